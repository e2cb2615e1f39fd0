"""Opening, refusing, locking; counts that equal the rows; what the doctor sees and mends."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.types import Expected, LibraryError, Tag
from desktop_app.store import articles, checkup, feeds, marks, stats
from desktop_app.store.intake import Origin, replace_tags, take_in
from desktop_app.store.library import Library, release_lock, take_lock
from desktop_app.store.migrate import STEPS
from desktop_app.store.schema import APPLICATION_ID
from tests.make import NOW, analysed, entry


def test_a_new_library_carries_its_marks_of_identity(tmp_path: Path) -> None:
    Library(tmp_path / "new" / "library").close()
    raw = sqlite3.connect(tmp_path / "new" / "library" / "library.db")
    assert raw.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert raw.execute("PRAGMA user_version").fetchone()[0] == len(STEPS)
    assert raw.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    raw.close()


def test_a_newer_library_is_refused_unharmed(tmp_path: Path) -> None:
    Library(tmp_path).close()
    raw = sqlite3.connect(tmp_path / "library.db")
    raw.execute("PRAGMA user_version = 999")
    raw.close()
    before = (tmp_path / "library.db").read_bytes()
    with pytest.raises(LibraryError, match="newer Newstide"):
        Library(tmp_path)
    assert (tmp_path / "library.db").read_bytes() == before


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    raw = sqlite3.connect(tmp_path / "library.db")
    raw.execute("CREATE TABLE theirs (x)")
    raw.commit()
    raw.close()
    with pytest.raises(LibraryError, match="another program"):
        Library(tmp_path)


def test_a_file_that_is_no_database_is_told_as_damage(tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(LibraryError, match="damaged"):
        Library(tmp_path)


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryError, match="cannot be made"):
        Library(tmp_path / "file" / "library")


def test_only_one_living_process_holds_the_refresh_lock(tmp_path: Path) -> None:
    library = Library(tmp_path / "小红书 ☕ library")
    db = library.writer
    db.run("REPLACE INTO facts VALUES ('refreshing', ?)", (f"1 {NOW}",))  # process 1 always lives
    with pytest.raises(Expected, match="Another Newstide"):
        take_lock(db, NOW + 1)
    take_lock(db, NOW + 1_000)  # it has run out
    take_lock(db, NOW + 1_001)  # our own
    release_lock(db)
    library.close()


marks_made = st.tuples(st.just("mark"), st.sampled_from(list(marks.MARKS)), st.integers(1, 12))
steps = st.lists(
    marks_made
    | st.tuples(st.just("take"), st.integers(0, 14), st.sampled_from(["en", "id", None]))
    | st.tuples(st.just("tags"), st.integers(1, 12), st.sampled_from([(), ("a",), ("a", "b")]))
    | st.tuples(st.just("remove"), st.integers(1, 12), st.none())
    | st.tuples(st.just("correct"), st.integers(1, 12), st.sampled_from("ab"))
    | st.tuples(st.just("unsubscribe"), st.integers(1, 3), st.none())
    | st.tuples(st.just("undo"), st.none(), st.none()),
    max_size=25,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_counts_equal_the_rows_whatever_happens(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, object, object]]
) -> None:
    library = Library(tmp_path_factory.mktemp("counts"))
    db = library.writer
    for what, one, other in steps:
        with db.atomic():
            _do(db, what, one, other)
    assert [each for each in checkup.examine(db) if not each.ok] == []
    library.close()


def _do(db, what, one, other):  # type: ignore[no-untyped-def]
    exists = isinstance(one, int) and articles.article(db, one) is not None
    if what == "take":
        item = entry(f"Item {one % 9}", guid=str(one), url=f"https://x.example/{one % 7}",
                     language=other, outlet=f"Outlet {one % 3}")  # fmt: skip
        take_in(db, Origin(one % 4), analysed([item], [Tag("a", 1, ())], "en"), NOW, "p")
    elif what == "mark":
        marks.mark(db, one, [other], NOW)
    elif what == "tags" and exists:
        replace_tags(db, {one: [Tag(topic, 1.0, ()) for topic in other]})
    elif what == "remove" and exists:
        articles.remove(db, [one])
    elif what == "correct" and exists:
        marks.correct(db, one, [other], ["b" if other == "a" else "a"], NOW)
    elif what == "unsubscribe":
        db.run(
            "INSERT OR IGNORE INTO feeds (id, url, title, added) VALUES (?, ?, '', 0)", (one, one)
        )
        feeds.unsubscribe(db, one, purge=False)
    elif what == "undo":
        marks.undo(db)


def test_the_doctor_sees_and_mends_wrong_counts_and_a_lost_index(tmp_path: Path) -> None:
    library = Library(tmp_path)
    db = library.writer
    with db.atomic():
        batch = analysed([entry("小红书", guid="1")], [Tag("a", 1, ())])
        take_in(db, Origin(), batch, NOW, "p")
    db.run("UPDATE counts SET articles = 7")
    db.run("DELETE FROM rollup WHERE kind = 'topic'")
    db.run("INSERT INTO search (search) VALUES ('delete-all')")
    assert {each.name for each in checkup.examine(db) if not each.ok} == {"counts", "index"}
    with db.atomic():
        checkup.repair(db)
    assert [each for each in checkup.examine(db) if not each.ok] == []
    assert stats.counts(db, "topic")[0].articles == 1
    assert db.value("SELECT count(*) FROM rollup WHERE kind = 'topic'") == 3
    assert db.value("SELECT rowid FROM search WHERE search MATCH '\"小 红\"'") == 1
    library.close()
