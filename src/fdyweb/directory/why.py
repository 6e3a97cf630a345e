"""Why somebody cannot log in, or has not got a task: every cause in turn, each with its cure and whom to ask."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from fdycore import Actor, Reason, Task
from fdycore.clock import from_micros, to_micros
from fdycore.paths import covers
from fdyweb.directory import firstpass, identity, limits, logins, posts
from fdyweb.directory.authority import DIRECT
from fdyweb.directory.phones import Phones
from fdyweb.words import msgid

FAILED = msgid("渠道 {channel}：发送失败（{error}）。")
Deliveries = Callable[[str, int], list[tuple[str, str, str | None]]]
Had = Callable[[str, int], int | None]
LOCKED = msgid("在一处网络连续输错密码 {n} 次，{until} 前不能从那里登录。")
LOCKED_BUT_TEXTS = msgid("在一处网络连续输错密码 {n} 次，{until} 前不能从那里用密码登录，可改用短信登录。")
SENT = msgid("初始密码已用短信发送，尚未使用。没有收到短信的，请核对手机号，或由管理单位重置密码。")
THERE = msgid("用{provider}账号登录，不用本平台密码。忘记密码的，请其先按{provider}页面提示找回账号。")
BY_MOUTH = msgid("初始密码尚未使用。平台未接入短信，请由管理单位查看后当面告知。")
UNUSED = msgid("此账号尚未使用过；此人用其他账号登录过。")
OK, BAD, INFO = "ok", "bad", "info"


class Finding(NamedTuple):
    """One thing that was looked at. tone: ok, bad (this is why) or info."""

    tone: str
    reason: Reason


class Failures(NamedTuple):
    """What was tried with a person's phone within `limits.LOCKED`."""

    failed: int
    locked_until: datetime | None  # on the network that was locked out last; None when none is
    barred_until: datetime | None = None  # everywhere; None when the phone is not


def failures(engine, phones: Phones, identity: int) -> Failures:
    """See `sessions.Sessions.log_in` for what is counted, whether it was judged or not."""
    now, lasts = to_micros(engine.clock()), limits.micros(limits.LOCKED)

    def query(reader) -> Failures:
        index = logins.phone_index(reader, identity)
        failed, began = logins.since(reader, index, now, lasts)
        locks, locked = logins.since(reader, logins.mark_of_lock(phones, index), now, lasts)
        barred = from_micros(began + lasts) if failed >= limits.MOST_OF_PHONE else None  # the next is refused
        return Failures(failed, from_micros(locked + lasts) if locks else None, barred)

    return engine.read(query)


def login(
    engine, provider: identity.Provider, row: posts.Row, tried: Failures, *, elsewhere: bool, texts: bool
) -> list[Finding]:
    """What stands between a person and their first page.

    elsewhere: logins are at the provider (`identity.logs_in_there`). texts: one can log in by text message.
    """
    now, found = to_micros(engine.clock()), []
    there = elsewhere and identity.logs_in_there(row.subject, row.checked, row.has_password, row.issued_at)
    texts = texts and not there
    add = lambda tone, reason: found.append(Finding(tone, reason))
    if row.state == posts.DELETED:
        add(BAD, Reason("deleted", "账号已删除（{why}）。30 天内可由管理单位恢复。", why=row.reason or "—"))
    elif row.state == posts.SUSPENDED:
        add(BAD, Reason("suspended", "账号已停用（{why}）。请由管理单位恢复使用。", why=row.reason or "—"))
    elif row.state == posts.UNVERIFIED:
        add(INFO, Reason("unverified", "身份待核验：首次登录时与{provider}核对姓名和手机号。", provider=provider.name))
    else:
        add(OK, Reason("active", "账号状态正常。"))
    if there and row.subject is not None:
        add(OK, Reason("bound", "已与{provider}账号关联，请用该账号登录。", provider=provider.name))
    elif there:
        add(INFO, Reason("there", THERE, provider=provider.name))
    elif row.has_password:
        add(OK, Reason("password", "已设置密码。忘记密码的，可由管理单位重置。"))
    elif row.issued_at is None:
        add(BAD, Reason("no_password", "还没有密码，也没有有效的初始密码。请由管理单位重置密码。"))
    elif row.issued_at + firstpass.LASTS.total_seconds() * 1_000_000 < now:
        add(BAD, Reason("expired", "初始密码已过期（{n} 天内有效）。请由管理单位重置密码。", n=firstpass.LASTS.days))
    else:
        add(INFO, Reason("initial", SENT if texts else BY_MOUTH))
    if tried.barred_until is not None:
        add(BAD, Reason("barred", "该手机号登录失败过多，{until} 前不能用密码登录。", until=tried.barred_until))
    elif tried.locked_until is not None:
        text = LOCKED_BUT_TEXTS if texts else LOCKED
        add(BAD, Reason("locked", text, n=limits.MOST_FAILURES, until=tried.locked_until))
    elif tried.failed:
        minutes = int(limits.LOCKED.total_seconds() // 60)
        add(INFO, Reason("failed", "{minutes} 分钟内登录失败 {n} 次。", n=tried.failed, minutes=minutes))
    if row.used_at is None:
        every = engine.read(lambda reader: posts.of_identity(reader, row.identity))
        elsewhere_used = any(one.used_at is not None for one in every)
        add(INFO, Reason("unused", UNUSED) if elsewhere_used else Reason("never", "从未登录。"))
    return found


def task(
    engine, row: posts.Row, ident: int, actor: Actor, unit: Callable[[str], str], sent: Deliveries, had: Had
) -> tuple[Task, list[Finding]]:
    """Why this account has a task, or has not. Raises NotFound for a task that the actor does not see.

    unit: the name of a path. sent: (account, task) -> (channel, state, kind of its last error) of every way that a message went.
    had: (account, task) -> the assignment that it was told of, None when it never was.
    """
    of = engine.task(actor, ident)
    found: list[Finding] = []
    add = lambda tone, reason: found.append(Finding(tone, reason))
    mine = engine.assignments(Actor(row.id), task=ident, limit=1).items
    if mine:
        reason = mine[0].assignment.void_reason or "—"
        if mine[0].assignment.voided_at is None:
            add(OK, Reason("has", "此人的任务列表中有这项任务。"))
        elif of.state == "voided":
            add(BAD, Reason("recalled", "任务已撤回（{why}）。", why=of.reason or "—"))
        else:
            add(BAD, Reason("void", "此人的这项任务已终止（{why}）。", why=reason))
        if "view" in mine[0].assignment.times:
            add(OK, Reason("viewed", "此人已打开过。"))
        _deliveries(sent(row.id, ident), add)
        return of, found
    if of.released_at is None:
        add(BAD, Reason("not_out", "任务尚未派发完成。"))
    elif (was := had(row.id, ident)) is not None:
        name, path = engine.read(lambda reader: posts.holder(reader, was))
        if covers(actor.scope or "", path):
            add(BAD, Reason("handed", "此人曾有这项任务，已移交给“{name}”。", name=name))
        else:  # whom the reader does not see
            add(BAD, Reason("handed_out", "此人曾有这项任务，已移交给其他单位的辅导员。"))
        return of, found
    elif not covers(of.issuer, row.path):
        add(
            BAD, Reason("outside", "任务由“{unit}”派发，只发给其范围内的辅导员；此人不在范围内。", unit=unit(of.issuer))
        )
    elif row.level != "counselor":
        add(BAD, Reason("staff", "任务只发给辅导员；这是工作人员账号。"))
    elif row.created_at > to_micros(of.released_at):
        add(BAD, Reason("later", "任务派发时还没有这个账号；名单在派发时确定，之后新建的账号收不到。"))
    elif of.audience is not None and (filter_ := _left_out(engine, row, dict(of.audience.params))):
        add(BAD, Reason("filter", "派发对象限定了{name}，此人不符合。", name=filter_))
    else:
        add(BAD, Reason("then", "任务发出时此人不在名单中：当时账号未启用或已删除，或负责届别、层次、单位与现在不同。"))
    add(INFO, Reason("ask", "如需要，请联系派发单位“{unit}”另行派发。", unit=unit(of.issuer)))
    return of, found


def _deliveries(sent: list[tuple[str, str, str | None]], add) -> None:
    if not sent:
        add(INFO, Reason("inbox", "消息只在平台内显示：没有可用的外部消息渠道。"))
    for channel, state, error in sent:
        words = {
            "sent": msgid("渠道 {channel}：已发送。"),
            "new": msgid("渠道 {channel}：等待发送。"),
            "recalled": msgid("渠道 {channel}：任务已撤回或移交，未发送。"),
            "cancelled": msgid("渠道 {channel}：账号停用或删除，未发送。"),
        }
        tone = OK if state == "sent" else BAD if state in ("failed", "cancelled") else INFO
        add(tone, Reason(f"channel_{state}", words.get(state, FAILED), channel=channel, error=error or "—"))


def _left_out(engine, row: posts.Row, params: dict) -> str:
    """The label of the first filter of an audience that the account does not meet now; '' where it meets all."""
    duties = engine.read(lambda reader: posts.duties(reader, [row.id])).get(row.id, [])
    places = {"province": (msgid("省份"), 1), "school": (msgid("学校"), 2), "college": (msgid("学院"), 3)}
    for name, (label, depth) in places.items():
        chosen = [str(v) for v in params.get(name, ())]
        if chosen and not any(covers(path, row.path) for path in chosen if path != DIRECT):
            direct = DIRECT in chosen and row.path.count("/") - 1 < depth
            if not direct:
                return label
    cohorts, degrees = ({str(v) for v in params.get(name, ())} for name in ("cohort", "degree"))
    if cohorts and not any(str(cohort) in cohorts for cohort, *_ in duties):
        return msgid("届别")
    if degrees and not any(degree in degrees and (not cohorts or str(c) in cohorts) for c, degree, _ in duties):
        return msgid("层次")
    return ""
