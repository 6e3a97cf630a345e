"""The site's own commands, beside the core's on `fdy`: demo, import, worker. Each reads the ini file of the site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from fdycore.cli import speaking

config = click.option(
    "--config",
    "ini",
    default="development.ini",
    show_default=True,
    type=click.Path(path_type=Path),
    help="The site's ini file.",
)


def read_settings(ini: Path):
    """The settings of an ini file. Ends in one sentence when there is none or it is wrong."""
    import plaster

    from fdyweb.settings import BadSettings, read

    if not ini.is_file():
        raise click.ClickException(f"there is no file {ini}; name one with --config")
    try:
        return read(plaster.get_settings(str(ini), "app:main"))
    except BadSettings as exc:
        raise click.ClickException(f"{ini}: {exc}") from None


@click.command()
@config
@click.option(
    "--scale", default="small", show_default=True, type=click.Choice(["small", "school", "province", "nation"])
)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same people.")
def demo(ini: Path, scale: str, seed: int) -> None:
    """Fill a new database with an invented country. Refuses one that holds units already."""
    from fdyweb import demo as made
    from fdyweb.engine import make_site

    settings = read_settings(ini)
    if settings.production:
        raise click.ClickException("production settings: a demo country is not made here")
    with speaking():
        site = make_site(settings.model_copy(update={"hold": 0}))
        site.engine.upgrade()
        if site.engine.read(lambda reader: reader.row("SELECT 1 FROM unit LIMIT 1")):
            raise click.ClickException("this database holds units already; a demo needs a new one")
        size = made.SCALES[scale]
        with click.progressbar(length=size.counselors, label="people", file=sys.stderr) as bar:
            made.make(
                site.engine,
                site.phones,
                scale,
                seed,
                lambda what, n, total: bar.update(n) if what == "people" else None,
            )
        site.engine.close()
    for level, (phone, name) in made.LOGINS.items():
        click.echo(f"{level:<10} {phone}  {name}")
    click.echo(f"password   {made.PASSWORD}")


@click.group("import")
def bring() -> None:
    """Bring lists into the directory."""


@bring.command("units")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@config
def units(file: Path, ini: Path) -> None:
    """Provinces and schools from a CSV file with the columns of the Ministry's public list.

    Schools of 新疆生产建设兵团 become the 32nd province (D28). A unit that is there already stays as it is.
    """
    from fdycore.clock import to_micros
    from fdycore.rehearsal.country import read_units
    from fdyweb.directory import authority, store
    from fdyweb.engine import make_site

    with speaking():
        land = read_units(file)
        site = make_site(read_settings(ini))
        site.engine.upgrade()
        rows = [(authority.MINISTRY, "000000", "教育部", "/")]
        rows += [(authority.PROVINCE, f"{code}0000", name, f"/{code}/") for code, name in land.provinces.items()]
        rows += [(authority.SCHOOL, school.code, school.name, school.path) for school in land.schools]
        now = to_micros(site.engine.clock())
        before = len(site.engine.read(store.units_by_path))
        site.engine.write(lambda work: store.add_units(work, rows, now))
        added = len(site.engine.read(store.units_by_path)) - before
        site.engine.close()
    click.echo(f"{len(land.provinces)} provinces, {len(land.schools):,} schools, {land.corps} of them of the Production and "
               f"Construction Corps; {added:,} units are new")  # fmt: skip


@click.command()
@config
def upgrade(ini: Path) -> None:
    """Bring the site's database to this version: the engine's tables and the site's own."""
    from fdyweb.directory import search
    from fdyweb.engine import make_site

    with speaking():
        site = make_site(read_settings(ini))
        applied = site.engine.upgrade()
        search.catch_up(site.engine)
        site.engine.close()
    for step in applied:
        click.echo(f"applied {step.namespace} {step.migration.number} {step.migration.name}")
    if not applied:
        click.echo("nothing to do")


@click.command()
@config
def worker(ini: Path) -> None:
    """Do what is due, in a process of its own: releases, timers, messages. For sites with `fdy.worker = off`."""
    from fdyweb import start
    from fdyweb.engine import make_site
    from fdyweb.settings import BadSettings

    with speaking():
        site = make_site(read_settings(ini))
        try:
            start.check(site)
        except BadSettings as exc:
            raise click.ClickException(str(exc)) from None
        start.work(site)
