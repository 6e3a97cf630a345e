"""D12 over a random tree: nobody sees what a walk up the tree denies. `make prove NAME=scope` walks many trees."""

from __future__ import annotations

import pytest

from tests.prove import scope
from tests.prove.levels import LEVELS


@pytest.mark.parametrize("seed", [20_260_302])
def test_everybody_sees_the_tasks_of_their_unit_and_of_those_above_and_nothing_else(new_url, seed):
    result = scope.prove(new_url, seed, True)
    assert {name: n for name, n in result["differences"].items() if n} == {}, result["first_differences"]
    counts = result["counts"]
    assert all(counts[level] for level in (*LEVELS, "counselor")), "a level is missing"
    assert min(counts[kind] for kind in (*scope.KINDS, "boards_shown", "boards_hidden")) > 0
