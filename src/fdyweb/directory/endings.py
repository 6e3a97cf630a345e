"""How accounts end, for a while or for good, and how they come back: with their work and their logins (D7)."""

from __future__ import annotations

from datetime import timedelta

from fdycore import Actor, Invalid, Reason, Refused
from fdycore.clock import to_micros
from fdyweb.directory import logins, posts
from fdyweb.directory.authority import COUNSELOR, Post, demand, may
from fdyweb.directory.desk import Desk, reason_of, target
from fdyweb.words import msgid

RESTORABLE = timedelta(days=30)  # D7
WHY_DELETED = {  # ux 6.13
    "left": msgid("不再担任辅导员"),
    "moved": msgid("调离"),
    "duplicate": msgid("重复账号"),
    "other": msgid("其他"),
}


class Endings(Desk):
    def suspend(self, post: Post, ident: str, version: int, reason: str) -> None:
        """No login and no new task until it is resumed; what is under way stays."""
        row = self._for_change(post, ident, version, "account.suspend", states=posts.LIVING)
        why = reason_of(reason)

        def write(work) -> None:
            self._keep_last(work, row)
            self._swap(work, row, state=posts.SUSPENDED, reason=why, mark="")
            logins.end_all(work, row.identity)
            self._cancel(work, row.id)
            self._note(work, post, "account.suspend", row, why=why, state=posts.SUSPENDED)

        self._engine.write(write)

    def resume(self, post: Post, ident: str, version: int) -> None:
        row = self._for_change(post, ident, version, "account.suspend", states=(posts.SUSPENDED,))

        def write(work) -> None:
            self._swap(work, row, state=posts.ACTIVE, reason="")
            self._note(work, post, "account.resume", row, state=posts.ACTIVE)

        self._engine.write(write)

    def delete(self, post: Post, ident: str, version: int, reason: str, heir: str | None = None) -> tuple[int, int]:
        """Delete softly (D7): open assignments go to an heir or are void; answers how many (handed over, void)."""
        row = self._for_change(post, ident, version, "account.delete", states=(*posts.LIVING, posts.SUSPENDED))
        if reason not in WHY_DELETED:
            raise Invalid((("reason", Reason("need_reason", "请选择删除的原因。")),))
        why, now = WHY_DELETED[reason], to_micros(self._engine.clock())
        to = self._heir(post, row, heir)
        open_ones = self.open_assignments(row.id)

        def write(work) -> tuple[int, int]:
            self._keep_last(work, row)
            self._keep_manager(work, row)
            handed = self._hand(work, post, open_ones, to, why) if to else 0
            void = self._engine.void(open_ones, why, actor=post.actor, work=work)
            self._swap(work, row, state=posts.DELETED, ended_at=now, reason=why, mark="")
            logins.end_all(work, row.identity)
            self._cancel(work, row.id)
            self._note(work, post, "account.delete", row, why=why, state=posts.DELETED)
            return handed, void

        return self._engine.write(write)

    def restore(self, post: Post, ident: str, version: int) -> None:
        """Within 30 days. What was handed over or voided meanwhile stays so."""
        row = self._for_change(post, ident, version, "account.restore", states=(posts.DELETED,))
        if row.ended_at is None or to_micros(self._engine.clock()) - row.ended_at > RESTORABLE / timedelta(
            microseconds=1
        ):
            raise Refused(Reason("too_late", "账号删除已超过 {n} 天，不能恢复。请新建账号。", n=RESTORABLE.days))

        def write(work) -> None:
            if any((r.level, r.unit) == (row.level, row.unit) for r in posts.of_identity(work, row.identity)):
                raise Refused(Reason("has_post", "此人在该单位已有同级账号。"))
            self._place(work, row.path)
            self._swap(work, row, state=posts.ACTIVE, ended_at=None, reason="")
            self._note(work, post, "account.restore", row, state=posts.ACTIVE)

        self._engine.write(write)

    def hand_over(self, post: Post, ident: str, heir: str, reason: str) -> int:
        """Hand the open assignments of a counselor over to another; answers how many. Those that the heir has stay."""
        row = self.get(post, ident)
        demand(post, "account.hand_over", target(row))
        why = reason_of(reason)
        to, open_ones = self._heir(post, row, heir), self.open_assignments(row.id)
        if to is None:
            raise Invalid((("heir", Reason("need_heir", "请选择接手的辅导员。")),))

        def write(work) -> int:
            handed = self._hand(work, post, open_ones, to, why)
            self._note(work, post, "account.hand_over", row, why=why, extra=({}, {"to": to.name, "n": handed}))
            return handed

        return self._engine.write(write)

    @staticmethod
    def _keep_manager(work, row: posts.Row) -> None:
        """Nobody is left without a level above: the last account of a unit stays while accounts below it live."""
        if row.level == COUNSELOR or posts.living_at(work, row.unit, row.level, but=row.id):
            return
        below = posts.living_below(work, row.path, row.level)
        if below:
            raise Refused(Reason("has_below", "该账号下还有 {n} 个账号，请先为“{unit}”新建另一个账号，再删除。", n=below,
                          unit=row.unit_name))  # fmt: skip

    def open_assignments(self, ident: str) -> list[int]:
        """The ids of what an account has still to do, in tasks that are open."""
        found, after = [], None
        while True:
            page = self._engine.assignments(Actor(ident), only_open=True, limit=500, after=after)
            found += [item.assignment.id for item in page.items if not item.done]
            if page.next is None:
                return found
            after = page.next

    def _heir(self, post: Post, row: posts.Row, heir: str | None) -> posts.Row | None:
        if not heir:
            return None
        to = self._engine.read(lambda reader: posts.get(reader, heir))
        fits = to is not None and to.level == row.level == COUNSELOR and to.state in posts.LIVING and to.id != row.id
        if not fits or not may(post, "account.hand_over", target(to)):
            raise Invalid((("heir", Reason("no_heir", "请从本单位的辅导员中选择接手的人。")),))
        return to

    def _hand(self, work, post: Post, open_ones: list[int], to: posts.Row, why: str) -> int:
        stay = self._engine.reassign(open_ones, to.id, why, actor=post.actor, path=to.path, work=work)
        return len(open_ones) - len(stay)
