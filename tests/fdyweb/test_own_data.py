"""我的数据: the copy, and corrections that are asked for and answered by whoever manages the account."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fdycore import Audience, Conflict, Invalid, NotFound
from fdyweb import demo
from fdyweb.directory import audiences, changes, own_data, places, posts, store
from fdyweb.directory.accounts import New
from fdyweb.directory.authority import Post
from fdyweb.directory.phones import hidden, masked, normal
from tests.conftest import only
from tests.fdyweb.country import post_of, run_all, send


def form_to(page, action: str):
    return next(form for form in page.forms.values() if form.action == action)


def test_everything_about_oneself_and_nothing_about_others_is_in_the_copy(site, browser):
    send(browser("college"), "policy", {"f-title": "通知"})
    run_all(site)
    one = browser("counselor")
    answer = form_to(one.get("/me"), "/me/data").submit()
    assert (
        answer.headers["Content-Disposition"].startswith("attachment") and "no-store" in answer.headers["Cache-Control"]
    )
    phone, name = demo.LOGINS["counselor"]
    value = answer.json
    assert (value["name"], value["phone"]) == (name, phone)
    (account,) = value["accounts"]
    assert account["tasks"][0]["title"] == "通知" and account["responsible_for"] and value["logins"]
    others = [one for level, (one, _) in demo.LOGINS.items() if level != "counselor"]
    assert not any(other in answer.text for other in others)
    me = post_of(site, "counselor")
    assert site.engine.read(lambda reader: changes.of(reader, f"account:{me.id}"))[0].kind == "account.export"


def test_the_copy_has_every_post_also_a_deleted_one(site, browser):
    officer, school, ministry = (post_of(site, level) for level in ("college", "school", "ministry"))
    mine = site.engine.read(lambda reader: posts.of_identity(reader, officer.identity))
    other = next(one for one in mine if one.level == "counselor")
    as_other = next(
        Post(*one) for one in site.engine.read(lambda r: store.posts(r, officer.identity)) if one[0] == other.id
    )
    draft = site.engine.draft(ministry.actor, "policy", {"title": "通知"}, key="d").id
    site.engine.dispatch(ministry.actor, draft, Audience(audiences.COUNSELORS, {}), key="out")
    run_all(site)
    (item,) = site.engine.assignments(as_other.actor).items
    link = site.links.of(item.assignment.id)
    for n in range(60):
        site.own_data.ask(as_other, "name", f"姓名有误 {n}")
        site.own_data.withdraw(as_other, site.own_data.mine(as_other)[0].id)
    site.own_data.ask(officer, "unit", "单位有误")
    site.accounts.delete(school, other.id, site.accounts.get(school, other.id).version, "left")
    value = site.own_data.copy(officer)
    assert {one["text"] for one in value["corrections"]} == {f"姓名有误 {n}" for n in range(60)} | {"单位有误"}
    accounts = {one["id"]: one for one in value["accounts"]}
    assert accounts.keys() == {officer.id, other.id}
    gone = accounts[other.id]
    assert gone["state"] == "deleted" and gone["ended_at"] and gone["history"][0]["what"] == "account.delete"
    assert [one["title"] for one in gone["tasks"]] == ["通知"]
    assert all(one["since"] and one["until"] is None for one in gone["responsible_for"]) and gone["responsible_for"]
    assert [(one["title"], one["token"]) for one in gone["links"]] == [("通知", link.token)]
    assert ("released", "通知") in [(one["what"], one["title"]) for one in gone["messages"]]


def test_the_copy_has_all_messages_and_nobody_else_s(site):
    me, colleague = post_of(site, "counselor"), post_of(site, "college")
    task = site.engine.draft(colleague.actor, "policy", {"title": "通知"}, key="d").id
    many = [(account, f"kind{n}", task, n) for n in range(45) for account in (me.id, colleague.id)]
    sql = "INSERT INTO message (account, kind, task, revision, created_at) VALUES (?, ?, ?, ?, 1)"
    site.engine.write(lambda work: work.many(sql, many))
    (account,) = site.own_data.copy(me)["accounts"]
    assert [one["what"] for one in account["messages"]] == [f"kind{n}" for n in reversed(range(45))]


def test_the_copy_has_the_requests_for_this_person_and_for_no_other_with_their_phone(site):
    me, school = post_of(site, "counselor"), post_of(site, "school")
    phone, _ = demo.LOGINS["counselor"]
    for name in (me.name, "另一人"):
        site.engine.write(
            lambda work, name=name: work.execute(
                "INSERT INTO account_request (name, phone_index, phone_cipher, level, unit, duties, state, reason, actor, "
                "created_at, checked_at) VALUES ($name, $index, $index, 'counselor', $unit, '[[2026, \"bachelor\", \"\"]]', "
                "'done', $name, $actor, 1, 1)",
                name=name,
                index=site.phones.index(phone),
                unit=school.unit,
                actor=school.id,
            )
        )
    (one,) = site.own_data.copy(me)["account_requests"]
    assert (one["unit"], one["reason"], one["state"]) == (school.unit_name, me.name, "done")


def test_a_copy_with_the_whole_phone_asks_for_a_recent_login(site, browser, clock):
    one = browser("counselor")
    clock.advance(days=20)
    answer = form_to(one.get("/me", status=200), "/me/data").submit(status=409)
    assert "重新登录" in answer and demo.LOGINS["counselor"][0] not in answer
    me = post_of(site, "counselor")
    assert site.engine.read(lambda reader: changes.of(reader, f"account:{me.id}")) == []
    form_to(browser("counselor").get("/me"), "/me/data").submit(status=200)


def test_a_correction_is_asked_for_and_answered(site, browser):
    one = browser("counselor")
    page = one.get("/me/corrections")
    form = form_to(page, "")
    form["field"], form["text"] = "unit", "应为校直属"
    assert "等候处理" in form.submit(status=303).follow()
    assert "处理中" in one.get("/me")
    staff = browser("college")
    assert "有 1 项更正申请待处理" in staff.get("/accounts")
    form = form_to(staff.get("/accounts/corrections"), "")
    assert "请写明原因" in form.submit("then", value="refused", status=422)
    form["answer"] = "已核对，单位无误"
    form.submit("then", value="refused", status=303)
    assert "已核对，单位无误" in one.get("/me/corrections")
    assert "不予更正" in one.get("/me")
    for level in ("college", "school"):  # both manage counselors
        page = browser(level).get("/accounts/corrections")
        assert "没有待处理" in page and "已核对，单位无误" in page
    assert "已核对" not in browser("province").get("/accounts/corrections")


def test_others_do_not_see_or_answer_it_and_it_is_answered_once(site):
    me, officer = post_of(site, "counselor"), post_of(site, "college")
    site.own_data.ask(me, "name", "姓名有误")
    (one,) = site.own_data.waiting(officer)
    assert site.own_data.waiting(post_of(site, "school")) == [one]  # a school manages counselors too
    for level in ("province", "ministry", "counselor"):
        assert site.own_data.waiting(post_of(site, level)) == []
        with pytest.raises(NotFound):
            site.own_data.answer(post_of(site, level), one.id, True, "")
    site.own_data.answer(officer, one.id, True, "")
    with pytest.raises(Conflict):
        site.own_data.answer(officer, one.id, False, "又")


def test_what_was_asked_for_goes_with_the_person_into_a_merged_unit(site):
    school, me = post_of(site, "school"), post_of(site, "counselor")
    beside = site.units.create(school, "新闻学院")
    duty, phone = (demo.COHORT, "bachelor", ""), demo.LOGINS["counselor"][0]
    other = site.accounts.create(school, New(me.name, phone, "counselor", beside.path, (duty,)))
    posts = [Post(*one) for one in site.engine.read(lambda r: store.posts(r, me.identity))]
    site.own_data.ask(next(one for one in posts if one.id == other.id), "name", "姓名有误")
    site.units.merge(school, beside.id, me.unit, site.engine.read(lambda r: places.find(r, beside.id)).version)
    (left,) = [Post(*one) for one in site.engine.read(lambda r: store.posts(r, me.identity))]
    assert [one.text for one in site.own_data.mine(left)] == ["姓名有误"]
    assert [one.account for one in site.own_data.waiting(school)] == [left.id]


def test_bad_input_is_told_at_its_field(site):
    me = post_of(site, "counselor")
    for field, text, at in (("", "有误", "field"), ("phone", " ", "text"), ("phone", "字" * 501, "text")):
        with pytest.raises(Invalid) as caught:
            site.own_data.ask(me, field, text)
        assert [name for name, _ in caught.value.problems] == [at]
    for number in range(5):
        site.own_data.ask(me, "other", f"有误 {number}")
    with pytest.raises(Invalid, match="5"):
        site.own_data.ask(me, "other", "有误")


def test_the_same_said_twice_is_said_once_while_it_waits(site):
    me, officer = post_of(site, "counselor"), post_of(site, "college")
    for text in ("姓名有误", " 姓名有误 ", "姓名仍有误"):
        site.own_data.ask(me, "name", text)
    assert [one.text for one in site.own_data.waiting(officer)] == ["姓名有误", "姓名仍有误"]
    site.own_data.answer(officer, site.own_data.waiting(officer)[0].id, False, "请附证明")
    site.own_data.ask(me, "name", "姓名有误")
    assert [one.text for one in site.own_data.waiting(officer)] == ["姓名仍有误", "姓名有误"]


@only("PostgreSQL")  # SQLite has one writer
@pytest.mark.parametrize("second", ["姓名有误", "姓名仍有误"])
def test_of_two_said_at_once_the_second_sees_the_first(site, monkeypatch, second):
    me, write, made, refused = post_of(site, "counselor"), site.engine.write, [], []

    def ask() -> None:
        try:
            site.own_data.ask(me, "name", second)
        except Invalid as exc:
            refused.append(exc)

    def slowly(change):
        """The first has looked and written, and is not done yet when the second begins."""

        def held(work):
            change(work)
            if not made:
                made.append(threading.Thread(target=ask))
                made[0].start()
                made[0].join(1)

        return write(held)

    monkeypatch.setattr(own_data, "MOST_OPEN", 1)
    monkeypatch.setattr(site.engine, "write", slowly)
    site.own_data.ask(me, "name", "姓名有误")
    made[0].join(10)
    assert [one.text for one in site.own_data.mine(me)] == ["姓名有误"]
    assert len(refused) == (second != "姓名有误")


def test_all_that_wait_are_counted_and_the_count_reads_no_others(site, browser):
    me = post_of(site, "counselor")
    many = [(me.id, f"有误 {n}", state) for n in range(250) for state in ("open", "done", "refused", "withdrawn")]
    sql = "INSERT INTO correction (account, field, text, state, created_at) VALUES (?, 'name', ?, ?, 1)"
    site.engine.write(lambda work: work.many(sql, many))
    for level, n in {"college": 250, "school": 250, "province": 0, "ministry": 0, "counselor": 0}.items():
        assert site.own_data.count_waiting(post_of(site, level)) == n
    assert "有 250 项更正申请待处理" in browser("college").get("/accounts")
    if site.engine.database_name == "PostgreSQL":
        site.engine.write(lambda work: work.execute("ANALYZE correction"))
    for sql in (own_data.COUNT_WAITING, own_data.WAITING):
        plan = explained(site, sql, post_of(site, "college"))
        assert "correction_open" in plan and "Seq Scan on correction" not in plan and "SCAN c\n" not in plan, plan


def explained(site, sql: str, post: Post) -> str:
    how = "EXPLAIN QUERY PLAN " if site.engine.database_name == "SQLite" else "EXPLAIN "
    asked = own_data.managed(post) | ({"n": 200} if "$n" in sql else {})
    return "".join(f"{row[-1]}\n" for row in site.engine.read(lambda reader: reader.rows(how + sql, **asked)))


def test_what_was_said_can_be_taken_back_until_it_is_answered(site, browser):
    me, officer = post_of(site, "counselor"), post_of(site, "college")
    site.own_data.ask(me, "name", "姓名有误")
    (one,) = site.own_data.waiting(officer)
    for level in ("ministry", "province", "school", "college"):
        with pytest.raises(NotFound):
            site.own_data.withdraw(post_of(site, level), one.id)
    page = browser("counselor").get("/me/corrections")
    form = next(form for form in page.forms.values() if "withdraw" in form.fields)
    assert "申请已撤回。" in form.submit("withdraw", status=303).follow()
    assert form.submit("withdraw", status=409)
    assert site.own_data.waiting(officer) == site.own_data.answered(officer) == []
    assert [(one.state, one.answer) for one in site.own_data.mine(me)] == [("withdrawn", "")]
    with pytest.raises(Conflict):
        site.own_data.answer(officer, one.id, True, "")


@pytest.mark.parametrize("number", ["", "x", "0", "999999", "²"])
def test_only_what_one_has_said_can_be_taken_back(browser, number):
    one = browser("counselor")
    form = form_to(one.get("/me/corrections"), "")
    one.post("/me/corrections", {"csrf_token": form["csrf_token"].value, "withdraw": number}, status=404)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("新号码13800000101。", "新号码138****0101。"),
        ("新号码：138 0000-0101，旧号 13900000102", "新号码：138****0101，旧号 139****0102"),
        ("＋86 １３８００００ ０１０１", "138****0101"),
        ("008613800000101", "138****0101"),
        ("138—0000—0101/13800000102", "138****0101/138****0102"),
        ("2026年3月入职，工号 20260301123，房间 1380", "2026年3月入职，工号 20260301123，房间 1380"),
        ("编号 913800000101 不是手机号", "编号 913800000101 不是手机号"),
        ("(138)00000101、（138）0000-0101", "(138****0101、（138****0101"),
        ("138，0000，0101；138、0000、0101", "138****0101；138****0101"),
        ("拨 013800000101", "拨 138****0101"),
        ("138-0000,0101；(138)0000:0101；138 0000~0101", "138****0101；(138****0101；138****0101"),
        (
            "录取人数150，2024-2025学年；2026年 150；2025—2026 学年",
            "录取人数150，2024-2025学年；2026年 150；2025—2026 学年",
        ),
        ("+86 138,2024,2025；8613820242025", "138****2025；138****2025"),
        ("招聘 185、20242025；150，20242026", "招聘 185、20242025；150，20242026"),
        ("138)0000、0101，+86 138_0000,0101", "138****0101，138****0101"),
        ("138–0000–0101，138\u20110000\u20110101，138\u200b00000101", "138****0101，138****0101，138****0101"),
        ("身份证 510104199003071234，", "身份证 510104199003071234，"),
        ("资助 13,800,000,101 元，另 1,380,000 元", "资助 13,800,000,101 元，另 1,380,000 元"),
        ("1998-05-01 至 2026-03-02，13—15 日", "1998-05-01 至 2026-03-02，13—15 日"),
    ],
)
def test_a_phone_in_a_text_is_masked(typed, kept):
    assert hidden(typed) == kept


SPACES = st.text(st.sampled_from(" \t\n\u3000\xa0-－—–\u2011−()（）\u200b\u2060\ufeff"), max_size=4)
FULL_WIDTH = str.maketrans("0123456789+", "０１２３４５６７８９＋")


@st.composite
def spelt(draw) -> str:
    """A mobile number as somebody may write it: with its country or without, anything between, some of it in full width."""
    number = draw(st.sampled_from(["", "+86", "0086"])) + draw(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
    return "".join(draw(SPACES) + (c.translate(FULL_WIDTH) if draw(st.booleans()) else c) for c in number) + draw(
        SPACES
    )


@given(spelt(), st.sampled_from(["", "新号码", "a", "，"]), st.sampled_from(["", "。", "号", "b"]))
def test_whatever_is_read_as_a_phone_is_masked_in_a_text(written, before, after):
    number = normal(written)
    assert number is not None
    kept = hidden(before + written + after)
    assert masked(number) in kept and "".join(c for c in kept if c.isdigit()) == number[:3] + number[7:]


@given(
    st.from_regex(r"[1-9][0-9]{11,30}", fullmatch=True)
    | st.from_regex(r"20[0-9]{2}([-./])[01][0-9]\1[0-3][0-9]", fullmatch=True)
    | st.integers(0, 10**12).map("{:,}".format)
    | st.integers(0, 10**10 - 1).map(str)
)
def test_other_figures_stay_as_they_are(figure):
    assert hidden(f"编号{figure}。") == f"编号{figure}。"


@pytest.mark.parametrize("filler", ["-", "(", " ", "—", ".", "·", "1", "0", "+", "86", "1-", "-/", "-,", "138-"])
def test_a_long_row_of_what_may_stand_in_a_number_is_read_in_one_go(filler):
    """Each division of a row tried would take minutes for a thousand characters, and hold up the whole process."""
    row = filler * 5_000
    for text in (f"138{row}1234{row}", f"138{row}1234{row}5678x", f"0{row}0{row}86{row}1{row}3{row}"):
        assert hidden(text).endswith(text[-1])


def test_no_phone_that_somebody_types_is_kept_in_clear(site, browser):
    form = form_to(browser("counselor").get("/me/corrections"), "")
    form["field"], form["text"] = "phone", "应为 138-0000-0101"
    assert "138****0101" in form.submit(status=303).follow()
    staff = browser("college")
    page = staff.get("/accounts/corrections")
    assert "应为 138****0101" in page
    form = form_to(page, "")
    form["answer"] = "已核对 13800000101"
    form.submit("then", value="refused", status=303)
    officer, me = post_of(site, "college"), post_of(site, "counselor")
    site.accounts.mark(officer, me.id, site.accounts.get(officer, me.id).version, "请改为13800000101")
    site.accounts.suspend(officer, me.id, site.accounts.get(officer, me.id).version, "换号 138 0000 0101")
    for sql in (
        "SELECT text, answer FROM correction",
        "SELECT mark, reason FROM account",
        "SELECT reason FROM directory_change",
    ):
        assert not any("0000" in str(row) for row in site.engine.read(lambda reader, sql=sql: reader.rows(sql))), sql
