"""How often something may be tried, and how long it lasts: every number of the logins and accounts, in one place.

What is counted is counted under keyed hashes (`logins.attempt`), whether or not a phone is known.
"""

from __future__ import annotations

from datetime import timedelta

# Passwords. Of one phone from one network: whoever else tries it does not lock its owner out.
MOST_FAILURES = 5
MOST_OF_PHONE, MOST_OF_NETWORK = 60, 200  # of one phone from anywhere; of one network, which a whole school may share
MOST_OF_PASSWORD = 100  # one password at many phones: somebody sprays
LOCKED = timedelta(minutes=15)

# Codes by short message (D3, D4).
TEXT_PAUSE = timedelta(seconds=60)  # between two to one phone
TEXTS_A_DAY = 5  # to one phone
TEXTS_OF_NETWORK, TEXTS_WINDOW = 20, timedelta(hours=1)  # asked for from one network
CODES_OF_BUDGET = 80  # percent of all texts of an hour (fdy.texts_per_hour) that login codes may take
CODE_LASTS, CODE_TRIES = timedelta(minutes=5), 5

# Texts about accounts, which managers cause.
MANAGER_TEXTS, PHONE_TEXTS = 300, 5  # of one manager, to one phone, within a DAY
KNOWN_PHONES = 50  # times that a manager hears within a DAY that the phone of somebody out of their sight is known

RECENT = timedelta(minutes=15)  # a login that stands for the password of somebody who has none here
FIRST_WAITS = timedelta(hours=1)  # a login for the new password: who holds it need not know the old one

# The second factor.
WAITS = timedelta(minutes=5)  # a login for its code
TOTP_TRIES, TOTP_OF_PERSON = 5, 20  # of one login; of one person within TRIES_WINDOW
TRIES_WINDOW = timedelta(hours=1)

DAY = timedelta(days=1)
LONGEST_WINDOW = max(LOCKED, TEXTS_WINDOW, TRIES_WINDOW, DAY)  # nothing that is counted is kept longer

RESTORABLE = timedelta(days=30)  # a deleted account; as long its phone is nobody else's (D7)


def micros(span: timedelta) -> int:
    return int(span / timedelta(microseconds=1))
