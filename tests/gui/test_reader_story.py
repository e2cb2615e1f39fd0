"""The card under an article: what else tells its story, by mouse and keyboard, and never forged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from desktop_app.core.sanitize import sanitize
from desktop_app.core.story_values import Story
from desktop_app.core.types import Article
from desktop_app.engine import Engine
from desktop_app.gui.article_html import Dresser
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.reader_pane import ReaderPane
from desktop_app.gui.reading import Reading
from desktop_app.gui.story_card import build_card
from desktop_app.gui.story_facts import others
from desktop_app.gui.theme import DARK, LIGHT
from tests.gui.articles import LONG, TOPICS, make_article, open_pane
from tests.gui.stories import FIRST, example, make_member, make_story, with_copies

NOW = FIRST + 86_400


pytestmark = pytest.mark.usefixtures("british")


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    return open_pane(qtbot)


def _article(story: Story, number: int, html: str = "<p>Words of an article.</p>") -> Article:
    """One member of a story as an article."""
    member = next(each for each in story.members if each.row.id == number)
    copies = [each.row.outlet or "" for each in story.members if each.row.copy_of == number]
    row = replace(member.row, reports=len(story.members), copies=tuple(copies))
    return replace(make_article(number, html=html), row=row)


def test_the_card_says_which_languages_tell_the_story_and_who_was_first(pane: ReaderPane) -> None:
    story = example()
    pane.show_article(_article(story, 3), TOPICS, story)
    text = pane.view.toPlainText().replace("\u00a0", " ")
    assert text.index("Words of an article.") < text.index("SAME STORY")
    assert "en 2 · id 2 · ja 1 · zh 1" in text
    assert "first: AP, 17 Jan" in text
    assert "All 6 report" in text


def test_an_article_alone_in_its_story_has_no_card(pane: ReaderPane) -> None:
    pane.show_article(make_article(1), TOPICS, make_story([make_member(1)]))
    assert "SAME STORY" not in pane.view.toPlainText()
    pane.show_article(replace(_article(example(), 1), row=make_member(1, reports=1).row), TOPICS)
    assert "SAME STORY" not in pane.view.toPlainText()


def test_other_languages_come_first_and_then_other_outlets() -> None:
    story = example()
    assert [each.row.language for each in others(story, 3, 3)] == ["en", "ja", "zh-Hans"]
    assert [each.row.id for each in others(story, 3, 5)] == [1, 2, 4, 5, 6]
    english = [
        make_member(n, language="en", outlet=outlet) for n, outlet in enumerate("AAABBC", start=1)
    ]
    assert [each.row.id for each in others(make_story(english), 1, 2)] == [4, 6]
    assert all(each.row.copy_of is None for each in others(with_copies(), 1, 9))


def test_the_card_opens_reports_and_the_story(pane: ReaderPane, qtbot: QtBot) -> None:
    story = example()
    pane.show_article(_article(story, 3), TOPICS, story)
    with qtbot.waitSignal(pane.article_wanted) as told:
        pane.view.anchorClicked.emit(QUrl("report:2"))
    assert told.args == [4]
    with qtbot.waitSignal(pane.story_wanted) as told:
        pane.view.anchorClicked.emit(QUrl("story:whole"))
    assert told.args == [12]
    for url, words in (("report:0", "Read"), ("story:whole", "story"), ("compare:0", "differs")):
        with qtbot.waitSignal(pane.link_hovered) as told:
            pane.view.highlighted.emit(QUrl(url))
        assert words in told.args[0]


def test_the_card_is_walked_by_keyboard(pane: ReaderPane, qtbot: QtBot) -> None:
    story = example()
    pane.show_article(_article(story, 3), TOPICS, story)
    pane.activateWindow()
    pane.view.setFocus()
    qtbot.waitUntil(pane.view.hasFocus)
    asked: list[int] = []
    pane.article_wanted.connect(asked.append)
    for _ in range(12):
        qtbot.keyClick(pane.view, Qt.Key.Key_Tab)
        if pane.view.textCursor().charFormat().anchorHref().startswith("report:"):
            qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert asked == [1, 2, 4, 5, 6]


def test_copies_are_named_and_compared_on_demand(pane: ReaderPane, qtbot: QtBot) -> None:
    story = with_copies()
    pane.show_article(_article(story, 1), TOPICS, story)
    text = pane.view.toPlainText()
    assert "Also in Guardian (compare), ABC News (compare)" in text
    with qtbot.waitSignal(pane.diff_wanted) as told:
        pane.view.anchorClicked.emit(QUrl("compare:1"))
    assert told.args == [8, 1]
    pane.show_article(_article(story, 9), TOPICS, story)
    assert "A copy of Tempo: compare" in pane.view.toPlainText()
    with qtbot.waitSignal(pane.diff_wanted) as told:
        pane.view.anchorClicked.emit(QUrl("compare:0"))
    assert told.args == [9, 4]


def test_a_story_of_copies_alone_is_told_as_the_same_text(pane: ReaderPane) -> None:
    members = [each for each in with_copies().members if each.row.id in (1, 7)]
    story = make_story(members)
    pane.show_article(_article(story, 1), TOPICS, story)
    assert "SAME TEXT" in pane.view.toPlainText()


@pytest.mark.parametrize(
    "href", ["report:0", "story:whole", "compare:0", "filter:0", "open:article", "REPORT:0"]
)
def test_a_page_cannot_forge_our_own_links(pane: ReaderPane, href: str) -> None:
    forged = f'<p>Read <a href="{href}">this</a> &lt;a href="{href}"&gt;</p>'
    assert sanitize(f'<a href="{href}">this</a>', "https://news.example/") == "<a>this</a>"
    assert "<a " not in Dresser("#eee", "#ddd", "Picture").dress(forged)  # even unsanitised
    story = example()
    pane.show_article(_article(story, 3, forged), TOPICS, story)
    assert "Read this" in pane.view.toPlainText()
    cursor = pane.view.document().find("this")
    assert cursor.charFormat().anchorHref() == ""


@pytest.mark.parametrize("url", "report:99 report:-1 report:x compare:0 compare: report:".split())
def test_links_that_mean_nothing_do_nothing(pane: ReaderPane, url: str) -> None:
    told: list[object] = []
    pane.article_wanted.connect(told.append)
    pane.story_wanted.connect(told.append)
    pane.diff_wanted.connect(lambda *pair: told.append(pair))
    pane.show_article(_article(example(), 3), TOPICS, example())
    pane.view.anchorClicked.emit(QUrl(url))
    pane.show_article(make_article(50), TOPICS)  # of no story: its links are not ours
    for each in (url, "report:0", "story:whole"):
        pane.view.anchorClicked.emit(QUrl(each))
    assert told == []


@pytest.mark.parametrize("title", ["<img src=x><a href='report:0'>x</a>", "x" * 9_999, ""])
def test_hostile_headlines_of_others_are_text(pane: ReaderPane, title: str) -> None:
    story = make_story([make_member(n, title=title, outlet=title or None) for n in range(1, 4)])
    card = build_card(_article(story, 2), story, NOW)
    assert card is not None
    assert "<img" not in card.wide + card.narrow
    assert card.wide.count("<a ") == len(card.articles) + 1
    assert len(card.wide) < 6_000
    pane.show_article(_article(story, 2), TOPICS, story)
    assert pane.view.horizontalScrollBar().maximum() == 0


def test_the_card_comes_later_and_moves_nothing(pane: ReaderPane) -> None:
    story = example()
    article = _article(story, 3, LONG)
    pane.show_article(article, TOPICS)
    pane.view.verticalScrollBar().setValue(400)
    pane.show_article(article, TOPICS, story)
    assert abs(pane.view.verticalScrollBar().value() - 400) < 60
    assert "SAME STORY" in pane.view.toPlainText()


def test_the_card_stays_while_only_marks_and_counts_change(pane: ReaderPane) -> None:
    story = example()
    article = _article(story, 3)
    pane.show_article(article, TOPICS, story)
    revision = pane.view.document().revision()
    read = replace(article, row=replace(article.row, read=True))
    pane.show_article(read, TOPICS)  # by one who does not know the story
    members = tuple(replace(each, row=replace(each.row, read=True)) for each in story.members)
    pane.show_article(read, TOPICS, replace(story, members=members))
    assert pane.view.document().revision() == revision
    pane.show_article(read, TOPICS, example(4))
    assert "All 4 report" in pane.view.toPlainText()
    pane.show_article(replace(read, row=replace(read.row, reports=1)), TOPICS)
    assert "SAME STORY" not in pane.view.toPlainText()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda each: each.name)
@pytest.mark.parametrize("width", [340, 760])
def test_the_card_lies_on_its_own_ground(pane: ReaderPane, width: int, theme: object) -> None:
    story = with_copies()
    pane.apply_theme(theme)  # type: ignore[arg-type]
    pane.resize(width, 900)
    pane.show_article(_article(story, 1), TOPICS, story)
    cursor = QTextCursor(pane.view.document().find("All 9"))
    box = pane.view.cursorRect(cursor)
    shown = pane.view.viewport().grab().toImage()
    ground = theme.selection  # type: ignore[attr-defined]
    assert shown.pixelColor(box.left() + 180, box.top() + 3).name() == ground
    assert shown.pixelColor(4, box.top()).name() == theme.bg  # type: ignore[attr-defined]
    below = min(box.bottom() + 24, shown.height() - 1)
    assert shown.pixelColor(box.left() + 180, below).name() != ground


def test_a_narrow_page_has_the_card_in_another_shape(pane: ReaderPane) -> None:
    story = example()
    pane.show_article(_article(story, 3), TOPICS, story)
    wide = pane.view.document().find("Nine justices").block().blockNumber()
    pane.resize(340, 600)
    narrow = pane.view.document().find("Nine justices").block().blockNumber()
    assert pane.view.horizontalScrollBar().maximum() == 0
    assert narrow != wide or "id · Kompas" not in pane.view.toPlainText()
    pane.resize(760, 600)
    assert pane.view.document().find("Nine justices").block().blockNumber() == wide


# --- with a real library


@pytest.fixture
def told(tmp_path: Path, bridge: Bridge, stocked: Path) -> Iterator[Engine]:
    """A library in which the same report was imported in several outlets."""
    shutil.copytree(stocked, tmp_path / "library")
    with Engine.open(tmp_path / "library", None, bridge.on_event) as engine:
        yield engine


def test_the_story_of_an_article_is_read_with_it_and_again_when_it_changed(
    told: Engine, bridge: Bridge, qtbot: QtBot
) -> None:
    ids = list(told.ids(""))
    stories = {row.story for row in told.rows(ids) if row.story is not None}
    assert stories, "nothing was grouped"
    rows = {row.story: row.id for row in told.rows(ids)}
    first, second = list(rows)[:2]
    told.merge_stories(first, second).result(10)
    reading = Reading(told, bridge, 60)
    shown: list[Story | None] = []
    reading.shown.connect(lambda article: shown.append(reading.story))
    reading.open(rows[first])
    qtbot.waitUntil(lambda: reading.story is not None)
    assert shown == [None, reading.story]
    story = reading.story
    assert story is not None
    assert rows[second] in [each.row.id for each in story.members]
    reading.note_change(())  # nothing that concerns it
    qtbot.waitUntil(lambda: not bridge._asked)
    assert len(shown) == 2
    told.split_story(story.row.id, [rows[second]]).result(10)
    reading.note_change(())
    qtbot.waitUntil(
        lambda: (
            reading.story is None
            or rows[second] not in [each.row.id for each in reading.story.members]
        )
    )
