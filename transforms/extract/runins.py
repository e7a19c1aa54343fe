"""Matches to come told as a run-in, or as where a season begins or ends.

In: a sentence of chunks and the running discourse. Out: match claims with status `scheduled`: "Remaining games: Leeds
(h), Hull (a)", "open their season at Leeds".
"""

from __future__ import annotations

import re
from bisect import bisect_left

from transforms.extract.frames import sections
from transforms.extract.homes import alike, owners
from transforms.extract.opponents import Opponents
from transforms.extract.relatives import behind_aside
from transforms.extract.tense import lexicon
from transforms.lexicon.wording import wording
from transforms.model import MatchClaim

LEFT = wording(lexicon("run_in"))
EDGES, SEASONS = lexicon("season_edges"), lexicon("season_edges", "what")
LABEL = 200  # characters before an item in which its list is said to be of matches to come
FEWEST = 2  # items of a list
GOALS = frozenset({"goal", "goals"})
WHICH = frozenset({"final", "last", "remaining", "opening", "first", "other"})
HAS = frozenset({"have", "has", "face", "faces"})
ONE_TRIP = frozenset({"trip", "trip to", "visit", "visit to", "journey", "journey to"})
COMING = frozenset({"is", "are", "hope", "hopes", "aim", "aims"})
COME = frozenset({"come", "comes", "come to", "comes to"})
LOAN = frozenset({"loan", "loaned", "on-loan"})
SIDES = {"h": "own", "a": "rival"}
DASHES = frozenset({"-", "–", "—"})
TOLD = frozenset({"win", "won", "lose", "lost", "draw", "win_noun", "draw_noun", "loss_noun"})
HEADED = re.compile(r"[NG(),.;w-]*T[NG(),.;wdpH-]*")  # a line with one team, its rank and its points
LONGEST_HEAD = 14  # chunks of a head
HEAD_REACH = 6  # lines between a head and the row of its matches


class RunIns(Opponents):
    """One sentence: lists of opponents with "(h)" and "(a)", first and last matches of a season. `came`: a visitor told
    before in it, and the hosts."""

    came: tuple[str, str] | None = None

    def run_in(self) -> list[MatchClaim]:
        """ "Leeds: Derby (h), Hull (a)" where the words before say that these are still to be played."""
        chunks = self.chunks
        items = [k for k in range(len(chunks) - 3) if self._is_item(k)] if self.sentence.has("(") else []
        if len(items) < FEWEST or any(c.kind == "S" for c in chunks):
            return []
        has = next((k for k in range(items[0]) if chunks[k].norm in HAS), None)
        left = LEFT.search(self.text, max(0, self.sentence.start - LABEL), self.sentence.end) is not None
        if not left and has is None or any(sections(c) & TOLD for c in chunks[: items[0]]):
            return []
        labelled = LEFT.search(self.text, self.sentence.start, chunks[items[0]].start) is not None
        head = self._head_above() if labelled and not any(c.kind == "T" for c in chunks[: items[0]]) else None
        found: list[MatchClaim] = []
        for k in items:
            own = next((c for c in reversed(range(k)) if c not in items and self._heads(c)), None)
            if own is None and has is not None:
                own = next((c for c in range(has) if chunks[c].kind == "T"), None)
            name = str(chunks[own].value.name) if own is not None else head
            if name is not None and name != chunks[k].value.name:
                found += self.claims(k, (k, ""), name, SIDES[chunks[k + 2].norm], "prose.fixture run-in")[:1]
        return found

    def _head_above(self) -> str | None:
        """The one team of the head under which this line stands: a line that opens with it, a rank apart, and has
        nothing but numbers and words for them ("17th: Leeds United - 31 points"); no line of another team between."""
        sentences = self.discourse.annotated.sentences
        here = bisect_left([s.start for s in sentences], self.sentence.start)
        for above in reversed(sentences[max(0, here - HEAD_REACH) : here]):
            if above.has("T"):
                named = next(c for c in above.chunks if c.kind == "T")
                lone = HEADED.fullmatch(above.skeleton) is not None and len(above.chunks) <= LONGEST_HEAD
                first = self.text.rfind("\n", 0, named.start) + 1 <= above.start or above.start == 0
                return str(named.value.name) if lone and first and not named.possessive else None
        return None

    def _is_item(self, k: int) -> bool:
        """Whether a team stands at chunk `k` with "(h)" or "(a)" behind it."""
        one, two, three, four = self.chunks[k : k + 4]
        return one.kind == "T" and two.kind == "(" and three.norm in SIDES and four.kind == ")"

    def _heads(self, k: int) -> bool:
        """Whether the team at chunk `k` is the one whose matches follow: "Leeds: ...", "Leeds's last games: ..."."""
        chunk = self.chunks[k]
        behind = self.chunks[k + 1]
        return chunk.kind == "T" and (chunk.possessive or behind.kind == ";" or behind.norm in DASHES)

    def season_edge(self, i: int) -> list[MatchClaim]:
        """ "Open their season at Leeds on 12 August", the word for the season at chunk `i`."""
        chunks = self.chunks
        if not any(c.norm.partition(" ")[0] in EDGES for c in chunks[max(0, i - 4) : i]) or self._score_near(i, i):
            return []
        first = i + 1
        if [c.norm for c in chunks[first : first + 1]] == ["of"]:
            first = next((k for k in range(first + 1, min(len(chunks), first + 4)) if chunks[k].kind in "pD"), first)
        while first < len(chunks) and (chunks[first].kind == "D" or chunks[first].norm == "on"):
            first += 1
        k = first
        while k < len(chunks) and chunks[k].norm in ("at", "home", "away", "to", "against"):
            k += 1
        if k == first or k >= len(chunks) or chunks[k].kind != "T" or chunks[k].possessive:
            return []
        words = [c.norm for c in chunks[first:k]]
        side = "own" if "home" in words else "rival" if {"at", "away"} & set(words) else None
        own, _ = self.own_side(i, k, noun=False)
        return self.claims(i, (k, words[-1]), own, side, "prose.fixture season") if own else []

    def against_two(self, i: int, other: int) -> bool:
        """Whether another opponent, or goals, stand between the noun and the one found: "their date against Stars with
        a friendly against Leeds"."""
        between = [c.norm for c in self.chunks[i + 1 : other]]
        return between.count("against") > 1 or not GOALS.isdisjoint(between)

    def no_one_match(self, i: int, other: int) -> bool:
        """Whether the noun at `i` is of no match with the side at `other`: of one told ("good in the semi-final against
        Leeds, when she saved two"), or of a tournament in two countries ("a trip to Japan and Korea")."""
        behind = self.chunks[other + 1 :]
        if [c.norm for c in behind[:2]] == [",", "when"]:
            return not any(c.kind == "m" or c.norm in COMING for c in behind)
        both = [c.kind for c in behind[:2]] == ["c", "T"] and self.chunks[i].norm in ONE_TRIP
        return both and self._is_national(str(behind[1].value.name))

    def traveller(self, own: str | None, i: int) -> str | None:
        """Whose the noun at `i` is, where `own` was found before it: not the club that a player is on loan from; in a
        text on Leeds not their visitors ("Derby visit Leeds four days before the trip to Hull")."""
        chunks = self.chunks
        k = next((k for k in range(i - 1, 0, -1) if chunks[k].kind == "T" and chunks[k].value.name == own), None)
        if self.came is not None and own == self.came[0] and chunks[i].norm in ONE_TRIP:
            return self.came[1]
        if own is None or k is None and not (chunks[0].kind == "T" and chunks[0].value.name == own):
            return own
        k = k or 0
        if k and chunks[k - 1].norm in LOAN:
            return None
        verb = behind_aside(chunks, k)
        if chunks[i].norm not in ONE_TRIP or not ("hosting.away" in chunks[verb].labels or chunks[verb].norm in COME):
            return own
        place = next((c for c in chunks[verb + 1 : verb + 3] if c.kind in "TL"), None)
        if place is None:
            return own
        hosts = [str(place.value.name)] if place.kind == "T" else [t for t in owners(place) if alike(t, own)]
        spoken_of = (self.discourse.topic_before, self.discourse.protagonist)
        return hosts[0] if len(hosts) == 1 and hosts[0] in spoken_of and own not in spoken_of else own

    def is_left(self, i: int) -> bool:
        """Whether the match of the noun at `i` is told in the present as one that is left: "their last game is at"."""
        which = {c.norm for c in self.chunks[max(0, i - 3) : i]} & WHICH
        return bool(which) and any(c.norm == "is" for c in self.chunks[i + 1 : i + 3])
