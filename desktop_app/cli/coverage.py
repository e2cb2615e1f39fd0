"""The verb coverage: who told what, and what only some told. It changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop_app.cli.figures import note_waiting
from desktop_app.cli.output import count, iso, published_time, sections
from desktop_app.cli.parser import QUERY, Call, Verb
from desktop_app.core.coverage_values import Coverage
from desktop_app.core.text import clean_line
from desktop_app.core.trend_values import articles_of


def compare_coverage(call: Call) -> int:
    found = call.engine.coverage(call.query)
    note_waiting(call)
    call.out.give(**_coverage(found))
    for line in _coverage_page(found):
        call.out.say(line)
    return 0


def _coverage(found: Coverage) -> dict[str, Any]:
    return {
        "query": found.query,
        "articles": found.articles,
        "languages": list(found.languages),
        "outlets": [
            {
                "outlet": each.outlet or None,
                "language": each.language or None,
                "articles": each.articles,
                "first": iso(each.first),
                "last": iso(each.last),
                "first_article": each.first_article,
            }
            for each in found.tellings
        ],
        "only": [
            {
                "language": each.language,
                "kind": each.kind,
                "value": each.value,
                "articles": each.articles,
                "outlets": each.outlets,
                "article": each.article,
                "query": articles_of(found.query, each.term) if each.term else None,
            }
            for each in found.only
        ],
        "blind": [
            {
                "story": each.story,
                "title": each.title or None,
                "language": each.language,
                "outlets": each.outlets,
                "articles": each.articles,
                "first": iso(each.first),
                "missing": list(each.missing),
            }
            for each in found.blind
        ],
    }


def _coverage_page(found: Coverage) -> Iterator[str]:
    languages = f", compared in {' '.join(found.languages)}" if found.languages else ""
    yield f"{count(found.articles, 'article')}{languages}"
    tellings = [
        f"  {published_time(each.first)}  {each.articles:5}  {each.language or '':4} "
        f"{clean_line(each.outlet)}"
        for each in found.tellings
    ]
    only = [
        f"  {each.language:4} {each.kind:8} {count(each.articles, 'article'):13} "
        f"{count(each.outlets, 'outlet'):11} {clean_line(each.value)}"
        for each in found.only
    ]
    blind = [
        f"  {each.story:>8}  {each.language:4} {count(each.outlets, 'outlet'):11} "
        f"not in {' '.join(each.missing):10} {clean_line(each.title)}"
        for each in found.blind
    ]
    yield from sections(
        ("Outlets, the first to tell first", tellings),
        ("Only in one language", only),
        ("Stories that others do not tell", blind),
    )


VERBS = (
    Verb(
        "coverage",
        "coverage [QUERY] [--json]",
        "which outlets and languages told it, and what only some tell",
        compare_coverage,
        (QUERY,),
    ),
)
