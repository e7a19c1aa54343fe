"""Whose an aggregate is: the two sides of a tie, and which of them it is told of as the one that went through.

In: a sentence of chunks with the place of an aggregate, and the running discourse. Out: own side, other side, and
whether the own side went through. Where the words do not tell, nothing is guessed.
"""

from __future__ import annotations

from transforms.annotate.chunks import Sentence
from transforms.annotate.scores import Score
from transforms.extract.complements import LEADING, complement
from transforms.extract.discourse import Discourse
from transforms.extract.frames import Predicate, predicate
from transforms.extract.otherrounds import in_next_round
from transforms.extract.roles import UNKNOWN
from transforms.extract.scorecontext import score_kind
from transforms.extract.tiepredicates import WIN_FRAMES, TiePredicates
from transforms.lexicon.wording import Wording, wording
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim


def pattern(section: str, key: str = "words") -> Wording:
    """One list of the words about ties."""
    return wording(word_set("en", "ties", section, key))


THROUGH, OUT = pattern("through"), pattern("out")
SEVERAL = word_set("en", "ties", "several", "words")
SENT_ON = frozenset(["took", "takes", "take", "sent", "sends", "put", "puts", "carried", "fired", "carries"])
TURNS = frozenset(["but", "while", "whereas"])  # where a sentence turns to other sides
CONCEDING = frozenset(["despite", "notwithstanding", "although", "though"])  # before a leg that was not enough
REACH = 14  # chunks between an aggregate and the words that say whose it is
Parts = tuple[str | None, str | None, bool | None]  # own side, other side, whether the own side went through


class TieParts(TiePredicates):
    """One sentence that tells an aggregate."""

    def __init__(self, sentence: Sentence, text: str, discourse: Discourse) -> None:
        super().__init__(sentence, text, discourse)
        self.taken |= discourse.objects
        for k, chunk in enumerate(self.chunks):
            if chunk.kind == "T" and self._did_to(k - 1):
                self.taken.add(k)
            if not chunk.labels:
                continue  # most words are in no list
            found = self._predicate(k)
            other = self._complement(found) if found else None
            if "fixture.transitive" in chunk.labels and any(c.kind in "TP" for c in self.chunks[:k]):
                other = complement(self.chunks, k, frozenset(), direct=True)
            if other:
                self.taken.add(other[0])

    def _did_to(self, k: int) -> bool:
        """Whether the word at chunk `k`, between two teams, is a verb with the second as its object ("outplayed")."""
        if k < 1 or self.chunks[k].kind != "w" or self.chunks[k - 1].kind != "T":
            return False
        return self.chunks[k].norm.endswith("ed") and not self.chunks[k - 1].possessive

    def of_several(self) -> bool:
        """Whether the sentence tells of several sides at once, and so not which of them met whom."""
        return any(c.norm in SEVERAL for c in self.chunks)

    def _parts(self, i: int) -> Parts:
        """Own side, other side, and whether the own side went through, for the aggregate at chunk `i`."""
        readings = (
            self._of_shootout, self._led, self._of_line, self._of_list, self._sent_on, self._for_side,
            self._of_drawn_match, self._named_before, self._of_hosts, self._of_predicate,
        )  # fmt: skip
        for reading in readings:
            own, rival, wins = reading(i)
            if own is not None and rival is not None and own != rival:
                return own, rival, wins
        return (None, None, None) if self._by_stranger(i) else self._of_subject(i)

    def _of_shootout(self, i: int) -> Parts:
        """A level tie by who won the kicks: "lost the shootout 9-8 to Leeds after ... 3-3 on aggregate"."""
        if self.chunks[i].value.left != self.chunks[i].value.right:
            return None, None, None
        for k in range(len(self.chunks)):
            found = self._predicate(k)
            if found is None or found.noun or self._next_score(k) != "shootout":
                continue
            wins = found.frame in WIN_FRAMES
            kicks = next(n for n in range(k + 1, len(self.chunks)) if self.chunks[n].kind == "S")
            other = self._complement(found) or self._named_after(kicks)
            own, _, _ = self.subject_team(found, other[0] if other else None)
            if own not in (None, UNKNOWN):
                return own, self.chunks[other[0]].value.name if other else self._opponent(own, i), wins
        return None, None, None

    def _led(self, i: int) -> Parts:
        """ "Leeds lead Derby 2-1 on aggregate": the side before the verb is told of."""
        chunks = self.chunks
        if i < 3 or chunks[i - 1].kind != "T" or chunks[i - 2].norm not in LEADING:
            return None, None, None
        own, _, _ = self.subject_team(Predicate(i - 2, "tie", False), i - 1)
        return (None if own == UNKNOWN else own), chunks[i - 1].value.name, None

    def _of_list(self, i: int) -> Parts:
        """An item of a list: "Real Hope (7-0 global) and Seattle (4-1)", "beat Al Ahly and Esperance 1-0"."""
        chunks = self.chunks
        if i > 1 and chunks[i - 1].kind == "(" and chunks[i - 2].kind == "T":
            skip = {
                k for k, c in enumerate(chunks) if c.kind == "T" and k + 1 < len(chunks) and chunks[k + 1].kind == "("
            }
            self.taken |= skip
            own, _, _ = self.subject_team(Predicate(i - 2, "tie", False), i - 2)
            rival = chunks[i - 2].value.name
            items = {None, UNKNOWN, *(chunks[k].value.name for k in skip)}
            if own in items and len(skip) > 1:
                return None, None, None  # a row of a table: each item is of another column
            sides = (own, self.discourse.topic, self.discourse.protagonist, self.discourse.topic_before)
            return next((team for team in sides if team not in items), None), rival, True
        if i > 1 and chunks[i - 1].kind == "T" and chunks[i - 2].norm in ("and", ","):
            verb = next((p for k in range(i - 3, -1, -1) if (p := predicate(chunks, k)) and p.frame == "win"), None)
            if verb is not None:
                own, _, _ = self.subject_team(verb, i - 1)
                return own, chunks[i - 1].value.name, True
        return None, None, None

    def _of_line(self, i: int) -> Parts:
        """After a score line: "Inter 4-3 Barcelona (aet, 7-6 agg)" keeps the order of the line."""
        start = self.chunks[i].start
        line = next(
            (c for c in self.discourse.told_now if c.extractor == "prose.score line" and c.char_end <= start), None
        )
        if line is None or any(c.kind == "T" and line.char_end <= c.start < start for c in self.chunks):
            return None, None, None
        score: Score = self.chunks[i].value
        if score.left == score.right:
            return line.home_team, line.away_team, None
        if line.outcome == "away" and score.left > score.right:
            return None, None, None  # winner first, or the line's order: not told
        return line.home_team, line.away_team, score.left > score.right

    def _sent_on(self, i: int) -> Parts:
        """ "The 2-1 aggregate took Hull into the group phase", "took Leeds through 3-2": the object went through."""
        chunks = self.chunks
        for k in (*range(i + 1, min(len(chunks) - 1, i + 6)), *range(max(0, i - 6), i - 2)):
            if chunks[k].norm in SENT_ON and chunks[k + 1].kind == "T":
                own = str(chunks[k + 1].value.name)
                if k > i or chunks[k + 2].norm.startswith("through"):
                    return own, self.discourse.opponent(own) if k > i else self._opponent(own, i), True
        return None, None, None

    def _for_side(self, i: int) -> Parts:
        """ "Clinched a 6-4 aggregate triumph for Spurs": the side named behind went through."""
        chunks = self.chunks
        for k in range(i + 1, min(len(chunks) - 1, i + 5)):
            won = any("win_noun" in label for label in chunks[k - 1].labels)
            if won and chunks[k].norm == "for" and chunks[k + 1].kind == "T":
                own = str(chunks[k + 1].value.name)
                return own, self._opponent(own, i), True
        return None, None, None

    def _of_drawn_match(self, i: int) -> Parts:
        """A level aggregate behind a drawn match of the sentence: "a 2-2 draw at Pumas took them through, 3-3"."""
        score: Score = self.chunks[i].value
        drawn = [c for c in self.discourse.told_now if c.outcome == "draw" and c.char_end <= self.chunks[i].start]
        if score.left != score.right or not drawn:
            return None, None, None
        between = [k for k, c in enumerate(self.chunks) if drawn[-1].char_end <= c.start and k < i]
        if any((p := self._predicate(k)) and p.frame in ("win", "passive", "lose") for k in between):
            return None, None, None
        pair = (drawn[-1].home_team, drawn[-1].away_team)
        verb = next((p for k in range(i, -1, -1) if (p := predicate(self.chunks, k)) and "draw" in p.frame), None)
        own, _, _ = self.subject_team(verb, None) if verb else (None, None, False)
        if own not in pair:
            return pair[0], pair[1], None
        through = THROUGH.search(self.text, drawn[-1].char_end - 1, self.sentence.end) is not None
        return own, pair[1] if own == pair[0] else pair[0], True if through else None

    def _named_before(self, i: int) -> Parts:
        """A level tie by the opponent before it: "an escape against Colorado on away goals after a series that
        ended 2-2"."""
        chunks, score = self.chunks, self.chunks[i].value
        if score.left != score.right:
            return None, None, None
        for k in range(i - 1, max(0, i - 10), -1):
            if chunks[k].kind == "K" or chunks[k].kind == "S":
                return None, None, None
            if chunks[k].kind == "T" and chunks[k - 1].norm in ("against", "over", "past"):
                own, _, _ = self.subject_team(Predicate(k - 1, "tie", False), k)
                near = self.text[chunks[max(0, k - 4)].start : chunks[i].start]
                out, through = OUT.search(near), THROUGH.search(near)
                return own, chunks[k].value.name, True if through and not out else None
        return None, None, None

    def _of_hosts(self, i: int) -> Parts:
        """By the home side of the match spoken of: "the hosts turned a 1-0 deficit into a 4-1 aggregate victory"; who
        came from behind has won that match."""
        pair = self.discourse.pair
        side = next((c.norm for c in self.chunks[:i] if c.norm in ("hosts", "visitors")), None)
        if side is None or pair is None or any(c.kind == "T" for c in self.chunks[:i]):
            return None, None, None
        heard = self.discourse.heard
        if heard is None or {heard.home_team, heard.away_team} != set(pair):
            return None, None, None
        home = heard.home_team if heard.home_known else self._came_back(i, heard)
        if heard.leg == 1 and heard.home_known:
            home = heard.away_team  # of the return, which the text has come to since
        if home is None:
            return None, None, None
        after = [c for c in self.chunks[i + 1 : i + 4] if c.labels]
        wins = any("win_noun" in label for c in after for label in c.labels)
        loses = any("loss_noun" in label for c in after for label in c.labels)
        if wins == loses:
            return None, None, None
        away = pair[1] if home == pair[0] else pair[0]
        return (home, away, wins) if side == "hosts" else (away, home, wins)

    def _came_back(self, i: int, heard: MatchClaim) -> str | None:
        """The winner of the match printed above, where the sentence tells that its side made up a deficit."""
        if not any(c.norm == "deficit" for c in self.chunks[:i]) or not any(c.norm == "hosts" for c in self.chunks[:i]):
            return None
        return {"home": heard.home_team, "away": heard.away_team}.get(heard.outcome or "")

    def _of_predicate(self, i: int) -> Parts:
        """By the nearest verb or noun of winning or losing: "beat Ajax 2-1 to go through 3-2 on aggregate"."""
        chunks = self.chunks
        for k in sorted(range(len(chunks)), key=lambda k: abs(k - i)):
            found = self._predicate(k)
            if (
                found is None
                or abs(k - i) > REACH
                or found.frame.startswith(("draw", "held"))
                or self._other_clause(k, i)
            ):
                continue
            if k > i and any(c.kind in "br" or c.norm in CONCEDING for c in chunks[i + 1 : k]):
                continue  # "won 3-2 on aggregate after going down 2-1", "despite a 2-1 defeat", "3-2 on aggregate and
                # face Derby, who beat Hull": of another leg or tie
            if self.chunks[i].value.left == self.chunks[i].value.right and self._of_match(k):
                continue  # who won or lost the match of a tie that ended level did not win or lose the tie by that
            if not found.noun and self._of_unknown(k):
                break
            wins = found.frame in WIN_FRAMES or self._advanced(k, i)
            other = self._complement(found) or self._named_after(i)
            if other is None and found.frame == "win" and self._over_stranger(k):
                break
            own, _, _ = self.subject_team(found, other[0] if other else None)
            if own == UNKNOWN and other:
                own = self._of_unknown_person(chunks[other[0]].value.name)
            if own in (None, UNKNOWN):
                own = self._protagonist_of_pair() if own is None else None
            rival = chunks[other[0]].value.name if other else self._opponent(own, i)
            return own, rival, wins
        return None, None, None

    def _of_match(self, k: int) -> bool:
        """Whether the predicate at chunk `k` is that of a match: a score stands right before it or follows it."""
        return self._next_score(k) == "final" or (k > 0 and self.chunks[k - 1].kind == "S")

    def _next_score(self, k: int) -> str | None:
        """The kind of the score that follows the predicate at chunk `k`; None where another predicate comes first."""
        for chunk in self.chunks[k + 1 : k + 7]:
            if chunk.kind == "K":
                return None
            if chunk.kind == "S":
                return score_kind(self.text, chunk.start, chunk.end, self.sentence.start, self.sentence.end)
        return None

    def _who(self, at: int) -> str | None:
        """The team that the relative clause around chunk `at` is about: "Astra - who drew 0-0 to go through"."""
        for k in range(at - 1, 0, -1):
            if self.chunks[k].kind in ",;" or self.chunks[k].norm in TURNS:
                return None
            if self.chunks[k].norm == "who":
                before = self.chunks[k - 2] if self.chunks[k - 1].kind in ",-" and k > 1 else self.chunks[k - 1]
                return str(before.value.name) if before.kind == "T" else None
        return None

    def _other_clause(self, k: int, i: int) -> bool:
        """Whether the predicate at chunk `k` stands in another clause than the aggregate at `i`, with its own sides."""
        chunks = self.chunks
        between = chunks[min(k, i) + 1 : max(k, i)]
        if any(c.norm in TURNS or c.kind == ";" for c in between):
            return any(c.kind == "T" for c in (between if k < i else chunks[:i]))
        if k < i:
            return any(c.kind == "r" for c in between)
        return any(c.kind == "T" for c in chunks[:i]) and any(
            c.kind == "T" and (n == k - 1 or c.possessive) for n, c in enumerate(chunks[i + 1 : k], i + 1)
        )

    def _advanced(self, k: int, i: int) -> bool:
        """Whether the side whose defeat is told at chunk `k` went through all the same: "lost 2-1 but advanced 3-2"."""
        return any("advance.verbs" in c.labels for c in self.chunks[k + 1 : i])

    def _by_sum(self, i: int) -> Parts:
        """By what the legs add up to: "wrapped up a 2-0 win for a 4-1 aggregate", after a first leg of 2-1."""
        score: Score = self.chunks[i].value
        other = [c.value for k, c in enumerate(self.chunks) if c.kind == "S" and k != i]
        pair = self.discourse.pair
        first = self.discourse.met.get(frozenset(pair)) if pair else None
        if pair is None or first is None or len(other) != 1 or score.left == score.right:
            return None, None, None
        home, *goals = first
        sides = pair if home == pair[0] else pair[::-1]
        wanted = sorted((score.left, score.right))
        sums = {
            tuple(one + two for one, two in zip(goals, figures, strict=True))
            for figures in ((other[0].left, other[0].right), (other[0].right, other[0].left))
        }
        fits = [total for total in sums if sorted(total) == wanted]
        if len(fits) != 1:
            return None, None, None
        return (*sides, fits[0][0] > fits[0][1])

    def _opponent(self, own: str | None, i: int) -> str | None:
        """The other side where no words beside the aggregate name it: one beaten in the sentence, or spoken of."""
        if own is None:
            return None
        later = {c.value.name for k, c in enumerate(self.chunks) if c.kind == "T" and in_next_round(self.chunks, k)}
        for claim in reversed(self.discourse.told_now):
            if own in (claim.home_team, claim.away_team) and later.isdisjoint((claim.home_team, claim.away_team)):
                return claim.away_team if own == claim.home_team else claim.home_team
        named = {
            str(c.value.name)
            for k, c in enumerate(self.chunks)
            if k
            and c.kind == "T"
            and c.value.name != own
            and (self.chunks[k - 1].norm in ("over", "against", "past") or self._in_tie_with(k))
            and not in_next_round(self.chunks, k)
        }
        if len(named) == 1:
            return named.pop()
        known = self.discourse.opponent(own, later)
        counts = self.discourse.annotated.team_counts
        if known is None and len(counts) == 2:
            return next((team for team in counts if team != own), None)  # the only other team of the article
        return known

    def _in_tie_with(self, k: int) -> bool:
        """Whether the team at chunk `k` is the other side of a tie: "after the tie with Leeds finished 2-2", "in the
        final at the expense of Leeds"."""
        if k > 1 and self.chunks[k - 1].norm == "of" and self.chunks[k - 2].norm == "expense":
            return True
        return k > 1 and self.chunks[k - 1].norm == "with" and self.chunks[k - 2].norm in ("tie", "series")

    def _protagonist_of_pair(self) -> str | None:
        pair, team = self.discourse.main_pair, self.discourse.protagonist
        two = len(self.discourse.annotated.team_counts) == 2
        return self.discourse.topic or (team if two or (pair and team in pair) else None)

    def _named_after(self, i: int) -> tuple[int, str] | None:
        """The opponent named behind the aggregate: "going out 5-2 over two games to Monterrey"."""
        chunks = self.chunks
        for k in range(i + 1, min(len(chunks) - 1, i + 9)):
            if chunks[k].kind in ";bcS":
                return None
            ahead = chunks[k].norm == "on" and k == i + 2 and chunks[k - 1].norm == "up"  # "1-0 up on Leeds"
            if ahead or chunks[k].norm in ("to", "against", "over", "by", "past"):
                at = next((n for n in range(k + 1, min(len(chunks), k + 4)) if chunks[n].kind == "T"), None)
                if (
                    at is not None
                    and all(c.kind in "dwNnH" for c in chunks[k + 1 : at])
                    and not in_next_round(chunks, at)
                ):
                    return at, chunks[k].norm
        return None

    def _by_stranger(self, i: int) -> bool:
        """Whether the verb of winning or losing before the aggregate has a subject or object that nothing explains."""
        near = range(max(0, i - REACH), i)
        verbs = [p for k in near if (p := self._predicate(k)) is not None and not p.noun]
        if not verbs:
            return False
        return self._of_unknown(verbs[-1].at) or (verbs[-1].frame == "win" and self._over_stranger(verbs[-1].at))

    def _over_stranger(self, k: int) -> bool:
        """Whether the verb at chunk `k` has a name for its object that nothing explains: "beat Wolves 3-1"."""
        behind = next((c for c in self.chunks[k + 1 : k + 4] if c.kind not in "dwN"), None)
        return behind is not None and behind.kind == "H"

    def _of_unknown(self, at: int) -> bool:
        """Whether a name that the article does not explain is the subject at chunk `at`: "the Ugandans go through"."""
        k = at - 1
        while k > 0 and self.chunks[k].kind in "xmw":
            k -= 1
        chunk = self.chunks[k]
        known = {chunk.norm, chunk.norm.split()[-1]} & set(self.discourse.people) if chunk.norm else set()
        return k >= 0 and chunk.kind == "H" and not chunk.possessive and not known

    def _of_subject(self, i: int) -> Parts:
        """By who is spoken of: "Leeds came back against Derby, 3-1 at home and 3-2 over the two games"."""
        chunks = self.chunks
        advances = [k for k, c in enumerate(chunks) if "advance.verbs" in c.labels and not self._other_clause(k, i)]
        advance = min(advances, key=lambda k: abs(k - i), default=None)
        if self._of_unknown(advance if advance is not None else i):
            return None, None, None
        at = advance if advance is not None else i
        own = self._who(at) or self.subject_team(Predicate(at, "tie", False), None)[0] or self.discourse.topic
        if own in (None, UNKNOWN):
            return None, None, None
        named = [
            c.value.name
            for k, c in enumerate(chunks)
            if c.kind == "T" and c.value.name != own and k
            and (chunks[k - 1].norm in ("over", "against", "past", "to") or self._in_tie_with(k))
            and not any(between.norm in TURNS for between in chunks[min(k, i) : max(k, i)])
            and not in_next_round(self.chunks, k)
        ]  # fmt: skip
        rival = named[0] if named else self._opponent(own, i)
        if advance is not None:
            return own, rival, True
        conceded = next((c.start for c in chunks[i + 1 :] if c.norm in CONCEDING), self.sentence.end)
        words = self.text[self.sentence.start : conceded]
        out, through = OUT.search(words), THROUGH.search(words)
        if out and self.chunks[i].value.left == self.chunks[i].value.right:
            return own, rival, None  # "lost 1-0, squaring the tie at 1-1": what was lost is the match
        return own, rival, (through is not None) if bool(out) != bool(through) else None
