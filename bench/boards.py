"""Boards over HTTP, JSON and page, at every level, while a thousand actions a second arrive."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from time import monotonic, perf_counter, sleep
from urllib.parse import quote

from bench.client import Wire
from bench.country import Country
from bench.inprocess import Visitor, statements, touching
from bench.progress import RATE, THREADS, spread
from bench.report import Result, percentile
from bench.server import Server
from bench.writer import Writers
from fdycore.paths import after
from fdyweb import application
from fdyweb.security import COOKIE

OPENER = "bench.country:engine_on"
QUIET = 5.0  # seconds in which a board has to show the last action

RECOUNT = """SELECT state, count(*) FROM assignment
WHERE task = $task AND voided_at IS NULL AND path >= $low AND path < $high GROUP BY 1"""


def task_to_all(country: Country) -> int:
    """A live course whose window is open, to everybody, of whom three of four stand somewhere."""
    starts = country.site.engine.clock() + timedelta(hours=1)
    given = {"title": "校招季如何选好第一份工作", "starts": starts, "opens_before": 1440}
    task = country.send("/", "live_course", given)
    spread(country.site.engine, task)
    country.tidy()
    return task


class Looks:
    """Every level's officer looks at their own place, at the JSON and at the page; nobody else asks meanwhile."""

    def __init__(self, country: Country, task: int, port: int):
        self.wire = Wire(port)
        self.asks = {name: (f"{COOKIE}={country.log_in(path)}", self.addresses(task, path))
                     for name, path in country.places().items()}  # fmt: skip
        self.round(8)  # the server's threads open their connections

    @staticmethod
    def addresses(task: int, path: str) -> tuple[str, str]:
        """Of a place's JSON and page."""
        return f"/progress/{task}.json?at={quote(path)}", f"/progress/{task}?at={quote(path)}"

    def round(self, times: int, tick: Callable[[], None] = lambda: None) -> dict[str, list[list[float]]]:
        """So many looks at each place: name -> (seconds of each JSON, of each page)."""
        took: dict[str, list[list[float]]] = {name: [[], []] for name in self.asks}
        for _ in range(times):
            for name, (cookie, addresses) in self.asks.items():
                for at, address in enumerate(addresses):
                    asked = perf_counter()
                    self.wire.get(address, cookie)
                    took[name][at].append(perf_counter() - asked)
                    sleep(0.005)
            tick()
        return took


def run(country: Country, looks: int, tick: Callable[[], None]) -> Result:
    """So many looks at each place while others act, a quarter as many before; then what the boards say is recounted."""
    task = task_to_all(country)
    with Server("site", country.url) as server:
        looking = Looks(country, task, server.port)
        alone = looking.round(max(1, looks // 4))
        with Writers(country.url, task, RATE, THREADS, OPENER) as others:
            sleep(0.5)
            began, cpu = perf_counter(), server.cpu()
            took = looking.round(looks, tick)
            ended, cpu = perf_counter(), server.cpu() - cpu
        equal = all(_shows(looking, name, country, task, path) for name, path in country.places().items())
        looking.wire.close()
    arrived = sum(began <= due + wait <= ended for due, wait in others.samples) / (ended - began)
    figures = {f"p99_ms_{name}": milliseconds(times[0], 0.99) for name, times in took.items()}
    figures["equals_recount"] = equal and not country.site.engine.verify(task)
    details = {f"p50_ms_{name}": milliseconds(times[0], 0.5) for name, times in took.items()}
    details |= {f"p99_page_ms_{name}": milliseconds(times[1], 0.99) for name, times in took.items()}
    details["undisturbed_p99_ms"] = {name: milliseconds(times[0], 0.99) for name, times in alone.items()}
    details["queries"] = {name: [_queries(country, path, address) for address in Looks.addresses(task, path)]
                          for name, path in country.places().items()}  # fmt: skip
    details |= {"looks": looks, "actions_per_second": round(arrived), "server_cores": round(cpu / (ended - began), 2)}
    country.close("/", task)
    return Result("boards", country.db, country.n, figures, details)


def milliseconds(times: list[float], share: float) -> float:
    """A percentile of seconds, in milliseconds."""
    return round(percentile(times, share) * 1e3, 2)


def _queries(country: Country, path: str, address: str) -> int:
    visitor = Visitor(application(country.site), country.log_in(path))
    visitor.get(address)
    with statements(country.site.engine) as found:
        visitor.get(address)
    return len(touching(found))


def _shows(looking: Looks, name: str, country: Country, task: int, path: str) -> bool:
    """Does a place's board say what a recount of the assignments says, as soon as it may be asked to?"""
    engine, (cookie, (address, _)) = country.site.engine, looking.asks[name]
    counted = dict(engine.read(lambda r: r.rows(RECOUNT, task=task, low=path, high=after(path))))
    states = engine.workflow("live_course").definition.states
    total, done = sum(counted.values()), sum(n for state, n in counted.items() if states[state].end == "done")
    wanted = sorted((state, n) for state, n in counted.items())
    ends = monotonic() + QUIET
    while True:
        said = json.loads(looking.wire.get(address, cookie))
        lines = said["lines"].values()
        whole = not lines or (sum(line[0] for line in lines) == done and sum(line[1] for line in lines) == total)
        parts = sorted((state, n) for state, n, *_ in said["parts"] if n)
        if (said["done"], said["total"], parts, whole) == (done, total, wanted, True):
            return True
        if monotonic() > ends:
            return False
        sleep(0.2)
