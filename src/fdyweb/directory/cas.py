"""Logging in at a CAS server, CHSI's for example (D27). The only module that knows python-cas.

The browser goes to the server with a `state` in the address to come back to, and comes back with a ticket, which the
server is asked about directly. The state is a keyed hash of a cookie that only this browser holds, and is good once: a
ticket that somebody else fetched opens nothing here (login CSRF), and an address seen in a log opens nothing again.
"""

from __future__ import annotations

import hmac
import logging
import secrets
import unicodedata
from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple
from urllib.parse import quote, unquote, urlencode

from fdycore import Engine, Reason
from fdycore.clock import to_micros
from fdyweb.directory import holders, logins
from fdyweb.directory.identity import UNKNOWN, Found
from fdyweb.directory.limits import MOST_OF_NETWORK
from fdyweb.directory.patience import Patience, TooSlow
from fdyweb.directory.phones import Phones, normal
from fdyweb.directory.sessions import TOO_MANY, Sessions, network_of
from fdyweb.directory.verifying import BY_PHONE, BY_SUBJECT, NO_ACCOUNT, OTHER_NAME, Known, settle

log = logging.getLogger("fdyweb.cas")
SILENT = 5  # seconds without a sign of the server
SLOW = 8.0  # seconds for a whole answer: one that drips would never be silent
WAITING = Patience(SLOW, 16, "fdy-cas")  # more tickets asked about at once mean that the server is not well
LARGEST = 64 * 2**10  # bytes of an answer
LASTS, REMEMBERED = timedelta(minutes=10), timedelta(minutes=15)  # a state; that it was used, which must be longer
LONGEST_TICKET = 300  # CAS asks clients to take 256

STATE = Reason("cas_state", "此次登录已失效，请重新登录。")
DOWN = Reason("cas_down", "暂时无法连接{provider}，请稍后再试。")
REFUSED = Reason("cas_refused", "{provider}未确认此次登录，请重新登录。")


class Missing(Exception):
    """python-cas is not installed."""


class Down(Exception):
    """The server did not answer, or what it answered is no CAS."""


class Person(NamedTuple):
    """Whom the server vouches for. name and phone are '' where it tells none."""

    subject: str
    name: str
    phone: str


class Client:
    """python-cas with limits: of time, of size, and of what XML may hold."""

    def __init__(self, url: str, version: str, phone: str, user_name: str):
        """phone, user_name: the attributes that hold them. Raises Missing."""
        try:
            import cas
            import requests
        except ImportError:
            raise Missing("python-cas is not installed") from None
        self._make, self._session = cas.CASClient, requests.Session
        self._url, self._version = url.rstrip("/") + "/", version
        self._phone, self._user_name = phone, user_name
        for name in ("cas", "urllib3.connectionpool"):  # they would write addresses with tickets, and answers
            logging.getLogger(name).addFilter(_without_tickets)

    def login_address(self, service: str) -> str:
        return self._client(service, None).get_login_url()

    def validate(self, ticket: str, service: str) -> Person | None:
        """Whose ticket it is; None when the server does not accept it. Raises Down, after some seconds at the latest."""
        try:
            return WAITING.answer(lambda: self._ask(ticket, service))
        except TooSlow as exc:
            raise Down(str(exc)) from None

    def _ask(self, ticket: str, service: str) -> Person | None:
        try:
            with self._session() as session:
                found = self._client(service, _Bounded(session)).verify_ticket(ticket)
            return self._person(found[0], found[1] or {})
        except Down:
            raise
        except Exception as exc:  # of requests, of the XML, of python-cas; their texts may hold the ticket
            raise Down(type(exc).__name__) from None

    def _client(self, service: str, session):
        return self._make(version=self._version, service_url=service, server_url=self._url, session=session)

    def _person(self, user: str | None, told: dict[str, Any]) -> Person | None:
        subject = (user or "").strip()
        if not subject or len(subject) > 200:
            return None
        return Person(subject, _first(told.get(self._user_name)), normal(_first(told.get(self._phone))) or "")


class _Answer(NamedTuple):
    content: bytes
    close: Callable[[], None]


class _Bounded:
    """What python-cas asks through: one answer of limited size, from where it was asked, in XML that declares nothing."""

    def __init__(self, session):
        self._session = session

    def get(self, url: str, **how) -> _Answer:
        plain = {"Accept-Encoding": "identity"}  # packed, a small answer could become a large one
        answer = self._session.get(url, timeout=SILENT, allow_redirects=False, stream=True, headers=plain, **how)
        try:
            body = answer.raw.read(LARGEST + 1)
        finally:
            answer.close()
        if answer.status_code != 200 or len(body) > LARGEST:
            raise Down(f"status {answer.status_code}, {len(body)} bytes")
        # Entities live in a document type, which no CAS answer has. UTF-8, so that it cannot hide in another encoding.
        if "<!doctype" in body.decode("utf-8").lower() or b"\0" in body:
            raise Down("a document type in an answer")
        if b"serviceResponse" not in body:
            raise Down("something else than an answer")
        return _Answer(body, answer.close)


def _without_tickets(record: logging.LogRecord) -> bool:
    return record.name != "cas" and "ticket" not in record.getMessage().lower()


def _first(value: Any) -> str:
    """An attribute's value, the first of several."""
    return next((str(one).strip() for one in (value if isinstance(value, list) else [value]) if one), "")


def same_name(one: str, other: str) -> bool:
    """As people write it: full width, spaces and the kinds of middle dot make no other name."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    text = unicodedata.normalize("NFKC", name)
    return "".join("·" if c in "·•‧・∙⋅." else c for c in text if not c.isspace()).casefold()


class Cas:
    """The provider where CAS is connected and no plugin can be asked: CAS tells of nobody who is not logging in.

    So everybody is unknown until then: accounts are made as 待核验 and compared at the first login.
    """

    def __init__(self, name: str, recovery: str):
        self.name, self.recovery = name, recovery

    def lookup(self, name: str, phone: str) -> Found:
        return Found(UNKNOWN)


class CasLogin:
    """The way in through the server, from the button to a session."""

    def __init__(self, engine: Engine, phones: Phones, sessions: Sessions, client: Client, name: str, back: str):
        """back: the whole address that the server sends people back to."""
        self._engine, self._phones, self._sessions, self._client = engine, phones, sessions, client
        self.name, self._back = name, back

    def begin(self, target: str) -> tuple[str, str]:
        """(what the browser is to keep, where it is to go). target: the page to show afterwards, '' for the first."""
        kept = f"{to_micros(self._engine.clock())}.{secrets.token_urlsafe(24)}.{quote(target, safe='')}"
        return kept, self._client.login_address(self._service(self._state(kept)))

    @staticmethod
    def target(kept: str) -> str:
        return unquote(kept.split(".", 2)[2]) if kept.count(".") > 1 else ""

    def finish(self, kept: str, state: str, ticket: str, agent: str, address: str, replaces: str = "") -> str | Reason:
        """The token of a new session, or why there is none. replaces: as `Sessions.begin` has it."""
        now, sound = to_micros(self._engine.clock()), 0 < len(ticket) <= LONGEST_TICKET and ticket.isascii()
        if not self._is_ours(kept, state, now) or not (sound and ticket.isprintable()):
            return STATE
        place, lasts = self._phones.keyed(network_of(address)), int(REMEMBERED / timedelta(microseconds=1))
        used = self._phones.keyed(f"cas used {state}")
        of_place, times = self._engine.write(
            lambda work: (logins.count(work, place, now, lasts)[0], logins.count(work, used, now, lasts)[0])
        )
        if of_place > MOST_OF_NETWORK or times > 1:
            return TOO_MANY if of_place > MOST_OF_NETWORK else STATE
        try:
            person = self._client.validate(ticket, self._service(state))
        except Down as exc:
            log.warning("%s was not reached: %s", self.name, exc)
            return self._said(DOWN)
        if person is None:
            return self._said(REFUSED)
        return self._enter(person, agent, place, replaces)

    def _state(self, kept: str) -> str:
        return self._phones.keyed(f"cas state {kept}")

    def _service(self, state: str) -> str:
        return f"{self._back}?{urlencode({'state': state})}"

    def _is_ours(self, kept: str, state: str, now: int) -> bool:
        if not hmac.compare_digest(self._state(kept).encode(), state.encode("utf-8", "replace")):
            return False
        age = now - int(kept.partition(".")[0])  # only what was made here has such a state
        return 0 <= age < int(LASTS / timedelta(microseconds=1))

    def _said(self, reason: Reason) -> Reason:
        return Reason(reason.code, reason.text, provider=self.name)

    def _enter(self, person: Person, agent: str, place: str, replaces: str) -> str | Reason:
        known = self._engine.read(lambda reader: self._find(reader, person))
        if known is None:
            return NO_ACCOUNT
        if person.name and not same_name(person.name, known.name):
            return self._said(OTHER_NAME)

        def also(work) -> None:
            logins.uncount(work, place)
            settle(work, known, person.subject, bool(person.name), to_micros(self._engine.clock()))

        return self._sessions.begin(known.id, agent, replaces=replaces, also=also, vouched=True, epoch=known.epoch)

    def _find(self, reader, person: Person) -> Known | None:
        """By subject; else by phone, where the name can be compared and nobody else's subject stands yet."""
        row = reader.row(BY_SUBJECT, key=person.subject)
        if row is not None and not holders.holds(reader, row[0], to_micros(self._engine.clock())):
            row = None  # left long ago: whoever has the phone now is another person here
        if row is None and person.phone and person.name:
            row = reader.row(BY_PHONE, key=self._phones.index(person.phone))
            row = row if row and row[2] is None else None
        return row and Known(*row)
