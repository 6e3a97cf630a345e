"""Who is logged in, and who tried to: login rows by the hash of their token, and failed attempts by a keyed hash."""

from __future__ import annotations

from typing import NamedTuple

from fdycore.paths import cut, depth
from fdyweb.directory import places
from fdyweb.directory.phones import Phones

# What a login still waits for. One that waits for a code opens nothing; one that waits for a new password, only that page.
WHOLE, CODE, FIRST, CODE_FIRST = "", "code", "first", "code+first"
STILL_KNOWN = 12 * 3600 * 1_000_000  # microseconds that the row of a login stays after its end


class Known(NamedTuple):
    """What a login needs to know of a person. Moments are microseconds UTC."""

    identity: int
    password: str | None  # its hash
    epoch: int
    issue: int
    issued_at: int | None
    factor: int  # 1 with a second factor, else 0


_KNOWN = """SELECT id, password, epoch, issue, issued_at, CASE WHEN totp_cipher IS NULL THEN 0 ELSE 1 END
FROM identity WHERE """
BY_PHONE, BY_ID = _KNOWN + "phone_index = $key", _KNOWN + "id = $key"


def by_phone(reader, index: str) -> Known | None:
    row = reader.row(BY_PHONE, key=index)
    return row and Known(*row)


def by_id(reader, identity: int) -> Known | None:
    row = reader.row(BY_ID, key=identity)
    return row and Known(*row)


def phone_index(reader, identity: int) -> str:
    return reader.row("SELECT phone_index FROM identity WHERE id = $id", id=identity)[0]


class Open(NamedTuple):
    """An open login with the post that it acts as."""

    created_at: int
    seen_at: int
    epoch: int  # of the identity when it logged in
    present_epoch: int
    stage: str
    font: str
    theme: str
    password: int  # 1 with a password of their own, else 0
    consent: str
    factor: int
    post: tuple  # the fields of `authority.Post`
    names: tuple  # of the ministry, the unit's province and its school, None where there is none; () when not asked for

    @property
    def above(self) -> dict[str, str]:
        """path -> name of the units above the post's own."""
        path = self.post[5]
        return {cut(path, n): name for n, name in enumerate(self.names[: depth(path)]) if name is not None}


FIND = """SELECT l.created_at, l.seen_at, l.epoch, i.epoch, l.stage, i.font, i.theme,
CASE WHEN i.password IS NULL THEN 0 ELSE 1 END, i.consent, CASE WHEN i.totp_cipher IS NULL THEN 0 ELSE 1 END,
a.id, a.identity, i.name, a.level, a.unit, u.path, u.name{above}
FROM login l JOIN account a ON a.id = l.account JOIN identity i ON i.id = l.identity JOIN unit u ON u.id = a.unit
WHERE l.id = $id AND l.ends_at > $now AND (a.state = 'active' OR a.state = 'unverified')
AND l.stage <> 'code' AND l.stage <> 'code+first'"""
ABOVE = """, (SELECT name FROM unit WHERE path = '/'),
(SELECT name FROM unit WHERE path = u.province), (SELECT name FROM unit WHERE path = u.school)"""


def find(reader, ident: str, now: int, above: bool = False) -> Open | None:
    """An open login by the hash of its token; None when it has ended, waits for a code, or may not act any more.

    above: with the names of the units above. What a page asks for by itself shows none, and is asked for most.
    """
    row = reader.row(FIND.replace("{above}", ABOVE if above else ""), id=ident, now=now)
    return row and Open(*row[:10], row[10:17], row[17:])


def whose(reader, ident: str) -> str | None:
    """The account that a login acts or acted as, whether it has ended or not; None when there is no row, or never was more
    than a password."""
    sql = "SELECT account FROM login WHERE id = $id AND (stage = '' OR stage = 'first')"
    row = reader.row(sql, id=ident)
    return row and row[0]


class Waiting(NamedTuple):
    """A login that waits for the second factor's code."""

    identity: int
    account: str
    epoch: int
    agent: str
    stage: str


WAITING = """SELECT l.identity, l.account, l.epoch, l.agent, l.stage
FROM login l JOIN account a ON a.id = l.account JOIN identity i ON i.id = l.identity
WHERE l.id = $id AND l.ends_at > $now AND l.epoch = i.epoch AND (a.state = 'active' OR a.state = 'unverified')
AND (l.stage = 'code' OR l.stage = 'code+first')"""


def waiting(reader, ident: str, now: int) -> Waiting | None:
    row = reader.row(WAITING, id=ident, now=now)
    return row and Waiting(*row)


def begin(
    work, *, ident: str, identity: int, account: str, epoch: int, agent: str, stage: str, now: int, ends_at: int
) -> None:
    work.execute(
        "INSERT INTO login (id, identity, account, epoch, agent, stage, created_at, seen_at, ends_at) "
        "VALUES ($id, $identity, $account, $epoch, $agent, $stage, $now, $now, $ends_at)",
        id=ident,
        identity=identity,
        account=account,
        epoch=epoch,
        agent=agent,
        stage=stage,
        now=now,
        ends_at=ends_at,
    )
    if stage in (WHOLE, FIRST):
        used(work, account, now)


def used(work, account: str, now: int) -> None:
    """Somebody acts as this post: it is no longer 未激活."""
    work.execute("UPDATE account SET used_at = $now WHERE id = $id", id=account, now=now)


def touch(work, ident: str, now: int) -> None:
    work.execute("UPDATE login SET seen_at = $now WHERE id = $id", now=now, id=ident)


SWITCH = """UPDATE login SET account = $account WHERE id = $id AND EXISTS (SELECT 1 FROM account a
WHERE a.id = $account AND a.identity = login.identity AND (a.state = 'active' OR a.state = 'unverified'))"""


def switch(work, ident: str, account: str, now: int) -> bool:
    """Act as another living post of the same person; False when it is none, or the login has ended.

    The person has to be held (`still`): who suspends the post at this moment would not end a login that comes to it.
    """
    if work.execute(SWITCH, account=account, id=ident).rowcount != 1:
        return False
    used(work, account, now)
    return True


def end(work, ident: str) -> None:
    work.execute("DELETE FROM login WHERE id = $id", id=ident)


def still(work, identity: int, epoch: int) -> bool:
    """Has nothing ended all of a person's logins since?

    It cannot either until this unit of work ends, and their posts stay what they are: read those behind this.
    """
    sql = "UPDATE identity SET epoch = epoch WHERE id = $id AND epoch = $epoch"
    if work.execute(sql, id=identity, epoch=epoch).rowcount != 1:
        return False
    places.hold_accounts(work, "identity = $id", id=identity)
    return True


def end_of(work, account: str) -> None:
    """Logins that act as this post end; the person's other posts stay logged in."""
    work.execute("DELETE FROM login WHERE account = $account", account=account)


def end_all(work, identity: int) -> None:
    """All logins of a person end, on every device."""
    work.execute("UPDATE identity SET epoch = epoch + 1 WHERE id = $id", id=identity)
    work.execute("DELETE FROM login WHERE identity = $id", id=identity)


# -- devices ----------------------------------------------------------------------------------------------------------


class Device(NamedTuple):
    """An open login as its owner sees it. Moments are microseconds UTC."""

    id: str
    agent: str
    created_at: int
    seen_at: int
    level: str  # of the post that it acts as


DEVICES = """SELECT l.id, l.agent, l.created_at, l.seen_at, a.level
FROM login l JOIN account a ON a.id = l.account JOIN identity i ON i.id = l.identity
WHERE l.identity = $identity AND l.ends_at > $now AND l.epoch = i.epoch AND (l.stage = '' OR l.stage = 'first')
ORDER BY l.seen_at DESC, l.id"""


def devices(reader, identity: int, now: int) -> list[Device]:
    return [Device(*row) for row in reader.rows(DEVICES, identity=identity, now=now)]


def end_one(work, identity: int, ident: str) -> bool:
    """End one of a person's own logins; False for what is none of theirs."""
    sql = "DELETE FROM login WHERE id = $id AND identity = $identity"
    return work.execute(sql, id=ident, identity=identity).rowcount == 1


def end_others(work, identity: int, but: str) -> int:
    """End all of a person's logins but one; answers how many."""
    return work.execute(
        "DELETE FROM login WHERE identity = $identity AND id <> $id", identity=identity, id=but
    ).rowcount


# -- attempts ---------------------------------------------------------------------------------------------------------

# Counted before it is judged: of many attempts at once none slips through. `since` is the moment of the first.
ATTEMPT = """INSERT INTO login_failure (key, failed, since) VALUES ($key, 1, $now)
ON CONFLICT (key) DO UPDATE SET
failed = CASE WHEN login_failure.since <= $expired THEN 1 ELSE login_failure.failed + 1 END,
since = CASE WHEN login_failure.since <= $expired THEN $now ELSE login_failure.since END
RETURNING failed, since"""


class Keys(NamedTuple):
    """Keyed hashes that an attempt is counted under: where it comes from, the phone, the two together, the password."""

    network: str
    phone: str
    both: str
    password: str


class Counted(NamedTuple):
    network: int
    phone: int
    both: int
    password: int
    since: int  # of the failures of both


def count(work, key: str, now: int, lasts: int) -> tuple[int, int]:
    """Count one more under a key; answers how many there are and since when. What is older than `lasts` is forgotten."""
    return tuple(work.execute(ATTEMPT, key=key, now=now, expired=now - lasts).fetchone())


def counted(reader, key: str, now: int, lasts: int) -> int:
    """How many there are under a key."""
    return since(reader, key, now, lasts)[0]


def since(reader, key: str, now: int, lasts: int) -> tuple[int, int | None]:
    """How many there are under a key, and since when; (0, None) without any."""
    sql = "SELECT failed, since FROM login_failure WHERE key = $key AND since > $expired"
    row = reader.row(sql, key=key, expired=now - lasts)
    return (0, None) if row is None else (row[0], row[1])


def uncount(work, key: str) -> None:
    """It was no failure after all: one less under a key."""
    work.execute("UPDATE login_failure SET failed = failed - 1 WHERE key = $key AND failed > 0", key=key)


def attempt(work, keys: Keys, now: int, lasts: int) -> Counted:
    """Count an attempt as failed under all its keys."""
    found = [count(work, key, now, lasts) for key in keys]
    return Counted(*(failed for failed, _ in found), found[keys._fields.index("both")][1])


def mark_of_lock(phones: Phones, index: str) -> str:
    """The key under which it is noted that a phone was locked out of some network, for those who ask why."""
    return phones.keyed(f"locked {index}")


def lock(work, key: str, mark: str, now: int, lasts: int) -> None:
    """The last attempt allowed has failed: the time out begins now. `mark` is the key under which `since` finds it."""
    begins = "UPDATE login_failure SET since = $now WHERE key = $key"
    work.execute(begins, now=now, key=key)  # before the mark, as `Sessions.unlock` takes them
    count(work, mark, now, lasts)
    work.execute(begins, now=now, key=mark)


def forgive(work, keys: Keys) -> None:
    """It was no failure: one less for what others may be trying, in the order of `attempt`; the rest is forgotten."""
    less = "UPDATE login_failure SET failed = failed - 1 WHERE key = $key AND failed > 0"
    work.execute(less, key=keys.network)
    work.execute(less, key=keys.phone)
    forget_key(work, keys.both)
    work.execute("DELETE FROM login_failure WHERE key = $key AND failed <= 1", key=keys.password)
    work.execute(less, key=keys.password)


def forget_key(work, key: str) -> None:
    work.execute("DELETE FROM login_failure WHERE key = $key", key=key)


def forget(work, now: int, before: int) -> None:
    """Attempts from before a moment, and logins that ended a while ago: of a form that comes late it is known whose it is."""
    work.execute("DELETE FROM login_failure WHERE since < $before", before=before)
    work.execute("DELETE FROM login WHERE ends_at < $before", before=now - STILL_KNOWN)
