"""A subject's claims one under another: the value, the sentence it stands in, who said it, when.

Claims that differ for the same time stand together under a sentence that says so.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.core.claims import Claim, Subject
from desktop_app.core.text import clean
from desktop_app.gui import figure_words, icons
from desktop_app.gui.figure_lines import ClaimLine, Line, RivalLine, lines_of
from desktop_app.gui.theme import RADIUS, S3, S4, Theme

LINE = Qt.ItemDataRole.UserRole + 1
_PAD = 9
_VALUE = 178  # pixels of the values' column, where there is room
_NARROW = 560
_INDENT = 16  # pixels by which rivals stand further in
_LAID = 600  # laid out sentences kept

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class ClaimModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.subject: Subject | None = None
        self.lines: list[Line] = []

    def show_subject(self, subject: Subject | None) -> None:
        self.beginResetModel()
        self.subject = subject
        self.lines = lines_of(subject) if subject is not None else []
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_claim = isinstance(index.data(LINE), ClaimLine)
        return super().flags(index) if is_claim else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(line)
        return None

    def words(self, line: Line) -> str:
        """A line as it is spoken."""
        unit = self.subject.unit if self.subject is not None else ""
        if isinstance(line, RivalLine):
            return figure_words.told_differently(line.claims, unit)
        claim = line.claim
        said = figure_words.amount(claim.value, claim.unit or unit)
        return f"{said}. {clean(claim.sentence)} {figure_words.facts(claim)}"


class ClaimList(QListView):
    """Enter or a click asks for the article."""

    claim_wanted = Signal(object)  # Claim
    claim_chosen = Signal(object)  # Claim: the keys or the pointer are at it
    left_claims = Signal()  # the left arrow: back to the subjects

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ClaimModel()
        self._look = ClaimDelegate(theme)
        self._look.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Claims in order of time"))

    def show_subject(self, subject: Subject | None) -> None:
        self.rows.show_subject(subject)
        self.scrollToTop()

    def choose(self, claim: Claim) -> None:
        """Bring this claim into sight and make it the current one."""
        for number, line in enumerate(self.rows.lines):
            if isinstance(line, ClaimLine) and line.claim == claim:
                index = self.rows.index(number, 0)
                self.setCurrentIndex(index)
                self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
                return

    def apply_theme(self, theme: Theme) -> None:
        self._look.apply_theme(theme)
        self.setStyleSheet(f"QListView {{ background: {theme.bg}; border: none; }}")
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if isinstance(line := current.data(LINE), ClaimLine):
            self.claim_chosen.emit(line.claim)

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            for number, line in enumerate(self.rows.lines):
                if isinstance(line, ClaimLine):
                    self.setCurrentIndex(self.rows.index(number, 0))
                    break

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Left:
            self.left_claims.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window, not the beginning of a row."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._open(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_claim = isinstance(self.indexAt(event.position().toPoint()).data(LINE), ClaimLine)
        shape = Qt.CursorShape.PointingHandCursor if is_claim else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: Index) -> None:
        if isinstance(line := index.data(LINE), ClaimLine):
            self.claim_wanted.emit(line.claim)


class ClaimDelegate(QStyledItemDelegate):
    """Lays a claim out once for each width, for its height and for painting."""

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
