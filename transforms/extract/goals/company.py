"""Who else a goal's sentence names, as men of the scorer's side or of the other: who laid it on or was fouled, who was
beaten, slipped or gave the penalty away. Their sides, where told anywhere in the article, tell the goal's.

In: a sentence with the goals of one scorer; then all goals of a match with what is known of persons. Out: surnames on
the events; the side that they suggest on events whose own words name none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.tokens import fold
from transforms.extract.goals.events import Event
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.players import Players
from transforms.extract.goals.words import ADVERBS, LEXICON
from transforms.model import MatchClaim

COMPANY = {part: frozenset(words) for part, words in LEXICON["company"].items()}
HOW = {"home": "home", "visiting": "away", "away": "away"}
NEAR = 4  # chunks behind a person in which his deed stands
ROUNDS = 3  # how often what was learned of persons is used to learn of others


def note_company(view: Clauses, events: list[Event]) -> None:
    """Note on the goals of a sentence, where they are of one scorer, the others whom it names."""
    scorers = {event.scorer.norm.split()[-1] for event in events}
    if len(scorers) != 1 or any(event.listed or event.below for event in events):
        return
    found = []
    first, last = min(event.start for event in events), max(event.end for event in events)
    parted = [c.start for c in view.chunks if c.kind == ";"]
    for k, chunk in enumerate(view.chunks):
        if any(min(chunk.start, first) < at < max(chunk.start, last) for at in parted):
            continue
        surname = chunk.norm.split()[-1] if chunk.kind == "H" else ""
        if surname and surname not in scorers and (same := _beside(view, k)) is not None:
            found.append((surname, same))
    for event in events:
        event.company = found


def _beside(view: Clauses, k: int) -> bool | None:
    """Whether the person at chunk `k` is of the scorer's side; None where the words do not tell."""
    chunks, person = view.chunks, view.chunks[k]
    after = [c.norm for c in chunks[k + 1 : k + 1 + NEAR]]
    if person.possessive:
        for word in after[:3]:
            if word in COMPANY["served"] or word in COMPANY["slips"]:
                return word in COMPANY["served"]
            if word in COMPANY["shots"]:
                return None if view.sentence.words.isdisjoint(COMPANY["kept_out"]) else True
        return None
    start = view.phrase_start(k)
    before = [c.norm for c in chunks[max(0, start - 4) : start]]
    if before and before[-1] in COMPANY["beaten"]:
        return False
    if before and before[-1] == "by":
        done = set(before[:-1])
        return False if done & COMPANY["done_to_us"] else True if done & COMPANY["done_for_us"] else None
    if before and before[-1] == "from" and set(before) & COMPANY["served"]:
        return True
    if not (view.begins_clause(k) and not view.oblique(k)):
        return None
    deeds = [
        word for word in after if word not in ADVERBS and word not in ("had", "was", "were", "been", "being", "he")
    ]
    passive = after[:1] in (["was"], ["were"]) or after[:2] == ["had", "been"]
    if not deeds:
        return None
    if after[:3] == ["was", "at", "fault"]:
        return False
    if passive:
        return True if deeds[0] in COMPANY["done_to_us"] else None
    if deeds[0] in COMPANY["bad_deeds"]:
        return deeds[0] in ("pulled", "slipped") and any(word in ("ball", "it", "pass", "a") for word in after[1:])
    return True if deeds[0] in COMPANY["good_deeds"] else None


def grounds_of_persons(sentences: list[Sentence]) -> dict[str, str]:
    """The persons, by surname, whom words make players of the side at home or away: "visiting goalkeeper Smith"."""
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        if sentence.words.isdisjoint(HOW):
            continue
        for k, chunk in enumerate(sentence.chunks):
            if chunk.norm in HOW and (person := _described(sentence.chunks[k + 1 : k + 5])) is not None:
                found[person.norm.split()[-1]].add(HOW[chunk.norm])
    return {person: grounds.pop() for person, grounds in found.items() if len(grounds) == 1}


def _described(chunks: list[Chunk]) -> Chunk | None:
    """The person whom "goalkeeper" or the like, with which `chunks` begin, describes."""
    person = next((k for k, c in enumerate(chunks) if c.kind == "H"), 0)
    described = person and any("person_words.words" in c.labels for c in chunks[:person])
    return chunks[person] if described and all(c.kind in "wN-n" for c in chunks[:person]) else None


def sides_by_company(
    events: list[Event], players: Players, grounds: dict[str, str], home: str | None, match: MatchClaim
) -> None:
    """Suggest the sides of goals whose words name none by the persons around them, as far as these are known: by the
    article, by where they play, or by other goals of the match."""
    pair = {match.home_team: match.away_team, match.away_team: match.home_team}
    if not any(event.company for event in events) or len(pair) != 2:
        return
    namesakes = Counter(
        name.split()[-1] for name in {event.scorer.norm for event in events if " " in event.scorer.norm}
    )
    if any(count > 1 for count in namesakes.values()):
        return
    persons = [event.scorer.norm for event in events] + [name for event in events for name, _ in event.company]
    fixed = {
        name.split()[-1]: team for name in persons if (team := _known(name, players, grounds, home, pair)) is not None
    }
    for _ in range(ROUNDS):
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for event in events:
            side = _side(event, fixed, pair)
            if side is None:
                continue
            if event.kind != "own goal":
                votes[event.scorer.norm.split()[-1]][side] += 1
            for name, same in event.company:
                votes[name][side if same else pair[side]] += 1
        learned = {name: next(iter(count)) for name, count in votes.items() if len(count) == 1 and name not in fixed}
        if not learned:
            break
        fixed.update(learned)
    for event in events:
        if any((event.side, event.not_side, event.context_side, event.context_not)):
            continue
        around = {fixed[name] if same else pair[fixed[name]] for name, same in event.company if name in fixed}
        if len(around) == 1:
            event.context_side = around.pop()


def _known(name: str, players: Players, grounds: dict[str, str], home: str | None, pair: dict[str, str]) -> str | None:
    """The side of a person, as the article tells it outright; by surname alone, if nobody else bears it."""
    team = players.team_of(fold(name)) if " " in name or len(players.namesakes.get(name, ())) < 2 else None
    if team in pair:
        return team
    ground = grounds.get(name.split()[-1])
    if home not in pair or ground is None:
        return None
    return home if ground == "home" else pair[str(home)]


def _side(event: Event, fixed: dict[str, str], pair: dict[str, str]) -> str | None:
    """The side that a goal counts for, by its words, its scorer or those around him."""
    if event.side in pair:
        return event.side
    if event.not_side in pair:
        return pair[str(event.not_side)]
    scorer = fixed.get(event.scorer.norm.split()[-1])
    if scorer is not None:
        return scorer if event.kind != "own goal" else pair[scorer]
    if event.context_side in pair:
        return event.context_side
    told: Iterable[str] = {fixed[name] if same else pair[fixed[name]] for name, same in event.company if name in fixed}
    return next(iter(told)) if len(set(told)) == 1 else None
