"""Dates as they are written in many places, and what is no date."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ingest.dates import MAX_DATE, parse_date

TEN = "2025-01-13T10:00:00"
WRITTEN = [
    ("Mon, 13 Jan 2025 10:00:00 GMT", TEN),
    ("Mon, 13 Jan 2025 17:00:00 +0700", TEN),
    ("Mon, 13 Jan 2025 05:00:00 EST", TEN),
    ("13 Jan 25 10:00 UT", TEN),
    ("Senin, 13 Januari 2025 17:00:00 WIB", TEN),
    ("Sen, 13 Jan 2025 17.00 WIB", TEN),
    ("13 Januari 2025 18:00 WITA", TEN),
    ("Isnin, 13 Januari 2025 18:00 MYT", TEN),
    ("2025年1月13日 10:00", TEN),
    ("2025年01月13日 星期一 10:00", TEN),
    ("2025年1月13日 18:00 +0800", TEN),
    ("2025年1月13日", "2025-01-13T00:00:00"),
    ("2025-01-13T10:00:00Z", TEN),
    ("2025-01-13T18:00:00.123+08:00", TEN),
    ("2025-01-13 10:00:00", TEN),
    ("2025-01-13T10:00", TEN),
    ("20250113T100000Z", TEN),
    ("2025/01/13 10:00", TEN),
    ("13/01/2025 10:00", TEN),
    ("January 13, 2025 5:00 AM EST", TEN),
    ("Jan. 13, 2025", "2025-01-13T00:00:00"),
    ("lun., 13 janv. 2025 11:00:00 +0100", TEN),
    ("13 de enero de 2025", "2025-01-13T00:00:00"),
    ("Mo, 13 Jan 2025 11:00:00 MEZ", TEN),
    ("пн, 13 янв 2025 13:00:00 +0300", TEN),
    ("Mon Jan 13 10:00:00 UTC 2025", TEN),
    ("１３ Jan 2025 10:00", TEN),
    ("2025", "2025-01-01T00:00:00"),
    ("2025-01", "2025-01-01T00:00:00"),
    ("2025-01-13", "2025-01-13T00:00:00"),
    ("Sun, 12 Jan 2025 24:00:00 GMT", "2025-01-13T00:00:00"),
    ("Mon, 13 Jan 2025 09:59:60 GMT", "2025-01-13T09:59:59"),
    ("Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59"),
    ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00"),
    ("Mon, 13 Jan 2025 10:00:00 +9900", TEN),
    ("Mon, 13 Jan 2025 10:00:00 XYZ", TEN),
]


@pytest.mark.parametrize(("text", "moment"), WRITTEN)
def test_a_date_is_understood_as_it_was_meant(text: str, moment: str) -> None:
    assert parse_date(text) == int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    "text",
    ["", " ", "yesterday", "0000-00-00T00:00:00Z", "2025-13-40", "Mon, 32 Jan 2025 10:00:00 GMT",
     "Mon, 13 Foo 2025 10:00:00 GMT", "99:99", "-5", "1736762400000000000000", "2025年13月45日"],
)  # fmt: skip
def test_what_is_no_date_gives_none(text: str) -> None:
    assert parse_date(text) is None


@given(st.text(max_size=MAX_DATE * 2) | st.from_regex(r"[0-9A-Za-z:+,. /-]{0,60}", fullmatch=True))
def test_any_text_gives_a_moment_of_the_calendar_or_none(text: str) -> None:
    start = time.monotonic()
    moment = parse_date(text)
    assert time.monotonic() - start < 1
    assert moment is None or -62_200_000_000 < moment < 253_500_000_000
