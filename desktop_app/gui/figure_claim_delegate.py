"""Paints a claim: its value, the sentence with the figure lit, who said it; and what rivals differ.

Lays a sentence out once for each width, for its height and for painting alike.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.core.claims import Claim
from desktop_app.core.text import clean
from desktop_app.gui import figure_words, icons
from desktop_app.gui.figure_lines import ClaimLine, RivalLine
from desktop_app.gui.theme import RADIUS, S3, S4, Theme

LINE = Qt.ItemDataRole.UserRole + 1  # the Line of figure_lines that a row shows
_PAD = 9
_VALUE = 178  # pixels of the values' column, where there is room
_NARROW = 560
_INDENT = 16  # pixels by which rivals stand further in
_LAID = 600  # laid out sentences kept

Index = QModelIndex | QPersistentModelIndex


class ClaimDelegate(QStyledItemDelegate):
    """A claim with a value beside its sentence, or above it where there is little room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fonts = {role: theme.font(role) for role in ("strong", "body", "small")}
        self._metrics = {role: QFontMetrics(font) for role, font in self._fonts.items()}
        self._laid: dict[tuple[object, int], QTextLayout] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, line = option.widget, index.data(LINE)
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        small = self._metrics["small"].height()
        if isinstance(line, RivalLine):
            text = self._told(index, width - 2 * S4 - 22)
            return QSize(80, 2 * _PAD + round(text.boundingRect().height()))
        if not isinstance(line, ClaimLine):
            return QSize(80, 0)
        _, wide = self._column(line, width)
        high = round(self._sentence(line.claim, wide).boundingRect().height())
        if width < _NARROW:
            high += self._metrics["strong"].height() + 3
        return QSize(80, 2 * _PAD + high + 4 + small)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = index.data(LINE)
        if isinstance(line, RivalLine):
            self._paint_rivals(painter, option.rect, index)
        elif isinstance(line, ClaimLine):
            self._paint_ground(painter, option)
            self._paint_claim(painter, option.rect, line, index)
        painter.restore()

    def _paint_rivals(self, painter: QPainter, rect: QRect, index: Index) -> None:
        painter.fillRect(rect, QColor(self._theme.error_bg))
        scale = painter.device().devicePixelRatioF()
        sign = icons.pixmap("triangle-alert", self._theme.error, 14, scale)
        painter.drawPixmap(QPointF(rect.left() + S4, rect.top() + _PAD + 1), sign)
        text = self._told(index, rect.width() - 2 * S4 - 22)
        painter.setPen(QColor(self._theme.fg))
        text.draw(painter, QPointF(rect.left() + S4 + 22, rect.top() + _PAD))

    def _paint_claim(self, painter: QPainter, rect: QRect, line: ClaimLine, index: Index) -> None:
        theme, claim = self._theme, line.claim
        if line.is_rival:
            bar = QRectF(rect.left() + S4, rect.top() + 3, 2, rect.height() - 6)
            painter.fillRect(bar, QColor(theme.error))
        left, wide = self._column(line, rect.width())
        start = S4 + (_INDENT if line.is_rival else 0)
        strong = self._metrics["strong"]
        top = rect.top() + _PAD
        unit = claim.unit or ""
        amount = figure_words.amount(claim.value, unit)
        is_narrow = rect.width() < _NARROW
        room = wide if is_narrow else left - start - S3
        painter.setFont(self._fonts["strong"])
        painter.setPen(QColor(theme.fg))
        said = strong.elidedText(amount, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPoint(rect.left() + start, top + strong.ascent()), said)
        if is_narrow:
            top += strong.height() + 3
        text = self._sentence(claim, wide)
        painter.setPen(QColor(theme.fg))
        text.draw(painter, QPointF(rect.left() + left, top))
        top += round(text.boundingRect().height()) + 4
        small = self._metrics["small"]
        painter.setFont(self._fonts["small"])
        painter.setPen(QColor(theme.muted))
        facts = small.elidedText(figure_words.facts(claim), Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QPoint(rect.left() + left, top + small.ascent()), facts)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state = self._theme, QStyle.StateFlag
        is_chosen = bool(option.state & state.State_Selected)
        has_keys = is_chosen and bool(option.state & state.State_HasFocus)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if not is_chosen and not option.state & state.State_MouseOver:
            return
        place = QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -2.5)
        painter.setPen(QPen(QColor(theme.accent if has_keys else theme.edge), 1))
        if not is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.selection if is_chosen else theme.hover))
        painter.drawRoundedRect(place, RADIUS, RADIUS)

    def _column(self, line: ClaimLine, width: int) -> tuple[int, int]:
        """Where the sentence begins, and how wide it is."""
        left = S4 + (_INDENT if line.is_rival else 0)
        if width >= _NARROW:
            left += _VALUE
        return left, max(width - left - S4, 60)

    def _told(self, index: Index, wide: int) -> QTextLayout:
        words = str(index.data())
        return self._kept((words, "rivals"), words, wide, ())

    def _sentence(self, claim: Claim, wide: int) -> QTextLayout:
        """The sentence with the figure lit; signs that turn text round are spaces."""
        words = "".join(each if clean(each) else " " for each in claim.sentence)
        lit = (_units(words[: claim.at]), _units(words[claim.at : claim.at + len(claim.text)]))
        return self._kept((claim, "sentence"), words, wide, lit)

    def _kept(
        self, key: tuple[object, str], words: str, wide: int, lit: tuple[int, ...]
    ) -> QTextLayout:
        if (key, wide) not in self._laid:
            if len(self._laid) >= _LAID:
                self._laid.clear()
            self._laid[key, wide] = _lay_out(words, self._fonts["body"], wide, lit, self._theme)
        return self._laid[key, wide]


def _lay_out(words: str, font: QFont, wide: int, lit: tuple[int, ...], theme: Theme) -> QTextLayout:
    text = QTextLayout(words.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    text.setTextOption(option)
    if lit:
        span = QTextLayout.FormatRange()
        look = QTextCharFormat()
        look.setBackground(QColor(theme.mark))
        look.setForeground(QColor(theme.fg))
        look.setFontWeight(QFont.Weight.DemiBold)
        span.format = look
        span.start, span.length = lit
        text.setFormats([span])
    text.beginLayout()
    top = 0.0
    while (line := text.createLine()).isValid():
        line.setLineWidth(wide)
        line.setPosition(QPointF(0, top))
        top += line.height() + 2
    text.endLayout()
    return text


def _units(words: str) -> int:
    """How many UTF-16 units a text has, by which Qt counts."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
