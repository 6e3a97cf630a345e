"""Make the dump of a release: `python -m tests.upgrade.dump` writes tests/upgrade/v<version>/{sqlite,postgres}.sql.

A dump is what a deployment of that release would hold: its schema as its migrations made it, and a small seeded
story with rows in every table. It is made once, at the release, and never again: newer code must take it over.
"""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from fdycore import Actor, Audience, Engine, SettableClock
from fdycore.store.database import Reader
from tests import servers
from tests.stories import LIVE, MINISTRY, POLICY, PROVINCE, of, released, run_all, tree

HERE = Path(__file__).parent
PEOPLE = tree(2, 2, 2, 2)
TABLES = ("schema_version", "setting", "definition", "task", "assignment", "roster", "event", "tally", "job")


def story(url: str) -> Engine:
    """A small life in every table: open, voided, closed and held tasks, a draft, reminders still to come."""
    clock = SettableClock(datetime(2026, 3, 2, 1, 0, tzinfo=UTC))
    options = {
        "plugins": ["notices", "live_course"],
        "audiences": {"everybody": lambda actor, params: PEOPLE, "province": lambda actor, params: PEOPLE[:10]},
        "tally_depth": 2,
        "clock": clock,
    }
    engine = Engine(url, **options)
    engine.upgrade()
    live = released(engine, fields={**LIVE, "deadline": "2026-03-09T18:00+08:00"}, key="live")
    policy = released(engine, "policy", key="policy")
    local = released(engine, "policy", by=PROVINCE, audience=Audience("province"), key="local")
    for number, (assignee, _) in enumerate(PEOPLE):
        mine = of(engine, assignee, live)
        for action in ("view", "forward", "complete")[: number % 4]:
            engine.act(Actor(assignee), mine.id, action, key=f"{action}:{assignee}")
    clock.advance(hours=10)
    engine.act(Actor(PEOPLE[3][0]), of(engine, PEOPLE[3][0], live).id, "check_in", key="in")
    engine.amend(MINISTRY, live.id, {**LIVE, "lecturer": "林晓岚"}, key="amend")
    engine.void([of(engine, PEOPLE[1][0], live).id], "不再担任辅导员")
    engine.control(MINISTRY, policy.id, "void", reason="重复派发", key="void")
    engine.control(PROVINCE, local.id, "close", key="close")
    run_all(engine)
    engine.draft(MINISTRY, "policy", POLICY, key="draft")
    later = engine.draft(MINISTRY, "policy", {"title": "定时派发的通知"}, key="later")
    engine.dispatch(MINISTRY, later.id, Audience("everybody"), at=datetime(2026, 3, 3, 1, tzinfo=UTC), key="at")
    going = engine.draft(MINISTRY, "policy", {"title": "正在发出的通知"}, key="going")
    engine.dispatch(MINISTRY, going.id, Audience("everybody"), key="go")  # its roster is frozen, nothing is out yet
    return engine


def literal(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


def dump(engine: Engine, statements: list[str]) -> str:
    def rows(reader: Reader) -> list[str]:
        lines = []
        for table in TABLES:
            columns = columns_of(reader, table)
            for row in reader.rows(f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1, 2"):
                lines.append(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(map(literal, row))})")
            if not reader.dialect.is_sqlite and columns[0] == "id":
                lines.append(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
        return lines

    return ";\n".join([*statements, *engine.read(rows)]) + ";\n"


def columns_of(reader: Reader, table: str) -> list[str]:
    if reader.dialect.is_sqlite:
        return [row[1] for row in reader.rows(f"PRAGMA table_info({table})")]
    return [
        name
        for (name,) in reader.rows(
            "SELECT column_name FROM information_schema.columns WHERE table_name = $table "
            "AND table_schema = current_schema() ORDER BY ordinal_position",
            table=table,
        )
    ]


def main() -> None:
    from fdycore.store.schema import VERSIONS, core_schema

    folder = HERE / f"v{version('fdy')}"
    folder.mkdir(exist_ok=True)
    server = servers.start()
    with tempfile.TemporaryDirectory() as temporary:
        for name, url in (("sqlite", f"sqlite:{temporary}/story.db"), ("postgres", server.of(server.create()))):
            engine = story(url)
            words = engine.read(lambda reader: reader.dialect.words)
            statements = [VERSIONS, *(s for m in core_schema().steps() for s in m.statements(words))]
            (folder / f"{name}.sql").write_text(dump(engine, statements), encoding="utf-8")
            engine.close()
            print(f"wrote {folder.name}/{name}.sql")
    server.stop()


if __name__ == "__main__":
    main()
