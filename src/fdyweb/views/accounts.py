"""账号: the list of those beneath one's unit, one of them with its history, and the form of a new one."""

from __future__ import annotations

import re
from datetime import timedelta

from pyramid.httpexceptions import HTTPSeeOther
from pyramid.view import view_config

from fdycore import Invalid
from fdycore.clock import from_micros, to_micros
from fdycore.paths import covers, is_path
from fdyweb import presenters, resources
from fdyweb.directory import audiences, authority, phones, posts, store
from fdyweb.directory.accounts import New
from fdyweb.directory.authority import COUNSELOR, LEVELS, MANAGES, TITLES, may
from fdyweb.directory.desk import target
from fdyweb.forms import whole
from fdyweb.presenters import reason_in_words
from fdyweb.words import msgid, say

CONDITIONS = ("q", "who", "level", "unit", "cohort", "degree", "major", "kind")
WHO = re.compile(r"[0-9a-f]{64}")  # a phone's keyed index
PAGE, IDLE_DAYS, BLANKS, MOST_PLACES = 50, 30, 2, 400
STATES = {
    "active": msgid("正常"),
    "unverified": msgid("待核验"),
    "suspended": msgid("已停用"),
    "deleted": msgid("已删除"),
}
# A choice of the list's filter 状态 -> what it asks for.
KINDS = {
    "": msgid("全部账号"),
    "unused": msgid("未激活"),
    "idle": msgid("30 天未登录"),
    "marked": msgid("待整理"),
    "unverified": msgid("待核验"),
    "suspended": msgid("已停用"),
    "deleted": msgid("已删除"),
}
SAID = {
    "initial": msgid("已创建，登录短信已发送。"),
    "initial-untold": msgid("已创建，但登录短信未能发送。请稍后重置密码，再次发送。"),
    "initial-by-mouth": msgid("已创建。平台未接入短信，请查看初始密码，当面告知对方。"),
    "reset-by-mouth": msgid("已重置。平台未接入短信，请查看初始密码，当面告知对方。"),
    "hint": msgid("已创建。对方用已有的账号和密码登录。"),
    "unverified": msgid("已创建，待核验：对方首次登录时核对身份。"),
    "edited": msgid("已保存。"),
    "moved": msgid("已调整单位或级别。"),
    "phone": msgid("手机号已更换，对方需要重新登录。"),
    "suspended": msgid("已停用，对方已退出登录。"),
    "resumed": msgid("已恢复使用。"),
    "deleted": msgid("账号已删除，30 天内可恢复。"),
    "restored": msgid("账号已恢复。"),
    "reset": msgid("已重置，新的初始密码已用短信发送。"),
    "reset-untold": msgid("已重置，但短信未能发送。请稍后再重置一次。"),
    "marked": msgid("已标记为待整理，由其管理单位处理。"),
    "unmarked": msgid("已取消待整理标记。"),
    "handed": msgid("未完成的任务已移交。"),
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
    "account.answer": msgid("答复更正申请"),
    "account.verified": msgid("身份已核验"),
    "account.consent": msgid("同意协议"),
    "account.password": msgid("设置密码"),
    "account.factor": msgid("二次验证"),
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


def beneath(post) -> tuple[str, ...]:
    """The levels below one's own."""
    return LEVELS[LEVELS.index(post.level) + 1 :]


def wanted(request) -> posts.Wanted:
    """What the address asks for, inside one's own unit whatever it says."""
    get, post = request.GET, request.login.post
    now = to_micros(request.site.engine.clock())
    under, level, kind = get.get("unit", ""), get.get("level", ""), get.get("kind", "")
    text, who = get.get("q", "").strip()[:50], get.get("who", "")
    return posts.Wanted(
        under=under if is_path(under) and covers(post.path, under) else post.path,
        levels=(level,) if level in beneath(post) else beneath(post),
        states=(kind,) if kind in posts.STATES else (*posts.LIVING, posts.SUSPENDED),
        unused=kind == "unused",
        idle=now - IDLE_DAYS * 86_400_000_000 if kind == "idle" else None,
        marked=kind == "marked",
        cohort=whole(get.get("cohort")),
        degree=get.get("degree", "") if get.get("degree") in audiences.DEGREES else "",
        major=get.get("major", "")[:50],
        text=text,
        phone=who if WHO.fullmatch(who) else "",
    )


def kept(request) -> dict[str, str]:
    """The conditions of the list that an address names, for another address."""
    found = {name: request.GET[name] for name in CONDITIONS if request.GET.get(name)}
    typed = phones.normal(found.get("q", "")) is not None  # a phone in an address: it goes no further
    return {name: value for name, value in found.items() if name != "q" or not typed}


@view_config(route_name="accounts", permission="staff", request_method="POST")
def search(request):
    """What was typed, as an address: a phone stands in none, only its keyed index does."""
    asked = {name: str(request.POST[name])[:60] for name in CONDITIONS if request.POST.get(name)}
    number = phones.normal(asked.get("q", ""))
    if number:
        asked = {"who": request.site.phones.index(number)}
    return HTTPSeeOther(request.route_path("accounts", _query=asked))


@view_config(route_name="accounts", permission="staff", request_method=("GET", "HEAD"), renderer="accounts.jinja2")
def accounts(request):
    """The list, a page at a time, with its filters."""
    engine, asked, after = request.site.engine, wanted(request), request.GET.get("after", "")[:20]
    found = engine.read(lambda reader: posts.page(reader, asked, after=after, limit=PAGE + 1))
    shown = found[:PAGE]
    query = kept(request)
    duties = request.site.accounts.duties([row.id for row in shown])
    return {
        "rows": [{"row": row, "tags": tags(request, row), "duties": in_words(duties.get(row.id, []))} for row in shown],
        "query": query,
        "narrowed": bool(query.keys() - {"q", "who"}),
        "levels": [(level, say(TITLES[level])) for level in beneath(request.login.post)],
        "cohorts": engine.read(store.cohorts),
        "degrees": [(value, say(label)) for value, label in audiences.DEGREES.items()],
        "kinds": [(value, say(label)) for value, label in KINDS.items()],
        "bulk": request.route_path("accounts_bulk", _query=query)
        if COUNSELOR in MANAGES[request.login.post.level]
        else "",
        "said": say("请求已登记：待对方找回账号后即可创建，见“申请”。") if request.GET.get("said") == "waiting" else "",
        "waiting": len(request.site.own_data.waiting(request.login.post)),
        "more": request.route_path("accounts", _query=query | {"after": shown[-1].id}) if len(found) > PAGE else "",
        "titles": TITLES,
    }


def tags(request, row: posts.Row) -> list[tuple[str, str]]:
    """(text, tone) of what is particular about an account."""
    found, now = [], request.site.engine.clock()
    if row.state != posts.ACTIVE:
        found.append((say(STATES[row.state]), "bad" if row.state == posts.DELETED else "warn"))
    if row.state in posts.LIVING and row.used_at is None:
        found.append((say("未激活"), "warn"))
    elif row.state in posts.LIVING and from_micros(row.used_at) < now - timedelta(days=IDLE_DAYS):
        found.append((say("30 天未登录"), "warn"))
    if row.mark:
        found.append((say("待整理"), "bad"))
    return found


def in_words(duties) -> list[str]:
    degrees = audiences.DEGREES
    return [
        f"{say('{year}届', year=cohort)} · {say(degrees.get(degree, degree))}" + (f" · {major}" if major else "")
        for cohort, degree, major in duties
    ]


@view_config(route_name="account", permission="staff", renderer="account.jinja2")
def account(request):
    """One account: what it is, what may be done, and what was done."""
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
    ]
    if row.state == posts.SUSPENDED and may(post, "account.suspend", target(row)):
        acts.insert(0, ("resume", say("恢复使用")))
    unused = row.state in posts.LIVING and not row.has_password and row.issued_at is not None
    if unused and not site.channels.carries_texts and may(post, "account.reset", target(row)):
        acts.insert(0, ("initial", say("查看初始密码")))
    history = site.accounts.history(post, row.id) if may(post, "account.history", target(row)) else []
    return {
        "row": row,
        "level": say(TITLES[row.level]),
        "phone": site.accounts.phone(row),
        "tags": tags(request, row),
        "facts": _facts(request, row, in_words(duties), at),
        "acts": acts,
        "reveals": may(post, "account.reveal", target(row)),
        "mark": row.mark,
        "history": [line(request, change, at) for change in history],
        "said": say(SAID[request.GET["said"]]) if request.GET.get("said") in SAID else "",
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


def line(request, change, at) -> dict:
    """One line of a history: who, when, what, from what to what."""
    told = []
    labels = {"name": say("姓名"), "unit": say("单位"), "level": say("级别"), "duties": say("负责"), "phone": say("手机号"),
              "state": say("状态"), "to": say("接手人"), "n": say("项数")}  # fmt: skip
    for key in dict.fromkeys((*change.before, *change.after)):
        old, new = (_shown(request, key, of.get(key)) for of in (change.before, change.after))
        if key in labels and (old or new) and old != new:
            told.append(f"{labels[key]}：{old or '—'} → {new or '—'}" if change.before else f"{labels[key]}：{new}")
    return {
        "what": say(CHANGES.get(change.kind, change.kind)),
        "who": change.actor_name or say("命令行"),
        "at": at(change.at),
        "told": told,
        "reason": say(change.reason),
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
    """What the table of responsibilities is drawn from: those there are, and room for a few more."""
    engine = request.site.engine
    return {
        "duty_rows": [tuple(map(str, duty)) for duty in duties] + [("", "", "")] * BLANKS,
        "cohorts": engine.read(store.cohorts),
        "degrees": [(value, say(label)) for value, label in audiences.DEGREES.items()],
        "majors": engine.read(lambda reader: store.majors(reader, path)),
    }


def sent_duties(request) -> tuple[tuple[int, str, str], ...]:
    """The rows of the form; a row without cohort and degree is none."""
    sent = zip(*(request.POST.getall(f"duty-{name}")[:100] for name in ("cohort", "degree", "major")), strict=False)
    return tuple((whole(cohort) or 0, degree, major) for cohort, degree, major in sent if cohort or degree)


@view_config(
    route_name="account_new", permission="staff", request_method=("GET", "HEAD"), renderer="account_new.jinja2"
)
def blank(request):
    return _form(request, {"name": "", "phone": "", "place": request.GET.get("place", "")}, (), {})


@view_config(route_name="account_new", permission="staff", request_method="POST", renderer="account_new.jinja2")
def create(request):
    typed = {name: str(request.POST.get(name, ""))[:100] for name in ("name", "phone", "place")}
    level, _, path = typed["place"].partition(":")
    duties = sent_duties(request)
    if level not in LEVELS or not is_path(path):
        return _again(request, typed, duties, {"unit": say("请选择级别和单位。")})
    try:
        made = request.site.accounts.create(
            request.login.post, New(typed["name"], typed["phone"], level, path, duties if level == COUNSELOR else ())
        )
    except Invalid as exc:
        return _again(request, typed, duties, {field: reason_in_words(request, why) for field, why in exc.problems})
    if made.outcome == "waiting":
        return HTTPSeeOther(request.route_path("accounts", _query={"said": "waiting"}))
    said = made.outcome if made.texted or made.outcome != "initial" else f"initial-{untold(request)}"
    return HTTPSeeOther(request.route_path("account", id=made.id, _query={"said": said}))


def untold(request) -> str:
    """Why no short message went out: there is no channel for them, or it has failed."""
    return "untold" if request.site.channels.carries_texts else "by-mouth"


def _again(request, typed, duties, problems) -> dict:
    request.response.status_int = 422
    return _form(request, typed, duties, problems)


def _form(request, typed, duties, problems) -> dict:
    site, post = request.site, request.login.post
    return {
        "typed": typed,
        "places": places(request),
        "problems": problems,
        "provider": say(site.identity.name),
        "for_counselors": COUNSELOR in MANAGES[post.level],
        **duty_rows(request, duties, post.path),
    }
