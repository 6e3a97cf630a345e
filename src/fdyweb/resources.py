"""Load first, then look: a view begins with the thing in its hand, or nothing is found."""

from __future__ import annotations

from fdycore import Assignment, Task
from fdycore.paths import cut, depth
from fdyweb.directory import store
from fdyweb.words import say


def assignment(request) -> Assignment:
    """The assignment of the address, if it exists for this person. Raises the engine's NotFound."""
    return request.site.engine.assignment(request.login.post.actor, int(request.matchdict["id"]))


def task(request) -> Task:
    """The task of the address, if it exists for this person. Raises the engine's NotFound."""
    return request.site.engine.task(request.login.post.actor, int(request.matchdict["id"]))


def with_names(request, read):
    """What `read(reader)` answers; in the same session the names of the units above oneself, for `unit_name`."""
    post, known = request.login.post, request.unit_names
    known[post.path] = post.unit_name
    wanted = {cut(post.path, n) for n in range(depth(post.path))} - known.keys()
    names, found = request.site.engine.read(lambda reader: (store.names_of(reader, wanted), read(reader)))
    known |= dict.fromkeys(wanted) | names
    return found


def unit_name(request, path: str) -> str:
    """A unit's registered name; its path when it is gone. One's own unit and those above it are looked up at once."""
    known = request.unit_names
    if path not in known:
        here = with_names(request, lambda reader: store.names_of(reader, [path]))
        known[path] = known.get(path) or here.get(path)
    return known[path] or path


def type_title(request, name: str) -> str:
    """A task type's title; its name when its plugin is gone."""
    found = request.site.engine.task_types().get(name)
    return say(found.workflow.definition.title) if found else name


def crumbs(request, path: str) -> list[tuple[str, str]]:
    """(path, name) from the person's own unit down to a place."""
    own = request.login.post.path
    parts = path.split("/")
    steps = ["/".join(parts[: n + 1]) + "/" if n else "/" for n in range(depth(own), depth(path) + 1)]
    return [(step, unit_name(request, step)) for step in steps]


def includeme(config) -> None:
    config.add_request_method(lambda request: {}, "unit_names", reify=True)
