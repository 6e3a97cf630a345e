"""Cards: what a task type shows of itself. A plugin's card is asked within a budget and never breaks the page."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from fdycore.registry import told
from fdycore.services.budget import Overdue, within
from fdycore.services.catalogue import Catalogue
from fdycore.vocabulary import Assignment, Card, CardView, Row

log = logging.getLogger("fdycore.cards")


def card(
    catalogue: Catalogue, type_name: str, fields: Mapping[str, Any], mine: Assignment | None, budget: float
) -> Card:
    """The card of a task type; an empty one when it has none, fails, or hangs (and is then switched off)."""
    plugins = catalogue.plugins
    kind = plugins.types.get(type_name)
    if kind is None or kind.source.card is None or kind.plugin in plugins.switched_off:
        return Card(())

    def make() -> Card:  # the computed moments are the plugin's code too, so they share the budget
        made = kind.source.card(CardView(fields, catalogue.moments(type_name, fields), mine))
        if not isinstance(made, Card) or not all(isinstance(row, Row) for row in made.rows):
            raise TypeError(f"a card function answers Card(Row, ...), not {made!r}")
        return made

    try:
        return within(budget, make)
    except Overdue:
        plugins.switched_off[kind.plugin] = (
            f"its card of {type_name} took longer than {budget:g} s and was switched off"
        )
        log.error("plugin %s: %s", kind.plugin, plugins.switched_off[kind.plugin])
    except Exception as exc:  # a card may raise anything, and the page goes on without it
        log.error("plugin %s: the card of %s failed with %s", kind.plugin, type_name, told(exc))
    return Card(())
