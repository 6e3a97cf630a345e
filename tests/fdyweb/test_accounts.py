"""用户管理 through its commands: what is made, changed, ended and restored, and what is refused with nothing half done."""

from __future__ import annotations

import contextlib
import re
import threading
from concurrent.futures import ThreadPoolExecutor, wait

import pytest

from bench.inprocess import statements
from fdycore import Conflict, Invalid, NotFound, Refused
from fdyweb import demo
from fdyweb.directory import changes, identity, limits, logins, posts, store
from fdyweb.directory.accounts import Accounts, New
from fdyweb.directory.authority import Denied
from fdyweb.directory.bulk import Bulk
from fdyweb.directory.names import person_order
from fdyweb.messaging import store as messages
from tests.conftest import only
from tests.fdyweb.country import post_of, run_all, send
from tests.fdyweb.tables import digests

DUTY = (demo.COHORT, "bachelor", "软件工程")
PHONE = "13800000101"


@pytest.fixture
def texts(site):
    sent = []
    site.channels.add_texts(lambda phone, text: sent.append((phone, text)))
    return sent


def college(site) -> str:
    return post_of(site, "college").path


def new(site, **more) -> New:
    return New(
        **{"name": "许文清", "phone": PHONE, "level": "counselor", "path": college(site), "duties": (DUTY,), **more}
    )


def another_officer(site) -> str:
    made = New("何安", "13800000191", "college", college(site))
    return site.accounts.create(post_of(site, "school"), made).id


def row(site, ident) -> posts.Row:
    return site.engine.read(lambda reader: posts.get(reader, ident))


def found(site, under="/", **more) -> list[posts.Row]:
    wanted = posts.Wanted(under, ("counselor",), **more)
    return site.engine.read(lambda reader: posts.page(reader, wanted))


def kinds(site, ident) -> list[str]:
    return [c.kind for c in site.engine.read(lambda reader: changes.of(reader, f"account:{ident}"))]


def test_a_new_account_gets_a_password_by_text_and_stands_in_the_history(site, texts):
    made = site.accounts.create(post_of(site, "college"), new(site))
    assert (made.outcome, made.phone, made.texted) == ("initial", "138****0101", True)
    ((phone, text),) = texts
    assert phone == PHONE and "初始密码" in text and site.settings.base_url in text
    found = row(site, made.id)
    assert (found.state, found.used_at, found.path, found.checked) == ("active", None, college(site), "none")
    assert kinds(site, made.id) == ["account.create"]
    (change,) = site.engine.read(lambda reader: changes.of(reader, f"account:{made.id}"))
    assert change.actor == post_of(site, "college").id and change.after["duties"] == [list(DUTY)]
    assert PHONE not in str(change)


@pytest.mark.parametrize(
    ("fault", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "许<b>清"}, "name"),
        ({"name": "许" * 51}, "name"),
        ({"phone": "1380000"}, "phone"),
        ({"phone": "23800000101"}, "phone"),
        ({"duties": ()}, "duties"),
        ({"duties": ((1999, "bachelor", ""),)}, "duties"),
        ({"duties": ((demo.COHORT, "kindergarten", ""),)}, "duties"),
        ({"duties": ((demo.COHORT, "bachelor", "没有的专业"),)}, "duties"),
    ],
)
def test_a_fault_is_told_at_its_field_and_nothing_is_written(site, texts, fault, field):
    before = digests(site)
    with pytest.raises(Invalid) as caught:
        site.accounts.create(post_of(site, "college"), new(site, **fault))
    assert [name for name, _ in caught.value.problems] == [field]
    assert digests(site) == before and not texts


def test_a_known_phone(site, texts):
    officer, accounts = post_of(site, "college"), site.accounts
    accounts.create(officer, new(site))
    with pytest.raises(Invalid) as twin:
        accounts.create(officer, new(site))
    assert "许文清" in str(twin.value) and "负责届别" in str(twin.value)
    with pytest.raises(Invalid) as other:
        accounts.create(post_of(site, "school"), new(site, name="别人", path=post_of(site, "school").path))
    assert [field for field, _ in other.value.problems] == ["name"] and "许文清" not in str(other.value)
    second = accounts.create(post_of(site, "school"), new(site, path=post_of(site, "school").path))
    assert second.outcome == "initial"  # the first one was never used
    person = row(site, second.id).identity
    assert len(site.engine.read(lambda reader: posts.of_identity(reader, person))) == 2


def test_duties_change_in_place_and_their_history_survives(site):
    officer = post_of(site, "college")
    ident = site.accounts.create(officer, new(site)).id
    later = ((demo.COHORT, "master", ""), DUTY)
    site.accounts.edit(officer, ident, row(site, ident).version, "许文清", later)
    assert site.accounts.duties([ident])[ident] == sorted(later)
    site.accounts.edit(officer, ident, row(site, ident).version, "许文青", later[:1])
    assert site.accounts.duties([ident])[ident] == [later[0]] and row(site, ident).name == "许文青"
    closed = site.engine.read(
        lambda r: r.rows(
            "SELECT cohort, degree, major FROM responsibility WHERE account = $a AND until IS NOT NULL", a=ident
        )
    )
    assert closed == [DUTY]
    with pytest.raises(Conflict):
        site.accounts.edit(officer, ident, 0, "许文清", later)


def test_a_level_too_far_may_look_and_mark_but_not_change(site):
    officer, province = post_of(site, "college"), post_of(site, "province")
    ident = site.accounts.create(officer, new(site)).id
    assert site.accounts.get(province, ident).name == "许文清"
    before = digests(site)
    for refused in (
        lambda: site.accounts.edit(province, ident, 0, "许文清", (DUTY,)),
        lambda: site.accounts.delete(province, ident, 0, "left"),
        lambda: site.accounts.suspend(province, ident, 0, "休假"),
        lambda: site.accounts.reveal(province, ident),
        lambda: site.accounts.create(province, new(site, phone="13800000102")),
        lambda: site.accounts.move(officer, ident, 0, "college", college(site)),
    ):
        with pytest.raises(Denied):
            refused()
    with pytest.raises(NotFound):
        site.accounts.get(post_of(site, "counselor"), ident)
    assert digests(site) == before
    site.accounts.mark(province, ident, 0, "负责届别有误")
    assert row(site, ident).mark == "负责届别有误"
    site.accounts.edit(officer, ident, 1, "许文清", (DUTY,))
    assert row(site, ident).mark == ""  # the managing level has acted


def test_deleting_hands_over_or_voids_ends_logins_and_can_be_undone(site, browser, clock):
    officer = post_of(site, "college")
    me = post_of(site, "counselor")
    first = send(browser("college"), "policy", {"f-title": "第一项通知"})
    run_all(site)
    counselor = browser("counselor")
    assert "第一项通知" in counselor.get("/tasks")
    heir = next(one for one in found(site, college(site)) if one.id != me.id)
    handed, void = site.accounts.delete(officer, me.id, row(site, me.id).version, "left", heir.id)
    assert handed + void == 1  # the heir has the college's task already: it is void
    assert counselor.get("/tasks", status=302).headers["Location"].startswith("http://localhost/login")
    assert row(site, me.id).state == "deleted" and not site.engine.verify(first)
    with pytest.raises(Refused):
        site.accounts.edit(officer, me.id, row(site, me.id).version, me.name, (DUTY,))
    site.accounts.restore(officer, me.id, row(site, me.id).version)
    assert browser("counselor").get("/tasks").status_int == 200
    site.accounts.delete(officer, me.id, row(site, me.id).version, "left")
    clock.advance(days=30, seconds=1)
    with pytest.raises(Refused, match="30"):
        site.accounts.restore(officer, me.id, row(site, me.id).version)


def test_a_suspended_account_is_out_at_the_next_request_and_gets_no_task(site, browser):
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    devices = [browser("counselor") for _ in range(3)]
    site.accounts.suspend(officer, me.id, row(site, me.id).version, "休假")
    assert all(one.get("/me", status=302).headers["Location"].startswith("http://localhost/login") for one in devices)
    send(browser("college"), "policy", {"f-title": "休假期间"})
    run_all(site)
    site.accounts.resume(officer, me.id, row(site, me.id).version)
    assert "休假期间" not in browser("counselor").get("/tasks")


def test_another_phone_ends_every_session_and_the_old_one_opens_nothing(site, browser):
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    old = browser("counselor")
    site.accounts.change_phone(officer, me.id, row(site, me.id).version, PHONE)
    old.get("/me", status=302)
    assert browser(phone=PHONE).get("/me").status_int == 200
    (change,) = [c for c in site.accounts.history(officer, me.id) if c.kind == "account.phone"]
    assert change.after["phone"] == "138****0101"
    with pytest.raises(Invalid):
        site.accounts.change_phone(officer, me.id, row(site, me.id).version, demo.LOGINS["ministry"][0])


def test_an_unused_initial_password_does_not_stay_with_the_old_phone(site, texts):
    officer = post_of(site, "college")
    ident = site.accounts.create(officer, new(site)).id
    site.accounts.change_phone(officer, ident, row(site, ident).version, "13800000102")
    (_, first), (phone, second) = texts
    assert phone == "13800000102" and first != second
    password = lambda text: text.split("初始密码 ")[1].split("，")[0]
    assert not isinstance(site.sessions.log_in("13800000102", password(first), "test", "127.0.0.1"), str)
    assert isinstance(site.sessions.log_in("13800000102", password(second), "test", "127.0.0.1"), str)


def test_who_manages_one_post_of_a_person_does_not_take_over_the_others(site):
    """The college's officer is its counselor too (D14): the counselor's phone is not for a colleague to change."""
    officer = post_of(site, "college")
    both = site.engine.read(lambda reader: posts.of_identity(reader, officer.identity))
    counselor = next(r for r in both if r.level == "counselor")
    with pytest.raises(Refused, match="级别更高的账号"):
        site.accounts.change_phone(officer, counselor.id, counselor.version, PHONE)
    with pytest.raises(Refused, match="级别更高的账号"):
        site.accounts.reset(officer, counselor.id, counselor.version)


def test_the_last_ministry_account_and_the_last_manager_stay(site):
    province = post_of(site, "province")
    with pytest.raises(Refused, match="新建"):
        site.accounts.delete(post_of(site, "ministry"), province.id, row(site, province.id).version, "left")
    ministry = post_of(site, "ministry")
    before = digests(site)
    with pytest.raises((Denied, NotFound)):
        site.accounts.delete(ministry, ministry.id, row(site, ministry.id).version, "left")
    assert digests(site) == before


def test_moving_and_demoting_follow_at_the_next_request(site, browser):
    school = post_of(site, "school")
    counselor = post_of(site, "counselor")
    place = school.path
    device = browser("counselor")
    site.accounts.move(school, counselor.id, row(site, counselor.id).version, "counselor", place, (DUTY,))
    assert school.unit_name in device.get("/me")
    officer = post_of(site, "college")
    staff = browser("college")
    with pytest.raises(Refused, match="新建"):  # nobody would be left to manage those below
        site.accounts.move(school, officer.id, row(site, officer.id).version, "counselor", place, (DUTY,))
    another_officer(site)
    site.accounts.move(school, officer.id, row(site, officer.id).version, "counselor", place, (DUTY,))
    staff.get("/progress", status=302)
    assert row(site, officer.id).level == "counselor"


def test_search_by_name_pinyin_initials_and_phone(site):
    officer = post_of(site, "college")
    ident = site.accounts.create(officer, new(site, name="曾小燕")).id
    ids = lambda **more: [one.id for one in found(site, **more)]
    for text in ("小燕", "zengxiao", "zxy", "ceng"):
        assert ident in ids(text=text), text
    assert ids(text="%") == ids(text="_") == []
    assert ids(phone=site.phones.index(PHONE)) == [ident]
    assert ident in ids(unused=True, cohort=demo.COHORT, degree="bachelor", major="软件工程")
    assert ident not in ids(unused=True, cohort=demo.COHORT, degree="doctor")


def test_what_somebody_was_told_does_not_leave_after_the_end(site, browser):
    sent = []
    site.channels.add("wechat", lambda account, kind, task, title: sent.append(account))
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    site.accounts.delete(officer, me.id, row(site, me.id).version, "left")
    while site.messages.send_due():
        pass
    assert sent and me.id not in sent


def test_the_directory_knows_the_cohorts_and_majors_that_people_are_responsible_for(site):
    assert demo.COHORT in site.engine.read(store.cohorts)
    path = college(site)
    assert "软件工程" in site.engine.read(lambda reader: store.majors(reader, path))


def test_many_cohorts_are_changed_together_and_undone_together(site, browser):
    officer = post_of(site, "college")
    site.accounts.create(officer, new(site, duties=((demo.COHORT, "bachelor", ""), (demo.COHORT - 1, "master", ""))))
    before = site.engine.read(
        lambda r: r.rows("SELECT account, cohort, degree, major FROM responsibility WHERE until IS NULL")
    )
    page = browser("college").get(f"/accounts/bulk?cohort={demo.COHORT - 1}&new={demo.COHORT}")
    done = page.forms[max(page.forms, key=lambda key: "digest" in page.forms[key].fields)].submit(status=303).follow()
    changed = site.engine.read(lambda r: r.rows("SELECT account FROM responsibility WHERE until IS NOT NULL"))
    assert 0 < len({account for (account,) in changed}) == int(done.text.split("已修改 ")[1].split(" 人")[0])
    assert not found(site, officer.path, cohort=demo.COHORT - 1)
    again = next(one for one in found(site, officer.path) if one.name == "许文清")
    site.accounts.edit(officer, again.id, again.version, again.name, ((demo.COHORT, "doctor", ""),))
    undone = done.forms[max(done.forms, key=lambda key: done.forms[key].action == "")].submit(status=303).follow()
    assert "另有 1 人" in undone
    for page in (done, undone):
        assert f"{demo.COHORT - 1}届 → {demo.COHORT}届" in page and "许文清" in page
    after = site.engine.read(
        lambda r: r.rows("SELECT account, cohort, degree, major FROM responsibility WHERE until IS NULL")
    )
    assert {one for one in before if one[0] != again.id} == {one for one in after if one[0] != again.id}
    assert browser("province").get("/accounts/bulk", status=404)


def _many_changed(site, year=demo.COHORT - 1) -> str:
    """A college's batch: from one cohort to the demo's."""
    officer = post_of(site, "college")
    wanted = posts.Wanted(officer.path, ("counselor",))
    plan = site.bulk.plan(officer, wanted, year, demo.COHORT)
    return site.bulk.apply(officer, wanted, year, demo.COHORT, plan.digest)[0]


def test_a_batch_that_was_undone_says_when_and_stands_for_nothing_any_more(site, browser, clock):
    batch, staff = _many_changed(site), browser("college")
    page = staff.get(f"/accounts/bulk/{batch}")
    clock.advance(minutes=30)
    form = next(f for f in page.forms.values() if f.action == "")
    form.submit(status=303)
    for _ in range(2):  # pressed again in the old page
        undone = staff.get(f"/accounts/bulk/{batch}")
        assert re.fullmatch(r"已撤销 \d+ 人的修改。", undone.html.select_one(".note").text)
        assert "另有" not in undone and "撤销这次修改" not in undone
        assert re.fullmatch(r"已于.*\d+:\d\d 撤销", undone.html.select_one(".card h2").text)
        assert undone.html.select_one("p.big") is None
        form.submit(status=303)


def test_a_batch_is_undone_once_and_what_was_changed_after_that_stays(site):
    officer = post_of(site, "college")
    batch = _many_changed(site)
    back = site.bulk.undo(officer, batch)
    one = found(site, officer.path, cohort=demo.COHORT - 1)[0]
    site.accounts.edit(officer, one.id, one.version, one.name, ((demo.COHORT, "bachelor", ""),))
    assert back[0] > 0 and site.bulk.undo(officer, batch) == back
    assert site.accounts.duties([one.id])[one.id] == [(demo.COHORT, "bachelor", "")]
    assert site.bulk.state(officer, batch).back == back[0]


@only("PostgreSQL")
def test_of_two_who_undo_a_batch_at_one_moment_both_get_the_same_answer(site, monkeypatch):
    officer, batch, plain, second = post_of(site, "college"), _many_changed(site), Bulk._turn, []

    def slowly(self, *given):
        plain(self, *given)
        if not second:
            second.append(pool.submit(site.bulk.undo, officer, batch))
            wait(second, 1)

    monkeypatch.setattr(Bulk, "_turn", slowly)
    with ThreadPoolExecutor(1) as pool:
        first = site.bulk.undo(officer, batch)
        assert first[0] > 0 and second[0].result(20) == first


def test_a_batch_whose_people_were_all_changed_again_has_nothing_to_undo(site, browser):
    officer, staff = post_of(site, "college"), browser("college")
    people = found(site, officer.path, cohort=demo.COHORT - 1)
    batch = _many_changed(site)
    for one in people:
        site.accounts.edit(officer, one.id, row(site, one.id).version, one.name, ((demo.COHORT, "doctor", ""),))
    page = staff.get(f"/accounts/bulk/{batch}")
    assert "没有可以撤销的" in page and "撤销这次修改" not in page


def test_the_page_of_a_batch_costs_the_same_for_many_as_for_few(site, browser):
    officer, costs = post_of(site, "college"), []
    for more in (0, 12):
        for n in range(more):
            one = new(site, name="许文" + "甲乙丙丁戊己庚辛壬癸子丑"[n], phone=f"138000003{n:02}",
                      duties=((demo.COHORT - 1, "bachelor", ""),))  # fmt: skip
            site.accounts.create(officer, one)
        batch, staff = _many_changed(site), browser("college")
        with statements(site.engine) as made:
            staff.get(f"/accounts/bulk/{batch}")
        costs.append(len(made))
        site.bulk.undo(officer, batch)
    assert costs[0] == costs[1]


def test_nobody_is_put_back_into_a_cohort_that_was_closed_since(site, browser):
    officer, ministry, year = post_of(site, "college"), post_of(site, "ministry"), demo.COHORT - 1
    batch, staff = _many_changed(site), browser("college")
    form = next(f for f in staff.get(f"/accounts/bulk/{batch}").forms.values() if f.action == "")
    site.units.set_current(ministry, demo.COHORT)
    site.units.close_cohort(ministry, year)
    before = digests(site)
    page = form.submit(status=409)
    assert f"{year}届已关闭，这次修改不能再撤销。" in page and digests(site) == before
    page = staff.get(f"/accounts/bulk/{batch}")
    assert f"{year}届已关闭" in page and "撤销这次修改" not in page
    site.units.open_cohort(ministry, year)
    assert site.bulk.undo(officer, batch)[0] > 0 and found(site, officer.path, cohort=year)


def test_who_was_in_a_cohort_when_it_was_closed_may_have_it_back(site):
    officer, ministry, year = post_of(site, "college"), post_of(site, "ministry"), demo.COHORT - 1
    site.units.set_current(ministry, demo.COHORT)
    site.units.close_cohort(ministry, year)
    held = len(found(site, officer.path, cohort=year))
    assert site.bulk.undo(officer, _many_changed(site)) == (held, 0) and held


def test_a_cohort_that_never_was_takes_nobody(site, browser):
    page = browser("college").get(f"/accounts/bulk?cohort=0&new={demo.COHORT}", status=422)
    assert "没有 0届" in page and not any("digest" in form.fields for form in page.forms.values())


def test_a_plan_is_not_carried_out_when_somebody_was_faster(site):
    officer = post_of(site, "school")
    wanted = posts.Wanted(officer.path, ("counselor",))
    plan = site.bulk.plan(officer, wanted, demo.COHORT - 1, demo.COHORT)
    one = found(site, officer.path, cohort=demo.COHORT - 1)[0]
    site.accounts.mark(post_of(site, "province"), one.id, one.version, "有误")
    before = digests(site)
    with pytest.raises(Conflict):
        site.bulk.apply(officer, wanted, demo.COHORT - 1, demo.COHORT, plan.digest)
    assert digests(site) == before


def test_why_somebody_cannot_log_in_or_has_no_task(site, browser, clock):
    officer, staff = post_of(site, "college"), browser("college")
    task = send(staff, "policy", {"f-title": "只给博士"}, {"a-degree": "doctor"})
    run_all(site)
    clock.advance(minutes=1)
    ident = site.accounts.create(officer, new(site)).id
    page = staff.get(f"/accounts/{ident}/why?task={task}")
    assert "请由管理单位查看后当面告知" in page and "派发时还没有这个账号" in page
    assert "由您查看后当面告知" in staff.get(f"/accounts/{ident}/reset")
    site.channels.add_texts(lambda phone, text: None)
    assert "初始密码已用短信发送" in staff.get(f"/accounts/{ident}/why")
    assert "用短信发送" in staff.get(f"/accounts/{ident}/reset")
    doctors = {o.id for o in found(site, officer.path, degree="doctor")}
    one = next(o for o in found(site, officer.path) if o.id not in {ident, *doctors})
    page = staff.get(f"/accounts/{one.id}/why?task={task}")
    assert "层次" in page and "不符合" in page
    site.accounts.suspend(officer, one.id, row(site, one.id).version, "休假")
    assert "账号已停用（休假）" in staff.get(f"/accounts/{one.id}/why")
    staff.get(f"/accounts/{ident}/why?task=999999", status=404)


def test_why_knows_that_somebody_logs_in_with_another_post(site, browser):
    school, me, staff = post_of(site, "school"), post_of(site, "counselor"), browser("school")
    beside, phone = site.units.create(school, "新闻学院"), demo.LOGINS["counselor"][0]
    ident = site.accounts.create(school, new(site, name=me.name, phone=phone, path=beside.path)).id
    assert "从未登录。" in staff.get(f"/accounts/{ident}/why")
    browser("counselor").get("/tasks")
    page = staff.get(f"/accounts/{ident}/why")
    assert "此账号尚未使用过；此人用其他账号登录过。" in page and "从未登录。" not in page


def test_why_tells_of_failed_logins_and_of_a_lock_as_long_as_it_lasts(site, browser, clock):
    officer, staff = post_of(site, "college"), browser("college")
    ident = site.accounts.create(officer, new(site)).id
    fails = lambda network: site.sessions.log_in(PHONE, "mistyped", "test", f"{network}.0.0.1")

    def told() -> str:
        page = staff.get(f"/accounts/{ident}/why")
        return " ".join(line.text for line in page.html.select("li") if "登录失败" in line.text or "输错" in line.text)

    assert told() == ""
    for n in range(1, 5):
        fails(10 + n % 2)
        assert f"15 分钟内登录失败 {n} 次" in told() and "原因" not in told()  # two networks, two times each
    for _ in range(3):  # the last failure locks one of them, minutes after the first was counted
        clock.advance(minutes=4)
        locked = fails(10)
    assert locked.code == "locked"
    clock.advance(minutes=14, seconds=59)
    assert "原因" in told() and "连续输错密码 5 次" in told() and "短信" not in told()
    site.channels.add_texts(lambda phone, text: None)
    assert "可改用短信登录" in told()
    clock.advance(seconds=1)
    assert "输错" not in told()


def test_why_tells_of_no_lock_that_was_lifted_and_of_one_that_is_everywhere(site, browser, monkeypatch):
    officer, staff = post_of(site, "college"), browser("college")
    ident = site.accounts.create(officer, new(site)).id
    fails = lambda network: site.sessions.log_in(PHONE, "mistyped", "test", f"10.{network}.0.1")
    for _ in range(5):
        fails(1)
    unlock = lambda network: site.engine.write(
        lambda work: site.sessions.unlock(site.phones.index(PHONE), f"10.{network}.0.1", work)  # by a code
    )
    for _ in range(5):
        fails(9)
    unlock(9)  # elsewhere: where they were locked out as well they are still
    unlock(2)
    assert fails(1).code == "locked" and "连续输错密码 5 次" in staff.get(f"/accounts/{ident}/why")
    unlock(1)
    assert "连续输错密码" not in staff.get(f"/accounts/{ident}/why")
    site.engine.write(lambda work: logins.forget_key(work, site.phones.index(PHONE)))
    monkeypatch.setattr(limits, "MOST_OF_PHONE", 2)
    fails(2)
    assert "该手机号登录失败过多" not in staff.get(f"/accounts/{ident}/why")
    fails(3)
    assert "该手机号登录失败过多" in staff.get(f"/accounts/{ident}/why")
    assert fails(4).code == "too_many"


def test_without_short_messages_the_initial_password_is_told_by_word_of_mouth(site, browser):
    staff, officer = browser("college"), post_of(site, "college")
    ident = site.accounts.create(officer, new(site)).id
    page = staff.get(f"/accounts/{ident}/initial")
    form = next(f for f in page.forms.values() if "version" in f.fields)
    password = form.submit(status=200).text.split('<p class="big">')[1].split("<")[0]
    assert kinds(site, ident)[0] == "account.initial"
    assert isinstance(site.sessions.log_in(PHONE, password, "test", "127.0.0.1"), str)
    site.channels.add_texts(lambda phone, text: None)
    with pytest.raises(Refused, match="短信"):
        site.accounts.initial(officer, ident)


def test_an_initial_password_is_no_business_of_a_level_too_far(site):
    ident = site.accounts.create(post_of(site, "college"), new(site)).id
    with pytest.raises(Denied):
        site.accounts.initial(post_of(site, "province"), ident)


ENDINGS = {
    "delete": lambda a, officer, me: a.delete(officer, me.id, me.version, "left"),
    "suspend": lambda a, officer, me: a.suspend(officer, me.id, me.version, "休假"),
    "phone": lambda a, officer, me: a.change_phone(officer, me.id, me.version, PHONE),
    "reset": lambda a, officer, me: a.reset(officer, me.id, me.version),
    "demote": lambda a, officer, me: a.move(officer, me.id, me.version, "counselor", officer.path, (DUTY,)),
}


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_three_devices_lose_the_old_powers_at_their_next_request(site, browser, ending):
    """Whoever is deleted, suspended or demoted, or gets another phone or password, is out everywhere at once."""
    manager, level = ("school", "college") if ending == "demote" else ("college", "counselor")
    another_officer(site)
    devices = [browser(level) for _ in range(3)]
    assert all(one.get("/tasks").status_int == 200 for one in devices)
    ENDINGS[ending](site.accounts, post_of(site, manager), row(site, post_of(site, level).id))
    for one in devices:
        assert one.get("/tasks", status=302).headers["Location"].startswith("http://localhost/login")
        token = one.get("/login").forms[0]["csrf_token"].value
        assert one.post("/me/switch", {"csrf_token": token, "account": "a000000001"}, status=401)


def test_three_devices_have_the_new_unit_at_their_next_request(site, browser):
    school, me = post_of(site, "school"), row(site, post_of(site, "counselor").id)
    devices = [browser("counselor") for _ in range(3)]
    other = next(
        path
        for (path,) in site.engine.read(
            lambda r: r.rows(
                "SELECT path FROM unit WHERE parent = $p AND path <> $o ORDER BY path", p=school.path, o=me.path
            )
        )
    )
    site.accounts.move(school, me.id, me.version, "counselor", other, (DUTY,))
    send(browser("school"), "policy", {"f-title": "给原学院"}, {"a-college": me.path})
    send(browser("school"), "policy", {"f-title": "给新学院"}, {"a-college": other})
    run_all(site)
    for one in devices:
        page = one.get("/tasks")
        assert "给新学院" in page and "给原学院" not in page


def test_heirs_stand_in_the_order_in_which_their_names_are_read(site, browser):
    send(browser("college"), "policy", {"f-title": "移交的通知"})
    run_all(site)
    page = browser("college").get(f"/accounts/{post_of(site, 'counselor').id}/delete")
    shown = [one.text.split(" · ")[0] for one in page.html.select("#heir option")[1:]]
    assert shown == sorted(shown, key=person_order) != sorted(shown) and len(shown) > 3


def test_an_heir_gets_the_work_and_it_is_not_void(site, browser):
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "移交的通知"})
    run_all(site)
    heir = site.accounts.create(officer, new(site)).id  # after the dispatch: has nothing yet
    assert site.accounts.delete(officer, me.id, row(site, me.id).version, "left", heir) == (1, 0)
    (held,) = site.engine.read(
        lambda r: r.rows("SELECT assignee, voided_at FROM assignment WHERE assignee = $a", a=heir)
    )
    assert held == (heir, None) and not site.engine.verify(task)
    told = site.engine.read(lambda r: changes.of(r, f"account:{me.id}"))[0].after
    assert (told["to"], told["n"], "void" in told) == (new(site).name, 1, False)
    page = browser("college").get(f"/accounts/{me.id}")
    assert f"接手人：{new(site).name}" in page and "移交项数：1" in page


def test_what_was_suspended_or_unverified_comes_back_as_it_was(site, monkeypatch):
    officer = post_of(site, "college")
    ident = site.accounts.create(officer, new(site)).id
    site.accounts.suspend(officer, ident, row(site, ident).version, "休假")
    site.accounts.delete(officer, ident, row(site, ident).version, "left")
    site.accounts.restore(officer, ident, row(site, ident).version)
    assert (row(site, ident).state, row(site, ident).reason) == ("suspended", "休假")
    monkeypatch.setattr(site.identity, "lookup", lambda name, phone: None)  # no answer: unknown
    ident = site.accounts.create(officer, new(site, phone="13800000102", name="何安")).id
    assert row(site, ident).state == "unverified"
    site.accounts.suspend(officer, ident, row(site, ident).version, "休假")
    site.accounts.resume(officer, ident, row(site, ident).version)
    assert row(site, ident).state == "unverified"


def test_who_rises_sets_a_new_password(site, texts, browser):
    """Whoever managed them until now may know the old one, and would hold the higher post with it."""
    officer, school = post_of(site, "college"), post_of(site, "school")
    me = row(site, post_of(site, "counselor").id)
    old = browser("counselor")
    made = site.accounts.create(school, New(me.name, demo.LOGINS["counselor"][0], "college", officer.path))
    assert made.outcome == "initial" and "初始密码" in texts[-1][1]
    old.get("/tasks", status=302)
    assert not isinstance(site.sessions.log_in(demo.LOGINS["counselor"][0], demo.PASSWORD, "test", "127.0.0.1"), str)
    with pytest.raises(Refused):  # and the college has no hand in the person any more
        site.accounts.change_phone(officer, me.id, row(site, me.id).version, PHONE)


@pytest.mark.parametrize("address", ["phone", "reset"])
def test_who_may_not_change_a_person_reads_whom_to_ask_before_anything_is_filled_in(site, browser, address):
    school, me = post_of(site, "school"), post_of(site, "counselor")
    staff = browser("college")
    page = staff.get(f"/accounts/{me.id}/{address}")
    assert page.html.select("main .pane-detail form") and "级别更高的账号" not in page
    phone = demo.LOGINS["counselor"][0]
    site.accounts.create(post_of(site, "province"), New(me.name, phone, "school", school.path))
    page = staff.get(f"/accounts/{me.id}/{address}")
    told = "此人在“启明大学”还有级别更高的账号，姓名、手机号和密码请由管理该账号的单位办理。"
    assert page.text.count(told) == 1 and not page.html.select("main .pane-detail form")
    sent = {
        "csrf_token": staff.get("/me").forms[0]["csrf_token"].value,
        "version": row(site, me.id).version,
        "phone": PHONE,
    }
    again = staff.post(f"/accounts/{me.id}/{address}", sent, status=409)
    assert again.text.count(told) == 1
    assert told in staff.get(f"/accounts/{me.id}/why") and told not in browser("province").get(f"/accounts/{me.id}/why")


def test_a_deleted_post_that_can_be_restored_still_counts(site):
    officer, school = post_of(site, "college"), post_of(site, "school")
    me = row(site, post_of(site, "counselor").id)
    high = site.accounts.create(school, New(me.name, demo.LOGINS["counselor"][0], "college", officer.path)).id
    site.accounts.delete(school, high, row(site, high).version, "other")
    with pytest.raises(Refused, match="“信息工程学院”级别更高的账号已删除，30 天内可恢复"):
        site.accounts.change_phone(officer, me.id, row(site, me.id).version, PHONE)
    site.accounts.change_phone(school, me.id, row(site, me.id).version, PHONE)  # who manages both may


def test_a_login_that_was_judged_before_a_reset_opens_nothing(site, monkeypatch):
    officer, me, sessions = post_of(site, "college"), post_of(site, "counselor"), site.sessions
    judge = sessions._right

    def slowly(known, password, now):
        right = judge(known, password, now)
        monkeypatch.setattr(sessions, "_right", judge)
        site.accounts.reset(officer, me.id, row(site, me.id).version)
        return right

    monkeypatch.setattr(sessions, "_right", slowly)
    assert not isinstance(sessions.log_in(demo.LOGINS["counselor"][0], demo.PASSWORD, "test", "127.0.0.1"), str)


def test_one_person_at_the_provider_is_one_person_here(site, monkeypatch):
    officer = post_of(site, "college")
    monkeypatch.setattr(site.identity, "lookup", lambda name, phone: identity.Found("active", subject="x-1"))
    site.accounts.create(officer, new(site))
    with pytest.raises(Invalid, match="另一手机号"):
        site.accounts.create(officer, new(site, phone="13800000102"))


def test_ending_one_post_leaves_the_others_logged_in(site, browser):
    """The college's officer is its counselor too: suspending the counselor throws nobody out of the office."""
    officer, staff = post_of(site, "college"), browser("college")
    both = site.engine.read(lambda reader: posts.of_identity(reader, officer.identity))
    counselor = next(one for one in both if one.level == "counselor")
    site.accounts.suspend(post_of(site, "school"), counselor.id, counselor.version, "休假")
    assert staff.get("/progress").status_int == 200


def test_a_phone_that_is_searched_for_stands_in_no_address(site, browser):
    staff, phone = browser("college"), demo.LOGINS["counselor"][0]
    form = next(f for f in staff.get("/accounts").forms.values() if f.action == "/accounts")
    form["q"] = phone
    answer = form.submit(status=303)
    assert phone not in answer.headers["Location"]
    page = answer.follow()
    assert demo.LOGINS["counselor"][1] in page and phone not in page
    assert phone not in staff.get(f"/accounts?q={phone}").text.replace(f'value="{phone}"', "")


# -- phones that went to somebody else --------------------------------------------------------------------------------


def test_a_phone_is_free_once_its_last_account_cannot_be_restored_any_more(site, texts, clock):
    officer, (phone, name) = post_of(site, "college"), demo.LOGINS["counselor"]
    me = row(site, post_of(site, "counselor").id)
    site.accounts.delete(officer, me.id, me.version, "left")
    clock.advance(days=30)
    before = digests(site)
    with pytest.raises(Invalid):  # the one before can still be restored
        site.accounts.create(officer, new(site, phone=phone))
    assert digests(site) == before
    clock.advance(seconds=1)
    made = site.accounts.create(officer, new(site, phone=phone))
    now = row(site, made.id)
    assert (made.outcome, now.name, now.has_password) == ("initial", "许文清", False) and now.identity != me.identity
    old = row(site, me.id)
    assert (old.name, old.state, old.has_password, site.accounts.phone(old)) == (
        name, "deleted", False, f"{phone[:3]}****{phone[-4:]}")  # fmt: skip
    assert not isinstance(site.sessions.log_in(phone, demo.PASSWORD, "test", "127.0.0.1"), str)
    password = texts[-1][1].split("初始密码 ")[1].split("，")[0]
    token = site.sessions.log_in(phone, password, "test", "127.0.0.1")
    assert site.sessions.of(token).post.name == "许文清"


def test_a_namesake_with_that_phone_is_another_person_too(site, clock):
    officer, (phone, name) = post_of(site, "college"), demo.LOGINS["counselor"]
    me = row(site, post_of(site, "counselor").id)
    site.accounts.delete(officer, me.id, me.version, "left")
    clock.advance(days=31)
    made = site.accounts.create(officer, new(site, phone=phone, name=name))
    assert row(site, made.id).identity != me.identity and len(kinds(site, made.id)) == 1


def test_nobody_is_restored_whose_phone_has_gone_to_somebody_else(site, clock):
    """Should the two meet at the last moment: the clock of one is a little behind."""
    officer, (phone, _) = post_of(site, "college"), demo.LOGINS["counselor"]
    me = row(site, post_of(site, "counselor").id)
    site.accounts.delete(officer, me.id, me.version, "left")
    clock.advance(days=31)
    site.accounts.create(officer, new(site, phone=phone))
    clock.advance(days=-2)
    with pytest.raises(Refused, match="不能恢复"):
        site.accounts.restore(officer, me.id, row(site, me.id).version)
    assert row(site, me.id).state == "deleted"


def test_a_phone_that_is_free_can_be_changed_to(site, clock):
    officer, (phone, _) = post_of(site, "college"), demo.LOGINS["counselor"]
    ident = site.accounts.create(officer, new(site)).id
    me = row(site, post_of(site, "counselor").id)
    site.accounts.delete(officer, me.id, me.version, "left")
    with pytest.raises(Invalid):
        site.accounts.change_phone(officer, ident, row(site, ident).version, phone)
    clock.advance(days=31)
    site.accounts.change_phone(officer, ident, row(site, ident).version, phone)
    assert site.accounts.reveal(officer, ident) == phone


def test_a_phone_stays_with_somebody_who_has_another_post(site, clock):
    school, officer = post_of(site, "school"), post_of(site, "college")
    both = site.engine.read(lambda reader: posts.of_identity(reader, officer.identity))
    counselor = next(one for one in both if one.level == "counselor")
    site.accounts.delete(school, counselor.id, counselor.version, "left")
    clock.advance(days=31)
    with pytest.raises(Invalid):
        site.accounts.create(officer, new(site, phone=demo.LOGINS["college"][0]))


# -- a counselor who joins the staff -----------------------------------------------------------------------------------


def move_form(browser, ident, place):
    form = next(f for f in browser.get(f"/accounts/{ident}/move").forms.values() if "place" in f.fields)
    form["place"] = place
    return form


def held(site, ident) -> list:
    sql = "SELECT voided_at FROM assignment WHERE assignee = $a"
    return [voided is None for (voided,) in site.engine.read(lambda r: r.rows(sql, a=ident))]


def test_a_counselor_who_joins_the_staff_leaves_the_open_work_to_an_heir(site, browser):
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "移交的通知"})
    run_all(site)
    heir = site.accounts.create(officer, new(site)).id
    school = browser("school")
    form = move_form(school, me.id, f"college:{officer.path}")
    assert "调整为管理岗位的，未完成的 1 项任务将终止，或移交" in school.get(f"/accounts/{me.id}/move")
    form["heir"] = heir
    form.submit(status=303)
    assert row(site, me.id).level == "college" and not site.engine.verify(task)
    assert held(site, me.id) == [] and held(site, heir) == [True]
    (change,) = [c for c in site.accounts.history(post_of(site, "school"), me.id) if c.kind == "account.move"]
    assert (change.after["to"], change.after["n"]) == ("许文清", 1)


def test_without_an_heir_it_is_void_and_what_is_done_stays(site, browser):
    officer, school, me = post_of(site, "college"), post_of(site, "school"), post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "终止的通知"})
    run_all(site)
    assert site.accounts.move(school, me.id, row(site, me.id).version, "college", officer.path)[:2] == (0, 1)
    assert held(site, me.id) == [False] and not site.engine.verify(task)


def test_among_counselors_a_move_takes_the_work_along(site, browser):
    school, me = post_of(site, "school"), post_of(site, "counselor")
    send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    with pytest.raises(Invalid, match="接手"):
        site.accounts.move(school, me.id, row(site, me.id).version, "college", college(site), (), me.id)
    version = row(site, me.id).version
    assert site.accounts.move(school, me.id, version, "counselor", school.path, (DUTY,))[:2] == (0, 0)
    assert held(site, me.id) == [True]


def test_a_move_to_no_place_or_to_the_present_one_is_refused_on_the_form(site, browser):
    school, me, before = browser("school"), post_of(site, "counselor"), digests(site)
    form = move_form(school, me.id, "")
    assert "请选择级别和单位。" in form.submit(status=422)
    there = row(site, me.id)
    form = move_form(school, me.id, f"{there.level}:{there.path}")
    answer = form.submit(status=422)
    assert "请选择另一个级别或单位" in answer
    assert digests(site) == before


def test_where_a_college_has_nobody_else_counselors_of_the_school_are_offered_as_heirs(site, browser):
    """Of what the school has dispatched; what the college itself has dispatched is none of theirs, and is told so."""
    school, college = post_of(site, "school"), post_of(site, "college")
    staff, me = browser("school"), post_of(site, "counselor")
    own = send(browser("college"), "policy", {"f-title": "本院的通知"})
    run_all(site)
    here = {one.id for one in found(site, college.path)}
    page = act_page(staff, me.id, "delete")
    assert set(options(page)) == here - {
        me.id,
        *(one.id for one in found(site, college.path) if one.state == "suspended"),
    }
    for one in here - {me.id}:
        site.accounts.suspend(school, one, row(site, one).version, "休假")
    assert not options(act_page(staff, me.id, "delete"))
    send(staff, "policy", {"f-title": "全校的通知"})
    run_all(site)
    page = act_page(staff, me.id, "delete")
    heirs = options(page)
    assert heirs and not set(heirs) & here and "其中 1 项的派发单位不管理下列辅导员，不能移交" in page
    assert all(row(site, one).path.startswith(school.path) and row(site, one).level == "counselor" for one in heirs)
    with_school = [one for one in heirs if not held(site, one)] or heirs
    form = next(f for f in page.forms.values() if "heir" in f.fields)
    form["reason"], form["heir"] = "left", with_school[0]
    said = form.submit(status=303).follow()
    assert "未完成的" in said and "已终止" in said and not site.engine.verify(own)


def act_page(browser, ident, action):
    return browser.get(f"/accounts/{ident}/{action}")


def options(page) -> list[str]:
    return [option["value"] for option in page.html.select("#heir option")[1:]]


def test_a_unit_that_ends_while_a_form_is_open_is_told_on_the_form(site, browser):
    staff, me = browser("school"), post_of(site, "counselor")
    school = post_of(site, "school")
    made = site.units.create(school, "新设学院")
    form = move_form(staff, me.id, f"counselor:{made.path}")
    site.units.close(school, made.id, "撤销", made.version)
    assert "没有这个单位，或它已停用" in form.submit(status=422)


def test_nobody_is_restored_into_a_unit_that_has_ended(site, browser):
    school = post_of(site, "school")
    made = site.units.create(school, "新设学院")
    ident = site.accounts.create(school, new(site, path=made.path)).id
    site.accounts.delete(school, ident, row(site, ident).version, "left")
    site.units.close(school, made.id, "撤销", made.version)
    page = act_page(browser("school"), ident, "restore")
    answer = next(f for f in page.forms.values() if "version" in f.fields).submit(status=409)
    assert "原单位已停用或并入其他单位" in answer and row(site, ident).state == "deleted"


@pytest.mark.parametrize("action", ["edit", "move", "phone", "suspend", "delete", "restore", "reset"])
def test_whatever_changes_an_account_holds_its_person_first(site, action):
    """Of two who lock the same rows in another order each waits for the other."""
    school, me = post_of(site, "school"), post_of(site, "counselor")
    if action == "restore":
        site.accounts.delete(school, me.id, row(site, me.id).version, "left")
    version = row(site, me.id).version
    calls = {
        "edit": lambda: site.accounts.edit(school, me.id, version, row(site, me.id).name, (DUTY,)),
        "move": lambda: site.accounts.move(school, me.id, version, "counselor", school.path, (DUTY,)),
        "phone": lambda: site.accounts.change_phone(school, me.id, version, "13800000109"),
        "suspend": lambda: site.accounts.suspend(school, me.id, version, "休假"),
        "delete": lambda: site.accounts.delete(school, me.id, version, "left"),
        "restore": lambda: site.accounts.restore(school, me.id, version),
        "reset": lambda: site.accounts.reset(school, me.id, version),
    }
    with statements(site.engine) as made:
        calls[action]()
    tables = [sql.split()[1] for sql in made if sql.startswith("UPDATE")]
    first = tables.index("account")
    assert "identity" in tables[:first] and "login" not in tables[:first], tables


def test_of_two_who_delete_the_last_two_managers_at_once_one_is_refused(site, monkeypatch):
    school, first = post_of(site, "school"), post_of(site, "college").id
    both, together, counted = (first, another_officer(site)), threading.Barrier(2), posts.living_at

    def slowly(reader, *args, **more):
        found = counted(reader, *args, **more)
        with contextlib.suppress(threading.BrokenBarrierError):
            together.wait(1)  # both have counted before either has written, unless one waits for the other
        return found

    monkeypatch.setattr(posts, "living_at", slowly)

    def delete(ident: str):
        try:
            return site.accounts.delete(school, ident, row(site, ident).version, "left")
        except Refused as exc:
            return exc.code

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(delete, both))
    assert sorted(map(str, answers)) == ["(0, 0)", "has_below"]
    assert sorted(row(site, ident).state for ident in both) == ["active", "deleted"]


# -- what has ended meanwhile ------------------------------------------------------------------------------------------


def test_what_somebody_is_responsible_for_stays_when_its_major_and_cohort_have_ended(site, browser):
    officer, year = post_of(site, "college"), demo.COHORT
    ident = site.accounts.create(officer, new(site)).id
    site.engine.write(lambda work: work.execute("UPDATE major SET state = 'closed' WHERE name = '软件工程'"))
    site.engine.write(lambda work: work.execute("UPDATE cohort SET state = 'closed' WHERE year = $y", y=year))
    staff = browser("college")
    form = next(f for f in staff.get(f"/accounts/{ident}/edit").forms.values() if "name" in f.fields)
    form["name"] = "许文青"
    form.submit(status=303)
    assert site.accounts.duties([ident])[ident] == [DUTY] and row(site, ident).name == "许文青"
    with pytest.raises(Invalid):  # and nobody else gets it
        site.accounts.create(officer, new(site, phone="13800000177"))
    open_year = site.engine.read(store.cohorts)[0]
    wanted = posts.Wanted(officer.path, ("counselor",), only=(ident,))
    plan = site.bulk.plan(officer, wanted, year, open_year)
    site.bulk.apply(officer, wanted, year, open_year, plan.digest)
    assert site.accounts.duties([ident])[ident] == [(open_year, *DUTY[1:])]
    assert f">{year}届</option>" in staff.get("/accounts/bulk")


def test_a_phone_among_other_words_stands_neither_in_an_address_nor_in_the_history(site, browser):
    staff = browser("college")
    form = next(f for f in staff.get("/accounts").forms.values() if f.action == "/accounts")
    form["q"] = f"许 {PHONE}"
    assert PHONE not in form.submit(status=303).headers["Location"]
    site.export.lines(post_of(site, "college"), posts.Wanted(college(site), ("counselor",)), f"专业 {PHONE}")
    every = site.engine.read(lambda reader: reader.rows("SELECT after FROM directory_change"))
    assert "138****0101" in str(every) and PHONE not in str(every)


def test_an_heir_whose_account_ends_at_the_same_moment_gets_nothing(site, monkeypatch, browser):
    """Whoever hands over holds the heir: one of the two waits, and then sees what the other has done."""
    school = post_of(site, "school")
    send(browser("school"), "policy", {"f-title": "通知", "f-body": "。"})
    run_all(site)
    people = found(site, college(site))[:2]
    one, heir = ((p.id, p.version) for p in people)
    gate, hand = threading.Barrier(2, timeout=5), type(site.accounts)._hand

    def slow(self, work, *args):
        with contextlib.suppress(threading.BrokenBarrierError):
            gate.wait(1)
        return hand(self, work, *args)

    monkeypatch.setattr(type(site.accounts), "_hand", slow)

    def leave():
        return site.accounts.delete(school, *one, "left", heir[0])

    def leave_too():
        with contextlib.suppress(threading.BrokenBarrierError):
            gate.wait(5)
        return site.accounts.delete(school, *heir, "left", None)

    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(call) for call in (leave, leave_too)]
        for call in both:
            with contextlib.suppress(Conflict, Invalid, Refused):
                call.result(30)
    ended = [p.id for p in people if row(site, p.id).state == posts.DELETED]
    assert ended and not any(any(held(site, ident)) for ident in ended)


# -- what is said afterwards -------------------------------------------------------------------------------------------


def act_on(browser, ident, address: str, **fields):
    """Send the form of an action as it stands, with these fields."""
    form = next(f for f in browser.get(f"/accounts/{ident}/{address}").forms.values() if "version" in f.fields)
    for name, value in fields.items():
        form[name] = value
    return form.submit(status="*")


def test_handing_over_says_what_went_and_what_stayed(site, browser):
    send(browser("school"), "policy", {"f-title": "通知", "f-body": "。"})
    run_all(site)
    one, heir = (p.id for p in found(site, college(site))[:2])
    staff = browser("college")
    page = act_on(staff, one, "hand_over", heir=heir, text="休假").follow()
    assert "没有任务被移交。" in page and "1 项任务接手人已有" in page and page.html.select_one(".note.warn")
    made = site.accounts.create(post_of(site, "college"), new(site)).id
    page = act_on(staff, one, "hand_over", heir=made, text="休假").follow()
    assert "已移交 1 项任务。" in page and "接手人已有" not in page and page.html.select_one(".note.ok")
    page = staff.get(f"/accounts/{one}/hand_over")  # there is no form to send in vain
    assert "无需移交" in page and not page.html.select_one("#heir") and page.html.select_one(".bar a")


def test_what_is_refused_is_told_on_its_form(site, browser):
    officer = post_of(site, "college")
    answer = act_on(browser("school"), officer.id, "delete", reason="left")
    assert answer.status_int == 409 and "个下级账号。请先为该单位新建另一个同级账号" in answer
    assert answer.html.select_one("form button.bad") and f"/accounts/{officer.id}" in answer


def test_who_was_suspended_is_restored_so_and_the_page_says_it(site, browser):
    ident, staff = site.accounts.create(post_of(site, "college"), new(site)).id, browser("college")
    act_on(staff, ident, "suspend", text="休假")
    act_on(staff, ident, "delete", reason="left")
    page = act_on(staff, ident, "restore").follow()
    assert "删除前的停用状态" in page and row(site, ident).state == "suspended"


def test_who_rises_is_told_of_a_new_password_and_so_is_the_manager(site, browser, texts):
    ident, staff = site.accounts.create(post_of(site, "college"), new(site)).id, browser("school")
    assert "升为更高级别的，须用新的初始密码登录" in staff.get(f"/accounts/{ident}/move")
    page = act_on(staff, ident, "move", place=f"college:{college(site)}").follow()
    assert "新的初始密码已用短信发送" in page and "您的密码已重置" in texts[-1][1]


def test_a_history_tells_first_whose_account_was_made(site, browser):
    ident = site.accounts.create(post_of(site, "college"), new(site)).id
    (made,) = browser("college").get(f"/accounts/{ident}").html.select(".pane-detail .lst li small.all")
    told = [text.split("：")[0] for text in made.stripped_strings]
    assert told[1:] == ["姓名", "单位", "级别", "负责", "状态"]


def test_a_mark_needs_a_reason_and_is_taken_away_by_a_button_of_its_own(site, browser):
    ident, staff = site.accounts.create(post_of(site, "college"), new(site)).id, browser("province")
    page = staff.get(f"/accounts/{ident}/mark")
    assert "取消标记" not in page and "选填" not in page
    page = act_on(staff, ident, "mark")
    assert page.status_int == 422 and page.html.find(id="text-e") and row(site, ident).mark == ""
    act_on(staff, ident, "mark", text="负责届别有误")
    page = staff.get(f"/accounts/{ident}/mark")
    assert "现在的标记：负责届别有误" in page
    form = next(f for f in page.forms.values() if "text" in f.fields)
    form["text"] = " "
    assert "请填写原因" in form.submit(status=422) and row(site, ident).mark == "负责届别有误"
    form = next(f for f in page.forms.values() if "clear" in f.fields)
    assert "已取消待整理标记" in form.submit("clear", status=303).follow() and row(site, ident).mark == ""


def test_who_was_slower_finds_what_they_typed_and_may_send_it_again(site, browser):
    officer, ident = post_of(site, "college"), site.accounts.create(post_of(site, "college"), new(site)).id
    page = browser("college").get(f"/accounts/{ident}/edit")
    form = next(one for one in page.forms.values() if "version" in one.fields)
    form["name"] = "许文青"
    site.accounts.mark(post_of(site, "province"), ident, row(site, ident).version, "有误")
    page = form.submit(status=409)
    assert "尚未保存。现在是：许文清；" in page and row(site, ident).name == "许文清"
    assert "待整理（有误）" in page  # saving clears the mark
    assert "处需要修改" not in page  # nothing that was typed is wrong
    form = next(one for one in page.forms.values() if "version" in one.fields)
    assert form["name"].value == "许文青"
    form.submit(status=303)
    assert row(site, ident).name == "许文青" and site.accounts.get(officer, ident).mark == ""


def test_looking_and_saving_what_is_there_is_no_change(site):
    officer, ident = post_of(site, "college"), site.accounts.create(post_of(site, "college"), new(site)).id
    before = kinds(site, ident)
    duties = site.accounts.duties([ident])[ident]
    site.accounts.edit(officer, ident, row(site, ident).version, "许文清", duties)
    assert kinds(site, ident) == before


def test_why_says_who_has_a_task_that_was_handed_over(site, browser):
    officer, me, staff = post_of(site, "college"), post_of(site, "counselor"), browser("college")
    task = send(staff, "policy", {"f-title": "移交的通知"})
    run_all(site)
    heir = site.accounts.create(officer, new(site)).id
    site.accounts.hand_over(officer, me.id, heir, "休假")
    assert "已移交给“许文清”" in staff.get(f"/accounts/{me.id}/why?task={task}")
    assert "此人的任务列表中有这项任务" in staff.get(f"/accounts/{heir}/why?task={task}")
    assert "移交的通知" in str(site.messages.page(heir, unread=True)[0])  # the heir is told
    old, mine = browser("counselor"), site.messages.page(me.id, unread=False)[0][0]
    assert "移交的通知" not in old.get("/messages")  # nothing is to be read of it any more
    assert "该任务已移交" in old.get(f"/messages/{mine.id}").follow()
    site.accounts.hand_over(officer, heir, me.id, "返岗")  # and back: news again
    assert "移交的通知" in old.get("/messages") and "移交的通知" not in str(site.messages.page(heir, unread=True)[0])
    (mine,) = site.messages.page(me.id, unread=False)[0]
    assert old.get(f"/messages/{mine.id}", status=303).headers["Location"].endswith(f"/tasks/{mine.assignment}")


def test_what_was_handed_over_is_sent_to_the_heir_alone(site, browser):
    officer, me, sent = post_of(site, "college"), post_of(site, "counselor"), []
    site.channels.add("sms", lambda account, kind, task, title: sent.append(account))
    task = send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    heir = site.accounts.create(officer, new(site)).id
    site.accounts.hand_over(officer, me.id, heir, "休假")
    site.messages.send_due()
    assert me.id not in sent and sent.count(heir) == 1
    assert site.messages.deliveries(me.id, task) == [("sms", "recalled", None)]


def test_who_was_staff_opens_what_they_were_told_as_such(site, browser):
    me, officer = post_of(site, "counselor"), post_of(site, "college")
    task = send(browser("college"), "policy", {"f-title": "通知"})
    site.engine.write(lambda work: messages.tell(work, me.id, "task_stopped", task, 1, 1))
    (mine,) = site.messages.page(me.id, unread=True)[0]
    page = browser("counselor").get(f"/messages/{mine.id}", status=303).follow()
    assert "派发已停止" in page and "已移交" not in page
    assert browser("college").get(f"/messages/{mine.id}", status=404) and officer.staff


def test_why_says_whether_a_task_was_recalled(site, browser):
    officer, me, staff = post_of(site, "college"), post_of(site, "counselor"), browser("college")
    task = send(staff, "policy", {"f-title": "通知"})
    run_all(site)
    site.engine.control(officer.actor, task, "void", reason="重复派发", key="v")
    run_all(site)
    page = staff.get(f"/accounts/{me.id}/why?task={task}")
    assert "任务已撤回（重复派发）" in page and "此人的任务列表中有这项任务" not in page


def test_why_tells_the_reason_of_the_recall_and_not_of_what_was_void_before(site, browser):
    officer, me, staff = post_of(site, "college"), post_of(site, "counselor"), browser("college")
    task = send(staff, "policy", {"f-title": "通知"})
    run_all(site)
    site.accounts.delete(officer, me.id, row(site, me.id).version, "left")
    site.accounts.restore(officer, me.id, row(site, me.id).version)
    assert "此人的这项任务已终止（不再担任辅导员）" in staff.get(f"/accounts/{me.id}/why?task={task}")
    site.engine.control(officer.actor, task, "void", reason="重复派发", key="v")
    run_all(site)
    assert "任务已撤回（重复派发）" in staff.get(f"/accounts/{me.id}/why?task={task}")


def test_only_who_may_become_a_counselor_is_asked_for_responsibilities(site, browser):
    staff = post_of(site, "province")
    assert not browser("ministry").get(f"/accounts/{staff.id}/move").html.select("#dc-1")
    me = post_of(site, "counselor")
    page = browser("school").get(f"/accounts/{me.id}/move")
    assert page.html.select("#dc-1") and "仅辅导员账号填写" in page
    assert "仅辅导员账号填写" in browser("school").get("/accounts/new")
    assert "仅辅导员账号填写" not in browser("college").get("/accounts/new")
    links = [a["href"] for a in browser("college").get(f"/accounts/{me.id}").html.select("a")]
    assert not any(link.endswith("/move") for link in links)  # a college has no other place for them


def test_an_empty_form_of_a_new_account_names_all_that_is_missing(browser):
    staff = browser("school")
    form = next(f for f in staff.get("/accounts/new").forms.values() if "phone" in f.fields)
    page = form.submit(status=422)
    assert "有 3 处需要修改" in page
    assert all(page.html.find(id=f"{name}-e") for name in ("name", "phone", "place"))
    form["name"], form["phone"] = "许文清", "13800000199"
    page = form.submit(status=422)
    assert "有 1 处需要修改" in page and page.html.find(id="place-e")


def test_why_does_not_name_whom_the_reader_does_not_see(site, browser):
    school, me, staff = post_of(site, "school"), post_of(site, "counselor"), browser("college")
    task = send(browser("school"), "policy", {"f-title": "移交的通知"})
    run_all(site)
    beside = site.units.create(school, "新闻学院")
    heir = site.accounts.create(school, new(site, path=beside.path)).id
    site.accounts.hand_over(school, me.id, heir, "休假")
    page = staff.get(f"/accounts/{me.id}/why?task={task}")
    assert "已移交给其他单位的辅导员" in page and "许文清" not in page
    assert "已移交给“许文清”" in browser("school").get(f"/accounts/{me.id}/why?task={task}")


def test_what_was_done_at_that_moment_stays_with_whoever_did_it(site, browser, monkeypatch):
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    task = send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    heir = site.accounts.create(officer, new(site)).id
    looked = Accounts._done

    def then(self, ident: str) -> list[int]:
        found = looked(self, ident)
        mine = site.engine.assignments(me.actor, task=task, limit=1).items[0].assignment.id
        for step in ("view", "forward", "complete"):
            site.engine.act(me.actor, mine, step, key=step)
        return found

    monkeypatch.setattr(Accounts, "_done", then)
    assert site.accounts.delete(officer, me.id, row(site, me.id).version, "left", heir) == (0, 0)
    sql = "SELECT state, voided_at FROM assignment WHERE task = $task AND assignee = $who"
    assert site.engine.read(lambda r: r.rows(sql, task=task, who=me.id)) == [("completed", None)]
    assert site.engine.read(lambda r: r.rows(sql, task=task, who=heir)) == []


@only("PostgreSQL")
def test_of_two_who_are_given_one_phone_one_is_refused(site, monkeypatch):
    officer = post_of(site, "college")
    idents = [
        site.accounts.create(officer, new(site)).id,
        site.accounts.create(officer, new(site, name="苏见山", phone="13800000102")).id,
    ]
    told, looked_up, both = [], identity.looked_up, threading.Barrier(2)

    def together(*asked):
        """Neither has it yet when the other looks."""
        answer = looked_up(*asked)
        both.wait(30)
        return answer

    monkeypatch.setattr(identity, "looked_up", together)
    for n in range(8):

        def change(ident, phone=f"1380000{1100 + n}"):
            version = row(site, ident).version
            try:
                site.accounts.change_phone(officer, ident, version, phone)
            except Invalid as exc:
                told.append(exc.problems[0][1].code)

        with ThreadPoolExecutor(2) as pool:
            for one in [pool.submit(change, ident) for ident in idents]:
                one.result()
    assert told == ["phone_taken"] * 8
