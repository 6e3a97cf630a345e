"""The composer: type, fields, recipients, then a preview that is confirmed."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import Conflict, Invalid, Refused
from fdyweb import forms, presenters, resources
from fdyweb.directory import authority, store
from fdyweb.presenters import ICONS, reason_in_words
from fdyweb.views import recipients
from fdyweb.views.files import attachments
from fdyweb.words import msgid, say, say_n

OVER = msgid("签到时间已过，请修改开课时间后再派发。")
MAY_HAVE_PASSED = ("deadline", "applies_from")
CONFIRM_ABOVE = 10_000  # recipients: beyond, the number has to be typed


@view_config(route_name="dispatch", permission="staff", request_method=("GET", "HEAD"), renderer="compose.jinja2")
def compose(request):
    saved = own_draft(request, request.GET.get("draft"))
    if saved is None:
        return _compose(request, request.GET.get("type", ""), {}, {})
    typed = forms.as_typed(_specs(request, saved.type), saved.fields)
    value = _compose(request, saved.type, typed, {}, saved)
    if "saved" in request.GET:
        value["told"] = say("草稿已保存，可在任务列表中找到。")
    return value


def own_draft(request, number):
    """The draft of one's own unit that is being edited; None without one. Raises NotFound."""
    ident = forms.whole(number)
    if ident is None:
        return None
    task = request.site.engine.task(request.login.post.actor, ident)
    if task.state != "draft" or task.issuer != request.login.post.path:
        raise HTTPNotFound()
    return task


def _specs(request, type_name: str) -> list:
    """The fields that a type's form asks for; none for an unknown type."""
    kind = request.site.engine.task_types().get(type_name)
    return list(kind.workflow.definition.fields.values()) if kind else []


def _compose(request, type_name: str, values: dict, problems: dict[str, str], saved=None) -> dict:
    types, specs, now = request.site.engine.task_types(), _specs(request, type_name), request.site.engine.clock()
    moments = {name: forms.moment(values.get(name)) for name in ("starts", "deadline")}
    chosen = types.get(type_name)
    steps = lambda t: [say(t.workflow.definition.actions[step].label) for step in t.workflow.definition.steps]
    return {
        "types": [
            (name, ICONS.get(name, "form"), say(t.workflow.definition.title), steps(t)) for name, t in types.items()
        ],
        "chosen": type_name if chosen else "",
        "title": say(chosen.workflow.definition.title) if chosen else "",
        "image": ICONS.get(type_name, "form"),
        "steps": steps(chosen) if chosen else [],
        "fields": forms.in_order(specs),
        "labels": {spec.name: say(spec.label) for spec in specs},
        "takes_files": forms.takes_files(specs),
        "values": forms.shown(request, specs, values),
        "seen": presenters.SEEN,
        "student": _student(type_name, specs, values, now),
        "moments": {name: presenters.moment(at, now) if at else "" for name, at in moments.items()},
        "spoken": _spoken(now),
        "problems": problems,
        "filters": recipients.filters(request, saved),
        "picked": recipients.picked(request, saved),
        "draft": saved.id if saved else "",
        "revision": saved.revision if saved else "",
        "told": "",
        "lost": "",
        "meanwhile": "",
        "differs": [],
        "reach": "",
        "key": secrets.token_urlsafe(9),
        "unit": request.login.post.unit_name,
    }


def _student(type_name: str, specs: list, values: dict, now: datetime) -> dict:
    """What students will see of a form: (field, label, value as far as it is typed)."""
    shown = lambda names: [
        (s.name, say(s.label), _as_read(s, values.get(s.name), now)) for n in names for s in specs if s.name == n
    ]
    return {
        "facts": shown(presenters.FACTS),
        "texts": shown(presenters.TEXTS),
        "button": presenters.link_label(type_name),
        "link": values.get("link", ""),
    }


def _spoken(now: datetime) -> dict:
    """How a moment is said that is being typed: for the page's script, whose weeks begin on Sunday."""
    today, days = presenters.local(now).date(), presenters.WEEKDAYS
    return {
        "near": {str(today + n * presenters.DAY): say(word) for n, word in presenters.NEAR.items()},
        "year": str(today.year),
        "date": say(presenters.DATE),
        "dated": say(presenters.DATED),
        "weekdays": [say(day) for day in (days[-1], *days[:-1])],
    }


def _as_read(spec, value, now: datetime) -> str:
    """A field of a form as the task's page will show it, as far as it can be told; an empty one as its control stands."""
    kind, value = spec.kind.name, str((spec.default or "") if value in (None, "") else value).strip()
    if value and kind == "choice" and isinstance(choices := spec.limits.get("choices"), Mapping):
        return say(choices.get(value, value))
    if kind == "datetime":
        return presenters.full(at, now) if (at := forms.moment(value)) else value
    return f"{int(value):,}" if kind in ("number", "minutes") and forms.whole(value) is not None else value


@view_config(route_name="dispatch", permission="staff", request_method="POST", renderer="compose.jinja2")
def draft(request):
    """Draft it and go to the preview; a fault is shown at its field, and what was typed stays."""
    engine, post, then = request.site.engine, request.login.post, str(request.POST.get("then", ""))
    type_name, saved = str(request.POST.get("type", "")), own_draft(request, request.POST.get("draft"))
    lost = ""
    if then.startswith("type:"):  # another type: what both ask for stays
        before, type_name, then = type_name, then.removeprefix("type:"), "list"
        lost = _lost(request, before, type_name)
    if type_name not in engine.task_types():
        return _compose(request, "", {}, {"type": say("请选择任务类型。")})
    specs = _specs(request, type_name)
    form = given, typed, problems = forms.sent(request, specs)
    if then == "list":  # the units of a filter are asked for; nothing is kept yet
        return _compose(request, type_name, typed, problems, saved) | {"lost": lost}
    if then == "count":
        return _compose(request, type_name, typed, problems, saved) | {"reach": _reach(request)["text"]}
    key = str(request.POST.get("key", ""))[:100]
    late, again = _too_late(request, given), saved is not None and saved.type == type_name
    if problems or late:
        request.response.status_int = 422
        problems = forms.every_fault(request, specs, type_name, form, late, saved.definition if again else None)
        return _compose(request, type_name, typed, problems, saved)
    try:
        meant = recipients.audience(request)
        engine.preview(post.actor, meant)
        if again:
            revision = forms.whole(request.POST.get("revision"))
            made = engine.amend(post.actor, saved.id, given, audience=meant, revision=revision, key=key)
        else:
            made = engine.draft(post.actor, type_name, given, audience=meant, key=key)
    except Invalid as exc:
        request.response.status_int = 422
        return _compose(request, type_name, typed, forms.faults(request, exc), saved)
    except Conflict as exc:  # a colleague has saved it meanwhile; what was typed is shown, saving again is meant
        request.response.status_int = 409
        form = _compose(request, type_name, typed, {}, saved) | {"meanwhile": forms.refused(request, exc)}
        if exc.code == "busy":
            return form
        if not again:
            more = say("此前提交的内容请在任务列表中查看，再次提交将另存一份草稿。")
            return form | {"meanwhile": form["meanwhile"] + more}
        differs = forms.meanwhile(specs, saved.fields, typed, engine.clock()) + recipients.meanwhile(request, saved)
        return form | {"differs": differs}
    if then == "save":
        return HTTPSeeOther(request.route_path("dispatch", _query=[("draft", made.id), ("saved", 1)]))
    return HTTPSeeOther(request.route_path("draft", id=made.id))


def _lost(request, before: str, now: str) -> str:
    """What was filled in for one type and is not asked for by another, in a sentence; '' for nothing."""
    asked, labels = {spec.name for spec in _specs(request, now)}, []
    for spec in [spec for spec in _specs(request, before) if spec.name not in asked]:
        value = request.POST.get(f"f-{spec.name}", "")
        if spec.kind.name == "file":
            filled = value or getattr(request.POST.get(f"f-{spec.name}-new"), "filename", "")
        elif spec.kind.name == "switch":
            filled = bool(value) != bool(spec.default)
        else:
            filled = str(value).strip() not in ("", str(spec.default))
        labels += [say(spec.label)] if filled else []
    if len(labels) == 1:
        return say("“{label}”不适用于此类型，已清空。", label=labels[0])
    return say_n("“{label}”等 {n} 项不适用于此类型，已清空。", len(labels), label=labels[0]) if labels else ""


def _too_late(request, given: dict) -> dict[str, str]:
    """A deadline that has passed already would be a task nobody can do in time."""
    try:
        deadline = datetime.fromisoformat(given.get("deadline", ""))
    except ValueError:
        return {}  # none, or no moment: the field says so itself
    return {"deadline": say(forms.PAST)} if deadline <= request.site.engine.clock() else {}


def _query(request) -> list[tuple[str, str]]:
    return [(f"a-{name}", value) for name, values in recipients.picked(request).items() for value in values]


@view_config(route_name="dispatch_count", permission="staff", renderer="json")
def count(request):
    """How many a choice would reach, while it is being made."""
    return _reach(request)


def _reach(request) -> dict:
    """`text` says how many a choice would reach, or why it cannot be made."""
    try:
        n = request.site.engine.preview(request.login.post.actor, recipients.audience(request)).count
    except Refused as exc:
        problem = reason_in_words(request, exc.reason)
        return {"problem": problem, "text": problem}
    return {"count": n, "text": say_n("{n} 人将收到", n)}


@view_config(route_name="draft", permission="staff", request_method=("GET", "HEAD"), renderer="preview.jinja2")
def preview(request):
    """What, to whom, when: in one sentence, to be confirmed."""
    task = resources.task(request)
    if task.state != "draft" and task.issuer == request.login.post.path:  # back from the board
        return HTTPSeeOther(request.route_path("board", id=task.id))
    draft = own_draft(request, request.matchdict["id"])
    return _preview(request, draft, _past(request, draft, None))


def _preview(request, task, problem: str = "", late: str = "") -> dict:
    """problem: what stands in the way of all; late: what is wrong with the moment that was asked for."""
    engine, post = request.site.engine, request.login.post
    found, now = engine.preview(post.actor, recipients.audience(request, task)), engine.clock()
    definition = engine.workflow(task.type).definition
    has_colleges = "college" in authority.FILTERS[post.level]
    card = engine.card(task.type, task.fields)
    facts = [presenters.fact(r.label, r.value, now) for r in card.rows]
    if task.fields.get("link") and "link" in definition.fields:
        facts.append(presenters.fact(definition.fields["link"].label, task.fields["link"], now))
    return {
        "task": task,
        "found": found,
        "picked": recipients.picked(request, task),
        "edit": request.route_path("dispatch", _query=[("draft", task.id), *_query(request)]),
        "facts": facts,
        "attached": attachments(request, task, "file", id=task.id),
        "problem": problem,
        "late": late,
        "passed": _passed(definition, task.fields, now),
        "later": request.POST.get("when") == "later",
        "at": str(request.POST.get("at", ""))[:40],
        "number": str(request.POST.get("number", ""))[:40],
        "direct": engine.read(lambda reader: store.direct_under(reader, post.path)) if has_colleges else None,
        "type": say(definition.title),
        "image": ICONS.get(task.type, "form"),
        "steps": [say(definition.actions[step].label) for step in definition.steps],
        "texts": resources.texts(request, task),
        "student": {
            "facts": [("", one.label, one.value) for one in presenters.student_facts(card, now)],
            "texts": [("", label, text) for label, text in resources.texts(request, task)],
            "button": presenters.link_label(task.type),
            "link": task.fields.get("link"),
        },
        "starts": presenters.moment(task.fields["starts"], now) if task.fields.get("starts") else "",
        "due": presenters.moment(task.deadline, now) if task.deadline else "",
        "key": secrets.token_urlsafe(9),
        "words": recipients.in_words(request, task),
        "type_number": found.count > CONFIRM_ABOVE,
        "hold": request.site.settings.hold // 60,
        "unit": post.unit_name,
    }


def _passed(definition, fields, now: datetime) -> str:
    """Names of the moments that lie behind: nothing forbids them, but a wrong year is seen late. The deadline has a rule."""
    names = [
        spec.label
        for spec in definition.fields.values()
        if spec.kind.name == "datetime" and spec.name not in MAY_HAVE_PASSED and fields.get(spec.name)
        if fields[spec.name] <= now
    ]
    return "、".join(f"“{say(name)}”" for name in names)


@view_config(route_name="draft", permission="staff", request_method="POST", renderer="preview.jinja2")
def send(request):
    """Dispatch what was confirmed. Where the list of recipients is another by now, it is shown and asked again."""
    engine, post = request.site.engine, request.login.post
    task, sent = resources.task(request), request.POST
    if task.issuer != post.path:
        raise HTTPNotFound()
    expected = engine.preview(post.actor, recipients.audience(request)).count if task.state == "draft" else 0
    if expected > CONFIRM_ABOVE and forms.whole(str(sent.get("number", "")).strip()) != expected:
        request.response.status_int = 422
        return _preview(request, task, say("请输入人数 {n} 以确认。").format(n=expected))
    at, late = _when(request, task)
    problem = _past(request, task, at)
    if task.state == "draft" and (late or problem):  # else it is a second press, which the engine knows by its key
        request.response.status_int = 422
        return _preview(request, task, problem, late)
    try:
        engine.dispatch(
            post.actor,
            task.id,
            recipients.audience(request),
            at=at,
            digest=str(sent.get("digest", "")),
            revision=forms.whole(sent.get("revision")),
            key=str(sent.get("key", ""))[:100],
        )
    except Conflict as exc:
        if task.state != "draft":
            raise
        request.response.status_int = 409
        return _preview(request, task, reason_in_words(request, exc.reason))
    return HTTPSeeOther(request.route_path("board", id=task.id))


def _when(request, task) -> tuple[datetime | None, str]:
    """The moment that a dispatch is to wait for, None for now; and what is wrong with it."""
    if request.POST.get("when") != "later":
        return None, ""
    at = forms.moment(request.POST.get("at", ""))
    if at is None:
        return None, say("请填写派发时间。")
    if at <= request.site.engine.clock():
        return at, say("派发时间已过，请重新填写。")
    if task.deadline is not None and at >= task.deadline:
        return at, say("派发时间须早于截止时间。")
    closes = request.site.engine.moments(task).get("closes")
    return at, say("派发时间须早于签到结束时间。") if closes is not None and at >= closes else ""


def _past(request, task, at: datetime | None) -> str:
    """What has passed since the draft was made, where it goes out now: nobody could do it in time any more."""
    if at is not None:
        return ""
    now, closes = request.site.engine.clock(), request.site.engine.moments(task).get("closes")
    if task.deadline is not None and task.deadline <= now:
        return say(forms.PAST)
    return say(OVER) if closes is not None and closes <= now else ""
