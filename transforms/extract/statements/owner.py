"""Who a statement speaks of: the team whose place, points or run a phrase tells.

In: a sentence of chunks, the running discourse and the place of a phrase. Out: a team's name, or None where nothing
says it plainly. A person's run is nobody's here.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from transforms.extract.frames import TRIPS
from transforms.extract.statements import words
from transforms.extract.statements.patterns import ORDINALS
from transforms.extract.statements.pronouns import Owner, Pronouns
from transforms.extract.statements.slots import VERBAL
from transforms.extract.subjects import FIRST_OR_SECOND
from transforms.lexicon.words import word_set

MOVERS = word_set("en", "grammar", "movers")
LEAVES = frozenset(["leave", "leaves", "leaving", "left"])
PLACE = re.compile(r"\d(?:st|nd|rd|th)$")
MOVED_REACH = 7  # chunks between a side that is moved and where to
PLACE_REACH = 7  # chunks between the comma before a place and the points told with it
PARTS_OF_SIDE = frozenset(["defence", "attack", "rearguard", "defense", "backline"])
SOME_REACH = 12  # chunks between "a team" and the phrase that describes it
SAW = frozenset(["saw", "seen", "sees", "seeing"])
LABOUR = frozenset(["work", "sweat", "fight", "battle", "wait", "toil"])
GIVES = frozenset(["give", "gives", "gave", "given", "giving", "hand", "hands", "handed", "handing"])
GIVEN_REACH = 9  # chunks between a side that something is given and what that says of its place
MAKING = frozenset(["make", "makes", "making", "made"])


class Owners(Pronouns):
    """The teams of one sentence in the parts that they play."""

    def before(self, at: int) -> Owner | None:
        """The team that the phrase starting at chunk `at` belongs to, by what stands left of it (or, for a phrase that
        opens the sentence, right of it)."""
        if self._we_are(at):
            return self._speaker(at)
        if (having := self._with_having(at)) is not None:
            chunk = self.chunks[having]
            return Owner(str(chunk.value.name), "name", having) if chunk.kind == "T" else None
        if at and self.done_to(at - 1):
            return self.pronoun(at - 1)
        if (seen := self._seen(at)) is not None:
            chunk = self.chunks[seen]
            return Owner(str(chunk.value.name), "given") if chunk.kind == "T" else None
        if (made := self._made_to(at) or self._given(at)) is not None:
            return Owner(str(self.chunks[made].value.name), "given")
        if (opposed := self.other_side_before(at)) is not None:
            return self.other_side(opposed)
        if (one := self._of_two_named(at)) is not None:
            return one
        if (apposed := self._of_place(at)) is not None:
            passed = self._met_or_passed(apposed)
            return None if passed else Owner(str(self.chunks[apposed].value.name), "name")
        moved = self._moved(at)
        if moved is not None:
            return self._of_described(moved)
        of_nobody = self.chunks[at].kind == "p" and not words.NOBODYS.isdisjoint(
            c.norm for c in self.chunks[at - 2 : at]
        )
        if of_nobody or self._moves_stranger(at):
            return None
        near = self._near(at) or self._sent_on_its_way(at)
        if near is not None:
            return near
        j = at - 1
        possessive: int | None = None
        pronoun: int | None = None
        comma = self.parenthesis(at)
        if comma is not None:
            j = comma
        while j >= 0:
            chunk = self.chunks[j]
            kind = chunk.kind
            if kind == ")":
                j = self.opening(j)
            elif kind in ";:" and pronoun is None:
                if any(c.kind in "TPH" for c in self.chunks[j + 1 : at]):
                    break
            elif chunk.norm in ("that", "who", "which") and j and self.chunks[j - 1].norm in words.RIVALS:
                return None  # "face a rival that has gone nine games without defeat"
            elif self._met_by_description(j):
                return None  # "take on the side that finished sixth"
            elif self._of_some_team(j, at):
                return None  # "they face a team boasting a nine-match unbeaten run"
            elif self._picked_out(j):
                return Owner(str(self.chunks[j - 1].value.name), "name")
            elif (described := self._one_that(j)) is not None:
                return Owner(str(self.chunks[described].value.name), "name")
            elif kind == "r" and not self.closed(j, at) and not self._run_that_saw(j, at):
                return self._antecedent(j)
            elif (side := self.by_part(j)) is not None and self.part(j) == "subject":
                return side
            elif kind == "P" and chunk.norm == "it" and possessive is not None:
                return Owner(str(self.chunks[possessive].value.name), "name")  # "It was Leeds's ninth win: 36 points"
            elif chunk.norm == "it" and j and self.chunks[j - 1].norm in MAKING:
                pass  # "after making it nine wins in a row"
            elif kind == "P" and chunk.norm not in words.OWNERS | {"his", "her", "my"}:
                if self.part(j) != "object" or chunk.value is not None:
                    return self.pronoun(j)
            elif kind == "P" and chunk.norm in words.SINGLE:
                return None
            elif kind == "P" and pronoun is None:
                pronoun = j
            elif (kind == "H" or kind == "L" and self.chunks[j + 1].kind == "n") and self._is_person_subject(j, at):
                return None
            elif kind == "T":
                part = self.part(j)
                if chunk.possessive:
                    possessive = j if possessive is None else possessive
                elif (
                    part == "subject"
                    or self._goes_on(j)
                    or self._stands_by(j, at)
                    or (j == comma and self.chunks[at].norm == "on")
                ):
                    return Owner(str(chunk.value.name), "name", j)
            j -= 1
        if possessive is not None:
            return Owner(str(self.chunks[possessive].value.name), "name")
        return self._elsewhere(at, pronoun)

    def _with_having(self, at: int) -> int | None:
        """Whom "with" and "having" right before the phrase at `at` put it to: "host Hull, with the visitors having lost
        four in a row", "with second-placed Hull having lost"; a person or a part is no team."""
        chunks = self.chunks
        k = next((n for n in range(at - 1, max(1, at - 3), -1) if chunks[n].norm == "having"), 0) - 1
        if k < 1 or chunks[k].kind not in "THn":
            return None
        opens = next((n for n in range(k - 1, max(-1, k - 6), -1) if chunks[n].norm == "with"), None)
        return None if opens is None or any(c.kind in "TH,;cS" for c in chunks[opens + 1 : k]) else k

    def _made_to(self, at: int) -> int | None:
        """The side that had to do something for what the phrase at `at` tells: "Hull made Leeds work to keep their
        record"."""
        chunks = self.chunks
        k = next((n for n in range(at - 1, max(1, at - 7), -1) if chunks[n].norm in LABOUR), 0) - 1
        made = k > 0 and chunks[k].kind == "T" and chunks[k - 1].norm in MAKING and chunks[k + 2].norm == "to"
        return k if made and not any(c.kind in "T,;" for c in chunks[k + 1 : at]) else None

    def _given(self, at: int) -> int | None:
        """The side that is given what the phrase at `at` belongs to: "lost to Hull, handing Leeds a four-point lead at
        the top", not the one that gave it."""
        chunks, k = self.chunks, at - 1
        while k > 0 and at - k < GIVEN_REACH and chunks[k].kind in "wdNpCD-":
            k -= 1
        named = k > 0 and chunks[k].kind == "T" and not chunks[k].possessive
        return k if named and k + 1 < at and chunks[k - 1].norm in GIVES else None

    def _of_two_named(self, at: int) -> Owner | None:
        """Whom "the former" or "the latter" before chunk `at` means, of the two sides that the sentence named last."""
        which = self.chunks[at - 1].norm if at > 1 and self.chunks[at - 2].norm == "the" else ""
        if which not in FIRST_OR_SECOND:
            return None
        named = list(dict.fromkeys(str(c.value.name) for c in self.chunks[: at - 2] if c.kind == "T"))
        return Owner(named[-2:][FIRST_OR_SECOND.index(which)], "given") if len(named) > 1 else None

    def _seen(self, at: int) -> int | None:
        """The side that something saw do what the phrase at `at` tells: "a draw at Hull saw the Whites slip to second";
        also one that nothing explains."""
        chunks, k = self.chunks, at - 1
        named = k > 1 and chunks[k].kind in "THKw" and not chunks[k].possessive
        if not named or chunks[at].kind not in "wK" or VERBAL.search(chunks[at].norm):
            return None
        if chunks[k - 1].kind == "d" and chunks[k - 2].norm in SAW:
            return k
        return k if chunks[k].kind == "T" and chunks[k - 1].norm in SAW else None

    def _of_place(self, at: int) -> int | None:
        """The team, not the subject, that a place behind a comma is that of: "lost to Leeds, eighth with 23 points"."""
        k = at
        while (
            k > 1
            and at - k < PLACE_REACH
            and self.chunks[k].kind != ","
            and (k == at or self.chunks[k].kind in "wpdCN")
        ):
            k -= 1
        if self.chunks[k].kind != "," or self.chunks[k - 1].kind != "T" or self.part(k - 1) == "subject":
            return None
        opens = k + 1 + (self.chunks[k + 1].norm in ("now", "still"))
        told = k == at or (opens < at and self.chunks[opens].norm in ORDINALS)
        return k - 1 if told else None

    def _moved(self, at: int) -> int | None:
        """The word for whose side a verb right before the phrase moves: "leaves Olsen's team last", "takes his side to
        fourth"."""
        chunks, k = self.chunks, at - 1
        while k > 1 and at - k <= MOVED_REACH and chunks[k].kind in "wpdC" and chunks[k].norm not in MOVERS:
            k -= 1
        if chunks[k].kind == "P" and chunks[k].value is not None and chunks[k - 1].norm in MOVERS:
            return k
        if chunks[k].kind != "n":
            return None
        k -= 1
        while k > 1 and chunks[k].kind == "w":
            k -= 1
        whose = chunks[k].possessive or chunks[k].norm in words.OWNERS | {"his", "her"}
        return k if k > 0 and whose and chunks[k - 1].norm in MOVERS else None

    def _moves_stranger(self, at: int) -> bool:
        """Whether a verb right before the phrase moves a side that nothing explains: "sent the Swans up to second"."""
        k = at - 1
        while k > 1 and self.chunks[k].kind in "wp" and self.chunks[k].norm in words.MOVED_TO:
            k -= 1
        return (
            k > 1
            and self.chunks[k].kind == "H"
            and self.chunks[k - 1].norm == "the"
            and (self.chunks[k - 2].norm in MOVERS)
        )

    def _of_described(self, k: int) -> Owner | None:
        """The team of a side told by whose it is at chunk `k`: a team's or person's name, or a pronoun."""
        chunk = self.chunks[k]
        if chunk.kind == "T":
            return Owner(str(chunk.value.name), "name", k)
        if chunk.kind == "P":
            return None if chunk.value == "person's" else self.pronoun(k)
        team = self.discourse.people.get(chunk.norm) or self.discourse.people.get(chunk.norm.split()[-1])
        return Owner(team, "pronoun") if team else None

    def _sent_on_its_way(self, at: int) -> Owner | None:
        """The team that somebody set "on their way to" what the phrase tells."""
        chunks = self.chunks
        way = next((k for k in range(at - 1, max(2, at - 5), -1) if chunks[k].norm in ("way", "course", "road")), 0)
        if not way or chunks[way - 2].norm != "on" or chunks[way - 3].kind != "T" or chunks[way + 1].norm != "to":
            return None
        return Owner(str(chunks[way - 3].value.name), "given")

    def _of_some_team(self, j: int, at: int) -> bool:
        """Whether the chunk at `j` is a side that nobody names, which what leads up to the phrase at `at` describes."""
        chunks = self.chunks
        if chunks[j].kind != "n" or not j or chunks[j - 1].norm not in ("a", "an") or at - j > SOME_REACH:
            return False
        if any(c.norm in ("and", "but") for c in chunks[j:at]):
            return False
        return chunks[j + 1].norm in words.DESCRIBES

    def _met_by_description(self, j: int) -> bool:
        """Whether the relative pronoun at `j` goes on about a side without a name that is not the subject: "take on
        the side that finished sixth", but not "Leeds are the side that finished sixth"."""
        chunks = self.chunks
        if chunks[j].norm not in ("that", "who", "which") or j < 3 or chunks[j - 1].kind != "n":
            return False
        k = j - 3 if chunks[j - 2].kind == "w" else j - 2
        if chunks[k].norm not in ("the", "a", "an") or k < 1:
            return False
        return (
            chunks[k - 1].kind == "K" or chunks[k - 1].kind == "p" and chunks[k - 1].norm in ("against", "to", "with")
        )

    def _picked_out(self, j: int) -> bool:
        """Whether the chunk at `j` follows a team that the sentence picks out: "it was Leeds that went top"."""
        chunks = self.chunks
        return (
            chunks[j].norm in ("that", "who")
            and j > 2
            and chunks[j - 1].kind == "T"
            and any(c.norm == "it" for c in chunks[max(0, j - 5) : j - 1])
        )

    def _one_that(self, j: int) -> int | None:
        """The team that the chunk at `j` goes on about: "to play an Austria that has won seven", "against a Hull
        defence that has yet to concede"."""
        chunks = self.chunks
        k = j - 1 - (j > 0 and (chunks[j - 1].kind == "n" or chunks[j - 1].norm in PARTS_OF_SIDE))
        if chunks[j].norm != "that" or k < 1 or j + 1 >= len(chunks) or chunks[j + 1].kind not in "xmK":
            return None
        article = next((c.norm for c in reversed(chunks[:k]) if c.kind not in "wC-"), "")
        return k if chunks[k].kind == "T" and not chunks[k].possessive and article in ("a", "an") else None

    def _stands_by(self, j: int, at: int) -> bool:
        """If the phrase at `at` is what "with" says of the team at `j`: "with Leeds two points clear at the top", "with
        Leeds moving ahead of Hull into third"."""
        between = self.chunks[j + 1 : at]
        if not j or self.chunks[j - 1].norm != "with" or not between:
            return False
        moving = between[0].norm.split()[0].endswith("ing") and not any(c.kind in ",;cbr" for c in between)
        return moving or all(c.kind in "Nw" for c in between)

    def _goes_on(self, j: int) -> bool:
        """Whether what follows the team at `j` describes it, whatever its part ("to face a Leeds side out to end")."""
        after = [c.norm for c in self.chunks[j + 1 : j + 4] if c.kind != "n" and c.norm != "still"]
        return bool(after) and after[0] in words.REDUCED

    def joined(self, owner: Owner) -> list[str]:
        """The owner with the teams that share its part: "Wolves and Bournemouth both made it ..."."""
        teams = [owner.team]
        k = owner.at - 1 if owner.at is not None else -1
        if k >= 2 and self.chunks[k].kind in "dH" and self.chunks[k - 1].norm == "and":
            k -= 1  # "Leeds and the Gunners both ...", "Gisborne and Hanimex North Shore": a sponsor
        if k >= 3 and [c.norm for c in self.chunks[k - 2 : k + 1 : 2]] == ["in", "and"]:
            k -= 2  # "Ghana in first and Mali in second had ..."
            return [*teams, str(self.chunks[k - 1].value.name)] if self.chunks[k - 1].kind == "T" else teams
        while k >= 1 and self.chunks[k].kind in "c," and self.chunks[k - 1].kind == "T":
            if self.chunks[k].kind == "," and len(teams) == 1 or self.chunks[k - 1].possessive:
                break
            if self.chunks[k].norm not in ("and", ",") or self.part(k - 1) != "subject":
                break
            teams.append(str(self.chunks[k - 1].value.name))
            k -= 2
        return teams

    def both(self, at: int) -> list[str]:
        """The two teams of which the phrase at chunk `at` is told together: "Leeds and Derby both on 29"; in "Both are
        on 22 points" the two that the sentence before is about, else names. The one named last comes first."""
        chunks = self.chunks
        if chunks[at].norm in words.BOTH and [c.norm for c in chunks[at - 2 : at - 1]] == ["and"]:
            pair = [c for c in (*chunks[at - 3 : at - 2], chunks[at - 1]) if c.kind == "T"]
            return [str(c.value.name) for c in reversed(pair)] if len(pair) == 2 else []
        if not (chunks[0].norm in words.BOTH or "both_words.words" in chunks[0].labels) or any(
            c.kind in "TH;" for c in chunks[:at]
        ):
            return []
        sentences = self.discourse.annotated.sentences
        here = bisect_left(sentences, self.sentence.start, key=lambda s: s.start)
        if here == 0 or sentences[here - 1].block < self.sentence.block - 1:
            return []
        parts = Owners(sentences[here - 1], self.discourse)
        teams = [k for k, c in enumerate(parts.chunks) if c.kind == "T" and not c.possessive]
        subjects = [k for k in teams if parts.part(k) == "subject"]
        named = list(dict.fromkeys(str(parts.chunks[k].value.name) for k in (subjects if len(subjects) > 1 else teams)))
        return named[::-1] if len(named) == 2 else []

    def _elsewhere(self, at: int, pronoun: int | None) -> Owner | None:
        """For a phrase without a subject on its left: "For Everton, 27 points", "Unbeaten in nine, Leeds ..."."""
        chunks = self.chunks
        if chunks and chunks[0].norm == "for" and len(chunks) > 1 and chunks[1].kind == "T" and at > 1:
            return Owner(str(chunks[1].value.name), "name")
        if (winner := self.win_for(at)) is not None:
            return Owner(winner, "name")
        headed = max((k + 1 for k, c in enumerate(chunks[:at]) if c.norm == ":"), default=0)  # "Late surge: with five"
        opens = headed or int(VERBAL.search(chunks[0].norm) is not None)
        if not any(c.kind in "TH" for c in chunks[opens:at]):
            ahead = self.ahead(at)
            if ahead is not None:
                return Owner(str(chunks[ahead].value.name), "name")
        if pronoun is not None:
            return self.pronoun(pronoun)
        they = self.they_ahead(at)
        subject = self.behind_opening(at) if they is None else None
        if subject is not None:
            chunk = chunks[subject]
            return Owner(str(chunk.value.name), "name") if chunk.kind == "T" else self.pronoun(subject)
        if they is not None:
            return self.pronoun(they)
        if self._goes_on_in_line():
            centre = self.centre(just_before=True, alone=True)
            return Owner(centre, "pronoun") if centre else None  # "Two defeats in a row, seven goals let in."
        if chunks[0].norm in ("the", "that", "this") and any(c.norm in words.RUNS for c in chunks[1:3]):
            centre = self.centre(just_before=True, alone=True)
            return Owner(centre, "pronoun") if centre else None  # "The current run stands at eleven games unbeaten"
        named = {str(c.value.name) for c in chunks[:at] if c.kind == "T"}
        if len(named) == 1 and chunks[0].kind == "p" and not any(c.kind == "H" for c in chunks[:at]):
            return Owner(named.pop(), "name")  # "At the other end Leeds, long since down, have ..."
        return None

    def _goes_on_in_line(self) -> bool:
        """Whether the sentence names nobody and stands in the line of the one before: no item of a list of its own."""
        text, start = self.discourse.annotated.article.text, self.sentence.start
        before = text[max(0, start - 3) : start]
        return not any(c.kind in "TPHn" for c in self.chunks) and bool(before.strip()) and "\n" not in before

    def _near(self, at: int) -> Owner | None:
        """The team right before the phrase: possessive, in apposition, or as receiver ("handed Leeds a third ...")."""
        chunks = self.chunks
        j = at - 1
        while (
            j >= 0
            and (
                chunks[j].kind == "n"
                or chunks[j].norm in words.GIVEN_OVER
                or chunks[j].kind == "N"
                and PLACE.search(chunks[j].norm)
                or chunks[j].kind == "w"
                and chunks[j].norm not in words.THAT_WENT
            )
            and at - j <= 4
        ):
            if chunks[j].norm in words.OWNERS and j and chunks[j - 1].kind != "T" and chunks[j - 1].norm != "to":
                return None
            j -= 1
        if j < 0 or chunks[j].kind not in "T,(" or at - j > 4:
            return None
        between = [c for c in chunks[j + 1 : at] if c.kind != "n"]
        if chunks[j].kind == "T":
            if chunks[j].possessive or j and chunks[j - 1].norm in LEAVES:
                return Owner(str(chunks[j].value.name), "name")  # "leaving Leeds two points clear"
            if not between and j > 1 and chunks[j - 1].norm == "with" and chunks[j - 2].kind in "T,":
                return Owner(str(chunks[j].value.name), "name")  # "a point above Hull with Leeds two behind in third"
            if not between and j > 1 and chunks[j - 1].kind == "x" and chunks[j - 2].norm == "it":
                return Owner(str(chunks[j].value.name), "name")  # "So it is Leeds, 16th with 33 points"
            its_own = bool(between) and between[0].norm in ("their", "its")
            if self._by_beating(j, [c.norm for c in between]) or self._met_or_passed(j):
                return None
            if at - j > 1 and chunks[j + 1].kind == "n" and not between and self.part(j) == "oblique":
                return Owner(str(chunks[j].value.name), "name")  # "against an Ipswich side unbeaten in nine"
            if its_own or between and between[0].norm in words.RECEIVED and self.part(j) == "object":
                return Owner(str(chunks[j].value.name), "given")
            verb = self.verb_before(j)
            rises = (between[0] if between else chunks[at]).norm in words.RISING
            if rises and verb is not None and verb.norm in words.LETS:
                return Owner(str(chunks[j].value.name), "given")  # "let champions Leeds go second"
            if not between and self.part(j) == "object" and j and chunks[j - 1].kind == "w":
                return Owner(str(chunks[j].value.name), "given")
            return None
        k = j - 1
        if k >= 0 and chunks[k].kind == ")":
            k = self.opening(k) - 1
        if k < 0 or chunks[k].kind != "T" or chunks[k].possessive or any(c.norm in words.OWNERS for c in between):
            return None
        aims = chunks[at].kind == "p" or bool(between) and between[0].norm == "to"
        goes_on = bool(between) and between[0].norm in words.GOES_ON
        if chunks[at].norm in words.FINITE or (aims or goes_on) and self.part(k) == "oblique":
            return None  # "overtook Leeds, beaten by Hull, at the top", "won at home to Hull, to go top"
        if self._ends_aside(k, j + 1) or self._ends_list(k):
            return None  # "Leeds, 2-1 winners at Derby, are second", "beat Hull and Bury - a third win in a row"
        return Owner(str(chunks[k].value.name), "name") if self.apposed(j, at) else None

    def _ends_aside(self, k: int, at: int) -> bool:
        """Whether the team at `k` stands in an aside on another, of whom the verb at `at` goes on to tell."""
        if self.chunks[at].norm.split()[0] not in words.STANDS or self.part(k) == "subject":
            return False
        around = self.parenthesis(at)
        return around is not None and around < k and self.chunks[around].kind in "TPn)"

    def _ends_list(self, k: int) -> bool:
        """Whether the team at `k` is the last of several that the subject met: "wins over Hull, Derby and Bury"."""
        first = k
        while first > 1 and self.chunks[first - 1].kind in "c," and self.chunks[first - 2].kind == "T":
            first -= 2
        return first < k and self.part(first) in ("oblique", "object")

    def _met_or_passed(self, j: int) -> bool:
        """Whether the team at `j` is whom the subject passes or goes to meet: "leapfrogged Leeds into third", "trail
        leaders Leeds with 30 points", "head to Leeds on a six-match run"."""
        before = self.verb_before(j)
        k = j - 1
        while k > 0 and (
            self.chunks[k].norm in words.TITLES
            or self.chunks[k].norm in words.OF_RIVALS
            or self.chunks[k].kind in "dPN-"
            or self.chunks[k].norm == "placed"
        ):
            k -= 1
        return before is not None and (
            before.norm in words.PASSED
            or self.chunks[k].norm in words.MEASURED
            or self.chunks[k].norm in words.PASSED
            or before.norm in TRIPS
            or any(label.startswith("fixture.") for label in before.labels)
        )

    def _by_beating(self, j: int, between: list[str]) -> bool:
        """Whether the place is not that of the team at `j`, but of whoever beat it: "beat Leeds to go top"."""
        rose = between[:1] == ["to"] and (len(between) == 1 or between[1] in words.RISING)
        verb = self.verb_before(j)
        return rose and not (verb is not None and verb.norm in words.HELPED)

    def _antecedent(self, relative: int) -> Owner | None:
        j = relative - 1
        while j >= 0 and self.chunks[j].kind in ",p" and relative - j <= 2:
            j -= 1
        if j >= 0 and self.chunks[j].kind == ")":
            j = self.opening(j) - 1
        if j > 0 and self.chunks[j].kind == "n" and self.chunks[j - 1].kind == "T":
            j -= 1  # "a Leeds side whose ..."
        if j >= 0 and self.chunks[j].kind == "H" and self._whose_side(relative):
            return self._of_described(j)  # "Leeds manager Jim Gray, whose team have won one of seven"
        if j >= 0 and self.chunks[j].kind == "T" and self._of_teams(relative):
            return Owner(str(self.chunks[j].value.name), "name")
        if j >= 0 and self.chunks[j].kind == "P" and self.chunks[j].value is not None:
            return self.pronoun(j)
        return None

    def _whose_side(self, relative: int) -> bool:
        after = self.chunks[relative + 1] if relative + 1 < len(self.chunks) else None
        return self.chunks[relative].norm == "whose" and after is not None and after.kind == "n"

    def _of_teams(self, relative: int) -> bool:
        """Whether the relative pronoun can stand for a team: "which" also means a whole clause ("which left them")."""
        after = [c.norm for c in self.chunks[relative + 1 : relative + 3]]
        if self.chunks[relative].norm != "which" or after[:1] and after[0] in words.STATES:
            return True
        team = relative - 1 - (self.chunks[relative - 1].kind == ",")
        return after[1:] in (["its"], ["their"]) and self.part(team) == "subject"  # "Leeds, which won its third game"

    def _run_that_saw(self, relative: int, at: int) -> bool:
        """Whether the relative clause up to `at` is of a run that saw its side do something: "on a run which has seen
        them win only once"."""
        seen = [c.norm for c in self.chunks[relative + 1 : at]]
        return (
            bool(relative)
            and self.chunks[relative - 1].norm in words.RUNS
            and "them" in seen
            and not SAW.isdisjoint(seen)
        )

    def _is_person_subject(self, j: int, at: int) -> bool:
        """Whether a person, or a side told by an unknown name, is whom the clause up to `at` is about."""
        chunks = self.chunks
        if chunks[j].possessive:
            return j + 1 == at or all(c.kind in "wN-O" for c in chunks[j + 1 : at])
        if self.part(j) != "subject" or j + 1 >= len(chunks) or j and chunks[j - 1].kind == "D":
            return False  # "into Saturday's Old Firm match"
        if chunks[j + 1].kind == "n" and chunks[j - 1].kind == "d" and j + 2 < len(chunks):
            return chunks[j + 2].kind in "xmK"  # "the Ibadan side are": a team that nothing explains
        if chunks[j + 1].norm in ("having", "being"):
            return False  # an aside: "They had nine men, Lee having been sent off, and are without a win in five"
        return chunks[j + 1].kind in "xmKwr" and not any(c.kind in ";" for c in chunks[j:at])
