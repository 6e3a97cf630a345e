"""Every address of every route: what is somebody else's answers like what there is not, and looking changes nothing."""

from __future__ import annotations

import re
from difflib import unified_diff
from html import escape
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from pyramid.interfaces import IRoutesMapper
from pyramid.request import Request

from fdycore import Actor, Audience
from fdyweb import demo
from fdyweb.directory.authority import LEVELS, Post
from fdyweb.directory.sessions import hash_of
from tests.fdyweb.addresses import ACTIONS, CONTROLS, DESKS, UNITS
from tests.fdyweb.country import mine, post_of, run_all
from tests.fdyweb.tables import changed, digests

STAFF = LEVELS[:4]
ROLES = (*LEVELS, None)
# What differs between two answers to one question: the form token and its cookie, a form's key, an error's number.
RANDOM = (
    (re.compile(r'name="csrf_token" value="[^"]*"'), 'name="csrf_token"'),
    (re.compile(r'name="key" value="[^"]*"'), 'name="key"'),
    (re.compile(r"fdy_csrf=[^;]*"), "fdy_csrf="),
    (re.compile(r"编号 [0-9A-F]{6}"), "编号"),
)
# The three receipts (D32): what somebody's first look writes, and of whom.
MOVED = {"assignment", "event", "tally"}
RECEIPTS = {
    "task": ({"counselor"}, MOVED | {"message", "link"}),  # the link is for the sheet, which itself writes nothing
    "message": ({"counselor"}, {"message"}),
    "public": ({*STAFF, None}, MOVED | {"link", "link_day", "link_open"}),
}
TOLD = """SELECT a.id, a.path, a.assignee, m.id FROM assignment a JOIN message m ON m.assignment = a.id
ORDER BY a.id DESC"""


@pytest.fixture
def world(site):
    """Tasks of the printed people's branch and of another province, out and not out."""
    engine, made = site.engine, SimpleNamespace(draft={}, task={})

    def staff_at(path: str) -> Actor:
        sql = "SELECT min(a.id) FROM account a JOIN unit u ON u.id = a.unit WHERE u.path = $path AND a.level = u.level"
        return Actor(engine.read(lambda reader: reader.row(sql, path=path))[0], scope=path)

    def draft(actor: Actor, key: str) -> int:
        return engine.draft(actor, "policy", {"title": f"通知{key}"}, key=key).id

    def out(actor: Actor, key: str) -> int:
        task = draft(actor, key)
        engine.dispatch(actor, task, Audience("counselors"), key=f"{key}:s")
        return task

    posts = {level: post_of(site, level) for level in LEVELS}
    own = posts["province"].path
    made.own = {level: posts[level].path for level in STAFF}
    units = engine.read(lambda reader: reader.rows("SELECT level, path FROM unit ORDER BY path"))
    made.elsewhere = {level: path for level, path in units if not path.startswith(own)}
    for number in range(10):  # so that the numbers of those below have two digits, like one that there is not
        draft(posts["ministry"].actor, f"more {number}")
    for level in STAFF:
        made.draft[level] = draft(posts[level].actor, f"draft {level}")
        made.task[level] = out(posts[level].actor, f"out {level}")
    made.task["elsewhere"] = out(staff_at(made.elsewhere["province"]), "elsewhere")
    made.draft["elsewhere"] = draft(staff_at(made.elsewhere["school"]), "draft elsewhere")
    run_all(site)
    made.held = out(staff_at(made.elsewhere["college"]), "not released yet")
    made.mine = mine(site, "counselor", made.task["ministry"])
    shared = mine(site, "counselor", made.task["school"])
    made.token = site.links.of(shared).token
    engine.act(posts["counselor"].actor, shared, "view", key="v")  # so that a student's opening forwards it
    rows = engine.read(lambda reader: reader.rows(TOLD))
    me, college = posts["counselor"].id, posts["counselor"].path
    made.theirs = next((a, m) for a, path, _, m in rows if not path.startswith(own))
    made.colleagues = next((a, m) for a, path, who, m in rows if path == college and who != me)
    made.highest = {
        "assignment": rows[0][0],
        "message": max(m for *_, m in rows),
        "task": made.held,
        "draft": made.held,
    }
    made.message = next(m for a, _, who, m in rows if who == me and a not in (made.mine, shared))
    made.counselor = posts["counselor"].id
    there = made.elsewhere["college"]  # an account that waits in another branch
    officer = Post(staff_at(there).id, 0, "某人", "college", 0, there, "某学院")
    made.request = site.requests.ask(officer, "某人", "13900000001", "counselor", there, (), "other")
    made.account = staff_at(made.elsewhere["province"]).id
    made.device = hash_of(site.sessions.log_in("13700000001", demo.PASSWORD, "theirs", "203.0.113.9"))
    place = f"{made.elsewhere['province']}%"
    read = lambda sql: engine.read(lambda reader: reader.row(sql, place=place))[0]
    made.unit = read("SELECT max(id) FROM unit WHERE path LIKE $place")
    made.major = read("SELECT max(m.id) FROM major m JOIN unit u ON u.id = m.unit WHERE u.path LIKE $place")
    made.highest |= {"unit": read("SELECT max(id) FROM unit"), "major": read("SELECT max(id) FROM major")}
    made.own_unit = posts["college"].unit
    return made


def others(world, level: str | None) -> list[dict[str, object]]:
    """What is nobody's business of a level: of another branch, of a colleague, and issued below (D12)."""
    below = [world.task[one] for one in STAFF[STAFF.index(level) + 1 :]] if level in STAFF else []
    drafts = [world.draft[one] for one in STAFF if one != level]
    common = {"account": world.account, "stranger": world.account, "device": world.device, "unit": world.unit}
    common["request"] = world.request
    common |= {"major": world.major, **{unit: world.elsewhere[unit] for unit in UNITS}}
    found = [{"task": task, "draft": task, **common} for task in (world.task["elsewhere"], world.held, *below)]
    found += [{"task": draft, "draft": draft, **common} for draft in (world.draft["elsewhere"], *drafts)]
    for one, (assignment, message) in zip(found, (world.theirs, world.colleagues), strict=False):
        one |= {"assignment": assignment, "message": message}
    return [{"assignment": world.theirs[0], "message": world.theirs[1], **one} for one in found]


def there_is_not(world, ids: dict[str, object]) -> dict[str, object]:
    """Numbers and places that there are not, as long as the others: an answer that repeats them has one length."""
    made = {name: re.sub(r"[^/]", "9", str(value)) for name, value in ids.items()} | {
        "account": "a999999999",
        "stranger": "a999999999",
        "device": "9" * 64,
    }
    assert all(int(made[name]) > highest for name, highest in world.highest.items())
    return made


def told(answer, *repeated: str) -> tuple[int, list[str]]:
    """Status, headers and body, without what is random and with a mark where the question itself is repeated."""
    texts = [f"{name}: {value}" for name, value in sorted(answer.headerlist)] + [answer.text]
    for pattern, instead in RANDOM:
        texts = [pattern.sub(instead, text) for text in texts]
    for asked in sorted(repeated, key=len, reverse=True):
        for form in (asked, escape(asked), quote(asked, safe=""), quote(asked, safe="/")):
            texts = [text.replace(form, "{asked}") for text in texts]
    return answer.status_int, texts


def difference(question: str, first: tuple[int, list[str]], second: tuple[int, list[str]]) -> str:
    lines = unified_diff("\n".join(first[1]).splitlines(), "\n".join(second[1]).splitlines(), n=0)
    return "\n".join([f"{question}: {first[0]} {second[0]}", *lines])


def questions(level: str | None):
    """(method, address, form) of everything that can be asked about something of somebody's."""
    for desk in DESKS.values():
        asked = [(method, address, {}) for address in desk.get for method in ("GET", "HEAD")]
        asked += [("POST", *one) for one in desk.post or [(address, {}) for address in desk.get]]
        for method, address, form in asked:
            whole = f"{address}{form}"
            if desk.alone or not re.search(r"\{(?!own_)[a-z]+\}", whole):
                continue
            if level != "ministry" or not re.search(r"\{(province|school|college|stranger|unit|major)\}", whole):
                yield method, address, form  # nothing of the directory is foreign to the ministry


def token_of(one) -> str:
    found = re.search(r'name="csrf_token" value="([^"]+)"', one.get("/me", expect_errors=True).text)
    return found[1] if found else one.get("/login").forms[0]["csrf_token"].value


# -- the table is whole -------------------------------------------------------------------------------------------------


def test_every_route_has_its_addresses_and_forms_in_the_table(app):
    introspector, mapper = app.registry.introspector, app.registry.queryUtility(IRoutesMapper)
    routes = {found["introspectable"]["name"] for found in introspector.get_category("routes")}
    assert routes == DESKS.keys()
    views = [found["introspectable"] for found in introspector.get_category("views")]
    methods = {name: {view["request_methods"] for view in views if view["route_name"] == name} for name in routes}
    for name, desk in DESKS.items():
        assert bool(desk.post) == ("POST" in methods[name]), name
        assert bool(desk.get) == (methods[name] != {"POST"}), name
        for address in (*desk.get, *(address for address, _ in desk.post)):
            filled = re.sub(r"\{[a-z_]+\}", "1", address.replace("{stranger}", "a000000001"))
            assert mapper(Request.blank(filled))["route"].name == name, address
        assert desk.alone or "{" in str(desk), name


def test_every_action_of_every_type_and_of_tasks_is_in_the_table(site):
    actions = {a for t in site.engine.task_types().values() for a in t.workflow.definition.actions}
    assert actions <= {*ACTIONS}
    assert {"discard", "stop", "resume", "void", "close", "amend"} <= {*CONTROLS}


# -- what is not mine does not exist ------------------------------------------------------------------------------------


@pytest.mark.parametrize("level", ROLES, ids=str)
def test_what_is_somebody_elses_answers_like_what_there_is_not(site, browser, world, level):
    one = browser(level)
    token, before, differing, asked = token_of(one), digests(site), [], set()
    own = {"own_task": world.task["ministry"], "own_draft": world.draft.get(level, world.draft["college"])}
    own |= {"own_unit": world.own_unit}

    def ask(method: str, address: str, form: dict, ids: dict) -> tuple[int, list[str]]:
        where = address.format(**ids, **own)
        repeated = [where, *(ids[unit] for unit in UNITS), f"pick={ids['stranger']}"]
        if method != "POST":
            return told(one.request(where, method=method, expect_errors=True), *repeated)
        given = {name: value.format(**ids, **own) for name, value in form.items()}
        repeated += [f'value="{escape(value)}"' for value in given.values()]  # the login after it keeps what was sent
        return told(
            one.post(where, {**given, "csrf_token": token, "key": f"k{len(asked)}"}, expect_errors=True), *repeated
        )

    for theirs in others(world, level):
        for method, address, form in questions(level):
            given = {name: value.format(**theirs, **own) for name, value in form.items()}
            question = f"{method} {address.format(**theirs, **own)} {given}"
            if question in asked:
                continue
            asked.add(question)
            first, second = ask(method, address, form, theirs), ask(method, address, form, there_is_not(world, theirs))
            assert "页面已过期" not in first[1][-1], address  # it was not for want of a form token
            if not re.search(r"\{(province|school|college)\}", f"{address}{form}"):
                assert first[0] == (404 if level else 401 if method == "POST" else 302), address
            if first != second:
                differing.append(difference(question, first, second))
    assert not differing, "\n".join(differing[:5])
    assert len(asked) > 100
    assert changed(before, digests(site)) == set()


# -- looking changes nothing ----------------------------------------------------------------------------------------------


LOOKS = (("HEAD", {}), ("GET", {"Sec-Purpose": "prefetch"}), ("GET", {}), ("GET", {}))


@pytest.mark.parametrize("level", ROLES, ids=str)
def test_looking_writes_the_three_receipts_once_and_nothing_else(site, browser, world, level):
    one, before, receipts = browser(level), digests(site), set()
    task, draft = world.task["ministry"], world.draft.get(level, world.draft["college"])
    ids = {"task": task, "own_task": task, "draft": draft, "own_draft": draft, "assignment": world.mine,
           "message": world.message, "token": world.token, "stranger": world.counselor, **world.own}  # fmt: skip
    ids |= {"unit": world.own_unit, "own_unit": world.own_unit}
    for name, desk in DESKS.items():
        for address in (address.format(**ids) for address in desk.get):
            for number, (method, headers) in enumerate(LOOKS):
                answer = one.request(address, method=method, headers=headers, expect_errors=True)
                assert answer.status_int < 500, address
                after = digests(site)
                wrote, before = changed(before, after), after
                whose, tables = RECEIPTS.get(name, ((), set()))
                # What a page fetches by itself (peek) has been opened by nobody.
                due = number == 2 and level in whose and "peek" not in address
                assert wrote == (tables if due else set()), (method, headers, address)
                receipts |= {name} if due else set()
    assert receipts == {name for name, (whose, _) in RECEIPTS.items() if level in whose}
