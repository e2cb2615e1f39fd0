"""Every setting, declared once: default, bounds, label. Dialog, file and docs follow from it.

Window state (sizes, splitters) is not a setting and lives elsewhere.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any


def _setting(default: Any, label: str, **bounds: Any) -> Any:
    return field(default=default, metadata={"label": label, **bounds})


@dataclass(frozen=True, slots=True)
class Settings:
    """The reader's choices. Values out of bounds fall back to the nearest bound or the default."""

    theme: str = _setting("system", "Colours", choices=("system", "light", "dark"))
    language: str = _setting("system", "Language", choices=("system", "en", "id", "zh_CN"))
    text_zoom: int = _setting(100, "Text size in percent", low=70, high=200)
    mark_read_after: float = _setting(
        1.0, "Seconds until an open article is read", low=0.0, high=60.0
    )
    refresh_minutes: int = _setting(60, "Minutes between refreshes of a feed", low=15, high=1440)
    refresh_on_start: bool = _setting(False, "Refresh when the window opens")
    fetch_threads: int = _setting(16, "Feeds fetched at a time", low=1, high=32)
    keep_sample: bool = _setting(True, "Load the shipped coverage into an empty library")


def load(path: Path) -> Settings:
    """The settings in `path`; a missing or broken file, or a wrong value, gives the defaults."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    return checked(stored if isinstance(stored, dict) else {})


def checked(values: dict[str, Any]) -> Settings:
    """Settings from untrusted values, each one checked by itself."""
    good: dict[str, Any] = {}
    for each in fields(Settings):
        value, bounds = values.get(each.name), each.metadata
        if value is None or not _is_kind(value, each.default):
            continue
        if "choices" in bounds and value not in bounds["choices"]:
            continue
        if "low" in bounds:
            value = min(max(value, bounds["low"]), bounds["high"])
        good[each.name] = value
    return replace(Settings(), **good)


def save(settings: Settings, path: Path) -> None:
    """Write whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    try:
        fresh.write_text(json.dumps(asdict(settings), indent=2) + "\n", "utf-8")
        os.replace(fresh, path)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def _is_kind(value: object, default: object) -> bool:
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(value, bool) and isinstance(default, bool)
    if isinstance(default, float):
        return isinstance(value, (int, float)) and value == value
    return isinstance(value, type(default))
