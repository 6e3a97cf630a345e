"""JSON columns: text, written whole, the same on both databases."""

from __future__ import annotations

import json
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode
load = json.loads


def dump(value: Any) -> str:
    """Compact JSON. NUL is escaped by JSON itself, so that every value fits a PostgreSQL text."""
    return _encode(value)
