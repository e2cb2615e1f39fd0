"""The mouse over a plot: what a click, a drag and the wheel mean there. It paints nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_app.gui import plot_zoom
from desktop_app.gui.plot_find import find
from desktop_app.gui.plot_scene import Scene
from desktop_app.gui.plot_spot import Spot, count_at
from desktop_app.gui.plot_zoom import Stretch

if TYPE_CHECKING:
    from desktop_app.gui.trend_plot import TrendPlot

DRAG = 5  # pixels that make a press a drag
WHEEL = 0.0016  # how far an eighth of a degree of the wheel zooms


class PlotPointer(QObject):
    """Belongs to one plot, which hands it its events."""

    def __init__(self, plot: TrendPlot) -> None:
        super().__init__(plot)
        self._plot = plot
        self._pressed: QPointF | None = None
        self._panned_from: Stretch | None = None
        self._at: float | None = None  # where a drag has got to
        self._late: Spot | None = None
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._choose_late)

    @property
    def dragged(self) -> tuple[float, float] | None:
        """Between which pixels a range is being chosen."""
        if self._pressed is None or self._at is None or self._panned_from is not None:
            return None
        return self._pressed.x(), self._at

    def press(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._plot.scene is not None:
            self._pressed, self._at = event.position(), None
            is_pan = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._panned_from = self._plot.stretch if is_pan else None

    def move(self, event: QMouseEvent) -> None:
        at, plot, scene = event.position(), self._plot, self._plot.scene
        if scene is None:
            return
        if self._pressed is None:
            spot = find(scene, at)
            pointing, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            is_there = spot is not None and count_at(scene.trends, spot) > 0
            plot.setCursor(pointing if is_there else arrow)
            plot.point_at(spot)
        elif self._at is not None or abs(at.x() - self._pressed.x()) >= DRAG:
            before = self._pressed.x() if self._at is None else self._at
            self._at = at.x()
            if self._panned_from is not None:
                by = scene.scale.when(before) - scene.scale.when(at.x())
                plot.go_to(plot_zoom.pan(plot.stretch, plot.whole, by))
            plot.update()

    def release(self, event: QMouseEvent) -> None:
        pressed, dragged, plot, scene = self._pressed, self._at, self._plot, self._plot.scene
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or scene is None:
            return
        is_pan = self._panned_from is not None
        self._pressed = self._at = self._panned_from = None
        if dragged is None:
            self._click(scene, event.position())
        elif not is_pan:
            ends = (self._when(scene, pressed.x()), self._when(scene, dragged))
            plot.go_to(plot_zoom.select(*ends, plot.whole, plot.least))
        plot.update()

    def double_click(self, event: QMouseEvent) -> None:
        """The whole range; on what the first click has asked for already, nothing."""
        plot, self._pressed = self._plot, None
        spot = find(plot.scene, event.position()) if plot.scene is not None else None
        if _is_empty(spot):
            self._wait.stop()
            if plot.is_zoomed:
                plot.go_to_whole()

    def _click(self, scene: Scene, at: QPointF) -> None:
        spot, plot = find(scene, at), self._plot
        if spot is None:
            return
        plot.point_at(spot)
        if plot.is_zoomed and _is_empty(spot):
            # Where a second click would mean the whole range, the first one waits for it.
            self._late = spot
            self._wait.start(QApplication.doubleClickInterval())
        else:
            plot.choose(spot)

    def _choose_late(self) -> None:
        if self._late is not None:
            self._plot.choose(self._late)

    def forget(self) -> None:
        """What was clicked on is there no more."""
        self._wait.stop()
        self._late = None

    def turn(self, event: QWheelEvent) -> None:
        plot, scene, turned = self._plot, self._plot.scene, event.angleDelta()
        if scene is None or scene.is_empty:
            event.ignore()
            return
        pixels = event.pixelDelta() if not event.pixelDelta().isNull() else turned
        width = max(1.0, scene.layout.area.width())
        if abs(turned.x()) > abs(turned.y()):
            plot.pan(-pixels.x() / width)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            plot.pan(-pixels.y() / width)
        else:
            plot.zoom((1 + WHEEL) ** -turned.y(), self._when(scene, event.position().x()))
        event.accept()

    def _when(self, scene: Scene, x: float) -> float:
        """The moment at a place, the first or last one beside the plot."""
        return scene.scale.when(min(max(x, scene.scale.left), scene.scale.right))


def _is_empty(spot: Spot | None) -> bool:
    """Whether there is nothing there but a bucket of all articles."""
    return spot is None or (spot.kind == "point" and spot.series is None)
