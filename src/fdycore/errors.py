"""The errors of the core, in words of its domain. Only a host knows status codes.

    FdyError
    ├── Refused            this action is not open to this actor now; carries the Reason
    │   └── NotFound       it does not exist, or lies outside the actor's view (both look alike on purpose)
    ├── Invalid            fields that do not fit their form: `.problems` is ((field, sentence), ...)
    ├── Conflict           somebody else was faster, or a key or digest belongs to something else
    ├── DefinitionError    a workflow file is wrong: `.file`, `.place`, `.problem`
    ├── PluginError        a plugin is wrong or failed: `.plugin`, `.problem`
    └── StoreError         the database cannot be used as asked
        ├── SchemaBehind   it is older than the code: upgrade it
        ├── SchemaAhead    it is newer than the code, or its history differs: run the newer code
        └── NestedWork     a command was called inside an open unit of work that it may not join

Every message is a sentence that says what is wrong, where, and what to do. Refused, Invalid and Conflict
are met by users: their `code` and `params` are stable, their text is a Chinese msgid for gettext. The
others are met by developers and deployers and speak English.
"""

from __future__ import annotations

from fdycore.vocabulary import Reason


class FdyError(Exception):
    """The root: catch it to catch everything that fdycore raises on purpose."""


class Refused(FdyError):
    """The action is not open. Nothing was written; refusals are not remembered."""

    def __init__(self, reason: Reason):
        super().__init__(str(reason))
        self.reason = reason

    @property
    def code(self) -> str:
        return self.reason.code


class NotFound(Refused):
    """There is no such thing for this actor. What lies outside one's scope is indistinguishable from it."""

    def __init__(self, noun: str, ident: object):
        super().__init__(Reason("not_found", "没有找到这条记录（{noun} {ident}）。", noun=noun, ident=str(ident)))


class Invalid(FdyError):
    """Input that does not fit: `problems` holds every (field, Reason), not only the first."""

    def __init__(self, problems: tuple[tuple[str, Reason], ...]):
        self.problems = tuple(problems)
        super().__init__(" ".join(f"{field}: {reason}" for field, reason in self.problems))


class Conflict(FdyError):
    """Lost a race, or a key or digest that stands for another command. Look again, then decide anew."""

    def __init__(self, reason: Reason):
        super().__init__(str(reason))
        self.reason = reason

    @property
    def code(self) -> str:
        return self.reason.code


class DefinitionError(FdyError):
    """A workflow file is refused: which file, which place in it, and why."""

    def __init__(self, file: str, place: str, problem: str):
        super().__init__(f"{file}: {place}: {problem}" if place else f"{file}: {problem}")
        self.file, self.place, self.problem = file, place, problem


class PluginError(FdyError):
    """A plugin could not be loaded, or its code failed while it was asked something."""

    def __init__(self, plugin: str, problem: str):
        super().__init__(f"plugin {plugin}: {problem}")
        self.plugin, self.problem = plugin, problem


class StoreError(FdyError):
    """The database cannot be used as asked."""


class SchemaBehind(StoreError):
    """The database lacks migrations that this code needs."""


class SchemaAhead(StoreError):
    """The database was migrated by newer or different code."""


class NestedWork(StoreError):
    """A command that decides outside any transaction was called inside one."""


class Stale(Exception):
    """Internal: the compare-and-set found another version. Never leaves the engine."""
