"""Results, the goals they are held against, and how both are shown."""

from __future__ import annotations

import json
import operator
import os
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any, NamedTuple

COMPARE = {">=": operator.ge, "<=": operator.le, "=": operator.eq}


class Goal(NamedTuple):
    """What a figure of a case has to be, for example `ratio >= 0.8`."""

    figure: str
    sign: str
    limit: Any

    def met(self, figures: dict[str, Any]) -> bool:
        return COMPARE[self.sign](figures[self.figure], self.limit)

    def __str__(self) -> str:
        return f"{self.sign} {self.limit}"


_DISPATCH = [
    Goal("ratio_pauses_off", ">=", 0.8), Goal("ratio_as_shipped", ">=", 0.65), Goal("growth_mb", "<=", 20),
    Goal("equals_recount", "=", True),
]  # fmt: skip
_ACTION = [Goal("cpu_ratio_1", "<=", 2.5)]
_TALLY = [Goal("driver_ratio", ">=", 0.85), Goal("engine_ratio", ">=", 0.85)]
_PROGRESS = [
    *(Goal(f"p99_ms_{place}", "<=", 10) for place in ("national", "province", "school", "college")),
    Goal("equals_recount", "=", True),
]
_START = [Goal("import_ms", "<=", 60), Goal("import_mb", "<=", 16), Goal("loaded_early", "=", [])]
_INBOX = [
    Goal("cpu_ratio", "<=", 6), Goal("queries", "<=", 4), Goal("queries_grow", "=", 0), Goal("flask_ratio", ">=", 1.0),
    Goal("same_page", "=", True),
]  # fmt: skip
_BOARDS = [
    *(Goal(f"p99_ms_{place}", "<=", 25) for place in ("national", "province", "school", "college")),
    Goal("equals_recount", "=", True),
]
_DASHBOARDS = [Goal("polls_per_second", ">=", 245), Goal("p99_ms", "<=", 50), Goal("cores", "<=", 0.6)]
_LISTS = [
    *(Goal(f"page_ms_{place}", "<=", 2) for place in ("national", "province", "school", "college")),
    Goal("search_ms_national", "<=", 40), Goal("search_ms_province", "<=", 10), Goal("equals_recount", "=", True),
]  # fmt: skip
_GROWTH = [Goal(figure, "<=", 2.0) for figure in ("dispatch_per_row_growth", "act_growth", "progress_per_node_growth")]
# (case, database) -> goals. Seconds are for 250,000 assignments on 2 cores.
GOALS: dict[tuple[str, str], list[Goal]] = {
    ("dispatch", "SQLite"): [*_DISPATCH, Goal("seconds_as_shipped", "<=", 2)],
    ("dispatch", "PostgreSQL"): [*_DISPATCH, Goal("seconds_as_shipped", "<=", 6)],
    ("beside", "SQLite"): [Goal("others_p99_ms", "<=", 150), Goal("slowdown", "<=", 3)],
    ("beside", "PostgreSQL"): [Goal("others_p99_ms", "<=", 25), Goal("slowdown", "<=", 1.5)],
    ("action", "SQLite"): [*_ACTION, Goal("throughput_ratio_1", ">=", 0.55), Goal("throughput_ratio_8", ">=", 0.45)],
    ("action", "PostgreSQL"): [*_ACTION, Goal("throughput_ratio_1", ">=", 0.75), Goal("throughput_ratio_8", ">=", 0.6)],
    **{("tally", name): _TALLY for name in ("SQLite", "PostgreSQL")},
    **{("progress", name): _PROGRESS for name in ("SQLite", "PostgreSQL")},
    **{("start", name): _START for name in ("SQLite", "PostgreSQL")},
    **{("growth", name): _GROWTH for name in ("SQLite", "PostgreSQL")},
    **{("inbox", name): _INBOX for name in ("SQLite", "PostgreSQL")},
    **{("boards", name): _BOARDS for name in ("SQLite", "PostgreSQL")},
    **{("lists", name): _LISTS for name in ("SQLite", "PostgreSQL")},
    **{("dashboards", name): _DASHBOARDS for name in ("SQLite", "PostgreSQL")},
}


@dataclass(frozen=True)
class Result:
    """One case on one database. `figures` are what goals speak of, `details` the absolute figures behind them.

    A figure of None could not be measured here, and the case has said so: its goal is left out.
    """

    case: str
    db: str
    n: int
    figures: dict[str, Any]
    details: dict[str, Any]

    @property
    def goals(self) -> list[Goal]:
        return [goal for goal in GOALS[self.case, self.db] if self.figures[goal.figure] is not None]

    def line(self) -> str:
        """The JSON line of this case."""
        missed = [goal.figure for goal in self.goals if not goal.met(self.figures)]
        return json.dumps({
            "case": self.case, "db": self.db, "n": self.n, **self.figures, **self.details, "load": round(os.getloadavg()[0], 1),
            "goal": {goal.figure: str(goal) for goal in self.goals}, "met": not missed, "missed": missed,
        })  # fmt: skip


def table(results: Iterable[Result]) -> str:
    """Every goal with its figure, for people."""
    rows = [("case", "database", "n", "figure", "measured", "goal", "")]
    for result in results:
        for goal in result.goals:
            measured = result.figures[goal.figure]
            mark = "✓" if goal.met(result.figures) else "✗"
            rows.append((result.case, result.db, f"{result.n:,}", goal.figure, str(measured), str(goal), mark))
    widths = [max(len(row[i]) for row in rows) for i in range(7)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def grid(head: tuple[str, ...], rows: Iterable[tuple]) -> str:
    """A plain table of numbers."""
    lines = [head, *(tuple(f"{cell:,}" for cell in row) for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)


def middle(values: Iterable[float], digits: int = 3) -> float:
    return round(median(values), digits)


def percentile(values: Iterable[float], share: float) -> float:
    """The value that `share` of all do not exceed; of a small sample the next higher one."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
