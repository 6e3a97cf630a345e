"""The only module that reads the time.

Inside fdy a moment is an aware `datetime` in UTC. In the database it is a BIGINT of microseconds since
1970 UTC, on both databases alike: it compares, indexes and survives a round trip exactly, which aware
datetimes do not do in Pony on SQLite. `to_micros` and `from_micros` are the border between the two.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]

stopwatch = time.perf_counter  # seconds, for durations; never steps back
pause = time.sleep  # seconds

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def utc() -> datetime:
    """Now, aware, in UTC."""
    return datetime.now(UTC)


def to_micros(moment: datetime | None) -> int | None:
    """Microseconds since 1970 UTC; None stays None. A naive datetime is refused with ValueError."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone; fdy takes aware datetimes only")
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(micros: int | None) -> datetime | None:
    """The aware UTC datetime of a stored moment; None stays None."""
    return None if micros is None else _EPOCH + timedelta(microseconds=micros)


class SettableClock:
    """A clock for tests and rehearsals: it stands still until it is told to move.

    >>> clock = SettableClock(datetime(2026, 3, 1, tzinfo=UTC))
    >>> clock.advance(minutes=5)
    >>> clock().isoformat()
    '2026-03-01T00:05:00+00:00'
    """

    def __init__(self, now: datetime):
        self.set(now)

    def __call__(self) -> datetime:
        return self._now

    def set(self, now: datetime) -> None:
        """Jump to a moment, forward or back."""
        to_micros(now)  # refuses a naive moment
        self._now = now.astimezone(UTC)

    def advance(self, **delta: float) -> None:
        """Move on by `timedelta(**delta)`: `advance(minutes=5)`."""
        self._now += timedelta(**delta)
