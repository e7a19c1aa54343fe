"""Whose match a player's doings are told of, where nothing places him: "Smith is suspended after his red card in the
1-1 draw with Leeds" is of the side that the text is about.

In: a sentence, the running discourse and a noun for a result. Out: a team's name; None where the text may be about
somebody else, or the name may be a side's.
"""

from __future__ import annotations

from itertools import dropwhile

from transforms.annotate.chunks import Chunk
from transforms.annotate.newcomers import GIVEN_NAMES
from transforms.annotate.references import PERSON_WORDS
from transforms.extract.ahead import UNKNOWN
from transforms.extract.antecedents import GOAL_VERBS, is_person, is_side, scores
from transforms.extract.competitions import team_of
from transforms.extract.focus import side_in_focus
from transforms.extract.frames import Predicate
from transforms.extract.goingon import is_elsewhere
from transforms.extract.inrole import InRole
from transforms.lexicon.words import word_set

BEFALLS = word_set("en", "people", "befalls", "words")
FITNESS = word_set("en", "people", "fitness", "words")
DESCRIPTION = 6  # chunks: "The 24-year-old French striker"
OFFICIALS = word_set("en", "people", "befalls", "officials")
AHEAD = frozenset(["ahead", "level", "front", "lead"])  # behind the side that a goal took there
ANSWERS = GOAL_VERBS | word_set("en", "people", "answers", "words")
LEVELLING = word_set("en", "people", "answers", "level")


class OfPlayers(InRole):
    """The sides of one sentence's players."""

    def _side_of_scorer(self, person: str, found: Predicate, other: int | None) -> str | None:
        """The side of a player that nothing places, in a match told by its noun ("scored in a 2-0 win over Leeds",
        "limped off in Tuesday's 2-0 win over Leeds"): the one that the text is about."""
        at = next((k for k in range(found.at - 1, -1, -1) if self.chunks[k].norm == person), None)
        if at is None or other is None:
            return None
        if not found.noun:
            named = {str(c.value.name) for c in self.chunks[:at] if c.kind == "T"} - {self.chunks[other].value.name}
            scored = any(c.norm in GOAL_VERBS for c in self.chunks[at + 1 : found.at])
            did = self.chunks[found.at - 1].norm == "to" and scored
            return (
                named.pop() if did and len(named) == 1 else None
            )  # "Leeds did it late: Smith scored to beat Hull 2-1"
        day = next((c for c in self.chunks[max(0, found.at - 3) : found.at] if c.kind == "D"), None)
        scored = scores(self.chunks, at)
        if not scored and (day is None or not day.possessive):
            return None
        named = {str(c.value.name) for c in self.chunks[:at] if c.kind == "T"} - {self.chunks[other].value.name}
        told_with = at > 1 and self.chunks[at - 1].norm in ("as", "when", "with", ",")
        if scored and told_with and len(named) == 1:
            return named.pop()  # "Leeds went third as Smith scored twice in a 2-0 win over Hull"
        return self._in_focus(found.at, other)

    def _hit_back(self, j: int, at: int, other: int | None) -> str | None:
        """Whose win the noun at `at` tells where a goal of the other side is answered first: Leeds' in "Smith put Derby
        ahead at Leeds, but Jones and Brown struck to seal a 2-1 win"; nobody's where what stands behind the "but" only
        levelled or is no goal ("but Jones levelled before Brown sealed"). None where nothing is answered."""
        chunks = self.chunks
        if not any(c.norm in AHEAD for c in chunks[j + 1 : j + 4]):
            return None
        score = next((c.value for c in chunks[max(0, at - 3) : at + 3] if c.kind == "S"), None)
        but = next((k for k in range(j + 1, at - 1) if _turns(chunks, k)), 0)
        if score is None or min(score.left, score.right) == 0 or not but or chunks[but + 1].kind != "H":
            return None
        answer = [c.norm for c in chunks[but + 2 : at]]
        named = {str(c.value.name) for c in chunks[:at] if c.kind == "T"} - {str(chunks[j].value.name)}
        if other is not None or len(named) > 1 or LEVELLING.intersection(answer) or not ANSWERS.intersection(answer):
            return UNKNOWN
        return next(iter(named)) if named else self.discourse.opponent(str(chunks[j].value.name)) or UNKNOWN

    def _is_player_of(self, k: int, other: int | None) -> bool:
        """Whether the nation at chunk `k` only describes a player, of a club's match: "The England defender has not
        started since the 3-1 loss at Derby"."""
        rival = str(self.chunks[other].value.name) if other is not None else None
        return rival is not None and not is_nation(rival) and describes_player(self.chunks, k)

    def _side_of_player(self, person: str, found: Predicate, other: int | None) -> str | None:
        """The side of the `person`, or of the last one named before `found`, by what befell him ("made his debut in a
        1-0 win at Hull"): the one that the text is about, if the sentence names nobody else. A paragraph that opens
        with him may go on about the other side, unless the article is on one."""
        chunks = self.chunks
        people = (k for k in range(found.at - 1, -1, -1) if chunks[k].kind == "H" and person in ("", chunks[k].norm))
        at = next(people, None)
        named = {str(c.value.name) for c in chunks[: found.at] if c.kind == "T"}
        if found.noun and other is not None and len(named) == 1 and side_of_fitness(chunks) in named:
            return named.pop()  # "Smith is a doubt for Leeds after an injury in the 2-1 defeat at Derby"
        if not found.noun or at is None or other is None or not any(c.kind == "S" for c in chunks[at : found.at]):
            return None
        if not self._is_players(at, found.at):
            return None
        rival = str(chunks[other].value.name)
        sure = self.discourse.is_on_one_team(rival) or not self.discourse.opens(self.sentence)
        if not sure or self._speaks_of_others(rival, other):
            return None
        lead = next((c.norm for c in reversed(chunks[: found.at]) if c.kind not in "dwSNDG-P"), "to")
        if lead == "to" or is_elsewhere(self.sentence, self.text):
            return None  # "with Smith injured, Ottery crashed to a 2-0 defeat at Hull"
        return self._in_focus(found.at, other)

    def _speaks_of_others(self, rival: str, other: int) -> bool:
        """Whether the sentence names a side besides the `rival` at chunk `other` in the words about the person:
        none that completed an earlier result, and none of a clause behind."""
        end = next((k for k in range(other + 1, len(self.chunks)) if self.chunks[k].kind in "bcr;"), len(self.chunks))
        named = (k for k in range(end) if self.chunks[k].kind == "T" and k not in self.taken)
        return any(self.chunks[k].value.name != rival for k in named)

    def _is_on_described(self, at: int) -> bool:
        """Whether the sentence up to the noun at `at` is about a person whom it only describes: "The striker missed
        Saturday's 2-0 win over Hull"."""
        chunks = self.chunks
        if chunks[0].norm != "the" or any(c.kind in "TH" for c in chunks[:at]):
            return False
        k = next((k for k in range(1, min(at, DESCRIPTION)) if chunks[k].kind not in "wnNG-"), 0)
        return k > 1 and chunks[k - 1].norm in PERSON_WORDS or any(c.norm in PERSON_WORDS for c in chunks[1:3])

    def _is_players(self, k: int, at: int) -> bool:
        """Whether the name at chunk `k` is a player's or a coach's, by itself ("John Smith"), by the words beside it or
        by those up to the noun at `at`."""
        chunks = self.chunks
        given, _, family = chunks[k].norm.partition(" ")
        if is_side(chunks, k) or any(c.norm in OFFICIALS for c in chunks[max(0, k - 2) : k + 4]):
            return False
        named = (bool(family) and given in GIVEN_NAMES) or chunks[k].norm in self._full_names()
        return named or is_person(chunks, k) or any(c.norm in BEFALLS for c in chunks[k + 1 : at])

    def _full_names(self) -> set[str]:
        """The family names of those whom the article calls by both their names: of "Smith", "John Smith" above."""
        if self.discourse.families is None:
            norms = (c.norm.split() for s in self.discourse.annotated.sentences for c in s.chunks if c.kind == "H")
            self.discourse.families = {norm[-1] for norm in norms if len(norm) > 1 and norm[0] in GIVEN_NAMES}
        return self.discourse.families

    def _in_focus(self, before: int, other: int | None) -> str | None:
        """The side that the text is about, as the one that met the team at chunk `other`."""
        rival = str(self.chunks[other].value.name) if other is not None else None
        return side_in_focus(self.sentence, self.discourse, before, rival)

    def _of_person_in_hand(self, other: int | None) -> str | None:
        """The side of the person of whom the text goes on to speak ("He scored in the 2-0 win over Hull"): UNKNOWN
        where he may be of either side of the match, None where nothing says so."""
        discourse, rival = self.discourse, self.chunks[other].value.name if other is not None else None
        if discourse.person_team not in (None, rival):
            return discourse.person_team
        main = discourse.main_pair or ()
        of_either = discourse.topic in main and rival not in main and not discourse.is_on_one_team(rival)
        return UNKNOWN if of_either else None

    def _last_person(self, k: int) -> str | None:
        """The person whom "his side" at chunk `k` goes back to: the last one named in the sentence."""
        return next((c.norm for c in reversed(self.chunks[:k]) if c.kind == "H"), None)

    def _of_unknown_person(self, other: str | None) -> str:
        """The side of a person whose team nothing tells: the other one of the main match, or nobody's."""
        pair = self.discourse.main_pair
        if pair and other in pair:
            return pair[1] if pair[0] == other else pair[0]
        return UNKNOWN


def _turns(chunks: list[Chunk], k: int) -> bool:
    """Whether what follows the chunk at `k` goes against what was told: "but", "only for"."""
    return chunks[k].norm == "but" or (chunks[k].norm == "for" and chunks[k - 1].norm == "only")


def club_of_person(chunks: list[Chunk], before: int) -> int | None:
    """The club where somebody is with whom the sentence opens, before chunk `before`: "Smith's influence at Leeds was
    plain in the 2-0 win over Derby", "Smith, back at Leeds, shone"."""
    if not chunks or chunks[0].kind != "H":
        return None
    k = next((k for k in range(1, min(before, 6)) if chunks[k].kind in "TxmKHSc"), 0)
    led = (
        k > 1
        and chunks[k].kind == "T"
        and not chunks[k].possessive
        and chunks[k - 1].norm in ("at", "with", "to", "for")
    )
    return k if led and chunks[k + 1].kind != "S" else None


def side_of_fitness(chunks: list[Chunk]) -> str | None:
    """The side of a player with whom the sentence opens, by whose match he can or can't play: "Smith is out of Leeds'
    trip to Hull", "Smith is a major doubt for Leeds", "Smith is not in the Leeds squad"."""
    named = next((k for k, c in enumerate(chunks) if c.kind == "T"), 0)
    before = [*dropwhile(lambda c: c.norm in PERSON_WORDS, (c for c in chunks[:named] if c.kind != "d"))]
    if not before or before[0].kind != "H" or any(c.kind in "TPKbr;" for c in before):
        return None
    words = " ".join(c.norm for c in before[1:])
    behind = chunks[named + 1] if named + 1 < len(chunks) else chunks[named]
    owned = chunks[named].possessive or behind.kind == "n" or behind.norm == "squad"
    told = any(words == phrase or words.endswith(f" {phrase}") for phrase in FITNESS)
    return str(chunks[named].value.name) if told and (owned or words.endswith(" for")) else None


def is_nation(name: str) -> bool:
    """Whether the team is that of a country."""
    team = team_of(name)
    return team is not None and team.kind == "national"


def describes_player(chunks: list[Chunk], k: int) -> bool:
    """Whether the nation at chunk `k` only says whose player somebody is: "the England defender", "the Danish
    international"; or with whom he is busy besides: "He will miss Denmark's qualifiers"."""
    if chunks[k].kind != "T" or not is_nation(str(chunks[k].value.name)):
        return False
    person = next((c for c in chunks[k + 1 : k + 3] if c.kind != "N"), chunks[k])
    return person.norm in PERSON_WORDS or chunks[k].possessive and any(c.norm in ("he", "she") for c in chunks[:k])
