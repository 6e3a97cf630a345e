"""Attachments: bytes in a folder that all processes share, each under its SHA-256, so that the same file lies there once.

A task's field holds {"name", "size", "sha256"} (the core's kind `file`); the bytes are only here. What no task names any
more is swept after a week. Every file is handed out as a download, never shown inside the site.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import os
import re
import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

from fdycore import Engine, Reason
from fdyweb.words import msgid

log = logging.getLogger("fdyweb.files")
OFFICE, ZIP, JPEG = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"\xff\xd8\xff"
# What may be attached: ending -> how its content begins. None: text, which holds no NUL.
BEGINNINGS: dict[str, bytes | None] = {
    "pdf": b"%PDF-",
    "doc": OFFICE, "xls": OFFICE, "ppt": OFFICE, "wps": OFFICE, "et": OFFICE, "dps": OFFICE,
    "docx": ZIP, "xlsx": ZIP, "pptx": ZIP, "ofd": ZIP, "zip": ZIP,
    "jpg": JPEG, "jpeg": JPEG, "png": b"\x89PNG\r\n\x1a\n",
    "txt": None, "csv": None,
}  # fmt: skip
LARGEST = 10 * 2**20  # bytes, where the field says nothing else: the core's own limit of the kind
LONGEST_NAME = 100
GRACE = timedelta(days=7)  # a form may be open that long before its task is drafted
PIECE = 2**16
USED = """SELECT fields FROM task WHERE replace(fields, 'sha256', '') <> fields AND state <> 'discarded'
UNION ALL SELECT data FROM assignment WHERE data <> '{}' AND replace(data, 'sha256', '') <> data"""
EMPTY = Reason("file_empty", "文件是空的，请重新选择。")
KIND = Reason("file_kind", "不支持这种文件，可上传 {kinds}。", kinds="、".join(BEGINNINGS))
CONTENT = Reason("file_content", "文件内容与扩展名不符，请确认后重新上传。")
GONE = Reason("file_gone", "文件没有上传成功，请重新上传。")
NO_ROOM = Reason("file_no_room", "文件暂时无法保存，请稍后重试。")
TOO_LARGE = msgid("文件不能超过 {max}。")


class BadFile(Exception):
    """A file that is not taken: `reason` says why."""

    def __init__(self, reason: Reason):
        super().__init__(reason.text)
        self.reason = reason


class Files:
    """The folder, and the seals by which a form knows a file again that it has sent already."""

    def __init__(self, folder: Path, secret: str):
        self._folder = folder
        self._key = hmac.digest(secret.encode(), b"fdy:file-seal", "sha256")

    def keep(self, name: str, stream: BinaryIO, most: int = LARGEST) -> dict[str, Any]:
        """Store an upload; answers the field's value. Raises BadFile: of another kind, empty, too large, not what it says."""
        name, first = _plain(name), stream.read(PIECE)
        _check(name, first)
        try:
            return self._store(name, first, stream, most)
        except OSError as exc:  # the disk is full, or the folder is not ours
            log.error("%s takes no file: %s", self._folder, exc)
            raise BadFile(NO_ROOM) from None

    def _store(self, name: str, first: bytes, stream: BinaryIO, most: int) -> dict[str, Any]:
        self._folder.mkdir(parents=True, exist_ok=True)
        part, digest, size = self._folder / f"{secrets.token_hex(16)}.part", hashlib.sha256(), 0
        try:
            with part.open("wb") as out:
                piece = first
                while piece:
                    size += len(piece)
                    if size > most:
                        raise BadFile(Reason("file_too_large", TOO_LARGE, max=in_words(most)))
                    if BEGINNINGS[_ending(name)] is None and b"\0" in piece:
                        raise BadFile(CONTENT)
                    digest.update(piece)
                    out.write(piece)
                    piece = stream.read(PIECE)
                out.flush()
                os.fsync(out.fileno())
            place = self._place(digest.hexdigest())
            place.parent.mkdir(exist_ok=True)
            part.replace(place)  # the same bytes again: in place of themselves, and young again for the sweep
            _sync(place.parent)
            _sync(self._folder)
        finally:
            part.unlink(missing_ok=True)
        return {"name": name, "size": size, "sha256": digest.hexdigest()}

    def seal(self, owner: str, value: Mapping[str, Any]) -> str:
        """A file that a form has sent, as text for a hidden field: good for this account only, and not to be made up."""
        text = json.dumps([value["name"], value["size"], value["sha256"]], ensure_ascii=False)
        return f"{self._sign(owner, text)}.{text}"

    def unsealed(self, owner: str, sealed: str) -> dict[str, Any]:
        """The value behind a seal. Raises BadFile for one that is not ours, or whose bytes are gone."""
        sign, _, text = sealed.partition(".")
        if not hmac.compare_digest(sign.encode("utf-8", "replace"), self._sign(owner, text).encode()):
            raise BadFile(GONE)
        value = dict(zip(("name", "size", "sha256"), json.loads(text), strict=True))
        try:
            os.utime(self._place(value["sha256"]))  # young again for the sweep
        except OSError:
            raise BadFile(GONE) from None
        return value

    def place(self, value: Mapping[str, Any]) -> Path | None:
        """Where a field's bytes lie; None when they are gone, which the log tells."""
        found = self._place(value["sha256"])
        if found.is_file():
            return found
        log.error("file %s is named by a task and not in %s", value["sha256"], self._folder)
        return None

    def sweep(self, engine: Engine, now: datetime) -> int:
        """Delete what no task names and nobody has sent for a week; answers how many."""
        before = (now - GRACE).timestamp()
        old = [path for path in self._kept() if _age(path) < before]
        if not old:
            return 0
        used = engine.read(
            lambda reader: {h for (fields,) in reader.rows(USED) for h in re.findall(r"[0-9a-f]{64}", fields)}
        )
        gone = 0
        for path in old:
            if path.name not in used and _age(path) < before:  # sent again meanwhile: young
                path.unlink(missing_ok=True)
                gone += 1
        return gone

    def _kept(self) -> list[Path]:
        """The files that are ours: whatever else lies in the folder is somebody else's."""
        return [*self._folder.glob("*.part"), *self._folder.glob(f"[0-9a-f][0-9a-f]/{'[0-9a-f]' * 64}")]

    def _place(self, sha256: str) -> Path:
        if not re.fullmatch("[0-9a-f]{64}", sha256):
            raise BadFile(GONE)
        return self._folder / sha256[:2] / sha256

    def _sign(self, owner: str, text: str) -> str:
        return hmac.digest(self._key, f"{owner}\n{text}".encode("utf-8", "replace"), "sha256").hex()


def in_words(size: int) -> str:
    """A size as people read it: 820 B, 64 KB, 1.2 MB."""
    if size < 1024:
        return f"{size} B"
    if size < 2**20:
        return f"{round(size / 1024)} KB"
    return f"{size / 2**20:.1f}".removesuffix(".0") + " MB"


def endings() -> Iterable[str]:
    """For a file input's `accept`."""
    return [f".{ending}" for ending in BEGINNINGS]


def _plain(name: str) -> str:
    """A name without folders and invisible characters, its ending kept when it is long."""
    name = re.split(r"[/\\]", name)[-1]
    name = "".join(c if c.isprintable() else " " for c in name).strip()
    stem, dot, ending = name.rpartition(".")
    return f"{stem[: LONGEST_NAME - len(ending) - 1]}{dot}{ending}" if len(name) > LONGEST_NAME else name


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _check(name: str, first: bytes) -> None:
    stem, _, _ = name.rpartition(".")
    if not stem or _ending(name) not in BEGINNINGS:
        raise BadFile(KIND)
    if not first:
        raise BadFile(EMPTY)
    begins = BEGINNINGS[_ending(name)]
    if begins is not None and not first.startswith(begins):
        raise BadFile(CONTENT)


def _age(path: Path) -> float:
    """When it was last sent; as young as can be when it is gone."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return float("inf")


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
