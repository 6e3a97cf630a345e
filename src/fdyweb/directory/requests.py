"""Accounts that wait: asked for while the person's account at the identity provider does not work (R022, R029).

waiting ⇄ ready → done, and withdrawn from either. Only the provider's answer "active" makes one ready, and completing asks
it once more: what was ready yesterday may be locked today. The provider is asked outside any transaction; what it said is
written by compare-and-set, so that of two who ask at once none overwrites the other.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from fdycore import Engine, Invalid, NotFound, Reason, Refused
from fdycore.clock import to_micros
from fdycore.paths import after as past
from fdyweb.directory import changes, places
from fdyweb.directory.authority import MANAGES, Post, Target, demand, may
from fdyweb.directory.identity import ACTIVE, LOCKED, UNKNOWN, Found, Provider, looked_up
from fdyweb.directory.phones import Phones, masked, normal

Result = TypeVar("Result")
WAITING, READY, DONE, WITHDRAWN = "waiting", "ready", "done", "withdrawn"
OPEN = (WAITING, READY)
TWIN = Reason("request_waits", "该手机号在此单位的申请已在等待中，请在“申请”中查看。")
BAD_PHONE = Reason("bad_phone", "请填写 11 位手机号码。")
ENDED = Reason("request_ended", "该申请已办结或已撤回。")
NOT_READY = Reason("request_not_ready", "对方的账号尚未找回，暂不能创建。请先重新查询。")
UNTOLD = Reason("request_untold", "{provider}暂时无法查询，请稍后再试。")


@dataclass(frozen=True, slots=True)
class Request:
    """An account that waits. phone: masked; duties: (cohort, degree, major) of a counselor; moments: microseconds UTC.

    reason  of a waiting one, what the provider said last: a key of `identity.REASONS`, `none` or `mismatch`
    """

    id: int
    name: str
    phone: str
    level: str
    unit: int
    path: str
    unit_name: str
    duties: tuple[tuple[int, str, str], ...]
    state: str
    reason: str
    version: int
    created_at: int
    checked_at: int

    @property
    def target(self) -> Target:
        return Target(self.level, self.path)


# (unit of work, the request, the whole phone, what the provider says now) -> whatever comes of it
Create = Callable[[Any, Request, str, Found], Result]

_READ = """SELECT r.id, r.name, r.phone_cipher, r.level, r.unit, u.path, u.name, r.duties, r.state, r.reason, r.version,
r.created_at, r.checked_at FROM account_request r JOIN unit u ON u.id = r.unit """
_ONE = _READ + "WHERE r.id = $id"
# One level has at most two others whose accounts it manages.
_PAGE = (
    _READ
    + """WHERE (r.state = 'waiting' OR r.state = 'ready') AND (r.level = $one OR r.level = $other)
AND u.path >= $low AND u.path < $high AND r.id < $before ORDER BY r.id DESC LIMIT $n"""
)
_ASK = """INSERT INTO account_request
(name, phone_index, phone_cipher, level, unit, duties, state, reason, actor, created_at, checked_at)
VALUES ($name, $index, $cipher, $level, $unit, $duties, 'waiting', $reason, $actor, $now, $now)
ON CONFLICT DO NOTHING RETURNING id"""


class Requests:
    def __init__(self, engine: Engine, phones: Phones, provider: Provider):
        self._engine, self._phones, self._provider = engine, phones, provider

    # -- looking ------------------------------------------------------------------------------------------------------

    def page(self, post: Post, before: int | None = None, limit: int = 50) -> tuple[list[Request], int | None]:
        """The open ones that the post may decide, newest first, and the id to go on before; None at the end."""
        levels = [*MANAGES[post.level], "", ""]
        rows = self._engine.read(
            lambda reader: reader.rows(_PAGE, one=levels[0], other=levels[1], low=post.path, high=past(post.path),
                                       before=2**62 if before is None else before, n=limit + 1)
        )  # fmt: skip
        found = [self._made(row) for row in rows[:limit]]
        return [one for one in found if self._mine(post, one)], found[-1].id if len(rows) > limit else None

    def get(self, post: Post, ident: int) -> Request:
        """Raises NotFound, also for what is outside the post's power."""
        return self._get(post, ident)[0]

    def _get(self, post: Post, ident: int) -> tuple[Request, str]:
        """With the whole phone."""
        row = self._engine.read(lambda reader: reader.row(_ONE, id=ident))
        found = row and self._made(row)
        if found is None or not self._mine(post, found):
            raise NotFound("request", ident)
        return found, self._phones.decrypt(row[2])

    def _made(self, row: tuple) -> Request:
        duties = tuple(tuple(duty) for duty in json.loads(row[7]))
        return Request(*row[:2], masked(self._phones.decrypt(row[2])), *row[3:7], duties, *row[8:])

    @staticmethod
    def _mine(post: Post, found: Request) -> bool:
        return may(post, "account.create", found.target)

    # -- asking -------------------------------------------------------------------------------------------------------

    def ask(self, post: Post, name: str, phone: str, level: str, path: str,
            duties: Iterable[tuple[int, str, str]], reason: str) -> int:  # fmt: skip
        """Let an account wait. reason: a key of `identity.REASONS`.

        Raises Denied; Invalid for a phone that is none, a unit that there is not, a request that waits already.
        """
        demand(post, "account.create", Target(level, path))
        number = normal(phone)
        if number is None:
            raise Invalid((("phone", BAD_PHONE),))
        now, kept = to_micros(self._engine.clock()), json.dumps([list(duty) for duty in duties], ensure_ascii=False)

        def write(work) -> int:
            place = places.at(work, path)
            unit = place and places.hold(work, place.id)  # it may just be merged or closed
            if unit is None or not unit.open:
                raise Invalid((("unit", places.NO_UNIT),))
            made = work.execute(
                _ASK, name=name, index=self._phones.index(number), cipher=self._phones.encrypt(number), level=level,
                unit=unit.id, duties=kept, reason=reason, actor=post.id, now=now,
            ).fetchone()  # fmt: skip
            if made is None:
                raise Invalid((("phone", TWIN),))
            self._note(work, post, "request.ask", self._made(work.row(_ONE, id=made[0])))
            return made[0]

        return self._engine.write(write)

    # -- deciding -----------------------------------------------------------------------------------------------------

    def recheck(self, post: Post, ident: int) -> Request:
        """Ask the provider again: active makes it ready, anything else lets it wait for the reason now given.

        An outage says nothing about the person: then nothing is changed, and Refused raised.
        """
        asked, phone = self._get(post, ident)
        self._told(post, asked, looked_up(self._provider, asked.name, phone))
        return self.get(post, ident)

    def _told(self, post: Post, asked: Request, found: Found) -> None:
        """Write down what the provider said of an open request."""
        if found.state == UNKNOWN:
            raise Refused(self._with_name(UNTOLD))
        to = READY if found.state == ACTIVE else WAITING
        reason = found.reason if found.state == LOCKED else "" if to == READY else found.state

        def write(work) -> None:
            present = self._open(work, post, asked.id)
            if present.version != asked.version:
                return  # somebody asked at the same time, and their answer stands already
            self._step(work, present, to, reason)
            self._note(work, post, "request.check", present, to, reason)

        self._engine.write(write)

    def withdraw(self, post: Post, ident: int) -> None:
        self._get(post, ident)

        def write(work) -> None:
            present = self._open(work, post, ident)
            self._step(work, present, WITHDRAWN, present.reason)
            self._note(work, post, "request.withdraw", present, WITHDRAWN)

        self._engine.write(write)

    def complete(self, post: Post, ident: int, create: Create[Result]) -> Result:
        """Make the account of a ready one, in one transaction with its end; answers what `create` does.

        The provider is asked once more before; what is locked again waits again, and Refused is raised. `create` may be
        called several times, as the function of `engine.write` is, and what it raises undoes everything.
        """
        asked, phone = self._get(post, ident)
        if asked.state != READY:
            raise Refused(NOT_READY if asked.state == WAITING else ENDED)
        found = looked_up(self._provider, asked.name, phone)
        if found.state != ACTIVE:
            self._told(post, asked, found)
            raise Refused(NOT_READY)

        def write(work) -> Result:
            present = self._open(work, post, ident)
            if present.state != READY:
                raise Refused(NOT_READY)
            self._step(work, present, DONE, "")
            made = create(work, present, phone, found)
            self._note(work, post, "request.complete", present, DONE)
            return made

        return self._engine.write(write)

    # -- writing ------------------------------------------------------------------------------------------------------

    def _open(self, work, post: Post, ident: int) -> Request:
        """As it is inside the transaction. Raises Refused when it has ended, NotFound when its unit was moved away."""
        present = self._made(work.row(_ONE, id=ident))
        if not self._mine(post, present):
            raise NotFound("request", ident)
        if present.state not in OPEN:
            raise Refused(ENDED)
        return present

    def _step(self, work, present: Request, to: str, reason: str) -> None:
        work.advance("account_request", present.id, present.state, present.version, to)
        now = to_micros(self._engine.clock())
        checked = present.checked_at if to == WITHDRAWN else now
        work.execute(
            "UPDATE account_request SET reason = $reason, checked_at = $checked WHERE id = $id",
            id=present.id, reason=reason, checked=checked,
        )  # fmt: skip

    def _note(self, work, post: Post, kind: str, about: Request, to: str = "", reason: str = "") -> None:
        before = {"state": about.state, "reason": about.reason} if to else {}
        after = {"state": to, "reason": reason} if to else {"state": about.state, "reason": about.reason}
        who = {"name": about.name, "phone": about.phone, "level": about.level}
        changes.note(work, to_micros(self._engine.clock()), post.id, kind, f"request:{about.id}", about.path, before,
                     {**who, **after})  # fmt: skip

    def _with_name(self, reason: Reason) -> Reason:
        return Reason(reason.code, reason.text, provider=self._provider.name)
