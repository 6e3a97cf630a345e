"""Events get their places when they are committed, whatever their ids say."""

from __future__ import annotations

import threading

import pytest

from fdycore import Actor
from fdycore.errors import Stale
from fdycore.store import events
from tests.conftest import only


def append(work, key=None, **more):
    values = {"kind": "test", "actor": Actor("me"), "at": 0, "body": {}, "key": key, "digest": "d", **more}
    return events.append(work, **values)


def test_a_key_is_taken_once_for_each_actor(make_engine):
    engine = make_engine()
    assert engine.write(lambda work: append(work, "k"))
    assert engine.write(lambda work: append(work, "k")) is None
    assert engine.write(lambda work: append(work, "k", actor=Actor("other")))
    assert engine.write(lambda work: [append(work), append(work)][1])  # events without a key are never twins


def test_a_taken_key_poisons_no_transaction(make_engine):
    engine = make_engine()
    engine.write(lambda work: append(work, "k"))

    def again(work):
        assert append(work, "k") is None
        return work.row("SELECT count(*) FROM event")[0]

    assert engine.write(again) == 1


def test_the_first_event_of_a_command_is_stale_when_a_twin_was_faster(make_engine):
    engine = make_engine()
    engine.write(lambda work: append(work, "k"))
    with pytest.raises(Stale):
        engine._database.write(
            lambda work: events.record(work, kind="test", actor=Actor("me"), at=0, body={}, key="k", digest="d")
        )


def test_what_used_a_key_is_found_by_it(make_engine):
    engine = make_engine()
    ident = engine.write(lambda work: append(work, "k", task=7))
    assert engine.read(lambda reader: events.seen(reader, "me", "k"))[:3] == (ident, "d", 7)
    assert engine.read(lambda reader: events.seen(reader, "other", "k")) is None


@only("PostgreSQL")
def test_an_earlier_id_that_is_committed_later_is_not_skipped(make_engine):
    engine, appended, numbered = make_engine(), threading.Event(), threading.Event()

    def slow():
        def write(work):
            append(work, "slow")
            appended.set()
            numbered.wait(10)

        engine.write(write)
        engine.close()

    thread = threading.Thread(target=slow)
    thread.start()
    appended.wait(10)
    engine.write(lambda work: append(work, "fast"))
    assert engine.sequence() == 1
    numbered.set()
    thread.join()
    assert engine.sequence() == 1
    first, second = engine.events()
    assert (first.seq, second.seq) == (1, 2) and first.id > second.id
