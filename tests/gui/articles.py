"""Articles as plain values, for what shows them."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.text import html_to_text
from desktop_app.core.types import Article, Evidence, Source, Tag, TopicCount
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
