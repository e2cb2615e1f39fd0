"""Topic packs: reading the TOML text of one and refusing what is wrong in it, in words.

A pack is data only. Everything in it is bounded, an unknown key is an error, and an error names
the file and the key. This module matches nothing; `topics.py` does.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

from desktop_app.core.pack_values import Pack, PackMilestone, Phrase, Rule, Topic, WordList
from desktop_app.core.phrases import PhraseError, read_phrase
from desktop_app.core.types import PackError, Sample
from desktop_app.core.urls import clean

FORMAT = 1
MAX_PACK = 1_000_000  # characters of TOML
MAX_LISTS = 300
MAX_PHRASES = 20_000  # in a pack, as written
MAX_PATTERNS = 60_000  # in a pack, spelt out
MAX_PHRASE = 160  # characters
MAX_TOPICS = 60
MAX_RULES = 100  # of one topic
MAX_SLOTS = 6  # lists that one rule asks for
MAX_SAMPLES = 2_000
MAX_SAMPLE = 5_000  # characters
MAX_NEAR = 2_000
MAX_WEIGHT = 100.0
MAX_NAME = 80
MAX_MILESTONES = 200
MAX_SOURCE = 2_000  # characters of a milestone's address
FIRST_YEAR, LAST_YEAR = 1970, 2199  # of milestones

__all__ = ["Pack", "Topic", "load_pack"]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COLOR = re.compile(r"#[0-9a-f]{6}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?")


def load_pack(text: str, source: str) -> Pack:
    """The pack written in `text`; `source` names it in errors. Raises PackError."""
    if len(text) > MAX_PACK:
        raise PackError(f"{source}: the pack has {len(text)} characters; the most is {MAX_PACK}.")
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise PackError(f"{source}: this is not valid TOML: {error}.") from error
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return replace(_Reader(source).pack(data), digest=digest)


class _Reader:
    """Checks each value where it stands; `where` is its key, as errors name it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.phrases = 0
        self.patterns = 0
        self.lists: frozenset[str] = frozenset()

    def fail(self, where: str, what: str) -> PackError:
        return PackError(f"{self.source}: {where}: {what}.")

    # --- the parts of a pack

    def pack(self, data: dict[str, Any]) -> Pack:
        known = "format id name version lead follow words topic milestone sample"
        self.keys(data, "", known, "format id name version words topic")
        if data["format"] != FORMAT:
            raise self.fail("format", f"this program reads format {FORMAT} only")
        words = self.table(data["words"], "words")
        self.count(words, "words", MAX_LISTS)
        for id in words:
            self.id(id, f"words.{id}")
        self.lists = frozenset(words)
        lists = {id: self.word_list(id, value) for id, value in words.items()}
        self.check_circles(lists)
        topics = self.topics(self.items(data["topic"], "topic", MAX_TOPICS))
        ids = frozenset(topic.id for topic in topics)
        samples = self.items(data.get("sample", []), "sample", MAX_SAMPLES)
        return Pack(
            id=self.id(data["id"], "id"),
            names=self.names(data["name"], "name"),
            version=self.string(data["version"], "version", 40),
            topics=topics,
            words=MappingProxyType(lists),
            samples=tuple(self.sample(s, f"sample[{i}]", ids) for i, s in enumerate(samples, 1)),
            lead=self.integer(data.get("lead", 1200), "lead", 0, 1_000_000),
            follow=self.references(data.get("follow", []), "follow"),
            milestones=self.milestones(data.get("milestone", [])),
            source=self.source,
        )

    def word_list(self, id: str, value: Any) -> WordList:
        where = f"words.{id}"
        table = self.table(value, where)
        phrases: list[Phrase] = []
        for key, item in table.items():
            if key in ("except", "include", "beside"):
                continue
            if key == "only":
                for language, bound in self.table(item, f"{where}.only").items():
                    self.language(language, f"{where}.only")
                    phrases += self.phrase_list(bound, f"{where}.only.{language}", language, True)
            else:
                self.language(key, where)
                phrases += self.phrase_list(item, f"{where}.{key}", key, False)
        includes = self.references(table.get("include", []), f"{where}.include")
        if not phrases and not includes:
            raise self.fail(where, "the list has no phrases")
        excepts = self.phrase_list(table.get("except", []), f"{where}.except", "any", False)
        beside = self.references(table.get("beside", []), f"{where}.beside")
        return WordList(id, tuple(phrases), tuple(excepts), includes, beside)

    def phrase_list(self, value: Any, where: str, language: str, bound: bool) -> list[Phrase]:
        found = []
        for number, item in enumerate(self.items(value, where, MAX_PHRASES), 1):
            spot = f"{where}[{number}]"
            written = self.string(item, spot, MAX_PHRASE)
            try:
                patterns = read_phrase(written, language)
            except PhraseError as error:
                raise self.fail(spot, f'the phrase "{written}" {error}') from error
            self.phrases += 1
            self.patterns += len(patterns)
            if self.phrases > MAX_PHRASES or self.patterns > MAX_PATTERNS:
                raise self.fail(spot, f"the pack has more than {MAX_PATTERNS} forms of phrases")
            found.append(Phrase(written, tuple(patterns), language if bound else None))
        return found

    def check_circles(self, lists: Mapping[str, WordList]) -> None:
        for id in lists:
            seen: set[str] = set()
            ahead = list(lists[id].includes)
            while ahead:
                other = ahead.pop()
                if other == id:
                    raise self.fail(f"words.{id}.include", "the list includes itself in the end")
                if other not in seen:
                    seen.add(other)
                    ahead += lists[other].includes

    def topics(self, values: list[Any]) -> tuple[Topic, ...]:
        topics = [self.topic(value, f"topic[{i}]") for i, value in enumerate(values, 1)]
        seen: set[str] = set()
        for topic in topics:
            if topic.id in seen:
                raise self.fail(f"topic {topic.id}", "the id is used twice")
            seen.add(topic.id)
        return tuple(topics)

    def topic(self, value: Any, where: str) -> Topic:
        table = self.table(value, where)
        self.keys(table, where, "id name color threshold needs rule", "id name color rule")
        id = self.id(table["id"], f"{where}.id")
        where = f"topic {id}"
        color = self.string(table["color"], f"{where}: color", 7)
        if not _COLOR.fullmatch(color):
            raise self.fail(f"{where}: color", 'a colour is written "#rrggbb" in small letters')
        rules = self.items(table["rule"], f"{where}: rule", MAX_RULES)
        return Topic(
            id=id,
            names=self.names(table["name"], f"{where}: name"),
            color=color,
            threshold=self.number(table.get("threshold", 1.0), f"{where}: threshold", 0.01),
            needs=self.references(table.get("needs", []), f"{where}: needs"),
            rules=tuple(self.rule(r, f"{where}: rule[{i}]") for i, r in enumerate(rules, 1)),
        )

    def rule(self, value: Any, where: str) -> Rule:
        table = self.table(value, where)
        self.keys(table, where, "all none near title first text times", "all")
        slots = self.items(table["all"], f"{where}.all", MAX_SLOTS)
        if not slots or [] in slots:
            raise self.fail(f"{where}.all", "a rule asks for at least one list")
        every = tuple(
            self.references([slot] if isinstance(slot, str) else slot, f"{where}.all")
            for slot in slots
        )
        near = table.get("near")
        title = self.number(table.get("title", 1.0), f"{where}.title", -MAX_WEIGHT)
        text = self.number(table.get("text", title), f"{where}.text", -MAX_WEIGHT)
        return Rule(
            every=every,
            none=self.references(table.get("none", []), f"{where}.none"),
            near=None if near is None else self.integer(near, f"{where}.near", 1, MAX_NEAR),
            title=title,
            first=self.number(table.get("first", text), f"{where}.first", -MAX_WEIGHT),
            text=text,
            times=self.integer(table.get("times", 1), f"{where}.times", 1, 20),
            name=" + ".join(" or ".join(slot) for slot in every),
        )

    def sample(self, value: Any, where: str, topics: frozenset[str]) -> Sample:
        table = self.table(value, where)
        self.keys(table, where, "title text lang topics", "title topics")
        given = [self.string(t, f"{where}.topics", 80) for t in self.items(table["topics"], where)]
        for topic in given:
            if topic not in topics:
                raise self.fail(f"{where}.topics", f'there is no topic "{topic}"')
        language = table.get("lang")
        return Sample(
            title=self.string(table["title"], f"{where}.title", MAX_SAMPLE),
            text=self.string(table["text"], f"{where}.text", MAX_SAMPLE) if "text" in table else "",
            language=None if language is None else self.string(language, f"{where}.lang", 20),
            topics=frozenset(given),
        )

    def milestones(self, value: Any) -> tuple[PackMilestone, ...]:
        items = self.items(value, "milestone", MAX_MILESTONES)
        found = [self.milestone(each, f"milestone[{i}]") for i, each in enumerate(items, 1)]
        return tuple(sorted(found, key=lambda each: each.at))

    def milestone(self, value: Any, where: str) -> PackMilestone:
        table = self.table(value, where)
        self.keys(table, where, "date name source", "date name source")
        source = clean(self.string(table["source"], f"{where}.source", MAX_SOURCE))
        if source is None:
            raise self.fail(f"{where}.source", "a web address, https:// or http://, is wanted here")
        return PackMilestone(
            at=self.day(table["date"], f"{where}.date"),
            names=self.names(table["name"], f"{where}.name"),
            source=source,
        )

    # --- single values

    def keys(self, table: dict[str, Any], where: str, known: str, needed: str) -> None:
        for key in table:
            if key not in known.split():
                raise self.fail(where or "the pack", f'the key "{key[:40]}" is not known')
        for key in needed.split():
            if key not in table:
                raise self.fail(where or "the pack", f'the key "{key}" is missing')

    def table(self, value: Any, where: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.fail(where, "a table is wanted here")
        return value

    def items(self, value: Any, where: str, most: int = MAX_TOPICS) -> list[Any]:
        if not isinstance(value, list):
            raise self.fail(where, "a list is wanted here")
        self.count(value, where, most)
        return value

    def count(self, value: dict[str, Any] | list[Any], where: str, most: int) -> None:
        if len(value) > most:
            raise self.fail(where, f"{len(value)} entries; the most is {most}")

    def string(self, value: Any, where: str, most: int) -> str:
        if not isinstance(value, str) or not value:
            raise self.fail(where, "a text is wanted here")
        if len(value) > most:
            raise self.fail(where, f"the text has {len(value)} characters; the most is {most}")
        return value

    def number(self, value: Any, where: str, least: float) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self.fail(where, "a number is wanted here")
        if not least <= value <= MAX_WEIGHT:
            raise self.fail(where, f"the number must lie between {least:g} and {MAX_WEIGHT:g}")
        return float(value)

    def integer(self, value: Any, where: str, least: int, most: int) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.fail(where, f"a whole number between {least} and {most} is wanted here")
        return value

    def day(self, value: Any, where: str) -> int:
        """The first second of a day in UTC, from a date of TOML or the same as a text."""
        day = value
        if isinstance(value, str) and _DATE.fullmatch(value):
            with contextlib.suppress(ValueError):
                day = date.fromisoformat(value)
        if not isinstance(day, date) or isinstance(day, datetime):
            raise self.fail(where, "a date without a time is wanted here, as 2025-01-17")
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise self.fail(where, f"the year must lie between {FIRST_YEAR} and {LAST_YEAR}")
        return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())

    def id(self, value: Any, where: str) -> str:
        if not isinstance(value, str) or not _ID.fullmatch(value) or len(value) > MAX_NAME:
            raise self.fail(where, "an id is made of small letters, digits and single hyphens")
        return value

    def language(self, value: str, where: str) -> None:
        if value != "any" and not _LANGUAGE.fullmatch(value):
            raise self.fail(where, f'the key "{value[:40]}" is not known, nor is it a language')

    def names(self, value: Any, where: str) -> Mapping[str, str]:
        table = self.table(value, where)
        self.count(table, where, 40)
        if "en" not in table:
            raise self.fail(where, 'the English name, "en", is missing')
        for key, name in table.items():
            self.language(key, where)
            self.string(name, f"{where}.{key}", MAX_NAME)
        return MappingProxyType(dict(table))

    def references(self, value: Any, where: str) -> tuple[str, ...]:
        names = self.items(value, where, MAX_LISTS)
        for name in names:
            if not isinstance(name, str) or name not in self.lists:
                raise self.fail(where, f'there is no list "{str(name)[:40]}" under words')
        return tuple(names)
