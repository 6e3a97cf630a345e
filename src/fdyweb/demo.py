"""A demo country: units, people and a few tasks under way, all invented, from a seed.

Every level has one person whose login is printed; everybody has the same password. Nothing here is meant for a real
deployment: production settings refuse it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from fdycore import Actor, Audience, Engine
from fdycore.clock import to_micros
from fdycore.rehearsal import country
from fdyweb.directory import catalogues, logins, passwords, store
from fdyweb.directory.audiences import COUNSELORS
from fdyweb.directory.authority import COLLEGE, COUNSELOR, MINISTRY, PROVINCE, SCHOOL
from fdyweb.directory.people import NewPerson, People
from fdyweb.directory.phones import Phones
from fdyweb.messaging import store as messages
from fdyweb.presenters import BEIJING

PASSWORD = "fdy-demo-2027"
AGE = timedelta(days=60)  # of a country that has been lived in: nobody acts before there is their account
COHORT = 2027


@dataclass(frozen=True)
class Scale:
    provinces: int
    schools: int  # in all
    counselors: int


SCALES = {
    "small": Scale(2, 5, 60),
    "school": Scale(1, 1, 120),
    "province": Scale(1, 90, 8_000),
    "nation": Scale(32, country.INVENTED_SCHOOLS, 250_000),
}
# Each level's person to log in as. Numbers that no operator gives out to anybody.
LOGINS = {
    MINISTRY: ("13800000001", "周明远"),
    PROVINCE: ("13800000002", "何静秋"),
    SCHOOL: ("13800000003", "王思齐"),
    COLLEGE: ("13800000004", "陈立言"),
    COUNSELOR: ("13800000005", "林晓岚"),
}
SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
GIVEN = "安晨澄楚冬朵帆枫歌海涵禾恒嘉简静婧珂岚黎霖朗凌露鸣宁沛齐清若森书思苏棠婉薇文熙晓欣言扬依逸颖雨源远悦云泽知卓子"
PLACES = (
    "启明",
    "蜀山",
    "岷江",
    "雅江",
    "青羊",
    "云岭",
    "东湖",
    "南浦",
    "北原",
    "西岭",
    "澜沧",
    "松江",
    "金台",
    "汉源",
    "临川",
    "平湖",
)
KINDS = ("大学", "理工大学", "师范大学", "职业技术学院", "医学院", "财经大学", "农业大学", "工业职业学院")
COLLEGES = (
    "信息工程学院",
    "经济管理学院",
    "外国语学院",
    "机电工程学院",
    "人文学院",
    "艺术设计学院",
    "土木工程学院",
    "生命科学学院",
)
MAJORS = ("软件工程", "人工智能", "会计学", "英语", "机械设计制造及其自动化", "汉语言文学", "视觉传达设计", "土木工程")
DEGREES = ("bachelor", "bachelor", "bachelor", "master", "vocational", "doctor")


def make(
    engine: Engine, phones: Phones, scale: str, seed: int = 1, progress: Callable[[str, int, int], None] | None = None
) -> None:
    """Fill a new database. progress: (what, how many more, of how many) as it goes."""
    size, chance = SCALES[scale], random.Random(f"{seed}:{scale}")
    told = progress or (lambda what, n, total: None)
    units = list(_units(size, chance))
    now = int(engine.clock().timestamp() * 1_000_000)
    for start in range(0, len(units), store.BATCH):
        part = units[start : start + store.BATCH]
        engine.write(lambda work, part=part: store.add_units(work, part, now))
        told("units", len(part), len(units))
    engine.write(lambda work: _catalogues(work, [path for level, _, _, path in units if level == SCHOOL], now))
    people = People(engine, phones)
    stored = passwords.hashed(PASSWORD)
    total = size.counselors + len(units)
    people.add(_staff(units, chance), stored, lambda n: told("people", n, total))
    people.add(_counselors(units, size.counselors, chance), stored, lambda n: told("people", n, total))
    _second_post(engine, people, units, stored)


def make_lived_in(engine: Engine, phones: Phones, scale: str) -> None:
    """A country that was made a while ago; a small one with tasks since then. The engine's clock has to be settable."""
    clock = engine.clock
    now = clock()
    clock.set(now - AGE)
    make(engine, phones, scale)
    clock.set(now)
    if scale == "small":
        tasks(engine)


def _units(size: Scale, chance: random.Random) -> Iterator[tuple[str, str, str, str]]:
    """(level, code, name, path) from the top down. Codes are prefixes of each other on purpose: /1/ beside /11/."""
    yield MINISTRY, "000000", "教育部", "/"
    named = [line.split(" ") for line in country.PROVINCES.split(",")]
    chosen = (
        named if size.provinces == 32 else [one for one in named if one[0] in ("510000", "530000")][: size.provinces]
    )
    for code, name in chosen:
        yield PROVINCE, code, name, f"/{code[:2]}/"
    for number in range(size.schools):
        code, _ = chosen[number % len(chosen)]
        name = PLACES[number % len(PLACES)] + KINDS[number // len(PLACES) % len(KINDS)]
        if number >= len(PLACES) * len(KINDS):
            name = f"{name}（{number // (len(PLACES) * len(KINDS)) + 1}校区）"
        school = f"/{code[:2]}/{1 + number * 10 if number < 10 else 10000 + number}/"
        yield SCHOOL, f"{10000 + number}", name, school
        for college in range(1, 3 + chance.randrange(6) if size.schools > 5 else 4):
            yield COLLEGE, str(college), COLLEGES[(college - 1) % len(COLLEGES)], f"{school}{college}/"


def _catalogues(work, schools: list[str], now: int) -> None:
    """The cohorts and majors that there are to choose among."""
    for year in (COHORT, COHORT - 1):  # the first one is the current one
        catalogues.put_cohort(work, year, now)
    catalogues.add_majors(work, [(path, name) for path in schools for name in MAJORS])


def _staff(units, chance: random.Random) -> Iterator[NewPerson]:
    first = set()
    for serial, (level, _, _, path) in enumerate(units, 1):
        phone, name = f"1391{serial:07d}", _name(chance)
        if level not in first:
            first.add(level)
            phone, name = LOGINS[level]
        yield NewPerson(name, phone, level, path)


def _counselors(units, number: int, chance: random.Random) -> Iterator[NewPerson]:
    colleges = [path for level, _, _, path in units if level == COLLEGE]
    schools = [path for level, _, _, path in units if level == SCHOOL]
    for serial in range(number):
        phone, name, path = f"1370{serial:07d}", _name(chance), colleges[serial % len(colleges)]
        if serial == 0:
            phone, name = LOGINS[COUNSELOR]
        elif serial % 20 == 19:  # some belong to their school itself (R006)
            path = schools[serial // 20 % len(schools)]
        duties = {
            (COHORT - chance.randrange(2), chance.choice(DEGREES), chance.choice(MAJORS))
            for _ in range(1 + chance.randrange(2))
        }
        if serial == 0:
            duties = {(COHORT, "bachelor", "软件工程"), (COHORT, "bachelor", "人工智能")}
        yield NewPerson(name, phone, COUNSELOR, path, tuple(sorted(duties)))


def _second_post(engine: Engine, people: People, units, stored: str) -> None:
    """The college's officer is a counselor too (D14)."""
    path = next(path for level, _, _, path in units if level == COLLEGE)
    phone, name = LOGINS[COLLEGE]
    people.add([NewPerson(name, phone, COUNSELOR, path, ((COHORT, "master", "软件工程"),))], stored)


def _name(chance: random.Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.choice(GIVEN) for _ in range(1 + (chance.random() < 0.75)))


# -- tasks under way ------------------------------------------------------------------------------------------------

LECTURE = "“互联网+就业”公益直播课第8期：校招季如何选好第一份工作"


def tasks(engine: Engine, seed: int = 1) -> None:
    """Dispatch a few tasks as the demo people would have, and let some counselors act. For small countries.

    Who acts has logged in by then, and has read what they were told of a task that they opened.

    The engine's clock has to be settable: what happened yesterday is done yesterday.
    """
    clock, now, chance = engine.clock, engine.clock(), random.Random(f"{seed}:tasks")
    known: set[str] = set()  # the accounts that somebody has acted as
    college = engine.read(lambda reader: reader.row("SELECT min(path) FROM unit WHERE level = 'college'"))[0]
    ministry, province = "/", f"/{college.split('/')[1]}/"
    school = province + college.split("/")[2] + "/"
    evening = now.replace(minute=0, second=0, microsecond=0)
    plan = [
        (
            school,
            "policy",
            timedelta(days=6),
            {
                "title": "关于做好2027届毕业生就业创业工作的通知",
                "body": TEXTS["policy"],
                "number": "校就字〔2026〕12号",
            },
            5,
            0.97,
        ),
        (
            college,
            "jobs",
            timedelta(days=3),
            {
                "title": "2027届校园招聘岗位汇总（第三批）",
                "employer": "示例科技有限公司等 18 家单位",
                "positions": TEXTS["jobs"],
                "openings": 126,
                "cities": "成都、昆明",
            },
            -1,
            0.6,
        ),
        (
            province,
            "recruitment",
            timedelta(days=1),
            {
                "title": "“国聘行动”秋季专场线上双选会",
                "starts": now + timedelta(days=2),
                "ends": now + timedelta(days=2, hours=6),
                "form": "online",
                "organizer": "省高校毕业生就业指导中心",
                "employers": 320,
                "link": "https://jobs.example.cn/autumn",
                "body": TEXTS["fair"],
            },
            2,
            0.55,
        ),
        (
            ministry,
            "live_course",
            timedelta(hours=5),
            {
                "title": LECTURE,
                "starts": evening + timedelta(minutes=30),
                "ends": evening + timedelta(hours=2),
                "lecturer": "周明远",
                "link": "https://live.example.cn/course",
                "body": TEXTS["course"],
            },
            1,
            0.5,
        ),
        (
            province,
            "policy",
            timedelta(hours=2),
            {"title": "关于开展2027届困难群体毕业生就业帮扶的通知", "body": TEXTS["help"]},
            0,
            0.3,
        ),
    ]
    for number, (issuer, kind, ago, fields, due_days, share) in enumerate(plan):
        clock.set(now - ago)
        author = engine.read(
            lambda reader, path=issuer: reader.row(
                "SELECT min(a.id) FROM account a JOIN unit u ON u.id = a.unit WHERE u.path = $path AND a.level = u.level",
                path=path,
            )
        )[0]
        actor = Actor(author, scope=issuer)
        draft = engine.draft(actor, kind, {**fields, "deadline": _at_six(now, due_days)}, key=f"demo:{number}")
        engine.dispatch(actor, draft.id, Audience(COUNSELORS), key=f"demo:{number}:send")
        while engine.run_due(budget=60):
            pass
        opened = _act(engine, draft.id, kind, share, chance)
        _were_here(engine, {author, *opened} - known, opened)
        known |= {author, *opened}
    clock.set(now)
    engine.run_due()
    _check_in(engine, chance)


def _at_six(now: datetime, days: int) -> datetime:
    """18:00 in Beijing so many days from today, or 23:59 today."""
    today = now.astimezone(BEIJING).replace(hour=18, minute=0, second=0, microsecond=0)
    return today + timedelta(days=days) if days else today.replace(hour=23, minute=59)


def _check_in(engine: Engine, chance: random.Random) -> None:
    """The live course's window is open: most of those who did the rest are there already."""
    rows = engine.read(
        lambda reader: reader.rows(
            "SELECT a.id, a.assignee, a.state FROM assignment a JOIN task t ON t.id = a.task WHERE t.type = 'live_course' "
            "AND a.assignee > (SELECT min(assignee) FROM assignment) ORDER BY a.id"
        )
    )
    for ident, assignee, state in rows:
        if chance.random() < {"completed": 0.75, "forwarded": 0.4}.get(state, 0):
            engine.act(Actor(assignee), ident, "check_in", key=f"demo:check_in:{ident}")


def _act(engine: Engine, task: int, kind: str, share: float, chance: random.Random) -> dict[str, int]:
    """Whoever has opened the task, with the assignment of it."""
    opened = {}
    rows = engine.read(lambda reader: reader.rows("SELECT id, assignee FROM assignment WHERE task = $task", task=task))
    first = min(assignee for _, assignee in rows)
    for ident, assignee in sorted(rows):
        steps = ("view", "forward", "complete")
        how_far = len(steps) if chance.random() < share else chance.randrange(len(steps))
        if assignee == first:  # the printed counselor finds something at every step
            how_far = {"live_course": 2, "jobs": 2}.get(kind, 0 if share < 0.9 else 3)
        for step in steps[:how_far]:
            engine.act(Actor(assignee), ident, step, key=f"demo:{step}:{ident}")
            opened[assignee] = ident
    return opened


def _were_here(engine: Engine, new: set[str], opened: dict[str, int]) -> None:
    """Note what goes with acting through the pages. new: accounts that nobody has acted as before."""
    now = to_micros(engine.clock())

    def write(work) -> None:
        for account in sorted(new):
            logins.used(work, account, now)
        for account, assignment in opened.items():
            messages.mark_read(work, account, now, assignment=assignment)

    engine.write(write)


TEXTS = {
    "policy": "各位同学：\n请各位毕业生关注以下事项。\n一、及时登记就业意向。"
    "\n二、按时参加学校组织的双选会和就业指导课程。\n三、求职中遇到困难，请联系辅导员。",
    "jobs": "软件开发、测试、数据分析、技术支持等方向，共 126 个岗位。\n请在报名截止前投递简历。",
    "fair": "活动期间，用人单位在线接收简历并组织视频面试。请提前准备简历，按时参加。",
    "course": "课程介绍校园招聘的时间安排、岗位选择方法和常见误区，并在线答疑。请按时收看。",
    "help": "学校为有需要的毕业生提供一对一就业帮扶：岗位推荐、简历修改和面试辅导。如需帮助，请联系辅导员。",
}
