"""Key figures grouped by what they count: claims made from sentences by the real reading."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop_app import paths
from desktop_app.core.claims import Claim, Subject
from desktop_app.core.figure_names import names_near
from desktop_app.core.figures import figures
from desktop_app.core.lexicon import Lexicon
from desktop_app.core.seconds import DAY
from desktop_app.core.sentences import sentence_around
from desktop_app.core.subject_times import agree, time_of
from desktop_app.core.subjects import group_claims, is_compared, outlets_of
from desktop_app.core.types import ArticleId
from desktop_app.ingest.lexicons import load_lexicon

JANUARY = int(datetime(2025, 1, 14, tzinfo=UTC).timestamp())


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(paths.resource("stories"))


def told(
    lexicon: Lexicon,
    *sentences: tuple[str, str, str] | tuple[str, str, str, int],
    title: str = "Headline",
) -> list[Claim]:
    """The claims of sentences (outlet, language, words, day), each of an article of its own."""
    found = []
    for number, (outlet, language, text, *day) in enumerate(sentences, 1):
        for figure in figures(text, language):
            sentence, at = sentence_around(text, figure.start, figure.end)
            claim = Claim(
                article=ArticleId(number),
                value=figure.value,
                unit=figure.unit,
                of=figure.of,
                as_of=figure.as_of,
                part="text",
                start=figure.start,
                end=figure.end,
                text=text[figure.start : figure.end],
                sentence=sentence,
                at=at,
                title=title,
                outlet=outlet,
                language=language,
                published=JANUARY + DAY * (day[0] if day else 0),
                names=names_near(text, figure, language, lexicon, title),
            )
            found.append(claim)
    return found


def values(subject: Subject) -> list[float]:
    return [claim.value for claim in subject.claims]


def test_names_stand_in_order_of_nearness_and_are_the_same_in_every_language(
    lexicon: Lexicon,
) -> None:
    for language, text in (
        ("en", "In Washington, TikTok has 170 million American users."),
        ("id", "Di Washington, TikTok punya 170 juta pengguna di Amerika."),
        ("zh-Hans", "华盛顿方面说,TikTok有1.7亿美国用户。"),
    ):
        (figure,) = figures(text, language)
        found = [each for each in names_near(text, figure, language, lexicon) if each[0] == "@"]
        assert set(found) == {"@us", "@tiktok", "@washington"}, language
        assert found[-1] == "@washington", language


def test_a_hashtag_is_one_name_with_its_sign_or_without(lexicon: Lexicon) -> None:
    for text in (
        "Over 160,000 posts stand under #TikTokRefugee.",
        "Over 160,000 posts stand under tiktokrefugee.",
    ):
        (figure,) = figures(text, "en")
        assert {"#tiktokrefuge", "@tiktok"} <= set(names_near(text, figure, "en", lexicon))


def test_the_headline_names_what_a_sentence_does_not(lexicon: Lexicon) -> None:
    text = "It has 300 million monthly users."
    (figure,) = figures(text, "en")
    assert "@rednote" in names_near(text, figure, "en", lexicon, "Xiaohongshu tops the chart")
    assert "@rednote" not in names_near(text, figure, "en", lexicon)


def test_names_are_few_and_quickly_found_however_long_a_text_is(lexicon: Lexicon) -> None:
    text = "TikTok " * 20_000 + "has 5,000 users " + "RedNote " * 20_000
    (figure,) = figures(text, "en")
    begun = time.perf_counter()
    found = names_near(text, figure, "en", lexicon, "A title " * 9_999)
    assert time.perf_counter() - begun < 0.5
    assert {"@tiktok", "@rednote"} <= set(found)
    assert len(found) <= 20


def test_one_thing_told_in_three_languages_is_one_subject(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        ("A", "en", "TikTok has more than 170 million users in the United States."),
        ("B", "id", "TikTok dipakai 170 juta pengguna di Amerika Serikat."),
        ("C", "zh-Hant", "TikTok在美國有1.7億用戶。"),
        ("D", "en", "TikTok has 125 million users in Indonesia."),
        ("E", "en", "About 125 million users in Indonesia open TikTok each day."),
    )
    first, second = group_claims(claims)
    assert outlets_of(first.claims) == ["A", "B", "C"]
    assert first.about is not None
    assert set(first.about.split(" · ")) == {"TikTok", "US"}
    assert outlets_of(second.claims) == ["D", "E"]
    assert not first.conflicts


def test_a_value_that_moves_stays_one_subject_in_order_of_time(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        ("B", "id", "Tagar #TikTokRefugee kini punya 114.000 unggahan di Xiaohongshu.", 2),
        ("A", "en", "The hashtag #TikTokRefugee drew 60,000 posts on RedNote."),
        ("C", "de", "Unter #TikTokRefugee stehen auf RedNote 160.000 Beiträge.", 5),
    )
    (subject,) = group_claims(claims)
    assert values(subject) == [60_000, 114_000, 160_000]
    assert subject.unit == "posts"
    assert (subject.about or "").startswith("#TikTokRefugee")
    assert is_compared(subject)


def test_dead_and_injured_of_one_sentence_are_two_subjects(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        ("A", "en", "The quake in Turkey killed 1,200 people and injured 5,000 people."),
        ("B", "en", "In Turkey the quake killed 1,900 people and injured 7,000 people."),
    )
    assert sorted(map(values, group_claims(claims))) == [[1200, 1900], [5000, 7000]]


def test_votes_for_and_against_are_two_subjects(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        ("A", "en", "By 352 votes to 65 the US House of Representatives passed the TikTok bill."),
        ("B", "en", "The US House of Representatives voted 352-65 to pass the bill on TikTok."),
    )
    assert sorted(map(values, group_claims(claims))) == [[65, 65], [352, 352]]


def test_what_is_counted_by_the_day_or_anew_is_not_what_is_counted_at_all(
    lexicon: Lexicon,
) -> None:
    claims = told(
        lexicon,
        ("A", "en", "RedNote has 300 million monthly active users."),
        ("B", "en", "RedNote won 700,000 new users."),
        ("C", "en", "RedNote has 3 million daily active users."),
        ("D", "en", "A fine of $5,000 per user threatens Apple."),
        ("E", "en", "A fine of $5,000 threatens Apple."),
    )
    assert len(group_claims(claims)) == 5


def test_a_copy_counts_once_and_so_does_what_an_article_says_twice(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        ("A", "en", "RedNote has 300 million users. Yes, RedNote has 300 million users."),
        ("B", "en", "RedNote has 300 million users."),
        ("C", "en", "RedNote has 300 million users."),
    )
    copies = [replace(c, copy_of=ArticleId(1)) if c.article == 3 else c for c in claims]
    (subject,) = group_claims(copies)
    assert outlets_of(subject.claims) == ["A", "B"]
    assert len(subject.claims) == 2


def test_a_copy_without_its_original_is_kept(lexicon: Lexicon) -> None:
    (claim,) = told(lexicon, ("A", "en", "RedNote has 300 million users."))
    (subject,) = group_claims([replace(claim, copy_of=ArticleId(99))])
    assert len(subject.claims) == 1


def test_values_too_far_apart_for_rounding_are_a_conflict(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        ("A", "en", "TikTok has about 150 million users in the US."),
        ("B", "en", "TikTok has some 170 million users in the US."),
        ("C", "en", "TikTok has more than 170 million users in the US."),
        ("D", "en", "TikTok has 150 million users in the US.", 30),
    )
    (subject,) = group_claims(claims)
    rivals = [
        {subject.claims[one].outlet, subject.claims[other].outlet}
        for one, other in subject.conflicts
    ]
    assert rivals == [{"A", "B"}, {"A", "C"}]


def test_a_count_that_grows_from_day_to_day_is_no_conflict(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        ("A", "en", "The hashtag #TikTokRefugee has 151 million views on RedNote."),
        ("B", "en", "The hashtag #TikTokRefugee has 250 million views on RedNote.", 1),
        ("C", "en", "The hashtag #TikTokRefugee has 290 million views on RedNote.", 2),
        ("D", "en", "The hashtag #TikTokRefugee has 700 million views on RedNote.", 3),
    )
    (subject,) = group_claims(claims)
    assert len(subject.claims) == 4
    assert not subject.conflicts


def test_one_that_falls_within_two_days_is_and_one_that_falls_later_is_not(
    lexicon: Lexicon,
) -> None:
    claims = told(
        lexicon,
        ("A", "en", "The hashtag #TikTokRefugee has 290 million views on RedNote."),
        ("B", "en", "The hashtag #TikTokRefugee has 250 million views on RedNote.", 2),
        ("C", "en", "The hashtag #TikTokRefugee has 150 million views on RedNote.", 5),
    )
    (subject,) = group_claims(claims)
    assert values(subject) == [290e6, 250e6, 150e6]
    assert subject.conflicts == ((0, 1),)


def test_one_outlet_is_in_no_conflict_with_itself(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        ("A", "en", "TikTok has 170 million users in the US."),
        ("A", "en", "TikTok has 150 million users in the US.", 1),
    )
    (subject,) = group_claims(claims)
    assert not subject.conflicts


def test_two_values_that_an_article_tells_both_are_no_conflict(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        ("A", "en", "Trump extended the TikTok deadline by 90 days."),
        ("B", "en", "Trump first delayed the TikTok ban by 75 days, then extended it by 90 days."),
        ("C", "en", "Trump extended the TikTok deadline by 75 days."),
    )
    for subject in group_claims(claims):
        for one, other in subject.conflicts:
            assert {subject.claims[one].outlet, subject.claims[other].outlet} == {"A", "C"}


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("more than 170 million users", "170 million users", True),
        ("170 million users", "150 million users", False),
        ("1,706 cases", "1,700 cases", True),
        ("nearly 20 percent", "19.9 percent", True),
        ("about 300 million users", "312 million users", True),
        ("300 million users", "290 million users", True),
        ("300 million users", "340 million users", False),
        ("100,000 posts", "160,000 posts", False),
        ("100,000 posts", "109,000 posts", True),
        ("75 days", "75 days", True),
    ],
)
def test_rounding_and_words_like_nearly_are_no_difference(
    lexicon: Lexicon, one: str, other: str, is_one: bool
) -> None:
    first, second = told(lexicon, ("A", "en", f"It has {one}."), ("B", "en", f"It has {other}."))
    assert agree(first, second) is is_one
    assert agree(second, first) is is_one


@pytest.mark.parametrize(
    ("as_of", "days"),
    [(None, 1), ("2025-01-10", 1), ("2025-02", 28), ("2024", 366), ("2025-02-31", 1)],
)
def test_a_claim_holds_for_the_time_it_names_else_for_its_day(
    lexicon: Lexicon, as_of: str | None, days: int
) -> None:
    (claim,) = told(lexicon, ("A", "en", "RedNote has 300 million users."))
    start, end = time_of(replace(claim, as_of=as_of, published=JANUARY + 5_000))
    assert end - start == days * DAY
    assert (start == JANUARY) is (as_of in (None, "2025-02-31"))


def test_subjects_of_more_outlets_come_first_and_single_claims_last(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        ("A", "en", "Lemon8 was downloaded 16 million times, 16 million downloads."),
        ("B", "en", "RedNote has 300 million users."),
        ("C", "en", "RedNote has 300 million users."),
        ("A", "en", "RedNote has 300 million users."),
        ("D", "en", "Oracle will cut 2,000 jobs."),
        ("E", "en", "Oracle cuts 2,000 jobs."),
    )
    found = group_claims(claims)
    counts = [len(outlets_of(subject.claims)) for subject in found]
    assert counts == sorted(counts, reverse=True)
    assert [is_compared(subject) for subject in found][:2] == [True, True]
    assert not is_compared(found[-1])


def test_the_order_in_which_claims_come_changes_nothing(lexicon: Lexicon) -> None:
    claims = told(
        lexicon,
        *(
            (outlet, "en", f"{app} has {count} million users in {place}.", day)
            for day, (outlet, app, count, place) in enumerate(
                (outlet, app, 20 * number + day, place)
                for number, app in enumerate(("TikTok", "RedNote", "Lemon8"), 1)
                for day, place in enumerate(("India", "Japan", "Taiwan"))
                for outlet in "ABC"
            )
        ),
    )
    expected = group_claims(claims)
    for seed in range(3):
        shuffled = list(claims)
        random.Random(seed).shuffle(shuffled)
        assert group_claims(shuffled) == expected


def test_no_claims_give_no_subjects_and_no_unit_gives_none(lexicon: Lexicon) -> None:
    assert group_claims([]) == []
    (claim,) = told(lexicon, ("A", "en", "RedNote has 300 million users."))
    assert group_claims([replace(claim, unit=None)]) == []


def test_without_names_the_words_of_a_figure_say_what_it_is_about(lexicon: Lexicon) -> None:
    (claim,) = told(lexicon, ("A", "en", "RedNote has 300 million users."))
    nameless = replace(claim, names=(), of="monthly readers")
    assert [subject.about for subject in group_claims([nameless])] == ["monthly readers"]
    assert [s.about for s in group_claims([replace(nameless, of=None)])] == [None]


def test_thousands_of_claims_of_one_unit_take_no_time_to_speak_of(lexicon: Lexicon) -> None:
    base = told(
        lexicon,
        ("A", "en", "TikTok has more than 170 million users in the United States."),
        ("B", "en", "RedNote has 300 million users in China, says Reuters."),
        ("C", "en", "Bluesky counts 20 million users in Brazil after a ban of X."),
    )
    chance = random.Random(7)
    many = [
        replace(
            chance.choice(base),
            article=ArticleId(number),
            value=float(chance.randrange(10, 900) * 10**6),
            outlet=f"Outlet {number % 90}",
            published=JANUARY + number * 3_600,
        )
        for number in range(1, 4_001)
    ]
    begun = time.perf_counter()
    found = group_claims(many)
    assert time.perf_counter() - begun < 20
    assert sum(len(subject.claims) for subject in found) == len(many)
