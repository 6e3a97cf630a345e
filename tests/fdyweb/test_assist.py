"""补签 and whatever else a workflow lets staff do about one counselor: from the board, confirmed, once."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.fdyweb.country import TYPES, mine, post_of, press, run_all, send

AFTER = "2026-03-02T12:00+08:00"  # the window of TYPES["live_course"] closed at 11:30


@pytest.fixture
def task(site, browser):
    made = send(browser("school"), "live_course", TYPES["live_course"])
    run_all(site)
    return made


def board_of(site, browser, level: str, task: int):
    return browser(level).get(f"/progress/{task}?at={post_of(site, 'college').path}")


@pytest.mark.parametrize("level", ["school", "college"])  # the issuer's unit, and a unit between (D16)
def test_a_check_in_is_made_up_with_its_reason(browser, site, clock, task, level):
    clock.set(datetime.fromisoformat(AFTER))
    ident = mine(site, "counselor", task)
    address = f"/progress/people/{ident}/make_up"
    board = board_of(site, browser, level, task)
    assert address in board
    page = browser(level).get(address)
    form = next(f for f in page.forms.values() if "f-reason" in f.fields)
    refused = form.submit(status=422)
    assert refused.html.find(id="f-reason-e")
    assert site.engine.assignment(post_of(site, "counselor").actor, ident).state == "assigned"
    form["f-reason"] = "网络故障"
    back = form.submit(status=303).follow()
    assert "已签到未查看" in back and address not in back
    form.submit(status=303)  # pressed twice
    done = site.engine.history(post_of(site, "counselor").actor, ident)[-1]
    assert (done.kind, done.actor, done.body["data"]) == ("make_up", post_of(site, level).id, {"reason": "网络故障"})
    assert "网络故障" not in browser("counselor").get("/tasks")


def test_it_is_offered_only_where_it_is_open(browser, site, clock, task):
    ident = mine(site, "counselor", task)
    address = f"/progress/people/{ident}/make_up"
    assert "make_up" not in board_of(site, browser, "college", task)  # the window is still to come
    browser("college").get(address, status=409)
    clock.set(datetime.fromisoformat(AFTER))
    for action in ("check_in", "complete", "no_such_action"):  # the counselor's own, and none at all
        browser("school").get(f"/progress/people/{ident}/{action}", status=404)
    assert address in board_of(site, browser, "school", task)
    press(browser("school"), f"/progress/{task}", "void", reason="误发")
    run_all(site)
    assert "make_up" not in board_of(site, browser, "school", task)


def test_those_without_a_college_are_made_up_from_their_own_list(browser, site, clock, task):
    clock.set(datetime.fromisoformat(AFTER))
    school = post_of(site, "school")
    direct = next(i for i in site.engine.assignments(school.actor, task=task, limit=500).items
                  if i.assignment.path == school.path)  # fmt: skip
    one = browser("school")
    address = f"/progress/people/{direct.assignment.id}/make_up"
    page = one.get(f"/progress/{task}?at={school.path}&direct=1").click(href=address)
    form = next(f for f in page.forms.values() if "f-reason" in f.fields)
    form["f-reason"] = "出差"
    assert "校直属" in form.submit(status=303).follow()


def test_other_types_and_other_people_have_none(browser, site):
    task = send(browser("school"), "policy", TYPES["policy"])
    run_all(site)
    ident = mine(site, "counselor", task)
    assert "/progress/people/" not in board_of(site, browser, "college", task)
    browser("college").get(f"/progress/people/{ident}/make_up", status=404)
    browser("counselor").get(f"/progress/people/{ident}/make_up", status=404)


def test_a_board_marks_the_check_in_as_its_counselors_see_it(browser, site, clock, task):
    """While it is open it is what is next, as in their own list; afterwards it is not."""
    board = lambda: board_of(site, browser, "college", task).html.select("ol.mini li.now")
    marked = lambda: {step.text.split("（")[0] for step in board()}
    assert marked() == {"转发"}
    clock.set(datetime.fromisoformat("2026-03-02T10:05+08:00"))
    run_all(site)
    assert marked() == {"签到"}
    clock.set(datetime.fromisoformat("2026-03-02T20:00+08:00"))
    run_all(site)
    assert marked() == {"转发"}
