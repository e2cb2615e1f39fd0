"""figures on the shipped coverage, and key figures where an article is shown."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from desktop_app.cli.figures import align
from desktop_app.core.claims import MOST_CLAIMS
from desktop_app.core.figure_units import RANK
from tests.cli.running import Newstide, write_archive


@pytest.fixture
def library(shipped: Path) -> Path:
    return shipped


def test_a_key_figure_stands_where_it_is_said_to(newstide: Newstide) -> None:
    ran = newstide("figures", "topic:rednote", "--json")
    assert ran.code == 0
    assert len(ran.objects) > 20
    articles = {each["id"]: each for each in newstide("list", "--full", "--json").objects}
    for each in ran.objects:
        assert list(each) == [
            *("value", "unit", "of", "as_of", "text", "start", "end", "part", "article"),
            *("outlet", "language", "published", "sentence"),
        ]
        article = articles[each["article"]]
        whole = article["title"] if each["part"] == "title" else article["content_text"]
        assert whole[each["start"] : each["end"]] == each["text"] != ""
        assert each["text"] in each["sentence"]
        assert "rednote" in article["topics"]
        assert (each["outlet"], each["language"]) == (article["outlet"], article["language"])
    times = [each["published"] for each in ran.objects]
    assert times == sorted(times, reverse=True)
    assert newstide("figures", "topic:rednote", "--limit", "3", "--json").objects == ran.objects[:3]
    assert newstide("figures", "topic:rednote").out.count("\n") == 2 * len(ran.objects)


def test_a_figure_is_told_as_a_number_with_its_unit_beside_the_words(newstide: Newstide) -> None:
    told = newstide("figures", "topic:rednote").out.splitlines()[::2]
    given = newstide("figures", "topic:rednote", "--json").objects
    ends = set()
    for line, each in zip(told, given, strict=True):
        assert re.sub(r"\s+", " ", each["text"]) in line
        if each["unit"] and each["unit"] != RANK:
            found = re.search(rf" {each['value']:,} (?={re.escape(each['unit'])} )", line)
            assert found, line
            ends.add(found.end())
    assert len(ends) == 1


def test_amounts_stand_in_columns() -> None:
    assert align([(160_000.0, "posts"), (2.5, "percent"), (1.0, RANK), (3e8, None)]) == [
        "    160,000 posts  ",
        "        2.5 percent",
        "      no. 1        ",
        "300,000,000        ",
    ]
    assert align([]) == []


def test_a_shown_article_tells_its_key_figures_as_figures_does(newstide: Newstide) -> None:
    every = newstide("figures", "--json").objects
    by_article = {
        id: [e for e in every if e["article"] == id] for id in {e["article"] for e in every}
    }
    most = max(by_article, key=lambda id: len(by_article[id]))
    (shown,) = newstide("show", str(most), "--json").objects
    for one, other in zip(shown["figures"], by_article[most], strict=True):
        assert one == {name: other[name] for name in one}
        assert repr(one["value"]) == repr(other["value"])
    lines = newstide("show", str(most)).out.splitlines()
    listed = lines[lines.index("Key figures") + 1 :]
    first = by_article[most][0]
    assert f"{first['value']:,} {first['unit'] or ''}" in listed[0]
    assert listed[0].endswith(first["text"])
    assert f"and {len(by_article[most]) - 10} more" in listed[10]
    few = next(id for id in by_article if len(by_article[id]) == 1)
    assert (
        "more: " not in newstide("show", str(few)).out.partition("Key figures")[2].split("\n\n")[0]
    )


def test_that_not_all_figures_are_listed_is_said(tmp_path: Path, newstide: Newstide) -> None:
    archive, own = tmp_path / "many.jsonl", ("--library", str(tmp_path / "own"))
    sentences = [
        "".join(f"<p>In town {n} there are {n * 100 + article} users.</p>" for n in range(1, 181))
        for article in range(MOST_CLAIMS // 180 + 2)
    ]
    write_archive(
        archive,
        [
            {
                "url": f"https://example.org/{number}",
                "title": f"Towns of district {number}",
                "published": "2025-01-13T08:00:00Z",
                "lang": "en",
                "content_html": html,
            }
            for number, html in enumerate(sentences)
        ],
    )
    assert newstide("import", archive, *own).code == 0
    ran = newstide("figures", *own, "--json")
    assert len(ran.objects) == MOST_CLAIMS
    assert f"the newest {MOST_CLAIMS} key figures" in ran.err
    beyond = newstide("figures", "--limit", str(MOST_CLAIMS + 1), *own)
    assert beyond.err == ran.err
    for limit in (1, MOST_CLAIMS):
        assert newstide("figures", "--limit", str(limit), *own).err == ""


def test_that_figures_of_an_older_library_are_not_read_yet_is_said(
    tmp_path: Path, newstide: Newstide
) -> None:
    own = ("--library", str(tmp_path / "own"))
    assert newstide("import", "--sample", *own).code == 0
    articles = len(newstide("list", "--json", *own).objects)
    with sqlite3.connect(tmp_path / "own" / "library.db") as database:
        database.execute("DELETE FROM figures")
        database.execute("DELETE FROM facts WHERE name = 'figures_engine'")
    database.close()
    waiting = f"Key figures of {articles} articles are not read yet; `newstide refresh` or "
    for verb in (["figures"], ["coverage"], ["show", "1"]):
        for form in ([], ["--json"]):
            assert newstide(*verb, *form, *own).err.startswith(waiting)
    assert newstide("figures", *own).out == ""
    assert newstide("doctor", "--repair", *own).code == 0
    ran = newstide("figures", *own)
    assert (bool(ran.out), ran.err) == (True, "")
