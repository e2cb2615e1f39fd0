"""Makes XML from outside fit for a parser: no DTD, no entities of its own, mended where it is bent.

Works on decoded text, so that no encoding gets round it. Knows no feed format beyond its root.
"""

from __future__ import annotations

import re
from html.entities import html5
from xml.parsers import expat

MAX_DEPTH = 200  # nested elements
MAX_ATTRIBUTES = 200  # of one element
MAX_ELEMENTS = 200_000  # of one document
MAX_PROLOG = 100_000  # characters before the root element
MAX_MENDED = 5_000_000  # characters of a document that no strict parser reads

_INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ROOT = re.compile(r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.S)
_AMPERSAND = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos);)(?:#(x?)([0-9a-f]{1,8});|(\w{1,40});)?", re.I
)
_STRAY = re.compile(r"<(?![A-Za-z_/!?])")
_PREFIX = re.compile(r"</?([A-Za-z_][\w.-]{0,30}):|\s([A-Za-z_][\w.-]{0,30}):[\w.-]{1,40}\s*=")
_XMLNS = re.compile(r"\sxmlns:([\w.-]{1,31})\s*=")
_NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "itunes": "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
}


class Unfit(ValueError):
    """The document is built to harm: nested or attributed beyond any use."""


def prolog_end(text: str) -> int:
    """Where the root element's tag begins, past comments and a DTD; -1 where there is none."""
    at = 0
    while True:
        at = text.find("<", at, MAX_PROLOG)
        if at < 0:
            return -1
        if text.startswith("<!--", at):
            at = text.find("-->", at)
        elif text.startswith("<?", at):
            at = text.find("?>", at)
        elif text[at : at + 9].upper() == "<!DOCTYPE":
            at = _doctype_end(text, at)
        elif _ROOT.match(text, at):
            return at
        if at < 0:
            return -1
        at += 1


def root_name(text: str) -> str | None:
    """The name of the root element, in lower case and without its prefix."""
    at = prolog_end(text)
    found = _ROOT.match(text, at) if at >= 0 else None
    return found.group(2).lower() if found else None


def prepared(text: str) -> tuple[str, bool]:
    """The document from its root on, what XML forbids removed, and whether it is well-formed.

    Declared entities are gone with the DTD: a reference to one becomes plain text. Raises Unfit.
    """
    at = prolog_end(text)
    text = _INVALID.sub("", text[max(at, 0) :])
    if is_well_formed(text):
        return text, True
    text = _mended(text[:MAX_MENDED])
    return text, is_well_formed(text)


def _doctype_end(text: str, start: int) -> int:
    """Where a DOCTYPE ends, with its internal subset, quotes and comments heeded; -1 for never."""
    depth, at = 0, start
    for found in re.compile(r"\"[^\"]*\"|'[^']*'|<!--.*?-->|[\[\]>]", re.S).finditer(text, start):
        sign, at = found.group(), found.start()
        if at > MAX_PROLOG:
            break
        if sign == "[":
            depth += 1
        elif sign == "]":
            depth -= 1
        elif sign == ">" and depth <= 0:
            return at
    return -1


def is_well_formed(text: str) -> bool:
    """Whether expat reads all of it. Raises Unfit for what no parser should be given at all."""
    depth = total = 0

    def start(_: str, attributes: list[str]) -> None:
        nonlocal depth, total
        depth += 1
        total += 1
        if depth > MAX_DEPTH or total > MAX_ELEMENTS or len(attributes) > 2 * MAX_ATTRIBUTES:
            raise Unfit

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.ordered_attributes = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError:
        return False
    return True


def _mended(text: str) -> str:
    """References, stray signs and undeclared prefixes put right outside CDATA."""
    pieces = _CDATA.split(text)
    for i in range(0, len(pieces), 2):
        pieces[i] = _STRAY.sub("&lt;", _AMPERSAND.sub(_reference, pieces[i]))
    if len(pieces) > 1 and not pieces[-2].endswith("]]>"):
        pieces[-2] += "]]>"
    text = "".join(pieces)
    root = _ROOT.match(text)
    used = {one or other for one, other in _PREFIX.findall("".join(pieces[::2]))}
    missing = used - set(_XMLNS.findall(text)) - {"xml", "xmlns"}
    if root and missing and len(missing) <= MAX_ATTRIBUTES // 2:
        declared = "".join(
            f' xmlns:{name}="{_NAMESPACES.get(name.lower(), "urn:undeclared:" + name)}"'
            for name in sorted(missing)
        )
        text = text[: root.end()] + declared + text[root.end() :]
    return text


def _reference(found: re.Match[str]) -> str:
    """What a reference that XML does not know stands for, or itself as text."""
    sign, number, name = found.groups()
    if number:
        try:
            char = chr(int(number, 16 if sign else 10))
        except ValueError:
            return ""
        return "" if _INVALID.match(char) else f"&#{ord(char)};"
    meant = html5.get(f"{name};") if name else None
    if meant is None:
        return "&amp;" + found.group()[1:]
    return "".join(f"&#{ord(char)};" for char in meant)
