"""The bar across the top: name, refresh, search, add, colours, menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from desktop_app.gui import icons
from desktop_app.gui.search_bar import SearchBar
from desktop_app.gui.theme import S2, S3, S4, Theme

HEIGHT = 48
_WIDEST_SEARCH = 620


class TopBar(QWidget):
    """Buttons carry the actions of the table, so keys, names and states are theirs."""

    def __init__(
        self,
        theme: Theme,
        search: SearchBar,
        actions: Mapping[str, QAction],
        menu: QMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._brand = QLabel("Newstide")
        search.setMaximumWidth(_WIDEST_SEARCH)
        self.refresh = button(actions["refresh"])
        self.add = button(actions["add-feed"])
        colours = menu.findChild(QMenu, "view/theme")
        assert colours is not None
        self.colours = _menu_button(self.tr("Colours"), colours)
        self.menu = _menu_button(self.tr("Menu"), menu)
        self.menu.setShortcut("F10")
        row = QHBoxLayout(self)
        row.setContentsMargins(S4 + 2, 0, S3, 0)
        row.setSpacing(S2)
        row.addWidget(self._brand)
        row.addWidget(self.refresh)
        row.addSpacing(S2)
        row.addWidget(search, 10)
        row.addStretch(1)
        for each in (self.add, self.colours, self.menu):
            row.addWidget(each)
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self._brand.setFont(theme.font("brand"))
        self.colours.setIcon(icons.icon("sun-moon", theme.muted, 18))
        self.menu.setIcon(icons.icon("menu", theme.muted, 18))


def button(action: QAction) -> QToolButton:
    """A flat button of an action, showing its icon."""
    made = QToolButton()
    made.setDefaultAction(action)
    made.setIconSize(QSize(18, 18))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _menu_button(name: str, menu: QMenu) -> QToolButton:
    made = QToolButton()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setMenu(menu)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setIconSize(QSize(18, 18))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
