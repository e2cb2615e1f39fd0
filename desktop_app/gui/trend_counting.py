"""The questions that trends ask of the engine, as values; run on the reader thread."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.trend_values import REST, Trends
from desktop_app.engine import Engine
from desktop_app.gui.trend_view import TrendView
from desktop_app.gui.trend_words import DAY
from desktop_app.gui.words import language_name


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be counted: a query, a view of it, and the stretch chosen in the plot."""

    query: str
    view: TrendView
    zoom: tuple[int, int] | None
    language: str


def count(engine: Engine, asked: Question) -> Trends:
    """The answer. Raises QueryError, or Expected where there would be too many steps."""
    view = asked.view
    start, end = asked.zoom or _span(engine, asked)
    query, compare = asked.query, view.compare
    if view.by == "query":  # what is compared is not within it but beside it
        query, compare = "", tuple(each for each in (asked.query, *view.compare) if each)
    return _named(
        engine.trends(
            query, view.by, view.unit, start, end, compare=compare, language=asked.language
        )
    )


def _named(trends: Trends) -> Trends:
    """With languages by their own names, where series are named by a tag."""
    if trends.by != "language":
        return trends
    series = (
        replace(each, name=language_name(each.key)) if each.key != REST else each
        for each in trends.series
    )
    return replace(trends, series=tuple(series))


def _span(engine: Engine, asked: Question) -> tuple[int | None, int | None]:
    """Days back from the newest article; of a comparison, what its first query has."""
    view = asked.view
    if not view.days and not (view.by == "query" and asked.query):
        return None, None
    newest = engine.rows(engine.ids(asked.query, limit=1))
    if not newest:
        return None, None
    end = (newest[0].ordered // DAY + 1) * DAY
    if view.days:
        return end - view.days * DAY, end
    oldest = engine.rows(engine.ids(asked.query, limit=1, oldest_first=True))
    return oldest[0].ordered // DAY * DAY, end
