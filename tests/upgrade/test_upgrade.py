"""A database of every earlier release is taken over whole: loaded, upgraded, read, and worked on."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import psycopg2
import pytest

from fdycore import Actor, Audience, StoreError
from fdycore.store.addresses import sqlite_path
from tests.stories import MINISTRY, of, run_all
from tests.upgrade.dump import PEOPLE, TABLES

# Since 0.1.1 the tally has one row a node; before, one a node and state.
COUNTING = {table: f"SELECT count(*) FROM {table}" for table in TABLES} | {
    "tally": "SELECT count(*) FROM (SELECT DISTINCT task, node FROM tally) AS nodes"
}
DUMPS = sorted(Path(__file__).parent.glob("v*"))


@pytest.fixture(params=DUMPS, ids=lambda folder: folder.name)
def taken_over(request, database, new_url, make_engine):
    """(engine, rows per table as they were in the dump) of a release's dump after the upgrade."""
    url = new_url()
    file = "sqlite.sql" if database == "SQLite" else "postgres.sql"
    text = (request.param / file).read_text(encoding="utf-8")
    if database == "SQLite":
        connection = sqlite3.connect(sqlite_path(url))
        connection.executescript(text)
    else:
        connection = psycopg2.connect(url)
        connection.cursor().execute(text)
    connection.commit()
    cursor = connection.cursor()
    before = {}
    for table, counting in COUNTING.items():
        cursor.execute(counting)
        before[table] = cursor.fetchone()[0]
    connection.close()
    engine = make_engine(url=url, tally_depth=2, people=PEOPLE)
    engine.upgrade()
    return engine, before


def test_no_row_is_lost(taken_over):
    engine, before = taken_over
    for table, counting in COUNTING.items():
        rows = engine.read(lambda reader, sql=counting: reader.row(sql))[0]
        assert rows >= before[table] > 0, table


def test_every_count_still_equals_the_recount(taken_over):
    engine, _ = taken_over
    for task in engine.tasks(MINISTRY):
        assert not engine.verify(task.id), task


def test_a_running_task_goes_on(taken_over, clock):
    engine, _ = taken_over
    clock.advance(hours=10)
    live = next(task for task in engine.tasks(MINISTRY) if task.type == "live_course")
    mine = of(engine, PEOPLE[0][0], live)
    assert engine.act(Actor(PEOPLE[0][0]), mine.id, "check_in", key="after").state == "assigned_in"
    assert not engine.verify(live.id)


def test_a_release_under_way_is_finished(taken_over, clock):
    engine, _ = taken_over
    clock.advance(hours=11)
    run_all(engine)
    going = next(task for task in engine.tasks(MINISTRY) if task.title == "正在发出的通知")
    assert (going.state, going.made) == ("open", len(PEOPLE))


def test_new_tasks_can_be_dispatched(taken_over):
    engine, _ = taken_over
    draft = engine.draft(MINISTRY, "jobs", {"title": "招聘", "employer": "示例公司", "positions": "工程师"}, key="new")
    engine.dispatch(MINISTRY, draft.id, Audience("everybody"), key="out")
    run_all(engine)
    assert engine.progress(MINISTRY, draft.id).states == {"assigned": len(PEOPLE)}


def old(database, url):
    """A connection to a database as 0.1.0 made it."""
    file = (DUMPS[0] / ("sqlite.sql" if database == "SQLite" else "postgres.sql")).read_text(encoding="utf-8")
    connection = sqlite3.connect(sqlite_path(url)) if database == "SQLite" else psycopg2.connect(url)
    if database == "SQLite":
        connection.executescript(file)
    else:
        connection.cursor().execute(file)
    return connection


def change_definition(connection, change):
    """Rewrite the body of live_course as a later file could have had it."""
    cursor = connection.cursor()
    cursor.execute("SELECT body FROM definition WHERE name = 'live_course'")
    body = json.loads(cursor.fetchone()[0])
    change(body)
    mark = "?" if isinstance(connection, sqlite3.Connection) else "%s"
    cursor.execute(f"UPDATE definition SET body = {mark} WHERE name = 'live_course'", (json.dumps(body),))
    connection.commit()
    connection.close()


def test_a_workflow_with_more_states_than_columns_stops_the_upgrade_and_loses_nothing(database, new_url, make_engine):
    url = new_url()
    connection = old(database, url)
    change_definition(connection, lambda body: body["states"].update({f"x{n}": {"label": "步骤"} for n in range(30)}))
    engine = make_engine(url=url, tally_depth=2, people=PEOPLE)
    with pytest.raises(StoreError, match="tally_columns.*more_than_31_states"):
        engine.upgrade()
    assert [step.migration.number for step in engine.pending()] == [2]
    assert engine._database.read(lambda reader: reader.row("SELECT sum(n) FROM tally"))[0] > 0


def test_a_running_task_goes_on_though_a_newer_rule_would_refuse_its_file(database, new_url, make_engine, clock):
    def circle(body):
        body["actions"] += [
            {"name": "turn", "label": "轮换", "by": ["system"], "moves": {"assigned": "viewed", "viewed": "assigned"}}
        ]
        body["timers"] += [{"name": "turn", "at": "deadline", "action": "turn"}]

    url = new_url()
    change_definition(old(database, url), circle)
    engine = make_engine(url=url, tally_depth=2, people=PEOPLE)
    engine.upgrade()
    clock.advance(hours=10)
    mine = of(engine, PEOPLE[0][0], next(task for task in engine.tasks(MINISTRY) if task.type == "live_course"))
    assert engine.act(Actor(PEOPLE[0][0]), mine.id, "check_in", key="after").state == "assigned_in"
