"""`python -m tests.prove`: one JSON line a proof and database, and an exit code."""

import json

from click.testing import CliRunner

from tests.prove import PROOFS
from tests.prove.__main__ import main


def test_a_proof_that_holds_is_one_line_and_exit_code_0(monkeypatch):
    monkeypatch.setitem(
        PROOFS, "machine", lambda new_url, seed, small: {"differences": {"states": 0}, "seen": [seed, small]}
    )
    run = CliRunner().invoke(main, ["machine", "--db", "sqlite", "--seed", "5", "--small"])
    line = json.loads(run.stdout)
    assert (run.exit_code, line["ok"], line["seed"], line["seen"]) == (0, True, 5, [5, True])


def test_a_difference_is_exit_code_1(monkeypatch):
    monkeypatch.setitem(PROOFS, "machine", lambda new_url, seed, small: {"differences": {"states": 1}})
    run = CliRunner().invoke(main, ["machine", "--db", "sqlite"])
    assert (run.exit_code, json.loads(run.stdout)["ok"]) == (1, False)


def test_a_proof_that_breaks_is_a_line_too_and_the_others_still_run(monkeypatch):
    def broken(new_url, seed, small):
        raise RuntimeError("no space left")

    monkeypatch.setitem(PROOFS, "machine", broken)
    monkeypatch.setitem(PROOFS, "races", lambda new_url, seed, small: {"differences": {}})
    run = CliRunner().invoke(main, ["machine", "races", "--db", "sqlite"])
    first, second = map(json.loads, run.stdout.splitlines())
    assert (first["error"], first["ok"], second["ok"], run.exit_code) == ("RuntimeError: no space left", False, True, 1)


def test_an_unknown_proof_is_refused_by_name():
    run = CliRunner().invoke(main, ["nonsense"])
    assert run.exit_code == 2
    assert "nonsense" in run.stderr
