"""What is due is done once: by rival workers, across leases that run out, and whichever way the clock steps."""

from __future__ import annotations

import threading
from datetime import timedelta

from tests.stories import EVERYBODY, LIVE, MINISTRY, minutes, released, run_all


def heard_of(engine, kind="check_in_open"):
    heard = []
    engine.on(kind, lambda work, announcement: heard.append(announcement.kind))
    return heard


def test_nothing_is_done_before_it_is_due(make_engine, clock):
    engine = make_engine()
    heard = heard_of(engine)
    released(engine)
    clock.advance(hours=9, minutes=29, seconds=59)
    assert engine.run_due() == 0 and heard == []
    clock.advance(seconds=1)
    assert engine.run_due() > 0 and heard == ["check_in_open"]


def test_a_clock_that_steps_back_does_nothing_twice(make_engine, clock):
    engine = make_engine()
    heard = heard_of(engine)
    released(engine)
    clock.advance(hours=10)
    run_all(engine)
    clock.advance(hours=-1)
    run_all(engine)
    clock.advance(hours=1)
    run_all(engine)
    assert heard == ["check_in_open"]


def test_a_limit_leaves_the_rest_for_the_next_run(make_engine, clock):
    engine = make_engine()
    for number in range(4):
        engine.draft(MINISTRY, "live_course", LIVE, key=f"draft{number}")
        released(engine, key=f"task{number}")
    clock.advance(hours=10)
    assert engine.run_due(limit=3) == 3
    assert run_all(engine) > 0
    assert engine.run_due() == 0


def test_workers_side_by_side_do_each_job_once(make_engine, clock):
    engine = make_engine()
    heard = heard_of(engine)
    for number in range(6):
        released(engine, key=f"task{number}")
    clock.advance(hours=10)

    def work():
        run_all(engine)
        engine.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    run_all(engine)
    assert heard == ["check_in_open"] * 6


def test_a_job_whose_worker_died_is_taken_over_when_its_lease_is_out(make_engine, clock):
    engine = make_engine(lease=timedelta(seconds=30))
    heard = heard_of(engine)
    released(engine)
    clock.advance(hours=10)
    dead = clock().timestamp() * 1_000_000 + 30_000_000
    engine.write(
        lambda work: work.execute("UPDATE job SET owner = 'dead', lease = $until WHERE kind = 'timer'", until=int(dead))
    )
    clock.advance(seconds=29)
    run_all(engine)
    assert heard == []
    clock.advance(seconds=1)
    run_all(engine)
    assert heard == ["check_in_open"]


def test_a_worker_that_was_overtaken_undoes_its_work(make_engine, clock):
    """It was slow, its lease ran out, somebody else has the job: what it did in that unit of work is gone."""
    engine = make_engine()
    told = []

    def slow(work, announcement):
        told.append(announcement.kind)
        work.execute("INSERT INTO setting (name, value) VALUES ('slow', 'x')")
        work.execute("UPDATE job SET owner = 'somebody else' WHERE kind = 'announce'")

    engine.on("check_in_open", slow)
    released(engine)
    clock.advance(hours=9, minutes=30)
    engine.run_due()
    assert told
    assert engine.read(lambda reader: reader.rows("SELECT value FROM setting WHERE name = 'slow'")) == []


def test_a_job_that_fails_waits_longer_each_time(make_engine, clock):
    engine = make_engine()
    at = []

    def fail(work, announcement):
        at.append(clock())
        raise RuntimeError("no")

    engine.on("released", fail)
    released(engine)
    for _ in range(40):
        clock.advance(seconds=30)
        run_all(engine)
    waits = [later - earlier for earlier, later in zip(at, at[1:], strict=False)]
    assert waits == [minutes(0.5), minutes(1), minutes(2), minutes(4), minutes(8)]


def test_a_job_of_an_unknown_kind_is_left_to_those_who_know_it(make_engine, clock):
    engine = make_engine()
    engine.write(lambda work: work.execute(
        "INSERT INTO job (key, kind, due, data) VALUES ('strange:1', 'strange', 0, 'null')"
    ))  # fmt: skip
    assert engine.run_due() == 0
    assert engine.read(lambda reader: reader.rows("SELECT kind, tries, owner FROM job")) == [("strange", 0, None)]


def test_the_first_job_gets_a_step_further_however_small_the_budget(make_engine):
    engine = make_engine()
    draft = engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="dispatch")
    for _ in range(10):
        engine.run_due(budget=0)
    assert engine.task(MINISTRY, draft.id).state == "open"


def test_a_job_that_gets_further_is_not_given_up(make_engine, clock):
    """A stretch that fails seven times, and the next one again: each is tried anew."""
    engine = make_engine(people=[(f"c{n}", "/1/2/") for n in range(3)])
    failures, done = [7, 7, 7], []

    def hear(work, announcement):
        number = int(announcement.mark or 0)
        if failures[number]:
            failures[number] -= 1
            raise RuntimeError("no")
        done.append(number)
        return str(number + 1) if number < 2 else None

    engine.on("released", hear)
    released(engine)
    for _ in range(60):
        clock.advance(hours=1)
        run_all(engine)
    assert done == [0, 1, 2] and engine.given_up() == ()


def test_a_step_that_was_undone_has_not_got_a_job_further(make_engine, clock, monkeypatch):
    """It fails behind `claim.move`, in the same unit of work: at the same place each time."""
    from fdycore.store import assignments

    engine = make_engine()
    task = released(engine, "policy")

    def fail(*args):
        raise RuntimeError("no")

    monkeypatch.setattr(assignments, "void_chunk", fail)
    engine.control(MINISTRY, task.id, "void", reason="重复派发", key="void")
    for _ in range(12):
        run_all(engine)
        clock.advance(hours=2)
    assert [(key, tries) for key, tries, _ in engine.given_up()] == [(f"void:{task.id}", 8)]
