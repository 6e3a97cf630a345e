"""Words in the language of whoever asks. The Chinese text is the msgid; another language brings `locale/LANGUAGE.po`.

The language is that of the request being answered: the outermost layer sets it, so that nothing has to hand it on.
"""

from __future__ import annotations

from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = {"zh-CN": "中文", "en": "English"}
CHINESE = "zh-CN"
language: ContextVar[str] = ContextVar("language", default=CHINESE)


@cache
def catalogue(name: str) -> dict[str, str]:
    """msgid -> text of a language; empty for Chinese, whose texts are the msgids."""
    source = files("fdyweb").joinpath("locale", f"{name}.po")
    if name == CHINESE or not source.is_file():
        return {}
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        return {m.id: m.string for m in read_po(file) if m.id and m.string and isinstance(m.id, str)}


def translated(name: str, text: str) -> str:
    return catalogue(name).get(text, text)


def say(text: str, **values: Any) -> str:
    """A text in the language of the present request, its `{name}` places filled in."""
    spoken = language.get()
    if spoken != CHINESE:
        text = translated(spoken, text)
    return text.format(**values) if values else text


def msgid(text: str) -> str:
    """Marks a text that is said later, for those who look for what is to be translated."""
    return text
