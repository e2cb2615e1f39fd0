"""What the window remembers between starts: sizes, panes, density. Settings live elsewhere.

An INI file of Qt; every value comes back through a typed getter, since Qt stores text.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

_VERSION = 1  # of the layout: another one starts from the defaults


class WindowState:
    """Reads and writes one INI file; a missing, broken or foreign one gives the defaults."""

    def __init__(self, file: Path) -> None:
        self._file = QSettings(str(file), QSettings.Format.IniFormat)
        if self.number("version", _VERSION) != _VERSION:
            self._file.clear()
        self._file.setValue("version", _VERSION)

    def text(self, key: str, default: str = "") -> str:
        value = self._file.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int) -> int:
        try:
            return int(self.text(key, str(default)))
        except ValueError:
            return default

    def flag(self, key: str, default: bool) -> bool:
        value = self._file.value(key, default)
        return value if isinstance(value, bool) else str(value).lower() == "true"

    def texts(self, key: str) -> list[str]:
        value = self._file.value(key)
        many = value if isinstance(value, list) else [value]
        return [each for each in many if isinstance(each, str)]

    def raw(self, key: str) -> QByteArray:
        value = self._file.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def put(self, key: str, value: str | int | bool | list[str] | QByteArray) -> None:
        self._file.setValue(key, str(value) if type(value) is int else value)

    def save(self) -> None:
        self._file.sync()
