"""How the database is opened, read and written: each trap of Pony that was measured stays shut."""

import ast
import contextlib
import inspect
import os
import re
import sqlite3
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg2
import pytest
from pony import orm
from pony.orm.core import ConnectionClosedError, OptimisticCheckError, UnrepeatableReadError
from pony.orm.dbapiprovider import IntegrityError

from fdycore import Actor, Engine, NestedWork, Schema, StoreError
from fdycore.clock import from_micros, to_micros
from fdycore.store import addresses, tallies
from fdycore.store import database as module
from fdycore.store.addresses import sqlite_path
from fdycore.store.schema import Migration
from tests import servers
from tests.stories import MINISTRY, POLICY, of, released

NOTES = Schema(
    "notes",
    None,
    (
        Migration(
            1,
            "init",
            "CREATE TABLE note (id {pk}, body {text} NOT NULL UNIQUE, at BIGINT, n BIGINT NOT NULL DEFAULT 0);",
        ),
    ),
)
PUT = "INSERT INTO note (body, at) VALUES ($body, $at)"


@pytest.fixture
def engine(make_engine, new_url):
    """An engine whose database also has a table `note` to play with."""
    engine = make_engine(url=new_url(), schemas=[NOTES])
    engine.upgrade()
    return engine


on_postgres = pytest.mark.parametrize("database", ["PostgreSQL"], indirect=True)
on_sqlite = pytest.mark.parametrize("database", ["SQLite"], indirect=True)


def bodies(engine):
    return [body for (body,) in engine.read(lambda reader: reader.rows("SELECT body FROM note ORDER BY id"))]


def put(work, body, at=None):
    work.execute(PUT, body=body, at=at)


def kill(engine, pid):
    """End a backend of PostgreSQL as an administrator would, and wait until it is gone."""
    with contextlib.closing(psycopg2.connect(engine._database.url)) as admin:
        admin.autocommit = True
        cursor = admin.cursor()
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", (pid,))


def backend(work):
    return work.row("SELECT pg_backend_pid()")[0]


def plain(engine):
    """A connection of somebody else, outside Pony."""
    if engine.database_name == "SQLite":
        return contextlib.closing(sqlite3.connect(file_of(engine), timeout=0, isolation_level=None))
    connection = psycopg2.connect(engine._database.url)
    connection.autocommit = True
    return contextlib.closing(connection)


def file_of(engine):
    return engine._database.url.removeprefix("sqlite:")


def elsewhere(call):
    """Do it in a thread of its own, and wait for it."""
    outcome = []

    def run():
        try:
            outcome.append(call())
        except Exception as exc:  # handed to the test
            outcome.append(exc)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]


# -- a connection that dies inside a transaction --------------------------------------------------------------------


@on_postgres
def test_a_connection_lost_in_a_transaction_is_an_error_and_writes_nothing_by_half(engine):
    def fn(work):
        put(work, "first")
        kill(engine, backend(work))
        put(work, "second")

    with pytest.raises(StoreError, match="cannot be reached"):
        engine._database.write(fn, attempts=1)
    assert bodies(engine) == []
    engine.write(lambda work: put(work, "next"))
    assert bodies(engine) == ["next"]


@on_postgres
def test_a_connection_lost_under_an_entity_is_an_error_too(engine):
    """The very case in which Pony reconnects in silence: two entities, a flush between them."""
    db = engine._database.db
    task = released(engine, "policy")

    def fn(work):
        row = db.Task[task.id]
        row.reason = "FIRST"
        orm.flush()
        kill(engine, backend(work))
        row.title = "SECOND"
        orm.flush()

    with pytest.raises(StoreError, match="cannot be reached"):
        engine._database.write(fn, attempts=1)
    assert (engine.task(MINISTRY, task.id).reason, engine.task(MINISTRY, task.id).title) == (None, POLICY["title"])


@on_postgres
def test_a_unit_of_work_that_lost_its_connection_is_done_again_as_a_whole(engine):
    killed = []

    def fn(work):
        put(work, "first")
        if not killed:
            killed.append(backend(work))
            kill(engine, killed[0])
        put(work, "second")

    engine.write(fn)
    assert bodies(engine) == ["first", "second"]


@on_postgres
def test_a_connection_lost_between_sessions_is_simply_replaced(engine):
    kill(engine, engine.read(backend))
    assert bodies(engine) == []
    kill(engine, engine.read(backend))
    engine.write(lambda work: put(work, "kept"))
    assert bodies(engine) == ["kept"]


@on_postgres
def test_a_snapshot_that_lost_its_connection_is_never_half_of_one_moment_and_half_of_another(engine):
    count = lambda reader: reader.row("SELECT count(*) FROM note")[0]
    killed = []

    def fn(reader):
        before = count(reader)
        if not killed:
            killed.append(backend(reader))
            kill(engine, killed[0])
            elsewhere(lambda: engine.write(lambda work: put(work, "meanwhile")))
        return before, count(reader)

    before, after = engine.read(fn, snapshot=True)
    assert before == after


# -- settings -------------------------------------------------------------------------------------------------------


@on_postgres
def test_postgres_settings_survive_from_session_to_session(engine):
    """Pony's own DISCARD ALL would wipe out every SET after the first session."""
    shown = lambda reader: [reader.row(f"SHOW {name}")[0] for name in ("timezone", "lock_timeout")]
    for _ in range(2):
        assert engine.read(shown) == ["UTC", "10s"]
        assert engine.write(shown) == ["UTC", "10s"]
    engine.write(lambda work: work.execute("SET statement_timeout = '77s'"))
    assert engine.read(lambda reader: reader.row("SHOW statement_timeout")[0]) == "77s"


@on_sqlite
def test_sqlite_is_in_wal_mode_and_syncs_every_commit_in_every_thread(engine):
    pragmas = lambda reader: [
        reader.row(f"PRAGMA {name}")[0] for name in ("journal_mode", "synchronous", "foreign_keys")
    ]
    assert engine.read(pragmas) == engine.write(pragmas) == elsewhere(lambda: engine.read(pragmas)) == ["wal", 2, 1]


def test_opening_waits_for_somebody_who_holds_the_file(tmp_path, clock):
    path = tmp_path / "busy.db"
    found = []

    def open_it():
        engine = Engine(f"sqlite:{path}", clock=clock)
        engine.upgrade()
        found.append(engine.read(lambda r: [r.row(f"PRAGMA {name}")[0] for name in ("journal_mode", "synchronous")]))
        engine.close()

    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TABLE t (n)")
        other.execute("BEGIN EXCLUSIVE")
        thread = threading.Thread(target=open_it)
        thread.start()
        thread.join(0.2)
        assert thread.is_alive()
        other.execute("COMMIT")
    thread.join()
    assert found == [["wal", 2]]


@on_sqlite
def test_text_that_is_no_utf8_is_an_error_not_a_replacement(engine):
    with plain(engine) as other:
        other.execute("INSERT INTO note (body) VALUES (CAST(x'e4bdff' AS TEXT))")
    with pytest.raises(Exception, match="UTF-8"):
        bodies(engine)


# -- sessions -------------------------------------------------------------------------------------------------------


def test_nothing_is_read_or_written_inside_an_open_unit_of_work(engine):
    task = released(engine, "policy")
    mine = of(engine, "c1", task).id
    for nested in (
        lambda: engine.act(Actor("c1"), mine, "view", key="k"),
        lambda: engine.draft(MINISTRY, "policy", POLICY, key="k"),
        lambda: engine.amend(MINISTRY, task.id, POLICY, key="k"),
        lambda: engine.read(lambda reader: None),
        lambda: engine.write(lambda work: None),
        lambda: engine.run_due(),
    ):
        with pytest.raises(NestedWork, match="inside an open unit of work"):
            engine.write(lambda work, nested=nested: nested())
    assert engine.assignment(Actor("c1"), mine).version == 0


def test_a_session_of_somebody_else_is_refused_too(engine):
    with orm.db_session, pytest.raises(NestedWork):
        engine.read(lambda reader: None)
    with orm.db_session, pytest.raises(NestedWork):
        engine.write(lambda work: put(work, "lost"))
    assert bodies(engine) == []


def test_another_engines_unit_of_work_is_refused_too(engine, make_engine):
    """Pony's session belongs to the thread, whichever database it is of."""
    other = make_engine()
    other.tasks(MINISTRY)
    with pytest.raises(NestedWork):
        other.write(lambda work: engine.write(lambda inner: put(inner, "lost")))
    assert bodies(engine) == []


def test_a_unit_of_work_is_dead_when_its_function_has_returned(engine):
    kept = []
    engine.write(kept.append)
    with pytest.raises(StoreError, match="is over"):
        put(kept[0], "late")
    assert bodies(engine) == []


def test_an_error_undoes_the_whole_unit_of_work(engine):
    def fn(work):
        put(work, "half")
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        engine.write(fn)
    assert bodies(engine) == []
    engine.write(lambda work: put(work, "next"))
    assert bodies(engine) == ["next"]


# -- reads ------------------------------------------------------------------------------------------------------------


def test_a_read_takes_no_write_lock(engine):
    """The canary for Pony's private `_exec_raw_sql(start_transaction=False)`: its public ways begin to write."""
    assert "start_transaction" in inspect.signature(orm.Database._exec_raw_sql).parameters

    def fn(reader):
        reader.rows("SELECT count(*) FROM note")
        with plain(engine) as other:  # waits for nobody, and could not write if the read had taken the lock
            other.cursor().execute("INSERT INTO note (body) VALUES ('others go on')")
        return reader.rows("SELECT body FROM note")

    assert engine.read(fn) == [("others go on",)]


def test_a_read_does_not_wait_for_a_writer(engine):
    assert bodies(engine) == []
    with plain(engine) as other:
        cursor = other.cursor()
        cursor.execute("BEGIN IMMEDIATE" if engine.database_name == "SQLite" else "BEGIN")
        cursor.execute("INSERT INTO note (body) VALUES ('not yet')")
        assert bodies(engine) == []
        cursor.execute("COMMIT")
    assert bodies(engine) == ["not yet"]


def test_lists_through_entities_take_no_write_lock_either(engine):
    released(engine, "policy")
    with plain(engine) as other:
        cursor = other.cursor()
        cursor.execute("BEGIN IMMEDIATE" if engine.database_name == "SQLite" else "BEGIN")
        assert len(engine.assignments(MINISTRY).items) == 3
        cursor.execute("ROLLBACK")


def test_a_snapshot_is_of_one_moment_while_others_write(engine):
    count = lambda reader: reader.row("SELECT count(*) FROM note")[0]

    def fn(reader):
        before = count(reader)
        elsewhere(lambda: engine.write(lambda work: put(work, "meanwhile")))
        return before, count(reader)

    assert engine.read(fn, snapshot=True) == (0, 0)
    assert engine.read(count) == 1


def test_without_a_snapshot_every_statement_sees_the_newest(engine):
    count = lambda reader: reader.row("SELECT count(*) FROM note")[0]

    def fn(reader):
        before = count(reader)
        elsewhere(lambda: engine.write(lambda work: put(work, "meanwhile")))
        return before, count(reader)

    assert engine.read(fn) == (0, 1)


def test_a_snapshot_that_failed_leaves_no_transaction_behind(engine):
    with pytest.raises(RuntimeError):
        engine.read(lambda reader: (_ for _ in ()).throw(RuntimeError("no")), snapshot=True)
    with pytest.raises(Exception, match="nowhere"):
        engine.read(lambda reader: reader.rows("SELECT 1 FROM nowhere"), snapshot=True)
    engine.write(lambda work: put(work, "next"))
    assert engine.read(lambda reader: reader.row("SELECT count(*) FROM note"), snapshot=True) == (1,)


# -- trying again -----------------------------------------------------------------------------------------------------


def test_a_unique_violation_is_not_tried_again(engine):
    runs = []

    def fn(work):
        runs.append(1)
        put(work, "twice")
        put(work, "twice")

    with pytest.raises(IntegrityError):
        engine.write(fn)
    assert len(runs) == 1
    assert bodies(engine) == []


@on_postgres
def test_a_deadlock_is_tried_again(engine):
    engine.write(lambda work: [put(work, body) for body in ("a", "b")])
    gate = threading.Barrier(2)
    runs = []

    def cross(first, second):
        def fn(work):
            add = "UPDATE note SET n = n + 1 WHERE body = $body"
            runs.append(first)
            work.execute(add, body=first)
            if runs.count(first) == 1:
                gate.wait()
            work.execute(add, body=second)

        engine.write(fn)

    thread = threading.Thread(target=cross, args=("a", "b"))
    thread.start()
    cross("b", "a")
    thread.join()
    assert engine.read(lambda reader: reader.rows("SELECT n FROM note")) == [(2,), (2,)]
    assert len(runs) == 3


@on_postgres
def test_a_lock_timeout_is_tried_again(engine):
    engine.write(lambda work: put(work, "a"))
    runs = []
    with plain(engine) as other:
        cursor = other.cursor()
        cursor.execute("BEGIN")
        cursor.execute("UPDATE note SET n = 5")

        def fn(work):
            runs.append(1)
            if len(runs) == 2:
                cursor.execute("COMMIT")
            work.execute("SET LOCAL lock_timeout = '50ms'")
            work.execute("UPDATE note SET n = n + 1")

        engine.write(fn)
    assert engine.read(lambda reader: reader.rows("SELECT n FROM note")) == [(6,)]
    assert len(runs) == 2


@on_sqlite
def test_a_busy_sqlite_is_tried_again(engine, monkeypatch):
    def impatient(work):
        work.row("PRAGMA busy_timeout=1")

    engine.write(impatient)
    with plain(engine) as other:
        other.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(module, "pause", lambda seconds: other.in_transaction and other.execute("COMMIT"))
        engine.write(lambda work: put(work, "in the end"))
    assert bodies(engine) == ["in the end"]


@on_sqlite
def test_a_lock_that_outlasts_all_patience_is_an_error(engine, monkeypatch):
    engine.write(lambda work: work.row("PRAGMA busy_timeout=1"))
    pauses = []
    monkeypatch.setattr(module, "PATIENCE", 0)
    monkeypatch.setattr(module, "pause", pauses.append)
    with plain(engine) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is busy"):
            engine.write(lambda work: put(work, "never"))
    assert pauses == []
    assert bodies(engine) == []


def test_what_never_ends_is_given_up(engine):
    runs = []

    def fn(work):
        runs.append(1)
        raise UnrepeatableReadError("again and again")

    with pytest.raises(StoreError, match="is busy"):
        engine._database.write(fn, attempts=3)
    assert len(runs) == 3


def test_what_is_transient_and_what_is_not():
    driver = lambda **more: type("DriverError", (Exception,), more)()
    wrapped = lambda exc: type("Wrapped", (Exception,), {"original_exc": exc})()
    for code in ("40001", "40P01", "55P03"):
        assert module.is_transient(wrapped(driver(pgcode=code)))
    for code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_SNAPSHOT, sqlite3.SQLITE_LOCKED):
        assert module.is_transient(wrapped(driver(sqlite_errorcode=code)))
    assert module.is_transient(OptimisticCheckError("x")) and module.is_transient(ConnectionClosedError("x"))
    for exc in (wrapped(driver(pgcode="23505")), wrapped(driver(sqlite_errorcode=sqlite3.SQLITE_CONSTRAINT)),
                IntegrityError(driver(pgcode="40001")), ValueError("x"), wrapped(driver(pgcode="57014"))):  # fmt: skip
        assert not module.is_transient(exc)


def test_a_key_that_was_used_before_does_not_poison_the_transaction(engine):
    """Taken with ON CONFLICT DO NOTHING and a rowcount; a caught violation would leave PostgreSQL's transaction dead."""
    from fdycore.store import events

    append = lambda work: events.append(work, kind="x", actor=MINISTRY, at=0, body={}, key="k")

    def fn(work):
        first, second = append(work), append(work)
        put(work, "still alive")
        return first, second

    first, second = engine.write(fn)
    assert first is not None and second is None
    assert bodies(engine) == ["still alive"]


# -- values ---------------------------------------------------------------------------------------------------------


def test_moments_survive_exactly_and_in_order(engine):
    shanghai = datetime.fromisoformat("2026-03-02T18:30:00.000001+08:00").tzinfo
    moments = [
        datetime(1, 1, 1, tzinfo=UTC), datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2026, 3, 2, 18, 30, 0, 1, tzinfo=shanghai), datetime(2026, 3, 2, 10, 30, 0, 2, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    ]  # fmt: skip
    engine.write(lambda work: [put(work, str(n), to_micros(at)) for n, at in enumerate(moments)])
    found = [from_micros(at) for (at,) in engine.read(lambda reader: reader.rows("SELECT at FROM note ORDER BY at"))]
    assert found == moments
    assert all(at.utcoffset() == timedelta(0) for at in found)


def test_text_sorts_the_same_in_python_and_in_the_database(engine):
    """Ranges of paths and pages of names depend on it; PostgreSQL's usual order is that of a language."""
    texts = [
        "/5/1/",
        "/5/10/",
        "/5/",
        "/50/",
        "/5/a/",
        "/5/B/",
        "/5/-1/",
        "/5/_/",
        "Z",
        "a",
        "é",
        "z",
        "李",
        "林",
        "𠮷",
        "/",
        "0",
        "~",
    ]
    engine.write(lambda work: [put(work, text) for text in texts])
    found = engine.read(lambda reader: reader.rows("SELECT body FROM note ORDER BY body"))
    assert [text for (text,) in found] == sorted(texts)
    under = engine.read(
        lambda reader: reader.rows("SELECT body FROM note WHERE body >= '/5/' AND body < '/50' ORDER BY body")
    )
    assert [text for (text,) in under] == sorted(text for text in texts if text.startswith("/5/"))


def test_any_text_comes_back_as_it_was(engine):
    texts = ["'; DROP TABLE note; --", "$x %s ? : %(n)s", 'a"b\\c', "换行\n\t", "😀 林晓岚", " blank "]
    engine.write(lambda work: [put(work, text) for text in texts])
    assert bodies(engine) == texts
    assert engine.read(lambda reader: reader.rows("SELECT '100%' WHERE 1 = $one", one=1)) == [("100%",)]


def test_many_rows_go_in_with_the_drivers_own_placeholders(engine):
    engine.write(
        lambda work: work.many("INSERT INTO note (body, at) VALUES (?, ?)", [(f"n{n:04}", n) for n in range(2500)])
    )
    assert len(bodies(engine)) == 2500


def test_a_counter_raised_by_many_threads_loses_nothing(engine):
    engine.write(lambda work: put(work, "counter"))

    def raise_it():
        for _ in range(25):
            engine.write(lambda work: work.execute("UPDATE note SET n = n + 1"))

    threads = [threading.Thread(target=raise_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert engine.read(lambda reader: reader.row("SELECT n FROM note")) == (100,)


def test_a_host_row_moves_on_by_compare_and_set(make_engine, new_url):
    from fdycore.errors import Stale

    requests = Schema("host", None, (Migration(1, "init", """CREATE TABLE request (
      id {pk}, state TEXT NOT NULL, version BIGINT NOT NULL DEFAULT 0);"""),))  # fmt: skip
    engine = make_engine(url=new_url(), schemas=[requests])
    engine.upgrade()
    engine.write(lambda work: work.execute("INSERT INTO request (id, state) VALUES (1, 'asked')"))
    engine.write(lambda work: work.advance("request", 1, "asked", 0, "granted"))
    with pytest.raises(Stale):
        engine._database.write(lambda work: work.advance("request", 1, "asked", 0, "refused"))
    assert engine.read(lambda reader: reader.rows("SELECT state, version FROM request")) == [("granted", 1)]
    with pytest.raises(StoreError):
        engine.write(lambda work: work.advance("request; DROP TABLE request", 1, "granted", 1, "x"))


# -- opening ----------------------------------------------------------------------------------------------------------


def test_two_engines_live_in_one_process_on_two_databases(make_engine):
    one, two = make_engine([("c1", "/1/")]), make_engine([("c2", "/2/"), ("c3", "/2/")])
    released(one, "policy")
    released(two, "policy")
    assert [len(engine.assignments(MINISTRY).items) for engine in (one, two)] == [1, 2]
    assert one.assignments(Actor("c2")).items == ()


@on_postgres
def test_sqlite_and_postgres_live_in_one_process(make_engine, tmp_path, clock):
    """The same entities and queries, translated for each database."""
    beside = Engine(f"sqlite:{tmp_path / 'beside.db'}", plugins=["notices"], clock=clock,
                    audiences={"everybody": lambda actor, params: [("c9", "/9/")]})  # fmt: skip
    beside.upgrade()
    engine = make_engine()
    released(engine, "policy")
    released(beside, "policy")
    assert [len(e.assignments(MINISTRY).items) for e in (engine, beside)] == [3, 1]
    beside.close()


@pytest.mark.parametrize(
    "url", ["sqlite::memory:", "sqlite:", "sqlite:file::memory:?cache=shared", "sqlite:///:memory:"]
)
def test_sqlite_in_memory_is_refused(url):
    with pytest.raises(StoreError, match="needs a file"):
        Engine(url)


def test_a_missing_folder_is_refused_by_name_and_not_made(tmp_path):
    with pytest.raises(StoreError, match="no folder .*missing"):
        Engine(f"sqlite:{tmp_path / 'missing' / 'x.db'}")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_and_a_file_that_is_no_database_are_refused_in_a_sentence(tmp_path):
    (tmp_path / "text.db").write_text("this is no database, but long enough to look like one " * 40)
    for name in (".", "text.db"):
        with pytest.raises(StoreError, match="cannot open"):
            Engine(f"sqlite:{tmp_path / name}").upgrade()


@pytest.mark.parametrize("url", [
    "mysql://fdy:geheim@db/fdy", "oracle://fdy:geheim@db", "fdy.db", "",
    "http://x:geheim@y", "Sqlite:x", "postgresql:x?password=geheim",
])  # fmt: skip
def test_an_address_of_nothing_known_is_refused_without_its_password(url):
    with pytest.raises(StoreError, match="no database address") as refused:
        Engine(url)
    assert "geheim" not in str(refused.value)
    assert "sqlite:PATH" in str(refused.value)


@pytest.mark.parametrize("url", [
    "postgresql://fdy:geheim@127.0.0.1:1/fdy", "postgresql://fdy@127.0.0.1:1/fdy?password=geheim", "postgres://fdy:ge%40heim@127.0.0.1:1/fdy",
    "postgresql://fdy:geheim@127.0.0.1:port/fdy", "postgresql://fdy:geheim@127.0.0.1:1/fdy?nonsense=geheim",
])  # fmt: skip
def test_an_unreachable_postgres_is_one_sentence_without_a_password(url):
    with pytest.raises(StoreError) as refused:
        Engine(url)
    text = str(refused.value)
    assert text.startswith("cannot connect to postgres")
    assert "\n" not in text and "\t" not in text
    assert "heim" not in text


@on_postgres
def test_no_connection_stays_open_behind_a_closed_engine(make_engine):
    engine = make_engine()
    mine = engine.read(backend)
    assert "connection" in engine.close()
    with contextlib.closing(psycopg2.connect(engine._database.url)) as admin:
        cursor = admin.cursor()
        for _ in range(200):  # a backend takes a moment to notice that its client has gone
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE pid = %s", (mine,))
            if cursor.fetchone() == (0,):
                break
            admin.rollback()
            module.pause(0.01)
        else:
            pytest.fail("the connection is still open")
    assert engine.tasks(MINISTRY) == ()  # opens again when it is asked


def test_a_forked_child_gets_a_connection_of_its_own(engine):
    engine.write(lambda work: put(work, "parent"))
    child = os.fork()
    if child == 0:
        try:
            engine.write(lambda work: put(work, "child"))
            os._exit(0)
        finally:
            os._exit(1)
    assert os.waitpid(child, 0)[1] == 0
    engine.write(lambda work: put(work, "parent again"))
    assert bodies(engine) == ["parent", "child", "parent again"]


# -- the rules of the house, read from the source -----------------------------------------------------------------------

SOURCE = Path(module.__file__).parent.parent
SQL = re.compile(r"\b(SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|WHERE)\b", re.DOTALL)


def sources(folder=""):
    return [(p.relative_to(SOURCE), ast.parse(p.read_text(encoding="utf-8"))) for p in (SOURCE / folder).rglob("*.py")]


def found(folder, wanted):
    """file:line of every node that is wanted."""
    return [f"{path}:{node.lineno}" for path, tree in sources(folder) for node in ast.walk(tree) if wanted(node)]


def name_of(node):
    return getattr(node, "attr", None) or getattr(node, "id", None)


def test_sessions_are_opened_in_one_place_only():
    assert {place.split(":")[0] for place in found("", lambda n: name_of(n) == "db_session")} == {"store/database.py"}


def test_nobody_uses_ponys_own_retry_or_gives_up_its_checks():
    assert found("", lambda n: isinstance(n, ast.keyword) and n.arg in ("retry", "optimistic", "serializable")) == []


def test_no_query_variable_makes_pony_say_distinct():
    """Its alias maker never gives out `t` (nor capitals), takes such a name for another one, and adds DISTINCT."""
    loops = lambda n: isinstance(n, ast.comprehension) and isinstance(n.target, ast.Name)
    asked = lambda n: isinstance(n, (ast.GeneratorExp, ast.Lambda))
    names = {
        name.id if isinstance(name, ast.Name) else name.arg
        for _, tree in sources("store")
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and name_of(call.func) in ("select", "where", "filter", "order_by", "exists", "count")
        for query in filter(asked, call.args)
        for name in (
            [g.target for g in query.generators if loops(g)] if isinstance(query, ast.GeneratorExp) else query.args.args
        )
    }
    assert names
    assert not {name for name in names if name == "t" or name != name.lower()}


def test_lists_are_selected_without_distinct(engine):
    """The same, seen from the other end: what Pony really sends for a page."""
    sent = []
    db = engine._database.db
    released(engine, "policy")
    engine.assignments(MINISTRY, under="/1/")
    sent = [sql for sql in db.local_stats if sql and 'FROM "assignment"' in sql]
    assert sent
    assert not [sql for sql in sent if "DISTINCT" in sql or "LIKE" in sql]


def test_rows_are_counted_without_an_argument():
    """`count(a)` is COUNT(DISTINCT id): eight times slower on PostgreSQL."""
    counted = lambda n: isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == "count" and n.args
    assert found("store", counted) == []


def test_paths_are_compared_as_ranges():
    """LIKE and startswith scan; a range of text uses the index on both databases."""
    texts = [node.value for _, tree in sources("store") for node in ast.walk(tree)
             if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value)]  # fmt: skip
    assert len(texts) > 30
    assert not [text for text in texts if re.search(r"\bI?LIKE\b|\bGLOB\b|SIMILAR TO", text)]
    tested = found("store", lambda n: isinstance(n, ast.Call) and name_of(n.func) == "startswith")
    assert {place.split(":")[0] for place in tested} <= {"store/addresses.py", "store/schema.py"}  # addresses, comments


# What may stand in the braces of an f-string that is SQL: constants of the module and pieces of the dialect.
# `table` is checked where it comes in, `suffix` is one of two constants.
PIECES = re.compile(r"[A-Z_]+|(reader|work)\.dialect\..+|table|suffix")


def test_no_statement_is_put_together_from_input():
    made = [
        (f"{path}:{node.lineno}", ast.unparse(part.value))
        for path, tree in sources("store")
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        and SQL.search("".join(p.value for p in node.values if isinstance(p, ast.Constant)))
        for part in node.values
        if isinstance(part, ast.FormattedValue)
    ]
    assert made
    assert [one for one in made if not PIECES.fullmatch(one[1])] == []
    assert found("services", lambda n: isinstance(n, ast.JoinedStr) and SQL.search(ast.unparse(n))) == []


def test_counters_only_ever_go_on_from_what_they_are():
    """`n = 7` would undo what others counted meanwhile."""
    texts = [node.value for _, tree in sources("") for node in ast.walk(tree)
             if isinstance(node, ast.Constant) and isinstance(node.value, str)]  # fmt: skip
    writes = [text for text in texts if re.search(r"INSERT INTO tally|UPDATE tally", text)]
    assert len(writes) == 2  # one row, and a chunk of a release
    assert all(text.endswith("ON CONFLICT (task, parent, node) DO UPDATE SET {sums}") for text in writes)
    assert tallies.sums(["s1", "s12"]) == "s1 = tally.s1 + excluded.s1, s12 = tally.s12 + excluded.s12"


def test_tables_and_their_names_are_given_in_so_many_words(engine):
    engine.read(lambda reader: None)
    for entity in engine._database.db.entities.values():
        assert "_table_" in vars(entity)
        assert entity._table_ == entity._table_.lower()


def test_nobody_prints_sql():
    assert found("", lambda n: name_of(n) in ("set_sql_debug", "sql_debug", "sql_debugging")) == []


# -- reading writes nothing ---------------------------------------------------------------------------------------


def by_rows(reader):
    return reader.rows("INSERT INTO note (body) VALUES ('smuggled') RETURNING id")


def by_execute(reader):
    reader.db.execute("INSERT INTO note (body) VALUES ('smuggled')")


def by_entity(reader):
    reader.db.Task(type="policy", definition="d", issuer="/", author="a", state="draft", version=0, revision=0,
                   title="smuggled", fields="{}", made=0, created_at=0)  # fmt: skip


@pytest.mark.parametrize("snapshot", [False, True])
@pytest.mark.parametrize("smuggle", [by_rows, by_execute, by_entity])
def test_a_reader_that_writes_is_refused_and_nothing_is_kept(engine, smuggle, snapshot):
    with pytest.raises(StoreError, match="use engine.write"):
        engine.read(smuggle, snapshot=snapshot)
    assert bodies(engine) == [] and engine.tasks(MINISTRY) == ()
    engine.write(lambda work: put(work, "the connection may write again"))
    assert bodies(engine) == ["the connection may write again"]


def test_a_reader_is_over_when_its_function_has_returned(engine):
    kept = []
    engine.read(kept.append)
    with pytest.raises(StoreError, match="is over"):
        kept[0].rows("SELECT 1")
    engine.write(kept.append)
    with pytest.raises(StoreError, match="is over"):
        engine.void([1], "has left", work=kept[1])


@on_postgres
def test_a_server_that_is_gone_is_told_in_a_sentence(make_engine):
    server = servers.start()
    engine = make_engine(url=server.of(server.create()))
    engine.upgrade()
    task = released(engine, "policy")
    mine = of(engine, "c1", task).id
    server.stop()
    for call in (
        lambda: engine.tasks(MINISTRY),
        lambda: engine.act(Actor("c1"), mine, "view", key="k"),
        lambda: engine.read(lambda reader: reader.rows("SELECT 1")),
        lambda: engine.run_due(),
    ):
        with pytest.raises(StoreError, match="cannot be reached"):
            call()


@on_sqlite
def test_a_file_that_is_no_database_is_told_in_a_sentence(make_engine, new_url):
    url = new_url()
    sqlite_path(url).write_bytes(b"not a database, whatever its name says " * 100)
    with pytest.raises(StoreError, match="not a database"):
        make_engine(url=url).tasks(MINISTRY)


SLIPS = {
    "rolls back": lambda reader: orm.rollback(),
    "commits, then writes": lambda reader: (orm.commit(), by_execute(reader)),
    "commits a change": lambda reader: (by_entity(reader), orm.commit()),
    "commits, writes, commits": lambda reader: (orm.commit(), by_execute(reader), orm.commit()),
    "rolls back, writes, commits": lambda reader: (orm.rollback(), by_execute(reader), orm.commit()),
}


@pytest.mark.parametrize("snapshot", [False, True])
@pytest.mark.parametrize("slip", SLIPS)
def test_a_reader_that_ends_its_session_is_refused_and_leaves_a_sound_connection(engine, slip, snapshot):
    with pytest.raises(StoreError):
        engine.read(SLIPS[slip], snapshot=snapshot)
    assert bodies(engine) == [] and engine.tasks(MINISTRY) == ()
    engine.write(lambda work: put(work, "the connection may write again"))
    assert bodies(engine) == ["the connection may write again"]


def test_a_reader_that_commits_nothing_does_no_harm(engine):
    engine.read(lambda reader: orm.commit(), snapshot=True)
    engine.read(lambda reader: orm.commit())
    engine.write(lambda work: put(work, "the connection may write again"))


def test_a_lock_that_does_not_clear_is_told_in_a_sentence(engine, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 0.1)  # over when the first wait is: Pony takes a new connection afterwards
    task = released(engine, "policy")
    mine = of(engine, "c1", task).id
    if engine.database_name == "SQLite":
        engine._database.write(lambda work: work.row("PRAGMA busy_timeout = 200"))
    else:
        engine._database.read(lambda reader: reader.row("SELECT set_config('lock_timeout', '200', false)"))
    with plain(engine) as other:
        cursor = other.cursor()
        cursor.execute("BEGIN IMMEDIATE" if engine.database_name == "SQLite" else "BEGIN")
        cursor.execute("UPDATE assignment SET state = state")
        with pytest.raises(StoreError, match="is busy.*same key"):
            engine.act(Actor("c1"), mine, "view", key="k")
        cursor.execute("ROLLBACK")
    assert engine.act(Actor("c1"), mine, "view", key="k").state == "viewed"


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("SELECT $(1 + 1)", "names no parameter"),
        ("SELECT '$.a'", "names no parameter"),
        ("SELECT body FROM note WHERE id = $id AND body = $missing", r"\$missing was not given"),
    ],
)
def test_a_dollar_that_is_no_parameter_is_refused_before_pony_evaluates_it(engine, sql, told):
    for run in (lambda: engine.read(lambda reader: reader.rows(sql, id=1)),
                lambda: engine.write(lambda work: work.execute(sql, id=1))):  # fmt: skip
        with pytest.raises(StoreError, match=told):
            run()
    assert engine.read(lambda reader: reader.row("SELECT '$$.a'")) == ("$.a",)


class Crowded:
    """A connection to a file that others are just making: told "locked" at once, a few times."""

    def __init__(self, times: int):
        self.times, self.asked = times, 0

    def execute(self, sql):
        self.asked += 1
        if self.asked <= self.times:
            exc = sqlite3.OperationalError("database is locked")
            exc.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise exc


def test_a_new_file_that_others_are_making_is_asked_again(monkeypatch):
    crowded = Crowded(5)
    addresses._use_wal(crowded)
    assert crowded.asked == 6
    monkeypatch.setattr(addresses, "BUSY_TIMEOUT", 0.1)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        addresses._use_wal(Crowded(10**6))
