"""Bytes to text: encodings by byte-order mark, UTF-8, a page's own declaration, then by statistics.

Text comes out with `\\n` line ends, without NUL and byte-order marks. Mojibake that is in the file stays as it is.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""")
_HIGH_RUN = re.compile(rb"[\x80-\xff]{3,}")
_SAMPLE = 64 * 1024
_LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029]")


def decode(raw: bytes) -> str:
    """The text of a file, whatever its encoding; undecodable bytes become U+FFFD rather than an error."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return clean(raw[len(mark) :].decode(encoding, "replace"))
    wide = _unmarked_utf16(raw)
    if wide:
        return clean(raw.decode(wide, "replace"))
    try:
        return clean(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return clean(_mostly_utf8(raw) or raw.decode(_eight_bit(raw), "replace"))


def clean(text: str) -> str:
    """`text` with plain line ends and without NUL bytes and byte-order marks."""
    if "\r" in text or "\x85" in text or "\u2028" in text or "\u2029" in text:
        text = _LINE_ENDS.sub("\n", text)
    return text.replace("\x00", "").replace("\ufeff", "")


def _mostly_utf8(raw: bytes) -> str | None:
    """UTF-8 with a few broken bytes in it (a letter cut in two, one pasted line), else None."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return text if broken < sum(not char.isascii() for char in text) - broken else None


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without its mark shows as a NUL in every second byte of Latin text."""
    sample = raw[:2000]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    half = len(sample) // 2
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        nuls, others = sample[offset::2].count(0), sample[1 - offset :: 2].count(0)
        if nuls > 0.7 * half and others < 0.1 * half:
            return encoding
    return None


def _eight_bit(raw: bytes) -> str:
    """The encoding that the page declares, else what byte statistics say, else Windows-1252."""
    declared = _DECLARED.search(raw[:4096])
    if declared:
        name = _known(declared[1].decode("ascii"))
        if name and name != "utf-8":
            # Browsers read Latin-1 as its superset with curly quotes, and writers mean that.
            return "cp1252" if name in ("iso8859-1", "ascii") else name
    return _guess(raw)


def _guess(raw: bytes) -> str:
    first = next((at for at, byte in enumerate(raw) if byte > 0x7F), 0)
    sample = raw[max(0, first - _SAMPLE // 4) :][:_SAMPLE]
    in_words = sum(len(run) for run in _HIGH_RUN.findall(sample))
    if 2 * in_words < sum(byte > 0x7F for byte in sample):
        return "cp1252"  # accents among plain letters: Western; statistics on so little say Romanian as often
    best = from_bytes(sample).best()
    return best.encoding if best else "cp1252"


def _known(name: str) -> str | None:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
