"""How many short messages managers and the whole site send, and what is said beyond it."""

from __future__ import annotations

import logging

import pytest

from fdycore import Invalid, Refused
from fdyweb import demo
from fdyweb.directory import limits
from fdyweb.directory.accounts import New
from tests.fdyweb.country import post_of
from tests.fdyweb.entrance import COUNSELOR, Texts, ask, visitor
from tests.fdyweb.tables import digests

DUTY = (demo.COHORT, "bachelor", "软件工程")


@pytest.fixture
def texts(site):
    return Texts(site)


def new(site, number: int) -> New:
    return New("许文清", f"138000001{number:02}", "counselor", post_of(site, "college").path, (DUTY,))


def version(site, ident) -> int:
    return site.accounts.get(post_of(site, "college"), ident).version


def reset(site, ident, times: int = 1) -> None:
    for _ in range(times):
        site.accounts.reset(post_of(site, "college"), ident, version(site, ident))


def test_a_phone_gets_five_texts_a_day_about_its_account(site, texts, clock, browser):
    ident = site.accounts.create(post_of(site, "college"), new(site, 1)).id
    reset(site, ident, limits.PHONE_TEXTS - 1)
    before, staff = digests(site), browser("college")
    form = next(f for f in staff.get(f"/accounts/{ident}/reset").forms.values() if "version" in f.fields)
    assert "该手机号在 24 小时内已收到 5 条账号短信" in form.submit(status=409)
    assert digests(site)["identity"] == before["identity"] and len(texts.sent) == limits.PHONE_TEXTS
    clock.advance(hours=24)
    reset(site, ident)
    assert len(texts.sent) == limits.PHONE_TEXTS + 1


def test_a_manager_sends_so_many_a_day_whatever_for(site, texts, clock, monkeypatch):
    monkeypatch.setattr(limits, "MANAGER_TEXTS", 3)
    officer, school = post_of(site, "college"), post_of(site, "school")
    ident = site.accounts.create(officer, new(site, 1)).id
    site.accounts.change_phone(officer, ident, version(site, ident), "13800000199")
    reset(site, ident)
    before = digests(site)
    for refused in (
        lambda: site.accounts.create(officer, new(site, 2)),
        lambda: reset(site, ident),
        lambda: site.accounts.change_phone(officer, ident, version(site, ident), "13800000198"),
    ):
        with pytest.raises(Refused, match="24 小时内已发送"):
            refused()
    assert digests(site) == before and len(texts.sent) == 3
    site.accounts.create(school, new(site, 2))  # another manager has an allowance of their own
    clock.advance(hours=24)
    site.accounts.create(officer, new(site, 3))


def test_what_is_refused_otherwise_has_used_nothing(site, texts, monkeypatch):
    monkeypatch.setattr(limits, "MANAGER_TEXTS", 1)
    officer = post_of(site, "college")
    for _ in range(3):
        with pytest.raises(Exception, match="11 位"):
            site.accounts.create(officer, New("许文清", "1380000", "counselor", officer.path, (DUTY,)))
    site.accounts.create(officer, new(site, 1))


def test_without_a_channel_for_texts_nothing_is_counted(site, monkeypatch):
    monkeypatch.setattr(limits, "MANAGER_TEXTS", 1)
    for number in range(3):
        site.accounts.create(post_of(site, "college"), new(site, number))


def test_the_budget_of_the_site_ends_texts_for_managers_and_codes_alike(remade, clock, caplog):
    small = remade(texts_per_hour=3)
    texts, officer = Texts(small), post_of(small, "college")
    small.accounts.create(officer, new(small, 1))
    page = ask(visitor(small), "/login/sms", COUNSELOR)
    assert "每小时" not in page and texts.code(COUNSELOR)
    assert not caplog.records
    small.accounts.create(officer, new(small, 3))
    (told,) = [r for r in caplog.records if r.levelno == logging.ERROR]
    assert "texts_per_hour" in told.getMessage()
    with pytest.raises(Refused, match="每小时可发送的短信已达上限"):
        small.accounts.create(officer, new(small, 2))
    clock.advance(minutes=2)
    for phone in (COUNSELOR, "13900009999"):  # known or not: the same answer
        assert "每小时可发送的短信已达上限" in ask(visitor(small), "/login/sms", phone)
    assert len(texts.sent) == 3
    clock.advance(hours=1)
    small.accounts.create(officer, new(small, 2))
    assert len(texts.sent) == 4


def test_a_code_that_comes_too_late_for_the_budget_is_not_sent(remade, monkeypatch):
    small = remade(texts_per_hour=1)
    texts = Texts(small)
    monkeypatch.setattr(small.codes._allowances, "spent", lambda reader, now: False)  # two who ask at the same moment
    for level in ("counselor", "college"):
        ask(visitor(small), "/login/sms", demo.LOGINS[level][0])
    small.codes.settle()
    assert len(texts.sent) == 1


# -- phones that are known ---------------------------------------------------------------------------------------------


def test_a_list_of_phones_cannot_be_tried_out(site, browser, monkeypatch, caplog, clock):
    monkeypatch.setattr(limits, "KNOWN_PHONES", 3)
    officer, stranger = post_of(site, "college"), demo.LOGINS["ministry"][0]
    mine = site.accounts.create(officer, new(site, 1)).id
    change = lambda phone: site.accounts.change_phone(officer, mine, version(site, mine), phone)
    give = lambda phone, name="许文清": site.accounts.create(
        officer, New(name, phone, "counselor", officer.path, (DUTY,))
    )
    for tried in (give, change, give):
        assert not caplog.records
        with pytest.raises(Invalid):
            tried(stranger)
    (told,) = caplog.records
    assert officer.id in told.getMessage() and stranger not in told.getMessage()
    staff, before = browser("college"), digests(site)
    form = next(f for f in staff.get("/accounts/new").forms.values() if "phone" in f.fields)
    form["name"], form["phone"], form["place"] = "许文清", "13800000155", f"counselor:{officer.path}"
    form.set("duty-cohort", str(demo.COHORT), 0)
    form.set("duty-degree", "bachelor", 0)
    assert "已有 50 个属于平台上的其他人" in form.submit(status=409)
    for phone in (stranger, "13800000155"):  # known or not: the same answer
        for tried in (give, change):
            with pytest.raises(Refused, match="属于平台上的其他人"):
                tried(phone)
    assert digests(site) == before
    site.accounts.edit(officer, mine, version(site, mine), "许文青", (DUTY,))  # nothing else ends
    clock.advance(hours=24)
    give("13800000155")


def test_who_is_in_ones_sight_is_no_secret(site, monkeypatch):
    monkeypatch.setattr(limits, "KNOWN_PHONES", 1)
    officer = post_of(site, "college")
    for _ in range(3):
        with pytest.raises(Invalid):
            site.accounts.create(officer, New("别人", COUNSELOR, "counselor", officer.path, (DUTY,)))
    site.accounts.create(officer, new(site, 1))


def test_codes_leave_a_part_of_the_budget_to_accounts(remade):
    """Anybody may ask for codes; what is made meanwhile is told of all the same."""
    site = remade(texts_per_hour=5)
    texts = Texts(site)
    for number, level in enumerate(("counselor", "college", "school", "province", "ministry")):
        ask(visitor(site, f"127.0.0.{number + 1}"), "/login/sms", demo.LOGINS[level][0])
        site.codes.settle()  # sent behind the answer
    assert len(texts.sent) == 4
    assert site.accounts.create(post_of(site, "college"), new(site, 1)).texted
