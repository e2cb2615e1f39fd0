"""The starter feeds: what a newcomer is offered must be well formed, broad and honest.

Reads the two files in ``resources/feeds`` and nothing else. Whether a feed answers today is not
tested: that needs the network, and the table in the README says what is known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element

import pytest
from defusedxml import ElementTree
from PySide6.QtCore import QLocale

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "feeds"
OPML = FOLDER / "tiktok-rednote.opml"
README = FOLDER / "README.md"

SEARCH_FOLDER = "News search"
LANGUAGES_OF_FOLDER = {
    "English": {"en"},
    "Indonesia": {"id"},
    "中文": {"zh-Hans", "zh-Hant"},
    "简体": {"zh-Hans"},
    "繁體": {"zh-Hant"},
}
LANGUAGES = {"en", "id", "zh-Hans", "zh-Hant"}
# A parameter with one of these names follows the reader or opens a door for one reader only.
PRIVATE_PARAMETERS = re.compile(
    r"^(utm_.*|.*key|.*token|.*auth.*|sig|fbclid|gclid|user.*|uid)$", re.I
)


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed of the list, with the folders it stands in, outermost first."""

    folders: tuple[str, ...]
    attributes: dict[str, str]

    @property
    def address(self) -> str:
        return self.attributes["xmlUrl"]

    @property
    def language(self) -> str:
        return self.attributes["language"]

    @property
    def is_search(self) -> bool:
        return SEARCH_FOLDER in self.folders


def walk(outline: Element, folders: tuple[str, ...] = ()) -> Iterator[Feed]:
    for child in outline.findall("outline"):
        if "xmlUrl" in child.attrib:
            yield Feed(folders, dict(child.attrib))
        else:
            yield from walk(child, (*folders, child.attrib["text"]))


@pytest.fixture(scope="module")
def root() -> Element:
    found = ElementTree.parse(OPML, forbid_dtd=True).getroot()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def feeds(root: Element) -> list[Feed]:
    body = root.find("body")
    assert body is not None
    return list(walk(body))


@pytest.fixture(scope="module")
def rows() -> list[list[str]]:
    """The rows of the README's table of addresses, cell by cell, without its head."""
    lines = README.read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("| Outlet | Address |"))
    found = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        found.append([cell.strip() for cell in line.strip("|").split("|")])
    return found


def without_scheme(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}?{parts.query}"


def test_the_file_is_opml_two_in_utf_8_with_a_title(root: Element) -> None:
    assert OPML.read_bytes().startswith(b'<?xml version="1.0" encoding="UTF-8"?>')
    assert (root.tag, root.attrib["version"]) == ("opml", "2.0")
    assert root.findtext("head/title")


def test_there_are_at_least_forty_feeds(feeds: list[Feed]) -> None:
    assert len(feeds) >= 40


def test_each_feed_says_what_it_is_called_and_where_people_read_it(feeds: list[Feed]) -> None:
    for feed in feeds:
        assert feed.attributes["type"] == "rss"
        assert feed.attributes["text"].strip()
        assert feed.attributes["text"] == feed.attributes["title"]
        assert urlsplit(feed.attributes["htmlUrl"]).scheme == "https"


def test_each_feed_names_its_outlet_its_language_and_its_country(feeds: list[Feed]) -> None:
    for feed in feeds:
        assert feed.attributes["outlet"].strip(), feed.address
        assert feed.language in LANGUAGES, feed.address
        country = feed.attributes["country"]
        assert re.fullmatch("[A-Z]{2}", country), feed.address
        # Qt knows ISO 3166: UK, EU and inventions are no territory to it.
        assert QLocale.codeToTerritory(country) != QLocale.Country.AnyCountry, feed.address


def test_a_feed_stands_in_the_folder_of_its_language(feeds: list[Feed]) -> None:
    for feed in feeds:
        named = [LANGUAGES_OF_FOLDER[f] for f in feed.folders if f != SEARCH_FOLDER]
        assert named, f"{feed.address} stands in no language's folder"
        assert all(feed.language in languages for languages in named), feed.address


def test_the_three_languages_and_both_chinese_scripts_are_well_represented(
    feeds: list[Feed],
) -> None:
    outlets = Counter(feed.language for feed in feeds if not feed.is_search)
    assert outlets["en"] >= 10
    assert outlets["id"] >= 10
    assert outlets["zh-Hans"] + outlets["zh-Hant"] >= 10
    assert min(outlets["zh-Hans"], outlets["zh-Hant"]) >= 5


def test_no_outlet_makes_up_a_large_part_of_a_language(feeds: list[Feed]) -> None:
    for language in LANGUAGES:
        outlets = [
            f.attributes["outlet"] for f in feeds if f.language == language and not f.is_search
        ]
        assert Counter(outlets).most_common(1)[0][1] <= len(outlets) / 4


@pytest.mark.parametrize(
    ("query", "language", "country"),
    [
        ("TikTok ban", "en", "US"),
        ("RedNote", "en", "US"),
        ("RedNote", "id", "ID"),
        ("Xiaohongshu", "en", "US"),
        ("pemblokiran TikTok", "id", "ID"),
        ("小红书", "zh-Hans", "CN"),
        ("小红书", "zh-Hans", "SG"),
        ("小紅書", "zh-Hant", "TW"),
        ("小紅書", "zh-Hant", "HK"),
        ("TikTok 禁令", "zh-Hans", "CN"),
        ("TikTok 禁令", "zh-Hant", "TW"),
    ],
)
def test_a_news_search_asks_each_question_where_it_is_asked(
    feeds: list[Feed], query: str, language: str, country: str
) -> None:
    asked = {
        (parse_qs(urlsplit(f.address).query)["q"][0], f.language, f.attributes["country"])
        for f in feeds
        if f.is_search
    }
    assert (query, language, country) in asked


def test_a_google_search_asks_the_edition_its_country_names(feeds: list[Feed]) -> None:
    google = [f for f in feeds if urlsplit(f.address).hostname == "news.google.com"]
    assert google
    for feed in google:
        asked = parse_qs(urlsplit(feed.address).query, strict_parsing=True)
        country, _, language = asked["ceid"][0].partition(":")
        assert asked["gl"] == [country] == [feed.attributes["country"]]
        assert language == feed.language
        assert asked["hl"][0].split("-")[0] == feed.language.split("-")[0]


def test_no_feed_and_no_name_is_listed_twice(feeds: list[Feed]) -> None:
    addresses = Counter(without_scheme(feed.address) for feed in feeds)
    names = Counter(feed.attributes["text"] for feed in feeds)
    assert [a for a, n in addresses.items() if n > 1] == []
    assert [t for t, n in names.items() if n > 1] == []


def test_addresses_are_plain_public_ones_that_follow_nobody(feeds: list[Feed]) -> None:
    for feed in feeds:
        parts = urlsplit(feed.address)
        assert parts.scheme in {"http", "https"}, feed.address
        assert feed.address.isascii(), feed.address
        assert not re.search(r"\s", feed.address), feed.address
        assert (parts.username, parts.port, parts.fragment) == (None, None, ""), feed.address
        assert re.fullmatch(r"([a-z0-9-]+\.)+[a-z]{2,}", parts.hostname or ""), feed.address
        private = [name for name in parse_qs(parts.query) if PRIVATE_PARAMETERS.match(name)]
        assert private == [], feed.address


def test_feeds_within_a_folder_are_in_order_of_their_names(feeds: list[Feed]) -> None:
    for folder in {feed.folders for feed in feeds}:
        names = [f.attributes["text"].casefold() for f in feeds if f.folders == folder]
        assert names == sorted(names), folder


def test_the_readme_tells_of_each_feed_and_of_no_other(
    feeds: list[Feed], rows: list[list[str]]
) -> None:
    told = sorted(
        (address.strip("`"), language, country) for _, address, language, country, *_ in rows
    )
    assert told == sorted((f.address, f.language, f.attributes["country"]) for f in feeds)


def test_the_readme_says_where_each_address_was_seen_and_what_is_not_known(
    rows: list[list[str]],
) -> None:
    for row in rows:
        _, address, _, _, seen, verified = row
        assert seen, address
        assert re.fullmatch(r"(no|yes)( \(.+\))?|pattern, not verified", verified), address
    assert "**No address was fetched when this list was made.**" in README.read_text("utf-8")
