"""While everybody acts, every board says the truth of one moment, and a 完成 is on all of them within five seconds."""

from __future__ import annotations

import random
import threading
import time

from fdycore import Actor
from fdyweb.settings import Settings
from tests.fdyweb.conftest import app, browser, postgres_country, site, sqlite_country  # noqa: F401
from tests.fdyweb.country import TYPES, mine, post_of, press, run_all, send
from tests.functional.test_story import ABOVE

RATE, TASKS, CREWS = 200, 6, 4  # actions a second in all
AGE = Settings().board_age
SETTINGS = {"board_age": AGE}  # as a site ships
LEFT = 1.0  # of the five seconds, after the four between two polls of a page


class Bustle:
    """Everybody goes through some relay tasks, so many actions a second in all."""

    def __init__(self, engine, tasks: list[int]):
        self._engine, self.made, self.failed = engine, 0, []
        rows = [
            engine.read(
                lambda reader, task=task: reader.rows(
                    "SELECT id, assignee FROM assignment WHERE task = $task", task=task
                )
            )
            for task in tasks
        ]
        people = [row for of_task in rows for row in of_task]
        random.Random(1).shuffle(people)
        self._threads = [threading.Thread(target=self._work, args=(people[n::CREWS],)) for n in range(CREWS)]
        self._lock = threading.Lock()

    def _work(self, people) -> None:
        try:
            began, made = time.monotonic(), 0
            for ident, assignee in people:
                for step in ("view", "forward", "complete"):
                    self._engine.act(Actor(assignee), ident, step, key=f"{step}:{ident}")
                    made += 1
                    with self._lock:
                        self.made += 1
                    time.sleep(max(0.0, began + made * CREWS / RATE - time.monotonic()))
        except Exception as exc:  # told by the test
            self.failed.append(exc)

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    @property
    def going_on(self) -> bool:
        return any(thread.is_alive() for thread in self._threads)

    def __exit__(self, *exc):
        for thread in self._threads:
            thread.join()


def board(one, task: int, at: str = "") -> dict:
    return one.get(f"/progress/{task}.json" + (f"?at={at}" if at else "")).json


def walk(one, task: int, at: str) -> int:
    """Look at a board and at the first unit of every level below it: each is the sum of its lines. Answers how many."""
    seen = board(one, task, at)
    assert sum(part[1] for part in seen["parts"]) == seen["total"], at
    if seen["lines"]:
        for number, figure in enumerate(("done", "total")):
            assert sum(line[number] for line in seen["lines"].values()) == seen[figure], at
    below = [path for path in seen["lines"] if path != at]
    return 1 + (walk(one, task, below[0]) if below else 0)


def test_boards_are_right_at_every_level_while_everybody_acts(site, browser):  # noqa: F811
    ministry, staff = browser("ministry"), {level: browser(level) for level in ABOVE}
    alone, *tasks = [send(ministry, "policy", TYPES["policy"]) for _ in range(1 + TASKS)]
    run_all(site)
    counselor, ident = browser("counselor"), mine(site, "counselor", alone)
    counselor.get(f"/tasks/{ident}")
    looks = 0
    assert {board(one, alone)["done"] for one in staff.values()} == {0}  # and are kept for a moment
    with Bustle(site.engine, tasks) as bustle:
        press(counselor, f"/tasks/{ident}/share", "forward_complete")
        time.sleep(LEFT)
        shown = {level: board(one, alone)["done"] for level, one in staff.items()}
        while bustle.going_on:
            for level, one in staff.items():
                looks += walk(one, tasks[looks % TASKS], post_of(site, level).path)
    assert bustle.failed == []
    assert shown == dict.fromkeys(staff, 1)
    assert bustle.made == TASKS * 61 * 3 and looks > 20
    time.sleep(AGE)
    for number in tasks:
        assert not site.engine.verify(number)
        assert board(ministry, number)["done"] == board(ministry, number)["total"] == 61
