"""kill -9 during `engine.upgrade()`: the database has the schema of one step or of the next, never anything between."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import closing
from typing import Any

from fdycore import Engine, Migration, Schema
from fdycore.clock import pause, stopwatch, utc
from fdycore.store import schema as steps
from fdycore.store.database import Database
from tests.prove import NewUrl
from tests.prove.child import answer, wait_for_go
from tests.prove.common import MINISTRY, bar, crew, open_all_day

ROWS = 20_000
# A host's history with something to lose in every step: many statements, data that moves, a table that goes.
HISTORY = (
    Migration(1, "first", f"""CREATE TABLE old_person (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO old_person WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {ROWS})
SELECT i, 'p' || i FROM n;
"""),
    Migration(2, "many", "".join(f"CREATE TABLE part{i} (id {{pk}}, name {{text}} NOT NULL);\n" for i in range(30))),
    Migration(3, "move", """CREATE TABLE person (id BIGINT NOT NULL PRIMARY KEY, name {text} NOT NULL, initial TEXT);
INSERT INTO person (id, name, initial) SELECT id, name, substr(name, 1, 1) FROM old_person;
CREATE INDEX person_name ON person (name);
DROP TABLE old_person;
"""),
    Migration(4, "widen", """ALTER TABLE person ADD COLUMN seen BIGINT;
UPDATE person SET seen = id * 2;
CREATE INDEX person_seen ON person (seen);
"""),
)  # fmt: skip


def host(known: int = len(HISTORY)) -> Schema:
    """The host as it was when it knew so many migrations."""
    return Schema("host", None, HISTORY[:known])


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    """20 moments (small: 5), spread over the whole upgrade; half from nothing, half from a host of two steps ago."""
    moments, chance = 5 if small else 20, random.Random(seed)
    stages = _stages(new_url)
    counts: Counter = Counter()
    wrong: Counter = Counter()
    with crew() as start, bar(moments, "kills of upgrades") as advance:
        lasts = _duration(new_url(), seed, start)
        for number in range(moments):
            url = new_url()
            first = number % 2 * (len(stages) - 3)
            if first:
                with closing(Engine(url, schemas=[host(2)])) as engine:
                    engine.upgrade()
            child = start("tests.prove.upgrade_kills:upgrade", url, seed).until_ready().go()
            pause(lasts * (number + chance.random()) / moments)
            counts["killed_while_upgrading"] += child.runs
            child.kill()
            found = _dump(url)
            wrong["between"] += found not in stages[first:]
            counts[f"at_stage_{stages.index(found) if found in stages else 'none'}"] += 1
            wrong.update(_carries_on(url, stages[-1]))
            advance(1)
    names = ("between", "not_upgraded_afterwards", "not_usable_afterwards")
    return {"sizes": {"moments": moments, "stages": len(stages), "rows": ROWS, "upgrade_seconds": round(lasts, 2)},
            "counts": dict(sorted(counts.items())), "differences": {name: wrong[name] for name in names}}  # fmt: skip


def upgrade(url: str, seed: int) -> None:
    with closing(Engine(url, plugins=["live_course"], schemas=[host()])) as engine:
        wait_for_go()
        began = stopwatch()
        engine.upgrade()
        answer(stopwatch() - began)


def _duration(url: str, seed: int, start) -> float:
    """How long an upgrade takes that nobody kills, in seconds."""
    return start("tests.prove.upgrade_kills:upgrade", url, seed).until_ready().go().result()


def _carries_on(url: str, whole: list) -> Counter:
    """The next start finishes what was begun, and the engine works."""
    with closing(Engine(url, plugins=["live_course"], schemas=[host()])) as engine:
        engine.upgrade()
        upgraded = _dump(url) == whole and not engine.pending()
        task = engine.draft(MINISTRY, "live_course", open_all_day(), key="draft")
        usable = engine.task(MINISTRY, task.id).state == "draft"
    return Counter({"not_upgraded_afterwards": not upgraded, "not_usable_afterwards": not usable})


def _stages(new_url: NewUrl) -> list[list]:
    """What a database looks like after each step of the history, from nothing to all of it, step by step."""
    core = steps.core_schema().steps()
    stages = []
    for known in range(len(core) + len(HISTORY) + 1):
        url = new_url()
        of_core = Schema("fdycore", None, core[:known])
        _upgrade_to(url, (of_core, host(max(0, known - len(core)))))
        stages.append(_dump(url))
    return stages


def _upgrade_to(url: str, schemas: tuple[Schema, ...]) -> None:
    database = Database(url, [])
    database.map()
    if any(schema.steps() for schema in schemas):
        steps.upgrade(database, schemas, utc)
    database.close()


def _dump(url: str) -> list:
    """Every table, column and index, what is noted as applied, and how many rows each table has."""
    database = Database(url, [])
    database.map()
    try:
        return database.read(_catalogue)
    finally:
        database.close()


def _catalogue(reader) -> list:
    if reader.dialect.is_sqlite:
        found = reader.rows("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2")
        tables = [name for kind, name, _ in found if kind == "table"]
    else:
        found = reader.rows("""SELECT table_name, column_name, data_type, is_nullable, column_default
            FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1, 2""")
        found += reader.rows(
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1"
        )
        tables = sorted({name for name, *more in found if len(more) == 4})
    applied = []
    if "schema_version" in tables:
        applied = reader.rows("SELECT namespace, number, name, checksum FROM schema_version ORDER BY 1, 2")
    counts = [(table, reader.rows(f"SELECT count(*) FROM {table}")[0][0]) for table in tables]
    return [found, applied, counts]
