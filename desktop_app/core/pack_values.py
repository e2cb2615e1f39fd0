"""What a topic pack holds once it is read: frozen values, checked by `packs.py`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.core.phrases import Pattern
from desktop_app.core.types import Sample


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as written, and what it stands for. `language` is set where it is bound to one."""

    text: str
    patterns: tuple[Pattern, ...]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class WordList:
    """A named list of phrases that rules ask for.

    A match that overlaps a phrase of `excepts` does not count; with `beside`, matches count only
    in an article where one of those lists matches too.
    """

    id: str
    phrases: tuple[Phrase, ...]
    excepts: tuple[Phrase, ...] = ()
    includes: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What must stand in one sentence (or within `near` characters of it), and its weight.

    `every` holds slots; one list of each slot must match. No list of `none` may match in the
    sentence. `title` is the weight of a match in the title, `first` of one in the first sentence of
    the text, `text` of one in another; `times` sentences of the text count at most.
    """

    every: tuple[tuple[str, ...], ...]
    none: tuple[str, ...]
    near: int | None
    title: float
    first: float
    text: float
    times: int
    name: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: an article whose score reaches `threshold` has it, if a list of `needs` matches."""

    id: str
    names: Mapping[str, str]
    color: str
    threshold: float
    needs: tuple[str, ...]
    rules: tuple[Rule, ...]

    def name(self, language: str) -> str:
        """The name in `language` (zh-Hans, zh_CN and zh are one), else in English."""
        return _name(self.names, language)


@dataclass(frozen=True, slots=True)
class PackMilestone:
    """What happened on the day that begins at `at`, in seconds; `source` is an address."""

    at: int
    names: Mapping[str, str]
    source: str

    def name(self, language: str) -> str:
        """The name in `language`, else in English."""
        return _name(self.names, language)


@dataclass(frozen=True, slots=True)
class Pack:
    """A whole topic pack. `lead`: characters of a text that count in full; the rest counts half.

    `follow`: a sentence that names none of these lists speaks of those last named before it.
    """

    id: str
    names: Mapping[str, str]
    version: str
    topics: tuple[Topic, ...]
    words: Mapping[str, WordList]
    samples: tuple[Sample, ...] = ()
    lead: int = 1200
    follow: tuple[str, ...] = ()
    milestones: tuple[PackMilestone, ...] = ()  # in order of time
    digest: str = ""  # of the text it was read from: another digest, another tagging
    source: str = field(default="", compare=False)

    def name(self, language: str) -> str:
        """The name in `language`, else in English."""
        return _name(self.names, language)


def _name(names: Mapping[str, str], language: str) -> str:
    found = names.get(re.split("[-_]", language)[0].lower())
    return found or names["en"]
