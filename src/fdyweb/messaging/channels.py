"""Channels carry a message out of the platform. The inbox is none of them: it is the message row itself.

A channel is a function of (account, kind, task, title) that sends or raises. The console channel writes a log line: it
lets a developer see what would be sent, and needs no service.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

log = logging.getLogger("fdyweb.console")

Channel = Callable[[str, str, int, str], None]


def console(account: str, kind: str, task: int, title: str) -> None:
    log.info("to %s: %s, task %s", account, kind, task)


class Channels:
    """The channels by name, those of plugins too (`fdyweb_channels`)."""

    def __init__(self, channels: dict[str, Channel] | None = None):
        self._channels = dict(channels or {})

    def add(self, name: str, channel: Channel) -> None:
        if name in self._channels:
            raise ValueError(f"there is a channel {name!r} already")
        self._channels[name] = channel

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._channels)

    def send(self, name: str, account: str, kind: str, task: int, title: str) -> None:
        self._channels[name](account, kind, task, title)
