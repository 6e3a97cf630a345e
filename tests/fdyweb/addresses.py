"""Every route with the addresses under which it can be asked for something. A route without a line here fails a test.

{task} {assignment} {message} {draft} {account} {request} {province} {school} {college} stand for what a test puts there:
somebody else's or what there is not, and for the tests of receipts one's own. {own_task} and {own_draft} are always one's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

ACTIONS = ("view", "forward", "complete", "forward_complete", "undo", "check_in", "make_up", "no_such_action")
CONTROLS = ("stop", "resume", "void", "close", "amend", "nonsense")
REQUESTS = ("recheck", "complete", "withdraw")
NEW = {"type": "policy", "f-title": "通知"}
UNITS = ("province", "school", "college")


@dataclass(frozen=True)
class Desk:
    """A route: its addresses for GET, and (address, form) for POST. `alone`: why nobody else's can be asked for here."""

    get: tuple[str, ...] = ()
    post: tuple[tuple[str, dict[str, Any]], ...] = ()
    alone: str = ""


def _filters(address: str) -> tuple[str, ...]:
    return tuple(f"{address}a-{unit}={{{unit}}}" for unit in UNITS)


def _boards(address: str) -> tuple[str, ...]:
    own = address.replace("{task}", "{own_task}")
    return (address, *(f"{own}?at={{{unit}}}" for unit in UNITS), f"{own}?at={{school}}&direct=1")


NO_ID = "carries no id of anything"
DESKS = {
    "home": Desk(("/",), alone=NO_ID),
    "login": Desk(("/login",), (("/login", {}),), alone=NO_ID),
    "cas": Desk(("/login/cas", "/login/cas?next=/me"), alone=NO_ID),
    "cas_back": Desk(
        ("/login/cas/back?state=x&ticket=ST-1",), alone="a ticket is good in the browser that fetched it only"
    ),
    "requests": Desk(
        ("/accounts/requests", "/accounts/requests?before=5"), alone="the number is a place in one's own list"
    ),
    "request_do": Desk((), tuple((f"/accounts/requests/{{request}}/do/{action}", {}) for action in REQUESTS)),
    "logout": Desk((), (("/logout", {}),), alone=NO_ID),
    "qr": Desk(("/qr",), alone=NO_ID),
    "look": Desk((), (("/look", {}),), alone=NO_ID),
    "health": Desk(("/healthz",), alone=NO_ID),
    "public": Desk(("/p/{token}",), alone="whoever has been given the link may open it: a token is nobody's"),
    "public_qr": Desk(("/p/{token}/qr.png",), alone="the same link as a picture"),
    "public_file": Desk(("/p/{token}/files/attachment",), alone="what the same page offers"),
    "answer": Desk(("/answers/{assignment}/report",)),
    "file": Desk(("/files/{task}/attachment", "/files/{task}/body", "/files/{draft}/attachment")),
    "public_event": Desk(("/p/{token}/event.ics",), alone="the same link as an event"),
    "tasks": Desk(
        ("/tasks", "/tasks?from=above", "/tasks?show=done", "/tasks?show=overdue", "/tasks?after=5"),
        alone="the number is a place in one's own list",
    ),
    "task": Desk(("/tasks/{assignment}?peek=1", "/tasks/{assignment}")),
    "share": Desk(("/tasks/{assignment}/share",)),
    "poster": Desk(("/tasks/{assignment}/poster",)),
    "act": Desk((), tuple((f"/tasks/{{assignment}}/do/{action}", {}) for action in ACTIONS)),
    "dispatch": Desk(
        ("/dispatch", "/dispatch?draft={draft}", *_filters("/dispatch?type=policy&")),
        (
            ("/dispatch", {**NEW, "draft": "{draft}"}),
            ("/dispatch", {**NEW, "draft": "{draft}", "then": "save"}),
            ("/dispatch", {**NEW, "draft": "{draft}", "then": "list"}),
            *(
                ("/dispatch", {**NEW, "then": then, f"a-{unit}": f"{{{unit}}}"})
                for then in ("list", "count")
                for unit in UNITS
            ),
            *(("/dispatch", {**NEW, f"a-{unit}": f"{{{unit}}}"}) for unit in UNITS),
        ),
    ),
    "dispatch_count": Desk(_filters("/dispatch/count?")),
    "draft": Desk(
        ("/dispatch/{draft}", *_filters("/dispatch/{own_draft}?")),
        (
            ("/dispatch/{draft}", {"count": "1", "digest": "x"}),
            ("/dispatch/{draft}", {}),
            *(("/dispatch/{own_draft}", {f"a-{unit}": f"{{{unit}}}"}) for unit in UNITS),
        ),
    ),
    "progress": Desk(("/progress",), alone=NO_ID),
    "board": Desk(_boards("/progress/{task}")),
    "board_json": Desk(_boards("/progress/{task}.json")),
    "amend": Desk(("/progress/{task}/amend",), (("/progress/{task}/amend", {"f-title": "改题"}),)),
    "assist": Desk(
        tuple(f"/progress/people/{{assignment}}/{action}" for action in ACTIONS),
        tuple((f"/progress/people/{{assignment}}/{action}", {"f-reason": "网络故障"}) for action in ACTIONS),
    ),
    "control": Desk((), tuple((f"/progress/{{task}}/do/{action}", {"reason": "误发"}) for action in CONTROLS)),
    "messages": Desk(
        ("/messages", "/messages?show=all", "/messages?show=all&before=5"),
        (("/messages", {}),),
        alone="the number is a place in one's own list",
    ),
    "message": Desk(("/messages/{message}",)),
    "me": Desk(("/me",), alone=NO_ID),
    "switch": Desk((), (("/me/switch", {"account": "{account}"}),)),
    "__static/": Desk(("/static/site.css",), alone="files of the program"),
}
