"""What fits a column on both databases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fdycore.store.codec import dump, is_id, load

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_json_comes_back_and_holds_no_nul(value):
    assert load(dump(value)) == value
    assert "\x00" not in dump(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, object()])
def test_what_is_no_json_is_not_stored(value):
    with pytest.raises((ValueError, TypeError)):
        dump(value)


@pytest.mark.parametrize("ident", [1, 2**63 - 1])
def test_ids(ident):
    assert is_id(ident)


@pytest.mark.parametrize("ident", [0, -1, 2**63, True, "1", None, 1.0])
def test_what_can_be_no_id(ident):
    assert not is_id(ident)
