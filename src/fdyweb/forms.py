"""What a form sends, as the engine's field kinds take it. One macro a kind draws it, one function here reads it.

A browser's datetime field knows no zone: what it sends is Beijing time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from fdyweb.presenters import BEIJING


def raw_fields(specs: Iterable[Any], posted: Mapping[str, str], prefix: str = "f-") -> dict[str, Any]:
    """Field name -> raw value for `engine.draft` and `engine.act`. A switch that is off sends nothing, so it is named."""
    given = {}
    for spec in specs:
        value = posted.get(prefix + spec.name)
        if spec.kind.name == "switch":
            value = "on" if value else "off"
        elif spec.kind.name == "datetime" and value:
            value = _beijing(value)
        if value not in (None, ""):
            given[spec.name] = value
    return given


def as_typed(specs: Iterable[Any], fields: Mapping[str, Any]) -> dict[str, str]:
    """The other way round: a task's parsed fields as its form shows them, moments in Beijing time."""
    typed = {}
    for spec in specs:
        value = fields.get(spec.name)
        if isinstance(value, datetime):
            value = f"{value.astimezone(BEIJING):%Y-%m-%dT%H:%M}"
        elif spec.kind.name == "switch":
            value = "on" if value else "off"
        typed[spec.name] = "" if value is None else str(value)
    return typed


def _beijing(text: str) -> str:
    """With Beijing's zone when it has none; anything that is no moment goes on as it is, for the field to refuse."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return (at if at.tzinfo else at.replace(tzinfo=BEIJING)).isoformat()


def moment(text: Any) -> datetime | None:
    """What a datetime field sent, in Beijing time where it names no zone; None when it is no moment."""
    try:
        return datetime.fromisoformat(_beijing(str(text).strip()))
    except ValueError:
        return None


def whole(text: Any) -> int | None:
    """A whole number from an address or form; None for anything else. `isdigit` alone takes ² and ٣ too."""
    return int(text) if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 19 else None
