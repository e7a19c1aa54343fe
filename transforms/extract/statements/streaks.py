"""Runs told in prose: unbeaten, winning, losing, winless and the like, with their length.

In: a sentence as a line of slots, its teams' parts. Out: streak claims. A person's run, a series against one opponent
and a run that is only hoped for are none.
"""

from __future__ import annotations

import re

from transforms.extract.competitions import team_of
from transforms.extract.confidence import confidence
from transforms.extract.discourse import Discourse
from transforms.extract.statements.owner import Owner, Owners
from transforms.extract.statements.patterns import Pattern, any_of
from transforms.extract.statements.slots import Line
from transforms.extract.statements.tables import competition_of, past_season, possible_only, said_once, ties_stand_last
from transforms.extract.statements.toldruns import run_told
from transforms.model import MatchClaim, StreakClaim

LONGEST = 120
STREAKS = frozenset({"unbeaten", "wins", "winless", "defeats", "draws", "clean-sheets"})
GOOD = frozenset({"unbeaten", "wins", "clean-sheets", "scored-in"})
HISTORIC = re.compile(rf"(?:{any_of('historic').pattern})(?: (?:went|had|lost|won|been|enjoyed|managed|scored in))? $")
PAST_SETTING = re.compile(r"\bin (?:the )?(?P<day>D)[^.;:]{0,90}$")
PAST_STRETCH = re.compile(r"^[^.;,]{0,40}?\b(?:in|during|from|between) (?:the )?(?P<day>D)")
LONG_AGO = 240  # days after which a run that fell into a named time is no run of the day
HOPED = re.compile(r"\b(?:extend|stretch|push|take|improve|lengthen)(?:ing)? [^.;,]{0,30}$")
PLACE = re.compile(r"\b(?P<home>home)\b|\b(?:away|road)\b")
PLACE_BEFORE = re.compile(r"\b(?:(?P<home>home)|away|road) $")  # "their home unbeaten run"
PLACE_AFTER = re.compile(
    r"^(?: (?:games|matches|outings|fixtures|C|league|D)){0,2} "
    r"(?:(?P<home>at home)(?! (?:to|against))|away from home|on the road|on their travels)\b"
    r"|^(?: (?:C|D|league|night|domestic|[a-z]+-flight)){0,3} (?:(?P<home2>home)|away|road) "
    r"(?:games|matches|match|outings|fixtures|starts)\b"
)
IT_ENDED = re.compile(
    r"^(?:it|that|this|which|(?:the|that) (?:result|defeat|loss|win|victory)) (?:also )?"
    r"(?:end|ended|snapped|halted|broke|stopped) (?:a|an|the|their|its) $"
)
IT_MADE = re.compile(r"^(?:it|that|this|which) (?:makes|made|means|meant) (?:it )?(?:now )?$")
BROKEN = re.compile(r"^[^.;,]{0,40}?\bwith [^.;,]{0,30}?\b(?:draw|tie|stalemate|loss|defeat|reverse)\b")
CHASED = re.compile(
    r"\b(?:(?:chasing|chase|seeking|seek|eyeing|hunting|pursuing)"
    r"|(?:aim|hope|hopes|chance|search|pursuit) of [^.;]{0,60}\bwith)"
    r" (?:a|an|their|its) $"
)
ENDED = re.compile(
    r"\b(?:end|ends|ended|ending|snap|snapped|snapping|halt|halted|halting|break|broke|breaking|stopped|arrested|arrest)"
    r"\b(?! (?:[a-zC]+ ){0,2}(?:D |N )?with )[^,;]{0,12}(?: a| an| their| its| the)?(?: [a-zC]+){0,2} ?$"
)
SERIES = re.compile(
    r"^[^.;,]{0,28}?\b(?:(?:semi-|quarter-)?finals|series|"
    r"meetings|encounters with|clashes|head-to-heads?|visits|trips|derbies|"
    r"(?:games|matches|meetings|encounters|fixtures) (?:(?:ever )?(?:played|contested) )?"
    r"(?:against|with|between|versus) (?:T|H|the|their|these|a single)|in this fixture|"
    r"(?:games|matches|fixtures) (?:at home to|away to|away at|at) T|"
    r"shoot-?outs?|penalty)\b"
)
RECORD = re.compile(r"\brecord (?:against|over|versus|with) (?:T|H)\b[^.;]{0,40}$")
OF_A_TIME = re.compile(r"\b(?:weeks|nights|days|weekends|rounds|D's) $")  # "the week's third shutout": nobody's run
AGAINST_SOME = re.compile(r"^[^.;,]{0,45}?\bagainst (?:[a-z-]+ ){0,2}(?:teams|sides|clubs|opponents|opposition)\b")
ON_CONDITION = re.compile(r"^ (?:[a-zC]+ ){0,2}(?:games|matches|ties) (?:when|whenever|in which|without H|that)\b")
AGAINST_ONE = re.compile(r"^ (?:\w+ )?(?:against|over) (?:[a-z]+ )?(?:T|H)(?!,? and|, T)")
AFTER_FOR = re.compile(
    r"^(?: (?:(?:C|league|home|away|cup) )?(?:games|matches|outings))?(?: without (?:conceding|reply)(?: a goal)?)?"
    r"(?: in [a-z ]{0,12}[a-zC]+| D| of the season| in all competitions)?,?"
    r" for (?:(?:[a-z]+ )?(?P<team>T)\b|(?P<side>[a-z' .-]+ (?:side|men|team)\b))"
)
RUN_OF = re.compile(r"\b(?:run|sequence|streak|series) of $")
BEHIND_THEM = re.compile(
    r"\b(?:on the back of|buoyed by|boosted by|fresh from|having(?: (?:won|lost|drawn|had))?|after|following|despite) $"
)  # a run that is over, whatever is to come: "will go to Hull on the back of five wins"
UNTIL_NOW = (", previously ", ", hitherto ", "the previously ")  # "Leeds, previously unbeaten in nine, lost"
BY_THE_WAY = re.compile(r", (?:a|an|the|their|its) $")
OPENS = re.compile(r"^(?P<was>(?:it|this|that) (?:was|is) )?(?:also )?an? $")  # "It was a third win in a row"
OWN_RUN = re.compile(r"\bT's (?:[a-zC]+ )?(?:run|streak|sequence|spell) of $")
WIN_MADE = re.compile(
    r"^(?:(?P<known>the|that|this)|an?|D's) (?:[a-z-]+ ){0,2}?(?:S )?(?:[a-z-]+ ){0,2}?"
    r"(?P<what>win|victory|triumph|success|defeat|loss)\b"
    r"[^.;,]{0,50}? (?:made|makes|meant|means|brought|was|is) (?:it )?(?:(?:the|a|their) )?$"
)  # "A 4-1 win over Hull made it four in a row": of whoever won
WON_BY = re.compile(
    r"\bT's (?:[a-z-]+ )?(?:S )?(?:[a-z-]+ )?(?:win|victory|success|triumph)\b"
    r"[^.;,]{0,50}? (?:was|is|made|meant) [^.;,T]{0,45}$"
)
MOVES = re.compile(
    r"^ (?:and )?(?:has |have |had )?(?:leaves|left|leave|leaving|sends|sent|takes|took|taken|moves|moved|lifts|lifted|"
    r"puts|put|keeps|kept|drops|dropped|pushes|pushed|condemned|saw|sees|gave|gives|given|handed|earned|carried|fired|"
    r"propelled|brought|brings) (?:[a-z-]+ )?(?P<team>T)\b(?!'s)"
)
INFLICTED = re.compile(r"^ (?:up)?on (?:[a-z-]+ ){0,2}(?P<team>T)\b")  # "inflicted a third straight loss on Leeds"
ONE_MORE = re.compile(r"(?:^|[,;] |\b(?:and|but|as|that) )(?:a|an|another)(?: [a-z]+)? $")
WOULD = re.compile(r"^ (?:(?:for|by) T )?(?:[a-z]+ )?(?:would|could|might|may)\b(?! have)")  # "A third loss would hurt"
TEAMS = re.compile(r"\bthey\b|\bT\b")
PLAYER = any_of("person")
ONE = frozenset({"only", "sole", "lone", "solitary", "once"})  # "their only win in seven"


def read_streaks(line: Line, patterns: list[Pattern], owners: Owners, discourse: Discourse) -> list[StreakClaim]:
    """The streak claims of the sentence; of two patterns that overlap, the first of the file."""
    found: list[StreakClaim] = []
    spans: list[tuple[int, int]] = []
    for pattern in patterns:
        for match in pattern.regex.finditer(line.text):
            if any(match.start() < end and match.end() > start for start, end in spans):
                continue
            claims = _claims(pattern, match, line, owners, discourse)
            if claims:
                spans.append(match.span())
                found += claims
    return found


def _claims(
    pattern: Pattern, match: re.Match[str], line: Line, owners: Owners, discourse: Discourse
) -> list[StreakClaim]:
    rest = line.text[match.end() :]
    owned = AFTER_FOR.match(rest)
    if owned and AGAINST_ONE.match(rest[owned.end() :]):
        return []
    if OF_A_TIME.search(line.text[: match.start()]):
        return []
    if (
        SERIES.match(rest)
        or AGAINST_ONE.match(rest)
        or AGAINST_SOME.match(rest)
        or ON_CONDITION.match(rest)
        or SERIES.match(match.group())
        or RECORD.search(line.text[: match.start()])
    ):
        return []
    if ONE_MORE.search(line.text, 0, match.start()) and WOULD.match(rest):
        return []
    as_run = pattern.told != "event" or RUN_OF.search(line.text[: match.start()]) is not None
    done = BEHIND_THEM.search(line.text, 0, match.start()) is not None
    hoped = not done and possible_only(line, match.start(), as_run) and not _chased(match, line)
    if hoped or _of_the_past(match, line, discourse):
        return []
    measured = _measure(pattern, match, line)
    if measured is None or pattern.kind == "record" and not ties_stand_last(line, discourse):
        return []
    told = run_told(match, line, owners, discourse) if pattern.kind == "told" else None
    if pattern.kind == "told" and told is None:
        return []
    runs = [measured] if told is None else [(told[0], measured[1], None)]
    drawn = line.number(match.start("drawn")) if pattern.kind == "wins-in" and match.groupdict().get("drawn") else None
    if match.groupdict().get("all") and (straight := line.number(match.start("all"))) is not None:
        runs.append(
            (pattern.kind.removesuffix("-in"), straight, None)
        )  # "won their last three and six of their last seven"
    whole = [kind for kind in ("unbeaten", "winless") if match.groupdict().get(kind)]
    runs += [(kind, measured[1], None) for kind in whole]  # "unbeaten in 14, winning nine"
    if drawn is not None and measured[1] == drawn + (measured[2] or 0):
        runs.append(("unbeaten", measured[1], None))  # "won five and drawn two of their last seven"
    start, end = line.span(match.start(), match.end())
    return [
        StreakClaim(
            char_start=start,
            char_end=end,
            extractor="prose.streak",
            confidence=confidence("prose.streak"),
            team=team,
            kind=kind,
            length=length,
            value=value,
            scope=_scope(line, match, team, discourse),
            as_of=discourse.annotated.anchor,
        )
        for kind, length, value in runs
        for team in ([told[1]] if told else _teams(kind, match, line, owners, discourse))
    ]


def _of_the_past(match: re.Match[str], line: Line, discourse: Discourse) -> bool:
    """Whether the run is one of an earlier time: "last went six without a win", "49 unbeaten in 2004"."""
    before = line.text[: match.start()]
    if said_once(line, match.start()) and not before.endswith("only N "):
        return True
    if HISTORIC.search(before) and not before.endswith(UNTIL_NOW) or past_season(match, line):
        return True
    setting = PAST_SETTING.search(line.text[: match.start()])
    stretch = PAST_STRETCH.search(line.text[match.end() :])
    anchor = discourse.annotated.anchor
    places = [setting.start("day")] if setting else []
    places += [match.end() + stretch.start("day")] if stretch else []
    named = [line.chunks[line.index(place)].value for place in places]
    days = [mention.span[1] if mention.span else mention.resolve(False) for mention in named]
    return anchor is not None and any(day is not None and (anchor - day).days > LONG_AGO for day in days)


def _measure(pattern: Pattern, match: re.Match[str], line: Line) -> tuple[str, int | None, int | None] | None:
    """Kind, length and value; None where the numbers make no run. Three wins from three are a run of wins."""
    groups = match.groupdict()
    kind = pattern.kind
    length = line.number(match.start("length")) if groups.get("length") else pattern.fixed.get("length")
    out_of = line.number(match.start("of")) if groups.get("of") and groups["of"] != "as many" else length
    value = next((_count(groups[n], line, match.start(n)) for n in ("value", "value2") if groups.get(n)), None)
    if groups.get("one") and line.number(match.start("one")) != 1:
        return None
    if groups.get("hundred") and line.number(match.start("hundred")) != 100:
        return None
    if kind == "record":
        return _of_record(match, line, length)
    if length is not None and (_only_hoped(kind, match, line) or pattern.told == "event" and _chased(match, line)):
        length = out_of = length - 1
    if groups.get("total") and length is not None:
        return _less(kind, length, line.number(match.start("total")))
    if out_of is not None and length is not None and length != out_of:
        if length > out_of:
            return None
        if (kind, length, groups["length"]) == ("wins", 1, "O"):
            return "winless", out_of - 1, None  # the first win ends a run without any
        return f"{kind}-in", out_of, length
    if kind.endswith("-in") and kind != "scored-in":
        if value is None or length is None or value > length:
            return None
        if value == length:
            kind, value = kind.removesuffix("-in"), None
        elif value == 1 and "O" in (groups.get("value"), groups.get("value2")):  # the first one ends a run without any
            kind, length, value = ("unbeaten" if kind == "defeats-in" else "winless"), length - 1, None
    if length is not None and not 2 <= length <= LONGEST:
        return None
    return kind, length, value


def _only_hoped(kind: str, match: re.Match[str], line: Line) -> bool:
    """Whether the length is that with one match more: "look to extend their unbeaten run to nine"."""
    before = line.text[: match.start()]
    return (
        kind in STREAKS
        and " to " in match.group()
        and HOPED.search(before) is not None
        and possible_only(line, match.start())
    )


def _chased(match: re.Match[str], line: Line) -> bool:
    """Whether the last match of the run is still to come: "chasing an eighth home win on the trot"."""
    return match.groupdict().get("length") == "O" and CHASED.search(line.text, 0, match.start()) is not None


def _of_record(match: re.Match[str], line: Line, length: int | None) -> tuple[str, int | None, int | None] | None:
    """The run that a record of the latest matches amounts to, won, lost and drawn in North American order: "9-0-1 in
    their last 10" is unbeaten in ten."""
    won, lost, drawn = (line.number(match.start(name)) for name in ("won", "lost", "drawn"))
    if length is None:
        length = (won or 0) + (lost or 0) + (drawn or 0)  # "has gone 0-2-1 in league play"
    if length is None or length < 2 or (won or 0) + (lost or 0) + (drawn or 0) != length or (won and lost):
        return None
    kind = ("unbeaten" if drawn else "wins") if won else "winless" if lost and drawn else "defeats" if lost else "draws"
    return kind, length, None


def _less(kind: str, length: int, total: int | None) -> tuple[str, int | None, int | None] | None:
    """A run with exceptions as what the exceptions are: unbeaten in 12 of 13 is one defeat in 13."""
    if total is None or not length < total <= LONGEST:
        return None
    return ("defeats-in" if kind == "unbeaten" else "wins-in"), total, total - length


def _count(word: str, line: Line, place: int) -> int | None:
    return 1 if word.startswith("a") or word in ONE else line.number(place)


def _teams(kind: str, match: re.Match[str], line: Line, owners: Owners, discourse: Discourse) -> list[str]:
    """Whose run it is: several teams where they share it."""
    after = AFTER_FOR.match(line.text[match.end() :])
    if after and kind != "scored-in":  # "Kane has scored in five games for Bayern" is Kane's run
        return _named_after(after, match.end(), line, owners)
    if match.groupdict().get("team"):
        return [str(line.chunks[line.index(match.start("team"))].value.name)]
    if match.groupdict().get("they"):
        they = owners.pronoun(line.index(match.start("they")))
        return [they.team] if they else []
    inside = line.text.find("T's", match.start(), match.end())
    if inside >= 0:
        return [str(line.chunks[line.index(inside)].value.name)]
    whose = OWN_RUN.search(line.text, 0, match.start())
    if whose:
        return [str(line.chunks[line.index(whose.start())].value.name)]
    given = INFLICTED.match(line.text[match.end() :]) if "inflict" in line.text[: match.start()] else None
    if given:
        return [str(line.chunks[line.index(match.end() + given.start("team"))].value.name)]
    moved = MOVES.match(line.text[match.end() :])
    if moved and "T" not in line.text[: match.start()]:
        return [str(line.chunks[line.index(match.end() + moved.start("team"))].value.name)]
    if BY_THE_WAY.search(line.text, 0, match.start()) and (side := _of_result(kind, match, line, discourse)):
        return [side]
    opens = OPENS.match(line.text, 0, match.start())
    if opens and (opens["was"] or line.text[match.end() :][:1] in (",", ".")) and kind in ("wins", "defeats"):
        side = _of_told(kind == "defeats", discourse.told_before)
        if side is not None and not discourse.told_now and not owners.before(line.index(match.start())):
            return [side]
    before = line.text[max(0, match.start() - 40) : match.start()]
    if PLAYER.search(before) and not TEAMS.search(before):
        return []
    if IT_MADE.search(line.text, 0, match.start()) and not discourse.told_now:
        side = _whom_it_ended("defeats" if kind in GOOD else "wins", discourse)
        if side is not None:
            return [side]
    counted = [match.start(name) for name in ("length", "value") if match.groupdict().get(name)]
    made = WIN_MADE.search(line.text, 0, min(counted, default=match.start()))
    spoken = discourse.told_now or (discourse.told_before if made and made["known"] else [])
    if made and (side := _of_told(made["what"] in ("defeat", "loss"), spoken)) is not None:
        return [side]
    if IT_ENDED.search(line.text, 0, match.start()) and not discourse.told_now:
        side = _whom_it_ended(kind, discourse)
        if side is not None:
            return [side]
    if len(pair := owners.both(line.index(match.start()))) == 2:
        return pair
    found = owners.before(line.index(match.start()))
    if found is None or _of_the_beaten(kind, match, line):
        return []
    if ENDED.search(line.text[: match.start()]) and found.how != "given":
        if BROKEN.search(line.text[match.end() :]):
            return [found.team] if kind in GOOD else []  # "ended a winning run with a draw": their own
        ended = _of_ended(kind, found, match, line, discourse)
        return [ended] if ended else []
    return owners.joined(found) if _agrees(kind, found, discourse) else []


def _of_result(kind: str, match: re.Match[str], line: Line, discourse: Discourse) -> str | None:
    """The side whose win or defeat, told right before, is one of a run: "beat Leeds 2-0, a third win in a row"."""
    at = line.chunks[line.index(match.start())].start
    told = [c for c in discourse.told_now if c.char_start < at and c.outcome in ("home", "away")]
    if len(told) != 1 or kind not in ("wins", "defeats", "wins-in", "defeats-in"):
        return None
    return told[0].home_team if (told[0].outcome == "home") == kind.startswith("wins") else told[0].away_team


def _of_told(beaten: bool, told: list[MatchClaim]) -> str | None:
    """Who won, or was beaten in, the one match told."""
    if len(told) != 1 or told[0].outcome not in ("home", "away"):
        return None
    return told[0].home_team if (told[0].outcome == "home") != beaten else told[0].away_team


def _of_the_beaten(kind: str, match: re.Match[str], line: Line) -> bool:
    """Whether the defeat that the phrase counts is told as a win of the side named: "Leeds' 3-0 win was the champions'
    fifth defeat in six"."""
    return kind.startswith("defeats") and WON_BY.search(line.text, 0, match.start()) is not None


def _named_after(after: re.Match[str], start: int, line: Line, owners: Owners) -> list[str]:
    """The team that follows: "for Leeds", "for Tony Hill's side"."""
    at = line.index(start + after.start("team" if after["team"] else "side"))
    if after["team"]:
        return [str(line.chunks[at].value.name)]
    found = owners.pronoun(at) if line.chunks[at].kind == "P" else None
    return [found.team] if found else []


def _of_ended(kind: str, found: Owner, match: re.Match[str], line: Line, discourse: Discourse) -> str | None:
    """Whose run was ended: a bad one is the winner's own, a good one that of the side beaten."""
    if line.text[: match.start()].endswith(("T's ",)):
        return found.team
    return discourse.opponent(found.team) if kind in GOOD else found.team


def _whom_it_ended(kind: str, discourse: Discourse) -> str | None:
    """Whose run the match of the sentence before ended: a good one was the loser's, a bad one the winner's."""
    told = [c for c in discourse.told_before if c.outcome in ("home", "away")]
    if len(told) != 1 or len(discourse.told_before) != 1:
        return None
    won_at_home = told[0].outcome == "home"
    return told[0].away_team if (kind in GOOD) == won_at_home else told[0].home_team


def _agrees(kind: str, found: Owner, discourse: Discourse) -> bool:
    """Where only a pronoun tells the team, whether the article's own match can be part of such a run."""
    main = discourse.main
    now = {team for c in discourse.told_now for team in (c.home_team, c.away_team)}
    if found.how == "pronoun" and now and found.team not in now:
        return False  # "A 2-1 win at Derby made it ten unbeaten": whoever won there
    if found.how != "pronoun" or main is None or found.team not in (main.home_team, main.away_team):
        return True
    side = "home" if found.team == main.home_team else "away"
    lost = main.outcome in ("home", "away") and main.outcome != side
    won = main.outcome == side
    return not (kind == "wins" and lost or kind == "defeats" and won)


def _scope(line: Line, match: re.Match[str], team: str, discourse: Discourse) -> str | None:
    """What the run is counted in: a competition, `home` or `away` matches, `all competitions`; None where it is not
    said."""
    ground = (
        PLACE.search(match.group())
        or PLACE_BEFORE.search(line.text, 0, match.start())
        or PLACE_AFTER.search(line.text[match.end() :])
    )
    if ground:
        return "home" if any(ground.groupdict().values()) else "away"
    around = line.text[max(0, match.start() - 30) : match.end() + 40]
    if "all competitions" in around or "all comps" in around:
        return "all competitions"
    for at in (m.start() for m in re.finditer(r"\bC\b", around)):
        place = max(0, match.start() - 30) + at
        return str(line.chunks[line.index(place)].value)
    if re.search(r"\bleague\b(?! and)", around):
        row, named = team_of(team), competition_of(line, discourse, team, None)
        return named if named and row and named == row.league else "league"
    return None
