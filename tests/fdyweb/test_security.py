"""Logins, malformed requests, and a database that is gone: what outsiders may try, and what they are told."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from importlib.resources import files

import pytest
import webtest

from fdyweb import application, demo
from fdyweb.directory import limits, logins, sessions
from fdyweb.directory.limits import MOST_FAILURES
from fdyweb.directory.sessions import SAME_ANSWER, STAFF_IDLE, STAFF_LONGEST
from fdyweb.engine import make_site
from fdyweb.kept import SECRETS
from fdyweb.security import HEADERS
from tests.fdyweb.conftest import settings
from tests.fdyweb.country import TYPES, mine, post_of, press, run_all, send

KNOWN, UNKNOWN = demo.LOGINS["counselor"][0], "13899999999"


def attempt(browser, phone: str, password: str = "wrong") -> str:
    form = browser.get("/login").forms[0]
    form["phone"], form["password"] = phone, password
    answer = form.submit(expect_errors=True)
    return re.search(r'id="problem">([^<]+)<', answer.text)[1] if answer.status_int == 422 else "in"


def test_a_known_and_an_unknown_phone_are_told_the_same_to_the_end(browser, clock):
    known, unknown = ([attempt(browser(None), phone) for _ in range(7)] for phone in (KNOWN, UNKNOWN))
    assert known == unknown
    assert known[: MOST_FAILURES - 1] == ["手机号或密码不正确，请重新输入。"] * (MOST_FAILURES - 1)
    assert all("连续输错" in told for told in known[MOST_FAILURES - 1 :])
    assert "连续输错" in attempt(browser(None), KNOWN, demo.PASSWORD)
    clock.advance(minutes=16)
    assert attempt(browser(None), KNOWN, demo.PASSWORD) == "in"


def test_of_many_attempts_at_once_no_more_than_five_are_judged(site):
    def guess(n: int):
        return site.sessions.log_in(KNOWN, f"guess {n}", "test", "127.0.0.1")

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(guess, range(24)))
    assert sum(answer == SAME_ANSWER for answer in answers) == MOST_FAILURES - 1
    assert {answer.code for answer in answers if answer != SAME_ANSWER} == {"locked"}


def test_one_address_cannot_try_everybody(site, monkeypatch):
    monkeypatch.setattr(limits, "MOST_OF_NETWORK", 3)
    log_in = lambda phone, password, address: site.sessions.log_in(phone, password, "test", address)
    for _ in range(5):  # logins that succeed count for nothing: a school has one address
        assert isinstance(log_in(KNOWN, demo.PASSWORD, "203.0.113.5"), str)
    for n in range(3):
        assert log_in(f"1389999999{n}", "x", "203.0.113.5") == SAME_ANSWER
    assert log_in(KNOWN, demo.PASSWORD, "203.0.113.5") == sessions.TOO_MANY
    assert isinstance(log_in(KNOWN, demo.PASSWORD, "203.0.113.6"), str)
    for n in range(3):
        log_in(f"1389999999{n}", "x", f"2001:db8::{n}")
    assert log_in(KNOWN, demo.PASSWORD, "2001:db8::9") == sessions.TOO_MANY  # one network


def test_an_outsider_does_not_lock_the_owner_out_and_many_together_are_stopped(site, monkeypatch):
    guess = lambda address: site.sessions.log_in(KNOWN, "guess", "test", address)
    for _ in range(9):
        guess("203.0.113.5")
    assert guess("203.0.113.5").code == "locked"
    assert isinstance(site.sessions.log_in(KNOWN, demo.PASSWORD, "test", "198.51.100.7"), str)
    assert site.sessions.log_in(KNOWN, demo.PASSWORD, "test", "::ffff:203.0.113.5").code == "locked"  # the same place
    monkeypatch.setattr(limits, "MOST_OF_PHONE", 20)
    answers = [guess(f"198.51.100.{n}") for n in range(20)]
    assert answers[0] == SAME_ANSWER and answers[-1] == sessions.TOO_MANY


def test_a_login_that_has_ended_leaves_no_row(site, clock):
    site.sessions.log_in(KNOWN, demo.PASSWORD, "test", "127.0.0.1")
    clock.advance(days=31)
    site.sessions.log_in(KNOWN, demo.PASSWORD, "test", "127.0.0.1")
    assert site.engine.read(lambda reader: reader.row("SELECT count(*) FROM login"))[0] == 1


def test_a_form_sent_after_the_login_has_ended_is_kept_and_sent_again(site, browser, clock):
    one = browser("college")
    form = next(form for form in one.get("/dispatch?type=policy").forms.values() if form.action == "/dispatch")
    form["f-title"] = "写了很久的通知"
    clock.advance(hours=3)
    expired = form.submit("then", value="save", status=401)
    assert "您填写的内容还在" in expired and "写了很久的通知" in expired
    login = one.get("/login").forms[0]
    login["phone"], login["password"] = demo.LOGINS["college"][0], demo.PASSWORD
    login.submit(status=303)
    expired.forms[0].submit(status=303)
    assert site.engine.tasks(post_of(site, "college").actor)[0].title == "写了很久的通知"
    assert "页面已过期" in browser(None).post("/dispatch", {"f-title": "别人的"}, status=400)  # without its token


def correction(one):
    form = next(form for form in one.get("/me/corrections").forms.values() if "field" in form.fields)
    form["field"], form["text"] = "unit", "应为校直属"
    return form


def log_in_as(one, level: str) -> None:
    form = one.get("/login").forms[0]
    form["phone"], form["password"] = demo.LOGINS[level][0], demo.PASSWORD
    form.submit(status=303)


def corrections(site) -> list[tuple]:
    return site.engine.read(lambda reader: reader.rows("SELECT account, text FROM correction"))


def test_a_kept_form_is_taken_from_whoever_typed_it_alone(site, browser, clock):
    one = browser("counselor")
    form = correction(one)
    clock.advance(days=29)
    one.get("/tasks", status=200)
    clock.advance(days=1, hours=1)
    browser("ministry")  # at a login the rows of those that ended are swept
    kept = form.submit(status=401).forms[0]
    kept = kept.submit(status=401).forms[0]  # once more before the login
    log_in_as(one, "school")
    assert "以另一账号或身份填写" in kept.submit(status=409) and corrections(site) == []
    next(form for form in one.get("/me").forms.values() if form.action == "/logout").submit(status=303)
    log_in_as(one, "counselor")
    kept.submit(status=303)
    assert corrections(site) == [(post_of(site, "counselor").id, "应为校直属")]


@pytest.mark.parametrize("made_up", ["", "0" * 32, "é", "x" * 100])
def test_whose_a_kept_form_is_cannot_be_made_up(site, browser, made_up):
    one = browser("counselor")
    fields = dict(correction(one).submit_fields())
    one.post("/me/corrections", {**fields, "kept_for": made_up}, status=409)
    assert corrections(site) == []


def test_a_form_that_nobody_knows_the_owner_of_is_not_kept(site, browser):
    one, post = browser("counselor"), post_of(site, "counselor")
    form = correction(one)
    site.engine.write(lambda work: logins.end_all(work, post.identity))
    lost = form.submit(status=401)
    assert "填写的内容没有提交" in lost and "应为校直属" not in lost and not lost.forms
    assert one.get(lost.html.find("a", string="重新登录")["href"]).forms[0]["password"] is not None


def test_a_login_that_never_passed_its_second_factor_owns_no_form(site, browser):
    one, post = browser("counselor"), post_of(site, "counselor")
    form = correction(one)
    site.engine.write(lambda work: work.execute("UPDATE login SET stage = 'code' WHERE account = $id", id=post.id))
    assert "应为校直属" not in form.submit(status=401)


def test_no_password_and_no_code_comes_back_in_a_page(site, browser, clock):
    one = browser("college")
    form = next(form for form in one.get("/me/password").forms.values() if "present" in form.fields)
    form["present"], form["new"] = demo.PASSWORD, "something new 42"
    clock.advance(hours=3)
    lost = form.submit(status=401)
    assert "没有保留" in lost and "something new 42" not in lost and demo.PASSWORD not in lost and not lost.forms


def test_inputs_for_passwords_and_codes_and_no_others_are_never_kept():
    found, others, secret = set(), set(), re.compile(r'type="password"|autocomplete="(one-time-code|[a-z]+-password)"')
    for path in files("fdyweb").joinpath("templates").iterdir():
        text = re.sub(r'<form method="get".*?</form>', "", path.read_text(encoding="utf-8"), flags=re.S)
        for tag in re.findall(r"<(?:input|textarea|select|button)\b[^>]*", text):
            if name := re.search(r'\bname="([^"]*)"', tag):
                (found if secret.search(tag) else others).add(name[1])
        others |= set(re.findall(r'(?:parts\.line|forms\.text)\("([^"]*)"', text))
    assert found == SECRETS and not others & SECRETS


def test_a_new_unit_is_not_lost_with_the_login(site, browser, clock):
    one = browser("school")
    form = next(form for form in one.get("/units").forms.values() if form.action == "/units")
    form["name"], form["number"] = "新闻学院", "0701"
    clock.advance(hours=13)
    kept = form.submit(status=401)
    assert "您填写的内容还在" in kept and "新闻学院" in kept and "0701" in kept


@pytest.mark.parametrize("ask", ["terms", "factor"])
def test_what_an_open_login_is_asked_first_loses_no_form(site, browser, remade, ask):
    level, more = ("college", {"terms_version": "2"}) if ask == "terms" else ("school", {"second_factor": "required"})
    one = browser(level)
    form = next(form for form in one.get("/dispatch?type=policy").forms.values() if form.action == "/dispatch")
    form["f-title"] = "写了很久的通知"
    one.app = application(remade(**more))
    kept = form.submit("then", value="save", status=409)
    assert "您填写的内容还在" in kept and "写了很久的通知" in kept
    there = kept.html.select_one("a.btn")["href"]
    assert kept.forms[0].submit(status=409).html.select_one("a.btn")["href"] == there
    if ask == "terms":
        one.get(there).forms[0].submit(status=303)
    else:
        one.app = application(site)
    kept.forms[0].submit(status=303)
    assert site.engine.tasks(post_of(site, level).actor)[0].title == "写了很久的通知"


def test_staff_log_in_again_after_twelve_hours_and_a_board_left_open_keeps_nobody_in(site, browser, clock):
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    active = browser("college")
    for _ in range(11):
        clock.advance(hours=1)
        active.get("/tasks", status=200)
    clock.advance(hours=1, minutes=1)
    assert timedelta(hours=12) == STAFF_LONGEST
    active.get("/tasks", status=302)
    left = browser("college")
    for _ in range(12):
        clock.advance(seconds=STAFF_IDLE.total_seconds() / 11)
        last = left.get(f"/progress/{task}.json", expect_errors=True)
    assert last.status_int == 302


def test_an_old_login_of_a_counselor_opens_no_post_with_powers(browser, clock):
    officer = browser("college")
    other = lambda: next(form for form in officer.get("/me").forms.values() if form.action == "/me/switch")
    other().submit("account", status=303)  # as counselor
    clock.advance(hours=13)
    assert "请先退出并重新登录" in other().submit("account", status=409)
    assert "辅导员" in officer.get("/me", status=200)


@pytest.mark.parametrize("cookie", ["fdy=\xff", "fdy_lang=\xff\xfe", "fdy=%00", "fdy"])
def test_a_cookie_that_is_none_is_no_error(app, cookie):
    answer = webtest.TestApp(app).get("/tasks", extra_environ={"HTTP_COOKIE": cookie}, expect_errors=True)
    assert answer.status_int in (302, 400)
    assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("charset", ["gbk", "nope", "latin-1", "utf-7"])
def test_a_form_in_another_charset_is_a_400(app, charset):
    kind = {"CONTENT_TYPE": f"application/x-www-form-urlencoded; charset={charset}"}
    answer = webtest.TestApp(app).post("/login", b"phone=1", extra_environ=kind, status=400)
    assert answer.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE"])
def test_a_method_that_no_page_has_is_refused(app, method):
    kind = {"CONTENT_TYPE": "multipart/form-data"}
    webtest.TestApp(app).request("/", method=method, body=b"x", environ=kind, status=405)


@pytest.mark.parametrize("path", ["/\u4e2d\u6587", "/?x=\u4e2d"])
def test_a_page_to_go_to_that_is_no_address_is_left_out(browser, path):
    one = browser(None)
    form = one.get("/login").forms[0]
    form["phone"], form["password"], form["next"] = KNOWN, demo.PASSWORD, path
    assert form.submit(status=303).headers["Location"].endswith("/tasks")
    look = next(form for form in one.get("/me").forms.values() if "back" in form.fields)
    look["back"] = path
    look.submit(status=303)


def test_what_is_malformed_is_told_in_words(app):
    answer = webtest.TestApp(app).get("/login", {"next": b"\xff"}, status=400)
    assert "请求不正确" in answer and answer.content_type == "text/html"


def test_a_database_that_is_gone_is_an_error_in_words(site, browser):
    one = browser("counselor")
    site.engine.write(lambda work: work.execute("DROP TABLE login"))
    answer = one.get("/tasks", expect_errors=True)
    assert answer.status_int in (500, 503) and "系统暂时无法处理" in answer and "编号" in answer
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_when_not_even_the_error_page_can_be_made_it_is_still_words(site, browser, monkeypatch):
    def broken(*args, **kw):
        raise RuntimeError("no page")

    monkeypatch.setattr("fdyweb.errors.page", broken)
    answer = browser(None).get("/none", expect_errors=True)
    assert answer.status_int == 500 and "系统暂时无法处理" in answer and "no page" not in answer


def test_production_answers_to_its_own_name_only_and_asks_for_https(new_url, clock):
    made = make_site(settings(new_url(), production=True, base_url="https://fdy.example.cn"), clock)
    made.engine.upgrade()
    app = webtest.TestApp(application(made))
    for host, status in (("fdy.example.cn", 200), ("evil.example.com", 400), ("fdy.example.cn.evil.example", 400)):
        answer = app.get("/login", extra_environ={"HTTP_HOST": host, "wsgi.url_scheme": "https"}, status=status)
        assert answer.headers["Strict-Transport-Security"].startswith("max-age=")
    made.engine.close()


def test_a_counselors_other_post_is_no_student_and_one_link_cannot_be_driven_up(site, browser, monkeypatch):
    task = send(browser("school"), "policy", TYPES["policy"])
    run_all(site)
    officer = post_of(site, "college")  # a counselor as well, in their second post
    row = site.engine.read(
        lambda reader: reader.row(
            "SELECT s.id FROM assignment s JOIN account a ON a.id = s.assignee WHERE s.task = $task AND a.identity = $who",
            task=task,
            who=officer.identity,
        )
    )
    link = site.links.of(row[0])
    browser("college").get(f"/p/{link.token}", status=200)
    assert site.links.seen(row[0]).opens == 0
    monkeypatch.setattr("fdyweb.sharing.store.MOST_A_DAY", 3)
    for n in range(6):
        browser(None).get(f"/p/{link.token}", headers={"User-Agent": f"Phone {n}"}, status=200)
    assert site.links.seen(row[0]).opens == 3


@pytest.mark.parametrize("worked", [False, True])  # off the lists at once, void when the worker has come to it
@pytest.mark.parametrize(
    ("action", "why"), [("void", "已由派发单位撤回，无需处理。原因：重复派发。"), ("close", "任务已结束。")]
)
def test_what_is_over_is_not_forwarded_any_more_and_says_why(site, browser, action, why, worked):
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    ident, counselor = mine(site, "counselor", task), browser("counselor")
    counselor.get(f"/tasks/{ident}")
    press(counselor, f"/tasks/{ident}/share", "forward").follow(status=200)
    assert counselor.get(f"/tasks/{ident}/share").html.textarea  # while it is open, again
    site.engine.control(
        post_of(site, "college").actor, task, action, reason="重复派发" if action == "void" else None, key="v"
    )
    if worked:
        run_all(site)
    for page in ("share", "poster"):
        answer = counselor.get(f"/tasks/{ident}/{page}", status=409)
        assert TYPES["policy"]["f-title"] in answer.html.h1.text and answer.html.find("a", class_="back")
        (told,) = answer.html.select(".pane-detail .note")
        assert told["role"] == "alert" and told.text.count(why) == 1 and "不能再转发给学生。" in told.text
        assert not any(means in answer for means in ("/p/", "/poster", "/share", "data-copy", "data-print", "返回首页"))
