"""The frozen values by which key figures cross borders; conventions as in `types`."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.types import ArticleId, StoryId

MOST_CLAIMS = 5_000  # read of what a query selects, the newest


@dataclass(frozen=True, slots=True)
class Claim:
    """A key figure as one article tells it (see core.figures.Figure for value, unit, of, as_of).

    `part` is "title" or "text"; `start` and `end` are offsets into it, `text` what stands there.
    `sentence` is the sentence around it, in which it stands from `at` on. `published` is the time
    the article is sorted by. `copy_of` is set where the article is a copy of another. `names` are
    the terms near it, the same in every language, nearest first (core.figure_names.names_near).
    """

    article: ArticleId
    value: float
    unit: str | None
    of: str | None
    as_of: str | None
    part: str
    start: int
    end: int
    text: str
    sentence: str
    at: int
    title: str
    outlet: str | None
    language: str | None
    published: int
    story: StoryId | None = None
    copy_of: ArticleId | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that is counted, through time: "posts · #TikTokRefugee".

    `unit` is that of its claims, or the broader kind of theirs (core.figure_units.kind_of); `about`
    what it is told of, in a name or the texts' words, None where that is not known. `claims` are in
    order of the time they hold for. `conflicts` are pairs of places in `claims` that cannot both
    hold: told by different outlets, of the same time or falling within two days, too far apart for
    rounding (core.subject_times.conflicts).
    """

    unit: str
    about: str | None
    claims: tuple[Claim, ...]
    conflicts: tuple[tuple[int, int], ...] = ()
