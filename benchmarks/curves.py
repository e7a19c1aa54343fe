"""Points in, a small picture (SVG) of curves over sizes out; both axes are logarithmic."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 560, 300, 56, 150, 30, 36
COLOURS = ("#2f7d4f", "#b5413b", "#2f5d8a", "#b8860b", "#6b4c9a", "#444444")
Points = Sequence[tuple[float, float]]


def picture(title: str, unit: str, curves: Mapping[str, Points]) -> str:
    """The `curves` by name, each as (size, value in `unit`); nothing of a curve without points."""
    curves = {name: [(x, max(y, 1e-6)) for x, y in points] for name, points in curves.items() if points}
    across = Axis([x for points in curves.values() for x, _ in points], LEFT, WIDTH - RIGHT)
    up = Axis([y for points in curves.values() for _, y in points], HEIGHT - BOTTOM, TOP)
    body = [_text(LEFT, 16, f"{title} ({unit})")]
    body += [_text(across.at(x), HEIGHT - 14, f"{x:,.0f}", "middle") for x in across.marks]
    body += [_line(up.at(y)) + _text(LEFT - 6, up.at(y) + 4, f"{y:g}", "end") for y in up.marks]
    for colour, (name, points) in zip(COLOURS * 3, curves.items(), strict=False):
        body.append(_curve([(across.at(x), up.at(y)) for x, y in points], colour, name))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" '
        f'font-size="11"><rect width="100%" height="100%" fill="white"/>{"".join(body)}</svg>\n'
    )


class Axis:
    """Values to places between `start` and `end`, by powers of ten, which are its marks."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self.low = math.floor(math.log10(min(values, default=1)))
        self.high = max(math.ceil(math.log10(max(values, default=1))), self.low + 1)
        self.start, self.end = start, end
        self.marks = [10.0**power for power in range(self.low, self.high + 1)]

    def at(self, value: float) -> float:
        return self.start + (self.end - self.start) * (math.log10(value) - self.low) / (self.high - self.low)


def _curve(places: Points, colour: str, name: str) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places)
    x, y = places[-1]
    line = f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    return line + dots + _text(x + 7, y + 4, name, colour=colour)


def _line(y: float) -> str:
    return f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#dddddd"/>'


def _text(x: float, y: float, words: str, anchor: str = "start", colour: str = "#1f2933") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{escape(words)}</text>'
