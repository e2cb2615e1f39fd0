"""The foot of the window: the status line, and above it the quiet bar that says what happened."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.types import AppError
from desktop_app.gui.notice_bar import NoticeBar, Ways
from desktop_app.gui.status_bar import StatusBar
from desktop_app.gui.theme import Theme

_SHORT, _LONG = 6, 12  # seconds


class Foot(QWidget):
    """Whatever goes well or wrong is told here, and never in a dialog."""

    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.notice = NoticeBar(theme)
        self.status = StatusBar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.status)

    @Slot(str)
    def tell(self, text: str) -> None:
        """Say a sentence for a while."""
        self.notice.show_notice(text, seconds=_SHORT)

    def tell_undoable(self, text: str) -> None:
        """Say what was done, with the way back."""
        ways = ((self.tr("Undo"), self.undo_wanted.emit),)
        self.notice.show_notice(text, ways, seconds=_LONG)

    @Slot(object)
    def tell_error(self, error: BaseException, ways: Ways = ()) -> None:
        """Say what went wrong; it stays until dismissed. A fault of ours is said to be one."""
        text = str(error)
        if not isinstance(error, AppError):
            text = self.tr("Something went wrong in Newstide ({0}). The log has the details.")
            text = text.format(f"{type(error).__name__}: {error}"[:120])
        self.notice.show_notice(text, ways, is_error=True)

    def apply_theme(self, theme: Theme) -> None:
        self.notice.apply_theme(theme)
        self.status.apply_theme(theme)
