"""Phone numbers: read, kept encrypted, found by a keyed index, shown masked.

The index is a keyed hash (an unkeyed one of eleven digits is undone in hours), so that one number finds one
person; the cipher is authenticated and bound to its use. The keys come from the deployer's secret and never lie
in the database.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
import unicodedata

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PHONE = re.compile(r"1[3-9][0-9]{9}")
# What may stand anywhere in a number: spaces, dashes of every kind, brackets, and what is not seen at all.
_BETWEEN = r"[\s()（）\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_GAP, _WIDE = f"{_BETWEEN}*", rf"{_BETWEEN}*(?:[.·_/]{_BETWEEN}*){{0,3}}"
_COUNTRY = rf"(?:[+＋]{_GAP}|(?:[0０]{_GAP}){{2}})?[8８]{_GAP}[6６]{_GAP}"
_MARK = rf"{_GAP}(?:(?!{_BETWEEN})[\W_]{_GAP})?"
# The same in a text, written as people do: with all that `normal` takes, or some other mark between its three groups.
# Two years behind a count (150，2024-2025) are no phone, unless a country stands before them.
# Of two parts that follow each other no character fits both: else a long row of dashes would be tried in every division.
WITHIN = re.compile(
    rf"(?<!\d)(?P<lead>{_COUNTRY}|[0０]{_GAP})?(?P<phone>[1１]{_GAP}[3-9３-９](?:{_WIDE}\d){{9}}"
    rf"|[1１][3-9３-９]\d(?(lead)|(?!(?:{_MARK}(?:19|20)\d\d){{2}}))(?:{_MARK}\d{{4}}){{2}})(?!\d)"
)
_BOUND_TO = b"identity:phone"


def normal(text: str) -> str | None:
    """The eleven digits of a mainland mobile number; None for anything else. Takes spaces, dashes, brackets, +86 and full width."""
    digits = re.sub(_BETWEEN, "", text.translate(str.maketrans("０１２３４５６７８９＋", "0123456789+")))
    digits = re.sub(r"^(\+86|0086)", "", digits)
    return digits if PHONE.fullmatch(digits) else None


def masked(phone: str) -> str:
    return f"{phone[:3]}****{phone[-4:]}"


def hidden(text: str) -> str:
    """A free text with whatever looks like a mobile number masked, so that none is kept in clear."""
    return WITHIN.sub(lambda found: masked(re.sub(r"\D", "", unicodedata.normalize("NFKC", found["phone"]))), text)


class Phones:
    """Encrypts and finds phone numbers with keys derived from one secret."""

    def __init__(self, secret: str):
        derive = lambda use: hmac.digest(secret.encode(), f"fdy:{use}".encode(), "sha256")
        self._index_key, self._cipher = derive("phone-index"), AESGCM(derive("phone-cipher"))

    def index(self, phone: str) -> str:
        """What a number is looked up by."""
        return hmac.digest(self._index_key, phone.encode(), hashlib.sha256).hex()

    def keyed(self, text: str) -> str:
        """A keyed hash of something else that is to be counted but not kept, for example an address."""
        return self.index(f"text:{text}")

    def encrypt(self, phone: str) -> str:
        nonce = secrets.token_bytes(12)
        return base64.b64encode(nonce + self._cipher.encrypt(nonce, phone.encode(), _BOUND_TO)).decode()

    def decrypt(self, cipher: str) -> str:
        raw = base64.b64decode(cipher)
        return self._cipher.decrypt(raw[:12], raw[12:], _BOUND_TO).decode()
