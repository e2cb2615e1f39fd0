"""The verb figures, and how a key figure is told wherever one is. It changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.cli.output import count, iso, published_time, told_by
from desktop_app.cli.parser import QUERY, Call, Verb, at_least_one, option
from desktop_app.core.claims import MOST_CLAIMS, Claim
from desktop_app.core.figure_units import RANK
from desktop_app.core.text import clean_line
from desktop_app.core.types import PlacedFigure

_WIDEST = 22  # columns that a number or a unit may take before it pushes what follows


def list_figures(call: Call) -> int:
    """Key figures, each where it stands, of the newest articles first."""
    limit = call.args.limit
    claims = call.engine.claims(call.query, limit)
    note_waiting(call)
    if len(claims) == MOST_CLAIMS and (limit is None or limit > MOST_CLAIMS):
        told = f"These are the newest {MOST_CLAIMS} key figures, the most that are listed"
        call.out.note(f"{told}; a narrower query lists others.")
    amounts = align([(each.value, each.unit) for each in claims])
    for claim, amount in zip(claims, amounts, strict=True):
        call.out.give(**_fields(claim))
        for line in _lines(claim, amount):
            call.out.say(line)
    return 0


def note_waiting(call: Call) -> None:
    """Say so where what is told of key figures is not all: a library may be older than they are."""
    waiting = call.engine.figures_waiting()
    if waiting:
        call.out.note(
            f"Key figures of {count(waiting, 'article')} are not read yet;"
            " `newstide refresh` or `newstide doctor --repair` reads them."
        )


def quantity(figure: Claim | PlacedFigure) -> dict[str, Any]:
    """What a figure says, as every listing gives it; whole numbers are written as such."""
    return {
        "value": _number(figure.value),
        "unit": figure.unit or None,
        "of": figure.of or None,
        "as_of": figure.as_of or None,
    }


def align(amounts: Sequence[tuple[float, str | None]]) -> list[str]:
    """Values with their units, in two columns: "160,000 posts"."""
    rows = [_words(value, unit) for value, unit in amounts]
    numbers = min(_WIDEST, max((len(number) for number, _ in rows), default=0))
    units = min(_WIDEST, max((len(unit) for _, unit in rows), default=0))
    return [f"{number:>{numbers}} {unit:{units}}" for number, unit in rows]


def _words(value: float, unit: str | None) -> tuple[str, str]:
    number = f"{_number(value):,}"
    return (f"no. {number}", "") if unit == RANK else (number, clean_line(unit or ""))


def _number(value: float) -> int | float:
    return int(value) if value.is_integer() else value


def _fields(claim: Claim) -> dict[str, Any]:
    return {
        **quantity(claim),
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


def _lines(claim: Claim, amount: str) -> Iterator[str]:
    as_of = f", as of {clean_line(claim.as_of)}" if claim.as_of else ""
    when = published_time(claim.published)
    yield f"{claim.article:>8}  {when}  {amount}  {clean_line(claim.text)}{as_of}"
    yield f"{'':10}{told_by(claim.outlet, claim.sentence)}"


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
                type=at_least_one,
                help=f"at most N figures; {MOST_CLAIMS} where not said, and at the most",
            ),
        ),
    ),
)
