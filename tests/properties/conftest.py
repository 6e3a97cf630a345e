"""The proofs of `make prove` at the sizes of a suite: the same code, on both databases, seeded."""

from __future__ import annotations

import pytest

SEED = 20_260_302


@pytest.fixture
def holds(new_url):
    """`holds(prove)`: run it small; every difference must be 0, and they are shown by name when one is not."""

    def check(prove) -> dict:
        result = prove(new_url, SEED, True)
        assert {name: n for name, n in result["differences"].items() if n} == {}, result
        return result["counts"]

    return check
