"""What a workflow file means: strict, hashed by meaning, extended, and never anything but a DefinitionError.

The faults of single places stand as files in tests/broken/workflows.
"""

import copy
import json
import tomllib
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fdycore import DefinitionError
from fdycore.registry import Registry, core_registry
from fdycore.workflow.definition import LARGEST_FILE, build, parse, resolve

CORE = core_registry()
SURVEY = """
name = "survey"
title = "去向调查"
initial = "open"
recipients = "counselors"

[states]
open = { label = "未填写" }
sent = { label = "已提交", steps = ["send"], end = "done" }

[[actions]]
name = "send"
label = "提交"
by = ["assignee", "system"]
moves = { open = "sent" }
fields.answer = { kind = "text", label = "答案" }

[[actions]]
name = "undo"
label = "撤回"
by = ["assignee"]
guards = [{ name = "core.within", since = "send", minutes = 10 }, { name = "core.before", moment = "opens" }]
clears = ["send"]
moves = { sent = "open" }

[[timers]]
name = "soon"
at = "opens"
minutes = -60
announce = "soon"

[fields]
opens = { kind = "datetime", label = "开始时间" }
form = { kind = "choice", label = "形式", choices = { a = "线上", b = "线下" }, default = "a" }
"""


def built(text=SURVEY, beside=None, registry=CORE, moments=frozenset()):
    return build(resolve(text, "survey.toml", beside), "survey.toml", registry, moments)


# -- the version is the meaning -----------------------------------------------------------------------------------

SAME = {
    "comments": "# a comment\n" + SURVEY.replace('"open"\n', '"open"  # another\n', 1),
    "empty lines": SURVEY.replace("\n", "\n\n"),
    "windows line ends": SURVEY.replace("\n", "\r\n"),
    "tables written out": SURVEY.replace(
        '[states]\nopen = { label = "未填写" }\n', '[states.open]\nlabel = "未填写"\n\n[states]\n'
    ).replace("[states]\nsent = { ", "[states.sent]\n")
    .replace('steps = ["send"], end = "done" }', 'steps = ["send"]\nend = "done"').replace('"已提交", ', '"已提交"\n'),
    "keys in another order": SURVEY.replace('name = "survey"\ntitle = "去向调查"', 'title = "去向调查"\nname = "survey"'),
    "states in another order": SURVEY.replace('open = { label = "未填写" }\n', "").replace(
        "\n[[actions]]", 'open = { label = "未填写" }\n\n[[actions]]', 1
    ),
    "another way to write a text": SURVEY.replace('"去向调查"', "'去向调查'"),
    "an escape": SURVEY.replace("去", "\\u53bb"),
    "another way to write a number": SURVEY.replace("minutes = 10", "minutes = 0xA"),
}  # fmt: skip
OTHER = {
    "a label": SURVEY.replace("未填写", "未填"),
    "the title": SURVEY.replace("去向调查", "去向"),
    "a move": SURVEY.replace('moves = { open = "sent" }', 'moves = { open = "sent", sent = "sent" }'),
    "who may": SURVEY.replace('["assignee", "system"]', '["assignee"]'),
    "the order of actions' names": SURVEY.replace('["assignee", "system"]', '["system", "assignee"]'),
    "a guard's parameter": SURVEY.replace("minutes = 10", "minutes = 11"),
    "a timer": SURVEY.replace("minutes = -60", "minutes = -59"),
    "a default": SURVEY.replace('default = "a"', 'default = "b"'),
    "recipients": SURVEY.replace('"counselors"', '"staff"'),
    "a space in a text": SURVEY.replace("去向调查", "去向 调查"),
    "what is said though it is the default": SURVEY.replace("[states]", "[renamed]\n\n[states]"),
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_layout_makes_no_new_version(text):
    assert text != SURVEY
    assert built(text).version == built().version


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_another_meaning_is_another_version(text):
    assert text != SURVEY
    assert built(text).version != built().version


def test_a_definition_is_rebuilt_from_its_body_as_the_same():
    first = built()
    again = build(json.loads(first.body), "from the database", CORE)
    assert (again.version, again.states, again.actions, again.fields, again.timers) == (
        first.version, first.states, first.actions, first.fields, first.timers)  # fmt: skip


# -- what is read -------------------------------------------------------------------------------------------------


def test_a_definition_tells_what_the_file_says():
    made = built()
    assert (made.name, made.title, made.initial, made.recipients) == ("survey", "去向调查", "open", "counselors")
    assert made.done == {"sent"}
    assert made.states["sent"].steps == ("send",)
    assert made.actions["undo"].clears == ("send",)
    assert [use.name for use in made.actions["undo"].guards] == ["core.within", "core.before"]
    assert list(made.fields) == ["title", "deadline", "opens", "form"]
    assert made.fields["form"].default == "a"
    assert list(made.data_fields) == ["answer"]
    assert made.timers["soon"].minutes == -60


def test_a_bare_guard_name_is_a_guard_without_parameters():
    stage = core_registry()
    plugin = Registry(plugin="survey")
    plugin.guard("survey.ready")(lambda context: True)
    stage.guards.update(plugin.guards)
    text = SURVEY.replace("guards = [{", 'guards = ["survey.ready", {')
    made = built(text, registry=stage)
    assert [(use.name, dict(use.params)) for use in made.actions["undo"].guards][0] == ("survey.ready", {})


def test_computed_moments_serve_timers_and_guards():
    text = SURVEY.replace('at = "opens"', 'at = "closes"').replace('moment = "opens"', 'moment = "closes"')
    assert built(text, moments=frozenset({"closes"})).timers["soon"].at == "closes"
    with pytest.raises(DefinitionError):
        built(text)


def test_a_relation_of_the_host_may_be_used():
    text = SURVEY.replace('["assignee"]', '["assignee", "deputy"]')
    assert built(text, registry=core_registry(frozenset({"deputy"}))).actions["undo"].by == ("assignee", "deputy")
    with pytest.raises(DefinitionError, match="unknown relation 'deputy'"):
        built(text)


@pytest.mark.parametrize("length", [40, 41])
def test_an_id_has_forty_characters_at_most(length):
    text = SURVEY.replace('"survey"', f'"{"a" * length}"')
    if length == 40:
        assert built(text).name == "a" * 40
    else:
        with pytest.raises(DefinitionError, match="is no id"):
            built(text)


@pytest.mark.parametrize("minutes", [-527_040, 527_040])
def test_a_timer_may_lie_a_year_away_and_no_further(minutes):
    assert built(SURVEY.replace("-60", str(minutes))).timers["soon"].minutes == minutes
    with pytest.raises(DefinitionError, match="must lie within a year"):
        built(SURVEY.replace("-60", str(minutes + (1 if minutes > 0 else -1))))


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not():
    filler = "#" * (LARGEST_FILE - len(SURVEY.encode()))
    assert built(SURVEY + filler).name == "survey"
    with pytest.raises(DefinitionError, match="survey.toml: is larger than 65536 bytes"):
        built(SURVEY + filler + "#")


def test_labels_may_hold_wide_spaces_and_emoji():
    assert built(SURVEY.replace("未填写", "未\u3000填写 👨\u200d👩")).states["open"].label == "未\u3000填写 👨\u200d👩"


# -- extends ------------------------------------------------------------------------------------------------------

BASE = SURVEY.replace('name = "survey"\ntitle = "去向调查"\n', "")
HEAD = 'name = "survey"\ntitle = "去向调查"\nextends = "base.toml"\n'


def folder(**texts):
    def beside(name):
        if name.removesuffix(".toml") not in texts:
            raise FileNotFoundError(name)
        return texts[name.removesuffix(".toml")].encode()

    return beside


def test_an_extended_file_means_the_same_as_one_written_out():
    assert built(HEAD, folder(base=BASE)).version == built().version


def test_an_extending_file_adds_its_own_fields():
    made = built(HEAD + '[fields]\nhours = { kind = "number", label = "学时" }\n', folder(base=BASE))
    assert list(made.fields) == ["title", "deadline", "opens", "form", "hours"]


@pytest.mark.parametrize("key", ["initial", "states", "actions", "timers", "recipients"])
def test_what_the_base_brings_cannot_be_given_again(key):
    head = HEAD + (f'{key} = "open"\n' if key in ("initial", "recipients") else f"{key} = []\n")
    with pytest.raises(DefinitionError, match=f"survey.toml: {key}: is given here and in base.toml"):
        built(head, folder(base=BASE))


def test_a_fault_of_the_base_is_told_with_its_name():
    with pytest.raises(DefinitionError, match="base.toml: is not valid TOML"):
        built(HEAD, folder(base="states = ["))
    with pytest.raises(DefinitionError, match="base.toml: fields: must be a table"):
        built(HEAD, folder(base="fields = 3"))


@pytest.mark.parametrize(
    "name", ["../base.toml", "/etc/passwd", "base", "base.toml\n", "Base.toml", "a/b.toml", "..toml"]
)
def test_only_a_file_of_the_same_folder_is_extended(name):
    asked = []
    with pytest.raises(DefinitionError, match="must name a workflow file of the same folder"):
        resolve(f"extends = {name!r}".replace("'", '"'), "survey.toml", asked.append)
    assert asked == []


def test_a_text_without_a_folder_extends_nothing():
    with pytest.raises(DefinitionError, match="must name a workflow file of the same folder"):
        built(HEAD)


# -- why not ------------------------------------------------------------------------------------------------------


def relay():
    text = files("fdycore.workflows").joinpath("relay.toml").read_text(encoding="utf-8")
    return build(parse('name = "relay"\ntitle = "通知"\n' + text, "relay.toml"), "relay.toml", CORE)


@pytest.mark.parametrize(
    ("state", "action", "taken", "code", "words"),
    [
        ("assigned", "forward", {}, "first", "请先查看。"),
        ("assigned", "complete", {}, "first", "请先查看。"),
        ("viewed", "complete", {"view"}, "first", "请先转发。"),
        ("forwarded", "undo", {"view", "forward"}, "first", "请先完成。"),
        ("viewed", "view", {"view"}, "already", "您已查看，无需重复操作。"),
        ("completed", "complete", {"complete"}, "already", "您已完成，无需重复操作。"),
        ("completed", "view", {}, "not_from_here", "当前为“已完成”，不能查看。"),
        ("completed", "forward", {}, "not_from_here", "当前为“已完成”，不能转发。"),
    ],
)
def test_a_closed_action_says_what_comes_first(state, action, taken, code, words):
    reason = relay().why_not_from(state, action, dict.fromkeys(taken))
    assert (reason.code, str(reason)) == (code, words)


def test_every_closed_cell_of_the_built_in_workflows_has_a_reason_in_words():
    definition = relay()
    for state in definition.states:
        for action in definition.actions.values():
            if state not in action.moves:
                assert str(definition.why_not_from(state, action.name, {})).endswith("。")


# -- whatever comes, it is a DefinitionError ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [b"\xff\xfe", b"\x00", "name = '\ud800'", "a = " + "[" * 30_000, "a = " + "{a=" * 3_000, "a" + ".a" * 3_000 + " = 1",
     "a = 0x" + "f" * 30_000, "a = " + "9" * 60_000, "name = -0x1", "a = 1e999999999", "a = nan", "a = 2026-02-30", "[a]\n[a]",
     "name" + ".a" * 3_000 + " = 1", "[[actions]]\nname = 0x" + "f" * 30_000, b"x" * (LARGEST_FILE + 1)],
    ids=range(16),
)  # fmt: skip
def test_no_text_breaks_the_reader(text):
    with pytest.raises(DefinitionError) as refused:
        built(text)
    assert str(refused.value).startswith("survey.toml: ")
    assert len(str(refused.value)) < 400


def test_a_document_nested_without_end_is_refused():
    deep = value = {}
    for _ in range(100_000):
        value["a"] = value = {}
    doc = tomllib.loads(SURVEY)
    doc["fields"]["extra"] = {"kind": "json", "label": "附加", "default": deep}
    with pytest.raises(DefinitionError):
        build(doc, "survey.toml", CORE)
    while deep:  # taken apart by hand: Python would recurse
        deep = deep.pop("a")


WORDS = """
    name title initial recipients states actions fields timers renamed extends open sent label end steps by moves guards effects
    clears kind choices max min default required help at minutes announce action done void assignee system core.within core.before
    since moment send text number choice datetime json opens deadline survey __class__ os.system é
"""
VOCABULARY = st.sampled_from([*WORDS.split(), "", " ", "\n"])
SCALARS = st.one_of(
    VOCABULARY, st.text(max_size=5), st.integers(), st.floats(), st.booleans(), st.datetimes(), st.dates(), st.times(),
    st.integers(4_290, 4_310).map(lambda digits: 10**digits),  # around what Python will print
)  # fmt: skip
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(VOCABULARY, inner, max_size=4), max_leaves=8
)
DOCUMENTS = st.dictionaries(VOCABULARY, VALUES, max_size=8)


def only_definition_errors(doc):
    try:
        build(doc, "random.toml", CORE, frozenset({"opens"}))
    except DefinitionError as refused:
        assert str(refused).startswith("random.toml: ")
        assert "\n" not in str(refused)
        assert len(str(refused)) < 600


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS)
def test_a_random_document_is_refused_or_built(doc):
    only_definition_errors(doc)


def places(value, path=()):
    """Every place of a document."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places(one, (*path, key))


SOUND = tomllib.loads(SURVEY)
PLACES = [path for path in places(SOUND) if path]


@settings(max_examples=600, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.one_of(VALUES, st.just(...))), min_size=1, max_size=3))
def test_a_sound_document_with_random_wounds_is_refused_or_built(wounds):
    doc = copy.deepcopy(SOUND)
    for path, value in wounds:
        at = doc
        try:
            for key in path[:-1]:
                at = at[key]
            if value is ...:
                del at[path[-1]]
            else:
                at[path[-1]] = copy.deepcopy(value)
        except (KeyError, IndexError, TypeError):
            continue  # an earlier wound took the place away
    only_definition_errors(doc)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200) | st.lists(VOCABULARY, max_size=30).map(" = ".join))
def test_a_random_text_is_refused_or_read(text):
    try:
        doc = resolve(text, "random.toml", lambda name: b"name = 3")
    except DefinitionError as refused:
        assert str(refused).startswith(("random.toml: ", "name"))
    else:
        only_definition_errors(doc)
