"""Who asks, what they may open, and what every answer carries: sessions, CSRF, headers, malformed requests.

Every view needs a permission: `signed` (anybody logged in) unless it says otherwise. What a person may do inside is
decided by `directory.authority` and the engine, never here.
"""

from __future__ import annotations

import logging
import re
from functools import partial
from urllib.parse import unquote_to_bytes, urlsplit

from pyramid.csrf import CookieCSRFStoragePolicy
from pyramid.security import Allowed, Denied

from fdyweb import errors, resources, words
from fdyweb.routes import COOKIE, FIRST_PAGES

LARGEST_BODY, LARGEST_UPLOAD = 1 * 2**20, 24 * 2**20
# The pages with a form that takes files, and its inputs that are for them.
UPLOADS, A_FILE = (
    re.compile(r"/dispatch|/progress/\d{1,18}/amend|/(?:tasks|progress/people)/\d{1,18}/[a-z0-9_/]+"),
    re.compile("f-.+-new"),
)
# Parts of a form with files: from somebody logged in, who may choose many schools; from anybody.
MOST_PARTS, FEW_PARTS = 5_000, 200
METHODS = ("GET", "HEAD", "POST")
REFRESHES = ("board_json",)  # asked for by a page itself: no sign that anybody sits before it
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


class Policy:
    """Pyramid's security policy over the login rows. The row is looked up once a request, when it is first asked for.

    Permissions are of kinds of people: `open` to everybody, `signed`, `staff`, `counselor`. What a person may do
    inside is the business packages' to decide.
    """

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
        route = request.matched_route and request.matched_route.name
        if login.due and route not in (FIRST_PAGES[login.due], "logout"):
            return Denied(f"{login.due} comes first")
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
    by_itself = request.matched_route is not None and request.matched_route.name in REFRESHES
    shows = request.method == "GET" and not by_itself  # a page; what is sent ends in a redirect nearly always
    also = partial(resources.around, request) if shows else None
    return request.registry.site.sessions.of(token, touch=not by_itself, also=also) if token else None


def _sanity(handler, registry):
    """The outermost layer: malformed requests end here with 400, and whatever goes wrong inside ends in words."""
    settings = registry.site.settings
    host = _name(urlsplit(settings.base_url).netloc) if settings.production else None

    def tween(request):
        came = request.environ.get("wsgi.input")
        try:
            return answer(request)
        finally:
            _close(request, came)

    def answer(request):
        problem = _malformed(request, host)
        if problem:
            return _secured(errors.bare(problem, errors.MALFORMED), settings.https)
        words.language.set(request.language)
        try:
            response = handler(request)
        except Exception as exc:  # not even the error page could be made
            log.error("no page for %s", request.method, exc_info=exc)
            response = errors.bare(500, errors.UNAVAILABLE)
        return _secured(response, settings.https)

    return tween


def _malformed(request, host: str | None) -> int:
    """A status code for what is no sound request: text that is no UTF-8 or holds NUL, a body too large, another host's."""
    try:
        raw = unquote_to_bytes(request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or "")
        path, query = request.path_info, list(request.GET.items())
        cookies = list(request.cookies.values())
        uploads = UPLOADS.fullmatch(path) is not None
        if _too_large(request, uploads):
            return 413
        form = list(request.POST.items()) if request.method == "POST" else []
        if host is not None and _name(request.host) != host and path != "/healthz":
            return 400
        if any(not _sound(name, value, uploads) for name, value in form):
            return 400
    except Exception:  # WebOb tells what is malformed by errors of many kinds
        return 400
    if request.method not in METHODS:
        return 405
    # A file is told by its name; an input without one sends no bytes.
    form = [(name, value if isinstance(value, str) else getattr(value, "filename", "")) for name, value in form]
    texts = [path, *cookies, *(part for pair in (*query, *form) for part in pair)]
    return 400 if b"\0" in raw or any("\0" in text or "\ufffd" in text for text in texts) else 0


def _too_large(request, uploads: bool) -> bool:
    """Judged before anything is parsed: each part may open a file, and of those a process has not many."""
    size, multipart = request.content_length or 0, request.content_type == "multipart/form-data"
    if size > (LARGEST_UPLOAD if uploads and multipart else LARGEST_BODY):
        return True
    if not multipart or request.method != "POST":
        return False
    boundary = re.search(r'boundary="?([^";,]+)', request.headers.get("Content-Type", ""))
    most = MOST_PARTS if uploads and request.login is not None else FEW_PARTS
    return boundary is None or _count(request, f"--{boundary[1]}".encode()) > most


def _count(request, mark: bytes) -> int:
    """How often a text stands in the body, which is read in pieces and rewound."""
    request.make_body_seekable()
    body, found, rest = request.body_file_raw, 0, b""
    while piece := body.read(2**16):
        text = rest + piece
        found += text.count(mark)
        rest = text[1 - len(mark) :]
    body.seek(0)
    return found


def _close(request, came) -> None:
    """WebOb copies a large body into a file of its own, and each upload into a further one; it closes neither."""
    copy = request.environ.get("wsgi.input")
    form = list(request.POST.values()) if "webob._parsed_post_vars" in request.environ else []  # never parse for this
    for file in (copy if copy is not came else None, *(getattr(value, "file", None) for value in form)):
        if file is not None:
            file.close()


def _sound(name, value, uploads: bool) -> bool:
    """A named text, or a file with bytes where the form asks for one; WebOb gives b"" for a file input left empty."""
    if not isinstance(name, str):
        return False
    if isinstance(value, str):
        return True
    return uploads and A_FILE.fullmatch(name) is not None and (value == b"" or getattr(value, "file", None) is not None)


def _name(host: str) -> str:
    """A host to be compared: its case and the port that https has anyway mean nothing."""
    return host.lower().removesuffix(":443")


def _secured(response, https: bool):
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if https:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def includeme(config) -> None:
    settings = config.registry.site.settings
    config.set_security_policy(Policy())
    config.set_default_permission("signed")
    config.set_csrf_storage_policy(
        CookieCSRFStoragePolicy(cookie_name="fdy_csrf", secure=settings.https, httponly=True, samesite="Lax")
    )
    config.set_default_csrf_options(require_csrf=True)
    config.add_request_method(_login, "login", reify=True)
    config.add_request_method(lambda request: request.registry.site, "site", reify=True)
    config.add_tween("fdyweb.security._sanity")
