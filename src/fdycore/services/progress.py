"""How far a task has come, exactly, at every level. What is shown is the sum of what lies below it, always."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from fdycore.clock import Clock
from fdycore.errors import Invalid, NotFound, Refused
from fdycore.paths import covers, is_path
from fdycore.services.catalogue import Catalogue
from fdycore.services.relations import Relations
from fdycore.store import assignments, tallies, tasks
from fdycore.store.database import Database
from fdycore.vocabulary import VOID, Actor, Differences, Progress, Reason, Totals

REMEMBERED = 10_000  # tasks of which the definition is known without asking


class ProgressOf:
    def __init__(self, database: Database, catalogue: Catalogue, relations: Relations, clock: Clock, tally_depth: int):
        self._database, self._catalogue, self._relations = database, catalogue, relations
        self._clock, self._depth = clock, tally_depth
        self._workflows: dict[int, str] = {}  # task that is out -> the definition it was dispatched with

    def progress(self, actor: Actor, task: int, under: str | None) -> Progress:
        """Counts at a place in the actor's sight; their own unit when no place is given.

        Counted in one statement, hence of one moment. Nothing is counted before the release is complete.
        """

        def query(reader) -> Progress:
            place, row, found = self._counted(reader, actor, task, under)
            states, children = Counter(), {}
            for at, counted in found:
                known = children.setdefault(at, counted)
                for state, n in counted.items():
                    states[state] += n
                    if known is not counted:
                        known[state] = known.get(state, 0) + n
            direct = children.pop(place, {})
            if not states and not self._exists(reader, actor, row):
                raise NotFound("task", task)
            stages = self._catalogue.stages(reader, row.definition)
            return Progress(dict(states), dict(sorted(children.items())), direct, self._clock(), stages, row.state)

        return self._database.read(query)

    def _counted(self, reader, actor: Actor, task: int, under: str | None):
        """(the place, the task, what is counted there). One statement where the task's workflow is known: it never changes
        once a task is out.
        """
        place, known = self._asked(actor, under), self._workflows.get(task)
        if known is None or not (place and actor.scope and covers(actor.scope, place)):
            place, row = self._place(reader, actor, task, under)
            if not row.released_at:
                return place, row, ()
            self._remember(task, row.definition)
            return (
                place,
                row,
                tallies.counts(reader, task, place, self._depth, self._catalogue.slots(reader, row.definition)),
            )
        row, found = tallies.with_head(reader, task, place, self._depth, self._catalogue.slots(reader, known))
        if row is not None and row.definition != known:  # another database stands here now
            self._workflows.clear()
            return self._counted(reader, actor, task, under)
        return self._allowed(actor, task, row, place), row, found

    def _remember(self, task: int, definition: str) -> None:
        if len(self._workflows) >= REMEMBERED:
            self._workflows.clear()
        self._workflows[task] = definition

    @staticmethod
    def _asked(actor: Actor, under: str | None) -> str | None:
        place = under if under is not None else actor.scope
        if place is not None and not is_path(place):
            raise Invalid((("under", Reason("bad_path", "单位路径不正确：{path}。", path=place)),))
        return place

    def _place(self, reader, actor: Actor, task: int, under: str | None) -> tuple[str, tasks.TaskRow]:
        place, row = self._asked(actor, under), tasks.get(reader, task)
        return self._allowed(actor, task, row, place), row

    def _allowed(self, actor: Actor, task: int, row: tasks.TaskRow | tasks.Head | None, place: str | None) -> str:
        seen = row is not None and row.released_at is not None and place
        if not self._issues(actor, row) and not (seen and self._relations.supervises(actor, row.issuer, place)):
            raise NotFound("task", task)
        if place is not None and not covers(row.issuer, place):
            raise NotFound("task", task)
        return place or row.issuer

    def _issues(self, actor: Actor, row: tasks.TaskRow | tasks.Head | None) -> bool:
        return row is not None and (actor is self._relations.system or self._relations.issues(actor, row.issuer))

    def _exists(self, reader, actor: Actor, row: tasks.TaskRow | tasks.Head) -> bool:
        """A supervisor has no task of which nobody under them has a share (D12). Asked only where nobody was counted."""
        return self._issues(actor, row) or assignments.reaches(reader, row.id, actor.scope)

    def totals(self, actor: Actor, idents: Sequence[int]) -> dict[int, Totals]:
        """How far tasks have come under the actor's own unit; those are left out of which nothing is out, or to be seen."""
        if actor.scope is None:
            return {}
        parts = [idents[at : at + tasks.AT_ONCE] for at in range(0, len(idents), tasks.AT_ONCE)]
        return self._database.read(lambda reader: {k: v for part in parts for k, v in self._some(reader, actor, part)})

    def _some(self, reader, actor: Actor, idents: Sequence[int]) -> Iterator[tuple[int, Totals]]:
        seen = {
            row.id: row
            for row in tasks.some(reader, idents)
            if row.released_at is not None and self._relations.supervises(actor, row.issuer, actor.scope)
        }
        if not seen:
            return
        columns = {ident: self._catalogue.slots(reader, row.definition) for ident, row in seen.items()}
        for ident, states in tallies.totals(reader, actor.scope, self._depth, columns).items():
            row, whole = seen[ident], sum(states.values())
            if whole or self._issues(actor, row):
                done = sum(states[state] for state in self._catalogue.done(reader, row.definition))
                yield ident, Totals(done, whole - states[VOID])

    def summary(self, actor: Actor, task: int, field: str, under: str | None) -> Mapping:
        """What the actions' fields collected at a place, aggregated in SQL.

        A number field: {"count", "sum", "min", "max"}. Any other: value as text -> how often; None -> not given.
        """

        def query(reader) -> Mapping:
            place, row = self._place(reader, actor, task, under)
            if not self._exists(reader, actor, row):
                raise NotFound("task", task)
            fields = self._catalogue.pinned(reader, row.definition, row.type).definition.data_fields
            if field not in fields:
                raise Refused(Reason("unknown_field", "没有“{field}”这一项。", field=field))
            if fields[field].kind.name in ("number", "minutes"):
                found = (
                    assignments.summarize_number(reader, task, place, field)
                    if row.released_at
                    else (0, None, None, None)
                )
                return dict(zip(("count", "sum", "min", "max"), found, strict=True))
            return assignments.summarize(reader, task, place, field) if row.released_at else {}

        return self._database.read(query)

    def verify(self, task: int) -> Differences:
        """Compare the tally with a recount of the assignments, in one snapshot. False when they agree."""

        def query(reader):
            return tallies.stored(reader, task, self._columns(reader, task)), tallies.recount(reader, task, self._depth)

        return _compare(task, *self._database.read(query, snapshot=True))

    def _columns(self, reader, task: int) -> tallies.Slots:
        row = tasks.get(reader, task, even_discarded=True)  # so that all can be verified that have a row
        if row is None:
            raise NotFound("task", task)
        return self._catalogue.slots(reader, row.definition)

    def repair(self, task: int) -> Differences:
        """Write the recount over the tally, while all counting waits; answers what was wrong."""

        def write(work) -> Differences:
            columns = self._columns(work, task)
            tallies.hold(work)
            counted = tallies.recount(work, task, self._depth)
            found = _compare(task, tallies.stored(work, task, columns), counted)
            if found:
                tallies.replace(work, task, columns, counted)
            return found

        return self._database.write(write)


def _compare(task: int, stored: dict, counted: dict) -> Differences:
    places = stored.keys() | counted.keys()
    rows = {
        at: (stored.get(at, 0), counted.get(at, 0)) for at in sorted(places) if stored.get(at, 0) != counted.get(at, 0)
    }
    return Differences(task, rows, sum(counted.values()))
