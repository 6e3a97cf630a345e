"""用户管理 in the store: pages of the list at any depth and in scopes of any size, and searches by name."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from bench.country import Country
from bench.report import Result, middle
from fdycore.paths import after as past
from fdyweb.directory import posts
from fdyweb.directory.authority import LEVELS

PAGE = 51  # rows that a page of 50 asks for: one more, to know whether it is the last
STATES = (*posts.LIVING, posts.SUSPENDED)
# A whole name, a part of one, one given name, a surname, a syllable's beginning, a letter, initials, and nobody.
TEXTS = ("林晓岚", "晓岚", "晓", "李", "li", "linxiao", "z", "lxl", "欧阳")
COUNTED = """SELECT a.id, u.path, i.name, i.pinyin FROM account a JOIN unit u ON u.id = a.unit JOIN identity i ON i.id = a.identity
WHERE u.path >= $low AND u.path < $high AND a.state <> 'deleted' AND a.level <> 'ministry'"""


class Lists:
    """One country's lists, each as the officer of a place sees it."""

    def __init__(self, country: Country):
        self.engine, self.places = country.site.engine, country.places()
        self.orders = {name: self._order(path) for name, path in self.places.items()}

    def _order(self, path: str) -> list[tuple[str, str, str, str]]:
        """(id, path, name, pinyin) of everybody whom a place's list shows, in its order, without the list's statements."""
        rows = self.engine.read(lambda reader: reader.rows(COUNTED, low=path, high=past(path)))
        return sorted(rows, key=lambda row: (row[1], row[0]))

    def ask(self, place: str, after: str = "", text: str = "") -> tuple[float, list[str]]:
        """(milliseconds in the store, ids) of one page."""
        wanted = posts.Wanted(self.places[place], LEVELS[1:], STATES, text=text)

        def look(reader) -> tuple[float, list[posts.Row]]:
            began = perf_counter()
            rows = posts.page(reader, wanted, after=after, limit=PAGE)
            return (perf_counter() - began) * 1000, rows

        took, rows = self.engine.read(look)
        return took, [row.id for row in rows]

    def depths(self, place: str) -> list[str]:
        """After whom the first page begins, the middle one and the last one."""
        ids = [ident for ident, *_ in self.orders[place]]
        last = (len(ids) - 1) // (PAGE - 1) * (PAGE - 1)
        return ["", *(ids[at - 1] if at else "" for at in (last // 2, last))]

    def same(self, place: str) -> bool:
        """Are the pages, one after the other, what a recount says, at the beginning, middle and end? Are searches?"""
        order = self.orders[place]
        ids = [ident for ident, *_ in order]
        for after in self.depths(place):
            begin = ids.index(after) + 1 if after else 0
            if self._pages(place, after, "", 3) != ids[begin : begin + 3 * (PAGE - 1)]:
                return False
        for text in TEXTS:
            known = [row[0] for row in order if text in row[2] or f" {text}" in row[3]]
            if self._pages(place, "", text, 3) != known[: 3 * (PAGE - 1)]:
                return False
        return True

    def _pages(self, place: str, after: str, text: str, most: int) -> list[str]:
        found: list[str] = []
        for _ in range(most):
            _, ids = self.ask(place, after, text)
            found += ids[: PAGE - 1]
            if len(ids) < PAGE:
                break
            after = found[-1]
        return found


def run(country: Country, looks: int, tick: Callable[[], None]) -> Result:
    """So many looks at each page and search, in turn; the slowest depth and the slowest search are what is held to the goals."""
    lists = Lists(country)
    pages: dict[str, list[list[float]]] = {place: [[], [], []] for place in lists.places}
    texts: dict[str, dict[str, list[float]]] = {place: {text: [] for text in TEXTS} for place in lists.places}
    depths = {place: lists.depths(place) for place in lists.places}
    for _ in range(looks):
        for place in lists.places:
            for at, after in enumerate(depths[place]):
                pages[place][at].append(lists.ask(place, after)[0])
            for text in TEXTS:
                texts[place][text].append(lists.ask(place, text=text)[0])
        tick()
    searches = {place: {text: middle(took) for text, took in of.items()} for place, of in texts.items()}
    depth_ms = {place: [middle(took) for took in of] for place, of in pages.items()}
    figures = {
        **{f"page_ms_{place}": max(took) for place, took in depth_ms.items()},
        **{f"search_ms_{place}": max(searches[place].values()) for place in ("national", "province")},
        "equals_recount": all(lists.same(place) for place in lists.places),
    }
    details = {
        "people": {place: len(order) for place, order in lists.orders.items()},
        "page_ms_first_middle_last": depth_ms,
        "search_ms": searches,
    }
    return Result("lists", country.db, country.n, figures, details)
