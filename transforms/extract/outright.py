"""Results told without a score: which words say enough, "Leeds saw off Derby", "Derby were held by Hull".

In: a predicate of a sentence and its complement. Out: yes or no. What may yet happen, what a tie over two legs came to
and what a mere phrase has in common with a result ("beat Leeds to the title") tells none.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.annotate.cardinals import CARDINALS
from transforms.annotate.chunks import sections_of
from transforms.annotate.names import names
from transforms.annotate.parts import DESCRIBERS
from transforms.annotate.scores import is_of_kicks
from transforms.extract.ahead import SEVERAL, SUFFICING
from transforms.extract.antecedents import SHOTS
from transforms.extract.competitions import CONFEDERATIONS
from transforms.extract.complements import complement, is_purpose
from transforms.extract.frames import HAVE, HOST_WORDS, WINNER_PREPOSITIONS, Predicate
from transforms.extract.unnamed import Unnamed
from transforms.lexicon.words import word_set

TIE_WORDS = re.compile(
    r"\b(?:on aggregate|over two legs|away goals|over the two|two-legged|on penalties|shoot-?out|tie-?breaker)\b", re.I
)
MAYBE = re.compile(
    r"\b(?:would|will|could(?! only)|should|if|must|might|may|can|cannot|unless|whether|hop(?:e|es|ing)|chance of"
    r"|need|deserv(?:e|es|ed|ing) to)\b",
    re.I,
)
ADVERBS = word_set("en", "grammar", "adverbs")
BETTING = word_set("en", "grammar", "doubt", "betting")
SURPRISE = word_set("en", "grammar", "beside_match", "surprise")
PLAIN = word_set("en", "grammar", "beside_match", "plain") | HOST_WORDS
CONTESTS = word_set("en", "grammar", "beside_match", "contests")
COUNTED = word_set("en", "grammar", "beside_match", "counted")
MARGINS = word_set("en", "grammar", "beside_match", "margins")
AWARDS = word_set("en", "grammar", "beside_match", "awards")
PRIZES = word_set("en", "grammar", "beside_match", "prizes")
PASSING = re.compile(r"\b(?:half[- ]?time|break|interval|until|minutes)\b", re.I)  # beside "held": how things stood
KICKS = frozenset({"penalties", "shoot-out", "shootout", "kicks", "spot-kicks", "breaker", "tiebreaker"})
AGAINST = frozenset({"against", "to", "at", "by", "with", "over"})
SINGLED = frozenset({"only", "last", "first", "previous", "sole", "lone", "recent", "latest", "single", "next"})
SENT_OUT = frozenset(
    {"knocked", "dumped", "sent", "put", "bundled", "knock", "dump", "send"}
)  # before "out of the FA Cup"
RECOVERS = frozenset({"back", "recover", "recovered", "recovering", "respond", "responded", "responding", "reeling"})
MEANS = frozenset(["by", "after", "with"])  # before "toppling Leeds"
REWARDS = frozenset(["reward", "rewards", "rewarded", "prize", "credit", "praise", "praised"])  # before "for their win"
FACTS = frozenset(["after", "following", "since", "despite"])
WINNERS = frozenset(["winner", "victor"])
PLACES = frozenset({"top", "spot", "place", "places", "summit", "lead", "second", "third", "fourth", "fifth", "sixth"})
BRINGING = frozenset("brought bring brings bringing took take takes taking".split())
COUNTED_IN = frozenset({"in", "on", "for", "at"})
OFTEN = word_set("en", "grammar", "beside_match", "often")
CLAUSE = ";br"  # chunks between clauses
EACH = frozenset({"every", "each"})
FORMER = frozenset({"former", "ex", "one-time", "late"})  # of people, or of a goal
BEFORE_OTHER = frozenset({"to", "with", "against"})
OF_SIDE = frozenset({"side", "team", "men", "eleven", "women", "hands"})


class Outright(Unnamed):
    """The results of one sentence that no score tells."""

    def _outcome_is_told(self, found: Predicate, other: tuple[int, str] | None) -> bool:
        """Whether a predicate without a score says enough: a strong verb or a noun with both sides named."""
        if other is None or self._is_open(found, other[0]) or not BETTING.isdisjoint(self.sentence.words):
            return False
        if any(self.kinds.get(k) == "interim" for k in range(found.at + 1, other[0])):
            return False  # "lost a 2-0 lead at Derby"
        if any(c.norm in EACH for c in self.chunks[found.at + 1 : other[0]]):
            return False  # "have lost every game against Derby"
        if found.frame == "lose" and self.chunks[found.at].norm.endswith(" for") and not self._throughout(other[0]):
            return False  # "were no match for Derby in midfield"
        after = self.chunks[other[0] + 1 : other[0] + 3]
        if self.chunks[other[0]].possessive and other[1] != "at" and not any(c.norm in OF_SIDE for c in after):
            return False  # "beat Derby's reserves", "saw off Derby's interest"
        if [c.norm for c in after] in (["in", "all"], ["in", "each"], ["home", "and"], ["at", "home"]) and (
            after[0].norm == "in" or any(c.norm == "away" for c in self.chunks[other[0] + 2 : other[0] + 5])
        ):
            return False  # "with Leeds beating Derby in all six of their meetings"
        if any(c.norm in OFTEN for c in self.chunks[other[0] + 1 : other[0] + 4]):
            return False  # "have beaten Derby just twice in ten"
        if [c.norm for c in after[:1]] == ["or"]:
            return False  # "delighted with the draw against Leeds or Derby"
        beyond = self.chunks[other[0] + 1 : other[0] + 6]
        if any(c.norm == "difference" for c in beyond):
            return False  # "edged out Leeds on goal difference"
        if self._into_place(other[0]):
            return False  # "squeezed past Leeds, beaten at Derby, into second place"
        if any(a.norm in CONTESTS and b.norm == "for" for a, b in pairwise(beyond)):
            return False  # "edged out Leeds in the race for Smith"
        if len(after) == 2 and after[0].norm == "to" and (after[1].kind in "dNG" or after[1].norm in PRIZES):
            return False  # "beat Leeds to the title", "to the signing of a striker": no match
        if found.frame == "draw_noun":
            before = self.chunks[found.at - 1] if found.at else None
            return (
                self.chunks[found.at].norm not in ("tie", "ties")
                and before is not None
                and before.kind in "dwC"
                and (found.at + 2 >= other[0] - 1 or self._describes(found.at + 2, other[0]))
            )
        if found.noun:
            return self._noun_says_enough(found.at, other)
        return self._verb_says_enough(found, other)

    def _describes(self, first: int, team: int) -> bool:
        """Whether the chunks from `first` on only describe the team behind them: "a draw with struggling Derby", but
        nobody of theirs: "with former Derby striker Smith"."""
        words = all(c.kind in "dnw-N" and c.norm not in FORMER for c in self.chunks[first:team])
        return words and not any(c.kind == "H" for c in self.chunks[team + 1 : team + 3])

    def _throughout(self, k: int) -> bool:
        """Whether nothing behind the team at `k` says that it held for a part of the match only: "were no match for
        Leeds at Elland Road", but not "for an hour", "in the first half but drew"."""
        behind = self.chunks[k + 1 :]
        if any(c.norm in ("but", "until", "before", "though", "although") for c in behind):
            return False
        if not behind or behind[0].kind in ".;,crD":
            return True
        placed = next((c.kind for c in behind[1:] if c.kind != "d"), "")
        return behind[0].kind == "p" and behind[0].norm != "for" and placed in "LDC" and placed != ""

    def _abroad_outcome(self, found: Predicate, own_at: int | None, host: str | None) -> bool:
        """Whether a noun tells a country's result by where it was: "Norway's draw in Malta", host of which is Malta."""
        chunks, at = self.chunks, found.at
        if own_at is None or not found.noun or host is None:
            return False
        owned = chunks[own_at].possessive and chunks[own_at].value.national
        if not owned or chunks[at].norm in SEVERAL or chunks[at].norm in ("tie", "final"):
            return False
        place = at + 2 + (chunks[at + 2 : at + 3] != [] and chunks[at + 2].norm == "the")
        there = place < len(chunks) and chunks[at + 1].norm == "in" and chunks[place].kind in "TL"
        return there and all(c.kind in "wNDCG-" for c in chunks[own_at + 1 : at]) and not self._is_open(found, place)

    def _into_place(self, k: int) -> bool:
        """Whether the words behind the team at `k`, an aside apart, say where in a table its passing led: "edged past
        Leeds into second place", but not "beat Leeds to go second"."""
        behind = self.chunks[k + 1 :]
        if behind and behind[0].kind == ",":
            behind = behind[next((n for n, c in enumerate(behind) if n and c.kind == ","), len(behind) - 1) + 1 :]
        if len(behind) < 2 or behind[0].norm not in ("into", "to"):
            return False
        if is_purpose(behind, 1) and behind[1].norm not in ("finish", "end"):
            return False
        named = next((c.norm for c in behind[1:] if c.kind not in "dw-"), "")
        return named in PLACES or not PLACES.isdisjoint(c.norm for c in behind[1:4])

    def _of_other_contest(self, at: int, other: tuple[int, str] | None, score_at: int | None) -> bool:
        """Whether the words behind a part of a result say that no match was won or lost: "beat Leeds in possession",
        "lost to Leeds by four votes", "beat Peru 12-11 to host the finals"."""
        ends = {max(at, k) for k in (other[0] if other else at, score_at or at)}
        return any(self._counted_behind(end) for end in (ends if other is None else ends - {at}))

    def _counted_behind(self, last: int) -> bool:
        """Whether the words behind chunk `last` say what else was counted, by how much, or for what."""
        behind = self.chunks[last + 1 : last + 6]
        if len(behind) < 2 or behind[0].kind not in "pwb":
            return False
        opens, words = behind[0].norm, [c.norm for c in behind[1:]]
        if opens == "to":
            person = behind[1].kind == "H" and not any(
                c.norm in DESCRIBERS for c in behind[2:3]
            )  # no "Yorkshire rivals"
            return (person and not self.sentence.heading) or words[0] in AWARDS
        if opens == "by":
            return behind[1].kind in "Nw" and not MARGINS.isdisjoint(words[:2])
        named = next((c.norm for c in behind[1:] if c.kind not in "dN-"), "")
        return opens in COUNTED_IN and (
            named in COUNTED or (behind[1].kind == "d" and not COUNTED.isdisjoint(words[1:2]))
        )

    def _drew_together(self, found: Predicate) -> bool:
        """Whether the verb says of its two joined sides that they drew with each other: "Leeds and Derby drew"."""
        labels = {label for label in self.chunks[found.at].labels if label.startswith("outright.")}
        behind = self.chunks[found.at + 1 : found.at + 2]
        ends = not behind or behind[0].kind in ".,;bc" or behind[0].norm in ("at", "in", "on") or behind[0].kind == "D"
        return bool(labels) and found.finite and ends and not self._is_open(found, found.at)

    def _over_whom(self, at: int) -> tuple[int, str] | None:
        """The loser of the win at `at`, also behind its winner: "the 1-0 victory of Leeds over Derby"."""
        first = complement(self.chunks, at, WINNER_PREPOSITIONS, direct=False)
        contest = next((k for k in range(at + 1, min(len(self.chunks) - 3, at + 5)) if self._with_whom(k)), None)
        if contest is not None and (first is None or first[0] > contest):
            return contest + 2, "with"
        if first is None or first[1] != "of" or [c.norm for c in self.chunks[first[0] + 1 : first[0] + 2]] != ["over"]:
            return first
        return complement(self.chunks, first[0], frozenset({"over"}), direct=False)

    def _went_out(self, team: str) -> bool:
        """Whether the sentence before tells that `team` was put out, and this one goes on with a round: "Hull were put
        out in the quarter-finals. In the last four a 1-1 draw at Derby" was another side's."""
        before = self.discourse.before(self.sentence)
        if before is None or not any(c.kind == "G" for c in self.chunks):
            return False
        first = next((c for c in before.chunks if c.kind == "T"), None)
        out = any("outright.out" in c.labels for c in before.chunks)
        return out and first is not None and first.value.name == team

    def _brought_from(self, found: Predicate) -> tuple[int, str] | None:
        """Whose ground a win was brought home from: "brought a 1-0 win home from Hull", "took a 2-0 victory from their
        trip to Hull"; at home to nobody, so "at"."""
        chunks, k = self.chunks, found.at + 1
        if not found.noun or not any(c.norm in BRINGING for c in chunks[max(0, found.at - 6) : found.at]):
            return None
        k += chunks[k : k + 1] != [] and chunks[k].norm in ("home", "back", "away")
        if [c.norm for c in chunks[k : k + 1]] != ["from"]:
            return None
        at = next(
            (
                n
                for n in range(k + 1, min(len(chunks), k + 6))
                if chunks[n].kind not in "dwPK" or chunks[n].norm == "to"
            ),
            k,
        )
        journey = chunks[at].norm == "to"
        at += journey
        return (at, "at") if at < len(chunks) and chunks[at].kind == "T" and not chunks[at].possessive else None

    def _won_to(self, at: int) -> tuple[int, str] | None:
        """The loser where translated copy has it behind "to": "Barcelona won 2-0 to Athletic Club"."""
        behind = self.chunks[at + 1 : at + 4]
        return (at + 3, "over") if "".join(c.kind for c in behind) == "SpT" and behind[1].norm == "to" else None

    def _with_whom(self, k: int) -> bool:
        """Whether the opponent stands behind a noun for a match at `k`, the score behind it: "won the derby with Hull
        2-0"."""
        chunks = self.chunks
        kinds = "".join(c.kind for c in chunks[k + 2 : k + 4])
        return "match_noun.nouns" in chunks[k].labels and chunks[k + 1].norm == "with" and kinds == "TS"

    def _came_against(self, at: int) -> tuple[int, str] | None:
        """The opponent of a noun behind a verb of its own: "Leeds's only defeat of the season came at Derby"."""
        chunks = self.chunks
        if chunks[at].norm in SEVERAL or not any(c.norm in SINGLED for c in chunks[max(0, at - 4) : at]):
            return None
        for k in range(at + 1, min(len(chunks), at + 9)):
            if chunks[k].norm in ("came", "was"):
                return complement(chunks, k, AGAINST, direct=False)
            if chunks[k].kind not in "pdwDNGCPx":
                return None
        return None

    def _of_tie(self) -> bool:
        """Whether the sentence tells how a tie over two legs went, not a match."""
        words = self.text[self.sentence.start : self.sentence.end]
        if any(is_of_kicks(self.chunks[i].value.left, self.chunks[i].value.right) for i in self.kinds):
            return True
        return "aggregate" in self.kinds.values() or bool(TIE_WORDS.search(words))

    def _is_open(self, found: Predicate, other: int) -> bool:
        """Whether the clause of a verb says that it may yet happen; for a noun the whole sentence, unless what it tells
        is a fact there: "after their win over Leeds, Derby will"."""
        chunks, at = self.chunks, found.at
        if found.noun:
            near = chunks[max(0, at - 5) : at]
            recovers = any(a.norm in RECOVERS and b.norm == "from" for a, b in pairwise(chunks[max(0, at - 7) : at]))
            recovers = recovers or any(a.norm in REWARDS and b.norm == "for" for a, b in pairwise(near))
            told = (recovers or any(c.norm in FACTS for c in near)) and not any(c.kind in "m;" for c in near)
            head = next((k for k in range(at, -1, -1) if chunks[k].kind in CLAUSE or chunks[k].norm == "but"), 0)
            end = next((c.start for c in chunks[other + 1 :] if c.norm == "while"), self.sentence.end)
            told = told or self._apposed_winners(at, other)
            return not told and bool(MAYBE.search(self.text, chunks[head].start, end))
        first, last = at, max(at, other)
        while first > 0 and chunks[first - 1].kind not in CLAUSE:
            first -= 1
        if any(self._conceded(k, at) for k in range(first, at)):
            return False
        while last + 1 < len(chunks) and chunks[last + 1].kind not in CLAUSE + ",":
            last += 1
        return bool(MAYBE.search(self.text, chunks[max(0, first - 1)].start, chunks[last].end))

    def _conceded(self, j: int, at: int) -> bool:
        """Whether the "may have" at `j` grants what happened: "Leeds may have won 2-0 at Hull, but Derby are top"."""
        chunks = self.chunks
        if chunks[j].norm != "may" or not j or chunks[j - 1].kind not in "TnP" or chunks[j + 1].norm != "have":
            return False
        return any(c.norm == "but" and k.norm != "for" for c, k in pairwise(chunks[at:]))

    def _apposed_winners(self, at: int, other: int) -> bool:
        """Whether the noun at `at` says between commas whom a side has beaten: "Leeds, victors over Hull, go to"."""
        chunks = self.chunks
        before = [c.kind for c in chunks[max(0, at - 2) : at]] == ["T", ","] and not chunks[at - 2].possessive
        closed = any(c.norm == "," for c in chunks[other + 1 : other + 6])
        return before and closed and chunks[at].norm.rstrip("s") in (*WINNERS, "conqueror")

    def _verb_says_enough(self, found: Predicate, other: tuple[int, str]) -> bool:
        """Whether the verb alone tells the result, and stands so beside its sides that it is theirs."""
        chunks = self.chunks
        labels = {label.partition(".")[2] for label in chunks[found.at].labels if label.startswith("outright.")}
        if "split_win.verbs" in chunks[found.at].labels:
            return chunks[found.at].norm in SENT_OUT and self._beside_own(found.at) and self._of_single_match()
        if chunks[found.at].norm == "drawn" and not self._has_drawn(found.at):
            return False  # "were drawn against Leeds in the cup"
        between = chunks[found.at + 1 : other[0]]
        if (gainer := self._won_it_for(found)) is not None and found.at < gainer < other[0]:
            return all(c.kind in "pd" or c.norm in ("away", "home") for c in chunks[gainer + 1 : other[0]])
        if found.frame in ("lose", "won", "draw") and not self._of_match_itself(found.at, other[0]):
            return False
        if chunks[found.at].norm in SURPRISE and any(c.norm in ("with", "by") for c in chunks[other[0] + 1 :][:1]):
            return False  # "stunned Derby with an early goal"
        if chunks[found.at].norm == "dropped two points" and other[1] == "to" and chunks[found.at + 1].norm != "at":
            return False  # "have dropped two points to Leeds in the race"
        if "words" in labels:
            return True
        if not labels or chunks[other[0]].possessive or not self._beside_own(found.at):
            return False
        if "direct" in labels:
            beside = {"away", "home", "hands", *HOST_WORDS}  # "fell at the hands of Leeds"
            link = next((k for k in range(other[0] - 1, found.at, -1) if chunks[k].kind == "p"), found.at)
            if chunks[link].norm in BEFORE_OTHER and self._describes(link + 1, other[0]):
                between = chunks[found.at + 1 : link]
            return all(c.kind in "pd" or c.norm.endswith("ly") or c.norm in beside for c in between)
        return "beside" in labels or self._of_single_match()

    def _won_it_for(self, found: Predicate) -> int | None:
        """For whom somebody's deed won a match, or a point of it: "Smith's late goal won it for Leeds, 2-1", "Smith's
        header earned a point for the hosts"."""
        points = self.chunks[found.at].norm.endswith(("point", "points"))
        gainer = found.at + (2 if points else 3)
        behind = [c.norm for c in self.chunks[found.at + 1 : gainer]]
        if found.frame not in ("won", "draw" if points else "won") or behind != (["for"] if points else ["it", "for"]):
            return None
        gainer += gainer < len(self.chunks) and self.chunks[gainer].kind == "d"
        return gainer if gainer < len(self.chunks) else None

    def _has_drawn(self, at: int) -> bool:
        """Whether the participle at `at` belongs to "have": "having drawn with", "have beaten Leeds and drawn with"."""
        auxiliary = next((c.norm for c in reversed(self.chunks[:at]) if c.kind in "x;m"), "")
        return auxiliary in HAVE

    def _of_match_itself(self, at: int, other: int) -> bool:
        """Whether the words between the verb at `at` and the other side name the match or its circumstances, and
        nothing else that was lost: not "lost Smith to Derby", "lost their appeal against Derby", "drew first blood
        against"."""
        between = self.chunks[at + 1 : other]
        if any(c.kind in "GC" or "match_noun.nouns" in c.labels for c in between):
            return True
        link = next((k for k in range(len(between) - 1, -1, -1) if between[k].kind == "p"), -1)
        described = link >= 0 and between[link].norm in BEFORE_OTHER and self._describes(at + link + 2, other)
        return all(
            c.kind in "pdDLN,-SK(" or c.norm in PLAIN or c.norm == "hands" or c.norm in ADVERBS or c.norm.endswith("ly")
            for c in (between[:link] if described else between)
        )

    def _noun_says_enough(self, at: int, other: tuple[int, str]) -> bool:
        """Whether the noun tells a result of its own: a "winner" is a goal, and the winner of a match is still open."""
        if self.chunks[at].norm in SEVERAL and any(
            c.kind == "N" or c.norm in CARDINALS for c in self.chunks[max(0, at - 3) : at]
        ):
            return False  # "three defeats in four games against Leeds"
        return not any(label.startswith("win_noun") for label in self.chunks[at].labels) or (
            self.chunks[at].norm not in WINNERS and (other[1] != "of" or "win_noun.followed" in self.chunks[at].labels)
        )

    def _beside_own(self, at: int) -> bool:
        """Whether a team, or what stands for one, is right before the verb, a few small words apart; or the verb only
        tells how the subject did what it did: "went top by toppling Leeds", "having been held by Derby"."""
        if at and self.chunks[at - 1].norm in MEANS:
            return True
        if at > 1 and self.chunks[at - 1].norm == "to":
            return self._in_order_to(at)
        for k in range(at - 1, max(-1, at - 6), -1):
            chunk = self.chunks[k]
            if chunk.kind == "," and self.chunks[k + 1].kind == "r":
                continue  # "Leeds, who won at Hull"
            if chunk.kind == ",":
                return self._behind_aside(k)
            if chunk.kind in "TP":
                return not chunk.possessive
            if chunk.norm == "having":
                return True
            if not (chunk.kind in "xrnD" or chunk.norm in ADVERBS or chunk.norm.endswith("ly")):
                return False
        return False

    def _behind_aside(self, last: int) -> bool:
        """Whether the comma at `last` closes what is said on the side of a team: "Leeds, the champions, went down at
        Hull", "Leeds, who had won six in a row, fell at Hull"."""
        first = next((k for k in range(last - 1, 0, -1) if self.chunks[k].kind == ","), 0)
        chunks = self.chunks
        if first < 1 or chunks[first - 1].kind != "T" or chunks[first - 1].possessive:
            return False
        opens = first == 1 or chunks[first - 2].kind in ",;bc"  # "Leeds, where he began, went down at Hull"
        return opens or chunks[first + 1].norm in ("the", "last", "who")

    def _in_order_to(self, at: int) -> bool:
        """Whether a side stands before the infinitive at `at`, which did happen: "came from behind to win at Leeds", "a
        late goal was enough for Hull to see off Leeds"; not "a draw was enough for Hull to edge out Leeds"."""
        before = {c.norm for c in self.chunks[:at]}
        if KICKS & before or (SUFFICING & before and not SHOTS & before):
            return False
        for chunk in reversed(self.chunks[max(0, at - 9) : at - 1]):
            if chunk.kind in "TP":
                return not chunk.possessive
            if chunk.kind in ",;br":
                return False
        return False

    def _of_single_match(self) -> bool:
        """Whether the competition that sentence or article names is a cup of one country, of single matches."""
        told = next((str(c.value) for c in self.chunks if c.kind == "C"), self.discourse.head.competition)
        cup = names().data.competitions.get(told or "")
        legs = any("legs" in sections_of(c.labels) for c in self.chunks)
        return cup is not None and cup.kind == "cup" and cup.area not in CONFEDERATIONS and not legs

    def _held_outright(self, found: Predicate, other: tuple[int, str] | None) -> bool:
        """Whether "held" tells the draw by itself: "Leeds were held at home by Derby"."""
        if other is None or found.frame != "held_passive" or self.chunks[found.at].norm != "held":
            return False
        passing = PASSING.search(self.text, self.sentence.start, self.sentence.end)
        aside = found.at > 1 and [c.kind for c in self.chunks[found.at - 2 : found.at]] == ["T", ","]
        return other[1] == "by" and not passing and (aside or self._beside_own(found.at))
