"""The planned week: seeded, in order, and holding everything a rehearsal is to show."""

from __future__ import annotations

from collections import Counter

from fdycore.rehearsal import curve
from fdycore.rehearsal.run import TIMES


def test_the_same_seed_plans_the_same_week():
    assert curve.plan(300, 1, TIMES) == curve.plan(300, 1, TIMES) != curve.plan(300, 2, TIMES)


def test_the_plan_is_in_order_of_time():
    plan = curve.plan(300, 1, TIMES)
    assert plan == sorted(plan)
    assert plan[-1][0] < TIMES.ends


def test_a_week_has_late_ones_make_ups_and_undone_completions():
    plan = curve.plan(2_000, 1, TIMES)
    count = Counter(curve.ACTIONS[action] for _, _, action in plan)
    late = sum(action == curve.CHECK_IN and minute >= TIMES.closes for minute, _, action in plan)
    early = sum(action == curve.CHECK_IN and minute < TIMES.opens for minute, _, action in plan)
    assert late and early and count["make_up"] and count["undo"]


def test_a_nation_takes_the_promised_number_of_actions():
    plan = curve.plan(2_500, 1, TIMES)
    assert len(plan) * 100 >= 800_000
