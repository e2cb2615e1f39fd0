"""A page of sections one under another, and the frame that scrolls it: each as high as it needs."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from desktop_app.gui.theme import S4, S5, S6

MEASURE = 1_040  # pixels of a page at most
_NARROW = 520
_SEEN = 24  # pixels around what has the focus


class Sheet(QWidget):
    """Holds the sections. One answers `height_for(width)`, or is a label that wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: list[tuple[QWidget, int]] = []

    def add(self, section: QWidget, gap: int) -> None:
        """A section at the end, `gap` pixels under the one before it that is not hidden."""
        section.setParent(self)
        self._sections.append((section, gap))

    def arrange(self, width: int) -> None:
        """Put the sections where they belong at that width, and take the height they need."""
        side = max(S6 if width > _NARROW else S4, (width - MEASURE) // 2)
        column = max(80, width - 2 * side)
        y = S5
        for section, gap in self._sections:
            if section.isHidden():
                continue
            y += gap
            tall = _height(section, column)
            section.setGeometry(side, y, column, tall)
            y += tall
        self.resize(width, y + 2 * S6)


class SheetScroll(QScrollArea):
    """Scrolls a sheet up and down, never sideways, and brings what has the focus into sight."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.setWidget(sheet)
        sheet.setAutoFillBackground(False)  # the ground is the pane's
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar with nothing to scroll keeps its room, so that no text moves, but is not seen.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.setStyleSheet("QScrollBar::handle:disabled { background: none; }")
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))

    def arrange(self) -> None:
        self._sheet.arrange(self.viewport().width())

    def reveal(self, part: QWidget, place: QRect) -> None:
        """Scroll as little as brings that place of a part into sight."""
        at = QRect(part.mapTo(self._sheet, place.topLeft()), place.size())
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if at.top() - _SEEN < bar.value() or at.height() + 2 * _SEEN > room:
            bar.setValue(at.top() - _SEEN)
        elif at.bottom() + _SEEN > bar.value() + room:
            bar.setValue(at.bottom() + _SEEN - room)

    def scroll_page(self) -> bool:
        """Read on by a screen; False where the end was already in sight."""
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + max(bar.pageStep() - 3 * _SEEN, _SEEN))
        return True

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self.arrange()


def _height(section: QWidget, width: int) -> int:
    if isinstance(section, QLabel):
        return section.heightForWidth(width) if section.wordWrap() else section.sizeHint().height()
    height_for = getattr(section, "height_for", None)
    return height_for(width) if height_for else section.sizeHint().height()
