"""A thousand screens that poll their board, each on its own connection, while counselors act."""

from __future__ import annotations

import random
from contextlib import ExitStack
from time import perf_counter
from urllib.parse import quote

import click

from bench import proxy
from bench.boards import OPENER, milliseconds, task_to_all
from bench.client import Plan, ask
from bench.country import Country
from bench.report import Result
from bench.server import PRODUCTION, Server
from bench.writer import Writers
from fdyweb.security import COOKIE

SCREENS, EVERY = 1_000, 4.0  # connections, and seconds between two polls of one
MIX = (("ministry", 0.02, 1), ("province", 0.18, 32), ("school", 0.80, 80))  # level, share, at most of so many units
RATE, THREADS = 70, 4


def run(country: Country, screens: int, seconds: float, every: float) -> Result:
    """Screens of the ministry, of provinces and of schools, each its own connection, for so many seconds.

    The site as it is deployed: the settings of production.ini, behind nginx with those of the how-to. `cores` counts both.
    """
    task = task_to_all(country)
    asks = []
    for level, share, most in MIX:
        paths = country.units(level, min(most, max(1, round(screens * share))))
        cookies = [(path, f"{COOKIE}={country.log_in(path)}") for path in paths]
        for number in range(max(1, round(screens * share))):
            path, cookie = cookies[number % len(cookies)]
            asks.append((f"/progress/{task}.json?at={quote(path)}", cookie))
    random.Random(1).shuffle(asks)  # each level spread over the four seconds
    marks: list[tuple[float, float, float]] = []
    with ExitStack() as stack:
        server = stack.enter_context(Server("screens", country.url, PRODUCTION))
        port, front = server.port, None
        if proxy.installed():
            front = stack.enter_context(proxy.Proxy(port))
            port = front.port
        else:
            click.echo(
                "NGINX IS NOT INSTALLED: the site holds every connection itself, as no deployment does", err=True
            )
        plan = Plan(port, asks, len(asks), every, seconds, every)
        mark = lambda: marks.append((perf_counter(), server.cpu(), front.cpu() if front else 0.0))
        with Writers(country.url, task, RATE, THREADS, OPENER) as others:
            answers = ask(plan, mark)
            mark()
    (began, *before), (ended, *after) = marks
    cores = [(b - a) / (ended - began) for a, b in zip(before, after, strict=True)]
    waits = [wait for _, wait in answers.samples]
    figures = {
        "polls_per_second": round(answers.per_second(seconds), 1),
        "p99_ms": milliseconds(waits, 0.99),
        "cores": round(sum(cores), 2),
    }
    acted = [wait for due, wait in others.samples if began <= due <= ended]
    details = {
        "behind_nginx": front is not None, "site_cores": round(cores[0], 2), "screens": len(asks), "seconds": seconds,
        "p50_ms": milliseconds(waits, 0.5), "max_ms": milliseconds(waits, 1.0),
        "connections_again": answers.again, "actions_per_second": round(len(acted) / (ended - began)),
        "action_p99_ms": milliseconds(acted, 0.99) if acted else None,
    }  # fmt: skip
    country.close("/", task)
    return Result("dashboards", country.db, country.n, figures, details)
