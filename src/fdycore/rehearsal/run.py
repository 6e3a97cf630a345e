"""The rehearsal itself: make the people, dispatch, release, live through the week, amend once."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice

from fdycore.clock import SettableClock, pause, stopwatch
from fdycore.engine import Engine
from fdycore.errors import Conflict, FdyError, Refused
from fdycore.rehearsal import curve
from fdycore.rehearsal.country import ADD_PERSON, SCHEMA, SELECT_PEOPLE, Country
from fdycore.rehearsal.curve import Timetable
from fdycore.vocabulary import Actor, Audience, Preview, Selection, Task

MINISTRY = Actor("ministry", scope="/")
AUDIENCE = Audience("counselors")
TALLY_DEPTH = 2  # the school
MONDAY = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # 09:00 in Beijing: the dispatch
STARTS = MONDAY + timedelta(days=2, hours=10)  # Wednesday 19:00, as first announced
MOVED_TO = STARTS + timedelta(hours=1)  # amended on Tuesday to 20:00
AMENDED = curve.DAY  # minutes after the release
SLICE = 5  # minutes that the clock moves at once; actions of one slice run side by side
REASON = "学校网络故障，经学院核实"

# Minutes after the release, of the course as amended: the window is 30 min before the start to 30 min after the end.
TIMES = Timetable(
    opens=int((MOVED_TO - MONDAY) / timedelta(minutes=1)) - 30,
    closes=int((MOVED_TO - MONDAY) / timedelta(minutes=1)) + 90 + 30,
    ends=7 * curve.DAY,
)

Progress = Callable[[int], None]  # called with how many more are done
nothing: Progress = lambda n: None


def fields(starts: datetime) -> dict:
    return {
        "title": "校招季如何选好第一份工作",
        "starts": starts,
        "ends": starts + timedelta(minutes=90),
        "deadline": MONDAY + timedelta(days=7),
        "lecturer": "林晓岚",
        "link": "https://live.example.cn/course",
    }


def make_engine(url: str, **options) -> Engine:
    """An engine as the rehearsal needs it, on an address that may be new."""
    options.setdefault("clock", SettableClock(MONDAY))
    return Engine(
        url,
        plugins=["live_course"],
        schemas=[SCHEMA],
        audiences={AUDIENCE.name: lambda actor, params: Selection(SELECT_PEOPLE)},
        tally_depth=TALLY_DEPTH,
        **options,
    )


def refuse_used(engine: Engine) -> None:
    """A rehearsal wants a database of its own."""
    if engine.read(lambda reader: reader.rows("SELECT 1 FROM task LIMIT 1")):
        raise FdyError("this database holds tasks already; a rehearsal needs an empty one")


def people(
    engine: Engine, country: Country, number: int, seed: int, progress: Progress = nothing
) -> list[tuple[str, str]]:
    """Make the counselors; answers them as (id, path)."""
    made, rows = [], country.counselors(number, seed)
    while batch := list(islice(rows, 5_000)):
        engine.write(lambda work, batch=batch: work.many(ADD_PERSON, batch))
        made += batch
        progress(len(batch))
    return made


def draft(engine: Engine) -> tuple[Task, Preview]:
    """The ministry drafts the course and looks whom it will reach."""
    made = engine.draft(MINISTRY, "live_course", fields(STARTS), key="rehearsal:draft")
    return made, engine.preview(MINISTRY, AUDIENCE)


def dispatch(engine: Engine, made: Task, shown: Preview) -> Task:
    """The ministry confirms what it saw; the release is due from then on."""
    return engine.dispatch(MINISTRY, made.id, AUDIENCE, digest=shown.digest, key="rehearsal:dispatch")


def release(engine: Engine, task: int, progress: Progress = nothing) -> None:
    """Do what is due until the task is open, telling meanwhile how far it is."""
    failures: list[BaseException] = []
    worker = threading.Thread(target=_work_off, args=(engine, task, failures))
    worker.start()
    shown = 0
    while worker.is_alive():
        worker.join(0.1)
        made = engine.task(MINISTRY, task).made
        progress(made - shown)
        shown = made
    if failures:
        raise failures[0]


def _work_off(engine: Engine, task: int, failures: list[BaseException]) -> None:
    try:
        while engine.task(MINISTRY, task).state != "open":
            if not engine.run_due(budget=60):
                pause(0.2)  # another worker holds the release, or a dead one's lease has to run out
        engine.run_due()
    except BaseException as exc:  # handed to the caller's thread
        failures.append(exc)
    finally:
        engine.disconnect()


@dataclass
class Tally:
    """What the week brought, counted by the ones who did it."""

    done: Counter = field(default_factory=Counter)
    refused: Counter = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def actions(self) -> int:
        return sum(self.done.values())


def live(
    engine: Engine,
    task: int,
    persons: list[tuple[str, str]],
    week: list[tuple[int, int, int]],
    threads: int,
    progress: Progress = nothing,
) -> Tally:
    """Live through the planned week, slice by slice; the task is amended on its second day."""
    ids = {a: ident for ident, a in engine.read(
        lambda reader: reader.rows("SELECT id, assignee FROM assignment WHERE task = $task", task=task)
    )}  # fmt: skip
    tally, lock, began, amended = Tally(), threading.Lock(), stopwatch(), False
    crew = _Crew(threads, lambda mine: _act_all(engine, persons, ids, mine, tally, lock), engine.disconnect)
    try:
        for minute, slice_ in _slices(week):
            engine.clock.set(MONDAY + timedelta(minutes=minute))
            if not amended and minute >= AMENDED:
                amended = bool(
                    engine.amend(MINISTRY, task, fields(MOVED_TO), reason="主讲人行程调整", key="rehearsal:amend")
                )
            engine.run_due()
            crew.run(slice_)
            progress(len(slice_))
    finally:
        crew.stop()
    engine.clock.set(MONDAY + timedelta(minutes=TIMES.ends))
    engine.run_due()
    tally.seconds = stopwatch() - began
    return tally


def _slices(steps: list[tuple[int, int, int]]) -> Iterable[tuple[int, list[tuple[int, int, int]]]]:
    """The steps by the slice of time that they fall into: (its minute, its steps)."""
    at, batch = 0, []
    for step in steps:
        minute = step[0] - step[0] % SLICE
        if minute != at and batch:
            yield at, batch
            batch = []
        at = minute
        batch.append(step)
    if batch:
        yield at, batch


def _act_all(
    engine: Engine, persons, ids, mine: list[tuple[int, int, int]], tally: Tally, lock: threading.Lock
) -> None:
    done, refused = Counter(), Counter()
    for minute, person, action in mine:
        assignee, path = persons[person]
        name = curve.ACTIONS[action]
        actor = Actor(f"staff:{path}", scope=path) if action == curve.MAKE_UP else Actor(assignee)
        data = {"reason": REASON} if action == curve.MAKE_UP else None
        try:
            engine.act(actor, ids[assignee], name, data, key=f"{name}:{assignee}:{minute}")
            done[name] += 1
        except (Refused, Conflict) as exc:
            refused[f"{name}: {exc.code}"] += 1
    with lock:
        tally.done += done
        tally.refused += refused


class _Crew:
    """Threads that stay alive, so that each keeps its connection. One person's steps always go to the same thread."""

    def __init__(self, size: int, work: Callable[[list], None], farewell: Callable[[], object]):
        self._work, self._farewell = work, farewell
        self._start, self._end = threading.Barrier(size + 1), threading.Barrier(size + 1)
        self._shares: list[list] | None = [[] for _ in range(size)]
        self._failures: list[BaseException] = []
        self._threads = [threading.Thread(target=self._member, args=(n,), daemon=True) for n in range(size)]
        for thread in self._threads:
            thread.start()

    def run(self, steps: list[tuple[int, int, int]]) -> None:
        shares: list[list] = [[] for _ in self._threads]
        for step in steps:
            shares[step[1] % len(shares)].append(step)
        self._shares = shares
        self._start.wait()
        self._end.wait()
        if self._failures:
            raise self._failures[0]

    def stop(self) -> None:
        self._shares = None
        self._start.wait()
        for thread in self._threads:
            thread.join()

    def _member(self, number: int) -> None:
        while True:
            self._start.wait()
            if self._shares is None:
                self._farewell()
                return
            try:
                self._work(self._shares[number])
            except BaseException as exc:  # handed to the caller's thread
                self._failures.append(exc)
            self._end.wait()
