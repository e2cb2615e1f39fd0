"""Where each key leads from a spot of a plot. Pure but for the scene that it reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.core.trend_values import Trends
from desktop_app.gui.plot_curve import THIN_BELOW
from desktop_app.gui.plot_lines import bucket_at
from desktop_app.gui.plot_scene import Scene
from desktop_app.gui.plot_spot import Spot, burst_spot, milestone_spot


def by_bucket(scene: Scene, spot: Spot | None, step: int) -> Spot:
    """The bucket before or after; where buckets are narrower than a pixel, the one a pixel off."""
    seen, last = scene.seen, len(scene.trends.totals) - 1
    if spot is None:
        return Spot(seen.start if step > 0 else seen.stop - 1)
    width = scene.scale.width(scene.trends.edges[1] - scene.trends.edges[0])
    stride = max(1, int(1 / width)) if 0 < width < THIN_BELOW else 1
    bucket = min(max(0, spot.bucket + step * stride), last)
    return Spot(bucket, spot.series)


def to_end(scene: Scene, spot: Spot | None, *, is_last: bool) -> Spot:
    """The first or the last bucket of all."""
    bucket = len(scene.trends.totals) - 1 if is_last else 0
    return Spot(bucket, spot.series if spot is not None else None)


def by_series(scene: Scene, spot: Spot | None, step: int) -> Spot:
    """The series that stands higher (`step` 1) or lower (-1) at this bucket; "all" is among them.

    In order of height, "all" on top, and from the top on to the bottom.
    """
    spot = spot or Spot(scene.seen.start + len(scene.seen) // 2)
    places = range(len(scene.lines))
    if scene.is_stacked:
        order = list(places)
    else:
        values = [line.high[spot.bucket] or 0.0 for line in scene.lines]
        order = sorted(places, key=lambda place: (values[place], -place))
    ladder: list[int | None] = [*order, None]
    here = ladder.index(spot.series)
    return Spot(spot.bucket, ladder[(here + step) % len(ladder)])


def by_burst(trends: Trends, spot: Spot | None, step: int) -> Spot | None:
    """The next burst in time, or the one before; None where there is none that is drawn."""
    found = (burst_spot(trends, place) for place in range(len(trends.bursts)))
    return _next([each for each in found if each is not None], spot, step)


def by_milestone(trends: Trends, spot: Spot | None, step: int) -> Spot | None:
    """The next milestone in time, or the one before; None where there is none."""
    found = (milestone_spot(trends, place) for place in range(len(trends.milestones)))
    return _next([each for each in found if each is not None], spot, step)


def _next(spots: Sequence[Spot], spot: Spot | None, step: int) -> Spot | None:
    """From the last on to the first."""
    order = sorted(spots, key=lambda each: (each.bucket, each.place))
    if not order:
        return None
    if spot in order:
        return order[(order.index(spot) + step) % len(order)]
    bucket = spot.bucket if spot is not None else -1 if step > 0 else 1 << 30
    if step > 0:
        return next((each for each in order if each.bucket >= bucket), order[0])
    return next((each for each in reversed(order) if each.bucket <= bucket), order[-1])


def moved(spot: Spot | None, before: Trends, after: Trends) -> Spot | None:
    """The same moment and series among other trends; None where they have it no more.

    A burst or milestone that is not among those is its bucket.
    """
    if spot is None or not after.edges or spot.bucket >= len(before.totals):
        return None
    when = before.edges[spot.bucket]
    if spot.kind == "milestone":
        milestone = before.milestones[spot.place]
        when = milestone.at
        if milestone in after.milestones:
            return milestone_spot(after, after.milestones.index(milestone))
    if not after.edges[0] <= when < after.edges[-1]:
        return None
    series = None
    if spot.series is not None:
        keys = [each.key for each in after.series]
        key = before.series[spot.series].key
        if key not in keys:
            return None
        series = keys.index(key)
    bucket = bucket_at(after.edges, when)
    if spot.kind == "series":
        return replace(spot, bucket=bucket, series=series)
    if spot.kind == "burst":
        key = before.bursts[spot.place].burst.key
        for place, told in enumerate(after.bursts):
            if told.burst.key == key and told.burst.start <= bucket < told.burst.end:
                return burst_spot(after, place)
    return Spot(bucket, series)


def carried(before: Trends, after: Trends) -> Trends:
    """With the bursts of `before` at their time, where those of `after` were not looked for yet."""
    if after.bursts or not after.edges or any(each.baseline for each in after.series):
        return after
    counts = {each.key: each.counts for each in after.series}
    edges, last, found = after.edges, len(after.totals) - 1, []
    for told in before.bursts:
        burst = told.burst
        start, end = before.edges[burst.start], before.edges[burst.end]
        if burst.key not in counts or not (edges[0] <= start < end <= edges[-1]):
            continue
        first, beyond = bucket_at(edges, start), bucket_at(edges, end - 1) + 1
        seen = counts[burst.key][first:beyond]
        peak = first + seen.index(max(seen))
        kept = replace(burst, start=first, end=beyond, peak=peak, found=min(beyond, last))
        found.append(replace(told, burst=kept))
    return replace(after, bursts=tuple(found))
