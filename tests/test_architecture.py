"""The walls of the house, read from the source itself, so that they are still true next year.

Imports are found with `ast` wherever they stand: at the top, inside a function, under a condition.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src"

# Who may import which third-party library. A name ending in a dot stands for all that lies under it.
WALLS = {
    "pony": ["fdycore.store."],
    "psycopg2": ["fdycore.store."],
    "sqlite3": ["fdycore.store."],
    "transitions": ["fdycore.workflow.machine"],
    "pluggy": ["fdycore.hookspecs", "fdycore.pluginapi", "fdycore.pluginmanager"],
    "click": ["fdycore.cli"],
    "pytest": ["fdycore.testing"],
    "time": ["fdycore.clock"],
}

# What belongs to a host: the core knows no site, no request, no template, no form library.
HOST_ONLY = {"fdyweb", "pyramid", "webob", "waitress", "jinja2", "pydantic", "huey"}

# The rooms of fdycore and into which others each has a door. A folder is one room, a module beside it another.
DOORS = {
    "paths": "",
    "clock": "",
    "vocabulary": "paths",
    "errors": "vocabulary",
    "hookspecs": "",
    "workflow": "clock errors vocabulary",
    "registry": "clock errors workflow",
    "pluginapi": "hookspecs vocabulary workflow",
    "tasktypes": "errors registry workflow",
    "pluginmanager": "errors hookspecs registry tasktypes workflow",
    "plugins": "pluginapi",
    "store": "clock errors paths vocabulary",
    "services": "clock errors paths pluginmanager registry store vocabulary workflow",
    "engine": "clock pluginmanager services store vocabulary workflow",
    "rehearsal": "clock engine errors store vocabulary",
    "testing": "face workflow",
    "cli": "clock engine errors pluginmanager rehearsal store tasktypes workflow",
    "face": "",
}

# fdyweb: its business packages know no web framework, its web rooms no database library.
BUSINESS = ("fdyweb.directory", "fdyweb.messaging", "fdyweb.sharing")
WEB_ONLY = {"pyramid", "webob", "jinja2", "waitress"}

# Orientation, not a limit; but a module beyond 350 lines usually holds two ideas, so these say why they do not.
LONGEST = 350
LONGER = {
    "fdycore.workflow.definition": "one reader walks one document: every kind of place and its refusals side by side",
    "fdycore.engine": "the public face: mostly signatures and the sentences that document them",
    "fdycore.cli": "one small command after the other, each an option list and a few lines of printing",
}


# -- reading the source -------------------------------------------------------------------------------------------


@cache
def modules() -> dict[str, Path]:
    """Every module of src by its dotted name; a package's name stands for its __init__."""
    found = {}
    for path in sorted(SRC.rglob("*.py")):
        parts = path.relative_to(SRC).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(modules()[module].read_text(encoding="utf-8"))


@cache
def imports(module: str) -> frozenset[str]:
    """Dotted names of all modules that a module imports, wherever the import stands."""
    found = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno} imports relatively; write the whole name"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in modules() else node.module)
    return frozenset(found)


def core() -> list[str]:
    return [name for name in modules() if name.split(".")[0] == "fdycore"]


def room(module: str) -> str:
    """fdycore.store.tasks -> store; fdycore.engine -> engine; fdycore itself is the face."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "face"


def own(module: str) -> set[str]:
    return {name for name in imports(module) if name.split(".")[0] == "fdycore"}


def within(module: str, allowed: list[str]) -> bool:
    return any(module == one or (one.endswith(".") and module.startswith(one)) for one in allowed)


# -- the site -----------------------------------------------------------------------------------------------------


def site() -> list[str]:
    return [name for name in modules() if name.split(".")[0] == "fdyweb"]


def test_the_business_packages_know_no_web():
    rooms = [m for m in site() if m.startswith(tuple(f"{b}." for b in BUSINESS)) or m in BUSINESS]
    assert len(rooms) > 10
    assert {m for m in rooms if {name.split(".")[0] for name in imports(m)} & WEB_ONLY} == set()


def test_pony_is_met_in_the_store_of_a_business_package_alone():
    users = {m for m in site() if any(name.split(".")[0] in ("pony", "psycopg2", "sqlite3") for name in imports(m))}
    assert users <= {f"{package}.store" for package in BUSINESS}


def test_business_packages_do_not_reach_into_each_other():
    crossing = {(m, name) for m in site() for name in imports(m) for one in BUSINESS for other in BUSINESS
                if one != other and m.startswith(f"{one}.") and name.startswith(f"{other}.")}  # fmt: skip
    assert crossing == set()


def test_the_site_reads_no_clock_of_its_own():
    assert {m for m in site() if "time" in imports(m)} == set()


# -- walls to the outside -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("library", WALLS)
def test_a_library_is_imported_behind_its_wall_only(library):
    users = {m for m in core() if any(name.split(".")[0] == library for name in imports(m))}
    assert users, f"nobody imports {library} any more: take its line out of WALLS"
    assert {m for m in users if not within(m, WALLS[library])} == set()


def test_every_library_that_the_core_imports_has_a_wall():
    libraries = {name.split(".")[0] for m in core() for name in imports(m)} - {"fdycore"}
    assert libraries - sys.stdlib_module_names - {"fdyweb"} <= WALLS.keys()


def test_the_core_knows_nothing_of_a_host():
    assert {m: found for m in core() if (found := {n.split(".")[0] for n in imports(m)} & HOST_ONLY)} == {}


# -- walls inside -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("module", sorted(m for m in modules() if m.split(".")[0] == "fdycore"))
def test_a_module_goes_through_the_doors_of_its_room_only(module):
    doors = {room(module), *DOORS[room(module)].split()}
    assert {name for name in own(module) if room(name) not in doors} == set()


def test_no_door_stands_open_that_nobody_uses():
    used = {(room(m), room(name)) for m in core() for name in own(m)}
    assert {(a, b) for a, doors in DOORS.items() for b in doors.split()} - used == set()


def test_the_rooms_of_the_definition_know_no_database_and_no_service():
    for lower in ("workflow", "vocabulary", "paths", "errors", "clock", "registry"):
        assert not {"store", "services", "engine"} & set(DOORS[lower].split())
    assert not {"services", "engine", "workflow"} & set(DOORS["store"].split())


def test_only_what_stands_on_the_engine_imports_it():
    assert {r for r, doors in DOORS.items() if "engine" in doors.split()} == {"cli", "rehearsal"}


def test_a_built_in_task_type_imports_what_a_stranger_may_import():
    plugins = [m for m in core() if m.startswith("fdycore.plugins.")]
    assert plugins
    for plugin in plugins:
        assert own(plugin) == {"fdycore.pluginapi"}
        assert {n.split(".")[0] for n in imports(plugin)} <= {"fdycore", *sys.stdlib_module_names}


def test_imports_run_in_no_circle():
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " -> ".join((*way[way.index(module) :], module))
        if module not in done:
            for name in own(module):
                visit(name, (*way, module))
            done.add(module)

    for module in core():
        visit(module, ())


# -- what nobody does ---------------------------------------------------------------------------------------------


def calls(module: str):
    return [node for node in ast.walk(tree(module)) if isinstance(node, ast.Call)]


def test_only_the_clock_reads_the_time():
    readers = {
        module
        for module in core()
        for node in calls(module)
        if isinstance(node.func, ast.Attribute)
        and (
            node.func.attr in ("utcnow", "today")
            or (node.func.attr == "now" and ast.unparse(node.func.value).split(".")[-1] in ("datetime", "date"))
        )
    }
    assert readers == {"fdycore.clock"}


def test_no_statement_asks_the_database_for_the_time():
    texts = {p: p.read_text(encoding="utf-8").lower() for p in [*SRC.rglob("*.py"), *SRC.rglob("*.sql")]}
    asked = ("current_timestamp", "now()::", "select now()", "clock_timestamp(", "datetime('now'", "strftime('%s")
    assert {p.name for p, text in texts.items() if any(word in text for word in asked)} == set()


def test_nothing_turns_text_into_code():
    for module in core():
        names = {node.func.id for node in calls(module) if isinstance(node.func, ast.Name)}
        assert not names & {"eval", "exec", "compile", "__import__"}, module
        libraries = {name.split(".")[0] for name in imports(module)}
        assert not libraries & {"pickle", "marshal", "shelve", "yaml", "dill"}, module


def test_only_the_face_imports_by_name():
    by_name = {m for m in core() if any(ast.unparse(node.func).endswith("import_module") for node in calls(m))}
    assert by_name == {"fdycore"}


def test_pony_s_private_statement_runner_has_one_user():
    users = {m for m in core() for n in ast.walk(tree(m)) if isinstance(n, ast.Attribute) and n.attr == "_exec_raw_sql"}
    assert users == {"fdycore.store.database"}


# -- what is loaded when ------------------------------------------------------------------------------------------


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sorted({{n.split('.')[0] for n in sys.modules}}))"
    return set(
        subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    )


HEAVY = {"pony", "transitions", "pluggy", "sqlite3", "psycopg2"}


def test_importing_fdycore_loads_neither_pony_nor_transitions():
    assert not loaded_by("import fdycore; fdycore.Actor; fdycore.Audience; fdycore.FdyError") & HEAVY


def test_an_engine_loads_them():
    assert loaded_by("import fdycore; fdycore.Engine") >= {"pony", "transitions", "pluggy"}


def test_every_name_of_the_face_is_there():
    import fdycore

    assert all(getattr(fdycore, name) is not None for name in fdycore.__all__)
    assert dir(fdycore) == fdycore.__all__


# -- size and tests -----------------------------------------------------------------------------------------------


def length(module: str) -> int:
    return len(modules()[module].read_text(encoding="utf-8").splitlines())


def test_long_modules_are_named_with_their_reason():
    assert {m for m in modules() if length(m) > LONGEST} == LONGER.keys()


# Where the behaviour of a module is tested that has no test module of its own, and why it has none.
ELSEWHERE = {
    "fdycore.hookspecs": ("fdycore/test_pluginmanager.py", "declares hooks; what they do is the loader's"),
    "fdycore.pluginapi": ("test_docs.py", "names what a plugin may import"),
    "fdycore.rehearsal.report": ("fdycore/rehearsal/test_run.py", "reports what a run has done"),
    "fdycore.services.budget": ("fdycore/test_registry.py", "tested with plugins that hang"),
    "fdycore.services.cards": ("fdycore/test_registry.py", "tested with cards that fail and hang"),
    "fdycore.services.commands": ("fdycore/services/test_assignments.py", "keys, replays and tries of every command"),
    "fdycore.services.relations": ("properties/test_models.py", "compared with a walk up the tree"),
    "fdycore.services.release": ("fdycore/services/test_dispatch.py", "a dispatch is tested to its end"),
    "fdycore.services.rosters": ("fdycore/services/test_dispatch.py", "whom a dispatch reaches, and whom never"),
    "fdycore.store.addresses": ("fdycore/test_engine.py", "what an engine refuses to be made of"),
    "fdycore.store.assignments": ("fdycore/services/test_assignments.py", "statements of acting, no rule of its own"),
    "fdycore.store.definitions": ("fdycore/services/test_dispatch.py", "two statements behind draft and pinning"),
    "fdycore.store.rosters": ("fdycore/services/test_dispatch.py", "statements of a dispatch, no rule of its own"),
    "fdycore.store.tables": ("fdycore/services/test_assignments.py", "columns for lists, no rule of its own"),
    "fdycore.store.tallies": ("fdycore/services/test_progress.py", "compared with a walk over irregular trees"),
    "fdycore.tasktypes": ("fdycore/test_pluginmanager.py", "read behind the loader, each broken file too"),
    "fdycore.store.tasks": (
        "fdycore/services/test_dispatch.py",
        "statements of dispatch and control, no rule of its own",
    ),
}


def place_of_tests(module: str) -> Path:
    *folder, last = module.split(".")
    return ROOT / "tests" / Path(*folder) / f"test_{last}.py"


def test_every_module_has_its_tests_beside_it_or_says_where_they_are():
    bare = {m for m in core() if modules()[m].name != "__init__.py" and not place_of_tests(m).exists()}
    assert sorted(bare - ELSEWHERE.keys()) == [], "write tests/..., or say in ELSEWHERE where its tests are"


def test_what_says_where_its_tests_are_is_right():
    assert set(ELSEWHERE) <= set(core())
    assert [m for m in ELSEWHERE if place_of_tests(m).exists()] == [], "these have tests of their own by now"
    assert {place for place, _ in ELSEWHERE.values() if not (ROOT / "tests" / place).exists()} == set()


def test_every_test_module_of_the_core_mirrors_a_module():
    mirrored = {place_of_tests(m) for m in core()}
    found = set((ROOT / "tests" / "fdycore").rglob("test_*.py"))
    assert {str(p.relative_to(ROOT)) for p in found - mirrored} == set()


def test_every_folder_of_tests_is_a_package():
    folders = {p.parent for p in (ROOT / "tests").rglob("test_*.py")}
    assert {str(p.relative_to(ROOT)) for p in folders if not (p / "__init__.py").exists()} == set()


def test_the_tests_in_a_browser_are_collected_where_no_browser_is_installed():
    """As on a newcomer's machine, where they skip; a module that fails to import would break `make test` there."""
    run = """import sys, pytest
sys.modules |= {"playwright": None, "axe_playwright_python": None}
sys.exit(pytest.main(["--collect-only", "-q", "tests/browser"]))"""
    told = subprocess.run([sys.executable, "-c", run], cwd=ROOT, capture_output=True, text=True)
    modules = {path.name for path in (ROOT / "tests" / "browser").glob("test_*.py")}
    assert told.returncode == 0, told.stdout[-2000:]
    assert {name for name in modules if f"{name}::" in told.stdout} == modules
