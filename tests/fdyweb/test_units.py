"""Units: who may change them, what is refused, and that a merge takes everything along and nothing else."""

from __future__ import annotations

import random
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fdycore import Audience, Conflict, Invalid, NotFound, Refused
from fdycore.paths import covers
from fdyweb.directory import audiences, catalogues, changes, logins, places, store
from fdyweb.directory.authority import LEVELS, Denied, Post
from fdyweb.directory.merging import Merge
from fdyweb.directory.people import NewPerson, People
from tests.conftest import only
from tests.fdyweb.country import post_of, run_all
from tests.fdyweb.tables import changed, digests

COUNSELORS = Audience(audiences.COUNSELORS)
ANYTHING = frozenset({"denial"})


def rows(site, sql: str, **params):
    return site.engine.read(lambda reader: reader.rows(sql, **params))


def colleges(site, school: str) -> list[places.Place]:
    return [one for one in site.engine.read(lambda reader: places.below(reader, school)) if one.open]


def unit(site, ident: int) -> places.Place:
    return site.engine.read(lambda reader: places.find(reader, ident))


def out(site, post: Post, key: str, **params) -> int:
    task = site.engine.draft(post.actor, "policy", {"title": f"通知{key}"}, key=key).id
    site.engine.dispatch(post.actor, task, Audience(audiences.COUNSELORS, params), key=f"{key}:s")
    run_all(site)
    return task


def officer(site, path: str) -> Post:
    """Somebody of the staff of a unit."""
    ((identity, account),) = rows(
        site,
        "SELECT a.identity, a.id FROM account a JOIN unit u ON u.id = a.unit WHERE u.path = $path AND a.level = u.level "
        "ORDER BY a.id LIMIT 1",
        path=path,
    )
    found = site.engine.read(lambda reader: store.posts(reader, identity))
    return next(Post(*row) for row in found if row[0] == account)


def people(site, path: str, number: int, first: int) -> None:
    made = [NewPerson(f"辅导员{n}", f"1560{n:07d}", "counselor", path) for n in range(first, first + number)]
    People(site.engine, site.phones).add(made, None)


def verified(site) -> bool:
    return not any(site.engine.verify(task) for (task,) in rows(site, "SELECT id FROM task"))


def lost(site) -> list[tuple]:
    """Assignments that can still be done and do not lie where their counselor is, or outside their task's issuer."""
    found = rows(
        site,
        "SELECT s.id, s.path, u.path, k.issuer FROM assignment s JOIN task k ON k.id = s.task JOIN account a ON a.id = s.assignee "
        "JOIN unit u ON u.id = a.unit WHERE k.state = 'open' AND s.voided_at IS NULL AND a.state <> 'deleted'",
    )
    outside = rows(site, "SELECT s.id, s.path, k.issuer FROM assignment s JOIN task k ON k.id = s.task")
    return [row for row in found if row[1] != row[2]] + [row for row in outside if not covers(row[2], row[1])]


def strays(site) -> list[tuple]:
    """Living accounts whose unit is not open."""
    return rows(
        site,
        "SELECT a.id FROM account a JOIN unit u ON u.id = a.unit WHERE a.state <> 'deleted' AND u.state <> 'open'",
    )


# -- who may ------------------------------------------------------------------------------------------------------------


def test_only_the_unit_directly_above_may_change_a_unit(site):
    """Against an oracle that walks parent pointers; what is denied changes nothing at all."""
    found = rows(site, "SELECT id, level, path, parent FROM unit")
    by_path = {path: ident for ident, _, path, _ in found}
    up = {ident: by_path.get(above) for ident, _, _, above in found}
    actors = [post_of(site, level) for level in LEVELS] + [officer(site, "/53/"), officer(site, "/53/11/")]
    cells, wrong = Counter(), []
    for post in actors:
        before = digests(site)
        for ident, _, path, _ in found:
            beside = next((one for one in up if one != ident and up[one] == up[ident]), ident)
            expected = post.level in ("ministry", "province", "school") and up[ident] == post.unit
            for name, sent in {"rename": ("改名的单位", -1), "merge": (beside, -1), "close": ("撤销", -1)}.items():
                try:
                    getattr(site.units, name)(post, ident, *sent)
                    outcome = None
                except Denied:
                    outcome = False
                except (Conflict, Invalid):  # it was looked at, and has another version, or people in it
                    outcome = True
                may = expected and (name != "merge" or up[beside] == post.unit)
                cells[may] += 1
                if outcome is not may:
                    wrong.append((post.level, name, path))
        assert changed(before, digests(site)) <= ANYTHING
    assert wrong == [] and cells[True] > 30 and cells[False] > 300


@pytest.mark.parametrize("level", ["college", "counselor"])
def test_who_has_no_units_below_makes_none(site, level):
    with pytest.raises(Denied):
        site.units.create(post_of(site, level), "新的单位")


def test_cohorts_are_the_ministrys_and_majors_the_schools_own(site):
    before = digests(site)
    for level in LEVELS:
        post = post_of(site, level)
        if level != "ministry":
            for command in (site.units.open_cohort, site.units.set_current, site.units.close_cohort):
                with pytest.raises(Denied):
                    command(post, 2026)
        if level != "school":
            with pytest.raises(Denied):
                site.units.add_major(post, "人工智能")
    elsewhere = rows(site, "SELECT m.id FROM major m JOIN unit u ON u.id = m.unit WHERE u.path = '/53/11/' LIMIT 1")
    with pytest.raises(Denied):
        site.units.close_major(post_of(site, "school"), elsewhere[0][0])
    with pytest.raises(NotFound):
        site.units.close_major(post_of(site, "school"), 4711)
    assert changed(before, digests(site)) == set()


# -- what is refused ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code", "field", "reason"),
    [
        ("", "", "name", "no_name"),
        ("   ", "", "name", "no_name"),
        (None, "", "name", "no_name"),
        ("系", "", "name", "bad_name"),
        ("学" * 61, "", "name", "bad_name"),
        ("信息\n学院", "", "name", "bad_name"),
        ("信息\x00学院", "", "name", "bad_name"),
        ("信息工程学院", "", "name", "name_taken"),
        (" 信息工程 学院", "", "name", "name_taken"),
        ("新闻学院", "1", "code", "code_taken"),
        ("新闻学院", "1/2", "code", "bad_code"),
        ("新闻学院", "x" * 21, "code", "bad_code"),
        ("新闻学院", "一", "code", "bad_code"),
    ],
)
def test_a_unit_that_does_not_fit_is_refused_with_its_field(site, name, code, field, reason):
    post, before = post_of(site, "school"), digests(site)
    with pytest.raises(Invalid) as refused:
        site.units.create(post, name, code)
    assert [(place, one.code) for place, one in refused.value.problems] == [(field, reason)]
    if field == "name":
        first = colleges(site, post.path)[1]
        with pytest.raises(Invalid) as refused:
            site.units.rename(post, first.id, name, first.version)
        assert [(place, one.code) for place, one in refused.value.problems] == [(field, reason)]
    assert changed(before, digests(site)) == set()


@pytest.mark.parametrize(
    ("level", "code", "told"),
    [
        ("ministry", "43", "6 位数字"),
        ("ministry", "4x0000", "6 位数字"),
        ("ministry", "５４００００", "6 位数字"),
        ("province", "abc", "10 位数字"),
        ("province", "1234", "10 位数字"),
        ("province", "12345678901", "10 位数字"),
    ],
)
def test_provinces_and_schools_have_the_codes_of_the_country(site, level, code, told):
    with pytest.raises(Invalid) as refused:
        site.units.create(post_of(site, level), "新的单位", code)
    ((field, reason),) = refused.value.problems
    assert (field, reason.code) == ("code", "bad_code") and told in str(reason)


@pytest.mark.parametrize(("one", "other"), [("4151010777", "10777"), ("10777", "4151010777")])
def test_one_school_is_not_made_twice_under_both_forms_of_its_code(site, one, other):
    post = post_of(site, "province")
    site.units.create(post, "蜀江大学", one)
    with pytest.raises(Invalid) as refused:
        site.units.create(post, "蜀江学院", other)
    assert [(field, reason.code) for field, reason in refused.value.problems] == [("code", "code_taken")]


def test_a_school_needs_its_code(site):
    with pytest.raises(Invalid) as refused:
        site.units.create(post_of(site, "province"), "新的大学")
    assert [(field, reason.code) for field, reason in refused.value.problems] == [("code", "no_code")]


@pytest.mark.parametrize("year", [1999, 2101, "", "２０２７", "27", "20270", None, 2027.5, "abcd", True])
def test_a_cohort_is_a_sane_year(site, year):
    before = digests(site)
    for command in (site.units.open_cohort, site.units.set_current, site.units.close_cohort):
        with pytest.raises(Invalid) as refused:
            command(post_of(site, "ministry"), year)
        assert [(field, reason.code) for field, reason in refused.value.problems] == [("year", "bad_year")]
    assert changed(before, digests(site)) == set()


def test_the_second_of_two_who_change_a_unit_is_told(site):
    post = post_of(site, "school")
    first, second = colleges(site, post.path)[:2]
    renamed = site.units.rename(post, first.id, "信息学院", first.version)
    before = digests(site)
    for command in (
        lambda: site.units.rename(post, first.id, "计算机学院", first.version),
        lambda: site.units.merge(post, first.id, second.id, first.version),
    ):
        with pytest.raises(Conflict) as told:
            command()
        assert told.value.code == "unit_changed"
    assert changed(before, digests(site)) == set()
    assert site.units.rename(post, first.id, "计算机学院", renamed.version).name == "计算机学院"


def test_two_who_make_one_unit_at_once_make_one(site):
    post, outcomes = post_of(site, "school"), []

    def make():
        try:
            outcomes.append(site.units.create(post, "新闻学院").path)
        except Invalid as exc:
            outcomes.append(exc.problems[0][1].code)

    threads = [threading.Thread(target=make) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes)[1:] == ["name_taken"] * 5
    assert sum(one.name == "新闻学院" for one in colleges(site, post.path)) == 1


# -- creating and closing -----------------------------------------------------------------------------------------------


@given(
    st.text("0123456789abc", max_size=12),
    st.sampled_from(["province", "school", "college"]),
    st.sets(st.integers(0, 99999).map(str), max_size=30),
)
def test_a_new_path_takes_its_number_from_the_code_or_one_that_nobody_had(code, level, taken):
    piece = places.segment(code, level, taken)
    assert piece not in taken and piece.isascii() and piece.isdigit() and int(piece) > 0 and piece == str(int(piece))
    if code.isdigit() and 0 < int(code) < 10**5 and str(int(code)) not in taken:
        assert piece == str(int(code))


@pytest.mark.parametrize(
    ("level", "code", "piece"),
    [
        ("province", "540000", "54"),
        ("school", "4151010613", "10613"),
        ("school", "10613", "10613"),
        ("college", "007", "7"),
    ],
)
def test_codes_of_the_country_give_the_numbers_that_imports_give(level, code, piece):
    assert places.segment(code, level, {"51"}) == piece


@given(st.sampled_from(["信息 工程学院", "（信息）工程学院", "ＡＩ学院", "AI学院"]), st.text("　 \t", max_size=3))
def test_names_are_told_apart_as_people_tell_them_apart(name, blank):
    assert places.alike(blank + name + blank) == places.alike(name)
    assert places.alike("ＡＩ学院") == places.alike("ai 学院") and places.alike("（信息）学院") == places.alike(
        "(信息)学院"
    )


def test_every_level_makes_the_units_below_it_with_a_line_of_history(site):
    for level, name, code, path in (
        ("ministry", "西藏自治区", "540000", "/54/"),
        ("province", "蜀江大学", "4151010613", "/51/10613/"),
        ("school", "新闻学院", "", "/51/1/4/"),
    ):
        post = post_of(site, level)
        made = site.units.create(post, name, code)
        assert (made.path, made.name, made.code) == (path, name, code or "4")
        (line,) = site.engine.read(lambda reader, made=made: changes.of(reader, f"unit:{made.id}"))
        assert (line.kind, line.actor, line.path, line.after["name"]) == ("unit.create", post.id, path, name)
        assert made.path in {one.path for one in site.engine.read(lambda r, post=post: store.units_under(r, post.path))}
    column = rows(site, "SELECT province, school FROM unit WHERE path = '/51/1/4/'")
    assert column == [("/51/", "/51/1/")]


def test_a_number_is_never_given_twice(site):
    """The path of a unit that has ended still names it."""
    post = post_of(site, "school")
    made = site.units.create(post, "新闻学院", "9")
    site.units.close(post, made.id, "机构调整", 0)
    again = site.units.create(post, "新闻学院", "9")
    assert (made.path, again.path, again.code) == ("/51/1/9/", "/51/1/10/", "9")


def test_a_unit_with_people_or_units_is_not_closed_and_says_what_is_left(site):
    post, province = post_of(site, "school"), post_of(site, "province")
    college, before = colleges(site, post.path)[0], digests(site)
    for actor, ident in ((post, college.id), (province, post.unit)):
        with pytest.raises(Invalid) as refused:
            site.units.close(actor, ident, "撤销", unit(site, ident).version)
        ((field, reason),) = refused.value.problems
        assert (field, reason.code) == ("unit", "not_empty")
    assert (reason.params["units"], reason.params["counselors"] > 10) == (3, True)
    with pytest.raises(Invalid) as refused:
        site.units.close(post, college.id, " ", college.version)
    assert [field for field, _ in refused.value.problems] == ["reason", "unit"]
    assert changed(before, digests(site)) == set()


def test_a_unit_whose_tasks_are_under_way_is_not_closed(site, clock):
    """Nobody could take them back: the counselor who has moved on keeps what came out before."""
    school = post_of(site, "school")
    made = site.units.create(school, "新闻学院")
    people(site, made.path, 1, 900)
    People(site.engine, site.phones).add([NewPerson("何安", "13800000191", "college", made.path)], None)
    head = officer(site, made.path)
    draft = site.engine.draft(head.actor, "policy", {"title": "草稿"}, key="draft").id
    task = out(site, head, "one")
    for ident, state in rows(
        site, "SELECT id, version FROM account WHERE unit = $unit AND level <> 'college'", unit=made.id
    ):
        site.accounts.move(school, ident, state, "counselor", school.path, ((2027, "bachelor", ""),))
    site.accounts.delete(school, head.id, 0, "left")
    with pytest.raises(Invalid, match="1 项任务尚未结束") as refused:
        site.units.close(school, made.id, "撤销", made.version)
    assert [reason.code for _, reason in refused.value.problems] == ["unit_has_tasks"]
    site.engine.control(head.actor, task, "void", reason="撤销", key="void")
    run_all(site)
    site.units.close(school, made.id, "撤销", made.version)
    assert rows(site, "SELECT state FROM task WHERE id = $id", id=draft) == [("draft",)]


def test_no_phone_is_kept_in_the_reason_of_a_closed_unit(site):
    school = post_of(site, "school")
    made = site.units.create(school, "新闻学院")
    ask = ("许文清", "13800000101", "counselor", made.path, ((2027, "bachelor", ""),), "other")
    site.requests.ask(school, *ask)
    site.units.close(school, made.id, "撤销，联系人 13800000102", made.version)
    told = rows(site, "SELECT reason FROM directory_change WHERE kind = 'unit.close'")
    told += rows(site, "SELECT reason FROM account_request")
    assert told == [("撤销，联系人 138****0102",)] * 2


def test_an_empty_unit_is_closed_and_keeps_its_name(site):
    post = post_of(site, "school")
    made = site.units.create(post, "新闻学院")
    site.units.rename(post, made.id, "新闻与传播学院", 0)
    closed = site.units.close(post, made.id, "并入文学院", 1)
    assert (closed.state, closed.name) == ("closed", "新闻与传播学院")
    read = site.engine.read
    assert made.path not in {one.path for one in read(lambda reader: store.units_under(reader, post.path))}
    assert read(lambda reader: store.units_named(reader, [post.path], "新闻", 5)) == []
    assert read(lambda reader: store.names_of(reader, [made.path])) == {made.path: "新闻与传播学院"}
    kinds = [line.kind for line in read(lambda reader: changes.of(reader, f"unit:{made.id}"))]
    assert kinds == ["unit.close", "unit.rename", "unit.create"]
    with pytest.raises(Conflict):
        site.units.rename(post, made.id, "广告学院", closed.version)
    with pytest.raises(Invalid) as refused:
        first = colleges(site, post.path)[0]
        site.units.merge(post, first.id, made.id, first.version)
    assert refused.value.problems[0][1].code == "unit_ended"


def test_somebody_whose_own_unit_has_gone_makes_nothing_there(site):
    stale, school = post_of(site, "school"), post_of(site, "school")
    other = site.engine.read(lambda reader: places.at(reader, "/51/21/"))
    site.units.merge(post_of(site, "province"), school.unit, other.id, 0)
    with pytest.raises(Conflict):
        site.units.create(stale, "新闻学院")
    assert post_of(site, "school").path == "/51/21/"


# -- merging ------------------------------------------------------------------------------------------------------------


def test_two_colleges_become_one_while_a_thousand_assignments_are_worked_on(site):
    school = post_of(site, "school")
    source, into = colleges(site, school.path)[:2]
    people(site, source.path, 130, 1000)
    people(site, into.path, 90, 2000)
    tasks = [out(site, post_of(site, level), level) for level in ("ministry", "province", "school")]
    tasks += [out(site, officer(site, source.path), "source"), out(site, officer(site, into.path), "into")]
    tasks.append(out(site, school, "again"))
    work = rows(site, "SELECT id, assignee FROM assignment ORDER BY id")
    assert len(work) >= 1000
    stop, done, failures = threading.Event(), Counter(), []

    def act(number: int) -> None:
        from fdycore import Actor

        for ident, assignee in work[number::3]:
            for action in ("view", "forward", "complete"):
                if stop.is_set():
                    return
                try:
                    site.engine.act(Actor(assignee), ident, action, key=f"{action}{ident}")
                    done[action] += 1
                except Conflict:
                    pass
                except Exception as exc:
                    failures.append(exc)
                    return

    threads = [threading.Thread(target=act, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    while not done["complete"]:
        stop.wait(0.01)
    site.units.merge(school, source.id, into.id, source.version)
    at_merge = done["complete"]
    stop.wait(0.2)
    stop.set()
    for thread in threads:
        thread.join()
    assert failures == [] and done["complete"] > at_merge > 0
    assert verified(site) and lost(site) == [] and strays(site) == []
    board = site.engine.progress(officer(site, into.path).actor, tasks[0])
    here = rows(site, "SELECT count(*) FROM account WHERE unit = $unit AND level = 'counselor'", unit=into.id)
    assert sum(board.states.values()) == here[0][0] > 220
    assert site.engine.task(officer(site, into.path).actor, tasks[3]).issuer == into.path


def test_the_scope_is_right_at_the_next_request_of_somebody_logged_in(site, browser):
    school = post_of(site, "school")
    source, into = colleges(site, school.path)[:2]
    task, theirs = out(site, school, "t"), out(site, officer(site, into.path), "theirs")
    one, me = browser("college"), browser("counselor")
    assert source.name in one.get("/me") and one.get(f"/progress/{theirs}", expect_errors=True).status_int == 404
    site.units.merge(school, source.id, into.id, source.version)
    assert into.name in one.get("/me") and source.name not in one.get("/tasks")
    assert one.get(f"/progress/{theirs}").status_int == 200
    assert one.get(f"/progress/{task}?at={into.path}").status_int == 200
    assert into.name in me.get("/me") and me.get("/tasks").status_int == 200


def test_who_has_one_post_in_both_keeps_one_with_the_work_and_the_duties_of_both(site):
    school = post_of(site, "school")
    source, into = colleges(site, school.path)[:2]
    phone = "13500000001"
    for path, duties in ((source.path, ((2027, "bachelor", "英语"),)), (into.path, ((2027, "master", "英语"),))):
        People(site.engine, site.phones).add([NewPerson("双任", phone, "counselor", path, duties)], None)
    twice = "SELECT a.id FROM account a JOIN identity i ON i.id = a.identity WHERE i.name = '双任' ORDER BY a.id"
    (gone,), (heir,) = rows(site, twice)
    common, own = out(site, school, "both"), out(site, officer(site, source.path), "one")
    site.engine.write(
        lambda work: logins.begin(
            work, ident="x", identity=1, account=gone, epoch=0, agent="", stage="", now=0, ends_at=2**60
        )
    )
    site.units.merge(school, source.id, into.id, source.version)
    assert rows(site, "SELECT state, reason FROM account WHERE id = $id", id=gone) == [("deleted", "单位合并")]
    held = rows(site, "SELECT task, voided_at IS NULL FROM assignment WHERE assignee = $id ORDER BY task", id=heir)
    assert [(task, bool(open_)) for task, open_ in held] == [(common, True), (own, True)]
    left = rows(site, "SELECT task FROM assignment WHERE assignee = $id AND voided_at IS NULL", id=gone)
    assert left == [] and verified(site)
    duties = site.engine.read(lambda reader: store.responsibilities(reader, heir))
    assert duties == [(2027, "bachelor", "英语"), (2027, "master", "英语")]
    assert site.engine.read(lambda reader: store.responsibilities(reader, gone)) == []
    assert rows(site, "SELECT account FROM login WHERE id = 'x'") == [(heir,)]
    assert [m.task for m in site.messages.page(heir, unread=True)[0]] == [own, common]
    assert site.messages.unread(gone) == 0


def test_requests_for_accounts_follow_and_the_same_one_stands_once(site):
    school = post_of(site, "school")
    source, into = colleges(site, school.path)[:2]
    ask = """INSERT INTO account_request (name, phone_index, phone_cipher, level, unit, duties, state, reason, actor, created_at,
    checked_at) VALUES ('某人', $phone, '', 'counselor', $unit, '[]', 'waiting', '', 'a', 0, 0)"""
    for phone, ident in (("p1", source.id), ("p2", source.id), ("p2", into.id)):
        site.engine.write(lambda work, phone=phone, ident=ident: work.execute(ask, phone=phone, unit=ident))
    site.units.merge(school, source.id, into.id, source.version)
    found = rows(site, "SELECT phone_index, unit, state FROM account_request ORDER BY id")
    assert found == [("p1", into.id, "waiting"), ("p2", into.id, "withdrawn"), ("p2", into.id, "waiting")]


def test_drafts_and_scheduled_dispatches_reach_whom_they_were_meant_for(site, clock):
    from datetime import timedelta

    school = post_of(site, "school")
    source, into, other = colleges(site, school.path)[:3]
    chosen = Audience(audiences.COUNSELORS, {"college": [source.path, into.path], "cohort": [2027]})
    draft = site.engine.draft(school.actor, "policy", {"title": "草稿"}, audience=chosen, key="d").id
    later = site.engine.draft(school.actor, "policy", {"title": "定时"}, key="l").id
    only = Audience(audiences.COUNSELORS, {"college": [source.path]})
    site.engine.dispatch(school.actor, later, only, at=clock() + timedelta(hours=1), key="l:s")
    site.units.merge(school, source.id, into.id, source.version)
    assert site.engine.task(school.actor, draft).audience.params == {"college": [into.path], "cohort": [2027]}
    clock.advance(hours=2)
    run_all(site)
    reached = rows(site, "SELECT DISTINCT path FROM assignment WHERE task = $task", task=later)
    assert reached == [(into.path,)] and other.path


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_merged_school_takes_everything_to_its_place_and_nothing_into_a_stranger(site, seed):
    """Colleges with the same numbers and other names, ended ones, tasks of every level, open and over."""
    chance = random.Random(seed)
    province = post_of(site, "province")
    source, into = (site.engine.read(lambda r, p=p: places.at(r, p)) for p in ("/51/1/", "/51/21/"))
    officers = {place.path: officer(site, place.path) for place in (source, into)}
    for place in (source, into):
        post = officers[place.path]
        for name in chance.sample(["新闻学院", "法学院", "医学院", "体育部"], 2):
            site.units.create(post, name)
        for number, one in enumerate(colleges(site, place.path)[-3:]):
            people(site, one.path, 3, 5000 + one.id * 10 + number)
    over = [out(site, officers[source.path], "over school"), out(site, officer(site, "/51/1/1/"), "over college")]
    for task, path in zip(over, ("/51/1/", "/51/1/1/"), strict=True):
        site.engine.control(officer(site, path).actor, task, "close", key=f"close{task}")
    first, second = chance.sample(colleges(site, source.path), 2)
    site.units.merge(officers[source.path], first.id, second.id, first.version)
    for name, post in (("ministry", post_of(site, "ministry")), ("province", province), ("s", officers[source.path])):
        out(site, post, f"open {name}")
    names = {
        account: (unit_name, person)
        for account, unit_name, person in rows(
            site,
            "SELECT a.id, u.name, a.identity FROM account a JOIN unit u ON u.id = a.unit "
            "WHERE u.path >= '/51/1/' AND u.path < '/51/10'",
        )
    }
    site.units.merge(province, source.id, into.id, unit(site, source.id).version)
    assert verified(site) and lost(site) == [] and strays(site) == []
    moved = dict(
        rows(site, "SELECT a.id, u.name FROM account a JOIN unit u ON u.id = a.unit WHERE a.state <> 'deleted'")
    )
    for account, (name, _) in names.items():
        if account in moved:
            assert moved[account] == ("岷江大学" if name == "启明大学" else name)
    # the school's task that was over is the receiving school's, and everybody in it lies in a college of their own name
    placed = rows(
        site,
        "SELECT u.name, s.assignee, u.path FROM assignment s LEFT JOIN unit u ON u.path = s.path WHERE s.task = $task",
        task=over[0],
    )
    assert {path.startswith("/51/21/") for _, _, path in placed} == {True}
    assert [row for row in placed if row[0] != moved.get(row[1], row[0])] == []
    open_names = Counter(places.alike(one.name) for one in colleges(site, into.path))
    assert max(open_names.values()) == 1
    assert {one.state for one in site.engine.read(lambda r: places.everything_under(r, source.path))} == {"merged"}
    majors = [one.name for one in site.engine.read(lambda reader: catalogues.majors(reader, into.id, "open"))]
    assert len(majors) == len(set(majors)) == 8


def test_a_province_merges_with_all_its_schools(site):
    source, into = (site.engine.read(lambda r, p=p: places.at(r, p)) for p in ("/53/", "/51/"))
    task = out(site, post_of(site, "ministry"), "t")
    before = site.engine.progress(post_of(site, "ministry").actor, task)
    site.units.merge(post_of(site, "ministry"), source.id, into.id, source.version)
    assert verified(site) and lost(site) == [] and strays(site) == []
    after = site.engine.progress(post_of(site, "ministry").actor, task)
    assert set(after.children) == {"/51/"} and after.states == before.states
    assert {one.path for one in site.engine.read(lambda r: store.units_under(r, "/"))} == {"/51/"}


# -- majors and cohorts -------------------------------------------------------------------------------------------------


def test_cohorts_are_opened_made_current_and_closed(site):
    ministry = post_of(site, "ministry")
    site.units.open_cohort(ministry, "2028")
    assert site.engine.read(store.cohorts) == [2028, 2027, 2026]
    site.units.set_current(ministry, 2028)
    found = {one.year: (one.state, one.current) for one in site.engine.read(catalogues.cohorts)}
    assert found == {2028: ("open", True), 2027: ("open", False), 2026: ("open", False)}
    site.units.close_cohort(ministry, 2026)
    assert site.engine.read(store.cohorts) == [2028, 2027]
    for command, year, code in (
        (site.units.open_cohort, 2027, "cohort_open"),
        (site.units.close_cohort, 2028, "cohort_current"),
        (site.units.close_cohort, 2026, "cohort_not_open"),
        (site.units.set_current, 2026, "cohort_not_open"),
        (site.units.set_current, 2050, "cohort_not_open"),
    ):
        with pytest.raises(Invalid) as refused:
            command(ministry, year)
        assert refused.value.problems[0][1].code == code
    site.units.open_cohort(ministry, 2026)
    kinds = [line.kind for line in site.engine.read(lambda reader: changes.of(reader, "cohort:2026"))]
    assert kinds == ["cohort.open", "cohort.close"]


def test_a_major_is_closed_and_comes_back_under_its_name(site):
    school = post_of(site, "school")
    made = site.units.add_major(school, "数据科学与大数据技术")
    with pytest.raises(Invalid) as refused:
        site.units.add_major(school, " 数据科学与 大数据技术")
    assert refused.value.problems[0][1].code == "major_taken"
    assert site.units.close_major(school, made.id).state == "closed"
    with pytest.raises(Conflict):
        site.units.close_major(school, made.id)
    assert site.units.add_major(school, "数据科学与大数据技术").id == made.id
    for wrong in ("", "学", "学" * 61):
        with pytest.raises(Invalid):
            site.units.add_major(school, wrong)


# -- at the same moment -----------------------------------------------------------------------------------------------


def beside(call) -> tuple[threading.Thread, list]:
    """Somebody else does something while this goes on: waited for until it is done, or waits itself."""
    answer: list = []

    def run() -> None:
        try:
            answer.append(call())
        except (Conflict, Invalid, Refused) as exc:
            answer.append(exc)

    other = threading.Thread(target=run)
    other.start()
    other.join(1)
    return other, answer


@only("PostgreSQL")  # SQLite has one writer
def test_a_college_made_while_its_province_merges_goes_with_it(site, monkeypatch):
    ministry, school, province = (post_of(site, level) for level in ("ministry", "school", "province"))
    open_ones = [one for one in site.engine.read(lambda r: places.below(r, "/")) if one.open]
    source = next(one for one in open_ones if one.path == province.path)
    into = next(one for one in open_ones if one.path != province.path)
    looked, made = places.everything_under, []

    def then(work, path):
        found = looked(work, path)
        if not made:
            made.append(beside(lambda: site.units.create(school, "夹缝学院")))
        return found

    monkeypatch.setattr(places, "everything_under", then)
    site.units.merge(ministry, source.id, into.id, source.version)
    made[0][0].join(10)
    named = rows(site, "SELECT path FROM unit WHERE name = '夹缝学院' AND state = 'open'")
    for (path,) in named:  # made before it, it goes along; behind it, it is refused
        assert site.engine.read(lambda r, at=path: places.at(r, places.parent(at))).open
    assert named or isinstance(made[0][1][0], Conflict)


@only("PostgreSQL")
def test_a_college_that_is_closed_while_its_like_is_merged_takes_nobody_in(site, monkeypatch):
    province, school, counselor = (post_of(site, level) for level in ("province", "school", "counselor"))
    there = site.units.create(province, "另一大学", "5199999999")
    mine = unit(site, school.unit)
    people(site, there.path, 1, 900)
    site.engine.write(lambda w: w.execute("UPDATE account SET level = 'school' WHERE path = $p", p=there.path))
    other = officer(site, there.path)
    name = next(one.name for one in colleges(site, school.path) if one.path == counselor.path)
    twin = site.units.create(other, name)
    takes, done = Merge._taker, []

    def then(self, work, old, above):
        found = takes(self, work, old, above)
        if found.id == twin.id and not done:
            done.append(beside(lambda: site.units.close(other, twin.id, "撤销", twin.version)))
        return found

    monkeypatch.setattr(Merge, "_taker", then)
    site.units.merge(province, mine.id, there.id, mine.version)
    done[0][0].join(10)
    ((lives_in,),) = rows(site, "SELECT unit FROM account WHERE id = $id", id=counselor.id)
    assert unit(site, lives_in).open


@only("PostgreSQL")
def test_several_cohorts_made_current_at_once_leave_one(site):
    ministry, years = post_of(site, "ministry"), (2031, 2032, 2033)
    for year in years:
        site.units.open_cohort(ministry, year)
    with ThreadPoolExecutor(3) as pool:
        for one in [pool.submit(site.units.set_current, ministry, year) for year in years * 10]:
            one.result()
    assert len(rows(site, "SELECT year FROM cohort WHERE current = 1")) == 1
