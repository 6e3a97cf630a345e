"""Pure arithmetic on paths like `/51/10610/7/`. No tree is needed to ask who lies under whom.

A path ends in `/`, so that `/51/` never covers `/510/`. Scope is a range of text, `path >= p AND path <
after(p)`, which an index serves on both databases; LIKE would scan.
"""

from __future__ import annotations

ROOT = "/"


def is_path(text: object) -> bool:
    """Begins and ends with `/`, no empty segment, printable."""
    return isinstance(text, str) and (
        text == ROOT
        or (text[:1] == "/" and text[-1:] == "/" and "//" not in text and text.isprintable() and len(text) <= 400)
    )


def covers(upper: str, lower: str) -> bool:
    """`lower` is `upper` itself or lies under it."""
    return lower.startswith(upper)


def after(path: str) -> str:
    """The first text behind everything under `path`: `0` is the character after `/`."""
    return path[:-1] + "0"


def depth(path: str) -> int:
    """Number of segments: 0 for the root."""
    return path.count("/") - 1


def cut(path: str, segments: int) -> str:
    """The first `segments` segments; a shorter path stays whole."""
    return path if depth(path) <= segments else "/".join(path.split("/")[: segments + 1]) + "/"


def parent(path: str) -> str:
    """One level up; the root's parent is the empty text, which is above everything."""
    return path[: path.rstrip("/").rfind("/") + 1]
