"""One shared `transitions.Machine` per definition version. It only decides; the store writes.

Measured for this shape (`Machine(model=None)`, fired on a throw-away object): 6-12 us a decision, safe for
threads. A Machine or `add_model` per record costs 10-25 times that and leaks; `auto_transitions` left on
would let `to_done()` bypass every guard; a callback given as text would be imported and called. Guards and
effects are therefore callables from the frozen registry before a Machine ever sees them.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from transitions import Machine

from fdycore.errors import PluginError
from fdycore.vocabulary import Actor, Assignment, Reason, Until
from fdycore.workflow.definition import ID, Definition, Use, shown
from fdycore.workflow.fields import storable

# Four log lines a trigger at INFO cost four times the decision itself.
logging.getLogger("transitions").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class TaskView:
    """What a guard may see of the task. `fields` are loaded values; `moments` are computed from them."""

    id: int
    type: str
    issuer: str
    revision: int
    fields: Mapping[str, Any]
    moments: Mapping[str, datetime | None]

    def __post_init__(self):
        # Kept for many requests: what one guard scribbles into it would reach everybody.
        object.__setattr__(self, "fields", MappingProxyType(self.fields))
        object.__setattr__(self, "moments", MappingProxyType(self.moments))

    def moment(self, name: str) -> datetime | None:
        """A computed moment of the task type, or a datetime field; None when it was left open."""
        return self.moments[name] if name in self.moments else self.fields.get(name)


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that a guard or effect may know. Frozen: nothing can be changed through it.

    given  the action's own fields, loaded; empty while only options are asked for
    facts  what the host itself has verified, for example "ticket"
    """

    assignment: Assignment
    task: TaskView
    actor: Actor
    now: datetime
    given: Mapping[str, Any]
    facts: frozenset[str]

    def __post_init__(self):
        a = self.assignment
        times, data = MappingProxyType(a.times), MappingProxyType(a.data)
        # Written out: `replace` takes several times as long, and this runs for every option of every card.
        seen = Assignment(a.id, a.task, a.assignee, a.path, a.state, a.version, times, data, a.voided_at, a.void_reason)
        object.__setattr__(self, "assignment", seen)
        object.__setattr__(self, "given", MappingProxyType(self.given))


@dataclass(frozen=True, slots=True)
class Decision:
    """`to` is the next state, or None with the `reason` why not. `changes_at`: when time changes the answer."""

    to: str | None
    reason: Reason | None = None
    changes_at: datetime | None = None
    effects: tuple[Any, ...] = ()

    def __bool__(self) -> bool:
        return self.to is not None


class _Shot:
    """The throw-away model that a Machine is fired on."""

    __slots__ = ("state", "context", "reason", "changes_at")

    def __init__(self, state: str, context: Context):
        self.state, self.context, self.reason, self.changes_at = state, context, None, None


class Workflow:
    """A definition with its compiled machine. Immutable and shared by all threads."""

    def __init__(self, definition: Definition, registry):
        self.definition = definition
        self._registry = registry
        self._machine = Machine(
            model=None,
            states=list(definition.states),
            initial=definition.initial,
            transitions=[
                {"trigger": action.name, "source": source, "dest": target,
                 "conditions": [self._condition(use) for use in action.guards]}
                for action in definition.actions.values()
                for source, target in action.moves.items()
            ],
            auto_transitions=False,
            send_event=True,
            queued=False,
        )  # fmt: skip
        self._effects = {
            action.name: tuple(self._effect(use) for use in action.effects) for action in definition.actions.values()
        }

    def decide(self, state: str, action: str, context: Context) -> Decision:
        """May `action` be taken from `state`, and where does it lead? Pure: nothing is written.

        Raises PluginError when a guard or effect fails or answers nonsense, KeyError for an unknown action.
        """
        definition = self.definition
        if state not in definition.actions[action].moves:
            return Decision(None, definition.why_not_from(state, action, context.assignment.times))
        shot = _Shot(state, context)
        if not self._machine.events[action].trigger(shot):
            return Decision(None, shot.reason, shot.reason.changes_at)
        effects = self._effects[action]
        if not effects:
            return Decision(shot.state, None, shot.changes_at)
        return Decision(
            shot.state, None, shot.changes_at, tuple(value for effect in effects for value in effect(context))
        )

    def _condition(self, use: Use):
        entry = self._registry.guards[use.name]
        params = dict(use.params)

        def check(event) -> bool:
            shot = event.model
            answer = entry.ask(shot.context, params)
            if answer is True:
                return True
            if type(answer) is Until and _is_moment(answer.changes_at):
                if shot.changes_at is None or answer.changes_at < shot.changes_at:
                    shot.changes_at = answer.changes_at
                return True
            if type(answer) is Reason and isinstance(answer.text, str) and _is_moment(answer.changes_at, or_none=True):
                shot.reason = answer
                return False
            raise PluginError(
                entry.plugin,
                f"guard {entry.name} answered {shown(answer)}; a guard answers True, Until(aware moment) or a Reason",
            )

        return check

    def _effect(self, use: Use):
        entry = self._registry.effects[use.name]
        params = dict(use.params)

        def run(context: Context) -> tuple[Any, ...]:
            answer = entry.ask(context, params)
            values = answer if isinstance(answer, (list, tuple)) else (answer,)
            for value in values:
                self._check_effect(entry, value)
            return tuple(values)

        return run

    def _check_effect(self, entry, value: Any) -> None:
        if isinstance(value, Set):
            spec = self.definition.data_fields.get(value.field)
            if spec is None:
                raise PluginError(
                    entry.plugin, f"effect {entry.name} sets {value.field!r}, which no action's fields declare"
                )
            if isinstance(stored := spec.kind.parse(value.value, spec.limits), Reason):
                raise PluginError(
                    entry.plugin, f"effect {entry.name} sets {value.field!r} to {shown(value.value)}: {stored.code}"
                )
        elif not isinstance(value, (Announce, Remind)):
            raise PluginError(
                entry.plugin, f"effect {entry.name} answered {shown(value)}; an effect answers Set, Announce or Remind"
            )
        elif not isinstance(value.kind, str) or not ID.fullmatch(value.kind):
            raise PluginError(entry.plugin, f"effect {entry.name} announces {shown(value.kind)}, which is no id")
        elif isinstance(value, Announce) and not storable(value.data):
            raise PluginError(entry.plugin, f"effect {entry.name} announces what has no JSON: {shown(value.data)}")
        elif isinstance(value, Remind) and not _is_moment(value.at):
            raise PluginError(entry.plugin, f"effect {entry.name} reminds at {shown(value.at)}, no aware moment")


def _is_moment(value: Any, or_none: bool = False) -> bool:
    return (value is None and or_none) or (isinstance(value, datetime) and value.tzinfo is not None)


@dataclass(frozen=True, slots=True)
class Set:
    """Declared effect: store a value in a field of the assignment's data."""

    field: str
    value: Any


@dataclass(frozen=True, slots=True)
class Announce:
    """Declared effect: announce `kind` about this assignment as soon as the action is committed."""

    kind: str
    data: Mapping[str, Any]

    def __init__(self, kind: str, **data: Any):
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "data", data)


@dataclass(frozen=True, slots=True)
class Remind:
    """Declared effect: announce `kind` about this assignment at a moment, if it still stands in the same state."""

    kind: str
    at: datetime
