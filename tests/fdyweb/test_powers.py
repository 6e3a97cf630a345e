"""Who may do what to which account, through the browser, the command line and the library, against a walk up the tree."""

from __future__ import annotations

import random

from fdyweb.directory import changes
from fdyweb.directory.authority import ACTIONS, LEVELS, RELATIONS, RULES, Post, Target, decide, may
from tests.prove import powers, unit_powers
from tests.prove.doors import BROWSER, COMMANDS, DENIED, HIDDEN, LIBRARY, OPEN, Asked, Library


def test_every_door_lets_in_whom_the_source_documents_table_names_and_nobody_else(new_url):
    found = powers.prove(new_url, 1, small=True)
    assert found["cells"] > 700 and not any(found["differences"].values()), found
    for about in ("accounts", "units"):
        answers = {LIBRARY: {OPEN, DENIED}, BROWSER: {OPEN, DENIED, HIDDEN}, COMMANDS: {OPEN, DENIED}}
        for door, kinds in answers.items():
            assert all(found["counts"][f"{about}, {door}: {kind}"] >= 20 for kind in kinds), found


def units_by_library(site, tmp_path) -> dict[str, int]:
    asked = Asked()
    unit_powers.ask_all(site, [Library(site, tmp_path)], asked, random.Random(1), small=True)
    return asked.result()["differences"]


def test_the_proof_notices_a_rule_that_is_too_wide(site, tmp_path, monkeypatch):
    monkeypatch.setitem(RELATIONS, "above unit", ("any unit that one sees", RELATIONS["within unit"][1]))
    assert units_by_library(site, tmp_path)["answers"] > 0


def test_the_proof_notices_what_is_written_before_it_is_denied(site, tmp_path, monkeypatch):
    find = unit_powers.Library.post

    def post(library, actor):  # whoever asks leaves a trace
        site.engine.write(lambda work: changes.note(work, 1, actor.id, "unit.rename", "unit:1", "/"))
        return find(library, actor)

    monkeypatch.setattr(unit_powers.Library, "post", post)
    assert units_by_library(site, tmp_path) == {"answers": 0, "tables_changed_by_what_was_denied": 15 + 15}


# A rule of the table -> the actions of the proof that ask it. What concerns one's own account alone has tests of its own.
ASKED = {
    "account.see": {"see"}, "account.history": {"history"}, "account.mark": {"mark"}, "account.reveal": {"reveal"},
    "account.create": {"create"}, "account.edit": {"edit"}, "account.move": {"move"}, "account.phone": {"phone"},
    "account.suspend": {"suspend", "resume"}, "account.delete": {"delete"}, "account.restore": {"restore"},
    "account.reset": {"reset", "initial"}, "account.hand_over": {"hand_over"},
}  # fmt: skip
ASKED_OF_UNITS = {
    "unit.see": {"see"}, "unit.create": {"create"}, "unit.rename": {"rename"}, "unit.merge": {"merge"}, "unit.close": {"close"},
    "major.edit": {"majors", "add_major", "close_major"},
    "cohort.open": {"cohorts", "open_cohort", "set_current", "close_cohort"},
}  # fmt: skip


def test_the_proof_asks_every_rule_on_accounts_and_units():
    own = {rule.action for rule in RULES if rule.relation == "own"} - {"account.see"}
    about = {action for action in ACTIONS if action.split(".")[0] in ("account", "unit", "major", "cohort")}
    assert about - own == ASKED.keys() | ASKED_OF_UNITS.keys()
    assert set().union(*ASKED.values()) == powers.ACTIONS.keys()
    assert set().union(*ASKED_OF_UNITS.values()) == unit_powers.ACTIONS.keys()


def test_every_rule_can_be_read():
    for rule in RULES:
        assert rule.relation in RELATIONS and set(rule.actors) <= set(LEVELS) and rule.source, rule


def test_what_no_rule_names_is_denied():
    ministry = Post("a1", 1, "某人", "ministry", 1, "/", "教育部")
    for action in ACTIONS:
        assert decide(ministry, action) is None, "without a target there is nothing to allow"
        assert not may(ministry, action, Target("nobody", "/1/2/3/4/5/")) or action in ("unit.see", "progress.see"), (
            action
        )
