"""Documents built to harm: each ends as a feed or as a sentence, soon, and reads nothing."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.types import Expected, ParsedFeed
from desktop_app.ingest import parse, xml
from desktop_app.ingest.parse import parse_feed

HEAD = '<rss version="2.0"><channel><title>x</title>'
TAIL = "</channel></rss>"
SIZE = 150_000
SECONDS = 4.0  # a machine under load; what is bounded takes a tenth of it


def outcome(body: bytes, content_type: str | None = None) -> ParsedFeed | str:
    start = time.monotonic()
    try:
        return parse_feed(body, content_type, "https://a.example/feed")
    except Expected as error:
        return str(error)
    finally:
        assert time.monotonic() - start < SECONDS


def said(feed: ParsedFeed | str) -> str:
    assert isinstance(feed, ParsedFeed)
    return "\n".join([feed.title or "", *(entry.title + entry.html for entry in feed.entries)])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32", "gb18030"])
def test_external_entities_are_never_read_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP-SECRET")
    dtd = tmp_path / "evil.dtd"
    dtd.write_text("<!ENTITY y 'TOP-SECRET'>")
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>'
        f'<!DOCTYPE rss SYSTEM "{dtd.as_uri()}" [<!ENTITY x SYSTEM "{secret.as_uri()}">'
        f'<!ENTITY % p SYSTEM "{dtd.as_uri()}"> %p; ]>'
        f"{HEAD}<item><title>A&x;B&y;</title></item>{TAIL}"
    )
    assert "TOP-SECRET" not in said(outcome(text.encode(encoding)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_do_not_multiply(encoding: str) -> None:
    levels = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(12))
    text = (
        f'<!DOCTYPE rss [<!ENTITY l0 "lol">{levels}]>{HEAD}<item><title>&l12;</title></item>{TAIL}'
    )
    assert len(said(outcome(text.encode(encoding)))) < 200
    title = f"<title>{'&a;' * 9_000}</title>"
    big = f'<!DOCTYPE rss [<!ENTITY a "{"x" * 50_000}">]>{HEAD}<item>{title}</item>{TAIL}'
    assert len(said(outcome(big.encode(encoding)))) < 5_000


def test_a_name_of_a_file_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(HEAD + TAIL)
    assert outcome(str(path).encode()) == "This is not a feed."
    assert outcome(path.as_uri().encode()) == "This is not a feed."


def test_nesting_and_attributes_beyond_any_use_are_refused() -> None:
    deep = HEAD + "<a>" * 100_000 + "</a>" * 100_000 + TAIL
    assert "nested far deeper" in str(outcome(deep.encode()))
    wide = HEAD + "<item " + " ".join(f"a{i}='1'" for i in range(5_000)) + "/>" + TAIL
    assert isinstance(outcome(wide.encode()), str)
    many = HEAD + "<a/>" * (xml.MAX_ELEMENTS + 1) + TAIL
    assert isinstance(outcome(many.encode()), str)


UNITS = {
    "comments": "<!--",
    "brackets": "<",
    "ampersands": "&",
    "references": "&#",
    "open tags": "<a ",
    "endless tags": "<a",
    "sections": "<![CDATA[",
    "instructions": "<?",
    "declarations": "<!DOCTYPE [",
    "quotes": "<item a='",
    "items": "<item>",
    "titles": "<item><title>",
    "ends": "</item>",
    "spaces": "&nbsp;",
    "numbers": "&#99999999;",
    "bangs": "<!",
    "xhtml": "<entry><content type='xhtml'>",
    "sources": "<source>",
    "colons": "<a:b:c:",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_markup_repeated_without_end_is_bounded_in_time(unit: str) -> None:
    outcome((HEAD + unit * (SIZE // len(unit))).encode())
    outcome((unit * (SIZE // len(unit))).encode())


FIELDS = {
    "author": "<author>{}@</author>",
    "mail": "<author>a@a{}</author>",
    "date": "<pubDate>1 {}</pubDate>",
    "link": "<link>http://a/{}</link>",
    "title": "<title>&lt;b{}</title>",
    "source": "<source>{}</source>",
    "text": "<description>{}</description>",
}


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS.keys())
@pytest.mark.parametrize("unit", ["a.", "1 ", "&lt;b", "a@a", "&amp;amp;"])
def test_a_field_of_any_length_is_bounded_in_time(field: str, unit: str) -> None:
    text = HEAD + "<item>" + field.format(unit * (SIZE // len(unit))) + "</item>" + TAIL
    assert isinstance(outcome(text.encode()), ParsedFeed)


def test_many_categories_are_bounded_in_time_and_number() -> None:
    items = "".join(f"<category>{i}</category>" for i in range(20_000))
    feed = outcome(f"{HEAD}<item><title>A</title>{items}</item>{TAIL}".encode())
    assert isinstance(feed, ParsedFeed)
    assert len(feed.entries[0].categories) <= 50


@pytest.mark.parametrize(
    "text",
    [
        '{"version":"https://jsonfeed.org/version/1","items":' + "[" * 200_000,
        '{"items":[' + '{"a":' * 200_000,
        '{"version":"https://jsonfeed.org/version/1","items":[' + "9" * 300_000 + "]}",
        '{"version":"https://jsonfeed.org/version/1","items":[{"id":1e999999999,"title":"A"}]}',
        '{"version":"https://jsonfeed.org/version/1","items":[{"id":NaN,"title":"A"}]}',
        '{"version":"https://jsonfeed.org/version/1","items":{"a":1}}',
        '{"version":5,"items":[{"title":["A"],"url":{},"tags":"x","authors":5,"id":[]}]}',
        '{"version":"https://jsonfeed.org/version/1","items":[{"title":"A"}],"items":[1]}',
    ],
)
def test_hostile_json_ends_in_a_feed_or_a_sentence(text: str) -> None:
    outcome(text.encode())


def test_half_characters_in_json_become_valid_text() -> None:
    items = r'[{"title":"A\ud800B","content_html":"\udfff","id":"\ud800","tags":["\ud800"]}]'
    feed = outcome(b'{"version":"https://jsonfeed.org/version/1","items":' + items.encode() + b"}")
    assert isinstance(feed, ParsedFeed)
    json.dumps(repr(feed.entries)).encode("utf-8")
    feed.entries[0].title.encode("utf-8")
    (feed.entries[0].guid or "").encode("utf-8")


FRAGMENTS = st.sampled_from(
    "<rss version='2.0'>|<channel>|<item>|</item>|<title>|</title>|&|&amp;|<![CDATA[|]]>|<!--|-->|"
    "<feed xmlns='http://www.w3.org/2005/Atom'>|<entry>|</entry>|<link href='|'/>|<!DOCTYPE x [|]>|"
    "<content type='xhtml'>|\0|é|<?xml version='1.0' encoding='gbk'?>|<guid>|</guid>|<rdf:RDF>|"
    '<pubDate>|</pubDate>|\ud83d|{"version":"https://jsonfeed.org/version/1","items":[|'
    '{"title":|"|}|]'.split("|")
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.binary(max_size=400)
    | st.lists(FRAGMENTS | st.text(max_size=10), max_size=40).map(
        lambda parts: "".join(parts).encode("utf-8", "surrogatepass")
    ),
    st.sampled_from(
        [None, "text/xml; charset=big5", "text/html; charset=utf-16", "x;charset=zlib"]
    ),
)
def test_any_bytes_give_a_feed_of_valid_text_or_a_sentence(
    body: bytes, content_type: str | None
) -> None:
    got = outcome(body, content_type)
    if isinstance(got, ParsedFeed):
        for entry in got.entries:
            for value in (entry.title, entry.url, entry.guid, entry.author, entry.html):
                (value or "").encode("utf-8")
                assert "\0" not in (value or "")


def test_the_whole_is_bounded_by_named_constants() -> None:
    assert parse.MAX_ENTRIES <= 5_000
    assert xml.MAX_DEPTH <= 1_000
