"""我的数据: a copy to take away, and what is wrong about it; and, for those who manage accounts, what others say is wrong."""

from __future__ import annotations

import json

from pyramid.httpexceptions import HTTPSeeOther
from pyramid.response import Response
from pyramid.view import view_config

from fdycore import Invalid, Reason, Refused
from fdycore.clock import from_micros
from fdyweb import forms, presenters
from fdyweb.directory.authority import MINISTRY, TITLES
from fdyweb.directory.own_data import DONE, FIELDS, OPEN, TURNED_DOWN, WITHDRAWN
from fdyweb.presenters import reason_in_words
from fdyweb.words import msgid, say

STATES = {OPEN: msgid("处理中"), DONE: msgid("已更正"), TURNED_DOWN: msgid("不予更正"), WITHDRAWN: msgid("已撤回")}
LONG_AGO = Reason("login_long_ago", "登录已久，下载前请先退出并重新登录。")
TOLD = {"said": msgid("已提交，等候处理。"), "withdrawn": msgid("申请已撤回。")}


@view_config(route_name="own_data", request_method="POST")
def copy(request):
    """A file with everything that is kept about oneself. It is a POST, because that it was taken is written down.

    The whole phone is in it, which no page shows: a counselor's login of weeks ago does not stand for the counselor.
    """
    if not request.login.fresh:
        raise Refused(LONG_AGO)
    body = json.dumps(request.site.own_data.copy(request.login.post), ensure_ascii=False, indent=2)
    response = Response(body, content_type="application/json", charset="utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="fdy-my-data.json"'
    return response


@view_config(route_name="corrections", request_method=("GET", "HEAD"), renderer="corrections.jinja2")
def corrections(request):
    return _mine(request, {}, {})


@view_config(route_name="corrections", request_method="POST", renderer="corrections.jinja2")
def ask(request):
    if "withdraw" in request.POST:
        request.site.own_data.withdraw(request.login.post, forms.whole(request.POST["withdraw"]) or 0)
        return HTTPSeeOther(request.route_path("corrections", _query={"withdrawn": 1}))
    typed = {name: str(request.POST.get(name, "")) for name in ("field", "text")}
    try:
        request.site.own_data.ask(request.login.post, **typed)
    except Invalid as exc:
        request.response.status_int = 422
        return _mine(request, typed, {field: reason_in_words(request, why) for field, why in exc.problems})
    return HTTPSeeOther(request.route_path("corrections", _query={"said": 1}))


def _mine(request, typed: dict, problems: dict) -> dict:
    return {
        "rows": [_line(request, one) for one in request.site.own_data.mine(request.login.post)],
        "fields": [(name, say(label)) for name, label in FIELDS.items()],
        "typed": {"field": "", "text": ""} | typed,
        "problems": problems,
        "told": next((say(text) for name, text in TOLD.items() if name in request.GET), ""),
        "nobody": request.login.post.level == MINISTRY,
    }


def latest(request) -> str:
    """The state of what was asked for or answered last, as somebody's own page shows it; '' for who never asked."""
    mine = request.site.own_data.mine(request.login.post)
    last = max(mine, key=lambda one: one.answered_at or one.created_at, default=None)
    return "" if last is None else say(STATES.get(last.state, last.state))


def _line(request, one) -> dict:
    now = request.site.engine.clock()
    return {
        "id": one.id,
        "who": f"{one.name} · {say(TITLES[one.level])} · {one.unit_name}",
        "account": one.account,
        "field": say(FIELDS.get(one.field, one.field)),
        "text": one.text,
        "state": say(STATES.get(one.state, one.state)),
        "open": one.state == OPEN,
        "answer": one.answer,
        "at": presenters.moment(from_micros(one.created_at), now),
    }


@view_config(
    route_name="account_corrections",
    permission="staff",
    request_method=("GET", "HEAD"),
    renderer="account_corrections.jinja2",
)
def waiting(request):
    return _waiting(request, {})


@view_config(
    route_name="account_corrections", permission="staff", request_method="POST", renderer="account_corrections.jinja2"
)
def answer(request):
    ident, typed = forms.whole(request.POST.get("id")) or 0, str(request.POST.get("answer", ""))
    try:
        request.site.own_data.answer(request.login.post, ident, request.POST.get("then") == "done", typed)
    except Invalid as exc:
        request.response.status_int = 422
        problem = " ".join(reason_in_words(request, why) for _, why in exc.problems)
        return _waiting(request, {ident: problem}) | {"typed": {ident: typed}}
    return HTTPSeeOther(request.route_path("account_corrections", _query={"said": 1}))


def _waiting(request, problems: dict[int, str]) -> dict:
    own_data, post = request.site.own_data, request.login.post
    return {
        "rows": [_line(request, one) for one in own_data.waiting(post)],
        "answered": [_line(request, one) for one in own_data.answered(post)],
        "problems": problems,
        "typed": {},
        "said": "said" in request.GET,
    }
