"""The composer: its form, its filters, drafts, and that only what was confirmed is sent."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from fdycore import Conflict, Engine
from fdycore.services.commands import BUSY
from fdyweb import demo
from fdyweb.directory import store
from fdyweb.directory.making import New
from tests.fdyweb.country import TYPES, mine, post_of, press, run_all, send
from tests.fdyweb.entrance import log_in, visitor


def form_of(page):
    return next(form for form in page.forms.values() if form.action == "/dispatch")


def offered(page, name: str) -> list[str]:
    form = form_of(page)
    return [box._value for box in form.fields.get(f"a-{name}", [])]


@pytest.mark.parametrize(
    ("level", "filters"),
    [
        ("ministry", ["province", "school", "college", "cohort", "degree"]),
        ("province", ["school", "college", "cohort", "degree"]),
        ("school", ["college", "cohort", "degree"]),
        ("college", ["cohort", "degree"]),
    ],
)
def test_each_level_has_exactly_its_filters(browser, level, filters):
    page = browser(level).get("/dispatch?type=policy")
    assert [
        name for name in ("province", "school", "college", "cohort", "degree") if f'id="l-{name}"' in page
    ] == filters


def test_the_ministry_lists_schools_of_chosen_provinces_and_colleges_of_chosen_schools(browser, site):
    one = browser("ministry")
    page = one.get("/dispatch?type=policy")
    assert offered(page, "school") == [] and offered(page, "college") == ["direct"]
    form = form_of(page)
    form["f-title"] = "通知"
    next(box for box in form.fields["a-province"] if box._value == "/51/").checked = True
    page = form.submit("then", value="list", status=200)
    form = form_of(page)
    assert form["f-title"].value == "通知"  # what was typed stays
    schools = offered(page, "school")
    assert schools and all(path.startswith("/51/") for path in schools)
    next(box for box in form.fields["a-school"] if box._value == schools[0]).checked = True
    page = form.submit("then", value="list", status=200)
    colleges = offered(page, "college")
    assert set(colleges) == {unit.path for unit in site.engine.read(lambda r: store.units_under(r, schools[0]))} | {
        "direct"
    }
    form = form_of(page)
    next(box for box in form.fields["a-college"] if box._value == colleges[0]).checked = True
    preview = form.submit(status=303).follow()
    name = site.engine.read(lambda reader: store.names_of(reader, [colleges[0]]))[colleges[0]]
    assert f"学院：{name}" in preview
    assert site.engine.tasks(post_of(site, "ministry").actor)[0].state == "draft"


def test_among_many_units_one_searches_by_name(browser, monkeypatch):
    monkeypatch.setattr("fdyweb.views.recipients.MOST", 1)
    one = browser("school")
    page = one.get("/dispatch?type=policy")
    assert "请输入名称查找" in page and len(offered(page, "college")) == 2  # one, and those without a college
    form = form_of(page)
    form["q-college"] = "外国语"
    found = form.submit("then", value="list")
    assert "外国语学院" in found and len(offered(found, "college")) == 2
    form = form_of(found)
    form["q-college"] = "没有这个"
    assert "没有找到" in form.submit("then", value="list")


def test_a_unit_outside_ones_own_is_neither_listed_nor_named(browser, site):
    other = site.engine.read(lambda reader: store.units_under(reader, "/53/"))[0]
    page = browser("province").get(f"/dispatch?type=policy&a-school={other.path}")
    assert other.name not in page


def test_a_draft_can_be_saved_edited_and_sent(browser, site):
    one = browser("college")
    form = form_of(one.get("/dispatch?type=live_course"))
    for name, value in TYPES["live_course"].items():
        form[name] = value
    saved = form.submit("then", value="save", status=303).follow()
    assert "草稿已保存" in saved
    ident = site.engine.tasks(post_of(site, "college").actor)[0].id
    form = form_of(saved)
    assert form["f-starts"].value == TYPES["live_course"]["f-starts"]
    form["f-title"] = "改过的标题"
    preview = form.submit(status=303).follow()
    assert "改过的标题" in preview
    back = preview.click("返回修改", index=0)
    assert form_of(back)["f-title"].value == "改过的标题"
    next(f for f in preview.forms.values() if "digest" in f.fields).submit(status=303)
    tasks = site.engine.tasks(post_of(site, "college").actor)
    assert [(task.id, task.title) for task in tasks] == [(ident, "改过的标题")]
    one.get(f"/dispatch?draft={ident}", status=404)  # it is none any more


def test_a_draft_keeps_its_recipients(browser, site):
    one = browser("school")
    form = form_of(one.get("/dispatch?type=policy"))
    form["f-title"] = "通知"
    college = next(box for box in form.fields["a-college"] if box._value != "direct")
    college.checked = True
    saved = form.submit("then", value="save", status=303).follow()
    ident = site.engine.tasks(post_of(site, "school").actor)[0].id
    ticked = lambda page: [b._value for b in form_of(page).fields["a-college"] if b.checked]
    assert ticked(saved) == ticked(one.get(f"/dispatch?draft={ident}")) == [college._value]
    preview, name = one.get(f"/dispatch/{ident}"), site.engine.read(lambda r: store.names_of(r, [college._value]))
    assert f"学院：{name[college._value]}" in preview
    assert ticked(one.get(f"/dispatch?draft={ident}&a-college=direct")) == ["direct"]  # the address wins
    form = form_of(saved)
    next(box for box in form.fields["a-college"] if box._value == college._value).checked = False
    assert "本单位全部辅导员" in form.submit(status=303).follow()  # nobody is chosen: that is kept too
    assert ticked(one.get(f"/dispatch?draft={ident}")) == []


def test_a_cohort_that_was_closed_since_stays_among_a_drafts_recipients(browser, site):
    """Left out, it would silently widen what was chosen."""
    staff, ministry = browser("college"), post_of(site, "ministry")
    ended = demo.COHORT - 1
    form = next(f for f in staff.get("/dispatch?type=policy").forms.values() if f.action == "/dispatch")
    form["f-title"] = "通知"
    next(box for box in form.fields["a-cohort"] if box._value == str(ended)).checked = True
    ident = int(form.submit(status=303).headers["Location"].rsplit("/", 1)[1])
    site.units.close_cohort(ministry, ended)
    page = staff.get(f"/dispatch?draft={ident}")
    assert f"{ended}届（已停用）" in page
    form = next(f for f in page.forms.values() if f.action == "/dispatch")
    form["f-title"] = "通知（更正）"
    form.submit("then", value="save", status=303)
    draft = site.engine.task(post_of(site, "college").actor, ident)
    assert (draft.title, dict(draft.audience.params)) == ("通知（更正）", {"cohort": [str(ended)]})


def test_without_the_digest_of_a_preview_nothing_is_sent(browser, site):
    one = browser("college")
    form = form_of(one.get("/dispatch?type=policy"))
    form["f-title"] = "通知"
    preview = form.submit(status=303).follow()
    form = next(f for f in preview.forms.values() if "digest" in f.fields)
    form["digest"] = ""
    assert "对象" in form.submit(status=409)
    assert site.engine.tasks(post_of(site, "college").actor)[0].state == "draft"


def test_a_draft_of_another_unit_does_not_exist(browser, site):
    one = browser("college")
    form = form_of(one.get("/dispatch?type=policy"))
    form["f-title"] = "通知"
    form.submit("then", value="save", status=303)
    ident = site.engine.tasks(post_of(site, "college").actor)[0].id
    for level in ("ministry", "province", "school"):
        other = browser(level)
        for page in ("/dispatch/{}", "/dispatch?draft={}"):
            known, unknown = (other.get(page.format(number), status=404) for number in (ident, 10**9))
            assert known.text == unknown.text


def test_a_fault_is_told_at_its_field_and_what_was_typed_stays(browser):
    form = form_of(browser("college").get("/dispatch?type=live_course"))
    form["f-title"], form["f-starts"], form["f-ends"] = "课", "2026-03-02T10:00", "2026-03-02T09:00"
    page = form.submit(status=422)
    assert "下课时间应晚于开课时间" in page and 'id="f-ends-e"' in page
    assert form_of(page)["f-title"].value == "课"


def test_all_faults_of_a_form_are_told_at_once_in_its_order(browser):
    form = form_of(browser("college").get("/dispatch?type=live_course"))
    form["f-title"], form["f-starts"], form["f-ends"] = "课", "2026-03-02T10:00", "2026-03-02T09:00"
    form["f-deadline"] = "2020-01-01T08:00"
    page = form.submit(status=422)
    assert "有 2 处需要修改" in page and "下课时间应晚于开课时间" in page and "截止时间已过" in page
    form = form_of(page)
    form["f-title"], form["f-link"] = "", "http//abc"
    page = form.submit(status=422)
    assert "有 3 处需要修改" in page
    links, controls = page.html.select(".note.bad li a"), page.html.select(".form [id^=f-]")
    assert [a["href"][1:] for a in links] == [c["id"] for c in controls if c.get("aria-invalid")]


def test_without_a_script_a_button_counts_those_who_are_chosen(browser, site):
    one = browser("school")
    form = form_of(one.get("/dispatch?type=policy"))
    form["f-title"] = "写到一半"
    next(box for box in form.fields["a-college"] if box._value == "direct").checked = True
    page = form.submit("then", value="count", status=200)
    n = one.get("/dispatch/count?a-college=direct").json["count"]
    assert f">{n} 人将收到<" in page and n > 0
    assert form_of(page)["f-title"].value == "写到一半" and site.engine.tasks(post_of(site, "school").actor) == ()
    token = form["csrf_token"].value
    asked = {"csrf_token": token, "type": "policy", "then": "count", "a-college": "/52/11/1/"}
    assert "超出" in one.post("/dispatch", asked)


def test_a_second_confirmation_sends_nothing_twice(browser, site):
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    before = site.engine.sequence()
    back = browser("college").get(f"/dispatch/{task}", status=303)  # from the board, by the browser's button
    assert back.headers["Location"].endswith(f"/progress/{task}") and site.engine.sequence() == before
    browser("school").get(f"/dispatch/{task}", status=404)


def test_the_form_shows_what_students_will_see_of_it(browser):
    form = form_of(browser("college").get("/dispatch?type=live_course"))
    for name, value in (
        ("f-title", "课"),
        ("f-body", "课程说明"),
        ("f-lecturer", "周老师"),
        ("f-starts", "2026-03-02"),
    ):
        form[name] = value
    page = form.submit("then", value="type:live_course")
    shown = page.text.partition("学生看到的页面")[2]
    assert "课程说明" in shown and "周老师" in shown and 'data-when="link" hidden' in shown
    form = form_of(page)
    form["f-link"] = "https://a.example/"
    shown = form.submit("then", value="type:live_course").text.partition("学生看到的页面")[2]
    assert "观看直播" in shown and 'data-when="link">' in shown
    label = lambda name: page.text.partition(f'<label for="f-{name}">')[2].partition("</label>")[0]
    assert [name for name in ("title", "starts", "deadline", "opens_before") if "学生也会看到" in label(name)] == [
        "title",
        "starts",
    ]


@pytest.mark.parametrize("type_name", TYPES)
def test_what_is_required_is_asked_for_first_and_the_rest_in_the_order_of_the_type(browser, site, type_name):
    one, fields = browser("college"), site.engine.task_types()[type_name].workflow.definition.fields.values()
    first = [f.name for f in fields if f.required]
    first += ["ends"] if "starts" in first else []  # an end follows its beginning
    wanted = first + [f.name for f in fields if f.name not in first]
    asked = lambda page: re.findall(r'<label(?: class="switch")? for="f-(\w+)"', page.text)
    task = send(one, type_name, TYPES[type_name])
    run_all(site)
    assert asked(one.get(f"/dispatch?type={type_name}")) == asked(one.get(f"/progress/{task}/amend")) == wanted


def test_another_type_says_which_fields_it_has_cleared(browser):
    form = form_of(browser("college").get("/dispatch?type=live_course"))
    form["f-title"] = "课"
    page = form.submit("then", value="type:policy")
    assert "已清空" not in page  # what stands there by itself is not missed
    form = form_of(page)
    page = form.submit("then", value="type:live_course")
    form = form_of(page)
    form["f-lecturer"], form["f-starts"] = "周老师", "2026-03-02T10:00"
    page = form.submit("then", value="type:policy")
    told = page.html.select_one(".note.warn").text
    assert "等 2 项不适用于此类型，已清空。" in told and ("主讲人" in told or "开课时间" in told)
    assert form_of(page)["f-title"].value == "课"
    form = form_of(form_of(page).submit("then", value="type:live_course"))
    form["f-lecturer"] = "周老师"
    told = form.submit("then", value="type:policy").html.select_one(".note.warn").text
    assert told == "“主讲人”不适用于此类型，已清空。"
    assert "已清空" not in form_of(page).submit("then", value="list")


def headed(page) -> list[tuple[str, str]]:
    """Each long text of a page with the heading right above it; "" without one."""
    above = lambda text: text.find_previous_sibling()
    return [
        (above(p).text if above(p) and above(p).name in ("h2", "h3") else "", p.text)
        for p in page.html.select(".card > .prose:not(.sm)")
    ]


@pytest.mark.parametrize("more", [{}, {"f-body": "请尽快投递。"}])
def test_jobs_and_the_text_beside_them_both_reach_the_students_each_under_its_name(browser, site, more):
    one, given = browser("college"), TYPES["jobs"] | more
    form = form_of(one.get("/dispatch?type=jobs"))
    for name, value in given.items():
        form[name] = value
    preview = form.submit(status=303).follow()
    task = send(one, "jobs", given)
    run_all(site)
    ident = mine(site, "counselor", task)
    student = browser(None).get(f"/p/{site.links.of(ident).token}")
    wanted = [("招聘岗位", TYPES["jobs"]["f-positions"])] + [("正文", text) for text in more.values()]
    for page in (browser("counselor").get(f"/tasks/{ident}"), student, one.get(f"/progress/{task}"), preview):
        assert headed(page) == wanted, page.request.path
    shown = preview.text.partition("学生看到的页面")[2]
    assert all(label in shown and text in shown for label, text in wanted)


def test_a_plain_text_is_the_description_of_its_task_and_has_no_name_before_students(browser, site):
    task = send(browser("college"), "policy", {"f-title": "通知", "f-body": "请转发。"})
    run_all(site)
    ident = mine(site, "counselor", task)
    assert headed(browser("counselor").get(f"/tasks/{ident}")) == [("任务说明", "请转发。")]
    assert headed(browser(None).get(f"/p/{site.links.of(ident).token}")) == [("", "请转发。")]


# -- later --------------------------------------------------------------------------------------------------------------


def to_confirm(one, deadline: str = ""):
    form = form_of(one.get("/dispatch?type=policy"))
    form["f-title"], form["f-deadline"] = "通知", deadline
    preview = form.submit(status=303).follow()
    return next(f for f in preview.forms.values() if "digest" in f.fields)


def test_a_dispatch_can_wait_for_a_moment_in_beijing(browser, site, clock):
    one = browser("college")
    form = to_confirm(one)
    assert form["when"].value == "now"
    form["when"], form["at"] = "later", "2026-03-09T08:00"
    board = form.submit(status=303).follow()
    assert "定时派发" in board and "将于3月9日 08:00 派发给" in board
    assert "3月9日 08:00" in one.get("/tasks")
    clock.set(datetime.fromisoformat("2026-03-09T07:59:59+08:00"))
    run_all(site)
    task = site.engine.tasks(post_of(site, "college").actor)[0]
    assert (task.state, task.released_at) == ("scheduled", None)
    clock.set(datetime.fromisoformat("2026-03-09T08:00+08:00"))
    run_all(site)
    assert site.engine.task(post_of(site, "college").actor, task.id).state == "open"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("", "请填写派发时间"),
        ("soon", "请填写派发时间"),
        ("2020-01-01T08:00", "派发时间已过"),
        ("2026-03-20T18:00", "须早于截止时间"),
    ],
)
def test_a_moment_that_does_not_fit_is_told_at_its_field(browser, site, at, words):
    form = to_confirm(browser("college"), "2026-03-20T18:00")
    form["when"], form["at"] = "later", at
    page = form.submit(status=422)
    assert words in page.html.find(id="at-e").text
    form = next(f for f in page.forms.values() if "digest" in f.fields)
    assert (form["when"].value, form["at"].value) == ("later", at)
    assert site.engine.tasks(post_of(site, "college").actor)[0].state == "draft"
    form["when"] = "now"
    form.submit(status=303)


def test_a_scheduled_dispatch_can_be_stopped_and_voided(browser, site):
    one = browser("college")
    form = to_confirm(one)
    form["when"], form["at"] = "later", "2026-03-09T08:00"
    address = form.submit(status=303).headers["Location"]
    stopped = press(one, address, "stop").follow()
    assert "派发已停止" in stopped and "不再等到3月9日 08:00" in stopped
    press(one, address, "void", reason="误发")
    run_all(site)
    assert site.engine.tasks(post_of(site, "college").actor)[0].state == "voided"


@pytest.mark.parametrize("reason", ["时间有变", "时间有变。"])
def test_the_reason_of_a_stop_is_a_sentence_of_its_own(browser, site, reason):
    one = browser("college")
    form = to_confirm(one)
    form["when"], form["at"] = "later", "2026-03-09T08:00"
    address = form.submit(status=303).headers["Location"]
    task = int(address.rsplit("/", 1)[1])
    site.engine.control(post_of(site, "college").actor, task, "stop", reason=reason, key="stop")
    assert "派发已停止。原因：时间有变。继续派发时立即发出" in one.get(address)


def officer(site):
    """A college's, of a site that `browser` does not know."""
    one = visitor(site)
    log_in(one, demo.LOGINS["college"][0], status=303)
    return one


def test_while_it_is_held_its_board_says_until_when_and_has_the_way_to_stop_it_and_no_empty_figures(remade, clock):
    held = remade(hold=300)
    one = officer(held)
    board = to_confirm(one).submit(status=303).follow()
    note = board.html.select_one(".note.warn")
    assert re.search(r"将于今天 09:05 派发给 \d+ 人，此前可以停止。", note.text) and "停止派发" in note.text
    assert "已完成" not in board.html.main.text and "名辅导员" not in board.html.main.text
    assert "09:05" in one.get("/tasks")
    stopped = press(one, board.request.path, "stop").follow()
    note = stopped.html.select_one(".note.warn")
    assert "派发已停止" in note.text and "继续派发" in note.text and "名辅导员" not in stopped.html.main.text
    press(one, board.request.path, "resume")
    run_all(held)
    out = one.get(board.request.path)
    assert "名辅导员" in out and not out.html.select(".note.warn")


def test_a_held_dispatch_whose_moment_has_come_is_about_to_go_out(remade, clock):
    one = officer(remade(hold=300))
    board = to_confirm(one).submit(status=303).location
    clock.advance(minutes=5)
    assert "即将派发给" in one.get(board) and "将于" not in one.get(board)


def test_a_second_press_of_a_scheduled_dispatch_is_one(browser, site):
    form = to_confirm(browser("college"))
    form["when"], form["at"] = "later", "2026-03-09T08:00"
    board = form.submit(status=303).location
    assert form.submit(status=303).location == board


def test_a_year_that_no_calendar_holds_is_no_moment(browser, site):
    one = browser("college")
    form = to_confirm(one)
    form["when"], form["at"] = "later", "9999-12-31T23:59-12:00"
    assert "请填写派发时间" in form.submit(status=422)
    one.get("/tasks", status=200)


def test_a_form_that_was_sent_and_changed_again_is_told_and_kept(browser, site):
    """The browser's back button brings the old form with its old key."""
    form = form_of(browser("college").get("/dispatch?type=policy"))
    form["f-title"] = "通知"
    form.submit(status=303)
    form["f-title"] = "改过的通知"
    page = form.submit(status=409)
    assert "该表单已提交过一次" in page and "再次提交将另存一份草稿" in page and "再次保存即以此为准" not in page
    assert form_of(page)["f-title"].value == "改过的通知"
    saved = form_of(page).submit(status=303).headers["Location"].rsplit("/", 1)[1]
    again = form_of(browser("college").get(f"/dispatch?draft={saved}"))
    for title in ("又改的通知", "再改的通知"):
        again["f-title"] = title
        page = again.submit(status="*")
    assert page.status_int == 409 and "该表单已提交过一次" in page and "标题现在是：又改的通知" in page
    again = form_of(page)
    again["f-title"] = "改过的通知"
    again.submit(status=303)
    assert {task.title for task in site.engine.tasks(post_of(site, "college").actor)} == {"通知", "改过的通知"}


def test_who_goes_back_to_a_form_that_was_sent_sees_what_a_colleague_has_saved_since(browser, site):
    draft = to_confirm(browser("college")).response.request.path.rsplit("/", 1)[1]
    mine = form_of(browser("college").get(f"/dispatch?draft={draft}"))
    mine["f-title"] = "我改的标题"
    mine.submit(status=303)
    colleague = form_of(browser("college").get(f"/dispatch?draft={draft}"))
    colleague["f-body"] = "同事写的正文"
    box(colleague, "a-degree", "doctor").checked = True
    colleague.submit(status=303)
    mine["f-title"] = "我又改的标题"
    page = mine.submit(status=409)
    for told in (
        "该表单已提交过一次",
        "标题现在是：我改的标题",
        "正文现在是：同事写的正文",
        "派发对象现在是：层次：博士",
    ):
        assert told in page


def test_a_draft_of_another_type_that_was_sent_before_is_another_draft(browser, site):
    draft = to_confirm(browser("college")).response.request.path.rsplit("/", 1)[1]
    form = form_of(browser("college").get(f"/dispatch?draft={draft}"))
    form["type"] = "course"
    form.submit(status=303)
    form["f-title"] = "改过的标题"
    page = form.submit(status=409)
    assert "再次提交将另存一份草稿" in page and "现在是" not in page and "再次保存即以此为准" not in page


def test_too_many_at_once_is_told_as_that(browser, monkeypatch):
    form = form_of(browser("college").get("/dispatch?type=policy"))
    form["f-title"] = "通知"
    draft = form.submit(status=303).headers["Location"].rsplit("/", 1)[1]

    def busy(*given, **named):
        raise Conflict(BUSY)

    monkeypatch.setattr(Engine, "draft", busy)
    monkeypatch.setattr(Engine, "amend", busy)
    for address in ("/dispatch?type=policy", f"/dispatch?draft={draft}"):
        form = form_of(browser("college").get(address))
        form["f-title"] = "另一通知"
        page = form.submit(status=409)
        assert "操作的人较多" in page and form_of(page)["f-title"].value == "另一通知"
        assert not any(words in page for words in ("已提交过", "另存一份", "现在是", "再次保存即以此为准"))


def test_other_recipients_of_a_colleague_are_shown_as_well(browser, site):
    to = to_confirm(browser("college")).response.request.path.rsplit("/", 1)[1]
    colleague, mine, third = (form_of(browser("college").get(f"/dispatch?draft={to}")) for _ in range(3))
    for form in (colleague, third):
        box(form, "a-degree", "doctor").checked = True
    colleague.submit(status=303)
    page = mine.submit(status=409)
    assert "派发对象现在是：层次：博士" in page and "标题现在是" not in page and "再次保存即以此为准" in page
    form_of(page).submit(status=303)
    page = third.submit(status=409)
    assert "派发对象现在是：本单位全部辅导员" in page


def box(form, name: str, value: str):
    return next(one for one in form.fields[name] if one._value == value)


def test_what_a_colleague_has_changed_meanwhile_is_not_sent_unseen(browser, site):
    one, two = browser("college"), browser("college")
    form = to_confirm(one)
    draft = form.action or form.response.request.path
    colleague = form_of(two.get(f"/dispatch?draft={draft.rsplit('/', 1)[1]}"))
    mine = form_of(one.get(f"/dispatch?draft={draft.rsplit('/', 1)[1]}"))
    colleague["f-title"] = "同事改的标题"
    colleague.submit(status=303)
    page = form.submit(status=409)
    assert "已被他人修改" in page and "同事改的标题" in page
    mine["f-title"] = "我改的标题"
    page = mine.submit(status=409)
    assert "已被他人修改" in page and form_of(page)["f-title"].value == "我改的标题"
    assert (
        "标题现在是：同事改的标题" in page
        and "正文现在是" not in page
        and f"/dispatch?draft={draft.rsplit('/', 1)[1]}" in page
    )
    preview = form_of(page).submit(status=303).follow()
    next(f for f in preview.forms.values() if "digest" in f.fields).submit(status=303)
    assert site.engine.tasks(post_of(site, "college").actor)[0].title == "我改的标题"


def test_what_is_over_since_it_was_drafted_is_not_sent(browser, site, clock):
    late = to_confirm(browser("college"), "2026-03-20T18:00")
    course = form_of(browser("college").get("/dispatch?type=live_course"))
    for name, value in TYPES["live_course"].items():
        course[name] = value
    preview = course.submit(status=303).follow()
    over = next(f for f in preview.forms.values() if "digest" in f.fields)
    over["when"], over["at"] = "later", "2026-12-01T08:00"
    assert "须早于签到结束时间" in over.submit(status=422)
    clock.set(datetime.fromisoformat("2026-03-20T18:00+08:00"))
    for form, words in ((late, "截止时间已过"), (over, "签到时间已过")):
        browser_now = browser("college")
        page = browser_now.get(form.response.request.path)
        form = next(f for f in page.forms.values() if "digest" in f.fields)
        assert words in page and words in form.submit(status=422)


@pytest.mark.parametrize(
    ("type_name", "field", "said"),
    [
        ("recruitment", "f-starts", "“开始时间”已过，请核对后再派发。"),
        ("course", "f-available_until", "“可观看至”已过"),
        ("jobs", "f-apply_by", "“报名截止”已过"),
        ("policy", "f-applies_from", ""),
    ],
)
def test_a_moment_that_has_passed_is_told_before_it_goes_out(browser, type_name, field, said):
    form = form_of(browser("college").get(f"/dispatch?type={type_name}"))
    for name, value in {**TYPES[type_name], field: "2026-02-20T10:00"}.items():
        form[name] = value
    preview = form.submit(status=303).follow()
    warned = [note.text for note in preview.html.select("main .note.warn")]
    assert bool(warned) == bool(said) and all(said in text for text in warned)
    assert "确认派发" in preview  # nothing forbids it


def test_who_is_in_no_college_is_named_where_colleges_were_chosen_without_them(browser, site):
    def told(*picked: str) -> bool:
        form = form_of(browser("school").get("/dispatch?type=policy"))
        form["f-title"] = "通知"
        for box in form.fields["a-college"]:
            box.checked = box._value in picked
        return "未归入学院" in form.submit(status=303).follow()

    college = post_of(site, "college").path
    assert told(college) and not told() and not told(college, "direct")


def test_the_board_says_that_more_got_it_than_were_confirmed(browser, site, clock):
    form = to_confirm(browser("college"))
    form["when"], form["at"] = "later", "2026-03-03T08:00"
    task = int(form.submit(status=303).headers["Location"].rsplit("/", 1)[1])
    run_all(site)
    assert "派发前名单有变化" not in browser("college").get(f"/progress/{task}?changed=1")
    officer = post_of(site, "college")
    duties = ((demo.COHORT, "bachelor", ""),)
    before = site.engine.task(officer.actor, task).count
    site.accounts.create(officer, New("许文清", "13800000101", "counselor", officer.path, duties))
    clock.set(datetime.fromisoformat("2026-03-03T08:00+08:00"))
    run_all(site)
    (message,) = site.messages.page(officer.id, unread=True)[0]
    assert "派发前名单有变化" not in browser("college").get(f"/progress/{task}")  # what every look would pay for
    page = browser("college").get(f"/messages/{message.id}").follow()
    assert f"确认时 {before} 人，派发时 {before + 1} 人" in page
    other = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    assert "派发前名单有变化" not in browser("college").get(f"/progress/{other}?changed=1")
    above = send(browser("school"), "policy", TYPES["policy"])
    run_all(site)
    browser("college").get(f"/progress/{above}?changed=1", status=200)  # who has not confirmed it is told nothing


def test_nothing_that_is_optional_is_said_to_students_unless_somebody_chose_it(browser, site):
    staff = browser("college")
    form = next(f for f in staff.get("/dispatch?type=recruitment").forms.values() if f.action == "/dispatch")
    assert form["f-form"].value == "" and "线下" in [text for *_, text in form["f-form"].options]
    form["f-title"], form["f-starts"] = "云端双选会", "2026-03-05T09:00"
    assert "举办形式" not in form.submit(status=303).follow(status=200)
