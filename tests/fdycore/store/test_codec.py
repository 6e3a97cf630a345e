"""What fits a column on both databases."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fdycore.store.codec import dump, is_id, load

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=10)


@given(values)
def test_a_value_comes_back_as_it_was(value):
    assert load(dump(value)) == value


@given(values)
def test_no_text_holds_what_postgresql_refuses(value):
    assert "\0" not in dump(value)


def test_chinese_stays_readable_and_nothing_is_padded():
    assert dump({"姓名": "林晓岚", "n": [1, 2]}) == '{"姓名":"林晓岚","n":[1,2]}'


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_no_json_is_refused(number):
    with pytest.raises(ValueError, match="JSON"):
        dump(number)


def test_ids_are_positive_and_fit_both_databases():
    assert is_id(1)
    assert is_id(2**63 - 1)


@pytest.mark.parametrize("other", [0, -1, 2**63, True, 1.0, "1", None])
def test_nothing_else_is_an_id(other):
    assert not is_id(other)
