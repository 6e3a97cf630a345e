"""Boards whose figures are shared: by whom, how long, and never with somebody who may not see them."""

from __future__ import annotations

import pytest

from fdycore import Engine
from fdyweb.directory import logins
from tests.fdyweb.country import TYPES, mine, post_of, press, run_all, send

SETTINGS = {"board_age": 1.0}


@pytest.fixture
def held(site, monkeypatch):
    """The seconds of the sharing stand still; answers how often figures were counted."""
    monkeypatch.setattr(site.figures, "_time", lambda: 100.0)
    counted, progress = [], Engine.progress
    monkeypatch.setattr(Engine, "progress", lambda *args, **kw: (counted.append(args[2:]), progress(*args, **kw))[1])
    return counted


@pytest.fixture
def task(site, browser):
    made = send(browser("ministry"), "policy", TYPES["policy"])
    run_all(site)
    return made


def board(one, task: int, at: str = "", **more):
    return one.get(f"/progress/{task}.json" + (f"?at={at}" if at else ""), **more)


def test_those_of_one_unit_share_and_every_other_unit_counts_its_own(site, browser, task, held):
    school, at = browser("school"), post_of(site, "school").path
    first = board(school, task)
    counselor, ident = browser("counselor"), mine(site, "counselor", task)
    counselor.get(f"/tasks/{ident}")
    press(counselor, f"/tasks/{ident}/share", "forward_complete")
    assert board(school, task).body == board(browser("school"), task, at).body == first.body
    assert len(held) == 1
    assert board(browser("ministry"), task, at).json["done"] == 1 and len(held) == 2
    board(browser("college"), task, at, status=404)


def test_each_language_has_its_own_words(site, browser, task, held):
    one, two = browser("school"), browser("school")
    two.set_cookie("fdy_lang", "en")
    assert board(one, task).json["state"] == "进行中" != board(two, task).json["state"]
    assert len(held) == 2


def test_who_is_thrown_out_gets_nothing_that_is_still_kept(site, browser, task, held):
    one = browser("school")
    board(one, task)
    person = post_of(site, "school").identity
    site.engine.write(lambda work: logins.end_all(work, person))
    there = board(one, task, status="3*")
    assert there.headers["Location"].endswith(f"/login?next=%2Fprogress%2F{task}.json&ended=1")
    assert "登录已失效，请重新登录" in there.follow() and "登录已失效" not in browser(None).get("/tasks").follow()
    assert len(held) == 1


def test_what_does_not_exist_is_asked_for_anew_and_not_kept(site, browser, held):
    one = browser("school")
    for _ in range(2):
        board(one, 999_999, status=404)
        board(one, 999_999, "/99/1/", status=404)
    assert not site.figures._kept
