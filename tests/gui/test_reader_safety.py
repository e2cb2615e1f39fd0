"""What comes from outside harms neither the pane nor the machine: links, pictures, headlines."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop_app.gui.plain import plain_tip
from desktop_app.gui.reader_pane import ReaderPane
from tests.gui.articles import TOPICS, count, make_article, open_pane, tagged


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    return open_pane(qtbot)


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
    pane.show_article(tagged(), TOPICS)
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
    pane.show_article(tagged(), TOPICS)
    told: list[object] = []
    for signal in (pane.link_activated, pane.query_requested, pane.open_requested):
        signal.connect(lambda *args: told.append(args))
    pane.view.anchorClicked.emit(QUrl(url))
    assert told == []


def test_the_target_of_a_link_is_shown_first(pane: ReaderPane, qtbot: QtBot) -> None:
    pane.show_article(tagged(), TOPICS)
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
    assert count(shown, "#00ff00") == 0
    answer = pane.view.loadResource(2, QUrl(source))
    assert (answer.width(), answer.height()) == (1, 1)


def test_tool_tips_from_outside_are_plain_text(pane: ReaderPane) -> None:
    tip = plain_tip('<img src="file:///etc/passwd">\nnext')
    assert tip == "<qt>&lt;img src=&quot;file:///etc/passwd&quot;&gt;<br>next</qt>"
    assert plain_tip("") == ""


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


def test_what_is_copied_is_plain_text_without_our_links(pane: ReaderPane) -> None:
    pane.show_article(tagged(), TOPICS)
    pane.view.selectAll()
    data = pane.view.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert "The ban on RedNote." in data.text()


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
