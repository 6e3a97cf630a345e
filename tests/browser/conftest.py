"""A real Chromium against a real server on a port of its own. Skips loudly without one; FDY_REQUIRE_BROWSER=1 insists.

live      the site of `tests/fdyweb`, served by waitress in this process, with its address in `live.url`
chromium  one browser a session
page      a factory: page("counselor", "phone") is a page of a new context, logged in
"""

from __future__ import annotations

import os
import shutil
from types import SimpleNamespace

import pytest

from fdyweb import demo
from tests.browser.serving import served
from tests.fdyweb.conftest import postgres_country, site, sqlite_country  # noqa: F401

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync --lang=zh-CN --force-color-profile=srgb --font-render-hinting=none"
)
SIZES = {"phone": (390, 844), "desktop": (1440, 900), "narrow": (320, 640)}


def missing(what: str) -> None:
    told = f"{what} (apt-get install chromium fonts-noto-cjk; pip install 'fdy[browser]')"
    if os.environ.get("FDY_REQUIRE_BROWSER") == "1":
        pytest.fail(told)
    pytest.skip(told)


def expect(*what):
    """Playwright's. A module of tests imports nothing of it: where it is not installed they skip, and are not broken."""
    from playwright.sync_api import expect as of

    return of(*what)


def program() -> str | None:
    """Where the browser is; None without one."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium")


@pytest.fixture(scope="session")
def chromium():
    if not program():
        missing("Chromium is not installed")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright is not installed")
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=program(), args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture
def database() -> str:
    """What runs on both databases is tested without a browser."""
    return "SQLite"


@pytest.fixture
def live(site):  # noqa: F811
    with served(site) as url:
        yield SimpleNamespace(url=url, site=site)


@pytest.fixture
def page(chromium, live):
    contexts = []

    def make(level: str | None, size: str = "phone", **options):
        width, height = SIZES[size]
        context = chromium.new_context(viewport={"width": width, "height": height}, locale="zh-CN", timezone_id="Asia/Shanghai",
                                       reduced_motion="reduce", base_url=live.url, **options)  # fmt: skip
        context.set_default_timeout(5000)
        contexts.append(context)
        one = context.new_page()
        one.complaints = []
        one.on("console", lambda m: one.complaints.append(m.text) if m.type == "error" else None)
        one.on("pageerror", lambda e: one.complaints.append(str(e)))
        if level is not None:
            one.goto("/login")
            one.fill("#phone", demo.LOGINS[level][0])
            one.fill("#password", demo.PASSWORD)
            one.click("button.pri")
            one.wait_for_url("**/tasks")
        return one

    yield make
    for context in contexts:
        context.close()
