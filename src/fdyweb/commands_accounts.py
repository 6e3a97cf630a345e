"""`fdy accounts`: what the pages of 账号 do, with the same powers, for scripts and for whoever has no browser at hand."""

from __future__ import annotations

import json

import click

from fdyweb.acting import acting, options


@click.group()
def accounts() -> None:
    """Accounts beneath one's unit: list, make, change, end, restore. Everybody acts as somebody: --as PHONE."""


def _duties(given: tuple[str, ...]) -> tuple[tuple[int, str, str], ...]:
    """COHORT:DEGREE[:MAJOR] each."""
    found = []
    for text in given:
        cohort, _, rest = text.partition(":")
        degree, _, major = rest.partition(":")
        if not (cohort.isascii() and cohort.isdigit()):
            raise click.BadParameter(
                f"{text!r} is not COHORT:DEGREE[:MAJOR], like 2027:bachelor:软件工程", param_hint="--duty"
            )
        found.append((int(cohort), degree, major))
    return tuple(found)


duty = click.option("--duty", "duties", multiple=True, help="COHORT:DEGREE[:MAJOR] of a counselor; may be repeated.")
who = click.argument("account")
heir = click.option(
    "--heir", default=None, help="The counselor's account that gets the open assignments; else they are void."
)
reason = click.option("--reason", required=True, help="Why; it stands in the history.")


def _version(site, post, account: str) -> int:
    return site.accounts.get(post, account).version


@accounts.command("list")
@options
@click.option("--search", default="", help="Part of a name, pinyin, or a whole phone.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10_000))
def list_(ini, phone, own, search, limit) -> None:
    """Accounts beneath one's unit: id, level, state, name, masked phone, unit. Tab separated."""
    from fdyweb.directory import phones, posts
    from fdyweb.directory.authority import LEVELS

    with acting(ini, phone, own) as (site, post):
        number = phones.normal(search)
        below = LEVELS[LEVELS.index(post.level) + 1 :]
        wanted = posts.Wanted(
            post.path, below, text="" if number else search.strip(), phone=site.phones.index(number) if number else ""
        )
        for row in site.engine.read(lambda reader: posts.page(reader, wanted, limit=limit)):
            click.echo("\t".join((row.id, row.level, row.state, row.name, site.accounts.phone(row), row.path)))


@accounts.command("show")
@who
@options
def show(account, ini, phone, own) -> None:
    """One account and its responsibilities."""
    with acting(ini, phone, own) as (site, post):
        row = site.accounts.get(post, account)
        click.echo(f"{row.id}\t{row.level}\t{row.state}\t{row.name}\t{site.accounts.phone(row)}\t{row.path}")
        for cohort, degree, major in site.accounts.duties([row.id]).get(row.id, []):
            click.echo(f"  {cohort}:{degree}" + (f":{major}" if major else ""))


@accounts.command("history")
@who
@options
def history(account, ini, phone, own) -> None:
    """What was done about one account, newest first: when, what, who, why, and what was before and after it as JSON."""
    from fdycore.clock import from_micros

    with acting(ini, phone, own) as (site, post):
        for change in site.accounts.history(post, account):
            at = from_micros(change.at).isoformat(timespec="seconds")
            told = [json.dumps(of, ensure_ascii=False, sort_keys=True) for of in (change.before, change.after)]
            click.echo("\t".join((at, change.kind, change.actor_name or "-", change.reason, *told)))


@accounts.command("create")
@options
@click.option("--name", required=True)
@click.option("--phone", "number", required=True, help="The phone of the new account's owner.")
@click.option("--new-level", "level", required=True, help="province, school, college or counselor.")
@click.option("--unit", "path", required=True, help="The path of its unit, like /51/10610/3/.")
@duty
def create(ini, phone, own, name, number, level, path, duties) -> None:
    """Make an account; its owner is told by a short message where a channel carries them."""
    from fdyweb.directory.accounts import New
    from fdyweb.directory.authority import LEVELS

    if level not in LEVELS:
        raise click.BadParameter(f"{level!r} is none of {', '.join(LEVELS)}", param_hint="--new-level")
    with acting(ini, phone, own) as (site, post):
        made = site.accounts.create(post, New(name, number, level, path, _duties(duties)))
    click.echo(f"{made.id or '-'}\t{made.outcome}\t{made.phone}\t{'told' if made.texted else 'not told'}")


@accounts.command("edit")
@who
@options
@click.option("--name", default="", help="Another name; without it the name stays.")
@duty
def edit(account, ini, phone, own, name, duties) -> None:
    """Change the name, and what a counselor is responsible for: the whole list of it, when any --duty is given."""
    with acting(ini, phone, own) as (site, post):
        row = site.accounts.get(post, account)
        present = site.accounts.duties([account]).get(account, ())
        site.accounts.edit(post, account, row.version, name or row.name, _duties(duties) or present)


@accounts.command("move")
@who
@options
@click.option("--new-level", "level", required=True)
@click.option("--unit", "path", required=True)
@duty
@heir
def move(account, ini, phone, own, level, path, duties, heir) -> None:
    """Another unit or another level; the powers are asked of both places.

    A counselor who joins the staff leaves the open assignments to the heir.
    """
    with acting(ini, phone, own) as (site, post):
        moved = site.accounts.move(post, account, _version(site, post, account), level, path, _duties(duties), heir)
    click.echo(f"{moved.handed} assignments handed over, {moved.void} void")
    if moved.renewed:
        click.echo("a new initial password " + ("was sent by text" if moved.texted else "is due; no text went out"))


@accounts.command("phone")
@who
@options
@click.option("--new-phone", "number", required=True)
def change_phone(account, ini, phone, own, number) -> None:
    """Another phone; every session of the person ends."""
    with acting(ini, phone, own) as (site, post):
        site.accounts.change_phone(post, account, _version(site, post, account), number)


@accounts.command("suspend")
@who
@options
@reason
def suspend(account, ini, phone, own, reason) -> None:
    """No login and no new task until it is resumed."""
    with acting(ini, phone, own) as (site, post):
        site.accounts.suspend(post, account, _version(site, post, account), reason)


@accounts.command("resume")
@who
@options
def resume(account, ini, phone, own) -> None:
    """Let a suspended account log in again."""
    with acting(ini, phone, own) as (site, post):
        site.accounts.resume(post, account, _version(site, post, account))


@accounts.command("delete")
@who
@options
@click.option("--why", required=True, help="left, moved, duplicate or other.")
@heir
def delete(account, ini, phone, own, why, heir) -> None:
    """End an account; it can be restored for 30 days."""
    with acting(ini, phone, own) as (site, post):
        handed, void = site.accounts.delete(post, account, _version(site, post, account), why, heir)
    click.echo(f"{handed} assignments handed over, {void} void")


@accounts.command("restore")
@who
@options
def restore(account, ini, phone, own) -> None:
    """Bring a deleted account back, within 30 days."""
    with acting(ini, phone, own) as (site, post):
        site.accounts.restore(post, account, _version(site, post, account))


@accounts.command("reset")
@who
@options
def reset(account, ini, phone, own) -> None:
    """A new initial password by short message; the second factor goes and every session ends."""
    with acting(ini, phone, own) as (site, post):
        made = site.accounts.reset(post, account, _version(site, post, account))
    if made.outcome == "hint":
        click.echo("no password: they log in at the identity provider")
    else:
        click.echo("told" if made.texted else "not told: no short message could be sent")


@accounts.command("initial")
@who
@options
def initial(account, ini, phone, own) -> None:
    """The initial password, where no channel carries short messages. That it was shown is written down."""
    with acting(ini, phone, own) as (site, post):
        click.echo(site.accounts.initial(post, account))


@accounts.command("reveal")
@who
@options
def reveal(account, ini, phone, own) -> None:
    """The whole phone. That it was shown is written down."""
    with acting(ini, phone, own) as (site, post):
        click.echo(site.accounts.reveal(post, account))


@accounts.command("mark")
@who
@options
@click.option("--reason", default="", help="Why it should be looked at; without one the mark goes.")
def mark(account, ini, phone, own, reason) -> None:
    """待整理: ask the managing level to look at an account."""
    with acting(ini, phone, own) as (site, post):
        site.accounts.mark(post, account, _version(site, post, account), reason)


@accounts.command("hand-over")
@who
@options
@click.option("--to", "heir", required=True, help="The counselor's account that takes over.")
@reason
def hand_over(account, ini, phone, own, heir, reason) -> None:
    """Hand a counselor's open assignments over to another."""
    with acting(ini, phone, own) as (site, post):
        handed, stay = site.accounts.hand_over(post, account, heir, reason)
        click.echo(f"{handed} assignments handed over" + (f", {stay} stay: the heir may not have them" if stay else ""))
