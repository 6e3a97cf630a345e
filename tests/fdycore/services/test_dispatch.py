"""From a draft to assignments in everybody's hands."""

from datetime import timedelta

import pytest

from fdycore import Actor, Audience, Conflict, Invalid, NotFound, Pace, Refused, Schema, Selection
from fdycore.store.schema import Migration
from tests.fdycore.services.errands import exact, one, rows, together, told
from tests.stories import EVERYBODY, LIVE, MINISTRY, POLICY, PROVINCE, at, minutes, of, released, run_all, tree

TINY = Pace(first=500, postgres=3, pauses=False)  # SQLite never goes below 500 rows a chunk
PEOPLE = [("c1", "/1/2/"), ("c2", "/1/2/"), ("c3", "/1/3/")]
POOL = Schema("pool", None, (Migration(1, "init", "CREATE TABLE pool (who {text} NOT NULL, place {text} NOT NULL);"),))


def changing(*audiences):
    """An audience that answers with one list after the other, and the last one for ever."""
    left = list(audiences)
    return {"everybody": lambda actor, params: left.pop(0) if len(left) > 1 else left[0]}


def drafted(engine, by=MINISTRY, type="policy", fields=POLICY, key="d"):
    return engine.draft(by, type, fields, key=key)


# -- drafting ---------------------------------------------------------------------------------------------------


def test_a_draft_belongs_to_the_unit_of_its_author(make_engine):
    engine = make_engine()
    task = drafted(engine, PROVINCE)
    assert (task.state, task.issuer, task.author, task.title) == ("draft", "/1/", "province", POLICY["title"])
    assert [t.id for t in engine.tasks(Actor("colleague", scope="/1/"))] == [task.id]
    assert engine.tasks(MINISTRY) == ()


def test_all_problems_of_a_draft_are_named_at_once_and_nothing_is_kept(make_engine):
    engine = make_engine()
    with pytest.raises(Invalid) as refused:
        engine.draft(MINISTRY, "live_course", {"starts": "tomorrow", "opens_before": -1, "colour": "red"}, key="d")
    assert {field: reason.code for field, reason in refused.value.problems} == {
        "title": "required", "starts": "not_a_moment", "opens_before": "too_small", "colour": "unknown_field",
    }  # fmt: skip
    assert engine.tasks(MINISTRY) == ()
    assert one(engine, "SELECT count(*) FROM event") == 0


def test_what_no_single_field_can_tell_is_asked_of_the_plugin(make_engine):
    with pytest.raises(Invalid) as refused:
        make_engine().draft(MINISTRY, "live_course", {**LIVE, "ends": LIVE["starts"]}, key="d")
    assert [(field, reason.code) for field, reason in refused.value.problems] == [("ends", "ends_before_start")]


def test_what_a_draft_would_be_refused_for_can_be_asked_before(make_engine):
    engine = make_engine()
    ask = lambda *form, **more: [(field, reason.code) for field, reason in engine.problems(*form, **more)]
    assert ask("live_course", {"ends": "tomorrow"}) == [
        ("title", "required"),
        ("starts", "required"),
        ("ends", "not_a_moment"),
    ]
    assert ask("live_course", {**LIVE, "ends": LIVE["starts"]}) == [("ends", "ends_before_start")]
    assert ask("live_course", LIVE) == [] and engine.tasks(MINISTRY) == ()
    task = drafted(engine)
    assert ask("policy", {"colour": "red"}, definition=task.definition) == [
        ("colour", "unknown_field"),
        ("title", "required"),
    ]
    with pytest.raises(Refused):
        engine.problems("nothing", {})


def test_somebody_without_a_unit_drafts_nothing(make_engine):
    with pytest.raises(Refused) as refused:
        drafted(make_engine(), Actor("c1"))
    assert refused.value.code == "not_issuer"


def test_an_unknown_task_type_is_refused_by_name(make_engine):
    with pytest.raises(Refused, match="no_such_type"):
        make_engine().draft(MINISTRY, "no_such_type", POLICY, key="d")


def test_the_same_draft_sent_twice_is_one_task(make_engine):
    engine = make_engine()
    assert drafted(engine).id == drafted(engine).id
    assert len(engine.tasks(MINISTRY)) == 1


def test_the_same_draft_sent_by_two_threads_is_one_task(make_engine):
    engine = make_engine()
    engine.tasks(MINISTRY)  # opened
    found = together(lambda: drafted(engine), lambda: drafted(engine))
    assert found[0].id == found[1].id
    assert len(engine.tasks(MINISTRY)) == 1


def test_a_key_that_stands_for_another_draft_is_a_conflict(make_engine):
    engine = make_engine()
    drafted(engine)
    with pytest.raises(Conflict) as refused:
        drafted(engine, fields={"title": "另一项通知"})
    assert refused.value.code == "key_taken"


def test_a_bad_key_is_refused_before_anything_is_done(make_engine):
    engine = make_engine()
    for key in ("", None, 7, "k" * 201, "a\x00b", "a\nb", "\ud800"):
        with pytest.raises(Invalid) as refused:
            drafted(engine, key=key)
        assert refused.value.problems[0][1].code == "bad_key"
    assert engine.tasks(MINISTRY) == ()


# -- whom a draft is meant for ----------------------------------------------------------------------------------


def test_a_draft_keeps_its_audience_without_asking_who_that_is(make_engine):
    engine = make_engine()
    meant = Audience("nobody resolves this", {"unit": ["/1/", "/2/"], "名": "是"})
    task = engine.draft(MINISTRY, "policy", POLICY, audience=meant, key="d")
    assert (task.audience, task.count) == (meant, None)
    assert engine.amend(MINISTRY, task.id, POLICY, key="a").audience == meant  # not named: it stays
    assert engine.amend(MINISTRY, task.id, POLICY, audience=EVERYBODY, key="b").audience == EVERYBODY
    sent = engine.dispatch(MINISTRY, task.id, Audience("everybody", {"another": 1}), key="s")
    assert sent.audience == Audience("everybody", {"another": 1})  # what was dispatched to, not what was meant


def test_a_draft_may_leave_open_whom_it_is_meant_for(make_engine):
    engine = make_engine()
    assert drafted(engine).audience is None
    with pytest.raises(TypeError, match="audience must be an Audience"):
        engine.draft(MINISTRY, "policy", POLICY, audience="everybody", key="e")


def test_the_same_draft_for_others_is_another_command(make_engine):
    engine = make_engine()
    meant = Audience("everybody", {"a": [1, 2]})
    task = engine.draft(MINISTRY, "policy", POLICY, audience=meant, key="d")
    engine.amend(MINISTRY, task.id, POLICY, audience=meant, key="a")
    assert engine.draft(MINISTRY, "policy", POLICY, audience=meant, key="d").id == task.id
    for other in (None, EVERYBODY, Audience("everybody", {"a": [2, 1]})):
        with pytest.raises(Conflict):
            engine.draft(MINISTRY, "policy", POLICY, audience=other, key="d")
        with pytest.raises(Conflict):
            engine.amend(MINISTRY, task.id, POLICY, audience=other, key="a")


@pytest.mark.parametrize("when", [None, at("2026-03-09T08:00+08:00")])
def test_the_audience_of_a_dispatched_task_is_not_amended(make_engine, when):
    engine = make_engine()
    task = drafted(engine)
    engine.dispatch(MINISTRY, task.id, EVERYBODY, at=when, key="s")
    run_all(engine)
    with pytest.raises(Refused) as refused:
        engine.amend(MINISTRY, task.id, POLICY, audience=EVERYBODY, key="a")
    assert refused.value.code == "audience_fixed"
    assert engine.amend(MINISTRY, task.id, POLICY, key="b").audience == EVERYBODY


# -- whom -------------------------------------------------------------------------------------------------------


def test_a_preview_does_not_depend_on_the_order_of_the_people(make_engine):
    forth, back = make_engine(PEOPLE), make_engine(PEOPLE[::-1])
    assert forth.preview(MINISTRY, EVERYBODY) == back.preview(MINISTRY, EVERYBODY)


def test_a_selection_and_a_list_of_the_same_people_have_the_same_digest(make_engine, new_url):
    people = [("c1", "/1/2/"), ("C2", "/1/2/"), ("c10", "/1/3/"), ("李", "/1/3/"), ("c_1", "/2/"), ("c-1", "/2/")]
    engine = make_engine(people, new_url(), schemas=[POOL], audiences={
        "everybody": lambda actor, params: people,
        "pool": lambda actor, params: Selection("SELECT who AS assignee, place AS path FROM pool"),
    })  # fmt: skip
    engine.upgrade()
    engine.write(lambda work: work.many("INSERT INTO pool (who, place) VALUES (?, ?)", people))
    assert engine.preview(MINISTRY, Audience("pool")) == engine.preview(MINISTRY, EVERYBODY)


def test_a_selection_takes_parameters_and_becomes_the_roster(make_engine, new_url):
    pick = lambda actor, params: Selection(
        "SELECT who AS assignee, place AS path FROM pool WHERE place >= $lo", {"lo": params["lo"]}
    )
    engine = make_engine((), new_url(), schemas=[POOL], audiences={"pool": pick})
    engine.upgrade()
    engine.write(lambda work: work.many("INSERT INTO pool (who, place) VALUES (?, ?)", PEOPLE))
    task = released(engine, "policy", audience=Audience("pool", {"lo": "/1/3/"}))
    assert task.count == task.made == 1
    assert of(engine, "c3", task).path == "/1/3/"


def test_a_selection_that_the_database_refuses_is_told_and_leaves_the_draft(make_engine):
    engine = make_engine(audiences={"bad": lambda actor, params: Selection("SELECT nonsense FROM nowhere")})
    task = drafted(engine)
    with pytest.raises(Invalid) as refused:
        engine.dispatch(MINISTRY, task.id, Audience("bad"), key="s")
    assert refused.value.problems[0][1].code == "bad_selection"
    assert engine.task(MINISTRY, task.id).state == "draft"


def test_somebody_named_twice_is_counted_once_and_gets_one_assignment(make_engine):
    engine = make_engine([*PEOPLE, ("c1", "/1/2/"), ("c1", "/1/3/")])
    assert engine.preview(MINISTRY, EVERYBODY).count == 3
    task = released(engine, "policy")
    assert (task.count, task.made) == (3, 3)
    exact(engine, task.id, "/", "/1/")


def test_nobody_is_an_answer_to_a_preview_and_refused_at_a_dispatch(make_engine):
    engine = make_engine([])
    assert engine.preview(MINISTRY, EVERYBODY).count == 0
    task = drafted(engine)
    with pytest.raises(Refused) as refused:
        engine.dispatch(MINISTRY, task.id, EVERYBODY, key="s")
    assert refused.value.code == "nobody"
    assert engine.task(MINISTRY, task.id).state == "draft"


def test_an_unknown_audience_is_refused_by_name(make_engine):
    with pytest.raises(Refused, match="somewhere_else"):
        make_engine().preview(MINISTRY, Audience("somewhere_else"))


def test_nobody_dispatches_beyond_their_own_unit(make_engine):
    engine = make_engine([("c1", "/1/2/"), ("far", "/10/2/")])  # /1/ is no prefix of /10/
    with pytest.raises(Refused) as previewed:
        engine.preview(PROVINCE, EVERYBODY)
    task = drafted(engine, PROVINCE)
    with pytest.raises(Refused) as dispatched:
        engine.dispatch(PROVINCE, task.id, EVERYBODY, key="s")
    assert (previewed.value.code, dispatched.value.code) == ("outside", "outside")
    assert "/10/2/" in str(dispatched.value)
    assert one(engine, "SELECT count(*) FROM roster") == 0


BAD_ROWS = [
    (None, "/1/"), ("", "/1/"), (7, "/1/"), ("a\x00b", "/1/"), ("a\nb", "/1/"), ("\ud800", "/1/"), ("c" * 201, "/1/"),
    ("c9", None), ("c9", ""), ("c9", "/1"), ("c9", "1/"), ("c9", "//"), ("c9", "/1//2/"), ("c9", "/a\x00/"), ("c9",), "c9", None,
]  # fmt: skip


def test_a_row_that_could_never_be_an_assignment_is_refused(make_engine):
    people = [*PEOPLE, None]
    engine = make_engine(people)
    task = drafted(engine)
    for row in BAD_ROWS:
        people[-1] = row
        for ask in (lambda: engine.preview(MINISTRY, EVERYBODY),
                    lambda: engine.dispatch(MINISTRY, task.id, EVERYBODY, key="s")):  # fmt: skip
            with pytest.raises(Invalid) as refused:
                ask()
            assert [(f, reason.code) for f, reason in refused.value.problems] == [("audience", "bad_row")], row
    assert engine.task(MINISTRY, task.id).state == "draft"
    assert one(engine, "SELECT count(*) FROM roster") == 0


# -- dispatching ------------------------------------------------------------------------------------------------


def test_only_the_issuers_unit_dispatches_a_draft_and_it_exists_for_nobody_else(make_engine):
    engine = make_engine()
    task = drafted(engine, PROVINCE)
    for stranger in (MINISTRY, Actor("school", scope="/1/2/"), Actor("c1"), Actor("other", scope="/2/")):
        with pytest.raises(NotFound):
            engine.dispatch(stranger, task.id, EVERYBODY, key="s")
    assert engine.dispatch(Actor("colleague", scope="/1/"), task.id, EVERYBODY, key="s").state == "releasing"


def test_an_audience_that_changed_since_the_preview_is_a_conflict_and_leaves_the_draft(make_engine):
    engine = make_engine(audiences=changing(PEOPLE, PEOPLE[:2]))
    confirmed = engine.preview(MINISTRY, EVERYBODY)
    task = drafted(engine)
    with pytest.raises(Conflict) as refused:
        engine.dispatch(MINISTRY, task.id, EVERYBODY, digest=confirmed.digest, key="s")
    assert refused.value.code == "audience_changed"
    assert engine.task(MINISTRY, task.id).state == "draft"
    assert one(engine, "SELECT count(*) FROM roster") == 0


def test_nothing_is_visible_before_the_release_and_everything_after_it(make_engine):
    engine = make_engine()
    task = drafted(engine)
    engine.dispatch(MINISTRY, task.id, EVERYBODY, digest=engine.preview(MINISTRY, EVERYBODY).digest, key="s")
    assert engine.assignments(Actor("c1")).items == ()
    assert engine.progress(MINISTRY, task.id).states == {}
    run_all(engine)
    done = engine.task(MINISTRY, task.id)
    assert (done.state, done.count, done.made) == ("open", 3, 3)
    assert of(engine, "c1", done).state == "assigned"
    assert one(engine, "SELECT count(*) FROM roster") == 0


def test_a_dispatch_rests_for_its_hold_and_can_be_taken_back_meanwhile(make_engine, clock):
    engine = make_engine(hold=timedelta(minutes=5))
    task = drafted(engine)
    assert engine.dispatch(MINISTRY, task.id, EVERYBODY, key="s").state == "held"
    clock.advance(minutes=4)
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "held"
    engine.control(MINISTRY, task.id, "stop", reason="写错了", key="stop")
    clock.advance(minutes=10)
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "stopped"
    assert engine.assignments(Actor("c1")).items == ()


def test_a_held_dispatch_goes_out_when_its_hold_is_over(make_engine, clock):
    engine = make_engine(hold=timedelta(minutes=5))
    task = drafted(engine)
    engine.dispatch(MINISTRY, task.id, EVERYBODY, key="s")
    clock.advance(minutes=5)
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "open"


def test_a_scheduled_dispatch_goes_out_at_its_moment(make_engine, clock):
    engine = make_engine()
    task = drafted(engine)
    assert engine.dispatch(MINISTRY, task.id, EVERYBODY, at=clock() + minutes(60), key="s").state == "scheduled"
    clock.advance(minutes=59)
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "scheduled"
    clock.advance(minutes=1)
    run_all(engine)
    assert engine.task(MINISTRY, task.id).released_at == clock()


def test_a_moment_without_a_time_zone_is_refused(make_engine):
    engine = make_engine()
    task = drafted(engine)
    with pytest.raises(Invalid) as refused:
        engine.dispatch(MINISTRY, task.id, EVERYBODY, at=at("2026-03-03T09:00"), key="s")
    assert refused.value.problems[0][1].code == "no_time_zone"
    assert engine.task(MINISTRY, task.id).state == "draft"


def test_a_scheduled_dispatch_whose_audience_changed_proceeds_and_tells_the_issuer(make_engine, clock):
    engine = make_engine(audiences=changing(PEOPLE, PEOPLE[1:]))
    heard = told(engine, "audience_changed")
    task = drafted(engine)
    engine.dispatch(MINISTRY, task.id, EVERYBODY, at=clock() + minutes(60), key="s")
    clock.advance(minutes=60)
    run_all(engine)
    assert [(a.task, a.data) for a in heard] == [(task.id, {"confirmed": 3, "count": 2})]
    done = engine.task(MINISTRY, task.id)
    assert (done.state, done.count, done.made) == ("open", 2, 2)


def test_a_scheduled_dispatch_of_the_confirmed_audience_tells_nothing_of_the_kind(make_engine, clock):
    engine = make_engine()
    heard = told(engine, "audience_changed")
    task = drafted(engine)
    engine.dispatch(MINISTRY, task.id, EVERYBODY, at=clock() + minutes(60), key="s")
    clock.advance(minutes=60)
    run_all(engine)
    assert heard == []


def test_a_scheduled_dispatch_to_nobody_stops_and_tells_the_issuer(make_engine, clock):
    engine = make_engine(audiences=changing(PEOPLE, []))
    heard = told(engine, "task_stopped")
    task = drafted(engine)
    engine.dispatch(MINISTRY, task.id, EVERYBODY, at=clock() + minutes(60), key="s")
    clock.advance(minutes=60)
    run_all(engine)
    stopped = engine.task(MINISTRY, task.id)
    assert stopped.state == "stopped"
    assert [a.data["reason"] for a in heard] == [stopped.reason]


@pytest.mark.parametrize("kind", ["list", "selection"])
def test_outsiders_that_joined_a_scheduled_audience_stop_it_and_resuming_does_not_let_them_in(
    make_engine, new_url, clock, kind
):
    insiders, all_of_them = [("c1", "/1/2/")], [("c1", "/1/2/"), ("far", "/2/2/")]
    resolve = changing(insiders, all_of_them)["everybody"]
    if kind == "selection":
        resolve = lambda actor, params: Selection("SELECT who AS assignee, place AS path FROM pool")
    engine = make_engine((), new_url(), schemas=[POOL], audiences={"everybody": resolve})
    engine.upgrade()
    fill = lambda people: lambda work: work.many("INSERT INTO pool (who, place) VALUES (?, ?)", people)
    engine.write(fill(insiders))
    task = drafted(engine, PROVINCE)
    engine.dispatch(PROVINCE, task.id, EVERYBODY, at=clock() + minutes(60), key="s")
    engine.write(fill(all_of_them[1:]))
    clock.advance(minutes=60)
    run_all(engine)
    assert engine.task(PROVINCE, task.id).state == "stopped"
    engine.control(PROVINCE, task.id, "resume", key="r")
    run_all(engine)
    assert engine.task(PROVINCE, task.id).state == "stopped"
    assert one(engine, "SELECT count(*) FROM assignment") == 0


def test_the_same_dispatch_by_two_threads_is_done_once(make_engine):
    engine = make_engine(tree(2, 3, 2, 2))
    for number in range(5):
        task = drafted(engine, key=f"d{number}")
        digest = engine.preview(MINISTRY, EVERYBODY).digest
        send = lambda task=task, digest=digest: engine.dispatch(
            MINISTRY, task.id, EVERYBODY, digest=digest, key=f"s{task.id}"
        )
        found = together(send, send, send)
        assert [getattr(one, "state", one) for one in found] == ["releasing"] * 3
        run_all(engine)
        assert engine.task(MINISTRY, task.id).made == len(tree(2, 3, 2, 2))
        assert [e.kind for e in engine.task_history(MINISTRY, task.id)].count("task.dispatch") == 1


def test_a_dispatch_writes_one_event_and_one_announcement_a_chunk_never_one_a_person(make_engine, database):
    engine = make_engine(tree(2, 3, 2, 2), pace=TINY)  # 30 people
    heard = told(engine, "released")
    task = released(engine, "policy")
    assert [e.kind for e in engine.task_history(MINISTRY, task.id)] == [
        "task.draft", "task.dispatch", "task.open",
    ]  # fmt: skip
    assert len(heard) == (1 if database == "SQLite" else 10)  # chunks
    names = sorted(name for name, _ in tree(2, 3, 2, 2))
    assert sorted(n for a in heard for n in names if a.lo < n <= a.hi) == names


# -- stopping and carrying on in the middle of a release --------------------------------------------------------


def one_made(engine):
    return one(engine, "SELECT coalesce(max(made), 0) FROM task")


@pytest.fixture
def halfway(make_engine, database):
    """A factory: an engine, a task of it whose release has come one chunk far, and the people."""
    people = [(f"c{n:04}", f"/{n % 3 + 1}/{n % 7}/") for n in range(1200 if database == "SQLite" else 10)]

    def make(**options):
        engine = make_engine(people, pace=TINY, **options)
        task = drafted(engine)
        engine.dispatch(MINISTRY, task.id, EVERYBODY, key="s")
        while not one_made(engine):
            engine.run_due(budget=1e-9)  # a step at a time
        task = engine.task(MINISTRY, task.id)
        assert task.state == "releasing" and 0 < task.made < len(people)
        return engine, task, people

    return make


def test_half_a_release_is_seen_by_nobody(halfway):
    engine, task, people = halfway()
    assert all(engine.assignments(Actor(name)).items == () for name, _ in people[:5])
    assert engine.progress(MINISTRY, task.id).states == {}
    ident = one(engine, "SELECT min(id) FROM assignment")
    with pytest.raises(NotFound):
        engine.act(Actor(people[0][0]), ident, "view", key="v")
    assert one(engine, "SELECT count(*) FROM event WHERE kind = 'view'") == 0


def test_a_release_carries_on_where_it_stood(halfway):
    engine, task, people = halfway()
    heard = told(engine, "released")
    run_all(engine)
    done = engine.task(MINISTRY, task.id)
    assert (done.state, done.made) == ("open", len(people))
    assert one(engine, "SELECT count(DISTINCT assignee) FROM assignment") == len(people)
    assert sum(a.lo < name <= a.hi for a in heard for name, _ in people) == len(people)
    exact(engine, task.id, "/", "/1/")


def test_nobody_is_told_of_a_release_before_all_is_out(halfway):
    engine, task, people = halfway()
    heard = told(engine)
    engine.control(MINISTRY, task.id, "stop", reason="等等", key="stop")
    run_all(engine)
    assert [a.kind for a in heard] == []


def test_a_stopped_release_stands_still_and_resumes(halfway):
    engine, task, people = halfway()
    engine.control(MINISTRY, task.id, "stop", reason="等等", key="stop")
    run_all(engine)
    stopped = engine.task(MINISTRY, task.id)
    assert (stopped.state, stopped.reason, stopped.made) == ("stopped", "等等", task.made)
    assert engine.assignments(Actor(people[0][0])).items == ()
    assert engine.control(MINISTRY, task.id, "resume", key="go").state == "releasing"
    run_all(engine)
    done = engine.task(MINISTRY, task.id)
    assert (done.state, done.made, done.reason) == ("open", len(people), None)
    exact(engine, task.id)


def test_a_release_voided_on_its_way_leaves_nothing_to_see_and_tells_nobody(halfway):
    engine, task, people = halfway()
    heard = told(engine)
    engine.control(MINISTRY, task.id, "void", reason="作废", key="void")
    run_all(engine)
    assert engine.task(MINISTRY, task.id).state == "voided"
    assert [a.kind for a in heard] == []
    assert engine.assignments(Actor(people[0][0])).items == ()
    assert one(engine, "SELECT count(*) FROM assignment WHERE voided_at IS NULL") == 0
    assert one(engine, "SELECT count(*) FROM roster") == 0
    assert not engine.verify(task.id)


def test_people_who_join_the_audience_during_a_release_do_not_get_in(make_engine, clock):
    late = [*PEOPLE, ("late", "/1/9/")]
    engine = make_engine(audiences=changing(PEOPLE, late))
    task = drafted(engine)
    engine.dispatch(MINISTRY, task.id, EVERYBODY, key="s")  # the roster is frozen here
    run_all(engine)
    assert [a for (a,) in rows(engine, "SELECT assignee FROM assignment ORDER BY 1")] == ["c1", "c2", "c3"]


def test_a_scheduled_release_killed_while_it_froze_its_roster_starts_over_with_everybody(make_engine, clock):
    """A roster that was copied by half must not pass for the whole one."""
    everybody = [(f"c{n:05}", "/1/2/") for n in range(25_000)]
    broken = [*everybody[:15_000], ("c15000x", "no path"), *everybody[15_000:]]
    engine = make_engine(audiences=changing(everybody, broken, everybody))
    task = drafted(engine)
    engine.dispatch(MINISTRY, task.id, EVERYBODY, at=clock() + minutes(1), key="s")
    clock.advance(minutes=1)
    engine.run_due(limit=1)  # meets the broken list
    assert engine.task(MINISTRY, task.id).state == "stopped"
    engine.control(MINISTRY, task.id, "resume", key="go")
    run_all(engine)
    done = engine.task(MINISTRY, task.id)
    assert (done.state, done.made) == ("open", 25_000)


@pytest.mark.parametrize("moment", ["9999-12-31T23:59-12:00", "0001-01-01T00:00+12:00", "2026-03-09T08:00"])
def test_a_moment_that_no_calendar_holds_is_refused(make_engine, moment):
    engine = make_engine()
    draft = engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    with pytest.raises(Invalid, match="at:"):
        engine.dispatch(MINISTRY, draft.id, EVERYBODY, at=at(moment), key="dispatch")
    assert engine.task(MINISTRY, draft.id).state == "draft"


def test_a_draft_that_was_amended_since_is_not_sent(make_engine):
    engine = make_engine()
    draft = engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    engine.amend(MINISTRY, draft.id, {**LIVE, "title": "改题"}, key="amend")
    with pytest.raises(Conflict, match="已被他人修改"):
        engine.dispatch(MINISTRY, draft.id, EVERYBODY, revision=draft.revision, key="dispatch")
    assert engine.dispatch(MINISTRY, draft.id, EVERYBODY, revision=draft.revision + 1, key="again").state != "draft"
