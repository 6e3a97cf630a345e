"""待核验: whoever could not be compared with the identity provider when the account was made is compared at a login.

A CAS server tells of them itself (`cas`); any other provider is asked here, by name and phone, once it is clear that the
person holds the password or the phone. Whatever vouches for them, `settle` makes of it the same.

An outage keeps nobody out, as it keeps no account from being made: the account stays 待核验 and the next login asks again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from fdycore import Engine, Reason, Refused
from fdycore.clock import to_micros
from fdyweb.directory import changes, holders, store
from fdyweb.directory.authority import Post
from fdyweb.directory.identity import ACTIVE, LOCKED, MISMATCH, NONE, UNKNOWN, Found, Provider, logs_in_there, looked_up
from fdyweb.directory.phones import Phones

NO_ACCOUNT = Reason("no_account", "该手机号尚未开通平台账号，请联系上一级管理员。")
SUSPENDED = Reason("suspended_here", "账号已停用，请联系管理单位。")
THERE = Reason(
    "logs_in_there", "请使用{provider}账号登录本平台。忘记密码、更换手机号的，请先按{provider}页面提示找回账号。"
)
MEANWHILE = Reason("changed_meanwhile", "您的账号信息刚刚被修改，请重新登录。")
OTHER_NAME = Reason(
    "other_name",
    "您在{provider}登记的姓名与本平台不一致，不能登录。本平台姓名有误的，请联系上一级管理员更正；{provider}信息有误的，"
    "请先在{provider}更正。",
)
REFUSED = {
    MISMATCH: OTHER_NAME,
    LOCKED: Reason(
        "locked_there",
        "您的{provider}账号目前无法正常登录，因此不能登录本平台。请先按{provider}页面提示找回账号，或联系{provider}客服；找回后再登录。",
    ),
    NONE: Reason(
        "none_there",
        "{provider}没有该手机号的账号，无法核验身份。请联系上一级管理员核对手机号；确实没有{provider}账号的，由其删除后重新创建。",
    ),
}


class Known(NamedTuple):
    """Somebody as the directory has them. epoch: as `Sessions.begin` has it."""

    id: int
    name: str
    subject: str | None
    epoch: int


_KNOWN = "SELECT id, name, subject, epoch FROM identity WHERE "
BY_SUBJECT, BY_PHONE = _KNOWN + "subject = $key", _KNOWN + "phone_index = $key"
_WAITS = """SELECT i.id, i.name, i.subject, i.epoch, i.phone_cipher FROM identity i WHERE i.id = $id
AND EXISTS (SELECT 1 FROM account a WHERE a.identity = i.id AND a.state = 'unverified')"""
_LOGIN = """SELECT i.subject, i.checked, i.password IS NOT NULL, i.issued_at FROM identity i WHERE i.id = $id
AND NOT EXISTS (SELECT 1 FROM account a WHERE a.identity = i.id AND a.level = 'ministry' AND a.state <> 'deleted')"""
_SUSPENDED = "SELECT 1 FROM account WHERE identity = $id AND state = 'suspended'"
_BIND = """UPDATE identity SET subject = $subject WHERE id = $id AND subject IS NULL
AND NOT EXISTS (SELECT 1 FROM identity other WHERE other.subject = $subject)"""
_CHECKED = "UPDATE identity SET checked = 'active' WHERE id = $id AND name = $name"
_VERIFY = """UPDATE account SET state = 'active', version = version + 1
WHERE id = $id AND state = 'unverified'"""

Settle = Callable[[Any], None]  # (unit of work)


class Verifying:
    def __init__(self, engine: Engine, phones: Phones, provider: Provider, there: str = ""):
        """there: what the provider is called where people log in at it (CAS); '' where they all log in here."""
        self._engine, self._phones, self._provider, self._there = engine, phones, provider, there

    def elsewhere(self, reader, identity: int) -> bool:
        """Does nothing of this platform's own open a login of theirs, neither password nor code?

        The ministry's people can come in here at all times: somebody has to when the provider does not answer (D27).
        """
        row = reader.row(_LOGIN, id=identity) if self._there else None
        return row is not None and logs_in_there(*row)

    def ask(self, identity: int) -> Settle | Reason | None:
        """Compare somebody who is about to log in here, if they wait for it. Asks the provider: outside any transaction.

        None: there is nothing to do, or the provider cannot tell. A reason: they may not come in. Else what belongs into
        the transaction of the login.
        """
        if self._engine.read(lambda reader: self.elsewhere(reader, identity)):
            return Reason(THERE.code, THERE.text, provider=self._there)
        row = self._engine.read(lambda reader: reader.row(_WAITS, id=identity))
        if row is None:
            return None
        known = Known(*row[:4])
        found = looked_up(self._provider, known.name, self._phones.decrypt(row[4]))
        if found.state == UNKNOWN:
            return None
        if found.state != ACTIVE or None not in (found.subject, known.subject) and found.subject != known.subject:
            return self._refusal(found)
        return lambda work: settle(work, known, found.subject, True, to_micros(self._engine.clock()))

    def _refusal(self, found: Found) -> Reason:
        reason = REFUSED.get(found.state, OTHER_NAME)
        return Reason(reason.code, reason.text, provider=self._provider.name)


def without_post(reader, identity: int) -> Reason:
    """What somebody is told who has shown who they are, and has no post that may log in."""
    return NO_ACCOUNT if reader.row(_SUSPENDED, id=identity) is None else SUSPENDED


def settle(work, known: Known, subject: str | None, compared: bool, now: int) -> None:
    """In the transaction of the login: bind the subject, and let what waited for a comparison be active.

    subject: the person's lasting id at the provider, None where it gives none. compared: the name was.
    Raises Refused where the subject is somebody else's, or the name is another one by now.
    """
    binds = known.subject is None and bool(subject)
    if binds:
        holders.release_subject(work, subject, now)
    if binds and work.execute(_BIND, subject=subject, id=known.id).rowcount != 1:
        if (work.row(BY_SUBJECT, key=subject) or ())[:3] != (known.id, known.name, subject):
            raise Refused(NO_ACCOUNT)  # somebody else was bound to it meanwhile
        binds = False
    if work.execute(_CHECKED, id=known.id, name=known.name).rowcount != 1:
        raise Refused(MEANWHILE)
    for post in (Post(*row) for row in store.posts(work, known.id)):
        verified = compared and work.execute(_VERIFY, id=post.id).rowcount == 1
        if verified or binds:
            before, after = ({"state": "unverified"}, {"state": "active"}) if verified else ({}, {})
            changes.note(work, now, post.id, "account.verified", f"account:{post.id}", post.path, before, after)
