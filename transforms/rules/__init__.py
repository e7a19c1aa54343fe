"""The rules of competitions by years (data) and the few functions that apply them to matches.

Plain values in, plain values out: nothing here reads articles, decides what is true or touches a database.
"""

from transforms.rules.book import (
    Rules,
    RulesDataError,
    awarded_score,
    deductions_for,
    plays_two_legs,
    rules_for,
    rules_rows,
)
from transforms.rules.needs import Needs, needs
from transforms.rules.outlook import TableScenario, table_scenarios
from transforms.rules.rounds import TieMatches, decide_ties, played_on
from transforms.rules.scenarios import Scenario, coming_match, scenarios
from transforms.rules.seasons import first_year
from transforms.rules.standings import Result, TableRow, rank_table
from transforms.rules.ties import Leg, TieResult, decide_tie

__all__ = [
    "Leg",
    "Needs",
    "Result",
    "Rules",
    "RulesDataError",
    "Scenario",
    "TableRow",
    "TableScenario",
    "TieMatches",
    "TieResult",
    "awarded_score",
    "coming_match",
    "decide_tie",
    "decide_ties",
    "deductions_for",
    "first_year",
    "needs",
    "played_on",
    "plays_two_legs",
    "rank_table",
    "rules_for",
    "rules_rows",
    "scenarios",
    "table_scenarios",
]
