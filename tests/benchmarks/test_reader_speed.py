"""How long the next article takes from the key to the painted page, its evidence lit or not.

python -m pytest tests/benchmarks/test_reader_speed.py -o addopts= --benchmark-columns=median
"""

from __future__ import annotations

from itertools import cycle

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from desktop_app.gui import theme
from desktop_app.gui.reader_pane import ReaderPane
from tests.gui.articles import LONG, TOPICS, make_article, tag

TEXTS = {
    "a summary": "<p>" + "A ban on TikTok is near, says the court. " * 12 + "</p>",
    "a long article": LONG * 3,
    "tables and quotations": (
        "<blockquote><p>TikTok, he said.</p></blockquote>"
        "<table><tr><td>TikTok</td><td>170 million</td></tr></table>" + LONG
    )
    * 3,
}


@pytest.mark.parametrize("lit", [False, True], ids=["plain", "lit"])
@pytest.mark.parametrize("name", TEXTS)
def test_the_next_article(
    benchmark: BenchmarkFixture, qapp: QApplication, name: str, lit: bool
) -> None:
    qapp.setStyle("Fusion")
    theme.load_fonts()
    pane = ReaderPane(theme.LIGHT)
    pane.resize(760, 900)
    pane.show()
    pane.explain(True if lit else None)
    made = (make_article(n, title=f"The ban of number {n}", html=TEXTS[name]) for n in range(9))
    articles = cycle([tag(each, "tiktok-ban", "ban") for each in made])

    def show() -> None:
        pane.show_article(next(articles), TOPICS)
        pane.view.viewport().repaint()
        qapp.processEvents()

    benchmark(show)
    assert pane.article is not None
    pane.close()
