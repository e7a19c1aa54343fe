"""Matches to come told by a noun: "Saturday's match against Leeds", "the trip to Hull", "Derby's visit to Elland Road".

In: a sentence of chunks and the running discourse. Out: match claims with status `scheduled`. Whether the match is
still to come is asked of the words around the noun.
"""

from __future__ import annotations

import re

from transforms.annotate.cardinals import NUMBERS
from transforms.extract.complements import complement
from transforms.extract.frames import TRIPS, sections
from transforms.extract.hedged import hangs_on_another, is_hedged
from transforms.extract.homes import alike, owners
from transforms.extract.pairing import pair_of
from transforms.extract.pairings import Pairings
from transforms.extract.tense import MOVED, PAST_MAIN, POSTPONED, RESET, lexicon
from transforms.lexicon.wording import any_of
from transforms.model import MatchClaim

AGAINST = frozenset(["against", "with", "versus", "v", "vs", "at"])
MATCHES, DIRECTIONS, PLURAL = lexicon("matches"), lexicon("directions"), lexicon("plural")
TOWARDS = DIRECTIONS | {"to"}
STANDS = lexicon("stands")
COUNTED, RECORDS = frozenset(NUMBERS), lexicon("records")
WENT = frozenset(
    {"ended", "finished", "started", "showed", "proved", "marked", "brought", "passed", "followed", "turned"}
)
SEEMED, BOUND = lexicon("seemed"), lexicon("seemed", "bound")
WANTED, WINS = lexicon("wanted"), lexicon("wanted", "what")
RECORD_REACH = 5  # chunks before a noun for several matches that count them
TEST_REACH = 9  # chunks behind an opponent in which it is told for whom the match is something
REWARD = re.compile(rf"\b(?:{any_of(lexicon('reward'))})\b[^.;]{{0,60}}$", re.I)
EARNED = re.compile(rf"\b(?:to|and) (?:{any_of(lexicon('earned'))})\b[^.;]{{0,40}}$", re.I)
EDGE_WITH = re.compile(
    r"\b(?:finish|finishes|end|ends|conclude|concludes|open|opens)\b[^.;]{0,30}\bwith (?:an? \w* ?|(?:[a-z-]+ ){0,2})$"
)
DONE_NOUNS = frozenset({"win_noun", "loss_noun", "draw_noun"})

FAVOURED = frozenset({"favourites", "favorites", "favourite", "favorite", "tipped", "fancied"})


class MatchNouns(Pairings):
    """One sentence: its nouns for a match."""

    def _beside(self, i: int, other: tuple[int, str]) -> bool:
        """ "In group four with Guinea" names those in it, not a match."""
        group = any("group stage" in label for c in self.chunks[i : other[0]] for label in c.labels)
        return group and other[1] == "with"

    def _noun(self, i: int) -> list[MatchClaim]:
        chunks = self.chunks
        if i > 1 and chunks[i - 1].norm == "-" and chunks[i - 2].kind == "N":
            return []  # "their 10-match run without a win"
        if [c.kind for c in chunks[i + 1 : i + 5]] == ["p", "T", "c", "T"] and chunks[i + 1].norm == "of":
            of_others = len(chunks) > i + 5 and chunks[i + 5].kind in "wnHT"  # "of Leeds and Derby directors"
            return [] if of_others else self._pairing(i + 3, i + 2)  # "Saturday's meeting of Leeds and Derby"
        trip = chunks[i].norm in TRIPS
        other = self._opponent(i, trip)
        if other is None and trip:
            return (self.where(i) or self._to_ground(i)) if self._is_to_come(i, i) else []
        if other is None and (two := self._two_before(i)):
            return two
        if other is None or chunks[other[0]].possessive or not (self._is_to_come(i, other[0]) or self.is_left(i)):
            return []
        if (
            self._beside(i, other)
            or hangs_on_another(chunks, other[0])
            or chunks[i].norm == "playing"
            or self._of_record(i)
        ):
            return []
        if is_hedged(chunks, i) or self._supposes(i) or self.against_two(i, other[0]) or self.no_one_match(i, other[0]):
            return []
        if (pair := self._level_pair(i, other)) is not None:
            return pair
        inner = chunks[i].kind == "K" and any("match_noun.nouns" in c.labels for c in chunks[i + 2 : other[0]])
        if inner and not trip:
            return []  # "will miss the game, hurt in a previous match against Leeds": the opponent of that one
        if any(
            c.kind == "K" and sections(c) & DONE_NOUNS and "match_noun" not in sections(c)
            for c in chunks[i + 1 : other[0]]
        ):
            return []  # "their run stretched to a tenth game in the draw with Leeds"
        if other[1] == "at" and not trip and not self._at_is_opponent(i):
            return []
        following = chunks[other[0] + 1].norm if other[0] + 1 < len(chunks) else ""
        if other[1] == "with" and following.partition(" ")[0].endswith("ing"):
            return []  # "reached the last four on Sunday with Leeds coming from behind"
        own, guessed = self.own_side(i, other[0], noun=True)
        if (guessed or own is None) and self._earned(i):
            own = self._winner()
        own = self._rewarded(i) or self._granted(other[0]) or self.traveller(own, i)
        if trip and (own is None or guessed):
            own = self._tested(other[0]) or own
        own = own or self.of_speaker(other[0])
        rival = chunks[other[0]].value.name
        if own is None or own == rival:
            return []
        before = {word for c in chunks[max(0, i - 4) : other[0]] for word in (c.norm, c.norm.rpartition(" ")[2])}
        away = trip or "away" in before or other[1] in ("at", "to")
        side = "own" if "home" in before or "at home to" in before or other[1] == "of" else "rival" if away else None
        return self.claims(i, other, own, side, "prose.fixture noun")

    def _two_before(self, i: int) -> list[MatchClaim]:
        """Two sides that stand in a clause of their own before the noun at `i`: "With Leeds and Derby in a showdown on
        Sunday, Hull could go top"."""
        chunks = self.chunks
        k = i - 1
        while k > 3 and chunks[k].kind in "wd":
            k -= 1
        k -= 1
        if chunks[k + 1].norm != "in" or k < 2 or [c.kind for c in chunks[k - 2 : k + 1]] != ["T", "c", "T"]:
            return []
        if chunks[k].possessive or chunks[k - 1].norm != "and" or self._score_near(i, i):
            return []
        lead = chunks[k - 3].norm if k > 2 else ""
        ahead = self.future_words or self.future_day or any(c.kind == "m" for c in chunks[i:])
        if lead not in ("with", "and", ",") or not ahead or self.told_as_past(i):
            return []
        claim = self.claim(i, k, str(chunks[k - 2].value.name), str(chunks[k].value.name), None, "prose.fixture both")
        return [claim] if claim else []

    def _opponent(self, i: int, trip: bool) -> tuple[int, str] | None:
        """The opponent in the match of the noun at `i` and the word before it; None where none is named."""
        chunks, norm = self.chunks, self.chunks[i].norm
        direct = norm == "versus" or norm.endswith(" with") or (trip and norm.endswith(" to"))
        other = complement(chunks, i, AGAINST, direct=direct)
        if other is None and not trip and self._is_match(i) and (told := self._that_is(i)) is not None:
            other = complement(chunks, told, AGAINST, direct=False)  # "their next match is against Leeds"
        return other or self._behind_comma(i) or (self._destination(i) if trip else None)

    def _is_match(self, i: int) -> bool:
        return self.chunks[i].norm in MATCHES or "match_noun.nouns" in self.chunks[i].labels

    def _level_pair(self, i: int, other: tuple[int, str]) -> list[MatchClaim] | None:
        """Both sides of the match of the noun at `i`, told behind it with how they stand: "the remaining game is on
        Monday, with Leeds and Derby level at 1-1"; None where they are not told so."""
        chunks, k = self.chunks, other[0]
        behind = chunks[k + 1 : k + 4]
        if other[1] != "with" or [c.kind for c in behind[:2]] != ["c", "T"] or behind[2:] == []:
            return None
        if behind[2].norm not in STANDS:
            return None
        first, second = str(chunks[k].value.name), str(behind[1].value.name)
        claim = self.claim(i, k + 2, first, second, None, "prose.fixture pairing")
        return [claim] if claim else []

    def _behind_comma(self, i: int) -> tuple[int, str] | None:
        """The opponent in an aside to the noun at `i`: "the next match, against Leeds, is", "the next match for Derby,
        at home to Leeds"."""
        chunks, k = self.chunks, i + 1
        if [c.kind for c in chunks[k : k + 2]] == ["p", "T"] and chunks[k].norm in ("for", "of"):
            k += 2
        if k >= len(chunks) or chunks[k].kind != ",":
            return None
        words = [c.norm for c in chunks[k + 1 : k + 3]]
        if words[:1] not in (["against"], ["at"], ["away"]):
            return None
        return complement(chunks, k, AGAINST | ({"to"} if {"home", "away"} & set(words) else set()), direct=False)

    def _tested(self, rival_at: int) -> str | None:
        """For whom the match is something, told behind its opponent: "the visit of Leeds will be a test for Derby"."""
        if self.told_as_past(rival_at + TEST_REACH):
            return None
        for k in range(rival_at + 1, min(len(self.chunks) - 1, rival_at + TEST_REACH)):
            if self.chunks[k].kind in "T,;b":
                return None
            if self.chunks[k].norm == "for" and self.chunks[k + 1].kind == "T":
                return str(self.chunks[k + 1].value.name)
        return None

    def _that_is(self, i: int) -> int | None:
        """The verb behind the noun at `i` that tells which match it is: "is", "will be"; else None."""
        k = i + 1
        while k < len(self.chunks) and (self.chunks[k].kind in "xm" or self.chunks[k].norm in ("come", "comes")):
            k += 1
        return k - 1 if k > i + 1 and self.chunks[k - 1].norm in ("is", "be", "are", "comes", "come") else None

    def _earned(self, i: int) -> bool:
        """Whether a goal of nobody's team earned the match at `i`: "he slotted home to book a tie with Leeds"."""
        before = self.text[self.sentence.start : self.chunks[i].start]
        return EARNED.search(before) is not None and not any(c.kind == "T" for c in self.chunks[:i])

    def _winner(self) -> str | None:
        """The winner of the match that the article reports, or of another that it has come to."""
        discourse = self.discourse
        match, pair = discourse.main, discourse.pair
        if match is not None and pair is not None and {match.home_team, match.away_team} != set(pair):
            told = (c for c in reversed(discourse.told_now or discourse.told_before) if set(pair_of(c)) == set(pair))
            match = next(told, None)
        return {"home": match.home_team, "away": match.away_team}.get(match.outcome or "") if match else None

    def _supposes(self, i: int) -> bool:
        """Whether the noun at `i` stands in a condition about sides not named in it ("if they can win a replay at"),
        behind what was still needed for it ("needing a draw to earn a tie with Leeds") or what seemed so ("appeared to
        be headed for a play-off with Leeds")."""
        near = self.chunks[max(0, i - 9) : i]
        last = max((k for k, c in enumerate(near) if c.norm == "if"), default=None)
        if last is not None and not any(c.kind == "T" for c in near[last:]):
            return True
        norms = [c.norm for c in near]
        if not SEEMED.isdisjoint(norms) and not BOUND.isdisjoint(norms):
            return True
        if not FAVOURED.isdisjoint(norms) and "to" in norms:
            return True  # "start as favourites to go on to a final against Leeds"
        wanted = next((k for k, norm in enumerate(norms) if norm in WANTED), len(norms))
        return "to" in norms[wanted:] and not WINS.isdisjoint(norms[wanted:])

    def _of_record(self, i: int) -> bool:
        """Whether the noun counts matches played: "their winless run in games against Leeds", "have gone 15 home
        matches against Leeds without losing"."""
        if self.chunks[i].norm not in PLURAL:
            return False
        near = [c.norm for c in self.chunks[max(0, i - RECORD_REACH) : i]]
        before = [norm for norm in near if not norm.isdigit() and norm not in COUNTED]
        if before[-1:] in (["in"], ["of"]):
            return True
        return len(before) < len(near) and not RECORDS.isdisjoint(before)

    def _destination(self, i: int) -> tuple[int, str] | None:
        """The team that a journey at `i` leads to, or that comes: "the trip down to Leeds", "the visit of Leeds"."""
        chunks, k = self.chunks, i + 1
        while k < len(chunks) and chunks[k].norm in DIRECTIONS:
            k += 1
        if [c.kind for c in chunks[k : k + 3]] == ["p", "D", "p"]:
            k += 2  # "the visit on Saturday of Leeds"
        if k + 1 >= len(chunks) or chunks[k].norm not in ("to", "of"):
            return None
        team = next((n for n in range(k + 1, min(len(chunks), k + 4)) if chunks[n].kind not in "wd"), k)
        return (team, chunks[k].norm) if chunks[team].kind == "T" else None  # "the visit of struggling Leeds"

    def _to_ground(self, i: int) -> list[MatchClaim]:
        """A journey told by the ground where it leads: "must travel to the New Den", "the trip to Stamford Bridge"."""
        chunks, k = self.chunks, i + 1
        while k < len(chunks) and (chunks[k].kind == "d" or chunks[k].norm in TOWARDS):
            k += 1
        hosts = owners(chunks[k]) if k < len(chunks) and chunks[k].kind == "L" and chunks[k].value[0][0] else []
        meet = [(own, host) for host in hosts if (own := self.own_of_ground(i, host)) and alike(own, host)]
        if len(meet) != 1:
            return []
        own, host = meet[0]
        claim = self.claim(i, k, own, host, host, "prose.fixture ground")
        return [claim] if claim else []

    def where(self, i: int) -> list[MatchClaim]:
        """A journey to the ground "where" its owners are told of: "visit Elland Road, where Leeds are unbeaten";
        not of what they did there once ("where Leeds beat them in May")."""
        chunks = self.chunks
        told = re.match(r"d?Lp?D?,?bd?T[xmw]", self.sentence.skeleton[i + 1 :])
        k = i + told.end() - 1 if told else 0
        at = next((n for n in range(i + 1, k) if chunks[n].kind == "L"), 0)
        if not k or chunks[k].possessive or not any(c.norm == "where" for c in chunks[i + 1 : k]):
            return []
        rival = str(chunks[k].value.name)
        behind = chunks[k + 1]
        if behind.kind == "w" or behind.norm in ("had", "were", "was", "did") or rival not in owners(chunks[at]):
            return []
        own, _ = self.own_side(i, k, noun=False)
        if own is None or own == rival or self.told_as_past(i):
            return []
        claim = self.claim(i, k, own, rival, rival, "prose.fixture ground")
        return [claim] if claim else []

    def _at_is_opponent(self, i: int) -> bool:
        labels = sections(self.chunks[i])
        return bool(labels & {"legs"}) or self.chunks[i].kind == "K" or self.chunks[i].norm in MATCHES

    def _is_to_come(self, i: int, other: int) -> bool:
        """Whether the noun's match is still to be played: no score, no word of the past beside it."""
        before = self.text[max(self.sentence.start, self.chunks[i].start - 90) : self.chunks[i].start]
        if REWARD.search(before) and not self._done(i):
            return True
        if EDGE_WITH.search(before) and not self.told_as_past(i) and not self._score_near(i, other):
            return True  # "They finish with a visit to Anfield"
        if self._score_near(i, other) or self._done(i):
            return False
        return (self.is_ahead(i) and not self._went_by(other)) or self.is_postponed(other)

    def _went_by(self, other: int) -> bool:
        """Whether the verb right behind the opponent tells how the match went: "Tuesday's tie with Leeds came without
        Smith, who was hurt"."""
        behind = self.chunks[other + 1] if other + 1 < len(self.chunks) else self.chunks[other]
        if any(c.norm in POSTPONED | RESET | MOVED for c in self.chunks[other + 1 : other + 4]):
            return False  # "the match with Leeds was postponed until Friday"
        went = behind.kind in "wx" and (behind.norm in PAST_MAIN or behind.norm in WENT)
        return went and not (self.future_words or self.future_day)
