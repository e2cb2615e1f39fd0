"""The notation of a phrase in a topic pack, and the patterns it stands for.

`ban~` takes the light endings of its language (bans, banned, banning), `~larang~` the Indonesian
affixes (dilarang, pelarangan), `verb*` any ending, `(a|b)` either, `=US` this case only. It is no
regular expression: a phrase becomes a bounded number of fixed strings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from desktop_app.core.fold import fold

MAX_VARIANTS = 400
_ANY_ENDING = 12  # letters that "*" stands for, at most
_LIGHT_ENDING = 3  # letters that "~" stands for in a language without rules of its own
_GROUP = re.compile(r"\(([^()]*)\)")
_MARKS = re.compile(r"[~*()|=?]")

# Scripts without spaces between words, or whose particles cling: a word may start anywhere.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
)

# fmt: off
_ID_PREFIXES = frozenset([
    "", "di", "ke", "se", "ter", "ber", "per", "pe", "me", "mem", "men", "meng", "meny", "pem",
    "pen", "peng", "peny", "memper", "diper", "keter", "nge",
])
_ID_SUFFIXES = frozenset([
    "", "an", "kan", "i", "nya", "annya", "kannya", "inya", "lah", "kah", "pun", "ku", "mu",
])
# fmt: on
# The first letter of a root that me- and pe- swallow, and the prefixes that do.
_ID_SWALLOWING = {
    "p": ("mem", "pem"),
    "t": ("men", "pen"),
    "s": ("meny", "peny"),
    "k": ("meng", "peng"),
}


class PhraseError(ValueError):
    """A phrase that breaks the notation; the message says how."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A fixed string to find in folded text and what may cling to it.

    `before` and `after` are the letters that may stand between it and the edge of the word: a set
    of affixes, or a number of any letters. `exact` is the spelling to insist on, case and all.
    """

    text: str
    before: frozenset[str]
    after: frozenset[str] | int
    exact: str | None = None


UNAFFIXED: frozenset[str] = frozenset({""})


class _Kinds(dict[str, int]):
    """1 for a letter of a script that parts words by spaces, 2 for a digit, 0 for all else.

    A word ends where the kind changes: "TikTok75天" names TikTok.
    """

    def __missing__(self, char: str) -> int:
        spaced = char.isalnum() and not _UNSPACED.match(char)
        self[char] = kind = (2 if char.isdigit() else 1) if spaced else 0
        return kind


KIND = _Kinds()


def read_phrase(phrase: str, language: str) -> list[Pattern]:
    """The patterns that `phrase` of a list in `language` stands for; raises PhraseError."""
    exact = phrase.startswith("=")
    patterns: list[Pattern] = []
    for variant in _alternatives(phrase.removeprefix("=")):
        patterns += _read_variant(variant, language.partition("-")[0], exact)
    if len(patterns) > MAX_VARIANTS:
        raise PhraseError(f"stands for {len(patterns)} forms; the most is {MAX_VARIANTS}")
    return patterns


def _alternatives(phrase: str) -> list[str]:
    parts = _GROUP.split(phrase)  # text, choices, text, choices, … text
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > MAX_VARIANTS:
        raise PhraseError(f"stands for {count} forms; the most is {MAX_VARIANTS}")
    variants = [" ".join("".join(words).split()) for words in product(*choices)]
    if any(mark in variant for variant in variants for mark in "()|=?"):
        raise PhraseError("has a mark out of place: one of ( ) | = ?")
    return variants


def _read_variant(variant: str, language: str, exact: bool) -> list[Pattern]:
    if not re.sub(r"[~*\s]", "", variant):
        raise PhraseError("is empty")
    words = variant.split(" ")
    heads = [_spell_out(word, language) for word in words[:-1]]
    count = 1
    for forms in heads:
        count *= len(forms)
    if count > MAX_VARIANTS:
        raise PhraseError(f"stands for {count} forms; the most is {MAX_VARIANTS}")
    patterns = []
    for head in product(*heads):
        lead = "".join(word + " " for word in head)
        for pattern in _read_word(words[-1], language):
            if lead:
                pattern = Pattern(lead + pattern.text, UNAFFIXED, pattern.after)
            text = fold(pattern.text).text
            spelling = pattern.text if exact else None
            patterns.append(Pattern(text, pattern.before, pattern.after, spelling))
    return patterns


def _spell_out(word: str, language: str) -> list[str]:
    """Every form of a word inside a phrase, which must be written out to be found."""
    if "*" in word:
        raise PhraseError("has * within; it may only end the last word")
    forms = []
    for pattern in _read_word(word, language):
        after = pattern.after if isinstance(pattern.after, frozenset) else UNAFFIXED
        forms += [b + pattern.text + a for b in sorted(pattern.before) for a in sorted(after)]
    return forms


def _read_word(word: str, language: str) -> list[Pattern]:
    """Patterns of one word with its marks."""
    stem = word.strip("~").removesuffix("*")
    if _MARKS.search(stem) or not stem:
        raise PhraseError("has ~ or * out of place")
    if word.endswith("*"):
        return [Pattern(stem, UNAFFIXED, _ANY_ENDING)]
    if "~" not in word or not KIND[stem[-1]]:
        return [Pattern(stem, UNAFFIXED, UNAFFIXED)]
    if language in ("id", "ms"):
        return _indonesian(stem, word.startswith("~"), word.endswith("~"))
    if word.startswith("~"):
        raise PhraseError("has ~ before a word; only Indonesian and Malay lists may")
    if language in ("en", "any"):
        return _english(stem)
    return [Pattern(stem, UNAFFIXED, _LIGHT_ENDING)]


def _english(stem: str) -> list[Pattern]:
    """Plural, past and present participle: ban, bans, banned, banning."""
    endings = {"", "s", "es", "ed", "d", "ing"}
    last = stem[-1].lower()
    patterns = []
    if last == "e":
        patterns.append(Pattern(stem[:-1], UNAFFIXED, frozenset({"ing"})))
    elif last == "y":
        patterns.append(Pattern(stem[:-1], UNAFFIXED, frozenset({"ies", "ied"})))
    elif last in "bdgklmnprt":
        endings |= {last + "ed", last + "ing"}
    return [Pattern(stem, UNAFFIXED, frozenset(endings)), *patterns]


def _indonesian(stem: str, before: bool, after: bool) -> list[Pattern]:
    """Prefixes and suffixes; me- and pe- swallow p, t, s, k (tutup: menutup, penutupan)."""
    suffixes = _ID_SUFFIXES if after else UNAFFIXED
    if not before:
        return [Pattern(stem, UNAFFIXED, suffixes)]
    patterns = [Pattern(stem, _ID_PREFIXES, suffixes)]
    swallowing = _ID_SWALLOWING.get(stem[0].lower())
    if swallowing:
        patterns.append(Pattern(stem[1:], frozenset(swallowing), suffixes))
    return patterns
