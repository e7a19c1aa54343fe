"""The goals that one sentence tells: by verb, by noun, by list, each with its scorer and what the words add.

In: a sentence as `Clauses`. Out: `Event`s. Which match and which side they belong to is settled over the whole article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.grammar import SINGULAR, Clauses
from transforms.extract.goals.words import (
    AHEAD,
    BEAT,
    COUNTS,
    GAVE,
    HAPPENED,
    NOT_AFTER,
    NOT_PENALTY,
    OWN_GOAL,
    PENALTY,
    SHOOTOUT,
    TALLY,
    UNDONE,
    UNDONE_ALL,
    WENT_IN,
    WENT_IN_OFF,
    WISHES,
    Trigger,
    find_triggers,
)
from transforms.extract.goals.sides import ground_of, meant_team, told_side
from transforms.extract.minutes import Minute
from transforms.model import MatchClaim

ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "first": 1, "opener": 1, "opening": 1, "another": 2, "again": 2, "sixth": 6, "seventh": 7}
SEEN = frozenset("saw see seeing watched had let".split())
DECIDED = frozenset("rescued settled decided sealed won cancelled saved secured".split())
LIGHT_ONLY = re.compile(r"\b(?:own goal|goal|winner|equali[sz]er|opener|brace|hat[- ]trick|treble|double|leveller|leveler|consolation|(?:the|a|his|her|their|city's|united's) (?:(?:first|second|third|fourth|fifth|sixth|other)(?=(?: (?:goal|penalty|of|in|on|from|with|after|before|when|for|just|late|and|a|to|six|\d)|[,.;:)–—-]|$))|only goal)|another|more|one back|both|two(?![- ](?:goal|point|match|game|leg|man|year))|dagger|clincher|golazo)\b", re.I)
TEAM_SCORED = re.compile(r"\b(?:w[io]n|lead|led|ahead|level\w*|equali\w+|front|back|repl\w+|respond\w+|struck|scor\w+|goals?|draw|drew|comeback|recover\w+|advantage|up|tie|victory|deadlock|net\w*|beat|defeat\w*|breakthrough|nine|eight|seven|six|five|four|three|two)\b", re.I)
WON = re.compile(r"\b(?:win|won|wins|victory|victories|beat|beats|defeated|thrashed|hammered|saw off|overcame|triumph|success|winners)\b", re.I)
LOST = re.compile(r"\b(?:lost|loss|defeat by|beaten|drew|draw|held)\b", re.I)
NOT_GOAL_TO = re.compile(r"\b(?:post|bar|crossbar|woodwork|upright|side[- ]netting|ground|deck|turf|target man|road|back pages?|headlines?|form|stride|ball away|free[- ]kick|cross|corner|pass)\b", re.I)
MANY_GOALS = re.compile(r"\b(?:\d+|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)(?: \w+){0,2} (?:goals|times)\b", re.I)
OVER_MATCHES = re.compile(
    r"\bgoals\b.{0,30}\b(?:this|last) (?:season|year|term)|\b(?:scor\w+|nett?\w+|struck|found the net|twice|goals|times|tally) in (?:each|every|consecutive|successive|all|(?:his|their|her) (?:last|past|first|previous|opening)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:\w+ )?(?:games|matches|starts|appearances|outings))|\b(?:a|per|each) season\b",
    re.I,
)  # fmt: skip
SERVED = re.compile(r"\b(?:in (?:a|the|his|another) (?!loose)(?:\w+ ){0,2}(?:cross|corner|ball|free[- ]kick|delivery|centre|pass)|down for|back for|across|into the (?:path|box|area|stands|side)|to (?=[A-Z])|towards|clear\b|away\b|out\b|off the line)")


@dataclass(slots=True)
class Event:
    """One or more goals of a scorer as a sentence tells them, before side and match are settled."""

    scorer: Chunk
    at: int  # offset of the word that tells it
    start: int
    end: int
    strength: float = 0.9
    minutes: list[Minute] = field(default_factory=list)
    count: int = 1
    kind: str = "goal"
    side: str | None = None  # the side it counts for, as the words give it
    not_side: str | None = None
    context_side: str | None = None  # the side that the clauses around it suggest
    context_not: str | None = None
    rival: Chunk | None = None  # the other side's scorer whose goal it cancelled out
    ground: str | None = None  # "home" or "away": the side by where it plays
    running: tuple[int, int] | None = None
    role: str | None = None  # what it did to the score: "opener", "level", "winner", "behind", "extend"
    group: int = 0  # events told together ("A (71) and B (77)") share it, and so their side
    for_winner: bool = False  # told as what won the match: "a 3-1 win thanks to A and B"
    match: MatchClaim | None = None
    sentence: int = 0


def read_events(view: Clauses, team_topic: str | None) -> list[Event]:
    """The events of one sentence, in the order of the text. `team_topic`: the team that "them" means at its start."""
    reader = _Reader(view, team_topic)
    return reader.read() if reader.triggers or view.minutes else []


class _Reader:
    """One sentence: every trigger tried in its role, then bracketed minutes."""

    def __init__(self, view: Clauses, team_topic: str | None) -> None:
        self.team_topic = team_topic
        self.view, self.chunks, self.text = view, view.chunks, view.text
        self.triggers = find_triggers(view.chunks)
        self.events: list[Event] = []
        self.noun_at = {t.first: t for t in self.triggers if "noun" in t.role}

    def read(self) -> list[Event]:
        words = self.text[self.view.sentence.start : self.view.sentence.end]
        if SHOOTOUT.search(words) and not self.view.minutes:
            return []
        for trigger in self.triggers:
            roles = trigger.role.split("|")
            if "noun" in trigger.role and self._is_noun(trigger):
                self._noun(trigger)
            elif "through" in roles:
                self._through(trigger)
            else:
                self._verb(trigger, roles)
        self._bracketed()
        self._bare()
        self._first_then()
        return self.events

    # --- text around ------------------------------------------------------------------------------------------

    def _between(self, first: int, last: int) -> str:
        return self.text[self.chunks[first].start : self.chunks[last].end]

    def _is_noun(self, trigger: Trigger) -> bool:
        roles = trigger.role.split("|")
        if all(role.startswith("noun") for role in roles):
            return True
        before = self.chunks[trigger.first - 1] if trigger.first else None
        return before is not None and (before.kind in "dN" or before.possessive or before.kind == "P" or before.kind == "-")

    def _undone(self, first: int, last: int) -> bool:
        """Whether the clause from chunk `first` to `last` takes the goal back, or the ball went elsewhere."""
        clause = self._between(first, last)
        found = UNDONE.search(clause)
        if found and not (WENT_IN_OFF.search(clause) or re.search(r"keeper|goalkeeper|defenders?\b.*\bpost", clause[: found.start()]) and False):
            return True
        rest = self.text[self.chunks[first].start : self.view.sentence.end]
        other = next((c.start for k, c in enumerate(self.chunks) if k > last and c.kind == "H" and not c.possessive and self.view.begins_clause(k)), None)
        return bool(UNDONE_ALL.search(rest[: other - self.chunks[first].start] if other else rest))

    def _tally(self, first: int, last: int) -> bool:
        """Whether the clause counts goals over a season or a career."""
        clause = self._between(first, last)
        return bool(MANY_GOALS.search(clause) and TALLY.search(clause) or OVER_MATCHES.search(clause))

    def _timed_in(self, first: int, last: int) -> bool:
        start, end = self.chunks[first].start, self.chunks[last].end
        return any(start <= m.start <= end for m in self.view.minutes)

    # --- verbs ------------------------------------------------------------------------------------------------

    def _verb(self, trigger: Trigger, roles: list[str]) -> None:
        chunks, first = self.chunks, trigger.first
        last = self.view.clause_end(trigger.last)
        if "base" in roles and first > 0 and chunks[first - 1].norm == "to":
            self._infinitive(trigger, last)
            return
        if roles == ["base"] and not (first > 1 and chunks[first - 1].kind == "H" and chunks[first - 2].norm in SEEN):
            return
        by = self._by(trigger, last)
        if by is None and self._passive(first):
            return
        scorers = by if by is not None else self.view.subjects(first)
        if not scorers or self._negated(first, scorers[0]):
            return
        if self._undone(first, last) or self._tally(first, last):
            return
        told = 0.88 if by and trigger.norm in DECIDED and self._timed_in(first, last) else self._tells(trigger, roles, last)
        if told is None:
            return
        for scorer in scorers:
            self._add(scorer, first, last, trigger, told)

    def _tells(self, trigger: Trigger, roles: list[str], last: int) -> float | None:
        """How surely the verb with its clause tells a goal; None where it does not."""
        first = trigger.last
        after = self._between(min(first + 1, last), last) if first < last else ""
        if roles == ["base"]:
            return 0.88 if self._timed_in(first, last) or trigger.norm in ("equalise", "equalize", "score", "net", "head home") else None
        if "sure" in roles:
            if trigger.norm in ("struck", "strikes", "hit back", "replied", "responded", "replying") and NOT_GOAL_TO.search(after):
                return None
            if trigger.norm in ("replied", "responded", "hit back", "replying", "wins it", "winning it", "scoring", "scores", "opening the scoring") and not (
                self._timed_in(first, last) or WENT_IN.search(after) or COUNTS[2].search(after) or self.events or trigger.norm in ("scoring", "scores", "wins it", "winning it", "opening the scoring")
            ):
                return None
            return 0.93
        if "made" in roles:
            following = self.chunks[trigger.last + 1] if trigger.last + 1 < len(self.chunks) else None
            if following is not None and (following.kind == "S" or re.match(r"(?:two|three|four|five|six|\d)(?=[ ,.]*(?:in|on|for|with|just|from|before|after|when|and|shortly|early|,|\.|\d|$))", self.text[following.start : following.start + 24], re.I)):
                return 0.93
            return None
        if "put" in roles and self._moved(trigger, last):
            return 0.92
        if "light" in roles and trigger.norm not in ("had",):
            found = LIGHT_ONLY.search(after[:80])
            if found and not re.search(r"\b(?:to|for|from|in|with|of)\b \w+ ", after[: found.start()]) and not re.search(r"assist|chance|card|corner|booking|save|penalt(?:y|ies) (?:for|when)|free[- ]kick", after[: found.end() + 12], re.I):
                if self.chunks[trigger.first].norm in ("hit", "hits") and NOT_GOAL_TO.search(after):
                    return None
                return 0.9
        if trigger.norm in ("signed", "sealed", "completed", "fired", "headed", "struck") and re.match(r"the \d-\d", after):
            return 0.9
        if "shot" in roles:
            return self._went_in(trigger, after, last)
        return None

    def _went_in(self, trigger: Trigger, after: str, last: int) -> float | None:
        if SERVED.search(self.text[self.chunks[trigger.last].end : self.chunks[last].end][:60]) and not re.search(r"\bhome\b|\bnet\b", after):
            return None
        head = after[:70]
        if re.match(r"(?:it |the ball |them |one |\w+ )?(?:home|in)\b(?! (?:a|the|his|her|front of|on|to|from the right|possession|for a)\b)", head) or re.match(r"(?:home|in)\b(?= (?:from|the|a|his|her|at|after|off|with|to|for|on|unmarked|when))", head):
            if not re.match(r"(?:it |the ball |them |one |\w+ )?in (?:the|a|his|her|front)\b", head) or re.match(r"in (?:the|a|his|her) (?:\S+ ){0,2}(?:opener|winner|equali|goal|rebound|first|second|third|fourth|fifth|leveller|loose|hat|consolation|\d)", head):
                return 0.92
        if WENT_IN.search(after[:130]) or re.match(r"in (?:a|his|her) (?:\w+ ){0,2}(?:header|volley|penalty)", head):
            return 0.88
        if trigger.norm in ("headed", "volleyed", "slotted", "tapped", "nodded", "bundled", "buried", "converted", "poked", "prodded", "stroked", "fired", "pounced", "slammed", "lashed", "swept", "smashed", "drilled", "curled", "converts", "heads", "slots", "rifled") and self._timed_in(trigger.first, last):
            return 0.8
        if trigger.norm in ("converted", "converts", "buried", "buries") and PENALTY.search(after):
            return 0.9
        return None

    def _moved(self, trigger: Trigger, last: int) -> bool:
        """ "put the visitors ahead", "gave Leeds a 1-0 lead", "restored the lead"."""
        after = self.text[self.chunks[trigger.last].end : self.chunks[last].end]
        found = AHEAD.search(after)
        if not found or found.start() > 75:
            return False
        if trigger.norm.startswith(("head", "fir", "shot", "nod", "drill", "slot", "volley", "smash", "clip", "swe", "curl", "tap", "stroke", "convert", "bundle", "poke", "tuck", "rifle", "shoots", "heads", "fires")):
            return bool(re.search(r"ahead|in front|level|lead|winner|equali|advantage|deficit", found.group(), re.I))
        if trigger.norm in ("put", "puts", "putting") or re.search(r"lead|ahead|front|advantage|level|deficit|equali|winner|parity|cushion|breakthrough", found.group(), re.I):
            return any(c.kind in "TnPdHSN" for c in self.chunks[trigger.last + 1 : trigger.last + 4])
        return any(c.kind in "TnP" for c in self.chunks[trigger.last + 1 : trigger.last + 4]) and self._timed_in(trigger.first, last)

    def _infinitive(self, trigger: Trigger, last: int) -> None:
        """ "rose to head the winner", "came off the bench to score"; after another verb of the clause it only adds."""
        chunks, first = self.chunks, trigger.first
        before = first - 2
        own = [e for e in self.events if self.chunks[before].end - 160 <= e.at <= self.chunks[before].end] if before >= 0 else []
        if own and not any(c.kind == ";" for c in chunks if own[-1].at < c.start < chunks[first].start):
            self._colour(own[-1], first, last)
            return
        let = before > 0 and chunks[before].kind == "H" and chunks[before - 1].norm in ("for", "allow", "allowed", "allowing", "enabled", "enabling", "left", "helped")
        if before < 0 or not let and any(c.norm in WISHES or c.kind == "m" for c in chunks[max(0, before - 3) : before + 1]):
            return
        near = {c.norm for c in chunks[max(0, before - 2) : before + 1]}
        clause = self._between(first, last)
        if not (let or near & HAPPENED or self._timed_in(first, last) or any(c.kind == "S" for c in chunks[first : last + 1])):
            return
        if trigger.norm in ("make it",):
            following = chunks[trigger.last + 1 : trigger.last + 2]
            if not following or following[0].kind != "S":
                return
        elif trigger.norm in ("put", "give", "earn", "snatch", "rescue", "grab", "fire", "head", "volley", "slot", "sweep", "bundle", "poke", "curl", "lash", "convert") and not (
            WENT_IN.search(clause) or (trigger.norm in ("put", "give", "fire", "head") and AHEAD.search(clause))
        ):
            return
        scorers = [chunks[before]] if let else self.view.subjects(first - 1, leftmost=True)
        if not scorers or self._undone(first, last) or self._tally(first, last) or self._negated(first, scorers[0]):
            return
        for scorer in scorers[-1:]:
            self._add(scorer, first, last, trigger, 0.85)

    def _by(self, trigger: Trigger, last: int) -> list[Chunk] | None:
        """The scorers of a passive: "was headed in by Smith"; None where no such "by" follows."""
        chunks = self.chunks
        for k in range(trigger.last + 1, min(len(chunks), trigger.last + 5, last + 2)):
            if chunks[k].norm == "by" and chunks[k].kind == "p":
                found = [chunks[i] for i in self.view.listed(k + 1)]
                return [c for c in found if not c.possessive]
            if chunks[k].kind in ",;TH":
                return None
        return None

    def _passive(self, first: int) -> bool:
        j = first - 1
        while j >= 0 and (self.chunks[j].norm.endswith("ly") or self.chunks[j].kind == "w" and first - j < 2 and self.chunks[j].norm in ("then", "later", "again")):
            j -= 1
        return j >= 0 and self.chunks[j].norm in ("was", "were", "been", "being", "be", "is") and "on" not in self.chunks[first].norm.split() and self.chunks[first].norm not in ("was", "were")

    def _negated(self, first: int, scorer: Chunk) -> bool:
        """Modals, negations and perfects between subject and verb: "could have scored", "has scored"."""
        start = next((k for k, c in enumerate(self.chunks) if c is scorer), max(0, first - 4))
        if start > first:
            start = max(0, first - 3)
        near = self.chunks[max(start, first - 5) : first]
        if any(c.kind == "m" for c in near) or any(c.norm in ("not", "if", "unless", "without", "no", "nearly", "almost") for c in near):
            return True
        if any(c.norm in ("has", "have") for c in near[-3:]):
            return not any(c.kind == "S" for c in self.chunks[first : first + 8]) and not self._timed_in(first, self.view.clause_end(first)) and not re.search(r"\b(?:second|first|third)\b", self._between(first, min(first + 5, len(self.chunks) - 1)))
        return bool(start > 0 and self.chunks[start - 1].norm in ("if", "unless", "had") and self.chunks[start - 1].kind in "bx")

    # --- nouns ------------------------------------------------------------------------------------------------

    def _noun(self, trigger: Trigger) -> None:
        chunks, at = self.chunks, trigger.first
        sure = "noun sure" in trigger.role
        following = chunks[trigger.last + 1] if trigger.last + 1 < len(chunks) else None
        if following is not None and following.norm in NOT_AFTER and following.norm not in ("of",):
            return
        last = self.view.clause_end(trigger.last)
        owner = self._owner(at)
        if owner is not None:
            self._owned(trigger, owner, last, sure)
            return
        self._from(trigger, last, sure)
        self._with(trigger, last, sure)

    def _owner(self, at: int) -> int | None:
        """The chunk of the person whose goal it is: "Messi's 35th-minute volley", "a late Mathys Tel penalty", "his header"."""
        chunks, j = self.chunks, at - 1
        while j >= 0 and at - j <= 7 and (j in self.view.timed or chunks[j].kind in "wN-GS") and chunks[j].norm not in ("as", "and"):
            j -= 1
        if j < 0:
            return None
        if chunks[j].kind == "H" and chunks[j].possessive:
            return j
        if chunks[j].kind == "H" and at - j == 1 and any(c.kind in "d" or c.possessive for c in chunks[max(0, j - 5) : j]):
            return j
        if chunks[j].kind == "P" and chunks[j].norm in ("his", "her"):
            return j
        return None

    def _owned(self, trigger: Trigger, owner: int, last: int, sure: bool) -> None:
        chunks, at = self.chunks, trigger.first
        plural = trigger.norm.endswith("s") and trigger.norm.split()[-1] in ("goals", "strikes", "headers", "penalties", "finishes", "volleys", "efforts")
        clause = self._between(owner, last)
        if self._undone(owner, last) or self._tally(owner, last) or (plural and self._count(owner, trigger.last, last) < 2):
            return
        ordinal = re.search(r"\b(\d+)(?:th|st|nd|rd)\b(?![- ]?minute)", self._between(owner, at))
        if ordinal and int(ordinal[1]) > 4 and not self._timed_in(owner, at):
            return
        before = " ".join(c.norm for c in chunks[max(0, owner - 4) : owner])
        if re.search(r"\b(?:from|after|following|off|saved|denied|kept out|keep out|blocked|cleared|to|tip|parried|parry|against|for)(?: \w+)?$", before) and not sure:
            if not before.endswith("after") or not self._timed_in(owner, at):
                return
        if trigger.norm in ("goal", "goals") and re.search(r"\b(?:at|on|towards?|into|in|of|around|threaten\w*|past|inside|behind|under|over|across|near)(?: goalkeeper| keeper)?$", before):
            return
        if re.search(r"\b(?:denied|ruled out|disallowed|deny|prevent)\b", before) or not sure and OWN_GOAL.search(clause):
            return
        if not sure and not self._effective(owner, trigger, last, before):
            return
        if trigger.norm in ("goal", "strike") and chunks[owner].kind == "P" and not self._timed_in(owner, at):
            return
        if trigger.norm in ("first", "second", "third", "fourth", "fifth", "reply", "response") and not self._timed_in(owner, last):
            return
        if chunks[owner].kind == "P":
            scorers = self._possessor(owner)
            if re.search(r"season|for the club|career|international|campaign|year|league goal|tournament", clause):
                return
        else:
            scorers = [chunks[owner]]
        for scorer in scorers:
            self._add(scorer, owner, last, trigger, 0.88 if sure else 0.82)
        self._relate(owner, before)

    def _relate(self, owner: int, before: str) -> None:
        """Goals told side by side are of one side; one that cancelled out another is of the other."""
        if len(self.events) < 2 or self.events[-1].scorer is not self.chunks[owner]:
            return
        last, previous = self.events[-1], self.events[-2]
        if re.search(r"cancell?(?:ed|s|ing) out(?: by)?$", before) and previous.scorer is not last.scorer:
            last.rival = previous.scorer
        elif re.fullmatch(r"(?:\s|\([^)]*\)|,|and)*", self.text[previous.end : last.start]):
            last.group = previous.group

    def _possessor(self, at: int) -> list[Chunk]:
        """Whom "his" means, only where the sentence names one person before it, or none and the topic is plain."""
        named = [c for c in self.chunks[:at] if c.kind == "H"]
        if len({c.norm for c in named}) == 1:
            return named[:1]
        return [self.view.topic] if not named and self.view.topic else []

    def _effective(self, owner: int, trigger: Trigger, last: int, before: str) -> bool:
        """Whether a shot is told as a goal: its minute stands by, or it did something to the score."""
        if self._timed_in(owner, min(last, trigger.last + 9)):
            return True
        if re.search(r"cancell?ed out (?:by)?$|ahead through$|through(?: an?)?$|thanks to$|courtesy of$", before):
            return True
        after = self._between(trigger.last, last)
        return bool(
            re.search(r"\b(?:gave|put|earned|sealed|enough|settled|cancel\w+|won|decid\w+|restor\w+|went in|found (?:the|its|a way)|lead|ahead|separat\w+|made|making|level\w*|net|home|proved|rescued|secured|clinched|completed|doubled|ended|halved|crept|beat|condemned|denied|sank|deflected in|handed|spoil\w+|promised|difference|set up a|claimed|broke|opened|reduced|pulled|wrapped|snatched)\b", after)
        )

    def _from(self, trigger: Trigger, last: int, sure: bool) -> None:
        """ "a header from Garcia", "goals by A (9) and B (57)", "an own goal by Sommer"."""
        chunks = self.chunks
        last_word = trigger.norm.split()[-1]
        for k in range(trigger.last + (last_word not in ("from", "by")), min(len(chunks), trigger.last + 9)):
            norm = chunks[k].norm
            if norm == "followed":
                return
            if k in self.view.timed:
                continue
            if norm in ("from", "by", "through") or (norm == "for" and trigger.norm == "singles") or (norm == "of" and k > 0 and chunks[k - 1].norm == "courtesy") or (norm == "to" and chunks[k - 1].norm == "thanks"):
                found = self.view.listed(k + 1)
                break
            if chunks[k].kind not in "wNdDG(),S-pL" and k not in self.view.timed or chunks[k].kind in "," and k + 1 < len(chunks) and chunks[k + 1].kind not in "N":
                return
            if chunks[k].kind == "p" and norm not in ("in", "on", "after", "at", "of") or chunks[k].kind == "b" and k not in self.view.timed:
                return
        else:
            return
        if last_word in ("from", "by") and not (self.events or self._timed_in(trigger.first, last)):
            return
        end = self.view.clause_end(found[-1]) if found else last
        start = max(0, trigger.first - 6)
        if not found or self._tally(trigger.first, found[0]) or self._undone(trigger.first, end):
            return
        if re.search(r"\b(?:denied|without|saved|keep out|kept out|no|save|save from|block|assist)\b", self._between(start, trigger.first)):
            return
        if not sure and not (self._timed_in(start, end) or re.search(r"\b(?:enough|winner|decid\w+|lead|ahead|goal|gave|put|sealed|made|win|beat|comfort|consolation|settled|difference|earned|earn|level|draw|secured|won)\b", self._between(0, len(chunks) - 1)) and chunks[trigger.first - 1].kind in "dwN-"):
            return
        names = [chunks[i] for i in found]
        group = self.events[-1].group if self.events and re.fullmatch(r"(?:\s|\([^)]*\)|,|and|an?|one|two)*", self.text[self.events[-1].end : chunks[trigger.first].start]) else None
        for number, name in enumerate(names):
            if name.possessive and number:
                continue
            self._add(name, trigger.first, end, trigger, 0.9 if sure else 0.84, listed=True, alone=len(names) == 1)
            self.events[-1].group = group or self.events[-1].group

    def _with(self, trigger: Trigger, last: int, sure: bool) -> None:
        """ "Ashley Sanchez with the dagger", "Morgan with two goals": no verb, the person just before "with"."""
        chunks = self.chunks
        k = trigger.first - 1
        while k >= 0 and trigger.first - k <= 5 and chunks[k].kind in "wdN-P" and chunks[k].norm != "with":
            k -= 1
        if k < 1 or chunks[k].norm != "with" or not (sure or self._timed_in(k, last)):
            return
        scorers = self.view._coordinated(k - 1) if chunks[k - 1].kind == "H" and not self.view.oblique(k - 1) else []
        if chunks[k - 1].kind == ",":
            owner = self.view._before_parenthesis(k - 1)
            scorers = [chunks[owner]] if owner is not None else []
        if scorers and not self._undone(k, last) and not self._tally(k, last):
            for scorer in scorers:
                self._add(scorer, k, last, trigger, 0.84)

    def _through(self, trigger: Trigger) -> None:
        """ "went ahead through A (21) and B", "a 3-1 win thanks to A and B"."""
        chunks = self.chunks
        found = self.view.listed(trigger.last + 1)
        lead_in = self.text[self.chunks[max(0, trigger.first - 14)].start : chunks[trigger.first].start]
        if not found or not TEAM_SCORED.search(lead_in) or re.search(r"break|broke|clean|clear|played|slipped|sent|put|ball|pass", lead_in[-22:]):
            return
        last = self.view.clause_end(found[-1])
        following = chunks[found[0] + 1] if found[0] + 1 < len(chunks) else None
        if chunks[found[0]].possessive and not any(found[0] < n <= found[0] + 6 for n in self.noun_at):
            return
        if self._undone(trigger.first, last) or following is not None and following.kind == "H":
            return
        if trigger.norm != "through" and not any(c.kind == "S" for c in chunks[: trigger.first]) and not self._timed_in(trigger.first, last):
            return
        for i in found:
            self._add(chunks[i], trigger.first, last, trigger, 0.84, listed=True, alone=len(found) == 1)
            self.events[-1].for_winner = bool(WON.search(lead_in)) and not LOST.search(lead_in)

    # --- bracketed minutes ------------------------------------------------------------------------------------

    def _bracketed(self) -> None:
        """ "Evanilson (38)" in a sentence that tells of goals."""
        scored = any(t.role != "light" and t.role != "put|light" for t in self.triggers)
        for i, chunk in enumerate(self.chunks[:-1]):
            if chunk.kind != "H" or chunk.possessive or self.chunks[i + 1].norm != "(":
                continue
            inside = [m for m in self.view.minutes if chunk.end <= m.start <= chunk.end + 3]
            if not inside or any(e.scorer is chunk for e in self.events):
                continue
            if i > 0 and self.chunks[i - 1].norm in ("for", "replaced", "against", "past", "replacing", "on") or not (scored or self._brackets_alone()):
                continue
            self._add(chunk, i, self.view.clause_end(i), Trigger("bracket", i, i, ""), 0.85)
            partners = [e for e in self.events[:-1] if self._joined(e.scorer, i)]
            if partners:
                self.events[-1].group = partners[-1].group

    def _within_result(self, i: int) -> bool:
        """Whether chunk `i` stands in a bracket that follows a result: "stunned Tigres 1-0 (Grahl, 83')"."""
        opened = next((k for k in range(i - 1, -1, -1) if self.chunks[k].kind in "()"), None)
        if opened is None or self.chunks[opened].norm != "(" or not any(c.kind == "S" for c in self.chunks[:opened]):
            return False
        return all(c.kind in "HN,;c" or k + opened + 1 in self.view.timed or c.norm in ("'", "pen", "penalty", "og") for k, c in enumerate(self.chunks[opened + 1 : i]))

    def _first_then(self) -> None:
        """ "Mbappé had stilled the hill, first from the spot in the fifth minute, then with a finish in the 14th"."""
        for i, chunk in enumerate(self.chunks):
            if chunk.norm != "first" or i == 0 or self.chunks[i - 1].kind != ",":
                continue
            then = next((k for k in range(i + 2, len(self.chunks)) if self.chunks[k].norm == "then"), None)
            if then is None or not self._timed_in(i, then) or not self._timed_in(then, len(self.chunks) - 1):
                continue
            scorers = self.view.subjects(i)
            if len(scorers) == 1 and not self._undone(i, len(self.chunks) - 1) and not any(e.scorer is scorers[0] for e in self.events):
                self._add(scorers[0], i, len(self.chunks) - 1, Trigger("first then", i, i, ""), 0.84, alone=False)
                self.events[-1].count = 2

    def _joined(self, other: Chunk, i: int) -> bool:
        """Whether the names `other` and chunk `i` stand side by side in one list, but for brackets."""
        between = re.sub(r"\([^)]*\)", "", self.text[other.end : self.chunks[i].start])
        return 0 < len(between) <= 8 and bool(re.fullmatch(r"\s*(?:,|and|,\s*and)\s*", between))

    def _bare(self) -> None:
        """ "Messi, 35 min: …" on a line of its own, "Evanilson again 11 minutes from time" in a list of scorers."""
        chunks = self.chunks
        for i, chunk in enumerate(chunks[:-1]):
            if chunk.kind != "H" or chunk.possessive or any(e.scorer is chunk for e in self.events):
                continue
            k = i + 1
            while k < len(chunks) and (chunks[k].norm in (",", "again", "(") or chunks[k].norm == "and" and chunks[k - 1].norm == "again") and k - i < 3:
                k += 1
            if k >= len(chunks) or k not in self.view.timed:
                continue
            opens_line = all(c.kind in ";*-," for c in chunks[:i])
            again = chunks[i + 1].norm == "again" and bool(self.events)
            in_bracket = i > 0 and chunks[i - 1].norm in ("(", ",", ";") and self._within_result(i)
            if in_bracket or opens_line and any(c.norm == ":" for c in chunks[k : k + 5]) or again:
                self._add(chunk, i, i, Trigger("bare", i, i, ""), 0.84)

    def _brackets_alone(self) -> bool:
        marked = [i for i, c in enumerate(self.chunks[:-1]) if c.kind == "H" and self.chunks[i + 1].norm == "("]
        return len(marked) >= 2 and not re.search(r"\b(?:booked|sub|subs|replac\w+|sent off|cards?|injur\w+|bench|aged)\b", self.text[self.view.sentence.start : self.view.sentence.end], re.I)

    # --- an event ---------------------------------------------------------------------------------------------

    def _add(self, scorer: Chunk, first: int, last: int, trigger: Trigger, strength: float, listed: bool = False, alone: bool = True) -> None:
        chunks = self.chunks
        inside = self.view.sentence.start <= scorer.start < self.view.sentence.end
        start = min(scorer.start, chunks[first].start, chunks[trigger.first].start) if inside else min(chunks[first].start, chunks[trigger.first].start)
        end = max(chunks[trigger.last].end, scorer.end) if inside else chunks[trigger.last].end
        event = Event(scorer, chunks[trigger.first].start, start, end, strength)
        if listed:
            event.at = event.start = scorer.start
        near = self.text[start : max(end, min(chunks[last].end, end + 90))]
        if OWN_GOAL.search(near) and (not listed or OWN_GOAL.search(self.text[scorer.start - 40 : scorer.start])):
            event.kind = "own goal"
        elif PENALTY.search(self.text[min(event.at, start) : max(end, min(chunks[last].end, event.at + 70, self._next_name(trigger.last)))] if not listed else self.text[scorer.start : scorer.end + 30] + (self.text[chunks[trigger.first].start : chunks[trigger.last].end] if alone else "")) and not NOT_PENALTY.search(near):
            event.kind = "penalty"
        if alone:
            event.count = self._count(first, trigger.last, last)
        position = next((k for k, c in enumerate(chunks) if c is scorer), None)
        if listed and position is not None:
            event.count = max(event.count, self._item_count(position))
        if position is not None and event.kind == "goal" and any("keeper" in c.norm for c in chunks[max(0, position - 3) : position]) and trigger.norm in ("diverted", "diverting", "turned", "deflected", "pushed", "knocked", "bundled"):
            event.kind = "own goal"
        event.role = _role(trigger.norm, self.text[chunks[trigger.first].start : min(chunks[last].end, chunks[trigger.last].end + 60)])
        event.group = chunks[trigger.first].start
        self._colour(event, first, last)
        if event.side is None and event.not_side is None and event.ground is None and inside:
            event.context_side, event.context_not, event.ground = told_side(self.view, event.start, event.end, self.team_topic)
        self.events.append(event)

    def _next_name(self, at: int) -> int:
        """The offset of the first name after chunk `at`: what follows may be told of another."""
        return next((c.start for c in self.chunks[at + 1 :] if c.kind == "H"), self.view.sentence.end)

    def _next_item(self, at: int) -> int:
        """The offset at which a list or another name goes on after chunk `at`."""
        return next((c.start for c in self.chunks[at + 1 :] if c.kind in "Hc"), self.view.sentence.end)

    def _item_count(self, i: int) -> int:
        after = self.chunks[i + 1].norm if i + 1 < len(self.chunks) else ""
        before = " ".join(c.norm for c in self.chunks[max(0, i - 9) : i])
        return 2 if after == "twice" or re.search(r"\btwo (?:(?!and|from)\S+ ){0,5}from$|\bbrace from$|\bdouble from$", before) else 1

    def _count(self, first: int, trigger_last: int, last: int) -> int:
        start = min(first, trigger_last)
        floor = max(0, trigger_last - 5)
        while start > floor and self.chunks[start - 1].kind not in ";bc,r(":
            start -= 1
        clause = self.text[self.chunks[start].start : min(self._next_item(trigger_last), self.chunks[last].end, self.chunks[trigger_last].end + 40)]
        for number, words in COUNTS.items():
            found = words.search(clause)
            if found and not re.search(r"\b(?:minutes?|yards?)\b", clause[found.end() : found.end() + 9]):
                return number
        own = re.search(r"\b(?:his|her) (second|third|fourth)\b(?!.{0,20}(?:season|campaign|game in|straight|club|league|year|international|tournament|in a row|in (?:two|three|four|as many)))", clause)
        return ORDINALS[own[1]] if own else 1

    def _colour(self, event: Event, first: int, last: int) -> None:
        """What the clause adds to an event: the running score, the side that it served."""
        chunks = self.chunks
        for k in range(first, last + 1):
            chunk = chunks[k]
            if chunk.kind == "S" and not chunk.value.goalless and k > 0 and (chunks[k - 1].norm in ("it", "for", "score", "to", "the") or event.running is None and re.search(r"ma(?:de|ke|king|kes)\b", self.text[max(0, chunk.start - 22) : chunk.start])):
                if re.search(r"\b(?:it|for|score)\b(?: the)? ?$|ma(?:de|ke|king|kes)\b.{0,14}$|^.{0,3}$", self.text[max(chunks[first].start, chunk.start - 20) : chunk.start]):
                    event.running = (chunk.value.left, chunk.value.right)
            if event.side is None and event.not_side is None:
                self._served(event, k, first)

    def _served(self, event: Event, k: int, first: int) -> None:
        """A side named in the clause: "put T ahead", "scored for T", "T's second", "condemned T"."""
        chunks = self.chunks
        chunk = chunks[k]
        ground = ground_of(chunk)
        if chunk.start <= event.at and k > first:
            return
        if chunk.kind == "P" and chunk.norm in ("them", "their") or chunk.kind == "d" and chunk.norm == "their":
            self._served_them(event, k, first)
            return
        if chunk.kind != "T" and ground is None:
            return
        before = [c.norm for c in chunks[max(first, k - 4) : k]]
        served = any(word in GAVE for word in before)
        hurt = any(word in BEAT for word in before)
        if before[-1:] == ["the"]:
            before = before[:-1]
        if chunk.kind == "T" and chunk.possessive:
            following = {c.norm for c in chunks[k + 1 : k + 6]}
            if following & {"second", "third", "first", "fourth", "fifth", "opener", "equaliser", "equalizer", "winner", "lead", "advantage", "goal", "leveller", "consolation", "only", "sixth"} and not hurt:
                event.side = str(chunk.value.name)
            return
        if k + 1 < len(chunks) and (chunks[k + 1].kind == "H" or "person_words.words" in chunks[k + 1].labels):
            return  # "the former Chelsea boss" is no side
        at = self.chunks[k - 2 if self.chunks[k - 1].kind == "d" else k - 1] if k > 1 else None
        if at is not None and at.kind == "p" and at.norm not in ("for", "against", "past"):
            return  # "a draw at Leeds"
        if hurt and not served:
            if chunk.kind == "T":
                event.not_side = str(chunk.value.name)
            elif ground:
                event.ground = "away" if ground == "home" else "home"
        elif served:
            if chunk.kind == "T":
                event.side = str(chunk.value.name)
            else:
                event.ground = ground


    def _served_them(self, event: Event, k: int, first: int) -> None:
        """ "headed them in front", "their second", "condemned them"."""
        team = meant_team(self.view, k, self.team_topic)
        if team is None:
            return
        before = self.chunks[k - 1].norm if k > first else ""
        following = {c.norm for c in self.chunks[k + 1 : k + 4]}
        if self.chunks[k].norm == "them":
            if before in BEAT:
                event.not_side = team
            elif before in GAVE or following & {"ahead", "front", "level", "lead"}:
                event.side = team
        elif following & {"second", "third", "first", "fourth", "fifth", "lead", "advantage", "opener", "equaliser", "winner"}:
            event.side = team


ROLES = (
    ("winner", re.compile(r"\b(?:winner|winning goal|won it|wins it|winning it|settled it|match[- ]winner|game[- ]winner|only goal|lone goal|decisive goal|the only)\b", re.I)),
    ("level", re.compile(r"\b(?:equali[sz]\w+|level\w*|cancel\w* out|restor\w+ parity|drew level|tied (?:it|the)|evened|squared)\b", re.I)),
    ("behind", re.compile(r"\b(?:consolation|pull\w+ (?:one|a goal) back|reduc\w+ the|halv\w+ the|cut the (?:deficit|lead)|got one back|gets one back|clawed one back|a lifeline|spoil\w+|hope)\b", re.I)),
    ("opener", re.compile(r"\b(?:opener|open\w* the scoring|opening goal|br[oe]\w+ the deadlock|broke the ice|breakthrough|opened scoring|made it 1-0|the opener)\b", re.I)),
    ("extend", re.compile(r"\b(?:doubl\w+ (?:the|their|his side's) (?:lead|advantage)|(?:extend|increas|stretch|trebl|tripl)\w* (?:the|their) (?:lead|advantage)|seal\w*|wrapp\w+ up|complet\w+ the (?:scoring|rout|win)|put the (?:game|result) )", re.I)),
)  # fmt: skip


def _role(norm: str, clause: str) -> str | None:
    """What the goal did to the score, by the words that tell it."""
    for role, words in ROLES:
        if words.search(norm):
            return role
    return next((role for role, words in ROLES if words.search(clause)), None)


def person_topic(view: Clauses, events: list[Event]) -> Chunk | None:
    """The person that "he" means in the next sentence: the last scorer, else the only person named as a subject."""
    inside = [e.scorer for e in events]
    if inside:
        return inside[-1]
    named = [c for c in view.chunks if c.kind == "H" and not c.possessive]
    if len({c.norm.split()[-1] for c in named}) == 1:
        return named[0]
    if not named and any(c.kind == "P" and c.norm in SINGULAR for c in view.chunks):
        return view.topic
    return None
