"""Who is logged in, and who tried to: login rows by the hash of their token, and failed attempts by a keyed hash."""

from __future__ import annotations

from typing import NamedTuple


class Open(NamedTuple):
    """An open login with the post that it acts as."""

    created_at: int
    seen_at: int
    epoch: int  # of the identity when it logged in
    present_epoch: int
    font: str
    theme: str
    post: tuple  # the fields of `authority.Post`


FIND = """SELECT l.created_at, l.seen_at, l.epoch, i.epoch, i.font, i.theme,
a.id, a.identity, i.name, a.level, a.unit, u.path, u.name
FROM login l JOIN account a ON a.id = l.account JOIN identity i ON i.id = l.identity JOIN unit u ON u.id = a.unit
WHERE l.id = $id AND l.ends_at > $now AND (a.state = 'active' OR a.state = 'unverified')"""


def find(reader, ident: str, now: int) -> Open | None:
    """An open login by the hash of its token; None when it has ended or its account may not act any more."""
    row = reader.row(FIND, id=ident, now=now)
    return row and Open(*row[:6], row[6:])


def begin(work, *, ident: str, identity: int, account: str, epoch: int, agent: str, now: int, ends_at: int) -> None:
    work.execute(
        "INSERT INTO login (id, identity, account, epoch, agent, created_at, seen_at, ends_at) "
        "VALUES ($id, $identity, $account, $epoch, $agent, $now, $now, $ends_at)",
        id=ident,
        identity=identity,
        account=account,
        epoch=epoch,
        agent=agent,
        now=now,
        ends_at=ends_at,
    )


def touch(work, ident: str, now: int) -> None:
    work.execute("UPDATE login SET seen_at = $now WHERE id = $id", now=now, id=ident)


def switch(work, ident: str, account: str) -> None:
    work.execute("UPDATE login SET account = $account WHERE id = $id", account=account, id=ident)


def end(work, ident: str) -> None:
    work.execute("DELETE FROM login WHERE id = $id", id=ident)


def end_all(work, identity: int) -> None:
    """All logins of a person end, on every device."""
    work.execute("UPDATE identity SET epoch = epoch + 1 WHERE id = $id", id=identity)
    work.execute("DELETE FROM login WHERE identity = $id", id=identity)


# -- failed logins ----------------------------------------------------------------------------------------------------

# Counted before the password is looked at: of many attempts at once none slips through. `since` is that of the first.
ATTEMPT = """INSERT INTO login_failure (key, failed, since) VALUES ($key, 1, $now)
ON CONFLICT (key) DO UPDATE SET
failed = CASE WHEN login_failure.since <= $expired THEN 1 ELSE login_failure.failed + 1 END,
since = CASE WHEN login_failure.since <= $expired THEN $now ELSE login_failure.since END
RETURNING failed, since"""


class Keys(NamedTuple):
    """Keyed hashes that an attempt is counted under: where it comes from, the phone, and the two together."""

    network: str
    phone: str
    both: str


class Counted(NamedTuple):
    network: int
    phone: int
    both: int
    since: int  # of the failures of both


def count(work, key: str, now: int, lasts: int) -> tuple[int, int]:
    """Count one more under a key; answers how many there are and since when. What is older than `lasts` is forgotten."""
    return tuple(work.execute(ATTEMPT, key=key, now=now, expired=now - lasts).fetchone())


def uncount(work, key: str) -> None:
    """It was no failure after all: one less under a key."""
    work.execute("UPDATE login_failure SET failed = failed - 1 WHERE key = $key AND failed > 0", key=key)


def attempt(work, keys: Keys, now: int, lasts: int) -> Counted:
    """Count an attempt as failed; answers how many there are. What is older than `lasts` is forgotten."""
    rows = [work.execute(ATTEMPT, key=key, now=now, expired=now - lasts).fetchone() for key in keys]
    return Counted(*(failed for failed, _ in rows), rows[-1][1])


def lock(work, key: str, now: int) -> None:
    """The last attempt allowed has failed: the time out begins now."""
    work.execute("UPDATE login_failure SET since = $now WHERE key = $key", now=now, key=key)


def forgive(work, keys: Keys) -> None:
    """It was no failure: counts one less for the network and the phone, which others may be trying; the rest is forgotten."""
    work.execute("DELETE FROM login_failure WHERE key = $key", key=keys.both)
    for key in (keys.network, keys.phone):
        work.execute("UPDATE login_failure SET failed = failed - 1 WHERE key = $key AND failed > 0", key=key)


def forget(work, now: int, before: int) -> None:
    """Failures from before a moment, and logins that have ended."""
    work.execute("DELETE FROM login_failure WHERE since < $before", before=before)
    work.execute("DELETE FROM login WHERE ends_at < $now", now=now)
