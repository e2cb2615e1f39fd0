"""What reading the key figures of an article costs, beside one splitting of its text in words.

python -m pytest tests/benchmarks/test_figure_speed.py -o addopts= --benchmark-columns=median
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from desktop_app import paths
from desktop_app.core.figures import figures

PLAIN = "The court said the app may stay while the owners look for a buyer, a week at most. "
DENSE = "The app has 170 million users, 8% more, in 41 countries; it made $3.7bn in 2023. "


@pytest.fixture(scope="module")
def articles() -> list[tuple[str, str]]:
    path = paths.resource("archive", "tiktok-rednote.jsonl")
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [(f"{row['title']}\n{row['summary']}", row["lang"]) for row in rows]


def least(act: Callable[[], Any]) -> float:
    """Seconds of processor time, the least of seven."""
    spent = []
    for _ in range(7):
        begun = time.process_time()
        act()
        spent.append(time.process_time() - begun)
    return min(spent)


@pytest.mark.parametrize("kind", ["of the archive", "without figures", "full of figures"])
def test_figures(benchmark: BenchmarkFixture, kind: str, articles: list[tuple[str, str]]) -> None:
    made = {
        "of the archive": articles,
        "without figures": [(PLAIN * 4, "en")] * 200,
        "full of figures": [(DENSE * 4, "en")] * 200,
    }
    texts = made[kind]
    characters = sum(len(text) for text, _ in texts)

    def read() -> int:
        return sum(len(figures(text, language)) for text, language in texts)

    def split() -> int:
        return sum(len(text.casefold().split()) for text, _ in texts)

    found = benchmark(read)
    spent = least(read)
    benchmark.extra_info["figures"] = found
    benchmark.extra_info["ms for 1,000 characters"] = round(spent * 1e6 / characters, 3)
    benchmark.extra_info["times one split"] = round(spent / least(split), 1)
    print(f"\n{kind}: {benchmark.extra_info}")
    assert (found == 0) == (kind == "without figures")
