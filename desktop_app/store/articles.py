"""Articles out of the library, and articles taken out of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from desktop_app.core.types import Article, ArticleId, Evidence, FeedId, Row, Source, Tag
from desktop_app.store import figures, grouping
from desktop_app.store.db import Database
from desktop_app.store.schema_trends import IMPORTS
from desktop_app.store.search import INDEXED, take_from_index

Judged = tuple[int, str, str, str | None]  # id, title, text, language

# Not "IS NOT ?", for which SQLite would read every article of the library at every refresh.
_STALE = "(tagged_by IS NULL OR tagged_by < ? OR tagged_by > ?)"

_ROW = (
    "id, title, outlet, language, published, ordered, read, starred, summary, image, story,"
    " copy_of, ifnull((SELECT s.articles FROM stories s WHERE s.id = story), 1)"
)
_COLUMNS = 13


def rows(db: Database, ids: Sequence[int]) -> list[Row]:
    """What a list shows of these articles, in the order asked; ids that are gone are left out."""
    topics = defaultdict(list)
    for number, topic in db.rows_in("SELECT article, topic FROM tags WHERE article IN (…)", ids):
        topics[number].append(topic)
    copies = _copies(db, ids)
    found = {
        row[0]: _row(row, topics[row[0]], copies[row[0]])
        for row in db.rows_in(f"SELECT {_ROW} FROM articles WHERE id IN (…)", ids)
    }
    return [found[each] for each in ids if each in found]


def article(db: Database, number: int) -> Article | None:
    """One article, whole."""
    found = db.run(
        f"SELECT {_ROW}, url, author, seen, country, html, text FROM articles"
        " JOIN texts ON article = id WHERE id = ?",
        (number,),
    ).fetchone()
    if found is None:
        return None
    url, author, seen, country, html, text = found[_COLUMNS:]
    tags = tuple(
        Tag(topic, score, tuple(Evidence(*each) for each in json.loads(evidence)))
        for topic, score, evidence in db.run(
            "SELECT topic, score, evidence FROM tags WHERE article = ? ORDER BY score DESC, topic",
            (number,),
        )
    )
    corrected = db.run(
        "SELECT topic, wanted FROM corrections WHERE article = ? ORDER BY topic", (number,)
    )
    hashtags = db.run("SELECT tag FROM hashtags WHERE article = ? ORDER BY tag", (number,))
    return Article(
        row=_row(found, [tag.topic for tag in tags], _copies(db, [number])[number]),
        url=url,
        author=author,
        seen=seen,
        country=country,
        html=html,
        text=text,
        tags=tags,
        corrected=tuple(f"{'+' if wanted else '-'}{topic}" for topic, wanted in corrected),
        hashtags=tuple(tag for (tag,) in hashtags),
        sources=_sources(db, number),
        figures=figures.of_article(db, number),
    )


def stale(db: Database, fingerprint: str, limit: int) -> list[Judged]:
    """Articles that another tagger has tagged: (id, title, text, language)."""
    return db.run(
        "SELECT id, title, text, language FROM articles JOIN texts ON article = id"
        f" WHERE {_STALE} LIMIT ?",
        (fingerprint, fingerprint, limit),
    ).fetchall()


def count_stale(db: Database, fingerprint: str) -> int:
    found = db.value(f"SELECT count(*) FROM articles WHERE {_STALE}", (fingerprint, fingerprint))
    return int(found)


def still_so(db: Database, judged: Sequence[Judged]) -> list[int]:
    """The ids of those articles whose title and text are still what was judged."""
    ids = [each[0] for each in judged]
    found = db.rows_in(
        "SELECT id, title, text FROM articles JOIN texts ON article = id WHERE id IN (…)", ids
    )
    now = {number: (title, text) for number, title, text in found}
    return [number for number, title, text, _ in judged if now.get(number) == (title, text)]


def set_tagged(db: Database, ids: Sequence[int], fingerprint: str) -> None:
    db.run_many("UPDATE articles SET tagged_by = ? WHERE id = ?", [(fingerprint, i) for i in ids])


def remove(db: Database, ids: Sequence[int]) -> None:
    """Take articles out, with all that hangs on them."""
    gone = db.rows_in(
        f"SELECT {INDEXED} FROM articles JOIN texts ON article = id WHERE id IN (…)",
        ids,
    )
    take_from_index(db, gone)
    keys = [(number,) for number in ids]
    # Children first: their triggers still need the article to know whether it was read.
    for table in (
        "tags",
        "sources",
        "hashtags",
        "corrections",
        "texts",
        "features",
        "pins",
        "figures",
    ):
        db.run_many(f"DELETE FROM {table} WHERE article = ?", keys)
    left = db.rows_in("SELECT ordered FROM articles WHERE copy_of IN (…)", ids)
    grouping.unsettle(db, [at for (at,) in left])  # copies of what is gone need another original
    db.run_many("UPDATE articles SET copy_of = NULL WHERE copy_of = ?", keys)
    db.run_many("DELETE FROM articles WHERE id = ?", keys)
    grouping.bump(db)


def texts(db: Database, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Title and plain text of these articles, by id."""
    return {
        number: (title, text)
        for number, title, text in db.rows_in(
            "SELECT id, title, text FROM articles JOIN texts ON article = id WHERE id IN (…)", ids
        )
    }


def copies_of(db: Database, number: int) -> list[int]:
    """The near-copies of an article, the first one first."""
    found = db.run("SELECT id FROM articles WHERE copy_of = ? ORDER BY ordered, id", (number,))
    return [row[0] for row in found]


def _copies(db: Database, ids: Sequence[int]) -> defaultdict[int, list[str]]:
    """The outlets of the copies of these articles."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for original, outlet in db.rows_in(
        "SELECT copy_of, outlet FROM articles WHERE copy_of IN (…) ORDER BY ordered, id", ids
    ):
        found[original].append(outlet or "")
    return found


def _row(found: Sequence[Any], topics: Sequence[str], copies: Sequence[str]) -> Row:
    number, title, outlet, language, published, ordered, read, starred, summary, image = found[:10]
    story, copy_of, reports = found[10:_COLUMNS]
    return Row(
        id=ArticleId(number),
        title=title,
        outlet=outlet,
        language=language,
        published=published,
        ordered=ordered,
        read=bool(read),
        starred=bool(starred),
        topics=tuple(topics),
        summary=summary,
        image=image,
        story=story,
        reports=reports,
        copy_of=copy_of,
        copies=tuple(copies),
    )


def _sources(db: Database, number: int) -> tuple[Source, ...]:
    found = db.run(
        "SELECT s.feed, f.url, f.title, s.guid, s.url, s.seen FROM sources s"
        " LEFT JOIN feeds f ON f.id = s.feed WHERE s.article = ? ORDER BY s.id",
        (number,),
    )
    return tuple(Source(None if feed == IMPORTS else FeedId(feed), *rest) for feed, *rest in found)
