"""The student page: no login, no cookie, works without JavaScript, counts openings without knowing by whom."""

from __future__ import annotations

import re

from pyramid.httpexceptions import HTTPNotFound
from pyramid.response import Response
from pyramid.view import view_config

from fdyweb import presenters, resources
from fdyweb.directory import store
from fdyweb.receipts import is_receipt
from fdyweb.sharing import calendar
from fdyweb.views.files import attachments
from fdyweb.words import say

ROBOTS = re.compile(
    r"bot(?=/)|(?<![a-z])bot\b|spider|crawl|preview|slurp|facebookexternalhit|curl|wget|python|headless", re.I
)


@view_config(route_name="public", permission="open", renderer="public.jinja2", require_csrf=False)
def public(request):
    """A link that was cut short when it was copied reads as one that was taken back: students know no other cure."""
    request.response.headers["X-Robots-Tag"] = "noindex, nofollow"
    try:
        shared, task, gone = _shared(request)
    except HTTPNotFound:
        request.response.status_int = 404
        return {"gone": True}
    now, engine = request.site.engine.clock(), request.site.engine
    who = engine.read(lambda reader: store.person_of(reader, shared.assignee))
    if not gone and _is_somebody(request, who):
        token, address, agent = request.matchdict["token"], request.remote_addr or "", request.user_agent or ""
        request.site.receipts.write(lambda: request.site.links.opened(token, shared, address, agent), wait=False)
    starts, ends = task.fields.get("starts"), task.fields.get("ends")
    return {
        "task": task,
        "gone": gone,
        "type": resources.type_title(request, task.type),
        "name": who.name if who else "",
        "unit": who.unit if who else "",
        "starts": presenters.span(starts, ends, now) if starts else "",
        "calendar": starts is not None and now < starts,
        "state": _when(request, starts, ends, now),
        "facts": presenters.student_facts(engine.card(task.type, task.fields), now),
        "texts": resources.texts(request, task),
        "link": task.fields.get("link"),
        "attached": attachments(request, task, "public_file", token=request.matchdict["token"]),
        "in_wechat": "MicroMessenger" in (request.user_agent or ""),
        "button": presenters.link_label(task.type),
        "image": presenters.ICONS.get(task.type, "form"),
    }


def _shared(request):
    """What the token stands for, its task, and whether it has been taken back. Raises NotFound for none."""
    found = request.site.links.shared(request.matchdict["token"])
    if found is None:
        raise HTTPNotFound()
    shared, task = found
    return shared, task, shared.voided or task.state not in ("open", "closed")


def _is_somebody(request, counselor: store.Person | None) -> bool:
    """A person other than the counselor, in whichever of their posts: no robot, no prefetch."""
    if not request.user_agent or ROBOTS.search(request.user_agent) or not is_receipt(request):
        return False
    return not (request.login and counselor and request.login.post.identity == counselor.identity)


def _when(request, starts, ends, now) -> str:
    if starts is None:
        return ""
    if now < starts:
        return say("{when} 开始").format(when=presenters.moment(starts, now))
    if ends is None or now < ends:
        return say("进行中")
    return say("已结束")


@view_config(route_name="public_qr", permission="open", require_csrf=False)
def qr(request):
    """The link as a picture to be pressed long: PNG, level M, quiet zone of four."""
    import io

    import segno

    _shared(request)
    out = io.BytesIO()
    segno.make(_address(request), error="m").save(out, kind="png", scale=8, border=4)
    return Response(body=out.getvalue(), content_type="image/png")


@view_config(route_name="public_event", permission="open", require_csrf=False)
def event(request):
    """Its time for the student's own calendar. No opening: whoever asks for it has the page before them."""
    _, task, gone = _shared(request)
    fields = task.fields
    if gone or not fields.get("starts"):
        raise HTTPNotFound()
    body = calendar.event(
        f"{request.matchdict['token']}@fdy",
        task.title,
        fields["starts"],
        fields.get("ends"),
        address=_address(request),
        place=str(fields.get("place") or ""),
        revision=task.revision,
        now=request.site.engine.clock(),
    )
    answer = Response(body=body, content_type="text/calendar", charset="utf-8")
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _address(request) -> str:
    return f"{request.site.settings.base_url}/p/{request.matchdict['token']}"
