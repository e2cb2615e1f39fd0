"""Articles join the story of their event, in any order, and readers have the last word."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

import pytest

from desktop_app.core import stories as module
from desktop_app.core.features import Features
from desktop_app.core.links import links
from desktop_app.core.settling import settle
from desktop_app.core.stories import NO_PINS, Grouper, Piece, Pins, Placement

DAY = 86_400
BACKGROUND = (1000, {"court": 40, "storm": 30, "the": 900})
EVENTS = {
    "court": "@us-supreme-court ban uphold justic @tiktok law appeal ruling =352 roberts",
    "storm": "typhoon storm harbour @taiwan flood evacuat wind ferry =180 kaohsiung",
    "goal": "@world-cup goal striker penalty @messi final stadium referee =90 lusail",
}


def features(event: str, seed: int = 0, day: int = 0, language: str = "en") -> Features:
    """A report of an event: most of its words, and some of its own."""
    chance = random.Random(f"{event}{seed}")
    words = chance.sample(EVENTS[event].split(), 7) + [f"own{seed}{n}" for n in range(4)]
    return Features(dict.fromkeys(words, 1.0), language, 1_700_000_000 + day * DAY)


def piece(article: int, event: str, day: int = 0, language: str = "en") -> Piece:
    made = features(event, article, day, language)
    return Piece(article, made.published or 0, made)


def place_all(
    pieces: Iterable[Piece], pins: Pins = NO_PINS, grouper: Grouper | None = None
) -> tuple[Grouper, list[Placement]]:
    grouper = grouper or Grouper(BACKGROUND, pins)
    return grouper, [grouper.place(each, 1000 + each.article) for each in pieces]


def both_ways(*pairs: tuple[int, int]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {article: frozenset(others) for article, others in found.items()}


MIXED = [piece(n, event) for n, event in enumerate(["court", "storm", "goal"] * 4, 1)]


def parts(stories: dict[int, int]) -> set[frozenset[int]]:
    groups: dict[int, set[int]] = {}
    for article, story in stories.items():
        groups.setdefault(story, set()).add(article)
    return {frozenset(group) for group in groups.values()}


def test_reports_of_one_event_meet_and_those_of_others_do_not() -> None:
    grouper, _ = place_all(MIXED)
    assert parts(grouper.story_of) == {frozenset(range(k, 13, 3)) for k in (1, 2, 3)}


def test_a_story_takes_the_id_it_is_given() -> None:
    _, placed = place_all(MIXED[:1])
    assert (placed[0].story, placed[0].is_new, placed[0].joined_by) == (1001, True, ())


def test_a_report_in_another_language_joins() -> None:
    grouper, _ = place_all([piece(1, "court"), piece(2, "court", language="zh")])
    assert grouper.story_of[1] == grouper.story_of[2]


def test_the_same_words_a_year_later_are_another_event() -> None:
    grouper, _ = place_all([piece(1, "court"), piece(2, "court", day=365)])
    assert grouper.story_of[1] != grouper.story_of[2]


def test_evidence_names_what_both_share() -> None:
    _, placed = place_all([piece(1, "court"), piece(2, "court")])
    shared = features("court", 1).terms.keys() & features("court", 2).terms.keys()
    found = placed[1].joined_by
    assert found
    assert {reason.value for reason in found} <= {term.lstrip("@=") for term in shared}
    assert sum(reason.weight for reason in found) <= 1.01


def test_an_article_that_comes_again_stays_and_counts_once() -> None:
    grouper, _ = place_all(MIXED)
    articles = grouper.index.vocabulary.articles
    again = grouper.place(MIXED[4], 9999)
    assert again.story == grouper.story_of[MIXED[4].article]
    assert grouper.index.vocabulary.articles == articles


def test_a_copy_joins_its_original_without_a_voice() -> None:
    grouper, _ = place_all([piece(1, "court")])
    copied = grouper.place(Piece(2, 1_700_000_000, features("goal", 2), copy_of=1), 50)
    assert copied.story == grouper.story_of[1]
    assert copied.joined_by[0].kind == "copy"
    assert grouper.index.groups[copied.story].voices == 1


def test_a_copy_pinned_into_a_story_out_of_the_window_opens_it_again() -> None:
    grouper, _ = place_all([piece(1, "court")], Pins(into={2: 77}))
    placed = grouper.place(Piece(2, 1_700_000_000, features("court", 2), copy_of=1), 50)
    assert (placed.story, placed.is_new) == (77, False)


def test_stories_stored_and_restored_take_in_the_same_reports() -> None:
    grouper, _ = place_all(MIXED[:9])
    again = Grouper(BACKGROUND)
    for story in dict.fromkeys(grouper.story_of.values()):
        again.restore(story, [p for p in MIXED[:9] if grouper.story_of[p.article] == story])
    for late in MIXED[9:]:
        assert grouper.place(late, 1).story == again.place(late, 1).story


def test_stories_are_restored_in_any_order_copies_too() -> None:
    pieces = [*MIXED, piece(20, "court")._replace(copy_of=1, at=0)]
    grouper, _ = place_all(pieces)
    found = []
    for stories in (sorted(set(grouper.story_of.values())), [1003, 1002, 1001]):
        again = Grouper(BACKGROUND)
        for story in stories:
            again.restore(story, [p for p in pieces[::-1] if grouper.story_of[p.article] == story])
        assert again.story_of == grouper.story_of
        assert again.index.groups[1001].voices == 4
        found.append(again.place(piece(30, "goal"), 1).story)
    assert found == [1003, 1003]


def test_new_pins_are_obeyed_from_the_next_article_on() -> None:
    grouper, _ = place_all(MIXED[:6])
    grouper.pins = Pins(apart=both_ways((7, 1), (7, 4)))
    assert grouper.place(MIXED[6], 50).story == 50


def test_a_story_that_copies_came_to_is_let_go_in_its_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST_LIVE", 2)
    grouper = Grouper(BACKGROUND)
    for number, event in enumerate(["court", "storm"], 1):
        grouper.place(piece(number, event), number)
    grouper.place(Piece(3, 1_700_000_500, features("court", 3), copy_of=1), 3)
    grouper.place(piece(4, "goal", day=1), 4)
    assert set(grouper.story_of) == {1, 3, 4}
    grouper.place(piece(5, "goal", day=1), 5)
    assert set(grouper.story_of) == {4, 5}


def test_old_stories_are_let_go_and_leave_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    grouper, _ = place_all(MIXED)
    monkeypatch.setattr(module, "MOST_LIVE", 0)
    grouper._expire()
    index = grouper.index
    assert not grouper.story_of
    assert not index.groups
    assert not index._postings
    assert index.vocabulary.articles == 0
    assert not any(index.vocabulary.counts[n] for n in range(len(index.vocabulary.counts)))


def test_what_is_held_stays_bounded_however_many_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_LIVE", 30)
    grouper = Grouper(BACKGROUND)
    held = []
    for number in range(1, 601):
        event = tuple(EVENTS)[number % 3]
        # Of five, two meet a story, two open their own, and one is a copy.
        day = number // 3 if number % 5 < 2 else number * 200
        copied = Piece(number, number, features(event, number), copy_of=number - 1)
        grouper.place(copied if number % 5 == 4 else piece(number, event, day), number)
        index = grouper.index
        postings = sum(map(len, index._postings.values()))
        held.append((len(grouper._silence), len(index.vocabulary.names), postings))
    for early, late in zip(map(max, *held[:300]), map(max, *held[300:]), strict=True):
        assert late <= early * 1.2


def test_settling_gives_the_same_stories_in_any_order() -> None:
    wanted = parts(dict(settle(MIXED, {}, BACKGROUND, fresh=1).stories))
    for seed in range(5):
        mixed = random.Random(seed).sample(MIXED, len(MIXED))
        assert parts(dict(settle(mixed, {}, BACKGROUND, fresh=1).stories)) == wanted


def test_settling_puts_a_copy_with_its_original_whichever_was_first() -> None:
    early = piece(20, "goal")._replace(at=0, copy_of=21)
    chained = piece(21, "storm")._replace(copy_of=1)
    settled = settle([*MIXED, early, chained], {}, BACKGROUND, fresh=1)
    assert settled.stories[20] == settled.stories[21] == settled.stories[1]
    reasons = {each.article: each.joined_by for each in settled.placements}
    assert [reasons[n][0].value for n in (20, 21)] == ["1", "1"]


def test_a_copy_of_an_article_that_is_not_there_stands_for_itself() -> None:
    settled = settle([*MIXED, piece(20, "goal")._replace(copy_of=999)], {}, BACKGROUND, fresh=1)
    assert settled.stories[20] == settled.stories[3]


def test_settling_keeps_ids_by_the_greatest_overlap() -> None:
    before = {1: 70, 4: 70, 7: 71, 2: 80, 5: 80}
    settled = settle(MIXED, before, BACKGROUND, fresh=500)
    assert {settled.stories[n] for n in (1, 4, 7, 10)} == {70}
    assert {settled.stories[n] for n in (2, 5, 8, 11)} == {80}
    assert {settled.stories[n] for n in (3, 6, 9, 12)} == {500}
    assert settled.moved == {71: 70}


def check_both(pins: Pins, before: dict[int, int] | None = None) -> Sequence[dict[int, int]]:
    """The stories after placing one by one, and after settling."""
    grouper, _ = place_all(MIXED, pins)
    settled = settle(MIXED, before or {}, BACKGROUND, fresh=5000, pins=pins)
    return grouper.story_of, dict(settled.stories)


def test_what_a_reader_kept_together_stays_together() -> None:
    for stories in check_both(Pins(together=both_ways((1, 2)))):
        assert stories[1] == stories[2]


def test_what_a_reader_split_stays_apart_however_alike() -> None:
    for stories in check_both(Pins(apart=both_ways((4, 1), (4, 7), (4, 10)))):
        assert stories[4] not in {stories[1], stories[7], stories[10]}
        assert stories[1] == stories[7] == stories[10]


def test_stories_that_hold_parted_articles_never_merge() -> None:
    for stories in check_both(Pins(apart=both_ways((1, 10)))):
        assert stories[1] != stories[10]


def test_an_article_pinned_into_a_story_is_there() -> None:
    before = {p.article: 70 + p.article % 3 for p in MIXED}
    settled = settle(MIXED, before, BACKGROUND, fresh=5000, pins=Pins(into={2: 71}))
    assert settled.stories[2] == settled.stories[1] == 71


def test_an_article_barred_from_a_story_is_not_there() -> None:
    before = {p.article: 70 + p.article % 3 for p in MIXED}
    pins = Pins(never={4: frozenset({71})})
    settled = settle(MIXED, before, BACKGROUND, fresh=5000, pins=pins)
    assert settled.stories[4] != settled.stories[1] == 71


def test_a_kept_story_stays_whole() -> None:
    before = {p.article: 70 + p.article % 3 for p in MIXED} | {2: 71}
    settled = settle(MIXED, before, BACKGROUND, fresh=5000, pins=Pins(kept=frozenset({71})))
    assert {a for a, story in settled.stories.items() if story == 71} >= {1, 4, 7, 10, 2}


def test_links_find_the_member_that_does_not_belong() -> None:
    members = [(n, features("court", n)) for n in (1, 2, 3, 4)] + [(9, features("storm", 9))]
    found = links(members, BACKGROUND)
    assert min(found, key=lambda link: link.score).article == 9
    assert found == links(members, BACKGROUND)


def test_a_single_article_has_no_links() -> None:
    assert links([(1, features("court"))], BACKGROUND) == ()


def test_articles_that_say_next_to_nothing_are_no_story() -> None:
    pieces = [
        Piece(n, n * DAY, Features({"live": 1.4, "updat": 1.4}, "en", 1_700_000_000 + n * DAY))
        for n in range(1, 6)
    ]
    _, placed = place_all(pieces)
    assert len({each.story for each in placed}) == 5
