"""The page docs/reference/permissions.md, written from the table of powers: `python -m fdyweb.directory.permissions`."""

from __future__ import annotations

from fdyweb.directory.authority import FILTERS, LEVELS, MANAGES, RELATIONS, RULES, TITLES, UNITS_OF

INTRODUCTION = """# Who may do what

Written from `fdyweb/directory/authority.py` by `python -m fdyweb.directory.permissions`; a test compares the two. Pages, the
command line and the library ask this one table; what it does not name is denied. What somebody may not even see does not exist
for them (404); what they see and may not do is refused in words (403) and noted.
"""


def page() -> str:
    """The whole page, as Markdown."""
    parts = [INTRODUCTION, "## Rules\n", _rules(), "## What a relation asks\n", _relations(), "## Levels\n", _levels()]
    return "\n".join(parts)


def _rules() -> str:
    rows = [(f"`{r.action}`", ", ".join(f"`{level}`" for level in r.actors), r.relation, r.source) for r in RULES]
    return _table(("action", "levels", "relation", "source"), rows)


def _relations() -> str:
    return _table(("relation", "the target is"), [(name, told) for name, (told, _) in RELATIONS.items()])


def _levels() -> str:
    listed = lambda values: ", ".join(f"`{value}`" for value in values) or "nothing"
    rows = [
        (f"`{level}` {TITLES[level]}", listed(MANAGES[level]), listed(UNITS_OF[level]), listed(FILTERS[level]))
        for level in LEVELS
    ]
    return _table(("level", "manages accounts of", "manages units of", "chooses recipients by"), rows)


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


if __name__ == "__main__":
    print(page(), end="")
