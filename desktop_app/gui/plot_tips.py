"""The tool tip of a place of a plot: what had no room in it, as plain words."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from desktop_app.core.trend_values import Trends
from desktop_app.gui import plot_words, trend_words
from desktop_app.gui.plot_find import find
from desktop_app.gui.plot_layout import UNNAMED
from desktop_app.gui.plot_lines import shown
from desktop_app.gui.plot_scene import Scene
from desktop_app.gui.plot_spot import Spot


def tip(scene: Scene, at: QPointF) -> str:
    """Lines of plain text; "" where there is nothing more to say."""
    unnamed = _unnamed(scene, at)
    if unnamed:
        return "\n".join(unnamed)
    spot = find(scene, at)
    if spot is None:
        return ""
    if spot.kind == "milestone":
        return milestone_words(scene.trends, spot.place)
    if spot.kind == "burst":
        return burst_words(scene.trends, spot)
    if spot.kind == "series" and spot.series is not None:
        articles = trend_words.numbered.articles(sum(scene.trends.series[spot.series].counts))
        return f"{scene.lines[spot.series].name or plot_words.rest_name()}\n{articles}"
    when = scene.scale.when(at.x())
    gaps = [gap for gap in scene.trends.gaps if gap.start <= when < gap.end]
    if not gaps:
        return ""
    return "\n".join([plot_words.gap_words(), *(shown(trend_words.gap(gap)) for gap in gaps)])


def _unnamed(scene: Scene, at: QPointF) -> list[str]:
    """The names that a legend had no room for, where it says how many they are."""
    if not any(each.place == UNNAMED and each.box.contains(at) for each in scene.labels):
        return []
    named = {each.place for each in scene.labels}
    return [
        line.name or plot_words.rest_name()
        for place, line in enumerate(scene.lines)
        if place not in named
    ]


def milestone_words(trends: Trends, place: int) -> str:
    """Its name, its day and where that is said."""
    told = trends.milestones[place]
    return "\n".join((shown(told.name), trend_words.day(told.at), shown(told.source)))


def burst_words(trends: Trends, spot: Spot) -> str:
    """Its story, when it was, and what was seen against what was expected."""
    told = trends.bursts[spot.place]
    edges, last = trends.edges, len(trends.edges) - 1
    start, end = min(max(0, told.burst.start), last - 1), min(told.burst.end, last)
    lines = [plot_words.burst_words(trends, spot.place)]
    lines.append(trend_words.stretch(edges[start], edges[max(end, start + 1)]))
    if spot.series is not None and told.title:
        lines.insert(1, shown(trends.series[spot.series].name))
    lines.append(plot_words.judged_words(told.burst.seen, trend_words.decimal(told.burst.baseline)))
    return "\n".join(lines)
