"""What an issuer does with a task after drafting it: discard, stop, resume, void, close, amend. And its end by itself.

A task's own states are workflows/task.toml, decided by the same machine as everything else. All but
amend run no plugin code, so they may join a host's unit of work; amend asks the plugin and may not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any

from fdycore.clock import Clock, from_micros, to_micros
from fdycore.errors import Conflict, NotFound, PluginError, Refused
from fdycore.registry import core_registry
from fdycore.services import commands
from fdycore.services.catalogue import Catalogue
from fdycore.services.jobs import Claim
from fdycore.services.relations import Relations
from fdycore.services.timers import Timers
from fdycore.store import assignments, events, jobs, rosters, tallies, tasks
from fdycore.store.database import Database
from fdycore.store.tasks import TaskRow
from fdycore.vocabulary import Actor, Assignment, Audience, Event, Reason, Task
from fdycore.workflow.definition import build, resolve
from fdycore.workflow.fields import load_form
from fdycore.workflow.machine import Context, TaskView, Workflow

CHUNK = 5_000  # assignments voided in one transaction
MOST = 500  # tasks a page
AMENDED = Reason("amended_meanwhile", "该任务已被他人修改，请核对最新内容后再保存。")
SENT = Reason("audience_fixed", "任务已派发，不能再更换派发对象。")
ACTIONS = frozenset({"discard", "stop", "resume", "void", "close"})
AHEAD = ("release", "timer", "remind", "close")  # what a task that is over would still have done


def task_workflow() -> Workflow:
    """The workflow of tasks themselves, from the packaged file."""
    text = files("fdycore.workflows").joinpath("task.toml").read_bytes()
    registry = core_registry()
    return Workflow(build(resolve(text, "task.toml"), "task.toml", registry), registry)


class Control:
    def __init__(self, database: Database, catalogue: Catalogue, relations: Relations, timers: Timers, clock: Clock,
                 tally_depth: int, closes: tuple[timedelta, timedelta]):  # fmt: skip
        self._database, self._catalogue, self._relations, self.timers = database, catalogue, relations, timers
        self._clock, self._depth, self._closes = clock, tally_depth, closes
        self._workflow = task_workflow()

    # -- shared with dispatching
    def get(self, task: int) -> Task:
        """A task that the caller has just written, or once: nobody's sight is asked, and it may be discarded by now."""
        return self._database.read(lambda reader: self.describe(reader, tasks.get(reader, task, even_discarded=True)))

    def describe(self, reader, row: TaskRow) -> Task:
        """The row as the frozen value that leaves the core."""
        try:
            form = self._catalogue.pinned(reader, row.definition, row.type).definition.fields
        except Refused:  # its plugin is gone: stored values are shown as they are
            form = {}
        audience = row.audience and Audience(row.audience["name"], row.audience["params"])
        return Task(
            id=row.id,
            type=row.type,
            definition=row.definition,
            issuer=row.issuer,
            author=row.author,
            state=row.state,
            version=row.version,
            revision=row.revision,
            title=row.title,
            deadline=from_micros(row.deadline),
            fields=load_form(form, row.fields),
            audience=audience,
            count=row.count,
            made=row.made,
            released_at=from_micros(row.released_at),
            reason=row.reason,
        )

    def slots(self, reader, row: TaskRow) -> tallies.Slots:
        """The tally's columns of a task's states."""
        return self._catalogue.slots(reader, row.definition)

    def replay(self, seen: tuple, digest: str) -> Task:
        """The same command again: the present state is the answer."""
        if seen[1] != digest:
            raise Conflict(commands.KEY_TAKEN)
        return self.get(seen[2])

    def decide(self, actor: Actor, row: TaskRow, action: str) -> str:
        """The state that an action on the task leads to. Refused when it is not open, or not this actor's."""
        spec = self._workflow.definition.actions[action]
        stand_in = Assignment(row.id, row.id, "", row.issuer, row.state, row.version, {}, {})
        if not self._relations.any_holds(spec.by, actor, row.issuer, stand_in):
            raise Refused(Reason("not_yours", "您不能进行这项操作。"))
        view = TaskView(row.id, "task", row.issuer, row.revision, {}, {})
        now = datetime(1970, 1, 1, tzinfo=UTC)  # no guard of task.toml looks at the time
        decision = self._workflow.decide(row.state, action, Context(stand_in, view, actor, now, {}, frozenset()))
        if not decision:
            raise Refused(decision.reason)
        return decision.to

    @staticmethod
    def announce(work, row: TaskRow, kind: str, due: int, data: Mapping[str, Any] | None = None,
                 lo: str = "", hi: str | None = None) -> None:  # fmt: skip
        """Announce something about a task, once for each revision, kind and stretch."""
        body = {"kind": kind, "lo": lo, "hi": hi, "revision": row.revision, "data": dict(data or {})}
        jobs.put(work, f"announce:{row.id}:{row.revision}:{kind}:{row.version}:{lo}", "announce", row.id, due, body)

    def open(self, work, row: TaskRow, dues: dict[str, int]) -> bool:
        """All is out: let it be seen, start its timers and its announcements. False when it was halted."""
        now = to_micros(self._clock())
        if not tasks.open_now(work, row.id, now):
            return False
        events.append(
            work, kind="task.open", actor=self._relations.system, at=now, body={"count": row.count}, task=row.id
        )
        Timers.write(work, row.id, row.revision, dues, now)
        jobs.hand_over(work, row.id, now)
        self._plan_end(work, row.id, row.revision, row.deadline, now)
        return True

    def _plan_end(self, work, task: int, revision: int, deadline: int | None, released: int) -> None:
        after_deadline, after_release = self._closes
        due = to_micros(
            from_micros(released) + after_release if deadline is None else from_micros(deadline) + after_deadline
        )
        jobs.put(work, f"close:{task}:{revision}", "close", task, due)

    # -- commands
    def control(self, actor: Actor, task: int, action: str, reason: str | None, revision: int | None, key: str,
                work=None) -> Task:  # fmt: skip
        commands.check_key(key)
        if action not in ACTIONS:
            raise Refused(Reason("unknown_action", "没有“{action}”这项操作。", action=action))
        commands.check_reason(reason, "撤回原因" if action == "void" else None)
        digest = commands.digest("control", task, action, reason)
        step = lambda w: self.describe(w, self._control(w, actor, task, action, reason, revision, key, digest))
        if work is not None:
            return step(work)
        return commands.persist(lambda: self._database.write(step))

    def _control(self, work, actor: Actor, task: int, action: str, reason: str | None, revision: int | None, key: str,
                 digest: str) -> TaskRow:  # fmt: skip
        row = tasks.get(work, task)  # before the key: a twin that commits between the two is found there
        if seen := events.seen(work, actor.id, key):
            if seen[1] != digest:
                raise Conflict(commands.KEY_TAKEN)
            return tasks.get(work, seen[2], even_discarded=True)
        to = self.decide(actor, self._handles(actor, row, task), action)
        if revision not in (None, row.revision):
            raise Conflict(AMENDED)
        now, body = to_micros(self._clock()), {"from": row.state, "to": to, "reason": reason}
        events.record(work, kind=f"task.{action}", actor=actor, at=now, body=body, task=task, key=key, digest=digest)
        tasks.change(work, row, state=to, reason=reason if to != "releasing" else None)
        getattr(self, f"_on_{action}")(work, row, now, reason)
        return tasks.get(work, task, even_discarded=True)

    def _handles(self, actor: Actor, row: TaskRow | None, task: int) -> TaskRow:
        """The task, if it exists for this actor: only its issuer's unit and the engine itself handle tasks."""
        if row is None or not (actor is self._relations.system or self._relations.issues(actor, row.issuer)):
            raise NotFound("task", task)
        return row

    def _on_discard(self, work, row: TaskRow, now: int, reason: str | None) -> None:
        while rosters.clear(work, row.id):  # of a dispatch that was killed, or finds now that it has lost
            pass

    def _on_stop(self, work, row: TaskRow, now: int, reason: str | None) -> None:
        jobs.drop_of_task(work, row.id, ("release",))

    def _on_resume(self, work, row: TaskRow, now: int, reason: str | None) -> None:
        jobs.put(work, f"release:{row.id}:{row.version + 1}", "release", row.id, now)

    def _on_void(self, work, row: TaskRow, now: int, reason: str | None) -> None:
        jobs.drop_of_task(work, row.id, (*AHEAD, "announce"))  # who has not been told yet has nothing to be told
        jobs.put(work, f"void:{row.id}", "void", row.id, now, {"reason": reason, "seen": row.state == "open"})

    def _on_close(self, work, row: TaskRow, now: int, reason: str | None) -> None:
        jobs.drop_of_task(work, row.id, AHEAD)
        self.announce(work, row, "task_closed", now)

    def amend(
        self,
        actor: Actor,
        task: int,
        fields: Mapping[str, Any],
        audience: Audience | None,
        reason: str | None,
        revision: int | None,
        key: str,
    ) -> Task:
        """Replace the fields of a task. What time depends on them moves along, check-ins stand."""
        commands.check_key(key)
        commands.check_reason(reason, None)
        meant = None if audience is None else commands.stored(audience)
        digest = commands.digest("amend", task, fields, reason, *([meant] if meant else []))

        def step() -> Task:
            row, seen = self._database.read(
                lambda reader: (tasks.get(reader, task), events.seen(reader, actor.id, key))
            )
            if seen:
                return self.replay(seen, digest)
            self.decide(actor, self._handles(actor, row, task), "amend")
            if meant and row.state != "draft":
                raise Refused(SENT)
            if revision not in (None, row.revision):
                raise Conflict(AMENDED)
            workflow = self._database.read(lambda reader: self._catalogue.pinned(reader, row.definition, row.type))
            stored = self._catalogue.parse_fields(self._catalogue.current(row.type), workflow, fields)
            before = self._before(row)
            _, dues = self.timers.of(_amended(row, stored))
            self._database.write(
                lambda work: self._amend(work, actor, row, stored, meant, before, dues, reason, key, digest)
            )
            return self.get(task)

        return commands.persist(step)

    def _before(self, row: TaskRow) -> dict[str, int]:
        try:
            return self.timers.of(row)[1]
        except PluginError:
            return {}  # the old fields cannot be computed any more: every timer is written anew

    def _amend(self, work, actor: Actor, row: TaskRow, stored, meant, before, dues, reason, key, digest) -> None:
        now = to_micros(self._clock())
        changed = sorted(name for name in stored.keys() | row.fields.keys() if stored.get(name) != row.fields.get(name))
        body = {
            "changed": changed,
            "revision": row.revision + 1,
            "reason": reason,
            "before": {name: row.fields.get(name) for name in changed},
            "after": {name: stored.get(name) for name in changed},
        }
        events.record(work, kind="task.amend", actor=actor, at=now, body=body, task=row.id, key=key, digest=digest)
        values = {"title": stored["title"], "deadline": stored.get("deadline"), "revision": row.revision + 1}
        tasks.change(work, row, fields=stored, **values, **({"audience": meant} if meant else {}))
        if row.state != "open":
            return
        Timers.rewrite(work, row.id, row.revision + 1, before, dues, now)
        if stored.get("deadline") != row.deadline:
            jobs.drop_of_task(work, row.id, ("close",))
            self._plan_end(work, row.id, row.revision + 1, stored.get("deadline"), row.released_at)
        if changed:
            self.announce(work, _amended(row, stored), "task_amended", now, {"changed": changed})

    # -- handlers of jobs
    def void_all(self, claim: Claim) -> None:
        """Void what is not done, a stretch at a time; then tell all who could see it, once."""
        task, lo = claim.job.subject, claim.job.mark
        row = self._database.read(lambda reader: tasks.get(reader, task))
        while (hi := self._database.read(lambda reader, lo=lo: assignments.upto(reader, task, lo, CHUNK))) is not None:
            if claim.out_of_time:
                return
            self._database.write(lambda work, lo=lo, hi=hi: self._void_chunk(work, claim, row, lo, hi))
            lo = hi
        while self._database.write(lambda work: rosters.clear(work, task)):  # of a release that will never go on
            pass
        self._database.write(lambda work: self._voided(work, claim, row))

    def _void_chunk(self, work, claim: Claim, row: TaskRow, lo: str, hi: str) -> None:
        claim.move(work, hi)
        done = self._catalogue.done(work, row.definition)
        changes = assignments.void_chunk(work, row.id, lo, hi, done, to_micros(self._clock()),
                                         claim.job.data["reason"], self._depth)  # fmt: skip
        tallies.add(work, row.id, self.slots(work, row), changes)

    def _voided(self, work, claim: Claim, row: TaskRow) -> None:
        claim.finish(work)
        if claim.job.data["seen"]:
            self.announce(work, row, "task_voided", to_micros(self._clock()), {"reason": claim.job.data["reason"]})

    def close_due(self, claim: Claim) -> None:
        """30 days after the deadline, or 90 after the release without one: nobody acts after it."""

        def write(work) -> None:
            tasks.lock(work, claim.job.subject)  # the task before its jobs, as every command does: no deadlock
            claim.finish(work)
            row = tasks.get(work, claim.job.subject)
            if row.state == "open":
                self._control(work, self._relations.system, row.id, "close", None, None, claim.job.key, claim.job.key)

        commands.persist(lambda: self._database.write(write))

    # -- looking
    def task(self, actor: Actor, ident: int) -> Task:
        """A task, for its issuer's unit, for those who supervise recipients of it, and for its assignees."""

        def query(reader) -> Task:
            row = tasks.get(reader, ident)
            if row is None or not self._sees(reader, actor, row):
                raise NotFound("task", ident)
            return self.describe(reader, row)

        return self._database.read(query)

    def _sees(self, reader, actor: Actor, row: TaskRow) -> bool:
        if actor is self._relations.system or self._relations.issues(actor, row.issuer):
            return True
        if row.released_at is None:
            return False
        if self._relations.supervises(actor, row.issuer, actor.scope or "") and assignments.reaches(
            reader, row.id, actor.scope
        ):
            return True
        return assignments.holder(reader, row.id, actor.acting_for or actor.id) is not None

    def tasks(self, actor: Actor, above: bool, after: int | None, limit: int) -> tuple[Task, ...]:
        """The tasks of the actor's own unit, drafts included, or those from above that reach under it; newest first."""
        commands.check_after(after)
        if actor.scope is None:
            return ()
        found = tasks.reaching if above else tasks.of_issuer
        most = max(1, min(limit, MOST))
        return self._database.read(
            lambda reader: tuple(self.describe(reader, row) for row in found(reader, actor.scope, after or 0, most))
        )

    def history(self, actor: Actor, ident: int) -> tuple[Event, ...]:
        """Everything that happened to the task itself, for its issuer's unit; of a discarded draft too."""

        def query(reader) -> tuple[Event, ...]:
            self._handles(actor, tasks.get(reader, ident, even_discarded=True), ident)
            return events.of_task(reader, ident)

        return self._database.read(query)


def _amended(row: TaskRow, stored: dict[str, Any]) -> TaskRow:
    return replace(row, fields=stored, revision=row.revision + 1)
