"""An invented country for the site: units, people of every level, and tasks in every state that there is.

What is expected of it is told by plain objects: units know their parents, and nothing here looks at a path.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from fdycore import Actor, Audience, Refused, SettableClock
from fdycore.services.release import Pace
from fdyweb.directory import passwords, store
from fdyweb.directory.people import NewPerson, People
from fdyweb.engine import Site, make_site
from fdyweb.settings import Settings
from tests.prove.common import rows, run_all
from tests.prove.relations import BEGIN, SEGMENTS, Unit

PASSWORD = "the same for everybody"
LEVELS = ("ministry", "province", "school", "college")
FILTERS = (("province", "school", "college", "cohort", "degree"), ("school", "college", "cohort", "degree"),
           ("college", "cohort", "degree"), ("cohort", "degree"))  # fmt: skip
COHORTS, DEGREES = (2026, 2027, 2028), ("bachelor", "master")
STEPS = {"assigned": "view", "viewed": "forward", "forwarded": "complete"}
AFTER = {"view": "viewed", "forward": "forwarded", "complete": "completed"}
OUT = ("open", "open, then closed", "open, then voided")
HALF_OUT = "half out"  # one at most, as whatever runs what is due would carry it on
INSIDE = ("draft", "scheduled", "held", "held, then stopped", "held, then voided", f"{HALF_OUT}, then stopped")
HOLD = timedelta(minutes=5)


@dataclass(eq=False)
class Account:
    """A post of a person. A phone that two accounts share makes them one person's."""

    unit: Unit
    staff: bool
    phone: str
    duties: tuple[tuple[int, str, str], ...] = ()
    id: str = ""

    @property
    def level(self) -> str:
        return LEVELS[self.unit.level] if self.staff else "counselor"

    @property
    def actor(self) -> Actor:
        return Actor(self.id, scope=self.unit.path if self.staff else None)


@dataclass(eq=False)
class Issue:
    """A dispatch. `copies`: who is to have it, and where they stand (a workflow state, or void)."""

    id: int
    author: Account
    fate: str
    late: bool
    copies: dict[Account, str] = field(default_factory=dict)

    @property
    def unit(self) -> Unit:
        return self.author.unit

    @property
    def out(self) -> bool:
        return self.fate in OUT

    def under(self, unit: Unit) -> list[str]:
        """The states of those under a unit who have it."""
        return [state for who, state in self.copies.items() if self.out and unit.is_at_or_above(who.unit)]


class Country:
    """Made from a seed, on a database that is empty. Two staff in some units, counselors in schools and colleges."""

    def __init__(self, url: str, chance: random.Random, width: int, issues: int):
        self.chance, self._width = chance, width
        settings = Settings(db=url, secret="a secret of the proofs and of nobody else", hold=300, worker="off")
        pace = Pace(first=2, postgres=2, pauses=False)
        self.site: Site = make_site(settings, SettableClock(BEGIN), patience=30, pace=pace)
        self.engine = self.site.engine
        self.engine.upgrade()
        self.root = Unit(None, 0, "/")
        self.units = [self.root]
        self._grow(self.root)
        self.accounts = list(self._people())
        self._settle()
        self.counselors = [account for account in self.accounts if not account.staff]
        self.issues: list[Issue] = []
        self._audiences: dict[Issue, Audience] = {}
        self.refused = 0
        self._dispatch(issues)

    def close(self) -> None:
        self.site.receipts.settle()
        self.engine.close()

    # -- units and people
    def _grow(self, unit: Unit) -> None:
        """Below a unit two at least, whose codes are prefixes of each other; now and then nothing at all."""
        if unit.level == 3 or (unit.level and self.chance.random() < 0.1):
            return
        codes = ["1", "10", *self.chance.sample(SEGMENTS[2:], self._width - 2)]
        for code in codes[: self.chance.randint(2, self._width)]:
            child = Unit(unit, unit.level + 1, f"{unit.path}{code}/")
            unit.below.append(child)
            self.units.append(child)
            self._grow(child)

    def _people(self) -> Iterator[Account]:
        phones: list[str] = []

        def phone() -> str:
            if phones and self.chance.random() < 0.1:  # somebody who has a post already
                return self.chance.choice(phones)
            phones.append(f"139{len(phones):08d}")
            return phones[-1]

        taken = set()
        for unit in self.units:
            counselors = self.chance.randrange(3) if unit.level >= 2 else 0
            for staff in [True] * self.chance.choice((1, 1, 2)) + [False] * counselors:
                number = phone()
                while (number, staff, unit) in taken:  # nobody has one post twice
                    number = phone()
                taken.add((number, staff, unit))
                yield Account(unit, staff, number, () if staff else self._duties())

    def _duties(self) -> tuple[tuple[int, str, str], ...]:
        many = self.chance.randrange(3)
        return tuple({(self.chance.choice(COHORTS), self.chance.choice(DEGREES), "软件工程") for _ in range(many)})

    def _settle(self) -> None:
        units = [(LEVELS[unit.level], f"{n}", f"单位{n}", unit.path) for n, unit in enumerate(self.units)]
        self.engine.write(lambda work: store.add_units(work, units, 0))
        people = [NewPerson("某人", a.phone, a.level, a.unit.path, a.duties) for a in self.accounts]
        People(self.engine, self.site.phones).add(people, passwords.hashed(PASSWORD))
        made = rows(self.engine, "SELECT a.id, u.path, a.level, i.phone_index FROM account a JOIN unit u ON u.id = a.unit "
                                 "JOIN identity i ON i.id = a.identity")  # fmt: skip
        ids = {post: ident for ident, *post in made for post in [tuple(post)]}
        for account in self.accounts:
            account.id = ids[account.unit.path, account.level, self.site.phones.index(account.phone)]

    # -- tasks
    def _dispatch(self, issues: int) -> None:
        """The order matters: whatever runs what is due would release what is to stay inside."""
        fates = [OUT[0], OUT[0], *OUT, *INSIDE]
        for number in range(issues):
            self._issue(self._author(number), fates[(number * 5 + number // len(fates)) % len(fates)], number)
        self._issue(self._author(0), HALF_OUT, issues)
        for issue in self.issues:
            if issue.out or issue.fate == "scheduled":
                self._send(issue)
        self._lead_on()
        for issue in sorted(self.issues, key=lambda one: one.fate == HALF_OUT):
            if issue.fate.startswith(HALF_OUT):
                self._half(issue)
        for issue in self.issues:
            if issue.fate.startswith("held"):
                self._send(issue)
                self._end(issue)

    def _author(self, number: int) -> Account:
        """Staff of every level in turn, in a unit that has counselors."""
        found = [a for a in self.accounts if a.staff and a.unit.level == number % 4
                 and any(a.unit.is_at_or_above(c.unit) for c in self.counselors)]  # fmt: skip
        return self.chance.choice(found or [a for a in self.accounts if a.unit is self.root])

    def _issue(self, author: Account, fate: str, number: int) -> None:
        now, late = self.engine.clock(), self.chance.random() < 0.3
        fields: dict[str, Any] = {"title": f"通知{number}"}
        if late or self.chance.random() < 0.5:
            fields["deadline"] = (now + (HOLD if late else timedelta(days=9))).isoformat()
        draft = self.engine.draft(author.actor, "policy", fields, key=f"d{number}")
        issue = Issue(draft.id, author, fate, late)
        self.issues.append(issue)
        if fate == "draft":
            return
        audience, reached = self._audience(author.unit)
        while not reached:
            self._nobody(author, draft.id, audience)
            audience, reached = self._audience(author.unit)
        issue.copies = dict.fromkeys(reached, "assigned")
        self._audiences[issue] = audience

    def _send(self, issue: Issue) -> None:
        at = self.engine.clock() + timedelta(days=3) if issue.fate == "scheduled" else None
        self.engine.dispatch(issue.author.actor, issue.id, self._audiences[issue], at=at, key=f"s{issue.id}")

    def _audience(self, unit: Unit) -> tuple[Audience, list[Account]]:
        """Filters that the level may use, and whom they reach: every filter narrows, within one any value will do."""
        kept = [account for account in self.counselors if unit.is_at_or_above(account.unit)]
        given: dict[str, list[str]] = {}
        duties: list[Any] = []
        for name in FILTERS[unit.level]:
            if self.chance.random() > (0.4 if name == "college" else 0.2):
                continue
            if name in LEVELS:
                there = [u for u in self.units if LEVELS[u.level] == name and unit.is_at_or_above(u)]
                places = self.chance.sample(there, min(len(there), 1 + self.chance.randrange(3)))
                direct = name == "college" and (not places or self.chance.random() < 0.5)
                given[name] = [u.path for u in places] + ["direct"] * direct
                kept = [a for a in kept if any(u.is_at_or_above(a.unit) for u in places)
                        or (direct and a.unit.level == 2)]  # fmt: skip
                if not given[name]:
                    del given[name]
            else:
                values = self.chance.sample(COHORTS if name == "cohort" else DEGREES, 1)
                given[name] = [str(value) for value in values]
                duties.append((0 if name == "cohort" else 1, values))
        if duties:
            kept = [a for a in kept if any(all(duty[at] in values for at, values in duties) for duty in a.duties)]
        return Audience("counselors", given), kept

    def _nobody(self, author: Account, task: int, audience: Audience) -> None:
        """A choice that reaches nobody is refused."""
        self.refused += 1
        try:
            self.engine.dispatch(author.actor, task, audience, key=f"n{self.refused}")
        except Refused:
            return
        raise AssertionError(f"{audience} of {author.unit.path} reaches somebody")

    def _lead_on(self) -> None:
        """Release what is to be out, let counselors act, close and void."""
        self.engine.clock.advance(minutes=6)
        run_all(self.engine)
        made = rows(self.engine, "SELECT id, task, assignee FROM assignment")
        ids = {(task, who): ident for ident, task, who in made}
        for issue in self.issues:
            if issue.out:
                for who in issue.copies:
                    self._act(issue, who, ids[issue.id, who.id])
                self._end(issue)
        run_all(self.engine)

    def _act(self, issue: Issue, who: Account, ident: int) -> None:
        while (step := STEPS.get(issue.copies[who])) and self.chance.random() < 0.7:
            self.engine.act(who.actor, ident, step, key=f"{step}{ident}")
            issue.copies[who] = AFTER[step]
        if issue.copies[who] != "completed" and self.chance.random() < 0.15:
            self.engine.void([ident], "离职")
            issue.copies[who] = "void"

    def _end(self, issue: Issue) -> None:
        """What the last word of its fate says; of a voided task only what is done stays."""
        action = {"closed": "close", "voided": "void", "stopped": "stop"}.get(issue.fate.rsplit(" ", 1)[-1])
        if action:
            self.engine.control(issue.author.actor, issue.id, action, reason="误发", key=f"{action}{issue.id}")
        if action == "void":
            kept = {who: "completed" if state == "completed" else "void" for who, state in issue.copies.items()}
            issue.copies = kept

    def _half(self, issue: Issue) -> None:
        """Some assignments are made, none is out."""
        self._send(issue)
        self.engine.clock.advance(minutes=6)
        while not rows(self.engine, "SELECT 1 FROM task WHERE id = $id AND made > 0", id=issue.id):
            assert self.engine.run_due(limit=1, budget=0)
        self._end(issue)
