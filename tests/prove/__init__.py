"""The long proofs behind `make prove`: seeded, bounded in time, one JSON line a proof and database.

PROOFS holds them by name: `prove(new_url, seed, small) -> dict`. `new_url()` answers the address of an empty
database. The answer has `sizes`, `counts` and `differences`; a proof holds when every difference is 0.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

NewUrl = Callable[[], str]
Proof = Callable[[NewUrl, int, bool], dict[str, Any]]


def _in(module: str) -> Proof:
    """The `prove` of a module of this package, imported when it is first run: child processes need one of them only."""
    return lambda new_url, seed, small: import_module(f"tests.prove.{module}").prove(new_url, seed, small)


PROOFS: dict[str, Proof] = {
    name: _in(name)
    for name in (
        "races",
        "machine",
        "timers",
        "relations",
        "kills",
        "upgrade_kills",
        "merge_kills",
        "rehearsal",
        "scope",
        "powers",
        "login_timing",
        "spraying",
    )
}
