"""Tables that leave as a file: the one way out, so that none of them runs what somebody typed as a formula.

CSV in UTF-8 with a byte order mark, which spreadsheet programs need to read Chinese, every cell quoted and a text. Such a
program takes a cell that begins with = + - @, a tab or a line's end for a formula, and a long row of digits for a number
that it rounds: an apostrophe before it stops both.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from urllib.parse import quote

from pyramid.response import Response

MARK = "\ufeff"
# The full-width signs begin a formula too, where the program is set to Chinese. Eleven digits, a phone, are shown whole.
LIVE = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
DIGITS = re.compile(r"0\d+|\d{12,}")


def cell(value: object) -> str:
    """A value as the text of one cell."""
    text = "" if value is None else str(value)
    return f"'{text}" if LIVE.match(text) or DIGITS.fullmatch(text) else text


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    out = io.StringIO()
    out.write(MARK)
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([cell(head) for head in heads])
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def response(name: str, plain: str, body: bytes) -> Response:
    """A table to be saved under a name; `plain` is the name for what reads ASCII alone (RFC 6266)."""
    made = Response(body, content_type="text/csv", charset="utf-8")
    made.headers["Content-Disposition"] = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    return made
