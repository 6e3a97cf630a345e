"""用户管理's list against a plain recount: whatever is asked, its pages hold everybody once and in order."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from fdyweb import demo
from fdyweb.directory import posts, search
from fdyweb.directory.accounts import New
from fdyweb.directory.authority import COUNSELOR, LEVELS
from tests.fdyweb.country import post_of

NAMES = ("曾小燕", "单于晓岚", "阿卜杜拉·买买提", "Li Wei", "林晓", "岚岚", "O'Neil", "李李李")
EVERYBODY = """SELECT a.id, u.path, a.level, a.state, a.used_at, a.mark, i.name, i.pinyin, i.phone_index FROM account a
JOIN unit u ON u.id = a.unit JOIN identity i ON i.id = a.identity"""
DUTIES = "SELECT account, cohort, degree, major FROM responsibility WHERE until IS NULL"


@pytest.fixture
def chance() -> random.Random:
    return random.Random(7)


@pytest.fixture
def mixed(site, chance):
    """The small country with unusual names, people in every state, some marked, some logged in long ago."""
    units = site.engine.read(lambda reader: reader.rows("SELECT path FROM unit WHERE level = 'college' ORDER BY path"))
    for number, name in enumerate(NAMES * 2):
        path, phone = units[number % len(units)][0], f"1380000{1000 + number}"
        officer = replace(post_of(site, "college"), path=path)
        site.accounts.create(
            officer, New(name, phone, COUNSELOR, path, ((demo.COHORT, chance.choice(demo.DEGREES), ""),))
        )

    def change(work):
        for (ident,) in work.rows("SELECT id FROM account ORDER BY id"):
            work.execute(
                "UPDATE account SET state = $state, mark = $mark, used_at = $used WHERE id = $id",
                state=chance.choice(("active", "active", *posts.STATES)), mark=chance.choice(("", "", "有误")),
                used=chance.choice((None, 10, 20, 30)), id=ident,
            )  # fmt: skip

    site.engine.write(change)
    return site


def asked(site, chance: random.Random) -> posts.Wanted:
    """Some place, and any of the filters and searches."""
    rows = site.engine.read(lambda reader: reader.rows(EVERYBODY))
    some = lambda value, share: value if chance.random() < share else type(value)()
    name = chance.choice(rows)[6]
    begin = chance.randrange(len(name))
    word = chance.choice(chance.choice(rows)[7].split())
    texts = (name, name[begin : begin + chance.randrange(1, 4)], word, word[: chance.randrange(1, 5)], word.upper(),
             chance.choice("zlw李晓%_'\\ ·"), "无此人", name[1:] + "x")  # fmt: skip
    return posts.Wanted(
        under=chance.choice(("/", "/", "/", chance.choice(rows)[1], chance.choice(rows)[1])),
        levels=chance.choice((LEVELS, LEVELS, LEVELS[1:], LEVELS[1:], LEVELS[1:], (COUNSELOR,), ("province",), ())),
        states=chance.choice(((), (), posts.LIVING, posts.LIVING, ("suspended",), posts.STATES, posts.STATES)),
        unused=chance.random() < 0.1,
        idle=chance.choice((None, None, None, None, None, 20)),
        marked=chance.random() < 0.15,
        cohort=chance.choice((None, None, None, None, demo.COHORT, demo.COHORT, 1999)),
        degree=some("bachelor", 0.15),
        major=some("软件工程", 0.05),
        text=some(chance.choice(texts), 0.5),
        phone=some(chance.choice(rows)[8], 0.05),
        only=tuple(row[0] for row in rows[::2]) if chance.random() < 0.1 else (),
    )


def recount(rows, duties, wanted: posts.Wanted) -> list[str]:
    """The rules of the list in plain Python."""
    text = wanted.text.lower()

    def shown(row) -> bool:
        ident, path, level, state, used, mark, name, read, phone = row
        duty = any(
            (not wanted.cohort or wanted.cohort == cohort)
            and wanted.degree in ("", degree)
            and wanted.major in ("", major)
            for account, cohort, degree, major in duties
            if account == ident
        )
        named = text in name.lower() or any(word.startswith(text) for word in read.split())
        return (
            path.startswith(wanted.under) and level in wanted.levels and (not wanted.states or state in wanted.states)
            and not (wanted.unused and used is not None) and not (wanted.marked and not mark)
            and (wanted.idle is None or (used is not None and used < wanted.idle))
            and (duty or not (wanted.cohort or wanted.degree or wanted.major))
            and (phone == wanted.phone if wanted.phone else not text or named)
            and (not wanted.only or ident in wanted.only)
        )  # fmt: skip

    return [row[0] for row in sorted(rows, key=lambda row: (row[1], row[0])) if shown(row)]


def paged(site, wanted: posts.Wanted, size: int) -> list[str]:
    found: list[str] = []
    while True:
        after = found[-1] if found else ""
        rows = site.engine.read(lambda reader, after=after: posts.page(reader, wanted, after=after, limit=size))
        found += [row.id for row in rows]
        if len(rows) < size:
            return found


def test_pages_hold_everybody_once_whatever_is_asked(mixed, chance):
    rows, duties = mixed.engine.read(lambda reader: (reader.rows(EVERYBODY), reader.rows(DUTIES)))
    found = 0
    for _ in range(400):
        wanted, size = asked(mixed, chance), chance.choice((1, 2, 7, 50))
        known = recount(rows, duties, wanted)
        assert paged(mixed, wanted, size) == known, wanted
        assert mixed.engine.read(lambda reader, wanted=wanted: posts.count(reader, wanted)) == len(known), wanted
        found += bool(known)
    assert found > 100  # the questions are not all about nobody


def ids(site, text: str, under: str = "/") -> list[str]:
    wanted = posts.Wanted(under, LEVELS, text=text)
    return [row.id for row in site.engine.read(lambda reader: posts.page(reader, wanted, limit=500))]


def in_step(site) -> bool:
    """Are paths and words what the accounts, units and names say now?"""
    rows = site.engine.read(
        lambda reader: reader.rows(
            "SELECT a.id, a.path, u.path, i.name, i.pinyin FROM account a "
            "JOIN unit u ON u.id = a.unit JOIN identity i ON i.id = a.identity"
        )
    )
    known = {
        (search.province(path), word, path, ident)
        for ident, _, path, name, read in rows
        for word in search.words(name, read)
    }
    kept = site.engine.read(lambda reader: reader.rows("SELECT province, word, path, account FROM account_word"))
    return all(row[1] == row[2] for row in rows) and sorted(kept) == sorted(known)


def test_a_part_of_a_name_and_the_beginning_of_its_sounds_find_somebody_and_nothing_else_does(site):
    officer = post_of(site, "college")
    duty = ((demo.COHORT, "bachelor", ""),)
    made = site.accounts.create(officer, New("单于晓岚", "13800009901", COUNSELOR, officer.path, duty)).id
    for text in ("单于晓岚", "于晓", "岚", "chanyuxiaolan", "chanyu", "cyxl", "CYX"):
        assert made in ids(site, text), text
    for text in ("于岚", "xiaolan", "yxl", "岚单", "单于晓岚x", "%", "_", "单%"):
        assert made not in ids(site, text), text


def test_words_follow_a_new_name_a_move_and_a_merge(site):
    assert in_step(site)
    school, college = post_of(site, "school"), post_of(site, "college")
    duty = ((demo.COHORT, "bachelor", ""),)
    made = site.accounts.create(college, New("宋知远", "13800009902", COUNSELOR, college.path, duty)).id
    get = lambda: site.engine.read(lambda reader: posts.get(reader, made))
    site.accounts.edit(college, made, get().version, "宋知行", duty)
    assert made in ids(site, "知行") and made not in ids(site, "知远") and in_step(site)
    colleges = site.engine.read(
        lambda reader: reader.rows("SELECT id, path, version FROM unit WHERE parent = $path", path=school.path)
    )
    goes, other, version = next(unit for unit in colleges if unit[1] != college.path)
    stays = next(ident for ident, path, _ in colleges if path == college.path)
    site.accounts.move(school, made, get().version, COUNSELOR, other, duty)
    assert made in ids(site, "知行", other) and made not in ids(site, "知行", college.path) and in_step(site)
    site.units.merge(school, goes, stays, version)
    assert made in ids(site, "知行", college.path) and get().path == college.path and in_step(site)


def test_people_of_an_earlier_version_are_found_after_the_upgrade(site):
    def forget(work):
        work.execute("UPDATE identity SET pinyin = ''")
        work.execute("DELETE FROM account_word")

    site.engine.write(forget)
    assert ids(site, "linxiaolan") == []
    people = site.engine.read(lambda reader: reader.row("SELECT count(*) FROM identity"))[0]
    assert search.catch_up(site.engine) == people
    assert in_step(site) and post_of(site, "counselor").id in ids(site, "linxiaolan")
    assert search.catch_up(site.engine) == 0


def test_a_word_that_was_left_behind_shows_nobody_elsewhere(site):
    """Should a word ever lie where its account is no longer, the account itself decides whether it is shown."""
    one = site.engine.read(
        lambda r: r.row("SELECT id, path FROM account WHERE level = 'counselor' ORDER BY id LIMIT 1")
    )
    there = site.engine.read(
        lambda r: r.row("SELECT path FROM unit WHERE level = 'college' AND path <> $p LIMIT 1", p=one[1])
    )
    stale = "INSERT INTO account_word (province, word, path, account) VALUES ($province, '某某某', $path, $account)"
    site.engine.write(
        lambda work: work.execute(stale, province=search.province(there[0]), path=there[0], account=one[0])
    )
    wanted = posts.Wanted(there[0], LEVELS, text="某某")
    assert site.engine.read(lambda reader: posts.page(reader, wanted)) == []
