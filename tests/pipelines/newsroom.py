"""A small folder of articles for tests of the whole: two reports, a preview, a sheet, one that tells nothing."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "times/2025-01-19/late-winner.txt": """Late winner for Arsenal

LONDON, January 18, 2025 - Arsenal beat Chelsea 2-1 in the Premier League on Saturday. Bukayo Saka scored in the
24th minute and again from the penalty spot in the 85th.
""",
    "daily/derby.txt": """Saka settles the derby

LONDON, January 18, 2025 - Arsenal defeated Chelsea 2-1 at the Emirates Stadium on Saturday in the Premier League.
""",
    "daily/other.txt": """Chelsea fall again

LONDON, January 19, 2025 - Chelsea lost 3-1 to Arsenal in the Premier League on Saturday.
""",
    "daily/recipe.txt": """Sunday roast

Roast the potatoes for an hour and serve them with gravy. Everybody will ask for more.
""",
    "results.csv": """date,competition,season,stage,leg,home,away,home_goals,away_goals,scorers
2025-02-01,Premier League,2024-25,,,Leeds United,Everton,1,1,Daniel James 24; Beto 85 pen
2025-03-04,UEFA Champions League,2024-25,round of 16,1,Real Madrid,Atlético Madrid,2,1,
2025-03-12,UEFA Champions League,2024-25,round of 16,2,Atlético Madrid,Real Madrid,,,
""",
    "empty.txt": "",
}


def write_newsroom(raw: Path) -> Path:
    """Write the folder and return it."""
    for name, text in FILES.items():
        path = raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return raw
