"""Figures in, small pictures (SVG) for Dagster's pages out. Text is escaped; nothing in them can run."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from xml.sax.saxutils import escape

WIDTH, ROW, LABEL = 640, 22, 230
INK, BAR, PALE = "#1f2933", "#2f7d4f", "#d7e5dc"
RESULT_COLOURS = {"W": "#2f7d4f", "D": "#b8b8a8", "L": "#b5413b"}


def _svg(height: int, body: Sequence[str], width: int = WIDTH) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="12" fill="{INK}">'
        f'<rect width="100%" height="100%" fill="white"/>{"".join(body)}</svg>'
    )


def _text(x: float, y: float, words: object, anchor: str = "start") -> str:
    clean = "".join(c for c in str(words) if c.isprintable())
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(clean)}</text>'


def _short(words: object, most: int = 34) -> str:
    text = str(words)
    return text if len(text) <= most else text[: most - 1] + "…"


def bars(rows: Sequence[tuple[str, float]]) -> str:
    """A bar for each (label, number), the longest across the picture."""
    most = max((number for _, number in rows), default=0) or 1
    body: list[str] = []
    for index, (label, number) in enumerate(rows):
        y = 10 + index * ROW
        length = (WIDTH - LABEL - 70) * number / most
        body.append(_text(LABEL - 8, y + 13, _short(label), "end"))
        body.append(f'<rect x="{LABEL}" y="{y}" width="{length:.1f}" height="{ROW - 6}" fill="{BAR}"/>')
        body.append(_text(LABEL + length + 6, y + 13, f"{number:g}"))
    return _svg(20 + ROW * len(rows), body)


def form(rows: Sequence[tuple[str, str]]) -> str:
    """For each (team, `WWDLW`) a row of coloured squares, the newest last."""
    body: list[str] = []
    for index, (team, results) in enumerate(rows):
        y = 10 + index * ROW
        body.append(_text(LABEL - 8, y + 13, _short(team), "end"))
        for place, letter in enumerate(results):
            x = LABEL + place * ROW
            colour = RESULT_COLOURS.get(letter, PALE)
            body.append(f'<rect x="{x}" y="{y}" width="{ROW - 4}" height="{ROW - 4}" fill="{colour}"/>')
            body.append(f'<g fill="white">{_text(x + (ROW - 4) / 2, y + 13, letter, "middle")}</g>')
    return _svg(20 + ROW * len(rows), body)


def bracket(stages: Sequence[tuple[str, Sequence[tuple[str, str, str]]]]) -> str:
    """Stages from left to right, each a name with its ties (team, team, what became of it)."""
    tallest = max((len(ties) for _, ties in stages), default=0)
    height, column = 40 + tallest * 62, 250
    body: list[str] = []
    for place, (stage, ties) in enumerate(stages):
        x = 10 + place * column
        body.append(f'<g font-weight="bold">{_text(x, 20, stage)}</g>')
        gap = (height - 40) / max(len(ties), 1)
        for index, (first, second, became) in enumerate(ties):
            y = 30 + gap * (index + 0.5) - 26
            body.append(f'<rect x="{x}" y="{y:.1f}" width="{column - 24}" height="52" fill="none" stroke="{BAR}"/>')
            for line, words in enumerate((first, second, became)):
                body.append(_text(x + 6, y + 15 + 16 * line, _short(words)))
    return _svg(height, body, width=20 + column * max(len(stages), 1))


def as_markdown(svg: str, title: str) -> str:
    """`svg` as a picture inside Markdown."""
    return f"![{title}](data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()})"
