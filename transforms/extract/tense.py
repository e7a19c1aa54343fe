"""Whether a sentence tells of a match as played, as still to come or as put off.

In: a sentence of chunks. Out: yes or no for the place of a match in it; which match it is, is settled elsewhere.
"""

from __future__ import annotations

import itertools
import re
from datetime import date
from functools import cached_property

from transforms.extract.roles import Roles
from transforms.lexicon.wording import Wording, any_of, wording
from transforms.lexicon.words import word_set


def lexicon(section: str, key: str = "words") -> frozenset[str]:
    """One list of the words about matches to come."""
    return word_set("en", "fixtures", section, key)


FUTURE = wording(lexicon("future"))
PERFECT = re.compile(  # a verb behind "they have" that tells what was
    r"they have (?:(?:also|now|just|only|already|still|not|never|since) ){0,2}"
    r"(?:lost|won|drawn|been|gone|taken|beaten|had|made|kept|let|\w+ed)\b",
    re.I,
)
WEEKDAYS = lexicon("future", "weekday")
WEEKDAY = Wording(WEEKDAYS, rf"\b(?:on|until|for) (?:{any_of(WEEKDAYS)})\b")
SELECTION = wording(lexicon("selection"))
BUSINESS, OFFICIALS = lexicon("business"), lexicon("business", "people")
BUSINESS_REACH = 7  # chunks behind an opponent that may say what the two meet for
PRESENT = frozenset({"is", "are", "has", "have", "can"})
PAST_MAIN, POSTPONED, MOVED = lexicon("past_main"), lexicon("postponed"), lexicon("moved")
RESET, RESET_TO = lexicon("reset"), lexicon("reset", "to")
PUT_OFF = 10  # chunks between a match and the word that it was put off


class Tense(Roles):
    """One sentence and the time that its verbs and days tell of."""

    @cached_property
    def words(self) -> str:
        """The sentence as it stands in the article."""
        return self.text[self.sentence.start : self.sentence.end]

    @cached_property
    def future_words(self) -> bool:
        """Whether words of the future stand in the sentence; in one of the past "the return leg" and "in
        their clash with Leeds" alone are none."""
        found = FUTURE.search(self.words, words=self.sentence.words)
        either = found is not None and found.group().lower().startswith(("return", "clash with"))
        if found is not None and either and self.told_as_past(len(self.chunks)):
            found = FUTURE.regex.search(self.words, found.end())
        while found is not None and PERFECT.match(self.words, found.start()):
            found = FUTURE.regex.search(self.words, found.end())  # "in Tuesday's match with Leeds they have lost four"
        if found is not None and self.words.startswith("-win", found.end()):
            found = FUTURE.regex.search(self.words, found.end())  # "the must-win match with Leeds"
        return found is not None

    @cached_property
    def selection(self) -> bool:
        """Whether the sentence tells who may play, as is told of matches to come."""
        found = SELECTION.search(self.words, words=self.sentence.words)
        if found is not None and found.group().lower().startswith("friendly") and self.told_as_past(len(self.chunks)):
            found = SELECTION.regex.search(self.words, found.end())  # "came on in a friendly against Leeds"
        return found is not None

    @cached_property
    def future_day(self) -> bool:
        """Whether the sentence names a day after publication."""
        anchor = self.discourse.annotated.anchor
        for chunk in self.chunks:
            if chunk.kind == "D" and chunk.value.direction != "past":
                if chunk.value.direction == "future":
                    return True
                day_meant = chunk.value.resolve(True)
                if anchor and day_meant and chunk.value.precision == "day" and chunk.value.month and day_meant > anchor:
                    return True
        return False

    @cached_property
    def open_or_present(self) -> bool:
        """Whether the sentence tells of what is now, may be or will be, and not only of the past."""
        if self.future_words or self.future_day or self.selection:
            return True
        norms = [c.norm for c in self.chunks]
        return any(c.kind == "m" or c.norm in PRESENT for c in self.chunks) or ("to", "be") in itertools.pairwise(norms)

    def is_ahead(self, i: int) -> bool:
        """Whether a noun for a match at `i` is told as still to come: by words of the future, or by a bare weekday
        in a sentence that is not told as past."""
        if self.future_words or self.future_day or self.selection:
            return True
        near = self.chunks[max(0, i - 6) : i + 1]
        if any("legs.2" in c.labels for c in near) and any(c.norm in PRESENT for c in self.chunks[:i]):
            return not self.told_as_past(i)  # "is banking on a comeback in the second leg of their tie against Leeds"
        weekday = bool(WEEKDAY.search(self.words)) or any(
            c.kind == "D" and c.possessive for c in self.chunks[max(0, i - 6) : i]
        )
        return weekday and not self.told_as_past(i)

    def told_as_past(self, i: int) -> bool:
        """Whether a verb before chunk `i` is in the past tense, and none after it in the future."""
        past = coming = False
        for k, chunk in enumerate(self.chunks[:i]):
            word = chunk.norm.partition(" ")[0]  # "played host to"
            participle = chunk.kind in "wK" and word.endswith("ed") and len(word) > 4
            if (
                word in ("beat", "put", "hit", "let")
                and k
                and (self.chunks[k - 1].kind == "m" or self.chunks[k - 1].norm == "to")
            ):
                continue  # "need to beat Leeds"
            if word == "beat" and any(c.norm == "if" for c in self.chunks[max(0, k - 3) : k]):
                continue  # "if they beat or draw with Leeds"
            if k and participle and self.chunks[k - 1].norm in ("having", "is", "are"):
                continue  # "having secured six points, they meet Hull", "are assured of a place, but can"
            if word in PAST_MAIN or (participle and not coming):  # "will be motivated"
                past = True
            elif chunk.norm == "will":
                past, coming = False, True
        return past

    def is_postponed(self, at: int) -> bool:
        """Whether the words behind chunk `at` say that its match was put off, and not until when."""
        chunks = self.chunks
        for k in range(at + 1, min(len(chunks), at + PUT_OFF)):
            words = " ".join(c.norm for c in chunks[k : k + 2])
            if chunks[k].norm in POSTPONED or words in POSTPONED:
                attributive = "match_noun.nouns" in chunks[min(k + 1, len(chunks) - 1)].labels
                if attributive and any(c.kind == "D" and c.value.direction != "past" for c in chunks[k:]):
                    return False  # "meet in their postponed match on Tuesday"
                until = any(c.norm in ("until", "till") for c in chunks[k + 1 : k + 3])
                unsure = any(c.kind == "m" and c.norm != "will" or c.norm == "not" for c in chunks[at + 1 : k])
                if any(c.norm == "original" for c in chunks[at + 1 : k]):
                    return False  # "earned a replay against Hull after rain saw their original tie postponed"
                return not until and not unsure and not any(c.norm in MOVED for c in chunks[at + 1 :])
        return False

    def new_day(self, at: int) -> date | None:
        """The day to which words behind chunk `at` move its match: "has been postponed until 2 April", "postponed and
        will now be played on 2 April"."""
        chunks = self.chunks
        if RESET.isdisjoint(self.sentence.words):
            return None
        reset = next((k for k in range(at + 1, min(len(chunks), at + PUT_OFF * 2)) if chunks[k].norm in RESET), None)
        for k in range(reset + 2, len(chunks)) if reset is not None else ():
            day, before = chunks[k], chunks[k - 1].norm
            if day.kind != "D" or day.value.direction == "past" or day.value.precision != "day":
                continue
            if before in RESET_TO or before == "on" and any(c.norm in ("played", "now") for c in chunks[reset:k]):
                return day.value.resolve(True)
        return None

    def of_business(self, own: str, i: int, other: int) -> bool:
        """Whether the two meet for something else than a match: "will travel to Derby for a medical", "officials of
        Leeds will meet Derby"."""
        first, last = min(i, other), max(i, other)
        behind = self.chunks[last + 1 : last + BUSINESS_REACH]
        end = next((n for n, c in enumerate(behind) if c.kind in ",;b"), len(behind))
        if any(c.norm in BUSINESS for c in (*self.chunks[first + 1 : last], *behind[:end])):
            return True
        verb = "fixture.transitive" in self.chunks[i].labels
        return verb and any(
            c.kind == "T" and c.value.name == own and self.chunks[k + 1].norm in OFFICIALS
            for k, c in enumerate(self.chunks[:i])
        )
