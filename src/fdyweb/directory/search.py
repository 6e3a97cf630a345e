"""Accounts found by a part of a name, or by how its pinyin or initials begin: words kept beside the accounts.

A word is what a search may begin with: every end of the name (岚, 晓岚, 林晓岚), the pinyin and the initials. So a part of a
name is the beginning of a word, which an index finds on both databases; no extension, and no scan of all names.

Words lie by province, because most who search see one, and carry path and id, by which lists are ordered. They change in
the unit of work that changes a name (`rename`), a place (`moved`) or makes an account (`enter`); nothing else writes them.
"""

from __future__ import annotations

from collections.abc import Iterable

from fdycore import Engine
from fdycore.paths import cut
from fdyweb.directory import places
from fdyweb.directory.names import pinyin

LAST = "\U0010ffff"  # behind every text that goes on
TOGETHER = 50  # rows in one statement: many times faster on PostgreSQL than one by one
BATCH = 5_000  # people in one unit of work of `catch_up`
ALL_OF = "SELECT a.id, a.path, i.name, i.pinyin FROM account a JOIN identity i ON i.id = a.identity WHERE "


def province(path: str) -> str:
    """Where the words of an account of this place lie: its province's path, the root's for the nation's own."""
    return cut(path, 1)


def words(name: str, read: str) -> set[str]:
    """What a name is found by. `read` is its pinyin as `names.pinyin` writes it."""
    small = name.lower()
    return {small[start:] for start in range(len(small))} | set(read.split())


def enter(work, accounts: Iterable[str]) -> None:
    """Write the words of new accounts. Their ids are of one block, so that one look finds them all."""
    ids = set(accounts)
    if ids:
        # A share of the person: who renames them holds them, so either we see the new name or they see the new account.
        of = f"a.id >= $first AND a.id <= $last {work.dialect.for_share}"
        found = work.rows(ALL_OF + of, first=min(ids), last=max(ids))
        _put(work, [row for row in found if row[0] in ids])


def rename(work, identity: int, name: str) -> None:
    """Write a person's name, how it is read, and the words that all their accounts are found by.

    The caller holds the person (`posts.hold_person`).
    """
    places.hold_accounts(work, "identity = $identity", identity=identity)  # a merge that moves them is over, or waits
    old = work.rows(ALL_OF + "a.identity = $identity", identity=identity)
    work.many("DELETE FROM account_word WHERE province = ? AND word = ? AND path = ? AND account = ?", _entries(old))
    read = pinyin(name)
    work.execute("UPDATE identity SET name = $name, pinyin = $read WHERE id = $id", name=name, read=read, id=identity)
    _put(work, [(account, path, name, read) for account, path, _, _ in old])


def moved(work, old: str, new: str, account: str = "") -> None:
    """An account, or without one everybody of a unit, has gone from one path to another."""
    one = "" if not account else " AND account = $account"
    work.execute(
        f"UPDATE account_word SET province = $there, path = $new WHERE province = $here AND path = $old{one}",
        here=province(old), old=old, there=province(new), new=new, account=account,
    )  # fmt: skip


def catch_up(engine: Engine) -> int:
    """Write what searches need of people whom an earlier version brought in; answers how many those were."""
    done = 0
    while people := engine.read(lambda reader: reader.rows(_UNREAD, n=BATCH)):
        engine.write(lambda work, people=people: _read(work, people))
        done += len(people)
    return done


_UNREAD = "SELECT id, name FROM identity WHERE pinyin = '' ORDER BY id LIMIT $n"


def _read(work, people: list[tuple[int, str]]) -> None:
    """Their ids follow on each other, but for those who are read already."""
    reads = {ident: pinyin(name) for ident, name in people}
    work.many(
        "UPDATE identity SET pinyin = ? WHERE id = ? AND pinyin = ''", [(read, ident) for ident, read in reads.items()]
    )
    of = f"a.identity >= $first AND a.identity <= $last {work.dialect.for_share}"  # as `enter`, and against a merge
    rows = work.rows(ALL_OF + of, first=people[0][0], last=people[-1][0])
    _put(work, rows)


def _put(work, rows: list[tuple[str, str, str, str]]) -> None:
    made = _entries(rows)
    whole = len(made) - len(made) % TOGETHER
    groups = [sum(made[start : start + TOGETHER], ()) for start in range(0, whole, TOGETHER)]
    for size, values in ((TOGETHER, groups), (1, made[whole:])):
        places = ", ".join(["(?, ?, ?, ?)"] * size)
        work.many(
            f"INSERT INTO account_word (province, word, path, account) VALUES {places} "
            "ON CONFLICT (province, word, path, account) DO NOTHING",
            values,
        )


def _entries(rows: list[tuple[str, str, str, str]]) -> list[tuple[str, str, str, str]]:
    """The rows of words of (account, path, name, pinyin), in the order of the index."""
    return sorted(
        {(province(path), word, path, account) for account, path, name, read in rows for word in words(name, read)}
    )
