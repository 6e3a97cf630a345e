"""Path arithmetic compared with a walk over segments."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fdycore.paths import after, covers, cut, depth, is_path, parent

SEGMENT = st.text("01%_a五～", min_size=1, max_size=3)
PATH = st.lists(SEGMENT, max_size=4).map(lambda segments: "/" + "".join(f"{s}/" for s in segments))


def walk(path: str) -> list[str]:
    return [s for s in path.split("/") if s]


@given(PATH, PATH)
def test_one_covers_another_when_its_segments_come_first(upper, lower):
    assert covers(upper, lower) == (walk(lower)[: len(walk(upper))] == walk(upper))


@given(PATH, PATH)
def test_the_range_of_a_path_holds_what_it_covers_and_nothing_else(upper, lower):
    assert (upper <= lower < after(upper)) == covers(upper, lower)


@given(PATH, st.integers(0, 5))
def test_depth_cut_and_parent_count_segments(path, segments):
    assert depth(path) == len(walk(path))
    assert walk(cut(path, segments)) == walk(path)[:segments]
    assert walk(parent(path)) == walk(path)[:-1]


def test_the_roots_parent_is_above_everything():
    assert parent("/") == "" and parent("/1/") == "/"


@given(PATH)
def test_paths_are_paths(path):
    assert is_path(path)


@pytest.mark.parametrize(
    "text", ["", "1", "/1", "1/", "//", "/1//2/", "/1/\n/", "/\ud800/", "/" + "x" * 400 + "/", None, 1, b"/"]
)
def test_other_things_are_not(text):
    assert not is_path(text)
