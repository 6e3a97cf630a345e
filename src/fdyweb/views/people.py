"""The people of one college, or directly under a school: where they stand with a task, and what staff may do about them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from fdycore import Item, Option
from fdyweb import presenters
from fdyweb.directory import posts, store
from fdyweb.directory.authority import may
from fdyweb.directory.desk import target
from fdyweb.directory.names import person_order
from fdyweb.views.files import answers
from fdyweb.words import say

PAGE = 500  # assignments read at once
ONCE = frozenset({"reason"})  # fields that one answer fits for many; any other value is a person's own
FEWEST = 2  # people from whom on it is worth ticking


class Person(NamedTuple):
    name: str
    item: Item  # with the options of whoever looks
    seen: bool = True  # is their account in the sight of whoever looks? One that was moved away may not be

    @property
    def offered(self) -> list[Option]:
        """What is open to whoever looks, now."""
        return [option for option in self.item.options if option.reason is None]  # a Reason is false

    def option(self, action: str) -> Option | None:
        return next((option for option in self.item.options if option.action == action), None)


def at(request, task, place: str) -> list[Person]:
    """Those whose own place it is, with what may be done with each: a page of the engine's for 500 of them."""
    engine, actor, items, after = request.site.engine, request.login.post.actor, [], None
    while True:
        page = engine.assignments(actor, task=task.id, under=place, options=True, after=after, limit=PAGE)
        items += [item for item in page.items if item.assignment.path == place]
        if (after := page.next) is None:
            break
    names = engine.read(lambda reader: store.people_in(reader, place))
    gone = [i.assignment.assignee for i in items if i.assignment.assignee not in names]
    rows = engine.read(lambda reader: [row for one in gone if (row := posts.get(reader, one))]) if gone else []
    names |= {row.id: row.name for row in rows}
    unseen = {row.id for row in rows if not may(request.login.post, "account.see", target(row))}
    return [
        Person(names.get(who, ""), item, who not in unseen) for item in items for who in (item.assignment.assignee,)
    ]


def for_many(option: Option) -> bool:
    """Can it be taken for several at once? When it asks for nothing, or for a reason that is given once."""
    return all(spec.name in ONCE and spec.kind.name != "file" for spec in option.form)


def rows(request, task, people: Iterable[Person], stages) -> list[dict]:
    """The list of a board, those still to do something first."""
    first = {stage.id for stage in stages if stage.initial}
    labels, now = {stage.id: say(stage.label) for stage in stages}, request.site.engine.clock()
    ended = say("已撤回") if task.state == "voided" else say("已终止")  # with the account, not by the issuer
    made = [
        {
            "name": one.name,
            "id": one.item.assignment.id,
            "account": one.item.assignment.assignee,
            "options": one.offered,
            "ticks": any(map(for_many, one.offered)),
            "done": one.item.done,
            "why": one.seen and one.item.assignment.state in first,
            "pills": presenters.pills(one.item, presenters.checking_in(one.item, now)),
            "files": answers(request, task, one.item.assignment),
            "state": ended if one.item.assignment.voided_at else labels[one.item.assignment.state],
        }
        for one in people
    ]
    return sorted(made, key=lambda one: (one["done"], person_order(one["name"])))


def together(people: Iterable[Person]) -> list[Option]:
    """The actions that are open for several of these people and can be taken for them at once."""
    found = {}
    for option in (option for person in people for option in person.offered if for_many(option)):
        found.setdefault(option.action, []).append(option)
    return [options[0] for options in found.values() if len(options) >= FEWEST]
