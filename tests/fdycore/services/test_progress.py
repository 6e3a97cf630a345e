"""Counts are exact at every level, always: equal to a walk over all assignments, whatever happened to them."""

import contextlib
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fdycore import Actor, Invalid, NotFound, Refused, Totals
from tests.fdycore.services.errands import Errand, brute, exact, one, rows, together
from tests.stories import MINISTRY, PROVINCE, of, released, run_all, tree

PLACES = ["/"] + [f"/{a}/" for a in (1, 2, 10)] + [f"/{a}/{b}/" for a in (1, 2, 10) for b in (1, 2, 10)]
PLACES += [f"{place}{c}/" for place in PLACES if place.count("/") == 3 for c in (1, 10)]

paths = st.lists(st.sampled_from(["1", "2", "10"]), max_size=4).map(
    lambda parts: "/" + "".join(f"{part}/" for part in parts)
)
steps = st.lists(
    st.tuples(st.sampled_from(["view", "forward", "complete", "undo", "void", "relocate"]), st.integers(0, 11)),
    max_size=15,
)
relaxed = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.mark.parametrize("tally_depth", [1, 2, 3])
def test_progress_equals_a_walk_at_every_place_and_depth(make_engine, tally_depth):
    """Irregular trees: people at the root, at a province, at a school, and in units that begin alike."""
    people: list = []
    engine = make_engine(people, tally_depth=tally_depth)
    runs = iter(range(10_000))

    @relaxed
    @given(st.lists(paths, min_size=1, max_size=12), steps)
    def holds(places, moves):
        people[:] = [(f"c{n}", path) for n, path in enumerate(places)]
        run = next(runs)
        task = released(engine, "policy", key=f"t{run}")
        for number, (what, who) in enumerate(moves):
            name = f"c{who % len(places)}"
            mine = of(engine, name, task)
            if what == "void":
                engine.void([mine.id], "离职")
            elif what == "relocate":
                move(engine, mine.path)
            else:
                attempt(engine, name, mine.id, what, f"{run}:{number}")
        exact(engine, task.id, *PLACES, "/9/", "/9/1/")

    holds()


def attempt(engine, name, ident, action, key):
    with contextlib.suppress(Refused):
        engine.act(Actor(name), ident, action, key=key)


def move(engine, path):
    """The unit at this place moves under /9/, which may hold others already."""
    if path != "/" and not path.startswith("/9/"):
        engine.relocate(path, f"/9{path}" if path.count("/") < 4 else "/9/1/")


def test_children_and_those_directly_at_a_place_add_up(make_engine):
    engine = make_engine(tree(2, 2, 2, 2), tally_depth=2)
    task = released(engine, "policy")
    school = engine.progress(MINISTRY, task.id, "/1/101/")
    assert school.direct == {"assigned": 1}  # 校直属
    assert school.children == {"/1/101/1/": {"assigned": 2}, "/1/101/2/": {"assigned": 2}}
    assert school.states == {"assigned": 5}


def test_units_that_begin_alike_are_counted_apart(make_engine):
    engine = make_engine([("a", "/5/1/"), ("b", "/5/10/"), ("c", "/50/1/"), ("d", "/5/")], tally_depth=2)
    task = released(engine, "policy")
    engine.act(Actor("a"), of(engine, "a", task).id, "view", key="v")
    assert engine.progress(MINISTRY, task.id, "/5/1/").states == {"viewed": 1}
    assert engine.progress(MINISTRY, task.id, "/5/").children == {"/5/1/": {"viewed": 1}, "/5/10/": {"assigned": 1}}
    exact(engine, task.id, "/", "/5/", "/5/1/", "/5/10/", "/50/")


def test_a_place_is_the_actors_own_unit_unless_another_is_named(make_engine):
    engine = make_engine(tree(2, 1, 1, 1))
    task = released(engine, "policy")
    assert engine.progress(PROVINCE, task.id).states == engine.progress(MINISTRY, task.id, "/1/").states


def test_voided_work_is_counted_as_void_and_stays_in_the_sum(make_engine):
    engine = make_engine()
    task = released(engine, "policy")
    engine.void([of(engine, "c1", task).id], "离职")
    assert engine.progress(MINISTRY, task.id).states == {"assigned": 2, "void": 1}


def test_progress_outside_ones_sight_does_not_exist(make_engine):
    engine = make_engine(tree(2, 1, 1, 1))
    task = released(engine, "policy", by=MINISTRY)
    mine = released(make_engine([("c1-1-0-0", "/1/101/")], engine._database.url), "policy", by=PROVINCE, key="p")
    for actor, at, under in (
        (PROVINCE, task.id, "/"), (PROVINCE, task.id, "/2/"), (PROVINCE, task.id, "/10/"), (MINISTRY, mine.id, None),
        (Actor("c1-1-0-0"), task.id, None), (Actor("c1-1-0-0"), task.id, "/1/101/"), (PROVINCE, 10**9, None),
    ):  # fmt: skip
        with pytest.raises(NotFound):
            engine.progress(actor, at, under)


def test_a_list_asks_for_many_tasks_at_once_and_leaves_out_what_is_not_to_be_seen(make_engine):
    """More than one statement takes, of two workflows, with one that is not out, one beside, and one that never was."""
    engine = make_engine(tree(2, 1, 1, 1))
    tasks = [released(engine, ("policy", "live_course")[n % 2], key=f"k{n}").id for n in range(55)]
    here = next(iter(engine.progress(MINISTRY, tasks[0], "/1/").states.items()))[1]
    engine.act(Actor("c1-1-0-0"), of(engine, "c1-1-0-0", engine.task(MINISTRY, tasks[2])).id, "view", key="v")
    draft = engine.draft(MINISTRY, "policy", {"title": "草稿", "body": "。"}, key="draft").id
    other = make_engine([("b", "/2/201/")], engine._database.url)
    beside = released(other, "policy", by=Actor("other", scope="/2/"), key="beside").id
    found = engine.totals(PROVINCE, [*tasks, draft, beside, 10**9, 10**30, tasks[0]])
    assert found == dict.fromkeys(tasks, Totals(0, here))
    assert engine.totals(Actor("c1-1-0-0"), tasks) == {}
    with pytest.raises(TypeError, match="tasks takes a list of ids"):
        engine.totals(PROVINCE, tasks[0])


def test_a_task_with_nobody_under_a_unit_has_no_progress_there(make_engine):
    engine = make_engine([("a", "/1/101/"), ("b", "/2/201/")])
    task = released(engine, "policy")
    assert engine.progress(PROVINCE, task.id).states == {"assigned": 1}
    with pytest.raises(NotFound):
        engine.progress(Actor("third", scope="/3/"), task.id)
    with pytest.raises(NotFound):
        engine.summary(Actor("third", scope="/3/"), task.id, "nonsense")
    assert engine.progress(PROVINCE, task.id, "/1/102/").states == {}


def test_a_place_that_is_no_path_is_refused(make_engine):
    engine = make_engine()
    task = released(engine, "policy")
    for place in ("", "/1", "1/", "//", "/%/", 7):
        if place == "/%/":
            assert engine.progress(MINISTRY, task.id, place).states == {}  # a path like any other, and no pattern
            continue
        with pytest.raises(Invalid):
            engine.progress(MINISTRY, task.id, place)


def test_actions_arriving_from_many_threads_leave_every_count_exact(make_engine):
    people = tree(2, 2, 1, 3)
    engine = make_engine(people, tally_depth=2)
    task = released(engine, "policy")
    mine = {name: of(engine, name, task).id for name, _ in people}

    def work(names):
        for name in names:
            for action in ("view", "forward", "complete"):
                engine.act(Actor(name), mine[name], action, key=f"{action}:{name}")

    names = sorted(mine)
    found = together(*[lambda n=n: work(names[n::4]) for n in range(4)])
    assert found == [None] * 4
    assert engine.progress(MINISTRY, task.id).states == {"completed": len(people)}
    exact(engine, task.id, "/", "/1/", "/1/101/")


# -- verify and repair --------------------------------------------------------------------------------------------


def test_a_wrong_count_is_found_named_and_mended(make_engine):
    engine = make_engine()
    task = released(engine, "policy")
    engine.write(lambda work: work.execute("UPDATE tally SET s1 = s1 + 5 WHERE node = '/1/'"))
    found = engine.verify(task.id)
    assert found.rows == {("/1/", "assigned"): (8, 3)}
    assert found.counted == 3
    assert engine.repair(task.id).rows == found.rows
    exact(engine, task.id)
    assert not engine.repair(task.id)


def test_a_lost_and_an_invented_count_are_found(make_engine):
    engine = make_engine(tree(2, 1, 1, 1))
    task = released(engine, "policy")
    engine.write(lambda work: work.execute("DELETE FROM tally WHERE node = '/1/'"))
    engine.write(lambda work: work.execute(
        "INSERT INTO tally (task, parent, node, s2, s31) VALUES ($t, '/', '/3/', 1, 1)", t=task.id))  # fmt: skip
    assert engine.verify(task.id).rows == {
        ("/1/", "assigned"): (0, 2), ("/3/", "completed"): (1, 0), ("/3/", "s31"): (1, 0)}  # fmt: skip
    engine.repair(task.id)
    exact(engine, task.id, "/", "/1/", "/2/")


def test_verify_looks_at_one_moment_while_others_write(make_engine):
    people = tree(1, 1, 2, 10)
    engine = make_engine(people)
    task = released(engine, "policy")
    mine = {name: of(engine, name, task).id for name, _ in people}

    def act():
        for name, ident in mine.items():
            engine.act(Actor(name), ident, "view", key=name)

    def watch():
        return [engine.verify(task.id).rows for _ in range(30)]

    _, found = together(act, watch)
    assert found == [{}] * 30


def test_a_repair_waits_for_a_void_in_flight(make_engine):
    """Otherwise it would write the counts of before over those of after."""
    import threading

    engine = make_engine()
    task = released(engine, "policy")
    mine = of(engine, "c1", task).id
    engine.write(lambda work: work.execute("UPDATE tally SET s1 = s1 + 5"))  # something to mend
    voided, repaired = threading.Event(), []

    def void(work):
        engine.void([mine], "离职", work=work)
        voided.set()
        thread.join(0.5)  # the repair has had its time to overtake

    def repair():
        voided.wait()
        repaired.append(engine.repair(task.id))

    thread = threading.Thread(target=repair)
    thread.start()
    engine.write(void)
    thread.join()
    assert repaired
    exact(engine, task.id)


# -- what the fields collected --------------------------------------------------------------------------------------


def test_a_summary_tells_numbers_and_choices_apart_and_stays_in_its_place(make_engine):
    engine = make_engine(plugins=[Errand()])
    task = released(engine, "errand", {"title": "取件"})
    for name, data in (
        ("c1", {"hours": 2, "mood": "good", "urgent": True}), ("c3", {"hours": 0.5, "mood": "bad", "urgent": "off"}),
    ):  # fmt: skip
        engine.act(Actor(name), of(engine, name, task).id, "take", data, key="k")
    assert engine.summary(MINISTRY, task.id, "hours") == {"count": 2, "sum": 2.5, "min": 0.5, "max": 2.0}
    assert engine.summary(MINISTRY, task.id, "mood") == {"good": 1, "bad": 1, None: 1}
    assert engine.summary(MINISTRY, task.id, "urgent") == {"true": 1, "false": 1, None: 1}
    assert engine.summary(MINISTRY, task.id, "taker") == {"c1": 1, "c3": 1, None: 1}
    assert engine.summary(MINISTRY, task.id, "hours", "/1/2/") == {"count": 1, "sum": 2.0, "min": 2.0, "max": 2.0}
    assert engine.summary(MINISTRY, task.id, "hours", "/7/") == {"count": 0, "sum": None, "min": None, "max": None}


def test_a_summary_leaves_out_the_voided_and_refuses_unknown_fields(make_engine):
    engine = make_engine(plugins=[Errand()])
    task = released(engine, "errand", {"title": "取件"})
    mine = of(engine, "c1", task).id
    engine.act(Actor("c1"), mine, "take", {"mood": "good"}, key="k")
    engine.void([mine], "离职")
    assert engine.summary(MINISTRY, task.id, "mood") == {None: 2}
    for field in ("mod", "mood' OR '1'='1", "state", ""):
        with pytest.raises(Refused):
            engine.summary(MINISTRY, task.id, field)


def test_the_tally_has_no_national_row(make_engine):
    """It would be hot: every action of the country would wait for it."""
    engine = make_engine(tree(3, 2, 1, 1), tally_depth=2)
    task = released(engine, "policy")
    nodes = Counter(
        depth for (depth,) in rows(engine, "SELECT length(node) - length(replace(node, '/', '')) FROM tally")
    )
    assert set(nodes) == {3}
    assert brute(engine, task.id)[0] == {"assigned": one(engine, "SELECT sum(s1) FROM tally")}
    run_all(engine)


def test_a_task_that_is_not_out_exists_for_its_issuer_alone(make_engine):
    engine = make_engine(plugins=[Errand()])
    draft = engine.draft(MINISTRY, "errand", {"title": "取件"}, key="d")
    assert engine.progress(MINISTRY, draft.id).states == {} and engine.summary(MINISTRY, draft.id, "mood") == {}
    below = Actor("below", scope="/1/")
    for look in (lambda: engine.progress(below, draft.id), lambda: engine.summary(below, draft.id, "mood"),
                 lambda: engine.progress(below, draft.id + 1)):  # fmt: skip
        with pytest.raises(NotFound):
            look()
