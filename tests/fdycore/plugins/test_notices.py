"""The four notices keep the contract of every task type, and each checks its own form."""

import pytest

from fdycore import Actor, Invalid, Refused
from fdycore.testing import At, TaskTypeContract
from tests.stories import MINISTRY, at, minutes, of, released

RELAY = ["view", "forward", "complete"]
ME = Actor("c1")


class TestPolicy(TaskTypeContract):
    plugins = ["notices"]
    task_type = "policy"
    fields = {
        "title": "关于做好毕业生就业工作的通知",
        "number": "教学〔2026〕1号",
        "issued_by": "教育部",
        "deadline": "2026-03-09T18:00+08:00",
    }
    walk = RELAY


class TestRecruitment(TaskTypeContract):
    plugins = ["notices"]
    task_type = "recruitment"
    fields = {
        "title": "春季双选会",
        "starts": "2026-03-20T09:00+08:00",
        "ends": "2026-03-20T16:00+08:00",
        "form": "both",
    }
    walk = ["view", At("starts"), "forward", At("ends", 60), "complete"]


class TestCourse(TaskTypeContract):
    plugins = ["notices"]
    task_type = "course"
    fields = {"title": "职业生涯规划", "lecturer": "林晓岚", "length": 45}
    walk = RELAY


class TestJobs(TaskTypeContract):
    plugins = ["notices"]
    task_type = "jobs"
    fields = {
        "title": "校园招聘",
        "employer": "星河软件有限公司",
        "positions": "软件工程师\n测试工程师",
        "openings": 12,
    }
    walk = RELAY


FORMS = {
    "policy": ({"title": "通知"}, []),
    "recruitment": ({"title": "双选会", "starts": "2026-03-20T09:00+08:00"}, ["starts"]),
    "course": ({"title": "课程"}, []),
    "jobs": ({"title": "岗位", "employer": "某公司", "positions": "工程师"}, ["employer", "positions"]),
}


@pytest.fixture
def engine(fdy_engine):
    return fdy_engine(plugins=["notices"])


@pytest.mark.parametrize("kind", FORMS)
def test_a_notice_asks_for_what_it_needs_and_no_more(engine, kind):
    fields, required = FORMS[kind]
    assert engine.draft(MINISTRY, kind, fields, key="ok").state == "draft"
    for name in ["title", *required]:
        with pytest.raises(Invalid) as refused:
            engine.draft(MINISTRY, kind, {k: v for k, v in fields.items() if k != name}, key=name)
        assert [field for field, _ in refused.value.problems] == [name]


@pytest.mark.parametrize("ends", ["2026-03-20T09:00+08:00", "2026-03-20T08:59+08:00"])
def test_a_recruitment_that_ends_before_it_starts_is_refused(engine, ends):
    with pytest.raises(Invalid, match="ends: 结束时间应晚于开始时间。"):
        engine.draft(
            MINISTRY, "recruitment", {"title": "双选会", "starts": "2026-03-20T09:00+08:00", "ends": ends}, key="d"
        )


def test_the_four_notices_share_their_states_and_actions(engine):
    shapes = {
        (tuple(d.states), tuple(d.actions), tuple(d.timers), d.initial)
        for d in (engine.workflow(name).definition for name in FORMS)
    }
    assert shapes == {(
        ("assigned", "viewed", "forwarded", "completed"), ("view", "forward", "complete", "undo"),
        ("due_in_a_day", "due_in_three_hours"), "assigned",
    )}  # fmt: skip


@pytest.mark.parametrize("kind", FORMS)
def test_a_card_shows_what_was_filled_in_and_nothing_else(engine, kind):
    filled = {
        "policy": ({"number": "1号"}, [("文号", "1号")]),
        "recruitment": (
            {"place": "体育馆", "form": "offline"},
            [("开始时间", at("2026-03-20T09:00+08:00")), ("举办形式", "线下"), ("地点", "体育馆")],
        ),
        "course": ({"length": 45}, [("课程时长（分钟）", 45)]),
        "jobs": ({"openings": 3}, [("用人单位", "某公司"), ("招聘人数", 3)]),
    }
    more, rows = filled[kind]
    bare = engine.draft(MINISTRY, kind, FORMS[kind][0], key="bare")
    told = {row.label for row in engine.card(kind, bare.fields).rows}
    assert told <= {"开始时间", "用人单位"}  # what their forms ask for
    task = engine.draft(MINISTRY, kind, {**FORMS[kind][0], **more}, key="d")
    assert [(row.label, row.value) for row in engine.card(kind, task.fields).rows] == rows


@pytest.mark.parametrize("kind", FORMS)
@pytest.mark.parametrize(
    ("state", "action", "why"),
    [
        ([], "forward", "请先查看。"),
        ([], "complete", "请先查看。"),
        ([], "undo", "请先查看。"),
        (["view"], "view", "您已查看，无需重复操作。"),
        (["view"], "complete", "请先转发。"),
        (["view"], "undo", "请先转发。"),
        (["view", "forward"], "view", "您已查看，无需重复操作。"),
        (["view", "forward"], "forward", "您已转发，无需重复操作。"),
        (["view", "forward"], "undo", "请先完成。"),
        (RELAY, "complete", "您已完成，无需重复操作。"),
        ([*RELAY, "undo"], "undo", "您已撤销完成，无需重复操作。"),
    ],
)
def test_a_step_out_of_turn_is_refused_in_words(engine, kind, state, action, why):
    mine = of(engine, "c1", released(engine, kind, FORMS[kind][0]))
    for number, step in enumerate(state):
        engine.act(ME, mine.id, step, key=f"{number}")
    with pytest.raises(Refused) as refused:
        engine.act(ME, mine.id, action, key="x")
    assert str(refused.value) == why
    assert next(o.reason for o in engine.options(ME, mine.id) if o.action == action) == refused.value.reason


def test_a_completion_can_be_undone_for_less_than_ten_minutes(engine, fdy_clock):
    mine = of(engine, "c1", released(engine, "policy", {"title": "通知"}))
    for step in RELAY:
        engine.act(ME, mine.id, step, key=step)
    done = fdy_clock()
    fdy_clock.set(done + minutes(10))
    with pytest.raises(Refused, match="已超过 10 分钟，不能再操作。"):
        engine.act(ME, mine.id, "undo", key="late")
    fdy_clock.set(done + minutes(10) - minutes(1) / 60_000_000)
    option = next(o for o in engine.options(ME, mine.id) if o.action == "undo")
    assert (option.reason, option.changes_at) == (None, done + minutes(10))
    undone = engine.act(ME, mine.id, "undo", key="in time")
    assert undone.state == "forwarded"
    assert "complete" not in undone.times


def test_after_an_undo_the_completion_counts_anew(engine, fdy_clock):
    mine = of(engine, "c1", released(engine, "policy", {"title": "通知"}))
    for step in [*RELAY, "undo"]:
        engine.act(ME, mine.id, step, key=step)
    fdy_clock.advance(hours=1)
    engine.act(ME, mine.id, "complete", key="again")
    fdy_clock.advance(minutes=9)
    assert engine.act(ME, mine.id, "undo", key="undo again").state == "forwarded"
