"""Starting the window: application, fonts, words and colours, and what becomes of errors."""

from __future__ import annotations

import logging
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.engine import Engine
from desktop_app.gui import icons, theme
from desktop_app.gui.appearance import Appearance
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.language import translate
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.state import WindowState
from desktop_app.settings import Settings

APP_ID = "org.newstide.Newstide"
_log = logging.getLogger("newstide.gui")


def run(library: Path, settings: Settings, arguments: Sequence[str] = ()) -> int:
    """Show the window on that library until it is closed. Raises LibraryError."""
    app = make_application(["newstide", *arguments])
    translators = translate(app, settings.language)
    bridge = Bridge()
    hook_errors(bridge)
    appearance = Appearance(app, settings.theme)
    state = WindowState(paths.config() / "window.ini")
    with Engine.open(library, settings, bridge.on_event) as engine:
        window = MainWindow(engine, bridge, appearance, state)
        window.show()
        listener = end_on_interrupt(window)
        window.begin()
        code = app.exec()
        bridge.close()
    del translators, listener
    return code


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application in our style and fonts, known to the desktop by our id."""
    app = QApplication(list(arguments))
    app.setApplicationName("Newstide")
    app.setDesktopFileName(APP_ID)
    app.setStyle("Fusion")
    app.setWindowIcon(icons.app_icon())
    theme.load_fonts()
    return app


def end_on_interrupt(window: MainWindow) -> QSocketNotifier:
    """Close the window properly on Ctrl+C in the terminal, which Qt's loop would not let through.

    The notifier is to be kept. Nothing is installed outside the main thread.
    """
    ours, pythons = socket.socketpair()
    ours.setblocking(False)
    pythons.setblocking(False)
    signal.set_wakeup_fd(pythons.fileno(), warn_on_full_buffer=False)
    # Python may call this in the middle of a painting: to close the window there would crash Qt.
    signal.signal(signal.SIGINT, lambda number, frame: None)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, window)

    def close() -> None:
        if signal.SIGINT in ours.recv(64) and pythons.fileno() >= 0:  # the pair lives as long
            window.close()

    notifier.activated.connect(close)
    return notifier


def hook_errors(bridge: Bridge) -> None:
    """Write errors that nobody caught to the log and say so quietly, whichever thread they hit."""

    def tell(
        kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log.error("event=uncaught", exc_info=(kind, error, trace))
        bridge.tell(error)

    sys.excepthook = tell
    threading.excepthook = lambda args: tell(args.exc_type, args.exc_value, args.exc_traceback)
