"""axe on every page: WCAG 2.2 AA and best practice, at both sizes, light, dark and in large letters. No rule is off."""

from __future__ import annotations

import pytest

from fdyweb import demo
from fdyweb.directory import export
from tests.browser.conftest import missing
from tests.fdyweb.country import TYPES, mine, post_of, run_all

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = {
    None: ["/login", "/qr", "/p/{token}"],
    "counselor": [
        "/tasks",
        "/tasks?show=done",
        "/tasks/{live}",
        "/tasks/{live}/share",
        "/tasks/{mine}",
        "/messages?show=all",
        "/me",
        "/me/password",
        "/me/devices",
    ],
    "school": [
        "/tasks",
        "/tasks?from=above",
        "/dispatch",
        "/dispatch?type=live_course",
        "/progress/{task}",
        "/me",
        "/dispatch/{draft}",
        "/dispatch?draft={draft}",
        "/dispatch/{draft}/discard",
        "/progress/{task}/amend",
        "/units",
        "/units/{unit}",
        "/units/{unit}/merge?into={beside}",
        "/units/majors",
        "/accounts?select=1",
    ],
    "ministry": ["/units", "/cohorts", "/accounts"],
    "college": [
        "/progress/{over}?at={college}",
        "/progress/people/{missed}/make_up",
        "/accounts",
        "/accounts?q=lin&kind=unused",
        "/accounts?q=nobody",
        "/accounts?select=1",
        "/accounts/{person}?kind=unused&after=a000000001",
        "/accounts/new",
        "/accounts/{person}",
        "/accounts/{person}/why?task={over}",
        *(
            f"/accounts/{{person}}/{what}"
            for what in ("edit", "move", "phone", "delete", "mark", "hand_over", "reveal")
        ),
        "/accounts/bulk",
        "/accounts/bulk?cohort=2026&new=2027",
        "/accounts/corrections",
        "/accounts/requests",
        "/me/corrections",
    ],
}


@pytest.fixture
def axe(chromium):
    try:
        from axe_playwright_python.sync_playwright import Axe
    except ImportError:
        missing("axe is not installed")
    run = Axe().run
    return lambda page: [
        f"{v['id']}: {v['nodes'][0]['html'][:150]}" for v in run(page, options={"runOnly": TAGS}).response["violations"]
    ]


@pytest.fixture
def under_way(live, clock):
    from fdycore import Audience

    site, made = live.site, {}
    school = post_of(site, "school")
    for name, type_name, fields in (
        ("over", "live_course", {"title": "昨天的直播课", "starts": "2026-03-01T10:00+08:00"}),
        (
            "policy",
            "policy",
            {"title": "关于做好毕业生就业工作的通知", "body": "请转发：https://www.example.edu.cn/notice?id=1。"},
        ),
        (
            "live_course",
            "live_course",
            {
                "title": "校招季如何选好第一份工作",
                "starts": "2026-03-02T10:00+08:00",
                "link": "https://live.example.cn/x",
            },
        ),
    ):
        draft = site.engine.draft(school.actor, type_name, fields, key=name)
        site.engine.dispatch(school.actor, draft.id, Audience("counselors"), key=f"{name}:s")
        run_all(site)
        made[name] = draft.id
    clock.advance(minutes=45)
    ident = mine(site, "counselor", made["policy"])
    beside = site.units.create(school, "新闻学院")
    college, duty = post_of(site, "college"), (demo.COHORT, "bachelor", "")
    for text in ("姓名有误", "不是本人的姓名"):
        site.own_data.ask(post_of(site, "counselor"), "name", text)
    site.own_data.answer(college, site.own_data.waiting(college)[0].id, False, "已核对")
    site.requests.ask(college, "许文清", "13800000101", "counselor", college.path, (duty,), "other")
    return {
        "unit": post_of(site, "college").unit,
        "beside": beside.id,
        "task": made["policy"],
        "draft": site.engine.draft(school.actor, "policy", {"title": "草稿"}, key="draft").id,
        "over": made["over"],
        "missed": mine(site, "counselor", made["over"]),
        "college": post_of(site, "college").path,
        "person": post_of(site, "counselor").id,
        "mine": ident,
        "live": mine(site, "counselor", made["live_course"]),
        "token": site.links.of(ident).token,
    }


SMALL = """Array.from(document.querySelectorAll('a,button,input:not([type=hidden]),select,textarea')).filter(e => {
    const r = e.getBoundingClientRect(), s = getComputedStyle(e);
    const shown = r.width && r.height && s.position !== 'absolute' && s.display !== 'inline';
    return shown && r.height < 44 && !e.closest('label') && !e.classList.contains('skip');
}).map(e => e.outerHTML.slice(0, 90))"""
LOOKS = [(size, *look) for size in ("phone", "desktop") for look in (("light", ""), ("dark", ""), ("light", "care"))]


@pytest.mark.parametrize(("size", "scheme", "font"), LOOKS)
def test_no_violation_on_any_page(page, under_way, axe, size, scheme, font):
    found = {}
    for level, addresses in PAGES.items():
        one = page(level, size, color_scheme=scheme)
        for address in addresses:
            one.goto(address.format(**under_way))
            if font:
                one.evaluate(f"document.documentElement.dataset.font = '{font}'")
            if problems := axe(one):
                found[address] = problems
            wide = one.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, (address, wide)
            assert one.complaints == [], address
    assert found == {}


@pytest.mark.parametrize(("size", "scheme", "font"), LOOKS)
def test_no_violation_where_several_people_are_confirmed(page, under_way, axe, live, size, scheme, font):
    """A page that only a form leads to, and what it answers when one of them was done meanwhile."""
    one = page("school", size, color_scheme=scheme)
    one.goto("/progress/{over}?at={college}".format(**under_way))
    one.click("text=全选")
    one.click("text=批量补签")
    school = post_of(live.site, "school").actor
    for answer in ("名单", "未办理"):
        one.wait_for_selector(f"h2 >> text={answer}")
        one.evaluate(f"document.documentElement.dataset.font = '{font}'")
        assert axe(one) == [] and one.complaints == []
        assert one.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert one.evaluate(SMALL) == []
        if answer == "名单":
            live.site.engine.act(school, under_way["missed"], "make_up", {"reason": "已核实"}, key=size + scheme + font)
            one.fill("#f-reason", "网络故障")
            one.click("text=确认补签")


@pytest.mark.parametrize(("size", "scheme", "font"), LOOKS)
def test_no_violation_where_a_large_file_is_confirmed(page, under_way, axe, monkeypatch, size, scheme, font):
    """A page that only a form leads to, and what it answers to a wrong password; then the file comes."""
    monkeypatch.setattr(export, "FREE", 2)
    one = page("school", size, color_scheme=scheme)
    one.goto("/accounts?level=counselor")
    one.click(".tools >> text=导出")
    for said in ("确认是您本人操作", "当前密码不正确"):
        one.wait_for_selector(f"text={said}")
        one.evaluate(f"document.documentElement.dataset.font = '{font}'")
        assert axe(one) == []
        assert one.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert one.evaluate(SMALL) == []
        if said.startswith("确认"):
            assert one.complaints == []
            one.fill("#present", "not it")
            one.click("button.pri")
    one.fill("#present", demo.PASSWORD)
    with one.expect_download() as caught:
        one.click("button.pri")
    assert caught.value.suggested_filename.startswith("账号名单")


@pytest.mark.parametrize("font", ["", "care"])
def test_nothing_scrolls_sideways_at_any_width(page, under_way, font):
    for level, addresses in PAGES.items():
        one = page(level, "narrow")
        for address in addresses:
            one.set_viewport_size({"width": 320, "height": 640})
            one.goto(address.format(**under_way))
            one.evaluate(f"document.documentElement.dataset.font = '{font}'")
            for width in (320, 600, 1079, 1080, 1920):
                one.set_viewport_size({"width": width, "height": 800})
                assert one.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (address, width)


@pytest.mark.parametrize("font", ["", "care"])
def test_no_button_is_cut_in_english(page, under_way, font):
    """Chinese labels are short; an English one that is longer than its place stacks or wraps."""
    cut = """Array.from(document.querySelectorAll('.btn, .nav li a')).filter(e =>
        e.offsetParent && (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight)).map(e => e.textContent)"""
    found = {}
    for level, addresses in PAGES.items():
        if level is None:
            continue
        one = page(level, "narrow")
        one.goto("/me")
        one.click("[name=lang][value=en]")
        for address in addresses:
            one.goto(address.format(**under_way))
            assert one.get_attribute("html", "lang") == "en"
            one.evaluate(f"document.documentElement.dataset.font = '{font}'")
            for width in (320, 390):
                one.set_viewport_size({"width": width, "height": 800})
                if short := one.evaluate(cut):
                    found[address, width] = short
                assert one.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (address, width)
    assert found == {}


def test_targets_are_large_enough(page, under_way):
    small = {}
    for level, addresses in PAGES.items():
        one = page(level)
        for address in addresses:
            one.goto(address.format(**under_way))
            if found := one.evaluate(SMALL):
                small[address] = found
    assert small == {}


def test_types_known_to_the_composer_are_those_that_are_installed(page, live):
    one = page("college")
    one.goto("/dispatch")
    assert one.locator(".pick a").count() == len(live.site.engine.task_types()) == len(TYPES)
