"""kill -9 in the middle of a dispatch, a release, a void and of actions: another process carries on, nothing is half."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import timedelta
from typing import Any

from fdycore import Actor, Engine, NotFound, Pace, Refused
from fdycore.clock import pause, stopwatch
from tests.prove import NewUrl
from tests.prove.child import crowd, say, told_to_stop, wait_for_go
from tests.prove.common import (
    EVERYBODY,
    MINISTRY,
    PATIENCE,
    Child,
    bar,
    broken_chains,
    country,
    crew,
    engine_on,
    jobs_given_up,
    open_all_day,
    populate,
    release,
    rows,
    run_all,
    tasks_that_differ,
)

LEASE = timedelta(seconds=0.5)  # short, so that a dead worker's job is soon anybody's
PACES = {True: Pace(target=0.01, first=500, postgres=1_000), False: Pace()}
STEPS = ("view", "forward", "complete")
KILLS = 5


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    released = release_and_void(new_url(), seed, small)
    acted = actions(new_url(), seed, *((150, 3) if small else (2_000, 10)))
    return {key: {**released[key], **acted[key]} for key in ("sizes", "counts", "differences")}


# -- a dispatch, its release, its void -----------------------------------------------------------------------------


def release_and_void(url: str, seed: int, small: bool) -> dict[str, Any]:
    """250,000 assignments (small: 20,000), five kills while they are made, three while they are voided."""
    chance, n = random.Random(seed), 20_000 if small else 250_000
    with closing(engine_on(url)) as engine:
        engine.upgrade()
        people = country(n)
        populate(engine, people)
        task = engine.draft(MINISTRY, "live_course", open_all_day(), key="draft").id
        story = _Story(engine, url, seed, small, task, chance)
        with crew() as story.start, bar(KILLS + 5, f"kills on {engine.database_name}") as advance:
            story.kill_the_dispatch()
            advance(1)
            for number in range(KILLS):
                story.kill(_made, n * (number + chance.uniform(0.3, 0.9)) / (KILLS + 1))
                story.look_through_the_curtain()
                if number == 0:
                    _meddle(engine, people, chance)
                advance(1)
            story.kill(_told, n / 2)  # while the announcements are being handed out
            story.finish(lambda: not _jobs(engine, task))
            advance(1)
            differences = {**_released(engine, task, people, chance), "seen_before_open": story.seen}
            done = _finish_some(engine, task)
            engine.control(MINISTRY, task, "void", reason="课程取消", key="void")
            for number in range(3):
                story.kill(_voided, (n - done) * (number + chance.uniform(0.2, 0.8)) / 4)
                advance(1)
            story.finish(lambda: not _jobs(engine, task))
        differences |= _void_is_whole(engine, task, n, done) | {"jobs_given_up": jobs_given_up(engine)}
    return {"sizes": {"assignments": n}, "counts": dict(story.counts), "differences": differences}


class _Story:
    """The worker processes of one task, and the one who kills them."""

    start: Callable[..., Child]

    def __init__(self, engine: Engine, url: str, seed: int, small: bool, task: int, chance: random.Random):
        self.engine, self.url, self.seed, self.small, self.task, self.chance = engine, url, seed, small, task, chance
        self.counts: Counter = Counter()
        self.seen = 0

    def kill_the_dispatch(self) -> None:
        """Killed while the roster is frozen; the same command again, by somebody else, is the same dispatch."""
        child = self.start("tests.prove.kills:dispatch", self.url, self.seed, task=self.task).until_ready().go()
        pause(self.chance.uniform(0, 0.1 if self.small else 0.8))
        self.counts["kills_of_dispatch"] += child.runs
        child.kill()
        self.engine.dispatch(MINISTRY, self.task, EVERYBODY, key="dispatch")

    def kill(self, measure: Callable[[Engine, int], int], threshold: float) -> None:
        """Let a worker work until so many are reached and a random moment longer, then kill -9."""
        child = self.worker()
        self._until(lambda: measure(self.engine, self.task) >= threshold, child)
        pause(self.chance.uniform(0, 0.05))
        child.kill()
        halfway = bool(_jobs(self.engine, self.task))
        self.counts[f"kills{measure.__name__}" if halfway else "kills_too_late"] += 1

    def finish(self, over: Callable[[], bool]) -> None:
        child = self.worker()
        self._until(over, child)
        child.result()

    def worker(self) -> Child:
        return self.start("tests.prove.kills:work", self.url, self.seed, small=self.small).until_ready().go()

    def _until(self, holds: Callable[[], bool], child: Child) -> None:
        began = stopwatch()
        while not holds():
            if not child.runs or stopwatch() - began > PATIENCE:
                raise RuntimeError("the worker ended, or does not get on")
            pause(0.01)

    def look_through_the_curtain(self) -> None:
        """Nobody sees anything of a release that is not complete."""
        ((state,),) = rows(self.engine, "SELECT state FROM task WHERE id = $task", task=self.task)
        if state != "releasing":
            return
        self.counts["looks_while_releasing"] += 1
        found = rows(
            self.engine, "SELECT id, assignee FROM assignment WHERE task = $task ORDER BY id LIMIT 3", task=self.task
        )
        for ident, assignee in found:
            self.seen += self._peep(Actor(assignee), ident)
        self.seen += len(self.engine.assignments(MINISTRY).items)
        self.seen += sum(self.engine.progress(MINISTRY, self.task).states.values())

    def _peep(self, me: Actor, ident: int) -> int:
        """How much of it the assignee, or the issuer, gets to see."""
        asked = (
            lambda: self.engine.act(me, ident, "view", key="peep"),
            lambda: self.engine.options(me, ident),
            lambda: self.engine.assignment(MINISTRY, ident),
            lambda: self.engine.task(me, self.task),
        )
        seen = len(self.engine.assignments(me).items)
        for ask in asked:
            with suppress(NotFound):
                ask()
                seen += 1
        return seen


def dispatch(url: str, seed: int, task: int) -> None:
    engine = engine_on(url)
    rows(engine, "SELECT 1")
    wait_for_go()
    engine.dispatch(MINISTRY, task, EVERYBODY, key="dispatch")


def work(url: str, seed: int, small: bool) -> None:
    """A worker whose host writes down whom it tells, in the transaction that takes the announcement off the list."""
    engine = engine_on(url, pace=PACES[small], lease=LEASE)

    def tell(work, announcement) -> None:
        work.execute(
            """INSERT INTO told (kind, assignee) SELECT 'released', assignee FROM assignment
            WHERE task = $task AND assignee > $lo AND assignee <= $hi""",
            task=announcement.task, lo=announcement.lo, hi=announcement.hi,
        )  # fmt: skip

    engine.on("released", tell)
    engine.on("task_voided", lambda work, announcement: work.execute("INSERT INTO told VALUES ('voided', '')") and None)
    rows(engine, "SELECT 1")
    wait_for_go()
    while not told_to_stop.is_set():
        engine.run_due(limit=3, budget=PATIENCE)
        pause(0.01)


def _count(engine: Engine, sql: str, task: int) -> int:
    return rows(engine, sql, task=task)[0][0]


def _made(engine: Engine, task: int) -> int:
    return _count(engine, "SELECT made FROM task WHERE id = $task", task)


def _told(engine: Engine, task: int) -> int:
    return rows(engine, "SELECT count(*) FROM told")[0][0]


def _voided(engine: Engine, task: int) -> int:
    sql = "SELECT coalesce(sum(s0), 0) FROM tally WHERE task = $task"
    return _count(engine, sql, task)


def _jobs(engine: Engine, task: int) -> int:
    """What is still to be done at once."""
    sql = "SELECT count(*) FROM job WHERE subject = $task AND kind IN ('release', 'void', 'announce')"
    return _count(engine, sql, task)


def _meddle(engine: Engine, people: list[tuple[str, str]], chance: random.Random) -> None:
    """The host's people change while the release is halted: before, among and behind those made so far."""
    gone = chance.sample(people, 60)
    late = [(f"{near}x", path) for near, path in chance.sample(people, 60)] + [("a", "/1/100/"), ("z", "/1/100/")]

    def change(work) -> None:
        for ident, _ in gone:
            work.execute("DELETE FROM person WHERE id = $ident", ident=ident)
        work.execute("UPDATE person SET path = '/31/3100/' WHERE id = $ident", ident=people[-1][0])

    engine.write(change)
    populate(engine, late)


def _released(engine: Engine, task: int, people: list[tuple[str, str]], chance: random.Random) -> dict[str, int]:
    """Exactly one assignment for each of the roster, told once each, counted exactly at every level."""
    made = rows(engine, "SELECT assignee, path FROM assignment WHERE task = $task", task=task)
    told = rows(engine, "SELECT assignee FROM told WHERE kind = 'released'")
    ((state,),) = rows(engine, "SELECT state FROM task WHERE id = $task", task=task)
    return {
        "not_open": int(state != "open"),
        "made_twice": len(made) - len({assignee for assignee, _ in made}),
        "missing": len(set(people) - set(made)),
        "strangers": len(set(made) - set(people)),
        "not_told_once": len(told) - len(set(told)) + len({(a,) for a, _ in people} ^ set(told)),
        "roster_left": rows(engine, "SELECT count(*) FROM roster")[0][0],
        "progress_differs": _progress_differs(engine, task, chance),
        "tallies_that_differ": tasks_that_differ(engine),
    }


def _progress_differs(engine: Engine, task: int, chance: random.Random) -> int:
    """Every province, and some schools and colleges: what is shown is the sum of what lies below, and the recount."""
    counted: Counter = Counter()
    at: Counter = Counter()
    for path, state, n in rows(engine, """SELECT path, CASE WHEN voided_at IS NULL THEN state ELSE 'void' END, count(*)
            FROM assignment WHERE task = $task GROUP BY 1, 2""", task=task):  # fmt: skip
        at[path, state] += n
        for end in [i + 1 for i, c in enumerate(path) if c == "/"]:
            counted[path[:end], state] += n
    places = sorted({place for place, _ in counted})
    depth = lambda place: place.count("/") - 1
    levels = [[place for place in places if depth(place) == level] for level in range(4)]
    some = levels[0] + levels[1] + [p for level in levels[2:] for p in chance.sample(level, min(len(level), 40))]
    differs = 0
    for place in some:
        found = engine.progress(MINISTRY, task, place)
        below = sum((Counter(child) for child in found.children.values()), Counter(found.direct))
        recount = {state: n for (where, state), n in counted.items() if where == place}
        direct = {state: n for (where, state), n in at.items() if where == place}
        differs += not (found.states == recount == dict(below) and found.direct == direct)
    return differs


def _finish_some(engine: Engine, task: int) -> int:
    """Every fifth is done, by SQL, as if they had been all day at it; answers how many."""
    engine.write(lambda work: work.execute(
        "UPDATE assignment SET state = 'finished' WHERE task = $task AND id - id / 5 * 5 = 0", task=task
    ))  # fmt: skip
    engine.repair(task)
    return engine.progress(MINISTRY, task).states["finished"]


def _void_is_whole(engine: Engine, task: int, n: int, done: int) -> dict[str, int]:
    found = Counter(dict(rows(engine, """SELECT CASE WHEN voided_at IS NULL THEN state ELSE 'void ' || state END, count(*)
        FROM assignment WHERE task = $task GROUP BY 1""", task=task)))  # fmt: skip
    return {
        "void_by_half": int(found != {"finished": done, "void assigned": n - done}),
        "void_not_told_once": abs(rows(engine, "SELECT count(*) FROM told WHERE kind = 'voided'")[0][0] - 1),
        "tallies_that_differ_after_void": tasks_that_differ(engine),
        "progress_differs_after_void": _progress_differs(engine, task, random.Random(0)),
    }


# -- actions -------------------------------------------------------------------------------------------------------


def actions(url: str, seed: int, assignments: int, kills: int) -> dict[str, Any]:
    """An actor process killed at random moments; the next one sends every command of an unfinished assignment again."""
    chance = random.Random(seed)
    counts: Counter = Counter()
    acknowledged: list[str] = []
    with closing(engine_on(url)) as engine:
        engine.upgrade()
        populate(engine, country(assignments))
        task = release(engine, open_all_day(), "acts").id
        with crew() as start, bar(kills, f"kills of actors on {engine.database_name}") as advance:
            for _ in range(kills):
                child = start("tests.prove.kills:act", url, seed, task=task).until_ready().go()
                pause(chance.uniform(0.01, 0.12 if assignments < 1_000 else 0.6))
                counts["kills_while_acting"] += child.runs
                acknowledged += child.kill()
                advance(1)
            counts["acted_by_the_killed"] = len(set(acknowledged))
            last = start("tests.prove.kills:act", url, seed, task=task).until_ready().go()
            last.result()
        run_all(engine)
        stored = [key for (key,) in rows(engine, "SELECT key FROM event WHERE assignment IS NOT NULL")]
        unfinished = rows(engine, "SELECT count(*) FROM assignment WHERE state <> 'completed' OR version <> 3")[0][0]
        differences = {
            "acknowledged_but_lost": len(set(acknowledged) - set(stored)),
            "acted_twice": len(stored) - len(set(stored)),
            "unfinished": unfinished,
            **broken_chains(engine, task),
            "tallies_that_differ_after_actions": tasks_that_differ(engine),
        }
    return {"sizes": {"acting_assignments": assignments}, "counts": dict(counts), "differences": differences}


def act(url: str, seed: int, task: int) -> None:
    """Four threads; each command is said aloud when, and only when, it has been acknowledged."""
    engine = engine_on(url)
    waiting = rows(engine, "SELECT id, assignee FROM assignment WHERE task = $task AND state <> 'completed'", task=task)
    wait_for_go()

    def actor(number: int) -> None:
        for ident, assignee in waiting[number::4]:
            for action in STEPS:
                try:
                    engine.act(Actor(assignee), ident, action, key=f"{action}.{ident}")
                except Refused as exc:  # nothing may be: each step is open, or has been taken under this very key
                    raise RuntimeError(f"{action} of {ident}: {exc}") from exc
                say(f"{action}.{ident}")

    crowd(4, actor)
