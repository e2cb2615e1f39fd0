"""Paints the rows of the list of stories: a story, and below it, where unfolded, its reports.

A story of one report looks like the article that it is. Where things stand is `row_layout`.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop_app.core.story_values import StoryRow
from desktop_app.core.types import Row, TopicCount
from desktop_app.gui import story_words, words
from desktop_app.gui.article_delegate import ArticleDelegate
from desktop_app.gui.article_model import Role
from desktop_app.gui.row_layout import (
    CURVE,
    FOLD,
    RowLayout,
    lay_out,
    lay_out_member,
    summary_lines,
    text_width,
)
from desktop_app.gui.row_painter import Line
from desktop_app.gui.story_facts import report_time
from desktop_app.gui.story_words import counted

Index = QModelIndex | QPersistentModelIndex

_TOPICS = 3  # named on a story; the others are counted
_LANGUAGES = 3
_WIDE = 300  # pixels of the meta line from which there is room for the curve


class StoryDelegate(ArticleDelegate):
    """Stories, and the reports below them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_member = index.data(Role.SPOT).article is not None
        return QSize(200, self.density.member if is_member else self.density.height)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a story, a report below it, or the place of one that is gone."""
        story: StoryRow | None = index.data(Role.STORY)
        row: Row | None = index.data(Role.ROW)
        is_member = index.data(Role.SPOT).article is not None
        is_open = bool(index.data(Role.IS_OPEN))
        has_line = bool(index.data(Role.IS_LAST)) if is_member else not is_open
        self._paint.ground(painter, option, has_line=has_line)
        if is_member and row is not None:
            self._paint_member(painter, option, row, index.data(Role.IS_ONE_DAY), has_line)
        elif row is not None:
            self.paint_article(painter, option, row)
        elif story is not None:
            self._paint_story(painter, option, story, is_open)
        else:
            self.paint_gone(painter, option, index)

    def _paint_story(
        self, painter: QPainter, option: QStyleOptionViewItem, story: StoryRow, is_open: bool
    ) -> None:
        paint, density, theme = self._paint, self.density, self._paint.theme
        width = text_width(option.rect.width())
        by_id = {each.id: each for each in self.known(story.topics)}
        known = [by_id[each] for each in story.topics if each in by_id]  # the most told first
        role = "title" if story.unread else "title-read"
        titles = paint.wrap(story.title, width, density.lines, role)
        has_chips = bool(known) or bool(story.fresh and density.has_chips)
        spare = min(summary_lines(density, len(titles), has_chips), 1)
        at = lay_out(option.rect, density, len(titles), spare, has_chips, option.direction)
        paint.bar(painter, option, at.bar)
        if story.unread:
            paint.dot(painter, at.dot)
        color = theme.fg if story.unread else theme.muted
        for line, text in zip(at.titles, titles, strict=True):
            paint.write(painter, line, text, role, color)
        for line in at.summaries:  # the room that a short title leaves
            text = paint.elide(story_words.outlets(story), "small", line.width())
            paint.write(painter, line, text, "small", theme.muted)
        mark = "chevron-down" if is_open else "chevron-right"
        paint.icon(painter, at.fold, mark, theme.muted, False)
        self._paint_scale(painter, at, option, story, known)
        if not at.chips.isEmpty():
            chips = Line(at.chips, option.direction)
            self._paint_fresh(painter, chips, story)
            paint.chips(painter, chips, option.direction, known, _TOPICS)

    def _paint_scale(
        self,
        painter: QPainter,
        at: RowLayout,
        option: QStyleOptionViewItem,
        story: StoryRow,
        known: list[TopicCount],
    ) -> None:
        paint, theme, muted = self._paint, self._paint.theme, self._paint.theme.muted
        line = Line(at.meta, option.direction)
        if line.room > _WIDE and len(story.shape) > 1:
            color = theme.topic_color(known[0].color) if known else theme.muted
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            place = line.from_end(CURVE, 15, gap=10)
            paint.columns(painter, place, story.shape, color, mirrored)
        if story.pinned:
            paint.icon(painter, line.from_end(FOLD, FOLD), "pin", muted, False)
        if at.chips.isEmpty():
            self._paint_fresh(painter, line, story)
            for topic in reversed(known[:_TOPICS]):
                paint.swatch(painter, line.from_end(7, 7, gap=4), topic)
        when = story_words.span(story.first, story.last, int(time.time()))
        ended = paint.width(when, "small") + 2
        scale = paint.elide(story_words.scale(story), "small", max(line.room - ended - 8, 0))
        place = line.from_start(paint.width(scale, "small") + 1)
        paint.write(painter, place, scale, "small", muted)
        self._paint_languages(painter, line, story, ended)
        paint.write(painter, line.from_start(ended), when, "small", muted)

    def _paint_languages(self, painter: QPainter, line: Line, story: StoryRow, keep: int) -> None:
        """As many tags as have room beside what is to be kept, and how many more there are."""
        paint, tags = self._paint, story_words.languages(story)
        for number, tag in enumerate(tags):
            width, more = paint.tag_width(tag), f"+{len(tags) - number}"
            last = number + 1 == len(tags)
            needed = width + 8 + (0 if last else paint.width(f"+{len(tags)}", "tiny") + 8) + keep
            if number == _LANGUAGES or line.room < needed:
                if number and line.room >= paint.width(more, "tiny") + 10 + keep:
                    place = line.from_start(paint.width(more, "tiny") + 2)
                    paint.write(painter, place, more, "tiny", paint.theme.muted)
                return
            paint.tag(painter, line.from_start(width, 16, gap=8 if last else 4), tag)

    def _paint_fresh(self, painter: QPainter, line: Line, story: StoryRow) -> None:
        """How many came since the reader last looked."""
        if not story.fresh:
            return
        text = counted.fresh(story.fresh)
        width = self._paint.width(text, "small-strong") + 1
        if line.room > width + 40:
            place = line.from_end(width, gap=10)
            self._paint.write(painter, place, text, "small-strong", self._paint.theme.accent)

    def _paint_member(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: Row,
        is_one_day: bool,
        is_last: bool,
    ) -> None:
        paint, theme = self._paint, self._paint.theme
        at = lay_out_member(option.rect, self.density, option.direction)
        guide = at.guide.adjusted(0, 0, 0, -8) if is_last else at.guide
        painter.fillRect(guide, QColor(theme.edge))
        paint.bar(painter, option, at.bar)
        if not row.read:
            paint.dot(painter, at.dot)
        title, meta = Line(at.title, option.direction), Line(at.meta, option.direction)
        line = title if at.meta.isEmpty() else meta
        if row.starred:
            paint.icon(painter, line.from_end(FOLD, FOLD), "star", theme.star, True)
        tag = words.short_language(row.language) if row.language else ""
        if tag:
            paint.tag(painter, line.from_start(paint.tag_width(tag), 16), tag)
        room = line.room * 2 // 5 if at.meta.isEmpty() else line.room
        about = self._about(row, is_one_day, room)
        width = paint.width(about, "small") + 1
        place = line.from_end(width, gap=10) if at.meta.isEmpty() else line.from_start(width)
        paint.write(painter, place, about, "small", theme.muted)
        role = "body" if row.read else "strong"
        text = paint.elide(row.title, role, title.room)
        color = theme.muted if row.read else theme.fg
        paint.write(painter, title.from_start(title.room), text, role, color)

    def _about(self, row: Row, is_one_day: bool, room: int) -> str:
        """The outlet, shortened where it must be, when it told, and who has it word by word."""
        paint, when = self._paint, report_time(row, is_one_day=is_one_day)
        rest = " · ".join([when, *story_words.beside(row, of_story=False)])
        if paint.width(rest, "small") > room // 2:
            rest = when
        if not row.outlet:
            return rest
        left = room - paint.width(f" · {rest}", "small")
        return f"{paint.elide(row.outlet, 'small', left)} · {rest}"
