"""The text of an article: a text browser that loads nothing, opens nothing, and is good to read.

The row of topics is a widget that stands in a gap of the text and scrolls with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QMimeData, QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QToolTip, QWidget

from desktop_app.core.text import clean_line
from desktop_app.gui.article_page import FILTER, OPEN, Light, Page, style, text_families
from desktop_app.gui.page_painter import PagePainter
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.story_card import COMPARE, NARROW, REPORT, STORY
from desktop_app.gui.theme import S5, S6, Theme
from desktop_app.gui.topic_row import TopicRow

MEASURE = 640  # pixels of a line at most; longer ones lose the eye on its way back
TOP, BOTTOM = 10, 64
TEXT, LINE = 17, 29  # pixels at a zoom of 100 percent; the rest is in article_page.style
LONGEST_SHOWN = 300  # characters of an address in the status bar

_UNSEEN = re.compile("[\u200b\u200e]")  # put in by the page, for its layout
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class ArticleView(QTextBrowser):
    """Shows one page. Links are told by signals, checked, never followed."""

    link_hovered = Signal(str)  # what to show of it; "" when the pointer leaves
    link_activated = Signal(str)  # an http, https or mailto address
    query_requested = Signal(str)
    open_requested = Signal()
    zoom_requested = Signal(int)  # steps up or down, by Ctrl and the wheel
    article_wanted = Signal(int)  # another report of the same story
    story_wanted = Signal(int)
    diff_wanted = Signal(int, int)  # a copy, its original

    def __init__(self, theme: Theme, topics: TopicRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._language: str | None = None
        self._zoom = 100
        self._is_narrow = False
        self._is_seeking = False  # keeps the page's passage in sight until its reader moves
        self._painter = PagePainter(theme)
        self._topics = topics
        topics.setParent(self.viewport())
        topics.changed.connect(self._make_room)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.verticalScrollBar().valueChanged.connect(self._place_topics)
        # A bar with nothing to scroll keeps its room, so that no text moves, but is not seen.
        self.verticalScrollBar().setStyleSheet("QScrollBar::handle:disabled { background: none; }")
        self.verticalScrollBar().rangeChanged.connect(self._show_bar)
        self.anchorClicked.connect(self._activate)
        self.highlighted.connect(self._hover)
        self.apply_theme(theme)

    def show_page(self, page: Page, language: str | None, colors: Mapping[str, str]) -> None:
        """Show another page from its top; `colors` are the topics' own, by topic."""
        self._page, self._language = page, language
        self._painter.lights, self._painter.colors = page.lights, colors
        self._set_html()
        self.verticalScrollBar().setValue(0)
        self._place_topics()
        self.seek_passage()

    def seek_passage(self) -> None:
        """Bring the page's lit passage into sight, and keep it there while the page is laid out."""
        self._is_seeking = self._painter.passage_top(self.document()) is not None
        self.setAccessibleDescription(self.lit_passage())
        self._seek()

    def lit_passage(self) -> str:
        """The words of the figure that is lit, "" where none is."""
        return _UNSEEN.sub("", self._painter.passage_words(self.document()))

    def _seek(self) -> None:
        if not self._is_seeking:
            return
        self.document().documentLayout().documentSize()  # lays out the whole of it
        top = self._painter.passage_top(self.document())
        if top is not None:
            self.verticalScrollBar().setValue(max(0, round(top - self.viewport().height() / 3)))

    def show_again(self, page: Page, colors: Mapping[str, str] | None = None) -> None:
        """Show the same article anew, at the place where its reader is."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._page = page
        self._painter.lights = page.lights
        self._painter.colors = colors or self._painter.colors
        self._set_html()
        bar.setValue(round(share * bar.maximum()))
        self._place_topics()

    def light(self, topics: frozenset[str]) -> None:
        """Light the words that gave these topics."""
        self._painter.shown = topics
        self.viewport().update()

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours; the page itself is to be set again by its owner."""
        self._painter.theme = theme
        self.setPalette(theme.palette())

    def set_zoom(self, percent: int) -> None:
        self._zoom = percent
        self._topics.set_zoom(percent)
        if self._page is not None:
            self.show_again(self._page)

    def scroll_page(self) -> bool:
        """Read on by a screen less two lines; False where the end was already in sight."""
        bar = self.verticalScrollBar()
        self._is_seeking = False
        if bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + max(bar.pageStep() - 2 * LINE, LINE))
        return True

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A blank picture for every request: without a valid one Qt reads files by itself."""
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(0)
        return blank

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only: what is copied carries neither our links nor our looks."""
        data = QMimeData()
        text = self.textCursor().selection().toPlainText()
        data.setText(_UNSEEN.sub("", text.replace("\u00a0", " ")))
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        painter.translate(-shift)
        seen = QRectF(event.rect().translated(shift))
        self._painter.paint(painter, self.document(), seen)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page, is_narrow = self._page, self._column() < NARROW
        if page is not None and page.card is not None and is_narrow != self._is_narrow:
            self.show_again(page)  # with the card's other shape
        self._set_margins()
        self._make_room()
        self._seek()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_seeking = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_seeking = False
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._is_seeking = False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()  # Qt's own zoom would forget our line heights
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._explain_at(event)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: Any) -> None:
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        address = self.anchorAt(event.pos())
        if _is_address(QUrl(address)):
            menu.addAction(self.tr("Open link"), lambda: self.link_activated.emit(address))
            menu.addAction(self.tr("Copy link"), lambda: _copy(address))
        menu.addSeparator()
        menu.addAction(self.tr("Select all"), self.selectAll)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _set_html(self) -> None:
        if self._page is None:
            return
        document = self.document()
        font = QFont(self.font())
        font.setFamilies(text_families(self._language))
        font.setPixelSize(round(TEXT * self._zoom / 100))
        if font != document.defaultFont():  # setting one lays out what is still shown
            document.setDefaultFont(font)
        sheet = style(self._painter.theme, self._zoom)
        if sheet != document.defaultStyleSheet():
            document.setDefaultStyleSheet(sheet)
        self._is_narrow = self._column() < NARROW
        gap = self._topics.height_for(self._column())
        self.setHtml(self._page.html(gap, is_narrow=self._is_narrow))
        self._set_margins()
        self._painter.read(document, round(LINE * self._zoom / 100))

    def _column(self) -> int:
        """The width of the text, in pixels."""
        return min(MEASURE, max(120, self.viewport().width() - 2 * self._side()))

    def _side(self) -> int:
        width = self.viewport().width()
        return max(S6 if width > 520 else S5 - 4, (width - MEASURE) // 2)

    def _set_margins(self) -> None:
        frame = self.document().rootFrame()
        layout = frame.frameFormat()
        if layout.leftMargin() == self._side() and layout.bottomMargin() == BOTTOM:
            return
        layout.setMargin(0)
        layout.setLeftMargin(self._side())
        layout.setRightMargin(self._side())
        layout.setTopMargin(TOP)
        layout.setBottomMargin(BOTTOM)
        frame.setFrameFormat(layout)

    def _make_room(self) -> None:
        """Give the row of topics the height that it needs now, and put it there."""
        if self._page is None:
            return
        gap = self._topics.height_for(self._column())
        block = self.document().findBlockByNumber(self._page.head_blocks)
        layout = block.blockFormat()
        if block.isValid() and layout.lineHeight() != gap:
            layout.setLineHeight(gap, _FIXED)
            QTextCursor(block).setBlockFormat(layout)
        self._place_topics()

    def _place_topics(self) -> None:
        if self._page is None:
            return
        block = self.document().findBlockByNumber(self._page.head_blocks)
        box = self.document().documentLayout().blockBoundingRect(block)
        top = round(box.top()) - self.verticalScrollBar().value()
        width = self._column()
        self._topics.setGeometry(self._side(), top, width, self._topics.height_for(width))

    def _show_bar(self, least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > least)

    def _activate(self, url: QUrl) -> None:
        number = int(url.path()) if url.path().isdecimal() and len(url.path()) < 9 else -1
        queries = self._page.queries if self._page is not None else ()
        if url.scheme() == FILTER:
            if 0 <= number < len(queries):
                self.query_requested.emit(queries[number])
        elif url.scheme() == OPEN:
            self.open_requested.emit()
        elif url.scheme() in (REPORT, STORY, COMPARE):
            self._activate_card(url.scheme(), number)
        elif _is_address(url):
            self.link_activated.emit(bytes(url.toEncoded().data()).decode("ascii"))

    def _activate_card(self, what: str, number: int) -> None:
        card = self._page.card if self._page is not None else None
        if card is None:
            return
        if what == STORY:
            self.story_wanted.emit(card.story)
        elif what == REPORT and 0 <= number < len(card.articles):
            self.article_wanted.emit(card.articles[number])
        elif what == COMPARE and 0 <= number < len(card.pairs):
            self.diff_wanted.emit(*card.pairs[number])

    def _hover(self, url: QUrl) -> None:
        ours = {
            OPEN: self.tr("Open this article in the browser"),
            REPORT: self.tr("Read this report"),
            STORY: self.tr("Show the whole story"),
            COMPARE: self.tr("Show what differs"),
        }
        if url.scheme() == FILTER and self._page is not None:
            number = url.path()
            if number.isdecimal() and int(number) < len(self._page.queries):
                query = self._page.queries[int(number)]
                self.link_hovered.emit(self.tr("Show only {query}").format(query=query))
        elif url.scheme() in ours:
            self.link_hovered.emit(ours[url.scheme()])
        else:
            shown = clean_line(url.toDisplayString(QUrl.ComponentFormattingOption.EncodeUnicode))
            self.link_hovered.emit(shown[:LONGEST_SHOWN])

    def lights_at(self, place: QPoint) -> list[Light]:
        """What lights the word at a place of the viewport, as far as it is lit now."""
        at_page = place + QPoint(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )
        layout = self.document().documentLayout()
        at = layout.hitTest(at_page, Qt.HitTestAccuracy.ExactHit)
        if at < 0:
            return []
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(at + 1, self.document().characterCount() - 1))
        return self._painter.lights_at(cursor.charFormat().toolTip())

    def _explain_at(self, event: QHelpEvent) -> None:
        """The rule behind a lit word, as plain text. A page's own tool tips are never shown."""
        words, name_of = self.tr("{topic} — {rule} (weight {weight})"), self._topics.name_of
        lines = [
            words.format(
                topic=name_of(light.topic),
                rule=light.rule,
                weight=QLocale().toString(light.weight, "g", 2),
            )
            for light in self.lights_at(event.pos())
        ]
        QToolTip.showText(event.globalPos(), plain_tip("\n".join(lines)), self.viewport())


def _is_address(url: QUrl) -> bool:
    return url.scheme().lower() in ("http", "https", "mailto") and url.isValid()


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
