"""The same three costs from a thousand assignments to a million: a dispatch, an action, a national board."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter, thread_time

from bench.report import Result, middle
from bench.world import MINISTRY, WALK, World, draft, holders, send
from fdycore import Actor

SIZES = (1_000, 10_000, 100_000, 1_000_000)
COLUMNS = ("assignments", "dispatch ms", "us a row", "action us (CPU)", "national ms", "us a place")


def run(world: Callable[[int], World], most: int, tick: Callable[[], None]) -> tuple[Result, list[tuple]]:
    """One fresh database a size. Growth is the dearest of the larger sizes over the cheapest of all before it."""
    rows, db = [], ""
    for n in _sizes(most):
        one = world(n)
        rows.append(_measure(one, n))
        db = one.db
        one.drop()
        tick()
    figures = {
        "dispatch_per_row_growth": _growth([row[2] for row in rows]),
        "act_growth": _growth([row[3] for row in rows]),
        "progress_per_node_growth": _growth([row[5] for row in rows]),
    }
    return Result("growth", db, most, figures, {"columns": COLUMNS, "rows": rows}), rows


def _sizes(most: int) -> list[int]:
    below = [n for n in SIZES if n < most]
    return [*below, most]


def _measure(one: World, n: int) -> tuple:
    engine = one.engine()
    walls = []
    for _ in range(3 if n <= 10_000 else 1):
        task = draft(engine).id
        began = perf_counter()
        send(engine, engine.task(MINISTRY, task))
        walls.append(perf_counter() - began)
    one.tidy()
    people = holders(engine, task)[: min(150, n)]
    cpus = []
    for ident, assignee in people:
        began = thread_time()
        for step, action in enumerate(WALK):
            engine.act(Actor(assignee), ident, action, key=f"{ident}:{step}")
        cpus.append((thread_time() - began) / len(WALK) * 1e6)
    looks = []
    for _ in range(30):
        began = perf_counter()
        engine.progress(MINISTRY, task, "/")
        looks.append(perf_counter() - began)
    places = engine.read(lambda r: r.row("SELECT count(*) FROM tally WHERE task = $task", task=task))[0]
    engine.close()
    dispatch, look = min(walls), middle(looks, 6)
    return (n, round(dispatch * 1e3, 1), round(dispatch / n * 1e6, 2), round(middle(cpus), 1), round(look * 1e3, 2),
            round(look / places * 1e6, 2))  # fmt: skip


def _growth(costs: list[float]) -> float:
    """How much dearer a unit has become: the worst ratio of a size to the cheapest smaller one; 1 or less is flat."""
    return round(max((cost / min(costs[:at]) for at, cost in enumerate(costs) if at), default=1.0), 2)
