"""A story along time: a lane for each language, a dot for each report, more in one place as one.

Arrow keys walk the reports, Enter opens one. Copies are small rings at their original's dot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.core.story_values import Member, Story
from desktop_app.core.updates import is_day_only
from desktop_app.gui.story_facts import (
    by_language,
    copies_by_original,
    full_time,
    originals,
    outlet_of,
    title_of,
)
from desktop_app.gui.theme import RADIUS, Theme
from desktop_app.gui.time_scale import TimeScale, local_moment
from desktop_app.gui.words import number

MOST_LANES = 8  # the languages beyond share the last
LANE, TOP, AXIS, CAPTION = 24, 10, 22, 22  # heights in pixels
LEFT, RIGHT = 34, 14
NEAR = 9  # pixels within which reports of a lane are one dot
REACH = 9  # pixels from a dot at which the pointer means it
MOST_RINGS = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot: the reports that it stands for, the first one first, and how many copies they have."""

    lane: int
    x: float
    members: tuple[Member, ...]
    copies: int

    @property
    def radius(self) -> float:
        return min(8.5, 4.0 * len(self.members) ** 0.3)


class StoryTimeline(QWidget):
    """Painted by itself; bounded by its pixels, however many reports there are."""

    article_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._story: Story | None = None
        self._now = 0
        self._members: list[Member] = []
        self._lanes: list[str] = []
        self._lane_of: dict[int, int] = {}
        self._copies: dict[int, int] = {}
        self._marks: list[Mark] = []
        self._current: int | None = None  # the report that the keys are at, by its place in time
        self._hovered: Mark | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._say()

    def show_story(self, story: Story, now: int) -> None:
        is_same = self._story is not None and self._story.row.id == story.row.id
        self._story, self._now = story, now
        self._members = originals(story)
        languages = list(by_language(self._members))
        self._lanes = languages[:MOST_LANES]
        if len(languages) > MOST_LANES:
            self._lanes[-1] = f"+{number(len(languages) - MOST_LANES + 1)}"
        self._lane_of = {
            member.row.id: min(lane, MOST_LANES - 1)
            for lane, members in enumerate(by_language(self._members).values())
            for member in members
        }
        self._copies = {key: len(found) for key, found in copies_by_original(story).items()}
        if not is_same or self._current is None or self._current >= len(self._members):
            self._current = None
        self._hovered = None
        self._place()

    @property
    def marks(self) -> Sequence[Mark]:
        return self._marks

    @property
    def caption(self) -> str:
        """What is said under the line: the report that the pointer or the keys are at."""
        if self._hovered is not None:
            told, more = self._hovered.members[0], len(self._hovered.members) - 1
        elif self._current is not None and self._members:
            told, more = self._members[self._current], 0
        elif self._members:
            told, more = self._members[0], 0
        else:
            return ""
        row = told.row
        said = f"{full_time(row.ordered, self._now)} · {outlet_of(row)} · {title_of(row)}"
        here = self.tr("and %n more report(s)", "", more)
        return f"{said} ({here})" if more else said

    def height_for(self, width: int) -> int:
        return TOP + LANE * len(self._lanes) + AXIS + CAPTION

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._place()

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().focusInEvent(event)
        if self._current is None and self._members:
            self._current = 0
        self._say()

    def focusOutEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._members) - 1
        at = self._current or 0
        if last < 0:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.article_wanted.emit(self._members[at].row.id)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(max(0, at - 1) if key == Qt.Key.Key_Left else min(last, at + 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_to_lane(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.mark_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position().toPoint())
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = self._members.index(mark.members[0])
            self.article_wanted.emit(mark.members[0].row.id)

    def mark_at(self, place: QPoint) -> Mark | None:
        """The dot that a place of this widget means."""
        best, nearest = None, float(REACH * REACH)
        for mark in self._marks:
            apart = (mark.x - place.x()) ** 2 + (self._y(mark.lane) - place.y()) ** 2
            if apart <= nearest:
                best, nearest = mark, apart
        return best

    def _hover(self, mark: Mark | None) -> None:
        if mark == self._hovered:
            return
        self._hovered = mark
        shape = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def _go(self, place: int) -> None:
        self._current, self._hovered = place, None
        self._say()

    def _go_to_lane(self, step: int) -> None:
        """To the report of the next lane that is nearest in time."""
        here = self._members[self._current or 0]
        lane = self._lane_of[here.row.id] + step
        there = [
            (abs(member.row.ordered - here.row.ordered), place)
            for place, member in enumerate(self._members)
            if self._lane_of[member.row.id] == lane
        ]
        if there:
            self._go(min(there)[1])

    def _say(self) -> None:
        """Tell a screen reader where the keys are."""
        name = self.tr("Timeline of the reports")
        has_keys = self._current is not None
        self.setAccessibleName(f"{name}: {self.caption}" if has_keys else name)
        self.setAccessibleDescription(self.tr("Arrow keys walk the reports, Enter opens one"))
        self.update()

    def _place(self) -> None:
        """Make the dots: reports of a lane that would touch become one."""
        self._marks = []
        if self._story is None or not self._members:
            return
        scale = self._scale()
        open_at: dict[int, tuple[float, list[Member]]] = {}
        placed = [(scale.x(local_moment(each.row.ordered)), each) for each in self._members]
        for x, member in sorted(placed, key=lambda place: place[0]):
            lane = self._lane_of[member.row.id]
            if lane in open_at and x - open_at[lane][0] < NEAR:
                open_at[lane][1].append(member)
                continue
            if lane in open_at:
                self._close(lane, *open_at[lane])
            open_at[lane] = (x, [member])
        for lane, (x, members) in open_at.items():
            self._close(lane, x, members)
        self.update()

    def _close(self, lane: int, x: float, members: list[Member]) -> None:
        copies = sum(self._copies.get(member.row.id, 0) for member in members)
        self._marks.append(Mark(lane, x, tuple(members), copies))

    def _scale(self) -> TimeScale:
        moments = [local_moment(member.row.ordered) for member in self._members]
        by_day = all(is_day_only(member.row.ordered) for member in self._members)
        right = max(LEFT + 40, self.width() - RIGHT)
        return TimeScale(min(moments), max(moments), LEFT + 8, right, by_day)

    def _y(self, lane: int) -> float:
        return TOP + LANE * (lane + 0.5)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = TOP + LANE * len(self._lanes)
        self._paint_axis(painter, bottom)
        for lane, name in enumerate(self._lanes):
            y = self._y(lane)
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.drawLine(QPointF(LEFT, y), QPointF(self.width() - 2, y))
            place = QRect(0, round(y) - LANE // 2, LEFT - 6, LANE)
            self._write(painter, place, "?" if name == "und" else name, "small")
        focused = (
            self._members[self._current] if self.hasFocus() and self._current is not None else None
        )
        for mark in self._marks:
            self._paint_mark(painter, mark, focused is not None and focused in mark.members)
        place = QRect(0, bottom + AXIS, self.width(), CAPTION)
        font = self._theme.font("small")
        painter.setFont(font)
        words = painter.fontMetrics().elidedText(
            self.caption, Qt.TextElideMode.ElideRight, place.width()
        )
        self._write(painter, place, words, "small", self._theme.fg)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            outline = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(outline, RADIUS, RADIUS)

    def _paint_axis(self, painter: QPainter, bottom: int) -> None:
        end = 0.0
        for x, words, begins_day in self._scale().ticks():
            painter.setPen(QPen(QColor(self._theme.edge if begins_day else self._theme.line), 1))
            painter.drawLine(QPointF(x, TOP - 4), QPointF(x, bottom + 3))
            painter.setFont(self._theme.font("tiny"))
            wide = painter.fontMetrics().horizontalAdvance(words) + 4
            left = min(max(x - wide / 2, LEFT - 10.0), self.width() - wide - 1.0)
            if left >= end:
                place = QRect(round(left), bottom + 4, wide, AXIS - 6)
                self._write(painter, place, words, "tiny")
                end = left + wide + 6

    def _paint_mark(self, painter: QPainter, mark: Mark, has_keys: bool) -> None:
        theme, center = self._theme, QPointF(mark.x, self._y(mark.lane))
        is_read = all(member.row.read for member in mark.members)
        if has_keys or mark == self._hovered:
            painter.setPen(QPen(QColor(theme.accent if has_keys else theme.edge), 1.5))
            painter.setBrush(QColor(theme.bg))
            painter.drawEllipse(center, mark.radius + 3.5, mark.radius + 3.5)
        painter.setPen(QPen(QColor(theme.bg), 1.5))
        painter.setBrush(QColor(theme.muted if is_read else theme.accent))
        painter.drawEllipse(center, mark.radius, mark.radius)
        painter.setPen(QPen(QColor(theme.muted), 1.1))
        painter.setBrush(QColor(theme.bg))
        for place in range(min(mark.copies, MOST_RINGS)):
            ring = center + QPointF(mark.radius + 1 + 5.5 * place, -mark.radius - 1)
            painter.drawEllipse(ring, 2.2, 2.2)

    def _write(
        self, painter: QPainter, place: QRect, words: str, role: str, color: str | None = None
    ) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(QColor(color or self._theme.muted))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(flags) | int(Qt.TextFlag.TextSingleLine), words)
