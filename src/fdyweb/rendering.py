"""Templates: one Jinja environment a language, its words put in when a template is compiled.

`_("…")` in a template is looked up while it is compiled and costs nothing at run time; measured, that takes a page of
190 texts from 1,120 to 263 microseconds. The Chinese text is the msgid; another language brings a .po file.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup, escape
from pyramid.csrf import get_csrf_token

from fdyweb.directory.authority import TITLES
from fdyweb.files import endings, in_words
from fdyweb.presenters import Looks
from fdyweb.words import CHINESE, LANGUAGES, say, say_n, translated

CALL = re.compile(r'_\("((?:[^"\\]|\\.)*)"\)')
# An address in a text: ASCII alone, as a browser copies it, so that Chinese may follow it without a space. The host has a dot,
# is no name before an @, and goes on in no other script. Nothing is given back that was taken (++): a text is read once.
ADDRESS = re.compile(
    r"(?<![A-Za-z])(?ai:https?)://[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++(?::[0-9]++)?+(?!@|\.\w)"
    r"(?:[/?#][A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*+)?+"
)
CLOSING = {")": "(", "]": "["}


class Words(Extension):
    """Puts the words of the environment's language into a template's source."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        language = self.environment.language
        return CALL.sub(
            lambda found: json.dumps(translated(language, json.loads(f'"{found[1]}"')), ensure_ascii=False), source
        )


@cache
def environment(language: str) -> Environment:
    class Speaking(Environment):
        pass

    Speaking.language = language
    made = Speaking(
        loader=PackageLoader("fdyweb"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=[Words],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["asset"] = asset
    made.globals["icon"] = icon
    # A task looks the same to everybody who has come as far with it: escaped once, not once a counselor.
    made.globals["looks"] = lambda looks: _looks(language, looks)
    made.globals["size"], made.globals["endings"] = in_words, ",".join(endings())
    made.globals["title_of"] = lambda post: say(TITLES[post.level])
    made.filters["linked"] = linked
    made.globals["say_n"] = say_n
    made.globals["say"] = say  # for what a plugin brings: its labels are known only when a page is made
    return made


@cache
def asset(name: str) -> str:
    """The address of a static file with a mark of its content, so that browsers may keep it for ever."""
    content = files("fdyweb").joinpath("static", name).read_bytes()
    return f"/static/{name}?{hashlib.sha256(content).hexdigest()[:10]}"


@cache
def icon(name: str) -> Markup:
    return Markup('<svg class="i" aria-hidden="true"><use href="{}#{}"/></svg>').format(asset("icons.svg"), name)


def linked(text: str) -> Markup:
    """A text that somebody has typed, its addresses as links. What is read stays the same, and each leads where it says."""
    parts, end = [], 0
    for found in ADDRESS.finditer(text):
        address = _trimmed(found[0])
        parts += [
            escape(text[end : found.start()]),
            Markup('<a href="{0}" rel="noopener noreferrer nofollow">{0}</a>').format(address),
        ]
        end = found.start() + len(address)
    return Markup("").join([*parts, escape(text[end:])])


def _trimmed(address: str) -> str:
    """Without the punctuation of the sentence round it: 见 (https://a.cn/b). A bracket that the address opens is its own."""
    n = len(address)
    more = {close: address.count(close) - address.count(begin) for close, begin in CLOSING.items()}
    while address[n - 1] in ".,:;!?'*" or more.get(address[n - 1], 0) > 0:
        n -= 1
        if address[n] in more:
            more[address[n]] -= 1
    return address[:n]


@lru_cache(maxsize=5_000)
def _looks(language: str, looks: Looks) -> Markup:
    return Markup(environment(language).get_template("parts.jinja2").module.task_looks(looks))


class _Token:
    """The form token, made when a template writes it: a page without a form sets no cookie."""

    def __init__(self, request):
        self._request = request

    def __str__(self) -> str:
        return get_csrf_token(self._request)


class Renderer:
    def __init__(self, info):
        self.name = info.name

    def __call__(self, value: dict[str, Any], system: dict[str, Any]) -> str:
        request = system["request"]
        template = environment(request.language).get_template(self.name)
        login = request.login
        return template.render(
            value,
            request=request,
            login=login,
            post=login and login.post,
            site=request.site.settings,
            csrf=_Token(request),
            font=request.font,
            theme=request.theme,
            language=request.language,
        )


def _language(request) -> str:
    asked = request.cookies.get("fdy_lang")
    return asked if asked in LANGUAGES else CHINESE


def includeme(config) -> None:
    config.add_renderer(".jinja2", Renderer)
    config.add_request_method(_language, "language", reify=True)
    config.add_request_method(lambda r: r.login.font if r.login else r.cookies.get("fdy_font", ""), "font", reify=True)
    config.add_request_method(
        lambda r: r.login.theme if r.login else r.cookies.get("fdy_theme", ""), "theme", reify=True
    )
