"""The frozen roster of a release: who was chosen, copied once, read in order, deleted when all is out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fdycore.vocabulary import Selection

PAGE = 10_000  # rows read at once
GIVEN = 25_000  # rows put into the roster at once
CLEARED = 50_000  # rows deleted at once: like GIVEN, some 10 ms of SQLite's write lock
COPY = """INSERT INTO roster (task, assignee, path)
SELECT $fdy_task, q.assignee, q.path FROM ({selection}) q WHERE true ORDER BY q.assignee, q.path
ON CONFLICT (task, assignee) DO NOTHING"""
# SQLite has one write lock, and a selection may take long: it is taken in one statement into a table of this
# connection's own, which locks nobody, and given to the roster from there in short transactions.
TABLE = "CREATE TEMP TABLE taken (place INTEGER PRIMARY KEY, assignee TEXT NOT NULL, path TEXT NOT NULL)"
TAKE = """INSERT INTO temp.taken (assignee, path)
SELECT q.assignee, q.path FROM ({selection}) q ORDER BY q.assignee, q.path"""
GIVE = """INSERT INTO roster (task, assignee, path)
SELECT $task, assignee, path FROM temp.taken WHERE place > $lo AND place <= $hi ORDER BY place
ON CONFLICT (task, assignee) DO NOTHING"""
ADD = "INSERT INTO roster (task, assignee, path) VALUES (?, ?, ?) ON CONFLICT (task, assignee) DO NOTHING"
# Names come a page as one text and places once each: a row each in Python cost as much as making the assignments.
NAMES = """SELECT count(*), max(assignee), {joined}
FROM (SELECT assignee FROM roster WHERE task = $task AND assignee > $lo ORDER BY assignee LIMIT $n) AS q"""
PLACES = "SELECT path FROM roster WHERE task = $task GROUP BY path"
NAMELESS = "SELECT path FROM roster WHERE task = $task AND assignee = '' LIMIT 1"
# The n-th behind `lo`, or the last one where fewer are left: steps along the key and touches nothing else.
UPTO = """SELECT coalesce(
(SELECT assignee FROM roster WHERE task = $task AND assignee > $lo ORDER BY assignee LIMIT 1 OFFSET $n - 1),
(SELECT max(assignee) FROM roster WHERE task = $task AND assignee > $lo))"""
# The selection itself, before it is copied. Columns are compared as bytes, like the roster's.
LOOK = """SELECT q.assignee, q.path FROM ({selection}) q WHERE q.assignee {bytes} > $fdy_lo
ORDER BY q.assignee {bytes}, q.path {bytes} LIMIT $fdy_n"""


def copy(work, task: int, selection: Selection) -> None:
    """One statement, so that the roster is of one moment."""
    work.execute(COPY.replace("{selection}", selection.sql), fdy_task=task, **selection.params)


def take(reader, selection: Selection) -> int:
    """Take the selection into this thread's connection; answers how many rows. Until `drop`; SQLite only."""
    drop(reader)
    reader.rows(TABLE)
    reader.rows(TAKE.replace("{selection}", selection.sql), **selection.params)
    return reader.row("SELECT coalesce(max(place), 0) FROM temp.taken")[0]


def give(work, task: int, lo: int) -> None:
    """Put the next GIVEN of the taken rows behind the first `lo` into the roster."""
    work.execute(GIVE, task=task, lo=lo, hi=lo + GIVEN)


def drop(reader) -> None:
    reader.rows("DROP TABLE IF EXISTS temp.taken")


def tell_planner(work) -> None:
    """PostgreSQL knows nothing of rows that have just come, and would sort the whole roster for every page of it.

    A transaction of its own: ANALYZE locks out its like until the end, and a copy may take seconds.
    """
    if not work.dialect.is_sqlite:
        work.execute("ANALYZE roster")


def add(work, task: int, rows: Iterable[tuple[str, str]]) -> None:
    work.many(ADD, [(task, assignee, path) for assignee, path in rows])


def names(read, task: int) -> Iterator[tuple[int, str]]:
    """(how many, their names in order, each ended by a newline) of the roster, a page a read.

    `read` is the database's, so that no transaction stays open.
    """
    lo = ""
    while (page := read(lambda reader, lo=lo: _page(reader, task, lo)))[0]:
        yield page[0], page[2] + "\n"
        lo = page[1]


def _page(reader, task: int, lo: str) -> tuple[int, str | None, str | None]:
    return reader.row(NAMES.replace("{joined}", reader.dialect.joined("assignee")), task=task, lo=lo, n=PAGE)


def places(reader, task: int) -> list[str]:
    """The paths that occur in the roster."""
    return [path for (path,) in reader.rows(PLACES, task=task)]


def nameless(reader, task: int) -> str | None:
    """The path of somebody without a name; None when there is none."""
    row = reader.row(NAMELESS, task=task)
    return row and row[0]


def look(read, selection: Selection) -> Iterator[list[tuple[str, str]]]:
    """What the selection would give now, in the roster's order, a page a read."""
    lo = ""
    while rows := read(lambda reader, lo=lo: reader.rows(
        LOOK.replace("{selection}", selection.sql).replace("{bytes}", "" if reader.dialect.is_sqlite else 'COLLATE "C"'),
        fdy_lo=lo, fdy_n=PAGE, **selection.params,
    )):  # fmt: skip
        yield rows
        lo = rows[-1][0]


def exists(reader, task: int) -> bool:
    return reader.row("SELECT 1 FROM roster WHERE task = $task LIMIT 1", task=task) is not None


def holds(reader, task: int, assignee: str) -> bool:
    """Is somebody in the roster of a release that is on its way?"""
    sql = "SELECT 1 FROM roster WHERE task = $task AND assignee = $assignee"
    return reader.row(sql, task=task, assignee=assignee) is not None


def upto(reader, task: int, lo: str, n: int) -> str | None:
    """The last of the next `n` assignees behind `lo`; None at the end."""
    return reader.row(UPTO, task=task, lo=lo, n=n)[0]


def clear(work, task: int, n: int = CLEARED) -> int:
    """Delete a stretch of the roster; 0 when nothing is left. On PostgreSQL, where nobody waits for it, all."""
    if not work.dialect.is_sqlite:
        return work.execute("DELETE FROM roster WHERE task = $task", task=task).rowcount
    hi = upto(work, task, "", n)
    if hi is None:
        return 0
    return work.execute("DELETE FROM roster WHERE task = $task AND assignee <= $hi", task=task, hi=hi).rowcount


def relocate(work, task: int, old: str, new: str, hi: str) -> None:
    work.execute(
        "UPDATE roster SET path = $new || substr(path, $skip) WHERE task = $task AND path >= $old AND path < $hi",
        new=new, skip=len(old) + 1, task=task, old=old, hi=hi,
    )  # fmt: skip
