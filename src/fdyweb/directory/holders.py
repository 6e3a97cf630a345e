"""Whose a phone is. Numbers go to other people in time: a phone is how somebody is reached, not who they are.

It is somebody's while they have an account, or one that can still be restored (D7). After that it is free, and whoever gets
it next is another person, even under the same name: nothing of the one before is theirs, and it opens nothing any more.
"""

from __future__ import annotations

from fdyweb.directory import logins, posts, store, totp
from fdyweb.directory.limits import RESTORABLE, micros

FREE = "free:"  # before the number of an identity whose phone has gone to somebody else: no index of a phone
_HOLDS = """SELECT 1 FROM account WHERE identity = $identity AND (state <> 'deleted' OR ended_at >= $since)"""


def holder(reader, index: str, now: int) -> store.Credentials | None:
    """Whose the phone of an index is; None for one that is free."""
    known = store.by_phone(reader, index)
    return known if known is not None and holds(reader, known.identity, now) else None


def holds(reader, identity: int, now: int) -> bool:
    """Has the person an account, or one that can still be restored?"""
    return reader.row(_HOLDS, identity=identity, since=now - micros(RESTORABLE)) is not None


def is_gone(reader, identity: int) -> bool:
    """Has somebody else got the person's phone? Nothing of theirs comes back then: a text would reach a stranger."""
    return logins.phone_index(reader, identity).startswith(FREE)


def release_subject(work, subject: str, now: int) -> None:
    """Somebody who left long ago comes back as another person here, under the id that the provider has for them."""
    row = work.row("SELECT id FROM identity WHERE subject = $subject", subject=subject)
    if row is None:
        return
    posts.hold_person(work, row[0])
    if not holds(work, row[0], now):
        posts.update_identity(work, row[0], subject=None)


def release(work, index: str, now: int) -> None:
    """Take a phone that is free from whoever had it. Their accounts and the history of those stay what they are.

    Whoever else wants to give somebody the same phone waits until the unit of work ends.
    """
    if not work.dialect.is_sqlite:  # SQLite has one writer
        work.row("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended($index, 0))) AS q", index=index)
    known = store.by_phone(work, index)
    if known is None:
        return
    posts.hold_person(work, known.identity)  # against somebody who is restored at this moment
    if holder(work, index, now) is not None:
        return
    posts.update_identity(work, known.identity, phone_index=f"{FREE}{known.identity}", password=None, issued_at=None,
                          subject=None)  # fmt: skip
    totp.clear(work, known.identity)
    logins.end_all(work, known.identity)
