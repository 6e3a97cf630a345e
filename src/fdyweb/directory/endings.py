"""How accounts end, for a while or for good, and how they come back: with their work and their logins (D7)."""

from __future__ import annotations

from fdycore import Actor, Conflict, Invalid, Reason, Refused
from fdycore.clock import to_micros
from fdyweb.directory import changes, holders, identity, places, posts
from fdyweb.directory.authority import COUNSELOR, Post, demand, may
from fdyweb.directory.desk import STALE, Desk, reason_of, target
from fdyweb.directory.limits import RESTORABLE, micros
from fdyweb.words import msgid

UNIT_ENDED = Reason("unit_ended", "原单位已停用或并入其他单位，账号不能恢复。请在现在的单位新建账号。")
WHY_MOVED = msgid("不再担任辅导员，改任管理岗位")
WHY_DELETED = {  # ux 6.13
    "left": msgid("不再担任辅导员"),
    "moved": msgid("调离"),
    "duplicate": msgid("重复账号"),
    "other": msgid("其他"),
}


def reasons(level: str) -> dict[str, str]:
    """Why an account of a level may be deleted, by their keys."""
    return WHY_DELETED if level == COUNSELOR else WHY_DELETED | {"left": msgid("不再担任该职务")}


class Endings(Desk):
    def suspend(self, post: Post, ident: str, version: int, reason: str) -> None:
        """No login and no new task until it is resumed; what is under way stays."""
        row = self._for_change(post, ident, version, "account.suspend", states=posts.LIVING)
        why = reason_of(reason)

        def write(work) -> None:
            posts.hold_person(work, row.identity)
            self._keep_last(work, row)
            self._swap(work, row, state=posts.SUSPENDED, reason=why, mark="")
            self._log_out(work, row)
            self._messages.cancel(work, row.id)
            self._note(work, post, "account.suspend", row, why=why, state=posts.SUSPENDED)

        self._engine.write(write)

    def resume(self, post: Post, ident: str, version: int) -> None:
        row = self._for_change(post, ident, version, "account.suspend", states=(posts.SUSPENDED,))

        def write(work) -> None:
            state = posts.UNVERIFIED if _unverified(work, row) else posts.ACTIVE
            self._swap(work, row, state=state, reason="")
            self._note(work, post, "account.resume", row, state=state)

        self._engine.write(write)

    def delete(self, post: Post, ident: str, version: int, reason: str, heir: str | None = None) -> tuple[int, int]:
        """Delete softly (D7): open assignments go to an heir or are void; answers how many (handed over, void)."""
        row = self._for_change(post, ident, version, "account.delete", states=(*posts.LIVING, posts.SUSPENDED))
        why, now = reasons(row.level).get(reason), to_micros(self._engine.clock())
        if why is None:
            raise Invalid((("reason", Reason("need_reason", "请选择删除的原因。")),))
        to, done = self._heir(post, row, heir), self._done(row.id)

        def write(work) -> tuple[int, int]:
            self._hold_with(work, row, to)
            self._keep_last(work, row)
            self._keep_manager(work, row)
            handed, void = self._pass_on(work, post, row, to, done, why)
            self._swap(work, row, state=posts.DELETED, ended_at=now, reason=why, mark="")
            self._log_out(work, row)
            self._messages.cancel(work, row.id)
            extra = self._became(to, handed, void)
            self._note(work, post, "account.delete", row, why=why, state=posts.DELETED, extra=extra)
            return handed, void

        return self._engine.write(write)

    def restore(self, post: Post, ident: str, version: int) -> str:
        """Within 30 days, to the state that it had: answers it. What was handed over or voided meanwhile stays so."""
        row = self._for_change(post, ident, version, "account.restore", states=(posts.DELETED,))
        too_late = Reason("too_late", "账号删除已超过 {n} 天，不能恢复。请新建账号。", n=RESTORABLE.days)
        if row.ended_at is None or to_micros(self._engine.clock()) - row.ended_at > micros(RESTORABLE):
            raise Refused(too_late)

        def write(work) -> str:
            posts.hold_person(work, row.identity)
            if holders.is_gone(work, row.identity):
                raise Refused(too_late)
            unit = places.hold(work, row.unit)  # a merge may just be bringing the same post here
            if unit is None or not unit.open:
                raise Refused(UNIT_ENDED)
            if any((r.level, r.unit) == (row.level, row.unit) for r in posts.of_identity(work, row.identity)):
                raise Refused(Reason("has_post", "此人在该单位已有同级账号。"))
            state, why = _before_the_end(work, row)
            self._swap(work, row, state=state, ended_at=None, reason=why)
            self._note(work, post, "account.restore", row, state=state)
            return state

        return self._engine.write(write)

    def hand_over(self, post: Post, ident: str, heir: str, reason: str) -> tuple[int, int]:
        """Hand the open assignments of a counselor over to another; answers how many, and how many stay: the heir has them."""
        row = self.get(post, ident)
        demand(post, "account.hand_over", target(row))
        why = reason_of(reason)
        to, done = self._heir(post, row, heir), self._done(row.id)
        if to is None:
            raise Invalid((("heir", Reason("need_heir", "请选择接手的辅导员。")),))

        def write(work) -> tuple[int, int]:
            open_ones = self._unfinished(work, row.id, done)
            handed = len(open_ones) - len(self._hand(work, post, row, open_ones, to, why))
            self._note(work, post, "account.hand_over", row, why=why, extra=({}, {"to": to.name, "n": handed}))
            return handed, len(open_ones) - handed

        return self._engine.write(write)

    @staticmethod
    def _hold_with(work, row: posts.Row, heir: posts.Row | None) -> None:
        """A person and who gets their work, by number: two may leave it to each other, and units come behind them both."""
        for person in sorted({row.identity, heir.identity if heir else row.identity}):
            posts.hold_person(work, person)

    @staticmethod
    def _keep_manager(work, row: posts.Row) -> None:
        """Nobody is left without a level above: the last account of a unit stays while accounts below it live."""
        if row.level == COUNSELOR:
            return
        places.hold(work, row.unit)  # as in `_keep_last`
        if posts.living_at(work, row.unit, row.level, but=row.id):
            return
        below = posts.living_below(work, row.path, row.level)
        if below:
            raise Refused(Reason("has_below", "“{unit}”还有 {n} 个下级账号。请先为该单位新建另一个同级账号，再办理。", n=below,
                          unit=row.unit_name))  # fmt: skip

    def unfinished(self, ident: str) -> list[int]:
        """The ids of what an account has still to do in open tasks: what ending it concerns at once."""
        done = self._done(ident)
        return self._engine.read(lambda reader: self._unfinished(reader, ident, done))

    def _done(self, ident: str) -> list[int]:
        """What an account has done, in tasks that are open."""
        found, after = [], None
        while True:
            page = self._engine.assignments(Actor(ident), only_open=True, limit=500, after=after)
            found += [item.assignment.id for item in page.items if item.done]
            if page.next is None:
                return found
            after = page.next

    def _pass_on(
        self, work, post: Post, row: posts.Row, to: posts.Row | None, done: list[int], why: str
    ) -> tuple[int, int]:
        """What somebody has still to do goes to an heir, or is void: always what the heir may not have.

        Answers how many (handed over, void). done: of `_done`; it stays as it is.
        """
        posts.hold_coming(work, row.id, row.path)
        open_ones = self._unfinished(work, row.id, done)
        stay = self._hand(work, post, row, open_ones, to, why) if to else open_ones
        return len(open_ones) - len(stay), self._engine.void(stay, why, actor=post.actor, work=work)

    @staticmethod
    def _became(to: posts.Row | None, handed: int, void: int) -> tuple[dict, dict]:
        """For the history: who got how much of the work, and how much is void; nothing of what there was none."""
        heir = {"heir": to.id} if to else {}  # gets what comes out later, too: `leavers`
        told = {"to": to.name if to else "", "n": handed, "void": void, **heir}
        return {}, {key: value for key, value in told.items() if value}

    @staticmethod
    def _unfinished(reader, ident: str, done: list[int]) -> list[int]:
        return sorted(set(posts.open_assignments(reader, ident)) - set(done))

    def _heir(self, post: Post, row: posts.Row, heir: str | None) -> posts.Row | None:
        if not heir:
            return None
        to = self._engine.read(lambda reader: posts.get(reader, heir))
        fits = to is not None and to.level == COUNSELOR and to.state in posts.LIVING and to.id != row.id
        if not fits or not may(post, "account.hand_over", target(to)):
            raise Invalid((("heir", Reason("no_heir", "请从您管理的辅导员中选择接手的人。")),))
        return to

    def _hand(self, work, post: Post, row: posts.Row, open_ones: list[int], to: posts.Row, why: str) -> list[int]:
        """Hand over what the heir may have; answers what stays: what they have already, or is another unit's own."""
        posts.hold_person(work, to.identity)  # so that nobody ends their account while they get this
        now = posts.get(work, to.id)
        if now is None or now.state not in posts.LIVING or now.path != to.path:
            raise Conflict(STALE)
        reach = posts.reaching(work, open_ones, to.path)
        stay = self._engine.reassign(reach, to.id, why, actor=post.actor, path=to.path, undone=True, work=work)
        self._messages.handed(work, row.id, set(reach) - set(stay))
        return [*stay, *sorted(set(open_ones) - set(reach))]


def _unverified(work, row: posts.Row) -> bool:
    """Was the person never compared with the identity provider, which could not be asked when the account was made?"""
    return row.checked == identity.UNKNOWN and row.subject is None


def _before_the_end(work, row: posts.Row) -> tuple[str, str]:
    """(state, reason) that an account had when it was deleted: a suspension is not lifted by a restoration."""
    told = changes.of(work, f"account:{row.id}")
    end = next((one for one in told if one.kind == "account.delete"), None)
    if end is not None and end.before.get("state") == posts.SUSPENDED:
        return posts.SUSPENDED, next((one.reason for one in told if one.kind == "account.suspend"), "")
    return posts.UNVERIFIED if _unverified(work, row) else posts.ACTIVE, ""
