"""The feed is in order and whole; listeners hear everything at least once, and only as long as they behave."""

from __future__ import annotations

import threading

from fdycore import Actor
from fdycore.pluginapi import hookimpl
from tests.stories import LIVE, MINISTRY, of, released, run_all, tree


class Listening:
    """A plugin that listens; what it does with a batch is given."""

    FDY_NAME = "listening"

    def __init__(self, hear):
        self.hear = hear

    @hookimpl
    def fdy_events(self, registry):
        registry.listener(self.hear)


def test_the_feed_has_no_gap_and_nothing_twice(make_engine):
    engine = make_engine(people=tree(1, 2, 2, 2))
    task = released(engine)
    for number, (assignee, _) in enumerate(tree(1, 2, 2, 2)):
        engine.act(Actor(assignee), of(engine, assignee, task).id, "view", key=f"view{number}")
    run_all(engine)
    feed = engine.events()
    assert [event.seq for event in feed] == list(range(1, len(feed) + 1))
    assert sum(event.kind == "view" for event in feed) == 10


def test_an_event_is_not_in_the_feed_before_it_has_its_place(make_engine):
    engine = make_engine()
    engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    assert engine.events() == ()
    assert engine.sequence() == 1
    assert [event.kind for event in engine.events()] == ["task.draft"]
    assert engine.sequence() == 0


def test_the_feed_is_read_in_pages_behind_a_place(make_engine):
    engine = make_engine()
    for number in range(5):
        engine.draft(MINISTRY, "live_course", LIVE, key=f"draft{number}")
    engine.sequence()
    first = engine.events(limit=2)
    assert [e.seq for e in first + engine.events(after=first[-1].seq)] == [1, 2, 3, 4, 5]
    assert engine.events(after=5) == ()


def test_two_sequencers_at_once_give_every_event_one_place(make_engine):
    engine = make_engine()
    stop = threading.Event()

    def sequence():
        while not stop.is_set():
            engine.sequence()
        engine.close()

    threads = [threading.Thread(target=sequence) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(40):
        engine.draft(MINISTRY, "live_course", LIVE, key=f"draft{number}")
    stop.set()
    for thread in threads:
        thread.join()
    engine.sequence()
    assert [event.seq for event in engine.events()] == list(range(1, 41))


def test_a_listener_hears_what_happens_from_when_it_is_new(make_engine, new_url):
    url = new_url(ready=True)
    before = make_engine(url=url)
    before.draft(MINISTRY, "live_course", LIVE, key="before")
    run_all(before)
    heard = []
    engine = make_engine(url=url, plugins=["live_course", Listening(heard.extend)])
    engine.run_due()
    engine.draft(MINISTRY, "live_course", LIVE, key="after")
    run_all(engine)
    assert [event.task for event in heard] == [2]


def test_a_listener_that_fails_hears_the_same_again(make_engine, clock):
    heard, faults = [], [RuntimeError("not now")]

    def hear(batch):
        heard.append([event.kind for event in batch])
        if faults:
            raise faults.pop()

    engine = make_engine(plugins=["live_course", Listening(hear)])
    engine.run_due()
    engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    run_all(engine)
    assert heard == [["task.draft"]]
    clock.advance(minutes=5)
    run_all(engine)
    assert heard == [["task.draft"], ["task.draft"]]
    clock.advance(hours=5)
    run_all(engine)
    assert len(heard) == 2


def test_a_listener_that_hangs_is_switched_off_and_named(make_engine):
    going_on = threading.Event()
    engine = make_engine(plugins=["live_course", Listening(lambda batch: going_on.wait(30))], budget=0.1)
    engine.run_due()
    engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    run_all(engine)
    (problem,) = [report.problem for report in engine.plugins.report() if report.name == "listening"]
    assert "longer than 0.1 s" in problem
    going_on.set()
    engine.draft(MINISTRY, "live_course", LIVE, key="second")
    run_all(engine)
    assert len(engine.events()) == 2


def test_what_a_listener_sees_is_committed(make_engine):
    seen = []
    made = []

    def hear(batch):
        seen.extend(made[0].task(MINISTRY, event.task).state for event in batch if event.kind == "task.draft")
        made[0].close()

    engine = make_engine(plugins=["live_course", Listening(hear)])
    made.append(engine)
    engine.run_due()
    engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    run_all(engine)
    assert seen == ["draft"]


def test_a_listener_that_fails_now_and_then_is_never_given_up(make_engine, clock):
    """Eight failures in a lifetime are no reason; eight at the same event are."""
    heard, failing = [], [False]

    def hear(batch):
        if failing[0]:
            raise RuntimeError("not now")
        heard.append(batch[0].task)

    engine = make_engine(plugins=["live_course", Listening(hear)])
    engine.run_due()
    for number in range(12):
        failing[0] = True
        engine.draft(MINISTRY, "live_course", LIVE, key=f"draft{number}")
        run_all(engine)
        failing[0] = False
        clock.advance(hours=2)
        run_all(engine)
    assert heard == list(range(1, 13)) and engine.given_up() == ()
