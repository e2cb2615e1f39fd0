"""What words and names of other languages mean, told in stems of English and ids of names.

Built from tables that the caller has read (`ingest.lexicons`); it opens no file. It is no
translator: a word has up to four stems, and the report's other words settle which one was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.core.han import simplify
from desktop_app.core.stems import roots, stem

NAME = "@"  # begins the term of a name


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Tables by which terms cross languages. Values are terms, the likeliest first.

    `unspaced` holds words of scripts without spaces, `reach` the length of the longest one by its
    first two characters. `spaced` holds words and phrases of other languages in letters,
    `names` names in any of them, `capitals` those that stand in capitals only, `malay` roots.
    `background` counts texts by term, of `background_size` texts of general news.
    """

    unspaced: Mapping[str, tuple[str, ...]]
    reach: Mapping[str, int]
    spaced: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    capitals: Mapping[str, str]
    malay: Mapping[str, tuple[str, ...]]
    words: Mapping[str, int]  # longest phrase, in words, by first word
    background: Mapping[str, int]
    background_size: int
    _malay_seen: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)

    def of_malay(self, word: str) -> tuple[str, tuple[str, ...]]:
        """The root of an Indonesian or Malay word and its terms; no terms if it is unknown."""
        seen = self._malay_seen.get(word)
        if seen is None:
            if len(self._malay_seen) >= _MOST_SEEN:
                self._malay_seen.clear()
            seen = self._malay_seen[word] = self._look_up(word)
        return seen

    def _look_up(self, word: str) -> tuple[str, tuple[str, ...]]:
        root = word
        for each in roots(word):
            found = self.spaced.get(each) or self.malay.get(each)
            if found:
                return each, found
            if word.startswith(_VERBAL) and len(each) < len(root):
                root = each
        return root, ()


_VERBAL = ("me", "di", "ber", "ter")  # words that begin so are seldom names
_MOST_SEEN = 50_000  # words whose terms are remembered
_ENOUGH = 4  # terms of one word
_SHORT_NAME = 3  # letters of an id that may be a word of its own, such as "us" or "who"
_PLURAL_FROM = 5  # letters of a word that is looked up in the plural of Romance languages too
_VOWELS = "aeiouáéíóúàèìòùâêôãõ"
_PERSON = "人"  # after the name of a country
_UNSPACED_FROM = "\u2e80"  # Han, kana and Hangul are at or above it


def build_lexicon(
    chinese: Iterable[tuple[str, str]],
    malay: Iterable[tuple[str, str]],
    words: Mapping[str, str],
    names: Mapping[str, Sequence[str]],
    background: tuple[int, Mapping[str, int]],
) -> Lexicon:
    """A lexicon of dictionaries (word, stems), of `words` by English word, and of names by id.

    What `words` and `names` say goes before what the dictionaries say. A name may have several
    lists, told apart by what follows a slash; "|" parts aliases as well as a list does.
    """
    # Where English text has a name, what means that word in another language has it too.
    named = {
        stem(name): NAME + name
        for name in (key.partition("/")[0] for key in names)
        if len(name) > _SHORT_NAME and name.isalpha()
    }
    unspaced = _translated(chinese, named)
    spaced, given = _by_word(words, named)
    unspaced.update(given)
    latin: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for key, lists in names.items():
        name = key.partition("/")[0]
        term = NAME + name
        if len(name) > _SHORT_NAME:
            latin[name.replace("-", " ")] = term
        for alias in "|".join(lists).split("|"):
            if alias[0] >= _UNSPACED_FROM:
                alias = simplify(alias)
                unspaced[alias] = (term,)
                unspaced.pop(alias + _PERSON, None)  # Americans are told by their country
            elif alias.isupper():
                capitals[alias] = term
            else:
                latin[alias.lower().replace("-", " ").replace(".", " ")] = term
    total, counts = background
    phrases = (*spaced, *latin)
    return Lexicon(
        unspaced,
        _reach(unspaced),
        spaced,
        latin,
        capitals,
        _translated(((word.replace("_", " "), stems) for word, stems in malay), named),
        _longest(phrases),
        counts,
        total,
    )


Terms = dict[str, tuple[str, ...]]


def _by_word(words: Mapping[str, str], named: Mapping[str, str]) -> tuple[Terms, Terms]:
    """Terms by word, of scripts with spaces and of those without, from words by English word."""
    spaced: Terms = {}
    unspaced: Terms = {}
    for english, others in words.items():
        meant = _terms(map(stem, english.split("-")), named)
        for word in others.split():
            table = spaced if word[0] < _UNSPACED_FROM else unspaced
            word = simplify(word.replace("_", " ").replace("-", " "))
            terms = dict.fromkeys((*table.get(word, ()), *meant))
            table[word] = tuple(terms)[:_ENOUGH]
    for word in [each for each in spaced if len(each) >= _PLURAL_FROM and each[-1] != "s"]:
        for plural in ("s",) if word[-1] in _VOWELS else ("s", "es"):
            spaced.setdefault(word + plural, spaced[word])
    return spaced, unspaced


def _translated(dictionary: Iterable[tuple[str, str]], named: Mapping[str, str]) -> Terms:
    """A dictionary's terms by word; inlined, since it has a hundred thousand words."""
    is_plain = frozenset(named).isdisjoint
    return {
        word: found if is_plain(found := tuple(stems.split(" "))) else _terms(found, named)
        for word, stems in dictionary
    }


def _terms(stems: Iterable[str], named: Mapping[str, str]) -> tuple[str, ...]:
    return tuple([named.get(each, each) for each in stems])


def _reach(words: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        if len(word) > found.get(word[:2], 0):
            found[word[:2]] = len(word)
    return found


def _longest(phrases: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found
