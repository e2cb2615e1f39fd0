"""The window over libraries of several sizes: what grows with them, and what must not.

The floor is the empty window of the same program. A first paint, a scroll step and a reset of the
list do not grow with the library; the answer to a query does, in its own thread.
"""

from __future__ import annotations

import random
from array import array
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from desktop_app.engine import Engine
from desktop_app.gui.app import make_application
from desktop_app.gui.appearance import Appearance
from desktop_app.gui.article_list import ArticleList
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.list_heading import ARTICLES, STORIES
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.state import WindowState
from desktop_app.gui.story_model import Sources
from desktop_app.gui.theme import LIGHT
from desktop_app.settings import Settings
from tests.gui.shelf import Shelf

SETTINGS = Settings(theme="light", keep_sample=False, mark_read_after=60.0)


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application that the program itself makes."""
    return lambda arguments: make_application(["newstide"])  # type: ignore[return-value]


def open_window(
    folder: Path, state: Path, qapp: object, qtbot: QtBot, kind: str = STORIES
) -> MainWindow:
    """The window on a library, painted, its list filled."""
    bridge = Bridge()
    engine = Engine.open(folder, SETTINGS, bridge.on_event)
    kept = WindowState(state)
    kept.put("list", kind)
    window = MainWindow(engine, bridge, Appearance(qapp, "light"), kept)
    window.resize(1440, 900)
    window.show()
    wanted = len(engine.ids(limit=1))
    qtbot.waitUntil(lambda: len(window.list.model.ids) >= wanted, timeout=30_000)
    window.grab()
    return window


def close_window(window: MainWindow) -> None:
    window.close()
    window.bridge.close()
    window.engine.close()


@pytest.fixture(params=[ARTICLES, STORIES])
def window(
    request: pytest.FixtureRequest, folder: Path, tmp_path: Path, qapp: object, qtbot: QtBot
) -> Iterator[MainWindow]:
    opened = open_window(folder, tmp_path / "window.ini", qapp, qtbot, request.param)
    yield opened
    close_window(opened)


def test_the_floor_an_empty_window(
    benchmark: BenchmarkFixture, tmp_path: Path, qapp: object, qtbot: QtBot
) -> None:
    def start() -> None:
        close_window(open_window(tmp_path / "empty", tmp_path / "w.ini", qapp, qtbot))

    benchmark.pedantic(start, rounds=3, warmup_rounds=1)


def test_a_window_opened_painted_and_filled(
    benchmark: BenchmarkFixture, folder: Path, tmp_path: Path, qapp: object, qtbot: QtBot
) -> None:
    def start() -> None:
        close_window(open_window(folder, tmp_path / "window.ini", qapp, qtbot))

    benchmark.pedantic(start, rounds=3, warmup_rounds=1)


def test_a_scroll_step_of_a_page(benchmark: BenchmarkFixture, window: MainWindow) -> None:
    bar = window.list.table.verticalScrollBar()

    def step() -> None:
        bar.setValue(bar.value() + bar.pageStep())
        window.list.table.viewport().repaint()

    benchmark.pedantic(step, rounds=60)


def test_a_jump_to_anywhere(benchmark: BenchmarkFixture, window: MainWindow) -> None:
    bar, chance = window.list.table.verticalScrollBar(), random.Random(4)

    def jump() -> None:
        bar.setValue(chance.randrange(bar.maximum()))
        window.list.table.viewport().repaint()

    benchmark.pedantic(jump, rounds=40)


@pytest.mark.parametrize("query", ["topic:rednote", "小红", "is:unread"])
def test_a_query_typed_and_its_list_painted(
    benchmark: BenchmarkFixture, window: MainWindow, qtbot: QtBot, query: str
) -> None:
    select = window.engine.story_ids if window.list.kind == STORIES else window.engine.ids
    wanted, everything = list(select(query)), list(select())

    def show(text: str, ids: list[int]) -> None:
        window.set_query(text)
        qtbot.waitUntil(lambda: window.results.query == text, timeout=30_000)
        assert len(window.list.model.ids) == len(ids)
        window.list.table.viewport().repaint()

    def again() -> None:
        show("", everything)

    benchmark.pedantic(lambda: show(query, wanted), setup=again, rounds=5)


def test_a_switch_between_stories_and_articles(
    benchmark: BenchmarkFixture, window: MainWindow, qtbot: QtBot
) -> None:
    def switch() -> None:
        kind = ARTICLES if window.list.kind == STORIES else STORIES
        window.showing.show_kind(kind)
        qtbot.waitUntil(lambda: window.list.kind == kind, timeout=30_000)
        window.list.table.viewport().repaint()

    benchmark.pedantic(switch, rounds=6)


MANY = 100_000  # stories in a list by itself, where nothing but the list takes time


@pytest.fixture
def stories(qtbot: QtBot) -> ArticleList:
    """A list of very many stories, each of fifty reports, on the screen."""
    shelf = Shelf()
    shelf.add(1, 50)
    plain, members = shelf.stories[1], shelf.members(1)
    sources = Sources(
        lambda ids: [replace(plain, id=each) for each in ids],
        lambda ids: [replace(shelf.rows[100], id=each) for each in ids],
        lambda story: members,
    )
    view = ArticleList(sources, LIGHT)
    qtbot.addWidget(view)
    view.resize(430, 820)
    view.show()
    view.show_ids(array("q", range(MANY)), None, from_top=True, kind=STORIES)
    view.grab()
    return view


def test_many_stories_set_anew(benchmark: BenchmarkFixture, stories: ArticleList) -> None:
    both = [array("q", range(MANY)), array("q", range(MANY - 1, -1, -1))]

    def again() -> None:
        both.reverse()
        stories.show_ids(both[0], None, from_top=True, kind=STORIES)
        stories.table.viewport().repaint()

    benchmark.pedantic(again, rounds=20)


def test_many_stories_scrolled(benchmark: BenchmarkFixture, stories: ArticleList) -> None:
    for story in range(0, MANY, MANY // 40):
        stories.unfold(story)
    bar, chance = stories.table.verticalScrollBar(), random.Random(4)

    def jump() -> None:
        bar.setValue(chance.randrange(bar.maximum()))
        stories.table.viewport().repaint()

    benchmark.pedantic(jump, rounds=60)


def test_a_story_among_many_unfolded_and_folded(
    benchmark: BenchmarkFixture, stories: ArticleList
) -> None:
    def both_ways() -> None:
        assert stories.unfold(MANY // 2)
        stories.table.viewport().repaint()
        assert stories.fold(MANY // 2)
        stories.table.viewport().repaint()

    benchmark.pedantic(both_ways, rounds=20)


def test_all_counts_of_the_sidebar_asked_again(
    benchmark: BenchmarkFixture, window: MainWindow, qtbot: QtBot
) -> None:
    benchmark.pedantic(window.census.take, rounds=20)
