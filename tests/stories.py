"""Small helpers that tests share: actors, people, and the way from nothing to a released task."""

from __future__ import annotations

from datetime import datetime, timedelta

from fdycore import Actor, Assignment, Audience, Engine, Task

MINISTRY = Actor("ministry", scope="/")
PROVINCE = Actor("province", scope="/1/")
EVERYBODY = Audience("everybody")
LIVE = {"title": "校招季如何选好第一份工作", "starts": "2026-03-02T19:00+08:00", "ends": "2026-03-02T20:30+08:00"}
POLICY = {"title": "关于做好毕业生就业工作的通知"}


def tree(provinces: int, schools: int, colleges: int, each: int) -> list[tuple[str, str]]:
    """Counselors of an invented country; one in each school belongs to no college (R006)."""
    people = []
    for p in range(1, provinces + 1):
        for s in range(1, schools + 1):
            people.append((f"c{p}-{s}-0-0", f"/{p}/{p * 100 + s}/"))
            for c in range(1, colleges + 1):
                people += [(f"c{p}-{s}-{c}-{n}", f"/{p}/{p * 100 + s}/{c}/") for n in range(each)]
    return people


def run_all(engine: Engine) -> int:
    """Do everything that is due by now."""
    total = 0
    while done := engine.run_due(limit=10_000, budget=600):
        total += done
    return total


def released(engine: Engine, type: str = "live_course", fields: dict | None = None, *, by: Actor = MINISTRY,
             audience: Audience = EVERYBODY, key: str = "t") -> Task:  # fmt: skip
    """Draft, dispatch and release a task."""
    draft = engine.draft(by, type, fields or (LIVE if type == "live_course" else POLICY), key=f"{key}:draft")
    engine.dispatch(by, draft.id, audience, key=f"{key}:dispatch")
    run_all(engine)
    return engine.task(by, draft.id)


def of(engine: Engine, assignee: str, task: Task) -> Assignment:
    """Somebody's assignment of a task."""
    return engine.assignments(Actor(assignee), task=task.id).items[0].assignment


def at(text: str) -> datetime:
    """An aware moment from ISO text."""
    return datetime.fromisoformat(text)


def minutes(n: float) -> timedelta:
    return timedelta(minutes=n)
