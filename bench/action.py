"""One action after another on scattered assignments, by one thread and by eight; and what keeping tallies costs."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from time import perf_counter, thread_time
from typing import NamedTuple

from bench.raw import Raw
from bench.report import Result, middle
from bench.world import WALK, World, holders, release
from fdycore import Actor, Engine
from fdycore.store import tallies


class Round(NamedTuple):
    rate: float  # actions a second, all threads together
    cpu: float  # microseconds an action, in the threads that act


class Side:
    """A database with one released task, walked through by `threads` at a time. Nobody is acted on twice."""

    def __init__(self, world: World):
        self.world = world
        self.setup = world.engine()
        self.task = release(self.setup)
        self._people = itertools.cycle(holders(self.setup, self.task.id))
        world.tidy()

    def round(self, threads: int, each: int, **options) -> Round:
        """`each` people's whole walk by every thread; they begin together."""
        barrier, cpu = threading.Barrier(threads + 1), []
        failed: list[BaseException] = []

        def work(people: list[tuple[int, str]]) -> None:
            with self.acting(**options) as act:
                barrier.wait()
                began = thread_time()
                try:
                    for ident, assignee in people:
                        for step in range(len(WALK)):
                            act(ident, assignee, step, f"{ident}:{step}")
                except BaseException as exc:  # shown by the thread that measures
                    failed.append(exc)
                cpu.append(thread_time() - began)

        crews = [list(itertools.islice(self._people, each)) for _ in range(threads)]
        started = [threading.Thread(target=work, args=(crew,)) for crew in crews]
        for thread in started:
            thread.start()
        barrier.wait()
        began = perf_counter()
        for thread in started:
            thread.join()
        wall, done = perf_counter() - began, threads * each * len(WALK)
        if failed:
            raise failed[0]
        return Round(done / wall, sum(cpu) / done * 1e6)

    def close(self) -> None:
        self.setup.close()
        self.world.drop()


class RawSide(Side):
    @contextmanager
    def acting(self, tally: bool = True) -> Iterator[Callable]:
        raw = Raw(self.world)
        if not raw.sqlite:
            raw.connection.autocommit = True
        yield lambda ident, assignee, step, key: raw.act(ident, assignee, step, key, tally)
        raw.close()


class EngineSide(Side):
    @contextmanager
    def acting(self) -> Iterator[Callable]:
        engine: Engine = self.setup
        engine.read(lambda reader: reader.rows("SELECT 1"))  # this thread's connection
        yield lambda ident, assignee, step, key: engine.act(Actor(assignee), ident, WALK[step], key=key)


@contextmanager
def _no_tally() -> Iterator[None]:
    """The engine without the upkeep of its tallies, to see what that costs."""
    kept, tallies.move = tallies.move, lambda *args, **kwargs: None
    try:
        yield
    finally:
        tallies.move = kept


def run_action(world: Callable[[], World], rounds: int, tick: Callable[[], None]) -> Result:
    raw, engine = RawSide(world()), EngineSide(world())
    figures, details = {}, {}
    for threads, each in ((1, 250), (8, 60)):
        each = max(1, min(each, raw.world.n // (2 * threads * (rounds + 2))))
        raw.round(threads, 1 + each // 10)
        engine.round(threads, 1 + each // 10)
        pairs = []
        for _ in range(rounds):
            pairs.append((raw.round(threads, each), engine.round(threads, each)))
            tick()
        figures[f"throughput_ratio_{threads}"] = middle(e.rate / r.rate for r, e in pairs)
        figures[f"cpu_ratio_{threads}"] = middle(e.cpu / r.cpu for r, e in pairs)
        for name, at in (("raw", 0), ("engine", 1)):
            details[f"{name}_{threads}"] = {
                "per_second": middle((pair[at].rate for pair in pairs), 0), "cpu_us": middle((pair[at].cpu for pair in pairs), 0),
            }  # fmt: skip
    result = Result("action", raw.world.db, raw.world.n, figures, details)
    raw.close()
    engine.close()
    return result


def run_tally(world: Callable[[], World], rounds: int, tick: Callable[[], None]) -> Result:
    """Eight threads with the upkeep and without it: through the engine, and at the driver."""
    raw, engine = RawSide(world()), EngineSide(world())
    each = max(1, min(60, raw.world.n // (16 * (rounds + 2))))
    driver, whole = [], []
    for number in range(rounds):
        # Who goes first takes turns, so that a database that grows favours nobody.
        order = (False, True) if number % 2 else (True, False)
        found = {tally: raw.round(8, each, tally=tally) for tally in order}
        driver.append((found[True].rate, found[False].rate))
        found = {}
        for tally in order:
            with nullcontext() if tally else _no_tally():
                found[tally] = engine.round(8, each)
        whole.append((found[True].rate, found[False].rate))
        tick()
    figures = {
        "driver_ratio": middle(kept / without for kept, without in driver),
        "engine_ratio": middle(kept / without for kept, without in whole),
    }
    details = {
        "driver_per_second": [middle((pair[i] for pair in driver), 0) for i in (0, 1)],
        "engine_per_second": [middle((pair[i] for pair in whole), 0) for i in (0, 1)],
    }
    result = Result("tally", raw.world.db, raw.world.n, figures, details)
    raw.close()
    engine.close()
    return result
