"""What subjects are called: the names that their claims have in common, and a word where that
leaves two of a kind with one name.

Terms are stems and ids; they are shown as the texts that they came from spell them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from desktop_app.core.claims import Claim
from desktop_app.core.figure_names import is_name
from desktop_app.core.lexicon import NAME
from desktop_app.core.stopwords import STOPWORDS

MOST_NAMES = 2
MOST_READ = 60  # claims of one subject, and for how a name is spelled
DOT = " · "
_COMMON = 0.5  # share of the claims that a term stands near
_FADES = 0.75  # from one term of a claim to the next
_SHORT = 3  # letters of a name that is an abbreviation: US, EU, WHO
_CAPITALS = frozenset("us uk eu un ai uae nato".split())
_LEAST_STEM = 4
_NO_HEADS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|june|july|august"
    r"|(?:sept|nov|dec)ember|october|.*ly|(?:last|past|next|least|most|more|less|about|after|before)"
)


def name_all(groups: Sequence[tuple[str, Sequence[Claim]]]) -> list[str | None]:
    """What to call each group of a unit and its claims: "TikTok · US", "#TikTokRefugee".

    Where no name is common to its claims, the shortest words that a figure was told with; None
    where there are none.
    """
    spelled = _Spellings(claim for _, claims in groups for claim in claims)
    named = [_names(claims) for _, claims in groups]
    twins: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for place, ((unit, _), names) in enumerate(zip(groups, named, strict=True)):
        twins[unit, tuple(sorted(names))].append(place)
    found: list[str | None] = []
    for (unit, claims), names in zip(groups, named, strict=True):
        parts = [spelled.of_name(term) for term in names]
        others = [groups[each][1] for each in twins[unit, tuple(sorted(names))]]
        if len(others) > 1:
            parts += _telling_word(claims, unit, [each for each in others if each is not claims])
        of = min((claim.of for claim in claims[:MOST_READ] if claim.of), key=len, default=None)
        found.append(DOT.join(parts) or of)
    return found


class _Spellings:
    """How names and hashtags are written in the sentences and titles that have them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._having: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            for term in claim.names:
                if is_name(term) and len(self._having[term]) < MOST_READ:
                    self._having[term].append(claim)
        self._known: dict[str, str] = {}

    def of_name(self, term: str) -> str:
        if term not in self._known:
            self._known[term] = self._read(term)
        return self._known[term]

    def _read(self, term: str) -> str:
        sign, body = ("", term[1:].replace("-", " ")) if term[0] == NAME else ("#", term[1:])
        if not sign and len(body) <= _SHORT:
            return body.upper()
        pattern = re.compile(rf"(?i)(?<!\w){re.escape(body)}{'[a-z]{0,2}' if sign else ''}(?!\w)")
        found: Counter[str] = Counter()
        for claim in self._having[term]:
            for match in pattern.finditer(f"{claim.sentence}\n{claim.title}"):
                found[match[0]] += 1 + 2 * (match[0] != match[0].lower())
        best = max(found, key=lambda each: (found[each], each), default=body)
        if best != best.lower() or sign:
            return sign + best
        return " ".join(_as_name(word) for word in best.split())


def _as_name(word: str) -> str:
    if word in _CAPITALS:
        return word.upper()
    return word if word in STOPWORDS else word.capitalize()


def _names(claims: Sequence[Claim]) -> list[str]:
    """The names and hashtags near most claims, the nearest first; none that a hashtag says."""
    read = claims[:MOST_READ]
    weights: dict[str, float] = defaultdict(float)
    counts: Counter[str] = Counter()
    for claim in read:
        for place, term in enumerate(filter(is_name, claim.names)):
            counts[term] += 1
            weights[term] += float(_FADES**place)
    common = [term for term, count in counts.items() if count >= _COMMON * len(read)]
    common.sort(key=lambda term: (-weights[term], term))
    tags = [term for term in common if term[0] != NAME][:1]
    rest = (term for term in common if term[0] == NAME and not any(term[1:] in t for t in tags))
    return [*tags, *rest][:MOST_NAMES]


def _telling_word(
    claims: Sequence[Claim], unit: str, twins: Sequence[Sequence[Claim]]
) -> list[str]:
    """The word that these claims have and their twins have not, as an English text spells it."""
    shares = [_shares(each) for each in (claims, *twins)]
    stems = []
    for stem, share in shares[0].items():
        more = share - max((other.get(stem, 0.0) for other in shares[1:]), default=0.0)
        is_of_unit = any(word.startswith(stem[:_LEAST_STEM]) for word in unit.lower().split())
        if more >= _COMMON and len(stem) >= _LEAST_STEM and not is_of_unit:
            stems.append((more, stem))
    for _, stem in sorted(stems, key=lambda pair: (-pair[0], pair[1])):
        pattern = _with_stem(stem)
        spelled = Counter(
            match[0].lower()
            for claim in claims[:MOST_READ]
            if (claim.language or "").startswith("en")
            for match in pattern.finditer(claim.sentence)
        )
        for word, _ in spelled.most_common(1):
            if word not in STOPWORDS and not _NO_HEADS.fullmatch(word):
                return [word]
    return []


def _shares(claims: Sequence[Claim]) -> dict[str, float]:
    """How many of the claims each word stands near, as a share."""
    read = claims[:MOST_READ]
    counts = Counter(term for claim in read for term in claim.names if not is_name(term))
    return {term: count / len(read) for term, count in counts.items()}


@lru_cache(maxsize=512)
def _with_stem(stem: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w){re.escape(stem)}[a-z]{{0,5}}(?!\w)")
