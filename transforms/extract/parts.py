"""What belongs to a predicate: its score, the side that gained by it.

In: a predicate of a sentence. Out: chunk indexes and team names.
"""

from __future__ import annotations

from itertools import takewhile

from transforms.annotate.chunks import Chunk
from transforms.annotate.context import SHARED_WORDS
from transforms.annotate.tokens import fold
from transforms.extract.ahead import SEVERAL
from transforms.extract.complements import complement
from transforms.extract.denial import Denial
from transforms.extract.frames import BE, RESULT_NOUNS, Predicate, predicate
from transforms.extract.hosts import role_side
from transforms.extract.obliques import GIVERS
from transforms.extract.outright import ADVERBS
from transforms.extract.roles import UNKNOWN
from transforms.extract.unnamed import SPOILERS
from transforms.lexicon.words import word_set

HANDERS = frozenset({"handed", "hand", "hands", "handing", "dealt", "dealing"})  # "handed a 3-0 loss to Leeds"
BY_NOUN = frozenset(
    {"with", "through", "via", "after", "to"}
)  # before the noun that tells how: "took the points with a 2-0 win", "cruised to a 2-0 win"
DENYING = frozenset({"denied", "denies", "deny", "denying"})
DEALERS = word_set("en", "grammar", "givers", "dealers")
DEALT = HANDERS | DEALERS | {"gave", "give", "gives", "giving", "sent"}
APPOSED = frozenset("wdpCGNDnH-L")  # kinds of words that describe a team between commas


def is_origin(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` only says where the one before it is from: "Leeds of England", "Ajax from Holland"."""
    k = j - 2 if chunks[j - 1].norm == "the" else j - 1
    return k > 0 and chunks[k].norm in ("of", "from") and chunks[k - 1].kind == "T" and chunks[j].value.national


UNTIL = frozenset({"until", "till", "into", "for", "through", "throughout", "before"})
THIS_TIME = frozenset(["this", "time", "by"])  # "beat Leeds again, this time by 1-0"

NEEDED = frozenset(["needed", "wanted", "feared", "deserved", "ordered"])  # of a result: whose it was


class Parts(Denial):
    """The parts of the predicates of one sentence."""

    def _agent(self, at: int) -> str | None:
        """By whom a match was won: "a game won 3-1 by Leeds", "won 3-1 by the hosts"; UNKNOWN where the words describe
        a side that the text doesn't tell, None where they do not say."""
        after = [c for c in self.chunks[at + 1 : at + 6] if c.kind not in "Sd"]
        if len(after) < 2 or after[0].norm != "by":
            return None
        if after[1].kind == "T" and not after[1].possessive:
            return str(after[1].value.name)
        by = next(k for k in range(at + 1, at + 6) if self.chunks[k] is after[1])
        if (role := role_side(self.chunks, by)) is not None:
            return self.in_role(role, at)
        return UNKNOWN if after[1].kind in "nP" else None

    def _leads_to_noun(self, found: Predicate) -> bool:
        """Whether the verb only introduces the noun that tells the result: "had to settle for a 0-0 draw", "edged a
        2-1 win"."""
        if found.noun:
            return False
        following = self.chunks[found.at + 1 : found.at + 5]
        if self.chunks[found.at].norm in DENYING:  # "denied Leeds a 2-0 win"
            return any("win_noun.nouns" in c.labels for c in following)
        if found.frame == "draw":
            if following and following[0].norm == "off" and self.chunks[found.at].norm.endswith("a point"):
                return False  # "took a point off Leeds in a 1-1 draw": whom it tells, and the noun the score
            if self.chunks[found.at].norm.endswith("a point") and following and following[0].norm == "for":
                behind = self.chunks[found.at + 3 :]  # "rescued a point for Leeds in a 1-1 draw"
                following += takewhile(lambda c: c.kind not in "T,;b", behind)
            return any("draw_noun.nouns" in c.labels for c in following)
        if found.frame == "lose":  # "slipped to a damaging 2-1 defeat"
            noun = next((c for c in self.chunks[found.at + 1 : found.at + 7] if c.kind not in "pdSw-"), None)
            return noun is not None and "loss_noun.nouns" in noun.labels and noun.norm != "reverse"
        if found.frame == "won" and following and following[0].norm in BY_NOUN:
            noun = next((c for c in self.chunks[found.at + 2 : found.at + 8] if c.kind not in "dSwN-PC"), None)
            return (
                noun is not None and "win_noun.nouns" in noun.labels
            )  # "cruised to a 2-0 win", "took the points with one"
        noun = next((c for c in following if c.kind not in "dSw"), None)
        return found.frame == "win" and bool(following) and noun is not None and "win_noun.nouns" in noun.labels

    def _score(self, found: Predicate, other: int | None) -> int | None:
        """The final score that belongs to the predicate, if one does."""
        chunks, at = self.chunks, found.at
        if found.noun:
            j = at - 1
            while (
                j >= 0
                and at - j <= 7
                and chunks[j].kind in "wN-HGCLDTnSKP(),c"
                and not (chunks[j].kind == "K" and self._is_verb(j))
            ):
                if chunks[j].kind == "S" and self._free(j):
                    return j
                if (opened := self._aggregate_aside(j)) is not None:
                    j = opened - 1
                    continue
                if (
                    chunks[j].kind == "S"
                    or chunks[j].kind in "d,"
                    or (chunks[j].kind == "c" and j + 1 < at and chunks[j + 1].kind != "S")
                ):
                    break
                j -= 1
        if found.frame == "draw_noun" and chunks[at].norm in ("tie", "ties"):
            return None  # "the tie having finished 3-3" is not "a 3-3 tie"
        if any(self._shared_out_behind(k) for k in self.kinds):
            return None
        if other is not None and (aside := self._behind_aside_of(other)) is not None:
            return aside
        behind = self._behind_brackets(other if other is not None and other > at else at)
        reach = (
            9 if any(c.norm == ":" for c in chunks[behind + 1 : behind + 8]) else 7
        )  # "lost two of their three: 2-1"
        for j in range(at + 1, min(len(chunks), behind + reach)):
            chunk = chunks[j]
            if other is not None and other < j <= behind and chunk.kind != "S":
                continue  # "beat Nomads (Wales) 2-0"
            if chunk.kind == "S":
                if found.noun and j + 1 < len(chunks) and chunks[j + 1].labels & RESULT_NOUNS:
                    break  # "their last victory coming with a 3-1 win over Hull"
                if not found.noun and self._of_noun_against(j, found.frame):
                    break
                if self._free(j):
                    return j
                continue
            if found.noun and chunk.kind == "T" and chunk.possessive and j != other:
                break  # "another defeat like Hull's 2-1 exit"
            if chunk.norm == ":" and j + 1 < len(chunks) and chunks[j + 1].kind == "S":
                continue  # "four times they have won: 4-0 at"
            if chunk.kind in ";" or (chunk.kind == "K" and self._is_verb(j)) or chunk.kind in "r":
                break
            if chunk.kind in "bc" and (other is None or j > other):
                break
            if (
                chunk.kind == ","
                and (other is None or j > other)
                and not (j + 1 < len(chunks) and chunks[j + 1].kind == "S")
            ):
                break
            if chunk.kind == "T" and other is not None and j > other and not is_origin(chunks, j):
                break
        if not found.noun and at > 0 and chunks[at - 1].kind == "S" and self._free(at - 1):
            return at - 1
        return self._score_at_end(other) if other is not None and not found.noun else None

    def _of_noun_against(self, j: int, frame: str) -> bool:
        """Whether the score at `j` is that of a noun which tells the contrary of the verb before it: "were knocked out
        by Derby despite a 2-1 win"."""
        labels = self.chunks[j + 1].labels if j + 1 < len(self.chunks) else ()
        won, lost = "win_noun.nouns" in labels, "loss_noun.nouns" in labels
        despite = any(c.norm == "despite" for c in self.chunks[max(0, j - 3) : j])
        return despite and (won or lost) or (frame in ("passive", "lose") and won and not lost)

    def _behind_aside_of(self, other: int) -> int | None:
        """The score behind what the words say of the other side: "beat Derby, who had led the table, 3-0", "eliminated
        by Derby (3-0)"."""
        chunks, at = self.chunks, None
        kinds = "".join(c.kind for c in chunks[other + 1 : other + 4])
        if kinds == "(S)":
            at = other + 2
        elif kinds.startswith(",r"):
            comma = next((k for k in range(other + 2, len(chunks)) if chunks[k].kind in ",;"), len(chunks))
            behind = chunks[comma : comma + 2]
            ended = [c.kind for c in behind] == [",", "S"] and not any(
                c.kind in "KST" for c in chunks[other + 3 : comma]
            )
            at = comma + 1 if ended else None
        return at if at is not None and self._free(at) else None

    def _shared_out_behind(self, j: int) -> bool:
        """Whether the score at `j` is the first of two that are shared out "respectively" among two predicates."""
        kinds = "".join(c.kind for c in self.chunks[j : j + 3])
        return kinds == "ScS" and any(c.norm == "respectively" for c in self.chunks[j + 3 : j + 5])

    def _score_at_end(self, other: int) -> int | None:
        """The score between commas behind all that a clause tells of how the team at `other` was beaten: "beat Leeds
        with a second-half penalty at the same ground, 1-0", "beat Leeds again, this time 1-0"."""
        for k in range(other + 1, min(len(self.chunks) - 1, other + 14)):
            if self.chunks[k].kind == ",":
                at = k + 1
                while at < len(self.chunks) - 1 and self.chunks[at].norm in THIS_TIME:
                    at += 1
                return at if self.chunks[at].kind == "S" and self._free(at) else None
            if self.chunks[k].kind not in "wpdNDHGL-P":
                return None
        return None

    def _aggregate_aside(self, close: int) -> int | None:
        """Where the bracket that chunk `close` closes opens, if it holds an aggregate: "a 4-1 (6-4 agg) win"."""
        if self.chunks[close].kind != ")":
            return None
        opened = next((k for k in range(close - 1, max(-1, close - 6), -1) if self.chunks[k].kind == "("), None)
        inside = opened is not None and any(self.kinds.get(k) == "aggregate" for k in range(opened, close))
        return opened if inside else None

    def _behind_brackets(self, k: int) -> int:
        """Where the brackets right behind chunk `k` end ("beat Dallas (9-8-8) 2-0"), what describes it between commas
        ("beat Hull, bottom of the table, 2-0"); else `k` itself."""
        if k + 1 == len(self.chunks) or self.chunks[k + 1].kind not in "(,":
            return k
        if self.chunks[k + 1].kind == ",":
            reach = range(k + 2, min(len(self.chunks) - 1, k + 10))
            if reach and self.chunks[k + 2].kind == "P":
                reach = reach[1:]  # "beat Hull, their neighbours, 2-0"
            titles = {j for j in reach if self.chunks[j].kind == "K" and predicate(self.chunks, j) is None}
            end = next((j for j in reach if self.chunks[j].kind not in APPOSED and j not in titles), k)
            closed = end > k + 2 and self.chunks[end].kind == "," and self.chunks[end + 1].kind == "S"
            return end if closed else k
        return next((j for j in range(k + 2, min(len(self.chunks), k + 10)) if self.chunks[j].kind == ")"), k)

    def _is_verb(self, j: int) -> bool:
        found = predicate(self.chunks, j)
        return found is not None and not found.noun

    def _is_draw(self, score_at: int | None, at: int) -> bool:
        if score_at is not None:
            score = self.chunks[score_at].value
            return score.left == score.right
        return any("draw_noun" in label for c in self.chunks[at : at + 8] for label in c.labels)

    def _kept_out(self, score_at: int, frame: str) -> bool:
        """Whether a word for no goals only tells that one side had none, or how long: "holding Hull scoreless", "held
        Hull goalless until the 80th minute"; not "were held goalless by Hull", which is how a match ended."""
        score, behind = self.chunks[score_at], [c.norm for c in self.chunks[score_at + 1 : score_at + 2]]
        if not score.value.goalless or (behind and "draw_noun.nouns" in self.chunks[score_at + 1].labels):
            return False
        return not UNTIL.isdisjoint(behind) or (frame == "held" and score.norm == "scoreless")

    def _beneficiary(self, found: Predicate) -> int | None:
        """The team that was given the result: "gave Leeds a 1-0 win", "a 3-1 win for Leeds", "won it 2-1 for Leeds"."""
        chunks, at = self.chunks, found.at
        if not found.noun:
            gainer = self._won_it_for(found)
            if gainer is not None and chunks[gainer].kind == "T":
                return gainer
            after = next((k for k in range(at + 1, min(len(chunks), at + 7)) if chunks[k].kind == "S"), None)
            won_for = found.frame == "won" and after is not None and after + 2 < len(chunks)
            if won_for and chunks[after + 1].norm == "for" and chunks[after + 2].kind == "T":  # type: ignore[operator]
                return after + 2  # type: ignore[operator]
            return None
        hit = self._hit(found) or self._needed_by(at)
        if hit is not None:
            return hit
        if at + 2 < len(chunks) and (chunks[at + 1].norm == "for" or self._of_winner(at)):
            for k in range(at + 2, min(len(chunks), at + 6)):
                if chunks[k].kind == "T":
                    return k
                if chunks[k].kind not in "dwHNCDn-":
                    break
        j = at - 1
        while j >= 0 and at - j <= 8 and chunks[j].kind in "wdNSGCP-D" and chunks[j].norm not in GIVERS:
            j -= 1
        if j > 1 and chunks[j].norm == "to" and chunks[j - 1].kind == "T":
            j -= 1  # "led Leeds to a 2-1 win"
        if j > 0 and chunks[j].kind == "T" and not chunks[j].possessive:
            k = j - 1
            while k > 0 and chunks[k].kind in "dwN-" and chunks[k].norm not in GIVERS and j - k <= 3:
                k -= 1
            if chunks[k].norm in GIVERS:
                return j
        return None

    def _needed_by(self, at: int) -> int | None:
        """Whom the result at `at` came as needed: "the 2-1 win over Hull was just what Leeds needed", "the last thing
        Leeds needed was a 1-0 loss to Hull"."""
        chunks = self.chunks
        for k in range(1, len(chunks) - 1):
            if chunks[k].norm not in NEEDED or chunks[k - 1].kind != "T" or chunks[k - 1].possessive:
                continue
            before = [c.norm for c in chunks[max(0, k - 4) : k - 1]]
            what = at < k and ("what" in before or "thing" in before) and not any(c.kind in ",;" for c in chunks[at:k])
            thing = k < at and "thing" in before and chunks[k + 1].norm in ("was", "is")
            if what or (thing and not any(c.kind in "T,;" for c in chunks[k:at])):
                return k - 1
        return None

    def _paid_back(self, found: Predicate) -> tuple[str, int | None, str] | None:
        """Who had lost what is now made good, and to whom: "Leeds paid Hull back for a 3-0 home defeat"."""
        chunks, k = self.chunks, found.at - 1
        while k > 3 and chunks[k].kind in "dSwNP-":
            k -= 1
        if found.frame != "loss_noun" or k < 4 or [chunks[k].norm, chunks[k - 1].norm] != ["for", "back"]:
            return None
        rival = k - 2
        verb = rival - 2 if chunks[rival - 1].kind == "d" else rival - 1
        if chunks[rival].kind != "T" or chunks[verb].norm not in ("paid", "paying", "pay"):
            return None
        own, own_at, _ = self.subject_team(Predicate(verb, "win", False), rival)
        other = str(chunks[rival].value.name)
        return None if own in (None, UNKNOWN, other) else (str(own), own_at, other)

    def _meant_by_short(self, own: str | None, k: int) -> str | None:
        """Which other team the short name at `k` means that several of the article share: the one that
        `own` has been told to meet: "Chelsea beat Manchester City", and after a word of Bristol City: "Chelsea beat
        City 2-1"."""
        short, named = self.chunks[k].norm, str(self.chunks[k].value.name)
        if own is None or short not in SHARED_WORDS:
            return None
        met = {team for pair in self.discourse.pairs if own in pair for team in pair} - {own}
        alike = {team for team in met if fold(team.removesuffix(" Women")).endswith(" " + short)}
        return alike.pop() if len(alike) == 1 and named not in alike else None

    def _of_winner(self, at: int) -> bool:
        """Whether "of" or "by" behind the noun at `at` names the winner, the loser behind it: "the victory of Leeds
        over", "a 3-1 win by Leeds at"."""
        behind = [c for c in self.chunks[at + 1 : at + 5] if c.kind != "d"]
        win = any(label.startswith("win_noun") for label in self.chunks[at].labels)
        if not win or len(behind) < 3 or behind[1].kind != "T":
            return False
        return behind[0].norm == "by" or [behind[0].norm, behind[2].norm] == ["of", "over"]

    def _role_given(self, found: Predicate) -> str | None:
        """The side of the match in hand that was given the result: "earned the hosts a 1-1 draw", "a 2-0 win for the
        visitors", "won it for the visitors"; UNKNOWN where nothing tells which."""
        chunks, at = self.chunks, found.at
        if (gainer := self._won_it_for(found)) is not None:
            role = role_side(chunks, gainer)
            return self.in_role(role, at) if role is not None else UNKNOWN
        if not found.noun:
            return None
        if [c.norm for c in chunks[at + 1 : at + 3]] == ["for", "the"] and at + 3 < len(chunks):
            role = role_side(chunks, at + 3)
            return self.in_role(role, at) if role is not None else None
        for k in range(at - 1, max(1, at - 8), -1):
            if chunks[k].kind in "T,;b":
                return None
            if chunks[k - 2].norm in GIVERS and (role := role_side(chunks, k)) is not None:
                return self.in_role(role, 0)
        return None

    def _hit(self, found: Predicate) -> int | None:
        """The team that a defeat was dealt to: "inflicted a 3-0 defeat on Leeds", "condemned Leeds to a 3-0 defeat"."""
        chunks, at = self.chunks, found.at
        if found.frame != "loss_noun":
            return None
        start = max(0, at - 8)
        verb = next((k for k in range(at - 1, start - 1, -1) if chunks[k].norm in DEALERS), None)
        if verb is None:
            return next((k for k in (self._spoilt(at), self._handed(at), self._sent_home(at)) if k is not None), None)
        before = next((k for k in range(verb + 1, at) if chunks[k].kind == "T"), None)
        if before is not None:
            return before if chunks[before + 1].norm == "to" else None
        after = complement(chunks, at, frozenset({"on", "upon"}), direct=False)
        return after[0] if after else None

    def _spoilt(self, at: int) -> int | None:
        """The team whose run or hopes a defeat ended: "ended Leeds' unbeaten run with a 3-0 thrashing"."""
        chunks = self.chunks
        leading = next((k for k in range(at - 1, max(0, at - 6), -1) if chunks[k].kind not in "dSGNw"), 0)
        if chunks[leading].norm != "with":
            return None
        owner = next((k for k in range(leading - 1, max(0, leading - 8), -1) if chunks[k].kind == "T"), 0)
        spoilt = owner > 1 and chunks[owner].possessive and chunks[owner - 1].norm in SPOILERS
        return owner if spoilt else None

    def _sent_home(self, at: int) -> int | None:
        """The team that was sent home with a defeat: "Derby sent Leeds home with a 3-0 defeat"."""
        chunks, k = self.chunks, at - 1
        while k > 3 and chunks[k].kind in "dSwN-" and chunks[k].norm != "home":
            k -= 1
        if k < 3 or chunks[k].norm != "with" or chunks[k - 1].norm not in ("home", "away", "packing"):
            return None
        sent = chunks[k - 2].kind == "T" and any(
            c.norm in ("sent", "send", "sending") for c in chunks[max(0, k - 5) : k - 2]
        )
        return k - 2 if sent and not chunks[k - 2].possessive else None

    def _handed(self, at: int) -> int | None:
        """The team that a defeat was handed to: "Derby handed a 3-0 defeat to Leeds"."""
        chunks = self.chunks
        verb = next((k for k in range(at - 1, max(0, at - 8), -1) if chunks[k].norm in HANDERS), 0)
        if not verb or chunks[verb - 1].norm in BE or any(c.kind not in "dSwN-" for c in chunks[verb + 1 : at]):
            return None
        given = complement(chunks, at, frozenset({"to"}), direct=False)
        return given[0] if given else None

    def _dealt(self, found: Predicate) -> bool:
        """Whether a win or defeat that a side gave the other was of one match: "Leeds handed Derby a third defeat in a
        row", not "dealt Derby three defeats"."""
        chunks, at = self.chunks, found.at
        gave = any(c.norm in DEALT for c in chunks[max(0, at - 8) : at])
        single = found.frame != "draw_noun" and chunks[at].norm not in SEVERAL
        return gave and single and not self._is_open(found, at)

    def _they_gave(self, found: Predicate) -> bool:
        """Whether a pronoun is the subject of the verb that hands out the defeat at `found`: "They gave Leeds a 4-0
        hiding"."""
        chunks = self.chunks
        verb = next((k for k in range(found.at - 1, max(0, found.at - 9), -1) if chunks[k].norm in DEALT), 0)
        before = verb - 1 - (chunks[verb - 1].kind in "xw")
        return found.frame == "loss_noun" and verb > 0 and before >= 0 and chunks[before].norm == "they"

    def _given_to_them(self, found: Predicate) -> bool:
        """Whether the result was given to a side that only a pronoun names: "a late goal earned them a 2-1 win", "Leeds
        inflicted a 2-0 defeat on them"."""
        chunks = self.chunks
        if not found.noun:
            return False
        if [c.norm for c in chunks[found.at + 1 : found.at + 3]] in (["on", "them"], ["upon", "them"]):
            return any(c.norm in DEALERS for c in chunks[max(0, found.at - 8) : found.at])
        near = range(found.at - 1, max(0, found.at - 6), -1)
        them = next((k for k in near if chunks[k].norm == "them" or chunks[k].value == "person's"), 0)
        return them > 0 and chunks[them - 1].norm in GIVERS

    def _given_to_others(self, found: Predicate, own_at: int) -> bool:
        """Whether the result was given to a side that is only described, and not by the one at `own_at`: "Leeds led,
        but his goal gave the visitors a 2-1 win"."""
        chunks = self.chunks
        if not found.noun:
            return False
        giver = next((k for k in range(found.at - 1, max(0, found.at - 12), -1) if chunks[k].norm in GIVERS), None)
        if giver is None or chunks[own_at].possessive or not any(c.kind in ",;cb" for c in chunks[own_at:giver]):
            return False
        between = chunks[giver + 1 : found.at]
        return any(c.kind == "n" for c in between[:2]) and not any(c.kind in "T;,b" for c in between)

    def _stands_alone(self, found: Predicate) -> bool:
        """Whether a predicate without a subject of its own can be about the team spoken of before.

        A finite verb whose clause has another subject ("the goal stunned a Blues side") is not.
        """
        if found.noun or not found.finite:
            return True
        before = self.chunks[: found.at]
        return all(c.kind in "cbmx,;Sr" or c.norm in ADVERBS for c in before[-3:]) or not before
