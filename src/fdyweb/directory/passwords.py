"""Passwords: argon2id in measured parameters, never more hashes at once than the machine has cores.

19 MiB, two passes, one lane: 15-25 ms here, some 95 a second on two cores. The library's default takes 118 ms and
64 MiB, so that a morning's logins after one message would take the whole machine.
"""

from __future__ import annotations

import os
import threading

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

_hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_turns = threading.BoundedSemaphore(max(2, os.cpu_count() or 2))
_NOBODYS: list[str] = []


def hashed(password: str) -> str:
    with _turns:
        return _hasher.hash(password)


def fits(stored: str | None, password: str) -> bool:
    """Is it the password? Takes as long for somebody who has none as for anybody else, so that time tells nothing."""
    if not _NOBODYS:
        _NOBODYS.append(hashed("nobody's"))
    with _turns:
        try:
            return _hasher.verify(stored or _NOBODYS[0], password) and stored is not None
        except (Argon2Error, InvalidHashError):
            return False


def outdated(stored: str) -> bool:
    """Was it made with other parameters than today's?"""
    return _hasher.check_needs_rehash(stored)
