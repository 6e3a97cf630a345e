"""The docs cannot drift: their code is run, their names are looked up, their tables are compared with the source.

In a page, a ```python block is executed, all of a page in one namespace and an empty folder. A ```toml block is parsed;
one that begins with a `# name.toml` line is put into that folder. `file=PATH` behind the language says that the block is
(a piece of) that file of docs/examples.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import tomllib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import click
import pytest

from fdycore import Engine, SettableClock, pluginapi
from fdycore.cli import main
from fdycore.errors import DefinitionError
from fdycore.hookspecs import CoreHooks
from fdycore.pluginmanager import INSTALLED
from fdycore.pluginmanager import load as load_plugins
from fdycore.registry import RELATIONS, Registry, core_registry
from fdycore.workflow.definition import COMMON_FIELDS, LARGEST_FILE, build
from fdycore.workflow.diagram import mermaid
from fdycore.workflow.fields import KINDS
from fdyweb.directory import permissions
from tests.stories import released
from tests.test_architecture import DOORS, SRC
from tests.test_examples import install_survey

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")])
FENCE = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.M | re.S)


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def text(page: Path | str) -> str:
    return (DOCS / page if isinstance(page, str) else page).read_text(encoding="utf-8")


def prose(page: Path | str) -> str:
    return re.sub(r"^```.*?^```$", "", text(page), flags=re.M | re.S)


def blocks(page: Path, language: str) -> list[tuple[str | None, str]]:
    """(file, code) of a page's blocks in a language."""
    return [(file or None, code) for lang, file, code in FENCE.findall(text(page)) if lang == language]


def having(language: str) -> list:
    return [pytest.param(page, id=name(page)) for page in PAGES if blocks(page, language)]


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next one of its own or a higher level."""
    found = re.search(rf"^(#+) {re.escape(heading)}\n(.*?)(?=^#{{1,2}} |\Z)", text(page), re.M | re.S)
    assert found, f"{page} has no heading {heading!r}"
    return found[2]


def table(page: str, heading: str) -> dict[str, list[str]]:
    """First cell -> other cells of the first table under a heading, backticks and head line left out."""
    lines = re.search(r"(?:^\|.*\|\n)+", section(page, heading), re.M)[0].splitlines()[2:]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {cells[0].strip("`"): cells[1:] for cells in rows}


def code_words(cell: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", cell))


# -- the code in the pages ----------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An empty folder to be in, with fdy-survey installed as the tutorial has done by then."""
    install_survey(tmp_path / "site")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    yield tmp_path / "here"
    sys.modules.pop("fdy_survey", None)


@pytest.mark.parametrize("page", having("python"))
def test_the_python_of_a_page_runs(page, folder):
    for file, code in blocks(page, "toml"):
        if file is None and (named := re.match(r"# (\w+\.toml)\n", code)):
            (folder / named[1]).write_text(code, encoding="utf-8")
    shared = {"__name__": "page"}
    for block in FENCE.finditer(text(page)):
        if block[1] == "python":
            above = "\n" * (text(page)[: block.start(3)].count("\n"))  # so that a traceback shows the line of the page
            exec(compile(above + block[3], str(page), "exec"), shared)


@pytest.mark.parametrize("page", having("toml"))
def test_the_toml_of_a_page_is_toml_and_its_whole_workflows_are_good(page):
    for file, code in blocks(page, "toml"):
        doc = tomllib.loads(code)
        if {"name", "states", "actions"} <= doc.keys():
            build(doc, file or name(page), core_registry())


@pytest.mark.parametrize("page", [*having("python"), *having("toml")])
def test_a_block_that_names_an_example_shows_it_as_it_is(page):
    for file, code in [*blocks(page, "python"), *blocks(page, "toml")]:
        if file is not None:
            assert code in text(DOCS / "examples" / file), f"{name(page)} shows another {file}"


def test_the_tutorial_shows_every_file_of_the_example():
    shown = {
        file
        for file, _ in (
            found for lang in ("python", "toml") for found in blocks(DOCS / "tutorial/first-task-type.md", lang)
        )
    }
    there = {
        str(p.relative_to(DOCS / "examples"))
        for p in (DOCS / "examples/fdy-survey").rglob("*.*")
        if p.suffix in (".py", ".toml")
    }
    assert shown - {None} == there


def test_the_drawn_workflows_are_those_that_are_installed(folder):
    types = load_plugins(INSTALLED).types
    for page, type_name in ((ROOT / "README.md", "policy"), (DOCS / "tutorial/first-task-type.md", "survey")):
        drawn = [code for _, code in blocks(page, "mermaid") if code.startswith("stateDiagram")]
        assert drawn == [mermaid(types[type_name].workflow.definition)]


def test_the_contract_of_the_how_to_page_is_kept_by_its_workflow(folder):
    page = DOCS / "how-to/write-a-task-type.md"
    (visit,) = [code for _, code in blocks(page, "toml") if code.startswith("# visit.toml")]
    (contract,) = [code for _, code in blocks(page, "python") if "TaskTypeContract" in code]
    (folder / "visit.toml").write_text(visit, encoding="utf-8")
    shared: dict = {"__name__": "page"}
    exec(compile(contract, name(page), "exec"), shared)
    promises, clock = shared["TestVisit"](), SettableClock(datetime(2026, 3, 2, 1, tzinfo=UTC))
    engine = Engine(
        "sqlite:visit.db",
        workflows=promises.workflows,
        clock=clock,
        audiences={"everybody": lambda actor, params: [("c1", "/1/")]},
    )
    engine.upgrade()
    task = released(engine, promises.task_type, promises.fields)
    promises.test_the_walk_ends_in_a_done_state(engine, task)
    engine.close()


# -- links --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)\s]*)\)", prose(page)):
        path, _, anchor = target.partition("#")
        there = page.parent / path if path else page
        assert there.exists(), f"{name(page)} links to {target}"
        if anchor:
            anchors = {h.lower().replace(" ", "-") for h in re.findall(r"^#+ (.+)$", text(there), re.M)}
            assert anchor in anchors, f"{name(page)} links to {target}"


def test_every_page_can_be_found_from_the_first_one():
    linked = {(DOCS / target).resolve() for target in re.findall(r"\]\(([^)#]+\.md)\)", text("README.md"))}
    assert set(DOCS.rglob("*.md")) - linked == {DOCS / "README.md"}


# -- names --------------------------------------------------------------------------------------------------------


@cache
def defined() -> frozenset[str]:
    """Every class, function and method of src: `act`, `Assignments.act`, `tallies.move`."""
    found = set()
    for path in SRC.rglob("*.py"):

        def visit(node: ast.AST, inside: tuple[str, ...], module: str = path.stem) -> None:
            for child in ast.iter_child_nodes(node):
                own = None
                if isinstance(child, ast.FunctionDef | ast.ClassDef):
                    own = child.name
                elif isinstance(child, ast.AnnAssign) and isinstance(child.target, ast.Name):
                    own = child.target.id
                elif isinstance(child, ast.Assign) and isinstance(child.targets[0], ast.Name):
                    own = child.targets[0].id
                if own is not None:
                    found.update({own, ".".join((*inside, own)), f"{module}.{own}"})
                if isinstance(child, ast.ClassDef):
                    visit(child, (*inside, child.name))

        visit(ast.parse(path.read_text(encoding="utf-8")), ())
    return frozenset(found)


@cache
def words() -> frozenset[str]:
    """Every word of the sources: what a single name in backticks has to be among."""
    sources = [*SRC.rglob("*.py"), *SRC.rglob("*.sql"), *(ROOT / "workflows").glob("*.toml"), ROOT / "setup.py"]
    return frozenset(word for p in sources for word in re.findall(r"[\w.]*\w", text(p)))


PATH = re.compile(r"[\w./-]*\.(?:py|toml|sql|md)|[\w./-]+/")
CALL = re.compile(r"([A-Za-z_][\w.]*)\(")


def missing(token: str) -> str | None:
    """What a text in backticks names that is not there; None when all is well."""
    if token.startswith(("/", "fn(")):  # a place in a tree; the reader's own function
        return None
    if PATH.fullmatch(token):
        return None if any((base / token).exists() for base in (ROOT, SRC / "fdycore")) else f"no file {token}"
    called = [call for call in CALL.findall(token) if not call[0].isdigit()]
    if called and token.startswith(called[0]):
        return next((f"no function {call}()" for call in called[:1] if call not in defined()), None)
    if re.fullmatch(r"[A-Z]\w+\.\w+", token):
        return None if token in defined() else f"no {token}"
    if re.fullmatch(r"[A-Za-z_]\w*", token):
        return None if token in words() else f"no word {token}"
    return None


EXACT = [
    "explanation/architecture.md",
    "explanation/guarantees.md",
    "glossary.md",
    "how-to/embed.md",
    *(f"adr/{p.name}" for p in sorted((DOCS / "adr").glob("*.md"))),
]


@pytest.mark.parametrize("page", EXACT)
def test_what_a_page_names_is_there(page):
    found = {token: problem for token in code_words(prose(page)) if (problem := missing(token))}
    assert found == {}


def test_the_sequence_diagrams_name_real_files_and_functions():
    drawn = [code for _, code in blocks(DOCS / "explanation/architecture.md", "mermaid") if code.startswith("sequence")]
    assert len(drawn) == 2
    files = [file for code in drawn for file in re.findall(r"participant \w+ as (\S+\.py)", code)]
    calls = [call for code in drawn for call in CALL.findall(code)]
    assert len(files) > 8 and len(calls) > 20
    assert [file for file in files if not (SRC / "fdycore" / file).exists()] == []
    assert [call for call in calls if call not in defined()] == []


def test_a_name_that_is_not_there_would_be_noticed():
    assert missing("services/no_such.py") and missing("Assignments.no_such()") and missing("no_such_word")
    assert missing("services/assignments.py") is None and missing("Assignments.act()") is None


def test_the_rooms_and_doors_are_those_of_the_source():
    told = {
        room: sorted(filter(None, cells[-1].split(", ")))
        for room, cells in table("explanation/architecture.md", "Rooms").items()
    }
    assert told == {room: sorted(doors.split()) for room, doors in DOORS.items()}


def test_the_tables_of_the_database_are_all_described():
    sql = text(SRC / "fdycore/store/migrations/0001_init.sql")
    assert table("explanation/architecture.md", "Where things are kept").keys() == set(
        re.findall(r"CREATE TABLE (\w+)", sql)
    )


def test_the_page_of_permissions_is_written_from_the_table():
    assert text(DOCS / "reference/permissions.md") == permissions.page(), (
        "python -m fdyweb.directory.permissions writes it"
    )


# -- reference: workflow files ------------------------------------------------------------------------------------

WORKFLOWS = "reference/workflow-files.md"


def known_keys(**wrong) -> set[str]:
    """The keys that the reader knows at a place, as it tells them itself when it meets one that it does not know."""
    doc = {
        "name": "x", "title": "x", "initial": "a", "states": {"a": {"label": "a"}, "b": {"label": "b", "end": "done"}},
        "actions": [{"name": "go", "label": "go", "by": ["assignee"], "moves": {"a": "b"}}],
    }  # fmt: skip
    with pytest.raises(DefinitionError) as refused:
        build({**doc, **wrong}, "x.toml", core_registry())
    return set(refused.value.problem.partition("known are ")[2].split(", "))


@pytest.mark.parametrize(
    ("heading", "wrong"),
    [
        ("Top level", {"zz": 1}),
        ("States", {"states": {"a": {"zz": 1}}}),
        ("Actions", {"actions": [{"zz": 1}]}),
        ("Timers", {"timers": [{"zz": 1}]}),
        ("Fields", {"fields": {"f": {"kind": "switch", "label": "f", "zz": 1}}}),
    ],
)
def test_every_key_of_a_workflow_file_is_documented(heading, wrong):
    assert table(WORKFLOWS, heading).keys() == known_keys(**wrong)


def test_every_field_kind_is_documented_with_its_limits():
    told = {kind: code_words(cells[0]) for kind, cells in table(WORKFLOWS, "Kinds").items()}
    assert told == {kind.name: set(kind.limits) for kind in KINDS.values()}


def test_every_guard_of_the_core_is_documented_with_its_parameters():
    told = {guard: code_words(cells[0]) for guard, cells in table(WORKFLOWS, "Guards").items()}
    registry = core_registry()
    assert told == {n: set(list(inspect.signature(e.call).parameters)[1:]) for n, e in registry.guards.items()}
    assert registry.effects == {}, "the page says that the core has no effects"


def test_every_relation_is_documented():
    assert table(WORKFLOWS, "Relations").keys() == RELATIONS


def test_what_comes_with_every_task_is_documented():
    told = re.findall(r"^\| `(title|deadline)` \| (\w+) \|", section(WORKFLOWS, "Top level"), re.M)
    assert told == [(n, spec["kind"]) for n, spec in COMMON_FIELDS.items()]
    assert f"{LARGEST_FILE // 1024} KiB" in text(WORKFLOWS)


# -- reference: plugins, command line, face ------------------------------------------------------------------------

PLUGINS = "reference/plugins.md"


def headings(page: str, level: int) -> list[str]:
    return re.findall(rf"^{'#' * level} `(.+)`$", text(page), re.M)


def shown(owner: type, method: str) -> str:
    signature = inspect.signature(getattr(owner, method))
    plain = [p.replace(annotation=inspect.Parameter.empty) for p in list(signature.parameters.values())[1:]]
    return method + str(inspect.Signature(plain))


def public(owner: type) -> list[str]:
    return [n for n, value in vars(owner).items() if not n.startswith("_") and callable(value)]


def test_every_hook_and_registry_method_is_documented_with_its_signature():
    hooks = [shown(CoreHooks, hook) for hook in public(CoreHooks)]
    methods = [shown(Registry, method) for method in public(Registry)]
    assert headings(PLUGINS, 3) == hooks + methods


def test_every_name_of_the_plugin_api_is_documented():
    assert table(PLUGINS, "What `fdycore.pluginapi` holds").keys() == set(pluginapi.__all__)


def test_every_public_method_of_the_engine_is_on_the_page_for_embedders():
    told = [
        word
        for cells in table("how-to/embed.md", "The whole face").values()
        for word in re.findall(r"`(\w+)`", cells[0])
    ]
    assert sorted(told) == sorted(n for n in vars(Engine) if not n.startswith("_"))


def test_every_announcement_of_the_engine_is_on_the_page_for_embedders():
    services = "".join(text(p) for p in (SRC / "fdycore/services").glob("*.py"))
    announced = re.findall(r"\bannounce\(\s*work, [^\"]*?\"(\w+)\"", services)
    assert table("how-to/embed.md", "Tell people").keys() == set(announced)


def commands(group: click.Group, way: str = "fdy") -> dict[str, click.Command]:
    found = {}
    for word, command in group.commands.items():
        inner = f"{way} {word}"
        found.update(commands(command, inner) if isinstance(command, click.Group) else {inner: command})
    return found


OUR_COMMANDS = ("fdycore.cli", "fdyweb.commands", "fdyweb.commands_accounts", "fdyweb.commands_directory")
OWN = {way: command for way, command in commands(main).items() if command.callback.__module__ in OUR_COMMANDS}
CLI = "reference/cli.md"


def test_every_command_is_documented():
    assert sorted(headings(CLI, 2)) == sorted(OWN)


@pytest.mark.parametrize("way", sorted(OWN))
def test_every_option_of_a_command_is_documented(way):
    options = {p.opts[0] for p in OWN[way].params if isinstance(p, click.Option)}
    described = section(CLI, f"`{way}`")
    assert set(re.findall(r"^\| `(--[\w-]+)`", described, re.M)) == options
    for argument in (p for p in OWN[way].params if isinstance(p, click.Argument)):
        assert argument.make_metavar(click.Context(OWN[way])).strip("[].") in described


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_commands_that_a_page_gives_exist(page):
    given = [line for _, code in blocks(page, "sh") for line in code.splitlines()]
    given += code_words(prose(page))
    for line in (one for one in given if one.startswith("fdy ")):
        way = next((w for w in OWN if f"{line} ".startswith(f"{w} ")), None)
        groups = {w.rsplit(" ", 1)[0] for w in OWN}
        assert way or line in groups, f"{name(page)}: there is no command {line!r}"
        if way:
            options = {opt for p in OWN[way].params for opt in p.opts}
            assert set(re.findall(r"--[\w-]+", line)) <= options, f"{name(page)}: {line}"


def test_the_make_targets_that_the_readme_gives_exist():
    makefile = text(ROOT / "Makefile")
    targets = set(re.findall(r"\bmake (\w+)$", text(ROOT / "README.md"), re.M))
    assert targets == {"run", "test"}
    assert all(re.search(rf"^{target}:", makefile, re.M) for target in targets)


def test_the_newest_change_is_of_this_version():
    version = re.search(r'version="([^"]+)"', text(ROOT / "setup.py"))[1]
    assert re.search(r"^## (\S+)", text(ROOT / "CHANGELOG.md"), re.M)[1] == version
    assert f"Version {version}" in text(ROOT / "README.md")


# -- decisions ----------------------------------------------------------------------------------------------------


def test_decisions_are_numbered_without_gaps_and_say_context_decision_consequences():
    pages = sorted((DOCS / "adr").glob("*.md"))
    assert [int(p.name[:4]) for p in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        assert text(page).startswith(f"# {int(page.name[:4])}. ")
        assert re.findall(r"^## (.+)$", text(page), re.M) == ["Context", "Decision", "Consequences"]
