"""The rules of competitions by years (data) and the few functions that apply them to matches.

Plain values in, plain values out: nothing here reads articles, decides what is true or touches a database.
"""

from transforms.rules.book import Rules, RulesDataError, rules_for, rules_rows
from transforms.rules.rounds import TieMatches, decide_ties, played_on
from transforms.rules.seasons import first_year
from transforms.rules.ties import Leg, TieResult, decide_tie

__all__ = [
    "Leg",
    "Rules",
    "RulesDataError",
    "TieMatches",
    "TieResult",
    "decide_tie",
    "decide_ties",
    "first_year",
    "played_on",
    "rules_for",
    "rules_rows",
]
