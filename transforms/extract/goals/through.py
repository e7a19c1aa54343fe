"""Goals of a team told through their scorers: "went ahead through A (21) and B", "a 3-1 win thanks to A and B".

In: a trigger in its sentence. Out: events. Before the names words must say that the team scored or won.
"""

from __future__ import annotations

import re

from transforms.annotate.cardinals import CARDINALS
from transforms.extract.goals.reading import Reading
from transforms.extract.goals.words import AT_GOAL, VERB_FORMS, WON_PENALTY, WOODWORK, Trigger

TEAM_SCORED = re.compile(
    r"\b(?:w[io]n|winning|winner|lead|led|ahead|level\w*|equali\w+|front|back|repl\w+|respond\w+|struck|scor\w+|goals?"
    r"|draw|drew|opener|comeback|recover\w+|advantage|up|tie|victory|deadlock|net\w*|beat|defeat\w*"
    r"|breakthrough|made it|second|third|fourth|another|nine|eight|seven|six|five|four|three|two)\b",
    re.I,
)
WON = re.compile(
    r"\b(?:win|won|wins|victory|victories|beat|beats|defeated|thrashed|hammered|saw off|overcame|triumph"
    r"|success|winners)\b",
    re.I,
)
LEAD_IN = 20  # chunks before "through" that tell what came about
LET_IN = frozenset(["behind to", "conceded to"])
LOST = re.compile(r"\b(?:lost|loss|defeat by|beaten|drew|draw|held)\b", re.I)
MOVED = re.compile(  # "were in front inside ten minutes thanks to Smith", "were two up thanks to Smith"
    r"\b(?:went|were|was|got|moved|edged|back|took|found themselves|cruised|raced|led)"
    r"(?:(?: \w+ly| soon| back)? (?:ahead|in front|level|the lead)"
    r"| (?:\d-\d|(?:one|two|three|four|five)(?:[ -]goals?)?) (?:ahead|in front|up|to the good))\b"
    r"(?! (?:of|on points|in the|at the top))"
)
UP = re.compile(r"\b(one|two|three|four|five)(?:[ -]goals?)? (?:up|ahead|to the good|in front)\b", re.I)
PLAYED = re.compile(  # a ball or a man through on goal
    r"\b(?:broke|breaks|breaking|clean|clear|played|slipped|sent|put|putting|ball|passed?|went|going|ran|burst)"
    r"(?: (?:him|her|it|the ball|(?!ahead|level|in|up)\w+))?\s*$"
    r"|\b(?:broke|breaks|breaking) (?!the\b|through\b|their\b|his\b)[^,;]*$",
    re.I,
)
HAD_NEARLY = re.compile(  # "could have made it two through Smith", "almost levelled through Smith"
    r"\b(?:(?:could|should|might|would|may)(?: (?:well|and \w+|easily|really|also))? have|ought to have|almost|nearly"
    r"|threatened to|chances? to|tried to|looked to|hoped to)\b(?!.*(?:\b(?:but|before|until|and then|only for)\b|;))",
    re.I,
)


OTHER_DEED = re.compile(  # behind "thanks to": "a howler by Smith", "a string of saves from Smith"
    r"\b(?:howlers?|mistakes?|errors?|blunders?|gaffes?|clangers?|slips?|fumbles?|saves?|heroics|displays?|performance"
    r"|assists?|cross(?:es)?|pass(?:es)?|fouls?|handball|miss(?:es)?|back-?pass|work|block)\b[^,;.]{0,20}\b(?:by|from|of)\b"
)


class Through(Reading):
    """The scorers behind "through" and the like in one sentence."""

    def _acts(self, k: int) -> bool:
        """Whether a verb of scoring stands at chunk `k`."""
        return k < len(self.chunks) and self.chunks[k].kind != "," and self.chunks[k].norm in VERB_FORMS

    def _through(self, trigger: Trigger) -> None:
        """ "went ahead through A (21) and B", "a 3-1 win thanks to A and B"."""
        chunks = self.chunks
        found = self.view.listed(trigger.last + 1)
        lead_in = self.text[self.chunks[max(0, trigger.first - LEAD_IN)].start : chunks[trigger.first].start]
        behind = trigger.norm in LET_IN  # "fell behind to Smith"
        if (
            not found
            or not (behind or TEAM_SCORED.search(lead_in))
            or PLAYED.search(lead_in[-28:])
            or WOODWORK.search(lead_in)
            or AT_GOAL.search(lead_in)
            or HAD_NEARLY.search(lead_in)
        ):
            return
        if OTHER_DEED.search(self.text, chunks[trigger.last].end, chunks[found[0]].start):
            return
        if WON_PENALTY.search(lead_in):
            return  # "won a penalty through Smith's pull on Jones"
        if trigger.norm == "through" and len(found) > 1 and self._acts(found[-1] + 1):
            found.pop()  # "went ahead through Smith and Jones doubled the lead"
        last = self.view.clause_end(found[-1])
        following = chunks[found[0] + 1] if found[0] + 1 < len(chunks) else None
        if chunks[found[0]].possessive and not any(found[0] < n <= found[0] + 6 for n in self.noun_at):
            return
        if self._undone(trigger.first, last) or (following is not None and following.kind == "H"):
            return
        if (
            trigger.norm != "through"
            and not behind
            and not (
                WON.search(lead_in) or MOVED.search(lead_in) or any(c.kind == "S" for c in chunks[: trigger.first])
            )
            and not self._timed_in(trigger.first, last)
        ):
            return
        for i in found:
            self._add(chunks[i], trigger.first, last, trigger, 0.84, listed=True, alone=len(found) == 1)
            own = lead_in.rstrip(" ,")
            own = own[own.rfind(",") + 1 :]  # not "Bury, who had won four in a row, led through Smith"
            self.events[-1].for_winner |= not behind and bool(WON.search(own)) and not LOST.search(own)
        if up := UP.search(lead_in):
            self.events[-1].nth = CARDINALS[up[1].lower()]  # "two up thanks to A and B": the second was B's
