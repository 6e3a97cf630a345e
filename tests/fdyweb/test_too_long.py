"""What is too long is refused in words at its field, with the limit; nothing of it is cut and nothing is lost.

A maxlength would make the browser cut what is pasted without a word, so no field has one whose server side refuses.
"""

from __future__ import annotations

import time
from urllib.parse import urljoin

import pytest

from fdycore import Invalid
from fdyweb.directory import names, places
from tests.fdyweb.country import TYPES, mine, post_of, run_all, send
from tests.fdyweb.tables import changed, digests


@pytest.fixture
def at(browser, site):
    """What the addresses below name: a task under way, its counselor's account, and a unit of each level."""
    task = send(browser("college"), "live_course", TYPES["live_course"])
    run_all(site)
    me = post_of(site, "counselor")
    unit = site.engine.read(lambda reader: places.at(reader, me.path)).id
    return {"task": task, "me": me.id, "mine": mine(site, "counselor", task), "unit": unit}


FORMS = {
    "title": ("school", "/dispatch?type=policy", "f-title", 60),
    "text": ("school", "/dispatch?type=policy", "f-body", 10_000),
    "number": ("school", "/dispatch?type=policy", "f-number", 60),
    "employer": ("school", "/dispatch?type=jobs", "f-employer", 80),
    "amended title": ("college", "/progress/{task}/amend", "f-title", 60),
    "reason of a change": ("college", "/progress/{task}/amend", "reason", 500),
    "reason of a recall": ("college", "/progress/{task}", "reason", 500),
    "new unit": ("school", "/units", "name", 60),
    "its code": ("school", "/units", "number", 20),
    "name of a unit": ("school", "/units/{unit}", "name", 60),
    "reason of a close": ("school", "/units/{unit}", "reason", 200),
    "major": ("school", "/units/majors", "major", 60),
    "new person": ("college", "/accounts/new", "name", 50),
    "name of a person": ("college", "/accounts/{me}/edit", "name", 50),
    "why suspended": ("college", "/accounts/{me}/suspend", "text", 200),
    "why marked": ("province", "/accounts/{me}/mark", "text", 200),
    "why handed over": ("college", "/accounts/{me}/hand_over", "text", 200),
    "correction": ("counselor", "/me/corrections", "text", 500),
    "answer to it": ("college", "/accounts/corrections", "answer", 500),
}


@pytest.mark.parametrize("which", FORMS)
def test_what_is_too_long_is_refused_with_its_limit_and_stays_typed(browser, site, at, which):
    level, address, name, most = FORMS[which]
    site.own_data.ask(post_of(site, "counselor"), "name", "姓名有误")
    one = browser(level)
    page = one.get(address.format(**at))
    form = next(form for form in page.forms.values() if name in form.fields)
    assert page.html.select_one(f"[name='{name}']").get("maxlength") is None
    typed = "长" * (most + 2_000)
    before = digests(site)
    form[name] = typed
    page = form.submit(**({"name": "then", "value": "refused"} if which == "answer to it" else {}), status=422)
    field = page.html.select_one(f"[name='{name}']")
    assert typed in (field.get("value"), field.text) and field["aria-invalid"] == "true"
    told = page.html.find(id=field["aria-describedby"].split()[-1])
    assert "err" in told["class"] and str(most) in told.text
    assert changed(before, digests(site)) == set()


def test_a_board_that_has_refused_a_reason_leads_on_as_any_other(browser, site):
    staff = browser("school")
    task = send(staff, "policy", TYPES["policy"])
    run_all(site)
    page = staff.get(f"/progress/{task}")
    leads = lambda page: [staff.get(urljoin(page.request.url, a["href"])).html.h1.text for a in lines(page)]
    lines = lambda page: page.html.select("li[data-line] a")
    form = next(form for form in page.forms.values() if "reason" in form.fields)
    form["reason"] = "长" * 501
    assert leads(form.submit(status=422)) == leads(page) != []


def test_who_has_corrected_something_is_not_asked_why_it_was_turned_down(browser, site):
    site.own_data.ask(post_of(site, "counselor"), "name", "姓名有误")
    page = browser("college").get("/accounts/corrections")
    form = next(form for form in page.forms.values() if "answer" in form.fields)
    form["answer"] = "长" * 501
    told = form.submit(name="then", value="done", status=422).html.select_one("p.err").text
    assert told == "最多 500 个字，现在是 501 个。"


@pytest.mark.parametrize("which", ["new unit", "name of a unit", "major", "new person", "name of a person"])
def test_a_name_of_many_accents_is_refused_before_they_are_put_in_order(browser, at, which):
    level, address, name, _ = FORMS[which]
    page = browser(level).get(address.format(**at))
    form = next(form for form in page.forms.values() if name in form.fields)
    form[name] = "名" + "\u0301\u0323" * 60_000
    began = time.process_time()
    assert form.submit(status=422).html.select_one(f"[name='{name}']")["aria-invalid"] == "true"
    assert time.process_time() - began < 3  # seconds; in order it takes more than ten


def test_a_major_that_is_longer_than_any_is_not_read_for_its_place_in_the_list():
    typed, began = "长" * 340_000, time.process_time()
    assert sorted([typed, "会计学"], key=names.order) == ["会计学", typed]
    assert time.process_time() - began < 1  # second; to read it takes more than three


def test_a_mark_is_never_cut(site, at):
    province = post_of(site, "province")
    with pytest.raises(Invalid) as refused:
        site.accounts.mark(province, at["me"], 0, "误" * 201)
    assert [field for field, _ in refused.value.problems] == ["reason"]
    assert site.accounts.get(province, at["me"]).mark == ""


def test_a_title_says_how_long_it_may_be_before_it_is_too_long(browser):
    field = browser("school").get("/dispatch?type=policy").html.find(id="f-title")
    assert (
        browser("school").get("/dispatch?type=policy").html.find(id=field["aria-describedby"]).text == "最多 60 个字。"
    )


@pytest.mark.parametrize(
    ("which", "label"),
    [
        ("title", "标题"),
        ("amended title", "标题"),
        ("reason of a change", "修改原因"),
        ("reason of a recall", "撤回原因"),
    ],
)
def test_above_a_long_page_the_fault_is_told_by_the_label_of_its_field(browser, at, which, label):
    level, address, name, most = FORMS[which]
    page = browser(level).get(address.format(**at))
    form = next(form for form in page.forms.values() if name in form.fields)
    form[name] = "长" * (most + 1)
    page = form.submit(status=422)
    link = page.html.select_one(".note.bad li a")
    assert link.text == f"“{label}”有误：最多 {most} 个字，现在是 {most + 1} 个。"
    assert page.html.find(id=link["href"][1:])["name"] == name
    form = next(form for form in page.forms.values() if name in form.fields)
    form[name] = " "
    if name == "f-title":
        assert form.submit(status=422).html.select_one(".note.bad li a").text == "请填写“标题”。"
