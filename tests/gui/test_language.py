"""Which language is spoken, how it is chosen, and the direction it is written in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop_app import paths, settings
from desktop_app.gui import language
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.theme import LIGHT
from desktop_app.gui.topic_chip import Chip, TopicGiven


@pytest.mark.parametrize(
    ("tags", "code"),
    [
        (["id-Latn-ID", "id-ID", "id"], "id"),
        (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW", "zh"], "zh_CN"),
        (["zh"], "zh_CN"),
        (["zh_HK"], "zh_CN"),
        (["en-GB"], "en"),
        (["de-DE", "id-ID"], "id"),
        (["ja-JP", "en-US", "zh"], "en"),
        (["de-DE"], "en"),
        (["idx"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_of_our_languages_that_the_system_wants_is_spoken(
    tags: list[str], code: str
) -> None:
    assert language.spoken(tags) == code


@pytest.mark.parametrize(
    ("code", "system", "wanted"),
    [
        ("en", "en_GB", "en_GB"),
        ("en", "de_DE", "en_DE"),
        ("en", "C", "en_US"),
        ("id", "en_US", "id_ID"),
        ("zh_CN", "zh_SG", "zh_SG"),
        ("zh_CN", "zh_TW", "zh_CN"),
        ("zh_CN", "C", "zh_CN"),
    ],
)
def test_dates_are_in_the_language_of_the_words(code: str, system: str, wanted: str) -> None:
    assert language.locale_of(code, QLocale(system)).name() == wanted


def test_the_chosen_language_is_kept_for_the_next_start(window: MainWindow) -> None:
    file = paths.settings_file()
    assert window.actions_by_id["language-system"].isChecked()
    window.actions_by_id["language-zh_CN"].trigger()
    assert settings.load(file).language == "zh_CN"
    assert window.foot.notice.text
    on = [name for name in ("system", "en", "id", "zh_CN") if _is_on(window, name)]
    assert on == ["zh_CN"]
    window.actions_by_id["language-system"].trigger()
    assert settings.load(file).language == "system"


def _is_on(window: MainWindow, name: str) -> bool:
    return window.actions_by_id[f"language-{name}"].isChecked()


def test_a_chip_keeps_its_swatch_beside_its_words_from_right_to_left(qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chip = Chip(TopicGiven("rednote", "HHHHHHHH", "#2f6fb9", (), False), LIGHT, parent)
    chip.resize(chip.sizeHint())
    picture = chip.grab().toImage()
    dark = [
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if QColor(picture.pixel(x, y)).value() < 90  # words; the swatch is lighter
    ]
    assert min(dark) >= 8
    assert max(dark) < picture.width() - 20
