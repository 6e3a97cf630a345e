"""What a list of accounts is narrowed by, and the statements that pick one page of it.

The order is that of the places and, in one place, that in which accounts were made: (path, id). An index keeps it, so that
a page costs the same at any depth and in a scope of any size: it is read from the last account of the page before.

Statements pick (path, id) from the index alone; people's names and units are looked up for the rows of the page only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from fdycore.paths import ROOT, depth
from fdycore.paths import after as past
from fdyweb.directory.search import LAST, province

Pick = tuple[str, dict[str, Any]]  # a statement without ORDER BY, and what is bound in it
PROVINCES = 2  # that a search of the nation looks through first
MORE = 10  # people with the name beyond those of a page: some are of a level or state that is not shown
FASTER = 8  # times as many with every further look


@dataclass(frozen=True)
class Wanted:
    """What a list is narrowed by. Every condition is optional; all that are given must hold.

    under     a path: accounts of this unit and everything below it
    levels    those levels only
    states    those states only
    unused    未激活: never logged in
    idle      last login before this moment (microseconds UTC)
    marked    待整理
    cohort, degree, major   of one responsibility that is present
    text      part of a name, or the beginning of its pinyin or initials; capitals or not
    phone     a phone's keyed index
    """

    under: str
    levels: tuple[str, ...]
    states: tuple[str, ...] = ()
    unused: bool = False
    idle: int | None = None
    marked: bool = False
    cohort: int | None = None
    degree: str = ""
    major: str = ""
    text: str = ""
    phone: str = ""
    only: tuple[str, ...] = field(default=())  # these ids, where rows were ticked


def picks(reader, wanted: Wanted, after: str, limit: int) -> Iterator[Pick]:
    """Statements whose rows are the (path, id) behind an account, those of each behind those of the one before.

    Ask for the next one only when fewer than `limit` were found so far. A statement may answer more than is left to find.
    """
    conditions, bound = _conditions(wanted)
    bound |= {"first": wanted.under, "ident": "", "high": past(wanted.under)}
    if after:
        row = reader.row("SELECT path FROM account WHERE id = $id", id=after)
        if row is not None and row[0] >= wanted.under:
            bound |= {"first": row[0], "ident": after}
    if wanted.text and not wanted.phone:
        text = wanted.text.lower()
        bound |= {"word": text, "last": text + LAST}
        yield from _searched(reader, wanted, conditions, bound, limit)
    else:
        yield f"SELECT a.path, a.id FROM account a WHERE {_behind('a.path', 'a.id')}{conditions}", bound


def _behind(path: str, ident: str) -> str:
    """The range of the index first, then what of its first place was shown already."""
    return f"{path} >= $first AND {path} < $high AND ({path} > $first OR {ident} > $ident)"


_RANGE = f"{_behind('w.path', 'w.account')} AND w.word >= $word AND w.word < $last"
_HERE = f"SELECT DISTINCT w.path, w.account FROM account_word w WHERE {_RANGE} AND w.province IN ($one, $two)"
# CROSS JOIN: for SQLite, that it begins with the provinces and not with all words of the country.
_FURTHER = f"""SELECT DISTINCT w.path, w.account FROM unit p CROSS JOIN account_word w
WHERE p.parent = $root AND p.path > $two AND w.province = p.path AND {_RANGE}"""


def _searched(reader, wanted: Wanted, conditions: str, bound: dict[str, Any], limit: int) -> Iterator[Pick]:
    """In one province its words; in the nation those of the next provinces first, then of all others.

    What many are called fills a page in the first; what few are called is few in all of them. Neither reads far.
    """
    if depth(wanted.under) > 0:
        here = province(wanted.under)
        yield from _named(reader, _HERE, conditions, bound | {"one": here, "two": here}, limit)
        return
    own = bound["first"] == ROOT  # the nation's own accounts come first, and the first province with them
    sql = "SELECT path FROM unit WHERE parent = $root AND path >= $least ORDER BY path LIMIT $some"
    some = 1 if own else PROVINCES
    near = [path for (path,) in reader.rows(sql, root=ROOT, least=province(bound["first"]), some=some)]
    one, *_, two = [ROOT, ROOT, *near] if own else [near[0], *near]
    yield from _named(reader, _HERE, conditions, bound | {"one": one, "two": two}, limit)
    yield from _named(reader, _FURTHER, conditions, bound | {"root": ROOT, "two": two}, limit)


def _named(reader, named: str, conditions: str, bound: dict[str, Any], limit: int) -> Iterator[Pick]:
    """Those whom a word stands for, in order, a few more than are looked for; more of them while the filters leave too few.

    The words alone say who comes next, and accounts are looked at for these few: thousands may share a beginning.
    """
    some = limit + MORE
    while True:
        few = f"SELECT n.path, n.account FROM ({named}) n ORDER BY n.path, n.account LIMIT $some"
        fits = f"SELECT a.path, a.id FROM ({few}) f CROSS JOIN account a WHERE a.id = f.account AND a.path = f.path{conditions}"
        yield fits, {**bound, "some": some}
        ends = reader.row(f"{few} OFFSET $skip", **{**bound, "some": 1, "skip": some - 1})
        if ends is None:
            return
        bound = bound | {"first": ends[0], "ident": ends[1]}
        some *= FASTER


def _conditions(wanted: Wanted) -> tuple[str, dict[str, Any]]:
    """What an account has to be, wherever it is; each begins with AND. What leaves fewest stands first: they are asked in turn."""
    sql, bound = "", {}

    def add(condition: str, **values: Any) -> None:
        nonlocal sql
        sql += f" AND {condition}"
        bound.update(values)

    if wanted.unused:
        add("a.used_at IS NULL")
    if wanted.idle is not None:
        add("a.used_at < $idle", idle=wanted.idle)
    if wanted.marked:
        add("a.mark <> ''")
    for column, values in (("state", wanted.states), ("level", wanted.levels[::-1])):
        if column == "level" or values:  # a few, the common ones first: every row passes here
            names = [f"{column}{number}" for number in range(len(values))]
            among = " OR ".join(f"a.{column} = ${name}" for name in names)
            add(f"({among or '1 = 0'})", **dict(zip(names, values, strict=True)))
    duty = {name: value for name in ("cohort", "degree", "major") if (value := getattr(wanted, name))}
    if duty:
        of = "".join(f" AND r.{column} = ${column}" for column in duty)
        add(f"EXISTS (SELECT 1 FROM responsibility r WHERE r.account = a.id AND r.until IS NULL{of})", **duty)
    if wanted.phone:
        add("a.identity = (SELECT i.id FROM identity i WHERE i.phone_index = $phone)", phone=wanted.phone)
    if wanted.only:
        add("replace($only, ',' || a.id || ',', '') <> $only", only=_listed(wanted.only))
    return sql, bound


def _listed(values: Iterable[str]) -> str:
    """A list as one text to look in: no IN list of free length."""
    return f",{','.join(values)},"
