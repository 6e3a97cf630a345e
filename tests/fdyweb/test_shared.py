"""Answers that are shared for a moment: how often they are made, how old they get, and what errors do."""

from __future__ import annotations

import threading

import pytest

from fdyweb import shared
from fdyweb.shared import Shared


class Made:
    """Counts how often it was made."""

    def __init__(self):
        self.times = 0

    def __call__(self) -> bytes:
        self.times += 1
        return str(self.times).encode()


@pytest.fixture
def moment() -> list[float]:
    return [100.0]


@pytest.fixture
def kept(moment) -> Shared:
    return Shared(1.0, lambda: moment[0])


def test_one_answer_serves_everybody_for_a_second_from_when_it_was_begun(kept, moment):
    made = Made()
    assert [kept.get("a", made) for _ in range(3)] == [b"1"] * 3
    moment[0] += 0.99
    assert kept.get("a", made) == b"1"
    moment[0] += 0.01
    assert [kept.get("a", made) for _ in range(2)] == [b"2"] * 2


def test_what_takes_long_is_as_old_as_its_beginning(kept, moment):
    def slow() -> bytes:
        moment[0] += 5
        return b"old"

    assert kept.get("a", slow) == b"old"
    assert kept.get("a", lambda: b"new") == b"new"


def test_another_key_is_another_answer(kept):
    made = Made()
    assert (kept.get(("/", 1), made), kept.get(("/51/", 1), made)) == (b"1", b"2")


def test_without_a_time_each_answer_is_new():
    none, made = Shared(0), Made()
    assert [none.get("a", made) for _ in range(3)] == [b"1", b"2", b"3"]


@pytest.mark.parametrize("error", [LookupError, SystemExit])
def test_an_error_reaches_whom_it_met_and_is_not_kept(kept, error):
    def fail() -> bytes:
        raise error("gone")

    with pytest.raises(error):
        kept.get("a", fail)
    assert kept.get("a", lambda: b"back") == b"back"


class Held:
    """A make that begins, and goes on only when it may."""

    def __init__(self, then):
        self.begun, self.go_on, self._then = threading.Event(), threading.Event(), then

    def __call__(self) -> bytes:
        self.begun.set()
        assert self.go_on.wait(10)
        return self._then()


def test_who_waited_for_what_failed_makes_their_own(kept):
    def fail() -> bytes:
        raise LookupError("met the first alone")

    first, got = Held(fail), []
    one = threading.Thread(target=lambda: pytest.raises(LookupError, kept.get, "a", first))
    two = threading.Thread(target=lambda: got.append(kept.get("a", lambda: b"own")))
    one.start()
    assert first.begun.wait(10)
    two.start()
    first.go_on.set()
    one.join(10)
    two.join(10)
    assert got == [b"own"]


def test_one_who_hangs_holds_up_nobody(moment):
    kept, first = Shared(1.0, lambda: moment[0], patience=0.2), Held(lambda: b"late")
    one = threading.Thread(target=lambda: kept.get("a", first))
    one.start()
    assert first.begun.wait(10)
    assert kept.get("a", lambda: b"own") == b"own"  # after the patience
    moment[0] += 0.3
    assert kept.get("a", lambda: b"next") == b"next"  # at once, and kept in its place
    first.go_on.set()
    one.join(10)
    assert kept.get("a", lambda: b"no more") == b"next"


def test_who_asks_meanwhile_waits_and_does_not_make_it_too(kept):
    made, got = Made(), []
    slow = Held(made)
    threads = [threading.Thread(target=lambda: got.append(kept.get("a", slow))) for _ in range(5)]
    threads[0].start()
    assert slow.begun.wait(10)
    for one in threads[1:]:
        one.start()
    slow.go_on.set()
    for one in threads:
        one.join(10)
    assert (got, made.times) == ([b"1"] * 5, 1)


def test_the_oldest_are_dropped_when_there_are_too_many(kept, monkeypatch):
    monkeypatch.setattr(shared, "MOST", 3)
    made = Made()
    for key in "abcd":
        kept.get(key, made)
    assert (kept.get("b", made), kept.get("a", made)) == (b"2", b"5")
