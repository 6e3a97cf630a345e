"""Changing what has been dispatched: the form as it stands, faults at their fields, and who is told."""

from __future__ import annotations

from datetime import datetime

import pytest

from fdycore import Audience
from tests.fdyweb.country import TYPES, mine, post_of, press, run_all, send

MOVED = {"f-title": "改过的标题", "f-starts": "2026-03-03T10:00", "f-ends": "2026-03-03T11:00"}


@pytest.fixture
def task(site, browser):
    made = send(browser("college"), "live_course", TYPES["live_course"])
    run_all(site)
    return made


def form_of(page):
    return next(form for form in page.forms.values() if "reason" in form.fields and "f-title" in form.fields)


def test_the_form_shows_what_is_and_saving_tells_the_counselors(browser, site, task):
    one = browser("college")
    page = one.get(f"/progress/{task}").click("修改内容")
    assert "类型和派发对象不能更改" in page and "a-cohort" not in page
    form = form_of(page)
    assert form["f-starts"].value == TYPES["live_course"]["f-starts"]
    for name, value in MOVED.items():
        form[name] = value
    form["reason"] = "改期"
    board = form.submit(status=303).follow()
    assert "修改已保存" in board and "改过的标题" in board
    run_all(site)
    now = site.engine.task(post_of(site, "college").actor, task)
    assert (now.type, now.revision, now.audience.name) == ("live_course", 1, "counselors")
    assert site.engine.task_history(post_of(site, "college").actor, task)[-1].body["reason"] == "改期"
    told = browser("counselor").get("/messages")
    assert "任务变更" in told and "变更内容：标题、开课时间、下课时间" in told
    form.submit(status=303)  # pressed twice
    assert site.engine.task(post_of(site, "college").actor, task).revision == 1


def test_a_fault_is_told_at_its_field_and_what_was_typed_stays(browser, site, task):
    form = form_of(browser("college").get(f"/progress/{task}/amend"))
    form["f-title"], form["f-ends"], form["f-deadline"], form["reason"] = "课", "2026-03-02T09:00", "", "改期"
    page = form.submit(status=422)
    assert "下课时间应晚于开课时间" in page and page.html.find(id="f-ends-e")
    form = form_of(page)
    assert (form["f-title"].value, form["reason"].value) == ("课", "改期")
    form["f-deadline"] = "2020-01-01T08:00"
    assert "截止时间已过" in form.submit(status=422).html.find(id="f-deadline-e").text
    form["reason"] = "长" * 501
    form["f-deadline"] = ""
    assert form.submit(status=422).html.find(id="reason-e")
    assert site.engine.task(post_of(site, "college").actor, task).revision == 0


def test_all_faults_are_told_at_once(browser, task):
    form = form_of(browser("college").get(f"/progress/{task}/amend"))
    form["f-title"], form["f-ends"], form["f-deadline"] = "", "", "2020-01-01T08:00"
    page = form.submit(status=422)
    assert "有 2 处需要修改" in page and page.html.find(id="f-title-e") and page.html.find(id="f-deadline-e")
    form = form_of(page)
    form["f-title"], form["f-ends"] = "课", "2026-03-02T09:00"
    page = form.submit(status=422)
    assert "有 2 处需要修改" in page and "下课时间应晚于开课时间" in page


def test_a_deadline_that_has_passed_may_stay_while_the_rest_is_changed(browser, site, clock):
    task = send(browser("college"), "policy", {"f-title": "通知", "f-deadline": "2026-03-05T18:00"})
    run_all(site)
    clock.set(datetime.fromisoformat("2026-03-06T08:00+08:00"))
    form = form_of(browser("college").get(f"/progress/{task}/amend"))
    form["f-title"] = "改题"
    form.submit(status=303)
    assert site.engine.task(post_of(site, "college").actor, task).title == "改题"


def test_a_course_under_way_is_not_moved_into_the_past_and_one_that_is_over_may_be_set_right(
    browser, site, task, clock
):
    staff, revision = browser("college"), lambda: site.engine.task(post_of(site, "college").actor, task).revision
    form = form_of(staff.get(f"/progress/{task}/amend"))
    form["f-starts"], form["f-ends"] = "2026-02-20T10:00", "2026-02-20T11:00"
    page = form.submit(status=422)
    assert "签到时间已过，请修改开课时间" in page.html.find(id="f-starts-e").text and revision() == 0
    assert form_of(page)["f-starts"].value == "2026-02-20T10:00"
    clock.advance(days=3)
    form = form_of(browser("college").get(f"/progress/{task}/amend"))
    form["f-ends"] = "2026-03-02T11:30"
    form.submit(status=303)
    assert revision() == 1


def test_what_waits_to_go_out_is_not_moved_before_that(browser, site):
    staff = browser("college")
    form = next(f for f in staff.get("/dispatch?type=live_course").forms.values() if f.action == "/dispatch")
    for name, value in {**TYPES["live_course"], "f-starts": "2026-03-20T10:00", "f-ends": "2026-03-20T11:00"}.items():
        form[name] = value
    form = next(f for f in form.submit(status=303).follow().forms.values() if "digest" in f.fields)
    form["when"], form["at"] = "later", "2026-03-10T08:00"
    board = form.submit(status=303).follow()
    form = form_of(board.click("修改内容"))
    form["f-starts"], form["f-ends"] = "2026-03-05T10:00", "2026-03-05T11:00"
    assert "签到结束时间须晚于派发时间" in form.submit(status=422).html.find(id="f-starts-e").text


def test_what_the_form_does_not_show_stays(browser, site):
    actor = post_of(site, "college").actor
    starts = datetime.fromisoformat("2026-03-05T10:00:30+08:00")
    draft = site.engine.draft(actor, "recruitment", {"title": "双选会", "starts": starts.isoformat()}, key="d")
    site.engine.dispatch(actor, draft.id, Audience("counselors"), key="s")
    run_all(site)
    form = form_of(browser("college").get(f"/progress/{draft.id}/amend"))
    form["f-title"] = "改题"
    form.submit(status=303)
    assert site.engine.task(actor, draft.id).fields["starts"] == starts  # to the second


def test_a_task_in_another_state_is_not_changed(browser, site, task):
    one = browser("college")
    form = form_of(one.get(f"/progress/{task}/amend"))
    press(one, f"/progress/{task}", "void", reason="误发")
    run_all(site)
    assert "修改内容" not in one.get(f"/progress/{task}")
    assert one.get(f"/progress/{task}/amend", status=303).headers["Location"].endswith(f"/progress/{task}")
    form.submit(status=409)
    assert site.engine.task(post_of(site, "college").actor, task).revision == 0


def test_only_the_issuers_unit_changes_a_task(browser, site):
    task = send(browser("school"), "policy", TYPES["policy"])
    run_all(site)
    assert mine(site, "counselor", task)
    one = browser("college")
    assert "修改内容" not in one.get(f"/progress/{task}")  # it sees it, from above
    one.get(f"/progress/{task}/amend", status=404)


def test_of_two_who_change_a_task_the_second_is_told(browser, site, task):
    one, two = (form_of(browser("college").get(f"/progress/{task}/amend")) for _ in range(2))
    one["f-title"], two["f-title"] = "甲改的标题", "乙改的标题"
    one.submit(status=303)
    one.submit(status=303)  # pressed twice is one command
    one["f-title"] = "甲又改的标题"
    page = one.submit(status=409)  # and with other content it is none
    assert "该表单已提交过一次" in page and form_of(page)["f-title"].value == "甲又改的标题"
    page = two.submit(status=409)
    assert "已被他人修改" in page and form_of(page)["f-title"].value == "乙改的标题"
    assert "标题现在是：甲改的标题" in page and page.text.count("现在是：") == 1
    title = lambda: site.engine.task(post_of(site, "college").actor, task).title
    assert title() == "甲改的标题"
    form_of(page).submit(status=303)
    assert title() == "乙改的标题"


def test_who_goes_back_to_a_form_that_was_sent_sees_what_a_colleague_has_saved_since(browser, task):
    form = lambda: form_of(browser("college").get(f"/progress/{task}/amend"))
    mine = form()
    mine["f-title"] = "甲改的标题"
    mine.submit(status=303)
    colleague = form()
    colleague["f-lecturer"] = "许老师"
    colleague.submit(status=303)
    mine["f-title"] = "甲又改的标题"
    page = mine.submit(status=409)
    for told in ("该表单已提交过一次", "标题现在是：甲改的标题", "主讲人现在是：许老师", "再次保存即以此为准"):
        assert told in page


def test_only_a_change_says_what_changed_and_a_missing_plugin_leaves_the_names(browser, site, task, clock, monkeypatch):
    form = form_of(browser("college").get(f"/progress/{task}/amend"))
    form["f-lecturer"], form["reason"] = "许老师", "补充"
    form.submit(status=303)
    run_all(site)
    clock.set(datetime.fromisoformat("2026-03-02T09:45+08:00"))
    run_all(site)
    told = browser("counselor").get("/messages").html.select("ul.lst li")
    kinds = {one.select_one(".tag").text: "变更内容" in one.text for one in told}
    assert kinds["任务变更"] and len(kinds) > 2 and [kind for kind, says in kinds.items() if says] == ["任务变更"]
    assert "变更内容：主讲人" in browser("counselor").get("/messages")
    monkeypatch.setattr(type(site.engine), "task_types", lambda engine: {})
    assert "变更内容：lecturer" in browser("counselor").get("/messages")
