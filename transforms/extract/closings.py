"""The score with which a match ended that the sentences before tell as it went: "Smith put Leeds ahead, Jones made it
two. It stayed 2-0", "Smith's late goal took Leeds through, 2-1", "1-1 was how it remained".

In: a sentence whose predicates have been read, and one of its scores. Out: a further `Told` record. A score that may
have been one on the way, or whose winner the story leaves open, tells nothing.
"""

from __future__ import annotations

import re

from transforms.extract.competitions import can_meet
from transforms.extract.goingon import is_elsewhere
from transforms.extract.scoresagainst import ScoresAgainst
from transforms.extract.story import LINES, decided, goals_at_least, line, turned, winner
from transforms.lexicon.words import word_set

IT = r"(?:it|that|(?:the|this) (?:match|game|score|tie|contest|scoreline|final|semi-final|derby))"
ENDED = re.compile(  # before the score
    rf"\b{IT} (?:had |then |duly |all |eventually )?(?:ended|finished|stayed|remained)(?: up)?"
    r"(?: (?:at|level at|all square at|level|all square))?\s*$"
    r"|\bthat was (?:it|that|all)\W+$"
    r"|\bon (?:penalties|kicks|spot-kicks),? after\s+$",
    re.I,
)
REMAINED = re.compile(  # behind the score
    rf"^\s*(?:was (?:how|the way|where|what) {IT} (?:remained|stayed|ended|finished|was)"
    r"|it (?:stayed|remained|finished|ended)\b"
    r"|[^.;,]{0,48}\bthrough on away goals\b"
    r"|[^.;,]{0,24}\b(?:force|forces|forcing|earn|earning|bring about) a(?:nother)? replay)",
    re.I,
)
NOT_YET = re.compile(  # behind a score at which it stayed for a while
    r"^\W*(?:until|till|for (?!the rest)|at (?:half|the (?:break|interval))|into|going into|before|when"
    r"|with \w+ (?:minutes|left)|by the)\b",
    re.I,
)
AT_END = re.compile(
    r"^\s*(?:$|[.;!)]|,? (?:after|in) (?:extra[- ]time|added time|injury time|stoppage time)|, (?:and|but)\b)", re.I
)


OTHERS = re.compile(r"\bX\b")
BOTH = frozenset("AB")
COMPLETING = word_set("en", "scores", "story", "completing")
NOT_OF_IT = frozenset(
    {"since", "after", "following", "despite", "than", "had", "who", "need", "needs", "other", "elsewhere"}
)
COMING = frozenset({"will", "would", "could", "should", "may", "might", "can", "must", "shall"})
SQUADS = frozenset({"reserves", "reserve", "youth", "academy", "women", "ladies", "kids", "youngsters"})


class Closings(ScoresAgainst):
    """The scores of one sentence with which a match in hand ended."""

    def _closes(self, i: int) -> bool:
        """ "It stayed 2-0.", "and that was that, 2-1", "took Leeds through, 2-1", behind the story of a match."""
        score = self.chunks[i].value
        before = self.text[self.sentence.start : score.start]
        after = self.text[score.end : self.sentence.end]
        ended = ENDED.search(before) is not None or REMAINED.match(after) is not None
        apart = before.rstrip()[-1:] in (",", "-", "–", "—") and AT_END.match(after) is not None
        points = self.kinds[i] == "final" and AT_END.match(after) is not None
        ended = ended or self._completed(i)
        if self.told or not (ended or apart or points) or (self.kinds[i] != "final" and not ended):
            return False
        if NOT_YET.match(after) or is_elsewhere(self.sentence, self.text) or not SQUADS.isdisjoint(self.sentence.words):
            return False
        pair = self._pair_of_story(i)
        if pair is None:
            return False
        level = score.left == score.right
        won = None if level else self._winner_of_story(i, pair, ended)
        if level != (won is None) or (level and not ended):
            return False
        home = self.discourse.host_in_hand(pair)
        self._tell(i, None, None, i, pair, won, level, won, home, "prose.closing")
        return True

    def _completed(self, i: int) -> bool:
        """Whether the score at `i` stands before its noun, in words that end a story: "levelled to earn a 1-1 draw",
        "completed a 2-0 win"; not those of a match before."""
        chunks = self.chunks
        noun = next((k for k in range(i + 1, min(i + 4, len(chunks))) if chunks[k].kind == "K"), None)
        if noun is None or any(c.kind not in "w-" for c in chunks[i + 1 : noun]) or self._of_earlier_day(noun):
            return False
        score, labels = chunks[i].value, chunks[noun].labels
        fits = "draw_noun.nouns" in labels if score.left == score.right else "win_noun.nouns" in labels
        words = {c.norm for c in chunks[:i]}
        return fits and self.kinds[i] == "final" and bool(words & COMPLETING) and words.isdisjoint(NOT_OF_IT)

    def _pair_of_story(self, i: int) -> tuple[str, str] | None:
        """The two sides of whose match the paragraph tells, as yet without its result; the sentence names no third."""
        named = {str(c.value.name) for c in self.chunks if c.kind == "T"}
        if any(c.kind == "m" and c.norm in COMING for c in self.chunks[:i]):
            return None
        discourse = self.discourse
        recent = discourse.pair if discourse.pair_block == self.sentence.block else None
        recent = recent if recent and named <= set(recent) else None
        pair = recent or self._they_and(named) or self._two_of_story(i, named)
        if pair is None or not named <= set(pair) or not can_meet(*pair):
            return None
        if discourse.guessed and not BOTH.issubset(_names(" ".join(self._lines(i, pair)))):
            return None
        return None if self._told_already(i, pair) else pair

    def _told_already(self, i: int, pair: tuple[str, str]) -> bool:
        """Whether the article has told how the match ended: with other figures, and not those of a draw before the
        replay, nor where it speaks of legs."""
        score, told = self.chunks[i].value, self.discourse.scores.get(frozenset(pair), set())
        replayed = score.left != score.right and all(high == low for high, low in told)
        return bool(told) and not replayed and self.discourse.leg_block < self.sentence.block

    def _they_and(self, named: set[str]) -> tuple[str, str] | None:
        """The side that the paragraph is about, as "they", and the one that the sentence names: "They were trailing at
        Derby when"."""
        topic = self.discourse.topic
        they = any(c.norm in ("they", "them") for c in self.chunks)
        in_paragraph = topic is not None and topic in self._named_in_paragraph()
        if not they or len(named) != 1 or topic in named or not in_paragraph:
            return None
        return str(topic), next(iter(named))

    def _winner_of_story(self, i: int, pair: tuple[str, str], ended: bool) -> str | None:
        """Who won by the words up to chunk `i`, and by those of the sentences before where the score is told as the one
        at the end."""
        score = self.chunks[i].value
        lines = self._lines(i, pair)
        if not ended and decided(lines[-1]) is None and not turned(lines[-1]):
            return None
        side = winner(lines, min(score.left, score.right))
        return None if side is None else pair["AB".index(side)]

    def _lines(self, i: int, pair: tuple[str, str]) -> list[str]:
        """What the paragraph tells of the match of `pair` up to chunk `i`, from where it last spoke of others."""
        they = self.discourse.topic
        lines = [line(self.chunks[:i], pair, they)]
        before = self.discourse.before(self.sentence)
        while before is not None and len(lines) <= LINES:
            told = line(before.chunks, pair, they)
            if OTHERS.search(told):
                break
            lines.insert(0, told)
            before = self.discourse.before(before)
        return lines

    def _two_of_story(self, i: int, named: set[str]) -> tuple[str, str] | None:
        """The two sides of the paragraph, where one sentence of it names both and tells of no table."""
        pair = self._two_of_paragraph(named)
        lines = self._lines(i, pair) if pair is not None else []
        together = (told for told in lines if BOTH.issubset(_names(told)))
        return pair if any(sum(goals_at_least([told]).values()) for told in together) else None


def _names(told: str) -> list[str]:
    """The words of a line, the sides without the mark of what they own."""
    return told.replace("'s", "").split()
