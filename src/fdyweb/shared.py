"""Answers that many ask for at the same moment: made once, and given to all of them for a short while."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future, TimeoutError

from fdycore.clock import stopwatch

MOST = 2_000  # kept; a board's figures are some kilobytes at most
PATIENCE = 2.0  # seconds that somebody waits for another's answer before making their own


class Shared:
    """Ready bytes by what they answer, in this process alone.

    A key must name everything that an answer depends on, what its asker may see included. Who asks while the answer is
    being made waits for it, and so does not ask the database too; where that takes long or fails they make their own,
    so that one who hangs holds up nobody and an error is told to the one alone whom it met.
    """

    def __init__(self, seconds: float, time: Callable[[], float] = stopwatch, patience: float = PATIENCE):
        """seconds: how old an answer may be, from when it began to be made; 0 makes each anew."""
        self._seconds, self._time, self._patience = seconds, time, patience
        self._kept: dict[Hashable, tuple[float, Future[bytes]]] = {}
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """The answer; raises what `make` raises."""
        if not self._seconds:
            return make()
        now = self._time()
        with self._lock:
            began, found = self._kept.get(key, (0.0, None))
            if found is not None and now - began < (self._seconds if found.done() else self._patience):
                mine = None
            else:
                self._kept.pop(key, None)  # so that the oldest stand first
                mine = Future()
                self._kept[key] = now, mine
                while len(self._kept) > MOST:
                    del self._kept[next(iter(self._kept))]
        if mine is not None:
            return self._make(key, mine, make)
        try:
            return found.result(self._patience)
        except (TimeoutError, CancelledError):
            return make()

    def _make(self, key: Hashable, into: Future[bytes], make: Callable[[], bytes]) -> bytes:
        try:
            value = make()
        except BaseException:
            with self._lock:
                if self._kept.get(key, (0.0, None))[1] is into:
                    del self._kept[key]
            into.cancel()
            raise
        into.set_result(value)
        return value
