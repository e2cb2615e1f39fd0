"""Key figures of many articles grouped by what they count, through time, outlets and languages.

"60,000 posts" and 16万个帖子 under one hashtag are one subject; so are 170 juta pengguna and 1.7亿
用户 of TikTok in the US. A subject is a kind of unit (`unit_of`) and what it is told of, judged by
the terms near each figure (`figure_names`), never by single names. Hours, days and months are kept
apart, as are daily and all users, and what is counted per month from what is counted at all.
Nothing is verified here: a figure is what a text says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from desktop_app.core.claims import Claim, Subject
from desktop_app.core.figure_units import PEOPLE, USERS, kind_of
from desktop_app.core.subject_clusters import clusters, gist
from desktop_app.core.subject_names import name_all
from desktop_app.core.subject_times import conflicts, time_of

_STEADY = ("daily ", "new ")  # users that are counted another way than all users
_OF_PEOPLE = frozenset(("deaths", "employees", "jobs", PEOPLE, USERS))


def unit_of(unit: str) -> str:
    """The kind of unit under which claims can be one subject."""
    if " per " in unit or unit.startswith(_STEADY):
        return unit
    return kind_of(unit)


def group_claims(claims: Sequence[Claim]) -> list[Subject]:
    """The subjects of `claims`, those of most outlets and then of most claims first.

    Copies are left out where their original is there, and what an article says twice counts once.
    A figure without a unit has no subject. Linear in the number of claims, but for sorting and for
    comparing groups: see `subject_clusters`.
    """
    by_kind: dict[str, list[Claim]] = defaultdict(list)
    for claim in _originals(claims):
        if claim.unit:
            kind = unit_of(claim.unit)
            by_kind[PEOPLE if kind in _OF_PEOPLE else kind].append(claim)
    found = [
        _as_told([alike[place] for place in places])
        for alike in by_kind.values()
        for places in clusters(alike)
    ]
    named = zip(found, name_all(found), strict=True)
    subjects = [Subject(unit, about, held, conflicts(held)) for (unit, held), about in named]
    return sorted(subjects, key=_order)


def outlets_of(claims: Iterable[Claim]) -> list[str]:
    """The outlets of `claims`, each once, in their order; "" is an unknown one."""
    return list(dict.fromkeys(claim.outlet or "" for claim in claims))


def is_compared(subject: Subject) -> bool:
    """Whether there is something to compare: two outlets at least, or a value that moves."""
    return len(outlets_of(subject.claims)) > 1 or len(set(map(gist, subject.claims))) > 1


def _as_told(claims: list[Claim]) -> tuple[str, tuple[Claim, ...]]:
    """The unit of a subject and its claims by time; what an article says again is left out."""
    once: dict[tuple[int, str, str | None], Claim] = {}
    for claim in claims:
        key = claim.article, gist(claim), claim.as_of
        if key not in once or (once[key].part, claim.part) == ("title", "text"):
            once[key] = claim
    held = sorted(once.values(), key=lambda each: (*time_of(each), each.published, each.article))
    units = Counter(each.unit for each in held if each.unit)
    most = units.most_common(1)[0][0]
    return most if len(units) == 1 else unit_of(most), tuple(held)


def _originals(claims: Sequence[Claim]) -> list[Claim]:
    told = {claim.article for claim in claims}
    kept = [claim for claim in claims if claim.copy_of not in told]
    return sorted(kept, key=lambda claim: (claim.published, claim.article, claim.part, claim.start))


def _order(subject: Subject) -> tuple[bool, int, int, str, str]:
    outlets, claims = len(outlets_of(subject.claims)), len(subject.claims)
    return not is_compared(subject), -outlets, -claims, subject.unit, subject.about or ""
