"""Who may do what to which unit, to majors and to cohorts; a part of the proof `powers`, asked in the same way."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from tests.prove.doors import (
    BROWSER,
    COMMANDS,
    DENIED,
    HIDDEN,
    LIBRARY,
    OPEN,
    Account,
    Asked,
    Cell,
    Library,
    Tree,
    Unit,
)

NEVER = -1  # a version that no unit has
HAVE_UNITS_BELOW = ("ministry", "province", "school")
# action -> where the actor has to be: of whose unit, or at which level.
ACTIONS = {
    "see": "within", "rename": "above", "close": "above", "merge": "above both", "close_major": "of the school",
    "create": HAVE_UNITS_BELOW, "majors": ("school",), "add_major": ("school",),
    "cohorts": ("ministry",), "open_cohort": ("ministry",), "set_current": ("ministry",), "close_cohort": ("ministry",),
}  # fmt: skip
OF_ONES_OWN = tuple(action for action, rule in ACTIONS.items() if isinstance(rule, tuple))  # they name no unit
NO_YEAR = "1066"


def ask_all(site, doors, asked: Asked, chance: random.Random, small: bool) -> None:
    majors = _prepare(site, doors[0])
    tree = Tree(site)
    for door in doors:
        asking = _Asking(site, tree, majors)
        asked.ask("units", site, door, _cells(tree, door, chance, small), lambda c, d=door: wanted(tree, d, c), asking)


def _prepare(site, library: Library) -> dict[str, int]:
    """A college that was closed, one that was merged, and a closed major in every school: school -> the major."""
    tree = Tree(site)
    staff = {account.unit: library.post(account) for account in tree.accounts if account.level != "counselor"}
    schools = sorted(path for path, unit in tree.units.items() if unit.level == "school")
    for school in schools[::2]:
        post = staff[school]
        ended, taken, taker = (site.units.create(post, f"{name}学院") for name in ("停用", "并入", "接收"))
        site.units.close(post, ended.id, "撤销", ended.version)
        site.units.merge(post, taken.id, taker.id, taken.version)
    majors = {}
    for school in schools:
        majors[school] = site.units.add_major(staff[school], "旧专业").id
        site.units.close_major(staff[school], majors[school])
    return majors


# -- what is expected -------------------------------------------------------------------------------------------------


def _may(tree: Tree, actor: Account, action: str, target: Unit, place: Unit) -> bool:
    rule = ACTIONS[action]
    if actor.level == "counselor":
        return False
    if rule == "within":
        return tree.at_or_above(actor.unit, target.path)
    if rule == "of the school":
        return actor.level == "school" and actor.unit == target.path
    if rule in ("above", "above both"):
        units = (target, place) if rule == "above both" else (target,)
        return actor.level in HAVE_UNITS_BELOW and all(tree.directly_above(actor.unit, unit.path) for unit in units)
    return actor.level in rule


def wanted(tree: Tree, door, cell: Cell) -> str:
    """The command line takes the post that fits, of those that a person has. Only pages hide what lies outside."""
    actor, action, target, place = cell
    posts = [one for one in tree.accounts if one.phone == actor.phone] if door.name == COMMANDS else [actor]
    if any(_may(tree, one, action, target, place) for one in posts):
        return OPEN
    if door.name != BROWSER:
        return DENIED
    if actor.level == "counselor" or (action in OF_ONES_OWN and ACTIONS[action] == ("ministry",)):
        return HIDDEN  # counselors have no such pages, and cohorts are the affair of a unit that nobody else sees
    about = {"merge": (target, place), "create": ()}.get(action, (target,))
    return DENIED if all(tree.at_or_above(actor.unit, unit.path) for unit in about) else HIDDEN


def _cells(tree: Tree, door, chance: random.Random, small: bool) -> Iterator[Cell]:
    """Somebody of every unit and some counselors, on every unit, ended ones too; in a shuffled order.

    A merge is asked into units beside, and into some elsewhere.
    """
    counselors = [account for account in tree.accounts if account.level == "counselor"]
    staff = [account for account in tree.accounts if account.level != "counselor"]
    twice = {phone for phone, n in Counter(account.phone for account in tree.accounts).items() if n > 1}
    several = [account for account in counselors if account.phone in twice]
    actors = staff + chance.sample(counselors, 2 if small else 4) + several
    units = list(tree.units.values())
    cells = [Cell(actor, action, tree.units[actor.unit], None) for actor in actors for action in OF_ONES_OWN]
    for actor in dict.fromkeys(actors):
        for unit in units:
            cells += [Cell(actor, action, unit, None) for action in ("see", "rename", "close")]
            beside = [one for one in units if one.parent == unit.parent]
            into = beside + chance.sample(units, 3)
            cells += [Cell(actor, "merge", unit, one) for one in dict.fromkeys(into)]
            if unit.level == "school":
                cells.append(Cell(actor, "close_major", unit, None))
    chance.shuffle(cells)
    kept, most = Counter(), 15 if small else 2_500
    for cell in cells:
        kind = wanted(tree, door, cell), cell.action == "merge"
        kept[kind] += 1
        if kept[kind] <= most:
            yield cell


# -- asking -----------------------------------------------------------------------------------------------------------


class _Asking:
    """One way of asking for each door. What is allowed is refused for its version, its name, its year or its silence."""

    def __init__(self, site, tree: Tree, majors: dict[str, int]):
        self._site, self._tree, self._majors = site, tree, majors

    def __call__(self, door, cell: Cell, right: str) -> str:
        if door.name == COMMANDS:
            return self._by_command(door, *cell, right)
        return (self._by_library if door.name == LIBRARY else self._in_browser)(door, *cell)

    def _by_library(self, door, actor: Account, action: str, target: Unit, place: Unit | None) -> str:
        post, units = door.post(actor), self._site.units
        calls = {
            "see": lambda: units.get(post, target.id),
            "rename": lambda: units.rename(post, target.id, "", NEVER),
            "close": lambda: units.close(post, target.id, "", NEVER),
            "merge": lambda: units.merge(post, target.id, place.id, NEVER),
            "create": lambda: units.create(post, ""),
            "majors": lambda: units.majors(post),
            "add_major": lambda: units.add_major(post, ""),
            "close_major": lambda: units.close_major(post, self._majors[target.path]),
            "cohorts": lambda: units.cohorts(post),
            "open_cohort": lambda: units.open_cohort(post, NO_YEAR),
            "set_current": lambda: units.set_current(post, NO_YEAR),
            "close_cohort": lambda: units.close_cohort(post, NO_YEAR),
        }
        return door.call(calls[action])

    def _in_browser(self, door, actor: Account, action: str, target: Unit, place: Unit | None) -> str:
        looks = {"see": f"/units/{target.id}", "majors": "/units/majors", "cohorts": "/cohorts"}
        if action in looks:
            return door.look(actor, looks[action])
        address, form = {
            "rename": (f"/units/{target.id}", {"name": ""}),
            "close": (f"/units/{target.id}/close", {"reason": ""}),
            "merge": (f"/units/{target.id}/merge", {"into": place and place.id}),
            "create": ("/units", {"name": ""}),
            "add_major": ("/units/majors", {"major": ""}),
            "close_major": ("/units/majors", {"close": self._majors.get(target.path, 0)}),
            "open_cohort": ("/cohorts", {"do": "open", "year": NO_YEAR}),
            "set_current": ("/cohorts", {"do": "current", "year": NO_YEAR}),
            "close_cohort": ("/cohorts", {"do": "close", "year": NO_YEAR}),
        }[action]
        return door.send(actor, address, version=NEVER, **form)

    def _by_command(self, door, actor: Account, action: str, target: Unit, place: Unit | None, right: str) -> str:
        words = {
            "see": ["show", target.path], "rename": ["rename", target.path, ""],
            "close": ["close", target.path, "--reason", ""], "create": ["create", ""],
            "majors": ["majors", "list"], "add_major": ["majors", "add", ""],
            "close_major": ["majors", "close", str(self._majors.get(target.path, 0))],
            "cohorts": ["cohorts", "list"], "open_cohort": ["cohorts", "open", NO_YEAR],
            "set_current": ["cohorts", "current", NO_YEAR], "close_cohort": ["cohorts", "close", NO_YEAR],
            "merge": ["merge", target.path, place.path if place else ""],
        }[action]  # fmt: skip
        if action == "merge" and right != OPEN:
            words.append("--yes")  # in earnest: whoever may is asked first, and says no
        return door.type(actor, "units", *words, says="n\n")
