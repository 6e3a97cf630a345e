"""One staff action for several people at once: ticked on the board, confirmed by name with one reason, taken for each."""

from __future__ import annotations

from datetime import datetime

import pytest

from bench.inprocess import statements, touching
from fdyweb.directory import store
from fdyweb.directory.names import person_order
from fdyweb.views import people
from tests.fdyweb.country import TYPES, post_of, run_all, send

AFTER = "2026-03-02T12:00+08:00"  # the window of TYPES["live_course"] closed at 11:30
AWARD = """
name = "award"
title = "评优"
initial = "open"
states.open = { label = "未评" }
states.kept = { label = "留待复核" }
states.done = { label = "已评", end = "done" }

[[actions]]
name = "keep"
label = "留待复核"
by = ["issuer"]
moves = { open = "kept" }

[[actions]]
name = "judge"
label = "评分"
by = ["issuer"]
moves = { open = "done", kept = "done" }
fields.points = { kind = "number", label = "分数", required = true }

[[actions]]
name = "prove"
label = "举证"
by = ["issuer"]
moves = { open = "done", kept = "done" }
fields.reason = { kind = "file", label = "材料", required = true }
"""
WORKFLOWS = {"award.toml": AWARD}


@pytest.fixture
def task(site, browser, clock):
    """A live course whose check-in is over, in which nobody has done anything."""
    made = send(browser("school"), "live_course", TYPES["live_course"])
    run_all(site)
    clock.set(datetime.fromisoformat(AFTER))
    return made


def everybody(site, task: int, place: str | None = None) -> list:
    place = place or post_of(site, "college").path
    items = site.engine.assignments(post_of(site, "school").actor, task=task, under=place, limit=500).items
    return sorted((i.assignment for i in items if i.assignment.path == place), key=lambda one: one.id)


def names(site, place: str) -> dict[str, str]:
    return site.engine.read(lambda reader: store.people_in(reader, place))


def board(one, site, task: int, place: str | None = None, direct: str = ""):
    return one.get(f"/progress/{task}?at={place or post_of(site, 'college').path}{direct}")


def ticked(page, *idents: int):
    """The list's form with these people ticked."""
    form = next(form for form in page.forms.values() if "who" in form.fields)
    for box in form.fields["who"]:
        box.checked = int(box._value) in idents
    return form


def press(page, action: str, *idents: int, **more):
    """Send the list's form by the button of an action."""
    form = ticked(page, *idents)
    form.action = form.action.rsplit("/", 1)[0] + f"/{action}"
    return form.submit(**more)


def confirm(page):
    return next(form for form in page.forms.values() if "confirmed" in form.fields)


def kinds(site, ident: int) -> list[tuple]:
    told = site.engine.history(post_of(site, "school").actor, ident)
    return [(event.kind, event.actor, event.body.get("data")) for event in told]


@pytest.mark.parametrize("level", ["school", "college"])  # the issuer's unit, and a unit between (D16)
def test_a_reason_is_given_once_and_the_action_is_taken_for_each(browser, site, task, level):
    one, people_here = browser(level), everybody(site, task)
    assert len(people_here) >= 3
    chosen, left = people_here[:-1], people_here[-1]
    page = press(board(one, site, task), "make_up", *(a.id for a in chosen))
    called = names(site, chosen[0].path)
    assert all(called[a.assignee] in page for a in chosen) and called[left.assignee] not in page
    assert f"为 {len(chosen)} 人办理补签" in page and f"确认补签 {len(chosen)} 人" in page
    form = confirm(page)
    faulty = form.submit(status=422)  # without its reason
    assert faulty.html.find(id="f-reason-e") and all(kinds(site, a.id) == [] for a in people_here)
    form = confirm(faulty)
    form["f-reason"] = "网络故障"
    done = form.submit(status=303)
    told = done.follow()
    assert f"已为 {len(chosen)} 人办理。" in told and "at=" in done.location
    assert form.submit(status=303).location == done.location  # pressed twice
    taken = [("make_up", post_of(site, level).id, {"reason": "网络故障"})]
    assert [kinds(site, a.id) for a in people_here] == [taken] * len(chosen) + [[]]
    assert not site.engine.verify(task)
    assert "批量补签" not in told  # one is left: the single button does


def test_who_is_ticked_stands_in_the_order_of_the_board(browser, site, task):
    page = press(board(browser("school"), site, task), "make_up", *(one.id for one in everybody(site, task)))
    shown = [one.text for one in page.html.select("ul.tags li")]
    called = [names(site, one.path)[one.assignee] for one in everybody(site, task)]
    assert shown == sorted(called, key=person_order) != sorted(called) and len(shown) > 3


def test_those_without_a_college_are_taken_from_their_own_list(browser, site, task):
    school, moved = post_of(site, "school").path, everybody(site, task)[0]
    site.engine.reassign([moved.id], moved.assignee, "调动", path=school)
    people_here = everybody(site, task, school)
    page = board(browser("school"), site, task, school, "&direct=1")
    form = confirm(press(page, "make_up", *(a.id for a in people_here)))
    form["f-reason"] = "出差"
    told = form.submit(status=303).follow()
    assert "校直属" in told and f"已为 {len(people_here)} 人办理。" in told


def test_whom_it_is_refused_for_is_named_with_the_reason(browser, site, task):
    """What changes between the two pages: one is made up by a colleague, one voided, one handed over."""
    one, people_here = browser("college"), everybody(site, task)
    called = names(site, people_here[0].path)
    form = confirm(press(board(one, site, task), "make_up", *(a.id for a in people_here)))
    form["f-reason"] = "网络故障"
    school = post_of(site, "school")
    site.engine.act(school.actor, people_here[0].id, "make_up", {"reason": "已核实"}, key="colleague")
    site.engine.void([people_here[1].id], "离职")
    site.engine.reassign([people_here[2].id], people_here[2].assignee, "调动", path=school.path)
    page = form.submit(status=200 if len(people_here) > 3 else 409)
    listed = {li.span.text: li.small.text for li in page.html.select("main li")}
    assert listed.keys() == {called[a.assignee] for a in people_here[:2]}
    assert listed[called[people_here[0].assignee]] == "已补签，无需重复办理。"
    assert listed[called[people_here[1].assignee]] == "任务已撤回。"
    assert "1 人已不在名单中" in page
    assert [e[2] for e in kinds(site, people_here[0].id)] == [{"reason": "已核实"}]
    if len(people_here) > 3:
        assert f"已为 {len(people_here) - 3} 人办理补签" in page
    again = form.submit(expect_errors=True)  # pressed twice: the same answer, nothing done twice
    assert again.html.select_one("h1").text == page.html.select_one("h1").text
    assert all(len(kinds(site, a.id)) == 1 for a in people_here[3:])


def test_when_nothing_could_be_done_the_page_says_so(browser, site, task):
    people_here = everybody(site, task)
    form = confirm(press(board(browser("college"), site, task), "make_up", *(a.id for a in people_here)))
    form["f-reason"] = "网络故障"
    site.engine.control(post_of(site, "school").actor, task, "close", key="close")
    page = form.submit(status=409)
    assert "未能办理补签" in page and page.text.count("任务已结束。") == len(people_here)
    assert all(kinds(site, a.id) == [] for a in people_here)


def test_those_for_whom_it_is_not_open_are_left_out_before_anything_is_done(browser, site, task):
    one, (first, *others) = browser("college"), everybody(site, task)
    page = board(one, site, task)
    site.engine.act(post_of(site, "school").actor, first.id, "make_up", {"reason": "已核实"}, key="colleague")
    page = press(page, "make_up", first.id, *(a.id for a in others))
    assert "不能办理，不包括在内" in page and f"确认补签 {len(others)} 人" in page
    assert str(first.id) not in [field.value for field in confirm(page).fields["who"]]
    site.engine.control(post_of(site, "school").actor, task, "close", key="close")
    closed = one.post(
        f"/progress/{task}/people/make_up",
        {"csrf_token": confirm(page)["csrf_token"].value, "at": first.path, "who": str(others[0].id)},
    )
    assert "任务已结束" in closed and not [f for f in closed.forms.values() if "confirmed" in f.fields]


def test_nobody_and_too_many_are_sent_back_to_the_list(browser, site, task, monkeypatch):
    one = browser("college")
    page = board(one, site, task)
    assert "请先勾选辅导员" in press(page, "make_up", status=303).follow()
    monkeypatch.setattr("fdyweb.views.together.MOST", 1)
    assert "请分批勾选" in press(page, "make_up", *(a.id for a in everybody(site, task)), status=303).follow()


def test_who_is_not_in_the_list_is_taken_for_nothing(browser, site, task):
    """Somebody else's number and one that there is not are alike, also where the action would be allowed singly."""
    one, mine = browser("school"), everybody(site, task)[0]
    elsewhere = everybody(site, task, post_of(site, "school").path)[0]
    token = one.get("/tasks").forms[0]["csrf_token"].value
    for number in (elsewhere.id, 10**9):
        sent = [("csrf_token", token), ("at", mine.path), ("who", str(mine.id)), ("who", str(number))]
        assert "有 1 人已不在名单中" in one.post(f"/progress/{task}/people/make_up", sent)
        sent += [("confirmed", "1"), ("key", "same"), ("f-reason", "网络故障")]
        page = one.post(f"/progress/{task}/people/make_up", sent)
        assert "有 1 人已不在名单中" in page and "已为 1 人办理补签" in page
        assert kinds(site, elsewhere.id) == []
    assert len(kinds(site, mine.id)) == 1


def test_when_none_of_them_is_in_the_list_any_more_that_is_said(browser, site, task):
    one, mine = browser("school"), everybody(site, task)[0]
    sent = {"csrf_token": one.get("/tasks").forms[0]["csrf_token"].value, "at": mine.path, "who": str(10**9)}
    page = one.post(f"/progress/{task}/people/make_up", sent)
    assert "有 1 人已不在名单中" in page and not [f for f in page.forms.values() if "confirmed" in f.fields]
    taken = one.post(
        f"/progress/{task}/people/make_up", {**sent, "confirmed": "1", "key": "k", "f-reason": "x"}, status=409
    )
    assert "未能办理补签" in taken and "有 1 人已不在名单中" in taken


@pytest.mark.parametrize("action", ["complete", "check_in", "no_such_action"])  # the counselor's own, and none at all
def test_what_is_not_for_staff_does_not_exist(browser, site, task, action):
    one, mine = browser("school"), everybody(site, task)[0]
    token = one.get("/tasks").forms[0]["csrf_token"].value
    for more in ({}, {"confirmed": "1", "key": "k"}):
        form = {"csrf_token": token, "at": mine.path, "who": str(mine.id), **more}
        one.post(f"/progress/{task}/people/{action}", form, status=404)
    assert kinds(site, mine.id) == []


def test_a_province_has_no_list_of_people(browser, site):
    task = send(browser("province"), "live_course", TYPES["live_course"])
    run_all(site)
    one = browser("province")
    token = one.get("/tasks").forms[0]["csrf_token"].value
    form = {"csrf_token": token, "who": str(everybody(site, task)[0].id)} if everybody(site, task) else {}
    for at in ("", post_of(site, "province").path, "/", "/53/", "x"):
        one.post(f"/progress/{task}/people/make_up", {**form, "csrf_token": token, "at": at}, status=404)


def test_an_action_without_a_form_is_offered_and_one_with_a_value_a_person_is_not(browser, site):
    task = send(browser("school"), "award", {"f-title": "评优"})
    run_all(site)
    one, people_here = browser("school"), everybody(site, task)
    page = board(one, site, task)
    assert "批量留待复核" in page and "批量评分" not in page and "批量举证" not in page
    assert f"/progress/people/{people_here[0].id}/judge" in page  # singly
    token = one.get("/tasks").forms[0]["csrf_token"].value
    for action in ("judge", "prove"):
        sent = {"csrf_token": token, "at": people_here[0].path, "who": str(people_here[0].id)}
        one.post(f"/progress/{task}/people/{action}", sent, status=404)
    form = confirm(press(page, "keep", *(a.id for a in people_here)))
    form.submit(status=303)
    assert all(kinds(site, a.id)[-1][0] == "keep" for a in people_here)
    assert "批量" not in board(one, site, task)


def test_it_is_offered_only_where_it_is_open_for_several(browser, site, clock):
    task = send(browser("school"), "live_course", TYPES["live_course"])
    run_all(site)
    page = board(browser("college"), site, task)
    assert "批量" not in page and 'name="who"' not in page  # the window is still to come
    clock.set(datetime.fromisoformat(AFTER))
    assert "批量补签" in board(browser("college"), site, task)
    assert "批量" not in browser("college").get(f"/progress/{send(browser('college'), 'policy', TYPES['policy'])}")


def test_a_list_costs_as_many_statements_for_many_as_for_one(browser, site, task):
    """Each row says what may be done with it, and nothing is asked for one of them alone."""

    def cost() -> int:
        board(one, site, task)  # what is kept in memory is there
        with statements(site.engine) as found:
            board(one, site, task)
        return len(touching(found))

    one, people_here = browser("college"), everybody(site, task)
    many = cost()
    site.engine.void([a.id for a in people_here[1:]], "离职")
    assert cost() == many


def test_only_a_reason_is_given_once():
    class Spec:
        def __init__(self, name, kind="text"):
            self.name, self.kind = name, type("Kind", (), {"name": kind})

    class Asks:
        def __init__(self, *form):
            self.form = form

    given = lambda *form: people.for_many(Asks(*form))
    assert given() and given(Spec("reason")) and given(Spec("reason", "choice"))
    assert not given(Spec("points")) and not given(Spec("reason"), Spec("points")) and not given(Spec("reason", "file"))


def test_every_row_of_somebody_who_has_not_opened_it_leads_to_why(browser, site, task):
    """To the cause for this very task, for all who see the board. Who has opened it, has it."""
    wanted = {one.assignee for one in everybody(site, task)}
    for level in ("school", "college"):
        one = browser(level)
        links = [a["href"] for a in board(one, site, task).html.select("a[href*='/why?task=']")]
        assert {link.split("/")[2] for link in links} == wanted
    assert "此人的任务列表中有这项任务" in one.get(links[0])
    me = post_of(site, "counselor").id
    browser("counselor").get(f"/tasks/{next(a.id for a in everybody(site, task) if a.assignee == me)}")
    links = [a["href"] for a in board(one, site, task).html.select("a[href*='/why?task=']")]
    assert {link.split("/")[2] for link in links} == wanted - {me}
