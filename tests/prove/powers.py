"""Who may do what to which account and unit: every actor, action and target through the browser, the command line and
the library.

What is expected is a walk up the parents of units, as the source document's table says it; no path is looked at. A cell
is asked with input that is refused behind the question of power (a version nobody has, an empty reason), so that nothing
changes where it is allowed. After everything that is denied, all tables are as before.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from fdyweb import demo
from fdyweb.directory.accounts import New
from fdyweb.engine import make_site
from fdyweb.settings import Settings
from tests.prove import NewUrl, unit_powers
from tests.prove.doors import (
    BROWSER,
    COMMANDS,
    DENIED,
    DOORS,
    HIDDEN,
    LIBRARY,
    OPEN,
    SECRET,
    Account,
    Asked,
    Cell,
    Tree,
)

NEVER = 999_999  # a version that no account has
MANAGED = {
    "ministry": {"province"},
    "province": {"school"},
    "school": {"college", "counselor"},
    "college": {"counselor"},
}
# action -> who may: those who manage the account, or anybody above it.
ACTIONS = {
    "see": "beneath", "history": "beneath", "mark": "beneath", "reveal": "manages", "create": "manages", "edit": "manages",
    "move": "manages", "phone": "manages", "suspend": "manages", "resume": "manages", "delete": "manages",
    "restore": "manages", "reset": "manages", "initial": "manages", "hand_over": "manages",
}  # fmt: skip


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    """One invented country; of accounts up to 2,500 cells of each answer a door, of units all there are. Small: 60 each."""
    chance, asked = random.Random(seed), Asked()
    with tempfile.TemporaryDirectory(prefix="fdy-powers-") as folder:
        site = make_site(Settings(db=new_url(), secret=SECRET, hold=0, worker="off", files=folder), patience=30)
        with closing(site.engine), ExitStack() as left:
            site.engine.upgrade()
            demo.make(site.engine, site.phones, "small")
            doors = [left.enter_context(closing(door(site, Path(folder)))) for door in DOORS]
            tree = Tree(site)
            for door in doors:
                cells = [cell for cell in _cells(tree, chance, small) if not _would_be_done(tree, door, cell)]
                asked.ask("accounts", site, door, cells, lambda cell, door=door: _wanted(tree, door, cell), _ask)
            unit_powers.ask_all(site, doors, asked, chance, small)
    return asked.result()


# -- what is expected ---------------------------------------------------------------------------------------------------


def _manages(tree: Tree, actor: Account, level: str, unit: str) -> bool:
    at = tree.units[unit].level
    fits = at in ("school", "college") if level == "counselor" else at == level
    return fits and level in MANAGED.get(actor.level, ()) and tree.beneath(actor, level, unit)


def expected(tree: Tree, cell: Cell) -> str:
    """In the library and on the command line."""
    actor, action, target, place = cell
    manages = _manages(tree, actor, target.level, target.unit)
    if action == "create":  # of an account like the target: there is nothing to hide
        return OPEN if manages else DENIED
    beneath = tree.beneath(actor, target.level, target.unit)
    if not (actor.id == target.id or beneath):
        return HIDDEN
    if action == "see":
        return OPEN
    if action == "move":
        return OPEN if manages and _manages(tree, actor, target.level, place) else DENIED
    return OPEN if (manages if ACTIONS[action] == "manages" else beneath) else DENIED


def _wanted(tree: Tree, door, cell: Cell) -> str:
    actor, action, target, place = cell
    if door.name == BROWSER and actor.level == "counselor":
        return HIDDEN  # counselors have no such pages
    wanted = expected(tree, cell)
    if door.name == BROWSER and action == "history" and wanted == DENIED:
        return OPEN  # one's own page, on which the history is left out
    asked = action == "create" or (action == "move" and _manages(tree, actor, target.level, target.unit))
    about = target.unit if action == "create" else place
    if door.name == BROWSER and wanted == DENIED and asked and not tree.at_or_above(actor.unit, about):
        return HIDDEN  # a place outside one's own is not told from one that there is not
    return wanted


def _would_be_done(tree: Tree, door, cell: Cell) -> bool:
    """`fdy accounts` looks the version up itself: a reset takes no other input that could be wrong."""
    return door.name == COMMANDS and cell.action == "reset" and expected(tree, cell) == OPEN


def _cells(tree: Tree, chance: random.Random, small: bool) -> Iterator[Cell]:
    """Somebody of every unit and some counselors, on everybody; in a shuffled order."""
    staff = [account for account in tree.accounts if account.level != "counselor"]
    counselors = [account for account in tree.accounts if account.level == "counselor"]
    actors = staff + chance.sample(counselors, 2 if small else 4)
    targets = staff + chance.sample(counselors, 10)
    places = sorted(tree.units)
    cells = [
        Cell(actor, action, target, chance.choice(places))
        for actor in actors
        for target in targets
        for action in ACTIONS
    ]
    chance.shuffle(cells)
    kept = {OPEN: 0, DENIED: 0, HIDDEN: 0}
    most = 60 if small else 2_500
    for cell in cells:
        kind = expected(tree, cell)
        if kept[kind] < most:
            kept[kind] += 1
            yield cell


# -- asking -----------------------------------------------------------------------------------------------------------


def _ask(door, cell: Cell, wanted: str) -> str:
    return {LIBRARY: _by_library, BROWSER: _in_browser, COMMANDS: _by_command}[door.name](door, *cell)


def _by_library(door, actor: Account, action: str, target: Account, place: str) -> str:
    post = door.post(actor)
    accounts, ident = door.site.accounts, target.id
    calls = {
        "see": lambda: accounts.get(post, ident),
        "history": lambda: accounts.history(post, ident),
        "mark": lambda: accounts.mark(post, ident, NEVER, "x"),
        "reveal": lambda: accounts.reveal(post, ident),
        "create": lambda: accounts.create(post, New("", "", target.level, target.unit)),
        "edit": lambda: accounts.edit(post, ident, NEVER, "x", ()),
        "move": lambda: accounts.move(post, ident, NEVER, target.level, place),
        "phone": lambda: accounts.change_phone(post, ident, NEVER, "1"),
        "suspend": lambda: accounts.suspend(post, ident, NEVER, ""),
        "resume": lambda: accounts.resume(post, ident, NEVER),
        "delete": lambda: accounts.delete(post, ident, NEVER, ""),
        "restore": lambda: accounts.restore(post, ident, NEVER),
        "reset": lambda: accounts.reset(post, ident, NEVER),
        "initial": lambda: accounts.initial(post, ident),  # everybody here has a password: there is none to show
        "hand_over": lambda: accounts.hand_over(post, ident, "", ""),
    }
    return door.call(calls[action])


def _in_browser(door, actor: Account, action: str, target: Account, place: str) -> str:
    if action in ("see", "history"):
        return door.look(actor, f"/accounts/{target.id}")
    if action == "create":
        return door.send(actor, "/accounts/new", place=f"{target.level}:{target.unit}")
    return door.send(actor, f"/accounts/{target.id}/{action}", version=NEVER, place=f"{target.level}:{place}")


def _by_command(door, actor: Account, action: str, target: Account, place: str) -> str:
    rest = {
        "mark": ["--reason", ""], "edit": ["--name", "<", "--duty", "1900:none"],
        "create": ["--name", "", "--phone", "1", "--new-level", target.level, "--unit", target.unit],
        "move": ["--new-level", target.level, "--unit", place, "--duty", "1900:none"], "phone": ["--new-phone", "1"],
        "suspend": ["--reason", ""], "delete": ["--why", "?"], "hand_over": ["--to", "", "--reason", ""],
    }.get(action, [])  # fmt: skip
    word = {"see": "show", "hand_over": "hand-over"}.get(action, action)
    whom = [] if action == "create" else [target.id]
    return door.type(actor, "accounts", word, *whom, *rest, "--level", actor.level)
