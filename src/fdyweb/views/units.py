"""单位管理: the units below one's own, one unit, merging two; a school's majors; the ministry's cohorts.

The pages read; what is changed goes through `directory.units`, which asks the table of powers whatever a page has shown.
"""

from __future__ import annotations

from pyramid.httpexceptions import HTTPNotFound, HTTPSeeOther
from pyramid.view import view_config

from fdycore import Conflict, Invalid
from fdycore.clock import from_micros
from fdycore.paths import cut, depth
from fdyweb import presenters, resources
from fdyweb.directory import authority, changes, places
from fdyweb.directory.authority import COLLEGE, MINISTRY, PROVINCE, SCHOOL, Target
from fdyweb.directory.places import OPEN, Place
from fdyweb.forms import whole
from fdyweb.presenters import reason_in_words
from fdyweb.words import msgid, say

LOOKS = ("GET", "HEAD")
NOUNS = {PROVINCE: msgid("省级单位"), SCHOOL: msgid("学校"), COLLEGE: msgid("学院")}
NEW = {PROVINCE: msgid("新建省级单位"), SCHOOL: msgid("新建学校"), COLLEGE: msgid("新建学院")}
EMPTY = {PROVINCE: msgid("还没有省级单位。"), SCHOOL: msgid("还没有学校。"), COLLEGE: msgid("还没有学院。")}
CODES = {
    PROVINCE: msgid("行政区划代码，6 位数字，例如 510000。"),
    SCHOOL: msgid("学校标识码，10 位数字；也可填后 5 位。"),
    COLLEGE: msgid("学校自定的学院代码；不填时自动编号。"),
}
STATES = {"open": msgid("正常"), "closed": msgid("已停用"), "merged": msgid("已并入其他单位")}
TOLD = {
    "created": msgid("已新建。"),
    "renamed": msgid("名称已修改。"),
    "merged": msgid("合并完成，账号和任务已全部转入本单位。"),
    "closed": msgid("已停用。"),
    "added": msgid("已添加。"),
    "opened": msgid("已开放。"),
    "current": msgid("已设为当前届别。"),
}
HISTORY = {
    "unit.create": msgid("新建，名称“{name}”，代码 {code}"),
    "unit.rename": msgid("名称由“{old}”改为“{name}”"),
    "unit.merge": msgid("并入“{name}”"),
    "unit.absorb": msgid("“{old}”并入本单位"),
    "unit.close": msgid("停用。原因：{reason}"),
    "cohort.open": msgid("开放 {year}届"),
    "cohort.current": msgid("将 {year}届设为当前届别"),
    "cohort.close": msgid("停用 {year}届"),
}


def _told(request) -> str:
    return next((say(text) for name, text in TOLD.items() if name in request.GET), "")


def _problems(request, exc: Invalid) -> dict[str, str]:
    return {field: reason_in_words(request, reason) for field, reason in exc.problems}


def _history(request, *subjects: str) -> list[dict]:
    """Newest first, in sentences."""
    engine, now = request.site.engine, request.site.engine.clock()
    return [
        {
            "text": say(HISTORY.get(line.kind, line.kind)).format(
                name=line.after.get("name", ""), code=line.after.get("code", ""), old=line.before.get("name", ""),
                reason=line.reason, year=line.subject.partition(":")[2],
            ),
            "who": line.actor_name or say("命令行"),
            "at": presenters.moment(from_micros(line.at), now),
        }
        for line in engine.read(lambda reader: changes.of(reader, *subjects))
    ]  # fmt: skip


# -- the units below one's own ----------------------------------------------------------------------------------------


@view_config(route_name="units", permission="staff", request_method=LOOKS, renderer="units.jinja2")
def units(request):
    return _list(request, {}, {"name": "", "number": ""})


@view_config(route_name="units", permission="staff", request_method="POST", renderer="units.jinja2")
def create(request):
    """A new unit, and on to its page; a fault is shown at its field, and what was typed stays."""
    typed = {name: str(request.POST.get(name, "")) for name in ("name", "number")}
    try:
        made = request.site.units.create(request.login.post, typed["name"], typed["number"])
    except Invalid as exc:
        request.response.status_int = 422
        problems = _problems(request, exc)
        # Not `code`: what bears that name in a form is one that nobody else may read (`kept`).
        return _list(request, {"number" if name == "code" else name: text for name, text in problems.items()}, typed)
    return HTTPSeeOther(request.route_path("unit", id=made.id, _query=[("created", 1)]))


def _list(request, problems: dict[str, str], typed: dict[str, str]) -> dict:
    post = request.login.post
    level = places.level_below(post.level)
    rows = request.site.engine.read(lambda reader: places.listed(reader, post.path)) if level else []
    return {
        "rows": [row for row in rows if row.place.open],
        "ended": [(row.place, say(STATES[row.place.state])) for row in rows if not row.place.open],
        "creates": level is not None and authority.may(post, "unit.create", Target(level, f"{post.path}new/")),
        "new": say(NEW.get(level, "")),
        "empty": say(EMPTY[level]) if level else say("院级没有下属单位。"),
        "hint": say(CODES[level]) if level else "",
        "code_needed": level != COLLEGE,
        "is_school": post.level == SCHOOL,
        "is_ministry": post.level == MINISTRY,
        "typed": typed,
        "problems": problems,
        "told": _told(request),
    }


# -- one unit -----------------------------------------------------------------------------------------------------------


@view_config(route_name="unit", permission="staff", request_method=LOOKS, renderer="unit.jinja2")
def unit(request):
    return _unit(request, resources.unit(request), {})


@view_config(route_name="unit", permission="staff", request_method="POST", renderer="unit.jinja2")
def rename(request):
    """Another name. Of two who change it at once the second is told, and sees what it is now."""
    place, typed = resources.unit(request), str(request.POST.get("name", ""))
    problems, meanwhile = {}, ""
    try:
        request.site.units.rename(request.login.post, place.id, typed, _version(request))
        return HTTPSeeOther(request.route_path("unit", id=place.id, _query=[("renamed", 1)]))
    except Invalid as exc:
        problems, request.response.status_int = _problems(request, exc), 422
    except Conflict as exc:
        meanwhile, request.response.status_int = reason_in_words(request, exc.reason), 409
    return _unit(request, resources.unit(request), problems) | {"typed": typed, "meanwhile": meanwhile}


@view_config(route_name="unit_close", permission="staff", request_method="POST", renderer="unit.jinja2")
def close(request):
    place = resources.unit(request)
    try:
        request.site.units.close(request.login.post, place.id, str(request.POST.get("reason", "")), _version(request))
    except Invalid as exc:
        request.response.status_int = 422
        return _unit(request, place, _problems(request, exc)) | {"reason": str(request.POST.get("reason", ""))}
    return HTTPSeeOther(request.route_path("unit", id=place.id, _query=[("closed", 1)]))


def _version(request) -> int:
    """Of the unit as the form showed it. One that is none fits nothing: the command then says that it has changed."""
    found = whole(request.POST.get("version"))
    return -1 if found is None else found


def _unit(request, place: Place, problems: dict[str, str]) -> dict:
    post, engine = request.login.post, request.site.engine

    def look(reader):
        into = places.find(reader, place.merged_into) if place.merged_into else None
        siblings = [one for one in places.below(reader, place.parent) if one.open and one.id != place.id]
        return places.inside(reader, place.path), places.listed(reader, place.path), siblings, into

    inside, below, siblings, into = engine.read(look)
    target = Target(place.level, place.path)
    may = {name: place.open and authority.may(post, f"unit.{name}", target) for name in ("rename", "merge", "close")}
    up = None if place.path == post.path else place.parent
    return {
        "place": place,
        "level": say(authority.TITLES[place.level]),
        "state": say(STATES[place.state]),
        "chain": _chain(request, place),
        "inside": inside,
        "below": [row for row in below if row.place.open],
        "below_title": say(NOUNS.get(places.level_below(place.level), "")),
        "into": into,
        "siblings": siblings,
        "may": may,
        "back": _address(request, up),
        "version": place.version,
        "typed": place.name,
        "reason": "",
        "meanwhile": "",
        "problems": problems,
        "history": _history(request, f"unit:{place.id}"),
        "told": _told(request),
    }


def _chain(request, place: Place) -> str:
    """The names of the units above it."""
    steps = [cut(place.path, n) for n in range(1, depth(place.path))]
    return " · ".join(resources.unit_name(request, step) for step in steps)


def _address(request, path: str | None) -> str:
    """The list for one's own unit, the unit's page for any other."""
    if path is None or path == request.login.post.path:
        return request.route_path("units")
    found = request.site.engine.read(lambda reader: places.at(reader, path))
    return request.route_path("unit", id=found.id)


# -- merging two ----------------------------------------------------------------------------------------------------------


@view_config(route_name="unit_merge", permission="staff", request_method=LOOKS, renderer="unit_merge.jinja2")
def merge(request):
    """What would move, to be confirmed. Nothing has been chosen, or the unit has ended, which its page tells: to the unit."""
    place, into = _two(request)
    if into is None or not place.open:
        return HTTPSeeOther(request.route_path("unit", id=place.id))
    return _confirm(request, place, into, {})


@view_config(route_name="unit_merge", permission="staff", request_method="POST", renderer="unit_merge.jinja2")
def merge_now(request):
    place, into = _two(request)
    if into is None:
        raise HTTPNotFound()
    if not place.open:
        return HTTPSeeOther(request.route_path("unit", id=place.id))
    try:
        made = request.site.units.merge(request.login.post, place.id, into.id, _version(request))
    except Invalid as exc:
        request.response.status_int = 422
        return _confirm(request, place, into, _problems(request, exc))
    return HTTPSeeOther(request.route_path("unit", id=made.id, _query=[("merged", 1)]))


def _two(request) -> tuple[Place, Place | None]:
    """The unit and the one that is to take it in, if both may be merged by this person."""
    place, into = resources.unit(request), None
    sent = request.POST if request.method == "POST" else request.GET
    ident = whole(sent.get("into"))
    if ident is not None:
        into = request.site.engine.read(lambda reader: places.find(reader, ident))
        if into is None:
            raise HTTPNotFound()
    both = [Target(one.level, one.path) for one in (place, into) if one is not None]
    authority.demand(request.login.post, "unit.merge", *both)
    return place, into


def _confirm(request, place: Place, into: Place, problems: dict[str, str]) -> dict:
    def look(reader):
        there = {places.alike(one.name) for one in places.below(reader, into.path) if one.open}
        mine = [one for one in places.below(reader, place.path) if one.open]
        return places.inside(reader, place.path), mine, [one for one in mine if places.alike(one.name) in there]

    inside, below, same = request.site.engine.read(look)
    return {
        "place": place,
        "into": into,
        "inside": inside,
        "below": [one.name for one in below if one not in same],
        "same": [one.name for one in same],
        "below_title": say(NOUNS.get(places.level_below(place.level), "")),
        "version": place.version,
        "problems": problems,
    }


# -- majors and cohorts -----------------------------------------------------------------------------------------------


@view_config(route_name="majors", permission="staff", request_method=LOOKS, renderer="majors.jinja2")
def majors(request):
    return _majors(request, {}, "")


@view_config(route_name="majors", permission="staff", request_method="POST", renderer="majors.jinja2")
def change_majors(request):
    """Add one, or close the one whose button was pressed."""
    post, typed = request.login.post, str(request.POST.get("major", ""))
    if "close" in request.POST:
        ident = whole(request.POST.get("close"))
        if ident is None:
            raise HTTPNotFound()
        request.site.units.close_major(post, ident)
        return HTTPSeeOther(request.route_path("majors", _query=[("closed", 1)]))
    try:
        request.site.units.add_major(post, typed)
    except Invalid as exc:
        request.response.status_int = 422
        return _majors(request, _problems(request, exc), typed)
    return HTTPSeeOther(request.route_path("majors", _query=[("added", 1)]))


def _majors(request, problems: dict[str, str], typed: str) -> dict:
    every = request.site.units.majors(request.login.post)
    return {
        "open": [one for one in every if one.state == OPEN],
        "closed": [one for one in every if one.state != OPEN],
        "problems": problems,
        "typed": typed,
        "told": _told(request),
    }


@view_config(route_name="cohorts", permission="staff", request_method=LOOKS, renderer="cohorts.jinja2")
def cohorts(request):
    return _cohorts(request, {}, "")


@view_config(route_name="cohorts", permission="staff", request_method="POST", renderer="cohorts.jinja2")
def change_cohorts(request):
    """Open a year, make it the current one, or close it."""
    commands = request.site.units
    ways = {
        "open": (commands.open_cohort, "opened"),
        "current": (commands.set_current, "current"),
        "close": (commands.close_cohort, "closed"),
    }
    way, year = request.POST.get("do", ""), str(request.POST.get("year", ""))[:20]
    authority.demand(request.login.post, "cohort.open", Target(MINISTRY, "/"))
    if way not in ways:
        raise HTTPNotFound()
    command, told = ways[way]
    try:
        command(request.login.post, year)
    except Invalid as exc:
        request.response.status_int = 422
        return _cohorts(request, _problems(request, exc), year if way == "open" else "")
    return HTTPSeeOther(request.route_path("cohorts", _query=[(told, 1)]))


def _cohorts(request, problems: dict[str, str], typed: str) -> dict:
    rows = request.site.units.cohorts(request.login.post)
    latest = max((row.year for row in rows), default=None)
    return {
        "rows": rows,
        "typed": typed or ("" if latest is None else str(latest + 1)),
        "problems": problems,
        "history": _history(request, *(f"cohort:{row.year}" for row in rows)),
        "told": _told(request),
    }
