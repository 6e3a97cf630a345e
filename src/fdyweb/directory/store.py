"""The directory's tables as Pony entities, and the reads and writes on them. The only module here that knows Pony.

Functions take a `reader` or a `work` of the engine and answer plain values; no entity leaves this module.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from typing import NamedTuple

from pony.orm import Database, Optional, PrimaryKey, Required, Set, select

from fdycore import Schema
from fdycore.paths import after, cut, depth, parent
from fdyweb.directory import search
from fdyweb.directory.names import order, pinyin

BATCH = 5_000  # rows written in one transaction


def define(db: Database) -> None:
    class Unit(db.Entity):
        _table_ = "unit"
        id = PrimaryKey(int, size=64, auto=True)
        level = Required(str)
        code = Required(str)
        name = Required(str)
        path = Required(str, unique=True)
        parent = Required(str)
        province = Optional(str)
        school = Optional(str)
        created_at = Required(int, size=64)
        accounts = Set("Account")

    class Identity(db.Entity):
        _table_ = "identity"
        id = PrimaryKey(int, size=64, auto=True)
        name = Required(str)
        phone_index = Required(str, unique=True)
        phone_cipher = Required(str)
        password = Optional(str, nullable=True)
        epoch = Required(int, size=64, default=0)
        font = Optional(str)
        theme = Optional(str)
        created_at = Required(int, size=64)
        accounts = Set("Account")

    class Account(db.Entity):
        _table_ = "account"
        id = PrimaryKey(str)
        identity = Required(Identity, column="identity")
        level = Required(str)
        unit = Required(Unit, column="unit")
        state = Required(str)
        version = Required(int, size=64, default=0)
        created_at = Required(int, size=64)
        responsibilities = Set("Responsibility")

    class Responsibility(db.Entity):
        _table_ = "responsibility"
        id = PrimaryKey(int, size=64, auto=True)
        account = Required(Account, column="account")
        cohort = Required(int, size=64)
        degree = Required(str)
        major = Optional(str)
        since = Required(int, size=64)
        until = Optional(int, size=64)

    class Login(db.Entity):
        _table_ = "login"
        id = PrimaryKey(str)
        identity = Required(int, size=64)
        account = Required(str)
        epoch = Required(int, size=64)
        agent = Optional(str)
        created_at = Required(int, size=64)
        seen_at = Required(int, size=64)
        ends_at = Required(int, size=64)


SCHEMA = Schema("directory", define, files("fdyweb.directory").joinpath("migrations"))


# -- units --------------------------------------------------------------------------------------------------------


class Unit(NamedTuple):
    id: int
    level: str
    code: str
    name: str
    path: str
    parent: str


UNDER = "SELECT id, level, code, name, path, parent FROM unit WHERE parent = $above AND state = 'open' ORDER BY path"


def units_under(reader, above: str) -> list[Unit]:
    """The open units one level below a path, in the order of their paths."""
    return [Unit(*row) for row in reader.rows(UNDER, above=above)]


def names_under(reader, above: str) -> dict[str, str]:
    """path -> name of the units one level below a path, ended ones too: old tasks name them."""
    found = select((u.path, u.name) for u in reader.db.Unit if u.parent == above)
    return dict(found.without_distinct())


NAMED = """SELECT id, level, code, name, path, parent FROM unit
WHERE parent = $parent AND state = 'open' AND ($text = '' OR replace(name, $text, '') <> name) ORDER BY path LIMIT $n"""


def units_named(reader, parents: Iterable[str], text: str, most: int) -> list[Unit]:
    """The open units directly below some others whose names hold a text, at most so many."""
    found: list[Unit] = []
    for parent_path in parents:
        if len(found) < most:
            rows = reader.rows(NAMED, parent=parent_path, text=text, n=most - len(found))
            found += [Unit(*row) for row in rows]
    return found


AT_ONCE = 8  # paths in one statement: few texts of statements for any number of paths
ENDED = "SELECT path FROM unit WHERE path = $path AND state <> 'open'"
NAMES = f"SELECT path, name FROM unit WHERE path IN ({', '.join(f'$p{n}' for n in range(AT_ONCE))})"


def names_of(reader, paths: Iterable[str]) -> dict[str, str]:
    """path -> name of some units; those that there are not are left out."""
    waiting, found = list(paths), {}
    while waiting:
        some, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
        some += [""] * (AT_ONCE - len(some))
        found |= dict(reader.rows(NAMES, **{f"p{n}": path for n, path in enumerate(some)}))
    return found


def ended_among(reader, paths: Iterable[str]) -> set[str]:
    """Those of some units that have been closed or merged."""
    return {path for one in paths for (path,) in reader.rows(ENDED, path=one)}


def add_units(work, units: Iterable[tuple[str, str, str, str]], now: int) -> None:
    """(level, code, name, path), many at once; a unit whose path is there is left as it is."""
    work.many(
        "INSERT INTO unit (level, code, name, path, parent, province, school, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (path) DO NOTHING",
        [
            (level, code, name, path, parent(path), _upto(path, 1), _upto(path, 2), now)
            for level, code, name, path in units
        ],
    )


def _upto(path: str, segments: int) -> str:
    return cut(path, segments) if depth(path) >= segments else ""


def units_by_path(reader) -> dict[str, int]:
    """path -> id of every open unit: where somebody may get an account."""
    return dict(reader.rows("SELECT path, id FROM unit WHERE state = 'open'"))


# -- people and posts ---------------------------------------------------------------------------------------------


class Credentials(NamedTuple):
    """What a login by phone needs to know of an identity."""

    identity: int
    name: str
    password: str | None
    epoch: int


def by_phone(reader, index: str) -> Credentials | None:
    # No select: Pony would answer what it read before, when the row was made in the same unit of work.
    row = reader.row("SELECT id, name, password, epoch FROM identity WHERE phone_index = $index", index=index)
    return row and Credentials(*row)


POSTS = """SELECT a.id, a.identity, i.name, a.level, a.unit, u.path, u.name FROM account a
JOIN identity i ON i.id = a.identity JOIN unit u ON u.id = a.unit
WHERE a.identity = $identity AND (a.state = 'active' OR a.state = 'unverified') ORDER BY a.id"""


def posts(reader, identity: int) -> list[tuple]:
    """The living posts of a person, as the fields of `authority.Post`."""
    return reader.rows(POSTS, identity=identity)


def people_in(reader, path: str) -> dict[str, str]:
    """account -> name of everybody whose unit this is."""
    return dict(
        reader.rows(
            "SELECT a.id, i.name FROM account a JOIN identity i ON i.id = a.identity JOIN unit u ON u.id = a.unit "
            "WHERE u.path = $path",
            path=path,
        )
    )


def people_at(reader, ids: list[str]) -> dict[str, str]:
    """account -> name, for the rows of one page."""
    return {
        ident: name
        for one in ids
        for ident, name in reader.rows(
            "SELECT a.id, i.name FROM account a JOIN identity i ON i.id = a.identity WHERE a.id = $id", id=one
        )
    }


DIRECT = """SELECT count(*) FROM account a JOIN unit u ON u.id = a.unit WHERE a.level = 'counselor' AND u.level = 'school'
AND (a.state = 'active' OR a.state = 'unverified') AND u.path >= $low AND u.path < $high"""


def direct_under(reader, path: str) -> int:
    """How many counselors under a unit belong to their school itself and to no college (校直属)."""
    return reader.row(DIRECT, low=path, high=after(path))[0]


class Person(NamedTuple):
    identity: int
    name: str
    unit: str  # its name


def person_of(reader, account: str) -> Person | None:
    """Who stands behind an account; None for an unknown one."""
    row = reader.row(
        "SELECT i.id, i.name, u.name FROM account a JOIN identity i ON i.id = a.identity JOIN unit u ON u.id = a.unit "
        "WHERE a.id = $id",
        id=account,
    )
    return row and Person(*row)


def responsibilities(reader, account: str) -> list[tuple[int, str, str]]:
    """(cohort, degree, major) that an account is responsible for now."""
    found = select(
        (r.cohort, r.degree, r.major) for r in reader.db.Responsibility if r.account.id == account and r.until is None
    )
    return sorted(found.without_distinct())


def cohorts(reader) -> list[int]:
    """The years that are open, the latest first: what there is to choose among."""
    return [year for (year,) in reader.rows("SELECT year FROM cohort WHERE state = 'open' ORDER BY year DESC")]


def every_cohort(reader) -> list[int]:
    """The years that there are, closed ones too, the latest first: what people may still be responsible for."""
    return [year for (year,) in reader.rows("SELECT year FROM cohort ORDER BY year DESC")]


def majors(reader, path: str) -> list[str]:
    """The majors of the school that a unit is or belongs to, by how they are read; none above schools."""
    sql = "SELECT m.name FROM major m JOIN unit u ON u.id = m.unit WHERE u.path = $path AND m.state = 'open'"
    found = [name for (name,) in reader.rows(sql, path=cut(path, 2))] if depth(path) >= 2 else []
    return sorted(found, key=order)


def know_duties(work, places: Iterable[tuple[str, int, str]], now: int) -> None:
    """(path, cohort, major) of people who are brought in: their cohorts and their schools' majors are there from now on."""
    known = sorted(set(places))
    work.many(
        "INSERT INTO cohort (year, state, current, opened_at) VALUES (?, 'open', 0, ?) ON CONFLICT (year) DO NOTHING",
        [(year, now) for year in sorted({cohort for _, cohort, _ in known})],
    )
    work.execute("UPDATE cohort SET current = CASE WHEN year = (SELECT max(year) FROM cohort) THEN 1 ELSE 0 END "
                 "WHERE NOT EXISTS (SELECT 1 FROM cohort WHERE current = 1)")  # fmt: skip
    work.many(
        "INSERT INTO major (unit, name) SELECT id, ? FROM unit WHERE path = ? ON CONFLICT (unit, name) DO NOTHING",
        sorted({(major, cut(path, 2)) for path, _, major in known if major}),
    )


def set_appearance(work, identity: int, font: str, theme: str) -> None:
    person = work.db.Identity[identity]
    person.font, person.theme = font, theme


def set_password(work, identity: int, stored: str) -> None:
    work.db.Identity[identity].password = stored


def take_numbers(work, how_many: int) -> int:
    """The first of a block of account numbers."""
    return work.execute(
        "UPDATE serial SET next = next + $n WHERE name = 'account' RETURNING next - $n", n=how_many
    ).fetchone()[0]


def account_id(number: int) -> str:
    """An account's text. Fixed width, so that their order is the order in which they were made."""
    return f"a{number:09d}"


def add_identities(work, people: list[tuple[str, str, str]], password: str | None, now: int) -> dict[str, int]:
    """(name, phone index, phone cipher) of many; answers index -> id. One that is known stays as it is."""
    work.many(
        "INSERT INTO identity (name, phone_index, phone_cipher, password, pinyin, created_at) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (phone_index) DO NOTHING",
        [(*one, password, pinyin(one[0]), now) for one in people],
    )
    return {
        index: work.row("SELECT id FROM identity WHERE phone_index = $index", index=index)[0] for _, index, _ in people
    }


def add_accounts(work, rows: list[tuple[str, int, str, int, str, int]]) -> None:
    """(id, identity, level, unit, state, now) of many, ids of one block. They are found by search from now on."""
    work.many(
        "INSERT INTO account (id, identity, level, unit, state, created_at, path) "
        "SELECT ?, ?, ?, id, ?, ?, path FROM unit WHERE id = ?",
        [(ident, identity, level, state, now, unit) for ident, identity, level, unit, state, now in rows],
    )
    search.enter(work, [row[0] for row in rows])


def add_responsibilities(work, rows: list[tuple[str, int, str, str, int]]) -> None:
    """(account, cohort, degree, major, since) of many."""
    work.many("INSERT INTO responsibility (account, cohort, degree, major, since) VALUES (?, ?, ?, ?, ?)", rows)
