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


def facts(request, mine) -> frozenset[str]:
    """What a form that was sent proves to the engine's guards: "ticket", if it brings a good one for this assignment."""
    ticket = str(request.POST.get("ticket", ""))
    task = request.site.engine.task(request.login.post.actor, mine.task)
    moments = request.site.engine.moments(task)
    opens, closes = moments.get("opens"), moments.get("closes")
    good = ticket and opens and closes and holds(request.site.settings.secret, ticket, mine.id, opens, closes)
    return frozenset({"ticket"}) if good else frozenset()


def _sign(secret: str, text: str) -> str:
    return hmac.digest(secret.encode(), f"ticket:{text}".encode(), "sha256").hex()[:32]
