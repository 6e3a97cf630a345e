"""The command line: one sentence when refused, exit codes, and what each command prints."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from fdycore.cli import main
from fdycore.pluginapi import hookimpl
from fdycore.store.addresses import sqlite_path
from tests.stories import MINISTRY, released, tree

BROKEN = 'name = "bad"\ntitle = "坏"\ninitial = "nowhere"\n[states]\nopen = { label = "开" }\n[[actions]]\n'


@pytest.fixture
def fdy():
    def call(*args: str):
        return CliRunner().invoke(main, list(args))

    return call


@pytest.fixture
def used(make_engine, new_url):
    """The address of a database with one released task."""
    url = new_url(ready=True)
    engine = make_engine(people=tree(2, 2, 1, 2), url=url, tally_depth=2)
    released(engine)
    return url, engine


def test_upgrade_makes_a_database_and_then_has_nothing_to_do(fdy, new_url):
    url = new_url()
    first = fdy("db", "upgrade", "--db", url)
    assert first.exit_code == 0 and "applied fdycore 0001 init" in first.output
    assert fdy("db", "upgrade", "--db", url).output == "nothing to do\n"
    assert "the schema is current" in fdy("db", "check", "--db", url).output


def test_a_dry_run_changes_nothing(fdy, new_url):
    url = new_url()
    if url.startswith("sqlite"):
        sqlite_path(url).touch()
    assert "would apply fdycore 0001 init" in fdy("db", "upgrade", "--dry-run", "--db", url).output
    assert fdy("db", "check", "--db", url).exit_code == 1


def test_a_mistyped_address_is_refused_and_leaves_no_file(fdy, tmp_path):
    found = fdy("db", "check", "--db", f"sqlite:{tmp_path}/nowhere.db")
    assert found.exit_code == 1 and "there is no database" in found.output
    assert list(tmp_path.iterdir()) == []


def test_workflow_check_goes_through_all_installed_types(fdy):
    found = fdy("workflow", "check")
    assert found.exit_code == 0
    assert {line.split(":")[0] for line in found.output.splitlines()} >= {
        "policy",
        "recruitment",
        "course",
        "jobs",
        "live_course",
    }


def test_workflow_check_names_file_and_place_and_checks_the_others(fdy, tmp_path):
    bad, good = tmp_path / "bad.toml", "workflows/policy.toml"
    bad.write_text(BROKEN, encoding="utf-8")
    found = fdy("workflow", "check", str(bad), good)
    assert found.exit_code == 1
    assert "bad.toml: " in found.output and f"{good}: good" in found.output


def test_workflow_show_and_diagram(fdy):
    assert "forwarded -> completed" in fdy("workflow", "show", "policy").output
    assert fdy("workflow", "diagram", "policy").output.startswith("stateDiagram-v2\n")
    assert (
        fdy("workflow", "diagram", "workflows/live_course.toml").output
        == fdy("workflow", "diagram", "live_course").output
    )


def test_an_unknown_type_is_refused_with_what_there_is(fdy):
    found = fdy("workflow", "show", "polcy")
    assert found.exit_code == 1 and "there is no task type 'polcy'" in found.output and "policy" in found.output


def test_plugins_lists_what_each_offers(fdy):
    found = fdy("plugins")
    assert found.exit_code == 0
    assert "task type live_course" in found.output and "task type policy" in found.output


def test_progress_show_prints_a_row_for_each_child(fdy, used):
    found = fdy("progress", "show", "1", "--db", used[0])
    assert found.exit_code == 0
    assert [line.split() for line in found.output.splitlines()[2:]] == [["/1/", "6"], ["/2/", "6"], ["all", "12"]]


def test_progress_verify_proves_and_repairs(fdy, used):
    url, engine = used
    assert "every count equals the recount" in fdy("progress", "verify", "--db", url).output
    engine.write(lambda work: work.execute("UPDATE tally SET s1 = s1 + 1"))
    wrong = fdy("progress", "verify", "1", "--db", url)
    assert wrong.exit_code == 1 and "task 1 /1/101/ assigned: tally 4, recount 3" in wrong.output
    assert fdy("progress", "verify", "--repair", "--db", url).exit_code == 0
    assert not engine.verify(1)
    assert engine.progress(MINISTRY, 1).states == {"assigned": 12}


def test_an_unknown_task_is_refused(fdy, used):
    assert fdy("progress", "show", "99", "--db", used[0]).exit_code == 1


def test_rehearse_ends_with_the_proof(fdy):
    found = fdy("rehearse", "--schools", "33", "--counselors", "200", "--threads", "2")
    assert found.exit_code == 0, found.output
    assert "every count equals the recount" in found.output and "全国" in found.output


def test_rehearse_refuses_a_bad_list(fdy, tmp_path):
    file = tmp_path / "units.csv"
    file.write_text("学校\n示例大学\n", encoding="utf-8")
    found = fdy("rehearse", "--units", str(file))
    assert found.exit_code == 1 and "units.csv" in found.output and "row 1, header" in found.output


def test_rehearse_refuses_a_used_database(fdy, make_engine, new_url):
    url = new_url()
    assert fdy("rehearse", "--schools", "33", "--counselors", "40", "--db", url).exit_code == 0
    again = fdy("rehearse", "--schools", "33", "--counselors", "40", "--db", url)
    assert again.exit_code == 1 and "holds tasks already" in again.output


def test_help_loads_no_database_library():
    code = "import sys; from fdycore.cli import main; main(['--help'], standalone_mode=False); assert 'pony' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_workflow_check_without_a_name_tells_what_was_set_aside(fdy, monkeypatch):
    from fdycore import pluginmanager

    class Broken:
        FDY_NAME = "broken"

        @hookimpl
        def fdy_guards(self, registry):
            raise RuntimeError("no")

    load = pluginmanager.load
    monkeypatch.setattr(pluginmanager, "load", lambda plugins, **more: load(["notices", Broken()], **more))
    found = fdy("workflow", "check")
    assert found.exit_code == 1
    assert "plugin broken was set aside: RuntimeError: no" in found.output and "policy: good" in found.output


def test_a_dry_run_on_a_new_address_makes_no_file(fdy, tmp_path):
    found = fdy("db", "upgrade", "--dry-run", "--db", f"sqlite:{tmp_path}/new.db")
    assert found.exit_code == 0 and "would apply fdycore 0001 init" in found.output
    assert list(tmp_path.iterdir()) == []


def test_the_cure_names_the_database_and_no_password(fdy, tmp_path):
    path = tmp_path / "old.db"
    path.touch()
    assert f"`fdy db upgrade --db sqlite:{path}`" in fdy("db", "check", "--db", f"sqlite:{path}").output
