"""Tallies: exact counts of a task by place and state, kept in the transaction of what they count.

A row counts one state at one node: the first `depth` segments of the assignments' paths (a shorter path is
its own node). `parent` is the level above the node and leads the key, so that a national page is one index
range. Whoever touches several rows does so in key order: unsorted, PostgreSQL threads deadlock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fdycore.paths import after, cut, depth, parent

ADD = """INSERT INTO tally (task, parent, state, node, n) VALUES ($task, $parent, $state, $node, $n)
ON CONFLICT (task, parent, state, node) DO UPDATE SET n = tally.n + excluded.n"""
MOVE = """INSERT INTO tally (task, parent, state, node, n)
VALUES ($task, $parent, $first, $node, $x), ($task, $parent, $second, $node, $y)
ON CONFLICT (task, parent, state, node) DO UPDATE SET n = tally.n + excluded.n"""


def move(work, task: int, node: str, old: str, new: str) -> None:
    """One assignment changed its state."""
    first, second, step = (old, new, -1) if old < new else (new, old, 1)
    work.execute(MOVE, task=task, parent=parent(node), node=node, first=first, second=second, x=step, y=-step)


def add(work, changes: Mapping[tuple[int, str, str], int]) -> None:
    """Many changes: (task, node, state) -> difference."""
    for task, above, state, node, n in sorted(
        (t, parent(node), s, node, n) for (t, node, s), n in changes.items() if n
    ):
        work.execute(ADD, task=task, parent=above, state=state, node=node, n=n)


def counts(reader, task: int, under: str, tally_depth: int) -> Iterator[tuple[str, str, int]]:
    """(place, state, number) for the place `under` itself (those directly there) and each child of it.

    One statement, so that all rows are of one moment. Where the tally ends, assignments are grouped instead. A child
    may come in several rows: SQL groups along its index, which is several times faster than by a text it has to cut.
    """
    level = depth(under)
    if level >= tally_depth:
        sql = ASSIGNMENTS
    elif level == tally_depth - 1:
        sql = HERE
    else:
        sql = f"{HERE} UNION ALL {BELOW}"
    for place, state, n in reader.rows(sql, task=task, under=under, hi=after(under), above=parent(under)):
        yield cut(place, level + 1), state, n


# Nodes that hang directly under the place, and the place's own row: a node has one parent, so no row is read twice.
HERE = """SELECT node, state, n FROM tally WHERE task = $task AND parent = $under AND n <> 0
UNION ALL SELECT node, state, n FROM tally WHERE task = $task AND parent = $above AND node = $under AND n <> 0"""
# Deeper nodes, summed by their parents.
BELOW = """SELECT parent, state, CAST(sum(n) AS BIGINT) FROM tally
WHERE task = $task AND parent > $under AND parent < $hi GROUP BY parent, state HAVING sum(n) <> 0"""
ASSIGNMENTS = """SELECT path, CASE WHEN voided_at IS NULL THEN state ELSE 'void' END, count(*) FROM assignment
WHERE task = $task AND path >= $under AND path < $hi GROUP BY 1, 2"""


def stored(reader, task: int) -> dict[tuple[str, str], int]:
    """(node, state) -> number as the tally has it."""
    rows = reader.rows("SELECT node, state, n FROM tally WHERE task = $task AND n <> 0", task=task)
    return {(node, state): n for node, state, n in rows}


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


def replace(work, task: int, counted: Mapping[tuple[str, str], int]) -> None:
    """Write the recount over the tally."""
    work.execute("DELETE FROM tally WHERE task = $task", task=task)
    add(work, {(task, node, state): n for (node, state), n in counted.items()})


def depth_in_force(reader) -> int | None:
    """The depth to which this database counts; None before its first use."""
    row = reader.row("SELECT value FROM setting WHERE name = 'tally_depth'")
    return row and int(row[0])


def fix_depth(work, tally_depth: int) -> None:
    """Remember the depth at the first use: counting to another one later would tear the tallies apart."""
    work.execute(
        "INSERT INTO setting (name, value) VALUES ('tally_depth', $depth) ON CONFLICT (name) DO NOTHING",
        depth=str(tally_depth),
    )
