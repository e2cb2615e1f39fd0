"""What differs between two copies: told by words, whole, bounded, and of Chinese by characters."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.differences import MOST, ONE, OTHER, SAME, Difference, differences


def _text(found: Difference, kind: str) -> str:
    return "".join(each.text for each in found.pieces if each.kind in (SAME, kind))


def _marked(found: Difference) -> str:
    signs = {SAME: "{}", ONE: "[-{}]", OTHER: "[+{}]"}
    return "".join(signs[each.kind].format(each.text) for each in found.pieces)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("The ban may stand.", "The ban will stand.", "The ban [-may ][+will ]stand."),
        ("The ban stands.", "The ban stands now.", "The ban stands [+now]."),
        ("最高法院维持了禁令", "最高法院维持禁令", "最高法院维持[-了]禁令"),
        ("TikTok难民涌入", "TikTok用户涌入", "TikTok[-难民][+用户]涌入"),
        ("", "All new", "[+All new]"),
        ("Gone", "", "[-Gone]"),
        ("First.\n\nSecond.", "First.\nSecond.", "First.\nSecond."),
    ],
)
def test_what_differs_is_marked_word_by_word(one: str, other: str, wanted: str) -> None:
    assert _marked(differences(one, other)) == wanted


def test_texts_that_differ_in_spaces_alone_are_the_same() -> None:
    found = differences("Two  words\there", " Two words here\n")
    assert found.share == 1.0
    assert [each.kind for each in found.pieces] == [SAME]


def test_two_empty_texts_are_the_same() -> None:
    assert differences("", " \n ") == Difference((), 1.0, False)


def test_the_share_counts_what_both_texts_have() -> None:
    words = [f"w{number}" for number in range(100)]
    other = [*words[:50], "new", *words[51:]]
    assert differences(" ".join(words), " ".join(other)).share == pytest.approx(0.99)
    assert differences("all of it", "none that matches").share == 0.0


_WORDS = st.lists(
    st.sampled_from(["ban", "TikTok", "the", "禁", "令", ",", "\n", "é"]), max_size=40
)


@given(_WORDS, _WORDS)
def test_the_pieces_hold_both_texts_whole(one: list[str], other: list[str]) -> None:
    first, second = " ".join(one), " ".join(other)
    found = differences(first, second)
    assert "".join(_text(found, ONE).split()) == "".join(first.split())
    assert "".join(_text(found, OTHER).split()) == "".join(second.split())
    assert 0.0 <= found.share <= 1.0
    assert (found.share == 1.0) == ([each.kind for each in found.pieces] in ([SAME], []))


def test_a_text_that_repeats_itself_is_still_compared_exactly() -> None:
    one = "美国最高法院周五裁决维持法律。短视频平台面临停运，用户涌入小红书。" * 8
    found = differences(one, one.replace("周五", "星期五", 3))
    assert found.share > 0.97
    assert [each.text for each in found.pieces if each.kind == OTHER] == ["星期"] * 3


def test_of_an_endless_text_the_first_part_is_compared_and_it_is_said() -> None:
    found = differences("word " * MOST * 3, "word " * 10)
    assert found.is_cut
    assert _text(found, ONE).count("word") == MOST
    assert differences("x" * 10_000_000, "y").is_cut
    assert not differences("word " * 10, "word " * 9).is_cut


@pytest.mark.parametrize("shape", ["cycles", "alternating", "random", "few"])
def test_texts_made_to_be_slow_are_compared_in_bounded_time(shape: str) -> None:
    block = [f"w{number}" for number in range(101)]
    chance = random.Random(7)
    one, other = {
        "cycles": (block * 40, block[::-1] * 40),
        "alternating": (
            [f"x{number // 2}" if number % 2 else "y" for number in range(MOST)],
            [f"x{number // 2}" if number % 2 else "z" for number in range(MOST)],
        ),
        "random": (chance.choices(block, k=MOST), chance.choices(block, k=MOST)),
        "few": (chance.choices(block[:3], k=440), chance.choices(block[:3], k=440)),
    }[shape]
    start = time.process_time()
    differences(" ".join(one), " ".join(other))
    assert time.process_time() - start < 10  # far above what it takes: only a runaway fails
