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


class Leavers:
    def __init__(self, engine: Engine):
        self._engine = engine

    def pass_on(self, work, task: int, lo: str, hi: str) -> list[str]:
        """Those of a task's assignees behind `lo` up to `hi`, in the unit of work that is about to tell them of it.

        Answers the heirs who have it from now on.
        """
        heirs = []
        for ident, account in work.rows(GONE, task=task, lo=lo, hi=hi):
            heir, why = _heir(work, account)
            stays = [ident]
            if heir is not None and posts.reaching(work, stays, heir.path):
                stays = self._engine.reassign(stays, heir.id, why, path=heir.path, undone=True, work=work)
                heirs += [] if stays else [heir.id]
            self._engine.void(stays, why, work=work)
        return heirs


def _heir(work, account: str) -> tuple[posts.Row | None, str]:
    """(who was named when somebody was a counselor no longer, or whom that one has named since; the first reason)."""
    seen, reason = set(), ""
    while account not in seen:
        seen.add(account)
        row = posts.get(work, account)
        if row is None:
            break
        posts.hold_person(work, row.identity)  # so that nobody ends their account while they get this
        row = posts.get(work, account)
        if row.level == COUNSELOR and row.state != posts.DELETED:
            return (row if row.state in posts.LIVING else None), reason or WHY
        end = _end(work, row)
        if end is None:
            break
        reason, account = reason or end.reason, str(end.after.get("heir", ""))
    return None, reason or WHY


def _end(work, row: posts.Row) -> changes.Change | None:
    """The change by which somebody was a counselor no longer: deleted as one, or moved up before whatever came then."""
    told = changes.of(work, f"account:{row.id}", limit=1_000)
    if row.level == COUNSELOR:
        return next((one for one in told if one.kind == "account.delete"), None)
    return next((one for one in told if one.kind == "account.move" and one.before.get("level") == COUNSELOR), None)
