"""The reader's own word on stories: merge, split, pin. Each is kept for good and can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.core.story_values import StoryRow
from desktop_app.core.text import clean_line
from desktop_app.core.types import TopicCount
from desktop_app.engine import Engine
from desktop_app.gui import query_text, words
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.foot import Foot
from desktop_app.gui.merge_dialog import MergeDialog
from desktop_app.gui.story_model import Sources
from desktop_app.gui.theme import Theme

_OFFERED = 200  # stories to choose from; more are found by searching
_NEAR = 14 * 86_400  # seconds from a story within which others are offered first
_TITLE = 80  # characters of a headline in a sentence


class StoryDesk(QObject):
    """Opens its dialog over `window`; all work is the engine's."""

    corrected = Signal()  # the reader changed a story, and it is on the disk

    def __init__(
        self, engine: Engine, bridge: Bridge, foot: Foot, sources: Sources, window: QWidget
    ) -> None:
        super().__init__(window)
        self._engine, self._bridge, self._foot, self._window = engine, bridge, foot, window
        self._sources = sources
        self.topics: Mapping[str, TopicCount] = {}
        self.theme: Theme | None = None
        self.dialog: MergeDialog | None = None

    @Slot(int, bool)
    def pin(self, story: int, pinned: bool) -> None:
        """Keep a story's reports together, or let them part again."""

        def then(changed: bool) -> None:
            if changed:
                text = self.tr("Pinned: its reports stay together")
                self._tell(text if pinned else self.tr("The story is no longer pinned"))

        self._bridge.when(self._engine.pin_story(story, pinned), then, self._foot.tell_error)

    @Slot(int, list)
    def split(self, story: int, articles: Sequence[int]) -> None:
        """Take these out of a story, into one of their own."""

        def then(fresh: int) -> None:
            many = len(articles)
            self._tell(self.tr("%n report(s) split off into a story of their own", "", many))

        done = self._engine.split_story(story, list(articles))
        self._bridge.when(done, then, self._foot.tell_error)

    def merge(self, into: int, other: int) -> None:
        """Make two stories one."""

        def then(story: int) -> None:
            self._tell(self.tr("Merged into “{0}”").format(self._title(story)))

        done = self._engine.merge_stories(into, other)
        self._bridge.when(done, then, self._foot.tell_error)

    @Slot(int)
    def ask_merge(self, story: int) -> None:
        """Ask which other story is to join this one."""
        row = next(iter(self._sources.stories([story])), None)
        if row is None or self.theme is None:
            return
        dialog = MergeDialog(row, self._sources, self.theme, self.topics, self._window)
        self.dialog = dialog
        dialog.searched.connect(lambda text: self._search(dialog, row, text))
        dialog.chosen.connect(lambda other: self.merge(row.id, other))
        dialog.open()
        self._search(dialog, row, "")

    def _search(self, dialog: MergeDialog, row: StoryRow, text: str) -> None:
        queries = (text,) if text else (_near(row), _about_then(row), "")

        def work() -> list[int]:
            found = self._engine.story_ids(queries[0])
            for wider in queries[1:]:  # the story itself is always found
                if len(found) < 2:
                    found = self._engine.story_ids(wider)
            return [each for each in found[: _OFFERED + 1] if each > 0 and each != row.id]

        def otherwise(error: Exception) -> None:
            dialog.show_error(str(error))

        self._bridge.ask("merge", work, dialog.show_ids, otherwise)

    def _title(self, story: int) -> str:
        row = next(iter(self._sources.stories([story])), None)
        title = clean_line(row.title) if row else ""
        return title if len(title) <= _TITLE else title[: _TITLE - 1] + "…"

    def _tell(self, text: str) -> None:
        self._foot.tell_undoable(text)
        self.corrected.emit()


def _near(row: StoryRow) -> str:
    """The stories that share a topic and a time: what is likely to be the same."""
    topics = " ".join(query_text.term("topic", each) for each in row.topics)
    return f"{query_text.matching_any(topics)} {_about_then(row)}".strip()


def _about_then(row: StoryRow) -> str:
    """The stories of that time."""
    since, until = words.iso_day(row.first - _NEAR), words.iso_day(row.last + _NEAR)
    return f"since:{since} until:{until}"
