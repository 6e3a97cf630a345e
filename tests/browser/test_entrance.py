"""The entrance in a browser: from an initial password to the first page, a forgotten password, and axe on the way."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pyotp
import pytest

from fdyweb import demo
from tests.browser.conftest import expect
from tests.browser.serving import served
from tests.browser.test_accessibility import LOOKS, SMALL, axe  # noqa: F401
from tests.fdyweb.conftest import remade  # noqa: F401
from tests.fdyweb.entrance import NEW, Texts, initial_of

SCHOOL = demo.LOGINS["school"][0]
TERMS = {
    "privacy_url": "https://fdy.example.cn/privacy",
    "terms_url": "https://fdy.example.cn/terms",
    "terms_version": "2026-09",
}


@pytest.fixture
def live(remade):  # noqa: F811
    """The site of a deployment that asks for everything: terms, a second factor, and codes by short message."""
    site = remade(second_factor="required", **TERMS)
    with served(site) as url:
        yield SimpleNamespace(url=url, site=site, texts=Texts(site))


def log_in(one, password: str) -> None:
    one.goto("/login")
    one.fill("#phone", SCHOOL)
    one.fill("#password", password)
    one.click("button.pri")


def app_of(one, clock):
    secret = one.locator(".key").inner_text().replace(" ", "")
    return lambda: pyotp.TOTP(secret).at(clock().timestamp())


@pytest.mark.parametrize(("size", "scheme", "font"), LOOKS)
def test_a_first_login_step_by_step_without_a_violation(page, live, clock, axe, size, scheme, font):  # noqa: F811
    one, found = page(None, size, color_scheme=scheme), {}

    def look(name: str) -> None:
        if font:
            one.evaluate(f"document.documentElement.dataset.font = '{font}'")
        found[name] = axe(one) + one.evaluate(SMALL)
        assert one.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, name

    one.goto("/login")
    look("login")
    log_in(one, initial_of(live.site, "school"))
    one.wait_for_url("**/password/first?*")
    ticked = lambda: [li.inner_text()[0] for li in one.locator("[data-rule]").all()]
    assert ticked() == ["○", "○", "○"]
    one.fill("#new", f"a{SCHOOL}")
    assert ticked() == ["✓", "✓", "○"]
    one.fill("#new", NEW)
    assert ticked() == ["✓", "✓", "✓"]
    one.click("[data-show=new]")
    assert one.get_attribute("#new", "type") == "text"
    look("first password")
    one.click("text=保存并继续")
    one.wait_for_url("**/consent?*")
    look("consent")
    one.click("text=同意并继续")
    one.wait_for_url("**/me/totp?*")
    look("factor")
    app = app_of(one, clock)
    one.fill("#code", app())
    one.fill("#present", NEW)
    one.click("text=确认开启")
    one.wait_for_url("**/tasks")
    for address in ("/me", "/me/totp", "/me/devices", "/me/password"):
        one.goto(address)
        look(address)
    assert one.complaints == []

    clock.advance(minutes=1)
    other = page(None, size, color_scheme=scheme)
    log_in(other, NEW)
    other.wait_for_url("**/login/code*")
    one, first = other, one
    look("code")
    other.fill("#code", app())
    other.click("button.pri")
    other.wait_for_url("**/tasks")
    first.goto("/me/devices")
    first.click("text=退出其他全部设备")
    expect(first.locator("main")).to_contain_text("已退出")
    other.goto("/tasks")
    other.wait_for_url("**/login?*")
    assert found == dict.fromkeys(found, [])


@pytest.mark.parametrize("script", [True, False])
def test_a_forgotten_password_is_reset_by_a_code(page, live, axe, script):  # noqa: F811
    phone = demo.LOGINS["counselor"][0]
    one = page(None, java_script_enabled=script)
    one.goto("/login")
    one.click("text=忘记密码")
    one.fill("#phone", phone)
    one.click("text=获取验证码")
    expect(one.locator("[role=status]")).to_contain_text("将收到 6 位验证码")
    assert not script or axe(one) == []
    one.fill("#code", live.texts.code(phone))
    one.click("text=下一步")
    one.wait_for_url("**/password/first?*")
    assert not re.search(rf"{phone}|\d{{6}}", one.url)
    one.fill("#new", NEW)
    one.click("text=保存并继续")
    one.wait_for_url("**/consent?*")
    one.click("text=同意并继续")
    one.wait_for_url("**/tasks")


def test_the_entrance_fits_the_narrowest_phone(page, live):
    one = page(None, "narrow")
    for address in ("/login", "/login/sms", "/password/reset"):
        for font in ("", "care"):
            one.goto(address)
            one.evaluate(f"document.documentElement.dataset.font = '{font}'")
            assert one.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (address, font)
