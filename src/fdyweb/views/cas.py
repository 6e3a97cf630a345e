"""Logging in at the CAS server: there, and back with a ticket."""

from __future__ import annotations

from pyramid.httpexceptions import HTTPMethodNotAllowed, HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import Reason
from fdyweb.directory.cas import LASTS
from fdyweb.presenters import reason_in_words
from fdyweb.views.login import browser, entered, inside

COOKIE, LONGEST_TARGET = "fdy_cas", 500
STATUS = {"cas_down": 503, "cas_state": 400, "too_many": 429}  # else 422, as at the login by password


def _door(request):
    """Raises HTTPNotFound where no server is set; only a GET is somebody who comes in."""
    if request.site.cas is None:
        raise HTTPNotFound()
    if request.method != "GET":
        raise HTTPMethodNotAllowed()
    return request.site.cas


def _keep(request, response, kept: str) -> None:
    """What binds the way back to this browser. Lax: coming back is a link from the server's page to ours."""
    age = int(LASTS.total_seconds()) if kept else 0
    response.set_cookie(
        COOKIE, kept, max_age=age, path="/login/cas", httponly=True, samesite="Lax", secure=request.site.settings.https
    )


@view_config(route_name="cas", permission="open", request_method="GET")
def go(request):
    door, target = _door(request), inside(request.GET.get("next", ""))
    if request.login:
        return HTTPSeeOther(target or request.route_path("tasks"))
    kept, address = door.begin(target if len(target) <= LONGEST_TARGET else "")
    response = HTTPSeeOther(address)
    _keep(request, response, kept)
    return response


@view_config(route_name="cas_back", permission="open", request_method="GET", renderer="cas.jinja2")
def back(request):
    """The ticket is asked about once, whatever comes of it; it never leaves this request."""
    door, kept = _door(request), request.cookies.get(COOKIE, "")
    answer = door.finish(
        kept,
        request.GET.get("state", ""),
        request.GET.get("ticket", ""),
        *browser(request),
    )
    target = inside(door.target(kept))
    if isinstance(answer, Reason):
        request.response.status_int = STATUS.get(answer.code, 422)
        _keep(request, request.response, "")
        return {"problem": reason_in_words(request, answer), "next": target}
    response = entered(request, answer, target)
    _keep(request, response, "")
    return response
