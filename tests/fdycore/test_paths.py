"""Arithmetic on paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fdycore import paths

segments = st.text(st.sampled_from("0159aZ~_-. 学"), min_size=1, max_size=4)
a_path = st.lists(segments, max_size=6).map(lambda parts: "/" + "".join(f"{part}/" for part in parts))


@pytest.mark.parametrize("text", ["/", "/1/", "/51/10610/7/", "/学院/", "/" + "a" * 398 + "/"])
def test_these_are_paths(text):
    assert paths.is_path(text)


@pytest.mark.parametrize(
    "text", ["", "1/", "/1", "//", "/1//2/", "/1\n/", "/1\0/", "/" + "a" * 399 + "/", None, 1, b"/1/"]
)
def test_these_are_none(text):
    assert not paths.is_path(text)


def test_a_unit_covers_itself_and_what_lies_under_it_but_not_a_longer_number():
    assert paths.covers("/51/", "/51/")
    assert paths.covers("/51/", "/51/7/")
    assert not paths.covers("/51/", "/510/")
    assert not paths.covers("/51/7/", "/51/")
    assert paths.covers("/", "/51/")


@given(a_path, a_path)
def test_the_range_of_text_is_the_subtree(upper, lower):
    assert (upper <= lower < paths.after(upper)) == paths.covers(upper, lower)


@given(a_path, st.integers(0, 7))
def test_a_cut_is_the_path_itself_or_an_ancestor_of_that_depth(path, level):
    cut = paths.cut(path, level)
    assert paths.is_path(cut)
    assert paths.covers(cut, path)
    assert paths.depth(cut) == min(level, paths.depth(path))


@given(a_path.filter(lambda path: path != "/"))
def test_a_parent_is_one_segment_shorter(path):
    assert paths.parent(path) == paths.cut(path, paths.depth(path) - 1)


def test_above_the_root_is_the_empty_text():
    assert paths.depth("/") == 0
    assert paths.parent("/") == ""
    assert paths.covers("", "/")
