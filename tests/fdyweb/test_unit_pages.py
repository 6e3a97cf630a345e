"""The pages of 单位管理: journeys of each level, what is refused and how it is said, and what is written down."""

from __future__ import annotations

import re

import pytest

from fdycore import Audience
from fdyweb.directory import audiences, places, store
from tests.fdyweb.country import post_of, run_all
from tests.fdyweb.tables import changed, digests


def read(site, fn):
    return site.engine.read(fn)


def place(site, path: str) -> places.Place:
    return read(site, lambda reader: places.at(reader, path))


def denials(site) -> list[tuple]:
    return read(site, lambda r: r.rows("SELECT actor, action, target, door FROM denial ORDER BY id"))


def form(page, action: str):
    return next(one for one in page.forms.values() if one.action == action)


def fill(page, action: str, **values):
    one = form(page, action)
    for name, value in values.items():
        one[name] = value
    return one.submit(expect_errors=True)


# -- journeys -----------------------------------------------------------------------------------------------------------


def test_a_school_makes_renames_and_closes_a_college(site, browser):
    one = browser("school")
    listed = one.get("/me").click("单位管理", index=0)
    assert "信息工程学院" in listed and "3 个下属单位" in listed
    made = fill(listed, "/units", name="新闻学院", number="0701").follow(status=200)
    assert "已新建。" in made and "代码 0701" in made and "新建，名称“新闻学院”" in made
    address = made.request.path
    renamed = fill(made, address, name="新闻与传播学院").follow(status=200)
    assert "停用后不能恢复" in renamed.html.select_one(f"form[action='{address}/close']").text
    assert "名称已修改。" in renamed and "名称由“新闻学院”改为“新闻与传播学院”" in renamed and "王思齐" in renamed
    closed = fill(renamed, f"{address}/close", reason="机构调整").follow(status=200)
    assert [note.text for note in closed.html.select(".note")] == ["已停用。历史任务仍可查看。"]
    assert "停用。原因：机构调整" in closed and f"{address}/close" not in closed
    again = one.get("/units")
    assert "已停用 1 个" in again and "3 个下属单位" in again


def test_two_colleges_are_merged_after_a_look_at_what_will_move(site, browser):
    one, school = browser("school"), post_of(site, "school")
    task = site.engine.draft(school.actor, "policy", {"title": "通知"}, key="d").id
    site.engine.dispatch(school.actor, task, Audience(audiences.COUNSELORS), key="s")
    run_all(site)
    source, into = place(site, "/51/1/1/"), place(site, "/51/1/2/")
    page = one.get(f"/units/{source.id}")
    chosen = form(page, f"/units/{source.id}/merge")
    assert str(source.id) not in [value for value, *_ in chosen["into"].options]
    chosen["into"] = str(into.id)
    confirm = chosen.submit()
    assert "“信息工程学院”将并入“经济管理学院”。" in confirm and "5 名" in confirm and "1 项" in confirm
    assert "合并不能撤销。" in confirm and "bad" in confirm.html.find("button", string="确认合并")["class"]
    before = digests(site)
    assert changed(before, digests(site)) == set()  # a look at it changes nothing
    merged = form(confirm, f"/units/{source.id}/merge").submit(status=303).follow(status=200)
    assert "合并完成" in merged and "“信息工程学院”并入本单位" in merged
    old = one.get(f"/units/{source.id}")
    assert "已并入" in old and "经济管理学院" in old and "<form" not in old.text.split("main")[1]
    board = one.get(f"/progress/{task}")
    assert "信息工程学院" not in board and "经济管理学院" in board
    stale = one.get(confirm.request.url, status=303)  # the browser's way back, and the old page's button
    for answer in (stale, form(confirm, f"/units/{source.id}/merge").submit(status=303)):
        assert "已并入经济管理学院" in answer.follow(status=200).html.select_one(".note.warn").text


def test_a_unit_that_was_closed_meanwhile_is_not_offered_for_a_merge(site, browser):
    one, school, into = browser("school"), post_of(site, "school"), place(site, "/51/1/2/")
    made = site.units.create(school, "新闻学院")
    confirm = one.get(f"/units/{made.id}/merge?into={into.id}")
    site.units.close(school, made.id, "撤销", made.version)
    for answer in (
        one.get(confirm.request.url, status=303),
        form(confirm, f"/units/{made.id}/merge").submit(status=303),
    ):
        assert "已停用。历史任务仍可查看。" in answer.follow(status=200)


def test_a_merge_of_schools_names_the_colleges_that_meet_and_those_that_move(site, browser):
    site.units.create(post_of(site, "school"), "新闻学院")
    one, source, into = browser("province"), place(site, "/51/1/"), place(site, "/51/21/")
    page = one.get(f"/units/{source.id}/merge?into={into.id}")
    assert "信息工程学院、经济管理学院、外国语学院" in page and "整体转入" in page and "新闻学院" in page
    merged = form(page, f"/units/{source.id}/merge").submit(status=303).follow(status=200)
    assert "新闻学院" in merged and "岷江大学" in merged
    assert "岷江大学" in browser("school").get("/me")


def test_closed_and_merged_units_can_no_longer_be_chosen_and_old_tasks_still_name_them(site, browser):
    one, school = browser("school"), post_of(site, "school")
    source, into = place(site, "/51/1/1/"), place(site, "/51/1/2/")
    task = site.engine.draft(school.actor, "policy", {"title": "已结束的通知"}, key="d").id
    site.engine.dispatch(school.actor, task, Audience(audiences.COUNSELORS), key="s")
    run_all(site)
    above = site.engine.draft(post_of(site, "province").actor, "policy", {"title": "省级通知"}, key="p").id
    site.engine.dispatch(post_of(site, "province").actor, above, Audience(audiences.COUNSELORS), key="ps")
    run_all(site)
    site.engine.control(post_of(site, "province").actor, above, "close", key="close")
    empty = site.units.create(school, "新闻学院")
    site.units.close(school, empty.id, "撤销", empty.version)
    site.units.merge(school, source.id, into.id, source.version)
    composer = one.get("/dispatch?type=policy")
    values = [
        box._value for name, boxes in form(composer, "/dispatch").fields.items() if name == "a-college" for box in boxes
    ]
    assert values == ["/51/1/2/", "/51/1/3/", "direct"]
    kept = one.get(f"/dispatch?type=policy&a-college={empty.path}")
    assert "新闻学院（已停用）" in kept  # chosen before: shown as it is, so that nothing widens in silence
    nobody = Audience(audiences.COUNSELORS, {"college": [empty.path]})
    assert site.engine.preview(school.actor, nobody).count == 0
    board = one.get(f"/progress/{above}")  # over before the merge: it keeps its places
    assert "信息工程学院" in board and "经济管理学院" in board
    assert read(site, lambda reader: store.names_of(reader, [source.path])) == {source.path: "信息工程学院"}


def test_the_ministry_opens_the_next_cohort_and_everybody_can_choose_it(site, browser):
    one = browser("ministry")
    page = one.get("/me").click("届别", index=0)
    opened = fill(page, "/cohorts").follow(status=200)  # the next one is filled in
    assert "2028届" in opened and "开放 2028届" in opened
    row = next(f for f in opened.forms.values() if f.action == "/cohorts" and f.fields.get("year") and f["year"].value == "2028"
               and "current" in [b._value for b in f.fields.get("do", [])])  # fmt: skip
    current = row.submit("do", value="current").follow(status=200)
    assert "已设为当前届别" in current and "将 2028届设为当前届别" in current
    assert "2028届" in browser("college").get("/dispatch?type=policy")
    row = next(f for f in current.forms.values() if f.fields.get("year") and f["year"].value == "2026")
    row.submit("do", value="close").follow(status=200)
    assert "2026届" not in browser("college").get("/dispatch?type=policy")
    wrong = fill(one.get("/cohorts"), "/cohorts", year="1980")
    assert wrong.status_int == 422 and "2000 至 2100" in wrong and 'value="1980"' in wrong


def test_a_school_keeps_its_majors(site, browser):
    one = browser("school")
    page = one.get("/units").click("专业")
    added = fill(page, "/units/majors", major="数据科学").follow(status=200)
    assert "数据科学" in added and "9 个专业" in added
    again = fill(added, "/units/majors", major="数据科学")
    assert again.status_int == 422 and "已有专业“数据科学”" in again
    ident = read(site, lambda r: r.row("SELECT id FROM major WHERE name = '数据科学'"))[0]
    rows = [f for f in added.forms.values() if "close" in f.fields]
    closed = rows[0].submit("close", value=str(ident)).follow(status=200)
    assert "已停用 1 个" in closed and "8 个专业" in closed


# -- what is refused ----------------------------------------------------------------------------------------------------


def test_a_unit_counts_those_that_its_page_lists(site, browser):
    path = post_of(site, "province").path
    there = site.engine.read(lambda reader: places.at(reader, path)).id
    page = browser("ministry").get(f"/units/{there}")
    listed = page.html.select("ul.card.lst a[href^='/units/']")
    number = next(row.dd.text for row in page.html.select("dl.kv div") if row.dt.text == "学校")
    assert listed and number == f"{len(listed)} 个"


def test_the_list_of_units_and_the_page_of_each_count_the_same_people_suspended_ones_too(site, browser):
    me = post_of(site, "counselor")
    site.accounts.suspend(post_of(site, "college"), me.id, 0, "休假")
    for level, path in (("ministry", "/51/"), ("province", "/51/1/"), ("school", me.path)):
        one, ident = browser(level), place(site, path).id
        row = one.get("/units").html.select_one(f"a[href='/units/{ident}']")
        page = {row.dt.text: row.dd.text for row in one.get(f"/units/{ident}").html.select("dl.kv div")}
        assert f"{row.select_one('.p').text} 名" == page["辅导员"], path
        assert f"{page['管理员']}管理员" in row.small.text, path


def test_what_does_not_fit_is_said_at_its_field_and_stays_typed(site, browser):
    one, before = browser("school"), digests(site)
    page = fill(one.get("/units"), "/units", name="信息工程学院", number="1")
    assert page.status_int == 422 and "有 2 处需要修改" in page and 'value="信息工程学院"' in page
    assert "“启明大学”下已有“信息工程学院”（代码 1）" in page and "代码 1 已用于“信息工程学院”" in page
    ident = place(site, "/51/1/1/").id
    page = fill(one.get(f"/units/{ident}"), f"/units/{ident}", name="外国语学院")
    assert page.status_int == 422 and 'value="外国语学院"' in page
    page = fill(one.get(f"/units/{ident}"), f"/units/{ident}/close", reason="")
    assert page.status_int == 422 and "请填写原因" in page and "并入其他单位" in page
    assert "“信息工程学院”内还有 5 个辅导员账号、1 个管理员账号，不能停用。" in page and " 0 个" not in page
    assert changed(before, digests(site)) == set()


def test_the_second_of_two_sees_what_the_name_is_now(site, browser):
    one = browser("school")
    college = place(site, "/51/1/1/")
    page = one.get(f"/units/{college.id}")
    site.units.rename(post_of(site, "school"), college.id, "计算机学院", college.version)
    told = fill(page, f"/units/{college.id}", name="软件学院")
    assert told.status_int == 409 and "现名称：计算机学院" in told and 'value="软件学院"' in told
    assert fill(told, f"/units/{college.id}", name="软件学院").status_int == 303


@pytest.mark.parametrize("level", ["province", "school", "college", "counselor"])
def test_what_lies_outside_is_not_there_and_the_attempt_is_written_down(site, browser, level):
    one, elsewhere = browser(level), place(site, "/53/11/1/").id
    token = form(one.get("/me"), "/logout")["csrf_token"].value
    before = digests(site)
    for address in (f"/units/{elsewhere}", f"/units/{elsewhere}/merge?into={elsewhere}", "/units/4711"):
        answer = one.get(address, expect_errors=True)
        assert answer.status_int == 404 and "或您没有查看权限" in answer
    gone = one.post(f"/units/{elsewhere}", {"csrf_token": token, "name": "改名", "version": "0"}, expect_errors=True)
    assert gone.status_int == 404
    assert changed(before, digests(site)) == set()
    told = denials(site)
    if level == "counselor":  # to whom the pages do not exist at all
        assert told == []
    else:
        assert {(actor, door) for actor, _, _, door in told} == {(post_of(site, level).id, "web")}
        assert told[0][1:3] == ("unit.see", "college:/53/11/1/") and len(told) == 3


def test_what_is_seen_but_not_managed_is_refused_in_words(site, browser):
    one, own = browser("school"), post_of(site, "school")
    page = one.get(f"/units/{own.unit}")
    assert page.status_int == 200 and f'action="/units/{own.unit}"' not in page
    token, before = form(one.get("/me"), "/logout")["csrf_token"].value, digests(site)
    for address, sent in (
        (f"/units/{own.unit}", {"name": "第一大学", "version": "0"}),
        (f"/units/{own.unit}/close", {"reason": "撤销", "version": "0"}),
        (f"/units/{own.unit}/merge", {"into": str(own.unit), "version": "0"}),
    ):
        answer = one.post(address, {"csrf_token": token, **sent}, expect_errors=True)
        assert answer.status_int == 403 and "您没有办理此事的权限" in answer, address
    assert changed(before, digests(site)) == set()
    assert [(action, target) for _, action, target, _ in denials(site)] == [
        ("unit.rename", "school:/51/1/"),
        ("unit.close", "school:/51/1/"),
        ("unit.merge", "school:/51/1/ school:/51/1/"),
    ]


def test_a_level_or_a_place_sent_along_changes_nothing(site, browser):
    """What is made lies under one's own unit, whatever a form says."""
    one = browser("school")
    sent = form(one.get("/units"), "/units")
    made = one.post("/units", {"csrf_token": sent["csrf_token"].value, "name": "新闻学院", "number": "", "level": "province",
                    "path": "/53/", "parent": "/", "unit": "1"}, status=303).follow()  # fmt: skip
    assert place(site, "/51/1/4/").name == "新闻学院" and "院级" in made


def test_a_college_has_no_units_and_says_so(browser):
    assert "院级没有下属单位" in browser("college").get("/units") and "/units" not in browser("college").get("/me")
    assert "/units" not in browser("counselor").get("/me")


def test_pages_speak_english(site, browser):
    one = browser("school")
    one.set_cookie("fdy_lang", "en")
    page = one.get(f"/units/{place(site, '/51/1/1/').id}")
    for word in ("Rename", "Merge", "Close the unit", "Open tasks"):
        assert word in page


def test_the_history_of_the_cohorts_is_told_by_time_whichever_it_was(site, browser, clock):
    ministry = post_of(site, "ministry")
    for do, year in ((site.units.open_cohort, 2031), (site.units.open_cohort, 2030), (site.units.close_cohort, 2031)):
        do(ministry, year)
        clock.advance(minutes=1)
    page = browser("ministry").get("/cohorts")
    told = [line.text for line in page.html.select("ul.lst .all") if re.search("203[01]", line.text)]
    assert [re.search("203[01]", line)[0] for line in told] == ["2031", "2030", "2031"]


def test_majors_are_sorted_by_how_they_are_read_and_not_as_surnames_are(site, browser):
    page = browser("school").get("/units/majors")
    for name in ("种子科学与工程", "区域国别学", "草业科学"):
        page = fill(page, "/units/majors", major=name).follow(status=200)
    for told in (page, browser("school").get("/accounts/new")):
        found = dict.fromkeys(re.findall("种子科学与工程|区域国别学|草业科学", told.text))
        assert list(found) == ["草业科学", "区域国别学", "种子科学与工程"]
