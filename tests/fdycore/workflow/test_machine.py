"""Deciding: pure, with reasons and the moment at which the answer changes."""

import logging
import threading
from datetime import UTC, datetime, timedelta

import pytest

from fdycore.errors import PluginError
from fdycore.registry import Registry, core_registry
from fdycore.vocabulary import Actor, Assignment, Reason, Until
from fdycore.workflow.definition import build, parse
from fdycore.workflow.machine import Announce, Context, Decision, Remind, Set, TaskView, Workflow

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TEXT = """
name = "survey"
title = "去向调查"
initial = "open"
[states]
open = { label = "未填写" }
sent = { label = "已提交", end = "done" }
[[actions]]
name = "send"
label = "提交"
by = ["assignee"]
guards = ["survey.one", "survey.two"]
effects = ["survey.effect"]
moves = { open = "sent" }
fields.answer = { kind = "text", label = "答案" }
[[actions]]
name = "back"
label = "退回"
by = ["assignee"]
moves = { sent = "open" }
"""


def workflow(one=lambda context: True, two=lambda context: True, effect=lambda context: []):
    stage = Registry(plugin="survey")
    stage.guard("survey.one")(one)
    stage.guard("survey.two")(two)
    stage.effect("survey.effect")(effect)
    registry = core_registry()
    registry.guards.update(stage.guards)
    registry.effects.update(stage.effects)
    return Workflow(build(parse(TEXT, "survey.toml"), "survey.toml", registry), registry)


def context(state="open", times=()):
    assignment = Assignment(1, 1, "c1", "/1/", state, 0, dict(times), {"kept": 1})
    return Context(assignment, TaskView(1, "survey", "/", 0, {"title": "x"}, {}), Actor("c1"), NOON, {}, frozenset())


def hours(n):
    return NOON + timedelta(hours=n)


def test_an_open_action_leads_to_its_state():
    assert workflow().decide("open", "send", context()) == Decision("sent")
    assert workflow().decide("sent", "back", context("sent")) == Decision("open")


def test_a_decision_is_true_when_it_leads_somewhere():
    assert Decision("sent")
    assert not Decision(None, Reason("no", "不行。"))


def test_an_action_that_does_not_leave_this_state_is_refused_with_the_reason():
    decision = workflow().decide("sent", "send", context("sent", {"send": NOON}))
    assert (decision.to, decision.reason.code) == (None, "already")
    assert str(workflow().decide("open", "back", context()).reason) == "请先提交。"


def test_an_unknown_action_is_the_callers_fault():
    with pytest.raises(KeyError):
        workflow().decide("open", "explode", context())


def test_the_first_guard_that_refuses_gives_the_reason_and_ends_the_asking():
    asked = []
    no = Reason("early", "还早。", changes_at=hours(1))
    flow = workflow(one=lambda c: no, two=lambda c: asked.append(1) or True)
    assert flow.decide("open", "send", context()) == Decision(None, no, hours(1))
    assert asked == []


def test_of_several_yeses_that_end_the_earliest_counts():
    flow = workflow(one=lambda c: Until(hours(3)), two=lambda c: Until(hours(2)))
    assert flow.decide("open", "send", context()) == Decision("sent", None, hours(2))
    flow = workflow(one=lambda c: Until(hours(2)), two=lambda c: Until(hours(3)))
    assert flow.decide("open", "send", context()).changes_at == hours(2)
    flow = workflow(two=lambda c: Until(hours(4)))
    assert flow.decide("open", "send", context()).changes_at == hours(4)


def test_a_refusal_after_a_yes_that_ends_tells_its_own_moment():
    flow = workflow(one=lambda c: Until(hours(2)), two=lambda c: Reason("no", "不行。"))
    assert flow.decide("open", "send", context()) == Decision(None, Reason("no", "不行。"), None)


def test_effects_are_declared_only_when_the_action_is_open():
    declared = [Set("answer", "x"), Announce("thanks", to="c1"), Remind("again", hours(1))]
    assert workflow(effect=lambda c: declared).decide("open", "send", context()).effects == tuple(declared)
    assert workflow(effect=lambda c: declared[1]).decide("open", "send", context()).effects == (declared[1],)
    refused = workflow(one=lambda c: Reason("no", "不行。"), effect=lambda c: 1 / 0)
    assert refused.decide("open", "send", context()).effects == ()


def test_deciding_twice_gives_the_same_and_changes_nothing():
    flow, asked = workflow(), context()
    first = flow.decide("open", "send", asked)
    assert flow.decide("open", "send", asked) == first
    assert asked == context()
    assert asked.assignment.state == "open"


def test_one_workflow_serves_many_threads_at_once():
    flow = workflow(one=lambda c: True if c.assignment.id % 2 else Reason("even", "偶数。"))
    wrong = []

    def ask(ident):
        mine = Context(
            Assignment(ident, 1, "c", "/1/", "open", 0, {}, {}), context().task, Actor("c"), NOON, {}, frozenset()
        )
        for _ in range(300):
            if bool(flow.decide("open", "send", mine)) != bool(ident % 2):
                wrong.append(ident)

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_no_trigger_bypasses_the_guards():
    """Left on, transitions' own triggers would lead to any state past every guard."""
    machine = workflow()._machine
    assert set(machine.events) == {"send", "back"}
    assert machine.models == []


def test_deciding_logs_nothing(caplog):
    with caplog.at_level(logging.INFO):
        workflow().decide("open", "send", context())
    assert caplog.records == []


@pytest.mark.parametrize("part", ["fields", "moments"])
def test_what_guards_see_of_the_task_cannot_be_written(part):
    with pytest.raises(TypeError):
        getattr(context().task, part)["x"] = 1


def test_a_failing_guard_is_named_with_its_plugin():
    with pytest.raises(PluginError, match="plugin survey: survey.one failed with ZeroDivisionError: division by zero"):
        workflow(one=lambda c: 1 / 0).decide("open", "send", context())
