"""From the engine's values to what a page shows: words, Beijing time, and the one next step. No HTML in here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any, NamedTuple

from fdycore import Card, Item, Option, Reason, Stage
from fdyweb.words import language, msgid, say, say_n

BEIJING = timezone(timedelta(hours=8))
WEEKDAYS = (msgid("星期一"), msgid("星期二"), msgid("星期三"), msgid("星期四"), msgid("星期五"), msgid("星期六"),
            msgid("星期日"))  # fmt: skip
ICONS = {"policy": "doc", "recruitment": "fair", "course": "book", "jobs": "job", "live_course": "live"}
# What students see of a task. Fields of other plugins are shown as their cards say.
LINKS = {"live_course": msgid("观看直播"), "jobs": msgid("查看岗位")}  # what its link is called
TEXTS = ("positions", "body")
FACTS = ("employer", "openings", "cities", "apply_by", "lecturer", "length", "available_until", "form", "place", "organizer",
         "employers", "number", "issued_by", "applies_from")  # fmt: skip
SEEN = frozenset(("title", "starts", "ends", "link", "attachment", *TEXTS, *FACTS))
# Rows of a card: the check-in is the counselors', the time stands above in large.
NOT_SEEN = ("签到时间", "开课时间", "开始时间", "结束时间")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
NEAR = {0: msgid("今天"), 1: msgid("明天"), -1: msgid("昨天")}
DATE, DATED = msgid("{month}月{day}日"), msgid("{year}年{month}月{day}日")


@lru_cache(maxsize=10_000)
def local(moment: datetime) -> datetime:
    """In Beijing. A page asks for the same few moments again and again."""
    return moment.astimezone(BEIJING)


def clock(moment: datetime) -> str:
    at = local(moment)
    return f"{at.hour:02}:{at.minute:02}"


def day(moment: datetime, now: datetime) -> str:
    """今天, 明天, 昨天, 11月25日, or with the year when it is another one."""
    return _day(local(moment).date(), local(now).date(), language.get())


@lru_cache(maxsize=10_000)
def _day(at: date, today: date, spoken: str) -> str:
    """spoken: the language that `say` speaks; it only tells the kept texts apart."""
    near = NEAR.get((at - today).days)
    if near:
        return say(near)
    return say(DATE if at.year == today.year else DATED, year=at.year, month=at.month, day=at.day)


def moment(at: datetime, now: datetime) -> str:
    return f"{day(at, now)} {clock(at)}"


def full(at: datetime, now: datetime) -> str:
    """For facts: with the weekday."""
    here = local(at)
    same = here.year == local(now).year
    date = say(DATE if same else DATED, year=here.year, month=here.month, day=here.day)
    return f"{date} {say(WEEKDAYS[here.weekday()])} {here:%H:%M}"


def reason_in_words(request, reason: Reason) -> str:
    """A reason in the request's language, its moments in Beijing time."""
    now = request.site.engine.clock()
    params = {
        name: moment(value, now) if isinstance(value, datetime) else say(value) if isinstance(value, str) else value
        for name, value in reason.params.items()
    }
    try:
        return say(reason.text).format(**params)
    except (KeyError, IndexError, ValueError, AttributeError, TypeError):
        return str(reason)


def left(until: timedelta) -> str:
    """How long still, in one unit: 2 小时, 35 分钟, 3 天."""
    if until >= 2 * DAY:
        return say_n("{n} 天", until.days)
    if until >= HOUR:
        return say("{n} 小时", n=int(until / HOUR))
    return say("{n} 分钟", n=max(1, int(until / timedelta(minutes=1))))


class Due(NamedTuple):
    text: str
    tone: str = ""  # "bad": overdue, "warn": soon
    exact: str = ""


class Pill(NamedTuple):
    label: str
    state: str  # done, now, or ""


class Looks(NamedTuple):
    """How an assignment looks in the inbox: the same to everybody who has come as far with its task."""

    icon: str
    title: str
    issuer: str
    type: str
    pills: tuple[Pill, ...]
    due: Due


class Row(NamedTuple):
    """One assignment in the inbox."""

    id: int
    looks: Looks
    group: str  # overdue, today, week, later, done
    sort: datetime


FAR = datetime(2999, 1, 1, tzinfo=timezone.utc)  # noqa: UP017


def row(item: Item, issuer: str, type_title: str, now: datetime) -> Row:
    open_now, sort = checking_in(item, now), nearest(item, now)
    icon, steps = ICONS.get(item.type, "form"), pills(item, open_now)
    looks = Looks(icon, item.title, issuer, type_title, steps, due(item, open_now, now))
    return Row(item.assignment.id, looks, group(item, sort, now), sort)


def checking_in(item: Item, now: datetime) -> bool:
    """Is the check-in of it still to be made, and open?"""
    opens, closes = (item.moments.get(name) for name in ("opens", "closes"))
    waits = any(step.action == "check_in" and not step.made for step in item.steps)
    return waits and None not in (opens, closes) and opens <= now < closes


def nearest(item: Item, now: datetime) -> datetime:
    """What ends first for it: the deadline, or the check-in that is still to be made; far away without either."""
    checks_in = any(step.action == "check_in" and not step.made for step in item.steps)
    closes = item.moments.get("closes") if checks_in else None
    ends = (at for at in (item.deadline, closes) if at is not None and (at > now or at == item.deadline))
    return min(ends, default=FAR)


def pills(item: Item, open_now: bool) -> tuple[Pill, ...]:
    """Made steps are ticked; of the others one is next: the check-in while its window is open, else the first."""
    waiting = [step.action for step in item.steps if not step.made]
    first = next((a for a in waiting if a != "check_in"), waiting[0] if waiting else "")
    then = "check_in" if open_now and "check_in" in waiting else first
    if item.assignment.voided_at is not None:
        then = ""  # nothing is to be done any more
    return tuple(Pill(say(s.label), "done" if s.made else "now" if s.action == then else "") for s in item.steps)


def due(item: Item, open_now: bool, now: datetime) -> Due:
    if item.done:
        return Due(say("已完成"))
    if item.deadline is not None and item.deadline <= now:
        late = now - item.deadline
        return Due(
            say("逾期 {left}", left=say_n("{n} 天", late.days) if late >= DAY else left(late)),
            "bad",
            moment(item.deadline, now),
        )
    if open_now:
        closes = item.moments["closes"]
        return Due(say("签到剩 {left}", left=left(closes - now)), "warn", moment(closes, now))
    if item.deadline is None:
        return Due("")
    exact = moment(item.deadline, now)
    soon = item.deadline - now < DAY
    tone = "warn" if soon and item.deadline - now < 3 * HOUR else ""
    return Due(exact if soon else day(item.deadline, now), tone, exact)


def group(item: Item, sort: datetime, now: datetime) -> str:
    if item.done:
        return "done"
    if item.deadline is not None and item.deadline <= now:
        return "overdue"
    if local(sort).date() == local(now).date():
        return "today"
    return "week" if sort - now < 7 * DAY else "later"


# -- the task page ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class StepView:
    """One line of the steps card."""

    number: int
    action: str
    label: str
    state: str  # done, now, or ""
    text: str
    option: Option | None


@dataclass(frozen=True)
class Button:
    action: str
    label: str
    primary: bool = False
    href: str | None = None
    reason: str = ""  # why it cannot be pressed yet
    form: tuple = ()  # the action's fields
    missing: str = ""  # the step that has to be made before it


def missing(steps: tuple[StepView, ...], reason: Reason | None, action: str) -> str:
    """The step that has to be made before an action, as its reason names it; the action itself when it names none."""
    first = reason.params.get("action") if reason is not None else None
    return first if first in [step.action for step in steps] else action


@dataclass(frozen=True)
class Fact:
    label: str
    value: str


@dataclass(frozen=True)
class TaskPage:
    title: str
    icon: str
    type: str
    issuer: str
    due: Due
    steps: tuple[StepView, ...]
    remaining: int
    facts: tuple[Fact, ...]
    texts: tuple[tuple[str, str], ...]  # (label, text); see `resources.texts`
    link: str | None
    note: str
    window: dict[str, Any] | None
    buttons: tuple[Button, ...] = ()


def fact(label: str, value: Any, now: datetime) -> Fact:
    """A card's row as text: moments in Beijing time, a pair of moments as a span."""
    label = say(label)
    if isinstance(value, datetime):
        return Fact(label, full(value, now))
    if isinstance(value, tuple) and len(value) == 2 and all(isinstance(v, datetime) for v in value):
        return Fact(label, span(value[0], value[1], now))
    if isinstance(value, bool):
        return Fact(label, say("是") if value else say("否"))
    if isinstance(value, int):
        return Fact(label, f"{value:,}")
    return Fact(label, str(value))


def link_label(type_name: str) -> str:
    return say(LINKS.get(type_name, msgid("查看原文")))


def span(starts: datetime, ends: datetime | None, now: datetime) -> str:
    """A time with its weekday, and until when: the hour alone on the same day."""
    if ends is None:
        return full(starts, now)
    same = local(starts).date() == local(ends).date()
    return f"{full(starts, now)}–{clock(ends) if same else full(ends, now)}"


def why(reason: str | None) -> str:
    """Somebody's own words as a sentence behind one of the site's; empty without any."""
    return say("原因：{reason}。", reason=reason.rstrip("。.")) if reason else ""


def student_facts(card: Card, now: datetime) -> list[Fact]:
    return [fact(r.label, r.value, now) for r in card.rows if r.label not in NOT_SEEN]


def window_view(
    moments: Mapping[str, datetime | None], fields: Mapping[str, Any], now: datetime
) -> dict[str, Any] | None:
    """The check-in window as a track: where now, the start and the end lie on it, 0 to 100."""
    opens, closes = moments.get("opens"), moments.get("closes")
    if opens is None or closes is None:
        return None
    share = lambda at: round(100 * min(1.0, max(0.0, (at - opens) / (closes - opens))), 1)
    marks = [
        (share(at), clock(at), label)
        for at, label in ((fields.get("starts"), say("开课")), (fields.get("ends"), say("下课")))
        if at
    ]
    state = "early" if now < opens else "open" if now < closes else "over"
    return {
        "state": state,
        "now": share(now),
        "marks": marks,
        "opens": clock(opens),
        "closes": clock(closes),
        "left": max(0, int(((closes if state == "open" else opens) - now).total_seconds())),
    }


# -- boards -------------------------------------------------------------------------------------------------------------

PARTS = ("k2", "k6", "k3", "k4", "k5", "k7")  # colours of a stack between k1, done, and k0, not begun


@dataclass(frozen=True)
class Part:
    id: str
    label: str
    n: int
    share: float  # percent, 0-100
    colour: str
    start: float


def parts(stages: tuple[Stage, ...], states: Mapping[str, int]) -> tuple[Part, ...]:
    """Every state of a task's workflow from done to not begun, with how many stand in each. Void ones are left out."""
    total = sum(n for state, n in states.items() if state != "void") or 1
    made, start = [], 0.0
    for tone, stage in enumerate(stages):
        n = states.get(stage.id, 0)
        share = 100 * n / total
        colour = (
            "k1" if stage.done else "k0" if stage.initial else PARTS[min(5, (tone - 1) * 6 // max(1, len(stages) - 2))]
        )
        made.append(Part(stage.id, say(stage.label), n, round(share, 2), colour, round(start, 2)))
        start += share
    return tuple(made)


@dataclass(frozen=True)
class Line:
    """One unit of a board."""

    path: str
    name: str
    done: int
    total: int
    percent: float

    @property
    def missing(self) -> int:
        return self.total - self.done


def line(path: str, name: str, states: Mapping[str, int], done: frozenset[str]) -> Line:
    total = sum(states.values()) - states.get("void", 0)
    finished = sum(states.get(state, 0) for state in done)
    return Line(path, name, finished, total, round(100 * finished / total, 1) if total else 0.0)
