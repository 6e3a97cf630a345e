"""A form that came when it could not be taken: given back to be sent again, and then taken from whoever typed it alone.

On a computer that several people use the next login may be somebody else's: what was given back is not filed under their
name. A page that stands open over a change of logins is a form like any other, and is whoever sends it.
"""

from __future__ import annotations

import hmac

from pyramid.csrf import check_csrf_token
from pyramid.events import ContextFound

from fdycore import Reason, Refused
from fdyweb.directory import logins
from fdyweb.directory.sessions import hash_of
from fdyweb.routes import COOKIE

# The names of inputs for passwords and codes: a form with one of them is never written back into a page.
SECRETS = frozenset({"password", "present", "new", "code"})
OWNER = "kept_for"
ANOTHERS = Reason(
    "typed_by_another",
    "这些内容是以另一账号或身份填写的，没有提交。请先用原来的账号登录并切换到原来的身份，再返回上一页重新提交。",
)


def form(request, account: str | None) -> dict | None:
    """What `kept.jinja2` needs of the form that was sent; None for one that is not kept.

    account: who typed it; None where nobody knows any more, and then it is not kept.
    """
    sent = request.POST
    if SECRETS.intersection(sent) or not check_csrf_token(request, raises=False):
        return None
    kept = [(name, value) for name, value in sent.items() if name != "csrf_token" and isinstance(value, str)]
    if OWNER not in sent:  # else it comes a second time, still before the login
        if account is None:
            return None
        kept.append((OWNER, _seal(request, account)))
    dropped = any(getattr(value, "filename", None) for value in sent.values())
    return {"kept": kept, "dropped": dropped, "action": request.path_qs}


def ended(request) -> str | None:
    """The account of this browser's login that has ended, as long as its row is there; None without."""
    token = request.cookies.get(COOKIE)
    return request.site.engine.read(lambda reader: logins.whose(reader, hash_of(token))) if token else None


def _seal(request, account: str) -> str:
    return hmac.digest(request.site.settings.secret.encode(), f"kept:{account}".encode(), "sha256").hex()[:32]


def _check(event: ContextFound) -> None:
    """Raises Refused where a form that was kept comes from another login than the one that it was typed under."""
    request = event.request
    if request.method != "POST" or OWNER not in request.POST or request.login is None:
        return
    sealed = str(request.POST[OWNER]).encode("utf-8", "replace")
    if not hmac.compare_digest(sealed, _seal(request, request.login.post.id).encode()):
        raise Refused(ANOTHERS)


def includeme(config) -> None:
    config.add_subscriber(_check, ContextFound)
