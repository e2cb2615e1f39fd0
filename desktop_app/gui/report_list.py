"""Reports of a story as a list: Enter opens one, its copies fold out, "C" compares a copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QStandardItem
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.story_values import Member
from desktop_app.gui.report_delegate import ReportDelegate, ReportLine, also_in
from desktop_app.gui.story_facts import full_time, outlet_of, title_of
from desktop_app.gui.theme import Theme
from desktop_app.gui.unrolled_list import LINE, UnrolledList

Copies = Mapping[int, Sequence[Member]]


class ReportList(UnrolledList):
    """Tells what is wanted by signals."""

    article_wanted = Signal(int)
    diff_wanted = Signal(int, int)  # the copy, its original

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._look = ReportDelegate(theme)
        super().__init__(self._look, parent)

    def show_reports(
        self,
        members: Sequence[Member],
        copies: Copies,
        *,
        is_one_day: bool,
        first: int | None = None,
        now: int = 0,
    ) -> None:
        """These, in this order; `first` is the article that was first of its story."""
        unfolded = {
            line.member.row.id
            for line in self._lines()
            if self.isExpanded(self._index_of(line.member.row.id))
        }
        self.rows.clear()
        for member in members:
            of_it = tuple(copies.get(member.row.id, ()))
            is_first = member.row.id == first
            line = ReportLine(member, of_it, None, is_one_day, is_first)
            item = self._item(line, now)
            for copy in of_it:
                item.appendRow(self._item(ReportLine(copy, (), member, is_one_day), now))
            self.rows.appendRow(item)
            if member.row.id in unfolded:
                self.setExpanded(item.index(), True)

    def open(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, ReportLine):
            self.article_wanted.emit(line.member.row.id)

    def click(self, index: QModelIndex, place: object) -> None:
        line = index.data(LINE)
        if not isinstance(line, ReportLine) or not isinstance(place, QPoint):
            return
        part = self._look.part_at(line, self.viewport().width(), place)
        if part == "fold":
            self.setExpanded(index, not self.isExpanded(index))
        elif part == "compare":
            self._compare(index)
        else:
            self.open(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            self._compare(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        line = index.data(LINE)
        if not isinstance(line, ReportLine):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open this report"), lambda: self.open(index))
        if line.original is not None:
            menu.addAction(self.tr("Compare it with its original"), lambda: self._compare(index))
        menu.popup(event.globalPos())

    def _compare(self, index: QModelIndex) -> None:
        """Of a copy, the differences to its original; a report folds its copies out first."""
        line = index.data(LINE)
        if not isinstance(line, ReportLine):
            return
        if line.original is not None:
            self.diff_wanted.emit(line.member.row.id, line.original.row.id)
        elif line.copies:
            self.setExpanded(index, True)
            self.setCurrentIndex(self.rows.index(0, 0, index))

    def _item(self, line: ReportLine, now: int) -> QStandardItem:
        item = QStandardItem()
        item.setData(line, LINE)
        item.setData(self._spoken(line, now), Qt.ItemDataRole.AccessibleTextRole)
        return item

    def _spoken(self, line: ReportLine, now: int) -> str:
        row = line.member.row
        said = [f"{outlet_of(row)}, {full_time(row.ordered, now)}: {title_of(row)}"]
        if line.is_first:
            said.append(self.tr("The first report"))
        if not row.read:
            said.append(self.tr("Unread"))
        if line.copies:
            said.append(also_in(line.copies))
            said.append(self.tr("Right arrow unfolds the copies"))
        if line.original is not None:
            words = self.tr("A copy of {outlet}, C compares them")
            said.append(words.format(outlet=outlet_of(line.original.row)))
        return ". ".join(said)

    def _lines(self) -> list[ReportLine]:
        found = [self.rows.index(n, 0).data(LINE) for n in range(self.rows.rowCount())]
        return [line for line in found if isinstance(line, ReportLine)]

    def _index_of(self, article: int) -> QModelIndex:
        for number, line in enumerate(self._lines()):
            if line.member.row.id == article:
                return self.rows.index(number, 0)
        return QModelIndex()
