"""The engine as one object: what it refuses to be made of, and what its database remembers of it."""

import threading
from datetime import datetime, timedelta

import pytest

from fdycore import Actor, Audience, Engine, Invalid, NotFound, PluginError, Refused, StoreError
from tests.stories import MINISTRY, of, released


def test_a_database_remembers_to_which_depth_it_counts(make_engine, new_url):
    url = new_url(ready=True)
    task = released(make_engine(url=url, tally_depth=2), "policy")
    with pytest.raises(StoreError, match="tally_depth=2"):
        make_engine(url=url, tally_depth=3).progress(MINISTRY, task.id)
    assert make_engine(url=url, tally_depth=2).progress(MINISTRY, task.id).states == {"assigned": 3}


def test_looking_at_a_new_database_decides_nothing(make_engine, new_url):
    url = new_url(ready=True)
    first = make_engine(url=url, tally_depth=1)
    assert first.tasks(MINISTRY) == () and first.given_up() == () and first.run_due() == 0
    task = released(make_engine(url=url, tally_depth=2), "policy")
    with pytest.raises(StoreError, match="tally_depth=2"):  # though it was open before the depth was decided
        first.act(Actor("c1"), 1, "view", key="k")
    assert make_engine(url=url, tally_depth=2).progress(MINISTRY, task.id).states == {"assigned": 3}


def test_the_engine_that_was_first_decides_the_depth_even_among_threads(make_engine, new_url):
    url, outcomes = new_url(ready=True), {}
    engines = {depth: make_engine(url=url, tally_depth=depth) for depth in (1, 2)}

    def use(depth):
        try:
            engines[depth].draft(MINISTRY, "policy", {"title": "通知"}, key=f"d{depth}")  # one key would be one command
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


# -- slips of a host are named --------------------------------------------------------------------------------------


def test_what_stands_where_an_actor_an_id_or_an_audience_belongs_is_named(make_engine):
    engine = make_engine()
    task = released(engine, "policy")
    mine = of(engine, "c1", task)
    item = engine.assignments(Actor("c1")).items[0]
    for call, told in (
        (lambda: engine.tasks("ministry"), "actor must be an Actor, is 'ministry'"),
        (lambda: engine.act(None, mine.id, "view", key="k"), "actor must be an Actor"),
        (lambda: engine.act(Actor("c1"), mine, "view", key="k"), r"assignment takes an id.*\.id"),
        (lambda: engine.act(Actor("c1"), item, "view", key="k"), r"\.assignment\.id"),
        (lambda: engine.progress(MINISTRY, task), "task takes an id, was given the Task itself"),
        (lambda: engine.verify(task), "task takes an id"),
        (lambda: engine.preview(MINISTRY, "everybody"), "audience must be an Audience"),
        (lambda: engine.dispatch(MINISTRY, task.id, "everybody", key="k"), "audience must be an Audience"),
        (lambda: engine.void(mine, "has left"), "takes a list of ids"),
        (lambda: engine.void([mine], "has left"), "assignments takes an id"),
    ):
        with pytest.raises(TypeError, match=told):
            call()
    assert engine.history(Actor("c1"), mine.id) == ()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"tally_depth": "2"}, "tally_depth"),
        ({"tally_depth": True}, "tally_depth"),
        ({"hold": timedelta(seconds=-1)}, "hold"),
        ({"hold": 5}, "hold"),
        ({"closes": timedelta(days=1)}, "closes"),
        ({"closes": (timedelta(days=1), None)}, "closes"),
        ({"lease": timedelta(0)}, "lease"),
        ({"budget": 0}, "budget"),
        ({"budget": None}, "budget"),
    ],
)
def test_values_that_would_fail_later_are_refused_when_the_engine_is_made(tmp_path, wrong, told):
    with pytest.raises(ValueError, match=told):
        Engine(f"sqlite:{tmp_path / 'x.db'}", **wrong)


def test_an_address_that_is_no_text_and_files_that_are_no_list_are_refused(tmp_path):
    with pytest.raises(StoreError, match="address is a text"):
        Engine(None)
    with pytest.raises(PluginError, match=r"workflows=\['x.toml'\]"):
        Engine(f"sqlite:{tmp_path / 'x.db'}", workflows="x.toml")


def test_what_was_set_aside_is_logged_when_the_engine_is_made(tmp_path, caplog):
    Engine(f"sqlite:{tmp_path / 'x.db'}", workflows=[tmp_path / "missing.toml"])
    assert "missing.toml" in caplog.text and "was set aside" in caplog.text


@pytest.mark.parametrize("params", [{"when": object()}, {"share": float("nan")}, [1, 2]])
def test_an_audience_that_cannot_be_kept_is_refused(params):
    with pytest.raises(ValueError, match="JSON"):
        Audience("everybody", params)


@pytest.mark.parametrize("after", ["x", -1, 2**70, True])
def test_a_page_that_there_cannot_be_is_refused(make_engine, after):
    engine = make_engine()
    for call in (lambda: engine.tasks(MINISTRY, after=after), lambda: engine.assignments(Actor("c1"), after=after)):
        with pytest.raises(Invalid, match="after"):
            call()


def test_an_unknown_assignment_is_named(make_engine):
    with pytest.raises(NotFound, match="assignment 4711"):
        make_engine().act(Actor("c1"), 4711, "view", key="k")


def test_a_thread_closes_its_own_connection_and_the_watchdog_goes_on(make_engine):
    engine = make_engine()
    engine.tasks(MINISTRY)
    dog = engine._watchdog
    thread = threading.Thread(target=lambda: (engine.tasks(MINISTRY), engine.disconnect()))
    thread.start()
    thread.join()
    assert engine._watchdog is dog and not dog._stop.is_set()
    assert engine.tasks(MINISTRY) == ()


def test_nobody_takes_the_engines_own_keys(make_engine):
    engine = make_engine()
    stranger = Actor("system", scope="/1/")
    for call in (
        lambda: engine.draft(stranger, "policy", {"title": "通知"}, key="close:1:0"),
        lambda: engine.act(Actor("system"), 1, "view", key="k"),
        lambda: engine.void([1], "离职", actor=stranger),
    ):
        with pytest.raises(Refused):
            call()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"audiences": {"staff": [("c1", "/1/")]}}, "audiences must map names to functions"),
        ({"audiences": ["staff"]}, "audiences must map"),
        ({"relations": {"mentor": 1}}, "relations must map"),
        ({"schemas": ["clinic"]}, "schemas takes Schema"),
        ({"pace": 5}, "pace must be a Pace"),
        ({"clock": 5}, "clock must be a function"),
        ({"clock": lambda: datetime(2026, 3, 2)}, "clock must be a function that answers an aware"),  # noqa: DTZ001
    ],
)
def test_parts_that_cannot_work_are_refused_when_the_engine_is_made(tmp_path, wrong, told):
    with pytest.raises(TypeError, match=told):
        Engine(f"sqlite:{tmp_path / 'x.db'}", **wrong)


@pytest.mark.parametrize("name", ["blocked", "required", "workflows"])
def test_a_text_in_place_of_a_list_is_refused(tmp_path, name):
    with pytest.raises(PluginError, match=f"{name} takes a list"):
        Engine(f"sqlite:{tmp_path / 'x.db'}", **{name: "notices"})


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgresql://localhost", "names no database"),
        ("postgresql://fdy:se@cret@localhost/fdy", "%40"),
        ("sqlite:hosp.db?mode=ro", "no options"),
    ],
)
def test_an_address_that_would_lead_elsewhere_is_refused(url, told):
    with pytest.raises(StoreError, match=told) as refused:
        Engine(url)
    assert "cret" not in str(refused.value)


def test_a_unit_of_work_of_another_engine_is_refused(make_engine):
    one, other = make_engine(), make_engine()
    mine = of(one, "c1", released(one, "policy")).id
    released(other, "policy")
    with pytest.raises(StoreError, match="another engine"):
        other.write(lambda work: one.void([mine], "离职", work=work))
    for wrong in (5, object()):
        with pytest.raises(TypeError, match="work must be"):
            one.void([mine], "离职", work=wrong)
    with pytest.raises(TypeError, match="work must be"):
        one.read(lambda reader: one.void([mine], "离职", work=reader))


async def never(work):
    """A coroutine function."""


def lazily(work):
    yield work.execute("UPDATE task SET title = 'never'")


@pytest.mark.filterwarnings("ignore:coroutine")
@pytest.mark.parametrize("fn", [never, lazily])
def test_a_function_that_does_nothing_yet_is_refused(make_engine, fn):
    engine = make_engine()
    for run in (engine.write, engine.read):
        with pytest.raises(TypeError, match="plain function"):
            run(fn)


def test_an_audience_that_answers_nothing_is_named(make_engine):
    with pytest.raises(TypeError, match="'broken' answered None"):
        make_engine(audiences={"broken": lambda actor, params: None}).preview(MINISTRY, Audience("broken"))
