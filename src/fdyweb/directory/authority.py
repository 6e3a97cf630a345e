"""Who may do what: one table, used by every door (pages, command line, imports, the engine's scopes).

Undefined is denied. The hierarchy is one fact, "the actor's unit contains the target", and never an `if` elsewhere.
Sources: R002-R010 and D11 (accounts), R070-R074 and D4 (dispatching and its filters), R078-R084 and D12 (who sees what).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from fdycore import Actor, Reason, Refused
from fdycore.paths import covers, depth, parent
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
# level -> the levels whose units it creates, renames, merges and closes
UNITS_OF = {MINISTRY: (PROVINCE,), PROVINCE: (SCHOOL,), SCHOOL: (COLLEGE,), COLLEGE: (), COUNSELOR: ()}
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


# -- the table ------------------------------------------------------------------------------------------------------


class Target(NamedTuple):
    """What an action is about: an account or a unit, by its level and the path of its unit.

    id: the account's own, for what somebody may do with their own account only.
    """

    level: str
    path: str
    id: str = ""


class Rule(NamedTuple):
    """One line of the table: these levels may do this where the relation holds; `source` says who decided it."""

    action: str
    actors: tuple[str, ...]
    relation: str
    source: str


def rank(level: str) -> int:
    """0: the ministry's."""
    return LEVELS.index(level)


def _fits(target: Target) -> bool:
    """Is it a level, and does it live at such a place? A counselor's is a school or a college (R006)."""
    if target.level not in LEVELS:
        return False
    return depth(target.path) in ((2, 3) if target.level == COUNSELOR else (rank(target.level),))


def _manages(post: Post, target: Target) -> bool:
    below = target.level == COUNSELOR or target.path != post.path
    return target.level in MANAGES[post.level] and covers(post.path, target.path) and below and _fits(target)


def _beneath(post: Post, target: Target) -> bool:
    below = _fits(target) and rank(target.level) > rank(post.level)
    return below and post.staff and covers(post.path, target.path)


def _above_unit(post: Post, target: Target) -> bool:
    return (
        target.level in UNITS_OF[post.level]
        and depth(target.path) == rank(target.level)
        and parent(target.path) == post.path
    )


# Each says in one sentence what it asks; the reference of permissions prints it.
RELATIONS: dict[str, tuple[str, Callable[[Post, Target], bool]]] = {
    "manages": ("an account of the next level in one's own unit's subtree, as D11 lists the levels", _manages),
    "beneath": ("an account of any lower level in one's own unit's subtree", _beneath),
    "own": ("one's own account", lambda post, target: target.id == post.id),
    "above unit": ("a unit one level below one's own, directly under it", _above_unit),
    "within unit": ("one's own unit, or any unit under it", lambda post, target: covers(post.path, target.path)),
    "own unit": ("one's own unit", lambda post, target: target.path == post.path),
}
_MANAGERS = (MINISTRY, PROVINCE, SCHOOL, COLLEGE)
RULES = (
    Rule("account.see", _MANAGERS, "beneath", "R050, D25"),
    Rule("account.see", LEVELS, "own", "R016"),
    Rule("account.create", _MANAGERS, "manages", "R005-R009, D11"),
    Rule("account.edit", _MANAGERS, "manages", "R053, D1, D11"),
    Rule("account.move", _MANAGERS, "manages", "D11; asked of the old and of the new place"),
    Rule("account.phone", _MANAGERS, "manages", "R021, D11"),
    Rule("account.suspend", _MANAGERS, "manages", "R005, D11"),
    Rule("account.delete", _MANAGERS, "manages", "R051, D7, D11"),
    Rule("account.restore", _MANAGERS, "manages", "D7, D11"),
    Rule("account.reset", _MANAGERS, "manages", "D27, D33"),
    Rule("account.reveal", _MANAGERS, "manages", "ux 5.3"),
    Rule("account.hand_over", _MANAGERS, "manages", "D7"),
    Rule("account.mark", _MANAGERS, "beneath", "D25"),
    Rule("account.history", _MANAGERS, "beneath", "D25"),
    Rule("account.export", LEVELS, "own", "D37"),
    Rule("account.correct", LEVELS, "own", "D37"),
    Rule("unit.see", _MANAGERS, "within unit", "R004"),
    Rule("unit.create", (MINISTRY, PROVINCE, SCHOOL), "above unit", "R005, D11"),
    Rule("unit.rename", (MINISTRY, PROVINCE, SCHOOL), "above unit", "R005, D11"),
    Rule("unit.merge", (MINISTRY, PROVINCE, SCHOOL), "above unit", "R005, D11; asked of both units"),
    Rule("unit.close", (MINISTRY, PROVINCE, SCHOOL), "above unit", "R005, D11"),
    Rule("major.edit", (SCHOOL,), "own unit", "R058"),
    Rule("cohort.open", (MINISTRY,), "own unit", "R056"),
    Rule("task.dispatch", _MANAGERS, "own unit", "R070-R074"),
    Rule("progress.see", _MANAGERS, "within unit", "R078-R084, D12"),
)
ACTIONS = tuple(dict.fromkeys(rule.action for rule in RULES))
_BY_ACTION = {action: tuple(rule for rule in RULES if rule.action == action) for action in ACTIONS}
NOT_YOURS = Reason("not_yours", "您没有办理此事的权限，请联系负责该账号或单位的上一级管理员。")


def decide(post: Post, action: str, *targets: Target) -> Rule | None:
    """The rule that allows it for every target; None where there is none. Raises KeyError for an action of no rule."""
    for rule in _BY_ACTION[action]:
        holds = RELATIONS[rule.relation][1]
        if post.level in rule.actors and targets and all(holds(post, target) for target in targets):
            return rule
    return None


def may(post: Post, action: str, *targets: Target) -> bool:
    return decide(post, action, *targets) is not None


def demand(post: Post, action: str, *targets: Target) -> None:
    """Go on only where a rule allows it. Raises Refused; Denied tells the log which action and target it was."""
    if not may(post, action, *targets):
        raise Denied(action, targets)


class Denied(Refused):
    """No rule allows it. The door that was knocked at writes it down."""

    def __init__(self, action: str, targets: tuple[Target, ...]):
        super().__init__(NOT_YOURS)
        self.action, self.targets = action, targets


def may_see_unit(post: Post, path: str) -> bool:
    """Staff see their own unit and everything under it; a counselor sees no unit's figures."""
    return may(post, "unit.see", Target("", path))
