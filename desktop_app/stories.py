"""The part of the engine's face that is about stories; see `Engine` for the rules."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Protocol, TypeVar

from desktop_app.core.story_values import Member, Shared, Story, StoryRow
from desktop_app.core.types import ArticleId
from desktop_app.store import articles, search, stories, story_marks
from desktop_app.store.db import Database

if TYPE_CHECKING:
    from desktop_app.store.library import Library

T = TypeVar("T")


class _Opened(Protocol):
    """What these methods need of the engine."""

    _library: Library

    def _where(self, query: str) -> search.Sql: ...

    def _write(self, work: Callable[[Database], T], *kinds: str) -> Future[T]: ...


class Stories:
    """Stories read, and corrected by the reader. Ids below zero: articles not grouped yet."""

    def story_ids(self: _Opened, query: str = "", *, oldest_first: bool = False) -> array[int]:
        """The stories with an article that matches, latest report first. Raises QueryError."""
        return stories.ids(self._library.reader, self._where(query), oldest_first=oldest_first)

    def story_rows(self: _Opened, ids: Sequence[int], language: str = "en") -> list[StoryRow]:
        """What a list shows of these stories, in this order; those that are gone are left out.

        The headline is the first report's in `language`, where there is one.
        """
        return stories.rows(self._library.reader, ids, language)

    def story_articles(self: _Opened, id: int) -> array[int]:
        """The articles of a story, newest first, copies left out: what its row unfolds to."""
        return stories.articles(self._library.reader, id)

    def story(self: _Opened, id: int, language: str = "en") -> Story | None:
        """A story, whole, and why it holds together; of one that was merged, where it went."""
        db = self._library.reader
        living = id if id < 0 else stories.living(db, id)
        row = next(iter(stories.rows(db, [living], language)), None) if living else None
        if living is None or row is None:
            return None
        from desktop_app.telling import why

        found = stories.members(db, living)
        told = why(db, living, language)
        seen = dict(found)
        members = []
        for each in articles.rows(db, [number for number, _ in found]):
            score, shared = told.get(each.id, (None, []))
            if each.copy_of is not None:
                shared = [Shared("copy", str(each.copy_of), 1.0)]
            members.append(Member(each, seen[each.id], score, tuple(shared)))
        scored = [each for each in members if each.score is not None]
        weakest = min(scored, key=lambda each: (each.score, each.row.id), default=None)
        return Story(
            row,
            tuple(members),
            ArticleId(weakest.row.id) if weakest else None,
            stories.visited(db, living),
        )

    def living_story(self: _Opened, id: int) -> int | None:
        """The story that an id stands for: itself, or the one it became part of."""
        return stories.living(self._library.reader, id)

    def copies(self: _Opened, article: int) -> list[int]:
        """The near-copies of an article, the first one first."""
        return articles.copies_of(self._library.reader, article)

    def story_members(self: _Opened, id: int) -> list[int]:
        """All articles of a story, copies too, the first report first."""
        return [number for number, _ in stories.members(self._library.reader, id)]

    def copy_texts(self: _Opened, one: int, other: int) -> tuple[str, str] | None:
        """The plain texts of two articles, to be compared."""
        found = articles.texts(self._library.reader, [one, other])
        if one not in found or other not in found:
            return None
        return found[one][1], found[other][1]

    def merge_stories(self: _Opened, into: int, other: int) -> Future[int]:
        """Make two stories one, for good; the id that stays. Expected where one is not there."""
        now = int(time.time())
        return self._write(lambda db: story_marks.merge(db, into, other, now), "stories")

    def split_story(self: _Opened, id: int, articles: Sequence[int]) -> Future[int]:
        """Take articles out of a story into a new one, for good; its id."""
        now, chosen = int(time.time()), list(articles)
        return self._write(lambda db: story_marks.split(db, id, chosen, now), "stories")

    def pin_story(self: _Opened, id: int, pinned: bool = True) -> Future[bool]:
        """Keep a story: it is merged into no other, and its articles stay together."""
        now = int(time.time())
        return self._write(lambda db: story_marks.pin(db, id, pinned, now), "stories")

    def visit_story(self: _Opened, id: int) -> Future[None]:
        """Note that the reader has looked at a story: what comes from now on is new to them."""
        now = int(time.time())
        return self._write(lambda db: story_marks.visit(db, id, now))
