"""What plugins offer, by name: field kinds, guards, effects, task types, listeners.

A plugin fills a registry of its own (a stage). Stages that are whole are merged into one registry, which is
then frozen: nothing is looked up by import path, nothing arrives late, and every entry knows its plugin.
"""

from __future__ import annotations

import contextlib
import inspect
import threading
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from fdycore.clock import stopwatch
from fdycore.errors import PluginError
from fdycore.workflow.definition import ID, shown
from fdycore.workflow.fields import KINDS, FieldKind, parsed
from fdycore.workflow.guards import CORE_GUARDS

RELATIONS = frozenset({"assignee", "issuer", "supervisor", "system"})
CORE = "fdycore"  # the plugin name of what the core itself brings

running: dict[int, tuple[str, str, float]] = {}  # thread -> (plugin, entry, started); read by the watchdog


def told(exc: BaseException) -> str:
    """What a plugin raised, as one line, whatever it is."""
    try:
        text = " ".join(str(exc).split())
    except Exception:  # its own __str__ fails
        text = ""
    text = text if len(text) <= 300 else text[:297] + "..."
    return f"{type(exc).__name__}: {text}" if text else type(exc).__name__


@contextlib.contextmanager
def watched(plugin: str, name: str) -> Iterator[None]:
    """Around a call into a plugin that nobody can stop: the watchdog names it when it hangs."""
    me = threading.get_ident()
    outer = running.get(me)
    running[me] = (plugin, name, stopwatch())
    try:
        yield
    finally:
        if outer is None:
            del running[me]
        else:
            running[me] = outer


@contextlib.contextmanager
def asking(plugin: str, name: str) -> Iterator[None]:
    """Watched, and whatever the plugin raises becomes a PluginError that names it."""
    try:
        with watched(plugin, name):
            yield
    except PluginError:
        raise
    except (Exception, SystemExit) as exc:
        raise PluginError(plugin, f"{name} failed with {told(exc)}") from exc


@dataclass(frozen=True)
class Entry:
    """A guard or effect under its registered name."""

    name: str
    plugin: str
    call: Callable[..., Any]

    def misfit(self, params: Mapping[str, Any]) -> str | None:
        """Why these parameters cannot be given to it, in one sentence; None when they can."""
        takes = list(inspect.signature(self.call).parameters.values())[1:]
        anything = any(p.kind is p.VAR_KEYWORD for p in takes)
        takes = [p for p in takes if p.kind not in (p.VAR_KEYWORD, p.VAR_POSITIONAL)]
        names = [p.name for p in takes]
        for given in params:
            if given not in names and not anything:
                return f"{self.name} takes no {given!r}; it takes {', '.join(names) or 'no parameters'}"
        for needed in takes:
            if needed.default is needed.empty and needed.name not in params:
                return f"{self.name} needs {needed.name!r}"
        hints = {}
        with contextlib.suppress(Exception):  # an annotation that cannot be resolved checks nothing
            hints = typing.get_type_hints(self.call)
        for key, value in params.items():
            wanted = hints.get(key)
            if wanted in (str, int, bool) and type(value) is not wanted:
                return f"{self.name} takes {key!r} as {wanted.__name__}, is given {shown(value)}"
        return None

    def ask(self, context: Any, params: Mapping[str, Any]) -> Any:
        """Call the plugin. Whatever it raises becomes a PluginError that names it; nothing has been written yet."""
        if self.plugin == CORE:
            return self.call(context, **params)
        with asking(self.plugin, self.name):
            return self.call(context, **params)


@dataclass(frozen=True)
class TypeSource:
    """A task type as a plugin hands it in, before its file is read."""

    plugin: str
    file: str
    text: bytes
    beside: Callable[[str], bytes] | None  # reads a file of the same folder, for `extends`
    check: Callable[[Mapping[str, Any]], Any] | None
    card: Callable[[Any], Any] | None
    moments: Mapping[str, Callable[[Mapping[str, Any]], Any]]


@dataclass
class Registry:
    """The face that register hooks get. Names are `plugin.name`, so that two plugins never meet by accident."""

    plugin: str
    field_kinds: dict[str, FieldKind] = field(default_factory=dict)
    guards: dict[str, Entry] = field(default_factory=dict)
    effects: dict[str, Entry] = field(default_factory=dict)
    sources: list[TypeSource] = field(default_factory=list)
    listeners: list[Callable[[Any], Any]] = field(default_factory=list)
    relations: frozenset[str] = RELATIONS
    frozen: bool = False

    def field_kind(self, kind: FieldKind) -> None:
        """Offer a kind of form field, named `plugin_...` or like the plugin itself."""
        self._open()
        if not isinstance(kind, FieldKind):
            raise PluginError(self.plugin, f"field_kind takes a FieldKind, was given {kind!r}")
        named = isinstance(kind.name, str) and ID.fullmatch(kind.name)
        if not named or (kind.name != self.plugin and not kind.name.startswith(f"{self.plugin}_")):
            raise PluginError(
                self.plugin, f"field kind {kind.name!r} must be named {self.plugin!r} or begin with '{self.plugin}_'"
            )
        if kind.name in KINDS:
            raise PluginError(self.plugin, f"field kind {kind.name!r} is one of the core's own; choose another name")
        for role in ("parse", "load"):
            if not callable(getattr(kind, role)):
                raise PluginError(self.plugin, f"{role} of field kind {kind.name!r} is not callable")
        self._add(self.field_kinds, kind.name, self._guarded_kind(kind), "field kind")

    def _guarded_kind(self, kind: FieldKind) -> FieldKind:
        """The kind as the engine calls it: its failures name its plugin, and what it answers can be stored."""

        def parse(raw: Any, limits: Mapping[str, Any]) -> Any:
            with asking(self.plugin, f"field kind {kind.name}"):
                value = kind.parse(raw, limits)
            if not parsed(value):
                raise PluginError(self.plugin, f"field kind {kind.name} answered {shown(value)}, which has no JSON")
            return value

        def load(stored: Any) -> Any:
            with asking(self.plugin, f"field kind {kind.name}"):
                return kind.load(stored)

        return replace(kind, parse=parse, load=load)

    def guard(self, name: str):
        """Decorator: offer a guard `plugin.name`. It takes the Context and keyword parameters from the file."""
        return self._register(self.guards, name, "guard")

    def effect(self, name: str):
        """Decorator: offer an effect `plugin.name`. It takes the Context and answers Set, Announce, Remind or a list."""
        return self._register(self.effects, name, "effect")

    def task_type(
        self,
        workflow: str | Path | Traversable,
        *,
        check: Callable[[Mapping[str, Any]], Any] | None = None,
        card: Callable[[Any], Any] | None = None,
        moments: Mapping[str, Callable[[Mapping[str, Any]], Any]] | None = None,
    ) -> None:
        """Offer a task type.

        workflow  its definition: a path, a package resource, or the TOML text itself
        check     (fields) -> [(field, Reason)]: what no single field can tell. Called before anything is stored
        card      (CardView) -> Card: what the card shows besides title and steps
        moments   name -> (fields) -> aware datetime or None: computed moments for timers and guards
        """
        self._open()
        beside = None
        if isinstance(workflow, str) and "\n" in workflow:
            file, text = f"<{self.plugin}>", workflow.encode()
        else:
            place = Path(workflow) if isinstance(workflow, str) else workflow
            if not isinstance(place, (Path, Traversable)):
                raise PluginError(self.plugin, f"task_type takes a path, a resource or TOML text, not {shown(place)}")
            try:
                file, text = place.name, place.read_bytes()
            except OSError as exc:
                raise PluginError(self.plugin, f"cannot read workflow {place}: {exc.strerror or exc}") from None
            beside = _reader_beside(place)
        for role, value in (("check", check), ("card", card)):
            if value is not None:
                self._callable(f"{role} of {file}", value)
        for name, value in (moments or {}).items():
            self._callable(f"moment {name!r} of {file}", value)
        watch = {name: self._watched(f"moment {name!r}", call) for name, call in (moments or {}).items()}
        check = check and self._watched("check", check)
        self.sources.append(TypeSource(self.plugin, file, text, beside, check, card, watch))

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def ask(fields: Mapping[str, Any]) -> Any:
            with watched(self.plugin, name):
                return call(fields)

        return ask

    def _callable(self, what: str, value: Any) -> None:
        if not callable(value):
            raise PluginError(self.plugin, f"{what} is not callable: {shown(value)}")
        if inspect.iscoroutinefunction(value):
            raise PluginError(self.plugin, f"{what} is async; the engine calls plain functions")

    def listener(self, call: Callable[[Any], Any]):
        """Offer a listener: called with a tuple of committed events, in batches, within a time budget."""
        self._open()
        self._callable("listener", call)
        self.listeners.append(call)
        return call

    # -- inside
    def _open(self) -> None:
        if self.frozen:
            raise PluginError(self.plugin, "registers too late: the registry is frozen once the engine has started")

    def _register(self, table: dict[str, Entry], name: str, noun: str):
        self._open()
        prefix, _, rest = str(name).partition(".")
        if prefix != self.plugin or not ID.fullmatch(rest):
            raise PluginError(
                self.plugin, f"{noun} {shown(name)} must be named '{self.plugin}.' and an id like 'check_in'"
            )

        def add(call):
            self._callable(f"{noun} {name!r}", call)
            if not list(inspect.signature(call).parameters):
                raise PluginError(self.plugin, f"{noun} {name!r} takes no context; write def {rest}(context)")
            self._add(table, name, Entry(name, self.plugin, call), noun)
            return call

        return add

    def _add(self, table: dict, name: str, value: Any, noun: str) -> None:
        if name in table:
            raise PluginError(self.plugin, f"registers {noun} {name!r} twice")
        table[name] = value


def _reader_beside(place: Path | Traversable) -> Callable[[str], bytes]:
    if isinstance(place, Path):
        return lambda name: (place.parent / name).read_bytes()
    # A packaged resource: `files()` of an ordinary install gives paths, so the folder is one step up.
    return lambda name: Path(str(place)).with_name(name).read_bytes()


def core_registry(relations: frozenset[str] = frozenset()) -> Registry:
    """What is there before any plugin: the built-in field kinds, `core.*` guards and the relations."""
    return Registry(
        plugin=CORE,
        field_kinds=dict(KINDS),
        guards={name: Entry(name, CORE, call) for name, call in CORE_GUARDS.items()},
        relations=RELATIONS | relations,
    )
