"""What hangs below the search box: the list of offers, and what is wrong with the query.

Plain children of the window, not windows of their own: they take no focus from an input method.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.core.text import clean_line
from desktop_app.gui.suggestions import Offer
from desktop_app.gui.theme import S2, S3, Theme

ROW = 28  # pixels
LEAST_WIDTH = 300
LONGEST_ERROR = 300  # characters

_OFFER = Qt.ItemDataRole.UserRole + 1


class OfferDelegate(QStyledItemDelegate):
    """An offer as it is written, and quietly what it does."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(LEAST_WIDTH, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        offer: Offer = index.data(_OFFER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.chip))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
        room = rect.adjusted(S3 + 2, 0, -S3 - 2, 0)
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self.theme.font("strong" if offer.text.endswith(":") else "body"))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(offer.text, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(self.theme.fg))
        painter.drawText(room, align, words)
        used = metrics.horizontalAdvance(words) + S3
        painter.setFont(self.theme.font("small"))
        painter.setPen(QColor(self.theme.muted))
        left = max(used, 96)
        note = painter.fontMetrics().elidedText(
            offer.note, Qt.TextElideMode.ElideRight, max(0, room.width() - left)
        )
        painter.drawText(room.adjusted(left, 0, 0, 0), align, note)
        painter.restore()


class OfferList(QListWidget):
    """Hidden where there is nothing to offer. Never has the focus: the box gives it the keys."""

    chosen = Signal(object)  # an Offer

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers: list[Offer] = []
        self._delegate = OfferDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Suggestions"))
        self.itemClicked.connect(self._take_item)
        self.hide()
        self.apply_theme(theme)

    def fill(self, offers: list[Offer]) -> None:
        """Take other offers; `put` shows them."""
        self.offers = offers
        self.clear()
        for offer in offers:
            item = QListWidgetItem(offer.text)
            item.setData(_OFFER, offer)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.text} {offer.note}")
            self.addItem(item)
        self.setCurrentRow(-1)

    def step(self, by: int) -> None:
        """To the next or the last offer; past the ends, to none."""
        count = self.count() + 1
        self.setCurrentRow((self.currentRow() + 1 + by) % count - 1)

    def current(self) -> Offer | None:
        """The offer that the keys stand on."""
        row = self.currentRow()
        return self.offers[row] if not self.isHidden() and 0 <= row < len(self.offers) else None

    def take(self) -> None:
        offer = self.current()
        if offer is not None:
            self.chosen.emit(offer)

    def put(self, window: QWidget, frame: QRect) -> None:
        """At the place of `frame` in the window, over everything else."""
        if self.parent() is not window:
            self.setParent(window)
        height = self.count() * ROW + 2 * S2
        self.setGeometry(QRect(frame.x(), frame.y(), max(frame.width(), LEAST_WIDTH), height))
        self.show()
        self.raise_()

    def apply_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.setStyleSheet(
            f"QListWidget {{ background: {theme.selection}; border: 1px solid {theme.edge};"
            " border-radius: 9px; padding: 6px 0; }"
        )

    def _take_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_OFFER))


class ErrorBubble(QLabel):
    """One sentence on the error's own ground, hidden until there is something to say."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("What is wrong with the search"))
        self.hide()
        self.apply_theme(theme)

    def say(self, message: str) -> None:
        self.setText(clean_line(message)[:LONGEST_ERROR])
        self.setAccessibleDescription(self.text())

    def put(self, window: QWidget, frame: QRect) -> None:
        if self.parent() is not window:
            self.setParent(window)
        self.setWordWrap(False)
        room = max(120, window.width() - frame.x() - S3)
        if self.sizeHint().width() > room:
            self.setWordWrap(True)
            self.setGeometry(frame.x(), frame.y(), room, self.heightForWidth(room))
        else:
            self.setGeometry(QRect(frame.topLeft(), self.sizeHint()))
        self.show()
        self.raise_()

    def apply_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("small"))
        self.setStyleSheet(
            f"QLabel {{ background: {theme.error_bg}; color: {theme.error};"
            f" border: 1px solid {theme.error}; border-radius: 7px; padding: 4px 10px; }}"
        )
