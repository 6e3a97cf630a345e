"""One action for several people at once, such as 补签 of a whole college (D16).

Ticked on the board, confirmed by name with one reason, then taken for each by the engine, which alone decides. Everybody
has a key of their own, so that a second press, and one after a failure half way, does nothing twice.
"""

from __future__ import annotations

import logging
import secrets
from typing import Any, NamedTuple

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import Conflict, Invalid, NotFound, Option, PluginError, Reason, Refused, Task
from fdycore.paths import depth
from fdyweb import errors, forms, resources
from fdyweb.directory.names import person_order
from fdyweb.presenters import reason_in_words
from fdyweb.views import people
from fdyweb.views.assist import IN_SCHOOL, back
from fdyweb.views.people import Person
from fdyweb.words import say

log = logging.getLogger("fdyweb.together")
MOST = 500  # people at once


class Asked(NamedTuple):
    """What a form asks for: an action, and who was ticked."""

    task: Task
    place: str
    option: Option  # as one of them has it: its label and form; whether it is open is everybody's own
    chosen: list[Person]
    ticked: int
    missing: int  # ticked and not in the list any more


class Taken(NamedTuple):
    """For how many it was done, for whom it was refused and why, and what is wrong with the form."""

    done: int
    refused: list[tuple[str, str]]
    problems: dict[str, str]


@view_config(route_name="together", permission="staff", request_method="POST", renderer="together.jinja2")
def confirm(request):
    """Who it is taken for, by name, and for whom it is not open and why. Nothing is done yet."""
    asked = _asked(request)
    return _turned_back(request, asked) or _page(request, asked, {}, {})


@view_config(route_name="together", permission="staff", request_method="POST", request_param="confirmed",
             renderer="together.jinja2")  # fmt: skip
def take(request):
    """Take it for each. Back to the list when all went well; else a page that names everybody it was refused for."""
    asked = _asked(request)
    if turned_back := _turned_back(request, asked):
        return turned_back
    data, typed, problems = forms.sent(request, asked.option.form)
    taken = Taken(0, [], problems) if problems else _take_all(request, asked, data)
    if taken.problems and not taken.done:
        request.response.status_int = 422
        return _page(request, asked, typed, taken.problems)
    if not taken.refused and not asked.missing:
        return HTTPSeeOther(back(request, asked.task.id, asked.place, ("together", taken.done)))
    request.response.status_int = 200 if taken.done else 409
    return _common(request, asked) | {"outcome": True, "done": taken.done, "refused": taken.refused}


def _asked(request) -> Asked:
    """Raises NotFound for a task, a place or an action that is not this person's to handle."""
    task, sent = resources.task(request), request.POST
    place = resources.place(request, str(sent.get("at", "")))
    if depth(place) < IN_SCHOOL:  # a list of people is of a college, or of those directly under a school
        raise HTTPNotFound()
    everybody = people.at(request, task, place)
    options = (person.option(request.matchdict["action"]) for person in everybody)
    option = next((found for found in options if found and people.for_many(found)), None)
    if option is None:
        raise HTTPNotFound()
    ticked = {forms.whole(text) for text in sent.getall("who")} - {None}
    chosen = sorted(
        (one for one in everybody if one.item.assignment.id in ticked), key=lambda one: person_order(one.name)
    )
    return Asked(task, place, option, chosen, len(ticked), len(ticked) - len(chosen))


def _turned_back(request, asked: Asked) -> HTTPSeeOther | None:
    """To the list again, when nobody was ticked, or too many were."""
    said = "nobody" if not asked.ticked else "too_many" if asked.ticked > MOST else ""
    return HTTPSeeOther(back(request, asked.task.id, asked.place, (said, 1))) if said else None


def _take_all(request, asked: Asked, data: dict[str, Any]) -> Taken:
    done, refused, problems = 0, [], {}
    for person in asked.chosen:
        try:
            why = _take(request, asked.option.action, person, data)
        except Invalid as exc:
            problems = {field: reason_in_words(request, reason) for field, reason in exc.problems}
            if not done:  # the form is everybody's: nobody else's answer would be another
                break
            why = " ".join(problems.values())
        if why:
            refused.append((person.name, why))
        else:
            done += 1
    return Taken(done, refused, problems)


def _take(request, action: str, person: Person, data: dict[str, Any]) -> str:
    """Why it was not taken for one of them; empty when it was. Raises Invalid for the form."""
    ident = person.item.assignment.id
    key = f"{action}:{str(request.POST.get('key', ''))[:100]}:{ident}"
    try:
        request.site.engine.act(request.login.post.actor, ident, action, data or None, key=key)
    except NotFound:
        return say("已不在名单中。")
    except (Refused, Conflict) as exc:
        return _why(request, exc.reason)
    except PluginError:
        log.exception("action %s of assignment %s", action, ident)
        return say(errors.UNAVAILABLE)
    return ""


def _why(request, reason: Reason) -> str:
    """A refusal as staff read it of somebody else."""
    if reason.code == "already":
        return say("已{label}，无需重复办理。", label=say(reason.params["label"]))
    return reason_in_words(request, reason)


def _common(request, asked: Asked) -> dict:
    return {
        "task": asked.task,
        "type": resources.type_title(request, asked.task.type),
        "label": say(asked.option.label),
        "unit": resources.unit_name(request, asked.place),
        "back": back(request, asked.task.id, asked.place),
        "missing": asked.missing,
    }


def _page(request, asked: Asked, typed: dict, problems: dict[str, str]) -> dict:
    ready, shut = [], []
    for person in asked.chosen:
        option = person.option(asked.option.action)
        if option is None:
            shut.append((person.name, say("您不能进行这项操作。")))
        elif option.reason is not None:  # a Reason is false
            shut.append((person.name, _why(request, option.reason)))
        else:
            ready.append(person)
    return _common(request, asked) | {
        "outcome": False,
        "place": asked.place,
        "ready": ready,
        "refused": shut,
        "form": asked.option.form,
        "typed": forms.shown(request, asked.option.form, typed),
        "problems": problems,
        "key": secrets.token_urlsafe(9),
    }
