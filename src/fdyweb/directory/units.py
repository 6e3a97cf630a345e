"""单位管理: the level above creates, renames, merges and closes units; the ministry's cohorts; a school's majors.

Every command asks the table of powers first, then whether what was given fits, and writes the change with its line of
history in one transaction. A unit that has ended keeps its row and its path: old tasks still name it.
"""

from __future__ import annotations

import re
from typing import Any

from fdycore import Conflict, Engine, Invalid, NotFound, Reason
from fdycore.clock import to_micros
from fdyweb.directory import authority, catalogues, changes, places
from fdyweb.directory.authority import COLLEGE, MINISTRY, PROVINCE, SCHOOL, Post, Target
from fdyweb.directory.catalogues import Cohort, Major
from fdyweb.directory.merging import Inherit, Merge
from fdyweb.directory.names import composed
from fdyweb.directory.phones import hidden
from fdyweb.directory.places import CHANGED, CLOSED, OPEN, Place
from fdyweb.words import msgid, say_n

LONGEST_NAME, LONGEST_REASON = 60, 200
YEARS = (2000, 2100)
NO_NAME = Reason("no_name", "请填写名称。")
BAD_NAME = Reason("bad_name", "名称应为 2 至 {max} 个字，不能换行，也不能含有不可显示的字符。", max=LONGEST_NAME)
# Level -> what its code looks like, and what is told of another.
CODES = {
    PROVINCE: (re.compile(r"[0-9]{6}"), Reason("bad_code", "行政区划代码为 6 位数字，例如 510000。")),
    SCHOOL: (re.compile(r"[0-9]{10}|[0-9]{5}"), Reason("bad_code", "学校标识码为 10 位数字，也可填后 5 位。")),
    COLLEGE: (re.compile(r"[0-9A-Za-z]{1,20}"), Reason("bad_code", "代码应为 1 至 20 位数字或英文字母。")),
}
NO_CODE = Reason("no_code", "请填写代码：省级单位填行政区划代码，学校填学校标识码。")
NO_REASON = Reason("no_reason", "请填写原因，不超过 {max} 个字。", max=LONGEST_REASON)
NAME_TAKEN = msgid("“{above}”下已有“{name}”（代码 {number}）。如是同一单位，无需重复添加；如不是，请使用能区分的名称。")
CODE_TAKEN = msgid("代码 {number} 已用于“{name}”，请核对后重新填写。")
NOT_EMPTY = msgid(
    "“{name}”内还有 {left}，不能停用。请先在“账号”中删除或移走账号，并停用或合并下属单位；也可将该单位并入其他单位。"
)
LEFT = {
    "counselors": msgid("{n} 个辅导员账号"),
    "staff": msgid("{n} 个管理员账号"),
    "units": msgid("{n} 个下属单位"),
}
RUNNING = msgid("“{name}”派发的 {n} 项任务尚未结束，不能停用。请先撤回这些任务，或将该单位并入其他单位。")
SAME = Reason("same_unit", "不能与自身合并，请选择其他单位。")
BAD_YEAR = Reason("bad_year", "届别应为 {first} 至 {last} 之间的年份。", first=YEARS[0], last=YEARS[1])


class Units:
    def __init__(self, engine: Engine, inherit: Inherit):
        """inherit: called in a merge's transaction with two accounts of one person that become one, for their messages."""
        self._engine, self._inherit = engine, inherit

    # -- what one may look at
    def get(self, post: Post, unit: int) -> Place:
        """One's own unit or one under it. Raises NotFound where there is none, Denied where it is another's."""
        place = self._engine.read(lambda reader: places.find(reader, unit))
        if place is None:
            raise NotFound("unit", unit)
        authority.demand(post, "unit.see", Target(place.level, place.path))
        return place

    def majors(self, post: Post) -> list[Major]:
        """Those of one's own school, closed ones too."""
        authority.demand(post, "major.edit", Target(SCHOOL, post.path))
        return self._engine.read(lambda reader: catalogues.majors(reader, post.unit))

    def cohorts(self, post: Post) -> list[Cohort]:
        authority.demand(post, "cohort.open", Target(MINISTRY, "/"))
        return self._engine.read(catalogues.cohorts)

    # -- units
    def create(self, post: Post, name: str, code: str = "") -> Place:
        """A unit one level below one's own, directly under it. A college may go without a code: its number is taken."""
        level = places.level_below(post.level) if post.staff else None
        level, name, code = level or COLLEGE, _tidy(name), _text(code).strip()

        def write(work) -> Place:
            authority.demand(post, "unit.create", Target(level, f"{post.path}new/"))
            above = self._own(work, post)
            there = places.below(work, above.path)
            problems = [*_name_problems(name, there, above.name), *_code_problems(code, level, there)]
            _refuse(problems)
            piece = places.segment(code, level, {_piece(place) for place in there})
            given = code or _free(piece, there)
            made = places.add(work, level, given, name, f"{above.path}{piece}/", self._now())
            self._note(work, post, "unit.create", made, after={"name": name, "code": given})
            return made

        return self._engine.write(write)

    def rename(self, post: Post, unit: int, name: str, version: int) -> Place:
        """version: of the unit as it was shown. Conflict when somebody has changed it since."""
        name = _tidy(name)

        def write(work) -> Place:
            self._allow(work, post, "unit.rename", unit)
            above = self._own(work, post)  # before the unit below, as a merge of it takes them
            place = places.hold(work, unit)
            there = [one for one in places.below(work, above.path) if one.id != place.id]
            _refuse(_name_problems(name, there, above.name))
            places.rename(work, place, version, name)
            if name != place.name:
                self._note(work, post, "unit.rename", place, {"name": place.name}, {"name": name})
            return places.find(work, unit)

        return self._engine.write(write)

    def may_merge(self, post: Post, source: int, into: int) -> None:
        """Before it is told what would move. Raises NotFound and Denied, as `merge` does."""
        self._engine.read(lambda reader: self._both(reader, post, source, into))

    def merge(self, post: Post, source: int, into: int, version: int) -> Place:
        """Everything of one unit becomes the other's, see `merging`; answers the one that goes on.

        version: of the source as it was confirmed.
        """

        def write(work) -> Place:
            self._both(work, post, source, into)
            places.hold_requests(work, source)
            held = {ident: places.hold(work, ident) for ident in sorted({source, into})}
            if source == into:
                _refuse([("into", SAME)])
            if not held[into].open:
                _refuse([("into", _ended(held[into]))])
            if held[source].version != version or not held[source].open:
                raise Conflict(CHANGED)
            Merge(self._engine, self._inherit, post, held[source], held[into], version, self._now()).carry_out(work)
            return places.find(work, into)

        return self._engine.write(write)

    def close(self, post: Post, unit: int, reason: str, version: int) -> Place:
        """End a unit that nobody lives in any more. What it has issued and who was in it stays readable.

        A task that it has dispatched ends before: nobody could take it back later.
        """
        reason = hidden(_text(reason).strip())

        def write(work) -> Place:
            places.hold_requests(work, unit)
            place = self._mine(work, post, "unit.close", unit)
            left = places.inside(work, place.path)
            problems = [] if _fits(reason, LONGEST_REASON) else [("reason", NO_REASON)]
            if left.counselors or left.staff or left.units:
                problems.append(("unit", _not_empty(place, left)))
            if running := places.running(work, place.path):
                problems.append(("unit", Reason("unit_has_tasks", RUNNING, name=place.name, n=running)))
            _refuse(problems)
            places.end(work, place, version, CLOSED, self._now())
            places.withdraw_requests(work, place.path, reason)
            self._note(work, post, "unit.close", place, {"state": OPEN}, {"state": CLOSED}, reason)
            return places.find(work, unit)

        return self._engine.write(write)

    # -- cohorts
    def open_cohort(self, post: Post, year: Any) -> int:
        """Open a 届别, or a closed one again. The first one is the current one."""

        def write(work) -> int:
            found = self._year(post, year)
            if not catalogues.put_cohort(work, found, self._now()):
                _refuse([("year", Reason("cohort_open", "{year}届已开放，无需重复操作。", year=found))])
            self._note_year(work, post, "cohort.open", found)
            return found

        return self._engine.write(write)

    def set_current(self, post: Post, year: Any) -> int:
        def write(work) -> int:
            found = self._year(post, year)
            catalogues.hold_cohorts(work)
            state = catalogues.cohort_state(work, found)
            if state is None or state[0] != OPEN:
                _refuse([("year", Reason("cohort_not_open", "{year}届没有开放，请先开放。", year=found))])
            before = catalogues.make_current(work, found)
            if before != found:
                self._note_year(work, post, "cohort.current", found, {"current": before}, {"current": found})
            return found

        return self._engine.write(write)

    def close_cohort(self, post: Post, year: Any) -> int:
        """A cohort that nobody is to choose any more. Who is responsible for it stays so."""

        def write(work) -> int:
            found = self._year(post, year)
            state = catalogues.cohort_state(work, found)
            if state is None or state[0] != OPEN:
                _refuse([("year", Reason("cohort_not_open", "{year}届没有开放，请先开放。", year=found))])
            if state[1]:
                _refuse(
                    [("year", Reason("cohort_current", "{year}届是当前届别，请先将其他届别设为当前届别。", year=found))]
                )
            catalogues.end_cohort(work, found)
            self._note_year(work, post, "cohort.close", found)
            return found

        return self._engine.write(write)

    def _year(self, post: Post, year: Any) -> int:
        authority.demand(post, "cohort.open", Target(MINISTRY, "/"))
        text = _text(year).strip() if not isinstance(year, int) else str(year)
        if not re.fullmatch(r"[0-9]{4}", text) or not YEARS[0] <= int(text) <= YEARS[1]:
            _refuse([("year", BAD_YEAR)])
        return int(text)

    # -- majors
    def add_major(self, post: Post, name: str) -> Major:
        """A major of one's own school."""
        name = _tidy(name)

        def write(work) -> Major:
            authority.demand(post, "major.edit", Target(SCHOOL, post.path))
            school = self._own(work, post)
            if (problem := _name_problem(name)) is not None:
                _refuse([("major", problem)])
            same = [one for one in catalogues.majors(work, school.id) if places.alike(one.name) == places.alike(name)]
            if any(one.state == OPEN for one in same):
                _refuse([("major", Reason("major_taken", "已有专业“{name}”，无需重复添加。", name=same[0].name))])
            ident = catalogues.put_major(work, school.id, same[0].name if same else name)
            made = catalogues.major(work, ident)
            changes.note(
                work, self._now(), post.id, "major.add", f"major:{ident}", school.path, {}, {"name": made.name}
            )
            return made

        return self._engine.write(write)

    def close_major(self, post: Post, major: int) -> Major:
        """Nobody is to choose it any more. Who is responsible for it stays so."""

        def write(work) -> Major:
            found = catalogues.major(work, major)
            school = found and places.find(work, found.unit)
            if school is None:
                raise NotFound("major", major)
            authority.demand(post, "major.edit", Target(school.level, school.path))
            if not catalogues.end_major(work, major):
                raise Conflict(Reason("major_closed", "该专业已停用。"))
            changes.note(work, self._now(), post.id, "major.close", f"major:{major}", school.path, {"name": found.name})
            return catalogues.major(work, major)

        return self._engine.write(write)

    # -- what all share
    def _now(self) -> int:
        return to_micros(self._engine.clock())

    @staticmethod
    def _own(work, post: Post) -> Place:
        """One's own unit, held, so that two who make units there come one after the other. Conflict when it has moved."""
        own = places.hold_open(work, post.unit)
        if own.path != post.path:
            raise Conflict(CHANGED)
        return own

    @staticmethod
    def _allow(reader, post: Post, action: str, unit: int) -> None:
        """NotFound when there is no such unit, Denied without the power."""
        place = places.find(reader, unit)
        if place is None:
            raise NotFound("unit", unit)
        authority.demand(post, action, Target(place.level, place.path))

    def _mine(self, work, post: Post, action: str, unit: int) -> Place:
        """The unit, held, if this may be done to it. Raises as `_allow` does."""
        self._allow(work, post, action, unit)
        return places.hold(work, unit)

    @staticmethod
    def _both(reader, post: Post, *units: int) -> None:
        found = [places.find(reader, unit) for unit in units]
        if None in found:
            raise NotFound("unit", units[found.index(None)])
        authority.demand(post, "unit.merge", *(Target(place.level, place.path) for place in found))

    def _note(self, work, post: Post, kind: str, place: Place, before=None, after=None, reason: str = "") -> None:
        changes.note(work, self._now(), post.id, kind, f"unit:{place.id}", place.path, before, after, reason)

    def _note_year(self, work, post: Post, kind: str, year: int, before=None, after=None) -> None:
        changes.note(work, self._now(), post.id, kind, f"cohort:{year}", "/", before, after)


def _refuse(problems: list[tuple[str, Reason]]) -> None:
    if problems:
        raise Invalid(tuple(problems))


def _text(given: Any) -> str:
    return given if isinstance(given, str) else ""


def _tidy(name: Any) -> str:
    """As it is kept: without blanks around and with single ones inside. What is far too long stays so, to be refused."""
    return composed(re.sub(" +", " ", _text(name)).strip(), LONGEST_NAME)


def _fits(text: str, most: int) -> bool:
    return 0 < len(text) <= most and text.isprintable()


def _name_problem(name: str) -> Reason | None:
    if not name:
        return NO_NAME
    return None if len(name) >= 2 and _fits(name, LONGEST_NAME) else BAD_NAME


def _name_problems(name: str, there: list[Place], above: str) -> list[tuple[str, Reason]]:
    if (problem := _name_problem(name)) is not None:
        return [("name", problem)]
    same = [place for place in there if place.open and places.alike(place.name) == places.alike(name)]
    return [("name", Reason("name_taken", NAME_TAKEN, above=above, name=one.name, number=one.code)) for one in same[:1]]


def _code_problems(code: str, level: str, there: list[Place]) -> list[tuple[str, Reason]]:
    if not code:
        return [] if level == COLLEGE else [("code", NO_CODE)]
    looks, told = CODES[level]
    if not looks.fullmatch(code):
        return [("code", told)]
    alike = lambda one: one[-5:] if level == SCHOOL else one.casefold()  # of 10 digits the last 5 name a school
    same = [place for place in there if place.open and alike(place.code) == alike(code)]
    return [("code", Reason("code_taken", CODE_TAKEN, number=one.code, name=one.name)) for one in same[:1]]


def _free(piece: str, there: list[Place]) -> str:
    """The unit's number as its code, or the next one that no code says."""
    codes = {place.code for place in there if place.open}
    number = int(piece)
    while str(number) in codes:
        number += 1
    return str(number)


def _piece(place: Place) -> str:
    return place.path.rstrip("/").rsplit("/", 1)[1]


def _ended(place: Place) -> Reason:
    return Reason("unit_ended", "“{name}”已停用，请选择其他单位。", name=place.name)


def _not_empty(place: Place, left: places.Inside) -> Reason:
    counts = {name: getattr(left, name) for name in LEFT}
    told = "、".join(say_n(LEFT[name], n) for name, n in counts.items() if n)
    return Reason("not_empty", NOT_EMPTY, name=place.name, left=told, **counts)
