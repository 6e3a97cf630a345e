"""Whom a dispatch reaches: counselors under the issuer's unit, narrowed by the filters of the issuer's level.

    Audience("counselors", {"school": ["/51/10610/"], "cohort": [2027], "degree": ["bachelor"]})

Units are given by path. Every list narrows; within one, any suffices. Cohort and degree are asked of the same
responsibility. A filter that the level lacks, a unit outside its scope and an unknown word are refused, never ignored
(R070-R073, D4, D5).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fdycore import Actor, Reason, Refused, Selection
from fdycore.paths import after, covers, depth, is_path
from fdyweb.directory.authority import DIRECT, FILTERS, UNIT_LEVELS
from fdyweb.words import msgid

COUNSELORS = "counselors"
DEGREES = {
    "doctor": msgid("博士"),
    "master": msgid("硕士"),
    "bachelor": msgid("本科"),
    "vocational": msgid("专科"),
}
MOST = 4_000  # values of one filter: more than all schools of the country

SELECT = """SELECT a.id AS assignee, u.path AS path FROM account a JOIN unit u ON u.id = a.unit
WHERE a.level = 'counselor' AND (a.state = 'active' OR a.state = 'unverified') AND u.path >= $low AND u.path < $high"""
# Membership in a list given as one text: no IN list of free length.
AMONG = "replace(${name}, ',' || {column} || ',', '') <> ${name}"
UNITS = {"province": "u.province", "school": "u.school", "college": "u.path"}
RESPONSIBLE = "EXISTS (SELECT 1 FROM responsibility r WHERE r.account = a.id AND r.until IS NULL{conditions})"
RESPONSIBILITIES = {"cohort": "CAST(r.cohort AS TEXT)", "degree": "r.degree"}


def counselors(actor: Actor, params: Mapping[str, Any]) -> Selection:
    """The resolver that the engine asks. The issuer's scope bounds it, whatever the parameters say."""
    scope = actor.scope
    level = UNIT_LEVELS[depth(scope)]
    values = {name: _list(level, name, given) for name, given in params.items()}
    for name in UNITS:
        for path in values.get(name, ()):
            _check_unit(scope, name, path)
    sql, bound = [SELECT], {"low": scope, "high": after(scope)}
    for name, column in UNITS.items():
        if name in values:
            direct = name == "college" and DIRECT in values[name]
            among = AMONG.format(name=name, column=column)
            sql.append(f"AND (({among} AND u.level = 'college') OR u.level = 'school')" if direct else f"AND {among}")
            bound[name] = _joined(values[name])
    conditions = ""
    for name, column in RESPONSIBILITIES.items():
        if name in values:
            conditions += " AND " + AMONG.format(name=name, column=column)
            bound[name] = _joined(values[name])
    if conditions:
        sql.append("AND " + RESPONSIBLE.format(conditions=conditions))
    return Selection(" ".join(sql), bound)


def _list(level: str, name: str, given: Any) -> list[str]:
    if name not in FILTERS[level]:
        raise Refused(Reason("no_such_filter", "本级不能按“{name}”筛选派发对象。", name=name))
    if not isinstance(given, (list, tuple)) or not 0 < len(given) <= MOST:
        raise Refused(Reason("bad_filter", "筛选条件“{name}”不正确。", name=name))
    values = [str(value) for value in given]
    if name == "cohort":
        good = all(value.isascii() and value.isdigit() and len(value) == 4 for value in values)
    elif name == "degree":
        good = all(value in DEGREES for value in values)
    else:
        good = all(is_path(value) or (name == "college" and value == DIRECT) for value in values)
    if not good:
        raise Refused(Reason("bad_filter", "筛选条件“{name}”不正确。", name=name))
    return values


def _check_unit(scope: str, name: str, path: str) -> None:
    if path != DIRECT and (depth(path) != UNIT_LEVELS.index(name) or not covers(scope, path)):
        raise Refused(Reason("outside", "派发对象超出了本单位范围（{path}）。", path=path))


def _joined(values: list[str]) -> str:
    return f",{','.join(values)},"
