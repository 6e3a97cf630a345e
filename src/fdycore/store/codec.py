"""What fits a column on both databases: JSON as text, written whole, and ids."""

from __future__ import annotations

import json
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode
load = json.loads


def dump(value: Any) -> str:
    """Compact JSON. NUL is escaped by JSON itself, so that every value fits a PostgreSQL text."""
    return _encode(value)


def is_id(ident: Any) -> bool:
    """Can this be an id at all? Other numbers overflow SQLite's driver, texts make PostgreSQL raise."""
    return type(ident) is int and 0 < ident < 2**63
