"""Re-timings while timers fire: none of an old time, none twice, none forgotten; no valid check-in is lost."""

from __future__ import annotations

import logging
import random
from collections import Counter
from contextlib import closing
from datetime import timedelta
from typing import Any

from fdycore import Actor, Conflict, Engine, Refused
from fdycore.clock import pause, to_micros, utc
from tests.prove import NewUrl
from tests.prove.child import answer, crowd, told_to_stop, wait_for_go
from tests.prove.common import (
    MINISTRY,
    bar,
    broken_chains,
    country,
    crew,
    engine_on,
    jobs_given_up,
    live_course,
    populate,
    release,
    rows,
    run_all,
    tasks_that_differ,
)

TASKS, WORKERS, ACTORS = 20, 4, 4
TIMERS = ("window_opens", "window_closes_soon", "due_in_a_day")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
# Written by the database itself inside the transaction that fires a timer: the revision in force at that moment.
WITNESS = {
    "SQLite": [
        """CREATE TRIGGER witness AFTER INSERT ON event WHEN NEW.kind = 'task.timer' BEGIN
        INSERT INTO fired SELECT NEW.key, NEW.task, revision FROM task WHERE id = NEW.task; END""",
    ],
    "PostgreSQL": [
        """CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO fired SELECT NEW.key, NEW.task, revision FROM task WHERE id = NEW.task; RETURN NEW; END $$""",
        """CREATE TRIGGER witness AFTER INSERT ON event
        FOR EACH ROW WHEN (NEW.kind = 'task.timer') EXECUTE FUNCTION witness()""",
    ],
}


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    """500 amendments of 20 tasks; 4 threads of another process run what is due, 4 of a third one check in."""
    amendments, people = (100, 10) if small else (500, 60)
    url = new_url()
    with closing(engine_on(url)) as engine:
        engine.upgrade()
        _watch(engine)
        populate(engine, country(people))
        retiming = Retiming(engine, seed)
        with crew() as start:
            workers = start("tests.prove.timers:work", url, seed).until_ready().go()
            actors = start("tests.prove.timers:check_in", url, seed, tasks=retiming.attended).until_ready().go()
            with bar(amendments, f"re-timings on {engine.database_name}") as advance:
                for _ in range(amendments):
                    retiming.amend()
                    advance(1)
            attended = actors.result()
            pause(2 * Retiming.SOON / 1000)  # the last timers come due while the workers still run
            failed = workers.result()
        run_all(engine)
        differences = {
            **retiming.judge(),
            **_lost(engine, retiming.attended, attended),
            "jobs_failed": failed,
            "jobs_given_up": jobs_given_up(engine),
            "tallies_that_differ": tasks_that_differ(engine),
        }
        fired = len(rows(engine, "SELECT 1 FROM fired"))
    return {
        "sizes": {"amendments": amendments, "tasks": TASKS, "people": people, "workers": WORKERS, "actors": ACTORS},
        "counts": {"fired": fired, **attended["counts"], **retiming.counts},
        "differences": differences,
    }


def _watch(engine: Engine) -> None:
    def create(work) -> None:
        cursor = work.db.get_connection().cursor()  # the driver's own: Pony would take `$` for a parameter
        for statement in (
            "CREATE TABLE fired (key TEXT, task BIGINT, revision BIGINT)",
            *WITNESS[engine.database_name],
        ):
            cursor.execute(statement)

    engine.write(create)


class Retiming:
    """Amends tasks at random, remembers when each timer was due at each revision, and judges what has fired."""

    SOON = 40  # milliseconds: how far ahead a timer is moved

    def __init__(self, engine: Engine, seed: int):
        self.engine, self.chance = engine, random.Random(seed)
        self.counts: Counter = Counter()
        self.fields: dict[int, dict[str, Any]] = {}
        self.dues: dict[int, list[dict[str, int]]] = {}  # task -> revision -> timer -> due
        self.written: dict[int, list[int]] = {}  # task -> revision -> a moment before it was in force
        for number in range(TASKS):
            now = utc()
            fields = live_course(now - HOUR, now + DAY, deadline=(now + 3 * DAY).isoformat())
            task = release(engine, fields, f"task{number}").id
            self.fields[task], self.dues[task], self.written[task] = fields, [], []
            self._remember(task, fields, now)
        self.attended = list(self.fields)[::2]  # those whose window is always open; the others' opens anew

    def _remember(self, task: int, fields: dict[str, Any], before) -> None:
        moments = self.engine.moments(self.engine.task(MINISTRY, task))
        self.dues[task].append({
            "window_opens": to_micros(moments["opens"]),
            "window_closes_soon": to_micros(moments["closes"] - timedelta(minutes=10)),
            "due_in_a_day": to_micros(moments["deadline"] - DAY),
        })  # fmt: skip
        self.written[task].append(to_micros(before))
        self.fields[task] = fields

    def amend(self) -> None:
        task, now = self.chance.choice(list(self.fields)), utc()
        soon = now + timedelta(milliseconds=self.chance.uniform(1, self.SOON))
        kind = self.chance.choice(["deadline", "closes", "opens", "title"])
        if kind == "opens" and task in self.attended:
            kind = "deadline"
        change = {
            "deadline": {"deadline": (soon + DAY).isoformat()},
            "closes": {"ends": (soon + timedelta(minutes=10)).isoformat()},
            "opens": {"starts": soon.isoformat(), "ends": (soon + DAY - HOUR).isoformat()},
            "title": {"title": f"校招季如何选好第一份工作（{self.chance.randrange(1000)}）"},
        }[kind]
        fields = {**self.fields[task], **change}
        self.engine.amend(MINISTRY, task, fields, key=f"amend{self.counts['amended']}")
        self.counts["amended"] += 1
        self._remember(task, fields, now)
        pause(self.chance.uniform(0, 0.01))

    def judge(self) -> dict[str, int]:
        found: Counter = Counter()
        fired = []
        for task, key, in_force in rows(self.engine, "SELECT task, key, revision FROM fired"):
            _, _, revision, timer = key.split(":")
            fired.append((task, timer, int(revision), in_force))
            times = {self.dues[task][r][timer] for r in range(int(revision), in_force + 1)}
            found["old_timers_fired"] += len(times) != 1 or in_force >= len(self.dues[task])
        runs = Counter((task, timer, self._since(task, timer, revision)) for task, timer, revision, _ in fired)
        found["fired_twice"] = sum(n - 1 for n in runs.values())
        told = [tuple(row) for row in rows(self.engine, "SELECT assignee FROM told")]
        found["not_told_once"] = len(fired) - len(set(told)) + len(told) - len(set(told))
        found["forgotten"] = sum(
            self._has_come(task, timer) and (task, timer, self._since(task, timer, -1)) not in runs
            for task in self.dues
            for timer in TIMERS
        )
        self.counts["fired_under_a_later_revision"] = sum(revision != now for _, _, revision, now in fired)
        return {name: found[name] for name in ("old_timers_fired", "fired_twice", "not_told_once", "forgotten")} | {
            "nothing_fired": int(not fired)
        }

    def _since(self, task: int, timer: str, revision: int) -> int:
        """The first revision of the row of revisions that left this timer's time as it is."""
        dues = self.dues[task]
        revision = range(len(dues))[revision]
        while revision and dues[revision - 1][timer] == dues[revision][timer]:
            revision -= 1
        return revision

    def _has_come(self, task: int, timer: str) -> bool:
        """The timer's last time lay surely ahead when it was written, and has passed."""
        since = self._since(task, timer, -1)
        amended = [at for (at,) in rows(
            self.engine, "SELECT at FROM event WHERE task = $task AND kind = 'task.amend' ORDER BY id", task=task
        )]  # fmt: skip
        due, last = self.dues[task][-1][timer], to_micros(utc())
        return since > 0 and amended[since - 1] < due <= last


def _lost(engine: Engine, tasks: list[int], attended: dict[str, Any]) -> dict[str, int]:
    stored = {i for task in tasks for (i,) in rows(
        engine, "SELECT id FROM assignment WHERE task = $task AND state <> 'assigned' AND state LIKE '%in%'", task=task
    )}  # fmt: skip
    wrong = sum((broken_chains(engine, task) for task in tasks), Counter())
    return {
        "check_ins_refused": len(attended["refused"]),
        "check_ins_lost": len(set(attended["checked_in"]) - stored),
        "no_check_in": int(not attended["checked_in"]),
        "histories_broken": sum(wrong.values()),
    }


def work(url: str, seed: int) -> None:
    """The workers. Every announcement is written down as it is told."""
    engine = engine_on(url)
    failures: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: failures.append(record.getMessage())
    logging.getLogger("fdycore").addHandler(handler)

    def tell(work, announcement) -> None:
        if announcement.kind in ("check_in_open", "check_in_closing", "due_soon"):
            about = f"{announcement.task}:{announcement.revision}:{announcement.kind}"
            work.execute("INSERT INTO told (kind, assignee) VALUES ('timer', $about)", about=about)

    engine.on("*", tell)
    rows(engine, "SELECT 1")
    wait_for_go()

    def worker(number: int) -> None:
        while not told_to_stop.is_set():
            engine.run_due(limit=20, budget=1)
            pause(0.001)

    crowd(WORKERS, worker)
    for failure in failures:
        logging.getLogger("prove").error(failure)
    answer(len(failures))


def check_in(url: str, seed: int, tasks: list[int]) -> None:
    """The actors: every check-in lies in the old window and in the new one, whatever is amended meanwhile."""
    engine = engine_on(url)
    people = [row for task in tasks for row in rows(
        engine, "SELECT id, assignee FROM assignment WHERE task = $task", task=task
    )]  # fmt: skip
    random.Random(seed).shuffle(people)
    checked_in, refused = [], []
    counts: Counter = Counter()
    wait_for_go()

    def actor(number: int) -> None:
        chance = random.Random(f"{seed}.{number}")
        for ident, assignee in people[number::ACTORS]:
            for action in ("check_in", "view", "forward", "complete"):
                if told_to_stop.is_set():
                    return
                _insist(engine, Actor(assignee), ident, action, counts, refused)
                if action == "check_in":
                    checked_in.append(ident)
                pause(chance.uniform(0, 0.005))

    crowd(ACTORS, actor)
    answer({"checked_in": checked_in, "refused": refused, "counts": counts})


def _insist(engine: Engine, actor: Actor, ident: int, action: str, counts: Counter, refused: list) -> None:
    """Send it again while others are faster, as a page does; it must not be refused."""
    while True:
        try:
            engine.act(actor, ident, action, key=f"{action}.{ident}")
        except Conflict:
            counts["sent_again"] += 1
            continue
        except Refused as exc:
            refused.append([ident, action, str(exc)])
        counts["actions"] += 1
        return
