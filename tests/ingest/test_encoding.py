"""Encodings: declared, undeclared, and declared wrongly."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ingest.encoding import decode
from desktop_app.ingest.parse import parse_feed

TEXTS = {
    "gb18030": "据新华社报道，美国最高法院周五维持了抖音禁令，大量用户涌入小红书。",
    "big5": "據報導，美國最高法院週五維持抖音禁令，大量用戶湧入小紅書。",
    "shift_jis": "米連邦最高裁は金曜日、TikTok禁止法を支持する判断を示した。",
    "euc_jp": "米連邦最高裁は金曜日、TikTok禁止法を支持する判断を示した。",
    "euc_kr": "미국 연방대법원은 금요일 틱톡 금지법을 유지하기로 결정했다.",
    "koi8_r": "Верховный суд США в пятницу оставил в силе закон о запрете.",
    "cp1251": "Верховный суд США в пятницу оставил в силе закон о запрете.",
    "cp1252": "La Cour suprême a validé vendredi la loi ; l’été s’achève à Paris.",
    "iso2022_jp": "米連邦最高裁は金曜日、禁止法を支持する判断を示した。",
    "utf-8": "据新华社报道，大量用户涌入小红书。",
}
WIDE = ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig"]


def document(text: str, declared: str | None) -> str:
    label = f' encoding="{declared}"' if declared else ""
    item = f"<item><title>{text}</title></item>"
    return f'<?xml version="1.0"{label}?><rss version="2.0"><channel>{item * 3}</channel></rss>'


@pytest.mark.parametrize("declared", ["right", None, "utf-8", "iso-8859-1", "nonsense", "utf-7"])
@pytest.mark.parametrize("encoding", TEXTS)
def test_text_is_found_whatever_is_declared(encoding: str, declared: str | None) -> None:
    text = TEXTS[encoding]
    body = document(text, encoding if declared == "right" else declared).encode(encoding)
    feed = parse_feed(body, None, "https://a.example/")
    assert [entry.title for entry in feed.entries] == [text] * 3


@pytest.mark.parametrize("encoding", WIDE)
def test_wide_encodings_are_found_with_and_without_a_mark(encoding: str) -> None:
    body = document("小红书", None).encode(encoding)
    assert parse_feed(body, None, "https://a.example/").entries[0].title == "小红书"


def test_the_label_of_the_answer_counts_where_the_document_has_none() -> None:
    body = document(TEXTS["cp1251"], None).encode("cp1251")
    assert decode(body, "text/xml; charset=windows-1251").encoding == "cp1251"
    assert not decode(body, "text/xml; charset=windows-1251").guessed


def test_utf_8_is_believed_against_every_declaration() -> None:
    body = document("小红书 é", "iso-8859-1").encode()
    assert "小红书 é" in decode(body, "text/xml; charset=gb2312").text


def test_gb2312_means_its_larger_kin() -> None:
    body = document("喆镕小红书用户", "gb2312").encode("gb18030")
    assert "喆镕" in decode(body).text


def test_a_few_spoilt_bytes_leave_the_rest_as_it_is() -> None:
    body = document("小红书" * 2_000, "utf-8").encode() + b"\xff\xfe"
    assert decode(body).text.count("小红书") == 6_000


@pytest.mark.parametrize(
    "body", [b"\xff" * 2_000_000, b"\x80<" * 500_000, bytes(range(256)) * 4_000, b"\x1b$B" * 99_999]
)
def test_guessing_is_bounded_in_time(body: bytes) -> None:
    start = time.monotonic()
    decode(body)
    assert time.monotonic() - start < 2


@given(st.binary(max_size=300), st.text(max_size=40) | st.none())
def test_any_bytes_become_valid_text(body: bytes, label: str | None) -> None:
    text = decode(body, label and f"text/xml; charset={label}").text
    text.encode("utf-8")
    assert "\0" not in text
