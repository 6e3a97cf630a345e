"""Logging in: by phone and password, a row a login, ended from the server's side.

The browser holds a random token; the database its SHA-256. Each request looks the row up with its account and the
person's epoch: what was deleted, suspended or changed has lost its powers at the next request.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from fdycore import Engine, Reason
from fdycore.clock import from_micros, to_micros
from fdyweb.directory import passwords, store
from fdyweb.directory.authority import Post
from fdyweb.directory.phones import Phones, normal

STAFF_IDLE, COUNSELOR_IDLE = timedelta(hours=2), timedelta(days=30)  # without a request
LONGEST = timedelta(days=30)
TOUCH = timedelta(minutes=5)  # a login's last sign of life is written no more often than this
MOST_FAILURES, LOCKED = 5, timedelta(minutes=15)
SAME_ANSWER = Reason("wrong_login", "手机号或密码不正确，请重新输入。")
NO_ACCOUNT = Reason("no_account", "该手机号尚未开通平台账号，请联系上一级管理员。")


@dataclass(frozen=True, slots=True)
class Session:
    """Who a request is from: the login, the post that it acts as, and how the pages are to look."""

    id: str  # SHA-256 of the token
    post: Post
    font: str
    theme: str


class Sessions:
    def __init__(self, engine: Engine, phones: Phones):
        self._engine, self._phones = engine, phones

    def log_in(self, phone: str, password: str, agent: str) -> str | Reason:
        """A new token, or why not. An unknown phone gets the same answer after the same time as a wrong password."""
        number = normal(phone)
        now = to_micros(self._engine.clock())
        known = number and self._engine.read(lambda reader: store.by_phone(reader, self._phones.index(number)))
        if known and known.locked_until > now:
            passwords.fits(None, password)
            return self._locked(known.locked_until)
        if not passwords.fits(known.password if known else None, password):
            return self._failed(known, now) if known else SAME_ANSWER
        posts = self._engine.read(lambda reader: store.posts(reader, known.identity))
        if not posts:
            return NO_ACCOUNT
        return self._begin(known, Post(*posts[0]), password, agent, now)

    def _failed(self, known: store.Credentials, now: int) -> Reason:
        failed = known.failed + 1
        until = now + int(LOCKED / timedelta(microseconds=1)) if failed >= MOST_FAILURES else 0
        self._engine.write(lambda work: store.note_failure(work, known.identity, 0 if until else failed, until))
        return self._locked(until) if until else SAME_ANSWER

    @staticmethod
    def _locked(until: int) -> Reason:
        return Reason("locked", "连续输错 {n} 次，请 15 分钟后再试。", n=MOST_FAILURES, changes_at=from_micros(until))

    def _begin(self, known: store.Credentials, post: Post, password: str, agent: str, now: int) -> str:
        token = secrets.token_urlsafe(32)
        renewed = passwords.hashed(password) if passwords.outdated(known.password) else known.password
        ends = now + int(LONGEST / timedelta(microseconds=1))

        def write(work) -> None:
            store.set_password(work, known.identity, renewed)
            store.begin_login(
                work,
                ident=_hash(token),
                identity=known.identity,
                account=post.id,
                epoch=known.epoch,
                agent=agent[:200],
                now=now,
                ends_at=ends,
            )

        self._engine.write(write)
        return token

    def of(self, token: str) -> Session | None:
        """The session behind a token; None when there is none, it has ended, or its account may not act any more."""
        ident, now = _hash(token), to_micros(self._engine.clock())
        found = self._engine.read(lambda reader: store.login(reader, ident, now))
        if found is None or found.epoch != found.present_epoch:
            return None
        post = Post(*found.post)
        idle = timedelta(microseconds=now - found.seen_at)
        if idle > (STAFF_IDLE if post.staff else COUNSELOR_IDLE):
            self._engine.write(lambda work: store.end_login(work, ident))
            return None
        if idle > TOUCH:
            self._engine.write(lambda work: store.touch_login(work, ident, now))
        return Session(ident, post, found.font, found.theme)

    def posts(self, session: Session) -> list[Post]:
        """Every living post of the person (D14)."""
        return [Post(*row) for row in self._engine.read(lambda reader: store.posts(reader, session.post.identity))]

    def switch(self, session: Session, account: str) -> bool:
        """Act as another post of the same person from now on; False for one that is not theirs."""
        if account not in {post.id for post in self.posts(session)}:
            return False
        self._engine.write(lambda work: store.switch_login(work, session.id, account))
        return True

    def log_out(self, session: Session) -> None:
        self._engine.write(lambda work: store.end_login(work, session.id))

    def look(self, session: Session, font: str, theme: str) -> None:
        """Remember how this person likes the pages."""
        self._engine.write(lambda work: store.set_appearance(work, session.post.identity, font, theme))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
