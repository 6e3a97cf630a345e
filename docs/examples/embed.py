"""fdycore inside a program that has its own people and its own tree: here a hospital. Run me with plain Python."""

import tempfile
from pathlib import Path

from fdycore import Actor, Audience, Engine

STAFF = {"wang": "/hospital/surgery/", "li": "/hospital/surgery/", "zhao": "/hospital/pharmacy/"}
staff = lambda actor, params: STAFF.items()  # a name in an Audience -> (assignee, path) of everybody in it
WORKFLOW = Path(__file__).with_name("fire_drill.toml")
with tempfile.TemporaryDirectory() as folder:
    engine = Engine(f"sqlite:{folder}/work.db", workflows=[WORKFLOW], audiences={"staff": staff})
    engine.upgrade()
    director, wang = Actor("director", scope="/hospital/"), Actor("wang")
    drill = engine.draft(director, "fire_drill", {"title": "Drill on Monday"}, key="draft-1")
    engine.dispatch(director, drill.id, Audience("staff"), key="dispatch-1")
    engine.run_due()
    mine = engine.assignments(wang).items[0].assignment
    engine.act(wang, mine.id, "report", {"place": "car park"}, key="tap-1")
    progress = engine.progress(director, drill.id)
    print(dict(progress.states), progress.children)
    assert progress.states == {"asked": 2, "safe": 1}
    engine.close()
