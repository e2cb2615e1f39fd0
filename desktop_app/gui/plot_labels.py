"""Places for labels that would lie on each other: down the side of a plot, and along its top.

Pure numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_LIP = 10.0  # pixels of a shifted label that stay beyond where it belongs


@dataclass(frozen=True, slots=True)
class Box:
    """Where a label stands along a line: from `start` to `end`, in pixels; `place` says which."""

    place: int
    start: float
    end: float


def spread(wanted: Sequence[float], height: float, top: float, bottom: float) -> list[float] | None:
    """Middles as near to `wanted` as labels of that height allow; None if they do not fit at all.

    Labels keep the order of `wanted`. Neighbours that touch become a block, and a block stands
    at the mean of what its labels want (as in isotonic regression by pooling).
    """
    if len(wanted) * height > bottom - top:
        return None
    order = sorted(range(len(wanted)), key=lambda place: (wanted[place], place))
    blocks: list[tuple[float, int]] = []  # the sum of wanted starts, how many labels
    for place in order:
        blocks.append((wanted[place] - height / 2, 1))
        while len(blocks) > 1 and _end(blocks[-2], height, top, bottom) > _start(
            blocks[-1], height, top, bottom
        ):
            total, size = blocks.pop()
            before, count = blocks.pop()
            blocks.append((before + total - size * count * height, count + size))
    found = [0.0] * len(wanted)
    labels = iter(order)
    for block in blocks:
        start = _start(block, height, top, bottom)
        for step in range(block[1]):
            found[next(labels)] = start + (step + 0.5) * height
    return found


def _start(block: tuple[float, int], height: float, top: float, bottom: float) -> float:
    return min(max(block[0] / block[1], top), bottom - block[1] * height)


def _end(block: tuple[float, int], height: float, top: float, bottom: float) -> float:
    return _start(block, height, top, bottom) + block[1] * height


def around(
    wanted: Sequence[tuple[float, float]], left: float, right: float, apart: float
) -> list[Box]:
    """Boxes for labels (middle, width), the more important first, that touch no earlier one.

    Each is shifted within its own width at most, so that a line from its middle still reaches it;
    those without room are left out.
    """
    taken: list[Box] = []
    for place, (at, width) in enumerate(wanted):
        for start in (at - width / 2, at - _LIP, at - width + _LIP):
            start = min(max(start, left), right - width)
            box = Box(place, start, start + width)
            if left <= start <= at <= box.end and not _touches(box, taken, apart):
                taken.append(box)
                break
    return taken


def beside(
    at: Sequence[float], widths: Sequence[Sequence[float]], left: float, right: float, apart: float
) -> list[tuple[int, Box]]:
    """(which of its widths, box) for labels that begin or end at `at`, the more important first.

    All are tried at their first width before any at its second; those without room are left out.
    """
    found: list[tuple[int, Box]] = []
    placed: set[int] = set()
    for choice in range(max(map(len, widths), default=0)):
        for place, x in enumerate(at):
            width = widths[place][min(choice, len(widths[place]) - 1)]
            for start in (x, x - width):
                box = Box(place, start, start + width)
                is_inside = left <= box.start and box.end <= right and place not in placed
                if is_inside and not _touches(box, [each for _, each in found], apart):
                    found.append((choice, box))
                    placed.add(place)
    return found


def _touches(box: Box, others: Sequence[Box], apart: float) -> bool:
    return any(box.start < other.end + apart and other.start < box.end + apart for other in others)


def rows(widths: Sequence[float], room: float, apart: float) -> list[tuple[int, float]]:
    """(row, start) for boxes laid one after another on rows that wide."""
    found, row, start = [], 0, 0.0
    for width in widths:
        if start and start + width > room:
            row, start = row + 1, 0.0
        found.append((row, start))
        start += width + apart
    return found
