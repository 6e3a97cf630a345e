"""What the core refuses, and what goes wrong, becomes a page in words with its status; nothing is a bare 500."""

from __future__ import annotations

import logging
import secrets

from pyramid.csrf import check_csrf_token
from pyramid.exceptions import BadCSRFToken
from pyramid.httpexceptions import HTTPError, HTTPFound, HTTPSeeOther
from pyramid.renderers import render_to_response
from pyramid.response import Response

from fdycore import Conflict, FdyError, Invalid, NotFound, Refused, StoreError
from fdycore.clock import to_micros
from fdyweb import kept
from fdyweb.directory import authority, changes
from fdyweb.presenters import reason_in_words
from fdyweb.rendering import environment
from fdyweb.routes import COOKIE, FIRST_PAGES
from fdyweb.words import CHINESE, msgid, say

log = logging.getLogger("fdyweb.errors")
MALFORMED = msgid("请求不正确，请返回后重试。")
UNAVAILABLE = msgid("系统暂时无法处理，请稍后再试。")
EXPIRED = msgid("登录已过期，您填写的内容还在"), msgid("请先在新窗口登录，再回到这里重新提交。")
LOST = msgid("登录已失效，填写的内容没有提交"), msgid("为安全起见，填写的内容没有保留。请重新登录后再次填写。")
BETWEEN = msgid("尚未提交，您填写的内容还在"), msgid("请先在新窗口完成下面这一步，再回到这里重新提交。")
OPEN_LOGIN, LOG_IN = msgid("打开登录页"), msgid("重新登录")
# What may be asked of an open login at any moment, once the deployer has said so, and the button to it.
COMES_BETWEEN = {"consent": msgid("打开用户协议"), "factor": msgid("开启两步验证")}


def page(request, status: int, sentence: str, detail: str = ""):
    value = {"sentence": sentence, "detail": detail}
    response = render_to_response("error.jinja2", value, request=request)
    response.status_int = status
    return response


def bare(status: int, sentence: str) -> Response:
    """A page that needs nothing of the request: for what was malformed, or where no other page could be made."""
    language = CHINESE
    text = environment(language).get_template("error.jinja2")
    body = text.render(sentence=sentence, detail="", language=language, font="", theme="")
    return Response(body, status=status, content_type="text/html", charset="utf-8")


def not_found(exc, request):
    """The same whether there is no such thing or it is somebody else's; who has several posts is told that of any address."""
    several = request.login is not None and len(request.site.sessions.posts(request.login)) > 1
    told = say("您有多个身份。如果要打开的内容属于另一个身份，请先在“我的”中切换。") if several else ""
    return page(request, 404, say("未找到该页面，或您没有查看权限。"), told)


def forbidden(exc, request):
    """Not logged in: to the login page and back; what a form sent is kept. Logged in: as if it did not exist."""
    if request.login is not None:
        return first(request) if request.login.due else not_found(exc, request)
    if request.method != "POST":
        return log_in_first(request, {"next": request.path_qs})
    if not check_csrf_token(request, raises=False):
        return bad_csrf(exc, request)
    form = kept.form(request, kept.ended(request))
    title, told = EXPIRED if form else LOST
    response = _kept(request, 401, title, told, form, request.route_path("login"), OPEN_LOGIN if form else LOG_IN)
    response.headers["WWW-Authenticate"] = "Form"
    return response


def _kept(request, status: int, title: str, told: str, form: dict | None, there: str, button: str):
    value = {"title": say(title), "told": say(told), "form": form, "there": there, "button": say(button)}
    response = render_to_response("kept.jinja2", value, request=request)
    response.status_int = status
    return response


def log_in_first(request, query: dict[str, str]):
    """To the page of the login, or of its second factor; it says where a login has ended."""
    token = request.cookies.get(COOKIE)
    if token and request.site.sessions.waits(token):
        return HTTPFound(request.route_path("login_code", _query=query))
    return HTTPFound(request.route_path("login", _query=query | ({"ended": "1"} if token else {})))


def first(request):
    """To the page of what has to be done before anything else, and from there back to what was asked for.

    New terms may come between a page and its form: that is kept.
    """
    due, at = request.login.due, request.matched_route.name
    there = request.route_path(FIRST_PAGES[due])
    between = request.method == "POST" and due in COMES_BETWEEN and at not in FIRST_PAGES.values()
    form = kept.form(request, request.login.post.id) if between else None
    if form:
        return _kept(request, 409, *BETWEEN, form, there, COMES_BETWEEN[due])
    asked = {"next": request.path_qs} if request.method == "GET" else {}
    return HTTPSeeOther(request.route_path(FIRST_PAGES[due], _query=asked))


def bad_csrf(exc, request):
    return page(request, 400, say("页面已过期，请返回上一页刷新后再试。"))


def denied(exc, request):
    """No rule allows it: written down. What the person cannot see either does not exist; the rest is refused in words."""
    site, login = request.site, request.login
    about = " ".join(f"{target.level}:{target.path}" + (f":{target.id}" if target.id else "") for target in exc.targets)
    post, at = login and login.post, to_micros(site.engine.clock())
    try:
        site.engine.write(
            lambda work: changes.denied(work, at, post.id if post else "", exc.action, about[:400], "web")
        )
    except FdyError as failure:  # the answer stays no
        log.error("a denial of %s could not be written down: %s", exc.action, type(failure).__name__)
    visible = post is not None and all(authority.may_see_unit(post, target.path) for target in exc.targets)
    return page(request, 403, reason_in_words(request, exc.reason)) if visible else not_found(exc, request)


def refused(exc, request):
    return page(request, 409, reason_in_words(request, exc.reason))


def invalid(exc, request):
    return page(request, 400, " ".join(reason_in_words(request, reason) for _, reason in exc.problems))


def http_error(exc, request):
    return page(
        request,
        exc.status_int,
        say(MALFORMED if exc.status_int < 500 else UNAVAILABLE),
    )


def broken(exc, request):
    number = secrets.token_hex(3).upper()
    log.error(
        "error %s at %s %s", number, request.method, request.matched_route and request.matched_route.name, exc_info=exc
    )
    status = 503 if isinstance(exc, StoreError) else 500
    request.login = None  # the page must not ask a database that does not answer who is reading it
    return page(
        request,
        status,
        say(UNAVAILABLE),
        say("编号 {number}").format(number=number),
    )


def includeme(config) -> None:
    for kind, view in (
        (BadCSRFToken, bad_csrf),
        (NotFound, not_found),
        (authority.Denied, denied),
        (Refused, refused),
        (Conflict, refused),
        (Invalid, invalid),
        (HTTPError, http_error),
        (Exception, broken),
    ):
        config.add_exception_view(view, context=kind)
    config.add_notfound_view(not_found)
    config.add_forbidden_view(forbidden)
