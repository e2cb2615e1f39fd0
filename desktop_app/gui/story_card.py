"""The card under an article: the other reports of its story, and where its text was copied.

Text in, HTML and the meaning of its links out. Links go by number, so that no page can name one.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.core.story_values import Member, Story
from desktop_app.core.types import Article
from desktop_app.gui.story_facts import (
    copies_by_original,
    full_time,
    is_one_day,
    language_counts,
    language_of,
    others,
    outlet_of,
    report_time,
    title_of,
)

translate = QCoreApplication.translate  # under the name that lupdate looks for

CARD = "card"  # the tool tip that tells the painter of the card's place
REPORT = "report"  # report:3 asks for Card.articles[3]
STORY = "story"  # story:whole asks for the whole story
COMPARE = "compare"  # compare:0 asks for the difference of Card.pairs[0]
MOST_OTHERS = 5
MOST_COPIES = 4  # told by name
SIDE, TOP, ABOVE = 16, 14, 20  # pixels from the card's edge to its words, and above the card
NARROW = 460  # pixels of text, below which a report takes two lines


@dataclass(frozen=True, slots=True)
class Card:
    """One table of HTML, for a wide and for a narrow page.

    `articles`, `pairs` (copy, original) and `story` are what links mean.
    """

    wide: str
    narrow: str
    story: int
    articles: tuple[int, ...]
    pairs: tuple[tuple[int, int], ...]


def build_card(article: Article, story: Story | None, now: int) -> Card | None:
    """The card of an article in its story; None where it stands alone."""
    if story is None or len(story.members) < 2:
        return None
    return _CardBuilder(article, story, now).build()


class _CardBuilder(QObject):
    """Collects rows and what their links mean. A QObject, since only there texts have plurals."""

    def __init__(self, article: Article, story: Story, now: int) -> None:
        super().__init__()
        self._article, self._story, self._now = article, story, now
        self._articles: list[int] = []
        self._pairs: list[tuple[int, int]] = []

    def build(self) -> Card:
        shown = others(self._story, self._article.row.id, MOST_OTHERS)
        head = _across(self._head(bool(shown)), TOP)
        reports = [self._parts(member) for member in shown]
        copies = self._copies()
        end = (_across(copies, 5) if copies else "") + _across(self._whole(), 5, TOP - 2)
        wide = head + "".join(_beside(*parts) for parts in reports) + end
        narrow = head + "".join(_under(*parts) for parts in reports) + end
        articles, pairs = tuple(self._articles), tuple(self._pairs)
        return Card(_table(wide), _table(narrow), self._story.row.id, articles, pairs)

    def _head(self, has_others: bool) -> str:
        title = self.tr("Same story") if has_others else self.tr("Same text")
        told = [language_counts(self._story.members)]
        first = self._story.members[0].row
        when = full_time(first.ordered, self._now)
        words = translate("story", "first: {outlet}, {when}")
        told.append(words.format(outlet=outlet_of(first), when=when))
        head = f'<span class="name" title="{CARD}">{escape(title.upper())}</span>'
        return head + "".join(f" &nbsp;&nbsp; {escape(part)}" for part in told)

    def _parts(self, member: Member) -> tuple[str, str, str]:
        """Who, what and when, as HTML."""
        row = member.row
        tag = language_of(row)
        who = outlet_of(row) if tag == "und" else f"{tag} · {outlet_of(row)}"
        when = report_time(row, is_one_day=is_one_day(self._story))
        return (
            escape(who[:40]).replace(" · ", "&nbsp;·&nbsp;"),
            self._open(member, title_of(row)),
            escape(when).replace(" ", "&nbsp;"),
        )

    def _copies(self) -> str:
        """Where else the same text stands, each with a link to what differs."""
        own = self._article.row
        rows = {member.row.id: member for member in self._story.members}
        original = rows.get(own.copy_of) if own.copy_of is not None else None
        if original is not None:
            words = escape(self.tr("A copy of {outlet}")).replace(
                "{outlet}", self._open(original, outlet_of(original.row))
            )
            return f"{words}: {self._compare(own.id, original.row.id)}"
        found = copies_by_original(self._story).get(own.id, [])
        if not found:
            return ""
        parts = [
            f"{self._open(copy, outlet_of(copy.row))} ({self._compare(copy.row.id, own.id)})"
            for copy in found[:MOST_COPIES]
        ]
        more = len(found) - MOST_COPIES
        names = ", ".join(parts) + (f", +{more}" if more > 0 else "")
        return escape(translate("story", "Also in {outlets}")).replace("{outlets}", names)

    def _whole(self) -> str:
        words = self.tr("All %n report(s)", "", self._story.row.articles)
        return f'<a href="{STORY}:whole">{escape(words)}</a>'

    def _open(self, member: Member, words: str) -> str:
        self._articles.append(member.row.id)
        return f'<a class="report" href="{REPORT}:{len(self._articles) - 1}">{escape(words)}</a>'

    def _compare(self, copy: int, original: int) -> str:
        self._pairs.append((copy, original))
        words = escape(translate("story", "compare"))
        return f'<a href="{COMPARE}:{len(self._pairs) - 1}">{words}</a>'


def _table(rows: str) -> str:
    return f'<table width="100%" cellspacing="0" style="margin-top:{ABOVE}px">{rows}</table>'


def _cell(words: str, css: str, pads: tuple[int, int, int, int], more: str = "") -> str:
    sides = ("top", "right", "bottom", "left")
    style = "".join(f"padding-{side}:{pad}px;" for side, pad in zip(sides, pads, strict=True))
    return f'<td style="{style}" {more}><p class="{css}">{words}</p></td>'


def _across(words: str, top: int, bottom: int = 2) -> str:
    cell = _cell(words, "who", (top, SIDE, bottom, SIDE), 'colspan="3"')
    return f"<tr>{cell}</tr>"


def _beside(who: str, what: str, when: str) -> str:
    first = _cell(who, "who", (3, 8, 3, SIDE), 'width="25%"')
    second = _cell(what, "what", (3, 8, 3, 0), 'width="60%"')
    third = _cell(when, "who", (3, SIDE, 3, 0), 'align="right"')
    return f"<tr>{first}{second}{third}</tr>"


def _under(who: str, what: str, when: str) -> str:
    words = f"{who} &nbsp;{when}"
    first = _cell(words, "who", (6, SIDE, 0, SIDE), 'colspan="3"')
    second = _cell(what, "what", (0, SIDE, 2, SIDE), 'colspan="3"')
    return f"<tr>{first}</tr><tr>{second}</tr>"
