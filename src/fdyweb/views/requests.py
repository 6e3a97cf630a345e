"""申请: accounts that wait until somebody has got their account at the identity provider back (R022, R029)."""

from __future__ import annotations

from pyramid.httpexceptions import HTTPSeeOther
from pyramid.renderers import render_to_response
from pyramid.view import view_config

from fdycore import Invalid, Refused
from fdycore.clock import from_micros
from fdyweb import presenters
from fdyweb.directory import authority
from fdyweb.directory.identity import REASONS
from fdyweb.directory.requests import READY, Request
from fdyweb.forms import whole
from fdyweb.presenters import reason_in_words
from fdyweb.views.accounts import in_words, untold
from fdyweb.words import msgid, say

WHY = {
    **REASONS,
    "none": msgid("{provider}没有该手机号的账号"),
    "mismatch": msgid("{provider}登记的姓名不一致"),
}
NEXT = {
    READY: msgid("对方的账号已能正常登录，可以创建。"),
    "none": msgid("请与对方核对手机号；对方确实没有{provider}账号的，请撤回后新建。"),
    "mismatch": msgid("请与对方核对姓名；填写有误的，请撤回后按正确的姓名新建。"),
    "": msgid("请对方先按{provider}页面提示找回账号，或联系{provider}客服；找回后在这里重新查询。"),
}
# What the page says after a button: ?said=...
SAID = {
    "ready": (msgid("对方的账号已能正常登录，可以创建。"), "ok"),
    "waiting": (msgid("对方的账号尚未找回，申请继续等待。"), "warn"),
    "unknown": (msgid("{provider}暂时无法查询，请稍后再试。"), "warn"),
    "withdrawn": (msgid("申请已撤回。"), "ok"),
    "done": (msgid("账号已创建，登录短信已发送。"), "ok"),
    "done-untold": (msgid("账号已创建，但登录短信未能发送，请告知对方。"), "warn"),
}
FIELDS = {"name": msgid("姓名"), "phone": msgid("手机号"), "unit": msgid("单位"), "duties": msgid("负责")}
# A refusal that the list tells better than a page of its own.
TOLD = {"request_untold": "unknown", "request_not_ready": "waiting"}


@view_config(route_name="requests", permission="staff", renderer="requests.jinja2")
def listing(request):
    """Those that this post may decide, newest first."""
    text, tone = SAID.get(request.GET.get("said", ""), ("", ""))
    return _page(request, say(text, provider=say(request.site.identity.name)) if text else "", tone)


def _page(request, said: str, tone: str) -> dict[str, object]:
    site, provider = request.site, say(request.site.identity.name)
    found, more = site.requests.page(request.login.post, whole(request.GET.get("before")))
    return {
        "rows": [_shown(request, one, provider) for one in found],
        "next": more,
        "said": said,
        "tone": tone,
        "provider": provider,
        "recovery": site.identity.recovery,
    }


def _shown(request, one: Request, provider: str) -> dict[str, object]:
    now, ready = request.site.engine.clock(), one.state == READY
    hint = NEXT[READY] if ready else NEXT.get(one.reason, NEXT[""])
    facts = [
        (say("级别"), say(authority.TITLES[one.level])),
        (say("单位"), one.unit_name),
        *([(say("负责"), "；".join(in_words(one.duties)))] if one.duties else []),
        (say("申请时间"), presenters.moment(from_micros(one.created_at), now)),
        (say("查询时间"), presenters.moment(from_micros(one.checked_at), now)),
    ]
    why = "" if ready else say(WHY.get(one.reason, REASONS["other"]), provider=provider)
    return {"id": one.id, "name": one.name, "phone": one.phone, "facts": facts, "ready": ready, "why": why,
            "hint": say(hint, provider=provider)}  # fmt: skip


@view_config(route_name="request_do", permission="staff", request_method="POST")
def do(request):
    site, post, ident = request.site, request.login.post, int(request.matchdict["id"])
    action = request.matchdict["action"]
    try:
        if action == "recheck":
            said = site.requests.recheck(post, ident).state
        elif action == "complete":
            made = site.accounts.fulfil(post, ident)
            if made.outcome == "initial" and not made.texted:  # what is to be done now is on the account's page
                to = request.route_path("account", id=made.id, _query={"said": f"initial-{untold(request)}"})
                return HTTPSeeOther(to)
            said = "done" if made.texted else "done-untold"
        else:
            site.requests.withdraw(post, ident)
            said = "withdrawn"
    except Refused as exc:
        if exc.code not in TOLD:
            raise
        said = TOLD[exc.code]
    except Invalid as exc:
        told = " ".join(f"{say(FIELDS[field])}：{reason_in_words(request, why)}" for field, why in exc.problems)
        told = say("未能创建。{told} 改正后再次创建，或撤回申请后重新新建。", told=told)
        response = render_to_response("requests.jinja2", _page(request, told, "bad"), request=request)
        response.status_int = 422
        return response
    return HTTPSeeOther(request.route_path("requests", _query={"said": said}))
