"""What many articles say together: a heading, and under it one view of a query at a time.

Which query, and what a click brings, is decided in `insight`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.gui import icons, trend_words
from desktop_app.gui.elided_label import ElidedLabel
from desktop_app.gui.segments import Segments
from desktop_app.gui.theme import S2, S3, S4, Theme

_HEIGHT = 46


class InsightPane(QWidget):
    """`tabs` by key, `names` what they are called; a tab is asked only when it is seen."""

    tab_chosen = Signal(str)
    left = Signal()  # Close, or Escape

    def __init__(
        self,
        theme: Theme,
        tabs: Mapping[str, Any],
        names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.tabs = dict(tabs)
        self._query = ""
        self._shown: dict[str, str] = {}  # by tab the query it was last asked for
        self._stale: set[str] = set()  # tabs whose articles changed since
        self._title, self._count = ElidedLabel(), QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._words = Segments(self.tr("View"), names, theme)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close: list and article again"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setIconSize(QSize(18, 18))
        self._build()
        self._words.chosen.connect(self.tab_chosen)
        self._close.clicked.connect(self.left)
        self.apply_theme(theme)

    @property
    def tab(self) -> str:
        """The key of the tab that is on."""
        return self._words.current

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def count(self) -> str:
        return self._count.text()

    @property
    def segments(self) -> Segments:
        return self._words

    def show_tab(self, key: str) -> None:
        """Turn to that tab; it asks for what it has not asked yet."""
        self._words.show_key(key)
        self._pages.setCurrentWidget(self.tabs[key])
        self.setFocusProxy(self.tabs[key])
        if self._shown.get(key) != self._query:
            self._shown[key] = self._query
            self._stale.discard(key)
            self.tabs[key].show_query(self._query)
        elif key in self._stale:
            self._stale.discard(key)
            self.tabs[key].note_change()

    def show_query(self, query: str) -> None:
        """Another population: for the tab in sight at once, for the others when they are."""
        self._query = query
        if self.tab and not self.isHidden():
            self.show_tab(self.tab)

    def note_change(self) -> None:
        """The library changed: the tab in sight asks again, the others when they are."""
        self._stale = set(self._shown)
        if self.tab and not self.isHidden():
            self.show_tab(self.tab)

    def show_title(self, text: str) -> None:
        self._title.setText(text)
        self.setAccessibleName(text)

    def show_count(self, count: int | None) -> None:
        """How many articles the population has; None while that is not known."""
        self._count.setText("" if count is None else trend_words.numbered.articles(count))

    def apply_theme(self, theme: Theme) -> None:
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, palette.color(palette.ColorRole.Base))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._title.setFont(theme.font("title"))
        self._count.setFont(theme.font("small"))
        self._count.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        self._words.apply_theme(theme)
        self._close.setIcon(icons.icon("x", theme.muted, 18))
        for tab in self.tabs.values():
            tab.apply_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        heading = QWidget()
        heading.setObjectName("heading")
        heading.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        heading.setFixedHeight(_HEIGHT)
        line = QHBoxLayout(heading)
        line.setContentsMargins(S4, 0, S2, 0)
        line.setSpacing(S3)
        line.addWidget(self._title)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._close)
        self._pages = QStackedWidget()
        for tab in self.tabs.values():
            self._pages.addWidget(tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(self._pages, 1)
