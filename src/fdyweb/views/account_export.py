"""导出: the filtered list of accounts, or its ticked rows, as a table to take away. A POST, because it is written down."""

from __future__ import annotations

from pyramid.renderers import render_to_response
from pyramid.response import Response
from pyramid.view import view_config

from fdycore import Reason, Refused
from fdycore.clock import from_micros
from fdycore.paths import cut, depth
from fdyweb import presenters, resources, sheets
from fdyweb.directory import audiences, phones, places
from fdyweb.directory.authority import TITLES
from fdyweb.directory.export import UNSURE, Line
from fdyweb.presenters import reason_in_words
from fdyweb.views.account_list import CONDITIONS, KINDS, STATES, address, in_words, ticked, wanted
from fdyweb.words import msgid, say, say_n

HEADS = (msgid("姓名"), msgid("级别"), msgid("省份"), msgid("学校"), msgid("学院"), msgid("手机号"), msgid("负责"),
         msgid("状态"), msgid("最近登录"), msgid("创建时间"), msgid("待整理"))  # fmt: skip


@view_config(route_name="accounts_export", permission="staff", request_method="POST")
def export(request):
    """A unit that is not one's own, or none, is not found: nobody gets another file than they asked for."""
    resources.place(request, request.POST.get("unit"))
    asked = wanted(request, request.POST, ticked(request.POST))
    confirming = "confirm" in request.POST
    problem = _unsure(request) if confirming else None
    try:
        lines = request.site.export.lines(
            request.login.post, asked, _filter(request, asked), confirming and problem is None
        )
    except Refused as exc:
        if exc.code != UNSURE.code:
            raise
        return _confirm(request, problem)
    names = _names(request, asked.under)
    body = sheets.table(map(say, HEADS), (_cells(line, names) for line in lines))
    name = f"{say('账号名单')}-{_at(request.site.engine.clock(), '%Y%m%d-%H%M')}.csv"
    return sheets.response(name, "accounts.csv", body)


def _unsure(request) -> Reason | None:
    return request.site.own.unsure(request.login, str(request.POST.get("present", ""))[:1000])


def _confirm(request, problem: Reason | None) -> Response:
    """So many leave only when it is clear who asks: a page with the same form and the password."""
    sent = [(name, request.POST[name]) for name in CONDITIONS if request.POST.get(name)]
    value = {
        "told": reason_in_words(request, UNSURE),
        "problem": reason_in_words(request, problem) if problem is not None else "",
        "sent": sent,
        "back": address(dict(sent)),
    }
    response = render_to_response("account_export.jinja2", value, request=request)
    response.status_int = 200 if problem is None else 422
    return response


def _names(request, under: str) -> dict[str, str]:
    """path -> name of everything that a row may belong to, in one look: not one a row."""
    found = request.site.engine.read(lambda reader: places.everything_under(reader, under))
    above = {cut(under, n): resources.unit_name(request, cut(under, n)) for n in range(1, depth(under) + 1)}
    return above | {place.path: place.name for place in found}


def _cells(line: Line, names: dict[str, str]) -> tuple[str, ...]:
    row, deep = line.row, depth(line.row.path)
    chain = (names.get(cut(row.path, n), "") if n <= deep else "" for n in (1, 2, 3))
    used = _at(from_micros(row.used_at)) if row.used_at is not None else say("从未登录")
    state, duties = say(STATES.get(row.state, row.state)), "；".join(in_words(line.duties, " · "))
    made = _at(from_micros(row.created_at))
    return (row.name, say(TITLES[row.level]), *chain, line.phone, duties, state, used, made, row.mark)


def _at(moment, pattern: str = "%Y-%m-%d %H:%M") -> str:
    return presenters.local(moment).strftime(pattern)


def _filter(request, asked) -> str:
    """The filter as the history tells it. A phone that was looked for stands in it as no number."""
    sent = {name: str(request.POST.get(name, "")) for name in CONDITIONS}
    parts = [
        resources.unit_name(request, asked.under),
        say(KINDS[sent["kind"]]) if sent["kind"] in KINDS else "",
        say(TITLES[sent["level"]]) if asked.levels == (sent["level"],) else "",
        say("{year}届", year=asked.cohort) if asked.cohort else "",
        say(audiences.DEGREES[asked.degree]) if asked.degree else "",
        asked.major,
        say("指定手机号") if asked.phone or phones.normal(asked.text) else asked.text,
        say_n("勾选 {n} 个", len(asked.only)) if asked.only else "",
    ]
    return "，".join(part for part in parts if part)
