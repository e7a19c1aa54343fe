"""Which match a sentence speaks of: the one in hand, or another of the same side or of the same two.

In: a sentence and the running discourse. Out: yes or no; whom the match was with is settled elsewhere.
"""

from __future__ import annotations

from itertools import pairwise

from transforms.annotate.chunks import sections_of
from transforms.extract.competitions import can_meet
from transforms.extract.frames import Predicate
from transforms.extract.heads import rounds_played
from transforms.extract.scenes import Scenes
from transforms.extract.telling import Told
from transforms.lexicon.words import word_set

MEETINGS = frozenset({"met", "meeting", "meet", "meetings", "reverse", "corresponding"})
OWNERS = frozenset({"their", "its", "our", "his", "her"})
GAMES = frozenset({"opener", "game", "match", "fixture", "games", "matches"})
OTHER_MATCHES = word_set("en", "grammar", "other_matches")
SAME = frozenset({"opponents", "opponent", "opposition", "side", "team", "club"})
AGAIN = frozenset(["meeting", "meetings", "reverse", "return", "encounter", "met", "corresponding", "tie", "replay"])
GROUND_WORDS = frozenset({"ground", "turf", "soil", "pitch", "patch", "stadium", "leg"})
PLAYED = word_set("en", "grammar", "beside_match", "played")
BREAKING = frozenset(["break", "broke", "breaking"])
SPANS = frozenset({"week", "weeks", "day", "days", "month", "months", "fortnight", "year"})


class WhichMatch(Scenes):
    """The matches that one sentence's words speak of."""

    def _played_with(self, own: str, at: int) -> str | None:
        """Whom the words of play before the result at `at` name: "struggled to break down Leeds but won 3-1",
        "frustrated Leeds for an hour and lost only 1-0"."""
        chunks = self.chunks
        k = next((k for k in range(at - 1, 1, -1) if chunks[k].kind == "T"), 0)
        if not k or chunks[k].possessive or str(chunks[k].value.name) == own:
            return None
        before = [c.norm for c in chunks[max(0, k - 2) : k]]
        played = before[-1] in PLAYED or (before[-1] == "down" and before[0] in BREAKING)
        named = any(c.kind == "T" and str(c.value.name) == own for c in chunks[:k]) or any(
            c.kind == "P" for c in chunks[:k]
        )
        turns = any(c.norm in ("but", "and", "before", "yet") for c in chunks[k + 1 : at])
        return str(chunks[k].value.name) if played and named and turns else None

    def _told_as_before(self, at: int) -> bool:
        """Whether a verb tells what had been, and not of the pair in hand: "Leeds, who had lost their opener 1-0"."""
        had = any(c.norm in ("had", "having") for c in self.chunks[max(0, at - 3) : at])
        again = any(
            c.norm in AGAIN or any(label.startswith(("legs.", "both_words.")) for label in c.labels)
            for c in self.chunks
        )
        if not had and not again and self._of_earlier_day(at):
            return True
        if had and self._of_other_leg_told():
            return False
        return had and not again and not self._of_home_match() and not self._same_opponents()

    def _of_other_leg_told(self) -> bool:
        """Whether the sentence goes back to the other leg of the tie that the text tells: "Leeds had won 3-1 on their
        own ground", "had been beaten 3-1 a week earlier"; not "had won 3-1 in the League a week earlier"."""
        if self.sentence.has("C") or "league" in self.sentence.words:
            return False
        norms = [c.norm for c in self.chunks]
        own_ground = any(a in ("own", "home") and b in GROUND_WORDS for a, b in pairwise(norms))
        earlier = any(c.norm in ("earlier", "before") or c.kind == "D" and "earlier" in c.norm for c in self.chunks)
        return self.discourse.leg_block >= self.sentence.block - 1 and (own_ground or earlier)

    def _of_earlier_day(self, at: int) -> bool:
        """Whether the noun at `at` is of some match before: "had also scored in a 2-0 win", "a week after a 3-0 win",
        "came into it on the back of a 2-0 win", "last week he scored in a 1-1 draw"."""
        chunks = self.chunks
        lead = at - 1
        while lead > 0 and chunks[lead].kind in "SwGN-":
            lead -= 1
        if chunks[lead].norm not in ("a", "an"):
            return False
        before = [c.norm for c in chunks[max(0, lead - 3) : lead]]
        days = [c.value for c in chunks if c.kind == "D" and "year" not in c.norm]  # "two years ago" they may have met
        past = any(d.precision == "month" or d.direction == "past" for d in days)
        had = any(a.norm in ("had", "having") and b.norm != "to" for a, b in pairwise(chunks[:lead]))
        weeks = before[-1:] == ["after"] and any(word in SPANS for word in before)
        return past or had or weeks or before[-1:] == ["than"] or before[-2:] == ["back", "of"]

    def _same_opponents(self) -> bool:
        """Whether the sentence speaks of "the same opponents"."""
        return any(a.norm == "same" and b.norm in SAME for a, b in pairwise(self.chunks))

    def _of_home_match(self) -> bool:
        """Whether the sentence speaks of the match at home as one of two: "They had won the home match 2-1"."""
        return any(a.norm == "home" and b.norm in GAMES for a, b in pairwise(self.chunks))

    def _names_other_match(self, rival: str | None = None) -> bool:
        """Whether the sentence speaks of a leg, or of another match of the two than the one in hand; with a `rival`, an
        earlier day tells of one only beside its name: "Leeds, beaten 3-0 in May," may have been so by anybody."""
        if any("legs" in sections_of(c.labels) for c in self.chunks):
            return True
        norms = [c.norm for c in self.chunks]
        if self._of_home_match() or "aggregate" in self.kinds.values():
            return True
        if "night" in norms and norms[norms.index("night") - 2 : norms.index("night")] == ["on", "the"]:
            return True  # of a tie: "beaten 2-1 at Derby, were 4-2 winners on the night"
        days = [c.value for c in self.chunks if c.kind == "D"]
        past = any(d.direction == "past" or d.precision in ("month", "season") or d.kind == "year" for d in days)
        named = rival is None or any(c.kind == "T" and c.value.name == rival for c in self.chunks)
        named = named or self._same_opponents()
        return (past and named) or any(c.norm in OTHER_MATCHES for c in self.chunks)

    def _told_of_before(self, told: Told) -> bool:
        """Whether a result, told without a score as one that had happened before, is that of the pair in hand."""
        had = any(c.norm == "had" for c in self.chunks[max(0, told.at - 3) : told.at])
        return had and told.score is None and told.winner is not None and told.teams == self.spoken

    def _is_of_old(self) -> bool:
        """Whether the sentence goes back to the last match of a pair: "when they met", "won the reverse fixture"."""
        return any(c.norm in MEETINGS for c in self.chunks)

    def _is_of_another_match(self, found: Predicate) -> bool:
        """Whether the words tell of a match by its place among those of one side: "lost its opener 1-0"."""
        behind = self.chunks[found.at + 1 : found.at + 5]
        if not behind or behind[0].kind != "P" or behind[0].norm not in OWNERS:
            return False
        noun = next((c for c in behind[1:] if c.kind not in "wNDC-"), None)
        return noun is not None and noun.norm in GAMES

    def _of_other_round(self) -> bool:
        """Whether the sentence goes back to another round than the one that the article's match is of."""
        main = self.discourse.main
        if main is None or main.stage is None:
            return False
        named = rounds_played(self.chunks)
        return bool(named) and main.stage not in named

    def _hard_game(self, own: str, at: int) -> str | None:
        """The other side of the match that opens the sentence, where what follows "but" tells how it ended: "A home
        game against Derby was hard, but Leeds came away with a 3-2 win"."""
        chunks = self.chunks
        k = next((k for k in range(min(at, 9)) if "match_noun.nouns" in chunks[k].labels), None)
        behind = chunks[k + 1 : k + 6] if k is not None else []
        rival = next((c for c in behind if c.kind == "T"), None)
        if k is None or rival is None or behind[0].norm not in ("against", "with") or rival.possessive:
            return None
        joined = [c.norm for c in chunks[k:at] if c.kind == "c"]
        others = {str(c.value.name) for c in chunks[:at] if c.kind == "T"} - {own}
        alone = others == {str(rival.value.name)} and not any(c.kind in "S;" for c in chunks[k : max(k, at - 2)])
        return str(rival.value.name) if joined == ["but"] and alone and can_meet(own, rival.value.name) else None

    def _frustrated(self, own: str, at: int) -> str | None:
        """Whom the side that a relative clause is about did something to: "Leeds were frustrated by Derby, who earned a
        point in a 0-0 draw"."""
        chunks = self.chunks
        relative = next((k for k in range(at - 1, 3, -1) if chunks[k].kind in "r;"), 0)
        before = [c.kind for c in chunks[max(0, relative - 3) : relative]]
        if before != ["p", "T", ","] or chunks[relative - 3].norm != "by" or chunks[relative].kind != "r":
            return None
        named = {str(c.value.name) for c in chunks[: relative - 3] if c.kind == "T"} - {own}
        rival = named.pop() if len(named) == 1 and str(chunks[relative - 2].value.name) == own else None
        return rival if rival is not None and can_meet(own, rival) else None
