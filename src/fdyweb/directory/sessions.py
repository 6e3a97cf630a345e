"""Logging in: a row a login, ended from the server's side. By phone and password here; every other way ends in `begin`.

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
from fdyweb.directory import firstpass, limits, logins, passwords, store, totp
from fdyweb.directory.authority import Post
from fdyweb.directory.limits import MOST_FAILURES, micros
from fdyweb.directory.phones import Phones, normal
from fdyweb.directory.verifying import MEANWHILE, Verifying, without_post
from fdyweb.receipts import Receipts

STAFF_IDLE, COUNSELOR_IDLE = timedelta(hours=2), timedelta(days=30)  # without a request
STAFF_LONGEST, LONGEST = timedelta(hours=12), timedelta(days=30)  # from the login on
LASTS = {
    logins.WHOLE: LONGEST,
    logins.FIRST: limits.FIRST_WAITS,
    logins.CODE: limits.WAITS,
    logins.CODE_FIRST: limits.WAITS,
}
TOUCH = timedelta(minutes=5)  # a login's last sign of life is written no more often than this
SWEEP = timedelta(minutes=1)  # between looks for rows that have ended
SAME_ANSWER = Reason("wrong_login", "手机号或密码不正确，请重新输入。")
TOO_MANY = Reason("too_many", "操作过于频繁，请稍后再试。")
AGAIN = Reason("log_in_again", "登录已久，切换到该身份前请先退出并重新登录。")
WRONG_CODE = Reason("wrong_code", "验证码不正确或已使用，请输入应用中显示的最新验证码。")
LOGIN_ENDED = Reason("login_ended", "登录已失效，请重新登录。")


@dataclass(frozen=True, slots=True)
class Gates:
    """What stands between a login and the pages, as the deployer has set it.

    second_factor  off, offered or required, for the levels of `totp.LEVELS`
    terms          the version of the terms that everybody agrees to; '' asks nobody (D37)
    """

    second_factor: str = totp.OFF
    terms: str = ""

    def due(self, found: logins.Open, post: Post) -> str:
        """What has to be done before anything else: password, consent, factor, or '' for nothing."""
        if found.stage == logins.FIRST:
            return "password"
        if self.terms and found.consent != self.terms:
            return "consent"
        missing = self.second_factor == totp.REQUIRED and post.level in totp.LEVELS and not found.factor
        return "factor" if missing else ""


@dataclass(frozen=True, slots=True)
class Session:
    """Who a request is from: the login, the post that it acts as, and how the pages are to look."""

    id: str  # SHA-256 of the token
    post: Post
    font: str
    theme: str
    fresh: bool  # recent enough to act as staff
    due: str = ""  # what has to be done first (`Gates.due`); until then nothing else is open
    epoch: int = 0
    password: bool = True  # has one of their own here
    factor: bool = False  # has a second factor


class Sessions:
    def __init__(
        self,
        engine: Engine,
        phones: Phones,
        receipts: Receipts,
        *,
        secret: str,
        factors: totp.Factors,
        gates: Gates = Gates(),  # noqa: B008
        verifying: Verifying | None = None,
    ):
        """verifying: compares those who wait for it at their login; None where the directory itself is the provider."""
        self._engine, self._phones, self._receipts = engine, phones, receipts
        self._secret, self._factors, self._gates, self._verifying = secret, factors, gates, verifying
        self._swept = 0

    # -- by phone and password --------------------------------------------------------------------------------------

    def log_in(self, phone: str, password: str, agent: str, address: str, replaces: str = "") -> str | Reason:
        """A new token, or why not. Answers and time tell nothing of whether a phone is known.

        replaces: the token that the browser had before; its login ends.
        """
        number, now = normal(phone), to_micros(self._engine.clock())
        index = self._phones.index(number or phone)
        keys = self._keys(index, password, address)
        counted = self._engine.write(lambda work: logins.attempt(work, keys, now, micros(limits.LOCKED)))
        if (
            counted.network > limits.MOST_OF_NETWORK
            or counted.phone > limits.MOST_OF_PHONE
            or counted.password > limits.MOST_OF_PASSWORD
        ):
            return TOO_MANY
        if counted.both > MOST_FAILURES:
            self._right(None, password, now)
            return self._locked(counted.since)
        known = self._engine.read(lambda reader: logins.by_phone(reader, index))
        if not self._right(known, password, now):
            if counted.both < MOST_FAILURES:
                return SAME_ANSWER
            self._engine.write(
                lambda work: logins.lock(
                    work, keys.both, logins.mark_of_lock(self._phones, index), now, micros(limits.LOCKED)
                )
            )
            return self._locked(now)
        initial = known.password is None
        renewed = None if initial or not passwords.outdated(known.password) else passwords.hashed(password)

        def also(work) -> None:
            logins.forgive(work, keys)
            if renewed is not None:
                store.set_password(work, known.identity, renewed)

        return self.begin(known.identity, agent, epoch=known.epoch, first=initial, replaces=replaces, also=also)

    def _keys(self, index: str, password: str, address: str) -> logins.Keys:
        network, keyed = network_of(address), self._phones.keyed
        return logins.Keys(keyed(network), index, keyed(f"{index} from {network}"), keyed(f"password {password}"))

    def _right(self, known: logins.Known | None, password: str, now: int) -> bool:
        """Their own password, or the initial one while they have none. One argon2 hash and one derivation for anybody."""
        own = passwords.fits(known.password if known else None, password)
        issue = firstpass.Issue(known.identity, known.issue, known.issued_at) if known else firstpass.NOBODYS
        initial = firstpass.fits(self._secret, issue, password, now)
        return own or (initial and known is not None and known.password is None)

    @staticmethod
    def _locked(since: int) -> Reason:
        until = from_micros(since + micros(limits.LOCKED))
        return Reason("locked", "连续输错 {n} 次，请 15 分钟后再试。", n=MOST_FAILURES, changes_at=until)

    def unlock(self, index: str, address: str, work) -> None:
        """Who has proven otherwise that the phone is theirs is not locked out where they are."""
        here, now = self._keys(index, "", address).both, to_micros(self._engine.clock())
        failed, _ = logins.since(work, here, now, micros(limits.LOCKED))
        logins.forget_key(work, here)
        if failed >= MOST_FAILURES:  # elsewhere they may be locked out still
            logins.uncount(work, logins.mark_of_lock(self._phones, index))

    # -- every way in -----------------------------------------------------------------------------------------------

    def begin(
        self,
        identity: int,
        agent: str,
        *,
        epoch: int | None = None,
        first: bool = False,
        replaces: str = "",
        also: Callable[[Any], None] | None = None,
        vouched: bool = False,
    ) -> str | Reason:
        """A login of somebody who has shown who they are: its token, or why not; without a living post there is none.

        Who logs in at the identity provider is sent there. Who is 待核验 is compared with it before; where the two do not
        agree nothing begins, and `also` is not called: the attempt stays counted, which bounds how often it is asked.
        With a second factor it waits for the code (`pass_code`) and opens nothing before.

        epoch     the person's when it was judged who they are: if everything of theirs has ended since, nothing begins
        first     a new password has to be set before anything else
        replaces  the token that this browser had before, '' for none; its login ends
        also      called in the same transaction, for what goes with it; what it refuses is the answer
        vouched   the identity provider itself has said who it is
        """
        now = to_micros(self._engine.clock())
        known, posts = self._engine.read(lambda reader: (logins.by_id(reader, identity), store.posts(reader, identity)))
        if known is None or not posts:
            return self._engine.read(lambda reader: without_post(reader, identity))
        settle = None if vouched or self._verifying is None else self._verifying.ask(identity)
        if isinstance(settle, Reason):
            return settle
        asked = known.factor and self._gates.second_factor != totp.OFF
        stage = {(0, 0): logins.WHOLE, (0, 1): logins.FIRST, (1, 0): logins.CODE, (1, 1): logins.CODE_FIRST}[
            bool(asked), bool(first)
        ]
        token, ends = new_token(), now + micros(LASTS[stage])

        def write(work) -> str | Reason:
            if not logins.still(work, identity, known.epoch if epoch is None else epoch):
                return MEANWHILE if vouched else SAME_ANSWER
            living = store.posts(work, identity)  # one may have been suspended meanwhile, and come back
            if not living:
                return without_post(work, identity)
            for each in (settle, also):
                if each is not None:
                    each(work)
            logins.begin(work, ident=hash_of(token), identity=identity, account=Post(*living[0]).id, epoch=known.epoch,
                         agent=agent[:200], stage=stage, now=now, ends_at=ends)  # fmt: skip
            if replaces:
                logins.end(work, hash_of(replaces))
            self._sweep(work, now)
            return token

        try:
            return self._engine.write(write)
        except Refused as exc:
            return exc.reason

    def _sweep(self, work, now: int) -> None:
        if now - self._swept > micros(SWEEP):
            self._swept = now
            logins.forget(work, now, now - micros(limits.LONGEST_WINDOW))

    def waits(self, token: str) -> bool:
        """Does this token wait for the second factor's code?"""
        ident, now = hash_of(token), to_micros(self._engine.clock())
        return self._engine.read(lambda reader: logins.waiting(reader, ident, now)) is not None

    def pass_code(self, token: str, code: str) -> str | Reason:
        """The second factor of a login that waits for it: its new token, or why not."""
        ident, fresh, now = hash_of(token), new_token(), to_micros(self._engine.clock())

        def write(work) -> str | Reason:
            found = logins.waiting(work, ident, now)
            held = found is not None and logins.still(work, found.identity, found.epoch)
            if not held or (found := logins.waiting(work, ident, now)) is None:  # its post may have changed, or ended
                return LOGIN_ENDED
            own, persons = self._phones.keyed(f"code of login {ident}"), self._phones.keyed(f"code of {found.identity}")
            tried, _ = logins.count(work, own, now, micros(limits.WAITS))
            of_person, _ = logins.count(work, persons, now, micros(limits.TRIES_WINDOW))
            if tried > limits.TOTP_TRIES or of_person > limits.TOTP_OF_PERSON:
                logins.end(work, ident)
                return TOO_MANY
            if not self._factors.accept(work, found.identity, code, now):
                return WRONG_CODE
            logins.forget_key(work, own)
            logins.forget_key(work, persons)
            stage = logins.FIRST if found.stage == logins.CODE_FIRST else logins.WHOLE
            logins.begin(work, ident=hash_of(fresh), identity=found.identity, account=found.account, epoch=found.epoch,
                         agent=found.agent, stage=stage, now=now, ends_at=now + micros(LASTS[stage]))  # fmt: skip
            logins.end(work, ident)
            return fresh

        return self._engine.write(write)

    # -- every request ----------------------------------------------------------------------------------------------

    def of(self, token: str, touch: bool = True, also: Callable[..., None] | None = None) -> Session | None:
        """The session behind a token; None when there is none, it has ended, or its account may not act any more.

        touch: this request is a sign of life. What a page asks for by itself is none.
        also: called with (reader, post, names of the units above) where there is a session, to read more in the same one.
        """
        ident, now = hash_of(token), to_micros(self._engine.clock())

        def look(reader) -> tuple[Session, int] | None:
            found = logins.find(reader, ident, now, above=also is not None)
            if found is None or found.epoch != found.present_epoch:
                return None
            post, idle = Post(*found.post), now - found.seen_at
            fresh = is_fresh(found.created_at, found.seen_at, now)
            if not fresh if post.staff else idle > micros(COUNSELOR_IDLE):
                return None
            if also is not None:
                also(reader, post, found.above)
            due = self._gates.due(found, post)
            return (
                Session(
                    ident,
                    post,
                    found.font,
                    found.theme,
                    fresh,
                    due,
                    found.epoch,
                    bool(found.password),
                    bool(found.factor),
                ),
                idle,
            )

        known = self._engine.read(look)
        if known is None:
            return None
        session, idle = known
        if touch and idle > micros(TOUCH):
            self._receipts.write(lambda: self._engine.write(lambda work: logins.touch(work, ident, now)), wait=False)
        return session

    def posts(self, session: Session) -> list[Post]:
        """Every living post of the person (D14)."""
        return [Post(*row) for row in self._engine.read(lambda reader: store.posts(reader, session.post.identity))]

    def switch(self, session: Session, account: str) -> bool:
        """Act as another post of the same person from now on; False for one that is not theirs, or has just ended.

        Raises Refused where the login is too old for a post with powers.
        """
        post = next((post for post in self.posts(session) if post.id == account), None)
        if post is None:
            return False
        if post.staff and not session.fresh:
            raise Refused(AGAIN)
        now = to_micros(self._engine.clock())
        return self._engine.write(
            lambda work: (
                logins.still(work, post.identity, session.epoch) and logins.switch(work, session.id, account, now)
            )
        )

    def log_out(self, session: Session) -> None:
        self._engine.write(lambda work: logins.end(work, session.id))

    def look(self, session: Session, font: str, theme: str) -> None:
        """Remember how this person likes the pages."""
        self._engine.write(lambda work: store.set_appearance(work, session.post.identity, font, theme))


def is_fresh(created_at: int, seen_at: int, now: int) -> bool:
    """Is a login recent enough for a post with powers?"""
    return now - seen_at <= micros(STAFF_IDLE) and now - created_at <= micros(STAFF_LONGEST)


def network_of(address: str) -> str:
    """What is counted as one place: an IPv4 address, an IPv6 network of 64 bits, or the text as it is."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if found.version == 6 and found.ipv4_mapped is None:
        return str(ip_network((found, 64), strict=False))
    return str(found if found.version == 4 else found.ipv4_mapped)


def new_token() -> str:
    return secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
