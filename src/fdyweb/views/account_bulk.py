"""批量修改届别: the filter of the list or its ticked rows, who that is, one button, and the way back."""

from __future__ import annotations

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import Conflict, Invalid, NotFound, Refused
from fdycore.clock import from_micros
from fdyweb.directory import store
from fdyweb.directory.authority import COUNSELOR, MANAGES
from fdyweb.directory.bulk import CLOSED
from fdyweb.forms import whole
from fdyweb.presenters import moment, reason_in_words
from fdyweb.views.account_list import address, kept, ticked, wanted
from fdyweb.words import say, say_n


def _mine(request) -> None:
    if COUNSELOR not in MANAGES[request.login.post.level]:
        raise HTTPNotFound()


def _chosen(request) -> tuple[int | None, int | None]:
    """Which cohort becomes which. The one that the list is narrowed to offers itself; choosing another narrows no list."""
    return whole(request.GET.get("old") or request.GET.get("cohort")), whole(request.GET.get("new"))


@view_config(route_name="accounts_bulk", permission="staff", request_method=("GET", "HEAD"), renderer="bulk.jinja2")
def ask(request):
    """First what is to become what, then, with both in the address, who it is; `again` is the way back to the first."""
    _mine(request)
    years, only, query = request.site.engine.read(store.cohorts), ticked(request.GET), kept(request)
    old, new = _chosen(request)
    had = request.site.engine.read(store.every_cohort)
    again = [*query.items(), ("old", old), ("new", new), ("again", 1), *(("pick", one) for one in only)]
    value = {"query": query, "years": years, "had": had, "old": old, "new": new, "plan": None, "problem": "", "picked": only,
             "back": address(query), "again": request.route_path("accounts_bulk", _query=again)}  # fmt: skip
    if old is None or new is None or "again" in request.GET:
        return value
    try:
        return value | {"plan": request.site.bulk.plan(request.login.post, wanted(request, only=only), old, new)}
    except Invalid as exc:
        request.response.status_int = 422
        return value | {"problem": " ".join(reason_in_words(request, reason) for _, reason in exc.problems)}


@view_config(route_name="accounts_bulk", permission="staff", request_method="POST")
def apply(request):
    _mine(request)
    old, new = (year or 0 for year in _chosen(request))
    digest = str(request.POST.get("digest", ""))
    asked = wanted(request, only=ticked(request.GET))
    batch, _ = request.site.bulk.apply(request.login.post, asked, old, new, digest)
    return HTTPSeeOther(request.route_path("accounts_done", batch=batch))


@view_config(
    route_name="accounts_done", permission="staff", request_method=("GET", "HEAD"), renderer="bulk_done.jinja2"
)
def done(request):
    """What a batch has done, and the button that takes it back while there is something to take back."""
    _mine(request)
    return _done(request)


def _done(request, problem: str = "") -> dict:
    state = request.site.bulk.state(request.login.post, request.matchdict["batch"])
    at = lambda micros: moment(from_micros(micros), request.site.engine.clock())
    stay = state.count - state.back
    if state.undone is not None:
        told = [say_n("已撤销 {n} 人的修改。", state.back)]
        told += [say_n("另有 {n} 人之后又被修改，保持不变。", stay)] if stay else []
    else:
        told = [say_n("已修改 {n} 人的负责届别。", state.count)]
        told += [] if state.left else [say("这些人之后已被改回或又被修改，没有可以撤销的。")]
    can_undo = state.left > 0 and state.undone is None
    if can_undo and state.closed is not None:
        can_undo, problem = False, problem or say(CLOSED, year=state.closed)
    ok = can_undo or state.undone is not None
    undone = at(state.undone) if state.undone is not None else ""
    return {"told": told, "ok": ok, "can_undo": can_undo, "state": state, "at": at(state.at), "undone": undone,
            "problem": problem}  # fmt: skip


@view_config(route_name="accounts_done", permission="staff", request_method="POST", renderer="bulk_done.jinja2")
def undo(request):
    _mine(request)
    batch = request.matchdict["batch"]
    try:
        request.site.bulk.undo(request.login.post, batch)
    except NotFound:
        raise
    except (Refused, Conflict) as exc:
        request.response.status_int = 409
        return _done(request, reason_in_words(request, exc.reason))
    return HTTPSeeOther(request.route_path("accounts_done", batch=batch))
