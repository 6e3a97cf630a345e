"""From a draft to assignments in everybody's hands.

A dispatch freezes its roster first (one statement), proves it (count and digest, read back in pages, outside
any write transaction), and only then lets the task leave the draft. The release reads nothing but the
roster, a chunk a transaction with its mark, so that a killed release carries on where it stopped.
Assignments stay invisible until the last chunk is in (D22).
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from typing import Any
from weakref import WeakValueDictionary

from fdycore.clock import Clock, pause, stopwatch, to_micros
from fdycore.errors import Conflict, Invalid, NotFound, Refused
from fdycore.paths import covers, is_path
from fdycore.services import commands
from fdycore.services.catalogue import Catalogue
from fdycore.services.control import Control
from fdycore.services.jobs import Claim
from fdycore.services.relations import Relations
from fdycore.store import assignments, definitions, events, jobs, rosters, tasks
from fdycore.store.database import Database, StatementFailed
from fdycore.store.tasks import TaskRow
from fdycore.vocabulary import Actor, Audience, Preview, Reason, Selection, Task

Resolver = Callable[[Actor, Mapping[str, Any]], Selection | Iterable[tuple[str, str]]]

NOBODY = Reason("nobody", "没有符合条件的派发对象。")
STAGING = "\x1fstaging"  # mark of a task whose roster is not whole yet, or not proven
LONGEST_NAME = 200  # characters of an assignee
CHANGED = Reason("audience_changed", "派发对象在预览之后有变化，请重新预览并确认。")


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


class Dispatch:
    def __init__(self, database: Database, catalogue: Catalogue, relations: Relations, control: Control,
                 audiences: Mapping[str, Resolver], clock: Clock, tally_depth: int, pace: Pace, hold: timedelta):  # fmt: skip
        self._database, self._catalogue, self._relations, self._control = database, catalogue, relations, control
        self._audiences, self._clock, self._depth, self._pace, self._hold = audiences, clock, tally_depth, pace, hold
        self._turns: WeakValueDictionary[int, Any] = WeakValueDictionary()

    # -- drafting
    def draft(self, actor: Actor, type_name: str, fields: Mapping[str, Any], key: str) -> Task:
        commands.check_key(key)
        if actor.scope is None:
            raise Refused(Reason("not_issuer", "只有单位账号可以派发任务。"))
        digest = commands.digest("draft", type_name, fields)
        kind = self._catalogue.current(type_name)
        definition = kind.workflow.definition

        def step() -> Task:
            if seen := self._database.read(lambda reader: events.seen(reader, actor.id, key)):
                return self._control.replay(seen, digest)
            stored = self._catalogue.parse_fields(kind, kind.workflow, fields)
            now = to_micros(self._clock())

            def write(work) -> int:
                definitions.keep(work, definition, kind.plugin, None, now)
                task = tasks.insert(
                    work, type=type_name, definition=definition.version, issuer=actor.scope, author=actor.id, state="draft",
                    title=stored["title"], deadline=stored.get("deadline"), fields=stored, now=now,
                )  # fmt: skip
                events.record(
                    work,
                    kind="task.draft",
                    actor=actor,
                    at=now,
                    body={"type": type_name},
                    task=task,
                    key=key,
                    digest=digest,
                )
                return task

            return self._control.get(self._database.write(write))

        return commands.persist(step)

    # -- whom
    def preview(self, actor: Actor, audience: Audience) -> Preview:
        """Whom a dispatch by this actor would reach now. Nobody is an answer here, not an error."""
        if actor.scope is None:
            raise Refused(Reason("not_issuer", "只有单位账号可以派发任务。"))
        return self._measure(self._look(actor, audience), actor.scope)

    def _resolve(self, actor: Actor, audience: Audience) -> Selection | list[tuple[str, str]]:
        resolver = self._audiences.get(audience.name)
        if resolver is None:
            raise Refused(Reason("unknown_audience", "没有“{audience}”这种派发对象。", audience=audience.name))
        answer = resolver(actor, audience.params)
        return answer if isinstance(answer, Selection) else _sorted(answer)

    def _look(self, actor: Actor, audience: Audience) -> Iterator[list[tuple[str, str]]]:
        chosen = self._resolve(actor, audience)
        if isinstance(chosen, Selection):
            return rosters.look(self._database.read, chosen)
        return _batches(chosen, rosters.PAGE)

    @staticmethod
    def _measure(pages: Iterable[list[tuple[str, str]]], issuer: str) -> Preview:
        """Count and digest of ordered (assignee, path) pages. Refuses what must never become an assignment."""
        count, last, digest = 0, None, hashlib.sha256()
        for page in pages:
            fresh = []
            for assignee, path in page:
                if assignee == last:
                    continue
                _check_row(assignee, path, issuer)
                last = assignee
                fresh.append(f"{assignee}\n")
            digest.update("".join(fresh).encode())
            count += len(fresh)
        return Preview(count, digest.hexdigest())

    def _prove(self, row: TaskRow) -> Preview:
        """`_measure` of the staged roster, counted and joined by the database."""
        read = self._database.read
        places, nameless = read(lambda reader: (rosters.places(reader, row.id), rosters.nameless(reader, row.id)))
        if nameless is not None:
            raise _bad_row(("", nameless))
        for path in places:
            _check_row("-", path, row.issuer)
        count, digest = 0, hashlib.sha256()
        for n, names in rosters.names(read, row.id):
            digest.update(names.encode())
            count += n
        return Preview(count, digest.hexdigest())

    # -- dispatching
    def dispatch(
        self, actor: Actor, task: int, audience: Audience, at: datetime | None, digest: str | None, key: str
    ) -> Task:
        commands.check_key(key)
        if at is not None and at.tzinfo is None:
            raise Invalid((("at", Reason("no_time_zone", "时间缺少时区。")),))
        command = commands.digest("dispatch", task, audience.name, audience.params, at, digest)

        def step() -> Task:
            row, seen = self._database.read(
                lambda reader: (tasks.get(reader, task), events.seen(reader, actor.id, key))
            )
            if seen:
                return self._control.replay(seen, command)
            if row is None or not self._relations.issues(actor, row.issuer):
                raise NotFound("task", task)
            now = self._clock()
            later = at is not None and at > now
            action = "schedule" if later else "hold" if self._hold else "release"
            to = self._control.decide(actor, row, action)
            if later:
                return self._schedule(actor, row, to, audience, at, digest, key, command)
            return self._send(actor, row, to, audience, now, digest, key, command)

        # The version keeps rivals apart, whatever process they are in. Here they take turns besides: each would undo
        # the other's roster, and a double click could end with neither.
        with self._turns.setdefault(task, threading.Lock()):
            return commands.persist(step)

    def _schedule(self, actor, row: TaskRow, to: str, audience: Audience, at: datetime, digest, key, command) -> Task:
        expected = self._confirmed(self._measure(self._look(actor, audience), row.issuer), digest)

        def write(work) -> None:
            tasks.change(work, row, state=to, audience=_stored(audience), count=expected.count, digest=expected.digest)
            self._note(work, actor, row, "task.schedule", expected, key, command, at=to_micros(at))
            jobs.put(work, f"release:{row.id}:{row.version + 1}", "release", row.id, to_micros(at))

        self._database.write(write)
        return self._control.get(row.id)

    def _send(self, actor, row: TaskRow, to: str, audience: Audience, now: datetime, digest, key, command) -> Task:
        chosen = self._resolve(actor, audience)
        staged = self._stage(row, chosen)
        try:
            expected = self._confirmed(self._prove(row), digest)
        except Exception:
            self._forget(staged)
            raise
        due = to_micros(now + self._hold)

        def write(work) -> None:
            tasks.change(
                work,
                staged,
                state=to,
                audience=_stored(audience),
                count=expected.count,
                digest=expected.digest,
                mark="",
            )
            self._note(work, actor, row, "task.dispatch", expected, key, command)
            jobs.put(work, f"release:{row.id}:{row.version + 1}", "release", row.id, due)

        self._database.write(write)
        return self._control.get(row.id)

    def _note(self, work, actor, row: TaskRow, kind: str, expected: Preview, key, command, **more) -> None:
        body = {"count": expected.count, "digest": expected.digest, **more}
        at = to_micros(self._clock())
        events.record(work, kind=kind, actor=actor, at=at, body=body, task=row.id, key=key, digest=command)

    @staticmethod
    def _confirmed(found: Preview, digest: str | None) -> Preview:
        if found.count == 0:
            raise Refused(NOBODY)
        if digest is not None and digest != found.digest:
            raise Conflict(CHANGED)
        return found

    def _stage(self, row: TaskRow, chosen: Selection | list[tuple[str, str]]) -> TaskRow:
        """Copy the chosen into the roster; answers the task as it now stands.

        The task's version goes first, so that of two dispatches at once only one touches the roster. The task is
        marked until its roster is whole and proven: whoever finds the mark stages anew.
        """
        at_once = isinstance(chosen, Selection)
        if not at_once:
            self._measure(_batches(chosen, rosters.PAGE), row.issuer)  # refuse before the database has to
        staged = replace(row, version=row.version + 1, mark=STAGING)

        def first(work) -> None:
            tasks.change(work, row, mark=STAGING)
            while rosters.clear(work, row.id):  # left by a dispatch that was refused or killed
                pass
            if at_once:
                rosters.copy(work, row.id, chosen)

        try:
            self._database.write(first)
        except StatementFailed as exc:
            raise Invalid(
                (("audience", Reason("bad_selection", "派发对象无法读取：{error}", error=str(exc).strip())),)
            ) from exc
        if not at_once:
            self._stage_batches(staged, chosen)
        return staged

    def _stage_batches(self, staged: TaskRow, chosen: list[tuple[str, str]]) -> None:
        def add(work, batch: list[tuple[str, str]]) -> None:
            tasks.hold(work, staged)
            rosters.add(work, staged.id, batch)

        for batch in _batches(chosen, rosters.PAGE):
            self._database.write(lambda work, batch=batch: add(work, batch))

    def _forget(self, staged: TaskRow) -> None:
        """Delete the roster of a dispatch that was refused.

        Raises Stale when a rival has staged another meanwhile: it was the rival's that was looked at.
        """

        def page(work) -> int:
            tasks.hold(work, staged)
            return rosters.clear(work, staged.id)

        while self._database.write(page):
            pass

    def _clear(self, task: int) -> None:
        while self._database.write(lambda work: rosters.clear(work, task)):
            pass

    # -- releasing: the handler of `release` jobs
    def release(self, claim: Claim) -> None:
        """Carry a release on from wherever it stands; safe to be killed and to be called again at any point."""
        task = claim.job.subject
        state = commands.persist(lambda: self._begin(claim, task))
        if state == "releasing":
            state = self._all_chunks(claim, task)
        if state == "releasing":
            return  # out of time: the job stays
        if state != "stopped":  # a stopped release keeps its roster, so that it can be resumed
            self._clear(task)
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
                row = self._stage(row, self._resolve(Actor(row.author, scope=row.issuer), audience))
            found = self._prove(row)
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
        sqlite = self._database.dialect.is_sqlite
        size = self._pace.first if sqlite else self._pace.postgres
        lo, seen = row.mark, None
        while not claim.out_of_time:
            try:
                hi, began, moved = self._database.write(
                    lambda work, lo=lo, size=size: self._chunk(work, claim, row, initial, dues, lo, size)
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

    def _chunk(self, work, claim: Claim, row: TaskRow, initial: str, dues, lo: str, size: int):
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
        made = assignments.make(work, row.id, initial, lo, hi, self._depth)
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


def _batches(rows: Iterable[tuple[str, str]], size: int) -> Iterator[list[tuple[str, str]]]:
    rows = iter(rows)
    while batch := list(islice(rows, size)):
        yield batch


def _sorted(answer: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """A host's list in the roster's order. Refused as a whole for a row that is no pair of storable texts."""
    people = list(answer)
    for one in people:
        if not isinstance(one, tuple) or len(one) != 2 or not all(isinstance(text, str) for text in one):
            raise _bad_row(one)
    return sorted(people)


def _check_row(assignee: str, path: str, issuer: str) -> None:
    if not 0 < len(assignee) <= LONGEST_NAME or not assignee.isprintable() or not is_path(path):
        raise _bad_row((assignee, path))
    if not covers(issuer, path):
        raise Refused(Reason("outside", "派发对象超出了本单位范围（{path}）。", path=path))


def _bad_row(row: Any) -> Invalid:
    return Invalid((("audience", Reason("bad_row", "派发对象中有无效的一行：{row}。", row=repr(row))),))


def _stored(audience: Audience) -> dict[str, Any]:
    return {"name": audience.name, "params": dict(audience.params)}
