"""Logging in: by phone and password, a row a login, ended from the server's side.

The browser holds a random token; the database its SHA-256. Each request looks the row up with its account and the
person's epoch: what was deleted, suspended or changed has lost its powers at the next request.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address, ip_network
from typing import Any

from fdycore import Engine, Reason, Refused
from fdycore.clock import from_micros, to_micros
from fdyweb.directory import logins, passwords, store
from fdyweb.directory.authority import Post
from fdyweb.directory.phones import Phones, normal
from fdyweb.receipts import Receipts

STAFF_IDLE, COUNSELOR_IDLE = timedelta(hours=2), timedelta(days=30)  # without a request
STAFF_LONGEST, LONGEST = timedelta(hours=12), timedelta(days=30)  # from the login on
TOUCH = timedelta(minutes=5)  # a login's last sign of life is written no more often than this
LOCKED = timedelta(minutes=15)
MOST_FAILURES = 5  # of one phone from one network: whoever else tries it does not lock its owner out
MOST_OF_PHONE, MOST_OF_NETWORK = 60, 200  # of one phone from anywhere; of one network, which a whole school may share
SAME_ANSWER = Reason("wrong_login", "手机号或密码不正确，请重新输入。")
NO_ACCOUNT = Reason("no_account", "该手机号尚未开通平台账号，请联系上一级管理员。")
TOO_MANY = Reason("too_many", "操作过于频繁，请稍后再试。")
AGAIN = Reason("log_in_again", "登录已久，切换到该身份前请先退出并重新登录。")


@dataclass(frozen=True, slots=True)
class Session:
    """Who a request is from: the login, the post that it acts as, and how the pages are to look."""

    id: str  # SHA-256 of the token
    post: Post
    font: str
    theme: str
    fresh: bool  # recent enough to act as staff


class Sessions:
    def __init__(self, engine: Engine, phones: Phones, receipts: Receipts):
        self._engine, self._phones, self._receipts = engine, phones, receipts

    def log_in(self, phone: str, password: str, agent: str, address: str) -> str | Reason:
        """A new token, or why not. Answers and time tell nothing of whether a phone is known."""
        number, now = normal(phone), to_micros(self._engine.clock())
        network, index = network_of(address), self._phones.index(number or phone)
        keys = logins.Keys(self._phones.keyed(network), index, self._phones.keyed(f"{index} from {network}"))
        counted = self._engine.write(lambda work: logins.attempt(work, keys, now, _micros(LOCKED)))
        if counted.network > MOST_OF_NETWORK or counted.phone > MOST_OF_PHONE:
            return TOO_MANY
        if counted.both > MOST_FAILURES:
            passwords.fits(None, password)
            return self._locked(counted.since)
        known = self._engine.read(lambda reader: store.by_phone(reader, index))
        if not passwords.fits(known.password if known else None, password):
            if counted.both < MOST_FAILURES:
                return SAME_ANSWER
            self._engine.write(lambda work: logins.lock(work, keys.both, now))
            return self._locked(now)
        posts = self._engine.read(lambda reader: store.posts(reader, known.identity))
        if not posts:
            return NO_ACCOUNT
        return self._begin(known, Post(*posts[0]), password, agent, now, keys)

    @staticmethod
    def _locked(since: int) -> Reason:
        until = from_micros(since + _micros(LOCKED))
        return Reason("locked", "连续输错 {n} 次，请 15 分钟后再试。", n=MOST_FAILURES, changes_at=until)

    def _begin(
        self, known: store.Credentials, post: Post, password: str, agent: str, now: int, keys: logins.Keys
    ) -> str:
        renewed = passwords.hashed(password) if passwords.outdated(known.password) else known.password

        def also(work) -> None:
            logins.forgive(work, keys)
            if renewed != known.password:
                store.set_password(work, known.identity, renewed)

        return self._open(known.identity, known.epoch, post, agent, now, also)

    def begin(self, identity: int, agent: str, *, also: Callable[[Any], None] | None = None) -> str | Reason:
        """A login of somebody who has shown who they are: its token, or NO_ACCOUNT for somebody without a living post.

        also: called in the same transaction, for what goes with it.
        """
        now = to_micros(self._engine.clock())
        epoch, posts = self._engine.read(
            lambda reader: (
                reader.row("SELECT epoch FROM identity WHERE id = $id", id=identity),
                store.posts(reader, identity),
            )
        )
        return self._open(identity, epoch[0], Post(*posts[0]), agent, now, also) if posts else NO_ACCOUNT

    def _open(
        self, identity: int, epoch: int, post: Post, agent: str, now: int, also: Callable[[Any], None] | None
    ) -> str:
        token = secrets.token_urlsafe(32)

        def write(work) -> None:
            if also is not None:
                also(work)
            logins.forget(work, now, now - _micros(LOCKED))
            logins.begin(
                work,
                ident=_hash(token),
                identity=identity,
                account=post.id,
                epoch=epoch,
                agent=agent[:200],
                now=now,
                ends_at=now + _micros(LONGEST),
            )

        self._engine.write(write)
        return token

    def of(self, token: str, touch: bool = True, also: Callable[[Any, Post], None] | None = None) -> Session | None:
        """The session behind a token; None when there is none, it has ended, or its account may not act any more.

        touch: this request is a sign of life. What a page asks for by itself is none.
        also: called with (reader, post) where there is a session, to read more in the same database session.
        """
        ident, now = _hash(token), to_micros(self._engine.clock())

        def look(reader) -> tuple[Session, int] | None:
            found = logins.find(reader, ident, now)
            if found is None or found.epoch != found.present_epoch:
                return None
            post, idle = Post(*found.post), now - found.seen_at
            fresh = idle <= _micros(STAFF_IDLE) and now - found.created_at <= _micros(STAFF_LONGEST)
            if not fresh if post.staff else idle > _micros(COUNSELOR_IDLE):
                return None
            if also is not None:
                also(reader, post)
            return Session(ident, post, found.font, found.theme, fresh), idle

        known = self._engine.read(look)
        if known is None:
            return None
        session, idle = known
        if touch and idle > _micros(TOUCH):
            self._receipts.write(lambda: self._engine.write(lambda work: logins.touch(work, ident, now)), wait=False)
        return session

    def posts(self, session: Session) -> list[Post]:
        """Every living post of the person (D14)."""
        return [Post(*row) for row in self._engine.read(lambda reader: store.posts(reader, session.post.identity))]

    def switch(self, session: Session, account: str) -> bool:
        """Act as another post of the same person from now on; False for one that is not theirs.

        Raises Refused where the login is too old for a post with powers.
        """
        post = next((post for post in self.posts(session) if post.id == account), None)
        if post is None:
            return False
        if post.staff and not session.fresh:
            raise Refused(AGAIN)
        self._engine.write(lambda work: logins.switch(work, session.id, account))
        return True

    def log_out(self, session: Session) -> None:
        self._engine.write(lambda work: logins.end(work, session.id))

    def look(self, session: Session, font: str, theme: str) -> None:
        """Remember how this person likes the pages."""
        self._engine.write(lambda work: store.set_appearance(work, session.post.identity, font, theme))


def _micros(span: timedelta) -> int:
    return int(span / timedelta(microseconds=1))


def network_of(address: str) -> str:
    """What is counted as one place: an IPv4 address, an IPv6 network of 64 bits, or the text as it is."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if found.version == 6 and found.ipv4_mapped is None:
        return str(ip_network((found, 64), strict=False))
    return str(found if found.version == 4 else found.ipv4_mapped)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
