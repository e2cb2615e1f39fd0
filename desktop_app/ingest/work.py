"""What the CPU process does: bytes into parsed, sanitised, judged entries; each thing once.

It runs in a spawned process because parsing holds the interpreter's lock: four parsing threads
made gaps of 116 ms in the window, one process none. It opens no file but its own tables, no
socket, no library.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.core.identity import entry_hash, keys_of
from desktop_app.core.language import Detector
from desktop_app.core.occasions import find_occasions
from desktop_app.core.packs import load_pack
from desktop_app.core.rising import Rising, rising_terms, tally
from desktop_app.core.sanitize import sanitize
from desktop_app.core.text import excerpt, hashtags, html_to_text
from desktop_app.core.topics import Tagger
from desktop_app.core.types import Analysed, Analysis, Digest, Entry, PlacedFigure, Tag
from desktop_app.core.wording import cut
from desktop_app.ingest.accountant import read_figures
from desktop_app.ingest.archive import read_archive
from desktop_app.ingest.languages import build_detector
from desktop_app.ingest.parse import parse_feed
from desktop_app.ingest.storyteller import FORGOTTEN, Storyteller

_LIKELY = 1.0  # the score from which a rising term is told, with its score: one in six by chance
_TITLE = 90  # characters of a text that stand for a missing title


class Analyst:
    """Judges entries by packs, given as texts with their names, and by the shipped tables.

    `resources` holds the tables: languages in "language", what stories are compared by in
    "stories".
    """

    def __init__(self, packs: Sequence[tuple[str, str]], resources: Path) -> None:
        self._tagger = Tagger([load_pack(text, name) for text, name in packs])
        self._detector: Detector = build_detector(resources / "language")
        self._storyteller = Storyteller(resources / "stories")
        self.recall = self._storyteller.recall
        self.place = self._storyteller.place
        self.settle = self._storyteller.settle
        self.forget = self._storyteller.forget

    def feed(
        self,
        body: bytes,
        content_type: str | None,
        url: str,
        language: str | None,
        known: Mapping[str, int],
    ) -> Digest:
        """A feed document; entries whose hash is in `known` are not judged again.

        `language` is what the subscription is said to be in. Raises Expected.
        """
        parsed = parse_feed(body, content_type, url)
        keys = keys_of(parsed.entries)
        fresh, unchanged = [], 0
        for entry, key in zip(parsed.entries, keys, strict=True):
            digest = entry_hash(entry)
            if known.get(key.key) == digest:
                unchanged += 1
                continue
            judged = self._judge(entry, language or parsed.language, url)
            fresh.append(Analysed(_bare(entry, judged), key, digest, judged))
        dates = tuple(each.published for each in parsed.entries if each.published is not None)
        return Digest(replace(parsed, entries=()), tuple(fresh), unchanged, dates)

    def archive(self, lines: Sequence[bytes], first: int) -> tuple[list[Analysed], list[str]]:
        """Lines of an archive, the first of which has number `first`; and why some are refused."""
        entries, refused = [], []
        for found in read_archive(lines, first):
            if isinstance(found, str):
                refused.append(found)
            else:
                entries.append(found)
        fresh = []
        for entry, key in zip(entries, keys_of(entries), strict=True):
            judged = self._judge(entry, entry.language, entry.url)
            fresh.append(Analysed(_bare(entry, judged), key, entry_hash(entry), judged))
        return fresh, refused

    def tags(
        self, articles: Sequence[tuple[int, str, str, str | None]]
    ) -> list[tuple[int, tuple[Tag, ...]]]:
        """Topics of stored articles, given as (id, title, text, language)."""
        return [
            (number, self._tagger.tag(title, text, language, hashtags(text)))
            for number, title, text, language in articles
        ]

    def features(
        self, articles: Sequence[tuple[int, str, str, str | None, int | None, tuple[str, ...]]]
    ) -> list[tuple[int, str, bytes]]:
        """What stored articles are compared by: (id, terms, sketch), packed."""
        return [
            (number, *self._features(title, text, language, signs))
            for number, title, text, language, _, signs in articles
        ]

    def figures(
        self, articles: Sequence[tuple[int, str, str, str | None]]
    ) -> list[tuple[int, tuple[PlacedFigure, ...]]]:
        """The key figures of stored articles, given as (id, title, text, language)."""
        return [
            (number, self._figures(title, text, language))
            for number, title, text, language in articles
        ]

    def rising(
        self,
        now: Sequence[tuple[str, str | None]],
        before: Sequence[tuple[str, str | None]],
        most: int,
    ) -> list[Rising]:
        """Terms that stand in more texts of `now` than of `before`; texts with their language."""
        lexicon = self._storyteller.lexicon
        pair = tally(now, lexicon), tally(before, lexicon)
        return rising_terms(*pair, lexicon, score=_LIKELY, most=most)

    def outstanding(
        self, texts: Sequence[tuple[int, str, str | None]], buckets: int, most: int
    ) -> list[str]:
        """Terms that events are called by, the strongest first; texts as (bucket, text, language).

        Of texts in which nothing stands out, none.
        """
        lexicon = self._storyteller.lexicon
        stream: list[list[set[str]]] = [[] for _ in range(buckets)]
        for bucket, text, language in texts:
            stream[bucket].append({key for key, _ in cut(text, language, lexicon)})
        spelt = tally(((text, language) for _, text, language in texts), lexicon).spellings
        found = sorted(find_occasions(stream), key=lambda each: -each.burst.score)
        keys = dict.fromkeys(each.burst.key for each in found)
        return [spelt.get(key, key) for key in keys][:most]

    def _judge(self, entry: Entry, prior: str | None, base: str | None) -> Analysis:
        try:
            return self._analyse(entry, prior, base)
        except Exception as error:  # one strange entry must not take its feed with it
            why = f"{type(error).__name__}: {error}"
            return Analysis("", "", None, None, (), (), None, FORGOTTEN, error=why)

    def _analyse(self, entry: Entry, prior: str | None, base: str | None) -> Analysis:
        html = sanitize(entry.html, entry.url or base)
        text = html_to_text(html)
        language = self._detector.detect(entry.title, text, prior)
        signs = hashtags(f"{entry.title}\n{text}")
        tags = self._tagger.tag(entry.title, text, language, signs)
        terms, sketch = self._features(entry.title, text, language, signs)
        summary = excerpt(entry.summary or text) or None
        return Analysis(
            html,
            text,
            summary,
            language,
            tags,
            signs,
            entry.image,
            terms=terms,
            sketch=sketch,
            figures=self._figures(entry.title, text, language),
        )

    def _figures(self, title: str, text: str, language: str | None) -> tuple[PlacedFigure, ...]:
        try:
            return read_figures(title, text, language, self._storyteller.lexicon)
        except Exception:  # an article without figures is an article all the same
            return ()

    def _features(
        self, title: str, text: str, language: str | None, signs: Sequence[str]
    ) -> tuple[str, bytes]:
        try:
            return self._storyteller.features(title, text, language, signs)
        except Exception:  # what cannot be compared is a story of its own
            return FORGOTTEN, b""


def _bare(entry: Entry, judged: Analysis) -> Entry:
    """The entry without what was judged; a note without a title is called by its first words."""
    title = entry.title or excerpt(judged.text, _TITLE) or "…"
    return replace(entry, title=title, html="", summary=None)
