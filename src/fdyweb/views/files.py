"""Handing out files: a task's attachments to whoever may see it and to students by a link, and what actions collected."""

from __future__ import annotations

from collections.abc import Mapping
from mimetypes import guess_type
from typing import Any
from urllib.parse import quote

from pyramid.httpexceptions import HTTPNotFound
from pyramid.response import FileResponse
from pyramid.view import view_config

from fdycore import Assignment, Task
from fdyweb import files, resources


def attachments(request, task: Task, route: str, **at: Any) -> list[dict[str, str]]:
    """A task's files for a page: name, size in words, and the address on a route that takes the field's name."""
    return _listed(request, _of_task(request, task), route, at)


def answers(request, task: Task, mine: Assignment) -> list[dict[str, str]]:
    """The files that somebody sent with an action, for a page."""
    return _listed(request, _of_assignment(request, task, mine), "answer", {"id": mine.id})


def _listed(request, found: Mapping[str, Mapping], route: str, at: dict[str, Any]) -> list[dict[str, str]]:
    return [
        {
            "name": value["name"],
            "size": files.in_words(value["size"]),
            "href": request.route_path(route, field=field, **at),
        }
        for field, value in found.items()
    ]


def _of_task(request, task: Task) -> dict[str, Mapping]:
    """field -> value of the files that are there; none when the task's plugin is gone."""
    kind = request.site.engine.task_types().get(task.type)
    return _files(kind.workflow.definition.fields, task.fields) if kind else {}


def _of_assignment(request, task: Task, mine: Assignment) -> dict[str, Mapping]:
    kind = request.site.engine.task_types().get(task.type)
    return _files(kind.workflow.definition.data_fields, mine.data) if kind else {}


def _files(specs: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Mapping]:
    return {
        name: values[name]
        for name, spec in specs.items()
        if spec.kind.name == "file" and isinstance(values.get(name), Mapping)
    }


@view_config(route_name="file")
def of_task(request):
    return _download(request, _of_task(request, resources.task(request)))


@view_config(route_name="answer")
def of_assignment(request):
    mine = resources.assignment(request)
    task = request.site.engine.task(request.login.post.actor, mine.task)
    return _download(request, _of_assignment(request, task, mine))


@view_config(route_name="public_file", permission="open", require_csrf=False)
def of_link(request):
    found = request.site.links.shared(request.matchdict["token"])
    if found is None or found[0].voided or found[1].state not in ("open", "closed"):
        raise HTTPNotFound()
    response = _download(request, _of_task(request, found[1]))
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _download(request, found: Mapping[str, Mapping]):
    value = found.get(request.matchdict["field"])
    place = value and request.site.files.place(value)
    if place is None:
        raise HTTPNotFound()
    kind, _ = guess_type(value["name"])
    response = FileResponse(str(place), request=request, content_type=kind or "application/octet-stream")
    ending = value["name"].rpartition(".")[2]
    # Two names: the plain one is for what cannot read the other (RFC 6266).
    response.content_disposition = (
        f"attachment; filename=\"attachment.{ending}\"; filename*=UTF-8''{quote(value['name'], safe='')}"
    )
    return response
