"""Articles by time as a plot to point at: stacked areas, or lines where series overlap.

Every number in it leads to its articles: a click or Enter asks for exactly what was counted. The
wheel, a dragged range and the keys zoom what is loaded at once, and tell the owner what would be
worth loading finer. It asks nobody for data.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.core.trend_values import Trends
from desktop_app.gui import (
    plot_card,
    plot_export,
    plot_keys,
    plot_overlay,
    plot_steps,
    plot_words,
    plot_zoom,
)
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.plot_held import Held, is_alike, loaded
from desktop_app.gui.plot_lines import Line, lines_of, middle
from desktop_app.gui.plot_mark import Mark, mark_of, series_of
from desktop_app.gui.plot_paint import paint_plot
from desktop_app.gui.plot_pointer import PlotPointer
from desktop_app.gui.plot_scale import LENGTH
from desktop_app.gui.plot_scene import Scene, build
from desktop_app.gui.plot_spot import Spot, count_at, query_of
from desktop_app.gui.plot_tips import tip
from desktop_app.gui.plot_zoom import Stretch
from desktop_app.gui.theme import Theme

SETTLE = 200  # milliseconds without a change before a new range is told
LEAST_BUCKETS = 2  # that a zoom leaves
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
MOST_LAYERS = 6  # pictures kept, one for each series brought out


class TrendPlot(QWidget):
    """`query_wanted`: the query of what was chosen. `range_wanted`: seconds, or None and None."""

    query_wanted = Signal(str)
    range_wanted = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._trends: Trends | None = None
        self._lines: tuple[Line, ...] = ()
        self._share = False
        self._whole: Stretch = (0.0, 1.0)
        self._shown: Stretch | None = None  # None: the whole
        self._scene: Scene | None = None
        self._layers: dict[int | None, QPixmap] = {}
        self._held = Held()
        self._spot: Spot | None = None
        self._mark: Mark | None = None
        self._shows_focus = False  # only for who uses keys
        self._pointer = PlotPointer(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._tell_range)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 180)
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(900, 420)

    def show_trends(self, trends: Trends, *, share: bool = False) -> None:
        """These now; a zoom of the same query stays, with what is marked and pointed at.

        So does the room for flags and bursts, that nothing moves with each range.
        """
        before, self._share = self._trends, share
        is_same = before is not None and is_alike(before, trends)
        time = loaded(trends)
        if not is_same or (self._shown and not _overlap(self._shown, time)):
            self._shown = None
        if not is_same:
            self._mark = self._spot = None
        if self._shown is None:
            self._whole = time
        else:
            self._whole = (min(self._whole[0], time[0]), max(self._whole[1], time[1]))
            self._shown = plot_zoom.within(self._shown, self._whole)
        self._take(self._held.add(trends))
        self._lay_out()

    def _take(self, trends: Trends) -> None:
        """Draw these, with what is pointed at where it was."""
        before, self._trends = self._trends, trends
        self._lines = lines_of(trends, share=self._share)
        self._pointer.forget()
        if before is not None:
            self._spot = plot_steps.moved(self._spot, before, trends)

    def _take_best(self) -> None:
        """Coarse counts are better than a hole where there are articles."""
        best = self._held.best_for(self.stretch)
        if best is not None and best is not self._trends:
            self._take(best)

    def show_whole(self) -> None:
        """All that is loaded, and nothing is told."""
        self._shown = None
        self._take_best()
        self._lay_out()

    def visible_range(self) -> tuple[int, int]:
        """The seconds from which, and below which, the plot shows."""
        start, end = self.stretch
        return int(start), int(end)

    def mark(self, query: str) -> None:
        """Mark what that query asks for; nothing if it is none of this plot."""
        self._mark = mark_of(self._trends, query) if self._trends is not None else None
        self.update()

    def clear_mark(self) -> None:
        self._mark = None
        self.update()

    def save(self, path: Path) -> None:
        """Write what is shown, by suffix: .png, .svg, or .csv. Expected if that does not work."""
        if self._trends is not None:
            size = QSizeF(self.size())
            plot_export.save(path, self._trends, self.stretch, size, share=self._share)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._lay_out()

    @property
    def scene(self) -> Scene | None:
        """What is laid out now."""
        return self._scene

    @property
    def spot(self) -> Spot | None:
        """What the pointer or the keys are at."""
        return self._spot

    @property
    def marked(self) -> Mark | None:
        return self._mark

    @property
    def card(self) -> plot_card.Card | None:
        """What the card beside the crosshair says."""
        if self._trends is None or self._spot is None or self._spot.kind == "series":
            return None
        most = plot_card.rows_for(float(self.height()))
        return plot_card.card_of(
            self._trends, self._lines, self._spot, most, has_limits=not self._share
        )

    @property
    def stretch(self) -> Stretch:
        """What is shown, in seconds."""
        return self._shown or self._whole

    @property
    def whole(self) -> Stretch:
        """All that may be shown, as far as it is known."""
        return self._whole

    @property
    def shows_focus(self) -> bool:
        """Whether a frame says that keys come here: when they led here, or after one was used."""
        return self._shows_focus and self.hasFocus()

    @property
    def is_zoomed(self) -> bool:
        return self._shown is not None

    @property
    def _meant(self) -> int | None:
        """The series to bring out: what is pointed at, else what is marked as a whole."""
        if self._spot is not None and self._spot.series is not None:
            return self._spot.series
        if self._spot is None and self._mark is not None and self._trends is not None:
            return series_of(self._trends, self._mark)
        return None

    # Room and range

    def resizeEvent(self, event: QEvent) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        self._layers.clear()
        if self._trends is not None:
            size = QSizeF(self.size())
            shown = self.stretch
            self._scene = build(
                self._trends,
                self._lines,
                self._theme,
                size,
                shown,
                share=self._share,
                strips=self._held.strips,
            )
        self._describe()
        self.update()

    def go_to(self, shown: Stretch) -> None:
        """Show that stretch of the whole, and tell it once it has settled."""
        self._shown = None if plot_zoom.is_whole(shown, self._whole) else shown
        self._settle.start()
        self._take_best()
        self._lay_out()

    def go_to_whole(self) -> None:
        self.go_to(self._whole)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show `factor` times as much time around a moment, else around what is pointed at."""
        if around is None:
            start, end = self.stretch
            around = (start + end) / 2
            if self._spot is not None and self._trends is not None:
                point = middle(self._trends.edges, self._spot.bucket)
                around = point if start <= point <= end else around
        self.go_to(plot_zoom.zoom(self.stretch, self._whole, around, factor, self.least))

    def pan(self, part: float) -> None:
        """Move by that part of what is shown."""
        start, end = self.stretch
        self.go_to(plot_zoom.pan(self.stretch, self._whole, part * (end - start)))

    @property
    def least(self) -> float:
        """The shortest stretch that may be shown."""
        unit = self._trends.unit if self._trends is not None else "day"
        return float(LEAST_BUCKETS * LENGTH[unit])

    def _tell_range(self) -> None:
        if self._shown is None:
            self.range_wanted.emit(None, None)
        else:
            self.range_wanted.emit(*self.visible_range())

    # What is pointed at

    def point_at(self, spot: Spot | None) -> None:
        """Move the crosshair there, and say so to a screen reader."""
        if spot == self._spot:
            return
        self._spot = spot
        self._describe()
        self.update()

    def reveal(self, spot: Spot) -> None:
        """Point there, and move there if it is out of sight."""
        if self._trends is not None:
            at, (start, end) = middle(self._trends.edges, spot.bucket), self.stretch
            if not start <= at <= end:
                half = (end - start) / 2
                self.go_to(plot_zoom.within((at - half, at + half), self._whole))
        self.point_at(spot)

    def choose(self, spot: Spot) -> None:
        """Ask for the articles of a spot, and mark it; nothing where there are none."""
        if self._trends is not None and count_at(self._trends, spot):
            query = query_of(self._trends, spot)
            self.mark(query)
            self.query_wanted.emit(query)

    def _describe(self) -> None:
        name = self.tr("Plot of articles by time")
        if self._trends is not None:
            name = plot_words.title(self._trends)
        self.setAccessibleName(name)
        words = self.tr("Arrow keys walk the plot, Enter shows the articles of a point")
        if self._trends is not None and self._spot is not None:
            words = plot_words.spot_words(self._trends, self._lines, self._spot)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if plot_keys.press(self, event):
            self._shows_focus = True
            self.update()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if plot_keys.is_ours(self, event):  # not a shortcut of the window while we have focus
                event.accept()
                return True
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = tip(self._scene, QPointF(event.pos())) if self._scene is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._shows_focus = False
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._pointer.turn(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._shows_focus = event.reason() in _BY_KEY
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scene = self._scene
        if scene is None:
            painter.fillRect(self.rect(), QColor(self._theme.bg))
            return
        painter.drawPixmap(0, 0, self._layer(scene, self._meant))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not scene.is_empty:
            if self._mark is not None:
                plot_overlay.paint_mark(painter, scene, self._mark)
            if self._pointer.dragged is not None:
                plot_overlay.paint_drag(painter, scene, *self._pointer.dragged)
            elif self._spot is not None and self._spot.kind != "series":
                self._paint_spot(painter, scene, self._spot)
        if self.shows_focus:
            plot_overlay.paint_focus(painter, scene)

    def _paint_spot(self, painter: QPainter, scene: Scene, spot: Spot) -> None:
        card = self.card
        x = scene.scale.x(middle(scene.trends.edges, spot.bucket))
        if card is not None and scene.scale.left - 1 <= x <= scene.scale.right + 1:
            plot_overlay.paint_crosshair(painter, scene, spot)
            plot_card.paint_card(painter, scene, card, spot.series, x)

    def _layer(self, scene: Scene, meant: int | None) -> QPixmap:
        """What does not move, painted once for each series that is brought out."""
        ratio = self.devicePixelRatioF()
        kept = self._layers.get(meant)
        if kept is None or kept.devicePixelRatio() != ratio:
            if len(self._layers) >= MOST_LAYERS:
                self._layers.clear()
            kept = QPixmap((QSizeF(self.size()) * ratio).toSize())
            kept.setDevicePixelRatio(ratio)
            painter = QPainter(kept)
            paint_plot(painter, scene, meant)
            painter.end()
            self._layers[meant] = kept
        return kept


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]
