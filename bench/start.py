"""What it costs to import the core, and to have an engine on a new database."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from statistics import median

from bench.report import Result

# Peak memory of this process image alone: ru_maxrss would keep that of the process it was forked from.
CHILD = """
import sys, json
from time import perf_counter
def peak():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) / 1024
before, began = peak(), perf_counter()
{code}
took = (perf_counter() - began) * 1e3
loaded = [name for name in ("pony", "transitions") if name in sys.modules]
print(json.dumps([took, peak() - before, loaded]))
"""
IMPORT = "import fdycore"
ENGINE = """
from fdycore import Engine
engine = Engine({url!r}, plugins=["live_course"], tally_depth=2)
engine.upgrade()
engine.read(lambda reader: reader.rows("SELECT 1"))
"""


def run(new_url: Callable[[], str], db: str, rounds: int, tick: Callable[[], None]) -> Result:
    imports, engines, bare = [], [], []
    for _ in range(rounds):
        imports.append(_child(IMPORT))
        engines.append(_child(ENGINE.format(url=new_url())))
        bare.append(_child("pass"))
        tick()
    figures = {
        "import_ms": round(median(one[0] for one in imports), 1),
        "import_mb": round(median(one[1] for one in imports) - median(one[1] for one in bare), 1),
        "loaded_early": imports[0][2],
    }
    details = {
        "engine_and_upgrade_ms": round(median(one[0] for one in engines), 1),
        "engine_and_upgrade_mb": round(median(one[1] for one in engines), 1),
    }
    return Result("start", db, 0, figures, details)


def _child(code: str) -> list:
    done = subprocess.run(
        [sys.executable, "-c", CHILD.replace("{code}", code)], check=True, capture_output=True, text=True
    )
    return json.loads(done.stdout)
