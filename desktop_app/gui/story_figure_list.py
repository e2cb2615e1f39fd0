"""The few figures that most outlets of a story tell, as a list: value, of what, told by how many.

Where the values differ they stand side by side below, with how many outlets tell each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from desktop_app.core.claims import Claim, Subject
from desktop_app.core.subjects import outlets_of
from desktop_app.gui import figure_words, icons
from desktop_app.gui.figure_words import DOT, numbered
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.theme import S2, S3, S4, Theme
from desktop_app.gui.unrolled_list import LINE, Index, LineDelegate, UnrolledList
from desktop_app.gui.words import number

MOST, LEAST_OUTLETS = 5, 2  # figures shown, and outlets that tell one
WIDE = 560  # pixels from which a figure is one line
_MOST_VALUES = 6  # of one figure where values differ
_MOST_LANGUAGES = 6
_MOST_OUTLETS = 12  # named in a row's tip
_PAD, _START, _GAP = 6, 10, 3
_SIGN = 13  # pixels
_ROLES = ("strong", "body")  # of a value and a name, beside each other
_SHARES = (0.36, 0.4)  # of a row, that values and names take at most


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A row: a subject, and its words."""

    subject: Subject
    value: str
    name: str
    told_by: str
    values: tuple[str, ...]  # what differs; empty where all tell one
    spoken: str


def pick_key_figures(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Those that most outlets tell, of `subjects` in their order; none that one outlet tells."""
    told = [each for each in subjects if len(outlets_of(each.claims)) >= LEAST_OUTLETS]
    return tuple(told[:MOST])


def line_of(subject: Subject) -> FigureLine:
    """The words of a subject."""
    by_value = _by_value(subject)
    values: list[str] = []
    value = next(iter(by_value))
    if len(by_value) > 1:
        value = figure_words.told(subject)
        values = _side_by_side(by_value, subject.unit)
        if subject.conflicts:
            values.append(figure_words.conflict_sign())
    name, told_by = figure_words.name_of(subject), _told_by(subject)
    said = [value, name, told_by]
    said += [_with_names(each, claims) for each, claims in by_value.items()]
    if subject.conflicts:
        said.append(figure_words.conflict_sign())
    return FigureLine(subject, value, name, told_by, tuple(values), "\n".join(said))


def _by_value(subject: Subject) -> dict[str, list[Claim]]:
    """The claims by what they say, what most outlets say first."""
    found: dict[str, list[Claim]] = {}
    for claim in subject.claims:
        found.setdefault(figure_words.amount(claim.value, subject.unit), []).append(claim)

    def order(told: tuple[str, list[Claim]]) -> tuple[int, float]:
        return -len(outlets_of(told[1])), told[1][0].value

    return dict(sorted(found.items(), key=order))


def _side_by_side(by_value: dict[str, list[Claim]], unit: str) -> list[str]:
    """ "75 (12 outlets)", "90 (1)"; the unit is said above."""
    parts: list[str] = []
    for claims in list(by_value.values())[:_MOST_VALUES]:
        value, count = figure_words.short_amount(claims[0].value, unit), len(outlets_of(claims))
        parts.append(f"{value} ({number(count) if parts else numbered.outlets(count)})")
    if len(by_value) > _MOST_VALUES:
        parts.append(numbered.more_values(len(by_value) - _MOST_VALUES))
    return parts


def _told_by(subject: Subject) -> str:
    """ "9 outlets · en id zh", the language of most claims first."""
    told = Counter(figure_words.language_of(claim) for claim in subject.claims)
    tags = [tag for tag, _ in sorted(told.items(), key=lambda each: (-each[1], each[0]))]
    shown = " ".join(tags[:_MOST_LANGUAGES])
    if len(tags) > _MOST_LANGUAGES:
        shown += f" +{number(len(tags) - _MOST_LANGUAGES)}"
    return DOT.join((numbered.outlets(len(outlets_of(subject.claims))), shown))


def _with_names(value: str, claims: Sequence[Claim]) -> str:
    names = list(dict.fromkeys(figure_words.outlet_of(claim) for claim in claims))
    shown, more = ", ".join(names[:_MOST_OUTLETS]), len(names) - _MOST_OUTLETS
    return f"{value}: {shown}" + (f", +{number(more)}" if more > 0 else "")


class FigureLineDelegate(LineDelegate):
    """Value, name and outlets in one line where there is room; values that differ below."""

    columns = (0, 0)  # pixels that the widest value and the longest name take

    def height(self, line: object, width: int) -> int:
        if not isinstance(line, FigureLine):
            return 0
        high = self.metrics["strong"].height() + 2 * _PAD
        small = self.metrics["small"].height() + _GAP
        if width < WIDE:
            high += small * (1 if self._is_one_line(line, width) else 2)
        return high + small * len(self._values(line, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        if not isinstance(line, FigureLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option)
        painter.translate(option.rect.topLeft())
        width = option.rect.width()
        top = self._paint_head(painter, line, width)
        self._paint_values(painter, line, width, top)
        painter.restore()

    def _paint_head(self, painter: QPainter, line: FigureLine, width: int) -> int:
        """The value and what it is told of; where the next line begins."""
        theme, high = self.theme, self.metrics["strong"].height()
        if width < WIDE:
            return self._paint_narrow(painter, line, width)
        left = _START
        for text, column, role in zip(
            (line.value, line.name), self._columns(width), _ROLES, strict=True
        ):
            place = QRect(left, _PAD, column, high)
            self.write(painter, place, self.cut(text, column, role), role, theme.fg)
            left += column + S4
        told = self.cut(line.told_by, width - _START - left, "small")
        place = QRect(left, _PAD, width - _START - left, high)
        self.write(painter, place, told, "small", theme.muted)
        return _PAD + high + _GAP

    def _paint_narrow(self, painter: QPainter, line: FigureLine, width: int) -> int:
        theme, room, left = self.theme, width - 2 * _START, _START
        high, small = self.metrics["strong"].height(), self.metrics["small"].height()
        value = self.cut(line.value, room, "strong")
        self.write(painter, QRect(left, _PAD, room, high), value, "strong", theme.fg)
        top = _PAD + high + _GAP
        name = self.cut(line.name, room, "small")
        self.write(painter, QRect(left, top, room, small), name, "small", theme.fg)
        if self._is_one_line(line, width):
            left += self._wide(line.name) + S3
        else:
            top += small + _GAP
        room = width - _START - left
        told = self.cut(line.told_by, room, "small")
        self.write(painter, QRect(left, top, room, small), told, "small", theme.muted)
        return top + small + _GAP

    def _paint_values(self, painter: QPainter, line: FigureLine, width: int, top: int) -> None:
        lines, start = self._values(line, width), self._start(line)
        if lines and line.subject.conflicts:
            scale = painter.device().devicePixelRatioF()
            sign = icons.pixmap("triangle-alert", self.theme.error, _SIGN, scale)
            down = (self.metrics["small"].height() - _SIGN) / 2
            painter.drawPixmap(QPointF(_START, top + down), sign)
        high = self.metrics["small"].height()
        for text in lines:
            place = QRect(start, top, width - start - _START, high)
            self.write(painter, place, text, "small", self.theme.muted)
            top += high + _GAP

    def _columns(self, width: int) -> tuple[int, int]:
        room = width - 2 * _START
        value, name = (
            min(wide, int(room * share)) for wide, share in zip(self.columns, _SHARES, strict=True)
        )
        return value, name

    def _is_one_line(self, line: FigureLine, width: int) -> bool:
        """Whether name and outlets have room beside each other, below the value."""
        return self._wide(line.name) + S3 + self._wide(line.told_by) <= width - 2 * _START

    def _wide(self, text: str) -> int:
        return self.metrics["small"].horizontalAdvance(text) + 1

    def _values(self, line: FigureLine, width: int) -> list[str]:
        """The values in lines that break between them only."""
        room, found = width - self._start(line) - _START, list[str]()
        for part in line.values:
            longer = f"{found[-1]}{DOT}{part}" if found else part
            if found and self._wide(longer) <= room:
                found[-1] = longer
            else:
                found.append(part)
        return [self.cut(text, room, "small") for text in found]

    def _start(self, line: FigureLine) -> int:
        return _START + (_SIGN + S2 if line.subject.conflicts else 0)


class StoryFigureList(UnrolledList):
    """Enter or a click on a figure asks for it among the key figures of the story."""

    subject_wanted = Signal(object)  # Subject

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._look = FigureLineDelegate(theme)
        super().__init__(self._look, parent)
        self.setAccessibleName(self.tr("Key figures of this story"))
        self.setAccessibleDescription(self.tr("Enter shows who told a figure, and when"))

    def show_subjects(self, subjects: Sequence[Subject]) -> None:
        """These, in their order; the row that was current stays so."""
        before = self.currentIndex().row()
        self.rows.clear()
        for subject in subjects:
            line = line_of(subject)
            item = QStandardItem()
            item.setData(line, LINE)
            item.setData(line.spoken.replace("\n", ". "), Qt.ItemDataRole.AccessibleTextRole)
            item.setData(plain_tip(line.spoken), Qt.ItemDataRole.ToolTipRole)
            self.rows.appendRow(item)
        self._measure()
        if 0 <= before < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(before, 0))

    @property
    def lines(self) -> list[FigureLine]:
        found = (self.rows.index(row, 0).data(LINE) for row in range(self.rows.rowCount()))
        return [line for line in found if isinstance(line, FigureLine)]

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._measure()

    def open(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, FigureLine):
            self.subject_wanted.emit(line.subject)

    def _measure(self) -> None:
        texts = ([line.value for line in self.lines], [line.name for line in self.lines])
        value, name = (
            max((self._look.metrics[role].horizontalAdvance(text) + 2 for text in each), default=0)
            for role, each in zip(_ROLES, texts, strict=True)
        )
        self._look.columns = value, name
