"""The staff's desk: tasks of one's own unit and from above, and the progress board."""

from __future__ import annotations

import secrets

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore.paths import depth, is_path
from fdyweb import forms, presenters, resources
from fdyweb.directory import authority, store
from fdyweb.presenters import ICONS

PAGE = 20
STATES = {
    "draft": "草稿",
    "scheduled": "定时派发",
    "held": "待发出",
    "releasing": "发出中",
    "open": "进行中",
    "stopped": "已停止",
    "closed": "已结束",
    "voided": "已作废",
}


def task_list(request) -> dict:
    """Tasks issued by one's own unit, or those from above that reach somebody under it (D12)."""
    engine, post = request.site.engine, request.login.post
    above = request.GET.get("from") == "above" and post.level != authority.MINISTRY
    found = engine.tasks(post.actor, above=above, limit=PAGE, after=forms.whole(request.GET.get("after")))
    return {
        "rows": [_row(request, task) for task in found],
        "above": above,
        "next": found[-1].id if len(found) == PAGE else None,
        "unread": request.site.messages.unread(post.id),
    }


def _row(request, task) -> dict:
    engine, now = request.site.engine, request.site.engine.clock()
    kind = engine.task_types().get(task.type)
    done = total = 0
    if task.released_at is not None and kind:
        states = engine.progress(request.login.post.actor, task.id).states
        line = presenters.line("", "", states, kind.workflow.definition.done)
        done, total = line.done, line.total
    late = task.deadline is not None and task.deadline <= now
    return {
        "task": task,
        "image": ICONS.get(task.type, "form"),
        "type": kind.workflow.definition.title if kind else task.type,
        "issuer": resources.unit_name(request, task.issuer),
        "state": STATES[task.state],
        "done": done,
        "total": total,
        "percent": round(100 * done / total, 1) if total else 0.0,
        "due": presenters.moment(task.deadline, now) if task.deadline else "",
        "late": late,
    }


# -- the board ----------------------------------------------------------------------------------------------------------


@view_config(route_name="progress", permission="staff", renderer="tasks.jinja2")
def progress(request):
    """Without a task: the newest one that is out, or the list when there is none."""
    engine, post = request.site.engine, request.login.post
    found = [t for above in (False, True) for t in engine.tasks(post.actor, above=above, limit=PAGE) if t.released_at]
    if found:
        return HTTPSeeOther(request.route_path("board", id=max(t.id for t in found)))
    return task_list(request)


@view_config(route_name="board", permission="staff", renderer="board.jinja2")
def board(request):
    return _board(request)


def _board(request) -> dict:
    engine, post, task = request.site.engine, request.login.post, resources.task(request)
    at = request.GET.get("at") or post.path
    if not is_path(at) or not authority.may_see_unit(post, at):
        raise HTTPNotFound()
    now, kind = engine.clock(), engine.task_types().get(task.type)
    found = engine.progress(post.actor, task.id, at)
    done = kind.workflow.definition.done if kind else frozenset()
    names = engine.read(lambda reader: store.names_under(reader, at))
    lines = [presenters.line(path, names.get(path, path), states, done) for path, states in found.children.items()]
    if found.direct and depth(at) == 2:
        lines.append(presenters.line(at, request.say("校直属"), found.direct, done))
    lines.sort(key=lambda line: (-line.missing, line.name))
    people = (
        _people(request, task, at, kind) if depth(at) == 3 or (depth(at) == 2 and request.GET.get("direct")) else []
    )
    whole = presenters.line(at, resources.unit_name(request, at), found.states, done)
    return {
        "task": task,
        "at": at,
        "whole": whole,
        "lines": lines,
        "people": people,
        "crumbs": resources.crumbs(request, at),
        "pieces": presenters.parts(kind.workflow.definition, found.states) if kind else (),
        "as_of": f"{presenters.local(now):%H:%M:%S}",
        "void": found.states.get("void", 0),
        "state": STATES[task.state],
        "type": kind.workflow.definition.title if kind else task.type,
        "issuer": resources.unit_name(request, task.issuer),
        "mine": task.issuer == post.path,
        "image": ICONS.get(task.type, "form"),
        "due": presenters.moment(task.deadline, now) if task.deadline else "",
        "key": secrets.token_urlsafe(9),
        "level": ["省份", "学校", "学院", "辅导员"][min(3, depth(at))],
        "unread": request.site.messages.unread(post.id),
    }


def _people(request, task, at: str, kind) -> list[dict]:
    """The counselors of one college (or directly under a school) with where they stand."""
    engine, post = request.site.engine, request.login.post
    items = [
        i for i in engine.assignments(post.actor, task=task.id, under=at, limit=500).items if i.assignment.path == at
    ]
    names = engine.read(lambda reader: store.people_at(reader, [i.assignment.assignee for i in items]))
    states = kind.workflow.definition.states if kind else {}
    made = [
        {
            "name": names.get(i.assignment.assignee, ""),
            "done": i.done,
            "pills": presenters.pills(i, False),
            "state": request.say("已作废")
            if i.assignment.voided_at
            else states[i.assignment.state].label
            if i.assignment.state in states
            else "",
        }
        for i in items
    ]
    return sorted(made, key=lambda one: (one["done"], one["name"]))


@view_config(route_name="board_json", permission="staff", renderer="json")
def board_json(request):
    """What the page refreshes by itself: counts and their moment, of one snapshot."""
    value = _board(request)
    return {
        "as_of": value["as_of"],
        "percent": value["whole"].percent,
        "done": value["whole"].done,
        "total": value["whole"].total,
        "state": value["state"],
        "parts": [[p.label, p.n, p.share, p.start] for p in value["pieces"]],
        "lines": {line.path: [line.done, line.total, line.percent] for line in value["lines"]},
    }


@view_config(route_name="control", permission="staff", request_method="POST")
def control(request):
    """Stop, resume, void or close, by the issuer's unit; the engine decides."""
    task = resources.task(request)
    reason = str(request.POST.get("reason", "")).strip() or None
    request.site.engine.control(
        request.login.post.actor,
        task.id,
        request.matchdict["action"],
        reason=reason,
        key=str(request.POST.get("key", ""))[:100],
    )
    return HTTPSeeOther(request.route_path("board", id=task.id))
