"""Whether what a predicate tells happened: not where it is denied, wished for, supposed or forecast.

In: a predicate of a sentence. Out: yes or no. The words are `[doubt]` in `lexicon/en/grammar.toml`.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from transforms.annotate.chunks import sections_of
from transforms.extract.frames import RESULT_NOUNS, Predicate
from transforms.extract.lists.words import either
from transforms.extract.outright import RECOVERS, Outright
from transforms.extract.stages import OVERTURNING
from transforms.extract.subjects import in_contact_clause
from transforms.extract.whichmatch import OWNERS
from transforms.lexicon.wording import Wording
from transforms.lexicon.words import word_set

NEAR, FAR = 7, 14  # chunks before a result that may deny it; before a noun without a score: "can go up with a win over"
HYPOTHETICAL = word_set("en", "grammar", "doubt", "hypothetical")
WISHES = word_set("en", "grammar", "doubt", "wishes")
AIMS = word_set("en", "grammar", "doubt", "aims")
DENIALS = word_set("en", "grammar", "doubt", "denials")
NEARLY = word_set("en", "grammar", "doubt", "nearly")
CAME = word_set("en", "grammar", "doubt", "came")
NOT_COME = word_set("en", "grammar", "doubt", "not_come")
VERGES = word_set("en", "grammar", "doubt", "verge")
VERGE = Wording(VERGES, rf"\b{either(VERGES)}\b")
SEEMINGS = word_set("en", "grammar", "doubt", "seeming")
BEHIND_IT = re.compile(r"\b(?:after|by|despite|before) $")  # "went top after holding on for a 2-1 win"
SEEMING = Wording(SEEMINGS, rf"\b{either(SEEMINGS)}\b")
THOUGHT = word_set("en", "grammar", "doubt", "thought")
NO_DOUBT = word_set("en", "grammar", "doubt", "no_doubt")
MADE_GOOD = frozenset(["avenge", "avenging", "forget", "erase", "revenge", "repay"])  # before a defeat that was one
SIDE_WORDS = frozenset(["side", "team", "eleven", "xi", "line-up", "lineup", "starters"])
NEEDS = frozenset(["need", "needs", "needed", "needing", "require", "requires", "required", "requiring"])
PREVENT = word_set("en", "grammar", "doubt", "prevent")
AFTERWARDS = word_set("en", "grammar", "doubt", "afterwards")
MEANWHILE = word_set("en", "grammar", "doubt", "meanwhile")
SOURCES = frozenset(["from", "by"])  # a score behind them has been played: "bounce back from a 2-0 defeat"
MEANS = frozenset(["with", "by", "after", "following", "through"])  # what a score behind them did for an aim
AVOIDED = frozenset({"avoided", "escaped", "averted"})
LATE = frozenset({"late", "last-minute", "last-gasp", "injury-time", "stoppage-time", "penalty"})  # of a goal
TITLES = frozenset({"favourites", "favorites"})  # before a name no wish: "League favourites Leeds beat Hull"
HALVES = frozenset(["half", "side", "end"])
PASTS = frozenset(verb for key in ("win", "lose", "won") for verb in word_set("en", "results", key, "past"))
PRESENTS = frozenset({"win", "los", "draw", "beat", "defeat"})  # verbs in the present without their endings
DUE = frozenset({"must", "need", "needs"})
BASE_FORMS = frozenset({"win", "lose", "draw", "defeat", "hold", "beat"})
INTENTS = word_set("en", "grammar", "doubt", "intents")
ARE = frozenset(["are", "is", "am", "re", "remain", "remains", "look", "looks"])
RANKED = frozenset("first second third only last latest through here there up down back close closer thanks".split())
DONE = frozenset(
    ["did", "duly", "despite", "after", "having"]
)  # "were determined to make amends and did so with a win over Leeds"
INTENT_REACH = 10  # chunks between what is meant to come about and by what
WAYS = frozenset("door way path chance opportunity opening chances".split())


class Denial(Outright):
    """The predicates of one sentence that tell nothing that happened."""

    def _makes_good(self, found: Predicate) -> bool:
        """Whether what was overcome is a defeat, whose score is told: "overcame a 4-1 first-leg loss to Derby"."""
        behind = self.chunks[found.at + 1 : found.at + 7]
        if self.chunks[found.at].norm not in OVERTURNING or not behind or behind[0].kind not in "dP":
            return False
        score = next((k for k, chunk in enumerate(behind) if chunk.kind == "S"), None)
        if score is None or any(chunk.kind not in "wdPNGS-" for chunk in behind[: score + 1]):
            return False
        lost = next((chunk for chunk in behind[score + 1 :] if chunk.kind not in "wGN-"), None)
        return lost is not None and "loss_noun" in sections_of(lost.labels)

    def _way_is_open(self, found: Predicate) -> bool:
        """Whether the noun is only of what may come: "opened the door for Leeds to go top with a win over Derby"."""
        chunks = self.chunks
        if not found.noun or any(c.kind == "S" for c in chunks[max(0, found.at - 4) : found.at + 6]):
            return False
        for k in range(1, found.at - 3):
            to = next((n for n in range(k + 2, min(k + 5, found.at)) if chunks[n].norm == "to"), 0)
            if chunks[k].norm == "for" and to and any(c.kind in "TP" for c in chunks[k + 1 : to]):
                opened = any(c.norm in WAYS for c in chunks[max(0, k - 4) : k])
                return opened and not any(c.kind in ";" for c in chunks[k : found.at])
        return False

    def _negated(self, found: Predicate) -> bool:
        """Whether the sentence says that it did not or may never happen: negation, modal, wish or condition."""
        chunks = self.chunks
        if not found.noun and chunks[found.at].norm in BASE_FORMS and self._supposed(found.at):
            return True
        if not found.noun and (self._in_thought(found.at) or self._if_left_out(found.at)):
            return True
        if self._way_is_open(found) or self._makes_good(found) or self._would_bring(found) or self._wanted_too(found):
            return True
        if self._way_of_doing(found):
            return True
        if self._on_the_verge(found.at):
            self.used |= {k for k in (found.at - 1, found.at + 1) if k < len(chunks) and chunks[k].kind == "S"}
            return True
        j, words = found.at - 1, 0
        bare = found.noun and not any(c.kind == "S" for c in chunks[max(0, j - 3) : j + 6])
        while j >= 0 and words < (FAR if bare else NEAR):
            chunk = chunks[j]
            if chunk.kind in ";":
                break
            if words >= NEAR and chunk.norm not in HYPOTHETICAL and chunk.kind != ",":
                j, words = j - 1, words + 1
                continue
            if not found.finite and j > 1 and in_contact_clause(chunks, j - 1):
                j -= 2  # "did all they could in beating Leeds"
                continue
            if chunk.norm in ("only", "than") and any(c.norm in NEEDS for c in chunks[max(0, j - 3) : j]):
                return True  # "needed no more than a 0-0 draw"
            if bare and chunk.norm == "since" and chunks[j + 1].kind == "D":
                j, words = j - 1, words + 1  # "can reach a first final since 1986 with a win over Leeds"
                continue
            if chunk.norm in ("only", "than") or self._told_as_fact(found, j):
                return False
            if chunk.norm in PREVENT and not found.finite:
                return not any(
                    c.norm in DENIALS for c in chunks[max(0, j - 4) : j]
                )  # "could not stop Leeds losing 2-0"
            if self._conceded(j, found.at):
                return False
            if chunk.norm in HYPOTHETICAL and not (chunk.norm == "will" and chunk.start == chunks[0].start):
                return True
            if chunk.norm in DENIALS and any(c.norm in NO_DOUBT for c in chunks[j + 1 : j + 4]):
                return False  # "had no trouble in beating Leeds", "was never in doubt after"
            if chunk.norm == "without" and next((c.kind for c in chunks[j + 1 :] if c.kind not in "dw"), "") == "H":
                return False  # "were without the injured Smith for the 2-1 win"
            if chunk.norm == "without" and any(c.labels & RESULT_NOUNS for c in chunks[j + 1 : found.at]):
                return False  # "made it 12 games without defeat with a 3-1 win"
            if chunk.norm in WISHES and j and chunks[j - 1].kind == "-":
                j -= 1  # "relegation-threatened Leeds beat Hull"
                continue
            if chunk.norm in WISHES and not self._is_no_wish(j, found):
                return not (chunk.norm == "could" and self._could_only(j))
            if chunk.norm == "to" and j == found.at - 1 and not found.noun:
                return not self._came_to(j)
            if chunk.kind in "TH" and not found.noun and words > 0:
                break
            if chunk.kind == "T" and chunk.possessive and any(c.kind == "S" for c in chunks[j : found.at]):
                break  # "six visits without a win, after Derby's 2-1 victory"
            if chunk.kind == "," or (chunk.kind == "c" and self._new_clause(j, found.at)):
                break
            j -= 1
            words += 1
        return False

    def _way_of_doing(self, found: Predicate) -> bool:
        """Whether the result, told without a score, is only the way in which something is meant to come about: "are
        keen to go top by beating Leeds", "plan to bounce back with a win over Leeds"."""
        chunks, at = self.chunks, found.at
        way = next((k for k in range(at - 1, max(1, at - 5), -1) if chunks[k].kind not in "dwGN-"), 0)
        if not way or chunks[way].norm not in ("by", "with") or any(c.kind == "S" for c in chunks[way : at + 6]):
            return False
        before = takewhile(lambda k: chunks[k].kind not in ",;br", range(way - 1, max(1, way - INTENT_REACH), -1))
        clause = list(takewhile(lambda k: chunks[k].norm not in DONE, before))
        return any(chunks[k].norm == "to" and self._meant(k - 1) for k in clause)

    def _meant(self, k: int) -> bool:
        """Whether the word at chunk `k`, before a "to", makes what follows an intention: "plan to", "are out to"."""
        chunk = self.chunks[k]
        are = any(c.norm in ARE for c in self.chunks[max(0, k - 3) : k])
        return chunk.norm.split()[-1] in INTENTS or (are and chunk.norm not in RANKED and chunk.kind not in "TPHnLDNCK")

    def _would_bring(self, found: Predicate) -> bool:
        """Whether "a" result is told for what it will do, without a day: "nothing less than a 2-0 win over Hull will
        keep Leeds up"; not "Sunday's 2-0 win over Hull will please them"."""
        chunks, at = self.chunks, found.at
        if not found.noun or at < 2 or chunks[at - 1].kind != "S" or chunks[at - 2].norm not in ("a", "an"):
            return False
        behind = chunks[at + 1 : at + 5]
        modal = next((n for n, c in enumerate(behind) if c.kind == "m"), None)
        less = [c.norm for c in chunks[max(0, at - 5) : at - 2]][-2:] in (["less", "than"], ["but", "for"])
        return modal is not None and all(c.kind in "pdTwn" for c in behind[:modal]) and (less or at <= 3)

    def _in_thought(self, at: int) -> bool:
        """Whether the verb tells what nearly happened or was taken to have: "nearly lost", "thought they had won"."""
        before = [c.norm for c in self.chunks[max(0, at - 5) : at]]
        if before[-2:] == ["all", "but"]:
            return True  # "all but beat Leeds"
        thought = next((k for k, norm in enumerate(before) if norm in THOUGHT), None)
        return (
            not NEARLY.isdisjoint(before[-2:])
            or before[-1:] == ["next"]
            or (thought is not None and "had" in before[thought:])
        )

    def _if_left_out(self, at: int) -> bool:
        """Whether the clause before chunk `at` is a condition without "if": "had Leeds won 3-1", "were Leeds to"."""
        chunks = self.chunks
        if chunks[0].norm == "had" and chunks[1].kind in "TPH" and all(c.kind not in ",;" for c in chunks[:at]):
            return True  # "Had Smith not been so alert and Leeds won 3-1"
        first = next((k + 1 for k in range(at - 1, -1, -1) if chunks[k].kind in ",;cb"), 0)
        if first + 1 >= at or chunks[first].norm not in ("had", "were"):
            return False
        named = first + 1 + (chunks[first + 1].kind == "d")
        if named >= at or chunks[named].kind not in "TPH":
            return False
        return chunks[first].norm == "had" or chunks[named + 1].norm == "to"

    def _wanted_too(self, found: Predicate) -> bool:
        """Whether a verb in the present tells, without a score, what must happen elsewhere beside what a side has to
        do: "must win at Hull while Leeds lose to Derby"."""
        chunks, at = self.chunks, found.at
        if found.noun or chunks[at].norm.removesuffix("s").removesuffix("e") not in PRESENTS or self.sentence.has("S"):
            return False
        k = next((n for n in range(at - 1, max(0, at - 5), -1) if chunks[n].norm in ("while", "and", "as")), 0)
        due = (c.norm in DUE or (c.norm in ("has", "have") and b.norm == "to") for c, b in pairwise(chunks[:k]))
        return k > 0 and any(due)

    def _on_the_verge(self, at: int) -> bool:
        """Whether words before chunk `at`, in its clause, say how near it came: "were heading for a 3-0 defeat"."""
        chunks, words = self.chunks, self.sentence.words
        if SEEMING.may_be_of(words):
            parted = (k + 1 for k in range(at - 1, -1, -1) if chunks[k].kind in ",;" or chunks[k].norm == "but")
            seeming = SEEMING.search(self.text, chunks[next(parted, 0)].start, chunks[at].start)
            if seeming and not BEHIND_IT.search(self.text, self.sentence.start, seeming.start()):
                return True
        if not VERGE.may_be_of(words):
            return False
        first = next(
            (k for k in range(at - 1, max(-1, at - 9), -1) if chunks[k].kind in ",;br" or chunks[k].norm == "but"),
            max(0, at - 9),
        )
        near = VERGE.search(self.text, chunks[first].start, chunks[at].start)
        if near is not None and near.group().lower() in ("closer to", "close to"):
            means = (c for c in chunks[first + 1 : at] if c.start > near.end() and c.norm in MEANS)
            return next(means, None) is None  # "moved closer to the title with a 2-0 win"
        return near is not None

    def _is_no_wish(self, j: int, found: Predicate) -> bool:
        """Whether a word that can be a wish is none at `j`: "title favourites Leeds", "in either half", "kept their
        hopes alive with a 2-0 win", "denied Leeds in a 2-2 draw"."""
        chunks, following = self.chunks, self.chunks[j + 1]
        norm = chunks[j].norm
        if norm in TITLES or norm == "denied":
            return following.kind == "T" and (norm in TITLES or chunks[j + 2].norm == "in")
        if norm == "either":
            return following.norm in HALVES
        if norm in AVOIDED:  # "avoided an upset by beating Leeds", not "avoided a 2-0 defeat by Leeds"
            return any(c.norm in MEANS for c in chunks[j + 1 : found.at])
        if norm in ("needed", "wanted") and following.norm in ("was", "is") and chunks[j - 2].norm == "thing":
            return True  # "the last thing Leeds needed was Saturday's 1-0 loss"
        if norm == "target" and chunks[j - 1].norm == "on":
            return True  # "also on target in a 2-0 win"
        if norm not in AIMS or not found.noun or j == 0:
            return False
        owned = chunks[j - 1].kind in "dwNG-C" or chunks[j - 1].possessive or chunks[j - 1].norm in OWNERS
        means = any(c.norm in MEANS for c in chunks[j + 1 : found.at])
        if any(c.norm in HYPOTHETICAL or c.norm in WISHES for c in chunks[max(0, j - 8) : j]):
            return False  # "could keep their hopes alive with a 2-0 win"
        return owned and means and any(c.kind == "S" for c in chunks[j : found.at])

    def _new_clause(self, j: int, at: int) -> bool:
        """Whether what is denied before the conjunction at `j` is so no more behind it, which tells of another side or
        of the same in the past: "could not score and Leeds won 1-0", "did not wait and ran out 3-0 winners"."""
        behind = self.chunks[j + 1 : min(at + 1, j + 3)]
        if not behind:
            return False
        if behind[0].kind == "T":
            return self.chunks[j - 1].kind != "T" and len(behind) == 2 and behind[1].kind in "wxK"
        but = self.chunks[j].norm == "but"  # "should have won but lost 2-1"
        supposed = not but and any(
            c.norm in HYPOTHETICAL or c.norm in ("could", "have") for c in self.chunks[max(0, j - 9) : j]
        )
        return not supposed and behind[0].kind == "K" and behind[0].norm in PASTS

    def _told_as_fact(self, found: Predicate, j: int) -> bool:
        """Whether the word at `j` makes the predicate a fact, whatever the clause before it supposes: "will hope to
        recover after a 2-0 defeat", "will be buoyed by their 1-0 win", "as will Leeds, who beat Derby"."""
        word = self.chunks[j]
        if word.norm == "that" and j and self.chunks[j - 1].norm in SIDE_WORDS:
            return True  # "is set to name the side that beat Derby"
        if not found.noun:
            return word.kind == "r" or word.norm in AFTERWARDS or word.norm in MEANWHILE
        scored = any(c.kind == "S" for c in self.chunks[j : found.at + 2])
        denied = any(c.norm in DENIALS for c in self.chunks[max(0, j - 6) : j])
        recovers = word.norm == "from" and j > 0 and self.chunks[j - 1].norm in RECOVERS
        avenged = word.norm in MADE_GOOD and scored
        return recovers or avenged or word.norm in AFTERWARDS or (scored and word.norm in SOURCES and not denied)

    def _supposed(self, at: int) -> bool:
        """Whether a verb in its base form hangs on a modal further back: "must win by three, or win 2-0"."""
        before = self.chunks[:at]
        if any(c.norm in ("only", "to") for c in before[-2:]):
            return False  # "could only draw", "came back to win"
        if self.chunks[at].norm == "beat" and [c.kind for c in before[-3:]] == ["T", ",", "r"]:
            return False  # "will meet Leeds, who beat Derby"
        told = (c.norm in HYPOTHETICAL for c in reversed(before) if c.norm in HYPOTHETICAL or c.norm in MEANWHILE)
        return next(told, False)  # "whoever it may be, they were happy as they beat Leeds"

    def _could_only(self, j: int) -> bool:
        return j + 1 < len(self.chunks) and self.chunks[j + 1].norm in ("only", "not", "do")

    def _came_to(self, j: int) -> bool:
        """ "came from behind to beat", "went on to win", "only to lose": an infinitive that did happen."""
        if self.chunks[j - 1].kind == "T" and (j == 1 or self.chunks[j - 2].kind == ";" or self._if_left_out(j)):
            return False  # "Leeds to beat Derby 2-0" is a tip, "were Leeds to beat Derby" a condition
        near = self.chunks[max(0, j - 5) : j]
        before = " ".join(c.norm for c in near)
        enough = any(a.norm in ("enough", "sufficient") and b.norm == "for" for a, b in pairwise(near))
        if near and near[-1].norm == "were" and any(c.norm == "if" for c in self.chunks[max(0, j - 7) : j]):
            return False  # "if Leeds were to win 2-0"
        if enough and DENIALS.isdisjoint(before.split()):
            return True  # "a goal was enough for Leeds to beat Derby"
        late = LATE & {c.norm for c in near} and not DENIALS & {c.norm for c in self.chunks}
        if late and {"needed", "took", "required"} & {c.norm for c in self.chunks[max(0, j - 9) : j]}:
            return True  # "needed a late goal to beat Derby", "it took a late penalty for Leeds to beat Derby"
        if near and near[-1].norm == "needed":
            return any(c.norm == "all" for c in near)  # "all Leeds needed to beat Derby"
        if before.rpartition(" ")[2] in CAME:
            return True
        behind = self.chunks[j : j + 10]
        clause = list(takewhile(lambda c: c.kind not in ",;", behind))
        after = behind[len(clause) :][:2]
        apposed = [c.kind for c in after] == [",", "S"]  # "two goals helped Leeds to knock out Derby, 4-1 at home"
        return (apposed or any(c.kind == "S" for c in clause)) and NOT_COME.isdisjoint(before.split())
