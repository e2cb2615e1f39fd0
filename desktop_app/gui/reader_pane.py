"""The right pane: one article with its buttons, topics and text; or, with none, what the keys do.

Shows values and tells by signals what the reader wants; changes nothing and opens nothing itself.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.core.claims import Claim
from desktop_app.core.story_values import Story
from desktop_app.core.text import clean_line
from desktop_app.core.types import Article, TopicCount
from desktop_app.gui import icons
from desktop_app.gui.article_facts import looks, topic_name, why
from desktop_app.gui.article_page import Page, Passage, build_page
from desktop_app.gui.article_view import ArticleView
from desktop_app.gui.empty_reader import EmptyReader
from desktop_app.gui.story_card import Card, build_card
from desktop_app.gui.theme import S1, S2, Theme
from desktop_app.gui.topic_chip import TopicGiven
from desktop_app.gui.topic_row import TopicRow

ICON = 18  # pixels
BUTTON = 30


class ReaderPane(QWidget):
    """Shows an article; `explain` lights the words that gave its topics."""

    correct_requested = Signal(object)  # (topic, wanted: bool)
    link_hovered = Signal(str)
    link_activated = Signal(str)
    query_requested = Signal(str)
    toggle_star_requested = Signal()
    toggle_read_requested = Signal()
    open_requested = Signal()
    zoom_requested = Signal(int)  # steps up or down
    explained = Signal(bool)  # whether any words are lit now
    article_wanted = Signal(int)  # another report of the same story
    story_wanted = Signal(int)
    diff_wanted = Signal(int, int)  # a copy, its original

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._topics: Mapping[str, TopicCount] = {}
        self._page: Page | None = None
        self._card: Card | None = None
        self._lights_all = False
        self._explained: str | None = None
        self._claim: Claim | None = None  # is lit as soon as its article is shown
        self._row = TopicRow(theme)
        self._view = ArticleView(theme, self._row)
        self._empty = EmptyReader(theme)
        self._build()
        self._connect()
        self.apply_theme(theme)
        self.show_article(None, {})

    @property
    def view(self) -> ArticleView:
        """The text, for focus and find."""
        return self._view

    @property
    def article(self) -> Article | None:
        return self._article

    def show_article(
        self,
        article: Article | None,
        topics: Mapping[str, TopicCount],
        story: Story | None = None,
    ) -> None:
        """Show another article from its top, the same one where its reader is; None: the keys.

        Without its `story` the card of the same article stays as it is: it is only not read yet.
        """
        before, self._article = self._article, article
        if article is None:
            self._page = self._card = None
            self._stack.setCurrentWidget(self._empty)
            self._set_buttons()
            return
        self._stack.setCurrentWidget(self._view)
        self._set_buttons()
        is_same = before is not None and before.row.id == article.row.id
        if not is_same and self._claim is not None and self._claim.article != article.row.id:
            self._claim = None
        card = self._card_of(article, story, keep=is_same)
        has_same_card, self._card = card == self._card, card
        looks_same, self._topics = looks(topics) == looks(self._topics), topics
        if before is not None and looks_same and has_same_card and _same_but_marks(before, article):
            return
        self._show(keep=is_same)

    def _card_of(self, article: Article, story: Story | None, *, keep: bool) -> Card | None:
        if article.row.reports < 2 and not article.row.copies:
            return None
        if story is None and keep:
            return self._card
        return build_card(article, story, time.time_ns() // 10**9)

    def set_zoom(self, percent: int) -> None:
        """Text size in percent of the usual one."""
        self._view.set_zoom(percent)

    def apply_theme(self, theme: Theme) -> None:
        """Take other colours, the page included, without moving it."""
        self._theme = theme
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, palette.color(palette.ColorRole.Base))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._bar.setStyleSheet(
            f"QToolButton {{ border: none; border-radius: 7px; padding: 5px; }}"
            f"QToolButton:hover {{ background: {theme.hover}; }}"
            f"QToolButton:focus {{ background: {theme.hover}; }}"
            f"QToolButton:checked {{ background: {theme.chip}; }}"
        )
        self._view.apply_theme(theme)
        self._row.apply_theme(theme)
        self._empty.apply_theme(theme)
        self._set_buttons()
        if self._article is not None and self._page is not None:
            self._show(keep=True)

    def scroll_page(self) -> bool:
        """Read on by a screen; False where the end was already in sight, or nothing is shown."""
        return self._article is not None and self._view.scroll_page()

    @Slot(object)
    def explain(self, topic: object) -> None:
        """Light the words of one topic (its id), of all (True), or of none (None)."""
        self._lights_all = topic is True
        self._explained = topic if isinstance(topic, str) else None
        self._light()
        self._row.explain(self._lit(), self._explained)
        self.explained.emit(bool(self._lit()))

    @Slot(object)
    def light_claim(self, claim: Claim) -> None:
        """Light a key figure and its sentence and bring them into sight: now, where its article is
        shown, or as soon as it is. Any other article drops the wish."""
        self._claim = claim
        if self._article is not None and self._article.row.id == claim.article:
            self._show(keep=True)
            self._view.seek_passage()

    @Slot()
    def toggle_explain(self) -> None:
        """All words lit, or, where any are, none."""
        self.explain(None if self._lights_all or self._explained else True)

    def _show(self, keep: bool) -> None:
        article = self._article
        if article is None:
            return
        if not keep:
            self._explained = None
        page = self._page = build_page(article, self._theme, self._card, self._passage())
        given = [self._given(article, topic) for topic in article.row.topics]
        self._row.show_topics(given, self._topics)
        self._row.explain(self._lit(), self._explained)
        colors = {topic.id: topic.color for topic in given}
        if keep:
            self._view.show_again(page, colors)
        else:
            self._view.show_page(page, article.row.language, colors)
        self._view.setAccessibleName(clean_line(article.row.title))
        self._light()

    def _passage(self) -> Passage | None:
        claim = self._claim
        if claim is None:
            return None
        first = claim.start - claim.at
        return Passage(claim.part, claim.start, claim.end, first, first + len(claim.sentence))

    def _given(self, article: Article, topic: str) -> TopicGiven:
        known = self._topics.get(topic)
        name, color = topic_name(topic, self._topics), known.color if known else ""
        by_reader = f"+{topic}" in article.corrected
        return TopicGiven(topic, name, color, tuple(why(article, topic)), by_reader)

    def _lit(self) -> frozenset[str]:
        if self._article is None:
            return frozenset()
        if self._lights_all:
            return frozenset(self._article.row.topics)
        return frozenset({self._explained} - {None} if self._explained else ())

    def _light(self) -> None:
        self._view.light(self._lit())
        self._why.setChecked(self._lights_all or self._explained is not None)

    def _build(self) -> None:
        self._star = self._button(self.tr("Star (S)"))
        self._read = self._button(self.tr("Mark as unread (M)"))
        self._why = self._button(self.tr("Light the words that gave the topics (T)"))
        self._why.setCheckable(True)
        self._open = self._button(self.tr("Open in browser (B)"))
        self._bar = QWidget()
        line = QHBoxLayout(self._bar)
        line.setContentsMargins(S2, S1, S2, S1)
        line.setSpacing(2)
        line.addStretch()
        for button in (self._why, self._read, self._star, self._open):
            line.addWidget(button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self._view)

    def _button(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setIconSize(QSize(ICON, ICON))
        button.setFixedSize(BUTTON, BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _connect(self) -> None:
        self._star.clicked.connect(self.toggle_star_requested)
        self._read.clicked.connect(self.toggle_read_requested)
        self._why.clicked.connect(self.toggle_explain)
        self._open.clicked.connect(self.open_requested)
        self._row.explain_requested.connect(self.explain)
        self._row.correct_requested.connect(self.correct_requested)
        self._row.query_requested.connect(self.query_requested)
        self._view.query_requested.connect(self.query_requested)
        self._view.link_hovered.connect(self.link_hovered)
        self._view.link_activated.connect(self.link_activated)
        self._view.open_requested.connect(self.open_requested)
        self._view.zoom_requested.connect(self.zoom_requested)
        self._view.article_wanted.connect(self.article_wanted)
        self._view.story_wanted.connect(self.story_wanted)
        self._view.diff_wanted.connect(self.diff_wanted)

    def _set_buttons(self) -> None:
        """Icons and words by the state of the article shown."""
        article, theme = self._article, self._theme
        self._bar.setVisible(article is not None)
        is_starred = article is not None and article.row.starred
        is_read = article is None or article.row.read
        star = icons.icon("star", theme.star if is_starred else theme.muted, ICON, is_starred)
        self._star.setIcon(star)
        self._name(
            self._star, self.tr("Remove the star (S)") if is_starred else self.tr("Star (S)")
        )
        self._read.setIcon(icons.icon("mail-open" if is_read else "mail", theme.muted, ICON))
        words = self.tr("Mark as unread (M)") if is_read else self.tr("Mark as read (M)")
        self._name(self._read, words)
        self._why.setIcon(icons.icon("highlighter", theme.muted, ICON))
        self._open.setIcon(icons.icon("external-link", theme.muted, ICON))
        self._open.setEnabled(article is not None and article.url is not None)

    def _name(self, button: QToolButton, words: str) -> None:
        button.setToolTip(words)
        button.setAccessibleName(words)


def _same_but_marks(one: Article, other: Article) -> bool:
    """Whether only what is not on the page differs: read, starred, and its place in a story."""
    row = replace(
        one.row,
        read=other.row.read,
        starred=other.row.starred,
        story=other.row.story,
        reports=other.row.reports,
        copy_of=other.row.copy_of,
        copies=other.row.copies,
    )
    return replace(one, row=row) == other
