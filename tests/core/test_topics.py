"""Tagging by packs: what matches, what a match weighs, and where its evidence stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.fold import fold
from desktop_app.core.packs import load_pack
from desktop_app.core.topics import Tagger, fingerprint, measure
from desktop_app.core.types import Sample, Tag

HEAD = 'format = 1\nid = "p"\nversion = "1"\n[name]\nen = "P"\n'


def words(name: str, /, **lists: object) -> str:
    lines = "\n".join(f"{key} = {json.dumps(value)}" for key, value in lists.items())
    return f"[words.{name}]\n{lines}\n"


def topic(*rules: str, id: str = "t", head: str = "") -> str:
    body = "".join(f"[[topic.rule]]\n{rule}\n" for rule in rules)
    return f'[[topic]]\nid = "{id}"\nname = {{ en = "T" }}\ncolor = "#111111"\n{head}\n{body}'


def tagger(*parts: str, head: str = "") -> Tagger:
    return Tagger([load_pack(head + HEAD + "".join(parts), "p.toml")])


def one_list(language: str, *phrases: str, **more: object) -> Tagger:
    return tagger(words("w", **{language: list(phrases)}, **more), topic('all = ["w"]'))


def lit(tags: tuple[Tag, ...], title: str, text: str = "") -> list[str]:
    """The words of the first tag's evidence, as a reader sees them."""
    parts = {"title": title, "text": text}
    return [parts[e.part][e.start : e.end] for e in tags[0].evidence]


@pytest.mark.parametrize(
    ("language", "phrase", "title", "seen"),
    [
        ("en", "ban~", "Court lets app banned in June return", "banned"),
        ("en", "ban~", "Two bans, one day", "bans"),
        ("en", "divest~", "Divesting takes time", "Divesting"),
        ("en", "force~", "Forcing a sale", "Forcing"),
        ("en", "deny~", "He denies it", "denies"),
        ("en", "sign~ a bill", "She signed a bill", "signed a bill"),
        ("en", "(user|personal) data", "Where PERSONAL DATA goes", "PERSONAL DATA"),
        ("en", "=US", "The US said no", "US"),
        ("en", "don't", "They don’t agree", "don’t"),
        ("id", "~blokir~", "Rencana pemblokiran itu", "pemblokiran"),
        ("id", "~blokir~", "Aplikasi diblokir lagi", "diblokir"),
        ("id", "~tutup~", "Pemerintah menutup pasar", "menutup"),
        ("id", "~tutup~", "Setelah penutupannya", "penutupannya"),
        ("id", "~larang~", "Larangan itu", "Larangan"),
        ("de", "Verbot*", "Das Verbotsgesetz", "Verbotsgesetz"),
        ("zh", "禁令", "法院維持禁令", "禁令"),
        ("any", "TikTok", "给TikTok75天宽限期", "TikTok"),
        ("zh", "难民", "「TikTok難民」湧入", "難民"),
        ("zh", "App禁令", "Ａｐｐ禁令", "Ａｐｐ禁令"),
        ("ko", "틱톡", "틱톡은 오늘", "틱톡"),
        ("ja", "禁止", "利用を禁止へ", "禁止"),
        ("ru", "запрет*", "Суд запретил приложение", "запретил"),
        (
            "vi",
            "lệnh cấm",
            "Le\u0302\u0323nh ca\u0302\u0301m mới",
            "Le\u0302\u0323nh ca\u0302\u0301m",
        ),
        ("any", "istanbul", "\u0130STANBUL bans it", "\u0130STANBUL"),
    ],
)
def test_a_phrase_is_found_and_lit_as_whole_words(
    language: str, phrase: str, title: str, seen: str
) -> None:
    tags = one_list(language, phrase).tag(title, "", None)
    assert lit(tags, title) == [seen]


@pytest.mark.parametrize(
    ("language", "phrase", "title"),
    [
        ("en", "ban~", "A bank in Banff"),
        ("en", "ban~", "The urban poor"),
        ("en", "=US", "tell us more"),
        ("en", "red note", "A red notebook"),
        ("id", "~blokir~", "xblokir"),
        ("id", "~larang~", "Belarangkan"),
        ("de", "Verbot*", "Gebot"),
    ],
)
def test_a_phrase_is_not_found_within_another_word(language: str, phrase: str, title: str) -> None:
    assert one_list(language, phrase).tag(title, "", language) == ()


def test_a_match_that_overlaps_an_exception_does_not_count() -> None:
    finder = one_list("en", "note", **{"except": ["Redmi Note"]})
    assert finder.tag("Redmi Note on sale", "", "en") == ()
    title = "Redmi Note on sale, a note says"
    assert lit(finder.tag(title, "", "en"), title) == ["note"]


def test_a_list_beside_another_counts_only_in_its_company() -> None:
    finder = tagger(
        words("name", en=["RedNote"]),
        words("book", en=["little red book"], beside=["name"]),
        topic('all = ["book"]'),
    )
    assert finder.tag("Mao's little red book", "", "en") == ()
    assert finder.tag("The little red book", "RedNote is an app.", "en")


def test_a_phrase_bound_to_a_language_counts_in_it_and_where_none_is_known() -> None:
    finder = tagger("[words.w]\nonly.es = ['firm*']\n", topic('all = ["w"]'))
    assert finder.tag("The firm wins", "", "en") == ()
    assert finder.tag("Trump firma el decreto", "", "es")
    assert finder.tag("Trump firma el decreto", "", None)


def test_a_rule_wants_its_lists_in_one_sentence() -> None:
    finder = tagger(words("a", en=["app"]), words("b", en=["ban"]), topic('all = ["a", "b"]'))
    assert finder.tag("x", "The app is new. A ban may come.", "en") == ()
    assert finder.tag("x", "A ban of the app in the U.S. Senate may come.", "en")
    assert finder.tag("x", "没有。The app\nA ban", "en") == ()


def test_near_counts_the_characters_between() -> None:
    finder = tagger(
        words("a", en=["app"]), words("b", en=["ban"]), topic('all = ["a", "b"]\nnear = 5')
    )
    assert finder.tag("app of ban", "", "en")
    assert finder.tag("app that some would ban", "", "en") == ()


def test_a_list_of_none_forbids_the_sentence_only() -> None:
    finder = tagger(
        words("a", en=["ban"]), words("b", en=["shop"]), topic('all = ["a"]\nnone = ["b"]')
    )
    assert finder.tag("A shop ban", "", "en") == ()
    assert finder.tag("A shop ban", "Another ban came.", "en")


def test_one_word_cannot_fill_two_places_of_a_rule() -> None:
    finder = tagger(words("a", en=["sue~"]), words("b", en=["sue~"]), topic('all = ["a", "b"]'))
    assert finder.tag("They sued", "", "en") == ()
    assert finder.tag("They sued and sue", "", "en")


def test_a_word_that_two_places_want_leaves_the_other_place_its_own() -> None:
    finder = tagger(
        words("app", zh=["TikTok"]),
        words("court", zh=["上诉", "法院"]),
        words("step", zh=["上诉"]),
        topic('all = ["app", "court", "step"]'),
    )
    assert finder.tag("TikTok将上诉到最高法院", "", "zh")


def test_a_sentence_without_a_name_speaks_of_the_one_before() -> None:
    finder = tagger(
        words("a", en=["alpha"]),
        words("b", en=["beta"]),
        words("x", en=["fell"]),
        topic('all = ["a", "x"]'),
        head='follow = ["a", "b"]\n',
    )
    text = "Alpha met beta. Alpha rose. It fell."
    assert lit(finder.tag("x", text, "en"), "x", text) == ["fell"]
    assert finder.tag("x", "Alpha rose. Beta rose. It fell.", "en") == ()


def test_a_headline_without_a_name_speaks_of_what_the_text_names_first() -> None:
    finder = tagger(
        words("a", en=["alpha"]),
        words("b", en=["beta"]),
        words("x", en=["fell"]),
        topic('all = ["a", "x"]'),
        head='follow = ["a", "b"]\n',
    )
    assert lit(finder.tag("How it fell", "Alpha is old, beta new.", "en"), "How it fell") == [
        "fell"
    ]
    assert finder.tag("How it fell", "Beta is old. Alpha is new.", "en") == ()


def test_a_name_is_read_within_a_longer_phrase_and_other_words_are_not() -> None:
    parts = (
        words("a", en=["alpha"]),
        words("x", en=["alpha closed"]),
        words("y", en=["closed"]),
    )
    head = 'follow = ["a"]\n'
    title = "Order: Alpha closed at once"
    for rule in ('all = ["a", "x"]', 'all = ["x", "a"]'):
        assert lit(tagger(*parts, topic(rule), head=head).tag(title, "", "en"), title) == [
            "Alpha closed"
        ]
        assert tagger(*parts, topic(rule)).tag(title, "", "en") == ()
    assert tagger(*parts, topic('all = ["x", "y"]'), head=head).tag(title, "", "en") == ()


def test_weights_add_up_to_the_threshold_and_a_late_match_counts_half() -> None:
    rule = 'all = ["w"]\ntitle = 0.6\ntext = 0.4\ntimes = 2'
    finder = tagger(words("w", en=["rain"]), topic(rule), head="lead = 40\n")
    assert finder.tag("Rain", "No more.", "en") == ()
    (tag,) = finder.tag("Rain", "Rain here.", "en")
    assert (tag.score, [e.weight for e in tag.evidence]) == (1.0, [0.6, 0.4])
    assert finder.tag("Rain", "No more." + " Filler stands here." * 4 + " Rain.", "en") == ()
    (tag,) = finder.tag("Rain", "Rain here. Rain there. Rain.", "en")
    assert tag.score == 1.4


def test_the_first_sentence_may_weigh_more() -> None:
    finder = tagger(words("w", en=["rain"]), topic('all = ["w"]\ntext = 0.4\nfirst = 1.0'))
    assert finder.tag("News", "Rain fell. Then sun.", "en")
    assert finder.tag("News", "Sun first. Then rain.", "en") == ()


def test_a_topic_needs_its_subject() -> None:
    finder = tagger(
        words("s", en=["TikTok"]),
        words("w", en=["ban"]),
        topic('all = ["w"]', head='needs = ["s"]'),
    )
    assert finder.tag("A ban", "", "en") == ()
    assert finder.tag("A ban", "TikTok again.", "en")


def test_words_side_by_side_are_lit_as_one() -> None:
    finder = tagger(
        words("a", id=["~tolak~"]), words("b", id=["banding"]), topic('all = ["a", "b"]')
    )
    title = "Hakim menolak banding TikTok"
    assert lit(finder.tag(title, "", "id"), title) == ["menolak banding"]


def test_evidence_names_the_rule_and_the_phrase() -> None:
    (tag,) = one_list("en", "ban~").tag("Banned", "", "en")
    assert tag.evidence[0].rule == "w: ban~"


def test_the_first_of_two_packs_keeps_an_id() -> None:
    packs = [
        load_pack(HEAD + words("w", en=[word]) + topic('all = ["w"]'), "p") for word in ("a", "b")
    ]
    assert Tagger(packs).tag("b", "", "en") == ()
    assert Tagger(packs).topics == ("t",)


def test_no_pack_tags_nothing() -> None:
    assert Tagger([]).tag("TikTok", "ban", "en") == ()


def test_the_fingerprint_tells_packs_apart() -> None:
    one, same, other = (fingerprint([(text, "pack.toml")]) for text in ("a", "a", "b"))
    assert one == same != other != fingerprint([("b", "other.toml")])


def test_measure_counts_right_wrong_and_missed() -> None:
    finder = one_list("en", "rain")
    score = measure(
        finder,
        [
            Sample("rain", "", "en", frozenset({"t"})),
            Sample("snow", "", "en", frozenset({"t"})),
            Sample("rain", "", "en"),
            Sample("sun", "", "en"),
        ],
    )
    (result,) = score.topics
    assert (result.right, result.wrong, result.missed) == (1, 1, 1)
    assert (score.micro.f1, score.macro_f1) == (0.5, 0.5)
    assert (score.negatives, score.negatives_tagged) == (2, 1)


CROOKED = st.text(
    st.sampled_from("abn ban禁令難民ＢＡＮ\u0130\u0301\u0323é.!。 \n’🙂ﬀßΣ"), max_size=60
)


def test_evidence_holds_an_accent_that_its_letter_cannot_take_in() -> None:
    (tag,) = one_list("zh", "难民").tag("", "難民\u0301\u0130", None)
    assert [(span.start, span.end) for span in tag.evidence] == [(0, 3)]


@given(CROOKED, CROOKED)
def test_evidence_stands_in_any_text_whatever_its_letters(title: str, text: str) -> None:
    finder = one_list("zh", "ban", "禁令", "难民")
    for tag in finder.tag(title, text, None):
        for span in tag.evidence:
            part = title if span.part == "title" else text
            shown = fold(part[span.start : span.end]).text
            assert any(word in shown for word in ("ban", "禁令", "难民"))


@given(st.text(max_size=80))
def test_folding_keeps_the_way_back(text: str) -> None:
    folded = fold(text)
    ends = [folded.span(i, i + 1) for i in range(len(folded.text))]
    assert all(0 <= start <= end <= len(text) for start, end in ends)
    if folded.origin is None:
        assert len(folded.text) == len(text)
