"""tmp"""

from datetime import timedelta

LASTS = timedelta(days=14)


def issue(work, identity, now):
    work.execute("UPDATE identity SET issue = issue + 1, issued_at = $now WHERE id = $id", now=now, id=identity)


def number_of(reader, identity):
    return reader.row("SELECT issue FROM identity WHERE id = $id", id=identity)[0]


def password_of(secret, identity, issue):
    import hmac

    return hmac.digest(secret.encode(), f"{identity}:{issue}".encode(), "sha256").hex()[:12]
