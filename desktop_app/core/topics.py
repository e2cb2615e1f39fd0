"""Which topics an article has, and the words that say so; how well a pack judges labelled texts.

All knowledge of a subject is in the packs (`packs.py`); this module knows rules, weights and
sentences only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from desktop_app.core.matching import Found, Hit, Matcher
from desktop_app.core.packs import Pack, Rule, Topic
from desktop_app.core.types import Evidence, Sample, Tag

MAX_EVIDENCE = 24  # spans of one tag
BEYOND_LEAD = 0.5  # what a match after the pack's lead counts
_WINDOW_TRIES = 64  # matches looked at for the closest together, in one sentence
_ENGINE = "1"  # raised when the same pack would tag otherwise


class _Rule(NamedTuple):
    """A rule with its lists as bits."""

    rule: Rule
    slots: tuple[int, ...]
    none: int


class _Topic(NamedTuple):
    topic: Topic
    needs: int
    rules: tuple[_Rule, ...]
    lead: int
    follow: int


class _Match(NamedTuple):
    """A rule that held in a sentence: the closest hits, and what it counts."""

    rule: Rule
    sentence: int
    hits: tuple[Hit, ...]
    weight: float


class Tagger:
    """Tags articles by the topics of some packs. Where two packs share an id, the first has it."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._matcher = Matcher(packs)
        self._topics: list[_Topic] = []
        taken: set[str] = set()
        for number, pack in enumerate(packs):
            self._add_pack(number, pack, taken)
        self._gate = 0
        for topic in self._topics:
            self._gate |= topic.needs
        self._gated = all(topic.needs for topic in self._topics)
        self.fingerprint = _fingerprint(packs)
        self.topics = tuple(topic.topic.id for topic in self._topics)

    def _add_pack(self, number: int, pack: Pack, taken: set[str]) -> None:
        bits = self._matcher.bits
        for topic in pack.topics:
            if topic.id in taken:
                continue
            taken.add(topic.id)
            rules = tuple(
                _Rule(rule, tuple(bits(number, s) for s in rule.every), bits(number, rule.none))
                for rule in topic.rules
            )
            needs, follow = bits(number, topic.needs), bits(number, pack.follow)
            self._topics.append(_Topic(topic, needs, rules, pack.lead, follow))

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
                carried[topic.follow] = _carry(found, topic.follow)
            matches = _match_topic(topic, found, carried[topic.follow])
            score = round(sum(match.weight for match in matches), 3)
            if score >= topic.topic.threshold and (evidence := _evidence(found, matches)):
                tags.append(Tag(topic.topic.id, score, evidence))
        return tuple(tags)


def _carry(found: Found, follow: int) -> dict[int, int]:
    """The lists of each sentence, with those that it speaks of without naming them."""
    masks: dict[int, int] = {}
    current = 0
    for sentence in sorted(found.masks):
        mask = found.masks[sentence]
        named = mask & follow
        current = named or current
        masks[sentence] = mask | current
    return masks


def _match_topic(topic: _Topic, found: Found, masks: dict[int, int]) -> list[_Match]:
    union = 0
    for mask in masks.values():
        union |= mask
    matches: list[_Match] = []
    for rule in topic.rules:
        if all(union & slot for slot in rule.slots):
            matches += _match_rule(rule, found, masks, topic.lead)
    return matches


def _match_rule(rule: _Rule, found: Found, masks: dict[int, int], lead: int) -> list[_Match]:
    matches: list[_Match] = []
    left = rule.rule.times
    for sentence in sorted(masks):
        mask = masks[sentence]
        if mask & rule.none or not all(mask & slot for slot in rule.slots):
            continue
        weight = rule.rule.title if sentence == 0 else rule.rule.text
        if not weight or (sentence and not left):
            continue
        hits = _closest(rule, found.hits[sentence])
        if hits is None:
            continue
        if sentence:
            left -= 1
            if hits[0].start - found.text_start >= lead:
                weight *= BEYOND_LEAD
        matches.append(_Match(rule.rule, sentence, hits, weight))
    return matches


def _closest(rule: _Rule, hits: dict[int, list[Hit]]) -> tuple[Hit, ...] | None:
    """One hit a slot, as close together as can be; a carried slot has none. None if too far."""
    slots = []
    for slot in rule.slots:
        own = [hit for bit, found in hits.items() if bit & slot for hit in found]
        if own:
            slots.append(own)
    if not slots:
        return None
    if len(slots) == 1:
        return (min(slots[0]),)
    best: tuple[Hit, ...] | None = None
    reach = rule.rule.near
    for anchor in islice(slots[0], _WINDOW_TRIES):
        chosen = [anchor]
        for own in slots[1:]:
            chosen.append(_nearest(anchor, own))
        if best is None or _spread(chosen) < _spread(best):
            best = tuple(chosen)
    if best is not None and reach is not None and _spread(best) > reach:
        return None
    return best


def _nearest(anchor: Hit, hits: list[Hit]) -> Hit:
    return min(islice(hits, _WINDOW_TRIES), key=lambda hit: _gap(anchor, hit))


def _gap(one: Hit, other: Hit) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _spread(hits: Iterable[Hit]) -> int:
    """Characters from the end of the first hit to the start of the last."""
    hits = sorted(hits)
    return max(hits[-1].start - hits[0].end, 0)


def _evidence(found: Found, matches: list[_Match]) -> tuple[Evidence, ...]:
    """The spans behind a tag, heaviest first where there are too many, in reading order."""
    spans: dict[tuple[str, int, int], Evidence] = {}
    for match in matches:
        if match.weight <= 0:
            continue
        for hit in match.hits:
            if match.sentence == 0:
                part, (start, end) = "title", found.title.span(hit.start, hit.end)
            else:
                shift = found.text_start
                part, (start, end) = "text", found.text.span(hit.start - shift, hit.end - shift)
            key = (part, start, end)
            if key not in spans or spans[key].weight < match.weight:
                rule = f"{match.rule.name}: {hit.phrase}"
                spans[key] = Evidence(part, start, end, match.weight, rule)
    kept = sorted(spans.values(), key=lambda e: -e.weight)[:MAX_EVIDENCE]
    return tuple(sorted(kept, key=lambda e: (e.part != "title", e.start, e.end)))


def _fingerprint(packs: Sequence[Pack]) -> str:
    digest = hashlib.sha256(_ENGINE.encode())
    for pack in packs:
        digest.update(f"{pack.id} {pack.digest}\n".encode())
    return digest.hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How one topic fared: texts tagged rightly, tagged wrongly, and missed."""

    topic: str
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """How tags agree with labels. `macro` is the mean over topics that any sample has."""

    samples: int
    topics: tuple[TopicScore, ...]
    negatives: int
    negatives_tagged: int

    @property
    def micro(self) -> TopicScore:
        """All topics in one."""
        right = sum(t.right for t in self.topics)
        wrong = sum(t.wrong for t in self.topics)
        return TopicScore("", right, wrong, sum(t.missed for t in self.topics))

    @property
    def macro_precision(self) -> float:
        return self._mean([t.precision for t in self._labelled()])

    @property
    def macro_recall(self) -> float:
        return self._mean([t.recall for t in self._labelled()])

    @property
    def macro_f1(self) -> float:
        return self._mean([t.f1 for t in self._labelled()])

    def _labelled(self) -> list[TopicScore]:
        return [t for t in self.topics if t.right + t.missed]

    @staticmethod
    def _mean(values: list[float]) -> float:
        return sum(values) / len(values) if values else 1.0


def measure(tagger: Tagger, samples: Iterable[Sample]) -> Score:
    """Tags every sample and compares with its labels; topics the packs lack are left out."""
    order = tagger.topics
    right, wrong, missed = (dict.fromkeys(order, 0) for _ in range(3))
    total = negatives = tagged = 0
    for sample in samples:
        total += 1
        given = {tag.topic for tag in tagger.tag(sample.title, sample.text, sample.language)}
        if not sample.topics:
            negatives += 1
            tagged += bool(given)
        for topic in order:
            if topic in given:
                (right if topic in sample.topics else wrong)[topic] += 1
            elif topic in sample.topics:
                missed[topic] += 1
    topics = tuple(TopicScore(t, right[t], wrong[t], missed[t]) for t in order)
    return Score(total, topics, negatives, tagged)
