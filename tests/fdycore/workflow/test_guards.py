"""The core's guards: half-open everywhere, and each answer tells when it will change."""

from datetime import UTC, datetime, timedelta

import pytest

from fdycore.vocabulary import Actor, Assignment, Reason, Until
from fdycore.workflow.guards import before, not_before, within
from fdycore.workflow.machine import Context, TaskView

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TICK = timedelta(microseconds=1)


def context(now, times=(), fields=(), moments=()):
    assignment = Assignment(1, 1, "c1", "/1/", "open", 0, dict(times), {})
    view = TaskView(1, "survey", "/", 0, dict(fields), dict(moments))
    return Context(assignment, view, Actor("c1"), now, {}, frozenset())


@pytest.mark.parametrize(("now", "open_"), [(NOON - TICK, False), (NOON, True), (NOON + TICK, True)])
def test_not_before_opens_at_its_moment(now, open_):
    answer = not_before(context(now, fields={"opens": NOON}), moment="opens")
    if open_:
        assert answer is True
    else:
        assert (answer.code, answer.changes_at, answer.params) == ("too_early", NOON, {"opens": NOON})


@pytest.mark.parametrize(("now", "open_"), [(NOON - TICK, True), (NOON, False), (NOON + TICK, False)])
def test_before_closes_at_its_moment(now, open_):
    answer = before(context(now, fields={"ends": NOON}), moment="ends")
    if open_:
        assert answer == Until(NOON)
    else:
        assert (answer.code, answer.changes_at) == ("too_late_for", None)


@pytest.mark.parametrize("guard", [before, not_before])
def test_a_moment_that_was_left_open_restricts_nothing(guard):
    assert guard(context(NOON, fields={"ends": None}), moment="ends") is True


def test_a_computed_moment_counts_like_a_field():
    assert before(context(NOON, fields={"ends": None}, moments={"closes": NOON + TICK}), moment="closes") == Until(
        NOON + TICK
    )


@pytest.mark.parametrize(
    ("passed", "open_"),
    [
        (timedelta(0), True),
        (timedelta(minutes=10) - TICK, True),
        (timedelta(minutes=10), False),
        (timedelta(days=9), False),
    ],
)
def test_within_ends_when_its_minutes_have_passed(passed, open_):
    answer = within(context(NOON + passed, times={"complete": NOON}), since="complete", minutes=10)
    if open_:
        assert answer == Until(NOON + timedelta(minutes=10))
    else:
        assert isinstance(answer, Reason)
        assert str(answer) == "已超过 10 分钟，不能再操作。"


def test_within_is_closed_while_the_action_was_never_taken():
    assert not within(context(NOON, times={"view": NOON}), since="complete", minutes=10)
