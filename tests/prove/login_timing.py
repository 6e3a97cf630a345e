"""Does time tell whether a phone is known? Logins that fail, by phones that are known and by phones that are not.

The areas under the curve: how often a wrong password takes longer for a known phone than for an unknown one. 0.5 tells
nothing. Known phones are those with a password of their own and those with an initial one; asking for a code by short
message is measured as well.
"""

from __future__ import annotations

import random
from typing import Any

from fdycore import SettableClock
from fdycore.clock import stopwatch, to_micros, utc
from fdyweb import demo
from fdyweb.directory import firstpass, sessions
from fdyweb.directory.smscodes import LOGIN
from fdyweb.engine import make_site
from fdyweb.settings import Settings
from tests.prove.common import bar

LEAST, MOST = 0.45, 0.55
PEOPLE = 60
KNOWN = [f"1370{n:07d}" for n in range(1, PEOPLE)]
UNKNOWN = [f"1990{n:07d}" for n in range(1, PEOPLE)]


def auc(longer: list[float], shorter: list[float]) -> float:
    """How often one of the first is longer than one of the second: their rank sum, by Mann and Whitney."""
    ranked = sorted([(value, 1) for value in longer] + [(value, 0) for value in shorter])
    ranks = sum(rank for rank, (_, first) in enumerate(ranked, 1) if first)
    n, m = len(longer), len(shorter)
    return (ranks - n * (n + 1) / 2) / (n * m)


def prove(new_url, seed: int, small: bool) -> dict[str, Any]:
    each = 40 if small else 2_000
    site = _site(new_url())
    took = _measure(site, each, random.Random(seed))
    areas = {
        "own password": auc(took["own password"], took["unknown"]),
        "initial password": auc(took["initial password"], took["unknown"]),
        "code": auc(took["code known"], took["code unknown"]),
    }
    site.codes.settle()
    site.engine.close()
    outside = sum(not LEAST <= area <= MOST for area in areas.values())
    return {
        "sizes": {"each": each},
        "counts": {"logins": sum(map(len, took.values()))},
        "auc": {name: round(area, 4) for name, area in areas.items()},
        "median_ms": {name: round(sorted(times)[len(times) // 2] * 1000, 2) for name, times in took.items()},
        "differences": {"areas_outside": outside},
    }


def _site(url: str):
    """The small demo country; every second of its counselors has an initial password. Short messages go nowhere."""
    clock = SettableClock(utc())
    site = make_site(Settings(db=url, secret="a secret of the proofs", hold=0, worker="off"), clock)
    site.engine.upgrade()
    demo.make(site.engine, site.phones, "small")
    site.channels.add_texts(lambda phone, text: None)
    now = to_micros(clock())

    def issue(work) -> None:
        for phone in KNOWN[1::2]:
            (who,) = work.row("SELECT id FROM identity WHERE phone_index = $i", i=site.phones.index(phone))
            work.execute("UPDATE identity SET password = NULL WHERE id = $id", id=who)
            firstpass.issue(work, who, now)

    site.engine.write(issue)
    site.sessions.log_in(UNKNOWN[0], "warm", "proof", "192.0.2.1")
    return site


def _measure(site, each: int, chance: random.Random) -> dict[str, list[float]]:
    """Every kind as often, in random order, from networks and with passwords that come once; none may be throttled."""
    phones = {"own password": KNOWN[::2], "initial password": KNOWN[1::2], "unknown": UNKNOWN,
              "code known": KNOWN, "code unknown": UNKNOWN}  # fmt: skip
    plan = [(kind, phones[kind][n % len(phones[kind])]) for kind in phones for n in range(each)]
    chance.shuffle(plan)
    took: dict[str, list[float]] = {kind: [] for kind in phones}
    with bar(len(plan), "logins") as told:
        for n, (kind, phone) in enumerate(plan):
            site.engine.clock.advance(minutes=2)
            address, password = f"10.{n >> 16}.{n >> 8 & 255}.{n & 255}", f"wrong {chance.random()}"
            if kind.startswith("code"):
                site.engine.clock.advance(days=1)  # codes are few a day
                began = stopwatch()
                answer = site.codes.ask(LOGIN, phone, address, lambda text, **values: text)
            else:
                began = stopwatch()
                answer = site.sessions.log_in(phone, password, "proof", address)
            took[kind].append(stopwatch() - began)
            if answer not in (None, sessions.SAME_ANSWER):
                raise RuntimeError(f"{kind}: {answer}")
            site.codes.settle()
            told(1)
    return took
