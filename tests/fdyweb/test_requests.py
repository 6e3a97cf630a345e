"""Accounts that wait for the identity provider (R022, R029): by the commands and through the pages."""

from __future__ import annotations

import re
import threading

import pytest

from fdycore import Invalid, NotFound, Refused
from fdyweb import demo
from fdyweb.directory import changes, posts
from fdyweb.directory.accounts import New
from fdyweb.directory.authority import Denied
from fdyweb.directory.identity import REASONS, Found
from tests.fdyweb.country import post_of
from tests.fdyweb.tables import changed, digests

NAME, PHONE, DUTY = "许文清", "13800000101", (demo.COHORT, "bachelor", "软件工程")


class Provider:
    """What the tests say it says; an exception is raised."""

    name, recovery = "学信网", "https://account.example.cn/lost"

    def __init__(self):
        self.says, self.asked, self.meanwhile = Found("locked", "phone_changed"), 0, lambda: None

    def lookup(self, name, phone):
        self.asked += 1
        assert (name, phone) == (NAME, PHONE)
        self.meanwhile()
        if isinstance(self.says, Exception):
            raise self.says
        return self.says


@pytest.fixture
def provider(site):
    """In the place of the directory itself, everywhere that asks; people log in there."""
    made = Provider()
    site.accounts._logins_elsewhere = True
    for one in (site.requests, site.accounts):
        one._provider = made
    object.__setattr__(site, "identity", made)
    return made


@pytest.fixture
def texts(site):
    sent = []
    site.channels.add_texts(lambda phone, text: sent.append((phone, text)))
    return sent


def new(site, **more) -> New:
    path = post_of(site, "college").path
    return New(**{"name": NAME, "phone": PHONE, "level": "counselor", "path": path, "duties": (DUTY,), **more})


def waiting(site) -> int:
    """Ask for the account as the form does; the one request that waits by then."""
    post = post_of(site, "college")
    assert site.accounts.create(post, new(site)).outcome == "waiting"
    (one,), more = site.requests.page(post)
    assert more is None
    return one.id


def present(site, ident):
    return site.requests.get(post_of(site, "college"), ident)


def accounts(site) -> list:
    sql = "SELECT a.id FROM account a JOIN identity i ON i.id = a.identity WHERE i.phone_index = $index"
    return site.engine.read(lambda reader: reader.rows(sql, index=site.phones.index(PHONE)))


def history(site, ident) -> list:
    return site.engine.read(lambda reader: changes.of(reader, f"request:{ident}"))[::-1]


# -- waiting ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reason", REASONS)
def test_who_is_locked_out_there_waits_and_gets_no_account(site, provider, texts, browser, reason):
    provider.says = Found("locked", reason)
    one = present(site, waiting(site))
    assert (one.name, one.phone, one.level, one.duties) == (NAME, "138****0101", "counselor", (DUTY,))
    assert (one.state, one.reason) == ("waiting", reason)
    assert accounts(site) == [] and not texts
    (entry,) = history(site, one.id)
    assert (entry.kind, entry.after["state"], entry.after["reason"]) == ("request.ask", "waiting", reason)
    assert "138****0101" in str(entry) and PHONE not in str(entry)
    page = browser("college").get("/accounts/requests")
    assert REASONS[reason] in page and "请对方先按学信网页面提示找回账号" in page and "138****0101" in page
    assert PHONE not in page and "创建账号" not in page and provider.recovery in page


def test_the_same_account_waits_once(site, provider):
    waiting(site)
    before = digests(site)
    with pytest.raises(Invalid, match="已在等待中"):
        site.accounts.create(post_of(site, "college"), new(site))
    with pytest.raises(Invalid, match="已在等待中"):
        site.accounts.create(post_of(site, "school"), new(site))
    assert digests(site) == before


def test_what_cannot_wait(site):
    post, ask = post_of(site, "college"), site.requests.ask
    before = digests(site)
    with pytest.raises(Invalid, match="11 位"):
        ask(post, NAME, "1380000", "counselor", post.path, (DUTY,), "other")
    with pytest.raises(Denied):
        ask(post, NAME, PHONE, "college", post.path, (), "other")
    with pytest.raises(Invalid, match="没有这个单位"):
        ask(post_of(site, "school"), NAME, PHONE, "counselor", post_of(site, "school").path + "999999/", (), "other")
    assert digests(site) == before


# -- asking again -----------------------------------------------------------------------------------------------------


def test_only_active_makes_it_ready_and_only_then_it_is_made(site, provider, texts, clock):
    post, ident = post_of(site, "college"), waiting(site)
    for says, reason in (
        (Found("locked", "password_forgotten"), "password_forgotten"),
        (Found("none"), "none"),
        (Found("mismatch"), "mismatch"),
    ):
        clock.advance(minutes=1)
        provider.says = says
        one = site.requests.recheck(post, ident)
        assert (one.state, one.reason) == ("waiting", reason) and one.checked_at > one.created_at
        with pytest.raises(Refused, match="尚未找回"):
            site.accounts.fulfil(post, ident)
    assert accounts(site) == [] and not texts
    provider.says = Found("active", subject="chsi-1")
    assert site.requests.recheck(post, ident).state == "ready"
    made = site.accounts.fulfil(post, ident)
    assert (made.outcome, made.texted) == ("hint", True) and len(texts) == 1
    row = site.engine.read(lambda reader: posts.get(reader, made.id))
    assert (row.name, row.state, row.subject, row.checked) == (NAME, "active", "chsi-1", "active")
    assert site.accounts.duties([made.id])[made.id] == [DUTY]
    assert present(site, ident).state == "done" and site.requests.page(post) == ([], None)
    kinds = [entry.kind for entry in history(site, ident)]
    assert kinds == ["request.ask", *["request.check"] * 4, "request.complete"]
    assert not [entry for entry in history(site, ident) if PHONE in str(entry)]


@pytest.mark.parametrize("outage", [Found("unknown"), RuntimeError("down"), "nonsense"])
def test_an_outage_changes_nothing(site, provider, outage):
    post, ident = post_of(site, "college"), waiting(site)
    provider.says = Found("active")
    site.requests.recheck(post, ident)
    before, provider.says = digests(site), outage
    for ask in (site.requests.recheck, site.accounts.fulfil):
        with pytest.raises(Refused, match="学信网暂时无法查询"):
            ask(post, ident)
    assert digests(site) == before


def test_what_is_locked_again_when_it_is_made_waits_again(site, provider, texts):
    post, ident = post_of(site, "college"), waiting(site)
    provider.says = Found("active")
    site.requests.recheck(post, ident)
    provider.says = Found("locked", "identity_misbound")
    with pytest.raises(Refused, match="尚未找回"):
        site.accounts.fulfil(post, ident)
    one = present(site, ident)
    assert (one.state, one.reason) == ("waiting", "identity_misbound") and accounts(site) == [] and not texts


def test_what_creating_refuses_leaves_the_request_as_it_was(site, provider, texts):
    post, ident = post_of(site, "college"), waiting(site)
    provider.says = Found("active")
    site.requests.recheck(post, ident)
    site.accounts.create(post, new(site))  # meanwhile, in the plain way
    before, told = digests(site), len(texts)
    with pytest.raises(Invalid, match="已是本单位账号"):
        site.accounts.fulfil(post, ident)
    assert digests(site) == before and len(texts) == told and len(accounts(site)) == 1


def test_a_request_that_was_taken_back_is_over_and_may_be_made_anew(site, provider):
    post, ident = post_of(site, "college"), waiting(site)
    site.requests.withdraw(post, ident)
    for act in (site.requests.withdraw, site.requests.recheck, site.accounts.fulfil):
        with pytest.raises(Refused, match="已办结或已撤回"):
            act(post, ident)
    assert history(site, ident)[-1].kind == "request.withdraw"
    assert waiting(site) != ident


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ("UPDATE cohort SET state = 'closed', current = 0", "负责：没有 2027届，请选择已开放的届别。"),
        ("UPDATE major SET state = 'closed' WHERE name = '软件工程'", "负责：本校没有专业“软件工程”，请由校级先添加。"),
        ("UPDATE unit SET state = 'closed' WHERE level = 'college'", "单位：没有这个单位，或它已停用。"),
    ],
)
def test_what_has_ended_since_it_was_asked_for_is_told_with_its_cure(site, provider, texts, browser, ends, told):
    ident, one = waiting(site), browser("college")
    provider.says = Found("active")
    press(one, ident, "recheck")
    site.engine.write(lambda work: work.execute(ends))
    before = digests(site)
    form = next(f for f in one.get("/accounts/requests").forms.values() if f.action.endswith(f"/{ident}/do/complete"))
    page = form.submit(status=422)
    assert told in page and "撤回申请后重新新建" in page and "可以创建" in page
    assert digests(site) == before and accounts(site) == [] and not texts


def test_where_no_text_is_sent_the_one_who_completes_it_is_led_to_the_initial_password(site, provider, browser):
    site.accounts._logins_elsewhere = False
    ident, one = waiting(site), browser("college")
    provider.says = Found("active")
    press(one, ident, "recheck")
    form = next(f for f in one.get("/accounts/requests").forms.values() if f.action.endswith(f"/{ident}/do/complete"))
    page = form.submit(status=303).follow()
    assert "请查看初始密码，当面告知对方" in page and "许文清" in page and "/initial" in page


# -- races ------------------------------------------------------------------------------------------------------------


def at_once(*acts) -> list:
    """What each of some functions answers or raises, begun together."""
    answers, ready = [None] * len(acts), threading.Barrier(len(acts))

    def run(number):
        ready.wait()
        try:
            answers[number] = acts[number]()
        except Exception as exc:
            answers[number] = exc

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return answers


def test_of_two_who_ask_at_once_neither_overwrites_the_other(site, provider):
    post, ident = post_of(site, "college"), waiting(site)
    provider.says, together = Found("active"), threading.Barrier(2)
    provider.meanwhile = lambda: together.wait(10)
    answers = at_once(*[lambda: site.requests.recheck(post, ident).state] * 2)
    assert answers == ["ready", "ready"] and present(site, ident).version == 1
    assert [entry.kind for entry in history(site, ident)] == ["request.ask", "request.check"]


def test_of_two_who_make_it_at_once_one_does(site, provider, texts):
    post, ident = post_of(site, "college"), waiting(site)
    provider.says = Found("active")
    site.requests.recheck(post, ident)
    together = threading.Barrier(3)
    provider.meanwhile = lambda: together.wait(10)
    answers = at_once(*[lambda: site.accounts.fulfil(post, ident)] * 3)
    assert [type(answer).__name__ for answer in answers].count("Made") == 1, answers
    assert sum(isinstance(answer, Refused) for answer in answers) == 2
    assert len(accounts(site)) == 1 and len(texts) == 1 and present(site, ident).state == "done"


def test_withdrawing_while_it_is_made_ends_in_one_of_the_two(site, provider):
    post, ident = post_of(site, "college"), waiting(site)
    provider.says = Found("active")
    site.requests.recheck(post, ident)
    provider.meanwhile = lambda: site.requests.withdraw(post, ident)
    with pytest.raises(Refused, match="已办结或已撤回"):
        site.accounts.fulfil(post, ident)
    assert accounts(site) == [] and present(site, ident).state == "withdrawn"


# -- pages ------------------------------------------------------------------------------------------------------------


def press(one, ident: int, action: str):
    form = next(f for f in one.get("/accounts/requests").forms.values() if f.action.endswith(f"/{ident}/do/{action}"))
    return form.submit(status=303).follow(status=200)


def test_the_whole_story_through_the_pages(site, provider, browser, texts):
    ident, one = waiting(site), browser("college")
    assert "尚未找回，申请继续等待" in press(one, ident, "recheck")
    provider.says = RuntimeError()
    assert "学信网暂时无法查询" in press(one, ident, "recheck")
    provider.says = Found("active")
    assert "已能正常登录，可以创建" in press(one, ident, "recheck")
    assert "账号已创建，登录短信已发送" in (page := press(one, ident, "complete"))
    assert "没有等待中的申请" in page and len(accounts(site)) == 1
    assert NAME in one.get("/accounts")
    again = re.search(r'name="csrf_token" value="([^"]+)"', one.get("/me").text)[1]
    answer = one.post(f"/accounts/requests/{ident}/do/complete", {"csrf_token": again}, status=409)
    assert "已办结或已撤回" in answer


def test_outside_ones_power_there_is_none(site, provider, browser):
    ident, before = waiting(site), None
    path = post_of(site, "college").path
    other = site.engine.read(
        lambda reader: reader.row("SELECT path FROM unit WHERE level = 'college' AND path <> $path", path=path)
    )[0]
    stranger = post_of(site, "college").__class__("a999999999", 0, "某人", "college", 0, other, "别的学院")
    people = {level: browser(level) for level in ("province", "counselor", None)}  # logging in writes when it was
    before = digests(site)
    for post in (post_of(site, "ministry"), post_of(site, "province"), post_of(site, "counselor"), stranger):
        assert site.requests.page(post)[0] == []
        for act in (site.requests.get, site.requests.recheck, site.requests.withdraw, site.accounts.fulfil):
            with pytest.raises(NotFound):
                act(post, ident)
    assert [one.id for one in site.requests.page(post_of(site, "school"))[0]] == [ident]
    for level, status in (("province", 404), ("counselor", 404), (None, 401)):
        someone = people[level]
        token = re.search(r'name="csrf_token" value="([^"]+)"', someone.get("/login" if level is None else "/me").text)
        for action in ("recheck", "complete", "withdraw"):
            address = f"/accounts/requests/{ident}/do/{action}"
            someone.post(address, {"csrf_token": token[1]}, status=status)
    people["counselor"].get("/accounts/requests", status=404)
    assert changed(before, digests(site)) == set()


def test_many_come_in_pages(site, provider):
    post = post_of(site, "college")
    asked = [
        site.requests.ask(post, NAME, f"139000000{n:02}", "counselor", post.path, (DUTY,), "other") for n in range(7)
    ]
    seen, before = [], None
    while True:
        some, before = site.requests.page(post, before, limit=3)
        seen += [one.id for one in some]
        if before is None:
            break
    assert seen == asked[::-1]
