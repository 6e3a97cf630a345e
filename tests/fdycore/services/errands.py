"""A small plugin that uses what the built-in types do not: effects, a timer that acts, fields of several kinds."""

from datetime import timedelta

from fdycore import Actor, Totals
from fdycore.pluginapi import Announce, Card, Remind, Row, Set, hookimpl

ERRAND = """
name = "errand"
title = "跑腿"
initial = "waiting"

[states]
waiting = { label = "未领取" }
taken = { label = "已领取" }
done = { label = "已完成", end = "done" }
expired = { label = "已过期", end = "void" }

[[actions]]
name = "take"
label = "领取"
by = ["assignee"]
moves = { waiting = "taken" }
effects = ["errand.stamp", "errand.tell", "errand.nag"]
fields.hours = { kind = "number", label = "小时", max = 100 }
fields.mood = { kind = "choice", label = "心情", choices = ["good", "bad"] }
fields.urgent = { kind = "switch", label = "加急" }
fields.taker = { kind = "text", label = "领取人" }

[[actions]]
name = "finish"
label = "完成"
by = ["assignee"]
moves = { taken = "done" }

[[actions]]
name = "expire"
label = "过期"
by = ["system"]
moves = { waiting = "expired", taken = "expired" }

[[timers]]
name = "soon"
at = "ends"
minutes = -60
states = ["waiting"]
announce = "errand_soon"

[[timers]]
name = "over"
at = "ends"
announce = "errand_over"
action = "expire"

[fields]
ends = { kind = "datetime", label = "结束时间" }
"""


class Errand:
    """The plugin as an object."""

    FDY_NAME = "errand"

    @hookimpl
    def fdy_effects(self, registry):
        @registry.effect("errand.stamp")
        def stamp(context):
            return Set("taker", context.actor.id)

        @registry.effect("errand.tell")
        def tell(context):
            return Announce("errand_taken", by=context.actor.id)

        @registry.effect("errand.nag")
        def nag(context):
            return [Remind("errand_nag", context.now + timedelta(hours=1))]

    @hookimpl
    def fdy_task_types(self, registry):
        registry.task_type(ERRAND, card=lambda view: Card([Row("结束时间", view.fields["ends"])]))


def listening(*listeners):
    """A plugin that offers these listeners and nothing else."""

    class Ears:
        FDY_NAME = "ears"

        @hookimpl
        def fdy_events(self, registry):
            for one in listeners:
                registry.listener(one)

    return Ears()


def told(engine, kind="*"):
    """Collect the announcements of a kind in a list that grows as they are delivered."""
    heard = []
    engine.on(kind, lambda work, announcement: heard.append(announcement))
    return heard


def rows(engine, sql, **params):
    """What a plain SELECT finds."""
    return engine.read(lambda reader: reader.rows(sql, **params))


def one(engine, sql, **params):
    return rows(engine, sql, **params)[0][0]


def brute(engine, task, under="/"):
    """Counts of a task as a plain walk over all assignments finds them: (states, children, direct)."""
    from collections import Counter

    states, children, direct = Counter(), {}, Counter()
    level = under.count("/") + 1
    for path, state in rows(
        engine,
        "SELECT path, CASE WHEN voided_at IS NULL THEN state ELSE 'void' END FROM assignment WHERE task = $task",
        task=task,
    ):
        if not path.startswith(under):
            continue
        states[state] += 1
        if path == under:
            direct[state] += 1
        else:
            child = "/".join(path.split("/")[:level]) + "/"
            children.setdefault(child, Counter())[state] += 1
    return dict(states), {at: dict(c) for at, c in children.items()}, dict(direct)


def exact(engine, task, *places):
    """Is the engine's progress at these places equal to the walk, in a list too, and its tally to the recount?"""
    issuer = engine.task(engine.system, task).issuer
    for place in places or ("/",):
        found = engine.progress(engine.system, task, place)
        assert (dict(found.states), dict(found.children), dict(found.direct)) == brute(engine, task, place), place
        done = sum(found.states.get(stage.id, 0) for stage in found.stages if stage.done)
        whole = Totals(done, sum(n for state, n in found.states.items() if state != "void"))
        some = engine.totals(Actor("staff", scope=place), [task, 10**9])
        assert some == ({task: whole} if found.states or place == issuer else {}), place
    assert not engine.verify(task), engine.verify(task)


def together(*calls):
    """Run calls in threads of their own at once; answers their results, exceptions as they are."""
    import threading

    gate, results = threading.Barrier(len(calls)), [None] * len(calls)

    def run(number, call):
        gate.wait()
        try:
            results[number] = call()
        except Exception as exc:  # handed to the test, which looks at it
            results[number] = exc

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
