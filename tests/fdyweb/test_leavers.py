"""Whoever has left between a dispatch and its release does not have the task: their heir does, or it is void."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from fdycore import Actor, Audience
from fdycore.services.jobs import Claim
from fdycore.services.release import Release
from fdycore.services.rosters import Rosters
from fdyweb import demo
from fdyweb.directory import changes, places, posts
from fdyweb.directory.making import New
from fdyweb.messaging import store
from tests.conftest import only
from tests.fdyweb.country import LIVE, post_of, run_all, send

SETTINGS = {"hold": 60}


def version(site, ident: str) -> int:
    return site.accounts.get(post_of(site, "ministry"), ident).version


def holders(site, task: int) -> dict[str, bool]:
    """Account -> has it the task, or is it void for them?"""
    sql = "SELECT assignee, voided_at FROM assignment WHERE task = $task"
    return {who: voided is None for who, voided in site.engine.read(lambda r: r.rows(sql, task=task))}


def newcomer(site, name: str, phone: str, degree: str) -> str:
    """A counselor of the college, made after what is being dispatched, or outside what it is for."""
    officer = post_of(site, "college")
    return site.accounts.create(officer, New(name, phone, "counselor", officer.path, ((demo.COHORT, degree, ""),))).id


def delete(site, heir: str | None = None) -> None:
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    site.accounts.delete(officer, me.id, version(site, me.id), "left", heir)


def move_up(site, heir: str | None = None) -> None:
    school, me = post_of(site, "school"), post_of(site, "counselor")
    site.accounts.move(school, me.id, version(site, me.id), "college", me.path, (), heir)


@pytest.mark.parametrize("leave", [delete, move_up])
def test_who_leaves_while_a_task_is_held_does_not_get_it(site, browser, clock, leave):
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    assert site.engine.task(officer.actor, task).state == "held"
    leave(site)
    clock.advance(seconds=61)
    run_all(site)
    found = holders(site, task)
    assert not found.pop(me.id) and all(found.values()) and not site.engine.verify(task)
    assert site.engine.progress(officer.actor, task).states == {
        "assigned": len(found),
        "void": 1,
    }  # it can come to 100 %
    assert site.engine.read(lambda r: r.rows("SELECT id FROM message WHERE account = $a", a=me.id)) == []


@pytest.mark.parametrize("leave", [delete, move_up])
def test_the_heir_gets_it_where_it_was_not_theirs_already(site, browser, clock, leave):
    me = post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "只给本科"}, {"a-degree": "bachelor"})
    run_all(site)
    heir = newcomer(site, "许文清", "13800000101", "vocational")
    leave(site, heir)
    clock.advance(seconds=61)
    run_all(site)
    found = holders(site, task)
    assert found[heir] and me.id not in found and not site.engine.verify(task)
    assert "只给本科" in browser("college").get(f"/progress/{task}")
    told = site.engine.read(lambda r: r.rows("SELECT kind FROM message WHERE account = $a", a=heir))
    assert told == [("released",)]


@pytest.mark.parametrize(("end", "why"), [("delete", "left"), ("suspend", "休假")])
def test_an_heir_who_has_left_as_well_or_is_suspended_gets_nothing(site, browser, clock, end, why):
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "只给本科"}, {"a-degree": "bachelor"})
    run_all(site)
    heir = newcomer(site, "许文清", "13800000101", "vocational")
    delete(site, heir)
    getattr(site.accounts, end)(officer, heir, version(site, heir), why)
    clock.advance(seconds=61)
    run_all(site)
    found = holders(site, task)
    assert heir not in found and not found[me.id]


def test_an_heir_who_names_another_passes_it_on(site, browser, clock):
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "只给本科"}, {"a-degree": "bachelor"})
    run_all(site)
    heir = newcomer(site, "许文清", "13800000101", "vocational")
    last = newcomer(site, "苏见山", "13800000102", "vocational")
    delete(site, heir)
    site.accounts.delete(officer, heir, version(site, heir), "left", last)
    clock.advance(seconds=61)
    run_all(site)
    found = holders(site, task)
    assert found[last] and heir not in found and me.id not in found


def test_who_moves_on_among_the_staff_has_named_the_same_heir(site, browser, clock):
    school, me = post_of(site, "school"), post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "只给本科"}, {"a-degree": "bachelor"})
    run_all(site)
    heir = newcomer(site, "许文清", "13800000101", "vocational")
    move_up(site, heir)
    beside = site.units.create(school, "新闻学院")
    site.accounts.move(school, me.id, version(site, me.id), "college", beside.path, ())
    clock.advance(seconds=61)
    run_all(site)
    assert holders(site, task)[heir]


def test_what_was_done_before_anybody_was_told_stays_with_whoever_did_it(site, browser, clock, monkeypatch):
    me = post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "只给本科"}, {"a-degree": "bachelor"})
    run_all(site)
    heir = newcomer(site, "许文清", "13800000101", "vocational")
    clock.advance(seconds=61)
    tells = store.write

    def late(work, **told):
        """Another worker was slow: they work, and are gone, before this is heard."""
        monkeypatch.undo()
        mine = work.row("SELECT id FROM assignment WHERE task = $t AND assignee = $a", t=task, a=me.id)[0]
        work.execute("UPDATE assignment SET state = 'completed' WHERE id = $id", id=mine)
        work.execute("UPDATE account SET state = 'deleted' WHERE id = $id", id=me.id)
        changes.note(work, 1, "", "account.delete", f"account:{me.id}", me.path, {}, {"heir": heir}, "调离")
        return tells(work, **told)

    monkeypatch.setattr(store, "write", late)
    run_all(site)
    found = holders(site, task)
    assert site.accounts.get(post_of(site, "college"), me.id).state == posts.DELETED  # `late` was there
    assert found[me.id] and heir not in found


def test_the_pages_say_that_what_waits_to_go_out_is_concerned_too(site, browser):
    me = post_of(site, "counselor")
    send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    for level, action, said in (
        ("college", "delete", "等待派发的 1 项任务发出后终止"),
        ("school", "move", "调整为管理岗位的，等待派发的 1 项任务"),
    ):
        page = browser(level).get(f"/accounts/{me.id}/{action}")
        assert said in page and page.html.find("select", id="heir")


def test_a_task_counts_once_while_it_goes_out(site, browser, clock, monkeypatch):
    """What is made but not out yet is settled when it comes out, like what is still to be made."""
    me = post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    counted, moves = [], Claim.move

    def at_every_chunk(self, work, mark):
        if work.row("SELECT state FROM task WHERE id = $task", task=task)[0] == "releasing":
            made = work.row("SELECT count(*) FROM assignment WHERE task = $t AND assignee = $a", t=task, a=me.id)[0]
            counted.append((made, len(posts.coming(work, me.id)), len(posts.open_assignments(work, me.id))))
        return moves(self, work, mark)

    monkeypatch.setattr(Claim, "move", at_every_chunk)
    clock.advance(seconds=61)
    run_all(site)
    assert {(0, 1, 0), (1, 1, 0)} == set(counted)
    assert not site.engine.read(lambda r: posts.coming(r, me.id)) and len(site.accounts.unfinished(me.id)) == 1


def test_who_leaves_between_the_release_and_the_message_has_their_heir_told(site, browser, clock, monkeypatch):
    task = send(browser("college"), "policy", {"f-title": "只给本科"}, {"a-degree": "bachelor"})
    run_all(site)
    heir = newcomer(site, "许文清", "13800000101", "vocational")  # behind everybody on the roster
    clear, done = Rosters.clear, []

    def late(self, ident):
        if not done:
            done.append(ident)
            delete(site, heir)
        return clear(self, ident)

    monkeypatch.setattr(Rosters, "clear", late)
    clock.advance(seconds=61)
    run_all(site)
    told = site.engine.read(lambda r: r.rows("SELECT kind FROM message WHERE account = $a", a=heir))
    assert done and holders(site, task)[heir] and told == [("released",)]


def test_who_is_suspended_keeps_what_was_dispatched_and_hears_nothing_until_then(site, browser, clock):
    officer, me, sent = post_of(site, "college"), post_of(site, "counselor"), []
    site.channels.add("sms", lambda account, kind, task, title: sent.append((account, kind)))
    task = send(browser("college"), "live_course", LIVE)
    run_all(site)
    site.accounts.suspend(officer, me.id, version(site, me.id), "休假")
    clock.advance(seconds=61)
    run_all(site)
    site.messages.send_due()
    assert holders(site, task)[me.id] and sent and me.id not in {account for account, _ in sent}
    assert site.messages.deliveries(me.id, task) == [("sms", "cancelled", None)]
    assert "账号停用或删除，未发送" in browser("college").get(f"/accounts/{me.id}/why?task={task}")
    site.accounts.resume(officer, me.id, version(site, me.id))
    clock.advance(days=30)
    run_all(site)
    site.messages.send_due()
    assert (me.id, "check_in_open") in sent


def test_only_who_may_have_what_waits_is_offered_for_it(site, browser, clock):
    """The only counselor of a college leaves: what it has dispatched itself is nothing for those of the school."""
    school = post_of(site, "school")
    beside = site.units.create(school, "新闻学院")
    duties = ((demo.COHORT, "bachelor", ""),)
    one = site.accounts.create(school, New("苏见山", "13800000201", "counselor", beside.path, duties)).id
    staff = site.accounts.create(school, New("许文清", "13800000202", "college", beside.path, ())).id
    actor = Actor(staff, scope=beside.path)
    ident = site.engine.draft(actor, "policy", {"title": "院内通知"}, key="draft").id
    everybody = Audience("counselors", {})
    digest = site.engine.preview(actor, everybody).digest
    site.engine.dispatch(actor, ident, everybody, digest=digest, key="dispatch")
    run_all(site)
    page = browser("school").get(f"/accounts/{one}/delete")
    assert "等待派发的 1 项任务" in page and not page.html.select_one("#heir")
    send(browser("school"), "policy", {"f-title": "全校通知"})
    run_all(site)
    page = browser("school").get(f"/accounts/{one}/delete")
    assert "等待派发的 2 项任务" in page and page.html.select_one("#heir")
    assert "其中 1 项的派发单位不管理下列辅导员" in page


def test_who_is_restored_before_it_comes_out_has_it(site, browser, clock):
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    delete(site)
    site.accounts.restore(officer, me.id, version(site, me.id))
    clock.advance(seconds=61)
    run_all(site)
    assert holders(site, task)[me.id]


@pytest.mark.parametrize("stopped", [True, False])
def test_who_leaves_while_it_goes_out_does_not_get_it(site, browser, clock, monkeypatch, stopped):
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "通知"})
    clock.advance(seconds=61)
    chunks, done = Release._all_chunks, []

    def between(self, claim, ident):
        if not done:
            done.append(ident)
            if stopped:
                site.engine.control(officer.actor, ident, "stop", key="stop")
            else:
                delete(site)
        return chunks(self, claim, ident)

    monkeypatch.setattr(Release, "_all_chunks", between)
    run_all(site)
    if stopped:
        assert site.engine.task(officer.actor, task).state == "stopped"
        delete(site)
        site.engine.control(officer.actor, task, "resume", key="resume")
        run_all(site)
    assert done and site.engine.task(officer.actor, task).state == "open"
    assert not holders(site, task)[me.id] and not site.engine.verify(task)


def test_a_merge_of_two_posts_of_one_person_leaves_them_one_task(site, browser, clock):
    school, me = post_of(site, "school"), post_of(site, "counselor")
    beside = site.units.create(school, "新闻学院")
    phone = demo.LOGINS["counselor"][0]
    other = site.accounts.create(
        school, New(me.name, phone, "counselor", beside.path, ((demo.COHORT, "bachelor", ""),))
    ).id
    task = send(browser("school"), "policy", {"f-title": "通知"})
    run_all(site)
    site.units.merge(school, beside.id, me.unit, site.engine.read(lambda r: places.find(r, beside.id)).version)
    clock.advance(seconds=61)
    run_all(site)
    found = holders(site, task)
    assert [found[me.id], found[other]].count(True) == 1 and not site.engine.verify(task)
    assert "通知" in browser("counselor").get("/tasks")


@only("PostgreSQL")
@pytest.mark.parametrize("task_is", ["scheduled", "held", "held, and they have moved since"])
def test_a_task_does_not_come_out_between_the_look_and_the_end_of_an_account(
    site, browser, clock, monkeypatch, task_is
):
    """Held, it has its roster already; scheduled, it has none yet."""
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    if task_is == "scheduled":
        task = site.engine.draft(officer.actor, "policy", {"title": "通知"}, key="draft").id
        everybody = Audience("counselors", {})
        digest = site.engine.preview(officer.actor, everybody).digest
        at = clock() + timedelta(seconds=60)
        site.engine.dispatch(officer.actor, task, everybody, at=at, digest=digest, key="dispatch")
    else:
        task = send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    if "moved" in task_is:
        school = post_of(site, "school")
        beside = site.units.create(school, "新闻学院")
        site.accounts.move(
            school, me.id, version(site, me.id), "counselor", beside.path, ((demo.COHORT, "bachelor", ""),)
        )
    clock.advance(seconds=61)
    looks, releasing = posts.open_assignments, []

    def slowly(work, account: str) -> list[int]:
        found = looks(work, account)
        releasing.append(threading.Thread(target=run_all, args=(site,)))
        releasing[0].start()
        releasing[0].join(1)  # what would be out by now
        return found

    monkeypatch.setattr(posts, "open_assignments", slowly)
    site.accounts.delete(post_of(site, "school"), me.id, version(site, me.id), "left")
    releasing[0].join(30)
    run_all(site)
    assert site.engine.task(officer.actor, task).state == "open"
    assert not holders(site, task).get(me.id) and not site.engine.verify(task)
