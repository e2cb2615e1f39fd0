"""The topics of an article as chips: why it has them, and the reader's corrections.

Tells what is wanted by signals; lights and changes nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
)
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from desktop_app.core.types import TopicCount
from desktop_app.gui.plain import plain_action
from desktop_app.gui.query_text import term
from desktop_app.gui.theme import S3, Theme
from desktop_app.gui.topic_chip import Chip, TopicGiven, swatch

GAP = 6  # between chips, both ways
MOST_RULES = 4  # named in words; the text shows them all


class TopicRow(QWidget):
    """The chips, a button for corrections, and, of the topic explained, its rules in words."""

    changed = Signal()  # its height may be another now
    explain_requested = Signal(object)  # a topic, or None
    correct_requested = Signal(object)  # (topic, wanted)
    query_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[Chip] = []
        self._known: Mapping[str, TopicCount] = {}
        self._explained: str | None = None
        self._zoom = 100
        self._add = _flat_button(self)
        self._add.setText(self.tr("+ Topic"))
        self._add.setAccessibleName(self.tr("Correct the topics"))
        self._add.setToolTip(self.tr("Give this article a topic, or take one away"))
        self._add.clicked.connect(self._open_menu)
        self._why = QLabel(self)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        self._remove = _flat_button(self)
        self._remove.setText(self.tr("Not this topic"))
        self._remove.clicked.connect(self._take_away)
        self._only = _flat_button(self)
        self._only.setText(self.tr("Show its articles"))
        self._only.clicked.connect(self._ask_for_list)
        self.apply_theme(theme)

    def show_topics(self, given: Sequence[TopicGiven], known: Mapping[str, TopicCount]) -> None:
        """Another article's topics; `known` are all topics that one may be corrected to."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._known = known
        self._chips = [self._new_chip(topic) for topic in given]
        self._explained = None
        self._arrange(self.width())

    def explain(self, lit: frozenset[str], explained: str | None) -> None:
        """Check the chips of the lit topics, and say in words what gave the one explained."""
        for chip in self._chips:
            chip.setChecked(chip.topic.id in lit)
        self._explained = explained
        self._arrange(self.width())
        self.changed.emit()

    def name_of(self, topic: str) -> str:
        known = self._known.get(topic)
        return known.name if known else topic

    def chips(self) -> list[Chip]:
        return list(self._chips)

    def set_zoom(self, percent: int) -> None:
        """Text size in percent of the usual one."""
        self._zoom = percent
        self.apply_theme(self._theme)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        font = theme.font("small")
        font.setPixelSize(round(font.pixelSize() * self._zoom / 100))
        for part in (self, self._why, self._add, self._remove, self._only):
            part.setFont(font)
        self.setStyleSheet(
            f"QLabel {{ color: {theme.muted}; }}"
            f"QToolButton {{ color: {theme.muted}; border: none; border-radius: 6px;"
            f" padding: 3px 8px; background: transparent; }}"
            f"QToolButton:hover, QToolButton:focus {{ color: {theme.fg};"
            f" background: {theme.hover}; }}"
        )
        self.show_topics([chip.topic for chip in self._chips], self._known)

    def height_for(self, width: int) -> int:
        """The height that it needs at that width, in pixels."""
        return self._arrange(width, move=False)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._arrange(self.width())

    def _new_chip(self, topic: TopicGiven) -> Chip:
        chip = Chip(topic, self._theme, self)
        chip.clicked.connect(self._chip_clicked)
        chip.filter_requested.connect(self.query_requested)
        chip.menu_requested.connect(self._open_chip_menu)
        chip.show()
        return chip

    def _arrange(self, width: int, move: bool = True) -> int:
        """Put the parts in lines of at most `width`; the height that comes out."""
        x = y = line = 0
        parts: list[tuple[QWidget, QRect]] = []
        for part in (*self._chips, self._add):
            size = part.sizeHint()
            wide = min(size.width(), width)
            if x and x + wide > width:
                x, y = 0, y + line + GAP
            line = size.height() if not x else max(line, size.height())
            parts.append((part, QRect(x, y, wide, size.height())))
            x += wide + GAP
        height = y + line
        if self._is_explaining():
            height = self._arrange_why(width, height + S3, parts)
        if move:
            self._move(parts, width)
        return height

    def _arrange_why(self, width: int, top: int, parts: list[tuple[QWidget, QRect]]) -> int:
        self._why.setText(self._because())
        tall = self._why.heightForWidth(width)
        parts.append((self._why, QRect(0, top, width, tall)))
        size = self._remove.sizeHint()
        inset = (size.width() - self.fontMetrics().horizontalAdvance(self._remove.text())) // 2
        x, y = -inset, top + tall + 2  # the buttons' words align with the text above
        for button in (self._remove, self._only):
            size = button.sizeHint()
            parts.append((button, QRect(x, y, size.width(), size.height())))
            x += size.width()
        return y + self._remove.sizeHint().height()

    def _move(self, parts: list[tuple[QWidget, QRect]], width: int) -> None:
        for spoken in (self._why, self._remove, self._only):
            spoken.setVisible(self._is_explaining())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for part, place in parts:
            if mirrored:
                place.moveLeft(width - place.right() - 1)
            part.setGeometry(place)

    def _is_explaining(self) -> bool:
        return any(chip.topic.id == self._explained for chip in self._chips)

    def _because(self) -> str:
        topic = next(chip.topic for chip in self._chips if chip.topic.id == self._explained)
        if not topic.rules:
            words = self.tr("You gave it this topic.") if topic.by_reader else ""
            return words or self.tr("No words of the text shown say so.")
        rules = "  ·  ".join(topic.rules[:MOST_RULES])
        more = "  ·  …" if len(topic.rules) > MOST_RULES else ""
        return self.tr("Because of: {rules}").format(rules=rules + more)

    def _chip_clicked(self, checked: bool) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.explain_requested.emit(chip.topic.id if checked else None)

    def _take_away(self) -> None:
        if self._explained is not None:
            self.correct_requested.emit((self._explained, False))

    def _ask_for_list(self) -> None:
        if self._explained is not None:
            self.query_requested.emit(term("topic", self._explained))

    def _open_chip_menu(self, topic: str, place: QPoint) -> None:
        menu = self._new_menu()
        menu.addAction(self.tr("Why this topic?"), lambda: self.explain_requested.emit(topic))
        query = term("topic", topic)
        menu.addAction(self.tr("Show its articles"), lambda: self.query_requested.emit(query))
        menu.addSeparator()
        menu.addAction(
            self.tr("Not this topic"), lambda: self.correct_requested.emit((topic, False))
        )
        menu.popup(place)

    def _open_menu(self) -> None:
        menu = self._new_menu()
        has = {chip.topic.id for chip in self._chips}
        for topic in self._known.values():
            entry = QAction(plain_action(topic.name), menu)
            color = self._theme.topic_color(topic.color)
            entry.setIcon(swatch(color, topic.id in has))
            entry.setCheckable(True)
            entry.setChecked(topic.id in has)
            entry.setData(topic.id)
            menu.addAction(entry)
        menu.triggered.connect(self._correct)
        menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height() + 2)))

    def _correct(self, entry: QAction) -> None:
        self.correct_requested.emit((entry.data(), entry.isChecked()))

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _flat_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
