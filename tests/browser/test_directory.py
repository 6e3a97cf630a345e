"""The directory in a browser: an account from its making to its end and back, and the first look of its owner."""

from __future__ import annotations

from pathlib import Path

import pytest

from fdyweb import demo
from fdyweb.directory import posts
from tests.browser.conftest import expect
from tests.fdyweb.country import post_of

PHONE = "13800000101"


@pytest.fixture
def texts(live):
    sent: list[tuple[str, str]] = []
    live.site.channels.add_texts(lambda phone, text: sent.append((phone, text)))
    return sent


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_an_account_is_made_used_changed_deleted_and_restored(page, texts, size):
    staff = page("college", size)
    staff.click("nav >> text=账号")
    staff.click("text=新建账号")
    staff.fill("#name", "许文清")
    staff.fill("#phone", "1380000")
    staff.select_option("#place", index=1)
    staff.select_option("#dc-1", str(demo.COHORT))
    staff.select_option("#dd-1", "bachelor")
    staff.click("text=创建账号")
    assert "请填写 11 位手机号码" in staff.inner_text("#phone-e")
    assert staff.input_value("#name") == "许文清" and staff.input_value("#dc-1") == str(demo.COHORT)
    staff.fill("#phone", PHONE)
    staff.click("text=创建账号")
    assert "已创建，登录短信已发送" in staff.inner_text("[role=status]")
    address = staff.url.split("?")[0]

    (_, text) = texts[-1]
    owner = page(None, size)
    owner.goto("/login")
    owner.fill("#phone", PHONE)
    owner.fill("#password", text.split("初始密码 ")[1].split("，")[0])
    owner.click("button.pri")
    owner.wait_for_url("**/password/first*")

    staff.click("text=修改信息")
    staff.select_option("#dd-1", "master")
    staff.click("button.pri")
    assert "硕士" in staff.inner_text("main")
    staff.click("text=删除账号")
    staff.select_option("#reason", "left")
    staff.click("text=确认删除账号")
    assert "30 天内可恢复" in staff.inner_text("[role=status]")
    owner.goto("/password/first")
    owner.wait_for_url("**/login*")

    staff.click("text=恢复账号")
    staff.click("text=确认恢复账号")
    assert "账号已恢复" in staff.inner_text("[role=status]")
    history = staff.inner_text("main")
    assert all(one in history for one in ("新建账号", "修改信息", "删除", "恢复账号", "不再担任辅导员"))
    staff.goto("/accounts?q=xuwenq")
    assert staff.locator(".pane-list ul.lst li").count() == 1
    assert staff.get_attribute(".pane-list ul.lst a:not(.btn)", "href").split("?")[0] in address
    assert [one for one in staff.complaints if " 422 " not in one] == [] == owner.complaints


def of_the_year_before(site, path: str) -> list[str]:
    """The counselors under a unit who are responsible for the cohort before the demo's."""
    wanted = posts.Wanted(path, ("counselor",), cohort=demo.COHORT - 1)
    return [row.id for row in site.engine.read(lambda reader: posts.page(reader, wanted))]


@pytest.mark.parametrize("script", [True, False])
def test_cohorts_of_many_are_changed_and_changed_back(page, live, script):
    path = post_of(live.site, "college").path
    before = of_the_year_before(live.site, path)
    staff = page("college", java_script_enabled=script)
    staff.goto("/accounts")
    staff.click("text=批量修改届别")
    staff.select_option("#old", str(demo.COHORT - 1))
    staff.select_option("#new", str(demo.COHORT))
    staff.click("text=查看名单")
    staff.click("text=确认修改")
    assert "已修改" in staff.inner_text("[role=status]")
    staff.click("text=撤销这次修改")
    assert "已撤销" in staff.inner_text("[role=status]")
    assert of_the_year_before(live.site, path) == before != []


@pytest.mark.parametrize("script", [True, False])
def test_an_account_stands_beside_its_list_on_a_desktop_and_alone_on_a_phone(page, script):
    staff = page("school", "desktop", java_script_enabled=script)
    staff.goto("/accounts?level=counselor")
    rows = staff.locator(".pane-list ul.lst a:not(.btn)")
    if script:  # the first one is shown without being asked for
        staff.wait_for_selector(".pane-detail .sect:has-text('办理')")
        assert rows.nth(0).get_attribute("aria-current") == "true"
    names = rows.all_inner_texts()
    rows.nth(2).click()
    assert rows.all_inner_texts() == names and len(names) > 5
    assert rows.nth(2).get_attribute("aria-current") == "true" and staff.locator("[aria-current=true]").count() == 1
    assert staff.inner_text("h1") in names[2]
    left, right = (staff.locator(f".pane-{side}").bounding_box() for side in ("list", "detail"))
    assert left["x"] + left["width"] <= right["x"] and left["width"] == 400 and left["y"] == right["y"]
    assert staff.evaluate("document.documentElement.scrollHeight - innerHeight") == 0  # each column scrolls by itself
    staff.click(".pane-detail >> text=修改信息")
    assert rows.all_inner_texts() == names and staff.locator(".btn.pri:visible").count() == 1
    staff.click("button.pri")
    assert "已保存" in staff.inner_text("[role=status]") and rows.all_inner_texts() == names
    staff.set_viewport_size({"width": 390, "height": 844})
    assert not staff.is_visible(".pane-list") and staff.is_visible(".pane-detail h1")
    staff.click(".back")
    assert staff.is_visible(".pane-list") and not staff.is_visible(".pane-detail")
    assert "level=counselor" in staff.url and rows.all_inner_texts() == names and staff.complaints == []


def test_why_costs_a_row_little_room_on_a_phone_and_gives_way_where_rows_are_ticked(page):
    staff = page("school", "narrow")
    staff.goto("/accounts?level=counselor")
    link = staff.locator(".tick .btn").first
    assert link.evaluate("one => getComputedStyle(one).padding") == "0px 12px 0px 4px"
    staff.click(".pane-list >> text=选择")
    assert staff.locator(".tick input").first.is_visible() and not link.is_visible()


def test_the_open_row_of_a_long_list_is_in_sight(page):
    staff = page("province", "desktop")
    staff.goto("/accounts")
    rows = staff.locator(".pane-list ul.lst a:not(.btn)")
    last = rows.count() - 1
    staff.goto(rows.nth(last).get_attribute("href"))
    box = rows.nth(last).bounding_box()
    assert last > 20 and 0 < box["y"] < 900 - box["height"]


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("script", [True, False])
def test_ticked_rows_are_changed_and_changed_back(page, live, size, script):
    path = post_of(live.site, "school").path
    before = of_the_year_before(live.site, path)
    staff = page("school", size, java_script_enabled=script)
    staff.goto(f"/accounts?level=counselor&cohort={demo.COHORT - 1}")
    if size == "phone":
        assert staff.locator("[name=pick]:visible").count() == 0
        staff.click(".sect >> text=选择")
    boxes = staff.locator("[name=pick]:visible")
    assert boxes.count() == len(before) > 3
    if script:
        staff.click("text=全选本页")
        assert staff.locator("[name=pick]:checked").count() == len(before)
        staff.click(f"text=已选 {len(before)} ×")
    for number in (0, 2):
        staff.locator(".tick label").nth(number).click()
    if script:
        expect(staff.locator("[data-all]")).to_have_text("已选 2 ×")
    staff.click("text=批量修改届别")
    assert staff.input_value("#old") == str(demo.COHORT - 1)
    staff.select_option("#new", str(demo.COHORT))
    staff.click("text=查看名单")
    staff.click("text=确认修改 2 人")
    assert "已修改 2 人" in staff.inner_text("[role=status]")
    assert of_the_year_before(live.site, path) == [before[1], *before[3:]]
    staff.click("text=撤销这次修改")
    assert "已撤销 2 人" in staff.inner_text("[role=status]")
    assert of_the_year_before(live.site, path) == before and staff.complaints == []


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_the_list_is_taken_away_as_a_file(page, size):
    staff = page("college", size)
    staff.goto("/accounts?kind=unused")
    shown = staff.locator(".pane-list ul.lst li").count()
    with staff.expect_download() as caught:
        staff.click("text=导出")
    name, text = caught.value.suggested_filename, Path(caught.value.path()).read_text("utf-8-sig")
    assert name.startswith("账号名单-") and name.endswith(".csv")
    assert len(text.splitlines()) == shown + 1 and "****" in text
    assert "导出" in staff.inner_text(".tools") and staff.complaints == []


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_correction_goes_there_and_back(page, size):
    one, staff = page("counselor", size), page("college", size)
    one.goto("/me/corrections")
    one.select_option("#field", "unit")
    one.fill("#text", "应为校直属")
    one.click("text=提交申请")
    staff.goto("/accounts")
    staff.click("text=有 1 项更正申请待处理")
    staff.fill("input[name=answer]", "已核对")
    staff.click("button:has-text('不予更正')")
    assert "已答复" in staff.inner_text("[role=status]")
    one.reload()
    assert "已核对" in one.inner_text("main")


@pytest.mark.parametrize(
    ("size", "language", "apart"),
    [("desktop", "en", True), ("phone", "en", True), ("narrow", "zh-CN", True), ("phone", "zh-CN", False)],
)
def test_the_tags_of_a_row_leave_its_name_room(page, live, size, language, apart):
    me, school = post_of(live.site, "counselor"), post_of(live.site, "school")
    live.site.accounts.mark(school, me.id, live.site.accounts.get(school, me.id).version, "重复")
    staff = page("school", size)
    staff.context.add_cookies([{"name": "fdy_lang", "value": language, "url": live.url}])
    staff.goto(f"/accounts?q={me.name}")
    row = staff.locator(f".tick > a[href*='{me.id}']").first
    assert row.locator(".tag").count() == 2
    name, tags = row.locator("> span").first.bounding_box(), row.locator(".tags").bounding_box()
    assert (tags["y"] >= name["y"] + name["height"]) == apart
    assert name["height"] < 2 * 24 and staff.complaints == []  # one line
