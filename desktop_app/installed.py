"""The installed topic packs: those that are shipped, and the reader's own, which come first."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from desktop_app import paths
from desktop_app.core.packs import MAX_PACK, Pack, load_pack
from desktop_app.core.topics import fingerprint
from desktop_app.core.trend_values import Milestone
from desktop_app.core.types import Count, Expected, PackError, Sample, TopicCount

MAX_LABELLED = 64 * 1024 * 1024  # bytes of a file of labelled articles


@dataclass(frozen=True, slots=True)
class PackInfo:
    """An installed pack. `topics` is how many; `source` is the file's name."""

    id: str
    name: str
    version: str
    topics: int
    shipped: bool
    source: str


class InstalledPacks:
    """The packs of one library. A broken pack of the reader's is left out and told by `errors`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def texts(self) -> list[tuple[str, str]]:
        """What the CPU process loads: (text, file name), the reader's own first."""
        return [(text, path.name) for path, text, _ in self._loaded[0]]

    @property
    def packs(self) -> list[Pack]:
        return [pack for _, _, pack in self._loaded[0]]

    @property
    def errors(self) -> list[str]:
        return self._loaded[1]

    def infos(self) -> list[PackInfo]:
        return [self._info(path, pack) for path, _, pack in self._loaded[0]]

    def topics(self, counts: Sequence[Count], language: str) -> list[TopicCount]:
        """Every topic once, in the packs' order, named in `language`, with its count."""
        counted = {each.key: each for each in counts}
        found: dict[str, TopicCount] = {}
        for pack in self.packs:
            for topic in pack.topics:
                count = counted.get(topic.id, Count(topic.id, 0, 0))
                name, sums = topic.name(language), (count.articles, count.unread)
                found.setdefault(topic.id, TopicCount(topic.id, name, pack.id, topic.color, *sums))
        return list(found.values())

    def milestones(self, language: str) -> tuple[Milestone, ...]:
        """Those of every pack in order of time, named in `language`; the same day and name once."""
        found: dict[tuple[int, str], Milestone] = {}
        for pack in self.packs:
            for each in pack.milestones:
                milestone = Milestone(each.at, each.name(language), each.source)
                found.setdefault((each.at, milestone.name), milestone)
        return tuple(sorted(found.values(), key=lambda each: each.at))

    def find(self, id: str) -> Pack:
        for pack in self.packs:
            if pack.id == id:
                return pack
        raise Expected(
            f"There is no pack '{id}'; installed are {', '.join(p.id for p in self.packs)}."
        )

    def install(self, path: Path) -> PackInfo:
        """Check a pack file and keep a copy of it. Raises PackError."""
        text = read_pack(path)
        pack = load_pack(text, path.name)
        self._folder.mkdir(parents=True, exist_ok=True)
        kept = self._folder / f"{pack.id}.toml"
        fresh = kept.with_suffix(".new")
        fresh.write_text(text, "utf-8")
        os.replace(fresh, kept)
        self.forget()
        return self._info(kept, pack)

    def remove(self, id: str) -> None:
        """Take a pack of the reader's away; a shipped one of the same id is used again."""
        kept = [path for path, _, pack in self._loaded[0] if pack.id == id and self._is_own(path)]
        if not kept:
            self.find(id)
            raise Expected(f"The pack '{id}' is shipped with Newstide and cannot be removed.")
        kept[0].unlink()
        self.forget()

    def forget(self) -> None:
        """Read the files anew when next asked."""
        for name in ("_files", "_loaded"):
            self.__dict__.pop(name, None)

    def is_outdated(self) -> bool:
        """Whether files have come, gone or changed since they were read, by whatever program."""
        return "_files" in self.__dict__ and self._files[0] != self._signs()

    @property
    def fingerprint(self) -> str:
        """Changes when the same articles would be tagged otherwise. Reads the files, no more."""
        return fingerprint((t, path.name) for path, t in self._files[1] if isinstance(t, str))

    @cached_property
    def _files(self) -> tuple[list[tuple[str, int, int]], list[tuple[Path, str | PackError]]]:
        """What the files looked like, and their texts, the reader's own first."""
        signs = self._signs()
        found: list[tuple[Path, str | PackError]] = []
        for path in self._paths():
            try:
                found.append((path, read_pack(path)))
            except PackError as error:
                found.append((path, error))
        return signs, found

    @cached_property
    def _loaded(self) -> tuple[list[tuple[Path, str, Pack]], list[str]]:
        found: dict[str, tuple[Path, str, Pack]] = {}
        errors = []
        for path, text in self._files[1]:
            try:
                if isinstance(text, PackError):
                    raise text
                pack = load_pack(text, path.name)
            except PackError as error:
                errors.append(str(error))
                continue
            found.setdefault(pack.id, (path, text, pack))
        return list(found.values()), errors

    def _signs(self) -> list[tuple[str, int, int]]:
        signs = []
        for path in self._paths():
            with contextlib.suppress(OSError):
                stat = path.stat()
                signs.append((str(path), stat.st_mtime_ns, stat.st_size))
        return signs

    def _paths(self) -> list[Path]:
        shipped = paths.resource("topics")
        return [*sorted(self._folder.glob("*.toml")), *sorted(shipped.glob("*.toml"))]

    def _is_own(self, path: Path) -> bool:
        return path.parent == self._folder

    def _info(self, path: Path, pack: Pack) -> PackInfo:
        return PackInfo(
            id=pack.id,
            name=pack.name("en"),
            version=str(pack.version),
            topics=len(pack.topics),
            shipped=not self._is_own(path),
            source=path.name,
        )


def read_pack(path: Path) -> str:
    """The text of a pack file, of bounded size. Raises PackError."""
    try:
        with path.open("rb") as file:
            body = file.read(4 * MAX_PACK + 1)  # UTF-8: at most four bytes a character
        return body.decode("utf-8-sig")
    except OSError as error:
        raise PackError(f"{path.name} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise PackError(f"{path.name} is not UTF-8 text (byte {error.start})") from error


def read_labelled(path: Path) -> list[Sample]:
    """Labelled articles, one JSON object a line: title, summary or text, lang, topics."""
    try:
        if path.stat().st_size > MAX_LABELLED:
            raise Expected(f"{path.name} is larger than {MAX_LABELLED // 2**20} MB.")
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise Expected(f"{path} cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise Expected(f"{path.name} is not UTF-8 text.") from error
    return [_sample(path.name, number, line) for number, line in enumerate(lines, 1) if line]


def _sample(name: str, number: int, line: str) -> Sample:
    try:
        row = json.loads(line)
        text = row.get("text") or row.get("summary") or ""
        return Sample(str(row["title"]), str(text), row.get("lang"), frozenset(row["topics"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Expected(
            f"{name}, line {number}: a labelled article needs title, summary and topics."
        ) from error
