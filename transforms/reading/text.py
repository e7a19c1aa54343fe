"""Plain text and Markdown files to one article each, with the metadata of YAML or TOML front matter.

A plain text stays letter for letter as it is below its front matter. Of Markdown only the marks go; lines stay lines.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

import yaml  # type: ignore[import-untyped]

from transforms.model import Article
from transforms.reading.assemble import article
from transforms.reading.metadata import Told, told_by

_FRONT = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|$)", re.DOTALL)
_PAIR = re.compile(r"^([\w-]{2,30})\s*[:=]\s*(.+)$", re.MULTILINE)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
# In this order: what a mark hides is gone before the mark inside it is looked at.
_MARKS = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),  # a picture; its text is a caption
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),  # a link
    (re.compile(r"\[([^\]\n]+)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"^\[[^\]\n]+\]:[ \t]+\S+.*$", re.MULTILINE), ""),  # where a link leads, at the end of the file
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE), r"\1"),
    (re.compile(r"^[ \t]{0,3}(?:=+|-{3,}|\*{3,}|_{3,}|```.*|~~~.*)[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$\n?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"(?<![\w*\\])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_\\])(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])"), r"\1"),
)
_ROW = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.MULTILINE)


def read_text(source: str, content: str, told: Told) -> Article:
    """The article in a `.txt` file. `told` (from the sidecar) goes before front matter."""
    front, text = split_front_matter(content)
    return article(source, text, told.over(told_by(front)))


def read_markdown(source: str, content: str, told: Told) -> Article:
    """The article in a `.md` file; a first-level heading is its title where nothing else tells one."""
    front, text = split_front_matter(content)
    heading = _HEADING.search(text[:5000])
    plain = strip_markdown(text)
    known = told.over(told_by(front))
    if heading and not known.title:
        known.title = strip_markdown(heading[1]).strip() or None
    return article(source, plain, known)


def split_front_matter(content: str) -> tuple[dict[str, Any], str]:
    """The fields of the front matter, if any, and the text below it."""
    match = _FRONT.match(content)
    if match is None:
        return {}, content
    fields = _fields(match[1], match[2])
    return (fields, content[match.end() :]) if fields else ({}, content)


def _fields(fence: str, block: str) -> dict[str, Any]:
    try:
        found = tomllib.loads(block) if fence == "+++" else yaml.safe_load(block)
    except (tomllib.TOMLDecodeError, yaml.YAMLError, ValueError):
        # Hand-written front matter often breaks on a title with a colon or an impossible date: line by line, then.
        found = {key: value.strip().strip("\"'") for key, value in _PAIR.findall(block)}
    return found if isinstance(found, dict) else {}


def strip_markdown(text: str) -> str:
    """`text` without Markdown's marks; a table's row is a line with its cells parted by tabs."""
    for mark, plain in _MARKS:
        text = mark.sub(plain, text)
    return _ROW.sub(lambda row: "\t".join(cell.strip() for cell in row[1].split("|")), text)
