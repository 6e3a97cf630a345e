"""live_course as plain facts, written from the footnotes of its state table and from D2, D16 and D21.

No states, no table, no engine: three things that were done, a check-in, and the moments around them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

UNDO_TIME = timedelta(minutes=10)
TICKET_TIME = timedelta(minutes=5)
ASSIGNEES = ("view", "forward", "complete", "undo", "check_in")  # and the system forwards, and supervisors make up


@dataclass
class Course:
    """A task: its window [opens, closes), and whether it goes on."""

    opens: datetime
    closes: datetime
    goes_on: bool = True


@dataclass
class Copy:
    """One counselor's copy of it."""

    course: Course
    viewed: bool = False
    forwarded: bool = False
    completed_at: datetime | None = None
    checked_in: bool = False
    void: bool = False
    changes: int = 0  # how often something was done to it

    @property
    def done(self) -> bool:
        return self.completed_at is not None and self.checked_in

    @property
    def state(self) -> str:
        """What the engine calls it."""
        if self.done:
            return "finished"
        step = (
            "completed"
            if self.completed_at
            else "forwarded"
            if self.forwarded
            else "viewed"
            if self.viewed
            else "assigned"
        )
        return f"{step}_in" if self.checked_in else step

    def may(self, action: str, now: datetime, *, ticket: bool = False, reason: bool = True) -> bool:
        """Is the action open at this moment, to one whose action it is?"""
        course = self.course
        if self.void or not course.goes_on:
            return False
        if action == "view":
            return not self.viewed
        if action == "forward":
            return self.viewed and not self.forwarded
        if action == "complete":  # needs viewing and forwarding only (D21)
            return self.forwarded and self.completed_at is None
        if action == "undo":
            return self.completed_at is not None and now < self.completed_at + UNDO_TIME
        if action == "check_in":  # needs its window only (D2, D21)
            grace = TICKET_TIME if ticket else timedelta(0)
            return not self.checked_in and course.opens <= now < course.closes + grace
        if action == "make_up":  # after the window, with a reason (D16)
            return not self.checked_in and now >= course.closes and reason
        raise ValueError(action)

    def turns(self, action: str, now: datetime) -> datetime | None:
        """When time alone will change the answer of `may`, as far as anybody can know now."""
        course = self.course
        if self.void or not course.goes_on:
            return None
        if action == "undo" and self.may("undo", now):
            return self.completed_at + UNDO_TIME
        if action == "check_in" and not self.checked_in:
            return course.opens if now < course.opens else course.closes if now < course.closes else None
        if action == "make_up" and not self.checked_in and now < course.closes:
            return course.closes
        return None

    def take(self, action: str, now: datetime) -> None:
        self.changes += 1
        if action == "view":
            self.viewed = True
        elif action == "forward":
            self.forwarded = True
        elif action in ("complete", "undo"):
            self.completed_at = now if action == "complete" else None
        else:
            self.checked_in = True

    def take_back(self) -> bool:
        """Void it, unless it is done; answers whether it was."""
        if self.done or self.void:
            return False
        self.void, self.changes = True, self.changes + 1
        return True
