"""Announcements reach the host's handlers once, in the unit of work that takes them off the list."""

from __future__ import annotations

import pytest

from fdycore import Actor, Audience, Pace, Refused
from tests.fdycore.services.errands import Errand
from tests.stories import EVERYBODY, LIVE, MINISTRY, at, minutes, of, released, run_all, tree

SMALL = Pace(first=500, postgres=4, pauses=False)


def told(engine) -> list[tuple[str, str]]:
    """What the handler of `hearing` has written."""
    return engine.read(
        lambda reader: reader.rows("SELECT name, value FROM setting WHERE name LIKE 'told%' ORDER BY name")
    )


@pytest.fixture
def hearing(make_engine):
    """An engine whose host writes down every announcement in the unit of work that it is given."""
    engine = make_engine(people=tree(1, 2, 2, 2), tally_depth=2)

    def hear(work, announcement):
        number = work.row("SELECT count(*) FROM setting WHERE name LIKE 'told%'")[0]
        work.execute(
            "INSERT INTO setting (name, value) VALUES ($name, $kind)", name=f"told{number:03d}", kind=announcement.kind
        )

    engine.on("*", hear)
    return engine


def test_a_release_is_announced_when_all_is_out(hearing):
    released(hearing)
    assert [kind for _, kind in told(hearing)] == ["released"]


def test_everybody_is_in_exactly_one_announced_stretch(make_engine, database):
    engine = make_engine(people=tree(1, 2, 2, 2), tally_depth=2, pace=SMALL)
    stretches = []
    engine.on("released", lambda work, a: stretches.append((a.lo, a.hi)))
    task = released(engine)
    people = [who for who, _ in tree(1, 2, 2, 2)]
    assert [sum(lo < who <= hi for lo, hi in stretches) for who in people] == [1] * len(people)
    assert len(stretches) == (3 if database == "PostgreSQL" else 1)
    assert engine.task(MINISTRY, task.id).made == len(people)


def test_timers_announce_whom_they_concern(make_engine, clock):
    engine = make_engine()
    heard = []
    engine.on("check_in_open", lambda work, a: heard.append((a.kind, a.states, a.revision)))
    released(engine)
    clock.advance(hours=9, minutes=29)
    run_all(engine)
    assert heard == []
    clock.advance(minutes=1)
    run_all(engine)
    assert heard == [("check_in_open", ("assigned", "viewed", "forwarded", "completed"), 0)]


def test_an_amendment_and_a_void_are_announced_once(hearing):
    task = released(hearing)
    hearing.amend(MINISTRY, task.id, {**LIVE, "title": "改题"}, key="amend")
    hearing.control(MINISTRY, task.id, "void", reason="错发", key="void")
    run_all(hearing)
    run_all(hearing)
    kinds = [kind for _, kind in told(hearing)]
    assert kinds.count("task_voided") == 1 and kinds.count("task_amended") <= 1


def test_a_task_voided_before_anybody_saw_it_tells_nobody(make_engine):
    engine = make_engine(hold=minutes(5))
    heard = []
    engine.on("*", lambda work, a: heard.append(a.kind))
    draft = engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    engine.dispatch(MINISTRY, draft.id, Audience("everybody"), key="dispatch")
    engine.control(MINISTRY, draft.id, "void", reason="错发", key="void")
    run_all(engine)
    assert heard == []


def test_a_handler_that_fails_leaves_nothing_and_is_asked_again(make_engine, clock):
    engine = make_engine()
    faults = [RuntimeError("no connection to the messenger")]

    def hear(work, announcement):
        work.execute("INSERT INTO setting (name, value) VALUES ('told', 'x')")
        if faults:
            raise faults.pop()

    engine.on("released", hear)
    released(engine)
    assert told(engine) == []
    clock.advance(minutes=1)
    run_all(engine)
    assert told(engine) == [("told", "x")]


def test_a_handler_that_always_fails_is_given_up_after_eight_tries(make_engine, clock):
    engine = make_engine()
    tries = []

    def hear(work, announcement):
        tries.append(1)
        raise RuntimeError("never")

    engine.on("released", hear)
    released(engine)
    for _ in range(20):
        clock.advance(hours=2)
        run_all(engine)
    assert len(tries) == 8
    ((key, count, error),) = engine.given_up()
    assert "released" in key and count == 8 and error == "RuntimeError: never"


def test_a_handler_may_work_in_stretches(make_engine):
    engine = make_engine()
    marks = []

    def hear(work, announcement):
        marks.append(announcement.mark)
        return {"": "a", "a": "b"}.get(announcement.mark)

    engine.on("released", hear)
    released(engine)
    assert marks == ["", "a", "b"]


def test_a_kind_has_one_handler(make_engine):
    engine = make_engine()
    engine.on("released", lambda work, a: None)
    with pytest.raises(ValueError, match="have a handler already"):
        engine.on("released", lambda work, a: None)


def test_what_nobody_handles_does_not_pile_up(make_engine):
    engine = make_engine()
    released(engine)
    left = engine.read(lambda reader: reader.rows("SELECT count(*) FROM job WHERE kind = 'announce'"))
    assert left == [(0,)]


def test_an_action_is_not_announced_by_the_engine_itself(hearing):
    task = released(hearing)
    mine = of(hearing, "c1-1-1-0", task)
    hearing.act(Actor("c1-1-1-0"), mine.id, "view", key="view")
    run_all(hearing)
    assert [kind for _, kind in told(hearing)] == ["released"]


# -- declared by effects --------------------------------------------------------------------------------------------


@pytest.fixture
def errand(make_engine):
    """An engine with a type whose action announces at once and reminds an hour later; what was heard; an assignment."""
    engine = make_engine(plugins=[Errand()])
    heard = []
    for kind in ("errand_taken", "errand_nag", "errand_soon"):
        engine.on(kind, lambda work, announcement: heard.append(announcement))
    task = released(engine, "errand", {"title": "取件", "ends": "2026-03-02T19:00+08:00"})
    mine = of(engine, "c1", task)
    engine.act(Actor("c1"), mine.id, "take", key="take")
    return engine, heard, mine


def test_what_an_effect_announces_is_told_once_with_what_it_is_about(errand):
    engine, heard, mine = errand
    run_all(engine)
    engine.act(Actor("c1"), mine.id, "take", key="take")  # the same command again
    run_all(engine)
    (taken,) = heard
    assert (taken.kind, taken.task, taken.revision) == ("errand_taken", mine.task, 0)
    assert taken.data == {"assignment": mine.id, "assignee": "c1", "state": "taken", "by": "c1"}


def test_a_refused_action_announces_nothing(errand):
    engine, heard, mine = errand
    run_all(engine)
    with pytest.raises(Refused):
        engine.act(Actor("c1"), mine.id, "take", key="again")
    run_all(engine)
    assert len(heard) == 1


def test_a_reminder_comes_at_its_moment_to_one_who_still_stands_there(errand, clock):
    engine, heard, mine = errand
    clock.advance(minutes=59)
    run_all(engine)
    assert [a.kind for a in heard] == ["errand_taken"]
    clock.advance(minutes=1)
    run_all(engine)
    assert [a.kind for a in heard] == ["errand_taken", "errand_nag"]
    assert heard[1].data["assignee"] == "c1"


@pytest.mark.parametrize("how", ["finish", "void", "close"])
def test_nobody_is_reminded_of_what_is_over(errand, clock, how):
    engine, heard, mine = errand
    run_all(engine)
    if how == "finish":
        engine.act(Actor("c1"), mine.id, "finish", key="finish")
    elif how == "void":
        engine.void([mine.id], "离职")
    else:
        engine.control(MINISTRY, mine.task, "close", key="close")
    clock.advance(hours=2)
    run_all(engine)
    assert "errand_nag" not in [a.kind for a in heard]


def test_an_announcement_names_its_timer_and_the_revision_in_force(errand, clock):
    """A host writes one message a kind, task, revision and person: a new revision must not look like the old one."""
    engine, heard, mine = errand
    engine.amend(MINISTRY, mine.task, {"title": "取件", "ends": "2026-03-02T20:00+08:00"}, key="later")
    other = of(engine, "c2", engine.task(MINISTRY, mine.task))
    engine.act(Actor("c2"), other.id, "take", key="take")
    clock.set(at("2026-03-02T19:00+08:00"))
    run_all(engine)
    assert [(a.revision, a.data) for a in heard if a.kind == "errand_soon"] == [(1, {"timer": "soon"})]
    assert {a.data["assignee"]: a.revision for a in heard if a.kind == "errand_taken"} == {"c1": 0, "c2": 1}


def test_closing_takes_back_nothing_that_was_to_be_told(make_engine, clock):
    engine = make_engine(plugins=[Errand()])
    draft = engine.draft(MINISTRY, "errand", {"title": "取件"}, key="draft")
    engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="go")
    engine.run_due(limit=1)  # released, and nobody has been told
    engine.act(Actor("c1"), of(engine, "c1", draft).id, "take", key="take")
    engine.control(MINISTRY, draft.id, "close", key="close")
    heard = []
    engine.on("*", lambda work, a: heard.append(a.kind))
    run_all(engine)
    clock.advance(hours=2)
    run_all(engine)
    assert sorted(heard) == ["errand_taken", "released", "task_closed"]  # and no reminder of what is over


def test_what_an_action_announced_survives_the_void_of_its_task(make_engine, clock):
    engine = make_engine(plugins=[Errand()])
    task = released(engine, "errand", {"title": "取件"})
    engine.act(Actor("c1"), of(engine, "c1", task).id, "take", key="take")
    engine.control(MINISTRY, task.id, "void", reason="重复派发", key="void")
    heard = []
    engine.on("*", lambda work, a: heard.append(a.kind))
    run_all(engine)
    assert sorted(heard) == ["errand_taken", "task_voided"]
