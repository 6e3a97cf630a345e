"""Releasing: from a frozen roster to assignments in everybody's hands. The handler of `release` jobs.

The release reads nothing but the roster, a chunk a transaction with its mark, so that a killed one carries on where
it stopped. Assignments stay invisible until the last chunk is in (D22).
"""

from __future__ import annotations

from dataclasses import dataclass

from fdycore.clock import Clock, pause, stopwatch, to_micros
from fdycore.errors import Invalid, Refused
from fdycore.services import commands
from fdycore.services.control import Control
from fdycore.services.jobs import Claim
from fdycore.services.relations import Relations
from fdycore.services.rosters import STAGING, Rosters
from fdycore.store import assignments, events, jobs, rosters, tasks
from fdycore.store.database import Database
from fdycore.store.tasks import TaskRow
from fdycore.vocabulary import Actor, Audience, Preview, Reason

NOBODY = Reason("nobody", "没有符合条件的派发对象。")


@dataclass(frozen=True)
class Pace:
    """How a release shares the database.

    On SQLite a chunk holds the one write lock, so it is kept near `target` seconds and followed by a pause: `rest`,
    or as long as the chunk took when somebody else has written meanwhile. On PostgreSQL inserting stalls nobody,
    and chunks of `postgres` rows only serve resuming.
    """

    target: float = 0.05  # seconds of lock time a chunk
    rest: float = 0.005  # seconds between chunks
    pauses: bool = True
    first: int = 2_000  # rows of the first chunk
    postgres: int = 25_000  # rows a chunk


class Release:
    def __init__(self, database: Database, relations: Relations, control: Control, staging: Rosters, clock: Clock,
                 tally_depth: int, pace: Pace):  # fmt: skip
        self._database, self._relations, self._control, self._rosters = database, relations, control, staging
        self._clock, self._depth, self._pace = clock, tally_depth, pace

    def run(self, claim: Claim) -> None:
        """Carry a release on from wherever it stands; safe to be killed and to be called again at any point."""
        task = claim.job.subject
        state = commands.persist(lambda: self._begin(claim, task))
        if state == "releasing":
            state = self._all_chunks(claim, task)
        if state == "releasing":
            return  # out of time: the job stays
        if state != "stopped":  # a stopped release keeps its roster, so that it can be resumed
            self._rosters.clear(task)
        self._database.write(claim.finish)

    def _begin(self, claim: Claim, task: int) -> str | None:
        """Freeze the roster where that is still to be done, and start releasing; answers the task's state."""
        row = self._task(task)
        if row is None or row.state not in ("scheduled", "held", "releasing"):
            return row and row.state
        staged = row.made > 0 or (row.mark != STAGING and self._database.read(lambda r: rosters.exists(r, task)))
        if staged and row.state == "releasing":
            return row.state
        try:
            if not staged:
                audience = Audience(row.audience["name"], row.audience["params"])
                row = self._rosters.stage(row, self._rosters.resolve(Actor(row.author, scope=row.issuer), audience))
            found = self._rosters.prove(row)
            problem = None if found.count else str(NOBODY)
        except (Refused, Invalid) as exc:
            row, found, problem = self._task(task), Preview(0, ""), str(exc)
        if problem:
            self._database.write(lambda work: self._give_up(work, claim, row, problem))
            return "stopped"
        self._database.write(lambda work: self._start(work, claim, row, found))
        return "releasing"

    def _start(self, work, claim: Claim, row: TaskRow, found: Preview) -> None:
        """Begin to release, and tell the issuer when it is not quite whom they confirmed."""
        now = to_micros(self._clock())
        tasks.lock(work, row.id)
        claim.move(work, "")
        tasks.change(work, row, state="releasing", count=found.count, digest=found.digest, mark="")
        events.append(work, kind="task.release", actor=self._relations.system, at=now, task=row.id,
                      body={"count": found.count, "digest": found.digest, "confirmed": row.count})  # fmt: skip
        if found.digest != row.digest:
            self._control.announce(work, row, "audience_changed", now, {"confirmed": row.count, "count": found.count})

    def _give_up(self, work, claim: Claim, row: TaskRow, problem: str) -> None:
        """Nobody has seen anything: stop, and tell the issuer why."""
        now = to_micros(self._clock())
        tasks.lock(work, row.id)
        claim.move(work, "")
        tasks.change(work, row, state="stopped", reason=problem)
        events.append(
            work, kind="task.stop", actor=self._relations.system, at=now, body={"reason": problem}, task=row.id
        )
        self._control.announce(work, row, "task_stopped", now, {"reason": problem})

    def _all_chunks(self, claim: Claim, task: int) -> str | None:
        """Chunk after chunk until all is out, the task is stopped, or the budget is used up; answers its state."""
        row = self._task(task)
        initial, dues = self._control.timers.of(row)  # asks the plugin: before any transaction
        column = self._database.read(lambda reader: self._control.slots(reader, row))[initial]
        sqlite = self._database.dialect.is_sqlite
        size = self._pace.first if sqlite else self._pace.postgres
        lo, seen = row.mark, None
        while not claim.out_of_time:
            try:
                hi, began, moved = self._database.write(
                    lambda work, lo=lo, size=size: self._chunk(work, claim, row, initial, column, dues, lo, size)
                )
            except _Halted:
                break
            if hi is None:
                return "open"
            lo = hi
            if sqlite:
                held = stopwatch() - began
                size = _next_size(size, self._pace.target, held)
                if self._pace.pauses:
                    pause(held if seen is not None and moved != seen else self._pace.rest)
                seen = moved
        return self._task(task).state

    def _chunk(self, work, claim: Claim, row: TaskRow, initial: str, column: str, dues, lo: str, size: int):
        """One chunk, its mark and its announcement in one transaction; behind the last one the task opens.

        Answers (mark, when the lock was taken, SQLite's data_version, which moves when somebody else writes); the mark
        is None when all is out.
        """
        hi = rosters.upto(work, row.id, lo, size)
        began = stopwatch()
        moved = work.row("PRAGMA data_version")[0] if work.dialect.is_sqlite else None
        tasks.lock(work, row.id)  # the task before its jobs, as every command does: no deadlock
        claim.move(work, hi or lo)
        if hi is None:
            if not self._control.open(work, row, dues):
                raise _Halted
            return None, began, moved
        made = assignments.make(work, row.id, initial, column, lo, hi, self._depth)
        if not tasks.mark(work, row.id, lo, hi, made):
            raise _Halted
        self._control.announce(work, row, "released", jobs.WITHHELD, lo=lo, hi=hi)
        return hi, began, moved

    def _task(self, task: int) -> TaskRow | None:
        return self._database.read(lambda reader: tasks.get(reader, task))


class _Halted(Exception):
    """The task left `releasing` while a chunk was on its way: that chunk is undone."""


def _next_size(size: int, target: float, held: float) -> int:
    """At most double or halve, towards `target` seconds of lock time a chunk."""
    return max(500, min(100_000, int(size * min(2.0, max(0.5, target / max(held, 1e-4))))))
