"""The family of errors, and what each of them carries."""

import re

import pytest

from fdycore import errors
from fdycore.vocabulary import Reason


def drawn() -> dict[str, str]:
    """name -> parent, as the tree in the docstring draws it."""
    found, above = {}, {}
    for line in errors.__doc__.splitlines():
        match = re.match(r"    ((?:[│├└─ ] ?)*?)(?:[├└]── )?([A-Z]\w+)(?:\s{2,}|$)", line)
        if match:
            level = (match.start(2) - 4) // 4
            above[level] = match[2]
            found[match[2]] = above.get(level - 1, "Exception")
    return found


def test_the_tree_in_the_docstring_is_the_tree_of_the_classes():
    classes = {
        name: one.__base__.__name__
        for name, one in vars(errors).items()
        if isinstance(one, type) and issubclass(one, errors.FdyError)
    }
    assert len(classes) > 5
    assert drawn() == classes


def test_what_never_leaves_the_engine_is_none_of_the_family():
    assert not issubclass(errors.Stale, errors.FdyError)


@pytest.mark.parametrize("kind", [errors.Refused, errors.Conflict])
def test_what_users_meet_carries_its_code_and_its_text(kind):
    raised = kind(Reason("too_late", "已于{at}截止。", at="19:00"))
    assert (raised.code, str(raised)) == ("too_late", "已于19:00截止。")


def test_what_is_not_found_names_what_was_looked_for():
    raised = errors.NotFound("task", 7)
    assert raised.code == "not_found"
    assert raised.reason.params == {"noun": "task", "ident": "7"}


def test_invalid_tells_every_problem():
    problems = (("title", Reason("missing", "请填写。")), ("ends", Reason("order", "须晚于开始。")))
    raised = errors.Invalid(problems)
    assert raised.problems == problems
    assert str(raised) == "title: 请填写。 ends: 须晚于开始。"


def test_a_wrong_workflow_file_is_told_with_its_place():
    raised = errors.DefinitionError("a.toml", "actions.view", "has no label")
    assert str(raised) == "a.toml: actions.view: has no label"
    assert str(errors.DefinitionError("a.toml", "", "is empty")) == "a.toml: is empty"


def test_a_wrong_plugin_is_told_with_its_name():
    raised = errors.PluginError("survey", "has no hook")
    assert (raised.plugin, raised.problem, str(raised)) == ("survey", "has no hook", "plugin survey: has no hook")
