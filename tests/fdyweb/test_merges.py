"""One person's two posts in two units that become one: suspended, deleted, made or asked for at the same moment."""

from __future__ import annotations

import pytest

from fdycore import Conflict, Invalid, Refused
from fdycore.store import database
from fdyweb.directory import changes, places
from fdyweb.directory.merging import Merge
from tests.conftest import only
from tests.fdyweb.country import TYPES, post_of, run_all, send
from tests.fdyweb.test_accounts import DUTY, PHONE, new, row
from tests.fdyweb.test_units import beside, rows


@pytest.fixture
def school(site):
    return post_of(site, "school")


@pytest.fixture
def units(site, school) -> tuple[places.Place, places.Place]:
    """The one that is merged, and the one that takes it in."""
    return site.units.create(school, "甲学院"), site.units.create(school, "乙学院")


def made_in(site, school, *where: places.Place) -> list[str]:
    return [site.accounts.create(school, new(site, path=one.path)).id for one in where]


@pytest.fixture
def while_merging(site, school, units, monkeypatch):
    """while_merging(step, call): merge, and let somebody else do `call` just before that step of it; answers what came of it."""

    def merge(step: str, call):
        plain, began = getattr(Merge, step), []

        def then(self, work, *given):
            if not began:
                began.append(beside(call))
            return plain(self, work, *given)

        monkeypatch.setattr(Merge, step, then)
        source, into = units
        site.units.merge(school, source.id, into.id, source.version)
        other, answer = began[0]
        other.join(20)
        return answer[0]

    return merge


@pytest.mark.parametrize("which", [0, 1])
def test_a_merge_lifts_no_suspension(site, browser, school, units, which):
    accounts = made_in(site, school, *units)
    site.accounts.suspend(school, accounts[which], row(site, accounts[which]).version, "违规")
    form = next(
        form
        for form in browser("school").get(f"/units/{units[0].id}/merge?into={units[1].id}").forms.values()
        if form.method == "post" and "into" in form.fields
    )
    form.submit(status=303)
    states = {row(site, one).state: row(site, one) for one in accounts}
    assert set(states) == {"suspended", "deleted"} and states["suspended"].reason == "违规"
    assert states["suspended"].path == units[1].path
    # Nor does who deletes the one and restores the other.
    left, ended = states["suspended"], states["deleted"]
    site.accounts.delete(school, left.id, left.version, "duplicate")
    assert site.accounts.restore(school, ended.id, ended.version) == "suspended"


def test_who_becomes_suspended_by_a_merge_is_logged_out_and_it_stands_in_the_history(site, school, units):
    gone, heir = made_in(site, school, *units)
    password = site.accounts.initial(school, heir)
    token = site.sessions.log_in(PHONE, password, "a", "127.0.0.1")
    assert site.sessions.switch(site.sessions.of(token), heir)
    site.accounts.suspend(school, gone, row(site, gone).version, "违规")
    site.units.merge(school, units[0].id, units[1].id, units[0].version)
    told = site.engine.read(lambda reader: changes.of(reader, f"account:{heir}"))[0]
    assert (told.kind, told.before, told.after, told.reason) == (
        "account.suspend", {"state": "active"}, {"state": "suspended"}, "违规",
    )  # fmt: skip
    site.accounts.resume(school, heir, row(site, heir).version)
    assert site.sessions.of(token) is None


@only("PostgreSQL")  # SQLite has one writer
@pytest.mark.parametrize("which", [0, 1])
def test_of_two_posts_that_become_one_none_is_deleted_at_that_moment(
    site, browser, school, units, while_merging, which
):
    first = made_in(site, school, units[0])
    task = send(browser("school"), "policy", TYPES["policy"])
    run_all(site)
    accounts = [*first, *made_in(site, school, units[1])]
    version = row(site, accounts[which]).version
    came = while_merging("_unite", lambda: site.accounts.delete(school, accounts[which], version, "duplicate"))
    assert isinstance(came, (Conflict, Refused))
    assert sorted(row(site, one).state for one in accounts) == ["active", "deleted"]
    open_ones = "SELECT a.state FROM assignment s JOIN account a ON a.id = s.assignee WHERE s.task = $task"
    assert ("active",) in rows(site, open_ones + " AND s.voided_at IS NULL", task=task)
    assert ("deleted",) not in rows(site, open_ones + " AND s.voided_at IS NULL", task=task)


@only("PostgreSQL")
def test_a_post_that_is_deleted_just_before_a_merge_unites_nothing(site, school, units, monkeypatch):
    accounts = made_in(site, school, *units)
    people, done = Merge._people, []

    def then(self, work, *given):
        if not done:
            done.append(beside(lambda: site.accounts.delete(school, accounts[1], version, "duplicate")))
            done[0][0].join(10)
        return people(self, work, *given)

    version = row(site, accounts[1]).version
    monkeypatch.setattr(Merge, "_people", then)
    site.units.merge(school, units[0].id, units[1].id, units[0].version)
    assert done[0][1] == [(0, 0)]
    assert [row(site, one).state for one in accounts] == ["active", "deleted"]


@only("PostgreSQL")
def test_a_login_that_changes_to_a_post_that_is_being_united_waits_for_it(
    site, school, units, while_merging, monkeypatch
):
    """In another order of locks one of the two would be a deadlock's victim, and a merge is long."""
    tried_again, plain = [], database.is_transient
    monkeypatch.setattr(database, "is_transient", lambda exc: tried_again.append(exc) or plain(exc))
    gone, heir = made_in(site, school, *units)
    token = site.sessions.log_in(PHONE, site.accounts.initial(school, heir), "a", "127.0.0.1")
    session = site.sessions.of(token)
    other = heir if session.post.id == gone else gone
    came = while_merging("_unite", lambda: site.sessions.switch(session, other))
    assert came is (other == heir) and tried_again == []
    assert site.sessions.of(token).post.id == heir


@only("PostgreSQL")
def test_the_same_post_is_not_made_where_a_merge_is_just_bringing_it(site, school, units, while_merging):
    made_in(site, school, units[0])
    came = while_merging("_people", lambda: site.accounts.create(school, new(site, path=units[1].path)))
    assert isinstance(came, Invalid) and "已是本单位账号" in str(came)


@only("PostgreSQL")
def test_the_same_post_is_not_restored_where_a_merge_is_just_bringing_it(site, school, units, while_merging):
    made_in(site, school, units[0])
    (ended,) = made_in(site, school, units[1])
    site.accounts.delete(school, ended, row(site, ended).version, "left")
    version = row(site, ended).version
    came = while_merging("_people", lambda: site.accounts.restore(school, ended, version))
    assert isinstance(came, (Conflict, Refused)) and row(site, ended).state == "deleted"


@only("PostgreSQL")
@pytest.mark.parametrize("end", ["merge", "close"])
def test_nobody_is_asked_for_in_a_unit_that_is_just_ending(site, school, units, monkeypatch, end):
    source, into = units
    plain, began = places.end, []
    ask = lambda: site.requests.ask(school, "许文清", PHONE, "counselor", source.path, (DUTY,), "other")

    def then(work, *given):
        plain(work, *given)
        if not began:
            began.append(beside(ask))

    monkeypatch.setattr(places, "end", then)
    if end == "merge":
        site.units.merge(school, source.id, into.id, source.version)
    else:
        site.units.close(school, source.id, "撤销", source.version)
    other, answer = began[0]
    other.join(20)
    assert isinstance(answer[0], Invalid)
    assert rows(site, "SELECT state FROM account_request") == []
