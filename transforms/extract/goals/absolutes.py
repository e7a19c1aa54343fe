"""Scorers named beside a result without a verb: "won 4-1, A with three and B the other", "won 2-0: A and B".

In: a sentence with a result or a goal before them. Out: events. A name beside a result is no scorer by itself: words
that say so stand by it, or nothing but names and times follows the colon.
"""

from __future__ import annotations

import re

from transforms.annotate.chunks import Chunk
from transforms.extract.goals.meant import meant_team
from transforms.extract.goals.phrases import ground_of
from transforms.extract.goals.reading import Reading
from transforms.extract.goals.words import BESIDE, SCORER, Trigger

ORDINALS = frozenset(["second", "third", "fourth", "fifth", "sixth"])
SHARES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "both": 2, "another": 1, "once": 1, "twice": 2}
PAIR = frozenset(["pair", "couple"])  # "with a pair"
HAULS = {"hat": 3, "treble": 3, "brace": 2, "double": 2, "pair": 2, "couple": 2}  # "and Jones a hat-trick"
EACH = frozenset(["each", "apiece"])
SHARING = frozenset(["with", "the", "a", "their", "its", *SHARES])  # where `_share` may find one
BE = frozenset(["was", "were"])
ONE = re.compile(r" (?:the |an? )?(?:one|once|first|opener|other)\b", re.I)  # "scored one and Jones two"
OF_GOAL = re.compile(  # "scorer of the crucial second goal"
    r" of (the|both|two|three|his|her|(?:[\w-]+ ){0,2}[\w-]+['’]s?) (?:[\w-]+ ){0,3}?"
    r"(?:goals?|winner|opener|equali[sz]er|hat[- ]trick|penalty|brace)\b",
    re.I,
)
INCLUDED = re.compile(  # "six goals in nine games, including the first against City on Sunday"
    r" (the|both|two|his|her)(?: (?:first|opening|second|third|winning|only|decisive|late|last))*"
    r"(?: (?:goals?|opener|winner|equali[sz]er|leveller|one))? (?:against|in the|at)\b"
)
SO_MANY_TIMES = frozenset(["twice", "times", "goals"])
SCORED_TIMES = re.compile(  # "Leeds scored three times in ten minutes: Smith in the 12th, Jones in the 17th"
    r"\b(?:scored|struck|netted) (?:twice|(?:two|three|four|five|six) (?:\w+ )?(?:times|goals))\b[^:;]*$"
    r"|\bgoals\b[^:;]*$"
)
DID_SCORING = re.compile(  # "Hull had done their scoring in the opening leg, Smith twice and Jones"
    r"\b(?:did|done) (?:all )?(?:of )?(?:their|its|the) scoring\b[^:;,]*[,:] (?=[A-Z])"
    r"|\b(?:their|its|the) goals (?:had )?(?:all )?c[ao]me\b[^:;,]*[,:] (?=[A-Z])"
)
GOALS_OF = frozenset({"goals", "times"})  # what somebody has before "including"
UNSCORED = frozenset({"conceded", "missed", "without", "assists"})
LATER = frozenset(["later", "late", "early", "shortly", "midway", "just", "soon", "almost"])
OTHERS = frozenset(["other", "others"])
CLOSES = frozenset(["and", "after", "from", "in", "with", "for", "as"])
ENDS = ".,;)"  # kinds that close the words beside a name
SENT_OFF = re.compile(r"\b(?:ten men|10 men|nine men|sent off|dismissed|(?:red|yellow) cards?|booked|sendings? off)\b")
WINS = frozenset(["win", "victory", "success", "triumph"])
LONGEST = 26  # chunks of a list of names


DENIED = frozenset(["denied", "denying", "deny", "denies", "robbed", "robbing", "refused", "prevented", "stopped"])
GROUNDS = frozenset("stadium ground park arena field oval complex stadion estadio".split())


class Absolutes(Reading):
    """The names beside the result of one sentence."""

    def _absolute(self) -> None:
        chunks = self.chunks
        scored = next((k for k, c in enumerate(chunks) if c.kind == "S"), None)
        for k, chunk in enumerate(chunks):
            if chunk.norm in SCORER:
                self._named_scorers(k)
                self._scorers_were(k)
                self._scorer_of(k)
            elif chunk.norm == "including":
                self._included(k)
            elif chunk.norm == "own":
                self._before_own_goal(k)
            elif chunk.norm in ("goal", "goals"):
                self._whose(k)
            if k == 0 or not (self.events or (scored is not None and scored < k)):
                continue
            count = self._share(k) if chunk.norm in SHARING else 0
            if count and self._closed(self._behind_share(k)):
                self._beside(k, count)
            elif chunk.norm == "for" and self.events:
                self._for_side(k)
        if scored is not None:
            colon = next((k for k in range(scored, len(chunks)) if chunks[k].norm == ":"), None)
            if colon is not None and chunks[colon - 1].kind in "STKLNDCG)":
                self._only_names(colon + 1)
        elif self.view.minutes and not self.view.sentence.words.isdisjoint(SO_MANY_TIMES):
            colon = next((k for k, c in enumerate(chunks) if c.norm == ":"), None)
            if colon is not None and SCORED_TIMES.search(self.text, self.view.sentence.start, chunks[colon].start):
                self._only_names(colon + 1)
        if (told := DID_SCORING.search(self.text, self.view.sentence.start, self.view.sentence.end)) is not None:
            first = next((k for k, c in enumerate(chunks) if c.start >= told.end()), len(chunks))
            self._only_names(first, self._names_until(first))

    def _share(self, k: int) -> int:
        """How many goals the words from chunk `k` give the names before them: "with three", "the other", "the scorer";
        0 for other words."""
        norm, after = self.chunks[k].norm, self.chunks[k + 1].norm if k + 1 < len(self.chunks) else ""
        if norm == "with":
            pair = after == "a" and k + 2 < len(self.chunks) and self.chunks[k + 2].norm in PAIR
            return 2 if pair else SHARES.get(after, 0)
        if norm in SHARES and self.events and self._shared():
            return SHARES[norm]  # "Smith got two and Jones one"
        if norm == "a" and after in HAULS and self.events and self._shared():
            return HAULS[after]
        told = (
            after in SCORER
            or after in OTHERS
            or (after == "rest" and bool(self.events))
            or (after in ORDINALS and bool(self.events))
        )
        return 1 if (norm in ("the", "a") and told) or (norm in ("their", "its") and after in SCORER) else 0

    def _behind_share(self, k: int) -> int:
        """The chunk behind the words of `_share` at `k`, and behind "apiece"."""
        norms = [c.norm for c in self.chunks[k : k + 4]]
        if norms[:2] == ["a", "hat"]:
            return next((n + 1 for n in (k + 2, k + 3) if self.chunks[n : n + 1] and self.chunks[n].norm == "trick"), k)
        at = k + 1 + (norms[0] in ("with", "the", "a", "their", "its")) + (norms[:2] == ["with", "a"])
        return at + 1 if at < len(self.chunks) and self.chunks[at].norm in EACH else at

    def _shared(self) -> bool:
        """Whether the goal before tells how many of several it was."""
        return self.events[-1].count > 1 or ONE.match(self.text, self.events[-1].end) is not None

    def _closed(self, k: int) -> bool:
        """Whether nothing of the clause follows from chunk `k` on, but for a time."""
        if k >= len(self.chunks) or k in self.view.timed:
            return True
        chunk = self.chunks[k]
        return chunk.kind in ENDS or chunk.kind == "b" or chunk.norm in CLOSES or chunk.norm in LATER

    def _named_scorers(self, k: int) -> None:
        """ "Posse and Arteaga were the Espanyol marksmen", "Giles was the other scorer": the noun at chunk `k`."""
        verb = next((n for n in range(k - 1, max(0, k - 5), -1) if self.chunks[n].norm in BE), 0)
        between = self.chunks[verb + 1 : k]
        if not verb or not any(c.norm == "the" or c.possessive for c in between) or any(c.kind == "N" for c in between):
            return
        if any(
            c.norm in ("top", "leading", "record", "not", "youngest", "oldest") for c in between
        ) or not self._closed(k + 1):
            return
        side = next((str(c.value.name) for c in between if c.kind == "T"), None)
        for scorer in self.view.subjects(verb):
            if not any(event.scorer is scorer for event in self.events):
                self._add(scorer, verb, k, Trigger("beside", k, k, ""), 0.88, listed=True, alone=False)
                self.events[-1].side = side or self.events[-1].side

    def _scorers_were(self, k: int) -> None:
        """ "The scorers were A (2), B and C", "scorers for Leeds were A and B": the noun at chunk `k`."""
        chunks = self.chunks
        verb = next((n for n in range(k + 1, min(len(chunks), k + 5)) if chunks[n].norm in BE), 0)
        if not verb or any(
            c.norm in ("top", "leading", "record", "other", "highest") for c in chunks[max(0, k - 2) : k]
        ):
            return
        named = [c for c in (*chunks[max(0, k - 1) : k], *chunks[k + 1 : verb]) if c.kind == "T"]
        found = [n for n in self.view.listed(verb + 1) if not chunks[n].possessive]
        for n in found:
            if not any(event.scorer is chunks[n] for event in self.events):
                self._add(chunks[n], n, n, Trigger("beside", k, k, ""), 0.88, listed=True, alone=False)
                self.events[-1].group = chunks[k].start
                self.events[-1].side = str(named[0].value.name) if named else self.events[-1].side

    def _scorer_of(self, k: int) -> None:
        """ "Smith, scorer of the second goal, said": the noun at chunk `k` behind a comma or "and"."""
        told = OF_GOAL.match(self.text, self.chunks[k].end)
        if told is None or k < 2 or self.chunks[k - 1].norm not in (",", "and", "the"):
            return
        named = [n for n in range(k) if self.chunks[n].kind == "H" and self.view.begins_clause(n)]
        if not named or self.chunks[named[-1]].possessive or self._tally(named[-1], self.view.clause_end(k)):
            return
        scorer = self.chunks[named[-1]]
        if not any(event.scorer is scorer for event in self.events):
            self._add(scorer, k, k, Trigger("beside", k, k, ""), 0.84, listed=True, alone=False)
            self.events[-1].count = SHARES.get(told[1].lower(), 1)

    def _included(self, k: int) -> None:
        """ "Smith has six goals, including the first against Derby on Sunday", "including" at chunk `k`: of the one
        person named before, or of whom "he" or "the teenager" means."""
        told = INCLUDED.match(self.text, self.chunks[k].end)
        words = {c.norm for c in self.chunks[:k]}
        if told is None or words.isdisjoint(GOALS_OF) or not (words.isdisjoint(UNSCORED)):
            return
        named = [c for c in self.chunks[:k] if c.kind == "H"]
        scorer = named[0] if len(named) == 1 else self.view.topic if not named else None
        if scorer is not None and not scorer.possessive and not any(e.scorer is scorer for e in self.events):
            self._add(scorer, k, k, Trigger("beside", k, k, ""), 0.84, listed=True, alone=False)
            self.events[-1].count = SHARES.get(told[1].lower(), 1)

    def _before_own_goal(self, k: int) -> None:
        """ "Smith, Jones and an own goal gave Leeds the points": the names before the "own" at chunk `k`."""
        joined = [c.norm for c in self.chunks[k + 1 : k + 3]]
        if joined[:1] not in (["goal"], ["goals"]) or "-" in joined:
            return
        if k < 3 or self.chunks[k - 1].norm != "an" or self.chunks[k - 2].norm not in ("and", "plus"):
            return
        row = [k - 3 - (self.chunks[k - 3].kind == ",")]
        while (
            row[0] > 1
            and self.chunks[row[0]].kind == "H"
            and self.chunks[self.view.phrase_start(row[0]) - 1].kind == ","
        ):
            row.insert(0, self.view.phrase_start(row[0]) - 2)
        first = row[0]
        if any(self.chunks[n].kind != "H" or self.chunks[n].possessive for n in row) or self.view.oblique(first):
            return
        for scorer in (self.chunks[n] for n in row) if self.view.begins_clause(first) else ():
            if not any(event.scorer is scorer for event in self.events):
                self._add(scorer, first, k, Trigger("beside", k, k, ""), 0.84, listed=True, alone=False)
                self.events[-1].kind, self.events[-1].group = "goal", self.chunks[k].start

    def _whose(self, k: int) -> None:
        """ "Both goals were Smith's": the noun is at chunk `k`."""
        verb = k + 1
        while verb < len(self.chunks) and (self.chunks[verb].kind == "," or verb in self.view.timed):
            verb += 1  # "the goal, in the 23rd minute, was Smith's"
        owner = verb + 1 if verb + 1 < len(self.chunks) and self.chunks[verb].norm in BE else 0
        if not owner or self.chunks[owner].kind != "H" or not self.chunks[owner].possessive:
            return
        before = self.chunks[max(0, k - 3) : k]
        count = next((SHARES[c.norm] for c in before if c.norm in SHARES), 1)
        if self._closed(owner + 1) and (count > 1 or self.chunks[k].norm == "goal"):
            self._add(self.chunks[owner], k, owner, Trigger("beside", k, k, ""), 0.84, listed=True, alone=False)
            self.events[-1].count = count

    def _beside(self, k: int, count: int) -> None:
        chunks = self.chunks
        if chunks[k - 1].kind != "H" or chunks[k - 1].possessive:
            return
        if self.chunks[max(0, self.view.phrase_start(k - 1) - 1)].norm in DENIED:
            return  # "the goalkeeper denied Smith a second"
        scorers = self.view.coordinated(k - 1)
        if self._undone(k - 1, k) or any(event.scorer in scorers for event in self.events):
            return
        each = chunks[self._behind_share(k) - 1].norm in EACH
        for scorer in scorers:
            self._add(scorer, k - 1, k, Trigger("beside", k, k, ""), 0.84, listed=True, alone=False)
            self.events[-1].count = count if each or len(scorers) == 1 else 1
            if chunks[k].norm in ("their", "its"):
                self.events[-1].side = meant_team(self.view, k, self.team_topic)  # "won 3-1, A and B their scorers"
            told = [event for event in self.events[:-1] if event.beside]
            self.events[-1].beside = True
            self.events[-1].group = told[0].group if told else chunks[k].start  # "A with three, B the other"

    def _for_side(self, k: int) -> None:
        """ "A and B scoring for Derby and C for Leeds": the "for" at chunk `k` behind a name, the side last."""
        chunks, side = self.chunks, k + 2
        if side - 1 < len(chunks) and chunks[k + 1].kind != "d":
            side = k + 1
        if side >= len(chunks) or chunks[k - 1].kind != "H" or chunks[k - 1].possessive:
            return
        named = chunks[side].kind == "T" and not chunks[side].possessive
        scorers = self.view.coordinated(k - 1)
        before = self.view.phrase_start(next(n for n, c in enumerate(chunks) if c is scorers[0])) - 1
        prior = [event for event in self.events if event.end <= scorers[0].start]
        joined = before > 0 and chunks[before].norm in ("and", ",") and bool(prior)
        told = any(c.norm == "for" for c in chunks[:before]) if joined else False
        told = told and SENT_OFF.search(self.text, prior[-1].end, scorers[0].start) is None
        if not (named or ground_of(chunks[side])) or not told or not self._closed(side + 1):
            return
        for scorer in scorers:
            self._add(scorer, k - 1, side, Trigger("beside", k, k, ""), 0.84, listed=True, alone=False)
            if named:
                self.events[-1].side = str(chunks[side].value.name)

    def _row(self) -> None:
        """A sentence of nothing but names and times behind one that tells a result: "Smith after 12 minutes, Jones on
        the hour"."""
        names = [c for c in self.chunks if c.kind == "H"]
        if names and (len(names) > 1 or self.view.minutes or any(c.kind == "N" for c in self.chunks)):
            self._only_names(0)

    def _names_alone(self) -> None:
        """A sentence of nothing but names below a result: "Smith (pen) and Jones.", "Smith 2; Brown"."""
        if self._labelled():
            return self._only_names(2)
        parted = next((k for k, c in enumerate(self.chunks) if c.kind == ";"), None)
        self._only_names(0)
        if parted is not None:
            self._only_names(parted + 1)
        for event in self.events:
            event.below = True
            if parted is not None:
                event.ground = "home" if event.at < self.chunks[parted].start else "away"
        return None

    def _labelled(self) -> bool:
        """Whether "Scorers:" or "Goals:" opens the sentence."""
        label, colon = [*self.chunks, *self.chunks][:2]
        return colon.norm == ":" and (label.norm in SCORER or label.norm in ("goals", "goal"))

    def _names_until(self, first: int) -> int:
        """Where the names from chunk `first` on end: at the sentence's end, or before ", and" of its next clause."""
        row = (k for k in range(first, len(self.chunks)) if not self._beside_names(self.chunks[k], k))
        end = next(row, len(self.chunks))
        joined = [c.norm for c in self.chunks[max(first, end - 2) : end]] == [",", "and"]
        return end - 2 if joined else end

    def _only_names(self, first: int, last: int = 0) -> None:
        """The names that alone follow a result: "won 2-0: Smith (pen) and, late on, Jones"; up to chunk `last`, else to
        the end."""
        ends = (k for k in range(first, len(self.chunks)) if self.chunks[k].kind in ".;")
        last = last or next(ends, len(self.chunks))
        row = self.chunks[first:last]
        if not row or len(row) > LONGEST or not all(self._beside_names(c, first + k) for k, c in enumerate(row)):
            return
        named = [k for k in range(first, last) if self.chunks[k].kind == "H" and not self.chunks[k].possessive]
        for k in named:
            if not any(event.scorer is self.chunks[k] for event in self.events):
                self._add(self.chunks[k], k, k, Trigger("beside", k, k, ""), 0.8, listed=True, alone=False)

    def _behind_score(self) -> None:
        """The scorers of a side that won to nil, as many as its goals, named alone at the end of its result: "won 2-0
        at Hull, Smith and Jones.", "beat Hull 2-0 (Smith and Jones)", "a 3-0 win – Smith twice and Jones – at Hull"."""
        scored = [k for k, c in enumerate(self.chunks) if c.kind == "S" and not c.value.goalless]
        if len(scored) != 1 or self.events or not any(c.kind == "K" or c.norm in WINS for c in self.chunks):
            return
        least, most = sorted((self.chunks[scored[0]].value.left, self.chunks[scored[0]].value.right))
        if least:
            return  # of two sides, whose they are is open
        for k in range(scored[0] + 1, len(self.chunks) - 1):
            if self.chunks[k].kind not in ",(-":
                continue
            mark = self.text[self.chunks[k].start]
            closing = ")" if mark == "(" else mark if mark in "-–—" else "."
            ends = (n for n in range(k + 1, len(self.chunks)) if self.text[self.chunks[n].start] in closing + ".;")
            last = next(ends, 0)
            row = range(k + 1, last or len(self.chunks))
            named = [n for n in row if self.chunks[n].kind == "H" and not self.chunks[n].possessive]
            alone = all(self.chunks[n].kind in "Hc,-" or self.chunks[n].norm in ("twice", *BESIDE) for n in row)
            place = self.chunks[k - 1].kind == "L" or self.chunks[k - 1].norm.split()[-1] in GROUNDS
            if mark == "," and len(named) == 1 and place:
                continue  # "won 1-0 at the Township Stadium, Ozoro"
            if not named or not alone or sum(self._item_count(n) for n in named) != most:
                continue
            for n in named:
                self._add(self.chunks[n], n, n, Trigger("beside", n, n, ""), 0.8, listed=True, alone=False)
                self.events[-1].for_winner = True
            return

    def _beside_names(self, chunk: Chunk, k: int) -> bool:
        return chunk.kind in "Hc,()N-" or k in self.view.timed or chunk.norm in BESIDE or chunk.norm == "twice"
