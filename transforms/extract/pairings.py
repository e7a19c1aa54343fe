"""Matches to come told as a pair: "Fulham v Leeds", "Fulham against Leeds on Sunday", "Fulham, whom they meet next".

In: a sentence of chunks and the running discourse. Out: match claims with status `scheduled`. A pair that only a verb
of the past or a goal joins ("scored for Fulham against Leeds") is none.
"""

from __future__ import annotations

from transforms.annotate.chunks import Chunk
from transforms.extract.frames import sections
from transforms.extract.homes import owners
from transforms.extract.schedules import Schedules
from transforms.extract.tense import lexicon
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

MATCHES, FOLLOWS = lexicon("matches"), lexicon("pair_follows")
DONE, SPARED = lexicon("done"), lexicon("spared")
LED_TO = lexicon("earned") | {"set", "tee", "teed"}
STILL_AHEAD = frozenset({"next", "upcoming", "forthcoming"})
TIGHT = 6  # chunks before a noun that say whether its match was played
RESCHEDULED = word_set("en", "grammar", "off_field", "moved")
WITHIN = 8  # chunks behind a pair in which its verb stands
HAVE_WHOM = frozenset({"have", "has"})
OPENS_PAIR = frozenset({"is", "are", "and", "with", "it is", ""})  # before the first of two in a pair with "against"
SEES = frozenset({"sees", "see", "has", "have", "pits", "puts"})
HYPHENS = frozenset("-–")
LINE_UPS = MATCHES | {"match-ups", "matchups", "pairings", "draws", "line-up"}
DAY_REACH = 5  # chunks between a pair and the day that it is told for
PRAISED = frozenset({"or", "/", "best", "worst", "greatest", "finest"})  # beside a pair of no match to come


class Pairings(Schedules):
    """One sentence: two sides told side by side, or one in a clause about the other."""

    def _pairing(self, i: int, first: int) -> list[MatchClaim]:
        """ "Fulham v Leeds", "between Fulham and Leeds"."""
        chunks = self.chunks
        second = i + 1
        if second >= len(chunks) or chunks[first].kind != "T" or chunks[second].kind != "T":
            return []
        beside = [chunks[k].norm for k in (first - 1, second + 1) if 0 <= k < len(chunks)]
        third = chunks[second + 1 : second + 3]
        if chunks[i].kind == "," and [c.kind for c in third] == ["c", "T"] and third[0].norm == "and":
            return []  # "the battle for second place between Leeds, Derby and Hull"
        between = chunks[first - 1].norm in ("between", "of") and chunks[i].norm == "and"
        if PRAISED & set(beside) or any(c.kind == "S" for c in chunks):
            return []
        ahead = self.is_ahead(first) or (self.of_draw and not between)
        ahead = ahead or (between and first > 1 and chunks[first - 2].norm in ("is", "are"))
        if not ahead and (between or self.told_as_past(len(chunks))):
            return []
        pairs = (
            k for k in range(first - 1, -1, -1) if chunks[k].kind not in "Tc," and chunks[k].norm != chunks[i].norm
        )
        verb = next(pairs, 0)
        if chunks[verb].norm in ("was", "were") and not self.of_draw:
            return []  # "the first games that took place were Leeds v Derby and Hull v Stoke"
        if between and self.told_as_past(first) and not self.future_day:
            return []  # "the lunch-time kick-off was the replay between Leeds and Hull"
        if between and (not self._match_before(first) or self._done(first) or self._was(second)):
            return []
        if between:
            self.discourse.speak_of((chunks[first].value.name, chunks[second].value.name), self.sentence.block)
        noun = next((k for k in range(first - 2, max(-1, first - 5), -1) if self._is_noun_of_match(k)), second)
        at, other = (noun, second) if between else (second, first)
        claim = self.claim(
            at, other, chunks[first].value.name, chunks[second].value.name, None, "prose.fixture pairing"
        )
        if claim and self._won_by_nobody_yet(first):
            claim.stage = None  # "meet the winner of the Leeds v Derby tie in the semi-final"
        return [claim] if claim else []

    def _was(self, second: int) -> bool:
        """Whether the verb behind the pair that ends at `second` tells of a match that was: "the meeting of Leeds and
        Hull on Tuesday was settled late"; not of one that was put off."""
        behind = self.chunks[second + 1 : second + WITHIN]
        verb = next((c.norm for c in behind if c.kind in "xmK"), "")
        put_off = any(c.norm in RESCHEDULED for c in behind)
        return verb in ("was", "were", "had") and not self.future_day and not put_off

    def _done(self, i: int) -> bool:
        """Whether the noun's phrase speaks of a match that was played, or that is spared: "avoid a tie with Leeds"."""
        spared = any(c.norm in SPARED for c in self.chunks[max(0, i - 3) : i])
        near = [c.norm for c in self.chunks[max(0, i - TIGHT) : i]]
        last = max((k for k, norm in enumerate(near) if norm in DONE), default=None)
        if last is not None and self._led_to(i, len(near) - last):
            return spared  # "beat Hull 2-0 to earn a tie with Leeds"
        return spared or (last is not None and STILL_AHEAD.isdisjoint(near[last:]))  # "clearer after their next game"

    def _led_to(self, i: int, reach: int) -> bool:
        """Whether the match of the noun at `i` is what the result told up to `reach` chunks before it led to."""
        k = i - 1
        while k > i - reach and self.chunks[k].kind in "dwGCD-N" and self.chunks[k].norm not in LED_TO:
            k -= 1
        return k > max(0, i - reach) and self.chunks[k].norm in LED_TO and self.chunks[k - 1].norm in ("to", "and")

    def _pairing_against(self, i: int) -> list[MatchClaim]:
        """ "Sunday's other game is Fulham against Leeds", "Fulham against Leeds at 2pm": with a day still to come."""
        chunks = self.chunks
        up = i > 1 and chunks[i - 1].norm == "up"  # "Saturday sees Fulham up against Leeds"
        one = i - 1 - up
        if not 0 < i < len(chunks) - 1 or chunks[one].kind != "T" or chunks[i + 1].kind != "T":
            return []
        before = chunks[one - 1] if one > 0 else None
        opens = before is None or before.kind in ",;(" or before.norm in OPENS_PAIR or (up and before.norm in SEES)
        opens = opens or (up and before is not None and before.kind == "T" and before.possessive)  # "Spain's Getafe"
        if not opens or chunks[one].possessive or chunks[i + 1].possessive or self.told_as_past(len(chunks)):
            return []
        told = self._pair_dated(i) or self._one_of_pairs(i) or (up and self.is_ahead(i))
        if any(c.kind == "S" for c in chunks) or not told:
            return []
        first, second = str(chunks[one].value.name), str(chunks[i + 1].value.name)
        claim = self.claim(i + 1, one, first, second, None, "prose.fixture pairing")
        return [claim] if claim else []

    def _one_of_pairs(self, i: int) -> bool:
        """Whether the pair around chunk `i` is one of several behind a round's name: "The semi-finals are Leeds against
        Derby and Hull against Luton"."""
        chunks = self.chunks
        pairs = [k for k in range(1, len(chunks) - 1) if chunks[k].norm == "against" and self._between_teams(k)]
        head = chunks[: pairs[0] - 1] if i in pairs and len(pairs) > 1 else []
        named = any(c.kind == "G" or c.norm in LINE_UPS for c in head)
        return named and [c.norm for c in head[-1:]] in (["are"], [":"], ["be"])

    def _hyphened(self, i: int) -> list[MatchClaim]:
        """ "Sunday's other matches are Leeds-Derby, Hull-Luton": two pairs or more, each around a hyphen as at `i`."""
        chunks = self.chunks
        pairs = [k for k in range(1, len(chunks) - 1) if self._hyphen_between(k)]
        if len(pairs) < 2 or i not in pairs or self.sentence.has("SN") or not self._match_before(pairs[0] - 1):
            return []
        if not self.is_ahead(pairs[0]) or self.told_as_past(len(chunks)):
            return []
        first, second = str(chunks[i - 1].value.name), str(chunks[i + 1].value.name)
        claim = self.claim(i + 1, i - 1, first, second, None, "prose.fixture pairing")
        return [claim] if claim else []

    def _hyphen_between(self, k: int) -> bool:
        """Whether a hyphen at chunk `k` joins two teams."""
        return self.chunks[k].kind in "-," and self.chunks[k].norm in HYPHENS and self._between_teams(k)

    def _between_teams(self, k: int) -> bool:
        return self.chunks[k - 1].kind == self.chunks[k + 1].kind == "T"

    def _in_bracket(self, i: int) -> list[MatchClaim]:
        """ "Leeds (against Derby) and Hull (at Luton) play on Saturday": the opponent in the bracket at `i`."""
        chunks = self.chunks
        inside = chunks[i + 1 : i + 4]
        if not i or chunks[i - 1].kind != "T" or len(inside) < 3 or inside[2].norm != ")":
            return []
        if inside[0].norm not in ("against", "at", "v", "versus") or inside[1].kind != "T":
            return []
        if self.sentence.has("S") or not self.is_ahead(i) or self.told_as_past(len(chunks)):
            return []
        own, rival = str(chunks[i - 1].value.name), str(inside[1].value.name)
        home = rival if inside[0].norm == "at" else None
        claim = self.claim(i + 2, i - 1, own, rival, home, "prose.fixture pairing")
        return [claim] if claim else []

    def _pair_dated(self, i: int) -> bool:
        """Whether a day still to come stands behind the pair at `i`, or opens the sentence before it."""
        chunks = self.chunks
        behind = chunks[i + 2 : i + 2 + DAY_REACH]
        end = next((n for n, c in enumerate(behind) if c.kind in "T;"), len(behind))
        days = [c for c in (*behind[:end], *chunks[: min(3, i)]) if c.kind == "D"]
        if any(c.norm in FOLLOWS for c in behind[:end]):
            return not any(c.value.direction == "past" for c in days)
        return bool(days) and all(self._is_open(c) for c in days)

    @staticmethod
    def _is_open(day: Chunk) -> bool:
        """Whether the chunk names one day, and none that is told as past."""
        return bool(day.value.direction != "past" and day.value.precision == "day")

    def _has_whom(self, i: int) -> list[MatchClaim]:
        """ "Leeds have Derby on Saturday", "Leeds have Derby at Elland Road on Saturday"."""
        chunks = self.chunks
        if i + 3 >= len(chunks) or chunks[i + 1].kind != "T" or chunks[i + 1].possessive or self.told_as_past(i):
            return []
        rest = chunks[i + 2 : i + 6]
        place = rest[1] if rest[0].norm == "at" and rest[1].kind == "L" else None
        day = next((c for c in (rest[2:] if place is not None else rest) if c.kind not in "p"), None)
        if day is None or day.kind != "D" or day.possessive or not self._is_open(day):
            return []
        own, _ = self.own_side(i, i + 1, noun=False)
        if own is None:
            return []
        side = self._side_of(place, own, str(chunks[i + 1].value.name))
        return self.claims(i, (i + 1, ""), own, side, "prose.fixture")

    @staticmethod
    def _side_of(place: Chunk | None, own: str, rival: str) -> str | None:
        """Whose ground the place is: the own side's or the rival's."""
        named = owners(place) if place is not None else []
        return "own" if own in named else "rival" if rival in named else None

    def _whom_they_meet(self, i: int) -> list[MatchClaim]:
        """ "A point behind Derby, whom they meet on Sunday": the opponent is the one that the pronoun stands for."""
        chunks = self.chunks
        if i < 3 or [c.kind for c in chunks[i - 2 : i]] != ["r", "P"] or chunks[i - 2].norm not in ("whom", "who"):
            return []
        k = i - 4 if chunks[i - 3].kind == "," else i - 3
        if k < 0 or chunks[k].kind != "T" or not (self.future_words or self.future_day or self._day_behind(i)):
            return []
        rival = str(chunks[k].value.name)
        before = [str(c.value.name) for c in chunks[:k] if c.kind == "T" and c.value.name != rival]
        own = before[0] if before else self.discourse.topic_before
        if own is None or own == rival or not self._plausible(own, rival):
            return []
        labels = chunks[i].labels
        side = "own" if "hosting.home" in labels else "rival" if "hosting.away" in labels else None
        return self.claims(i, (k, ""), own, side, "prose.fixture", ("pronoun",))

    def _day_behind(self, i: int) -> bool:
        """Whether a day that is not told as past stands right behind the verb at `i`."""
        reach = i + 4 + 2 * any(c.kind == "L" for c in self.chunks[i + 1 : i + 4])  # "meet at Pride Park on Monday"
        days = [c for c in self.chunks[i + 1 : reach] if c.kind == "D"]
        return bool(days) and days[0].value.direction != "past"

    def _match_before(self, first: int) -> bool:
        return any(self._is_noun_of_match(k) for k in range(max(0, first - 4), first))

    def _is_noun_of_match(self, k: int) -> bool:
        chunk = self.chunks[k]
        return chunk.norm in MATCHES or not sections(chunk).isdisjoint({"match_noun", "stages", "legs"})
