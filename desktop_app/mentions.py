"""What the reports of one language alone mention: names, hashtags and key figures.

Names are compared by what they mean: the stored features hold those that Newstide knows, whatever
the language and the script. Features are of the beginning of a text, so before a name is said to
stand in one language alone all its forms are searched for in the whole texts of the others, and
words that alone may stand for it too. Languages in whose script it has no form are not counted.
Figures are compared as numbers: 170 million and 1.7亿 are one, and so are two that rounding may
part. Hashtags are compared as they are written, but for one that is a known name: that is told as
a name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

from desktop_app import name_forms
from desktop_app.core.coverage import Finding, Report, only_there, outlet_key, own_counts
from desktop_app.core.coverage_values import OnlyIn
from desktop_app.core.features import unpack
from desktop_app.core.fold import fold
from desktop_app.core.lexicon import NAME
from desktop_app.core.query import parse
from desktop_app.core.query_terms import term
from desktop_app.core.text import clean_line
from desktop_app.core.types import ArticleId
from desktop_app.store import articles, search
from desktop_app.store import coverage as store
from desktop_app.store.db import Database

KINDS = ("name", "hashtag", "figure")
MOST_TOLD = 12  # of a kind, in a language
MOST_TRIED = 40  # of a kind, in a language, the least likely by chance
SEEING = 0.9  # share of the reports whose language has a form of a name that is compared
MOST_READ = 20  # articles in which it is looked up how a name is written
ROUNDED = 0.05  # share by which two figures may differ and be one
_LONGEST = 60  # characters of a figure
_ANY_TIME = 1_700_000_000  # the terms made here name no time


class _Candidate(NamedTuple):
    """What one language alone seems to mention, known by `key`, and the articles that do."""

    key: str
    finding: Finding
    holders: Collection[int]


def only_mentioned(
    db: Database, reports: Sequence[Report], languages: Sequence[str]
) -> tuple[OnlyIn, ...]:
    """By language and kind, the least likely by chance first; `reports` in order of time."""
    searcher = _Mentions(db, reports, languages)
    found = [*searcher.names(), *searcher.hashtags(), *searcher.figures()]
    found.sort(key=lambda pair: (pair[0], -pair[1].articles, pair[1].value))
    told: list[OnlyIn] = []
    for language in languages:
        for kind in KINDS:
            fitting = [one for _, one in found if (one.language, one.kind) == (language, kind)]
            told += fitting[:MOST_TOLD]
    return tuple(told)


class _Mentions:
    """The search through one population."""

    def __init__(self, db: Database, reports: Sequence[Report], languages: Sequence[str]) -> None:
        self._db, self._languages = db, languages
        self._reports = {each.article: each for each in reports}
        self._numbers = list(self._reports)
        self._place = {number: place for place, number in enumerate(self._numbers)}
        self._counts = own_counts(reports)
        self._outlets = {outlet_key(each.outlet) for each in reports if each.outlet}

    # --- names

    def names(self) -> Iterator[tuple[float, OnlyIn]]:
        mentioned: defaultdict[str, list[int]] = defaultdict(list)
        for number, packed in store.features(self._db, self._numbers):
            with suppress(ValueError, TypeError, AttributeError):  # a damaged row says nothing
                for each in unpack(packed).terms:
                    if each[0] == NAME:
                        mentioned[each[1:]].append(number)
        for candidate in self._candidates(mentioned):
            forms = name_forms.forms_of(candidate.key)
            if not self._outlets & set(forms):  # an outlet names itself
                yield from self._name(candidate, forms)

    def _name(self, candidate: _Candidate, forms: Iterable[str]) -> Iterator[tuple[float, OnlyIn]]:
        language = candidate.finding.language
        hits = {form: self._selected(_quoted(form)) for form in forms}
        holders: set[int] = set().union(*hits.values())
        if self._others(holders, language) or self._is_named_in_part(candidate.key, language):
            return
        needed = _needed(hits)
        asked = _narrowed(language, [_quoted(form) for form in needed]) if needed else ""
        if holders != set(candidate.holders) and name_forms.is_part_of_another(candidate.key):
            # The search finds more than the name, so that no query can say which articles have it.
            holders, asked = holders & set(candidate.holders), ""
        finding = self._judged(holders, self._seeing(candidate.key))
        value = self._as_written(needed, holders) if finding else None
        if finding and value:
            yield finding.chance, self._told(language, "name", value, holders, asked)

    def _seeing(self, name: str) -> Mapping[str, int]:
        """The counts of the languages in which the name would be seen; none where those are few."""
        seeing = {
            language: count
            for language, count in self._counts.items()
            if name_forms.is_known_in(name, language)
        }
        is_enough = sum(seeing.values()) >= SEEING * sum(self._counts.values())
        return seeing if is_enough else {}

    def _is_named_in_part(self, name: str, language: str) -> bool:
        """Whether another language has a word of the name in capitals, as Harris for K. Harris."""
        for part in name_forms.parts_of(name):
            found = self._others(self._selected(_quoted(part)), language)
            some = sorted(found, key=self._place.__getitem__)[:MOST_READ]
            for title, text in articles.texts(self._db, some).values():
                if part.capitalize() in title or part.capitalize() in text:
                    return True
        return False

    def _as_written(self, forms: Sequence[str], holders: Collection[int]) -> str | None:
        """The name in its commonest writing; None where it is rather a word in small letters."""
        first = sorted(holders, key=self._place.__getitem__)[:MOST_READ]
        writings: Counter[str] = Counter()
        for title, text in articles.texts(self._db, first).values():
            writings.update({_written(f"{title}\n{text}", forms): 1})
        del writings[""]
        names = {
            each: count
            for each, count in writings.items()
            if each != each.lower() or each == each.upper()
        }
        if 2 * sum(names.values()) < max(writings.total(), 1):
            return None
        return min(names, key=lambda each: (-names[each], each))

    # --- hashtags

    def hashtags(self) -> Iterator[tuple[float, OnlyIn]]:
        mentioned: defaultdict[str, list[int]] = defaultdict(list)
        spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for number, tag in store.hashtags(self._db, self._numbers):
            key = fold(tag).text
            mentioned[key].append(number)
            spellings[key][tag] += 1
        known = name_forms.unspaced_forms()
        for key, finding, holders in self._candidates(mentioned):
            if key in known:
                continue
            tags = sorted(spellings[key], key=lambda tag: (-spellings[key][tag], tag))
            apart = {outlet_key(tag): tag for tag in reversed(tags)}  # as queries tell them apart
            asked = _narrowed(finding.language, [term("tag", each) for each in apart.values()])
            if self._selected(asked) != set(holders):
                asked = ""
            yield (
                finding.chance,
                self._told(finding.language, "hashtag", f"#{tags[0]}", holders, asked),
            )

    # --- figures

    def figures(self) -> Iterator[tuple[float, OnlyIn]]:
        mentioned: defaultdict[str, list[int]] = defaultdict(list)
        first: dict[str, store.Told] = {}
        sizes: defaultdict[str, list[float]] = defaultdict(list)
        for each in store.figures(self._db, self._numbers):
            key = f"{each.value:.3g} {each.unit}"
            mentioned[key].append(each.article)
            sizes[self._reports[each.article].language].append(each.value)
            known = first.get(key)
            if known is None or self._place[each.article] < self._place[known.article]:
                first[key] = each
        ordered = {language: sorted(found) for language, found in sizes.items()}
        for key, finding, holders in self._candidates(mentioned):
            figure, language = first[key], finding.language
            others = (found for each, found in ordered.items() if each != language)
            if any(_has_near(found, figure.value) for found in others):
                continue
            texts = articles.texts(self._db, [figure.article]).get(figure.article, ("", ""))
            part = texts[0] if figure.part == "title" else texts[1]
            value = clean_line(part[figure.start : figure.end])[:_LONGEST]
            if value:
                yield finding.chance, self._told(language, "figure", value, set(holders), "")

    # --- what they share

    def _candidates(self, mentioned: Mapping[str, Iterable[int]]) -> Iterator[_Candidate]:
        """Of each language those least likely by chance."""
        found: defaultdict[str, list[_Candidate]] = defaultdict(list)
        for key, numbers in mentioned.items():
            holders = set(numbers)
            finding = self._judged(holders)
            if finding is not None:
                found[finding.language].append(_Candidate(key, finding, holders))
        for of_language in found.values():
            of_language.sort(key=lambda each: (each.finding.chance, each.key))
            yield from of_language[:MOST_TRIED]

    def _judged(
        self, holders: Iterable[int], counts: Mapping[str, int] | None = None
    ) -> Finding | None:
        counts = self._counts if counts is None else counts
        languages = [each for each in self._languages if each in counts]
        return only_there((self._reports[each] for each in holders), counts, languages)

    def _others(self, numbers: Iterable[int], language: str) -> list[int]:
        """Those of these articles that are in other languages."""
        return [each for each in numbers if self._reports[each].language != language]

    def _selected(self, query: str) -> set[int]:
        """The articles of the population that a query selects."""
        condition = search.where(parse(query, _ANY_TIME), tuple)
        return store.chosen(self._db, condition) & self._reports.keys()

    def _told(
        self, language: str, kind: str, value: str, holders: Collection[int], asked: str
    ) -> OnlyIn:
        outlets = {self._reports[each].outlet for each in holders}
        return OnlyIn(
            language=language,
            kind=kind,
            value=value,
            articles=len(holders),
            outlets=len({outlet_key(each) for each in outlets if each}),
            article=ArticleId(min(holders, key=self._place.__getitem__)),
            term=asked,
        )


def _written(text: str, forms: Iterable[str]) -> str:
    """The first of the forms in `text`, in the text's own letters; "" where none is found."""
    folded = fold(text)
    places = ((folded.text.find(form), form) for form in forms)
    at, form = min(((at, form) for at, form in places if at >= 0), default=(-1, ""))
    if at < 0:
        return ""
    start, end = folded.span(at, at + len(form))
    return clean_line(text[start:end])


def _quoted(form: str) -> str:
    return f'"{form}"'


def _narrowed(language: str, terms: Sequence[str]) -> str:
    either = terms[0] if len(terms) == 1 else f"({' OR '.join(terms)})"
    return f"{term('lang', language)} {either}"


def _needed(hits: Mapping[str, set[int]]) -> list[str]:
    """Forms that together find all that any finds, those that find most first."""
    found: set[int] = set()
    needed = []
    for form in sorted(hits, key=lambda each: (-len(hits[each]), each)):
        if hits[form] - found:
            found |= hits[form]
            needed.append(form)
    return needed


def _has_near(ordered: Sequence[float], value: float) -> bool:
    """Whether a number stands in `ordered` that may be `value`, rounded."""
    reach = abs(value) * ROUNDED
    at = bisect_left(ordered, value - reach)
    return at < len(ordered) and ordered[at] <= value + reach
