"""Which topics an article has, and the words that say so.

All knowledge of a subject is in the packs (`packs.py`); `rules.py` weighs what a rule found.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from desktop_app.core.matching import Matcher
from desktop_app.core.pack_values import Pack
from desktop_app.core.rules import CompiledRule, CompiledTopic, carry, collect_evidence, match_topic
from desktop_app.core.scores import Score, TopicScore, measure
from desktop_app.core.types import Tag

__all__ = ["Score", "Tagger", "TopicScore", "fingerprint", "measure"]

_ENGINE = "2"  # raised when the same pack would tag otherwise


class Tagger:
    """Tags articles by the topics of some packs. Where two packs share an id, the first has it."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._matcher = Matcher(packs)
        self._topics: list[CompiledTopic] = []
        taken: set[str] = set()
        for number, pack in enumerate(packs):
            self._add_pack(number, pack, taken)
        self._gate = 0
        for topic in self._topics:
            self._gate |= topic.needs
        self._gated = all(topic.needs for topic in self._topics)
        if self._gated:
            self._matcher.set_gate(self._gate)
        self.topics = tuple(topic.topic.id for topic in self._topics)

    def _add_pack(self, number: int, pack: Pack, taken: set[str]) -> None:
        bits = self._matcher.bits
        for topic in pack.topics:
            if topic.id in taken:
                continue
            taken.add(topic.id)
            rules = tuple(
                CompiledRule(
                    rule, tuple(bits(number, s) for s in rule.every), bits(number, rule.none)
                )
                for rule in topic.rules
            )
            needs, follow = bits(number, topic.needs), bits(number, pack.follow)
            self._topics.append(CompiledTopic(topic, needs, rules, pack.lead, follow))

    def tag(
        self, title: str, text: str, language: str | None, hashtags: Sequence[str] = ()
    ) -> tuple[Tag, ...]:
        """The topics of an article, in pack order. `language` may be None or wrong.

        `hashtags` stand in the text as well, so they need no second look; evidence is always a
        span of `title` or `text`.
        """
        found = self._matcher.find(title, text, language)
        if not found.union or (self._gated and not found.union & self._gate):
            return ()
        carried: dict[int, dict[int, int]] = {}
        tags = []
        for topic in self._topics:
            if topic.needs and not found.union & topic.needs:
                continue
            if topic.follow not in carried:
                carried[topic.follow] = carry(found, topic.follow)
            matches = match_topic(topic, found, carried[topic.follow])
            score = round(sum(match.weight for match in matches), 3)
            if score >= topic.topic.threshold and (evidence := collect_evidence(found, matches)):
                tags.append(Tag(topic.topic.id, score, evidence))
        return tuple(tags)


def fingerprint(packs: Iterable[tuple[str, str]]) -> str:
    """Changes when the same articles would be tagged otherwise; packs are (text, name of file)."""
    digest = hashlib.sha256(_ENGINE.encode())
    for text, name in packs:
        digest.update(f"{name}\n{text}\n".encode())
    return digest.hexdigest()[:16]
