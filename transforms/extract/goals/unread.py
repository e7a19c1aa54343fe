"""Matches whose result was not read, as goals may belong to them: "Smith scored a late equaliser for Leeds at Derby".

In: sentences, events and the matches known. Out: `Candidate`s of two teams without a score. A sentence that tells a
goal and names just two teams that can have met speaks of their match, and so does its paragraph where it has named no
third; a team that only describes a player, or that the table is compared with, is none of the two. A match to come has
no goals yet.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from transforms.annotate.chunks import Chunk, Sentence
from transforms.extract.competitions import can_meet
from transforms.extract.encounters import Encounter, encounter
from transforms.extract.goals.candidates import RESULT_WORDS, Candidate, Matches, set_homes
from transforms.extract.goals.events import Event
from transforms.extract.goals.players import POINTS, is_aside
from transforms.extract.goals.polarity import DOWN, UP
from transforms.extract.goals.words import ELSEWHEN, LEXICON
from transforms.model import MatchClaim

REACH = 25  # characters between a goal and the "against" that says in which match it fell
RESULTS = ("win.", "lose.", "draw.", "held.")  # labels of words that tell a result
MET = frozenset(
    "met meet meeting share shared sharing played between clash clashed game match tie final derby stalemate".split()
)
ALIKE = frozenset(["both", "also", "maintained", "kept", "remained", "stayed", "continued", "lead", "share"])
TO_MEET = frozenset(["against", "at", "to", "of", "with"])  # before the opponent of a match
AHEAD = frozenset(["will", "expected", "likely", "set", "ready", "available", "back", "doubt", "doubtful", "hopes"])
OUTRIGHT = ("win.", "won.", "lose.")  # labels of what two teams cannot have done in one match
MET_BY = ("drew", "draw", "held", "level", "equali", "all square")  # words of one match of two teams
STANDING = frozenset(LEXICON["sides"]["standing"])
OF_A_COUNTRY = frozenset(["referee", "international", "internationals"])


def unread_matches(
    sentences: list[Sentence], events: list[Event], known: Matches, text: str, shootout: bool
) -> list[Candidate]:
    """A candidate for every pair of teams that a sentence with a goal names, or one before it in its paragraph or the
    paragraph before, and whose match was not read. A match that was read is noted to be spoken of there again.
    `shootout`: the article tells of one."""
    read = {frozenset(candidate.teams): candidate for candidate in known.candidates}
    telling = {event.sentence for event in events if event.minutes or not shootout}
    by_sentence: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        by_sentence[event.sentence].append(event)
    blocks = {sentences[number].block for number in telling}
    found: dict[frozenset[str], Candidate] = {}
    again = Counter(frozenset(candidate.teams) for candidate in known.candidates)
    counts = Counter(str(c.value.name) for s in sentences for c in s.chunks if c.kind == "T")
    most = {name for name, _ in counts.most_common(2)}
    scheduled = {pair for _, pair in known.to_come}
    spoken: list[Chunk] = []
    coming: set[frozenset[str]] = set()
    hosts: dict[frozenset[str], str] = {}
    for number, sentence in enumerate(sentences):
        goes_on = number > 0 and sentences[number - 1].block == sentence.block
        coming = {
            *(coming if goes_on else ()),
            *(pair for at, pair in known.to_come if at == sentence.start),
        }  # what the paragraph says of a match to come is not told of goals: "Hull await them. Smith had struck first"
        opposed = _opposed(sentence.chunks)
        named = [sentence.chunks[k] for k in opposed]
        met = encounter(sentence, text) if blocks & {sentence.block, sentence.block + 1} else None
        spoken = [*spoken, *named] if goes_on and not _turns_to_match(met, sentence, spoken, named) else named
        if met is not None and met.home is not None:
            hosts[frozenset(met[:2])] = met.home
        heads = met is not None and not (sentence.heading and frozenset(met[:2]) in scheduled)
        first = known.main is None and most <= {c.value.name for c in sentence.chunks if c.kind == "T"}
        if not first and number not in telling and not heads and not _leads_to(sentence, blocks, text):
            continue
        pair = _pair(sentence.chunks, opposed)
        if pair is None and number in telling and not _two_statements(sentence.chunks, opposed):
            pair = _two(spoken)
            if pair is not None and (
                frozenset(pair) in read or frozenset(pair) in coming or _told_apart(pair, known, sentence.block)
            ):
                pair = None
        elsewhen = ELSEWHEN.search(text, sentence.start, sentence.end, sentence.words)
        pair = pair or _of_both_scorers(by_sentence[number])
        if pair is None and number in telling and elsewhen is None:
            pair = next((told for event in by_sentence[number] if (told := _against(sentence, event))), None)
        to_come = pair is not None and (sentence.start, frozenset(pair)) in known.to_come
        if pair is None or (to_come and "leg" not in sentence.words):
            continue
        if first and number not in telling and set(pair) != most:
            continue
        if frozenset(pair) not in read and any(set(pair) & set(c.teams) for c in known.told_in(sentence)):
            continue  # "clear of Leeds, who lost 5-4 to Hull": Hull's match is told
        candidate = read.get(frozenset(pair)) or found.setdefault(
            frozenset(pair), Candidate(_without_result(pair, sentence), unread=True)
        )
        if sentence.start in candidate.sentences or again[frozenset(pair)] > 1:
            continue
        candidate.told.append(sentence.start)
        candidate.sentences.add(sentence.start)
        candidate.blocks.add(sentence.block)
        candidate.spoken.add(sentence.block)
    set_homes(found.values(), sentences)
    for sides, candidate in found.items():
        candidate.home = candidate.home or hosts.get(sides)
    return list(found.values())


def _of_both_scorers(events: list[Event]) -> tuple[str, str] | None:
    """The sides of two scorers that share their verb, each told with his own: "Leeds' Smith and Hull's Jones scored,
    as Hull, beaten by Derby in May, took a point"."""
    for one, other in pairwise(events):
        if one.side and other.side and one.side != other.side and one.end == other.end:
            return (one.side, other.side) if can_meet(one.side, other.side) else None
    return None


def _told_apart(pair: tuple[str, str], known: Matches, block: int) -> bool:
    """Whether this paragraph or the one before tells a match of each of the two against somebody else: they are named
    side by side in a round-up ("Leeds lost at Bury and Derby won 3-1 at Hull" ... "Leeds lost to a late goal. Smith put
    Derby ahead")."""
    near = {block, block - 1}
    return all(any(near & c.blocks and set(c.teams) != set(pair) for c in known.of_teams({team})) for team in pair)


def _turns_to_match(met: Encounter | None, sentence: Sentence, spoken: list[Chunk], named: list[Chunk]) -> bool:
    """Whether a sentence in its paragraph turns to another match: it speaks of one ("Leeds were at home to Derby"), or
    names two teams of which the paragraph has spoken of neither, and not what "they" did to both."""
    said, here = {str(c.value.name) for c in spoken}, {str(c.value.name) for c in named}
    if met is not None:
        return not said <= set(met[:2])
    both = len(here) == 2 and bool(said) and said.isdisjoint(here)
    return both and not any(c.kind == "P" for c in sentence.chunks)


def _against(sentence: Sentence, event: Event) -> tuple[str, str] | None:
    """The only team before a goal told "against" another: "Leeds went out in spite of Smith's winner against Derby"."""
    chunks = sentence.chunks
    named = [chunks[k] for k in _opposed(chunks)]
    before = {str(c.value.name) for c in named if c.end <= event.start}
    link = next((k for k, c in enumerate(chunks) if c.norm == "against" and 0 <= c.start - event.end <= REACH), None)
    after = chunks[link + 1 : link + 3] if link is not None else []
    other = next((str(c.value.name) for c in after if c.kind == "T" and not c.possessive), None)
    team = next(iter(before)) if len(before) == 1 else None
    return (team, other) if team and other and team != other and can_meet(team, other) else None


def _leads_to(sentence: Sentence, blocks: set[int], text: str) -> bool:
    """Whether a sentence without a goal tells how a match went whose goals may follow."""
    return bool(
        blocks & {sentence.block, sentence.block + 1}
        and sum(c.kind == "T" and not c.possessive for c in sentence.chunks) >= 2
        and (
            UP.search(text, sentence.start, sentence.end)
            or DOWN.search(text, sentence.start, sentence.end)
            or any(label.startswith(RESULTS) for c in sentence.chunks if c.kind == "K" for label in c.labels)
        )
    )


def _pair(chunks: list[Chunk], opposed: list[int]) -> tuple[str, str] | None:
    """The only two teams of a sentence that can have met, in the order of the words."""
    if any(c.norm in STANDING for c in chunks) or any(
        a.norm in ("a", "one", "two", "three") and b.norm in POINTS for a, b in pairwise(chunks)
    ):
        return None  # of a table: "Napoli pip Inter by a point"
    if _two_statements(chunks, opposed):
        return None
    return _two([chunks[k] for k in opposed])


def _opposed(chunks: list[Chunk]) -> list[int]:
    """The teams of a sentence that may have met in the match told."""
    return [k for k, c in enumerate(chunks) if c.kind == "T" and not is_aside(chunks, k) and not _of_other(chunks, k)]


def _two_statements(chunks: list[Chunk], opposed: list[int]) -> bool:
    """Whether a sentence tells of one team and then of another: "Smith saves Leeds while Derby go top"."""
    between = chunks[opposed[0] : opposed[-1]] if opposed else []
    listed = any(  # "Leeds lost there 2-1, and Derby 1-0 through Smith"
        chunks[k - 1].norm == "and" and [c.kind for c in chunks[k : k + 2]] == ["T", "S"] for k in opposed[1:]
    )
    return (
        listed
        or _side_by_side(chunks, opposed)
        or any(c.norm in (":", ";", "while", "whilst", "whereas") for c in between)
    )


def _side_by_side(chunks: list[Chunk], opposed: list[int]) -> bool:
    """Whether two teams did the same, each in its own match: "as Leeds and Derby won", not "Leeds and Derby drew"; or
    each was the opponent of a third: "scored against both Leeds and Derby"."""
    if len(opposed) != 2 or opposed[1] - opposed[0] != 2 or chunks[opposed[0] + 1].norm != "and":
        return False
    leading = next((c for c in chunks[opposed[0] - 1 :: -1] if c.kind not in "dw"), None) if opposed[0] else None
    if leading is not None and leading.norm in ("against", "over", "past"):
        return True
    did = chunks[opposed[1] + 1 : opposed[1] + 2]
    alike = bool(did) and (did[0].norm in ALIKE or any(label.startswith(OUTRIGHT) for label in did[0].labels))
    return alike and not any(c.norm in MET or c.norm.startswith(MET_BY) for c in chunks)


def _of_other(chunks: list[Chunk], k: int) -> bool:
    """Whether the team at chunk `k` only owns another result ("took advantage of Leeds' earlier defeat"), is where
    the referee or a player comes from, or is whom somebody is to meet: "who scored in the win over Hull, is expected to
    start against Leeds"."""
    if chunks[k].possessive and any(c.norm in RESULT_WORDS for c in chunks[k + 1 : k + 4]):
        return True
    if chunks[k + 1 : k + 2] and chunks[k + 1].norm in OF_A_COUNTRY:
        return True  # "the Saudi referee awarded a penalty", "welcomed back their Egypt internationals"
    if k < 1 or chunks[k - 1].norm.rpartition(" ")[2] not in TO_MEET:
        return False
    before = next((n for n in range(k - 1, -1, -1) if chunks[n].kind == "T"), k)
    return any(c.norm in AHEAD for c in chunks[before + 1 : k])


def _two(mentions: list[Chunk]) -> tuple[str, str] | None:
    """The two teams that are mentioned, in the order of the words, where they can have met and no third is. Beside
    clubs a country only says whence somebody comes."""
    clubs = [c for c in mentions if not c.value.national]
    named = list(dict.fromkeys(str(c.value.name) for c in clubs or mentions))
    return (named[0], named[1]) if len(named) == 2 and can_meet(named[0], named[1]) else None


def _without_result(pair: tuple[str, str], sentence: Sentence) -> MatchClaim:
    """The match of two teams of which nothing is known; it is no claim of its own."""
    return MatchClaim(
        home_team=pair[0], away_team=pair[1], home_known=False, status="played", char_start=sentence.start,
        char_end=sentence.end, extractor="prose.goal", confidence=0.0,
    )  # fmt: skip
