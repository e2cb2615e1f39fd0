"""Opening the window, and saying in one sentence why that cannot be done.

Qt aborts the whole process when it finds no display or misses a library of the system, so both are
looked for first. The one place outside `gui/` that reaches into it.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.core.types import AppError
from desktop_app.settings import Settings

_MISSING = re.compile(r"(\S+\.so[.\d]*): cannot open shared object file")
_PLUGIN = re.compile(r"(?:lib)?q(\w+)\.(?:so|dylib|dll)")
_ELSEWHERE = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_PLUGIN_PATH")  # where Qt looks for more of them
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
        check_platforms(platforms(os.environ))
    elif chosen := os.environ.get("QT_QPA_PLATFORM"):
        check_platforms(_names(chosen))
    try:
        from desktop_app.gui import app
    except ImportError as error:
        raise NoWindow(why_not(error)) from error
    # While the window is made, Ctrl+C ends the process, which the library stands; from then on the
    # window listens itself (gui.app.end_on_interrupt) and closes in order.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        return app.run(library, settings)
    finally:
        signal.signal(signal.SIGINT, before)


def platforms(environment: Mapping[str, str]) -> list[str]:
    """What Qt can draw on, by Qt's names, the one it tries first in front. Raises NoWindow."""
    if chosen := environment.get("QT_QPA_PLATFORM"):
        return _names(chosen)
    kinds = (("WAYLAND_DISPLAY", "wayland"), ("DISPLAY", "xcb"))
    found = [kind for name, kind in kinds if environment.get(name)]
    if not found:
        raise NoWindow(
            "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
            "the verbs work without one, see newstide --help."
        )
    return found


def _names(chosen: str) -> list[str]:
    """The platforms of QT_QPA_PLATFORM, which Qt tries in turn: "wayland;xcb:option"."""
    return [each.partition(":")[0] for each in chosen.split(";")]


def check_platforms(kinds: Sequence[str]) -> None:
    """Try what Qt will try; one that works is enough. Raises NoWindow for the first otherwise."""
    reasons = [_why_unusable(kind) for kind in kinds]
    if reasons and all(reasons):
        raise NoWindow(reasons[0] or "")


def answers(kind: str) -> bool:
    """Whether the display that the environment names lets us in, asked by its own library."""
    if kind == "xcb":
        x11 = ctypes.CDLL("libxcb.so.1")
        x11.xcb_connect.restype = ctypes.c_void_p
        connection = ctypes.c_void_p(x11.xcb_connect(None, None))
        failed = x11.xcb_connection_has_error(connection)
        x11.xcb_disconnect(connection)
        return not failed
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = ctypes.c_void_p(wayland.wl_display_connect(None))
    if display:
        wayland.wl_display_disconnect(display)
    return bool(display)


def _why_unusable(kind: str) -> str | None:
    """Load the part of Qt that draws there, as Qt will, and call on the display."""
    plugins = _plugins()
    if not plugins or any(os.environ.get(name) for name in _ELSEWHERE):
        return None  # a Qt from elsewhere, which knows what it has
    if kind not in plugins:
        known = ", ".join(sorted(plugins))
        return f"Qt cannot draw on {kind[:40]!r}; QT_QPA_PLATFORM may be one of {known}."
    plugin = plugins[kind]
    if not sys.platform.startswith("linux"):
        return None
    if error := _load_error(str(plugin)):
        return why_not(error)
    if kind in ("xcb", "wayland") and not answers(kind):
        name = "DISPLAY" if kind == "xcb" else "WAYLAND_DISPLAY"
        return f"The display that {name} names does not answer; the verbs work without one."
    return None


def why_not(error: BaseException) -> str:
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


def _plugins() -> dict[str, Path]:
    """Qt's own files for its ways to draw, by their names, where they lie with the wheel."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.origin:
        return {}
    folder = Path(found.origin).parent
    files = [*folder.glob("Qt/plugins/platforms/*"), *folder.glob("plugins/platforms/*")]
    named = [(_PLUGIN.fullmatch(each.name), each) for each in files]
    return {name[1]: file for name, file in named if name}


def _load_error(library: str) -> BaseException | None:
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return error.__cause__ or error  # frozen, the system's own words are the cause
    return None
