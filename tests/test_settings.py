"""Settings from a file that anybody may have written."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.settings import Settings, checked, load, save

values = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just([])


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    mine = Settings(theme="dark", text_zoom=120, mark_read_after=0.0, refresh_on_start=True)
    save(mine, tmp_path / "deep" / "settings.json")
    assert load(tmp_path / "deep" / "settings.json") == mine
    assert [each.name for each in (tmp_path / "deep").iterdir()] == ["settings.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"theme": "pink"}', "\x00"])
def test_a_broken_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text)
    assert load(tmp_path / "settings.json") == Settings()
    assert load(tmp_path / "missing.json") == Settings()


@given(st.fixed_dictionaries({each.name: values for each in dataclasses.fields(Settings)}))
def test_whatever_a_file_says_every_setting_is_within_its_bounds(stored: dict[str, object]) -> None:
    settings = checked(stored)
    for each in dataclasses.fields(settings):
        value, bounds = getattr(settings, each.name), each.metadata
        assert type(value) is type(each.default) or isinstance(value, float | int)
        if "choices" in bounds:
            assert value in bounds["choices"]
        if "low" in bounds:
            assert bounds["low"] <= value <= bounds["high"]


def test_a_number_out_of_bounds_becomes_the_nearest_one() -> None:
    assert checked({"fetch_threads": 1000, "text_zoom": 1}) == Settings(
        fetch_threads=32, text_zoom=70
    )
