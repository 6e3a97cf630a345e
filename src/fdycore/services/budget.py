"""Time budgets for plugin code that may hang. Python cannot stop a thread, so an overdue one is abandoned.

Listeners and cards run in a daemon thread of their own and are given up after their budget. Guards and effects
run in the caller's thread, outside any transaction: one that hangs holds no lock and stalls only its own
request, and the watchdog names it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from fdycore.clock import stopwatch
from fdycore.registry import running

log = logging.getLogger("fdycore.watchdog")


class Overdue(Exception):
    """The call outlasted its budget and was abandoned."""


def within(seconds: float, call: Callable[..., Any], *args: Any) -> Any:
    """`call(*args)` in a thread of its own; raises what it raises, or Overdue after `seconds`."""
    outcome: list[tuple[bool, Any]] = []

    def run() -> None:
        try:
            outcome.append((True, call(*args)))
        except BaseException as exc:  # handed to the caller below
            outcome.append((False, exc))

    thread = threading.Thread(target=run, daemon=True, name=f"fdy-budget-{getattr(call, '__name__', 'call')}")
    thread.start()
    thread.join(seconds)
    if not outcome:
        raise Overdue(f"{getattr(call, '__qualname__', call)} took longer than {seconds:g} s")
    worked, value = outcome[0]
    if worked:
        return value
    if isinstance(value, Exception):
        raise value
    raise RuntimeError(f"{type(value).__name__}: {value}") from value  # SystemExit and the like end nobody's process


def overdue(seconds: float) -> tuple[tuple[str, str, float], ...]:
    """Guards and effects that have been running for longer than `seconds`: (plugin, name, seconds so far)."""
    now = stopwatch()
    return tuple((p, n, now - at) for p, n, at in list(running.values()) if now - at > seconds)


class Watchdog:
    """A daemon thread that logs each guard or effect once that outlasts its budget."""

    def __init__(self, seconds: float):
        self._seconds = seconds
        self._stop = threading.Event()
        self._named: set[tuple[int, float]] = set()
        threading.Thread(target=self._watch, daemon=True, name="fdy-watchdog").start()

    def _watch(self) -> None:
        while not self._stop.wait(self._seconds / 2):
            now = stopwatch()
            alive = dict(running)
            for thread, (plugin, name, at) in alive.items():
                if now - at > self._seconds and (thread, at) not in self._named:
                    self._named.add((thread, at))
                    log.error(
                        "plugin %s: %s has been running for %.1f s; it holds no lock, but its request waits",
                        plugin,
                        name,
                        now - at,
                    )
            self._named &= {(thread, at) for thread, (_, _, at) in alive.items()}

    def stop(self) -> None:
        self._stop.set()
