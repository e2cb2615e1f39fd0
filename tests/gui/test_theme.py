from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QPalette

from desktop_app import paths
from desktop_app.core.packs import load_pack
from desktop_app.gui import icons, theme
from desktop_app.gui.actions import TABLE
from desktop_app.gui.appearance import Appearance
from desktop_app.gui.theme import DARK, LIGHT, Theme, contrast

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda each: each.name)


@BOTH
@pytest.mark.parametrize("token", ["fg", "muted", "accent", "error", "link", "star"])
def test_every_text_colour_can_be_read_on_every_surface(tokens: Theme, token: str) -> None:
    surfaces = (*tokens.surfaces, tokens.error_bg) if token == "error" else tokens.surfaces
    for surface in surfaces:
        assert contrast(getattr(tokens, token), surface) >= 4.5, (token, surface)


@BOTH
def test_words_on_the_accent_and_on_lit_words_can_be_read(tokens: Theme) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.fg, tokens.mark) >= 4.5
    assert contrast(tokens.fg, tokens.error_bg) >= 4.5


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize("color", ["#ffff00", "#000000", "#ffffff", "#808080", "#c2384a"])
def test_a_topics_colour_stands_out_whatever_the_pack_says(tokens: Theme, color: str) -> None:
    for surface in tokens.surfaces:
        assert contrast(tokens.topic_color(color), surface) >= 3.0


def test_a_colour_that_already_stands_out_is_left_alone() -> None:
    assert LIGHT.topic_color("#3a6ea5") == "#3a6ea5"


def test_a_colour_that_is_none_becomes_the_quiet_one() -> None:
    assert LIGHT.topic_color("no colour") == LIGHT.muted


@BOTH
def test_the_shipped_topics_keep_colours_apart(tokens: Theme) -> None:
    for file in paths.resource("topics").glob("*.toml"):
        pack = load_pack(file.read_text("utf-8"), file.name)
        shown = [tokens.topic_color(topic.color) for topic in pack.topics]
        assert len(set(shown)) == len(shown)


def test_the_shipped_fonts_are_used_and_not_the_systems() -> None:
    assert {"Inter", "Source Serif 4"} <= set(theme.load_fonts())
    assert QFontInfo(LIGHT.font("body")).family() == "Inter"
    assert QFontInfo(LIGHT.font("text")).family() == "Source Serif 4"
    assert QFontInfo(LIGHT.font("title")).weight() > QFontInfo(LIGHT.font("title-read")).weight()


def test_every_icon_of_an_action_is_shipped() -> None:
    for name in {spec.icon for spec in TABLE if spec.icon}:
        assert not icons.pixmap(name, LIGHT.muted, 16).isNull(), name


def test_an_icon_is_drawn_in_the_colour_asked_for() -> None:
    image = icons.pixmap("star", "#b92f43", 32, 1, True).toImage()
    assert image.pixelColor(16, 16).name() == "#b92f43"


def test_the_choice_of_a_theme_reaches_palette_and_style(appearance: Appearance, qtbot) -> None:
    app = appearance.parent()
    with qtbot.waitSignal(appearance.changed):
        appearance.choose("dark")
    assert app.palette().color(QPalette.ColorRole.Base).name() == DARK.bg
    assert DARK.line in app.styleSheet()
    appearance.choose("light")
    assert app.palette().color(QPalette.ColorRole.Base).name() == LIGHT.bg
