"""Each built-in type in a browser: from the composer to the counselor, and to a hundred percent on the college's board."""

from __future__ import annotations

import pytest

from fdycore import Actor
from tests.browser.conftest import expect
from tests.fdyweb.country import TYPES, mine, post_of, run_all

STEPS = dict.fromkeys(TYPES, ("view", "forward", "complete")) | {
    "live_course": ("view", "forward", "check_in", "complete")
}


def dispatch(college, title: str, fields: dict[str, str]) -> int:
    """Fill the form in, choose those responsible for 2027, confirm; answers the task's id."""
    college.goto("/dispatch")
    college.get_by_role("link", name=title).click()
    for name, value in fields.items():
        college.fill(f"#{name}", value)
    college.get_by_label("2027届").check()
    college.get_by_role("button", name="预览并派发").click()
    expect(college.get_by_role("heading", name=fields["f-title"])).to_be_visible()
    college.get_by_role("button", name="确认派发").click()
    college.wait_for_url("**/progress/*")
    return int(college.url.rsplit("/", 1)[1])


def others_act(site, task: int, steps: tuple[str, ...]) -> int:
    """Everybody but the printed counselor does their part; answers how many they are."""
    engine, own = site.engine, mine(site, "counselor", task)
    items = engine.assignments(post_of(site, "college").actor, task=task).items
    others = [item.assignment for item in items if item.assignment.id != own]
    for one in others:
        for step in steps:
            engine.act(Actor(one.assignee), one.id, step, key=f"{step}:{one.id}")
    assert others, "the filter leaves nobody but the counselor"
    return len(others)


def forward_and_complete(counselor, type_name: str) -> None:
    counselor.get_by_role("link", name="转发", exact=True).click()
    if type_name == "live_course":
        counselor.get_by_role("button", name="我已转发").click()
        counselor.get_by_role("button", name="签到", exact=True).click()
        counselor.get_by_role("button", name="完成", exact=True).click()
    else:
        counselor.get_by_role("button", name="已转发，完成").click()
    expect(counselor.locator("main")).to_contain_text("已全部完成")


@pytest.mark.parametrize(("type_name", "size"), [*((name, "phone") for name in TYPES), ("live_course", "desktop")])
def test_each_type_goes_from_the_composer_to_a_hundred_percent(page, live, clock, type_name, size):
    site, fields = live.site, TYPES[type_name]
    college = page("college", size)
    task = dispatch(college, site.engine.task_types()[type_name].workflow.definition.title, fields)
    run_all(site)
    clock.advance(minutes=45)  # into the window of the live course
    others = others_act(site, task, STEPS[type_name])

    counselor = page("counselor", size)
    counselor.get_by_role("link", name=fields["f-title"]).click()
    counselor.wait_for_url(f"**/tasks/{mine(site, 'counselor', task)}")
    forward_and_complete(counselor, type_name)

    # The board was opened while the task went out, and comes to this by itself: a reload here could meet its own.
    expect(college.locator("main")).to_contain_text("100.0% 已完成", timeout=12_000)
    expect(college.locator("main")).to_contain_text(f"{others + 1} / {others + 1} 名辅导员")
    assert college.complaints == counselor.complaints == []
