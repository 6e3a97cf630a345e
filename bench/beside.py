"""Fifty actions a second from another process while this one dispatches, again and again, as shipped."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter, sleep

from bench.dispatch import seconds
from bench.report import Result, middle, percentile
from bench.world import World, draft, release, send
from bench.writer import Writers
from fdycore import Pace

RATE, THREADS = 50, 5  # actions a second; a stall of less than 100 ms delays nobody but the one who waits


def run(world: Callable[[], World], samples: int, rest: float, tick: Callable[[], None]) -> Result:
    """Dispatches until at least `samples` actions fell into them; before and after, dispatches with nobody there.

    rest: seconds for which the others act with no dispatch beside them: what the machine itself makes them wait.
    """
    one = world()
    engine = one.engine(pace=Pace())
    target = release(engine)  # whose assignments the others act on
    one.tidy()

    def dispatch() -> tuple[float, float, float]:
        task = draft(engine)
        began = perf_counter()
        wall, _ = seconds(lambda: send(engine, task))
        tick()
        return wall, began, began + wall

    alone, beside, fell = [dispatch() for _ in range(2)], [], 0
    with Writers(one.url, target.id, RATE, THREADS) as others:
        began = perf_counter()
        sleep(rest)
        ended = perf_counter()
        while fell < samples:
            beside.append(dispatch())
            fell += int(beside[-1][0] * RATE * 0.95)
    alone.append(dispatch())
    during = [took for due, took in others.samples if any(due + took >= a and due <= b for _, a, b in beside)]
    resting = [took for due, took in others.samples if began <= due and due + took <= ended]
    p99 = round(percentile(during, 0.99) * 1e3, 1)
    figures = {"others_p99_ms": p99, "slowdown": round(middle(w for w, *_ in beside) / middle(w for w, *_ in alone), 2)}
    details = {
        "samples": len(during), "undisturbed_p99_ms": round(percentile(resting, 0.99) * 1e3, 1),
        "others_p50_ms": round(percentile(during, 0.5) * 1e3, 1),
        "others_max_ms": round(max(during) * 1e3, 1), "alone_s": [round(w, 2) for w, *_ in alone],
        "beside_s": [round(w, 2) for w, *_ in beside],
    }  # fmt: skip
    engine.close()
    one.drop()
    return Result("beside", one.db, one.n, figures, details)
