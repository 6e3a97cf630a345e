"""What an issuer does with a task after drafting it, and its end by itself."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from fdycore import Actor, Conflict, Invalid, NestedWork, NotFound, Pace, Refused
from tests.stories import EVERYBODY, LIVE, MINISTRY, POLICY, PROVINCE, at, minutes, of, released, run_all, tree

TINY = Pace(first=500, postgres=3, pauses=False)
COLLEAGUE = Actor("colleague", scope="/")  # another account of the issuing unit (D13)


def releasing(engine):
    """A task in the middle of its release: one chunk of it is made."""
    draft = engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="dispatch")
    engine.run_due(limit=1, budget=0)
    return engine.task(MINISTRY, draft.id)


@pytest.fixture
def many(make_engine):
    """An engine whose release takes several chunks on both databases."""
    return make_engine(people=[(f"c{n:04d}", "/1/2/") for n in range(1_200)], pace=TINY)


# -- stop and resume --------------------------------------------------------------------------------------------------


def test_a_stopped_release_is_seen_by_nobody_and_goes_on_where_it_stood(many):
    task = releasing(many)
    assert 0 < task.made < 1_200
    stopped = many.control(COLLEAGUE, task.id, "stop", reason="等一等", key="stop")
    assert (stopped.state, stopped.reason) == ("stopped", "等一等")
    run_all(many)
    assert many.task(MINISTRY, task.id).made == task.made
    assert many.assignments(Actor("c0000")).items == ()
    many.control(MINISTRY, task.id, "resume", key="resume")
    run_all(many)
    done = many.task(MINISTRY, task.id)
    assert (done.state, done.made, done.reason) == ("open", 1_200, None)
    assert not many.verify(task.id)


def test_what_is_held_can_be_stopped_before_anything_is_made(make_engine, clock):
    engine = make_engine(hold=minutes(5))
    draft = engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    assert engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="dispatch").state == "held"
    engine.control(MINISTRY, draft.id, "stop", key="stop")
    clock.advance(minutes=10)
    run_all(engine)
    assert (engine.task(MINISTRY, draft.id).state, engine.task(MINISTRY, draft.id).made) == ("stopped", 0)


def test_a_scheduled_task_that_was_stopped_can_be_sent_after_all(make_engine, clock):
    engine = make_engine()
    draft = engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    engine.dispatch(MINISTRY, draft.id, EVERYBODY, at=clock() + timedelta(hours=1), key="dispatch")
    engine.control(MINISTRY, draft.id, "stop", key="stop")
    engine.control(MINISTRY, draft.id, "resume", key="resume")
    run_all(engine)
    assert engine.task(MINISTRY, draft.id).state == "open"
    assert engine.progress(MINISTRY, draft.id).states == {"assigned": 3}


@pytest.mark.parametrize("action", ["stop", "resume"])
def test_what_is_open_is_neither_stopped_nor_resumed(make_engine, action):
    engine = make_engine()
    task = released(engine)
    with pytest.raises(Refused, match="当前为“进行中”"):
        engine.control(MINISTRY, task.id, action, key="late")


# -- void -------------------------------------------------------------------------------------------------------------


def test_voiding_ends_what_is_not_done_and_keeps_what_is(make_engine):
    engine = make_engine(people=tree(1, 2, 2, 2), tally_depth=2)
    task = released(engine, "policy")
    me = of(engine, "c1-1-1-0", task)
    for action in ("view", "forward", "complete"):
        engine.act(Actor(me.assignee), me.id, action, key=action)
    engine.control(COLLEAGUE, task.id, "void", reason="重复派发", key="void")
    for action in ("undo", "view"):
        with pytest.raises(Refused) as refused:
            engine.act(Actor(me.assignee), me.id, action, key=f"late:{action}")
        assert refused.value.code == "voided"
    run_all(engine)
    assert engine.progress(MINISTRY, task.id).states == {"completed": 1, "void": 9}
    assert of(engine, "c1-1-1-1", task).void_reason == "重复派发"
    assert not engine.verify(task.id)


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_voiding_needs_a_reason(make_engine, reason):
    engine = make_engine()
    task = released(engine)
    with pytest.raises(Invalid):
        engine.control(MINISTRY, task.id, "void", reason=reason, key="void")
    assert engine.task(MINISTRY, task.id).state == "open"


# -- discard ----------------------------------------------------------------------------------------------------------


def drafted(engine, key: str = "draft"):
    return engine.draft(MINISTRY, "policy", POLICY, key=key)


def test_a_discarded_draft_is_gone_and_only_its_events_tell_of_it(make_engine):
    engine = make_engine()
    kept, draft = drafted(engine, "kept"), drafted(engine)
    assert engine.control(COLLEAGUE, draft.id, "discard", reason="重复", key="gone").state == "discarded"
    assert engine.tasks(MINISTRY) == (kept,) and engine.tasks(MINISTRY, after=draft.id) == (kept,)
    for read in (
        lambda: engine.task(MINISTRY, draft.id),
        lambda: engine.task(engine.system, draft.id),
        lambda: engine.progress(MINISTRY, draft.id),
        lambda: engine.summary(MINISTRY, draft.id, "x"),
        lambda: engine.amend(MINISTRY, draft.id, POLICY, key="amend"),
        lambda: engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="dispatch"),
        lambda: engine.dispatch(MINISTRY, draft.id, EVERYBODY, at=at("2027-01-01T08:00+08:00"), key="schedule"),
        *(
            lambda action=action: engine.control(MINISTRY, draft.id, action, reason="x", key=action)
            for action in ("discard", "stop", "resume", "void", "close")
        ),
    ):
        with pytest.raises(NotFound):
            read()
    told = engine.task_history(MINISTRY, draft.id)
    assert [event.kind for event in told] == ["task.draft", "task.discard"]
    assert (told[-1].actor, told[-1].body) == ("colleague", {"from": "draft", "to": "discarded", "reason": "重复"})
    engine.sequence()
    assert [event.kind for event in engine.events() if event.task == draft.id] == ["task.draft", "task.discard"]
    with pytest.raises(NotFound):
        engine.task_history(PROVINCE, draft.id)
    assert not engine.verify(draft.id)


def test_keys_of_a_discarded_draft_still_answer_what_became_of_it(make_engine):
    engine = make_engine()
    draft = drafted(engine)
    engine.amend(MINISTRY, draft.id, POLICY, key="amend")
    gone = engine.control(MINISTRY, draft.id, "discard", key="gone")
    assert engine.control(MINISTRY, draft.id, "discard", key="gone") == gone
    assert drafted(engine) == engine.amend(MINISTRY, draft.id, POLICY, key="amend") == gone
    assert len(engine.task_history(MINISTRY, draft.id)) == 3
    with pytest.raises(Conflict) as refused:
        engine.control(MINISTRY, draft.id, "discard", reason="x", key="gone")
    assert refused.value.code == "key_taken"


@pytest.mark.parametrize("actor", [PROVINCE, Actor("c1"), Actor("nobody", scope="/2/")])
def test_only_the_issuing_unit_discards(make_engine, actor):
    engine = make_engine()
    draft = drafted(engine)
    with pytest.raises(NotFound):
        engine.control(actor, draft.id, "discard", key="try")
    assert engine.task(MINISTRY, draft.id) == draft


def test_what_has_left_the_draft_is_not_discarded(make_engine, clock):
    engine = make_engine(hold=minutes(5))
    held, later, out = drafted(engine, "held"), drafted(engine, "later"), drafted(engine, "out")
    engine.dispatch(MINISTRY, out.id, EVERYBODY, key="out!")
    clock.advance(minutes=5)
    run_all(engine)
    engine.dispatch(MINISTRY, held.id, EVERYBODY, key="held!")
    engine.dispatch(MINISTRY, later.id, EVERYBODY, at=clock() + timedelta(days=1), key="later!")
    for task, state in ((held, "待发出"), (later, "定时派发"), (out, "进行中")):
        with pytest.raises(Refused, match=f"当前为“{state}”"):
            engine.control(MINISTRY, task.id, "discard", key=f"gone{task.id}")


def test_a_draft_that_a_colleague_has_changed_meanwhile_is_not_discarded_unseen(make_engine):
    engine = make_engine()
    draft = drafted(engine)
    engine.amend(COLLEAGUE, draft.id, {"title": "改题"}, key="amend")
    with pytest.raises(Conflict) as refused:
        engine.control(MINISTRY, draft.id, "discard", revision=draft.revision, key="gone")
    assert refused.value.code == "amended_meanwhile"
    assert engine.control(MINISTRY, draft.id, "discard", revision=1, key="gone").state == "discarded"


def test_a_dispatch_that_died_over_its_roster_leaves_none_behind_a_discarded_draft(make_engine):
    engine = make_engine()
    draft = drafted(engine)
    engine.write(lambda work: work.execute(
        "INSERT INTO roster (task, assignee, path) VALUES ($task, 'c1', '/1/2/')", task=draft.id
    ))  # fmt: skip
    engine.control(MINISTRY, draft.id, "discard", key="gone")
    assert engine.read(lambda reader: reader.rows("SELECT task FROM roster")) == []


def test_a_host_may_join_a_discard_to_its_own_write(make_engine):
    engine = make_engine()
    draft = drafted(engine)
    engine.write(lambda work: engine.control(MINISTRY, draft.id, "discard", key="gone", work=work))
    assert engine.tasks(MINISTRY) == ()


@pytest.mark.parametrize("rival", ["dispatch", "schedule", "amend"])
def test_of_a_discard_and_a_rival_in_another_process_exactly_one_wins(make_engine, new_url, rival):
    """Two engines on one database, as two processes have them."""
    url, rounds, outcomes = new_url(ready=True), 30, []
    one, two = make_engine(tree(2, 3, 2, 2), url=url), make_engine(tree(2, 3, 2, 2), url=url)
    drafts = [drafted(one, f"d{n}") for n in range(rounds)]
    meet = threading.Barrier(2)
    does = {
        "dispatch": lambda task: two.dispatch(COLLEAGUE, task, EVERYBODY, key=f"r{task}"),
        "schedule": lambda task: two.dispatch(
            COLLEAGUE, task, EVERYBODY, at=at("2027-01-01T08:00+08:00"), key=f"r{task}"
        ),
        "amend": lambda task: two.amend(COLLEAGUE, task, {"title": "改题"}, revision=0, key=f"r{task}"),
    }[rival]

    def ends(command) -> str:
        meet.wait()
        try:
            return command().state
        except (NotFound, Refused, Conflict) as exc:
            return type(exc).__name__

    with ThreadPoolExecutor(2) as pool:
        for task in drafts:
            a = pool.submit(ends, lambda t=task: one.control(MINISTRY, t.id, "discard", revision=0, key=f"g{t.id}"))
            b = pool.submit(ends, lambda t=task: does(t.id))
            outcomes.append((a.result(), b.result()))
    lost = "Conflict" if rival == "amend" else "Refused"
    won = {"dispatch": "releasing", "schedule": "scheduled", "amend": "draft"}[rival]
    assert set(outcomes) <= {("discarded", "NotFound"), (lost, won)}
    run_all(one)
    gone = [task.id for task, (mine, _) in zip(drafts, outcomes, strict=True) if mine == "discarded"]
    assert {task.id for task in one.tasks(MINISTRY, limit=100)} == {task.id for task in drafts} - {*gone}
    left = one.read(lambda reader: reader.rows("SELECT DISTINCT task FROM roster"))
    made = one.read(lambda reader: reader.rows("SELECT DISTINCT task FROM assignment"))
    assert {task for (task,) in [*left, *made]} & {*gone} == set()
    kinds = [[e.kind for e in one.task_history(MINISTRY, task)] for task in gone]
    assert kinds == [["task.draft", "task.discard"]] * len(gone)


# -- close ------------------------------------------------------------------------------------------------------------


def test_nobody_acts_on_a_closed_task(make_engine):
    engine = make_engine()
    task = released(engine)
    engine.control(MINISTRY, task.id, "close", key="close")
    with pytest.raises(Refused) as refused:
        engine.act(Actor("c1"), of(engine, "c1", task).id, "view", key="view")
    assert refused.value.code == "closed"


def test_a_task_closes_thirty_days_after_its_deadline(make_engine, clock):
    engine = make_engine()
    task = released(engine, fields={**LIVE, "deadline": "2026-03-10T18:00+08:00"})
    clock.set(at("2026-04-09T17:59+08:00"))
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "open"
    clock.advance(minutes=1)
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "closed"


def test_a_task_without_a_deadline_closes_ninety_days_after_its_release(make_engine, clock):
    engine = make_engine()
    task = released(engine)
    clock.advance(days=89, hours=23)
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "open"
    clock.advance(hours=1)
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "closed"


def test_a_moved_deadline_moves_the_closing(make_engine, clock):
    engine = make_engine()
    task = released(engine, fields={**LIVE, "deadline": "2026-03-10T18:00+08:00"})
    engine.amend(MINISTRY, task.id, {**LIVE, "deadline": "2026-03-20T18:00+08:00"}, key="amend")
    clock.set(at("2026-04-10T18:00+08:00"))
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "open"
    clock.set(at("2026-04-19T18:00+08:00"))
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "closed"


# -- amend ------------------------------------------------------------------------------------------------------------


def test_a_check_in_stands_when_the_course_is_moved(make_engine, clock):
    engine = make_engine()
    task = released(engine)
    mine = of(engine, "c1", task)
    clock.set(at("2026-03-02T18:45+08:00"))
    engine.act(Actor("c1"), mine.id, "check_in", key="in")
    moved = {**LIVE, "starts": "2026-03-02T21:00+08:00", "ends": "2026-03-02T22:00+08:00"}
    assert engine.amend(MINISTRY, task.id, moved, key="amend").revision == 1
    assert engine.assignment(Actor("c1"), mine.id).state == "assigned_in"
    with pytest.raises(Refused) as refused:  # the others follow the new window at once
        engine.act(Actor("c2"), of(engine, "c2", task).id, "check_in", key="in")
    assert refused.value.code == "window_not_open"


def test_an_amendment_says_what_was_before_and_what_is_now(make_engine):
    engine = make_engine()
    task = released(engine)
    engine.amend(MINISTRY, task.id, {**LIVE, "title": "改题"}, reason="错字", key="amend")
    told = engine.task_history(MINISTRY, task.id)[-1]
    assert told.kind == "task.amend"
    assert (told.body["before"], told.body["after"], told.body["reason"]) == (
        {"title": LIVE["title"]},
        {"title": "改题"},
        "错字",
    )


def test_an_amendment_that_does_not_fit_changes_nothing(make_engine):
    engine = make_engine()
    task = released(engine)
    with pytest.raises(Invalid) as refused:
        engine.amend(MINISTRY, task.id, {"title": "", "starts": "tomorrow"}, key="amend")
    assert {field for field, _ in refused.value.problems} == {"title", "starts"}
    assert engine.task(MINISTRY, task.id) == task


def test_what_is_going_out_is_not_amended(many):
    task = releasing(many)
    with pytest.raises(Refused, match="请先停止"):
        many.amend(MINISTRY, task.id, LIVE, key="amend")


# -- who, and how often -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("actor", [PROVINCE, Actor("c1"), Actor("nobody", scope="/2/")])
@pytest.mark.parametrize("action", ["stop", "resume", "void", "close"])
def test_only_the_issuing_unit_handles_a_task(make_engine, actor, action):
    engine = make_engine()
    task = released(engine)
    with pytest.raises(NotFound):
        engine.control(actor, task.id, action, reason="x", key="try")
    with pytest.raises(NotFound):
        engine.amend(actor, task.id, LIVE, key="try2")
    assert engine.task(MINISTRY, task.id) == task


def test_a_task_that_does_not_exist_is_refused_alike(make_engine):
    engine = make_engine()
    task = released(engine)
    for ident in (task.id + 1, -1, 2**80):
        with pytest.raises(NotFound):
            engine.control(MINISTRY, ident, "close", key="try")
    for wrong in ("1", None, True, 1.0):
        with pytest.raises(TypeError, match="task takes an id"):
            engine.control(MINISTRY, wrong, "close", key="try")


def test_a_command_sent_twice_is_done_once(make_engine):
    engine = make_engine()
    task = released(engine)
    first = engine.control(MINISTRY, task.id, "close", key="close")
    assert engine.control(MINISTRY, task.id, "close", key="close") == first
    with pytest.raises(Conflict):
        engine.control(MINISTRY, task.id, "void", reason="x", key="close")
    assert [e.kind for e in engine.task_history(MINISTRY, task.id)].count("task.close") == 1


def test_an_unknown_action_is_refused(make_engine):
    engine = make_engine()
    task = released(engine)
    for action in ("open", "release", "explode", "", None):
        with pytest.raises(Refused) as refused:
            engine.control(MINISTRY, task.id, action, key="try")
        assert refused.value.code == "unknown_action"


def test_a_host_may_join_a_void_to_its_own_write(make_engine):
    engine = make_engine()
    task = released(engine)

    def fails(work):
        engine.control(MINISTRY, task.id, "void", reason="x", key="void", work=work)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        engine.write(fails)
    assert engine.task(MINISTRY, task.id).state == "open"
    engine.write(lambda work: engine.control(MINISTRY, task.id, "void", reason="x", key="void", work=work))
    assert engine.task(MINISTRY, task.id).state == "voided"


def test_an_amendment_joins_nobody(make_engine):
    engine = make_engine()
    task = released(engine)
    with pytest.raises(NestedWork):
        engine.write(lambda work: engine.amend(MINISTRY, task.id, LIVE, key="amend"))


def test_a_reason_that_cannot_be_kept_is_refused_by_every_command(make_engine):
    engine = make_engine()
    task = released(engine, "policy")
    mine = of(engine, "c1", task).id
    for command in (
        lambda reason: engine.control(MINISTRY, task.id, "close", reason=reason, key="c"),
        lambda reason: engine.control(MINISTRY, task.id, "void", reason=reason, key="v"),
        lambda reason: engine.amend(MINISTRY, task.id, POLICY, reason=reason, key="a"),
        lambda reason: engine.void([mine], reason),
        lambda reason: engine.reassign([mine], "heir", reason),
    ):
        for reason in ("a\x00b", "\ud800", "x" * 501, 7, ["x"]):
            with pytest.raises(Invalid) as refused:
                command(reason)
            assert [field for field, _ in refused.value.problems] == ["reason"]
    assert engine.task(MINISTRY, task.id).version == task.version


def test_a_list_of_tasks_comes_in_pages_newest_first(make_engine):
    engine = make_engine()
    made = [engine.draft(MINISTRY, "policy", POLICY, key=f"d{n}").id for n in range(5)]
    first = engine.tasks(MINISTRY, limit=2)
    assert [task.id for task in first] == made[:2:-1]
    assert [task.id for task in engine.tasks(MINISTRY, after=first[-1].id, limit=2)] == made[2:0:-1]
    assert len(engine.tasks(MINISTRY, limit=-1)) == 1
    assert len(engine.events(limit=-1)) == 0


def test_tasks_from_above_are_those_that_reach_under_the_actor(make_engine):
    engine = make_engine(people=[("c1", "/1/2/3/"), ("c2", "/1/4/")])
    nation, province = (
        released(engine, "policy", key="n"),
        released(engine, "policy", by=Actor("p", scope="/1/"), key="p"),
    )
    draft = engine.draft(MINISTRY, "policy", POLICY, key="draft")
    above = lambda scope: [task.id for task in engine.tasks(Actor("x", scope=scope), above=True)]
    assert above("/1/2/") == [province.id, nation.id]
    assert above("/1/") == [nation.id]  # its own are not from above
    assert above("/1/9/") == above("/2/") == above("/") == []  # nobody is reached there
    assert draft.id not in above("/1/2/")  # nor is it out
    assert engine.tasks(Actor("c1"), above=True) == ()


def test_a_task_that_reaches_nobody_under_a_unit_does_not_exist_for_it(make_engine):
    engine = make_engine(people=[("c1", "/1/2/3/")])
    task = released(engine, "policy")
    assert engine.task(Actor("x", scope="/1/2/"), task.id).id == task.id
    for scope in ("/2/", "/1/9/"):
        with pytest.raises(NotFound):
            engine.task(Actor("x", scope=scope), task.id)


def test_an_amendment_of_what_somebody_else_has_amended_is_a_conflict(make_engine):
    engine = make_engine()
    task = released(engine).id
    first = engine.amend(MINISTRY, task, {**LIVE, "title": "甲"}, revision=0, key="first")
    assert first.revision == 1
    assert engine.amend(MINISTRY, task, {**LIVE, "title": "甲"}, revision=0, key="first") == first
    with pytest.raises(Conflict, match="已被他人修改"):
        engine.amend(MINISTRY, task, {**LIVE, "title": "乙"}, revision=0, key="second")
    assert engine.amend(MINISTRY, task, {**LIVE, "title": "乙"}, revision=1, key="second").title == "乙"
