"""What people change about their own login: password, consent, second factor, devices."""

from __future__ import annotations

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.security import remember
from pyramid.view import view_config

from fdycore import Reason
from fdycore.clock import from_micros
from fdyweb import presenters
from fdyweb.devices import device
from fdyweb.directory import passwordrules, totp
from fdyweb.presenters import reason_in_words
from fdyweb.views.login import inside
from fdyweb.words import msgid, say


def _on(request, headers=None):
    """What was to be done first is done: to where somebody wanted to go."""
    return HTTPSeeOther(inside(request.POST.get("next", "")) or request.route_path("tasks"), headers=headers)


def _told(request, problems) -> str:
    request.response.status_int = 422
    return " ".join(reason_in_words(request, one) for one in problems)


def _empty(request, asked: dict[str, str]) -> dict[str, Reason]:
    """Which inputs (name -> label) were sent empty: no attempt, so none is counted."""
    missing = [name for name in asked if not str(request.POST.get(name, "")).strip()]
    return {name: Reason("required", "请填写“{label}”。", label=asked[name]) for name in missing}


# -- password -----------------------------------------------------------------------------------------------------------


def _rules() -> list[tuple[str, str]]:
    return [(name, say(text)) for name, text in passwordrules.RULES.items()]


@view_config(route_name="password_first", request_method=("GET", "HEAD"), renderer="password_first.jinja2")
def first_form(request):
    if request.login.due != "password":
        return HTTPSeeOther(request.route_path("me"))
    first = not request.login.password
    return {"problem": "", "rules": _rules(), "first": first, "next": inside(request.GET.get("next", ""))}


@view_config(route_name="password_first", request_method="POST", renderer="password_first.jinja2")
def set_first(request):
    if request.login.due != "password":
        return HTTPSeeOther(request.route_path("me"))
    answer = request.site.own.first_password(request.login, str(request.POST.get("new", ""))[:1000])
    if isinstance(answer, str):
        return _on(request, remember(request, answer))
    return {
        "problem": _told(request, answer),
        "rules": _rules(),
        "first": not request.login.password,
        "next": inside(request.POST.get("next", "")),
    }


@view_config(route_name="password", request_method=("GET", "HEAD"), renderer="password.jinja2")
def password_form(request):
    """Not there for somebody who logs in elsewhere and has no password here."""
    if not request.login.password:
        raise HTTPNotFound()
    return {"problem": "", "rules": _rules()}


@view_config(route_name="password", request_method="POST", renderer="password.jinja2")
def change(request):
    if not request.login.password:
        raise HTTPNotFound()
    present, new = (str(request.POST.get(name, ""))[:1000] for name in ("present", "new"))
    if empty := _empty(request, {"present": msgid("当前密码"), "new": msgid("新密码")}):
        return {"problem": _told(request, empty.values()), "rules": _rules()}
    answer = request.site.own.change_password(request.login, present, new)
    if isinstance(answer, str):
        there = request.route_path("devices", _query={"changed": 1})
        return HTTPSeeOther(there, headers=remember(request, answer))
    return {"problem": _told(request, answer), "rules": _rules()}


# -- consent ------------------------------------------------------------------------------------------------------------


@view_config(route_name="consent", request_method=("GET", "HEAD"), renderer="consent.jinja2")
def consent_form(request):
    if request.login.due != "consent":
        return HTTPSeeOther(request.route_path("me"))
    return {"next": inside(request.GET.get("next", ""))}


@view_config(route_name="consent", request_method="POST", renderer="consent.jinja2")
def agree(request):
    """To the version that was shown. Another one by now: it is shown first."""
    version = request.site.settings.terms_version
    if not version or request.POST.get("version") != version:
        return HTTPSeeOther(request.route_path("consent" if version else "me"))
    request.site.own.agree(request.login, version)
    return _on(request)


# -- second factor ------------------------------------------------------------------------------------------------------


def may_have_factor(request) -> bool:
    """Whoever has one, and the levels that are to have one, where the deployer offers it."""
    offered = request.site.settings.second_factor != totp.OFF and request.login.post.level in totp.LEVELS
    return offered or request.login.factor


@view_config(route_name="factor", request_method=("GET", "HEAD"), renderer="factor.jinja2")
def factor_form(request):
    if not may_have_factor(request):
        raise HTTPNotFound()
    return _factor(request, request.GET, "")


@view_config(route_name="factor", request_method="POST", renderer="factor.jinja2")
def factor(request):
    if not may_have_factor(request):
        raise HTTPNotFound()
    posted, own, had = request.POST, request.site.own, request.login.factor
    code, present = str(posted.get("code", ""))[:40], str(posted.get("present", ""))[:1000]
    asked = {"code": msgid("验证码")} | ({"present": msgid("当前密码")} if request.login.password else {})
    if empty := _empty(request, asked):
        return _factor(request, posted, _told(request, empty.values())) | {"wrong": next(iter(empty))}
    if had:
        problem = own.factor_off(request.login, present, code)
    else:
        problem = own.factor_on(request.login, present, str(posted.get("sealed", ""))[:400], code)
    if problem is not None:
        return _factor(request, posted, _told(request, [problem])) | {"wrong": _input_of(problem)}
    if request.login.due == "factor":
        return _on(request)
    return HTTPSeeOther(request.route_path("factor"))


def _input_of(problem) -> str:
    """The name of the input that a problem is about; '' for none of them."""
    return {"wrong_password": "present", "wrong_code": "code"}.get(problem.code, "")


def _factor(request, sent, problem: str) -> dict:
    """The page. A secret that was offered and not confirmed is shown again, so that the app need not take another."""
    import segno

    login, settings = request.login, request.site.settings
    value = {"problem": problem, "wrong": "", "next": inside(sent.get("next", "")), "on": login.factor}
    if login.factor:
        return value
    sealed = str(sent.get("sealed", ""))[:400]
    secret = request.site.factors.offered(login.id, sealed)
    if secret is None:
        secret, sealed = request.site.factors.offer(login.id)
    there = totp.address(secret, login.post.name, settings.short_name)
    grouped = " ".join(secret[n : n + 4] for n in range(0, len(secret), 4))
    return value | {
        "sealed": sealed,
        "secret": grouped,
        "code": segno.make(there, error="m").svg_data_uri(scale=6, border=4),
    }


# -- devices ------------------------------------------------------------------------------------------------------------


@view_config(route_name="devices", request_method=("GET", "HEAD"), renderer="devices.jinja2")
def devices(request):
    now = request.site.engine.clock()
    at = lambda micros: presenters.moment(from_micros(micros), now)
    rows = [
        {
            "id": one.id,
            "name": device(one.agent),
            "since": at(one.created_at),
            "seen": at(one.seen_at),
            "this": one.id == request.login.id,
        }
        for one in request.site.own.devices(request.login)
    ]
    return {"rows": rows, "changed": "changed" in request.GET, "ended": "ended" in request.GET}


@view_config(route_name="devices", request_method="POST")
def end(request):
    """End one of one's own logins, or all but this one."""
    if request.POST.get("others"):
        request.site.own.end_others(request.login)
    elif not request.site.own.end(request.login, str(request.POST.get("device", ""))[:64]):
        raise HTTPNotFound()
    return HTTPSeeOther(request.route_path("devices", _query={"ended": 1}))
