"""The examples of the docs do what they say: they are run as they stand, by the suite."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from fdycore import Actor
from fdycore.testing import TaskTypeContract
from tests.stories import EVERYBODY, MINISTRY, of, run_all

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
SURVEY = EXAMPLES / "fdy-survey"


def run(*args: str, **env: str) -> str:
    """Run Python as a stranger would, and answer what it printed."""
    done = subprocess.run(
        [sys.executable, *args], capture_output=True, text=True, env={**os.environ, "PYTHONIOENCODING": "utf-8", **env}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def lines(*paths: Path) -> int:
    """Lines that are not blank."""
    return sum(bool(line.strip()) for path in paths for line in path.read_text(encoding="utf-8").splitlines())


# -- embedding ----------------------------------------------------------------------------------------------------


def test_embedding_takes_no_more_than_twenty_lines():
    assert lines(EXAMPLES / "embed.py") <= 20


def test_embedding_needs_no_site_no_form_library_and_no_postgresql():
    absent = ("fdyweb", "pyramid", "webob", "jinja2", "pydantic", "psycopg2")
    script = f"import runpy, sys; sys.modules.update(dict.fromkeys({absent!r})); runpy.run_path({str(EXAMPLES / 'embed.py')!r})"
    assert run("-W", "error", "-c", script).startswith("{'asked': 2, 'safe': 1}")


# -- a stranger's task type ---------------------------------------------------------------------------------------


def install_survey(site: Path) -> None:
    install(SURVEY, site)


def install(example: Path, site: Path) -> None:
    """Lay an example out as an installer would: the package beside the metadata that names its entry points.

    An installer itself would want a build backend, which a plain environment does not have, or the network.
    """
    described = tomllib.loads((example / "pyproject.toml").read_text(encoding="utf-8"))
    project = described["project"]
    for package in described["tool"]["setuptools"]["packages"]:
        shutil.copytree(example / package, site / package, ignore=shutil.ignore_patterns("__pycache__"))
    about = site / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n", encoding="utf-8"
    )
    points = "".join(
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in entries.items())
        for group, entries in project["entry-points"].items()
    )
    (about / "entry_points.txt").write_text(points, encoding="utf-8")


@pytest.fixture
def site(tmp_path) -> Path:
    """A folder of installed packages with fdy-survey in it."""
    install_survey(tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def installed(site, monkeypatch):
    """fdy-survey, installed for this process and gone afterwards."""
    monkeypatch.syspath_prepend(str(site))
    yield
    sys.modules.pop("fdy_survey", None)


def test_a_task_type_with_form_card_sum_and_test_takes_less_than_thirty_lines():
    code = [*SURVEY.rglob("*.py"), *SURVEY.rglob("survey.toml")]
    assert len(code) == 3
    assert lines(*code) < 30


def test_its_packaging_names_everything_that_it_ships():
    described = tomllib.loads((SURVEY / "pyproject.toml").read_text(encoding="utf-8"))
    assert described["project"]["entry-points"]["fdy.plugins"] == {"survey": "fdy_survey"}
    assert described["tool"]["setuptools"]["package-data"] == {"fdy_survey": ["*.toml"]}


def test_its_own_test_passes_where_it_is_installed(site, tmp_path):
    shutil.copy(SURVEY / "test_survey.py", tmp_path)
    told = run(
        "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "--rootdir", str(tmp_path),
        "--basetemp", str(tmp_path / "runs"), str(tmp_path / "test_survey.py"), PYTHONPATH=str(site),
    )  # fmt: skip
    promises = [name for name in dir(TaskTypeContract) if name.startswith("test_")]
    assert f"{len(promises) + 1} passed" in told


def test_the_command_line_lists_it(site):
    told = run("-m", "fdycore.cli", "plugins", PYTHONPATH=str(site))
    assert "survey 0.1.0  (fdy-survey: fdy_survey)\n  task type survey\n" in told


def test_it_is_dispatched_filled_in_and_added_up_like_any_other(installed, make_engine):
    engine = make_engine(plugins=["survey"])
    fields = {"title": "三月就业进展", "question": "您所带班级已有多少名毕业生签约？"}
    draft = engine.draft(MINISTRY, "survey", fields, key="draft")
    engine.dispatch(MINISTRY, draft.id, EVERYBODY, key="dispatch")
    run_all(engine)
    task = engine.task(MINISTRY, draft.id)
    for who, signed in (("c1", 12), ("c3", 30)):
        engine.act(Actor(who), of(engine, who, task).id, "fill", {"signed": signed}, key=f"{who}:fill")
    assert engine.progress(MINISTRY, task.id).children == {"/1/": {"asked": 1, "answered": 2}}
    assert engine.summary(MINISTRY, task.id, "signed") == {"count": 2, "sum": 42, "min": 12, "max": 30}
    assert engine.summary(MINISTRY, task.id, "signed", "/1/3/")["sum"] == 30
    assert [(row.label, row.value) for row in engine.card("survey", task.fields).rows] == [
        ("调查内容", fields["question"])
    ]
    assert not engine.verify(task.id)


# -- a stranger's identity provider -----------------------------------------------------------------------------------


def test_the_identity_provider_passes_its_own_test_where_it_is_installed(tmp_path):
    people = EXAMPLES / "fdy-people"
    install(people, tmp_path / "site")
    shutil.copy(people / "test_people.py", tmp_path)
    where = os.pathsep.join((str(tmp_path / "site"), str(EXAMPLES.parent.parent / "src")))
    told = run(
        "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "--rootdir", str(tmp_path),
        "--basetemp", str(tmp_path / "runs"), str(tmp_path / "test_people.py"), PYTHONPATH=where,
    )  # fmt: skip
    assert "5 passed" in told
    assert "people 0.1.0  (fdy-people: fdy_people)" in run("-m", "fdycore.cli", "plugins", PYTHONPATH=where)
