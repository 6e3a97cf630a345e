"""The list of accounts as a file: those that a filter finds, as whoever asks may see them, and a line in the history.

Nothing leaves without that line, and nothing that the table of powers does not let them see; phones are masked.
"""

from __future__ import annotations

from typing import NamedTuple

from fdycore import Reason, Refused
from fdycore.clock import to_micros
from fdyweb.directory import changes, posts
from fdyweb.directory.authority import Post, demand
from fdyweb.directory.desk import Desk, target
from fdyweb.directory.phones import hidden, masked

MOST = 50_000  # accounts in one file
FREE = 1_000  # so many leave on the word of an open login alone; for more, whoever asks shows again who they are
UNSURE = Reason("confirm_export", "一次导出超过 {n} 个账号，须先确认是您本人操作。", n=FREE)


class Line(NamedTuple):
    """One account of a file. phone: masked; duties: (cohort, degree, major)."""

    row: posts.Row
    phone: str
    duties: list[tuple[int, str, str]]


class Export(Desk):
    def lines(self, post: Post, wanted: posts.Wanted, told: str, sure: bool = False) -> list[Line]:
        """What is wanted, in the order of the list. `told` is the filter in words, for the history.

        sure: it was asked again who this is. Raises Denied; Refused beyond MOST accounts, and beyond FREE for one who is
        not `sure`, with nothing written.
        """
        rows = self._engine.read(lambda reader: posts.page(reader, wanted, limit=MOST + 1))
        if len(rows) > MOST:
            raise Refused(
                Reason("too_many_lines", "一次最多导出 {n} 个账号，请按单位或其他条件缩小范围后分批导出。", n=MOST)
            )
        if rows:
            demand(post, "account.see", *map(target, rows))
        if len(rows) > FREE and not sure:
            raise Refused(UNSURE)
        duties = self._engine.read(lambda reader: posts.duties(reader, [row.id for row in rows]))
        now, after = to_micros(self._engine.clock()), {"filter": hidden(told), "count": len(rows)}
        self._engine.write(
            lambda work: changes.note(
                work, now, post.id, "account.list", f"account:{post.id}", wanted.under, None, after
            )
        )
        return [Line(row, masked(self._phones.decrypt(row.phone_cipher)), duties.get(row.id, [])) for row in rows]
