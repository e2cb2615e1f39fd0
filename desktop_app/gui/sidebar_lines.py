"""The lines of the sidebar as plain values: smart rows, topics, languages, outlets, feeds.

Made from counts and feeds; each line carries the term that a click writes into the query.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.core.types import Count, Feed, TopicCount
from desktop_app.gui import insight_tabs, query_text, words
from desktop_app.gui.list_heading import ARTICLES, STORIES

translate = QCoreApplication.translate  # under the name that lupdate looks for

_LANGUAGES, _OUTLETS = 6, 8  # shown at once; the others are one click away


@dataclass(frozen=True, slots=True)
class Node:
    """One line. `term` is what a click asks for: None for a heading, "" for all articles."""

    key: str
    kind: str  # smart, section, topic, language, outlet, folder, feed, more, trouble
    text: str
    term: str | None = None
    articles: int | None = None
    unread: int | None = None
    color: str | None = None
    icon: str | None = None
    error: str | None = None
    feed: Feed | None = None
    shows: str | None = None  # a line for everything as stories or articles, or one of `TABS`
    children: tuple[Node, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the library holds, as far as the sidebar tells it: plain values from the engine."""

    all: int = 0
    unread: int = 0
    starred: int = 0
    today: int = 0
    today_unread: int = 0
    topics: Sequence[TopicCount] = ()
    languages: Sequence[Count] = ()
    outlets: Sequence[Count] = ()
    feeds: Sequence[Feed] = ()


class _Numbered(QObject):
    """Texts with a number: lupdate knows their plural forms only in `tr`."""

    def more(self, count: int) -> str:
        return self.tr("%n more", "", count)

    def trouble(self, count: int) -> str:
        return self.tr("%n feed(s) need a look", "", count)


def build(holdings: Holdings) -> tuple[Node, ...]:
    """The lines for what the library holds; a section without lines is left out."""
    lines = [*_smart(holdings)]
    sections = (
        ("topics", translate("sidebar", "Topics"), tuple(_topics(holdings.topics))),
        ("languages", translate("sidebar", "Languages"), tuple(_languages(holdings.languages))),
        ("outlets", translate("sidebar", "Outlets"), tuple(_outlets(holdings.outlets))),
        ("feeds", translate("sidebar", "Feeds"), tuple(_feeds(holdings.feeds))),
    )
    lines += [
        Node(f"section/{key}", "section", text, children=children)
        for key, text, children in sections
        if children
    ]
    return tuple(lines)


def flat(nodes: Sequence[Node]) -> Iterator[Node]:
    """Every line, each one before its children."""
    for each in nodes:
        yield each
        yield from flat(each.children)


def _smart(held: Holdings) -> Iterator[Node]:
    yield Node(
        "stories",
        "smart",
        translate("sidebar", "Stories"),
        "",
        icon="layers",
        shows=STORIES,
    )
    yield Node(
        "all",
        "smart",
        translate("sidebar", "All articles"),
        "",
        held.all,
        held.unread,
        icon="newspaper",
        shows=ARTICLES,
    )
    yield Node(
        "today",
        "smart",
        translate("sidebar", "Today"),
        "on:today",
        held.today,
        held.today_unread,
        icon="calendar",
    )
    yield Node(
        "unread",
        "smart",
        translate("sidebar", "Unread"),
        "is:unread",
        held.unread,
        held.unread,
        icon="circle-dot",
    )
    yield Node(
        "starred", "smart", translate("sidebar", "Starred"), "is:starred", held.starred, icon="star"
    )
    for tab, name in insight_tabs.names().items():
        yield Node(tab, "smart", name, "", icon=tab, shows=tab)


def _topics(topics: Sequence[TopicCount]) -> Iterator[Node]:
    for each in topics:
        yield Node(
            f"topic/{each.id}",
            "topic",
            each.name,
            query_text.term("topic", each.id),
            each.articles,
            each.unread,
            each.color,
        )


def _languages(counts: Sequence[Count]) -> Iterator[Node]:
    lines = [
        Node(
            f"lang/{each.key}",
            "language",
            words.language_name(each.key),
            query_text.term("lang", each.key),
            each.articles,
            each.unread,
        )
        for each in _by_size([_with_variants(each, counts) for each in counts if each.key])
    ]
    yield from _folded(lines, _LANGUAGES, "languages/more")


def _with_variants(language: Count, counts: Sequence[Count]) -> Count:
    """A language as a query means it: lang:zh has zh-Hans and zh-Hant too."""
    first = f"{language.key.lower()}-"
    same = [each for each in counts if f"{each.key.lower()}-".startswith(first)]
    articles, unread = sum(each.articles for each in same), sum(each.unread for each in same)
    return Count(language.key, articles, unread)


def _outlets(counts: Sequence[Count]) -> Iterator[Node]:
    lines = [
        Node(
            f"outlet/{each.key}",
            "outlet",
            each.key,
            query_text.term("outlet", each.key),
            each.articles,
            each.unread,
        )
        for each in _by_size(counts)
    ]
    yield from _folded(lines, _OUTLETS, "outlets/more")


def _folded(lines: list[Node], shown: int, key: str) -> Iterator[Node]:
    """The first lines, and the others behind one, where there are many."""
    if len(lines) <= shown + 2:
        yield from lines
        return
    yield from lines[:shown]
    others = tuple(lines[shown:])
    yield Node(key, "more", _Numbered().more(len(others)), children=others)


def _feeds(feeds: Sequence[Feed]) -> Iterator[Node]:
    troubled = [each for each in feeds if each.status in ("error", "gone")]
    folders: dict[str, list[Node]] = {}
    loose: list[Node] = []
    for each in sorted(feeds, key=lambda feed: feed.title.casefold()):
        line = _feed(each)
        (folders.setdefault(each.folder, []) if each.folder else loose).append(line)
    for name, lines in sorted(folders.items()):
        yield Node(
            f"folder/{name}",
            "folder",
            name,
            query_text.term("folder", name),
            icon="folder",  # no number: an article in two of its feeds would count twice
            children=tuple(lines),
        )
    yield from loose
    if troubled:
        children = tuple(replace(_feed(each), key=f"trouble/{each.id}") for each in troubled)
        text = _Numbered().trouble(len(troubled))
        yield Node("trouble", "trouble", text, icon="triangle-alert", children=children)


def _feed(feed: Feed) -> Node:
    return Node(
        f"feed/{feed.id}",
        "feed",
        feed.title,
        query_text.term("feed", str(feed.id)),
        feed.articles,
        feed.unread,
        icon="rss",
        error=feed.error if feed.status in ("error", "gone") else None,
        feed=feed,
    )


def _by_size(counts: Sequence[Count]) -> list[Count]:
    kept = [each for each in counts if each.articles]
    return sorted(kept, key=lambda each: (-each.articles, each.key.casefold()))
