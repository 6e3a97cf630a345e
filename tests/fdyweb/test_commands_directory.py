"""`fdy init` and `fdy units`: the same commands and powers as on the pages, at a terminal."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from fdycore.cli import main
from fdyweb import demo
from fdyweb.directory import changes, places, store
from fdyweb.engine import make_site
from tests.fdyweb.conftest import SECRET, settings


@pytest.fixture
def ini(tmp_path, new_url):
    path, url = tmp_path / "site.ini", new_url()
    path.write_text(
        f"[app:main]\nuse = egg:fdy#main\nfdy.db = {url.replace('%', '%%')}\nfdy.secret = {SECRET}\n", encoding="utf-8"
    )
    return path, url


@pytest.fixture
def fdy(ini):
    return lambda *args, **kw: CliRunner().invoke(main, [*map(str, args), "--config", str(ini[0])], **kw)


@pytest.fixture
def country(ini):
    """The invented country in the database that the ini file names."""
    made = make_site(settings(ini[1]))
    made.engine.upgrade()
    demo.make(made.engine, made.phones, "small")
    yield made
    made.engine.close()


def phone(level: str) -> str:
    return demo.LOGINS[level][0]


def test_the_first_account_is_made_once(fdy, ini):
    found = fdy("init", "--name", "周明远", "--phone", "139 0000 0000")
    assert found.exit_code == 0 and "139****0000" in found.output and "a000000001" in found.output
    again = fdy("init", "--name", "何静秋", "--phone", "13900000001")
    assert again.exit_code == 1 and "already" in again.output
    site = make_site(settings(ini[1]))
    ((account, level, path),) = site.engine.read(
        lambda r: r.rows("SELECT a.id, a.level, u.path FROM account a JOIN unit u ON u.id = a.unit")
    )
    assert (level, path) == ("ministry", "/")
    (line,) = site.engine.read(lambda reader: changes.of(reader, f"account:{account}"))
    assert (line.kind, line.actor, "139" in str(line)) == ("account.create", "", False)
    site.engine.close()


@pytest.mark.parametrize(
    ("name", "number", "told"),
    [("周", "13900000000", "--name"), ("周明远", "1390000", "--phone"), ("周" * 51, "13900000000", "--name")],
)
def test_a_wrong_name_or_phone_ends_in_a_sentence(fdy, ini, name, number, told):
    found = fdy("init", "--name", name, "--phone", number)
    assert found.exit_code == 1 and told in found.output


def test_a_phone_of_somebody_else_is_refused_and_nothing_is_made(fdy, country):
    country.engine.write(lambda work: work.execute("UPDATE account SET state = 'deleted' WHERE level = 'ministry'"))
    found = fdy("init", "--name", "周明远", "--phone", phone("school"))
    assert found.exit_code == 1 and "王思齐" in found.output
    assert fdy("init", "--name", "周明远", "--phone", phone("ministry")).exit_code == 0


def test_units_are_made_renamed_merged_and_closed(fdy, country):
    found = fdy("units", "create", "新闻学院", "--as", phone("school"))
    assert found.exit_code == 0 and found.output.startswith("/51/1/4/  4  新闻学院")
    assert "新闻与传播学院" in fdy("units", "rename", "/51/1/4/", "新闻与传播学院", "--as", phone("school")).output
    asked = fdy("units", "merge", "/51/1/1/", "/51/1/4/", "--as", phone("school"), input="n\n")
    assert asked.exit_code == 1 and "5 counselors" in asked.output
    assert country.engine.read(lambda reader: places.at(reader, "/51/1/1/")).state == "open"
    found = fdy("units", "merge", "/51/1/1/", "/51/1/4/", "--yes", "--as", phone("school"))
    assert found.exit_code == 0 and found.output.startswith("/51/1/4/")
    left = fdy("units", "close", "/51/1/4/", "--reason", "撤销", "--as", phone("school"))
    assert left.exit_code == 1 and "不能停用" in left.output
    fdy("units", "create", "法学院", "--as", phone("school"))
    assert "closed" in fdy("units", "close", "/51/1/5/", "--reason", "撤销", "--as", phone("school")).output
    names = {unit.path for unit in country.engine.read(lambda r: store.units_under(r, "/51/1/"))}
    assert names == {"/51/1/2/", "/51/1/3/", "/51/1/4/"}
    (line, *_) = country.engine.read(lambda reader: changes.of(reader, f"unit:{places.at(reader, '/51/1/5/').id}"))
    assert line.actor_name == "王思齐" and line.reason == "撤销"


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("province", ("units", "rename", "/51/1/1/", "改名学院")),
        ("college", ("units", "create", "新闻学院")),
        ("counselor", ("units", "close", "/51/1/1/", "--reason", "撤销")),
        ("school", ("units", "merge", "/53/11/1/", "/53/11/2/", "--yes")),
    ],
)
def test_what_the_pages_deny_is_denied_here_and_written_down(fdy, country, level, words):
    found = fdy(*words, "--as", phone(level))
    assert found.exit_code == 1 and "权限" in found.output
    ((action, door),) = country.engine.read(lambda r: r.rows("SELECT action, door FROM denial"))
    assert (action, door) == (f"unit.{words[1]}", "cli")
    assert country.engine.read(lambda r: r.rows("SELECT 1 FROM directory_change")) == []


def test_what_there_is_not_ends_in_a_sentence(fdy, country):
    assert "no unit" in fdy("units", "rename", "/51/99/", "某大学", "--as", phone("province")).output
    assert "no unit" in fdy("units", "rename", "51", "某大学", "--as", phone("province")).output
    assert "no account here" in fdy("units", "create", "某大学", "--as", "13999999999").output
