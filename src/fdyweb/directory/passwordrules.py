"""What a password of one's own has to be. The page lists the rules and ticks them while somebody types."""

from __future__ import annotations

import re

from fdycore import Reason
from fdyweb.words import msgid

LEAST, MOST = 10, 200
A_PHONE = re.compile(r"1[3-9]\d{9}")

# name -> what it asks, as the page lists it; its script ticks by the name.
RULES = {
    "length": msgid("至少 10 位"),
    "mixed": msgid("同时含字母和数字"),
    "phone": msgid("不含手机号"),
}
BROKEN = {
    "length": Reason("password_short", "密码至少 10 位，最多 200 位。"),
    "mixed": Reason("password_plain", "密码须同时含字母和数字。"),
    "phone": Reason("password_phone", "密码不能含手机号。"),
}
TOO_COMMON = Reason("password_common", "该密码过于常见，容易被猜到，请换一个。")

# The commonest that keep the rules above, written small; signs around them save none.
_COMMON = """
    1q2w3e4r5t 1qaz2wsx3edc 1qazxsw23edc q1w2e3r4t5 qwer123456 qwert12345 qwerty1234 qwerty12345 qwerty123456
    qwertyuiop1 qwertyuiop123 asdf123456 asdfghjkl1 asdfghjkl123 zxcvbnm123 zxcvbnm1234 abc1234567 abc12345678 abc123456789
    abcd123456 abcd1234567 abcd12345678 abcde12345 abcdef1234 abcdefg123 abcdefg1234 a123456789 a1234567890 aa123456789
    aa12345678 aaa1234567 q123456789 qq123456789 qq12345678 w123456789 z123456789 zz123456789 s123456789 as123456789
    123456789a 1234567890a 123456789q 1234567890q 123456789abc 123456abcdef 12345qwert 123qweasdzxc 123qwe123qwe
    1234qwerasdf password12 password123 password1234 password12345 password123456 passw0rd12 passw0rd123 p@ssw0rd123
    admin12345 admin123456 admin1234567 admin123456789 administrator1 welcome123 welcome1234 iloveyou123 iloveyou1314
    iloveyou520 woaini1314 woaini520520 woaini5201314 woaini1314520 woaini123456 woaiwojia1 nihao123456
    fudaoyuan1 fudaoyuan123 xuexiwang123 jiuye123456 daxue123456 xuexiao123 test123456 test1234567 user123456 root123456
    changeme123 changeme1234 letmein123 monkey12345 dragon12345 china12345 china123456 beijing2008 zhongguo123
    fdy-demo-2027"""
COMMON = frozenset(_COMMON.split())
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")


def broken(password: str) -> list[Reason]:
    """Every rule that a password breaks, in the order of the page."""
    letters = any(character.isalpha() for character in password)
    digits = any(character.isdigit() for character in password)
    kept = {
        "length": LEAST <= len(password) <= MOST,
        "mixed": letters and digits,
        "phone": A_PHONE.search(password) is None,
    }
    found = [BROKEN[name] for name in RULES if not kept[name]]
    if not found and _AROUND.sub("", password.lower()) in COMMON:
        found.append(TOO_COMMON)
    return found
