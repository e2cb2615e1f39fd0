"""What each language alone mentions, side by side where there is room, else one under another."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.core.coverage_values import Coverage
from desktop_app.gui import coverage_words
from desktop_app.gui.coverage_lists import FoundLine, FoundList, mention_line
from desktop_app.gui.theme import S1, S5, Theme

LEAST = 215  # pixels of a column
_TITLE = 22  # pixels, in which names in any script stand on one line


class MentionColumn(QWidget):
    """One language: its name, and what only its reports mention, or that there is nothing."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._nothing = (_label(self) for _ in range(2))
        self._nothing.setWordWrap(True)
        self.list = FoundList(theme, self)
        self.apply_theme(theme)

    def show_mentions(self, language: str, coverage: Coverage) -> None:
        title = self.tr("Only in {language}").format(language=coverage_words.language(language))
        self._title.setText(title)
        self.list.setAccessibleName(title)
        lines = [
            mention_line(each, coverage.query)
            for each in coverage.only
            if each.language == language
        ]
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        self._nothing.setText(self.tr("Nothing that stands out"))

    def apply_theme(self, theme: Theme) -> None:
        self._title.setFont(theme.font("strong"))
        self._title.setStyleSheet(f"color: {theme.fg}; background: transparent;")
        self._nothing.setFont(theme.font("small"))
        self._nothing.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        self.list.apply_theme(theme)

    def height_for(self, width: int) -> int:
        return self._top() + self._body(width)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self.arrange()

    def arrange(self) -> None:
        """Put the parts where they belong: what they hold may have changed."""
        width, top = self.width(), self._top()
        self._title.setGeometry(0, 0, width, _TITLE)
        for part in (self.list, self._nothing):
            part.setGeometry(0, top, width, self._body(width))

    def _top(self) -> int:
        return _TITLE + S1

    def _body(self, width: int) -> int:
        if self.list.isHidden():
            return self._nothing.heightForWidth(width)
        return self.list.height_for(width)


class CoverageColumns(QWidget):
    """All languages that are compared, the one with most articles first."""

    query_wanted = Signal(str)
    article_wanted = Signal(int)
    clicked_line = Signal(object)  # FoundLine
    current_moved = Signal(QRect)  # where the current row is, in this widget

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: dict[str, MentionColumn] = {}

    def show_coverage(self, coverage: Coverage) -> None:
        for gone in set(self._columns) - set(coverage.languages):
            column = self._columns.pop(gone)
            column.hide()
            column.deleteLater()
        for language in coverage.languages:
            column = self._columns.get(language) or self._new_column(language)
            column.show_mentions(language, coverage)
        self._columns = {language: self._columns[language] for language in coverage.languages}
        self._arrange(self.width(), move=True)

    @property
    def lists(self) -> list[FoundList]:
        return [column.list for column in self._columns.values()]

    def mark(self, line: FoundLine | None) -> None:
        for part in self.lists:
            part.mark(line)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for column in self._columns.values():
            column.apply_theme(theme)

    def height_for(self, width: int) -> int:
        return self._arrange(width, move=False)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._arrange(self.width(), move=True)

    def _new_column(self, language: str) -> MentionColumn:
        column = self._columns[language] = MentionColumn(self._theme, self)
        column.list.query_wanted.connect(self.query_wanted)
        column.list.article_wanted.connect(self.article_wanted)
        column.list.clicked_line.connect(self.clicked_line)
        column.list.current_moved.connect(lambda place: self._tell_moved(column.list, place))
        column.show()
        return column

    def _tell_moved(self, part: FoundList, place: QRect) -> None:
        self.current_moved.emit(QRect(part.mapTo(self, place.topLeft()), place.size()))

    def _arrange(self, width: int, *, move: bool) -> int:
        """In rows of as many columns as fit; the height that comes out."""
        columns = list(self._columns.values())
        if not columns:
            return 0
        count = max(1, min(len(columns), (width + S5) // (LEAST + S5)))
        wide = (width - (count - 1) * S5) // count
        y = 0
        for start in range(0, len(columns), count):
            row = columns[start : start + count]
            tall = max(column.height_for(wide) for column in row)
            for place, column in enumerate(row) if move else ():
                column.setGeometry(place * (wide + S5), y, wide, tall)
                column.arrange()
            y += tall + S5
        return y - S5


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
