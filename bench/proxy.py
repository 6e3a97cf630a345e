"""nginx in front of a server of the bench, with the settings that docs/how-to/run-the-site.md gives a deployment."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from time import monotonic, sleep

from bench.server import ROOT

HOW_TO = ROOT / "docs" / "how-to" / "run-the-site.md"
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
PATIENCE = 10.0  # seconds until it must listen


def installed() -> bool:
    return shutil.which("nginx") is not None


class Proxy:
    """`with Proxy(server.port) as proxy: proxy.port`. One process, so that its CPU can be read; without TLS."""

    def __init__(self, behind: int):
        self._behind = behind

    def __enter__(self) -> Proxy:
        self.port = _free_port()
        self._folder = tempfile.TemporaryDirectory(prefix="fdy-nginx-")
        settings = Path(self._folder.name, "nginx.conf")
        settings.write_text(_settings(Path(self._folder.name), self.port, self._behind), encoding="utf-8")
        self._process = subprocess.Popen(["nginx", "-p", self._folder.name, "-c", settings])
        ends = monotonic() + PATIENCE
        while not _listens(self.port):
            if self._process.poll() is not None or monotonic() > ends:
                self.__exit__()
                raise RuntimeError(f"nginx did not start with the settings of {HOW_TO.name}")
            sleep(0.05)
        return self

    def __exit__(self, *exc: object) -> None:
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()

    def cpu(self) -> float:
        """Seconds of CPU, user and system, that it has used so far; Linux tells them."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _settings(folder: Path, port: int, behind: int) -> str:
    """The how-to's own block, its address and certificate put aside."""
    block = re.search(r"```nginx\n(.*?)```", HOW_TO.read_text(encoding="utf-8"), re.DOTALL)[1]
    http = block[: block.rindex("server {")]  # the last one only sends people from http to https
    http = re.sub(r"ssl_\w+ .*;", "", http)
    for theirs, ours in (("443 ssl", f"127.0.0.1:{port}"), ("127.0.0.1:6543", f"127.0.0.1:{behind}")):
        if http.count(theirs) != 1:
            raise RuntimeError(f"{HOW_TO.name} names {theirs} no longer once")
        http = http.replace(theirs, ours)
    places = " ".join(f"{name}_temp_path {folder / name};" for name in TEMPORARY)
    return (
        f"daemon off; master_process off; pid {folder / 'pid'}; error_log stderr error;\n"
        f"events {{ worker_connections 4096; }}\nhttp {{ access_log off; {places}\n{http}}}\n"
    )


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def _listens(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0
