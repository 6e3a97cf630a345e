"""Field kinds, and the one way in which forms, imports and API calls become stored values.

A form is a mapping of field name -> `FieldSpec`. `parse_form` turns raw input into JSON values and reports
every problem at once; `load_form` turns stored values into Python's (moments become aware datetimes).
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from fdycore.clock import from_micros, to_micros
from fdycore.vocabulary import Reason

COMMON_KEYS = frozenset({"kind", "label", "help", "required", "default"})
SPACES = "\u3000\u00a0\u200d"  # unprintable to Python, but every Chinese text holds wide spaces, and emoji joiners


@dataclass(frozen=True)
class FieldKind:
    """How values of one kind are read.

    name    what a workflow file calls it
    parse   (raw, limits) -> the JSON value to store, or a Reason why not. Never called with None or ""
    load    stored JSON value -> Python value
    limits  keys that a field of this kind may carry besides label, help, required, default -> type of their value
    """

    name: str
    parse: Callable[[Any, Mapping[str, Any]], Any]
    load: Callable[[Any], Any] = lambda stored: stored
    limits: Mapping[str, type] = field(default_factory=dict)


@dataclass(frozen=True)
class FieldSpec:
    """One field of a form, as its workflow file describes it."""

    name: str
    kind: FieldKind
    label: str
    help: str = ""
    required: bool = False
    default: Any = None  # already parsed; None: no default
    limits: Mapping[str, Any] = field(default_factory=dict)


def parse_form(
    form: Mapping[str, FieldSpec], given: Mapping[str, Any]
) -> tuple[dict[str, Any], list[tuple[str, Reason]]]:
    """-> (stored values, problems). A missing optional field is left out; an unknown one is a problem."""
    problems = [(name, Reason("unknown_field", "没有这一项。")) for name in given if name not in form]
    stored = {}
    for name, spec in form.items():
        raw = given.get(name)
        if isinstance(raw, str):
            raw = raw.strip()
        if raw is None or raw == "":
            if spec.default is not None:
                stored[name] = spec.default
            elif spec.required:
                problems.append((name, Reason("required", "请填写“{label}”。", label=spec.label)))
            continue
        value = spec.kind.parse(raw, spec.limits)
        if isinstance(value, Reason):
            problems.append((name, value))
        else:
            stored[name] = value
    return stored, problems


def load_form(form: Mapping[str, FieldSpec], stored: Mapping[str, Any]) -> dict[str, Any]:
    """Stored values as Python values; absent optional fields are None. Values of unknown fields stay raw."""
    loaded = {name: None if stored.get(name) is None else spec.kind.load(stored[name]) for name, spec in form.items()}
    return {**{name: value for name, value in stored.items() if name not in form}, **loaded}


def storable(value: Any) -> bool:
    """Has JSON, as everything that is kept must."""
    try:
        json.dumps(value, allow_nan=False).encode()
    except (TypeError, ValueError, RecursionError):
        return False
    return True


def parsed(value: Any) -> bool:
    """Is this what a kind's `parse` may answer?"""
    return isinstance(value, Reason) or storable(value)


# -- the built-in kinds ---------------------------------------------------------------------------------------


def _text(raw: Any, limits: Mapping[str, Any], *, longest: int, allowed: str) -> Any:
    if not isinstance(raw, str):
        return Reason("not_text", "这里应填写文字。")
    if any(not (c.isprintable() or c in allowed) for c in raw):  # also refuses NUL and lone surrogates
        return Reason("not_printable", "文字中含有不可显示的字符。")
    most = limits.get("max", longest)
    if len(raw) > most:
        return Reason("too_long", "最多 {max} 个字，现在是 {length} 个。", max=most, length=len(raw))
    return raw


def _bounded(value: Any, limits: Mapping[str, Any]) -> Any:
    if "min" in limits and value < limits["min"]:
        return Reason("too_small", "不能小于 {min}。", min=limits["min"])
    if "max" in limits and value > limits["max"]:
        return Reason("too_large", "不能大于 {max}。", max=limits["max"])
    return value


def _number(raw: Any, limits: Mapping[str, Any]) -> Any:
    plain = not isinstance(raw, bool) and not (isinstance(raw, str) and ("_" in raw or not raw.isascii()))
    try:
        value = float(raw) if plain else math.nan
    except (TypeError, ValueError, OverflowError):
        value = math.nan
    if not math.isfinite(value):
        return Reason("not_a_number", "这里应填写数字。")
    return _bounded(int(value) if value.is_integer() and abs(value) < 2**53 else value, limits)


def _minutes(raw: Any, limits: Mapping[str, Any]) -> Any:
    value = _number(raw, {"min": 0, "max": 60 * 24 * 366, **limits})
    if isinstance(value, float):
        return Reason("not_whole", "分钟数应为整数。")
    return value


def _choice(raw: Any, limits: Mapping[str, Any]) -> Any:
    if isinstance(raw, str) and raw in limits["choices"]:
        return raw
    return Reason("not_a_choice", "请从给出的选项中选择。")


def _switch(raw: Any, limits: Mapping[str, Any]) -> Any:
    if isinstance(raw, bool):
        return raw
    if raw in ("on", "true", "1", "off", "false", "0"):
        return raw in ("on", "true", "1")
    return Reason("not_a_switch", "这里只能是“是”或“否”。")


# Far enough from the ends of Python's calendar that time zones, offsets and closing dates never leave it.
FIRST_YEAR, LAST_YEAR = 1900, 2999


def _datetime(raw: Any, limits: Mapping[str, Any]) -> Any:
    if isinstance(raw, str):
        try:
            raw = datetime.fromisoformat(raw)
        except ValueError:
            return Reason("not_a_moment", "这里应填写日期和时间。")
    if not isinstance(raw, datetime):
        return Reason("not_a_moment", "这里应填写日期和时间。")
    if raw.tzinfo is None:
        return Reason("no_time_zone", "时间缺少时区。")
    if not FIRST_YEAR <= raw.year <= LAST_YEAR:
        return Reason("year_out_of_range", "年份应在 {min} 到 {max} 之间。", min=FIRST_YEAR, max=LAST_YEAR)
    return to_micros(raw)


def _url(raw: Any, limits: Mapping[str, Any]) -> Any:
    text = _text(raw, {"max": limits.get("max", 2000)}, longest=2000, allowed="")
    if isinstance(text, Reason):
        return text
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.username is None and " " not in text
        good = good and (parts.port is None or parts.port > 0)  # asking for the port also refuses a wrong one
    except ValueError:
        good = False
    return text if good else Reason("not_a_link", "请填写完整的链接，以 http:// 或 https:// 开头，不含空格。")


def _file(raw: Any, limits: Mapping[str, Any]) -> Any:
    """The host keeps the bytes, content-addressed; the field holds {"name", "size", "sha256"}.

    The host makes a path of the hash and shows the name, so neither may hold anything else.
    """
    good = (
        isinstance(raw, Mapping)
        and set(raw) == {"name", "size", "sha256"}
        and isinstance(raw["name"], str)
        and 0 < len(raw["name"]) <= 255
        and all((c.isprintable() or c in SPACES) and c not in "/\\" for c in raw["name"])
        and type(raw["size"]) is int
        and raw["size"] >= 0
        and isinstance(raw["sha256"], str)
        and re.fullmatch(r"[0-9a-f]{64}", raw["sha256"])
    )
    if not good:
        return Reason("not_a_file", "文件没有上传成功，请重新上传。")
    if raw["size"] > limits.get("max", 10 * 2**20):
        return Reason("file_too_large", "文件不能超过 {max} 字节。", max=limits.get("max", 10 * 2**20))
    return dict(raw)


def _json(raw: Any, limits: Mapping[str, Any]) -> Any:
    """Any JSON but the character NUL, which PostgreSQL cannot take out of a JSON text again."""
    try:
        text = json.dumps(raw, ensure_ascii=False, allow_nan=False)
        size, value = len(text.encode()), json.loads(text)
    except (TypeError, ValueError, RecursionError):
        return Reason("not_json", "内容格式不正确。")
    if re.search(r"(?<!\\)(\\\\)*\\u0000", text):
        return Reason("not_printable", "文字中含有不可显示的字符。")
    most = limits.get("max", 32 * 1024)
    if size > most:
        return Reason("too_long", "最多 {max} 字节，现在是 {length} 字节。", max=most, length=size)
    return value  # as it will be read back: keys are texts, tuples are lists


KINDS = {
    kind.name: kind
    for kind in (
        FieldKind("text", lambda raw, limits: _text(raw, limits, longest=200, allowed=SPACES), limits={"max": int}),
        FieldKind(
            "longtext",
            lambda raw, limits: _text(raw, limits, longest=10_000, allowed="\n\r\t" + SPACES),
            limits={"max": int},
        ),
        FieldKind("number", _number, limits={"min": (int, float), "max": (int, float)}),
        FieldKind("minutes", _minutes, limits={"min": int, "max": int}),
        FieldKind("choice", _choice, limits={"choices": (list, dict)}),
        FieldKind("switch", _switch),
        FieldKind("datetime", _datetime, load=from_micros),
        FieldKind("url", _url, limits={"max": int}),
        FieldKind("file", _file, limits={"max": int}),
        FieldKind("json", _json, limits={"max": int}),
    )
}
