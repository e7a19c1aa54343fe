"""Ties as reconciled in; main.ties with what the other ties of the season tell, scenarios and needs of open ones out.

All rules are those of transforms/rules and transforms/reconcile; here are only their rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from transforms.model import Tie, stored_fields
from transforms.reconcile import finish_ties, pair_key
from transforms.rules import Leg, Rules, coming_match, decide_tie, needs, rules_for, scenarios
from warehouse.connect import Connection
from warehouse.tables import columns_of, each_row, in_batches, insert, insert_rows

TIE_FIELDS = stored_fields(Tie)
AT_ONCE = 5_000  # ties: the scenarios of all open ones of an archive would not fit into memory
LEG_FIELDS = [name for name in stored_fields(Leg) if name not in ("home", "away", "awarded")]


def renew_ties(con: Connection) -> int:
    """Write main.ties of the seasons in the temporary table `due_seasons` anew; returns how many ties they hold."""
    con.execute(f"DELETE FROM main.ties WHERE {in_due_seasons('ties')}")
    reported = each_row(
        con,
        f"SELECT {', '.join(TIE_FIELDS)} FROM internal.reported_ties WHERE {in_due_seasons('reported_ties')} "
        "ORDER BY competition, season, tie_id",
    )
    written = 0
    for ties in in_batches(_finished(Tie(**row) for row in reported), AT_ONCE):
        pairs = [pair_key(tie.team_1, tie.team_2) for tie in ties]
        written += insert(con, "main.ties", {**columns_of(ties, TIE_FIELDS), "pair_key": pairs})
    return written


def _finished(ties: Iterable[Tie]) -> Iterator[Tie]:
    """Ties in the order of their seasons, those of one season linked to each other; those of no known competition or
    season have nothing in common."""
    for (competition, season), together in groupby(ties, key=lambda tie: (tie.competition, tie.season)):
        yield from (_linked if competition and season else iter)(together)


def _linked(season: Iterable[Tie]) -> Iterator[Tie]:
    return iter(finish_ties(list(season)))


def renew_outlook(con: Connection) -> None:
    """Write derived.tie_scenarios and derived.tie_needs of the open ties of the due seasons anew."""
    for table in ("tie_scenarios", "tie_needs"):
        con.execute(f"DELETE FROM derived.{table} WHERE {in_due_seasons(table)}")
    for rows in in_batches(_open_ties(con), AT_ONCE):
        known = [(row, _legs(row), rules_for(row["competition"], row["season"], row["stage"])) for row in rows]
        known = [(row, legs, rules) for row, legs, rules in known if coming_match(legs, rules) is not None]
        insert_rows(con, "derived.tie_needs", [need for tie in known for need in _needs(*tie)])
        begun = [tie for tie in known if tie[0]["status"] == "in progress"]
        insert_rows(con, "derived.tie_scenarios", [score for tie in begun for score in _scenarios(*tie)])


def _open_ties(con: Connection) -> Iterator[dict[str, Any]]:
    names = ["home_team", "away_team", "home_known", *LEG_FIELDS]
    legs = ", ".join(f"l{n}.{name} AS {name}_{n}" for n in (1, 2) for name in names)
    return each_row(
        con,
        f"SELECT t.tie_id, t.competition, t.season, t.stage, t.team_1, t.team_2, t.status, {legs} FROM main.ties t "
        "LEFT JOIN main.matches l1 ON l1.match_id = t.first_leg_id "
        "LEFT JOIN main.matches l2 ON l2.match_id = t.second_leg_id "
        f"WHERE t.status <> 'decided' AND {in_due_seasons('t')} ORDER BY t.tie_id",
    )


def _legs(row: dict[str, Any]) -> list[Leg]:
    """The known matches of the tie, each with its home side; none where nobody tells who is at home."""
    present = [n for n in (1, 2) if row[f"home_team_{n}"] is not None]
    told = [n for n in present if row[f"home_known_{n}"]]
    if not told:
        return []
    return [
        _leg(row, n, turned=n not in told and row[f"home_team_{n}"] == row[f"home_team_{told[0]}"]) for n in present
    ]


def _leg(row: dict[str, Any], number: int, turned: bool) -> Leg:
    home, away = ("away", "home") if turned else ("home", "away")
    return Leg(
        home=row[f"{home}_team_{number}"],
        away=row[f"{away}_team_{number}"],
        home_goals=row[f"{home}_goals_{number}"],
        away_goals=row[f"{away}_goals_{number}"],
        extra_time=row[f"extra_time_{number}"],
        home_penalties=row[f"{home}_penalties_{number}"],
        away_penalties=row[f"{away}_penalties_{number}"],
        leg=row[f"leg_{number}"],
        neutral=row[f"neutral_{number}"],
    )


def _scenarios(row: dict[str, Any], legs: list[Leg], rules: Rules) -> list[dict[str, Any]]:
    found = coming_match(legs, rules)
    if found is None:
        return []
    played, coming = found
    # scenarios() names the sides in the order of the first match; the tie may name them otherwise.
    same = decide_tie([*played, coming], rules).team_1 == row["team_1"]
    turned = {"team_1": "team_2", "team_2": "team_1"}
    return [
        {
            "tie_id": row["tie_id"],
            "competition": row["competition"],
            "season": row["season"],
            "home_team": coming.home,
            "away_team": coming.away,
            "home_goals": score.home_goals,
            "away_goals": score.away_goals,
            "outcome": score.outcome if same else turned.get(score.outcome, score.outcome),
        }
        for score in scenarios(legs, rules)
    ]


def _needs(row: dict[str, Any], legs: list[Leg], rules: Rules) -> list[dict[str, Any]]:
    sides = [(row["team_1"], row["team_2"]), (row["team_2"], row["team_1"])]
    found = [(team, opponent, needs(legs, rules, team)) for team, opponent in sides]
    return [
        {
            "tie_id": row["tie_id"],
            "competition": row["competition"],
            "season": row["season"],
            "team": team,
            "opponent": opponent,
            "needs": need.sentence,
            "minimum_margin": need.minimum_margin,
        }
        for team, opponent, need in found
        if need is not None
    ]


def in_due_seasons(table: str) -> str:
    """The SQL condition that a row of `table` is of a competition and season in the temporary table `due_seasons`."""
    return (
        f"EXISTS (FROM due_seasons d WHERE d.competition IS NOT DISTINCT FROM {table}.competition "
        f"AND d.season IS NOT DISTINCT FROM {table}.season)"
    )
