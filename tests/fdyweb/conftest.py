"""A site for each test: a small invented country on either database, a settable clock, and browsers without a browser.

site      a made `Site` on a database of its own, with the demo people but no tasks
browser   a factory: browser("counselor") is a WebTest app logged in as that level's demo person
remade    a factory: remade(second_factor="required") is the same site with other settings, on the same database
"""

from __future__ import annotations

from pathlib import Path

import pytest
import webtest

from fdycore import SettableClock
from fdyweb import application, demo
from fdyweb.engine import make_site
from fdyweb.settings import Settings
from tests.conftest import NOW

SECRET = "a secret of the tests and of nobody else"
AGENT = "Mozilla/5.0 (Linux; Android 15) Test"


def settings(url: str, **more) -> Settings:
    """Boards say at once what a test has just done, unless it asks otherwise."""
    return Settings(**{"db": url, "secret": SECRET, "hold": 0, "worker": "off", "board_age": 0, **more})


def _country(url: str) -> None:
    made = make_site(settings(url), SettableClock(NOW))
    made.engine.upgrade()
    demo.make(made.engine, made.phones, "small")
    made.engine.close()


@pytest.fixture(scope="session")
def sqlite_country(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("country") / "country.db"
    _country(f"sqlite:{path}")
    return path


@pytest.fixture(scope="session")
def postgres_country(postgres) -> str:
    name = postgres.create()
    _country(postgres.of(name))
    return name


@pytest.fixture
def site(new_url, clock, tmp_path, request):
    """With the workflow files that a module names as WORKFLOWS, name -> text, and the settings that it names as SETTINGS."""
    workflows = [tmp_path / name for name in getattr(request.module, "WORKFLOWS", {})]
    for path in workflows:
        path.write_text(request.module.WORKFLOWS[path.name], encoding="utf-8")
    more = {"files": str(tmp_path / "files"), **getattr(request.module, "SETTINGS", {})}
    url = new_url(ready=True, template="country")
    made = make_site(settings(url, **more), clock, patience=30, guard_reads=True, workflows=workflows)
    yield made
    made.engine.close()


@pytest.fixture
def remade(site, clock):
    made = []

    def make(**more):
        made.append(make_site(site.settings.model_copy(update=more), clock, patience=30, guard_reads=True))
        return made[-1]

    yield make
    for one in made:
        one.engine.close()


_applications: dict = {}  # by the settings that an application looks at while it is made (security.includeme)


@pytest.fixture
def app(site):
    """The application of the site. Making one takes four times as long as making a site, so it is made once and lent."""
    its = site.settings.base_url, site.settings.production
    if its not in _applications:
        _applications[its] = application(site)
    _applications[its].registry.site = site
    return _applications[its]


@pytest.fixture
def browser(app, site):
    """browser(level) logs in; browser(None) is somebody without a login."""

    class Browser(webtest.TestApp):
        def do_request(self, *args, **kw):
            answer = super().do_request(*args, **kw)
            site.receipts.settle()
            return answer

    def make(level: str | None = None, phone: str | None = None) -> webtest.TestApp:
        one = Browser(app, extra_environ={"HTTP_USER_AGENT": AGENT, "REMOTE_ADDR": "127.0.0.1"})
        if level is None and phone is None:
            return one
        form = one.get("/login").forms[0]
        form["phone"], form["password"] = phone or demo.LOGINS[level][0], demo.PASSWORD
        form.submit(status=303)
        return one

    return make
