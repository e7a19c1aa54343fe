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
from warehouse.tables import columns_of, insert, named_rows

TIE_FIELDS = stored_fields(Tie)
LEG_FIELDS = [name for name in stored_fields(Leg) if name not in ("home", "away", "awarded")]


def renew_ties(con: Connection) -> int:
    """Write main.ties of the seasons in the temporary table `due_seasons` anew; returns how many ties they hold."""
    con.execute(f"DELETE FROM main.ties WHERE {in_due_seasons('ties')}")
    ties = [
        Tie(**row)
        for row in named_rows(
            con,
            f"SELECT {', '.join(TIE_FIELDS)} FROM internal.reported_ties WHERE {in_due_seasons('reported_ties')} "
            "ORDER BY competition, season, tie_id",
        )
    ]
    finished = [tie for season in _by_season(ties) for tie in _finished(season)]
    columns = columns_of(finished, TIE_FIELDS)
    insert(con, "main.ties", {**columns, "pair_key": [pair_key(tie.team_1, tie.team_2) for tie in finished]})
    return len(finished)


def _by_season(ties: Iterable[Tie]) -> Iterator[list[Tie]]:
    for _, season in groupby(ties, key=lambda tie: (tie.competition, tie.season)):
        yield list(season)


def _finished(ties: list[Tie]) -> list[Tie]:
    """Ties of one season linked to each other; those of no known competition or season have nothing in common."""
    return finish_ties(ties) if ties[0].competition and ties[0].season else ties


def renew_outlook(con: Connection) -> None:
    """Write derived.tie_scenarios and derived.tie_needs of the open ties of the due seasons anew."""
    for table in ("tie_scenarios", "tie_needs"):
        con.execute(f"DELETE FROM derived.{table} WHERE {in_due_seasons(table)}")
    scores: list[dict[str, Any]] = []
    sentences: list[dict[str, Any]] = []
    for row in _open_ties(con):
        legs = _legs(row)
        rules = rules_for(row["competition"], row["season"], row["stage"])
        if coming_match(legs, rules) is None:
            continue
        sentences += _needs(row, legs, rules)
        if row["status"] == "in progress":
            scores += _scenarios(row, legs, rules)
    for table, rows in (("tie_scenarios", scores), ("tie_needs", sentences)):
        names = list(rows[0]) if rows else []
        insert(con, f"derived.{table}", {name: [row[name] for row in rows] for name in names})


def _open_ties(con: Connection) -> list[dict[str, Any]]:
    names = ["home_team", "away_team", "home_known", *LEG_FIELDS]
    legs = ", ".join(f"l{n}.{name} AS {name}_{n}" for n in (1, 2) for name in names)
    return named_rows(
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
