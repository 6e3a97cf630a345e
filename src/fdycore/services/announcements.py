"""Announcements: handed to the host's handlers, each inside the unit of work that takes it off the list.

So what a handler writes and the announcement's end are one transaction: told once, whatever is killed when.
"""

from __future__ import annotations

from collections.abc import Callable

from fdycore.services.catalogue import Catalogue
from fdycore.services.jobs import Claim
from fdycore.store import assignments, tasks
from fdycore.store.database import Database
from fdycore.vocabulary import Announcement

Handler = Callable[..., str | None]  # (work, announcement) -> mark to carry on from, or None when it is told
ANY = "*"


class Announcements:
    def __init__(self, database: Database, catalogue: Catalogue):
        self._database, self._catalogue = database, catalogue
        self._handlers: dict[str, Handler] = {}

    def on(self, kind: str, handler: Handler) -> None:
        """Handle one kind, or with "*" every kind that has no handler of its own. One handler a kind."""
        if not callable(handler):
            raise TypeError(f"the handler of {kind!r} must be a function of (work, announcement), is {handler!r}")
        if kind in self._handlers:
            raise ValueError(f"announcements of kind {kind!r} have a handler already")
        self._handlers[kind] = handler

    # -- handlers of jobs
    def deliver(self, claim: Claim) -> None:
        job = claim.job
        handler = self._handlers.get(job.data["kind"]) or self._handlers.get(ANY)
        mark: str | None = job.mark
        while mark is not None and not claim.out_of_time:
            mark = self._database.write(lambda work, mark=mark: self._hand(work, claim, handler, mark))

    def _hand(self, work, claim: Claim, handler: Handler | None, mark: str) -> str | None:
        data = claim.job.data
        told = None
        if handler is not None:
            row = tasks.get(work, claim.job.subject)
            done = self._catalogue.done(work, row.definition) if row else frozenset()
            told = handler(work, Announcement(
                kind=data["kind"], task=claim.job.subject, revision=data.get("revision", 0), lo=data.get("lo", ""),
                hi=data.get("hi"), states=tuple(data.get("states", ())), data=data.get("data", {}), mark=mark,
                done=done,
            ))  # fmt: skip
        if told is None:
            claim.finish(work)
        else:
            claim.move(work, told)
        return told

    def remind(self, claim: Claim) -> None:
        """An effect's reminder: only for an assignment that still stands where it stood."""
        about = claim.job.data["data"]

        def stands(reader) -> bool:
            loaded = assignments.get(reader, about["assignment"])
            now = loaded.assignment
            return loaded.task_state == "open" and now.voided_at is None and now.state == about["state"]

        if self._database.read(stands):
            self.deliver(claim)
        else:
            self._database.write(claim.finish)
