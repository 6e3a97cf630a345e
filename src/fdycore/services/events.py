"""The feed of events, and the plugins that listen to it.

An event's id is not its place: on PostgreSQL ids become visible out of order, and a reader by id would miss
some. One sequencer at a time gives `seq` to committed events in short batches; readers follow `seq`.
"""

from __future__ import annotations

import logging

from fdycore.pluginmanager import Plugins
from fdycore.services.budget import Overdue, within
from fdycore.services.jobs import Claim, Jobs
from fdycore.store import events, jobs
from fdycore.store.database import Database
from fdycore.vocabulary import Event

log = logging.getLogger("fdycore.events")

BATCH = 2_000  # events numbered in one transaction
LISTEN = 200  # events handed to a listener at once
MOST = 5_000  # events read at once
IDLE = jobs.NEVER - 2  # due of a listener that has heard everything


class Events:
    def __init__(self, database: Database, plugins: Plugins, service: Jobs, listen_budget: float):
        self._database, self._plugins, self._jobs, self._budget = database, plugins, service, listen_budget
        self._listeners = {
            f"listen:{name}:{number}": (name, call)
            for name, calls in plugins.listeners.items()
            for number, call in enumerate(calls)
        }
        self._enrolled = not self._listeners

    def feed(self, after: int, limit: int) -> tuple[Event, ...]:
        """Committed events behind `after` in feed order; empty when there are none yet."""
        return self._database.read(lambda reader: events.feed(reader, after, max(1, min(limit, MOST))))

    def sequence(self) -> int:
        """Give committed events their places; answers how many. Several at once are harmless."""
        self._enroll()
        numbered = 0
        while self._database.read(events.any_fresh):
            step = self._database.write(self._number)
            numbered += step
            if step < BATCH:
                break
        return numbered

    def _number(self, work) -> int:
        numbered = events.number(work, BATCH)
        if numbered and self._listeners:
            jobs.wake(work, self._jobs.now(), "listen")
        return numbered

    def _enroll(self) -> None:
        """A listener that is new here hears what happens from now on."""
        if self._enrolled:
            return

        def write(work) -> None:
            for key in self._listeners:
                jobs.put(work, key, "listen", None, IDLE, mark=str(events.last(work)))

        self._database.write(write)
        self._enrolled = True

    # -- the handler of `listen` jobs
    def listen(self, claim: Claim) -> None:
        name, call = self._listeners.get(claim.job.key, (None, None))
        mark = int(claim.job.mark)
        while call is not None and name not in self._plugins.switched_off and not claim.out_of_time:
            batch = self.feed(mark, LISTEN)
            if not batch:
                break
            try:
                within(self._budget, call, batch)
            except Overdue:
                self._plugins.switched_off[name] = (
                    f"its listener took longer than {self._budget:g} s and was switched off"
                )
                log.error("plugin %s: %s", name, self._plugins.switched_off[name])
                break
            mark = batch[-1].seq
            self._database.write(lambda work, mark=mark: claim.move(work, str(mark)))
        self._database.write(lambda work: self._rest(work, claim, mark))

    def _rest(self, work, claim: Claim, mark: int) -> None:
        """Sleep until there is more. The row is locked before it is looked whether there already is."""
        jobs.let_go(work, claim.job.key, self._jobs.owner, IDLE)
        name = self._listeners.get(claim.job.key, (None,))[0]
        if name is not None and name not in self._plugins.switched_off and events.last(work) > mark:
            jobs.wake(work, self._jobs.now(), "listen", claim.job.key)
