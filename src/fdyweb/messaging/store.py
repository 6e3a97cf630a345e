"""Messages and deliveries: written set-based from a task's assignments, read a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.resources import files
from typing import Any, NamedTuple

from fdycore import Schema

SCHEMA = Schema("messaging", None, files("fdyweb.messaging").joinpath("migrations"))
CHUNK = 2_000  # recipients in one transaction

# To the assignees of one stretch of a task, as far as they stand in the states that the announcement is for.
WRITE = """INSERT INTO message (account, kind, task, revision, assignment, created_at)
SELECT a.assignee, CAST($kind AS TEXT), a.task, CAST($revision AS BIGINT), a.id, CAST($now AS BIGINT) FROM assignment a
WHERE a.task = $task AND {who} AND (a.voided_at IS NULL OR $voided_too)
AND ($states = '' OR replace($states, ',' || a.state || ',', '') <> $states)
AND ($but = '' OR replace($but, ',' || a.state || ',', '') = $but)
ON CONFLICT (account, task, kind, revision) DO NOTHING"""
LAST = """SELECT max(assignee) FROM (SELECT assignee FROM assignment
WHERE task = $task AND assignee > $lo AND assignee <= $hi ORDER BY assignee LIMIT $n) AS q"""
DELIVER = """INSERT INTO delivery (message, channel, state, due)
SELECT m.id, CAST($channel AS TEXT), 'new', m.created_at FROM message m JOIN assignment a ON a.id = m.assignment
WHERE m.task = $task AND m.kind = $kind AND m.revision = $revision AND {who}
ON CONFLICT (message, channel) DO NOTHING"""
TO_ACCOUNT = """INSERT INTO message (account, kind, task, revision, created_at) VALUES ($account, $kind, $task, $revision, $now)
ON CONFLICT (account, task, kind, revision) DO NOTHING"""
TOLD_BEFORE = """SELECT m.id FROM message m JOIN assignment a ON a.assignee = m.account AND a.task = m.task
WHERE a.id = $id AND m.kind = 'released'"""
TO_HOLDER = """INSERT INTO message (account, kind, task, revision, assignment, created_at)
SELECT a.assignee, 'released', a.task, t.revision, a.id, CAST($now AS BIGINT) FROM assignment a JOIN task t ON t.id = a.task
WHERE a.id = $id ON CONFLICT (account, task, kind, revision) DO NOTHING"""
DELIVER_TO_HOLDER = """INSERT INTO delivery (message, channel, state, due)
SELECT m.id, CAST($channel AS TEXT), 'new', m.created_at FROM assignment a
JOIN message m ON m.account = a.assignee AND m.task = a.task AND m.kind = 'released' AND m.assignment = a.id
WHERE a.id = $id ON CONFLICT (message, channel) DO NOTHING"""
CHANGED = """INSERT INTO amendment (task, revision, changed) VALUES ($task, $revision, $changed)
ON CONFLICT (task, revision) DO NOTHING"""
PAGE = """SELECT m.id, m.kind, m.task, m.assignment, m.created_at, m.read_at, t.title, t.issuer, t.type, c.changed
FROM message m JOIN task t ON t.id = m.task
LEFT JOIN amendment c ON m.kind = 'task_amended' AND c.task = m.task AND c.revision = m.revision
WHERE m.account = $account AND ($all OR m.read_at IS NULL) AND m.id < $before ORDER BY m.id DESC LIMIT $n"""
STRETCH, ONE = "a.assignee > $lo AND a.assignee <= $hi", "a.assignee = $hi"
HIGHEST = "\U0010ffff"
# (unit of work, task, behind this assignee, up to this one) -> who else has it from now on
Before = Callable[[Any, int, str, str], Iterable[str]]
Lives = Callable[[Any, str], bool]  # (reader, account)
Staff = Callable[[Any, str], list[str]]  # (reader, path of a unit) -> the accounts that act for it and live


class Message(NamedTuple):
    id: int
    kind: str
    task: int
    assignment: int | None  # of the recipient; None for what concerns the issuer
    created_at: int
    read_at: int | None
    title: str
    issuer: str
    type: str
    changed: tuple[str, ...]  # the fields that an amendment changed; empty for any other kind


def write(
    work,
    *,
    kind: str,
    task: int,
    revision: int,
    lo: str,
    hi: str | None,
    states: tuple[str, ...],
    but: frozenset[str],
    channels: tuple[str, ...],
    now: int,
    before: Before | None = None,
) -> str | None:
    """Tell the next stretch of a task's assignees; answers where to go on, None at the end."""
    upto = work.row(LAST, task=task, lo=lo, hi=hi or HIGHEST, n=CHUNK)[0]
    if upto is None:
        return None
    others = before(work, task, lo, upto) if before is not None else ()
    for who, last in ((STRETCH, upto), *((ONE, other) for other in others)):
        work.execute(
            WRITE.replace("{who}", who),
            kind=kind,
            task=task,
            revision=revision,
            lo=lo,
            hi=last,
            now=now,
            states=_list(states),
            voided_too=kind == "task_voided",
            but=_list(sorted(but)),
        )
        for channel in channels:
            work.execute(
                DELIVER.replace("{who}", who), channel=channel, task=task, kind=kind, revision=revision, lo=lo, hi=last
            )
    return upto


def _list(names) -> str:
    return f",{',,'.join(names)}," if names else ""


def tell(work, account: str, kind: str, task: int, revision: int, now: int) -> None:
    work.execute(TO_ACCOUNT, account=account, kind=kind, task=task, revision=revision, now=now)


def tell_of(work, assignment: int, channels: tuple[str, ...], now: int) -> None:
    """Tell whoever has an assignment of their new task; what they were told of it before, and lost since, makes room."""
    for (message,) in work.rows(TOLD_BEFORE, id=assignment):
        work.execute("DELETE FROM delivery WHERE message = $message", message=message)
        work.execute("DELETE FROM message WHERE id = $message", message=message)
    work.execute(TO_HOLDER, id=assignment, now=now)
    for channel in channels:
        work.execute(DELIVER_TO_HOLDER, id=assignment, channel=channel)


def note_change(work, task: int, revision: int, fields: Iterable[str]) -> None:
    """What the amendment that made this revision changed, once for all who are told of it."""
    work.execute(CHANGED, task=task, revision=revision, changed=",".join(fields))


def page(reader, account: str, *, unread: bool, before: int | None, limit: int) -> list[Message]:
    """Messages of one account, newest first."""
    rows = reader.rows(PAGE, account=account, all=not unread, before=before or 2**62, n=limit)
    return [Message(*row[:-1], tuple(filter(None, (row[-1] or "").split(",")))) for row in rows]


def get(reader, account: str, ident: int) -> Message | None:
    rows = [row for row in page(reader, account, unread=False, before=ident + 1, limit=1) if row.id == ident]
    return rows[0] if rows else None


def unread(reader, account: str) -> int:
    """How many unread messages, 100 at most: a badge needs no more."""
    return reader.row(
        "SELECT count(*) FROM (SELECT 1 FROM message WHERE account = $account AND read_at IS NULL LIMIT 100) AS q",
        account=account,
    )[0]


def mark_read(work, account: str, now: int, ident: int | None = None, assignment: int | None = None) -> int:
    """One message, those about one assignment, or (without either) all of an account; answers how many were unread."""
    return work.execute(
        "UPDATE message SET read_at = $now WHERE account = $account AND read_at IS NULL "
        "AND ($every OR id = $id OR assignment = $assignment)",
        now=now,
        account=account,
        every=ident is None and assignment is None,
        id=ident or 0,
        assignment=assignment or 0,
    ).rowcount


class Delivery(NamedTuple):
    """A message that a channel is to carry, as it is now."""

    message: int
    account: str
    kind: str
    task: int
    title: str
    recalled: bool  # what it tells of has been taken back meanwhile, or is somebody else's now


DUE = """SELECT message, due FROM delivery WHERE channel = $channel AND state = 'new' AND due <= $now
ORDER BY due LIMIT $n"""
CLAIM = """UPDATE delivery SET due = $until WHERE message = $message AND channel = $channel AND state = 'new'
AND due = $due"""
CLAIMED = """SELECT m.id, m.account, m.kind, m.task, t.title,
m.kind <> 'task_voided' AND (t.state = 'voided' OR a.voided_at IS NOT NULL OR a.assignee <> m.account)
FROM message m JOIN task t ON t.id = m.task LEFT JOIN assignment a ON a.id = m.assignment WHERE m.id = $message"""


def due(reader, channel: str, now: int, limit: int) -> list[tuple[int, int]]:
    """(message, since when it is due) of what a channel has yet to carry, the oldest first."""
    return reader.rows(DUE, channel=channel, now=now, n=limit)


def claim(work, message: int, due: int, channel: str, until: int) -> Delivery | None:
    """Nobody else carries it until then; None when somebody else was faster.

    What it says is read here and not with the two hundred that were due: it may have been recalled since.
    """
    if work.execute(CLAIM, until=until, message=message, channel=channel, due=due).rowcount != 1:
        return None
    row = work.row(CLAIMED, message=message)
    return Delivery(*row[:5], bool(row[5]))


def settle(work, message: int, channel: str, state: str, error: str | None = None) -> None:
    work.execute(
        "UPDATE delivery SET state = $state, tries = tries + 1, last_error = $error "
        "WHERE message = $message AND channel = $channel",
        message=message,
        channel=channel,
        state=state,
        error=error,
    )


def cancel(work, account: str, now: int) -> None:
    """Nothing more leaves the platform for an account, and what waits there counts as read."""
    mark_read(work, account, now)
    work.execute(
        "UPDATE delivery SET state = 'cancelled' WHERE state = 'new' AND message IN "
        "(SELECT id FROM message WHERE account = $account)",
        account=account,
    )


INHERIT = """UPDATE message SET account = $heir WHERE account = $gone AND NOT EXISTS (SELECT 1 FROM message o
WHERE o.account = $heir AND o.task = message.task AND o.kind = message.kind AND o.revision = message.revision)"""


def inherit(work, gone: str, heir: str, now: int) -> None:
    """Two accounts of one person become one: what the one was told the other was; what both were told is told once."""
    work.execute(INHERIT, gone=gone, heir=heir)
    cancel(work, gone, now)


def deliveries(reader, account: str, task: int) -> list[tuple[str, str, str | None]]:
    """(channel, state, kind of its last error) of every way by which somebody was told of a task."""
    sql = """SELECT d.channel, d.state, d.last_error FROM delivery d JOIN message m ON m.id = d.message
WHERE m.account = $account AND m.task = $task ORDER BY d.message, d.channel"""
    return reader.rows(sql, account=account, task=task)


def told_of(reader, account: str, task: int) -> int | None:
    """The assignment of a task that somebody was told of first; None when they never were."""
    sql = "SELECT min(assignment) FROM message WHERE account = $account AND task = $task"
    return reader.row(sql, account=account, task=task)[0]
