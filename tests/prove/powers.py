"""Who may do what to which account: every actor, action and target through the browser, the command line and the library.

What is expected is a walk up the parents of units, as the source document's table says it; no path is looked at. A cell
is asked with input that is refused behind the question of power (a version nobody has, an empty reason), so that nothing
changes where it is allowed. After everything that is denied, all tables are as before.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import webtest
from click.testing import CliRunner

from fdycore import FdyError, NotFound
from fdycore.cli import main
from fdyweb import application, demo
from fdyweb.directory.accounts import New
from fdyweb.directory.authority import Denied, Post
from fdyweb.engine import make_site
from fdyweb.settings import Settings
from tests.fdyweb.tables import digests
from tests.prove import NewUrl
from tests.prove.common import bar

SECRET = "a secret of the proofs and of nobody else"
NEVER = 999_999  # a version that no account has
HIDDEN, DENIED, OPEN = "hidden", "denied", "open"
RANK = {level: rank for rank, level in enumerate(("ministry", "province", "school", "college", "counselor"))}
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
    "restore": "manages", "reset": "manages", "hand_over": "manages",
}  # fmt: skip
WORDS_OF_DENIAL, WORDS_OF_NOTHING = "没有办理此事的权限", "没有找到这条记录"


class Unit(NamedTuple):
    path: str
    level: str
    parent: str


class Account(NamedTuple):
    id: str
    level: str
    unit: str
    phone: str


class Tree:
    """The units as rows with a parent, and the oracle on them."""

    def __init__(self, site):
        rows = site.engine.read(lambda r: r.rows("SELECT path, level, parent FROM unit"))
        self.units = {path: Unit(path, level, parent) for path, level, parent in rows}
        found = site.engine.read(
            lambda r: r.rows(
                "SELECT a.id, a.level, u.path, i.phone_cipher FROM account a JOIN unit u ON u.id = a.unit "
                "JOIN identity i ON i.id = a.identity ORDER BY a.id"
            )
        )
        self.accounts = [Account(*row[:3], site.phones.decrypt(row[3])) for row in found]

    def at_or_above(self, upper: str, lower: str) -> bool:
        while lower in self.units:
            if lower == upper:
                return True
            lower = self.units[lower].parent
        return False

    def beneath(self, actor: Account, level: str, unit: str) -> bool:
        return RANK[actor.level] < RANK[level] and self.at_or_above(actor.unit, unit)

    def manages(self, actor: Account, level: str, unit: str) -> bool:
        fits = (
            self.units[unit].level in ("school", "college") if level == "counselor" else self.units[unit].level == level
        )
        return fits and level in MANAGED.get(actor.level, ()) and self.beneath(actor, level, unit)

    def expected(self, actor: Account, action: str, target: Account, place: str) -> str:
        manages = self.manages(actor, target.level, target.unit)
        if action == "create":  # of an account like the target: there is nothing to hide
            return OPEN if manages else DENIED
        seen = actor.id == target.id or self.beneath(actor, target.level, target.unit)
        if not seen:
            return HIDDEN
        if action == "see":
            return OPEN
        if action == "move":
            return OPEN if manages and self.manages(actor, target.level, place) else DENIED
        rule = ACTIONS[action]
        return OPEN if (manages if rule == "manages" else self.beneath(actor, target.level, target.unit)) else DENIED


class Library:
    """The business commands themselves."""

    name = "library"

    def __init__(self, site, folder: Path):
        self.site, self.posts = site, {}

    def ask(self, actor: Account, action: str, target: Account, place: str) -> str:
        post = self._post(actor)
        accounts, ident = self.site.accounts, target.id
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
            "hand_over": lambda: accounts.hand_over(post, ident, "", ""),
        }
        try:
            calls[action]()
        except NotFound:
            return HIDDEN
        except Denied:
            return DENIED
        except FdyError:
            pass
        return OPEN

    def _post(self, actor: Account) -> Post:
        if actor.id not in self.posts:
            sql = """SELECT a.id, a.identity, i.name, a.level, a.unit, u.path, u.name FROM account a
JOIN identity i ON i.id = a.identity JOIN unit u ON u.id = a.unit WHERE a.id = $id"""
            self.posts[actor.id] = Post(*self.site.engine.read(lambda r: r.row(sql, id=actor.id)))
        return self.posts[actor.id]


class Browser:
    """The pages. Counselors have no such pages: whatever they ask for does not exist."""

    name = "browser"

    def __init__(self, site, folder: Path):
        self.site, self.app, self.eyes = site, application(site), {}

    def ask(self, actor: Account, action: str, target: Account, place: str) -> str:
        eyes, csrf = self.eyes_of(actor)
        form = {"csrf_token": csrf, "version": NEVER, "place": f"{target.level}:{place}"}
        if action in ("see", "history"):
            answer = eyes.get(f"/accounts/{target.id}", expect_errors=True)
        elif action == "create":
            answer = eyes.post("/accounts/new", form | {"place": f"{target.level}:{target.unit}"}, expect_errors=True)
        else:
            answer = eyes.post(f"/accounts/{target.id}/{action}", form, expect_errors=True)
        return {404: HIDDEN, 403: DENIED}.get(answer.status_int, OPEN if answer.status_int < 500 else "broken")

    def eyes_of(self, actor: Account):
        if actor.id not in self.eyes:
            eyes = webtest.TestApp(self.app, extra_environ={"REMOTE_ADDR": "127.0.0.1"})
            token = self.site.sessions.log_in(actor.phone, demo.PASSWORD, "proof", "127.0.0.1")
            self.site.sessions.switch(self.site.sessions.of(token), actor.id)
            eyes.set_cookie("fdy", token)
            eyes.get("/me")
            self.eyes[actor.id] = eyes, eyes.cookies["fdy_csrf"]
        return self.eyes[actor.id]


class Commands:
    """`fdy accounts`. It looks the version up itself: what is allowed is refused for its other input."""

    name = "command line"
    SKIPPED = frozenset({"reset"})  # takes no input that could be wrong: where allowed it would be done

    def __init__(self, site, folder: Path):
        ini = folder / "site.ini"
        url = site.settings.db.replace("%", "%%")
        ini.write_text(f"[app:main]\nuse = egg:fdy#main\nfdy.db = {url}\nfdy.secret = {SECRET}\n", encoding="utf-8")
        self.common = ["--config", str(ini)]

    def ask(self, actor: Account, action: str, target: Account, place: str) -> str:
        rest = {
            "see": ["show", target.id], "history": ["history", target.id], "reveal": ["reveal", target.id],
            "mark": ["mark", target.id, "--reason", ""], "resume": ["resume", target.id], "restore": ["restore", target.id],
            "create": ["create", "--name", "", "--phone", "1", "--new-level", target.level, "--unit", target.unit],
            "edit": ["edit", target.id, "--name", "<", "--duty", "1900:none"],
            "move": ["move", target.id, "--new-level", target.level, "--unit", place, "--duty", "1900:none"],
            "phone": ["phone", target.id, "--new-phone", "1"], "suspend": ["suspend", target.id, "--reason", ""],
            "delete": ["delete", target.id, "--why", "?"], "hand_over": ["hand-over", target.id, "--to", "", "--reason", ""],
            "reset": ["reset", target.id],
        }[action]  # fmt: skip
        asked = ["accounts", *rest, *self.common, "--as", actor.phone, "--level", actor.level]
        answer = CliRunner().invoke(main, asked)
        if answer.exception is not None and not isinstance(answer.exception, SystemExit):
            return "broken"
        return DENIED if WORDS_OF_DENIAL in answer.output else HIDDEN if WORDS_OF_NOTHING in answer.output else OPEN


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    """One invented country, up to 2,500 cells of each answer a door. Small: 60."""
    chance, wrong, counts, first = random.Random(seed), Counter(), Counter(), []
    with tempfile.TemporaryDirectory(prefix="fdy-powers-") as folder:
        site = make_site(Settings(db=new_url(), secret=SECRET, hold=0, worker="off", files=folder), patience=30)
        with closing(site.engine):
            site.engine.upgrade()
            demo.make(site.engine, site.phones, "small")
            tree = Tree(site)
            for door in (Library(site, Path(folder)), Browser(site, Path(folder)), Commands(site, Path(folder))):
                cells = list(_cells(tree, chance, small))
                if door.name == "browser":
                    for actor in dict.fromkeys(actor for actor, *_ in cells):
                        door.eyes_of(actor)  # logging in writes when it was, so it is done before anything is compared
                with bar(len(cells), f"{door.name} on {site.engine.database_name}") as advance:
                    before = None
                    for actor, action, target, place in cells:
                        wanted = _wanted(tree, door, actor, action, target, place)
                        if action in getattr(door, "SKIPPED", ()) and wanted == OPEN:
                            advance(1)
                            continue
                        before = before or digests(site)
                        found = door.ask(actor, action, target, place)
                        counts[f"{door.name}: {wanted}"] += 1
                        what = (
                            f"{door.name}: {actor.level} {actor.unit} {action} {target.level} {target.unit} -> {place}"
                        )
                        if found != wanted:
                            wrong["answers"] += 1
                            first.append(f"{what}: {wanted} is wanted, {found} found")
                        if wanted == OPEN:
                            before = None
                        elif (after := digests(site)) != before:
                            wrong["tables_changed_by_what_was_denied"] += 1
                            first.append(f"{what}: denied, and something changed")
                            before = after
                        advance(1)
    names = ("answers", "tables_changed_by_what_was_denied")
    found = {
        "counts": dict(counts),
        "cells": sum(counts.values()),
        "differences": {name: wrong[name] for name in names},
    }
    return found | ({"first_differences": first[:5]} if first else {})


def _wanted(tree: Tree, door, actor: Account, action: str, target: Account, place: str) -> str:
    if door.name == "browser" and actor.level == "counselor":
        return HIDDEN
    wanted = tree.expected(actor, action, target, place)
    if door.name == "browser" and action == "history" and wanted == DENIED:
        return OPEN  # one's own page, on which the history is left out
    asked = action == "create" or (action == "move" and tree.manages(actor, target.level, target.unit))
    about = target.unit if action == "create" else place
    if door.name == "browser" and wanted == DENIED and asked and not tree.at_or_above(actor.unit, about):
        return HIDDEN  # a place outside one's own is not told from one that there is not
    return wanted


def _cells(tree: Tree, chance: random.Random, small: bool):
    """Somebody of every unit and some counselors, on everybody; in a shuffled order."""
    staff = [account for account in tree.accounts if account.level != "counselor"]
    counselors = [account for account in tree.accounts if account.level == "counselor"]
    actors = staff + chance.sample(counselors, 2 if small else 4)
    targets = staff + chance.sample(counselors, 10)
    places = sorted(tree.units)
    cells = [
        (actor, action, target, chance.choice(places)) for actor in actors for target in targets for action in ACTIONS
    ]
    chance.shuffle(cells)
    kept = {"open": 0, "denied": 0, "hidden": 0}
    most = 60 if small else 2_500
    for cell in cells:
        kind = tree.expected(*cell)
        if kept[kind] < most:
            kept[kind] += 1
            yield cell
