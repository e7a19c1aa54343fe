"""The statements of a whole article put together: said twice is one claim, said in parts is one row.

In: the standing or streak claims of one article, in order of the text. Out: the same without repetitions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from transforms.model import StandingClaim, StreakClaim

NUMBERS = ("position", "points", "played", "won", "drawn", "lost", "goals_for", "goals_against")
PROSE = "prose."
TITLE = "prose.standing.title"
A_WEEK = 7


def settle_standings(claims: Iterable[StandingClaim]) -> list[StandingClaim]:
    """One claim for each team and table as far as the numbers agree; printed rows come before prose."""
    kept: list[StandingClaim] = []
    of_team: dict[str, list[StandingClaim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.extractor.startswith(PROSE), c.char_start)):
        told = of_team[claim.team] if claim.extractor.startswith(PROSE) else ()
        same = next((other for other in told if _one_row(other, claim)), None)
        if same is None:
            kept.append(claim)
            of_team[claim.team].append(claim)
        elif same.extractor.startswith(PROSE) or _adds_up(same, claim):
            for name in (*NUMBERS, "group_name", "competition"):
                if getattr(same, name) is None:
                    setattr(same, name, getattr(claim, name))
    for claim in kept:
        if claim.extractor.startswith(PROSE):
            _complete(claim)
    return [claim for claim in kept if not (claim.extractor == TITLE and _is_elsewhere(claim, of_team[claim.team]))]


def _complete(row: StandingClaim) -> None:
    """Fill in what the other columns leave only one number for: who has won five of five has drawn and lost none."""
    results = (row.won, row.drawn, row.lost)
    told = sum(number or 0 for number in results)
    if row.played is None:
        row.played = told if None not in results else None
    elif told == row.played:
        row.won, row.drawn, row.lost = (number or 0 for number in results)


def fill_seasons(standings: list[StandingClaim], streaks: list[StreakClaim]) -> None:
    """Take wins out of so many matches for those of the season where the points told beside them allow it: "their
    fourth win in eight games, and they are second on 14 points"."""
    for run in streaks:
        row = next((c for c in standings if c.team == run.team and c.season is None), None)
        if row is None or row.points is None or run.length is None:
            continue
        if run.kind == "wins" and row.points == 3 * run.length and row.played in (None, run.length):
            row.won = row.played = run.length  # "won all five games and lead the table with 15 points"
        if run.kind != "wins-in" or run.value is None:
            continue
        drawn = row.points - 3 * run.value
        if row.won is None and row.played in (None, run.length) and 0 <= drawn <= run.length - run.value:
            row.won, row.played = run.value, run.length


def _is_elsewhere(champions: StandingClaim, rows: list[StandingClaim]) -> bool:
    """Whether the text puts the champions of a play-off, of whom `rows` tell, elsewhere in the table: "champions after
    finishing third"."""
    return any(
        other.season == champions.season
        and other.position not in (None, champions.position)
        and other.competition in (None, champions.competition)
        for other in rows
    )


def _one_row(one: StandingClaim, other: StandingClaim) -> bool:
    """Whether two rows of a team can be the same: of one time, no number or table that differs."""
    if not _one_time(one.as_of, other.as_of) or one.season != other.season:
        return False
    for name in ("competition", "group_name", *NUMBERS):
        a, b = getattr(one, name), getattr(other, name)
        if a is not None and b is not None and a != b:
            return False
    return True


def _one_time(one: date | None, other: date | None) -> bool:
    """Whether both can be of one state of the table: a printed one may be headed by a day of the same week."""
    return one == other or one is not None and other is not None and abs((one - other).days) <= A_WEEK


def _adds_up(printed: StandingClaim, told: StandingClaim) -> bool:
    """Whether a record told in prose makes the points and matches of a printed row, and may fill it."""
    if told.won is None or told.drawn is None or printed.points is None:
        return False
    played = told.won + told.drawn + (told.lost or 0)
    return printed.points == 3 * told.won + told.drawn and (told.lost is None or printed.played in (None, played))


def settle_streaks(claims: Iterable[StreakClaim]) -> list[StreakClaim]:
    """Each run once: the first telling that has its length."""
    kept: list[StreakClaim] = []
    of_team: dict[str, list[StreakClaim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.length is None, c.char_start)):
        if not any(_one_run(other, claim) for other in of_team[claim.team]):
            kept.append(claim)
            of_team[claim.team].append(claim)
    return sorted(kept, key=lambda c: c.char_start)


def _one_run(one: StreakClaim, other: StreakClaim) -> bool:
    """Whether two runs of a team can be the same."""
    return one.kind == other.kind and other.length in (None, one.length) and other.value in (None, one.value)
