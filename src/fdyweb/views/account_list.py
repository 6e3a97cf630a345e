"""账号 as a list: what an address asks for, a page of it, and the same as the left column beside one account."""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import urlencode

from pyramid.httpexceptions import HTTPSeeOther
from pyramid.view import view_config

from fdycore.clock import from_micros, to_micros
from fdycore.paths import covers, cut, depth, is_path
from fdyweb import resources
from fdyweb.directory import audiences, phones, places, posts, store
from fdyweb.directory.authority import COLLEGE, COUNSELOR, LEVELS, MANAGES, TITLES
from fdyweb.forms import whole
from fdyweb.words import msgid, say

CONDITIONS = ("q", "who", "level", "unit", "cohort", "degree", "major", "kind")
WHO = re.compile(r"[0-9a-f]{64}")  # a phone's keyed index
LONGEST = 100  # of one condition; a keyed index has to fit
NOBODY = "nobody"  # is no account and no phone's index: what cannot be read means nobody, never everybody
DIGITS = re.compile(r"(?:[+*＊\s\-－—]*\d){3,}[*＊\s\-－—]*")  # what a part of a phone looks like, masked or not
IDENT = re.compile(r"a\d{9,18}")
PAGE, IDLE_DAYS = 50, 30
SCHOOLS = 2  # steps of a school's path
STATES = {
    "active": msgid("正常"),
    "unverified": msgid("待核验"),
    "suspended": msgid("已停用"),
    "deleted": msgid("已删除"),
}
# A choice of the list's filter 状态 -> what it asks for.
KINDS = {
    "": msgid("全部账号"),
    "unused": msgid("未激活"),
    "idle": msgid("30 天未登录"),
    "marked": msgid("待整理"),
    "unverified": msgid("待核验"),
    "suspended": msgid("已停用"),
    "deleted": msgid("已删除"),
}


def beneath(post) -> tuple[str, ...]:
    """The levels below one's own."""
    return LEVELS[LEVELS.index(post.level) + 1 :]


def wanted(request, sent=None, only: tuple[str, ...] = ()) -> posts.Wanted:
    """What the address (or a form, `sent`) asks for, inside one's own unit whatever it says; `only` these of it."""
    get, post = request.GET if sent is None else sent, request.login.post
    now = to_micros(request.site.engine.clock())
    under, level, kind = get.get("unit", ""), get.get("level", ""), get.get("kind", "")
    text, who = get.get("q", "").strip()[:50], get.get("who", "")
    return posts.Wanted(
        under=under if is_path(under) and covers(post.path, under) else post.path,
        levels=(level,) if level in beneath(post) else beneath(post),
        states=(kind,) if kind in posts.STATES else (*posts.LIVING, posts.SUSPENDED),
        unused=kind == "unused",
        idle=now - IDLE_DAYS * 86_400_000_000 if kind == "idle" else None,
        marked=kind == "marked",
        cohort=whole(get.get("cohort")),
        degree=get.get("degree", "") if get.get("degree") in audiences.DEGREES else "",
        major=get.get("major", "")[:50],
        text=text,
        phone=who if not who or WHO.fullmatch(who) else NOBODY,
        only=only,
    )


def kept(request) -> dict[str, str]:
    """The conditions of the list that an address names, for another address."""
    found = {name: request.GET[name] for name in CONDITIONS if request.GET.get(name)}
    typed = phones.normal(found.get("q", "")) is not None  # a phone in an address: it goes no further
    return {name: value for name, value in found.items() if name != "q" or not typed}


def place(request) -> dict[str, str]:
    """Where in the list somebody is: its conditions, and the page of it."""
    after = request.GET.get("after", "")
    return kept(request) | ({"after": after} if IDENT.fullmatch(after) else {})


def address(at: dict[str, str], path: str = "") -> str:
    """An address of the accounts, with the place in the list that it came from."""
    return f"/accounts{path}" + (f"?{urlencode(at)}" if at else "")


def ticked(sent) -> tuple[str, ...]:
    """The accounts whose rows were ticked, a page of them at most; () where none was."""
    sent = sent.getall("pick")
    return tuple(dict.fromkeys(one for one in sent if IDENT.fullmatch(one)))[:PAGE] or ((NOBODY,) if sent else ())


@view_config(route_name="accounts", permission="staff", request_method="POST")
def search(request):
    """What was typed, as an address: a phone stands in none, only its keyed index does. Or the ticked rows, likewise."""
    asked = {name: str(request.POST[name])[:LONGEST] for name in CONDITIONS if request.POST.get(name)}
    if request.POST.get("then") == "bulk":
        query = [*asked.items(), *(("pick", one) for one in ticked(request.POST))]
        return HTTPSeeOther(request.route_path("accounts_bulk", _query=query))
    number = phones.normal(asked.get("q", ""))
    if number:
        kind = {"kind": asked["kind"]} if "kind" in asked else {}
        asked = {"who": request.site.phones.index(number)} | kind
    asked |= {name: phones.hidden(asked[name]) for name in ("q", "major") if name in asked}
    return HTTPSeeOther(request.route_path("accounts", _query=asked))


@view_config(route_name="accounts", permission="staff", request_method=("GET", "HEAD"), renderer="accounts.jinja2")
def accounts(request):
    """The list, a page at a time, with its filters."""
    list_, said = column(request), ""
    if request.GET.get("said") == "waiting":
        said = say("请求已登记：待对方找回账号后即可创建，见“申请”。")
    first = list_["rows"][0]["row"].id if list_["rows"] else ""
    return {"list": list_ | {"said": said}, "first": first and address(list_["at"] | {"peek": "1"}, f"/{first}")}


def column(request, current: str = "") -> dict:
    """A page of the list with its filters; `current` is the account that is open beside it."""
    engine, post, at = request.site.engine, request.login.post, place(request)
    found = engine.read(lambda reader: posts.page(reader, wanted(request), after=at.get("after", ""), limit=PAGE + 1))
    shown, query = found[:PAGE], kept(request)
    duties = request.site.accounts.duties([row.id for row in shown])
    schools = _schools(request, shown)
    return {
        "rows": [
            {
                "row": row,
                "unit": schools.get(row.path, "") + row.unit_name,
                "tags": tags(request, row),
                "duties": in_words(duties.get(row.id, [])),
                "href": address(at, f"/{row.id}"),
                "why": address(at | {"from": "list"}, f"/{row.id}/why"),
            }
            for row in shown
        ],
        "current": current,
        "query": query,
        "at": at,
        "partial": bool(DIGITS.fullmatch(query.get("q", ""))),
        "new": address(at, "/new"),
        "narrowed": bool(query.keys() - {"q", "who"}),
        "levels": [(level, say(TITLES[level])) for level in beneath(post)],
        "units": _units(request, query.get("unit", "")),
        "cohorts": engine.read(store.every_cohort),
        "degrees": [(value, say(label)) for value, label in audiences.DEGREES.items()],
        "kinds": [(value, say(label)) for value, label in KINDS.items()],
        "bulk": COUNSELOR in MANAGES[post.level],
        "select": "select" in request.GET,
        "toggle": address(at if "select" in request.GET else at | {"select": "1"}),
        "said": "",
        "waiting": request.site.own_data.count_waiting(post),
        "start": address(query) if "after" in at else "",
        "more": address(query | {"after": shown[-1].id}) if len(found) > PAGE else "",
        "titles": TITLES,
    }


def _schools(request, rows: list[posts.Row]) -> dict[str, str]:
    """path of a college -> its school, to stand before it, for those above schools: many have one of the same name."""
    if depth(request.login.post.path) >= SCHOOLS:
        return {}
    of = {row.path: cut(row.path, SCHOOLS) for row in rows if depth(row.path) > SCHOOLS}
    names = request.site.engine.read(lambda reader: store.names_of(reader, sorted(set(of.values()))))
    return {path: f"{names[school]} · " for path, school in of.items() if school in names}


def _units(request, chosen: str) -> list[tuple[str, str]]:
    """(path, name) of the units to narrow the list by: those directly below one's own, and the chosen one wherever it is."""
    post = request.login.post
    if post.level == COLLEGE:
        return []
    below = request.site.engine.read(lambda reader: places.below(reader, post.path))
    found = [(one.path, one.name) for one in below if one.open or one.path == chosen]
    if is_path(chosen) and chosen != post.path and covers(post.path, chosen) and chosen not in dict(found):
        found.append((chosen, resources.unit_name(request, chosen)))
    return found


def tags(request, row: posts.Row) -> list[tuple[str, str]]:
    """(text, tone) of what is particular about an account."""
    found, now = [], request.site.engine.clock()
    if row.state != posts.ACTIVE:
        found.append((say(STATES[row.state]), "bad" if row.state == posts.DELETED else "warn"))
    if row.state in posts.LIVING and row.used_at is None:
        found.append((say("未激活"), "warn"))
    elif row.state in posts.LIVING and from_micros(row.used_at) < now - timedelta(days=IDLE_DAYS):
        found.append((say("30 天未登录"), "warn"))
    if row.mark:
        found.append((say("待整理"), "bad"))
    return found


def in_words(duties, dot: str = "\u00a0· ") -> list[str]:
    """dot: what stands between the parts. On a page its first space holds: no line begins with a dot."""
    degrees = audiences.DEGREES
    return [
        dot.join(filter(None, (say("{year}届", year=cohort), say(degrees.get(degree, degree)), major)))
        for cohort, degree, major in duties
    ]
