"""Bytes of unknown encoding to text, as browsers and feed readers find it out.

A byte-order mark, then UTF-8 where the bytes are UTF-8, then what is declared, then a guess. Wrong
declarations are common; bytes that form many-byte UTF-8 by chance are not. Never raises.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

SAMPLE_BYTES = 16_384  # of which a guess is made; guessing is slow

_BOMS = [
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, which it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
_WIDE = [
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"{\0", "utf-16-le"),
    (b"\0{", "utf-16-be"),
]
# What a label means on the web (WHATWG Encoding Standard) where Python reads it more narrowly.
_ALIASES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
_LABELS = {"x-sjis": "cp932", "x-gbk": "gb18030", "ks_c_5601-1987": "cp949", "x-euc-jp": "euc_jp"}
_ESCAPED = frozenset({"iso2022_jp", "iso2022_kr", "hz", "iso2022_jp_2"})  # these look like ASCII
_CANDIDATES = (
    "gb18030 big5hkscs cp932 euc_jp cp949 cp1251 koi8_r cp1252 cp1250 cp1254 cp1253 cp1255 cp1256"
    " cp1257 cp1258 cp874 iso8859_2 iso8859_5"
)
_XML_LABEL = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_META_LABEL = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", re.I)
_HTTP_LABEL = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", re.I)
_HALF = re.compile("[\ud800-\udfff]")
_WORDS = re.compile(rb"[^\x00-\x7f][^<>\n]*")
_SPOILT_SHARE = 1_000  # one bad byte in so many leaves a document UTF-8
_BELIEVABLE = 0.7  # share of everyday characters from which a declaration is believed

# For each encoding of many bytes a character: the first bytes of everyday characters, in a charset.
_COMMON = {
    "gb18030": (0xA1, 0xD7, "gb2312"),
    "big5hkscs": (0xA1, 0xC6, "big5"),
    "cp949": (0xA1, 0xC8, "euc_kr"),
    "cp932": (0x81, 0x97, "shift_jis"),
    "euc_jp": (0xA1, 0xCF, "euc_jp"),
}
_LATIN = frozenset("cp1250 cp1252 cp1254 cp1257 cp1258 iso8859_2".split())
_WESTERN = frozenset(map(chr, range(128))) | set(
    "éèêëàâçîïôùûüöäßñáíóúãõÉÀÇÖÄÜÑ’‘“”–—…«»°·¿¡©®€£\xa0"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without NULs and lone surrogates; the encoding's name; whether it had to be guessed."""

    text: str
    encoding: str
    guessed: bool = False


def decode(body: bytes, content_type: str | None = None) -> Decoded:
    """The text of `body`. What cannot be decoded becomes U+FFFD and nothing else is lost."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return Decoded(valid(body[len(mark) :].decode(name, "replace")), name)
    for start, name in _WIDE:
        if body.startswith(start):
            return Decoded(valid(body.decode(name, "replace")), name)
    declared = _declared(body, content_type)
    if b"\x1b$B" in body or b"\x1b$@" in body:
        declared.append("iso2022_jp")
    for name in declared:
        if name in _ESCAPED:
            return Decoded(valid(body.decode(name, "replace")), name)
    try:
        return Decoded(valid(body.decode("utf-8")), "utf-8")
    except UnicodeDecodeError:
        pass
    return _not_utf8(body, declared)


def _not_utf8(body: bytes, declared: list[str]) -> Decoded:
    lenient = body.decode("utf-8", "replace")
    bad = lenient.count("\ufffd")
    if bad * _SPOILT_SHARE < len(body) and bad * 20 < sum(1 for c in lenient if c > "\x7f"):
        return Decoded(valid(lenient), "utf-8", guessed=True)
    sample = _sample(body)
    for name in declared:
        if name in _COMMON and _common_share(sample, name) > _BELIEVABLE:
            return Decoded(valid(body.decode(name, "replace")), name)
    guess = _guess(sample)
    single = next((name for name in declared if name in _SINGLE_BYTE), None)
    if single and not (guess in _COMMON or (single == "cp1252" and _is_foreign(sample, guess))):
        return Decoded(valid(body.decode(single, "replace")), single)
    return Decoded(valid(body.decode(guess, "replace")), guess, guessed=True)


def _declared(body: bytes, content_type: str | None) -> list[str]:
    """Usable encodings that HTTP, the XML declaration or a meta element names, in that order."""
    head = body[:2_048]
    labels = [m.group(1) for m in [_HTTP_LABEL.search(content_type or "")] if m]
    labels += [
        m.group(1).decode() for m in [_XML_LABEL.search(head), _META_LABEL.search(head)] if m
    ]
    names = [_python_name(label) for label in labels]
    return list(dict.fromkeys(name for name in names if name))


def _python_name(label: str) -> str | None:
    label = label.lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
        if name in ("utf-7", "idna", "punycode") or b"<".decode(name) != "<":
            return None  # no feed is written so, attacks are
    except (LookupError, ValueError):
        return None
    return _ALIASES.get(name, name)


def _sample(body: bytes) -> bytes:
    """The words of `body` that are not ASCII, whole, about SAMPLE_BYTES of them."""
    pieces: list[bytes] = []
    size = 0
    for found in _WORDS.finditer(body):
        pieces.append(found.group()[:SAMPLE_BYTES])
        size += len(pieces[-1]) + 1
        if size > SAMPLE_BYTES:
            break
    return b"\n".join(pieces)


def _guess(sample: bytes) -> str:
    """The likeliest encoding of words that are not UTF-8."""
    import charset_normalizer  # 30 ms that most runs never need

    high = [byte for byte in sample if byte > 0x7F]
    if sum(0xC0 <= byte <= 0xDF for byte in high) > 0.8 * len(high):
        return "koi8_r"  # its small letters, and the capitals of every other Cyrillic encoding
    best = charset_normalizer.from_bytes(sample, cp_isolation=_CANDIDATES.split()).best()
    guess = best.encoding if best else "cp1252"
    if guess in _LATIN and not set(sample.decode("cp1252", "replace")) - _WESTERN:
        return "cp1252"  # its relatives read the same bytes as rarer letters
    return guess


def _common_share(sample: bytes, name: str) -> float:
    """How much of the sample is everyday text of the language that the encoding was made for.

    Nearly any bytes decode as GB18030 and its kin, but into characters hardly anybody uses.
    """
    low, high, charset = _COMMON[name]
    text = sample.decode(name, "replace")
    wide = [char for char in text[:4_000] if char > "\x7f"]
    common = 0
    for char in wide:
        code = char.encode(charset, "replace")
        common += len(code) > 1 and low <= code[0] <= high
    return common / max(1, len(wide))


def _is_foreign(sample: bytes, guess: str) -> bool:
    """Whether the words are of a script that is not Latin, so that they hold few ASCII letters."""
    ascii_letters = sum(1 for byte in sample if chr(byte).isalpha() and byte < 0x80)
    return guess not in _LATIN and sum(byte > 0x7F for byte in sample) > ascii_letters


def valid(text: str) -> str:
    """`text` without NULs, and with U+FFFD for half characters, which no database takes."""
    text = text.replace("\0", "") if "\0" in text else text
    return text if text.isascii() else _HALF.sub("\ufffd", text)


_SINGLE_BYTE = frozenset(
    name
    for name in ["cp125" + str(digit) for digit in range(9)]
    + ["cp874", "koi8-r", "koi8_r", "koi8-u", "cp866", "mac-roman"]
    + ["iso8859-" + str(part) for part in range(2, 17)]
    + ["iso8859_" + str(part) for part in range(2, 17)]
)
