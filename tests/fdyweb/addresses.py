"""Every route with the addresses under which it can be asked for something. A route without a line here fails a test.

{task} {assignment} {message} {draft} {account} {device} {unit} {major} {request} {province} {school} {college} stand for what
a test puts there: somebody else's or what there is not, and for the tests of receipts one's own. {stranger} is an account that
of all levels only the ministry sees. {own_task}, {own_draft} and {own_unit} are always one's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

ACTIONS = ("view", "forward", "complete", "forward_complete", "undo", "check_in", "make_up", "no_such_action")
CONTROLS = ("discard", "stop", "resume", "void", "close", "amend", "nonsense")
ACCOUNT_ACTIONS = ("edit", "move", "phone", "suspend", "resume", "delete", "restore", "reset", "reveal", "mark", "hand_over",
                   "initial", "nonsense")  # fmt: skip
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
    "login_sms": Desk(("/login/sms",), (("/login/sms", {"phone": ""}),), alone=NO_ID),
    "login_code": Desk(("/login/code",), (("/login/code", {}),), alone=NO_ID),
    "password_reset": Desk(("/password/reset",), (("/password/reset", {"phone": ""}),), alone=NO_ID),
    "password_first": Desk(("/password/first",), (("/password/first", {}),), alone=NO_ID),
    "consent": Desk(("/consent",), (("/consent", {}),), alone=NO_ID),
    "password": Desk(("/me/password",), (("/me/password", {}),), alone=NO_ID),
    "factor": Desk(("/me/totp",), (("/me/totp", {}),), alone=NO_ID),
    "devices": Desk(("/me/devices",), (("/me/devices", {"device": "{device}"}),)),
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
    "discard": Desk(("/dispatch/{draft}/discard",), (("/dispatch/{draft}/discard", {"revision": "0"}),)),
    "progress": Desk(("/progress",), alone=NO_ID),
    "board": Desk(_boards("/progress/{task}")),
    "board_json": Desk(_boards("/progress/{task}.json")),
    "amend": Desk(("/progress/{task}/amend",), (("/progress/{task}/amend", {"f-title": "改题"}),)),
    "assist": Desk(
        tuple(f"/progress/people/{{assignment}}/{action}" for action in ACTIONS),
        tuple((f"/progress/people/{{assignment}}/{action}", {"f-reason": "网络故障"}) for action in ACTIONS),
    ),
    "together": Desk(
        (),
        (
            *(
                (f"/progress/{{task}}/people/{action}", {"who": "{assignment}", **more})
                for action in ACTIONS
                for more in ({}, {"confirmed": "1", "f-reason": "网络故障"})
            ),
            *(
                ("/progress/{own_task}/people/make_up", {"at": f"{{{unit}}}", "who": "{assignment}", **more})
                for unit in UNITS
                for more in ({}, {"confirmed": "1", "f-reason": "网络故障"})
            ),
        ),
    ),
    "control": Desk((), tuple((f"/progress/{{task}}/do/{action}", {"reason": "误发"}) for action in CONTROLS)),
    "accounts": Desk(
        tuple(f"/accounts?unit={{{unit}}}" for unit in UNITS),
        tuple(("/accounts", {"unit": f"{{{unit}}}"}) for unit in UNITS),
    ),
    "account_new": Desk(
        ("/accounts/new",),
        tuple(
            ("/accounts/new", {"name": "许文清", "phone": "13800000199", "place": f"{level}:{{{unit}}}"})
            for level, unit in (
                ("school", "school"),
                ("college", "college"),
                ("counselor", "college"),
                ("counselor", "school"),
            )
        ),
    ),
    "account_corrections": Desk(
        ("/accounts/corrections",),
        (("/accounts/corrections", {"id": "5", "then": "done"}),),
        alone="its own test asks for others'",
    ),
    "own_data": Desk((), (("/me/data", {}),), alone=NO_ID),
    "corrections": Desk(("/me/corrections",), (("/me/corrections", {}),), alone=NO_ID),
    "account": Desk(("/accounts/{stranger}",)),
    "account_why": Desk(("/accounts/{stranger}/why", "/accounts/{stranger}/why?task={task}")),
    "account_do": Desk(
        tuple(f"/accounts/{{stranger}}/{action}" for action in ACCOUNT_ACTIONS),
        tuple((f"/accounts/{{stranger}}/{action}", {"version": "0", "reason": "left"}) for action in ACCOUNT_ACTIONS),
    ),
    "accounts_export": Desk((), tuple(("/accounts/export", {"unit": f"{{{unit}}}"}) for unit in UNITS)),
    "accounts_bulk": Desk(
        (
            *(f"/accounts/bulk?cohort=2026&new=2027&unit={{{unit}}}" for unit in UNITS),
            "/accounts/bulk?cohort=2026&new=2027&unit={school}&pick={stranger}",
        ),
        tuple((f"/accounts/bulk?cohort=2026&new=2027&unit={{{unit}}}", {"digest": "x"}) for unit in UNITS),
    ),
    "accounts_done": Desk(
        ("/accounts/bulk/abcdefghijkl",), (("/accounts/bulk/abcdefghijkl", {}),), alone="a batch is its maker's"
    ),
    "units": Desk(
        ("/units",), (("/units", {"name": "新的单位", "number": "990000"}),), alone="what lies under one's own unit"
    ),
    "unit": Desk(("/units/{unit}",), (("/units/{unit}", {"name": "改名的单位", "version": "0"}),)),
    "unit_merge": Desk(
        ("/units/{unit}/merge", "/units/{unit}/merge?into={unit}", "/units/{own_unit}/merge?into={unit}"),
        tuple(
            (f"/units/{{{one}}}/merge", {"into": f"{{{other}}}", "version": "0"})
            for one, other in (("unit", "unit"), ("own_unit", "unit"), ("unit", "own_unit"))
        ),
    ),
    "unit_close": Desk((), (("/units/{unit}/close", {"reason": "撤销", "version": "0"}),)),
    "majors": Desk(("/units/majors",), (("/units/majors", {"close": "{major}"}),)),
    "cohorts": Desk(("/cohorts",), (("/cohorts", {"do": "open", "year": "2030"}),), alone=NO_ID),
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
