"""A counselor's link to a task's public page: made when it is forwarded, opened by students without a login.

WeChat tells nobody whether something was forwarded (D3): 转发 counts when the counselor says so, or when somebody else
opens the link for the first time, which the engine then does in the counselor's place.
"""

from __future__ import annotations

import hashlib
import secrets

from fdycore import Engine, FdyError, Task
from fdycore.clock import to_micros
from fdyweb.sharing import store
from fdyweb.sharing.store import Link, Shared

DAY = 24 * 3600 * 1_000_000  # microseconds
EIGHT_HOURS = 8 * 3600 * 1_000_000  # Beijing's day begins at 16:00 UTC


class Links:
    def __init__(self, engine: Engine, count_opens: bool):
        self._engine, self._counts = engine, count_opens

    def of(self, assignment: int) -> Link:
        """The link of an assignment, made when there is none yet. 128 random bits: it cannot be guessed."""
        found = self._engine.read(lambda reader: store.of_assignment(reader, assignment))
        if found is None:
            now = to_micros(self._engine.clock())
            token = secrets.token_urlsafe(16)
            self._engine.write(lambda work: store.add(work, token, assignment, now))
            found = self._engine.read(lambda reader: store.of_assignment(reader, assignment))
        return found

    def seen(self, assignment: int) -> Link | None:
        """The link as it stands; None when it was never made."""
        return self._engine.read(lambda reader: store.of_assignment(reader, assignment))

    def every(self, account: str) -> list[tuple[str, str, int, int, int | None]]:
        """(title, token, created_at, opens, last_opened_at) of all links that are an account's, in microseconds UTC."""
        return self._engine.read(lambda reader: store.of_account(reader, account))

    def shared(self, token: str) -> tuple[Shared, Task] | None:
        """What a public page shows; None for a token that there is not."""
        if not 0 < len(token) <= 64 or not token.isascii():
            return None
        found = self._engine.read(lambda reader: store.shared(reader, token))
        return found and (found, self._engine.task(self._engine.system, found.task))

    def opened(self, token: str, shared: Shared, address: str, agent: str) -> None:
        """Somebody else has opened it: count, once a visitor and day; it counts as forwarded, as far as it is not yet."""
        now = to_micros(self._engine.clock())
        day = (now + EIGHT_HOURS) // DAY

        def count(work) -> bool:
            salt = store.salt_of(work, day, secrets.token_hex(16))
            visitor = hashlib.sha256(f"{salt}\n{address}\n{agent}".encode("utf-8", "replace")).hexdigest()
            return store.opened(work, token, day, visitor, now)

        new = self._engine.write(count) if self._counts else True
        if new:
            self._forward(shared)

    def _forward(self, shared: Shared) -> None:
        try:
            self._engine.act(self._engine.system, shared.assignment, "forward", key=f"opened:{shared.assignment}")
        except (
            FdyError
        ):  # forwarded already, not viewed yet, over, or of a type without it: the page is shown all the same
            return
