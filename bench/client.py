"""Browsers in another process: keep-alive connections that ask at once again, or each every so many seconds.

    python -m bench.client PLAN

PLAN is the JSON of a `Plan`. The process prints "began" when its measured time begins, and at the end of it one JSON
object: `began` (that moment), `samples` ([moment, seconds] of every answer, the moment when it was due), `again` (how
often a connection that the server had closed was made anew), `wrong` (status lines other than 200).
Moments are of the machine's monotonic clock. An answer that is late delays the connection's next question, and what
that is late counts as waiting.
"""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from http.client import HTTPConnection
from time import monotonic
from typing import Any

LENGTH = re.compile(rb"\r\nContent-Length: (\d+)", re.IGNORECASE)
CLOSES = re.compile(rb"\r\nConnection: close", re.IGNORECASE)


@dataclass(frozen=True)
class Plan:
    """asks: (path, cookie); a connection asks one of them, in turn. every: seconds, 0: at once again. seconds: measured.
    settle: seconds before them, in which the connections are made and the server warms up."""

    port: int
    asks: list[tuple[str, str]]
    connections: int
    every: float
    seconds: float
    settle: float


class Answers:
    """What a plan brought: `samples` in the order of their answers, with their moments."""

    def __init__(self, said: dict[str, Any]):
        self.samples: list[tuple[float, float]] = [tuple(sample) for sample in said["samples"]]
        self.began, self.again, self.wrong = said["began"], said["again"], said["wrong"]
        if self.wrong:
            raise RuntimeError(f"{len(self.wrong)} answers were not 200, the first: {self.wrong[0]}")

    def per_second(self, seconds: float) -> float:
        """Answers a second in the first so many seconds of the measured time."""
        return sum(due + wait <= self.began + seconds for due, wait in self.samples) / seconds


def ask(plan: Plan, began: Callable[[], None] = lambda: None) -> Answers:
    """Carry a plan out in a process of its own; `began` is called when its measured time begins."""
    command = [sys.executable, "-m", "bench.client", json.dumps(asdict(plan))]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    if process.stdout.readline().strip() != "began":
        raise RuntimeError("the asking process did not begin")
    began()
    return Answers(json.loads(process.communicate()[0]))


class Wire:
    """One keep-alive connection of the calling process. `get` answers a body, whatever closed in between."""

    def __init__(self, port: int):
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, path: str, cookie: str) -> bytes:
        self._connection.request("GET", path, headers={"Cookie": cookie, "User-Agent": "bench"})
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"GET {path}: {answer.status}")
        return body

    def close(self) -> None:
        self._connection.close()


class _Connection(asyncio.Protocol):
    """Sends one question at a time; `ask` ends when its answer is whole."""

    def __init__(self, port: int, path: str, cookie: str):
        self._port = port
        self._question = (
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: bench\r\nAccept: */*\r\nCookie: {cookie}\r\n\r\n"
        ).encode()
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future | None = None
        self._got, self._need = bytearray(), 0  # bytes of the answer so far, and of the whole of it once that is known
        self.made = 0

    async def ask(self) -> str:
        """The status line of the answer. A connection that the server has closed is made anew, once a question."""
        for _ in range(2):
            if self._transport is None or self._transport.is_closing():
                self.made += 1
                await asyncio.get_running_loop().create_connection(lambda: self, "127.0.0.1", self._port)
            self._answer, self._need = asyncio.get_running_loop().create_future(), 0
            self._got.clear()
            self._transport.write(self._question)
            try:
                return await self._answer
            except ConnectionError:
                self._transport = None
        return "no answer"

    def connection_made(self, transport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._got += data
        if not self._need:
            end = self._got.find(b"\r\n\r\n")
            if end < 0:
                return
            length = LENGTH.search(self._got, 0, end)
            self._need = end + 4 + (int(length[1]) if length else 0)
        if len(self._got) >= self._need:
            if CLOSES.search(self._got, 0, self._got.find(b"\r\n\r\n") + 2):
                self._transport.close()
            self._answer.set_result(self._got[: self._got.find(b"\r\n")].decode("latin-1"))

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(ConnectionResetError("closed before the answer"))


async def _carry_out(plan: Plan) -> dict[str, Any]:
    made = [_Connection(plan.port, *plan.asks[number % len(plan.asks)]) for number in range(plan.connections)]
    samples: list[tuple[float, float]] = []
    wrong: list[str] = []
    started = monotonic() + 0.1
    begins = started + plan.settle
    ends = begins + plan.seconds

    async def work(number: int, connection: _Connection) -> None:
        due = started + (number / plan.connections) * plan.every
        while due < ends:
            if (wait := due - monotonic()) > 0:
                await asyncio.sleep(wait)
            status = await connection.ask()
            now = monotonic()
            if not status.split(" ", 1)[-1].startswith("200"):
                wrong.append(status)
            if due >= begins:
                samples.append((due, now - due))
            due = due + plan.every if plan.every else now

    async def tell() -> None:
        await asyncio.sleep(begins - monotonic())
        print("began", flush=True)

    await asyncio.gather(tell(), *(work(number, connection) for number, connection in enumerate(made)))
    again = sum(connection.made - 1 for connection in made)
    return {"began": begins, "samples": samples, "again": again, "wrong": wrong}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_carry_out(Plan(**json.loads(sys.argv[1]))))))
