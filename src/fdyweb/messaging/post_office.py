"""From announcement to message: the handler that the engine calls, and what people do with their messages."""

from __future__ import annotations

from collections.abc import Iterable

from fdycore import Announcement, Engine
from fdycore.clock import to_micros
from fdyweb.messaging import store
from fdyweb.messaging.channels import Channels
from fdyweb.messaging.store import Message

PAGE = 20
LEASE = 60 * 1_000_000  # microseconds that a delivery is one worker's
AMENDED = "task_amended"
# What counselors are told, and whom it no longer concerns: `done` leaves out those who have finished.
TO_ASSIGNEES = {
    "released": False,
    "check_in_open": True,
    "check_in_closing": True,
    "due_soon": True,
    AMENDED: True,
    "task_voided": False,
}
TO_ISSUER = ("task_stopped", "audience_changed")


class PostOffice:
    def __init__(
        self, engine: Engine, channels: Channels, before_release: store.Before, lives: store.Lives, staff: store.Staff
    ):
        """before_release: settles who of a stretch of assignees has a new task at all, before they are told of it.

        lives: does an account still hear anything outside the platform? staff: who answers for a unit now?
        """
        self._engine, self._channels = engine, channels
        self._before, self._lives, self._staff = before_release, lives, staff
        engine.on("*", self._hear)

    def _hear(self, work, told: Announcement) -> str | None:
        """Inside the unit of work that takes the announcement off the list: a stretch of message rows at a time."""
        now = to_micros(self._engine.clock())
        if told.kind in TO_ISSUER:
            for account in self._issuers(work, told.task):
                store.tell(work, account, told.kind, told.task, told.revision, now)
            return None
        if told.kind not in TO_ASSIGNEES:
            return None
        if told.kind == AMENDED:
            store.note_change(work, told.task, told.revision, told.data.get("changed", ()))
        return store.write(
            work,
            kind=told.kind,
            task=told.task,
            revision=told.revision,
            lo=told.mark or told.lo,
            hi=told.hi,
            states=told.states,
            but=told.done if TO_ASSIGNEES[told.kind] else frozenset(),
            channels=self._channels.names,
            now=now,
            before=self._before if told.kind == "released" else None,
        )

    def _issuers(self, work, task: int) -> list[str]:
        """The author while they act for the issuing unit, else all who do; the author where nobody does."""
        author, issuer = work.row("SELECT author, issuer FROM task WHERE id = $task", task=task)
        staff = self._staff(work, issuer)
        return staff if staff and author not in staff else [author]

    def send_due(self, limit: int = 200) -> int:
        """Let the channels carry what is due; answers how many were carried. One that fails is noted and left.

        Each is claimed first, so that several workers carry nothing twice; one that dies meanwhile leaves its own to the
        others after a minute.
        """
        carried = 0
        for channel in self._channels.names:
            now = to_micros(self._engine.clock())
            waiting = self._engine.read(lambda reader, name=channel, now=now: store.due(reader, name, now, limit))
            carried += sum(self._carry(channel, message, due, now) for message, due in waiting)
        return carried

    def _carry(self, channel: str, message: int, due: int, now: int) -> bool:
        def write(work) -> tuple[store.Delivery | None, bool]:
            claimed = store.claim(work, message, due, channel, now + LEASE)
            return claimed, claimed is not None and self._lives(work, claimed.account)

        delivery, lives = self._engine.write(write)
        if delivery is None:
            return False
        state, error = "sent", None
        if delivery.recalled:
            state = "recalled"
        elif not lives:  # suspended before it was written, or while it waited
            state = "cancelled"
        else:
            try:
                self._channels.send(channel, delivery.account, delivery.kind, delivery.task, delivery.title)
            except Exception as exc:  # a channel may raise anything, its words hold anything: a phone, half a character
                state, error = "failed", type(exc).__name__
        self._engine.write(lambda work: store.settle(work, message, channel, state, error))
        return state == "sent"

    def cancel(self, work, account: str) -> None:
        """An account has ended or is suspended: what has not left for it yet never will (D7)."""
        store.cancel(work, account, to_micros(self._engine.clock()))

    def handed(self, work, gone: str, assignments: Iterable[int]) -> None:
        """Assignments of open tasks have come to somebody else: a new task for them, which no announcement tells of.

        What whoever had them has not read of them yet is nothing to be read any more.
        """
        now = to_micros(self._engine.clock())
        for ident in sorted(assignments):
            store.mark_read(work, gone, now, assignment=ident)
            store.tell_of(work, ident, self._channels.names, now)

    def inherit(self, work, gone: str, heir: str) -> None:
        """Two accounts of one person become one."""
        store.inherit(work, gone, heir, to_micros(self._engine.clock()))

    def deliveries(self, account: str, task: int) -> list[tuple[str, str, str | None]]:
        """(channel, state, kind of its last error) of every way by which somebody was told of a task."""
        return self._engine.read(lambda reader: store.deliveries(reader, account, task))

    def told_of(self, account: str, task: int) -> int | None:
        """The assignment of a task that somebody was told of; None when they never were."""
        return self._engine.read(lambda reader: store.told_of(reader, account, task))

    # -- the recipient's side
    def page(self, account: str, *, unread: bool, before: int | None = None) -> tuple[list[Message], bool]:
        """A page of messages, newest first, and whether there are more."""
        found = self._engine.read(
            lambda reader: store.page(reader, account, unread=unread, before=before, limit=PAGE + 1)
        )
        return found[:PAGE], len(found) > PAGE

    def get(self, account: str, ident: int) -> Message | None:
        return self._engine.read(lambda reader: store.get(reader, account, ident))

    def unread(self, account: str) -> int:
        return self._engine.read(lambda reader: store.unread(reader, account))

    def read(self, account: str, ident: int) -> None:
        now = to_micros(self._engine.clock())
        self._engine.write(lambda work: store.mark_read(work, account, now, ident=ident))

    def read_about(self, account: str, assignment: int) -> None:
        """Whoever opens a task has read what was said about it."""
        now = to_micros(self._engine.clock())
        self._engine.write(lambda work: store.mark_read(work, account, now, assignment=assignment))

    def read_all(self, account: str) -> int:
        now = to_micros(self._engine.clock())
        return self._engine.write(lambda work: store.mark_read(work, account, now))
