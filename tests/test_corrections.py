"""What the reader corrects about stories: kept by every later run, and taken back by undo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from desktop_app.core.types import Expected
from desktop_app.engine import Engine
from desktop_app.store import grouping as store
from desktop_app.store import story_marks
from desktop_app.store.db import Database
from tests.reports import (
    COURT,
    FLOOD,
    SHIPPED,
    article_of,
    bring,
    by_size,
    grouped,
    members,
    story_of,
    told,
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with Engine.open(tmp_path / "library") as opened:
        yield opened
        assert [each for each in opened.doctor() if not each.ok] == []


def test_a_merge_is_kept_by_every_later_run_and_taken_back_by_undo(engine: Engine) -> None:
    bring(engine, told(COURT, 17, "Court") + told(FLOOD, 18, "Flood"))
    court, flood = story_of(engine, COURT[0][1]), story_of(engine, FLOOD[0][1])
    assert engine.merge_stories(court, flood).result() == court
    bring(engine, told(COURT, 16, "Late") + told(FLOOD, 19, "Later"))  # settled again
    assert len(engine.ids(f"story:{court}")) == 10
    assert [row.title for row in engine.rows(engine.ids(f"story:{flood} lang:zh"))]  # old link
    found = engine.story(flood)
    assert found is not None
    assert found.row.id == court
    assert "merged" in (engine.undo().result() or "")
    first = next(row for row in engine.rows(engine.ids()) if row.outlet == "Flood 0")
    assert first.story == flood
    assert len(engine.ids(f"story:{flood}")) >= len(FLOOD)


def test_a_split_is_kept_by_every_later_run_and_taken_back_by_undo(engine: Engine) -> None:
    bring(engine, told(COURT, 17, "Court"))
    story, chosen = story_of(engine, COURT[0][1]), article_of(engine, COURT[1][1])
    fresh = engine.split_story(story, [chosen]).result()
    assert fresh != story
    bring(engine, told(COURT, 16, "Late"))
    row = engine.rows([chosen])[0]
    assert row.story not in (None, story)
    assert chosen not in engine.ids(f"story:{story}")
    engine.undo().result()
    assert engine.rows([chosen])[0].story == story
    assert chosen not in members(engine, fresh)


def test_wrong_corrections_are_told_and_change_nothing(engine: Engine) -> None:
    bring(engine, told(COURT, 17, "Court") + told(FLOOD, 18, "Flood"))
    before = grouped(engine)
    court = story_of(engine, COURT[0][1])
    everything = list(engine.story_articles(court))
    for wrong in (
        engine.merge_stories(court, court),
        engine.merge_stories(court, 999),
        engine.split_story(court, []),
        engine.split_story(court, everything),
        engine.split_story(court, [article_of(engine, FLOOD[0][1])]),
        engine.pin_story(999),
    ):
        with pytest.raises(Expected):
            wrong.result()
    assert grouped(engine) == before
    assert engine.undo().result() is None


def test_a_pinned_story_keeps_its_articles_and_its_id(engine: Engine) -> None:
    bring(engine, told(COURT[:2], 17, "Court"))
    story = story_of(engine, COURT[0][1])
    assert engine.pin_story(story).result()
    assert not engine.pin_story(story).result()
    bring(engine, told(COURT, 16, "Late"))
    found = engine.story(story)
    assert found is not None
    assert found.row.id == story
    assert found.row.pinned
    assert {"Court 0", "Court 1"} <= set(found.row.outlets)
    engine.undo().result()
    assert not engine.story_rows([story])[0].pinned


def test_a_correction_between_deciding_and_storing_is_never_overruled(engine: Engine) -> None:
    bring(engine, told(COURT, 17, "Court"))
    story, chosen = story_of(engine, COURT[0][1]), article_of(engine, COURT[2][1])
    db = engine._library.writer
    with db.atomic():
        decided_on = store.version(db)
    engine.split_story(story, [chosen]).result()
    placed = [store.Placed(chosen, story, None)]
    assert engine._write(lambda db: store.store(db, decided_on, placed)).result() is False
    assert engine.rows([chosen])[0].story != story


@pytest.mark.parametrize("swapped", [False, True])
def test_a_merge_holds_both_sides_through_a_settling_whichever_is_older(
    engine: Engine, swapped: bool
) -> None:
    bring(engine, SHIPPED)
    one, other = sorted(by_size(engine)[1:3], reverse=swapped)
    both = members(engine, one) | members(engine, other)
    engine.merge_stories(one, other).result()
    bring(engine, told(FLOOD, 18, "Flood"))
    assert both <= members(engine, one)
    assert engine.living_story(other) == one


@pytest.mark.parametrize("which", ["first", "last"])
def test_a_split_keeps_the_rest_where_it_was_through_a_settling(engine: Engine, which: str) -> None:
    bring(engine, SHIPPED)
    story = by_size(engine)[0]
    whole = engine.story_members(story)
    chosen = set(whole[:2] if which == "first" else whole[-2:])
    fresh = engine.split_story(story, sorted(chosen)).result()
    for day in (18, 19):
        bring(engine, told(FLOOD, day, f"Flood{day}"))
        assert chosen <= members(engine, fresh)
        assert set(whole) - chosen <= members(engine, story)
        assert not members(engine, fresh) & (set(whole) - chosen)


def test_undo_after_a_settling_gives_both_stories_their_reports_back(engine: Engine) -> None:
    bring(engine, SHIPPED)
    one, other = by_size(engine)[1:3]
    before = members(engine, one), members(engine, other)
    engine.merge_stories(one, other).result()
    bring(engine, told(FLOOD, 18, "Flood"))
    engine.undo().result()
    assert (members(engine, one), members(engine, other)) == before
    assert engine.living_story(other) == other


def test_a_story_merged_with_a_pinned_one_is_pinned_until_undo(engine: Engine) -> None:
    bring(engine, told(COURT, 17, "Court") + told(FLOOD, 18, "Flood"))
    court, flood = story_of(engine, COURT[0][1]), story_of(engine, FLOOD[0][1])
    engine.pin_story(flood).result()
    engine.merge_stories(court, flood).result()
    assert engine.story_rows([court])[0].pinned
    engine.undo().result()
    assert [row.pinned for row in engine.story_rows([court, flood])] == [False, True]


def test_a_correction_while_a_batch_is_stored_makes_it_be_decided_anew(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(engine, told(COURT, 17, "Court"))
    story, chosen = story_of(engine, COURT[0][1]), article_of(engine, COURT[2][1])
    # As in a library too large to be settled wholly, where nothing would hide a wrong placing.
    monkeypatch.setattr(store, "span", lambda db, most: None)
    stored, fresh = store.store, []

    def split_first(db: Database, decided_on: int, placed: Sequence[store.Placed]) -> bool:
        if not fresh:  # the reader's click was written just before
            fresh.append(story_marks.split(db, story, [chosen], 0))
        return stored(db, decided_on, placed)

    monkeypatch.setattr(store, "store", split_first)
    bring(engine, told(FLOOD, 18, "Flood"))
    assert members(engine, fresh[0]) == {chosen}
    assert {frozenset(title for _, title, _ in FLOOD)} < grouped(engine)
