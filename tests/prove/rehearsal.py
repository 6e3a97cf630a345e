"""The main job on real input: a country of schools, its release killed five times, its whole week, every count proved.

FDY_SCHOOLS names the list of schools (CSV); without it a country of the same size is invented.
"""

from __future__ import annotations

import os
import random
from datetime import timedelta
from pathlib import Path
from typing import Any

from fdycore import Actor, NotFound, SettableClock
from fdycore.clock import pause, stopwatch
from fdycore.rehearsal import country, curve, report, run
from tests.prove import NewUrl
from tests.prove.child import say, wait_for_go
from tests.prove.common import bar, crew

GOALS = {"SQLite": 2.0, "PostgreSQL": 6.0}  # seconds from the confirmed preview to the open task, 250,000 people
WEEK_GOAL = 40 * 60  # seconds
ACTIONS_GOAL = 800_000
KILLS = 5


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    people = 1_500 if small else 250_000
    units = os.environ.get("FDY_SCHOOLS")
    land = country.read_units(Path(units)) if units and not small else country.invent(60 if small else 2_631, seed)
    released = [_clean_release(new_url(), land, people, seed) for _ in range(1 if small else 3)]

    url = new_url()
    engine = run.make_engine(url)
    engine.upgrade()
    persons = run.people(engine, land, people, seed)
    task = run.dispatch(engine, *run.draft(engine))
    seen_early, kills = _killed_release(engine, url, task.id, persons, seed, min(released))
    wrong = _not_exactly_one(engine, task.id, people)
    after_release = report.prove(engine, task.id)
    week = curve.plan(people, seed, run.TIMES)
    with bar(len(week), "one week") as shown:
        tally = run.live(engine, task.id, persons, week, 4, shown)
    proof = report.prove(engine, task.id)
    goals_missed = 0
    if not small:
        goals_missed += min(released) > GOALS[engine.database_name]
        goals_missed += tally.actions < ACTIONS_GOAL or tally.seconds > WEEK_GOAL
    return {
        "sizes": {"schools": len(land.schools), "real_schools": bool(units) and not small, "counselors": people,
                  "places": dict(proof.places)},  # fmt: skip
        "counts": {
            "release_seconds": [round(s, 2) for s in released],
            "kills": kills,
            "actions": tally.actions,
            "by_action": dict(tally.done),
            "refused": dict(tally.refused),
            "week_seconds": round(tally.seconds, 1),
            "actions_per_second": round(tally.actions / tally.seconds),
        },
        "differences": {
            "seen_before_all_was_out": seen_early,
            "not_exactly_one_assignment": wrong,
            "counts_after_the_release": len(after_release.differences) + abs(after_release.counted - people),
            "counts_after_the_week": len(proof.differences) + abs(proof.counted - people),
            "amendments_missing": int(engine.task(run.MINISTRY, task.id).revision != 1),
            "goals_missed": goals_missed,
        },
    }  # fmt: skip


def _clean_release(url: str, land: country.Country, people: int, seed: int) -> float:
    """Seconds from the confirmed dispatch to the open task, with nobody in the way."""
    engine = run.make_engine(url)
    engine.upgrade()
    run.people(engine, land, people, seed)
    seen = run.draft(engine)
    began = stopwatch()
    task = run.dispatch(engine, *seen)
    while engine.task(run.MINISTRY, task.id).state != "open":
        engine.run_due(budget=60)
    took = stopwatch() - began
    engine.close()
    return took


def _killed_release(
    engine, url: str, task: int, persons: list[tuple[str, str]], seed: int, usual: float
) -> tuple[int, int]:
    """Release in child processes that are killed at random moments; answers (glimpses before the end, kills)."""
    chance = random.Random(f"{seed}:kills")
    seen = kills = 0
    with crew() as start:
        for number in range(KILLS + 1):
            child = start("tests.prove.rehearsal:release", url, seed, task=task, minute=number).until_ready().go()
            if number == KILLS:
                child.result()
                break
            pause(chance.uniform(0.02, usual / (KILLS + 1)))
            kills += child.runs
            child.kill()
            seen += _glimpses(engine, task, persons, chance)
    return seen, kills


def release(url: str, seed: int, task: int, minute: int) -> None:
    """The child: carry the release on from wherever it stands. Its clock is past the lease of the one that was killed."""
    engine = run.make_engine(url, clock=SettableClock(run.MONDAY + timedelta(minutes=minute)))
    engine.task(run.MINISTRY, task)
    wait_for_go()
    run.release(engine, task)
    say("open")
    engine.close()


def _glimpses(engine, task: int, persons: list[tuple[str, str]], chance: random.Random) -> int:
    """How much of the task can be seen although it is not open yet: by its counselors, in its counts, by acting."""
    if engine.task(run.MINISTRY, task).state == "open":
        return 0
    made = engine.read(
        lambda reader: reader.rows("SELECT id, assignee FROM assignment WHERE task = $task LIMIT 5", task=task)
    )
    found = len(engine.progress(run.MINISTRY, task).states)
    found += sum(len(engine.assignments(Actor(ident)).items) for ident, _ in chance.sample(persons, 20))
    for ident, assignee in made:
        try:
            engine.act(Actor(assignee), ident, "view", key=f"early:{ident}")
            found += 1
        except NotFound:
            pass
    return found


def _not_exactly_one(engine, task: int, people: int) -> int:
    """How many people have none, or more than one, or somebody else's; how many are left in the roster."""
    total, distinct, strangers = engine.read(lambda reader: reader.rows(
        "SELECT count(*), count(DISTINCT a.assignee), sum(CASE WHEN p.id IS NULL OR p.path <> a.path THEN 1 ELSE 0 END) "
        "FROM assignment a LEFT JOIN rehearsal_person p ON p.id = a.assignee WHERE a.task = $task", task=task,
    ))[0]  # fmt: skip
    left = engine.read(lambda reader: reader.rows("SELECT count(*) FROM roster"))[0][0]
    return abs(people - total) + abs(total - distinct) + strangers + left
