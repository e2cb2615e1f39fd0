"""Entries into articles: the one upsert. It never writes what the reader writes.

The cost of a batch is its own size: look-ups are by index, a few hundred keys at a time, and
inserts by executemany.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from desktop_app.core.identity import Known, match
from desktop_app.core.types import Analysed, Analysis, Entry, Keys, Tag
from desktop_app.core.updates import order_time
from desktop_app.core.urls import host_of
from desktop_app.store import figures, grouping
from desktop_app.store.db import Database
from desktop_app.store.schema_trends import IMPORTS, UNDATED
from desktop_app.store.search import INDEXED, Indexed, add_to_index, take_from_index

_RICHER = 1.2  # how much longer another source's text must be to replace what an article shows


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a batch comes from, and what holds for entries that do not say it themselves."""

    feed: int = IMPORTS
    outlet: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """The articles that a batch made, those it changed, and how many entries were known."""

    new: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    known: int = 0


class _Source(NamedTuple):
    id: int
    article: int
    hash: int


def take_in(
    db: Database, origin: Origin, batch: Sequence[Analysed], now: int, tagged_by: str
) -> Taken:
    """Store a batch inside the open transaction. `tagged_by` is the tagger's fingerprint."""
    intake = _Intake(db, origin, now, tagged_by)
    intake.look_up(batch)
    for each in batch:
        intake.take(each)
    return intake.finish()


def hashes_of(db: Database, feed: int) -> dict[str, int]:
    """What a feed's entries looked like last time: key to hash."""
    return dict(db.run("SELECT key, hash FROM sources WHERE feed = ?", (feed,)).fetchall())


class _Intake:
    """One batch on its way in."""

    def __init__(self, db: Database, origin: Origin, now: int, tagged_by: str) -> None:
        self.db, self.origin, self.now, self.tagged_by = db, origin, now, tagged_by
        self.by_url: dict[str, Known] = {}
        self.by_key: dict[str, Known] = {}
        self.by_title: dict[int, Known] = {}
        self.sources: dict[str, _Source] = {}
        self.fresh: dict[int, tuple[int, Analysed]] = {}  # article id to source id and entry
        self.new_sources: list[tuple[Any, ...]] = []
        self.updated: dict[int, None] = {}
        self.known = 0
        last = db.value("SELECT seq FROM sqlite_sequence WHERE name = 'articles'")
        self.next_article = (last or 0) + 1
        self.next_source = (db.value("SELECT max(id) FROM sources") or 0) + 1

    def look_up(self, batch: Sequence[Analysed]) -> None:
        """Learn what the library knows of these entries."""
        columns = "a.id, a.url_key, a.title, a.published"
        urls = [each.keys.url for each in batch if each.keys.url]
        for row in self.db.rows_in(f"SELECT {columns} FROM articles a WHERE url_key IN (…)", urls):
            self.by_url[row[1]] = Known(*row)
        keys = [key for each in batch for key in (each.keys.key, _second_key(each.keys))]
        found = f"SELECT {columns}, s.key, s.id, s.hash, s.title_key FROM sources s "
        found += "JOIN articles a ON a.id = s.article WHERE s.feed = "
        titled = {each.keys.key: each.keys.title for each in batch}
        # What was imported, or came by a feed that was removed. There a key says less: it may be
        # another publisher's, so that the title must agree.
        for row in self.db.rows_in(f"{found}{IMPORTS} AND s.key IN (…)", keys):
            if titled.get(row[4]) == row[7]:
                self.by_key[row[4]] = Known(*row[:4])
        found += f"{int(self.origin.feed)} AND "
        for row in self.db.rows_in(found + "s.key IN (…)", keys):
            self.by_key[row[4]] = Known(*row[:4])
            self.sources[row[4]] = _Source(row[5], row[0], row[6])
        titles = [each.keys.title for each in batch if each.keys.key not in self.by_key]
        for row in self.db.rows_in(found + "s.title_key IN (…)", titles):
            self.by_title[row[7]] = Known(*row[:4])

    def take(self, each: Analysed) -> None:
        keys = each.keys
        number = match(
            each.entry,
            keys,
            self.by_url.get(keys.url) if keys.url else None,
            self.by_key.get(keys.key),
            self.by_title.get(keys.title),
        )
        if number is None:
            number, self.next_article = self.next_article, self.next_article + 1
            self.fresh[number] = (self._add_source(keys, number, each), each)
        else:
            self.known += 1
            self._meet_again(number, each)
        known = Known(number, keys.url, each.entry.title, each.entry.published)
        if keys.url:
            self.by_url.setdefault(keys.url, known)
        self.by_key.setdefault(keys.key, known)
        self.by_title.setdefault(keys.title, known)

    def _meet_again(self, number: int, each: Analysed) -> None:
        source = next(
            (
                found
                for key in (each.keys.key, _second_key(each.keys))
                if (found := self.sources.get(key)) and found.article == number
            ),
            None,
        )
        if source is None:
            told_by = self._add_source(each.keys, number, each)
        elif source.hash == each.hash:
            return
        else:
            told_by = source.id
            self.db.run(
                "UPDATE sources SET hash = ?, url = ? WHERE id = ?",
                (each.hash, each.entry.url, source.id),
            )
        if number not in self.fresh and self._update(number, told_by, each):
            self.updated[number] = None

    def _add_source(self, keys: Keys, number: int, each: Analysed) -> int:
        key = keys.key if keys.key not in self.sources else _second_key(keys)
        source = _Source(self.next_source, number, each.hash)
        if key in self.sources:  # a feed that repeats GUID and link in one document
            return self.sources[key].id
        self.sources[key] = source
        self.next_source += 1
        entry = each.entry
        self.new_sources.append(
            (source.id, self.origin.feed, number, key, entry.guid, entry.url, keys.title,
             each.hash, self.now)
        )  # fmt: skip
        return source.id

    def _update(self, number: int, source: int, each: Analysed) -> bool:
        """Show what `each` says where its own source changed it, or where it tells much more."""
        *before, told_by = self.db.run(
            f"SELECT {INDEXED}, told_by FROM articles JOIN texts ON article = id WHERE id = ?",
            (number,),
        ).fetchone()
        entry, found = each.entry, each.analysis
        if told_by != source and len(found.text) <= _RICHER * len(before[2]):
            return False
        take_from_index(self.db, [tuple(before)])
        add_to_index(self.db, [_indexed(number, each)])
        self.db.run(
            "UPDATE articles SET title = ?, author = ?, language = ?, updated = ?, summary = ?,"
            " image = ?, state = ?, tagged_by = ?, told_by = ?, url = ifnull(?, url),"
            " outlet = ifnull(?, outlet), country = ifnull(?, country) WHERE id = ?",
            (entry.title, entry.author, found.language, entry.updated or self.now, found.summary,
             found.image, _state(found), self.tagged_by, source, entry.url,
             _askable(entry.outlet or self.origin.outlet),
             entry.country or self.origin.country, number),
        )  # fmt: skip
        if each.keys.url:  # a moved article is found where it is now; unless another is there
            self.db.run(
                "UPDATE OR IGNORE articles SET url_key = ? WHERE id = ?", (each.keys.url, number)
            )
        self.db.run(
            "UPDATE texts SET html = ?, text = ? WHERE article = ?",
            (found.html, found.text, number),
        )
        self.db.run("DELETE FROM hashtags WHERE article = ?", (number,))
        self._insert_hashtags([(number, found)])
        replace_tags(self.db, {number: found.tags})
        grouping.add_features(self.db, [_features(number, each)])
        figures.replace(self.db, number, found.figures)
        at = self.db.value("SELECT ordered FROM articles WHERE id = ? AND story > 0", (number,))
        if at is not None:  # what it tells now may belong elsewhere
            grouping.unsettle(self.db, [at])
        return True

    def finish(self) -> Taken:
        """Write what is new, and say what became of the batch."""
        rows = [(number, source, each) for number, (source, each) in self.fresh.items()]
        self.db.run_many(
            "INSERT INTO articles (id, told_by, url, url_key, title, author, outlet, country,"
            " language, published, updated, ordered, seen, summary, image, state, tagged_by,"
            " brought_by)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [self._article_row(*row) for row in rows],
        )
        self.db.run_many(
            "INSERT INTO texts VALUES (?, ?, ?)",
            [(number, each.analysis.html, each.analysis.text) for number, _, each in rows],
        )
        add_to_index(
            self.db,
            [_indexed(number, each) for number, _, each in rows],
        )
        self.db.run_many("INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", self.new_sources)
        insert_tags(self.db, ((number, each.analysis.tags) for number, _, each in rows))
        self._insert_hashtags([(number, each.analysis) for number, _, each in rows])
        grouping.add_features(self.db, (_features(number, each) for number, _, each in rows))
        figures.add(self.db, ((number, each.analysis.figures) for number, _, each in rows))
        return Taken(tuple(self.fresh), tuple(self.updated), self.known)

    def _article_row(self, number: int, source: int, each: Analysed) -> tuple[Any, ...]:
        entry, found, origin = each.entry, each.analysis, self.origin
        ordered = order_time(entry.published, self.now)
        brought_by = origin.feed
        if brought_by == IMPORTS and ordered != entry.published:
            brought_by = UNDATED
        return (
            number, source, entry.url, each.keys.url, entry.title, entry.author,
            outlet_of(entry, origin), entry.country or origin.country, found.language,
            entry.published, entry.updated, ordered, self.now,
            found.summary, found.image, _state(found), self.tagged_by, brought_by,
        )  # fmt: skip

    def _insert_hashtags(self, rows: Sequence[tuple[int, Analysis]]) -> None:
        self.db.run_many(
            "INSERT OR IGNORE INTO hashtags VALUES (?, ?)",
            [(tag, number) for number, found in rows for tag in found.hashtags],
        )


def insert_tags(db: Database, tags: Iterable[tuple[int, Sequence[Tag]]]) -> None:
    """Store the tags of articles that have none yet."""
    db.run_many(
        "INSERT INTO tags VALUES (?, ?, ?, ?)",
        [(tag.topic, number, tag.score, _evidence(tag)) for number, each in tags for tag in each],
    )


def replace_tags(db: Database, tags: dict[int, Sequence[Tag]]) -> None:
    """Give articles new tags; what the reader gave or took away stays so."""
    numbers = list(tags)
    for number, topic, wanted in db.rows_in(
        "SELECT article, topic, wanted FROM corrections WHERE article IN (…)", numbers
    ):
        kept = [tag for tag in tags[number] if tag.topic != topic]
        same = [tag for tag in tags[number] if tag.topic == topic]
        tags[number] = kept + (same or [Tag(topic, 1.0, ())] if wanted else [])
    db.run_many("DELETE FROM tags WHERE article = ?", [(number,) for number in numbers])
    insert_tags(db, tags.items())


def outlet_of(entry: Entry, origin: Origin) -> str | None:
    return _askable(entry.outlet or origin.outlet or (host_of(entry.url) if entry.url else None))


def _askable(name: str | None) -> str | None:
    """A name without straight quotation marks, which no query could ask for exactly."""
    return name and name.replace('"', "'")


def _indexed(number: int, each: Analysed) -> Indexed:
    entry, found = each.entry, each.analysis
    return number, entry.title, found.text, entry.author, found.summary


def _features(number: int, each: Analysed) -> tuple[int, str, bytes]:
    return number, each.analysis.terms, each.analysis.sketch


def _state(found: Analysis) -> str:
    return "failed" if found.error else "ready"


def _second_key(keys: Keys) -> str:
    """The key of an entry whose GUID another article of the feed already has."""
    return f"{keys.key} {keys.url or keys.title}"


def _evidence(tag: Tag) -> str:
    return json.dumps([list(asdict(each).values()) for each in tag.evidence], ensure_ascii=False)
