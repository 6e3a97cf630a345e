import pytest
from fdy_people import PEOPLE, People

from fdycore import Engine
from fdyweb.directory.identity import Found, looked_up
from fdyweb.engine import add_identity
from fdyweb.hookspecs import HostHooks


@pytest.mark.parametrize(
    ("name", "phone", "found"),
    [
        ("许文清", "13800000101", Found("active", subject="p-101")),
        ("姚远", "13800000102", Found("locked", "phone_changed")),
        ("许文青", "13800000101", Found("mismatch")),
        ("许文清", "13800000103", Found("none")),
    ],
)
def test_what_it_knows(name, phone, found):
    assert looked_up(People(PEOPLE), name, phone) == found


def test_the_site_takes_it(tmp_path):
    engine = Engine(f"sqlite:{tmp_path}/fdy.db", plugins=["people"], hookspecs=[HostHooks])
    assert isinstance(add_identity(engine, phones=None), People)
    engine.close()
