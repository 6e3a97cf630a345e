"""The benchmark runs: every case, on both databases, and says so in JSON. How fast is for `python -m bench` to tell."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CASES = [
    "dispatch",
    "beside",
    "action",
    "tally",
    "progress",
    "start",
    "growth",
    "inbox",
    "boards",
    "dashboards",
    "lists",
]
ROOT = Path(__file__).parent.parent


@pytest.fixture
def server_options(database, request) -> list[str]:
    if database == "SQLite":
        return ["--db", "sqlite"]
    return ["--db", "postgres", "--db-url", request.getfixturevalue("postgres").url]


@pytest.mark.parametrize("case", CASES)
def test_a_case_prints_one_line_of_json_with_its_goals(case, database, server_options, tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "bench", case, "--n", "300", "--quick", "--folder", tmp_path, *server_options],
        cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    line = json.loads(run.stdout)
    assert (line["case"], line["db"]) == (case, database)
    assert line["goal"].keys() <= line.keys()
    assert line["met"] is (line["missed"] == [])
    assert all(goal in run.stderr for goal in line["goal"])


@pytest.mark.parametrize("figure", ["equals_recount", "loaded_early"])
def test_what_is_no_matter_of_speed_holds_at_any_size(figure, tmp_path):
    case = {"equals_recount": "progress", "loaded_early": "start"}[figure]
    run = subprocess.run(
        [sys.executable, "-m", "bench", case, "--n", "300", "--quick", "--folder", tmp_path, "--db", "sqlite"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(run.stdout)[figure] in (True, [])
