"""Lists beside each other where there is room, and behind words to choose from where not."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.gui.theme import S2, S4, S5, Theme

_TAB = 30  # pixels of the line of words
_SHARES = {1: (1,), 2: (4, 5), 3: (4, 5, 6)}  # of the width
_TWO, _THREE = 700, 1_240  # widths from which two and three are beside each other


class TrendParts(QWidget):
    """The first stands alone where two fit; the others share a place until three fit."""

    def __init__(self, theme: Theme, parts: Mapping[str, QWidget]) -> None:
        super().__init__()
        self._parts = list(parts.values())
        self._chosen = 0  # of all, where one fits
        self._other = 1  # of the others, where two fit
        self.tabs = [self._tab(at, name) for at, name in enumerate(parts)]
        for part in self._parts:
            part.setParent(self)
        self.setMinimumHeight(140)
        self.apply_theme(theme)

    def show_part(self, at: int) -> None:
        """That one, in its place."""
        self._chosen = at
        if at:
            self._other = at
        self._arrange()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._arrange()

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._arrange()

    def _groups(self) -> list[list[int]]:
        every = list(range(len(self._parts)))
        if self.width() >= _THREE:
            return [[each] for each in every]
        return [every[:1], every[1:]] if self.width() >= _TWO else [every]

    def _arrange(self) -> None:
        groups = self._groups()
        shares = _SHARES[len(groups)]
        room = self.width() - 2 * S4 - S5 * (len(groups) - 1)
        x = S4
        for group, part in zip(groups, shares, strict=True):
            wide = room * part // sum(shares)
            shown = next((each for each in (self._chosen, self._other) if each in group), group[0])
            self._place(group, shown, QRect(x, 0, wide, self.height()))
            x += wide + S5

    def _place(self, group: list[int], shown: int, room: QRect) -> None:
        x = room.x()
        for at in group:
            tab, part = self.tabs[at], self._parts[at]
            is_shown = at == shown
            tab.setChecked(is_shown)
            is_choice = len(group) > 1
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_choice else Qt.FocusPolicy.NoFocus)
            tab.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_choice)
            tab.setFont(self._theme.font("strong" if is_shown else "body"))
            tab.setGeometry(x, S2 // 2, tab.sizeHint().width(), _TAB - S2 // 2)
            x += tab.width() + S4
            part.setVisible(is_shown)
            if is_shown:
                part.setGeometry(room.adjusted(0, _TAB, 0, -S2))

    def _tab(self, at: int, name: str) -> QToolButton:
        tab = QToolButton(self)
        tab.setObjectName("tab")
        tab.setText(name)
        tab.setCheckable(True)
        tab.setAccessibleName(name)
        tab.clicked.connect(lambda: self.show_part(at))
        return tab
