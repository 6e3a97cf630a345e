"""Logging in at a CAS server with a real browser, and the pages around it at both sizes."""

from __future__ import annotations

import dataclasses
import socket

import pytest

from fdyweb import demo
from fdyweb.directory import cas, identity
from fdyweb.directory.requests import Requests
from fdyweb.engine import cas_login
from tests.browser.serving import served
from tests.browser.test_accessibility import axe  # noqa: F401
from tests.fdyweb.cas_server import StandIn
from tests.fdyweb.country import post_of


@pytest.fixture
def server():
    made = StandIn()
    phone, name = demo.LOGINS["college"]
    made.person = {"user": "xuexin-4", "name": name, "phone": phone}
    yield made
    made.close()


@pytest.fixture
def live(site, server):
    """In the place of the plain one: the same site with the stand-in, at an address that it knows beforehand."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    more = {"cas_url": server.url, "base_url": f"http://127.0.0.1:{port}", "cas_recovery": f"{server.url}/lost"}
    settings = site.settings.model_copy(update=more)
    door = cas_login(settings, site.engine, site.phones, site.sessions)
    provider = cas.Cas("学信网", more["cas_recovery"])
    asking = Requests(site.engine, site.phones, provider)
    made = dataclasses.replace(site, settings=settings, cas=door, identity=provider, requests=asking)
    with served(made, port):
        yield type("Live", (), {"url": settings.base_url, "site": made})


def waiting(site) -> None:
    """One of every kind that may wait."""
    officer = post_of(site, "college")
    duty = (demo.COHORT, "bachelor", "软件工程")
    for number, reason in enumerate([*identity.REASONS, "none", "mismatch"]):
        phone = f"138000002{number:02}"
        site.requests.ask(officer, "许文清", phone, "counselor", officer.path, (duty,), reason)
    site.engine.write(lambda work: work.execute("UPDATE account_request SET state = 'ready' WHERE id = 2"))


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_there_and_back(page, live, server, size):
    one = page(None, size)
    one.goto("/login?next=/accounts/requests")
    one.click("text=使用学信网登录")
    one.wait_for_url("**/accounts/requests")
    assert "没有等待中的申请" in one.content()
    assert not [cookie for cookie in one.context.cookies() if cookie["name"] == "fdy_cas"]
    one.goto("/me")
    one.click("text=退出登录")
    one.wait_for_url("**/login?left=1")
    assert "请同时退出学信网" in one.content() and server.url.rstrip("/") in one.locator(".note a").get_attribute(
        "href"
    )
    server.person["name"] = "陈立严"
    one.click("a.btn >> text=使用学信网登录")
    one.wait_for_selector("text=没有登录成功")
    assert "姓名与本平台不一致" in one.content()
    one.click("text=重新登录")
    one.click("summary")
    one.fill("#phone", demo.LOGINS["ministry"][0])
    one.fill("#password", demo.PASSWORD)
    one.click("form button.pri")
    one.wait_for_url("**/tasks")
    assert [text for text in one.complaints if "422" not in text] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_open_to_everybody(page, live, axe, scheme):  # noqa: F811
    waiting(live.site)
    one = page(None, "phone", color_scheme=scheme)
    for path in ("/login", "/login?left=1", "/login/cas/back?state=x", "/accounts/requests"):
        if path == "/accounts/requests":
            one.goto("/login/cas")
        for width, height in ((390, 844), (1440, 900)):
            one.set_viewport_size({"width": width, "height": height})
            one.goto(path)
            assert axe(one) == [], (path, width)
            assert one.evaluate("document.documentElement.scrollWidth") <= width
    one.click("text=重新查询 >> nth=0")
    one.wait_for_url("**/accounts/requests?said=unknown")
