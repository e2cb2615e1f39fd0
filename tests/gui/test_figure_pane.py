"""Key figures as a reader meets them: subjects, the plot, claims side by side, keys, states."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.core.claims import Claim
from desktop_app.engine import Engine
from desktop_app.gui import figure_words
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.figure_claim_delegate import LINE as CLAIM_LINE
from desktop_app.gui.figure_delegate import SUBJECT
from desktop_app.gui.figure_dots import letter_places
from desktop_app.gui.figure_lines import ClaimLine, RivalLine, lines_of
from desktop_app.gui.figure_pane import FigurePane
from desktop_app.gui.theme import DARK, LIGHT
from tests.gui.claims import example, make_claim, make_subject

pytestmark = pytest.mark.usefixtures("british")


@pytest.fixture
def pane(qtbot: QtBot, engine: Engine, bridge: Bridge) -> FigurePane:
    """The pane over a real library, showing the subjects of `example`."""
    made = FigurePane(engine, bridge, LIGHT)
    qtbot.addWidget(made)
    made.resize(1_100, 760)
    made.show()
    made._take(example())
    return made


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("figures") / "library"
    with Engine.open(folder) as opened:
        opened.import_files([paths.resource("archive", "tiktok-rednote.jsonl")]).result(120)
    return folder


def names(pane: FigurePane) -> list[str]:
    return [subject.about or "" for subject in pane.list.rows.subjects]


def words(pane: FigurePane) -> str:
    """All that labels say."""
    return "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())


def lines(pane: FigurePane) -> list[ClaimLine | RivalLine]:
    return pane.claims.rows.lines


def test_the_first_subject_is_shown_with_its_claims_and_a_dot_for_each(pane: FigurePane) -> None:
    assert names(pane) == ["#TikTokRefugee", "TikTok · US", "Apple"]
    assert pane.list.subject == pane.subjects[0]
    assert sum(len(dot.claims) for dot in pane.plot.dots) == 4
    assert "#TikTokRefugee · posts" in words(pane)
    assert "60,000 … 790,000" in words(pane)


def test_it_is_said_that_figures_are_not_verified(pane: FigurePane) -> None:
    assert "not verified" in words(pane)


def test_what_was_told_once_stands_below_a_heading_that_cannot_be_chosen(pane: FigurePane) -> None:
    rows = pane.list.rows
    kinds = [rows.index(n, 0).data(SUBJECT) is None for n in range(rows.rowCount())]
    assert kinds == [False, False, True, False]
    assert not rows.flags(rows.index(2, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_claims_that_differ_for_one_time_stand_together_under_a_sentence(pane: FigurePane) -> None:
    first, *rest = lines(pane)
    assert isinstance(first, RivalLine)
    assert [line.claim.outlet for line in rest if isinstance(line, ClaimLine)] == [
        "AP",
        "Kompas",
        "Reuters",
        "NHK",
    ]
    assert [line.is_rival for line in rest if isinstance(line, ClaimLine)] == [
        True,
        True,
        False,
        False,
    ]
    said = pane.claims.rows.words(first)
    sign = figure_words.conflict_sign()
    assert said == f"{sign}: 60,000 (AP) and 160,000 (Kompas)"
    assert f"{sign}: 1 pair" in words(pane)
    index = pane.list.rows.index(0, 0)
    assert sign in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_rivals_that_are_told_apart_in_time_come_together_with_all_they_contradict() -> None:
    claims = [
        make_claim(1, 200, day=0),
        make_claim(2, 100, day=1),
        make_claim(3, 100, day=1),
        make_claim(4, 200, day=1),
        make_claim(5, 100, day=30),
    ]
    rival, *rest = lines_of(make_subject(claims))
    assert isinstance(rival, RivalLine)
    assert len(rival.claims) == 4
    assert [line.is_rival for line in rest if isinstance(line, ClaimLine)] == [True] * 4 + [False]


def test_down_and_up_go_through_subjects_and_enter_on_to_the_claims(
    pane: FigurePane, qtbot: QtBot
) -> None:
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    assert pane.claims.rows.subject == pane.subjects[1]
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    assert pane.claims.rows.subject == pane.subjects[2]  # over the heading
    qtbot.keyClick(pane.list, Qt.Key.Key_Up)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert pane.claims.hasFocus()
    assert isinstance(pane.claims.currentIndex().data(CLAIM_LINE), ClaimLine)
    qtbot.keyClick(pane.claims, Qt.Key.Key_Left)
    assert pane.list.hasFocus()


def test_enter_on_a_claim_asks_for_it_and_for_its_article(pane: FigurePane, qtbot: QtBot) -> None:
    pane.claims.setFocus()
    qtbot.keyClick(pane.claims, Qt.Key.Key_Down)
    asked: list[object] = []
    pane.claim_wanted.connect(lambda claim: asked.append(claim.outlet))
    pane.article_wanted.connect(asked.append)
    qtbot.keyClick(pane.claims, Qt.Key.Key_Return)
    assert asked == ["Kompas", 2]  # the claim first: its article is lit when it comes


def test_a_click_on_a_claim_asks_for_it_and_one_on_a_rival_sentence_for_nothing(
    pane: FigurePane, qtbot: QtBot
) -> None:
    asked: list[Claim] = []
    pane.claim_wanted.connect(asked.append)
    for row in (0, 3):
        place = pane.claims.visualRect(pane.claims.rows.index(row, 0)).center()
        qtbot.mouseClick(
            pane.claims.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
    assert [claim.outlet for claim in asked] == ["Reuters"]


def test_a_dot_chooses_its_claim_and_a_chosen_claim_marks_its_dot(
    pane: FigurePane, qtbot: QtBot
) -> None:
    last = pane.plot.dots[-1]
    qtbot.mouseClick(
        pane.plot,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        last.at.toPoint(),
    )
    assert pane.claims.currentIndex().data(CLAIM_LINE).claim.outlet == "NHK"
    pane.claims.choose(pane.subjects[0].claims[0])
    pane.plot.setFocus()
    assert "AP" in pane.plot.caption


def test_arrow_keys_walk_the_dots_by_time_and_enter_opens(pane: FigurePane, qtbot: QtBot) -> None:
    pane.plot.setFocus(Qt.FocusReason.TabFocusReason)
    for key, outlet in (
        (Qt.Key.Key_Right, "AP"),
        (Qt.Key.Key_Right, "Kompas"),
        (Qt.Key.Key_End, "NHK"),
        (Qt.Key.Key_Right, "NHK"),
        (Qt.Key.Key_Left, "Reuters"),
        (Qt.Key.Key_Home, "AP"),
    ):
        qtbot.keyClick(pane.plot, key)
        assert outlet in pane.plot.accessibleName(), outlet
    with qtbot.waitSignal(pane.claim_wanted) as asked:
        qtbot.keyClick(pane.plot, Qt.Key.Key_Return)
    assert asked.args[0].outlet == "AP"


def test_the_filter_finds_words_units_and_figures(pane: FigurePane, qtbot: QtBot) -> None:
    for typed, found in (
        ("posts", ["#TikTokRefugee"]),
        ("tiktok us", ["TikTok · US"]),
        ("160,000", ["#TikTokRefugee"]),
        ("", ["#TikTokRefugee", "TikTok · US", "Apple"]),
    ):
        pane.filter.setText(typed)
        qtbot.waitUntil(lambda found=found: names(pane) == found)


def test_a_filter_that_fits_nothing_says_so_and_shows_no_claims(
    pane: FigurePane, qtbot: QtBot
) -> None:
    pane.filter.setText("zeppelins")
    qtbot.waitUntil(lambda: names(pane) == [])
    assert "fits this filter" in words(pane)
    assert not pane.claims.isVisible()
    pane.filter.clear()
    qtbot.waitUntil(lambda: pane.claims.isVisible())


def test_another_answer_leaves_the_reader_where_one_is(pane: FigurePane, qtbot: QtBot) -> None:
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    pane.claims.choose(pane.subjects[1].claims[4])
    fresh = [make_subject([make_claim(40, 9), make_claim(41, 9)], "New"), *example()]
    pane._take(fresh)
    assert pane.list.subject == fresh[2]
    assert pane.claims.currentIndex().data(CLAIM_LINE).claim == fresh[2].claims[4]


def test_the_engine_is_asked_and_an_empty_answer_is_told(
    qtbot: QtBot, engine: Engine, bridge: Bridge
) -> None:
    made = FigurePane(engine, bridge, LIGHT)
    qtbot.addWidget(made)
    made.show()
    made.show_query("bakery")
    qtbot.waitUntil(lambda: made.empty.title == "No key figures")
    assert made.empty.isVisible()


def test_a_query_that_cannot_be_read_is_told_where_it_is_seen(
    qtbot: QtBot, engine: Engine, bridge: Bridge
) -> None:
    made = FigurePane(engine, bridge, LIGHT)
    qtbot.addWidget(made)
    made.show()
    made.show_query("since:yesterdayish")
    qtbot.waitUntil(lambda: made.empty.title == "Key figures cannot be shown")
    assert "yesterdayish" in made.empty.text


def test_figures_of_real_articles_are_compared_across_languages(
    qtbot: QtBot, archive: Path, bridge: Bridge
) -> None:
    with Engine.open(archive) as opened:
        made = FigurePane(opened, bridge, LIGHT)
        qtbot.addWidget(made)
        made.resize(1_100, 760)
        made.show()
        made.show_query("")
        qtbot.waitUntil(lambda: bool(made.subjects), timeout=10_000)
        first = made.list.subject
        assert first is not None
        assert first.unit == "users"
        assert {"en", "id", "zh-Hant"} <= {claim.language for claim in first.claims}
        for claim in first.claims:
            article = opened.article(claim.article)
            assert article is not None
            whole = article.row.title if claim.part == "title" else article.text
            assert whole[claim.start : claim.end] == claim.text
            assert claim.sentence[claim.at :].startswith(claim.text)


def test_hostile_words_stay_words(pane: FigurePane) -> None:
    evil = "<b>5</b>\u202e posts"
    claim = make_claim(1, 5, text=evil, outlet="<img src=x>\u202e" * 50)
    claim = replace(claim, sentence=f"{evil} {'x' * 5_000}", at=0, unit="\u202eposts" * 40)
    pane._take([make_subject([claim, replace(claim, value=9.0)], "<script>\u202e" * 90)])
    picture = pane.grab().toImage()
    assert picture.width() >= 1_100
    assert "\u202e" not in pane.claims.rows.words(ClaimLine(claim))
    assert "\u202e" not in words(pane)


@pytest.mark.parametrize("values", [(0.0, 0.0), (-5.0, 5.0), (1.0, 1e15), (0.0, 1e12), (7.0, 7.0)])
def test_any_values_stand_inside_the_plot(pane: FigurePane, values: tuple[float, float]) -> None:
    claims = [make_claim(n, value, day=400 * n) for n, value in enumerate(values)]
    pane._take([make_subject(claims)])
    scale = pane.plot.scale
    assert scale is not None
    assert all(scale.place.adjusted(-1, -1, 1, 1).contains(dot.at) for dot in pane.plot.dots)
    assert scale.ticks(5)
    assert len(scale.ticks(5)) < 20


def test_values_of_more_than_two_decades_stand_on_a_logarithmic_scale(pane: FigurePane) -> None:
    for most, is_log in ((90_000.0, False), (900_000.0, True)):
        pane._take([make_subject([make_claim(1, 1_000.0), make_claim(2, most)])])
        assert pane.plot.scale is not None
        assert pane.plot.scale.is_log is is_log
        assert ("ten times" in pane.plot.caption) is is_log


def test_a_thousand_claims_are_shown_bounded(pane: FigurePane) -> None:
    claims = [make_claim(n, 1_000 + n % 50, day=n // 10) for n in range(3_000)]
    pane._take([make_subject(claims)])
    assert len(lines(pane)) <= 1_000
    assert len(pane.plot.dots) < 900
    assert pane.grab().height() >= 700


@pytest.mark.parametrize("width", [640, 1_100, 1_900])
def test_letters_lie_on_no_dot_and_on_no_others(pane: FigurePane, width: int) -> None:
    pane.resize(width, 760)
    languages = ("en", "id", "zh", "de", "ms")
    claims = [
        make_claim(n, 1_000 + 90 * (n % 7), day=n // 3, language=languages[n % 5])
        for n in range(60)
    ]
    pane._take([make_subject(claims)])
    room = QRectF(pane.plot.rect())
    placed = list(letter_places(pane.plot.dots, pane.plot.fontMetrics(), room))
    assert len(placed) > 10
    for place, (dot, letters) in enumerate(placed):
        assert dot.letters
        assert not any(letters.intersects(other) for _, other in placed[:place])
        assert not any(letters.contains(each.at) for each in pane.plot.dots)


def test_everything_that_takes_the_focus_has_a_name(pane: FigurePane) -> None:
    for part in (pane.filter, pane.list, pane.plot, pane.claims):
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def test_another_theme_reaches_the_lists_and_the_plot(pane: FigurePane) -> None:
    light = _ground(pane.claims.viewport())
    pane.apply_theme(DARK)
    assert _ground(pane.claims.viewport()) != light
    assert _ground(pane.list.viewport()) == DARK.side


def _ground(part: QWidget) -> str:
    part.palette().color(QPalette.ColorRole.Base)
    picture = part.grab().toImage()
    return picture.pixelColor(QPoint(picture.width() - 3, picture.height() - 3)).name()


def test_it_is_said_from_when_on_figures_are_read_where_there_are_more(pane: FigurePane) -> None:
    pane._take(example(), 1_737_000_000)
    assert "5,000" in pane._note.text()
    assert "16 Jan 2025" in pane._note.text()
    pane._take(example())
    assert "5,000" not in pane._note.text()
