"""The staff's desk: tasks of one's own unit and from above, and the progress board."""

from __future__ import annotations

import json
import secrets
from dataclasses import replace

from pyramid.httpexceptions import HTTPSeeOther
from pyramid.renderers import render_to_response
from pyramid.response import Response
from pyramid.view import view_config

from fdycore import Invalid, Totals
from fdycore.paths import cut, depth
from fdyweb import forms, presenters, resources, words
from fdyweb.directory import authority, store
from fdyweb.presenters import ICONS
from fdyweb.views import amend
from fdyweb.views import people as persons
from fdyweb.views.assist import IN_SCHOOL
from fdyweb.views.files import attachments
from fdyweb.words import msgid, say, say_n

PAGE = 20
NEWEST = 200  # tasks among which one that is out is looked for
IN_COLLEGE = 3  # the depth of a college's path
BELOW = (msgid("各省份"), msgid("各学校"), msgid("各学院"), msgid("辅导员"))
# What an address says of the press that led to it: the note's tone and its text.
TOLD = {
    "amended": ("ok", msgid("修改已保存。")),
    "assisted": ("ok", msgid("已办理。")),
    "nobody": ("warn", msgid("请先勾选辅导员。")),
    "too_many": ("warn", msgid("一次最多办理 500 人，请分批勾选。")),
}
STATES = {
    "draft": msgid("草稿"),
    "scheduled": msgid("定时派发"),
    "held": msgid("待发出"),
    "releasing": msgid("发出中"),
    "open": msgid("进行中"),
    "stopped": msgid("已停止"),
    "closed": msgid("已结束"),
    "voided": msgid("已撤回"),
}


def task_list(request) -> dict:
    """Tasks issued by one's own unit, or those from above that reach somebody under it (D12)."""
    engine, post = request.site.engine, request.login.post
    above = request.GET.get("from") == "above" and post.level != authority.MINISTRY
    found = engine.tasks(post.actor, above=above, limit=PAGE + 1, after=forms.whole(request.GET.get("after")))
    shown = found[:PAGE]
    totals = engine.totals(post.actor, [task.id for task in shown if task.state != "voided"])
    return {
        "rows": [_row(request, task, totals.get(task.id)) for task in shown],
        "above": above,
        "told": say("草稿已删除。") if "discarded" in request.GET else "",
        "next": shown[-1].id if len(found) > PAGE else None,
    }


def _row(request, task, totals: Totals | None) -> dict:
    now = request.site.engine.clock()
    done, total = (totals.done, totals.total) if totals else (0, 0)
    late = task.deadline is not None and task.deadline <= now
    at = resources.scheduled(request, task) if task.state in ("scheduled", "held") else None
    return {
        "task": task,
        "image": ICONS.get(task.type, "form"),
        "type": resources.type_title(request, task.type),
        "issuer": resources.unit_name(request, task.issuer),
        "state": say(STATES[task.state]),
        "done": done,
        "total": total,
        "percent": round(100 * done / total, 1) if total else 0.0,
        "due": presenters.moment(task.deadline, now) if task.deadline else "",
        "late": late,
        "at": presenters.moment(at, now) if at else "",
    }


# -- the board ----------------------------------------------------------------------------------------------------------


@view_config(route_name="progress", permission="staff", renderer="tasks.jinja2")
def progress(request):
    """Without a task: the newest one under way, or the newest that was; the list when there is none."""
    found = _gone_out(request, NEWEST)
    if found:
        newest = max(found, key=lambda task: (task.state == "open", task.id))
        return HTTPSeeOther(request.route_path("board", id=newest.id))
    return task_list(request)


def _gone_out(request, most: int) -> list:
    """Those of the newest `most` tasks of one's own unit and as many from above that have gone out; newest first."""
    engine, actor = request.site.engine, request.login.post.actor
    found = [t for above in (False, True) for t in engine.tasks(actor, above=above, limit=most) if t.released_at]
    return sorted(found, key=lambda task: -task.id)


@view_config(route_name="board", permission="staff", renderer="board.jinja2")
def board(request):
    """One's own unit, and beside it the unit that was chosen: two columns on a desktop, two pages on a phone."""
    engine, post, task = request.site.engine, request.login.post, resources.task(request)
    at, direct = _place(request)
    now = engine.clock()
    chosen = at != post.path or direct
    mine = task.issuer == post.path
    goes_out = resources.scheduled(request, task) if mine else None
    if goes_out and goes_out <= now and task.state != "stopped":
        goes_out = None  # the worker is about to
    top = cut(at, depth(post.path) + 1) if at != post.path else at
    return {
        "task": task,
        "others": [one for one in _gone_out(request, 2 * PAGE) if one.id != task.id][:PAGE],
        "why": presenters.why(task.reason),
        "facts": [presenters.fact(r.label, r.value, now) for r in engine.card(task.type, task.fields).rows],
        "texts": resources.texts(request, task),
        "link": (task.fields.get("link"), presenters.link_label(task.type)),
        "attached": attachments(request, task, "file", id=task.id),
        "own": _node(request, task, post.path, people=not chosen),
        "node": _node(request, task, at, direct, people=True) if chosen else None,
        "top": (top, direct and at == post.path),
        "crumbs": resources.crumbs(request, at),
        "as_of": _as_of(now),
        "state": say(STATES[task.state]),
        "type": resources.type_title(request, task.type),
        "issuer": resources.unit_name(request, task.issuer),
        "mine": mine,
        "amends": mine and task.state in amend.STATES,
        "told": _told(request),
        "confirmed": resources.confirmed(request, task) if mine and "changed" in request.GET else None,
        "image": ICONS.get(task.type, "form"),
        "due": presenters.moment(task.deadline, now) if task.deadline else "",
        "goes_out": presenters.moment(goes_out, now) if goes_out else "",
        "key": secrets.token_urlsafe(9),
        "problem": "",
        "reason": "",
    }


def _told(request) -> tuple[str, str] | None:
    done = forms.whole(request.GET.get("together"))
    if done:
        return "ok", say_n("已为 {n} 人办理。", done)
    return next(((tone, say(text)) for name, (tone, text) in TOLD.items() if name in request.GET), None)


def _place(request) -> tuple[str, bool]:
    """The unit that is asked for, and whether only those directly under it (校直属). Raises NotFound outside one's own."""
    at = resources.place(request, request.GET.get("at"))
    return at, bool(request.GET.get("direct")) and depth(at) == IN_SCHOOL


def _as_of(now) -> str:
    return f"{presenters.local(now):%H:%M:%S}"


def _done(found) -> frozenset[str]:
    return frozenset(stage.id for stage in found.stages if stage.done)


def _figures(request, task: int, at: str, direct: bool = False) -> dict:
    """The counts of one unit and of those below it, of one snapshot; names are not looked up. Raises NotFound."""
    found = request.site.engine.progress(request.login.post.actor, task, at)
    done = _done(found)
    states = found.direct if direct else found.states
    lines = {} if direct else {path: presenters.line(path, "", of, done) for path, of in found.children.items()}
    if found.direct and not direct and depth(at) == IN_SCHOOL:
        lines[at] = presenters.line(at, "", found.direct, done)
    return {
        "whole": presenters.line(at, "", states, done),
        "pieces": presenters.parts(found.stages, states),
        "stages": found.stages,
        "lines": lines,
        "void": states.get("void", 0),
        "state": found.state,
    }


def _node(request, task, at: str, direct: bool = False, people: bool = False) -> dict:
    engine, value = request.site.engine, _figures(request, task.id, at, direct)
    names = engine.read(lambda reader: store.names_under(reader, at)) if value["lines"] else {}
    names[at] = say("校直属")
    lines = [replace(line, name=names.get(path, path)) for path, line in value["lines"].items()]
    in_college = direct or depth(at) == IN_COLLEGE
    listed = persons.at(request, task, at) if people and in_college else []
    return value | {
        "at": at,
        "direct": direct,
        "name": names[at] if direct else resources.unit_name(request, at),
        "lines": sorted(lines, key=lambda line: (-line.missing, line.name)),
        "people": persons.rows(request, task, listed, value["stages"]),
        "together": persons.together(listed),
        "below": BELOW[min(depth(at), len(BELOW) - 1)],
    }


@view_config(route_name="board_json", permission="staff")
def board_json(request):
    """What the page refreshes by itself, made once for all who ask for it at the same moment.

    What of a task somebody sees depends on their unit alone (`Engine.progress`), so people of one unit share.
    """
    own, ident = request.login.post.path, int(request.matchdict["id"])
    key = own, ident, request.GET.get("at") or own, bool(request.GET.get("direct")), words.language.get()
    body = request.site.figures.get(key, lambda: json.dumps(_live(request, ident)).encode())
    return Response(body, content_type="application/json", charset="utf-8")


def _live(request, ident: int) -> dict:
    """Counts and their moment, of one snapshot."""
    at, direct = _place(request)
    value = _figures(request, ident, at, direct)
    return {
        "as_of": _as_of(request.site.engine.clock()),
        "percent": value["whole"].percent,
        "done": value["whole"].done,
        "total": value["whole"].total,
        "void": value["void"],
        "stage": value["state"],
        "state": say(STATES[value["state"]]),
        "parts": [[p.id, p.n, p.share, p.start] for p in value["pieces"]],
        "lines": {path: [line.done, line.total, line.percent] for path, line in value["lines"].items()},
    }


@view_config(route_name="control", permission="staff", request_method="POST")
def control(request):
    """Stop, resume, void or close, by the issuer's unit; the engine decides. A reason that does not fit stays typed."""
    task, typed = resources.task(request), str(request.POST.get("reason", ""))
    try:
        request.site.engine.control(
            request.login.post.actor,
            task.id,
            request.matchdict["action"],
            reason=typed.strip() or None,
            key=str(request.POST.get("key", ""))[:100],
        )
    except Invalid as exc:
        problems = forms.faults(request, exc)
        if problems.keys() != {"reason"}:
            raise
        value = board(request) | {"problem": problems["reason"], "reason": typed}
        answer = render_to_response("board.jinja2", value, request=request)
        answer.status_int = 422
        return answer
    return HTTPSeeOther(request.route_path("board", id=task.id))
