"""What people change about their own login: password, consent, second factor, devices."""

from __future__ import annotations

from dataclasses import replace

from fdycore import Engine, Reason
from fdycore.clock import to_micros
from fdyweb.directory import changes, firstpass, limits, logins, passwordrules, passwords, totp
from fdyweb.directory.authority import COUNSELOR, Post
from fdyweb.directory.limits import micros
from fdyweb.directory.phones import Phones
from fdyweb.directory.sessions import (
    COUNSELOR_IDLE,
    LOGIN_ENDED,
    LONGEST,
    TOO_MANY,
    WRONG_CODE,
    Session,
    hash_of,
    is_fresh,
    new_token,
)

WRONG_PASSWORD = Reason("wrong_password", "当前密码不正确，请重新输入。")
OLD_LOGIN = Reason(
    "old_login", "登录已超过 {n} 分钟。请退出后重新登录，再进行此操作。", n=int(limits.RECENT.total_seconds() / 60)
)
SAME_PASSWORD = Reason("same_password", "新密码不能与当前密码或初始密码相同。")
_OF_LOGIN = "SELECT l.agent, l.account, a.path FROM login l JOIN account a ON a.id = l.account WHERE l.id = $id"


class Own:
    def __init__(self, engine: Engine, phones: Phones, factors: totp.Factors, secret: str):
        self._engine, self._phones, self._factors, self._secret = engine, phones, factors, secret

    # -- password ---------------------------------------------------------------------------------------------------

    def first_password(self, session: Session, new: str) -> str | list[Reason]:
        """Set the first password of one's own, or one for a forgotten one: the new token, or what is wrong with it.

        Every other login ends; this one goes on under the new token.
        """
        if session.due != "password":
            return [LOGIN_ENDED]
        return self._renew(session, new)

    def change_password(self, session: Session, present: str, new: str) -> str | list[Reason]:
        """The same for somebody who knows the present one. Wrong ones are counted and locked out like logins."""
        problem = self._checked(session, present)
        return self._renew(session, new) if problem is None else [problem]

    def _checked(self, session: Session, present: str) -> Reason | None:
        """Is it the present password? Why not; wrong ones are counted, whatever it was asked for."""
        now = to_micros(self._engine.clock())
        key = self._phones.keyed(f"password of {session.post.identity}")
        tried, _ = self._engine.write(lambda work: logins.count(work, key, now, micros(limits.LOCKED)))
        if tried > limits.MOST_FAILURES:
            return TOO_MANY
        known = self._engine.read(lambda reader: logins.by_id(reader, session.post.identity))
        if not passwords.fits(known.password, present):
            return WRONG_PASSWORD
        self._engine.write(lambda work: logins.forget_key(work, key))
        return None

    def _renew(self, session: Session, new: str) -> str | list[Reason]:
        identity, now = session.post.identity, to_micros(self._engine.clock())
        known = self._engine.read(lambda reader: logins.by_id(reader, identity))
        initial = firstpass.Issue(identity, known.issue, known.issued_at)
        if passwords.fits(known.password, new) or firstpass.fits(self._secret, initial, new, now):
            return [SAME_PASSWORD]
        if problems := passwordrules.broken(new):
            return problems
        stored, token = passwords.hashed(new), new_token()

        def write(work) -> str | list[Reason]:
            row = _held(work, session)
            if row is None:
                return [LOGIN_ENDED]
            sql = "UPDATE identity SET password = $stored, issued_at = NULL WHERE id = $id"
            work.execute(sql, stored=stored, id=identity)
            logins.end_all(work, identity)
            logins.begin(work, ident=hash_of(token), identity=identity, account=row[1], epoch=session.epoch + 1,
                         agent=row[0], stage=logins.WHOLE, now=now, ends_at=now + micros(LONGEST))  # fmt: skip
            _note(work, now, _as_now(session, row), "account.password")
            return token

        return self._engine.write(write)

    # -- consent ----------------------------------------------------------------------------------------------------

    def agree(self, session: Session, version: str) -> None:
        """Agree to this version of the terms (D37). A login that has ended meanwhile agrees to nothing."""
        now = to_micros(self._engine.clock())

        def write(work) -> None:
            row = _held(work, session)
            if row is None:
                return
            sql = "UPDATE identity SET consent = $version, consent_at = $now WHERE id = $id AND consent <> $version"
            if work.execute(sql, version=version, now=now, id=session.post.identity).rowcount:
                _note(work, now, _as_now(session, row), "account.consent", terms=version)

        self._engine.write(write)

    # -- second factor ----------------------------------------------------------------------------------------------

    def factor_on(self, session: Session, present: str, sealed: str, code: str) -> Reason | None:
        """Take the second factor that was offered to this login, if the code is its app's.

        present: the password; a login that somebody left open is not enough for this.
        """
        secret, now = self._factors.offered(session.id, sealed), to_micros(self._engine.clock())
        if secret is None:
            return LOGIN_ENDED
        if (problem := self.unsure(session, present)) is not None:
            return problem
        if not self._engine.write(lambda work: self._count(work, session, now)):
            return TOO_MANY

        def write(work) -> Reason | None:
            row = _held(work, session)
            if row is None:
                return LOGIN_ENDED
            if not self._factors.keep(work, session.post.identity, secret, code, now):
                return WRONG_CODE
            logins.forget_key(work, self._counter(session))
            _note(work, now, _as_now(session, row), "account.factor", second_factor=True)
            return None

        return self._engine.write(write)

    def factor_off(self, session: Session, present: str, code: str) -> Reason | None:
        """Give it up, with the password and a code of it."""
        now = to_micros(self._engine.clock())
        if (problem := self.unsure(session, present)) is not None:
            return problem
        if not self._engine.write(lambda work: self._count(work, session, now)):
            return TOO_MANY

        def write(work) -> Reason | None:
            row = _held(work, session)
            if row is None:
                return LOGIN_ENDED
            if not self._factors.accept(work, session.post.identity, code, now):
                return WRONG_CODE
            totp.clear(work, session.post.identity)
            logins.forget_key(work, self._counter(session))
            _note(work, now, _as_now(session, row), "account.factor", second_factor=False)
            return None

        return self._engine.write(write)

    def unsure(self, session: Session, present: str) -> Reason | None:
        """Why it is not clear enough who this is: by the password, or by a recent login of somebody who has none here.

        None: it is clear. Wrong passwords are counted and locked out like those of a login.
        """
        if session.password:
            return self._checked(session, present)
        now = to_micros(self._engine.clock())
        row = self._engine.read(lambda reader: reader.row("SELECT created_at FROM login WHERE id = $id", id=session.id))
        return None if row is not None and now - row[0] <= micros(limits.RECENT) else OLD_LOGIN

    def _count(self, work, session: Session, now: int) -> bool:
        """One more code of this person; False when there were too many. The same count as at the login."""
        return logins.count(work, self._counter(session), now, micros(limits.TRIES_WINDOW))[0] <= limits.TOTP_OF_PERSON

    def _counter(self, session: Session) -> str:
        return self._phones.keyed(f"code of {session.post.identity}")

    # -- devices ----------------------------------------------------------------------------------------------------

    def devices(self, session: Session) -> list[logins.Device]:
        """The open logins of the person, the one seen last first."""
        now, identity = to_micros(self._engine.clock()), session.post.identity
        found = self._engine.read(lambda reader: logins.devices(reader, identity, now))
        return [one for one in found if one.id == session.id or _open(one, now)]

    def end(self, session: Session, ident: str) -> bool:
        """End one of one's own logins; False for what is none."""
        return self._engine.write(lambda work: logins.end_one(work, session.post.identity, ident))

    def end_others(self, session: Session) -> int:
        """End all but this one; answers how many."""
        return self._engine.write(lambda work: logins.end_others(work, session.post.identity, session.id))


def _open(device: logins.Device, now: int) -> bool:
    """Would it still open anything? Staff's logins end sooner than their rows."""
    if device.level == COUNSELOR:
        return now - device.seen_at <= micros(COUNSELOR_IDLE)
    return is_fresh(device.created_at, device.seen_at, now)


def _held(work, session: Session) -> tuple[str, str, str] | None:
    """(agent, account, path) of a login, its person held; None where it has ended meanwhile, by whomever."""
    held = logins.still(work, session.post.identity, session.epoch)
    return work.row(_OF_LOGIN, id=session.id) if held else None


def _as_now(session: Session, row: tuple[str, str, str]) -> Post:
    """As whom it acts: its post may have been united with another since the request began."""
    return replace(session.post, id=row[1], path=row[2])


def _note(work, now: int, post: Post, kind: str, **after) -> None:
    changes.note(work, now, post.id, kind, f"account:{post.id}", post.path, None, after)
