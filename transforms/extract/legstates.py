"""How a first leg left its sides, told beside the second: "a 1-0 first-leg deficit", "2-1 down to Leeds".

In: a sentence whose predicates have been read, and one of its scores. Out: further `Told` records, of first legs.
"""

from __future__ import annotations

import re

from transforms.extract.bracketed import Bracketed
from transforms.extract.competitions import can_meet
from transforms.extract.complements import LEADING, complement
from transforms.extract.frames import TRIPS, Predicate
from transforms.extract.otherrounds import in_next_round
from transforms.extract.roles import UNKNOWN
from transforms.extract.telling import FIRST_LEG
from transforms.lexicon.wording import any_of
from transforms.lexicon.words import word_set

REACH = 10  # chunks between the state and the side it is held against
AGAINST = frozenset(["to", "against", "over", "at", "with", "from"])
SIDES = frozenset({"home_words.words", "away_words.words"})
FIRST_LEG_STATE = re.compile(
    r"[\s,]*(?:first[- ]leg (?:deficit|lead|advantage|cushion)"
    r"|(?:(?:down|up) (?:to|against|on)(?: [A-Z]\w+){1,3}|lead|advantage|deficit|down|up|ahead)? ?"
    r"(?:(?:from|after) the (?:(?:first|opening)[- ](?:leg|game|match|meeting)|(?:home|away)[- ]leg)"
    r"|into the (?:second|return)[- ]leg))",
    re.I,
)
OF_GROUND = re.compile(r"(?:home|away)[- ]leg", re.I)
OF_NOBODY = re.compile(rf"\b(?:{any_of(word_set('en', 'ties', 'nobody', 'words'))})\b", re.I)
BEHIND = re.compile(r"\b(?:trail\w*|behind|down|adrift)\b[^.;]*$", re.I)


class LegStates(Bracketed):
    """The scores of one sentence that tell how a first leg ended."""

    def _first_leg_state(self, i: int) -> bool:
        """ "Turned a 1-0 first-leg deficit", "trailing 1-0 from the first leg": the state is the leg's result."""
        chunks, score = self.chunks, self.chunks[i].value
        after = self.text[chunks[i].end : chunks[i].end + 40]
        state = FIRST_LEG_STATE.match(after)
        if score.left == score.right or state is None:
            return False
        if "into" in state.group() and all(c.kind != "S" for c in chunks[i + 1 :]):
            return False  # "took a 2-1 lead into the return leg": the state of a tie still open
        if OF_NOBODY.search(self.text, self.sentence.start, self.sentence.end):
            return False
        if OF_GROUND.search(state.group()) and chunks[i - 1].norm not in LEADING:
            return False  # "4-0 up from the home leg" may be told of any tie
        if any(c.kind == "H" and not c.possessive for c in chunks[max(0, i - 4) : i]):
            return False  # "with the Germans holding a 3-2 advantage": the words do not say who they are
        met = {other[0] for k in range(i) if (other := self._met(k)) is not None}
        self.taken |= met
        own, own_at, _ = self.subject_team(Predicate(i, "score", True), None)
        self.taken -= met
        if own is None and met:
            return False
        if own is None and any(c.labels & SIDES for c in chunks[i:]):
            return False  # "trailing 3-0 from the first leg, the hosts": who they are, the words do not say
        own = own or self.spoken_of(i, None)
        before = self.text[self.sentence.start : chunks[i].start]
        behind = "deficit" in after or "down" in state.group().lower() or bool(BEHIND.search(before))
        named = next((c.value.name for c in chunks[:i][::-1] if c.kind == "T" and c.value.name != own), None)
        meets = met or any(c.norm in TRIPS for c in chunks[:i])  # in the leg to come
        later = {str(c.value.name) for k, c in enumerate(chunks) if c.kind == "T" and in_next_round(chunks, k)}
        known = self.discourse.opponent(str(own), later)
        rival = named if named and (meets or BEHIND.search(before)) else known or named
        rival = self._against_behind(i, str(own)) or self._beaten_behind(i, str(own)) or rival
        if own in (None, UNKNOWN) or rival is None or not can_meet(str(own), rival):
            return False
        self._tell(i, own_at, None, i, (str(own), rival), rival if behind else own, False, own, None, FIRST_LEG)
        return True

    def _against_behind(self, i: int, own: str) -> str | None:
        """The one other side behind the state at chunk `i`: "a 1-0 first-leg deficit against Leeds"."""
        at = next((k for k in range(i + 1, min(len(self.chunks), i + REACH)) if self.chunks[k].kind == "T"), None)
        if at is None or str(self.chunks[at].value.name) == own:
            return None
        if in_next_round(self.chunks, at):
            return None
        before = self.chunks[at - 1 - (self.chunks[at - 1].kind == "d")]
        return str(self.chunks[at].value.name) if before.norm in AGAINST else None

    def _beaten_behind(self, i: int, own: str) -> str | None:
        """Whom the side of the state at chunk `i` met in the leg that made up for it: "overturned a 2-0 first-leg
        deficit in midweek, beating Hull 3-0"."""
        told = next((t for t in self.told if t.at > i and own in t.teams), None)
        if told is None or not self.chunks[told.at].norm.endswith("ing"):
            return None
        if any(c.kind in "cbr;" and c.norm != "before" for c in self.chunks[i + 1 : told.at]):
            return None
        return next((team for team in told.teams if team != own), None)

    def _met(self, k: int) -> tuple[int, str] | None:
        """The object of a verb of meeting at chunk `k`: "Leeds hosted Derby looking to overturn" is about Leeds."""
        if "fixture.transitive" not in self.chunks[k].labels:
            return None
        return complement(self.chunks, k, frozenset(), direct=True)
