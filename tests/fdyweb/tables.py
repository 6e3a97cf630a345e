"""What lies in the database, table by table, for tests of what must not change."""

from __future__ import annotations

import hashlib

LOGINS = frozenset({"login", "login_failure", "denial"})
NAMES = {
    "SQLite": "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1",
    "PostgreSQL": "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1",
}


def digests(site) -> dict[str, str]:
    """Table -> a hash of all its rows, once every receipt is written. Logins are left out: logging in writes them;
    and who was refused: that is written down."""
    site.receipts.settle()

    def query(reader) -> dict[str, str]:
        tables = sorted({name for (name,) in reader.rows(NAMES[site.engine.database_name])} - LOGINS)
        return (_hashed_here if reader.dialect.is_sqlite else _hashed_there)(reader, tables)

    return site.engine.read(query)


def _hashed_here(reader, tables: list[str]) -> dict[str, str]:
    found = {}
    for table in tables:
        every = sorted(map(repr, reader.rows(f"SELECT * FROM {table}")))
        found[table] = hashlib.sha256("\n".join(every).encode()).hexdigest()
    return found


def _hashed_there(reader, tables: list[str]) -> dict[str, str]:
    """The same by the server, in one statement: a row as text says every one of its columns."""
    row = "CAST(t AS TEXT)"
    every = f'string_agg({row}, chr(10) ORDER BY {row} COLLATE "C")'
    one = f"(SELECT md5(coalesce({every}, '')) FROM {{}} t)"
    return dict(zip(tables, reader.row("SELECT " + ", ".join(map(one.format, tables))), strict=True))


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """The tables that differ."""
    return {table for table in before.keys() | after.keys() if before.get(table) != after.get(table)}
