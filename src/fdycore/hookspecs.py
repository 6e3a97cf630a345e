"""The contract between fdycore and its plugins.

Every hook is called once per plugin, when an engine is made, before any database is opened, and takes one
object, so that it can grow without breaking anybody. A hook that raises disables its own plugin: the
plugin is named with its reason on `fdy plugins`, and everything else runs on. No meaning hangs on the order
in which plugins are loaded.

All calls at run time (guards, effects, checks, cards, listeners) go through what is registered here. None
of them happens inside a transaction, and none of them ever sees an entity, a session or a connection.
"""

from __future__ import annotations

import pluggy

PROJECT = "fdy"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


class CoreHooks:
    """The hooks of the core. A host adds its own under another prefix (`fdyweb_...`)."""

    @hookspec
    def fdy_field_kinds(self, registry):
        """Offer kinds of form fields with `registry.field_kind(FieldKind(...))`."""

    @hookspec
    def fdy_guards(self, registry):
        """Offer guards with `@registry.guard("plugin.name")`.

        A guard is a pure function of (context, **parameters of the file) that answers True, `Until(moment)` or a
        Reason. It is called outside any transaction, for each option shown and each action decided. If it
        raises, the action is refused and nothing is written.
        """

    @hookspec
    def fdy_effects(self, registry):
        """Offer effects with `@registry.effect("plugin.name")`.

        An effect is a pure function of the context that declares what the engine is to do with the action:
        `Set`, `Announce`, `Remind`, or a list of them. Same moment and same failure as a guard.
        """

    @hookspec
    def fdy_task_types(self, registry):
        """Offer task types with `registry.task_type(workflow, check=, card=, moments=)`.

        Called after the kinds, guards and effects of all plugins are known.
        """

    @hookspec
    def fdy_events(self, registry):
        """Offer listeners with `@registry.listener`.

        A listener gets a tuple of committed events in feed order, at least once each, in a thread of its own. One
        that raises is tried again later; one that outlasts its budget is abandoned and switched off.
        """
