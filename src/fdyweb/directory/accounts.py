"""用户管理: accounts are made, changed, suspended, deleted and restored by the level that manages them.

Each command asks `authority` first and writes itself down in the history, in one transaction; what it refuses is told
with its field, the reason and the cure, and nothing is half written. A phone leaves this module masked, but for `reveal`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from fdycore import Invalid, Reason, Refused
from fdycore.clock import to_micros
from fdyweb.directory import changes, firstpass, holders, identity, logins, names, posts, search, store, totp
from fdyweb.directory.authority import COUNSELOR, LEVELS, Post, Target, demand
from fdyweb.directory.desk import target
from fdyweb.directory.endings import WHY_MOVED, Endings
from fdyweb.directory.making import Made, Making, New
from fdyweb.directory.phones import hidden, masked, normal

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
        now = to_micros(self._engine.clock())

        def write(work) -> None:
            posts.hold_person(work, row.identity)
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

    def _edited_problems(self, reader, row: posts.Row, wanted) -> list[tuple[str, Reason]]:
        """What is there already stays, though its cohort or major has ended meanwhile."""
        present = posts.duties(reader, [row.id]).get(row.id, [])
        return self._duty_problems(reader, row.level, row.path, wanted, frozenset(present))

    def _logs_in_here(self, row: posts.Row) -> bool:
        """With a password of this platform, and not at the identity provider."""
        return not (self._logins_elsewhere and row.subject is not None)

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
            posts.hold_person(work, row.identity)
            place = self._place(work, new.path)
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
            rises = LEVELS.index(level) < LEVELS.index(row.level) and self._rises(work, row.identity, level, row.id)
            self._swap(work, row, unit=place.id, path=place.path, level=level, mark="")
            search.moved(work, row.path, place.path, row.id)
            posts.set_duties(work, row.id, old, new.duties, now)
            initial = rises and self._logs_in_here(row)
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
            raise Invalid((("phone", Reason("bad_phone", "请填写 11 位手机号码。")),))
        with self._told(post, number):
            self._change_phone(post, row, number)
        if row.has_password or not self._logs_in_here(row):
            return None
        return self._letters.welcome(row.identity, number, True, anew=True)

    def _change_phone(self, post: Post, row: posts.Row, number: str) -> None:
        if identity.looked_up(self._provider, row.name, number).state == identity.MISMATCH:
            raise Invalid(
                (("phone", Reason("known_otherwise", "该手机号在平台上登记的是另一个姓名，请核对姓名和手机号。")),)
            )
        index, old, now = self._phones.index(number), self.phone(row), to_micros(self._engine.clock())

        def write(work) -> None:
            self._hold_person(work, post, "account.phone", row)
            holders.release(work, index, now)
            if store.by_phone(work, index) is not None:
                raise Invalid((("phone", Reason("phone_taken", "该手机号已由平台上的账号使用。")),))
            self._swap(work, row, mark="")
            posts.update_identity(work, row.identity, phone_index=index, phone_cipher=self._phones.encrypt(number))
            if not row.has_password and self._logs_in_here(row):
                self._allow_text(work, post, number)
            if not row.has_password:
                firstpass.issue(work, row.identity, now)
            totp.clear(work, row.identity)
            logins.end_all(work, row.identity)
            self._note(work, post, "account.phone", row, extra=({"phone": old}, {"phone": masked(number)}))

        self._engine.write(write)

    def reset(self, post: Post, ident: str, version: int) -> Made:
        """A new initial password, and no second factor: for somebody who has lost theirs. Every session ends."""
        row = self._for_person(post, ident, version, "account.reset")
        phone, now = self._phones.decrypt(row.phone_cipher), to_micros(self._engine.clock())

        def write(work) -> None:
            self._hold_person(work, post, "account.reset", row)
            self._allow_text(work, post, phone)
            self._swap(work, row, mark="")
            self._renew(work, row.identity, now)
            self._note(work, post, "account.reset", row)

        self._engine.write(write)
        return Made(row.id, "initial", masked(phone), self._letters.welcome(row.identity, phone, True, anew=True))

    def mark(self, post: Post, ident: str, version: int, reason: str) -> None:
        """待整理, from any level above (D25); '' takes it away. It goes by itself when the managing level acts."""
        row = self._for_change(post, ident, version, "account.mark", states=(*posts.LIVING, posts.SUSPENDED))
        why, now = hidden(reason.strip())[:200], to_micros(self._engine.clock())

        def write(work) -> None:
            self._swap(work, row, mark=why, marked_by=post.id if why else None, marked_at=now if why else None)
            self._note(work, post, "account.mark", row, why=why)

        self._engine.write(write)
