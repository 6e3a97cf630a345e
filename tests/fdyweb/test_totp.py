"""The second factor: set up with a code, asked for at the login, each code taken once."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pyotp
import pytest

from fdycore.clock import to_micros
from fdyweb import demo
from fdyweb.directory import changes, limits, logins, totp
from fdyweb.directory.sessions import TOO_MANY
from tests.fdyweb.country import post_of
from tests.fdyweb.entrance import NEW, Texts, ask, enter, initial_of, log_in, place, set_new, visitor

SCHOOL = demo.LOGINS["school"][0]


@pytest.fixture
def offered(remade):
    return remade(second_factor="offered")


@pytest.fixture
def app_of(clock):
    """The app on somebody's phone: app_of(secret)() is its code of now; app_of(secret)(-30) of half a minute ago."""
    return lambda secret: lambda seconds=0: pyotp.TOTP(secret).at(clock().timestamp() + seconds)


@pytest.fixture
def with_factor(offered, app_of):
    """A person who has set it up, by the pages: with_factor(phone) answers (their browser, their app)."""

    def make(phone: str = SCHOOL, site=offered):
        one = visitor(site)
        log_in(one, phone, status=303)
        page = one.get("/me/totp", status=200)
        app = app_of(secret_in(page))
        confirm(page, app()).follow(status=200)
        return one, app

    return make


def secret_in(page) -> str:
    return re.search(r'class="key">([A-Z2-7 ]+)<', page.text)[1].replace(" ", "")


def confirm(page, code: str, password: str = demo.PASSWORD, **more):
    form = next(f for f in page.forms.values() if f.action == "/me/totp")
    form["code"], form["present"] = code, password
    return form.submit(**more)


def give(one, code: str, **more):
    form = one.get("/login/code").forms[0]
    form["code"] = code
    return form.submit(**more)


def test_a_factor_counts_once_a_code_has_confirmed_it(offered, app_of, clock):
    one = visitor(offered)
    log_in(one, SCHOOL, status=303)
    page = one.get("/me/totp", status=200)
    secret, app = secret_in(page), app_of(secret_in(page))
    assert 'alt="两步验证的二维码"' in page
    assert "未开启" in one.get("/me")
    again = confirm(page, "000000" if app() != "000000" else "000001", status=422)
    assert secret_in(again) == secret  # the app has it already
    assert secret_in(one.get("/me/totp")) != secret
    log_in(other := visitor(offered), SCHOOL, status=303)
    other.get("/tasks", status=200)
    confirm(again, app(), status=303)
    assert "已开启" in one.get("/me") and "关闭两步验证" in one.get("/me/totp")
    post = post_of(offered, "school")
    (change,) = offered.engine.read(lambda reader: changes.of(reader, f"account:{post.id}"))
    assert (change.kind, change.after) == ("account.factor", {"second_factor": True})
    sql = "SELECT totp_cipher FROM identity WHERE id = $id"
    cipher = offered.engine.read(lambda reader: reader.row(sql, id=post.identity))[0]
    assert cipher and secret not in cipher


def test_a_login_with_a_factor_opens_nothing_before_its_code(offered, with_factor, clock):
    _, app = with_factor()
    clock.advance(seconds=60)
    one = visitor(offered)
    form = one.get("/login?next=/messages").forms[0]
    form["phone"], form["password"] = SCHOOL, demo.PASSWORD
    answer = form.submit(status=303)
    assert answer.headers["Location"].endswith("/login/code?next=%2Fmessages")
    waiting = one.cookies["fdy"]
    for address in ("/tasks", "/me", "/me/totp", "/password/first"):
        assert place(one.get(address, status=302)) == "/login/code", address
    assert offered.sessions.of(waiting) is None
    assert "验证码不正确" in give(one, "12345", status=422)
    page = answer.follow()
    form = page.forms[0]
    form["code"] = f"{app()[:3]} {app()[3:]}"
    assert place(form.submit(status=303)) == "/messages"
    one.get("/tasks", status=200)
    assert one.cookies["fdy"] != waiting and not offered.sessions.waits(waiting)
    assert place(one.get("/login/code", status=303)) == "/login"


def test_a_code_is_taken_once_and_an_earlier_one_not_after_it(offered, with_factor, clock):
    _, app = with_factor()
    one = visitor(offered)
    log_in(one, SCHOOL, status=303)
    give(one, app(), status=422)  # it has confirmed the factor
    clock.advance(seconds=90)
    code, before = app(), app(-30)
    give(one, code, status=303)
    log_in(other := visitor(offered), SCHOOL, status=303)
    assert [give(other, each, expect_errors=True).status_int for each in (code, before)] == [422, 422]
    give(other, app(30), status=303)  # a clock may be half a minute fast
    log_in(third := visitor(offered), SCHOOL, status=303)
    clock.advance(seconds=60)
    assert [give(third, app(away), expect_errors=True).status_int for away in (60, -60)] == [422, 422]


def test_of_many_who_give_one_code_at_once_one_gets_in(offered, with_factor, clock):
    _, app = with_factor()
    clock.advance(seconds=60)
    enter = lambda n: offered.sessions.log_in(SCHOOL, demo.PASSWORD, "test", f"203.0.113.{n}")
    tokens, code = [enter(n) for n in range(8)], app()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda token: offered.sessions.pass_code(token, code), tokens))
    assert sum(isinstance(answer, str) for answer in answers) == 1


def test_a_login_waits_five_minutes_and_five_codes(offered, with_factor, clock):
    _, app = with_factor()
    clock.advance(seconds=60)
    one = visitor(offered)
    log_in(one, SCHOOL, status=303)
    wrong = f"{(int(app()) + 1) % 10**6:06d}"
    assert [give(one, wrong, expect_errors=True).status_int for _ in range(limits.TOTP_TRIES)] == [422] * 5
    assert "操作过于频繁" in give(one, app(), status=422)
    assert place(one.get("/login/code", status=303)) == "/login"
    log_in(one, SCHOOL, status=303)
    clock.advance(minutes=5)
    assert place(one.get("/login/code", status=303)) == "/login"


def test_codes_cannot_be_guessed_over_many_logins(offered, with_factor, clock):
    _, app = with_factor()
    clock.advance(seconds=60)
    log_in_again = lambda: offered.sessions.log_in(SCHOOL, demo.PASSWORD, "test", "127.0.0.1")
    for _ in range(limits.TOTP_OF_PERSON // 4):
        token = log_in_again()
        assert [offered.sessions.pass_code(token, "12345").code for _ in range(4)] == ["wrong_code"] * 4
    assert offered.sessions.pass_code(log_in_again(), app()) == TOO_MANY
    clock.advance(hours=1)
    assert isinstance(offered.sessions.pass_code(log_in_again(), app()), str)


def test_turning_it_off_takes_a_code(offered, with_factor, clock):
    one, app = with_factor()
    clock.advance(seconds=60)
    page = one.get("/me/totp")
    confirm(page, "12345", status=422)
    confirm(page, app(), status=303)
    assert "未开启" in one.get("/me")
    log_in(other := visitor(offered), SCHOOL, status=303)
    other.get("/tasks", status=200)


def test_neither_on_nor_off_goes_without_the_password(offered, app_of, clock):
    one = visitor(offered)
    log_in(one, SCHOOL, status=303)
    page = one.get("/me/totp")
    app = app_of(secret_in(page))
    for wrong, told in (("", "请填写“当前密码”。"), ("not the password", "当前密码不正确")):
        again = confirm(page, app(), wrong, status=422)
        assert told in again and secret_in(again) == secret_in(page)
        assert 'name="present" type="password" autocomplete="current-password" required aria-invalid' in again
    confirm(again, app(), status=303)
    clock.advance(seconds=60)
    page = one.get("/me/totp")
    code = app()
    assert "当前密码不正确" in confirm(page, code, "not the password", status=422)
    confirm(page, code, status=303)  # the code was not spent by it


def test_what_is_sent_empty_is_asked_for_and_counts_as_no_attempt(offered, with_factor, clock):
    one, app = with_factor()
    for _ in range(limits.MOST_FAILURES + 1):
        page = confirm(one.get("/me/totp"), "", "", status=422)
        assert "请填写“验证码”。" in page and "请填写“当前密码”。" in page and "不正确" not in page
    assert page.html.find(id="code")["aria-invalid"] == "true"
    form = one.get("/me/password").forms[0]
    assert "请填写“当前密码”。" in form.submit(status=422)
    other = visitor(offered)
    log_in(other, SCHOOL, status=303)
    for _ in range(6):
        assert "请填写“验证码”。" in give(other, " ", status=422)
    clock.advance(seconds=30)
    give(other, app(), status=303)
    confirm(one.get("/me/totp"), "", status=422).mustcontain("请填写“验证码”。")


def test_guessing_the_password_there_is_locked_out_as_where_it_is_changed(offered, with_factor, clock):
    one, app = with_factor()
    clock.advance(seconds=60)
    page = one.get("/me/totp")
    for _ in range(limits.MOST_FAILURES):
        confirm(page, app(), "not the password", status=422)
    assert "操作过于频繁" in confirm(page, app(), status=422) and "已开启" in one.get("/me")
    form = next(f for f in one.get("/me/password").forms.values() if f.action == "/me/password")
    form["present"], form["new"] = demo.PASSWORD, NEW
    assert "操作过于频繁" in form.submit(status=422)
    clock.advance(minutes=15)
    confirm(one.get("/me/totp"), app(), status=303)


def test_who_has_no_password_here_needs_a_recent_login(offered, app_of, clock):
    """They log in at the provider; a browser that was left open is not enough either."""
    identity = post_of(offered, "school").identity
    enter = lambda: offered.sessions.begin(identity, "test")
    offered.engine.write(lambda w: w.execute("UPDATE identity SET password = NULL WHERE id = $id", id=identity))
    one = visitor(offered)
    one.set_cookie("fdy", enter())
    page = one.get("/me/totp", status=200)
    form = next(f for f in page.forms.values() if f.action == "/me/totp")
    assert "present" not in form.fields
    clock.advance(minutes=15, seconds=1)
    app = app_of(secret_in(page))
    form["code"] = app()
    assert "登录已超过 15 分钟" in form.submit(status=422)
    one.set_cookie("fdy", enter())
    page = one.get("/me/totp")
    form = next(f for f in page.forms.values() if f.action == "/me/totp")
    form["code"] = app_of(secret_in(page))()
    form.submit(status=303)
    assert "已开启" in one.get("/me")


def test_where_it_is_required_people_without_it_reach_only_the_page_that_sets_it_up(remade, app_of):
    site = remade(second_factor="required")
    for level in ("ministry", "province", "school"):
        one = visitor(site)
        log_in(one, demo.LOGINS[level][0], status=303)
        for address in ("/tasks", "/dispatch", "/progress", "/me", "/me/devices"):
            assert place(one.get(address, status=303)) == "/me/totp", (level, address)
        page = one.get("/me/totp?next=/progress", status=200)
        assert "须开启两步验证" in page
        assert place(confirm(page, app_of(secret_in(page))(), status=303)) == "/progress"
        one.get("/progress", status=200)
    for level in ("college", "counselor"):
        one = visitor(site)
        log_in(one, demo.LOGINS[level][0], status=303)
        one.get("/tasks", status=200)
        one.get("/me/totp", status=404)


def test_a_first_login_comes_before_the_factor_and_a_reset_after_it(remade, app_of, clock):
    site = remade(second_factor="required")
    texts, one = Texts(site), visitor(site)
    log_in(one, SCHOOL, initial_of(site, "school"), status=303)
    assert place(one.get("/tasks", status=303)) == "/password/first"
    set_new(one, status=303)
    page = one.get(one.get("/tasks", status=303).headers["Location"])
    app = app_of(secret_in(page))
    confirm(page, app(), NEW, status=303)
    clock.advance(seconds=60)
    lost = visitor(site)
    answer = enter(ask(lost, "/password/reset", SCHOOL), texts.code(SCHOOL))
    assert place(answer) == "/login/code"
    assert place(lost.get("/password/first", status=302)) == "/login/code"
    log_in(visitor(site), SCHOOL, NEW, status=303)  # the code alone has changed nothing
    give(lost, app(), status=303)
    assert place(lost.get("/tasks", status=303)) == "/password/first"
    set_new(lost, "quiet evenings 28", status=303)
    lost.get("/tasks", status=200)


def test_a_managers_reset_clears_it_and_ends_what_waits(offered, with_factor, clock):
    with_factor()
    identity, waiting = post_of(offered, "school").identity, visitor(offered)
    log_in(waiting, SCHOOL, status=303)

    def reset(work) -> None:
        totp.clear(work, identity)
        logins.end_all(work, identity)

    offered.engine.write(reset)
    assert place(waiting.get("/login/code", status=303)) == "/login"
    log_in(waiting, SCHOOL, status=303)
    waiting.get("/tasks", status=200)


def test_a_secret_opens_for_its_person_and_its_login_alone(offered, remade, clock):
    factors, now = offered.factors, to_micros(clock())
    secret, sealed = factors.offer("one login")
    assert factors.offered("one login", sealed) == secret
    assert factors.offered("another login", sealed) is None
    assert [factors.offered("one login", bad) for bad in ("", "x", "长", sealed[:-8], "AAAA" * 20)] == [None] * 5
    assert totp.Factors("another secret of sixteen").offered("one login", sealed) is None
    mine, theirs = post_of(offered, "school").identity, post_of(offered, "province").identity
    code = pyotp.TOTP(secret).at(clock().timestamp())

    def swap(work) -> bool:
        assert factors.keep(work, mine, secret, code, now - totp.STEP) or factors.keep(work, mine, secret, code, now)
        work.execute("UPDATE identity SET totp_cipher = (SELECT totp_cipher FROM identity WHERE id = $mine), totp_step = 0 "
                     "WHERE id = $theirs", mine=mine, theirs=theirs)  # fmt: skip
        return factors.accept(work, theirs, code, now)

    assert offered.engine.write(swap) is False


def test_where_it_is_off_nobody_is_asked_but_whoever_has_one_can_give_it_up(site, with_factor, clock):
    _, app = with_factor()
    one = visitor(site)
    log_in(one, SCHOOL, status=303)
    clock.advance(seconds=60)
    confirm(one.get("/me/totp", status=200), app(), status=303).follow(status=404)


def test_the_address_for_the_app_names_no_phone():
    told = totp.address("ABCDEFGH" * 4, "王思齐", "辅导员平台")
    assert told.startswith("otpauth://totp/") and SCHOOL not in told and "secret=ABCDEFGHABCDEFGH" in told
