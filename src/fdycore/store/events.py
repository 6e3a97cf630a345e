"""Events: appended in the transaction of what they tell, then put in order by one sequencer."""

from __future__ import annotations

from fdycore.clock import from_micros
from fdycore.errors import Stale
from fdycore.store.codec import dump, load
from fdycore.vocabulary import Event

APPEND = """INSERT INTO event (task, assignment, kind, actor, acting_for, key, digest, cause, at, body)
VALUES ($task, $assignment, $kind, $actor, $acting_for, $key, $digest, $cause, $at, $body)
ON CONFLICT (actor, key) DO NOTHING RETURNING id"""
SEEN = "SELECT id, digest, task, assignment FROM event WHERE actor = $actor AND key = $key"
COLUMNS = "id, seq, task, assignment, kind, actor, acting_for, cause, at, body"
FEED = f"SELECT {COLUMNS} FROM event WHERE seq > $after ORDER BY seq LIMIT $n"
OF_ASSIGNMENT = f"SELECT {COLUMNS} FROM event WHERE assignment = $assignment ORDER BY id"
OF_TASK = f"SELECT {COLUMNS} FROM event WHERE task = $task AND assignment IS NULL ORDER BY id"
LAST = "SELECT coalesce(max(seq), 0) FROM event"
# Ids become visible out of order on PostgreSQL, so they are no feed. `seq` is given to committed events only.
NUMBER = """UPDATE event SET seq = fresh.place + $last
FROM (SELECT id AS event, row_number() OVER (ORDER BY id) AS place FROM event WHERE seq IS NULL ORDER BY id LIMIT $n) AS fresh
WHERE event.id = fresh.event"""
SEQUENCER = 0x73657175  # advisory lock of PostgreSQL; SQLite's write lock serves there


def append(work, *, kind, actor, at, body, task=None, assignment=None, key=None, digest=None, cause=None) -> int | None:
    """Append one event; answers its id, or None when (actor, key) was used before.

    Taken by ON CONFLICT and never by catching the violation, which would poison a PostgreSQL transaction.
    """
    row = work.execute(
        APPEND, task=task, assignment=assignment, kind=kind, actor=actor.id, acting_for=actor.acting_for, key=key,
        digest=digest, cause=cause, at=at, body=dump(body),
    ).fetchone()  # fmt: skip
    return row and row[0]


def record(work, **event) -> int:
    """Append the first event of a command; raises Stale when its key was taken meanwhile, by a twin of it."""
    ident = append(work, **event)
    if ident is None:
        raise Stale(f"key {event['key']!r} was taken meanwhile")
    return ident


def seen(reader, actor: str, key: str) -> tuple[int, str, int | None, int | None] | None:
    """(id, digest, task, assignment) of the command that used this key; None when it is new."""
    return reader.row(SEEN, actor=actor, key=key)


def number(work, most: int) -> int:
    """Give the next places in the feed to committed events; 0 when another sequencer is at it or nothing is new."""
    if not work.dialect.is_sqlite and not work.row("SELECT pg_try_advisory_xact_lock($lock)", lock=SEQUENCER)[0]:
        return 0
    last = work.row(LAST)[0]
    return work.execute(NUMBER, last=last, n=most).rowcount


def any_fresh(reader) -> bool:
    """Is there an event without a place in the feed?"""
    return reader.row("SELECT 1 FROM event WHERE seq IS NULL LIMIT 1") is not None


def last(reader) -> int:
    return reader.row(LAST)[0]


def feed(reader, after: int, limit: int) -> tuple[Event, ...]:
    return tuple(_event(row) for row in reader.rows(FEED, after=after, n=limit))


def of_assignment(reader, assignment: int) -> tuple[Event, ...]:
    return tuple(_event(row) for row in reader.rows(OF_ASSIGNMENT, assignment=assignment))


def of_task(reader, task: int) -> tuple[Event, ...]:
    return tuple(_event(row) for row in reader.rows(OF_TASK, task=task))


def _event(row: tuple) -> Event:
    ident, seq, task, assignment, kind, actor, acting_for, cause, at, body = row
    return Event(ident, seq, task, assignment, kind, actor, acting_for, cause, from_micros(at), load(body))
