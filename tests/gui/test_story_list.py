"""The list of stories in the window: what a row shows, opens and does, and what must not move."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.engine import Engine
from desktop_app.gui.list_heading import ARTICLES, STORIES
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.spot import Spot
from desktop_app.gui.state import WindowState
from tests.gui.conftest import remembering, write_archive
from tests.gui.test_sidebar import click

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, engine: Engine, bridge, appearance
) -> Iterator[MainWindow]:
    """The window on stories: one of five reports in three languages, and one of one."""
    made = MainWindow(engine, bridge, appearance, remembering(tmp_path, STORIES))
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.list.model.rowCount() == 2 and bool(made.topics), timeout=20_000)
    yield made
    made.close()


def large(window: MainWindow) -> int:
    """The story of five reports."""
    rows = window.engine.story_rows(window.engine.story_ids())
    return next(each.id for each in rows if each.articles == 5)


def press(qtbot: QtBot, window: MainWindow, key: str | Qt.Key) -> None:
    qtbot.keyClick(window.list.table, key)


def go_to(qtbot: QtBot, window: MainWindow, story: int) -> None:
    """Make a story current and wait until it is looked at."""
    assert window.list.select(Spot(story))
    qtbot.waitUntil(lambda: window.stage.currentWidget() is window.story_pane)
    qtbot.waitUntil(lambda: window.stage.shown is not None and not window.bridge._asked)


def unread(window: MainWindow) -> set[int]:
    return set(window.engine.ids("is:unread"))


def test_a_new_library_is_shown_as_stories_and_the_choice_is_kept(
    qtbot, tmp_path, engine, bridge, appearance
) -> None:
    state = WindowState(tmp_path / "fresh.ini")
    first = MainWindow(engine, bridge, appearance, state)
    qtbot.addWidget(first)
    qtbot.waitUntil(lambda: first.list.model.rowCount() == 2)
    assert first.list.kind == STORIES
    first.actions_by_id["show-articles"].trigger()
    qtbot.waitUntil(lambda: first.list.model.rowCount() == 6)
    assert first.actions_by_id["show-articles"].isChecked()
    assert not first.actions_by_id["show-stories"].isChecked()
    first.remember()
    second = MainWindow(engine, bridge, appearance, state)
    qtbot.addWidget(second)
    qtbot.waitUntil(lambda: second.list.model.rowCount() == 6)
    assert second.list.kind == ARTICLES


def test_one_query_selects_stories_and_articles_alike(window, qtbot) -> None:
    window.set_query("bakery")
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1)
    assert list(window.list.model.ids) == list(window.engine.story_ids("bakery"))
    press(qtbot, window, "2")
    qtbot.waitUntil(lambda: window.list.kind == ARTICLES)
    assert list(window.list.model.ids) == list(window.engine.ids("bakery"))
    press(qtbot, window, "1")
    qtbot.waitUntil(lambda: window.list.kind == STORIES)
    assert window.search.query() == "bakery"


def test_the_words_in_the_heading_switch_too(window, qtbot) -> None:
    qtbot.mouseClick(window.list.heading.tabs[ARTICLES], LEFT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 6)
    assert [tab.isChecked() for tab in window.list.heading.tabs.values()] == [False, True]


def test_a_wrong_query_is_told_and_nothing_found_says_so(window, qtbot) -> None:
    window.search.edit.setText("topic:no-such")
    qtbot.waitUntil(lambda: not window.bridge._asked and window.list.model.rowCount() == 2)
    window.set_query("zebra")
    qtbot.waitUntil(lambda: window.list.is_empty_shown)
    assert "stor" in window.list.empty.title.lower()
    window.list.empty.buttons[0].click()
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 2)


def test_the_sidebar_has_a_line_for_all_stories(window, qtbot) -> None:
    model = window.sidebar.model()
    click(qtbot, window.sidebar, "all")
    qtbot.waitUntil(lambda: window.list.kind == ARTICLES)
    assert not model.is_active(model.node(model.index_of("stories")))
    window.set_query("topic:rednote")
    click(qtbot, window.sidebar, "stories")
    qtbot.waitUntil(lambda: window.list.kind == STORIES and window.results.query == "")
    assert model.is_active(model.node(model.index_of("stories")))
    assert not model.is_active(model.node(model.index_of("all")))


def test_j_walks_stories_and_the_reports_of_those_unfolded(window, qtbot) -> None:
    story = large(window)
    go_to(qtbot, window, story)
    press(qtbot, window, "e")
    reports = list(window.engine.story_articles(story))
    for each in reports:
        press(qtbot, window, "j")
        assert window.list.spot == Spot(story, each)
        assert window.reading.id == each
        assert window.stage.currentWidget() is window.reader
    press(qtbot, window, "e")
    assert window.list.spot == Spot(story)
    assert window.list.model.rowCount() == 2
    qtbot.waitUntil(lambda: window.stage.currentWidget() is window.story_pane)
    assert window.reading.article is None


def test_a_story_of_one_report_opens_its_article(window, qtbot) -> None:
    other = next(each for each in window.list.model.ids if each != large(window))
    window.list.select(Spot(other))
    assert [window.reading.id] == list(window.engine.story_articles(other))
    assert window.stage.currentWidget() is window.reader


def test_commands_on_articles_rest_while_a_story_is_looked_at(window, qtbot) -> None:
    go_to(qtbot, window, large(window))
    for name in ("toggle-star", "open", "copy-link", "explain", "split-story"):
        assert not window.actions_by_id[name].isEnabled(), name
    for name in ("toggle-read", "toggle-fold", "pin-story", "merge-story"):
        assert window.actions_by_id[name].isEnabled(), name


def test_enter_opens_the_first_unread_report_and_then_the_next(window, qtbot) -> None:
    story = large(window)
    reports = list(window.engine.story_articles(story))
    window.engine.mark("read", ids=[reports[0]]).result(10)
    go_to(qtbot, window, story)
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.reading.id == reports[1]
    assert window.list.spot == Spot(story)


def test_n_goes_through_the_unread_reports_of_a_story_and_on_to_the_next(window, qtbot) -> None:
    story = large(window)
    reports = list(window.engine.story_articles(story))
    window.engine.mark("read", ids=[reports[0], reports[2]]).result(10)
    rest = [each for each in reports if each not in (reports[0], reports[2])]
    single = window.engine.story_articles(
        next(each for each in window.list.model.ids if each != story)
    )[0]
    order = [*rest, single] if window.list.model.ids[0] == story else [single, *rest]
    for each in order:
        press(qtbot, window, "n")
        qtbot.waitUntil(lambda each=each: window.reading.id == each)
    press(qtbot, window, "n")
    qtbot.waitUntil(lambda: "No further" in window.foot.notice.text)
    qtbot.keyClick(window.list.table, "n", Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.reading.id != order[-1] or len(unread(window)) == 0)


def test_m_marks_all_reports_of_a_story_and_undo_takes_it_back(window, qtbot) -> None:
    story = large(window)
    go_to(qtbot, window, story)
    press(qtbot, window, "m")
    qtbot.waitUntil(lambda: len(unread(window)) == 1)
    qtbot.waitUntil(lambda: window.stage.shown.row.unread == 0)
    qtbot.waitUntil(lambda: window.list.stories.story_at(window.list.table.currentIndex().row())
                    .unread == 0)  # fmt: skip
    window.foot.notice.buttons[0].click()
    qtbot.waitUntil(lambda: len(unread(window)) == 6)


def test_marking_the_list_marks_the_articles_that_match_and_no_others(window, qtbot) -> None:
    window.set_query("lang:id")
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1)
    window.marking.mark_all()
    qtbot.waitUntil(lambda: len(unread(window)) == 5)
    assert set(window.engine.ids("is:read")) == set(window.engine.ids("lang:id"))


def test_new_reports_and_stories_wait_behind_the_bar(window, qtbot, tmp_path: Path) -> None:
    story = large(window)
    go_to(qtbot, window, story)
    window.list.unfold(story)
    rows = window.list.model.rowCount()
    archive = tmp_path / "more.jsonl"
    archive.write_text(
        '{"url": "https://news.example/900", "title": "Floods close the river road", "lang": "en",'
        ' "summary": "Water over the river road at Elm Bridge.", "outlet": "Harbour News",'
        ' "published": "2025-02-17T00:00:00Z"}\n',
        "utf-8",
    )
    window.engine.import_files([archive]).result(60)
    qtbot.waitUntil(lambda: not window.list.fresh.isHidden(), timeout=20_000)
    assert window.list.model.rowCount() == rows
    assert window.list.spot == Spot(story)
    window.list.fresh.buttons[0].click()
    assert window.list.model.rowCount() == rows + 1
    assert window.list.stories.is_open(story)
    assert window.list.spot == Spot(story)


def test_an_import_into_an_empty_window_fills_it_with_grouped_stories(
    qtbot, tmp_path, bridge, appearance
) -> None:
    with Engine.open(tmp_path / "empty", on_event=bridge.on_event) as engine:
        made = MainWindow(engine, bridge, appearance, WindowState(tmp_path / "w.ini"))
        qtbot.addWidget(made)
        made.show()
        made.work.import_files([write_archive(tmp_path / "news.jsonl", 6)])
        qtbot.waitUntil(
            lambda: len(made.list.model.ids) == 2 and min(made.list.model.ids) > 0, timeout=30_000
        )
        made.close()


def test_a_list_of_articles_leads_to_the_story_with_e_and_back(window, qtbot) -> None:
    press(qtbot, window, "2")
    qtbot.waitUntil(lambda: window.list.kind == ARTICLES)
    article = window.engine.story_articles(large(window))[1]
    window.list.select(Spot(article=article))
    press(qtbot, window, "e")
    qtbot.waitUntil(lambda: window.stage.currentWidget() is window.story_pane)
    assert window.stage.story == large(window)
    press(qtbot, window, "e")
    assert window.stage.currentWidget() is window.reader
    assert window.reading.id == article
