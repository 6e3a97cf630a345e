"""The engine as one object: what it refuses to be made of, and what its database remembers of it."""

import threading

import pytest

from fdycore import Actor, Engine, PluginError, StoreError
from tests.stories import MINISTRY, of, released


def test_a_database_remembers_to_which_depth_it_counts(make_engine, new_url):
    url = new_url(ready=True)
    task = released(make_engine(url=url, tally_depth=2), "policy")
    with pytest.raises(StoreError, match="tally_depth=2"):
        make_engine(url=url, tally_depth=3).progress(MINISTRY, task.id)
    assert make_engine(url=url, tally_depth=2).progress(MINISTRY, task.id).states == {"assigned": 3}


def test_the_engine_that_was_first_decides_the_depth_even_among_threads(make_engine, new_url):
    url, outcomes = new_url(ready=True), {}
    engines = {depth: make_engine(url=url, tally_depth=depth) for depth in (1, 2)}

    def use(depth):
        try:
            engines[depth].tasks(MINISTRY)
            outcomes[depth] = "open"
        except StoreError as exc:
            outcomes[depth] = str(exc)

    threads = [threading.Thread(target=use, args=(depth,)) for depth in engines]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcome == "open" for outcome in outcomes.values()) == [False, True]


@pytest.mark.parametrize("depth", [0, -1])
def test_a_depth_that_would_count_the_nation_in_one_row_is_refused(tmp_path, depth):
    with pytest.raises(ValueError, match="at least 1"):
        Engine(f"sqlite:{tmp_path / 'x.db'}", tally_depth=depth)
    assert list(tmp_path.iterdir()) == []


def test_a_relation_of_the_host_does_not_replace_the_engines_own(tmp_path):
    with pytest.raises(ValueError, match="engine's own"):
        Engine(f"sqlite:{tmp_path / 'x.db'}", relations={"system": lambda actor, issuer, assignment: True})


def test_a_required_plugin_that_is_blocked_stops_the_start(tmp_path):
    with pytest.raises(PluginError, match="notices.*blocked"):
        Engine(f"sqlite:{tmp_path / 'x.db'}", plugins=["notices"], blocked=["notices"], required=["notices"])


def test_an_embedder_gets_no_task_types_unasked(make_engine):
    assert dict(make_engine(plugins=None).task_types()) == {}


def test_an_engine_can_be_used_again_after_it_was_closed(make_engine):
    engine = make_engine()
    task = released(engine, "policy")
    engine.close()
    engine.close()
    assert of(engine, "c1", task).state == "assigned"


def test_threads_may_open_one_engine_at_once(make_engine):
    engine, seen = make_engine(), []
    threads = [threading.Thread(target=lambda: seen.append(engine.tasks(MINISTRY))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [()] * 6


def test_a_relation_of_the_host_opens_an_action_to_its_own(make_engine, tmp_path):
    file = tmp_path / "visit.toml"
    file.write_text("""
name = "visit"
title = "走访"
initial = "waiting"
[states]
waiting = { label = "待走访" }
done = { label = "已走访", end = "done" }
[[actions]]
name = "note"
label = "记录"
by = ["mentor"]
moves = { waiting = "done" }
""")
    engine = make_engine(
        workflows=[file], relations={"mentor": lambda actor, issuer, a: actor.id == f"mentor of {a.assignee}"}
    )
    mine = of(engine, "c1", released(engine, "visit", {"title": "走访"})).id
    assert [o.action for o in engine.options(Actor("c1"), mine)] == []
    assert engine.act(Actor("mentor of c1"), mine, "note", key="k").state == "done"


def test_its_name_in_a_log_shows_no_password(make_engine):
    assert repr(make_engine()) in ("Engine(sqlite, 5 task types)", "Engine(postgresql, 5 task types)")
