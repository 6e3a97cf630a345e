"""The frozen roster of a release: who was chosen, copied once, read in order, deleted when all is out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fdycore.vocabulary import Selection

PAGE = 10_000
COPY = """INSERT INTO roster (task, assignee, path)
SELECT $fdy_task, q.assignee, q.path FROM ({selection}) q WHERE true ORDER BY q.assignee, q.path
ON CONFLICT (task, assignee) DO NOTHING"""
ADD = "INSERT INTO roster (task, assignee, path) VALUES (?, ?, ?) ON CONFLICT (task, assignee) DO NOTHING"
READ = "SELECT assignee, path FROM roster WHERE task = $task AND assignee > $lo ORDER BY assignee LIMIT $n"
UPTO = """SELECT max(assignee) FROM
(SELECT assignee FROM roster WHERE task = $task AND assignee > $lo ORDER BY assignee LIMIT $n) AS q"""
# The selection itself, before it is copied. Columns are compared as bytes, like the roster's.
LOOK = """SELECT q.assignee, q.path FROM ({selection}) q WHERE q.assignee {bytes} > $fdy_lo
ORDER BY q.assignee {bytes}, q.path {bytes} LIMIT $fdy_n"""


def copy(work, task: int, selection: Selection) -> None:
    """One statement, so that the roster is of one moment."""
    work.execute(COPY.replace("{selection}", selection.sql), fdy_task=task, **selection.params)


def add(work, task: int, rows: Iterable[tuple[str, str]]) -> None:
    work.many(ADD, [(task, assignee, path) for assignee, path in rows])


def pages(read, task: int) -> Iterator[list[tuple[str, str]]]:
    """The roster in order, a page a read; `read` is the database's, so that no transaction stays open."""
    lo = ""
    while rows := read(lambda reader, lo=lo: reader.rows(READ, task=task, lo=lo, n=PAGE)):
        yield rows
        lo = rows[-1][0]


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


def upto(reader, task: int, lo: str, n: int) -> str | None:
    """The last of the next `n` assignees behind `lo`; None at the end."""
    return reader.row(UPTO, task=task, lo=lo, n=n)[0]


def clear(work, task: int, n: int = PAGE) -> int:
    """Delete a page of the roster; 0 when nothing is left."""
    hi = upto(work, task, "", n)
    if hi is None:
        return 0
    return work.execute("DELETE FROM roster WHERE task = $task AND assignee <= $hi", task=task, hi=hi).rowcount


def relocate(work, task: int, old: str, new: str, hi: str) -> None:
    work.execute(
        "UPDATE roster SET path = $new || substr(path, $skip) WHERE task = $task AND path >= $old AND path < $hi",
        new=new, skip=len(old) + 1, task=task, old=old, hi=hi,
    )  # fmt: skip
