"""Pony's providers as fdy mends them: nothing is lost in silence."""

import contextlib
import sqlite3

import psycopg2
import pytest
from pony.orm.core import ConnectionClosedError
from pony.orm.dbapiprovider import DBException

from fdycore.store.database import Database, sqlite_path


@pytest.fixture
def open_database(new_url):
    """A factory of databases with a table `note (id, text)`; the first two rows say "old"."""
    made = []

    def make() -> Database:
        one = Database(new_url(), [])
        made.append(one)
        one.write(lambda work: work.execute("CREATE TABLE note (id BIGINT PRIMARY KEY, text TEXT)"))
        one.write(lambda work: work.many("INSERT INTO note VALUES (?, ?)", [(1, "old"), (2, "old")]))
        return one

    yield make
    for one in made:
        one.close()


def notes(database):
    return [text for (text,) in database.read(lambda reader: reader.rows("SELECT text FROM note ORDER BY id"))]


def set_note(work, ident):
    work.execute("UPDATE note SET text = 'new' WHERE id = $id", id=ident)


def cut_off(database, backend):
    """Terminate a backend of the server from a connection of one's own."""
    with contextlib.closing(psycopg2.connect(database.url)) as other, other, other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", (backend,))
        assert cursor.fetchone()[0]


def backend_of(reader):
    return reader.row("SELECT pg_backend_pid()")[0]


# -- PostgreSQL ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("database", ["PostgreSQL"])
def test_a_connection_that_dies_inside_a_unit_of_work_never_leaves_its_second_half(open_database):
    database = open_database()
    tries = []

    def work_cut_off(work):
        tries.append(1)
        set_note(work, 1)
        cut_off(database, backend_of(work))
        set_note(work, 2)

    with pytest.raises((ConnectionClosedError, DBException)):
        database.write(work_cut_off, attempts=2)
    assert tries
    assert notes(database) == ["old", "old"]


@pytest.mark.parametrize("database", ["PostgreSQL"])
def test_a_unit_of_work_whose_connection_died_once_is_done_as_a_whole(open_database):
    database = open_database()
    tries = []

    def work_cut_off_once(work):
        tries.append(1)
        set_note(work, 1)
        if len(tries) == 1:
            cut_off(database, backend_of(work))
        set_note(work, 2)

    database.write(work_cut_off_once)
    assert len(tries) == 2
    assert notes(database) == ["new", "new"]


@pytest.mark.parametrize("database", ["PostgreSQL"])
def test_a_connection_that_dies_between_units_of_work_is_made_anew(open_database):
    database = open_database()
    cut_off(database, database.read(backend_of))
    database.write(lambda work: set_note(work, 1))
    assert notes(database) == ["new", "old"]


@pytest.mark.parametrize("database", ["PostgreSQL"])
def test_what_was_set_for_a_connection_is_still_set_in_its_later_sessions(open_database):
    database = open_database()

    def settings(reader):
        names = ("timezone", "lock_timeout", "idle_in_transaction_session_timeout", "application_name")
        return tuple(reader.row("SELECT current_setting($name)", name=name)[0] for name in names)

    database.write(lambda work: work.execute("SET application_name = 'kept'"))
    assert database.read(backend_of) == database.read(backend_of)
    assert database.read(settings) == ("UTC", "10s", "1min", "kept")


@pytest.mark.parametrize("database", ["PostgreSQL"])
def test_a_session_leaves_no_transaction_open(open_database):
    database = open_database()
    backend = database.read(backend_of)
    with contextlib.closing(psycopg2.connect(database.url)) as other, other.cursor() as cursor:
        cursor.execute("SELECT state FROM pg_stat_activity WHERE pid = %s", (backend,))
        assert cursor.fetchone() == ("idle",)


# -- SQLite -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("database", ["SQLite"])
def test_sqlite_keeps_a_journal_that_survives_a_power_cut(open_database):
    database = open_database()

    def settings(reader):
        return [reader.row(f"PRAGMA {name}")[0] for name in ("journal_mode", "synchronous", "foreign_keys")]

    assert database.read(settings) == ["wal", 2, 1]
    assert database.read(settings) == ["wal", 2, 1]


@pytest.mark.parametrize("database", ["SQLite"])
def test_a_text_that_is_broken_raises_instead_of_being_replaced(open_database):
    database = open_database()
    with contextlib.closing(sqlite3.connect(sqlite_path(database.url))) as other, other:
        other.execute("UPDATE note SET text = CAST(x'e69e97ff' AS TEXT) WHERE id = 1")
    with pytest.raises(sqlite3.OperationalError, match="UTF-8"):
        notes(database)
