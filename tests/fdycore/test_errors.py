"""The family of errors is drawn as it is, and each speaks."""

from __future__ import annotations

import re

from fdycore import errors
from fdycore.vocabulary import Reason


def drawn() -> dict[str, str]:
    """class -> parent, read from the tree in the module's docstring."""
    found, above = {}, []
    for line in errors.__doc__.splitlines():
        match = re.match(r"    ([│├└─ ]*)([A-Z]\w+)", line)
        if match:
            level = len(match[1]) // 4
            above[level:] = [match[2]]
            found[match[2]] = above[level - 1] if level else "Exception"
    return found


def test_the_tree_in_the_docstring_is_the_tree_of_the_classes():
    family = {
        name: cls.__bases__[0].__name__
        for name, cls in vars(errors).items()
        if isinstance(cls, type) and issubclass(cls, errors.FdyError)
    }
    assert drawn() == family


def test_every_error_has_a_sentence_of_its_own():
    assert all(cls.__doc__ for cls in vars(errors).values() if isinstance(cls, type) and issubclass(cls, Exception))


def test_invalid_names_every_field():
    problem = Reason("required", "请填写“{label}”。", label="标题")
    assert (
        str(errors.Invalid((("title", problem), ("starts", problem)))) == "title: 请填写“标题”。 starts: 请填写“标题”。"
    )


def test_a_definition_error_tells_file_place_and_problem():
    assert str(errors.DefinitionError("a.toml", "states.x", "is odd")) == "a.toml: states.x: is odd"
    assert str(errors.DefinitionError("a.toml", "", "is odd")) == "a.toml: is odd"


def test_refused_and_conflict_carry_a_stable_code():
    reason = Reason("busy", "请再试一次。")
    assert errors.Refused(reason).code == errors.Conflict(reason).code == "busy"
