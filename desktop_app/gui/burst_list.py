"""Bursts of a plot in words: when, how much against what is usual, and the story behind.

Says what counts as unusual, by which method, and what is not known.
"""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.text import clean
from desktop_app.core.trend_values import REST, Series, ToldBurst, Trends, articles_of
from desktop_app.gui import icons, trend_words, words
from desktop_app.gui.asking_table import AskingTable, Role
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.theme import S1, S2, Theme
from desktop_app.gui.trend_table import series_name

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_FACTS, _STORY = range(2)
_ROW = 64  # pixels: three lines
_GAPS = 3  # told one by one
_PAD = 8


class BurstModel(QAbstractTableModel):
    """The strongest first. Column 0 asks for the articles, column 1 for the story."""

    def __init__(self) -> None:
        super().__init__()
        self.trends: Trends | None = None
        self.bursts: list[ToldBurst] = []
        self._series: dict[str, Series] = {}

    def show_trends(self, trends: Trends | None) -> None:
        self.beginResetModel()
        self.trends = trends
        self._series = {each.key: each for each in trends.series} if trends else {}
        bursts = trends.bursts if trends else ()
        self.bursts = sorted(bursts, key=lambda each: -each.burst.score)
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.bursts)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        told, is_story = self.bursts[index.row()], index.column() == _STORY
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.story_of(told) if is_story else self.name_of(told)
            case Qt.ItemDataRole.AccessibleTextRole:
                if is_story:
                    return self.story_of(told) or self.tr("No story behind it is known")
                numbers = "; ".join(filter(None, (self.numbers_of(told), self.peak_of(told))))
                return f"{self.name_of(told)}, {self.dates_of(told)}: {numbers}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.story_of(told) if is_story else self._tip(told))
            case Role.QUERY:
                return None if is_story else self.query(index.row())
            case Role.STORY:
                return told.story if is_story else None
            case Role.KEY:
                return told.burst.key, self._ends(told)[0], index.column()
        return None

    def query(self, row: int) -> str:
        """The query whose list has as many articles as the burst."""
        told = self.bursts[row]
        assert self.trends is not None
        series = self._series.get(told.burst.key)
        return articles_of(self.trends.query, series.term if series else "", *self._ends(told))

    def series_of(self, told: ToldBurst) -> Series | None:
        return self._series.get(told.burst.key)

    def name_of(self, told: ToldBurst) -> str:
        series = self._series.get(told.burst.key)
        return series_name(series) if series else told.burst.key

    def dates_of(self, told: ToldBurst) -> str:
        return trend_words.stretch(*self._ends(told))

    def numbers_of(self, told: ToldBurst) -> str:
        """Of all of the burst: how many articles, and how many there usually are."""
        usual = told.burst.baseline
        text = self.tr("{0}, usually about {1}") if usual >= 1 else self.tr("{0}, usually below 1")
        articles = trend_words.numbered.articles(told.articles)
        return text.format(articles, words.number(round(usual)))

    def peak_of(self, told: ToldBurst) -> str:
        """Of its peak alone: when, how many, and from how many on that is unusual."""
        trends, series, at = self.trends, self.series_of(told), told.burst.peak
        assert trends is not None
        if series is None:
            return ""
        text = self.tr("most on {0}: {1}, unusual from {2}")
        return text.format(
            trend_words.bucket(trends.edges[at], trends.edges[at + 1], trends.unit),
            words.number(series.counts[at]),
            words.number(math.ceil(told.burst.threshold)),
        )

    def story_of(self, told: ToldBurst) -> str:
        return clean(told.title or "")

    def _tip(self, told: ToldBurst) -> str:
        burst = told.burst
        text = self.tr(
            "{0}\n{1}\nJudged by the feeds that can be compared: {2} articles, usually about {3}."
        )
        return text.format(
            self.numbers_of(told),
            self.peak_of(told),
            words.number(burst.seen),
            trend_words.decimal(burst.baseline),
        )

    def _ends(self, told: ToldBurst) -> tuple[int, int]:
        assert self.trends is not None
        return self.trends.edges[told.burst.start], self.trends.edges[told.burst.end]


class _BurstDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: BurstModel, parent: AskingTable) -> None:
        super().__init__(parent)
        self.theme, self._model, self._table = theme, model, parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, box = self.theme, option.rect
        told = self._model.bursts[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.hover))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus and self._table.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -1.5), 5, 5)
        if index.column() == _STORY:
            self._paint_story(painter, box, self._model.story_of(told))
        else:
            self._paint_facts(painter, box, told)
        painter.restore()

    def _paint_facts(self, painter: QPainter, box: QRect, told: ToldBurst) -> None:
        theme, model = self.theme, self._model
        series = model.series_of(told)
        room = box.adjusted(_PAD, 5, -_PAD, -5)
        upper = QRect(room.x(), room.y(), room.width(), room.height() // 3)
        middle = upper.translated(0, upper.height())
        lower = middle.translated(0, middle.height())
        if series is not None and series.color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.topic_color(series.color)))
            painter.drawRoundedRect(QRectF(upper.x(), upper.center().y() - 4, 9, 9), 3, 3)
            upper.setLeft(upper.left() + 15)
        dates = model.dates_of(told)
        wide = QFontMetrics(theme.font("small")).horizontalAdvance(dates)
        name = upper.adjusted(0, 0, -wide - _PAD, 0)
        if name.width() > 48:
            _line(painter, name, model.name_of(told), theme.font("small-strong"), theme.fg)
            upper.setLeft(upper.right() - wide)
        _line(painter, upper, dates, theme.font("small"), theme.muted)
        _line(painter, middle, model.numbers_of(told), theme.font("small"), theme.fg)
        _line(painter, lower, model.peak_of(told), theme.font("small"), theme.muted)

    def _paint_story(self, painter: QPainter, box: QRect, title: str) -> None:
        theme, room = self.theme, box.adjusted(_PAD, 5, -_PAD, -5)
        if not title:
            return
        sign = icons.pixmap("layers", theme.muted, 14, painter.device().devicePixelRatio())
        painter.drawPixmap(room.x(), room.y() + 1, sign)
        painter.setPen(QColor(theme.link))
        _two_lines(painter, room.adjusted(20, 0, 0, 0), title, theme.font("small"))


class BurstList(QWidget):
    """The bursts, the sentence on the method above them, and what is not known below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = BurstModel()
        self.rows.setParent(self)
        self.table = AskingTable(self.rows, theme, _ROW)
        self.table.setAccessibleName(self.tr("Bursts"))
        self.table.horizontalHeader().hide()
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.query_wanted, self.story_wanted = self.table.query_wanted, self.table.story_wanted
        self._delegate = _BurstDelegate(theme, self.rows, self.table)
        self.table.setItemDelegate(self._delegate)
        self.said, self.method, self.gaps = QLabel(), QLabel(), QLabel()
        self.how = self._how_button()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S1, 0, 0)
        column.setSpacing(S2)
        for label in (self.said, self.method, self.gaps):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.method.setText(self._method())
        foot = QHBoxLayout()
        foot.setSpacing(S2)
        foot.addWidget(self.method, 1)
        foot.addWidget(self.how, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.said)
        column.addWidget(self.table, 100)
        column.addWidget(self.gaps)
        column.addLayout(foot)
        column.addStretch(1)
        self.apply_theme(theme)

    def show_trends(self, trends: Trends) -> None:
        """The bursts and gaps that were found."""
        self.table.refill(lambda: self.rows.show_trends(trends))
        has_any = bool(trends.bursts)
        self.table.setVisible(has_any)
        self.said.setVisible(not has_any)
        self.said.setText(self._nothing(trends))
        self.gaps.setText(self._told(trends))
        self.gaps.setVisible(bool(trends.gaps))
        self.gaps.setToolTip(plain_tip("\n".join(map(trend_words.gap, trends.gaps))))

    def show_waiting(self) -> None:
        """The bursts of before are of other numbers: they go."""
        self.rows.show_trends(None)
        self.table.hide()
        self.gaps.hide()
        self.said.setText(self.tr("Looking for bursts…"))
        self.said.show()

    def apply_theme(self, theme: Theme) -> None:
        self.table.apply_theme(theme)
        self._delegate.theme = theme
        self.how.setFont(theme.font("small-strong"))
        for label in (self.said, self.method, self.gaps):
            label.setFont(theme.font("small"))
            label.setStyleSheet(f"color: {theme.muted}; background: transparent;")

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        room = self.width() - 14
        self.table.setColumnWidth(_FACTS, round(room * 0.58))
        self.table.setColumnWidth(_STORY, room - round(room * 0.58))

    def _method(self) -> str:
        return self.tr(
            "Unusual: far more than what the same feeds brought before."
            " Feeds that were down or are new are left out."
        )

    def _nothing(self, trends: Trends) -> str:
        """Why there is no burst: the series one by one are not unusual, or that is not known."""
        judged = [each for each in trends.series if each.key != REST]
        if not any(value is not None for each in judged for value in each.baseline):
            return self.tr("Not enough is known yet to say what is usual.")
        match trends.by:
            case "topic":
                return self.tr("None of these topics alone brought unusually much.")
            case "outlet":
                return self.tr("None of these outlets alone brought unusually much.")
            case "language":
                return self.tr("None of these languages alone brought unusually much.")
            case "story":
                return self.tr("None of these stories alone brought unusually much.")
            case "term":
                return self.tr("None of these words alone brought unusually much.")
        return self.tr("None of what is compared brought unusually much.")

    def _how_button(self) -> QToolButton:
        """Names the method, to who points at it, asks for it by keys, or has it read out."""
        button = QToolButton()
        text = self.tr(
            "Expectation-based Poisson scan (Neill 2009). What is usual is learnt from earlier"
            " steps of the same feeds, with the ups and downs of a week and of a day."
        )
        button.setObjectName("tab")
        button.setText("?")
        button.setAccessibleName(self.tr("How bursts are found"))
        button.setAccessibleDescription(text)
        button.setToolTip(plain_tip(text))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(
            lambda: QToolTip.showText(button.mapToGlobal(QPoint(0, 0)), button.toolTip(), button)
        )
        return button

    def _told(self, trends: Trends) -> str:
        told = [trend_words.gap(each) for each in trends.gaps[:_GAPS]]
        if len(trends.gaps) > _GAPS:
            told.append(self.tr("%n more gap(s)", "", len(trends.gaps) - _GAPS))
        return self.tr("Not known: {0}").format("; ".join(told))


def _line(painter: QPainter, room: QRect, text: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _two_lines(painter: QPainter, room: QRect, text: str, font: QFont) -> None:
    """Wrapped by words; the second line ends in an ellipsis where there would be a third."""
    metrics, layout = QFontMetrics(font), QTextLayout(text, font)
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(room.width())
    layout.endLayout()
    head, rest = text[: first.textLength()], text[first.textLength() :]
    painter.setFont(font)
    painter.drawText(room.x(), room.y() + metrics.ascent(), head)
    tail = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room.x(), room.y() + metrics.ascent() + metrics.height() + 1, tail)
