"""The engine: one object that a host makes, and everything it may ask. It wires the services and does nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar

from fdycore import pluginmanager
from fdycore.clock import Clock, utc
from fdycore.services import budget, cards, commands
from fdycore.services.announcements import Announcements
from fdycore.services.announcements import Handler as AnnouncementHandler
from fdycore.services.assignments import Assignments
from fdycore.services.catalogue import Catalogue
from fdycore.services.control import Control
from fdycore.services.dispatch import Dispatch
from fdycore.services.events import Events
from fdycore.services.jobs import Jobs
from fdycore.services.moves import Moves
from fdycore.services.progress import ProgressOf
from fdycore.services.relations import Relation, Relations
from fdycore.services.release import Pace, Release
from fdycore.services.rosters import Resolver, Rosters
from fdycore.services.timers import Timers
from fdycore.store import jobs, schema, tallies
from fdycore.store.database import Database, Reader, Work
from fdycore.store.schema import Pending, Schema
from fdycore.vocabulary import (
    Actor,
    Assignment,
    Audience,
    Card,
    Differences,
    Event,
    Item,
    Option,
    Page,
    Preview,
    Progress,
    Reason,
    Task,
    Totals,
)  # fmt: skip
from fdycore.workflow.definition import shown
from fdycore.workflow.machine import Workflow

Result = TypeVar("Result")
CLOSES = (timedelta(days=30), timedelta(days=90))  # after the deadline; after the release of a task without one


class Engine:
    """A workflow engine on one database.

    url          sqlite:PATH or postgresql://USER@HOST/NAME
    plugins      which task types: entry-point names, modules or objects; "installed" for all; None for none
    workflows    paths of workflow files, which need no Python
    blocked, required   plugin names that must not be loaded, or without which there is no start
    schemas      tables of the host beside the engine's, see Schema
    audiences    name -> (actor, params) -> Selection, or an iterable of (assignee, path)
    relations    name -> (actor, issuer, assignment) -> bool: further relations for the `by` of workflow files
    tally_depth  segments of a path up to which counts are kept; below it they are computed. At least 1; the
                 database remembers it from its first draft, and an engine with another one is refused
    clock        answers now, aware, in UTC
    hold         how long a dispatch rests before it is released, so that it can be taken back
    closes       (after the deadline, after the release of a task without one): when a task closes by itself
    lease        how long a worker may hold a job without a sign of life
    pace         how a release shares the database
    budget       seconds that a plugin's listener or card may take before it is switched off
    hookspecs    hook classes of the host, for plugins that serve both
    guard_reads  the database itself refuses what `read` must not do; False saves two statements a read, for a host
                 whose tests run with it

    The database is opened at the first use, so that a new one can be upgraded first. An engine is safe for
    threads; it is not for asyncio or gevent, because Pony's session belongs to the thread.
    Commands take `key`, the caller's text for this one command: sent twice, it is done once.
    """

    def __init__(
        self, url: str, *, plugins: Iterable[Any] | str | None = None, workflows: Iterable[Any] = (),
        blocked: Iterable[str] = (), required: Iterable[str] = (), schemas: Iterable[Schema] = (),
        audiences: Mapping[str, Resolver] | None = None, relations: Mapping[str, Relation] | None = None,
        tally_depth: int = 1, clock: Clock = utc, hold: timedelta = timedelta(0),
        closes: tuple[timedelta, timedelta] = CLOSES, lease: timedelta = timedelta(seconds=30), pace: Pace = Pace(),  # noqa: B008
        budget: float = 2.0, hookspecs: Iterable[Any] = (), guard_reads: bool = True,
    ):  # fmt: skip
        schemas = tuple(schemas)
        _check_numbers(tally_depth, hold, closes, lease, budget)
        _check_parts(audiences or {}, relations or {}, schemas, pace, clock)
        self.clock = clock
        self._relations = Relations(relations or {})
        self.plugins = pluginmanager.load(plugins, workflows=workflows, blocked=blocked, required=required,
                                          relations=self._relations.names, hookspecs=hookspecs)  # fmt: skip
        self._schemas = (schema.core_schema(), *schemas)
        self._database = Database(url, [s.define for s in self._schemas if s.define])
        self._opened = self._agreed = False
        self._tally_depth, self._guard_reads = tally_depth, guard_reads
        self._budget = budget
        self._wire(audiences or {}, clock, tally_depth, hold, closes, lease, pace)
        self._watchdog = None

    def _wire(self, audiences, clock: Clock, depth: int, hold, closes, lease, pace) -> None:
        database, relations = self._database, self._relations
        catalogue = self._catalogue = Catalogue(self.plugins)
        self._jobs = Jobs(database, clock, lease)
        self._announcements = Announcements(database, catalogue)
        self._timers = Timers(database, catalogue, relations, clock, depth)
        self._control = Control(database, catalogue, relations, self._timers, clock, depth, closes)
        rosters = Rosters(database, audiences, pace.rest if pace.pauses else 0.0)
        self._dispatch = Dispatch(database, catalogue, relations, self._control, rosters, clock, depth, hold)
        self._release = Release(database, relations, self._control, rosters, clock, depth, pace)
        self._assignments = Assignments(database, catalogue, relations, clock, depth)
        self._progress = ProgressOf(database, catalogue, relations, clock, depth)
        self._moves = Moves(catalogue, relations, clock, depth)
        self._events = Events(database, self.plugins, self._jobs, self._budget)
        for kind, handler in {
            "release": self._release.run, "timer": self._timers.fire, "void": self._control.void_all,
            "close": self._control.close_due, "announce": self._announcements.deliver,
            "effect": self._announcements.deliver, "remind": self._announcements.remind, "listen": self._events.listen,
        }.items():  # fmt: skip
            self._jobs.handle(kind, handler)

    def __repr__(self) -> str:
        return f"Engine({self._database.url.split(':')[0]}, {len(self.plugins.types)} task types)"

    # -- the database
    def upgrade(self) -> tuple[Pending, ...]:
        """Bring the database to this code's schema; answers what was applied, nothing when it was current.

        Raises SchemaAhead for a database that newer or different code has written.
        """
        return tuple(schema.upgrade(self._database, self._schemas, self.clock))

    def pending(self) -> tuple[Pending, ...]:
        """What `upgrade` would apply. Raises SchemaAhead like it."""
        return tuple(schema.pending(self._database, self._schemas))

    def _open(self) -> None:
        if not self._agreed:
            self._check_depth()
        if not self._opened:
            schema.check(self._database, self._schemas)
            self._database.map()
            self._check_depth()
            if self._watchdog is None and self.plugins.types:
                self._watchdog = budget.Watchdog(self._budget)
            self._opened = True

    def _ready(self, actor: Actor, **idents: Any) -> None:
        """Open the database; refuse what stands where an actor or an id belongs, in a host's slip."""
        if not isinstance(actor, Actor):
            raise TypeError(f"actor must be an Actor, is {shown(actor)}; make one with Actor(id, scope=...)")
        self._relations.refuse_stranger_to_system(actor)
        _refuse_objects(idents)
        self._open()

    def _ready_for(self, actor: Actor, audience: Audience | None, or_none: bool = False, **idents: Any) -> None:
        if not isinstance(audience, Audience) and not (or_none and audience is None):
            raise TypeError(f"audience must be an Audience, is {shown(audience)}; make one with Audience(name, params)")
        self._ready(actor, **idents)

    def _check_depth(self) -> None:
        """The first draft decides; until there is one, looking decides nothing and is asked again."""
        if self._database.mapped and not self._database.inside:
            self._agreed = tallies.check_depth(self._database.read(tallies.depth_in_force), self._tally_depth)

    def stored_tally_depth(self) -> int | None:
        """The depth to which this database counts; None for one that was never used."""
        return None if self.pending() else self._database.read(tallies.depth_in_force)

    def close(self) -> str:
        """End the engine: its watchdog and the calling thread's connection; answers what that leaves open.

        It opens again when it is used again. A thread that ends before the engine closes its own with `disconnect`.
        """
        if self._watchdog is not None:
            self._watchdog.stop()
            self._watchdog = None
        self.disconnect()
        self._opened = self._agreed = False
        return "closed this thread's connection; other threads' connections close when their threads end"

    def disconnect(self) -> None:
        """Close the calling thread's connection and nothing else; its next use of the engine opens another."""
        self._database.close()

    @property
    def database_name(self) -> str:
        """ "SQLite" or "PostgreSQL"."""
        return self._database.dialect.name

    def read(self, fn: Callable[[Reader], Result], *, snapshot: bool = False) -> Result:
        """Run `fn(reader)` in a session that writes nothing; snapshot: everything it reads is of one moment.

        A statement that writes, or an entity that was changed, is refused with StoreError and not kept.
        """
        self._open()
        return self._database.read(fn, snapshot=snapshot, guarded=self._guard_reads)

    def write(self, fn: Callable[[Work], Result]) -> Result:
        """Run `fn(work)` as one unit of work: one transaction, tried again when somebody was in the way.

        Commands that take `work` join it. `fn` may run several times, so it holds database work only.
        """
        self._open()
        return commands.persist(lambda: self._database.write(fn))

    # -- what there is
    @property
    def system(self) -> Actor:
        """The engine itself as an actor, compared by identity. Never hand it to a request."""
        return self._relations.system

    def task_types(self) -> Mapping[str, pluginmanager.TaskType]:
        """The task types that can be dispatched now, by name."""
        return self.plugins.types

    def workflow(self, name: str) -> Workflow:
        """The workflow of a task type; its `decide` is pure. Refused when there is no such type."""
        return self._catalogue.current(name).workflow

    def moments(self, task: Task, fields: Mapping[str, Any] | None = None) -> Mapping[str, datetime | None]:
        """All moments of a task by name: its datetime fields and what its type computes from them.

        fields: those of a form, for what they would be after `amend`. Raises Invalid for what it would refuse.
        """
        loaded = task.fields if fields is None else self._dispatch.loaded(task.type, fields, task.definition)
        given = {name: value for name, value in loaded.items() if isinstance(value, datetime)}
        return {**given, **self._catalogue.moments(task.type, loaded)}

    def card(self, type_name: str, fields: Mapping[str, Any], assignment: Assignment | None = None) -> Card:
        """What a task type shows of a task with these (loaded) fields. Never raises: a broken card is an empty one."""
        return cards.card(self._catalogue, type_name, fields, assignment, self._budget)

    # -- dispatching
    def draft(
        self, actor: Actor, type: str, fields: Mapping[str, Any], *, audience: Audience | None = None, key: str
    ) -> Task:
        """Draft a task for the actor's unit. Raises Invalid with every problem of the fields, Refused without a scope.

        audience: whom it is meant for, kept with the draft and not resolved: `preview` and `dispatch` are given theirs.
        """
        self._ready_for(actor, audience, or_none=True)
        return self._dispatch.draft(actor, type, fields, audience, key)

    def problems(
        self, type: str, fields: Mapping[str, Any], *, definition: str | None = None
    ) -> tuple[tuple[str, Reason], ...]:
        """What `draft` would find wrong with these fields, as ((field, Reason), ...); () when nothing. Writes nothing.

        definition: that of a task which is to get them, by which `amend` reads them. Refused when there is no such type.
        """
        self._open()
        return self._dispatch.problems(type, fields, definition)

    def preview(self, actor: Actor, audience: Audience) -> Preview:
        """Whom a dispatch would reach now. Refused for an unknown audience, or one that reaches outside the unit."""
        self._ready_for(actor, audience)
        return self._dispatch.preview(actor, audience)

    def dispatch(self, actor: Actor, task: int, audience: Audience, *, at: datetime | None = None,
                 digest: str | None = None, revision: int | None = None, key: str) -> Task:  # fmt: skip
        """Send a draft to an audience, now (after `hold`) or `at` a moment; `run_due` releases it.

        digest: of the preview that was confirmed. Conflict when the audience is another by now; a scheduled dispatch
        whose audience changes later tells the issuer instead. Refused when nobody is in it.
        revision: of the draft that was confirmed. Conflict when somebody has amended it since.
        """
        self._ready_for(actor, audience, task=task)
        return self._dispatch.dispatch(actor, task, audience, at, digest, revision, key)

    def control(self, actor: Actor, task: int, action: str, *, reason: str | None = None, revision: int | None = None,
                key: str, work: Work | None = None) -> Task:  # fmt: skip
        """stop, resume, void or close a task, or discard a draft, by the issuer's unit. Joins `work` when given.

        Voiding needs a reason, in words of at most 500 characters; Invalid without it. A discarded draft is gone:
        NotFound for everybody, in no list, and only `task_history` and `events` still tell of it. Raises Refused with
        the reason in another state of the task, NotFound outside the issuer's unit.
        revision: of the task that was looked at. Conflict when somebody has amended it since.
        """
        self._ready(actor, task=task)
        self._database.refuse_strangers(work)
        return self._control.control(actor, task, action, reason, revision, key, work)

    def amend(self, actor: Actor, task: int, fields: Mapping[str, Any], *, audience: Audience | None = None,
              reason: str | None = None, revision: int | None = None, key: str) -> Task:  # fmt: skip
        """Replace a task's fields: any but type and audience. Its moments and timers move along, check-ins stand.

        `fields` is the whole form: what it leaves out is emptied.
        audience: another one for a draft, None keeps it. Refused for a task that is no draft any more.
        revision: of the task that the form was made from. Conflict when somebody has amended it since.
        """
        self._ready_for(actor, audience, or_none=True, task=task)
        return self._control.amend(actor, task, fields, audience, reason, revision, key)

    def task(self, actor: Actor, task: int) -> Task:
        """A task as its issuer's unit, a supervisor of its recipients or an assignee may see it. NotFound otherwise."""
        self._ready(actor, task=task)
        return self._control.task(actor, task)

    def tasks(
        self, actor: Actor, *, above: bool = False, after: int | None = None, limit: int = 50
    ) -> tuple[Task, ...]:
        """The tasks of the actor's own unit, drafts included, newest first, behind the id `after`.

        above: those of the units above it instead, as far as they are out and somebody under the actor has them (D12).
        """
        self._ready(actor)
        return self._control.tasks(actor, above, after, limit)

    def task_history(self, actor: Actor, task: int) -> tuple[Event, ...]:
        """Everything that happened to a task itself, for its issuer's unit. Of a discarded draft too."""
        self._ready(actor, task=task)
        return self._control.history(actor, task)

    # -- acting
    def act(self, actor: Actor, assignment: int, action: str, data: Mapping[str, Any] | None = None,
            facts: frozenset[str] = frozenset(), *, then: Iterable[str] = (), key: str) -> Assignment:  # fmt: skip
        """Take an action; answers the assignment as it is then.

        facts: what the host itself has verified, for example "ticket". then: further actions, each from where the one
        before has led, an event each: all are taken, or none. Raises Refused with the reason (not open, not yours, out
        of its window), Invalid for the action's fields, Conflict when others were faster.
        """
        self._ready(actor, assignment=assignment)
        return self._assignments.act(actor, assignment, action, data, facts, tuple(then), key)

    def options(self, actor: Actor, assignment: int) -> tuple[Option, ...]:
        """What the actor may do with it now, and for the rest why not and from when."""
        self._ready(actor, assignment=assignment)
        return self._assignments.options(actor, assignment)

    def assignment(self, actor: Actor, assignment: int) -> Assignment:
        """One assignment as it is now. NotFound outside the actor's sight."""
        self._ready(actor, assignment=assignment)
        return self._assignments.get(actor, assignment)

    def assignments(self, actor: Actor, *, assignee: str | None = None, task: int | None = None,
                    under: str | None = None, only_open: bool = False, options: bool = False, count_done: bool = False,
                    after: int | None = None, limit: int = 50) -> Page:  # fmt: skip
        """Assignments in the actor's sight, newest first; `after` takes `Page.next` of the page before.

        only_open: those that can still be acted on, because their task is open and they are not void.
        options: each `Item` brings what the actor may do with it now, as `options` would answer one by one. It costs no
        further statement; guards are asked for every row.
        count_done: of the actor's own (or the absent colleague's), `Page.done` says how many are done in all, on this page
        or not, in tasks that are over too. It costs one statement.
        """
        self._ready(actor, **({} if task is None else {"task": task}))
        return self._assignments.page(actor, assignee=assignee, task=task, under=under, only_open=only_open,
                                      options=options, count_done=count_done, after=after, limit=limit)  # fmt: skip

    def history(self, actor: Actor, assignment: int) -> tuple[Event, ...]:
        """Everything that happened to one assignment, in order."""
        self._ready(actor, assignment=assignment)
        return self._assignments.history(actor, assignment)

    # -- progress
    def progress(self, actor: Actor, task: int, under: str | None = None) -> Progress:
        """Exact counts at a place in the actor's sight, by default their own unit.

        Raises NotFound where the task does not exist for the actor, as where nobody under them has it (D12).
        """
        self._ready(actor, task=task)
        return self._progress.progress(actor, task, under)

    def totals(self, actor: Actor, tasks: Iterable[int]) -> Mapping[int, Totals]:
        """How far tasks have come under the actor's own unit, for a list: task -> done, total.

        Left out are those of which nothing is out yet, and those that do not exist for the actor. Without a scope, as the
        engine itself is, there is no unit to count under, and the answer is empty.
        """
        idents = _ids(tasks, "tasks")
        self._ready(actor)
        return self._progress.totals(actor, idents)

    def summary(self, actor: Actor, task: int, field: str, under: str | None = None) -> Mapping:
        """What an action's field collected at a place: number -> count, sum, min, max; else value -> how often."""
        self._ready(actor, task=task)
        return self._progress.summary(actor, task, field, under)

    def verify(self, task: int) -> Differences:
        """Compare a task's tally with a recount, in one snapshot; false when they agree."""
        self._ready(self.system, task=task)
        return self._progress.verify(task)

    def repair(self, task: int) -> Differences:
        """Write the recount over the tally; answers what was wrong."""
        self._ready(self.system, task=task)
        return self._progress.repair(task)

    # -- for hosts: people and units change
    def reassign(self, assignments: Iterable[int], to: str, reason: str, *, actor: Actor | None = None,
                 path: str | None = None, undone: bool = False, work: Work | None = None) -> tuple[int, ...]:  # fmt: skip
        """Hand assignments over to another assignee; answers those that stay, as the heir has that task already.

        undone: only those that are not done at that moment; a done one stays, and is among the answer.
        reassign, void and relocate follow what the host has decided about its people and units: no relation is asked.
        actor: whom the events name; None: the engine itself.
        """
        idents = _ids(assignments)
        return self._in(work, actor, lambda w: self._moves.reassign(w, idents, to, reason, actor, path, undone))

    def void(
        self, assignments: Iterable[int], reason: str, *, actor: Actor | None = None, work: Work | None = None
    ) -> int:
        """Void single assignments that are not done; answers how many were. See `reassign` for `actor`."""
        idents = _ids(assignments)
        return self._in(work, actor, lambda w: self._moves.void(w, idents, reason, actor))

    def relocate(self, old_path: str, new_path: str, *, inner: Mapping[str, str] | None = None,
                 actor: Actor | None = None, work: Work | None = None) -> int:  # fmt: skip
        """A unit moved or was merged: rewrite open assignments, rosters, issuers and tallies under it.

        Answers how many tasks had somebody to move. See `reassign` for `actor`.
        inner: places under the old path -> where under the new one each goes, if it does not keep its place in the unit.
        """
        return self._in(work, actor, lambda w: self._moves.relocate(w, old_path, new_path, actor, inner))

    def _in(self, work: Work | None, actor: Actor | None, fn: Callable[[Work], Result]) -> Result:
        self._ready(self.system if actor is None else actor)
        self._database.refuse_strangers(work)
        return fn(work) if work is not None else self.write(fn)

    # -- events and background work
    def events(self, after: int = 0, limit: int = 500) -> tuple[Event, ...]:
        """Committed events behind `after` in feed order. `run_due` (or `sequence`) gives them their places."""
        _refuse_objects({"after": after})
        self._open()
        return self._events.feed(after, limit)

    def sequence(self) -> int:
        """Give committed events their places in the feed; answers how many. `run_due` does it first of all."""
        self._open()
        return self._events.sequence()

    def on(self, kind: str, handler: AnnouncementHandler) -> None:
        """Handle announcements of a kind ("*": of every other kind): `handler(work, announcement) -> None | mark`.

        It runs inside the unit of work that takes the announcement off the list: told once. A mark (a text)
        carries on from there in the next unit of work.
        """
        self._announcements.on(kind, handler)

    def run_due(self, limit: int = 1000, budget: float = 10.0) -> int:
        """Do what is due: releases, timers, announcements, closings, listeners. Answers how many jobs were run.

        At most `limit` jobs and about `budget` seconds; what is left waits for the next call. Anything may call it.
        """
        self._open()
        self._events.sequence()
        done = self._jobs.run_due(limit, budget)
        if done:
            self._events.sequence()
        return done

    def given_up(self) -> tuple[tuple[str, int, str], ...]:
        """Jobs that failed too often: (key, tries, last error)."""
        return tuple(self.read(jobs.given_up))


def _check_numbers(tally_depth: Any, hold: Any, closes: Any, lease: Any, budget: Any) -> None:
    """Refuse now what would fail at the first dispatch or job."""
    if type(tally_depth) is not int or tally_depth < 1:
        raise ValueError(f"tally_depth must be a whole number of at least 1, is {tally_depth!r}")
    if not isinstance(closes, tuple) or len(closes) != 2:
        raise ValueError(f"closes must be (after the deadline, after the release), is {closes!r}")
    nothing = timedelta(0)
    for name, value, least in (
        ("hold", hold, "0"),
        ("closes", closes[0], "0"),
        ("closes", closes[1], "0"),
        ("lease", lease, ""),
    ):
        if not isinstance(value, timedelta) or value < nothing or (not least and value == nothing):
            raise ValueError(f"{name} must be a timedelta {'of at least' if least else 'above'} 0, is {value!r}")
    if isinstance(budget, bool) or not isinstance(budget, (int, float)) or not budget > 0:
        raise ValueError(f"budget must be seconds above 0, is {budget!r}")


def _refuse_objects(idents: Mapping[str, Any]) -> None:
    for name, value in idents.items():
        if isinstance(value, (Task, Assignment, Item)):
            dot = ".assignment.id" if isinstance(value, Item) else ".id"
            raise TypeError(f"{name} takes an id, was given the {type(value).__name__} itself; pass its {dot}")
        if type(value) is not int:  # a text from an address would look like something that does not exist
            raise TypeError(f"{name} takes an id, a whole number; is {shown(value)}")


def _check_parts(audiences: Any, relations: Any, schemas: Iterable[Any], pace: Any, clock: Any) -> None:
    """Refuse a host's slip where it was made, and not at the first preview or job."""
    for name, given in (("audiences", audiences), ("relations", relations)):
        if not isinstance(given, Mapping) or not all(isinstance(k, str) and callable(v) for k, v in given.items()):
            raise TypeError(f"{name} must map names to functions, is {shown(given)}")
    for one in schemas:
        if not isinstance(one, Schema):
            raise TypeError(f"schemas takes Schema objects, holds {shown(one)}")
    if not isinstance(pace, Pace):
        raise TypeError(f"pace must be a Pace, is {shown(pace)}")
    if not callable(clock) or not isinstance(now := clock(), datetime) or now.tzinfo is None:
        raise TypeError(f"clock must be a function that answers an aware datetime, is {shown(clock)}")


def _ids(given: Iterable[int], of: str = "assignments") -> tuple[int, ...]:
    if isinstance(given, (int, str, Assignment, Item, Task)):
        raise TypeError(f"{of} takes a list of ids, is {shown(given)}")
    idents = tuple(given)
    for one in idents:
        _refuse_objects({of: one})
    return idents
