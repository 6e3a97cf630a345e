"""What every command shares: idempotency keys, digests, and trying again when somebody was faster."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable
from typing import Any, TypeVar

from fdycore.clock import pause, stopwatch
from fdycore.errors import Conflict, Invalid, Stale
from fdycore.store.codec import is_id
from fdycore.vocabulary import Audience, Reason
from fdycore.workflow.fields import KINDS

Result = TypeVar("Result")
ATTEMPTS = 4  # once, and three more times when the compare-and-set found another version
LONGEST_KEY = 200
LONGEST_REASON = 500

_canonical = json.JSONEncoder(sort_keys=True, default=str).encode
BUSY = Reason("busy", "操作的人较多，请再试一次。")
KEY_TAKEN = Reason("key_taken", "这次提交已用于另一项操作，请刷新页面后再试。")


def digest(*parts: Any) -> str:
    """What a command is, as one hash: the same key with another digest is another command."""
    return hashlib.sha256(_canonical(parts).encode()).hexdigest()


def stored(audience: Audience) -> dict[str, Any]:
    """An audience as a task keeps it, and as it stands in a digest."""
    return {"name": audience.name, "params": dict(audience.params)}


def check_key(key: Any) -> None:
    """A key is the caller's text, unique per actor and command. Raises Invalid."""
    if not isinstance(key, str) or not key or len(key) > LONGEST_KEY or not key.isprintable():
        raise Invalid((("key", Reason("bad_key", "提交标识缺失或格式不正确。")),))


def check_reason(reason: Any, label: str | None) -> None:
    """Words that a person gives for a command, required under a label or optional with None. Raises Invalid."""
    if reason is None or (isinstance(reason, str) and not reason.strip()):
        problem = None if label is None else Reason("required", "请填写“{label}”。", label=label)
    else:
        checked = KINDS["longtext"].parse(reason, {"max": LONGEST_REASON})
        problem = checked if isinstance(checked, Reason) else None
    if problem is not None:
        raise Invalid((("reason", problem),))


def check_after(after: Any) -> None:
    """Where a page begins: the id of the last row before it, or None. Raises Invalid; it comes from an address."""
    if after is not None and not is_id(after):
        raise Invalid((("after", Reason("bad_page", "页码不正确，请从第一页重新打开。")),))


def persist(step: Callable[[], Result]) -> Result:
    """Run read-decide-write until the write found what was read; Conflict after the last attempt."""
    for _ in range(ATTEMPTS):
        began = stopwatch()
        try:
            return step()
        except Stale:  # rest, so that two who keep undoing each other's step get out of step
            pause(random.uniform(0, stopwatch() - began))
    raise Conflict(BUSY)
