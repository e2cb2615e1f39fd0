"""Plots as files: pictures that open, and tables that harm no spreadsheet."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from desktop_app.core.types import Expected
from desktop_app.gui.plot_csv import csv_of
from tests.gui.test_trend_plot import DAY, FIRST, make_trends, open_plot

pytestmark = pytest.mark.usefixtures("british")


@pytest.mark.parametrize("by", ["topic", "outlet"])
def test_a_png_opens_at_twice_the_size_on_white(qtbot: QtBot, tmp_path: Path, by: str) -> None:
    open_plot(qtbot, make_trends(by)).save(tmp_path / "plot.png")  # type: ignore[arg-type]
    image = QImage(str(tmp_path / "plot.png"))
    assert image.width() == 2 * 1100
    assert image.height() > 2 * 420
    assert image.pixelColor(2, 2).name() == "#ffffff"
    colors = {image.pixelColor(x, 500).name() for x in range(0, 2_000, 7)}
    assert len(colors) > 5


def test_an_svg_is_xml_whose_text_says_what_it_is_of(qtbot: QtBot, tmp_path: Path) -> None:
    trends = make_trends()
    hostile = replace(trends.series[0], name='</text><script>x()</script>&"\x01')
    trends = replace(trends, query='a < b & "c"\x02', series=(hostile, *trends.series[1:]))
    open_plot(qtbot, trends).save(tmp_path / "plot.svg")
    root = ElementTree.parse(tmp_path / "plot.svg").getroot()
    said = " ".join("".join(each.itertext()) for each in root.iter())
    assert 'Articles by time: a < b & "c"' in said
    assert "Days in UTC, by date of publication" in said
    assert "Rednote" in said
    assert not [each.tag for each in root.iter() if each.tag.endswith("script")]


def test_a_table_has_a_row_for_each_bucket_and_no_formula(tmp_path: Path) -> None:
    trends = make_trends()
    named = replace(trends.series[0], name='=HYPERLINK("x")')
    trends = replace(trends, series=(named, *trends.series[1:]))
    rows = list(csv.reader(StringIO(csv_of(trends, False))))
    assert rows[0] == ["start", "end", "all", '\'=HYPERLINK("x")', "Rednote", "Others"]
    assert rows[5] == ["2025-01-17T00:00:00Z", "2025-01-18T00:00:00Z", "14", "1", "12", "1"]
    assert len(rows) == 11
    shares = list(csv.reader(StringIO(csv_of(trends, True))))
    assert shares[5][3:] == ["0.0714", "0.8571", "0.0714"]


@pytest.mark.parametrize("name", ["+1", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_a_name_that_begins_like_a_formula_is_text(name: str) -> None:
    trends = make_trends()
    trends = replace(trends, series=(replace(trends.series[0], name=name),))
    head = next(csv.reader(StringIO(csv_of(trends, False))))
    assert head[3].startswith("'")


def test_a_file_that_cannot_be_written_is_told_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    plot = open_plot(qtbot, make_trends())
    for suffix in ("png", "csv", "svg"):
        with pytest.raises(Expected, match="could not be written"):
            plot.save(tmp_path / "missing" / f"plot.{suffix}")
    with pytest.raises(Expected, match="must end in"):
        plot.save(tmp_path / "plot.gif")


def test_a_zoomed_svg_shows_nothing_beside_the_plot(qtbot: QtBot, tmp_path: Path) -> None:
    plot = open_plot(qtbot, make_trends())
    plot.go_to((FIRST + 2.3 * DAY, FIRST + 6.4 * DAY))
    plot.save(tmp_path / "plot.svg")
    image = QImage(1100, 464, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    QSvgRenderer(str(tmp_path / "plot.svg")).render(painter)
    painter.end()
    beside = {image.pixelColor(3, y).name() for y in range(90, 390)}
    assert beside == {"#ffffff"}
