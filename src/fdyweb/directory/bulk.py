"""负责届别 of many at once: chosen by a filter, shown before it is done, undone together afterwards (R053).

What was changed by somebody else in the meantime is left alone by an undo, and the answer says how many those are.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from typing import NamedTuple

from fdycore import Conflict, Invalid, NotFound, Reason, Refused
from fdycore.clock import to_micros
from fdyweb.directory import changes, places, posts, store
from fdyweb.directory.authority import COUNSELOR, Post, demand, may
from fdyweb.directory.desk import Desk, target
from fdyweb.words import msgid

MOST = 2_000  # people in one unit of work
NAMED = 100  # of them by name
CLOSED = msgid("{year}届已关闭，这次修改不能再撤销。")


class Plan(NamedTuple):
    """What a change would do. digest: stands for these people as they are; `names` are the first NAMED."""

    count: int
    names: tuple[str, ...]
    digest: str


class State(NamedTuple):
    """A batch that was carried out. `names` are the first NAMED; moments are microseconds UTC."""

    count: int
    left: int  # of how many people it can be undone
    names: tuple[str, ...]
    old: int | None
    new: int | None  # None when everybody had been responsible for it before, too
    at: int
    undone: int | None = None  # when it was turned back
    back: int = 0  # for how many people
    closed: int | None = None  # the cohort for which it cannot be turned back any more


class Bulk(Desk):
    def plan(self, post: Post, wanted: posts.Wanted, old: int, new: int) -> Plan:
        """Who would have responsibilities of one cohort turned into the same of another. Raises Denied and Invalid."""
        rows = self._engine.read(lambda reader: self._rows(reader, post, wanted, old, new))
        return Plan(len(rows), tuple(row.name for row in rows[:NAMED]), _digest(rows, old, new))

    def apply(self, post: Post, wanted: posts.Wanted, old: int, new: int, digest: str) -> tuple[str, int]:
        """Do what was planned, in one unit of work; answers (the batch, for `undo`; how many people).

        Raises Conflict when those people or what they are responsible for have changed since.
        """
        batch, now = secrets.token_urlsafe(9), to_micros(self._engine.clock())

        def write(work) -> int:
            rows = self._rows(work, post, wanted, old, new)
            if _digest(rows, old, new) != digest:
                raise Conflict(Reason("changed", "名单有变化，请再次确认。"))
            places.hold_accounts(work, "id = ANY($ids)", ids=[row.id for row in rows])
            duties = posts.duties(work, [row.id for row in rows])
            for row in rows:
                before = duties.get(row.id, [])
                after = sorted({(new if c == old else c, degree, major) for c, degree, major in before})
                self._turn(work, post, row, before, after, "account.bulk", now, batch)
            return len(rows)

        return batch, self._engine.write(write)

    def state(self, post: Post, batch: str) -> State:
        """What a batch of one's own has done, and what is left of it. Raises NotFound for another's."""

        def query(reader) -> State:
            done, turned = self._done(reader, post, batch)
            rows, duties = posts.of_batch(reader, batch)
            names = tuple(rows[_account(change)].name for change in done[:NAMED])
            old, new = _cohorts(done)
            left = len(list(self._as_left(post, done, rows, duties)))
            undone = turned[0].at if turned else None
            return State(len(done), left, names, min(old, default=None), min(new, default=None), done[0].at,
                         undone, len(turned), self._closed_since(reader, done))  # fmt: skip

        return self._engine.read(query)

    @staticmethod
    def _as_left(post: Post, done: list[changes.Change], rows, duties) -> Iterator[tuple[changes.Change, posts.Row]]:
        """Of whom the changes were made, while nobody has changed them since and the post may change them back."""
        for change in done:
            row = rows[_account(change)]
            same = [list(duty) for duty in duties.get(row.id, [])] == change.after["duties"]
            if same and row.state in posts.LIVING and may(post, "account.edit", target(row)):
                yield change, row

    @staticmethod
    def _done(reader, post: Post, batch: str) -> tuple[list[changes.Change], list[changes.Change]]:
        """What was done, and what was turned back of it."""
        every = changes.together(reader, batch)
        done, turned = ([c for c in every if c.kind == kind] for kind in ("account.bulk", "account.undo"))
        if not done or done[0].actor != post.id:
            raise NotFound("batch", batch)
        return done, turned

    @staticmethod
    def _closed_since(reader, done: list[changes.Change]) -> int | None:
        """A cohort that people would be put into again, and that was closed since they left it.

        One that was closed before them holds those who were in it then, and may have them back.
        """
        for year in sorted(_cohorts(done)[0] - set(store.cohorts(reader))):
            told = changes.of(reader, f"cohort:{year}")
            if any(change.kind == "cohort.close" and change.id > done[0].id for change in told):
                return year
        return None

    def undo(self, post: Post, batch: str) -> tuple[int, int]:
        """Turn a batch of one's own back; answers (how many were, how many had been changed again and stay).

        Once: what somebody has changed after that stays, and the same is answered.
        Raises Refused where their cohort has been closed since: nobody is put into one of those.
        """
        now = to_micros(self._engine.clock())

        def write(work) -> tuple[int, int]:
            done, _ = self._done(work, post, batch)
            places.hold_accounts(work, "id = ANY($ids)", ids=[_account(change) for change in done])
            _, turned = self._done(work, post, batch)  # somebody may just have turned it back
            if turned:
                return len(turned), len(done) - len(turned)
            left = list(self._as_left(post, done, *posts.of_batch(work, batch)))
            if left and (year := self._closed_since(work, done)) is not None:
                raise Refused(Reason("cohort_ended", CLOSED, year=year))
            for change, row in left:
                was, before = ([tuple(duty) for duty in of["duties"]] for of in (change.after, change.before))
                self._turn(work, post, row, was, before, "account.undo", now, batch)
            return len(left), len(done) - len(left)

        return self._engine.write(write)

    def _rows(self, reader, post: Post, wanted: posts.Wanted, old: int, new: int) -> list[posts.Row]:
        years = store.cohorts(reader)
        problems = []
        if new not in years:
            problems.append(("new", Reason("no_cohort", "没有 {year}届，请选择已开放的届别。", year=new)))
        # It may be closed: nobody shall be held in it.
        if old not in store.every_cohort(reader):
            problems.append(("old", Reason("no_cohort", "没有 {year}届，请重新选择。", year=old)))
        if problems or old == new:
            raise Invalid(tuple(problems) or (("new", Reason("same_cohort", "请选择另一个届别。")),))
        narrowed = posts.Wanted(**{**wanted.__dict__, "levels": (COUNSELOR,), "states": posts.LIVING, "cohort": old})
        rows = posts.page(reader, narrowed, limit=MOST + 1)
        if len(rows) > MOST:
            raise Refused(Reason("too_many_people", "一次最多修改 {n} 人，请缩小范围后分批进行。", n=MOST))
        if rows:
            demand(post, "account.edit", *map(target, rows))
        return rows

    def _turn(self, work, post: Post, row: posts.Row, before, after, kind: str, now: int, batch: str) -> None:
        self._swap(work, row, mark="")
        posts.set_duties(work, row.id, before, after, now)
        told = ({"duties": [list(duty) for duty in of]} for of in (before, after))
        changes.note(work, now, post.id, kind, f"account:{row.id}", row.path, *told, batch=batch)


def _account(change: changes.Change) -> str:
    return change.subject.removeprefix("account:")


def _cohorts(done: list[changes.Change]) -> tuple[set[int], set[int]]:
    """The cohorts that changes took from people, and those that they gave."""
    old, new = set(), set()
    for change in done:
        before, after = ({cohort for cohort, *_ in of["duties"]} for of in (change.before, change.after))
        old, new = old | before - after, new | after - before
    return old, new


def _digest(rows: list[posts.Row], old: int, new: int) -> str:
    text = f"{old}>{new}:" + ",".join(f"{row.id}.{row.version}" for row in rows)
    return hashlib.sha256(text.encode()).hexdigest()[:32]
