"""What SQL says of a path is what Python says, and both databases order text like Python."""

from __future__ import annotations

import pytest

from fdycore.paths import cut, parent

PATHS = ["/", "/1/", "/10/", "/1/2/", "/1/10/", "/1/2/3/", "/51/10610/7/8/", "/％/_/", "/a%/b_/c/"]
NAMES = ["a", "B", "A", "b", "_", "~", "1", "10", "2", "张", "李", "é", "Z", "%", "c-1", "c_1", "c1"]


@pytest.mark.parametrize("segments", [0, 1, 2, 3])
def test_cutting_a_path_is_the_same_in_sql(make_engine, segments):
    engine = make_engine()

    def query(reader):
        sql = f"SELECT {reader.dialect.cut('path', segments)} FROM (SELECT $path AS path) AS q"
        return [reader.row(sql, path=path)[0] for path in PATHS]

    assert engine.read(query) == [cut(path, segments) for path in PATHS]


def test_the_parent_of_a_path_is_the_same_in_sql(make_engine):
    def query(reader):
        sql = f"SELECT {reader.dialect.parent('path')} FROM (SELECT $path AS path) AS q"
        return [reader.row(sql, path=path)[0] for path in PATHS]

    assert make_engine().read(query) == [parent(path) for path in PATHS]


def test_assignees_come_in_the_order_of_their_characters(make_engine):
    def write(work):
        work.many("INSERT INTO roster (task, assignee, path) VALUES (?, ?, ?)", [(1, name, "/") for name in NAMES])
        return [name for (name,) in work.rows("SELECT assignee FROM roster ORDER BY assignee")]

    assert make_engine().write(write) == sorted(NAMES)


def test_a_json_value_is_read_as_text(make_engine):
    def query(reader):
        sql = f"SELECT {reader.dialect.json_value('data', 'mood')} FROM (SELECT $data AS data) AS q"
        return [reader.row(sql, data=data)[0] for data in ('{"mood":"good"}', '{"mood":12}', "{}")]

    assert make_engine().read(query) == ["good", "12", None]
