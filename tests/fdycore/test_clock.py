"""Moments, their form in the database, and clocks that stand still."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fdycore.clock import SettableClock, from_micros, to_micros, utc

BEIJING = timezone(timedelta(hours=8))


@given(st.datetimes(timezones=st.just(BEIJING), min_value=datetime(1900, 1, 1), max_value=datetime(9000, 1, 1)))  # noqa: DTZ001
def test_a_moment_survives_the_database_to_the_microsecond(moment):
    back = from_micros(to_micros(moment))
    assert back == moment
    assert back.utcoffset() == timedelta(0)


@given(st.lists(st.datetimes(timezones=st.sampled_from([UTC, BEIJING])), min_size=2))
def test_stored_moments_sort_as_the_moments_do(moments):
    assert [to_micros(m) for m in sorted(moments)] == sorted(map(to_micros, moments))


def test_moments_before_1970_are_counted_backwards_exactly():
    assert to_micros(datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)) == -1


def test_no_moment_stays_none():
    assert to_micros(None) is None
    assert from_micros(None) is None


def test_a_naive_datetime_is_refused():
    with pytest.raises(ValueError, match="no time zone"):
        to_micros(datetime(2026, 3, 1))  # noqa: DTZ001
    with pytest.raises(ValueError, match="no time zone"):
        SettableClock(datetime(2026, 3, 1))  # noqa: DTZ001


def test_now_is_aware_and_in_utc():
    assert utc().tzinfo is UTC


def test_a_settable_clock_stands_until_it_is_told_to_move():
    clock = SettableClock(datetime(2026, 3, 1, 8, tzinfo=BEIJING))
    assert clock() == clock() == datetime(2026, 3, 1, tzinfo=UTC)
    clock.advance(hours=1, seconds=30)
    assert clock() == datetime(2026, 3, 1, 1, 0, 30, tzinfo=UTC)
    clock.set(datetime(2026, 2, 28, tzinfo=UTC))
    assert clock() == datetime(2026, 2, 28, tzinfo=UTC)


def test_a_settable_clock_answers_in_utc_whatever_it_was_set_in():
    assert SettableClock(datetime(2026, 3, 1, 8, tzinfo=BEIJING))().tzinfo is UTC
