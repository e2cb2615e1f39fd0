"""Rows of stories and of the reports below them: heights, places, folding and paint."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop_app.core.types import TopicCount
from desktop_app.gui.article_list import ArticleList
from desktop_app.gui.list_heading import ARTICLES, STORIES
from desktop_app.gui.row_layout import COMFORTABLE, COMPACT, Density
from desktop_app.gui.spot import Spot
from desktop_app.gui.theme import DARK, LIGHT, Theme
from tests.gui.shelf import Shelf

LEFT = Qt.MouseButton.LeftButton
TOPICS = {"rednote": TopicCount("rednote", "RedNote", "p", "#3f8f6b", 1, 1)}


def filled(qtbot: QtBot, shelf: Shelf, tokens: Theme = LIGHT) -> ArticleList:
    view = ArticleList(shelf.sources, tokens)
    qtbot.addWidget(view)
    view.set_topics(TOPICS)
    view.resize(430, 600)
    view.show()
    view.show_ids(shelf.ids, None, from_top=True, kind=STORIES)
    return view


def shelf_of(*sizes: int) -> Shelf:
    shelf = Shelf()
    for number, size in enumerate(sizes, start=1):
        shelf.add(number, size)
    return shelf


@pytest.mark.parametrize("density", [COMFORTABLE, COMPACT], ids=lambda each: each.name)
def test_reports_are_lower_than_stories_in_every_density(qtbot, density: Density) -> None:
    view = filled(qtbot, shelf_of(2, 3, 2))
    view.unfold(2)
    view.set_density(density)
    heights = [view.table.rowHeight(row) for row in range(view.model.rowCount())]
    assert heights == [density.height] * 2 + [density.member] * 3 + [density.height]
    view.fold(2)
    assert {view.table.rowHeight(row) for row in range(3)} == {density.height}


def test_new_stories_above_move_neither_the_rows_in_sight_nor_what_is_unfolded(qtbot) -> None:
    view = filled(qtbot, shelf_of(*([2] * 40)))
    view.unfold(11)
    view.table.verticalScrollBar().setValue(view.table.top_of(9) + 13)
    before = view.table.rowViewportPosition(view.model.row_of_spot(Spot(11, 1100)))
    ids = view.model.ids
    view.show_ids(array("q", [900, 901, *ids]), None, from_top=False)
    row = view.model.row_of_spot(Spot(11, 1100))
    assert view.table.rowViewportPosition(row) == before
    assert view.table.rowHeight(row) == COMFORTABLE.member
    without = array("q", (each for each in ids if each not in (10, 3, 30)))
    view.show_ids(without, None, from_top=False)  # also the row at the edge is gone
    row = view.model.row_of_spot(Spot(11, 1100))
    assert view.table.rowViewportPosition(row) == before


def test_a_report_that_comes_into_an_unfolded_story_moves_nothing_above_it(qtbot) -> None:
    shelf = shelf_of(2, 2, 2)
    view = filled(qtbot, shelf)
    view.unfold(2)
    view.select(Spot(2, 201))
    chosen = []
    view.current_changed.connect(chosen.append)
    shelf.below[2].insert(0, 301)
    view.refresh()
    assert view.spot == Spot(2, 201)
    assert chosen == []
    assert view.table.rowHeight(view.model.row_of_spot(Spot(2, 301))) == COMFORTABLE.member
    assert view.table.rowViewportPosition(0) == 0


def test_the_mark_in_the_margin_unfolds_without_opening_anything(qtbot) -> None:
    view = filled(qtbot, shelf_of(1, 3))
    chosen = []
    view.current_changed.connect(chosen.append)
    place = view.table.visualRect(view.model.index(1, 0))
    at = QPoint(place.x() + 8, place.center().y())
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=at)
    assert view.stories.is_open(2)
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=at)
    assert not view.stories.is_open(2)
    assert chosen == []
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=QPoint(8, COMFORTABLE.height // 2))
    assert chosen == [Spot(1)]  # a story of one report has no mark there


def test_the_arrows_unfold_and_fold_also_from_a_report(qtbot) -> None:
    view = filled(qtbot, shelf_of(3))
    view.select(Spot(1))
    qtbot.keyClick(view.table, Qt.Key.Key_Right)
    assert view.model.rowCount() == 4
    view.step(2)
    qtbot.keyClick(view.table, Qt.Key.Key_Left)
    assert view.model.rowCount() == 1
    assert view.spot == Spot(1)


def test_switching_between_stories_and_articles_keeps_one_list_each(qtbot) -> None:
    shelf = shelf_of(2, 2)
    view = filled(qtbot, shelf)
    view.unfold(1)
    view.show_ids(array("q", [201, 101]), Spot(article=101), from_top=True, kind=ARTICLES)
    assert view.current == 101
    assert {view.table.rowHeight(row) for row in range(2)} == {COMFORTABLE.height}
    view.show_ids(shelf.ids, Spot(1, 101), from_top=True, kind=STORIES, keeps_open=False)
    assert view.spot == Spot(1)  # its report is not shown below it now


def colours(image: QImage, top: int, height: int) -> set[str]:
    rows = range(top, min(top + height, image.height()))
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in rows}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda each: each.name)
def test_a_story_shows_its_curve_in_the_colour_of_its_topic(qtbot, tokens: Theme) -> None:
    shelf = Shelf()
    shelf.add(1, 4, topics=("rednote",))
    view = filled(qtbot, shelf, tokens)
    image = view.table.viewport().grab().toImage()
    color = tokens.topic_color(TOPICS["rednote"].color)
    right = image.copy(image.width() - 90, 0, 90, COMFORTABLE.height)
    assert color in colours(right, 0, COMFORTABLE.height)


@pytest.mark.parametrize("density", [COMFORTABLE, COMPACT], ids=lambda each: each.name)
def test_only_a_story_with_unread_reports_has_a_dot(qtbot, density: Density) -> None:
    shelf = Shelf()
    shelf.add(1, 3)
    shelf.add(2, 3, unread=0)
    view = filled(qtbot, shelf)
    view.set_density(density)
    image = view.table.viewport().grab().toImage().copy(0, 0, 16, 2 * density.height)
    assert LIGHT.accent in colours(image, 0, density.height)
    assert LIGHT.accent not in colours(image, density.height, density.height)


def test_what_came_since_the_last_visit_is_told_in_the_accent(qtbot) -> None:
    shelf = Shelf()
    shelf.add(1, 3, unread=0, fresh=2)
    shelf.add(2, 3, unread=0)
    view = filled(qtbot, shelf)
    image = view.table.viewport().grab().toImage()
    assert LIGHT.accent in colours(image, 0, COMFORTABLE.height)
    assert LIGHT.accent not in colours(image, COMFORTABLE.height, COMFORTABLE.height)


def test_a_story_with_nothing_but_a_headline_is_painted(qtbot) -> None:
    shelf = Shelf()
    bare = {"outlets": (), "languages": (), "shape": (), "topics": (), "title": ""}
    shelf.add(1, 3, **bare)
    shelf.add(2, 2, title="x" * 10_000, languages=("und",), topics=("no-such-topic",))
    view = filled(qtbot, shelf)
    for width in (430, 280):
        view.resize(width, 300)
        assert LIGHT.muted in colours(view.table.viewport().grab().toImage(), 0, 300)
