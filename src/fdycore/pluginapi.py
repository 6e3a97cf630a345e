"""Everything that a plugin imports, and the only module of fdycore that it imports.

    from fdycore.pluginapi import files, hookimpl

    @hookimpl
    def fdy_task_types(registry):
        registry.task_type(files(__package__) / "survey.toml")

The built-in task types use nothing else.
"""

from importlib.resources import files

from fdycore.hookspecs import hookimpl
from fdycore.vocabulary import Card, CardView, Event, Reason, Row, Until
from fdycore.workflow.fields import FieldKind
from fdycore.workflow.machine import Announce, Context, Remind, Set

FDY_API = 1  # a plugin may declare the number it was written for; another one is refused


def workflow_file(name: str):
    """A workflow file that ships with fdy, by its name: `workflow_file("relay.toml")`."""
    return files("fdycore.workflows").joinpath(name)


__all__ = [
    "FDY_API", "Announce", "Card", "CardView", "Context", "Event", "FieldKind", "Reason", "Remind", "Row", "Set",
    "Until", "files", "hookimpl", "workflow_file",
]  # fmt: skip
