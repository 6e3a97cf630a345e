"""From settings to a site that runs: the demo country where there is no database, and the worker thread."""

from __future__ import annotations

import logging
import sys
import threading
from datetime import timedelta

from fdycore import SettableClock
from fdycore.clock import pause, utc
from fdycore.store.addresses import sqlite_path
from fdyweb import demo
from fdyweb.directory import search
from fdyweb.engine import Site, make_engine, make_site
from fdyweb.settings import BadSettings, Settings

log = logging.getLogger("fdyweb")
IDLE = 1.0  # seconds between looks for work
SWITCH = 0.0002  # seconds after which a busy thread lets one that waits go on; Python's own are 5 ms
SWEEP = timedelta(days=1)  # between looks for attachments that no task names


def site(settings: Settings) -> Site:
    """The site, its worker running when the settings ask for one. A demo makes its database when there is none."""
    if settings.demo and _is_new(settings.db):
        _make_whole(settings)
    made = make_site(settings)
    if settings.demo:
        made.engine.upgrade()
        sys.stderr.write(welcome(settings))
    check(made)
    if settings.worker == "thread":
        threading.Thread(target=work, args=(made,), daemon=True, name="fdy-worker").start()
    return made


def share_interpreter() -> None:
    """Let the threads of this process take turns more often; for processes that serve pages, and nothing else.

    Each statement of a page gives the interpreter up while PostgreSQL works, and has to get it back from whichever thread
    makes a page meanwhile: up to 5 ms a statement, unless that one is asked to give way sooner. Measured with 1,000 screens
    on PostgreSQL, four threads: 99 of 100 polls within 774 ms before, 81 ms after, and a tenth less CPU.
    """
    sys.setswitchinterval(SWITCH)


def check(made: Site) -> None:
    """Refuse a database that lacks tables of the site. Raises BadSettings with the command that makes them.

    What searches need of people of an earlier version is written here: the engine's own upgrade knows nothing of them.
    """
    missing = made.engine.pending()
    if missing:
        what = ", ".join(sorted({f"{step.namespace} {step.migration.number}" for step in missing}))
        raise BadSettings(
            f"the database lacks {len(missing)} migration(s) ({what}); run `fdy upgrade` with this ini file"
        )
    search.catch_up(made.engine)


def _is_new(url: str) -> bool:
    return not url.startswith("sqlite:") or not sqlite_path(url).exists()


def _make_whole(settings: Settings) -> None:
    """The demo country, or none: SQLite's file gets its name when it is complete."""
    if not settings.db.startswith("sqlite:"):
        make_demo(settings)
        return
    path = sqlite_path(settings.db)
    part = path.with_name(path.name + ".part")
    for name in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
        name.unlink(missing_ok=True)
    make_demo(settings.model_copy(update={"db": f"sqlite:{part}"}))
    part.replace(path)


def make_demo(settings: Settings) -> None:
    """Make the demo country; on a database that holds one already nothing happens."""
    clock = SettableClock(utc())
    engine = make_engine(settings.model_copy(update={"hold": 0}), clock)
    engine.upgrade()
    if engine.read(lambda reader: reader.row("SELECT 1 FROM unit LIMIT 1")) is None:
        # Without channels: nobody is told of what is past already.
        made = make_site(settings.model_copy(update={"hold": 0, "demo": ""}), clock)
        made.engine.upgrade()
        demo.make_lived_in(made.engine, made.phones, settings.demo)
        made.engine.close()
    engine.close()


def welcome(settings: Settings) -> str:
    """Where to look and as whom, for the terminal; the code opens the address on a phone in the same network."""
    import segno

    people = "\n".join(f"  {level:<10} {phone}  {name}" for level, (phone, name) in demo.LOGINS.items())
    code = segno.make(settings.base_url, error="m")
    return (
        f"\n{settings.product}\n\n  {settings.base_url}\n\n{people}\n  password   {demo.PASSWORD}\n\n{_blocks(code)}\n"
    )


def _blocks(code) -> str:
    """Two rows of the code in one line of half blocks."""
    rows = [list(row) for row in code.matrix_iter(border=2)]
    rows += [[0] * len(rows[0])] * (len(rows) % 2)
    glyphs = {(0, 0): "█", (0, 1): "▀", (1, 0): "▄", (1, 1): " "}
    return "\n".join(
        "".join(glyphs[bool(a), bool(b)] for a, b in zip(rows[i], rows[i + 1], strict=True))
        for i in range(0, len(rows), 2)
    )


def work(made: Site) -> None:
    """Do what is due, for ever. An error is logged and the next look comes all the same."""
    swept = None
    while True:
        try:
            now = utc()
            if swept is None or now - swept > SWEEP:
                swept = now
                made.files.sweep(made.engine, now)
            done, carried = made.engine.run_due(budget=1.0), made.messages.send_due()
            if not done and not carried:
                pause(IDLE)
        except Exception:
            log.exception("the worker met an error and goes on")
            pause(IDLE)
