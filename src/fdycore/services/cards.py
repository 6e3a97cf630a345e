"""Cards: what a task type shows of itself. A plugin's card is asked within a budget and never breaks the page."""

from __future__ import annotations

import logging

from fdycore.pluginmanager import Plugins
from fdycore.services.budget import Overdue, within
from fdycore.vocabulary import Card, CardView, Row

log = logging.getLogger("fdycore.cards")


def card(plugins: Plugins, type_name: str, view: CardView, budget: float) -> Card:
    """The card of a task type; an empty one when it has none, fails, or hangs (and is then switched off)."""
    kind = plugins.types.get(type_name)
    if kind is None or kind.source.card is None or kind.plugin in plugins.switched_off:
        return Card(())
    try:
        made = within(budget, kind.source.card, view)
        if not isinstance(made, Card) or not all(isinstance(row, Row) for row in made.rows):
            raise TypeError(f"a card function answers Card(Row, ...), not {made!r}")
        return made
    except Overdue as exc:
        plugins.switched_off[kind.plugin] = f"its card hung and was switched off: {exc}"
    except Exception as exc:  # a card may raise anything, and the page goes on without it
        log.error("plugin %s: the card of %s failed with %s: %s", kind.plugin, type_name, type(exc).__name__, exc)
        return Card(())
    log.error("plugin %s: %s", kind.plugin, plugins.switched_off[kind.plugin])
    return Card(())
