"""Matches to come: fixture claims from verbs of meeting and nouns for a match, in sentences about the future.

In: a sentence, the running discourse and the results that the sentence tells. Out: match claims with status
`scheduled`. A meeting in the past tense, or one whose day has passed, is no fixture.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise, takewhile

from transforms.annotate.chunks import Sentence
from transforms.extract.competitions import known_cup, shared_league
from transforms.extract.complements import complement
from transforms.extract.discourse import Discourse
from transforms.extract.earlier import ENDED
from transforms.extract.frames import JOURNEY, JOURNEYS, has_gone, is_noun, sections
from transforms.extract.hedged import hangs_on_another, is_hedged
from transforms.extract.lots import LOTS
from transforms.extract.meetings import RESULTS, topic_of
from transforms.extract.needs import POINTS
from transforms.extract.nextups import NextUps
from transforms.extract.obliques import oblique
from transforms.extract.opponentlists import VERSUS
from transforms.extract.opponents import OPPONENTS, VISITORS
from transforms.extract.pairings import HAVE_WHOM, HYPHENS
from transforms.extract.relatives import before_aside
from transforms.extract.runins import SEASONS
from transforms.extract.sharedlegs import share
from transforms.extract.tense import FUTURE, lexicon
from transforms.extract.tofinals import is_to_finals
from transforms.lexicon.wording import Wording, any_of
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

HOME_VERBS = word_set("en", "results", "hosting", "home")
AWAY_VERBS = word_set("en", "results", "hosting", "away")
ADVERBS = lexicon("adverbs")
PAST_VERBS, MATCHES, DIRECTIONS = lexicon("past_verbs"), lexicon("matches"), lexicon("directions")
WAITS = Wording(lexicon("waits"), rf"(?:{any_of(lexicon('waits'))})\b")
CUP_MATCH = re.compile(r"\b(?:qualif\w*|match|tie|game|clash|opener|final|friendly|play-?off)\b")
AGAIN = Wording(("again", "replay", "rematch", "having"), r"\b(?:again|replay|rematch|having)\b")
PLURAL_FORMS, SIDES = lexicon("plural_forms"), lexicon("sides")
MET_BY, PLURAL = lexicon("met_by"), lexicon("plural")
PITS = frozenset({"pits", "pit", "paired", "pair", "pairs", "pitting", "pairing"})
BRINGS = frozenset({"brings", "bring"})
LONG_AGO = 14  # days after a match in which its two sides are not told to meet again
WATCHING = frozenset({"watch", "scout", "attend"})
ASKED = frozenset("decide decides determine determines determining deciding discover see know learn settle out".split())
BOTH_DO = frozenset(
    {"clash", "lock", "go", "do", "cross", "contest", "replay"}
)  # "lock horns", "go head-to-head", "contest the final"
UNLABELLED = (
    VERSUS
    | MATCHES
    | LOTS
    | SEASONS
    | BOTH_DO
    | POINTS
    | VISITORS
    | OPPONENTS
    | BRINGS
    | {"up"}
    | HYPHENS
    | PITS
    | {"(", "between", "home", "away", "against", *HAVE_WHOM}
)


def read_fixtures(sentence: Sentence, text: str, discourse: Discourse, told: list[MatchClaim]) -> list[MatchClaim]:
    """The fixture claims of one sentence; `told` are the results that it tells."""
    topic, discourse.topic = discourse.topic, topic_of(sentence, discourse)
    reader = _Fixtures(sentence, text, discourse)
    again = AGAIN.search(text, sentence.start, sentence.end, sentence.words) is not None
    found = _new(reader.read(told), told, discourse.annotated.anchor, again)
    for claim in found:
        _same_leg(claim, discourse.announced)
    _same_round(found, discourse, sentence)
    found = share(found, told, sentence, text)
    discourse.topic = topic if _they_follow(sentence, discourse) else reader.waited_for or topic
    discourse.told_before = discourse.told_now or discourse.told_before
    discourse.told_now, discourse.coming = told, found
    for claim in told:  # the leg named belongs to the match to come: "drew 1-1 last week and host the return"
        if claim.leg == 2 and any(c.leg == 2 and {c.home_team, c.away_team} == {claim.home_team, claim.away_team}
                                  for c in found):  # fmt: skip
            claim.leg = 1
    for claim in told:
        if discourse.met_before(claim):
            discourse.closed.add(frozenset((claim.home_team, claim.away_team)))
    for claim in (*told, *found):
        if claim.leg == (1 if claim.status == "played" else 2):
            discourse.tie, discourse.tie_block = (claim.home_team, claim.away_team), sentence.block
        elif claim.leg == 2:
            discourse.tie = None
    return found


def _same_round(found: list[MatchClaim], discourse: Discourse, sentence: Sentence) -> None:
    """Ties of one cup told one after the other in a paragraph are of the round that the first of them names: "Bayern
    will face Chelsea in the quarter-finals. Liverpool meet Juventus"."""
    before = discourse.coming if discourse.before(sentence) is not None else []
    for claim in found:
        last = before[-1] if before else None
        alike = last is not None and last.competition == claim.competition and known_cup(claim.competition or "")
        if last is not None and alike and not sentence.has("G") and claim.stage is None and claim.leg is None:
            apart = {last.home_team, last.away_team}.isdisjoint({claim.home_team, claim.away_team})
            claim.stage = last.stage if apart and last.status == claim.status else None
        before = [claim]


def _they_follow(sentence: Sentence, discourse: Discourse) -> bool:
    """Whether the next sentence of the paragraph opens with "they": the side that this one is about."""
    following = discourse.after(sentence)
    return following is not None and bool(following.chunks) and following.chunks[0].norm in ("they", "their")


def _same_leg(claim: MatchClaim, announced: dict[frozenset[str], MatchClaim]) -> None:
    """A match to come told again is the leg that it was said to be before, unless its day or ground is another."""
    before = announced.setdefault(frozenset((claim.home_team, claim.away_team)), claim)
    if claim.leg or not before.leg:
        return
    days = {c.date for c in (claim, before) if c.date_precision == "day"}
    homes = {c.home_team for c in (claim, before) if c.home_known}
    if len(days) < 2 and len(homes) < 2:
        claim.leg, claim.stage = before.leg, claim.stage or before.stage
        claim.date, claim.date_precision = before.date or claim.date, before.date_precision or claim.date_precision


def _new(found: list[MatchClaim], told: list[MatchClaim], anchor: date | None, again: bool) -> list[MatchClaim]:
    """Each match to come once, without those whose result the sentence tells; but the other leg of a tie, a replay
    (`again`) or a match on a day still to come is another one: "host Derby on Saturday having won 3-0 there in May"."""
    kept: dict[object, MatchClaim] = {}
    played = {frozenset((c.home_team, c.away_team)) for c in told}
    days = {(frozenset((c.home_team, c.away_team)), c.date) for c in told}
    for claim in found:
        pair = frozenset((claim.home_team, claim.away_team))
        coming = claim.date is not None and anchor is not None and claim.date >= anchor
        long_ago = anchor is not None and any(
            frozenset((c.home_team, c.away_team)) == pair and c.date is not None and (anchor - c.date).days > LONG_AGO
            for c in told
        )  # "host Derby, whom they beat 2-0 in August"
        another = again or long_ago or (coming and claim.date_precision == "day" and (pair, claim.date) not in days)
        if pair in played and claim.leg is None and not another:
            continue
        known = kept.get((pair, claim.leg))
        if known is None or (known.date is None and claim.date is not None):
            kept[pair, claim.leg] = claim
    return list(kept.values())


class _Fixtures(NextUps):
    """One sentence: its verbs of meeting, nouns for a match, pairings with "v", and legs to come."""

    def read(self, told: list[MatchClaim]) -> list[MatchClaim]:
        """All that the sentence tells of matches to come."""
        if "T" not in [c.kind for c in self.chunks]:
            return self.without_teams(told)
        if row := self.schedule() or self.run_in():
            return row
        found: list[MatchClaim] = []
        waits = WAITS.may_be_of(self.sentence.words)
        for i, chunk in enumerate(self.chunks):
            if not (chunk.labels or waits or chunk.kind == "C" or chunk.norm in UNLABELLED):
                continue  # most words tell of no match
            labels = sections(chunk)
            finite = chunk.norm.startswith(("are ", "is ")) or self._after_adverb(i)
            if "fixture" in labels and (finite or not is_noun(self.chunks, i)):
                found += self._verb(i)
            elif chunk.norm in VERSUS and 0 < i < len(self.chunks) - 1 and self.chunks[i - 1].kind == "T":
                found += self._pairing(i, i - 1)
            elif chunk.norm == "against":
                found += self._pairing_against(i)
            elif chunk.norm in HAVE_WHOM:
                found += self._has_whom(i)
            elif chunk.norm == "between":
                found += self._pairing(i + 2, i + 1)
            elif chunk.norm in HYPHENS:
                found += self._hyphened(i)
            elif chunk.norm == "(":
                found += self._in_bracket(i)
            elif chunk.norm in BRINGS:
                found += self._brings(i)
            elif chunk.norm == "up" and i and self.chunks[i - 1].norm == "next" and (told_next := self._next_up(i)):
                found += told_next
            elif chunk.norm in OPPONENTS:
                found += self._next_opponents(i)
            elif chunk.norm in VISITORS:
                found += self._are_visitors(i)
            elif chunk.norm in PITS and (pairs := self._pits(i)):
                found += pairs
            elif chunk.norm in ("home", "away") and self.chunks[i - 1 if i else 0].norm != "a":
                found += self._at_home_to(i)
            elif "hosting.home" in chunk.labels:
                continue  # "co-hosting the World Cup with Mexico" is no match
            elif chunk.norm in BOTH_DO and (both := self._of_both(i)):
                found += both
            elif labels & {"match_noun", "legs", "stages", "fixture"} or chunk.norm in MATCHES or self._of_cup(i):
                found += self._noun(i)
            elif waits and WAITS.match(self.text, chunk.start):
                found += self._waits(i)
            elif chunk.norm in LOTS:
                found += self._lot(i)
            elif chunk.norm in SEASONS:
                found += self.season_edge(i)
            elif labels & {"win", "won", "lose", "draw", "win_noun", "draw_noun", "loss_noun"} or chunk.norm in POINTS:
                found += self._needed(i)
        return (
            found
            or self.next_told(told)
            or self.against()
            or self.lead_taken()
            or self.second_leg(told)
            or self.without_teams(told)
        )

    def _after_adverb(self, i: int) -> bool:
        """Whether what stands before the word makes it a verb: an adverb ("now play"), or a subject in the plural with
        the opponent right behind ("the champions host Leeds", "Slot's side face a Leeds team")."""
        before, chunk = self.chunks[i - 1] if i else None, self.chunks[i]
        if before is None:
            return False
        if chunk.norm in PLURAL_FORMS and (before.kind == "n" or before.kind == "w" and before.norm in SIDES):
            return "T" in [c.kind for c in self.chunks[i + 1 : i + 4] if c.kind in "Tpb,;"][:1]
        return i > 1 and before.norm in ADVERBS and self.chunks[i - 2].kind in "TPHnmcwC,"

    def _of_cup(self, i: int) -> bool:
        """A competition named as its match ("the World Cup qualifier against"), or before "versus"."""
        chunks = self.chunks
        return chunks[i].norm == "versus" or (
            chunks[i].kind == "C"
            and i + 2 < len(chunks)
            and chunks[i + 1].norm in ("against", "with")
            and bool(CUP_MATCH.search(chunks[i].norm))
        )

    def _verb(self, i: int) -> list[MatchClaim]:
        chunks = self.chunks
        verb = chunks[i].norm
        if verb.split()[0] in PAST_VERBS or self._past(i) or self._describes(i) or self._went_on(i):
            return []
        behind = [c.norm for c in chunks[i + 1 : i + 2]]
        if self._had_come_to(i) or self._had_to(i) or behind == ["back"]:
            return []  # "will welcome back Smith against Leeds"
        if behind == ["out"] and verb.startswith("play"):
            return []  # "contrived to play out a 0-0 draw with Leeds"
        if i > 1 and chunks[i - 1].norm == "who" and chunks[i - 2].norm in ASKED:
            return []  # "the match will determine who plays Leeds and Derby"
        other = complement(chunks, i, frozenset({"against", "with", "versus", "at"}), direct=True)
        other = other or self._against_behind_day(i)
        if other is not None and other[1] == "with" and verb in HOME_VERBS and not self._match_before(other[0] - 1):
            return []  # "will host a coaching clinic with Leeds"
        if other is None:
            return (
                (self.where(i) if verb in AWAY_VERBS else [])
                or (self._came_to(i) if verb in AWAY_VERBS else [])
                or (self._visit(i) if verb in ("visit", "visits") else [])
                or self._of_both(i)
                or self._whom_they_meet(i)
            )
        if verb.startswith("arrive") and chunks[other[0] + 1 : other[0] + 2] and chunks[other[0] + 1].kind in "wn":
            return []  # "arrive at Leeds station"
        if chunks[other[0]].possessive or self._beside(i, other) or hangs_on_another(chunks, other[0]):
            return []
        if is_to_finals(chunks, i, other[0]):
            return []
        if any(c.norm in WATCHING for c in chunks[i + 1 : other[0]]):
            return []  # "will travel to Dublin to watch Ireland's friendly with Leeds"
        if other[1] == "against" and verb.startswith("meet"):
            return []  # "leapt to meet a corner for the only goal against Leeds"
        own, pronoun = self.own_side(i, other[0], noun=False)
        if pronoun and self.came is not None and own == self.came[0]:
            own = self.came[1]  # "Hull visit on 10 April and they go to Stoke on 17 April": not Hull
        own = own or self._whose_match(i)
        if own is None or self._one_of_two(own, i) or self._won_by_nobody_yet(i) or is_hedged(chunks, i):
            return []
        side = "own" if verb in HOME_VERBS else "rival" if verb in AWAY_VERBS else None
        return self.claims(i, other, own, side, "prose.fixture", ("pronoun",) if pronoun else ())

    def _against_behind_day(self, i: int) -> tuple[int, str] | None:
        """The opponent that a comma parts from the verb at `i` and its day: "both play on Sunday, against Leeds"."""
        behind = self.chunks[i + 1 : i + 6]
        kinds = "".join(c.kind for c in behind)
        at = kinds.find(",pT")
        if at < 1 or "D" not in kinds[:at] or set(kinds[:at]) - set("pD") or behind[at + 1].norm != "against":
            return None
        return i + 1 + at + 2, "against"

    def _whose_match(self, i: int) -> str | None:
        """Whose match it is that the verb at `i` places: "Leeds' last two games are at Derby and at home to Hull"."""
        if self.chunks[i - 1].norm.rpartition(" ")[2] not in MATCHES:
            return None
        owner = next((c for c in reversed(self.chunks[:i]) if c.kind == "T"), None)
        return str(owner.value.name) if owner is not None and owner.possessive else None

    def _went_on(self, i: int) -> bool:
        """Whether a participle belongs to a sentence of the past: "the night began with Leeds hosting Derby"."""
        if not self.chunks[i].norm.split()[0].endswith("ing") or self.future_words or self.future_day:
            return False
        return self.told_as_past(i) and self.chunks[i - 1].kind == "T"

    def _had_come_to(self, i: int) -> bool:
        """Whether the verb tells what a side had gone for or was seen to do: "travelled to Hull to face Leeds"."""
        before = self.chunks[max(0, i - JOURNEY) : i]
        journey = any(c.norm.partition(" ")[0] in JOURNEYS for c in before)
        if journey and any(c.norm in ENDED for c in self.chunks[i + 1 : i + 6]):
            return True  # "the trip to face Leeds ended in a draw"
        if not before or any(c.norm in ("is", "are") for c in before):
            return False
        gone = before[-1].norm.split()[-1] == "to" and has_gone(self.chunks, i)
        if gone and not {"through", "have", "has"} & {c.norm for c in before} and not self._future_beside(i):
            return True  # but "have gone to Hull", "came through to face Leeds"
        if self.future_words or self.future_day:
            return False
        if before[-1].norm == "to":
            return gone or (journey and self.told_as_past(len(self.chunks)))
        return any(c.norm == "saw" for c in before[-5:])

    def _had_to(self, i: int) -> bool:
        """Whether the verb tells what a side once had to do: "had to play Hull twice", "had to fly to Rome to meet"."""
        before = [c.norm for c in takewhile(lambda c: c.kind not in ",;", reversed(self.chunks[:i]))][:JOURNEY]
        told = before[:1] == ["to"] and ("to", "had") in pairwise(before) and "still" not in before
        return told and not self._future_beside(i)

    def _future_beside(self, i: int) -> bool:
        """Whether the sentence tells of the future with more than the infinitive at chunk `i`, or a day behind it."""
        verb, start, end = self.chunks[i], self.sentence.start, self.sentence.end
        told = FUTURE.regex.search(self.text, start, self.chunks[i - 1].start) or FUTURE.regex.search(
            self.text, verb.end, end
        )
        if told is None and any(RESULTS & sections(c) for c in self.chunks[i + 1 :]):
            return False  # "travelled to take on Leeds on Saturday and lost"
        return told is not None or any(c.kind == "D" and c.value.direction != "past" for c in self.chunks[i:])

    def _describes(self, i: int) -> bool:
        """Whether the word is no verb, but describes the team behind it: "lost to visiting Leeds", "the World Cup
        hosts Qatar"."""
        beside = self.chunks[i + 1] if i + 1 < len(self.chunks) else self.chunks[i]
        if self.chunks[i].norm == "visiting" and "person_words.words" in beside.labels:
            return True  # "Visiting winger Smith gave Leeds the lead"
        if i == 0:
            return self.chunks[i].norm in ("host", "hosts")
        before = self.chunks[i - 1]
        if self.chunks[i].norm == "visiting":
            after = self.chunks[i + 2] if i + 2 < len(self.chunks) else before
            goes_on = after.kind == "w" and after.norm.endswith("ing")  # "visiting Leeds holding on for a draw"
            return goes_on or before.norm in MET_BY or bool(RESULTS & sections(before))
        return self.chunks[i].norm in ("host", "hosts") and (
            before.kind in "Cp("
            and (self.chunks[i].norm, before.norm) != ("host", "to")
            or before.kind == "H"
            and i == 1
            or self._listed_host(i)
        )  # "a win over hosts Leeds"

    def _listed_host(self, i: int) -> bool:
        """Whether the word describes the next of the sides that a result is told of: "lost to Leeds, hosts Hull and
        Derby"."""
        chunks = self.chunks
        if i < 3 or [c.kind for c in chunks[i - 2 : i]] not in (["T", ","], ["T", "c"]) or chunks[i].norm != "hosts":
            return False
        return oblique(chunks, i - 2) and any(RESULTS & sections(c) for c in chunks[: i - 2])

    def _one_of_two(self, own: str, i: int) -> bool:
        """Whether the side before chunk `i` is one of two that may be meant: "Leeds or Derby will face Hull"."""
        return any(
            c.kind == "T" and c.value.name == own and k and self.chunks[k - 1].norm == "or"
            for k, c in enumerate(self.chunks[:i])
        )

    def _came_to(self, i: int) -> list[MatchClaim]:
        """The match at the ground where a verb leads, and who came to whom: "Leeds come to Pride Park on Sunday"."""
        found = self._to_ground(i)
        if found and (self._one_of_two(found[0].away_team, i) or is_hedged(self.chunks, i)):
            return []
        if found and found[0].home_team in (self.discourse.topic_before, self.discourse.protagonist):
            self.came = (found[0].away_team, found[0].home_team)
        return found

    def _visit(self, i: int) -> list[MatchClaim]:
        """ "Wolves visit on Sunday", "Wolves, who are third, visit on Sunday": at the side that the article is speaking
        of."""
        chunks = self.chunks
        visitor = next((k for k in range(i - 1, max(-1, i - 3), -1) if chunks[k].kind == "T"), None)
        if visitor is None:
            visitor = before_aside(chunks, i)
        if visitor is None or not any(c.kind == "D" for c in chunks[i : i + 4]):
            return []
        own = chunks[visitor].value.name
        hosts = [h for h in (self.discourse.topic_before, self.discourse.protagonist) if h]
        for host in sorted(hosts, key=lambda h: shared_league(h, own) is None):
            if host != own and self._plausible(host, own):
                claim = self.claim(i, visitor, host, own, host, "prose.fixture visit")
                self.came = (own, host) if claim else self.came
                return [claim] if claim else []
        return []
