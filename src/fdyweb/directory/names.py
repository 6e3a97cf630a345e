"""Names: what may be one, and how it is found by pinyin."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from fdycore import Reason

LONGEST, LONGEST_READ = 50, 200
BAD = Reason("bad_name", "请填写姓名，只能用文字，最多 {n} 个字。", n=LONGEST)
# Surnames that are read otherwise than the character is elsewhere: pypinyin takes the commoner reading.
SURNAMES = {
    "万俟": "mo qi", "尉迟": "yu chi", "长孙": "zhang sun", "单于": "chan yu", "澹台": "tan tai", "令狐": "ling hu",
    "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "任": "ren", "区": "ou", "查": "zha", "朴": "piao", "盖": "ge",
    "缪": "miao", "翟": "zhai", "纪": "ji", "乐": "yue", "员": "yun", "种": "chong", "覃": "qin", "折": "she", "宁": "ning",
    "燕": "yan", "那": "na", "华": "hua", "葛": "ge", "重": "chong", "繁": "po", "秘": "bi", "冼": "xian", "尹": "yin",
    "应": "ying", "曲": "qu", "占": "zhan", "车": "che", "卜": "bu", "石": "shi", "晟": "cheng", "逄": "pang",
}  # fmt: skip


def composed(text: str, longest: int) -> str:
    """The text with its accents as single signs; as it is where it is far longer than the longest that is taken.

    Else one form would keep everybody waiting: to put accents upon accents in order costs the square of their number.
    """
    return unicodedata.normalize("NFC", text) if len(text) <= 10 * longest else text


def normal(text: str) -> str | None:
    """A name without needless spaces; None for what is none: empty, too long, or with signs that no name has."""
    name = composed(re.sub(r"\s+", " ", text).strip(), LONGEST)
    if not 1 <= len(name) <= LONGEST:
        return None
    good = all(unicodedata.category(c)[0] in "LM" or c in " ·•.'’-" for c in name)
    return name if good and any(unicodedata.category(c)[0] == "L" for c in name) else None


def order(text: str) -> tuple[str, str]:
    """What names of things are sorted by: how they are read. People's surnames are read otherwise: `person_order`.

    What somebody typed, and is longer than any name, is not read, and no cache keeps it.
    """
    return _read(text) if len(text) <= LONGEST_READ else (text, text)


@lru_cache(maxsize=10_000)
def _read(text: str) -> tuple[str, str]:
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(text)).lower(), text


@lru_cache(maxsize=100_000)
def pinyin(name: str) -> str:
    """What a name is searched by: ' linxiaolan lxl'. Each word has a space before it, so that beginnings are found."""
    from pypinyin import lazy_pinyin

    plain = [part.lower() for part in lazy_pinyin(name) if part.strip()]
    found = [plain]
    for length in (2, 1):
        if name[:length] in SURNAMES:
            found.insert(0, [*SURNAMES[name[:length]].split(), *lazy_pinyin(name[length:])])
            break
    words = [word for parts in found for word in ("".join(parts), "".join(part[0] for part in parts))]
    return "".join(f" {word}" for word in dict.fromkeys(words))


def person_order(name: str) -> tuple[str, str]:
    """What people are sorted by: how their names are read."""
    return pinyin(name), name
