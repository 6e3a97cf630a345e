"""A workflow file: read strictly, checked completely, hashed by meaning.

The file is TOML with the keys `name title initial recipients states actions fields timers renamed` (and
`extends`, the file beside it that brings some of them), and nothing else. It holds data only: guards and
effects are names looked up in the frozen registry, never expressions and never dotted imports (transitions
would import and call those, so that a workflow file would be code execution). Every fault is refused with
the file, the place in it and the reason.

The version is the SHA-256 of the canonical parsed document, so a comment or a new line makes no new
version. A definition describes; assignments happen. It is shared, immutable and knows no database.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from fdycore.errors import DefinitionError
from fdycore.vocabulary import VOID, Reason, Step
from fdycore.workflow.fields import COMMON_KEYS, SPACES, FieldSpec

LARGEST_FILE = 64 * 1024  # bytes
MOST_STATES = 31  # a tally counts each in a column of its own
LONGEST = 366 * 24 * 60  # minutes: offsets beyond a year are slips, and far beyond it no date holds them
ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
RELATION = re.compile(r"[a-z][a-z0-9_.]{0,59}")
# Words that mean something elsewhere: a tally's name for voided rows, and what transitions adds to a model.
RESERVED_STATES = frozenset({VOID, "initial"})
RESERVED_ACTIONS = frozenset({"trigger", "state"})

# Every task has these two; a workflow file adds its own.
COMMON_FIELDS = {
    "title": {"kind": "text", "label": "标题", "required": True, "max": 60},
    "deadline": {"kind": "datetime", "label": "截止时间"},
}


@dataclass(frozen=True)
class State:
    id: str
    label: str
    end: str | None  # "done"; "void": over without being done; or None. A done state may have exits (undo)
    steps: tuple[str, ...]  # actions that count as made here: what the steps card ticks


@dataclass(frozen=True)
class Use:
    """A guard or effect as a file uses it: its registered name and its parameters."""

    name: str
    params: Mapping[str, Any]


@dataclass(frozen=True)
class Action:
    name: str
    label: str
    by: tuple[str, ...]  # relations, any of which suffices
    moves: Mapping[str, str]  # from -> to
    guards: tuple[Use, ...]
    effects: tuple[Use, ...]
    clears: tuple[str, ...]  # times that this action wipes out (undo: complete)
    fields: Mapping[str, FieldSpec]


@dataclass(frozen=True)
class Timer:
    """At a moment of the task (plus `minutes`), something is announced, or an action is taken by the system."""

    name: str
    at: str  # a datetime field or a moment of the task type
    minutes: int  # offset; negative: before
    states: tuple[str, ...]  # whom it concerns; empty: every assignment that is not done
    announce: str | None
    action: str | None


@dataclass(frozen=True)
class Definition:
    file: str
    name: str
    title: str
    initial: str
    recipients: str
    states: Mapping[str, State]
    actions: Mapping[str, Action]
    fields: Mapping[str, FieldSpec]
    timers: Mapping[str, Timer]
    renamed: Mapping[str, str]
    body: str  # canonical JSON of the parsed document; what the hash is of, and what the database keeps
    version: str = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "version", hashlib.sha256(self.body.encode()).hexdigest())

    @cached_property
    def done(self) -> frozenset[str]:
        return frozenset(s.id for s in self.states.values() if s.end == "done")

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """The actions that a steps card ticks, in the order of the done states."""
        return tuple(dict.fromkeys(step for s in self.states.values() if s.end == "done" for step in s.steps))

    def steps_in(self, state: str) -> tuple[Step, ...]:
        """The steps as they stand in a state."""
        return self._steps_by_state[state] if state in self.states else ()

    @cached_property
    def _steps_by_state(self) -> Mapping[str, tuple[Step, ...]]:
        return {
            s.id: tuple(Step(name, self.actions[name].label, name in s.steps) for name in self.steps)
            for s in self.states.values()
        }

    @cached_property
    def data_fields(self) -> Mapping[str, FieldSpec]:
        """Everything that actions may store on an assignment."""
        return {name: spec for action in self.actions.values() for name, spec in action.fields.items()}

    def why_not_from(self, state: str, action: str, taken: Mapping[str, Any]) -> Reason:
        """Why an action has no way out of this state, told by what would have to come first."""
        label = self.actions[action].label
        if action in taken:
            return Reason("already", "您已{label}，无需重复操作。", label=label)
        first = self._first_step.get((state, action))
        if first is not None:
            return Reason("first", "请先{first}。", first=self.actions[first].label, action=first)
        return Reason("not_from_here", "当前为“{state}”，不能{label}。", state=self.states[state].label, label=label)

    @cached_property
    def _first_step(self) -> Mapping[tuple[str, str], str]:
        """(state, action) -> the first action on a shortest way to a state that the action leaves.

        Nobody is told to undo something first (actions that wipe out times lead backwards), or to do what only
        others can do.
        """
        found: dict[tuple[str, str], str] = {}
        for goal in self.actions.values():
            onward = [a for a in self.actions.values() if not a.clears and set(a.by) & set(goal.by)]
            seen, wave = set(goal.moves), set(goal.moves)
            while wave:
                before = {}
                for action in onward:
                    for source, target in action.moves.items():
                        if target in wave and source not in seen:
                            before.setdefault(source, action.name)
                found.update({(source, goal.name): name for source, name in before.items()})
                seen |= set(before)
                wave = set(before)
        return found


def parse(text: str | bytes, file: str) -> dict[str, Any]:
    """TOML text -> document; a syntax fault is refused with its line."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(raw) > LARGEST_FILE:
        raise DefinitionError(file, "", f"is larger than {LARGEST_FILE} bytes")
    try:
        return tomllib.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as exc:
        raise DefinitionError(file, f"byte {exc.start}", "is not UTF-8") from None
    except (ValueError, RecursionError) as exc:  # ValueError: also a number of thousands of digits
        raise DefinitionError(file, "", f"is not valid TOML: {str(exc).partition(';')[0]}") from None


def resolve(text: str | bytes, file: str, beside: Callable[[str], bytes] | None = None) -> dict[str, Any]:
    """Parse, and put the file that it `extends` under it: the base brings states and actions, the file the rest.

    beside: reads a file of the same folder; None where there is no folder (a definition given as text).
    """
    doc = parse(text, file)
    if "extends" not in doc:
        return doc
    name = doc.pop("extends")
    if not isinstance(name, str) or not re.fullmatch(r"[a-z][a-z0-9_]*\.toml", name) or beside is None:
        raise DefinitionError(file, "extends", f"must name a workflow file of the same folder, is {name!r}")
    try:
        base = parse(beside(name), name)
    except OSError:
        raise DefinitionError(file, "extends", f"there is no {name!r} beside this file") from None
    if "extends" in base:
        raise DefinitionError(name, "extends", "a file that is extended cannot extend another one")
    for key in base:
        if key in doc and key != "fields":
            raise DefinitionError(file, key, f"is given here and in {name}")
    fields, inherited = doc.get("fields", {}), base.get("fields", {})
    for where, table in ((file, fields), (name, inherited)):
        if not isinstance(table, dict):
            raise DefinitionError(where, "fields", "must be a table")
    for twice in sorted(fields.keys() & inherited.keys()):
        raise DefinitionError(file, f"fields.{twice}", f"is given here and in {name}")
    return {**base, **doc, "fields": {**inherited, **fields}}


def canonical(doc: Mapping[str, Any], file: str) -> str:
    """One text for one meaning: sorted keys, no layout. Dates, nan and inf are refused: they have no JSON."""
    try:
        return _json(doc)
    except (TypeError, ValueError):
        place, value = _no_json(doc)
        raise DefinitionError(
            file, place, f"must be text, a number, a switch, a list or a table, is {shown(value)}"
        ) from None


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _no_json(value: Any, place: str = "") -> tuple[str, Any]:
    """Where in a document that has no JSON the value lies that is to blame."""
    inner: list[tuple[str, Any]] = []
    if isinstance(value, Mapping):
        inner = [(f"{place}.{key}" if place else str(key), one) for key, one in value.items()]
    elif isinstance(value, list):
        inner = [(f"{place}[{number}]", one) for number, one in enumerate(value, 1)]
    for where, one in inner:
        try:
            _json(one)
        except (TypeError, ValueError):
            return _no_json(one, where)
    return place, value


def shown(value: Any) -> str:
    """A value as a refusal quotes it: short, on one line, whatever it is."""
    try:
        text = repr(value)
    except Exception:  # a number of thousands of digits, a table thousands of levels deep, a stranger's object
        return f"a {type(value).__name__} too large to show"
    return text if len(text) <= 80 else text[:77] + "..."


def build(
    doc: Mapping[str, Any], file: str, registry, moments: frozenset[str] = frozenset(), *, stored: bool = False
) -> Definition:
    """Check a parsed document against the registry and make it a Definition.

    moments: names of computed moments that the task type offers to timers and guards.
    stored: it was accepted once and tasks run on it, so rules that came later do not stop them.
    """
    try:
        return _Reader(file, registry, moments, stored).definition(doc)
    except RecursionError:
        raise DefinitionError(file, "", "nests too deeply") from None


_MISSING = object()
_WORDS = {str: "a text", int: "a whole number", bool: "true or false", list: "a list", dict: "a table"}


class _Reader:
    """Walks a document once; each method reads one kind of place and refuses what does not belong there."""

    def __init__(self, file: str, registry, moments: frozenset[str], stored: bool):
        self.file, self.registry, self.moments, self.stored = file, registry, moments, stored

    def fail(self, place: str, problem: str):
        raise DefinitionError(self.file, place, problem)

    # -- small readers
    def table(self, value: Any, place: str, keys: set[str] | frozenset[str] | None = None) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            self.fail(place, "must be a table")
        for key in value:
            if keys is not None and key not in keys:
                self.fail(place, f"unknown key {shown(key)}; known are {', '.join(sorted(keys))}")
        return value

    def get(self, table: Mapping[str, Any], key: str, kind: type, place: str, default: Any = _MISSING) -> Any:
        where = f"{place}.{key}" if place else key
        value = table.get(key, default)
        if value is _MISSING:
            self.fail(where, "is missing")
        if value is not default and (not isinstance(value, kind) or (kind is int and isinstance(value, bool))):
            self.fail(where, f"must be {_WORDS[kind]}, is {shown(value)}")
        if kind is str and value == "" and default is _MISSING:
            self.fail(where, "is empty")
        return value

    def words(self, table: Mapping[str, Any], key: str, place: str) -> str:
        """A text that people read, on one line."""
        text = self.get(table, key, str, place)
        if not text.strip() or any(not c.isprintable() and c not in SPACES for c in text):
            self.fail(f"{place}.{key}" if place else key, f"must be one line of visible text, is {shown(text)}")
        return text

    def minutes(self, value: int, place: str) -> None:
        if abs(value) > LONGEST:
            self.fail(place, f"must lie within a year ({LONGEST} minutes), is {shown(value)}")

    def names(self, table: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
        value = self.get(table, key, list, place, [])
        for one in value:
            if not isinstance(one, str):
                self.fail(f"{place}.{key}", f"must hold names, holds {shown(one)}")
        if len(set(value)) != len(value):
            self.fail(f"{place}.{key}", "names something twice")
        return tuple(value)

    def ident(self, text: Any, place: str) -> str:
        if not isinstance(text, str) or not ID.fullmatch(text):
            self.fail(
                place, f"{shown(text)} is no id; an id is like 'check_in': a-z first, then a-z, 0-9, _ (40 at most)"
            )
        return text

    # -- the document
    def definition(self, doc: Mapping[str, Any]) -> Definition:
        self.table(doc, "workflow", {"name", "title", "initial", "recipients", "states", "actions", "fields",
                                     "timers", "renamed"})  # fmt: skip
        name = self.ident(self.get(doc, "name", str, ""), "name")
        states = self.states(self.get(doc, "states", dict, ""))
        fields = self.form({**self.common(doc), **self.get(doc, "fields", dict, "", {})}, "fields")
        actions = self.actions(self.get(doc, "actions", list, ""), states)
        made = Definition(
            file=self.file,
            name=name,
            title=self.words(doc, "title", ""),
            initial=self.known(self.get(doc, "initial", str, ""), states, "initial", "state"),
            recipients=self.ident(self.get(doc, "recipients", str, "", "counselors"), "recipients"),
            states=states,
            actions=actions,
            fields=fields,
            timers=self.timers(self.get(doc, "timers", list, "", []), states, actions, fields),
            renamed=self.renamed(self.get(doc, "renamed", dict, "", {}), states),
            body=canonical(doc, self.file),
        )
        self.steps_are_actions(made)
        self.guards_fit(made)
        self.ways(made)
        return made

    def common(self, doc: Mapping[str, Any]) -> Mapping[str, Any]:
        for name in COMMON_FIELDS:
            if name in self.get(doc, "fields", dict, "", {}):
                self.fail(f"fields.{name}", "comes with every task; leave it out")
        return COMMON_FIELDS

    def known(self, name: str, among: Mapping[str, Any], place: str, noun: str) -> str:
        if name not in among:
            self.fail(place, f"unknown {noun} {shown(name)}; known are {', '.join(among) or 'none'}")
        return name

    def states(self, table: Mapping[str, Any]) -> dict[str, State]:
        made = {}
        for key, value in self.table(table, "states").items():
            place = f"states.{key}"
            if self.ident(key, place) in RESERVED_STATES or key.startswith("to_"):
                self.fail(place, f"{key!r} is a reserved word; choose another id")
            row = self.table(value, place, {"label", "end", "steps"})
            end = self.get(row, "end", str, place, None)
            if end not in (None, "done", "void"):
                self.fail(f"{place}.end", f'must be "done" or "void", is {shown(end)}')
            made[key] = State(key, self.words(row, "label", place), end, self.names(row, "steps", place))
        if not made:
            self.fail("states", "is empty")
        if len(made) > MOST_STATES:
            self.fail("states", f"holds {len(made)} states, {MOST_STATES} at most")
        return made

    def actions(self, rows: list[Any], states: Mapping[str, State]) -> dict[str, Action]:
        made: dict[str, Action] = {}
        for number, row in enumerate(rows, 1):
            place = f"actions[{number}]"
            self.table(row, place, {"name", "label", "by", "moves", "guards", "effects", "clears", "fields"})
            name = self.ident(self.get(row, "name", str, place), f"{place}.name")
            place = f"actions.{name}"
            if name in RESERVED_ACTIONS or name.startswith(("to_", "may_", "is_")):
                self.fail(place, f"{name!r} is a reserved word; choose another name")
            if name in made:
                self.fail(place, "is given twice; one action holds all its moves")
            made[name] = Action(
                name=name,
                label=self.words(row, "label", place),
                by=self.relations(row, place),
                moves=self.moves(self.get(row, "moves", dict, place), states, f"{place}.moves"),
                guards=self.uses(row, "guards", self.registry.guards, place),
                effects=self.uses(row, "effects", self.registry.effects, place),
                clears=self.names(row, "clears", place),
                fields=self.form(self.get(row, "fields", dict, place, {}), f"{place}.fields"),
            )
        if not made:
            self.fail("actions", "is empty")
        for action in made.values():
            for cleared in action.clears:
                self.known(cleared, made, f"actions.{action.name}.clears", "action")
        self.data_agrees(made)
        return made

    def relations(self, row: Mapping[str, Any], place: str) -> tuple[str, ...]:
        by = self.names(row, "by", place)
        if not by:
            self.fail(f"{place}.by", 'is missing: who may do this? For example by = ["assignee"]')
        for name in by:
            if name not in self.registry.relations:
                self.fail(
                    f"{place}.by",
                    f"unknown relation {shown(name)}; known are {', '.join(sorted(self.registry.relations))}",
                )
        return by

    def moves(self, table: Mapping[str, Any], states: Mapping[str, State], place: str) -> dict[str, str]:
        made = {}
        for source, target in self.table(table, place).items():
            self.known(source, states, place, "state")
            if not isinstance(target, str):
                self.fail(f"{place}.{source}", f"must be a state, is {shown(target)}")
            made[source] = self.known(target, states, f"{place}.{source}", "state")
        if not made:
            self.fail(place, "is empty; an action leaves at least one state")
        return made

    def uses(self, row: Mapping[str, Any], key: str, registered: Mapping[str, Any], place: str) -> tuple[Use, ...]:
        made = []
        for number, value in enumerate(self.get(row, key, list, place, []), 1):
            where = f"{place}.{key}[{number}]"
            params = {"name": value} if isinstance(value, str) else dict(self.table(value, where))
            name = self.get(params, "name", str, where)
            entry = registered.get(name)
            if entry is None:
                noun = key[:-1]
                self.fail(
                    where, f"no {noun} {shown(name)} is registered; known are {', '.join(sorted(registered)) or 'none'}"
                )
            params.pop("name")
            problem = entry.misfit(params)
            if problem:
                self.fail(where, problem)
            made.append(Use(name, params))
        return tuple(made)

    def form(self, table: Mapping[str, Any], place: str) -> dict[str, FieldSpec]:
        return {name: self.field(name, value, f"{place}.{name}") for name, value in self.table(table, place).items()}

    def field(self, name: str, value: Any, place: str) -> FieldSpec:
        self.ident(name, place)
        kinds = self.registry.field_kinds
        kind = kinds.get(self.get(self.table(value, place), "kind", str, place))
        if kind is None:
            self.fail(
                f"{place}.kind", f"unknown field kind {shown(value['kind'])}; known are {', '.join(sorted(kinds))}"
            )
        row = self.table(value, place, COMMON_KEYS | set(kind.limits))
        limits = {key: row[key] for key in kind.limits if key in row}
        for key, limit in limits.items():
            if not isinstance(limit, kind.limits[key]) or isinstance(limit, bool):
                self.fail(f"{place}.{key}", f"does not fit a field of kind {kind.name}: {shown(limit)}")
        self.limits_fit(limits, place)
        if kind.name == "choice":
            self.choices(limits.get("choices"), f"{place}.choices")
        spec = FieldSpec(
            name=name,
            kind=kind,
            label=self.words(row, "label", place),
            help=self.get(row, "help", str, place, ""),
            required=self.get(row, "required", bool, place, False),
            limits=limits,
        )
        if "default" not in row:
            return spec
        default = kind.parse(row["default"], limits)
        if isinstance(default, Reason):
            self.fail(f"{place}.default", f"is itself refused by the field: {default.code}")
        return FieldSpec(spec.name, spec.kind, spec.label, spec.help, spec.required, default, spec.limits)

    def limits_fit(self, limits: Mapping[str, Any], place: str) -> None:
        """Limits that no value could meet are a slip."""
        least, most = limits.get("min"), limits.get("max")
        if isinstance(least, (int, float)) and isinstance(most, (int, float)) and least > most:
            self.fail(f"{place}.min", f"is larger than max: {shown(least)} > {shown(most)}")
        if isinstance(most, (int, float)) and "min" not in limits and most < 0:
            self.fail(f"{place}.max", f"leaves no value that fits: {shown(most)}")

    def choices(self, value: Any, place: str) -> None:
        if not value:
            self.fail(place, "is missing: a choice needs something to choose from")
        labels = list(value.values()) if isinstance(value, Mapping) else list(value)
        for one in (*value, *labels):
            if not isinstance(one, str) or not one or one != one.strip():
                self.fail(place, f"must hold texts without spaces around them, holds {shown(one)}")
        if len(set(value)) != len(value):
            self.fail(place, "names something twice")

    def timers(self, rows: list[Any], states, actions, fields) -> dict[str, Timer]:
        made: dict[str, Timer] = {}
        for number, row in enumerate(rows, 1):
            place = f"timers[{number}]"
            self.table(row, place, {"name", "at", "minutes", "states", "announce", "action"})
            name = self.ident(self.get(row, "name", str, place), f"{place}.name")
            place = f"timers.{name}"
            if name in made:
                self.fail(place, "is given twice")
            at = self.get(row, "at", str, place)
            if at not in self.moments and (at not in fields or fields[at].kind.name != "datetime"):
                known = sorted(self.moments | {f.name for f in fields.values() if f.kind.name == "datetime"})
                self.fail(f"{place}.at", f"no moment {shown(at)}; known are {', '.join(known)}")
            timer = Timer(
                name=name,
                at=at,
                minutes=self.get(row, "minutes", int, place, 0),
                states=tuple(
                    self.known(s, states, f"{place}.states", "state") for s in self.names(row, "states", place)
                ),
                announce=self.get(row, "announce", str, place, None),
                action=self.get(row, "action", str, place, None),
            )
            if timer.announce is None and timer.action is None:
                self.fail(place, "does nothing: give it `announce` or `action`")
            if timer.announce is not None:
                self.ident(timer.announce, f"{place}.announce")
            if timer.action is not None:
                self.system_action(self.known(timer.action, actions, f"{place}.action", "action"), actions, place)
                if not self.stored:
                    self.no_circle(actions[timer.action].moves, timer.states or tuple(states), f"{place}.action")
            self.minutes(timer.minutes, f"{place}.minutes")
            made[name] = timer
        return made

    def system_action(self, name: str, actions: Mapping[str, Action], place: str) -> None:
        """A timer moves many rows in one statement, so its action may hold nothing that looks at one row."""
        action = actions[name]
        if "system" not in action.by:
            self.fail(f"{place}.action", f'{name!r} is not open to the system; add "system" to its `by`')
        if action.guards or action.effects or action.fields or action.clears:
            self.fail(
                f"{place}.action",
                f"{name!r} has guards, effects, clears or fields; a timer's action moves rows in bulk",
            )

    def no_circle(self, moves: Mapping[str, str], states: tuple[str, ...], place: str) -> None:
        """Rows are moved a state at a time; in a circle somebody would be moved on by the same firing."""
        for start in states:
            state, steps = start, 0
            while state in moves and state in states and steps <= len(states):
                state, steps = moves[state], steps + 1
                if state == start:
                    self.fail(place, f"leads from {start!r} back to it, so that a timer would move somebody twice")

    def renamed(self, table: Mapping[str, Any], states: Mapping[str, State]) -> dict[str, str]:
        for old, new in table.items():
            if old in states:
                self.fail(f"renamed.{old}", "is still a state of this file")
            if not isinstance(new, str):
                self.fail(f"renamed.{old}", f"must be a state, is {shown(new)}")
            self.known(new, states, f"renamed.{old}", "state")
        return dict(table)

    # -- the whole
    def data_agrees(self, actions: Mapping[str, Action]) -> None:
        """Two actions may store the same field, but then as the same kind."""
        seen: dict[str, tuple[str, FieldSpec]] = {}
        for action in actions.values():
            for name, spec in action.fields.items():
                first = seen.setdefault(name, (action.name, spec))
                if first[1].kind.name != spec.kind.name:
                    self.fail(f"actions.{action.name}.fields.{name}",
                              f"is of kind {spec.kind.name}, but of kind {first[1].kind.name} in action {first[0]!r}")  # fmt: skip

    def steps_are_actions(self, made: Definition) -> None:
        for state in made.states.values():
            for step in state.steps:
                self.known(step, made.actions, f"states.{state.id}.steps", "action")

    def guards_fit(self, made: Definition) -> None:
        """The parameters of the core's own guards name things of this file."""
        moments = self.moments | {f.name for f in made.fields.values() if f.kind.name == "datetime"}
        for action in made.actions.values():
            for use in action.guards:
                place = f"actions.{action.name}.guards"
                if use.name in ("core.before", "core.not_before") and use.params["moment"] not in moments:
                    self.fail(place, f"no moment {shown(use.params['moment'])}; known are {', '.join(sorted(moments))}")
                if use.name == "core.within":
                    self.known(use.params["since"], made.actions, place, "action")
                    self.minutes(use.params["minutes"], place)

    def ways(self, made: Definition) -> None:
        """Every state can be reached, and every state that is no end can still reach a done one."""
        edges = {(s, t) for action in made.actions.values() for s, t in action.moves.items()}
        reached = _spread({made.initial}, edges)
        for state in made.states:
            if state not in reached:
                self.fail(f"states.{state}", f"cannot be reached from {made.initial!r}")
        if not made.done:
            self.fail("states", 'has no end: mark one with end = "done"')
        finishing = _spread(set(made.done), {(t, s) for s, t in edges})
        for state in made.states.values():
            if state.end is None and state.id not in finishing:
                self.fail(f"states.{state.id}", "is a dead end: no done state can be reached from it")


def _spread(start: set[str], edges: set[tuple[str, str]]) -> set[str]:
    reached = set(start)
    while more := {target for source, target in edges if source in reached} - reached:
        reached |= more
    return reached
