"""`fdy`: the command line of deployers. The site and plugins add commands through entry points `fdy.commands`.

Each command is short: it makes an engine, asks it one thing and prints the answer. What is refused ends in one
sentence and exit code 1; a wrong call in click's own words and exit code 2.
"""

from __future__ import annotations

import json
import sys
import tempfile
from contextlib import contextmanager
from importlib.metadata import entry_points
from pathlib import Path

import click

from fdycore.errors import FdyError

GROUP = "fdy.commands"
DEFAULT_DB = "sqlite:fdy.db"


@contextmanager
def speaking():
    """Turn the core's errors into one sentence on standard error."""
    try:
        yield
    except FdyError as exc:
        raise click.ClickException(str(exc)) from None


database = click.option(
    "--db",
    "url",
    envvar="FDY_DB",
    default=DEFAULT_DB,
    show_default=True,
    help="Address of the database; also FDY_DB.",
)


def said(command: str, url: str) -> str:
    """A command as it is to be typed for this database; no address of a server is repeated, as it may hold a password."""
    if url == DEFAULT_DB:
        return f"`{command}`"
    return f"`{command} --db {url}`" if url.startswith("sqlite:") else f"`{command}` with the same --db"


def open_engine(url: str, *, new: bool = False, **options):
    """An engine with every installed plugin, counting to the depth that the database was begun with.

    new: the database may be made by this. Without it a mistyped address is refused instead of becoming an empty file.
    """
    from fdycore.engine import Engine
    from fdycore.pluginmanager import INSTALLED
    from fdycore.store.addresses import sqlite_path

    if not new and url.startswith("sqlite:") and not sqlite_path(url).exists():
        raise FdyError(f"there is no database {sqlite_path(url)}; make one with {said('fdy db upgrade', url)}")
    engine = Engine(url, plugins=INSTALLED, **options)
    depth = engine.stored_tally_depth()
    if depth not in (None, 1):
        engine.close()
        engine = Engine(url, plugins=INSTALLED, tally_depth=depth, **options)
    return engine


@click.group()
@click.version_option(package_name="fdy")
def main():
    """fdy: a workflow engine, and the counselors' work platform on it."""


# -- db -------------------------------------------------------------------------------------------------------------


@main.group()
def db():
    """The database: its schema and its health."""


@db.command("upgrade")
@database
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
def db_upgrade(url, dry_run):
    """Bring the database to the schema of this code. Back it up first."""
    from fdycore.engine import Engine
    from fdycore.store.addresses import sqlite_path

    with speaking(), tempfile.TemporaryDirectory() as nowhere:
        new = url.startswith("sqlite:") and not sqlite_path(url).exists() and sqlite_path(url).parent.is_dir()
        # Looking must not make the file.
        engine = Engine(f"sqlite:{nowhere}/new.db") if dry_run and new else open_engine(url, new=True)
        steps = engine.pending() if dry_run else engine.upgrade()
        engine.close()
    for step in steps:
        verb = "would apply" if dry_run else "applied"
        click.echo(f"{verb} {step.namespace} {step.migration.number:04d} {step.migration.name}")
    click.echo("nothing to do" if not steps else f"{len(steps)} migration(s)")


@db.command("check")
@database
def db_check(url):
    """Say whether the database fits this code, and which jobs were given up."""
    with speaking():
        engine = open_engine(url)
        missing = engine.pending()
        if missing:
            first = missing[0]
            raise click.ClickException(
                f"the database lacks {len(missing)} migration(s), first {first.namespace} {first.migration.number} "
                f"({first.migration.name}); run {said('fdy db upgrade', url)}"
            )
        dead = engine.given_up()
    click.echo(f"{engine.database_name}: the schema is current")
    for key, tries, error in dead:
        click.echo(f"job {key} was given up after {tries} tries: {error}")
    if dead:
        raise SystemExit(1)


# -- workflow -------------------------------------------------------------------------------------------------------


@main.group()
def workflow():
    """Workflow files: check, show, draw."""


def _find(name: str):
    """The task type of a name or file, with every installed plugin's guards at hand."""
    from fdycore import pluginmanager
    from fdycore.tasktypes import read_file

    if name.endswith(".toml"):
        if not Path(name).is_file():
            raise FdyError(f"there is no file {name}")
        plugins = pluginmanager.load(pluginmanager.INSTALLED, blocked=())
        return read_file(Path(name), plugins.registry, plugins.types)
    plugins = pluginmanager.load(pluginmanager.INSTALLED)
    if name not in plugins.types:
        raise FdyError(f"there is no task type {name!r}; there are {', '.join(sorted(plugins.types)) or 'none'}")
    return plugins.types[name]


@workflow.command("check")
@click.argument("names", metavar="FILE_OR_TYPE...", nargs=-1)
def workflow_check(names):
    """Check workflow files, or installed task types; without a name all that are installed."""
    from fdycore import pluginmanager

    bad = 0
    if not names:
        installed = pluginmanager.load(pluginmanager.INSTALLED)
        names = tuple(sorted(installed.types))
        for report in installed.report():
            if report.problem:
                bad += 1
                click.echo(f"plugin {report.name} was set aside: {report.problem}", err=True)
    for name in names:
        try:
            found = _find(name).workflow.definition
            click.echo(
                f"{name}: good, version {found.version[:16]}, {len(found.states)} states, {len(found.actions)} actions"
            )
        except FdyError as exc:
            bad += 1
            click.echo(str(exc), err=True)
    if bad:
        raise SystemExit(1)


@workflow.command("show")
@click.argument("name", metavar="FILE_OR_TYPE")
def workflow_show(name):
    """Print what a workflow says: states, actions, fields, timers."""
    with speaking():
        found = _find(name).workflow.definition
    click.echo(f"{found.name}  {found.title}\nversion {found.version}\nfor {found.recipients}\n\nstates")
    for state in found.states.values():
        marks = [*(["initial"] if state.id == found.initial else []), *([state.end] if state.end else [])]
        click.echo(f"  {state.id}  {state.label}" + (f"  ({', '.join(marks)})" if marks else ""))
    click.echo("\nactions")
    for action in found.actions.values():
        click.echo(f"  {action.name}  {action.label}  by {', '.join(action.by)}")
        for source, target in action.moves.items():
            click.echo(f"    {source} -> {target}")
        for use in (*action.guards, *action.effects):
            click.echo(
                f"    {use.name}" + (f" {json.dumps(dict(use.params), ensure_ascii=False)}" if use.params else "")
            )
    click.echo("\nfields")
    for field in found.fields.values():
        click.echo(f"  {field.name}  {field.label}  {field.kind.name}" + ("  required" if field.required else ""))
    for number, timer in enumerate(found.timers.values()):
        click.echo("\ntimers" if number == 0 else "", nl=number == 0)
        click.echo(f"  {timer.name}  at {timer.at}{timer.minutes:+d} min  " + " ".join(
            f"{verb} {what}" for verb, what in (("announce", timer.announce), ("take", timer.action)) if what
        ))  # fmt: skip


@workflow.command("diagram")
@click.argument("name", metavar="FILE_OR_TYPE")
def workflow_diagram(name):
    """Print a workflow as Mermaid text, which any Markdown viewer draws."""
    from fdycore.workflow.diagram import mermaid

    with speaking():
        click.echo(mermaid(_find(name).workflow.definition), nl=False)


# -- plugins --------------------------------------------------------------------------------------------------------


@main.command()
def plugins():
    """List the installed plugins, what they offer, and why any was set aside."""
    from fdycore import pluginmanager

    reports = pluginmanager.load(pluginmanager.INSTALLED).report()
    for report in reports:
        version = f" {report.version}" if report.version else ""
        click.echo(f"{report.name}{version}  ({report.origin})")
        for offer in report.offers:
            click.echo(f"  {offer}")
        if report.problem:
            click.echo(f"  SET ASIDE: {report.problem}")
    if not reports:
        click.echo("no plugin is installed")
    if any(report.problem for report in reports):
        raise SystemExit(1)


# -- progress -------------------------------------------------------------------------------------------------------


@main.group()
def progress():
    """The counts of tasks: show them, prove them."""


@progress.command("show")
@click.argument("task", type=int)
@click.option("--under", metavar="PATH", help="A place below the issuer, as in /51/10610/.")
@database
def progress_show(task, under, url):
    """Print a task's counts by state at a place and for each unit below it."""
    with speaking():
        engine = open_engine(url)
        found = engine.progress(engine.system, task, under)
    total = sum(found.states.values())
    click.echo(f"task {task} at {under or 'its issuer'}: {total:,} assignments")
    rows = [
        *found.children.items(),
        *([("(directly here)", found.direct)] if found.direct else []),
        ("all", found.states),
    ]
    states = list(dict.fromkeys(state for _, counts in rows for state in counts))
    wide = max([len(place) for place, _ in rows] + [8])
    click.echo(" " * wide + "".join(f"{state:>14}" for state in states))
    for place, counts in rows:
        click.echo(f"{place:<{wide}}" + "".join(f"{counts.get(state, 0):>14,}" for state in states))


@progress.command("verify")
@click.argument("task", type=int, required=False)
@click.option("--repair", is_flag=True, help="Write the recount over a tally that differs.")
@database
def progress_verify(task, repair, url):
    """Compare tallies with a recount of the assignments: of one task, or of all."""
    with speaking():
        engine = open_engine(url)
        every = (
            [task]
            if task is not None
            else [t for (t,) in engine.read(lambda r: r.rows("SELECT id FROM task ORDER BY id"))]
        )
        wrong = counted = 0
        with click.progressbar(every, label="verifying", file=sys.stderr) as bar:
            for one in bar:
                found = engine.repair(one) if repair else engine.verify(one)
                counted += found.counted
                wrong += bool(found)
                for (node, state), (tally, recount) in found.rows.items():
                    click.echo(f"task {one} {node} {state}: tally {tally}, recount {recount}")
    verdict = "every count equals the recount"
    if wrong:
        verdict = f"{wrong} task(s) " + ("were mended" if repair else "differ; mend with --repair")
    click.echo(f"{len(every)} task(s), {counted:,} assignments: {verdict}")
    if wrong and not repair:
        raise SystemExit(1)


# -- rehearse -------------------------------------------------------------------------------------------------------


@main.command()
@click.option(
    "--units",
    type=click.Path(path_type=Path, dir_okay=False),
    help="List of schools (CSV); without it they are invented.",
)
@click.option("--schools", type=click.IntRange(32, 20_000), help="How many schools to invent.  [default: 2631]")
@click.option(
    "--counselors", type=click.IntRange(1, 2_000_000), default=250_000, show_default=True, help="How many counselors."
)
@click.option("--db", "url", help="An empty database to use and keep; without it a temporary SQLite one.")
@click.option(
    "--seed", type=int, default=1, show_default=True, help="The same seed gives the same people and the same week."
)
@click.option("--threads", type=click.IntRange(1, 64), default=4, show_default=True, help="How many act at once.")
def rehearse(units, schools, counselors, url, seed, threads):
    """Dispatch a live course to a whole country, let everybody act for a week on a test clock, and prove the counts."""
    from fdycore.rehearsal import country

    with speaking(), tempfile.TemporaryDirectory(prefix="fdy-rehearsal-") as folder:
        if units is not None and schools is not None:
            raise click.UsageError("--units brings its own schools; leave out --schools")
        land = country.read_units(units) if units else country.invent(schools or country.INVENTED_SCHOOLS, seed)
        _rehearse(land, counselors, url or f"sqlite:{folder}/rehearsal.db", seed, threads)


def _rehearse(land, counselors: int, url: str, seed: int, threads: int) -> None:
    from fdycore.clock import stopwatch
    from fdycore.rehearsal import curve, report, run

    engine = run.make_engine(url)
    engine.upgrade()
    run.refuse_used(engine)
    click.echo(f"{len(land.provinces)} provinces, {len(land.schools):,} schools ({land.corps} of the Production and Construction "
               f"Corps), {counselors:,} counselors, on {engine.database_name}")  # fmt: skip
    with _bar("people", counselors) as bar:
        persons = run.people(engine, land, counselors, seed, bar.update)
    seen = run.draft(engine)
    began = stopwatch()
    task = run.dispatch(engine, *seen)
    with _bar("releasing", counselors) as bar:
        run.release(engine, task.id, bar.update)
    released = stopwatch() - began
    week = curve.plan(counselors, seed, run.TIMES)
    with _bar("one week", len(week)) as bar:
        tally = run.live(engine, task.id, persons, week, threads, bar.update)
    click.echo(
        f"\nreleased to {counselors:,} in {released:.2f} s ({counselors / released:,.0f} a second), roster and digest included"
    )
    rate = tally.actions / tally.seconds
    kinds = ", ".join(f"{n:,} {name}" for name, n in tally.done.most_common())
    click.echo(f"{tally.actions:,} actions in {tally.seconds:.1f} s ({rate:,.0f} a second, {threads} threads): {kinds}")
    click.echo(
        "refused, as they should be: "
        + (", ".join(f"{n:,} {what}" for what, n in tally.refused.most_common()) or "none")
    )
    click.echo("amended once: the course moved from 19:00 to 20:00, window and timers with it\n")
    click.echo(report.table(report.by_province(engine, task.id, land)))
    proof = report.prove(engine, task.id)
    compared = ", ".join(f"{n:,} {level}" for level, n in proof.places.items())
    if proof.differences or proof.counted != counselors:
        raise FdyError(f"the counts differ at {len(proof.differences)} place(s): " + "; ".join(proof.differences[:5]))
    click.echo(f"\nevery count equals the recount and the sum of the level below it ({compared})")
    engine.close()


def _bar(label: str, length: int):
    return click.progressbar(length=length, label=f"{label:<10}", file=sys.stderr)


def _add_commands(group: click.Group) -> None:
    """Commands of the site and of plugins; one that cannot be loaded is named and left out."""
    for point in entry_points(group=GROUP):
        try:
            command = point.load()
            if not isinstance(command, click.Command):
                raise TypeError(f"{point.value} is no click command")
            group.add_command(command, point.name)
        except Exception as exc:  # a stranger's module may raise anything
            click.echo(
                f"fdy: the command {point.name!r} ({point.value}) was left out: {type(exc).__name__}: {exc}", err=True
            )


_add_commands(main)

if __name__ == "__main__":
    main()
