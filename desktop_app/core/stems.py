"""Words brought to the form in which they are compared: light stems of English, roots of Malay.

Stems are for comparing, not for reading. What a word means in another language is `lexicon`'s.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_SHORTEST = 3  # letters a stem keeps
_ROOT = 4  # letters a root has that affixes are taken off
_VOWELS = frozenset("aeiouy")

# Endings of English, longest first, with what takes their place.
_ENDINGS = (
    ("ational", "at"), ("ization", "iz"), ("isation", "iz"), ("ations", "at"), ("ation", "at"),
    ("ments", "ment"), ("ness", ""), ("ising", "iz"), ("izing", "iz"), ("ised", "iz"),
    ("ises", "iz"), ("ise", "iz"), ("ized", "iz"), ("izes", "iz"), ("ize", "iz"), ("ates", "at"),
    ("ated", "at"), ("ating", "at"), ("ate", "at"), ("ators", "at"), ("ator", "at"),
    ("ies", "y"), ("ied", "y"), ("ing", ""), ("ers", "er"), ("ed", ""),
    ("ions", "ion"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("es", ""),
    ("ly", ""), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""), ("e", ""),
)  # fmt: skip
_IRREGULAR = {
    "said": "say", "sold": "sell", "bought": "buy", "won": "win", "lost": "los", "fled": "fle",
    "died": "die", "dies": "die", "dying": "die", "death": "die", "dead": "die", "deaths": "die",
    "men": "man", "women": "woman", "children": "child", "people": "people", "took": "tak",
    "taken": "tak", "gave": "giv", "given": "giv", "held": "hold", "met": "meet", "left": "left",
    "sent": "send", "built": "build", "found": "find", "fell": "fall", "fallen": "fall",
    "rose": "ris", "risen": "ris", "began": "begin", "begun": "begin", "chinese": "china",
    "american": "america", "americans": "america", "indonesian": "indonesia", "news": "news",
    "indonesians": "indonesia", "russian": "russia", "russians": "russia", "indian": "india",
    "japanese": "japan", "korean": "korea", "german": "germany", "french": "france",
    "british": "britain", "australian": "australia", "canadian": "canada", "european": "europ",
    "sales": "sell", "sale": "sell", "selling": "sell", "seller": "sell", "sellers": "sell",
    "decision": "decid", "decisions": "decid", "approval": "approv", "removal": "remov",
    "announcement": "announc", "agreement": "agre", "extension": "extend", "killer": "kill",
    "extensions": "extend", "judges": "judg", "shut": "shut", "shutting": "shut",
    "lawsuit": "su", "lawsuits": "su", "injuries": "injur", "injury": "injur",
}  # fmt: skip

# Endings of learned words in Romance languages and German, longest first, and their English ones.
_LEARNED = (
    ("itäten", "ity"), ("idades", "ity"), ("ciones", "tion"), ("siones", "sion"),
    ("zione", "tion"), ("zioni", "tion"), ("idade", "ity"), ("idad", "ity"), ("ción", "tion"),
    ("sión", "sion"), ("ções", "tion"), ("ität", "ity"), ("ités", "ity"), ("ção", "tion"),
    ("ité", "ity"), ("ità", "ity"),
)  # fmt: skip
_LEARNED_FROM = 9  # letters of such a word; Trinidad has eight
_ACCENTED_FROM = 6  # letters of a word whose accents go; syllables of Vietnamese have fewer

_PREFIXES = (
    "memper", "diper", "keter", "menge", "penge", "meng", "peng", "meny", "peny", "mem", "pem",
    "men", "pen", "ber", "ter", "per", "nge", "me", "pe", "di", "ke", "se", "",
)  # fmt: skip
_ENDS = ("", "i", "an", "pun", "kah", "lah", "nya", "kan", "inya", "annya", "kannya")
_AROUND = ("pe", "ke")  # with "an" they make one noun: pe-pindah-an, ke-sepakat-an
# The first letter of a root that the prefix swallows: me- + pilih is memilih.
_SWALLOWED = {"mem": "p", "pem": "p", "men": "t", "pen": "t", "meny": "s", "peny": "s",
              "meng": "k", "peng": "k"}  # fmt: skip


def stem(word: str) -> str:
    """The light stem of a small-lettered word, after Porter's first steps; short words stay."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = _like_english(word)
    if len(word) <= _SHORTEST or not word.isascii():
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            body = word[: -len(ending)]
            if len(body) + len(instead) < _SHORTEST or not _VOWELS.intersection(body):
                continue
            return _undouble(body + instead) if ending in ("ing", "ed") else body + instead
    return word


def _like_english(word: str) -> str:
    """A learned word of another language as English writes it: administración, université."""
    if len(word) >= _LEARNED_FROM:
        for ending, instead in _LEARNED:
            if word.endswith(ending):
                word = word[: -len(ending)] + instead
                break
    if word.isascii() or len(word) < _ACCENTED_FROM:
        return word
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return plain if plain.isascii() else word


def _undouble(body: str) -> str:
    """What is left of "banned" is "ban", and of "agreed" what is left of "agrees"."""
    if body[-1] == body[-2] and body[-1] not in "lsz":
        return body[:-1]
    return body[:-1] if body[-1] == "e" and len(body) > _SHORTEST else body


def roots(word: str) -> Iterator[str]:
    """The roots an Indonesian or Malay word may come from, itself first, likeliest next."""
    yield word
    if "-" in word:  # a doubled word is its plural
        yield from roots(word.partition("-")[0])
        return
    nouns = word.endswith("an") and word.startswith(_AROUND)
    for suffix in ("an", *_ENDS) if nouns else _ENDS:
        if not word.endswith(suffix):
            continue
        body = word[: len(word) - len(suffix)]
        for prefix in _PREFIXES:
            if not body.startswith(prefix) or not (prefix or suffix):
                continue
            root = body[len(prefix) :]
            swallowed = _SWALLOWED.get(prefix, "")
            whole = [root] if len(root) >= _ROOT else []
            if swallowed and len(root) >= _ROOT - 1:
                # "mem", "men" and "meny" stand before a vowel only where they swallowed a letter.
                likelier = root[0] in _VOWELS and swallowed != "k"
                whole.insert(0 if likelier else len(whole), swallowed + root)
            yield from whole
