"""One event as an iCalendar file (RFC 5545): for a student's own calendar."""

from __future__ import annotations

from datetime import datetime, timezone

OCTETS = 75  # of a line, its end not counted
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def event(
    uid: str,
    title: str,
    starts: datetime,
    ends: datetime | None,
    *,
    address: str,
    place: str = "",
    revision: int = 0,
    now: datetime,
) -> bytes:
    """uid is the same for every copy of the event; one with a greater revision takes the place of an earlier copy."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//fdy//fdyweb//ZH",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"SEQUENCE:{revision}",
        f"DTSTAMP:{_utc(now)}",
        f"DTSTART:{_utc(starts)}",
        *([f"DTEND:{_utc(ends)}"] if ends else []),
        f"SUMMARY:{_text(title)}",
        *([f"LOCATION:{_text(place)}"] if place else []),
        f"DESCRIPTION:{_text(address)}",  # not every calendar shows the URL
        f"URL:{address}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _utc(at: datetime) -> str:
    return f"{at.astimezone(timezone.utc):%Y%m%dT%H%M%SZ}"  # noqa: UP017


def _text(value: str) -> str:
    """Escaped, without control characters: a text ends no line."""
    lines = value.replace("\r\n", "\n").replace("\r", "\n").translate(ESCAPES)
    return "".join(c for c in lines if c >= " " and c != "\x7f")


def _folded(line: str) -> bytes:
    """In lines of 75 octets at most, the further ones behind a space; no character is cut."""
    folded, size = [], 0
    for octets in (character.encode() for character in line):
        if size + len(octets) > OCTETS:
            folded.append(b"\r\n ")
            size = 1
        folded.append(octets)
        size += len(octets)
    return b"".join(folded)
