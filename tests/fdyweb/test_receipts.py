"""Receipts are written once, by one thread, and never hold up the page (D32)."""

from __future__ import annotations

import sqlite3
import threading
import time

import pytest

from fdycore.store.addresses import sqlite_path
from fdyweb import receipts
from fdyweb.receipts import Receipts
from tests.fdyweb.country import TYPES, mine, post_of, run_all, send


def locked(site):
    """A connection beside the site's that lets nobody write a receipt until it rolls back."""
    if site.engine.database_name == "SQLite":
        other = sqlite3.connect(sqlite_path(site.settings.db), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
    else:
        other = pytest.importorskip("psycopg2").connect(site.settings.db)
        other.cursor().execute("LOCK TABLE assignment, message, link_day IN EXCLUSIVE MODE")
    return other


def test_a_page_does_not_wait_for_a_database_that_somebody_else_writes(site, browser, monkeypatch):
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    ident = mine(site, "counselor", task)
    token, counselor, student = site.links.of(ident).token, browser("counselor"), browser(None)
    monkeypatch.setattr(site.receipts, "_patience", 0.05)
    monkeypatch.setattr(site.receipts, "settle", lambda: None)  # the browsers' own: it would wait for the lock
    other = locked(site)
    began = time.monotonic()
    page = counselor.get(f"/tasks/{ident}", status=200)
    counselor.get("/messages", status=200)
    student.get(f"/p/{token}", status=200)
    assert time.monotonic() - began < 10  # the lock is waited for half a minute
    assert "还差 2 步" in page
    other.rollback()
    other.close()
    monkeypatch.undo()
    site.receipts.settle()
    assert "view" in site.engine.assignment(post_of(site, "counselor").actor, ident).times
    assert site.links.seen(ident).opens == 1


def test_one_that_fails_is_told_to_the_log_and_the_next_is_written(caplog):
    made = Receipts()
    assert made.write(lambda: 1 / 0) is None
    assert made.write(lambda: "written") == "written"
    assert "ZeroDivisionError" in caplog.text


def test_what_nobody_can_write_any_more_is_dropped(monkeypatch, caplog):
    monkeypatch.setattr(receipts, "MOST", 2)
    made, go_on = Receipts(patience=0), threading.Event()
    made.write(go_on.wait, wait=False)
    made.write(lambda: None, wait=False)
    written = []
    made.write(lambda: written.append(1), wait=False)
    go_on.set()
    made.settle()
    assert written == [] and "dropped" in caplog.text
    made.write(lambda: written.append(2))
    made.settle()
    assert written == [2]
