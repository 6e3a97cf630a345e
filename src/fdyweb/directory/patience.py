"""What may never answer is asked in a thread of its own, and waited for so long and no longer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotInTime
from typing import TypeVar

Answer = TypeVar("Answer")


class TooSlow(Exception):
    """No answer in time, or none was waited for: as many as may have not ended yet."""


class Patience:
    """Calls that are waited for `seconds` each, of which no more than `most` may be unfinished at once."""

    def __init__(self, seconds: float, most: int, name: str):
        self._seconds, self._name, self._free = seconds, name, threading.BoundedSemaphore(most)

    def answer(self, call: Callable[[], Answer]) -> Answer:
        """What the call answers. Raises what it raises, and TooSlow; the call itself goes on then, and nobody hears of it."""
        if not self._free.acquire(blocking=False):
            raise TooSlow("too many are being waited for")
        found: Future[Answer] = Future()
        try:
            threading.Thread(target=self._run, args=(call, found), daemon=True, name=self._name).start()
        except BaseException:  # there are no more threads to be had
            self._free.release()
            raise
        try:
            return found.result(self._seconds)
        except NotInTime:
            if found.done():  # at the last moment, or it is the call's own error
                return found.result()
            raise TooSlow("no whole answer in time") from None

    def _run(self, call: Callable[[], Answer], found: Future[Answer]) -> None:
        try:
            found.set_result(call())
        except Exception as exc:
            found.set_exception(exc)
        except BaseException as exc:  # what would end a process ends this call only
            found.set_exception(RuntimeError(type(exc).__name__))
        finally:
            self._free.release()
