"""Make the dumps of a release: `python -m tests.upgrade.dump` writes tests/upgrade/v<version>/{,site-}{sqlite,postgres}.sql.

A dump is what a deployment of that release would hold: its schema as its migrations made it, and a small seeded
story with rows in every table. It is made once, at the release, and never again: newer code must take it over.
"""

from __future__ import annotations

import re
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from fdycore import Actor, Audience, Engine, SettableClock
from fdycore.store.database import Reader
from fdycore.store.schema import VERSIONS, core_schema
from fdyweb import demo
from fdyweb.directory import changes, posts
from fdyweb.directory import store as directory
from fdyweb.engine import Site, make_site
from fdyweb.messaging import store as messaging
from fdyweb.settings import Settings
from fdyweb.sharing import store as sharing
from tests import servers
from tests.fdyweb.country import post_of
from tests.stories import LIVE, MINISTRY, POLICY, PROVINCE, of, released, run_all, tree

HERE = Path(__file__).parent
PEOPLE = tree(2, 2, 2, 2)
TABLES = ("schema_version", "setting", "definition", "task", "assignment", "roster", "event", "tally", "job")
SECRET = "a secret of the dumps and of nobody else"
MADE = re.compile(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+)")


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


def site_story(url: str) -> Engine:
    """The site's demo country with its tasks, a login, a failed one, and a link that was opened."""
    clock = SettableClock(datetime(2026, 3, 2, 1, 0, tzinfo=UTC))
    settings = Settings(db=url, secret=SECRET, hold=0, worker="off", demo="small")
    site = make_site(settings, clock, patience=30)
    site.engine.upgrade()
    demo.make(site.engine, site.phones, "small")
    demo.tasks(site.engine)
    site.messages.send_due(20)
    phone, _ = demo.LOGINS["counselor"]
    session = site.sessions.of(site.sessions.log_in(phone, demo.PASSWORD, "dump", "127.0.0.1"))
    site.sessions.log_in(demo.LOGINS["school"][0], "wrong", "dump", "127.0.0.1")
    mine = site.engine.assignments(session.post.actor).items[0].assignment
    link = site.links.of(mine.id)
    site.links.opened(link.token, site.links.shared(link.token)[0], "203.0.113.5", "a student")
    school = post_of(site, "school")
    notice = next(t for t in site.engine.tasks(school.actor, above=False, limit=20) if t.type == "policy")
    site.engine.amend(school.actor, notice.id, {**notice.fields, "number": "校就字〔2026〕13号"}, key="amend")
    run_all(site.engine)
    site.messages.send_due(20)
    directory_story(site)
    return site.engine


def directory_story(site: Site) -> None:
    """Units and accounts that have ended or wait for something, what was refused, a code, a wish for a correction."""
    school, counselor = post_of(site, "school"), post_of(site, "counselor")
    taken, taker, ended = (site.units.create(school, f"{name}学院") for name in ("新闻", "传媒", "停用"))
    site.units.merge(school, taken.id, taker.id, taken.version)
    site.units.close(school, ended.id, "撤销", ended.version)
    site.units.close_major(school, site.units.add_major(school, "旧专业").id)
    site.units.open_cohort(post_of(site, "ministry"), 2028)
    wanted = posts.Wanted(school.path, ("counselor",))
    everybody = site.engine.read(lambda reader: posts.page(reader, wanted, limit=10))
    suspended, deleted, marked = [one for one in everybody if one.id != counselor.id][-3:]  # the demo's own one goes on
    site.accounts.suspend(school, suspended.id, suspended.version, "停用")
    site.accounts.delete(school, deleted.id, deleted.version, "left")
    site.accounts.mark(school, marked.id, marked.version, "姓名有误")
    site.requests.ask(school, "钱一", "13900000009", "counselor", school.path, ((2027, "bachelor", ""),), "user")
    site.own_data.ask(counselor, "name", "姓名有误")
    site.codes.ask("login", demo.LOGINS["counselor"][0], "127.0.0.1", lambda text, **words: text.format(**words))
    site.codes.settle()
    site.engine.write(lambda work: changes.denied(work, 1, counselor.id, "unit.close", "college:/51/1/1/", "web"))


def literal(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


def dump(engine: Engine, statements: list[str]) -> str:
    """The statements, and all rows of every table that they leave behind, in the order in which they make them."""
    tables = dict.fromkeys(name for statement in statements for name in MADE.findall(statement))

    def rows(reader: Reader) -> list[str]:
        lines = []
        for table in tables:
            columns = columns_of(reader, table)
            if not columns:
                continue  # a later migration has given it another name
            found = reader.rows(f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1, 2")
            if table == "serial":  # its migration puts a row in
                lines.append("DELETE FROM serial")
            for row in found:
                lines.append(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(map(literal, row))})")
            if not reader.dialect.is_sqlite and columns[0] == "id" and found and isinstance(found[0][0], int):
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
    folder = HERE / f"v{version('fdy')}"
    folder.mkdir(exist_ok=True)
    own = (directory.SCHEMA, messaging.SCHEMA, sharing.SCHEMA)
    server = servers.start()
    with tempfile.TemporaryDirectory() as temporary:
        for prefix, tell, schemas in (("", story, ()), ("site-", site_story, own)):
            for name, url in (
                ("sqlite", f"sqlite:{temporary}/{prefix}story.db"),
                ("postgres", server.of(server.create())),
            ):
                engine = tell(url)
                words = engine.read(lambda reader: reader.dialect.words)
                steps = [step for schema in (core_schema(), *schemas) for step in schema.steps()]
                statements = [VERSIONS, *(statement for step in steps for statement in step.statements(words))]
                (folder / f"{prefix}{name}.sql").write_text(dump(engine, statements), encoding="utf-8")
                engine.close()
                print(f"wrote {folder.name}/{prefix}{name}.sql")
    server.stop()


if __name__ == "__main__":
    main()
