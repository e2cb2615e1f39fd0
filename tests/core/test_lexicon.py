"""What words and names of other languages are looked up as, and the roots of Malay words."""

from __future__ import annotations

from itertools import islice

import pytest

from desktop_app.core.lexicon import build_lexicon
from desktop_app.core.stems import roots, stem

LEXICON = build_lexicon(
    chinese=[("苹果", "appl"), ("美国人", "america peopl"), ("禁令", "ban")],
    malay=[("apel", "appl"), ("pindah", "mov"), ("indah", "beautiful"), ("tahan", "arrest")],
    words={"human-rights": "人权 hak_asasi", "ban": "larang", "user": "usuario nutzer"},
    names={
        "us": ["US", "united states", "美国"],
        "us/people": ["american|americans|美籍"],
        "apple": ["アップル"],
    },
    background=(10, {"ban": 2}),
)


def test_a_name_may_have_several_lists() -> None:
    assert LEXICON.names["americans"] == LEXICON.names["united states"] == "@us"
    assert LEXICON.unspaced["美籍"] == LEXICON.unspaced["美国"] == ("@us",)
    assert LEXICON.capitals == {"US": "@us"}


def test_the_people_of_a_country_are_told_by_its_name() -> None:
    assert "美国人" not in LEXICON.unspaced


def test_a_word_that_english_takes_for_a_name_is_that_name_in_every_language() -> None:
    assert LEXICON.names["apple"] == "@apple"
    assert LEXICON.unspaced["苹果"] == LEXICON.malay["apel"] == ("@apple",)


def test_what_takes_two_words_in_english_is_told_by_both() -> None:
    assert LEXICON.unspaced["人权"] == LEXICON.spaced["hak asasi"] == ("human", "right")


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("memindahkan", "pindah"),
        ("pemindahan", "pindah"),
        ("penahanan", "tahan"),
        ("menahan", "tahan"),
        ("dilarang", "larang"),
        ("pelarangan", "larang"),
    ],
)
def test_a_word_is_looked_up_by_its_likeliest_root(word: str, root: str) -> None:
    assert LEXICON.of_malay(word)[0] == root


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("kesepakatan", "sepakat"),
        ("perpanjangan", "panjang"),
        ("diperpanjang", "panjang"),
        ("menyita", "sita"),
        ("mengirim", "kirim"),
        ("mengambil", "ambil"),
        ("penyelundupan", "selundup"),
        ("disembunyikan", "sembunyi"),
        ("anak-anak", "anak"),
    ],
)
def test_affixes_come_off_a_malay_word(word: str, root: str) -> None:
    assert root in islice(roots(word), 8)


def test_words_are_looked_up_in_the_plural_too() -> None:
    assert LEXICON.spaced["usuarios"] == LEXICON.spaced["usuario"] == ("user",)


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("administración", "administration"),
        ("universität", "university"),
        ("président", "president"),
        ("informazione", "information"),
    ],
)
def test_a_learned_word_has_the_stem_of_its_english_form(word: str, english: str) -> None:
    assert stem(word) == stem(english)


@pytest.mark.parametrize("word", ["nước", "trinidad", "москва"])
def test_a_word_that_is_not_like_english_stays(word: str) -> None:
    assert stem(word) == word
