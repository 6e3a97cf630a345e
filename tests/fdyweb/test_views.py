"""Every page: who may open it, what it carries, and that what is not mine does not exist."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import webtest

from bench.inprocess import statements, touching
from fdyweb import application, demo
from fdyweb.directory.names import person_order
from fdyweb.engine import make_site
from fdyweb.security import HEADERS
from tests.fdyweb.country import TYPES, mine, post_of, press, run_all, send

PAGES = {
    "counselor": ["/tasks", "/tasks?show=done", "/tasks?show=overdue", "/messages", "/messages?show=all", "/me", "/tasks/{mine}",
                  "/tasks/{mine}/share", "/tasks/{mine}/poster"],
    "college": ["/tasks", "/tasks?from=above", "/dispatch", "/dispatch?type=live_course", "/progress/{task}",
                "/progress/{task}/amend", "/messages", "/me"],
    None: ["/login", "/qr", "/p/{token}"],
}  # fmt: skip


@pytest.fixture
def under_way(site, browser):
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    ident = mine(site, "counselor", task)
    return {"task": task, "mine": ident, "token": site.links.of(ident).token}


def test_every_page_is_whole(under_way, browser):
    for level, pages in PAGES.items():
        one = browser(level)
        for page in pages:
            found = one.get(page.format(**under_way), status=200)
            text = found.text
            assert '<html lang="zh-CN"' in text, page
            assert len(re.findall(r"<h1[ >]", text)) == 1, page
            ids = Counter(re.findall(r'\bid="([^"]+)"', text))
            assert [i for i, n in ids.items() if n > 1] == [], page
            labelled = set(re.findall(r'\bfor="([^"]+)"', text))
            controls = re.findall(
                r'<(?:input|textarea|select)\b(?![^>]*type="(?:hidden|checkbox)")[^>]*\bid="([^"]+)"', text
            )
            assert set(controls) <= labelled, page
            for form in re.findall(r"<form\b.*?</form>", text, re.S):
                assert "csrf_token" in form, page
            assert " style=" not in text and "<script>" not in text and " onclick" not in text, page
            assert len(re.search(r"<title>(.*?)</title>", text)[1]) <= 8, page
            for name, value in HEADERS.items():
                assert found.headers[name] == value, page
            assert found.headers["Cache-Control"] == "no-store", page


def test_every_page_of_a_counselor_tells_what_is_due_and_the_inbox_asks_once(under_way, browser, site, monkeypatch):
    send(browser("college"), "policy", {"f-title": "今天", "f-deadline": "2026-03-02T18:00"})
    run_all(site)
    one, asked, ask = browser("counselor"), [], site.engine.assignments
    monkeypatch.setattr(site.engine, "assignments", lambda *args, **kw: asked.append(kw) or ask(*args, **kw))
    for page in PAGES["counselor"][:-1]:
        assert '<span>任务</span><span class="dot" aria-hidden="true">1</span>' in one.get(page.format(**under_way)), (
            page
        )
    asked.clear()
    one.get("/tasks")
    assert len(asked) == 1


def test_without_a_login_every_page_leads_to_the_login_and_back(under_way, browser):
    for page in (*PAGES["counselor"], *PAGES["college"]):
        found = browser(None).get(page.format(**under_way), status=302)
        assert found.headers["Location"].startswith("http://localhost/login?next=%2F"), page


def test_pages_of_others_do_not_exist(under_way, browser, site):
    stranger = site.engine.read(
        lambda reader: reader.row(
            "SELECT i.phone_cipher FROM account a JOIN identity i ON i.id = a.identity JOIN unit u ON u.id = a.unit "
            "WHERE a.level = 'counselor' AND u.path > '/52/' LIMIT 1"
        )
    )
    other = browser(phone=site.phones.decrypt(stranger[0]))
    for page in ("/tasks/{id}", "/tasks/{id}/share", "/tasks/{id}/poster"):
        known, unknown = (other.get(page.format(id=ident), status=404) for ident in (under_way["mine"], 10**9))
        assert known.text == unknown.text, page
    for level in ("ministry", "province"):  # they never see what is issued below them (D12)
        known, unknown = (browser(level).get(f"/progress/{ident}", status=404) for ident in (under_way["task"], 10**9))
        assert known.text == unknown.text
    assert browser("counselor").get("/dispatch", status=404)
    assert browser("college").get(f"/tasks/{under_way['mine']}", status=404)


def test_a_colleague_acts_for_nobody(under_way, browser, site):
    supervisor = browser("college")
    token = supervisor.get("/me").forms[0]["csrf_token"].value
    supervisor.post(f"/tasks/{under_way['mine']}/do/complete", {"csrf_token": token, "key": "k"}, status=404)
    assert site.engine.assignment(post_of(site, "counselor").actor, under_way["mine"]).version == 0


@pytest.mark.parametrize("path", ["/tasks/{mine}/do/view", "/logout", "/messages", "/me/switch", "/look", "/login"])
def test_a_post_without_its_token_is_refused_and_changes_nothing(under_way, browser, site, path):
    one = browser(None if path == "/login" else "counselor")
    before = site.engine.events(after=0, limit=5000)
    found = one.post(path.format(**under_way), {"key": "k"}, status=400)
    assert "页面已过期" in found
    assert site.engine.events(after=0, limit=5000) == before


@pytest.mark.parametrize("path", ["/%ff", "/login?next=%ff", "/tasks/1%00", "/login?next=a%00b"])
def test_a_malformed_request_is_a_400(browser, path):
    found = browser(None).get("/login")
    assert found.status_int == 200
    app = browser(None)
    path_info, _, query = path.partition("?")
    from urllib.parse import unquote_to_bytes

    environ = {"PATH_INFO": unquote_to_bytes(path_info).decode("latin-1"), "QUERY_STRING": query}
    assert app.request("/login", environ=environ, expect_errors=True).status_int == 400


def test_login_says_the_same_for_a_wrong_password_and_an_unknown_phone(browser):
    answers = []
    for phone in (demo.LOGINS["counselor"][0], "13899999999", "no number"):
        form = browser(None).get("/login").forms[0]
        form["phone"], form["password"] = phone, "wrong"
        found = form.submit(status=422)
        answers.append(re.search(r'role="alert"[^>]*>(.*?)<', found.text)[1])
    assert set(answers) == {"手机号或密码不正确，请重新输入。"}


def test_five_wrong_passwords_lock_for_fifteen_minutes(browser, clock):
    phone = demo.LOGINS["counselor"][0]
    for _ in range(5):
        form = browser(None).get("/login").forms[0]
        form["phone"], form["password"] = phone, "wrong"
        found = form.submit(status=422)
    assert "连续输错 5 次" in found
    form["password"] = demo.PASSWORD
    assert "连续输错 5 次" in form.submit(status=422)
    clock.advance(minutes=15)
    browser("counselor").get("/tasks", status=200)


@pytest.mark.parametrize(
    "target", ["https://example.com", "//example.com", "/\\example.com", "http:evil", "javascript:alert(1)", "/login"]
)
def test_nobody_is_led_elsewhere_behind_the_login(browser, target):
    form = browser(None).get("/login").forms[0]
    form["phone"], form["password"], form["next"] = demo.LOGINS["counselor"][0], demo.PASSWORD, target
    assert form.submit(status=303).headers["Location"] in ("http://localhost/tasks", "/tasks")


def test_logging_out_ends_the_login_on_the_servers_side(browser):
    one = browser("counselor")
    cookie = one.cookies["fdy"]
    next(f for f in one.get("/me").forms.values() if f.action == "/logout").submit(status=303)
    again = browser(None)
    again.set_cookie("fdy", cookie)
    again.get("/tasks", status=302)


def test_a_post_is_switched_and_only_to_ones_own(browser, site):
    one = browser("college")
    mine_too = [p for p in site.sessions.posts(site.sessions.of(one.cookies["fdy"])) if p.level == "counselor"][0]
    token = one.get("/me").forms[0]["csrf_token"].value
    one.post("/me/switch", {"csrf_token": token, "account": post_of(site, "ministry").id}, status=404)
    one.post("/me/switch", {"csrf_token": token, "account": mine_too.id}, status=303)
    assert "待办" in one.get("/tasks")


def test_who_has_several_posts_is_told_that_it_may_belong_to_another(under_way, browser, site):
    one = browser("college")
    task = f"/tasks/{mine(site, 'counselor', under_way['task'])}"
    for address in (task, "/tasks/999999", "/no/such/page"):  # it tells nothing of what there is
        assert "属于另一个身份，请先在“我的”中切换" in one.get(address, status=404)
    assert "另一个身份" not in browser("school").get(task, status=404)
    assert "另一个身份" not in browser(None).get("/no/such/page", status=404)


def test_large_letters_and_dark_stay_with_the_person(browser):
    one = browser("counselor")
    next(f for f in one.get("/tasks").forms.values() if f.action == "/look").submit("font", status=303)
    assert 'data-font="care"' in one.get("/me") and 'data-font="care"' in browser("counselor").get("/tasks")


# -- the composer ---------------------------------------------------------------------------------------------------


def test_a_fault_is_shown_at_its_field_and_what_was_typed_stays(browser, site):
    one = browser("school")
    form = next(f for f in one.get("/dispatch?type=live_course").forms.values() if f.action == "/dispatch")
    form["f-title"], form["f-starts"], form["f-ends"] = "", "2026-03-02T10:00", "2026-03-02T09:00"
    found = form.submit(status=422)
    assert "请填写“标题”。" in found and 'value="2026-03-02T10:00"' in found
    assert site.engine.tasks(post_of(site, "school").actor) == ()


def test_the_count_is_that_of_the_choice_and_foreign_filters_are_refused(browser, site):
    one = browser("school")
    every = one.get("/dispatch/count").json["count"]
    direct = one.get("/dispatch/count?a-college=direct").json["count"]
    path = post_of(site, "school").path
    colleges = [one.get(f"/dispatch/count?a-college={path}{n}/").json["count"] for n in (1, 2, 3)]
    assert every == direct + sum(colleges) and direct > 0
    assert "不能按" in one.get(f"/dispatch/count?a-school={path}").json["problem"]
    assert "不能按" in browser("college").get(f"/dispatch/count?a-college={path}1/").json["problem"]
    assert "超出" in one.get("/dispatch/count?a-college=/52/11/1/").json["problem"]
    for bad in ("a-degree=phd", "a-cohort=20x7", "a-college=nowhere"):
        assert "不正确" in one.get(f"/dispatch/count?{bad}").json["problem"]


def test_a_dispatch_reaches_exactly_those_of_its_filters(browser, site):
    task = send(browser("province"), "policy", TYPES["policy"], {"a-degree": "master", "a-cohort": "2027"})
    run_all(site)
    scope = post_of(site, "province")
    reached = {i.assignment.assignee for i in site.engine.assignments(scope.actor, task=task, limit=500).items}
    wanted = {
        who
        for (who,) in site.engine.read(
            lambda reader: reader.rows(
                "SELECT DISTINCT r.account FROM responsibility r JOIN account a ON a.id = r.account JOIN unit u ON u.id = a.unit "
                "WHERE r.cohort = 2027 AND r.degree = 'master' AND u.province = $path",
                path=scope.path,
            )
        )
    }
    assert reached == wanted != set()


def test_boards_add_up_at_every_level(browser, site):
    task = send(browser("ministry"), "policy", TYPES["policy"])
    run_all(site)
    one = browser("ministry")
    seen = []

    def descend(at: str) -> int:
        value = one.get(f"/progress/{task}.json", {"at": at}).json
        seen.append(at)
        below = {path: total for path, (_, total, _) in value["lines"].items()}
        assert not below or sum(below.values()) == value["total"], at
        for path, total in below.items():
            if path != at:
                assert descend(path) == total
        return value["total"]

    assert descend("/") == 61 and len(seen) > 15


def test_a_board_has_no_percentage_before_its_task_has_gone_out(browser, site):
    task = send(browser("college"), "policy", TYPES["policy"])
    big = lambda: [p.text for p in browser("college").get(f"/progress/{task}").html.select(".big")]
    assert big() == []
    run_all(site)
    assert big() == ["0.0% 已完成"]


def test_another_task_is_chosen_on_the_board_itself(browser, site):
    above, own = (send(browser(level), "policy", {"f-title": f"通知{level}"}) for level in ("school", "college"))
    run_all(site)
    one = browser("college")
    saved = next(f for f in one.get("/dispatch?type=policy").forms.values() if f.action == "/dispatch")
    saved["f-title"] = "草稿"
    saved.submit("then", value="save", status=303)
    page = one.get(f"/progress/{own}")
    assert "草稿" not in page and f'href="/progress/{own}"' not in page
    assert "<h1>通知school</h1>" in page.click(href=f"^/progress/{above}$")


def test_a_link_is_called_the_same_for_counselor_and_student_and_the_head_tells_the_post(browser, site):
    task = send(browser("college"), "live_course", TYPES["live_course"] | {"f-link": "https://a.example/live"})
    run_all(site)
    ident = mine(site, "counselor", task)
    page = browser("counselor").get(f"/tasks/{ident}")
    for one in (page, browser(None).get(f"/p/{site.links.of(ident).token}")):
        assert 'href="https://a.example/live" rel="noopener noreferrer">观看直播<' in one
    assert "任务信息" in page and " · 辅导员</b>" in page and " · 院级</b>" in browser("college").get("/tasks")


def test_a_robot_and_the_counselor_do_not_count_as_students(under_way, browser, site):
    token, counselor = under_way["token"], browser("counselor")
    counselor.get(f"/tasks/{under_way['mine']}")
    counselor.get(f"/p/{token}", status=200)
    browser(None).get(f"/p/{token}", headers={"User-Agent": "Examplebot/1.0"}, status=200)
    browser(None).head(f"/p/{token}")
    assert site.links.seen(under_way["mine"]).opens == 0
    for _ in range(2):
        browser(None).get(f"/p/{token}", status=200)
    assert site.links.seen(under_way["mine"]).opens == 1  # one visitor, once a day


def test_a_student_with_a_broken_link_reads_what_a_withdrawn_one_says(under_way, browser, site):
    student, token = browser(None), under_way["token"]
    broken = [student.get(f"/p/{one}", status=404) for one in ("nonsense", token[:-1], "x" * 65, "%E4%BD%A0")]
    site.engine.control(post_of(site, "college").actor, under_way["task"], "void", reason="重复派发", key="v")
    withdrawn = student.get(f"/p/{token}")
    assert "该内容已失效，请联系辅导员。" in withdrawn
    for page in broken:
        assert page.text == withdrawn.text and page.headers["X-Robots-Tag"] == withdrawn.headers["X-Robots-Tag"]
        assert "返回首页" not in page and "/login" not in page


def test_hostile_text_is_shown_as_text(browser, site):
    nasty = "<script>alert(1)</script>\u202e“'&"
    task = send(browser("college"), "policy", {"f-title": "<b>" + "长" * 50, "f-body": nasty.replace("\u202e", "")})
    run_all(site)
    page = browser("counselor").get(f"/tasks/{mine(site, 'counselor', task)}")
    assert "<script>alert" not in page.text and "&lt;script&gt;" in page.text


@pytest.mark.parametrize("number", ["²", "٣", "-1", "1e9", "9" * 40, "x", "%00x"])
def test_a_number_that_is_none_is_no_error(browser, number):
    for level, address in (("counselor", "/messages?show=all&before="), ("college", "/tasks?after=")):
        assert browser(level).get(address + number, expect_errors=True).status_int in (200, 400)


def test_a_large_dispatch_asks_for_the_number(browser, site, monkeypatch):
    monkeypatch.setattr("fdyweb.views.compose.CONFIRM_ABOVE", 10)
    one = browser("school")
    form = next(f for f in one.get("/dispatch?type=policy").forms.values() if f.action == "/dispatch")
    form["f-title"] = "通知"
    preview = form.submit(status=303).follow()
    form = next(f for f in preview.forms.values() if "digest" in f.fields)
    n = int(re.search(r"将派发给 (\d+) 名", preview.text)[1])
    for typed in ("", str(n - 1), "一三"):
        form["number"] = typed
        assert f"请输入人数 {n} 以确认" in form.submit(status=422)
    form["number"] = str(n)
    form.submit(status=303)
    assert site.engine.tasks(post_of(site, "school").actor)[0].state == "releasing"


def test_forwarding_and_completing_at_once_goes_on_where_a_student_was_faster(under_way, browser, site):
    counselor, ident = browser("counselor"), under_way["mine"]
    counselor.get(f"/tasks/{ident}")
    sheet = counselor.get(f"/tasks/{ident}/share")
    browser(None).get(f"/p/{under_way['token']}")
    next(f for f in sheet.forms.values() if f.action.endswith("forward_complete")).submit(status=303)
    assert site.engine.assignment(post_of(site, "counselor").actor, ident).state == "completed"


def test_a_second_tab_that_comes_too_late_is_back_on_the_task(under_way, browser, site):
    one, ident = browser("counselor"), under_way["mine"]
    one.get(f"/tasks/{ident}")
    old = one.get(f"/tasks/{ident}/share")
    other = one.get(f"/tasks/{ident}/share")
    pressed = lambda tab: next(f for f in tab.forms.values() if f.action.endswith("/do/forward_complete"))
    pressed(other).submit(status=303)
    form = pressed(old)
    page = form.submit(status=409)
    assert "您已完成，无需重复操作。" in page.html.select_one(".note[role=alert]").text
    assert page.html.h1.text == TYPES["policy"]["f-title"] and "已全部完成" in page
    looks = next(f for f in page.forms.values() if f.action == "/look")
    assert looks.submit("font", value="care", status=303).follow(status=200).html.h1.text == page.html.h1.text


def test_a_voided_task_leaves_nothing_on_its_public_page(under_way, browser, site):
    site.engine.control(post_of(site, "college").actor, under_way["task"], "void", reason="重复派发", key="v")
    run_all(site)
    page = browser(None).get(f"/p/{under_way['token']}", status=200)
    assert "该内容已失效" in page and TYPES["policy"]["f-title"] not in page


def test_a_prefetch_writes_nothing(under_way, browser, site):
    for purpose in ("prefetch", "prefetch;prerender"):
        browser("counselor").get(f"/tasks/{under_way['mine']}", headers={"Sec-Purpose": purpose})
        browser(None).get(f"/p/{under_way['token']}", headers={"Sec-Purpose": purpose})
    assert site.engine.assignment(post_of(site, "counselor").actor, under_way["mine"]).version == 0
    assert site.links.seen(under_way["mine"]).opens == 0


def test_a_file_where_a_text_belongs_is_a_400(browser):
    one = browser("college")
    one.post("/dispatch", upload_files=[("csrf_token", "x.txt", b"x"), ("a-cohort", "x.txt", b"x")], status=400)


def test_a_unit_that_there_is_not_has_no_board(under_way, browser):
    for at in ("/51/1/9/", "/51/1/1/1/1/"):
        browser("college").get(f"/progress/{under_way['task']}?at={at}", status=404)


def test_after_the_last_page_there_is_no_further_one(browser, site):
    college = post_of(site, "college")
    for number in range(20):
        site.engine.draft(college.actor, "policy", {"title": f"通知{number}"}, key=f"d{number}")
    assert "加载更多" not in browser("college").get("/tasks")
    site.engine.draft(college.actor, "policy", {"title": "又一份"}, key="last")
    assert "通知0" in browser("college").get("/tasks").click("加载更多")


def test_a_withdrawn_task_has_no_steps_left_and_no_percentage(under_way, browser, site):
    site.engine.control(post_of(site, "college").actor, under_way["task"], "void", reason="重复派发", key="v")
    run_all(site)
    page = browser("counselor").get(f"/tasks/{under_way['mine']}")
    assert "已由派发单位撤回" in page and "还差" not in page and 'class="bar"' not in page
    assert (
        "已撤回" in browser("college").get("/tasks")
        and "%" not in browser("college").get("/tasks").text.split("lst")[1]
    )


def test_what_was_done_stays_among_the_done_when_its_task_is_closed(under_way, browser, site):
    counselor, ident = browser("counselor"), under_way["mine"]
    counselor.get(f"/tasks/{ident}")
    next(
        f for f in counselor.get(f"/tasks/{ident}/share").forms.values() if f.action.endswith("forward_complete")
    ).submit()
    site.engine.control(post_of(site, "college").actor, under_way["task"], "close", key="c")
    assert TYPES["policy"]["f-title"] in counselor.get("/tasks?show=done")


def test_a_task_is_shown_and_counted_by_the_workflow_it_was_dispatched_with(under_way, browser, site, new_url):
    """Its plugin is gone: the task can be read, its board still knows what done is."""
    counselor, ident = browser("counselor"), under_way["mine"]
    counselor.get(f"/tasks/{ident}")
    next(
        f for f in counselor.get(f"/tasks/{ident}/share").forms.values() if f.action.endswith("forward_complete")
    ).submit()
    without = make_site(site.settings, site.engine.clock, plugins=["live_course"])
    app = application(without)
    for level, address, told in (
        ("college", f"/progress/{under_way['task']}", "已完成"),
        ("counselor", f"/tasks/{ident}", "已全部完成"),
    ):
        one = webtest.TestApp(app, extra_environ={"HTTP_USER_AGENT": "x", "REMOTE_ADDR": "127.0.0.1"})
        form = one.get("/login").forms[0]
        form["phone"], form["password"] = demo.LOGINS[level][0], demo.PASSWORD
        form.submit(status=303)
        assert told in one.get(address, status=200), level
    board = one_board(app, under_way["task"])
    assert board["done"] == 1 and sum(part[1] for part in board["parts"]) == board["total"]
    without.engine.close()


def one_board(app, task: int) -> dict:
    one = webtest.TestApp(app, extra_environ={"HTTP_USER_AGENT": "x", "REMOTE_ADDR": "127.0.0.1"})
    form = one.get("/login").forms[0]
    form["phone"], form["password"] = demo.LOGINS["college"][0], demo.PASSWORD
    form.submit(status=303)
    return one.get(f"/progress/{task}.json").json


def test_who_has_done_a_task_reads_who_hears_of_it_and_goes_on_with_the_next(site, browser):
    first, second = (send(browser("college"), "policy", {"f-title": title}) for title in ("一", "二"))
    run_all(site)
    one, ours = browser("counselor"), mine(site, "counselor", first)
    one.get(f"/tasks/{ours}")
    page = press(one, f"/tasks/{ours}/share", "forward_complete").follow(status=200)
    assert "已完成。结果已反馈给信息工程学院。" in page
    onward = page.html.find("a", string="下一项任务")
    assert onward["href"] == f"/tasks/{mine(site, 'counselor', second)}"
    one.get(onward["href"])
    page = press(one, onward["href"] + "/share", "forward_complete").follow(status=200)
    assert "已完成。结果已反馈给" in page and "下一项任务" not in page


def test_who_forwarded_elsewhere_finds_the_way_to_do_so_again(site, browser):
    task = send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    ours = mine(site, "counselor", task)
    for action in ("view", "forward"):  # with no page of this site: there is no link yet
        site.engine.act(post_of(site, "counselor").actor, ours, action, key=action)
    assert (
        browser("counselor").get(f"/tasks/{ours}").html.find("a", string="再次转发")["href"] == f"/tasks/{ours}/share"
    )


@pytest.mark.parametrize(("tab", "address"), [
    ("任务", "/dispatch"), ("进度", "/progress/{task}"), ("账号", "/accounts/new"), ("账号", "/accounts/bulk"),
    ("账号", "/accounts/requests"), ("账号", "/accounts/corrections"), ("账号", "/units"), ("账号", "/units/majors"),
    ("消息", "/messages"), ("我的", "/me"), ("我的", "/me/password"), ("我的", "/me/devices"), ("我的", "/me/corrections"),
])  # fmt: skip
def test_every_page_says_in_which_part_of_the_site_one_is(under_way, browser, tab, address):
    page = browser("college" if "{task}" in address else "school").get(address.format(**under_way))
    (here,) = page.html.select("nav.nav [aria-current]")
    assert tab in here.text


def test_a_page_that_refuses_a_form_says_in_which_part_of_the_site_one_is_as_well(under_way, browser):
    one = browser("college")
    form = next(f for f in one.get(f"/progress/{under_way['task']}").forms.values() if f.action.endswith("/do/void"))
    form["reason"] = "长" * 501
    (here,) = form.submit(status=422).html.select("nav.nav [aria-current]")
    assert "进度" in here.text


def test_people_on_a_board_stand_in_the_order_in_which_their_names_are_read(under_way, site, browser):
    names = [
        item.find("div").find("span").text
        for item in browser("college").get(f"/progress/{under_way['task']}").html.select("ul.lst > li")
        if "查找原因" in item.text
    ]
    assert len(names) > 3 and names == sorted(names, key=person_order) != sorted(names)


def test_of_who_was_moved_out_of_sight_a_board_asks_no_further(site, browser):
    school, me, college = (post_of(site, level) for level in ("school", "counselor", "college"))
    task = send(browser("school"), "policy", TYPES["policy"])
    run_all(site)
    address = f"/accounts/{me.id}/why?task={task}"
    assert address in browser("college").get(f"/progress/{task}")
    version = site.accounts.get(school, me.id).version
    elsewhere = site.units.create(school, "外语学院").path
    site.accounts.move(school, me.id, version, "counselor", elsewhere, ((demo.COHORT, "bachelor", ""),))
    page = browser("college").get(f"/progress/{task}")
    assert me.name in page and address not in page
    browser("college").get(address, status=404)
    assert address in browser("school").get(f"/progress/{task}?at={college.path}")  # who sees both, may ask


def test_a_counselor_who_never_had_a_task_is_welcomed(browser, site):
    page = browser("counselor").get("/tasks")
    assert page.html.h1.text == "欢迎使用" and page.text.count("新任务派发后会显示在这里。") == 1
    assert "还剩 0 项" not in page and page.html.select_one(".hero .thin") is None
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    assert "还剩 1 项" in browser("counselor").get("/tasks")
    site.engine.control(post_of(site, "college").actor, task, "void", reason="重复派发", key="v")
    run_all(site)
    page = browser("counselor").get("/tasks")
    assert page.html.h1.text == "目前没有待办任务" and "还剩 0 项" not in page and "欢迎" not in page


def test_the_inbox_praises_nobody_who_has_done_nothing(browser, site, clock):
    send(browser("college"), "policy", {"f-title": "通知"})
    other = send(browser("college"), "policy", {"f-title": "另一通知"})
    due = send(browser("college"), "policy", {"f-title": "今天截止的通知", "f-deadline": "2026-03-02T18:00"})
    run_all(site)
    one, actor = browser("counselor"), post_of(site, "counselor").actor
    assert "今天还有 1 件事" in one.get("/tasks")

    def complete(task: int) -> None:
        for step in ("view", "forward", "complete"):
            site.engine.act(actor, mine(site, "counselor", task), step, key=f"{step} {task}")

    complete(other)
    assert "今天的任务已全部完成" not in one.get("/tasks")
    complete(due)
    assert "今天的任务已全部完成" in one.get("/tasks")
    clock.advance(days=1)
    assert "今天没有到期的任务" in one.get("/tasks")


def test_what_was_completed_still_counts_when_its_task_is_recalled_or_over_and_costs_no_more_to_count(browser, site):
    college, counselor = post_of(site, "college").actor, post_of(site, "counselor").actor
    sent = [send(browser("college"), "policy", {"f-title": f"通知{n}"}) for n in range(5)]
    for level in ("ministry", "province", "school"):  # whose names came with the login
        send(browser(level), "policy", {"f-title": level})
    run_all(site)
    for task in sent[:3]:
        for step in ("view", "forward", "complete"):
            site.engine.act(counselor, mine(site, "counselor", task), step, key=f"{step} {task}")
    one = browser("counselor")
    site.engine.control(college, sent[0], "void", reason="重复派发", key="v")
    site.engine.control(college, sent[1], "close", key="c")
    site.engine.control(college, sent[4], "void", reason="重复派发", key="v2")
    run_all(site)
    one.get("/tasks")
    with statements(site.engine) as asked:
        page = one.get("/tasks")
    assert "已完成 3 项，还剩 4 项。" in page and len(touching(asked)) <= 4
    done = one.get("/tasks?show=done")
    assert "已完成 3 项，还剩 4 项。" in done and len(done.html.select("a.task")) == 3
    assert done.html.select_one(".sect .r").text == "3 项"
    assert "已完成 3 项，还剩 4 项。" in one.get(f"/tasks/{mine(site, 'counselor', sent[3])}")


def test_the_head_of_what_was_completed_counts_all_of_its_pages(browser, site, monkeypatch):
    monkeypatch.setattr("fdyweb.views.tasks.PAGE", 2)
    counselor = post_of(site, "counselor").actor
    for n in range(3):
        task = send(browser("college"), "policy", {"f-title": f"通知{n}"})
        run_all(site)
        for step in ("view", "forward", "complete"):
            site.engine.act(counselor, mine(site, "counselor", task), step, key=f"{step} {task}")
    page = browser("counselor").get("/tasks?show=done")
    for shown in (2, 1):
        assert page.html.select_one(".sect .r").text == "3 项" and len(page.html.select("a.task")) == shown
        page = page.click("加载更多") if shown == 2 else page
