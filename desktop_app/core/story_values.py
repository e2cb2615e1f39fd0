"""The frozen values by which stories cross borders between layers; conventions as in `types`."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.types import ArticleId, Row, StoryId


@dataclass(frozen=True, slots=True)
class StoryRow:
    """What a list shows of one story. A negative id stands for an article not grouped yet.

    `title` is the headline of `lead`: the first report in the reader's language, else of all.
    `copies` are counted in `articles`. Outlets and languages (without script or region) stand in
    the order of their reports, most first. `first` and `last` are times as lists are sorted by;
    `shape` counts reports in equal steps from first to last. `fresh` counts articles that came
    since the reader last looked, 0 where the reader never did.
    """

    id: StoryId
    title: str
    lead: ArticleId
    articles: int
    copies: int
    unread: int
    outlets: tuple[str, ...]
    languages: tuple[str, ...]
    first: int
    last: int
    shape: tuple[int, ...]
    topics: tuple[str, ...]
    pinned: bool = False
    fresh: int = 0


@dataclass(frozen=True, slots=True)
class Shared:
    """What an article shares with its story. `weight` is the share of the likeness, 0 to 1.

    `kind` is "name", "number", "date", "hashtag", "word", "copy" or "reader" (who put it there).
    `value` is in words for a person: a name, "170 million", "19 January", a word of a report; of a
    copy the id of its original.
    """

    kind: str
    value: str
    weight: float


@dataclass(frozen=True, slots=True)
class Member:
    """An article in its story. `score` is the probability that it tells the event, 0 to 1.

    It is None where there is nothing to compare with: a single article, a copy, a huge story's
    later members.
    """

    row: Row
    seen: int
    score: float | None = None
    joined_by: tuple[Shared, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One story, whole: members by the time they are sorted by, the first report first.

    `weakest` is the member with the least score; `visited` when the reader last looked.
    """

    row: StoryRow
    members: tuple[Member, ...]
    weakest: ArticleId | None = None
    visited: int | None = None
