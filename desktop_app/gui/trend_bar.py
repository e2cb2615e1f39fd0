"""The controls above a plot of trends: by what, in which steps, number or share, since when.

Also what is compared, and the ways out. Tells a view; asks nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QToolButton, QWidget

from desktop_app.core.query import MAX_LENGTH, parse
from desktop_app.core.trend_values import By
from desktop_app.core.trends import Unit
from desktop_app.core.types import QueryError
from desktop_app.gui import icons
from desktop_app.gui.flow_row import FlowRow
from desktop_app.gui.plain import plain_action, plain_tip
from desktop_app.gui.quiet_combo import QuietCombo
from desktop_app.gui.segments import Segments
from desktop_app.gui.theme import Theme
from desktop_app.gui.trend_view import MOST_COMPARED, RANGES, TrendView

HEIGHT = 30  # pixels of each control
_FIELD, _CHIP = 190, 240  # widths
_ICON = 12


class CompareEdit(QLineEdit):
    """Return tells the query; Escape empties the field, and is the pane's where it is empty."""

    entered = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self.entered.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class TrendBar(FlowRow):
    """`view` is what the controls say."""

    changed = Signal(object)  # the TrendView the reader wants
    export_wanted = Signal(str)  # "png", "svg" or "csv"
    grown = Signal()  # its parts need another height perhaps

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = TrendView()
        self._is_zoomed = False
        self.check: Callable[[str], object] = self.take_query  # an owner may ask the library first
        self.by = QuietCombo(self.tr("Count by"), theme)
        self.unit = QuietCombo(self.tr("Steps of time"), theme)
        shares = {"": self.tr("Number"), "share": self.tr("Share")}
        self.share = Segments(self.tr("Count as"), shares, theme)
        self.range = Segments(self.tr("Time shown"), self._range_words(), theme)
        for key, button in self.range.buttons.items():
            if key != "0":
                button.setToolTip(self.tr("Counted back from the newest article"))
        self._controls = (self.by, self.unit, self.share, self.range)
        self.compare = CompareEdit()
        self.compare.setPlaceholderText(self.tr("Compare with…"))
        self.compare.setAccessibleName(self.tr("Compare with a query"))
        self.compare.setMaxLength(MAX_LENGTH)
        self.compare.setFixedWidth(_FIELD)
        self.wrong = QLabel()
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.hide()
        self.export = self._export_button()
        self.chips: list[QToolButton] = []
        self._connect()
        self.apply_theme(theme)
        self.show_view(self.view)

    def show_view(self, view: TrendView, *, is_zoomed: bool = False) -> None:
        """Bring the controls in line; `is_zoomed`: none of the ranges is shown but another."""
        were = self.view.compare
        self.view, self._is_zoomed = view, is_zoomed
        self.by.set_lines(self._by_words(), view.by)
        self.unit.set_lines(self._unit_words(), view.unit or "")
        self.share.show_key("share" if view.is_share else "")
        self.range.show_key("none" if is_zoomed else str(view.days))
        if were != view.compare or not self.parts:
            self.chips = [self._chip(query) for query in view.compare]
        self._put_parts()

    def show_wrong(self, words: str) -> None:
        """Say beside the field what is wrong with the query in it; "" for nothing."""
        self.wrong.setText(words)
        self.wrong.setToolTip(plain_tip(words))
        self.wrong.setVisible(bool(words))
        self.rearrange()
        self.grown.emit()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in self._controls:
            part.apply_theme(theme)
        for widget in (self.compare, self.export, *self.chips):
            widget.setFont(theme.font("small"))
        self.wrong.setFont(theme.font("small"))
        self.wrong.setStyleSheet(f"color: {theme.error}; background: transparent;")
        for chip in self.chips:
            chip.setIcon(icons.icon("x", theme.muted, _ICON))
        self.export.setIcon(icons.icon("file-up", theme.muted, 16))
        for widget in (*self._controls, self.compare, self.export, self.wrong):
            widget.setFixedHeight(HEIGHT)
        self.rearrange()

    # --- what the reader does

    def _connect(self) -> None:
        self.by.picked.connect(self._choose_by)
        self.unit.picked.connect(
            lambda key: self._want(replace(self.view, unit=cast(Unit, key) if key else None))
        )
        self.share.chosen.connect(
            lambda key: self._want(replace(self.view, is_share=key == "share"))
        )
        self.range.chosen.connect(self._choose_range)
        self.compare.entered.connect(self.add_query)
        self.compare.textEdited.connect(lambda _: self.show_wrong(""))

    def add_query(self, query: str) -> None:
        """Compare with it too once `check` found it right; what is wrong is told."""
        if len(self.view.compare) >= MOST_COMPARED and query not in self.view.compare:
            self.show_wrong(self.tr("Six at most"))
            return
        try:
            parse(query, time.time_ns() // 10**9)
        except QueryError as error:
            self.show_wrong(str(error))
            return
        self.check(query)

    def take_query(self, query: str) -> None:
        """Compare with it: the library knows all that it names."""
        self.show_wrong("")
        if self.compare.text().strip() == query:
            self.compare.clear()
        if query not in self.view.compare:
            self._want(self.view.compared(*self.view.compare, query))

    def _choose_by(self, key: str) -> None:
        if key != "query":
            self._want(replace(self.view.compared(), by=cast(By, key)))

    def _choose_range(self, key: str) -> None:
        self._is_zoomed = False
        self._want(replace(self.view, days=int(key)))

    def _drop(self, query: str) -> None:
        self._want(self.view.compared(*[each for each in self.view.compare if each != query]))
        self.compare.setFocus()

    def _want(self, view: TrendView) -> None:
        self.show_view(view, is_zoomed=self._is_zoomed)
        self.changed.emit(view)

    @property
    def is_zoomed(self) -> bool:
        return self._is_zoomed

    # --- parts

    def _put_parts(self) -> None:
        self.set_parts(
            [
                self.by,
                self.unit,
                self.share,
                self.range,
                self.export,
                self.compare,
                *self.chips,
                self.wrong,
            ]
        )
        self.wrong.setVisible(bool(self.wrong.text()))
        self.rearrange()
        self.grown.emit()

    def _chip(self, query: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName("boxed")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setFont(self._theme.font("small"))
        text = chip.fontMetrics().elidedText(query, Qt.TextElideMode.ElideRight, _CHIP)
        chip.setText(plain_action(text))
        chip.setIcon(icons.icon("x", self._theme.muted, _ICON))
        chip.setFixedHeight(HEIGHT)
        spoken = self.tr("Compare no longer with {0}").format(query)
        chip.setAccessibleName(spoken)
        chip.setToolTip(plain_tip(spoken))
        chip.clicked.connect(lambda: self._drop(query))
        return chip

    def _export_button(self) -> QToolButton:
        button, menu = QToolButton(), QMenu(self)
        for kind, text in (
            ("png", self.tr("Picture (PNG)…")),
            ("svg", self.tr("Picture (SVG)…")),
            ("csv", self.tr("Table (CSV)…")),
        ):
            menu.addAction(text).triggered.connect(
                lambda _=False, kind=kind: self.export_wanted.emit(kind)
            )
        button.setObjectName("boxed")
        button.setText(self.tr("Export"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(menu)
        return button

    def _by_words(self) -> dict[str, str]:
        found = {
            "topic": self.tr("By topic"),
            "outlet": self.tr("By outlet"),
            "language": self.tr("By language"),
            "story": self.tr("By story"),
            "term": self.tr("By word"),
        }
        return found | ({"query": self.tr("Comparison")} if self.view.compare else {})

    def _unit_words(self) -> dict[str, str]:
        return {
            "": self.tr("Steps that fit"),
            "hour": self.tr("By the hour"),
            "day": self.tr("By the day"),
            "week": self.tr("By the week"),
        }

    def _range_words(self) -> dict[str, str]:
        found = {"0": self.tr("All"), "365": self.tr("Year")}
        return found | {str(each): self.tr("%n day(s)", "", each) for each in RANGES[2:]}
