"""Whose player a person is, as the article's words say, and which teams are named only to say so.

In: sentences of chunks. Out: persons with their teams.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.features import demonym_countries
from transforms.extract.goals.words import LEXICON, TITLES

ASIDE = frozenset(LEXICON["sides"]["aside"])
GAPS = frozenset(  # "five points behind Rangers"
    ["behind", "clear", "above", "below", "ahead", "adrift", "off", "advantage", "lead", "cushion", "gap"]
)
POINTS = frozenset(["point", "points"])
TO_BUYER = 7  # chunks: "a move to Premier League club, Everton"
TRANSFERS = frozenset(["move", "transfer", "switch", "linked", "wanted", "courted", "coveted", "tracked", "targeted"])
LOANED = frozenset(["loanee", "loanees"])  # "West Brom loanee Smith"
OFFICIALS = frozenset(LEXICON["grammar"]["officials"])
BRINGING_ON = tuple(LEXICON["grammar"]["bringing_on"])
LINE_UP = 7  # names in a printed line-up, at the least
PERSON_LABEL = "person_words.words"
TO_ROUND = 7  # chunks before an opponent in which the way to his round is told
LED_TO = frozenset(
    "advance advanced advances advancing progress progressed reach reached reaching into book booked books booking earn"
    " earned earning set sets setting secure secured securing seal sealed sealing clinch clinched clinching through"
    " send sends sent sending".split()
)


def is_aside(chunks: list[Chunk], k: int) -> bool:
    """Whether the team at chunk `k` only says whose a player was: "former Leeds striker", "on loan from Derby"."""
    if not LOANED.isdisjoint([c.norm for c in chunks[k + 1 : k + 3]]):
        return True
    before = [c.norm for c in chunks[max(0, k - 8) : k]]
    if before[-2:] == ["points", "with"] or of_next_round(chunks, k):
        return True  # "level on points with Derby"
    if _of_transfer(chunks, k):
        return True
    beside = ASIDE.intersection(before[-3:])
    if "adrift" in before[-4:] or "loan" in before[-6:]:
        return True
    if beside - {"leaders"} or (
        beside and not any(c.kind == "K" for c in (*chunks[max(0, k - 4) : k], *chunks[k + 1 : k + 2]))
    ):
        return True  # but "league leaders Derby beat Hull" are in a match of their own
    return not POINTS.isdisjoint(before) and any(one in POINTS and two in GAPS for one, two in pairwise(before))


def _of_transfer(chunks: list[Chunk], k: int) -> bool:
    """Whether the team at chunk `k` is one that a player may go to: "who wants a move to Everton", "wanted by Hull"."""
    told = next((n for n in range(k - 2, max(k - TO_BUYER, -1), -1) if chunks[n].norm in TRANSFERS), None)
    if told is None or chunks[told + 1].norm not in ("to", "with", "by"):
        return False
    return all(c.kind in "dwCn,N-" and c.norm != "place" for c in chunks[told + 2 : k])


def of_next_round(chunks: list[Chunk], k: int) -> bool:
    """Whether the team at chunk `k` is the opponent in the round that the goals led to: "struck to send them into the
    final against Derby", "to set up a semi-final with holders Derby"."""
    link = next((n for n in range(k - 1, max(k - 4, 0), -1) if chunks[n].norm in ("against", "with")), 0)
    before = chunks[max(0, link - TO_ROUND) : link]
    if not before or before[-1].kind != "G" or any(c.kind not in "dnw" for c in chunks[link + 1 : k]):
        return False
    words = [c.norm.split()[0] for c in before]
    inside = next((n for n in range(len(words) - 1, -1, -1) if words[n] in ("in", "during")), -1)
    return not LED_TO.isdisjoint(words[inside + 1 :])


def is_origin(chunks: list[Chunk], k: int) -> bool:
    """Whether the country at chunk `k` only says whence a person comes: "Denmark's Smith", "Smith of Denmark", "the
    Denmark international"."""
    chunk, before, after = chunks[k], chunks[max(0, k - 2) : k], chunks[k + 1 : k + 2]
    if chunk.kind != "T" or not chunk.value.national:
        return False
    if after and before and before[-1].kind == "d" and not chunk.possessive and _describes(after[0]):
        return True
    owns = chunk.possessive and bool(after) and after[0].kind == "H"
    return owns or (len(before) == 2 and before[0].kind == "H" and before[1].norm == "of")


def is_players(chunks: list[Chunk], k: int) -> bool:
    """Whether the team at chunk `k` says whose player the person behind it is: "Arsenal star Smith"."""
    following = chunks[k + 1 : k + 4]
    if len(following) > 1 and following[0].kind == "-" and following[1].norm in ("based", "born"):
        return True  # "China-based Smith"
    if following and _describes(following[0]) and not chunks[k].possessive and k > 2:
        of_name = chunks[k - 1].kind == "d" and chunks[k - 2].kind == "," and chunks[k - 3].kind == "H"
        if of_name and len(following) > 1 and following[1].kind == ",":
            return True  # "Smith, the Arsenal striker, scored"
    person = next((n for n, c in enumerate(following) if c.kind == "H"), 0)
    return person > 0 and not chunks[k].possessive and all(_describes(c) for c in following[:person])


def players_named(chunks: list[Chunk]) -> list[Chunk]:
    """The persons of a sentence who may play, in order: not "Leeds boss Smith"."""
    return [c for k, c in enumerate(chunks) if c.kind == "H" and not (k and chunks[k - 1].norm in OFFICIALS)]


def brought_on(chunks: list[Chunk]) -> Chunk | None:
    """The one player whom a sentence tells to be sent on: "Then Ferguson turned to Solskjaer"."""
    found = [
        chunk
        for k, chunk in enumerate(chunks)
        if chunk.kind == "H"
        and not chunk.possessive
        and " ".join(c.norm for c in chunks[max(0, k - 2) : k]).endswith(BRINGING_ON)
    ]
    return found[0] if len(found) == 1 else None


class Players(dict[str, str]):
    """The teams of players by full folded name and by surname, which are all told when it is made."""

    def __init__(self, teams: Mapping[str, str]) -> None:
        super().__init__(teams)
        self.namesakes: dict[str, list[str]] = defaultdict(list)  # the full names by surname
        for name in teams:
            first, _, surname = name.rpartition(" ")
            if first:
                self.namesakes[surname].append(name)

    def team_of(self, name: str) -> str | None:
        """The team of a player by folded name, else by surname, unless it is another's of a different first name."""
        surname = name.split()[-1]
        if name in self or surname == name:
            return self.get(name)
        namesakes = self.namesakes.get(surname, ())
        other = any(not (f" {full}".endswith(f" {name}") or name.endswith(f" {full}")) for full in namesakes)
        return None if other else self.get(surname)


def players_of(sentences: list[Sentence], teams: set[str]) -> dict[str, str]:
    """Persons by full folded name and surname, with the one team of `teams` that the article gives them."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        kinds = [c.kind for c in sentence.chunks]
        if "H" not in kinds:
            continue
        lined_up = _lined_up(sentence.chunks) if kinds.count("H") >= LINE_UP else ()
        for person, team in (*_tied(sentence.chunks), *lined_up, *_of_nation(sentence.chunks, teams)):
            if team in teams:
                votes[person][team] += 1
                if " " in person:
                    votes[person.split()[-1]][team] += 1
    found: dict[str, str] = {}
    for person, counts in votes.items():
        ranked = counts.most_common(2)
        if len(ranked) == 1 or ranked[0][1] > 2 * ranked[1][1]:
            found[person] = ranked[0][0]
    return found


def _of_nation(chunks: list[Chunk], teams: set[str]) -> Iterable[tuple[str, str]]:
    """(person, team) where the person's people is one of the national teams: "Bulgarian striker A"."""
    nations = demonym_countries()
    for i, chunk in enumerate(chunks[:-2]):
        nation = nations.get(chunk.norm) if chunk.kind in "Hw" else None
        if nation is None or not _describes(chunks[i + 1]):
            continue
        person = next((c for c in chunks[i + 2 : i + 4] if not _describes(c)), chunk)
        for team in (nation, f"{nation} Women"):
            if person.kind == "H" and person is not chunk and team in teams:
                yield person.norm, team


def _tied(chunks: list[Chunk]) -> Iterable[tuple[str, str]]:
    """(person, team) where a phrase ties them: "Everton's A and B", "Leeds goalkeeper A", "A of Leeds"."""
    for i, chunk in enumerate(chunks):
        if chunk.kind != "T" or (is_aside(chunks, i) and chunks[i - 1].norm != "joining"):
            continue
        team = str(chunk.value.name)
        j, described = i + 1, False
        while (
            j < len(chunks)
            and j - i <= 7
            and chunks[j].kind in "wN-nG"
            and (_describes(chunks[j]) or chunks[j].kind != "w" or (chunk.possessive and j - i <= 3))
        ):
            described = described or _describes(chunks[j])
            j += 1
        if (
            j < len(chunks)
            and chunks[j].kind == "H"
            and (described or (chunk.possessive and j == i + 1))
            and not (chunks[j].possessive and j + 1 < len(chunks) and chunks[j + 1].kind == "n")
        ):
            yield chunks[j].norm, team
            while (
                described is False and j + 2 < len(chunks) and chunks[j + 1].norm == "and" and chunks[j + 2].kind == "H"
            ):
                j += 2
                yield chunks[j].norm, team
        named = _beside(chunks, i, j, described)
        if named is not None:
            yield named, team
        if i >= 2 and chunks[i - 1].norm in ("of", "(") and chunks[i - 2].kind == "H" and not chunks[i - 2].possessive:
            yield chunks[i - 2].norm, team
        if (
            described
            and i >= 3
            and chunks[i - 1].norm in ("the", "a")
            and chunks[i - 2].kind == ","
            and chunks[i - 3].kind == "H"
        ):
            yield chunks[i - 3].norm, team


def _beside(chunks: list[Chunk], i: int, j: int, described: bool) -> str | None:
    """The person whom the words around the team at chunk `i` make its player; `j`: the chunk behind what they call him.
    "The Leeds captain, Smith,", "Smith, Leeds's captain,", "Smith, on his Leeds debut", "Smith's first since joining
    Leeds"."""
    after = [c.kind for c in chunks[j : j + 3]]
    if described and i and chunks[i - 1].norm == "the" and after[:2] == [",", "H"] and after[2:] != ["H"]:
        closes = after[2:3] and after[2] in ",.;"
        return chunks[j + 1].norm if closes and not chunks[j + 1].possessive else None
    before = [c.kind for c in chunks[max(0, i - 2) : i]]
    if described and chunks[i].possessive and before == ["H", ","] and after[:1] == [","]:
        return chunks[i - 2].norm
    debut = i > 1 and chunks[i - 1].norm in ("his", "her") and [c.norm for c in chunks[i + 1 : i + 2]] == ["debut"]
    if debut or [c.norm for c in chunks[max(0, i - 2) : i]] == ["since", "joining"]:
        person = next((c for c in reversed(chunks[:i]) if c.kind in "HT;"), None)
        return person.norm if person is not None and person.kind == "H" else None
    return None


def _describes(chunk: Chunk) -> bool:
    return PERSON_LABEL in chunk.labels or chunk.norm in TITLES or chunk.norm in LOANED


def _lined_up(chunks: list[Chunk]) -> Iterable[tuple[str, str]]:
    """Printed line-ups: a team, a colon, and a row of names."""
    team: str | None = None
    for i, chunk in enumerate(chunks):
        if chunk.kind == "T":
            following = chunks[i + 1 : i + 9]
            closing = next((c for c in following if c.norm == ":" or c.kind == "H"), None)
            team = str(chunk.value.name) if closing is not None and closing.norm == ":" else team
        elif chunk.kind == "H" and team:
            yield chunk.norm, team
