"""`fdy init` and `fdy units`: the same commands and powers as on the pages, at a terminal."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from fdycore.cli import main
from fdyweb import demo
from fdyweb.directory import changes, places, store
from fdyweb.engine import make_site
from tests.fdyweb.conftest import SECRET, settings
from tests.fdyweb.country import post_of


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
    assert (line.kind, line.actor) == ("account.create", "") and "139" not in str(
        (line.before, line.after, line.reason)
    )
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


def test_a_unit_is_shown_with_those_below_it(fdy, country):
    own, *below = fdy("units", "show", "--as", phone("school")).output.splitlines()
    assert own.split("\t") == ["/51/1/", "10000", "open", "启明大学"]
    assert [line.strip().split("\t")[0] for line in below] == ["/51/1/1/", "/51/1/2/", "/51/1/3/"]
    assert below[0].strip().split("\t")[1:] == ["1", "open", "信息工程学院", "5", "1"]
    assert fdy("units", "show", "/51/1/1/", "--as", phone("ministry")).output.startswith("/51/1/1/\t")
    assert "no unit" in fdy("units", "show", "/51/9/", "--as", phone("school")).output


def test_a_school_adds_and_closes_a_major(fdy, country):
    added = fdy("units", "majors", "add", "  数据  科学 ", "--as", phone("school")).output.split("\t")
    assert added[1:] == ["open", "数据 科学\n"]
    assert "无需重复添加" in fdy("units", "majors", "add", "数据科学", "--as", phone("school")).output
    assert "closed" in fdy("units", "majors", "close", added[0], "--as", phone("school")).output
    listed = fdy("units", "majors", "list", "--as", phone("school")).output
    assert f"{added[0]}\tclosed\t数据 科学" in listed and "open\t软件工程" in listed
    again = fdy("units", "majors", "close", added[0], "--as", phone("school"))
    assert again.exit_code == 1 and "已停用" in again.output


def test_the_ministry_opens_sets_and_closes_a_cohort(fdy, country):
    cohorts = lambda *words: fdy("units", "cohorts", *words, "--as", phone("ministry"))
    assert cohorts("open", 2028).output == "2028\topen\n"
    assert cohorts("current", 2028).output == "2028\tcurrent\n"
    assert cohorts("close", 2026).output == "2026\tclosed\n"
    years = [line.split("\t") for line in cohorts("list").output.splitlines()]
    assert [(year, state, star) for year, state, _, star in years] == [
        ("2028", "open", "*"),
        ("2027", "open", ""),
        ("2026", "closed", ""),
    ]
    refused = cohorts("close", 2028)
    assert refused.exit_code == 1 and "当前届别" in refused.output
    assert "2000 至 2100" in cohorts("open", "二〇二八").output


@pytest.mark.parametrize(
    ("level", "words", "denied"),
    [
        ("school", ("show", "/53/11/"), "unit.see"),
        ("college", ("show", "/51/1/"), "unit.see"),
        ("counselor", ("show",), "unit.see"),
        ("province", ("majors", "list"), "major.edit"),
        ("college", ("majors", "add", "数据科学"), "major.edit"),
        ("province", ("cohorts", "list"), "cohort.open"),
        ("school", ("cohorts", "open", "2028"), "cohort.open"),
        ("school", ("cohorts", "current", "2026"), "cohort.open"),
        ("school", ("cohorts", "close", "2026"), "cohort.open"),
    ],
)
def test_what_is_anothers_is_denied_and_written_down(fdy, country, level, words, denied):
    found = fdy("units", *words, "--as", phone(level))
    assert found.exit_code == 1 and "权限" in found.output
    assert country.engine.read(lambda r: r.rows("SELECT action, door FROM denial")) == [(denied, "cli")]
    assert country.engine.read(lambda r: r.rows("SELECT 1 FROM directory_change")) == []


def test_a_major_of_another_school_stays(fdy, country):
    sql = "SELECT m.id FROM major m JOIN unit u ON u.id = m.unit WHERE u.path = '/53/11/' ORDER BY m.id LIMIT 1"
    ((ident,),) = country.engine.read(lambda r: r.rows(sql))
    assert "权限" in fdy("units", "majors", "close", ident, "--as", phone("school")).output
    assert country.engine.read(lambda r: r.rows("SELECT state FROM major WHERE id = $id", id=ident)) == [("open",)]


def test_who_may_not_merge_is_told_nothing_of_what_is_inside(fdy, country):
    found = fdy("units", "merge", "/51/1/1/", "/51/1/2/", "--as", phone("province"), input="y\n")
    assert found.exit_code == 1 and "权限" in found.output and "counselors" not in found.output
    assert country.engine.read(lambda r: r.rows("SELECT action, door FROM denial")) == [("unit.merge", "cli")]


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


def test_the_history_of_an_account_tells_what_was_before_and_after_each_change(fdy, country):
    ident, officer = post_of(country, "counselor").id, ("--as", phone("college"), "--level", "college")
    changed = fdy("accounts", "edit", ident, *officer, "--duty", f"{demo.COHORT}:master")
    assert changed.exit_code == 0, changed.output
    found = fdy("accounts", "history", ident, *officer)
    at, kind, who, why, before, after = found.output.splitlines()[0].split("\t")
    assert kind == "account.edit" and who == post_of(country, "college").name and at.endswith("+00:00") and why == ""
    assert json.loads(after) == {"duties": [[demo.COHORT, "master", ""]]} != json.loads(before)
    assert list(json.loads(before)) == ["duties"]
