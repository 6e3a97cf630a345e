"""Load first, then look: a view begins with the thing in its hand, or nothing is found."""

from __future__ import annotations

from datetime import datetime

from pyramid.httpexceptions import HTTPNotFound

from fdycore import Assignment, Task
from fdycore.clock import from_micros
from fdycore.paths import cut, depth, is_path
from fdyweb import presenters
from fdyweb.directory import authority, store
from fdyweb.directory.places import Place
from fdyweb.messaging import store as messages
from fdyweb.words import say

MOST = 200  # assignments looked at in one go; a counselor has some dozens that are open


def assignment(request) -> Assignment:
    """The assignment of the address, if it exists for this person. Raises the engine's NotFound."""
    return request.site.engine.assignment(request.login.post.actor, int(request.matchdict["id"]))


def task(request) -> Task:
    """The task of the address, if it exists for this person. Raises the engine's NotFound."""
    return request.site.engine.task(request.login.post.actor, int(request.matchdict["id"]))


def place(request, at: str | None) -> str:
    """The path of a unit that is asked for, one's own when none is. Raises NotFound outside one's own, and where none is."""
    own = request.login.post
    if not at or at == own.path:
        return own.path
    if not is_path(at) or not authority.may_see_unit(own, at):
        raise HTTPNotFound()
    if not request.site.engine.read(lambda reader: store.names_of(reader, [at])):
        raise HTTPNotFound()
    return at


def unit(request) -> Place:
    """The unit of the address, if it is one's own or lies under it. Raises NotFound, or Denied, which looks the same."""
    return request.site.units.get(request.login.post, int(request.matchdict["id"]))


def around(request, reader, post, above) -> None:
    """What nearly every page shows around its subject, read where its login is looked up: a session less a request.

    The unread messages, and the names of one's own unit and those above it, which came with the login.
    """
    request.unit_names |= {post.path: post.unit_name} | above
    request.unread = messages.unread(reader, post.id)


def unread(request) -> int:
    """How many unread messages the person has, for the badge."""
    return request.site.messages.unread(request.login.post.id)


def pressing(request) -> int:
    """How many tasks are overdue or end today, for a counselor's badge. The inbox says so itself: it has counted them."""
    engine, post = request.site.engine, request.login.post
    if post.staff:
        return 0
    now, items = engine.clock(), engine.assignments(post.actor, only_open=True, limit=MOST).items
    return sum(presenters.group(item, presenters.nearest(item, now), now) in ("overdue", "today") for item in items)


def scheduled(request, task: Task) -> datetime | None:
    """When a dispatch goes out, for its issuer's unit: the moment it was last scheduled for, or the end of its hold.

    Of a stopped one when it was to, if that had been asked for; None when it never was.
    """
    if task.state not in ("scheduled", "held", "stopped"):
        return None
    kind = "task.dispatch" if task.state == "held" else "task.schedule"
    told = [e for e in request.site.engine.task_history(request.login.post.actor, task.id) if e.kind == kind]
    if told and task.state == "held":
        return told[-1].at + request.site.settings.hold_time
    return from_micros(told[-1].body["at"]) if told else None


def confirmed(request, task: Task) -> int | None:
    """How many the issuer confirmed, where more or fewer were on the list when the task went out; else None."""
    told = [e for e in request.site.engine.task_history(request.login.post.actor, task.id) if e.kind == "task.release"]
    body = told[-1].body if told else {}
    return body["confirmed"] if body.get("confirmed") not in (None, body.get("count")) else None


def unit_name(request, path: str) -> str:
    """A unit's registered name; its path when it is gone."""
    known = request.unit_names
    if path not in known:
        known[path] = request.site.engine.read(lambda reader: store.names_of(reader, [path])).get(path, path)
    return known[path]


def type_title(request, name: str) -> str:
    """A task type's title; its name when its plugin is gone."""
    found = request.site.engine.task_types().get(name)
    return say(found.workflow.definition.title) if found else name


def texts(request, task: Task) -> tuple[tuple[str, str], ...]:
    """A task's long texts as (label, text). The plain text alone needs no label; nor has one whose plugin is gone."""
    given = {name: str(task.fields[name]) for name in presenters.TEXTS if task.fields.get(name)}
    found = request.site.engine.task_types().get(task.type)
    fields = found.workflow.definition.fields if found and given.keys() != {"body"} else {}
    return tuple((say(fields[name].label) if name in fields else "", text) for name, text in given.items())


def crumbs(request, path: str) -> list[tuple[str, str]]:
    """(path, name) from the person's own unit down to a place."""
    own = request.login.post.path
    steps = [cut(path, n) for n in range(depth(own), depth(path) + 1)]
    return [(step, unit_name(request, step)) for step in steps]


def includeme(config) -> None:
    config.add_request_method(unread, "unread", reify=True)
    config.add_request_method(pressing, "pressing", reify=True)
    config.add_request_method(lambda request: {}, "unit_names", reify=True)
