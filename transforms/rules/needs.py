"""A tie with one match still to come and a team in; the shortest true sentence of what the team needs out.

The sentence is built from the scenarios, score by score, and holds for every score; nothing is looked up twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.rules.book import Rules
from transforms.rules.scenarios import HIGHEST, Outcome, Score, coming_match, outcomes
from transforms.rules.ties import Leg, decide_tie

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
STEPS = {
    "extra time": "extra time",
    "penalties": "penalties",
    "replay": "a replay",
    "coin toss": "the drawing of lots",
    "higher seed": "the better seed going through",
    "shared": "a shared title",
}


@dataclass(frozen=True, slots=True)
class Needs:
    """What a team needs from the coming match.

    `sentence` begins with a verb (`win by three or more, …`) and speaks of the score after ninety minutes.
    `minimum_margin`: the smallest margin with which the team is through at once whatever the score (2: a win by two;
    0: a draw; -1: a defeat by one will do), None where no score of this match is enough.
    """

    team: str
    sentence: str
    minimum_margin: int | None


def needs(legs: Sequence[Leg], rules: Rules, team: str) -> Needs | None:
    """What `team` needs from the one match to come; None where none or several are to come, or in a series.

    Raises ValueError where `team` plays no part in the tie.
    """
    found = coming_match(legs, rules)
    if found is None:
        return None
    played, match = found
    if team not in (match.home, match.away):
        raise ValueError(f"{team} play no part in this tie")
    side: Outcome = "team_1" if team == decide_tie([*played, match], rules).team_1 else "team_2"
    at_home = team == match.home
    table = {(home, away) if at_home else (away, home): what for (home, away), what in outcomes(legs, rules).items()}
    through = {score for score, what in table.items() if what == side}
    if not through:
        return Needs(team, _steps(table, brief=True).removeprefix(", or "), None)
    margin = _sure_margin(through)
    parts = [_at_least(margin)]
    narrow = sorted(score for score in through if score[0] - score[1] < margin)
    if narrow:
        parts.append(_narrow(narrow))
    return Needs(team, ", or ".join(parts) + _steps(table, brief=not narrow), margin)


def _sure_margin(through: set[Score]) -> int:
    """The smallest margin from which on every score that was tried sends the team through."""
    margin = HIGHEST
    while margin > -HIGHEST and all(score in through for score in _scores(margin - 1)):
        margin -= 1
    return margin


def _scores(margin: int) -> list[Score]:
    """All scores with this margin of own goals over the other's, lowest first."""
    pairs = ((other + margin, other) for other in range(HIGHEST + 1))
    return [score for score in pairs if 0 <= score[0] <= HIGHEST]


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def _at_least(margin: int) -> str:
    """The words for every margin from `margin` up."""
    if margin > 1:
        return f"win by {_number(margin)} or more"
    if margin < 0:
        return f"avoid losing by more than {_number(-margin)}"
    return "win" if margin else "win or draw"


def _narrow(scores: list[Score]) -> str:
    """The words for scores of one margin that are enough only with many or few goals."""
    margin = scores[0][0] - scores[0][1]
    if len(scores) <= 2:
        return f"{_verb(margin)} {' or '.join(f'{own}-{other}' for own, other in scores)}"
    if len(scores) == len(_scores(margin)) - (scores[0][0] - _scores(margin)[0][0]):
        return f"{_by(margin)} scoring at least {_number(scores[0][0])}"
    return f"{_by(margin)} conceding at most {_number(scores[-1][1])}"


def _verb(margin: int) -> str:
    return "win" if margin > 0 else "lose" if margin < 0 else "draw"


def _by(margin: int) -> str:
    return f"{_verb(margin)} by {_number(abs(margin))}" if margin else "draw"


def _steps(table: dict[Score, Outcome | None], brief: bool) -> str:
    """What the scores lead to that settle nothing. `brief`: no other way through stands between, so "or" is clear."""
    words = []
    for step, name in STEPS.items():
        level = sorted(score for score, what in table.items() if what == step)
        if level and brief and step not in ("higher seed", "shared"):
            words.append(_go_to(level, name))
        elif level:
            words.append(f"; {_level_words(level)} means {name}")
    return "".join(words)


def _go_to(level: list[Score], name: str) -> str:
    margin = level[0][0] - level[0][1]
    how = _by(margin) if _one_margin(level) else _verb(margin)
    if how.startswith("win by"):
        how = how.removeprefix("win ")  # it follows a "win by …"
    only = f" if that is {level[0][0]}-{level[0][1]}" if len(level) == 1 else ""
    return f", or {how} and go to {name}{only}"


def _one_margin(level: list[Score]) -> bool:
    """Whether all the scores have one margin; where match points count, every win or every defeat is as good."""
    return len({own - other for own, other in level}) == 1


def _level_words(level: list[Score]) -> str:
    margin = level[0][0] - level[0][1]
    noun = "win" if margin > 0 else "defeat" if margin < 0 else "draw"
    if len(level) == 1:
        return f"a {level[0][0]}-{level[0][1]} {noun}"
    return f"a {noun} by {_number(abs(margin))}" if margin and _one_margin(level) else f"a {noun}"
