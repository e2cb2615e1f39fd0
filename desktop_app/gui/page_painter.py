"""What stands behind the words of an article: lit evidence, places of pictures, bars, the card.

Painted under the text, so that lighting words neither moves nor lays out anything anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)

from desktop_app.gui import icons
from desktop_app.gui.article_html import PICTURE
from desktop_app.gui.article_page import FIGURE, SENTENCE, Light
from desktop_app.gui.story_card import ABOVE, CARD, SIDE, TOP
from desktop_app.gui.theme import RADIUS, Theme

MOST_LINES = 3  # of different topics under one word
PICTURE_SIGN = 16  # pixels
_TINT = {False: 34, True: 58}  # alpha of 255, light and dark
_QUOTE_INDENT = 12  # pixels; a block further in than this, and in no list, is a quotation
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class LitRun:
    """Characters [start, end) of a block, lit by these lights."""

    block: int
    start: int
    end: int
    lights: tuple[int, ...]


@dataclass(slots=True)
class PagePainter:
    """Knows where a document's marks are, once read, and paints those in sight."""

    theme: Theme
    colors: Mapping[str, str] = field(default_factory=dict)  # topic: "#rrggbb", its own colour
    lights: tuple[Light, ...] = ()
    shown: frozenset[str] = frozenset()  # topics whose words are lit
    _runs: list[LitRun] = field(default_factory=list)
    _pictures: list[int] = field(default_factory=list)
    _quotes: list[tuple[int, int]] = field(default_factory=list)  # first and last block
    _card: int | None = None  # a block in the table of the story's card

    def read(self, document: QTextDocument, line: int) -> None:
        """Find the marks of a document just set; lines without a height get `line` pixels."""
        self._runs, self._pictures, self._quotes, self._card = [], [], [], None
        block = document.begin()
        while block.isValid():
            self._read_block(block, line)
            block = block.next()

    def paint(self, painter: QPainter, document: QTextDocument, seen: QRectF) -> None:
        """Paint what is in `seen`, in the document's coordinates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_card(painter, document)
        for number in self._pictures:
            self._paint_picture(painter, document, number, seen)
        for first, last in self._quotes:
            self._paint_quote(painter, document, first, last)
        for run in self._runs:
            topics, passage = self._topics(run), self._passage(run)
            if topics or passage:
                for box in _boxes(document, run, seen):
                    if passage:
                        self._paint_passage(painter, box, is_figure=FIGURE in passage)
                    if topics:
                        self._paint_lit(painter, box, topics)

    def passage_top(self, document: QTextDocument) -> float | None:
        """Where the figure of the page's passage stands, in the document; None without one."""
        for run in self._runs:
            if FIGURE in self._passage(run):
                block = document.findBlockByNumber(run.block)
                line = block.layout().lineForTextPosition(run.start)
                top = document.documentLayout().blockBoundingRect(block).top()
                return top + (line.y() if line.isValid() else 0.0)
        return None

    def lights_at(self, tip: str) -> list[Light]:
        """The lights that a run's tool tip names, of the topics that are lit."""
        numbers = (int(part) for part in tip.split(",") if part.isdecimal())
        found = [self.lights[number] for number in numbers if number < len(self.lights)]
        return [light for light in found if light.topic in self.shown]

    def _topics(self, run: LitRun) -> list[str]:
        found = dict.fromkeys(
            self.lights[light].topic for light in run.lights if light < len(self.lights)
        )
        return [topic for topic in found if topic in self.shown][:MOST_LINES]

    def passage_words(self, document: QTextDocument) -> str:
        """What is lit as the figure of the page's passage."""
        return "".join(
            document.findBlockByNumber(run.block).text()[run.start : run.end]
            for run in self._runs
            if FIGURE in self._passage(run)
        )

    def _passage(self, run: LitRun) -> set[str]:
        found = {self.lights[light].topic for light in run.lights if light < len(self.lights)}
        return found & {SENTENCE, FIGURE}

    def _read_block(self, block: QTextBlock, line: int) -> None:
        number, layout = block.blockNumber(), block.blockFormat()
        if not layout.lineHeight():  # text after a block within another: Qt forgets the height
            layout.setLineHeight(line, _FIXED)
            QTextCursor(block).setBlockFormat(layout)
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            tip = piece.charFormat().toolTip()
            if tip == PICTURE:
                self._pictures.append(number)
            elif tip == CARD:
                self._card = number
            elif tip:
                lights = tuple(int(part) for part in tip.split(",") if part.isdecimal())
                start = piece.position() - block.position()
                self._runs.append(LitRun(number, start, start + piece.length(), lights))
            pieces += 1
        is_quote = layout.leftMargin() > _QUOTE_INDENT and not block.textList()
        if is_quote and number not in self._pictures[-1:]:
            if self._quotes and self._quotes[-1][1] == number - 1:
                self._quotes[-1] = (self._quotes[-1][0], number)
            else:
                self._quotes.append((number, number))

    def _paint_lit(self, painter: QPainter, box: QRectF, topics: list[str]) -> None:
        colors = [self.theme.topic_color(self.colors.get(each, "")) for each in topics]
        tint = QColor(colors[0])
        tint.setAlpha(_TINT[self.theme.is_dark])
        painter.fillRect(box, tint)
        for place, color in enumerate(colors):
            line = QRectF(box.left(), box.bottom() + 2.5 * place, box.width(), 2)
            painter.fillRect(line, QColor(color))

    def _paint_passage(self, painter: QPainter, box: QRectF, *, is_figure: bool) -> None:
        painter.fillRect(box, QColor(self.theme.mark))
        if is_figure:
            line = QRectF(box.left(), box.bottom(), box.width(), 2)
            painter.fillRect(line, QColor(self.theme.accent))

    def _paint_picture(
        self, painter: QPainter, document: QTextDocument, number: int, seen: QRectF
    ) -> None:
        block = document.findBlockByNumber(number)
        box = document.documentLayout().blockBoundingRect(block)
        if not box.intersects(seen):
            return
        layout = block.blockFormat()
        card = box.adjusted(0, -10, layout.leftMargin() + layout.rightMargin(), 12)
        painter.setBrush(QColor(self.theme.chip))
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        scale = painter.device().devicePixelRatioF()
        sign = icons.pixmap("image", self.theme.muted, PICTURE_SIGN, scale)
        place = QPointF(card.left() + 14, box.top() + 3)
        painter.drawPixmap(place, sign)

    def _paint_card(self, painter: QPainter, document: QTextDocument) -> None:
        table = QTextCursor(document.findBlockByNumber(self._card or 0)).currentTable()
        if self._card is None or table is None:
            return
        box = document.documentLayout().frameBoundingRect(table)
        # Qt tells the place of the first cell's words, and the size with what is left above.
        box.translate(-SIDE, -TOP)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.setBrush(QColor(self.theme.selection))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -ABOVE - 0.5), 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_quote(
        self, painter: QPainter, document: QTextDocument, first: int, last: int
    ) -> None:
        layout = document.documentLayout()
        top = document.findBlockByNumber(first)
        end = document.findBlockByNumber(last)
        upper = layout.blockBoundingRect(top)
        lower = layout.blockBoundingRect(end).bottom()
        painter.setBrush(QColor(self.theme.edge))
        painter.drawRoundedRect(QRectF(upper.left(), upper.top(), 3, lower - upper.top()), 1.5, 1.5)


def _boxes(document: QTextDocument, run: LitRun, seen: QRectF) -> Iterator[QRectF]:
    """Where a run stands, a box for each of its lines: from above its letters to under them."""
    block = document.findBlockByNumber(run.block)
    outer = document.documentLayout().blockBoundingRect(block)
    if not outer.intersects(seen):
        return
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = max(run.start, line.textStart())
        end = min(run.end, line.textStart() + line.textLength())
        if start >= end:
            continue
        left, right = (line.cursorToX(place)[0] for place in (start, end))  # type: ignore[index]
        size = block.begin().fragment().charFormat().font().pixelSize()
        base = outer.top() + line.y() + line.ascent()
        left, right = min(left, right), max(left, right)
        yield QRectF(outer.left() + left, base - size * 0.95, right - left, size * 1.23)
