"""The site's commands: each reads an ini file, and ends in a sentence when it cannot."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from fdycore.cli import main
from fdycore.rehearsal.country import COLUMNS
from fdyweb import demo, start
from fdyweb.directory import store
from fdyweb.engine import make_site
from fdyweb.settings import BadSettings
from tests.fdyweb.conftest import SECRET, settings

HEADER = ",".join(COLUMNS)
ROWS = [
    "4151010001,示例大学,510000,四川省,成都市,教育部,本科,",
    "4165010002,边疆示例学院,650000,新疆维吾尔自治区,石河子市,新疆生产建设兵团,本科,",
]


@pytest.fixture
def ini(tmp_path, new_url):
    path, url = tmp_path / "site.ini", new_url()
    path.write_text(
        f"[app:main]\nuse = egg:fdy#main\nfdy.db = {url.replace('%', '%%')}\nfdy.secret = {SECRET}\n", encoding="utf-8"
    )
    return path, url


@pytest.fixture
def fdy():
    return lambda *args: CliRunner().invoke(main, [str(arg) for arg in args])


def test_a_demo_country_is_made_once(fdy, ini):
    path, url = ini
    found = fdy("demo", "--config", path)
    assert found.exit_code == 0, found.output
    assert demo.LOGINS["counselor"][0] in found.output and demo.PASSWORD in found.output
    again = fdy("demo", "--config", path)
    assert again.exit_code == 1 and "holds units already" in again.output
    site = make_site(settings(url))
    assert site.sessions.log_in(demo.LOGINS["ministry"][0], demo.PASSWORD, "test", "127.0.0.1")
    site.engine.close()


def test_the_sites_database_is_made_and_upgraded_by_one_command(fdy, ini):
    path, url = ini
    made = make_site(settings(url))
    with pytest.raises(BadSettings, match="fdy upgrade"):
        start.check(made)
    assert "fdy upgrade" in fdy("worker", "--config", path).output
    found = fdy("upgrade", "--config", path)
    assert found.exit_code == 0 and "directory 1" in found.output and "sharing 1" in found.output
    assert "nothing to do" in fdy("upgrade", "--config", path).output
    start.check(made)
    made.engine.close()


def test_schools_are_imported_and_those_of_the_corps_have_their_own_province(fdy, ini, tmp_path):
    path, url = ini
    file = tmp_path / "units.csv"
    file.write_text("\n".join([HEADER, *ROWS]), encoding="utf-8")
    found = fdy("import", "units", file, "--config", path)
    assert found.exit_code == 0, found.output
    assert "1 of them of the Production and Construction Corps; 5 units are new" in found.output
    assert "0 units are new" in fdy("import", "units", file, "--config", path).output
    site = make_site(settings(url))
    units = site.engine.read(store.units_by_path)
    site.engine.close()
    assert set(units) == {"/", "/51/", "/66/", "/51/10001/", "/66/10002/"}


def test_a_bad_list_and_a_missing_or_wrong_ini_end_in_a_sentence(fdy, ini, tmp_path):
    path, _ = ini
    file = tmp_path / "units.csv"
    file.write_text(f"{HEADER}\n41,x,1,y,z,,大专,\n", encoding="utf-8")
    assert "row 2" in fdy("import", "units", file, "--config", path).output
    assert "there is no file" in fdy("demo", "--config", tmp_path / "no.ini").output
    path.write_text("[app:main]\nfdy.colour = red\nfdy.hold = soon\n", encoding="utf-8")
    found = fdy("demo", "--config", path)
    assert found.exit_code == 1 and "fdy.colour" in found.output and "fdy.hold" in found.output
