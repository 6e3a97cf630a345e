"""A running task is pinned to the definition it began with, whatever happens to files and plugins."""

from __future__ import annotations

import pytest

from fdycore import Actor, PluginError, Refused
from fdycore.pluginapi import hookimpl
from tests.stories import MINISTRY, of, released

FIRST = """
name = "note"
title = "通知"
initial = "sent"
states.sent = { label = "未读" }
states.read = { label = "已读", end = "done" }
[[actions]]
name = "read"
label = "已读"
by = ["assignee"]
moves = { sent = "read" }
"""
SECOND = FIRST.replace("states.read", 'states.filed = { label = "已归档", end = "done" }\nstates.read').replace(
    'moves = { sent = "read" }', 'moves = { sent = "filed", filed = "read" }'
)
NOTE = {"title": "通知"}


class Note:
    """A plugin with one task type, whose file and code are given."""

    FDY_NAME = "note"

    def __init__(self, text=FIRST, **code):
        self.text, self.code = text, code

    @hookimpl
    def fdy_task_types(self, registry):
        registry.task_type(self.text, **self.code)


@pytest.fixture
def note_of(make_engine, new_url):
    """(assignment id, engine of the same database with other plugins) of a task that began with the first file."""
    url = new_url(ready=True)
    task = released(make_engine(url=url, plugins=[Note()]), "note", NOTE)

    def with_plugins(*plugins):
        engine = make_engine(url=url, plugins=list(plugins))
        return of(engine, "c1", task).id, engine

    return with_plugins


def test_a_changed_file_does_not_change_a_running_task(note_of):
    ident, engine = note_of(Note(SECOND))
    assert engine.act(Actor("c1"), ident, "read", key="read").state == "read"


def test_a_new_task_follows_the_changed_file(note_of):
    _, engine = note_of(Note(SECOND))
    task = released(engine, "note", NOTE, key="new")
    assert engine.act(Actor("c2"), of(engine, "c2", task).id, "read", key="read").state == "filed"


def test_a_running_task_of_a_missing_plugin_goes_on_while_it_needs_none_of_its_code(note_of):
    ident, engine = note_of()
    assert engine.act(Actor("c1"), ident, "read", key="read").state == "read"


def test_a_task_whose_guards_are_gone_stays_readable_and_refuses_actions(make_engine, new_url):
    url = new_url(ready=True)
    task = released(make_engine(url=url))
    engine = make_engine(url=url, plugins=["notices"])
    mine = of(engine, "c1", task)
    with pytest.raises(Refused) as refused:
        engine.act(Actor("c1"), mine.id, "view", key="view")
    assert refused.value.code == "type_not_installed"
    assert engine.task(MINISTRY, task.id).title == task.title
    assert engine.progress(MINISTRY, task.id).states == {"assigned": 3}


def test_the_same_meaning_is_kept_once(note_of):
    _, engine = note_of(Note("# a comment\n" + FIRST))
    engine.draft(MINISTRY, "note", NOTE, key="again")
    assert engine.read(lambda reader: reader.rows("SELECT count(*) FROM definition")) == [(1,)]


@pytest.mark.parametrize(
    "code",
    [
        {"check": lambda fields: 1 / 0},
        {"check": lambda fields: ["wrong"]},
        {"moments": {"at": lambda fields: 1 / 0}},
        {"moments": {"at": lambda fields: "tomorrow"}},
    ],
)
def test_code_that_fails_is_named_and_nothing_is_drafted(make_engine, code):
    engine = make_engine(plugins=[Note(**code)])
    with pytest.raises(PluginError, match="plugin note: "):
        engine.draft(MINISTRY, "note", NOTE, key="draft")
    assert engine.tasks(MINISTRY) == ()
    assert engine.read(lambda reader: reader.rows("SELECT count(*) FROM event")) == [(0,)]


def test_an_unknown_type_is_refused_by_name(make_engine):
    with pytest.raises(Refused, match="没有“polcy”"):
        make_engine().draft(MINISTRY, "polcy", NOTE, key="draft")
