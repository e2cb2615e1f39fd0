"""The reading pane as a reader meets it: text, topics and their evidence, links, keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.gui.reader_pane import ReaderPane
from desktop_app.gui.theme import DARK, LIGHT, contrast
from desktop_app.gui.topic_chip import Chip
from tests.gui.articles import LONG, TOPICS, count, make_article, open_pane, tag, tagged


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    return open_pane(qtbot)


def _chips(pane: ReaderPane) -> list[Chip]:
    return [chip for chip in pane.findChildren(Chip) if not chip.isHidden()]


def _chip(pane: ReaderPane, name: str) -> Chip:
    return next(chip for chip in _chips(pane) if chip.text() == name)


def _button(pane: ReaderPane, words: str) -> QAbstractButton:
    found = [
        each
        for each in pane.findChildren(QAbstractButton)
        if words in (each.accessibleName() or each.text()) and not each.isHidden()
    ]
    assert found, words
    return found[0]


def test_with_no_article_the_keys_are_shown(pane: ReaderPane) -> None:
    assert pane.article is None
    assert not pane.view.isVisible()
    assert not pane.scroll_page()


def test_an_article_is_shown_with_outlet_title_text_and_chips(pane: ReaderPane) -> None:
    pane.show_article(tagged(), TOPICS)
    text = pane.view.toPlainText()
    assert text.index("The Example") < text.index("The ban on TikTok") < text.index("Paragraph 0")
    assert [chip.text() for chip in _chips(pane)] == ["TikTok ban", "RedNote"]


def test_explaining_lights_the_words_of_one_topic_only(pane: ReaderPane) -> None:
    pane.show_article(tagged(), TOPICS)
    ban, rednote = (LIGHT.topic_color(TOPICS[each].color) for each in ("tiktok-ban", "rednote"))
    seen = pane.view.viewport().grab().toImage()
    before = count(seen, ban), count(seen, rednote)
    pane.explain("tiktok-ban")
    seen = pane.view.viewport().grab().toImage()
    assert count(seen, ban) > before[0] + 20
    assert count(seen, rednote) == before[1]
    pane.explain(True)
    assert count(pane.view.viewport().grab().toImage(), rednote) > before[1] + 20
    pane.explain(None)
    seen = pane.view.viewport().grab().toImage()
    assert (count(seen, ban), count(seen, rednote)) == before


def test_lighting_words_moves_nothing(pane: ReaderPane) -> None:
    pane.show_article(tagged(), TOPICS)
    pane.view.verticalScrollBar().setValue(300)
    height = pane.view.document().size()
    pane.toggle_explain()
    assert pane.view.verticalScrollBar().value() == 300
    assert pane.view.document().size() == height


def test_t_lights_all_words_and_then_none(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(tagged(), TOPICS)
    with qtbot.waitSignal(pane.explained) as told:
        pane.toggle_explain()
    assert told.args == [True]
    assert all(chip.isChecked() for chip in _chips(pane))
    pane.toggle_explain()
    assert not any(chip.isChecked() for chip in _chips(pane))


def test_a_click_on_a_chip_says_which_rules_gave_the_topic(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(tagged(), TOPICS)
    qtbot.mouseClick(_chip(pane, "RedNote"), Qt.MouseButton.LeftButton)
    assert _chip(pane, "RedNote").isChecked()
    assert not _chip(pane, "TikTok ban").isChecked()
    shown = [label.text() for label in pane.findChildren(type(pane._row._why)) if label.isVisible()]
    assert "Because of: RedNote" in shown
    qtbot.mouseClick(_chip(pane, "RedNote"), Qt.MouseButton.LeftButton)
    assert not pane._row._why.isVisible()


def test_the_next_article_stays_lit_but_explains_no_topic(pane: ReaderPane) -> None:
    pane.show_article(tagged(), TOPICS)
    pane.explain(True)
    other = replace(tagged(), row=replace(tagged().row, id=2))
    pane.show_article(other, TOPICS)
    assert all(chip.isChecked() for chip in _chips(pane))
    pane.explain("rednote")
    pane.show_article(tagged(), TOPICS)
    assert not any(chip.isChecked() for chip in _chips(pane))


def test_a_wrong_topic_is_taken_away_in_two_clicks(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(tagged(), TOPICS)
    qtbot.mouseClick(_chip(pane, "RedNote"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.correct_requested) as told:
        qtbot.mouseClick(_button(pane, "Not this topic"), Qt.MouseButton.LeftButton)
    assert told.args == [("rednote", False)]


# What the offscreen platform lacks of menus.
@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_a_topic_is_given_from_the_menu_of_all_topics(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(tagged(), TOPICS)
    qtbot.mouseClick(_button(pane, "Correct the topics"), Qt.MouseButton.LeftButton)
    menu = pane.findChild(QMenu)
    assert menu is not None
    entries = {entry.text(): entry for entry in menu.actions()}
    assert list(entries) == ["TikTok ban", "RedNote", "Culture && food"]
    assert [entry.isChecked() for entry in entries.values()] == [True, True, False]
    with qtbot.waitSignal(pane.correct_requested) as told:
        entries["Culture && food"].trigger()
    assert told.args == [("culture", True)]


def test_a_topic_given_by_the_reader_says_so(pane: ReaderPane) -> None:
    article = make_article(topics=("culture",), corrected=("+culture",))
    pane.show_article(article, TOPICS)
    pane.explain("culture")
    assert pane._row._why.text() == "You gave it this topic."


def test_ctrl_click_on_a_chip_asks_for_its_list(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(tagged(), TOPICS)
    chip = _chip(pane, "RedNote")
    with qtbot.waitSignal(pane.query_requested) as told:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["topic:rednote"]
    assert not chip.isChecked()


def test_a_lit_word_tells_its_rule_and_others_nothing(pane: ReaderPane, qtbot: QtBot) -> None:
    article = make_article(html="<p>RedNote is first here.</p>", title="Other")
    pane.show_article(tag(article, "rednote", "RedNote"), TOPICS)
    pane.explain("rednote")
    cursor = pane.view.document().find("RedNote")
    cursor.setPosition(cursor.selectionStart() + 2)
    place = pane.view.cursorRect(cursor).center()
    assert [light.rule for light in pane.view.lights_at(place)] == ["RedNote"]
    assert pane.view.lights_at(QPoint(place.x() + 200, place.y())) == []
    pane.explain(None)
    assert pane.view.lights_at(place) == []
    QToolTip.hideText()


def test_space_reads_on_until_the_end(pane: ReaderPane) -> None:
    pane.show_article(tagged(), TOPICS)
    steps = 0
    while pane.scroll_page():
        steps += 1
        assert steps < 50
    bar = pane.view.verticalScrollBar()
    assert steps > 1
    assert bar.value() == bar.maximum()
    pane.show_article(make_article(2), TOPICS)
    assert not pane.scroll_page()


def test_marks_change_the_buttons_and_not_the_page(pane: ReaderPane) -> None:
    article = tagged()
    pane.show_article(article, TOPICS)
    pane.view.verticalScrollBar().setValue(200)
    revision = pane.view.document().revision()
    pane.show_article(replace(article, row=replace(article.row, starred=True, read=True)), TOPICS)
    assert pane.view.document().revision() == revision
    assert pane.view.verticalScrollBar().value() == 200
    assert _button(pane, "Remove the star")
    assert _button(pane, "Mark as unread")


def test_other_counts_of_the_topics_leave_the_page_alone(pane: ReaderPane) -> None:
    article = tagged()
    pane.show_article(article, TOPICS)
    revision = pane.view.document().revision()
    counted = {id: replace(topic, articles=99) for id, topic in TOPICS.items()}
    pane.show_article(article, counted)
    assert pane.view.document().revision() == revision


def test_the_same_article_again_keeps_its_place(pane: ReaderPane) -> None:
    article = tagged()
    pane.show_article(article, TOPICS)
    pane.view.verticalScrollBar().setValue(400)
    pane.show_article(tag(article, "culture", "near"), TOPICS)
    assert abs(pane.view.verticalScrollBar().value() - 400) < 40
    pane.show_article(make_article(2, html=LONG), TOPICS)
    assert pane.view.verticalScrollBar().value() == 0


def test_the_buttons_ask(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(tagged(), TOPICS)
    for words, signal in (
        ("Star (S)", pane.toggle_star_requested),
        ("Mark as read", pane.toggle_read_requested),
        ("Open in browser", pane.open_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(_button(pane, words), Qt.MouseButton.LeftButton)
    pane.show_article(make_article(2, url=None), TOPICS)
    assert not _button(pane, "Open in browser").isEnabled()


@pytest.mark.parametrize("zoom", [70, 100, 200])
@pytest.mark.parametrize("width", [320, 760, 1600])
def test_the_chips_stand_between_head_and_text(pane: ReaderPane, width: int, zoom: int) -> None:
    pane.resize(width, 600)
    pane.set_zoom(zoom)
    pane.show_article(tagged(), TOPICS)
    pane.explain("rednote")
    row, view = pane._row.geometry(), pane.view
    document, layout = view.document(), view.document().documentLayout()
    shift = view.verticalScrollBar().value()
    above = layout.blockBoundingRect(document.findBlockByNumber(1)).bottom() - shift
    below = layout.blockBoundingRect(document.findBlockByNumber(3)).top() - shift
    assert above <= row.top()
    assert row.bottom() <= below
    assert row.right() <= view.viewport().width()


def test_lines_are_no_longer_than_one_reads_with_ease(pane: ReaderPane) -> None:
    pane.resize(1900, 600)
    pane.show_article(tagged(), TOPICS)
    frame = pane.view.document().rootFrame().frameFormat()
    assert pane.view.viewport().width() - frame.leftMargin() - frame.rightMargin() <= 680


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_another_theme_reaches_text_and_ground(pane: ReaderPane, theme: object) -> None:
    pane.show_article(tagged(), TOPICS)
    pane.apply_theme(theme)  # type: ignore[arg-type]
    shown = pane.view.viewport().grab().toImage()
    ground, words = theme.bg, theme.fg  # type: ignore[attr-defined]
    assert shown.pixelColor(3, 3).name() == ground
    assert count(shown, words) > 50
    assert contrast(ground, words) > 7


def test_ctrl_and_the_wheel_ask_for_a_zoom_and_move_nothing(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(tagged(), TOPICS)
    where, size = QPointF(200, 300), pane.view.document().size()
    turn = QWheelEvent(
        where,
        pane.view.mapToGlobal(where),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(pane.zoom_requested) as told:
        QApplication.sendEvent(pane.view.viewport(), turn)
    assert told.args == [1]
    assert pane.view.document().size() == size


def test_the_whole_pane_is_reached_by_keyboard(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(tagged(), TOPICS)
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    _button(pane, "Light the words").setFocus(Qt.FocusReason.TabFocusReason)
    met: set[object] = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        met.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {*_chips(pane), pane.view, _button(pane, "Correct the topics")} <= met
    assert {_button(pane, words) for words in ("Star", "Mark as", "Open in")} <= met


def test_a_chip_lights_its_words_by_keyboard(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(tagged(), TOPICS)
    qtbot.keyClick(_chip(pane, "RedNote"), Qt.Key.Key_Space)
    assert _chip(pane, "RedNote").isChecked()


def test_everything_that_can_be_pressed_has_a_name(pane: ReaderPane) -> None:
    pane.show_article(tagged(), TOPICS)
    pane.explain("rednote")
    pressed = [each for each in pane.findChildren(QAbstractButton) if each.isVisible()]
    assert len(pressed) >= 8
    for each in [*pressed, pane.view]:
        spoken = QAccessible.queryAccessibleInterface(each)
        assert spoken is not None
        assert spoken.text(QAccessible.Text.Name).strip(), each


def test_an_unknown_topic_is_shown_by_its_id(pane: ReaderPane) -> None:
    pane.show_article(make_article(topics=("of-a-pack-that-is-gone",)), {})
    assert [chip.text() for chip in _chips(pane)] == ["of-a-pack-that-is-gone"]
    pane.explain("of-a-pack-that-is-gone")
    assert pane._row._why.text()
