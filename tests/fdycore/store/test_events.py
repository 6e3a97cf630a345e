"""Events: one for each key, and a feed in which nothing is skipped."""

import threading

import pytest

from fdycore import Actor
from fdycore.clock import from_micros
from fdycore.errors import Stale
from fdycore.store import events
from tests.fdycore.services.errands import together

ME = Actor("c1", acting_for="c9")


@pytest.fixture
def engine(make_engine):
    return make_engine(plugins=None)


def told(work, kind="k", *, append=events.append, actor=ME, at=5, body=None, **more):
    return append(work, kind=kind, actor=actor, at=at, body=body or {}, **more)


def tell(engine, kind="k", **more):
    return engine.write(lambda work: told(work, kind, **more))


def number(engine, most=100):
    return engine.write(lambda work: events.number(work, most))


def feed(engine, after=0, limit=100):
    return engine.read(lambda reader: events.feed(reader, after, limit))


def test_an_event_is_read_as_it_was_told(engine):
    ident = tell(engine, "view", task=1, assignment=2, key="k1", digest="d", cause=3, body={"姓名": "林晓岚"})
    (found,) = engine.read(lambda reader: events.of_assignment(reader, 2))
    assert (found.id, found.seq, found.task, found.assignment, found.kind) == (ident, None, 1, 2, "view")
    assert (found.actor, found.acting_for, found.cause, found.at) == ("c1", "c9", 3, from_micros(5))
    assert found.body == {"姓名": "林晓岚"}


def test_a_key_is_one_actor_s_and_used_once(engine):
    first = tell(engine, key="a", digest="d", task=1)
    assert tell(engine, key="a") is None
    assert tell(engine, key="a", actor=Actor("c2")) is not None
    assert engine.read(lambda reader: events.seen(reader, "c1", "a")) == (first, "d", 1, None)
    assert engine.read(lambda reader: events.seen(reader, "c1", "b")) is None


def test_events_without_a_key_are_never_twins(engine):
    assert tell(engine) != tell(engine)


def test_a_used_key_does_not_spoil_the_unit_of_work(engine):
    tell(engine, key="a")
    assert engine.write(lambda work: (told(work, key="a"), told(work, key="b") is not None)) == (None, True)


def test_a_command_whose_key_was_taken_meanwhile_is_stale(engine):
    tell(engine, key="a")
    with pytest.raises(Stale, match="'a'"):
        engine._database.write(lambda work: told(work, append=events.record, key="a"))


def test_a_task_s_history_holds_no_assignment_s_events(engine):
    ours = tell(engine, task=1)
    tell(engine, task=1, assignment=2)
    tell(engine, task=2)
    assert [event.id for event in engine.read(lambda reader: events.of_task(reader, 1))] == [ours]


def test_only_numbered_events_are_in_the_feed(engine):
    tell(engine)
    assert feed(engine) == ()
    assert engine.read(events.any_fresh)
    assert number(engine) == 1
    assert [event.seq for event in feed(engine)] == [1]
    assert not engine.read(events.any_fresh)
    assert number(engine) == 0


def test_places_follow_the_ids_without_a_gap_however_many_are_given_at_once(engine):
    ids = [tell(engine) for _ in range(7)]
    assert [number(engine, 3), number(engine, 3), number(engine, 3)] == [3, 3, 1]
    assert [(event.seq, event.id) for event in feed(engine)] == list(enumerate(ids, 1))
    assert engine.read(events.last) == 7


def test_the_feed_goes_on_where_its_reader_left_off(engine):
    for _ in range(5):
        tell(engine)
    number(engine)
    assert [event.seq for event in feed(engine, after=2, limit=2)] == [3, 4]
    assert feed(engine, after=5) == ()


def test_two_sequencers_at_once_give_each_event_one_place(engine):
    for _ in range(30):
        tell(engine)
    results = together(*[lambda: [number(engine, 4) for _ in range(12)]] * 3)
    assert all(isinstance(one, list) for one in results), results
    while number(engine, 100):
        pass
    assert [event.seq for event in feed(engine)] == list(range(1, 31))


@pytest.mark.parametrize("database", ["PostgreSQL"])
def test_an_earlier_event_that_commits_later_gets_a_later_place_and_is_not_skipped(engine):
    appended, go_on, early = threading.Event(), threading.Event(), []

    def slow(work):
        early.append(told(work))
        appended.set()
        assert go_on.wait(20)

    thread = threading.Thread(target=lambda: engine.write(slow))
    thread.start()
    try:
        assert appended.wait(20)
        late = tell(engine)
        assert late > early[0]
        number(engine)
        assert [event.id for event in feed(engine)] == [late]
    finally:
        go_on.set()
        thread.join()
    number(engine)
    assert [event.id for event in feed(engine, after=1)] == early


@pytest.mark.parametrize("database", ["PostgreSQL"])
def test_a_sequencer_that_finds_another_at_it_gives_no_places(engine):
    tell(engine)

    def while_another_is_at_it(work):
        events.number(work, 100)
        return together(lambda: number(engine))

    assert engine.write(while_another_is_at_it) == [0]
    assert [event.seq for event in feed(engine)] == [1]
