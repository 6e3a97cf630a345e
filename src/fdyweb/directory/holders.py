"""Whose a phone is. Numbers go to other people in time: a phone is how somebody is reached, not who they are.

It is somebody's while they have an account, or one that can still be restored (D7). After that it is free, and whoever gets
it next is another person, even under the same name: nothing of the one before is theirs, and it opens nothing any more.
"""

from __future__ import annotations

from fdyweb.directory import logins, posts, store, totp
from fdyweb.directory.limits import RESTORABLE, micros

_HOLDS = """SELECT 1 FROM account WHERE identity = $identity AND (state <> 'deleted' OR ended_at >= $since)"""


def holder(reader, index: str, now: int) -> store.Credentials | None:
    """Whose the phone of an index is; None for one that is free."""
    known = store.by_phone(reader, index)
    if known is None or reader.row(_HOLDS, identity=known.identity, since=now - micros(RESTORABLE)) is None:
        return None
    return known


def release(work, index: str, now: int) -> None:
    """Take a phone that is free from whoever had it. Their accounts and the history of those stay what they are."""
    known = store.by_phone(work, index)
    if known is None:
        return
    posts.hold_person(work, known.identity)  # against somebody who is restored at this moment
    if holder(work, index, now) is not None:
        return
    posts.update_identity(work, known.identity, phone_index=f"free:{known.identity}", password=None, issued_at=None,
                          subject=None)  # fmt: skip
    totp.clear(work, known.identity)
    logins.end_all(work, known.identity)
