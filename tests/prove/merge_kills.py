"""kill -9 in the middle of a merge of two colleges, while counselors act: wholly old or wholly new, and every count right."""

from __future__ import annotations

import random
import tempfile
import threading
from collections import Counter
from contextlib import closing
from typing import Any

from fdycore import Actor, Audience, Conflict
from fdycore.clock import pause, stopwatch, utc
from fdyweb.directory import audiences, authority, places, store
from fdyweb.directory.authority import COLLEGE, COUNSELOR, MINISTRY, PROVINCE, SCHOOL, Post
from fdyweb.directory.people import NewPerson, People
from fdyweb.engine import Site, make_site
from fdyweb.settings import Settings
from tests.prove import NewUrl
from tests.prove.child import say, wait_for_go
from tests.prove.common import bar, crew, rows, run_all, tasks_that_differ

SECRET = "a secret of the proof and of nobody else"
SCHOOL_AT = "/51/10610/"


def prove(new_url: NewUrl, seed: int, small: bool) -> dict[str, Any]:
    kills, colleges, each = (4, 8, 40) if small else (50, 55, 20)
    return merges(new_url(), seed, kills, colleges, each)


def merges(url: str, seed: int, kills: int, colleges: int, each: int) -> dict[str, Any]:
    """One college after the other is merged into the next; each merge is killed until it has come through."""
    chance, counts, differences = random.Random(seed), Counter(), Counter()
    with tempfile.TemporaryDirectory(prefix="fdyfiles") as folder, closing(_site(url, folder).engine) as engine:
        engine.upgrade()
        post = _populate(_site(url, folder), colleges, each)
        tasks = [_out(engine, post, scope, number) for number, scope in enumerate(("/", "/51/", SCHOOL_AT, SCHOOL_AT))]
        counts["open_assignments"] = rows(engine, "SELECT count(*) FROM assignment")[0][0]
        stop = threading.Event()
        actors = [threading.Thread(target=_act, args=(engine, number, stop, counts)) for number in range(2)]
        for thread in actors:
            thread.start()
        source, longest = 1, 0.3
        with crew() as start, bar(kills, f"kills of merges on {engine.database_name}") as advance:
            for _ in range(kills):
                child = start("tests.prove.merge_kills:merge", url, seed, folder=folder, source=source).until_ready()
                began = stopwatch()
                child.go()
                pause(chance.uniform(0, longest * 1.1))
                told = child.kill()
                counts["kills"] += 1
                whole = _whole(engine, source, source + 1)
                counts[whole] += 1
                differences["neither_old_nor_new"] += whole == "mixed"
                differences["told_and_lost"] += "merged" in told and whole != "new"
                differences["tallies_that_differ"] += tasks_that_differ(engine)
                if whole == "new":
                    longest = max(0.1, min(longest, stopwatch() - began))
                    source += 1
                else:
                    longest = min(longest * 1.3, 10.0)
                advance(1)
        stop.set()
        for thread in actors:
            thread.join()
        last = _site(url, folder)
        while source < colleges and counts["merges_unharmed"] < 3:
            last.units.merge(post, *_ids(engine, source, source + 1), _version(engine, source))
            counts["merges_unharmed"] += 1
            differences["unharmed_is_mixed"] += _whole(engine, source, source + 1) != "new"
            source += 1
        differences["tallies_that_differ"] += tasks_that_differ(engine)
        differences["assignments_lost"] += (
            counts["open_assignments"] - rows(engine, "SELECT count(*) FROM assignment")[0][0]
        )
        sizes = {"kills": kills, "colleges": colleges, "tasks": len(tasks)}
    return {"sizes": sizes, "counts": dict(counts), "differences": dict(differences)}


def merge(url: str, seed: int, folder: str, source: int) -> None:
    """The one that is killed."""
    site = _site(url, folder)
    post = _officer(site.engine, SCHOOL_AT)
    old, new = _ids(site.engine, source, source + 1)
    version = _version(site.engine, source)
    wait_for_go()
    site.units.merge(post, old, new, version)
    say("merged")
    threading.Event().wait(60)  # whoever kills decides when it ends


# -- the world --------------------------------------------------------------------------------------------------------


def _site(url: str, folder: str) -> Site:
    return make_site(Settings(db=url, secret=SECRET, hold=0, worker="off", files=folder), utc)


def _path(college: int) -> str:
    return f"{SCHOOL_AT}{college}/"


def _populate(site: Site, colleges: int, each: int) -> Post:
    units = [
        (MINISTRY, "000000", "教育部", "/"),
        (PROVINCE, "510000", "四川省", "/51/"),
        (SCHOOL, "10610", "大学", SCHOOL_AT),
    ]
    units += [(COLLEGE, str(n), f"第{n}学院", _path(n)) for n in range(1, colleges + 1)]
    site.engine.write(lambda work: store.add_units(work, units, 0))
    people = [NewPerson(f"管理{n}", f"1360{n:07d}", level, path) for n, (level, _, _, path) in enumerate(units)]
    for college in range(1, colleges + 1):
        numbers = range(college * 100, college * 100 + each)
        people += [NewPerson(f"辅导{n}", f"1370{n:07d}", COUNSELOR, _path(college)) for n in numbers]
        # the first of the college before has a post here too: a merge makes one of the two
        people += (
            [NewPerson("双任", f"1370{(college - 1) * 100:07d}", COUNSELOR, _path(college))] if college > 1 else []
        )
    People(site.engine, site.phones).add(people, None)
    return _officer(site.engine, SCHOOL_AT)


def _officer(engine, path: str) -> Post:
    ((identity, account),) = rows(
        engine,
        "SELECT a.identity, a.id FROM account a JOIN unit u ON u.id = a.unit WHERE u.path = $path AND a.level = u.level",
        path=path,
    )
    found = [authority.Post(*row) for row in engine.read(lambda reader: store.posts(reader, identity))]
    return next(post for post in found if post.id == account)


def _out(engine, post: Post, scope: str, number: int) -> int:
    actor = Actor(_officer(engine, scope).id, scope=scope)
    task = engine.draft(actor, "policy", {"title": f"通知{number}"}, key=f"draft{number}").id
    engine.dispatch(actor, task, Audience(audiences.COUNSELORS), key=f"send{number}")
    run_all(engine)
    return task


def _act(engine, number: int, stop: threading.Event, counts: Counter) -> None:
    waiting = rows(engine, "SELECT id FROM assignment ORDER BY id")[number::2]
    for (ident,) in waiting:
        for action in ("view", "forward", "complete"):
            if stop.wait(0.02):
                return
            ((assignee,),) = rows(engine, "SELECT assignee FROM assignment WHERE id = $id", id=ident)
            try:
                engine.act(Actor(assignee), ident, action, key=f"{action}.{ident}")
                counts["acted"] += 1
            except (
                Exception
            ) as exc:  # handed to another post meanwhile, or in the way of a merge: another try is the person's
                counts["not_acted" if not isinstance(exc, Conflict) else "conflicts"] += 1


def _ids(engine, *colleges: int) -> list[int]:
    return [engine.read(lambda reader, n=n: places.at(reader, _path(n))).id for n in colleges]


def _version(engine, college: int) -> int:
    return engine.read(lambda reader: places.at(reader, _path(college))).version


# -- old or new -------------------------------------------------------------------------------------------------------


def _whole(engine, source: int, into: int) -> str:
    """`old` when nothing of the merge is there, `new` when all of it is, else `mixed`."""
    old, new = _path(source), _path(into)

    def look(reader) -> set[str]:
        place, taker = places.at(reader, old), places.at(reader, new)
        count = lambda sql, **params: reader.row(sql, **params)[0]
        low = {"low": old, "high": old[:-1] + "0"}
        living = count("SELECT count(*) FROM account WHERE unit = $id AND state <> 'deleted'", id=place.id)
        under = count("SELECT count(*) FROM assignment WHERE path >= $low AND path < $high", **low)
        moved = [
            (place.state == "merged", place.state == "open"),
            (place.merged_into == taker.id, place.merged_into is None),
            (living == 0, living > 0),
            (under == 0, under > 0),
            (count("SELECT count(*) FROM task WHERE issuer >= $low AND issuer < $high", **low) == 0, True),
        ]
        for kind, subject in (("unit.merge", place.id), ("unit.absorb", taker.id)):
            lines = count(
                "SELECT count(*) FROM directory_change WHERE kind = $kind AND subject = $subject AND before LIKE $was",
                kind=kind,
                subject=f"unit:{subject}",
                was=f'%"path":"{old}"%',
            )
            moved.append((lines == 1, lines == 0))
        events = count(
            "SELECT count(*) FROM event WHERE kind = 'unit.relocate' AND body LIKE $was", was=f'%"from":"{old}"%'
        )
        moved.append((events == 1, events == 0))
        twice = count(
            "SELECT count(*) FROM account s JOIN account o ON o.identity = s.identity AND o.level = s.level AND o.id <> s.id "
            "WHERE s.unit = $unit AND o.unit = $unit AND s.state <> 'deleted' AND o.state <> 'deleted'",
            unit=taker.id,
        )
        moved.append((twice == 0, True))
        return {name for at, name in enumerate(("new", "old")) if all(one[at] for one in moved)}

    found = engine.read(look)  # nobody else changes units meanwhile: the one who did has been killed
    return found.pop() if len(found) == 1 else "mixed"
