"""The main way through the engine, once, on both databases."""

import pytest

from fdycore import Actor, NotFound, Pace
from tests.stories import EVERYBODY, LIVE, MINISTRY, of, released, run_all, tree


def test_a_live_course_goes_out_and_comes_back(make_engine, clock):
    engine = make_engine(people=tree(2, 2, 2, 2), tally_depth=2)
    task = released(engine)
    me = Actor("c1-1-1-0")
    mine = of(engine, me.id, task)
    for action in ("view", "forward", "complete"):
        engine.act(me, mine.id, action, key=action)
    clock.advance(hours=9, minutes=45)  # 18:45 in Beijing, inside the window
    assert engine.act(me, mine.id, "check_in", key="in").state == "finished"
    assert engine.progress(MINISTRY, task.id).states == {"assigned": 19, "finished": 1}
    assert engine.progress(MINISTRY, task.id, "/1/101/1/").direct == {"assigned": 1, "finished": 1}
    assert not engine.verify(task.id)
    run_all(engine)
    assert [e.kind for e in engine.history(me, mine.id)] == ["view", "forward", "complete", "check_in"]


def test_what_was_voided_before_all_was_out_is_never_seen(make_engine):
    """D22: stopped while releasing, nobody sees it; and voiding it then shows it to nobody either."""
    engine = make_engine(people=tree(2, 2, 2, 2), pace=Pace(first=3, postgres=3, pauses=False))
    draft = engine.draft(MINISTRY, "live_course", LIVE, key="draft")
    engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="dispatch")
    engine.run_due(limit=1, budget=0)  # one chunk
    assert 0 < engine.task(MINISTRY, draft.id).made < 20
    engine.control(MINISTRY, draft.id, "void", reason="错发", key="void")
    run_all(engine)
    assert engine.task(MINISTRY, draft.id).state == "voided"
    made = engine.read(lambda reader: reader.rows("SELECT id, assignee FROM assignment"))
    for ident, assignee in made:
        assert engine.assignments(Actor(assignee)).items == ()
        with pytest.raises(NotFound):
            engine.assignment(Actor(assignee), ident)
    assert engine.progress(MINISTRY, draft.id).states == {}
