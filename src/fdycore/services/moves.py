"""What a host's changes to people and units mean for assignments: hand over, void, relocate.

All three join the host's unit of work, so that deleting an account and voiding its assignments, or merging
two colleges and moving everything under them, is one transaction.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from fdycore.clock import Clock, to_micros
from fdycore.errors import Invalid, NotFound, Refused, Stale
from fdycore.paths import after, covers, cut, is_path
from fdycore.services import commands
from fdycore.services.catalogue import Catalogue
from fdycore.services.relations import Relations
from fdycore.services.rosters import LONGEST_NAME, STAGING
from fdycore.store import assignments, events, rosters, tallies, tasks
from fdycore.store.assignments import Loaded
from fdycore.vocabulary import VOID, Actor, Reason


class Moves:
    def __init__(self, catalogue: Catalogue, relations: Relations, clock: Clock, tally_depth: int):
        self._catalogue, self._relations, self._clock, self._depth = catalogue, relations, clock, tally_depth

    def reassign(
        self, work, idents: Iterable[int], to: str, reason: str, actor: Actor | None, path: str | None, undone: bool
    ) -> tuple[int, ...]:
        """Hand assignments over to somebody else; answers those that stay: the heir has that task already, or, of the
        `undone` only, it is done.

        The path stays as it was, so that every count stays where it was, unless a new one is given: within the issuer's
        unit. With the same assignee only the path changes. Void ones stay as they are. Raises NotFound for an unknown id.
        """
        self._check(reason, path)
        if not isinstance(to, str) or not 0 < len(to) <= LONGEST_NAME or not to.isprintable():
            raise Invalid((("to", Reason("bad_assignee", "接收人标识不正确：{to}。", to=repr(to))),))
        kept = []
        changes = _Changes(self._catalogue)
        for ident in sorted(set(idents)):
            loaded = self._loaded(work, ident)
            before = loaded.assignment
            target = path or before.path
            if before.voided_at is not None or (before.assignee == to and before.path == target):
                continue
            if not covers(loaded.issuer, target):
                raise Refused(Reason("outside", "派发对象超出了本单位范围（{path}）。", path=target))
            done = undone and before.state in self._catalogue.done(work, loaded.definition)
            if done or (before.assignee != to and self._reached(work, before.task, to)):
                kept.append(ident)
                continue
            if not assignments.reassign(work, before, to, target):
                raise Stale(f"assignment {ident}")
            of_task = changes.of(work, loaded)
            of_task[cut(before.path, self._depth), before.state] -= 1
            of_task[cut(target, self._depth), before.state] += 1
            body = {"from": before.assignee, "to": to, "reason": reason}
            self._note(work, "assignment.reassign", actor, before.task, ident, body)
        changes.write(work)
        return tuple(kept)

    def void(self, work, idents: Iterable[int], reason: str, actor: Actor | None) -> int:
        """Void assignments that are not done; answers how many were. Done ones stay done, void ones void."""
        self._check(reason, None)
        now, voided = to_micros(self._clock()), 0
        changes = _Changes(self._catalogue)
        for ident in sorted(set(idents)):
            loaded = self._loaded(work, ident)
            before = loaded.assignment
            if before.voided_at is not None:
                continue
            if before.state in self._catalogue.done(work, loaded.definition):
                continue
            if not assignments.void_one(work, before, now, reason):
                raise Stale(f"assignment {ident}")
            node, of_task = cut(before.path, self._depth), changes.of(work, loaded)
            of_task[node, before.state] -= 1
            of_task[node, VOID] += 1
            voided += 1
            self._note(
                work, "assignment.void", actor, before.task, ident, {"from": before.state, "to": VOID, "reason": reason}
            )
        changes.write(work)
        return voided

    def relocate(self, work, old: str, new: str, actor: Actor | None, inner: Mapping[str, str] | None = None) -> int:
        """A unit has moved, or was merged into another: rewrite what is under it, tallies included.

        The unit's own tasks go with it as a whole. Tasks from above that are over keep their places; answers how many
        tasks had somebody to move. inner: places under the unit that go elsewhere than where it goes.
        """
        inner = dict(inner or {})
        for path in (old, new, *inner, *inner.values()):
            if not is_path(path) or path == "/":
                raise Invalid((("path", Reason("bad_path", "单位路径不正确：{path}。", path=path)),))
        for target in (new, *inner.values()):
            if covers(old, target):
                raise Invalid((("new_path", Reason("into_itself", "单位不能移入自身（{path}）。", path=target)),))
        for path, target in inner.items():
            if path == old or not covers(old, path) or not covers(new, target):
                raise Invalid((("path", Reason("bad_path", "单位路径不正确：{path}。", path=path)),))
        pairs = [*sorted(inner.items(), key=lambda pair: -len(pair[0])), (old, new)]  # the innermost first
        own: set[int] = set()
        for origin, target in pairs:
            own.update(tasks.relocate_issuers(work, origin, target, after(origin)))
        touched = 0
        for task in sorted({*own, *tasks.unfinished(work)}):
            tasks.lock(work, task)
            tasks.disturb(work, task, STAGING)  # whose roster is only half copied: it is copied anew
            changes: Counter = Counter()
            for origin, target in pairs:
                moved = assignments.relocate(work, task, origin, target, self._depth)
                for place, difference in moved.items():
                    changes[place] += difference
                rosters.relocate(work, task, origin, target, after(origin))
            if changes:
                columns = self._catalogue.slots(work, tasks.get(work, task).definition)
                tallies.add(work, task, columns, changes)
                touched += 1
        body = {"from": old, "to": new, "tasks": touched} | ({"inner": inner} if inner else {})
        self._note(work, "unit.relocate", actor, None, None, body)
        return touched

    @staticmethod
    def _loaded(work, ident: int) -> Loaded:
        loaded = assignments.get(work, ident)
        if loaded is None:
            raise NotFound("assignment", ident)
        return loaded

    @staticmethod
    def _reached(work, task: int, assignee: str) -> bool:
        """Has somebody that task, or is about to? A release makes everybody of its roster an assignment."""
        return assignments.holder(work, task, assignee) is not None or rosters.holds(work, task, assignee)

    def _note(self, work, kind: str, actor: Actor | None, task: int | None, assignment: int | None, body: dict) -> None:
        events.append(work, kind=kind, actor=actor or self._relations.system, at=to_micros(self._clock()), body=body,
                      task=task, assignment=assignment)  # fmt: skip

    @staticmethod
    def _check(reason: str, path: str | None) -> None:
        commands.check_reason(reason, "原因")
        if path is not None and not is_path(path):
            raise Invalid((("path", Reason("bad_path", "单位路径不正确：{path}。", path=path)),))


class _Changes:
    """What a command changes in the tallies of several tasks, written at its end in the order of their keys."""

    def __init__(self, catalogue: Catalogue):
        self._catalogue = catalogue
        self._tasks: dict[int, tuple[tallies.Slots, Counter]] = {}

    def of(self, reader, loaded: Loaded) -> Counter:
        """(node, state) -> difference of the task that an assignment belongs to."""
        task = loaded.assignment.task
        if task not in self._tasks:
            self._tasks[task] = self._catalogue.slots(reader, loaded.definition), Counter()
        return self._tasks[task][1]

    def write(self, work) -> None:
        for task, (columns, changes) in sorted(self._tasks.items()):
            tallies.add(work, task, columns, changes)
