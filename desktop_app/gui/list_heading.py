"""The line above the list: stories or articles, what is shown and how much, and quiet buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop_app.gui import words
from desktop_app.gui.elided_label import ElidedLabel
from desktop_app.gui.theme import S1, S2, S3, S4, Theme

STORIES, ARTICLES = "stories", "articles"
KINDS = (STORIES, ARTICLES)
_HEIGHT = 38
_LEAST_TITLE = 64  # pixels of a title that are worth their room


class ListHeading(QWidget):
    """Two words to switch between, of which one is on; the title stands where there is room."""

    kind_wanted = Signal(str)  # STORIES or ARTICLES

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._title, self._count = ElidedLabel(), QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        for each in (self._title, self._count):
            each.setObjectName("quiet")
        names = {STORIES: self.tr("Stories"), ARTICLES: self.tr("Articles")}
        self._tabs = {kind: self._make_tab(kind, names[kind]) for kind in KINDS}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(S4 + 1, 0, S3, 0)
        self._line.setSpacing(S1)
        for tab in self._tabs.values():
            self._line.addWidget(tab)
            self._line.addSpacing(S2)
        self._line.addWidget(self._title)
        self._line.addWidget(self._count)
        self._line.addStretch(1)
        self._kind = ARTICLES
        self.apply_theme(theme)

    def add_button(self, button: QToolButton) -> None:
        """Put a button at the end."""
        self._line.addWidget(button)

    def show_kind(self, kind: str) -> None:
        """Which of the words is on."""
        self._kind = kind
        for each, tab in self._tabs.items():
            tab.setChecked(each == kind)
            tab.setFont(self._theme.font("strong" if each == kind else "body"))

    def show_title(self, text: str) -> None:
        self._title.setText(text)
        self._make_room()

    def show_count(self, count: int) -> None:
        self._count.setText(words.number(count) if count else "")
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button came or went
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        """A title of which hardly a word would be seen is left out: the sidebar has it lit."""
        places = [self._line.itemAt(place) for place in range(self._line.count())]
        others = [each for each in places if each is not None and each.widget() != self._title]
        taken = sum(each.sizeHint().width() + S1 for each in others)
        room = self.width() - taken - S4 - S3
        wanted = self._title.fontMetrics().horizontalAdvance(self._title.text())
        self._title.setVisible(room >= min(wanted, _LEAST_TITLE))

    @property
    def tabs(self) -> dict[str, QToolButton]:
        return self._tabs

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_kind(self._kind)
        for each in (self._title, self._count):
            each.setFont(theme.font("small"))

    def _make_tab(self, kind: str, text: str) -> QToolButton:
        tab = QToolButton()
        tab.setObjectName("tab")
        tab.setText(text)
        tab.setAccessibleName(text)
        tab.setCheckable(True)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.clicked.connect(lambda: self.kind_wanted.emit(kind))
        return tab
