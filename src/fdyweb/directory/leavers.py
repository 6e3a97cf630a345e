"""Who is gone when a task comes out does not have it: their heir has, or it is void (D7).

Between a dispatch and its release lie minutes, of a stopped one days. Whom it is for was frozen before, and the core knows
nothing of accounts: so they are looked for once more before anybody is told.
"""

from __future__ import annotations

from fdycore import Engine
from fdyweb.directory import changes, posts
from fdyweb.directory.authority import COUNSELOR
from fdyweb.words import msgid

GONE = """SELECT s.id, s.assignee FROM assignment s JOIN account a ON a.id = s.assignee
WHERE s.task = $task AND s.assignee > $lo AND s.assignee <= $hi AND s.voided_at IS NULL
AND (a.state = 'deleted' OR a.level <> 'counselor') ORDER BY s.id"""
WHY = msgid("派发前账号已不在辅导员名单中")
ENDINGS = ("account.delete", "account.move")


class Leavers:
    def __init__(self, engine: Engine):
        self._engine = engine

    def pass_on(self, work, task: int, lo: str, hi: str) -> list[str]:
        """Those of a task's assignees behind `lo` up to `hi`, in the unit of work that is about to tell them of it.

        Answers the heirs who have it from now on.
        """
        heirs = []
        for ident, account in work.rows(GONE, task=task, lo=lo, hi=hi):
            heir, why = self._heir(work, account, ident)
            stays = [ident]
            if heir is not None:
                stays = self._engine.reassign(stays, heir.id, why, path=heir.path, work=work)
                heirs += [] if stays else [heir.id]
            self._engine.void(stays, why, work=work)
        return heirs

    @staticmethod
    def _heir(work, account: str, assignment: int) -> tuple[posts.Row | None, str]:
        """(who was named when the account ended, if they may have it; the reason)."""
        told = changes.of(work, f"account:{account}")
        end = next((one for one in told if one.kind in ENDINGS), None)
        if end is None:
            return None, WHY
        heir = posts.get(work, str(end.after.get("heir", "")))
        if heir is not None:
            posts.hold_person(work, heir.identity)  # so that nobody ends their account while they get this
            heir = posts.get(work, heir.id)
        fits = heir is not None and heir.level == COUNSELOR and heir.state in posts.LIVING
        return (heir if fits and posts.reaching(work, [assignment], heir.path) else None), end.reason or WHY
