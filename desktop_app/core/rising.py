"""Words, names and hashtags that are written more often in one period than in another.

The score is the z-score of the log-odds ratio with an informative Dirichlet prior (Monroe,
Colaresi & Quinn 2008, "Fightin' Words", Political Analysis 16, equations 15, 16, 20 and 22). The
prior keeps a word seen three times, and never before, behind one that rose from ten to sixty.
Counts are of texts, not of occurrences: one long article raises no word.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.core.lexicon import Lexicon
from desktop_app.core.wording import cut, whole

MOST_KEPT = 400_000  # terms of one period; beyond, those met once are dropped
SURE = 1.96  # the score that chance gives to one term in forty
_PLAIN = 0.2  # of all spellings, from which a word in small letters is no name
_PRIOR_SHARE = 0.1  # of what both periods hold together, that the prior counts for


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many texts of a period each term stands, and its commonest spelling."""

    texts: int
    counts: Mapping[str, int]
    spellings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rising:
    """A term as it is written, the z-score of its rise, and its texts in both periods."""

    term: str
    score: float
    now: int
    before: int


def tally(texts: Iterable[tuple[str, str | None]], lexicon: Lexicon) -> Tally:
    """Counts the terms of (text, language code) pairs, by `wording.cut`. Linear in the texts."""
    counts: Counter[str] = Counter()
    spellings: dict[str, Counter[str]] = {}
    number = 0
    for text, language in texts:
        number += 1
        for key, spelling in cut(text, language, lexicon):
            counts[key] += 1
            if spelling != key:
                spellings.setdefault(key, Counter())[spelling] += 1
        if len(counts) > MOST_KEPT:
            counts = Counter({key: count for key, count in counts.items() if count > 1})
            spellings = {key: each for key, each in spellings.items() if key in counts}
    shown = {key: _commonest(key, counts[key], each) for key, each in spellings.items()}
    return Tally(number, counts, shown)


def _commonest(key: str, count: int, spellings: Counter[str]) -> str:
    """The commonest spelling; one capital that may be that of a sentence's beginning is plain."""
    plain = count - spellings.total()
    begun = spellings[key.capitalize()] if plain >= _PLAIN * count else 0
    votes = Counter(spellings)
    votes[key.capitalize()] -= begun
    votes[key] = plain + begun
    return min(votes, key=lambda spelling: (-votes[spelling], spelling))


def find_rising(
    now: Mapping[str, int],
    before: Mapping[str, int],
    background: Mapping[str, int] | None = None,
    *,
    least: int = 3,
    score: float = SURE,
    most: int = 50,
) -> list[Rising]:
    """The terms that rose, the surest first, at most `most`; for what fell, swap the periods.

    `background` counts the same terms over a longer time; both periods belong to it in any case,
    so no term lacks a prior. `least` is the count asked for now, `score` the z-score. Linear in
    the terms; empty where either period is.
    """
    all_now, all_before = sum(now.values()), sum(before.values())
    if not all_now or not all_before:
        return []
    wide = background or {}
    strength = _PRIOR_SHARE * (all_now + all_before)
    scale = strength / (sum(wide.values()) + all_now + all_before)
    found = []
    for term, count in now.items():
        if count < least:
            continue
        past = before.get(term, 0)
        prior = scale * (wide.get(term, 0) + count + past)
        odds = _log_odds(count + prior, all_now + strength)
        odds -= _log_odds(past + prior, all_before + strength)
        sure = odds / math.sqrt(1 / (count + prior) + 1 / (past + prior))
        if sure >= score:
            found.append(Rising(term, round(sure, 2), count, past))
    return heapq.nsmallest(most, found, key=lambda each: (-each.score, each.term))


def _log_odds(count: float, total: float) -> float:
    return math.log(count / max(total - count, 0.5))


def rising_terms(
    now: Tally,
    before: Tally,
    lexicon: Lexicon,
    background: Mapping[str, int] | None = None,
    *,
    score: float = SURE,
    most: int = 50,
) -> list[Rising]:
    """What rose between two periods, as it is written, without mere parts of longer terms."""
    standing = whole({key: n for key, n in now.counts.items() if n > 1}, lexicon)
    counts = {key: now.counts[key] for key in standing}
    found = find_rising(counts, before.counts, background, score=score, most=most)
    return [
        Rising(now.spellings.get(each.term, each.term), each.score, each.now, each.before)
        for each in found
    ]
