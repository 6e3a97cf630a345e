"""The other process of a proof: `python -m tests.prove.child MODULE:FUNCTION URL SEED ARGUMENTS-AS-JSON`.

It says when it is ready, waits for the word to go, and speaks in lines. It ends with its parent: when its input
is closed, `told_to_stop` is set.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from importlib import import_module

READY, ANSWER = "ready", "answer "
told_to_stop = threading.Event()
_speaking = threading.Lock()


def say(line: str) -> None:
    """One line to the parent, whole and at once: what was said before a kill has arrived."""
    with _speaking:
        os.write(sys.stdout.fileno(), f"{line}\n".encode())


def wait_for_go() -> None:
    """Everything is prepared: start together with the others."""
    say(READY)
    sys.stdin.readline()
    threading.Thread(target=_listen, daemon=True).start()


def answer(value: object) -> None:
    say(ANSWER + json.dumps(value))


def crowd(n: int, work) -> None:
    """`work(number)` in n threads at once; raises what the first of them raised."""
    raised: list[BaseException] = []

    def run(number: int) -> None:
        try:
            work(number)
        except BaseException as exc:  # handed to the caller below
            raised.append(exc)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(n)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if raised:
        raise raised[0]


def _listen() -> None:
    sys.stdin.read()
    told_to_stop.set()


if __name__ == "__main__":
    target, url, seed, arguments = sys.argv[1:]
    module, _, function = target.partition(":")
    # `-m` has made this module `__main__`; the function's module must meet the same one.
    sys.modules["tests.prove.child"] = sys.modules["__main__"]
    getattr(import_module(module), function)(url, int(seed), **json.loads(arguments))
