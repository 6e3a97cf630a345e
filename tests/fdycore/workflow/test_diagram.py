"""The picture of a workflow, as text that any Markdown viewer draws."""

import pytest

from fdycore.pluginmanager import load
from fdycore.registry import core_registry
from fdycore.workflow.definition import build, parse
from fdycore.workflow.diagram import mermaid

TEXT = """
name = "survey"
title = "去向调查"
initial = "open"
[states]
open = { label = "未“填”写 \\"x\\"" }
sent = { label = "已提交", end = "done" }
[[actions]]
name = "send"
label = "提交"
by = ["assignee"]
guards = [{ name = "core.before", moment = "deadline" }]
moves = { open = "sent" }
[[actions]]
name = "back"
label = "退回"
by = ["issuer"]
moves = { sent = "open" }
"""


def survey():
    return build(parse(TEXT, "survey.toml"), "survey.toml", core_registry())


def test_the_diagram_shows_labels_guards_start_and_end():
    assert mermaid(survey()) == (
        "stateDiagram-v2\n"
        '  state "未“填”写 #quot;x#quot;" as open\n'
        '  state "已提交" as sent\n'
        "  [*] --> open\n"
        "  open --> sent: 提交 [core.before]\n"
        "  sent --> open: 退回\n"
        "  sent --> [*]\n"
    )


def test_counts_stand_with_the_states():
    text = mermaid(survey(), {"open": 3})
    assert '" as open' in text.replace(" · 3", "")
    assert "x#quot; · 3" in text
    assert "已提交 · 0" in text


@pytest.mark.parametrize("name", ["policy", "recruitment", "course", "jobs", "live_course"])
def test_every_move_of_a_built_in_type_is_drawn(name):
    definition = load("installed").types[name].workflow.definition
    lines = mermaid(definition).splitlines()
    for action in definition.actions.values():
        for source, target in action.moves.items():
            assert sum(line.startswith(f"  {source} --> {target}: {action.label}") for line in lines) == 1
    moves = sum(len(action.moves) for action in definition.actions.values())
    assert len(lines) == 1 + len(definition.states) + 1 + moves + len(definition.done)
