"""The frozen values that cross borders between layers, and the errors told in words.

Times are whole seconds since the epoch, UTC. Offsets are code points. Absent is None, never "".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NewType

ArticleId = NewType("ArticleId", int)
FeedId = NewType("FeedId", int)
StoryId = NewType("StoryId", int)


class AppError(Exception):
    """Base of every error this program raises on purpose."""


class Expected(AppError):
    """What the outside world did (network, disk, a feed, a file), in one sentence for a person."""


class QueryError(Expected):
    """A wrong query; `position` is the offset in the query where it went wrong."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


class PackError(Expected):
    """A topic pack that cannot be used; the message names file and line or key."""


class LibraryError(Expected):
    """The library is held by another program, newer than this one, or damaged."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as its publisher declares it: valid text of bounded length, nothing judged yet.

    `html` is unsanitised. `outlet` is set where the item names its own (a news search does).
    """

    title: str
    url: str | None = None
    guid: str | None = None
    author: str | None = None
    published: int | None = None
    updated: int | None = None
    html: str = ""
    summary: str | None = None
    image: str | None = None
    categories: tuple[str, ...] = ()
    language: str | None = None
    outlet: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Keys:
    """What an entry is looked up by, in this order: address, key within its feed, title."""

    url: str | None  # the canonical URL, where it stands for this entry alone
    key: str
    title: int


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed document in our terms. `ttl` is in minutes. `note` says in words what was mended."""

    title: str | None
    site_url: str | None
    language: str | None
    ttl: int | None
    entries: tuple[Entry, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that a site's page offers; `title` is the page's word for it."""

    url: str
    title: str | None
    kind: str  # "rss", "atom", "json", or "guess" for an address tried by convention


@dataclass(frozen=True, slots=True)
class Fetched:
    """The answer to one conditional GET. `body` is b"" when not modified."""

    url: str
    final_url: str
    status: int
    body: bytes
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    max_age: int | None = None
    retry_after: int | None = None
    moved_to: str | None = None  # a permanent redirect's target

    @property
    def not_modified(self) -> bool:
        return self.status == 304


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span that made a tag: `part` is "title" or "text", start and end are offsets into it."""

    part: str
    start: int
    end: int
    weight: float
    rule: str  # the phrase or rule of the pack that matched, in the pack's own words


@dataclass(frozen=True, slots=True)
class Tag:
    """A topic given to an article, and what gave it. `score` is at or above its threshold."""

    topic: str
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A key figure (see core.figures.Figure) and where it stands: `part` is "title" or "text".

    `names` are those of what it may be told of, the nearest first (core.figure_names).
    """

    part: str
    start: int
    end: int
    value: float
    unit: str | None
    of: str | None
    as_of: str | None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was judged of one entry, once: safe HTML, its plain text, language, tags, hashtags."""

    html: str
    text: str
    summary: str | None
    language: str | None
    tags: tuple[Tag, ...]
    hashtags: tuple[str, ...]
    image: str | None
    terms: str = ""  # what it is compared by (core.features), packed
    sketch: bytes = b""  # what its copies are found by (core.duplicates), packed
    figures: tuple[PlacedFigure, ...] = ()
    error: str | None = None  # why nothing could be judged, where that is so


@dataclass(frozen=True, slots=True)
class Analysed:
    """An entry, what it is known by, the hash of its content, and what was judged of it."""

    entry: Entry
    keys: Keys
    hash: int
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Digest:
    """A feed document after the CPU process: only entries that are new or changed come back."""

    feed: ParsedFeed  # entries left empty
    fresh: tuple[Analysed, ...]
    unchanged: int
    dates: tuple[int, ...] = ()  # of all its entries that have one


@dataclass(frozen=True, slots=True)
class Row:
    """What a list shows of one article."""

    id: ArticleId
    title: str
    outlet: str | None
    language: str | None
    published: int | None
    ordered: int  # the time the list sorts by: published, clamped to when it was seen
    read: bool
    starred: bool
    topics: tuple[str, ...]
    summary: str | None
    image: str | None = None
    story: StoryId | None = None  # None until it is grouped
    reports: int = 1  # articles of its story, itself among them
    copy_of: ArticleId | None = None
    copies: tuple[str, ...] = ()  # the outlets of its near-copies, one for each


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article was found: `feed` is None for an import."""

    feed: FeedId | None
    feed_url: str | None
    feed_title: str | None
    guid: str | None
    url: str | None
    seen: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article, whole."""

    row: Row
    url: str | None
    author: str | None
    seen: int
    country: str | None
    html: str
    text: str
    tags: tuple[Tag, ...]
    corrected: tuple[str, ...]  # topics that the reader gave ("+rednote") or took away ("-rednote")
    hashtags: tuple[str, ...]
    sources: tuple[Source, ...]
    figures: tuple[PlacedFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A subscription and its health. `status` is "new", "ok", "error" or "gone"."""

    id: FeedId
    url: str
    title: str
    folder: str | None = None
    site_url: str | None = None
    language: str | None = None
    country: str | None = None
    outlet: str | None = None
    status: str = "new"
    error: str | None = None
    checked: int | None = None
    next_check: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    failures: int = 0
    articles: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class NewFeed:
    """A subscription to make, from the reader, an OPML file or the starter list.

    A `provisional` title stands only until the feed says its own.
    """

    url: str
    title: str | None = None
    folder: str | None = None
    site_url: str | None = None
    language: str | None = None
    country: str | None = None
    outlet: str | None = None
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class TopicCount:
    """A topic of an installed pack. `name` is in the language asked for; `color` is "#rrggbb"."""

    id: str
    name: str
    pack: str
    color: str
    articles: int
    unread: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many articles a row of the sidebar stands for."""

    key: str
    articles: int
    unread: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles there are of what. `today` is the present day in UTC."""

    all: int
    unread: int
    starred: int
    today: int
    today_unread: int
    failed_feeds: int
    languages: tuple[Count, ...]
    outlets: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one feed fared in a refresh. `status` is "ok", "unchanged" or "error"."""

    feed: FeedId
    url: str
    status: str
    error: str | None = None
    new: int = 0
    updated: int = 0
    note: str | None = None


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """How a whole refresh fared."""

    feeds: int
    ok: int
    unchanged: int
    failed: int
    new: int
    updated: int
    seconds: float
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class ImportReport:
    """How an import fared, by what the files held."""

    feeds_added: int = 0
    feeds_known: int = 0
    articles_new: int = 0
    articles_known: int = 0
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """Kinds of data that changed: "articles", "marks", "tags", "feeds", "packs", "stories".

    `ids` names the articles, if they are few.
    """

    kinds: frozenset[str]
    ids: tuple[ArticleId, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh or an import is. `outcome` is the feed that just ended, if one did."""

    task: str  # "refresh", "import", "retag" or "group"
    done: int
    total: int
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One finding of the doctor."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A labelled text for scoring a pack: `topics` is what a person gave it."""

    title: str
    text: str
    language: str | None
    topics: frozenset[str] = field(default_factory=frozenset)
