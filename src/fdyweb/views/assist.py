"""What staff do about one counselor's assignment, such as 补签 (D16): whatever its workflow offers them."""

from __future__ import annotations

import secrets

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import Invalid, Refused
from fdycore.paths import depth
from fdyweb import forms, presenters, resources
from fdyweb.directory import store
from fdyweb.words import say

IN_SCHOOL = 2  # the depth of a school's path: who has it belongs to no college


@view_config(route_name="assist", permission="staff", request_method=("GET", "HEAD"), renderer="assist.jinja2")
def assist(request):
    """Who, what about, and the form of the action. Refused, with the reason, while it is not open."""
    mine, option = _asked(request)
    if option.reason is not None:  # a Reason is false
        raise Refused(option.reason)
    return _page(request, mine, option, {}, {})


@view_config(route_name="assist", permission="staff", request_method="POST", renderer="assist.jinja2")
def take(request):
    """Do it and go back to the list. The form's key makes a second press harmless."""
    mine, option = _asked(request)
    data, typed, problems = forms.sent(request, option.form)
    key = f"{option.action}:{str(request.POST.get('key', ''))[:100]}"
    if not problems:
        try:
            request.site.engine.act(request.login.post.actor, mine.id, option.action, data or None, key=key)
            return HTTPSeeOther(back(request, mine.task, mine.path, ("assisted", 1)))
        except Invalid as exc:
            problems = forms.faults(request, exc)
    request.response.status_int = 422
    return _page(request, mine, option, typed, problems)


def _asked(request):
    """The assignment and the option of the address. Raises NotFound for what is not this person's to do."""
    mine = resources.assignment(request)
    for option in request.site.engine.options(request.login.post.actor, mine.id):
        if option.action == request.matchdict["action"]:
            return mine, option
    raise HTTPNotFound()


def back(request, task: int, place: str, *said) -> str:
    """The list that those of a place stand in."""
    direct = [("direct", 1)] if depth(place) == IN_SCHOOL else []
    return request.route_path("board", id=task, _query=[("at", place), *direct, *said])


def _page(request, mine, option, typed: dict, problems: dict[str, str]) -> dict:
    engine, post = request.site.engine, request.login.post
    task = engine.task(post.actor, mine.task)
    item = engine.assignments(post.actor, assignee=mine.assignee, task=mine.task, limit=1).items[0]
    return {
        "name": engine.read(lambda reader: store.people_at(reader, [mine.assignee])).get(mine.assignee, ""),
        "unit": resources.unit_name(request, mine.path),
        "task": task,
        "type": resources.type_title(request, task.type),
        "label": say(option.label),
        "pills": presenters.pills(item, presenters.checking_in(item, engine.clock())),
        "form": option.form,
        "takes_files": forms.takes_files(option.form),
        "typed": forms.shown(request, option.form, typed),
        "problems": problems,
        "back": back(request, mine.task, mine.path),
        "key": secrets.token_urlsafe(9),
    }
