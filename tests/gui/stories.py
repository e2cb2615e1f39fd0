"""Stories as plain values, made by hand, and the pane that shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.story_values import Member, Shared, Story, StoryRow
from desktop_app.gui.report_list import ReportList
from desktop_app.gui.story_columns import StoryColumns
from desktop_app.gui.story_pane import StoryPane
from desktop_app.gui.theme import LIGHT
from tests.gui.conftest import make_row

FIRST = 1_737_126_120  # 17 January 2025, 15:02 UTC
HOUR = 3_600

HEADLINES = (
    ("AP", "en", "Nine justices, one voice: the ban may stand"),
    ("BBC News", "en", "Court clears the way for Sunday’s deadline"),
    ("Kompas", "id", "Mahkamah Agung AS menguatkan larangan TikTok, begini nasib penggunanya"),
    ("Tempo", "id", "Larangan TikTok sah, nasibnya di tangan Trump"),
    ("共同通信", "ja", "米最高裁、TikTok禁止法を支持 中国企業の事業売却求める法律は合憲と判断"),
    ("新华社", "zh-Hans", "美国最高法院裁决维持“不卖就禁”法律，短视频平台面临停运"),
)
SHARED = (
    Shared("name", "TikTok", 0.31),
    Shared("name", "Supreme Court", 0.22),
    Shared("number", "170 million", 0.14),
    Shared("date", "19 January", 0.11),
    Shared("word", "uphold", 0.06),
    Shared("word", "justices", 0.03),
)


def make_member(number: int, **changes: object) -> Member:
    """A report of the example, `number` hours after the first; `changes` are of its row."""
    outlet, language, title = HEADLINES[(number - 1) % len(HEADLINES)]
    when = FIRST + (number - 1) * HOUR
    values = {
        "outlet": outlet,
        "language": language,
        "title": title,
        "published": when,
        "ordered": when,
        "story": 12,
        "reports": 2,
    }
    row = make_row(number, **(values | changes))
    score = max(0.35, 0.98 - 0.04 * number)
    return Member(row, row.ordered + 60, score, SHARED)


def make_copy(number: int, original: int, outlet: str, **changes: object) -> Member:
    """A copy of a report: the same headline in another outlet."""
    _, language, title = HEADLINES[(original - 1) % len(HEADLINES)]
    told = {"outlet": outlet, "language": language, "title": title, "copy_of": original}
    member = make_member(number, **(told | changes))
    return replace(member, score=None, joined_by=(Shared("copy", str(original), 1.0),))


def make_story(
    members: Sequence[Member], *, visited: int | None = None, **changes: object
) -> Story:
    """A story of these; `changes` are of its row."""
    rows = [member.row for member in members]
    scored = [member for member in members if member.score is not None]
    values = {
        "id": 12,
        "title": rows[0].title if rows else "",
        "lead": rows[0].id if rows else 0,
        "articles": len(rows),
        "copies": sum(row.copy_of is not None for row in rows),
        "unread": sum(not row.read for row in rows),
        "outlets": tuple(dict.fromkeys(row.outlet or "" for row in rows)),
        "languages": tuple(dict.fromkeys((row.language or "und")[:2] for row in rows)),
        "first": min((row.ordered for row in rows), default=FIRST),
        "last": max((row.ordered for row in rows), default=FIRST),
        "shape": (1, 3, 2, 1),
        "topics": ("tiktok-ban", "rednote"),
    }
    weakest = min(scored, key=lambda member: member.score or 0).row.id if scored else None
    if len(members) < 2:
        weakest = None
    return Story(StoryRow(**(values | changes)), tuple(members), weakest, visited)  # type: ignore[arg-type]


def example(count: int = 6, **changes: object) -> Story:
    """A story of so many reports, an hour apart, in four languages."""
    return make_story([make_member(number) for number in range(1, count + 1)], **changes)  # type: ignore[arg-type]


def with_copies(**changes: object) -> Story:
    """Six reports, the first of them copied twice, the fourth once."""
    members = [make_member(number) for number in range(1, 7)]
    members += [
        make_copy(7, 1, "Guardian", ordered=FIRST + HOUR),
        make_copy(8, 1, "ABC News", title="Nine justices: the TikTok ban may stand, court says"),
        make_copy(9, 4, "Antara"),
    ]
    return make_story(sorted(members, key=lambda member: member.row.ordered), **changes)  # type: ignore[arg-type]


def spoken_rows(model: QAbstractItemModel) -> list[str]:
    """What a screen reader says of each row, those folded away included."""
    role = Qt.ItemDataRole.AccessibleTextRole
    found = []
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        found.append(str(index.data(role)))
        found += [
            str(model.index(inner, 0, index).data(role)) for inner in range(model.rowCount(index))
        ]
    return found


def open_story_pane(qtbot: QtBot) -> StoryPane:
    """A story pane on the screen, with no story yet."""
    made = StoryPane(LIGHT)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def part_of(pane: StoryPane, kind: type) -> QWidget:
    """The one part of that kind that is shown."""
    return next(each for each in pane.findChildren(kind) if not each.isHidden())


def lists_of(pane: StoryPane) -> list[ReportList]:
    columns = part_of(pane, StoryColumns)
    assert isinstance(columns, StoryColumns)
    return columns.lists


def words_of(pane: QWidget) -> str:
    labels = [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
    return "\n".join(labels)


def button_of(pane: QWidget, words: str) -> QAbstractButton:
    found = [
        each
        for each in pane.findChildren(QAbstractButton)
        if each.text().startswith(words) and each.isVisible()
    ]
    assert found, words
    return found[0]


def is_spoken(pane: StoryPane, words: str) -> bool:
    return any(words in line for part in lists_of(pane) for line in spoken_rows(part.rows))
