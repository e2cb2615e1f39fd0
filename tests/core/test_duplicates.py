"""Near-copies are found; what is merely alike is not."""

from __future__ import annotations

import pytest

from desktop_app.core import duplicates
from desktop_app.core.duplicates import CopyIndex, fold_copies, sketch, unpack_sketch

DAY = 86_400
WIRE = " ".join(
    f"On day {n} the court in city {n * 7} heard witness {n * 3} on matter {n * 11}."
    for n in range(40)
)
HAN = "".join(
    f"第{n}天法院在第{n * 7}城听取了证人{n * 3}关于事项{n * 11}的证词。" for n in range(40)
)
OTHER = " ".join(f"Rain fell on field {n} and river {n * 5} rose by {n} metres." for n in range(40))


def first_copy(*articles: tuple[str, str], gap: int = 0) -> int | None:
    index = CopyIndex()
    found = None
    for number, (title, text) in enumerate(articles):
        found = index.add(number, number * gap, sketch(title, text))
    return found.original if found else None


def test_a_reprint_under_another_title_is_a_copy() -> None:
    assert first_copy(("A", OTHER), ("B", WIRE), ("C", WIRE)) == 1


def test_a_shortened_reprint_is_a_copy() -> None:
    assert first_copy(("A", WIRE), ("B", WIRE[: len(WIRE) // 3])) == 0


def test_a_chinese_reprint_in_the_other_script_is_a_copy() -> None:
    assert first_copy(("A", HAN), ("B", HAN.replace("听", "聽").replace("关于", "關於"))) == 0


def test_another_text_is_no_copy() -> None:
    assert first_copy(("A", WIRE), ("A", OTHER)) is None


def test_a_short_text_is_a_copy_under_the_same_title_only() -> None:
    assert first_copy(("Storm warning", "Stay in."), ("Storm warning!", "Stay in")) == 0
    assert first_copy(("Storm warning", "Stay in."), ("Flood warning", "Stay in.")) is None


def test_a_title_alone_makes_no_copy() -> None:
    assert first_copy(("Morning brief", ""), ("Morning brief", "")) is None


def test_boilerplate_that_stands_everywhere_makes_no_copies() -> None:
    index = CopyIndex()
    found = [
        index.add(n, 0, sketch("", WIRE + " " + " ".join(f"w{n}x{k} y{k}" for k in range(2000))))
        for n in range(150)
    ]
    assert found[-1] is None


def test_what_is_long_past_is_not_compared() -> None:
    assert first_copy(("A", WIRE), ("B", WIRE), gap=20 * DAY) is None


def test_an_article_is_no_copy_of_itself() -> None:
    index = CopyIndex()
    made = sketch("A", WIRE)
    assert index.add(7, 0, made) is None
    assert index.add(7, 0, made) is None


def test_stored_sketches_come_back_as_they_were() -> None:
    for made in (sketch("A", WIRE), sketch("A", "Short."), sketch("A", "")):
        assert unpack_sketch(made.pack()) == made


PARTS = (WIRE, WIRE[: len(WIRE) // 2], WIRE[len(WIRE) // 4 : len(WIRE) // 2])


def test_a_copy_of_a_copy_is_told_with_the_original() -> None:
    index = CopyIndex()
    found = [index.add(n, n, sketch("A", part)) for n, part in enumerate((*PARTS, OTHER), 1)]
    assert [copy and copy.original for copy in found] == [None, 1, 1, None]


def test_an_index_restored_tells_the_same_originals() -> None:
    index = CopyIndex()
    index.restore(3, 3, sketch("A", PARTS[1]), original=1)  # which is not in the window any more
    found = index.add(5, 5, sketch("A", PARTS[1]))
    assert found is not None
    assert found.original == 1


def test_an_original_is_no_copy_of_its_copies() -> None:
    index = CopyIndex()
    for number, part in enumerate(PARTS, 1):
        index.add(number, number, sketch("A", part))
    assert index.find(1, 1, sketch("A", WIRE)) is None


def test_copies_are_folded_by_time_in_whatever_order_they_come() -> None:
    items = [(n, 100 - n, sketch("A", part)) for n, part in enumerate((*PARTS, OTHER), 1)]
    assert fold_copies(items) == fold_copies(reversed(items)) == {1: 3, 2: 3}


def test_a_sketch_is_bounded_however_long_the_text() -> None:
    made = sketch("A", " ".join(f"w{n}" for n in range(100_000)))
    assert len(made.hashes) == duplicates.MOST_KEPT


def test_an_index_lets_go_of_what_came_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicates, "MOST_HELD", 2)
    index = CopyIndex()
    texts = [WIRE, OTHER, "Short.", HAN, "Short."]
    found = [index.add(n, n, sketch("A", text)) for n, text in enumerate(texts)]
    assert found[-1] is not None
    assert found[-1].original == 2
    assert index.find(9, 9, sketch("A", WIRE)) is None
    for number in (5, 6):
        index.add(number, number, sketch("A", ""))
    assert not index._having
    assert not index._wholes
    assert not index._roots


def test_a_text_that_very_many_reprint_is_folded_every_time() -> None:
    text = " ".join(f"word{number}" for number in range(200))
    index = CopyIndex()
    found = [index.add(number, number, sketch(f"Title {number}", text)) for number in range(300)]
    assert found[0] is None
    assert {copy.original for copy in found[1:] if copy} == {0}
    assert all(found[1:])
