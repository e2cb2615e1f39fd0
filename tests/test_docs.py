"""What the papers say is true of the program: commands, verbs, fields, tables, links."""

from __future__ import annotations

import dataclasses
import json
import re
import shlex
import sqlite3
from pathlib import Path

import pytest

from desktop_app import settings
from desktop_app.cli.parser import parse
from desktop_app.cli.verbs import VERBS, find_verb
from desktop_app.core import query
from desktop_app.store import schema

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
LIBRARY = (ROOT / "resources" / "docs" / "library.md").read_text("utf-8")
PAPERS = [ROOT / "README.md", *sorted((ROOT / "resources" / "docs").glob("*.md"))]

RUN = "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/newstide"
TEST = (
    "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/python -m pytest"
)


def blocks(text: str) -> list[str]:
    return re.findall(r"^```\w*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def commands() -> list[list[str]]:
    """The commands of the block that shows the command line, without what stands beside them."""
    block = next(each for each in blocks(README) if "newstide feeds --json" in each)
    typed = [re.split(r" {3,}", line)[0] for line in block.splitlines()]
    return [shlex.split(each)[1:] for each in typed]


@pytest.mark.parametrize("command", [RUN, TEST])
def test_each_of_the_two_commands_stands_alone(command: str) -> None:
    assert command + "\n" in blocks(README)


def test_continuous_integration_runs_the_commands_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    lines = script.splitlines()
    assert lines[-1] == TEST
    assert RUN + " --version" in lines
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_of_the_readme_can_be_given(words: list[str]) -> None:
    parse(find_verb(words[0]), words[1:])


def test_every_verb_and_option_is_in_the_readme() -> None:
    for verb in VERBS.values():
        assert f"newstide {verb.name}" in README
        for option in verb.options:
            for name in option.names:
                assert option.is_position or name in README, f"{verb.name} {name}"
    for name in ("--json", "--library", "--help", "--version", "NEWSTIDE_LIBRARY"):
        assert name in README


def test_every_field_of_the_query_language_is_in_the_readme() -> None:
    for name in query.FIELDS:
        assert f"`{name}:" in README
    for state in query.STATES:
        assert f"`is:{state}`" in README


def test_every_setting_is_in_the_readme_with_its_default_and_bounds() -> None:
    for each in dataclasses.fields(settings.Settings):
        row = next(line for line in README.splitlines() if line.startswith(f"| `{each.name}` |"))
        assert f"| `{json.dumps(each.default)}` |" in row
        bounds = [each.metadata[name] for name in ("low", "high") if name in each.metadata]
        assert " to ".join(f"{bound:g}" for bound in bounds) in row
        assert all(f"`{choice}`" in row for choice in each.metadata.get("choices", ()))


def test_every_example_of_a_query_can_be_asked() -> None:
    examples = re.findall(
        r"`((?:topic|lang|outlet|title|is|has|since|until|on|tag):[^`]*)`", README
    )
    assert len(examples) > 10
    for example in examples:
        query.parse(example, 1_737_000_000)


def test_every_verb_of_the_readme_exists() -> None:
    named = set(re.findall(r"newstide ([a-z]+)", README))
    assert named <= set(VERBS), named - set(VERBS)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(paper: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", paper.read_text("utf-8"))
    here = [each for each in targets if "://" not in each]
    assert not [each for each in here if not (paper.parent / each).exists()]


def test_every_file_the_papers_name_exists() -> None:
    architecture = (ROOT / "resources" / "docs" / "architecture.md").read_text("utf-8")
    named = set(re.findall(r"`([a-z_]+/[a-z_/]+\.py)`", README + architecture + LIBRARY))
    roots = (ROOT, ROOT / "desktop_app")
    assert len(named) > 10
    assert not [each for each in named if not any((root / each).exists() for root in roots)]


@pytest.fixture
def database() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema.TABLES + schema.STORIES)
    return connection


def test_every_table_is_explained(database: sqlite3.Connection) -> None:
    listed = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (name,) in listed:
        if not name.startswith(("sqlite_", "search_")):
            assert f"`{name}`" in LIBRARY or f"## {name}" in LIBRARY or f"`{name}." in LIBRARY, name
    for column in database.execute("SELECT name FROM pragma_table_info('articles')"):
        assert f"`{column[0]}`" in LIBRARY, column[0]
    assert str(schema.APPLICATION_ID) in LIBRARY
    database.close()


def test_the_examples_for_sqlite_run(database: sqlite3.Connection) -> None:
    for statement in re.findall(r"```sql\n(.*?)```", LIBRARY, re.DOTALL):
        database.executescript(statement)
    database.close()
