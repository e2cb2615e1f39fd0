"""How trends are looked at, as a value that can be kept: by what, in which steps, since when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast, get_args

from desktop_app.core.trend_values import By
from desktop_app.core.trends import Unit

RANGES: tuple[int, ...] = (0, 365, 90, 30, 7)  # days back from the newest article; 0 for all
MOST_COMPARED = 6  # queries


@dataclass(frozen=True, slots=True)
class TrendView:
    """`unit` None is one that fits; `days` is one of RANGES; `compare` are queries."""

    by: By = "topic"
    unit: Unit | None = None
    is_share: bool = False
    days: int = 0
    compare: tuple[str, ...] = ()

    def compared(self, *queries: str) -> TrendView:
        """The same with these queries compared; without any, by topic where they were compared."""
        by: By = "query" if queries else ("topic" if self.by == "query" else self.by)
        return replace(self, by=by, compare=queries[:MOST_COMPARED])

    def kept(self) -> list[str]:
        """As texts, to remember."""
        return [self.by, self.unit or "", "share" if self.is_share else "", str(self.days),
                *self.compare]  # fmt: skip


def recalled(kept: list[str]) -> TrendView:
    """The view of such texts; what they do not say as one expects is as at first."""
    if len(kept) < 4:
        return TrendView()
    by, unit, share, days, *compare = kept
    view = TrendView(
        cast(By, by) if by in get_args(By) and by != "query" else "topic",
        cast(Unit, unit) if unit in get_args(Unit) else None,
        share == "share",
        int(days) if days in map(str, RANGES) else 0,
    )
    return view.compared(*compare) if by == "query" else view
