"""Load first, then look: a view begins with the thing in its hand, or nothing is found."""

from __future__ import annotations

from fdycore import Assignment, Task
from fdycore.paths import depth


def assignment(request) -> Assignment:
    """The assignment of the address, if it exists for this person. Raises the engine's NotFound."""
    return request.site.engine.assignment(request.login.post.actor, int(request.matchdict["id"]))


def task(request) -> Task:
    """The task of the address, if it exists for this person. Raises the engine's NotFound."""
    return request.site.engine.task(request.login.post.actor, int(request.matchdict["id"]))


def unit_name(request, path: str) -> str:
    """A unit's registered name; its path when it is gone. Looked up once a request."""
    from fdyweb.directory import store

    known = request.unit_names
    if path not in known:
        found = request.site.engine.read(lambda reader: store.unit_at(reader, path))
        known[path] = found.name if found else path
    return known[path]


def crumbs(request, path: str) -> list[tuple[str, str]]:
    """(path, name) from the person's own unit down to a place."""
    own = request.login.post.path
    parts = path.split("/")
    steps = ["/".join(parts[: n + 1]) + "/" if n else "/" for n in range(depth(own), depth(path) + 1)]
    return [(step, unit_name(request, step)) for step in steps]


def includeme(config) -> None:
    config.add_request_method(lambda request: {}, "unit_names", reify=True)
