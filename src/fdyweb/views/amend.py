"""Changing a task that has been dispatched: the form of its type as it stands, sent back whole."""

from __future__ import annotations

import secrets
from datetime import datetime

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import Conflict, Invalid
from fdyweb import forms, presenters, resources
from fdyweb.words import say

STATES = ("scheduled", "held", "stopped", "open")  # of a dispatched task that the engine lets change


@view_config(route_name="amend", permission="staff", request_method=("GET", "HEAD"), renderer="amend.jinja2")
def amend(request):
    """A draft has its own form, and the board says of a task in another state why it cannot be changed."""
    task = _own(request)
    if task.state == "draft":
        return HTTPSeeOther(request.route_path("dispatch", _query=[("draft", task.id)]))
    if task.state not in STATES:
        return HTTPSeeOther(request.route_path("board", id=task.id))
    return _form(request, task, forms.as_typed(_specs(request, task), task.fields), {})


@view_config(route_name="amend", permission="staff", request_method="POST", renderer="amend.jinja2")
def save(request):
    """Replace the fields; a fault is shown at its field, and what was typed stays."""
    task = _own(request)
    specs = _specs(request, task)
    form = forms.sent(request, specs)
    form = form._replace(given=_untouched(request, task, specs, form.given))
    given, typed, problems = form
    late = _late(request, task, given)
    meanwhile, differs = "", []
    if problems or late:
        problems = forms.every_fault(request, specs, task.type, form, late, task.definition)
    else:
        try:
            request.site.engine.amend(
                request.login.post.actor,
                task.id,
                given,
                reason=str(request.POST.get("reason", "")).strip() or None,
                revision=forms.whole(request.POST.get("revision")),
                key=str(request.POST.get("key", ""))[:100],
            )
            return HTTPSeeOther(request.route_path("board", id=task.id, _query=[("amended", 1)]))
        except Invalid as exc:
            problems = forms.faults(request, exc)
        except Conflict as exc:  # what was typed is shown over what it is now: saving again is meant
            meanwhile = forms.refused(request, exc)
            if exc.code != "busy":
                differs = forms.meanwhile(specs, task.fields, typed, request.site.engine.clock())
    request.response.status_int = 409 if meanwhile else 422
    return _form(request, task, typed, problems) | {"meanwhile": meanwhile, "differs": differs}


def _own(request):
    """The task, if one's own unit has issued it."""
    task = resources.task(request)
    if task.issuer != request.login.post.path:
        raise HTTPNotFound()
    return task


def _specs(request, task) -> list:
    """The fields that are asked for: of the type as installed, as far as this task has them. Refused without its type."""
    every = request.site.engine.workflow(task.type).definition.fields.values()
    return [spec for spec in every if spec.name in task.fields]


def _untouched(request, task, specs: list, given: dict) -> dict:
    """What was sent, and as it is what was not asked for or not touched: a control knows no seconds."""
    shown = forms.as_typed(specs, task.fields)
    for name, value in task.fields.items():
        moment = isinstance(value, datetime)
        if value is not None and (name not in shown or (moment and request.POST.get(f"f-{name}") == shown[name])):
            given[name] = presenters.local(value).isoformat() if moment else value
    return given


def _late(request, task, given: dict) -> dict[str, str]:
    """A deadline that is new must lie ahead, and behind the moment at which the task goes out; so does the check-in's end.

    A check-in that is over already may be set right.
    """
    now = request.site.engine.clock()
    goes_out = resources.scheduled(request, task) if task.state == "scheduled" else None
    found, deadline = {}, forms.moment(given.get("deadline", ""))
    if deadline is not None and deadline != task.deadline:
        if deadline <= now:
            found["deadline"] = say(forms.PAST)
        elif goes_out and deadline <= goes_out:
            found["deadline"] = say("截止时间须晚于派发时间。")
    was, closes = (_closes(request, task, fields) for fields in (None, given))
    if closes is not None and was is not None and closes != was:
        if closes <= now < was:
            found["starts"] = say("签到时间已过，请修改开课时间。")
        elif goes_out and closes <= goes_out:
            found["starts"] = say("签到结束时间须晚于派发时间。")
    return found


def _closes(request, task, fields: dict | None) -> datetime | None:
    """When the check-in ends, by a form's fields or the task's own; None without one, and where a form has faults."""
    try:
        return request.site.engine.moments(task, fields).get("closes")
    except Invalid:
        return None


def _form(request, task, values: dict, problems: dict[str, str]) -> dict:
    specs = _specs(request, task)
    labels = {f"f-{spec.name}": say(spec.label) for spec in specs} | {"reason": say("修改原因")}
    places = {name: f"f-{name}" if f"f-{name}" in labels else name for name in problems}
    return {
        "task": task,
        "type": resources.type_title(request, task.type),
        "fields": forms.in_order(specs),
        "takes_files": forms.takes_files(specs),
        "values": forms.shown(request, specs, values),
        "problems": problems,
        "faults": [(places[name], labels.get(places[name], ""), text) for name, text in problems.items()],
        "meanwhile": "",
        "differs": [],
        "reason": str(request.POST.get("reason", "")),
        "key": secrets.token_urlsafe(9),
    }
