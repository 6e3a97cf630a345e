"""我的 and 消息."""

from __future__ import annotations

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import NotFound
from fdycore.clock import from_micros
from fdycore.paths import cut, depth
from fdyweb import presenters, resources
from fdyweb.directory import authority, store
from fdyweb.forms import whole
from fdyweb.receipts import is_receipt
from fdyweb.views.accounts import in_words
from fdyweb.views.own import may_have_factor
from fdyweb.views.own_data import latest
from fdyweb.words import LANGUAGES, msgid, say

KINDS = {
    "released": msgid("新任务"),
    "check_in_open": msgid("签到开放"),
    "check_in_closing": msgid("签到将结束"),
    "due_soon": msgid("即将截止"),
    "task_amended": msgid("任务变更"),
    "task_voided": msgid("任务撤回"),
    "task_stopped": msgid("派发已停止"),
    "audience_changed": msgid("对象有变化"),
}


@view_config(route_name="messages", renderer="messages.jinja2")
def messages(request):
    post, now = request.login.post, request.site.engine.clock()
    every = request.GET.get("show") == "all"
    found, more = request.site.messages.page(post.id, unread=not every, before=whole(request.GET.get("before")))
    rows = [
        {
            "id": m.id,
            "kind": say(KINDS.get(m.kind, m.kind)),
            "title": m.title,
            "unread": m.read_at is None,
            "issuer": resources.unit_name(request, m.issuer),
            "changed": _changed(request, m),
            "at": presenters.moment(from_micros(m.created_at), now),
        }
        for m in found
    ]
    return {
        "rows": rows,
        "every": every,
        "gone": "gone" in request.GET,
        "next": found[-1].id if more else None,
    }


def _changed(request, message) -> str:
    """The labels of the fields that an amendment changed, as the form has them; names where the type's plugin is gone."""
    found = request.site.engine.task_types().get(message.type)
    fields = found.workflow.definition.fields if found else {}
    known = [say(field.label) for name, field in fields.items() if name in message.changed]
    return "、".join(known + [name for name in message.changed if name not in fields])


@view_config(route_name="messages", request_method="POST")
def read_all(request):
    request.site.messages.read_all(request.login.post.id)
    return HTTPSeeOther(request.route_path("messages"))


@view_config(route_name="message")
def message(request):
    """Opening a message is a receipt (D32), and leads to what it is about."""
    post = request.login.post
    found = request.site.messages.get(post.id, int(request.matchdict["id"]))
    if found is None:
        raise HTTPNotFound()
    if found.read_at is None and is_receipt(request):
        request.site.receipts.write(lambda: request.site.messages.read(post.id, found.id))
    if post.staff:
        changed = {"changed": "1"} if found.kind == "audience_changed" else {}  # the board tells by how many
        return HTTPSeeOther(request.route_path("board", id=found.task, _query=changed))
    if found.assignment is None:  # for staff, which they were when it was written
        return HTTPSeeOther(request.route_path("messages", _query={"show": "all"}))
    try:
        request.site.engine.assignment(post.actor, found.assignment)
    except NotFound:  # it was handed over since
        return HTTPSeeOther(request.route_path("messages", _query={"show": "all", "gone": "1"}))
    return HTTPSeeOther(request.route_path("task", id=found.assignment))


@view_config(route_name="me", renderer="me.jinja2")
def me(request):
    post, site = request.login.post, request.site
    duties = site.engine.read(lambda reader: store.responsibilities(reader, post.id))
    chain = [name for _, name in _chain(request, post.path)]
    return {
        "posts": [(p, say(authority.TITLES[p.level])) for p in site.sessions.posts(request.login)],
        "languages": LANGUAGES,
        "level": say(authority.TITLES[post.level]),
        "factor": may_have_factor(request),
        "chain": chain,
        "manages": _manages(post),
        "duties": in_words(duties),
        "correction": latest(request),
    }


def _manages(post) -> list[tuple[str, str]]:
    """(address, label) of what somebody of this level sees to besides tasks."""
    found = [("/units", say("单位管理"))] if authority.UNITS_OF[post.level] else []
    return found + ([("/cohorts", say("届别"))] if post.level == authority.MINISTRY else [])


def _chain(request, path: str) -> list[tuple[str, str]]:
    steps = [cut(path, n) for n in range(1, depth(path) + 1)] or ["/"]
    return [(step, resources.unit_name(request, step)) for step in steps]


@view_config(route_name="switch", request_method="POST")
def switch(request):
    """Act as another of one's posts (D14)."""
    if not request.site.sessions.switch(request.login, str(request.POST.get("account", ""))):
        raise HTTPNotFound()
    return HTTPSeeOther(request.route_path("tasks"))
