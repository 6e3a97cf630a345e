"""What the proofs share: an invented country in a table of the host, engines on it, child processes, what is stored."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click
import psycopg2

from fdycore import Actor, Audience, Engine, Migration, Schema, Selection, Task
from fdycore.clock import pause, stopwatch, utc
from tests.prove.child import ANSWER, READY

PROJECT = Path(__file__).resolve().parents[2]
MINISTRY = Actor("ministry", scope="/")
EVERYBODY = Audience("everybody")
PATIENCE = 900  # seconds that a child may take at most
HOST = Schema(
    "host",
    None,
    (
        Migration(1, "people", "CREATE TABLE person (id {text} NOT NULL PRIMARY KEY, path {text} NOT NULL);\n"),
        Migration(2, "told", "CREATE TABLE told (kind TEXT NOT NULL, assignee {text} NOT NULL);\n"),
    ),
)


def everybody(actor: Actor, params: dict[str, Any]) -> Selection:
    """The audience: all people of the host's table, or those from `lo` to before `hi`."""
    return Selection(
        "SELECT id AS assignee, path FROM person WHERE id >= $lo AND id < $hi", {"lo": "", "hi": "~", **params}
    )


AUDIENCES = {"everybody": everybody, "these": lambda actor, params: [tuple(row) for row in params["people"]]}


def engine_on(url: str, **options: Any) -> Engine:
    options.setdefault("tally_depth", 2)
    return Engine(url, plugins=["live_course"], schemas=[HOST], audiences=AUDIENCES, **options)


def country(n: int) -> list[tuple[str, str]]:
    """n counselors in 31 provinces of 80 schools of 9 colleges; every tenth belongs to the school itself."""
    people = []
    for i in range(n):
        province, rest = i % 31 + 1, i // 31
        school, college = f"/{province}/{province}{rest % 80:02d}/", rest // 80 % 10
        people.append((f"c{i:07d}", f"{school}{college}/" if college else school))
    return people


def populate(engine: Engine, people: list[tuple[str, str]]) -> None:
    engine.write(lambda work: work.many("INSERT INTO person (id, path) VALUES (?, ?)", people))


def live_course(opens: datetime, closes: datetime, **more: Any) -> dict[str, Any]:
    """Fields of a live course whose window is exactly [opens, closes)."""
    return {"title": "校招季如何选好第一份工作", "starts": opens.isoformat(), "ends": closes.isoformat(),
            "opens_before": 0, "closes_after": 0, **more}  # fmt: skip


def open_all_day(**more: Any) -> dict[str, Any]:
    now = utc()
    return live_course(now - timedelta(hours=1), now + timedelta(days=1), **more)


def run_all(engine: Engine) -> None:
    """Do everything that is due by now."""
    while engine.run_due(limit=10_000, budget=600):
        pass


def release(engine: Engine, fields: dict[str, Any], key: str, audience: Audience = EVERYBODY) -> Task:
    """Draft, dispatch and release a live course of the ministry."""
    draft = engine.draft(MINISTRY, "live_course", fields, key=f"{key}:draft")
    engine.dispatch(MINISTRY, draft.id, audience, key=f"{key}:dispatch")
    run_all(engine)
    return engine.task(MINISTRY, draft.id)


def rows(engine: Engine, sql: str, **params: Any) -> list[tuple]:
    return engine.read(lambda reader: reader.rows(sql, **params))


def tasks_that_differ(engine: Engine) -> int:
    """Tasks whose tally is not the recount."""
    return sum(bool(engine.verify(task)) for (task,) in rows(engine, "SELECT id FROM task"))


def jobs_given_up(engine: Engine) -> int:
    return len(engine.given_up())


@contextmanager
def bar(length: int, label: str) -> Iterator[Any]:
    """A progress bar on stderr when somebody watches; answers `advance(n)`."""
    if not sys.stderr.isatty():
        yield lambda n: None
        return
    with click.progressbar(length=length, label=label, file=sys.stderr) as shown:
        yield shown.update


class Child:
    """Another process of the proof; always reaped. What it says is read as it comes, so that it never waits to speak."""

    def __init__(self, target: str, url: str, seed: int, arguments: dict[str, Any]):
        command = [sys.executable, "-m", "tests.prove.child", target, url, str(seed), json.dumps(arguments)]
        self.name, self._url = target, url
        self._sessions = f"fdy-proof-{secrets.token_hex(8)}"  # what PostgreSQL calls this process's sessions
        self._process = subprocess.Popen(
            command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PGAPPNAME": self._sessions},
        )  # fmt: skip
        self._said: list[str] = []
        self._ready = threading.Event()
        self._ear = threading.Thread(target=self._hear, daemon=True)
        self._ear.start()

    def _hear(self) -> None:
        with self._process.stdout as lines:
            for line in lines:
                if line.rstrip() == READY:
                    self._ready.set()
                else:
                    self._said.append(line.rstrip())
        self._ready.set()  # it has ended: whoever waits looks for himself

    def until_ready(self) -> Child:
        if not self._ready.wait(PATIENCE) or not self.runs:
            raise RuntimeError(f"{self.name} did not get ready, exit code {self._process.poll()}")
        return self

    def go(self) -> Child:
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self

    @property
    def runs(self) -> bool:
        return self._process.poll() is None

    def result(self) -> Any:
        """Close its input, wait for its end, hand out its answer. Raises when it failed."""
        if (code := self._end()) != 0:
            raise RuntimeError(f"{self.name} ended with exit code {code}")
        answers = [line.removeprefix(ANSWER) for line in self._said if line.startswith(ANSWER)]
        return json.loads(answers[-1]) if answers else None

    def kill(self) -> list[str]:
        """kill -9, at once, and wait until the database has noticed; answers the lines that it has said."""
        self._process.kill()
        self._end()
        if not self._url.startswith("sqlite:"):
            self._await_its_sessions()
        return self._said

    def _await_its_sessions(self) -> None:
        """PostgreSQL first carries out what the killed one asked for last, which may be its COMMIT."""
        began = stopwatch()
        with closing(psycopg2.connect(self._url)) as connection:
            connection.autocommit = True  # in one transaction pg_stat_activity stays as it was
            cursor = connection.cursor()
            while stopwatch() - began < PATIENCE:
                cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE application_name = %s", [self._sessions])
                if not cursor.fetchone()[0]:
                    return
                pause(0.005)
        raise RuntimeError(f"PostgreSQL still works for {self.name}, {PATIENCE} seconds after its end")

    def _end(self) -> int:
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        code = self._process.wait(PATIENCE)
        self._ear.join(PATIENCE)
        return code


@contextmanager
def crew() -> Iterator[Any]:
    """`start(target, url, seed, **arguments) -> Child`; whoever is left at the end is killed and reaped."""
    with ExitStack() as left:

        def start(target: str, url: str, seed: int, **arguments: Any) -> Child:
            child = Child(target, url, seed, arguments)
            left.callback(child.kill)
            return child

        yield start


def broken_chains(engine: Engine, task: int, begins: str = "assigned") -> Counter:
    """What is wrong with the histories of a task's assignments: versions 1..v without a gap, states that join.

    Also whether the feed tells each history in its order.
    """
    histories: dict[int, list[tuple]] = {}
    for event in _events_of(engine, task):
        histories.setdefault(event[0], []).append(event[1:])
    wrong: Counter = Counter({"gaps_in_versions": 0, "chains_broken": 0, "feed_out_of_order": 0})
    for ident, state, version in rows(
        engine, "SELECT id, state, version FROM assignment WHERE task = $task", task=task
    ):
        told = sorted(histories.get(ident, []))
        places = [seq for _, _, _, seq in told]
        wrong["gaps_in_versions"] += [v for v, *_ in told] != list(range(1, version + 1))
        froms, tos = [begins, *(to for _, _, to, _ in told)], [*(at for _, at, _, _ in told), state]
        wrong["chains_broken"] += froms != tos
        wrong["feed_out_of_order"] += None in places or places != sorted(places)
    return wrong


def _events_of(engine: Engine, task: int) -> list[tuple]:
    """(assignment, version, from, to, seq) of every action on a task's assignments."""
    found = []
    for assignment, body, seq in rows(
        engine, "SELECT assignment, body, seq FROM event WHERE task = $task AND assignment IS NOT NULL", task=task
    ):
        told = json.loads(body)
        found.append((assignment, told.get("version"), told["from"], told["to"], seq))
    return found
