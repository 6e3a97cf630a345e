"""Another process in which counselors act, at a rate, on the assignments of one task.

    python -m bench.writer URL TASK RATE THREADS OPENER

OPENER names the function that makes an engine of the URL: a world's, or the site's.
It says "ready", begins at the first line of its input and stops at the end of it; then it prints one JSON object
with `samples` ([due, seconds] of every action) and `errors`. Moments are of the machine's monotonic clock, which the measuring
process shares. A thread that is late begins at once, and what it is late counts as waiting.
"""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys
import threading
from time import perf_counter, sleep
from typing import Any

from bench.world import WALK, holders
from fdycore import Actor


class Writers:
    """The process, seen from the one that measures. Leave the block to stop it; then `samples` are there."""

    def __init__(self, url: str, task: int, rate: int, threads: int, opener: str = "bench.world:engine_on"):
        self._command = [sys.executable, "-m", "bench.writer", url, str(task), str(rate), str(threads), opener]
        self.samples: list[tuple[float, float]] = []

    def __enter__(self) -> Writers:
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self._process.stdout.readline().strip() != "ready":
            raise RuntimeError("the writing process did not start")
        self._process.stdin.write("go\n")
        self._process.stdin.flush()
        return self

    def __exit__(self, *exc: object) -> None:
        said: dict[str, Any] = json.loads(self._process.communicate()[0])
        if said["errors"] and exc[0] is None:
            raise RuntimeError(f"{len(said['errors'])} actions failed, the first with {said['errors'][0]}")
        self.samples = [tuple(sample) for sample in said["samples"]]


def _write(url: str, task: int, rate: float, threads: int, opener: str) -> None:
    engine = pkgutil.resolve_name(opener)(url)
    people = holders(engine, task)
    stop, samples, errors = threading.Event(), [], []

    def work(number: int) -> None:
        engine.read(lambda reader: reader.rows("SELECT 1"))  # this thread's connection
        walks = ((*person, step, action) for person in people[number::threads] for step, action in enumerate(WALK))
        due = perf_counter() + number / rate
        for ident, assignee, step, action in walks:
            sleep(max(0.0, due - perf_counter()))
            if stop.is_set():
                return
            try:
                engine.act(Actor(assignee), ident, action, key=f"{ident}:{step}")
            except Exception as exc:  # told at the end
                errors.append(repr(exc))
            samples.append((due, perf_counter() - due))
            due += threads / rate

    print("ready", flush=True)
    sys.stdin.readline()
    crew = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
    for thread in crew:
        thread.start()
    sys.stdin.read()
    stop.set()
    for thread in crew:
        thread.join()
    print(json.dumps({"samples": samples, "errors": errors}))
    engine.close()


if __name__ == "__main__":
    _write(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
