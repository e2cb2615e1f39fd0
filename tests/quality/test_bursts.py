"""How well bursts are found, held against floors (of errors, ceilings) that only get stricter.

Made series (`seeded_series`) say how many of the known bursts are found, how many found ones are
true, and whether outages make any. The titles of a winter, where they lie beside the repository,
say whether its events are found in time among thousands of terms, and how many others are.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from desktop_app.core.bursts import Burst, find_bursts
from desktop_app.core.han import simplify
from desktop_app.core.occasions import Occasion, find_occasions
from desktop_app.core.wording import cut
from tests.quality.seeded_series import DAYS, Seeded, make_series
from tests.quality.story_sets import development_rows, lexicon

FLOORS: dict[str, float] = json.loads(
    (Path(__file__).parent / "burst_floors.json").read_text("utf-8")
)
SEEDS = range(200)
FIRST_TITLES = 5  # so many make an event


@dataclass(frozen=True, slots=True)
class Event:
    """An event of that winter, by general knowledge: its date, and words any of which names it."""

    date: str
    words: tuple[str, ...]


# Chosen, with date and words, before anything was measured; the second ten are not tuned for.
NAMED = (
    Event("2025-01-13", ("tiktok",)),
    Event("2025-01-13", ("小红书",)),
    Event("2025-01-25", ("deepseek",)),
    Event("2025-01-07", ("定日", "西藏")),
    Event("2025-01-07", ("洛杉矶",)),
    Event("2025-01-28", ("春晚",)),
    Event("2025-02-02", ("大s",)),
    Event("2025-01-29", ("哪吒",)),
    Event("2024-12-03", ("尹锡悦", "戒严")),
    Event("2024-12-29", ("济州", "客机", "韩国")),
)
OTHERS = (
    Event("2024-11-05", ("特朗普",)),  # within the first week, in which nothing is usual yet
    Event("2024-12-07", ("叙利亚",)),
    Event("2024-12-04", ("琼瑶",)),
    Event("2024-12-26", ("樊振东",)),
    Event("2024-12-27", ("赵露思",)),
    Event("2025-01-05", ("王星",)),
    Event("2025-02-07", ("亚冬会",)),
    Event("2025-02-28", ("泽连斯基",)),
    Event("2025-03-28", ("缅甸",)),
    Event("2024-11-12", ("航展",)),
)


def bursts_of(series: Seeded) -> tuple[Burst, ...]:
    return find_bursts("seeded", series.parts, series.season).bursts


def touches(burst: Burst, start: int, end: int) -> bool:
    return burst.start < end and burst.end > start


def test_known_bursts_are_found_and_few_others() -> None:
    there = hit = found = true = 0
    for seed in SEEDS:
        series = make_series(seed)
        bursts = bursts_of(series)
        there += len(series.bursts)
        hit += sum(any(touches(b, *known) for b in bursts) for known in series.bursts)
        found += len(bursts)
        true += sum(any(touches(b, *known) for known in series.bursts) for b in bursts)
    assert hit / there >= FLOORS["seeded, recall"]
    assert true / found >= FLOORS["seeded, precision"]


def test_outages_and_late_feeds_add_no_bursts() -> None:
    calm = shaken = 0
    for seed in SEEDS:
        whole = make_series(seed, bursts=0, outages=0, late=0)
        broken = make_series(seed, bursts=0, outages=5, late=3)
        calm += len(bursts_of(whole))
        shaken += len(bursts_of(broken))
    days = len(SEEDS) * DAYS
    assert 1000 * calm / days <= FLOORS["seeded, false in 1000 calm days"]
    assert 1000 * shaken / days <= FLOORS["seeded, false in 1000 days with outages"]


def test_steady_feeds_that_fail_and_come_late_make_none() -> None:
    """The same outages on feeds that bring the same each day: any burst would be their doing."""
    for seed in SEEDS:
        series = make_series(seed, bursts=0, outages=5, late=3)
        for usual in (1, 4, 30):
            steady = [
                type(part)([usual if known else 0 for known in part.cover], part.cover)
                for part in series.parts
            ]
            assert not find_bursts("steady", steady).bursts, (seed, usual)


@cache
def winter() -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The days, and the titles of each."""
    titles: dict[str, list[str]] = defaultdict(list)
    for row in development_rows("A_weibo_hot_titles_zh"):
        titles[row["date"]].append(row["title"])
    days = tuple(sorted(titles))
    return days, tuple(tuple(titles[day]) for day in days)


@cache
def occasions() -> tuple[Occasion, ...]:
    _, titles = winter()
    terms = [[[key for key, _ in cut(title, "zh", lexicon())] for title in day] for day in titles]
    mean = sum(map(len, titles)) / len(titles)
    return tuple(find_occasions(terms, season=[len(day) / mean for day in titles]))


def onset(event: Event) -> int:
    """The day on which, from its date on, the fifth title that names the event came."""
    days, titles = winter()
    seen = 0
    for day in range(days.index(event.date), len(days)):
        seen += sum(any(word in title.lower() for word in event.words) for title in titles[day])
        if seen >= FIRST_TITLES:
            return day
    raise AssertionError(f"too few titles name {event.words}")


def is_found(event: Event) -> bool:
    """Whether an occasion with a word of the event among its terms could be told in time."""
    words = [simplify(word) for word in event.words]
    return any(
        abs(each.burst.found - onset(event)) <= 1
        and any(word in term for word in words for term in each.terms)
        for each in occasions()
    )


@pytest.mark.parametrize(("name", "events"), [("named", NAMED), ("others", OTHERS)])
def test_events_of_a_winter_are_told_within_a_day_of_their_first_titles(
    name: str, events: tuple[Event, ...]
) -> None:
    assert sum(map(is_found, events)) >= FLOORS[f"winter, {name} events of ten"]


def test_a_day_of_that_winter_has_few_bursts() -> None:
    days, _ = winter()
    assert len(occasions()) / len(days) <= FLOORS["winter, bursts a day at most"]
