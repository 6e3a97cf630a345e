"""What a form sends, as the engine's field kinds take it. One macro a kind draws it, one function here reads it.

A browser's datetime field knows no zone: what it sends is Beijing time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from fdyweb.files import LARGEST, BadFile, Files, in_words
from fdyweb.presenters import BEIJING


def uploads(specs: Iterable[Any], posted: Mapping[str, Any], files: Files, owner: str) -> tuple[dict, dict]:
    """What a form's file fields hold: (field -> value, field -> Reason for what was not taken).

    A file that was sent now, else one that the form has sent before, sealed for its owner, unless it was taken out.
    """
    found, refused = {}, {}
    for spec in [spec for spec in specs if spec.kind.name == "file"]:
        name = f"f-{spec.name}"
        sent, sealed = posted.get(f"{name}-new"), posted.get(name)
        try:
            if getattr(sent, "filename", None):
                found[spec.name] = files.keep(sent.filename, sent.file, spec.limits.get("max", LARGEST))
            elif sealed and not posted.get(f"{name}-out"):
                found[spec.name] = files.unsealed(owner, sealed)
        except BadFile as exc:
            refused[spec.name] = exc.reason
    return found, refused


def sealed(specs: Iterable[Any], values: Mapping[str, Any], files: Files, owner: str) -> dict[str, Any]:
    """A form's values as it shows them: a file by name and size, with the seal that the form sends next time."""
    shown = dict(values)
    for spec in specs:
        value = values.get(spec.name)
        if spec.kind.name == "file" and value:
            seal = files.seal(owner, value)
            shown[spec.name] = {"name": value["name"], "size": in_words(value["size"]), "seal": seal}
    return shown


def raw_fields(
    specs: Iterable[Any], posted: Mapping[str, str], sent: Mapping[str, Any] | None = None, prefix: str = "f-"
) -> dict[str, Any]:
    """Field name -> raw value for `engine.draft` and `engine.act`. A switch that is off sends nothing, so it is named.

    sent: the files that the form holds (`uploads`).
    """
    given = {}
    for spec in specs:
        value = posted.get(prefix + spec.name)
        if spec.kind.name == "file":
            value = (sent or {}).get(spec.name)
        elif spec.kind.name == "switch":
            value = "on" if value else "off"
        elif spec.kind.name == "datetime" and value:
            value = _beijing(value)
        if value not in (None, ""):
            given[spec.name] = value
    return given


def as_typed(specs: Iterable[Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """The other way round: a task's parsed fields as its form shows them, moments in Beijing time, files as they are."""
    typed = {}
    for spec in specs:
        value = fields.get(spec.name)
        if isinstance(value, datetime):
            value = f"{value.astimezone(BEIJING):%Y-%m-%dT%H:%M}"
        elif spec.kind.name == "switch":
            value = "on" if value else "off"
        typed[spec.name] = "" if value is None else value if spec.kind.name == "file" else str(value)
    return typed


def _beijing(text: str) -> str:
    """With Beijing's zone when it has none; anything that is no moment goes on as it is, for the field to refuse."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return (at if at.tzinfo else at.replace(tzinfo=BEIJING)).isoformat()


def whole(text: Any) -> int | None:
    """A whole number from an address or form; None for anything else. `isdigit` alone takes ² and ٣ too."""
    return int(text) if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 19 else None
