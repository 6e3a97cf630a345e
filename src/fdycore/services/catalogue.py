"""Task types that can be dispatched now, and the definitions that running tasks are pinned to."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fdycore.errors import DefinitionError, Invalid, PluginError, Refused
from fdycore.pluginmanager import Plugins, TaskType
from fdycore.store import definitions, tallies, tasks
from fdycore.store.tallies import Slots
from fdycore.vocabulary import Reason, Stage
from fdycore.workflow.definition import build
from fdycore.workflow.fields import load_form, parse_form
from fdycore.workflow.machine import TaskView, Workflow

VIEWS = 2000  # task views kept in memory; each is one task's parsed fields


class Catalogue:
    """Looks up workflows by type and by hash. Thread-safe: entries are immutable, a race only builds one twice."""

    def __init__(self, plugins: Plugins):
        self.plugins = plugins
        self._pinned: dict[str, Workflow] = {t.workflow.definition.version: t.workflow for t in plugins.types.values()}
        self._slots: dict[str, Slots] = {}
        self._stages: dict[str, tuple[Stage, ...]] = {}
        self._views: dict[tuple[int, int], TaskView] = {}
        self._lock = threading.Lock()

    def current(self, name: str) -> TaskType:
        """The task type as it is installed now. Refused when there is none of this name."""
        found = self.plugins.types.get(name)
        if found is None:
            raise Refused(Reason("unknown_type", "没有“{type}”这种任务类型。", type=name))
        return found

    def pinned(self, reader, version: str, type_name: str) -> Workflow:
        """The workflow of a hash: the installed one, or rebuilt from the body that the database keeps."""
        workflow = self._pinned.get(version)
        if workflow is None:
            workflow = self._pinned[version] = self._rebuild(reader, version, type_name)
        return workflow

    def slots(self, reader, version: str) -> Slots:
        """The tally's columns of a definition, installed or not: a task whose plugin is gone is still counted."""
        found = self._slots.get(version)
        if found is None:
            pinned = self._pinned.get(version)
            states = pinned.definition.states if pinned else definitions.body(reader, version)["states"]
            found = self._slots[version] = tallies.slots(states)
        return found

    def stages(self, reader, version: str) -> tuple[Stage, ...]:
        """The states of a definition, installed or not, from done to not begun."""
        found = self._stages.get(version)
        if found is None:
            doc = definitions.body(reader, version)
            rows = [
                (row.get("end") != "done", -len(row.get("steps", ())), name == doc["initial"], name, row["label"])
                for name, row in doc["states"].items()
            ]
            rows.sort(key=lambda row: row[:3])
            made = [Stage(name, label, not undone, initial) for undone, _, initial, name, label in rows]
            found = self._stages[version] = tuple(made)
        return found

    def done(self, reader, version: str) -> frozenset[str]:
        """The done states of a definition, installed or not."""
        pinned = self._pinned.get(version)
        if pinned:
            return pinned.definition.done
        return frozenset(stage.id for stage in self.stages(reader, version) if stage.done)

    def _rebuild(self, reader, version: str, type_name: str) -> Workflow:
        doc = definitions.body(reader, version)
        moments = frozenset(self._moments(type_name))
        try:
            definition = build(
                doc, f"definition {version[:12]} of {type_name}", self.plugins.registry, moments, stored=True
            )
        except DefinitionError as exc:
            # Its plugin is gone or has dropped a guard: the task stays readable, but nobody can act on it.
            raise Refused(
                Reason("type_not_installed", "任务类型“{type}”的插件未安装，暂时不能操作。", type=type_name)
            ) from exc
        return Workflow(definition, self.plugins.registry)

    def _moments(self, type_name: str) -> Mapping[str, Any]:
        kind = self.plugins.types.get(type_name)
        return kind.source.moments if kind else {}

    def view(
        self, reader, task: int, revision: int, type_name: str, workflow: Workflow, issuer: str
    ) -> TaskView | None:
        """What guards see of a task at a revision; None when the task has been amended meanwhile."""
        view = self._views.get((task, revision))
        if view is not None and view.issuer == issuer:
            return view
        stored = tasks.fields_at(reader, task, revision)
        if stored is None:
            return None
        view = self.make_view(task, type_name, issuer, revision, workflow, stored)
        with self._lock:
            while len(self._views) >= VIEWS:
                self._views.pop(next(iter(self._views)))
            self._views[task, revision] = view
        return view

    def make_view(
        self, task: int, type_name: str, issuer: str, revision: int, workflow: Workflow, stored: Mapping[str, Any]
    ) -> TaskView:
        fields = load_form(workflow.definition.fields, stored)
        return TaskView(task, type_name, issuer, revision, fields, self.moments(type_name, fields))

    def moments(self, type_name: str, fields: Mapping[str, Any]) -> dict[str, datetime | None]:
        """The computed moments of a task type. Raises PluginError when its plugin fails at them."""
        plugin = self.plugins.types[type_name].plugin if type_name in self.plugins.types else type_name
        made = {}
        for name, compute in self._moments(type_name).items():
            try:
                moment = compute(fields)
            except (Exception, SystemExit) as exc:
                raise PluginError(plugin, f"moment {name!r} failed with {type(exc).__name__}: {exc}") from exc
            if moment is not None and (not isinstance(moment, datetime) or moment.tzinfo is None):
                raise PluginError(plugin, f"moment {name!r} is {moment!r}; it must be an aware datetime or None")
            made[name] = moment
        return made

    def parse_fields(self, task_type: TaskType, workflow: Workflow, given: Mapping[str, Any]) -> dict[str, Any]:
        """Raw dispatch fields -> stored values, checked by their kinds and by the plugin. Raises Invalid with all problems."""
        if not isinstance(given, Mapping):
            raise Invalid((("fields", Reason("not_a_form", "表单格式不正确。")),))
        form = workflow.definition.fields
        stored, problems = parse_form(form, given)
        if not problems and task_type.source.check is not None:
            problems = self._ask_check(task_type, load_form(form, stored))
        if problems:
            raise Invalid(tuple(problems))
        self.moments(task_type.name, load_form(form, stored))  # a plugin that fails at them fails here, not at a guard
        return stored

    @staticmethod
    def _ask_check(task_type: TaskType, fields: Mapping[str, Any]) -> list[tuple[str, Reason]]:
        try:
            problems = list(task_type.source.check(fields) or ())
        except (Exception, SystemExit) as exc:
            raise PluginError(task_type.plugin, f"check failed with {type(exc).__name__}: {exc}") from exc
        for problem in problems:
            if not (isinstance(problem, tuple) and len(problem) == 2 and isinstance(problem[1], Reason)):
                raise PluginError(task_type.plugin, f"check answered {problem!r}; it answers (field, Reason) pairs")
        return problems
