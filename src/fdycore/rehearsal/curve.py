"""Who does what, and when: a plausible curve, drawn from a seed before anything happens.

Shares and delays are invented (no measurement of real counselors was to be had): most open the task on the
first day, a tail later, a few never; most check in while the window is open, some too early, some too late;
some of the late ones are made up for by their college or school; some undo a completion and complete again.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

DAY = 24 * 60  # minutes, the unit of every time here

VIEW, FORWARD, COMPLETE, UNDO, CHECK_IN, MAKE_UP = range(6)
ACTIONS = ("view", "forward", "complete", "undo", "check_in", "make_up")

OPENED = ((0.35, 0, DAY), (0.70, DAY, 3 * DAY), (0.96, 3 * DAY, 6 * DAY))  # share by then, from, to
FORWARDED, COMPLETED, UNDONE = 0.985, 0.985, 0.02
ON_TIME, EARLY, LATE, MADE_UP = 0.84, 0.02, 0.07, 0.6


@dataclass(frozen=True)
class Timetable:
    """Minutes after the release: when the window opens and closes (as amended), and when all is over."""

    opens: int
    closes: int
    ends: int


def plan(people: int, seed: int, times: Timetable) -> list[tuple[int, int, int]]:
    """All attempts as (minute, person, action), in order of time. Some will be refused, on purpose."""
    chance = random.Random(f"{seed}:curve")
    made = [step for person in range(people) for step in _one(person, chance, times)]
    made.sort()
    return made


def _one(person: int, chance: random.Random, times: Timetable) -> Iterator[tuple[int, int, int]]:
    draw = chance.random()
    for share, start, end in OPENED:
        if draw < share:
            yield from _notice(person, chance, chance.randrange(start, end))
            break
    draw = chance.random()
    if draw < ON_TIME:
        # Most come around the start, half an hour after the window opens.
        minute = times.opens + round(chance.triangular(0, times.closes - times.opens - 1, 30))
        yield min(minute, times.closes - 1), person, CHECK_IN
    elif draw < ON_TIME + EARLY:
        yield max(0, times.opens - chance.randrange(1, 120)), person, CHECK_IN  # refused: not open yet
        yield times.opens + chance.randrange(0, 60), person, CHECK_IN
    elif draw < ON_TIME + EARLY + LATE:
        yield times.closes + chance.randrange(0, 180), person, CHECK_IN  # refused: over
        if chance.random() < MADE_UP:
            yield times.closes + chance.randrange(240, 2 * DAY), person, MAKE_UP


def _notice(person: int, chance: random.Random, minute: int) -> Iterator[tuple[int, int, int]]:
    yield minute, person, VIEW
    if chance.random() < FORWARDED:
        minute += chance.randrange(1, 20)
        yield minute, person, FORWARD
        if chance.random() < COMPLETED:
            minute += chance.randrange(1, 15)
            yield minute, person, COMPLETE
            if chance.random() < UNDONE:
                yield minute + chance.randrange(1, 10), person, UNDO
                yield minute + chance.randrange(10, 300), person, COMPLETE
