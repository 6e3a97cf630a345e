"""What tests of the site do again and again: dispatch through the pages, and look at who is who."""

from __future__ import annotations

from fdyweb import demo
from fdyweb.directory import store
from fdyweb.directory.authority import Post

LIVE = {"f-title": "校招季如何选好第一份工作", "f-starts": "2026-03-02T10:00", "f-ends": "2026-03-02T11:00"}
TYPES = {
    "policy": {"f-title": "关于做好毕业生就业工作的通知"},
    "recruitment": {"f-title": "秋季双选会", "f-starts": "2026-03-05T09:00"},
    "course": {"f-title": "简历撰写"},
    "jobs": {"f-title": "岗位汇总", "f-employer": "示例公司", "f-positions": "工程师"},
    "live_course": LIVE,
}


def post_of(site, level: str) -> Post:
    """The post that the printed person of a level acts as first."""
    index = site.phones.index(demo.LOGINS[level][0])
    identity = site.engine.read(lambda reader: store.by_phone(reader, index)).identity
    return Post(*site.engine.read(lambda reader: store.posts(reader, identity))[0])


def send(browser, type_name: str, fields: dict[str, str], choose: dict[str, str] | None = None) -> int:
    """Compose, preview, confirm; answers the task's id."""
    form = next(f for f in browser.get(f"/dispatch?type={type_name}").forms.values() if f.action == "/dispatch")
    for name, value in fields.items():
        form[name] = value
    for name, value in (choose or {}).items():
        next(box for box in form.fields[name] if box._value == value).checked = True
    preview = form.submit(status=303).follow(status=200)
    form = next(f for f in preview.forms.values() if "digest" in f.fields)
    return int(form.submit(status=303).headers["Location"].rsplit("/", 1)[1])


def run_all(site) -> None:
    while site.engine.run_due(limit=10_000, budget=60):
        pass


def mine(site, level: str, task: int) -> int:
    """The printed counselor's assignment of a task."""
    return site.engine.assignments(post_of(site, level).actor, task=task).items[0].assignment.id


def press(browser, address: str, action: str, **fields: str):
    """Press the button of an action on a page."""
    form = next(f for f in browser.get(address).forms.values() if f.action.endswith(f"/do/{action}"))
    for name, value in fields.items():
        form[name] = value
    return form.submit()
