"""Pony's traps that the providers mend, each shown on a live server or file."""

from __future__ import annotations

import sqlite3

import psycopg2
import pytest

from fdycore import StoreError
from fdycore.store.addresses import sqlite_path
from tests.conftest import only
from tests.stories import released


def setting(engine) -> dict[str, str]:
    return dict(engine.read(lambda reader: reader.rows("SELECT name, value FROM setting WHERE name LIKE 'part%'")))


@pytest.fixture
def on_postgres(make_engine):
    return make_engine()


@pytest.fixture
def on_sqlite(make_engine, new_url):
    url = new_url(ready=True)
    return make_engine(url=url), sqlite_path(url)


def cut_off(engine, work) -> None:
    """End the connection of this unit of work from outside, as a restarted server would."""
    (pid,) = work.row("SELECT pg_backend_pid()")
    connection = psycopg2.connect(engine._database.url)
    connection.autocommit = True
    connection.cursor().execute("SELECT pg_terminate_backend(%s)", (pid,))
    connection.close()


@only("PostgreSQL")
def test_a_connection_lost_in_the_middle_never_leaves_half_a_command(on_postgres):
    """Stock Pony reconnects and commits the second half alone, without an error."""
    calls = []

    def write(work):
        calls.append(1)
        work.execute("INSERT INTO setting (name, value) VALUES ('part1', 'x')")
        if len(calls) == 1:
            cut_off(on_postgres, work)
        work.execute("INSERT INTO setting (name, value) VALUES ('part2', 'x')")

    on_postgres.write(write)
    assert len(calls) == 2  # lost, and done again as a whole
    assert set(setting(on_postgres)) == {"part1", "part2"}


@only("PostgreSQL")
def test_a_connection_that_is_always_lost_is_an_error_and_leaves_nothing(on_postgres):
    def write(work):
        work.execute("INSERT INTO setting (name, value) VALUES ('part1', 'x')")
        cut_off(on_postgres, work)
        work.execute("INSERT INTO setting (name, value) VALUES ('part2', 'x')")

    with pytest.raises(StoreError, match="cannot be reached"):
        on_postgres._database.write(write, attempts=2)
    assert setting(on_postgres) == {}
    assert released(on_postgres).state == "open"  # the next unit of work has a connection again


@only("PostgreSQL")
def test_settings_of_the_connection_outlive_the_first_session(on_postgres):
    """Stock Pony sends DISCARD ALL behind every session, which forgets them and costs a round trip."""
    look = lambda reader: [reader.row(f"SHOW {name}")[0] for name in ("timezone", "lock_timeout")]
    assert on_postgres.read(look) == on_postgres.read(look) == ["UTC", "10s"]
    on_postgres.write(lambda work: work.execute("SET application_name = 'kept'"))
    assert on_postgres.read(lambda reader: reader.row("SHOW application_name")) == ("kept",)


@only("SQLite")
def test_sqlite_loses_nothing_that_was_acknowledged(on_sqlite):
    engine, _ = on_sqlite
    pragma = lambda name: engine.read(lambda reader: reader.row(f"PRAGMA {name}")[0])
    assert (pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")) == ("wal", 2, 1)


@only("SQLite")
def test_broken_text_is_an_error_and_not_replaced_in_silence(on_sqlite):
    engine, path = on_sqlite
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO setting (name, value) VALUES ('part', CAST(x'ff41' AS TEXT))")
    connection.commit()
    connection.close()
    with pytest.raises(Exception, match="decode"):
        setting(engine)
