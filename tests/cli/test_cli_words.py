"""How typed words become options and queries, and how output is kept fit for a terminal."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.cli.output import iso, json_line, local_time, printable, published_time
from desktop_app.cli.parser import Usage, parse, sort_words, whole_number
from desktop_app.cli.verbs import VERBS, find_verb, help_text

LIST, TAG, EXPORT = VERBS["list"], VERBS["tag"], VERBS["export"]


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (["-topic:culture"], ["-topic:culture"]),
        (["topic:rednote", "-topic:culture", "--limit", "3"], ["topic:rednote", "-topic:culture"]),
        (["--limit=3", "--", "-x", "--limit", "9"], ["-x", "--limit", "9"]),
        (["-outlet:bbc", "lang:zh"], ["-outlet:bbc", "lang:zh"]),
        (["(a", "OR", "b)", "--full"], ["(a", "OR", "b)"]),
        (["-", "小红书"], ["-", "小红书"]),
        ([""], [""]),
        ([], []),
    ],
)
def test_what_is_no_known_option_belongs_to_the_query(words: list[str], query: list[str]) -> None:
    assert parse(LIST, words).query == query


def test_an_option_is_known_wherever_it_stands() -> None:
    args = parse(LIST, ["lang:zh", "--json", "-topic:culture", "--after", "7"])
    assert (args.json, args.after, args.query) == (True, 7, ["lang:zh", "-topic:culture"])


def test_a_file_name_may_begin_with_a_minus() -> None:
    assert str(parse(EXPORT, ["archive", "-o", "-odd.jsonl", "-outlet:bbc"]).output) == "-odd.jsonl"


def test_topics_with_a_minus_are_taken_away() -> None:
    assert parse(TAG, ["7", "-rednote", "+tiktok-ban"]).topics == ["-rednote", "+tiktok-ban"]


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("list", ["--limti", "5"]),
        ("list", ["--limit", "-5"]),
        ("list", ["--limit", "five"]),
        ("list", ["--limit", "9" * 5000]),
        ("list", ["--limit"]),
        ("list", ["--lim", "5"]),
        ("list", ["bad\udcff"]),
        ("list", ["nul\0"]),
        ("show", []),
        ("show", ["٣"]),
        ("show", ["1", "2"]),
        ("topics", ["-x"]),
        ("export", ["archive"]),
        ("export", ["pdf", "-o", "x"]),
        ("export", ["archive", "-o", ""]),
        ("mark", ["purple", "x"]),
        ("add", []),
    ],
)
def test_a_wrong_command_is_told_in_one_sentence(verb: str, words: list[str]) -> None:
    with pytest.raises(Usage) as told:
        parse(VERBS[verb], words)
    assert str(told.value).endswith(".")
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 300


def test_a_misspelt_verb_gets_a_hint() -> None:
    with pytest.raises(Usage, match="did you mean refresh"):
        find_verb("refesh")


@given(st.lists(st.text(max_size=8), max_size=6))
def test_sorting_loses_no_word_of_a_query(words: list[str]) -> None:
    options = [each for each in LIST.options if not each.is_position]
    typed = [word for word in words if not word.startswith("--")]
    known = [LIST.options[0], *options]
    assert sort_words(typed, known) == (["--", *typed] if typed else [])


def test_every_verb_is_in_the_help() -> None:
    for verb in VERBS.values():
        assert f"  {verb.name}" in help_text()
        assert verb.does in help_text()
        assert verb.usage.split()[0] == verb.name


def test_numbers_are_ascii_and_fit_the_library() -> None:
    assert whole_number("007") == 7
    assert whole_number(str(2**63 - 1)) == 2**63 - 1
    for wrong in ("", "-1", "1_000", "１", str(2**63), "1e3"):
        with pytest.raises(Exception, match="whole number"):
            whole_number(wrong)


@given(st.text() | st.sampled_from(["\x1b]0;owned\x07", "a\x9bb", "\u202etxt.exe", "x\u2028y"]))
def test_json_keeps_every_text_and_shows_no_control(text: str) -> None:
    line = json_line({"title": text})
    assert json.loads(line) == {"title": text}
    assert all(sign.isprintable() or sign == " " for sign in line if ord(sign) < 0xA0)
    assert not set(line) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
    line.encode("utf-8")


@given(st.text())
def test_words_for_people_carry_no_control_character(text: str) -> None:
    shown = printable(text)
    assert not [s for s in shown if (ord(s) < 32 and s not in "\t\n") or 127 <= ord(s) < 160]
    shown.encode("utf-8")


def test_passwords_are_left_out_of_what_is_shown() -> None:
    told = printable("https://ann:s3cret@example.org/feed failed; see https://medium.com/@ann")
    assert told == "https://example.org/feed failed; see https://medium.com/@ann"


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (None, None),
        (1736726400, "2025-01-13T00:00:00Z"),
        (0, "1970-01-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"),
        (-62135596800, "0001-01-01T00:00:00Z"),
        (253402300800, None),
        (10**30, None),
    ],
)
def test_times_are_iso_8601_in_utc(seconds: int | None, expected: str | None) -> None:
    assert iso(seconds) == expected
    assert len(local_time(seconds)) == 16


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system sets its zone elsewhere")
@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles", "Asia/Jakarta", "XYZ+9", "XYZ-9"])
def test_a_bare_day_is_that_day_in_every_time_zone(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert published_time(1737072000).rstrip() == "2025-01-17"
        assert len(published_time(1737072000)) == len(published_time(1737072001)) == 16
        assert published_time(1737072001) == local_time(1737072001)
    finally:
        monkeypatch.undo()
        time.tzset()
