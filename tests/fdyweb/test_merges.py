"""One person's two posts in two units that become one: suspended, deleted, made or asked for at the same moment."""

from __future__ import annotations

import contextlib
import time

import pyotp
import pytest

from fdycore import Conflict, Invalid, Refused
from fdycore.store import database
from fdyweb import demo
from fdyweb.directory import changes, places, posts, search
from fdyweb.directory.accounts import Accounts, New
from fdyweb.directory.bulk import Bulk
from fdyweb.directory.identity import Found
from fdyweb.directory.merging import Merge
from fdyweb.directory.units import Units
from tests.conftest import only
from tests.fdyweb.country import TYPES, post_of, run_all, send
from tests.fdyweb.test_accounts import DUTY, PHONE, new, row
from tests.fdyweb.test_requests import Provider
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
    inner, done = Merge._inner, []

    def then(self, *given):
        if not done:
            done.append(beside(lambda: site.accounts.delete(school, accounts[1], version, "duplicate")))
            done[0][0].join(10)
        return inner(self, *given)

    version = row(site, accounts[1]).version
    monkeypatch.setattr(Merge, "_inner", then)
    site.units.merge(school, units[0].id, units[1].id, units[0].version)
    assert done[0][1] == [(0, 0)]
    assert [row(site, one).state for one in accounts] == ["active", "deleted"]


@pytest.fixture
def tried_again(monkeypatch) -> list[Exception]:
    """What a unit of work was begun again for. A deadlock has a victim, and a merge, which is long, shall not be it."""
    found, plain = [], database.is_transient

    def tell(exc: Exception) -> bool:
        if plain(exc):
            found.append(exc)
        return plain(exc)

    monkeypatch.setattr(database, "is_transient", tell)
    return found


@only("PostgreSQL")
def test_a_login_that_changes_to_a_post_that_is_being_united_waits_for_it(
    site, school, units, while_merging, tried_again
):
    gone, heir = made_in(site, school, *units)
    token = site.sessions.log_in(PHONE, site.accounts.initial(school, heir), "a", "127.0.0.1")
    session = site.sessions.of(token)
    other = heir if session.post.id == gone else gone
    came = while_merging("_unite", lambda: site.sessions.switch(session, other))
    assert came is (other == heir) and tried_again == []
    assert site.sessions.of(token).post.id == heir


@pytest.fixture
def after_uniting(site, units, monkeypatch):
    """after_uniting(manager, call): merge; `call` comes when two posts are one and a second has passed; what came of it."""

    def merge(school, call):
        plain, began = Merge._unite, []

        def then(self, work, *given):
            plain(self, work, *given)
            began.append(beside(call))
            time.sleep(1)  # it waits for something by now: what else the merge takes has to be its own already

        monkeypatch.setattr(Merge, "_unite", then)
        source, into = units
        site.units.merge(school, source.id, into.id, source.version)
        ((other, answer),) = began
        other.join(20)
        return answer[0]

    return merge


@only("PostgreSQL")
def test_a_login_that_changes_to_another_post_of_a_unit_that_is_merged_waits_for_it(
    site, school, units, after_uniting, tried_again
):
    heir = made_in(site, school, *units)[1]
    third = site.accounts.create(school, new(site, path=units[0].path, level="college", duties=())).id
    token = site.sessions.log_in(PHONE, site.accounts.initial(school, heir), "a", "127.0.0.1")
    session = site.sessions.of(token)
    assert after_uniting(school, lambda: site.sessions.switch(session, third)) is True and tried_again == []
    assert site.sessions.of(token).post.id == third and row(site, third).path == units[1].path


@only("PostgreSQL")
def test_who_logs_in_where_somebody_else_was_logged_in_waits_for_the_merge_of_both(
    site, school, units, after_uniting, tried_again
):
    heir = made_in(site, school, *units)[1]
    before = site.sessions.log_in(PHONE, site.accounts.initial(school, heir), "a", "127.0.0.1")
    other = site.accounts.create(school, New("何安", "13800000191", "college", units[0].path)).id
    password = site.accounts.initial(school, other)
    call = lambda: site.sessions.log_in("13800000191", password, "a", "127.0.0.1", replaces=before)
    token = after_uniting(school, call)
    assert tried_again == [] and site.sessions.of(token).post.id == other and site.sessions.of(before) is None


@only("PostgreSQL")
@pytest.mark.parametrize("way", ["log_in", "first_password"])
def test_who_comes_in_while_their_posts_are_united_acts_as_the_one_that_stays(
    site, school, units, while_merging, tried_again, way
):
    gone, heir = made_in(site, school, *units)
    password = site.accounts.initial(school, heir)
    log_in = lambda: site.sessions.log_in(PHONE, password, "a", "127.0.0.1")
    if way == "first_password":
        session = site.sessions.of(log_in())
        assert (session.post.id, session.due) == (gone, "password")
        call = lambda: site.own.first_password(session, "bright mornings 27")
    else:
        call = log_in
    token = while_merging("_unite", call)
    assert site.sessions.of(token).post.id == heir and tried_again == []
    told = [change.kind for change in site.engine.read(lambda reader: changes.of(reader, f"account:{gone}"))]
    assert told[0] == "account.delete"  # the history of who is gone does not go on


@only("PostgreSQL")
@pytest.mark.parametrize("turned", ["on", "off"])
def test_a_second_factor_is_noted_on_the_post_that_stays(site, clock, school, units, while_merging, turned):
    gone, heir = made_in(site, school, *units)
    first = site.sessions.of(site.sessions.log_in(PHONE, site.accounts.initial(school, heir), "a", "127.0.0.1"))
    session = site.sessions.of(site.own.first_password(first, "bright mornings 27"))
    assert session.post.id == gone
    secret, sealed = site.factors.offer(session.id)
    code = lambda: pyotp.TOTP(secret).at(clock().timestamp())
    call = lambda: site.own.factor_on(session, "bright mornings 27", sealed, code())
    if turned == "off":
        assert call() is None
        clock.advance(minutes=1)  # each code is taken once
        call = lambda: site.own.factor_off(session, "bright mornings 27", code())
    assert while_merging("_unite", call) is None
    told = site.engine.read(lambda reader: changes.of(reader, f"account:{heir}"))
    assert told[0].after == {"second_factor": turned == "on"}


@only("PostgreSQL")
def test_a_consent_is_noted_on_the_post_that_stays(site, school, units, while_merging):
    gone, heir = made_in(site, school, *units)
    first = site.sessions.of(site.sessions.log_in(PHONE, site.accounts.initial(school, heir), "a", "127.0.0.1"))
    session = site.sessions.of(site.own.first_password(first, "bright mornings 27"))
    assert session.post.id == gone
    while_merging("_unite", lambda: site.own.agree(session, "2026-09"))
    told = site.engine.read(lambda reader: changes.of(reader, f"account:{heir}"))
    assert told[0].after == {"terms": "2026-09"}


@pytest.fixture
def merges_meanwhile(monkeypatch):
    """merges_meanwhile(of, step, merge, call): while `call` is at a step, `merge` begins and has a second; both go through."""

    def run(of, step: str, merge, call):
        plain, began = getattr(of, step), []

        def then(*given):
            if not began:
                began.append(beside(merge))
                time.sleep(1)
            return plain(*given)

        monkeypatch.setattr(of, step, staticmethod(then) if isinstance(of, type) else then)
        with contextlib.suppress(Conflict, Invalid, Refused):
            call()
        began[0][0].join(20)
        return began[0][1][0]

    return run


@only("PostgreSQL")
@pytest.mark.parametrize("which", [0, 1])
def test_who_is_renamed_while_a_merge_begins_is_no_deadlocks_cause(
    site, school, units, merges_meanwhile, tried_again, which
):
    one = made_in(site, school, *units)[which]
    merge = lambda: site.units.merge(school, units[0].id, units[1].id, units[0].version)
    rename = lambda: site.accounts.edit(school, one, row(site, one).version, "许文明", (DUTY,))
    assert merges_meanwhile(search, "rename", merge, rename).id == units[1].id and tried_again == []
    assert row(site, one).name == "许文明"


@only("PostgreSQL")
def test_staff_who_move_between_units_that_are_being_merged_are_no_deadlocks_cause(
    site, school, units, merges_meanwhile, tried_again
):
    one = site.accounts.create(school, New("何安", "13800000191", "college", units[0].path)).id
    merge = lambda: site.units.merge(school, units[0].id, units[1].id, units[0].version)
    move = lambda: site.accounts.move(school, one, 0, "college", units[1].path)
    assert merges_meanwhile(Accounts, "_keep_last", merge, move).id == units[1].id and tried_again == []
    assert row(site, one).path == units[1].path


@only("PostgreSQL")
def test_a_unit_that_is_renamed_while_the_one_above_is_merged_is_no_deadlocks_cause(
    site, school, units, merges_meanwhile, tried_again
):
    province = post_of(site, "province")
    other = site.units.create(province, "另一大学", "4151099999")
    mine = site.units.get(province, school.unit)
    merge = lambda: site.units.merge(province, mine.id, other.id, mine.version)
    rename = lambda: site.units.rename(school, units[0].id, "丙学院", units[0].version)
    assert merges_meanwhile(Units, "_own", merge, rename).id == other.id and tried_again == []


@only("PostgreSQL")
def test_two_who_leave_their_work_to_each_other_are_no_deadlocks_cause(
    site, school, units, merges_meanwhile, tried_again
):
    (one,) = made_in(site, school, units[0])
    other = site.accounts.create(school, New("何安", "13800000191", "counselor", units[0].path, (DUTY,))).id
    call = lambda: site.accounts.delete(school, one, 0, "left", heir=other)
    answer = merges_meanwhile(Accounts, "_keep_last", lambda: site.accounts.delete(school, other, 0, "left", one), call)
    assert isinstance(answer, Conflict) and tried_again == []  # the heir is gone
    assert (row(site, one).state, row(site, other).state) == ("deleted", "active")


@only("PostgreSQL")
def test_an_heir_who_moves_at_the_same_moment_is_no_deadlocks_cause(site, school, units, merges_meanwhile, tried_again):
    (one,) = made_in(site, school, units[0])
    heir = site.accounts.create(school, New("何安", "13800000191", "counselor", units[0].path, (DUTY,))).id
    third = site.units.create(school, "丙学院")
    rise = lambda: site.accounts.move(school, one, 0, "college", third.path, heir=heir)
    move = lambda: site.accounts.move(school, heir, 0, "counselor", units[1].path, (DUTY,))
    merges_meanwhile(Accounts, "_keep_last", move, rise)
    assert tried_again == []
    assert (row(site, one).path, row(site, heir).path) == (third.path, units[1].path)


@only("PostgreSQL")
@pytest.mark.parametrize("end", ["merge", "close"])
def test_who_makes_what_a_request_asks_for_is_refused_where_its_unit_is_just_ending(
    site, school, units, monkeypatch, tried_again, end
):
    source, into = units
    provider = Provider()
    provider.says = Found("active")
    monkeypatch.setattr(site.requests, "_provider", provider)
    site.requests.ask(school, "许文清", PHONE, "counselor", source.path, (DUTY,), "other")
    (asked,), _ = site.requests.page(school)
    assert site.requests.recheck(school, asked.id).state == "ready"
    plain, came = places.end, []

    def then(work, *given):
        plain(work, *given)
        if not came:
            came.append(beside(lambda: site.accounts.fulfil(school, asked.id)))
            time.sleep(1)

    monkeypatch.setattr(places, "end", then)
    if end == "merge":
        site.units.merge(school, source.id, into.id, source.version)
    else:
        site.units.close(school, source.id, "撤销", source.version)
    came[0][0].join(20)
    assert isinstance(came[0][1][0], (Conflict, Invalid, Refused)) and tried_again == []
    left = {"merge": "ready", "close": "withdrawn"}[end]
    assert rows(site, "SELECT state FROM account_request") == [(left,)]


@only("PostgreSQL")
def test_a_change_of_many_and_a_merge_take_people_in_one_order(site, school, units, monkeypatch, tried_again):
    people = made_in(site, school, *units)
    wanted = posts.Wanted(school.path, ("counselor",), only=tuple(people))
    plan = site.bulk.plan(school, wanted, demo.COHORT, demo.COHORT - 1)
    plain, came = Bulk._turn, []

    def then(self, *given):
        plain(self, *given)
        if not came:
            came.append(beside(lambda: site.units.merge(school, units[1].id, units[0].id, units[1].version)))
            time.sleep(1)

    monkeypatch.setattr(Bulk, "_turn", then)
    assert site.bulk.apply(school, wanted, demo.COHORT, demo.COHORT - 1, plan.digest)[1] == 2
    came[0][0].join(20)
    assert came[0][1][0].id == units[0].id and tried_again == []
    (left,) = [one for one in people if row(site, one).state == "active"]
    assert [cohort for cohort, *_ in site.accounts.duties([left])[left]] == [demo.COHORT - 1]


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
