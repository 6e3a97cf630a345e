"""Logging in and out, and how the pages look for somebody."""

from __future__ import annotations

from urllib.parse import urlsplit

from pyramid.httpexceptions import HTTPSeeOther
from pyramid.security import forget, remember
from pyramid.view import view_config

from fdycore import Reason
from fdyweb.errors import log_in_first
from fdyweb.presenters import reason_in_words
from fdyweb.routes import COOKIE
from fdyweb.words import LANGUAGES, say

NO_AIM = ("/login", "/login/sms", "/login/code", "/logout", "/password/reset", "/password/first", "/consent")
FONTS, THEMES = ("", "l", "care"), ("", "light", "dark")


@view_config(route_name="home", permission="open")
def home(request):
    return HTTPSeeOther(request.route_path("tasks")) if request.login else log_in_first(request, {})


@view_config(route_name="login", permission="open", request_method=("GET", "HEAD"), renderer="login.jinja2")
def form(request):
    if request.login:
        return HTTPSeeOther(request.route_path("tasks"))
    return _form(request, "", "", request.GET)


@view_config(route_name="login", permission="open", request_method="POST", renderer="login.jinja2")
def log_in(request):
    phone, password = request.POST.get("phone", ""), request.POST.get("password", "")
    answer = request.site.sessions.log_in(str(phone)[:40], str(password)[:200], *browser(request))
    if isinstance(answer, Reason):
        request.response.status_int = 422
        told = reason_in_words(request, answer)
        if answer.code == "locked" and request.site.channels.carries_texts:
            told = say("连续输错 {n} 次，请 15 分钟后再试，或使用短信登录。", **answer.params)
        return _form(request, str(phone)[:40], told, request.POST)
    return entered(request, answer)


def _form(request, phone: str, problem: str, sent) -> dict:
    return {
        "phone": phone,
        "problem": problem,
        "next": inside(sent.get("next", "")),
        "ended": "ended" in sent,
        "texts": request.site.channels.carries_texts,
    }


def browser(request) -> tuple[str, str, str]:
    """What a login is told of the browser: how it names itself, where it is, and the token that it had before."""
    return request.user_agent or "", request.remote_addr or "", request.cookies.get(COOKIE, "")


def entered(request, token: str, target: str | None = None):
    """With a new token: to where somebody wanted to go, or first to the code of the second factor.

    target: a path of this site; None: what the form sent.
    """
    target = inside(request.POST.get("next", "")) if target is None else target
    if request.site.sessions.waits(token):
        target = request.route_path("login_code", _query={"next": target} if target else {})
    return HTTPSeeOther(target or request.route_path("tasks"), headers=remember(request, token))


def inside(target) -> str:
    """A path of this site, or nothing: nobody is led elsewhere behind a login."""
    text = str(target)
    if not text.startswith("/") or text.startswith("//") or "\\" in text or not (text.isascii() and text.isprintable()):
        return ""
    parts = urlsplit(text)
    return "" if parts.scheme or parts.netloc or parts.path in NO_AIM else text


@view_config(route_name="logout", request_method="POST")
def log_out(request):
    request.site.sessions.log_out(request.login)
    left = {"left": "1"} if request.site.cas else {}  # the page says that the server still knows this browser
    return HTTPSeeOther(request.route_path("login", _query=left), headers=forget(request))


@view_config(route_name="look", permission="open", request_method="POST")
def look(request):
    """大字版, 外观: kept with the person, and in a cookie for the pages before the login. The language only there."""
    font = request.POST.get("font", request.font)
    theme = request.POST.get("theme", request.theme)
    font, theme = font if font in FONTS else "", theme if theme in THEMES else ""
    if request.login:
        request.site.sessions.look(request.login, font, theme)
    response = HTTPSeeOther(inside(request.POST.get("back", "")) or request.route_path("home"))
    asked = request.POST.get("lang", request.language)
    for name, value in (
        ("fdy_font", font),
        ("fdy_theme", theme),
        ("fdy_lang", asked if asked in LANGUAGES else request.language),
    ):
        response.set_cookie(
            name, value, max_age=365 * 24 * 3600, httponly=True, samesite="Lax", secure=request.site.settings.https
        )
    return response


@view_config(route_name="qr", permission="open", renderer="qr.jinja2")
def qr(request):
    """For print and projector: scan, log in."""
    import segno

    address = request.site.settings.base_url
    code = segno.make(address, error="m")
    return {"address": address, "code": code.svg_data_uri(scale=8, border=4)}


@view_config(route_name="health", permission="open", renderer="string")
def health(request):
    request.site.engine.read(lambda reader: reader.row("SELECT 1"))
    return "ok"
