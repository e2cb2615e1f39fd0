"""Trends as a table for a spreadsheet: a row for each bucket. Pure; it writes no file.

A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from io import StringIO

from desktop_app.core.trend_values import REST, Trends
from desktop_app.gui.plot_lines import shown

_FORMULA = ("=", "+", "-", "@", "\t")
DIGITS = 4  # of a share


def csv_of(trends: Trends, share: bool = False) -> str:
    """ISO times in UTC of each bucket's start and end, all articles, and the series by name.

    With `share`, series are parts of all articles, 0 to 1, and empty where there are none.
    """
    file = StringIO()
    rows = csv.writer(file, lineterminator="\n")
    names = [_cell(shown(each.name)) or _rest(each.key) for each in trends.series]
    rows.writerow(["start", "end", "all", *names])
    for bucket, total in enumerate(trends.totals):
        counts = (each.counts[bucket] for each in trends.series)
        values = [_part(count, total) for count in counts] if share else list(counts)
        start, end = trends.edges[bucket : bucket + 2]
        rows.writerow([_moment(start), _moment(end), total, *values])
    return file.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _rest(key: str) -> str:
    return "others" if key == REST else _cell(shown(key))


def _part(count: int, total: int) -> str:
    return f"{count / total:.{DIGITS}f}" if total else ""


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
