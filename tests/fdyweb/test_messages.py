"""Messages: told once to those whom it concerns, carried by channels that may fail, sealed tickets."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from fdycore import Audience
from fdycore.pluginapi import hookimpl
from fdyweb import demo, tickets
from fdyweb.directory import audiences, posts, store
from fdyweb.directory.accounts import New
from fdyweb.directory.authority import Post
from tests.fdyweb.country import LIVE, TYPES, mine, post_of, press, run_all, send


def kinds(site, level="counselor"):
    return [message.kind for message in site.messages.page(post_of(site, level).id, unread=False)[0]]


def test_everybody_is_told_once_and_those_who_are_done_not_again(site, browser, clock):
    task = send(browser("college"), "live_course", LIVE)
    run_all(site)
    assert kinds(site) == ["released"]
    clock.advance(minutes=30)
    run_all(site)
    assert kinds(site) == ["check_in_open", "released"]
    counselor, ident = browser("counselor"), mine(site, "counselor", task)
    counselor.get(f"/tasks/{ident}")
    press(counselor, f"/tasks/{ident}/share", "forward")
    press(counselor, f"/tasks/{ident}", "check_in")
    press(counselor, f"/tasks/{ident}", "complete")
    clock.advance(hours=2)
    run_all(site)
    assert kinds(site) == ["check_in_open", "released"]  # not that the window closes: they have been in it
    others = site.engine.read(lambda reader: reader.rows("SELECT kind, count(*) FROM message GROUP BY kind"))
    assert dict(others)["check_in_closing"] == dict(others)["released"] - 1


def test_opening_the_task_reads_what_was_said_about_it(site, browser):
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    assert site.messages.unread(post_of(site, "counselor").id) == 1
    browser("counselor").get(f"/tasks/{mine(site, 'counselor', task)}")
    assert site.messages.unread(post_of(site, "counselor").id) == 0


def test_a_message_of_somebody_else_does_not_exist(site, browser):
    send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    me = post_of(site, "counselor").id
    theirs = site.engine.read(lambda reader: reader.rows("SELECT id FROM message WHERE account <> $me", me=me))
    for ident in (theirs[0][0], 10**9):
        browser("counselor").get(f"/messages/{ident}", status=404)


def test_a_channel_that_fails_is_noted_and_stops_nobody(site, browser):
    carried = []

    class Broken:
        @hookimpl
        def fdyweb_channels(self, channels):
            channels.add("good", lambda *message: carried.append(message))
            channels.add("bad", lambda *message: 1 / 0)

    Broken().fdyweb_channels(site.messages._channels)
    send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    told = site.engine.read(lambda reader: reader.row("SELECT count(*) FROM message"))[0]
    assert site.messages.send_due() == told == len(carried)
    assert site.messages.send_due() == 0
    states = dict(
        site.engine.read(lambda reader: reader.rows("SELECT channel || state, count(*) FROM delivery GROUP BY 1"))
    )
    assert states == {"goodsent": told, "badfailed": told}


def test_of_what_a_channel_raises_its_kind_alone_is_kept(site, browser, clock):
    called, staff, me = [], browser("college"), post_of(site, "counselor").id

    def channel(account, *message):
        called.append(account)
        raise ConnectionError("13800000101 无法送达 \x00 \ud800")  # which no database keeps

    site.channels.add("sms", channel)
    task = send(staff, "policy", TYPES["policy"])
    run_all(site)
    for _ in range(2):
        site.messages.send_due()
        clock.advance(minutes=2)
    assert called and len(called) == len(set(called))
    assert site.messages.deliveries(me, task) == [("sms", "failed", "ConnectionError")]
    page = staff.get(f"/accounts/{me}/why?task={task}")
    assert "发送失败（ConnectionError）" in page and "13800000101" not in page


def test_a_ticket_holds_for_its_assignment_and_its_window_only(clock):
    opens, closes = clock(), clock() + timedelta(hours=1)
    ticket = tickets.issue("secret", 7, clock())
    assert tickets.holds("secret", ticket, 7, opens, closes)
    for wrong in (
        ("other", ticket, 7),
        ("secret", ticket, 8),
        ("secret", ticket[:-1], 7),
        ("secret", "", 7),
        ("secret", "7.x.y", 7),
    ):
        assert not tickets.holds(*wrong, opens, closes)
    assert not tickets.holds("secret", tickets.issue("secret", 7, closes), 7, opens, closes)


def test_a_bad_network_does_not_cost_the_check_in(site, browser, clock):
    task = send(browser("college"), "live_course", LIVE)
    run_all(site)
    ident, counselor = mine(site, "counselor", task), browser("counselor")
    clock.advance(minutes=149)  # 11:29 of a window that closes at 11:30
    page = counselor.get(f"/tasks/{ident}")
    form = next(f for f in page.forms.values() if f.action.endswith("/do/check_in"))
    clock.advance(minutes=3)
    form.submit(status=303)
    assert "11:32 已签到" in counselor.get(f"/tasks/{ident}")


def test_two_workers_carry_nothing_twice_and_nothing_that_was_taken_back(site, browser):
    carried, lock = [], threading.Lock()

    def channel(*message):
        with lock:
            carried.append(message[0])

    site.messages._channels.add("slow", channel)
    task = send(browser("ministry"), "policy", TYPES["policy"])
    run_all(site)
    threads = [threading.Thread(target=site.messages.send_due) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(carried) == sorted(set(carried)) and len(carried) == 61
    carried.clear()
    again = send(browser("ministry"), "policy", TYPES["policy"])
    run_all(site)
    site.engine.control(post_of(site, "ministry").actor, again, "void", reason="重复派发", key="v")
    run_all(site)
    while site.messages.send_due():
        pass
    assert len(carried) == 61  # of the void alone
    assert task != again


@pytest.mark.parametrize("at_once", (True, False))
def test_nothing_is_sent_once_its_task_is_recalled(site, browser, at_once):
    """The recall comes while the first of many that are due is carried; its worker may not have gone through them yet."""
    sent, officer = [], post_of(site, "college")

    def channel(account, kind, *message):
        sent.append(kind)
        if len(sent) == 1:
            site.engine.control(officer.actor, task, "void", reason="重复派发", key="v")
            if at_once:
                run_all(site)

    site.channels.add("slow", channel)
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    due = site.engine.read(lambda reader: reader.row("SELECT count(*) FROM delivery"))[0]
    site.messages.send_due(due)
    assert sent == ["released"] and due > 1
    run_all(site)
    site.messages.send_due()
    assert sent == ["released"] + ["task_voided"] * due


def test_nothing_is_sent_once_it_is_somebody_elses(site, browser):
    sent, officer = [], post_of(site, "college")

    def channel(account, *message):
        sent.append(account)
        if len(sent) == 1:
            site.accounts.hand_over(officer, next(one for one in told if one != account), heir, "休假")

    site.channels.add("slow", channel)
    send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    told = [who for (who,) in site.engine.read(lambda reader: reader.rows("SELECT account FROM message"))]
    heir = counselor(site, officer.path)
    while site.messages.send_due():
        pass
    assert heir not in told and sent.count(heir) == 1 and len(sent) == len(told) > 1


def counselor(site, path, name="许文清", phone="13800000101") -> str:
    new = New(name, phone, "counselor", path, ((demo.COHORT, "bachelor", ""),))
    return site.accounts.create(post_of(site, "school"), new).id


def scheduled(site, author) -> None:
    """What comes out in an hour; by then one more counselor is there than was confirmed."""
    task = site.engine.draft(author.actor, "policy", {"title": "通知"}, key="d").id
    due = site.engine.clock() + timedelta(hours=1)
    site.engine.dispatch(author.actor, task, Audience(audiences.COUNSELORS), at=due, key="out")
    counselor(site, author.path)


def told_of_the_change(site, clock) -> list[str]:
    clock.advance(hours=2)
    run_all(site)
    sql = "SELECT account FROM message WHERE kind = 'audience_changed' ORDER BY account"
    return [account for (account,) in site.engine.read(lambda reader: reader.rows(sql))]


def version(site, ident) -> int:
    return site.engine.read(lambda reader: posts.get(reader, ident)).version


@pytest.mark.parametrize("gone", ("not at all", "deleted", "suspended", "moved"))
def test_the_unit_is_told_of_a_change_where_the_author_is_gone(site, clock, gone):
    school, author = post_of(site, "school"), post_of(site, "college")
    colleague = site.accounts.create(school, New("何安", "13800000191", "college", author.path)).id
    leaver = site.accounts.create(school, New("罗宁", "13800000192", "college", author.path)).id
    site.accounts.delete(school, leaver, version(site, leaver), "left")
    scheduled(site, author)
    now = version(site, author.id)
    if gone == "deleted":
        site.accounts.delete(school, author.id, now, "left")
    elif gone == "suspended":
        site.accounts.suspend(school, author.id, now, "休假")
    elif gone == "moved":
        elsewhere = site.units.create(school, "别院").path
        site.accounts.move(school, author.id, now, "college", elsewhere)
    assert told_of_the_change(site, clock) == [author.id if gone == "not at all" else colleague]


def test_an_author_whom_nobody_stands_in_for_finds_the_change_on_coming_back(site, clock):
    school, author = post_of(site, "school"), post_of(site, "college")
    scheduled(site, author)
    site.accounts.suspend(school, author.id, version(site, author.id), "休假")
    assert told_of_the_change(site, clock) == [author.id]


def test_an_author_whose_unit_was_merged_is_told_at_the_other_post(site, clock):
    school = post_of(site, "school")
    source, into = site.units.create(school, "甲学院"), site.units.create(school, "乙学院")
    mine, other = (
        site.accounts.create(school, New("何安", "13800000191", "college", unit.path)).id for unit in (source, into)
    )
    counselor(site, source.path, "苏见山", "13800000102")
    identity = site.engine.read(lambda reader: posts.get(reader, mine)).identity
    author = next(one for one in site.engine.read(lambda r: store.posts(r, identity)) if one[0] == mine)
    scheduled(site, Post(*author))
    site.units.merge(school, source.id, into.id, source.version)
    assert told_of_the_change(site, clock) == [other]
