"""A dispatch to everybody, from the confirmed audience to the last assignment and the deleted roster."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

from bench.raw import Raw
from bench.report import Result, middle
from bench.world import World, draft, engine_on, send
from fdycore import Pace


def seconds(fn: Callable[[], object]) -> tuple[float, float]:
    """(wall clock, CPU of this process) of one call."""
    wall, cpu = perf_counter(), process_time()
    fn()
    return perf_counter() - wall, process_time() - cpu


def run(world: Callable[[], World], rounds: int, tick: Callable[[], None]) -> Result:
    """Three databases that grow alike: the raw driver's, the engine's without pauses, the engine's as shipped."""
    worlds = [world() for _ in range(3)]
    engines = [worlds[1].engine(pace=Pace(pauses=False)), worlds[2].engine(pace=Pace())]
    first = worlds[0].engine()
    draft(first)  # the task that the raw driver copies
    raw = Raw(worlds[0])
    walls: list[list[float]] = [[], [], []]
    cpus: list[list[float]] = [[], [], []]
    for _ in range(rounds):
        for at in range(3):
            fn = _one(raw) if at == 0 else _one_of(engines[at - 1])
            wall, cpu = seconds(fn)
            walls[at].append(wall)
            cpus[at].append(cpu)
            tick()
    equal = not any(engine.verify(rounds) for engine in engines)
    raw.close()
    for engine in (*engines, first):
        engine.close()
    figures = {
        "ratio_pauses_off": middle(r / e for r, e in zip(walls[0], walls[1], strict=True)),
        "ratio_as_shipped": middle(r / e for r, e in zip(walls[0], walls[2], strict=True)),
        "seconds_as_shipped": middle(walls[2]),
        "growth_mb": _growth(worlds[1]),
        "equals_recount": equal,
    }
    tick()
    details = {
        "raw_s": [round(w, 3) for w in walls[0]], "pauses_off_s": [round(w, 3) for w in walls[1]],
        "as_shipped_s": [round(w, 3) for w in walls[2]], "cpu_s": {"raw": middle(cpus[0]), "engine": middle(cpus[1])},
    }  # fmt: skip
    for one in worlds:
        one.drop()
    return Result("dispatch", worlds[0].db, worlds[0].n, figures, details)


def _one(raw: Raw) -> Callable[[], None]:
    task = raw.new_task()
    return lambda: raw.dispatch(task)


def _one_of(engine) -> Callable[[], None]:
    task = draft(engine)
    return lambda: send(engine, task)


def _growth(world: World) -> float:
    """MB by which the peak memory of a fresh process grows over one dispatch, its first small steps behind it."""
    child = subprocess.run(
        [sys.executable, "-m", "bench.dispatch", world.url], check=True, capture_output=True, text=True
    )
    return json.loads(child.stdout)


def peak() -> float:
    """Peak memory of this process in MB. Linux hands `ru_maxrss` on from the process that it was forked from."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _measure_growth(url: str) -> None:
    engine = engine_on(url)
    task = draft(engine)
    before = peak()
    send(engine, task)
    print(json.dumps(round(peak() - before, 1)))
    engine.close()


if __name__ == "__main__":
    _measure_growth(sys.argv[1])
