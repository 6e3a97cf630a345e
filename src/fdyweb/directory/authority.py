"""Who may do what: one table, used by every door (pages, command line, imports, the engine's scopes).

Undefined is denied. The hierarchy is one fact, "the actor's unit contains the target", and never an `if` elsewhere.
Sources: R002-R010 and D11 (accounts), R070-R074 and D4 (dispatching and its filters), R078-R084 and D12 (who sees what).
"""

from __future__ import annotations

from dataclasses import dataclass

from fdycore import Actor
from fdycore.paths import covers
from fdyweb.words import msgid

MINISTRY, PROVINCE, SCHOOL, COLLEGE, COUNSELOR = LEVELS = ("ministry", "province", "school", "college", "counselor")
UNIT_LEVELS = LEVELS[:4]  # a counselor belongs to a college or directly to a school (R006)
TITLES = {
    MINISTRY: msgid("部级"),
    PROVINCE: msgid("省级"),
    SCHOOL: msgid("校级"),
    COLLEGE: msgid("院级"),
    COUNSELOR: msgid("辅导员"),
}
STAFF = frozenset(UNIT_LEVELS)  # who dispatches and watches progress (R074)

# level -> the levels whose accounts it creates, changes and deletes (D11)
MANAGES = {
    MINISTRY: (PROVINCE,),
    PROVINCE: (SCHOOL,),
    SCHOOL: (COLLEGE, COUNSELOR),
    COLLEGE: (COUNSELOR,),
    COUNSELOR: (),
}
# level -> the filters that it may choose recipients by, in the order in which they are shown (R070-R073, D4)
FILTERS = {
    MINISTRY: ("province", "school", "college", "cohort", "degree"),
    PROVINCE: ("school", "college", "cohort", "degree"),
    SCHOOL: ("college", "cohort", "degree"),
    COLLEGE: ("cohort", "degree"),
    COUNSELOR: (),
}
DIRECT = "direct"  # the college filter's word for 校直属: counselors directly under their school (D5)


@dataclass(frozen=True, slots=True)
class Post:
    """An account as it acts: whose it is, at which level, for which unit. Made by `sessions`, never from a form.

    id      the account's text, the engine's actor and assignee
    path    of its unit; a counselor has the path of their college or school and answers for nothing
    """

    id: str
    identity: int
    name: str
    level: str
    unit: int
    path: str
    unit_name: str

    @property
    def staff(self) -> bool:
        return self.level in STAFF

    @property
    def actor(self) -> Actor:
        """Who this is to the engine. Only staff answer for a place: a path alone gives no power."""
        return Actor(self.id, scope=self.path if self.staff else None)


def may_manage(post: Post, level: str, path: str) -> bool:
    """May this post create, change or delete an account of a level at a place?"""
    return level in MANAGES[post.level] and covers(post.path, path) and (level == COUNSELOR or path != post.path)


def may_see_unit(post: Post, path: str) -> bool:
    """Staff see their own unit and everything under it; a counselor sees no unit's figures."""
    return post.staff and covers(post.path, path)
