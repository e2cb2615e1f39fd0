"""The frozen values by which comparisons of coverage cross borders; conventions as in `types`."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.types import ArticleId, StoryId


@dataclass(frozen=True, slots=True)
class Telling:
    """What one outlet told in one language (without script or region, "zh"); times as sorted by.

    `first` and `last` are the times of its first and last article.
    """

    outlet: str
    language: str
    articles: int
    first: int
    last: int
    first_article: ArticleId


@dataclass(frozen=True, slots=True)
class OnlyIn:
    """What the reports of one language alone mention, and how many of its articles and outlets do.

    `kind` is "name", "hashtag" or "figure"; `value` as it is written there. `article` is the first
    of them; `term` narrows a query to them, "" where no query can say it.
    """

    language: str
    kind: str
    value: str
    articles: int
    outlets: int
    article: ArticleId
    term: str


@dataclass(frozen=True, slots=True)
class BlindSpot:
    """A story told by `outlets` outlets in `language` and by none in `missing`."""

    story: StoryId
    title: str
    language: str
    outlets: int
    articles: int
    first: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who told what a query selects: tellings, the earliest outlet first, and what is uneven.

    `languages` are those compared, the one with most articles first. `articles` counts all that
    the query selects, copies too. Nothing here places an outlet left or right.
    """

    query: str
    articles: int
    languages: tuple[str, ...]
    tellings: tuple[Telling, ...]
    only: tuple[OnlyIn, ...]
    blind: tuple[BlindSpot, ...]
