"""Who sees which tasks (D12), through the pages: every list, board and inbox against plain objects.

The issuer's unit is mine or above mine, and only the recipients in my subtree count; a task from above that is not out,
or that reaches nobody under me, does not exist for me. What is expected is a walk up the tree; no path is looked at.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from typing import Any
from urllib.parse import quote

import webtest

from fdyweb import application
from tests.prove import NewUrl
from tests.prove.common import bar, rows, tasks_that_differ
from tests.prove.levels import LEVELS, PASSWORD, Account, Country, Issue
from tests.prove.relations import Unit

KINDS = ("own_lists", "lists_from_above", "figures_of_lists", "boards", "pages", "inboxes", "figures_of_inboxes",
         "assignments")  # fmt: skip
ROW = re.compile(r'href="/(?:progress/|dispatch/|dispatch\?draft=)(\d+)"(.*?)</li>', re.S)
FIGURES = re.compile(r"([\d,]+) / ([\d,]+)")
VOIDED = re.compile(r"另有 ([\d,]+) 名已(?:撤回|终止)")


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    """Several invented countries. Small: two, and some of their people."""
    countries, width, issues, most = (2, 3, 14, 3) if small else (12, 4, 44, 8)
    counts: Counter = Counter()
    wrong: Counter = Counter()
    first: list[str] = []
    for number in range(countries):
        with closing(Country(new_url(), random.Random(f"{seed}.{number}"), width, issues)) as country:
            looks = Looks(country, most, small)
            looks.run()
            counts += looks.counts
            counts["audiences_of_nobody"] += country.refused
            wrong += looks.wrong
            first += looks.first
            wrong["tallies_that_differ"] += tasks_that_differ(country.engine)
    names = (*KINDS, "tallies_that_differ")
    found = {"sizes": {"countries": countries, "tasks": countries * (issues + 1)}, "counts": dict(counts),
             "differences": {name: wrong[name] for name in names}}  # fmt: skip
    return found | ({"first_differences": first[:5]} if first else {})


class Eyes:
    """Somebody who is logged in as one of their posts, and what the pages tell them."""

    def __init__(self, country: Country, app: Any, who: Account):
        sessions = country.site.sessions
        token = sessions.log_in(who.phone, PASSWORD, "proof", "127.0.0.1")
        assert isinstance(token, str) and sessions.switch(sessions.of(token), who.id), token
        self.browser = webtest.TestApp(app, extra_environ={"REMOTE_ADDR": "127.0.0.1"})
        self.browser.set_cookie("fdy", token)

    def list(self, address: str) -> list[tuple[int, tuple[int, int]]]:
        """(task, (done, of)) of every page of a list; (0, 0) where no figures are shown."""
        found, after = [], ""
        while True:
            page = self.browser.get(f"{address}{after}", status=200)
            for task, rest in ROW.findall(page.text):
                told = FIGURES.search(rest)
                found.append((int(task), tuple(_number(n) for n in told.groups()) if told else (0, 0)))
            more = re.search(r'href="\?[^"]*?(after=\d+)"', page.text)
            if not more:
                return found
            after = ("&" if "?" in address else "?") + more[1]

    def board(self, task: int, at: str, direct: bool = False) -> dict[str, Any] | None:
        """The figures of a board; None: it does not exist."""
        address = f"/progress/{task}.json?at={quote(at)}{'&direct=1' if direct else ''}"
        page = self.browser.get(address, expect_errors=True)
        if page.status_int == 404:
            return None
        assert page.status_int == 200, page.status
        value = page.json
        return {
            **{name: value[name] for name in ("done", "total", "void")},
            "in_parts": sum(part[1] for part in value["parts"]),
            "lines": {path: tuple(line[:2]) for path, line in value["lines"].items()},
        }

    def page(self, task: int, at: str) -> list[tuple[int, int, int]]:
        """(done, of, void) of each column of a board's page: one's own unit, then the chosen one; none: no such page.

        Zeros where no figures are shown, as nothing is out yet.
        """
        page = self.browser.get(f"/progress/{task}?at={quote(at)}", expect_errors=True)
        if page.status_int == 404:
            return []
        found = []
        for column in page.text.split('data-n="done">')[1:]:
            done, total = _number(column.split("<")[0]), re.search(r'data-n="total">([\d,]+)', column)[1]
            told = VOIDED.search(column)
            found.append((done, _number(total), _number(told[1]) if told else 0))
        return found or [(0, 0, 0)] * page.text.count('<section class="pane ')

    def inbox(self, show: str) -> tuple[list[int], dict[str, int]]:
        """Assignments of one tab, and the numbers beside the names of all of them."""
        page = self.browser.get(f"/tasks?show={show}", status=200)
        tabs = re.findall(r'href="/tasks(?:\?show=(\w+))?"[^>]*>[^<]*<i>([\d,]+)</i>', page.text)
        numbers = {name: _number(number) for name, number in tabs}
        return [int(ident) for ident in re.findall(r'href="/tasks/(\d+)"', page.text)], numbers

    def exists(self, assignment: int) -> bool:
        """Asked by HEAD, which opens nothing."""
        return self.browser.head(f"/tasks/{assignment}", expect_errors=True).status_int == 200


def _number(text: str) -> int:
    return int(text.replace(",", ""))


class Expected:
    """The oracle."""

    def __init__(self, country: Country):
        self.country = country

    def list(self, who: Account, above: bool) -> list[tuple[int, tuple[int, int]]]:
        found = [
            issue
            for issue in self.country.issues
            if (issue.unit is not who.unit and self.sees(who, issue) if above else issue.unit is who.unit)
        ]
        told = lambda issue: (0, 0) if issue.fate.endswith("voided") else self.figures(issue.under(who.unit))
        return [(issue.id, told(issue)) for issue in sorted(found, key=lambda issue: -issue.id)]

    @staticmethod
    def sees(who: Account, issue: Issue) -> bool:
        if not who.staff or not issue.unit.is_at_or_above(who.unit):
            return False
        return issue.unit is who.unit or bool(issue.under(who.unit))

    @staticmethod
    def figures(states: list[str]) -> tuple[int, int]:
        """(done, of): who is void is not counted."""
        return states.count("completed"), len(states) - states.count("void")

    def board(self, who: Account, issue: Issue, at: Unit, direct: bool = False) -> dict[str, Any] | None:
        if not self.sees(who, issue) or not who.unit.is_at_or_above(at):
            return None
        there = [state for owner, state in issue.copies.items() if issue.out and owner.unit is at]
        states = there if direct else issue.under(at)
        places = {} if direct else {unit.path: issue.under(unit) for unit in at.below}
        if at.level == 2 and not direct:  # 校直属 is a line beside the colleges
            places[at.path] = there
        done, total = self.figures(states)
        return {
            "done": done,
            "total": total,
            "void": states.count("void"),
            "in_parts": total,
            "lines": {path: self.figures(of) for path, of in places.items() if of},
        }

    def page(self, who: Account, issue: Issue, at: Unit) -> list[tuple[int, int, int]]:
        if self.board(who, issue, at) is None:
            return []
        columns = [who.unit, at] if at is not who.unit else [at]
        return [(*self.figures(issue.under(unit)), issue.under(unit).count("void")) for unit in columns]

    def inbox(self, who: Account, show: str) -> set[int]:
        """Tasks that a counselor may still act on; and what they have done, whatever became of it."""
        kept = {
            "": lambda issue, state: issue.fate == "open" and state not in ("completed", "void"),
            "done": lambda issue, state: issue.out and state == "completed",
            "overdue": lambda issue, state: issue.fate == "open" and issue.late and state not in ("completed", "void"),
        }[show]
        return {issue.id for issue in self.country.issues if who in issue.copies and kept(issue, issue.copies[who])}


class Looks:
    """Logs people of every level in, looks everywhere, compares."""

    def __init__(self, country: Country, most: int, small: bool):
        self.country, self.most, self.small = country, most, small
        self.chance, self.expected = country.chance, Expected(country)
        self.counts: Counter = Counter()
        self.wrong: Counter = Counter()
        self.first: list[str] = []
        self.assignments = {ident: (task, who) for ident, task, who in
                            rows(country.engine, "SELECT id, task, assignee FROM assignment")}  # fmt: skip

    def run(self) -> None:
        app, people = application(self.country.site), list(self._people())
        with bar(len(people), f"people on {self.country.engine.database_name}") as advance:
            for who in people:
                eyes = Eyes(self.country, app, who)
                self.counts[who.level] += 1
                self._staff(who, eyes) if who.staff else self._counselor(who, eyes)
                advance(1)

    def _people(self) -> Iterator[Account]:
        """Several of every level; first of all those under whom something is out, and those who sit in a school."""
        for level in (*LEVELS, "counselor"):
            found = [account for account in self.country.accounts if account.level == level]
            self.chance.shuffle(found)
            reached = lambda a: sum(bool(issue.under(a.unit)) for issue in self.country.issues)
            found.sort(key=lambda a: -reached(a) if self.small else 0)
            yield from found[: self.most if level != "ministry" else 1]
            if level == "counselor":
                yield from [a for a in found[self.most :] if a.unit.level == 2][:1]

    def _staff(self, who: Account, eyes: Eyes) -> None:
        for kind, address, above in (("own_lists", "/tasks", False), ("lists_from_above", "/tasks?from=above", True)):
            if above and who.level == "ministry":
                continue  # there is nobody above: the address shows the same list
            found, wanted = eyes.list(address), self.expected.list(who, above)
            self.compare(kind, [task for task, _ in wanted], [task for task, _ in found], who, address)
            self.compare("figures_of_lists", dict(wanted), dict(found), who, address)
        for issue in self.country.issues:
            self._boards(who, eyes, issue)

    def _boards(self, who: Account, eyes: Eyes, issue: Issue) -> None:
        """Every unit under somebody who sees the task, and a few of those that they must not see."""
        sees = self.expected.sees(who, issue)
        inside = [unit for unit in self.country.units if sees and who.unit.is_at_or_above(unit)]
        others = [unit for unit in self.country.units if unit not in inside]
        others = self.chance.sample(others, min(3 if self.small else 8, len(others)))
        for at in inside + others:
            where = f"task {issue.id} ({issue.fate}, of {issue.unit.path}) at {at.path}"
            for direct in (False, True)[: 1 + (at.level == 2)]:
                wanted = self.expected.board(who, issue, at, direct)
                self.compare("boards", wanted, eyes.board(issue.id, at.path, direct), who, where)
        for at in {who.unit, self.chance.choice(inside or others)}:
            wanted = self.expected.page(who, issue, at)
            self.compare("pages", wanted, eyes.page(issue.id, at.path), who, f"task {issue.id} at {at.path}")

    def _counselor(self, who: Account, eyes: Eyes) -> None:
        """Their own, as far as it is out; nobody's figures, not even of the unit whose path they share."""
        wanted = {show: self.expected.inbox(who, show) for show in ("", "overdue", "done")}
        for show, tasks in wanted.items():
            found, numbers = eyes.inbox(show)
            self.compare("inboxes", sorted(tasks), sorted(self.assignments[ident][0] for ident in found), who, show)
            self.compare("inboxes", {who.id}, {self.assignments[i][1] for i in found} | {who.id}, who, "whose")
            shown = {tab: len(of) for tab, of in wanted.items() if tab != "done"}  # paged, so it has no number
            self.compare("figures_of_inboxes", shown, numbers, who, show)
        out = {issue.id for issue in self.country.issues if issue.out}
        idents = [i for i, (_, owner) in self.assignments.items() if owner == who.id or not self.small]
        idents += self.chance.sample(list(self.assignments), min(8, len(self.assignments)))
        for ident in idents:
            task, owner = self.assignments[ident]
            wanted = owner == who.id and task in out
            self.compare("assignments", wanted, eyes.exists(ident), who, f"assignment {ident} of task {task}")
        for issue in self.country.issues:
            at = self.chance.choice([who.unit, issue.unit])
            self.compare("boards", None, eyes.board(issue.id, at.path), who, f"task {issue.id}")

    def compare(self, kind: str, wanted: Any, found: Any, who: Account, where: str) -> None:
        self.counts[kind] += 1
        if kind == "boards":
            self.counts["boards_hidden" if wanted is None else "boards_shown"] += 1
        if found != wanted:
            self.wrong[kind] += 1
            self.first.append(f"{kind} of {who.level} of {who.unit.path}: {wanted} is wanted, {found} found: {where}")
