"""The engine's tables as Pony entities, for lists and joins in generators. Rows are written by SQL only.

Columns are named as in the migrations; the tables' own rules (uniqueness, foreign keys, indexes) live there.
"""

from __future__ import annotations

from pony.orm import Database, Optional, PrimaryKey, Required, Set


def define(db: Database) -> None:
    """Make the entities on this database: every engine has its own."""

    class Task(db.Entity):
        _table_ = "task"
        id = PrimaryKey(int, size=64, auto=True)
        type = Required(str)
        definition = Required(str)
        issuer = Required(str)
        author = Required(str)
        state = Required(str)
        version = Required(int, size=64)
        revision = Required(int, size=64)
        title = Required(str)
        deadline = Optional(int, size=64)
        fields = Required(str)
        audience = Optional(str, nullable=True)
        count = Optional(int, size=64)
        digest = Optional(str, nullable=True)
        mark = Optional(str)
        made = Required(int, size=64)
        created_at = Required(int, size=64)
        released_at = Optional(int, size=64)
        reason = Optional(str, nullable=True)
        assignments = Set("Assignment")

    class Assignment(db.Entity):
        _table_ = "assignment"
        id = PrimaryKey(int, size=64, auto=True)
        task = Required(Task, column="task")
        assignee = Required(str)
        path = Required(str)
        state = Required(str)
        version = Required(int, size=64)
        times = Required(str)
        data = Required(str)
        voided_at = Optional(int, size=64)
        void_reason = Optional(str, nullable=True)

    class Event(db.Entity):
        _table_ = "event"
        id = PrimaryKey(int, size=64, auto=True)
        seq = Optional(int, size=64)
        task = Optional(int, size=64)
        assignment = Optional(int, size=64)
        kind = Required(str)
        actor = Required(str)
        acting_for = Optional(str, nullable=True)
        key = Optional(str, nullable=True)
        digest = Optional(str, nullable=True)
        cause = Optional(int, size=64)
        at = Required(int, size=64)
        body = Required(str)
