"""One suite, two databases. A test that asks for `make_engine` (or `database`) runs on SQLite and on PostgreSQL.

make_engine   a factory of engines, each on a database of its own that is upgraded already
database      "SQLite" or "PostgreSQL", when only the name is needed
new_url       a factory of addresses of empty databases
clock         a settable clock, Monday 2026-03-02 09:00 in Beijing
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fdycore import Engine, SettableClock
from tests import servers

_outcomes: Counter = Counter()
_reasons: dict[str, str] = {}  # where -> why tests were skipped there, the last one told


def only(database: str):
    """Mark a test of something that only one of the databases has."""
    return pytest.mark.parametrize("database", [database], indirect=True)


@pytest.fixture(scope="session")
def postgres():
    try:
        server = servers.start()
    except servers.Unavailable as exc:
        if os.environ.get("CI") == "true":
            pytest.fail(str(exc))
        pytest.skip(str(exc))
    yield server
    server.stop()


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def database(request) -> str:
    return request.param


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.db"
    engine = Engine(f"sqlite:{path}")
    engine.upgrade()
    engine.close()
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres) -> str:
    name = postgres.create()
    engine = Engine(postgres.of(name))
    engine.upgrade()
    engine.close()
    return name


NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # when every test begins


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock(NOW)


@pytest.fixture
def new_url(database, tmp_path, request):
    """A factory: addresses of databases, empty, upgraded already with `ready=True`, or copies of another template.

    A template X is a pair of session fixtures, sqlite_X (a path) and postgres_X (a name), of which one is made.
    """
    made, dropped = [], []

    def make(ready: bool = False, template: str = "template") -> str:
        made.append(1)
        if database == "SQLite":
            path = tmp_path / f"fdy{len(made)}.db"
            if ready:
                shutil.copy(request.getfixturevalue(f"sqlite_{template}"), path)
            return f"sqlite:{path}"
        server = request.getfixturevalue("postgres")
        name = server.create(request.getfixturevalue(f"postgres_{template}")) if ready else server.create()
        dropped.append((server, name))
        return server.of(name)

    yield make
    for server, name in dropped:
        server.drop(name)


@pytest.fixture
def make_engine(new_url, clock):
    """A factory: `make_engine(people=[(id, path), ...], **options)`. The people are the audience "everybody"."""
    made = []

    def make(people=(("c1", "/1/2/"), ("c2", "/1/2/"), ("c3", "/1/3/")), url: str | None = None, **options) -> Engine:
        options.setdefault("clock", clock)
        options.setdefault("plugins", ["notices", "live_course"])
        options.setdefault("audiences", {"everybody": lambda actor, params: people})
        engine = Engine(url or new_url(ready=True), **options)
        made.append(engine)
        return engine

    yield make
    for engine in made:
        engine.close()


# -- the summary says what ran on which database ------------------------------------------------------------------


def pytest_runtest_logreport(report):
    if report.when != "call" and report.outcome != "skipped":
        return
    for name in ("SQLite", "PostgreSQL"):
        if f"[{name}" in report.nodeid or f"-{name}" in report.nodeid:
            _note(name, report)
    if report.nodeid.startswith("tests/browser/"):
        _note("Chromium", report)


def _note(where: str, report) -> None:
    _outcomes[where, report.outcome] += 1
    if report.outcome == "skipped" and isinstance(report.longrepr, tuple | list):
        _reasons[where] = report.longrepr[2]


def pytest_terminal_summary(terminalreporter):
    for name in ("SQLite", "PostgreSQL"):
        counts = ", ".join(f"{n} {outcome}" for (at, outcome), n in sorted(_outcomes.items()) if at == name)
        if counts:
            terminalreporter.write_line(f"{name}: {counts}")
    for where, why in _reasons.items():
        told = f"WARNING: {_outcomes[where, 'skipped']} tests did NOT run on {where}. {why}"
        terminalreporter.write_line(told, red=True, bold=True)


def pytest_report_header():
    return "fdy: every test of the store runs on SQLite and on PostgreSQL"
