"""A browser in words that its owner knows it by: 微信 · iPhone, Chrome · Windows. As good as what it says of itself."""

from __future__ import annotations

from fdyweb.words import msgid, say

# The first whose mark stands in what the browser calls itself. Browsers name those that they are made from, too.
PROGRAMS = (
    ("wxwork", msgid("企业微信")),  # calls itself MicroMessenger as well
    ("MicroMessenger", msgid("微信")),
    ("DingTalk", msgid("钉钉")),
    ("QQBrowser", msgid("QQ 浏览器")),
    ("HuaweiBrowser", msgid("华为浏览器")),
    ("MiuiBrowser", msgid("小米浏览器")),
    ("UCBrowser", msgid("UC 浏览器")),
    ("360SE", msgid("360 浏览器")),
    ("Edg", "Edge"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("HarmonyOS", msgid("鸿蒙")),
    ("OpenHarmony", msgid("鸿蒙")),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", msgid("安卓手机")),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)


def device(agent: str) -> str:
    """The program and the system it runs on, as far as they can be told."""
    program = next((say(name) for mark, name in PROGRAMS if mark in agent), say("浏览器"))
    system = next((say(name) for mark, name in SYSTEMS if mark in agent), None)
    return f"{program} · {system}" if system else program
