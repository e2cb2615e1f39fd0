from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication

from desktop_app.gui import app, words
from desktop_app.gui.article_list import ArticleList
from desktop_app.gui.status_bar import StatusBar
from desktop_app.gui.theme import LIGHT
from tests.gui.shelf import Shelf

NOON = int(datetime(2025, 1, 17, 12, 0, 1).timestamp())  # wherever the test runs


@pytest.fixture
def english(application: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("past", "shown"),
    [(0, "now"), (59, "now"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (11 * 3600, "11 h")],
)
def test_what_is_fresh_has_an_age(english, past: int, shown: str) -> None:
    assert words.age(NOON - past, NOON) == shown


def test_what_is_older_has_a_day_and_what_is_from_another_year_a_year(english) -> None:
    assert words.age(NOON - 86_400, NOON) == "yesterday"
    assert words.age(NOON - 3 * 86_400, NOON) == "14 Jan"
    assert words.age(NOON - 40 * 86_400, NOON) == "8 Dec 2024"


def test_a_date_without_a_time_is_told_as_its_day_and_never_as_hours(english) -> None:
    midnight = 1_737_072_000  # 17 January 2025 in UTC
    assert words.day_of(midnight) == QDate(2025, 1, 17)
    assert words.age(midnight, NOON) == "today"
    assert words.age(midnight, NOON + 86_400) == "yesterday"
    assert words.age(midnight, NOON + 3 * 86_400) == "17 Jan"
    assert words.age(midnight, NOON - 3 * 86_400) == "17 Jan"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system sets its zone elsewhere")
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Jakarta"])
def test_a_date_without_a_time_is_the_same_day_in_every_time_zone(zone: str) -> None:
    probe = (
        "from PySide6.QtCore import QLocale; QLocale.setDefault(QLocale('en_US'));"
        "from desktop_app.gui import article_facts, words;"
        "print(words.age(1737072000, 1770000000), '|', article_facts.long_date(1737072000))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", probe],
        env=dict(os.environ, TZ=zone),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ran.stdout == "17 Jan 2025 | January 17, 2025\n"


@pytest.mark.parametrize("odd", [None, -(10**12), 10**12, 0])
def test_odd_times_are_told_without_a_crash(english, odd: int | None) -> None:
    assert isinstance(words.age(odd, NOON), str)


def test_languages_are_called_by_their_own_names() -> None:
    assert words.language_name("id") == "Bahasa Indonesia"
    assert words.language_name("zh-Hant") == "繁體中文"
    assert words.language_name("fr") == "Français"
    assert words.language_name("x-unknown") == "x-unknown"
    assert words.short_language("zh-Hans") == "zh"
    assert words.short_language("zh-Hant") == "zh 繁"


def test_english_counts_one_feed_and_two_feeds(qtbot, english, application) -> None:
    kept = app.translate(application, "system")
    bar, view = StatusBar(LIGHT), ArticleList(Shelf().sources, LIGHT)
    qtbot.addWidget(bar)
    qtbot.addWidget(view)
    bar.show_feeds(1, 0, None)
    assert bar.feeds == "1 feed"
    bar.show_feeds(2, 0, None)
    assert bar.feeds == "2 feeds"
    view.offer_fresh(12)
    assert view.fresh.text == "12 new articles"
    for translator in kept:
        application.removeTranslator(translator)
