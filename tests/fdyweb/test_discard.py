"""Deleting a draft: from the list and from its form, asked once, gone for the unit and never another unit's."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fdyweb.country import TYPES, post_of, run_all, send
from tests.fdyweb.test_compose import form_of
from tests.fdyweb.test_files import PDF, compose


def saved(one, title: str = "关于就业工作的通知") -> int:
    form = form_of(one.get("/dispatch?type=policy"))
    form["f-title"] = title
    return int(form.submit("then", value="save", status=303).location.partition("draft=")[2].partition("&")[0])


def confirm(page):
    return next(form for form in page.forms.values() if "revision" in form.fields)


@pytest.mark.parametrize("way", ["list", "form"])
def test_a_draft_is_deleted_from_the_list_and_from_its_form(browser, site, way):
    one = browser("college")
    kept, ident = saved(one, "留下的通知"), saved(one, "多余的通知")
    page = one.get("/tasks" if way == "list" else f"/dispatch?draft={ident}").click(href=f"^/dispatch/{ident}/discard$")
    assert "多余的通知" in page and "本单位全部辅导员" in page and "删除后不能恢复" in page
    assert [task.id for task in site.engine.tasks(post_of(site, "college").actor)] == [ident, kept]  # only asked
    form = confirm(page)
    answer = form.submit(status=303)
    assert answer.location.endswith("/tasks?discarded=1")
    told = answer.follow()
    assert "草稿已删除" in told and "多余的通知" not in told and "留下的通知" in told
    assert form.submit(status=303).location == answer.location  # pressed twice
    for address in (
        f"/dispatch?draft={ident}",
        f"/dispatch/{ident}",
        f"/dispatch/{ident}/discard",
        f"/progress/{ident}",
    ):
        gone, unknown = one.get(address, status=404), one.get(address.replace(str(ident), str(10**9)), status=404)
        assert gone.text == unknown.text
    last = site.engine.task_history(post_of(site, "college").actor, ident)[-1]
    assert (last.kind, last.actor) == ("task.discard", post_of(site, "college").id)


def test_it_is_offered_for_drafts_alone(browser, site):
    one = browser("college")
    assert "/discard" not in one.get("/dispatch?type=policy")
    task = send(one, "policy", TYPES["policy"])
    assert "/discard" not in one.get("/tasks")
    one.get(f"/dispatch/{task}/discard", status=404)
    run_all(site)
    token = one.get("/tasks").forms[0]["csrf_token"].value
    assert "当前为“进行中”" in one.post(f"/dispatch/{task}/discard", {"csrf_token": token, "key": "k"}, status=409)


def test_what_a_colleague_has_changed_meanwhile_is_shown_before_it_is_deleted(browser, site):
    one, two = browser("college"), browser("college")
    ident = saved(one)
    form, colleague = confirm(one.get(f"/dispatch/{ident}/discard")), form_of(two.get(f"/dispatch?draft={ident}"))
    colleague["f-title"] = "同事改的标题"
    colleague.submit("then", value="save", status=303)
    page = form.submit(status=303).follow()
    assert "已被他人修改" in page and "同事改的标题" in page
    confirm(page).submit(status=303)
    assert site.engine.tasks(post_of(site, "college").actor) == ()


def test_what_was_dispatched_meanwhile_is_not_deleted(browser, site):
    one = browser("college")
    ident = saved(one)
    form, preview = confirm(one.get(f"/dispatch/{ident}/discard")), one.get(f"/dispatch/{ident}")
    next(f for f in preview.forms.values() if "digest" in f.fields).submit(status=303)
    assert "当前为" in form.submit(status=409)
    assert [task.id for task in site.engine.tasks(post_of(site, "college").actor)] == [ident]


def test_forms_that_were_open_find_nothing_any_more(browser, site):
    one = browser("college")
    ident = saved(one)
    edit, preview = form_of(one.get(f"/dispatch?draft={ident}")), one.get(f"/dispatch/{ident}")
    confirm(one.get(f"/dispatch/{ident}/discard")).submit(status=303)
    edit.submit(status=404)
    next(f for f in preview.forms.values() if "digest" in f.fields).submit(status=404)
    assert site.engine.tasks(post_of(site, "college").actor) == ()


@pytest.mark.parametrize("level", ["ministry", "province", "school", "counselor"])
def test_a_draft_of_another_unit_can_neither_be_asked_about_nor_deleted(browser, site, level):
    ident = saved(browser("college"))
    other = browser(level)
    token = other.get("/me").forms[0]["csrf_token"].value
    form = {"csrf_token": token, "key": "k", "revision": "0"}
    for number in (ident, 10**9):
        other.get(f"/dispatch/{number}/discard", status=404)
        other.post(f"/dispatch/{number}/discard", form, status=404)
    assert [task.id for task in site.engine.tasks(post_of(site, "college").actor)] == [ident]


def test_without_the_forms_token_nothing_is_deleted(browser, site):
    one = browser("college")
    form = confirm(one.get(f"/dispatch/{saved(one)}/discard"))
    form["csrf_token"] = "x"
    form.submit(status=400)
    assert len(site.engine.tasks(post_of(site, "college").actor)) == 1


def test_the_file_of_a_deleted_draft_is_swept_after_a_week(site, browser, clock):
    one = browser("college")
    ident = int(compose(one, *PDF).location.rsplit("/", 1)[1])
    files = [path for path in Path(site.settings.files).glob("**/*") if path.is_file()]
    later = clock() + timedelta(days=8)
    for path in files:
        os.utime(path, (clock().timestamp(),) * 2)
    assert site.files.sweep(site.engine, later) == 0 and len(files) == 1
    confirm(one.get(f"/dispatch/{ident}/discard")).submit(status=303)
    one.get(f"/files/{ident}/attachment", status=404)
    assert site.files.sweep(site.engine, clock() + timedelta(days=6)) == 0
    assert site.files.sweep(site.engine, later) == 1
    assert not files[0].exists()
