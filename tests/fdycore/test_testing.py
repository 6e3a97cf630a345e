"""The contract that plugins test themselves with must notice a task type that breaks its word."""

import pytest

from fdycore.pluginapi import Card, hookimpl
from fdycore.testing import TaskTypeContract
from tests.stories import MINISTRY

SURVEY = """
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
moves = { open = "sent" }
[fields]
topic = { kind = "text", label = "主题", required = true }
"""


class TestOneFile(TaskTypeContract):
    """A task type that is only a file keeps the contract without any Python."""

    workflows = [SURVEY]
    task_type = "survey"
    fields = {"title": "去向调查", "topic": "去向"}
    walk = ["send"]


SUITE = """
from fdycore.pluginapi import Card, hookimpl
from fdycore.testing import TaskTypeContract

class Plugin:
    FDY_NAME = "survey"

    @hookimpl
    def fdy_task_types(self, registry):
        registry.task_type(WORKFLOW, card=CARD)

class TestSurvey(TaskTypeContract):
    plugins = [Plugin()]
    task_type = "survey"
    fields = FIELDS
    walk = WALK
"""
SOUND = {
    "WORKFLOW": repr(SURVEY),
    "CARD": "lambda view: Card([])",
    "FIELDS": "{'title': 'x', 'topic': 'y'}",
    "WALK": "['send']",
}
BREACHES = {
    "a workflow that is refused": (
        {"WORKFLOW": repr(SURVEY.replace('end = "done"', ""))},
        "it_loads_without_a_problem",
    ),
    "fields that do not fit": ({"FIELDS": "{'title': 'x'}"}, "the_walk_ends_in_a_done_state"),
    "a walk that does not end": ({"WALK": "[]"}, "the_walk_ends_in_a_done_state"),
    "a walk that is not open": ({"WALK": "['send', 'send_again']"}, "the_walk_ends_in_a_done_state"),
    "a card of HTML": ({"CARD": "lambda view: '<b>'"}, "its_card_is_data"),
    "a card that fails": ({"CARD": "lambda view: 1 / 0"}, "its_card_is_data"),
}
pytest_plugins = ["pytester"]


def run(pytester, changed):
    text = SUITE
    for name, value in {**SOUND, **changed}.items():
        text = text.replace(name, value)
    pytester.makepyfile(text)
    return pytester.runpytest_inprocess("-q", "-p", "no:cacheprovider")


def test_a_sound_plugin_passes(pytester):
    run(pytester, {}).assert_outcomes(passed=10)


@pytest.mark.parametrize(("changed", "promise"), BREACHES.values(), ids=BREACHES)
def test_a_broken_promise_is_noticed(pytester, changed, promise):
    result = run(pytester, changed)
    result.stdout.fnmatch_lines([f"*{promise}*"])
    outcomes = result.parseoutcomes()
    assert outcomes.get("failed", 0) + outcomes.get("errors", 0) >= 1


def test_each_engine_of_the_fixture_has_a_database_of_its_own(fdy_engine):
    class Plugin:
        FDY_NAME = "survey"

        @hookimpl
        def fdy_task_types(self, registry):
            registry.task_type(SURVEY, card=lambda view: Card([]))

    one, two = fdy_engine(plugins=[Plugin()]), fdy_engine(plugins=[Plugin()])
    one.draft(MINISTRY, "survey", {"title": "x", "topic": "y"}, key="d")
    assert len(one.tasks(MINISTRY)) == 1
    assert two.tasks(MINISTRY) == ()
