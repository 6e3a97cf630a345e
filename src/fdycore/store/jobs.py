"""Jobs: what is to be done at or after a moment. A timer is a job due later, an announcement one due now.

The row is the truth. A worker claims rows by a lease and proves with (key, owner) that it still holds one:
finishing deletes the row in the transaction of the job's own work, so that each is done once, across
restarts, rival workers and clock steps.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fdycore.store.codec import dump, load

WITHHELD = 2**62 - 1  # due of an announcement that waits for its task to open
NEVER = 2**62  # due of a job that is given up: kept with its error, to be looked at
PUT = """INSERT INTO job (key, kind, subject, due, data, mark) VALUES ($key, $kind, $subject, $due, $data, $mark)
ON CONFLICT (key) DO NOTHING"""
CLAIM = """UPDATE job SET owner = $owner, lease = $until, tries = tries + 1
WHERE key IN (SELECT key FROM job WHERE due <= $now AND lease <= $now ORDER BY due, key LIMIT $n {skip_locked}) AND lease <= $now
RETURNING key, kind, subject, due, tries, data, mark"""
DUE = "SELECT 1 FROM job WHERE due <= $now AND lease <= $now LIMIT 1"
FINISH = "DELETE FROM job WHERE key = $key AND owner = $owner"
# A job that gets further starts to count its failures anew: only one that fails at the same place is given up.
MOVE = "UPDATE job SET mark = $mark, lease = $until, tries = 1 WHERE key = $key AND owner = $owner"
LET_GO = "UPDATE job SET lease = 0, owner = NULL, tries = tries - 1, due = $due WHERE key = $key AND owner = $owner"
FAIL = "UPDATE job SET lease = 0, owner = NULL, due = $due, last_error = $error WHERE key = $key AND owner = $owner"


@dataclass(frozen=True)
class Job:
    key: str
    kind: str
    subject: int | None
    due: int
    tries: int
    data: Any
    mark: str


def put(work, key: str, kind: str, subject: int | None, due: int, data: Any = None, mark: str = "") -> bool:
    """Add a job unless its key is taken; answers whether it was added."""
    return work.execute(PUT, key=key, kind=kind, subject=subject, due=due, data=dump(data), mark=mark).rowcount == 1


def claim(work, owner: str, now: int, until: int, n: int) -> list[Job]:
    """Lease up to `n` due jobs to `owner` until a moment. A lease that ran out is anybody's again."""
    sql = CLAIM.replace("{skip_locked}", work.dialect.skip_locked)
    rows = work.execute(sql, owner=owner, now=now, until=until, n=n).fetchall()
    return sorted((Job(k, kind, s, due, tries, load(data), mark) for k, kind, s, due, tries, data, mark in rows),
                  key=lambda job: (job.due, job.key))  # fmt: skip


def any_due(reader, now: int) -> bool:
    return reader.row(DUE, now=now) is not None


def finish(work, key: str, owner: str) -> bool:
    return work.execute(FINISH, key=key, owner=owner).rowcount == 1


def move(work, key: str, owner: str, mark: str, until: int) -> bool:
    return work.execute(MOVE, key=key, owner=owner, mark=mark, until=until).rowcount == 1


def let_go(work, key: str, owner: str, due: int) -> None:
    work.execute(LET_GO, key=key, owner=owner, due=due)


def fail(work, key: str, owner: str, rest: Callable[[int], int], error: str) -> int | None:
    """Put a job off until `rest(tries)`; answers the tries since it last got further, None when it is somebody else's.

    The row knows them: a step that was undone has not got it further.
    """
    row = work.row("SELECT tries FROM job WHERE key = $key AND owner = $owner", key=key, owner=owner)
    if row is not None:
        work.execute(FAIL, key=key, owner=owner, due=rest(row[0]), error=error[:2000])
    return row and row[0]


def of_task(reader, task: int, kind: str) -> dict[str, int]:
    """key -> due of a task's jobs of one kind."""
    return dict(reader.rows("SELECT key, due FROM job WHERE subject = $task AND kind = $kind", task=task, kind=kind))


def drop(work, key: str) -> None:
    work.execute("DELETE FROM job WHERE key = $key", key=key)


def drop_of_task(work, task: int, kinds: tuple[str, ...]) -> None:
    for kind in kinds:
        work.execute("DELETE FROM job WHERE subject = $task AND kind = $kind", task=task, kind=kind)


def wake(work, now: int, kind: str, key: str | None = None) -> None:
    """Make the jobs of a kind due, or the one with this key."""
    work.execute(
        "UPDATE job SET due = $now WHERE kind = $kind AND ($all OR key = $key)",
        now=now,
        kind=kind,
        key=key,
        all=key is None,
    )


def hand_over(work, task: int, now: int) -> None:
    """Make the withheld announcements of a task due."""
    work.execute(
        "UPDATE job SET due = $now WHERE subject = $task AND due = $withheld", now=now, task=task, withheld=WITHHELD
    )


def given_up(reader) -> list[tuple[str, int, str]]:
    """(key, tries, last error) of jobs that failed too often."""
    return reader.rows("SELECT key, tries, last_error FROM job WHERE due = $never ORDER BY key", never=NEVER)
