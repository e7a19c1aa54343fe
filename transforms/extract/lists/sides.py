"""To which side the goals of a scorers' list belong, with the score as witness.

In: goals in the order of the list, the score. Out: for each goal whether the home side got it, or None where the list
and the score do not agree. Names of teams are not read here.
"""

from __future__ import annotations

from transforms.extract.lists.scorers import Goal, as_counts

Score = tuple[int, int]


def by_running_score(goals: list[Goal]) -> list[bool] | None:
    """The sides by the score that each goal made it, which must rise by one at each step."""
    score = (0, 0)
    sides = []
    for goal in goals:
        if goal.running == (score[0] + 1, score[1]):
            sides.append(True)
        elif goal.running == (score[0], score[1] + 1):
            sides.append(False)
        else:
            return None
        score = goal.running
    return sides


def assign(goals: list[Goal], score: Score, parted: bool = False) -> tuple[list[Goal], list[bool]] | None:
    """The goals with their sides where the list tells the whole score, else None.

    `parted`: other lists of the article show that its semicolons part the sides, not single goals.

    A list tells sides by a running score, by a stroke or semicolon between them, or by the one side alone that scored.
    Where a number fits as how many and not as when ("Messi (2)"), it is read so.
    """
    for listed in (goals, as_counts(goals)):
        if listed is None or len(listed) != sum(score):
            continue
        sides = by_running_score(listed) or _by_parts(listed, score, parted) or _by_order(listed, score)
        if sides is not None and (sum(sides), len(sides) - sum(sides)) == score:
            return listed, sides
    return None


def shows_parting(goals: list[Goal]) -> bool:
    """Whether the list shows that a semicolon parts the sides: commas part the goals of one side."""
    parts = [g.part for g in goals]
    return len(set(parts)) == 2 < len(parts)


def _by_parts(goals: list[Goal], score: Score, parted: bool) -> list[bool] | None:
    if 0 in score:
        return [score[1] == 0] * len(goals)
    if len({g.slash_part for g in goals}) == 2:
        return [g.slash_part == goals[0].slash_part for g in goals]
    parts = [g.part for g in goals]
    if len(set(parts)) == 2 and (parted or shows_parting(goals) or not _rising(goals)):
        return [part == parts[0] for part in parts]
    return None


def _rising(goals: list[Goal]) -> bool:
    """Whether the list is in the order of time, so that its semicolons may part single goals and not sides."""
    minutes = [g.minute or 0 for g in goals]
    return minutes == sorted(minutes)


def _by_order(goals: list[Goal], score: Score) -> list[bool] | None:
    """Home scorers first, then away ones: seen where the minutes rise within each side and fall once between them."""
    minutes = [g.minute for g in goals]
    if None in minutes or len(goals) < 2:
        return None
    first = score[0]
    firsts = {g.scorer for g in goals[:first]} & {g.scorer for g in goals[first:]}
    falls = [i for i in range(1, len(goals)) if (minutes[i] or 0) < (minutes[i - 1] or 0)]
    return [i < first for i in range(len(goals))] if falls == [first] and not firsts else None
