"""Databases to measure on: each has the engine's own migrated schema and a host's table of counselors."""

from __future__ import annotations

import io
import itertools
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from fdycore import Actor, Audience, Engine, Migration, Pace, Schema, Selection, Task
from fdycore.clock import utc

DEPTH = 2  # segments of a school's path
SCHOOLS = 2_600
PROVINCES = 32
MINISTRY = Actor("ministry", scope="/")
WALK = ("view", "forward", "complete", "check_in")
STATES = ("assigned", "viewed", "forwarded", "completed", "finished")  # along the walk

HOST = Schema("bench", None, (Migration(1, "person", """
CREATE TABLE person (id {text} NOT NULL PRIMARY KEY, path {text} NOT NULL, cohort BIGINT NOT NULL);
"""),))  # fmt: skip
COHORT = 2026
SELECTION = "SELECT id AS assignee, path FROM person WHERE cohort = $cohort"
_keys = itertools.count()


def people(n: int) -> Iterator[tuple[str, str, int]]:
    """Counselors spread over an invented country; every fortieth belongs to no college."""
    schools = max(1, min(SCHOOLS, n // 20))
    for i in range(n):
        school = i * schools // n
        province, college = school % PROVINCES + 11, i % 40
        below = f"{college // 5}/" if college else ""
        yield f"c{i:07d}", f"/{province}/{10_000 + school}/{below}", COHORT


def engine_on(url: str, **options: Any) -> Engine:
    """An engine on a world's database; releases do not pause unless they are told to."""
    options = {"plugins": ["live_course"], "tally_depth": DEPTH, "pace": Pace(pauses=False), **options}
    audience = {"all": lambda actor, params: Selection(SELECTION, {"cohort": COHORT})}
    return Engine(url, schemas=[HOST], audiences=audience, **options)


def raw_connection(url: str):
    """A connection of the raw driver: the same durability and foreign keys as the engine's."""
    if url.startswith("sqlite:"):
        connection = sqlite3.connect(
            url.removeprefix("sqlite:"), timeout=30, isolation_level=None, check_same_thread=False
        )
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
        return connection
    import psycopg2

    return psycopg2.connect(url)


class World:
    """One database of its own. `engine()` opens it, `connect()` gives the raw driver with the engine's settings."""

    def __init__(self, server: Any, folder: Path, n: int, name: str):
        self.server, self.n = server, n
        if server is None:
            self.url = f"sqlite:{folder / f'{name}-{next(_keys)}.db'}"
        else:
            self.database = server.create()
            self.url = server.of(self.database)
        with closing(self.engine()) as engine:
            engine.upgrade()
        self._load()

    @property
    def db(self) -> str:
        return "SQLite" if self.server is None else "PostgreSQL"

    def engine(self, **options: Any) -> Engine:
        return engine_on(self.url, **options)

    def connect(self):
        return raw_connection(self.url)

    def _load(self) -> None:
        connection = self.connect()
        if self.server is None:
            connection.execute("BEGIN")
            connection.executemany("INSERT INTO person VALUES (?, ?, ?)", people(self.n))
        else:
            text = io.StringIO("".join(f"{ident}\t{path}\t{cohort}\n" for ident, path, cohort in people(self.n)))
            connection.cursor().copy_expert("COPY person FROM STDIN", text)
        connection.commit()
        connection.close()
        self.tidy()

    def tidy(self) -> None:
        """What the background of a living PostgreSQL has long done: statistics and visibility."""
        if self.server is not None:
            connection = self.connect()
            connection.autocommit = True
            connection.cursor().execute("VACUUM ANALYZE")
            connection.close()

    def drop(self) -> None:
        """Free its space; the connections of this thread have to be closed before."""
        if self.server is not None:
            self.server.drop(self.database)
        else:
            for suffix in ("", "-wal", "-shm"):
                Path(self.url.removeprefix("sqlite:") + suffix).unlink(missing_ok=True)


def draft(engine: Engine) -> Task:
    """A live course whose window is open now, so that every step of the walk is."""
    starts = (utc() + timedelta(hours=1)).isoformat()
    fields = {"title": "校招季如何选好第一份工作", "starts": starts, "opens_before": 1440}
    return engine.draft(MINISTRY, "live_course", fields, key=f"draft:{next(_keys)}:{starts}")


def send(engine: Engine, task: Task) -> None:
    """The whole dispatch: staging, digest, assignments, tally, deleting the roster."""
    engine.dispatch(MINISTRY, task.id, Audience("all"), key=f"send:{task.id}")
    while engine.run_due(limit=10_000, budget=600):
        pass


def release(engine: Engine) -> Task:
    task = draft(engine)
    send(engine, task)
    return engine.task(MINISTRY, task.id)


def holders(engine: Engine, task: int) -> list[tuple[int, str]]:
    """(id, assignee) of those who stand at the beginning, shuffled the same way every time."""
    sql = "SELECT id, assignee FROM assignment WHERE task = $task AND state = $state ORDER BY id"
    found = engine.read(lambda reader: reader.rows(sql, task=task, state=STATES[0]))
    random.Random(1).shuffle(found)
    return found
