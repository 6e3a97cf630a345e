"""The counselor's desk: inbox, task, steps, forwarding. Staff see their own list of tasks at the same address."""

from __future__ import annotations

import secrets
from itertools import groupby

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.renderers import render_to_response
from pyramid.view import view_config

from fdycore import Conflict, FdyError, Invalid, NotFound, Option, Reason, Refused
from fdyweb import forms, presenters, resources, tickets, words
from fdyweb.presenters import Button, StepView, reason_in_words
from fdyweb.receipts import is_receipt
from fdyweb.views.files import answers, attachments
from fdyweb.views.staff import task_list
from fdyweb.words import msgid, say, say_n

GROUPS = {
    "overdue": msgid("已逾期"),
    "today": msgid("今天截止"),
    "week": msgid("本周"),
    "later": msgid("以后"),
    "done": msgid("已完成"),
}
ORDER = list(GROUPS)
NOT_ANY_MORE = Reason("void", "不能再转发给学生。")
NOT_SHARED = Reason("not_shared", "该任务无需转发。")
PAGE = 50


@view_config(route_name="tasks", renderer="inbox.jinja2")
def inbox(request):
    if request.login.post.staff:
        return render_to_response("tasks.jinja2", task_list(request), request=request)
    return inbox_value(request, request.GET.get("show", ""))


def inbox_value(request, show: str, current: int | None = None) -> dict:
    """What is still open, grouped by when it is due; under `done` everything that was completed, a page at a time."""
    engine, post = request.site.engine, request.login.post
    page = engine.assignments(post.actor, only_open=True, count_done=True, limit=resources.MOST)
    items, rows = page.items, _rows(request, page.items)
    counts = {name: sum(row.group == name for row in rows) for name in ORDER} | {"done": page.done}
    waiting, more = [row for row in rows if row.group != "done"], None
    today = presenters.local(engine.clock()).date()
    if show == "done":
        finished, more = _finished(request)
        shown = _rows(request, finished)
    else:
        shown = [row for row in waiting if show != "overdue" or row.group == "overdue"]
        shown.sort(key=lambda row: (ORDER.index(row.group), row.sort, -row.id))
    groups = [(name, say(GROUPS[name]), list(of)) for name, of in groupby(shown, key=lambda row: row.group)]
    done, request.pressing = counts["done"], counts["overdue"] + counts["today"]
    return {
        "groups": groups,
        "counts": counts,
        "waiting": len(waiting),
        "fresh": not items and not engine.assignments(post.actor, limit=1).items,  # never had a task
        "today": request.pressing,
        "praised": any(row.group == "done" and presenters.local(row.sort).date() == today for row in rows),
        "show": show if show in ("overdue", "done") else "",
        "percent": round(100 * done / max(1, done + len(waiting))),
        "current": current,
        "more": more,
        "first": groups[0][2][0].id if groups else None,
    }


def _rows(request, items) -> list[presenters.Row]:
    now = request.site.engine.clock()
    return [
        presenters.row(item, resources.unit_name(request, item.issuer), resources.type_title(request, item.type), now)
        for item in items
    ]


def _finished(request) -> tuple[list, int | None]:
    """A page of what somebody has completed, in tasks that are over too, newest first; and where the next one begins."""
    engine, post = request.site.engine, request.login.post
    found, after = [], forms.whole(request.GET.get("after"))
    while True:
        page = engine.assignments(post.actor, limit=resources.MOST, after=after)
        for item in page.items:
            if item.done:
                found.append(item)
            if len(found) == PAGE and (item is not page.items[-1] or page.next is not None):
                return found, item.assignment.id
        if page.next is None:
            return found, None
        after = page.next


@view_config(route_name="task", permission="counselor", renderer="task.jinja2")
def task(request):
    """Opening it is a receipt (D32): the action `view`, once, never from a prefetch and never blocking the page.

    peek: the page of the list shows it beside the list by itself. Nobody has opened it by that.
    """
    post, mine, peek = request.login.post, resources.assignment(request), "peek" in request.GET
    if not peek and is_receipt(request):
        mine = request.site.receipts.write(lambda: _viewed(request.site, post, mine)) or mine
        request.unread = resources.unread(request)  # those about this task are read now
    value = page_value(request, mine)
    if (
        not peek
        and is_receipt(request)
        and value["link"] is None
        and any(s.action == "forward" for s in value["page"].steps)
    ):
        request.site.receipts.write(
            lambda: request.site.links.of(mine.id), wait=False
        )  # the sheet, a GET too, writes none
    value.update(inbox_value(request, "", current=mine.id))
    return value | {"peek": peek, "unopened": peek and "view" not in mine.times and mine.voided_at is None}


def _viewed(site, post, mine):
    site.messages.read_about(post.id, mine.id)
    if "view" in mine.times:
        return mine
    try:
        return site.engine.act(post.actor, mine.id, "view", key=f"view:{mine.id}")
    except FdyError:  # over, or of a type without it: the page is shown all the same
        return mine


def _options(request, mine) -> tuple[dict[str, Option], str]:
    """action -> option; and why there is none at all, when the task's plugin is gone: it can still be read."""
    try:
        found = request.site.engine.options(request.login.post.actor, mine.id)
    except Refused as exc:
        return {}, reason_in_words(request, exc.reason)
    return {option.action: option for option in found}, ""


def page_value(request, mine) -> dict:
    """What the page shows."""
    engine, post, now = request.site.engine, request.login.post, request.site.engine.clock()
    task = engine.task(post.actor, mine.task)
    item = next(i for i in engine.assignments(post.actor, task=task.id, limit=1).items if i.assignment.id == mine.id)
    options, gone = _options(request, mine)
    window = presenters.window_view(item.moments, task.fields, now)
    link = request.site.links.seen(mine.id)
    steps = _steps(request, item, options, window, link)
    card = engine.card(task.type, task.fields, mine)
    withdrawn = mine.voided_at is not None or task.state == "voided"
    page = presenters.TaskPage(
        title=task.title,
        icon=presenters.ICONS.get(task.type, "form"),
        type=resources.type_title(request, task.type),
        issuer=resources.unit_name(request, task.issuer),
        due=presenters.due(item, False, now),
        steps=() if withdrawn else steps,
        remaining=0 if withdrawn else sum(step.state != "done" for step in steps),
        facts=tuple(presenters.fact(r.label, r.value, now) for r in card.rows),
        texts=resources.texts(request, task),
        link=task.fields.get("link"),
        note=say("该任务已由派发单位撤回，无需处理。") + presenters.why(mine.void_reason or task.reason)
        if withdrawn
        else say("任务已结束。")
        if task.state != "open"
        else gone,
        window=window if not withdrawn and any(s.action == "check_in" for s in steps) else None,
        buttons=() if withdrawn else _buttons(request, mine, steps),
    )
    ticket = tickets.issue(request.site.settings.secret, mine.id, now) if window and window["state"] == "open" else ""
    return {
        "page": page,
        "assignment": mine,
        "task": task,
        "key": secrets.token_urlsafe(9),
        "ticket": ticket,
        "link": link,
        "attached": attachments(request, task, "file", id=task.id) + answers(request, task, mine),
        "link_label": presenters.link_label(task.type),
        "problems": {},
        "typed": {},
        "refused": "",
        "undo": options.get("undo") if options.get("undo") and options["undo"].reason is None else None,
    }


def _steps(request, item, options: dict[str, Option], window, link) -> tuple[StepView, ...]:
    now = request.site.engine.clock()
    times = item.assignment.times
    pills = presenters.pills(item, bool(window and window["state"] == "open"))
    views = []
    for number, (step, pill) in enumerate(zip(item.steps, pills, strict=True), 1):
        option = options.get(step.action)
        if step.made:
            at = times.get(step.action) or times.get("make_up")
            text = f"{presenters.moment(at, now)} " + say("已{label}。").format(label=pill.label) if at else ""
            if step.action == "forward" and link:
                text += say_n("学生打开 {n} 次。", link.opens)
            if step.action == "complete":
                text += say("结果已反馈给{unit}。").format(unit=resources.unit_name(request, item.issuer))
        elif option and option.reason is not None:  # a Reason is false
            text = reason_in_words(request, option.reason)
        else:
            text = {
                "forward": say("转发后，学生点击链接即可查看，无需登录。"),
                "complete": say("确认学生已收到后，点击完成，结果将反馈给派发单位。"),
            }.get(step.action, "")
        views.append(StepView(number, step.action, pill.label, pill.state, text, option))
    return tuple(views)


def _buttons(request, mine, steps: tuple[StepView, ...]) -> tuple[Button, ...]:
    """One button a step that is still to be made; the next one is filled."""
    buttons = []
    for step in steps:
        if step.state == "done" or step.option is None:
            continue
        why = step.option.reason
        href = request.route_path("share", id=mine.id) if step.action == "forward" and why is None else None
        reason = reason_in_words(request, why) if why is not None else ""
        missing = presenters.missing(steps, why, step.action)
        primary = step.state == "now" and not reason
        buttons.append(Button(step.action, step.label, primary, href, reason, step.option.form, missing))
    return tuple(sorted(buttons, key=lambda button: button.primary))


# -- steps ----------------------------------------------------------------------------------------------------------


def _told_there(view):
    """What is refused is told on the task's page as it is now: a second tab, or an old one, leads on from there."""

    def wrapped(context, request):
        try:
            return view(context, request)
        except (Refused, Conflict) as exc:
            if isinstance(exc, NotFound):
                raise
            return _page(request, resources.assignment(request), 409, refused=reason_in_words(request, exc.reason))

    return wrapped


def _page(request, mine, status: int, **told):
    """The task's page as the answer to what could not be done."""
    value = page_value(request, mine) | inbox_value(request, "", current=mine.id) | {"peek": False, "unopened": False}
    answer = render_to_response("task.jinja2", value | told, request=request)
    answer.status_int = status
    return answer


@view_config(route_name="act", permission="counselor", request_method="POST", decorator=_told_there)
def act(request):
    """Take one action, or 转发 and 完成 at once. The form's key makes a second press harmless."""
    engine, post, mine = request.site.engine, request.login.post, resources.assignment(request)
    action, key = request.matchdict["action"], str(request.POST.get("key", ""))[:100]
    options, _ = _options(request, mine)
    form = options[action].form if action in options else ()
    data, typed, problems = forms.sent(request, form)
    take = lambda name, then=(): engine.act(post.actor, mine.id, name, data or None, facts=tickets.facts(request, mine),
                                            then=then, key=f"{action}:{name}:{key}")  # fmt: skip
    again = lambda problems: _page(request, mine, 422, typed=forms.shown(request, form, typed), problems=problems)
    try:
        if problems:
            return again(problems)
        if action != "forward_complete":
            take(action)
        else:
            try:
                take("forward", ("complete",))
            except Refused:  # a student may have opened the link meanwhile: then it is forwarded (D3)
                take("complete")
    except Invalid as exc:
        return again(forms.faults(request, exc))
    return HTTPSeeOther(request.route_path("task", id=mine.id))


# -- forwarding -------------------------------------------------------------------------------------------------------


@view_config(route_name="share", permission="counselor", renderer="share.jinja2", decorator=_told_there)
def share(request):
    """The sheet: what students will see, how to send it, and that WeChat will not tell us (D3)."""
    mine, task, forward = _to_share(request)
    engine, post = request.site.engine, request.login.post
    link = _link(request, mine)
    address = f"{request.site.settings.base_url}/p/{link.token}"
    item = next(i for i in engine.assignments(post.actor, task=task.id, limit=1).items if i.assignment.id == mine.id)
    return {
        "assignment": mine,
        "task": task,
        "link": link,
        "address": address,
        "type": resources.type_title(request, task.type),
        "text": _text(request, task, address),
        "key": secrets.token_urlsafe(9),
        "open": forward.reason is None,
        "why": reason_in_words(request, forward.reason) if forward.reason is not None else "",
        "both": tuple(step.action for step in item.steps) == ("forward", "complete"),
    }


def _text(request, task, address: str) -> str:
    """What is pasted into a class group: Chinese, whatever language the counselor reads the site in.

    With its date, never 今天: it is read on another day.
    """
    kept = words.language.set(words.CHINESE)
    kind, starts = resources.type_title(request, task.type), task.fields.get("starts")
    when = f"｜{presenters.full(starts, request.site.engine.clock())} 开始" if starts else ""
    words.language.reset(kept)
    return f"【{kind}】{task.title}{when}｜点击查看：{address}"


def _to_share(request):
    """The assignment, its task and its option to forward; refuses what is not for students, or is no longer."""
    engine, actor, mine = request.site.engine, request.login.post.actor, resources.assignment(request)
    task, options = engine.task(actor, mine.task), {option.action: option for option in engine.options(actor, mine.id)}
    if "forward" not in options:
        raise Refused(NOT_SHARED)
    if mine.voided_at is not None or task.state != "open":  # what has been forwarded may be again, while it is open
        raise Refused(NOT_ANY_MORE)
    return mine, task, options["forward"]


def _link(request, mine):
    """The counselor's link: made when the task was opened, or at the latest now. HEAD and a prefetch write nothing."""
    found = request.site.links.seen(mine.id)
    if found is None and not is_receipt(request):
        raise HTTPNotFound()
    return found or request.site.links.of(mine.id)


@view_config(route_name="poster", permission="counselor", renderer="poster.jinja2", decorator=_told_there)
def poster(request):
    mine, task, _ = _to_share(request)
    link = _link(request, mine)
    return {
        "task": task,
        "link": link,
        "type": resources.type_title(request, task.type),
        "assignment": mine,
        "unit": request.login.post.unit_name,
        "starts": _starts(request, task),
    }


def _starts(request, task) -> str:
    starts = task.fields.get("starts")
    return presenters.full(starts, request.site.engine.clock()) if starts else ""
