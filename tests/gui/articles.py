"""Articles as plain values, and the pane that shows them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop_app.core.text import html_to_text
from desktop_app.core.types import Article, Evidence, Source, Tag, TopicCount
from desktop_app.gui.reader_pane import ReaderPane
from desktop_app.gui.theme import LIGHT
from tests.gui.conftest import make_row

TOPICS = {
    id: TopicCount(id, name, "pack", color, 9, 3)
    for id, name, color in (
        ("tiktok-ban", "TikTok ban", "#c2384a"),
        ("rednote", "RedNote", "#d98324"),
        ("culture", "Culture & food", "#8a63b3"),
    )
}


def make_article(
    number: int = 1,
    *,
    html: str = "<p>Words of an article.</p>",
    author: str | None = None,
    tags: tuple[Tag, ...] = (),
    hashtags: tuple[str, ...] = (),
    sources: tuple[Source, ...] = (Source(1, "https://f.example/rss", "A feed", None, None, 0),),
    corrected: tuple[str, ...] = (),
    url: str | None = "https://news.example/1",
    **row: object,
) -> Article:
    """A plain article; other keywords are fields of its row."""
    row = {"topics": tuple(tag.topic for tag in tags)} | row
    text = html_to_text(html)
    made = make_row(number, **row)
    return Article(
        made, url, author, 1_737_200_000, None, html, text, tags, corrected, hashtags, sources
    )


def tag(article: Article, topic: str, *words: str) -> Article:
    """The article tagged with a topic, each occurrence of the words as its evidence."""
    spans = []
    for part, text in (("title", article.row.title), ("text", article.text)):
        for word in words:
            at = text.find(word)
            while at >= 0:
                spans.append(Evidence(part, at, at + len(word), 1.0, word))
                at = text.find(word, at + 1)
    tags = (*article.tags, Tag(topic, 2.0, tuple(spans)))
    return replace(
        article, tags=tags, row=replace(article.row, topics=tuple(t.topic for t in tags))
    )


LONG = "".join(f"<p>Paragraph {n} says that the ban on TikTok is near.</p>" for n in range(60))


def tagged() -> Article:
    """An article of some length with two topics."""
    html = "<p>The <b>ban</b> on RedNote.</p>" + LONG
    article = make_article(title="The ban on TikTok", html=html)
    return tag(tag(article, "tiktok-ban", "ban"), "rednote", "RedNote")


def open_pane(qtbot: QtBot) -> ReaderPane:
    """A reading pane on the screen, with nothing to read yet."""
    made = ReaderPane(LIGHT)
    qtbot.addWidget(made)
    made.resize(760, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def count(image: QImage, color: str) -> int:
    """Pixels of exactly that colour, in every other column."""
    wanted = QColor(color).rgb()
    width, height = image.width(), image.height()
    return sum(image.pixel(x, y) == wanted for x in range(0, width, 2) for y in range(height))
