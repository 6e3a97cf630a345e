"""A check-in ticket: handed out with a page that was opened inside the window, so that a bad network costs nobody the check-in.

It names the assignment and the moment it was made, signed; the engine's guard takes it for five minutes behind the window.
"""

from __future__ import annotations

import hmac
from datetime import datetime

from fdycore.clock import from_micros, to_micros


def issue(secret: str, assignment: int, now: datetime) -> str:
    text = f"{assignment}.{to_micros(now)}"
    return f"{text}.{_sign(secret, text)}"


def holds(secret: str, ticket: str, assignment: int, opens: datetime, closes: datetime) -> bool:
    """Was it issued by us, for this assignment, inside the window?"""
    text, _, sign = ticket.rpartition(".")
    if not text or not hmac.compare_digest(sign.encode("utf-8", "replace"), _sign(secret, text).encode()):
        return False
    ident, _, at = text.partition(".")
    return ident == str(assignment) and opens <= from_micros(int(at)) < closes


def _sign(secret: str, text: str) -> str:
    return hmac.digest(secret.encode(), f"ticket:{text}".encode(), "sha256").hex()[:32]
