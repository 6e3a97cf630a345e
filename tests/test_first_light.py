"""The main way through the engine, once, on both databases."""

from fdycore import Actor
from tests.stories import MINISTRY, of, released, run_all, tree


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
