"""What tests of the entrance do again and again: visitors without a login, short messages that are caught, initial passwords."""

from __future__ import annotations

import re

import webtest

from fdycore.clock import to_micros
from fdyweb import application, demo
from fdyweb.directory import firstpass
from tests.fdyweb.conftest import AGENT, SECRET
from tests.fdyweb.country import post_of

COUNSELOR = demo.LOGINS["counselor"][0]
NEW = "bright mornings 27"


class Texts:
    """A channel that keeps what it is given: [(phone, text), ...]."""

    def __init__(self, site):
        self.site, self.sent = site, []
        site.channels.add_texts(lambda phone, text: self.sent.append((phone, text)))

    def code(self, phone: str) -> str:
        """The code that was sent to a phone last."""
        self.site.codes.settle()
        return re.search(r"\d{6}", [text for to, text in self.sent if to == phone][-1])[0]


def visitor(site, agent: str = AGENT, address: str = "127.0.0.1") -> webtest.TestApp:
    return webtest.TestApp(application(site), extra_environ={"HTTP_USER_AGENT": agent, "REMOTE_ADDR": address})


def log_in(one, phone: str, password: str = demo.PASSWORD, **more):
    form = one.get("/login").forms[0]
    form["phone"], form["password"] = phone, password
    return form.submit(**more)


def place(answer) -> str:
    """Where a redirect leads, without the host and what stands behind the path."""
    return answer.headers["Location"].removeprefix("http://localhost").split("?")[0]


def ask(one, address: str, phone: str):
    """Ask for a code; answers the page that takes it."""
    form = one.get(address).forms[0]
    form["phone"] = phone
    return form.submit(expect_errors=True)


def enter(page, code: str):
    form = page.forms[0]
    form["code"] = code
    return form.submit(expect_errors=True)


def initial_of(site, level: str = "counselor") -> str:
    """Take a demo person's password away and issue an initial one, as a manager's reset does."""
    identity, now = post_of(site, level).identity, to_micros(site.engine.clock())

    def write(work) -> int:
        work.execute("UPDATE identity SET password = NULL WHERE id = $id", id=identity)
        return firstpass.issue(work, identity, now)

    return firstpass.password_of(SECRET, identity, site.engine.write(write))


def set_new(one, password: str = NEW, **more):
    form = one.get("/password/first").forms[0]
    form["new"] = password
    return form.submit(**more)
