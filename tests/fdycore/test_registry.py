"""Plugin code that fails when it is asked: its action is refused by its name, nothing is written, others go on."""

import logging
import threading
import time
import types
from datetime import datetime, timedelta

import pytest

from fdycore import Actor, Card, Invalid, PluginError, Refused
from fdycore.pluginapi import Announce, FieldKind, Reason, Remind, Row, Set, Until, hookimpl
from fdycore.registry import Registry, core_registry
from tests.stories import EVERYBODY, MINISTRY, of, released, run_all

ME, OTHER = Actor("c1"), Actor("c2")
TABLES = ("setting", "definition", "task", "assignment", "roster", "event", "tally", "job")
FIELDS = {"title": "去向调查", "colour": "red"}
WORKFLOW = """
name = "faulty"
title = "去向调查"
initial = "open"
[states]
open = { label = "未填写" }
sent = { label = "已提交", end = "done" }
[[actions]]
name = "send"
label = "提交"
by = ["assignee"]
moves = { open = "sent" }
guards = ["faulty.ready"]
effects = ["faulty.thanks"]
fields.answer = { kind = "text", label = "答案", max = 5 }
[[timers]]
name = "soon"
at = "opens"
announce = "soon"
[fields]
colour = { kind = "faulty_colour", label = "颜色" }
"""


class Faulty:
    """A plugin whose parts can be exchanged while it runs. As made, all of them work."""

    FDY_NAME = "faulty"

    def __init__(self):
        self.guard = lambda context: True
        self.effect = lambda context: []
        self.check = lambda fields: []
        self.moment = lambda fields: None
        self.card = lambda view: Card([Row("颜色", view.fields["colour"])])
        self.parse = lambda raw, limits: raw
        self.load = lambda stored: stored
        self.listener = lambda events: None

    @hookimpl
    def fdy_field_kinds(self, registry):
        registry.field_kind(FieldKind("faulty_colour", lambda r, limits: self.parse(r, limits), lambda s: self.load(s)))

    @hookimpl
    def fdy_guards(self, registry):
        registry.guard("faulty.ready")(lambda context: self.guard(context))

    @hookimpl
    def fdy_effects(self, registry):
        registry.effect("faulty.thanks")(lambda context: self.effect(context))

    @hookimpl
    def fdy_task_types(self, registry):
        registry.task_type(WORKFLOW, check=lambda f: self.check(f), card=lambda v: self.card(v),
                           moments={"opens": lambda f: self.moment(f)})  # fmt: skip

    @hookimpl
    def fdy_events(self, registry):
        registry.listener(lambda events: self.listener(events))


@pytest.fixture
def plugin():
    return Faulty()


@pytest.fixture
def engine(make_engine, plugin):
    return make_engine(plugins=["notices", plugin])


@pytest.fixture
def mine(engine):
    return of(engine, "c1", released(engine, "faulty", FIELDS, key="faulty"))


@pytest.fixture
def quick(fdy_engine, plugin):
    """An engine on SQLite alone, for what no database has a part in."""
    return fdy_engine(plugins=["notices", plugin])


@pytest.fixture
def quick_mine(quick):
    return of(quick, "c1", released(quick, "faulty", FIELDS, key="faulty"))


def everything(engine):
    """All rows of all tables."""
    return engine.read(lambda reader: {t: sorted(map(repr, reader.rows(f"SELECT * FROM {t}"))) for t in TABLES})


def recurse(*_):
    return recurse()


def fails(exc):
    def fail(*_):
        raise exc

    return fail


def answers(value):
    return lambda *_: value


FAILURES = {
    "raises": (fails(ZeroDivisionError("division by zero")), "failed with ZeroDivisionError: division by zero"),
    "exits": (fails(SystemExit(3)), "failed with SystemExit: 3"),
    "recurses": (recurse, "failed with RecursionError: maximum recursion depth exceeded"),
    "raises many lines": (fails(ValueError("one\n\n  two")), "failed with ValueError: one two"),
}


class Different(Reason):
    """A kind of Reason that the engine does not know."""


NONSENSE = {
    "None": None,
    "False": False,
    "a number": 1,
    "a text": "yes",
    "a Reason's class": Reason,
    "another Reason": Different("no", "不行"),
    "a Reason without words": Reason("no", None),
    "a Reason until a text": Reason("no", "不行", changes_at="tomorrow"),
    "a Reason until a naive moment": Reason("no", "不行", changes_at=datetime(2026, 3, 2)),  # noqa: DTZ001
    "a yes until a text": Until("tomorrow"),
    "a yes until a naive moment": Until(datetime(2026, 3, 2)),  # noqa: DTZ001
    "something long": "x" * 10_000,
}


def refused_whole(engine, call, problem):
    """The call is refused by the plugin's name in one sentence, and no row of any table has changed."""
    before = everything(engine)
    with pytest.raises(PluginError) as error:
        call()
    assert error.value.plugin == "faulty"
    assert problem in error.value.problem
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 400
    assert everything(engine) == before


# -- guards and effects -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("guard", "problem"), FAILURES.values(), ids=FAILURES)
def test_a_guard_that_fails_refuses_the_action_and_writes_nothing(engine, plugin, mine, guard, problem):
    plugin.guard = guard
    refused_whole(engine, lambda: engine.act(ME, mine.id, "send", key="k"), f"faulty.ready {problem}")
    refused_whole(engine, lambda: engine.options(ME, mine.id), f"faulty.ready {problem}")


@pytest.mark.parametrize("answer", NONSENSE.values(), ids=NONSENSE)
def test_a_guard_that_answers_nonsense_refuses_the_action(quick, plugin, quick_mine, answer):
    plugin.guard = answers(answer)
    refused_whole(quick, lambda: quick.act(ME, quick_mine.id, "send", key="k"), "guard faulty.ready answered")


@pytest.mark.parametrize(("effect", "problem"), FAILURES.values(), ids=FAILURES)
def test_an_effect_that_fails_refuses_the_action_and_writes_nothing(engine, plugin, mine, effect, problem):
    plugin.effect = effect
    refused_whole(engine, lambda: engine.act(ME, mine.id, "send", key="k"), f"faulty.thanks {problem}")


BAD_EFFECTS = {
    "None": (None, "answered None"),
    "a text": ("thanks", "answered 'thanks'"),
    "one wrong among good": ([Announce("thanks"), 7], "answered 7"),
    "an unknown field": (Set("score", 1), "sets 'score', which no action's fields declare"),
    "a value that does not fit": (Set("answer", "too long"), "sets 'answer' to 'too long': too_long"),
    "nothing": (Set("answer", None), "sets 'answer' to None: not_text"),
    "words for a kind": (Announce("谢谢"), "announces '谢谢', which is no id"),
    "no JSON": (Announce("thanks", at=timedelta(1)), "announces what has no JSON"),
    "a lone surrogate": (Announce("thanks", word=float("nan")), "announces what has no JSON"),
    "a naive moment": (Remind("soon", datetime(2026, 3, 3)), "no aware moment"),  # noqa: DTZ001
    "no moment": (Remind("soon", None), "no aware moment"),
}


@pytest.mark.parametrize(("answer", "problem"), BAD_EFFECTS.values(), ids=BAD_EFFECTS)
def test_an_effect_that_declares_nonsense_refuses_the_action(quick, plugin, quick_mine, answer, problem):
    plugin.effect = answers(answer)
    refused_whole(quick, lambda: quick.act(ME, quick_mine.id, "send", key="k"), problem)


def test_after_the_plugin_is_mended_the_same_command_goes_through(engine, plugin, mine):
    plugin.guard = fails(OSError("disk"))
    with pytest.raises(PluginError):
        engine.act(ME, mine.id, "send", key="k")
    plugin.guard = answers(True)
    assert engine.act(ME, mine.id, "send", key="k").state == "sent"


def test_others_go_on_while_a_guard_fails(engine, plugin, mine):
    plugin.guard = fails(OSError("disk"))
    task = released(engine, "policy")
    with pytest.raises(PluginError):
        engine.act(ME, mine.id, "send", key="k")
    assert engine.act(ME, of(engine, "c1", task).id, "view", key="v").state == "viewed"


def scribble_field(context):
    context.task.fields["colour"] = "blue"
    return True


def scribble_data(context):
    context.assignment.data["answer"] = "forged"
    return True


def scribble_times(context):
    context.assignment.times["send"] = context.now
    return True


def scribble_given(context):
    context.given["answer"] = "forged"
    return True


def scribble_state(context):
    context.assignment.state = "sent"
    return True


def scribble_now(context):
    context.now = context.now + timedelta(days=1)
    return True


@pytest.mark.parametrize(
    "guard", [scribble_field, scribble_data, scribble_times, scribble_given, scribble_state, scribble_now]
)
def test_a_guard_cannot_change_anything_through_its_context(quick, plugin, quick_mine, guard):
    plugin.guard = guard
    refused_whole(
        quick, lambda: quick.act(ME, quick_mine.id, "send", {"answer": "ok"}, key="k"), "faulty.ready failed with"
    )
    plugin.guard = answers(True)
    assert quick.act(ME, quick_mine.id, "send", {"answer": "ok"}, key="k").data == {"answer": "ok"}
    assert quick.task(MINISTRY, quick_mine.task).fields["colour"] == "red"


def test_a_plugin_that_registers_while_it_is_asked_is_too_late(engine, plugin, make_engine):
    kept = []

    class Late(Faulty):
        @hookimpl
        def fdy_guards(self, registry):
            kept.append(registry)
            registry.guard("faulty.ready")(lambda context: registry.guard("faulty.more"))

    late = make_engine(plugins=[Late()])
    mine = of(late, "c1", released(late, "faulty", FIELDS))
    refused_whole(late, lambda: late.act(ME, mine.id, "send", key="k"), "registers too late: the registry is frozen")
    assert "faulty.more" not in kept[0].guards


# -- checks, moments and field kinds ------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["check", "moment", "parse", "load"])
@pytest.mark.parametrize(("fault", "problem"), FAILURES.values(), ids=FAILURES)
def test_a_form_that_its_plugin_fails_at_is_refused_whole(quick, plugin, role, fault, problem):
    released(quick, "policy")
    setattr(plugin, role, fault)
    problem = problem.replace("one two", "one")  # told by the catalogue as the plugin wrote it
    before = everything(quick)
    with pytest.raises(PluginError) as error:
        quick.draft(MINISTRY, "faulty", FIELDS, key="d")
    assert error.value.plugin == "faulty"
    assert problem in str(error.value)
    assert everything(quick) == before


@pytest.mark.parametrize(
    ("role", "answer", "problem"),
    [
        ("check", ["colour"], "check answered 'colour'"),
        ("check", [("colour", "wrong")], "check answered ('colour', 'wrong')"),
        ("check", 7, "check failed with TypeError"),
        ("moment", "tomorrow", "moment 'opens' is 'tomorrow'"),
        ("moment", datetime(2026, 3, 2), "it must be an aware datetime or None"),  # noqa: DTZ001
        ("parse", {"red"}, "field kind faulty_colour answered {'red'}, which has no JSON"),
        ("parse", object, "which has no JSON"),
    ],
)
def test_a_form_about_which_its_plugin_talks_nonsense_is_refused_whole(quick, plugin, role, answer, problem):
    released(quick, "policy")
    setattr(plugin, role, answers(answer))
    refused_whole(quick, lambda: quick.draft(MINISTRY, "faulty", FIELDS, key="d"), problem)


@pytest.mark.parametrize("role", ["check", "moment", "parse"])
def test_an_amendment_that_the_plugin_fails_at_leaves_the_task_as_it_was(engine, plugin, mine, role):
    setattr(plugin, role, fails(KeyError("colour")))
    amended = {**FIELDS, "title": "去向调查（修改）"}
    refused_whole(engine, lambda: engine.amend(MINISTRY, mine.task, amended, key="a"), "failed with KeyError: 'colour'")


def test_a_check_and_a_field_kind_may_refuse_a_value_in_words(engine, plugin):
    plugin.parse = answers(Reason("no_colour", "没有这种颜色。"))
    with pytest.raises(Invalid, match="colour: 没有这种颜色。"):
        engine.draft(MINISTRY, "faulty", FIELDS, key="d")
    plugin.parse = lambda raw, limits: raw
    plugin.check = answers([("colour", Reason("too_bright", "太亮了。"))])
    with pytest.raises(Invalid, match="colour: 太亮了。"):
        engine.draft(MINISTRY, "faulty", FIELDS, key="d")


# -- cards --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("card", [*(f for f, _ in FAILURES.values()), answers(None), answers("<b>"), answers([Row("a", 1)]),
                                  answers(Card(["<b>"]))])  # fmt: skip
def test_a_card_that_fails_is_an_empty_one_and_the_page_goes_on(quick, plugin, card, caplog):
    plugin.card = card
    assert quick.card("faulty", FIELDS) == Card(())
    assert "plugin faulty: the card of faulty failed" in caplog.text
    plugin.card = lambda view: Card([Row("颜色", "红")])
    assert quick.card("faulty", FIELDS) == Card([Row("颜色", "红")])


def test_a_card_that_hangs_is_switched_off_and_named(make_engine, plugin):
    engine = make_engine(plugins=["notices", plugin], budget=0.05)
    free, asked = threading.Event(), []
    plugin.card = lambda view: asked.append(1) or free.wait(60) and Card(())
    assert engine.card("faulty", FIELDS) == Card(())
    assert engine.card("faulty", FIELDS) == Card(())
    free.set()
    assert len(asked) == 1
    found = {r.name: r.problem for r in engine.plugins.report()}
    assert "its card of faulty took longer than 0.05 s and was switched off" in found["faulty"]
    assert found["notices"] is None
    assert engine.card("policy", {"title": "通知", "number": "1号", "issued_by": None, "applies_from": None}).rows
    assert released(engine, "faulty", FIELDS).state == "open"  # its tasks go on without a card


# -- listeners ----------------------------------------------------------------------------------------------------


def listening(name, heard):
    module = types.ModuleType(name)

    @hookimpl
    def fdy_events(registry):
        registry.listener(lambda events: heard.extend(e.kind for e in events))

    module.fdy_events = fdy_events
    return module


@pytest.mark.parametrize("fault", [f for f, _ in FAILURES.values()], ids=FAILURES)
def test_a_listener_that_fails_hears_it_again_later_and_holds_up_nobody(make_engine, plugin, clock, fault):
    heard, again = [], []
    plugin.listener = fault
    engine = make_engine(plugins=["notices", plugin, listening("good", heard)])
    engine.sequence()
    assert released(engine, "policy").state == "open"
    assert "task.open" in heard
    plugin.listener = lambda events: again.extend(e.kind for e in events)
    clock.advance(hours=2)
    run_all(engine)
    assert again[: len(heard)] == heard
    assert [r.problem for r in engine.plugins.report()] == [None, None, None]


def test_a_listener_that_hangs_is_switched_off_and_named(make_engine, plugin, clock):
    heard, asked, free = [], [], threading.Event()
    plugin.listener = lambda events: asked.append(1) or free.wait(60)
    engine = make_engine(plugins=["notices", plugin, listening("good", heard)], budget=0.05)
    engine.sequence()
    task = released(engine, "policy")
    engine.act(ME, of(engine, "c1", task).id, "view", key="v")
    clock.advance(hours=2)
    run_all(engine)
    free.set()
    assert len(asked) == 1
    assert heard[-1] == "view"
    found = {r.name: r.problem for r in engine.plugins.report()}
    assert found == {
        "faulty": "its listener took longer than 0.05 s and was switched off",
        "good": None,
        "notices": None,
    }


# -- what hangs in its caller's thread ----------------------------------------------------------------------------


def until(condition) -> bool:
    """Wait for something that another thread does; False when it never comes."""
    ends = time.monotonic() + 30
    while not condition() and time.monotonic() < ends:
        time.sleep(0.005)
    return condition()


@pytest.fixture
def free():
    """What a hanging plugin waits for; it comes at the end at the latest."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def elsewhere():
    """A factory: run something in a thread; its end is waited for when the test ends."""
    threads = []

    def run(call):
        thread = threading.Thread(target=call, daemon=True)
        threads.append(thread)
        thread.start()

    yield run
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()


def test_a_guard_that_hangs_is_named_and_holds_no_lock(make_engine, plugin, elsewhere, free, caplog):
    engine = make_engine(plugins=["notices", plugin], budget=0.05)
    task = released(engine, "faulty", FIELDS)
    mine, theirs = of(engine, "c1", task), of(engine, "c2", task)
    asked, done = threading.Event(), []

    def hang(context):
        if context.actor == ME:
            asked.set()
            free.wait(60)
        return True

    plugin.guard = hang
    with caplog.at_level(logging.ERROR, "fdycore.watchdog"):
        elsewhere(lambda: done.append(engine.act(ME, mine.id, "send", key="k")))
        assert asked.wait(30)
        assert engine.act(OTHER, theirs.id, "send", key="k").state == "sent"
        assert engine.control(MINISTRY, released(engine, "policy", key="p").id, "close", key="c").state == "closed"
        assert until(lambda: "plugin faulty: faulty.ready has been running for" in caplog.text)
        assert not done
        free.set()
        assert until(lambda: done)
    assert done[0].state == "sent"
    assert caplog.text.count("faulty.ready has been running") == 1


@pytest.mark.parametrize(("role", "name"), [("check", "check"), ("moment", "moment 'opens'"), ("parse", "field kind")])
def test_a_form_that_hangs_in_its_plugin_is_named_and_holds_no_lock(
    make_engine, plugin, elsewhere, free, caplog, role, name
):
    engine = make_engine(plugins=["notices", plugin], budget=0.05)
    mine = of(engine, "c1", released(engine, "policy"))
    asked, done = threading.Event(), []
    whole = getattr(plugin, role)

    def hang(*args):
        asked.set()
        free.wait(60)
        return whole(*args)

    setattr(plugin, role, hang)
    with caplog.at_level(logging.ERROR, "fdycore.watchdog"):
        elsewhere(lambda: done.append(engine.draft(MINISTRY, "faulty", FIELDS, key="d")))
        assert asked.wait(30)
        assert engine.act(ME, mine.id, "view", key="v").state == "viewed"
        assert until(lambda: f"plugin faulty: {name}" in caplog.text)
        free.set()
        assert until(lambda: done)
    assert done[0].state == "draft"


# -- parameters of the file ---------------------------------------------------------------------------------------


def entry(call):
    stage = Registry(plugin="survey")
    stage.guard("survey.ready")(call)
    return stage.guards["survey.ready"]


def test_parameters_are_checked_against_what_the_guard_takes():
    def ready(context, *, minutes: int, label: str = "x", strict: bool = False, free=None):
        return True

    misfit = entry(ready).misfit
    assert misfit({"minutes": 3}) is None
    assert misfit({"minutes": 3, "label": "y", "strict": True, "free": [1]}) is None
    assert misfit({}) == "survey.ready needs 'minutes'"
    assert misfit({"minutes": 3, "hours": 1}) == "survey.ready takes no 'hours'; it takes minutes, label, strict, free"
    assert misfit({"minutes": True}) == "survey.ready takes 'minutes' as int, is given True"
    assert misfit({"minutes": 3, "label": 3}) == "survey.ready takes 'label' as str, is given 3"
    assert misfit({"minutes": 3, "strict": 1}) == "survey.ready takes 'strict' as bool, is given 1"


def test_a_guard_that_takes_anything_is_given_anything():
    assert entry(lambda context, **params: True).misfit({"minutes": 3, "label": "y"}) is None


def test_a_guard_gets_the_parameters_of_its_file(make_engine):
    class Picky(Faulty):
        @hookimpl
        def fdy_guards(self, registry):
            @registry.guard("faulty.ready")
            def ready(context, *, colour: str):
                return True if context.task.fields["colour"] == colour else Reason("colour", "只限{c}。", c=colour)

        @hookimpl
        def fdy_task_types(self, registry):
            registry.task_type(WORKFLOW.replace('["faulty.ready"]', '[{ name = "faulty.ready", colour = "red" }]')
                               .replace('"opens"', '"deadline"'))  # fmt: skip

    engine = make_engine(plugins=[Picky()])
    red = of(engine, "c1", released(engine, "faulty", FIELDS, key="r"))
    blue = of(engine, "c1", released(engine, "faulty", {**FIELDS, "colour": "blue"}, key="b"))
    assert engine.act(ME, red.id, "send", key="r").state == "sent"
    with pytest.raises(Refused, match="只限red。"):
        engine.act(ME, blue.id, "send", key="b")


def test_the_core_itself_brings_ten_field_kinds_three_guards_and_four_relations():
    core = core_registry(frozenset({"deputy"}))
    assert sorted(core.field_kinds) == sorted(
        ["text", "longtext", "number", "choice", "switch", "datetime", "minutes", "url", "file", "json"]
    )
    assert sorted(core.guards) == ["core.before", "core.not_before", "core.within"]
    assert core.relations == {"assignee", "issuer", "supervisor", "system", "deputy"}
    assert EVERYBODY.name == "everybody"


def test_a_moment_that_hangs_stops_no_card(make_engine, plugin):
    engine = make_engine(plugins=["notices", plugin], budget=0.05)
    free = threading.Event()
    plugin.card, plugin.moment = (lambda view: Card(())), lambda fields: free.wait(60) and None
    assert engine.card("faulty", FIELDS) == Card(())
    free.set()
    assert "took longer than 0.05 s" in {r.name: r.problem for r in engine.plugins.report()}["faulty"]
