"""A task's time for a student's own calendar: an iCalendar file that any calendar can read."""

from __future__ import annotations

from datetime import datetime, timedelta

from fdyweb.presenters import BEIJING
from fdyweb.sharing import calendar
from tests.fdyweb.country import LIVE, TYPES, mine, post_of, run_all, send

STARTS = datetime(2026, 3, 2, 10, tzinfo=BEIJING)


def lines_of(body: bytes) -> list[str]:
    assert body.endswith(b"\r\n")
    lines = body.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, lines)) <= 75
    return b"\r\n".join(lines).decode().replace("\r\n ", "").split("\r\n")


def made(title: str, **more) -> list[str]:
    return lines_of(calendar.event("u@fdy", title, STARTS, None, address="https://x.example/p/1", now=STARTS, **more))


def test_what_is_long_is_folded_between_characters_and_what_is_hostile_is_text():
    title = "校招季，如何选好；第一份工作" * 9
    assert f"SUMMARY:{title}" in made(title)
    found = made("a;b,c\\d\r\nBEGIN:VALARM\x07", place="图书馆\r报告厅")
    assert "SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VALARM" in found and "LOCATION:图书馆\\n报告厅" in found
    assert not any(line.startswith(("DTEND", "BEGIN:VALARM")) for line in found)


def test_a_student_takes_the_time_into_the_own_calendar_and_looking_counts_once(browser, site, clock):
    task = send(browser("college"), "live_course", LIVE | {"f-starts": "2026-03-02T10:00"})
    run_all(site)
    ident = mine(site, "counselor", task)
    token, student = site.links.of(ident).token, browser(None)
    page = student.get(f"/p/{token}")
    found = page.click("加入日历")
    assert found.content_type == "text/calendar" and "Set-Cookie" not in found.headers
    first = lines_of(found.body)
    assert {f"UID:{token}@fdy", "DTSTART:20260302T020000Z", "DTEND:20260302T030000Z", f"SUMMARY:{LIVE['f-title']}"} <= {
        *first
    }
    assert site.links.seen(ident).opens == 1
    clock.advance(seconds=(STARTS - clock() + timedelta(minutes=1)).total_seconds())
    assert "加入日历" not in student.get(f"/p/{token}")
    assert lines_of(student.get(f"/p/{token}/event.ics").body)[4] == first[4]
    site.engine.control(post_of(site, "college").actor, task, "void", reason="重复派发", key="v")
    run_all(site)
    student.get(f"/p/{token}/event.ics", status=404)


def test_what_has_no_time_is_no_event(browser, site):
    task = send(browser("college"), "policy", TYPES["policy"])
    run_all(site)
    token = site.links.of(mine(site, "counselor", task)).token
    assert "加入日历" not in browser(None).get(f"/p/{token}")
    for one in (token, "not-a-token"):
        browser(None).get(f"/p/{one}/event.ics", status=404)
