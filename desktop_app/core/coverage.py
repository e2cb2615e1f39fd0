"""Who told what, in which language and when; what one language alone tells; what one leaves out.

Counts and two plain rules, no score: a language is compared where it has enough articles, and a
thing is told of as "only there" where chance would hardly have kept it from the others. A copy (a
wire report reprinted, say) is counted where articles and outlets that carried something are
counted, but is no evidence: rules ask for reports of an outlet's own. Reads nothing itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from desktop_app.core.coverage_values import BlindSpot, Telling
from desktop_app.core.types import ArticleId, StoryId

LEAST_ARTICLES = 10  # of a language that is compared, and
LEAST_SHARE = 0.05  # of all articles, and
LEAST_OUTLETS = 2  # outlets; as many with reports of their own make a finding, or a blind spot
CHANCE = 0.05  # that a thing mentioned as often everywhere stood in one language alone
UNKNOWN = frozenset({"", "und"})


class Report(NamedTuple):
    """An article as it is counted. `language` by `primary`; `outlet` "" where it is not known."""

    article: int
    outlet: str
    language: str
    at: int
    story: int | None
    is_copy: bool


class Finding(NamedTuple):
    """A thing that reports of one language alone mention, and the chance of that."""

    language: str
    chance: float


def primary(language: str | None) -> str:
    """A language without script and region, as a query has it: "zh" of "zh-Hant"; "" of None."""
    return (language or "").partition("-")[0].lower()


def outlet_key(outlet: str) -> str:
    """What an outlet is known by in queries: its name, whatever the case of Latin letters."""
    return outlet.encode("utf-8", "replace").lower().decode("utf-8")


def tellings(reports: Iterable[Report]) -> tuple[Telling, ...]:
    """Reports in order of time by outlet and language, the outlet that was first at the top.

    The outlet's name is its commonest spelling. What has no outlet or language is left out.
    """
    cells: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, int] = {}
    for each in reports:
        if not each.outlet.strip() or not each.language:
            continue
        key = outlet_key(each.outlet)
        cells[key, each.language].append(each)
        spellings[key][each.outlet] += 1
        first[key] = min(first.get(key, each.at), each.at)
    names = {
        key: min(found, key=lambda name: (-found[name], name)) for key, found in spellings.items()
    }
    ordered = sorted(
        cells.items(), key=lambda cell: (first[cell[0][0]], cell[0][0], cell[1][0].at, cell[0][1])
    )
    return tuple(
        Telling(
            outlet=names[key],
            language=language,
            articles=len(found),
            first=found[0].at,
            last=found[-1].at,
            first_article=ArticleId(found[0].article),
            copies=sum(each.is_copy for each in found),
        )
        for (key, language), found in ordered
    )


def compared(reports: Sequence[Report]) -> tuple[str, ...]:
    """The languages with articles enough to be compared, the one with most first.

    That is LEAST_ARTICLES of its own, LEAST_SHARE of all, and LEAST_OUTLETS outlets. None where
    there would be only one: nothing could be compared with it.
    """
    counts = own_counts(reports)
    outlets: defaultdict[str, set[str]] = defaultdict(set)
    for each in reports:
        if not each.is_copy and each.outlet:
            outlets[each.language].add(outlet_key(each.outlet))
    whole = sum(counts.values())
    found = [
        language
        for language, count in counts.items()
        if language not in UNKNOWN
        and count >= max(LEAST_ARTICLES, LEAST_SHARE * whole)
        and len(outlets[language]) >= LEAST_OUTLETS
    ]
    found.sort(key=lambda language: (-counts[language], language))
    return tuple(found) if len(found) > 1 else ()


def own_counts(reports: Iterable[Report]) -> Counter[str]:
    """Articles by language, without copies."""
    return Counter(each.language for each in reports if not each.is_copy)


def only_there(
    holders: Iterable[Report], counts: Mapping[str, int], languages: Sequence[str]
) -> Finding | None:
    """Whether what `holders` mention is told in one of `languages` alone, and not by chance.

    No report of any other language may hold it, and at least two reports of two outlets' own must.
    Were it mentioned everywhere as often, the k reports that mention it would be drawn from all;
    the chance that every one is of this language is hypergeometric, C(n, k) / C(N, k) with n of N
    reports in it (the one-sided test of Fisher), and must not be above CHANCE. So a language with
    most of the reports needs more mentions than one with few. `counts` are by `own_counts`.
    """
    found = list(holders)
    told_in = {each.language for each in found}
    language = next(iter(told_in), "")
    if len(told_in) != 1 or language not in languages:
        return None
    own = [each for each in found if not each.is_copy]
    outlets = {outlet_key(each.outlet) for each in own if each.outlet}
    if len(own) < 2 or len(outlets) < LEAST_OUTLETS:
        return None
    chance, here, everywhere = 1.0, counts[language], sum(counts.values())
    for drawn in range(len(own)):
        chance *= (here - drawn) / (everywhere - drawn)
    return Finding(language, chance) if chance <= CHANCE else None


def blind_spots(
    stories: Mapping[int, Sequence[Report]], languages: Sequence[str]
) -> list[BlindSpot]:
    """Stories that outlets of one language told and those of another of `languages` did not.

    Reports are all of a story, in order of time. At least LEAST_OUTLETS outlets must have told it
    in reports of their own in the language that has most of them. The most told stories first, of
    those the latest. Titles are left empty.
    """
    found = []
    for story, reports in stories.items():
        missing = tuple(each for each in languages if each not in {r.language for r in reports})
        spot = _told_most(story, reports, missing) if missing else None
        if spot is not None:
            found.append(spot)
    found.sort(key=lambda spot: (-spot.outlets, -spot.first, -spot.articles, spot.story))
    return found


def _told_most(story: int, reports: Sequence[Report], missing: tuple[str, ...]) -> BlindSpot | None:
    tellers: defaultdict[str, set[str]] = defaultdict(set)
    all_outlets: defaultdict[str, set[str]] = defaultdict(set)
    for each in reports:
        if each.outlet and each.language not in UNKNOWN:
            all_outlets[each.language].add(outlet_key(each.outlet))
            if not each.is_copy:
                tellers[each.language].add(outlet_key(each.outlet))
    if not tellers:
        return None
    language = min(tellers, key=lambda each: (-len(tellers[each]), each))
    if len(tellers[language]) < LEAST_OUTLETS:
        return None
    return BlindSpot(
        story=StoryId(story),
        title="",
        language=language,
        outlets=len(all_outlets[language]),
        articles=sum(each.language == language for each in reports),
        first=reports[0].at,
        missing=missing,
        carriers=len(all_outlets[language] - tellers[language]),
    )
