"""The directory on the command line: the first account, and units. The same commands and the same powers as on the pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import click

from fdycore.cli import speaking
from fdyweb.acting import acting, as_whom
from fdyweb.commands import config, read_settings

UNIT = re.compile(r"/(?:[^/]+/)*")


@contextmanager
def _site(ini: Path):
    from fdyweb.engine import make_site

    with speaking():
        site = make_site(read_settings(ini))
        try:
            yield site
        finally:
            site.engine.close()


# -- the first account ------------------------------------------------------------------------------------------------


@click.command()
@config
@click.option("--name", required=True, help="Name of the first person of the ministry.")
@click.option("--phone", required=True, help="Their mobile number.")
@click.option("--another", is_flag=True, help="Make one although the ministry has accounts.")
def init(ini: Path, name: str, phone: str, another: bool) -> None:
    """Make the ministry and its first account, in a new or upgraded database.

    Nobody manages accounts of the ministry in the browser: a further one is made here too, with --another.
    """
    from fdyweb.directory.phones import normal

    number, name = normal(phone), " ".join(name.split())
    if number is None:
        raise click.ClickException("--phone takes a mobile number of the mainland: 11 digits, for example 13900000000")
    if not 2 <= len(name) <= 50 or not name.isprintable():
        raise click.ClickException("--name takes a name of 2 to 50 characters on one line")
    with _site(ini) as site:
        site.engine.upgrade()
        account, password = site.engine.write(lambda work: _first(site, work, name, number, another))
        base = site.settings.base_url
    click.echo(f"{account}  {name}  {number[:3]}****{number[-4:]}  教育部")
    if password:
        click.echo(f"initial password   {password}")
        click.echo(
            f"Open {base}/login, log in with it and set a password. Then open the cohorts and make the provinces."
        )
    else:
        click.echo(f"The person has a password already: they log in with it at {base}/login.")


def _first(site, work, name: str, number: str, another: bool) -> tuple[str, str | None]:
    """(account, initial password or None). One transaction: of two who do this at once, one is refused."""
    from fdycore.clock import to_micros
    from fdyweb.directory import authority, changes, holders, places, store

    now, index = to_micros(site.engine.clock()), site.phones.index(number)
    store.add_units(work, [(authority.MINISTRY, "000000", "教育部", "/")], now)
    ministry = places.hold_open(work, places.at(work, "/").id)
    living = work.row(
        "SELECT count(*) FROM account WHERE unit = $unit AND level = 'ministry' AND state <> 'deleted'",
        unit=ministry.id,
    )[0]
    if living and not another:
        raise click.ClickException(f"the ministry has {living} account(s) already; --another makes a further one")
    holders.release(work, index, now)
    known = store.by_phone(work, index)
    if known is not None and known.name != name:
        raise click.ClickException(f"this phone is {known.name}'s here; give that name, or another phone")
    identity = store.add_identities(work, [(name, index, site.phones.encrypt(number))], None, now)[index]
    if any(row[3] == authority.MINISTRY for row in store.posts(work, identity)):
        raise click.ClickException("this person has an account of the ministry already")
    account = store.account_id(store.take_numbers(work, 1))
    store.add_accounts(work, [(account, identity, authority.MINISTRY, ministry.id, "active", now)])
    after = {"level": authority.MINISTRY, "unit": ministry.name}
    changes.note(work, now, "", "account.create", f"account:{account}", "/", {}, after, "fdy init")
    return account, _initial_password(site, work, identity, now)


def _initial_password(site, work, identity: int, now: int) -> str | None:
    """Put an initial password into force (D33), for whoever has no password yet, and tell it; None for the others."""
    from fdyweb.directory import firstpass

    if work.row("SELECT password FROM identity WHERE id = $id", id=identity)[0] is not None:
        return None
    return firstpass.password_of(site.settings.secret, identity, firstpass.issue(work, identity, now))


# -- units ------------------------------------------------------------------------------------------------------------


@click.group()
def units() -> None:
    """Units, majors and cohorts: what the pages of 单位管理 do. A unit is named by its path, /51/10610/7/ for example."""


@units.command("show")
@click.argument("unit", required=False)
@as_whom
@config
def show(unit: str | None, phone: str, ini: Path) -> None:
    """One's own unit or one under it, and those directly below. Tab separated; with counselors and staff accounts."""
    from fdyweb.directory import places

    with acting(ini, phone, fits=_over(unit)) as (site, post):
        place = site.units.get(post, _place(site, unit or post.path).id)
        click.echo("\t".join((place.path, place.code, place.state, place.name)))
        for row in site.engine.read(lambda reader: places.listed(reader, place.path)):
            one = row.place
            numbers = f"{row.counselors}\t{row.staff}"
            click.echo("  " + "\t".join((one.path, one.code, one.state, one.name, numbers)))


@units.command("create")
@click.argument("name")
@click.option("--code", default="", help="Its code; a college may go without.")
@as_whom
@config
def create(name: str, code: str, phone: str, ini: Path) -> None:
    """A unit one level below that of the person named by --as, directly under it."""

    with acting(ini, phone, fits=lambda post: post.level in ("ministry", "province", "school")) as (site, post):
        made = site.units.create(post, name, code)
    click.echo(f"{made.path}  {made.code}  {made.name}")


@units.command("rename")
@click.argument("unit")
@click.argument("name")
@as_whom
@config
def rename(unit: str, name: str, phone: str, ini: Path) -> None:
    """Give a unit another name."""

    with acting(ini, phone, fits=_above(unit)) as (site, post):
        place = _place(site, unit)
        made = site.units.rename(post, place.id, name, place.version)
    click.echo(f"{made.path}  {made.code}  {made.name}")


@units.command("merge")
@click.argument("source")
@click.argument("into")
@click.option("--yes", is_flag=True, help="Do not ask first. A merge cannot be undone.")
@as_whom
@config
def merge(source: str, into: str, yes: bool, phone: str, ini: Path) -> None:
    """Merge a unit into one beside it: accounts, units, open tasks and counts go with it."""
    from fdyweb.directory import places

    with acting(ini, phone, fits=_above(source)) as (site, post):
        old, new = _place(site, source), _place(site, into)
        site.units.may_merge(post, old.id, new.id)  # who may not is told nothing of what is inside
        inside = site.engine.read(lambda reader: places.inside(reader, old.path))
        if not yes:
            click.confirm(
                f"{old.name} -> {new.name}: {inside.counselors:,} counselors, {inside.staff:,} staff, {inside.units:,} units, "
                f"{inside.tasks:,} open tasks. This cannot be undone. Merge?",
                abort=True,
            )
        made = site.units.merge(post, old.id, new.id, old.version)
    click.echo(f"{made.path}  {made.code}  {made.name}")


@units.command("close")
@click.argument("unit")
@click.option("--reason", required=True, help="Stands in the unit's history.")
@as_whom
@config
def close(unit: str, reason: str, phone: str, ini: Path) -> None:
    """End a unit that has no accounts and no units in it any more."""

    with acting(ini, phone, fits=_above(unit)) as (site, post):
        place = _place(site, unit)
        made = site.units.close(post, place.id, reason, place.version)
    click.echo(f"{made.path}  {made.state}  {made.name}")


# -- majors and cohorts -----------------------------------------------------------------------------------------------


@units.group("majors")
def majors() -> None:
    """The majors of a school, by somebody of that school."""


@majors.command("list")
@as_whom
@config
def list_majors(phone: str, ini: Path) -> None:
    """Number, state and name of each. Tab separated."""
    with acting(ini, phone, fits=_of("school")) as (site, post):
        for one in site.units.majors(post):
            click.echo(f"{one.id}\t{one.state}\t{one.name}")


@majors.command("add")
@click.argument("name")
@as_whom
@config
def add_major(name: str, phone: str, ini: Path) -> None:
    """Add a major, or open a closed one again."""
    with acting(ini, phone, fits=_of("school")) as (site, post):
        made = site.units.add_major(post, name)
    click.echo(f"{made.id}\t{made.state}\t{made.name}")


@majors.command("close")
@click.argument("major", type=click.IntRange(1, 2**63 - 1))
@as_whom
@config
def close_major(major: int, phone: str, ini: Path) -> None:
    """Nobody is to choose it any more. MAJOR is its number in the list."""
    with acting(ini, phone, fits=_of("school")) as (site, post):
        made = site.units.close_major(post, major)
    click.echo(f"{made.id}\t{made.state}\t{made.name}")


@units.group("cohorts")
def cohorts() -> None:
    """The cohorts (届别), by somebody of the ministry."""


@cohorts.command("list")
@as_whom
@config
def list_cohorts(phone: str, ini: Path) -> None:
    """Year, state and how many counselors are responsible; the current one has a star. Tab separated."""
    with acting(ini, phone, fits=_of("ministry")) as (site, post):
        for one in site.units.cohorts(post):
            click.echo(f"{one.year}\t{one.state}\t{one.people}\t{'*' if one.current else ''}")


@cohorts.command("open")
@click.argument("year")
@as_whom
@config
def open_cohort(year: str, phone: str, ini: Path) -> None:
    """Open a cohort, or a closed one again; the first one is the current one."""
    with acting(ini, phone, fits=_of("ministry")) as (site, post):
        click.echo(f"{site.units.open_cohort(post, year)}\topen")


@cohorts.command("current")
@click.argument("year")
@as_whom
@config
def set_current(year: str, phone: str, ini: Path) -> None:
    """Make an open cohort the current one."""
    with acting(ini, phone, fits=_of("ministry")) as (site, post):
        click.echo(f"{site.units.set_current(post, year)}\tcurrent")


@cohorts.command("close")
@click.argument("year")
@as_whom
@config
def close_cohort(year: str, phone: str, ini: Path) -> None:
    """Nobody is to choose it any more; who is responsible for it stays so."""
    with acting(ini, phone, fits=_of("ministry")) as (site, post):
        click.echo(f"{site.units.close_cohort(post, year)}\tclosed")


# -- which unit, which post -------------------------------------------------------------------------------------------


def _place(site, path: str):
    from fdyweb.directory import places

    place = site.engine.read(lambda reader: places.at(reader, path)) if UNIT.fullmatch(path) else None
    if place is None:
        raise click.ClickException(f"there is no unit {path!r}; a unit is named by its path, for example /51/10610/")
    return place


def _above(path: str) -> Callable:
    """Does this post's unit stand directly above that place?"""
    from fdycore.paths import parent

    return lambda post: post.staff and post.path == parent(path)


def _over(path: str | None) -> Callable:
    """Does this post's unit contain that place? Any staff post does where none is named."""
    from fdycore.paths import covers

    return lambda post: post.staff and (path is None or covers(post.path, path))


def _of(level: str) -> Callable:
    return lambda post: post.level == level
