"""Pictures of the site for the documents: `make shots` writes docs/screenshots/NAME-phone.png and NAME-desktop.png.

An invented country at a fixed moment, so that the same code gives the same pictures.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import datetime
from pathlib import Path

from playwright.sync_api import sync_playwright

from fdycore import SettableClock
from fdyweb import demo
from fdyweb.directory import places
from fdyweb.engine import make_site
from fdyweb.settings import Settings
from tests.browser.conftest import FLAGS, SIZES, program
from tests.browser.serving import served

WHEN = datetime.fromisoformat("2026-11-23T18:42:06+08:00")
TO = Path("docs/screenshots")
# name -> (whose page, its address); {live} is the live course's assignment, {task} its task
# {school}, {beside} and {college} are units
PICTURES = {
    "login": (None, "/login"),
    "inbox": ("counselor", "/tasks"),
    "task": ("counselor", "/tasks/{live}"),
    "share": ("counselor", "/tasks/{live}/share"),
    "poster": ("counselor", "/tasks/{live}/poster"),
    "student": (None, "/p/{token}"),
    "messages": ("counselor", "/messages?show=all"),
    "me": ("counselor", "/me"),
    "tasks": ("province", "/tasks"),
    "compose": ("school", "/dispatch?type=live_course"),
    "accounts": ("college", "/accounts"),
    "account": ("college", "/accounts/{person}"),
    "account-new": ("college", "/accounts/new"),
    "units": ("school", "/units"),
    "unit": ("school", "/units/{college}"),
    "unit-merge": ("province", "/units/{school}/merge?into={beside}"),
    "majors": ("school", "/units/majors"),
    "cohorts": ("ministry", "/cohorts"),
    "board": ("ministry", "/progress/{task}"),
    "board-unit": ("ministry", "/progress/{task}?at=/51/"),
    "board-people": ("college", "/progress/{task}"),
}
DARK = ("inbox",)
LARGE = ("task",)


def country(folder: str):
    """The demo country with its tasks, at the fixed moment."""
    clock = SettableClock(WHEN)
    settings = Settings(
        db=f"sqlite:{folder}/shots.db",
        secret="a secret of the pictures",
        hold=0,
        worker="off",
        demo="small",
        files=f"{folder}/files",
    )
    site = make_site(settings, clock)
    site.engine.upgrade()
    demo.make_lived_in(site.engine, site.phones, "small")
    return site


def addresses(site) -> dict[str, object]:
    live, task = site.engine.read(
        lambda reader: reader.row(
            "SELECT s.id, s.task FROM assignment s JOIN task t ON t.id = s.task JOIN account a ON a.id = s.assignee "
            "JOIN identity i ON i.id = a.identity WHERE t.type = 'live_course' AND i.phone_index = $index",
            index=site.phones.index(demo.LOGINS["counselor"][0]),
        )
    )
    named = lambda path: site.engine.read(lambda reader: places.at(reader, path)).id
    units = {"school": named("/51/1/"), "beside": named("/51/21/"), "college": named("/51/1/1/")}
    return {"live": live, "task": task, "token": site.links.of(live).token, "person": _person(site), **units}


def _person(site) -> str:
    index = site.phones.index(demo.LOGINS["counselor"][0])
    sql = "SELECT a.id FROM account a JOIN identity i ON i.id = a.identity WHERE i.phone_index = $index"
    return site.engine.read(lambda reader: reader.row(sql, index=index))[0]


def take(browser, url: str, name: str, size: str, whose: str | None, address: str, suffix: str = "", **look) -> Path:
    width, height = SIZES[size]
    scale = 2 if size == "phone" else 1
    context = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=scale, locale="zh-CN",
                                  timezone_id="Asia/Shanghai", reduced_motion="reduce", base_url=url,
                                  color_scheme=look.get("scheme", "light"))  # fmt: skip
    page = context.new_page()
    if whose:
        page.goto("/login")
        page.fill("#phone", demo.LOGINS[whose][0])
        page.fill("#password", demo.PASSWORD)
        page.click("button.pri")
        page.wait_for_url("**/tasks")
    page.goto(address)
    if look.get("font"):
        page.evaluate(f"document.documentElement.dataset.font = '{look['font']}'")
    page.wait_for_load_state("networkidle")
    path = TO / f"{name}{suffix}-{size}.png"
    page.screenshot(path=path)
    context.close()
    return path


def main() -> None:
    TO.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = country(folder)
        places = addresses(site)
        with served(site) as url, sync_playwright() as player:
            browser = player.chromium.launch(executable_path=program(), args=FLAGS.split())
            for name, (whose, address) in PICTURES.items():
                for size in ("phone", "desktop"):
                    here = (browser, url, name, size, whose, address.format(**places))
                    print(take(*here), file=sys.stderr)
                    if name in DARK:
                        print(take(*here, "-dark", scheme="dark"), file=sys.stderr)
                    if name in LARGE:
                        print(take(*here, "-large", font="care"), file=sys.stderr)
            browser.close()
        site.engine.close()


if __name__ == "__main__":
    main()
