"""Explanations of facts in, text for people or programs out: the score, the words it rests on, what speaks against."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.text import Text

from pipelines import output
from pipelines.output import Style, printable
from pipelines.questions import Explanation
from pipelines.reader import Result

Fact = dict[str, Any]


def write(explanations: list[Explanation], style: Style) -> None:
    """Print `explanations`: in CSV one row per piece of evidence."""
    if style is Style.JSON:
        output.write_json([explanation.record() for explanation in explanations])
    elif style is Style.CSV:
        _write_csv(explanations)
    else:
        console = output.console()
        for explanation in explanations:
            _write_text(console, explanation)


def headline(table: str, fact: Fact) -> str:
    """The fact in one line: `Los Angeles FC 1-0 Inter Miami`."""
    if table == "matches":
        return _match_headline(fact)
    if table == "ties":
        aggregate = "" if fact["aggregate_1"] is None else f" {fact['aggregate_1']}-{fact['aggregate_2']}"
        winner = f": {fact['winner']} through ({fact['decided_by']})" if fact["winner"] else f" ({fact['status']})"
        return f"{fact['team_1']} v {fact['team_2']}{aggregate}{winner}"
    minute = f" {fact['minute']}" if fact["minute"] is not None else ""
    added = f"+{fact['added_time']}" if fact["added_time"] else ""
    return f"{fact['scorer']}{minute}{added}, {fact['kind']} for {fact['team']}"


def _match_headline(fact: Fact) -> str:
    if fact["home_goals"] is None or fact["away_goals"] is None:
        middle = "v"
    else:
        middle = f"{fact['home_goals']}-{fact['away_goals']}"
    shown = f"{fact['home_team']} {middle} {fact['away_team']}"
    if fact["home_penalties"] is not None and fact["away_penalties"] is not None:
        return f"{shown} ({fact['home_penalties']}-{fact['away_penalties']} on penalties)"
    if fact["extra_time"]:
        return f"{shown} after extra time"
    if middle == "v" and fact["outcome"]:
        winner = {"home": fact["home_team"], "away": fact["away_team"]}.get(fact["outcome"])
        return f"{shown}: {f'{winner} won' if winner else 'drawn'}"
    return shown if fact["status"] == "played" else f"{shown} ({fact['status']})"


def circumstances(fact: Fact) -> str:
    """Competition, season, stage, leg, date and ground, as far as they are known."""
    leg = f"leg {fact['leg']}" if fact.get("leg") else None
    parts = [fact.get("competition"), fact.get("season"), fact.get("stage"), leg, fact.get("date"), fact.get("venue")]
    return " · ".join(str(part) for part in parts if part)


def _write_text(console: Console, explanation: Explanation) -> None:
    fact, table = explanation.fact, explanation.fact_table
    console.print(Text(printable(headline(table, fact)), style="bold"))
    console.print(Text("  " + printable(circumstances(fact))))
    if "confidence" in fact:
        rests = f"{fact['claim_count']} claims"
        if "source_count" in fact:
            rests += f" from {fact['source_count']} independent sources"
        disputed = ", disputed" if fact.get("disputed") else ""
        console.print(Text("  " + f"rests on {rests}; confidence {fact['confidence']:.2f}{disputed}"))
    for goal in explanation.goals.records():
        console.print(Text("    " + printable(headline("goals", goal))))
    _write_part(console, "Evidence", explanation.evidence, ("agrees", "source", "quote"))
    _write_part(
        console,
        "Conflicts",
        explanation.conflicts,
        ("field", "chosen", "other", "sources_for", "sources_against", "explanation"),
    )
    console.print()


def _write_part(console: Console, title: str, result: Result, columns: tuple[str, ...]) -> None:
    if result.rows:
        places = [result.columns.index(column) for column in columns]
        shown = Result(list(columns), [tuple(row[place] for place in places) for row in result.rows])
        console.print(output.table(shown, title))


def _write_csv(explanations: list[Explanation]) -> None:
    key = {"matches": "match_id", "ties": "tie_id", "goals": "goal_id"}
    rows: list[tuple[object, ...]] = []
    for explanation in explanations:
        table, fact = explanation.fact_table, explanation.fact
        rows.extend((table, fact[key[table]], headline(table, fact), *row) for row in explanation.evidence.rows)
    evidence = explanations[0].evidence.columns if explanations else []
    output.write_csv(["fact_table", "fact_id", "fact", *evidence], rows)
