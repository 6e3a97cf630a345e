"""The filters of the composer: what there is to choose at one's level, and what was chosen, in words."""

from __future__ import annotations

from fdycore import Audience
from fdyweb.directory import audiences, authority, store
from fdyweb.presenters import Fact
from fdyweb.words import msgid, say

LABELS = {
    "province": msgid("省份"),
    "school": msgid("学校"),
    "college": msgid("学院"),
    "cohort": msgid("届别"),
    "degree": msgid("层次"),
}
MOST = 300  # units offered at once; among more one searches by name
SHOWN = 5  # names in a sentence


def picked(request, saved=None) -> dict[str, list[str]]:
    """Filter -> the values that were sent, those of other levels too: the resolver refuses them, nothing is ignored.

    saved: a draft, whose own are taken when an address names none. A form always says it all.
    """
    sent = request.POST if request.method == "POST" else request.GET
    found = {name: values for name in LABELS if (values := [v for v in sent.getall(f"a-{name}") if v])}
    return kept(saved) if not found and request.method != "POST" and saved is not None else found


def kept(saved) -> dict[str, list[str]]:
    """Filter -> the values of a draft, as `picked` has them; {} where it names none."""
    params = saved.audience.params if saved.audience is not None else {}
    return {name: _values(params[name]) for name in LABELS if name in params}


def meanwhile(request, saved) -> list[Fact]:
    """The recipients of a draft, where a form that was sent has others."""
    same = {name: set(values) for name, values in kept(saved).items()} == {
        name: set(values) for name, values in picked(request).items()
    }
    return [] if same else [Fact(say("派发对象"), _in_words(request, kept(saved)) or say("本单位全部辅导员"))]


def _values(kept) -> list[str]:
    """As a form sends them; a draft may have been made by other means."""
    return [str(value) for value in (kept if isinstance(kept, (list, tuple)) else [kept])]


def audience(request, saved=None) -> Audience:
    return Audience(audiences.COUNSELORS, picked(request, saved))


def filters(request, saved=None) -> list[dict]:
    """The filters of one's level in their order.

    Each: name, label, choices (value, label), hint (what to do first, or ""), lists (its choices depend on another
    filter and are listed on demand), search (by name, as typed).
    Schools are offered within the chosen provinces, colleges within the chosen schools.
    """
    chosen, sent = picked(request, saved), request.POST if request.method == "POST" else request.GET
    made = []
    for name in authority.FILTERS[request.login.post.level]:
        one = {
            "name": name,
            "label": say(LABELS[name]),
            "hint": "",
            "lists": False,
            "search": False,
            "typed": "",
            "choices": [],
            "hidden": [],
        }
        if name == "cohort":
            _cohorts(request, one, chosen.get(name, []))
        elif name == "degree":
            one["choices"] = [(value, say(label)) for value, label in audiences.DEGREES.items()]
        else:
            one["typed"] = str(sent.get(f"q-{name}", "")).strip()[:50]
            _units(request, one, chosen)
        made.append(one)
    return made


def _cohorts(request, one: dict, chosen: list[str]) -> None:
    """One that was chosen and is closed by now is shown as such: left out, it would silently widen what was chosen."""
    there = {str(year): say("{year}届", year=year) for year in request.site.engine.read(store.cohorts)}
    ended = sorted(year for year in set(chosen) - set(there) if year.isascii() and year.isdigit() and len(year) == 4)
    one["choices"] = [*there.items(), *((year, say("{year}届（已停用）", year=year)) for year in ended)]


def _units(request, one: dict, chosen: dict[str, list[str]]) -> None:
    name, post, engine = one["name"], request.login.post, request.site.engine
    above = {"province": None, "school": "province", "college": "school"}[name]
    parents = chosen.get(above, []) if above in authority.FILTERS[post.level] else [post.path]
    parents = [path for path in parents if authority.may_see_unit(post, path)]
    found = engine.read(lambda reader: store.units_named(reader, parents, one["typed"], MOST + 1))
    one["search"] = bool(one["typed"]) or len(found) > MOST
    if not parents:
        one["hint"] = say("请先选择{above}，再点“列出{label}”。").format(above=say(LABELS[above]), label=one["label"])
    elif len(found) > MOST:
        one["hint"] = say("{label}较多，只列出前 {n} 个；请输入名称查找。").format(label=one["label"], n=MOST)
    elif not found:
        one["hint"] = say("没有找到，请换一个名称。") if one["typed"] else say("还没有{label}。", label=one["label"])
    listed = {unit.path for unit in found}
    kept = [path for path in chosen.get(name, []) if path not in listed and authority.may_see_unit(post, path)]
    names = engine.read(lambda reader: store.names_of(reader, kept[:MOST]))
    ended = engine.read(lambda reader: store.ended_among(reader, kept[:MOST]))
    one["hidden"] = kept[MOST:]  # too many to be drawn, and chosen all the same
    # A unit that was chosen and has ended since is shown as such: left out, it would silently widen what was chosen.
    words = {path: say("{name}（已停用）", name=name) if path in ended else name for path, name in names.items()}
    one["choices"] = [(path, words[path]) for path in kept if path in names]
    one["choices"] += [(unit.path, unit.name) for unit in found[:MOST]]
    one["lists"] = above in authority.FILTERS[post.level] and above is not None
    if name == "college":
        one["choices"].append((authority.DIRECT, say("校直属")))


def in_words(request, saved=None) -> str:
    """What was chosen, for the sentence of the preview; empty when nothing was."""
    return _in_words(request, picked(request, saved))


def _in_words(request, chosen: dict[str, list[str]]) -> str:
    parts = []
    for name, values in chosen.items():
        shown = values[:SHOWN]
        if name == "cohort":
            words = [say("{year}届", year=value) for value in shown]
        elif name == "degree":
            words = [say(audiences.DEGREES.get(value, value)) for value in shown]
        else:
            names = request.site.engine.read(lambda reader, paths=shown: store.names_of(reader, paths))
            words = [say("校直属") if v == authority.DIRECT else names.get(v, v) for v in shown]
        more = say("等 {n} 个").format(n=len(values)) if len(values) > SHOWN else ""
        parts.append(f"{say(LABELS[name])}：{'、'.join(words)}{more}")
    return "，".join(parts)
