"""The counselor's inbox with 20 cards through the whole site: CPU beside an f-string, statements, and Flask beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib.util import find_spec
from time import thread_time
from typing import Any

import click

from bench import byhand
from bench.client import Plan, ask
from bench.country import Country
from bench.inprocess import Visitor, statements, touching
from bench.report import Result, middle
from bench.server import Server
from fdyweb import application
from fdyweb.security import COOKIE

FEW, CARDS = 5, 20  # cards; both sets come from units of every level, so that only the number differs
BATCH = 10  # pages whose CPU is taken together
CONNECTIONS = 8
TITLE = re.compile(r"<h3>(.*?)</h3>")
WALKS = ((), ("view",), ("view", "forward"))


def fields(kind: str, number: int, now: datetime) -> dict[str, Any]:
    """A task that is due between two hours and a month from now; a live course, whose window is far away, behind it."""
    given: dict[str, Any] = {
        "title": f"关于做好2027届毕业生就业工作的第{number}号通知 <{kind}>",
        "deadline": now + timedelta(hours=(2, 20, 50, 90, 140, 300, 700)[number % 7]),
    }
    if kind in ("recruitment", "live_course"):
        given |= {"starts": now + timedelta(days=40), "ends": now + timedelta(days=40, hours=2)}
    if kind == "live_course":  # its window's end, by which it is sorted, comes in the order of the deadlines
        starts = now + timedelta(days=40 + number % 7)
        given |= {"starts": starts, "ends": starts + timedelta(hours=2), "deadline": starts + timedelta(hours=3)}
    if kind == "jobs":
        given |= {"employer": "示例科技有限公司等 18 家单位", "positions": "软件开发、测试、数据分析"}
    return given


def plan(places: dict[str, str]) -> list[tuple[str, str]]:
    """(issuer, type) of each card: one from the nation, few from the province, the others from nearby."""
    levels = [
        "national",
        "province",
        "school",
        "college",
        "school",
        "college",
        "province",
        *(["school", "college"] * 7),
    ]
    kinds = tuple(byhand.KINDS)
    return [(places[level], kinds[number % len(kinds)]) for number, level in enumerate(levels[:CARDS])]


class Inbox:
    """A country in which one counselor has so many cards, and the page as the site and as a hand make it."""

    def __init__(self, country: Country):
        self.country, self.engine = country, country.site.engine
        self.now, self.sent = self.engine.clock(), []
        self.token = country.log_in()
        self.visitor = Visitor(application(country.site), self.token)
        self._plan = plan(country.places())
        self.reads = byhand.Reads(country.server is None)
        self._connection = country.connect()
        if country.server is not None:
            self._connection.autocommit = True
        self._cursor = self._connection.cursor()

    def fill(self, upto: int) -> None:
        """Send tasks until there are so many; of every three the counselor has looked at one and forwarded one."""
        while len(self.sent) < upto:
            number = len(self.sent)
            issuer, kind = self._plan[number]
            self.sent.append((issuer, self.country.send(issuer, kind, fields(kind, number, self.now))))
        me = self.country.site.sessions.of(self.token).post.actor
        for item in self.engine.assignments(me, limit=len(self.sent)).items:
            for step in WALKS[item.assignment.id % 3]:
                self.engine.act(me, item.assignment.id, step, key=f"bench:{step}:{item.assignment.id}")
        self.country.tidy()

    def page(self) -> bytes:
        return self.visitor.get("/tasks")

    def by_hand(self) -> bytes:
        desk = self.reads.desk(self._cursor, self.token, self.engine.clock())
        return byhand.page(desk, "25ed9f8cc85d4aa393378bfb6a870c3b").encode()

    def flask_page(self) -> Callable[[], bytes]:
        """Flask's page, in this process."""
        from bench import flask_page

        visitor = Visitor(flask_page.application(self.country.url), self.token)
        return lambda: visitor.get("/tasks")

    def statements(self) -> list[str]:
        """What one request sends, when the page was asked for before."""
        self.page()
        with statements(self.engine) as found:
            self.page()
        return found

    def same(self) -> bool:
        """Do both show the same cards in the same order, in pages of the same length within 5 percent?"""
        ours, hand = self.page(), self.by_hand()
        titles = [TITLE.findall(body.decode()) for body in (ours, hand)]
        return titles[0] == titles[1] and len(titles[0]) == CARDS and abs(len(ours) / len(hand) - 1) <= 0.05

    def close(self) -> None:
        self._connection.close()
        for issuer, task in self.sent:
            self.country.close(issuer, task)


def run(country: Country, rounds: int, requests: tuple[int, float], tick: Callable[[], None]) -> Result:
    """requests: (pages of each kind whose CPU is taken, seconds of each round over HTTP)."""
    inbox = Inbox(country)
    inbox.fill(FEW)
    few = touching(inbox.statements())
    inbox.fill(CARDS)
    every = inbox.statements()
    many = touching(every)
    pages = [inbox.page, inbox.by_hand]
    if find_spec("flask"):
        pages.append(inbox.flask_page())
    else:
        click.echo("FLASK IS NOT INSTALLED: flask_ratio is left out. Cure: pip install 'fdy[test]'", err=True)
    site, hand, *peer = cpu(pages, requests[0])
    tick()
    ours, flask = _http(inbox, rounds, requests[1], tick) if peer else ([], [])
    figures = {
        "cpu_ratio": round(site / hand, 2),
        "queries": len(many),
        "queries_grow": len(many) - len(few),
        "flask_ratio": middle(a / b for a, b in zip(ours, flask, strict=True)) if flask else None,
        "same_page": inbox.same(),
    }
    details = {
        "site_us": round(site), "by_hand_us": round(hand), "flask_us": round(peer[0]) if peer else None,
        "statements_with_guards": len(every),
        "bytes": len(inbox.page()), "by_hand_bytes": len(inbox.by_hand()),
        "site_per_second": [round(rate) for rate in ours], "flask_per_second": [round(rate) for rate in flask],
    }  # fmt: skip
    inbox.close()
    return Result("inbox", country.db, country.n, figures, details)


def cpu(pages: list[Callable[[], bytes]], times: int) -> list[float]:
    """Microseconds of this thread's CPU that each page takes: the least of all batches, in turn, each made so many times."""
    best = [float("inf")] * len(pages)
    for _ in range(max(1, times // BATCH)):
        for at, make in enumerate(pages):
            make()
            began = thread_time()
            for _ in range(BATCH):
                make()
            best[at] = min(best[at], (thread_time() - began) / BATCH * 1e6)
    return best


def _http(inbox: Inbox, rounds: int, seconds: float, tick: Callable[[], None]) -> tuple[list[float], list[float]]:
    """Pages a second over HTTP in rounds that alternate: (the site's, Flask's)."""
    cookie = f"{COOKIE}={inbox.token}; fdy_csrf=25ed9f8cc85d4aa393378bfb6a870c3b"
    rates: list[list[float]] = [[], []]
    with Server("site", inbox.country.url) as site, Server("flask", inbox.country.url) as flask:
        for number in range(rounds):
            for at in (0, 1) if number % 2 == 0 else (1, 0):
                port = (site, flask)[at].port
                found = ask(Plan(port, [("/tasks", cookie)], CONNECTIONS, 0, seconds, min(0.5, seconds)))
                rates[at].append(found.per_second(seconds))
            tick()
    return rates[0], rates[1]
