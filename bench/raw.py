"""The same work by hand: the raw driver, the statements that the work needs, and nothing around them.

The texts are written out here, so that the yardstick stays where it is when the engine's own change.
"""

from __future__ import annotations

import json
from itertools import pairwise
from time import time_ns

from bench.world import COHORT, DEPTH, STATES, WALK, World
from fdycore.store.dialect import POSTGRES, SQLITE

STAGE = "INSERT INTO roster (task, assignee, path) SELECT CAST(? AS BIGINT), id, path FROM person WHERE cohort = ? ORDER BY id"
INSERT = """INSERT INTO assignment (task, assignee, path, state, times, data)
SELECT task, assignee, path, 'assigned', '{}', '{}' FROM roster WHERE task = ?
ORDER BY assignee ON CONFLICT (task, assignee) DO NOTHING"""
COUNT = """INSERT INTO tally (task, parent, node, s1)
SELECT task, {parent}, node, n FROM
  (SELECT task, {node} AS node, count(*) AS n FROM roster WHERE task = ? GROUP BY 1, 2) AS q"""
CLEAR = "DELETE FROM roster WHERE task = ?"
TASK = """INSERT INTO task (type, definition, issuer, author, state, title, fields, created_at)
SELECT type, definition, issuer, author, 'open', title, fields, created_at FROM task WHERE id = 1 RETURNING id"""
LOAD = """SELECT a.id, a.task, a.assignee, a.path, a.state, a.version, a.times, a.data, a.voided_at, a.void_reason,
t.type, t.definition, t.issuer, t.state, t.revision, t.released_at, e.id, e.digest
FROM assignment a JOIN task t ON t.id = a.task LEFT JOIN event e ON e.actor = ? AND e.key = ? WHERE a.id = ?"""
APPEND = """INSERT INTO event (task, assignment, kind, actor, key, digest, at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (actor, key) DO NOTHING"""
ADVANCE = """UPDATE assignment SET state = ?, version = version + 1, times = ?, data = ?
WHERE id = ? AND state = ? AND version = ? AND voided_at IS NULL
AND EXISTS (SELECT 1 FROM task WHERE id = ? AND revision = ? AND state = 'open' {share})"""
MOVE = """INSERT INTO tally (task, parent, node, {old}, {new}) VALUES (?, ?, ?, -1, 1)
ON CONFLICT (task, parent, node) DO UPDATE SET {old} = tally.{old} + excluded.{old}, {new} = tally.{new} + excluded.{new}"""
PROGRESS = f"""SELECT parent, {", ".join(f"CAST(sum(s{n}) AS BIGINT)" for n in range(9))} FROM tally
WHERE task = ? AND parent > '/' AND parent < '0' GROUP BY parent"""
# A state's column in the tally: void is s0, then the states of live_course in the order of their names.
COLUMN = {"assigned": "s1", "completed": "s3", "finished": "s4", "forwarded": "s5", "viewed": "s7"}


class Raw:
    """One connection. On PostgreSQL reads are autocommitted, like the engine's."""

    def __init__(self, world: World):
        self.sqlite = world.db == "SQLite"
        self.dialect = SQLITE if self.sqlite else POSTGRES
        mark = (lambda sql: sql) if self.sqlite else (lambda sql: sql.replace("?", "%s"))
        node, above = self.dialect.cut("path", DEPTH), self.dialect.parent("node")
        self.stage, self.insert, self.clear = mark(STAGE), mark(INSERT), mark(CLEAR)
        # The expressions come in last: one of them has a question mark of its own.
        self.count = mark(COUNT).replace("{node}", node).replace("{parent}", above)
        self.progress_sql = mark(PROGRESS)
        self.load, self.append = mark(LOAD), mark(APPEND)
        self.moves = [mark(MOVE).format(old=COLUMN[old], new=COLUMN[new]) for old, new in pairwise(STATES)]
        self.advance = mark(ADVANCE.replace("{share}", self.dialect.for_share))
        self.connection = world.connect()
        self.cursor = self.connection.cursor()

    def close(self) -> None:
        self.connection.close()

    def _begin(self) -> None:
        if self.sqlite:
            self.cursor.execute("BEGIN IMMEDIATE")
        else:
            self.connection.autocommit = False

    def _commit(self) -> None:
        if self.sqlite:
            self.cursor.execute("COMMIT")
        else:
            self.connection.commit()
            self.connection.autocommit = True

    def new_task(self) -> int:
        """A copy of the database's first task, to dispatch once more."""
        self._begin()
        self.cursor.execute(TASK)
        task = self.cursor.fetchone()[0]
        self._commit()
        return task

    def dispatch(self, task: int) -> None:
        """The same rows with nobody else in mind: roster, assignments, tally, one statement each, one transaction."""
        self._begin()
        self.cursor.execute(self.stage, (task, COHORT))
        for sql in (self.insert, self.count, self.clear):
            self.cursor.execute(sql, (task,))
        self._commit()

    def progress(self, task: int) -> list[tuple]:
        """The national page: one statement."""
        self.cursor.execute(self.progress_sql, (task,))
        return self.cursor.fetchall()

    def act(self, ident: int, actor: str, step: int, key: str, tally: bool = True) -> None:
        """One action of the walk: the row and the key, then event, compare-and-set and tally in one transaction."""
        run, action, old, new = self.cursor.execute, WALK[step], STATES[step], STATES[step + 1]
        run(self.load, (actor, key, ident))
        (row,) = self.cursor.fetchall()
        task, path, version, revision = row[1], row[3], row[5], row[14]
        now = time_ns() // 1000
        times = json.dumps({**json.loads(row[6]), action: now})
        self._begin()
        body = json.dumps({"from": old, "to": new, "version": version + 1})
        run(self.append, (task, ident, action, actor, key, "0" * 64, now, body))
        assert self.cursor.rowcount == 1
        run(self.advance, (new, times, row[7], ident, old, version, task, revision))
        assert self.cursor.rowcount == 1
        if tally:
            node = "/".join(path.split("/")[: DEPTH + 1]) + "/"
            above = node[: node.rstrip("/").rfind("/") + 1]
            run(self.moves[step], (task, above, node))
        self._commit()
