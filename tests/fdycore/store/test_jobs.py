"""The rows of due work: claimed by one owner at a time, and given back in every way there is."""

import pytest

from fdycore.store import jobs
from tests.fdycore.services.errands import together


@pytest.fixture
def engine(make_engine):
    return make_engine(plugins=None)


def put(engine, *keys, due=10, kind="k", subject=7, **more):
    return [engine.write(lambda work, key=key: jobs.put(work, key, kind, subject, due, **more)) for key in keys]


def claim(engine, owner="me", now=10, until=20, n=100):
    return engine.write(lambda work: jobs.claim(work, owner, now, until, n))


def keys(found):
    return [job.key for job in found]


def row(engine, key):
    found = engine.read(
        lambda reader: reader.row(
            "SELECT due, lease, owner, tries, last_error, mark FROM job WHERE key = $key", key=key
        )
    )
    return found and dict(zip(("due", "lease", "owner", "tries", "error", "mark"), found, strict=True))


def test_a_key_is_taken_once(engine):
    assert put(engine, "a") == [True]
    assert put(engine, "a", due=99) == [False]
    assert row(engine, "a")["due"] == 10


def test_a_taken_key_does_not_spoil_the_unit_of_work(engine):
    put(engine, "a")

    def both(work):
        return jobs.put(work, "a", "k", None, 1), jobs.put(work, "b", "k", None, 1)

    assert engine.write(both) == (False, True)


def test_a_claimed_job_carries_all_that_was_put(engine):
    put(engine, "a", data={"姓名": "林晓岚"}, mark="m")
    assert claim(engine) == [jobs.Job("a", "k", 7, 10, 1, {"姓名": "林晓岚"}, "m")]


def test_jobs_are_claimed_by_their_due_then_their_key(engine):
    put(engine, "c", "a", due=5)
    put(engine, "b", due=3)
    put(engine, "z", due=9)
    assert keys(claim(engine, n=3)) == ["b", "a", "c"]
    assert keys(claim(engine)) == ["z"]


def test_a_job_is_not_claimed_before_its_moment(engine):
    put(engine, "a", due=10)
    assert claim(engine, now=9) == []
    assert not engine.read(lambda reader: jobs.any_due(reader, 9))
    assert engine.read(lambda reader: jobs.any_due(reader, 10))
    assert keys(claim(engine, now=10)) == ["a"]


def test_a_leased_job_is_nobody_else_s_until_the_lease_runs_out(engine):
    put(engine, "a")
    claim(engine, "me", until=20)
    assert claim(engine, "you", now=19, until=30) == []
    assert [job.tries for job in claim(engine, "you", now=20, until=30)] == [2]


def test_who_lost_the_lease_can_neither_finish_nor_move_nor_give_back(engine):
    put(engine, "a")
    claim(engine, "me", until=20)
    claim(engine, "you", now=20, until=30)
    before = row(engine, "a")
    assert not engine.write(lambda work: jobs.finish(work, "a", "me"))
    assert not engine.write(lambda work: jobs.move(work, "a", "me", "far", 99))
    engine.write(lambda work: jobs.let_go(work, "a", "me", 99))
    engine.write(lambda work: jobs.fail(work, "a", "me", 99, "broken"))
    assert row(engine, "a") == before


def test_a_finished_job_is_gone(engine):
    put(engine, "a")
    claim(engine)
    assert engine.write(lambda work: jobs.finish(work, "a", "me"))
    assert row(engine, "a") is None
    assert not engine.write(lambda work: jobs.finish(work, "a", "me"))


def test_a_moved_job_keeps_its_mark_and_its_longer_lease(engine):
    put(engine, "a")
    claim(engine)
    assert engine.write(lambda work: jobs.move(work, "a", "me", "c500", 40))
    assert claim(engine, "you", now=39) == []
    assert [job.mark for job in claim(engine, "you", now=40, until=50)] == ["c500"]


def test_a_job_let_go_has_not_been_tried(engine):
    put(engine, "a")
    claim(engine)
    engine.write(lambda work: jobs.let_go(work, "a", "me", 15))
    assert row(engine, "a") == {"due": 15, "lease": 0, "owner": None, "tries": 0, "error": None, "mark": ""}


def test_a_failed_job_keeps_its_tries_and_a_readable_part_of_its_error(engine):
    put(engine, "a")
    claim(engine)
    engine.write(lambda work: jobs.fail(work, "a", "me", 60, "坏" * 3000))
    found = row(engine, "a")
    assert (found["due"], found["lease"], found["owner"], found["tries"]) == (60, 0, None, 1)
    assert found["error"] == "坏" * 2000


def test_a_job_given_up_is_listed_and_never_due(engine):
    put(engine, "a", "b")
    claim(engine)
    engine.write(lambda work: jobs.fail(work, "a", "me", jobs.NEVER, "no use"))
    engine.write(lambda work: jobs.finish(work, "b", "me"))
    assert engine.read(jobs.given_up) == [("a", 1, "no use")]
    assert claim(engine, now=2**61) == []


def test_two_owners_at_once_never_hold_the_same_job(engine):
    put(engine, *(f"j{n:02}" for n in range(40)))

    def drain(owner):
        held = []
        while found := claim(engine, owner, n=3):
            held += keys(found)
        return held

    held = together(*(lambda owner=owner: drain(owner) for owner in ("a", "b", "c")))
    assert all(isinstance(one, list) for one in held), held
    assert sorted(sum(held, [])) == [f"j{n:02}" for n in range(40)]


def test_withheld_announcements_are_due_once_they_are_handed_over(engine):
    put(engine, "a", due=jobs.WITHHELD, subject=7)
    put(engine, "b", due=jobs.WITHHELD, subject=8)
    assert claim(engine, now=2**60) == []
    engine.write(lambda work: jobs.hand_over(work, 7, 10))
    assert keys(claim(engine)) == ["a"]


def test_jobs_are_woken_by_kind_or_by_key(engine):
    put(engine, "a", "b", due=1000)
    put(engine, "c", due=1000, kind="other")
    engine.write(lambda work: jobs.wake(work, 10, "k", "b"))
    assert keys(claim(engine)) == ["b"]
    put(engine, "d", due=1000)
    engine.write(lambda work: jobs.wake(work, 10, "k"))
    assert keys(claim(engine)) == ["a", "d"]


def test_a_task_s_jobs_are_dropped_by_kind(engine):
    put(engine, "a", kind="timer")
    put(engine, "b", kind="close")
    put(engine, "c", kind="timer", subject=8)
    engine.write(lambda work: jobs.drop_of_task(work, 7, ("timer",)))
    assert engine.read(lambda reader: jobs.of_task(reader, 7, "timer")) == {}
    assert engine.read(lambda reader: jobs.of_task(reader, 7, "close")) == {"b": 10}
    assert engine.read(lambda reader: jobs.of_task(reader, 8, "timer")) == {"c": 10}
