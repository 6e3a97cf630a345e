"""Every text can be said in English, and says the same things."""

from __future__ import annotations

import ast
import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

import fdycore
from fdyweb import words
from fdyweb.rendering import CALL

ROOT = Path(str(files("fdyweb")))
CHINESE = re.compile(r"[\u4e00-\u9fff]")
PLACE = re.compile(r"\{(\w*)[^}]*\}")


def calls(tree: ast.AST):
    """(name, first or second argument) of the calls that hold a text: say, say_n, msgid, Reason."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            place = {"say": 0, "say_n": 0, "msgid": 0, "Reason": 1, "Row": 0}.get(name)
            if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
                yield str(node.args[place].value)


def said(folder: Path) -> set[str]:
    found = set()
    for path in folder.rglob("*.py"):
        found |= set(calls(ast.parse(path.read_text())))
    for path in folder.rglob("*.jinja2"):
        found |= {json.loads(f'"{text}"') for text in CALL.findall(path.read_text())}
        found |= set(re.findall(r'say_n\("([^"]+)"', path.read_text()))
    return found


def labels(site) -> set[str]:
    """What the built-in task types bring: titles and labels."""
    found = set()
    for kind in site.engine.task_types().values():
        definition = kind.workflow.definition
        fields = [*definition.fields.values(), *(f for a in definition.actions.values() for f in a.fields.values())]
        found |= {definition.title, *(state.label for state in definition.states.values())}
        found |= {action.label for action in definition.actions.values()} | {field.label for field in fields}
        found |= {field.help for field in fields if field.help}
        for field in fields:
            choices = field.limits.get("choices", ())
            found |= set(choices.values() if hasattr(choices, "values") else choices)
    return found


@pytest.fixture
def texts(site) -> set[str]:
    every = said(ROOT) | said(Path(fdycore.__file__).parent) | labels(site)
    return {text for text in every if CHINESE.search(text)}


def test_the_english_catalogue_has_every_text_and_no_other(texts):
    english = words.catalogue("en")
    assert sorted(texts - english.keys()) == []
    assert sorted(english.keys() - texts) == []


def test_a_translation_has_the_places_of_its_text():
    for text, forms in words.catalogue("en").items():
        for english in forms:
            assert set(PLACE.findall(text)) == set(PLACE.findall(english)), text
            assert not CHINESE.search(english), text


def test_one_thing_is_said_in_the_singular():
    kept = words.language.set("en")
    said = [words.say_n("{n} 项", n) for n in (0, 1, 2, 1000)]
    words.language.reset(kept)
    assert said == ["0 items", "1 item", "2 items", "1,000 items"]
    assert [words.say_n("{n} 项", n) for n in (1, 1000)] == ["1 项", "1,000 项"]


def test_pages_are_said_in_the_language_that_was_chosen(browser):
    one = browser("counselor")
    assert '<html lang="zh-CN"' in one.get("/tasks")
    form = next(form for form in one.get("/me").forms.values() if "lang" in form.fields)
    form.submit("lang", value="en", status=303)
    page = one.get("/tasks")
    assert '<html lang="en"' in page and not CHINESE.search(re.search(r"<title>(.*?)</title>", page.text)[1])
    assert "Messages" in page.text
    other = browser("counselor")
    assert '<html lang="zh-CN"' in other.get("/tasks")  # another browser keeps its own
