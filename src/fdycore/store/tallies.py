"""Tallies: exact counts of a task by place and state, kept in the transaction of what they count.

One row a node: the first `depth` segments of the assignments' paths (a shorter path is its own node). Its columns
s0, s1, ... count the states, in the order of their ids; s0 is void. So an action changes one row, and a national page
reads as many rows as there are nodes. `parent` is the level above the node and leads the key, so that the page is one
index range. Whoever touches several rows does so in key order: unsorted, PostgreSQL threads deadlock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fdycore.errors import StoreError
from fdycore.paths import after, cut, depth, parent
from fdycore.store import tasks
from fdycore.vocabulary import VOID

COLUMNS = 32  # s0 .. s31 in the schema: void and the states of one workflow
Slots = Mapping[str, str]  # state -> its column; void too

ADD = """INSERT INTO tally (task, parent, node, {names}) VALUES ($task, $parent, $node, {values})
ON CONFLICT (task, parent, node) DO UPDATE SET {sums}"""


def slots(states: Iterable[str]) -> Slots:
    """The columns of a workflow's states. By id, so that the stored definition says the same as the file."""
    return {state: f"s{number}" for number, state in enumerate((VOID, *sorted(states)))}


def move(work, task: int, node: str, columns: Slots, old: str, new: str) -> None:
    """One assignment changed its state."""
    _add(work, task, node, {columns[old]: -1, columns[new]: 1})


def add(work, task: int, columns: Slots, changes: Mapping[tuple[str, str], int]) -> None:
    """Many changes of one task: (node, state) -> difference."""
    nodes: dict[str, dict[str, int]] = {}
    for (node, state), n in changes.items():
        if n:
            nodes.setdefault(node, {})[columns[state]] = n
    for node in sorted(nodes, key=lambda node: (parent(node), node)):
        _add(work, task, node, nodes[node])


def _add(work, task: int, node: str, steps: Mapping[str, int]) -> None:
    names = sorted(steps)
    sql = (ADD.replace("{names}", ", ".join(names)).replace("{values}", ", ".join(f"${name}" for name in names))
           .replace("{sums}", sums(names)))  # fmt: skip
    work.execute(sql, task=task, parent=parent(node), node=node, **steps)


def sums(names: Iterable[str]) -> str:
    """What an upsert of the tally does to a row that is there."""
    return ", ".join(f"{name} = tally.{name} + excluded.{name}" for name in names)


def counts(reader, task: int, under: str, tally_depth: int, columns: Slots) -> Iterator[tuple[str, dict[str, int]]]:
    """(place, {state: number}) for the place `under` itself (those directly there) and each child of it.

    One statement, so that all rows are of one moment. Where the tally ends, assignments are grouped instead. A child
    may come in several rows: SQL groups along its index, which is several times faster than by a text it has to cut.
    """
    return _counted(
        reader.rows(_asked(under, tally_depth, columns), **_bound(task, under)), under, tally_depth, columns
    )


def with_head(
    reader, task: int, under: str, tally_depth: int, columns: Slots
) -> tuple[tasks.Head | None, Iterator[tuple[str, dict[str, int]]]]:
    """The same, and of the same moment, with the head of the task's own row; None where there is no such task."""
    sql = WITH_HEAD.replace("{counts}", _asked(under, tally_depth, columns))
    rows = reader.rows(sql, **_bound(task, under))
    width = len(tasks.Head._fields)
    counted = (row[width:] for row in rows if row[width] is not None)
    return tasks.Head(*rows[0][:width]) if rows else None, _counted(counted, under, tally_depth, columns)


def _bound(task: int, under: str) -> dict[str, Any]:
    return {"task": task, "under": under, "hi": after(under), "above": parent(under)}


def _asked(under: str, tally_depth: int, columns: Slots) -> str:
    if depth(under) >= tally_depth:
        return ASSIGNMENTS
    sql = HERE if depth(under) == tally_depth - 1 else f"{HERE} UNION ALL {BELOW}"
    return sql.replace("{columns}", ", ".join(columns.values())).replace("{sums}", _sums(columns.values()))


def _counted(
    rows: Iterable[tuple], under: str, tally_depth: int, columns: Slots
) -> Iterator[tuple[str, dict[str, int]]]:
    level = depth(under)
    if level >= tally_depth:
        for path, state, n in rows:
            yield cut(path, level + 1), {state: n}
        return
    for place, *numbers in rows:
        counted = {state: n for state, n in zip(columns, numbers, strict=True) if n}
        if counted:
            yield cut(place, level + 1), counted


def totals(reader, under: str, tally_depth: int, of: Mapping[int, Slots]) -> dict[int, Counter[str]]:
    """task -> {state: number} at and under a place, for at most `tasks.AT_ONCE` tasks with the columns of each."""
    found: dict[int, Counter[str]] = {task: Counter() for task in of}
    params = {"under": under, "hi": after(under)}
    if depth(under) > tally_depth:
        sql, idents = tasks.among(ASSIGNMENTS_OF, list(of))
        for task, state, n in reader.rows(sql, **params, **idents):
            found[task][state] += n
        return found
    names = [f"s{number}" for number in range(max(len(columns) for columns in of.values()))]
    sql, idents = tasks.among(TOTALS.replace("{sums}", _sums(names)), list(of))
    for task, *numbers in reader.rows(sql, above=parent(under), **params, **idents):
        for state, n in zip(of[task], numbers, strict=False):  # another workflow may have more states
            found[task][state] += n
    return found


def _sums(names: Iterable[str]) -> str:
    return ", ".join(f"CAST(sum({name}) AS BIGINT)" for name in names)


# Nodes that hang directly under the place, and the place's own row: a node has one parent, so no row is read twice.
HERE = """SELECT node, {columns} FROM tally WHERE task = $task AND parent = $under
UNION ALL SELECT node, {columns} FROM tally WHERE task = $task AND parent = $above AND node = $under"""
# Deeper nodes, summed by their parents.
BELOW = "SELECT parent, {sums} FROM tally WHERE task = $task AND parent > $under AND parent < $hi GROUP BY parent"
TOTALS = """SELECT task, {sums} FROM tally WHERE task IN ({some}) AND parent >= $under AND parent < $hi GROUP BY task
UNION ALL SELECT task, {sums} FROM tally WHERE task IN ({some}) AND parent = $above AND node = $under GROUP BY task"""
ASSIGNMENTS_OF = """SELECT task, CASE WHEN voided_at IS NULL THEN state ELSE 'void' END, count(*) FROM assignment
WHERE task IN ({some}) AND path >= $under AND path < $hi GROUP BY 1, 2"""
WITH_HEAD = """SELECT k.id, k.issuer, k.definition, k.state, k.released_at, t.*
FROM task k LEFT JOIN ({counts}) t ON 1 = 1 WHERE k.id = $task"""
STORED = "SELECT node, {columns} FROM tally WHERE task = $task"
ASSIGNMENTS = """SELECT path, CASE WHEN voided_at IS NULL THEN state ELSE 'void' END, count(*) FROM assignment
WHERE task = $task AND path >= $under AND path < $hi GROUP BY 1, 2"""


def stored(reader, task: int, columns: Slots) -> dict[tuple[str, str], int]:
    """(node, state) -> number as the tally has it. A count in a column of no state goes by the column's name."""
    spare = [name for name in (f"s{number}" for number in range(COLUMNS)) if name not in columns.values()]
    names = {**columns, **{name: name for name in spare}}
    sql = STORED.replace("{columns}", ", ".join(names.values()))
    rows = reader.rows(sql, task=task)
    return {(node, state): n for node, *numbers in rows for state, n in zip(names, numbers, strict=True) if n}


def recount(reader, task: int, tally_depth: int) -> dict[tuple[str, str], int]:
    """(node, state) -> number as the assignments have it."""
    rows = reader.rows(
        f"""SELECT {reader.dialect.cut("path", tally_depth)}, CASE WHEN voided_at IS NULL THEN state ELSE 'void' END, count(*)
        FROM assignment WHERE task = $task GROUP BY 1, 2""",
        task=task,
    )
    return {(node, state): n for node, state, n in rows}


def hold(work) -> None:
    """Make everybody who counts wait until the unit of work ends, and wait for those who have begun to."""
    if not work.dialect.is_sqlite:  # there a unit of work is alone anyway
        work.execute("LOCK TABLE tally IN EXCLUSIVE MODE")


def replace(work, task: int, columns: Slots, counted: Mapping[tuple[str, str], int]) -> None:
    """Write the recount over the tally."""
    work.execute("DELETE FROM tally WHERE task = $task", task=task)
    add(work, task, columns, counted)


def depth_in_force(reader) -> int | None:
    """The depth to which this database counts; None before its first draft."""
    row = reader.row("SELECT value FROM setting WHERE name = 'tally_depth'")
    return row and int(row[0])


def fix_depth(work, tally_depth: int) -> None:
    """Remember the depth with the first draft: counting to another one later would tear the tallies apart."""
    if not check_depth(depth_in_force(work), tally_depth):
        work.execute(
            "INSERT INTO setting (name, value) VALUES ('tally_depth', $depth) ON CONFLICT (name) DO NOTHING",
            depth=str(tally_depth),
        )
        check_depth(depth_in_force(work), tally_depth)


def check_depth(found: int | None, tally_depth: int) -> bool:
    """Does the database count to this depth? False when it has yet to be decided. Raises StoreError for another one."""
    if found not in (None, tally_depth):
        raise StoreError(
            f"this database keeps its counts to a depth of {found}, this engine was made with "
            f"tally_depth={tally_depth}; make it with tally_depth={found}"
        )
    return found is not None
