"""Verbs that look across articles: figures, coverage. They change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop_app.cli.output import count, iso, published_time
from desktop_app.cli.parser import QUERY, Call, Verb, option, whole_number
from desktop_app.core.claims import Claim
from desktop_app.core.coverage_values import Coverage
from desktop_app.core.text import clean_line
from desktop_app.core.trend_values import articles_of


def list_figures(call: Call) -> int:
    """Key figures, each where it stands, of the newest articles first."""
    for claim in call.engine.claims(" ".join(call.args.query), call.args.limit):
        call.out.give(**_claim(claim))
        for line in _claim_lines(claim):
            call.out.say(line)
    return 0


def compare_coverage(call: Call) -> int:
    found = call.engine.coverage(" ".join(call.args.query))
    call.out.give(**_coverage(found))
    for line in _coverage_page(found):
        call.out.say(line)
    return 0


def _claim(claim: Claim) -> dict[str, Any]:
    whole = claim.value.is_integer()
    return {
        "value": int(claim.value) if whole else claim.value,
        "unit": claim.unit or None,
        "of": claim.of or None,
        "as_of": claim.as_of or None,
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "part": claim.part,
        "article": claim.article,
        "outlet": claim.outlet or None,
        "language": claim.language or None,
        "published": iso(claim.published),
        "sentence": claim.sentence,
    }


def _claim_lines(claim: Claim) -> Iterator[str]:
    as_of = f", as of {clean_line(claim.as_of)}" if claim.as_of else ""
    when = published_time(claim.published)
    yield f"{claim.article:>8}  {when}  {clean_line(claim.text)}{as_of}"
    outlet = f"{clean_line(claim.outlet)}: " if claim.outlet else ""
    yield f"{'':10}{outlet}{clean_line(claim.sentence)}"


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
    for title, lines in (
        ("Outlets, the first to tell first", tellings),
        ("Only in one language", only),
        ("Stories that others do not tell", blind),
    ):
        if lines:
            yield ""
            yield title
            yield from lines


VERBS = (
    Verb(
        "figures",
        "figures [QUERY] [--limit N] [--json]",
        "key figures of the articles that match, the newest first",
        list_figures,
        (
            QUERY,
            option(
                "--limit",
                metavar="N",
                type=whole_number,
                help="at most N figures; 5000 where not said, and at the most",
            ),
        ),
    ),
    Verb(
        "coverage",
        "coverage [QUERY] [--json]",
        "which outlets and languages told it, and what only some tell",
        compare_coverage,
        (QUERY,),
    ),
)
