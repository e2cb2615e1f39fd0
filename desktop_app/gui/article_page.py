"""An article as the page that is shown: one HTML string, and what its links and lit words mean.

Says what is shown (a feed's text, a summary, an imported one). Knows no widget and loads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from string import Template

from PySide6.QtCore import QCoreApplication

from desktop_app import paths
from desktop_app.core.marking import Span, mark_html, mark_text
from desktop_app.core.text import clean, clean_line
from desktop_app.core.types import Article, Evidence
from desktop_app.gui.article_facts import long_date, provenance
from desktop_app.gui.article_html import LIT, LONGEST, Dresser, host, shortened
from desktop_app.gui.query_text import term
from desktop_app.gui.story_card import Card
from desktop_app.gui.theme import SANS, SERIF, Theme
from desktop_app.gui.words import language_name

translate = QCoreApplication.translate  # under the name that lupdate looks for

FILTER = "filter"  # filter:3 asks for Page.queries[3]
OPEN = "open"  # open:article asks for the article in the browser
LONGEST_TITLE = 300  # characters shown of a headline; the tool tip of its row has the rest
MOST_HASHTAGS = 12
SENTENCE, FIGURE = ":sentence", ":figure"  # lights of a passage; no topic has such an id

_TRADITIONAL = re.compile(r"zh-(?:Hant|TW|HK|MO)", re.IGNORECASE)
# The same character is drawn otherwise in each of these; the reader's eye knows.
_FACES = {
    "ja": ("Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", "MS Mincho"),
    "ko": ("Noto Serif CJK KR", "AppleMyungjo", "Batang"),
    "zh-Hant": ("Noto Serif CJK TC", "Songti TC", "PMingLiU"),
}


@dataclass(frozen=True, slots=True)
class Light:
    """What lights a run of words: the topic, the rule of the pack in its own words, its weight."""

    topic: str
    rule: str
    weight: float


@dataclass(frozen=True, slots=True)
class Passage:
    """What a reader came for: a figure and its sentence, offsets into `part` ("title", "text")."""

    part: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class Page:
    """An article in two pieces of HTML; between them stands the row of topics, which is a widget.

    `queries` are what filter links ask for; `lights` what lit words stand for: a lit run's tool tip
    holds the numbers of its lights, separated by commas. `head_blocks` counts the head's blocks.
    `card` is what stands under the text of the article's story.
    """

    head: str
    body: str
    head_blocks: int
    queries: tuple[str, ...]
    lights: tuple[Light, ...]
    card: Card | None = None

    def html(self, gap: int, *, is_narrow: bool = False) -> str:
        """The whole page with `gap` pixels of room between head and body."""
        room = f"line-height:{gap}px; -qt-line-height-type:fixed;"
        card = (self.card.narrow if is_narrow else self.card.wide) if self.card else ""
        return f'{self.head}<p class="room" style="{room}">&nbsp;</p>{self.body}{card}'


def build_page(
    article: Article, theme: Theme, card: Card | None = None, passage: Passage | None = None
) -> Page:
    """The whole page of an article, in the window's language, with that passage lit."""
    return _Builder(article, theme, card, passage).build()


@lru_cache(maxsize=16)
def style(theme: Theme, zoom: int) -> str:
    """The style sheet of the page at a text size of `zoom` percent."""
    sizes = {
        "line": 29, "gap": 16, "half": 8, "indent": 26, "h1": 28, "h1_line": 36, "h2": 21, "h3": 18,
        "code": 14, "cell": 15, "cell_line": 21, "small": 13, "small_line": 20, "tiny": 11,
        "kicker_gap": 10, "title_gap": 12,
    }  # fmt: skip
    names = {name: str(round(size * zoom / 100)) for name, size in sizes.items()}
    faces = {"sans": ", ".join(f"'{each}'" for each in SANS), "mono": _MONO}
    colors = {"fg": theme.fg, "muted": theme.muted, "link": theme.link, "chip": theme.chip}
    text = paths.resource("article.css").read_text("utf-8")
    return Template(text).substitute(names | faces | colors)


_MONO = "'DejaVu Sans Mono', 'Menlo', 'Consolas', monospace"


def text_families(language: str | None) -> list[str]:
    """The families of the running text, the forms of its language's own characters first."""
    tag = language or ""
    key = "zh-Hant" if _TRADITIONAL.match(tag) else tag.partition("-")[0]
    return [SERIF[0], *_FACES.get(key, ()), *SERIF[1:]]


class _Builder:
    """Collects the page's parts, and the queries and lights that they refer to by number."""

    def __init__(
        self, article: Article, theme: Theme, card: Card | None, passage: Passage | None
    ) -> None:
        self._article = article
        self._passage = passage
        self._theme = theme
        self._card = card
        self._queries: list[str] = []
        self._lights: list[Light] = []
        self._numbers: dict[Light, int] = {}

    def build(self) -> Page:
        head = [f'<p class="kicker">{self._kicker()}</p>', f"<h1>{self._title()}</h1>"]
        author = clean_line(self._article.author or "")[:LONGEST_TITLE]
        if author:
            head.append(f'<p class="byline">{self._author(author)}</p>')
        body = "".join((self._body(), *self._end()))
        queries, lights = tuple(self._queries), tuple(self._lights)
        return Page("".join(head), body, len(head), queries, lights, self._card)

    def _kicker(self) -> str:
        row = self._article.row
        parts = []
        if row.outlet:
            link = self._filter(clean_line(row.outlet)[:80], term("outlet", row.outlet))
            parts.append(f'<span class="outlet">{link}</span>')
        if row.language:
            parts.append(self._filter(language_name(row.language), term("lang", row.language)))
        if row.published is not None:
            parts.append(_unbroken(long_date(row.published)))
        else:
            seen = long_date(self._article.seen)
            parts.append(
                escape(translate("article_page", "undated, seen {when}").format(when=seen))
            )
        parts.append(_unbroken(provenance(self._article)))
        return _dotted(parts)

    def _title(self) -> str:
        whole = self._article.row.title
        # Signs that turn text round become spaces, so that the evidence still counts right.
        title = "".join(each if clean(each) else " " for each in whole[:LONGEST_TITLE])
        if not title.strip():
            return escape(translate("article_page", "(no headline)"))
        marked = mark_text(title, self._spans("title"), self._tags)
        return self._dresser().dress_line(marked) + ("…" if len(whole) > LONGEST_TITLE else "")

    def _author(self, author: str) -> str:
        name = self._filter(author, term("author", author))
        return escape(translate("article_page", "By {author}")).replace("{author}", name)

    def _body(self) -> str:
        article = self._article
        html = article.html
        if not article.text.strip():
            html = f"<p>{escape(article.row.summary or '')}</p>"
        marked = mark_html(shortened(html), self._spans("text"), self._tags)
        return self._dresser().dress(marked)

    def _end(self) -> Iterable[str]:
        """Below the text: where the rest is, other feeds that have it, hashtags."""
        article, lines = self._article, []
        if len(article.html) > LONGEST:
            lines.append(
                escape(
                    translate(
                        "article_page", "The text goes on; only its first part is shown here."
                    )
                )
            )
        where = host(article.url or "")
        if where:
            words = translate("article_page", "Open in browser (B)")
            lines.append(_dotted([f'<a href="{OPEN}:article">{escape(words)}</a>', escape(where)]))
        feeds = [source for source in article.sources if source.feed is not None]
        if len(feeds) > 1:
            names = ", ".join(clean_line(each.feed_title or each.feed_url or "?") for each in feeds)
            words = translate("article_page", "Found in {feeds}").format(
                feeds=names[:LONGEST_TITLE]
            )
            lines.append(escape(words))
        tags = [clean_line(tag)[:60] for tag in article.hashtags[:MOST_HASHTAGS]]
        if tags:
            lines.append(" &nbsp;".join(self._filter("#" + tag, term("tag", tag)) for tag in tags))
        for place, line in enumerate(lines):
            yield f'<p class="end{" first" if place == 0 else ""}">{line}</p>'

    def _filter(self, words: str, query: str) -> str:
        self._queries.append(query)
        return f'<a href="{FILTER}:{len(self._queries) - 1}">{_unbroken(words)}</a>'

    def _spans(self, part: str) -> list[Span]:
        found = [
            Span(each.start, each.end, self._number(_light_of(tag.topic, each)))
            for tag in self._article.tags
            for each in tag.evidence
            if each.part == part
        ]
        if (passage := self._passage) is not None and passage.part == part:
            sentence = self._number(Light(SENTENCE, "", 0.0))
            figure = self._number(Light(FIGURE, "", 0.0))
            found.insert(0, Span(passage.sentence_start, passage.sentence_end, sentence))
            found.insert(0, Span(passage.start, passage.end, figure))
        return found

    def _number(self, light: Light) -> int:
        if light not in self._numbers:
            self._numbers[light] = len(self._lights)
            self._lights.append(light)
        return self._numbers[light]

    def _tags(self, keys: tuple[int, ...]) -> tuple[str, str]:
        return f'<{LIT} keys="{",".join(map(str, keys))}">', f"</{LIT}>"

    def _dresser(self) -> Dresser:
        return Dresser(self._theme.chip, self._theme.line, translate("article_page", "Picture"))


def _light_of(topic: str, evidence: Evidence) -> Light:
    return Light(topic, evidence.rule, evidence.weight)


def _dotted(parts: Iterable[str]) -> str:
    # A mark of direction on each side keeps a part in another script from drawing in its neighbour.
    return " &nbsp;\u200e·\u200e&nbsp; ".join(parts)


def _unbroken(words: str) -> str:
    """Words escaped and kept on one line where they are few."""
    return escape(words).replace(" ", "&nbsp;") if len(words) < 30 else escape(words)
