"""kill -9 at any moment: another process carries on, and nothing is left by half."""

from tests.prove import kills, merge_kills, upgrade_kills


def test_a_killed_release_and_a_killed_void_are_carried_on_by_another_process(new_url):
    found = kills.release_and_void(new_url(), 7, True)
    assert {name: n for name, n in found["differences"].items() if n} == {}
    assert found["counts"]["kills_made"] > 0, "no kill came in time"


def test_what_was_acknowledged_before_a_kill_is_there_exactly_once(new_url):
    found = kills.actions(new_url(), 7, 150, 3)
    assert {name: n for name, n in found["differences"].items() if n} == {}


def test_a_killed_upgrade_leaves_the_schema_of_one_step_or_the_next(holds):
    holds(upgrade_kills.prove)


def test_a_killed_merge_of_two_colleges_is_wholly_old_or_wholly_new(holds):
    holds(merge_kills.prove)
