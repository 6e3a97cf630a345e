"""The values that cross the border of the core."""

import dataclasses

import pytest

from fdycore import vocabulary
from fdycore.vocabulary import Actor, Card, Differences, Reason, Row


@pytest.mark.parametrize("scope", ["", "51", "/51", "51/", "//", "/51//7/", "/51/\n/", 51])
def test_an_actor_s_scope_is_a_path(scope):
    with pytest.raises(ValueError, match="no path"):
        Actor("a", scope=scope)


@pytest.mark.parametrize("scope", [None, "/", "/51/10610/"])
def test_an_actor_may_answer_for_a_place_or_for_none(scope):
    assert Actor("a", scope=scope).scope == scope


@pytest.mark.parametrize("ident", ["", None, 7])
def test_an_actor_has_an_id_of_text(ident):
    with pytest.raises(ValueError, match="needs an id"):
        Actor(ident)


def test_a_reason_is_false_and_reads_as_its_sentence():
    reason = Reason("early", "{at}后开放。", at="18:30")
    assert not reason
    assert str(reason) == "18:30后开放。"


@pytest.mark.parametrize("text", ["{missing}", "{", "}", "{0}", "{n.nothing}", "{n[0]}", "{n:%Y}", "100%"])
def test_a_reason_whose_text_does_not_fit_shows_the_text_and_never_raises(text):
    assert str(Reason("x", text, n=1)) == text
    assert text in repr(Reason("x", text, n=1))


def test_reasons_with_the_same_content_are_equal():
    assert Reason("a", "{n}", n=1) == Reason("a", "{n}", n=1)
    assert hash(Reason("a", "{n}", n=1)) == hash(Reason("a", "{n}", n=1))
    assert Reason("a", "{n}", n=1) != Reason("a", "{n}", n=2)
    assert Reason("a", "x") != "x"


def test_differences_are_false_when_the_counts_agree():
    assert not Differences(1, {}, 5)
    assert Differences(1, {("/1/", "new"): (2, 3)}, 5)


def test_a_card_keeps_its_rows_even_from_a_generator():
    card = Card(Row(label, 1) for label in "ab")
    assert [row.label for row in card.rows] == ["a", "b"]
    assert [row.label for row in card.rows] == ["a", "b"]


def test_every_value_is_frozen():
    values = [one for one in vars(vocabulary).values() if dataclasses.is_dataclass(one)]
    assert len(values) > 10
    assert [one.__name__ for one in values if not one.__dataclass_params__.frozen] == []
