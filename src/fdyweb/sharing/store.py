"""Links and their openings."""

from __future__ import annotations

from importlib.resources import files
from typing import NamedTuple

from fdycore import Schema

SCHEMA = Schema("sharing", None, files("fdyweb.sharing").joinpath("migrations"))


class Link(NamedTuple):
    token: str
    assignment: int
    opens: int
    last_opened_at: int | None


class Shared(NamedTuple):
    """What a public page shows of whom, and of which task."""

    assignment: int
    task: int
    assignee: str
    voided: bool


def of_assignment(reader, assignment: int) -> Link | None:
    row = reader.row("SELECT token, assignment, opens, last_opened_at FROM link WHERE assignment = $id", id=assignment)
    return row and Link(*row)


def of_account(reader, account: str) -> list[tuple]:
    return reader.rows(
        """SELECT t.title, l.token, l.created_at, l.opens, l.last_opened_at FROM assignment a
        JOIN link l ON l.assignment = a.id JOIN task t ON t.id = a.task WHERE a.assignee = $account ORDER BY a.id""",
        account=account,
    )


def add(work, token: str, assignment: int, now: int) -> None:
    """One link an assignment: of two at once the first stays."""
    work.execute(
        "INSERT INTO link (token, assignment, created_at) VALUES ($token, $assignment, $now) "
        "ON CONFLICT (assignment) DO NOTHING",
        token=token,
        assignment=assignment,
        now=now,
    )


def shared(reader, token: str) -> Shared | None:
    row = reader.row(
        """SELECT a.id, a.task, a.assignee, a.voided_at IS NOT NULL FROM link l
        JOIN assignment a ON a.id = l.assignment WHERE l.token = $token""",
        token=token,
    )
    return row and Shared(*row[:3], bool(row[3]))


def salt_of(work, day: int, fresh: str) -> str:
    """The day's salt; those of earlier days go, and with them everything they could prove."""
    work.execute(
        "INSERT INTO link_day (day, salt) VALUES ($day, $salt) ON CONFLICT (day) DO NOTHING", day=day, salt=fresh
    )
    work.execute("DELETE FROM link_day WHERE day < $day", day=day)
    work.execute("DELETE FROM link_open WHERE day < $day", day=day)
    return work.row("SELECT salt FROM link_day WHERE day = $day", day=day)[0]


MOST_A_DAY = 2_000  # openings of one link: several times the students of any counselor
OPEN = """INSERT INTO link_open (day, token, visitor) SELECT CAST($day AS BIGINT), CAST($token AS TEXT), CAST($visitor AS TEXT)
WHERE (SELECT count(*) FROM (SELECT 1 FROM link_open WHERE day = $day AND token = $token LIMIT $most) AS q) < $most
ON CONFLICT (day, token, visitor) DO NOTHING"""


def opened(work, token: str, day: int, visitor: str, now: int) -> bool:
    """Count an opening unless this visitor was counted today; answers whether it was."""
    new = work.execute(OPEN, day=day, token=token, visitor=visitor, most=MOST_A_DAY).rowcount
    if new:
        work.execute(
            "UPDATE link SET opens = opens + 1, last_opened_at = $now WHERE token = $token", now=now, token=token
        )
    return bool(new)
