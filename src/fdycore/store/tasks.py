"""Tasks: one row a dispatch. Every change of state or content is a compare-and-set on the version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from fdycore.errors import Stale
from fdycore.paths import after
from fdycore.store.codec import dump, is_id, load

COLUMNS = ("id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, "
           "mark, made, created_at, released_at, reason")  # fmt: skip
EVEN_DISCARDED = f"SELECT {COLUMNS} FROM task WHERE id = $task"
LOAD = f"{EVEN_DISCARDED} AND state <> 'discarded'"
INSERT = """INSERT INTO task (type, definition, issuer, author, state, title, deadline, fields, audience, created_at)
VALUES ($type, $definition, $issuer, $author, $state, $title, $deadline, $fields, $audience, $now) RETURNING id"""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A row as it is stored: moments in microseconds, fields and audience still as stored JSON values."""

    id: int
    type: str
    definition: str
    issuer: str
    author: str
    state: str
    version: int
    revision: int
    title: str
    deadline: int | None
    fields: dict[str, Any]
    audience: dict[str, Any] | None
    count: int | None
    digest: str | None
    mark: str
    made: int
    created_at: int
    released_at: int | None  # None: not all is out yet, and nobody but the issuer sees anything of it (D22)
    reason: str | None


class Head(NamedTuple):
    """Of a task's row what its figures depend on. A TaskRow has all of it too."""

    id: int
    issuer: str
    definition: str
    state: str
    released_at: int | None


def _row(row: tuple) -> TaskRow:
    values = list(row)
    values[10] = load(values[10])
    values[11] = values[11] and load(values[11])
    return TaskRow(*values)


def get(reader, task: int, even_discarded: bool = False) -> TaskRow | None:
    """A task; None when there is none, and for a discarded draft, which is gone for all but its own events."""
    row = reader.row(EVEN_DISCARDED if even_discarded else LOAD, task=task) if is_id(task) else None
    return row and _row(row)


AT_ONCE = 50  # tasks in one statement: one text of it for any number of tasks
SOME = LOAD.replace("id = $task", "id IN ({some})")


def some(reader, idents: Sequence[int]) -> list[TaskRow]:
    """Those of at most AT_ONCE tasks that there are, in no order."""
    idents = [ident for ident in idents if is_id(ident)]
    sql, params = among(SOME, idents)
    return [_row(row) for row in reader.rows(sql, **params)]


def among(sql: str, idents: Sequence[int]) -> tuple[str, dict[str, int]]:
    """A statement whose `{some}` stands for the ids of at most AT_ONCE tasks, and its parameters."""
    filled = [*idents, *[-1] * (AT_ONCE - len(idents))]
    params = {f"t{n}": ident for n, ident in enumerate(filled)}
    return sql.replace("{some}", ", ".join(f"${name}" for name in params)), params


def fields_at(reader, task: int, revision: int) -> dict[str, Any] | None:
    """The stored fields of a task at a revision; None when it has another one by now."""
    row = reader.row("SELECT fields FROM task WHERE id = $task AND revision = $revision", task=task, revision=revision)
    return row and load(row[0])


def insert(work, **values: Any) -> int:
    values["fields"] = dump(values["fields"])
    values["audience"] = None if values["audience"] is None else dump(values["audience"])
    return work.execute(INSERT, **values).fetchone()[0]


CHANGE = "UPDATE task SET version = version + 1, {sets} WHERE id = $task AND version = $version"


def change(work, row: TaskRow, **values: Any) -> None:
    """Set columns of a task that still has the version it was read with; raises Stale when it has moved on.

    The keys are column names in code, never input.
    """
    for key in ("fields", "audience"):
        if key in values:
            values[key] = dump(values[key])
    sets = ", ".join(f"{column} = ${column}" for column in values)
    if work.execute(CHANGE.replace("{sets}", sets), task=row.id, version=row.version, **values).rowcount != 1:
        raise Stale(f"task {row.id}")


def mark(work, task: int, lo: str, hi: str, made: int) -> bool:
    """Note how far a release has come; False when the task is not releasing any more, or somebody else is further."""
    return work.execute(
        "UPDATE task SET mark = $hi, made = made + $made WHERE id = $task AND state = 'releasing' AND mark = $lo",
        task=task, lo=lo, hi=hi, made=made,
    ).rowcount == 1  # fmt: skip


def open_now(work, task: int, now: int) -> bool:
    """Let everybody see it; False when the task is not releasing any more."""
    return work.execute(
        "UPDATE task SET state = 'open', version = version + 1, released_at = $now, reason = NULL "
        "WHERE id = $task AND state = 'releasing'",
        task=task, now=now,
    ).rowcount == 1  # fmt: skip


def of_issuer(reader, issuer: str, after_id: int, limit: int) -> list[TaskRow]:
    """Tasks of one unit, newest first, keyset by id (0: from the newest)."""
    rows = reader.rows(
        f"SELECT {COLUMNS} FROM task WHERE issuer = $issuer AND id < $before AND state <> 'discarded' "
        "ORDER BY id DESC LIMIT $n",
        issuer=issuer, before=after_id or 2**62, n=limit,
    )  # fmt: skip
    return [_row(row) for row in rows]


REACHING = f"""SELECT {COLUMNS} FROM task WHERE released_at IS NOT NULL AND id < $before AND issuer <> $scope
AND substr($scope, 1, length(issuer)) = issuer
AND EXISTS (SELECT 1 FROM assignment a WHERE a.task = task.id AND a.path >= $scope AND a.path < $hi)
ORDER BY id DESC LIMIT $n"""


def reaching(reader, scope: str, after_id: int, limit: int) -> list[TaskRow]:
    """Tasks of units above a place that are out and that somebody under it has, newest first."""
    rows = reader.rows(REACHING, scope=scope, hi=after(scope), before=after_id or 2**62, n=limit)
    return [_row(row) for row in rows]


def unfinished(reader) -> list[int]:
    """Ids of tasks whose assignments may still change, or are about to be made."""
    rows = reader.rows(
        "SELECT id FROM task WHERE state = 'open' OR state = 'releasing' OR state = 'stopped' OR state = 'held' "
        "OR state = 'scheduled' OR state = 'draft' ORDER BY id"
    )
    return [task for (task,) in rows]


def disturb(work, task: int, mark: str) -> None:
    """Let whoever works on a task with this mark find it changed."""
    work.execute("UPDATE task SET version = version + 1 WHERE id = $task AND mark = $mark", task=task, mark=mark)


def relocate_issuers(work, old: str, new: str, hi: str) -> list[int]:
    """Rewrite who issued; answers the ids of those tasks."""
    rows = work.execute(
        """UPDATE task SET issuer = $new || substr(issuer, $skip), version = version + 1
        WHERE issuer >= $old AND issuer < $hi RETURNING id""",
        new=new, skip=len(old) + 1, old=old, hi=hi,
    )  # fmt: skip
    return [task for (task,) in rows.fetchall()]


def lock(work, task: int) -> str | None:
    """Make control commands and actions of this task wait until the unit of work ends; answers its state."""
    suffix = "" if work.dialect.is_sqlite else " FOR UPDATE"
    row = work.row(f"SELECT state FROM task WHERE id = $task{suffix}", task=task) if is_id(task) else None
    return row and row[0]


def hold(work, row: TaskRow) -> None:
    """Make control commands wait until the unit of work ends; raises Stale when the task has moved on already."""
    sql = f"SELECT 1 FROM task WHERE id = $task AND version = $version {work.dialect.for_share}"
    if work.row(sql, task=row.id, version=row.version) is None:
        raise Stale(f"task {row.id}")
