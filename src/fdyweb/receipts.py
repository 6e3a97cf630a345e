"""The three things that a GET may write (D32): a task was opened, a message was read, a student opened a link.

A receipt never blocks its page: one thread writes them, and a page waits no longer than `patience` for its own. One that
comes later is still written; the page then shows what it knew before.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, TimeoutError
from typing import Any

log = logging.getLogger("fdyweb.receipts")

PATIENCE = 1.0  # seconds
MOST = 1_000  # waiting to be written; further ones are dropped, and the log says so


def is_receipt(request) -> bool:
    """Has somebody opened this page, and not a browser or messenger fetched it beforehand?"""
    purpose = request.headers.get("Sec-Purpose", request.headers.get("Purpose", ""))
    return request.method == "GET" and "prefetch" not in purpose


class Receipts:
    """Writes what pages hand over, in the order in which they did."""

    def __init__(self, patience: float = PATIENCE):
        self._patience = patience
        self._writer = ThreadPoolExecutor(1, "fdy-receipts")
        self._room = threading.BoundedSemaphore(MOST)

    def write(self, what: Callable[[], Any], wait: bool = True) -> Any:
        """What `what` answers; None when it was not written in time, or could not be."""
        if not self._room.acquire(blocking=False):
            log.warning("%d receipts wait to be written; this one is dropped", MOST)
            return None
        waiting = self._writer.submit(self._one, what)
        if not wait:
            return None
        try:
            return waiting.result(self._patience)
        except TimeoutError:
            return None

    def settle(self) -> None:
        """Wait until everything handed over so far is written."""
        self._writer.submit(lambda: None).result()

    def _one(self, what: Callable[[], Any]) -> Any:
        try:
            return what()
        except Exception as exc:  # the page is shown all the same
            log.warning("a receipt could not be written: %s: %s", type(exc).__name__, exc)
            return None
        finally:
            self._room.release()
