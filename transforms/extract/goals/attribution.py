"""Which of the article's matches a goal belongs to.

In: an event with its place in the article. Out: its `match`, None where no match fits. A goal told of another season or
meeting, whose match the article does not tell, belongs to none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.goals.around import (
    REACH,
    SCORED_AS,
    behind_others,
    beside_result,
    is_result,
    lead_merit,
    of_strangers,
    opponent_merit,
    thanked,
    turned,
)
from transforms.extract.goals.asides import against_aside, beaten_before, in_aside, of_other_news, told_aside
from transforms.extract.goals.candidates import RESULT_WORDS, Candidate, Matches
from transforms.extract.goals.events import Event
from transforms.extract.goals.players import is_aside, is_origin, is_players
from transforms.extract.goals.words import ELSEWHEN
from transforms.extract.rolenames import IN_PASSING
from transforms.extract.scorecontext import score_kind
from transforms.extract.telling import FIRST_LEG as AS_FIRST_LEG
from transforms.model import MatchClaim

FIRST_LEG = re.compile(
    r"\bfirst[- ](?:leg|game|match|meeting)\b(?! (?:deficit|lead|advantage|defeat|loss|win))", re.IGNORECASE
)
IN_FIRST_LEG = re.compile(r"(?:In|During) the (?:first|1st|opening) (?:leg|match|meeting)\b")
LEAD = re.compile(
    r"(?<!restored the )(?<!restored their )\b(one|two|three|four|five)-goal"
    r" (?:first-leg |aggregate )?(?:lead|advantage|cushion)\b",
    re.IGNORECASE,
)
IN_THE_WIN = re.compile(
    r"\b(?:in|during) (?:the|a|their|his|that|\w+day's) (?:\S+ ){0,2}?(?:win|victory|defeat|loss|draw)"
    r" (?:over|against|at|to|by|with)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"[^,;:]{0,50}\b(?:in|of|the) ((?:19|20)\d\d)\b(?!-)")  # right behind the goal
IN_YEAR = re.compile(r"In ((?:19|20)\d\d)\b")
ONLY_GOAL = re.compile(  # it was a 1-0 win
    r"\b(?:[Gg]ame|[Mm]atch|[Tt]ie)['’]s (?:only|lone|sole) goal\b|\bwon by the only goal\b|"
    r"\bthe only (?:goal|one) of (?:the|a|\w+day['’]s) (?:\w+ )?"
    r"(?:game|match|night|evening|afternoon|day|contest|encounter|tie|final)\b"
)
A_YEAR = re.compile(r"\b(?:in|of) ((?:19|20)\d\d)\b(?!-)")
YEAR_WHEN = re.compile(r"\b(?:in|of) ((?:19|20)\d\d),? when\b")
YEARS_AROUND = 80  # characters around a result in which its year is told
SCORER_OF = re.compile(r"['’]s (?:top|leading|golden|player)")  # "last season's top scorer" says who he is
TURNS = frozenset(["while", "whilst", "whereas", ";", ":"])
WHEN = re.compile(r"[^,;:.]{0,45},? (?:when|where|in which|a match in which)(?: [\w-]+){0,3} ?")
OF_TIE = frozenset(["aggregate", "shootout"])  # kinds of scores that are no match's
SEVERAL = 2  # matches, with more than which an article is a round-up
LEAST = 2.0  # below it nothing but the absence of others speaks for a match
DASH = re.compile(r" [-–—] ")
WHO_HAD = re.compile(  # "a volley enough to beat Derby, who had beaten Hull"
    r"\b(?:beat|sink|see off|defeat|overcome|edge) (?:\S+ ){1,3}(?:who|which) had (?:\S+ ){0,2}"
    r"(?:won|beaten|lost|drawn|\w+ed)\b"
)
RECOVERED = re.compile(  # "Smith added a fourth to ensure that Leeds bounced back from the 6-1 defeat at Hull"
    r"\b(?:(?:bounc|hit|came|come|fight|fought)\w* back|recover\w*) from (?:the|their|that|a|last \S+) (?:\S+ ){0,2}"
    r"(?=\d)"
)


def _of_before(text: str, start: int, end: int) -> bool:
    """Whether the result up to offset `end` is told behind `start` as one of before: "enough to beat Derby, who had
    beaten Hull"."""
    return _recovered_from(text, start, end) or (start < end and WHO_HAD.search(text, start, end) is not None)


def _recovered_from(text: str, start: int, end: int) -> bool:
    """Whether the result up to offset `end` is one from which a side is said, behind `start`, to have recovered."""
    return start < end and RECOVERED.search(text, start, end + 1) is not None


@dataclass(slots=True)
class Place:
    """Where a goal is told: its sentence and the one before, the teams named around, what is being spoken of.

    `sides`: the teams that the scorer may play for; `said`: teams named in the paragraph so far; `ahead`: in the rest
    of it; `together`: how many
    goals are told for one side with it; `latest`: the team that the paragraph is about at last; `going_on`: the
    match of the goal before it in the paragraph.
    """

    sentence: Sentence
    before: Sentence | None
    said: set[str]
    ahead: set[str]
    sides: set[str]
    together: int
    latest: set[str]
    going_on: MatchClaim | None


def attribute(event: Event, place: Place, matches: Matches, text: str) -> MatchClaim | None:
    """The match that `event` belongs to, where one fits clearly best."""
    scene = _Scene(event, place, matches, text)
    merits = [(scene.merit(c), c) for c in scene.possible()]
    start, main = place.sentence.start, matches.main
    read = [(merit, c) for merit, c in merits if not c.unread or c is main or start in c.sentences]
    if any(merit >= LEAST for merit, _ in read):
        merits = read  # a match whose result was not read takes no goal from another in passing
    if not merits:
        return None
    best = max(merit for merit, _ in merits)
    chosen = [c for merit, c in merits if merit == best]
    if len(chosen) == 1 and chosen[0] not in scene.told_here and scene.nearest_are_others(chosen[0]):
        return None
    event.merit = best
    event.anchored = len(chosen) == 1 and chosen[0] in scene.told_here
    remembered = len(chosen) == 1 and chosen[0] not in scene.told_here and not scene.of_first_leg
    if remembered and not scene.after_first_leg(chosen[0]):
        chosen = [_of_two_legs(chosen[0], [c for _, c in merits], matches)]
    return chosen[0].match if best >= LEAST and len(chosen) == 1 else None


def _of_two_legs(chosen: Candidate, possible: list[Candidate], matches: Matches) -> Candidate:
    """Of two matches of one pair, the one that the article reports: the other is only remembered."""
    main = matches.main
    same = main is not None and main in possible and set(main.teams) == set(chosen.teams)
    return main if main is not None and same else chosen


def _named(chunk: Chunk) -> list[str]:
    """The team that a chunk names, or whose town or ground it names."""
    if chunk.kind == "T":
        return [str(chunk.value.name)]
    if chunk.kind == "L" and chunk.value:
        return [team.name for _, team in chunk.value if team is not None]
    return []


class _Scene:
    """What the words around one goal say of its match, read once for all the matches that it may belong to.

    `here`: the teams that the sentence names, by their own name or by town or ground; `leading`: those before the goal;
    `news`: those of another piece of news in the heading of a round-up;
    `scope`: the match under whose heading the goal stands; `recent`: the one last told before it.
    """

    def __init__(self, event: Event, place: Place, matches: Matches, text: str) -> None:
        self.event, self.place, self.matches, self.text = event, place, matches, text
        start, end = place.sentence.start, place.sentence.end
        self.block = place.sentence.block
        goes_on = place.before is not None and place.before.block == self.block
        self.start_before = place.before.start if place.before is not None and goes_on else None
        words = place.sentence.words
        told = ELSEWHEN.search(text, start, end, words)
        self.elsewhen = told is not None and SCORER_OF.match(text, told.end()) is None
        if told is not None and any(
            c.kind == "r" and c.norm != "that" and event.end <= c.start < told.start() for c in place.sentence.chunks
        ):
            self.elsewhen = False  # "scored against Leeds, who went down last season"
        if self.elsewhen and told is not None and "," in text[told.end() : event.at]:
            self.elsewhen = not in_aside(place.sentence.chunks, told.start(), told.end() - 1, event)
        if self.elsewhen and told is not None and DASH.search(text, start, told.start()):
            self.elsewhen = DASH.search(text, told.end(), event.at) is None  # "Smith - who missed last season - scored"
        in_year = YEAR.match(text, event.end, end) or IN_YEAR.match(text, start, end)
        self.year = int(in_year[1]) if in_year is not None else None
        self.year_when = YEAR_WHEN.search(text, start, event.start)  # "the story of 1979, when Smith scored"
        leg = FIRST_LEG.search(text, start, end) if "first" in words else None
        self.of_first_leg = leg is not None and not in_aside(place.sentence.chunks, leg.start(), leg.end() - 1, event)
        if leg is not None and "," in text[start : leg.start()] and "," in text[leg.end() : event.at]:
            self.of_first_leg = False  # "Smith, on target in the first leg too, scored"
        self.only = "only" in words and ONLY_GOAL.search(
            text, max(start, event.start - REACH), min(end, event.end + REACH)
        )
        self.lead = LEAD.search(text, start, end) if "goal" in words else None
        self.win_over = None if words.isdisjoint(RESULT_WORDS) else IN_THE_WIN.search(text, event.start, end)
        chunks = place.sentence.chunks
        headline = len(matches.candidates) > SEVERAL and chunks[-1].kind != "."
        news = [k for k in range(len(chunks)) if headline and of_other_news(chunks, k, event)]
        self.news = {name for k in news for name in _named(chunks[k])}
        self.named = [
            (chunk, teams)
            for k, chunk in enumerate(chunks)
            if (teams := _named(chunk))
            and not is_aside(chunks, k)
            and k not in news
            and not against_aside(chunks, k, event)
            and (not (is_players(chunks, k) or is_origin(chunks, k)) or matches.knows(teams, self.block))
        ]
        self.here = {name for _, teams in self.named for name in teams}
        self.said_here = any(c.kind == "T" for c in chunks)
        self.by_name = {name for chunk, teams in self.named if chunk.kind == "T" for name in teams}
        self.leading = {name for chunk, teams in self.named if chunk.start < event.end for name in teams}
        self.thanked = thanked(chunks, event)
        self.against = self._of_another_side()
        self.scope = matches.scopes(event.at)
        self.recent = matches.recent(event.at, self.block)
        self.results: list[Chunk] = []
        here = matches.told_in(place.sentence)
        self.told_aside = [
            c for c in here
            if told_aside(chunks, c, event)
            or any(_of_before(text, event.scorer.end, c.ends.get(at, at)) for at in c.told if start <= at < end)
        ]  # fmt: skip
        self.told_here = [c for c in here if not any(c is aside for aside in self.told_aside)]
        if (own := self._of_bracket()) is not None:
            self.told_aside = [c for c in here if c is not own]  # "(3-2, Smith with the winner)"
            self.told_here = [own]
        self.of_strangers = not self.told_here and of_strangers(chunks, event)
        if not self.told_here:
            scores = [
                c for k, c in enumerate(chunks)
                if c.kind == "S" and is_result(chunks, k, event) and not _recovered_from(text, event.end, c.start)
            ]  # fmt: skip
            self.results = [c for c in scores if score_kind(text, c.start, c.end, start, end) not in OF_TIE]
        self.beaten = beaten_before(chunks, event)
        self.foreign = self._foreign(place.before) if goes_on and not self.told_here else set()
        self.nearest = min(
            self.told_here, key=lambda c: c.distance(event.start, event.end) + turned(c, event, text), default=None
        )

    def _of_bracket(self) -> Candidate | None:
        """The match whose score opens the bracket in which the goal stands."""
        start, end = self.place.sentence.start, self.place.sentence.end
        opening = self.text.rfind("(", start, self.event.at)
        if opening < 0 or ")" in self.text[opening : self.event.at]:
            return None
        inside = [
            c
            for c in self.told_here
            for at in c.told
            if start <= at < end and opening < c.ends.get(at, 0) < self.event.at
        ]
        return inside[0] if len(inside) == 1 else None

    def after_first_leg(self, candidate: Candidate) -> bool:
        """Whether the sentence before turns to a first leg and tells this match: "In the first leg Leeds won 2-1"."""
        before, start = self.start_before, self.place.sentence.start
        told = any(before is not None and before <= at < start for at in candidate.told)
        return told and IN_FIRST_LEG.match(self.text, before or 0) is not None

    def _foreign(self, before: Sentence | None) -> set[str]:
        """The teams of the sentence before, where it tells a result that was not read: its goals may follow."""
        if before is None or self.matches.told_in(before):
            return set()
        chunks = before.chunks
        if not any(c.kind == "S" and beside_result(chunks, k) for k, c in enumerate(chunks)):
            return set()
        named = {name for k, c in enumerate(chunks) for name in _named(c) if not is_aside(chunks, k)}
        return named if len(named) > 1 else set()

    def _of_another_side(self) -> str | None:
        """The side hurt by the goal, where the only team before it is a third one of no match told here: "Leeds, sure
        of their place after Smith's winner against Derby, lost"; their match is not that of Derby's opponents."""
        hurt = self.event.not_side or self.event.context_not
        before = {name for chunk, teams in self.named if chunk.start < self.event.start for name in teams}
        return hurt if len(before) == 1 and hurt not in before else None

    def possible(self) -> list[Candidate]:
        """The matches that the goal can have fallen in, and that the words around it do not exclude."""
        told_in = self.place.sentence.start
        unnamed = self.event.ground is not None and not self.said_here
        return [
            c
            for c in self._in_question()
            if not self.of_strangers
            and (self.beaten is None or self.beaten in c.teams or any(c is here for here in self.told_here))
            and not any(c is aside for aside in self.told_aside)
            and not (self.foreign and self.foreign.isdisjoint(c.teams))
            and not (c.unread and c is not self.matches.main and min(c.told) > self.place.sentence.end)
            and self._can_be(c)
            and not (told_in not in c.sentences and self._told_elsewhere(c))
            and not (self.results and self._of_other_result(c))
            and not self._of_result_before(c)
            and not self._turned_to_another(c)
            and not self._opens_on_others(c)
            and not (self.of_first_leg and self._told_behind(c))
            and not (unnamed and behind_others(self.place.before, self.block, c.teams))
        ]

    def nearest_are_others(self, candidate: Candidate) -> bool:
        """Whether the two teams named last before the goal in its sentence play in another match: "Derby could have
        gone top at Leeds, but lost, Smith scoring twice"."""
        before = [name for chunk, teams in self.named if chunk.start < self.event.start for name in teams]
        nearest = list(dict.fromkeys(reversed(before)))[:2]
        return len(nearest) == 2 and set(nearest).isdisjoint(candidate.teams)

    def _told_behind(self, candidate: Candidate) -> bool:
        """Whether the sentence tells the match in a later clause than the goal: "scored in the first leg through Smith,
        and in the round before beat Derby 2-0"."""
        start, end = self.place.sentence.start, self.place.sentence.end
        ends = [candidate.ends.get(at, at) for at in candidate.told if start <= at < end]
        return bool(ends) and all(", and " in self.text[self.event.end : last] for last in ends)

    def _opens_on_others(self, candidate: Candidate) -> bool:
        """Whether a paragraph that has named nobody yet goes on to name sides of another match that is told, and none
        of this one's: it is about that match."""
        place, teams = self.place, set(candidate.teams)
        if place.said or self.here or self.block in candidate.blocks or place.ahead & teams:
            return False
        if not place.ahead or (candidate is self.matches.main and self.matches.dominant):
            return False
        return self._told_of_teams(place.ahead)

    def _in_question(self) -> Iterable[Candidate]:
        """The matches of the scorer's side; where nobody knows it, those that the paragraph can mean: any at all only
        where something said of the match itself picks it out."""
        event, last = self.event, self.place.going_on
        teams = self.place.sides or self.place.said - self.news
        if teams:
            return self.matches.of(teams, self.block)
        if self.results or self.of_first_leg or self.lead is not None or self.win_over is not None:
            return self.matches.open_at(self.block)
        around = {*self.here, *self.place.ahead, event.context_side, event.context_not}
        near = [c for c in (self.scope, self.recent) if c is not None]
        near += [c for c in self.matches.of_teams({last.home_team}) if c.match is last] if last is not None else []
        return {id(c): c for c in (*self.matches.of({t for t in around if t}, self.block), *near)}.values()

    def _can_be(self, candidate: Candidate) -> bool:
        """Whether the goal can have fallen in the match: its side plays in it, and its score leaves room."""
        event, sides, match = self.event, self.place.sides, candidate.match
        home, away = candidate.teams
        if match.extractor == AS_FIRST_LEG and not self.of_first_leg and event.at > match.char_end:
            return False  # "had a 5-0 deficit from the first leg. Smith scored": in the return
        if sides and home not in sides and away not in sides:
            return False
        if any(side not in (None, home, away) for side in (event.side, event.not_side)):
            return False
        if event.context_side not in (None, home, away) and not self._told_nearer(candidate):
            return False
        if match.home_goals is None or match.away_goals is None or home == away:
            return home != away  # a side against itself was misread
        goals = {home: match.home_goals, away: match.away_goals}
        if sides and event.kind != "own goal" and not any(goals[side] for side in sides if side in goals):
            return False
        scored = goals.get(event.context_side or "", 1) if event.kind != "own goal" else 1
        if not scored and self.matches.met_twice(home, away):
            return False  # "beaten 4-0 in the first leg, Leeds had hope when Smith scored"
        low, high = sorted(goals.values())
        if (self.only and (low, high) != (0, 1)) or self.thanked not in (None, (low, high)):
            return False
        together = max(self.place.together, event.nth)
        if high < together or (event.answered and not low) or (event.side and goals[event.side] < together):
            return False
        return event.running is None or (max(event.running) <= high and min(event.running) <= low)

    def _told_nearer(self, candidate: Candidate) -> bool:
        """Whether the match is told between the goal and the side that the clauses around give it: "Leeds are champions
        thanks to Derby's win at Hull, wrapped up by Smith"."""
        sides = [c.start for c, teams in self.named if self.event.context_side in teams and c.start < self.event.start]
        return any(max(sides, default=0) < at < self.event.start for at in candidate.told)

    def _told_elsewhere(self, candidate: Candidate) -> bool:
        """Whether the words speak of another time than the match's, or of other teams."""
        other_leg = self.of_first_leg and candidate.match.leg == 2
        return self.elsewhen or other_leg or self._of_other_year(candidate) or self._speaks_of_others(candidate)

    def _speaks_of_others(self, candidate: Candidate) -> bool:
        """Whether the words around the goal name teams, and not those of the match, or the match is only told later."""
        here, said, matches = self.here, self.place.said, self.matches
        home, away = candidate.teams
        if self.against and self.against in (home, away):
            return True
        later = candidate is not matches.main and min(candidate.told) > self.place.sentence.end
        as_it_stood = self.event.running is not None  # "makes it 2-0 in Como", the result below
        if later and not as_it_stood and not self.by_name & {home, away} and {home, away} & self.here:
            return True  # "Smith scored both at Ibrox last month", before another match there is told
        if home not in here and away not in here:
            if self.leading or len(here) > 1 or (here and self._told_of_teams(here)):
                return True
            just_told = (
                not self.said_here and self.start_before in candidate.sentences
            )  # "they beat Hull 1-0 and were 3-1 winners at Derby."
            if self.place.latest and not self.place.latest & {home, away} and not just_told:
                return True
            if not matches.dominant and min(candidate.told) > self.event.at:
                return not (home in self.place.ahead or away in self.place.ahead)
        if home in said or away in said or self.block in candidate.blocks:
            return False
        return len(said) > (candidate is matches.main and matches.dominant)

    def _of_other_year(self, candidate: Candidate) -> bool:
        """Whether the goal is told of another year than the match's: "scorer of both in the 2019 final"."""
        date = candidate.match.date
        if self.year_when is not None and self.place.sentence.start not in candidate.sentences:
            told = (self.text[max(0, at - YEARS_AROUND) : at + YEARS_AROUND] for at in candidate.told)
            years = {str(date.year)} if date is not None else {year for words in told for year in A_YEAR.findall(words)}
            return bool(years) and self.year_when[1] not in years
        return self.year is not None and date is not None and self.year not in (date.year, date.year - 1)

    def _of_result_before(self, candidate: Candidate) -> bool:
        """Whether the sentence tells another result before the goal, and this match only behind it: "while Derby beat
        Fulham with a goal by Smith, Leeds won 3-0 at Everton"."""
        start, end = self.place.sentence.start, self.place.sentence.end
        here = [at for at in candidate.told if start <= at < end]
        if not here or min(here) <= self.event.end or self.leading & set(candidate.teams):
            return False
        if SCORED_AS.fullmatch(self.text, self.event.end, min(here)):
            return False
        before = [c for c in self.place.sentence.chunks if c.end < self.event.start]
        turn = max((c.end for c in before if c.norm in TURNS), default=start)
        named = {name for chunk, teams in self.named if turn <= chunk.start < self.event.end for name in teams}
        return bool(named) and (len(named) > 1 or any(c.kind == "K" and c.start >= turn for c in before))

    def _turned_to_another(self, candidate: Candidate) -> bool:
        """Whether the sentence tells the match and then, before the goal, turns to a match with a third team: "Leeds
        won 2-0 at Derby, and in the final against Hull Smith scored", "won there, then beat Hull through Smith"."""
        ends = [
            candidate.ends.get(at, at) for at in candidate.told if self.place.sentence.start <= at < self.event.start
        ]
        chunks = [c for c in self.place.sentence.chunks if ends and max(ends) <= c.start < self.event.start]
        for k, chunk in enumerate(chunks):
            opponent = chunk.kind == "T" and not chunk.possessive and chunk.value.name not in candidate.teams
            if opponent and any(c.norm == "against" or c.kind == "K" for c in chunks[max(0, k - 2) : k]):
                return any(c.kind in "c;" or c.norm in TURNS or c.norm == "then" for c in chunks[:k])
        return False

    def _of_other_result(self, candidate: Candidate) -> bool:
        """Whether the words beside the goal tell another result, whose teams were not read: "scoring in a 2-0 win"."""
        score = {candidate.match.home_goals, candidate.match.away_goals}
        if None in score and self.here <= set(candidate.teams):
            return False
        return any({c.value.left, c.value.right} != score for c in self.results)

    def _told_of_teams(self, teams: set[str]) -> bool:
        """Whether one of `teams` plays in a match that the goal may belong to."""
        return any(teams & set(c.teams) for c in self.matches.of(teams, self.block))

    def merit(self, candidate: Candidate) -> float:
        """How much the text around speaks for the match: told beside the goal, its teams named, being spoken of."""
        teams, event, place = set(candidate.teams), self.event, self.place
        ours = len(self.here & teams)
        merit = 2.0 * ours - 0.5 * (len(self.here) - ours) + 0.5 * len(place.said & teams)
        merit += 2.0 * bool(not place.said and place.ahead & teams)
        merit += (event.context_side in teams or event.context_not in teams) + 1.5 * bool(place.sides)
        if any(candidate is c for c in self.told_here):
            beside = any(0 <= event.at - start < 60 for start in candidate.told)
            merit += 1.0 if not candidate.same_time and not beside else 5.0 if candidate is self.nearest else 3.5
            merit += 3.0 * (candidate is self.nearest and self._fell_when(candidate))
        elif self.start_before in candidate.sentences:
            merit += 4 if candidate is self.matches.main or not self._in_passing() else 0
        elif self.block in candidate.blocks:
            merit += 1.5
        if candidate.match is place.going_on and not self.told_here:
            merit += 2.5
        score = {candidate.match.home_goals, candidate.match.away_goals}
        merit += 3.0 * any({c.value.left, c.value.right} == score for c in self.results)
        return merit + self._standing(candidate) + self._told_of(candidate)

    def _in_passing(self) -> bool:
        """Whether the sentence before told only how a side came into the match reported: "Leeds made two changes from
        the side beaten at Hull. On 16 minutes Smith scored"."""
        before = self.place.before
        told = before is not None and IN_PASSING.search(self.text, before.start, before.end, before.words)
        return bool(told) and self.matches.main is not None and bool(self.event.minutes)

    def _fell_when(self, candidate: Candidate) -> bool:
        """Whether the goal is told as what fell in the result right before it: "the 9-0 win in 1995, when Smith"."""
        ends = [candidate.ends.get(at, at) for at in candidate.told if self.place.sentence.start <= at]
        last = max((end for end in ends if end <= self.event.start), default=None)
        return last is not None and WHEN.fullmatch(self.text, last, self.event.start) is not None

    def _standing(self, candidate: Candidate) -> float:
        """What the match is to the article: its main one, that of the heading above the goal, the last told."""
        matches = self.matches
        merit = 4.0 if self.scope is candidate else 0.0
        if candidate is matches.main:
            merit += 0.5 if self.scope not in (None, candidate) else 3 if matches.dominant else 2
        if self.scope is None and not self.told_here and self.recent is candidate:
            near = not matches.dominant and not candidate.spoken.isdisjoint((self.block, self.block - 1))
            merit += 2.5 if near else 1.5
        return merit

    def _told_of(self, candidate: Candidate) -> float:
        """What the sentence says of the goal's match: its leg, its margin, who was beaten in it."""
        merit = 0.0
        if self.of_first_leg and candidate.match.leg in (1, 2):
            merit += 2.5 if candidate.match.leg == 1 else -2.5
        if self.lead is not None:
            merit += lead_merit(candidate.match, self.lead, self.named)
        if self.win_over is not None:
            merit += opponent_merit(candidate, self.win_over.end(), self.named)
        return merit
