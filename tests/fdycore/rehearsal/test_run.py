"""A small country from the dispatch to the proof, on both databases."""

from __future__ import annotations

import pytest

from fdycore import FdyError
from fdycore.rehearsal import country, curve, report, run
from tests.stories import MINISTRY


@pytest.fixture
def dispatched(new_url):
    """(engine, task, country, persons) of a small country whose course is out; nobody has acted yet."""
    land = country.invent(40, seed=1)
    engine = run.make_engine(new_url())
    engine.upgrade()
    persons = run.people(engine, land, 250, seed=1)
    task = run.dispatch(engine, *run.draft(engine))
    run.release(engine, task.id)
    yield engine, task, land, persons
    engine.close()


def test_a_rehearsal_ends_with_equal_counts_and_says_what_happened(dispatched):
    engine, task, land, persons = dispatched
    tally = run.live(engine, task.id, persons, curve.plan(len(persons), 1, run.TIMES), threads=3)
    task = engine.task(MINISTRY, task.id)
    proof = report.prove(engine, task.id)
    assert proof.differences == ()
    assert proof.counted == 250
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


def test_a_database_with_tasks_is_not_rehearsed_on(dispatched):
    with pytest.raises(FdyError, match="holds tasks already"):
        run.refuse_used(dispatched[0])


def test_a_difference_is_found_at_every_level(dispatched):
    engine, task, _, _ = dispatched
    engine.write(lambda work: work.execute("UPDATE tally SET s1 = s1 + 1 WHERE task = $task", task=task.id))
    found = " ".join(report.prove(engine, task.id).differences)
    assert "tally /" in found and "colleges" not in found and "schools" in found


def test_a_failure_in_the_crew_reaches_the_caller(dispatched):
    engine, task, _, _ = dispatched
    with pytest.raises(KeyError):
        run.live(engine, task.id, [("nobody", "/1/")], [(0, 0, curve.VIEW)], threads=2)
