"""Handing out a task's attachments: to whoever may see the task, and to students by a counselor's link."""

from __future__ import annotations

from mimetypes import guess_type
from typing import Any
from urllib.parse import quote

from pyramid.httpexceptions import HTTPNotFound
from pyramid.response import FileResponse
from pyramid.view import view_config

from fdycore import Task
from fdyweb import files, resources


def attachments(request, task: Task, route: str, **at: Any) -> list[dict[str, str]]:
    """A task's files for a page: name, size in words, and the address on a route that takes the field's name."""
    return [
        {
            "name": value["name"],
            "size": files.in_words(value["size"]),
            "href": request.route_path(route, field=field, **at),
        }
        for field, value in _of(request, task).items()
    ]


def _of(request, task: Task) -> dict[str, dict]:
    """field -> value of the files that are there; none when the task's plugin is gone."""
    kind = request.site.engine.task_types().get(task.type)
    specs = kind.workflow.definition.fields.values() if kind else ()
    return {
        spec.name: task.fields[spec.name] for spec in specs if spec.kind.name == "file" and task.fields.get(spec.name)
    }


@view_config(route_name="file")
def of_task(request):
    return _download(request, resources.task(request))


@view_config(route_name="public_file", permission="open", require_csrf=False)
def of_link(request):
    found = request.site.links.shared(request.matchdict["token"])
    if found is None or found[0].voided or found[1].state not in ("open", "closed"):
        raise HTTPNotFound()
    response = _download(request, found[1])
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _download(request, task: Task):
    value = _of(request, task).get(request.matchdict["field"])
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
