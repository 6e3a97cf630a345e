"""tmp"""


def clear(work, identity):
    work.execute("UPDATE identity SET totp_cipher = NULL, totp_step = 0 WHERE id = $id", id=identity)
