"""Running what is due. Anything may call `run_due`, several at once are harmless.

A job's kind names its handler. A handler gets a `Claim` and does its own units of work; in the last of them
it calls `claim.finish(work)`, so that the job is gone exactly when its work is there. If the claim was lost
(amended away, or taken over after the lease ran out) that unit of work is undone.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from fdycore.clock import Clock, stopwatch, to_micros
from fdycore.store import jobs
from fdycore.store.database import Database
from fdycore.store.jobs import Job

log = logging.getLogger("fdycore.jobs")

SECOND = 1_000_000  # microseconds
BATCH = 10  # jobs claimed at once
MOST_TRIES = 8
FIRST_BACKOFF, LONGEST_BACKOFF = 30 * SECOND, 3600 * SECOND


class Lost(Exception):
    """The claim is not held any more: somebody else has the job, or it was taken back. Undo and go on."""


class Claim:
    """The right to do one job, until its lease runs out."""

    def __init__(self, service: Jobs, job: Job, ends: float):
        self.job, self._service, self._ends = job, service, ends
        self.finished = self.moved = False

    @property
    def out_of_time(self) -> bool:
        """The budget of this run is used up, and this job has got a step further: leave the rest to the next."""
        return self.moved and stopwatch() >= self._ends

    def finish(self, work) -> None:
        """Take the job off the list, in the unit of work that does it. Raises Lost."""
        if not jobs.finish(work, self.job.key, self._service.owner):
            raise Lost(self.job.key)
        self.finished = True  # holds once the handler has returned: a unit of work that fails raises

    def move(self, work, mark: str) -> None:
        """Note how far the job has come, and hold it for another lease. Raises Lost."""
        if not jobs.move(work, self.job.key, self._service.owner, mark, self._service.lease_end()):
            raise Lost(self.job.key)
        self.moved = True


Handler = Callable[[Claim], None]


class Jobs:
    def __init__(self, database: Database, clock: Clock, lease: timedelta):
        self._database, self._clock, self._lease = database, clock, lease
        self._name = f"{os.uname().nodename}:{os.getpid()}:{uuid4().hex[:8]}"
        self._handlers: dict[str, Handler] = {}

    @property
    def owner(self) -> str:
        """Who claims: one name a thread, so that two threads of a process never hold the same job."""
        return f"{self._name}:{threading.get_ident()}"

    def now(self) -> int:
        return to_micros(self._clock())

    def lease_end(self) -> int:
        return to_micros(self._clock() + self._lease)

    def handle(self, kind: str, handler: Handler) -> None:
        self._handlers[kind] = handler

    def run_due(self, limit: int, budget: float) -> int:
        """Do up to `limit` due jobs within `budget` seconds; answers how many were finished or carried on.

        However small the budget is, the first job gets a step further: no work starves.
        """
        ends = stopwatch() + budget
        done = 0
        while done < limit and (not done or stopwatch() < ends):
            claimed = self._claim(min(BATCH, limit - done))
            if not claimed:
                break
            for job in claimed:
                if done and stopwatch() >= ends:
                    self._let_go(job, job.due)
                else:
                    done += self._run(job, ends)
        return done

    def _claim(self, n: int) -> list[Job]:
        if not self._database.read(lambda reader: jobs.any_due(reader, self.now())):
            return []
        return self._database.write(lambda work: jobs.claim(work, self.owner, self.now(), self.lease_end(), n))

    def _run(self, job: Job, ends: float) -> int:
        claim = Claim(self, job, ends)
        handler = self._handlers.get(job.kind)
        if handler is None:  # not ours to do: another process may know the kind
            self._let_go(job, self.now() + FIRST_BACKOFF)
            return 0
        try:
            handler(claim)
        except Lost:
            log.info("job %s was taken back or taken over", job.key)
        except Exception as exc:  # a handler may raise anything; the job stays, with its error
            self._fail(job, exc)
        else:
            if not claim.finished:  # out of time: anybody may carry on at once
                self._let_go(job, job.due)
        return 1

    def _let_go(self, job: Job, due: int) -> None:
        self._database.write(lambda work: jobs.let_go(work, job.key, self.owner, due))

    def _fail(self, job: Job, exc: Exception) -> None:
        error = f"{type(exc).__name__}: {exc}"
        tries = self._database.write(lambda work: jobs.fail(work, job.key, self.owner, self._rest, error))
        log.error("job %s failed (try %s): %s", job.key, tries, error)

    def _rest(self, tries: int) -> int:
        """When a job that has failed so often is tried again."""
        if tries >= MOST_TRIES:
            return jobs.NEVER
        return self.now() + min(FIRST_BACKOFF << max(0, tries - 1), LONGEST_BACKOFF)
