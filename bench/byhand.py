"""The counselor's inbox by hand: three statements of the raw driver, and one f-string with `html.escape`.

Texts and markup are written out here, so that the yardstick stays where it is when the site's own change; whoever
changes the site's inbox brings this one along as soon as `same_page` says that they have come apart.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta, timezone
from html import escape
from itertools import groupby
from typing import Any, NamedTuple

LOGIN = """SELECT l.seen_at, l.epoch, i.epoch, i.font, i.theme, a.id, i.name, a.level, u.name
FROM login l JOIN account a ON a.id = l.account JOIN identity i ON i.id = l.identity JOIN unit u ON u.id = a.unit
WHERE l.id = ? AND l.ends_at > ? AND (a.state = 'active' OR a.state = 'unverified')"""
CARDS = """SELECT a.id, a.state, t.type, t.title, t.deadline, u.name
FROM assignment a JOIN task t ON t.id = a.task JOIN unit u ON u.path = t.issuer
WHERE a.assignee = ? AND t.released_at IS NOT NULL AND t.state = 'open' AND a.voided_at IS NULL ORDER BY a.id DESC LIMIT 200"""
UNREAD = "SELECT count(*) FROM (SELECT 1 FROM message WHERE account = ? AND read_at IS NULL LIMIT 100) AS q"

BEIJING = timezone(timedelta(hours=8))
NOTICE = (("forward", "转发"), ("complete", "完成"))
LIVE = (("forward", "转发"), ("check_in", "签到"), ("complete", "完成"))
KINDS = {
    "policy": ("doc", "就业创业政策", NOTICE),
    "recruitment": ("fair", "招聘活动", NOTICE),
    "course": ("book", "就业课程", NOTICE),
    "jobs": ("job", "岗位信息", NOTICE),
    "live_course": ("live", "就业创业直播课", LIVE),
}
MADE = {"forwarded": ("forward",), "completed": ("forward", "complete"), "assigned_in": ("check_in",),
        "viewed_in": ("check_in",), "forwarded_in": ("forward", "check_in")}  # fmt: skip
GROUPS = ("今天截止", "本周", "以后")
ICONS, STYLE, SCRIPT = "/static/icons.svg?0123456789", "/static/site.css?0123456789", "/static/site.js?0123456789"


class Pill(NamedTuple):
    label: str
    state: str  # done, now, or ""


class Card(NamedTuple):
    id: int
    icon: str
    title: str
    issuer: str
    kind: str
    pills: list[Pill]
    due: str
    tone: str
    exact: str
    group: int  # index in GROUPS
    deadline: datetime


class Desk(NamedTuple):
    """Everything that the page shows. `groups` are (label, cards)."""

    name: str
    unit: str
    font: str
    theme: str
    groups: list[tuple[str, list[Card]]]
    waiting: int
    today: int
    unread: int


class Reads:
    """The statements in the words of a driver: "?" or "%s"."""

    def __init__(self, sqlite: bool):
        self.sqlite = sqlite
        self.login, self.cards, self.unread = (
            sql if sqlite else sql.replace("?", "%s") for sql in (LOGIN, CARDS, UNREAD)
        )

    def desk(self, cursor: Any, token: str, now: datetime) -> Desk | None:
        """The desk of whoever holds the token; None for nobody."""
        moment = int(now.timestamp() * 1_000_000)
        cursor.execute(self.login, (hashlib.sha256(token.encode()).hexdigest(), moment))
        found = cursor.fetchone()
        if found is None or found[1] != found[2] or found[7] != "counselor":
            return None
        account = found[5]
        cursor.execute(self.cards, (account,))
        cards = [card(row, now) for row in cursor.fetchall()]
        cursor.execute(self.unread, (account,))
        unread = cursor.fetchone()[0]
        cards.sort(key=lambda one: (one.group, one.deadline, -one.id))
        groups = [(GROUPS[number], list(of)) for number, of in groupby(cards, key=lambda one: one.group)]
        today = sum(one.group == 0 for one in cards)
        return Desk(found[6], found[8], found[3], found[4], groups, len(cards), today, unread)


def card(row: tuple, now: datetime) -> Card:
    ident, state, kind, title, deadline, issuer = row
    at = datetime.fromtimestamp(deadline / 1_000_000, BEIJING)
    here, until = now.astimezone(BEIJING), at - now
    days = (at.date() - here.date()).days
    year = "" if at.year == here.year else f"{at.year}年"
    day = ("今天", "明天")[days] if days in (0, 1) else f"{year}{at.month}月{at.day}日"
    exact, soon = f"{day} {at:%H:%M}", until < timedelta(days=1)
    icon, label, steps = KINDS[kind]
    made, waiting, pills = MADE.get(state, ()), True, []
    for action, text in steps:
        if action in made:
            pills.append(Pill(text, "done"))
        elif waiting and action != "check_in":
            pills.append(Pill(text, "now"))
            waiting = False
        else:
            pills.append(Pill(text, ""))
    group = 0 if days == 0 else 1 if until < timedelta(days=7) else 2
    tone = "warn" if soon and until < timedelta(hours=3) else ""
    return Card(ident, icon, title, issuer, label, pills, exact if soon else day, tone, exact, group, at)


def _icon(name: str) -> str:
    return f'<svg class="i" aria-hidden="true"><use href="{ICONS}#{name}"/></svg>'


def _tab(href: str, icon: str, label: str, here: bool, n: int) -> str:
    dot = ""
    if n:
        dot = f'<span class="dot" aria-hidden="true">{n if n < 100 else "99+"}</span><span class="sr">，{n} 项待处理</span>'
    mark = ' aria-current="page"' if here else ""
    return f'<li><a href="{href}"{mark}>{_icon(icon)}<span>{label}</span>{dot}</a></li>\n\n'


def _pill(pill: Pill) -> str:
    if pill.state == "done":
        return f'<li class="done">✓ {pill.label}<span class="sr">（已完成）</span></li>'
    if pill.state == "now":
        return f'<li class="now">{pill.label}<span class="sr">（当前）</span></li>'
    return f"<li>{pill.label}</li>"


def _card(one: Card) -> str:
    return (
        f'<li><a class="task" href="/tasks/{one.id}"><span class="tile{" live" if one.icon == "live" else ""}">'
        f'{_icon(one.icon)}</span><h3>{escape(one.title)}</h3><p class="meta"><span>{escape(one.issuer)}</span>'
        f'<span>{one.kind}</span></p><div class="next"><ol class="mini" aria-label="步骤">'
        f"{''.join([_pill(pill) for pill in one.pills])}</ol>\n"
        f'<span class="due {one.tone}" title="{one.exact}">{one.due}</span></div></a></li>\n'
    )


def _group(label: str, cards: list[Card]) -> str:
    return (
        f'<div class="sect"><h2>{label}</h2><span class="r">{len(cards)} 项</span></div>\n<ul class="card">\n'
        f"{''.join([_card(one) for one in cards])}</ul>\n"
    )


def page(desk: Desk, csrf: str) -> str:
    """The whole page of somebody with tasks to do."""
    look = "".join(f' data-{name}="{value}"' for name, value in (("font", desk.font), ("theme", desk.theme)) if value)
    head = f"今天还有 {desk.today} 件事" if desk.today else "今天的任务已全部完成"
    care = desk.font == "care"
    return f"""<!doctype html>
<html lang="zh-CN"{look}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>我的任务</title>
<link rel="stylesheet" href="{STYLE}">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#main">跳到主要内容</a>
<div class="app" data-view="list">
<nav class="nav" aria-label="主导航">
<span class="mark" aria-hidden="true">辅</span>
<ul>
{_tab("/tasks", "task", "任务", True, desk.today)}{_tab("/messages", "bell", "消息", False, desk.unread)}{_tab("/me", "me", "我的", False, 0)}</ul>
</nav>
<main id="main" tabindex="-1">
<section class="pane pane-list" aria-label="任务列表" tabindex="0">
<header class="top"><span class="mark" aria-hidden="true">{escape(desk.name[0])}</span><div class="grow"><b>{escape(desk.name)}</b><small>{escape(desk.unit)}</small></div>
<form method="post" action="/look"><input type="hidden" name="csrf_token" value="{escape(csrf)}"><input type="hidden" name="back" value="/tasks"><button class="icbtn" name="font" value="{"" if care else "care"}" aria-pressed="{"true" if care else "false"}">大字</button></form></header>

<div class="hero"><h1>{head}</h1><p>已完成 0 项，还剩 {desk.waiting} 项。</p><svg class="thin ok" aria-hidden="true"><rect width="0%" height="100%"/></svg></div>
<nav class="seg" aria-label="任务筛选"><a href="/tasks" aria-current="page">待办 <i>{desk.waiting}</i></a><a href="/tasks?show=overdue">已逾期 <i>0</i></a><a href="/tasks?show=done">已完成</a></nav>
{"".join([_group(label, cards) for label, cards in desk.groups])}
<p class="foot">没有更多任务了</p></section>
<section class="pane pane-detail" aria-label="详情" tabindex="0" data-first="/tasks/{desk.groups[0][1][0].id}?peek=1"><p class="empty">从左侧选择一项任务查看详情。</p></section>
</main>
</div>
<script src="{SCRIPT}" defer></script>
</body>
</html>"""  # noqa: E501
