"""Loading: what is wrong is refused in one sentence that says where, and everything else works on.

`tests/broken/` holds one fault a file. Its first line says what the refusal has to say.
"""

import itertools
import shutil
import sys
import types
from pathlib import Path

import pytest

from fdycore import Engine, PluginError, pluginmanager
from fdycore.errors import DefinitionError
from fdycore.pluginapi import FieldKind, Reason, hookimpl
from fdycore.tasktypes import read_file
from tests.stories import released

BROKEN = Path(__file__).parent.parent / "broken"
FILES = sorted((BROKEN / "workflows").glob("*.toml"))
PLUGINS = sorted((BROKEN / "plugins").glob("*.py*"))
SOUND = """
name = "NAME"
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
"""


def expected(path: Path) -> str:
    return path.read_bytes().split(b"\n")[0].decode().removeprefix("# refused: ")


def entry(path: Path) -> tuple[str, str]:
    """Name and value of the entry point under which a broken plugin is installed."""
    second = path.read_text().split("\n")[1]
    given = second.removeprefix("# entry point: ") if second.startswith("# entry point") else None
    name, _, value = (given or f"{path.name.split('.')[0]} = {path.name.split('.')[0]}").partition(" = ")
    return name, value


def sound(name: str) -> str:
    return SOUND.replace("NAME", name)


def plugin(name: str, **hooks) -> types.ModuleType:
    """A plugin as a module, made of plain functions."""
    module = types.ModuleType(name)
    for hook, function in hooks.items():
        setattr(module, hook, hookimpl(function))
    return module


def problems(loaded: pluginmanager.Plugins) -> dict[str, str | None]:
    return {r.name: r.problem for r in loaded.report()}


def one_sentence(text: str) -> bool:
    return "\n" not in text and "Traceback" not in text and 0 < len(text) < 400


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """All broken plugins, installed as one distribution, as pip would leave it."""
    folder = tmp_path / "site"
    info = folder / "broken_plugins-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken-plugins\nVersion: 1.0\n")
    lines = [" = ".join(entry(path)) for path in PLUGINS]
    (info / "entry_points.txt").write_text("[fdy.plugins]\n" + "\n".join(lines) + "\n")
    for path in PLUGINS:
        shutil.copy(path, folder / path.name.removesuffix(".txt"))
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(folder))
    yield [entry(path)[0] for path in PLUGINS]
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(folder)):
            del sys.modules[name]


# -- broken files -------------------------------------------------------------------------------------------------


def test_there_are_many_broken_files_and_plugins():
    assert len(FILES) >= 40
    assert len(PLUGINS) >= 20


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_broken_workflow_file_is_refused_with_file_place_and_reason(path):
    loaded = pluginmanager.load(workflows=[path, sound("healthy")])
    refused = [r for r in loaded.report() if r.problem]
    assert [r.origin for r in refused] == [str(path)]
    problem = refused[0].problem
    assert expected(path) in problem
    assert path.name in problem or "extends_twice.toml: extends" in problem  # the base may be the one to blame
    assert one_sentence(problem)
    assert list(loaded.types) == ["healthy"]


@pytest.mark.parametrize("path", PLUGINS, ids=lambda p: p.name.split(".")[0])
def test_a_broken_plugin_is_set_aside_by_name_and_reason(path, installed):
    name = entry(path)[0]
    rival = {"type_claimed_here", "type_claimed_there"} if "claimed" in name else {name}
    loaded = pluginmanager.load(["notices", *rival, plugin("healthy")], workflows=[sound("healthy")])
    found = problems(loaded)
    assert expected(path) in found[name]
    assert one_sentence(found[name])
    assert {n for n, problem in found.items() if problem} == rival
    assert {"policy", "healthy"} <= set(loaded.types)


def test_with_everything_broken_at_once_the_others_still_dispatch(make_engine, installed):
    engine = make_engine(plugins="installed", workflows=[*FILES, sound("healthy")])
    found = problems(engine.plugins)
    assert all(found[name] for name in installed)
    assert found["notices"] is found["live_course"] is None
    assert released(engine).state == "open"
    assert released(engine, "healthy", {"title": "去向调查"}, key="h").state == "open"
    assert not set(engine.task_types()) - {"policy", "recruitment", "course", "jobs", "live_course", "healthy"}


def test_a_required_plugin_that_is_broken_stops_the_start(installed):
    with pytest.raises(PluginError, match="plugin hook_raises: is required by the settings, but KeyError: 'survey'"):
        pluginmanager.load("installed", required=["hook_raises"])


def test_a_required_plugin_that_is_absent_or_blocked_stops_the_start():
    with pytest.raises(PluginError, match="plugin census: is required by the settings, but not installed"):
        pluginmanager.load("installed", required=["census"])
    with pytest.raises(PluginError, match="plugin notices: is required by the settings, but blocked there"):
        pluginmanager.load("installed", required=["notices"], blocked=["notices"])


def test_a_blocked_plugin_is_not_even_imported(installed):
    loaded = pluginmanager.load("installed", blocked=[n for n in installed if n != "other_api"])
    assert "raises_on_import" not in problems(loaded)
    assert "hook_raises" not in sys.modules
    assert "other_api" in sys.modules


def test_a_name_that_is_not_installed_is_refused_at_once():
    with pytest.raises(PluginError, match="plugin census: is not installed; installed are live_course, notices"):
        pluginmanager.load(["census"])


def test_plugins_given_as_one_text_are_a_slip():
    with pytest.raises(PluginError, match="plugins takes a list"):
        pluginmanager.load("notices")


def test_two_plugins_of_one_name_are_both_set_aside():
    loaded = pluginmanager.load([plugin("twin"), plugin("twin"), "notices"])
    assert [r.problem for r in loaded.report() if r.name == "twin"] == [
        "2 plugins are called 'twin'; block or uninstall all but one"
    ] * 2
    assert "policy" in loaded.types


def test_embedders_get_no_task_types_unless_they_ask():
    assert dict(pluginmanager.load().types) == {}


@pytest.mark.parametrize("name", [7, "核心", "a-b", "", "x" * 41, "a\n"])
def test_a_plugin_object_with_a_strange_name_is_reported_like_any_other(name):
    odd = types.SimpleNamespace(FDY_NAME=name, __name__="odd.-")
    loaded = pluginmanager.load([odd, "notices"])
    assert [r.problem.partition(";")[0].endswith("is no plugin name") for r in loaded.report() if r.problem] == [True]


def test_a_plugin_that_was_set_aside_is_not_reached_by_the_hosts_hooks():
    class HostHooks:
        @pluginmanager.pluggy.HookspecMarker("fdy")
        def fdyweb_banner(self):
            """What the host shows."""

    def fails(registry):
        raise RuntimeError("no")

    loaded = pluginmanager.load(
        [
            plugin("good", fdyweb_banner=lambda: "good"),
            plugin("bad", fdyweb_banner=lambda: "bad", fdy_guards=fails),
            plugin("worse", fdyweb_banner=lambda: "worse", fdy_guards=lambda wrong: None),
        ],
        hookspecs=[HostHooks],
    )
    assert loaded.manager.hook.fdyweb_banner() == ["good"]
    assert problems(loaded)["good"] is None


def test_a_host_hook_is_no_misspelling_where_there_is_no_host():
    assert problems(pluginmanager.load([plugin("both", fdyweb_banner=lambda: "hello")])) == {"both": None}


# -- freezing -----------------------------------------------------------------------------------------------------


def test_nothing_can_be_registered_once_the_engine_has_started():
    kept = []
    pluginmanager.load([plugin("late", fdy_guards=lambda registry: kept.append(registry))])
    stage = kept[0]
    for register in (
        lambda: stage.guard("late.ready"),
        lambda: stage.effect("late.thanks"),
        lambda: stage.field_kind(FieldKind("late", str)),
        lambda: stage.task_type(sound("late")),
        lambda: stage.listener(print),
    ):
        with pytest.raises(PluginError, match="plugin late: registers too late"):
            register()


# -- packages and files -------------------------------------------------------------------------------------------


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A factory: an importable package that holds these files."""

    def make(name: str, **texts: str) -> types.ModuleType:
        folder = tmp_path / "packages" / name
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text("")
        for stem, text in texts.items():
            (folder / f"{stem}.toml").write_text(text)
        monkeypatch.syspath_prepend(str(folder.parent))
        monkeypatch.delitem(sys.modules, name, raising=False)
        return __import__(name)

    return make


def test_a_package_of_workflow_files_needs_no_code(package):
    loaded = pluginmanager.load([package("only_files", one=sound("one"), two=sound("two"))])
    assert problems(loaded) == {"only_files": None}
    assert list(loaded.types) == ["one", "two"]
    assert loaded.report()[0].offers == ("task type one", "task type two")


def test_a_file_that_others_extend_is_no_task_type_of_its_own(package):
    base = sound("x").replace('name = "x"\ntitle = "去向调查"\n', "")
    one = 'name = "one"\ntitle = "一"\nextends = "base.toml"\n'
    loaded = pluginmanager.load([package("with_base", base=base, one=one, two=one.replace("one", "two"))])
    assert problems(loaded) == {"with_base": None}
    assert list(loaded.types) == ["one", "two"]


def test_one_wrong_file_of_a_package_takes_the_package_but_claims_no_name(package):
    half = package("half", a_good=sound("census"), b_wrong="name = 3\n")
    loaded = pluginmanager.load(
        [half, plugin("other", fdy_task_types=lambda registry: registry.task_type(sound("census")))]
    )
    assert problems(loaded) == {"half": "b_wrong.toml: name: must be a text, is 3", "other": None}
    assert loaded.types["census"].plugin == "other"


def test_the_deployer_gives_workflow_files_without_python(tmp_path):
    (tmp_path / "survey.toml").write_text(sound("survey"))
    loaded = pluginmanager.load(
        workflows=[tmp_path / "survey.toml", str(tmp_path / "survey.toml").replace("survey", "no")]
    )
    assert list(loaded.types) == ["survey"]
    bad = [r for r in loaded.report() if r.problem]
    assert [r.problem.endswith("no.toml: No such file or directory") for r in bad] == [True]


def test_a_single_file_is_checked_against_what_is_installed(tmp_path):
    path = tmp_path / "other.toml"
    path.write_text(sound("other") + 'guards = ["live_course.window"]\n')
    found, none = pluginmanager.load(["live_course"]), pluginmanager.load()
    assert read_file(path, found.registry, found.types).name == "other"
    with pytest.raises(DefinitionError, match=r"other.toml: actions.send.guards\[1\]: no guard"):
        read_file(path, none.registry, none.types)


# -- no meaning hangs on the order --------------------------------------------------------------------------------


def offers_all(name: str, uses: str = "") -> types.ModuleType:
    def fdy_guards(registry):
        registry.guard(f"{name}.ready")(lambda context: True)

    def fdy_task_types(registry):
        registry.task_type(sound(f"{name}_type") + (f'guards = ["{uses}"]\n' if uses else ""))

    return plugin(name, fdy_guards=fdy_guards, fdy_task_types=fdy_task_types)


def test_plugins_give_the_same_in_every_order():
    cast = [
        offers_all("alpha", uses="beta.ready"),  # uses what a plugin behind it offers
        offers_all("beta"),
        offers_all("gamma", uses="missing.ready"),
        offers_all("delta", uses="gamma.ready"),  # falls with gamma
        plugin("clash", fdy_task_types=lambda registry: registry.task_type(sound("beta_type"))),
    ]
    seen = set()
    for order in itertools.permutations(cast):
        loaded = pluginmanager.load(order)
        seen.add((loaded.report(), tuple(loaded.types), tuple(sorted(loaded.registry.guards))))
    assert len(seen) == 1
    found = problems(loaded)
    assert found["clash"] == found["beta"]
    assert "task type 'beta_type' is claimed by" in found["beta"]
    assert "no guard 'beta.ready'" in found["alpha"]
    assert "no guard 'gamma.ready'" in found["delta"]


def test_a_field_kind_claimed_by_two_goes_to_neither():
    kind = FieldKind("a_b_c", lambda raw, limits: raw)

    def offering(name):
        return plugin(name, fdy_field_kinds=lambda registry: registry.field_kind(kind))

    for order in itertools.permutations([offering("a"), offering("a_b")]):
        loaded = pluginmanager.load(order)
        assert set(problems(loaded).values()) == {"field kind 'a_b_c' is claimed by a and a_b; block one of them"}
        assert "a_b_c" not in loaded.registry.field_kinds


def test_two_engines_in_one_process_share_no_registry(tmp_path):
    first = Engine(f"sqlite:{tmp_path / 'one.db'}", plugins=[offers_all("beta")])
    second = Engine(f"sqlite:{tmp_path / 'two.db'}", plugins=["notices"])
    assert set(first.task_types()) == {"beta_type"}
    assert "beta.ready" not in second.plugins.registry.guards


# -- hostile names ------------------------------------------------------------------------------------------------

WORDS = (
    "__class__", "__init__", "__import__", "__builtins__", "__reduce__", "__getattribute__", "__subclasses__", "__globals__",
    "os.system", "os.popen", "subprocess.run", "subprocess.Popen", "builtins.eval", "builtins.exec", "eval", "exec", "open",
    "importlib.import_module", "sys.exit", "shutil.rmtree", "pickle.loads", "socket.socket", "ctypes.CDLL", "posix.fork",
    "state", "trigger", "is_open", "to_sent", "may_send", "machine", "model", "decide", "definition", "ask", "call", "guard",
    "fdycore.engine.Engine.act", "fdycore.registry.running", "fdycore.workflow.guards.within", "transitions.core.Machine",
    "core.within ", " core.within", "core.within\n", "core.\u0077ithin\u200b", "core.with\u0456n", "\uff43ore.within",
    "CORE.within",
    "core..within", "core.within.within", ".within", "core.", ".", "..", "", " ", "\t", "\x00", "core.within\x00", "core/within",
    "core:within", "core-within", "core.__call__", "core.Within", "core.within()", "core.within(since='x')", "lambda c: True",
    "lambda: 1", "True", "not core.within", "core.within or True", "1", "0", "-1", "None", "nan", "{0.__class__}", "%s", "%(x)s",
    "${x}", "`id`", "$(id)", "; rm -rf /", "' OR 1=1 --", "<script>", "../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1/",
    "core.\u202ewithin", "c\u043ere.within", "core\uff0ewithin", "core.within\u0301", "\ufeffcore.within", "core\u00a0.within",
    "live_course.window", "notices.ready", "survey", "survey.", "survey.__init__", "survey.check-in", "survey.\u0441heck",
    "x" * 5000,
    "survey." + "x" * 41, "survey.ready.now", "survey.Ready", "survey.1st", "survey._ready",
)  # fmt: skip


def test_there_are_a_hundred_hostile_names():
    assert len(set(WORDS)) >= 100


@pytest.mark.parametrize("name", WORDS, ids=range(len(WORDS)))
def test_a_hostile_guard_name_in_a_file_is_a_load_error(name):
    quoted = "".join(c if c.isprintable() and c not in '"\\' else f"\\u{ord(c):04x}" for c in name)
    loaded = pluginmanager.load(workflows=[sound("hostile") + f'guards = ["{quoted}"]\n', sound("healthy")])
    refused = [r.problem for r in loaded.report() if r.problem]
    assert len(refused) == 1
    assert one_sentence(refused[0])
    assert refused[0].startswith("<workflows>: actions.send.guards[1]")
    assert list(loaded.types) == ["healthy"]


@pytest.mark.parametrize("name", WORDS, ids=range(len(WORDS)))
def test_a_hostile_guard_name_cannot_be_registered(name):
    def fdy_guards(registry):
        registry.guard(name)(lambda context: True)

    loaded = pluginmanager.load([plugin("survey", fdy_guards=fdy_guards)])
    assert "must be named 'survey.' and an id like" in problems(loaded)["survey"]
    assert one_sentence(problems(loaded)["survey"])
    assert name not in loaded.registry.guards


def test_a_guard_of_the_right_name_is_the_only_one_that_passes():
    loaded = pluginmanager.load(
        [
            plugin(
                "survey", fdy_guards=lambda registry: registry.guard("survey.ready")(lambda context: Reason("no", "不"))
            )
        ]
    )
    assert loaded.report()[0].offers == ("guard survey.ready",)
