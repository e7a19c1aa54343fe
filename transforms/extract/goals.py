"""Goals told in prose: who scored, when, for which side, in which of the article's matches.

In: annotated sentences and the article's match claims. Out: goal claims. The final score is the witness: it settles
which side a scorer belongs to where the words leave it open, and no side gets more goals than it scored.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.tokens import fold
from transforms.extract.minutes import Minute, find_minutes
from transforms.lexicon.words import pieces, table, word_set
from transforms.model import GoalClaim, MatchClaim

LISTING = frozenset("from by through to".split())
GIVEN = re.compile(r"\b(?:put|puts|gave|give|gives|handed|sent|fired|firing|headed|edged|nudged|restored|had|shot|bring|brought|giving|putting)\b")


def _phrase_pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + r")(?!\w)", re.I)


UNDONE = _phrase_pattern(word_set("en", "goals", "undone"))
OWN_GOAL = _phrase_pattern(word_set("en", "goals", "own_goal"))
PENALTY = _phrase_pattern(word_set("en", "goals", "penalty"))
COUNTS = {n: _phrase_pattern(pieces(table("en", "goals")["counts"][key])) for n, key in ((5, "five"), (4, "four"), (3, "three"), (2, "two"))}
SURE_NOUNS = frozenset(
    "winner equaliser equalizer opener brace double hat trick treble own goal leveller leveler dagger opening goal winning goal second goal first goal third goal "
    "quickfire double tap in late winner late equaliser".split()
)


@dataclass(slots=True)
class Event:
    """One or more goals of a scorer as a sentence tells them, before side and match are settled."""

    scorer: Chunk
    start: int
    end: int
    minutes: list[Minute] = field(default_factory=list)
    count: int = 1
    kind: str = "goal"
    team: str | None = None
    match: MatchClaim | None = None
    confidence: float = 0.9


def read_goals(
    sentences: list[Sentence], text: str, matches: dict[int, list[MatchClaim]], people: dict[str, str]
) -> list[GoalClaim]:
    """The goal claims of an article. `matches`: the match claims that each sentence (by its start) tells."""
    main = _main_match(sentences, matches)
    full_names = _full_names(sentences)
    current, block = main, -1
    events: list[Event] = []
    for sentence in sentences:
        if sentence.block != block:
            block, current = sentence.block, current if current is main else main
        told = [m for m in matches.get(sentence.start, []) if m.status == "played"]
        found = _Goals(sentence, text).read()
        for event in found:
            event.match = _nearest_match(event, told, text) or current
            event.team = _team(event, sentence, people, event.match, text)
        if told:
            current = told[-1]
        events.extend(found)
    return _settle(events, full_names, text)


def _main_match(sentences: list[Sentence], matches: dict[int, list[MatchClaim]]) -> MatchClaim | None:
    """The match that the article reports: the first one told with its score."""
    for sentence in sentences[:8]:
        for match in matches.get(sentence.start, []):
            if match.status == "played" and match.home_goals is not None:
                return match
    return None


def _nearest_match(event: Event, told: list[MatchClaim], text: str) -> MatchClaim | None:
    scored = [m for m in told if m.home_goals is not None] or told
    if not scored:
        return None
    return min(scored, key=lambda m: min(abs(m.char_start - event.start), abs(m.char_end - event.start)))


def _full_names(sentences: list[Sentence]) -> dict[str, str]:
    """Surnames with the fullest form that the article prints."""
    names: dict[str, str] = {}
    for sentence in sentences:
        for chunk in sentence.chunks:
            if chunk.kind == "H":
                surname = chunk.norm.split()[-1]
                if len(str(chunk.value)) > len(names.get(surname, "")):
                    names[surname] = str(chunk.value)
    return names


class _Goals:
    """The goal events of one sentence, by verb, by noun and by bracketed minute."""

    def __init__(self, sentence: Sentence, text: str) -> None:
        self.sentence, self.text, self.chunks = sentence, text, sentence.chunks
        self.words = text[sentence.start : sentence.end]
        self.events: list[Event] = []
        self.seen: set[int] = set()

    def read(self) -> list[Event]:
        if not any(c.kind == "H" for c in self.chunks):
            return []
        self.minutes = find_minutes(self.text, self.sentence.start, self.sentence.end)
        for i, chunk in enumerate(self.chunks):
            labels = chunk.labels
            if "scoring.verbs" in labels and not self._noun_before(i):
                self._verb(i)
            elif "goal_nouns.words" in labels:
                self._noun(i)
        self._brackets()
        self._spread_minutes()
        return self.events

    def _noun_before(self, i: int) -> bool:
        return i > 0 and self.chunks[i - 1].kind == "d" and self.chunks[i].norm in ("score", "scores", "strikes", "finished off", "added")

    def _clause(self, i: int) -> tuple[int, int]:
        """Offsets of the clause around chunk `i`."""
        first = last = i
        while first > 0 and self.chunks[first - 1].kind not in ";" and not (self.chunks[first - 1].kind == "b" and self.chunks[first - 1].norm not in ("after", "as", "that")):
            first -= 1
        while last + 1 < len(self.chunks) and self.chunks[last + 1].kind not in ";b":
            last += 1
        return self.chunks[first].start, self.chunks[last].end

    def _undone(self, start: int, end: int) -> bool:
        return bool(UNDONE.search(self.text, start, end))

    def _verb(self, i: int) -> None:
        scorers = self._subjects(i)
        if not scorers:
            return
        start, end = self._clause(i)
        following = self.chunks[min(len(self.chunks) - 1, i + 8)].end
        if self._undone(max(start, scorers[0].start), min(end, following)) or self._negated(i):
            return
        if len(scorers) > 1 and self.chunks[i].norm in ("claimed", "added"):
            scorers = scorers[-1:]
        for scorer in scorers:
            self._event(scorer, start, end, i, 0.88)

    def _negated(self, i: int) -> bool:
        return any(c.kind == "m" or c.norm in ("to", "if", "not", "having", "has", "have") and c.norm != "having" for c in self.chunks[max(0, i - 3) : i]) and not any(
            c.norm in ("only", "up", "back", "on") for c in self.chunks[max(0, i - 3) : i]
        )

    def _subjects(self, i: int) -> list[Chunk]:
        """The persons who are subject of the verb at `i`: one, or several joined by "and"."""
        chunks = self.chunks
        j = i - 1
        while j >= 0:
            chunk = chunks[j]
            if chunk.kind == "H" and not chunk.possessive and not self._object(j):
                break
            if chunk.kind in ";" or (chunk.kind == "T" and not chunk.possessive and not self._in_phrase(j)):
                return []
            if chunk.kind == "P" and chunk.norm in ("they", "we", "it", "i"):
                return []
            j -= 1
        if j < 0:
            return []
        found = [chunks[j]]
        while j >= 2 and (chunks[j - 1].kind in "c," and chunks[j - 2].kind == "H") and chunks[j - 1].norm != "but":
            if chunks[j - 1].kind == "," and not any(c.kind == "c" for c in chunks[j - 1 : i]):
                break
            j -= 2
            found.append(chunks[j])
        return found[::-1]

    def _object(self, j: int) -> bool:
        """Whether the person at `j` is somebody's object: "from X's cross", "past goalkeeper X"."""
        k = j - 1
        while k >= 0 and self.chunks[k].kind in "wdNn" and j - k <= 3:
            if self.chunks[k].labels and "person_words.words" in self.chunks[k].labels:
                pass
            k -= 1
        return k >= 0 and self.chunks[k].kind == "p"

    def _in_phrase(self, j: int) -> bool:
        k = j - 1
        while k >= 0 and self.chunks[k].kind in "wdN" and j - k <= 3:
            k -= 1
        return k >= 0 and self.chunks[k].kind == "p"

    def _noun(self, i: int) -> None:
        chunks = self.chunks
        j = i - 1
        while j >= 0 and i - j <= 6 and chunks[j].kind in "wNSG-L" :
            j -= 1
        start, end = self._clause(i)
        if j >= 0 and chunks[j].kind == "H" and chunks[j].possessive:
            following = chunks[min(len(chunks) - 1, i + 6)].end
            if not self._undone(chunks[j].start, min(end, following)) and (chunks[i].norm in SURE_NOUNS or self._tells_goal(i)):
                self._event(chunks[j], start, end, i, 0.86)
            return
        for k in range(i + 1, min(len(chunks), i + 7)):
            if chunks[k].norm in ("from", "by") or (chunks[k].norm == "through"):
                for scorer in self._listed(k + 1):
                    if not self._undone(chunks[i].start, chunks[k].end):
                        self._event(scorer, chunks[i].start, scorer.end, i, 0.88)
                return
            if chunks[k].kind not in "wNdDG(),":
                return

    def _tells_goal(self, i: int) -> bool:
        """Whether a shot or header is told as a goal: its minute stands by, or it did something to the score."""
        near = self.chunks[max(0, i - 6) : i + 7]
        if any(c.kind == "S" for c in near):
            return True
        span = (near[0].start, near[-1].end)
        return any(span[0] <= m.start <= span[1] for m in self.minutes) or bool(
            re.search(r"\b(?:gave|put|earned|sealed|enough|settled|cancel\w+|won|decid\w+|restor\w+|went in|lead|ahead|separat\w+|made|level\w*|net|home|minutes? into)\b", self.text[span[0] : span[1]])
        )

    def _listed(self, at: int) -> list[Chunk]:
        """The persons of a list that starts at chunk `at`: "Brian White and Sebastian Berhalter"."""
        chunks = self.chunks
        found: list[Chunk] = []
        k = at
        while k < len(chunks):
            chunk = chunks[k]
            if chunk.kind == "H":
                found.append(chunk)
            elif chunk.kind in "c,dw" or (chunk.kind == "T" and chunk.possessive):
                if chunk.kind == "w" and not found and k > at + 4:
                    break
                if chunk.kind == "w" and found and chunks[k - 1].kind != ",":
                    break
            elif chunk.kind == "(":
                while k < len(chunks) and chunks[k].kind != ")":
                    k += 1
            elif chunk.kind in "N" and not found:
                pass
            else:
                break
            k += 1
        return found

    def _brackets(self) -> None:
        """`Evanilson (38)` in a sentence that tells of goals."""
        if not re.search(r"\bgoal|scor|\bnet|lead|equal|level|ahead|front|struck|winner|brace|consolation|made it|through", self.words, re.I):
            return
        for i, chunk in enumerate(self.chunks[:-1]):
            if chunk.kind == "H" and self.chunks[i + 1].norm == "(" and chunk.start not in self.seen and not chunk.possessive:
                inside = [m for m in self.minutes if chunk.end <= m.start <= chunk.end + 3]
                if inside and not self._object_of_assist(i):
                    self._event(chunk, chunk.start, inside[-1].end, i, 0.85)

    def _object_of_assist(self, i: int) -> bool:
        return i > 0 and self.chunks[i - 1].norm in ("for", "replaced", "against", "past")

    def _event(self, scorer: Chunk, start: int, end: int, at: int, confidence: float) -> None:
        if scorer.start in self.seen:
            return
        self.seen.add(scorer.start)
        near = self.text[scorer.start : min(end, self.sentence.end)]
        event = Event(scorer, scorer.start, self.chunks[at].end, confidence=confidence)
        if event.end < event.start:
            event.start, event.end = self.chunks[at].start, scorer.end
        head = self.text[max(start, min(scorer.start, self.chunks[at].start) - 60) : max(scorer.end, self.chunks[at].end) + 60]
        if OWN_GOAL.search(head) and len(self.events) == 0:
            event.kind = "own goal"
        elif PENALTY.search(near[:90]) and not re.search(r"penalty (?:area|box|spot kick saved)", near[:110]):
            event.kind = "penalty"
        around = self.text[min(scorer.end, self.chunks[at].start) : max(scorer.end, self.chunks[at].end) + 28]
        for count, pattern in COUNTS.items():
            if pattern.search(around):
                event.count = count
                break
        self.events.append(event)

    def _spread_minutes(self) -> None:
        """Give each minute of the sentence to the event that it stands by."""
        order = sorted(self.events, key=lambda e: e.scorer.start)
        for minute in self.minutes:
            before = [e for e in order if e.scorer.end <= minute.start]
            owner = before[-1] if before else (order[0] if order else None)
            if owner is None:
                continue
            if not before and minute.start < self.sentence.start:
                continue
            if before and re.search(r"[;]|\bbut\b|\bwhen\b", self.text[owner.scorer.end : minute.start]) and len(order) > order.index(owner) + 1:
                owner = order[order.index(owner) + 1]
            if minute.start - owner.scorer.end < 170:
                owner.minutes.append(minute)
        for event in order:
            if len(event.minutes) > event.count:
                listed = [m for m in event.minutes if m.start == event.minutes[0].start]
                event.count = max(event.count, len(listed))
                event.minutes = event.minutes[: event.count] if len(listed) < 2 else listed
            if event.minutes:
                event.end = max(event.end, event.minutes[-1].end)
                event.start = min(event.start, event.minutes[0].start)


def _team(event: Event, sentence: Sentence, people: dict[str, str], match: MatchClaim | None, text: str) -> str | None:
    """The side of the scorer as the words give it, or None."""
    sides = {match.home_team, match.away_team} if match else set()
    norm = event.scorer.norm
    known = people.get(norm) or people.get(norm.split()[-1])
    if known and (not sides or known in sides):
        return known
    chunks = sentence.chunks
    at = next(k for k, c in enumerate(chunks) if c is event.scorer)
    for k in range(at + 1, min(len(chunks), at + 12)):
        chunk = chunks[k]
        if chunk.kind == "T" and chunk.value.name in sides:
            between = text[event.scorer.end : chunk.start]
            if GIVEN.search(between) and not re.search(r"\b(?:past|against|from|of)\b", between[-12:]):
                return str(chunk.value.name)
            if chunks[k - 1].norm == "for":
                return str(chunk.value.name)
            break
        if chunk.kind == ";":
            break
    before = [c for c in chunks[max(0, at - 4) : at] if c.kind == "T" and c.value.name in sides]
    if before and (before[-1].possessive or chunks[at - 1].labels):
        return str(before[-1].value.name)
    return None


def _settle(events: list[Event], full_names: dict[str, str], text: str) -> list[GoalClaim]:
    """Events to claims: sides settled by the score, one goal for one telling, nothing beyond the score."""
    by_match: dict[int, list[Event]] = {}
    for event in events:
        if event.match is not None:
            by_match.setdefault(_match_key(event.match), []).append(event)
    found: list[GoalClaim] = []
    for group in by_match.values():
        merged = _merge(group)
        _sides_from_score(merged)
        found.extend(claim for event in _within_score(merged) for claim in _claims(event, full_names))
    return found


def _match_key(match: MatchClaim) -> int:
    """Claims of one match in one article: the same pair with the same score."""
    pair = sorted([(match.home_team, match.home_goals), (match.away_team, match.away_goals)], key=str)
    return hash(tuple(pair))


def _surname(event: Event) -> str:
    return event.scorer.norm.split()[-1]


def _merge(events: list[Event]) -> list[Event]:
    """Tellings of the same goals put together: a scorer's goals with minutes, else the largest number told."""
    by_scorer: dict[str, list[Event]] = {}
    for event in events:
        by_scorer.setdefault(_surname(event), []).append(event)
    merged: list[Event] = []
    for tellings in by_scorer.values():
        minutes: list[Minute] = []
        for event in tellings:
            minutes += [m for m in event.minutes if all(abs(m.minute - known.minute) > 1 for known in minutes)]
        base = tellings[0]
        base.team = next((e.team for e in tellings if e.team), None)
        base.kind = next((e.kind for e in tellings if e.kind != "goal"), "goal")
        base.count = max([len(minutes), *(e.count for e in tellings)])
        base.minutes = minutes
        merged.append(base)
    return merged


def _sides_from_score(events: list[Event]) -> None:
    """Where the score leaves only one reading, it gives each scorer a side."""
    match = events[0].match
    if match is None or match.home_goals is None or match.away_goals is None:
        return
    goals = {match.home_team: match.home_goals, match.away_team: match.away_goals}
    left = Counter(goals)
    for event in events:
        if event.team in left:
            left[event.team] -= event.count  # type: ignore[index]
    open_events = [e for e in events if e.team is None]
    for event in open_events:
        possible = [team for team, room in left.items() if room >= event.count]
        if len(possible) == 1:
            event.team = possible[0]
            left[event.team] -= event.count
    still = [e for e in events if e.team is None]
    rooms = [team for team, room in left.items() if room > 0]
    if still and len(rooms) == 1 and sum(e.count for e in still) <= left[rooms[0]]:
        for event in still:
            event.team = rooms[0]


def _within_score(events: list[Event]) -> list[Event]:
    """The events that the score has room for; those with minutes first."""
    match = events[0].match
    if match is None or match.home_goals is None or match.away_goals is None:
        return [e for e in events if e.team]
    room = Counter({match.home_team: match.home_goals, match.away_team: match.away_goals})
    kept: list[Event] = []
    for event in sorted(events, key=lambda e: (not e.minutes, e.start)):
        if event.team is None or event.team not in room:
            continue
        fitting = min(event.count, room[event.team])
        if fitting <= 0:
            continue
        room[event.team] -= fitting
        event.count = fitting
        kept.append(event)
    return kept


def _claims(event: Event, full_names: dict[str, str]) -> list[GoalClaim]:
    match = event.match
    assert match is not None and event.team is not None
    opponent = match.away_team if event.team == match.home_team else match.home_team
    scorer = full_names.get(_surname(event), str(event.scorer.value))
    minutes: list[Minute | None] = [*event.minutes, *([None] * event.count)][: event.count]
    return [
        GoalClaim(
            char_start=event.start,
            char_end=event.end,
            extractor="prose.goal",
            confidence=event.confidence,
            match=match,
            scorer=scorer,
            team=event.team,
            opponent=opponent,
            minute=minute.minute if minute else None,
            added_time=minute.added if minute else None,
            kind=event.kind if number == 0 or event.kind == "own goal" else "goal",  # type: ignore[arg-type]
        )
        for number, minute in enumerate(minutes)
    ]
