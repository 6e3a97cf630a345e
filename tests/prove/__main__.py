"""python -m tests.prove [NAME ...] [--db sqlite|postgres|both] [--seed N] [--small]"""

from __future__ import annotations

import json
import logging
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import click

from fdycore.clock import stopwatch
from tests import servers
from tests.prove import PROOFS, NewUrl


@contextmanager
def _databases(name: str) -> Iterator[NewUrl]:
    """A factory of empty databases that are gone afterwards. PostgreSQL runs with fsync, as in production."""
    numbers = count()
    if name == "sqlite":
        with tempfile.TemporaryDirectory(prefix="fdyprove") as folder:
            yield lambda: f"sqlite:{folder}/{next(numbers)}.db"
        return
    server = servers.start(durable=True)
    try:
        yield lambda: server.of(server.create())
    finally:
        server.stop()


def _run(name: str, database: str, seed: int, small: bool) -> bool:
    began = stopwatch()
    head = {"proof": name, "database": database, "seed": seed, "small": small}
    try:
        with _databases(database) as new_url:
            result = PROOFS[name](new_url, seed, small)
        result = {**result, "ok": result.get("ok", not any(result.get("differences", {}).values()))}
    except Exception as exc:  # one proof that breaks is a line like the others, and the rest still runs
        logging.getLogger("prove").exception("%s on %s", name, database)
        result = {"error": f"{type(exc).__name__}: {exc}", "ok": False}
    click.echo(json.dumps({**head, **result, "seconds": round(stopwatch() - began, 1)}, ensure_ascii=False))
    return result["ok"]


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(sorted(PROOFS)), metavar="[NAME]...")
@click.option("--db", "database", type=click.Choice(["sqlite", "postgres", "both"]), default="both", show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--small", is_flag=True, help="The sizes of the test suite.")
def main(names: tuple[str, ...], database: str, seed: int, small: bool) -> None:
    """Run the proofs, all of them when none is named; exit code 1 when one does not hold."""
    databases = ("sqlite", "postgres") if database == "both" else (database,)
    held = [_run(name, one, seed, small) for name in names or PROOFS for one in databases]
    sys.exit(0 if all(held) else 1)


if __name__ == "__main__":
    main()
