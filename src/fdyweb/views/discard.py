"""Deleting a draft: asked on a page of its own, then it is gone for everybody (the engine's `discard`)."""

from __future__ import annotations

import secrets

from pyramid.httpexceptions import HTTPSeeOther
from pyramid.view import view_config

from fdycore import Conflict
from fdyweb import forms, resources
from fdyweb.views import compose, recipients


@view_config(route_name="discard", permission="staff", request_method=("GET", "HEAD"), renderer="discard.jinja2")
def ask(request):
    """What would be gone. Raises NotFound for what is no draft of one's own unit."""
    task = compose.own_draft(request, request.matchdict["id"])
    return {
        "task": task,
        "type": resources.type_title(request, task.type),
        "words": recipients.in_words(request, task),
        "changed": "changed" in request.GET,
        "key": secrets.token_urlsafe(9),
    }


@view_config(route_name="discard", permission="staff", request_method="POST")
def discard(request):
    """Delete it and go to the list. The draft is not looked up before, so that a second press still finds its key."""
    ident, sent = int(request.matchdict["id"]), request.POST
    revision, key = forms.whole(sent.get("revision")), str(sent.get("key", ""))[:100]
    try:
        request.site.engine.control(request.login.post.actor, ident, "discard", revision=revision, key=key)
    except Conflict as exc:
        if exc.code != "amended_meanwhile":
            raise
        return HTTPSeeOther(request.route_path("discard", id=ident, _query={"changed": 1}))
    return HTTPSeeOther(request.route_path("tasks", _query={"discarded": 1}))
