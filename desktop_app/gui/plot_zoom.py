"""The stretch of time that a plot shows: made longer, shorter or moved, within the whole. Pure."""

from __future__ import annotations

Stretch = tuple[float, float]  # seconds, from and until


def zoom(shown: Stretch, whole: Stretch, around: float, factor: float, least: float) -> Stretch:
    """`factor` times as long, at least `least`; the moment `around` stays where it is."""
    start, end = shown
    length = min(max((end - start) * factor, least), whole[1] - whole[0])
    part = (around - start) / (end - start)
    return within((around - part * length, around + (1 - part) * length), whole)


def pan(shown: Stretch, whole: Stretch, by: float) -> Stretch:
    """As long, `by` seconds later."""
    return within((shown[0] + by, shown[1] + by), whole)


def select(one: float, other: float, whole: Stretch, least: float) -> Stretch:
    """From one moment to the other, in any order, at least `least` long."""
    start, end = min(one, other), max(one, other)
    lacking = max(0.0, least - (end - start)) / 2
    return within((start - lacking, end + lacking), whole)


def within(shown: Stretch, whole: Stretch) -> Stretch:
    """Moved into the whole, as long as it was if the whole is that long."""
    length = min(shown[1] - shown[0], whole[1] - whole[0])
    start = min(max(shown[0], whole[0]), whole[1] - length)
    return start, start + length


def is_whole(shown: Stretch, whole: Stretch) -> bool:
    return shown[0] <= whole[0] + 1 and shown[1] >= whole[1] - 1
