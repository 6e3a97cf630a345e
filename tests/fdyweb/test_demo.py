"""The demo country with its tasks: who acted there has been there."""

from __future__ import annotations

import json

import pytest

from fdycore.clock import to_micros
from fdyweb import demo, start
from fdyweb.directory import posts
from fdyweb.engine import make_site
from fdyweb.settings import Settings
from tests.fdyweb.country import post_of, run_all


@pytest.fixture
def lived_in(site):
    demo.tasks(site.engine)
    run_all(site)
    return site


def accounts(site) -> list[posts.Row]:
    return site.engine.read(lambda reader: posts.page(reader, posts.Wanted("/", tuple(demo.LOGINS)), limit=500))


def test_who_has_acted_has_logged_in_by_then_and_nobody_else(lived_in):
    first: dict[str, int] = {}
    for event in lived_in.engine.events(after=0, limit=5_000):
        if event.actor != lived_in.engine.system.id:
            first.setdefault(event.actor, to_micros(event.at))
    every = {row.id: row.used_at for row in accounts(lived_in)}
    assert {ident: used for ident, used in every.items() if used is not None} == first
    assert first.keys() < every.keys()  # some have never been there: there is something to look into


def test_who_has_opened_a_task_has_read_what_was_said_of_it_until_then(lived_in):
    sql = """SELECT m.read_at, m.created_at, s.times FROM message m JOIN assignment s ON s.id = m.assignment
    WHERE m.account = s.assignee"""
    rows = lived_in.engine.read(lambda reader: reader.rows(sql))
    told = [(read, made, json.loads(times).get("view")) for read, made, times in rows]
    assert {(read is None, viewed is None) for read, made, viewed in told if not viewed or made <= viewed} == {
        (True, True),
        (False, False),
    }
    assert {read for read, made, viewed in told if viewed and made > viewed} == {None}  # a reminder since


def test_nobody_who_has_opened_a_task_is_said_never_to_have_logged_in(lived_in, browser):
    province, rows = browser("province"), [row for row in accounts(lived_in) if row.path.startswith("/51/")]
    task = next(t for t in lived_in.engine.tasks(post_of(lived_in, "province").actor) if t.type == "recruitment").id
    told = [province.get(f"/accounts/{row.id}/why?task={task}").text for row in rows if row.level == "counselor"]
    opened = [page for page in told if "此人已打开过" in page]
    assert opened and not any("从未登录" in page for page in opened)
    assert any("从未登录" in page for page in told)


def test_everybody_who_is_printed_can_log_in(lived_in, browser):
    for level in demo.LOGINS:
        assert browser(level).get("/tasks", status=200)


def test_the_country_of_a_first_look_was_made_before_anybody_acted(tmp_path):
    settings = Settings(
        db=f"sqlite:{tmp_path}/demo.db", secret="a secret of this test alone", demo="small", worker="off"
    )
    start.site(settings).engine.close()
    site = make_site(settings)
    rows = accounts(site)
    assert max(row.created_at for row in rows) < min(row.used_at for row in rows if row.used_at is not None)
    site.engine.close()
