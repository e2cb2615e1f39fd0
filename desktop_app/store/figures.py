"""Key figures in the library: kept with their place in the stored text, read back as claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from desktop_app.core.claims import Claim
from desktop_app.core.sentences import sentence_around
from desktop_app.core.types import ArticleId, PlacedFigure, StoryId
from desktop_app.store.db import Database
from desktop_app.store.library import fact, remember
from desktop_app.store.search import Sql

Text = tuple[int, str, str, str | None]  # id, title, text, language
_READ_BY = "figures_engine"
_BETWEEN = "\n"  # of names; no name holds a line break
_FIGURE = "part, start, stop, value, unit, of, as_of, names"


def add(db: Database, rows: Iterable[tuple[int, Sequence[PlacedFigure]]]) -> None:
    """Keep the figures of articles that have none yet."""
    db.run_many(
        f"INSERT OR IGNORE INTO figures (article, {_FIGURE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (number, each.part, each.start, each.end, each.value, each.unit, each.of, each.as_of,
             _BETWEEN.join(each.names))
            for number, found in rows
            for each in found
        ],
    )  # fmt: skip


def replace(db: Database, article: int, found: Sequence[PlacedFigure]) -> None:
    """Give an article other figures: its text has changed."""
    db.run("DELETE FROM figures WHERE article = ?", (article,))
    add(db, [(article, found)])


def of_article(db: Database, article: int) -> tuple[PlacedFigure, ...]:
    """Those of the title first, then in order of the text."""
    found = db.run(
        f"SELECT {_FIGURE} FROM figures WHERE article = ? ORDER BY part DESC, start", (article,)
    )
    return tuple(
        PlacedFigure(part, start, stop, value, unit, of, as_of, _names(names))
        for part, start, stop, value, unit, of, as_of, names in found
    )


def claims(db: Database, condition: Sql, limit: int) -> list[Claim]:
    """The figures of articles that a condition selects, the newest article first."""
    sql, values = condition
    found = db.run(
        f"SELECT a.id, {', '.join('f.' + each for each in _FIGURE.split(', '))}, a.title, t.text,"
        " a.outlet, a.language, a.ordered, a.story, a.copy_of FROM articles a"
        " JOIN figures f ON f.article = a.id JOIN texts t ON t.article = a.id"
        f" WHERE {sql} ORDER BY a.ordered DESC, a.id DESC, f.part DESC, f.start LIMIT ?",
        [*values, limit],
    )
    return [_claim(row) for row in found]


def cut_at(db: Database, condition: Sql, limit: int) -> int | None:
    """The time of the last article that `claims` reads, where it leaves others out; else None."""
    sql, values = condition
    found = db.run(
        "SELECT a.ordered FROM articles a JOIN figures f ON f.article = a.id"
        f" WHERE {sql} ORDER BY a.ordered DESC, a.id DESC LIMIT 2 OFFSET ?",
        [*values, limit - 1],
    ).fetchall()
    return found[0][0] if len(found) == 2 else None


def bare(db: Database, after: int, limit: int) -> list[Text]:
    """The texts of articles behind an id, in its order."""
    return db.run(
        "SELECT id, title, text, language FROM articles JOIN texts ON article = id"
        " WHERE id > ? ORDER BY id LIMIT ?",
        (after, limit),
    ).fetchall()


def beginning(db: Database, engine: str) -> int | None:
    """Behind which article figures are still to be read by this engine; None where all are."""
    made_by, _, upto = (fact(db, _READ_BY) or "").partition(" ")
    if made_by != engine:
        return 0
    return int(upto) if upto else None


def waiting(db: Database, engine: str) -> int:
    """How many articles have figures still to be read by this engine."""
    begin = beginning(db, engine)
    if begin is None:
        return 0
    return int(db.value("SELECT count(*) FROM articles WHERE id > ?", (begin,)))


def note_done(db: Database, engine: str, upto: int | None) -> None:
    """Figures are read by this engine up to an article, or wholly."""
    remember(db, _READ_BY, engine if upto is None else f"{engine} {upto}")


def _claim(row: Sequence[Any]) -> Claim:
    number, part, start, stop, value, unit, of, as_of, names, title, text = row[:11]
    outlet, language, ordered, story, copy_of = row[11:]
    whole = title if part == "title" else text
    sentence, at = sentence_around(whole, start, stop)
    return Claim(
        article=ArticleId(number),
        value=value,
        unit=unit,
        of=of,
        as_of=as_of,
        part=part,
        start=start,
        end=stop,
        text=whole[start:stop],
        sentence=sentence,
        at=at,
        title=title,
        outlet=outlet,
        language=language,
        published=ordered,
        story=None if story is None else StoryId(story),
        copy_of=None if copy_of is None else ArticleId(copy_of),
        names=_names(names),
    )


def _names(stored: str) -> tuple[str, ...]:
    return tuple(stored.split(_BETWEEN)) if stored else ()
