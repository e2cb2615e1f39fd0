"""Why the reports of a story stand together: of each what it shares and how firmly it holds.

The weakest link stands first. Shows what was measured and nothing more.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView, QWidget

from desktop_app.core.story_values import Member, Story
from desktop_app.gui.story_facts import (
    by_weakness,
    kind_name,
    outlet_of,
    shared_by_kind,
    standing,
    title_of,
)
from desktop_app.gui.theme import Theme
from desktop_app.gui.unrolled_list import LINE, Index, LineDelegate, UnrolledList

translate = QCoreApplication.translate  # under the name that lupdate looks for

FIRST_SHOWN, MORE_SHOWN = 4, 100
PAD, START = 8, 10
CHIP, GAP = 20, 5  # height of a chip, and what parts it from the next


@dataclass(frozen=True, slots=True)
class WhyLine:
    """A row: a member, how firmly it holds in words, whether it is the weakest link."""

    member: Member
    standing: str
    is_weakest: bool


@dataclass(frozen=True, slots=True)
class _Chip:
    place: QRect
    words: str
    is_kind: bool  # the heading of the chips that follow


class WhyDelegate(LineDelegate):
    """Headline, standing, and chips by kind on as many lines as they need."""

    def height(self, line: object, width: int) -> int:
        if not isinstance(line, WhyLine):
            return 0
        chips = self._chips(line, width)
        end = chips[-1].place.bottom() + 1 if chips else self._chips_top()
        return end + PAD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        if not isinstance(line, WhyLine):
            return
        theme, width = self.theme, option.rect.width()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option)
        painter.translate(option.rect.topLeft())
        small = self.metrics["small"].height()
        told = line.standing
        if line.is_weakest:
            told = translate("story", "weakest link: {standing}").format(standing=told)
        role = "small-strong" if line.is_weakest else "small"
        told = self.cut(told, width - 2 * START, role)
        wide = self.metrics[role].horizontalAdvance(told) + 2
        place = QRect(width - START - wide, PAD, wide, small)
        self.write(painter, place, told, role, theme.fg if line.is_weakest else theme.muted)
        room = width - 2 * START - wide - 12
        outlet = self.cut(outlet_of(line.member.row), room, "small")
        self.write(painter, QRect(START, PAD, room, small), outlet, "small", theme.muted)
        title = self.cut(title_of(line.member.row), width - 2 * START, "body")
        tall = self.metrics["body"].height()
        place = QRect(START, PAD + small + 2, width - 2 * START, tall)
        self.write(painter, place, title, "body", theme.fg)
        for chip in self._chips(line, width):
            self._paint_chip(painter, chip)
        painter.restore()

    def _paint_chip(self, painter: QPainter, chip: _Chip) -> None:
        if chip.is_kind:
            self.write(painter, chip.place, chip.words, "tiny", self.theme.muted)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.chip))
        painter.drawRoundedRect(chip.place, 5, 5)
        self.write(painter, chip.place.adjusted(7, 0, 0, 0), chip.words, "tiny", self.theme.fg)

    def _chips_top(self) -> int:
        return PAD + self.metrics["small"].height() + 2 + self.metrics["body"].height()

    def _chips(self, line: WhyLine, width: int) -> list[_Chip]:
        metrics, found = self.metrics["tiny"], []
        x, y = START, self._chips_top() + 6
        for kind, values in shared_by_kind(line.member):
            for place, words in enumerate([kind_name(kind), *values]):
                is_kind = place == 0
                pad = 3 if is_kind else 14
                words = metrics.elidedText(
                    words, Qt.TextElideMode.ElideRight, max(20, width - 2 * START - pad)
                )
                wide = metrics.horizontalAdvance(words) + pad
                first = metrics.horizontalAdvance(values[0]) + 14 + GAP if is_kind else 0
                if x > START and x + wide + first > width - START:
                    x, y = START, y + CHIP + GAP
                found.append(_Chip(QRect(x, y, wide, CHIP), words, is_kind))
                x += wide + GAP
            x += GAP
        return found


class WhyList(UnrolledList):
    """Rows can be selected, to be split off together: by click, by Space, by Shift and arrows."""

    article_wanted = Signal(int)
    selection_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(WhyDelegate(theme), parent)
        self._story: Story | None = None
        self._members: list[Member] = []
        self._shown = FIRST_SHOWN
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Why these reports are together"))
        self.setAccessibleDescription(
            self.tr("Space selects a report to be split off, Enter opens it")
        )
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    def show_story(self, story: Story) -> None:
        """The members of a story, the weakest link first; what was selected stays so."""
        chosen = set(self.chosen)
        self._story, self._members = story, by_weakness(story)
        self.rows.clear()
        for member in self._members[: self._shown]:
            line = WhyLine(member, standing(member, story), member.row.id == story.weakest)
            item = QStandardItem()
            item.setData(line, LINE)
            item.setData(_spoken(line), Qt.ItemDataRole.AccessibleTextRole)
            self.rows.appendRow(item)
            if member.row.id in chosen:
                self.selectionModel().select(
                    item.index(), self.selectionModel().SelectionFlag.Select
                )
        self.selection_changed.emit()

    @property
    def chosen(self) -> list[int]:
        """The articles of the selected rows."""
        found = [index.data(LINE) for index in self.selectionModel().selectedIndexes()]
        return [line.member.row.id for line in found if isinstance(line, WhyLine)]

    @property
    def left_out(self) -> int:
        return max(0, len(self._members) - self._shown)

    def show_more(self) -> None:
        self._shown += MORE_SHOWN
        if self._story is not None:
            self.show_story(self._story)
        self.resized.emit()
        self.setFocus()

    def forget(self) -> None:
        """Another story comes: fold the list, and select nothing."""
        self._shown = FIRST_SHOWN
        self.rows.clear()

    def open(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, WhyLine):
            self.article_wanted.emit(line.member.row.id)

    def click(self, index: QModelIndex, place: object) -> None:
        """A click selects alone; the reader of this list is not about to read."""

    def mouseDoubleClickEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.open(index)


def _spoken(line: WhyLine) -> str:
    row = line.member.row
    said = [f"{outlet_of(row)}: {title_of(row)}", line.standing]
    if line.is_weakest:
        said.insert(1, translate("story", "weakest link"))
    said += [
        f"{kind_name(kind)}: {', '.join(values)}" for kind, values in shared_by_kind(line.member)
    ]
    return ". ".join(said)
