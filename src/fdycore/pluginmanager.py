"""Finds plugins, isolates them, checks them, freezes what they offer.

A plugin that cannot be imported, raises, misspells a hook or clashes in a name is set aside and reported by
name; the others run. pluggy's own loader stops at the first entry point that fails, so this one goes through
them one by one. A plugin is trusted code: in-process Python is no sandbox.
"""

from __future__ import annotations

import difflib
import inspect
import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from types import ModuleType
from typing import Any

import pluggy

from fdycore.errors import DefinitionError, PluginError
from fdycore.hookspecs import PROJECT, CoreHooks
from fdycore.registry import CORE, Registry, core_registry, told
from fdycore.tasktypes import DEPLOYER, TaskType, read_type
from fdycore.workflow.definition import ID, parse

log = logging.getLogger("fdycore.plugins")

GROUP = "fdy.plugins"
INSTALLED = "installed"  # Engine(plugins=INSTALLED): every entry point that is not blocked
RESERVED = frozenset({CORE, "core", DEPLOYER})  # a plugin of this name would pass for something else
HOST_PREFIXES = ("fdyweb_",)  # hooks of a host: a plugin may serve both, and the core alone ignores them
API = 1


@dataclass(frozen=True)
class PluginReport:
    """One line of `fdy plugins`: what a plugin brought, or why it was set aside (`problem`)."""

    name: str
    version: str | None
    origin: str
    offers: tuple[str, ...] = ()
    problem: str | None = None


@dataclass
class _Candidate:
    name: str
    origin: str
    version: str | None
    load: Any  # () -> the plugin object
    plugin: Any = None
    stage: Registry | None = None
    problem: str | None = None


@dataclass(frozen=True)
class Plugins:
    """What was loaded, frozen: the merged registry, the task types by name, and a report for each plugin."""

    registry: Registry
    types: Mapping[str, TaskType]
    reports: tuple[PluginReport, ...]
    manager: pluggy.PluginManager
    listeners: Mapping[str, tuple[Any, ...]]  # plugin -> what it has listening
    switched_off: dict[str, str] = field(default_factory=dict)  # listener or card of a plugin -> why, at run time

    def report(self) -> tuple[PluginReport, ...]:
        """The reports as of now: a listener or card that hung meanwhile shows as the plugin's problem."""
        return tuple(
            PluginReport(r.name, r.version, r.origin, r.offers, r.problem or self.switched_off.get(r.name))
            for r in self.reports
        )


def load(
    plugins: Iterable[Any] | str | None = None,
    *,
    workflows: Iterable[Any] = (),
    blocked: Iterable[str] = (),
    required: Iterable[str] = (),
    relations: frozenset[str] = frozenset(),
    hookspecs: Iterable[Any] = (),
) -> Plugins:
    """Load plugins and read their task types.

    plugins    entry-point names, modules or objects; INSTALLED for every installed one; None for none
    workflows  paths of workflow files of the deployer, which need no Python
    blocked    names that are not even imported
    required   names without which there is no start: their problem is raised as PluginError
    relations  names that the host registers beside assignee, issuer, supervisor, system
    hookspecs  further hook classes of the host
    """
    manager = pluggy.PluginManager(PROJECT)
    for specs in (CoreHooks, *hookspecs):
        manager.add_hookspecs(specs)
    for name, given in (("blocked", blocked), ("required", required), ("workflows", workflows)):
        if isinstance(given, str):
            raise PluginError(given, f"{name} takes a list; write {name}=[{given!r}]")
    blocked, required = frozenset(blocked), frozenset(required)
    candidates = [c for c in _candidates(plugins) if c.name not in blocked]
    for name, number in Counter(c.name for c in candidates).items():
        if number > 1:
            for twin in candidates:
                if twin.name == name:
                    twin.problem = f"{number} plugins are called {name!r}; block or uninstall all but one"
    for candidate in candidates:
        _guarded(candidate, lambda c=candidate: _register(c, manager))
    for hook in ("fdy_field_kinds", "fdy_guards", "fdy_effects", "fdy_task_types", "fdy_events"):
        for candidate in candidates:
            _guarded(candidate, lambda c=candidate, h=hook: _call(manager, c, h))
    candidates += [_deployer(path) for path in workflows]
    registry, types = _settle(candidates, relations)
    for candidate in candidates:
        if candidate.problem and manager.is_registered(candidate.plugin):
            manager.unregister(candidate.plugin)  # so that a host's hooks do not reach it either
    known = {c.name for c in candidates}
    for name in sorted(required - known):
        why = "blocked there" if name in blocked else "not installed"
        raise PluginError(name, f"is required by the settings, but {why}")
    for candidate in candidates:
        if candidate.problem and candidate.name in required:
            raise PluginError(candidate.name, f"is required by the settings, but {candidate.problem}")
    for candidate in candidates:
        if candidate.problem:
            log.warning("plugin %s (%s) was set aside: %s", candidate.name, candidate.origin, candidate.problem)
    reports = tuple(_report(c, types) for c in sorted(candidates, key=lambda c: c.name))
    listeners = {c.name: tuple(c.stage.listeners) for c in candidates if not c.problem and c.stage.listeners}
    return Plugins(registry, types, reports, manager, listeners)


# -- finding ----------------------------------------------------------------------------------------------------


def _candidates(plugins: Iterable[Any] | str | None) -> list[_Candidate]:
    if plugins is None:
        return []
    installed = {}
    for point in entry_points(group=GROUP):
        installed.setdefault(point.name, []).append(point)
    if plugins == INSTALLED:
        return [_from_entry_point(point) for points in installed.values() for point in points]
    if isinstance(plugins, str):
        raise PluginError(plugins, f"plugins takes a list, or {INSTALLED!r} for every installed one")
    found = []
    for one in plugins:
        if isinstance(one, str):
            if one not in installed:
                raise PluginError(one, f"is not installed; installed are {', '.join(sorted(installed)) or 'none'}")
            found += [_from_entry_point(point) for point in installed[one]]
        else:
            origin = str(getattr(one, "__name__", type(one).__name__))
            name = str(getattr(one, "FDY_NAME", None) or origin.rpartition(".")[2].lower())
            found.append(_Candidate(name, origin, None, lambda one=one: one))
    return found


def _from_entry_point(point: EntryPoint) -> _Candidate:
    dist = point.dist
    origin = f"{dist.name}: {point.value}" if dist else point.value
    return _Candidate(point.name, origin, dist.version if dist else None, point.load)


def _deployer(path: Any) -> _Candidate:
    """A workflow file of the deployer: a plugin of its own that offers nothing but one task type."""
    candidate = _Candidate(DEPLOYER, str(path), None, None)
    candidate.stage = Registry(plugin=DEPLOYER)
    _guarded(candidate, lambda: candidate.stage.task_type(path))
    return candidate


# -- registering --------------------------------------------------------------------------------------------------


def _guarded(candidate: _Candidate, step: Any) -> None:
    """Run one step of one plugin; whatever it raises sets that plugin aside, and only that one."""
    if candidate.problem:
        return
    try:
        step()
    except PluginError as exc:
        candidate.problem = exc.problem
    except DefinitionError as exc:
        candidate.problem = str(exc)
    except (Exception, SystemExit) as exc:  # a plugin may raise anything
        candidate.problem = told(exc)


def _register(candidate: _Candidate, manager: pluggy.PluginManager) -> None:
    if not ID.fullmatch(candidate.name):
        raise PluginError(candidate.name, f"{candidate.name!r} is no plugin name; a name is like 'survey': a-z, 0-9, _")
    if candidate.name in RESERVED:
        raise PluginError(candidate.name, f"{candidate.name!r} is a name of the core's own; choose another")
    try:
        plugin = candidate.load()
    except (Exception, SystemExit) as exc:
        raise PluginError(candidate.name, f"cannot be imported ({candidate.origin}): {told(exc)}") from exc
    if inspect.isclass(plugin):
        raise PluginError(candidate.name, f"{candidate.origin} is a class; give an instance or a module")
    api = getattr(plugin, "FDY_API", API)
    if api != API:
        raise PluginError(candidate.name, f"is written for plugin API {api}; this fdy has API {API}")
    _check_hook_names(candidate.name, plugin, manager)
    candidate.plugin = plugin
    try:
        manager.register(plugin, name=candidate.name)
    except (pluggy.PluginValidationError, ValueError) as exc:
        raise PluginError(candidate.name, f"cannot be registered: {str(exc).splitlines()[-1]}") from exc
    candidate.stage = Registry(plugin=candidate.name)


def _check_hook_names(name: str, plugin: Any, manager: pluggy.PluginManager) -> None:
    """A marked function that no hook is named after is a misspelling; pluggy would ignore it in silence."""
    known = [hook for hook in vars(manager.hook) if not hook.startswith("_")]
    for attribute in dir(plugin):
        marked = manager.parse_hookimpl_opts(plugin, attribute) is not None
        unmarked = not marked and attribute.startswith("fdy_") and callable(getattr(plugin, attribute, None))
        if not marked and not unmarked:
            continue
        if attribute in known:
            if unmarked:
                raise PluginError(name, f"{attribute} lacks the @hookimpl decorator and would never be called")
        elif not attribute.startswith(HOST_PREFIXES):
            close = difflib.get_close_matches(attribute, known, 1)
            raise PluginError(
                name, f"there is no hook {attribute!r}" + (f"; did you mean {close[0]!r}?" if close else "")
            )


def _call(manager: pluggy.PluginManager, candidate: _Candidate, hook: str) -> None:
    impls = [i for i in getattr(manager.hook, hook).get_hookimpls() if i.plugin is candidate.plugin]
    for impl in impls:
        if inspect.isgeneratorfunction(impl.function) or inspect.iscoroutinefunction(impl.function):
            raise PluginError(candidate.name, f"{hook} is async, a generator or a wrapper; write a plain function")
        impl.function(*[candidate.stage for _ in impl.argnames])
    if hook == "fdy_task_types" and not impls:
        _files_of_package(candidate)


def _files_of_package(candidate: _Candidate) -> None:
    """A package with workflow files and no hook needs no code: its files are its task types."""
    plugin = candidate.plugin
    if isinstance(plugin, ModuleType) and hasattr(plugin, "__path__"):
        found = sorted((r for r in files(plugin).iterdir() if r.name.endswith(".toml")), key=lambda r: r.name)
        extended = [parse(r.read_bytes(), r.name).get("extends") for r in found]
        for resource in found:
            if resource.name not in extended:  # a file that others extend is no task type of its own
                candidate.stage.task_type(resource)


# -- merging ------------------------------------------------------------------------------------------------------


def _settle(candidates: list[_Candidate], relations: frozenset[str]) -> tuple[Registry, dict[str, TaskType]]:
    """Merge the healthy stages. A plugin that fails here takes its names with it, so start over without it."""
    while True:
        healthy = [c for c in candidates if not c.problem]
        registry = core_registry(relations)
        _refuse_twins(healthy)
        healthy = [c for c in healthy if not c.problem]
        for candidate in healthy:
            registry.field_kinds.update(candidate.stage.field_kinds)
            registry.guards.update(candidate.stage.guards)
            registry.effects.update(candidate.stage.effects)
        types: dict[str, list[tuple[_Candidate, TaskType]]] = {}
        for candidate in healthy:
            _guarded(candidate, lambda c=candidate, r=registry, t=types: _read_types(c, r, t))
        for name, claims in types.items():
            if len(claims) > 1:
                owners = " and ".join(sorted({f"{c.name} ({t.source.file})" for c, t in claims}))
                for candidate, _ in claims:
                    candidate.problem = (
                        candidate.problem or f"task type {name!r} is claimed by {owners}; block one of them"
                    )
        if all(not c.problem for c in healthy):
            registry.frozen = True
            for candidate in healthy:
                candidate.stage.frozen = True
            return registry, {name: claims[0][1] for name, claims in sorted(types.items())}


def _refuse_twins(candidates: list[_Candidate]) -> None:
    """Plugins `a` and `a_b` may both offer a field kind `a_b_c`; which of them came first must not decide."""
    owners: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        for name in candidate.stage.field_kinds:
            owners.setdefault(name, []).append(candidate)
    for name, claims in owners.items():
        if len(claims) > 1:
            for candidate in claims:
                rivals = " and ".join(sorted(c.name for c in claims))
                candidate.problem = f"field kind {name!r} is claimed by {rivals}; block one of them"


def _read_types(candidate: _Candidate, registry: Registry, types: dict) -> None:
    """A plugin with one wrong file claims no name with its others."""
    for made in [read_type(source, registry) for source in candidate.stage.sources]:
        types.setdefault(made.name, []).append((candidate, replace(made, plugin_version=candidate.version)))


def _report(candidate: _Candidate, types: Mapping[str, TaskType]) -> PluginReport:
    offers = ()
    if not candidate.problem:
        stage = candidate.stage
        names = [t.name for t in types.values() if t.source in stage.sources]
        offers = (
            *(f"task type {n}" for n in names),
            *(f"field kind {n}" for n in stage.field_kinds),
            *(f"guard {n}" for n in stage.guards),
            *(f"effect {n}" for n in stage.effects),
            *("listener" for _ in stage.listeners),
        )
    return PluginReport(candidate.name, candidate.version, candidate.origin, offers, candidate.problem)
