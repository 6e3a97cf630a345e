"""The three doors of the site for proofs of who may do what, and the oracle: a walk up the parents of units.

A door says what became of a cell in one word: OPEN when the question of power was passed, DENIED when it was told that it
is not allowed, HIDDEN when it was told that there is no such thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import webtest
from click.testing import CliRunner

from fdycore import FdyError, NotFound
from fdycore.cli import main
from fdyweb import application, demo
from fdyweb.commands import read_settings
from fdyweb.directory.authority import Denied, Post
from fdyweb.engine import make_site
from tests.fdyweb.tables import changed, digests
from tests.prove.common import bar

SECRET = "a secret of the proofs and of nobody else"
HIDDEN, DENIED, OPEN, BROKEN = "hidden", "denied", "open", "broken"
LIBRARY, BROWSER, COMMANDS = "library", "browser", "command line"
RANK = {level: rank for rank, level in enumerate(("ministry", "province", "school", "college", "counselor"))}
WORDS_OF_DENIAL, WORDS_OF_NOTHING = "没有办理此事的权限", "没有找到这条记录"


class Unit(NamedTuple):
    id: int
    path: str
    level: str
    parent: str
    state: str


class Account(NamedTuple):
    id: str
    level: str
    unit: str
    phone: str


class Tree:
    """The units as rows with a parent, and what can be said of them by walking up. No path is looked into."""

    def __init__(self, site):
        rows = site.engine.read(lambda r: r.rows("SELECT id, path, level, parent, state FROM unit ORDER BY id"))
        self.units = {row[1]: Unit(*row) for row in rows}
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

    def directly_above(self, upper: str, lower: str) -> bool:
        return self.units[lower].parent == upper

    def beneath(self, actor: Account, level: str, unit: str) -> bool:
        return RANK[actor.level] < RANK[level] and self.at_or_above(actor.unit, unit)


# -- the doors --------------------------------------------------------------------------------------------------------


class Library:
    """The business commands themselves."""

    name = LIBRARY

    def __init__(self, site, folder: Path):
        self.site, self._posts = site, {}

    def close(self) -> None:
        """Nothing of its own is open."""

    def call(self, what: Callable[[], Any]) -> str:
        try:
            what()
        except NotFound:
            return HIDDEN
        except Denied:
            return DENIED
        except FdyError:
            pass
        return OPEN

    def post(self, actor: Account) -> Post:
        if actor.id not in self._posts:
            sql = """SELECT a.id, a.identity, i.name, a.level, a.unit, u.path, u.name FROM account a
JOIN identity i ON i.id = a.identity JOIN unit u ON u.id = a.unit WHERE a.id = $id"""
            self._posts[actor.id] = Post(*self.site.engine.read(lambda r: r.row(sql, id=actor.id)))
        return self._posts[actor.id]


class Browser:
    """The pages."""

    name = BROWSER

    def __init__(self, site, folder: Path):
        self.site, self.app, self.eyes = site, application(site), {}

    def close(self) -> None:
        """Nothing of its own is open."""

    def look(self, actor: Account, address: str) -> str:
        return self._said(self.eyes_of(actor)[0].get(address, expect_errors=True))

    def send(self, actor: Account, address: str, **form: Any) -> str:
        eyes, csrf = self.eyes_of(actor)
        return self._said(eyes.post(address, form | {"csrf_token": csrf}, expect_errors=True))

    @staticmethod
    def _said(answer) -> str:
        status = answer.status_int
        return {404: HIDDEN, 403: DENIED, 400: BROKEN, 401: BROKEN}.get(status, OPEN if status < 500 else BROKEN)

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
    """`fdy`, as somebody types it. One site, made from its ini file, serves all of them instead of one a command."""

    name = COMMANDS

    def __init__(self, site, folder: Path):
        ini = folder / "site.ini"
        url = site.settings.db.replace("%", "%%")
        ini.write_text(f"[app:main]\nuse = egg:fdy#main\nfdy.db = {url}\nfdy.secret = {SECRET}\n", encoding="utf-8")
        self._config = ["--config", str(ini)]
        self._kept = make_site(read_settings(ini))
        self.close = self._kept.engine.close

    def type(self, actor: Account, *words: str, says: str | None = None) -> str:
        kept = self._kept
        with (
            patch("fdyweb.engine.make_site", lambda settings: kept),
            patch("fdyweb.acting.read_settings", lambda ini: kept.settings),
            patch.object(kept.engine, "close"),
        ):
            answer = CliRunner().invoke(main, [*words, *self._config, "--as", actor.phone], input=says)
        if answer.exit_code == 2 or not isinstance(answer.exception, SystemExit | None):
            return BROKEN  # a wrong call, or a traceback
        return DENIED if WORDS_OF_DENIAL in answer.output else HIDDEN if WORDS_OF_NOTHING in answer.output else OPEN


DOORS = (Library, Browser, Commands)


# -- asking -----------------------------------------------------------------------------------------------------------


class Cell(NamedTuple):
    """One question. target, place: accounts, units or paths, as the action has them."""

    actor: Account
    action: str
    target: Any
    place: Any

    def __str__(self) -> str:
        actor, target = self.actor, self.target
        place = getattr(self.place, "path", self.place)
        about = f"{target.level} {getattr(target, 'unit', None) or target.path}"
        return f"{actor.level} {actor.unit} {self.action} {about} -> {place}"


class Asked:
    """What came of all cells: how many of each answer, and which were wrong."""

    NAMES = ("answers", "tables_changed_by_what_was_denied")

    def __init__(self):
        self.counts, self.wrong, self.first = Counter(), Counter(), []

    def ask(self, about: str, site, door, cells: Iterable[Cell], wanted: Callable[[Cell], str], ask: Callable) -> None:
        """`ask(door, cell, wanted)` answers what the door says. All tables are compared after everything that is denied."""
        cells = list(cells)
        if door.name == BROWSER:  # logging in writes when it was, so it is done before anything is compared
            for actor in dict.fromkeys(cell.actor for cell in cells):
                door.eyes_of(actor)
        with bar(len(cells), f"{about} by {door.name} on {site.engine.database_name}") as advance:
            before = None
            for cell in cells:
                right = wanted(cell)
                before = before or digests(site)
                found = ask(door, cell, right)
                self.counts[f"{about}, {door.name}: {right}"] += 1
                if found != right:
                    self._is_wrong("answers", f"{about}, {door.name}: {cell}: {right} is wanted, {found} found")
                if right == OPEN:
                    before = None
                elif (after := digests(site)) != before:
                    tables = ", ".join(sorted(changed(before, after)))
                    self._is_wrong(self.NAMES[1], f"{about}, {door.name}: {cell}: denied, and {tables} changed")
                    before = after
                advance(1)

    def _is_wrong(self, what: str, sentence: str) -> None:
        self.wrong[what] += 1
        self.first.append(sentence)

    def result(self) -> dict[str, Any]:
        found = {
            "counts": dict(self.counts),
            "cells": sum(self.counts.values()),
            "differences": {name: self.wrong[name] for name in self.NAMES},
        }
        return found | ({"first_differences": self.first[:5]} if self.first else {})
