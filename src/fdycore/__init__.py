"""fdycore: a pluggable workflow engine. Tasks are dispatched to many, acted on by each, and counted exactly.

    engine = Engine("sqlite:work.db", plugins=["live_course"], audiences={"all": lambda actor, params: people})
    engine.upgrade()
    task = engine.draft(staff, "live_course", {"title": "...", "starts": "2026-03-01T19:00+08:00"}, key="d1")
    engine.dispatch(staff, task.id, Audience("all"), key="d2")
    engine.run_due()

The names below are loaded when they are first used: `import fdycore` brings neither Pony nor transitions.
"""

from __future__ import annotations

from importlib import import_module

_HOMES = {
    "Engine": "engine", "Pace": "services.release", "Schema": "store.schema", "Migration": "store.schema",
    "INSTALLED": "pluginmanager", "SettableClock": "clock",
    **dict.fromkeys(("Actor", "Announcement", "Assignment", "Audience", "Card", "CardView", "Differences", "Event", "Item",
                     "Option", "Page", "Preview", "Progress", "Reason", "Row", "Selection", "Stage", "Step", "Task", "Totals"),
                    "vocabulary"),
    **dict.fromkeys(("FdyError", "Refused", "NotFound", "Invalid", "Conflict", "DefinitionError", "PluginError", "StoreError",
                     "SchemaBehind", "SchemaAhead", "NestedWork"), "errors"),
}  # fmt: skip
__all__ = sorted(_HOMES)


def __getattr__(name: str):
    if name not in _HOMES:
        raise AttributeError(f"module 'fdycore' has no attribute {name!r}")
    value = getattr(import_module(f"fdycore.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__():
    return __all__
