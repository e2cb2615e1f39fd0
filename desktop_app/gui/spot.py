"""A place in the list, by what stands there: ids stay true where row numbers move."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """An article of a list of articles, a story, or a report below its story.

    `story` is None in a list of articles; `article` is None for a story itself.
    """

    story: int | None = None
    article: int | None = None
