"""The names that Newstide knows, each with its forms in all languages, folded as texts are.

Whether a name is absent from a language can only be told where one would know it there: where it
has a form in the script of that language, and where no text has so much as a part of it.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from desktop_app import paths
from desktop_app.core.fold import fold
from desktop_app.core.stems import stem
from desktop_app.telling import background

_SHORT = 3  # letters of a key that may be a word, and is then no form of its name
_RARE = 0.001  # share of texts of general news that may have a word that is no common one
_SHORT_PART = 4  # letters of a word that, standing alone, may tell a name
_LATIN = re.compile("[a-z\u00df-\u024f]{2}")
# Languages that are not written in Latin letters, and the letters of which a form must be.
_SCRIPTS = {
    "zh": re.compile("[\u3400-\u9fff]"),
    "ja": re.compile("[\u3041-\u30ff\u3400-\u9fff]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    **dict.fromkeys(("ru", "uk", "be", "bg", "sr", "mk", "kk"), re.compile("[\u0400-\u04ff]")),
    **dict.fromkeys(("ar", "fa", "ur", "ps"), re.compile("[\u0600-\u06ff]")),
    **dict.fromkeys(("hi", "mr", "ne"), re.compile("[\u0900-\u097f]")),
    "th": re.compile("[\u0e01-\u0e5b]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u05d0-\u05ea]"),
    "bn": re.compile("[\u0980-\u09ff]"),
    "ta": re.compile("[\u0b80-\u0bff]"),
    "ka": re.compile("[\u10a0-\u10ff]"),
    "hy": re.compile("[\u0531-\u058f]"),
    "km": re.compile("[\u1780-\u17ff]"),
    "my": re.compile("[\u1000-\u109f]"),
}


def forms_of(name: str) -> tuple[str, ...]:
    """All forms of a name; none of one that is not known."""
    return _table().get(name, ())


def parts_of(name: str) -> frozenset[str]:
    """Rare words of its longer forms that stand in no other name: "harris" of Kamala Harris."""
    words = {
        word
        for form in forms_of(name)
        for word in form.split()
        if " " in form and len(word) >= _SHORT_PART and word.isalpha()
    }
    texts, counts = background()
    return frozenset(
        word for word in words if _words()[word] == 1 and counts.get(stem(word), 0) <= _RARE * texts
    )


def is_known_in(name: str, language: str) -> bool:
    """Whether the name has a form in the script of that language."""
    script = _SCRIPTS.get(language, _LATIN)
    return any(script.search(form) for form in forms_of(name))


def is_part_of_another(name: str) -> bool:
    """Whether a form of the name stands in a form of another, as India does in Indian Ocean."""
    own = forms_of(name)
    return any(
        form in other and form != other
        for key, others in _table().items()
        if key != name
        for other in others
        for form in own
    )


@cache
def unspaced_forms() -> frozenset[str]:
    """All forms of all names as hashtags have them: without spaces."""
    return frozenset(form.replace(" ", "") for forms in _table().values() for form in forms)


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    written = tomllib.loads(paths.resource("stories", "entities.toml").read_text("utf-8"))
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for part in written.values():
        for key, lists in part.items():
            name = key.partition("/")[0]
            own = [name.replace("-", " ")] if len(name) > _SHORT else []
            for form in (*own, *"|".join(lists).split("|")):
                found[name].setdefault(fold(form).text)
    return {name: tuple(forms) for name, forms in found.items()}


@cache
def _words() -> Counter[str]:
    """In how many names each word of a form stands."""
    return Counter(
        word
        for forms in _table().values()
        for word in {word for form in forms for word in form.split()}
    )
