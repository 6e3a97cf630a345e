"""Many at once: no lost update, no double event, exact tallies, a feed that skips nothing, one outcome against void."""

from __future__ import annotations

import json
import random
from collections import Counter
from datetime import timedelta
from typing import Any

from fdycore import Actor, Audience, Conflict, Engine, Refused
from fdycore.clock import pause, stopwatch, to_micros, utc
from tests.prove import NewUrl
from tests.prove.child import answer, crowd, told_to_stop, wait_for_go
from tests.prove.common import (
    MINISTRY,
    PATIENCE,
    bar,
    broken_chains,
    country,
    crew,
    engine_on,
    jobs_given_up,
    live_course,
    open_all_day,
    populate,
    release,
    rows,
    run_all,
    tasks_that_differ,
)  # fmt: skip

PROCESSES, THREADS = 2, 8
# Completing and undoing can go on for ever; a check-in is rare, so that some are left for a make-up.
ACTIONS = ["view"] * 3 + ["forward"] * 3 + ["complete"] * 4 + ["undo"] * 4 + ["check_in", "make_up"]
SHARED = 3_000  # commands that both processes may send
PROVINCE = Actor("province", scope="/1/")


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    """The three races together."""
    parts = {
        "actions": random_actions(new_url(), seed, *((1_600, 300, 3.0) if small else (20_000, 2_500, 30.0))),
        "complete": against_void(new_url(), seed, "complete", 400 if small else 5_000),
        "undo": against_void(new_url(), seed, "undo", 400 if small else 5_000),
    }
    return {key: {name: part[key] for name, part in parts.items()} for key in ("sizes", "counts")} | {
        "differences": {f"{name}.{what}": n for name, part in parts.items() for what, n in part["differences"].items()}
    }


# -- random actions ----------------------------------------------------------------------------------------------


def random_actions(url: str, seed: int, accepted: int, assignments: int, window: float) -> dict[str, Any]:
    """`accepted` actions by 8 threads of 2 processes, while two others sequence the feed and this one reads it.

    window: seconds after which the check-in closes and the make-up opens.
    """
    engine = engine_on(url)
    engine.upgrade()
    populate(engine, country(assignments))
    now = utc()
    task = release(engine, live_course(now - timedelta(hours=1), now + timedelta(days=1)), "race")
    with crew() as start:
        quota = accepted // PROCESSES // THREADS
        acting = [start("tests.prove.races:act", url, seed, process=p, task=task.id, quota=quota, window=window)
                  for p in range(PROCESSES)]  # fmt: skip
        sequencing = [start("tests.prove.races:sequence", url, seed) for _ in range(2)]
        for child in (*acting, *sequencing):
            child.until_ready()
        closes = utc() + timedelta(seconds=window)
        engine.amend(MINISTRY, task.id, live_course(now - timedelta(hours=1), closes), key="window")
        for child in (*sequencing, *acting):
            child.go()
        feed = _Feed(engine, task.id)
        with bar(accepted, f"random actions on {engine.database_name}") as advance:
            while any(child.runs for child in acting):
                advance(feed.read())
                pause(0.005)
        answers = [child.result() for child in acting]
        for child in sequencing:
            child.result()
    run_all(engine)
    feed.read()
    counts = sum((Counter(a["counts"]) for a in answers), Counter())
    acknowledged = [tuple(pair) for a in answers for pair in a["acknowledged"]]
    found = _stored(engine, task.id)
    kinds = Counter(kind for kind, *_ in found)
    differences = {
        **broken_chains(engine, task.id),
        **feed.differences(),
        "accepted_short": max(0, accepted - len(found)),
        "acknowledged_without_event": len(set(acknowledged) - {(actor, key) for _, actor, key in found}),
        "event_without_acknowledgement": len({(actor, key) for _, actor, key in found} - set(acknowledged)),
        "double_events": len(found) - len({(actor, key) for _, actor, key in found}),
        "no_check_in_or_no_make_up": int(not kinds["check_in"] or not kinds["make_up"]),
        "tallies_that_differ": tasks_that_differ(engine),
        "unexpected_errors": sum(n for what, n in counts.items() if what.startswith("error")),
        "jobs_given_up": jobs_given_up(engine),
    }
    engine.close()
    sizes = {"processes": PROCESSES, "threads": THREADS, "assignments": assignments, "window_seconds": window}
    counts |= {"events": len(found), "replays": len(acknowledged) - len(set(acknowledged)), "feed_reads": feed.reads,
               "verified_meanwhile": feed.verified}  # fmt: skip
    return {"sizes": sizes, "counts": {**counts, **kinds}, "differences": differences}


def act(url: str, seed: int, process: int, task: int, quota: int, window: float) -> None:
    """One process of actors. Each thread goes on until its quota is accepted and the window has been closed a while."""
    engine = engine_on(url)
    people = rows(engine, "SELECT id, assignee, path FROM assignment WHERE task = $task ORDER BY id", task=task)
    counts: Counter = Counter()
    acknowledged: list[tuple[str, str]] = []
    wait_for_go()
    closed, ends = stopwatch() + window * 1.2, stopwatch() + PATIENCE

    def actor_thread(number: int) -> None:
        chance = random.Random(f"{seed}.{process}.{number}")
        mine, sent = 0, 0
        while (mine < quota or stopwatch() < closed) and stopwatch() < ends:
            sent += 1
            key, plan = f"{process}.{number}.{sent}", chance
            if shared := chance.random() < 0.1:
                which = chance.randrange(SHARED)
                key, plan = f"shared.{which}", random.Random(f"{seed}.shared.{which}")
            ident, assignee, path = plan.choice(people)
            action = plan.choice(ACTIONS)
            actor = MINISTRY if action == "make_up" and not path.startswith("/1/") else Actor(assignee)
            if action == "make_up" and path.startswith("/1/"):
                actor = PROVINCE
            outcome = _try(engine, actor, ident, action, key)
            counts[outcome] += 1
            if outcome == "accepted":
                acknowledged.append((actor.id, key))
                mine += not shared

    crowd(THREADS, actor_thread)
    answer({"counts": counts, "acknowledged": acknowledged})


def _try(engine: Engine, actor: Actor, ident: int, action: str, key: str) -> str:
    """One action; answers what became of it in a word."""
    try:
        engine.act(actor, ident, action, {"reason": "网络故障"} if action == "make_up" else None, key=key)
    except Refused:
        return "refused"
    except Conflict:
        return "conflict"
    except Exception as exc:
        return f"error {type(exc).__name__}: {exc}"[:300]
    return "accepted"


def sequence(url: str, seed: int) -> None:
    """One of two sequencers, one of two workers."""
    engine = engine_on(url)
    wait_for_go()
    numbered = 0
    while not told_to_stop.is_set():
        numbered += engine.sequence()
        engine.run_due(limit=20, budget=1)
        pause(0.002)
    answer(numbered)


def _stored(engine: Engine, task: int) -> list[tuple[str, str, str]]:
    """(kind, actor, key) of every event of the task's assignments."""
    return rows(engine, "SELECT kind, actor, key FROM event WHERE task = $task AND assignment IS NOT NULL", task=task)


class _Feed:
    """A reader that follows the feed by `seq` and never looks back."""

    def __init__(self, engine: Engine, task: int):
        self._engine, self._task = engine, task
        self._last, self._told = 0, []
        self.reads = self.verified = self._torn = 0

    def read(self) -> int:
        fresh = 0
        while batch := self._engine.events(after=self._last, limit=1000):
            self._told += [(event.seq, event.id) for event in batch]
            self._last = batch[-1].seq
            fresh += len(batch)
        self.reads += 1
        if self.reads % 50 == 0:
            self._torn += bool(self._engine.verify(self._task))
            self.verified += 1
        return fresh

    def differences(self) -> dict[str, int]:
        idents = [ident for _, ident in self._told]
        stored = {ident for (ident,) in rows(self._engine, "SELECT id FROM event")}
        return {
            "feed_skipped": len(stored - set(idents)),
            "feed_doubled": len(idents) - len(set(idents)),
            "feed_gaps": int([seq for seq, _ in self._told] != list(range(1, len(self._told) + 1))),
            "tally_differed_meanwhile": self._torn,
        }


# -- against void ------------------------------------------------------------------------------------------------

GROUP = 20  # assignments of a task that is voided as a whole
OUTCOMES = """SELECT a.id, a.task, a.state, CASE WHEN a.voided_at IS NULL THEN 0 ELSE 1 END, count(e.id)
FROM assignment a LEFT JOIN event e ON e.assignment = a.id AND e.kind = $action GROUP BY 1, 2, 3, 4"""
NOT_DONE, DONE = "forwarded_in", "finished"


def against_void(url: str, seed: int, action: str, races: int) -> dict[str, Any]:
    """`races` of complete (or undo) against void: half against the task's, half against single ones.

    Both sides keep the same timetable with a little chance in it, so that each pair really meets.
    """
    engine = engine_on(url)
    engine.upgrade()
    people = country(races // 2)
    populate(engine, people)
    groups = [people[at : at + GROUP] for at in range(0, len(people), GROUP)]
    tasks = [_release_group(engine, number, group) for number, group in enumerate(groups)]
    single = release(engine, open_all_day(), "single").id
    _put_all_in(engine, NOT_DONE if action == "complete" else DONE)
    if engine.database_name == "PostgreSQL":
        engine.write(_stretch)
    slots = [([ident], None) for ident in _idents(engine, single)] + [(_idents(engine, task), task) for task in tasks]
    random.Random(seed).shuffle(slots)
    with crew() as start:
        arguments = {"slots": slots, "gap": 0.006}
        actors = start("tests.prove.races:contend", url, seed, action=action, **arguments).until_ready()
        voiders = start("tests.prove.races:void", url, seed, **arguments).until_ready()
        worker = start("tests.prove.races:sequence", url, seed).until_ready()
        for child in (worker, actors, voiders):
            child.go()
        acted, voided = actors.result(), voiders.result()
        worker.result()
    run_all(engine)
    found = rows(engine, OUTCOMES, action=action)
    outcomes = Counter(
        _outcome(action, task == single, state, void == 1, events, acted[str(ident)], voided.get(str(ident)))
        for ident, task, state, void, events in found
    )
    differences = {
        "without_one_clear_outcome": sum(n for name, n in outcomes.items() if name.startswith("wrong")),
        "races_missing": abs(len(found) - len(acted)) + max(0, races - len(found)),
        "tasks_not_voided": len(rows(engine, "SELECT id FROM task WHERE state <> 'voided'")) - 1,
        "tallies_that_differ": tasks_that_differ(engine),
        "jobs_given_up": jobs_given_up(engine),
    }
    engine.close()
    return {"sizes": {"races": len(found), "tasks": len(tasks)}, "counts": dict(outcomes), "differences": differences}


def _release_group(engine: Engine, number: int, group: list[tuple[str, str]]) -> int:
    audience = Audience("everybody", {"lo": group[0][0], "hi": group[-1][0] + "~"})
    return release(engine, open_all_day(), f"group{number}", audience).id


def _idents(engine: Engine, task: int) -> list[int]:
    return [ident for (ident,) in rows(engine, "SELECT id FROM assignment WHERE task = $task ORDER BY id", task=task)]


def _put_all_in(engine: Engine, state: str) -> None:
    """Begin in the middle: by SQL, as if everybody had come so far a moment ago."""
    now = to_micros(utc())
    times = json.dumps({"view": now, "forward": now, "check_in": now} | ({"complete": now} if state == DONE else {}))

    def write(work) -> None:
        work.execute("UPDATE assignment SET state = $state, times = $times", state=state, times=times)

    engine.write(write)
    for (task,) in rows(engine, "SELECT id FROM task"):
        engine.repair(task)


def _stretch(work) -> None:
    """Up to 20 ms between an action's compare-and-set and its commit: on a quiet machine a void would seldom meet it.

    SQLite has one writer at a time, so there is nothing to stretch.
    """
    cursor = work.db.get_connection().cursor()  # the driver's own: Pony would take `$` for a parameter
    cursor.execute("""CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_sleep(random() * 0.02); RETURN NEW; END $$""")
    cursor.execute("""CREATE TRIGGER dawdle AFTER UPDATE ON assignment FOR EACH ROW
        WHEN (NEW.voided_at IS NULL) EXECUTE FUNCTION dawdle()""")


def _outcome(action: str, single: bool, state: str, void: bool, events: int, acted: str, voided: int | None) -> str:
    """The outcome of one race in words; it begins with "wrong" when it is none of those that may be."""
    first = {
        # (state, void, the action's events)
        "complete": {(DONE, False, 1): "completed, not void", (NOT_DONE, True, 0): "void, not completed"},
        "undo": {(DONE, False, 0): "stays done", (NOT_DONE, True, 1): "undone, then void"},
    }[action]
    if action == "undo" and single:  # void leaves alone what is done, so an undo after it still counts
        first = {(NOT_DONE, False, 1): "left alone, then undone", (NOT_DONE, True, 1): "undone, then void"}
    word = first.get((state, void, events))
    if word is None or (acted == "accepted") != (events == 1) or (single and bool(voided) != void):
        return f"wrong: {state}, void {void}, {events} events, {acted}, voided {voided}"
    return f"{'single' if single else 'task'}: {word}"


def _at(began: float, seconds: float) -> None:
    pause(max(0.0, began + seconds - stopwatch()))


def _timetable(slots: list, gap: float) -> list[tuple[float, list[int], int | None]]:
    """(when, assignments, their task if it is voided as a whole)."""
    when, table = 0.2, []
    for idents, task in slots:
        when += gap * len(idents) / 2
        table.append((when, idents, task))
        when += gap * len(idents) / 2
    return table


def contend(url: str, seed: int, action: str, slots: list, gap: float) -> None:
    """The actors: each takes the action about when its void comes."""
    engine = engine_on(url)
    people = dict(rows(engine, "SELECT id, assignee FROM assignment"))
    chance = random.Random(f"{seed}.actors")
    table = sorted(
        # An action takes longer to its compare-and-set than a single void does; a task's void waits for those in flight.
        (when + (chance.uniform(-1.2, 0.8) * gap if task is None else chance.uniform(-0.5, 1.0) * gap * GROUP), ident)
        for when, idents, task in _timetable(slots, gap)
        for ident in idents
    )
    outcomes: dict[int, str] = {}
    wait_for_go()
    began = stopwatch()

    def actor_thread(number: int) -> None:
        for when, ident in table[number::THREADS]:
            _at(began, when)
            outcome = "conflict"
            while outcome == "conflict":
                outcome = _try(engine, Actor(people[ident]), ident, action, f"race.{ident}")
            outcomes[ident] = outcome

    crowd(THREADS, actor_thread)
    answer(outcomes)


def void(url: str, seed: int, slots: list, gap: float) -> None:
    """The other side: voids single assignments and whole tasks at the same moments."""
    engine = engine_on(url)
    rows(engine, "SELECT 1")
    table = _timetable(slots, gap)
    voided: dict[int, int] = {}
    wait_for_go()
    began = stopwatch()

    def one(idents: list[int], task: int | None) -> None:
        if task is None:
            voided[idents[0]] = engine.void(idents, "重复派发")
        else:
            engine.control(MINISTRY, task, "void", reason="课程取消", key=f"void.{task}")
            engine.run_due(limit=5, budget=1)  # at once, while actions may still be on their way

    def void_thread(number: int) -> None:
        for when, idents, task in table[number::4]:
            _at(began, when)
            done = False
            while not done:
                try:
                    one(idents, task)
                    done = True
                except Conflict:
                    continue

    crowd(4, void_thread)
    answer(voided)
