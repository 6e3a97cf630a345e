"""Small frozen values that cross the core's border. No logic, no storage, no session.

Every moment is an aware datetime in UTC. Every path is a string like `/51/10610/7/`: it begins and ends
with `/`, and `/` alone is the root.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from fdycore.paths import is_path

VOID = "void"  # how tallies and progress name voided assignments; never a state of a workflow file


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts. The host makes it from its own users; the core never looks them up.

    id          the host's opaque text for the person's post; equal to `Assignment.assignee` for their own work
    scope       the path that the actor answers for, or None for one who acts only for themselves. A counselor
                and the staff of their college share a path, so a path alone must never give power
    acting_for  the id of an absent colleague whose work the actor covers (D9), or None
    """

    id: str
    scope: str | None = None
    acting_for: str | None = None

    def __post_init__(self):
        # A scope without its last slash would also cover `/510/` where `/51/` is meant.
        if self.scope is not None and not is_path(self.scope):
            raise ValueError(f"scope {self.scope!r} is no path; a path is like '/51/10610/'")
        if not self.id or not isinstance(self.id, str):
            raise ValueError(f"an actor needs an id, is {self.id!r}")
        if self.acting_for is not None and (not self.acting_for or not isinstance(self.acting_for, str)):
            raise ValueError(f"acting_for is the id of the absent colleague, is {self.acting_for!r}")


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a task is meant for, by name and parameters: JSON, kept with the task.

    The host resolves the name to a `Selection` (or any iterable of (assignee, path)) when it is asked.
    """

    name: str
    params: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self):
        if not self.name or not isinstance(self.name, str):
            raise ValueError(f"an audience needs a name, is {self.name!r}")
        try:
            json.dumps(dict(self.params), allow_nan=False).encode()
        except (TypeError, ValueError) as exc:
            raise ValueError(f"the parameters of audience {self.name!r} are kept as JSON: {exc}") from None


@dataclass(frozen=True, slots=True)
class Selection:
    """A SELECT over host tables that yields the columns `assignee` and `path`; `$name` marks a parameter."""

    sql: str
    params: Mapping[str, Any] = field(default_factory=dict)


class Reason:
    """Why not: a stable code, a text with `{name}` places (a msgid), its parameters, and when that may change.

    It is false, so that a guard's answer reads as a condition. `changes_at` is the moment at which the answer
    may become another, or None when time alone will not change it.
    """

    __slots__ = ("code", "text", "params", "changes_at")

    def __init__(self, code: str, text: str, *, changes_at: datetime | None = None, **params: Any):
        self.code, self.text, self.params, self.changes_at = code, text, params, changes_at

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        try:
            return self.text.format(**self.params)
        except (KeyError, IndexError, ValueError, AttributeError, TypeError):
            return self.text  # a text that does not fit its parameters is still better than no text

    def __repr__(self) -> str:
        return f"Reason({self.code!r}, {str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reason) and (self.code, self.text, self.params, self.changes_at) == (
            other.code, other.text, other.params, other.changes_at)  # fmt: skip

    def __hash__(self) -> int:
        return hash((self.code, self.text))


@dataclass(frozen=True, slots=True)
class Until:
    """A guard's yes that ends: open now, until `changes_at`."""

    changes_at: datetime


@dataclass(frozen=True, slots=True)
class Task:
    """One dispatch. `fields` holds parsed values: datetime fields are aware datetimes."""

    id: int
    type: str
    definition: str  # the hash of the workflow that this task is pinned to
    issuer: str  # path of the unit that dispatches
    author: str  # actor id of the person who drafted it
    state: str  # a state of workflows/task.toml
    version: int
    revision: int  # grows with every amendment
    title: str
    deadline: datetime | None
    fields: Mapping[str, Any]
    audience: Audience | None  # of a draft: whom it is meant for, as far as that was said
    count: int | None  # recipients, known once dispatched
    made: int  # assignments made so far: how far a release has come
    released_at: datetime | None
    reason: str | None  # why it was stopped, voided, closed or discarded


@dataclass(frozen=True, slots=True)
class Assignment:
    """One assignee's copy of a task: the state-machine instance."""

    id: int
    task: int
    assignee: str
    path: str
    state: str
    version: int
    times: Mapping[str, datetime]  # action -> when it was last taken
    data: Mapping[str, Any]  # what the actions' fields collected
    voided_at: datetime | None = None
    void_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One action as the actor sees it now: open (`reason` is None) or not, why, and when that may change."""

    action: str
    label: str
    reason: Reason | None
    changes_at: datetime | None
    form: tuple[Any, ...] = ()  # the fields that it asks for, as the task's own workflow has them


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an assignment as a card ticks it: an action of the workflow, and whether it is made."""

    action: str
    label: str
    made: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A row of a list: an assignment with what the list shows of its task.

    moments    name -> moment: computed by the task type; empty when its plugin is not installed
    steps      in the order of the workflow's done state; empty like moments
    done       it stands in a done state
    options    what the actor may do with it, as `Engine.options` answers; () unless asked for, and empty like moments
    """

    assignment: Assignment
    task: int
    type: str
    title: str
    deadline: datetime | None
    task_state: str
    issuer: str
    moments: Mapping[str, datetime | None]
    steps: tuple[Step, ...]
    done: bool
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list in keyset order. `next` goes into `after` of the next call; None at the end.

    done: how many of all the actor's assignments are done, where that was asked for.
    """

    items: tuple
    next: int | None
    done: int | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """Whom a dispatch would reach: how many, and a digest that the dispatch has to match."""

    count: int
    digest: str


@dataclass(frozen=True, slots=True)
class Stage:
    """One state of a task's own workflow, as boards count by it."""

    id: str
    label: str
    done: bool
    initial: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of a task under one place, exact at `as_of`.

    states    state -> number of assignments; voided ones are counted as "void", zero counts are left out
    children  path of each unit one level below -> its own state -> number
    direct    those whose path is the place itself (校直属), state -> number
    stages    every state that there is, from done to not begun: of the workflow that the task was dispatched with,
              whatever is installed now
    state     the task's own, such as "open" or "stopped"
    """

    states: Mapping[str, int]
    children: Mapping[str, Mapping[str, int]]
    direct: Mapping[str, int]
    as_of: datetime
    stages: tuple[Stage, ...] = ()
    state: str = ""


@dataclass(frozen=True, slots=True)
class Totals:
    """How far a task has come under a place: how many are done, of how many that are not void."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Differences:
    """What `verify` found: (node, state) -> (tally, recount) where they differ. False when they agree."""

    task: int
    rows: Mapping[tuple[str, str], tuple[int, int]]
    counted: int  # assignments that the recount saw

    def __bool__(self) -> bool:
        return bool(self.rows)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `seq` is its place in the feed, None until the sequencer has given it one."""

    id: int
    seq: int | None
    task: int | None
    assignment: int | None
    kind: str
    actor: str
    acting_for: str | None
    cause: int | None  # id of the first event of the same command
    at: datetime
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Announcement:
    """Something that recipients may have to be told, handed to `engine.on(kind, handler)`.

    One a chunk, never one a person: `lo < assignee <= hi` names the chunk ("" and None: unbounded), `states`
    those it concerns (empty: all). `data` holds what the kind brings along.
    """

    kind: str
    task: int
    revision: int
    lo: str
    hi: str | None
    states: tuple[str, ...]
    data: Mapping[str, Any]
    mark: str  # where a chunked handler left off; "" at first
    done: frozenset[str] = frozenset()  # the done states of the task's own workflow


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a card: a label and a value, words as msgids, moments as datetimes for the host to format."""

    label: str
    value: Any


@dataclass(frozen=True, slots=True)
class CardView:
    """What a card is made from: loaded fields, computed moments, and the viewer's own assignment if they have one."""

    fields: Mapping[str, Any]
    moments: Mapping[str, datetime | None]
    assignment: Assignment | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """What a task type shows of itself, as data. No HTML."""

    rows: tuple[Row, ...]

    def __init__(self, rows: Iterable[Row]):
        object.__setattr__(self, "rows", tuple(rows))
