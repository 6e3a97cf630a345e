"""Units as rows: the statements behind `units` and its pages. No rule of who may stands here."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from fdycore import Conflict, Reason
from fdycore.paths import after, depth, parent
from fdyweb.directory.authority import PROVINCE, SCHOOL, UNIT_LEVELS

OPEN, CLOSED, MERGED = STATES = ("open", "closed", "merged")
NO_UNIT = Reason("no_unit", "没有这个单位，或它已停用。请重新选择。")
CHANGED = Reason("unit_changed", "该单位已被他人修改，请查看最新内容后再操作。")
UNFINISHED = "('open', 'releasing', 'stopped', 'held', 'scheduled', 'draft')"


class Place(NamedTuple):
    """A unit with what becomes of it. ended_at: microseconds UTC; merged_into: the id of the unit that took it in."""

    id: int
    level: str
    code: str
    name: str
    path: str
    state: str
    merged_into: int | None
    ended_at: int | None
    version: int

    @property
    def parent(self) -> str:
        return parent(self.path)

    @property
    def open(self) -> bool:
        return self.state == OPEN


class Listed(NamedTuple):
    """A unit in a list: with how many counselors and staff accounts are in it and below it, as `Inside` counts them."""

    place: Place
    counselors: int
    staff: int


class Inside(NamedTuple):
    """What is in a unit: what a merge takes along, and what a close would leave homeless.

    counselors, staff: accounts in it and below, suspended ones too; units: open ones below; requests: for accounts that
    still wait; tasks: unfinished ones with somebody under it; issued: unfinished ones of its own and of those below it.
    """

    counselors: int
    staff: int
    units: int
    requests: int
    tasks: int
    issued: int


# -- reading units ----------------------------------------------------------------------------------------------------

_UNIT = "SELECT u.id, u.level, u.code, u.name, u.path, u.state, u.merged_into, u.ended_at, u.version FROM unit u "


def find(reader, ident: int) -> Place | None:
    row = reader.row(_UNIT + "WHERE u.id = $id", id=ident)
    return row and Place(*row)


def at(reader, path: str) -> Place | None:
    row = reader.row(_UNIT + "WHERE u.path = $path", path=path)
    return row and Place(*row)


def below(reader, path: str) -> list[Place]:
    """The units directly below a path, ended ones too, in the order of their paths."""
    return [Place(*row) for row in reader.rows(_UNIT + "WHERE u.parent = $path ORDER BY u.path", path=path)]


def everything_under(reader, path: str) -> list[Place]:
    """A unit's whole subtree without itself, whatever became of each, every one behind those above it."""
    sql = _UNIT + "WHERE u.path > $low AND u.path < $high ORDER BY u.path"
    return [Place(*row) for row in reader.rows(sql, low=path, high=after(path))]


# Who is in units: suspended accounts too, for they would be homeless as well. A list and the page of a unit say the same.
_PEOPLE = """SELECT {of}coalesce(sum(CASE WHEN a.level = 'counselor' THEN 1 ELSE 0 END), 0),
coalesce(sum(CASE WHEN a.level = 'counselor' THEN 0 ELSE 1 END), 0)
FROM account a JOIN unit u ON u.id = a.unit WHERE a.state <> 'deleted' AND u.path >= $low AND u.path < $high"""
_COLUMN = {PROVINCE: "province", SCHOOL: "school"}


def listed(reader, path: str) -> list[Listed]:
    """The units directly below a path, open ones first, with their people."""
    found = below(reader, path)
    if not found:
        return []
    of = f"u.{_COLUMN.get(found[0].level, 'path')}"
    sql = _PEOPLE.replace("{of}", f"{of}, ") + f" GROUP BY {of}"
    people = {place: counted for place, *counted in reader.rows(sql, low=path, high=after(path))}
    rows = [Listed(place, *people.get(place.path, (0, 0))) for place in found]
    return sorted(rows, key=lambda row: (not row.place.open, _order(row.place)))


def _order(place: Place) -> tuple[int, str]:
    return (int(place.code), "") if place.code.isascii() and place.code.isdigit() else (2**62, place.code)


def inside(reader, path: str) -> Inside:
    low, high = path, after(path)
    counselors, staff = reader.row(_PEOPLE.replace("{of}", ""), low=low, high=high)
    (units,) = reader.row(
        "SELECT count(*) FROM unit WHERE path > $low AND path < $high AND state = 'open'", low=low, high=high
    )
    (requests,) = reader.row(
        "SELECT count(*) FROM account_request r JOIN unit u ON u.id = r.unit "
        "WHERE (r.state = 'waiting' OR r.state = 'ready') AND u.path >= $low AND u.path < $high",
        low=low,
        high=high,
    )
    (tasks,) = reader.row(
        f"SELECT count(*) FROM task k WHERE k.state IN {UNFINISHED} AND EXISTS "
        "(SELECT 1 FROM assignment s WHERE s.task = k.id AND s.path >= $low AND s.path < $high)",
        low=low,
        high=high,
    )
    (issued,) = reader.row(
        f"SELECT count(*) FROM task WHERE issuer >= $low AND issuer < $high AND state IN {UNFINISHED}",
        low=low,
        high=high,
    )
    return Inside(counselors, staff, units, requests, tasks, issued)


def running(reader, path: str) -> int:
    """How many tasks a unit and those below it have dispatched that have not ended."""
    sql = f"SELECT count(*) FROM task WHERE issuer >= $low AND issuer < $high AND state IN {UNFINISHED} AND state <> 'draft'"
    return reader.row(sql, low=path, high=after(path))[0]


# -- writing units ----------------------------------------------------------------------------------------------------


def hold(work, ident: int) -> Place | None:
    """A unit as it is, and stays until the unit of work ends: who makes an account in it, or changes it, waits.

    FOR UPDATE also waits for an account that is just being made there (its foreign key), so that a count sees it.
    """
    row = work.row(f"SELECT id FROM unit WHERE id = $id{for_update(work)}", id=ident)
    return row and find(work, ident)


def hold_requests(work, ident: int) -> None:
    """What is asked for in a unit and below it, before the unit itself: who makes such an account takes them in that order."""
    place = find(work, ident)
    if place is not None and not work.dialect.is_sqlite:  # which has one writer
        work.rows(
            "SELECT r.id FROM account_request r JOIN unit u ON u.id = r.unit WHERE u.path >= $low AND u.path < $high "
            "AND (r.state = 'waiting' OR r.state = 'ready') ORDER BY r.id FOR UPDATE OF r",
            low=place.path,
            high=after(place.path),
        )


def hold_open(work, ident: int) -> Place:
    """The same of a unit that is to take something in. Raises Conflict when it has ended."""
    place = hold(work, ident)
    if place is None or not place.open:
        raise Conflict(CHANGED)
    return place


def hold_accounts(work, which: str, **bound) -> None:
    """Those that a condition in SQL finds stay as they are until this unit of work ends, in the one order of them all.

    Whoever takes several, or logins behind them, takes them with this: else a merge, which has hundreds, would wait for
    one while it is waited for.
    """
    if not work.dialect.is_sqlite:  # which has one writer
        work.rows(f"SELECT id FROM account WHERE {which} ORDER BY id FOR NO KEY UPDATE", **bound)


def for_update(work) -> str:
    """Behind a SELECT: what it finds is held until the unit of work ends."""
    return "" if work.dialect.is_sqlite else " FOR UPDATE"


def add(work, level: str, code: str, name: str, path: str, now: int) -> Place:
    segments = path.split("/")
    work.execute(
        "INSERT INTO unit (level, code, name, path, parent, province, school, created_at) "
        "VALUES ($level, $code, $name, $path, $above, $province, $school, $now)",
        level=level,
        code=code,
        name=name,
        path=path,
        above=parent(path),
        province=f"/{segments[1]}/",
        school=f"/{segments[1]}/{segments[2]}/" if depth(path) >= 2 else "",
        now=now,
    )
    return at(work, path)


def rename(work, place: Place, version: int, name: str) -> None:
    """Raises Conflict when somebody has changed the unit since that version."""
    sql = "UPDATE unit SET name = $name, version = version + 1 WHERE id = $id AND version = $version AND state = 'open'"
    _one(work.execute(sql, name=name, id=place.id, version=version))


def end(work, place: Place, version: int, state: str, now: int, into: int | None = None) -> None:
    """Close a unit, or say which took it in; those that it took in itself follow. Raises Conflict like `rename`."""
    sql = """UPDATE unit SET state = $state, merged_into = $into, ended_at = $now, version = version + 1
    WHERE id = $id AND version = $version AND state = 'open'"""
    _one(work.execute(sql, state=state, into=into, now=now, id=place.id, version=version))
    if into is not None:
        work.execute("UPDATE unit SET merged_into = $into WHERE merged_into = $id", into=into, id=place.id)


def touch(work, place: Place) -> None:
    work.execute("UPDATE unit SET version = version + 1 WHERE id = $id", id=place.id)


def _one(cursor) -> None:
    if cursor.rowcount != 1:
        raise Conflict(CHANGED)


def withdraw_requests(work, path: str, reason: str) -> None:
    """Accounts that are asked for in a unit that ends are asked for no longer."""
    work.execute(
        "UPDATE account_request SET state = 'withdrawn', reason = $reason, version = version + 1 "
        "WHERE (state = 'waiting' OR state = 'ready') AND unit IN (SELECT id FROM unit WHERE path >= $low AND path < $high)",
        reason=reason,
        low=path,
        high=after(path),
    )


# -- names and segments -----------------------------------------------------------------------------------------------


def alike(name: str) -> str:
    """What two names have in common when people take them for one: width, case and spaces mean nothing."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def segment(code: str, level: str, taken: set[str]) -> str:
    """The last piece of a new unit's path: from its code where that gives an unused number, else the next one.

    taken: the pieces of all units there, of ended ones too: their paths still name them.
    """
    wished = _wished(code, level)
    if wished and wished not in taken:
        return wished
    return str(1 + max((int(one) for one in taken if one.isascii() and one.isdigit()), default=0))


def _wished(code: str, level: str) -> str:
    """51 of 510000 for a province, the last five of a 学校标识码 for a school, else the number itself."""
    if not (code.isascii() and code.isdigit()) or not int(code):
        return ""
    if level == PROVINCE and len(code) == 6 and code.endswith("0000"):
        return code[:2]
    if level == SCHOOL and len(code) == 10:
        return str(int(code[5:]) or "")
    return str(int(code)) if int(code) < 10**9 else ""


def pieces(reader, path: str) -> set[str]:
    """The last pieces of the paths of all units directly below one."""
    return {place.path.rstrip("/").rsplit("/", 1)[1] for place in below(reader, path)}


def level_below(level: str) -> str | None:
    """The level of the units directly under one of this level; None for colleges."""
    place = UNIT_LEVELS.index(level) + 1
    return UNIT_LEVELS[place] if place < len(UNIT_LEVELS) else None
