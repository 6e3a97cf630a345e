"""The live course, cell by cell: its state table, its window to the microsecond, its undo."""

from datetime import timedelta

import pytest

from fdycore import Actor, Invalid, NotFound, Refused
from fdycore.testing import At, TaskTypeContract
from tests.stories import EVERYBODY, LIVE, MINISTRY, at, of, released, run_all

ME = Actor("c1")
COLLEGE = Actor("college", scope="/1/2/")  # lies between the ministry and c1
ELSEWHERE = Actor("elsewhere", scope="/1/3/")
TICK = timedelta(microseconds=1)
STARTS, ENDS = at(LIVE["starts"]), at(LIVE["ends"])
OPENS, CLOSES = STARTS - timedelta(minutes=30), ENDS + timedelta(minutes=30)
WHY = {"reason": "校园网络中断"}


class TestLiveCourse(TaskTypeContract):
    plugins = ["live_course"]
    task_type = "live_course"
    fields = {**LIVE, "lecturer": "林晓岚", "link": "https://live.example.com/8"}
    walk = ["view", "forward", "complete", At("opens"), "check_in"]


class TestLiveCourseWithCheckInFirst(TestLiveCourse):
    walk = [At("closes", -1), "check_in", "view", "forward", "complete"]


class TestLiveCourseMadeUp(TestLiveCourse):
    walk = ["view", "forward", At("closes"), ("make_up", WHY), "complete"]


@pytest.fixture
def engine(fdy_engine):
    return fdy_engine(plugins=["live_course"])


@pytest.fixture
def task(engine):
    return released(engine)


@pytest.fixture
def mine(engine, task):
    return of(engine, "c1", task)


# -- the state table ----------------------------------------------------------------------------------------------

# state: how it is reached, then where view, forward, complete, undo, check_in, make_up lead; "-" is refused.
TABLE = {
    "assigned": ("", "viewed - - - assigned_in assigned_in"),
    "viewed": ("view", "- forwarded - - viewed_in viewed_in"),
    "forwarded": ("view forward", "- - completed - forwarded_in forwarded_in"),
    "completed": ("view forward complete", "- - - forwarded finished finished"),
    "assigned_in": ("check_in", "viewed_in - - - - -"),
    "viewed_in": ("check_in view", "- forwarded_in - - - -"),
    "forwarded_in": ("check_in view forward", "- - finished - - -"),
    "finished": ("check_in view forward complete", "- - - forwarded_in - -"),
}
ACTIONS = ("view", "forward", "complete", "undo", "check_in", "make_up")
CELLS = [
    pytest.param(way.split(), state, action, to, id=f"{state}-{action}")
    for state, (way, row) in TABLE.items()
    for action, to in zip(ACTIONS, row.split(), strict=True)
]


def take(engine, clock, ident, action, key):
    """Take an action at a moment that is open to it, by the one it is open to."""
    if action == "make_up":
        clock.set(max(clock(), CLOSES))
        return engine.act(COLLEGE, ident, action, WHY, key=key)
    if action == "check_in":
        clock.set(OPENS)
    return engine.act(ME, ident, action, key=key)


@pytest.mark.parametrize(("way", "state", "action", "to"), CELLS)
def test_every_cell_of_the_state_table(engine, fdy_clock, mine, way, state, action, to):
    for number, step in enumerate(way):
        before = take(engine, fdy_clock, mine.id, step, f"{number}")
    if way:
        assert before.state == state
    if to != "-":
        assert take(engine, fdy_clock, mine.id, action, "cell").state == to
        return
    with pytest.raises(Refused) as refused:
        take(engine, fdy_clock, mine.id, action, "cell")
    assert not isinstance(refused.value, NotFound)
    assert refused.value.code in ("already", "first", "not_from_here")
    assert len(str(refused.value)) > 4
    assert "{" not in str(refused.value)
    assert engine.assignment(ME, mine.id).state == state
    assert not engine.verify(mine.task)


@pytest.mark.parametrize(("way", "state", "action", "to"), [cell for cell in CELLS if "check_in" in cell.values[0]])
def test_the_table_after_a_make_up_is_the_same_as_after_a_check_in(engine, fdy_clock, mine, way, state, action, to):
    for number, step in enumerate(way):
        take(engine, fdy_clock, mine.id, step.replace("check_in", "make_up"), f"{number}")
    if to != "-":
        assert take(engine, fdy_clock, mine.id, action, "cell").state == to
    else:
        with pytest.raises(Refused):
            take(engine, fdy_clock, mine.id, action, "cell")


def test_the_table_is_the_whole_workflow(engine):
    definition = engine.workflow("live_course").definition
    found = {(s, a.name): t for a in definition.actions.values() for s, t in a.moves.items()}
    table = {(s, a): t for s, (_, row) in TABLE.items() for a, t in zip(ACTIONS, row.split(), strict=True) if t != "-"}
    assert found == table
    assert definition.done == {"finished"}


@pytest.mark.parametrize(
    ("way", "action", "why"),
    [
        ("", "forward", "请先查看。"),
        ("", "complete", "请先查看。"),
        ("view", "complete", "请先转发。"),
        ("view forward", "forward", "您已转发，无需重复操作。"),
        ("view forward", "undo", "请先完成。"),
        ("check_in", "check_in", "您已签到，无需重复操作。"),
        ("check_in", "make_up", "当前为“已签到未查看”，不能补签。"),
        ("check_in view forward complete", "complete", "您已完成，无需重复操作。"),
        ("make_up", "check_in", "当前为“已签到未查看”，不能签到。"),
        ("make_up", "make_up", "您已补签，无需重复操作。"),
    ],
)
def test_a_refusal_says_what_comes_first_or_what_is_done_already(engine, fdy_clock, mine, way, action, why):
    for number, step in enumerate(way.split()):
        take(engine, fdy_clock, mine.id, step, f"{number}")
    with pytest.raises(Refused) as refused:
        take(engine, fdy_clock, mine.id, action, "x")
    assert str(refused.value) == why


# -- the window ---------------------------------------------------------------------------------------------------

NO_END = {k: v for k, v in LIVE.items() if k != "ends"}
WINDOWS = {
    "as usual": (LIVE, OPENS, CLOSES),
    "no end: an hour after the start": (NO_END, OPENS, STARTS + timedelta(minutes=60)),
    "set by the task": (
        {**LIVE, "opens_before": 10, "closes_after": 5}, STARTS - timedelta(minutes=10), ENDS + timedelta(minutes=5)
    ),
    "not at all before or after": ({**LIVE, "opens_before": 0, "closes_after": 0}, STARTS, ENDS),
    "no end, its own length after": ({**NO_END, "closes_after": 0}, OPENS, STARTS + timedelta(minutes=30)),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "opens", "closes"), WINDOWS.values(), ids=WINDOWS)
def test_the_window_is_half_open_to_the_microsecond(engine, fdy_clock, fields, opens, closes):
    task = released(engine, "live_course", fields)
    probes = {opens - TICK: "window_not_open", opens: None, opens + TICK: None,
              closes - TICK: None, closes: "window_closed", closes + TICK: "window_closed"}  # fmt: skip
    for moment, code in probes.items():
        fdy_clock.set(moment)
        option = next(o for o in engine.options(ME, of(engine, "c1", task).id) if o.action == "check_in")
        assert getattr(option.reason, "code", None) == code, moment
    assert engine.moments(task)["opens"] == opens
    assert engine.moments(task)["closes"] == closes


@pytest.mark.parametrize("moment", [OPENS, OPENS + TICK, CLOSES - TICK])
def test_a_check_in_inside_the_window_is_taken(engine, fdy_clock, mine, moment):
    fdy_clock.set(moment)
    after = engine.act(ME, mine.id, "check_in", key="in")
    assert after.state == "assigned_in"
    assert after.times == {"check_in": moment}


@pytest.mark.parametrize(
    ("moment", "why"),
    [(OPENS - TICK, "签到将于.* 开放。"), (CLOSES, "签到已于.* 结束。"), (CLOSES + TICK, "签到已于.* 结束。")],
)
def test_a_check_in_outside_the_window_is_refused(engine, fdy_clock, mine, moment, why):
    fdy_clock.set(moment)
    with pytest.raises(Refused, match=why):
        engine.act(ME, mine.id, "check_in", key="in")
    assert engine.assignment(ME, mine.id).version == 0


def option(engine, actor, ident, action, clock, moment):
    clock.set(moment)
    return next(o for o in engine.options(actor, ident) if o.action == action)


def test_the_page_learns_when_the_window_will_change_its_mind(engine, fdy_clock, mine):
    early = option(engine, ME, mine.id, "check_in", fdy_clock, OPENS - TICK)
    assert early.changes_at == OPENS
    assert early.reason.params == {"opens": OPENS}
    assert option(engine, ME, mine.id, "check_in", fdy_clock, OPENS).changes_at == CLOSES
    assert option(engine, ME, mine.id, "check_in", fdy_clock, CLOSES).changes_at is None
    assert option(engine, COLLEGE, mine.id, "make_up", fdy_clock, CLOSES - TICK).changes_at == CLOSES


@pytest.mark.parametrize(
    ("late", "taken"),
    [
        (timedelta(0), True),
        (timedelta(minutes=5) - TICK, True),
        (timedelta(minutes=5), False),
        (timedelta(minutes=5) + TICK, False),
    ],
)
def test_a_verified_ticket_is_good_for_less_than_five_minutes_after_the_close(engine, fdy_clock, mine, late, taken):
    fdy_clock.set(CLOSES + late)
    with pytest.raises(Refused):
        engine.act(ME, mine.id, "check_in", key="without")
    if taken:
        assert engine.act(ME, mine.id, "check_in", facts=frozenset({"ticket"}), key="with").state == "assigned_in"
    else:
        with pytest.raises(Refused, match="签到已于"):
            engine.act(ME, mine.id, "check_in", facts=frozenset({"ticket"}), key="with")


@pytest.mark.parametrize("facts", [{"Ticket"}, {"ticket "}, {"tick"}, {"door"}])
def test_no_other_fact_is_a_ticket(engine, fdy_clock, mine, facts):
    fdy_clock.set(CLOSES)
    with pytest.raises(Refused):
        engine.act(ME, mine.id, "check_in", facts=frozenset(facts), key="in")


def test_a_ticket_opens_no_window_before_its_time(engine, fdy_clock, mine):
    fdy_clock.set(OPENS - TICK)
    with pytest.raises(Refused, match="签到将于"):
        engine.act(ME, mine.id, "check_in", facts=frozenset({"ticket"}), key="in")


# -- make-up ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("moment", "taken"), [(CLOSES - TICK, False), (CLOSES, True), (CLOSES + TICK, True)])
def test_a_make_up_begins_where_the_window_ends(engine, fdy_clock, mine, moment, taken):
    fdy_clock.set(moment)
    if taken:
        after = engine.act(COLLEGE, mine.id, "make_up", WHY, key="up")
        assert (after.state, after.data, after.times) == ("assigned_in", WHY, {"make_up": moment})
    else:
        with pytest.raises(Refused, match="签到于.* 结束，之后才能补签。"):
            engine.act(COLLEGE, mine.id, "make_up", WHY, key="up")


@pytest.mark.parametrize("data", [None, {}, {"reason": ""}, {"reason": "   "}, {"reason": "字" * 201}, {"why": "x"}])
def test_a_make_up_needs_a_reason(engine, fdy_clock, mine, data):
    fdy_clock.set(CLOSES)
    with pytest.raises(Invalid) as refused:
        engine.act(COLLEGE, mine.id, "make_up", data, key="up")
    assert "reason" in dict(refused.value.problems)
    assert engine.assignment(ME, mine.id).version == 0


@pytest.mark.parametrize("actor", [ME, Actor("c2"), ELSEWHERE, Actor("cover", acting_for="c1")], ids=lambda a: a.id)
def test_nobody_but_a_supervisor_makes_up(engine, fdy_clock, mine, actor):
    fdy_clock.set(CLOSES)
    with pytest.raises(Refused):
        engine.act(actor, mine.id, "make_up", WHY, key="up")
    assert engine.act(MINISTRY, mine.id, "make_up", WHY, key="up").state == "assigned_in"


@pytest.mark.parametrize("action", ["view", "forward", "complete", "undo", "check_in"])
def test_a_superior_never_acts_for_a_counselor(engine, fdy_clock, mine, action):
    with pytest.raises(Refused, match="您不能进行这项操作。"):
        engine.act(MINISTRY, mine.id, action, key="x")


def test_the_system_forwards_when_a_link_is_opened(engine, mine):
    engine.act(ME, mine.id, "view", key="v")
    assert engine.act(engine.system, mine.id, "forward", key="opened").state == "forwarded"


# -- undo ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("passed", "taken"),
    [
        (timedelta(0), True),
        (timedelta(minutes=10) - TICK, True),
        (timedelta(minutes=10), False),
        (timedelta(minutes=10) + TICK, False),
    ],
)
@pytest.mark.parametrize("way", ["view forward complete", "check_in view forward complete"])
def test_a_completion_can_be_undone_for_less_than_ten_minutes(engine, fdy_clock, mine, way, passed, taken):
    for step in way.split():
        before = take(engine, fdy_clock, mine.id, step, step)
    fdy_clock.set(fdy_clock() + passed)
    if taken:
        after = engine.act(ME, mine.id, "undo", key="undo")
        assert after.state == {"completed": "forwarded", "finished": "forwarded_in"}[before.state]
        assert "complete" not in after.times
        assert after.times.keys() >= {"view", "forward", "undo"}
    else:
        with pytest.raises(Refused, match="已超过 10 分钟"):
            engine.act(ME, mine.id, "undo", key="undo")


def test_a_later_check_in_does_not_extend_the_undo(engine, fdy_clock, mine):
    fdy_clock.set(OPENS)
    for step in ("view", "forward", "complete"):
        engine.act(ME, mine.id, step, key=step)
    fdy_clock.set(OPENS + timedelta(minutes=9))
    assert engine.act(ME, mine.id, "check_in", key="in").state == "finished"
    fdy_clock.set(OPENS + timedelta(minutes=10))
    with pytest.raises(Refused, match="已超过 10 分钟"):
        engine.act(ME, mine.id, "undo", key="undo")


def test_an_undo_keeps_the_check_in(engine, fdy_clock, mine):
    for step in ("check_in", "view", "forward", "complete"):
        take(engine, fdy_clock, mine.id, step, step)
    assert engine.act(ME, mine.id, "undo", key="undo").times["check_in"] == OPENS
    assert engine.act(ME, mine.id, "complete", key="again").state == "finished"


@pytest.mark.parametrize("end", ["close", "void"])
def test_nothing_is_undone_in_a_task_that_is_over(engine, fdy_clock, mine, end):
    for step in ("view", "forward", "complete"):
        engine.act(ME, mine.id, step, key=step)
    engine.control(MINISTRY, mine.task, end, reason="课程取消", key=end)
    run_all(engine)
    for action in ACTIONS:
        with pytest.raises(Refused):
            engine.act(
                MINISTRY if action == "make_up" else ME,
                mine.id,
                action,
                WHY if action == "make_up" else None,
                key=f"late:{action}",
            )


# -- the form -----------------------------------------------------------------------------------------------------


def test_a_deadline_before_the_end_is_refused(engine):
    """Everybody would be late before the course is over; an end that is not given is half an hour after the start."""
    draft = lambda name, **more: engine.draft(MINISTRY, "live_course", {**LIVE, **more}, key=name)
    draft("at its end", deadline=ENDS.isoformat())
    with pytest.raises(Invalid, match="deadline: 截止时间不应早于下课时间"):
        draft("before its end", deadline=(ENDS - TICK).isoformat())
    draft("assumed end", ends=None, deadline=(STARTS + timedelta(minutes=30)).isoformat())
    with pytest.raises(Invalid, match="deadline: 截止时间不应早于下课时间"):
        draft("before the assumed end", ends=None, deadline=(STARTS + timedelta(minutes=29)).isoformat())


@pytest.mark.parametrize("ends", [LIVE["starts"], "2026-03-02T18:59+08:00"])
def test_a_course_that_ends_before_it_starts_is_refused(engine, ends):
    with pytest.raises(Invalid, match="ends: 下课时间应晚于开课时间。"):
        engine.draft(MINISTRY, "live_course", {**LIVE, "ends": ends}, key="d")


@pytest.mark.parametrize(
    ("field", "value"),
    [("starts", "2026-03-02T19:00"), ("starts", "9999-12-31T23:59+08:00"), ("starts", "0001-01-01T00:00+00:00"), ("ends", "soon"),
     ("opens_before", 1441), ("opens_before", -1), ("closes_after", 0.5), ("link", "javascript:alert(1)"), ("title", "字" * 61)],
)  # fmt: skip
def test_a_field_out_of_range_is_named(engine, field, value):
    with pytest.raises(Invalid) as refused:
        engine.draft(MINISTRY, "live_course", {**LIVE, field: value}, key="d")
    assert [name for name, _ in refused.value.problems] == [field]


@pytest.mark.parametrize("year", [1900, 2999])
def test_the_first_and_the_last_year_work_through_to_the_check_in(engine, fdy_clock, year):
    task = engine.draft(MINISTRY, "live_course", {"title": "课", "starts": f"{year}-12-31T23:59-12:00"}, key="d")
    engine.dispatch(MINISTRY, task.id, EVERYBODY, key="go")
    run_all(engine)
    fdy_clock.set(engine.moments(task)["opens"])
    assert engine.act(ME, of(engine, "c1", task).id, "check_in", key="in").state == "assigned_in"


def test_the_card_shows_start_window_and_lecturer(engine):
    task = engine.draft(MINISTRY, "live_course", {**LIVE, "lecturer": "林晓岚"}, key="d")
    rows = {row.label: row.value for row in engine.card("live_course", task.fields).rows}
    assert rows == {"开课时间": (STARTS, ENDS), "签到时间": (OPENS, CLOSES), "主讲人": "林晓岚"}
    rows = {row.label: row.value for row in engine.card("live_course", task.fields | {"ends": None}).rows}
    assert rows["开课时间"] == STARTS
