"""用户管理 as a list: beside one account, and with rows that are ticked."""

from __future__ import annotations

import re

from fdyweb import demo
from fdyweb.directory import posts
from tests.fdyweb.country import post_of

DUTY = (demo.COHORT, "bachelor", "软件工程")


def listed(page) -> list[str]:
    """The accounts of a page's list, in its order."""
    return [re.match(r"/accounts/(a\d+)", a["href"])[1] for a in page.html.select(".pane-list ul.lst a")]


def everybody(site, level: str, **more) -> list[posts.Row]:
    post = post_of(site, level)
    wanted = posts.Wanted(post.path, ("college", "counselor") if level == "school" else ("counselor",), **more)
    return site.engine.read(lambda reader: posts.page(reader, wanted, limit=1_000))


def rows_form(page):
    return next(form for form in page.forms.values() if "picks" in form.html.form.get("class", []))


# -- beside one account -----------------------------------------------------------------------------------------------


def test_an_account_has_the_list_it_was_opened_from_beside_it(site, browser):
    staff, me = browser("school"), post_of(site, "counselor")
    page = staff.get("/accounts?level=counselor&kind=unused")
    beside = staff.get(next(a["href"] for a in page.html.select("ul.lst a") if me.id in a["href"]))
    assert listed(beside) == listed(page) and len(listed(page)) > 3
    (here,) = beside.html.select(".pane-list .lst a[aria-current]")
    assert me.id in here["href"] and beside.html.h1.text == me.name
    assert all(a["href"].endswith("?level=counselor&kind=unused") for a in beside.html.select(".pane-detail .lst a"))
    edit = staff.get(f"/accounts/{me.id}/edit?level=counselor&kind=unused")
    assert listed(edit) == listed(page)
    form = next(form for form in edit.forms.values() if "version" in form.fields)
    saved = form.submit(status=303).follow()
    assert "已保存" in saved and listed(saved) == listed(page)


def test_a_further_page_of_the_list_is_kept_and_leads_back_to_the_first(site, browser, monkeypatch):
    from fdyweb.views import account_list

    monkeypatch.setattr(account_list, "PAGE", 2)
    staff = browser("school")
    first = staff.get("/accounts")
    second = staff.get(next(a["href"] for a in first.html.select("a") if "加载更多" in a.text))
    assert len(listed(first)) == len(listed(second)) == 2 and not set(listed(first)) & set(listed(second))
    one = staff.get(second.html.select("ul.lst a")[0]["href"])
    assert listed(one) == listed(second)
    assert listed(staff.get(next(a["href"] for a in one.html.select("a") if "回到第一页" in a.text))) == listed(first)


def test_the_list_is_not_read_twice_where_it_fills_its_own_second_column(site, browser):
    page = browser("college").get("/accounts")
    address = page.html.select_one("[data-first]")["data-first"]
    alone = browser("college").get(address)
    assert address.endswith("peek=1") and alone.html.select(".pane-list") == []
    assert alone.html.h1.text and alone.html.select(".pane-detail .lst a")


def test_the_list_is_narrowed_by_a_unit_below_and_by_no_other(site, browser):
    staff, school, province = browser("school"), post_of(site, "school"), browser("province")
    page = staff.get("/accounts")
    paths = [option["value"] for option in page.html.select("#unit option") if option["value"]]
    assert paths and all(path.startswith(school.path) and path != school.path for path in paths)
    of_one = listed(staff.get(f"/accounts?unit={paths[0]}"))
    assert {row.path for row in everybody(site, "school") if row.id in of_one} == {paths[0]}
    deep = province.get(f"/accounts?unit={paths[0]}")
    assert deep.html.select_one("#unit option[selected]")["value"] == paths[0]
    outside = staff.get("/accounts?unit=/53/")
    assert listed(outside) == listed(page) and not outside.html.select("#unit option[selected]")


# -- ticked rows ------------------------------------------------------------------------------------------------------


def test_ticked_rows_and_no_others_are_changed_and_changed_back(site, browser):
    staff = browser("school")
    old = [row.id for row in everybody(site, "school", cohort=demo.COHORT - 1)]
    officer = post_of(site, "college").id
    page = staff.get("/accounts?select=1")
    form = rows_form(page)
    for box in form.fields["pick"]:
        box.checked = box._value in (*old[:2], officer)
    asked = form.submit("then", value="bulk", status=303).follow()
    form = next(form for form in asked.forms.values() if "new" in form.fields)
    form["cohort"], form["new"] = str(demo.COHORT - 1), str(demo.COHORT)
    plan = form.submit()
    assert "2 人" in plan and "勾选的账号中有 1 个不负责" in plan
    done = next(form for form in plan.forms.values() if "digest" in form.fields).submit(status=303).follow()
    left = [row.id for row in everybody(site, "school", cohort=demo.COHORT - 1)]
    assert len(old) > 2 and left == old[2:] and "已修改 2 人" in done
    next(form for form in done.forms.values() if form.action == "").submit(status=303)
    assert [row.id for row in everybody(site, "school", cohort=demo.COHORT - 1)] == old


def test_rows_are_ticked_where_something_is_done_with_them(browser):
    assert not browser("province").get("/accounts").html.select("[name=pick]")
    page = browser("college").get("/accounts")
    assert len(page.html.select("[name=pick]")) == len(listed(page)) > 0
    assert "fold" in page.html.select_one("form.picks")["class"]  # a phone shows them after 选择
    assert "fold" not in browser("college").get("/accounts?select=1").html.select_one("form.picks")["class"]
