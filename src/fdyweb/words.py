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
def catalogue(name: str) -> dict[str, tuple[str, ...]]:
    """msgid -> text of a language, for one and for several where they differ; empty for Chinese: its texts are the msgids."""
    source = files("fdyweb").joinpath("locale", f"{name}.po")
    if name == CHINESE or not source.is_file():
        return {}
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        forms = [(m.id, m.string) if m.pluralizable else ((m.id,), (m.string,)) for m in read_po(file) if m.id]
    return {texts[0]: said for texts, said in forms if all(said)}


def translated(name: str, text: str, n: int = 2) -> str:
    """A text for n things: the first form is for one, as English has it."""
    forms = catalogue(name).get(text, (text,))
    return forms[0 if n == 1 else -1]


def say(text: str, **values: Any) -> str:
    """A text in the language of the present request, its `{name}` places filled in."""
    spoken = language.get()
    if spoken != CHINESE:
        text = translated(spoken, text)
    return text.format(**values) if values else text


def say_n(text: str, n: int, **values: Any) -> str:
    """A text about n things, which stand at its place `{n}`."""
    return translated(language.get(), text, n).format(n=f"{n:,}", **values)


def msgid(text: str) -> str:
    """Marks a text that is said later, for those who look for what is to be translated."""
    return text
