"""One database per engine: how it is opened, read and written.

Reads go through `read`, writes through `write`; both open a session and close it. Neither may be called
inside the other, or inside a `db_session` of somebody else: Pony's session belongs to the thread, so an
inner one would silently join the outer and be rolled back with it.
"""

from __future__ import annotations

import random
import re
import threading
from collections.abc import Callable, Iterable
from functools import lru_cache
from types import AsyncGeneratorType, CoroutineType, GeneratorType
from typing import Any, TypeVar

from pony import orm
from pony.orm import core
from pony.orm.core import ConnectionClosedError, OptimisticCheckError, UnrepeatableReadError
from pony.orm.dbapiprovider import DBException, IntegrityError

from fdycore.clock import pause, stopwatch
from fdycore.errors import FdyError, NestedWork, Stale, StoreError
from fdycore.store.addresses import bind
from fdycore.store.dialect import Dialect

Result = TypeVar("Result")

PATIENCE = 20  # seconds after which a unit of work that met locks is not begun once more
PG_TRANSIENT = {"40001", "40P01", "55P03"}  # serialization failure, deadlock, lock timeout
SQLITE_TRANSIENT = {5, 6}  # BUSY, LOCKED
SQLITE_READONLY, PG_READONLY = 8, "25006"
PG_FULL = "5310"  # disk full
SQLITE_BROKEN = {10, 11, 13, 14, 26}  # IOERR, CORRUPT, FULL, CANTOPEN, NOTADB
DOLLAR = re.compile(r"\$\$|\$([A-Za-z_]\w*)?")
StatementFailed = DBException  # the database refused a statement; named here so that no service has to know Pony


@lru_cache(maxsize=1000)
def _parameters(sql: str) -> frozenset[str]:
    """The names behind the `$` of a statement. Pony would evaluate anything else there as Python."""
    names = set()
    for found in DOLLAR.finditer(sql):
        if found[0] != "$$" and not found[1]:
            raise StoreError(
                f"a `$` in the statement names no parameter; write `$$` for a dollar sign: {sql.strip()[:120]}"
            )
        if found[1]:
            names.add(found[1])
    return frozenset(names)


def _check_parameters(sql: str, params: dict[str, Any]) -> None:
    names = _parameters(sql)
    if not params.keys() >= names:
        raise StoreError(f"the statement's parameter ${min(names - params.keys())} was not given: {sql.strip()[:120]}")


class _Over:
    """Stands where the database stood in a reader whose session has ended: kept and used later, it would join
    whatever session the thread has open then."""

    TOLD = "this reader or unit of work is over: use it only inside the function that it was handed to"

    def __getattr__(self, name: str):
        raise StoreError(self.TOLD)


_OVER = _Over()


class Reader:
    """Reads inside one session. `rows` takes no lock: Pony's own raw SQL would begin a write transaction."""

    def __init__(self, db: orm.Database, dialect: Dialect):
        self.db, self.dialect = db, dialect

    def __enter__(self):
        return self

    def __exit__(self, *failure) -> None:
        self.db = _OVER

    def rows(self, sql: str, /, **params: Any) -> list[tuple]:
        """Rows of a SELECT with `$name` parameters. The only caller of Pony's private method; a canary test holds it."""
        _check_parameters(sql, params)
        return self.db._exec_raw_sql(sql, {}, params, 0, start_transaction=False).fetchall()

    def row(self, sql: str, /, **params: Any) -> tuple | None:
        found = self.rows(sql, **params)
        return found[0] if found else None


class Work(Reader):
    """An open unit of work: one transaction. It is handed to functions, and dead when they return."""

    def execute(self, sql: str, /, **params: Any):
        """Run one statement with `$name` parameters; answers the driver's cursor (rowcount, fetchall)."""
        _check_parameters(sql, params)
        return self.db.execute(sql, {}, params)

    def many(self, sql: str, rows: Iterable[tuple]) -> None:
        """The same statement for many rows of values, with the driver's own placeholders in place of `?`."""
        connection = self.db.get_connection()
        if self.db.provider.paramstyle == "qmark":
            connection.executemany(sql, rows)
            return
        from psycopg2.extras import execute_batch

        execute_batch(connection.cursor(), sql.replace("?", "%s"), rows, page_size=1000)

    def advance(self, table: str, ident: int, state: str, version: int, to: str) -> None:
        """Compare-and-set of a row's state and version; raises Stale when it has moved on. For host tables too.

        `table` is a name in code, never input. The row has the columns id, state, version.
        """
        if not table.isidentifier():
            raise StoreError(f"{table!r} is no table name")
        done = self.execute(
            f"UPDATE {table} SET state = $to, version = version + 1 WHERE id = $id AND state = $state AND version = $version",
            id=ident, state=state, version=version, to=to,
        ).rowcount  # fmt: skip
        if done != 1:
            raise Stale(f"{table} {ident}")


class Database:
    """A bound database. Thread-safe; each thread gets its own connection, which it keeps while it lives."""

    def __init__(self, url: str, define: Iterable[Callable[[orm.Database], None]]):
        self.url = url
        self.db = orm.Database()
        for define_entities in define:
            define_entities(self.db)
        self.dialect: Dialect = bind(self.db, url)
        self._mapping = threading.Lock()

    def map(self) -> None:
        """Match entities with tables, once. Done late, so that a new database can be upgraded first."""
        with self._mapping:
            if self.db.schema is None:
                self.db.generate_mapping(create_tables=False, check_tables=False)

    @property
    def mapped(self) -> bool:
        return self.db.schema is not None

    @property
    def inside(self) -> bool:
        """Is this thread inside a unit of work or reader?"""
        return core.local.db_session is not None

    def refuse_strangers(self, work: Any) -> None:
        """Is it this database's open unit of work, or None? Another engine's would change the wrong database."""
        if work is None:
            return
        if not isinstance(work, Work):
            raise TypeError(f"work must be the unit of work that engine.write hands over, is {work!r}")
        if isinstance(work.db, _Over):
            raise StoreError(_Over.TOLD)
        if work.db is not self.db:
            raise StoreError(
                "this unit of work belongs to another engine: its database would be changed, not this one's"
            )

    def read(self, fn: Callable[[Reader], Result], *, snapshot: bool = False, guarded: bool = False) -> Result:
        """Run `fn(reader)` in a session that writes nothing.

        snapshot: everything `fn` reads is of one moment. Without it every statement sees the newest state.
        guarded: for functions that are not ours; the database itself refuses a statement that writes (StoreError).
        Costs two statements; a snapshot is guarded too.
        """
        _refuse_nesting("read")
        if snapshot or guarded:
            return self._try(lambda: self._guarded(fn, snapshot), 2)
        return self._try(lambda: self._read(fn), 1)

    def _read(self, fn: Callable[[Reader], Result]) -> Result:
        with orm.db_session, Reader(self.db, self.dialect) as reader:
            return _refuse_unfinished(fn(reader))

    def _guarded(self, fn: Callable[[Reader], Result], snapshot: bool) -> Result:
        with orm.db_session:
            for sql in self.dialect.snapshot if snapshot else self.dialect.guard:
                self.db._exec_raw_sql(sql, {}, {}, 0, start_transaction=False)
            cache = self.db._get_cache()
            connection = cache.connection
            # Told that this is a transaction, Pony raises when its connection is lost, instead of going on with a new
            # one: at a later moment, and without a guard. SQLite loses none, and Pony would release a lock there.
            cache.in_transaction = not self.dialect.is_sqlite
            try:
                with Reader(self.db, self.dialect) as reader:
                    result = _refuse_unfinished(fn(reader))
                if cache.connection is not connection:
                    raise StoreError("a reader neither commits nor rolls back; its session is the engine's")
                orm.flush()  # an entity that was made or changed is refused here, not dropped in silence
                return result
            finally:
                cache.in_transaction = False
                self._unguard(connection)

    def _unguard(self, connection: Any) -> None:
        """Give the connection back as it was, whatever the function did to its session. It may be lost by now."""
        try:
            connection.rollback()
            for sql in self.dialect.unguard:
                connection.cursor().execute(sql)
        except Exception:
            self.db.provider.disconnect()  # this thread's: its next use opens another

    def write(self, fn: Callable[[Work], Result], *, attempts: int = 8) -> Result:
        """Run `fn(work)` in one transaction and commit. What is transient (locks, deadlocks) is tried again.

        So `fn` may run several times: it holds database work only. Any other error rolls everything back.
        """
        _refuse_nesting("write")
        return self._try(lambda: self._commit(fn), attempts)

    def _commit(self, fn: Callable[[Work], Result]) -> Result:
        with orm.db_session(immediate=True):
            with Work(self.db, self.dialect) as work:
                result = fn(work)
            _refuse_unfinished(result)
            orm.commit()
            return result

    @staticmethod
    def _try(step: Callable[[], Result], attempts: int) -> Result:
        ends = stopwatch() + PATIENCE
        for attempt in range(attempts):
            try:
                return step()
            except Exception as exc:
                if attempt + 1 == attempts or stopwatch() > ends or not is_transient(exc):
                    if (problem := _unusable(exc)) is not None:
                        raise StoreError(problem) from exc
                    raise
                pause(random.uniform(0, 0.01 * 2**attempt))
        raise AssertionError("unreachable")

    def close(self) -> None:
        """Close the calling thread's connection. Others close when their threads end: Pony keeps no list of them."""
        _refuse_nesting("close")
        self.db.disconnect()


def _refuse_unfinished(result: Result) -> Result:
    """A coroutine or generator has done nothing yet, and would do it when the session is over."""
    if isinstance(result, (CoroutineType, GeneratorType, AsyncGeneratorType)):
        raise TypeError(f"the function answered a {type(result).__name__} and has done nothing; write a plain function")
    return result


def _refuse_nesting(verb: str) -> None:
    if core.local.db_session is not None:
        raise NestedWork(
            f"{verb} was called inside an open unit of work or db_session; pass work= to the commands that can join one, "
            "and call the others (act, draft, preview, dispatch, amend, reads) outside"
        )


def is_transient(exc: BaseException) -> bool:
    """Worth another try: somebody else was in the way. Never integrity errors, which would fail again."""
    if isinstance(exc, (OptimisticCheckError, UnrepeatableReadError, ConnectionClosedError)):
        return True
    if isinstance(exc, IntegrityError):
        return False
    driver = _driver_error(exc)
    code = getattr(driver, "sqlite_errorcode", None)
    return getattr(driver, "pgcode", None) in PG_TRANSIENT or (code is not None and code & 0xFF in SQLITE_TRANSIENT)


def _unusable(exc: BaseException) -> str | None:
    """One sentence for a failure that lies with the database and not with the statement; None for any other."""
    if isinstance(exc, FdyError):
        return None
    driver = _driver_error(exc)
    code = getattr(driver, "sqlite_errorcode", 0) & 0xFF
    if code == SQLITE_READONLY or getattr(driver, "pgcode", None) == PG_READONLY:
        return (
            "the database refused to write: a reader writes nothing, use engine.write; or its file may not be written"
        )
    if code in SQLITE_BROKEN or (getattr(driver, "pgcode", None) or "")[:4] == PG_FULL:
        return f"the database cannot be used: {' '.join(str(driver).split())}; nothing of this command is kept"
    if isinstance(exc, ConnectionClosedError) or (isinstance(exc, orm.OperationalError) and _hung_up(driver)):
        return "the database cannot be reached; what was not answered yet may be sent again with the same key"
    if is_transient(exc):
        return "the database is busy: somebody holds a lock for longer than a command waits; send it again with the same key"
    return None


def _hung_up(driver: BaseException | None) -> bool:
    """PostgreSQL is gone, going (57P0x) or out of connections; psycopg2 gives no code where no server answered."""
    code = getattr(driver, "pgcode", "")
    return code is None or code[:4] in ("57P0", "5330")


def _driver_error(exc: BaseException | None) -> BaseException | None:
    seen: set[int] = set()
    while exc is not None and id(exc) not in seen:
        seen.add(id(exc))
        if hasattr(exc, "sqlite_errorcode") or hasattr(exc, "pgcode"):
            return exc
        inner = getattr(exc, "exceptions", None)  # Pony's CommitException carries exc_info triples
        exc = getattr(exc, "original_exc", None) or (inner[0][1] if inner else exc.__cause__)
    return None
