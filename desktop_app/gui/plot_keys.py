"""The keys of a plot; each is taken from the window's shortcuts while the plot has the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.gui import plot_steps
from desktop_app.gui.plot_scene import Scene
from desktop_app.gui.plot_spot import Spot

if TYPE_CHECKING:
    from desktop_app.gui.trend_plot import TrendPlot

PAN, STEP = 0.25, 1.5  # parts of what is shown; how far a key zooms

Key = Qt.Key
Move = Callable[[Scene, Spot | None], Spot | None]
_MOVES: dict[int, Move] = {
    Key.Key_Left: lambda scene, spot: plot_steps.by_bucket(scene, spot, -1),
    Key.Key_Right: lambda scene, spot: plot_steps.by_bucket(scene, spot, 1),
    Key.Key_Up: lambda scene, spot: plot_steps.by_series(scene, spot, 1),
    Key.Key_Down: lambda scene, spot: plot_steps.by_series(scene, spot, -1),
    Key.Key_Home: lambda scene, spot: plot_steps.to_end(scene, spot, is_last=False),
    Key.Key_End: lambda scene, spot: plot_steps.to_end(scene, spot, is_last=True),
    Key.Key_M: lambda scene, spot: plot_steps.by_milestone(scene.trends, spot, 1),
    Key.Key_B: lambda scene, spot: plot_steps.by_burst(scene.trends, spot, 1),
}
_SHIFTED: dict[int, Move] = {
    Key.Key_M: lambda scene, spot: plot_steps.by_milestone(scene.trends, spot, -1),
    Key.Key_B: lambda scene, spot: plot_steps.by_burst(scene.trends, spot, -1),
}
_DOES: dict[int, Callable[[TrendPlot], None]] = {
    Key.Key_Plus: lambda plot: plot.zoom(1 / STEP),
    Key.Key_Equal: lambda plot: plot.zoom(1 / STEP),
    Key.Key_Minus: lambda plot: plot.zoom(STEP),
    Key.Key_Underscore: lambda plot: plot.zoom(STEP),
    Key.Key_0: lambda plot: plot.go_to_whole(),
}
_PANS: dict[int, float] = {Key.Key_Left: -PAN, Key.Key_Right: PAN}
_CHOOSES = (Key.Key_Return, Key.Key_Enter, Key.Key_Space)
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def is_ours(plot: TrendPlot, event: QKeyEvent) -> bool:
    """Whether the plot would do something with that key now."""
    if event.modifiers() & _HELD or plot.scene is None or plot.scene.is_empty:
        return False
    key = event.key()
    if key == Key.Key_Escape:
        return plot.spot is not None or plot.marked is not None
    return key in _MOVES or key in _DOES or (key in _CHOOSES and plot.spot is not None)


def press(plot: TrendPlot, event: QKeyEvent) -> bool:
    """Do what the key means; False if it means nothing here."""
    scene = plot.scene
    if scene is None or not is_ours(plot, event):
        return False
    key = event.key()
    is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if key == Key.Key_Escape:
        plot.point_at(None)
        plot.clear_mark()
    elif key in _CHOOSES and plot.spot is not None:
        plot.choose(plot.spot)
    elif is_shifted and key in _PANS:
        plot.pan(_PANS[key])
    elif key in _DOES:
        _DOES[key](plot)
    else:
        move = _SHIFTED.get(key) if is_shifted else None
        spot = (move or _MOVES[key])(scene, plot.spot)
        if spot is not None:
            plot.reveal(spot)
    return True
