"""The shipped model and tables: they load alone, wherever they lie, and bring nothing along."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.ingest.languages import MODEL, build_detector

TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")
DETECTOR = build_detector(paths.resource("language"))
QUIET = """
import sys
from desktop_app import paths
from desktop_app.ingest.languages import build_detector
build_detector(paths.resource("language")).detect("TikTok ban upheld", "The court agreed")
print(*sorted({"socket", "ssl", "requests", "urllib3", "numpy", "PySide6"} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("Supreme Court upholds law that bans TikTok", "en"),
        ("Pengguna TikTok di AS berbondong-bondong pindah ke RedNote", "id"),
        ("Kerajaan nafi mahu sekat TikTok kerana keselamatan", "ms"),
        ("Le bannissement de TikTok validé par la Cour suprême", "fr"),
        ("TikTok-Verbot: Was Nutzer jetzt wissen müssen", "de"),
        ("La Corte Suprema avala la prohibición de TikTok", "es"),
        ("Suprema Corte mantém lei que proíbe o TikTok", "pt"),
        ("La Corte suprema conferma il divieto di TikTok", "it"),
        ("Tòa án Tối cao Mỹ giữ nguyên lệnh cấm TikTok", "vi"),
        ("Pinagtibay ng korte ang pagbabawal sa TikTok", "fil"),
        ("Верховный суд США поддержал запрет TikTok", "ru"),
        ("Верховний суд США підтримав заборону TikTok", "uk"),
        ("المحكمة العليا الأمريكية تؤيد حظر تيك توك", "ar"),
        ("अमेरिका में टिकटॉक पर प्रतिबंध बरकरार", "hi"),
        ("Yüksek Mahkeme TikTok yasağını onayladı", "tr"),
    ],
)
def test_a_headline_is_read_in_its_language(title: str, tag: str) -> None:
    assert DETECTOR.detect(title, "") == tag


def test_english_and_indonesian_brands_do_not_make_a_headline_english() -> None:
    assert DETECTOR.detect("TikTok, RedNote, Apple: siapa yang untung?", "") == "id"
    assert DETECTOR.detect("Apple dan Google hapus TikTok dari App Store", "") == "id"


def test_it_is_built_from_any_folder_also_one_named_in_other_letters(tmp_path: Path) -> None:
    here = Path.cwd()
    folder = tmp_path / "读者 Größe"
    shutil.copytree(paths.resource("language"), folder / "language")
    moved = build_detector(folder / "language")
    assert moved.detect("Le bannissement de TikTok validé par la Cour", "") == "fr"
    assert Path.cwd() == here


@pytest.mark.parametrize("name", [MODEL, "english_malay.tsv", "indonesian_malay.tsv"])
def test_a_missing_or_damaged_file_is_an_error_at_once(tmp_path: Path, name: str) -> None:
    shutil.copytree(paths.resource("language"), tmp_path / "language")
    (tmp_path / "language" / name).write_bytes(b"garbage\n")
    with pytest.raises((OSError, ValueError)):
        build_detector(tmp_path / "language")
    (tmp_path / "language" / name).unlink()
    with pytest.raises((OSError, ValueError)):
        build_detector(tmp_path / "language")


def test_it_loads_no_network_no_numbers_library_and_no_window() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", QUIET], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.split() == []
    assert ran.stderr == ""


def test_what_is_shipped_stays_small() -> None:
    sizes = {path.name: path.stat().st_size for path in paths.resource("language").glob("*.tsv")}
    assert set(sizes) == {"english_malay.tsv", "indonesian_malay.tsv"}
    assert max(sizes.values()) <= 300_000


@settings(deadline=None)
@given(st.text(), st.text(), st.none() | st.text())
def test_any_text_has_a_valid_tag_or_none(title: str, text: str, claim: str | None) -> None:
    tag = DETECTOR.detect(title, text, claim)
    assert tag is None or TAG.fullmatch(tag)


@pytest.mark.parametrize(
    "char", ["a", "の", "小", "@", "/", "\x00", "\n", "\ud800", "\u0301", "🙂"]
)
def test_a_million_of_one_character_does_no_harm(char: str) -> None:
    tag = DETECTOR.detect(char * 1_000_000, char * 1_000_000, char * 1_000_000)
    assert tag is None or TAG.fullmatch(tag)
