"""From a draft to a task on its way: drafting, previewing, dispatching.

A dispatch freezes its roster and proves it; only then the task leaves the draft, and the release is due.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from weakref import WeakValueDictionary

from fdycore.clock import Clock, to_micros
from fdycore.errors import Conflict, Invalid, NotFound, Refused
from fdycore.services import commands
from fdycore.services.catalogue import Catalogue
from fdycore.services.control import AMENDED, Control
from fdycore.services.relations import Relations
from fdycore.services.release import NOBODY
from fdycore.services.rosters import Rosters
from fdycore.store import definitions, events, jobs, tallies, tasks
from fdycore.store.database import Database
from fdycore.store.tasks import TaskRow
from fdycore.vocabulary import Actor, Audience, Preview, Reason, Task
from fdycore.workflow.fields import KINDS, load_form

CHANGED = Reason("audience_changed", "派发对象在预览之后有变化，请重新预览并确认。")
NOT_ISSUER = Reason("not_issuer", "只有单位账号可以派发任务。")


class Dispatch:
    def __init__(self, database: Database, catalogue: Catalogue, relations: Relations, control: Control, staging: Rosters,
                 clock: Clock, tally_depth: int, hold: timedelta):  # fmt: skip
        self._database, self._catalogue, self._relations, self._control = database, catalogue, relations, control
        self._rosters, self._clock, self._depth, self._hold = staging, clock, tally_depth, hold
        self._turns: WeakValueDictionary[int, Any] = WeakValueDictionary()

    def draft(
        self, actor: Actor, type_name: str, fields: Mapping[str, Any], audience: Audience | None, key: str
    ) -> Task:
        commands.check_key(key)
        if actor.scope is None:
            raise Refused(NOT_ISSUER)
        meant = None if audience is None else commands.stored(audience)
        digest = commands.digest("draft", type_name, fields, *([meant] if meant else []))
        kind = self._catalogue.current(type_name)
        definition = kind.workflow.definition

        def step() -> Task:
            if seen := self._database.read(lambda reader: events.seen(reader, actor.id, key)):
                return self._control.replay(seen, digest)
            stored = self._catalogue.parse_fields(kind, kind.workflow, fields)
            now = to_micros(self._clock())

            def write(work) -> int:
                tallies.fix_depth(work, self._depth)
                definitions.keep(work, definition, kind.plugin, kind.plugin_version, now)
                task = tasks.insert(
                    work, type=type_name, definition=definition.version, issuer=actor.scope, author=actor.id, state="draft",
                    title=stored["title"], deadline=stored.get("deadline"), fields=stored, audience=meant, now=now,
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

    def problems(
        self, type_name: str, fields: Mapping[str, Any], definition: str | None
    ) -> tuple[tuple[str, Reason], ...]:
        """What drafting refuses of fields; with a task's definition, what amending it refuses."""
        try:
            self.loaded(type_name, fields, definition)
        except Invalid as exc:
            return exc.problems
        return ()

    def loaded(self, type_name: str, fields: Mapping[str, Any], definition: str | None) -> dict[str, Any]:
        """Raw fields as a task has them, by its definition or the installed one. Raises Invalid with all problems."""
        kind = self._catalogue.current(type_name)
        workflow = kind.workflow
        if definition is not None:
            workflow = self._database.read(lambda reader: self._catalogue.pinned(reader, definition, type_name))
        return load_form(workflow.definition.fields, self._catalogue.parse_fields(kind, workflow, fields))

    def preview(self, actor: Actor, audience: Audience) -> Preview:
        """Whom a dispatch by this actor would reach now. Nobody is an answer here, not an error."""
        if actor.scope is None:
            raise Refused(NOT_ISSUER)
        return self._rosters.look(actor, audience, actor.scope)

    def dispatch(self, actor: Actor, task: int, audience: Audience, at: datetime | None, digest: str | None,
                 revision: int | None, key: str) -> Task:  # fmt: skip
        commands.check_key(key)
        if at is not None and isinstance(fault := KINDS["datetime"].parse(at, {}), Reason):
            raise Invalid((("at", fault),))
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
            if revision not in (None, row.revision):
                raise Conflict(AMENDED)
            if later:
                return self._schedule(actor, row, to, audience, at, digest, key, command)
            return self._send(actor, row, to, audience, now, digest, key, command)

        # The version keeps rivals apart, whatever process they are in. Here they take turns besides: each would undo
        # the other's roster, and a double click could end with neither.
        with self._turns.setdefault(task, threading.Lock()):
            return commands.persist(step)

    def _schedule(self, actor, row: TaskRow, to: str, audience: Audience, at: datetime, digest, key, command) -> Task:
        expected = self._confirmed(self._rosters.look(actor, audience, row.issuer), digest)

        def write(work) -> None:
            tasks.change(
                work, row, state=to, audience=commands.stored(audience), count=expected.count, digest=expected.digest
            )
            self._note(work, actor, row, "task.schedule", expected, key, command, at=to_micros(at))
            jobs.put(work, f"release:{row.id}:{row.version + 1}", "release", row.id, to_micros(at))

        self._database.write(write)
        return self._control.get(row.id)

    def _send(self, actor, row: TaskRow, to: str, audience: Audience, now: datetime, digest, key, command) -> Task:
        staged = self._rosters.stage(row, self._rosters.resolve(actor, audience))
        try:
            expected = self._confirmed(self._rosters.prove(row), digest)
        except Exception:
            self._rosters.forget(staged)
            raise
        due = to_micros(now + self._hold)

        def write(work) -> None:
            tasks.change(
                work,
                staged,
                state=to,
                audience=commands.stored(audience),
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
