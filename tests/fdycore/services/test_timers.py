"""Timers belong to a task and to a revision: re-timed they fire for the one in force, once, and never late."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fdycore import Actor
from tests.stories import LIVE, MINISTRY, at, of, released, run_all

EXPIRING = """
name = "quick"
title = "限时任务"
initial = "asked"
states.asked = { label = "未答" }
states.drafted = { label = "已起草" }
states.answered = { label = "已答", end = "done" }
states.expired = { label = "已过期", end = "void" }
timers = [{ name = "over", at = "deadline", action = "expire", announce = "expired" }]
[[actions]]
name = "start"
label = "起草"
by = ["assignee"]
moves = { asked = "drafted" }
[[actions]]
name = "answer"
label = "提交"
by = ["assignee"]
moves = { drafted = "answered" }
[[actions]]
name = "expire"
label = "过期"
by = ["system"]
moves = { asked = "expired", drafted = "asked" }
"""
LATER = {**LIVE, "starts": "2026-03-02T21:00+08:00", "ends": "2026-03-02T22:00+08:00"}
OPENS, LATER_OPENS = at("2026-03-02T18:30+08:00"), at("2026-03-02T20:30+08:00")


def fired(engine, task) -> list[tuple[str, int]]:
    return [
        (event.body["timer"], event.body["revision"])
        for event in engine.task_history(MINISTRY, task.id)
        if event.kind == "task.timer"
    ]


def pass_by(engine, clock, moment):
    clock.set(moment)
    run_all(engine)


def test_a_timer_fires_at_its_moment(make_engine, clock):
    engine = make_engine()
    task = released(engine)
    pass_by(engine, clock, OPENS - timedelta(microseconds=1))
    assert fired(engine, task) == []
    pass_by(engine, clock, OPENS)
    assert fired(engine, task) == [("window_opens", 0)]


def test_a_timer_whose_moment_has_passed_before_the_release_never_fires(make_engine, clock):
    engine = make_engine()
    clock.set(OPENS + timedelta(minutes=1))
    task = released(engine)
    run_all(engine)
    assert ("window_opens", 0) not in fired(engine, task)


def test_re_timed_only_the_new_moment_fires(make_engine, clock):
    engine = make_engine()
    task = released(engine)
    engine.amend(MINISTRY, task.id, LATER, key="amend")
    pass_by(engine, clock, OPENS)
    assert fired(engine, task) == []
    pass_by(engine, clock, LATER_OPENS)
    assert fired(engine, task) == [("window_opens", 1)]


def test_a_change_of_the_title_fires_nothing_again(make_engine, clock):
    engine = make_engine()
    task = released(engine)
    pass_by(engine, clock, OPENS)
    engine.amend(MINISTRY, task.id, {**LIVE, "title": "改题"}, key="amend")
    run_all(engine)
    assert fired(engine, task) == [("window_opens", 0)]


def test_a_timer_that_has_fired_fires_again_when_its_moment_is_moved_ahead(make_engine, clock):
    engine = make_engine()
    task = released(engine)
    pass_by(engine, clock, OPENS)
    engine.amend(MINISTRY, task.id, LATER, key="amend")
    pass_by(engine, clock, LATER_OPENS)
    assert fired(engine, task) == [("window_opens", 0), ("window_opens", 1)]


def test_a_moment_moved_into_the_past_fires_nothing(make_engine, clock):
    engine = make_engine()
    task = released(engine, fields=LATER)
    clock.set(OPENS + timedelta(minutes=1))
    engine.amend(MINISTRY, task.id, LIVE, key="amend")
    run_all(engine)
    assert ("window_opens", 1) not in fired(engine, task)


@pytest.mark.parametrize("action", ["void", "close"])
def test_a_task_that_is_over_fires_nothing(make_engine, clock, action):
    engine = make_engine()
    task = released(engine)
    engine.control(MINISTRY, task.id, action, reason="不再需要", key="over")
    pass_by(engine, clock, OPENS)
    assert fired(engine, task) == []


def test_a_timers_action_moves_everybody_it_concerns_once(make_engine, clock, tmp_path):
    file = tmp_path / "quick.toml"
    file.write_text(EXPIRING, encoding="utf-8")
    engine = make_engine(workflows=[file])
    task = released(engine, "quick", {"title": "问", "deadline": "2026-03-03T09:00+08:00"})
    engine.act(Actor("c2"), of(engine, "c2", task).id, "start", key="start")
    engine.act(Actor("c3"), of(engine, "c3", task).id, "start", key="start")
    engine.act(Actor("c3"), of(engine, "c3", task).id, "answer", key="answer")
    heard = []
    engine.on("expired", lambda work, announcement: heard.append(announcement.task))
    pass_by(engine, clock, at("2026-03-03T09:00+08:00"))
    states = {who: of(engine, who, task).state for who in ("c1", "c2", "c3")}
    assert states == {"c1": "expired", "c2": "asked", "c3": "answered"}  # nobody is moved twice by one firing
    assert heard == [task.id]
    assert engine.progress(MINISTRY, task.id).states == {"expired": 1, "asked": 1, "answered": 1}
    assert not engine.verify(task.id)
