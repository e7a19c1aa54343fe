"""A web page to its main text and metadata (JSON-LD, OpenGraph, `<time>`); also HTML inside a record.

Paragraphs come out parted by blank lines, list items and table rows one a line, the cells of a row parted by tabs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from transforms.model import Article
from transforms.reading.assemble import article
from transforms.reading.dates import parse_date
from transforms.reading.decode import clean
from transforms.reading.metadata import Told, as_text

_PARSER = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|table|tr|article|section|html|body|blockquote)\b[^<>]*>", re.I)
_INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|u|img|sup|sub)(?:\s[^<>]*)?/?>", re.I)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d?);")
_BARE_ENTITY = re.compile(r"(?<![\d.,£$€&#])(82(?:1[1-26-9]|2[0-26]|30));")  # dashes, quotes, dots
_PAGE = re.compile(r"<(?:html|head|body|!doctype)\b", re.I)
_NOT_PROSE = frozenset((
    "script", "style", "noscript", "nav", "aside", "footer", "form", "figure", "button", "svg", "template", "iframe",
    "select", "object", "video", "audio",
))  # fmt: skip
_PARAGRAPHS = frozenset((
    "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
    "table", "blockquote", "pre", "dl", "address",
))  # fmt: skip
_ROWS = frozenset(("li", "tr", "dt", "dd", "caption"))
_CELLS = frozenset(("td", "th"))
_BREAKS = frozenset(("br", "hr"))
_LEAST_MAIN = 150  # letters; with fewer, the choice of the main text failed, and the page's article is taken whole
_ROW_END = "\x1e"
_ROW_ENDS = re.compile(r" *\x1e[\x1e ]*")
_BLANK_LINES = re.compile(r"\n{3,}")
_SPACES = re.compile(r"[ \xa0\u2009\u202f]+")
_JOINED = re.compile(r"\W+")
_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|Coverage)$")
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "author": ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author"),
    "url": ("og:url", "twitter:url"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publish-date",
        "publishdate", "publication_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
        "parsely-pub-date", "sailthru.date", "article.published", "og:pubdate", "cxenseparse:recs:publishtime",
    ),
}  # fmt: skip


def read_html(source: str, content: str, told: Told) -> Article:
    """The article on a web page. `told` (from a sidecar or record) goes before what the page says."""
    text, own = main_text(content)
    known = told.over(own)
    return article(source, with_title(text, known.title), known)


def has_markup(text: str) -> bool:
    """Whether a text that should be plain is HTML."""
    return "<" in text and (_MARKUP.search(text) is not None or len(_INLINE.findall(text[:5000])) > 1)


def without_entities(text: str) -> str:
    """`text` with entities such as `&#8217;`, and those that lost their marks ("Leeds8217; win"), as the letters that
    they stand for."""
    if ";" not in text:
        return text
    if "&" in text and _ENTITY.search(text):
        text = clean(unescape(text))
    return _BARE_ENTITY.sub(lambda found: chr(int(found[1])), text) if "82" in text else text


def with_title(text: str, title: str | None) -> str:
    """`text` headed by `title`, so that what it says can be quoted, unless the first lines hold it already."""
    if not title or not text.strip():
        return text
    wanted = "".join(title.casefold().split())
    return text if wanted in "".join(text[: 2 * len(title) + 300].casefold().split()) else f"{title}\n\n{text}"


def main_text(content: str) -> tuple[str, Told]:
    """The main text of a page or fragment, and what its metadata tell."""
    tree = _parse(content)
    if tree is None:
        return "", Told()
    if not _PAGE.search(content[:2000]):
        return _rendered(tree), Told()
    told = _metadata(tree)
    return _main_lines(tree) or _rendered(_main_element(_parse(content))), told


def _main_lines(tree: Any) -> str:
    """The page's lines that trafilatura finds to be main text, in the page's own order and lines. Uses up the tree.

    Its choice is good, but it joins lines of lists, and moves parts of pages that are no plain articles.
    """
    import trafilatura  # slow to load, and not needed by who only asks which files there are

    body = tree.find(".//body")
    lines = _rendered(tree if body is None else body).split("\n")
    chosen = trafilatura.bare_extraction(
        tree, favor_recall=True, include_comments=False, include_tables=True, fast=True
    )
    main = _JOINED.sub("", getattr(chosen, "text", None) or "")
    if len(main) < _LEAST_MAIN:
        return ""
    kept = "\n".join(line for line in lines if not line or _JOINED.sub("", line) in main)
    return _BLANK_LINES.sub("\n\n", kept).strip()


def _break_preformatted(tree: Any) -> None:
    """Line ends in `<pre>` are breaks: wire lists and tables come in it."""
    for element in list(tree.iter("pre")):
        lines = element.text_content().split("\n")
        for child in list(element):
            element.remove(child)
        element.text = lines[0]
        for line in lines[1:]:
            etree.SubElement(element, "br").tail = line


def _parse(content: str) -> Any | None:
    try:
        tree = lxml_html.document_fromstring(content.encode("utf-8", "replace"), parser=_PARSER)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    _break_preformatted(tree)
    return tree


def _main_element(tree: Any) -> Any:
    for path in (".//article", ".//main", ".//*[@role='main']", ".//body"):
        found = tree.findall(path)
        if found:
            return max(found, key=lambda element: len(element.text_content()))
    return tree


def _rendered(element: Any) -> str:
    text = _ROW_ENDS.sub("\n", clean("".join(_pieces(element, False))))
    lines = (_SPACES.sub(" ", line).strip(" ").rstrip("\t") for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _pieces(element: Any, in_row: bool) -> Iterator[str]:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in _NOT_PROSE:
        return
    if tag in _BREAKS:
        yield _ROW_END if in_row else "\n"
        return
    if tag in _CELLS:
        yield " ".join("".join(element.itertext()).split()) + "\t"
        return
    in_row = in_row or tag in _ROWS
    around = "" if tag not in _PARAGRAPHS and tag not in _ROWS else _ROW_END if in_row else "\n\n"
    yield around
    yield _flat(element.text)
    for child in element:
        yield from _pieces(child, in_row)
        yield _flat(child.tail)
    yield around


def _flat(text: str | None) -> str:
    """Text between tags, where a line end is only a space."""
    return re.sub(r"\s+", " ", text) if text else ""


def _metadata(tree: Any) -> Told:
    """What JSON-LD tells, then meta elements, then the visible page."""
    return _json_ld(tree).over(_meta_elements(tree)).over(_visible(tree))


def _json_ld(tree: Any) -> Told:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if _ARTICLE_TYPES.search(as_text(node.get("@type")) or ""):
                return Told(
                    url=as_text(node.get("url")),
                    title=unescape(as_text(node.get("headline")) or as_text(node.get("name")) or "") or None,
                    publisher=as_text(node.get("publisher")),
                    author=as_text(node.get("author")),
                    published=parse_date(node.get("datePublished")),
                    language=(as_text(node.get("inLanguage")) or "")[:2].lower() or None,
                )
    return Told()


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item)
    elif isinstance(data, dict):
        yield data
        yield from _nodes(data.get("@graph", []))


def _meta_elements(tree: Any) -> Told:
    content: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and meta.get("content"):
            content.setdefault(name.lower(), " ".join(meta.get("content").split()))
    found = {key: next((content[name] for name in names if content.get(name)), None) for key, names in _META.items()}
    author, canonical = found["author"], tree.find(".//link[@rel='canonical']")
    return Told(
        url=(canonical.get("href") if canonical is not None else None) or found["url"],
        title=_without_site(found["title"], found["publisher"]),
        publisher=found["publisher"],
        author=None if author and author.startswith("http") else author,
        published=next((day for name in _META["published"] if (day := parse_date(content.get(name)))), None),
    )


def _visible(tree: Any) -> Told:
    headings = tree.findall(".//h1")
    title = tree.findtext(".//title")
    heading = " ".join(headings[0].text_content().split()) if len(headings) == 1 else None
    return Told(
        title=heading or _without_site(" ".join((title or "").split()) or None, None),
        published=next((day for element in tree.iter("time") if (day := _time(element))), None),
        language=(tree.get("lang") or "")[:2].lower() or None,
    )


def _time(element: Any) -> Any:
    """The day of a `<time>` that is not part of a list of other stories."""
    if any(parent.tag in ("aside", "nav", "footer", "li") for parent in element.iterancestors()):
        return None
    return parse_date(element.get("datetime") or element.text_content())


def _without_site(title: str | None, site: str | None) -> str | None:
    """A title without the site's name behind its last bar or dash."""
    if not title:
        return None
    match = re.match(r"(.{10,}?)\s+[|–—-]\s+([^|–—]{2,40})$", title)
    if match is None or match[2][0].isdigit():
        return title
    return match[1] if site is None or match[2].casefold().startswith(site.casefold()[:6]) else title
