"""Acting on assignments, and looking at them.

`act` runs in three phases. (1) Read the assignment and its task, with no session left open. (2) Relation,
fields, machine, guards and effects decide; this is the only place where plugin code runs. (3) One write
transaction: event, compare-and-set, tally, jobs. If (3) finds another version everything is undone, the event
too, and it starts over at (1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from fdycore.clock import Clock, from_micros, to_micros
from fdycore.errors import Conflict, Invalid, NotFound, PluginError, Refused, Stale
from fdycore.paths import covers, cut, is_path
from fdycore.services import commands
from fdycore.services.catalogue import Catalogue
from fdycore.services.relations import Relations
from fdycore.store import assignments, events, jobs, tallies
from fdycore.store.assignments import Loaded
from fdycore.store.codec import dump
from fdycore.store.database import Database
from fdycore.vocabulary import Actor, Assignment, Event, Item, Option, Page, Reason
from fdycore.workflow.fields import load_form, parse_form
from fdycore.workflow.machine import Announce, Context, Decision, Remind, Set, TaskView, Workflow

MOST = 500  # rows a page
LARGEST_DATA = 64 * 1024  # bytes of an assignment's data


class _Read(NamedTuple):
    loaded: Loaded | None
    seen: tuple | None
    workflow: Workflow | None
    view: TaskView | None


class _Plan(NamedTuple):
    """What phase (3) is to write of one action."""

    action: str
    before: Assignment
    columns: tallies.Slots
    revision: int
    to: str
    times: dict[str, int]
    data: dict[str, Any]
    given: dict[str, Any]
    now: int
    jobs: tuple[tuple[str, str, int, dict[str, Any]], ...]  # key, kind, due, data


class Assignments:
    def __init__(self, database: Database, catalogue: Catalogue, relations: Relations, clock: Clock, tally_depth: int):
        self._database, self._catalogue, self._relations = database, catalogue, relations
        self._clock, self._depth = clock, tally_depth

    # -- acting
    def act(
        self,
        actor: Actor,
        ident: int,
        action: str,
        data: Mapping[str, Any] | None,
        facts: frozenset[str],
        then: tuple[str, ...],
        key: str,
    ) -> Assignment:
        commands.check_key(key)
        if data is not None and not isinstance(data, Mapping):
            raise Invalid((("data", Reason("not_a_form", "表单格式不正确。")),))
        given = dict(data or {})
        digest = commands.digest("act", ident, action, given, *then)

        def step() -> Assignment:
            read = self._database.read(lambda reader: self._load(reader, ident, actor.id, key))
            if read.seen is not None:
                return self._replay(read, digest)
            plans = [self._plan(actor, ident, read, action, given, facts)]
            for name in then:
                loaded = read.loaded._replace(assignment=self._after(plans[-1]))
                plans.append(self._plan(actor, ident, read._replace(loaded=loaded), name, {}, facts))
            self._database.write(lambda work: self._apply_all(work, actor, plans, key, digest))
            return self._after(plans[-1])

        return commands.persist(step)

    def _load(self, reader, ident: int, actor: str | None = None, key: str | None = None) -> _Read:
        if key is None:
            loaded, seen = assignments.get(reader, ident), None
        else:
            loaded, seen = assignments.get_and_seen(reader, ident, actor, key)
            if loaded is None:
                seen = events.seen(reader, actor, key)
        if loaded is None or seen is not None:
            return _Read(loaded, seen, None, None)
        workflow = self._catalogue.pinned(reader, loaded.definition, loaded.type)
        view = self._catalogue.view(
            reader, loaded.assignment.task, loaded.revision, loaded.type, workflow, loaded.issuer
        )
        return _Read(loaded, None, workflow, view)

    @staticmethod
    def _replay(read: _Read, digest: str) -> Assignment:
        """The same command again: nothing is done, the present state is the answer."""
        if read.seen[1] != digest or read.loaded is None:
            raise Conflict(commands.KEY_TAKEN)
        return read.loaded.assignment

    def _plan(
        self, actor: Actor, ident: int, read: _Read, action: str, given: dict[str, Any], facts: frozenset[str]
    ) -> _Plan:
        loaded = self._seen_by(actor, read.loaded, ident)
        if read.view is None:
            raise Stale("amended between two reads")
        before, workflow = loaded.assignment, read.workflow
        definition = workflow.definition
        if action not in definition.actions:
            raise Refused(Reason("unknown_action", "没有“{action}”这项操作。", action=action))
        spec = definition.actions[action]
        if not self._relations.any_holds(spec.by, actor, loaded.issuer, before):
            raise Refused(Reason("not_yours", "您不能进行这项操作。"))
        if (halted := self._halted(before, loaded.task_state)) is not None:
            raise Refused(halted)
        stored, problems = parse_form(spec.fields, given)
        if problems and before.state in spec.moves:
            raise Invalid(tuple(problems))
        now = self._clock()
        context = Context(before, read.view, actor, now, load_form(spec.fields, stored), frozenset(facts))
        decision = workflow.decide(before.state, action, context)
        if not decision:
            raise Refused(decision.reason)
        return self._made_plan(loaded, action, spec.clears, stored, decision, to_micros(now), definition)

    def _made_plan(
        self, loaded: Loaded, action: str, clears, stored, decision: Decision, now: int, definition
    ) -> _Plan:
        before = loaded.assignment
        times = {name: to_micros(at) for name, at in before.times.items() if name not in clears}
        if action not in clears:
            times[action] = now
        data = {**before.data, **stored}
        declared = []
        for number, effect in enumerate(decision.effects):
            mark = f"{before.id}:{before.version + 1}:{number}"
            about = {"assignment": before.id, "assignee": before.assignee, "state": decision.to}
            if isinstance(effect, Set):
                spec = definition.data_fields[effect.field]
                data[effect.field] = spec.kind.parse(effect.value, spec.limits)
            elif isinstance(effect, Announce):
                told = {"kind": effect.kind, "revision": loaded.revision, "data": {**about, **effect.data}}
                declared.append((f"effect:{mark}", "effect", now, told))
            elif isinstance(effect, Remind):
                told = {"kind": effect.kind, "revision": loaded.revision, "data": about}
                declared.append((f"remind:{mark}", "remind", to_micros(effect.at), told))
        if data != before.data and len(dump(data)) > LARGEST_DATA:
            raise Invalid((("data", Reason("too_long", "最多 {max} 字节。", max=LARGEST_DATA)),))
        columns = self._catalogue.slots(None, loaded.definition)  # pinned above, so nothing is left to read
        return _Plan(action, before, columns, loaded.revision, decision.to, times, data, stored, now, tuple(declared))

    def _apply_all(self, work, actor: Actor, plans: list[_Plan], key: str, digest: str) -> None:
        """One command: its key stands at the first event."""
        self._apply(work, actor, plans[0], key, digest)
        for plan in plans[1:]:
            self._apply(work, actor, plan, None, None)

    def _apply(self, work, actor: Actor, plan: _Plan, key: str | None, digest: str | None) -> None:
        before = plan.before
        body = {"from": before.state, "to": plan.to, "version": before.version + 1}
        if plan.given:
            body["data"] = plan.given
        events.record(
            work,
            kind=plan.action,
            actor=actor,
            at=plan.now,
            body=body,
            task=before.task,
            assignment=before.id,
            key=key,
            digest=digest,
        )
        if not assignments.advance(work, before, plan.revision, plan.to, plan.times, plan.data):
            raise Stale(f"assignment {before.id}")
        if plan.to != before.state:
            tallies.move(work, before.task, cut(before.path, self._depth), plan.columns, before.state, plan.to)
        for job_key, kind, due, job_data in plan.jobs:
            jobs.put(work, job_key, kind, before.task, due, job_data)

    @staticmethod
    def _after(plan: _Plan) -> Assignment:
        before = plan.before
        times = {action: from_micros(at) for action, at in plan.times.items()}
        return Assignment(
            before.id, before.task, before.assignee, before.path, plan.to, before.version + 1, times, plan.data
        )

    def _seen_by(self, actor: Actor, loaded: Loaded | None, ident: int) -> Loaded:
        """The assignment, if it exists for this actor: released, and theirs or in their sight."""
        if (
            loaded is None
            or loaded.released_at is None
            or not self._relations.sees(actor, loaded.issuer, loaded.assignment)
        ):
            raise NotFound("assignment", ident)
        return loaded

    @staticmethod
    def _halted(mine: Assignment, task_state: str) -> Reason | None:
        """Why nobody can act on it any more, whatever its state."""
        if mine.voided_at is not None or task_state == "voided":
            return Reason("voided", "任务已撤回。")
        if task_state != "open":
            return Reason("closed", "任务已结束。")
        return None

    # -- looking
    def get(self, actor: Actor, ident: int) -> Assignment:
        """One assignment as it is now. NotFound outside the actor's sight."""
        loaded = self._database.read(lambda reader: assignments.get(reader, ident))
        return self._seen_by(actor, loaded, ident).assignment

    def options(self, actor: Actor, ident: int) -> tuple[Option, ...]:
        """What the actor may do with it now and, for what they may not do yet, why and from when.

        The same guards answer here that decide in `act`. Actions that are not for this actor are left out.
        """

        def look() -> tuple[Option, ...]:
            read = self._database.read(lambda reader: self._load(reader, ident))
            loaded = self._seen_by(actor, read.loaded, ident)
            if read.view is None:
                raise Stale("amended between two reads")
            return self._options(actor, loaded.assignment, loaded.task_state, read.workflow, read.view, self._clock())

        return commands.persist(look)

    def _options(
        self, actor: Actor, mine: Assignment, task_state: str, workflow: Workflow, view: TaskView, now: datetime
    ) -> tuple[Option, ...]:
        halted, context = self._halted(mine, task_state), Context(mine, view, actor, now, {}, frozenset())
        found = []
        for action in workflow.definition.actions.values():
            if not self._relations.any_holds(action.by, actor, view.issuer, mine):
                continue
            decision = Decision(None, halted)
            if halted is None:  # a Reason is false
                decision = workflow.decide(mine.state, action.name, context)
            form = tuple(action.fields.values())
            found.append(Option(action.name, action.label, decision.reason, decision.changes_at, form))
        return tuple(found)

    def page(
        self, actor: Actor, *, assignee: str | None, task: int | None, under: str | None, only_open: bool,
        options: bool, count_done: bool, after: int | None, limit: int,
    ) -> Page:  # fmt: skip
        """Assignments in the actor's sight, newest first.

        Without a scope these are the actor's own (or, covering, the absent colleague's). With one, all under it of
        tasks issued at or above it; `assignee` narrows to one person, `under` to a place below the scope.
        """
        commands.check_after(after)
        if under is not None and not is_path(under):
            raise Invalid((("under", Reason("bad_path", "单位路径不正确：{path}。", path=under)),))
        limit = max(1, min(limit, MOST))
        me = actor.acting_for or actor.id
        mine = assignee == me or (assignee is None and actor.scope is None)
        issuers = None
        if mine:
            assignee = me
        elif actor.scope is None or (under is not None and not covers(actor.scope, under)):
            return Page((), None)
        else:
            under, issuers = under or actor.scope, actor.scope

        def look(reader) -> tuple[list[tuple], int | None, int | None]:
            found, more = self._page(reader, limit, assignee=assignee, task=task, under=under, issuers=issuers,
                                     only_open=only_open, after_id=after)  # fmt: skip
            return found, more, self._done(reader, me) if count_done and mine else None

        found, more, done = self._database.read(look)
        if options:  # guards are a plugin's code: like all that decides, outside of the session
            now = self._clock()
            offered = (replace(item, options=self._offered(actor, item, *of, now)) for item, *of in found)
            return Page(tuple(offered), more, done)
        return Page(tuple(item for item, *_ in found), more, done)

    def _page(self, reader, limit: int, **conditions) -> tuple[list[tuple], int | None]:
        """[(item, its workflow, its task's view)], the last two None as far as its plugin is gone; and the next page."""
        rows = assignments.page(reader, limit=limit, **conditions)
        return [self._item(reader, row) for row in rows], rows[-1][0] if len(rows) == limit else None

    def _done(self, reader, assignee: str) -> int:
        """How many of somebody's assignments are done, as an `Item` says it."""
        rows = assignments.standing(reader, assignee)
        return sum(n for version, state, n in rows if state in self._catalogue.done(reader, version))

    def _item(self, reader, row: tuple) -> tuple[Item, Workflow | None, TaskView | None]:
        assignment, (kind, title, deadline, state, issuer, version, revision) = assignments.from_page(row)
        moments, steps, done = {}, (), assignment.state in self._catalogue.done(reader, version)
        workflow = view = None
        try:
            workflow = self._catalogue.pinned(reader, version, kind)
            view = self._catalogue.view(reader, assignment.task, revision, kind, workflow, issuer)
            moments, steps = view.moments if view else {}, workflow.definition.steps_in(assignment.state)
        except (Refused, PluginError):  # its plugin is gone or fails: the row is shown without what only it knows
            pass
        item = Item(
            assignment, assignment.task, kind, title, from_micros(deadline), state, issuer, moments, steps, done
        )
        return item, workflow, view

    def _offered(
        self, actor: Actor, item: Item, workflow: Workflow | None, view: TaskView | None, now: datetime
    ) -> tuple[Option, ...]:
        """The options of a row; none when its plugin is gone or fails, which keeps no other row from being shown."""
        if workflow is None or view is None:
            return ()
        try:
            return self._options(actor, item.assignment, item.task_state, workflow, view, now)
        except PluginError:
            return ()

    def history(self, actor: Actor, ident: int) -> tuple[Event, ...]:
        """Everything that happened to one assignment, in order."""

        def query(reader) -> tuple[Event, ...]:
            self._seen_by(actor, assignments.get(reader, ident), ident)
            return events.of_assignment(reader, ident)

        return self._database.read(query)
