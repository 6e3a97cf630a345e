"""What every change of an account has in common: it is looked up in one's sight, asked of the table of powers, written by
compare-and-set, and noted in its history.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from fdycore import Conflict, Engine, Invalid, NotFound, Reason, Refused
from fdycore.clock import to_micros
from fdyweb.directory import changes, firstpass, holders, identity, logins, places, posts, totp
from fdyweb.directory.authority import MINISTRY, Post, Target, demand, may, rank
from fdyweb.directory.limits import RESTORABLE, micros
from fdyweb.directory.phones import Phones, hidden
from fdyweb.words import msgid


class Messages(Protocol):
    """What the messages have to know of accounts, each in the transaction that changes them."""

    def cancel(self, work, account: str) -> None:
        """It has ended or is suspended: no message leaves for it any more."""

    def handed(self, work, gone: str, assignments: Iterable[int]) -> None:
        """Assignments of open tasks have gone from an account to another, which has to hear of it."""


STALE = Reason("stale", "内容已被他人修改，请查看最新内容后再提交。")
LAST = Reason(
    "last_account", "这是部级唯一可用的账号，不能停用、删除或变更。请先用命令 fdy init --another 新建另一个部级账号。"
)

HIGHER = msgid("此人在“{unit}”还有级别更高的账号，姓名、手机号和密码请由管理该账号的单位办理。")
GONE_HIGHER = msgid(
    "此人在“{unit}”级别更高的账号已删除，{n} 天内可恢复；期满前，姓名、手机号和密码请由管理该账号的单位办理。"
)
SHARED = msgid("此人在“{unit}”还有不归本单位管理的账号。请与该单位商定由一方保留：另一方删除账号后即可办理。")


def target(row: posts.Row) -> Target:
    return Target(row.level, row.path, row.id)


class Desk:
    def __init__(self, engine: Engine, phones: Phones, provider: identity.Provider, messages: Messages):
        self._engine, self._phones, self._provider, self._messages = engine, phones, provider, messages

    def get(self, post: Post, ident: str) -> posts.Row:
        """An account in the post's sight. Raises NotFound, also for what lies outside it."""
        row = self._engine.read(lambda reader: posts.get(reader, ident))
        if row is None or not may(post, "account.see", target(row)):
            raise NotFound("account", ident)
        return row

    def allow(self, post: Post, action: str, row: posts.Row) -> None:
        """Raises Denied where the table does not let the post do it to this account."""
        demand(post, action, target(row))

    def _for_change(
        self, post: Post, ident: str, version: int, action: str, *also: Target, states=posts.LIVING
    ) -> posts.Row:
        """The account as the page showed it. Raises NotFound, Denied, Refused for its state, Conflict when it moved on."""
        row = self.get(post, ident)
        demand(post, action, target(row), *also)
        if row.version != version:
            raise Conflict(STALE)
        if row.state not in states:
            raise Refused(Reason("wrong_state", "该账号目前的状态不能进行此操作。"))
        return row

    def _for_person(self, post: Post, ident: str, version: int, action: str) -> posts.Row:
        """For what concerns the person and not only this post; `_whole_person` asks the same again inside the write."""
        row = self._for_change(post, ident, version, action)
        self._engine.read(lambda reader: self._whole_person(reader, post, action, row))
        return row

    def _whole_person(self, reader, post: Post, action: str, row: posts.Row) -> None:
        """Raises Refused unless the post manages the person's highest posts and all others lie beneath it.

        Else a college could give the province's officer, who is its counselor too, another phone and log in as both.
        """
        others = self._out_of_hand(reader, post, action, row.identity, row.level)
        above = [one for one in others if rank(one.level) < rank(row.level)]
        if above:
            one = min(above, key=lambda one: (one.state == posts.DELETED, rank(one.level)))
            told = GONE_HIGHER if one.state == posts.DELETED else HIGHER
            raise Refused(Reason("other_posts", told, unit=one.unit_name, n=RESTORABLE.days))
        if others:
            raise Refused(Reason("shared_person", SHARED, unit=others[0].unit_name))

    def obstacle(self, post: Post, action: str, row: posts.Row) -> Reason | None:
        """What of the person's other posts keeps this one from what concerns all of them; None for nothing."""
        try:
            self._engine.read(lambda reader: self._whole_person(reader, post, action, row))
        except Refused as exc:
            return exc.reason
        return None

    def _out_of_hand(self, reader, post: Post, action: str, person: int, level: str) -> list[posts.Row]:
        """The person's posts that keep `post` from what concerns all of them: that are neither its own to manage nor beneath.

        level: of the post that it is about. A deleted one above it counts while it can be restored; any other does not,
        so that of two units whose managers have nobody above them in common one can leave the person to the other.
        """
        since = to_micros(self._engine.clock()) - micros(RESTORABLE)
        every = [
            one
            for one in posts.of_identity(reader, person, since)
            if one.state != posts.DELETED or rank(one.level) < rank(level)
        ]
        highest = min([rank(level), *(rank(one.level) for one in every)])
        mine = lambda one: may(post, action, target(one))
        beneath = lambda one: rank(one.level) > highest and may(post, "account.mark", target(one))
        return [one for one in every if not mine(one) and not beneath(one)]

    def _hold_person(self, work, post: Post, action: str, row: posts.Row) -> None:
        posts.hold_person(work, row.identity)
        self._whole_person(work, post, action, row)

    @staticmethod
    def _swap(work, row: posts.Row, **values) -> None:
        if not posts.update(work, row, **(values or {"state": row.state})):
            raise Conflict(STALE)

    def _note(
        self, work, post: Post, kind: str, row: posts.Row, old=(), after_duties=(), *, why="", state="", extra=None
    ):
        """The history line. `row` is as it was before; what is now is read back."""
        now = posts.get(work, row.id)
        before, after = dict(posts.summary(row, old)), dict(posts.summary(now, after_duties))
        if kind == "account.create":
            before = {}
        else:
            same = [key for key in before if before[key] == after[key]]
            before, after = ({k: v for k, v in of.items() if k not in same} for of in (before, after))
        if extra:
            before, after = before | extra[0], after | extra[1]
        at = to_micros(self._engine.clock())
        changes.note(work, at, post.id, kind, f"account:{row.id}", now.path, before, after, why)

    @staticmethod
    def _place(work, path: str, *also: int) -> posts.Place:
        """A unit that is open, and stays so until this unit of work ends. Raises Invalid where there is none, or it has ended.

        also: the ids of other units that are wanted later, held with it in the order of a merge.
        """
        place = posts.place(work, path)
        held = {unit: places.hold(work, unit) for unit in sorted({*also, *([place.id] if place else [])})}
        if place is None or not held[place.id].open:
            raise Invalid((("unit", places.NO_UNIT),))
        return place

    @staticmethod
    def _bind(work, person: int, subject: str | None, now: int) -> None:
        """The person's id at the provider, where none stands yet. One that another person has is refused."""
        if not subject:
            return
        holders.release_subject(work, subject, now)
        other = work.row("SELECT id FROM identity WHERE subject = $subject", subject=subject)
        if other is not None and other[0] != person:
            raise Invalid((("phone", Reason("known_subject", "此人已用另一手机号开通账号，请先更换该账号的手机号。")),))
        work.execute(
            "UPDATE identity SET subject = $subject WHERE id = $id AND subject IS NULL", subject=subject, id=person
        )

    @staticmethod
    def _rises(work, person: int, level: str, but: str = "") -> bool:
        others = [one for one in posts.of_identity(work, person) if one.id != but]
        return all(rank(level) < rank(one.level) for one in others)

    @staticmethod
    def _renew(work, person: int, now: int, initial: bool = True) -> None:
        """No password but a new initial one, where it is to have one; no second factor, no login anywhere."""
        posts.update_identity(work, person, password=None)
        if initial:
            firstpass.issue(work, person, now)
        totp.clear(work, person)
        logins.end_all(work, person)

    @staticmethod
    def _log_out(work, row: posts.Row) -> None:
        """The logins of this post end; all of the person's where no other post is left."""
        others = [
            one for one in posts.of_identity(work, row.identity) if one.id != row.id and one.state in posts.LIVING
        ]
        if others:
            logins.end_of(work, row.id)
        else:
            logins.end_all(work, row.identity)

    @staticmethod
    def _keep_last(work, row: posts.Row) -> None:
        if row.level != MINISTRY:
            return
        places.hold(work, row.unit)  # of two who end the last two at once, the second counts what the first has left
        if posts.living_at(work, row.unit, MINISTRY, but=row.id) == 0:
            raise Refused(LAST)


def reason_of(text: str) -> str:
    """A reason that somebody typed; a phone in it is masked, for histories show it.

    Raises Invalid for none, and for one that is too long.
    """
    why = hidden(text.strip())
    if not 1 <= len(why) <= 200:
        raise Invalid((("reason", Reason("need_reason_text", "请填写原因，最多 {n} 个字。", n=200)),))
    return why
