"""Codes at the door: by short message instead of a password, and those of the second factor."""

from __future__ import annotations

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import Reason
from fdyweb.directory.phones import normal
from fdyweb.directory.sessions import LOGIN_ENDED
from fdyweb.directory.smscodes import LOGIN, RESET
from fdyweb.presenters import reason_in_words
from fdyweb.routes import COOKIE
from fdyweb.views.login import browser, entered, inside
from fdyweb.words import msgid, say

PURPOSES = {"login_sms": LOGIN, "password_reset": RESET}


def _purpose(request) -> str:
    """What the page is for. Not there where nothing carries short messages."""
    if not request.site.channels.carries_texts:
        raise HTTPNotFound()
    return PURPOSES[request.matched_route.name]


@view_config(route_name="login_sms", permission="open", request_method=("GET", "HEAD"), renderer="code_sms.jinja2")
@view_config(route_name="password_reset", permission="open", request_method=("GET", "HEAD"), renderer="code_sms.jinja2")
def form(request):
    return _page(request, _purpose(request), "", False, "", request.GET)


@view_config(route_name="login_sms", permission="open", request_method="POST", renderer="code_sms.jinja2")
@view_config(route_name="password_reset", permission="open", request_method="POST", renderer="code_sms.jinja2")
def send(request):
    """First the phone, then the code. The answer to a phone is the same whether or not it is known."""
    purpose, posted = _purpose(request), request.POST
    phone, code = str(posted.get("phone", ""))[:40], posted.get("code")
    if code is None:
        problem = request.site.codes.ask(purpose, phone, request.remote_addr or "", say)
    else:
        problem = request.site.codes.enter(purpose, phone, str(code)[:40], *browser(request))
        if not isinstance(problem, Reason):
            return entered(request, problem)
    told = "" if problem is None else reason_in_words(request, problem)
    request.response.status_int = 422 if told else 200
    return _page(request, purpose, phone, normal(phone) is not None, told, posted)


def _page(request, purpose: str, phone: str, asked: bool, problem: str, sent) -> dict:
    return {
        "reset": purpose == RESET,
        "action": request.path,
        "phone": phone,
        "asked": asked,
        "problem": problem,
        "next": inside(sent.get("next", "")),
    }


# -- the second factor --------------------------------------------------------------------------------------------------


@view_config(route_name="login_code", permission="open", request_method=("GET", "HEAD"), renderer="code_app.jinja2")
def code_form(request):
    if not request.site.sessions.waits(request.cookies.get(COOKIE, "")):
        return HTTPSeeOther(request.route_path("login"))
    return {"problem": "", "next": inside(request.GET.get("next", ""))}


@view_config(route_name="login_code", permission="open", request_method="POST", renderer="code_app.jinja2")
def pass_code(request):
    code = str(request.POST.get("code", ""))[:40]
    if not code.strip():  # no attempt, and none is counted
        answer = Reason("required", "请填写“{label}”。", label=msgid("验证码"))
    else:
        answer = request.site.sessions.pass_code(request.cookies.get(COOKIE, ""), code)
    if not isinstance(answer, Reason):
        return entered(request, answer)
    if answer == LOGIN_ENDED:
        return HTTPSeeOther(request.route_path("login"))
    request.response.status_int = 422
    return {"problem": reason_in_words(request, answer), "next": inside(request.POST.get("next", ""))}
