"""What a host's changes to people and units mean for assignments: handed over, voided, relocated."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fdycore import Actor, Audience, Invalid, NotFound, Refused
from fdycore.paths import covers, cut
from tests.stories import EVERYBODY, MINISTRY, POLICY, PROVINCE, of, released, run_all, tree


@pytest.fixture
def engine(make_engine):
    return make_engine(people=tree(2, 2, 2, 2), tally_depth=2)


# -- reassign ---------------------------------------------------------------------------------------------------------


def test_a_handed_over_assignment_is_the_heirs_and_no_longer_the_formers(make_engine):
    engine = make_engine(people=[("old", "/1/101/1/"), ("other", "/1/101/1/")], tally_depth=2)
    task = released(engine)
    mine = of(engine, "old", task)
    assert engine.reassign([mine.id], "heir", "离岗交接") == ()
    assert engine.act(Actor("heir"), mine.id, "view", key="view").assignee == "heir"
    with pytest.raises(NotFound):
        engine.act(Actor("old"), mine.id, "forward", key="forward")
    assert engine.assignments(Actor("old")).items == ()
    assert not engine.verify(task.id)


def test_an_heir_who_has_the_task_already_keeps_the_own_one(engine):
    task = released(engine)
    mine = of(engine, "c1-1-1-0", task)
    assert engine.reassign([mine.id], "c1-1-1-1", "离岗交接") == (mine.id,)
    assert of(engine, "c1-1-1-0", task).assignee == "c1-1-1-0"


def test_what_is_done_is_handed_over_unless_only_the_undone_is_asked_for(make_engine):
    engine = make_engine(people=[("old", "/1/101/1/"), ("other", "/1/101/1/")], tally_depth=2)
    task = released(engine, "policy")
    mine = of(engine, "old", task)
    for step in ("view", "forward", "complete"):
        engine.act(Actor("old"), mine.id, step, key=step)
    assert engine.reassign([mine.id], "heir", "离岗交接", undone=True) == (mine.id,)
    assert of(engine, "old", task).state == "completed"
    assert engine.reassign([mine.id], "heir", "离岗交接") == ()
    assert of(engine, "heir", task).state == "completed" and not engine.verify(task.id)


def test_the_path_stays_with_a_hand_over_unless_a_new_one_is_given(engine):
    task = released(engine)
    mine = of(engine, "c1-1-1-0", task)
    engine.reassign([mine.id], "heir", "离岗交接")
    assert of(engine, "heir", task).path == mine.path
    engine.reassign([mine.id], "farther", "离岗交接", path="/2/201/1/")
    assert engine.progress(MINISTRY, task.id, "/2/").states == {"assigned": 11}
    assert engine.progress(MINISTRY, task.id, "/1/").states == {"assigned": 9}
    assert not engine.verify(task.id)


def test_a_hand_over_is_told_with_its_reason(engine):
    task = released(engine)
    mine = of(engine, "c1-1-1-0", task)
    engine.reassign([mine.id], "heir", "离岗交接", actor=Actor("school", scope="/1/101/"))
    (told,) = engine.history(Actor("heir"), mine.id)
    assert (told.kind, told.actor) == ("assignment.reassign", "school")
    assert told.body == {"from": "c1-1-1-0", "to": "heir", "reason": "离岗交接"}


@pytest.mark.parametrize("reason", ["", "   ", None])
def test_a_hand_over_and_a_void_need_a_reason(engine, reason):
    mine = of(engine, "c1-1-1-0", released(engine))
    with pytest.raises(Invalid):
        engine.reassign([mine.id], "heir", reason)
    with pytest.raises(Invalid):
        engine.void([mine.id], reason)


# -- void -------------------------------------------------------------------------------------------------------------


def test_voiding_leaves_what_is_done(engine):
    task = released(engine, "policy")
    me, other = of(engine, "c1-1-1-0", task), of(engine, "c1-1-1-1", task)
    for action in ("view", "forward", "complete"):
        engine.act(Actor(me.assignee), me.id, action, key=action)
    assert engine.void([me.id, other.id, other.id], "不再担任辅导员") == 1
    assert engine.assignment(Actor(me.assignee), me.id).voided_at is None
    assert engine.assignment(Actor(other.assignee), other.id).void_reason == "不再担任辅导员"
    assert engine.progress(MINISTRY, task.id, "/1/101/1/").states == {"completed": 1, "void": 1}
    assert not engine.verify(task.id)


def test_a_void_assignment_takes_no_action_and_is_not_voided_again(engine):
    mine = of(engine, "c1-1-1-0", released(engine))
    engine.void([mine.id], "不再担任辅导员")
    assert engine.void([mine.id], "再次") == 0
    with pytest.raises(Refused) as refused:
        engine.act(Actor(mine.assignee), mine.id, "view", key="view")
    assert refused.value.code == "voided"


def test_deleting_an_account_and_voiding_its_assignments_is_one_transaction(engine):
    mine = of(engine, "c1-1-1-0", released(engine))

    def delete(work):
        engine.void([mine.id], "不再担任辅导员", work=work)
        raise RuntimeError("the host's own write fails")

    with pytest.raises(RuntimeError):
        engine.write(delete)
    assert engine.assignment(Actor(mine.assignee), mine.id).voided_at is None
    assert engine.history(Actor(mine.assignee), mine.id) == ()


# -- relocate ---------------------------------------------------------------------------------------------------------


def test_two_colleges_become_one(engine):
    task = released(engine)
    assert engine.relocate("/1/101/1/", "/1/101/2/") == 1
    school = engine.progress(MINISTRY, task.id, "/1/101/")
    assert {at: sum(c.values()) for at, c in school.children.items()} == {"/1/101/2/": 4}
    assert not engine.verify(task.id)


def test_a_school_moves_to_another_province_with_everything_under_it(engine):
    task = released(engine)
    engine.relocate("/1/101/", "/2/101/")
    assert sum(engine.progress(MINISTRY, task.id, "/1/").states.values()) == 5
    assert sum(engine.progress(MINISTRY, task.id, "/2/").states.values()) == 15
    assert not engine.verify(task.id)


def test_a_path_that_only_begins_alike_stays_where_it_is(make_engine):
    engine = make_engine(people=[("a", "/5/1/"), ("b", "/5/10/"), ("c", "/5/1/1/"), ("d", "/5/100/")], tally_depth=2)
    task = released(engine)
    engine.relocate("/5/1/", "/6/1/")
    assert {who: of(engine, who, task).path for who in "abcd"} == {
        "a": "/6/1/", "b": "/5/10/", "c": "/6/1/1/", "d": "/5/100/",
    }  # fmt: skip
    assert not engine.verify(task.id)


def test_a_moved_units_own_tasks_go_with_it(engine):
    draft = engine.draft(PROVINCE, "policy", POLICY, key="draft")
    engine.relocate("/1/", "/9/")
    moved = Actor("province", scope="/9/")
    assert engine.task(moved, draft.id).issuer == "/9/"
    with pytest.raises(NotFound):
        engine.task(PROVINCE, draft.id)


def test_tasks_that_are_over_keep_their_places(engine):
    closed, running = released(engine, key="a"), released(engine, key="b")
    engine.control(MINISTRY, closed.id, "close", key="close")
    engine.relocate("/1/101/", "/2/101/")
    assert sum(engine.progress(MINISTRY, closed.id, "/1/").states.values()) == 10
    assert sum(engine.progress(MINISTRY, running.id, "/1/").states.values()) == 5


def test_a_roster_that_waits_moves_as_well(make_engine, clock):
    engine = make_engine(people=tree(2, 2, 2, 2), tally_depth=2, hold=timedelta(minutes=5))
    draft = engine.draft(MINISTRY, "policy", POLICY, key="draft")
    engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="dispatch")
    engine.relocate("/1/101/", "/2/101/")
    clock.advance(minutes=5)
    run_all(engine)
    assert sum(engine.progress(MINISTRY, draft.id, "/2/").states.values()) == 15
    assert not engine.verify(draft.id)


@pytest.mark.parametrize(("old", "new"), [("/1/", "/1/"), ("/1/", "/1/2/"), ("/", "/1/"), ("1", "/2/"), ("/1/", "/2")])
def test_a_place_that_cannot_be_moved_is_refused(engine, old, new):
    with pytest.raises(Invalid):
        engine.relocate(old, new)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    moves=st.lists(
        st.sampled_from(["/1/1/", "/1/10/", "/1/1/1/", "/1/", "/10/", "/2/1/", "/3/"]), min_size=2, max_size=6
    )
)
def test_whatever_moves_every_count_equals_a_walk(make_engine, moves):
    places = ["/1/", "/1/1/", "/1/1/1/", "/1/1/10/", "/1/10/", "/1/10/1/", "/10/", "/10/1/", "/2/1/", "/2/1/1/"]
    engine = make_engine(people=[(f"p{n}", place) for n, place in enumerate(places)], tally_depth=2)
    task = released(engine)
    expected = dict(enumerate(places))
    for old, new in zip(moves, moves[1:], strict=False):
        if old == new or covers(old, new):
            continue
        engine.relocate(old, new)
        expected = {n: new + path[len(old) :] if covers(old, path) else path for n, path in expected.items()}
    assert {n: of(engine, f"p{n}", task).path for n in expected} == expected
    national = engine.progress(MINISTRY, task.id).children
    assert Counter({at: c["assigned"] for at, c in national.items()}) == Counter(cut(p, 1) for p in expected.values())
    assert not engine.verify(task.id)
    engine.close()


def test_inner_places_of_a_merged_unit_go_where_they_are_sent(make_engine):
    """Both have a college of the same number: what was in the one must not come to lie in its namesake."""
    people = [("old", "/1/5/1/"), ("kept", "/1/5/2/"), ("direct", "/1/5/"), ("there", "/1/6/1/")]
    asked = {"everybody": lambda actor, params: people, "own": lambda actor, params: people[:3]}
    engine = make_engine(people, tally_depth=2, audiences=asked)
    over = released(engine, "policy", by=Actor("school", scope="/1/5/"), audience=Audience("own"), key="over")
    engine.control(Actor("school", scope="/1/5/"), over.id, "close", key="close")
    task = released(engine, "live_course")
    assert engine.relocate("/1/5/", "/1/6/", inner={"/1/5/1/": "/1/6/7/"}) == 2
    expected = {"old": "/1/6/7/", "kept": "/1/6/2/", "direct": "/1/6/", "there": "/1/6/1/"}
    assert {who: of(engine, who, task).path for who in expected} == expected
    assert engine.progress(MINISTRY, task.id, "/1/").children == {"/1/6/": {"assigned": 4}}
    mine = engine.read(lambda r: r.rows("SELECT assignee, path FROM assignment WHERE task = $task", task=over.id))
    assert dict(mine) == {who: path for who, path in expected.items() if who != "there"}
    assert not engine.verify(task.id) and not engine.verify(over.id)


@pytest.mark.parametrize(
    "inner",
    [
        {"/1/7/1/": "/1/6/1/"},
        {"/1/5/": "/1/6/1/"},
        {"/1/5/1/": "/1/7/"},
        {"/1/5/1/": "/1/5/2/"},
        {"x": "/1/6/"},
        {"/1/5/1/": "x"},
    ],
)
def test_an_inner_place_lies_in_the_unit_and_goes_into_the_other(make_engine, inner):
    engine = make_engine([("c1", "/1/5/1/")])
    task = released(engine, "policy")
    with pytest.raises(Invalid, match="path"):
        engine.relocate("/1/5/", "/1/6/", inner=inner)
    assert of(engine, "c1", task).path == "/1/5/1/"


def test_a_moved_units_finished_tasks_are_still_counted_for_it(make_engine):
    """Everybody in them lies under the unit, so nothing of them is left behind."""
    engine = make_engine([("c1", "/1/5/1/"), ("c2", "/1/5/10/")], tally_depth=2)
    school = Actor("school", scope="/1/5/")
    task = released(engine, "policy", by=school)
    engine.control(school, task.id, "close", key="close")
    engine.relocate("/1/5/", "/2/5/")
    found = engine.progress(Actor("school", scope="/2/5/"), task.id)
    assert found.children == {"/2/5/1/": {"assigned": 1}, "/2/5/10/": {"assigned": 1}}
    assert not engine.verify(task.id)


@pytest.mark.parametrize("heir", [None, "", 7, "a\x00b", "x" * 201])
def test_an_heir_that_cannot_be_is_refused(make_engine, heir):
    engine = make_engine()
    mine = of(engine, "c1", released(engine, "policy")).id
    with pytest.raises(Invalid, match="to"):
        engine.reassign([mine], heir, "离职")
    assert engine.assignment(Actor("c1"), mine).assignee == "c1"


def half_released(make_engine, people, **options):
    """An engine whose release has made some of its assignments, and the task."""
    from fdycore import Pace

    engine = make_engine(people=people, pace=Pace(first=500, postgres=500, pauses=False), **options)
    draft = engine.draft(MINISTRY, "policy", POLICY, key="d")
    engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="go")
    engine.run_due(limit=1, budget=0)
    assert 0 < engine.task(MINISTRY, draft.id).made < len(people)
    return engine, draft.id


def test_an_heir_whom_the_release_has_yet_to_reach_keeps_one_assignment(make_engine):
    people = [(f"p{n:04d}", f"/1/{n % 3 + 1}/") for n in range(1_500)]
    engine, task = half_released(make_engine, people, tally_depth=2)
    first = engine.read(lambda reader: reader.row("SELECT id FROM assignment WHERE assignee = 'p0000'"))[0]
    assert engine.reassign([first], "p1499", "离职") == (first,)
    assert engine.reassign([first], "somebody else", "离职") == ()
    run_all(engine)
    assert not engine.verify(task)
    assert sum(engine.progress(MINISTRY, task).states.values()) == 1_500


def test_people_are_voided_and_moved_though_the_plugin_is_gone(make_engine, new_url):
    url = new_url(ready=True)
    task = released(make_engine(url=url), "live_course")
    engine = make_engine(url=url, plugins=["notices"])
    mine = engine.read(lambda reader: reader.rows("SELECT id FROM assignment ORDER BY assignee"))
    assert engine.void([mine[0][0]], "离职") == 1
    assert engine.relocate("/1/3/", "/1/4/") == 1
    engine.control(MINISTRY, task.id, "void", reason="重复派发", key="void")
    run_all(engine)
    assert engine.given_up() == ()
    assert engine.progress(MINISTRY, task.id).states == {"void": 3}
    assert not engine.verify(task.id)


def test_a_unit_that_moves_while_its_roster_is_copied_is_at_its_new_place(make_engine, monkeypatch):
    from fdycore.services import rosters

    monkeypatch.setattr("fdycore.store.rosters.PAGE", 10)
    engine = make_engine(people=[(f"p{n:03d}", "/1/2/") for n in range(30)], tally_depth=2)
    draft = engine.draft(MINISTRY, "policy", POLICY, key="d")
    moved = []

    def meanwhile(seconds):
        if not moved:
            moved.append(engine.relocate("/1/2/", "/1/9/"))

    monkeypatch.setattr(rosters, "pause", meanwhile)
    engine._dispatch._rosters._audiences = {
        "everybody": lambda actor, params: [(f"p{n:03d}", "/1/9/" if moved else "/1/2/") for n in range(30)]
    }
    engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="go")
    run_all(engine)
    assert engine.progress(MINISTRY, draft.id, "/1/").children == {"/1/9/": {"assigned": 30}}


def test_one_persons_assignment_moves_to_another_place(engine):
    task = released(engine, "policy")
    mine = of(engine, "c1-1-1-0", task)
    assert engine.reassign([mine.id], "c1-1-1-0", "转到另一个学院", path="/1/102/1/") == ()
    assert engine.assignment(Actor("c1-1-1-0"), mine.id).path == "/1/102/1/"
    assert not engine.verify(task.id)


def test_what_is_not_there_or_would_leave_the_issuer_is_refused_whole(engine):
    mine = of(engine, "c1-1-1-0", released(engine, "policy")).id
    for call in (
        lambda: engine.reassign([mine, 4711], "heir", "离职"),
        lambda: engine.void([mine, 4711], "离职"),
    ):
        with pytest.raises(NotFound, match="4711"):
            call()
    for wrong in ("3", 1.5, None, True):
        with pytest.raises(TypeError, match="takes an id"):
            engine.void([wrong], "离职")
    assert engine.assignment(Actor("c1-1-1-0"), mine).version == 0


def test_nobody_is_moved_out_of_the_issuers_unit(make_engine):
    engine = make_engine(people=[("c1", "/1/2/")])
    mine = of(engine, "c1", released(engine, "policy", by=PROVINCE)).id
    with pytest.raises(Refused, match="超出"):
        engine.reassign([mine], "c1", "调动", path="/2/2/")
    assert engine.progress(PROVINCE, 1).states == {"assigned": 1}
