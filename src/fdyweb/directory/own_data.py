"""What belongs to a person: a copy of everything that is kept about them, and their word where it is wrong (D37)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from fdycore import Actor, Conflict, Engine, Invalid, NotFound, Reason
from fdycore.clock import from_micros, to_micros
from fdycore.paths import after as past
from fdyweb.directory import changes, posts
from fdyweb.directory.authority import MANAGES, Post, Target, demand, may
from fdyweb.directory.desk import STALE
from fdyweb.directory.phones import Phones, hidden
from fdyweb.words import msgid

FIELDS = {
    "name": msgid("姓名"),
    "phone": msgid("手机号"),
    "unit": msgid("单位"),
    "duties": msgid("负责届别、层次和专业"),
    "other": msgid("其他"),
}
OPEN, DONE, TURNED_DOWN, WITHDRAWN = "open", "done", "refused", "withdrawn"
MOST_OPEN = 5  # of one account


class Correction(NamedTuple):
    """What somebody says is wrong about their own data. Moments are microseconds UTC."""

    id: int
    account: str
    name: str
    level: str
    path: str
    unit_name: str
    field: str
    text: str
    state: str
    answer: str
    created_at: int
    answered_at: int | None


_READ = """SELECT c.id, c.account, i.name, a.level, u.path, u.name, c.field, c.text, c.state, c.answer, c.created_at,
c.answered_at FROM correction c JOIN account a ON a.id = c.account JOIN identity i ON i.id = a.identity
JOIN unit u ON u.id = a.unit """
# What waits is little, so it is begun with. A count, not EXISTS: a planner may make a join of that, and begin with accounts.
_OPEN = """c.state = 'open' AND (SELECT count(*) FROM account m
WHERE m.id = c.account AND (m.level = $one OR m.level = $other) AND m.path >= $low AND m.path < $high) = 1"""
COUNT_WAITING = f"SELECT count(*) FROM correction c WHERE {_OPEN}"
WAITING = f"{_READ}WHERE {_OPEN} ORDER BY c.id LIMIT $n"
# Of what was answered a nation's is much, so it is begun with the units.
_ANSWERED = f"""{_READ}WHERE (c.state = 'done' OR c.state = 'refused') AND (a.level = $one OR a.level = $other)
AND u.path >= $low AND u.path < $high ORDER BY c.answered_at DESC, c.id DESC LIMIT $n"""


REQUESTS = """SELECT r.level, u.name, r.duties, r.state, r.reason, r.created_at, r.checked_at FROM account_request r
JOIN unit u ON u.id = r.unit JOIN identity i ON i.phone_index = r.phone_index AND i.name = r.name
WHERE i.id = $identity ORDER BY r.id"""
Elsewhere = Callable[[str], Mapping[str, Any]]  # an account -> what others keep about it, name -> plain values


class OwnData:
    def __init__(self, engine: Engine, phones: Phones, elsewhere: Elsewhere = lambda account: {}):
        """elsewhere: what is kept about an account and is not the directory's, such as its messages."""
        self._engine, self._phones, self._elsewhere = engine, phones, elsewhere

    def copy(self, post: Post) -> dict[str, Any]:
        """Everything that is kept about the person behind a post, as plain texts and numbers; that it was taken is noted.

        All their posts, deleted ones too. What somebody else thinks of an account (`mark`) is theirs, not the person's.
        """
        row = self._engine.read(lambda reader: posts.get(reader, post.id))
        demand(post, "account.export", Target(row.level, row.path, row.id))
        every = self._engine.read(lambda reader: posts.of_identity(reader, row.identity, restorable_since=0))
        now = to_micros(self._engine.clock())
        value = {
            "name": row.name,
            "phone": self._phones.decrypt(row.phone_cipher),
            "identity_provider": row.checked,
            "identity_provider_id": row.subject,
            **self._engine.read(lambda reader: _person(reader, row.identity)),
            "accounts": [self._account(one) for one in every],
            "made_at": iso(now),
        }
        self._engine.write(
            lambda work: changes.note(work, now, post.id, "account.export", f"account:{post.id}", post.path)
        )
        return value

    def _account(self, row: posts.Row) -> dict[str, Any]:
        duties = self._engine.read(lambda reader: _duties(reader, row.id))
        history = self._engine.read(lambda reader: changes.of(reader, f"account:{row.id}", limit=posts.ALL))
        return {
            "id": row.id,
            "level": row.level,
            "unit": row.unit_name,
            "path": row.path,
            "state": row.state,
            "created_at": iso(row.created_at),
            "last_login": iso(row.used_at),
            "ended_at": iso(row.ended_at),
            "responsible_for": duties,
            "tasks": self._tasks(row.id),
            "history": [
                {"at": iso(c.at), "what": c.kind, "reason": c.reason} for c in history if c.kind != "account.mark"
            ],
            **self._elsewhere(row.id),
        }

    def _tasks(self, account: str) -> list[dict[str, Any]]:
        found, after = [], None
        while True:
            page = self._engine.assignments(Actor(account), limit=500, after=after)
            for item in page.items:
                mine = item.assignment
                times = {action: at.isoformat(timespec="seconds") for action, at in mine.times.items()}
                void = {"void_reason": mine.void_reason} if mine.voided_at else {}
                found.append({"title": item.title, "state": mine.state, "steps": times, "data": dict(mine.data)} | void)
            if page.next is None:
                return found
            after = page.next

    # -- corrections --------------------------------------------------------------------------------------------------

    def ask(self, post: Post, field: str, text: str) -> None:
        """Say what is wrong; a phone in it is kept masked, for others read this. The same again, while it waits, is one.

        Raises Invalid for a field that there is not, no text, or too many that wait.
        """
        demand(post, "account.correct", Target(post.level, post.path, post.id))
        problems = []
        if field not in FIELDS:
            problems.append(("field", Reason("no_field", "请选择需要更正的信息。")))
        if not 1 <= len(text.strip()) <= 500:
            problems.append(("text", Reason("need_text", "请写明哪里有误、应为什么，最多 {n} 个字。", n=500)))
        if problems:
            raise Invalid(tuple(problems))
        kept, now = hidden(text.strip()), to_micros(self._engine.clock())

        def write(work) -> None:
            posts.hold_person(work, post.identity)  # of two at once the second sees what the first has said
            sql = "SELECT field, text FROM correction WHERE account = $account AND state = 'open'"
            waiting = work.rows(sql, account=post.id)
            if (field, kept) in waiting:
                return
            if len(waiting) >= MOST_OPEN:
                raise Invalid((("text", Reason("too_many_open", "已有 {n} 项申请在处理，请等候答复。", n=MOST_OPEN)),))
            work.execute(
                "INSERT INTO correction (account, field, text, state, created_at) VALUES ($account, $field, $text, 'open', $now)",
                account=post.id,
                field=field,
                text=kept,
                now=now,
            )

        self._engine.write(write)

    def withdraw(self, post: Post, ident: int) -> None:
        """Take back what this post has said. Raises NotFound for another's, Conflict when it is answered or taken back."""
        demand(post, "account.correct", Target(post.level, post.path, post.id))

        def write(work) -> None:
            if (
                work.row("SELECT 1 FROM correction WHERE id = $id AND account = $account", id=ident, account=post.id)
                is None
            ):
                raise NotFound("correction", ident)
            self._end(work, ident, WITHDRAWN, "")

        self._engine.write(write)

    def mine(self, post: Post) -> list[Correction]:
        """What this post has said, the latest first, 50 at most."""
        sql = _READ + "WHERE c.account = $id ORDER BY c.id DESC LIMIT 50"
        rows = self._engine.read(lambda reader: reader.rows(sql, id=post.id))
        return [Correction(*row) for row in rows]

    def waiting(self, post: Post, limit: int = 200) -> list[Correction]:
        """What those whose accounts a post manages have said and nobody has answered, the oldest first."""
        return self._of_managed(post, WAITING, limit)

    def count_waiting(self, post: Post) -> int:
        """How many there are of these in all."""
        return self._engine.read(lambda reader: reader.row(COUNT_WAITING, **managed(post)))[0]

    def answered(self, post: Post, limit: int = 20) -> list[Correction]:
        """What they were answered, by whomever, the latest first."""
        return self._of_managed(post, _ANSWERED, limit)

    def _of_managed(self, post: Post, sql: str, limit: int) -> list[Correction]:
        rows = self._engine.read(lambda reader: reader.rows(sql, **managed(post), n=limit))
        found = [Correction(*row) for row in rows]
        return [one for one in found if may(post, "account.edit", Target(one.level, one.path, one.account))]

    def answer(self, post: Post, ident: int, done: bool, answer: str) -> None:
        """Say what came of it. Raises NotFound for what is not this post's to answer, Conflict when it is answered.

        Raises Invalid for an answer that is too long, and for none where it is turned down.
        """
        row = self._engine.read(lambda reader: reader.row(_READ + "WHERE c.id = $id", id=ident))
        one = row and Correction(*row)
        if one is None or not may(post, "account.edit", Target(one.level, one.path, one.account)):
            raise NotFound("correction", ident)
        text = answer.strip()
        if len(text) > 500:
            told = Reason("too_long", "最多 {max} 个字，现在是 {length} 个。", max=500, length=len(text))
            raise Invalid((("answer", told),))
        text = hidden(text)
        if not done and not text:
            raise Invalid((("answer", Reason("need_answer", "不予更正的，请写明原因，最多 {n} 个字。", n=500)),))

        def write(work) -> None:
            now = self._end(work, ident, DONE if done else TURNED_DOWN, text)
            changes.note(work, now, post.id, "account.answer", f"account:{one.account}", one.path, reason=text)

        self._engine.write(write)

    def _end(self, work, ident: int, state: str, answer: str) -> int:
        """End an open one, and answer when. Raises Conflict for one that has ended."""
        now = to_micros(self._engine.clock())
        sql = "UPDATE correction SET state = $state, answer = $answer, answered_at = $now WHERE id = $id AND state = 'open'"
        if work.execute(sql, state=state, answer=answer, now=now, id=ident).rowcount != 1:
            raise Conflict(STALE)
        return now


def managed(post: Post) -> dict[str, str]:
    """What both ask for: the accounts that a post manages."""
    one, other, *_ = (*MANAGES[post.level], "", "")
    return {"one": one, "other": other, "low": post.path, "high": past(post.path)}


def _person(reader, identity: int) -> dict[str, Any]:
    """What is kept about a person themselves, whatever posts they have."""
    sql = "SELECT consent, consent_at, font, theme, created_at FROM identity WHERE id = $identity"
    version, agreed, font, theme, since = reader.row(sql, identity=identity)
    logins = "SELECT agent, created_at, seen_at FROM login WHERE identity = $identity ORDER BY created_at"
    said = [Correction(*row) for row in reader.rows(_READ + "WHERE i.id = $i ORDER BY c.id", i=identity)]
    return {
        "created_at": iso(since),
        "consent": {"version": version, "at": iso(agreed)},
        "appearance": {"font": font, "theme": theme},
        "corrections": [
            {"account": c.account, "field": c.field, "text": c.text, "at": iso(c.created_at)}
            | {"state": c.state, "answer": c.answer, "answered_at": iso(c.answered_at)}
            for c in said
        ],
        "account_requests": [
            {"level": level, "unit": unit, "responsible_for": json.loads(duties), "state": state, "reason": reason}
            | {"at": iso(at), "checked_at": iso(checked)}
            for level, unit, duties, state, reason, at, checked in reader.rows(REQUESTS, identity=identity)
        ],
        "logins": [
            {"device": agent, "since": iso(at), "last_seen": iso(seen)}
            for agent, at, seen in reader.rows(logins, identity=identity)
        ],
    }


def _duties(reader, account: str) -> list[dict[str, Any]]:
    """What an account was and is responsible for."""
    sql = "SELECT cohort, degree, major, since, until FROM responsibility WHERE account = $account ORDER BY id"
    return [
        {"cohort": cohort, "degree": degree, "major": major, "since": iso(since), "until": iso(until)}
        for cohort, degree, major, since, until in reader.rows(sql, account=account)
    ]


def iso(micros: int | None) -> str | None:
    return None if micros is None else from_micros(micros).isoformat(timespec="seconds")
