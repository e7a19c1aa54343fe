"""Who a predicate is about, where that stands behind it: "A 1-1 draw with Derby took Leeds top".

In: a sentence, the running discourse and a predicate. Out: a team, or UNKNOWN where it is one that nobody knows.
"""

from __future__ import annotations

from transforms.annotate.chunks import Sentence
from transforms.extract.discourse import Discourse
from transforms.extract.frames import Predicate
from transforms.lexicon.words import word_set

MOVERS = word_set("en", "grammar", "movers")
DOOMED = word_set("en", "grammar", "movers", "doomed")
SPOILT = word_set("en", "grammar", "movers", "spoilt")
SPOILING = word_set("en", "grammar", "spoilers") | {"dented", "dents", "extinguished", "killed off", "scuppered"}
CAME = frozenset(["came", "comes", "followed"])
HAVE = frozenset(["had", "has", "have", "did"])
SEVERAL = frozenset({"wins", "victories", "draws", "defeats", "losses", "successes", "triumphs", "stalemates"})
APART = frozenset(["while", "whilst", "whereas"])  # between two matches
FRONTING = frozenset({"after", "following", "despite", "since", "with", "until"})
MOVED, ASIDE = 16, 12  # chunks behind a result before the verb that tells what it did; of an aside between
SUFFICING = frozenset({"enough", "sufficient", "sufficed", "suffices"})
BRINGING = frozenset({"take", "send", "put", "carry", "lift", "see", "give", "earn"})
MAKING = frozenset({"made", "makes"})
UNKNOWN = "?"  # a person is the subject, and the article does not say of which team


class Ahead:
    """One sentence in its discourse. `taken`: team chunks that complete a predicate and so are nobody's subject;
    `spoken`: the pair of the last predicate, also where it made no result."""

    def __init__(self, sentence: Sentence, text: str, discourse: Discourse) -> None:
        self.sentence, self.text, self.discourse = sentence, text, discourse
        self.chunks = sentence.chunks
        self.taken: set[int] = set()
        self.spoken: tuple[str, str] | None = None

    def _helped(self, found: Predicate, other: int | None) -> tuple[str | None, int | None, bool] | None:
        """Whom a result that opens the sentence helped: "A 1-1 draw with Derby took Leeds top"; in the form of
        `subject_team`, None where no verb of helping follows."""
        chunks = self.chunks
        if not found.noun:
            return None
        start = self._set_apart(found.at) or self._new_subject(found.at) or int(chunks[0].norm in ("their", "its"))
        if any(c.kind in "TP" or (c.kind == "H" and chunks[start].norm != "in") for c in chunks[start : found.at]):
            return None  # but "Their 1-1 draw with Derby took Leeds top", "while in London a 2-0 win took Leeds top"
        behind = self._behind_list(other, found.at) if other is not None else found.at  # "The 2-0 win lifted Leeds"
        owner = chunks[behind + 2] if behind + 2 < len(chunks) and chunks[behind + 1].kind == "x" else None
        if owner is not None and owner.kind == "T" and owner.possessive:
            return owner.value.name, behind + 2, False  # "The 1-0 loss to Derby was Leeds' first"
        mover = self._mover_behind(behind)
        if mover is None or chunks[mover + 1].kind not in "TPH":
            return None
        whom = chunks[mover + 1]
        if chunks[mover].norm in MAKING and whom.norm == "it":
            return None  # see `_making_it`
        if whom.norm in ("them", "they") and whom.value is None and self._goes_on_about_topic():
            return self.discourse.topic or UNKNOWN, None, True
        return (whom.value.name, mover + 1, False) if whom.kind == "T" else (UNKNOWN, None, True)

    def _making_it(self, at: int, other: int | None) -> bool:
        """Whether the noun at `at` opens its sentence and tells which of a row it was: "A 2-1 win at Hull made it
        four"."""
        chunks = self.chunks
        if other is None or any(c.kind not in "dSwN-G" for c in chunks[:at]):
            return False
        mover = self._mover_behind(self._behind_list(other, at))
        return mover is not None and chunks[mover].norm in MAKING and chunks[mover + 1].norm == "it"

    def _goes_on_about_topic(self) -> bool:
        """Whether "them" are the side spoken of last: in a paragraph, or in an article on that side."""
        topic, opens = self.discourse.topic, self.discourse.opens(self.sentence)
        return not opens or (topic == self.discourse.protagonist and self.discourse.is_on_one_team())

    def _mover_behind(self, end: int) -> int | None:
        """Where the verb stands that tells what a result did, behind the place, the day and what is said on the side:
        "win over Derby | at Elland Road on Friday, Smith scoring twice, | took Leeds top". `end`: where the words of
        the result do. The chunk before the one moved, past its article."""
        chunks, k = self.chunks, end + 1
        while k < min(len(chunks) - 1, end + MOVED):
            enough = chunks[k - 1].norm in SUFFICING and chunks[k].norm == "for"  # "was enough for Leeds"
            enough = enough or (
                chunks[k].norm in BRINGING and chunks[k - 2].norm in SUFFICING
            )  # "enough to take Leeds"
            if chunks[k].norm in MOVERS or enough:
                moved = k + 1 if chunks[k + 1].norm in ("the", "that") and k + 2 < len(chunks) else k
                if self._hurts(k, moved + 1, end):
                    return None
                if k <= end + 3 or chunks[moved + 1].kind == "T":
                    return moved
            if chunks[k].kind == ",":
                k = next((n for n in range(k + 1, min(len(chunks), k + ASIDE)) if chunks[n].kind in ",;"), len(chunks))
            elif chunks[k].kind not in "wpCDdxLGNnSH-":
                return None
            elif k > end + 3 and chunks[k].kind == "x" and chunks[k + 1].norm not in MOVERS | SUFFICING:
                return None  # but "The defeat in the first leg of the semi-final had left Leeds"
            k += 1
        return None

    def _hurts(self, verb: int, moved: int, end: int) -> bool:
        """Whether the win whose words end at chunk `end` did harm to the side at `moved`: "The 1-0 win ended Leeds'
        hopes", "The 1-0 win condemned Leeds to relegation"."""
        chunks = self.chunks
        if not any("win_noun.nouns" in c.labels for c in chunks[max(0, end - 4) : end + 1]):
            return False
        if chunks[verb].norm in DOOMED:
            return True
        owned = moved < len(chunks) and chunks[moved].kind == "T" and chunks[moved].possessive
        return chunks[verb].norm == "ended" and owned and any(c.norm in SPOILT for c in chunks[moved + 1 : moved + 4])

    def _hurt_behind(self, at: int) -> tuple[int, str] | None:
        """The other side of the win at chunk `at`, whose hopes or run it ended: "Leeds' 2-0 win at Elland Road on
        Sunday dashed Hull's hopes"; in the form of `complement`."""
        chunks = self.chunks
        for k in range(at + 1, min(len(chunks) - 2, at + MOVED)):
            if chunks[k].norm in SPOILING:
                owner = k + 1 + (chunks[k + 1].kind == "d")
                hurt = chunks[owner].kind == "T" and chunks[owner].possessive
                spoilt = any(c.norm in SPOILT for c in chunks[owner + 1 : owner + 4])
                return (owner, "over") if hurt and spoilt else None
            if chunks[k].kind not in "pDLGCdN-" and chunks[k].norm not in ("by", "for"):
                return None
        return None

    def _set_apart(self, at: int) -> int:
        """Where the clause begins that tells another match than the one before it, in whose words the noun at `at`
        stands: "while a 2-0 win over Derby took Leeds top"; 0 where there is none."""
        before = range(at - 1, 0, -1)
        return next((k + 1 for k in before if self.chunks[k].norm in APART or self.chunks[k].kind == ";"), 0)

    def _new_subject(self, at: int) -> int:
        """Where the noun phrase at `at` begins that is the subject of its own clause: "Smith scored and the 2-0 win
        lifted Leeds"; 0 where it is none."""
        chunks = self.chunks
        first = next((k for k in range(at - 1, -1, -1) if chunks[k].kind not in "dSwNG-"), -1) + 1
        return first if first > 1 and chunks[first - 1].norm == "and" and chunks[first].kind == "d" else 0

    def _left_by(self, other: int) -> int | None:
        """The side that a result over the team at `other` moved: "the 2-1 loss to Derby that left Leeds seventh"."""
        behind = self.chunks[other + 1 : other + 4]
        if len(behind) < 3 or behind[2].kind != "T" or behind[0].norm not in ("that", "which"):
            return None
        return other + 3 if behind[1].norm in MOVERS else None

    def _in_bracket_of(self, at: int) -> int | None:
        """The team right before the bracket in which the predicate at `at` stands: "joined by Leeds (after a 2-1 win)";
        None where the bracket itself names another before the predicate."""
        for k in range(at - 1, 0, -1):
            if self.chunks[k].kind in "T)":
                return None
            if self.chunks[k].norm == "(":
                return k - 1 if self.chunks[k - 1].kind == "T" else None
        return None

    def _behind_list(self, other: int, at: int) -> int:
        """The end of a list of results: of opponents, with scores in brackets or none ("Wins over Derby (2-0) and Hull
        (1-0)"), or of nouns ("A 2-1 win over Derby, a 3-0 win at Hull and a 1-1 draw with Leeds")."""
        chunks, end, several = self.chunks, other, self.chunks[at].norm in SEVERAL
        while True:
            bracket = end + 3 < len(chunks) and chunks[end + 1].norm == "(" and chunks[end + 3].norm == ")"
            last = end + 3 if bracket else end
            day = [c.kind for c in chunks[last + 1 : last + 3]]
            last += 2 if day == ["p", "D"] else int(day[:1] == ["D"])
            following = last + 2 + ([c.kind for c in chunks[last + 1 : last + 3]] == [",", "c"])
            if following >= len(chunks) or chunks[following - 1].kind not in ",c":
                return last
            goes_on = chunks[following - 1].kind == "c" or "".join(c.kind for c in chunks[following + 1 :])[:1] in "(,c"
            if chunks[following].kind == "T" and (several or bracket) and goes_on:
                end = following
            elif (listed := self._listed_result(following)) is not None:
                end, several = listed
            else:
                return last

    def _listed_result(self, first: int) -> tuple[int, bool] | None:
        """The opponent of a noun for a result that begins at chunk `first`, and whether the noun is of several; None
        where other words stand there."""
        chunks, k = self.chunks, first
        while k < len(chunks) and chunks[k].kind in "dSw-":
            k += 1
        noun = [c.kind for c in chunks[k : k + 3]] == ["K", "p", "T"] and not chunks[k + 2].possessive
        noun = noun and any("_noun.nouns" in label for label in chunks[k].labels)
        return (k + 2, chunks[k].norm in SEVERAL) if noun else None

    def _stranger_ahead(self, at: int, other: int | None) -> bool:
        """Whether the main clause behind a fronted phrase is about a person, and names another team than the topic."""
        start = max(at, other or 0)
        comma = next((k for k in range(start, len(self.chunks)) if self.chunks[k].kind == ","), None)
        if comma is None or comma + 1 >= len(self.chunks) or self.chunks[comma + 1].kind != "H":
            return False
        return any(c.kind == "T" and c.value.name != self.discourse.topic for c in self.chunks[comma:])

    def _had_by(self, at: int) -> int | None:
        """The team that had the result whose noun stands at `at`, behind a fronted phrase: "In the League leaders
        Leeds had a 3-0 win at Hull, Derby kept in touch"."""
        chunks = self.chunks
        for k in range(at - 1, max(0, at - 6), -1):
            if chunks[k].norm in ("had", "have"):
                return k - 1 if chunks[k - 1].kind == "T" else None
            if chunks[k].kind not in "dwNS-":
                return None
        return None

    def _subject_ahead(self, at: int, other: int | None) -> int | None:
        """The main clause's subject after a fronted phrase: "After a 2-0 win over X, Leeds ..."."""
        chunks = self.chunks
        if self._described_before(at):
            return None
        start = self._behind_list(other, at) if other is not None else at
        for k in range(start + 1, min(len(chunks) - 1, start + 6)):
            if chunks[k].norm in ("had", "have", "has") and chunks[k + 1].kind == "T":
                return k + 1  # "Not since a 3-0 defeat by Derby in May had Leeds lost"
        comma = next((k for k in range(start + 1, len(chunks)) if chunks[k].kind == ","), None)
        if comma is None:
            return None
        for k in range(comma + 1, min(len(chunks), comma + 6)):
            if chunks[k].kind == "T":
                listed = [c.kind for c in chunks[k + 1 : k + 3]] in ([",", "T"], ["c", "T"], ["(", "S"])
                if chunks[k + 1 : k + 2] and chunks[k + 1].kind == "S":
                    return None  # "Beat Derby 2-1, Hull 5-0": one more of a list
                absolute = [c.norm for c in chunks[k + 1 : k + 2]] == ["having"]  # "won at a stroll, Hull having tired"
                return k if chunks[k - 1].kind != "p" and not listed and not absolute else None
            if chunks[k].kind not in "dwNH-n":
                return None
        return None

    def _described_before(self, at: int) -> bool:
        """Whether a side that nothing names is the subject of the clause whose verb leads to the predicate at `at`:
        "The Kano outfit began by beating Leeds 4-1 and another club, Derby, will"."""
        chunks = self.chunks
        side = next((k for k in range(1, min(7, at - 1)) if chunks[k].kind == "n"), 0)
        opens = side > 0 and chunks[0].kind == "d" and all(c.kind in "wH-n" for c in chunks[1:side])
        return opens and chunks[side + 1].kind in "xmw" and not any(c.kind in ",;b" for c in chunks[side:at])

    def _they_ahead(self, at: int, other: int | None) -> int | None:
        """Where "they" stands that the main clause behind a fronted phrase is about: "After a 1-0 win in the first leg,
        they ..."; None where the phrase names a side."""
        chunks = self.chunks
        start = other if other is not None else at
        comma = next((k for k in range(start + 1, len(chunks) - 1) if chunks[k].kind == ","), None)
        if comma is None or chunks[0].norm not in FRONTING or chunks[comma + 1].norm not in ("they", "it"):
            return None
        named = any(c.kind in "TH" and k != other for k, c in enumerate(chunks[:comma]))
        return None if named else comma + 1

    def _where_they(self, at: int) -> int | None:
        """Whom "they" are in an aside on the place that opens the sentence: "Down at Hull, where they drew 1-1, Leeds
        had a party"."""
        chunks = self.chunks
        where = next((k for k in range(at - 1, 1, -1) if chunks[k].norm == "where"), 0)
        if not where or chunks[where - 1].kind != "," or any(c.kind not in "pdwLTHK" for c in chunks[: where - 1]):
            return None
        comma = next((k for k in range(at + 1, len(chunks) - 2) if chunks[k].kind == ","), len(chunks))
        own = comma + 1 + (comma + 1 < len(chunks) and chunks[comma + 1].kind == "d")
        told_of = own + 1 < len(chunks) and chunks[own].kind == "T" and chunks[own + 1].kind in "xKmw,"
        return own if told_of and not chunks[own].possessive else None

    def _came(self, at: int) -> bool:
        """Whether the noun at `at` stands behind its verb, and so is its own subject: "in between came a 1-1 draw"."""
        chunks, k = self.chunks, at - 1
        while k > 1 and chunks[k].kind in "dSwGN" and chunks[k].norm not in CAME:
            k -= 1
        return k > 0 and chunks[k].norm in CAME and chunks[k - 1].kind in "wpbcD,"

    def _inverted(self, at: int) -> int | None:
        """The subject behind its verb: "Not since a 3-0 loss at Hull had Leeds trailed"."""
        chunks = self.chunks
        if chunks[0].norm not in ("not", "never", "only"):
            return None
        verbs = (k for k in range(at + 1, len(chunks) - 1) if chunks[k].norm in HAVE)
        return next((k + 1 for k in verbs if chunks[k + 1].kind == "T"), None)
