"""The second factor (TOTP, RFC 6238): a secret that an app on the phone shares, and its code of every thirty seconds.

The secret lies encrypted, bound to its person. A code is taken once: the step that it was made for is kept, and neither it
nor an earlier one opens anything again.
"""

from __future__ import annotations

import base64
import hmac
import secrets

import pyotp
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fdyweb.directory.authority import MINISTRY, PROVINCE, SCHOOL

OFF, OFFERED, REQUIRED = "off", "offered", "required"  # what `fdy.second_factor` may be
LEVELS = frozenset((MINISTRY, PROVINCE, SCHOOL))  # who is offered or asked for one
STEP = 30_000_000  # microseconds
DRIFT = 1  # steps that a phone's clock may be off, either way


def clear(work, identity: int) -> None:
    """Whoever this is has no second factor any more: their phone is lost, or their manager reset them."""
    work.execute("UPDATE identity SET totp_cipher = NULL, totp_step = 0 WHERE id = $id", id=identity)


class Factors:
    """Second factors, under a key derived from the deployer's secret."""

    def __init__(self, secret: str):
        self._cipher = AESGCM(hmac.digest(secret.encode(), b"fdy:totp-cipher", "sha256"))

    # -- setting one up ---------------------------------------------------------------------------------------------

    def offer(self, session: str) -> tuple[str, str]:
        """A new secret, and the same sealed for the form that confirms it. It counts for nothing before that."""
        made = pyotp.random_base32()
        return made, self._seal(made, f"setup:{session}")

    def offered(self, session: str, sealed: str) -> str | None:
        """The secret that was offered to this login; None for what was never offered."""
        return self._open(sealed, f"setup:{session}")

    def keep(self, work, identity: int, secret: str, code: str, now: int) -> bool:
        """It counts from now on, if the code is the app's; that code is spent."""
        step = _step_of(secret, code, now)
        if step is None:
            return False
        sql = "UPDATE identity SET totp_cipher = $cipher, totp_step = $step WHERE id = $id AND totp_cipher IS NULL"
        cipher = self._seal(secret, f"identity:{identity}")
        return work.execute(sql, cipher=cipher, step=step, id=identity).rowcount == 1

    # -- asking for it ----------------------------------------------------------------------------------------------

    def accept(self, work, identity: int, code: str, now: int) -> bool:
        """Is it a code of now that has not been taken yet? Taken by this: the same one again is refused."""
        row = work.row("SELECT totp_cipher FROM identity WHERE id = $id", id=identity)
        secret = self._open(row[0], f"identity:{identity}") if row and row[0] else None
        step = _step_of(secret, code, now) if secret else None
        if step is None:
            return False
        sql = "UPDATE identity SET totp_step = $step WHERE id = $id AND totp_step < $step AND totp_cipher = $cipher"
        return work.execute(sql, step=step, id=identity, cipher=row[0]).rowcount == 1

    def _seal(self, secret: str, bound_to: str) -> str:
        nonce = secrets.token_bytes(12)
        return base64.b64encode(nonce + self._cipher.encrypt(nonce, secret.encode(), bound_to.encode())).decode()

    def _open(self, sealed: str, bound_to: str) -> str | None:
        try:
            raw = base64.b64decode(sealed, validate=True)
            return self._cipher.decrypt(raw[:12], raw[12:], bound_to.encode()).decode()
        except (ValueError, InvalidTag):
            return None


def address(secret: str, name: str, issuer: str) -> str:
    """What the QR code says to the app. It shows name and issuer; a phone number stands nowhere in it."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=issuer)


def _step_of(secret: str, code: str, now: int) -> int | None:
    """The step near now that a code was made for; None when it is none of them."""
    typed, here, otp = "".join(code.split()).encode(), now // STEP, pyotp.TOTP(secret)
    near = range(max(0, here - DRIFT), here + DRIFT + 1)
    return next((step for step in near if hmac.compare_digest(otp.generate_otp(step).encode(), typed)), None)
