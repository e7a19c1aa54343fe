"""Opponents told otherwise than by a verb of meeting: those that wait, that a draw gave, a result still needed.

In: a sentence of chunks and the running discourse. Out: match claims with status `scheduled`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.extract.competitions import is_league
from transforms.extract.countries import at_home
from transforms.extract.frames import is_noun
from transforms.extract.hedged import hangs_on_another
from transforms.extract.homes import alike, owners
from transforms.extract.leads import held_against
from transforms.extract.lots import Lots
from transforms.extract.meetings import UNKNOWN_WINNER
from transforms.extract.opponentlists import TOGETHER
from transforms.extract.relatives import aside_before
from transforms.extract.tense import lexicon
from transforms.model import MatchClaim

LAST_DAY = re.compile(
    r"(?: each other| one another)? (?:on|in) (?:the|their) (?:final|last|closing) (?:day|match|game|round|weekend)\b"
)
COMPARED = lexicon("compared")
VISITORS = frozenset(["visitors", "guests"])
OPPONENTS = frozenset(["opponents", "opponent"])
KEPT = frozenset(["kept", "left", "been", "keep"])
OWNED_REWARD = frozenset(["reward", "prize"])


class Opponents(Lots):
    """One sentence: who waits for whom.

    `waited_for`: the side whose next opponent is the sentence's subject, of whom the text goes on to speak."""

    waited_for: str | None = None

    def _rewarded(self, i: int) -> str | None:
        """Whose reward the match is: "Oldham's reward for beating City is a home tie with Bolton"; with nobody named,
        it is that of the side that the article is about, or of the winner of another match told right before."""
        for k in range(i - 1, 0, -1):
            if self.chunks[k].norm in OWNED_REWARD and self.chunks[k - 1].kind == "T":
                return str(self.chunks[k - 1].value.name)
        unnamed = any(c.norm in OWNED_REWARD for c in self.chunks[:i]) and not any(
            c.kind == "T" for c in self.chunks[:i]
        )
        protagonist = self.discourse.protagonist
        last = next(reversed(self.discourse.told_now or self.discourse.told_before), None)
        theirs = unnamed and any(c.norm == "their" for c in self.chunks[:i])
        if theirs and last is not None and protagonist not in (last.home_team, last.away_team):
            return {"home": last.home_team, "away": last.away_team}.get(
                last.outcome or ""
            )  # who won the match told last
        return protagonist if unnamed and protagonist and self._was_named(protagonist) else None

    def _granted(self, rival_at: int) -> str | None:
        """The side for which a match was won: "the win set up a quarter-final against Everton for Leeds"."""
        behind = self.chunks[rival_at + 1 : rival_at + 3]
        granted = [c.kind for c in behind] == ["p", "T"] and behind[0].norm == "for" and not behind[1].possessive
        return str(behind[1].value.name) if granted else None

    def _won_by_nobody_yet(self, i: int) -> bool:
        """Whether the words before chunk `i` speak of a winner to come, and not of one by name ("winners Ajax") or of a
        match told ("Ajax, 3-0 winners over Leeds, face")."""
        chunks = self.chunks
        open_ones = (
            k for k in range(max(0, i - 4), i) if chunks[k].norm in UNKNOWN_WINNER and chunks[k + 1].kind != "T"
        )
        return any(all(c.kind != "S" for c in chunks[max(0, k - 3) : k]) for k in open_ones)

    def _at_home_to(self, i: int) -> list[MatchClaim]:
        """ "Look to bounce back at home to Leeds on Saturday", "will be away to Charlton"."""
        chunks = self.chunks
        at_home = chunks[i].norm == "home"
        if had := self._have_at(i):
            return had
        if i + 2 >= len(chunks) or chunks[i + 1].norm not in ("to", "against", "at") or chunks[i + 2].kind != "T":
            return []
        ahead = self.is_ahead(i) or any(c.norm in ("see", "sees", "include", "includes") for c in chunks[:i])
        if chunks[i + 2].possessive or not ahead or self._score_near(i, i + 2) or self.told_as_past(i):
            return []
        beside = i - 2 if chunks[i - 1].norm == "at" else i - 1
        told = beside >= 0 and any("_noun.nouns" in label for label in chunks[beside].labels)
        if told and (is_noun(chunks, beside) or chunks[beside].norm == "winners"):
            return []  # "look to forget the defeat away at Leeds", "Norwich, winners at home to Leeds"
        own, _ = self.own_side(i, i + 2, noun=False)
        joined = beside > 0 and chunks[beside].kind == "T" and chunks[beside - 1].norm in ("and", "include", "are")
        if joined and not chunks[beside].possessive:
            own = str(chunks[beside].value.name)  # "Everton host Leeds and Derby are away to Hull"
        own = self._of_list_before(i) or own
        if own is None or self._only_if(own, i) or hangs_on_another(chunks, i + 2):
            return []
        return self.claims(i, (i + 2, "to"), own, "own" if at_home else "rival", "prose.fixture at home")

    def _of_list_before(self, i: int) -> str | None:
        """Whose matches a list of grounds is of that goes on at chunk `i`: "Leeds' next games are at Derby and at home
        to Hull"."""
        chunks = self.chunks
        k = i - 2 if chunks[i - 1].norm == "at" else i - 1
        if k < 3 or chunks[k].norm not in ("and", ",") or chunks[k - 1].kind != "T":
            return None
        if not chunks[k - 2].norm.endswith(("at", "away to", "home to")):
            return None
        owner = next((c for c in chunks[: k - 2] if c.kind == "T"), None)
        return str(owner.value.name) if owner is not None else self.discourse.topic_before

    def _have_at(self, i: int) -> list[MatchClaim]:
        """ "Leeds have Derby at home on Saturday": the side that has it is at home or away."""
        chunks = self.chunks
        k = i - 2 if i and chunks[i - 1].norm == "at" else i - 1
        if k < 2 or chunks[k].kind != "T" or chunks[k].possessive or chunks[k - 1].norm not in ("have", "has"):
            return []
        following = chunks[i + 1].norm if i + 1 < len(chunks) else ""
        own, _ = self.own_side(k - 1, k, noun=False)
        if own is None or following in ("to", "at") or not self.is_ahead(i) or self._only_if(own, k):
            return []
        side = "own" if chunks[i].norm == "home" else "rival"
        return self.claims(k - 1, (k, ""), own, side, "prose.fixture at home")

    def _only_if(self, own: str, i: int) -> bool:
        """Whether the side before chunk `i` is one of a condition: "if Leeds win, but Derby can respond at home to"."""
        return any(
            c.kind == "T" and c.value.name == own and any(b.norm == "if" for b in self.chunks[max(0, k - 3) : k])
            for k, c in enumerate(self.chunks[:i])
        )

    def _waits(self, i: int) -> list[MatchClaim]:
        """The opponent as the subject: "West Ham are next for the Reds", "with Vancouver waiting", "PSG await"."""
        chunks = self.chunks
        k = i - 1
        while k >= 0 and chunks[k].kind in "xwpHm" and i - k <= 4 and chunks[k].norm not in ("against", "for"):
            k -= 1
        if k < 0 or chunks[k].kind != "T" or chunks[k].possessive or (k and chunks[k - 1].norm in ("or", "and")):
            return []
        told = any(c.norm in ("are", "is") for c in chunks[k:i]) or (k and chunks[k - 1].norm in ("is", "its"))
        if chunks[i].norm in ("next", "wait", "in") and not told:
            return []  # but "It's Derby next"
        if self._past(i) and chunks[i].norm != "first":
            return []
        if chunks[i].norm.startswith("wait") and self._waits_for_something(i):
            return []
        if chunks[i].norm == "waiting" and chunks[i - 1].norm in KEPT:
            return []  # "Leeds go through, Derby are kept waiting": for news, not for Leeds
        if chunks[i].norm == "next" and {"after", "following", "with", "on"} & {c.norm for c in chunks[i + 1 : i + 2]}:
            return []  # of a table: "Leeds are next after a 2-0 win", "next with 12 points"
        if chunks[i].norm == "next" and any(c.norm == "action" for c in chunks[i + 1 : i + 4]):
            return []  # "Leeds are next in action when they host Derby"
        if chunks[i].possessive:
            return []  # "will join Leeds in next season's Champions League"
        behind = [c.norm for c in chunks[i + 1 : i + 3]]
        if behind[:1] and (behind[0] in COMPARED or " ".join(behind) in COMPARED):
            return []
        if any(c.norm in UNKNOWN_WINNER for c in chunks[i : i + 5]) or any(c.norm == "replay" for c in chunks[:i]):
            return []  # who waits for the winner of a replay waits for one of two
        rival = chunks[k].value.name
        own = self._waited_for(i, k)
        if own is None or own == rival or not self._plausible(own, rival):
            return []
        claim = self.claim(i, k, own, rival, None, "prose.fixture waits")
        self.waited_for = own if claim else None
        return self.two_dates(claim, i) if claim else []

    def _next_up(self, i: int) -> list[MatchClaim]:
        """ "Next up for Leeds are Derby on Saturday", "Next up is Derby at home", "up" at chunk `i`: the opponent
        stands behind the verb."""
        chunks = self.chunks
        k = i + 1
        named_at = i + 2 + ([c.kind for c in chunks[i + 2 : i + 3]] == ["d"])  # "Next up for the Reds are Derby"
        owner = (
            chunks[named_at] if [c.norm for c in chunks[k : k + 1]] == ["for"] and len(chunks) > named_at + 1 else None
        )
        k = named_at + 1 if owner is not None and owner.kind in "TP" else k
        while k < len(chunks) and (chunks[k].kind in "xmd" or chunks[k].norm in ("come", "comes")):
            k += 1
        if chunks[i - 1].norm != "next" or k == i + 1 or k >= len(chunks) or chunks[k].kind != "T":
            return []
        if chunks[k].possessive or chunks[k - 1].kind not in "xmdw" or any(c.norm == "or" for c in chunks[k : k + 3]):
            return []
        rival, words = str(chunks[k].value.name), [c.norm for c in chunks[k + 1 : k + 5]]
        named = str(owner.value.name) if owner is not None and owner.kind == "T" else None
        own = named or self.discourse.topic_before or self.discourse.protagonist
        if own is None or own == rival or not self._plausible(own, rival):
            return []
        behind = [word for word in words if word not in (",", "at")]
        side = {"home": "own", "away": "rival"}.get(behind[0]) if behind else None
        return self.claims(k, (k, ""), own, side, "prose.fixture waits")

    def _brings(self, i: int) -> list[MatchClaim]:
        """ "Saturday brings Leeds to Pride Park", the verb at chunk `i`."""
        chunks = self.chunks
        if not i or chunks[i - 1].kind != "D" or [c.kind for c in chunks[i + 1 : i + 3]] != ["T", "p"]:
            return []
        place = chunks[i + 3 + (chunks[i + 3].kind == "d")] if len(chunks) > i + 4 else chunks[-1]
        visitor = str(chunks[i + 1].value.name)
        hosts = [str(place.value.name)] if place.kind == "T" else owners(place)
        hosts = [host for host in hosts if host != visitor and alike(host, visitor)]
        if chunks[i + 2].norm != "to" or len(hosts) != 1 or not self._plausible(hosts[0], visitor):
            return []
        claim = self.claim(i, i + 1, hosts[0], visitor, hosts[0], "prose.fixture visit")
        return [claim] if claim else []

    def _next_opponents(self, i: int) -> list[MatchClaim]:
        """ "Leeds' next opponents are Derby", "their next opponents, Derby, won", "Leeds' opponents on Sunday, Derby",
        the word for them at chunk `i`."""
        chunks = self.chunks
        if i < 1 or self.told_as_past(i):
            return []
        k = i + 1
        dated = [c.kind for c in chunks[k : k + 2]] == ["p", "D"] and chunks[k + 1].value.direction != "past"
        if dated:
            k += 2
        elif i < 2 or chunks[i - 1].norm != "next":
            return []
        while k < len(chunks) and (chunks[k].kind in "xm," or chunks[k].norm in ("for", "will")):
            k += 1
        if k == i + 1 or k >= len(chunks) or chunks[k].kind != "T" or chunks[k].possessive:
            return []
        owner, rival = chunks[i - 1 if dated else i - 2], str(chunks[k].value.name)
        if i > 3 and [c.kind for c in chunks[i - 4 : i - 2]] == ["T", ","] and chunks[i + 1].kind == "," and not dated:
            k, rival = i - 4, str(chunks[i - 4].value.name)  # "Hull, Leeds' next opponents, Derby and Bury are through"
        own = str(owner.value.name) if owner.kind == "T" else self.discourse.topic_before
        named = owner.possessive if owner.kind == "T" else owner.norm == "their"
        before = self.discourse.before(self.sentence) or self.discourse.earlier(self.sentence)
        others = {str(c.value.name) for c in before.chunks if c.kind == "T"} if before is not None else set()
        if owner.kind != "T" and others and own not in others:
            own = (
                others.pop() if len(others) == 1 else None
            )  # "The same goes for Leeds. Their opponents on Monday, Hull"
        if not named or own is None or own == rival or not self._plausible(own, rival):
            return []
        claim = self.claim(i, k, own, rival, None, "prose.fixture waits")
        return [claim] if claim else []

    def _are_visitors(self, i: int) -> list[MatchClaim]:
        """ "Derby are the visitors to Elland Road on Sunday", the word for who comes at chunk `i`."""
        chunks = self.chunks
        k = i - 1 - (chunks[i - 1].kind == "d")
        if k < 1 or chunks[k].norm not in ("are", "be", "is") or i + 2 >= len(chunks) or self.sentence.has("S"):
            return []
        visitor = next((n for n in range(k - 1, max(-1, k - 3), -1) if chunks[n].kind not in "mx"), k - 1)
        if chunks[visitor].kind != "T" or chunks[visitor].possessive or chunks[i + 1].norm not in ("to", "at"):
            return []
        place = i + 2 + (chunks[i + 2].kind == "d" and i + 3 < len(chunks))
        name = str(chunks[visitor].value.name)
        hosts = [str(chunks[place].value.name)] if chunks[place].kind == "T" else []
        if chunks[place].kind == "L":
            hosts = [team for team in owners(chunks[place]) if team != name and alike(team, name)]
        if len(hosts) != 1 or not self._plausible(hosts[0], name):
            return []
        claim = self.claim(place, visitor, hosts[0], name, hosts[0], "prose.fixture visit")
        return [claim] if claim else []

    def _waits_for_something(self, i: int) -> bool:
        """Whether a side waits for something else than a match: "are still waiting to win", "are waiting on news"."""
        after = self.chunks[i + 1 : i + 5]
        if not after or after[0].norm not in ("to", "for", "on"):
            return False
        return after[0].norm == "to" or not any(c.kind in "TP" for c in after[1:])

    def _waited_for(self, i: int, opponent: int) -> str | None:
        """Whom the opponent at chunk `opponent` waits for."""
        chunks = self.chunks
        after = [c for c in chunks[i + 1 : i + 4] if c.kind not in "dw"]
        if after and after[0].kind == "T":
            return str(after[0].value.name)
        for a, b in pairwise(chunks[i + 1 : i + 8]):
            if a.norm == "for" and b.kind == "T" and not b.possessive:
                return str(b.value.name)  # "lie in wait for Leeds", "await in the final for Leeds"
        if len(after) > 1 and after[0].norm == "for" and after[1].kind == "T":
            return str(after[1].value.name)
        if after and after[0].norm == "for" and any(c.norm in UNKNOWN_WINNER for c in chunks[i : i + 6]):
            return None
        rival = chunks[opponent].value.name
        with_waiting = opponent > 0 and chunks[opponent - 1].norm == "with"
        before = [c.value.name for c in chunks[:opponent] if c.kind == "T" and c.value.name != rival]
        if before:
            return str(before[0]) if with_waiting or ";" not in self.sentence.skeleton[:opponent] else str(before[-1])
        spoken_of = (self.discourse.topic_before, self.discourse.protagonist)
        if self.discourse.opens(self.sentence):
            spoken_of = spoken_of[::-1]  # a new paragraph comes back to whom the article is about
        for guess in (self._winner_of_main(), *spoken_of):
            if guess and guess != rival:
                return guess
        return None

    def _winner_of_main(self) -> str | None:
        """The side that won the match that the article reports, where the two sides are spoken of just before."""
        main, before = self.discourse.main, self.discourse.topic_before
        if main is None or before not in (main.home_team, main.away_team):
            return None
        if main.stage is None and not self.of_knockout and (main.competition is None or is_league(main.competition)):
            return None  # in a league a defeat ends nothing
        return {"home": main.home_team, "away": main.away_team}.get(main.outcome or "")

    def _of_both(self, i: int) -> list[MatchClaim]:
        """Two sides that meet each other: "Leeds and Derby will face off on Sunday"."""
        chunks, k = self.chunks, i - 1
        if k > 3 and chunks[k].kind == "r" and chunks[k - 1].kind == ",":
            k -= 2  # "Leeds and Derby, who meet on Sunday"
        elif k > 3 and chunks[k].kind == "," and (opens := aside_before(chunks, k)) is not None:
            k = opens - 1  # "Leeds and Derby, meanwhile, meet on Sunday"
        while k > 2 and chunks[k].kind in "mxwpdc-" and chunks[k - 1].norm != "and" and i - k <= 12:
            k -= 1
        if k < 2 or [c.kind for c in chunks[k - 2 : k + 1]] != ["T", "c", "T"] or chunks[k - 1].norm != "and":
            return []
        verb = chunks[i].start + (len("will ") if chunks[i].norm.startswith("will ") else 0)
        there = chunks[i].norm.removeprefix("will ") == "play" and self._at_ground_of(i, k)
        if (
            not (there or TOGETHER.match(self.text, verb))
            or self.told_as_past(i)
            or (k > 2 and chunks[k - 3].kind in "cp")
        ):
            return []
        if k > 3 and [c.kind for c in chunks[k - 4 : k - 2]] == ["T", ","]:
            return []  # "Leeds, Derby and Hull face a play-off"
        noun = k > 2 and chunks[k - 3].kind == "d"  # "the Leeds and Derby replay"
        if chunks[i].norm == "replay" and not noun and not any(c.kind == "D" for c in chunks[i:]):
            return []
        due = chunks[i].norm == "face"  # "Leeds and Derby face a play-off"
        due = due or there or LAST_DAY.match(self.text, chunks[i].end) is not None
        if not (due or self.future_words or self.future_day or any(c.kind == "D" for c in chunks[i:])):
            return []
        claim = self.claim(i, k, chunks[k - 2].value.name, chunks[k].value.name, None, "prose.fixture both")
        return [claim] if claim else []

    def _at_ground_of(self, i: int, k: int) -> bool:
        """Whether the verb at `i` places a match at the ground or town of one of the two sides that end at `k`: "Leeds
        and Derby, who play at Elland Road"; not "play at home"."""
        pair = str(self.chunks[k - 2].value.name), str(self.chunks[k].value.name)
        behind = self.chunks[i + 1 : i + 4]
        return (
            bool(behind)
            and behind[0].norm in ("at", "in")
            and any(c.kind in "LH" and at_home(c, pair) is not None for c in behind[1:])
        )

    def lead_taken(self) -> list[MatchClaim]:
        """The second leg that a lead is taken to: "take a 1-0 lead to Leeds", "defend a 2-0 lead at Leeds tonight"."""
        for i, chunk in enumerate(self.chunks):
            other = held_against(self, i) if chunk.kind == "S" and i else None
            if other is None or other[1] not in ("to", "at"):
                continue
            own, _ = self.own_side(i, other[0], noun=False)
            claims = self.claims(i, other, own, "rival", "prose.second leg") if own else []
            for claim in claims:
                claim.leg = 2
            return claims
        return []

    def _score_near(self, i: int, other: int) -> bool:
        """A score that belongs to the noun makes it a result."""
        return any(c.kind == "S" for c in self.chunks[max(0, i - 4) : other + 4])
