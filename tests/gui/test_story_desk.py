"""The reader's own word on stories: split, merge, pin, each from the list and each undone."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.gui.article_model import Role
from desktop_app.gui.list_heading import ARTICLES
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.spot import Spot
from tests.gui.test_story_list import go_to, large, press, window  # noqa: F401


def rows_of(window: MainWindow) -> dict[int, int]:  # noqa: F811
    """Each story on the screen and how many articles it has."""
    return {each.id: each.articles for each in window.engine.story_rows(window.list.model.ids)}


def undo(qtbot, window: MainWindow) -> None:  # noqa: F811
    qtbot.waitUntil(lambda: len(window.foot.notice.buttons) == 1)
    window.foot.notice.buttons[0].click()
    qtbot.waitUntil(lambda: "Taken back" in window.foot.notice.text)


def test_a_report_is_split_off_shown_at_once_and_put_back(window, qtbot) -> None:  # noqa: F811
    story = large(window)
    report = window.engine.story_articles(story)[2]
    window.list.unfold(story)
    window.list.select(Spot(story, report))
    window.actions_by_id["split-story"].trigger()
    qtbot.waitUntil(lambda: len(window.list.model.ids) == 3)
    assert sorted(rows_of(window).values()) == [1, 1, 4]
    assert window.list.fresh.isHidden()
    assert window.reading.id == report
    assert Spot(story, report) not in [
        window.list.model.spot_at(row) for row in range(window.list.model.rowCount())
    ]
    undo(qtbot, window)
    qtbot.waitUntil(lambda: len(window.list.model.ids) == 2)
    assert sorted(rows_of(window).values()) == [1, 5]


def test_a_story_is_merged_with_one_that_was_searched_for(window, qtbot) -> None:  # noqa: F811
    story = large(window)
    other = next(each for each in window.list.model.ids if each != story)
    go_to(qtbot, window, story)
    window.actions_by_id["merge-story"].trigger()
    dialog = window.story_desk.dialog
    qtbot.waitUntil(lambda: not window.bridge._asked)
    dialog.edit.setText("no such word anywhere")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0)
    assert not dialog.button.isEnabled()
    dialog.edit.setText('an "open')
    qtbot.waitUntil(lambda: not window.bridge._asked)
    dialog.edit.setText("bakery")
    qtbot.waitUntil(lambda: list(dialog.model.ids) == [other])
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Down)
    dialog.button.click()
    qtbot.waitUntil(lambda: list(rows_of(window).values()) == [6])
    assert window.stage.story == window.list.model.ids[0] == story
    undo(qtbot, window)
    qtbot.waitUntil(lambda: sorted(rows_of(window).values()) == [1, 5])


def test_stories_like_it_are_offered_before_anything_is_searched(window, qtbot) -> None:  # noqa: F811
    story = large(window)
    part = window.engine.split_story(story, [window.engine.story_articles(story)[0]]).result(10)
    window.story_desk.ask_merge(story)
    qtbot.waitUntil(lambda: window.story_desk.dialog.model.rowCount() > 0)
    assert part in window.story_desk.dialog.model.ids
    assert story not in window.story_desk.dialog.model.ids
    window.story_desk.dialog.close()


def test_a_pin_shows_on_the_row_and_in_the_menu_and_comes_off(window, qtbot) -> None:  # noqa: F811
    story = large(window)
    go_to(qtbot, window, story)
    press(qtbot, window, "p")
    row = window.list.model.row_of_spot(Spot(story))
    qtbot.waitUntil(lambda: window.list.model.index(row, 0).data(Role.STORY).pinned)
    qtbot.waitUntil(lambda: window.actions_by_id["pin-story"].isChecked())
    undo(qtbot, window)
    qtbot.waitUntil(lambda: not window.list.model.index(row, 0).data(Role.STORY).pinned)
    qtbot.waitUntil(lambda: not window.actions_by_id["pin-story"].isChecked())


def test_what_cannot_be_split_is_told_in_a_sentence(window, qtbot) -> None:  # noqa: F811
    story = large(window)
    window.story_desk.split(story, list(window.engine.story_articles(story)))
    qtbot.waitUntil(lambda: "but not all" in window.foot.notice.text)
    assert sorted(rows_of(window).values()) == [1, 5]


def test_the_menu_of_a_row_offers_what_can_be_done_with_it(window, qtbot) -> None:  # noqa: F811
    def offered() -> set[str]:
        menu = window.commands.article_menu()
        return {each.objectName() for each in menu.actions() if each.isEnabled()}

    story = large(window)
    go_to(qtbot, window, story)
    assert {"toggle-read", "toggle-fold", "pin-story", "merge-story"} <= offered()
    assert not {"split-story", "toggle-star"} & offered()
    window.list.unfold(story)
    window.list.step(1)
    assert {"split-story", "toggle-star", "merge-story"} <= offered()


def test_the_pane_beside_the_list_asks_for_the_same(window, qtbot) -> None:  # noqa: F811
    story = large(window)
    go_to(qtbot, window, story)
    reports = list(window.engine.story_articles(story))
    window.story_pane.pin_requested.emit(story, True)
    qtbot.waitUntil(lambda: window.stage.shown.row.pinned)
    window.story_pane.pin_requested.emit(story, False)
    qtbot.waitUntil(lambda: not window.stage.shown.row.pinned)
    window.story_pane.split_requested.emit(story, reports[:2])
    qtbot.waitUntil(lambda: sorted(rows_of(window).values()) == [1, 2, 3])
    qtbot.waitUntil(lambda: window.stage.shown.row.articles == 3)
    window.story_pane.article_wanted.emit(reports[3])
    assert window.reading.id == reports[3]
    assert window.stage.currentWidget() is window.reader
    window.reader.story_wanted.emit(story)
    qtbot.waitUntil(lambda: window.stage.currentWidget() is window.story_pane)
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.stage.currentWidget() is window.reader
    row = window.list.model.index(window.list.model.row_of_spot(Spot(story)), 0)
    place = window.list.table.visualRect(row).center()
    qtbot.mouseClick(window.list.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window.stage.currentWidget() is window.story_pane)
    window.story_pane.query_wanted.emit(f"story:{story}")
    qtbot.waitUntil(lambda: window.results.query == f"story:{story}")
    window.story_pane.back_wanted.emit()
    assert window.list.table.hasFocus()


def test_a_story_that_is_merged_while_it_is_looked_at_is_followed(window, qtbot) -> None:  # noqa: F811
    story = large(window)
    other = next(each for each in window.list.model.ids if each != story)
    go_to(qtbot, window, story)
    window.engine.merge_stories(other, story).result(10)
    qtbot.waitUntil(lambda: window.stage.story == other)
    qtbot.waitUntil(lambda: list(window.list.model.ids) == [other])
    assert window.list.spot == Spot(other)


def test_stories_are_corrected_from_a_list_of_articles_too(window, qtbot) -> None:  # noqa: F811
    story = large(window)
    press(qtbot, window, "2")
    qtbot.waitUntil(lambda: window.list.kind == ARTICLES)
    window.list.select(Spot(article=window.engine.story_articles(story)[0]))
    assert window.browsing.story == story
    window.actions_by_id["split-story"].trigger()
    qtbot.waitUntil(lambda: len(window.engine.story_articles(story)) == 4)
