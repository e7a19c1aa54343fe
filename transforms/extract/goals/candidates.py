"""The played matches of an article, as goals may belong to them: where each is told, and which one is the main.

In: sentences and match claims. Out: `Matches`. No goal is read here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.names import names
from transforms.extract.homes import by_place
from transforms.model import MatchClaim

EARLIER = re.compile(
    r"\bfirst[- ]leg (?:deficit|lead|advantage|defeat|win|loss|victory|draw)|\bdeficit\b", re.IGNORECASE
)
FARTHEST = 8  # paragraphs
LEADING = 4  # sentences in which an article tells where its match was played
PLACED = frozenset(["at", "in"])
WINNERS_FIRST = frozenset({"United States", "Canada"})
PARTICIPLES = frozenset(["beaten", "held", "thrashed", "hammered", "defeated", "routed"])
RESULT_WORDS = frozenset({"win", "victory", "defeat", "loss", "draw"})
PairKey = tuple[tuple[str, int | None], tuple[str, int | None], int | None]


def pair_key(match: MatchClaim, twice: frozenset[PairKey] = frozenset()) -> PairKey:
    """Claims of one match in one article: the same pair with the same score. `twice`: the keys of those that the
    article tells of two legs, which are then told apart by their leg; the one whose leg is not told is the second."""
    one, two = sorted(
        [(match.home_team, match.home_goals), (match.away_team, match.away_goals)], key=lambda item: item[0]
    )
    key: PairKey = (one, two, None)
    return (one, two, match.leg or 2) if key in twice else key


def told_twice(matches: Iterable[MatchClaim]) -> frozenset[PairKey]:
    """The keys under which the article tells both legs of a tie with one score, each won at home or each away."""
    legs: dict[PairKey, set[tuple[int | None, str | None]]] = {}
    for match in matches:
        if match.status == "played" and match.home_goals is not None:
            legs.setdefault(pair_key(match), set()).add((match.leg, match.home_team if match.home_known else None))
    return frozenset(
        key for key, found in legs.items()
        if any(leg == 1 for leg, _ in found) and (
            any(leg == 2 for leg, _ in found) or len({home for _, home in found if home}) > 1
        )
    )  # fmt: skip


@dataclass(slots=True)
class Candidate:
    """A match of the article: its fullest claim, and where in the text it is told."""

    match: MatchClaim
    told: list[int] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)
    blocks: set[int] = field(default_factory=set)
    headings: set[int] = field(default_factory=set)
    asides: set[int] = field(default_factory=set)  # where it is only told within the words on another match
    ends: dict[int, int] = field(default_factory=dict)  # where a claim ends, by where it begins
    same_time: bool = True  # False: only told as the earlier meeting of two sides ("a 1-0 first-leg deficit")
    unread: bool = False  # spoken of, without a result that was read
    spoken: set[int] = field(default_factory=set)  # paragraphs that go on speaking of it
    home: str | None = None  # the side at home, where its claim or a ground named around says it

    def distance(self, first: int, last: int) -> int:
        """How far the match is told from the words from offset `first` to `last`."""
        return min(max(start - last, first - self.ends.get(start, start), 0) for start in self.told)

    @property
    def goalless(self) -> bool:
        return self.match.home_goals == self.match.away_goals == 0

    @property
    def teams(self) -> tuple[str, str]:
        return self.match.home_team, self.match.away_team


@dataclass(slots=True)
class Matches:
    """All played matches of an article, its main one first known."""

    candidates: list[Candidate]
    main: Candidate | None
    dominant: bool = True  # the article plainly reports its main match, and others only in passing
    twice: frozenset[PairKey] = frozenset()  # see `pair_key`
    unread: list[Candidate] = field(default_factory=list)  # spoken of, without a result that was read
    to_come: set[tuple[int, frozenset[str]]] = field(default_factory=set)  # by sentence
    title: int = -1  # where the first line of the article ends
    _by_team: dict[str, list[Candidate]] = field(init=False, default_factory=dict)
    _by_block: dict[int, list[Candidate]] = field(init=False, default_factory=dict)
    _by_sentence: dict[int, list[Candidate]] = field(init=False, default_factory=dict)
    _told: list[tuple[int, int]] = field(init=False)  # where matches are told, with their numbers, in order
    _headings: list[tuple[int, int]] = field(init=False)  # the same of their headings, numbers negative

    def __post_init__(self) -> None:
        self.index()

    def index(self) -> None:
        """Note anew where the matches are told."""
        self._by_team, self._by_block, self._by_sentence = {}, {}, {}
        for candidate in self.candidates:
            for team in candidate.teams:
                self._by_team.setdefault(team, []).append(candidate)
            for block in candidate.blocks:
                self._by_block.setdefault(block, []).append(candidate)
            for start in candidate.sentences:
                self._by_sentence.setdefault(start, []).append(candidate)
        self._told = sorted(
            (start, n) for n, c in enumerate(self.candidates) for start in c.told if start not in c.asides
        )
        self._headings = sorted((start, -n) for n, c in enumerate(self.candidates) for start in c.headings)

    def open_at(self, block: int) -> list[Candidate]:
        """The matches to which a goal in paragraph `block` can belong: one whose result was not read only where it is
        spoken of there or just before."""
        return [*self.candidates, *self._unread_at(block)]

    def told_in(self, sentence: Sentence) -> list[Candidate]:
        """Those of them that a sentence tells."""
        unread = (c for c in self._unread_at(sentence.block) if sentence.start in c.sentences)
        return [*self._by_sentence.get(sentence.start, ()), *unread]

    def of(self, teams: set[str], block: int) -> list[Candidate]:
        """Those of them in which one of `teams` plays, those told in the paragraph, and the main one."""
        found = [*self.of_teams(teams), *self._by_block.get(block, ()), *self._by_block.get(block - 1, ())]
        if self.main is not None:
            found.append(self.main)
        return [*{id(c): c for c in (*found, *self._unread_at(block))}.values()]

    def of_teams(self, teams: set[str]) -> list[Candidate]:
        """The matches that were read in which one of `teams` plays."""
        return [c for team in teams for c in self._by_team.get(team, ())]

    def met_twice(self, one: str, other: str) -> bool:
        """Whether more than one match of the two teams was read."""
        return sum(other in c.teams for c in self._by_team.get(one, ())) > 1

    def knows(self, teams: Iterable[str], block: int) -> bool:
        """Whether one of `teams` plays in a match that a goal of paragraph `block` can belong to."""
        return any(team in self._by_team for team in teams) or any(
            team in c.teams for c in self._unread_at(block) for team in teams
        )

    def told_between(self, after: int, at: int) -> list[Candidate]:
        """The matches that were read and are told behind offset `after` and up to `at`."""
        most = len(self.candidates)
        between = self._told[bisect_right(self._told, (after, most)) : bisect_right(self._told, (at, most))]
        return [self.candidates[number] for _, number in between]

    def put_first(self, sentences: list[Sentence]) -> None:
        """Where no match that was read is the main one: the match of the two teams that are spoken of most is."""
        counts = Counter(str(c.value.name) for s in sentences for c in s.chunks if c.kind == "T")
        most = {name for name, _ in counts.most_common(2)}
        own = [c for c in self.unread if set(c.teams) == most and not self._side_by_side(c.teams)]
        if self.main is None and own:
            self.main, self.dominant = own[0], _pervades(own[0], sentences)

    def _side_by_side(self, teams: tuple[str, str]) -> bool:
        """Whether one sentence tells a match of each of the two against somebody else: "Napoli 2-0 Cagliari, Como 0-2
        Inter", in an article on the race of Napoli and Inter."""
        one, other = (set[int]().union(*(c.sentences for c in self.of_teams({team}))) for team in teams)
        return not one.isdisjoint(other)

    def _unread_at(self, block: int) -> list[Candidate]:
        return [c for c in self.unread if c is self.main or c.blocks & {block, block - 1, block - 2}]

    def recent(self, at: int, block: int) -> Candidate | None:
        """The match with goals last told before offset `at` in paragraph `block`."""
        before = bisect_right(self._told, (at, len(self.candidates)))
        while before and self.candidates[self._told[before - 1][1]].goalless:
            before -= 1
        last = self._told[before - 1] if before else (-1, 0)
        best = self.candidates[last[1]] if before else None
        for candidate in self._unread_at(block):
            start = max((start for start in candidate.told if start <= at), default=-1)
            if start >= last[0] and start >= 0:
                best, last = candidate, (start, 0)
        return best

    def scopes(self, at: int) -> Candidate | None:
        """The match under whose heading offset `at` stands; under the article's own title, where that prints no
        score, only until one of other teams is told: "Leeds stunned by Derby" may stand above a round-up."""
        before = bisect_right(self._headings, (at, 0))
        if not before:
            return None
        start, number = self._headings[before - 1]
        candidate = self.candidates[-number]
        titled = start == self._headings[0][0] <= self.title and candidate.match.home_goals is None
        between = self.told_between(start, at)
        if titled and not all(set(c.teams) & set(candidate.teams) for c in between):
            return None
        if not self.dominant and between and _turns_from(candidate, between[-1]):
            return None
        return candidate


def _turns_from(headed: Candidate, last: Candidate) -> bool:
    """Whether a round-up has turned from the match under a heading to another, told in paragraphs of its own."""
    return (
        set(headed.teams).isdisjoint(last.teams)
        and last.same_time
        and last.match.home_goals is not None
        and not last.headings
        and bool(last.blocks)
        and last.blocks.isdisjoint(headed.blocks | headed.spoken)
    )


def gather(
    sentences: list[Sentence], told: dict[int, list[MatchClaim]], listed: list[MatchClaim], text: str
) -> Matches:
    """The played matches of the article, claims of one match put together."""
    twice = told_twice([*listed, *(match for claims in told.values() for match in claims)])
    found: dict[PairKey, Candidate] = {}
    order: list[tuple[int, Candidate]] = []

    def note(match: MatchClaim, sentence: Sentence | None) -> None:
        if match.status != "played":
            return
        key = pair_key(match, twice)
        candidate = found.get(key)
        if candidate is None:
            candidate = found[key] = Candidate(match)
            order.append((match.char_start, candidate))
        elif match.home_known and not candidate.match.home_known:
            candidate.match = match
        candidate.told.append(match.char_start)
        candidate.ends[match.char_start] = match.char_end
        if sentence is None:
            candidate.headings.add(match.char_start)
        else:
            candidate.sentences.add(sentence.start)
            candidate.blocks.add(sentence.block)
            if _is_heading(sentence, text):
                candidate.headings.add(sentence.start)

    for match in listed:
        note(match, None)
    for sentence in sentences:
        here = told.get(sentence.start, ())
        for match in here:
            note(match, sentence)
        here = [match for match in here if match.status == "played"]
        relative = [c.start for c in sentence.chunks if c.kind == "r"] if len(here) > 1 else []
        aside = [match for match in here if any(match.char_start < at < match.char_end for at in relative)]
        aside += _fronted(here, sentence) if len(here) > 1 else []
        for match in aside if len(aside) < len(here) else ():
            if (candidate := found.get(pair_key(match, twice))) is not None:
                candidate.asides.add(match.char_start)
    _spoken_of(found.values(), sentences)
    _fold_bare(found)
    for candidate in found.values():
        candidate.same_time = not all(EARLIER.search(text, max(0, at - 30), at + 45) for at in candidate.told)
    left = {id(candidate) for candidate in found.values()}
    candidates = [c for _, c in sorted(order, key=lambda item: item[0]) if id(c) in left]
    main, dominant = _main(candidates, sentences)
    _go_on(candidates, sentences)
    set_homes(candidates, sentences, main if dominant else None)
    to_come = {
        (sentence.start, frozenset((match.home_team, match.away_team)))
        for sentence in sentences if not sentence.heading
        for match in told.get(sentence.start, ()) if match.status == "scheduled"
    }  # fmt: skip
    title = sentences[0].end if sentences else -1
    return Matches(candidates, main, dominant, twice, to_come=to_come, title=title)


def _fronted(matches: list[MatchClaim], sentence: Sentence) -> list[MatchClaim]:
    """Those of the `matches` of a sentence from which its opening words look back: "Beaten 3-0 in Quito last week,
    Palmeiras won the return 4-0"."""
    chunks = sentence.chunks
    if chunks[0].kind != "K" or chunks[0].norm.split()[0] not in PARTICIPLES:
        return []
    closing = next((c.start for c in chunks if c.kind == ","), sentence.end)
    return [match for match in matches if match.char_start < closing]


def _go_on(candidates: list[Candidate], sentences: list[Sentence]) -> None:
    """Note the paragraphs behind one that tells a match which name no other teams: they still speak of it."""
    named: dict[int, set[str]] = {}
    for sentence in sentences:
        teams = {str(c.value.name) for c in sentence.chunks if c.kind == "T"}
        named.setdefault(sentence.block, set()).update(teams)
    told = {block for candidate in candidates for block in candidate.blocks}
    for candidate in candidates:
        for block in candidate.blocks:
            candidate.spoken.add(block)
            for after in range(block + 1, block + FARTHEST):
                if after in told or after not in named or not named[after] <= set(candidate.teams):
                    break
                candidate.spoken.add(after)


def set_homes(candidates: Iterable[Candidate], sentences: list[Sentence], main: Candidate | None = None) -> None:
    """Note who was at home: by the claim, or by a ground or a town in the paragraphs that tell the match; for the match
    that the article reports, `main`, by a ground in its first sentences too."""
    by_block: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        match = candidate.match
        candidate.home = match.home_team if match.home_known or _is_home_first(match) else None
        for block in candidate.blocks if candidate.home is None and not match.neutral else ():
            by_block.setdefault(block, []).append(candidate)
    for number, sentence in enumerate(sentences):
        open_main = main is not None and main.home is None and not main.match.neutral and number < LEADING
        here = by_block.get(sentence.block, ())
        if not (here or open_main):
            continue
        places = _places(sentence.chunks)
        visiting = _visiting(sentence.chunks) if "visiting" in sentence.words else None
        for candidate in here if places or visiting else ():
            sides = (by_place(sentence.chunks, k, candidate.teams) for k in places)
            candidate.home = candidate.home or next((side for side in sides if side is not None), None)
            if candidate.home is None and visiting in candidate.teams:
                candidate.home = candidate.teams[visiting == candidate.teams[0]]
        if main is not None and open_main and main.home is None:
            owned = (by_place(sentence.chunks, k, main.teams) for k in places)
            main.home = next((side for side in owned if side is not None), None)


def _is_home_first(match: MatchClaim) -> bool:
    """Whether the side printed first in a score line of prose was at home: so everywhere but where winners are printed
    first, as in North America."""
    if match.extractor != "prose.score line" or match.neutral or match.stage == "final":
        return False
    team = names().data.teams.get(match.home_team)
    return match.outcome != "home" or (team is not None and team.country not in WINNERS_FIRST)


def _visiting(chunks: list[Chunk]) -> str | None:
    """The team called visiting: "fell behind to visiting Derby"."""
    for k in range(1, len(chunks) - 1):
        if chunks[k].norm == "visiting" and chunks[k - 1].kind in "pd" and chunks[k + 1].kind == "T":
            return str(chunks[k + 1].value.name)
    return None


def _places(chunks: list[Chunk]) -> list[int]:
    """The grounds, towns and teams at which or in which something was: "at Anfield", "in the Ivory Coast"."""
    found = [k + 1 + (chunks[k + 1].kind == "d") for k, c in enumerate(chunks[:-2]) if c.norm in PLACED]
    return [k for k in found if chunks[k].kind in "LHT"]


def _spoken_of(candidates: Iterable[Candidate], sentences: list[Sentence]) -> None:
    """A match that only a printed list tells is told too where a paragraph names both its teams."""
    silent: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if not candidate.sentences:
            for team in candidate.teams:
                silent.setdefault(team, []).append(candidate)
    if not silent:
        return
    block, said = -1, set[str]()
    for sentence in sentences:
        if sentence.block != block:
            block, said = sentence.block, set()
        for chunk in sentence.chunks:
            if chunk.kind != "T" or chunk.value.name in said:
                continue
            said.add(chunk.value.name)
            for candidate in silent.get(chunk.value.name, ()):
                if said >= set(candidate.teams):
                    candidate.told.append(sentence.start)
                    candidate.blocks.add(block)


def _is_heading(sentence: Sentence, text: str) -> bool:
    """Whether a sentence is a line of its own that names both sides: "Club America 4, Guadalajara 0"."""
    alone = text[sentence.start - 1 : sentence.start] in ("", "\n") and text[sentence.end : sentence.end + 1] in (
        "",
        "\n",
        "\r",
    )
    return (
        alone and sum(c.kind == "T" for c in sentence.chunks) >= 2 and (sentence.heading or len(sentence.chunks) <= 9)
    )


def _fold_bare(found: dict[PairKey, Candidate]) -> None:
    """A claim without a score joins the only scored one of the same pair."""
    scored: dict[frozenset[str], list[Candidate]] = {}
    for candidate in found.values():
        if candidate.match.home_goals is not None:
            scored.setdefault(frozenset(candidate.teams), []).append(candidate)
    for key, candidate in list(found.items()):
        same = scored.get(frozenset(candidate.teams), ()) if candidate.match.home_goals is None else ()
        if len(same) == 1:
            same[0].told += candidate.told
            same[0].sentences |= candidate.sentences
            same[0].blocks |= candidate.blocks
            del found[key]


def _main(candidates: list[Candidate], sentences: list[Sentence]) -> tuple[Candidate | None, bool]:
    """The match that the article reports: of the teams that it speaks of most, sooner one told early with its score;
    and whether it stands out."""
    if not candidates:
        return None, False
    counts = Counter(c.value.name for s in sentences for c in s.chunks if c.kind == "T")
    early = sentences[min(len(sentences), 8) - 1].end if sentences else 0
    last = max((c.match.date for c in candidates if c.match.date is not None), default=None)

    def weight(candidate: Candidate) -> float:
        scored = candidate.match.home_goals is not None
        latest = last is not None and candidate.match.date == last
        goalless = scored and not candidate.match.home_goals and not candidate.match.away_goals
        return (
            min(counts[team] for team in candidate.teams)
            + 1.5 * (min(candidate.told) <= early and scored)
            + 0.5 * len(candidate.told)
            + latest
            + (candidate.match.leg == 2)
            - (candidate.match.leg == 1)
            - 1.5 * goalless
            - 2 * (candidate.asides >= set(candidate.told))
        )

    ranked = sorted(candidates, key=lambda c: (-weight(c), min(c.told)))
    spoken_of = [count for _, count in counts.most_common(2)]
    aside = ranked[0].match.home_goals is None or min(ranked[0].told) > early
    if len(spoken_of) == 2 and aside and 3 * min(counts[team] for team in ranked[0].teams) <= spoken_of[1]:
        return None, False  # the match that the article reports was not read
    if len(ranked) == 1:
        passing = min(ranked[0].told) > early and min(counts[team] for team in ranked[0].teams) < 2
        return (None, False) if passing else (ranked[0], True)
    lead = weight(ranked[0]) - weight(ranked[1])
    if lead > 0 or min(ranked[0].told) <= early:
        return ranked[0], lead >= 2 and _pervades(ranked[0], sentences)
    return None, False


def _pervades(candidate: Candidate, sentences: list[Sentence]) -> bool:
    """Whether half of the paragraphs that name teams name one of the match's: otherwise the article is a round-up."""
    named: dict[int, bool] = {}
    for sentence in sentences:
        for chunk in sentence.chunks:
            if chunk.kind == "T":
                named[sentence.block] = named.get(sentence.block, False) or chunk.value.name in candidate.teams
    return 2 * sum(named.values()) >= len(named)
