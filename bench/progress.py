"""Boards at every level of a task of which everybody stands somewhere, while a thousand actions a second arrive."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter, sleep

from bench.raw import Raw
from bench.report import Result, percentile
from bench.world import MINISTRY, World, draft, release
from bench.writer import Writers
from fdycore import Engine

RATE, THREADS = 1000, 4
ALL = ("assigned", "viewed", "forwarded", "completed", "assigned_in", "viewed_in", "forwarded_in", "finished")


def spread(engine: Engine, task: int) -> None:
    """Put three of four people into any of the eight states; the others are left to act."""
    cases = " ".join(f"WHEN {number} THEN '{state}'" for number, state in enumerate(ALL))
    sql = f"UPDATE assignment SET state = CASE id % 8 {cases} END WHERE task = $task AND id % 32 >= 8"
    engine.write(lambda work: work.execute(sql, task=task))
    engine.repair(task)


def run(world: Callable[[], World], looks: int, tick: Callable[[], None]) -> Result:
    one = world()
    engine = one.engine()
    draft(engine)
    task = release(engine).id
    spread(engine, task)
    one.tidy()
    raw = Raw(one)
    if not raw.sqlite:
        raw.connection.autocommit = True
    path = engine.read(lambda r: r.row("SELECT max(path) FROM person WHERE path > $lo", lo="/12/"))[0]
    segments = path.strip("/").split("/")
    places = {
        "national": "/",
        "province": f"/{segments[0]}/",
        "school": f"/{segments[0]}/{segments[1]}/",
        "college": path,
    }
    quiet = [not engine.verify(task)]
    took: dict[str, list[float]] = {name: [] for name in (*places, "raw_national")}
    with Writers(one.url, task, RATE, THREADS) as others:
        sleep(0.5)
        began = perf_counter()
        for _ in range(looks):
            for name, place in places.items():
                took[name].append(_timed(lambda place=place: engine.progress(MINISTRY, task, place)))
                sleep(0.005)
            took["raw_national"].append(_timed(lambda: raw.progress(task)))
            tick()
        ended = perf_counter()
    quiet.append(not engine.verify(task) and _sums(engine, task))
    arrived = sum(began <= due + wait <= ended for due, wait in others.samples) / (ended - began)
    figures = {f"p99_ms_{name}": round(percentile(took[name], 0.99) * 1e3, 2) for name in places}
    figures["equals_recount"] = all(quiet)
    details = {f"p50_ms_{name}": round(percentile(values, 0.5) * 1e3, 2) for name, values in took.items()}
    details["p99_ms_raw_national"] = round(percentile(took["raw_national"], 0.99) * 1e3, 2)
    details |= {"looks": looks, "actions_per_second": round(arrived)}
    raw.close()
    engine.close()
    one.drop()
    return Result("progress", one.db, one.n, figures, details)


def _timed(fn: Callable[[], object]) -> float:
    began = perf_counter()
    fn()
    return perf_counter() - began


def _sums(engine: Engine, task: int) -> bool:
    """The nation's counts are the sum of its provinces', and theirs of their schools'."""
    nation = engine.progress(MINISTRY, task, "/")
    for place, counts in nation.children.items():
        below = engine.progress(MINISTRY, task, place)
        total = sum(sum(child.values()) for child in below.children.values()) + sum(below.direct.values())
        if dict(below.states) != dict(counts) or total != sum(counts.values()):
            return False
    return True
