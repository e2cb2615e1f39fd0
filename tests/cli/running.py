"""What tests of the command line share: some coverage, a run's outcome, a process to harm."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COVERAGE = [
    {
        "url": "https://example.org/rednote",
        "outlet": "Example Post",
        "title": "RedNote gains TikTok refugees before the ban",
        "summary": "Americans join RedNote, the app known as Xiaohongshu.",
        "published": "2025-01-13T08:00:00Z",
        "lang": "en",
        "author": "Ann Author",
        "content_html": "<p>TikTok users move to RedNote days before the TikTok ban.</p>",
    },
    {
        "url": "https://example.org/hanzi",
        "outlet": "Example Ribao",
        "title": "TikTok难民涌入小红书，用户称抖音禁令",
        "summary": "大批美国TikTok用户注册小红书账号。",
        "published": "2025-01-14T08:00:00Z",
        "lang": "zh-Hans",
    },
    {
        "url": "https://example.org/weather",
        "outlet": "Example Post",
        "title": "Rain is expected on Sunday\x1b[31m \u202eworse",
        "summary": "A wet weekend.",
        "published": "2025-01-15T08:00:00Z",
        "lang": "en",
    },
]


@dataclass(frozen=True)
class Ran:
    """How a run ended: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.split("\n") if line]


Newstide = Callable[..., Ran]


def write_archive(path: Path, articles: Sequence[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(each) + "\n" for each in articles), "utf-8")


def start(library: Path, *words: str, **options: Any) -> subprocess.Popen[bytes]:
    """The command as a process of its own, as a shell would start it."""
    command = [sys.executable, "-m", "desktop_app", "--library", str(library), *words]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, **{**pipes, **options})
