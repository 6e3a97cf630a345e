"""Whom a task is for: the host's answer to an audience, looked at, frozen and proven.

A selection is read in one statement, so that a roster is of one moment, and proven by count and digest, read back in
pages outside any write transaction. The digest is over the assignees in byte order, each ended by a newline: what the
preview shows and what a dispatch has to match.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from fdycore.clock import pause
from fdycore.errors import Invalid, Refused
from fdycore.paths import covers, is_path
from fdycore.store import rosters, tasks
from fdycore.store.database import Database, StatementFailed
from fdycore.store.tasks import TaskRow
from fdycore.vocabulary import Actor, Audience, Preview, Reason, Selection

Resolver = Callable[[Actor, Mapping[str, Any]], Selection | Iterable[tuple[str, str]]]
Share = Callable[[Any], None]  # (work): puts some rows into the roster
Chosen = Selection | list[tuple[str, str]]

STAGING = "\x1fstaging"  # mark of a task whose roster is not whole yet, or not proven
LONGEST_NAME = 200  # characters of an assignee


class Rosters:
    def __init__(self, database: Database, audiences: Mapping[str, Resolver], rest: float):
        self._database, self._audiences = database, audiences
        self._rest = rest if database.dialect.is_sqlite else 0.0  # seconds between transactions, for others to write

    def resolve(self, actor: Actor, audience: Audience) -> Chosen:
        """The host's answer: a Selection, or its list in the roster's order. Refused for an unknown audience."""
        resolver = self._audiences.get(audience.name)
        if resolver is None:
            raise Refused(Reason("unknown_audience", "没有“{audience}”这种派发对象。", audience=audience.name))
        answer = resolver(actor, audience.params)
        if not isinstance(answer, (Selection, Iterable)):
            raise TypeError(
                f"audience {audience.name!r} answered {answer!r}; it answers a Selection or (assignee, path) pairs"
            )
        return answer if isinstance(answer, Selection) else _sorted(answer)

    def look(self, actor: Actor, audience: Audience, issuer: str) -> Preview:
        """What the audience would give now; nothing is kept."""
        chosen = self.resolve(actor, audience)
        if not isinstance(chosen, Selection):
            return self._measure(_batches(chosen, rosters.PAGE), issuer)
        try:
            return self._measure(rosters.look(self._database.read, chosen), issuer)
        except StatementFailed as exc:  # busy or gone it would be a StoreError: this is the statement's own fault
            raise _unreadable(exc) from exc

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

    def prove(self, row: TaskRow) -> Preview:
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

    def stage(self, row: TaskRow, chosen: Chosen) -> TaskRow:
        """Copy the chosen into the roster; answers the task as it now stands.

        The task's version goes first, so that of two dispatches at once only one touches the roster. The task is
        marked until its roster is whole and proven: whoever finds the mark stages anew.
        """
        if not isinstance(chosen, Selection):
            self._measure(_batches(chosen, rosters.PAGE), row.issuer)  # refuse before the database has to
            batches = _batches(chosen, rosters.PAGE)
            return self._stage(row, (lambda work, b=batch: rosters.add(work, row.id, b) for batch in batches))
        try:
            if not self._database.dialect.is_sqlite:
                staged = self._stage(row, (), lambda work: rosters.copy(work, row.id, chosen))
                self._database.write(rosters.tell_planner)
                return staged
            return self._stage_taken(row, chosen)
        except StatementFailed as exc:
            raise _unreadable(exc) from exc

    def _stage_taken(self, row: TaskRow, selection: Selection) -> TaskRow:
        count = self._database.read(lambda reader: rosters.take(reader, selection))
        try:
            starts = range(0, count, rosters.GIVEN)
            return self._stage(row, (lambda work, lo=lo: rosters.give(work, row.id, lo) for lo in starts))
        finally:
            self._database.read(rosters.drop)

    def _stage(self, row: TaskRow, shares: Iterable[Share], at_once: Share = lambda work: None) -> TaskRow:
        """Mark the task, empty its roster and fill it: `at_once` with the mark, then a transaction a share."""
        staged = replace(row, version=row.version + 1, mark=STAGING)

        def first(work) -> None:
            tasks.change(work, row, mark=STAGING)
            while rosters.clear(work, row.id):  # left by a dispatch that was refused or killed
                pass
            at_once(work)

        def further(work, share: Share) -> None:
            tasks.hold(work, staged)
            share(work)

        self._database.write(first)
        for share in shares:
            self._database.write(lambda work, share=share: further(work, share))
            pause(self._rest)
        return staged

    def forget(self, staged: TaskRow) -> None:
        """Delete the roster of a dispatch that was refused.

        Raises Stale when a rival has staged another meanwhile: it was the rival's that was looked at.
        """

        def page(work) -> int:
            tasks.hold(work, staged)
            return rosters.clear(work, staged.id)

        while self._database.write(page):
            pass

    def clear(self, task: int) -> None:
        while self._database.write(lambda work: rosters.clear(work, task)):
            pause(self._rest)


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


def _unreadable(exc: Exception) -> Invalid:
    return Invalid((("audience", Reason("bad_selection", "派发对象无法读取：{error}", error=str(exc).strip())),))
