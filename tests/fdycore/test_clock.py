"""Moments cross the border to the database exactly, and naive ones not at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fdycore import SettableClock
from fdycore.clock import from_micros, to_micros, utc


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_moment_comes_back_exactly(moment):
    assert from_micros(to_micros(moment)) == moment


def test_the_zone_does_not_matter_but_must_be_there():
    beijing = datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=8)))
    assert to_micros(beijing) == to_micros(datetime(2026, 3, 2, 1, tzinfo=UTC))
    with pytest.raises(ValueError, match="no time zone"):
        to_micros(datetime(2026, 3, 2, 9))  # noqa: DTZ001


def test_no_moment_stays_none():
    assert to_micros(None) is None and from_micros(None) is None


def test_now_is_aware_and_in_utc():
    assert utc().utcoffset() == timedelta(0)


def test_a_settable_clock_stands_still_until_it_is_moved():
    clock = SettableClock(datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=8))))
    assert clock() == clock() == datetime(2026, 3, 2, 1, tzinfo=UTC)
    clock.advance(minutes=-5)
    assert clock() == datetime(2026, 3, 2, 0, 55, tzinfo=UTC)
    with pytest.raises(ValueError, match="no time zone"):
        clock.set(datetime(2026, 3, 2))  # noqa: DTZ001
