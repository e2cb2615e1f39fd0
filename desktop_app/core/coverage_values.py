"""The frozen values by which comparisons of coverage cross borders; conventions as in `types`."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.types import ArticleId, StoryId


@dataclass(frozen=True, slots=True)
class Telling:
    """What one outlet told in one language (without script or region, "zh"); times as sorted by.

    `first` and `last` are the times of its first and last article. `copies` of its articles are
    copies of other articles, a wire report carried for example.
    """

    outlet: str
    language: str
    articles: int
    first: int
    last: int
    first_article: ArticleId
    copies: int = 0


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
    """A story told by `outlets` outlets in `language` and by none in `missing`.

    `carriers` of these outlets have nothing but copies of other reports. All numbers are of the
    whole story, whatever the query selects of it.
    """

    story: StoryId
    title: str
    language: str
    outlets: int
    articles: int
    first: int
    missing: tuple[str, ...]
    carriers: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who told what a query selects: tellings, the earliest outlet first, and what is uneven.

    `languages` are those compared, the one with most articles first. `articles` counts all that
    `query` selects, copies too; `left_out` those that were too many to be compared, all of them
    older: `query` is then narrowed to the newest. Articles whose outlet or language nobody told
    are in no telling. Nothing here places an outlet left or right.
    """

    query: str
    articles: int
    languages: tuple[str, ...]
    tellings: tuple[Telling, ...]
    only: tuple[OnlyIn, ...]
    blind: tuple[BlindSpot, ...]
    left_out: int = 0
