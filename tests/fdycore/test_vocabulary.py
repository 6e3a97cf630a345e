"""The small values at the core's border."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fdycore import Actor, Card, Reason, Row


@pytest.mark.parametrize("scope", ["", "51", "/51", "51/", "//", 51])
def test_an_actor_with_a_scope_that_is_no_path_is_refused(scope):
    with pytest.raises(ValueError, match="is no path"):
        Actor("staff", scope=scope)


@pytest.mark.parametrize("ident", ["", None, 7])
def test_an_actor_needs_an_id(ident):
    with pytest.raises((ValueError, TypeError)):
        Actor(ident)


def test_a_reason_is_false_and_reads_as_a_sentence():
    reason = Reason("early", "{opens} 之后才能操作。", opens="19:00")
    assert not reason and str(reason) == "19:00 之后才能操作。"


@pytest.mark.parametrize("text", ["{missing}", "{", "{0}", "{a.b}"])
def test_a_reason_whose_text_does_not_fit_shows_the_text(text):
    assert str(Reason("odd", text, a=1)) == text


def test_reasons_are_equal_by_what_they_say():
    moment = datetime(2026, 3, 2, tzinfo=UTC)
    assert Reason("a", "x", changes_at=moment, n=1) == Reason("a", "x", changes_at=moment, n=1)
    assert Reason("a", "x", n=1) != Reason("a", "x", n=2)


def test_a_card_holds_its_rows_in_order():
    assert Card(Row(label, 1) for label in "ab").rows == (Row("a", 1), Row("b", 1))
