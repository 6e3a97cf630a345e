"""Codes by short message: logging in without a password, and a forgotten one.

A code is asked for, limited and kept the same way whether or not a phone is known; the message itself goes out after the
answer, and only to somebody with a living account who logs in here. A code has six digits, is bound to what it was asked
for, counts for five minutes and five tries, and opens one login. What is kept of it is a keyed hash.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from typing import Any

from fdycore import Engine, Reason, Refused
from fdycore.clock import to_micros
from fdyweb.directory import limits, logins, store
from fdyweb.directory.allowances import OF_ALL, Allowances
from fdyweb.directory.limits import micros
from fdyweb.directory.phones import Phones, normal
from fdyweb.directory.sessions import TOO_MANY, Sessions, network_of
from fdyweb.receipts import Receipts
from fdyweb.words import msgid

LOGIN, RESET = PURPOSES = ("login", "reset")
TEXTS = {
    LOGIN: msgid("【{sign}】登录验证码 {code}，5 分钟内有效。请勿告诉他人。"),
    RESET: msgid("【{sign}】重置密码的验证码 {code}，5 分钟内有效。请勿告诉他人。"),
}
NO_PHONE = Reason("bad_phone", "请输入 11 位手机号。")
WRONG = Reason("wrong_code", "验证码不正确或已过期，请重新输入。")

# One row a phone: a new code ends the one before, whatever it was for. Refused within the pause and beyond the day's number.
SEND = """INSERT INTO sms_code (key, code, tries, sent_at, ends_at, day_began, day_sent)
VALUES ($key, $code, 0, $now, $ends, $now, 1)
ON CONFLICT (key) DO UPDATE SET code = $code, tries = 0, sent_at = $now, ends_at = $ends,
day_sent = CASE WHEN sms_code.day_began <= $day THEN 1 ELSE sms_code.day_sent + 1 END,
day_began = CASE WHEN sms_code.day_began <= $day THEN $now ELSE sms_code.day_began END
WHERE sms_code.sent_at <= $pause AND (sms_code.day_began <= $day OR sms_code.day_sent < $most)"""
TRY = """UPDATE sms_code SET tries = tries + 1 WHERE key = $key AND tries < $most AND ends_at > $now RETURNING code"""


class Codes:
    """send: carries a short message, `Channels.text`. Its work is done by a thread of its own, one after the other."""

    def __init__(self, engine: Engine, phones: Phones, sessions: Sessions, send: Callable[[str, str], bool], sign: str,
                 allowances: Allowances, elsewhere: Callable[[Any, int], bool]):  # fmt: skip
        """elsewhere: (reader, identity) -> do they log in at the identity provider? They are sent nothing."""
        self._allowances, self._elsewhere = allowances, elsewhere
        self._engine, self._phones, self._sessions = engine, phones, sessions
        self._send, self._sign, self._later = send, sign, Receipts()

    def ask(self, purpose: str, phone: str, address: str, say: Callable[..., str]) -> Reason | None:
        """Send a code, if it can open a login of the phone's account; None when it was taken on, and nobody learns more.

        say: puts the message into the language of whoever asks.
        """
        number, now = normal(phone), to_micros(self._engine.clock())
        if number is None:
            return NO_PHONE
        index, code = self._phones.index(number), f"{secrets.randbelow(10**6):06d}"
        kept = self._kept(purpose, index, code)
        network = self._phones.keyed(f"texts from {network_of(address)}")

        def write(work) -> bool:
            asked, _ = logins.count(work, network, now, micros(limits.TEXTS_WINDOW))
            if asked > limits.TEXTS_OF_NETWORK:
                return False
            work.execute("DELETE FROM sms_code WHERE day_began < $day", day=now - micros(limits.DAY))
            return work.execute(
                SEND, key=self._row(index), code=kept, now=now, ends=now + micros(limits.CODE_LASTS),
                day=now - micros(limits.DAY), pause=now - micros(limits.TEXT_PAUSE), most=limits.TEXTS_A_DAY,
            ).rowcount == 1  # fmt: skip

        if self._engine.read(lambda reader: self._allowances.spent(reader, now)):
            return OF_ALL
        if not self._engine.write(write):
            return TOO_MANY
        text = say(TEXTS[purpose], sign=self._sign, code=code)
        self._later.write(lambda: self._carry(number, index, text), wait=False)
        return None

    def enter(self, purpose: str, phone: str, code: str, agent: str, address: str, replaces: str = "") -> str | Reason:
        """A login by a code that was sent: its token, or why not. One for a forgotten password sets a new one first."""
        index, now = self._phones.index(normal(phone) or phone), to_micros(self._engine.clock())
        if not self._engine.write(lambda work: self._take(work, purpose, index, code, now)):
            return WRONG
        known = self._engine.read(lambda reader: logins.by_phone(reader, index))
        if known is None:
            return WRONG
        return self._sessions.begin(
            known.identity,
            agent,
            epoch=known.epoch,
            first=purpose == RESET or known.password is None,
            replaces=replaces,
            also=lambda work: self._sessions.unlock(index, address, work),
        )

    def _take(self, work, purpose: str, index: str, code: str, now: int) -> bool:
        """Count a try, and spend the code when it is right."""
        row = work.execute(TRY, key=self._row(index), most=limits.CODE_TRIES, now=now).fetchone()
        typed = self._kept(purpose, index, "".join(code.split()))
        if row is None or not hmac.compare_digest(row[0], typed):
            return False
        work.execute("UPDATE sms_code SET ends_at = 0, code = '' WHERE key = $key", key=self._row(index))
        return True

    def _carry(self, number: str, index: str, text: str) -> None:
        def living(reader) -> bool:
            known = logins.by_phone(reader, index)
            opens = known is not None and not self._elsewhere(reader, known.identity)
            return opens and bool(store.posts(reader, known.identity))

        if not self._engine.read(living):
            return
        try:
            self._engine.write(lambda work: self._allowances.text(work, to_micros(self._engine.clock())))
        except Refused:
            return  # by others since it was asked for; that the budget is spent stands in the log
        self._send(number, text)

    def _row(self, index: str) -> str:
        return self._phones.keyed(f"code for {index}")

    def _kept(self, purpose: str, index: str, code: str) -> str:
        return self._phones.keyed(f"{purpose} code {code} for {index}")

    def settle(self) -> None:
        """Wait until everything asked for so far has gone out."""
        self._later.settle()
