"""How well tags agree with labels that people gave: precision, recall, F1, in all and by topic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from desktop_app.core.types import Sample, Tag


class Judge(Protocol):
    """What gives tags: `topics.Tagger`."""

    topics: tuple[str, ...]

    def tag(self, title: str, text: str, language: str | None) -> tuple[Tag, ...]: ...


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


def measure(tagger: Judge, samples: Iterable[Sample]) -> Score:
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
