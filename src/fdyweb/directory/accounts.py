"""用户管理: accounts are made, changed, suspended, deleted and restored by the level that manages them.

Each command asks `authority` first and writes itself down in the history, in one transaction; what it refuses is told
with its field, the reason and the cure, and nothing is half written. A phone leaves this module masked, but for `reveal`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from fdycore import Invalid, Reason, Refused
from fdycore.clock import to_micros
from fdyweb.directory import changes, firstpass, holders, identity, logins, names, places, posts, search, store, totp
from fdyweb.directory.authority import COUNSELOR, Post, Target, demand, rank
from fdyweb.directory.desk import reason_of, target
from fdyweb.directory.endings import WHY_MOVED, Endings
from fdyweb.directory.making import Made, Making, New
from fdyweb.directory.phones import masked, normal
from fdyweb.directory.requests import BAD_PHONE

THERE = Reason(
    "logs_in_there",
    "此人用{provider}账号登录，不用本平台密码。忘记密码的，请其先按{provider}页面提示找回账号，再登录本平台。",
)
SAME_PLACE = Reason("same_place", "请选择另一个级别或单位；只改负责届别等信息的，请用“修改信息”。")


class Moved(NamedTuple):
    """What came of a move: assignments handed over and void, and whether a new password was due and told by text."""

    handed: int
    void: int
    renewed: bool
    texted: bool


class Accounts(Making, Endings):
    # -- looking ------------------------------------------------------------------------------------------------------

    def duties(self, ids: Iterable[str]) -> dict[str, list[tuple[int, str, str]]]:
        return self._engine.read(lambda reader: posts.duties(reader, ids))

    def history(self, post: Post, ident: str) -> list[changes.Change]:
        row = self.get(post, ident)
        demand(post, "account.history", target(row))
        return self._engine.read(lambda reader: changes.of(reader, f"account:{ident}"))

    def phone(self, row: posts.Row) -> str:
        """Masked: 138****0001."""
        return masked(self._phones.decrypt(row.phone_cipher))

    def reveal(self, post: Post, ident: str) -> str:
        """The whole phone. That it was shown, and to whom, is written down first."""
        row = self.get(post, ident)
        demand(post, "account.reveal", target(row))
        self._engine.write(lambda work: self._note(work, post, "account.reveal", row))
        return self._phones.decrypt(row.phone_cipher)

    def initial(self, post: Post, ident: str) -> str:
        """The initial password of an account, to be told by word of mouth; that it was shown is written down first.

        Raises Refused where short messages are carried (it goes that way and no other), and where there is none in force.
        """
        row = self.get(post, ident)
        row = self._for_person(post, ident, row.version, "account.reset")
        if not self.logs_in_here(row):
            raise Refused(self._there())
        if self._texts():
            raise Refused(Reason("by_text", "初始密码只用短信发送。没有收到的，请重置密码。"))
        if row.has_password or row.issued_at is None:
            raise Refused(Reason("no_initial", "该账号没有有效的初始密码。请先重置密码。"))

        def write(work) -> None:
            self._hold_person(work, post, "account.reset", row)
            self._note(work, post, "account.initial", row)

        self._engine.write(write)
        return self._letters.initial(row.identity)

    # -- changing -----------------------------------------------------------------------------------------------------

    def edit(self, post: Post, ident: str, version: int, name: str, duties: Iterable[tuple[int, str, str]]) -> None:
        """Change name and responsibilities in place (R053). A name that the identity provider vouches for stays."""
        row = self._for_change(post, ident, version, "account.edit")
        given, wanted = names.normal(name), tuple(sorted(set(duties)))
        problems = self._engine.read(lambda reader: self._edited_problems(reader, row, wanted))
        if given is None:
            problems.append(("name", names.BAD))
        elif given != row.name and row.subject is not None:
            problems.append(
                ("name", Reason("vouched", "姓名由{provider}核验，不能在这里修改。", provider=self._provider.name))
            )
        if problems:
            raise Invalid(tuple(problems))
        if given != row.name:
            self._for_person(post, ident, version, "account.edit")
            self._ask_name(post, row, given)
        now = to_micros(self._engine.clock())

        def write(work) -> None:
            posts.hold_person(work, row.identity)
            if given != row.name:
                places.hold_accounts(work, "identity = $identity", identity=row.identity)  # before the one below
            old = posts.duties(work, [row.id]).get(row.id, [])
            self._swap(work, row, mark="")
            if (given, wanted, row.mark) == (row.name, tuple(sorted(old)), ""):
                return  # looked at and left alone: nothing for the history
            if given != row.name:
                self._whole_person(work, post, "account.edit", row)
                search.rename(work, row.identity, given)
            posts.set_duties(work, row.id, old, wanted, now)
            self._note(work, post, "account.edit", row, old, wanted)

        self._engine.write(write)

    def _ask_name(self, post: Post, row: posts.Row, name: str) -> None:
        """Raises Invalid for a name that is another one at the provider; of its outage nothing follows.

        The directory itself is not asked: there the name is what is written here.
        """
        if isinstance(self._provider, identity.Local):
            return
        with self._told(post, ""):  # counted though the person is in sight: many names would be tried with one phone
            found = identity.looked_up(self._provider, name, self._phones.decrypt(row.phone_cipher))
            if found.state == identity.MISMATCH:
                raise self._mismatch()

    def _edited_problems(self, reader, row: posts.Row, wanted) -> list[tuple[str, Reason]]:
        """What is there already stays, though its cohort or major has ended meanwhile."""
        present = posts.duties(reader, [row.id]).get(row.id, [])
        return self._duty_problems(reader, row.level, row.path, wanted, frozenset(present))

    def logs_in_here(self, row: posts.Row) -> bool:
        """With a password of this platform, and not at the identity provider."""
        there = identity.logs_in_there(row.subject, row.checked, row.has_password, row.issued_at)
        return not (self._logins_elsewhere and there)

    def _there(self) -> Reason:
        return Reason(THERE.code, THERE.text, provider=self._provider.name)

    def move(
        self, post: Post, ident: str, version: int, level: str, path: str, duties=(), heir: str | None = None
    ) -> Moved:
        """Another unit, or another level. The powers are asked of the old place and of the new one; rosters stay.

        Staff have no tasks to do: what a counselor who joins them has not finished goes to an heir or is void, as when an
        account is deleted.

        Whoever changes level is logged out everywhere; who rises sets a new password, as with a first post of that level.
        """
        row = self._for_change(post, ident, version, "account.move", Target(level, path))
        new = New(row.name, "", level, path, tuple(sorted(set(duties))))
        problems = self._engine.read(lambda reader: self._duty_problems(reader, level, path, new.duties))
        if (level, path) == (row.level, row.path):
            problems.insert(0, ("unit", SAME_PLACE))
        if problems:
            raise Invalid(tuple(problems))
        leaves = row.level == COUNSELOR and level != COUNSELOR
        to = self._heir(post, row, heir) if leaves else None
        done, now = self._done(row.id) if leaves else [], to_micros(self._engine.clock())

        def write(work) -> tuple[bool, tuple[int, int]]:
            self._hold_with(work, row, to)
            place = self._place(work, new.path, row.unit)
            twin = [
                r
                for r in posts.of_identity(work, row.identity)
                if (r.level, r.path) == (level, path) and r.id != row.id
            ]
            if twin:
                raise Invalid((("unit", Reason("has_post", "此人在该单位已有同级账号。")),))
            self._keep_last(work, row)
            self._keep_manager(work, row)
            gone = self._pass_on(work, post, row, to, done, WHY_MOVED) if leaves else (0, 0)
            old = posts.duties(work, [row.id]).get(row.id, [])
            rises = rank(level) < rank(row.level) and self._rises(work, row.identity, level, row.id)
            rises = rises and not self._untold(work, post, row.identity, level)
            self._swap(work, row, unit=place.id, path=place.path, level=level, mark="")
            search.moved(work, row.path, place.path, row.id)
            posts.set_duties(work, row.id, old, new.duties, now)
            initial = rises and self.logs_in_here(row)
            if initial:
                self._allow_text(work, post, self._phones.decrypt(row.phone_cipher))
            if rises:
                self._renew(work, row.identity, now, initial)
            elif level != row.level:
                logins.end_all(work, row.identity)
            self._note(work, post, "account.move", row, old, new.duties, extra=self._became(to, *gone))
            return initial, gone

        renewed, gone = self._engine.write(write)
        phone = self._phones.decrypt(row.phone_cipher) if renewed else ""
        return Moved(*gone, renewed, renewed and self._letters.welcome(row.identity, phone, True, anew=True))

    def change_phone(self, post: Post, ident: str, version: int, phone: str) -> bool | None:
        """Another phone: it is how somebody logs in, so every session ends and the second factor goes.

        An initial password that was never used went to the old phone: it opens nothing any more. Answers whether a new
        one was sent, None where none is needed.
        """
        row = self._for_person(post, ident, version, "account.phone")
        number = normal(phone)
        if number is None:
            raise Invalid((("phone", BAD_PHONE),))
        with self._told(post, number):
            initial = self._change_phone(post, row, number)
        return self._letters.welcome(row.identity, number, True, anew=True) if initial else None

    def _change_phone(self, post: Post, row: posts.Row, number: str) -> bool:
        """Is there a new initial password?"""
        found = identity.looked_up(self._provider, row.name, number)
        index, old, now = self._phones.index(number), self.phone(row), to_micros(self._engine.clock())

        def write(work) -> bool:
            self._hold_person(work, post, "account.phone", row)
            present = posts.get(work, row.id)
            if (problem := self._anothers(present, found)) is not None:
                raise Invalid((("phone", problem),))
            holders.release(work, index, now)
            if store.by_phone(work, index) is not None:
                raise Invalid((("phone", Reason("phone_taken", "该手机号已由平台上的账号使用。")),))
            self._swap(work, row, mark="")
            posts.update_identity(work, row.identity, phone_index=index, phone_cipher=self._phones.encrypt(number))
            self._bind(work, row.identity, found.subject, now)
            # Who waits for a comparison is compared at the first login, also where the new number has no account there.
            none = (found.state, present.checked, present.subject) == (identity.NONE, identity.ACTIVE, None)
            if none or found.state == identity.ACTIVE:
                posts.update_identity(work, row.identity, checked=found.state)
            initial = not present.has_password and self.logs_in_here(posts.get(work, row.id))
            if initial:
                self._allow_text(work, post, number)
                firstpass.issue(work, row.identity, now)
            totp.clear(work, row.identity)
            logins.end_all(work, row.identity)
            self._note(work, post, "account.phone", row, extra=({"phone": old}, {"phone": masked(number)}))
            return initial

        return self._engine.write(write)

    def _anothers(self, row: posts.Row, found: identity.Found) -> Reason | None:
        """Why a number cannot be this person's, as the provider has it; None where it can be, or cannot be told."""
        provider = self._provider.name
        if found.state == identity.MISMATCH:
            return Reason("known_otherwise", "该手机号在平台上登记的是另一个姓名，请核对姓名和手机号。")
        if found.state == identity.LOCKED:
            return Reason("locked_phone", "该手机号的{provider}账号目前无法正常登录（{why}）。请对方先按{provider}页面提示"
                          "找回账号，再更换手机号。", provider=provider, why=identity.REASONS[found.reason])  # fmt: skip
        if None not in (row.subject, found.subject) and row.subject != found.subject:
            return Reason("other_person", "该手机号的{provider}账号属于另一人，请核对手机号。", provider=provider)
        return None

    def reset(self, post: Post, ident: str, version: int) -> Made:
        """A new initial password, and no second factor: for somebody who has lost theirs. Every session ends.

        Who logs in at the identity provider gets no password (the outcome is hint); Refused without a second factor either.
        """
        row = self._for_person(post, ident, version, "account.reset")
        phone, now = self._phones.decrypt(row.phone_cipher), to_micros(self._engine.clock())

        def write(work) -> bool:
            self._hold_person(work, post, "account.reset", row)
            here = self.logs_in_here(posts.get(work, row.id))
            if here:
                self._allow_text(work, post, phone)
            elif not logins.by_id(work, row.identity).factor:
                raise Refused(self._there())
            self._swap(work, row, mark="")
            self._renew(work, row.identity, now, here)
            self._note(work, post, "account.reset", row)
            return here

        if not self._engine.write(write):
            return Made(row.id, "hint", masked(phone), False)
        return Made(row.id, "initial", masked(phone), self._letters.welcome(row.identity, phone, True, anew=True))

    def mark(self, post: Post, ident: str, version: int, reason: str) -> None:
        """待整理, from any level above (D25); '' takes it away. It goes by itself when the managing level acts.

        Raises Invalid for a reason that is too long.
        """
        row = self._for_change(post, ident, version, "account.mark", states=(*posts.LIVING, posts.SUSPENDED))
        why, now = reason_of(reason) if reason.strip() else "", to_micros(self._engine.clock())

        def write(work) -> None:
            self._swap(work, row, mark=why, marked_by=post.id if why else None, marked_at=now if why else None)
            self._note(work, post, "account.mark", row, why=why)

        self._engine.write(write)
