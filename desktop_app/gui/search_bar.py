"""The query box: what is typed, what could be typed, and where it is wrong.

Tells the query when its writer pauses; what it selects is the window's business.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop_app.core.query import MAX_LENGTH, parse
from desktop_app.core.types import QueryError
from desktop_app.gui import icons
from desktop_app.gui.search_popup import ErrorBubble, OfferList
from desktop_app.gui.suggestions import Offer, is_unfinished, offers
from desktop_app.gui.theme import Theme

PAUSE_MS = 200
ICON = 16  # pixels
_WAVE = 2.0  # pixels of a half wave


class QueryEdit(QLineEdit):
    """A line of text that underlines where it is wrong, and leaves some keys to its bar."""

    key_pressed = Signal(object)  # a QKeyEvent: accepting it keeps it from the text
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.error_at: int | None = None
        self.error_color = ""

    def event(self, event: QEvent) -> bool:
        # Here and not in keyPressEvent, which Tab never reaches.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            event.ignore()
            self.key_pressed.emit(event)
            if event.isAccepted():
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def x_of(self, position: int) -> float:
        """Where the character at `position` begins, in pixels of the widget."""
        metrics, text = self.fontMetrics(), self.text()
        cursor = metrics.horizontalAdvance(text[: self.cursorPosition()])
        place = metrics.horizontalAdvance(text[:position])
        return self.cursorRect().center().x() + 1 + place - cursor

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.error_at is None:
            return
        text = self.text()
        start = min(self.error_at, max(len(text) - 1, 0))
        rest = text[start:]
        end = start + max(1, len(rest.split(maxsplit=1)[0]) if rest.strip() else 1)
        left, right = max(self.x_of(start), 30.0), min(self.x_of(end), self.width() - 30.0)
        base = self.cursorRect().bottom() - 1
        steps = max(2, int((right - left) / _WAVE))
        wave = [QPointF(left + _WAVE * i, base + (_WAVE if i % 2 else 0)) for i in range(steps)]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.error_color), 1.3))
        painter.drawPolyline(QPolygonF(wave))


class SearchBar(QWidget):
    """`query_changed` comes a moment after the last key, or with Return at once."""

    query_changed = Signal(str)
    left = Signal()  # Escape in an empty box: the reader wants to be elsewhere

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: dict[str, list[str]] = {}
        self._told = ""
        self._held: tuple[str, int] | None = None  # an error of a term that is still being typed
        self._insists = False  # whether Return asked for an answer as it stands
        self._edit = QueryEdit(self)
        self._edit.setMaxLength(MAX_LENGTH)
        self._edit.setPlaceholderText(
            self.tr("Search, or filter by topic: lang: outlet: is: since:")
        )
        self._edit.setAccessibleName(self.tr("Search"))
        self._edit.setAccessibleDescription(
            self.tr("Words, phrases in quotation marks, and filters such as topic:rednote")
        )
        self._sign = QAction(self.tr("Search"), self)
        self._sign.setEnabled(False)
        self._edit.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self.tr("Clear the search"), self)
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.triggered.connect(self._clear_query)
        self._edit.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._offers = OfferList(theme, self)
        self._bubble = ErrorBubble(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._edit)
        self._edit.textChanged.connect(self._note_text)
        self._edit.textEdited.connect(self._offer)
        self._edit.key_pressed.connect(self._take_key)
        self._edit.focus_changed.connect(self._note_focus)
        self._edit.cursorPositionChanged.connect(self._show_held)
        self._offers.chosen.connect(self._take_offer)
        self.destroyed.connect(self._offers.deleteLater)
        self.destroyed.connect(self._bubble.deleteLater)
        self.apply_theme(theme)
        self._note_text("")

    @property
    def edit(self) -> QLineEdit:
        """The line of text itself."""
        return self._edit

    def query(self) -> str:
        return self._edit.text()

    def set_query(self, text: str) -> None:
        """Show another query without telling it."""
        self._edit.setText(text)
        self._pause.stop()
        self._told = text
        self._offers.hide()

    def set_values(self, values: Mapping[str, Sequence[str]]) -> None:
        """The known values of fields, as {"topic": […], "lang": […], "outlet": […]}."""
        self._values = {field: list(known) for field, known in values.items()}

    def show_error(self, message: str, position: int) -> None:
        """Underline the query where it is wrong, and say why below that place.

        While a term is being typed this waits until Return is pressed or the term is left.
        """
        if not self._insists and self._is_typing():
            self._held = message, position
            return
        self._held = None
        self._edit.error_at = position
        self._edit.update()
        self._offers.hide()
        self._bubble.say(message)
        self._place_bubble()

    def _is_typing(self) -> bool:
        """Whether the cursor stands at a term that is not finished yet."""
        text, cursor = self._edit.text(), self._edit.cursorPosition()
        return self._edit.hasFocus() and is_unfinished(text, cursor, self._values)

    def _show_held(self) -> None:
        if self._held is not None:
            self.show_error(*self._held)

    def clear_error(self) -> None:
        self._held = None
        self._edit.error_at = None
        self._edit.update()
        self._bubble.hide()

    def error(self) -> str:
        """What is said to be wrong, "" where nothing is."""
        return "" if self._bubble.isHidden() else self._bubble.text()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._edit.error_color = theme.error
        self._edit.setFont(theme.font("body"))
        self._sign.setIcon(icons.icon("search", theme.muted, ICON))
        self._clear.setIcon(icons.icon("x", theme.muted, ICON))
        self._offers.apply_theme(theme)
        self._bubble.apply_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(420, 32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def offered(self) -> list[Offer]:
        """What is offered to complete now."""
        return [] if self._offers.isHidden() else self._offers.offers

    def _note_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._insists = False
        if self._edit.error_at is not None or self._held is not None:
            self.clear_error()
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        if self._edit.text() != self._told:
            self._told = self._edit.text()
            self.query_changed.emit(self._told)

    def _offer(self) -> None:
        found = offers(self._edit.text(), self._edit.cursorPosition(), self._values)
        self._offers.fill(found)
        if found:
            self._place_offers()
        else:
            self._offers.hide()

    def _note_focus(self, has: bool) -> None:
        if not has:
            self._offers.hide()
            self._show_held()
        elif not self._edit.text():
            self._offer()

    def _take_offer(self, offer: Offer) -> None:
        text = self._edit.text()
        self._edit.setText(text[: offer.start] + offer.text + text[offer.end :].lstrip())
        self._edit.setCursorPosition(offer.start + len(offer.text))
        self._offer()
        if not offer.text.endswith(":"):
            self._offers.hide()
            self._tell()

    def _take_key(self, event: QKeyEvent) -> None:
        """Keys that are not text: choose among the offers, tell at once, leave."""
        is_offering = not self._offers.isHidden()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if is_offering:
                self._offers.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Down:
                self._offer()
            case Qt.Key.Key_Tab if self._offers.current() is not None:
                self._offers.take()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._offers.current() is not None:
                    self._offers.take()
                else:
                    self._offers.hide()
                    self._insists = True
                    self._told = ""  # Return asks again, whatever was told before
                    self._tell() if self._edit.text() else self.query_changed.emit("")
                    if _is_whole(self._edit.text()):  # what is typed next is meant for the view
                        self.left.emit()
            case Qt.Key.Key_Escape if is_offering:
                self._offers.hide()
            case Qt.Key.Key_Escape if self._edit.text():
                self._clear_query()
            case Qt.Key.Key_Escape:
                self._edit.clearFocus()
                self.left.emit()
            case _:
                return
        event.accept()

    def _clear_query(self) -> None:
        self._edit.clear()
        self._tell()

    def _place(self) -> None:
        if not self._offers.isHidden():
            self._place_offers()
        if not self._bubble.isHidden():
            self._place_bubble()

    def _place_offers(self) -> None:
        """Below the box, over its width."""
        self._offers.put(self.window(), self._below())

    def _place_bubble(self) -> None:
        """Below the place of the error."""
        at = self._edit.x_of(self._edit.error_at or 0)
        indent = min(max(0, round(at) - 12), max(0, self.width() - 240))
        self._bubble.put(self.window(), self._below().translated(indent, 0))

    def _below(self) -> QRect:
        corner = self.mapTo(self.window(), self.rect().bottomLeft())
        return QRect(corner.x(), corner.y() + 4, self.width(), 0)


def _is_whole(query: str) -> bool:
    """Whether a query can be read; what it names may still be unknown to the library."""
    try:
        parse(query, 0)
    except QueryError:
        return False
    return True
