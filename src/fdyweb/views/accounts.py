"""账号: one of those beneath one's unit with its history, beside the list that it came from, and the form of a new one."""

from __future__ import annotations

from pyramid.httpexceptions import HTTPSeeOther
from pyramid.view import view_config

from fdycore import Invalid, Reason
from fdycore.clock import from_micros
from fdycore.paths import is_path
from fdyweb import presenters, resources
from fdyweb.directory import audiences, authority, names, phones, posts, store
from fdyweb.directory.accounts import New
from fdyweb.directory.authority import COUNSELOR, LEVELS, MANAGES, TITLES, may
from fdyweb.directory.desk import target
from fdyweb.directory.requests import BAD_PHONE
from fdyweb.forms import whole
from fdyweb.presenters import reason_in_words
from fdyweb.views.account_list import STATES, address, column, in_words, place, tags
from fdyweb.words import msgid, say, say_n

NO_PLACE = Reason("no_place", "请选择级别和单位。")
BLANKS = 2  # empty rows in the table of responsibilities
SAID = {
    "initial": msgid("已创建，登录短信已发送。"),
    "initial-untold": msgid("已创建，但登录短信未能发送。请稍后重置密码，再次发送。"),
    "initial-by-mouth": msgid("已创建。平台未接入短信，请查看初始密码，当面告知对方。"),
    "reset-by-mouth": msgid("已重置。平台未接入短信，请查看初始密码，当面告知对方。"),
    "hint": msgid("已创建。对方用已有的账号和密码登录。"),
    "unverified": msgid("已创建，待核验：对方首次登录时核对身份。"),
    "edited": msgid("已保存。"),
    "moved": msgid("已调整单位或级别。"),
    "renewed": msgid("已调整单位或级别。新的初始密码已用短信发送。"),
    "renewed-untold": msgid("已调整单位或级别，但新的初始密码未能用短信发送。请重置密码，再次发送。"),
    "renewed-by-mouth": msgid("已调整单位或级别。平台未接入短信，请查看新的初始密码，当面告知对方。"),
    "phone": msgid("手机号已更换，对方需要重新登录。"),
    "phone-told": msgid("手机号已更换，新的初始密码已用短信发送到新号码。"),
    "phone-untold": msgid("手机号已更换，但新的初始密码未能用短信发送。请重置密码，再次发送。"),
    "phone-by-mouth": msgid("手机号已更换。平台未接入短信，请查看新的初始密码，当面告知对方。"),
    "suspended": msgid("已停用，对方已退出登录。"),
    "resumed": msgid("已恢复使用。"),
    "deleted": msgid("账号已删除，30 天内可恢复。"),
    "restored": msgid("账号已恢复。"),
    "restored-suspended": msgid("账号已恢复到删除前的停用状态。需要使用的，请再选择“恢复使用”。"),
    "reset": msgid("已重置，新的初始密码已用短信发送。"),
    "reset-untold": msgid("已重置，但短信未能发送。请稍后再重置一次。"),
    "reset-there": msgid("两步验证已清除，对方需要重新登录。"),
    "marked": msgid("已标记为待整理，由其管理单位处理。"),
    "unmarked": msgid("已取消待整理标记。"),
    "handed": "",  # its numbers say it
}
CHANGES = {
    "account.create": msgid("新建账号"),
    "account.edit": msgid("修改信息"),
    "account.bulk": msgid("批量修改"),
    "account.undo": msgid("撤销批量修改"),
    "account.move": msgid("调整单位或级别"),
    "account.phone": msgid("更换手机号"),
    "account.suspend": msgid("停用"),
    "account.resume": msgid("恢复使用"),
    "account.delete": msgid("删除"),
    "account.restore": msgid("恢复账号"),
    "account.reset": msgid("重置密码"),
    "account.reveal": msgid("查看完整手机号"),
    "account.initial": msgid("查看初始密码"),
    "account.mark": msgid("待整理标记"),
    "account.hand_over": msgid("移交任务"),
    "account.export": msgid("下载本人数据"),
    "account.list": msgid("导出账号名单"),
    "account.answer": msgid("答复更正申请"),
    "account.verified": msgid("身份已核验"),
    "account.consent": msgid("同意协议"),
    "account.password": msgid("设置密码"),
    "account.factor": msgid("两步验证"),
}
# What may be done on an account's page: action of the table -> (address, label, states in which it is open).
ACTS = {
    "account.edit": ("edit", msgid("修改信息"), posts.LIVING),
    "account.move": ("move", msgid("调整单位或级别"), posts.LIVING),
    "account.phone": ("phone", msgid("更换手机号"), posts.LIVING),
    "account.reset": ("reset", msgid("重置密码"), posts.LIVING),
    "account.hand_over": ("hand_over", msgid("移交未完成任务"), posts.LIVING),
    "account.mark": ("mark", msgid("待整理标记"), (*posts.LIVING, posts.SUSPENDED)),
    "account.suspend": ("suspend", msgid("停用"), posts.LIVING),
    "account.delete": ("delete", msgid("删除账号"), (*posts.LIVING, posts.SUSPENDED)),
    "account.restore": ("restore", msgid("恢复账号"), (posts.DELETED,)),
}


@view_config(route_name="account", permission="staff", renderer="account.jinja2")
def account(request):
    """One account: what it is, what may be done, and what was done; beside it the list, as it was left.

    peek: the list's own page puts it beside itself, and needs no second list.
    """
    site, post, now = request.site, request.login.post, request.site.engine.clock()
    row = site.accounts.get(post, request.matchdict["id"])
    at = lambda micros: presenters.moment(from_micros(micros), now) if micros is not None else ""
    duties = site.accounts.duties([row.id]).get(row.id, [])
    acts = [
        (address, say(label))
        for action, (address, label, states) in ACTS.items()
        if row.state in states
        and may(post, action, target(row))
        and (action != "account.hand_over" or row.level == COUNSELOR)
        and (action != "account.move" or post.level != authority.COLLEGE)  # who has one place only moves nobody
    ]
    if row.state == posts.SUSPENDED and may(post, "account.suspend", target(row)):
        acts.insert(0, ("resume", say("恢复使用")))
    unused = row.state in posts.LIVING and not row.has_password and row.issued_at is not None
    told = unused and not site.channels.carries_texts and site.accounts.logs_in_here(row)
    if told and may(post, "account.reset", target(row)):
        acts.insert(0, ("initial", say("查看初始密码")))
    history = site.accounts.history(post, row.id) if may(post, "account.history", target(row)) else []
    return {
        "row": row,
        "list": None if "peek" in request.GET else column(request, row.id),
        "back": address(place(request)),
        "acts_at": lambda what: address(place(request), f"/{row.id}/{what}"),
        "level": say(TITLES[row.level]),
        "tags": tags(request, row),
        "facts": _facts(request, row, in_words(duties), at),
        "acts": acts,
        "reveals": may(post, "account.reveal", target(row)),
        "mark": row.mark,
        "history": [line(request, change, at) for change in history],
        "said": _said(request),
        "tone": _tone(request),
    }


def _facts(request, row: posts.Row, duties: list[str], at) -> list[presenters.Fact]:
    chain = " · ".join(name for _, name in resources.crumbs(request, row.path))
    rows = [
        (say("单位"), chain),
        (say("负责"), "；".join(duties) if duties else ""),
        (say("手机号"), request.site.accounts.phone(row)),
        (say("最近登录"), at(row.used_at) or say("从未登录")),
        (say("创建时间"), at(row.created_at)),
        (say("删除时间"), at(row.ended_at)),
        (say("原因"), say(row.reason)),
        (say("待整理"), row.mark),
    ]
    return [presenters.Fact(label, value) for label, value in rows if value]


TOLD = {  # what a line of a history tells of, in this order
    "name": msgid("姓名"),
    "unit": msgid("单位"),
    "level": msgid("级别"),
    "duties": msgid("负责"),
    "phone": msgid("手机号"),
    "state": msgid("状态"),
    "to": msgid("接手人"),
    "n": msgid("移交项数"),
    "void": msgid("终止项数"),
    "filter": msgid("条件"),
    "count": msgid("人数"),
}


def line(request, change, at) -> dict:
    """One line of a history: who, when, what, from what to what."""
    told = []
    for key, label in TOLD.items():
        old, new = (_shown(request, key, of.get(key)) for of in (change.before, change.after))
        if (old or new) and old != new:
            label = say(label)
            told.append(f"{label}：{old or '—'} → {new or '—'}" if key in change.before else f"{label}：{new}")
    return {
        "what": say(CHANGES.get(change.kind, change.kind)),
        "who": change.actor_name or say("命令行"),
        "at": at(change.at),
        "told": told,
        "reason": say(change.reason),
        "batch": change.batch if change.actor == request.login.post.id else "",  # who made it may undo it
    }


def _shown(request, key: str, value) -> str:
    if value in (None, "", []):
        return ""
    if key == "unit":
        return resources.unit_name(request, value)
    if key == "level":
        return say(TITLES.get(value, value))
    if key == "state":
        return say(STATES.get(value, value))
    return "；".join(in_words(value)) if key == "duties" else str(value)


NUMBERS = {
    "handed": msgid("已移交 {n} 项任务。"),
    "void": msgid("未完成的 {n} 项任务已终止。"),
    "stay": msgid("{n} 项任务接手人已有，或不在其单位范围内，仍由本人保留。"),
}


def _tone(request) -> str:
    """Nothing has been done, or something is left to be done by hand: no green."""
    said = request.GET.get("said", "")
    left = said.endswith(("-untold", "-by-mouth", "-suspended"))
    return "warn" if left or (said == "handed" and not whole(request.GET.get("handed"))) else "ok"


def _said(request) -> str:
    """What the press that led here has done, with its numbers."""
    parts = [say(SAID.get(request.GET.get("said", ""), ""))]
    found = {name: whole(request.GET.get(name)) for name in NUMBERS}
    parts += [say_n(text, found[name]) for name, text in NUMBERS.items() if found[name]]
    if request.GET.get("said") == "handed" and not found["handed"]:
        parts.insert(0, say("没有任务被移交。"))
    return "".join(parts)


# -- a new one --------------------------------------------------------------------------------------------------------


def places(request) -> list[tuple[str, list[tuple[str, str]]]]:
    """(level in words, [(level:path, name)]) of where this post may make accounts."""
    post, engine = request.login.post, request.site.engine
    below = engine.read(lambda reader: store.units_under(reader, post.path))
    found = []
    for level in MANAGES[post.level]:
        if level == COUNSELOR and post.level == authority.COLLEGE:
            choices = [(f"{level}:{post.path}", post.unit_name)]
        else:
            choices = [(f"{level}:{unit.path}", unit.name) for unit in below]
            if level == COUNSELOR:
                choices.append((f"{level}:{post.path}", say("校直属")))
        found.append((say(TITLES[level]), choices))
    return found


def duty_rows(request, duties, path: str) -> dict:
    """What the table of responsibilities is drawn from: those there are, and room for a few more.

    A cohort or major that has ended is offered where somebody has it: what is not touched stays.
    """
    engine = request.site.engine
    present = lambda column: {duty[column] for duty in duties if duty[column]}
    return {
        "duty_rows": [tuple(map(str, duty)) for duty in duties] + [("", "", "")] * BLANKS,
        "cohorts": sorted({*engine.read(store.cohorts), *present(0)}, reverse=True),
        "degrees": [(value, say(label)) for value, label in audiences.DEGREES.items()],
        "majors": sorted({*engine.read(lambda reader: store.majors(reader, path)), *present(2)}, key=names.order),
    }


def sent_duties(request) -> tuple[tuple[int, str, str], ...]:
    """The rows of the form; a row without cohort and degree is none."""
    sent = zip(*(request.POST.getall(f"duty-{name}")[:100] for name in ("cohort", "degree", "major")), strict=False)
    rows = ((whole(cohort) or 0, degree, major) for cohort, degree, major in sent if cohort or degree)
    return tuple(dict.fromkeys(rows))


@view_config(
    route_name="account_new", permission="staff", request_method=("GET", "HEAD"), renderer="account_new.jinja2"
)
def blank(request):
    return _form(request, {"name": "", "phone": "", "place": request.GET.get("place", "")}, (), {})


@view_config(route_name="account_new", permission="staff", request_method="POST", renderer="account_new.jinja2")
def create(request):
    typed = {name: str(request.POST.get(name, "")) for name in ("name", "phone", "place")}
    level, _, path = typed["place"].partition(":")
    duties = sent_duties(request)
    if level not in LEVELS or not is_path(path):
        return _again(request, typed, duties, _without_place(request, typed))
    try:
        made = request.site.accounts.create(
            request.login.post, New(typed["name"], typed["phone"], level, path, duties if level == COUNSELOR else ())
        )
    except Invalid as exc:
        return _again(request, typed, duties, {field: reason_in_words(request, why) for field, why in exc.problems})
    if made.outcome == "waiting":
        return HTTPSeeOther(request.route_path("accounts", _query={"said": "waiting"}))
    said = made.outcome if made.texted or made.outcome != "initial" else f"initial-{untold(request)}"
    return HTTPSeeOther(request.route_path("account", id=made.id, _query=place(request) | {"said": said}))


def _without_place(request, typed) -> dict[str, str]:
    """What is wrong with a form that names no place, by which alone nothing can be asked of the directory."""
    found = {"name": names.normal(typed["name"]) or names.BAD, "phone": phones.normal(typed["phone"]) or BAD_PHONE,
             "unit": NO_PLACE}  # fmt: skip
    return {field: reason_in_words(request, one) for field, one in found.items() if isinstance(one, Reason)}


def untold(request) -> str:
    """Why no short message went out: there is no channel for them, or it has failed."""
    return "untold" if request.site.channels.carries_texts else "by-mouth"


def _again(request, typed, duties, problems) -> dict:
    request.response.status_int = 422
    return _form(request, typed, duties, problems)


def _form(request, typed, duties, problems) -> dict:
    site, post, found = request.site, request.login.post, places(request)
    every = [choice for _, choices in found for choice, _ in choices]
    return {
        "typed": typed | {"place": typed["place"] or (every[0] if len(every) == 1 else "")},
        "list": column(request),
        "back": address(place(request)),
        "places": found,
        "problems": problems,
        "provider": say(site.identity.name),
        "password_here": site.cas is None,
        "for_counselors": COUNSELOR in MANAGES[post.level],
        **duty_rows(request, duties, post.path),
    }
