"""A task type that the site has never heard of, installed beside it: composer, task page, answer and board, no code of the site."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime

import pytest

from fdycore.clock import from_micros
from tests.fdyweb.conftest import app, browser, postgres_country, site, sqlite_country  # noqa: F401
from tests.fdyweb.country import mine, post_of, run_all, send
from tests.test_examples import install_survey

QUESTION = "您所带班级已有多少名毕业生签约？"
FIELDS = {"f-title": "三月就业进展", "f-question": QUESTION}
CARD = re.compile(rf"<dt>调查内容</dt>\s*<dd>{re.escape(QUESTION)}</dd>")


@pytest.fixture(autouse=True)
def installed(tmp_path, monkeypatch):
    """fdy-survey as an installer leaves it: the site finds it by its entry point, like the types of its own house."""
    install_survey(tmp_path / "packages")
    monkeypatch.syspath_prepend(str(tmp_path / "packages"))
    yield
    sys.modules.pop("fdy_survey", None)


@pytest.fixture
def asks_more(installed, tmp_path):
    """Its action asks for a moment and a switch too."""
    workflow = tmp_path / "packages" / "fdy_survey" / "survey.toml"
    more = 'fields.since = { kind = "datetime", label = "统计时点", required = true }\n'
    more += 'fields.checked = { kind = "switch", label = "已核对" }\n'
    workflow.write_text(workflow.read_text(encoding="utf-8") + more, encoding="utf-8")


@pytest.fixture
def asked(site, browser) -> int:  # noqa: F811
    """A survey of the college's, released."""
    task = send(browser("college"), "survey", FIELDS)
    run_all(site)
    return task


def composer(one):
    return next(form for form in one.get("/dispatch?type=survey").forms.values() if form.action == "/dispatch")


def answering(one, ident: int):
    """The form of the action on the counselor's task page."""
    return next(form for form in one.get(f"/tasks/{ident}").forms.values() if form.action.endswith("/do/fill"))


def test_it_stands_in_the_composer_with_its_own_form(browser):  # noqa: F811
    page = browser("college").get("/dispatch?type=survey")
    assert "就业进展调查" in page and "type:policy" in page
    form = composer(browser("college"))
    assert {name for name in form.fields if name and name.startswith("f-")} == {"f-title", "f-deadline", "f-question"}
    assert re.search(r'<label for="f-question">\s*调查内容\s*</label>', page.text)
    assert re.search(r'<textarea id="f-question"[^>]*\brequired', page.text)


@pytest.mark.parametrize(("question", "words"), [("", "请填写“调查内容”"), ("问" * 501, "500")])
def test_a_bad_value_is_told_at_its_field_and_nothing_is_drafted(site, browser, question, words):  # noqa: F811
    form = composer(browser("college"))
    form["f-title"], form["f-question"] = "三月就业进展", question
    page = form.submit(status=422)
    told = re.search(r'id="f-question-e"[^>]*>(.*?)<', page.text)
    assert told and words in told[1]
    assert re.search(r'id="f-question"[^>]*\baria-invalid="true"', page.text)
    assert 'value="三月就业进展"' in page and 'id="f-title-e"' not in page
    assert site.engine.tasks(post_of(site, "college").actor) == ()


def test_the_counselor_sees_its_card_and_the_form_of_its_action(site, browser, asked):  # noqa: F811
    one, ident = browser("counselor"), mine(site, "counselor", asked)
    inbox = one.get("/tasks")
    assert FIELDS["f-title"] in inbox and "就业进展调查" in inbox
    page = one.get(f"/tasks/{ident}")
    assert CARD.search(page.text) and "还差 1 步" in page
    assert re.search(r'<label for="f-signed">\s*已签约人数\s*</label>', page.text)
    assert answering(one, ident)["f-signed"].attrs["type"] == "number"
    assert f"/tasks/{ident}/share" not in page
    one.get(f"/tasks/{ident}/share", status=409)  # it is not for students


BAD = {"": "请填写", "-1": "不能小于 0", "many": "应填写数字", "1e9999": "应填写数字"}


@pytest.mark.parametrize("signed", BAD)
def test_an_answer_that_is_none_is_refused_and_changes_nothing(site, browser, asked, signed):  # noqa: F811
    one, ident = browser("counselor"), mine(site, "counselor", asked)
    form = answering(one, ident)
    form["f-signed"] = signed
    page = form.submit(expect_errors=True)
    assert page.status_int in (400, 422) and BAD[signed] in page
    assert site.engine.assignment(post_of(site, "counselor").actor, ident).version == 0


@pytest.mark.parametrize("signed", BAD)
def test_what_is_wrong_with_an_answer_is_told_at_its_field(site, browser, asked, signed):  # noqa: F811
    one, ident = browser("counselor"), mine(site, "counselor", asked)
    form = answering(one, ident)
    form["f-signed"] = signed
    page = form.submit(expect_errors=True)
    told = re.search(r'id="f-signed-e"[^>]*>(.*?)<', page.text)
    assert told and BAD[signed] in told[1]
    assert CARD.search(page.text), "the task itself stays before one's eyes"


@pytest.mark.parametrize("checked", [True, False])
def test_moments_and_switches_of_an_answer_are_read_like_those_of_a_dispatch(asks_more, site, browser, asked, checked):  # noqa: F811
    one, ident = browser("counselor"), mine(site, "counselor", asked)
    form = answering(one, ident)
    form["f-signed"], form["f-since"], form["f-checked"].checked = "3", "2026-03-01T10:00", checked
    form.submit(status=303)
    told = site.engine.assignment(post_of(site, "counselor").actor, ident).data
    assert from_micros(told["since"]) == datetime(2026, 3, 1, 2, tzinfo=UTC)  # ten in Beijing
    assert bool(told.get("checked")) is checked


def test_answers_are_sent_added_up_and_shown_on_every_board(site, browser, asked):  # noqa: F811
    assert browser("college").get(f"/progress/{asked}.json").json["percent"] == 0
    people = dict(site.engine.read(lambda reader: reader.rows(
        "SELECT s.id, i.phone_cipher FROM assignment s JOIN account a ON a.id = s.assignee "
        "JOIN identity i ON i.id = a.identity WHERE s.task = $task", task=asked)))  # fmt: skip
    for number, (ident, cipher) in enumerate(people.items(), 1):
        one = browser(phone=site.phones.decrypt(cipher))
        if "切换身份" in (me := one.get("/me")):  # the officer has a counselor's post too
            next(f for f in me.forms.values() if f.action == "/me/switch").submit("account", status=303)
        form = answering(one, ident)
        form["f-signed"] = str(number)
        assert "已全部完成" in form.submit(status=303).follow()
        assert FIELDS["f-title"] in one.get("/tasks?show=done")
    n = len(people)
    for level in ("college", "counselor"):  # only staff have boards
        board = browser(level).get(f"/progress/{asked}.json", expect_errors=True)
        assert board.status_int == (200 if level == "college" else 404)
        if level == "college":
            assert (board.json["percent"], board.json["done"], board.json["total"]) == (100.0, n, n)
            assert ["answered", n] in [part[:2] for part in board.json["parts"]]
    found = site.engine.summary(post_of(site, "college").actor, asked, "signed")
    assert found == {"count": n, "sum": n * (n + 1) // 2, "min": 1, "max": n}
    assert n > 1 and not site.engine.verify(asked)
