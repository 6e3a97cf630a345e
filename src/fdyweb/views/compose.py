"""The composer: type, fields, recipients, then a preview that is confirmed."""

from __future__ import annotations

import secrets

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import Audience, Conflict, Invalid, Refused
from fdycore.paths import after
from fdyweb import forms, presenters, resources
from fdyweb.directory import audiences, authority, store
from fdyweb.presenters import ICONS, reason_in_words

FILTER_LABELS = {"province": "省份", "school": "学校", "college": "学院", "cohort": "届别", "degree": "层次"}
CONFIRM_ABOVE = 10_000  # recipients: beyond, the number has to be typed


@view_config(route_name="dispatch", permission="staff", request_method=("GET", "HEAD"), renderer="compose.jinja2")
def compose(request):
    return _compose(request, request.GET.get("type", ""), {}, {})


def _compose(request, type_name: str, values: dict, problems: dict[str, str]) -> dict:
    types = request.site.engine.task_types()
    chosen = types.get(type_name)
    return {
        "types": [
            (
                name,
                ICONS.get(name, "form"),
                t.workflow.definition.title,
                " · ".join(t.workflow.definition.actions[s].label for s in t.workflow.definition.steps),
            )
            for name, t in types.items()
        ],
        "chosen": type_name if chosen else "",
        "fields": list(chosen.workflow.definition.fields.values()) if chosen else [],
        "values": values,
        "problems": problems,
        "filters": _filters(request),
        "picked": _picked(request),
        "key": secrets.token_urlsafe(9),
        "unread": request.site.messages.unread(request.login.post.id),
        "unit": request.login.post.unit_name,
    }


def _filters(request) -> list[dict]:
    """The filters of one's level, with what there is to choose."""
    engine, post = request.site.engine, request.login.post
    made = []
    for name in authority.FILTERS[post.level]:
        if name == "cohort":
            choices = [(str(year), f"{year}届") for year in _cohorts(request)]
        elif name == "degree":
            choices = list(audiences.DEGREES.items())
        elif name == "college" and post.level != authority.SCHOOL:
            continue  # chosen within a school: on that school's own page
        elif name == "school" and post.level == authority.MINISTRY:
            continue
        else:
            units = engine.read(lambda reader: store.units_under(reader, post.path))
            choices = [(unit.path, unit.name) for unit in units]
            if name == "college":
                choices.append((authority.DIRECT, "校直属"))
        made.append({"name": name, "label": FILTER_LABELS[name], "choices": choices})
    return made


def _cohorts(request) -> list[int]:
    rows = request.site.engine.read(
        lambda reader: reader.rows("SELECT DISTINCT cohort FROM responsibility ORDER BY cohort DESC")
    )
    return [year for (year,) in rows]


def _picked(request) -> dict[str, list[str]]:
    posted = request.POST if request.method == "POST" else request.GET
    return {name: values for name in FILTER_LABELS if (values := [v for v in posted.getall(f"a-{name}") if v])}


def _audience(request) -> Audience:
    """Every filter that was sent, those of other levels too: the resolver refuses them, nothing is ignored."""
    return Audience(audiences.COUNSELORS, _picked(request))


@view_config(route_name="dispatch", permission="staff", request_method="POST", renderer="compose.jinja2")
def draft(request):
    """Draft it and go to the preview; a fault is shown at its field, and what was typed stays."""
    engine, post = request.site.engine, request.login.post
    type_name = str(request.POST.get("type", ""))
    kind = engine.task_types().get(type_name)
    if kind is None:
        return _compose(request, "", {}, {"type": request.say("请选择任务类型。")})
    specs = kind.workflow.definition.fields.values()
    given = forms.raw_fields(specs, request.POST)
    try:
        engine.preview(post.actor, _audience(request))
        made = engine.draft(post.actor, type_name, given, key=str(request.POST.get("key", ""))[:100])
    except Invalid as exc:
        request.response.status_int = 422
        typed = {spec.name: request.POST.get(f"f-{spec.name}", "") for spec in specs}
        return _compose(
            request, type_name, typed, {field: reason_in_words(request, reason) for field, reason in exc.problems}
        )
    query = [(f"a-{name}", value) for name, values in _picked(request).items() for value in values]
    return HTTPSeeOther(request.route_path("draft", id=made.id, _query=query))


@view_config(route_name="dispatch_count", permission="staff", renderer="json")
def count(request):
    """How many a choice would reach, while it is being made."""
    try:
        found = request.site.engine.preview(request.login.post.actor, _audience(request))
    except Refused as exc:
        return {"problem": reason_in_words(request, exc.reason)}
    return {"count": found.count}


@view_config(route_name="draft", permission="staff", request_method=("GET", "HEAD"), renderer="preview.jinja2")
def preview(request):
    """What, to whom, when: in one sentence, to be confirmed."""
    return _preview(request, "")


def _preview(request, problem: str) -> dict:
    engine, post, task = request.site.engine, request.login.post, resources.task(request)
    if task.state != "draft" or task.issuer != post.path:
        raise HTTPNotFound()
    found, now = engine.preview(post.actor, _audience(request)), engine.clock()
    direct = engine.read(
        lambda reader: reader.row(
            "SELECT count(*) FROM account a JOIN unit u ON u.id = a.unit WHERE a.level = 'counselor' AND u.level = 'school' "
            "AND (a.state = 'active' OR a.state = 'unverified') AND u.path >= $low AND u.path < $high",
            low=post.path,
            high=after(post.path),
        )
    )[0]
    kind = engine.task_types()[task.type]
    facts = [presenters.fact(r.label, r.value, now) for r in engine.card(task.type, task.fields).rows]
    return {
        "task": task,
        "found": found,
        "picked": _picked(request),
        "facts": facts,
        "problem": problem,
        "direct": direct,
        "type": kind.workflow.definition.title,
        "image": ICONS.get(task.type, "form"),
        "body": task.fields.get("body") or "",
        "due": presenters.moment(task.deadline, now) if task.deadline else "",
        "key": secrets.token_urlsafe(9),
        "words": _in_words(request),
        "type_number": found.count > CONFIRM_ABOVE,
        "hold": request.site.settings.hold // 60,
        "unread": request.site.messages.unread(post.id),
    }


def _in_words(request) -> str:
    names = {value: label for one in _filters(request) for value, label in one["choices"]}
    return "，".join(
        f"{FILTER_LABELS[name]}：{'、'.join(names.get(v, v) for v in values)}"
        for name, values in _picked(request).items()
    )


@view_config(route_name="draft", permission="staff", request_method="POST", renderer="preview.jinja2")
def send(request):
    engine, post, task = request.site.engine, request.login.post, resources.task(request)
    expected = engine.preview(post.actor, _audience(request)).count
    if expected > CONFIRM_ABOVE and forms.whole(str(request.POST.get("number", "")).strip()) != expected:
        request.response.status_int = 422
        return _preview(request, request.say("请输入人数 {n} 以确认。").format(n=expected))
    try:
        engine.dispatch(
            post.actor,
            task.id,
            _audience(request),
            digest=str(request.POST.get("digest", "")) or None,
            key=str(request.POST.get("key", ""))[:100],
        )
    except Conflict as exc:
        request.response.status_int = 409
        return _preview(request, reason_in_words(request, exc.reason))
    return HTTPSeeOther(request.route_path("board", id=task.id))
