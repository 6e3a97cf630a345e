"""Channels carry a message out of the platform. The inbox is none of them: it is the message row itself.

A channel is a function of (account, kind, task, title) that sends or raises. The console channel writes a log line: it
lets a developer see what would be sent, and needs no service.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

log = logging.getLogger("fdyweb.console")

Channel = Callable[[str, str, int, str], None]
Texts = Callable[[str, str], None]


def console(account: str, kind: str, task: int, title: str) -> None:
    log.info("to %s: %s, task %s", account, kind, task)


def console_text(phone: str, text: str) -> None:
    """Shows what a short message would say, codes and initial passwords included: for a first look only."""
    log.info("text to %s****%s: %s", phone[:3], phone[-4:], text)


class Channels:
    """The channels by name, those of plugins too (`fdyweb_channels`), and what carries short messages to a phone."""

    def __init__(self, channels: dict[str, Channel] | None = None, texts: Texts | None = None):
        self._channels = dict(channels or {})
        self._texts = texts

    def add_texts(self, texts: Texts) -> None:
        """Carry short messages: `texts(phone, text)` sends to eleven digits or raises. There is one for a site."""
        if self._texts is not None and self._texts is not console_text:
            raise ValueError("there is a channel for short messages already")
        self._texts = texts

    @property
    def carries_texts(self) -> bool:
        return self._texts is not None

    def text(self, phone: str, text: str) -> bool:
        """Send a short message now; False when it could not be. Called outside any transaction."""
        if self._texts is None:
            return False
        try:
            self._texts(phone, text)
        except Exception as exc:  # a channel may raise anything; its words may hold the phone
            log.warning("a short message could not be sent: %s", type(exc).__name__)
            return False
        return True

    def add(self, name: str, channel: Channel) -> None:
        if name in self._channels:
            raise ValueError(f"there is a channel {name!r} already")
        self._channels[name] = channel

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._channels)

    def send(self, name: str, account: str, kind: str, task: int, title: str) -> None:
        self._channels[name](account, kind, task, title)
