"""Rows and stories as plain values, to be fetched from by models and lists."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from desktop_app.core.story_values import StoryRow
from desktop_app.core.types import Row
from desktop_app.gui.story_model import Sources
from tests.gui.conftest import make_row

DAY = 86_400
FIRST = 1_737_000_000


def make_story_row(number: int, articles: Iterable[int], **changes: object) -> StoryRow:
    """A plain story of these articles, the first of them its lead."""
    members = list(articles)
    values = {
        "id": number,
        "title": f"Story {number}",
        "lead": members[0],
        "articles": len(members),
        "copies": 0,
        "unread": len(members),
        "outlets": ("The Example", "Harbour News"),
        "languages": ("en", "id"),
        "first": FIRST,
        "last": FIRST + 2 * DAY,
        "shape": (1, 4, 2, 0, 1),
        "topics": (),
    }
    return StoryRow(**(values | changes))  # type: ignore[arg-type]


class Shelf:
    """What was put in, and how many rows were asked for at a time."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.rows = {each.id: each for each in rows}
        self.stories: dict[int, StoryRow] = {}
        self.below: dict[int, list[int]] = {}
        self.asked: list[int] = []

    def add(self, story: int, count: int, **changes: object) -> None:
        """A story of so many articles; their ids are a hundred times its own and on."""
        members = [story * 100 + number for number in range(count)]
        self.below[story] = members
        self.rows.update((each, make_row(each, story=story, reports=count)) for each in members)
        self.stories[story] = make_story_row(story, members, **changes)

    def fetch_stories(self, ids: Sequence[int]) -> list[StoryRow]:
        self.asked.append(len(ids))
        return [self.stories[each] for each in ids if each in self.stories]

    def fetch_rows(self, ids: Sequence[int]) -> list[Row]:
        return [self.rows[each] for each in ids if each in self.rows]

    def members(self, story: int) -> array[int]:
        return array("q", self.below.get(story, []))

    @property
    def sources(self) -> Sources:
        return Sources(self.fetch_stories, self.fetch_rows, self.members)

    @property
    def ids(self) -> array[int]:
        return array("q", self.stories)
