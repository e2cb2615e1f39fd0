"""Archives: JSON Lines in, entries or numbered sentences out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.types import Entry
from desktop_app.ingest import archive
from desktop_app.ingest.archive import read_archive

GOOD = {"url": "https://a.example/1", "title": "A"}


def line(**changes: object) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


def only(**changes: object) -> Entry | str:
    (found,) = read_archive([line(**changes)])
    return found


def test_a_whole_line_becomes_an_entry() -> None:
    assert only(
        outlet="Kabar",
        outlet_country="ID",
        lang="id",
        author="Sari",
        published="2025-01-13",
        summary="Ringkas & <b>.",
        guid="g",
        unknown=["ignored"],
    ) == Entry(
        title="A",
        url="https://a.example/1",
        guid="g",
        author="Sari",
        published=1736726400,
        html="<p>Ringkas & .</p>".replace("&", "&amp;"),
        summary="Ringkas & .",
        language="id",
        outlet="Kabar",
        country="ID",
    )


@pytest.mark.parametrize(
    ("date", "seconds"),
    [
        ("2025", 1735689600),
        ("2025-01", 1735689600),
        ("2025-01-13", 1736726400),
        ("2025-01-13T17:00:00+07:00", 1736762400),
        ("2025-01-13T10:00:00Z", 1736762400),
        (None, None),
    ],
)
def test_dates_come_in_several_precisions(date: str | None, seconds: int | None) -> None:
    found = only(published=date)
    assert isinstance(found, Entry)
    assert found.published == seconds


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"url": "javascript:alert(1)"}, "not a web address"),
        ({"url": None}, "neither"),
        ({"url": 5}, '"url" must be a text'),
        ({"title": None}, '"title" is missing'),
        ({"title": "<b></b>"}, '"title" is missing'),
        ({"title": ["A"]}, '"title" must be a text'),
        ({"published": "soon"}, "not a date"),
        ({"content_html": {}}, '"content_html" must be a text'),
    ],
)
def test_a_wrong_line_is_refused_with_its_number(changes: dict[str, object], words: str) -> None:
    found = list(read_archive([line(), b"", line(**changes), line()]))
    assert isinstance(found[0], Entry)
    assert isinstance(found[2], Entry)
    assert isinstance(found[1], str)
    assert found[1].startswith("line 3: ")
    assert words in found[1]


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"[]",
        b"null",
        b"7",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"title": "' + b"x" * 3_000_000 + b'"}',
        b'{"n": ' + b"9" * 100_000 + b"}",
    ],
)
def test_a_line_that_is_no_object_is_refused_and_harms_no_other(raw: bytes) -> None:
    found = list(read_archive([raw, line()]))
    assert isinstance(found[0], str)
    assert isinstance(found[1], Entry)


def test_half_characters_become_valid_text() -> None:
    (found,) = read_archive(
        [b'{"url":"https://a.example/1","title":"A\\ud800","outlet":"\\udc00B"}']
    )
    assert isinstance(found, Entry)
    (found.title + (found.outlet or "")).encode("utf-8")


def test_numbers_of_lines_go_on_where_a_part_begins() -> None:
    assert next(read_archive([b"{"], 41)) == "line 41: not valid JSON."


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    found = list(read_archive([b"\xef\xbb\xbf" + line() + b"\r\n", b"\r\n"]))
    assert [type(each) for each in found] == [Entry]


def test_an_archive_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_LINES", 2)
    assert len(list(read_archive([line()] * 9))) == 3


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=10,
)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=200)
    | st.dictionaries(
        st.sampled_from(["url", "title", "published", "lang", "content_html", "guid"]), JSON
    ).map(lambda values: json.dumps(values).encode())
)
def test_any_line_gives_an_entry_of_valid_text_or_a_sentence(raw: bytes) -> None:
    for found in read_archive([raw]):
        if isinstance(found, Entry):
            found.title.encode("utf-8")
            assert found.title
        else:
            assert found.startswith("line 1: ")


def test_an_article_that_has_a_name_but_no_address_is_known_by_its_name() -> None:
    (found,) = read_archive([line(url="tag:news.example,2025-01-16:refugees")])
    assert isinstance(found, Entry)
    assert (found.url, found.guid) == (None, "tag:news.example,2025-01-16:refugees")
