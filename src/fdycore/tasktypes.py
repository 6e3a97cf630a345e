"""Task types: a workflow and the code that its plugin gave with it, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from fdycore.errors import DefinitionError
from fdycore.registry import Registry, TypeSource
from fdycore.workflow.definition import build, resolve
from fdycore.workflow.machine import Workflow

DEPLOYER = "workflows"  # the name under which a deployer's own workflow files stand on `fdy plugins`


@dataclass(frozen=True)
class TaskType:
    """A task type that is ready to be dispatched: its workflow and the code that its plugin gave with it."""

    name: str
    plugin: str
    workflow: Workflow
    source: TypeSource
    plugin_version: str | None = None


def read_type(source: TypeSource, registry: Registry) -> TaskType:
    """Read and check the workflow file of a task type. Raises DefinitionError."""
    doc = resolve(source.text, source.file, source.beside)
    definition = build(doc, source.file, registry, frozenset(source.moments))
    for name in source.moments:
        if name in definition.fields:
            raise DefinitionError(source.file, f"fields.{name}", "has the name of a computed moment of the task type")
    return TaskType(definition.name, source.plugin, Workflow(definition, registry), source)


def read_file(path: Any, registry: Registry, types: Mapping[str, TaskType]) -> TaskType:
    """Check one workflow file against what is registered. Raises DefinitionError or PluginError.

    Where one of the types has this name, its computed moments are taken for the file's.
    """
    stage = Registry(plugin=DEPLOYER)
    stage.task_type(path)
    source = stage.sources[0]
    name = resolve(source.text, source.file, source.beside).get("name")
    if isinstance(name, str) and name in types:
        source = replace(source, moments=types[name].source.moments)
    return read_type(source, registry)
