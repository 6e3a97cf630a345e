"""Majors and cohorts as rows: what there is to choose among. No rule of who may stands here."""

from __future__ import annotations

from typing import NamedTuple

from fdyweb.directory.names import order
from fdyweb.directory.places import for_update


class Major(NamedTuple):
    id: int
    unit: int
    name: str
    state: str


class Cohort(NamedTuple):
    """A year of graduates. people: how many counselors are responsible for it now."""

    year: int
    state: str
    current: bool
    people: int


# -- majors -----------------------------------------------------------------------------------------------------------


def majors(reader, unit: int, state: str | None = None) -> list[Major]:
    """Those of a school by how their names are read; of one state only, or all."""
    sql = "SELECT id, unit, name, state FROM major WHERE unit = $unit AND ($state = '' OR state = $state)"
    rows = [Major(*row) for row in reader.rows(sql, unit=unit, state=state or "")]
    return sorted(rows, key=lambda one: order(one.name))


def major(reader, ident: int) -> Major | None:
    row = reader.row("SELECT id, unit, name, state FROM major WHERE id = $id", id=ident)
    return row and Major(*row)


def put_major(work, unit: int, name: str) -> int | None:
    """Make one, or open a closed one again; its id, None when it is open already."""
    row = work.execute(
        "INSERT INTO major (unit, name) VALUES ($unit, $name) ON CONFLICT (unit, name) DO UPDATE SET state = 'open' "
        "WHERE major.state <> 'open' RETURNING id",
        unit=unit,
        name=name,
    ).fetchone()
    return row and row[0]


def end_major(work, ident: int) -> bool:
    return work.execute("UPDATE major SET state = 'closed' WHERE id = $id AND state = 'open'", id=ident).rowcount == 1


def add_majors(work, rows: list[tuple[str, str]]) -> None:
    """(path of the school, name) of many; one that is there stays as it is."""
    work.many(
        "INSERT INTO major (unit, name) SELECT id, CAST(? AS TEXT) FROM unit WHERE path = ? ON CONFLICT (unit, name) DO NOTHING",
        [(name, path) for path, name in rows],
    )


# -- cohorts ----------------------------------------------------------------------------------------------------------


_COHORTS = """SELECT c.year, c.state, c.current, (SELECT count(DISTINCT r.account) FROM responsibility r
JOIN account a ON a.id = r.account WHERE r.cohort = c.year AND r.until IS NULL
AND (a.state = 'active' OR a.state = 'unverified')) FROM cohort c ORDER BY c.year DESC"""


def cohorts(reader) -> list[Cohort]:
    """Every cohort there is, the latest first."""
    rows = reader.rows(_COHORTS)
    return [Cohort(year, state, bool(current), people) for year, state, current, people in rows]


def put_cohort(work, year: int, now: int) -> bool:
    """Open one, or open a closed one again; False when it is open already. The first of all is the current one."""
    done = work.execute(
        "INSERT INTO cohort (year, state, current, opened_at) VALUES ($year, 'open', 0, $now) "
        "ON CONFLICT (year) DO UPDATE SET state = 'open' WHERE cohort.state <> 'open'",
        year=year,
        now=now,
    ).rowcount
    work.execute(
        "UPDATE cohort SET current = 1 WHERE year = $year AND NOT EXISTS (SELECT 1 FROM cohort WHERE current = 1)",
        year=year,
    )
    return done == 1


def make_current(work, year: int) -> int | None:
    """Answers the one that was it before; None when there was none. The year has to be open."""
    before = work.row("SELECT year FROM cohort WHERE current = 1")
    work.execute("UPDATE cohort SET current = 0 WHERE current = 1")
    work.execute("UPDATE cohort SET current = 1 WHERE year = $year", year=year)
    return before and before[0]


def end_cohort(work, year: int) -> None:
    work.execute("UPDATE cohort SET state = 'closed' WHERE year = $year", year=year)


def hold_cohorts(work) -> None:
    """Nobody else changes which is the current one until the unit of work ends."""
    work.rows(f"SELECT year FROM cohort ORDER BY year{for_update(work)}")


def cohort_state(work, year: int) -> tuple[str, bool] | None:
    """(state, is it the current one), held until the unit of work ends; None when it was never opened."""
    row = work.row(f"SELECT state, current FROM cohort WHERE year = $year{for_update(work)}", year=year)
    return row and (row[0], bool(row[1]))
