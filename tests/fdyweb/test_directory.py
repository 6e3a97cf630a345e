"""The directory: phones, passwords, logins, and the table of powers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fdyweb import demo
from fdyweb.directory import authority, logins, passwords
from fdyweb.directory.authority import LEVELS, Post, Target, may
from fdyweb.directory.phones import Phones, masked, normal
from fdyweb.directory.sessions import COUNSELOR_IDLE, STAFF_IDLE
from tests.fdyweb.country import post_of


@pytest.mark.parametrize(
    "text",
    ["13800000005", " 138 0000 0005 ", "+86 138-0000-0005", "008613800000005", "１３８０００００００５", "(138) 0000–0005",
     "138\u20110000\u20110005", "\u202d13800000005\u202c", "138\u200b00000005"],
)  # fmt: skip
def test_one_number_is_written_in_many_ways(text):
    assert normal(text) == "13800000005"


@pytest.mark.parametrize("text", ["", "1380000000", "138000000055", "12800000005", "１３8x0000005", "+8513800000005"])
def test_what_is_no_mobile_number_is_none(text):
    assert normal(text) is None


def test_a_phone_is_kept_encrypted_found_by_a_keyed_index_and_shown_masked(site):
    phones, other = Phones("one secret of sixteen"), Phones("another secret of sixteen")
    cipher = phones.encrypt("13800000005")
    assert phones.decrypt(cipher) == "13800000005" and cipher != phones.encrypt("13800000005")
    assert phones.index("13800000005") != other.index("13800000005")
    with pytest.raises(Exception):  # noqa: B017, PT011
        other.decrypt(cipher)
    assert masked("13800000005") == "138****0005"
    rows = site.engine.read(lambda reader: reader.rows("SELECT phone_index, phone_cipher FROM identity"))
    assert rows and not [row for row in rows if "1380000" in "".join(row)]


def test_a_password_fits_itself_and_nobody_has_none():
    stored = passwords.hashed("a long enough password")
    assert passwords.fits(stored, "a long enough password") and not passwords.fits(stored, "another")
    assert not passwords.fits(None, "nobody's") and not passwords.fits("broken", "x")
    assert not passwords.outdated(stored)


def test_the_table_of_powers_is_the_source_documents():
    post = lambda level, path: Post("a", 1, "某人", level, 1, path, "某单位")
    paths = {"ministry": "/", "province": "/1/", "school": "/1/11/", "college": "/1/11/111/"}
    for level, path in paths.items():
        for target in LEVELS:
            place = paths.get(target, "/1/11/111/")
            below = place.startswith(path) and (place != path or target == "counselor")
            assert may(post(level, path), "account.create", Target(target, place)) == (
                target in authority.MANAGES[level] and below
            ), (
                level,
                target,
            )
        assert (
            not may(post(level, "/2/" if path != "/" else "/1/"), "account.create", Target("counselor", "/1/11/"))
            or level == "ministry"
        )
    assert not any(may(post("counselor", "/1/11/"), "account.create", Target(target, "/1/11/")) for target in LEVELS)
    assert not may(
        post("school", "/1/1/"), "account.create", Target("college", "/1/11/5/")
    )  # a prefix of the text is not above


@pytest.mark.parametrize(("level", "idle"), [("college", STAFF_IDLE), ("counselor", COUNSELOR_IDLE)])
def test_a_login_ends_when_nobody_uses_it(site, clock, level, idle):
    token = site.sessions.log_in(demo.LOGINS[level][0], demo.PASSWORD, "test", "127.0.0.1")
    clock.advance(seconds=(idle - timedelta(minutes=1)).total_seconds())
    assert site.sessions.of(token)
    clock.advance(seconds=idle.total_seconds() + 60)
    assert site.sessions.of(token) is None


def test_powers_end_at_the_next_request(site):
    for change in (
        "UPDATE account SET state = 'suspended' WHERE id = $id",
        "UPDATE account SET state = 'deleted' WHERE id = $id",
    ):
        token = site.sessions.log_in(demo.LOGINS["school"][0], demo.PASSWORD, "test", "127.0.0.1")
        ident = site.sessions.of(token).post.id
        site.engine.write(lambda work, sql=change, ident=ident: work.execute(sql, id=ident))
        assert site.sessions.of(token) is None
        site.engine.write(
            lambda work, ident=ident: work.execute("UPDATE account SET state = 'active' WHERE id = $id", id=ident)
        )
    token = site.sessions.log_in(demo.LOGINS["school"][0], demo.PASSWORD, "test", "127.0.0.1")
    identity = post_of(site, "school").identity
    site.engine.write(lambda work: logins.end_all(work, identity))
    assert site.sessions.of(token) is None


@pytest.mark.parametrize("token", ["", "x", "\x00", "长" * 500, "../../etc"])
def test_a_token_that_is_none_opens_nothing(site, token):
    assert site.sessions.of(token) is None
