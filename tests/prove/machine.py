"""live_course through the engine against plain facts: every action, undo, make-up, re-timing, void, and time."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

from fdycore import Actor, Engine, Invalid, Refused, SettableClock
from tests.prove import NewUrl
from tests.prove.common import (
    MINISTRY,
    bar,
    country,
    engine_on,
    live_course,
    populate,
    release,
    rows,
    run_all,
    tasks_that_differ,
)
from tests.prove.model import ASSIGNEES, Copy, Course

BEGIN = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
MINUTE, TICK = timedelta(minutes=1), timedelta(microseconds=1)
PEOPLE = 24
SCHOOL = Actor("school", scope="/1/100/")  # supervises those of the country's first school only
NAMES = ("view", "forward", "complete", "undo", "check_in", "make_up")


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    """50,000 steps on SQLite; on PostgreSQL, where each costs more round trips, a fifth of them."""
    with closing(engine_on(new_url(), clock=SettableClock(BEGIN))) as engine:
        engine.upgrade()
        most, few = (50_000, 10_000) if not small else (5_000, 1_500)
        return Driver(engine, seed).run(most if engine.database_name == "SQLite" else few)


class Driver:
    """Takes the same random steps in the engine and in the model, and compares after each."""

    def __init__(self, engine: Engine, seed: int):
        self.engine, self.clock = engine, engine.clock
        self.chance = random.Random(seed)
        self.counts: Counter = Counter()
        self.differences: Counter = Counter()
        self.first: list[str] = []
        self.copies: dict[int, Copy] = {}
        self.people: dict[int, tuple[str, str]] = {}
        self.tasks: dict[int, Course] = {}
        self.focus: int | None = None
        self.sent = 0

    def run(self, steps: int) -> dict[str, Any]:
        populate(self.engine, country(PEOPLE))
        with bar(steps, f"steps on {self.engine.database_name}") as advance:
            while self.counts["steps"] < steps:
                if self.counts["steps"] % 400 == 0:
                    self.new_task()
                self.step()
                self.counts["steps"] += 1
                advance(1)
        run_all(self.engine)
        self.compare_all()
        differences = {name: self.differences[name] for name in (
            "decisions", "states", "options", "times_of_change", "voids", "stored", "counts", "tallies_that_differ"
        )}  # fmt: skip
        found = {
            "sizes": {"people": PEOPLE, "tasks": len(self.tasks)},
            "counts": dict(self.counts),
            "differences": differences,
        }
        return found | ({"first_differences": self.first[:5]} if self.first else {})

    # -- steps
    def step(self) -> None:
        dice = self.chance.random()
        if dice < 0.25:
            self.move_time()
        elif dice < 0.28:
            self.amend()
        elif dice < 0.284:
            self.void_some()
        elif dice < 0.286:
            self.end_task()
        elif dice < 0.40:
            self.look()
        else:
            self.act()

    def new_task(self) -> None:
        course = self.some_window()
        task = release(self.engine, live_course(course.opens, course.closes), self.key())
        self.tasks[task.id] = course
        for ident, assignee, path in rows(
            self.engine, "SELECT id, assignee, path FROM assignment WHERE task = $task", task=task.id
        ):
            self.copies[ident], self.people[ident] = Copy(course), (assignee, path)

    def some_window(self) -> Course:
        opens = self.clock() + self.chance.randrange(-60, 60) * MINUTE
        return Course(opens, opens + self.chance.randrange(1, 90) * MINUTE)

    def key(self) -> str:
        self.sent += 1
        return f"k{self.sent}"

    def any_copy(self) -> tuple[int, Copy]:
        """Mostly of the newest tasks, so that they get somewhere; often the one whose border was just met."""
        if self.focus is not None and self.chance.random() < 0.4:
            return self.focus, self.copies[self.focus]
        newest = list(self.copies)[-3 * PEOPLE :] if self.chance.random() < 0.9 else list(self.copies)
        ident = self.chance.choice(newest)
        return ident, self.copies[ident]

    def move_time(self) -> None:
        """On by a little, or to a border of somebody's times, or one microsecond before it; now and then back."""
        self.focus, copy = self.any_copy()
        borders = [copy.course.opens, copy.course.closes, copy.course.closes + 5 * MINUTE]
        if copy.completed_at is not None:
            borders += [copy.completed_at + 10 * MINUTE] * 3
        target = self.clock() + self.chance.choice([TICK, MINUTE / 2, MINUTE, 5 * MINUTE, 9 * MINUTE])
        if self.chance.random() < 0.6:
            target = self.chance.choice(borders) + self.chance.choice([timedelta(0), -TICK])
        # Windows are made around now; far jumps, forward or back, would only leave them all behind.
        if abs(target - self.clock()) < timedelta(hours=2) and target > BEGIN:
            self.clock.set(target)

    def act(self) -> None:
        ident, copy = self.any_copy()
        action = self.chance.choice(NAMES)
        if self.chance.random() < 0.5:  # otherwise most tries are refused, and nobody gets far
            action = self.chance.choice([name for name in NAMES if copy.may(name, self.clock())] or NAMES)
        ticket, reason = self.chance.random() < 0.3, self.chance.random() < 0.8
        actor, theirs = self.some_actor(ident, action)
        expected = theirs and copy.may(action, self.clock(), ticket=ticket, reason=reason)
        given = {"reason": "网络故障"} if action == "make_up" and reason else None
        facts = frozenset({"ticket"}) if ticket else frozenset()
        try:
            seen = self.engine.act(actor, ident, action, given, facts, key=self.key())
        except (Refused, Invalid):
            seen = None
        self.counts["accepted" if seen else "refused"] += 1
        self.expect("decisions", expected, seen is not None, f"{action} on {copy} at {self.clock()} by {actor}")
        if seen is not None:
            copy.take(action, self.clock())
            self.counts[action] += 1
            self.expect("states", (copy.state, copy.changes), (seen.state, seen.version), f"{action} on {ident}")

    def some_actor(self, ident: int, action: str) -> tuple[Actor, bool]:
        """Mostly whose action it is; now and then a colleague, the school, the system."""
        assignee, path = self.people[ident]
        dice = self.chance.random()
        if dice < 0.04:
            return Actor("c9999999"), False
        if dice < 0.08:
            return SCHOOL, action == "make_up" and path.startswith(SCHOOL.scope)
        if dice < 0.12:
            return self.engine.system, action == "forward"
        if dice < 0.16:
            return Actor("deputy", acting_for=assignee), action in ASSIGNEES
        return (MINISTRY if action == "make_up" else Actor(assignee)), True

    def look(self) -> None:
        """What the page would offer is what the facts allow, and from when."""
        ident, copy = self.any_copy()
        now = self.clock()
        for actor, actions in ((Actor(self.people[ident][0]), ASSIGNEES), (MINISTRY, ("make_up",))):
            options = self.engine.options(actor, ident)
            expected = {action: copy.may(action, now) for action in actions}
            offered = {option.action: option.reason is None for option in options}
            self.expect("options", expected, offered, f"{ident} {copy} at {now}")
            turns = {action: copy.turns(action, now) for action in actions}
            self.expect("times_of_change", turns, {o.action: o.changes_at for o in options}, f"{ident} {copy} at {now}")
        self.counts["looks"] += 1

    def amend(self) -> None:
        task = self.chance.choice(list(self.tasks)[-4:])
        course, window = self.tasks[task], self.some_window()
        if not course.goes_on:
            return
        self.engine.amend(MINISTRY, task, live_course(window.opens, window.closes), key=self.key())
        course.opens, course.closes = window.opens, window.closes
        self.counts["amended"] += 1

    def void_some(self) -> None:
        idents = sorted({self.any_copy()[0] for _ in range(self.chance.randrange(1, 4))})
        # A host may void what it likes, also in a task that has ended.
        expected = sum(self.copies[ident].take_back() for ident in idents)
        self.expect("voids", expected, self.engine.void(idents, "调离岗位"), f"void {idents}")
        self.counts["voided"] += expected

    def end_task(self) -> None:
        """Close or void one of the older tasks; nobody acts in it between the command and its jobs, nor after."""
        task = self.chance.choice(list(self.tasks)[:-1] or [None])
        if task is None or not self.tasks[task].goes_on:
            return
        action = self.chance.choice(["close", "void"])
        self.engine.control(MINISTRY, task, action, reason="课程取消", key=self.key())
        self.tasks[task].goes_on = False
        self.counts[f"tasks_{action}"] += 1
        for _ in range(10):
            self.act()
        run_all(self.engine)
        if action == "void":
            for copy in self.copies.values():
                if copy.course is self.tasks[task]:
                    copy.take_back()

    # -- comparing
    def expect(self, what: str, expected: object, found: object, where: str) -> None:
        if expected != found:
            self.differences[what] += 1
            self.first.append(f"{what}: expected {expected}, found {found}: {where}")

    def compare_all(self) -> None:
        """Every row against its facts, every count against a count of the facts."""
        stored = {i: tuple(r) for i, *r in rows(self.engine, """SELECT id, state, version,
            CASE WHEN voided_at IS NULL THEN 0 ELSE 1 END FROM assignment""")}  # fmt: skip
        for ident, copy in self.copies.items():
            self.expect("stored", (copy.state, copy.changes, int(copy.void)), stored[ident], f"assignment {ident}")
        for task, course in self.tasks.items():
            facts = Counter("void" if c.void else c.state for c in self.copies.values() if c.course is course)
            self.expect("counts", dict(facts), self.engine.progress(MINISTRY, task).states, f"progress of task {task}")
        self.differences["tallies_that_differ"] = tasks_that_differ(self.engine)
