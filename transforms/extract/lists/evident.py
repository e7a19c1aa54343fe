"""Whether what can be read as matches on a line is a list of them, and where prose goes on behind it.

In: the state and the rows of a line. Out: the matches of the line, or none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from transforms.annotate.dates import find_dates
from transforms.annotate.names import names
from transforms.annotate.tokens import fold
from transforms.extract.anywhere import says
from transforms.extract.lists.competitions import own_competition
from transforms.extract.lists.items import Item, Line
from transforms.extract.lists.linescores import LineScores
from transforms.extract.lists.notes import read_notes
from transforms.extract.lists.scorers import Goal, read_scorers
from transforms.extract.lists.words import expression, phrase_set
from transforms.lexicon.words import word_set

SENTENCE_BEGINS = re.compile(r"[.)]\s+(?=[A-Z])")
SMALL_WORD = re.compile(r"(?<![\w'’-])[a-z]{2,}")
OTHER_PAIR = re.compile(r"\s*(?:v|vs|versus)\.?\s", re.I)  # behind what reads as two sides
SCORERS_BEHIND = re.compile(r"[\s.,;]*" + expression("labels", "scorers").pattern + r"\s*:\s*", re.IGNORECASE)
ROW_OF_MATCHES = 3  # matches on one line that are no players with their marks
MOST_UNTOLD = 12  # goals of a match that no head announces
YEAR_BEHIND = re.compile(r"\s(?:19|20)\d\d$")
OF_YEAR = re.compile(r"[\s,]*\(?((?:19|20)\d\d)\b\)?(?=[\s.]|$)")
SECOND_LEGS = re.compile(r"\b(?:second|return)[ -]legs?\b", re.IGNORECASE)
GROUND_ENDINGS = word_set("en", "squads", "ground_words", "endings")


class Evident(LineScores):
    """What speaks for a line of matches and against it."""

    def _listed_on(self, span: tuple[int, int]) -> Line | None:
        """The line of matches printed on `span`, where it is one: its teams are known or its head says so, and nothing
        is left over but prose behind the last of them ("Attendance: 900. Ayr, who had won 3-1 at home, go through").
        """
        line = self._printed(*span)
        if line is None or self._label_forbids(line):
            return None
        if not self.setting.wanted and any(sum(item.goals or (0,)) > MOST_UNTOLD for item in line.items):
            return None  # marks of players or teams rather than goals
        told = self._is_told(line)
        *others, last = line.items
        if not all(self._is_match(item, told) for item in others):
            return None
        if self._is_match(last, told) or (not others and self._is_played_already(last)):
            return line
        cut = self._without_remark(last)
        return replace(line, items=[*others, cut]) if cut is not None and self._is_match(cut, told) else None

    def _is_told(self, line: Line) -> bool:
        """Whether a head or label, or the matches above, say that matches stand on the line."""
        label = self.text[slice(*line.label)] if line.label else ""
        return (
            self.setting.wanted in ("results", "fixtures")
            or announces(label)
            or (len(self.listed) > 1 and self.current is not None)
            or self._headed(line, label)
        )

    def _may_be(self, item: Item) -> bool:
        """Whether two sides are named, and nothing of which a headline or another list would consist."""
        if item.form == "fixture" and item.before and self.setting.leg != 2 and not says(self.text, SECOND_LEGS):
            return False  # "Ayr (1-3) Morton" may be a result
        if item.form == "fixture" and self._is_of_old(item):
            return False
        sides = [self._team(item.first), self._team(item.second)]
        if any(_says_more(side.name) for side in sides if not side.known):
            return False
        if item.form == "fixture" and not sides[1].known and self._is_ground_told(item):
            return False  # "Leeds at Thorp Park": where they play, not whom
        if item.form == "fixture" and OTHER_PAIR.match(self.text, item.tail[0]):
            return False  # "Leeds v Ottery and Hull" of "Leeds v Ottery and Hull v Derby were postponed"
        # not "England: Euro 96 - Switzerland 1-1"
        return not any(self._is_competition(side.text) for side in (item.first, item.second))

    def _is_of_old(self, item: Item) -> bool:
        """Whether a year gone by stands right behind two sides: "Flashback: Leeds v Derby (1975)"."""
        year = OF_YEAR.match(self.text, item.second.end, max(item.end, item.tail[1]))
        return year is not None and self.anchor is not None and int(year.group(1)) < self.anchor.year

    def _is_match(self, item: Item, told: bool) -> bool:
        """Whether what reads as a match is one, with its notes and nothing else behind it. `told`: a head says so."""
        if not self._may_be(item):
            return False
        known = self._knows(item)
        notes = read_notes(self.text, *item.tail)
        rest = "" if notes.status == "postponed" and item.form == "fixture" else notes.rest  # whatever the reason
        rest = "" if rest and self._scorers_told(item) else rest
        loose = item.form in ("numbers", "comma") and item.comma and max(item.goals or (0, 0)) > 9
        return (known or told) and (known or not loose) and self._fits(rest, item, told)

    def _scorers_told(self, item: Item) -> list[Goal] | None:
        """The scorers behind a label in the row of their match: "Peru 2, Chile 1. Goals: Solano (pen 3); Salas (9)"."""
        label = SCORERS_BEHIND.match(self.text, *item.tail) if item.goals is not None else None
        return read_scorers(self.text, label.end(), item.tail[1]) if label is not None else None

    def _is_played_already(self, item: Item) -> bool:
        """Whether a match without a score has its result in the notes behind it: "Ayr v Morton: Ayr won 2-0"."""
        return item.form == "fixture" and self._may_be(item) and read_notes(self.text, *item.tail).result is not None

    def _knows(self, item: Item) -> bool:
        """Whether one of the two sides is known."""
        return any(self._team(side).known for side in (item.first, item.second)) or self._are_squads(item)

    def _without_remark(self, item: Item) -> Item | None:
        """The match without the sentences of prose behind its notes; None where there are none."""
        if item.goals is None or not self._knows(item):
            return None
        begins = [*SENTENCE_BEGINS.finditer(self.text, *item.tail)]
        ends = [*(following.start() for following in begins[1:]), item.tail[1]]
        for begun, ended in zip(begins, ends, strict=False):
            if len(SMALL_WORD.findall(read_notes(self.text, begun.end(), ended).rest)) > 1:
                return replace(item, tail=(item.tail[0], begun.start() + 1))
        return None

    def _is_ground_told(self, item: Item) -> bool:
        """Whether the second name of a line "A at B" is that of a ground."""
        if self.text.rfind(" at ", item.start, item.end) < 0:
            return False
        known = names().surfaces.get(fold(item.second.text))
        ground = known is not None and bool(known.venues) and not known.teams
        return ground or item.second.text.rsplit(" ", 1)[-1].lower() in GROUND_ENDINGS

    def _are_squads(self, item: Item) -> bool:
        """Whether a head makes of known clubs their second or youth sides, which no table has."""
        return self.setting.age is not None and any(self._known(side.text) for side in (item.first, item.second))

    def _headed(self, line: Line, label: str) -> bool:
        """Whether a lone line of unknown clubs stands where results of football are printed: a competition is told.

        Two names with a "v" between them may be anybody; so may two words with a number behind each.
        """
        if line.items[0].announced:
            return True
        named = self.setting.competition is not None or (label and own_competition(label) is not None)
        if not named or line.items[0].comma:
            return False
        if line.items[0].form == "dash":
            return True
        gaps = [self.text[one.second.end : other.start] for one, other in pairwise(line.items)]
        if len(line.items) >= ROW_OF_MATCHES and all("," in gap or ";" in gap for gap in gaps):
            return line.items[0].form == "numbers"  # "Horley 3 Bedfont 3, Ashley 1 Upton 4, Cold Norton 0 Eccles 2"
        several = all(" " in side.text for item in line.items for side in (item.first, item.second))
        return several or self.setting.wanted in ("results", "fixtures")

    def _label_forbids(self, line: Line) -> bool:
        if line.label is None:
            return False
        label = self.text[line.label[0] : line.label[1]].strip(" .:-").lower()
        if label in phrase_set("skip", "not_goals") or expression("skip", "forecast").search(label):
            return True
        if expression("skip", "tally").search(label) or expression("skip", "cards").search(label):
            return True
        if expression("skip", "interim").search(label) and not expression("head", "results").search(label):
            return True
        if re.search(r"\d['’]|\bgoal\b", label):
            return True
        return len(label.split()) > 12

    def _fits(self, rest: str, item: Item, told: bool) -> bool:
        """Whether what is left after a match may stand there: a day, a time, a place, but no sentence."""
        for mention in reversed(find_dates(rest, self.anchor)):
            rest = rest[: mention.start] + rest[mention.end :]
        rest = expression("status", "moved").sub(" ", rest)
        rest = re.sub(r"\d[\d:.,/ ]*(?:[ap][. ]?m(?!\w)|GMT|BST|ET|EST|EDT|CET)?", " ", rest)
        words = [w for w in re.findall(r"[^\W\d_][\w'’-]*", rest) if w.lower() not in phrase_set("head", "beside")]
        small = [w for w in words if w[0].islower()]
        return len(words) <= 6 and len(small) <= (1 if told else 0)


def announces(text: str) -> bool:
    """Whether a head or label says that results or fixtures follow."""
    return any(expression("head", key).search(text) for key in ("results", "fixtures"))


def _says_more(name: str) -> bool:
    """Whether an unknown name has words of a headline in it or ends with a year ("Celtic v Hull 1966")."""
    return YEAR_BEHIND.search(name) is not None or any(
        word.lower() in phrase_set("names", "headline") for word in name.removeprefix("AS ").split()
    )
