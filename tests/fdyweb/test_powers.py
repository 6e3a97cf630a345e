"""Who may do what to which account, through the browser, the command line and the library, against a walk up the tree."""

from __future__ import annotations

from fdyweb.directory.authority import ACTIONS, LEVELS, RELATIONS, RULES, Post, Target, decide, may
from tests.prove import powers


def test_every_door_lets_in_whom_the_source_documents_table_names_and_nobody_else(new_url):
    found = powers.prove(new_url, 1, small=True)
    assert found["cells"] > 500 and not any(found["differences"].values()), found


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
