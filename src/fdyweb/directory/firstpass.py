"""Initial passwords (D33): derived when they are sent, checked the same way, stored nowhere.

A password is a keyed hash of the identity and of the number of its issue, written in an alphabet without look-alikes:
thirteen letters of 31 are 64 bits. Sending the same issue again sends the same; a new issue ends the old one. It opens a
login while its person has no password of their own, for so many days from the issue on.
"""

from __future__ import annotations

import hmac
from datetime import timedelta
from typing import NamedTuple

from fdyweb.directory.limits import micros

LASTS = timedelta(days=14)
ALPHABET, LENGTH = "abcdefghjkmnpqrstuvwxyz23456789", 13


class Issue(NamedTuple):
    """The initial password of somebody. issued_at: microseconds UTC; None when none is in force."""

    identity: int
    number: int
    issued_at: int | None


NOBODYS = Issue(0, 0, None)


def issue(work, identity: int, now: int) -> int:
    """A new initial password, whose number it answers; the one before opens nothing any more.

    It counts while the person has no password of their own: who resets an account clears that too.
    """
    sql = "UPDATE identity SET issue = issue + 1, issued_at = $now WHERE id = $id RETURNING issue"
    return work.execute(sql, now=now, id=identity).fetchone()[0]


def number_of(reader, identity: int) -> int:
    """The number of the present issue, for sending it again."""
    return reader.row("SELECT issue FROM identity WHERE id = $id", id=identity)[0]


def password_of(secret: str, identity: int, issue: int) -> str:
    """The initial password of an issue. secret: the deployer's, `fdy.secret`."""
    key = hmac.digest(secret.encode(), b"fdy:first-password", "sha256")
    rest, letters = int.from_bytes(hmac.digest(key, f"{identity}:{issue}".encode(), "sha256"), "big"), ""
    for _ in range(LENGTH):
        rest, place = divmod(rest, len(ALPHABET))
        letters += ALPHABET[place]
    return letters


def fits(secret: str, known: Issue, typed: str, now: int) -> bool:
    """Is it the initial password in force? Large letters, spaces and dashes are forgiven. Costs the same for nobody's."""
    plain = "".join(typed.lower().replace("-", " ").split())
    same = hmac.compare_digest(password_of(secret, known.identity, known.number).encode(), plain.encode())
    return same and known.issued_at is not None and now < known.issued_at + micros(LASTS)
