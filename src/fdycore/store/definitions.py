"""Bodies of workflow definitions by hash: a running task never depends on a file."""

from __future__ import annotations

from fdycore.store.codec import load

KEEP = """INSERT INTO definition (hash, name, body, plugin, plugin_version, first_seen)
VALUES ($hash, $name, $body, $plugin, $plugin_version, $now) ON CONFLICT (hash) DO NOTHING"""


def keep(work, definition, plugin: str, plugin_version: str | None, now: int) -> None:
    """Store the body once; the same meaning is never stored twice."""
    work.execute(KEEP, hash=definition.version, name=definition.name, body=definition.body, plugin=plugin,
                 plugin_version=plugin_version, now=now)  # fmt: skip


def body(reader, version: str) -> dict | None:
    """The parsed document of a hash; None when it was never used here."""
    row = reader.row("SELECT body FROM definition WHERE hash = $version", version=version)
    return row and load(row[0])
