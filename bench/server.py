"""A web server in a process of its own: the site, or Flask's page, on waitress with the settings of an ini file.

    python -m bench.server site|screens|flask URL INI

`screens` is the site with boards' figures shared, as it ships. It prints its port. Every line of its input is answered with
the CPU seconds that the process has used so far; at the end of the input it is gone.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from configparser import RawConfigParser
from pathlib import Path
from time import process_time

ROOT = Path(__file__).parent.parent
DEVELOPMENT, PRODUCTION = "development.ini", "production.ini"


class Server:
    """The process, seen from the one that measures. `with Server("site", url) as server: server.port`."""

    def __init__(self, what: str, url: str, ini: str = DEVELOPMENT):
        self._command = [sys.executable, "-m", "bench.server", what, url, ini]

    def __enter__(self) -> Server:
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        said = self._process.stdout.readline()
        if not said:
            raise RuntimeError(f"{' '.join(self._command[2:])} did not start")
        self.port = int(said)
        return self

    def __exit__(self, *exc: object) -> None:
        self._process.communicate()

    def cpu(self) -> float:
        """Seconds of CPU, user and system, that the process has used so far."""
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())


def of_ini(name: str) -> dict[str, str]:
    """waitress' settings in an ini file of the project, without its address."""
    parser = RawConfigParser()
    parser.read(ROOT / name, encoding="utf-8")
    return {key: value for key, value in parser["server:main"].items() if key not in ("use", "listen")}


def _application(what: str, url: str):
    if what == "flask":
        from bench import flask_page

        return flask_page.application(url)
    from bench.country import site_on
    from fdyweb import application
    from fdyweb.settings import Settings

    more = {"board_age": Settings().board_age} if what == "screens" else {}
    return application(site_on(url, **more))


def _answer() -> None:
    for _ in sys.stdin:
        print(process_time(), flush=True)
    os._exit(0)


def _serve(what: str, url: str, ini: str) -> None:
    from waitress import create_server

    from fdyweb.start import share_interpreter

    share_interpreter()  # for Flask's page too

    logging.getLogger("waitress.queue").setLevel(
        logging.ERROR
    )  # of more connections than threads it would tell each time
    server = create_server(_application(what, url), listen="127.0.0.1:0", **of_ini(ini))
    print(server.effective_port, flush=True)
    threading.Thread(target=_answer, daemon=True).start()
    server.run()


if __name__ == "__main__":
    _serve(*sys.argv[1:])
