"""Numbered migrations: plain SQL, one transaction each, no description of the schema besides the SQL itself.

Each namespace (the core, the host) has its own numbers. What was applied is remembered with a checksum, so
that an edited migration and a database of newer code are refused instead of half understood.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from pony import orm

from fdycore.clock import to_micros
from fdycore.errors import SchemaAhead, SchemaBehind, StoreError
from fdycore.store.database import Database, is_transient
from fdycore.store.tables import define as define_core

FILE = re.compile(r"(\d{4})_([a-z0-9_]+)\.sql")
PLACEHOLDER = re.compile(r"\{([a-z]+)\}")
LOCK = 0x666479  # advisory lock of PostgreSQL: one upgrade at a time


@dataclass(frozen=True)
class Migration:
    number: int
    name: str
    sql: str  # statements, each ended by a semicolon at the end of a line; {words} of the dialect

    @property
    def checksum(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()

    def statements(self, words: Mapping[str, str]) -> list[str]:
        text = "\n".join(line for line in self.sql.splitlines() if not line.lstrip().startswith("--"))
        text = PLACEHOLDER.sub(lambda found: words.get(found[1], found[0]), text)
        return [one.strip() for one in re.split(r";\s*(?:\n|$)", text) if one.strip()]


@dataclass(frozen=True)
class Schema:
    """Tables of a host beside the engine's, in the same database and the same unit of work.

    name        the namespace of its migrations, for example "fdyweb"
    define      (db) -> None: makes Pony entities on this database, or None
    migrations  Migration objects in order, or the folder (a path or package resource) of NNNN_name.sql files
    """

    name: str
    define: Callable[[orm.Database], None] | None
    migrations: Any

    def steps(self) -> tuple[Migration, ...]:
        made = self.migrations if isinstance(self.migrations, tuple) else read_migrations(self.migrations)
        if [m.number for m in made] != list(range(1, len(made) + 1)):
            raise StoreError(
                f"migrations of {self.name} must be numbered 1, 2, 3, ...; found {[m.number for m in made]}"
            )
        return made


def read_migrations(folder: Any) -> tuple[Migration, ...]:
    """The NNNN_name.sql files of a folder, in order."""
    found = []
    for resource in folder.iterdir():
        match = FILE.fullmatch(resource.name)
        if match:
            found.append(Migration(int(match[1]), match[2], resource.read_text(encoding="utf-8")))
    return tuple(sorted(found, key=lambda m: m.number))


def core_schema() -> Schema:
    """The engine's own tables."""
    return Schema("fdycore", define_core, files("fdycore.store").joinpath("migrations"))


@dataclass(frozen=True)
class Pending:
    """A migration that is yet to be applied."""

    namespace: str
    migration: Migration


def pending(database: Database, schemas: Iterable[Schema]) -> list[Pending]:
    """What an upgrade would do. Raises SchemaAhead when the database is not of this code's history."""
    known = {schema.name: schema.steps() for schema in schemas}
    missing = []
    applied = _applied(database)
    for namespace, steps in known.items():
        for number, (name, checksum) in applied.get(namespace, {}).items():
            if number > len(steps):
                raise SchemaAhead(
                    f"the database has migration {namespace} {number} ({name}), this code only knows {len(steps)}: "
                    "it was upgraded by a newer fdy; run that version, or restore the backup made before its upgrade"
                )
            if steps[number - 1].checksum != checksum:
                raise SchemaAhead(
                    f"migration {namespace} {number} ({name}) in the database is not the one in this code; "
                    "applied migrations are never edited: add a new one"
                )
        missing += [Pending(namespace, step) for step in steps if step.number not in applied.get(namespace, {})]
    return missing


def check(database: Database, schemas: Iterable[Schema]) -> None:
    """Refuse a database that lacks a migration of this code (SchemaBehind) or has a stranger's (SchemaAhead)."""
    missing = pending(database, schemas)
    if missing:
        first = missing[0]
        raise SchemaBehind(
            f"the database lacks {len(missing)} migration(s), first {first.namespace} {first.migration.number} "
            f"({first.migration.name}); run engine.upgrade(), or `fdy db upgrade` with this database's --db"
        )


def upgrade(database: Database, schemas: Iterable[Schema], clock) -> list[Pending]:
    """Apply what is missing, each step in a transaction of its own; answers what was applied."""
    schemas = tuple(schemas)
    done = []
    while step := _apply_next(database, schemas, clock):
        done.append(step)
    return done


VERSIONS = """CREATE TABLE IF NOT EXISTS schema_version (
  namespace TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL,
  PRIMARY KEY (namespace, number))"""


def _apply_next(database: Database, schemas: tuple[Schema, ...], clock) -> Pending | None:
    def step(work) -> Pending | None:
        if not database.dialect.is_sqlite:
            work.execute("SELECT pg_advisory_xact_lock($lock)", lock=LOCK)
        cursor = work.db.get_connection().cursor()
        cursor.execute(VERSIONS)
        missing = pending_of(work)
        if not missing:
            return None
        first = missing[0]
        for statement in first.migration.statements(database.dialect.words):
            try:
                cursor.execute(statement)
            except Exception as exc:
                if is_transient(exc):
                    raise
                raise StoreError(
                    f"migration {first.namespace} {first.migration.number} ({first.migration.name}) failed and nothing of "
                    f"it is kept: {' '.join(str(exc).split())}"
                ) from exc
        work.execute(
            "INSERT INTO schema_version (namespace, number, name, checksum, applied_at) VALUES ($space, $number, $name, $sum, $at)",
            space=first.namespace, number=first.migration.number, name=first.migration.name,
            sum=first.migration.checksum, at=to_micros(clock()),
        )  # fmt: skip
        return first

    def pending_of(work) -> list[Pending]:
        # Inside the lock, so that of two upgrades at once the second finds nothing left to do.
        return pending(_Inside(database, work), schemas)

    return database.write(step)


class _Inside:
    """Lets `pending` read through an open unit of work instead of opening a session."""

    def __init__(self, database: Database, work):
        self.dialect, self._work = database.dialect, work

    def read(self, fn):
        return fn(self._work)


def _applied(database) -> dict[str, dict[int, tuple[str, str]]]:
    """namespace -> number -> (name, checksum); empty for a new database."""
    catalogue = (
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"
        if database.dialect.is_sqlite
        else "SELECT count(*) FROM pg_tables WHERE tablename = 'schema_version' AND schemaname = ANY (current_schemas(false))"
    )

    def query(reader):
        if not reader.rows(catalogue)[0][0]:
            return []
        return reader.rows("SELECT namespace, number, name, checksum FROM schema_version ORDER BY namespace, number")

    found: dict[str, dict[int, tuple[str, str]]] = {}
    for namespace, number, name, checksum in database.read(query):
        found.setdefault(namespace, {})[number] = (name, checksum)
    return found
