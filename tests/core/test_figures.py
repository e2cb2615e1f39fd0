"""Key figures in texts of nine languages, what is none, and texts made to be slow."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.figure_dates import dates_in
from desktop_app.core.figure_units import kind_of
from desktop_app.core.figures import MOST, Figure, figures
from desktop_app.core.numerals import numerals

# Written before they were first read by the program: 78 of 79 values and 66 of 73 units were
# right then. `None` where the unit is the text's own word or open to opinion.
UNSEEN: list[tuple[str, str, list[tuple[float, str | None]]]] = [
    (
        "en",
        "Shein said 8.4 million shoppers used its app in Spain last month, 23% "
        "more than in March, and that it employs 16,000 staff.",
        [(8400000, None), (23, "percent"), (16000, "employees")],
    ),
    (
        "en",
        "Meta will pay $1.4bn to settle the case, Texas officials said on 30 July "
        "2024; the company made US$39.1 billion in 2023.",
        [(1400000000.0, "USD"), (39100000000.0, "USD")],
    ),
    (
        "en",
        "Bluesky has grown from 13 million to 20 million users in three weeks, "
        "and reached No. 1 in the App Store's free chart.",
        [(13000000.0, "users"), (20000000.0, "users"), (3, "weeks"), (1, "rank")],
    ),
    (
        "en",
        "Maria Lopez, 34, who runs a bakery in Tucson, has 412,000 followers and "
        "earns about $3,500 a month from TikTok 2.0 clips.",
        [(412000, "followers"), (3500, "USD per month")],
    ),
    (
        "en",
        "The Senate passed the measure 63-36; the House had backed it by 311 votes "
        "to 112 two days earlier.",
        [(63, "votes"), (36, "votes"), (311, "votes"), (112, "votes")],
    ),
    (
        "en",
        "The firm was fined €530m and given six months to comply. iPhone 15 owners "
        "and Section 230 are not affected, it said at 10:30.",
        [(530000000.0, "EUR"), (6, "months")],
    ),
    (
        "en",
        "Half a million people signed the petition within 48 hours, and complaints "
        "tripled to between 8,000 and 9,500 a day.",
        [(500000, "people"), (48, "hours"), (8000, "complaints"), (9500, "complaints")],
    ),
    (
        "en",
        "Downloads were up 216% in the week to 19 January, Appfigures says, and "
        "the app now has 3.2M daily active users.",
        [(216, "percent"), (3200000.0, "daily active users")],
    ),
    (
        "id",
        "Pengguna aktif bulanan Threads mencapai 275 juta, naik 1,7 kali lipat "
        "dibandingkan 160 juta pada Maret 2024.",
        [
            (275000000.0, "monthly active users"),
            (1.7, "times"),
            (160000000.0, "monthly active users"),
        ],
    ),
    (
        "id",
        "Kominfo memblokir 3.277.834 konten judi daring sejak 17 Juli 2023 dan "
        "meminta 21 bank menutup 4.921 rekening.",
        [(3277834, None), (21, None), (4921, None)],
    ),
    (
        "id",
        "Tokopedia mencatat transaksi Rp 5,3 triliun dalam 30 hari, kata Direktur "
        "Andi Wijaya (45), Selasa (14/1/2025) pukul 10.30 WIB.",
        [(5300000000000.0, "IDR"), (30, "days")],
    ),
    (
        "id",
        "Sebanyak 64 persen dari 1.200 responden menolak UU Nomor 8 Tahun 2024; "
        "dua juta orang menandatangani petisi.",
        [(64, "percent"), (1200, None), (2000000.0, "people")],
    ),
    (
        "id",
        "Temu didenda USD 12 juta karena melanggar Pasal 27 ayat 3, sementara unduhannya "
        "turun 15,5% menjadi 900 ribu.",
        [(12000000.0, "USD"), (15.5, "percent"), (900000, "downloads")],
    ),
    (
        "ms",
        "Kerajaan menerima 2,450 aduan penipuan dengan kerugian RM54.02 juta dalam "
        "tempoh enam bulan, naik 18 peratus.",
        [(2450, "complaints"), (54020000.0, "MYR"), (6, "months"), (18, "percent")],
    ),
    (
        "ms",
        "Aplikasi itu mempunyai 28.7 juta pengguna di Malaysia dan tagar tersebut "
        "mencatat 1.2 bilion tontonan.",
        [(28700000.0, "users"), (1200000000.0, "views")],
    ),
    (
        "zh-Hans",
        "抖音日活跃用户超过7亿,2024年广告收入约为2,600亿元,同比增长三成;公司员工近15万人。",
        [
            (700000000.0, "daily active users"),
            (260000000000.0, "CNY"),
            (30, "percent"),
            (150000, "employees"),
        ],
    ),
    (
        "zh-Hans",
        "截至2025年1月14日,该话题阅读量突破1.2亿,讨论量达12.4万条,5月以来下载量增长3倍。",
        [(120000000.0, "views"), (124000, None), (3, "times")],
    ),
    (
        "zh-Hans",
        "法院判罚款三千万元,须在30天内缴清;这款5G手机的iOS 18版本不受影响,34岁的王先生说。",
        [(30000000.0, "CNY"), (30, "days")],
    ),
    (
        "zh-Hant",
        "立法院以58票對51票三讀通過,違者可處新台幣500萬元罰鍰;去年通報案件共1萬2千件,"
        "較前年增加27%。",
        [(58, "votes"), (51, "votes"), (5000000.0, "TWD"), (12000, "cases"), (27, "percent")],
    ),
    (
        "zh-Hant",
        "Threads在台月活用戶達1,030萬,僅次於LINE的2200萬;調查訪問1,068位民眾,62%每天使用90分鐘。",
        [
            (10300000, "monthly active users"),
            (22000000, "monthly active users"),
            (1068, "people"),
            (62, "percent"),
            (90, "minutes"),
        ],
    ),
    (
        "ja",
        "LINEヤフーは9700万人の利用者を抱え、2025年3月期の売上高は1兆9000億円、"
        "前年比5.7%増だった。",
        [(97000000.0, "users"), (1900000000000.0, "JPY"), (5.7, "percent")],
    ),
    (
        "ko",
        "네이버의 월간 이용자는 4,300만 명으로, 지난해 매출 10조원을 돌파했고 직원 "
        "4,500명이 일한다.",
        [(43000000.0, "monthly active users"), (10000000000000.0, "KRW"), (4500, "employees")],
    ),
    (
        "es",
        "TikTok tiene 22,5 millones de usuarios en España y fue multada con 345 "
        "millones de euros; 1.500 empleados perderán su puesto.",
        [(22500000.0, "users"), (345000000.0, "EUR"), (1500, "employees")],
    ),
    (
        "de",
        "Nach 14 Tagen zählte Mastodon 1,8 Millionen aktive Nutzer im Monat; die "
        "Strafe beträgt 91 Mio. Euro, rund 4 Prozent des Umsatzes.",
        [(14, "days"), (1800000.0, "monthly active users"), (91000000.0, "EUR"), (4, "percent")],
    ),
    (
        "vi",
        "Zalo có 77 triệu người dùng, TikTok bị phạt 2,5 tỷ đồng và phải gỡ 1.300 "
        "video trong 10 ngày.",
        [(77000000.0, "users"), (2500000000.0, "VND"), (1300, "videos"), (10, "days")],
    ),
]


def values(text: str, language: str | None) -> list[tuple[float, str | None]]:
    return [(figure.value, figure.unit) for figure in figures(text, language)]


@pytest.mark.parametrize(("language", "text", "expected"), UNSEEN)
def test_figures_of_unseen_reports_are_found_and_nothing_else(
    language: str, text: str, expected: list[tuple[float, str | None]]
) -> None:
    found = values(text, language)
    assert [value for value, _ in found] == pytest.approx([value for value, _ in expected])
    for (_, unit), (_, said) in zip(found, expected, strict=True):
        assert said is None or unit == said


@pytest.mark.parametrize(
    ("language", "text", "value", "unit", "span"),
    [
        ("en", "It has over 114,000 posts by now.", 114000, "posts", "over 114,000 posts"),
        ("id", "dengan sekitar 1,7 juta pengguna", 1.7e6, "users", "sekitar 1,7 juta pengguna"),
        ("id", "senilai 17 miliar dolar AS.", 17e9, "USD", "17 miliar dolar AS"),
        (
            "ms",
            "kira-kira 3.9 juta pengikutnya",
            3.9e6,
            "followers",
            "kira-kira 3.9 juta pengikutnya",
        ),
        ("zh-Hans", "用户超过1.7亿,", 1.7e8, "users", "超过1.7亿"),
        ("zh-Hant", "擁有三千五百萬粉絲", 35e6, "followers", "三千五百萬粉絲"),
        ("zh-Hant", "兩個半小時的辯論", 2.5, "hours", "兩個半小時"),
        ("ja", "およそ１万２０００件の投稿があった", 12000, "posts", "１万２０００件の投稿"),
        ("ko", "가입자 1억7,000만명", 1.7e8, "users", "1억7,000만명"),
        ("de", "etwa 170 Mio. Menschen", 1.7e8, "people", "etwa 170 Mio. Menschen"),
        ("fr", "170 000 abonnés", 170000, "followers", "170 000 abonnés"),
        ("es", "más de 160.000 publicaciones", 160000, "posts", "más de 160.000 publicaciones"),
        (None, "more than 160.000 posts", 160000, "posts", "more than 160.000 posts"),
        ("en", "half a million downloads", 500000, "downloads", "half a million downloads"),
        ("en", "a 90-day extension", 90, "days", "90-day"),
        ("en", "a stake of 19.9 per cent", 19.9, "percent", "19.9 per cent"),
    ],
)
def test_the_span_is_the_stored_text_with_its_modifier_and_noun(
    language: str | None, text: str, value: float, unit: str, span: str
) -> None:
    (found,) = figures(text, language)
    assert (found.value, found.unit) == (pytest.approx(value), unit)
    assert text[found.start : found.end] == span


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 19 January 2025, a Sunday, at 17:00 the app went dark until the 21st."),
        (
            "en",
            "Jalaiah Harmon, 14, and Skylar, aged 13, met in 2019; one is a 15-year-old dancer.",
        ),
        (
            "en",
            "iPhone 15, Lemon8, TikTok 2.0, 5G, COVID-19, v3.12.1, Section 230, page 4 of 12.",
        ),
        ("en", "5 things to know. 3) Call 021-555-1234. No. 31/2023. He was here two years ago."),
        ("id", "Permendag Nomor 31 Tahun 2023 Pasal 21 ayat 3, Rabu (4/10) pukul 17.00 WIB."),
        ("id", "Alexis Garman (21) dan Budi, berusia 18 tahun, bertemu tiga tahun lalu."),
        ("id", "Ratusan ribu pengguna dan jutaan unggahan, sejak 2018."),
        ("zh-Hans", "2025年1月19日,第118届国会,34岁的他说数十万人、几百万用户第一次看到。"),
        ("zh-Hant", "三個月前他在12月4日說,這一年一切統一於第2條。"),
        ("ko", "1월 19일 시한, 32세 실버스타인 씨는 제2조를 읽었다."),
        ("de", "Am 19. Januar 2025 um 17:30 Uhr, Artikel 5, sagte Anna (32)."),
    ],
)
def test_dates_ages_times_versions_and_laws_are_no_figures(language: str, text: str) -> None:
    assert values(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "60,000 to 160,000 posts", [60000, 160000]),
        ("en", "between 15 and 20 million users", [15e6, 20e6]),
        ("en", "15 to 20 million users", [15e6, 20e6]),
        ("en", "$5-10 million", [5e6, 10e6]),
        ("id", "15-30 detik", [15, 30]),
        ("zh-Hant", "350億至500億美元", [350e8, 500e8]),
    ],
)
def test_both_ends_of_a_range_are_figures_of_one_unit(
    language: str, text: str, expected: list[float]
) -> None:
    found = values(text, language)
    assert [value for value, _ in found] == expected
    assert len({unit for _, unit in found}) == 1


def test_a_number_without_a_noun_counts_what_the_one_before_counted() -> None:
    text = "Sarah has 2.5 million followers; the sisters, with 1.7 million, come next."
    assert values(text, "en") == [(2.5e6, "followers"), (1.7e6, "followers")]


def test_a_bare_vote_is_told_from_a_result_of_a_match() -> None:
    assert values("The House voted 352-65 for it.", "en") == [(352, "votes"), (65, "votes")]
    assert values("Arsenal won 3-1 at home.", "en") == []


def test_what_it_is_about_and_when_are_said_in_the_words_of_the_text() -> None:
    text = (
        "The app counted 300 million monthly active users at the end of 2023, many of them young."
    )
    (figure,) = figures(text, "en")
    assert figure.as_of == "2023"
    assert figure.of == "monthly active users at the end of 2023"
    (figure,) = figures("Menurut laporan, penggunanya 300 juta per Juli 2024.", "id")
    assert (figure.unit, figure.as_of) == ("users", "2024-07")
    (figure,) = figures("2024年有950件詐騙、損失不明。", "zh-Hant")
    assert (figure.unit, figure.as_of) == ("fraud cases", "2024")


def test_dates_are_read_in_their_ways_of_writing() -> None:
    written = "13/3/2024; January 20, 2025; 18 Januari 2025; 2025年1月8日; 12/2024; 2025-01-14"
    assert [iso for _, _, iso in dates_in(written)] == [
        "2024-03-13", "2025-01-20", "2025-01-18", "2025-01-08", "2024-12", "2025-01-14",
    ]  # fmt: skip
    assert dates_in("45/99/2025 and 12/34/20251") == []


def test_kinds_bring_rival_claims_together() -> None:
    assert kind_of("monthly active users") == kind_of("accounts") == "users"
    assert kind_of("USD per month") == "USD"


@given(
    st.text(
        st.sampled_from("0123456789.,$%-/: 万億亿천한年月人users million two a juta的一二十'"),
        max_size=300,
    )
)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_ordered_spans_within_it(text: str) -> None:
    for language in (None, "en", "zh-Hant", "fr"):
        found = figures(text, language)
        assert len(found) <= MOST
        assert all(0 <= f.start < f.end <= len(text) and f.value >= 0 for f in found)
        assert list(found) == sorted(found, key=lambda f: f.start)


@given(st.text(max_size=200), st.sampled_from(["id", "zh-Hans", "ko", None]))
@settings(max_examples=200, deadline=None)
def test_no_text_is_refused(text: str, language: str | None) -> None:
    assert all(isinstance(figure, Figure) for figure in figures(text, language))
    assert all(text[n.start : n.end] for n in numerals(text, language or ""))


PATIENCE = (
    "1|1,|1.234.|1 000 |三|一百万|12 |five million |$1 |1억7,000만|1-|2023 |1 user "
    "|January 2023 |约1万|12 a "
)


@pytest.mark.parametrize("piece", PATIENCE.split("|"))
def test_long_texts_of_digits_take_time_in_proportion(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    begin = time.perf_counter()
    found = figures(text, "zh")
    assert len(found) <= MOST
    assert time.perf_counter() - begin < 5
