"""Timers belong to tasks: jobs due at a moment of the task, written when it opens and when it is amended.

A timer's key holds the revision that wrote it. An amendment takes back the jobs whose moment has changed and
writes those that lie ahead, in its own transaction; firing starts by deleting its own job there, so a timer
fires for the revision in force, and once.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from fdycore.clock import Clock, to_micros
from fdycore.services.catalogue import Catalogue
from fdycore.services.jobs import Claim
from fdycore.services.relations import Relations
from fdycore.store import assignments, events, jobs, tallies, tasks
from fdycore.store.database import Database
from fdycore.store.tasks import TaskRow
from fdycore.workflow.definition import Timer

CHUNK = 2_000  # assignments moved in one transaction


class Timers:
    def __init__(self, database: Database, catalogue: Catalogue, relations: Relations, clock: Clock, tally_depth: int):
        self._database, self._catalogue, self._relations = database, catalogue, relations
        self._clock, self._depth = clock, tally_depth

    def of(self, row: TaskRow) -> tuple[str, dict[str, int]]:
        """(initial state, timer name -> due) of a task with these fields. Asks the plugin for its moments."""
        workflow = self._database.read(lambda reader: self._catalogue.pinned(reader, row.definition, row.type))
        view = self._catalogue.make_view(row.id, row.type, row.issuer, row.revision, workflow, row.fields)
        definition, dues = workflow.definition, {}
        for timer in definition.timers.values():
            at = view.moment(timer.at)
            if at is not None:
                dues[timer.name] = to_micros(at + timedelta(minutes=timer.minutes))
        return definition.initial, dues

    @staticmethod
    def write(work, task: int, revision: int, dues: dict[str, int], now: int) -> None:
        """Put the timers that lie ahead."""
        for name, due in dues.items():
            if due > now:
                jobs.put(
                    work, f"timer:{task}:{revision}:{name}", "timer", task, due, {"name": name, "revision": revision}
                )

    @staticmethod
    def rewrite(work, task: int, revision: int, before: dict[str, int], dues: dict[str, int], now: int) -> None:
        """Amended: replace the timers whose moment has changed, leave the others as they stand."""
        changed = {name: due for name, due in dues.items() if before.get(name) != due}
        gone = changed.keys() | (before.keys() - dues.keys())
        for key in jobs.of_task(work, task, "timer"):
            if key.rsplit(":", 1)[1] in gone:
                jobs.drop(work, key)
        Timers.write(work, task, revision, changed, now)

    # -- the handler of `timer` jobs
    def fire(self, claim: Claim) -> None:
        task, data = claim.job.subject, claim.job.data
        row = self._database.read(lambda reader: tasks.get(reader, task))
        workflow = self._database.read(lambda reader: self._catalogue.pinned(reader, row.definition, row.type))
        timer = workflow.definition.timers[data["name"]]
        if timer.action is not None and row.state == "open" and not self._move_all(claim, timer, workflow.definition):
            return  # out of time: the job stays, with its mark
        self._database.write(lambda work: self._finish(work, claim, row, timer, data["revision"]))

    def _move_all(self, claim: Claim, timer: Timer, definition) -> bool:
        """Take the timer's action for everybody it concerns, a stretch at a time; False when time ran out."""
        task, lo = claim.job.subject, claim.job.mark
        states = timer.states or tuple(definition.states)
        moves = {state: to for state, to in definition.actions[timer.action].moves.items() if state in states}
        columns = self._database.read(lambda reader: self._catalogue.slots(reader, definition.version))
        while (hi := self._database.read(lambda reader, lo=lo: assignments.upto(reader, task, lo, CHUNK))) is not None:
            if claim.out_of_time:
                return False
            if not self._database.write(
                lambda work, lo=lo, hi=hi: self._move(work, claim, timer, moves, columns, lo, hi)
            ):
                return True
            lo = hi
        return True

    def _move(self, work, claim: Claim, timer: Timer, moves: dict[str, str], columns, lo: str, hi: str) -> bool:
        task = claim.job.subject
        state = tasks.lock(work, task)  # the task before its jobs, as every command does: no deadlock
        claim.move(work, hi)
        if state != "open":
            return False
        changes: Counter = Counter()
        # Those who reach a state by this very action must not be moved on by it: ask the last states first.
        for state in _leaves_first(moves):
            changes.update(assignments.move_chunk(work, task, lo, hi, state, moves[state], self._depth))
        if changes:
            tallies.add(work, task, columns, changes)
            moved = sum(n for n in changes.values() if n > 0)
            events.append(work, kind=f"timer.{timer.name}", actor=self._relations.system, at=to_micros(self._clock()),
                          body={"action": timer.action, "lo": lo, "hi": hi, "moved": moved}, task=task)  # fmt: skip
        return True

    def _finish(self, work, claim: Claim, row: TaskRow, timer: Timer, revision: int) -> None:
        state = tasks.lock(work, row.id)
        claim.finish(work)
        if state != "open":
            return
        now = to_micros(self._clock())
        events.append(work, kind="task.timer", actor=self._relations.system, at=now, task=row.id, key=claim.job.key,
                      body={"timer": timer.name, "revision": revision, "due": claim.job.due})  # fmt: skip
        if timer.announce is not None:
            data = {
                "kind": timer.announce,
                "revision": revision,
                "states": list(timer.states),
                "data": {"timer": timer.name},  # a type may announce the same kind at several moments
            }
            jobs.put(work, f"announce:{row.id}:{revision}:{timer.name}", "announce", row.id, now, data)


def _leaves_first(moves: dict[str, str]) -> list[str]:
    """States in an order in which nobody is moved twice by one firing: a state comes after those it leads to."""
    order: list[str] = []

    def visit(state: str, path: tuple[str, ...] = ()) -> None:
        if state in order or state not in moves or state in path:
            return
        visit(moves[state], (*path, state))
        order.append(state)

    for state in moves:
        visit(state)
    return order
