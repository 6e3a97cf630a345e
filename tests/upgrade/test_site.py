"""The site's database of every earlier release is taken over whole: people log in, and their work goes on."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import psycopg2
import pytest

from fdycore import SettableClock
from fdycore.store.addresses import sqlite_path
from fdyweb import application, demo, start
from fdyweb.directory import posts
from fdyweb.directory.authority import LEVELS
from fdyweb.engine import make_site
from fdyweb.settings import Settings
from tests.fdyweb.conftest import browser  # noqa: F401
from tests.fdyweb.country import post_of, press, send
from tests.fdyweb.tables import NAMES
from tests.upgrade.dump import SECRET
from tests.upgrade.test_upgrade import DUMPS

SITES = [folder for folder in DUMPS if (folder / "site-sqlite.sql").exists()]


@pytest.fixture(params=SITES, ids=lambda folder: folder.name)
def taken_over(request, database, new_url):
    url = new_url()
    file = "site-sqlite.sql" if database == "SQLite" else "site-postgres.sql"
    text = (request.param / file).read_text(encoding="utf-8")
    connection = sqlite3.connect(sqlite_path(url)) if database == "SQLite" else psycopg2.connect(url)
    if database == "SQLite":
        connection.executescript(text)
    else:
        connection.cursor().execute(text)
    cursor, before = connection.cursor(), {}
    cursor.execute("UPDATE delivery SET last_error = 'RuntimeError: 13800000101' WHERE message = 1")  # as then
    connection.commit()
    cursor.execute(NAMES[database])
    for (table,) in cursor.fetchall():
        cursor.execute(f"SELECT count(*) FROM {table}")
        before[table] = cursor.fetchone()[0]
    connection.close()
    clock = SettableClock(datetime(2026, 3, 2, 1, 10, tzinfo=UTC))
    made = make_site(Settings(db=url, secret=SECRET, hold=0, worker="off"), clock, patience=30)
    made.engine.upgrade()
    yield made, before
    made.engine.close()


@pytest.fixture
def site(taken_over):
    return taken_over[0]


@pytest.fixture
def app(site):
    return application(site)


def test_no_row_is_lost(taken_over):
    site, before = taken_over
    for table in before:
        rows = site.engine.read(lambda reader, table=table: reader.row(f"SELECT count(*) FROM {table}"))[0]
        assert rows >= before[table], table
        assert before[table] > 0 or table == "roster", table  # a roster goes when all are out


def test_what_a_channel_said_when_it_failed_is_kept_no_longer(site):
    assert site.engine.read(lambda reader: reader.rows("SELECT DISTINCT last_error FROM delivery")) == [(None,)]


def test_everybody_logs_in_and_their_work_goes_on(site, browser):  # noqa: F811
    for level in demo.LOGINS:
        assert demo.LOGINS[level][1] in browser(level).get("/me"), level
    counselor = browser("counselor")
    live = next(
        item for item in site.engine.assignments(post_of(site, "counselor").actor).items if item.type == "live_course"
    )
    press(counselor, f"/tasks/{live.assignment.id}", "check_in")
    assert "还差 1 步" in counselor.get(f"/tasks/{live.assignment.id}")
    task = send(browser("ministry"), "policy", {"f-title": "升级之后的通知"})
    while site.engine.run_due():
        pass
    assert "升级之后的通知" in counselor.get("/tasks")
    for number in (task, live.assignment.task):
        assert not site.engine.verify(number)


def test_a_link_that_students_have_still_opens(site, browser):  # noqa: F811
    token, opens = site.engine.read(lambda reader: reader.row("SELECT token, opens FROM link"))
    browser(None).get(f"/p/{token}", status=200)
    assert opens == 1 and site.engine.read(lambda reader: reader.row("SELECT opens FROM link"))[0] == 2


def test_people_of_the_release_stand_in_lists_and_are_found_by_name(site):
    start.check(site)
    wanted = lambda **more: posts.Wanted("/", LEVELS, **more)
    every = site.engine.read(lambda reader: posts.page(reader, wanted(), limit=1_000))
    count = site.engine.read(lambda reader: reader.row("SELECT count(*) FROM account"))[0]
    assert len(every) == count and [one.path for one in every] == sorted(one.path for one in every)
    for text in ("林晓岚", "晓岚", "linxiao", "lxl"):
        found = site.engine.read(lambda reader, text=text: posts.page(reader, wanted(text=text)))
        assert post_of(site, "counselor").id in [one.id for one in found], text
