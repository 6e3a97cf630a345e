"""The source document's story, through the pages: dispatch, message, forward, check in, complete, and every level sees it."""

from __future__ import annotations

import re

import pytest

from tests.fdyweb.conftest import app, browser, postgres_country, site, sqlite_country  # noqa: F401
from tests.fdyweb.country import LIVE, TYPES, mine, post_of, press, run_all, send

ABOVE = ("ministry", "province", "school", "college")


def done_on_board(one, task: int) -> tuple[int, int]:
    """(done, of) as the board says."""
    page = one.get(f"/progress/{task}")
    return tuple(
        int(re.search(rf'data-n="{name}">([\d,]+)<', page.text)[1].replace(",", "")) for name in ("done", "total")
    )


def test_a_live_course_from_the_ministry_to_every_board(site, browser, clock):  # noqa: F811
    task = send(browser("ministry"), "live_course", LIVE)
    run_all(site)
    counselor = browser("counselor")
    inbox = counselor.get("/messages")
    assert "新任务" in inbox and LIVE["f-title"] in inbox
    ident = mine(site, "counselor", task)
    page = counselor.get(re.search(r'href="(/messages/\d+)"', inbox.text)[1], status=303).follow()
    assert page.request.path == f"/tasks/{ident}" and "还差 3 步" in page
    assert "没有未读消息" in counselor.get("/messages")

    share = counselor.get(f"/tasks/{ident}/share")
    assert "｜3月2日 星期一 10:00 开始｜点击查看：" in share  # 今天 would be another day to whoever reads it tomorrow
    public = re.search(r"/p/[\w-]+", share.text)[0]
    student = browser(None).get(public)
    assert LIVE["f-title"] in student and "林晓岚" in student and "Set-Cookie" not in student.headers
    assert "已转发" in counselor.get(f"/tasks/{ident}")  # the first opening counts as forwarded (D3)

    assert "签到将于今天 09:30 开放" in counselor.get(f"/tasks/{ident}")
    clock.advance(minutes=45)  # 09:45 in Beijing, inside the window
    press(counselor, f"/tasks/{ident}", "check_in")
    press(counselor, f"/tasks/{ident}", "complete")
    assert "已全部完成" in counselor.get(f"/tasks/{ident}")
    for level in ABOVE:
        done, total = done_on_board(browser(level), task)
        assert done == 1 and total >= 1, level
    assert not site.engine.verify(task)


@pytest.mark.parametrize("type_name", TYPES)
def test_each_type_goes_from_the_composer_to_a_hundred_percent(site, browser, clock, type_name):  # noqa: F811
    college = browser("college")
    task = send(college, type_name, TYPES[type_name])
    run_all(site)
    clock.advance(minutes=45)
    for item in site.engine.assignments(post_of(site, "college").actor, task=task, limit=500).items:
        row = site.engine.read(
            lambda reader, who=item.assignment.assignee: reader.row(
                "SELECT i.phone_cipher FROM account a JOIN identity i ON i.id = a.identity WHERE a.id = $id", id=who
            )
        )
        one = browser(phone=site.phones.decrypt(row[0]))
        if "切换身份" in one.get("/me"):  # the officer acts as counselor
            one.post(
                "/me/switch",
                {"csrf_token": one.get("/me").forms[0]["csrf_token"].value, "account": item.assignment.assignee},
            )
        ident = item.assignment.id
        one.get(f"/tasks/{ident}")
        if type_name == "live_course":
            press(one, f"/tasks/{ident}/share", "forward")
            press(one, f"/tasks/{ident}", "check_in")
            press(one, f"/tasks/{ident}", "complete")
        else:
            press(one, f"/tasks/{ident}/share", "forward_complete")  # message, sheet, done: three taps
    done, total = done_on_board(college, task)
    assert done == total > 1


def test_a_second_press_changes_nothing(site, browser):  # noqa: F811
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    counselor, ident = browser("counselor"), mine(site, "counselor", task)
    counselor.get(f"/tasks/{ident}")
    form = next(
        f for f in counselor.get(f"/tasks/{ident}/share").forms.values() if f.action.endswith("forward_complete")
    )
    form.submit(status=303)
    form.submit(status=303)
    kinds = [event.kind for event in site.engine.history(post_of(site, "counselor").actor, ident)]
    assert kinds == ["view", "forward", "complete"]


def test_completing_can_be_undone_for_ten_minutes(site, browser, clock):  # noqa: F811
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    counselor, ident = browser("counselor"), mine(site, "counselor", task)
    counselor.get(f"/tasks/{ident}")
    press(counselor, f"/tasks/{ident}/share", "forward_complete")
    press(counselor, f"/tasks/{ident}", "undo")
    assert "还差 1 步" in counselor.get(f"/tasks/{ident}")
    press(counselor, f"/tasks/{ident}", "complete")
    clock.advance(minutes=10)
    assert "撤销完成" not in counselor.get(f"/tasks/{ident}")
