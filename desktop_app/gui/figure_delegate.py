"""Paints a row of what is counted: three lines and a small picture of the values through time."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.core.claims import Subject
from desktop_app.gui import figure_words, icons
from desktop_app.gui.figure_scale import ValueScale
from desktop_app.gui.theme import S2, S3, S4, Theme

SUBJECT = Qt.ItemDataRole.UserRole + 1  # the Subject of a row, None for a heading
_PAD, _SPARK, _SPARK_HIGH, _DOT = 9, 84, 30, 1.9
_MOST_DOTS = 60  # of a small picture
_HEADING = 34  # pixels
_NARROW = 360  # pixels, below which the picture stands beside the last line only

Index = QModelIndex | QPersistentModelIndex


class FigureDelegate(QStyledItemDelegate):
    """Three lines and a small picture of the values through time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fonts = {role: theme.font(role) for role in ("strong", "body", "small", "section")}
        self._metrics = {role: QFontMetrics(font) for role, font in self._fonts.items()}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(SUBJECT) is None:
            return QSize(80, _HEADING)
        high = 2 * _PAD + self._metrics["strong"].height() + 2 * self._metrics["small"].height() + 6
        subject = index.data(SUBJECT)
        if subject.conflicts:
            high += self._metrics["small"].height() + 3
        return QSize(80, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        subject = index.data(SUBJECT)
        if subject is None:
            place = option.rect.adjusted(S4, 8, -S3, 0)
            self._write(painter, place, str(index.data()), "section", self._theme.muted)
        else:
            self._paint_ground(painter, option)
            self._paint_subject(painter, option.rect, subject)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state = self._theme, QStyle.StateFlag
        if option.state & state.State_Selected:
            painter.fillRect(option.rect, QColor(theme.selection))
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            has_keys = bool(option.state & state.State_HasFocus)
            painter.fillRect(bar, QColor(theme.accent if has_keys else theme.muted))
        elif option.state & state.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.hover))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_subject(self, painter: QPainter, rect: QRect, subject: Subject) -> None:
        theme, metrics = self._theme, self._metrics
        left, top = rect.left() + S4, rect.top() + _PAD
        wide = rect.width() - S4 - S3
        high = metrics["strong"].height()
        self._write(
            painter, QRect(left, top, wide, high), figure_words.name_of(subject), "strong", theme.fg
        )
        top += high + 3
        small = metrics["small"].height()
        beside = wide - _SPARK - S2
        spark = QRect(rect.right() - S3 - _SPARK, top + 1, _SPARK, _SPARK_HIGH)
        is_narrow = rect.width() < _NARROW
        told = figure_words.told(subject)
        room = wide if is_narrow else beside
        self._write(painter, QRect(left, top, room, small), told, "small", theme.fg)
        top += small + 3
        if is_narrow:
            spark = QRect(spark.left(), top, _SPARK, small)
        counts = figure_words.short_counts(subject)
        self._write(painter, QRect(left, top, beside, small), counts, "small", theme.muted)
        self._paint_spark(painter, spark, subject)
        if subject.conflicts:
            top += small + 3
            scale = painter.device().devicePixelRatioF()
            sign = icons.pixmap("triangle-alert", theme.error, 13, scale)
            painter.drawPixmap(QPointF(left, top + (small - 13) / 2), sign)
            place = QRect(left + 18, top, wide - 18, small)
            self._write(painter, place, figure_words.conflict_sign(), "small", theme.error)

    def _paint_spark(self, painter: QPainter, place: QRect, subject: Subject) -> None:
        scale = ValueScale.of(subject, QRectF(place).adjusted(4, 3, -4, -4))
        step = max(1, len(subject.claims) // _MOST_DOTS)
        points = [scale.point(claim) for claim in subject.claims[::step]]
        painter.setPen(QPen(QColor(self._theme.edge), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.muted))
        for point in points:
            painter.drawEllipse(point, _DOT, _DOT)

    def _write(self, painter: QPainter, place: QRect, text: str, role: str, color: str) -> None:
        painter.setFont(self._fonts[role])
        painter.setPen(QColor(color))
        cut = self._metrics[role].elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(flags) | int(Qt.TextFlag.TextSingleLine), cut)
