"""A key figure lit in its article: the exact words, in sight, until another article comes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.claims import Claim
from desktop_app.core.types import Article, ArticleId
from desktop_app.gui.article_page import FIGURE, SENTENCE
from desktop_app.gui.reader_pane import ReaderPane
from desktop_app.gui.theme import DARK, LIGHT
from tests.gui.articles import TOPICS, count, make_article, open_pane
from tests.gui.claims import make_claim

SENTENCE_WORDS = "By Tuesday the hashtag had gathered more than 160,000 posts there."
FIGURE_WORDS = "more than 160,000 posts"
LONG = (
    "".join(f"<p>Paragraph {n} has a <b>few</b> words &amp; signs.</p>" for n in range(60))
    + "<p>By Tuesday the <i>hashtag</i> had gathered more than <b>160,000</b> posts there.</p>"
    + "".join(f"<p>Later paragraph {n}.</p>" for n in range(60))
)


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    return open_pane(qtbot)


def claim_in(article: Article, words: str = FIGURE_WORDS, part: str = "text") -> Claim:
    whole = article.row.title if part == "title" else article.text
    start = whole.index(words)
    sentence = SENTENCE_WORDS if part == "text" else whole
    claim = make_claim(article.row.id, 160_000, text=words)
    return replace(
        claim,
        part=part,
        start=start,
        end=start + len(words),
        sentence=sentence,
        at=start - whole.index(sentence),
    )


def lit(pane: ReaderPane, light: str) -> str:
    """The words of the document that this light lies on."""
    found = []
    painter, document = pane.view._painter, pane.view.document()
    for run in painter._runs:
        if any(painter.lights[number].topic == light for number in run.lights):
            found.append(document.findBlockByNumber(run.block).text()[run.start : run.end])
    return "".join(found).replace("\u200b", "")


def is_in_sight(pane: ReaderPane) -> bool:
    top = pane.view._painter.passage_top(pane.view.document())
    assert top is not None
    at = top - pane.view.verticalScrollBar().value()
    return 0 <= at <= pane.view.viewport().height() - 40


def test_a_claim_is_lit_to_the_letter_and_brought_into_sight(pane: ReaderPane) -> None:
    article = make_article(html=LONG)
    pane.light_claim(claim_in(article))
    pane.show_article(article, TOPICS)
    assert lit(pane, FIGURE) == FIGURE_WORDS
    assert lit(pane, SENTENCE) == SENTENCE_WORDS
    assert pane.view.verticalScrollBar().value() > 0
    assert is_in_sight(pane)
    assert count(pane.view.viewport().grab().toImage(), LIGHT.mark) > 200


def test_one_of_the_article_in_sight_is_lit_at_once(pane: ReaderPane) -> None:
    article = make_article(html=LONG)
    pane.show_article(article, TOPICS)
    assert pane.view.verticalScrollBar().value() == 0
    pane.light_claim(claim_in(article))
    assert is_in_sight(pane)


def test_one_in_the_headline_leaves_the_page_at_its_top(pane: ReaderPane) -> None:
    article = make_article(html=LONG, title="RedNote has 300 million users")
    pane.light_claim(claim_in(article, "300 million users", "title"))
    pane.show_article(article, TOPICS)
    assert lit(pane, FIGURE) == "300 million users"
    assert pane.view.verticalScrollBar().value() == 0


def test_it_stays_in_sight_while_the_pane_gets_another_width(
    pane: ReaderPane, qtbot: QtBot
) -> None:
    article = make_article(html=LONG)
    pane.light_claim(claim_in(article))
    pane.show_article(article, TOPICS)
    for width in (420, 1_000):
        pane.resize(width, 500)
        qtbot.waitUntil(lambda: is_in_sight(pane))


def test_it_stays_where_the_article_comes_again_and_goes_with_another(pane: ReaderPane) -> None:
    article, other = make_article(html=LONG), make_article(2, html=LONG)
    pane.light_claim(claim_in(article))
    pane.show_article(article, TOPICS)
    pane.show_article(replace(article, row=replace(article.row, read=True)), TOPICS)
    pane.apply_theme(DARK)
    assert lit(pane, FIGURE) == FIGURE_WORDS
    pane.show_article(other, TOPICS)
    assert lit(pane, FIGURE) == ""
    pane.show_article(article, TOPICS)
    assert lit(pane, FIGURE) == ""


def test_a_claim_waits_for_its_article_while_the_one_in_sight_comes_anew(pane: ReaderPane) -> None:
    here, wanted = make_article(html=LONG), make_article(2, html=LONG)
    pane.show_article(here, TOPICS)
    pane.light_claim(replace(claim_in(wanted), article=ArticleId(2)))
    pane.show_article(replace(here, row=replace(here.row, read=True)), TOPICS)
    pane.show_article(wanted, TOPICS)
    assert lit(pane, FIGURE) == FIGURE_WORDS


def test_a_place_that_the_article_has_no_longer_lights_nothing_and_harms_nothing(
    pane: ReaderPane,
) -> None:
    article = make_article(html="<p>Short.</p>")
    claim = replace(make_claim(1, 5), start=4_000, end=4_010)
    pane.light_claim(claim)
    pane.show_article(article, TOPICS)
    assert lit(pane, FIGURE) == ""
    assert "Short." in pane.view.toPlainText()
