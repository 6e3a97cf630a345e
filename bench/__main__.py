"""`python -m bench`: which cases, how large, on which databases."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from bench import action, beside, boards, dashboards, dispatch, growth, inbox, lists, progress, report, start
from bench.country import Country
from bench.world import World
from tests import servers

CASES = (
    "dispatch",
    "beside",
    "action",
    "tally",
    "progress",
    "start",
    "growth",
    "inbox",
    "boards",
    "dashboards",
    "lists",
)


class Runner:
    """Runs cases on one database; `server` is None for SQLite."""

    def __init__(self, server: servers.Postgres | None, folder: Path, n: int, quick: bool):
        self.server, self.folder, self.n, self.quick = server, folder, n, quick
        self.db = "SQLite" if server is None else "PostgreSQL"
        self._worlds = 0
        self._country: Country | None = None

    def world(self, n: int | None = None) -> World:
        self._worlds += 1
        return World(self.server, self.folder, n or self.n, f"world{self._worlds}")

    def country(self) -> Country:
        """The site's database; its cases share one, because an invented country of n people takes its time."""
        if self._country is None:
            self._country = Country(self.server, self.folder, self.n, "country")
        return self._country

    def close(self) -> None:
        if self._country is not None:
            self._country.drop()

    def _empty(self) -> str:
        self._worlds += 1
        if self.server is None:
            return f"sqlite:{self.folder / f'empty{self._worlds}.db'}"
        return self.server.of(self.server.create())

    def run(self, case: str) -> report.Result:
        return getattr(self, f"_{case}")()

    def _dispatch(self) -> report.Result:
        rounds = 1 if self.quick else 5
        with _steps(f"dispatch, {self.db}", rounds * 3 + 1) as tick:
            return dispatch.run(self.world, rounds, tick)

    def _beside(self) -> report.Result:
        with _steps(f"beside, {self.db}", None) as tick:
            return beside.run(self.world, *((1, 0.5) if self.quick else (1_100, 6.0)), tick)

    def _action(self) -> report.Result:
        rounds = 1 if self.quick else 7
        with _steps(f"action, {self.db}", rounds * 2) as tick:
            return action.run_action(self.world, rounds, tick)

    def _tally(self) -> report.Result:
        rounds = 1 if self.quick else 8
        with _steps(f"tally, {self.db}", rounds) as tick:
            return action.run_tally(self.world, rounds, tick)

    def _progress(self) -> report.Result:
        looks = 5 if self.quick else 300
        with _steps(f"progress, {self.db}", looks) as tick:
            return progress.run(self.world, looks, tick)

    def _start(self) -> report.Result:
        rounds = 1 if self.quick else 7
        with _steps(f"start, {self.db}", rounds) as tick:
            return start.run(self._empty, self.db, rounds, tick)

    def _growth(self) -> report.Result:
        with _steps(f"growth, {self.db}", None) as tick:
            result, rows = growth.run(self.world, self.n, tick)
        click.echo(f"\n{self.db}\n{report.grid(growth.COLUMNS, rows)}", err=True)
        return result

    def _inbox(self) -> report.Result:
        rounds, requests = (1, (10, 1.0)) if self.quick else (6, (600, 4.0))
        with _steps(f"inbox, {self.db}", rounds + 1) as tick:
            return inbox.run(self.country(), rounds, requests, tick)

    def _boards(self) -> report.Result:
        looks = 3 if self.quick else 300
        with _steps(f"boards, {self.db}", looks) as tick:
            return boards.run(self.country(), looks, tick)

    def _dashboards(self) -> report.Result:
        screens, seconds, every = (20, 1.0, 0.5) if self.quick else (dashboards.SCREENS, 30.0, dashboards.EVERY)
        with _steps(f"dashboards, {self.db}", 1) as tick:
            found = dashboards.run(self.country(), screens, seconds, every)
            tick()
            return found

    def _lists(self) -> report.Result:
        looks = 2 if self.quick else 40
        with _steps(f"lists, {self.db}", looks) as tick:
            return lists.run(self.country(), looks, tick)


@contextmanager
def _steps(label: str, length: int | None) -> Iterator[Callable[[], None]]:
    """A bar on a terminal's stderr, nothing elsewhere. Without a length it counts."""
    if not sys.stderr.isatty():
        yield lambda: None
    elif length is None:
        click.echo(label + " ", nl=False, err=True)
        yield lambda: click.echo(".", nl=False, err=True)
        click.echo("", err=True)
    else:
        with click.progressbar(length=length, label=label, file=sys.stderr) as bar:
            yield lambda: bar.update(1)


def _servers(db: str, db_url: str | None) -> Iterator[servers.Postgres | None]:
    """None for SQLite, then a PostgreSQL; without one that half is left out, loudly."""
    if db != "postgres":
        yield None
    if db == "sqlite":
        return
    try:
        yield servers.Postgres(db_url, "--db-url") if db_url else servers.start(durable=True)
    except servers.Unavailable as exc:
        if db == "postgres":
            raise click.ClickException(str(exc)) from None
        click.echo(f"PostgreSQL is left out: {exc}", err=True)


@click.command(
    help="Measure the core beside the raw driver, and the site beside a page by hand and Flask. CASES: "
    + ", ".join(CASES)
    + "; all without one."
)
@click.argument("cases", nargs=-1, type=click.Choice(CASES), metavar="[CASE]...")
@click.option(
    "--n",
    default=250_000,
    show_default=True,
    type=click.IntRange(min=20),
    help="Assignments a dispatch; counselors of the site's country.",
)
@click.option("--db", default="both", show_default=True, type=click.Choice(["sqlite", "postgres", "both"]))
@click.option("--db-url", help="A PostgreSQL server to make databases on; one is started without it.")
@click.option("--folder", type=click.Path(file_okay=False, exists=True, path_type=Path),
              help="Where SQLite's files go: a folder on a real disk, so that commits are.")  # fmt: skip
@click.option("--quick", is_flag=True, help="As few rounds as it can be: does it run at all?")
def main(cases: tuple[str, ...], n: int, db: str, db_url: str | None, folder: Path | None, quick: bool) -> None:
    results: list[Any] = []
    for server in _servers(db, db_url):
        with tempfile.TemporaryDirectory(dir=folder, prefix="fdy-bench-") as place:
            runner = Runner(server, Path(place), n, quick)
            for case in cases or CASES:
                results.append(runner.run(case))
                click.echo(results[-1].line())
            runner.close()
        if server is not None:
            server.stop()
    click.echo("\n" + report.table(results), err=True)


if __name__ == "__main__":
    main(prog_name="python -m bench")
