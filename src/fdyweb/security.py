"""Who asks, what they may open, and what every answer carries: sessions, CSRF, headers, malformed requests.

Every view needs a permission: `signed` (anybody logged in) unless it says otherwise. What a person may do inside is
decided by `directory.authority` and the engine, never here.
"""

from __future__ import annotations

import logging
from urllib.parse import unquote_to_bytes

from pyramid.authorization import Allow, Authenticated, Everyone
from pyramid.csrf import CookieCSRFStoragePolicy
from pyramid.httpexceptions import HTTPBadRequest, HTTPRequestEntityTooLarge
from pyramid.security import Allowed, Denied

COOKIE = "fdy"
LARGEST_BODY = 1 * 2**20
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
log = logging.getLogger("fdyweb.security")


class Root:
    """The only resource: permissions are of kinds of people, and the rest is the business packages' to decide."""

    __acl__ = [
        (Allow, Authenticated, "signed"),
        (Allow, "staff", "staff"),
        (Allow, "counselor", "counselor"),
        (Allow, Everyone, "open"),
    ]

    def __init__(self, request):
        pass


class Policy:
    """Pyramid's security policy over the login rows. The row is looked up once a request, when it is first asked for."""

    def identity(self, request):
        return request.login

    def authenticated_userid(self, request):
        return request.login and request.login.post.id

    def permits(self, request, context, permission):
        login = request.login
        if permission == "open":
            return Allowed("open to everybody")
        if login is None:
            return Denied("not logged in")
        if permission == "signed" or (permission == "staff") == login.post.staff:
            return Allowed(permission)
        return Denied(f"{login.post.level} is not {permission}")

    def remember(self, request, token, **kw):
        return [("Set-Cookie", _cookie(request, token, 30 * 24 * 3600))]

    def forget(self, request, **kw):
        return [("Set-Cookie", _cookie(request, "", 0))]


def _cookie(request, value: str, age: int) -> str:
    secure = "; Secure" if request.registry.site.settings.https else ""
    return f"{COOKIE}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}"


def _login(request):
    token = request.cookies.get(COOKIE)
    return request.registry.site.sessions.of(token) if token else None


def _sanity(handler, registry):
    """Malformed requests end here with 400: a path or form that is no UTF-8, NUL, a body that is too large."""

    def tween(request):
        try:
            raw = unquote_to_bytes(request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or "")
            path, query = request.path_info, list(request.GET.items())
            if (request.content_length or 0) > LARGEST_BODY:
                return _secured(HTTPRequestEntityTooLarge())
            form = list(request.POST.items()) if request.method == "POST" else []
        except (UnicodeDecodeError, ValueError, LookupError, AttributeError, KeyError):
            return _secured(HTTPBadRequest())
        if any(not isinstance(value, str) for _, value in form):  # no page takes uploads yet
            return _secured(HTTPBadRequest())
        texts = [path, *(part for pair in (*query, *form) for part in pair if isinstance(part, str))]
        if b"\0" in raw or any("\0" in text or "\ufffd" in text for text in texts):
            return _secured(HTTPBadRequest())
        return _secured(handler(request))

    return tween


def _secured(response):
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def includeme(config) -> None:
    settings = config.registry.site.settings
    config.set_root_factory(Root)
    config.set_security_policy(Policy())
    config.set_default_permission("signed")
    config.set_csrf_storage_policy(
        CookieCSRFStoragePolicy(cookie_name="fdy_csrf", secure=settings.https, httponly=True, samesite="Lax")
    )
    config.set_default_csrf_options(require_csrf=True)
    config.add_request_method(_login, "login", reify=True)
    config.add_request_method(lambda request: request.registry.site, "site", reify=True)
    config.add_tween("fdyweb.security._sanity")
