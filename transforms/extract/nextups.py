"""The next match told without a verb of meeting: "Next are Derby at home", "the next visitors are Hull", "Leeds (a)".

In: a sentence with the running discourse, in which no other reading has found a match to come. Out: match claims with
status `scheduled`. The words are read as a line in which T stands for a team, O for a team that owns something, D for a
day; a team on its own is no match, nor is one beside a score.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transforms.annotate.chunks import Chunk
from transforms.extract.matchnouns import MatchNouns
from transforms.extract.tense import lexicon
from transforms.lexicon.wording import any_of
from transforms.model import MatchClaim

OWNER = r"(?:(?P<own>O)|their|its|our|his|the)"
GROUND = r"(?: (?:at )?(?P<ground>home|away))?"
MATCH = rf"(?:{any_of(lexicon('next_match'))})"
AGAINST = r"(?P<ground>at home to|at home against|home to|away to|away at|at|against|with)"
MOVED = rf"(?:{any_of(lexicon('put_to'))})"
ON = r"(?: on| this| next)?"
COPE = r"(?:worry about|play|face|beat|overcome|come|negotiate|contend with|deal with|get past)"
LAST_OF_ALL = [  # "Leeds' last match is at Derby", "their final game is at home to Hull"
    re.compile(
        rf"^{OWNER} (?:last|final|only remaining) (?:home |away |league )?{MATCH} (?:is|will be|comes) {AGAINST}"
        r" (?P<rival>T)\b"
    )
]
FORMS = [
    re.compile(form)
    for form in (
        # "The next match is at Derby", "Their next game, on Saturday, is away to Hull"
        rf"^{OWNER} next (?:\w+ ){{0,3}}{MATCH}(?: ,{ON} D ,|{ON} D)? (?:is|will be|comes)"
        rf"{ON}(?: D)? {AGAINST} (?P<rival>T)\b",
        # "Next are Derby", "Next for Leeds: Derby at home on Saturday", "On Saturday it is Derby away"
        rf"^(?:next(?: up)?|up next)(?: for (?P<own>T))? (?:are|is|come|comes|:) (?P<rival>T){GROUND}"
        rf"(?= [,.(]|{ON} D|$)",
        rf"^(?:(?:on )?D ,? ?|then |next ,? ?)it (?:is|s|will be) (?P<rival>T){GROUND}(?: for (?P<own>T))?(?= [,.]|$)",
        rf"^it (?:is|s|will be) (?P<rival>T){GROUND}(?: for (?P<own>T))?(?:{ON} D| next)\b",
        # "Leeds have Derby next"
        r"(?:(?P<own>T) )?(?:have|has) (?P<rival>T) (?:up )?next(?= [,.]|$)",
        # "Derby will be the next visitors", "Leeds' next opponents, Derby", "the next visitors are Derby"
        rf"(?P<rival>T) (?:are|is|will be) {OWNER} next (?P<ground>opponents|visitors|guests|opposition|hosts)"
        rf"(?= [,.]|{ON} D| in|$)",
        rf"{OWNER} next (?P<ground>visitors|guests|hosts) (?:are|is|will be) (?P<rival>T)(?= [,.]|{ON} D|$)",
        # "Derby at home on Saturday could decide it", "Derby away on Saturday is next"
        rf"^(?P<rival>T) (?:at )?(?P<ground>home|away){ON} D (?:could|will|is|may|should|might|comes|follows)\b",
        # "Derby come to town on Saturday", "Leeds call on Derby on Saturday"
        rf"^(?P<rival>T) (?:come|comes|are coming|will come) to (?P<ground>town){ON} D\b",
        rf"(?:(?P<own>T) )?(?:call|calls|will call) (?P<ground>on) (?P<rival>T)(?: at [A-Z])?{ON} D\b",
        # "Leeds' match with Derby, called off in March, will be played on Saturday"
        rf"(?:(?P<own>O|T) (?:\w+ )?{MATCH} (?P<ground>against|with|at home to|at|away to)|(?P<first>T) against)"
        rf" (?P<rival>T)(?: , [^,.;]*,)? (?:will(?: now)?|has|have|is(?: now)?(?: to)?) {MOVED}(?: now)?{ON}"
        rf"(?: to| for)?{ON} D\b",
        # "Then come Derby, at Elland Road, on 3 May", "Leeds then have a home game against Derby on 3 May"
        rf"^(?:and |but )?then (?:come|comes) (?P<rival>T)\b(?: [^.;]*)?{ON} D\b",
        rf"(?:(?P<own>T) |they |it )?(?:then )?(?:have|has) an? (?P<ground>home|away) (?:league )?{MATCH}"
        rf" (?:against|with|to|at) (?P<rival>T)\b(?: [^.;]*)?{ON} D\b",
        # "takes his side to Derby on Saturday"
        rf"(?:take|takes|taking|lead|leads) (?:his|her|their) (?:(?P<own>T) )?(?:side|team|men|charges|squad)"
        rf" (?P<ground>to) (?P<rival>T){ON} D\b",
        # "resume their campaign on Saturday with a visit from Derby"
        r"(?:(?P<own>T) |they |it )(?:will )?(?:resume|resumes|restart|restarts|continue|continues|return|returns|begin"
        r"|begins|open|opens|start|starts|complete|completes|finish|end) [^.;]*?\bwith an? (?:\w+ )?"
        r"(?P<ground>visit from|visit of|visit to|trip to|home game against|home match against|home game with)"
        r" (?P<rival>T)\b",
        # "have drawn Derby at home", "a home tie for Leeds against Derby"
        r"(?P<own>T) (?:have|has|had) (?:been )?drawn (?P<rival>T) (?:at )?(?P<ground>home|away)\b",
        r"(?P<ground>home) (?:tie|draw) for (?P<own>T) (?:against|with) (?P<rival>T)\b",
        # "must not fear Derby when the teams meet on Saturday", "with Derby due on Saturday"
        rf"(?P<own>T)(?: \w+)* (?P<rival>T) when (?:the )?(?:two )?(?:teams|sides|clubs|they) meet\b"
        rf"(?: [^.;]*)?{ON} D\b",
        rf"\bwith (?P<rival>T) (?P<ground>due|visiting)\b(?: [^.;]*)?{ON} D\b",
        # "Derby provide the opposition on Saturday", "square up to Derby on Saturday",
        # "end the month at Derby on 3 May"
        rf"(?P<rival>T) (?:will )?(?:provide|provides) the opposition\b(?: [^.;]*)?{ON} D\b",
        rf"(?:(?P<own>T) |they )(?:will )?(?:square|squares) up to (?P<rival>T)\b(?: [^.;]*)?{ON} D\b",
        rf"(?:(?P<own>T) |they )(?:will )?(?:round off|rounds off|end|ends|finish|finishes|complete|completes)"
        rf" (?:the|their) \w+ (?P<ground>at home to|away to|at) (?P<rival>T){ON} D\b",
        # "Leeds have Derby to contend with, at home on Tuesday", "They have only Derby left to play, on 14 May"
        rf"(?:(?P<own>T) |they |it )(?:have|has)(?: only)? (?P<rival>T) (?:to {COPE}|left(?: to {COPE})?)"
        rf"(?: ,)?{GROUND}{ON} D\b",
        # "Leeds will be the guests of Derby", "Derby will be the visitors on Saturday", "Saturday's visitors are Derby"
        r"(?:(?P<own>T) |they )will be (?:the )?(?P<ground>guests of|guests at|visitors to|visitors at) (?P<rival>T)"
        rf"(?= [,.]|{ON} D| in| for|$)",
        rf"^(?:on D ,? ?)?(?P<rival>T) (?:are|will be) (?:the|their) (?P<ground>visitors|guests)"
        rf"(?:{ON} D| when (?P<own>T))\b",
        rf"(?:(?P<own>O)|their|^'s) (?P<ground>opponents|visitors|hosts|opposition)(?:{ON} D)? (?:are|will be)"
        rf" (?P<rival>T)(?= [,.]|{ON} D|$)",
        # "Derby will stand in the way of Leeds", "The final is on Sunday, between Leeds and Derby"
        r"(?P<rival>T) (?:will )?(?:stand|stands) in the way of (?P<own>T)\b",
        r"^the (?:\w+ ){0,2}(?:final|semi-final|tie|match|game|replay|decider|derby) (?:is|will be) [^.;]*?D"
        r"(?: , \w+ \w+)? , between (?P<own>T) and (?P<rival>T)\b",
        # "Leeds' visit to Derby has been moved to Tuesday", "a home tie with Derby is Leeds' reward"
        rf"(?P<own>O) (?P<ground>visit to|trip to|journey to) (?P<rival>T) (?:has|will|is)(?: now)? {MOVED}"
        rf"(?: to| for)?{ON} D\b",
        r"an? (?P<ground>home|away) (?:tie|game|match|date) (?:with|against|at) (?P<rival>T) (?:is|will be)"
        r" (?P<own>O) (?:reward|prize)\b",
        # "the draw has sent Leeds to Derby", "Saturday sees Leeds at Derby", "have drawn Derby in the fourth round"
        r"\bdraw (?:sends|has sent|takes|has taken) (?P<own>T) (?P<ground>to) (?P<rival>T)\b",
        r"^D (?:will )?sees? (?P<own>T) (?P<ground>at home to|at|away to|away at|travel to) (?P<rival>T)\b",
        r"(?P<own>T) (?:have|has) drawn (?P<rival>T) in the [a-z-]+ (?:round|tie|draw|finals?)\b",
        # "The next test is Derby away", "The run-in begins at Derby on Saturday", "head for Derby on 3 May"
        rf"^{OWNER} next (?:\w+ ){{0,2}}{MATCH} (?:is|will be) (?P<rival>T){GROUND}(?= [,.]|{ON} D|$)",
        rf"^{OWNER} (?:run-in|season|campaign|defence) (?:begins|starts|ends|resumes|opens|finishes) {AGAINST}"
        rf" (?P<rival>T){ON} D\b",
        rf"(?:(?P<own>T) |they )(?:head|heads|are headed) (?P<ground>for|to|off to) (?P<rival>T){ON} D\b",
        rf"^(?:(?P<own>T)|they) [^.;]*? before (?P<ground>going to|travelling to|a trip to|the trip to)"
        rf" (?P<rival>T){ON} D\b",
        # "It gets no easier: Derby away on Saturday"
        rf"[:,–—-] (?P<rival>T) (?:at )?(?P<ground>home|away){ON} D(?= [.,]|$)",
    )
]  # fmt: skip
IN_LIST = re.compile(r"T \( (?P<ground>h|a|home|away) \)")
HOME = frozenset(
    {
        "visit from",
        "visit of",
        "home game against",
        "home match against",
        "home game with",
        "due",
        "visiting",
        "at home to",
        "at home against",
        "home to",
        "home",
        "visitors",
        "guests",
        "town",
        "h",
    }
)
GOING = ("travel to", "travelling to", "going to", "journey to", "a trip to", "the trip to", "off to", "for")
AWAY = frozenset(GOING) | {"guests of", "guests at", "visitors to", "visitors at"}
AWAY |= frozenset({"visit to", "trip to", "to", "away to", "away at", "at", "away", "hosts", "on", "a"})
SIGNS = frozenset(
    {"next", "home", "away", "town", "call", "calls", "it", "h", "a", "played", "moved", "put", "switched"}
)
SIGNS |= frozenset(
    {"guests", "reward", "prize", "way", "draw", "drawn", "between", "test", "rearranged", "rescheduled", "brought"}
)
DAY_SIGNS = frozenset(  # beside a day alone
    {
        "then",
        "left",
        "worry",
        "visitors",
        "opponents",
        "hosts",
        "sees",
        "see",
        "begins",
        "starts",
        "resumes",
        "season",
        "campaign",
        "head",
        "heads",
        "going",
        "travelling",
        "side",
        "team",
        "men",
        "charges",
        "squad",
        "visit",
        "trip",
        "due",
        "visiting",
        "meet",
        "opposition",
        "square",
        "squares",
        "round",
        "rounds",
        "end",
        "finish",
        "complete",
    }
)
LAST = frozenset({"last", "final", "remaining"})
TRIPS = frozenset({"trip", "visit", "journey"})  # of a side to a match that could not be read


@dataclass(slots=True)
class _Line:
    """The words of a sentence, one slot a team or day, and the chunk that each of its places belongs to."""

    text: str = ""
    starts: dict[int, int] = field(default_factory=dict)

    def add(self, word: str, k: int) -> None:
        self.text += " " if self.text else ""
        self.starts[len(self.text)] = k
        self.text += word


class NextUps(MatchNouns):
    """One sentence that tells whom a side meets next without saying that it does."""

    def next_told(self, told: list[MatchClaim]) -> list[MatchClaim]:
        """The matches to come that the sentence tells so; none beside results."""
        signs = SIGNS | DAY_SIGNS if self.sentence.has("D") else SIGNS
        forms = LAST_OF_ALL if signs.isdisjoint(self.sentence.words) else [*LAST_OF_ALL, *FORMS]
        if told or self.sentence.has("S") or (forms is LAST_OF_ALL and LAST.isdisjoint(self.sentence.words)):
            return []
        line = _line_of(self.chunks)
        if not self.sentence.has("K") and (listed := self._listed(line)):
            return listed
        for form in forms:
            found = form.search(line.text)
            if found is not None and not self.told_as_past(line.starts[found.start("rival")]):
                return self._of_form(found, line)
        return []

    def _of_form(self, found: re.Match[str], line: _Line) -> list[MatchClaim]:
        """The match that one of the forms tells, where it is plain whose it is."""
        groups = found.groupdict()
        at = line.starts[found.start("rival")]
        owner = next((name for name in ("own", "first") if groups.get(name)), None)
        named = self.chunks[line.starts[found.start(owner)]].value.name if owner else None
        own = self._whose(str(named) if named else None, str(self.chunks[at].value.name))
        if own is None:
            return []
        ground = groups.get("ground") or ""
        side = "own" if ground in HOME else "rival" if ground in AWAY else None
        claims = self.claims(at, (at, ""), own, side, "prose.fixture waits")
        days = [c.value for c in self.chunks if c.kind == "D" and not c.value.relative and c.value.precision == "day"]
        if len(claims) == len(days) == 1 and claims[0].date is None and days[0].direction != "past":
            claims[0].date, claims[0].date_precision = days[0].resolve(True), "day"
        return claims

    def _listed(self, line: _Line) -> list[MatchClaim]:
        """The matches of a list with their grounds in brackets and a day each: "Saturday: Leeds (a)", "Hull (h),
        Sunday, Derby (a), 2 November"."""
        chunks = self.chunks
        found: list[MatchClaim] = []
        for item in IN_LIST.finditer(line.text):
            at = line.starts[item.start()]
            owner = chunks[at - 2] if at > 1 and chunks[at - 1].norm == ":" and chunks[at - 2].kind == "T" else None
            when = self._day_of_item(at)
            own = self._whose(str(owner.value.name) if owner else None, str(chunks[at].value.name))
            if when is None or own is None:
                return []
            day = when.value.resolve(True)
            anchor = self.discourse.annotated.anchor
            if day is None or (anchor is not None and day < anchor):
                return []
            side = "own" if item["ground"] in HOME else "rival"
            for claim in self.claims(at, (at, ""), own, side, "prose.fixture waits"):
                claim.date, claim.date_precision = day, "day"
                found.append(claim)
        return found

    def _day_of_item(self, at: int) -> Chunk | None:
        """The day of the item of a list at chunk `at`: before its colon, or right behind its bracket."""
        chunks = self.chunks
        before = [c for c in chunks[max(0, at - 3) : at] if c.kind == "D" and chunks[at - 1].norm == ":"]
        behind = [c for c in chunks[at + 4 : at + 7] if c.kind not in ",p"][:1]
        days = [c for c in (*before, *behind) if c.kind == "D" and c.value.precision == "day"]
        return days[0] if days else None

    def _whose(self, named: str | None, rival: str) -> str | None:
        """The side that meets `rival`: the one `named`, else the one spoken of, or that the article is about where a
        paragraph begins or the match before was to be its own: "Next is a trip to Hull, who are third. Then it is
        Derby"."""
        topic, protagonist = self.discourse.topic_before, self.discourse.protagonist
        goes_on = any(protagonist in (claim.home_team, claim.away_team) for claim in self.discourse.coming)
        spoken_of = (protagonist, topic) if goes_on or self.discourse.opens(self.sentence) else (topic, protagonist)
        own = named or next((team for team in spoken_of if team and team != rival), None)
        before = self.discourse.before(self.sentence)
        on_the_way = before is not None and not self.discourse.coming and not TRIPS.isdisjoint(before.words)
        if on_the_way and named is None and own != protagonist:
            return None  # "Next comes a trip to Cleveland, where Hull have won. Then it is Derby": not Hull's
        return own if own is not None and own != rival and self._plausible(own, rival) else None


def _line_of(chunks: list[Chunk]) -> _Line:
    line = _Line()
    for k, chunk in enumerate(chunks):
        if chunk.kind == "T":
            line.add("O" if chunk.possessive else "T", k)
        elif chunk.kind == "D":
            line.add("'s" if chunk.possessive else "D", k)
        else:
            for word in chunk.norm.split():
                line.add(word, k)
    return line
