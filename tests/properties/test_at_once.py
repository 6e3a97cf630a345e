"""Many threads of several processes at once."""

from tests.prove import races, timers


def test_no_update_is_lost_and_the_feed_skips_nothing_while_two_processes_act(new_url):
    found = races.random_actions(new_url(), 7, accepted=800, assignments=200, window=2.0)
    assert {name: n for name, n in found["differences"].items() if n} == {}


def test_completing_against_void_has_one_outcome_each(new_url):
    found = races.against_void(new_url(), 7, "complete", 200)
    assert {name: n for name, n in found["differences"].items() if n} == {}
    assert len(found["counts"]) > 1, "the two sides never met"


def test_undoing_against_void_leaves_nothing_undone_in_a_voided_task(new_url):
    found = races.against_void(new_url(), 7, "undo", 200)
    assert {name: n for name, n in found["differences"].items() if n} == {}
    assert len(found["counts"]) > 1, "the two sides never met"


def test_re_timings_fire_no_old_timer_and_lose_no_check_in(holds):
    assert holds(timers.prove)["fired"] > 0
