"""The program's log file and the reader's settings: what every run reads before its work.

The log holds ids, stages and errors, never a text of an article.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop_app import paths, settings

_SIZE = 1_000_000  # bytes, of each of three files
_FORM = "%(asctime)s %(levelname)s %(process)d %(name)s %(message)s"
_log = logging.getLogger("newstide")


@contextmanager
def journal() -> Iterator[None]:
    """Log to the user's log folder; where that cannot be written, nowhere, and work goes on."""
    handler = _handler(paths.logs())
    root, level, hook = logging.getLogger(), _log.level, threading.excepthook
    root.addHandler(handler)
    _log.setLevel(logging.INFO)
    threading.excepthook = _log_thread
    try:
        yield
    finally:
        threading.excepthook = hook
        _log.setLevel(level)
        root.removeHandler(handler)
        handler.close()


def read_settings() -> settings.Settings:
    return settings.load(paths.settings_file())


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "newstide.log",
            maxBytes=_SIZE,
            backupCount=2,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(logging.Formatter(_FORM))
    handler.handleError = lambda record: None  # type: ignore[method-assign]  # a full disk
    return handler


def _log_thread(failed: threading.ExceptHookArgs) -> None:
    """A fault in a thread belongs into the log, not across the reader's terminal."""
    if failed.exc_value is not None:
        _log.error("event=bug thread=%s", failed.thread, exc_info=failed.exc_value)
