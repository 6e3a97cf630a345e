"""A command of the directory is carried out as somebody: `--as PHONE`, with the powers that this person has in the browser.

Whoever may read the ini file can act as anybody; what they do is written down under that person's post, as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from fdycore.cli import speaking
from fdycore.clock import to_micros
from fdyweb.commands import config, read_settings

as_whom = click.option(
    "--as", "phone", envvar="FDY_AS", required=True, help="Phone of the person to act as; also FDY_AS."
)
as_level = click.option("--level", "own", default="", help="Which of their posts, where they have several: its level.")


def options(command):
    """Every command of the directory takes these."""
    return config(as_whom(as_level(command)))


@contextmanager
def acting(ini: Path, phone: str, own: str = "", fits: Callable | None = None) -> Iterator[tuple]:
    """(site, post) of one command. What no rule allows is noted, and ends like every refusal in one sentence.

    fits: which of the person's posts is meant, where no level is named; the first of them when none fits.
    """
    from fdyweb.directory import changes
    from fdyweb.directory.authority import Denied
    from fdyweb.engine import make_site

    with speaking():
        site = make_site(read_settings(ini))
        try:
            post = post_of(site, phone, own, fits)
            try:
                yield site, post
            except Denied as exc:
                now, what = to_micros(site.engine.clock()), " ".join(f"{t.level}:{t.path}" for t in exc.targets)
                site.engine.write(
                    lambda work, action=exc.action: changes.denied(work, now, post.id, action, what, "cli")
                )
                raise
        finally:
            site.engine.close()


def post_of(site, phone: str, own: str, fits: Callable | None = None):
    """The living post of a phone, the highest one where no level is named. Ends in one sentence when there is none."""
    from fdyweb.directory import store
    from fdyweb.directory.authority import LEVELS, Post
    from fdyweb.directory.phones import masked, normal

    number = normal(phone)
    if number is None:
        raise click.ClickException("--as takes a mobile number of eleven digits")
    known = site.engine.read(lambda reader: store.by_phone(reader, site.phones.index(number)))
    found = site.engine.read(lambda reader: store.posts(reader, known.identity)) if known else []
    posts = sorted((Post(*row) for row in found), key=lambda post: LEVELS.index(post.level))
    posts = [post for post in posts if own in ("", post.level)]
    if posts:
        return next((post for post in posts if fits is not None and fits(post)), posts[0])
    raise click.ClickException(
        f"{masked(number)} has no account here that may act" + (f" at level {own}" if own else "")
    )
