"""Answers that many ask for at the same moment: made once, and given to all of them for a short while."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future

from fdycore.clock import stopwatch

MOST = 2_000  # kept; a board's figures are some kilobytes at most


class Shared:
    """Ready bytes by what they answer, in this process alone.

    A key must name everything that an answer depends on, what its asker may see included. Who asks while the answer is
    being made waits for it, and so does not ask the database too. What could not be made is told to those who waited,
    and tried anew by the next.
    """

    def __init__(self, seconds: float, time: Callable[[], float] = stopwatch):
        """seconds: how old an answer may be, from when it began to be made; 0 makes each anew."""
        self._seconds, self._time = seconds, time
        self._kept: dict[Hashable, tuple[float, Future[bytes]]] = {}
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """The answer; raises what `make` raises."""
        if not self._seconds:
            return make()
        now = self._time()
        with self._lock:
            began, found = self._kept.get(key, (0.0, None))
            mine = found is None or (now - began > self._seconds and found.done())
            if mine:
                found = Future()
                self._kept.pop(key, None)  # so that the oldest stand first
                self._kept[key] = now, found
                while len(self._kept) > MOST:
                    del self._kept[next(iter(self._kept))]
        if mine:
            self._make(key, found, make)
        return found.result()

    def _make(self, key: Hashable, into: Future[bytes], make: Callable[[], bytes]) -> None:
        try:
            into.set_result(make())
        except BaseException as exc:
            with self._lock:
                if self._kept.get(key, (0.0, None))[1] is into:
                    del self._kept[key]
            into.set_exception(exc)
