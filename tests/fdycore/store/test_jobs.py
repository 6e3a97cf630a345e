"""Rows of work: claimed by a lease, held by an owner, ended by whoever still holds them."""

from __future__ import annotations

import threading

import pytest

from fdycore.store import jobs


@pytest.fixture
def engine(make_engine):
    engine = make_engine()
    engine.write(lambda work: [jobs.put(work, f"job{n}", "test", n, due=10 - n, data={"n": n}) for n in range(5)])
    return engine


def claim(engine, owner, now=100, until=200, n=10):
    return engine.write(lambda work: jobs.claim(work, owner, now, until, n))


def test_jobs_come_in_the_order_in_which_they_are_due(engine):
    assert [job.key for job in claim(engine, "a")] == ["job4", "job3", "job2", "job1", "job0"]


def test_what_is_not_due_is_not_claimed(engine):
    assert [job.key for job in claim(engine, "a", now=7)] == ["job4", "job3"]


def test_a_claimed_job_is_nobody_elses_until_the_lease_is_out(engine):
    claim(engine, "a")
    assert claim(engine, "b", now=199) == []
    assert [job.tries for job in claim(engine, "b", now=200, until=300)] == [2] * 5


def test_only_the_holder_ends_or_moves_a_job(engine):
    claim(engine, "a")
    assert not engine.write(lambda work: jobs.finish(work, "job0", "b"))
    assert not engine.write(lambda work: jobs.move(work, "job0", "b", "x", 300))
    assert engine.write(lambda work: jobs.move(work, "job0", "a", "x", 300))
    assert engine.write(lambda work: jobs.finish(work, "job0", "a"))
    assert not engine.write(lambda work: jobs.finish(work, "job0", "a"))


def test_a_job_that_is_let_go_is_as_if_it_was_never_tried(engine):
    claim(engine, "a", n=1)
    engine.write(lambda work: jobs.let_go(work, "job4", "a", 6))
    assert [(job.key, job.tries) for job in claim(engine, "b", n=1)] == [("job4", 1)]


def test_a_failed_job_keeps_its_error_and_waits(engine):
    claim(engine, "a", n=1)
    engine.write(lambda work: jobs.fail(work, "job4", "a", lambda tries: 500, "no connection"))
    assert [job.key for job in claim(engine, "b", n=1)] == ["job3"]
    engine.write(lambda work: jobs.put(work, "dead", "test", None, jobs.NEVER))
    assert engine.given_up() == (("dead", 0, None),)


def test_a_key_is_put_once(engine):
    assert not engine.write(lambda work: jobs.put(work, "job0", "other", None, 0))


def test_rivals_share_the_jobs_and_never_one(engine):
    engine.write(lambda work: [jobs.put(work, f"more{n}", "test", n, due=0) for n in range(40)])
    won = []

    def work_off(owner):
        while mine := claim(engine, owner, n=3):
            won.extend(job.key for job in mine)
        engine.close()

    threads = [threading.Thread(target=work_off, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == len(set(won)) == 45
