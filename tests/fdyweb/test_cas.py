"""Logging in at a CAS server, against a stand-in on loopback: the whole way, and everything that must not open a session."""

from __future__ import annotations

import ast
import logging
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import webtest

import fdyweb
from fdycore import PluginError, Refused
from fdycore.clock import to_micros
from fdycore.pluginapi import hookimpl
from fdyweb import application, demo
from fdyweb.directory import cas, changes, firstpass, passwords, posts, store
from fdyweb.directory.accounts import New
from fdyweb.directory.identity import Found
from fdyweb.directory.patience import Patience
from fdyweb.engine import add_identity, cas_login, make_site
from fdyweb.settings import BadSettings
from tests.conftest import only
from tests.fdyweb.cas_server import NS, StandIn
from tests.fdyweb.conftest import AGENT, SECRET, settings
from tests.fdyweb.country import post_of
from tests.fdyweb.entrance import NEW, Texts, ask, initial_of, log_in, visitor

BASE = "http://localhost"
PHONE, NAME = demo.LOGINS["counselor"]
LIN = {"user": "xuexin-5", "name": NAME, "phone": PHONE}


@pytest.fixture(scope="module")
def running():
    made = StandIn()
    yield made
    made.close()


@pytest.fixture
def server(running):
    running.person, running.answer, running.asked = dict(LIN), None, []
    return running


@pytest.fixture
def version() -> str:
    return "3"


@pytest.fixture
def connected(new_url, clock, tmp_path, server, version):
    """A site with the demo people whose logins are at the stand-in."""
    more = {"cas_url": server.url, "cas_version": version, "base_url": BASE, "files": str(tmp_path / "files"),
            "cas_recovery": "https://account.example.cn/lost"}  # fmt: skip
    made = make_site(settings(new_url(), **more), clock, patience=30, guard_reads=True)
    made.engine.upgrade()
    demo.make(made.engine, made.phones, "small")
    yield made
    made.engine.close()


@pytest.fixture
def browser(connected):
    app = application(connected)
    return lambda: webtest.TestApp(app, extra_environ={"HTTP_USER_AGENT": AGENT, "REMOTE_ADDR": "127.0.0.1"})


def at_the_server(address: str) -> str:
    """Go there as a browser does; answers where it sends one back to, without the host."""
    import requests

    answer = requests.get(address, allow_redirects=False, timeout=5)
    there = urlsplit(answer.headers["Location"])
    assert f"{there.scheme}://{there.netloc}" == BASE
    return f"{there.path}?{there.query}"


def begun(one, target: str = "") -> str:
    """Press the button: the address to come back to, with a ticket."""
    return at_the_server(one.get(f"/login/cas{target}", status=303).headers["Location"])


def is_in(one) -> bool:
    return one.get("/me", expect_errors=True).status_int == 200


def refused(one, address: str, status: int, words: str):
    page = one.get(address, status=status)
    assert words in page and not is_in(one)
    return page


def identity_of(site, phone: str = PHONE) -> tuple:
    sql = "SELECT id, subject, checked FROM identity WHERE phone_index = $index"
    return site.engine.read(lambda reader: reader.row(sql, index=site.phones.index(phone)))


def change(site, sql: str, **params) -> None:
    site.engine.write(lambda work: work.execute(sql, **params))


# -- the way in -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", ["2", "3"])
def test_the_whole_way_there_and_back_twice(browser, connected, server, version):
    one = browser()
    page = one.get("/login?next=/me")
    assert "使用学信网登录" in page and "https://account.example.cn/lost" in page
    back = begun(one, "?next=/me")
    answer = one.get(back, status=303)
    assert answer.headers["Location"] == f"{BASE}/me" and "ticket" not in answer.headers["Location"]
    assert NAME in answer.follow()
    assert identity_of(connected)[1:] == ("xuexin-5", "active")
    assert server.asked[-1] == ("/cas/p3/serviceValidate" if version == "3" else "/cas/serviceValidate")
    subject = f"account:{post_of(connected, 'counselor').id}"
    history = connected.engine.read(lambda reader: changes.of(reader, subject))
    assert [entry.kind for entry in history] == ["account.verified"]
    assert connected.engine.read(lambda reader: reader.row("SELECT agent FROM login"))[0] == AGENT
    out = next(f for f in one.get("/me").forms.values() if f.action == "/logout").submit(status=303).follow()
    assert f"{server.url}/logout" in out and not is_in(one)
    server.person = {"user": "xuexin-5"}  # bound by now: neither phone nor name is needed
    one.get(begun(one), status=303)
    assert is_in(one)
    assert one.get("/login/cas?next=/messages", status=303).headers["Location"] == f"{BASE}/messages"


def test_a_second_login_ends_the_one_that_this_browser_had(browser, connected):
    one = browser()
    one.get(begun(one), status=303)
    token = one.cookies["fdy"]
    one.reset()
    back = begun(one)
    one.set_cookie("fdy", token)
    fresh = one.get(back, status=303).headers.getall("Set-Cookie")
    fresh = next(text for text in fresh if text.startswith("fdy=")).partition(";")[0].removeprefix("fdy=")
    assert connected.sessions.of(fresh) and connected.sessions.of(token) is None


def test_who_has_another_phone_there_by_now_is_known_by_the_subject(browser, connected, server):
    one = browser()
    one.get(begun(one), status=303)
    server.person["phone"] = "13900000000"
    other = browser()
    other.get(begun(other), status=303)
    assert is_in(other)


def test_an_account_to_be_verified_is_active_after_the_first_login(browser, connected, server):
    one, post = browser(), post_of(connected, "counselor")
    change(connected, "UPDATE account SET state = 'unverified' WHERE id = $id", id=post.id)
    server.person["name"] = "另一个名字"
    refused(one, begun(one), 422, "姓名与本平台不一致")
    state = "SELECT state, version FROM account WHERE id = $id"
    assert connected.engine.read(lambda reader: reader.row(state, id=post.id)) == ("unverified", 0)
    server.person["name"] = NAME
    one.get(begun(one), status=303)
    assert connected.engine.read(lambda reader: reader.row(state, id=post.id)) == ("active", 1)
    (entry,) = connected.engine.read(lambda reader: changes.of(reader, f"account:{post.id}"))
    assert (entry.before, entry.after) == ({"state": "unverified"}, {"state": "active"})


def test_people_with_a_local_password_log_in_with_it(browser, connected):
    one = browser()
    form = next(f for f in one.get("/login").forms.values() if f.action == "/login")
    form["phone"], form["password"] = demo.LOGINS["ministry"][0], demo.PASSWORD
    form.submit(status=303)
    assert is_in(one)


def test_nobody_is_known_before_they_log_in(connected):
    assert connected.identity.name == "学信网" and connected.identity.recovery
    assert connected.identity.lookup(NAME, PHONE) == Found("unknown")


def test_nobody_is_led_elsewhere_afterwards(browser):
    for target in ("//evil.example", "https://evil.example/", "/login", "/\\evil", "/x" * 600):
        one = browser()
        answer = one.get("/login/cas", {"next": target}, status=303)
        assert one.get(at_the_server(answer.headers["Location"]), status=303).headers["Location"] == f"{BASE}/tasks"


# -- who logs in there and nowhere else --------------------------------------------------------------------------------

NEW_NAME, NEW_PHONE = "许文清", "13800000177"


@pytest.fixture
def texts(connected):
    return Texts(connected)


@pytest.fixture
def made(connected, texts):
    """Somebody whom the server could not be asked about: 待核验, with a hint in a text."""
    officer = post_of(connected, "college")
    duties = ((demo.COHORT, "bachelor", ""),)
    answer = connected.accounts.create(officer, New(NEW_NAME, NEW_PHONE, "counselor", officer.path, duties))
    assert answer.outcome == "unverified" and "初始密码" not in texts.sent[-1][1]
    return answer.id


def row(site, ident) -> posts.Row:
    return site.engine.read(lambda reader: posts.get(reader, ident))


def reset(site, ident):
    return site.accounts.reset(post_of(site, "college"), ident, row(site, ident).version)


def test_whom_the_server_could_not_be_asked_about_comes_in_there_alone_and_is_compared(
    browser, connected, made, server
):
    with pytest.raises(Refused, match="用学信网账号登录"):
        reset(connected, made)
    with pytest.raises(Refused, match="用学信网账号登录"):
        connected.accounts.initial(post_of(connected, "college"), made)
    person, one = row(connected, made).identity, browser()
    now = to_micros(connected.engine.clock())
    number = connected.engine.write(lambda work: firstpass.issue(work, person, now))
    given = firstpass.password_of(SECRET, person, number)  # as resets gave them once
    assert "请使用学信网账号登录" in log_in(one, NEW_PHONE, given, status=422)
    stored = passwords.hashed(NEW)
    connected.engine.write(lambda work: store.set_password(work, person, stored))
    assert "请使用学信网账号登录" in log_in(one, NEW_PHONE, NEW, status=422)
    wrong = log_in(one, NEW_PHONE, "something else 1", status=422)
    assert "手机号或密码不正确" in wrong and "学信网账号登录本平台" not in wrong
    server.person = {"user": "xuexin-7", "name": "另一个名字", "phone": NEW_PHONE}
    refused(one, begun(one), 422, "姓名与本平台不一致")
    server.person["name"] = NEW_NAME
    one.get(begun(one), status=303)
    assert is_in(one) and (row(connected, made).state, row(connected, made).subject) == ("active", "xuexin-7")


def test_no_code_is_sent_to_who_logs_in_there_and_the_page_says_where_to_go(connected, made, texts, clock):
    sent = len(texts.sent)
    ask(visitor(connected), "/login/sms", demo.LOGINS["ministry"][0])
    assert texts.code(demo.LOGINS["ministry"][0]) and len(texts.sent) == sent + 1  # who logs in here
    for address in ("/login/sms", "/password/reset"):
        one = visitor(connected)
        page = one.get(address)
        assert "使用学信网账号登录的，不会收到验证码" in page and "https://account.example.cn/lost" in page
        known, unknown = ask(one, address, NEW_PHONE), ask(one, address, "13899999999")
        assert known.text.replace(NEW_PHONE, "") == unknown.text.replace("13899999999", "")
        connected.codes.settle()
        assert len(texts.sent) == sent + 1
        clock.advance(minutes=2)


def test_why_shows_the_way_to_the_server(connected, made):
    one = visitor(connected)
    log_in(one, demo.LOGINS["college"][0], status=303)
    page = one.get(f"/accounts/{made}/why")
    assert "首次登录时与学信网核对" in page and "用学信网账号登录，不用本平台密码" in page
    assert "还没有密码" not in page and "重置密码" not in page
    asked = one.get(f"/accounts/{made}/reset")
    assert "用学信网账号登录" in asked and "初始密码" not in asked
    form = next(f for f in asked.forms.values() if "version" in f.fields)
    assert "请其先按学信网页面提示找回账号" in form.submit(status=409)


def test_what_moves_or_gets_another_phone_is_still_compared_there(connected, made, texts):
    school, college, sent = post_of(connected, "school"), post_of(connected, "college"), len(texts.sent)
    connected.accounts.move(school, made, row(connected, made).version, "college", college.path)
    assert connected.accounts.change_phone(school, made, row(connected, made).version, "13800000178") is None
    assert row(connected, made).issued_at is None and len(texts.sent) == sent


def test_a_password_from_before_opens_nothing_once_the_server_knows_the_person(browser, connected, server):
    log_in(browser(), PHONE, status=303)
    one = browser()
    one.get(begun(one), status=303)
    assert "请使用学信网账号登录" in log_in(browser(), PHONE, status=422)
    me = post_of(connected, "counselor").id
    with pytest.raises(Refused, match="找回账号"):
        reset(connected, me)
    change(connected, "UPDATE identity SET totp_cipher = 'x' WHERE id = $i", i=row(connected, me).identity)
    assert reset(connected, me).outcome == "hint" and not is_in(
        one
    )  # a lost second factor is no business of the server
    found = row(connected, me)
    assert (found.has_password, found.issued_at) == (False, None)


def test_who_has_no_account_there_has_a_password_here(connected, texts, monkeypatch):
    monkeypatch.setattr(connected.identity, "lookup", lambda name, phone: Found("none"))
    officer = post_of(connected, "college")
    duties = ((demo.COHORT, "bachelor", ""),)
    made = connected.accounts.create(officer, New(NEW_NAME, NEW_PHONE, "counselor", officer.path, duties))
    given = lambda: texts.sent[-1][1].split("初始密码 ")[1].split("，")[0]
    assert made.outcome == "initial"
    log_in(visitor(connected), NEW_PHONE, given(), status=303)
    assert reset(connected, made.id).outcome == "initial"
    log_in(visitor(connected), NEW_PHONE, given(), status=303)


def test_the_ministry_comes_in_without_the_server_also_after_it_has_been_there(browser, connected, server):
    """With an initial password, as `fdy init` gives one."""
    phone, name = demo.LOGINS["ministry"]
    given = initial_of(connected, "ministry")
    log_in(browser(), phone, given, status=303)
    one, server.person = browser(), {"user": "xuexin-8", "name": name, "phone": phone}
    one.get(begun(one), status=303)
    assert is_in(one) and identity_of(connected, phone)[1] == "xuexin-8"
    log_in(browser(), phone, given, status=303)


def test_what_ends_everything_ends_a_login_there_that_is_under_way(browser, connected, server, monkeypatch):
    officer, me, find = post_of(connected, "college"), post_of(connected, "counselor"), cas.CasLogin._find

    def then(self, reader, person):
        """Between who it is and the login, the phone by which they were found goes."""
        found = find(self, reader, person)
        monkeypatch.setattr(cas.CasLogin, "_find", find)
        with ThreadPoolExecutor(1) as pool:
            pool.submit(
                lambda: connected.accounts.change_phone(officer, me.id, row(connected, me.id).version, "13800009999")
            ).result(30)
        return found

    one = browser()
    back = begun(one)
    monkeypatch.setattr(cas.CasLogin, "_find", then)
    refused(one, back, 422, "您的账号信息刚刚被修改")
    assert row(connected, me.id).subject is None


def test_who_is_suspended_hears_so_from_the_server_too(browser, connected, server):
    me = post_of(connected, "counselor")
    connected.accounts.suspend(post_of(connected, "college"), me.id, row(connected, me.id).version, "休假")
    one = browser()
    refused(one, begun(one), 422, "账号已停用，请联系管理单位。")


# -- what opens nothing -----------------------------------------------------------------------------------------------


def test_a_forged_ticket(browser, server):
    one = browser()
    state = parse_qs(urlsplit(begun(one)).query)["state"][0]
    refused(one, f"/login/cas/back?state={state}&ticket=ST-99-forged", 422, "学信网未确认此次登录")


def test_a_ticket_and_a_state_are_good_once(browser, connected, server):
    one, other = browser(), browser()
    back = begun(one)
    kept = one.cookies["fdy_cas"]
    one.get(back, status=303)
    assert "fdy_cas" not in one.cookies
    asked = len(server.asked)
    refused(other, back, 400, "此次登录已失效")  # another browser
    other.set_cookie("fdy_cas", kept)
    refused(other, back, 400, "此次登录已失效")  # with everything that the first one had
    fresh = server.ticket(f"{BASE}{back.partition('&ticket')[0]}")
    other.set_cookie("fdy_cas", kept)
    refused(other, f"{back.partition('&ticket')[0]}&ticket={fresh}", 400, "此次登录已失效")
    assert len(server.asked) == asked, "the server is not even asked"
    third = browser()
    state = parse_qs(urlsplit(begun(third)).query)["state"][0]
    ticket = parse_qs(urlsplit(back).query)["ticket"][0]
    refused(third, f"/login/cas/back?state={state}&ticket={ticket}", 422, "未确认")


def test_somebody_elses_ticket_does_not_log_a_victim_in(browser, server):
    attacker, victim = browser(), browser()
    back = begun(attacker)
    for before in (lambda: None, lambda: begun(victim)):  # without a login under way, and with one
        before()
        refused(victim, back, 400, "此次登录已失效")


NO_WAY_BACK = ("", "ticket=ST-1", "state=x&ticket=ST-1", "state=%E9%95%BF&ticket=ST-1", "state={state}",
               "state={state}&ticket=", "state={state}&ticket=%E9%95%BF", "state={state}&ticket=a%0Ab",
               "state={state}&ticket=" + "x" * 301)  # fmt: skip


def test_what_is_no_way_back(browser, server):
    one = browser()
    for query in NO_WAY_BACK:
        state = parse_qs(urlsplit(begun(one)).query)["state"][0]
        asked = len(server.asked)
        refused(one, "/login/cas/back?" + query.format(state=state), 400, "此次登录已失效")
        assert len(server.asked) == asked, query


def test_a_state_of_yesterday(browser, clock):
    one = browser()
    back = begun(one)
    clock.advance(minutes=10)
    refused(one, back, 400, "此次登录已失效")


def test_only_somebody_who_comes_uses_the_ticket_up(browser):
    one = browser()
    back = begun(one)
    for method in ("HEAD", "POST"):
        assert one.request(back, method=method, expect_errors=True).status_int in (400, 404, 405)
    one.get(back, status=303)
    assert is_in(one)


def test_another_name_is_refused_with_the_next_step_and_nothing_is_bound(browser, connected, server):
    one = browser()
    server.person["name"] = "林小岚"
    page = refused(one, begun(one), 422, "姓名与本平台不一致")
    assert "联系上一级管理员" in page and "先在学信网更正" in page and "ST-" not in page
    assert identity_of(connected)[1:] == (None, "")


def test_whom_nobody_knows_hears_what_those_without_an_account_hear(browser, connected, server):
    one, words = browser(), "该手机号尚未开通平台账号，请联系上一级管理员。"
    server.person = {"user": "stranger", "name": "某人", "phone": "13900000000"}
    first = refused(one, begun(one), 422, words)
    server.person = {"user": "stranger"}
    second = refused(one, begun(one), 422, words)
    server.person = dict(LIN)
    change(connected, "UPDATE account SET state = 'deleted' WHERE identity = $i", i=identity_of(connected)[0])
    third = refused(one, begun(one), 422, words)
    assert first.text == second.text == third.text
    assert identity_of(connected)[1] is None


def test_a_number_that_has_gone_to_somebody_else_is_not_their_account(browser, connected, server):
    one, other = browser(), browser()
    one.get(begun(one), status=303)
    server.person = {**LIN, "user": "xuexin-6"}  # the same name, by chance
    refused(other, begun(other), 422, "尚未开通")
    assert identity_of(connected)[1] == "xuexin-5"


def test_one_place_that_tries_without_end_is_stopped(browser, connected, server):
    one = browser()
    change(connected, "INSERT INTO login_failure (key, failed, since) VALUES ($k, 200, $now)",
           k=connected.phones.keyed("127.0.0.1"), now=2**60)  # fmt: skip
    refused(one, begun(one), 429, "操作过于频繁")


# -- a server that is not well ----------------------------------------------------------------------------------------

ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>'
    f"<cas:serviceResponse {NS}><cas:authenticationSuccess><cas:user>&d;</cas:user>"
    "</cas:authenticationSuccess></cas:serviceResponse>"
)
FILE = (
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    f"<cas:serviceResponse {NS}><cas:authenticationSuccess><cas:user>&f;</cas:user></cas:authenticationSuccess>"
    "</cas:serviceResponse>"
)
ANSWERS = {
    "entities": lambda h, _: h.say(ENTITIES),
    "file": lambda h, _: h.say(FILE),
    "utf-16": lambda h, _: h.say('<?xml version="1.0" encoding="utf-16"?>'.encode("utf-16") + ENTITIES.encode("utf-16")),
    "deep": lambda h, _: h.say("<a>" * 20_000),
    "large": lambda h, _: h.say(b"<a>" + b" " * 2**20 + b"</a>"),
    "empty": lambda h, _: h.say(""),
    "html": lambda h, _: h.say("<html><body>maintenance</body></html>"),
    "nothing inside": lambda h, _: h.say(f"<cas:serviceResponse {NS}/>"),
    "no user": lambda h, _: h.say(f"<cas:serviceResponse {NS}><cas:authenticationSuccess/></cas:serviceResponse>"),
    "no namespace": lambda h, _: h.say(
        "<serviceResponse><authenticationSuccess><user>x</user></authenticationSuccess></serviceResponse>"
    ),
    "error": lambda h, _: h.say("broken", 500),
    "redirect": lambda h, _: (h.send_response(302), h.send_header("Location", "/cas/elsewhere"), h.end_headers()),
    "closed": lambda h, _: h.connection.close(),
}  # fmt: skip


@only("SQLite")
def test_a_server_that_answers_what_is_no_answer(browser, server, database):
    one = browser()
    for kind, answer in ANSWERS.items():
        began, server.answer = time.perf_counter(), answer
        page = refused(one, begun(one), 503, "暂时无法连接学信网")
        assert time.perf_counter() - began < 5 and "root:" not in page and "ST-" not in page, kind


@only("SQLite")
def test_a_server_that_drips(browser, server, monkeypatch, database):
    monkeypatch.setattr(cas, "WAITING", Patience(1.0, 1, "fdy-cas"))

    def drip(handler, _):
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
        for _ in range(60):
            handler.wfile.write(b"x")
            time.sleep(0.05)

    server.answer = drip
    one, began = browser(), time.perf_counter()
    refused(one, begun(one), 503, "暂时无法连接")
    assert time.perf_counter() - began < 2.5
    began = time.perf_counter()
    refused(one, begun(one), 503, "暂时无法连接")  # the first has not ended: nobody waits for another
    assert time.perf_counter() - began < 0.9


def test_a_server_that_is_down(browser, connected, server, caplog):
    one = browser()
    back = begun(one)
    connected.cas._client._url = "http://127.0.0.1:9/cas/"
    with caplog.at_level(logging.DEBUG):
        refused(one, back, 503, "暂时无法连接")
    assert "ConnectionError" in caplog.text and "ST-" not in caplog.text


def test_neither_a_ticket_nor_an_answer_is_logged(browser, server, caplog):
    one = browser()
    with caplog.at_level(logging.DEBUG):
        one.get(begun(one), status=303)
        logging.getLogger("urllib3.connectionpool").warning("Failed to parse headers (url=%s)", "/x?ticket=ST-1")
        refused(browser(), "/login/cas/back?state=x&ticket=ST-77", 400, "已失效")
    assert "127.0.0.1" in caplog.text  # the connection itself may be
    ours = [record.getMessage() for record in caplog.records if "requests.get" not in record.pathname]
    assert not [text for text in ours if "ST-" in text or PHONE in text]


# -- settings, plugins, walls -----------------------------------------------------------------------------------------


def test_without_a_server_there_is_no_such_page(site):
    app = webtest.TestApp(application(site))
    for address in ("/login/cas", "/login/cas/back?ticket=ST-1&state=x"):
        app.get(address, status=404)
    assert "/login/cas" not in app.get("/login")


def test_a_missing_library_is_told_at_the_start(site, monkeypatch):
    monkeypatch.setitem(sys.modules, "cas", None)
    wanted = site.settings.model_copy(update={"cas_url": "https://cas.example.cn/cas"})
    with pytest.raises(BadSettings, match=r"pip install 'fdy\[cas\]'"):
        cas_login(wanted, site.engine, site.phones, site.sessions)


def test_one_module_knows_the_library():
    users = {
        path.name
        for path in Path(fdyweb.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        for name in (
            [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        if name.split(".")[0] in ("cas", "requests", "lxml")
    }
    assert users == {"cas.py"}


class Offering:
    def __init__(self, offered):
        self.offered = offered

    @hookimpl
    def fdyweb_identity(self, engine):
        return self.offered() if callable(self.offered) else self.offered


@pytest.mark.parametrize(("offered", "told"), [(lambda: 1 / 0, "ZeroDivisionError"), (object(), "lacks one of")])
def test_a_plugin_whose_provider_cannot_be_made_ends_the_start(site, offered, told):
    site.engine.plugins.manager.register(Offering(offered), "broken-identity")
    with pytest.raises(PluginError, match=told) as raised:
        add_identity(site.engine, site.phones)
    assert raised.value.plugin == "broken-identity"


def test_the_first_plugin_that_offers_one_is_taken(site):
    mine = cas.Cas("某平台", "")
    site.engine.plugins.manager.register(Offering(mine), "one")
    site.engine.plugins.manager.register(Offering(None), "none")
    assert add_identity(site.engine, site.phones) is mine


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("买买提·艾力", "买买提•艾力", True), ("林 晓岚", "林晓岚", True), ("Ｌｉｎ", "lin", True), ("林晓岚", "林小岚", False)],
)  # fmt: skip
def test_names_are_compared_as_people_write_them(one, other, same):
    assert cas.same_name(one, other) is same


def test_begin_takes_nobody_without_a_living_post(site):
    found = store.by_phone
    known = site.engine.read(lambda reader: found(reader, site.phones.index(PHONE)))
    assert site.sessions.of(site.sessions.begin(known.identity, "test")).post.name == NAME
    change(site, "UPDATE account SET state = 'suspended' WHERE identity = $i", i=known.identity)
    assert site.sessions.begin(known.identity, "test").code == "suspended_here"
    change(site, "UPDATE account SET state = 'deleted' WHERE identity = $i", i=known.identity)
    assert site.sessions.begin(known.identity, "test").code == "no_account"


def test_a_suspension_does_not_make_somebody_known_one_to_be_compared_at_another_post(connected):
    """The provider does not answer when they get it: their own password goes on opening, also when the first is resumed."""
    me, school, officer = (post_of(connected, level) for level in ("counselor", "school", "college"))
    connected.accounts.suspend(officer, me.id, row(connected, me.id).version, "休假")
    there = connected.units.create(school, "新闻学院")
    new = New(me.name, demo.LOGINS["counselor"][0], "counselor", there.path, ((demo.COHORT, "bachelor", ""),))
    made = connected.accounts.create(school, new)
    assert row(connected, made.id).state == "active" and connected.accounts.logs_in_here(row(connected, made.id))
    assert isinstance(connected.sessions.log_in(demo.LOGINS["counselor"][0], demo.PASSWORD, "a", "127.0.0.1"), str)
