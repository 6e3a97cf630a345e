"""The engine against models that know neither its tables nor its paths."""

from tests.prove import machine, relations


def test_a_live_course_does_what_its_facts_allow_and_nothing_else(holds):
    counts = holds(machine.prove)
    assert all(counts[action] for action in machine.NAMES), "an action never happened"


def test_nobody_may_see_or_do_what_a_walk_up_the_tree_denies(holds):
    counts = holds(relations.prove)
    assert min(counts[outcome] for outcome in ("done", "not found", "not_yours", "not now")) > 0
