"""Where things lie: shipped resources, and the folders of this user on this system."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
APP = "newstide"


def resource(*parts: str) -> Path:
    """A shipped file or folder: in the package in a wheel or bundle, beside it in a checkout."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def library(chosen: str | None = None) -> Path:
    """The library's folder: the one chosen, else NEWSTIDE_LIBRARY, else the user's data folder."""
    named = chosen or os.environ.get("NEWSTIDE_LIBRARY")
    if named:
        return Path(named).expanduser()
    return Path(platformdirs.user_data_dir(APP, False)) / "library"


def logs() -> Path:
    return Path(platformdirs.user_log_dir(APP, False))


def config() -> Path:
    """The folder of window state and settings."""
    return Path(platformdirs.user_config_dir(APP, False))


def settings_file() -> Path:
    return config() / "settings.json"
