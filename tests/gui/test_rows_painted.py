"""How a row is laid out and painted, judged by its pixels and rectangles."""

from __future__ import annotations

import itertools
from array import array

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage

from desktop_app.core.types import Row, TopicCount
from desktop_app.gui.article_list import ArticleList
from desktop_app.gui.row_layout import COMFORTABLE, COMPACT, Density, lay_out, summary_lines
from desktop_app.gui.row_painter import wrap
from desktop_app.gui.theme import DARK, LIGHT, Theme
from tests.gui.conftest import make_row
from tests.gui.shelf import Shelf

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
TOPICS = {
    name: TopicCount(name, name.title(), "p", color, 1, 1)
    for name, color in (("rednote", "#d98324"), ("privacy", "#4f8fa8"))
}


@pytest.mark.parametrize("density", [COMFORTABLE, COMPACT], ids=lambda each: each.name)
@pytest.mark.parametrize("titles", [1, 2])
@pytest.mark.parametrize("has_topics", [True, False])
@pytest.mark.parametrize("direction", [LTR, RTL])
def test_the_parts_of_a_row_stay_inside_it_and_apart(
    density: Density, titles: int, has_topics: bool, direction: Qt.LayoutDirection
) -> None:
    titles = min(titles, density.lines)
    rect = QRect(0, 300, 420, density.height)
    summaries = summary_lines(density, titles, has_topics)
    at = lay_out(rect, density, titles, summaries, has_topics, direction)
    parts = [*at.titles, *at.summaries, at.meta]
    parts += [] if at.chips.isEmpty() else [at.chips]
    for part in (*parts, at.dot, at.bar):
        assert rect.contains(part)
    for above, below in itertools.pairwise(parts):
        assert above.bottom() < below.top()
    assert not at.dot.intersects(at.titles[0])


def test_right_to_left_is_the_mirror_of_left_to_right() -> None:
    rect = QRect(0, 0, 400, COMFORTABLE.height)
    left, right = (lay_out(rect, COMFORTABLE, 2, 0, True, each) for each in (LTR, RTL))
    assert left.dot.left() == rect.right() - right.dot.right()
    assert left.bar.left() == 0
    assert right.bar.right() == rect.right()


def test_a_long_title_takes_two_lines_and_says_that_it_goes_on() -> None:
    font = LIGHT.font("title")
    lines = wrap("The court upholds the law that bans the app " * 5, 300, 2, font)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 300 for line in lines)


def test_a_title_of_characters_beyond_the_plane_is_not_cut_in_half() -> None:
    lines = wrap("📱🚫🇺🇸" * 40, 200, 2, LIGHT.font("title"))
    assert "�" not in "".join(lines)
    assert lines[0].startswith("📱")


def test_chinese_without_spaces_is_broken_between_characters() -> None:
    lines = wrap("最高法院维持要求字节跳动出售应用的法律" * 2, 200, 2, LIGHT.font("title"))
    assert len(lines) == 2


@pytest.mark.parametrize("text", ["", " \n ", "a\nb\tc", "x" * 100_000])
def test_odd_titles_give_lines_that_can_be_painted(text: str) -> None:
    lines = wrap(text, 200, 2, LIGHT.font("title"))
    assert 1 <= len(lines) <= 2
    assert "\n" not in "".join(lines)


def grab(qtbot, row: Row, tokens: Theme = LIGHT, density: Density = COMFORTABLE) -> QImage:
    view = ArticleList(Shelf([row]).sources, tokens)
    qtbot.addWidget(view)
    view.set_topics(TOPICS)
    view.set_density(density)
    view.resize(420, 300)
    view.show_ids(array("q", [row.id]), None, from_top=True)
    view.show()
    return view.table.viewport().grab().toImage()


def colours(image: QImage) -> set[str]:
    width, height = image.width(), min(image.height(), COMFORTABLE.height)
    return {image.pixelColor(x, y).name() for x in range(width) for y in range(height)}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda each: each.name)
def test_only_an_unread_row_has_a_dot(qtbot, tokens: Theme) -> None:
    assert tokens.accent in colours(grab(qtbot, make_row(1), tokens))
    assert tokens.accent not in colours(grab(qtbot, make_row(1, read=True), tokens))


def test_a_starred_row_has_a_star(qtbot) -> None:
    assert LIGHT.star in colours(grab(qtbot, make_row(1, starred=True)))
    assert LIGHT.star not in colours(grab(qtbot, make_row(1)))


@pytest.mark.parametrize("density", [COMFORTABLE, COMPACT], ids=lambda each: each.name)
def test_topics_are_painted_in_their_colours(qtbot, density: Density) -> None:
    seen = colours(grab(qtbot, make_row(1, topics=("rednote", "privacy")), LIGHT, density))
    assert {LIGHT.topic_color(each.color) for each in TOPICS.values()} <= seen


def test_a_row_with_nothing_but_a_title_is_painted(qtbot) -> None:
    row = make_row(1, outlet=None, language=None, published=None, summary=None)
    assert LIGHT.fg in colours(grab(qtbot, row))
