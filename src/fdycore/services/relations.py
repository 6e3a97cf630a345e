"""How an actor stands to a task and an assignment. Pure path arithmetic; no look-up, no tree.

*assignee*    the assignment is theirs, or they cover for the one whose it is
*issuer*      they answer for the very unit that issued the task (D13)
*supervisor*  their unit lies between the issuer and the assignee, both included (D12)
*system*      the engine itself: one object, compared by identity, never made from a request

Undefined is denied. A path alone gives nothing: a counselor shares it with the staff of the college, and
has no scope.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from fdycore.errors import Refused
from fdycore.paths import covers
from fdycore.vocabulary import Actor, Assignment, Reason

Relation = Callable[[Actor, str, Assignment], bool]  # (actor, issuer, assignment)

SYSTEM_ID = "system"


class Relations:
    """The built-in relations and those that the host registers."""

    def __init__(self, extra: Mapping[str, Relation] = {}):
        self.system = Actor(SYSTEM_ID)
        self._tests: dict[str, Relation] = {
            "assignee": lambda actor, issuer, a: (
                (actor.acting_for or actor.id) == a.assignee and actor is not self.system
            ),
            "issuer": lambda actor, issuer, a: self.issues(actor, issuer),
            "supervisor": lambda actor, issuer, a: self.supervises(actor, issuer, a.path),
            "system": lambda actor, issuer, a: actor is self.system,
        }
        for name, test in extra.items():
            if name in self._tests:
                raise ValueError(f"relation {name!r} is the engine's own; choose another name")
            self._tests[name] = test

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._tests)

    def any_holds(self, names: Iterable[str], actor: Actor, issuer: str, assignment: Assignment) -> bool:
        return any(self._tests[name](actor, issuer, assignment) for name in names)

    def sees(self, actor: Actor, issuer: str, assignment: Assignment) -> bool:
        """Does the assignment exist for this actor at all?"""
        return self.any_holds(self._tests, actor, issuer, assignment)

    @staticmethod
    def issues(actor: Actor, issuer: str) -> bool:
        return actor.scope is not None and actor.scope == issuer

    @staticmethod
    def supervises(actor: Actor, issuer: str, path: str) -> bool:
        """The issuer is above or at the actor's unit, and the actor's unit is above or at the path."""
        return actor.scope is not None and covers(issuer, actor.scope) and covers(actor.scope, path)

    def refuse_stranger_to_system(self, actor: Actor) -> None:
        """An actor with the engine's own id would share its idempotency keys."""
        if actor.id == SYSTEM_ID and actor is not self.system:
            raise Refused(Reason("not_yours", "您不能进行这项操作。"))
