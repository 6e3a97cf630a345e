"""The country: provinces, schools, colleges and counselors, from a list of schools or invented.

Everything is made from a seed, so the same list and seed give the same people.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fdycore.errors import FdyError
from fdycore.store.schema import Migration, Schema

COLUMNS = ("学校标识码", "学校名称", "省份代码", "省份", "所在地", "主管部门", "办学层次", "备注")
DEGREES = {"本科": 1.6, "专科": 1.0}  # weight of a school by what it teaches: how many counselors it has
CORPS, CORPS_CODE = "新疆生产建设兵团", "660000"  # the 32nd province (D28)
MOST_BYTES = 20 * 2**20
DIRECT = 0.05  # share of counselors who belong to their school itself and to no college (R006)

PROVINCES = (
    "110000 北京市,120000 天津市,130000 河北省,140000 山西省,150000 内蒙古自治区,210000 辽宁省,220000 吉林省,230000 黑龙江省,"
    "310000 上海市,320000 江苏省,330000 浙江省,340000 安徽省,350000 福建省,360000 江西省,370000 山东省,410000 河南省,"
    "420000 湖北省,430000 湖南省,440000 广东省,450000 广西壮族自治区,460000 海南省,500000 重庆市,510000 四川省,520000 贵州省,"
    "530000 云南省,540000 西藏自治区,610000 陕西省,620000 甘肃省,630000 青海省,640000 宁夏回族自治区,650000 新疆维吾尔自治区,"
    f"{CORPS_CODE} {CORPS}"
)  # fmt: skip
INVENTED_SCHOOLS = 2_631


class BadUnits(FdyError):
    """A list of schools is refused as a whole: `problems` holds (row, column, reason) for every bad row; row 0: the file."""

    def __init__(self, file: str, problems: list[tuple[int, str, str]]):
        self.file, self.problems = file, problems
        shown = "".join(
            f"\n  {f'row {row}, ' if row else ''}{column}: {reason}" for row, column, reason in problems[:20]
        )
        more = f"\n  and {len(problems) - 20} more" if len(problems) > 20 else ""
        super().__init__(f"{file}: {len(problems)} problem(s), nothing was made{shown}{more}")


@dataclass(frozen=True, slots=True)
class School:
    code: str  # five digits, the last five of the 学校标识码
    name: str
    province: str  # six digits
    weight: float

    @property
    def path(self) -> str:
        return f"/{self.province[:2]}/{self.code}/"


@dataclass(frozen=True)
class Country:
    provinces: Mapping[str, str]  # two digits -> name
    schools: tuple[School, ...]
    corps: int  # schools that belong to the Corps by rule D28

    def counselors(self, number: int, seed: int) -> Iterator[tuple[str, str]]:
        """(id, path) of `number` counselors, shared out over the schools by weight; every school has one."""
        chance = random.Random(f"{seed}:people")
        serial = 0
        for school, many in zip(self.schools, self._shares(number), strict=True):
            colleges = max(1, min(24, round(many / 12)))
            for _ in range(many):
                serial += 1
                college = "" if chance.random() < DIRECT else f"{chance.randrange(colleges) + 1}/"
                yield f"c{serial:07d}", school.path + college

    def _shares(self, number: int) -> list[int]:
        if number < len(self.schools):
            raise FdyError(f"{number} counselors are too few for {len(self.schools)} schools; give at least one each")
        total, shares, given, weight = sum(s.weight for s in self.schools), [], 0, 0.0
        spare = number - len(self.schools)
        for school in self.schools:
            weight += school.weight
            upto = round(spare * weight / total)
            shares.append(1 + upto - given)
            given = upto
        return shares


def read_units(path: Path) -> Country:
    """Schools from a CSV file (UTF-8) with the columns of the Ministry's public list. Raises BadUnits with every bad row."""
    file = path.name
    try:
        raw = path.read_bytes()
    except OSError as exc:
        raise BadUnits(file, [(0, "file", f"cannot be read: {exc.strerror or exc}")]) from None
    if len(raw) > MOST_BYTES:
        raise BadUnits(file, [(0, "file", f"is larger than {MOST_BYTES} bytes")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        row = raw[: exc.start].count(b"\n") + 1
        raise BadUnits(file, [(row, "file", "is not UTF-8; save the table as CSV UTF-8")]) from None
    return _country(file, *_rows(file, text))


def _rows(file: str, text: str) -> tuple[list[tuple[int, dict[str, str]]], list[tuple[int, str, str]]]:
    """-> ((row number, values by column), problems): what can be told before looking at the values."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, problems = [], []
    try:
        header = next(reader, [])
        if tuple(header) != COLUMNS:
            raise BadUnits(
                file, [(1, "header", f"must be {','.join(COLUMNS)}, is {','.join(header)[:200] or 'empty'}")]
            )
        for values in reader:
            if not any(v.strip() for v in values):
                continue  # a blank line, as editors leave at the end
            if len(values) != len(COLUMNS):
                problems.append((reader.line_num, "row", f"has {len(values)} columns, needs {len(COLUMNS)}"))
            else:
                rows.append((reader.line_num, dict(zip(COLUMNS, (v.strip() for v in values), strict=True))))
    except csv.Error as exc:
        problems.append((reader.line_num, "row", f"is not CSV: {exc}"))
    if not rows and not problems:
        problems.append((1, "file", "holds no school"))
    return rows, problems


def _country(file: str, rows: list[tuple[int, dict[str, str]]], problems: list[tuple[int, str, str]]) -> Country:
    provinces: dict[str, str] = {}
    seen: dict[str, int] = {}
    schools, corps = [], 0
    for number, row in rows:
        found = list(_faults(row, provinces, seen))
        problems += [(number, column, reason) for column, reason in found]
        if found:
            continue
        code = row["学校标识码"][5:]
        seen[code] = number
        province = row["省份代码"]
        if row["主管部门"] == CORPS:
            province, corps = CORPS_CODE, corps + 1
            provinces[CORPS_CODE[:2]] = CORPS
        else:
            provinces[province[:2]] = row["省份"]
        schools.append(School(code, row["学校名称"], province, DEGREES[row["办学层次"]]))
    if problems:
        raise BadUnits(file, sorted(problems))
    return Country(dict(sorted(provinces.items())), tuple(sorted(schools, key=lambda s: s.path)), corps)


def _faults(row: dict[str, str], provinces: dict[str, str], seen: dict[str, int]) -> Iterator[tuple[str, str]]:
    code = row["学校标识码"]
    if not (len(code) == 10 and code.isascii() and code.isdigit()):
        yield "学校标识码", f"must be ten digits, is {code!r}"
    elif code[5:] in seen:
        yield "学校标识码", f"the school code {code[5:]} was given in row {seen[code[5:]]} already"
    if not row["学校名称"] or not row["学校名称"].isprintable():
        yield "学校名称", "is empty" if not row["学校名称"] else "holds characters that cannot be shown"
    province = row["省份代码"]
    if not (len(province) == 6 and province.isascii() and province.isdigit() and province.endswith("0000")):
        yield "省份代码", f"must be two digits and four zeros, like 110000, is {province!r}"
    elif provinces.get(province[:2], row["省份"]) != row["省份"]:
        yield "省份", f"{province} was called {provinces[province[:2]]} before, is {row['省份']!r}"
    if not row["省份"]:
        yield "省份", "is empty"
    if row["办学层次"] not in DEGREES:
        yield "办学层次", f"must be {' or '.join(DEGREES)}, is {row['办学层次']!r}"


def invent(schools: int = INVENTED_SCHOOLS, seed: int = 1) -> Country:
    """A country of the same shape with invented schools, spread over all 32 provinces."""
    chance = random.Random(f"{seed}:schools")
    named = [line.split(" ") for line in PROVINCES.split(",")]
    made, corps = [], 0
    for serial in range(schools):
        # The first round gives every province a school; the rest falls as it may.
        code, name = named[serial] if serial < len(named) else chance.choice(named)
        corps += code == CORPS_CODE
        degree = chance.choice(tuple(DEGREES))
        made.append(School(f"{90000 - schools + serial:05d}", f"{name}第{serial + 1}示例学院", code, DEGREES[degree]))
    provinces = {code[:2]: name for code, name in named if any(s.province == code for s in made)}
    return Country(provinces, tuple(sorted(made, key=lambda s: s.path)), corps)


# -- the host's table -----------------------------------------------------------------------------------------------

PEOPLE = Migration(
    1, "people", "CREATE TABLE rehearsal_person (\n  id {text} NOT NULL PRIMARY KEY,\n  path {text} NOT NULL\n);\n"
)
SCHEMA = Schema("rehearsal", None, (PEOPLE,))
ADD_PERSON = "INSERT INTO rehearsal_person (id, path) VALUES (?, ?)"
SELECT_PEOPLE = "SELECT id AS assignee, path FROM rehearsal_person"
