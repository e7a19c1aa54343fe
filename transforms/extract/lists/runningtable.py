"""A table whose line ends were lost, below a head that the scan has garbled: "W D L F ' Ayr 9 7 2 0 18 9 16 Alloa 9 …".

In: a text and where its rows may begin. Out: the rows whose numbers agree with each other; a garbled one takes up its
place and is left out. The arithmetic alone tells the columns.
"""

from __future__ import annotations

import re
from collections import Counter

from transforms.extract.lists.columns import consistent, guess_columns

ROW = re.compile(r"\W*(?P<name>[^\W\d_a-z][^\d\n|:;]{2,30}?)\s+(?P<figures>\d{1,2}(?:\s+[\doO.]{1,3}){4,9})(?=\s|$)")
FEWEST = 4  # rows that agree; fewer may be chance
FEWEST_CHECKED = 0.5  # of all rows

Row = tuple[int, int, str, int, dict[str, int]]


def read_running_rows(text: str, start: int, fewest: int = FEWEST) -> list[Row]:
    """Start, end, name, place and numbers of each row from `start` on that can be trusted; none where less than
    `fewest` or half of them can be."""
    found: list[tuple[re.Match[str], list[int] | None]] = []
    at = start
    while (match := ROW.match(text, at)) is not None:
        figures = match.group("figures").replace("o", "0").replace("O", "0").split()
        found.append((match, [int(n) for n in figures] if all(n.isdigit() for n in figures) else None))
        at = match.end()
    widths = Counter(len(figures) for _, figures in found if figures)
    width = widths.most_common(1)[0][0] if widths else 0
    columns = guess_columns([figures for _, figures in found if figures and len(figures) == width]) if width else None
    if columns is None:
        return []
    rows: list[Row] = []
    for place, (match, figures) in enumerate(found, 1):
        numbers = dict(zip(columns, figures, strict=True)) if figures and len(figures) == width else {}
        if numbers and consistent(numbers):
            rows.append((match.start("name"), match.end(), " ".join(match.group("name").split()), place, numbers))
    return rows if len(rows) >= max(fewest, FEWEST_CHECKED * len(found)) else []
