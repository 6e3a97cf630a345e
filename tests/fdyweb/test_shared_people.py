"""People with posts in two schools that have no manager in common: neither may take the person over, or lock them out."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from fdycore import Refused
from fdyweb import demo
from fdyweb.directory.accounts import New
from fdyweb.directory.authority import Post
from tests.fdyweb.country import post_of
from tests.fdyweb.test_accounts import DUTY, PHONE, new, row
from tests.fdyweb.test_units import officer, people


class Elsewhere(NamedTuple):
    """Another school: its officer, its own path, and that of a college there."""

    officer: Post
    path: str
    college: str


@pytest.fixture
def elsewhere(site) -> Elsewhere:
    there = site.units.create(post_of(site, "province"), "另一大学", "5199999999")
    people(site, there.path, 1, 900)
    site.engine.write(lambda w: w.execute("UPDATE account SET level = 'school' WHERE path = $p", p=there.path))
    post = officer(site, there.path)
    return Elsewhere(post, there.path, site.units.create(post, "别院").path)


def here(site) -> New:
    """The printed counselor, as anybody knows them."""
    phone, name = demo.LOGINS["counselor"]
    return New(name, phone, "counselor", "", (DUTY[:2] + ("",),))


def placed(person: New, level: str, path: str) -> New:
    return New(person.name, person.phone, level, path, person.duties if level == "counselor" else ())


@pytest.mark.parametrize("level", ["college", "counselor"])
def test_a_post_in_another_school_leaves_the_person_logged_in_where_nobody_could_tell_them_a_password(
    site, browser, elsewhere, level
):
    device, me = browser("counselor"), post_of(site, "counselor")
    made = site.accounts.create(elsewhere.officer, placed(here(site), level, elsewhere.college))
    assert made.outcome == "hint"
    device.get("/tasks", status=200)
    token = site.sessions.log_in(here(site).phone, demo.PASSWORD, "a", "127.0.0.1")
    assert {post.id for post in site.sessions.posts(site.sessions.of(token))} == {me.id, made.id}


def test_an_initial_password_that_was_told_by_mouth_outlives_a_post_in_another_school(site, elsewhere):
    officer_ = post_of(site, "college")
    one = site.accounts.create(officer_, new(site)).id
    password = site.accounts.initial(officer_, one)
    site.accounts.create(elsewhere.officer, new(site, path=elsewhere.college, duties=(DUTY[:2] + ("",),)))
    assert site.sessions.of(site.sessions.log_in(PHONE, password, "a", "127.0.0.1"))


def test_who_rises_elsewhere_gets_a_new_password_where_it_goes_to_their_own_phone(site, browser, elsewhere):
    device, texts = browser("counselor"), []
    site.channels.add_texts(lambda phone, text: texts.append(phone))
    made = site.accounts.create(elsewhere.officer, placed(here(site), "college", elsewhere.college))
    assert (made.outcome, made.texted) == ("initial", True)
    device.get("/tasks", status=302)
    assert texts == [here(site).phone]


def test_of_two_schools_neither_takes_the_person_over_until_the_other_has_let_go(site, elsewhere):
    me, mine = post_of(site, "counselor"), post_of(site, "school")
    other = site.accounts.create(elsewhere.officer, placed(here(site), "counselor", elsewhere.college)).id
    for post, ident, unit in ((mine, me.id, "别院"), (elsewhere.officer, other, me.unit_name)):
        version = row(site, ident).version
        with pytest.raises(Refused, match=unit):
            site.accounts.reset(post, ident, version)
        with pytest.raises(Refused, match=unit):
            site.accounts.change_phone(post, ident, version, "13800000199")
    site.accounts.delete(elsewhere.officer, other, row(site, other).version, "duplicate")
    site.accounts.change_phone(mine, me.id, row(site, me.id).version, "13800000199")
    site.accounts.reset(mine, me.id, row(site, me.id).version)


def test_a_higher_post_elsewhere_keeps_the_person_out_of_lower_hands_though_it_is_deleted(site, elsewhere):
    me, mine = post_of(site, "counselor"), post_of(site, "school")
    other = site.accounts.create(elsewhere.officer, placed(here(site), "college", elsewhere.college)).id
    for _ in range(2):
        with pytest.raises(Refused, match="级别更高的账号"):
            site.accounts.reset(mine, me.id, row(site, me.id).version)
        if row(site, other).state != "deleted":
            site.accounts.delete(elsewhere.officer, other, row(site, other).version, "left")
