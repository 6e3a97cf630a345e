"""Who somebody is to the identity provider: CHSI (学信) where a deployer connects it, else this directory itself.

A plugin offers a provider through the hook `fdyweb_identity`. R020-R029 say what follows from each answer; `accounts`
carries it out.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import NamedTuple, Protocol

from fdycore import Engine
from fdycore.clock import to_micros
from fdyweb.directory.holders import holder
from fdyweb.directory.patience import Patience
from fdyweb.directory.phones import Phones
from fdyweb.words import msgid

log = logging.getLogger("fdyweb.identity")
SLOW, MOST = 8.0, 16  # seconds that a plugin is waited for; how many of its look-ups may be unfinished at once

ACTIVE, LOCKED, NONE, MISMATCH, UNKNOWN = STATES = ("active", "locked", "none", "mismatch", "unknown")
# Why a person cannot log in there (R022), and the way out in words.
REASONS = {
    "phone_changed": msgid("已更换手机号"),
    "password_forgotten": msgid("忘记密码"),
    "identity_misbound": msgid("身份信息绑定错误"),
    "other": msgid("无法正常登录"),
}


class Found(NamedTuple):
    """What a provider knows of a name and a phone.

    state    active: has an account that works, under this name; locked: has one that does not; none: has none;
             mismatch: the phone belongs to an account of another name; unknown: it could not be told
    reason   of locked: a key of REASONS
    subject  of active: the person's lasting id there; None where the provider gives none
    """

    state: str
    reason: str = ""
    subject: str | None = None


def logs_in_there(subject: str | None, checked: str, has_password: bool, issued_at: int | None) -> bool:
    """Does somebody log in at the provider, where a site has its logins there (CAS)? By columns of `identity`.

    There: whoever has a subject; whom it could not be asked about (checked is unknown), who is compared at the first login
    there, whatever password they may hold here; and whom it called active without a subject, while nothing here opens.
    Here: whom it has no account for (none), and of whom it was never asked (''), as those of `fdy init` and those from
    before it was connected. The directory itself said none of new phones then, and active of second posts only: whoever
    has one of those has a password, or an initial one.
    """
    return subject is not None or checked == UNKNOWN or (checked == ACTIVE and not has_password and issued_at is None)


class Provider(Protocol):
    """name: as pages call it, 学信网 for example. recovery: where somebody gets a lost account back; '' for none."""

    name: str
    recovery: str

    def lookup(self, name: str, phone: str) -> Found:
        """phone: eleven digits. May be slow, may raise; it is called outside any transaction, in a thread of its own."""


class Local:
    """The embedded default: whoever is in this directory has an account, under the name that stands here."""

    name, recovery = msgid("本平台"), ""

    def __init__(self, engine: Engine, phones: Phones):
        self._engine, self._phones = engine, phones

    def lookup(self, name: str, phone: str) -> Found:
        now = to_micros(self._engine.clock())
        known = self._engine.read(lambda reader: holder(reader, self._phones.index(phone), now))
        if known is None:
            return Found(NONE)
        return Found(ACTIVE if known.name == name else MISMATCH)


class Bounded:
    """A plugin's provider, waited for so long and no longer: one that hangs takes no thread of the site with it."""

    def __init__(self, provider: Provider, seconds: float | None = None, after: Callable[[], None] = lambda: None):
        """seconds: None for SLOW. after: called in the look-up's thread before it ends, for what belongs to the thread."""
        self.name, self.recovery = provider.name, provider.recovery
        self._provider, self._after = provider, after
        self._patience = Patience(SLOW if seconds is None else seconds, MOST, "fdy-identity")

    def lookup(self, name: str, phone: str) -> Found:
        def call() -> Found:
            try:
                return self._provider.lookup(name, phone)
            finally:
                self._after()

        return self._patience.answer(call)


def looked_up(provider: Provider, name: str, phone: str) -> Found:
    """What the provider says; unknown when it fails or answers what is no answer: nobody is kept waiting by its outage."""
    try:
        found = provider.lookup(name, phone)
    except Exception as exc:  # a plugin may raise anything; what it says may hold the phone, so only its kind is logged
        log.warning("the identity provider failed: %s", type(exc).__name__)
        return Found(UNKNOWN)
    good = isinstance(found, Found) and found.state in STATES and (found.state != LOCKED or found.reason in REASONS)
    if not good:
        log.warning("the identity provider answered what is no answer; taken for unknown")
    return found if good else Found(UNKNOWN)
