"""Accounts (posts) as those who manage them see them: found by filters and search, and changed one by one.

SQL only: it takes a `reader` or a `work` of the engine and answers plain values. Who may is for `accounts` to ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from fdycore.paths import after as past
from fdycore.paths import covers
from fdyweb.directory import finding
from fdyweb.directory.finding import Wanted

ACTIVE, SUSPENDED, DELETED, UNVERIFIED = STATES = ("active", "suspended", "deleted", "unverified")
LIVING = ("active", "unverified")
ALL = 2**31  # more accounts than there will be


class Row(NamedTuple):
    """One account. Moments are microseconds UTC, None where it has not happened."""

    id: str
    identity: int
    name: str
    phone_cipher: str
    level: str
    unit: int
    path: str
    unit_name: str
    state: str
    version: int
    created_at: int
    used_at: int | None  # None: 未激活
    ended_at: int | None
    reason: str
    mark: str
    marked_by: str | None
    marked_at: int | None
    checked: str  # what the identity provider said last, '' when it was not asked
    subject: str | None
    has_password: bool
    issued_at: int | None


_WHAT = """SELECT a.id, a.identity, i.name, i.phone_cipher, a.level, a.unit, u.path, u.name, a.state, a.version,
a.created_at, a.used_at, a.ended_at, a.reason, a.mark, a.marked_by, a.marked_at, i.checked, i.subject,
i.password IS NOT NULL, i.issued_at FROM """
_COLUMNS = f"""{_WHAT} account a JOIN identity i ON i.id = a.identity JOIN unit u ON u.id = a.unit """
_PAGE = (
    _WHAT
    + """(SELECT k.path, k.id FROM ({pick}) k ORDER BY k.path, k.id LIMIT $n) p JOIN account a ON a.id = p.id
JOIN identity i ON i.id = a.identity JOIN unit u ON u.id = a.unit ORDER BY p.path, p.id"""
)


def get(reader, ident: str) -> Row | None:
    row = reader.row(_COLUMNS + "WHERE a.id = $id", id=ident)
    return row and _row(row)


def of_identity(reader, identity: int, restorable_since: int | None = None) -> list[Row]:
    """Every post of a person that is not deleted, the oldest first; with a moment, those deleted after it too."""
    sql = "WHERE a.identity = $identity AND (a.state <> 'deleted' OR a.ended_at > $since) ORDER BY a.id"
    since = 2**62 if restorable_since is None else restorable_since
    return [_row(row) for row in reader.rows(_COLUMNS + sql, identity=identity, since=since)]


def hold_person(work, identity: int) -> None:
    """Nobody else changes this person, or gives them a post, until this unit of work ends.

    The first lock of all that change accounts: a person, then units, then accounts, then logins; only who makes what a
    request asks for has taken the request before (`places.hold_requests`). In another order two would wait for each other.
    """
    work.execute("UPDATE identity SET epoch = epoch WHERE id = $identity", identity=identity)


def _row(row: tuple) -> Row:
    return Row(*row[:19], bool(row[19]), row[20])


def page(reader, wanted: Wanted, *, after: str = "", limit: int = 50) -> list[Row]:
    """Accounts by their places and, in one place, in the order in which they were made; those behind the account `after`."""
    found: list[Row] = []
    for pick, bound in finding.picks(reader, wanted, after, limit):
        rows = reader.rows(_PAGE.format(pick=pick), **bound, n=limit - len(found))
        found += [_row(row) for row in rows]
        if len(found) >= limit:
            break
    return found


def count(reader, wanted: Wanted) -> int:
    """How many there are in all; it looks at every one of them."""
    every = finding.picks(reader, wanted, "", ALL)
    return sum(reader.row(f"SELECT count(*) FROM ({pick}) k", **bound)[0] for pick, bound in every)


AT_ONCE = 8  # accounts in one statement: few texts of statements for any number of accounts
DUTIES = f"""SELECT account, cohort, degree, major FROM responsibility
WHERE account IN ({", ".join(f"$a{n}" for n in range(AT_ONCE))}) AND until IS NULL ORDER BY account, cohort, degree, major"""


def duties(reader, ids: Iterable[str]) -> dict[str, list[tuple[int, str, str]]]:
    """account -> its present (cohort, degree, major), sorted; accounts without any are left out."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    waiting = sorted(set(ids))
    while waiting:
        some, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
        some += [""] * (AT_ONCE - len(some))
        for account, *duty in reader.rows(DUTIES, **{f"a{n}": account for n, account in enumerate(some)}):
            found.setdefault(account, []).append(tuple(duty))
    return found


_OF_BATCH = """(SELECT substr(subject, 9) FROM directory_change
WHERE batch = $batch AND batch <> '' AND kind = 'account.bulk')"""  # a subject is account:ID


def of_batch(reader, batch: str) -> tuple[dict[str, Row], dict[str, list[tuple[int, str, str]]]]:
    """Whom a bulk change was made of, as they are now, and their present duties, both by account."""
    rows = reader.rows(_COLUMNS + f"WHERE a.id IN {_OF_BATCH}", batch=batch)
    sql = "SELECT account, cohort, degree, major FROM responsibility WHERE until IS NULL"
    found: dict[str, list[tuple[int, str, str]]] = {}
    for account, *duty in reader.rows(f"{sql} AND account IN {_OF_BATCH} ORDER BY cohort, degree, major", batch=batch):
        found.setdefault(account, []).append(tuple(duty))
    return {row[0]: _row(row) for row in rows}, found


# -- changes ----------------------------------------------------------------------------------------------------------


def update(work, row: Row, **values: Any) -> bool:
    """Write columns of an account by compare-and-set on its version; False when somebody was faster.

    The columns are names in code, never input.
    """
    sets = ", ".join(f"{column} = ${column}" for column in values)
    sql = f"UPDATE account SET {sets}, version = version + 1 WHERE id = $id AND version = $version"
    return work.execute(sql, **values, id=row.id, version=row.version).rowcount == 1


def set_state(work, ident: str, state: str, reason: str) -> None:
    """Of an account that is held."""
    sql = "UPDATE account SET state = $state, reason = $reason, version = version + 1 WHERE id = $id"
    work.execute(sql, state=state, reason=reason, id=ident)


def update_identity(work, identity: int, **values: Any) -> None:
    sets = ", ".join(f"{column} = ${column}" for column in values)
    work.execute(f"UPDATE identity SET {sets} WHERE id = $identity", **values, identity=identity)


def set_duties(work, account: str, old: Iterable[tuple], new: Iterable[tuple[int, str, str]], now: int) -> None:
    """Close the responsibilities that end and open those that begin; the others go on (D1)."""
    before, after = set(old), set(new)
    for cohort, degree, major in sorted(before - after):
        work.execute(
            "UPDATE responsibility SET until = $now WHERE account = $account AND until IS NULL "
            "AND cohort = $cohort AND degree = $degree AND major = $major",
            now=now,
            account=account,
            cohort=cohort,
            degree=degree,
            major=major,
        )
    work.many(
        "INSERT INTO responsibility (account, cohort, degree, major, since) VALUES (?, ?, ?, ?, ?)",
        [(account, *duty, now) for duty in sorted(after - before)],
    )


OPEN_OF = """SELECT s.id FROM assignment s JOIN task k ON k.id = s.task WHERE s.assignee = $who AND s.voided_at IS NULL
AND k.state = 'open' ORDER BY s.id"""


def open_assignments(reader, account: str) -> list[int]:
    """What somebody has in open tasks, done or not. Of those that come out later nothing: see `coming`, `leavers`."""
    return [ident for (ident,) in reader.rows(OPEN_OF, who=account)]


NOT_OUT = "(k.state = 'releasing' OR k.state = 'stopped' OR k.state = 'held' OR k.state = 'scheduled')"
COMING = f"""SELECT k.issuer FROM task k JOIN roster r ON r.task = k.id WHERE r.assignee = $who
AND {NOT_OUT} ORDER BY k.id"""
# Whoever has moved is still on the rosters that were made before. Shared: of many who leave at once none waits for
# another, only the release for them all.
HOLD = f"""SELECT k.id FROM task k WHERE {NOT_OUT}
AND (substr($path, 1, length(k.issuer)) = k.issuer
OR EXISTS (SELECT 1 FROM roster r WHERE r.task = k.id AND r.assignee = $who)) ORDER BY k.id FOR SHARE OF k"""


def coming(reader, account: str) -> list[str]:
    """The paths of those who have dispatched what is on its way to somebody and has not come out yet, one for each task."""
    return [issuer for (issuer,) in reader.rows(COMING, who=account)]


def hold_coming(work, account: str, path: str) -> None:
    """What is dispatched and may be on its way to somebody does not come out until this unit of work ends.

    Else it could come out between `open_assignments` and the end of their account, and nobody would settle it.
    """
    if not work.dialect.is_sqlite:  # which has one writer
        work.rows(HOLD, who=account, path=path)


def lives(reader, account: str) -> bool:
    """May somebody log in?"""
    sql = "SELECT 1 FROM account WHERE id = $id AND (state = 'active' OR state = 'unverified')"
    return reader.row(sql, id=account) is not None


def staff(reader, path: str) -> list[str]:
    """The accounts that act for a unit and may log in: those of its own level, not its counselors."""
    sql = """SELECT a.id FROM account a JOIN unit u ON u.id = a.unit WHERE u.path = $path AND a.level = u.level
AND (a.state = 'active' OR a.state = 'unverified') ORDER BY a.id"""
    return [ident for (ident,) in reader.rows(sql, path=path)]


def holder(reader, assignment: int) -> tuple[str, str]:
    """(name, path) of whom an assignment is now."""
    sql = """SELECT i.name, a.path FROM assignment s JOIN account a ON a.id = s.assignee JOIN identity i ON i.id = a.identity
WHERE s.id = $id"""
    return reader.row(sql, id=assignment)


def reaching(reader, assignments: Iterable[int], path: str) -> list[int]:
    """Those of some assignments whose task's issuer has this place beneath it: only they may be handed over there."""
    sql = "SELECT k.issuer FROM assignment s JOIN task k ON k.id = s.task WHERE s.id = $id"
    return [ident for ident in assignments if covers(reader.row(sql, id=ident)[0], path)]


def living_at(reader, unit: int, level: str, but: str = "") -> int:
    """How many accounts of a level a unit has that may log in, one left out."""
    sql = """SELECT count(*) FROM account WHERE unit = $unit AND level = $level AND id <> $but
AND (state = 'active' OR state = 'unverified')"""
    return reader.row(sql, unit=unit, level=level, but=but)[0]


def living_below(reader, path: str, level: str) -> int:
    """How many accounts that may log in belong to a unit and everything under it, those of the level itself left out."""
    sql = """SELECT count(*) FROM account a JOIN unit u ON u.id = a.unit WHERE u.path >= $low AND u.path < $high
AND a.level <> $level AND (a.state = 'active' OR a.state = 'unverified')"""
    return reader.row(sql, low=path, high=past(path), level=level)[0]


class Place(NamedTuple):
    """A unit that accounts are made in."""

    id: int
    level: str
    name: str
    path: str
    state: str


def place(reader, path: str) -> Place | None:
    row = reader.row("SELECT id, level, name, path, state FROM unit WHERE path = $path", path=path)
    return row and Place(*row)


def summary(row: Row, duties: Iterable[tuple[int, str, str]] = ()) -> Mapping[str, Any]:
    """What a history keeps of an account. No phone."""
    return {
        "name": row.name,
        "level": row.level,
        "unit": row.path,
        "state": row.state,
        "duties": [list(duty) for duty in duties],
    }
