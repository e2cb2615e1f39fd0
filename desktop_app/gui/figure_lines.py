"""A subject's claims as the lines of a list: by time, those in conflict together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.claims import Claim, Subject

MOST_LINES = 1_000  # shown of one subject


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim; `is_rival` where it stands under a `RivalLine`."""

    claim: Claim
    is_rival: bool = False


@dataclass(frozen=True, slots=True)
class RivalLine:
    """Says that the claims below it were told differently."""

    claims: tuple[Claim, ...]


Line = ClaimLine | RivalLine


def lines_of(subject: Subject) -> list[Line]:
    """At most MOST_LINES; claims in conflict, one with the other or by a third, stand together."""
    found: list[Line] = []
    placed: set[int] = set()
    rivals = _rivals(subject)
    for place, claim in enumerate(subject.claims):
        if place in placed:
            continue
        if place not in rivals:
            found.append(ClaimLine(claim))
            continue
        together = tuple(sorted(rivals[place]))
        placed.update(together)
        found.append(RivalLine(tuple(subject.claims[each] for each in together)))
        found += [ClaimLine(subject.claims[each], is_rival=True) for each in together]
    return found[:MOST_LINES]


def _rivals(subject: Subject) -> dict[int, set[int]]:
    """By the place of a claim, the places of all that it is in conflict with, itself among them."""
    found: dict[int, set[int]] = {}
    for one, other in subject.conflicts:
        together = found.get(one, {one}) | found.get(other, {other})
        for place in together:
            found[place] = together
    return found


def claims_in(lines: list[Line]) -> Iterator[Claim]:
    return (line.claim for line in lines if isinstance(line, ClaimLine))
