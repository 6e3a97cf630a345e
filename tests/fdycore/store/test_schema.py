"""Numbered migrations: applied once, each whole or not at all, and never another history's."""

from __future__ import annotations

import subprocess
import sys
import threading
from dataclasses import replace

import pytest
from pony import orm

from fdycore import Engine, Migration, Schema, SchemaAhead, SchemaBehind, StoreError
from fdycore.store.schema import core_schema
from tests.stories import MINISTRY, released

FIRST = Migration(1, "note", "CREATE TABLE note (\n  id {pk},\n  text {text} NOT NULL\n);\n")
SECOND = Migration(2, "colour", "ALTER TABLE note ADD COLUMN colour TEXT;\n")


def define(db):
    class Note(db.Entity):
        _table_ = "note"
        id = orm.PrimaryKey(int, size=64, auto=True)
        text = orm.Required(str)


HOST = Schema("host", define, (FIRST,))


def names(steps):
    return [(step.namespace, step.migration.number) for step in steps]


def test_a_new_database_is_brought_up_once(new_url):
    engine = Engine(new_url(), schemas=[HOST])
    assert names(engine.pending()) == names(engine.upgrade()) == [("fdycore", 1), ("fdycore", 2), ("host", 1)]
    assert engine.upgrade() == ()
    engine.close()


def test_two_upgrades_at_once_apply_each_step_once(new_url):
    url, applied = new_url(), []
    Engine(url).close()

    def upgrade():
        engine = Engine(url, schemas=[HOST])
        applied.extend(names(engine.upgrade()))
        engine.close()

    threads = [threading.Thread(target=upgrade) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(applied) == [("fdycore", 1), ("fdycore", 2), ("host", 1)]


def test_a_database_that_is_behind_names_the_cure(new_url):
    engine = Engine(new_url())
    with pytest.raises(SchemaBehind, match="fdy db upgrade"):
        engine.tasks(MINISTRY)
    engine.close()


def test_a_database_of_newer_code_is_refused(new_url):
    url = new_url()
    Engine(url, schemas=[Schema("host", None, (FIRST, SECOND))]).upgrade()
    older = Engine(url, schemas=[HOST])
    for call in (older.upgrade, older.pending, lambda: older.tasks(MINISTRY)):
        with pytest.raises(SchemaAhead, match="newer fdy"):
            call()
    older.close()


def test_an_edited_migration_is_refused(new_url):
    url = new_url()
    Engine(url, schemas=[HOST]).upgrade()
    edited = replace(FIRST, sql=FIRST.sql.replace("text", "body"))
    with pytest.raises(SchemaAhead, match="never edited"):
        Engine(url, schemas=[Schema("host", None, (edited,))]).upgrade()


def test_a_step_that_fails_leaves_nothing_of_itself(new_url):
    url = new_url()
    broken = Migration(2, "broken", "CREATE TABLE half (id {pk});\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(Exception, match="nowhere"):
        Engine(url, schemas=[Schema("host", None, (FIRST, broken))]).upgrade()
    engine = Engine(url, schemas=[Schema("host", None, (FIRST, SECOND))])
    assert names(engine.upgrade()) == [("host", 2)]
    engine.close()


def test_gaps_in_the_numbers_are_refused(new_url):
    with pytest.raises(StoreError, match="1, 2, 3"):
        Engine(new_url(), schemas=[Schema("host", None, (SECOND,))]).upgrade()


def test_entities_of_the_host_and_commands_of_the_engine_are_one_unit_of_work(make_engine, new_url):
    url = new_url()
    Engine(url, schemas=[HOST]).upgrade()
    engine = make_engine(url=url, schemas=[HOST])
    task = released(engine)

    def note_and_close(work, fail):
        work.db.Note(text="任务已结束")
        engine.control(MINISTRY, task.id, "close", key="close", work=work)
        orm.flush()
        if fail:
            raise RuntimeError

    notes = lambda: engine.read(lambda reader: reader.rows("SELECT text FROM note"))
    with pytest.raises(RuntimeError):
        engine.write(lambda work: note_and_close(work, fail=True))
    assert notes() == [] and engine.task(MINISTRY, task.id).state == "open"
    engine.write(lambda work: note_and_close(work, fail=False))
    assert notes() == [("任务已结束",)] and engine.task(MINISTRY, task.id).state == "closed"


def test_entities_and_tables_agree(make_engine):
    """Names and nullability; types differ on purpose."""
    engine = make_engine()
    engine.read(lambda reader: None)

    def columns(reader, table):
        if reader.dialect.is_sqlite:
            return {row[1]: bool(row[3] or row[5]) for row in reader.rows(f"PRAGMA table_info({table})")}
        rows = reader.rows(
            "SELECT column_name, is_nullable FROM information_schema.columns WHERE table_name = $table AND table_schema = 'public'",
            table=table,
        )
        return {name: nullable == "NO" for name, nullable in rows}

    for entity in engine._database.db.entities.values():
        described = {}
        for attribute in entity._attrs_:
            for column in attribute.columns:
                described[column] = attribute.is_required or (attribute.py_type is str and not attribute.nullable)
        assert engine.read(lambda reader, e=entity: columns(reader, e._table_)) == described, entity._table_


def test_both_databases_get_the_same_tables_columns_and_indexes(tmp_path, postgres):
    """Types differ on purpose; names, nullability and what is indexed do not."""
    name = postgres.create()
    lite, full = Engine(f"sqlite:{tmp_path / 'x.db'}"), Engine(postgres.of(name))
    for engine in (lite, full):
        engine.upgrade()
    tables = [
        t for (t,) in lite.read(lambda r: r.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1"))
    ]
    here = {
        (table, column, bool(required or key))
        for table in tables
        for _, column, _, required, _, key in lite.read(lambda r, t=table: r.rows(f"PRAGMA table_info({t})"))
    }
    there = full.read(
        lambda r: r.rows("""SELECT table_name, column_name, is_nullable = 'NO'
    FROM information_schema.columns WHERE table_schema = 'public'""")
    )
    assert here == set(there)
    made = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    named = """SELECT indexname FROM pg_indexes WHERE schemaname = 'public'
    AND indexname NOT IN (SELECT conname FROM pg_constraint)"""
    assert set(lite.read(lambda r: r.rows(made))) == set(full.read(lambda r: r.rows(named)))
    for engine in (lite, full):
        engine.close()
    postgres.drop(name)


def test_two_processes_that_upgrade_at_once_apply_each_step_once(new_url):
    url = new_url()
    code = "import sys, fdycore; e = fdycore.Engine(sys.argv[1]); print(len(e.upgrade())); e.close()"
    both = [subprocess.Popen([sys.executable, "-c", code, url], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert sum(int(process.communicate()[0]) for process in both) == len(core_schema().steps())
    assert [process.returncode for process in both] == [0, 0]
