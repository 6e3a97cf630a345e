"""Somebody tries a few passwords at every phone: 10,000 phones, three passwords, 200 networks, one quarter of an hour.

Counted is what was judged at all. A hundred attempts a password are one percent; nobody whose password is another one is
kept out meanwhile.
"""

from __future__ import annotations

import random
from typing import Any

from fdycore import SettableClock
from fdycore.clock import utc
from fdyweb import demo
from fdyweb.directory import limits
from fdyweb.directory.sessions import SAME_ANSWER, TOO_MANY
from fdyweb.engine import make_site
from fdyweb.settings import Settings
from tests.prove.common import bar

SPRAYED = ("Spring2026!", "Graduate2027", "Welcome2026")
MOST_JUDGED = 0.01


def prove(new_url, seed: int, small: bool) -> dict[str, Any]:
    phones, networks = (1_000, 20) if small else (10_000, 200)
    clock, chance = SettableClock(utc()), random.Random(seed)
    site = make_site(Settings(db=new_url(), secret="a secret of the proofs", hold=0, worker="off"), clock)
    site.engine.upgrade()
    demo.make(site.engine, site.phones, "small")
    known = [f"1370{n:07d}" for n in range(1, 60)]
    tried = known + [f"188{n:08d}" for n in chance.sample(range(10**8), phones - len(known))]
    plan = [(phone, password) for password in SPRAYED for phone in tried]
    chance.shuffle(plan)
    answers = {SAME_ANSWER.code: 0, TOO_MANY.code: 0}
    with bar(len(plan), "attempts") as told:
        for n, (phone, password) in enumerate(plan):
            answer = site.sessions.log_in(phone, password, "proof", f"203.0.{n % networks}.1")
            answers[answer.code] = answers.get(answer.code, 0) + 1
            told(1)
    owners = [site.sessions.log_in(phone, demo.PASSWORD, "owner", f"198.51.100.{n}") for n, phone in enumerate(known)]
    clock.advance(minutes=15)
    after = site.sessions.log_in(tried[-1], SPRAYED[0], "proof", "203.0.0.1")
    site.engine.close()
    judged = answers[SAME_ANSWER.code]
    return {
        "sizes": {"phones": phones, "passwords": len(SPRAYED), "networks": networks},
        "counts": {"attempts": len(plan), **answers},
        "judged_share": round(judged / len(plan), 4),
        "differences": {
            "judged_beyond_the_limit": max(0, judged - len(SPRAYED) * limits.MOST_OF_PASSWORD),
            "judged_beyond_one_percent": 0 if small else int(judged > MOST_JUDGED * len(plan)),
            "owners_kept_out": sum(not isinstance(answer, str) for answer in owners),
            "still_shut_after_a_quarter": int(after != SAME_ANSWER),
            "other_answers": len(answers) - 2,
        },
    }
