"""用户管理 as a list: beside one account, with rows that are ticked, and as a file to take away."""

from __future__ import annotations

import csv
import io
import re
from urllib.parse import unquote

import pytest

from fdycore import Refused
from fdyweb import demo, sheets
from fdyweb.directory import changes, export, posts
from fdyweb.directory.accounts import New
from tests.fdyweb.country import TYPES, post_of, run_all, send
from tests.fdyweb.tables import digests

DUTY = (demo.COHORT, "bachelor", "软件工程")


def listed(page) -> list[str]:
    """The accounts of a page's list, in its order."""
    return [re.match(r"/accounts/(a\d+)", a["href"])[1] for a in page.html.select(".pane-list ul.lst a:not(.btn)")]


def everybody(site, level: str, **more) -> list[posts.Row]:
    post = post_of(site, level)
    wanted = posts.Wanted(post.path, ("college", "counselor") if level == "school" else ("counselor",), **more)
    return site.engine.read(lambda reader: posts.page(reader, wanted, limit=1_000))


def rows_form(page):
    return next(form for form in page.forms.values() if "picks" in form.html.form.get("class", []))


def exported(page):
    """What the button 导出 of a list answers, and its table."""
    form = rows_form(page)
    answer = page.test_app.post("/accounts/export", form.submit_fields(), status=200)
    return answer, list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))))


def notes(site, level: str) -> list[changes.Change]:
    ident = post_of(site, level).id
    found = site.engine.read(lambda reader: changes.of(reader, f"account:{ident}"))
    return [one for one in found if one.kind == "account.list"]


@pytest.mark.parametrize("text", ["1391111", "139****0009", "139 1111", "139111100091"])
def test_who_searches_a_part_of_a_phone_is_told_that_it_has_to_be_whole(browser, text):
    staff = browser("school")
    search = lambda q: staff.post(
        "/accounts", {"q": q, "csrf_token": staff.get("/accounts").forms[0]["csrf_token"].value}
    ).follow()
    assert "按手机号查找请输入完整的 11 位号码。" in search(text)
    for other in ("没有这个人", "李1", "13900000009"):
        assert "11 位号码" not in search(other)


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


@pytest.mark.parametrize("level", ["ministry", "province", "school", "college"])
def test_every_row_leads_to_why_its_own_person_has_no_login_or_no_task(browser, level):
    staff = browser(level)
    page = staff.get("/accounts?level=counselor&kind=unused")
    rows = page.html.select(".pane-list li.tick")
    assert len(rows) == len(listed(page)) > 3
    for row, ident in zip(rows, listed(page), strict=True):
        (link,) = [a for a in row.select("a") if "查找原因" in a.text]
        assert link["href"] == f"/accounts/{ident}/why?level=counselor&kind=unused&from=list"
        name = row.select_one("a span").contents[0].strip()
        assert link.text == f"查找原因：{name}"  # who, for those who hear the links alone
        found = staff.get(link["href"])
        assert found.html.h1.text == f"查找原因 · {name}" and "为什么没收到任务" in found
        assert listed(found) == listed(page)


def test_why_leads_back_to_where_it_was_opened_from(site, browser):
    me, place, school = post_of(site, "counselor"), post_of(site, "college").path, post_of(site, "school").path
    task, other = (send(browser("school"), "policy", {"f-title": title}) for title in ("一", "二"))
    run_all(site)
    whys = lambda page: [a["href"] for a in page.html.select("main a[href*='/why']")]
    for level, opened, label, leads in (
        ("college", f"/progress/{task}", "进度", f"/progress/{task}?at={place}"),
        ("school", f"/progress/{task}?at={place}", "进度", f"/progress/{task}?at={place}"),
        ("school", f"/progress/{task}?at={school}&direct=1", "进度", f"/progress/{task}?at={school}&direct=1"),
        ("school", "/accounts?kind=unused", "账号", "/accounts?kind=unused"),
        ("school", f"/accounts/{me.id}?peek=1&level=counselor", me.name, f"/accounts/{me.id}?level=counselor"),
    ):
        staff = browser(level)
        page = staff.get(opened)
        why = staff.get(whys(page)[0])
        form = next(form for form in why.forms.values() if "task" in form.fields)
        form["task"] = str(other)
        for found in (why, form.submit()):
            back = found.html.select_one(".pane-detail a.back")
            assert (back.text, unquote(back["href"])) == (label, leads)
        there = whys(staff.get(back["href"], status=200))
        assert there == whys(page) or label == me.name


@pytest.mark.parametrize(
    "whence", ["//evil.example/", "/51/1/1/", "x/51/", "5//evil.example/", "5/51", "5/\n/", "account"]
)
def test_why_leads_back_to_the_account_where_an_address_says_nonsense(site, browser, whence):
    me = post_of(site, "counselor")
    page = browser("school").get(f"/accounts/{me.id}/why", {"from": whence})
    assert page.html.select_one(".pane-detail a.back")["href"] == f"/accounts/{me.id}" and 'name="from"' not in page


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


def test_those_above_schools_see_which_school_a_college_is_of(browser):
    rows = lambda level: [a.text for a in browser(level).get("/accounts").html.select("ul.lst a:not(.btn)")]
    for level in ("ministry", "province"):
        assert any("启明大学 · 信息工程学院" in text for text in rows(level))
        assert not any("启明大学 · 启明大学" in text for text in rows(level))
    assert not any("启明大学 · 信息工程学院" in text for text in rows("school"))


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
    people, there = everybody(site, "school", cohort=demo.COHORT - 1), post_of(site, "college").path
    inside = next(row.id for row in people if row.path == there)
    old = [inside, *(row.id for row in people if row.id != inside)]
    officer = post_of(site, "college").id
    page = staff.get("/accounts?select=1")
    form = rows_form(page)
    for box in form.fields["pick"]:
        box.checked = box._value in (*old[:2], officer)
    asked = form.submit("then", value="bulk", status=303).follow()
    form = next(form for form in asked.forms.values() if "new" in form.fields)
    form["old"], form["new"] = str(demo.COHORT - 1), str(demo.COHORT)
    plan = form.submit()
    assert "2 人" in plan and "勾选的账号中有 1 个不负责" in plan
    done = next(form for form in plan.forms.values() if "digest" in form.fields).submit(status=303).follow()
    left = [row.id for row in everybody(site, "school", cohort=demo.COHORT - 1)]
    assert len(old) > 2 and left == old[2:] and "已修改 2 人" in done
    history = staff.get(f"/accounts/{old[0]}")
    again = staff.get(next(a["href"] for a in history.html.select("a") if "查看这次批量修改" in a.text))
    assert "已修改 2 人" in again and "撤销这次修改" in again
    other = browser("college").get(f"/accounts/{inside}", status=200)
    assert "批量修改" in other and "查看这次批量修改" not in other
    browser("college").get(again.request.path, status=404)
    next(form for form in done.forms.values() if form.action == "").submit(status=303)
    over = staff.get(again.request.path)
    assert "已于" in over and "已撤销 2 人的修改。" in over and "撤销这次修改" not in over
    assert everybody(site, "school", cohort=demo.COHORT - 1)[0].id == people[0].id
    assert {row.id for row in everybody(site, "school", cohort=demo.COHORT - 1)} == set(old)


def test_a_change_of_many_is_left_step_by_step_with_what_was_chosen(site, browser):
    staff, cancel = browser("school"), lambda page: page.html.find("a", string="取消")["href"]
    form = rows_form(staff.get("/accounts?level=counselor&kind=unused"))
    ticked = [box._value for box in form.fields["pick"][:2]]
    for box in form.fields["pick"][:2]:
        box.checked = True
    asked = form.submit("then", value="bulk", status=303).follow()
    for _ in range(2):  # and once more from the page that was gone back to
        chosen = next(form for form in asked.forms.values() if "new" in form.fields)
        chosen["old"], chosen["new"] = str(demo.COHORT - 1), str(demo.COHORT)
        plan = chosen.submit(status=200)
        assert any("digest" in form.fields for form in plan.forms.values())
        asked = staff.get(cancel(plan))
        form = next(form for form in asked.forms.values() if "new" in form.fields)
        assert (form["old"].value, form["new"].value) == (str(demo.COHORT - 1), str(demo.COHORT))
        assert [field.value for field in form.fields["pick"]] == ticked and "对勾选的 2 个账号" in asked
    assert cancel(asked) == "/accounts?level=counselor&kind=unused"


def test_a_change_of_many_says_of_whom(browser):
    staff = browser("school")
    assert "对全部辅导员，" in staff.get("/accounts/bulk").html.select_one(".hero").text
    narrowed = staff.get(f"/accounts/bulk?cohort={demo.COHORT - 1}")
    assert "对列表当前筛选条件下的辅导员，" in narrowed.html.select_one(".hero").text
    form = next(form for form in narrowed.forms.values() if "new" in form.fields)
    assert (form["old"].value, form["cohort"].value) == (str(demo.COHORT - 1),) * 2


def test_rows_are_ticked_where_something_is_done_with_them(browser):
    assert not browser("province").get("/accounts").html.select("[name=pick]")
    page = browser("college").get("/accounts")
    assert len(page.html.select("[name=pick]")) == len(listed(page)) > 0
    assert "fold" in page.html.select_one("form.picks")["class"]  # a phone shows them after 选择
    assert "fold" not in browser("college").get("/accounts?select=1").html.select_one("form.picks")["class"]


# -- a file -----------------------------------------------------------------------------------------------------------


def test_the_file_holds_the_filtered_list_with_masked_phones_and_is_noted(site, browser):
    school, staff = post_of(site, "school"), browser("school")
    page = staff.get(f"/accounts?level=counselor&cohort={demo.COHORT}&kind=unused")
    answer, (heads, *rows) = exported(page)
    assert answer.body.startswith(b"\xef\xbb\xbf") and answer.content_type == "text/csv"
    assert "attachment" in answer.headers["Content-Disposition"]
    assert heads == ["姓名", "级别", "省份", "学校", "学院", "手机号", "负责", "状态", "最近登录", "创建时间", "待整理"]
    found = everybody(site, "school", states=(*posts.LIVING, posts.SUSPENDED), cohort=demo.COHORT, unused=True)
    assert [row[0] for row in rows] == [row.name for row in found] and len(rows) == len(listed(page)) > 3
    assert all(re.fullmatch(r"1\d\d\*{4}\d{4}", row[5]) for row in rows)
    assert not re.search(r"\d{11}", answer.text)
    assert {row[3] for row in rows} == {school.unit_name} and all(f"{demo.COHORT}届" in row[6] for row in rows)
    (note,) = notes(site, "school")
    told = f"{school.unit_name}，未激活，辅导员，{demo.COHORT}届"
    assert (note.actor, note.path, note.after) == (school.id, school.path, {"count": len(rows), "filter": told})
    history = browser("province").get(f"/accounts/{school.id}")
    assert "导出账号名单" in history and f"条件：{told}" in history and f"人数：{len(rows)}" in history


def test_a_file_of_ticked_rows_holds_these(site, browser):
    page = browser("college").get("/accounts")
    boxes = rows_form(page).fields["pick"]
    for box in boxes[:2]:
        box.checked = True
    _, (_, *rows) = exported(page)
    assert len(rows) == 2 < len(boxes)
    assert notes(site, "college")[0].after["filter"].endswith("勾选 2 个")


def test_nobody_outside_is_in_a_file_whatever_a_form_says(site, browser):
    inside = {row.name for row in everybody(site, "college")}
    staff, stranger = browser("college"), post_of(site, "school")
    token = staff.get("/accounts").forms[0]["csrf_token"].value
    for unit in ("/", "/53/", stranger.path, stranger.path + "999999/", "x"):
        staff.post("/accounts/export", {"csrf_token": token, "unit": unit}, status=404)
    for form in (
        {"level": "school"},
        {"level": "college", "kind": "x"},
        {"unit": post_of(site, "college").path},
    ):
        answer = staff.post("/accounts/export", {"csrf_token": token, **form}, status=200)
        names = [row[0] for row in csv.reader(io.StringIO(answer.body.decode("utf-8-sig")))][1:]
        assert names and set(names) <= inside, form
    for form in ({"pick": stranger.id}, {"pick": "x"}, {"who": "y"}):  # what cannot be read is nobody
        assert len(staff.post("/accounts/export", {"csrf_token": token, **form}, status=200).body.splitlines()) == 1
    assert {note.path for note in notes(site, "college")} == {post_of(site, "college").path}
    browser("counselor").post("/accounts/export", {"csrf_token": token}, status="4*")


def test_a_phone_that_was_looked_for_does_not_stand_in_the_history(site, browser):
    staff, phone = browser("college"), demo.LOGINS["counselor"][0]
    form = next(form for form in staff.get("/accounts").forms.values() if "q" in form.fields)
    form["q"] = phone
    answer, rows = exported(form.submit(status=303).follow())
    assert len(rows) > 1 and phone not in answer.text
    token = staff.get("/accounts").forms[0]["csrf_token"].value
    staff.post("/accounts/export", {"csrf_token": token, "q": phone}, status=200)
    assert all("指定手机号" in note.after["filter"] and phone not in str(note) for note in notes(site, "college"))


def test_a_change_of_many_after_a_phone_was_looked_for_is_of_that_person_alone(site, browser):
    staff, phone = browser("school"), demo.LOGINS["counselor"][0]
    form = next(form for form in staff.get("/accounts").forms.values() if "q" in form.fields)
    form["q"] = phone
    found = form.submit(status=303).follow()
    assert listed(found) == [post_of(site, "counselor").id] and "按手机号查找的结果" in found
    asked = rows_form(found).submit("then", value="bulk", status=303).follow()
    form = next(form for form in asked.forms.values() if "new" in form.fields)
    form["old"], form["new"] = str(demo.COHORT), str(demo.COHORT - 1)
    assert "1 人" in form.submit().html.select_one(".big").text
    for broken in ("who=abc", "pick=x"):
        plan = staff.get(f"/accounts/bulk?cohort={demo.COHORT}&new={demo.COHORT - 1}&{broken}")
        assert plan.html.select_one(".big").text.startswith("0 ")


def test_an_export_is_asked_for_by_a_form_of_the_site(site, browser):
    staff, before = browser("college"), digests(site)
    staff.get("/accounts/export", status=404)
    staff.post("/accounts/export", {}, status=400)
    assert digests(site) == before


def test_too_many_for_one_file_are_refused_in_words_with_nothing_noted(site, browser, monkeypatch):
    monkeypatch.setattr(export, "MOST", 2)
    page, before = browser("college").get("/accounts"), digests(site)
    answer = page.test_app.post("/accounts/export", rows_form(page).submit_fields(), status="4*")
    assert "一次最多导出 2 个账号" in answer and digests(site) == before
    with pytest.raises(Refused):
        officer = post_of(site, "college")
        site.export.lines(officer, posts.Wanted(officer.path, ("counselor",)), "")


def test_for_a_large_file_the_password_is_asked_again(site, browser, monkeypatch):
    monkeypatch.setattr(export, "FREE", 2)
    page, before = browser("school").get("/accounts?level=counselor"), digests(site)
    asked = page.test_app.post("/accounts/export", rows_form(page).submit_fields(), status=200)
    assert asked.content_type == "text/html" and "确认是您本人操作" in asked
    assert asked.html.select_one("a.back")["href"] == "/accounts?level=counselor"
    with pytest.raises(Refused):
        site.export.lines(post_of(site, "school"), posts.Wanted(post_of(site, "school").path, ("counselor",)), "")
    assert digests(site) == before
    (form,) = (form for form in asked.forms.values() if "present" in form.fields)
    form["present"] = "not it"
    wrong = form.submit(status=422)
    assert "当前密码不正确" in wrong and not notes(site, "school")
    (form,) = (form for form in wrong.forms.values() if "present" in form.fields)
    form["present"] = demo.PASSWORD
    answer = form.submit(status=200)
    (_, *rows) = csv.reader(io.StringIO(answer.body.decode("utf-8-sig")))
    shown = everybody(site, "school", states=(*posts.LIVING, posts.SUSPENDED))
    assert [row[0] for row in rows] == [row.name for row in shown if row.level == "counselor"] and len(rows) > 2
    (note,) = notes(site, "school")
    assert note.after["filter"].endswith("，辅导员")


def test_whoever_has_no_password_here_confirms_a_large_file_by_a_fresh_login(site, browser, clock, monkeypatch):
    monkeypatch.setattr(export, "FREE", 2)
    staff, me = browser("school"), post_of(site, "school")
    site.engine.write(lambda w: w.execute("UPDATE identity SET password = NULL WHERE id = $i", i=me.identity))
    page = staff.get("/accounts", status=200)
    asked = staff.post("/accounts/export", rows_form(page).submit_fields(), status=200)
    (form,) = (form for form in asked.forms.values() if "confirm" in form.fields)
    assert "present" not in form.fields
    form.submit(status=200)
    clock.advance(minutes=16)
    assert "请退出后重新登录" in form.submit(status=422)
    assert len(notes(site, "school")) == 1


def test_what_somebody_typed_is_no_formula_in_a_file(site, browser):
    officer = post_of(site, "college")
    made = site.accounts.create(officer, New("许文清", "13800000101", "counselor", officer.path, (DUTY,)))
    row = site.engine.read(lambda reader: posts.get(reader, made.id))
    site.accounts.mark(post_of(site, "province"), row.id, row.version, '=HYPERLINK("http://example.cn";"核对")')
    _, rows = exported(browser("college").get("/accounts?q=xuwenqing"))
    assert rows[1][-1] == '\'=HYPERLINK("http://example.cn";"核对")'


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+86",
        "-2",
        "@sum",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        "622202123456789012",
        "0010",
    ],
)
def test_a_cell_that_a_program_would_take_for_something_else_is_kept_as_text(text):
    assert sheets.cell(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["许文清", "138****0101", "2027届 · 本科", "2026-03-02 10:00", "10", "a=1", "", "7 - 1"]
)
def test_an_ordinary_cell_is_left_as_it_is(text):
    assert sheets.cell(text) == text


def test_every_cell_of_a_file_is_quoted():
    table = sheets.table(("甲", "乙"), [("一,二", '说"好"'), ("两\n行", None)]).decode("utf-8-sig")
    assert table == '"甲","乙"\r\n"一,二","说""好"""\r\n"两\n行",""\r\n'


@pytest.mark.parametrize("address", ["suspend", "mark", "hand_over", "delete", "phone", "edit"])
def test_every_fault_of_a_form_leads_to_its_field(browser, site, address):
    send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    page = browser("college").get(f"/accounts/{post_of(site, 'counselor').id}/{address}")
    form = next(f for f in page.forms.values() if f.method == "post" and {"version"} <= f.fields.keys())
    for name in {"name", "phone", "text", "reason", "duty-cohort", "duty-degree"} & form.fields.keys():
        for control in form.fields[name]:
            control.value = ""
    answer = form.submit(status=422)
    links = [link["href"] for link in answer.html.select(".note.bad a")]
    assert links and all(answer.html.select(link) for link in links)
