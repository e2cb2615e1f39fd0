"""Opening the window, and saying in one sentence why that cannot be done.

Qt aborts the whole process when it finds no display or misses a library of the system, so both are
looked for first. The one place outside `gui/` that reaches into it.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop_app.core.types import AppError
from desktop_app.settings import Settings

_MISSING = re.compile(r"(\S+\.so[.\d]*): cannot open shared object file")
# What Qt's own wheels do not carry: (library, Debian's and Ubuntu's package, Fedora's package),
# for any window, for one under X11 and for one under Wayland.
_ANY = (
    ("libGL.so.1", "libgl1", "libglvnd-glx"),
    ("libEGL.so.1", "libegl1", "libglvnd-egl"),
    ("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    ("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
)
_X11 = (
    ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    ("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
_WAYLAND = (
    ("libwayland-client.so.0", "libwayland-client0", "libwayland-client"),
    ("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
)


class NoWindow(AppError):
    """No window can be opened here; the message says what is missing and how to get it."""


def open_window(library: Path, settings: Settings) -> int:
    """Show the window until it is closed. Raises NoWindow."""
    if sys.platform.startswith("linux"):
        check_display(os.environ)
        check_platform(os.environ)
    try:
        from desktop_app.gui import app
    except ImportError as error:
        raise NoWindow(why_not(error)) from error
    return app.run(library, settings)


def check_display(environment: Mapping[str, str]) -> None:
    """Raises NoWindow where Qt would find no screen to draw on."""
    if not any(map(environment.get, ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"))):
        raise NoWindow(
            "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
            "the verbs work without one, see newstide --help."
        )


def check_platform(environment: Mapping[str, str]) -> None:
    """Load the part of Qt that draws here, as Qt will. Raises NoWindow where it cannot.

    Where both Wayland and X11 are there, one that loads is enough.
    """
    errors = [_load_error(str(each)) for each in _plugins(environment)]
    if errors and all(errors):
        raise NoWindow(why_not(errors[0]))


def why_not(error: Exception | None) -> str:
    """The sentence for a Qt that cannot be loaded."""
    found = _MISSING.search(str(error))
    if not found:
        return f"The window cannot be opened, for Qt does not load: {error}."
    library = found[1]
    group = next(
        (group for group in (_ANY, _X11, _WAYLAND) if library in [each[0] for each in group]), ()
    )
    missing = [each for each in group if each[0] == library or _load_error(each[0])]
    if not missing:
        return f"The window needs the system library {library}, which is not installed."
    debian, fedora = (" ".join(each[place] for each in missing) for place in (1, 2))
    return (
        f"The window needs the system library {library}: "
        f"`apt install {debian}` or `dnf install {fedora}` brings what is missing."
    )


def _plugins(environment: Mapping[str, str]) -> list[Path]:
    """Qt's files for the displays at hand, the one that Qt tries first in front."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.origin:
        return []
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    kinds = [chosen] if chosen else []
    if not chosen and environment.get("WAYLAND_DISPLAY"):
        kinds.append("wayland")
    if not chosen and environment.get("DISPLAY"):
        kinds.append("xcb")
    folder = Path(found.origin).parent / "Qt" / "plugins" / "platforms"
    files = [folder / f"libq{kind}.so" for kind in kinds]
    return [each for each in files if each.is_file()]  # Qt from elsewhere says itself what it lacks


def _load_error(library: str) -> OSError | None:
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return error
    return None
