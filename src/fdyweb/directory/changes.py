"""What was changed in the directory, by whom and why, and who was refused. Written in the transaction of the change.

`before` and `after` hold what a page may show to everybody who sees the subject: a phone stands in them masked.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from fdycore.paths import after as past


class Change(NamedTuple):
    """One line of a history. at: microseconds UTC; actor: the post's id, '' for the command line."""

    id: int
    at: int
    actor: str
    actor_name: str  # '' for the command line
    kind: str  # for example account.edit
    subject: str  # account:ID, unit:ID, cohort:YEAR, major:ID, request:ID
    path: str
    before: dict[str, Any]
    after: dict[str, Any]
    reason: str
    batch: str  # what was changed together has this in common; '' for one alone


def note(
    work,
    at: int,
    actor: str,
    kind: str,
    subject: str,
    path: str,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    reason: str = "",
    batch: str = "",
) -> None:
    """Write a change down. Only what differs is worth a place in `before` and `after`.

    batch: a text that what was changed together has in common.
    """
    work.execute(
        "INSERT INTO directory_change (at, actor, kind, subject, path, before, after, reason, batch) "
        "VALUES ($at, $actor, $kind, $subject, $path, $old, $new, $reason, $batch)",
        at=at,
        actor=actor,
        kind=kind,
        subject=subject,
        path=path,
        old=_dumped(before),
        new=_dumped(after),
        reason=reason,
        batch=batch,
    )


_READ = """SELECT c.id, c.at, c.actor, coalesce(i.name, ''), c.kind, c.subject, c.path, c.before, c.after, c.reason, c.batch
FROM directory_change c LEFT JOIN account a ON a.id = c.actor LEFT JOIN identity i ON i.id = a.identity """


def of(reader, *subjects: str, limit: int = 100) -> list[Change]:
    """The history of some subjects, newest first, of each its latest."""
    sql = _READ + "WHERE c.subject = $subject ORDER BY c.id DESC LIMIT $n"
    found = [change for one in subjects for change in _found(reader.rows(sql, subject=one, n=limit))]
    return sorted(found, key=lambda change: -change.id)


def under(reader, path: str, limit: int = 100, before: int | None = None) -> list[Change]:
    """What was changed at a place and below it, newest first; `before` is the id of the last one seen."""
    sql = _READ + "WHERE c.path >= $low AND c.path < $high AND c.id < $before ORDER BY c.id DESC LIMIT $n"
    return _found(reader.rows(sql, low=path, high=past(path), before=2**62 if before is None else before, n=limit))


def together(reader, batch: str) -> list[Change]:
    """What was changed together, in the order in which it was."""
    return _found(reader.rows(_READ + "WHERE c.batch = $batch AND c.batch <> '' ORDER BY c.id", batch=batch))


def _found(rows) -> list[Change]:
    return [Change(*row[:7], json.loads(row[7]), json.loads(row[8]), *row[9:]) for row in rows]


def _dumped(values: Mapping[str, Any] | None) -> str:
    return json.dumps(dict(values or {}), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def denied(work, at: int, actor: str, action: str, target: str, door: str) -> None:
    """Somebody knocked where no rule lets them in. door: web, cli or library."""
    work.execute(
        "INSERT INTO denial (at, actor, action, target, door) VALUES ($at, $actor, $action, $target, $door)",
        at=at,
        actor=actor,
        action=action,
        target=target,
        door=door,
    )
