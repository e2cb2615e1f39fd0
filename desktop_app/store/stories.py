"""Stories out of the library: their order, their rows, their members. It groups nothing itself.

A story that became part of another keeps its row, which says into which: old ids go on working.
"""

from __future__ import annotations

import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.core.story_values import StoryRow
from desktop_app.core.types import ArticleId, StoryId
from desktop_app.store.db import Database
from desktop_app.store.search import Sql

SHAPE = 12  # steps of the little curve of a row
_SHARE = 3  # a story has a topic that at least one in so many of its reports has
_MOST_TOPICS = 6


class _Report(NamedTuple):
    id: int
    story: int | None
    title: str
    outlet: str | None
    language: str | None
    ordered: int
    seen: int
    read: int
    copy_of: int | None


_REPORT = "id, story, title, outlet, language, ordered, seen, read, copy_of"


def living(db: Database, story: int) -> int | None:
    """The story that an id stands for now, itself as a rule; None where there is none."""
    for _ in range(2):  # redirects are kept one step long
        found = db.run(
            "SELECT articles, merged_into FROM stories WHERE id = ?", (story,)
        ).fetchone()
        if found is None:
            return None
        articles, merged_into = found
        if articles:
            return story
        if merged_into is None:
            return None
        story = merged_into
    return None


def is_living(db: Database, story: int) -> bool:
    """Whether a story has articles."""
    return bool(db.value("SELECT 1 FROM stories WHERE id = ? AND articles > 0", (story,)))


def ids(db: Database, condition: Sql, *, oldest_first: bool = False) -> array[int]:
    """The stories with an article that a condition selects, by their latest report.

    An article that has no story yet stands for itself, by its id below zero.
    """
    sql, values = condition
    way = "ASC" if oldest_first else "DESC"
    chosen = "" if sql == "1" else f" AND id IN (SELECT a.story FROM articles a WHERE {sql})"
    stories = db.run(
        f"SELECT last, id FROM stories WHERE articles > 0{chosen} ORDER BY last {way}, id {way}",
        [] if sql == "1" else values,
    )
    waiting = db.run(
        f"SELECT a.ordered, -a.id FROM articles a WHERE a.story IS NULL AND ({sql})"
        f" ORDER BY a.ordered {way}, -a.id {way}",
        values,
    ).fetchall()
    merged = heapq.merge(stories, waiting, reverse=not oldest_first) if waiting else stories
    return array("q", (number for _, number in merged))


def rows(db: Database, numbers: Sequence[int], language: str) -> list[StoryRow]:
    """What a list shows of these stories, in the order asked; those that are gone are left out."""
    reports: defaultdict[int, list[_Report]] = defaultdict(list)
    for one in map(_Report._make, _reports(db, numbers)):
        reports[one.story if one.story is not None else -one.id].append(one)
    topics = _topics(db, numbers)
    kept = {
        number: (pinned, visited)
        for number, pinned, visited in db.rows_in(
            "SELECT id, pinned, visited FROM stories WHERE id IN (…)", numbers
        )
    }
    return [
        _row(each, reports[each], language, topics[each], *kept.get(each, (0, None)))
        for each in numbers
        if each in reports
    ]


def articles(db: Database, story: int, *, copies: bool = False) -> array[int]:
    """The articles of a story, the newest first; its copies only where asked for."""
    if story < 0:
        return array("q", [-story])
    also = "" if copies else " AND copy_of IS NULL"
    found = db.run(
        f"SELECT id FROM articles WHERE story = ?{also} ORDER BY ordered DESC, id DESC", (story,)
    )
    return array("q", (row[0] for row in found))


def members(db: Database, story: int) -> list[tuple[int, int]]:
    """(id, seen) of each article of a story, the first report first."""
    condition, value = ("id = ?", -story) if story < 0 else ("story = ?", story)
    return db.run(
        f"SELECT id, seen FROM articles WHERE {condition} ORDER BY ordered, id", (value,)
    ).fetchall()


def visited(db: Database, story: int) -> int | None:
    found: int | None = db.value("SELECT visited FROM stories WHERE id = ?", (story,))
    return found


def put_together(db: Database, story: int) -> dict[int, int]:
    """The articles that the reader put into a story: article to story."""
    found = db.run("SELECT article, story FROM pins WHERE story = ? AND wanted = 1", (story,))
    return dict(found.fetchall())


def compared(db: Database, story: int) -> list[tuple[int, str, int | None]]:
    """(id, packed features, date) of a story's articles that are no copies, the first first."""
    return db.run(
        "SELECT id, terms, CASE WHEN published = ordered THEN published END FROM articles"
        " JOIN features ON article = id WHERE story = ? AND copy_of IS NULL ORDER BY ordered, id",
        (story,),
    ).fetchall()


def _reports(db: Database, numbers: Sequence[int]) -> list[tuple[object, ...]]:
    found = db.rows_in(
        f"SELECT {_REPORT} FROM articles WHERE story IN (…) ORDER BY ordered, id",
        [each for each in numbers if each > 0],
    )
    return found + db.rows_in(
        f"SELECT {_REPORT} FROM articles WHERE story IS NULL AND id IN (…)",
        [-each for each in numbers if each < 0],
    )


def _topics(db: Database, numbers: Sequence[int]) -> defaultdict[int, Counter[str]]:
    found: defaultdict[int, Counter[str]] = defaultdict(Counter)
    counted = "SELECT {0}, topic, count(*) FROM articles a JOIN tags ON article = a.id"
    for story, topic, count in db.rows_in(
        f"{counted.format('a.story')} WHERE a.story IN (…) GROUP BY 1, 2",
        [each for each in numbers if each > 0],
    ) + db.rows_in(
        f"{counted.format('-a.id')} WHERE a.id IN (…) AND a.story IS NULL GROUP BY 1, 2",
        [-each for each in numbers if each < 0],
    ):
        found[story][topic] = count
    return found


def _row(
    number: int,
    reports: Sequence[_Report],
    language: str,
    topics: Counter[str],
    pinned: int,
    visited: int | None,
) -> StoryRow:
    own = [each for each in reports if each.copy_of is None] or list(reports)
    lead = next((each for each in own if _speaks(each, language)), own[0])
    outlets = Counter(each.outlet for each in reports if each.outlet)
    languages = Counter(_primary(each) for each in reports if each.language)
    first, last = reports[0].ordered, reports[-1].ordered
    least = len(reports) / _SHARE
    return StoryRow(
        id=StoryId(number),
        title=lead.title,
        lead=ArticleId(lead.id),
        articles=len(reports),
        copies=sum(each.copy_of is not None for each in reports),
        unread=sum(not each.read for each in reports),
        outlets=tuple(name for name, _ in outlets.most_common()),
        languages=tuple(name for name, _ in languages.most_common()),
        first=first,
        last=last,
        shape=_shape([each.ordered for each in reports]),
        topics=tuple(t for t, count in topics.most_common(_MOST_TOPICS) if count >= least),
        pinned=bool(pinned),
        fresh=0 if visited is None else sum(each.seen > visited for each in reports),
    )


def _primary(report: _Report) -> str:
    return (report.language or "").partition("-")[0]


def _speaks(report: _Report, language: str) -> bool:
    return _primary(report) == language


def _shape(times: Sequence[int]) -> tuple[int, ...]:
    """How many of the ordered `times` fall into each of equal steps from the first to the last."""
    first, last = times[0], times[-1]
    if first == last:
        return (len(times),)
    counts = [0] * SHAPE
    for time in times:
        counts[min((time - first) * SHAPE // (last - first), SHAPE - 1)] += 1
    return tuple(counts)
