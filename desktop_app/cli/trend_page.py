"""Trends as lines of plain text: a bar for each step in time, and what else was found.

Days and hours are those of UTC, as in queries.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.cli.output import count, iso, sections
from desktop_app.core.seconds import DAY
from desktop_app.core.text import clean_line
from desktop_app.core.trend_values import REST, RisingTerms, Series, Trends

_BAR = 40  # columns of the longest bar
_EIGHTHS = " ▏▎▍▌▋▊▉"
_FEEDS = 3  # named of a gap
_TERMS = 20  # rising ones told
_MARK = "◆"


def trend_page(found: Trends, rising: RisingTerms | None, *, as_shares: bool) -> Iterator[str]:
    articles = sum(found.totals)
    told = f"{count(articles, 'article')}, counted by {found.by}"
    if not articles:
        yield "No article matches: there is nothing to show."
        return
    yield f"{told} for each {found.unit} in UTC, by date of publication"
    yield ""
    yield from _steps(found)
    yield ""
    yield from (_series(each, found, as_shares) for each in found.series)
    yield from sections(
        ("Bursts", list(_bursts(found))),
        ("Gaps", list(_gaps(found))),
        ("Milestones", list(_milestones(found))),
        ("Rising terms", list(_rising(rising))),
    )


def stretches(rising: RisingTerms) -> str:
    """What was compared, and with what: "2025-01-13 to 2025-01-19, against …"."""
    before = _stretch(2 * rising.start - rising.end, rising.start)
    return f"{_stretch(rising.start, rising.end)}, against {before}"


def _stretch(start: int, end: int) -> str:
    """From `start`, below `end`: "2025-01-13", "2025-01-13 to 2025-01-17", hours where needed."""
    if start % DAY or end % DAY:
        return f"{_moment(start)} to {_moment(end)}"
    first, last = _moment(start), _moment(end - DAY)
    return first if first == last else f"{first} to {last}"


def _moment(at: int) -> str:
    return _hour(at) if at % DAY else _hour(at)[:10]


def _hour(at: int) -> str:
    return (iso(at) or "").replace("T", " ")[:16]


def _steps(found: Trends) -> Iterator[str]:
    """Every step that has articles, with the milestones in it; of the others, how many."""
    most, empty = max(found.totals), 0
    for bucket, total in enumerate(found.totals):
        if not total:
            empty += 1
            continue
        if empty:
            yield f"  ({count(empty, found.unit)} without)"
            empty = 0
        edge, after = found.edges[bucket], found.edges[bucket + 1]
        marks = [each.name for each in found.milestones if edge <= each.at < after]
        when = _hour(edge) if found.unit == "hour" else _moment(edge)
        named = f"  {_MARK} {clean_line('; '.join(marks))}" if marks else ""
        yield f"{when}  {total:6}  {_bar(total, most)}{named}"
    if empty:
        yield f"  ({count(empty, found.unit)} without)"


def _bar(total: int, most: int) -> str:
    full, eighths = divmod(max(1, round(8 * _BAR * total / most)), 8)
    return "█" * full + (_EIGHTHS[eighths] if eighths else "")


def _series(series: Series, found: Trends, as_shares: bool) -> str:
    total = sum(series.counts)
    part = f"{100 * total / sum(found.totals):5.1f} %  " if as_shares else ""
    name = clean_line(series.name) or ("the rest" if series.key == REST else series.key)
    key = f"  [{clean_line(series.key)}]" if series.key not in (series.name, REST) else ""
    return f"{total:8}  {part}{name}{key}"


def _bursts(found: Trends) -> Iterator[str]:
    names = {each.key: each.name for each in found.series}
    for told in found.bursts:
        burst = told.burst
        when = _stretch(found.edges[burst.start], found.edges[burst.end])
        usual = f"{burst.seen} where {burst.baseline:.1f} are usual"
        yield f"  {when}  {clean_line(names.get(burst.key, burst.key))}: {usual}"
        if told.story is not None:
            yield f"      story {told.story}: {clean_line(told.title or '')}"


def _gaps(found: Trends) -> Iterator[str]:
    for gap in found.gaps:
        feeds = ", ".join(clean_line(each) for each in gap.feeds[:_FEEDS])
        more = f" and {len(gap.feeds) - _FEEDS} more" if len(gap.feeds) > _FEEDS else ""
        when = _stretch(gap.start, gap.end)
        yield f"  {when}  {100 * gap.missing:.0f} % not known: {feeds}{more}"


def _milestones(found: Trends) -> Iterator[str]:
    for each in found.milestones:
        yield f"  {_moment(each.at)}  {clean_line(each.name)}  {each.source}"


def _rising(rising: RisingTerms | None) -> Iterator[str]:
    if rising is None or not rising.found:
        return
    yield f"  {stretches(rising)}"
    for each in rising.found[:_TERMS]:
        yield f"  {each.now:6}  before {each.before:6}  {clean_line(each.term)}"
