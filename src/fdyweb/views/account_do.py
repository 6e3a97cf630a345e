"""What is done about one account: each action has a page that says what will happen, and one button."""

from __future__ import annotations

import re
from functools import partial

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import Conflict, Invalid, Refused
from fdycore.paths import covers, is_path, parent
from fdyweb import resources
from fdyweb.directory import posts, why
from fdyweb.directory.authority import COUNSELOR, LEVELS, TITLES, Denied, may
from fdyweb.directory.desk import reason_of, target
from fdyweb.directory.endings import reasons
from fdyweb.directory.names import person_order
from fdyweb.forms import whole
from fdyweb.presenters import reason_in_words
from fdyweb.views.account_list import address as listed
from fdyweb.views.account_list import column, place
from fdyweb.views.accounts import ACTS, NO_PLACE, duty_rows, in_words, places, sent_duties, untold
from fdyweb.views.assist import back as on_board
from fdyweb.words import msgid, say, say_n

MOST_HEIRS = 200
BOARD = re.compile(r"([0-9]{1,18})(/.*)")  # a task and a place of its board, which asks for itself who may see it
AGAIN = msgid("内容已被他人修改，尚未保存。现在是：{now}。下面是您填写的内容，再次保存即以此为准。")
LABELS = {address: (action, label) for action, (address, label, _) in ACTS.items()} | {
    "resume": ("account.suspend", msgid("恢复使用")),
    "reveal": ("account.reveal", msgid("查看完整手机号")),
    "initial": ("account.reset", msgid("查看初始密码")),
}
PERSONS = ("phone", "reset")  # what concerns all of a person's posts
# What somebody is told before they press; {name} is the person.
BEFORE = {
    "phone": msgid("更换后，对方须用新手机号登录；所有设备会退出登录，两步验证会清除。"),
    "reset": msgid(
        "将生成新的初始密码并用短信发送；对方的所有设备会退出登录，两步验证会清除。连续输错密码的，仍须等满 15 分钟，或用短信登录。"
    ),
    "reset-by-mouth": msgid(
        "将生成新的初始密码，由您查看后当面告知；对方的所有设备会退出登录，两步验证会清除。连续输错密码的，仍须等满 15 分钟。"
    ),
    "reset-there": msgid(
        "对方用{provider}账号登录，不用本平台密码。开启了两步验证的，将予清除，对方的所有设备会退出登录；忘记密码的，请其先按{provider}页面提示找回账号。"
    ),
    "suspend": msgid("停用后，对方将无法登录，不再收到消息和之后派发的任务；已派发的任务保留。可随时恢复。"),
    "resume": msgid("恢复后，对方可以重新登录。"),
    "restore": msgid("恢复后，账号回到删除前的状态；已终止或移交的任务不会恢复。"),
    "reveal": msgid("查看完整手机号会记入操作记录。"),
    "initial": msgid("请当面告知本人；首次登录时须设置新密码。查看会记入操作记录。"),
    "mark": msgid("标记后，由管理该账号的单位处理；对方看不到这个标记。"),
    "move": msgid(
        "调整后立即生效；已派发任务的名单不变。改变级别的，所有设备会退出登录；升为更高级别的，须用新的初始密码登录。"
    ),
}


def _asked(request):
    """(address, action, label, account) when the table allows it. Raises NotFound and Denied."""
    address = request.matchdict["action"]
    if address not in LABELS:
        raise HTTPNotFound()
    action, label = LABELS[address]
    post = request.login.post
    row = request.site.accounts.get(post, request.matchdict["id"])
    request.site.accounts.allow(post, action, row)
    return address, action, say(label), row


@view_config(route_name="account_do", permission="staff", request_method=("GET", "HEAD"), renderer="account_do.jinja2")
def ask(request):
    address, _, label, row = _asked(request)
    return _page(request, address, label, row, {}, {})


@view_config(route_name="account_do", permission="staff", request_method="POST", renderer="account_do.jinja2")
def do(request):
    address, _, label, row = _asked(request)
    names = ("name", "phone", "place", "reason", "text", "heir")
    typed = {name: str(request.POST.get(name, "")) for name in names}
    try:
        said = DOES[address](request, row, whole(request.POST.get("version")) or 0, typed)
    except Denied:
        raise
    except Conflict:
        # What was typed stays, beside what is there now: who sends it again means it. Anything else is to be decided anew.
        *_, now = _asked(request)
        if address != "edit" or now.state not in posts.LIVING:
            raise
        request.response.status_int = 409
        duties = request.site.accounts.duties([now.id]).get(now.id, [])
        mark = [say("待整理（{why}）", why=now.mark)] if now.mark else []  # which is cleared by saving
        present = "；".join([now.name, *in_words(duties), *mark])
        return _page(request, address, label, now, typed, {"": say(AGAIN, now=present)})
    except Refused as exc:  # told on the form, from where it can be mended
        request.response.status_int = 409
        return _page(request, address, label, row, typed, {"": reason_in_words(request, exc.reason)})
    except Invalid as exc:
        request.response.status_int = 422
        problems = {field: reason_in_words(request, why) for field, why in exc.problems}
        return _page(request, address, label, row, typed, problems)
    said, numbers = said if isinstance(said, tuple) else (said, {})
    if address in ("reveal", "initial"):
        return _page(request, address, label, row, {}, {}) | {"revealed": said}
    return HTTPSeeOther(request.route_path("account", id=row.id, _query=place(request) | {"said": said, **numbers}))


def _edit(request, row, version, typed) -> str:
    duties = sent_duties(request) if row.level == COUNSELOR else ()
    request.site.accounts.edit(request.login.post, row.id, version, typed["name"], duties)
    return "edited"


def _move(request, row, version, typed) -> tuple[str, dict]:
    level, _, path = typed["place"].partition(":")
    if level not in LEVELS or not is_path(path):
        raise Invalid((("unit", NO_PLACE),))
    duties = sent_duties(request) if level == COUNSELOR else ()
    moved = request.site.accounts.move(request.login.post, row.id, version, level, path, duties, typed["heir"] or None)
    said = "moved" if not moved.renewed else "renewed" if moved.texted else f"renewed-{untold(request)}"
    return said, {name: n for name, n in (("handed", moved.handed), ("void", moved.void)) if n}


def _phone(request, row, version, typed) -> str:
    told = request.site.accounts.change_phone(request.login.post, row.id, version, typed["phone"])
    return "phone" if told is None else "phone-told" if told else f"phone-{untold(request)}"


def _hand_over(request, row, version, typed) -> tuple[str, dict]:
    handed, stay = request.site.accounts.hand_over(request.login.post, row.id, typed["heir"], typed["text"])
    return "handed", {"handed": handed, "stay": stay}


def _restore(request, row, version, typed) -> str:
    state = request.site.accounts.restore(request.login.post, row.id, version)
    return "restored-suspended" if state == posts.SUSPENDED else "restored"


def _reset(request, row, version, typed) -> str:
    made = request.site.accounts.reset(request.login.post, row.id, version)
    if made.outcome == "hint":
        return "reset-there"
    return "reset" if made.texted else f"reset-{untold(request)}"


def _mark(request, row, version, typed) -> str:
    clears = bool(request.POST.get("clear"))
    request.site.accounts.mark(request.login.post, row.id, version, "" if clears else reason_of(typed["text"]))
    return "unmarked" if clears else "marked"


def _delete(request, row, version, typed) -> tuple[str, dict]:
    gone = request.site.accounts.delete(request.login.post, row.id, version, typed["reason"], typed["heir"] or None)
    return "deleted", {name: n for name, n in zip(("handed", "void"), gone, strict=True) if n}


def _simply(said: str, call):
    def does(request, row, version, typed) -> str:
        call(request.site.accounts, request.login.post, row.id, version, typed)
        return said

    return does


DOES = {
    "edit": _edit,
    "move": _move,
    "reset": _reset,
    "mark": _mark,
    "phone": _phone,
    "suspend": _simply(
        "suspended", lambda a, post, ident, version, typed: a.suspend(post, ident, version, typed["text"])
    ),
    "resume": _simply("resumed", lambda a, post, ident, version, typed: a.resume(post, ident, version)),
    "delete": _delete,
    "restore": _restore,
    "hand_over": _hand_over,
    "initial": lambda request, row, version, typed: request.site.accounts.initial(request.login.post, row.id),
    "reveal": lambda request, row, version, typed: request.site.accounts.reveal(request.login.post, row.id),
}


def _page(request, address: str, label: str, row: posts.Row, typed: dict, problems: dict) -> dict:
    site = request.site
    duties = site.accounts.duties([row.id]).get(row.id, [])
    wheres = places(request) if address == "move" else []
    levels = {value.partition(":")[0] for _, choices in wheres for value, _ in choices}
    takes_duties = row.level == COUNSELOR if address == "edit" else COUNSELOR in levels
    may_leave = bool(levels - {COUNSELOR})
    ends = row.level == COUNSELOR and (address in ("delete", "hand_over") or may_leave)
    open_ones = site.accounts.unfinished(row.id) if ends else []
    waiting = len(open_ones)
    later = site.engine.read(lambda reader: posts.coming(reader, row.id)) if ends and address != "hand_over" else []
    coming = len(later)
    heirs, kept = (
        _heirs(request, row, open_ones, later) if ends and (waiting or coming or address != "move") else ([], 0)
    )
    barred = site.accounts.obstacle(request.login.post, LABELS[address][0], row) if address in PERSONS else None
    before = BEFORE.get(f"reset-{how}" if address == "reset" and (how := _unlike(site, row)) else address)
    if barred is not None:
        told = [reason_in_words(request, barred)]
    else:
        told = [say(before, provider=site.identity.name)] if before else []
    if address == "delete":
        told.append(say("删除后，对方将无法登录。30 天内可恢复。"))
        if waiting:
            told.append(say_n("未完成的 {n} 项任务将终止，或移交给您选择的辅导员。", waiting))
            told += [say("接手人已有的任务不重复移交，同样终止。")] if heirs else []
    elif address == "move" and waiting:
        told.append(say_n("调整为管理岗位的，未完成的 {n} 项任务将终止，或移交给您选择的辅导员。", waiting))
    elif address == "hand_over" and not waiting:
        told.append(say("没有未完成的任务，无需移交。"))
    elif address == "hand_over":
        told.append(say_n("将移交未完成的 {n} 项任务；接手人已有的任务不重复移交。", waiting))
    if coming and address == "move":
        told.append(say_n("调整为管理岗位的，等待派发的 {n} 项任务发出后终止，或移交给您选择的辅导员。", coming))
    elif coming:
        told.append(say_n("等待派发的 {n} 项任务发出后终止，或移交给您选择的辅导员。", coming))
    if heirs and kept:
        told.append(say_n("其中 {n} 项的派发单位不管理下列辅导员，不能移交。", kept))
    return {
        "address": address,
        "label": label,
        "row": row,
        **_beside(request, row),
        "unit": resources.unit_name(request, row.path),
        "level": say(TITLES[row.level]),
        "phone": site.accounts.phone(row),
        "told": told,
        "typed": {"name": row.name, "place": f"{row.level}:{row.path}", "reason": "", "heir": "", "phone": "",
                  "text": row.mark if address == "mark" else ""} | typed,
        "problems": problems if barred is None else {},  # which says it already
        "version": row.version,
        "places": wheres,
        "takes_duties": takes_duties,
        "not_all": may_leave,
        "reasons": [(key, say(text)) for key, text in reasons(row.level).items()],
        "heirs": heirs,
        "needs_heir": address == "hand_over",
        "idle": barred is not None or (address == "hand_over" and not waiting),
        "revealed": "",
        **duty_rows(request, sent_duties(request) if typed else duties, row.path),
    }  # fmt: skip


def _unlike(site, row: posts.Row) -> str:
    """How a reset is unlike the one that sends a text; '' where it is that one."""
    if not site.accounts.logs_in_here(row):
        return "there"
    return "" if site.channels.carries_texts else "by-mouth"


def _beside(request, row: posts.Row) -> dict:
    """The list in the left column, and the way back to the account."""
    return {"list": column(request, row.id), "back": listed(place(request), f"/{row.id}")}


def _heirs(request, row: posts.Row, open_ones: list[int], later: list[str]) -> tuple[list[tuple[str, str]], int]:
    """(counselors who may take the work over, how many of its tasks they may not have).

    later: who has dispatched what comes out later.
    Those of the same unit; where there are none, those of the unit above, as far as the actor manages it: what the unit
    itself has dispatched is none of theirs.
    """
    reads = request.site.engine.read
    for under in dict.fromkeys((row.path, parent(row.path))):
        reach = len(reads(partial(posts.reaching, assignments=open_ones, path=under)))
        reach += sum(covers(issuer, under) for issuer in later)
        work = len(open_ones) + len(later)
        if not covers(request.login.post.path, under) or (work and not reach):
            break
        wanted = posts.Wanted(under, (COUNSELOR,), posts.LIVING)
        page = reads(partial(posts.page, wanted=wanted, limit=MOST_HEIRS))
        found = [r for r in page if r.id != row.id and may(request.login.post, "account.hand_over", target(r))]
        if found:
            found.sort(key=lambda r: person_order(r.name))
            return [(r.id, f"{r.name} · {r.unit_name}") for r in found], work - reach
    return [], 0


def _logins(request, row: posts.Row) -> list[why.Finding]:
    site, post = request.site, request.login.post
    tried, texts = why.failures(site.engine, site.phones, row.identity), site.channels.carries_texts
    found = why.login(site.engine, site.identity, row, tried, elsewhere=site.cas is not None, texts=texts)
    barred = site.accounts.obstacle(post, "account.reset", row) if may(post, "account.reset", target(row)) else None
    return found if barred is None else [*found, why.Finding(why.INFO, barred)]


@view_config(route_name="account_why", permission="staff", renderer="why.jinja2")
def why_page(request):
    """Why somebody cannot log in or has not got a task; for a task of one's choice."""
    site, post = request.site, request.login.post
    row = site.accounts.get(post, request.matchdict["id"])
    number, chosen, found = whole(request.GET.get("task")), None, []
    tasks = [
        t for above in (False, True) for t in site.engine.tasks(post.actor, above=above, limit=20) if t.released_at
    ]
    if number:
        chosen, found = why.task(site.engine, row, number, post.actor, lambda path: resources.unit_name(request, path),
                                  site.messages.deliveries, site.messages.told_of)  # fmt: skip
    told = lambda findings: list(dict.fromkeys((f.tone, reason_in_words(request, f.reason)) for f in findings))
    return {
        "row": row,
        **_beside(request, row),
        **_whence(request, row),
        "logins": told(_logins(request, row)),
        "tasks": sorted(tasks, key=lambda t: -t.id),
        "chosen": chosen,
        "findings": told(found),
    }


def _whence(request, row: posts.Row) -> dict[str, str]:
    """The way back to where the page was opened from: a place of a board, the list, or else the account."""
    whence = request.GET.get("from", "")
    board = BOARD.fullmatch(whence)
    if board and is_path(board[2]):
        return {"whence": whence, "back": on_board(request, int(board[1]), board[2]), "back_to": say("进度")}
    if whence == "list":
        return {"whence": whence, "back": listed(place(request)), "back_to": say("账号")}
    return {"whence": "", "back": listed(place(request), f"/{row.id}"), "back_to": row.name}
