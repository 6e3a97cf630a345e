"""What is allowed so many times and no more: short messages, for they cost money, and questions whether a phone is known.

Counted like attempts to log in, under keyed hashes. A count is part of the transaction that it is for: what is refused or
undone has used nothing.
"""

from __future__ import annotations

import logging

from fdycore import Reason, Refused
from fdyweb.directory import limits, logins
from fdyweb.directory.authority import Post
from fdyweb.directory.limits import micros
from fdyweb.directory.phones import Phones

log = logging.getLogger("fdyweb.texts")
OF_MANAGER = Reason(
    "texts_of_manager", "您在 24 小时内已发送 {n} 条账号短信，达到上限。请明天再办理。", n=limits.MANAGER_TEXTS
)
OF_PHONE = Reason(
    "texts_of_phone",
    "该手机号在 24 小时内已收到 {n} 条账号短信，达到上限。请明天再办理；初始密码仍有效的，可请对方直接登录。",
    n=limits.PHONE_TEXTS,
)
KNOWN_PHONES = Reason(
    "known_phones",
    "您在 24 小时内填写的手机号中，已有 {n} 个属于平台上的其他人，请核对名单，明天再办理；有疑问请联系上一级单位。",
    n=limits.KNOWN_PHONES,
)
OF_ALL = Reason("texts_of_all", "平台每小时可发送的短信已达上限，请一小时后再试。")


class Allowances:
    def __init__(self, phones: Phones, texts_per_hour: int):
        """texts_per_hour: of the whole site; 0 sets no limit."""
        self._keyed, self._most = phones.keyed, texts_per_hour
        self._all = phones.keyed("texts of all")

    def text_of(self, work, post: Post, phone: str, now: int) -> None:
        """One more text that a manager causes. Raises Refused beyond what they, the phone or the site are allowed."""
        if self._count(work, f"texts of {post.id}", now) > limits.MANAGER_TEXTS:
            raise Refused(OF_MANAGER)
        if self._count(work, f"texts to {phone}", now) > limits.PHONE_TEXTS:
            raise Refused(OF_PHONE)
        self.text(work, now)

    def text(self, work, now: int) -> None:
        """One more text of the site. Raises Refused beyond its budget."""
        if not self._most:
            return
        used, _ = logins.count(work, self._all, now, micros(limits.TEXTS_WINDOW))
        if used == self._most:
            log.error("the budget of %d texts an hour (fdy.texts_per_hour) is spent: none goes out before the hour is over",
                      self._most)  # fmt: skip
        if used > self._most:
            raise Refused(OF_ALL)

    def spent(self, reader, now: int) -> bool:
        """Is what codes may take of the site's budget used up? The rest is left for accounts: anybody may ask for codes."""
        most = max(1, self._most * limits.CODES_OF_BUDGET // 100)
        return bool(self._most) and logins.counted(reader, self._all, now, micros(limits.TEXTS_WINDOW)) >= most

    def known_phone(self, work, post: Post, now: int) -> None:
        """A manager heard once more that a phone is known."""
        if self._count(work, f"known phones for {post.id}", now) == limits.KNOWN_PHONES:
            log.warning("account %s has been told of %d known phones within a day and may give no further one today",
                        post.id, limits.KNOWN_PHONES)  # fmt: skip

    def may_give_phones(self, reader, post: Post, now: int) -> None:
        """Raises Refused for a manager who has heard it too often: whatever they give, so that this tells nothing either."""
        key = self._keyed(f"known phones for {post.id}")
        if logins.counted(reader, key, now, micros(limits.DAY)) >= limits.KNOWN_PHONES:
            raise Refused(KNOWN_PHONES)

    def _count(self, work, what: str, now: int) -> int:
        return logins.count(work, self._keyed(what), now, micros(limits.DAY))[0]
