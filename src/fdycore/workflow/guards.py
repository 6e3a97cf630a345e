"""Guards that every task type may use, named `core.*`.

A guard is a pure function of a frozen context: True, `Until(moment)` for a yes that ends, or a Reason. It
is asked twice by the same code: to show what is open, and to decide the action.
"""

from __future__ import annotations

from datetime import timedelta

from fdycore.vocabulary import Reason, Until


def within(context, *, since: str, minutes: int):
    """Less than `minutes` have passed since the action `since` was taken."""
    taken = context.assignment.times.get(since)
    if taken is not None and context.now < taken + timedelta(minutes=minutes):
        return Until(taken + timedelta(minutes=minutes))
    return Reason("too_late", "已超过 {minutes} 分钟，不能再操作。", minutes=minutes)


def not_before(context, *, moment: str):
    """The task's moment or datetime field has come (or was left open)."""
    opens = context.task.moment(moment)
    if opens is None or context.now >= opens:
        return True
    return Reason("too_early", "{opens} 之后才能操作。", opens=opens, changes_at=opens)


def before(context, *, moment: str):
    """The task's moment or datetime field has not come yet (or was left open)."""
    ends = context.task.moment(moment)
    if ends is None:
        return True
    return Until(ends) if context.now < ends else Reason("too_late_for", "已于{ends} 截止。", ends=ends)


CORE_GUARDS = {"core.within": within, "core.not_before": not_before, "core.before": before}
