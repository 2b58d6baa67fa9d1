"""What the app remembers between sessions, typed, in one versioned file of Qt's."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

VERSION = 1


class Settings:
    """Layout, look and choices of this user on this machine; edits live in the workspace."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Servoscope", "Servoscope")
        if self._number("version", 0) > VERSION:  # a newer app wrote it: do not misread
            self._store.clear()
        self._store.setValue("version", VERSION)

    def text(self, key: str, default: str = "") -> str:
        return str(self._store.value(key, default))

    def flag(self, key: str, default: bool = False) -> bool:
        return self.text(key, "true" if default else "false") == "true"

    def state(self, key: str) -> QByteArray:
        """A saved geometry or header state; empty when there is none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def options(self, key: str) -> dict[str, Any]:
        """A small dictionary of choices; empty when there is none or it cannot be read."""
        try:
            value = json.loads(self.text(key, "{}"))
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}

    def put(self, key: str, value: str | bool | QByteArray | dict[str, Any]) -> None:
        """Remember a value under a key."""
        if isinstance(value, bool):
            value = "true" if value else "false"
        elif isinstance(value, dict):
            value = json.dumps(value, sort_keys=True)
        self._store.setValue(key, value)

    def forget(self, prefix: str) -> None:
        """Forget every key that begins with `prefix`."""
        for key in self._store.allKeys():
            if key.startswith(prefix):
                self._store.remove(key)

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()

    def _number(self, key: str, default: int) -> int:
        try:
            return int(self.text(key, str(default)))
        except ValueError:
            return default
