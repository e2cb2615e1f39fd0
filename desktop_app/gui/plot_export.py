"""A plot as a file: PNG and SVG on white, saying what they are of; CSV with the numbers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop_app.core.trend_values import Trends
from desktop_app.core.types import Expected
from desktop_app.gui import plot_words
from desktop_app.gui.plot_csv import csv_of
from desktop_app.gui.plot_lines import lines_of
from desktop_app.gui.plot_paint import paint_plot, write
from desktop_app.gui.plot_scene import Scene, build
from desktop_app.gui.plot_zoom import Stretch
from desktop_app.gui.theme import LIGHT

PRINT = replace(LIGHT, name="print", bg="#ffffff")
LEAST, MOST = QSizeF(900, 420), QSizeF(2_400, 1_200)
TITLE, PAD = 30.0, 14.0
SCALE = 2  # pixels of a PNG for each of the plot
DOTS = 96  # an inch, of an SVG


def save(path: Path, trends: Trends, shown: Stretch, size: QSizeF, *, share: bool) -> None:
    """Write what is shown by the suffix of `path`: .png, .svg or .csv.

    Expected for any other suffix and where the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix == ".csv":
        # The mark at the beginning tells spreadsheets that it is UTF-8.
        _write(path, csv_of(trends, share).encode("utf-8-sig"))
    elif suffix in (".png", ".svg"):
        size = size.expandedTo(LEAST).boundedTo(MOST)
        scene = build(trends, lines_of(trends, share=share), PRINT, size, shown, share=share)
        _write(path, _png(scene) if suffix == ".png" else _svg(scene))
    else:
        raise Expected(f"{path.name} must end in .png, .svg or .csv.")


def _outer(size: QSizeF) -> QSize:
    return QSize(round(size.width()), round(size.height() + TITLE + PAD))


def _paint(painter: QPainter, scene: Scene) -> None:
    outer = _outer(scene.size)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, outer.width(), outer.height()), PRINT.bg)
    box = QRectF(PAD, 10, outer.width() - 2 * PAD, TITLE - 6)
    write(painter, PRINT, box, plot_words.title(scene.trends), "title")
    painter.translate(0, TITLE)
    paint_plot(painter, scene)


def _svg(scene: Scene) -> bytes:
    buffer, generator, outer = QBuffer(), QSvgGenerator(), _outer(scene.size)
    generator.setOutputDevice(buffer)
    generator.setResolution(DOTS)
    generator.setSize(outer)
    generator.setViewBox(QRectF(0, 0, outer.width(), outer.height()))
    generator.setTitle(plot_words.title(scene.trends))
    generator.setDescription(plot_words.caption(scene.trends))
    painter = QPainter(generator)
    _paint(painter, scene)
    painter.end()
    return bytes(buffer.data().data())


def _png(scene: Scene) -> bytes:
    image = QImage(_outer(scene.size) * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    painter = QPainter(image)
    _paint(painter, scene)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _write(path: Path, made: bytes) -> None:
    try:
        path.write_bytes(made)
    except OSError as error:
        raise Expected(f"{path.name} could not be written: choose another folder.") from error
