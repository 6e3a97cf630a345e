"""A small country from the dispatch to the proof, on both databases."""

from __future__ import annotations

import pytest

from fdycore import FdyError
from fdycore.rehearsal import country, curve, report, run
from tests.stories import MINISTRY


@pytest.fixture
def rehearsed(new_url):
    """(engine, task, country, tally) of a finished rehearsal with 300 people."""
    land = country.invent(40, seed=1)
    engine = run.make_engine(new_url())
    engine.upgrade()
    persons = run.people(engine, land, 300, seed=1)
    task = run.dispatch(engine, *run.draft(engine))
    run.release(engine, task.id)
    week = curve.plan(300, 1, run.TIMES)
    tally = run.live(engine, task.id, persons, week, threads=3)
    yield engine, engine.task(MINISTRY, task.id), land, tally
    engine.close()


def test_a_rehearsal_ends_with_equal_counts_and_says_what_happened(rehearsed):
    engine, task, land, tally = rehearsed
    proof = report.prove(engine, task.id)
    assert proof.differences == ()
    assert proof.counted == 300
    assert proof.places["nation"] == 1 and proof.places["provinces"] == 32

    assert task.revision == 1  # amended once
    assert tally.done["view"] > 200 and tally.done["check_in"] > 200
    assert tally.done["make_up"] and tally.refused["check_in: window_closed"]

    *provinces, nation = report.by_province(engine, task.id, land)
    assert nation[1] == tuple(sum(column) for column in zip(*(row for _, row in provinces), strict=True))
    text = report.table([*provinces, nation])
    assert text.count("\n") == 33 and "全国" in text
    assert (
        len({len(line.encode("gbk")) for line in text.splitlines()}) == 1
    )  # Chinese is two columns wide there as well


def test_a_database_with_tasks_is_not_rehearsed_on(rehearsed):
    with pytest.raises(FdyError, match="holds tasks already"):
        run.refuse_used(rehearsed[0])


def test_a_difference_is_found_at_every_level(rehearsed):
    engine, task, _, _ = rehearsed
    engine.write(
        lambda work: work.execute("UPDATE tally SET n = n + 1 WHERE task = $task AND state = 'finished'", task=task.id)
    )
    found = " ".join(report.prove(engine, task.id).differences)
    assert "tally /" in found and "colleges" not in found and "schools" in found


def test_a_failure_in_the_crew_reaches_the_caller(rehearsed):
    engine, task, _, _ = rehearsed
    with pytest.raises(KeyError):
        run.live(engine, task.id, [("nobody", "/1/")], [(0, 0, curve.VIEW)], threads=2)
