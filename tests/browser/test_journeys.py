"""Journeys in a browser, at phone and desktop size."""

from __future__ import annotations

import re

import pytest

from fdycore import Audience
from fdyweb import demo
from tests.browser.conftest import expect
from tests.fdyweb.country import mine, post_of, run_all


def test_chinese_is_drawn_with_a_chinese_font(page):
    """A missing font is named here, and not by every other test. Without lang, Chromium takes Japanese forms."""
    one = page(None)
    one.goto("/login")
    session = one.context.new_cdp_session(one)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": "h1"})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    assert fonts and all(re.search(r"CJK SC|PingFang|YaHei|Noto Sans SC", font["familyName"]) for font in fonts), fonts


def shown(board, name: str) -> str:
    """A figure of the board's first column."""
    return board.locator(f'[data-n="{name}"]').first.inner_text()


LEFT_OF_TEXT = """at => { const of = document.createRange(); of.selectNodeContents(document.querySelector(at));
return Math.round(of.getBoundingClientRect().left) }"""


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_the_whole_story(page, live, clock, size):
    site = live.site
    ministry = page("ministry", size)
    ministry.click("text=派发任务")
    ministry.click(".pick >> text=就业创业直播课")
    ministry.fill("#f-title", "校招季如何选好第一份工作")
    ministry.fill("#f-starts", "2026-03-02T10:00")
    ministry.fill("#f-ends", "2026-03-02T11:00")
    expect(ministry.locator("#count")).to_contain_text("61")
    ministry.click("text=预览并派发")
    ministry.click("text=确认派发 61 人")
    ministry.wait_for_url("**/progress/1")
    run_all(site)

    counselor = page("counselor", size)
    counselor.click("nav >> text=消息")
    counselor.click("main >> text=校招季如何选好第一份工作")
    counselor.wait_for_selector("text=还差 3 步")
    counselor.click(".bar >> text=转发")
    address = re.search(r"/p/[\w-]+", counselor.input_value("#text"))[0]
    counselor.click("text=我已转发")
    counselor.wait_for_selector("text=还差 2 步")
    student = page(None, "phone")
    student.goto(address)
    assert "林晓岚" in student.content() and student.context.cookies() == []

    clock.advance(minutes=45)
    counselor.reload()
    assert counselor.locator("[data-left]").inner_text().startswith("1:4")
    counselor.click(".bar >> text=签到")
    counselor.click(".bar >> text=完成")
    counselor.wait_for_selector("text=已全部完成")
    assert counselor.evaluate(LEFT_OF_TEXT, ".steps + .row button") == counselor.evaluate(LEFT_OF_TEXT, ".steps h3")
    for level in ("province", "school", "college"):
        board = page(level, size)
        board.goto("/progress/1")
        assert shown(board, "done") == "1", level
    # It was opened while the task went out, and has drawn the provinces by itself: a reload here could meet its own.
    expect(ministry.locator("[data-line]").first).to_be_visible(timeout=9000)
    ministry.click("main >> text=四川省")
    ministry.wait_for_selector("text=启明大学")
    for one in (ministry, counselor, student):
        assert one.complaints == []


def test_a_board_refreshes_by_itself_and_can_be_paused(page, live):
    site, board = live.site, page("college")
    engine, college = site.engine, post_of(site, "college")
    draft = engine.draft(college.actor, "policy", {"title": "通知"}, key="d")
    engine.dispatch(college.actor, draft.id, Audience("counselors"), key="s")
    run_all(site)
    board.goto(f"/progress/{draft.id}")
    assert shown(board, "done") == "0"
    ident = mine(site, "counselor", draft.id)
    for step in ("view", "forward", "complete"):
        engine.act(post_of(site, "counselor").actor, ident, step, key=step)
    expect(board.locator('[data-n="done"]')).to_have_text("1", timeout=8000)
    done = board.locator('li[data-part="completed"] b')
    expect(done).to_have_text("1")
    expect(board.locator('li[data-part="assigned"] b')).to_have_text(str(int(shown(board, "total")) - 1))
    board.click("text=暂停刷新")
    assert board.get_attribute("[data-pause]", "aria-pressed") == "true"


def test_a_board_that_was_opened_while_its_task_went_out_shows_the_units_by_itself(page, live):
    site, ministry = live.site, post_of(live.site, "ministry")
    draft = site.engine.draft(ministry.actor, "policy", {"title": "通知"}, key="d")
    site.engine.dispatch(ministry.actor, draft.id, Audience("counselors"), key="s")
    board = page("ministry")
    board.goto(f"/progress/{draft.id}")
    expect(board.locator("main")).to_contain_text("正在派发")
    run_all(site)
    expect(board.locator("[data-line]").first).to_be_visible(timeout=9000)
    expect(board.locator("main")).not_to_contain_text("正在派发")


def test_enter_in_a_field_of_the_composer_goes_to_the_preview(page):
    one = page("ministry", "desktop")
    one.goto("/dispatch?type=policy")
    one.fill("#f-link", "https://example.com/")
    one.fill("#f-title", "IT 类岗位的通知")
    expect(one.locator("[data-preview]")).to_contain_text("IT 类岗位的通知")
    expect(one.locator("[data-preview] >> text=查看原文")).to_be_visible()
    one.keyboard.press("Enter")
    one.wait_for_selector("text=确认派发 61 人")


def test_the_composer_shows_what_the_preview_will_show(page):
    one = page("school", "desktop")
    one.goto("/dispatch?type=recruitment")
    typed = {"title": "双选会", "starts": "2026-03-06T09:00", "deadline": "2026-03-03T18:00", "body": "请参加。", "link": "https://a.example.cn/",
             "place": "体育馆", "organizer": "就业中心", "employers": "1200"}  # fmt: skip
    for name, value in typed.items():
        one.fill(f"#f-{name}", value)
    one.select_option("#f-form", "both")
    shown = one.locator(".phone").inner_text()
    assert {"3月6日 09:00", "明天 18:00", "线上线下", "1,200"} <= set(shown.splitlines())
    one.click("text=预览并派发")
    one.wait_for_selector("h1 >> text=将派发给")
    assert one.locator(".phone").inner_text() == shown
    one.click("text=返回修改")
    assert one.locator(".phone").inner_text() == shown
    one.fill("#f-title", "  ")
    expect(one.locator(".phone dd").first).to_have_text("—")


def test_another_type_keeps_what_both_ask_for(page):
    one = page("college")
    one.goto("/dispatch?type=policy")
    one.fill("#f-title", "写好的标题")
    one.click(".pick >> text=招聘活动")
    one.wait_for_selector("#f-starts")
    assert one.input_value("#f-title") == "写好的标题"


def test_a_check_in_on_its_way_is_not_cut_off_when_the_window_closes(page, live, clock):
    """The page was opened inside the window and holds a ticket; its countdown ends, and it stays as it is."""
    site, college = live.site, post_of(live.site, "college")
    fields = {"title": "直播课", "starts": "2026-03-02T10:00+08:00", "ends": "2026-03-02T11:00+08:00"}
    draft = site.engine.draft(college.actor, "live_course", fields, key="d")
    site.engine.dispatch(college.actor, draft.id, Audience("counselors"), key="s")
    run_all(site)
    ident = mine(site, "counselor", draft.id)
    counselor = page("counselor")
    clock.advance(hours=2, minutes=29, seconds=58)
    counselor.goto(f"/tasks/{ident}")
    clock.advance(seconds=5)
    expect(counselor.locator("[data-left]")).to_have_text("0:00:00", timeout=4000)
    counselor.wait_for_timeout(2500)
    counselor.click(".bar >> text=签到")
    counselor.wait_for_selector("text=已签到")


def test_everything_works_without_javascript(page, live):
    site = live.site
    college = page("college", java_script_enabled=False)
    college.goto("/dispatch?type=policy")
    college.fill("#f-title", "关于做好毕业生就业工作的通知")
    college.click("text=预览并派发")
    college.click("button.pri")
    college.wait_for_url("**/progress/1")
    run_all(site)
    counselor = page("counselor", java_script_enabled=False)
    counselor.click("main >> text=关于做好毕业生就业工作的通知")
    counselor.click(".bar >> text=转发")
    counselor.click("text=已转发，完成")
    counselor.wait_for_selector("text=已全部完成")


@pytest.mark.parametrize("form", ["/dispatch?type=policy", "/progress/{task}/amend"])
def test_leaving_with_something_typed_asks_first_and_sending_it_does_not(page, live, form):
    college, asked = page("college"), []
    college.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    form = form.format(task=sent_policy(live.site))
    college.goto(form)
    college.click("a.back")  # nothing has been typed
    college.wait_for_url(lambda url: not url.endswith(form))
    college.goto(form)
    college.fill("#f-title", "写了一半")
    leave(college, asked, 1)
    assert college.input_value("#f-title") == "写了一半"
    college.fill("#f-deadline", "2020-01-01T08:00")
    college.click(".bar .pri")
    college.wait_for_selector("#f-deadline-e")  # it came back, and is still nowhere but here
    assert asked == ["beforeunload"]
    college.locator("h1").click()  # a browser asks for nobody who has not touched the page
    leave(college, asked, 2)
    college.fill("#f-deadline", "")
    college.click(".bar .pri")
    college.wait_for_url("**/dispatch/*" if "dispatch" in form else "**amended=1")
    college.locator("h1").click()
    college.click("a.back")
    college.wait_for_url("**/dispatch?draft=*" if "dispatch" in form else "**/tasks*")
    assert len(asked) == 2 and all("422" in told for told in college.complaints)


def leave(one, asked: list[str], times: int) -> None:
    """Try to, and be asked."""
    here = one.url
    one.click("a.back", no_wait_after=True)
    one.wait_for_timeout(300)
    assert asked == ["beforeunload"] * times and one.url == here


def sent_policy(site) -> int:
    college = post_of(site, "college")
    draft = site.engine.draft(college.actor, "policy", {"title": "通知"}, key="d")
    site.engine.dispatch(college.actor, draft.id, Audience("counselors"), key="s")
    run_all(site)
    return draft.id


def test_another_type_is_no_leaving_and_what_was_typed_is_still_asked_about(page):
    college, asked = page("college"), []
    college.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    college.goto("/dispatch?type=policy")
    college.fill("#f-title", "写好的标题")
    college.click(".pick >> text=招聘活动")
    college.wait_for_selector("#f-starts")
    assert asked == []
    college.locator("h1").click()
    leave(college, asked, 1)


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_button_that_is_not_possible_yet_leads_to_the_step_that_is_missing(page, live, size):
    site = live.site
    college = post_of(site, "college").actor
    draft = site.engine.draft(college, "policy", {"title": "通知", "body": "正文。" * 900}, key="d")
    site.engine.dispatch(college, draft.id, Audience("counselors"), key="s")
    run_all(site)
    one = page("counselor", size)
    one.goto(f"/tasks/{mine(site, 'counselor', draft.id)}")
    one.locator(".prose").evaluate("e => e.scrollIntoView({block: 'end'})")
    one.locator("[aria-disabled]").evaluate("e => e.click()")
    expect(one.locator("#step-forward")).to_be_focused()
    for shown in ("h2 >> text=还差 2 步", "#step-forward", "text=请先转发。"):
        expect(one.locator(shown)).to_be_in_viewport(ratio=1)
    assert one.locator("#step-forward").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_beside_an_open_task_the_list_stays_as_it_was_and_its_row_is_in_sight(page, live):
    site, college = live.site, post_of(live.site, "college").actor
    for number in range(12):
        draft = site.engine.draft(college, "policy", {"title": f"通知{number}"}, key=f"d{number}")
        site.engine.dispatch(college, draft.id, Audience("counselors"), key=f"s{number}")
    run_all(site)
    one = page("counselor", "desktop")
    head = one.locator(".pane-list .hero").inner_text()
    one.click(".pane-list li:last-child >> .task >> nth=-1")
    one.wait_for_url("**/tasks/*")
    assert one.locator(".pane-list .hero").inner_text() == head
    expect(one.locator(".pane-list .seg")).to_contain_text("12")
    expect(one.locator(".task[aria-current]")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_page_prints_what_it_shows_without_the_way_around_it(page, live, size):
    one = page("college", size)
    for address in ("/tasks", "/messages", "/me", "/accounts"):
        one.goto(address)
        one.emulate_media(media="print")
        expect(one.locator(".pane h1").first).to_be_visible()
        expect(one.locator(".nav")).to_be_hidden()
        one.emulate_media(media="screen")


@pytest.mark.parametrize("what", ["/tasks/{task}/poster", "/qr"])
def test_a_poster_is_printed_by_its_button_which_is_not_on_the_paper(page, live, what):
    address = what.format(task=mine(live.site, "counselor", sent_policy(live.site)))
    without = page("counselor", java_script_enabled=False)
    without.goto(address)
    expect(without.get_by_role("button", name="打印")).to_be_hidden()
    one = page("counselor")
    one.goto(address)
    one.evaluate("window.print = () => { document.title = 'printed' }")
    one.get_by_role("button", name="打印").click()
    assert one.title() == "printed" and one.complaints == []
    one.emulate_media(media="print")
    expect(one.locator("[data-print]")).to_be_hidden()
    expect(one.locator("img.qr")).to_be_visible()


def test_the_buttons_of_the_share_sheet_are_equally_wide(page, live):
    ident = mine(live.site, "counselor", sent_policy(live.site))
    for size in ("phone", "desktop"):
        one = page("counselor", size)
        one.goto(f"/tasks/{ident}/share")
        wide = one.locator(".even .btn").evaluate_all(
            "all => all.map(e => Math.round(e.getBoundingClientRect().width))"
        )
        assert len(wide) == 3 and max(wide) - min(wide) <= 1, (size, wide)


def test_a_page_of_one_column_has_it_beside_the_rail_which_stays_and_scrolls_as_a_page(page, live):
    one = page("counselor", "desktop")
    ident = mine(live.site, "counselor", sent_policy(live.site))
    at = set()
    for address in ("/tasks", f"/tasks/{ident}", "/messages", "/me", f"/tasks/{ident}/share"):
        one.goto(address)  # of one column and of two, higher than the window and not
        at.add(one.locator(".nav").bounding_box()["x"])
    assert len(at) == 1, at
    one.set_viewport_size({"width": 1440, "height": 400})
    box = lambda name: one.locator(name).bounding_box()
    nav, main, bar = box(".nav"), box("main"), box(".bar")
    assert (main["x"], main["width"]) == (nav["x"] + nav["width"], 720)
    assert {nav["x"]} == at
    assert bar["y"] + bar["height"] == pytest.approx(400, abs=1)
    one.mouse.move(20, 200)  # beside the column
    one.mouse.wheel(0, 10_000)
    one.wait_for_timeout(300)
    assert one.evaluate("scrollY") > 0
    nav, bar = box(".nav"), box(".bar")
    assert (nav["y"], bar["y"] + bar["height"]) == pytest.approx((0, 400), abs=1)


def test_by_keyboard_alone(page):
    one = page(None)
    one.goto("/login")
    one.focus("#phone")
    one.keyboard.type(demo.LOGINS["counselor"][0])
    one.keyboard.press("Tab")
    one.keyboard.type(demo.PASSWORD)
    one.keyboard.press("Enter")
    one.wait_for_url("**/tasks")
    one.keyboard.press("Tab")
    assert one.evaluate("document.activeElement.className") == "skip"


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_whole_college_is_made_up_at_once_and_a_draft_is_deleted(page, live, clock, size, script):
    """With a script, and without one: then everybody is ticked by hand."""
    site, school = live.site, post_of(live.site, "school").actor
    course = {"title": "昨天的直播课", "starts": "2026-03-01T10:00+08:00"}
    task, draft = (site.engine.draft(school, "live_course", course, key=key).id for key in "ab")
    site.engine.dispatch(school, task, Audience("counselors"), key="c")
    run_all(site)
    one = page("school", size, java_script_enabled=script)
    one.goto(f"/progress/{task}?at={post_of(site, 'college').path}")
    boxes = one.locator("[name=who]")
    every = boxes.count()
    assert every >= 3
    one.click("text=批量补签")
    expect(one.locator("p.note")).to_contain_text("请先勾选辅导员")
    if script:
        one.click("text=全选")
        one.click(f"text=已选 {every} ×")
        assert one.locator("[name=who]:checked").count() == 0
        one.click("text=全选")
    else:
        expect(one.locator("[data-all]")).to_be_hidden()
        for number in range(every):
            boxes.nth(number).check()
    boxes.nth(0).uncheck()
    one.click("text=批量补签")
    one.fill("#f-reason", "网络故障")
    one.click(f"text=确认补签 {every - 1} 人")
    expect(one.locator("p.note.ok")).to_have_text(f"已为 {every - 1} 人办理。")
    assert one.locator("[name=who]").count() == 0 and one.locator("a >> text=补签").count() == 1
    one.goto("/tasks")
    one.click("li a >> text=删除")
    expect(one.locator("h1")).to_have_text("删除草稿")
    one.click("text=取消")
    assert one.url.endswith(f"/dispatch?draft={draft}")
    one.click("text=删除草稿")
    one.click("text=确认删除")
    expect(one.locator("p.note.ok")).to_have_text("草稿已删除。")
    assert one.locator("li a >> text=删除").count() == 0 and one.complaints == []


def test_long_names_wrap_where_something_is_done_for_many(page, live, clock):
    site, school = live.site, post_of(live.site, "school")
    college = post_of(site, "college")
    fields = {"title": "直播课", "starts": "2026-03-02T10:00+08:00", "ends": "2026-03-02T11:00+08:00"}
    task = site.engine.draft(school.actor, "live_course", fields, key="d").id
    site.engine.dispatch(school.actor, task, Audience("counselors"), key="s")
    run_all(site)
    me = post_of(site, "counselor")
    row = site.accounts.get(college, me.id)
    duties = site.accounts.duties([me.id])[me.id]
    site.accounts.edit(college, me.id, row.version, "阿卜杜热合曼·" * 5 + "买买提明", duties)
    clock.advance(days=1)
    staff = page("college")
    staff.goto(f"/progress/{task}")
    staff.click("text=全选")
    staff.click("text=批量补签")
    staff.wait_for_selector("li.tag:has-text('阿卜杜热合曼')")
    assert staff.evaluate("document.documentElement.scrollWidth") == 390
