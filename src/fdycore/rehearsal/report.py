"""What happened, as figures and a table, and the proof that every level's counts equal a recount."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fdycore.engine import Engine
from fdycore.rehearsal.country import Country
from fdycore.rehearsal.run import MINISTRY

COLUMNS = ("recipients", "viewed", "forwarded", "completed", "checked in", "finished", "to do")


@dataclass(frozen=True)
class Proof:
    """How many places were compared at each level, and where they differ from what lies below them."""

    places: Mapping[str, int]
    differences: tuple[str, ...]
    counted: int


def figures(engine: Engine, states: Mapping[str, int]) -> tuple[int, ...]:
    """The columns of the table, from counts by state: what a state counts as made is told by its workflow."""
    definition = engine.workflow("live_course").definition
    made: Counter = Counter()
    for state, n in states.items():
        if state in definition.states:
            made.update(dict.fromkeys(definition.states[state].steps, n))
    total = sum(states.values())
    unseen = states.get("assigned", 0) + states.get("assigned_in", 0)
    finished = states.get("finished", 0)
    return total, total - unseen, made["forward"], made["complete"], made["check_in"], finished, total - finished


def by_province(engine: Engine, task: int, country: Country) -> list[tuple[str, tuple[int, ...]]]:
    """(name, figures) of each province by what is left to do, then name (D19), and of the whole country last."""
    progress = engine.progress(MINISTRY, task)
    rows = [
        (country.provinces.get(path.strip("/"), path), figures(engine, states))
        for path, states in progress.children.items()
    ]
    rows.sort(key=lambda row: (-row[1][-1], row[0]))
    return [*rows, ("全国", figures(engine, progress.states))]


def prove(engine: Engine, task: int) -> Proof:
    """Compare the tally with a recount, and each level with the level below it: nation, provinces, schools, colleges."""
    differences = [
        f"tally {node} {state}: {a}, recount {b}" for (node, state), (a, b) in engine.verify(task).rows.items()
    ]
    places: Counter = Counter()
    below = {"nation": "provinces", "provinces": "schools", "schools": "colleges"}

    def descend(level: str, path: str, expected: Mapping[str, int] | None) -> int:
        found = engine.progress(MINISTRY, task, path)
        places[level] += 1
        parts = sum((Counter(c) for c in found.children.values()), Counter(found.direct))
        for label, other in (("the sum of its parts", parts), ("the level above", expected)):
            if other is not None and dict(other) != dict(found.states):
                differences.append(f"{level} {path}: {dict(found.states)} is not {label}, {dict(other)}")
        if level in below:
            return sum(descend(below[level], child, states) for child, states in found.children.items()) + sum(
                found.direct.values()
            )
        return sum(found.states.values())

    counted = descend("nation", "/", None)
    return Proof(dict(places), tuple(differences), counted)


def table(rows: Iterable[tuple[str, tuple[int, ...]]]) -> str:
    """A text table; a Chinese character is two columns wide."""
    rows = list(rows)
    wide = max(map(_width, (name for name, _ in rows)), default=8)
    lines = [" " * wide + "".join(f"{column:>12}" for column in COLUMNS) + f"{'finished %':>12}"]
    for name, values in rows:
        share = 100 * values[-2] / values[0] if values[0] else 0.0
        lines.append(name + " " * (wide - _width(name)) + "".join(f"{v:>12,}" for v in values) + f"{share:>11.1f}%")
    return "\n".join(lines)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
