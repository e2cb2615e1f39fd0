"""What is said of an article beside its text: how long, from where, when, and why these topics.

Words in the window's language; no widget and no HTML.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.core.text import clean_line
from desktop_app.core.types import Article, TopicCount
from desktop_app.core.updates import is_day_only
from desktop_app.gui.words import clock, day_of

translate = QCoreApplication.translate  # under the name that lupdate looks for

LONGEST_WORDS = 60  # characters of one piece of evidence, where it is named
WORDS_A_MINUTE = 220
HAN_A_MINUTE = 400
SHORT_MINUTES = 0.75  # less is called a short text

_HAN = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")
_WEEKDAY = re.compile(r"[,，、]?\s*d{3,4}[.,，、]?\s*")


def reading_minutes(text: str) -> int:
    """Whole minutes, at least 1."""
    return max(1, round(_minutes(text)))


def _minutes(text: str) -> float:
    """Minutes to read: Han, kana and Hangul are counted by character, the rest by word."""
    alone = len(_HAN.findall(text))
    words = len(_HAN.sub(" ", text).split()) if alone else len(text.split())
    return words / WORDS_A_MINUTE + alone / HAN_A_MINUTE


def long_date(when: int) -> str:
    """Day and time where the reader is: "17 January 2025, 23:40".

    A date without a time is told as that day everywhere.
    """
    locale = QLocale()
    pattern = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    pattern = pattern.strip(" ,،，\u200f")
    day = locale.toString(day_of(when), pattern)
    if is_day_only(when):
        return day
    return translate("article_facts", "{day}, {time}").format(day=day, time=clock(when))


def is_short(article: Article) -> bool:
    """Whether what is stored is hardly more than a summary: the rest is where it was published."""
    return _minutes(article.text) < SHORT_MINUTES


def is_imported(article: Article) -> bool:
    """Whether it came from an archive alone, no feed of this library having it."""
    return bool(article.sources) and all(source.feed is None for source in article.sources)


def provenance(article: Article) -> str:
    """What is shown, in a few words."""
    if not article.text.strip() and not article.row.summary:
        return translate("article_facts", "headline only")
    if not is_short(article):
        minutes = reading_minutes(article.text)
        return translate("article_facts", "{minutes} min").format(minutes=minutes)
    if is_imported(article):
        return translate("article_facts", "short text from an archive")
    return translate("article_facts", "short text from the feed")


def why(article: Article, topic: str) -> list[str]:
    """What gave the topic, a rule each: the article's own words that it met, and its name."""
    met: dict[str, dict[str, str]] = {}
    parts = {"title": article.row.title, "text": article.text}
    for each in (each for tag in article.tags if tag.topic == topic for each in tag.evidence):
        rule, _, phrase = each.rule.partition(": ")
        words = clean_line(parts.get(each.part, "")[each.start : each.end])[:LONGEST_WORDS]
        met.setdefault(rule if phrase else "", {}).setdefault(words.casefold(), words)
    shape = translate("article_facts", "{words} (rule “{rule}”)")
    found = []
    for rule, said in met.items():
        words = ", ".join(said.values())
        found.append(shape.format(words=words, rule=rule) if rule else words)
    return found


def looks(topics: Mapping[str, TopicCount]) -> list[tuple[str, str, str]]:
    """What is seen of topics beside articles: counts are not."""
    return [(each.id, each.name, each.color) for each in topics.values()]


def topic_name(topic: str, topics: Mapping[str, TopicCount]) -> str:
    """The topic's name in the window's language, or its id when its pack is gone."""
    known = topics.get(topic)
    return known.name if known else topic
