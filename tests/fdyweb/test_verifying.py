"""待核验: made while the identity provider could not tell, compared with it at the first login (R021-R023)."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from fdycore import Invalid, Refused
from fdyweb import demo
from fdyweb.directory import changes, limits, posts
from fdyweb.directory.accounts import New
from fdyweb.directory.identity import MOST, Bounded, Found, looked_up
from fdyweb.directory.patience import Patience
from tests.fdyweb.country import post_of
from tests.fdyweb.entrance import Texts, ask, enter, log_in, place, visitor
from tests.fdyweb.tables import changed, digests

NAME, PHONE, DUTY = "许文清", "13800000101", (demo.COHORT, "bachelor", "软件工程")
DOWN = RuntimeError("down")


class Provider:
    """What the tests say it says; an exception is raised."""

    name, recovery = "学信网", "https://account.example.cn/lost"

    def __init__(self):
        self.says, self.asked = DOWN, []

    def lookup(self, name, phone):
        self.asked.append((name, phone))
        if isinstance(self.says, Exception):
            raise self.says
        return self.says


@pytest.fixture
def provider():
    return Provider()


@pytest.fixture
def there(remade, provider, monkeypatch):
    """The site with a plugin's provider and local passwords."""
    monkeypatch.setattr("fdyweb.engine.add_identity", lambda engine, phones: provider)
    return remade()


@pytest.fixture
def texts(there):
    return Texts(there)


@pytest.fixture
def made(there, provider, texts):
    """Somebody who was made during an outage; their initial password has been sent."""
    new = New(NAME, PHONE, "counselor", post_of(there, "college").path, (DUTY,))
    made = there.accounts.create(post_of(there, "college"), new)
    assert made.outcome == "initial" and row(there, made.id).state == "unverified"
    provider.asked.clear()
    return made.id


def row(site, ident) -> posts.Row:
    return site.engine.read(lambda reader: posts.get(reader, ident))


def initial(texts) -> str:
    """The one that was sent last."""
    return [text for _, text in texts.sent if "初始密码 " in text][-1].split("初始密码 ")[1].split("，")[0]


def test_who_is_as_the_provider_says_is_in_use_from_the_first_login_on(there, provider, texts, made):
    provider.says = Found("active", subject="chsi-1")
    one = visitor(there)
    log_in(one, PHONE, initial(texts), status=303)
    assert provider.asked == [(NAME, PHONE)] and place(one.get("/tasks", status=303)) == "/password/first"
    found = row(there, made)
    assert (found.state, found.checked, found.subject) == ("active", "active", "chsi-1")
    history = there.engine.read(lambda reader: changes.of(reader, f"account:{made}"))
    assert history[0].kind == "account.verified" and history[0].after == {"state": "active"}
    log_in(visitor(there), PHONE, initial(texts), status=303)
    assert len(provider.asked) == 1  # once


@pytest.mark.parametrize(
    ("says", "told"),
    [
        (Found("mismatch"), "您在学信网登记的姓名与本平台不一致"),
        (Found("locked", "password_forgotten"), "请先按学信网页面提示找回账号"),
        (Found("none"), "学信网没有该手机号的账号"),
    ],
)
def test_who_is_not_stays_out_and_unverified_by_password_and_by_code(there, provider, texts, made, says, told):
    provider.says, before = says, digests(there)
    one = visitor(there)
    assert told in log_in(one, PHONE, initial(texts), status=422)
    assert place(one.get("/tasks", status=302)) == "/login"
    for address in ("/login/sms", "/password/reset"):
        page = ask(one, address, PHONE)
        assert told in enter(page, texts.code(PHONE))
        assert place(one.get("/tasks", status=302)) == "/login"
        there.engine.clock.advance(minutes=2)
    assert changed(before, digests(there)) <= {"sms_code"} and row(there, made).state == "unverified"
    assert "手机号或密码不正确" in log_in(
        one, PHONE, "something else 1", status=422
    )  # only who has the password hears more


@pytest.mark.parametrize("says", [DOWN, Found("unknown")])
def test_an_outage_keeps_nobody_out_and_the_next_login_asks_again(there, provider, texts, made, says):
    provider.says = says
    log_in(visitor(there), PHONE, initial(texts), status=303)
    assert row(there, made).state == "unverified" and len(provider.asked) == 1
    provider.says = Found("mismatch")
    log_in(visitor(there), PHONE, initial(texts), status=422)
    provider.says = Found("active")
    log_in(visitor(there), PHONE, initial(texts), status=303)
    assert row(there, made).state == "active"


def test_one_person_at_the_provider_does_not_come_in_as_two(there, provider, texts, made):
    other = post_of(there, "counselor").identity
    there.engine.write(lambda w: w.execute("UPDATE identity SET subject = 'chsi-1' WHERE id = $id", id=other))
    provider.says = Found("active", subject="chsi-1")
    assert "尚未开通平台账号" in log_in(visitor(there), PHONE, initial(texts), status=422)
    assert row(there, made).state == "unverified"


def test_none_at_the_provider_is_cured_by_deleting_and_making_it_anew(there, provider, texts, made):
    officer = post_of(there, "college")
    provider.says = Found("none")
    there.accounts.delete(officer, made, row(there, made).version, "other")
    again = there.accounts.create(officer, New(NAME, PHONE, "counselor", officer.path, (DUTY,)))
    assert row(there, again.id).state == "active" and again.outcome == "initial"
    password = texts.sent[-1][1].split("初始密码 ")[1].split("，")[0]
    log_in(visitor(there), PHONE, password, status=303)


def test_where_the_directory_itself_is_the_provider_nobody_is_compared(site, monkeypatch):
    monkeypatch.setattr(site.identity, "lookup", lambda name, phone: Found("mismatch"))
    me = post_of(site, "counselor").id
    site.engine.write(lambda w: w.execute("UPDATE account SET state = 'unverified' WHERE id = $id", id=me))
    log_in(visitor(site), demo.LOGINS["counselor"][0], status=303)
    assert row(site, me).state == "unverified"


# -- a provider whose people have a password here ------------------------------------------------------------------------


def old_enough(there, made, provider, texts) -> str:
    """The person as the provider knows them by now; answers the initial password that was sent."""
    provider.says = Found("active", subject="chsi-1")
    password = initial(texts)
    log_in(visitor(there), PHONE, password, status=303)
    return password


def test_who_rises_gets_a_new_initial_password_whatever_the_provider_calls_them(there, made, provider, texts):
    password = old_enough(there, made, provider, texts)
    school, college = post_of(there, "school"), post_of(there, "college")
    sent = len(texts.sent)
    there.accounts.move(school, made, row(there, made).version, "college", college.path)
    assert len(texts.sent) == sent + 1
    assert "手机号或密码不正确" in log_in(visitor(there), PHONE, password, status=422)


def test_another_phone_gets_a_new_initial_password_too(there, made, provider, texts):
    old_enough(there, made, provider, texts)
    officer, phone = post_of(there, "college"), "13800000155"
    there.accounts.change_phone(officer, made, row(there, made).version, phone)
    assert texts.sent[-1][0] == phone
    log_in(visitor(there), phone, initial(texts), status=303)


def test_nobody_is_sent_to_a_login_that_there_is_not(there, made, provider, texts):
    old_enough(there, made, provider, texts)
    one = visitor(there)
    log_in(one, demo.LOGINS["college"][0], demo.PASSWORD, status=303)
    assert "请用该账号登录" not in one.get(f"/accounts/{made}/why")
    other = New(NAME, PHONE, "counselor", post_of(there, "school").path, (DUTY,))
    person = row(there, made).identity
    there.engine.write(lambda work: posts.update_identity(work, person, password="x"))
    assert there.accounts.create(post_of(there, "school"), other).outcome == "hint"
    assert "请用原来的手机号和密码登录" in texts.sent[-1][1]


def test_a_second_post_during_an_outage_takes_nothing_from_the_first(there, made, provider, texts):
    old_enough(there, made, provider, texts)
    provider.says = DOWN
    other = New(NAME, PHONE, "counselor", post_of(there, "school").path, (DUTY,))
    second = there.accounts.create(post_of(there, "school"), other).id
    assert (row(there, second).state, row(there, made).checked) == ("active", "active")
    provider.says = Found("none")
    log_in(visitor(there), PHONE, initial(texts), status=303)


def test_who_comes_back_after_a_long_time_with_another_phone_is_somebody_new(there, made, provider, texts, clock):
    old_enough(there, made, provider, texts)
    officer = post_of(there, "college")
    there.accounts.delete(officer, made, row(there, made).version, "left")
    with pytest.raises(Invalid):  # they can still be restored
        there.accounts.create(officer, New(NAME, "13800000166", "counselor", officer.path, (DUTY,)))
    clock.advance(days=31)
    again = there.accounts.create(officer, New(NAME, "13800000166", "counselor", officer.path, (DUTY,))).id
    now, before = row(there, again), row(there, made)
    assert (now.subject, before.subject) == ("chsi-1", None) and now.identity != before.identity


OTHER = "13800000155"


@pytest.mark.parametrize(
    ("says", "code"),
    [
        (Found("active", subject="chsi-2"), "other_person"),
        (Found("locked", "phone_changed"), "locked_phone"),
        (Found("mismatch"), "known_otherwise"),
    ],
)
def test_no_number_that_is_anothers_or_locked_at_the_provider_becomes_theirs(
    there, made, provider, texts, monkeypatch, says, code
):
    """And each is counted: it tells that the number is known."""
    old_enough(there, made, provider, texts)
    monkeypatch.setattr(limits, "KNOWN_PHONES", 2)
    officer, provider.says = post_of(there, "college"), says
    for _ in range(2):
        with pytest.raises(Invalid) as told:
            there.accounts.change_phone(officer, made, row(there, made).version, OTHER)
        ((field, reason),) = told.value.problems
        assert (field, reason.code) == ("phone", code)
    with pytest.raises(Refused, match="请核对名单"):
        there.accounts.change_phone(officer, made, row(there, made).version, "13800000156")


@pytest.mark.parametrize("says", [Found("none"), DOWN])
def test_another_phone_without_an_account_there_or_in_an_outage_is_taken(there, made, provider, texts, says):
    old_enough(there, made, provider, texts)
    provider.says = says
    there.accounts.change_phone(post_of(there, "college"), made, row(there, made).version, OTHER)
    assert (row(there, made).subject, row(there, made).checked) == ("chsi-1", "active")
    log_in(visitor(there), OTHER, initial(texts), status=303)


def test_what_the_provider_says_of_the_new_phone_is_kept(there, made, provider, texts):
    officer = post_of(there, "college")
    change = lambda phone: there.accounts.change_phone(officer, made, row(there, made).version, phone)
    provider.says = Found("none")
    change("13800000157")
    assert (row(there, made).state, row(there, made).checked) == ("unverified", "unknown")  # still to be compared
    provider.says = Found("active")
    change("13800000158")
    assert (row(there, made).subject, row(there, made).checked) == (None, "active")
    provider.says = Found("none")
    change("13800000159")
    assert row(there, made).checked == "none"
    provider.says = Found("active", subject="chsi-3")
    change(OTHER)
    assert (row(there, made).subject, row(there, made).checked) == ("chsi-3", "active")
    other = post_of(there, "counselor")
    with pytest.raises(Invalid, match="另一手机号"):
        there.accounts.change_phone(officer, other.id, row(there, other.id).version, "13800000160")


def test_a_name_is_not_changed_to_one_that_the_provider_calls_another(there, made, provider, monkeypatch):
    monkeypatch.setattr(limits, "KNOWN_PHONES", 1)
    officer = post_of(there, "college")
    edit = lambda name: there.accounts.edit(officer, made, row(there, made).version, name, (DUTY,))
    for says, name in ((DOWN, "许文青"), (Found("none"), "许闻清"), (Found("active"), NAME)):
        provider.says = says
        edit(name)
        assert row(there, made).name == name and provider.asked[-1] == (name, PHONE)
    provider.says = Found("mismatch")
    with pytest.raises(Invalid, match="与学信网账号的姓名不一致"):
        edit("张冒名")
    with pytest.raises(Refused, match="请核对名单"):  # else all names could be tried
        edit("张又名")
    edit(NAME)  # the same: nobody is asked
    assert row(there, made).name == NAME and len(provider.asked) == 4


# -- a provider that hangs ------------------------------------------------------------------------------------------------


class Hangs:
    """A provider that answers when it is let go."""

    name, recovery = "学信网", ""

    def __init__(self):
        self.go, self.asked = threading.Event(), 0

    def lookup(self, name, phone):
        self.asked += 1
        self.go.wait(30)
        return Found("none")


def test_nobody_waits_long_for_a_provider_that_hangs_nor_for_more_than_a_few_of_its_answers():
    slow = Hangs()
    bounded, began = Bounded(slow, seconds=0.2), time.perf_counter()
    with ThreadPoolExecutor(MOST) as pool:
        found = list(pool.map(lambda _: looked_up(bounded, NAME, PHONE), range(MOST)))
    assert found == [Found("unknown")] * MOST and time.perf_counter() - began < 5
    assert looked_up(bounded, NAME, PHONE) == Found("unknown") and slow.asked == MOST
    slow.go.set()
    deadline = time.perf_counter() + 10
    while (answer := looked_up(bounded, NAME, PHONE)) != Found("none") and time.perf_counter() < deadline:
        time.sleep(0.01)
    assert answer == Found("none")


def test_a_page_goes_on_without_a_plugin_that_hangs(remade, monkeypatch):
    slow = Hangs()
    monkeypatch.setattr("fdyweb.engine.add_identity", lambda engine, phones: slow)
    monkeypatch.setattr("fdyweb.directory.identity.SLOW", 0.2)
    there = remade()
    officer = post_of(there, "college")
    try:
        made = there.accounts.create(officer, New(NAME, PHONE, "counselor", officer.path, (DUTY,)))
    finally:
        slow.go.set()
    assert slow.asked == 1 and row(there, made.id).state == "unverified"
    assert there.identity.name == "学信网"


def test_what_belongs_to_the_thread_of_a_look_up_is_given_back_when_it_ends(site):
    ended = []
    bounded = Bounded(site.identity, after=lambda: ended.append(threading.current_thread()))
    assert looked_up(bounded, NAME, PHONE) == Found("none")
    assert len(ended) == 1 and ended[0] is not threading.current_thread()


def test_a_place_is_free_again_where_no_thread_could_be_begun(monkeypatch):
    patience = Patience(1.0, 1, "test")

    def no_more(self):
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", no_more)
        with pytest.raises(RuntimeError):
            patience.answer(lambda: 1)
    assert patience.answer(lambda: 1) == 1


@pytest.mark.parametrize("raised", [SystemExit(), KeyboardInterrupt(), TimeoutError("own"), ValueError("x")])
def test_whatever_a_provider_raises_is_unknown(raised):
    def lookup(name, phone):
        raise raised

    provider = Hangs()
    provider.lookup = lookup
    assert looked_up(Bounded(provider), NAME, PHONE) == Found("unknown")
