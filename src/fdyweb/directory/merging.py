"""What a merge takes along, in the one transaction that `units` has opened.

The unit that is merged keeps its row, its path and its number, so that old tasks and changes still name it. What is under
it goes on elsewhere: a unit with the name of one that is there already is merged into that one, any other gets a new place
under the receiving unit, and its old row ends like that of the merged one. Who stands where is decided first, then moved.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from fdycore import Engine
from fdycore.paths import after
from fdyweb.directory import changes, logins, places, posts, search
from fdyweb.directory.authority import SCHOOL, Post
from fdyweb.directory.places import MERGED, Place

Inherit = Callable[[Any, str, str], None]  # (unit of work, the account that ends, the one that stays)
REASON = "单位合并"  # stands in histories of assignments and accounts, as the one who reads them gets it


@dataclass(frozen=True, slots=True)
class Merge:
    """A merge under way: who wants it, when, and what of."""

    engine: Engine
    inherit: Inherit
    post: Post
    source: Place
    into: Place
    version: int  # of the source, as it was confirmed
    now: int

    def carry_out(self, work) -> None:
        under = self._under(work)
        pairs = self._pairs(work, under)
        places.end(work, self.source, self.version, MERGED, self.now, self.into.id)
        places.touch(work, self.into)
        for old, new in pairs:
            if old is not self.source:
                places.end(work, old, old.version, MERGED, self.now, new.id)
            self._note(work, old, new)
        inner, moved = self._inner(under, pairs)
        self.engine.relocate(self.source.path, self.into.path, inner=inner, actor=self.post.actor, work=work)
        _readdress(work, moved)
        places.hold_accounts(work, EVERY_POST, low=self.source.path, high=after(self.source.path))
        for old, new in pairs:
            self._people(work, old, new)
            if old.level == SCHOOL:
                _majors(work, old, new)

    # -- who goes where
    def _under(self, work) -> list[Place]:
        """Everything under the source, held: a unit that is just being made under one of these is waited for and found."""
        held: set[int] = set()
        while True:
            under = places.everything_under(work, self.source.path)
            fresh = sorted({one.id for one in under} - held)
            if not fresh:
                return under
            for ident in fresh:
                places.hold(work, ident)
            held.update(fresh)

    def _pairs(self, work, under: list[Place]) -> list[tuple[Place, Place]]:
        """(open unit, the one that takes it in), the merged unit first; makes those that there are not yet."""
        taker = {self.source.path: self.into}
        pairs = [(self.source, self.into)]
        for old in under:
            if old.open:
                taker[old.path] = new = self._taker(work, old, taker[old.parent])
                pairs.append((old, new))
        return pairs

    def _taker(self, work, old: Place, above: Place) -> Place:
        there = places.below(work, above.path)
        for same in (place for place in there if places.alike(place.name) == places.alike(old.name)):
            held = places.hold(work, same.id)  # it may be closed at this moment
            if held is not None and held.open:
                return held
        taken = {_last(place.path) for place in there}
        piece = _last(old.path)
        if piece in taken:
            piece = places.segment(old.code, old.level, taken)
        codes = {place.code for place in there if place.open}
        return places.add(
            work, old.level, piece if old.code in codes else old.code, old.name, f"{above.path}{piece}/", self.now
        )

    def _inner(self, under: list[Place], pairs: list[tuple[Place, Place]]) -> tuple[dict[str, str], dict[str, str]]:
        """Old path -> new path: of those that do not keep their place in the unit, and of all.

        A unit that has ended before goes with the one that took it in, else to the place of the one above it: what is
        left of it there may not come to lie in a stranger that bears the same number.
        """
        moved = {old.path: new.path for old, new in pairs}
        by_id = {old.id: new.path for old, new in pairs}
        inner: dict[str, str] = {}
        for old in under:
            above = moved[old.parent]
            goes = moved.setdefault(old.path, by_id.get(old.merged_into, above))
            if goes != f"{above}{_last(old.path)}/":
                inner[old.path] = goes
        return inner, moved

    def _note(self, work, old: Place, new: Place) -> None:
        who, (was, is_) = self.post.id, ({"name": one.name, "path": one.path} for one in (old, new))
        changes.note(work, self.now, who, "unit.merge", f"unit:{old.id}", old.path, was, is_)
        changes.note(work, self.now, who, "unit.absorb", f"unit:{new.id}", new.path, was, is_)

    # -- people
    def _people(self, work, old: Place, new: Place) -> None:
        """Accounts, deleted ones too, and requests for accounts. Who has the same post in both keeps one."""
        for row in work.rows(DOUBLES, old=old.id, new=new.id):
            mine, other = _Twin(*row[:3]), _Twin(*row[3:])
            keeps = mine if mine.state in posts.LIVING and other.state not in posts.LIVING else other
            self._unite(work, other if keeps is mine else mine, keeps, new)
        work.execute(
            "UPDATE account_request SET state = 'withdrawn', reason = $reason, version = version + 1 WHERE unit = $old "
            "AND (state = 'waiting' OR state = 'ready') AND EXISTS (SELECT 1 FROM account_request o WHERE o.unit = $new "
            "AND o.phone_index = account_request.phone_index AND o.level = account_request.level "
            "AND (o.state = 'waiting' OR o.state = 'ready'))",
            reason=REASON,
            old=old.id,
            new=new.id,
        )
        work.execute("UPDATE account_request SET unit = $new WHERE unit = $old", old=old.id, new=new.id)
        work.execute(
            "INSERT INTO directory_change (at, actor, kind, subject, path, before, after, reason) "
            "SELECT $now, $who, 'account.move', 'account:' || id, $path, $was, $become, $reason FROM account "
            "WHERE unit = $old AND state <> 'deleted' ORDER BY id",
            now=self.now,
            who=self.post.id,
            path=new.path,
            was=_unit(old),
            become=_unit(new),
            reason=REASON,
            old=old.id,
        )
        work.execute(
            "UPDATE account SET unit = $new, path = $path, version = version + 1 WHERE unit = $old",
            old=old.id,
            new=new.id,
            path=new.path,
        )
        search.moved(work, old.path, new.path)

    def _unite(self, work, twin: _Twin, keeps: _Twin, at: Place) -> None:
        """Two posts of one person become one: its open work, messages, duties, logins and corrections are the heir's.

        The heir's version moves on, so that who ends it at the same moment sees what it has now.
        """
        gone, heir = twin.id, keeps.id
        posts.hold_coming(work, gone, at.path)  # what came after `relocate`, which holds the rest
        open_ones = posts.open_assignments(work, gone)
        kept = self.engine.reassign(open_ones, heir, REASON, actor=self.post.actor, work=work)
        self.engine.void(kept, REASON, actor=self.post.actor, work=work)
        self.inherit(work, gone, heir)
        work.execute(INHERIT, gone=gone, heir=heir, now=self.now)
        work.execute(
            "UPDATE responsibility SET until = $now WHERE account = $gone AND until IS NULL", gone=gone, now=self.now
        )
        for table in ("login", "correction"):
            work.execute(f"UPDATE {table} SET account = $heir WHERE account = $gone", gone=gone, heir=heir)
        work.execute(
            "UPDATE account SET state = 'deleted', ended_at = $now, reason = $reason, version = version + 1 WHERE id = $gone",
            gone=gone,
            now=self.now,
            reason=REASON,
        )
        was, note = {"state": twin.state}, (work, self.now, self.post.id)
        changes.note(*note, "account.delete", f"account:{gone}", at.path, was, {"heir": heir}, REASON)
        suspended = next((one for one in (keeps, twin) if one.state == posts.SUSPENDED), None)
        posts.set_state(work, heir, *(suspended or keeps)[1:])
        if suspended is twin:  # a merge lifts no suspension
            logins.end_of(work, heir)
            was, becomes = {"state": keeps.state}, {"state": posts.SUSPENDED}
            changes.note(*note, "account.suspend", f"account:{heir}", at.path, was, becomes, twin.reason)


class _Twin(NamedTuple):
    """One of two posts of a person that a merge makes one."""

    id: str
    state: str
    reason: str


EVERY_POST = """identity IN (SELECT identity FROM account WHERE path >= $low AND path < $high)"""
DOUBLES = """SELECT s.id, s.state, s.reason, o.id, o.state, o.reason FROM account s
JOIN account o ON o.identity = s.identity AND o.level = s.level
WHERE s.unit = $old AND o.unit = $new AND s.state <> 'deleted' AND o.state <> 'deleted' ORDER BY s.id"""
INHERIT = """INSERT INTO responsibility (account, cohort, degree, major, since)
SELECT CAST($heir AS TEXT), r.cohort, r.degree, r.major, $now FROM responsibility r WHERE r.account = $gone AND r.until IS NULL
AND NOT EXISTS (SELECT 1 FROM responsibility o WHERE o.account = $heir AND o.until IS NULL
AND o.cohort = r.cohort AND o.degree = r.degree AND o.major = r.major)"""
ADDRESSED = """SELECT id, audience FROM task WHERE audience IS NOT NULL
AND (state = 'draft' OR state = 'scheduled' OR state = 'stopped' OR state = 'held') ORDER BY id"""


def _readdress(work, moved: Mapping[str, str]) -> None:
    """Drafts and dispatches that are to come, whose recipients were chosen by units that go on elsewhere."""
    for task, text in work.rows(ADDRESSED):
        audience = json.loads(text)
        params = audience.get("params", {})
        meant = {
            name: list(dict.fromkeys(moved.get(value, value) for value in values))
            if isinstance(values, list) and all(isinstance(value, str) for value in values)
            else values
            for name, values in params.items()
        }
        if meant != params:
            work.execute(
                "UPDATE task SET audience = $audience, version = version + 1 WHERE id = $id",
                audience=json.dumps({**audience, "params": meant}, ensure_ascii=False, separators=(",", ":")),
                id=task,
            )


def _majors(work, old: Place, new: Place) -> None:
    """What the receiving school lacks it gets; the old ones stay with the school that has ended."""
    work.execute(
        "INSERT INTO major (unit, name, state) SELECT $new, name, state FROM major WHERE unit = $old AND state = 'open' "
        "ON CONFLICT (unit, name) DO UPDATE SET state = 'open'",
        old=old.id,
        new=new.id,
    )


def _last(path: str) -> str:
    return path.rstrip("/").rsplit("/", 1)[1]


def _unit(place: Place) -> str:
    return json.dumps({"unit": place.name, "path": place.path}, ensure_ascii=False)
