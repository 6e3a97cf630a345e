"""Acting on assignments, and looking at them."""

import random
from datetime import timedelta

import pytest

from bench.inprocess import statements, touching
from fdycore import Actor, Conflict, Invalid, NestedWork, NotFound, Refused
from fdycore.pluginapi import hookimpl
from tests.fdycore.services.errands import Errand, exact, one, rows, together
from tests.stories import EVERYBODY, LIVE, MINISTRY, POLICY, PROVINCE, at, of, released, run_all, tree

ME = Actor("c1")
COLLEAGUE = Actor("c2")
SUPERVISOR = Actor("school", scope="/1/2/")


@pytest.fixture
def course(make_engine):
    """A released live course; its window is 18:30 to 21:00 in Beijing on 2026-03-02."""
    engine = make_engine()
    task = released(engine)
    return engine, task, of(engine, "c1", task).id


def events_of(engine, ident):
    return rows(engine, "SELECT kind FROM event WHERE assignment = $id ORDER BY id", id=ident)


# -- once, whatever happens ---------------------------------------------------------------------------------------


def test_the_same_command_twice_is_done_once(course):
    engine, task, mine = course
    first = engine.act(ME, mine, "view", key="k")
    again = engine.act(ME, mine, "view", key="k")
    assert first == again
    assert (again.state, again.version) == ("viewed", 1)
    assert events_of(engine, mine) == [("view",)]
    exact(engine, task.id, "/", "/1/")


def test_a_repeated_command_answers_the_present_state(course):
    engine, task, mine = course
    engine.act(ME, mine, "view", key="k")
    engine.act(ME, mine, "forward", key="k2")
    assert engine.act(ME, mine, "view", key="k").state == "forwarded"


def test_one_command_takes_several_actions_or_none_of_them(course):
    engine, task, mine = course
    for then in (("complete", "forward"), ("complete", "check_in"), ("none",)):  # the last is not open
        with pytest.raises(Refused):
            engine.act(ME, mine, "view", then=("forward", *then), key="k")
        assert events_of(engine, mine) == []
    done = engine.act(ME, mine, "view", then=("forward", "complete"), key="k")
    assert (done.state, done.version) == ("completed", 3)
    assert events_of(engine, mine) == [("view",), ("forward",), ("complete",)]
    assert engine.act(ME, mine, "view", then=("forward", "complete"), key="k") == engine.assignment(ME, mine)
    assert len(events_of(engine, mine)) == 3
    with pytest.raises(Conflict):
        engine.act(ME, mine, "view", then=("forward",), key="k")
    exact(engine, task.id, "/", "/1/")


def test_of_rivals_that_take_several_actions_one_wins(course):
    engine, task, mine = course
    tap = lambda number: engine.act(ME, mine, "view", then=("forward", "complete"), key=f"k{number}")
    outcomes = together(*(lambda n=n: tap(n) for n in range(8)))
    assert sum(not isinstance(outcome, Exception) for outcome in outcomes) == 1
    assert events_of(engine, mine) == [("view",), ("forward",), ("complete",)]
    exact(engine, task.id, "/", "/1/")


def test_a_key_that_stands_for_another_command_is_a_conflict(course):
    engine, task, mine = course
    engine.act(ME, mine, "view", key="k")
    for ident, action in ((mine, "forward"), (mine + 1, "view")):
        with pytest.raises(Conflict) as refused:
            engine.act(ME, ident, action, key="k")
        assert refused.value.code == "key_taken"
    assert engine.assignment(ME, mine).state == "viewed"


def test_keys_of_different_actors_do_not_meet(course):
    engine, task, mine = course
    engine.act(ME, mine, "view", key="k")
    assert engine.act(COLLEAGUE, of(engine, "c2", task).id, "view", key="k").state == "viewed"


def test_a_command_repeated_after_the_void_answers_the_voided_assignment(course):
    engine, task, mine = course
    engine.act(ME, mine, "view", key="k")
    engine.control(MINISTRY, task.id, "void", reason="发错了", key="v")
    run_all(engine)
    again = engine.act(ME, mine, "view", key="k")
    assert (again.state, again.void_reason) == ("viewed", "发错了")
    assert events_of(engine, mine) == [("view",)]


def test_a_refusal_is_not_remembered(course, clock):
    engine, task, mine = course
    with pytest.raises(Refused):
        engine.act(ME, mine, "check_in", key="k")
    clock.set(at("2026-03-02T18:30+08:00"))
    assert engine.act(ME, mine, "check_in", key="k").state == "assigned_in"


def test_a_bad_key_is_refused(course):
    engine, task, mine = course
    for key in ("", None, 7, b"k", "k" * 201, "a\x00b", "a\nb", "\ud800"):
        with pytest.raises(Invalid):
            engine.act(ME, mine, "view", key=key)
    assert engine.assignment(ME, mine).version == 0


def test_one_command_by_many_threads_is_done_once(course):
    engine, task, mine = course
    found = together(*[lambda: engine.act(ME, mine, "view", key="k")] * 6)
    assert {a.state for a in found} == {"viewed"}
    assert events_of(engine, mine) == [("view",)]
    exact(engine, task.id)


def test_of_many_rivals_for_one_move_one_wins_and_the_others_get_a_reason(course):
    engine, task, mine = course
    found = together(*[lambda n=n: engine.act(ME, mine, "view", key=f"k{n}") for n in range(6)])
    assert sum(not isinstance(a, Exception) for a in found) == 1
    assert {e.code for e in found if isinstance(e, Exception)} <= {"already", "busy"}
    assert events_of(engine, mine) == [("view",)]
    exact(engine, task.id)


def test_an_undo_that_meets_a_void_has_exactly_one_outcome(make_engine):
    engine = make_engine([("c1", "/1/2/")])
    for n in range(10):
        task = released(engine, "policy", key=f"t{n}")
        mine = of(engine, "c1", task).id
        for action in ("view", "forward", "complete"):
            engine.act(ME, mine, action, key=f"{action}{n}")

        def void(task=task, n=n):
            engine.control(MINISTRY, task.id, "void", reason="作废", key=f"void{n}")
            run_all(engine)

        undone, _ = together(lambda mine=mine, n=n: engine.act(ME, mine, "undo", key=f"undo{n}"), void)
        now = engine.assignment(ME, mine)
        if isinstance(undone, Exception):
            assert (now.state, now.voided_at) == ("completed", None)  # done stays done
        else:
            assert now.state == "forwarded" and now.voided_at is not None
        exact(engine, task.id)


# -- who, and what lies outside one's sight ---------------------------------------------------------------------


STRANGERS = [
    Actor("nobody"), Actor("c2"), Actor("c3", scope="/1/3/"), Actor("p2", scope="/2/"), Actor("p10", scope="/10/"),
    Actor("c1 "), Actor("C1"), Actor("college", scope="/1/2/9/"), Actor("x", acting_for="c2"),
]  # fmt: skip


def test_for_a_stranger_it_does_not_exist_and_that_looks_like_an_id_that_does_not(course):
    engine, task, mine = course
    for stranger in STRANGERS:
        for ask in (
            lambda ident, who=stranger: engine.act(who, ident, "view", key="k"),
            lambda ident, who=stranger: engine.options(who, ident),
            lambda ident, who=stranger: engine.assignment(who, ident),
            lambda ident, who=stranger: engine.history(who, ident),
        ):
            messages = []
            for ident in (mine, 10**9):
                with pytest.raises(NotFound) as refused:
                    ask(ident)
                messages.append(str(refused.value).replace(str(ident), "ID"))
            assert messages[0] == messages[1], stranger


def test_an_id_that_cannot_be_one_is_simply_not_found(course):
    engine, task, mine = course
    for ask in (
        lambda ident: engine.act(ME, ident, "view", key="k"),
        lambda ident: engine.options(ME, ident),
        lambda ident: engine.assignment(ME, ident),
        lambda ident: engine.history(ME, ident),
        lambda ident: engine.task(MINISTRY, ident),
        lambda ident: engine.task_history(MINISTRY, ident),
        lambda ident: engine.dispatch(MINISTRY, ident, EVERYBODY, key="s"),
        lambda ident: engine.control(MINISTRY, ident, "void", reason="x", key="v"),
        lambda ident: engine.amend(MINISTRY, ident, LIVE, key="a"),
        lambda ident: engine.progress(MINISTRY, ident),
        lambda ident: engine.summary(MINISTRY, ident, "reason"),
        lambda ident: engine.verify(ident),
        lambda ident: engine.repair(ident),
    ):
        for ident in (0, -1, 2**63, -(2**70), 10**30):
            with pytest.raises(NotFound):
                ask(ident)
        for wrong in ("1", "x", None, 1.5, True, "1; DROP TABLE task"):
            with pytest.raises(TypeError, match="takes an id"):
                ask(wrong)


def test_a_supervisor_sees_it_but_does_not_complete_for_the_counselor(course):
    engine, task, mine = course
    assert engine.assignment(SUPERVISOR, mine).assignee == "c1"
    with pytest.raises(Refused) as refused:
        engine.act(SUPERVISOR, mine, "view", key="k")
    assert refused.value.code == "not_yours"


def test_cover_is_logged_as_a_for_b(course):
    engine, task, mine = course
    cover = Actor("c2", acting_for="c1")
    assert engine.act(cover, mine, "view", key="k").state == "viewed"
    event = engine.history(ME, mine)[0]
    assert (event.actor, event.acting_for) == ("c2", "c1")
    assert [i.assignment.id for i in engine.assignments(cover).items] == [mine]


def test_one_who_covers_does_not_act_on_their_own_work_in_that_role(course):
    engine, task, mine = course
    with pytest.raises(NotFound):
        engine.act(Actor("c1", acting_for="c2"), mine, "view", key="k")


def test_nobody_passes_for_the_system(course):
    engine, task, mine = course
    engine.act(ME, mine, "view", key="k")
    with pytest.raises(Refused):
        engine.act(Actor("system"), mine, "forward", key="f")
    assert engine.act(engine.system, mine, "forward", key="f").state == "forwarded"


# -- when ---------------------------------------------------------------------------------------------------------


def test_what_is_out_of_order_is_refused_with_what_comes_first(course):
    engine, task, mine = course
    with pytest.raises(Refused) as refused:
        engine.act(ME, mine, "complete", key="k")
    assert (refused.value.code, refused.value.reason.params["action"]) == ("first", "view")


def test_an_unknown_action_is_refused_by_name(course):
    engine, task, mine = course
    with pytest.raises(Refused, match="fly"):
        engine.act(ME, mine, "fly", key="k")


@pytest.mark.parametrize(
    ("moment", "outcome"),
    [
        ("2026-03-02T18:29:59.999999+08:00", "window_not_open"),
        ("2026-03-02T18:30:00+08:00", "assigned_in"),
        ("2026-03-02T20:59:59.999999+08:00", "assigned_in"),
        ("2026-03-02T21:00:00+08:00", "window_closed"),
    ],
)
def test_the_window_is_open_to_the_microsecond(course, clock, moment, outcome):
    engine, task, mine = course
    clock.set(at(moment))
    try:
        assert engine.act(ME, mine, "check_in", key="k").state == outcome
    except Refused as refused:
        assert refused.code == outcome


def test_a_verified_ticket_lets_in_for_five_minutes_more(course, clock):
    engine, task, mine = course
    clock.set(at("2026-03-02T21:04:59+08:00"))
    assert engine.act(ME, mine, "check_in", facts=frozenset({"ticket"}), key="k").state == "assigned_in"
    clock.set(at("2026-03-02T21:05:00+08:00"))
    with pytest.raises(Refused) as refused:
        engine.act(COLLEAGUE, of(engine, "c2", task).id, "check_in", facts=frozenset({"ticket"}), key="k")
    assert refused.value.code == "window_closed"


@pytest.mark.parametrize(("action", "code"), [("void", "voided"), ("close", "closed")])
def test_when_a_task_is_over_everything_is_refused_and_the_options_say_why(course, action, code):
    engine, task, mine = course
    engine.control(MINISTRY, task.id, action, reason="到此为止", key="over")
    with pytest.raises(Refused) as refused:
        engine.act(ME, mine, "view", key="k")
    assert refused.value.code == code
    assert {o.reason.code for o in engine.options(ME, mine)} == {code}
    assert events_of(engine, mine) == []


def test_options_and_acting_never_disagree(make_engine, clock):
    """A random walk through time: what the options say is what acting does, and a change is announced rightly."""
    engine, dice = make_engine(), random.Random(20260302)
    task = released(engine)
    mine, makeup = of(engine, "c1", task).id, {"reason": "网络故障"}
    engine.act(ME, mine, "view", key="start")
    clock.set(at("2026-03-02T18:00+08:00"))
    for step in range(60):
        actor = dice.choice([ME, SUPERVISOR])
        for option in engine.options(actor, mine):
            before = engine.assignment(ME, mine)
            data = makeup if option.action == "make_up" else None
            try:
                engine.act(actor, mine, option.action, data, key=f"{step}{option.action}")
                code = None
            except Refused as refused:
                code = refused.code
            expected = None if option.reason is None else option.reason.code  # a Reason is false
            assert code == expected, (clock(), before.state, option)
            break
        clock.advance(minutes=dice.choice([0, 1, 4, 9]))
    exact(engine, task.id)


def test_an_option_tells_from_when_its_answer_changes(course, clock):
    engine, task, mine = course
    options = {o.action: o for o in engine.options(ME, mine)}
    assert options["check_in"].reason.code == "window_not_open"
    assert options["check_in"].changes_at == at("2026-03-02T18:30+08:00")
    clock.set(options["check_in"].changes_at)
    options = {o.action: o for o in engine.options(ME, mine)}
    assert (options["check_in"].reason, options["check_in"].changes_at) == (None, at("2026-03-02T21:00+08:00"))
    assert "make_up" not in options  # not the counselor's


def test_an_undo_ends_ten_minutes_after_the_completion_whatever_came_between(course, clock):
    engine, task, mine = course
    clock.set(at("2026-03-02T19:00+08:00"))
    for action in ("view", "forward", "complete"):
        engine.act(ME, mine, action, key=action)
    clock.advance(minutes=9)
    engine.act(ME, mine, "check_in", key="in")
    clock.advance(minutes=1)
    with pytest.raises(Refused) as refused:
        engine.act(ME, mine, "undo", key="late")
    assert refused.value.code == "too_late"


def test_an_undo_takes_back_the_completion_and_its_time(course):
    engine, task, mine = course
    for action in ("view", "forward", "complete"):
        engine.act(ME, mine, action, key=action)
    back = engine.act(ME, mine, "undo", key="undo")
    assert back.state == "forwarded" and "complete" not in back.times
    assert engine.act(ME, mine, "complete", key="again").state == "completed"
    exact(engine, task.id)


# -- what an action collects --------------------------------------------------------------------------------------


def test_a_make_up_needs_its_reason_and_keeps_it(course, clock):
    engine, task, mine = course
    clock.set(at("2026-03-02T21:00+08:00"))
    with pytest.raises(Invalid) as refused:
        engine.act(SUPERVISOR, mine, "make_up", {}, key="k")
    assert [(f, r.code) for f, r in refused.value.problems] == [("reason", "required")]
    made_up = engine.act(SUPERVISOR, mine, "make_up", {"reason": "网络故障"}, key="k")
    assert (made_up.state, made_up.data) == ("assigned_in", {"reason": "网络故障"})
    assert engine.history(ME, mine)[0].body["data"] == {"reason": "网络故障"}
    assert set(made_up.times) == {"make_up"}


@pytest.mark.parametrize("data", [["reason"], "reason", 7])
def test_data_that_is_no_form_is_refused(course, data):
    engine, task, mine = course
    with pytest.raises(Invalid):
        engine.act(ME, mine, "view", data, key="k")


def test_an_effect_stores_what_it_sets(make_engine):
    engine = make_engine(plugins=[Errand()])
    task = released(engine, "errand", {"title": "取件"})
    taken = engine.act(ME, of(engine, "c1", task).id, "take", {"hours": "1.5", "mood": "good"}, key="k")
    assert taken.data == {"hours": 1.5, "mood": "good", "taker": "c1"}
    assert engine.assignment(ME, taken.id) == taken


def test_times_and_data_come_back_exactly(course, clock):
    engine, task, mine = course
    clock.set(at("2026-03-02T18:45:00.000001+08:00"))
    acted = engine.act(ME, mine, "check_in", key="k")
    assert acted.times == {"check_in": at("2026-03-02T10:45:00.000001+00:00")}
    assert engine.assignment(ME, mine) == acted
    assert acted.times["check_in"].utcoffset() == timedelta(0)


def test_an_action_is_refused_inside_an_open_unit_of_work_and_writes_nothing(course):
    engine, task, mine = course
    with pytest.raises(NestedWork, match="act"):
        engine.write(lambda work: engine.act(ME, mine, "view", key="k"))
    assert engine.assignment(ME, mine).version == 0
    assert engine.act(ME, mine, "view", key="k").version == 1


# -- lists --------------------------------------------------------------------------------------------------------


def test_a_list_is_paged_newest_first_without_gaps_or_doubles(make_engine):
    engine = make_engine(tree(2, 2, 2, 2))
    tasks = [released(engine, "policy", key=f"t{n}") for n in range(3)]
    seen, after = [], None
    while True:
        page = engine.assignments(MINISTRY, after=after, limit=7)
        seen += [item.assignment.id for item in page.items]
        after = page.next
        if after is None:
            break
    assert seen == sorted(seen, reverse=True)
    assert len(seen) == len(set(seen)) == 3 * len(tree(2, 2, 2, 2))
    assert len(engine.assignments(MINISTRY, task=tasks[0].id, limit=500).items) == len(tree(2, 2, 2, 2))


def test_a_list_shows_what_a_card_needs_of_the_task(course):
    engine, task, mine = course
    (item,) = engine.assignments(ME).items
    assert (item.task, item.type, item.title, item.task_state) == (task.id, "live_course", LIVE["title"], "open")
    assert item.deadline is None


def test_everybody_lists_what_is_in_their_sight_and_nothing_else(make_engine):
    engine = make_engine(tree(2, 2, 1, 1))  # 4 schools with 2 people each
    national, provincial = released(engine, "policy", key="n"), None
    engine2 = make_engine([p for p in tree(2, 2, 1, 1) if p[1].startswith("/1/")], engine._database.url)
    provincial = released(engine2, "policy", by=PROVINCE, key="p")
    count = lambda actor, **more: len(engine.assignments(actor, limit=500, **more).items)
    assert count(MINISTRY) == 8  # not the province's own task (D12)
    assert count(PROVINCE) == 8  # four of each
    assert count(PROVINCE, task=provincial.id) == 4
    assert count(Actor("p2", scope="/2/")) == 4
    assert count(Actor("school", scope="/1/101/")) == 4
    assert count(Actor("school", scope="/1/101/"), task=national.id) == 2
    assert count(PROVINCE, under="/1/102/") == 4
    assert count(PROVINCE, under="/2/") == 0
    assert count(PROVINCE, assignee="c1-1-0-0") == 2
    assert count(PROVINCE, assignee="c2-1-0-0") == 0
    assert count(Actor("c1-1-0-0")) == 2
    assert count(Actor("c1-1-0-0"), assignee="c1-1-1-0") == 0
    assert count(Actor("nobody")) == 0


def test_paths_that_begin_alike_are_kept_apart_in_lists(make_engine):
    engine = make_engine([("a", "/5/1/"), ("b", "/5/10/"), ("c", "/50/1/"), ("d", "/5/")])
    released(engine, "policy")
    names = lambda **more: sorted(i.assignment.assignee for i in engine.assignments(MINISTRY, **more).items)
    assert names(under="/5/1/") == ["a"]
    assert names(under="/5/") == ["a", "b", "d"]
    assert names(under="/50/") == ["c"]


def test_voided_and_closed_work_stays_readable(course):
    engine, task, mine = course
    engine.control(MINISTRY, task.id, "close", key="c")
    assert engine.assignments(ME).items[0].task_state == "closed"
    assert engine.assignment(ME, mine).state == "assigned"


def test_events_are_never_written_without_their_assignment(course):
    """A move that loses the compare takes its event with it."""
    engine, task, mine = course
    together(*[lambda n=n: engine.act(ME, mine, "view", key=f"k{n}") for n in range(4)])
    assert one(engine, "SELECT count(*) FROM event WHERE assignment = $id", id=mine) == 1


# -- lists for pages --------------------------------------------------------------------------------------------------


def test_a_row_carries_its_steps_moments_and_issuer(make_engine, clock):
    engine = make_engine()
    task = released(engine, "live_course")
    me = Actor("c1")
    engine.act(me, of(engine, "c1", task).id, "view", key="v")
    engine.act(me, of(engine, "c1", task).id, "forward", key="f")
    (item,) = engine.assignments(me).items
    assert [(step.action, step.label, step.made) for step in item.steps] == [
        ("forward", "转发", True), ("check_in", "签到", False), ("complete", "完成", False)]  # fmt: skip
    assert item.moments == {name: engine.moments(task)[name] for name in ("opens", "closes")}
    assert (item.issuer, item.done) == ("/", False)


def test_a_row_is_shown_without_its_plugin(make_engine, new_url):
    url = new_url(ready=True)
    released(make_engine(url=url), "live_course")
    (item,) = make_engine(url=url, plugins=["notices"]).assignments(Actor("c1")).items
    assert (item.type, item.steps, item.moments, item.done) == ("live_course", (), {}, False)


def test_only_open_leaves_out_what_is_over(make_engine):
    engine = make_engine()
    kept, closed, voided = (released(engine, "policy", key=key) for key in "abc")
    engine.control(MINISTRY, closed.id, "close", key="close")
    engine.void([of(engine, "c1", voided).id], "离职")
    assert {item.task for item in engine.assignments(Actor("c1"), only_open=True).items} == {kept.id}
    assert {item.task for item in engine.assignments(Actor("c1")).items} == {kept.id, closed.id, voided.id}


def test_a_page_counts_all_that_is_done_where_it_is_asked_whatever_it_shows(make_engine):
    engine, me = make_engine(), Actor("c1")
    recalled, closed, begun = (released(engine, "policy", key=key) for key in "abc")
    for task in (recalled, closed):
        for step in ("view", "forward", "complete"):
            engine.act(me, of(engine, "c1", task).id, step, key=f"{step} {task.id}")
    engine.act(me, of(engine, "c1", begun).id, "view", key="view")
    engine.control(MINISTRY, recalled.id, "void", reason="重复", key="void")
    engine.control(MINISTRY, closed.id, "close", key="close")
    run_all(engine)
    page = engine.assignments(me, only_open=True, count_done=True, limit=1)
    assert (page.done, [item.task for item in page.items]) == (2, [begun.id])
    assert page.done == sum(item.done for item in engine.assignments(me).items)
    assert engine.assignments(me, options=True, count_done=True).done == 2
    assert engine.assignments(Actor("c2"), count_done=True).done == 0
    assert engine.assignments(me).done is None
    assert engine.assignments(MINISTRY, count_done=True).done is None  # a list of others is nobody's own


def by_one(engine, actor, items):
    return [engine.options(actor, item.assignment.id) for item in items]


def test_a_page_brings_the_options_that_each_row_would_answer(make_engine, clock):
    people = tree(1, 1, 2, 4)
    engine = make_engine(people=people, tally_depth=2)
    task = released(engine)
    for number, (name, _) in enumerate(people):  # as far along as each comes
        ident = of(engine, name, task).id
        for action in ("view", "forward", "complete")[: number % 4]:
            engine.act(Actor(name), ident, action, key=f"{action}{ident}")
    engine.void([of(engine, people[-1][0], task).id], "离职")
    for when in ("2026-03-02T10:00+08:00", "2026-03-02T19:00+08:00", "2026-03-02T22:00+08:00"):
        clock.set(at(when))
        for actor in (MINISTRY, PROVINCE, Actor("college", scope="/1/101/2/"), Actor(people[0][0]), Actor("nobody")):
            items = engine.assignments(actor, task=task.id, options=True).items
            assert [item.options for item in items] == by_one(engine, actor, items)
    assert any(
        option.reason is None for item in engine.assignments(MINISTRY, options=True).items for option in item.options
    )
    assert all(item.options == () for item in engine.assignments(MINISTRY).items)  # unless asked for
    engine.control(MINISTRY, task.id, "close", key="close")
    items = engine.assignments(MINISTRY, options=True).items
    assert [item.options for item in items] == by_one(engine, MINISTRY, items)
    assert {option.reason.code for item in items for option in item.options} == {"closed", "voided"}


def test_options_of_a_page_cost_no_statement(make_engine):
    engine = make_engine(people=[(f"c{n:03d}", "/1/2/") for n in range(60)])
    released(engine)
    engine.assignments(MINISTRY, options=True)
    with statements(engine) as without:
        engine.assignments(MINISTRY, limit=60)
    with statements(engine) as found:
        page = engine.assignments(MINISTRY, limit=60, options=True)
    assert len(page.items) == 60 and len(touching(found)) == len(touching(without)) == 1


def test_options_of_a_page_are_left_out_where_a_plugin_is_gone_or_fails(make_engine, new_url):
    url = new_url(ready=True)
    engine = make_engine(url=url, plugins=[Faulty()])
    draft = engine.draft(MINISTRY, "faulty", POLICY, key="draft")
    engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="dispatch")
    run_all(engine)
    for other in (engine, make_engine(url=url)):
        (item,) = other.assignments(ME, options=True).items
        assert (item.title, item.options) == (POLICY["title"], ())


class Faulty:
    """A type whose guard fails."""

    FDY_NAME = "faulty"

    @hookimpl
    def fdy_guards(self, registry):
        @registry.guard("faulty.ready")
        def ready(context):
            raise ZeroDivisionError

    @hookimpl
    def fdy_task_types(self, registry):
        registry.task_type(FAULTY)


FAULTY = """
name = "faulty"
title = "故障"
initial = "waiting"
states.waiting = { label = "等待" }
states.done = { label = "已完成", end = "done" }

[[actions]]
name = "finish"
label = "完成"
by = ["assignee"]
guards = ["faulty.ready"]
moves = { waiting = "done" }
"""
