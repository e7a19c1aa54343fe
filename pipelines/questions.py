"""Names as people type them in, canonical names out; and a fact with all that it rests on.

Reads only the published warehouse and the reference data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from pipelines.reader import PressboxError, Reader, Result
from transforms.annotate.names import names
from transforms.lexicon.tables import reference
from transforms.reconcile.teams import fold

BETWEEN = re.compile(r"\s+(?:v|vs\.?|versus|against|and|-|–|—)\s+", re.IGNORECASE)


class UnknownNameError(PressboxError):
    """The warehouse knows no such team, competition or fact; the message offers what comes near."""


@dataclass(frozen=True)
class Explanation:
    """A fact with its goals (of a match), its evidence and its conflicts."""

    fact_table: str
    fact: dict[str, object]
    evidence: Result
    conflicts: Result
    goals: Result = field(default_factory=lambda: Result([], []))

    def record(self) -> dict[str, object]:
        """All of it as one JSON object."""
        return {
            "fact_table": self.fact_table,
            "fact": self.fact,
            "goals": self.goals.records(),
            "evidence": self.evidence.records(),
            "conflicts": self.conflicts.records(),
        }


def find_team(reader: Reader, text: str) -> str:
    """The canonical name of the team that `text` means, known to the reference data or only to the warehouse: its
    present name, or a former one where the warehouse has it only under that.

    Raises UnknownNameError with the nearest names.
    """
    in_use = [name for (name,) in reader.ask("SELECT home_team FROM matches UNION SELECT away_team FROM matches").rows]
    for name in in_use:
        if fold(name) == fold(text):
            return str(name)
    for form in (text, re.sub(r"^the\s+", "", text, flags=re.IGNORECASE)):
        resolved = names().resolve_team(form, among=tuple(in_use))
        if resolved.known:
            team = reference().team(resolved.name)
            had = [resolved.name, *(name for name, _ in reversed(team.former if team else ()))]
            return next((name for name in had if name in in_use), resolved.name)
    raise UnknownNameError(f"No team is called {text!r}.{_near(text, [*in_use, *reference().teams])}")


def find_competition(reader: Reader, text: str) -> str:
    """The canonical name of the competition that `text` means. Raises UnknownNameError with the nearest names."""
    rows = reader.ask(
        "SELECT competition FROM matches WHERE competition <> '' GROUP BY ALL ORDER BY count(*) DESC"
    ).rows
    in_use = [str(name) for (name,) in rows]
    for name in in_use:
        if fold(name) == fold(text):
            return name  # before its present name, where it is a former one
    surface = names().lookup(text)
    meant = {found.name for found in surface.competitions} if surface else set()
    for name in in_use:
        if name in meant:
            return name  # "Champions Cup" was Europe's too, but not in this warehouse
    found = names().find_competition(text)
    if found:
        return found.name
    raise UnknownNameError(f"No competition is called {text!r}.{_near(text, [*in_use, *reference().competitions])}")


def explain(reader: Reader, what: str) -> list[Explanation]:
    """All that `what` can mean, explained: the key of a match, tie or goal, or two teams with a `v` between them."""
    for (table,) in reader.ask_file("fact_keys", key=what).rows:
        return [_explain(reader, table, what)]
    teams = BETWEEN.split(what.strip())
    if len(teams) != 2:
        raise UnknownNameError(
            f"{what!r} is neither the key of a match, tie or goal nor two teams; try: pressbox explain 'LAFC v Leon'"
        )
    first, second = (find_team(reader, team) for team in teams)
    found = reader.ask_file("pair", team_1=first, team_2=second).rows
    if not found:
        raise UnknownNameError(f"No article tells of a match between {first} and {second}.")
    return [_explain(reader, "matches", key) for (key,) in found]


def _explain(reader: Reader, table: str, key: str) -> Explanation:
    column = {"matches": "match_id", "ties": "tie_id", "goals": "goal_id"}[table]
    fact = reader.ask(f"SELECT * FROM {table} WHERE {column} = $key", key=key).records()[0]
    parts = {
        "evidence": reader.ask_file("evidence", fact_table=table, key=key),
        "conflicts": reader.ask_file("conflicts", fact_table=table, key=key),
    }
    if table == "matches":
        parts["goals"] = reader.ask_file("match_goals", key=key)
    return Explanation(table, fact, **parts)


def _near(text: str, known: list[str]) -> str:
    near = process.extract(
        fold(text), {name: fold(name) for name in known}, scorer=fuzz.WRatio, limit=3, score_cutoff=60
    )
    offered = [str(name) for _, _, name in near]
    return f" Did you mean {' or '.join(offered)}?" if offered else ""
