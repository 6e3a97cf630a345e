"""Addresses of databases: what is accepted, how it is opened, how it is shown."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path
from typing import Any

from pony import orm

from fdycore.clock import pause, stopwatch
from fdycore.errors import StoreError
from fdycore.store.dialect import POSTGRES, SQLITE, Dialect
from fdycore.store.providers import Sqlite, postgres_provider

BUSY_TIMEOUT = 30  # seconds that a SQLite connection waits for another process
PG_OPTIONS = "-c timezone=UTC -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000"


def bind(db: orm.Database, url: str) -> Dialect:
    """Bind Pony's database to an address; answers its dialect. Raises StoreError for one that cannot be used."""
    if not isinstance(url, str):
        raise StoreError(f"a database address is a text, sqlite:PATH or postgresql://USER@HOST/NAME; is {url!r}")
    if url.startswith("sqlite:"):
        _bind_sqlite(db, url)
        return SQLITE
    if url.startswith(("postgresql://", "postgres://")):
        _check_address(url)
        try:
            provider = postgres_provider()
        except ImportError:
            raise StoreError("PostgreSQL needs the extra `postgres`: pip install 'fdy[postgres]'") from None
        try:
            db.bind(provider, url, options=PG_OPTIONS)
        except Exception as exc:
            raise StoreError(f"cannot connect to {redacted(url)}: {' '.join(str(exc).split())}") from exc
        return POSTGRES
    raise StoreError(f"{redacted(url)!r} is no database address; use sqlite:PATH or postgresql://USER@HOST/NAME")


def _check_address(url: str) -> None:
    """What the driver would take for something else: no database named, an `@` in a password."""
    rest = url.partition("://")[2].partition("?")[0]
    server, _, name = rest.partition("/")
    if server.count("@") > 1 or "@" in name:
        raise StoreError("the user or password in the database address holds an `@`; write it as %40")
    if not name and "dbname=" not in url:
        raise StoreError(f"{redacted(url)} names no database; use postgresql://USER@HOST/NAME")


def sqlite_path(url: str) -> Path:
    """The file of a sqlite: address, absolute. Raises StoreError where there can be none."""
    name = url.removeprefix("sqlite:").removeprefix("///")
    if not name or ":memory:" in name:
        raise StoreError(
            "SQLite needs a file, as in sqlite:fdy.db; in memory every thread would see the others' half-done work"
        )
    if "?" in name:
        raise StoreError(f"sqlite: takes a path and no options; {name!r} would be a file of that very name")
    return Path(name).expanduser().resolve()


def _bind_sqlite(db: orm.Database, url: str) -> None:
    if sqlite3.sqlite_version_info < (3, 35):
        raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old; fdy needs 3.35 (RETURNING) or newer")
    path = sqlite_path(url)
    if not path.parent.is_dir():
        raise StoreError(f"there is no folder {path.parent} for the database {path.name}")

    @db.on_connect
    def settings(db: orm.Database, connection: Any) -> None:
        _use_wal(connection)
        connection.execute("PRAGMA synchronous=FULL")  # NORMAL loses acknowledged commits to a power cut
        connection.execute("PRAGMA cache_size=-6000")  # KB; in 2 MB a release's indexes would come and go
        connection.text_factory = str

    try:
        db.bind(Sqlite, str(path), create_db=True, timeout=BUSY_TIMEOUT)
    except Exception as exc:
        raise StoreError(f"cannot open {path}: {exc}") from exc


def _use_wal(connection: Any) -> None:
    """Of two processes that open a new file at once, one is told "locked" at once, whatever its timeout: it has to ask again."""
    ends = stopwatch() + BUSY_TIMEOUT
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as exc:
            if exc.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or stopwatch() > ends:
                raise
            pause(random.uniform(0, 0.02))


def redacted(url: str) -> str:
    """The address without its password, for messages: neither before the host nor among the parameters."""
    head, at, tail = url.partition("?")[0].rpartition("@")
    scheme, sep, user = head.partition("://")
    return f"{scheme}{sep}{user.partition(':')[0]}{at}{tail}"
