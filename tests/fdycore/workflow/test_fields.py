"""Ten field kinds, each with what it takes and what it refuses, at the border."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fdycore.vocabulary import Reason
from fdycore.workflow.fields import KINDS, FieldSpec, load_form, parse_form

SHA = "0123456789abcdef" * 4
FILE = {"name": "通知.pdf", "size": 10, "sha256": SHA}
MOMENT = datetime(2026, 3, 2, 11, 0, tzinfo=UTC)
NAIVE = MOMENT.replace(tzinfo=None)


def parse(kind, raw, **limits):
    return KINDS[kind].parse(raw, limits)


GOOD = {
    "text": [
        ("字" * 200, {}, ...),
        ("字" * 5, {"max": 5}, ...),
        ("字" * 300, {"max": 300}, ...),
        ("关于\u3000通知", {}, ...),
        ("a\u00a0b", {}, ...),
        ("👨\u200d👩", {}, ...),
        ("<b>&\"'", {}, ...),
        ("é", {}, ...),
    ],
    "longtext": [("字" * 10_000, {}, ...), ("一\n二\r\n\t三", {}, ...), ("字" * 3, {"max": 3}, ...)],
    "number": [
        (0, {}, 0),
        ("12", {}, 12),
        ("-1.5", {}, -1.5),
        (3.0, {}, 3),
        (1, {"min": 1, "max": 1}, 1),
        ("2.5", {"min": 2.5}, 2.5),
        (2**53 - 1, {}, 2**53 - 1),
        (1e300, {}, 1e300),
    ],
    "minutes": [(0, {}, 0), ("45", {}, 45), (527_040, {}, 527_040), (5, {"min": 5, "max": 5}, 5), (30.0, {}, 30)],
    "choice": [("a", {"choices": {"a": "线上", "b": "线下"}}, "a"), ("线上", {"choices": ["线上"]}, "线上")],
    "switch": [
        (True, {}, True),
        (False, {}, False),
        ("on", {}, True),
        ("off", {}, False),
        ("1", {}, True),
        ("0", {}, False),
        ("true", {}, True),
        ("false", {}, False),
    ],
    "datetime": [
        ("2026-03-02T19:00+08:00", {}, 1772449200000000),
        ("2026-03-02T11:00Z", {}, 1772449200000000),
        (MOMENT, {}, 1772449200000000),
        (MOMENT.astimezone(timezone(timedelta(hours=8))), {}, 1772449200000000),
        ("2026-03-02T11:00:00.000001+00:00", {}, 1772449200000001),
        ("1900-01-01T00:00+00:00", {}, -2208988800000000),
        ("2999-12-31T23:59:59.999999+00:00", {}, 32503679999999999),
    ],
    "url": [
        ("http://a.cn", {}, ...),
        ("https://例子.中国/路?x=1#y", {}, ...),
        ("https://a.cn:65535/", {}, ...),
        ("http://[::1]:80/", {}, ...),
        ("https://a.cn/" + "x" * 1987, {}, ...),
        ("HTTPS://A.CN", {}, ...),
    ],
    "file": [
        (FILE, {}, ...),
        ({**FILE, "size": 0}, {}, ...),
        ({**FILE, "size": 10 * 2**20}, {}, ...),
        ({**FILE, "size": 5}, {"max": 5}, ...),
        ({**FILE, "name": "x" * 255}, {}, ...),
    ],
    "json": [
        ({"a": [1, None, True, "x"]}, {}, ...),
        ([], {}, ...),
        (0, {}, ...),
        ({1: (2,)}, {}, {"1": [2]}),
        ("\\u0000", {}, ...),
        ("x" * 8, {"max": 10}, ...),
        ("x" * (32 * 1024 - 2), {}, ...),
    ],
}
BAD = {
    "text": [
        (7, {}, "not_text"),
        (None, {}, "not_text"),
        (["a"], {}, "not_text"),
        (b"a", {}, "not_text"),
        ("字" * 201, {}, "too_long"),
        ("字" * 6, {"max": 5}, "too_long"),
        ("a\nb", {}, "not_printable"),
        ("a\x00", {}, "not_printable"),
        ("a\u202eb", {}, "not_printable"),
        ("\ud800", {}, "not_printable"),
        ("\ufeffa", {}, "not_printable"),
    ],
    "longtext": [
        ("字" * 10_001, {}, "too_long"),
        ("字" * 4, {"max": 3}, "too_long"),
        ("a\x0bb", {}, "not_printable"),
        (7, {}, "not_text"),
    ],
    "number": [
        ("zwei", {}, "not_a_number"),
        ("१२", {}, "not_a_number"),
        ("1_0", {}, "not_a_number"),
        (True, {}, "not_a_number"),
        ([], {}, "not_a_number"),
        ({}, {}, "not_a_number"),
        (10**400, {}, "not_a_number"),
        ("nan", {}, "not_a_number"),
        ("inf", {}, "not_a_number"),
        ("1e999", {}, "not_a_number"),
        ("9" * 5000, {}, "not_a_number"),
        (0, {"min": 1}, "too_small"),
        (0.999, {"min": 1}, "too_small"),
        (2, {"max": 1}, "too_large"),
        (1.001, {"max": 1}, "too_large"),
    ],
    "minutes": [
        (-1, {}, "too_small"),
        (527_041, {}, "too_large"),
        (0.5, {}, "not_whole"),
        ("1.5", {}, "not_whole"),
        (4, {"min": 5}, "too_small"),
        (6, {"max": 5}, "too_large"),
        ("bald", {}, "not_a_number"),
        (False, {}, "not_a_number"),
    ],
    "choice": [
        ("c", {"choices": ["a"]}, "not_a_choice"),
        ("A", {"choices": ["a"]}, "not_a_choice"),
        (["a"], {"choices": ["a"]}, "not_a_choice"),
        (1, {"choices": ["1"]}, "not_a_choice"),
        ("线上", {"choices": {"a": "线上"}}, "not_a_choice"),
    ],
    "switch": [
        (1, {}, "not_a_switch"),
        ("yes", {}, "not_a_switch"),
        ("ON", {}, "not_a_switch"),
        ([], {}, "not_a_switch"),
        ("是", {}, "not_a_switch"),
    ],
    "datetime": [
        ("morgen", {}, "not_a_moment"),
        (1772449200, {}, "not_a_moment"),
        ("2026-02-30T00:00+08:00", {}, "not_a_moment"),
        ([], {}, "not_a_moment"),
        ("2026-03-02T19:00", {}, "no_time_zone"),
        ("2026-03-02", {}, "no_time_zone"),
        (NAIVE, {}, "no_time_zone"),
        ("1899-12-31T23:59+00:00", {}, "year_out_of_range"),
        ("3000-01-01T00:00+00:00", {}, "year_out_of_range"),
        ("0001-01-01T00:00+14:00", {}, "year_out_of_range"),
        ("9999-12-31T23:59-12:00", {}, "year_out_of_range"),
    ],
    "url": [
        (u, {}, "not_a_link")
        for u in (
            "javascript:alert(1)",
            "ftp://a.cn",
            "//a.cn",
            "a.cn",
            "http://",
            "http:///x",
            "http://u@a.cn",
            "http://u:p@a.cn",
            "http://a b.cn",
            "http://[::1",
            "http://a.cn:65536",
            "http://a.cn:0",
            "http://a.cn:x",
            "data:text/html,x",
            " http://a.cn",
            "file:///etc/passwd",
        )
    ]
    + [
        ("https://a.cn/" + "x" * 1988, {}, "too_long"),
        ("http://a.cn", {"max": 10}, "too_long"),
        (7, {}, "not_text"),
        ("http://a.cn/\n", {}, "not_printable"),
    ],
    "file": [
        (f, {}, "not_a_file")
        for f in (
            "a.pdf",
            {},
            {"name": "a"},
            {**FILE, "path": "/"},
            {**FILE, "name": 7},
            {**FILE, "name": ""},
            {**FILE, "name": "x" * 256},
            {**FILE, "name": "../a"},
            {**FILE, "name": "a\\b"},
            {**FILE, "name": "a\x00"},
            {**FILE, "size": -1},
            {**FILE, "size": True},
            {**FILE, "size": 1.0},
            {**FILE, "sha256": SHA[:-1]},
            {**FILE, "sha256": SHA + "0"},
            {**FILE, "sha256": SHA.upper()},
            {**FILE, "sha256": "../" * 21 + "x"},
            {**FILE, "sha256": SHA[:-1] + "\n"},
            {**FILE, "sha256": None},
        )
    ]
    + [({**FILE, "size": 10 * 2**20 + 1}, {}, "file_too_large"), ({**FILE, "size": 6}, {"max": 5}, "file_too_large")],
    "json": [
        (object(), {}, "not_json"),
        ({1}, {}, "not_json"),
        (float("nan"), {}, "not_json"),
        (float("inf"), {}, "not_json"),
        ("\ud800", {}, "not_json"),
        ("\x00", {}, "not_printable"),
        ({"a\x00": 1}, {}, "not_printable"),
        ("\\\x00", {}, "not_printable"),
        ("x" * 9, {"max": 10}, "too_long"),
        ("x" * (32 * 1024 - 1), {}, "too_long"),
    ],
}


def cells(table):
    return [
        pytest.param(kind, *cell, id=f"{kind}-{n}") for kind, cells in table.items() for n, cell in enumerate(cells)
    ]


def test_every_kind_has_its_good_and_bad_values():
    assert len(KINDS) == 10
    assert GOOD.keys() == BAD.keys() == KINDS.keys()


@pytest.mark.parametrize(("kind", "raw", "limits", "stored"), cells(GOOD))
def test_a_value_that_fits_is_stored(kind, raw, limits, stored):
    value = parse(kind, raw, **limits)
    expected = raw if stored is ... else stored
    assert (value, type(value)) == (expected, type(expected))
    assert json.loads(json.dumps(value)) == value


@pytest.mark.parametrize(("kind", "raw", "limits", "code"), cells(BAD))
def test_a_value_that_does_not_fit_is_refused_in_words(kind, raw, limits, code):
    reason = parse(kind, raw, **limits)
    assert isinstance(reason, Reason)
    assert reason.code == code
    assert str(reason).endswith("。")
    assert "{" not in str(reason)


def test_a_json_nested_without_end_is_refused():
    deep = []
    for _ in range(100_000):
        deep = [deep]
    assert parse("json", deep).code == "not_json"
    while deep:  # taken apart by hand: Python would recurse
        deep = deep.pop()


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(sorted(KINDS)),
    st.one_of(
        st.text(), st.integers(), st.floats(), st.booleans(), st.binary(), st.datetimes(), st.datetimes(timezones=st.just(UTC)),
        st.dictionaries(st.sampled_from(["name", "size", "sha256"]), st.text() | st.integers()),
        st.recursive(st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5),
    ),
)  # fmt: skip
def test_whatever_is_filled_in_is_a_stored_value_or_a_reason(kind, raw):
    value = parse(kind, raw, **({"choices": ["a"]} if kind == "choice" else {}))
    if not isinstance(value, Reason):
        kept = json.loads(json.dumps(value, allow_nan=False))
        assert kept == value
        KINDS[kind].load(kept)


@settings(max_examples=100, deadline=None)
@given(st.datetimes(min_value=datetime(1900, 1, 2), max_value=datetime(2999, 12, 30), timezones=st.timezones()))  # noqa: DTZ001
def test_a_moment_comes_back_to_the_microsecond(moment):
    same = moment.astimezone(UTC)  # to Python, an hour that a zone has twice equals no other zone's
    assert KINDS["datetime"].load(parse("datetime", moment)) == same
    assert KINDS["datetime"].load(parse("datetime", same.isoformat())) == same


# -- forms --------------------------------------------------------------------------------------------------------


def form(**specs):
    return {name: FieldSpec(name, KINDS[kind], name, **more) for name, (kind, more) in specs.items()}


FORM = form(
    title=("text", {"required": True}),
    hours=("number", {"default": 2}),
    online=("switch", {"default": False}),
    starts=("datetime", {}),
)


def test_what_is_left_out_is_left_out_or_its_default():
    assert parse_form(FORM, {"title": "课"}) == ({"title": "课", "hours": 2, "online": False}, [])


@pytest.mark.parametrize("empty", [None, "", "   ", "\n\t", "\u3000"])
def test_an_empty_value_is_none_at_all(empty):
    stored, problems = parse_form(FORM, {"title": empty, "hours": empty, "starts": empty})
    assert stored == {"hours": 2, "online": False}
    assert [(field, reason.code) for field, reason in problems] == [("title", "required")]


def test_a_value_beats_the_default_even_where_it_is_false():
    assert parse_form(FORM, {"title": "课", "hours": 0, "online": False})[0]["hours"] == 0


def test_spaces_around_a_text_are_not_kept():
    assert parse_form(FORM, {"title": "  课 \n"})[0]["title"] == "课"


def test_every_problem_is_reported_at_once():
    _, problems = parse_form(FORM, {"hours": "viele", "starts": "morgen", "colour": "red"})
    assert {(field, reason.code) for field, reason in problems} == {
        ("title", "required"), ("hours", "not_a_number"), ("starts", "not_a_moment"), ("colour", "unknown_field"),
    }  # fmt: skip


def test_loaded_fields_are_complete_and_moments_are_aware():
    loaded = load_form(FORM, {"title": "课", "starts": 1772449200000000, "gone": "kept raw"})
    assert loaded == {"title": "课", "hours": None, "online": None, "starts": MOMENT, "gone": "kept raw"}
    assert loaded["starts"].tzinfo is UTC
