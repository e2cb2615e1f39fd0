"""What a plot says: its axis, its caption, and a point of it as one sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone

from desktop_app.core.trend_values import Trends
from desktop_app.gui import trend_words
from desktop_app.gui.plot_lines import Line, shown
from desktop_app.gui.plot_scale import Tick
from desktop_app.gui.plot_spot import Spot
from desktop_app.gui.words import number

translate = QCoreApplication.translate  # under the name that lupdate looks for


def tick_words(tick: Tick) -> str:
    moment = QDateTime.fromSecsSinceEpoch(tick.at, QTimeZone.utc())
    if tick.kind == "hour":
        return QLocale().toString(moment.time(), "HH:mm")
    patterns = {
        "day": translate("words", "d MMM"),
        "month": translate("plot", "MMM"),
        "year": translate("plot", "yyyy"),
    }
    return QLocale().toString(moment.date(), patterns[tick.kind])


def axis_words(value: float, *, share: bool) -> str:
    if share:
        return translate("trend_words", "{0} %").format(QLocale().toString(value, "g", 6))
    return number(round(value))


def caption(trends: Trends) -> str:
    """By what the buckets are made."""
    return {
        "hour": translate("plot", "Hours in UTC, by date of publication"),
        "day": translate("plot", "Days in UTC, by date of publication"),
        "week": translate("plot", "Weeks in UTC, by date of publication"),
    }[trends.unit]


def title(trends: Trends) -> str:
    """What an exported picture is of."""
    if trends.query:
        return translate("plot", "Articles by time: {0}").format(shown(trends.query))
    return translate("plot", "Articles by time")


def rest_name() -> str:
    return translate("plot", "Others")


def total_name() -> str:
    return translate("plot", "All articles")


def bucket_words(trends: Trends, bucket: int) -> str:
    start, end = trends.edges[bucket : bucket + 2]
    return trend_words.bucket(start, end, trends.unit)


def share_words(trends: Trends, series: int, bucket: int) -> str:
    """What part of all articles of a bucket a series has; "" where there are none."""
    total = trends.totals[bucket]
    return trend_words.percent(trends.series[series].counts[bucket] / total) if total else ""


def point_words(trends: Trends, line: Line | None, count: int, bucket: int) -> str:
    """A point as a sentence: "17 Jan 2025, RedNote: 12 articles"."""
    name = (line.name or rest_name()) if line is not None else total_name()
    text = translate("plot", "{0}, {1}: {2}")
    return text.format(bucket_words(trends, bucket), name, trend_words.numbered.articles(count))


def seen_words(trends: Trends, seen: range) -> str:
    """The stretch of time that is shown."""
    return trend_words.stretch(trends.edges[seen.start], trends.edges[seen.stop])


def empty() -> str:
    return translate("plot", "No articles in this time")


def burst_words(trends: Trends, place: int) -> str:
    """A burst in words: the story that made it, or its series, and how many articles it has."""
    told = trends.bursts[place]
    names = (each.name for each in trends.series if each.key == told.burst.key)
    name = shown(told.title or next(names, ""))
    articles = trend_words.numbered.articles(told.articles)
    return translate("plot", "Burst: {0}, {1}").format(name, articles)


def expected_words(usual: str, limit: str) -> str:
    return translate("plot", "usual {0}, unusual from {1}").format(usual, limit)


def more(count: int) -> str:
    """That so many are not named."""
    return translate("plot", "and {0} more").format(number(count))


def gap_words() -> str:
    return translate("plot", "Not all feeds are known for this time:")


def judged_words(seen: int, usual: str) -> str:
    return translate("plot", "{0} where {1} were to be expected").format(number(seen), usual)


def spot_words(trends: Trends, lines: tuple[Line, ...], spot: Spot) -> str:
    """What the crosshair is at, as a sentence."""
    if spot.series is None:
        counts, line = trends.totals, None
    else:
        counts, line = trends.series[spot.series].counts, lines[spot.series]
    if spot.kind == "series" and line is not None:
        articles = trend_words.numbered.articles(sum(counts))
        return translate("plot", "{0}: {1}").format(line.name or rest_name(), articles)
    words = point_words(trends, line, counts[spot.bucket], spot.bucket)
    if spot.kind == "milestone":
        return f"{shown(trends.milestones[spot.place].name)}. {words}"
    if spot.kind == "burst":
        return f"{burst_words(trends, spot.place)}. {words}"
    return words
