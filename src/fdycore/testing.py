"""For tests of task types and hosts: a pytest plugin (it loads itself where fdy is installed) and the contract.

    from fdycore.testing import At, TaskTypeContract

    class TestSurvey(TaskTypeContract):
        plugins = ["survey"]
        task_type = "survey"
        fields = {"title": "毕业去向意向调查"}
        walk = ["view", ("fill", {"answer": "北京"})]

The built-in task types run the same contract.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import pytest

import fdycore
from fdycore.workflow.diagram import mermaid


class At(NamedTuple):
    """A step of a walk: set the clock to a moment or datetime field of the task, plus some minutes."""

    moment: str
    minutes: int = 0


@pytest.fixture
def fdy_clock():
    """A settable clock at 2026-03-02 01:00 UTC, a Monday 09:00 in Beijing. Stands still until it is moved."""
    return fdycore.SettableClock(datetime(2026, 3, 2, 1, 0, tzinfo=UTC))


@pytest.fixture
def fdy_engine(tmp_path, fdy_clock) -> Iterator[Any]:
    """A factory: `fdy_engine(plugins=[...], people=[(id, path), ...])` makes an engine on a new SQLite database.

    The people are the audience "everybody". Fast (some 20 ms each) and alone; says nothing about PostgreSQL.
    """
    made = []

    def make(people=(("c1", "/1/2/"), ("c2", "/1/2/"), ("c3", "/1/3/")), **options: Any) -> fdycore.Engine:
        options.setdefault("clock", fdy_clock)
        options.setdefault("audiences", {"everybody": lambda actor, params: people})
        engine = fdycore.Engine(f"sqlite:{tmp_path / f'fdy{len(made)}.db'}", **options)
        engine.upgrade()
        made.append(engine)
        return engine

    yield make
    for engine in made:
        engine.close()


class TaskTypeContract:
    """What every task type promises. Subclass it, name the type, give fields that fit and a walk that ends.

    plugins    as for Engine(plugins=...)
    workflows  as for Engine(workflows=...), for a type that is only a file
    task_type  its name
    fields     dispatch fields that are accepted
    walk       steps from the first state to a done one: an action, (action, data), or At(moment). Actions that are
               not the assignee's are taken by the issuer or the system, whoever the workflow allows
    """

    plugins: Any = ()
    workflows: Any = ()
    task_type: str
    fields: Mapping[str, Any]
    walk: list[Any]

    @pytest.fixture
    def engine(self, fdy_engine):
        return fdy_engine(plugins=self.plugins, workflows=self.workflows)

    @pytest.fixture
    def task(self, engine):
        issuer = fdycore.Actor("issuer", scope="/")
        draft = engine.draft(issuer, self.task_type, self.fields, key="draft")
        engine.dispatch(issuer, draft.id, fdycore.Audience("everybody"), key="dispatch")
        engine.run_due()
        return engine.task(issuer, draft.id)

    def take(self, engine, ident: int, step: Any, number: int):
        """Take one step of the walk as an actor that the workflow allows; answers the assignment."""
        name, data = step if isinstance(step, tuple) and not isinstance(step, At) else (step, None)
        by = engine.workflow(self.task_type).definition.actions[name].by
        owner = engine.assignment(engine.system, ident).assignee
        actor = (
            fdycore.Actor(owner)
            if "assignee" in by
            else engine.system
            if "system" in by
            else fdycore.Actor("issuer", scope="/")
        )
        return engine.act(actor, ident, name, data, key=f"step{number}:{ident}")

    def follow(self, engine, task, ident: int):
        for number, step in enumerate(self.walk):
            if isinstance(step, At):
                moment = engine.moments(task)[step.moment]
                engine.clock.set(moment + timedelta(minutes=step.minutes))
            else:
                self.take(engine, ident, step, number)
        return engine.assignment(engine.system, ident)

    def first(self, engine, task) -> int:
        return engine.assignments(fdycore.Actor("c1"), task=task.id).items[0].assignment.id

    # -- the promises
    def test_it_loads_without_a_problem(self, engine):
        assert [r.problem for r in engine.plugins.report() if r.problem] == []
        assert self.task_type in engine.task_types()

    def test_its_diagram_names_every_state(self, engine):
        definition = engine.workflow(self.task_type).definition
        text = mermaid(definition)
        assert text.startswith("stateDiagram-v2\n")
        assert all(f" as {state}\n" in text for state in definition.states)

    def test_missing_required_fields_are_all_named_and_nothing_is_kept(self, engine):
        required = {name for name, spec in engine.workflow(self.task_type).definition.fields.items() if spec.required}
        with pytest.raises(fdycore.Invalid) as refused:
            engine.draft(fdycore.Actor("issuer", scope="/"), self.task_type, {}, key="empty")
        assert {field for field, _ in refused.value.problems} == required
        assert engine.tasks(fdycore.Actor("issuer", scope="/")) == ()

    def test_an_unknown_field_is_refused(self, engine):
        with pytest.raises(fdycore.Invalid) as refused:
            engine.draft(
                fdycore.Actor("issuer", scope="/"), self.task_type, {**self.fields, "no_such_field": 1}, key="more"
            )
        assert [field for field, _ in refused.value.problems] == ["no_such_field"]

    def test_the_walk_ends_in_a_done_state(self, engine, task):
        definition = engine.workflow(self.task_type).definition
        end = self.follow(engine, task, self.first(engine, task))
        assert end.state in definition.done

    def test_every_step_twice_is_done_once(self, engine, task):
        ident = self.first(engine, task)
        end = self.follow(engine, task, ident)
        assert self.follow(engine, task, ident) == end
        assert end.version == sum(not isinstance(step, At) for step in self.walk)

    def test_a_stranger_does_not_even_see_it(self, engine, task):
        ident = self.first(engine, task)
        for action in engine.workflow(self.task_type).definition.actions:
            with pytest.raises(fdycore.NotFound):
                engine.act(fdycore.Actor("c2"), ident, action, key=f"stranger:{action}")
            with pytest.raises(fdycore.NotFound):
                engine.act(fdycore.Actor("elsewhere", scope="/1/3/"), ident, action, key=f"elsewhere:{action}")

    def test_options_tell_what_acting_decides(self, engine, task):
        ident = self.first(engine, task)
        for option in engine.options(fdycore.Actor("c1"), ident):
            if option.reason is not None:
                with pytest.raises((fdycore.Refused, fdycore.Invalid)):
                    engine.act(fdycore.Actor("c1"), ident, option.action, key=f"closed:{option.action}")
        assert engine.assignment(fdycore.Actor("c1"), ident).version == 0

    def test_counts_are_exact_after_the_walk(self, engine, task):
        self.follow(engine, task, self.first(engine, task))
        assert not engine.verify(task.id)
        progress = engine.progress(fdycore.Actor("issuer", scope="/"), task.id)
        assert sum(progress.states.values()) == 3
        assert sum(n for child in progress.children.values() for n in child.values()) == 3

    def test_its_card_is_data(self, engine, task, caplog):
        mine = engine.assignment(fdycore.Actor("c1"), self.first(engine, task))
        for assignment in (None, mine):
            assert isinstance(engine.card(self.task_type, task.fields, assignment), fdycore.Card)
        # The engine shows an empty card instead of a broken one, and logs why.
        assert [r.getMessage() for r in caplog.records if r.name == "fdycore.cards"] == []
