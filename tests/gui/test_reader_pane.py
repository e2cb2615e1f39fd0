"""The reading pane as a reader meets it: text, topics and their evidence, links, keys."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.core.types import Article
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.reader_pane import ReaderPane
from desktop_app.gui.theme import DARK, LIGHT, contrast
from desktop_app.gui.topic_chip import Chip
from tests.gui.articles import TOPICS, make_article, tag

LONG = "".join(f"<p>Paragraph {n} says that the ban on TikTok is near.</p>" for n in range(60))


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    made = ReaderPane(LIGHT)
    qtbot.addWidget(made)
    made.resize(760, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def _tagged() -> Article:
    article = make_article(
        title="The ban on TikTok", html="<p>The <b>ban</b> on RedNote.</p>" + LONG
    )
    return tag(tag(article, "tiktok-ban", "ban"), "rednote", "RedNote")


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


def _count(image: QImage, color: str) -> int:
    """Pixels of exactly that colour."""
    wanted = QColor(color).rgb()
    width, height = image.width(), image.height()
    return sum(image.pixel(x, y) == wanted for x in range(0, width, 2) for y in range(height))


def test_with_no_article_the_keys_are_shown(pane: ReaderPane) -> None:
    assert pane.article is None
    assert not pane.view.isVisible()
    assert not pane.scroll_page()


def test_an_article_is_shown_with_outlet_title_text_and_chips(pane: ReaderPane) -> None:
    pane.show_article(_tagged(), TOPICS)
    text = pane.view.toPlainText()
    assert text.index("The Example") < text.index("The ban on TikTok") < text.index("Paragraph 0")
    assert [chip.text() for chip in _chips(pane)] == ["TikTok ban", "RedNote"]


def test_explaining_lights_the_words_of_one_topic_only(pane: ReaderPane) -> None:
    pane.show_article(_tagged(), TOPICS)
    ban, rednote = (LIGHT.topic_color(TOPICS[each].color) for each in ("tiktok-ban", "rednote"))
    seen = pane.view.viewport().grab().toImage()
    before = _count(seen, ban), _count(seen, rednote)
    pane.explain("tiktok-ban")
    seen = pane.view.viewport().grab().toImage()
    assert _count(seen, ban) > before[0] + 20
    assert _count(seen, rednote) == before[1]
    pane.explain(True)
    assert _count(pane.view.viewport().grab().toImage(), rednote) > before[1] + 20
    pane.explain(None)
    seen = pane.view.viewport().grab().toImage()
    assert (_count(seen, ban), _count(seen, rednote)) == before


def test_lighting_words_moves_nothing(pane: ReaderPane) -> None:
    pane.show_article(_tagged(), TOPICS)
    pane.view.verticalScrollBar().setValue(300)
    height = pane.view.document().size()
    pane.toggle_explain()
    assert pane.view.verticalScrollBar().value() == 300
    assert pane.view.document().size() == height


def test_t_lights_all_words_and_then_none(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(_tagged(), TOPICS)
    with qtbot.waitSignal(pane.explained) as told:
        pane.toggle_explain()
    assert told.args == [True]
    assert all(chip.isChecked() for chip in _chips(pane))
    pane.toggle_explain()
    assert not any(chip.isChecked() for chip in _chips(pane))


def test_a_click_on_a_chip_says_which_rules_gave_the_topic(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(_tagged(), TOPICS)
    qtbot.mouseClick(_chip(pane, "RedNote"), Qt.MouseButton.LeftButton)
    assert _chip(pane, "RedNote").isChecked()
    assert not _chip(pane, "TikTok ban").isChecked()
    shown = [label.text() for label in pane.findChildren(type(pane._row._why)) if label.isVisible()]
    assert "Because of: RedNote" in shown
    qtbot.mouseClick(_chip(pane, "RedNote"), Qt.MouseButton.LeftButton)
    assert not pane._row._why.isVisible()


def test_the_next_article_stays_lit_but_explains_no_topic(pane: ReaderPane) -> None:
    pane.show_article(_tagged(), TOPICS)
    pane.explain(True)
    other = replace(_tagged(), row=replace(_tagged().row, id=2))
    pane.show_article(other, TOPICS)
    assert all(chip.isChecked() for chip in _chips(pane))
    pane.explain("rednote")
    pane.show_article(_tagged(), TOPICS)
    assert not any(chip.isChecked() for chip in _chips(pane))


def test_a_wrong_topic_is_taken_away_in_two_clicks(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(_tagged(), TOPICS)
    qtbot.mouseClick(_chip(pane, "RedNote"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.correct_requested) as told:
        qtbot.mouseClick(_button(pane, "Not this topic"), Qt.MouseButton.LeftButton)
    assert told.args == [("rednote", False)]


# What the offscreen platform lacks of menus.
@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_a_topic_is_given_from_the_menu_of_all_topics(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(_tagged(), TOPICS)
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
    pane.show_article(_tagged(), TOPICS)
    chip = _chip(pane, "RedNote")
    with qtbot.waitSignal(pane.query_requested) as told:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["topic:rednote"]
    assert not chip.isChecked()


@pytest.mark.parametrize(
    ("url", "signal", "wanted"),
    [
        ("https://a.example/x?a=1&b=2", "link_activated", "https://a.example/x?a=1&b=2"),
        ("mailto:a@b.example", "link_activated", "mailto:a@b.example"),
        ("filter:0", "query_requested", 'outlet:"The Example"'),
        ("open:article", "open_requested", None),
    ],
)
def test_a_link_is_told_and_not_followed(
    pane: ReaderPane, qtbot: QtBot, url: str, signal: str, wanted: str | None
) -> None:
    pane.show_article(_tagged(), TOPICS)
    before = pane.view.toPlainText()
    with qtbot.waitSignal(getattr(pane, signal)) as told:
        pane.view.anchorClicked.emit(QUrl(url))
    assert told.args == ([] if wanted is None else [wanted])
    assert pane.view.toPlainText() == before


@pytest.mark.parametrize(
    "url",
    "file:///etc/passwd javascript:alert(1) data:text/html,x filter:99 filter:x //host/share"
    " ftp://a.example/ qrc:/x about:blank".split(),
)
def test_no_other_link_does_anything(pane: ReaderPane, qtbot: QtBot, url: str) -> None:
    pane.show_article(_tagged(), TOPICS)
    told: list[object] = []
    for signal in (pane.link_activated, pane.query_requested, pane.open_requested):
        signal.connect(lambda *args: told.append(args))
    pane.view.anchorClicked.emit(QUrl(url))
    assert told == []


def test_the_target_of_a_link_is_shown_first(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(_tagged(), TOPICS)
    with qtbot.waitSignal(pane.link_hovered) as told:
        pane.view.highlighted.emit(QUrl("https://a.example/x"))
    assert told.args == ["https://a.example/x"]
    with qtbot.waitSignal(pane.link_hovered) as told:
        pane.view.highlighted.emit(QUrl("filter:0"))
    assert told.args == ['Show only outlet:"The Example"']
    with qtbot.waitSignal(pane.link_hovered) as told:
        pane.view.highlighted.emit(QUrl())
    assert told.args == [""]


@pytest.mark.parametrize("address", ["file://{path}", "{path}", "https://a.example/t.gif", "x.png"])
def test_no_picture_is_loaded_whatever_is_asked(
    pane: ReaderPane, tmp_path: Path, address: str
) -> None:
    picture = QImage(90, 90, QImage.Format.Format_RGB32)
    picture.fill(QColor("#00ff00"))
    assert picture.save(str(tmp_path / "secret.png"))
    source = address.format(path=tmp_path / "secret.png")
    unsafe = f'<p>x</p><img src="{source}"><table background="{source}"><tr><td>y</td></tr></table>'
    pane.show_article(make_article(html=unsafe), TOPICS)
    pane.view.setHtml(unsafe)  # even where the page did not take it out
    shown = pane.view.viewport().grab().toImage()
    assert _count(shown, "#00ff00") == 0
    answer = pane.view.loadResource(2, QUrl(source))
    assert (answer.width(), answer.height()) == (1, 1)


def test_tool_tips_from_outside_are_plain_text(pane: ReaderPane) -> None:
    tip = plain_tip('<img src="file:///etc/passwd">\nnext')
    assert tip == "<qt>&lt;img src=&quot;file:///etc/passwd&quot;&gt;<br>next</qt>"
    assert plain_tip("") == ""


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
    pane.show_article(_tagged(), TOPICS)
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
    article = _tagged()
    pane.show_article(article, TOPICS)
    pane.view.verticalScrollBar().setValue(200)
    revision = pane.view.document().revision()
    pane.show_article(replace(article, row=replace(article.row, starred=True, read=True)), TOPICS)
    assert pane.view.document().revision() == revision
    assert pane.view.verticalScrollBar().value() == 200
    assert _button(pane, "Remove the star")
    assert _button(pane, "Mark as unread")


def test_other_counts_of_the_topics_leave_the_page_alone(pane: ReaderPane) -> None:
    article = _tagged()
    pane.show_article(article, TOPICS)
    revision = pane.view.document().revision()
    counted = {id: replace(topic, articles=99) for id, topic in TOPICS.items()}
    pane.show_article(article, counted)
    assert pane.view.document().revision() == revision


def test_the_same_article_again_keeps_its_place(pane: ReaderPane) -> None:
    article = _tagged()
    pane.show_article(article, TOPICS)
    pane.view.verticalScrollBar().setValue(400)
    pane.show_article(tag(article, "culture", "near"), TOPICS)
    assert abs(pane.view.verticalScrollBar().value() - 400) < 40
    pane.show_article(make_article(2, html=LONG), TOPICS)
    assert pane.view.verticalScrollBar().value() == 0


def test_the_buttons_ask(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(_tagged(), TOPICS)
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
    pane.show_article(_tagged(), TOPICS)
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
    pane.show_article(_tagged(), TOPICS)
    frame = pane.view.document().rootFrame().frameFormat()
    assert pane.view.viewport().width() - frame.leftMargin() - frame.rightMargin() <= 680


HOSTILE_TITLES = [
    "x" * 50_000,
    "A headline that goes on and on " * 500,
    "\u202eevil\u202c \u2066x\u2069 \x1b[31mred",
    "עברית " * 30 + "English " * 30,
    "<img src='file:///etc/passwd'><script>x</script>",
    "💥" * 400,
    "a\u0301" * 900,
    "\n\n\n",
    "",
]


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_a_hostile_headline_does_not_break_the_layout(pane: ReaderPane, title: str) -> None:
    pane.show_article(make_article(title=title, outlet=title or None, author=title), TOPICS)
    text = pane.view.toPlainText()
    assert "Words of an article." in text
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert pane.view.horizontalScrollBar().maximum() == 0
    assert pane._row.y() < 3_000


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_another_theme_reaches_text_and_ground(pane: ReaderPane, theme: object) -> None:
    pane.show_article(_tagged(), TOPICS)
    pane.apply_theme(theme)  # type: ignore[arg-type]
    shown = pane.view.viewport().grab().toImage()
    ground, words = theme.bg, theme.fg  # type: ignore[attr-defined]
    assert shown.pixelColor(3, 3).name() == ground
    assert _count(shown, words) > 50
    assert contrast(ground, words) > 7


def test_what_is_copied_is_plain_text_without_our_links(pane: ReaderPane) -> None:
    pane.show_article(_tagged(), TOPICS)
    pane.view.selectAll()
    data = pane.view.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert "The ban on RedNote." in data.text()


def test_the_whole_pane_is_reached_by_keyboard(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(_tagged(), TOPICS)
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
    pane.show_article(_tagged(), TOPICS)
    qtbot.keyClick(_chip(pane, "RedNote"), Qt.Key.Key_Space)
    assert _chip(pane, "RedNote").isChecked()


def test_everything_that_can_be_pressed_has_a_name(pane: ReaderPane) -> None:
    pane.show_article(_tagged(), TOPICS)
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


def test_broken_html_of_every_kind_is_shown_without_a_word_of_qt(
    pane: ReaderPane, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    for html in (
        "<table><td>" * 500,
        "<ul><li>" * 900,
        "<blockquote>" * 900 + "deep",
        "text <p>after</p> loose <div>in</div> tail",
        "<pre>" + "x" * 3_000 + "</pre>",
        "<table><tr>" + "<td colspan=9999>x</td>" * 60 + "</tr></table>",
        "<p>\u2028</p><hr><ol start=99999><li></ol>",
    ):
        pane.show_article(make_article(hash(html), html=html), TOPICS)
        pane.explain(True)
        assert not pane.view.viewport().grab().isNull()
    assert not caplog.records
