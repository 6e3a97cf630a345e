"""What a page weighs on a phone's network, compressed: HTML 20 KB, style sheet 10, script 12 (ux budget)."""

from __future__ import annotations

import gzip
from importlib.resources import files

from fdyweb.directory import store
from tests.fdyweb.country import TYPES, mine, run_all, send

KB = 1024


def packed(data: bytes) -> int:
    return len(gzip.compress(data, 6))


def test_the_style_sheet_and_the_script_are_small():
    static = files("fdyweb").joinpath("static")
    assert packed(static.joinpath("site.css").read_bytes()) <= 10 * KB
    assert packed(static.joinpath("site.js").read_bytes()) <= 12 * KB


def test_full_pages_are_small(site, browser):
    ministry = browser("ministry")
    for number in range(20):
        send(ministry, "policy", {"f-title": f"关于做好毕业生就业工作的第 {number} 号通知，标题较长，请各单位遵照执行"})
    task = send(ministry, "live_course", TYPES["live_course"])
    run_all(site)
    schools = [
        ("school", f"9{n:04d}", f"第{n}所名称相当长的职业技术大学（示例）", f"/51/9{n:04d}/") for n in range(400)
    ]
    site.engine.write(lambda work: store.add_units(work, schools, 0))
    counselor = browser("counselor")
    pages = [
        counselor.get("/tasks"),
        counselor.get(f"/tasks/{mine(site, 'counselor', task)}"),
        counselor.get("/messages?show=all"),
        ministry.get("/tasks"),
        ministry.get(f"/progress/{task}"),
        ministry.get(f"/progress/{task}?at=/51/"),
        ministry.get("/dispatch?type=live_course&a-province=/51/"),
    ]
    assert {page.request.path: packed(page.body) for page in pages if packed(page.body) > 20 * KB} == {}
    assert "请输入名称查找" in pages[-1]
