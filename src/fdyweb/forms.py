"""What a form sends, as the engine's field kinds take it. One macro a kind draws it, one function here reads it.

A browser's datetime field knows no zone: what it sends is Beijing time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from fdycore import Conflict, Invalid
from fdycore.workflow.fields import FIRST_YEAR, LAST_YEAR
from fdyweb.files import LARGEST, BadFile, Files, in_words
from fdyweb.presenters import BEIJING, Fact, fact, reason_in_words
from fdyweb.words import msgid, say

LONGEST = 100  # characters of what a colleague has saved meanwhile
# the browser's old form, with other content
TWICE = msgid("该表单已提交过一次，之后作的修改尚未保存。请核对后再次提交。")
PAST = msgid("截止时间已过，请重新填写。")


class Sent(NamedTuple):
    """A form that was sent.

    given     field -> raw value for `engine.draft`, `amend` and `act`
    typed     field -> what its control shows when the form is shown again (`shown`)
    problems  field -> why its file was not taken
    """

    given: dict[str, Any]
    typed: dict[str, Any]
    problems: dict[str, str]


def sent(request, specs: Iterable[Any]) -> Sent:
    """Read a form. Files are stored by this; those that no task names afterwards are swept some day."""
    specs, posted = list(specs), request.POST
    files, problems = _uploads(request, specs)
    problems |= {
        spec.name: say("内容格式不正确。") for spec in specs if spec.kind.name == "json" and not _is_json(posted, spec)
    }
    typed = {spec.name: posted.get(f"f-{spec.name}", "off" if spec.kind.name == "switch" else "") for spec in specs}
    typed |= {spec.name: files.get(spec.name, "") for spec in specs if spec.kind.name == "file"}
    return Sent(_raw(specs, posted, files), typed, problems)


def _uploads(request, specs: list[Any]) -> tuple[dict, dict]:
    """What a form's file fields hold: a file that was sent now, else the one sent before, unless it was taken out."""
    posted, files, owner = request.POST, request.site.files, request.login.post.id
    found, problems = {}, {}
    for spec in [spec for spec in specs if spec.kind.name == "file"]:
        name = f"f-{spec.name}"
        new, sealed = posted.get(f"{name}-new"), posted.get(name)
        try:
            if getattr(new, "filename", None):
                found[spec.name] = files.keep(new.filename, new.file, spec.limits.get("max", LARGEST))
            elif sealed and not posted.get(f"{name}-out"):
                found[spec.name] = files.unsealed(owner, sealed)
        except BadFile as exc:
            if sealed and new is not None:  # the one before stays until another is taken
                found[spec.name] = _before(files, owner, sealed)
            problems[spec.name] = reason_in_words(request, exc.reason)
    return found, problems


def _before(files: Files, owner: str, sealed: str) -> dict[str, Any] | None:
    try:
        return files.unsealed(owner, sealed)
    except BadFile:
        return None


def shown(request, specs: Iterable[Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """A form's values as its controls show them: a file by name and size, with the seal that the form sends next time."""
    controls = dict(values)
    for spec in specs:
        value = values.get(spec.name)
        if spec.kind.name == "file" and value:
            seal = request.site.files.seal(request.login.post.id, value)
            controls[spec.name] = {"name": value["name"], "size": in_words(value["size"]), "seal": seal}
    return controls


def _is_json(posted: Mapping[str, Any], spec: Any) -> bool:
    try:
        json.loads(posted.get(f"f-{spec.name}") or "null")
    except (ValueError, RecursionError):
        return False
    return True


def faults(request, exc: Invalid) -> dict[str, str]:
    """What the engine has found wrong with a form: field -> why, in the request's language."""
    return {field: reason_in_words(request, reason) for field, reason in exc.problems}


def every_fault(
    request, specs: Iterable[Any], type_name: str, form: Sent, own: Mapping[str, str], definition: str | None = None
) -> dict[str, str]:
    """Field -> why, in the order of the form: what a page has found itself, and beside it what the engine finds.

    own: what the page refuses of values that their kinds take. definition: see `Engine.problems`.
    """
    rest = {name: value for name, value in form.given.items() if name not in form.problems}
    found = request.site.engine.problems(type_name, rest, definition=definition)
    every = {field: reason_in_words(request, reason) for field, reason in found} | {**own, **form.problems}
    names = [spec.name for spec in in_order(specs)]
    return dict(sorted(every.items(), key=lambda one: names.index(one[0]) if one[0] in names else len(names)))


def refused(request, exc: Conflict) -> str:
    """Why a form that was sent is not saved."""
    return say(TWICE) if exc.code == "key_taken" else reason_in_words(request, exc.reason)


def meanwhile(specs: Iterable[Any], saved: Mapping[str, Any], typed: Mapping[str, Any], now: datetime) -> list[Fact]:
    """Where what is saved now and a form that was sent differ: what is saved, as far as it fits; '' for nothing."""
    found = []
    for spec in specs:
        value, as_now = saved.get(spec.name), as_typed([spec], saved)[spec.name]
        if as_now == typed.get(spec.name, ""):
            continue
        choices = spec.limits.get("choices")
        if spec.kind.name == "file":
            value = value and value["name"]
        elif spec.kind.name == "json":
            value = as_now
        elif isinstance(choices, Mapping) and value in choices:
            value = say(choices[value])
        one = fact(spec.label, "" if value is None else value, now)
        found.append(Fact(one.label, one.value if len(one.value) <= LONGEST else one.value[:LONGEST] + "…"))
    return found


def in_order(specs: Iterable[Any]) -> list[Any]:
    """As a form asks for them: what is required first, else as the type has them.

    A moment behind a moment that is required stays with it: an end follows its beginning.
    """
    made: list[tuple[bool, Any]] = []
    for spec in specs:
        follows = bool(made) and {spec.kind.name, made[-1][1].kind.name} == {"datetime"}
        made.append((made[-1][0] if follows and not spec.required else not spec.required, spec))
    return [spec for _, spec in sorted(made, key=lambda pair: pair[0])]


def takes_files(specs: Iterable[Any]) -> bool:
    return any(spec.kind.name == "file" for spec in specs)


def _raw(specs: Iterable[Any], posted: Mapping[str, str], files: Mapping[str, Any]) -> dict[str, Any]:
    """A switch that is off sends nothing, so it is named."""
    given = {}
    for spec in specs:
        value = posted.get(f"f-{spec.name}")
        if spec.kind.name == "file":
            value = files.get(spec.name)
        elif spec.kind.name == "json" and value and _is_json(posted, spec):
            value = json.loads(value)
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
        elif spec.kind.name == "json" and value is not None:
            value = json.dumps(value, ensure_ascii=False)
        elif spec.kind.name == "file":
            typed[spec.name] = value if isinstance(value, Mapping) else ""
            continue
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
        at = datetime.fromisoformat(_beijing(str(text).strip()))
    except ValueError:
        return None
    return at if FIRST_YEAR <= at.year <= LAST_YEAR else None


def whole(text: Any) -> int | None:
    """A whole number from an address or form; None for anything else. `isdigit` alone takes ² and ٣ too."""
    return int(text) if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 19 else None
