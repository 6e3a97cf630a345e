"""Who may do what, see what, count what and handle what: the engine's path arithmetic against a walk up the tree.

The oracle follows parent pointers and never looks at a path. Segments are chosen to mislead text: prefixes of each
other, full-width digits, wildcards.
"""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from fdycore import Actor, Audience, Engine, Invalid, NotFound, Refused, SettableClock
from tests.prove import NewUrl
from tests.prove.common import bar, engine_on, live_course, populate, rows, run_all, tasks_that_differ
from tests.prove.model import ASSIGNEES, Copy, Course

SEGMENTS = ("1", "10", "100", "11", "1%", "%", "_", "1_", "１", "１０", "a", "A", "é", "%25", "-")
BEGIN = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
ACTIONS = (*ASSIGNEES, "make_up")
CONTROLS = ("discard", "stop", "resume", "void", "close")
HOUR = timedelta(hours=1)


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    """Several invented countries, each probed through every face of the engine."""
    worlds, probes = (1, 500) if small else (5, 2_400)
    counts: Counter = Counter()
    wrong: Counter = Counter()
    first: list[str] = []
    for number in range(worlds):
        with closing(engine_on(new_url(), clock=SettableClock(BEGIN))) as engine:
            engine.upgrade()
            world = World(engine, random.Random(f"{seed}.{number}"))
            judge = Probes(world)
            judge.run(probes)
            counts += judge.counts
            wrong.update(judge.wrong)
            first += judge.first
            wrong["tallies_that_differ"] += tasks_that_differ(engine)
    names = ("acts", "options", "lists", "progress", "tasks", "controls", "colleague_acted_for", "written_by_a_denial",
             "tallies_that_differ")  # fmt: skip
    found = {"sizes": {"countries": worlds, "probes": worlds * probes}, "counts": dict(counts),
             "differences": {name: wrong[name] for name in names}}  # fmt: skip
    return found | ({"first_differences": first[:5]} if first else {})


@dataclass(eq=False)
class Unit:
    parent: Unit | None
    level: int  # 0 ministry, 1 province, 2 school, 3 college
    path: str  # what the engine is told; the oracle does not look
    below: list[Unit] = field(default_factory=list)

    def is_at_or_above(self, other: Unit) -> bool:
        while other is not None:
            if other is self:
                return True
            other = other.parent
        return False


@dataclass(eq=False)
class Account:
    """A post. Staff answer for their unit; counselors only for themselves, wherever they sit."""

    id: str
    person: int
    unit: Unit
    staff: bool

    def actor(self, absent: Account | None = None) -> Actor:
        return Actor(self.id, scope=self.unit.path if self.staff else None, acting_for=absent and absent.id)


@dataclass(eq=False)
class Issue:
    id: int
    unit: Unit
    course: Course
    visible: bool
    copies: dict[int, tuple[Account, Copy]] = field(default_factory=dict)


class World:
    """A tree, its accounts, and tasks issued at every level."""

    def __init__(self, engine: Engine, chance: random.Random):
        self.engine, self.chance = engine, chance
        self.root = Unit(None, 0, "/")
        self.units = [self.root]
        self._grow(self.root)
        self.accounts: list[Account] = []
        for unit in self.units:
            self._staff(unit)
        self.counselors = [a for a in self.accounts if not a.staff]
        populate(engine, [(a.id, a.unit.path) for a in self.counselors])
        self.issues = [self._issue(unit, number) for number, unit in enumerate(self._issuers())]

    def _grow(self, unit: Unit) -> None:
        if unit.level == 3:
            return
        for segment in ["1", "10", *self.chance.sample(SEGMENTS[2:], self.chance.randrange(1, 3))]:
            child = Unit(unit, unit.level + 1, f"{unit.path}{segment}/")
            unit.below.append(child)
            self.units.append(child)
            self._grow(child)

    def _staff(self, unit: Unit) -> None:
        """One person may have several posts, which lend each other nothing."""
        for staff in [True] + [False] * (self.chance.randrange(0, 3) if unit.level >= 2 else 0):
            person = self.chance.randrange(60)
            self.accounts.append(Account(f"p{person}-{len(self.accounts)}", person, unit, staff))

    def _issuers(self) -> list[Unit]:
        """Units of every level that have counselors below, the ministry among them."""
        with_people = [u for u in self.units if any(u.is_at_or_above(a.unit) for a in self.counselors)]
        levels = [[unit for unit in with_people if unit.level == level] for level in range(4)]
        return [unit for level in levels for unit in self.chance.sample(level, min(len(level), 3))] + [self.root]

    def _issue(self, unit: Unit, number: int) -> Issue:
        now = self.engine.clock()
        opens = now + self.chance.choice([-2, -1, 1]) * HOUR
        course = Course(opens, opens + HOUR)
        staff = next(a for a in self.accounts if a.staff and a.unit is unit)
        draft = self.engine.draft(
            staff.actor(), "live_course", live_course(course.opens, course.closes), key=f"d{number}"
        )
        people = [(a.id, a.unit.path) for a in self.counselors if unit.is_at_or_above(a.unit)]
        people = self.chance.sample(people, max(1, len(people) * 4 // 5))
        issue = Issue(draft.id, unit, course, visible=number % 5 != 4)
        self.engine.dispatch(staff.actor(), draft.id, Audience("these", {"people": people}), key=f"s{number}")
        if issue.visible:
            run_all(self.engine)
        else:  # stopped before anything is out: there is nothing to see
            self.engine.control(staff.actor(), draft.id, "stop", key=f"x{number}")
            course.goes_on = False
        by_id = {a.id: a for a in self.counselors}
        for ident, assignee in rows(
            self.engine, "SELECT id, assignee FROM assignment WHERE task = $task", task=draft.id
        ):
            issue.copies[ident] = (by_id[assignee], Copy(course))
        return issue


class Probes:
    """Asks the engine at random, compares with the oracle, and looks whether a denial wrote anything."""

    def __init__(self, world: World):
        self.world, self.engine, self.chance = world, world.engine, world.chance
        self.counts: Counter = Counter()
        self.wrong: Counter = Counter()
        self.first: list[str] = []
        self.tables = self._tables()
        self.before = self.digest()

    def run(self, probes: int) -> None:
        kinds = {self.act: 12, self.options: 2, self.list: 2, self.progress: 2, self.task: 1, self.control: 2}
        with bar(probes, f"probes on {self.engine.database_name}") as advance:
            for number in range(probes):
                if self.chance.random() < 0.02:
                    self.engine.clock.advance(minutes=self.chance.randrange(30))
                self.chance.choices(list(kinds), list(kinds.values()))[0](f"p{number}")
                advance(1)
        self._nobody_acted_for_a_colleague()

    # -- the oracle
    def relations(self, issue: Issue, owner: Account, account: Account | None, absent: Account | None) -> set[str]:
        """How somebody stands to an assignment; None is the engine itself."""
        if account is None:
            return {"system"}
        found = {"assignee"} if (absent or account) is owner else set()
        if account.staff and account.unit is issue.unit:
            found.add("issuer")
        if account.staff and issue.unit.is_at_or_above(account.unit) and account.unit.is_at_or_above(owner.unit):
            found.add("supervisor")
        return found

    @staticmethod
    def may(relations: set[str], action: str) -> bool:
        return bool(
            relations & {"make_up": {"supervisor"}, "forward": {"assignee", "system"}}.get(action, {"assignee"})
        )

    # -- probes
    def act(self, key: str) -> None:
        issue, ident, owner, copy, account, absent = self.some()
        action = self.chance.choice(ACTIONS)
        relations, now = self.relations(issue, owner, account, absent), self.engine.clock()
        given = {"reason": "网络故障"} if action == "make_up" else None
        ask = lambda: self.engine.act(self.actor(account, absent), ident, action, given, key=key)
        if not issue.visible or not relations:
            expected = "not found"
        elif not self.may(relations, action):
            expected = "not_yours"
        else:
            expected = "done" if copy.may(action, now) else "not now"
        if self.expect("acts", expected, ask, f"{action} by {account} for {absent} on {ident} of {owner}") == "done":
            copy.take(action, now)

    def options(self, key: str) -> None:
        issue, ident, owner, copy, account, absent = self.some()
        relations, now = self.relations(issue, owner, account, absent), self.engine.clock()
        ask = lambda: {o.action: o.reason is None for o in self.engine.options(self.actor(account, absent), ident)}
        expected = {action: copy.may(action, now) for action in ACTIONS if self.may(relations, action)}
        if not issue.visible or not relations:
            expected = "not found"
        self.expect("options", expected, ask, f"options of {account} for {absent} on {ident}")

    def list(self, key: str) -> None:
        account, absent = self.somebody()
        place = self.chance.choice([None, None, self.chance.choice(self.world.units)])
        whose = self.chance.choice([None, None, self.chance.choice(self.world.counselors)])
        me = absent or account
        expected = {
            ident
            for issue in self.world.issues if issue.visible
            for ident, (owner, _) in issue.copies.items()
            if (whose is None or owner is whose) and (place is None or place.is_at_or_above(owner.unit))
            and (owner is me if whose is me or (whose is None and not account.staff)
                 else "supervisor" in self.relations(issue, owner, account, absent)
                 and (place is None or account.unit.is_at_or_above(place)))
        }  # fmt: skip
        self.expect("lists", expected, lambda: self._all_pages(account.actor(absent), place, whose),
                    f"list of {account} for {absent} under {place} of {whose}")  # fmt: skip

    def _all_pages(self, actor: Actor, place: Unit | None, whose: Account | None) -> set[int]:
        found, after = [], None
        while True:
            page = self.engine.assignments(
                actor, under=place and place.path, assignee=whose and whose.id, after=after, limit=7
            )
            found += [item.assignment.id for item in page.items]
            if (after := page.next) is None:
                return set(found) if len(found) == len(set(found)) else {0}

    def progress(self, key: str) -> None:
        issue, (account, absent) = self.chance.choice(self.world.issues), self.somebody()
        under = self.chance.choice([None, self.chance.choice(self.world.units)])
        place = under or account.unit
        sees = account.staff and issue.unit.is_at_or_above(account.unit) and account.unit.is_at_or_above(place)
        reached = any(account.unit.is_at_or_above(owner.unit) for owner, _ in issue.copies.values())
        # What is not out exists for its issuer alone, and what is out for those who have somebody in it, as `task` does.
        if not sees or not (account.unit is issue.unit or (issue.visible and reached)):
            expected = "not found"
        else:
            expected = self._counted(issue, place) if issue.visible else ({}, {}, {})

        def ask() -> tuple:
            found = self.engine.progress(account.actor(absent), issue.id, under and under.path)
            return found.states, found.children, found.direct

        self.expect("progress", expected, ask, f"progress of task {issue.id} by {account} under {under}")

    @staticmethod
    def _counted(issue: Issue, place: Unit) -> tuple[dict, dict, dict]:
        of = lambda holds: dict(Counter(copy.state for owner, copy in issue.copies.values() if holds(owner.unit)))
        children = {unit.path: of(unit.is_at_or_above) for unit in place.below}
        return of(place.is_at_or_above), {at: n for at, n in children.items() if n}, of(lambda unit: unit is place)

    def task(self, key: str) -> None:
        issue, (account, absent) = self.chance.choice(self.world.issues), self.somebody()
        holds = any(owner is (absent or account) for owner, _ in issue.copies.values())
        reached = any(account.unit.is_at_or_above(owner.unit) for owner, _ in issue.copies.values())
        below = account.staff and issue.unit.is_at_or_above(account.unit) and reached
        sees = (account.staff and account.unit is issue.unit) or (issue.visible and (holds or below))
        ask = lambda: self.engine.task(account.actor(absent), issue.id).id
        self.expect("tasks", issue.id if sees else "not found", ask, f"task {issue.id} by {account} for {absent}")
        own = {i.id for i in self.world.issues if account.staff and i.unit is account.unit}
        self.expect(
            "tasks", own, lambda: {t.id for t in self.engine.tasks(account.actor(absent))}, f"tasks of {account}"
        )

    def control(self, key: str) -> None:
        """Only the issuer's unit handles a task; what it may do itself is not done here, so that the game goes on."""
        issue, (account, absent) = self.chance.choice(self.world.issues), self.somebody()
        mine = account.staff and account.unit is issue.unit
        actor = account.actor(absent)
        if mine:
            ask = lambda: self.engine.control(
                actor, issue.id, "stop", key=key
            )  # too late for an open one, done for the rest
        elif self.chance.random() < 0.3:
            fields = live_course(issue.course.opens, issue.course.closes)
            ask = lambda: self.engine.amend(actor, issue.id, fields, key=key)
        else:
            action = self.chance.choice(CONTROLS)
            ask = lambda: self.engine.control(actor, issue.id, action, reason="误发", key=key)
        self.expect("controls", "not now" if mine else "not found", ask, f"control of {issue.id} by {account}")

    # -- whom and what
    def somebody(self) -> tuple[Account, Account | None]:
        account = self.chance.choice(self.world.accounts)
        return account, self.chance.choice(self.world.counselors) if self.chance.random() < 0.15 else None

    def some(self) -> tuple[Issue, int, Account, Copy, Account | None, Account | None]:
        """An assignment, and somebody near it: the owner, a deputy, staff, a colleague, another post of theirs."""
        issue = self.chance.choice([i for i in self.world.issues if i.copies])
        ident = self.chance.choice(list(issue.copies))
        owner, copy = issue.copies[ident]
        near = [
            a
            for a in self.world.accounts
            if a.unit is owner.unit or a.unit is owner.unit.parent or a.person == owner.person
        ]
        dice = self.chance.random()
        if dice < 0.3:
            return issue, ident, owner, copy, owner, None
        if dice < 0.4:
            return issue, ident, owner, copy, self.chance.choice(self.world.accounts), owner
        if dice < 0.43:
            return issue, ident, owner, copy, None, None
        if dice < 0.65:
            return issue, ident, owner, copy, self.chance.choice(near), None
        alike = [a for a in self.world.accounts if a.staff and owner.unit.path.startswith(a.unit.path[:-1])]
        if dice < 0.85:  # text alone would take these for superiors
            return issue, ident, owner, copy, self.chance.choice(alike), None
        return issue, ident, owner, copy, *self.somebody()

    def actor(self, account: Account | None, absent: Account | None) -> Actor:
        return self.engine.system if account is None else account.actor(absent)

    # -- comparing
    def expect(self, what: str, expected: Any, ask: Callable[[], Any], where: str) -> Any:
        """Compare the answer, or the kind of refusal, with what is expected; a refusal must have written nothing."""
        try:
            found = ask()
            if expected == "done":
                found = "done"
        except NotFound:
            found = "not found"
        except Refused as exc:
            found = "not_yours" if exc.code == "not_yours" else "not now"
        except Invalid:
            found = "not now"
        self.counts[what] += 1
        if isinstance(found, str):
            self.counts[found] += 1
        if found != expected:
            self.wrong[what] += 1
            self.first.append(f"{what}: expected {expected}, found {found}: {where}")
        after = self.digest()
        if found != "done" and after != self.before:
            self.wrong["written_by_a_denial"] += 1
        self.before = after
        return found

    def _tables(self) -> list[str]:
        sql = (
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1"
            if self.engine.database_name == "SQLite"
            else "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"
        )
        return [name for (name,) in rows(self.engine, sql)]

    def digest(self) -> str:
        """Every row of every table."""
        found = self.engine.read(
            lambda reader: [(t, sorted(map(repr, reader.rows(f"SELECT * FROM {t}")))) for t in self.tables]
        )
        return hashlib.sha256(repr(found).encode()).hexdigest()

    def _nobody_acted_for_a_colleague(self) -> None:
        counselors = {a.id for a in self.world.counselors}
        for kind, actor, acting_for, assignee in rows(self.engine, """SELECT e.kind, e.actor, e.acting_for, a.assignee
                FROM event e JOIN assignment a ON a.id = e.assignment"""):  # fmt: skip
            if actor in counselors and (kind == "make_up" or (acting_for or actor) != assignee):
                self.wrong["colleague_acted_for"] += 1
