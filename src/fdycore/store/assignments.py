"""Assignments: one row per task and assignee. State changes are compare-and-set; many rows move set-based."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

from pony.orm import select

from fdycore.clock import from_micros
from fdycore.paths import after, cut
from fdycore.store.codec import dump, is_id, load
from fdycore.store.tallies import sums
from fdycore.vocabulary import VOID, Assignment

EMPTY = "{}"  # what most rows hold: not worth a parser
COLUMNS = "a.id, a.task, a.assignee, a.path, a.state, a.version, a.times, a.data, a.voided_at, a.void_reason"
FROM_TASK = "t.type, t.definition, t.issuer, t.state, t.revision, t.released_at"
LOAD = f"SELECT {COLUMNS}, {FROM_TASK} FROM assignment a JOIN task t ON t.id = a.task WHERE a.id = $id"
LOAD_AND_SEEN = f"""SELECT {COLUMNS}, {FROM_TASK}, e.id, e.digest FROM assignment a JOIN task t ON t.id = a.task
LEFT JOIN event e ON e.actor = $actor AND e.key = $key WHERE a.id = $id"""
# FOR SHARE makes void, close and amend wait for actions in flight: without it an undo escaped a void.
ADVANCE = """UPDATE assignment SET state = $to, version = version + 1, times = $times, data = $data
WHERE id = $id AND state = $state AND version = $version AND voided_at IS NULL
AND EXISTS (SELECT 1 FROM task WHERE id = $task AND revision = $revision AND state = 'open' {for_share})"""

MAKE = """INSERT INTO assignment (task, assignee, path, state, times, data)
SELECT task, assignee, path, $state, '{}', '{}' FROM roster WHERE task = $task AND assignee > $lo AND assignee <= $hi
ORDER BY assignee ON CONFLICT (task, assignee) DO NOTHING"""
# Counted by path first: there are far fewer paths than people, and cutting text is what costs.
COUNT = """INSERT INTO tally (task, parent, node, {column})
SELECT CAST($task AS BIGINT), {parent}, node, n FROM (
  SELECT {node} AS node, CAST(sum(n) AS BIGINT) AS n FROM (SELECT path, count(*) AS n FROM {people} GROUP BY path) AS p
  GROUP BY 1) AS q
WHERE true ORDER BY 2, 3 ON CONFLICT (task, parent, node) DO UPDATE SET {sums}"""
CHUNK = "roster WHERE task = $task AND assignee > $lo AND assignee <= $hi"
# On PostgreSQL in one statement: an insert followed by a count over the table is planned four times slower once
# the table has statistics.
MAKE_AND_COUNT = f"WITH made AS ({MAKE} RETURNING path), counted AS ({COUNT}) SELECT count(*) FROM made"

# `replace` asks for membership in a list of state ids given as one text: no IN list of free length.
VOID_CHUNK = """UPDATE assignment SET voided_at = $now, void_reason = $reason, version = version + 1
WHERE task = $task AND assignee > $lo AND assignee <= $hi AND voided_at IS NULL
AND replace($done, ',' || state || ',', '') = $done RETURNING path, state"""
MOVE_CHUNK = """UPDATE assignment SET state = $to, version = version + 1
WHERE task = $task AND assignee > $lo AND assignee <= $hi AND voided_at IS NULL AND state = $state RETURNING path"""
# The n-th behind `lo`, or the last one where fewer are left: steps along the key and touches nothing else.
UPTO = """SELECT coalesce(
(SELECT assignee FROM assignment WHERE task = $task AND assignee > $lo ORDER BY assignee LIMIT 1 OFFSET $n - 1),
(SELECT max(assignee) FROM assignment WHERE task = $task AND assignee > $lo))"""
VOID_ONE = """UPDATE assignment SET voided_at = $now, void_reason = $reason, version = version + 1
WHERE id = $id AND version = $version AND voided_at IS NULL"""
REASSIGN = """UPDATE assignment SET assignee = $to, path = $path, version = version + 1
WHERE id = $id AND version = $version AND voided_at IS NULL"""
RELOCATE = """UPDATE assignment SET path = $new || substr(path, $skip), version = version + 1
WHERE task = $task AND path >= $old AND path < $hi
RETURNING path, CASE WHEN voided_at IS NULL THEN state ELSE 'void' END"""


class Loaded(NamedTuple):
    """An assignment with what deciding about it needs of its task."""

    assignment: Assignment
    type: str
    definition: str
    issuer: str
    task_state: str
    revision: int
    released_at: int | None


def _assignment(row: tuple) -> Assignment:
    ident, task, assignee, path, state, version, times, data, voided_at, void_reason = row
    return Assignment(
        ident, task, assignee, path, state, version,
        {action: from_micros(at) for action, at in load(times).items()} if times != EMPTY else {},
        load(data) if data != EMPTY else {}, from_micros(voided_at), void_reason,
    )  # fmt: skip


def get(reader, ident: int) -> Loaded | None:
    row = reader.row(LOAD, id=ident) if is_id(ident) else None
    return row and Loaded(_assignment(row[:10]), *row[10:])


def get_and_seen(reader, ident: int, actor: str, key: str) -> tuple[Loaded | None, tuple[int, str] | None]:
    """The assignment, and (id, digest) of the command that used this key: of one moment, as it is one statement.

    So a twin of the command is either in both or in neither.
    """
    row = reader.row(LOAD_AND_SEEN, id=ident, actor=actor, key=key) if is_id(ident) else None
    if row is None:
        return None, None
    return Loaded(_assignment(row[:10]), *row[10:16]), None if row[16] is None else row[16:]


def advance(work, before: Assignment, revision: int, to: str, times: dict[str, int], data: dict[str, Any]) -> bool:
    """The compare-and-set of an action: False when the assignment or its task has moved on since it was read."""
    sql = ADVANCE.replace("{for_share}", work.dialect.for_share)
    return work.execute(
        sql, id=before.id, state=before.state, version=before.version, to=to, times=dump(times), data=dump(data),
        task=before.task, revision=revision,
    ).rowcount == 1  # fmt: skip


def make(work, task: int, state: str, column: str, lo: str, hi: str, tally_depth: int) -> int:
    """Make the assignments of a stretch of the roster and count them in a column; answers how many."""
    dialect, params = work.dialect, {"task": task, "lo": lo, "hi": hi}
    if not dialect.is_sqlite:
        sql = _counting(dialect, MAKE_AND_COUNT, "made", column, tally_depth)
        return work.execute(sql, state=state, **params).fetchone()[0]
    made = work.execute(MAKE, state=state, **params).rowcount
    work.execute(_counting(dialect, COUNT, CHUNK, column, tally_depth), **params)
    return made


def _counting(dialect, sql: str, people: str, column: str, tally_depth: int) -> str:
    return (sql.replace("{people}", people).replace("{node}", dialect.cut("path", tally_depth))
            .replace("{parent}", dialect.parent("node")).replace("{column}", column)
            .replace("{sums}", sums([column])))  # fmt: skip


def upto(reader, task: int, lo: str, n: int) -> str | None:
    """The last of the next `n` assignees of a task behind `lo`; None at the end."""
    return reader.row(UPTO, task=task, lo=lo, n=n)[0]


def void_chunk(
    work, task: int, lo: str, hi: str, done: frozenset[str], now: int, reason: str, tally_depth: int
) -> Counter:
    """Void what is not done in a stretch of a task; answers the changes of its tally: (node, state) -> difference."""
    rows = work.execute(
        VOID_CHUNK, task=task, lo=lo, hi=hi, done=f",{',,'.join(sorted(done))},", now=now, reason=reason
    ).fetchall()
    return _moved(((path, state, VOID) for path, state in rows), tally_depth)


def move_chunk(work, task: int, lo: str, hi: str, state: str, to: str, tally_depth: int) -> Counter:
    """Move everybody of one state in a stretch of a task; answers the changes of its tally: (node, state) -> difference."""
    rows = work.execute(MOVE_CHUNK, task=task, lo=lo, hi=hi, state=state, to=to).fetchall()
    return _moved(((path, state, to) for (path,) in rows), tally_depth)


def _moved(rows, tally_depth: int) -> Counter:
    changes: Counter = Counter()
    for path, old, new in rows:
        node = cut(path, tally_depth)
        changes[node, old] -= 1
        changes[node, new] += 1
    return changes


def void_one(work, before: Assignment, now: int, reason: str) -> bool:
    return work.execute(VOID_ONE, id=before.id, version=before.version, now=now, reason=reason).rowcount == 1


def reassign(work, before: Assignment, to: str, path: str) -> bool:
    return work.execute(REASSIGN, id=before.id, version=before.version, to=to, path=path).rowcount == 1


def holder(reader, task: int, assignee: str) -> int | None:
    """The id of somebody's assignment of a task, voided or not; None when they have none."""
    row = reader.row(
        "SELECT id FROM assignment WHERE task = $task AND assignee = $assignee", task=task, assignee=assignee
    )
    return row and row[0]


def reaches(reader, task: int, under: str) -> bool:
    """Has anybody at or under a place an assignment of the task?"""
    sql = "SELECT 1 FROM assignment WHERE task = $task AND path >= $under AND path < $hi LIMIT 1"
    return reader.row(sql, task=task, under=under, hi=after(under)) is not None


def relocate(work, task: int, old: str, new: str, tally_depth: int) -> Counter:
    """Rewrite the paths of one task under a moved unit; answers the changes of its tally: (node, state) -> difference."""
    rows = work.execute(RELOCATE, task=task, old=old, hi=after(old), new=new, skip=len(old) + 1).fetchall()
    changes: Counter = Counter()
    for path, state in rows:
        changes[cut(old + path[len(new) :], tally_depth), state] -= 1
        changes[cut(path, tally_depth), state] += 1
    return changes


def page(reader, *, assignee: str | None, task: int | None, under: str | None, issuers: str | None,
         only_open: bool, after_id: int | None, limit: int) -> list[tuple]:  # fmt: skip
    """One page of (assignment row, task columns) of released tasks, newest first, keyset by id.

    Conditions that are None do not apply. issuers: only tasks whose issuer is this path or above it (D12). only_open: what
    can still be acted on.
    """
    query = select(
        (a.id, a.task.id, a.assignee, a.path, a.state, a.version, a.times, a.data, a.voided_at, a.void_reason,
         a.task.type, a.task.title, a.task.deadline, a.task.state, a.task.issuer, a.task.definition, a.task.revision)
        for a in reader.db.Assignment if a.task.released_at is not None
    ).without_distinct()  # fmt: skip
    if assignee is not None:
        query = query.where(lambda a: a.assignee == assignee)
    if task is not None:
        query = query.where(lambda a: a.task.id == task)
    if under is not None:
        hi = after(under)
        query = query.where(lambda a: a.path >= under and a.path < hi)
    if issuers is not None:
        above = [issuers[: at + 1] for at, c in enumerate(issuers) if c == "/"]
        query = query.where(lambda a: a.task.issuer in above)
    if only_open:
        query = query.where(lambda a: a.task.state == "open" and a.voided_at is None)
    if after_id is not None:
        query = query.where(lambda a: a.id < after_id)
    return list(query.order_by(-1).limit(limit))  # -1: the first column, newest first


STANDING = """SELECT t.definition, a.state, count(*) FROM assignment a JOIN task t ON t.id = a.task
WHERE a.assignee = $assignee AND t.released_at IS NOT NULL GROUP BY t.definition, a.state"""


def standing(reader, assignee: str) -> list[tuple[str, str, int]]:
    """(definition, state, how many) of all that somebody has of released tasks, over or not."""
    return reader.rows(STANDING, assignee=assignee)


def from_page(row: tuple) -> tuple[Assignment, tuple]:
    return _assignment(row[:10]), row[10:]


SUMMARY = """SELECT {value}, count(*) FROM assignment
WHERE task = $task AND path >= $under AND path < $hi AND voided_at IS NULL GROUP BY 1"""
SUMMARY_NUMBER = """SELECT count(v), CAST(sum(v) AS DOUBLE PRECISION), min(v), max(v) FROM
(SELECT CAST({value} AS DOUBLE PRECISION) AS v FROM assignment
WHERE task = $task AND path >= $under AND path < $hi AND voided_at IS NULL) AS q"""


def summarize(reader, task: int, under: str, field: str) -> dict[str | None, int]:
    """How often each value of a data field was given under a place; None: not given."""
    sql = SUMMARY.replace("{value}", reader.dialect.json_value("data", field))
    return dict(reader.rows(sql, task=task, under=under, hi=after(under)))


def summarize_number(reader, task: int, under: str, field: str) -> tuple[int, float | None, float | None, float | None]:
    """(how many gave it, sum, least, most) of a number field under a place."""
    sql = SUMMARY_NUMBER.replace("{value}", reader.dialect.json_value("data", field))
    return reader.row(sql, task=task, under=under, hi=after(under))
