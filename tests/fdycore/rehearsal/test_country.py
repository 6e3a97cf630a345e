"""The country: schools from a list or invented, and the people made from them."""

from __future__ import annotations

from collections import Counter

import pytest

from fdycore import FdyError
from fdycore.paths import is_path
from fdycore.rehearsal.country import COLUMNS, CORPS, BadUnits, invent, read_units

HEADER = ",".join(COLUMNS)
GOOD = (
    "4199090001,示例大学,990000,示例省,示例市,教育部,本科,",
    "4199090002,示例职业学院,990000,示例省,示例市,示例省,专科,民办",
    f"4199090003,示例兵团大学,990000,示例省,示例市,{CORPS},本科,",
)


def write(tmp_path, *rows, header=HEADER, encoding="utf-8"):
    file = tmp_path / "units.csv"
    file.write_text("\n".join([header, *rows]) + "\n", encoding=encoding)
    return file


def test_schools_become_paths_of_province_and_school(tmp_path):
    country = read_units(write(tmp_path, *GOOD))
    assert [s.path for s in country.schools] == ["/66/90003/", "/99/90001/", "/99/90002/"]


def test_schools_of_the_corps_are_the_thirty_second_province(tmp_path):
    country = read_units(write(tmp_path, *GOOD))
    assert country.corps == 1
    assert country.provinces == {"66": CORPS, "99": "示例省"}


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path):
    file = tmp_path / "units.csv"
    file.write_bytes(("\ufeff" + "\r\n".join([HEADER, *GOOD]) + "\r\n").encode())
    assert len(read_units(file).schools) == 3


BAD = {
    "4x99090009,示例学院,990000,示例省,示例市,教育部,本科,": ("学校标识码", "ten digits"),
    "4199090001,示例学院,990000,示例省,示例市,教育部,本科,": ("学校标识码", "given in row 2 already"),
    "4199090009,,990000,示例省,示例市,教育部,本科,": ("学校名称", "is empty"),
    "4199090009,示例学院,99,示例省,示例市,教育部,本科,": ("省份代码", "two digits and four zeros"),
    "4199090009,示例学院,990000,别的省,示例市,教育部,本科,": ("省份", "was called 示例省 before"),
    "4199090009,示例学院,990000,示例省,示例市,教育部,大专,": ("办学层次", "本科 or 专科"),
    "4199090009,示例学院,990000": ("row", "has 3 columns, needs 8"),
}


@pytest.mark.parametrize("row", BAD)
def test_a_bad_row_is_refused_with_row_column_and_reason(tmp_path, row):
    with pytest.raises(BadUnits) as refused:
        read_units(write(tmp_path, *GOOD, row))
    assert [(number, column) for number, column, _ in refused.value.problems] == [(5, BAD[row][0])]
    assert BAD[row][1] in refused.value.problems[0][2]
    assert "units.csv" in str(refused.value) and "row 5" in str(refused.value)


def test_all_bad_rows_are_reported_at_once_in_order(tmp_path):
    with pytest.raises(BadUnits) as refused:
        read_units(write(tmp_path, *BAD, *GOOD))
    rows = [number for number, _, _ in refused.value.problems]
    assert rows == sorted(rows)
    assert {2, 4, 5, 7, 8} <= set(rows)  # the others are bad only beside a good first row


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "header"),
        (HEADER.encode(), "holds no school"),
        ("学校,省份\n".encode(), "must be 学校标识码"),
        ("示例".encode("gbk"), "not UTF-8"),
        ((HEADER + '\n"4199090001,').encode(), "not CSV"),
    ],
)
def test_a_file_that_is_no_such_list_is_refused(tmp_path, content, reason):
    file = tmp_path / "units.csv"
    file.write_bytes(content)
    with pytest.raises(BadUnits, match=reason):
        read_units(file)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(BadUnits, match="cannot be read"):
        read_units(tmp_path / "nowhere.csv")


def test_an_invented_country_has_every_province_and_distinct_schools():
    country = invent(200, seed=3)
    assert len(country.provinces) == 32
    assert len({s.code for s in country.schools}) == 200
    assert country == invent(200, seed=3) != invent(200, seed=4)


def test_people_are_as_many_as_asked_and_every_school_has_one():
    country = invent(100, seed=1)
    people = list(country.counselors(1_000, seed=1))
    assert len({ident for ident, _ in people}) == 1_000
    assert all(is_path(path) for _, path in people)
    schools = Counter("/".join(path.split("/")[:3]) + "/" for _, path in people)
    assert set(schools) == {s.path for s in country.schools}


def test_some_people_belong_to_their_school_and_to_no_college():
    people = list(invent(40, seed=1).counselors(2_000, seed=1))
    direct = sum(path.count("/") == 3 for _, path in people)
    assert 0 < direct < 300


def test_too_few_people_for_the_schools_are_refused():
    with pytest.raises(FdyError, match="too few"):
        list(invent(100, seed=1).counselors(99, seed=1))


def test_blank_lines_are_left_out(tmp_path):
    assert len(read_units(write(tmp_path, "", *GOOD, ",,,,,,,", "  ")).schools) == 3


def test_a_file_that_is_not_there_has_no_row(tmp_path):
    with pytest.raises(BadUnits, match="cannot be read") as refused:
        read_units(tmp_path / "nowhere.csv")
    assert "row" not in str(refused.value)
