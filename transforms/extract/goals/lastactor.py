"""The goal of a sentence that tells that one fell, and when, in words of no list: "Leeds had their second on 60
minutes, Smith smuggling the ball in".

In: a sentence of a report in which nothing else told who scored. Out: an event of the last person who acts in it, where
its words say what a goal did, name a minute, and tell of nothing that came to nothing.
"""

from __future__ import annotations

import re

from transforms.extract.goals.company import COMPANY
from transforms.extract.goals.reading import Reading
from transforms.extract.goals.timing import OTHERWISE, SOMEBODY_ELSE
from transforms.extract.goals.words import ADVERBS, TALLY, UNDONE, UNDONE_ALL, Trigger
from transforms.lexicon.wording import Wording

SIGNS = (
    "equaliser equalizer leveller winner opener second third fourth fifth sixth level ahead front lead breakthrough"
    " deadlock stalemate arrears deficit parity equality rebound hat-trick goal goals made up spot-kick penalty"
    " advantage contention tally scoring consolation two three four"
).split()
FELL = Wording(  # what a goal did: no words for how matters stood
    SIGNS,
    r"\b(?:(?:the|an?|their|his|her|[\w'’]+['’]s?) (?:\w+ )?(?:equali[sz]er|leveller|winner|opener|second|third"
    r"|fourth|fifth|sixth|breakthrough)\b"
    r"(?! (?:half|period|leg|time|minute|bookable|yellow|string|spell|round|attempt|division|tier"
    r"|chance|corner|penalty|shot|effort|save|game|match|place|week|ball|phase|man|goalkeeper))"
    r"|(?:edged|went|moved|nosed|back|put|fired|struck|drew|hauled|dragged|pulled|brought|sent|volleyed|headed|back) "
    r"(?:[\w'’-]+ ){0,3}?(?:ahead|in front|level|on terms|on level terms|back on top|into contention)"
    r"|(?:were|was) (?:level|celebrating|in front again|ahead again)"
    r"|(?:took|restored|regained|extended|doubled|increased|had|into) (?:[\w'’-]+ ){1,4}?(?:lead|advantage|cushion)"
    r"|(?:deadlock|stalemate) (?:was|with)|(?:cut|halved|reduced) the (?:arrears|deficit)|restored (?:parity|equality)"
    r"|(?:mak(?:e|ing)|made) it (?:\d-\d|two|three|four|five)|for \d-\d|(?:hat-trick|treble)\b"
    r"|tally to (?:two|three|four)|number (?:two|three|four|five)|started the scoring"
    r"|goal (?:came|arrived|followed|fell)"
    r"|(?:in|home) the (?:rebound|spot-kick|penalty)|the resulting (?:penalty|spot-kick)|awarding a penalty)\b",
)
NO_GOAL = re.compile(
    r"\b(?:nearly|almost|should|could|would|might|must|may|not|never|without|if|until|unless|yet to|looked|thought"
    r"|tried|trying|hoping|appeal\w*|penalised|chance to|close|denied|free-kick|corner kick|standing|table|season"
    r"|played|last)\b"
    r"|n['’]t\b|\d-\d (?:up|down|ahead|behind|lead)|[\"“”?]"
)
AT_POST = re.compile(r"\bat the (?:near|far|back) post\b")  # there it went in
LINKS = frozenset([",", "and", "when", "as", ":", "before", "with", "saw", "for", "where", "while", "then"])
LOOSE = 0.65


class LastActor(Reading):
    """The last person who acts in one sentence."""

    def _last_actor(self) -> None:
        sentence, text = self.view.sentence, self.text
        span = (sentence.start, sentence.end)
        if self.events or len({m.start for m in self.view.minutes}) != 1 or sentence.heading:
            return
        if FELL.search(text, *span, sentence.words) is None or NO_GOAL.search(text, *span) is not None:
            return
        words = AT_POST.sub("", text[slice(*span)])
        if SOMEBODY_ELSE.search(words.replace(":", ",")) or OTHERWISE.search(words) or TALLY.search(words):
            return
        if UNDONE.search(words) or UNDONE_ALL.search(text, *span, sentence.words):
            return
        acting = [k for k, c in enumerate(self.chunks) if c.kind == "H" and not c.possessive and self._acts_last(k)]
        if not acting or self._tally(0, len(self.chunks) - 1):
            return
        self._add(
            self.chunks[acting[-1]], acting[-1], self.view.clause_end(acting[-1]), self._moment(acting[-1]), LOOSE
        )

    @staticmethod
    def _moment(k: int) -> Trigger:
        return Trigger("moment", k, k, "")

    def _acts_last(self, k: int) -> bool:
        """Whether the person at chunk `k` does something in a clause of his own that neither serves nor errs."""
        chunks = self.chunks
        start = self.view.phrase_start(k)
        link = chunks[start - 1].norm if start else ""
        if start and link not in LINKS and start - 1 not in self.view.timed:
            return False
        if link == "with" and start > 1 and chunks[start - 2].norm.endswith("ed"):
            return False
        deed = next((c for c in chunks[k + 1 : k + 5] if c.norm not in ADVERBS and c.kind not in ","), None)
        if deed is None or deed.kind in ".;p" or deed.norm in COMPANY["bad_deeds"] | COMPANY["good_deeds"]:
            return False
        return deed.norm not in ("was", "were", "had", "has", "have", "is", "being", "said", "says")
