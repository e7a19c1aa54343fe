"""Goals told in prose: who scored, when, for which side, in which of the article's matches.

In: annotated sentences, the article's match claims and goals already read from printed lists. Out: goal claims. A goal
whose match or side stays in doubt gives no claim.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.annotate.chunks import Chunk, Sentence
from transforms.annotate.tokens import fold
from transforms.extract.goals.attribution import Place, attribute
from transforms.extract.goals.candidates import Matches, PairKey, gather, pair_key
from transforms.extract.goals.company import grounds_of_persons
from transforms.extract.goals.events import Event
from transforms.extract.goals.grammar import Clauses
from transforms.extract.goals.heralds import WAITS, Herald, ended, give, herald
from transforms.extract.goals.inboth import in_each
from transforms.extract.goals.naming import Names
from transforms.extract.goals.persons import NICKNAME, without_clubs, without_dateline, without_nicknames
from transforms.extract.goals.players import Players, brought_on, is_origin, is_players, players_named, players_of
from transforms.extract.goals.settling import settle
from transforms.extract.goals.sides import plain_subject_team, subject_team
from transforms.extract.goals.telling import person_topic, read_events
from transforms.extract.goals.ticker import with_ticker
from transforms.extract.goals.timing import spread_minutes
from transforms.extract.goals.unread import unread_matches
from transforms.extract.goals.words import SHOOTOUT, may_tell
from transforms.extract.minutes import Minute
from transforms.extract.ofplayers import is_nation
from transforms.model import Claim, GoalClaim, MatchClaim

RATINGS = frozenset({"ratings", "rated"})
WENT_ON = re.compile(r"\b(?:needed|took|required|requiring|needing) extra[- ]time\b", re.IGNORECASE)
EXTRA_TIME = re.compile(
    r"\b(?:in|to|into|after|of|during) (?:extra[- ]time|(?:sudden[- ]death )?overtime)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """The minute last told, by whom a goal fell in it (nobody: "") and where its words end."""

    minute: int
    scorer: str
    end: int


def read_goals(
    sentences: list[Sentence],
    text: str,
    matches: dict[int, list[MatchClaim]],
    people: dict[str, str],
    listed: Sequence[Claim] = (),
) -> list[GoalClaim]:
    """The goal claims of an article. `matches`: the match claims that each sentence (by its start) tells; `listed`:
    what its printed lists tell already."""
    if NICKNAME.search(text):
        sentences = [replace(sentence, chunks=without_nicknames(sentence.chunks, text)) for sentence in sentences]
    sentences = [without_dateline(sentence, text) for sentence in sentences]
    known = gather(sentences, matches, [claim for claim in listed if isinstance(claim, MatchClaim)], text)
    if known.candidates and all(is_nation(team) for candidate in known.candidates for team in candidate.teams):
        sentences = [without_clubs(sentence) for sentence in sentences]
    names = Names(sentences, [c.teams for c in known.candidates], text)
    events, sentences = _events(sentences, text, names)
    events = with_ticker(sentences, text, events)
    if not events:
        return []
    shootout = SHOOTOUT.search(text) is not None
    known.unread = unread_matches(sentences, events, known, text, shootout)
    known.index()
    known.put_first(sentences)
    events = [event for event in events if not event.below or known.scopes(event.at) is not None]
    teams = {team for c in (*known.candidates, *known.unread) for team in c.teams}
    scored = [claim for claim in listed if isinstance(claim, GoalClaim)]
    players = Players(
        {
            **{p: t for p, t in people.items() if t in teams},
            **{fold(goal.scorer): goal.team for goal in scored if goal.kind != "own goal"},
            **players_of(sentences, teams),
            **_rated(sentences, text, names, teams),
        }
    )
    _attribute(events, sentences, known, players, text)
    events = [each for event in events for each in in_each(event, known, text)]
    _gather_scorers(events, known)
    if shootout:
        _drop_kicks(events, known)
    longer = known.main.match if known.main is not None and EXTRA_TIME.search(text) else None
    goals = _settle(events, names, players, scored, known, longer, grounds_of_persons(sentences))
    unread = {id(candidate.match) for candidate in known.unread}
    for goal in goals:
        if id(goal.match) in unread:
            goal.match = None  # the warehouse puts it to the only match of the two that the article tells
    return goals


def _events(sentences: list[Sentence], text: str, names: Names) -> tuple[list[Event], list[Sentence]]:
    """The goals told in every sentence, and the sentences with their names set right."""
    read: list[Sentence] = []
    found: list[Event] = []
    topic: Chunk | None = None
    team: str | None = None
    silent = 0
    previous_minute: Told | None = None
    awaited: Herald | None = None  # the goal that a sentence before announced
    for number, sentence in enumerate(sentences):
        lead = names.lead(sentence, text)
        if not (lead or may_tell(sentence.chunks)):
            awaited = herald(sentence, number, text, _last(previous_minute)) or _still(awaited, number)
            read.append(sentence)
            team = plain_subject_team(sentence.chunks) or team
            persons = [c for c in sentence.chunks if c.kind != "H" or names.is_person(c)]  # "Scottish" is none
            topic, silent = _silent_topic(persons, topic, silent)
            continue
        view = Clauses(sentence, text, topic, lead, names)
        read.append(replace(sentence, chunks=view.chunks))
        before = sentences[number - 1] if number and sentences[number - 1].block == sentence.block else None
        kicks = _of_kicks(view, sentences[number - 1 : number], text)
        events = (
            []
            if kicks
            else read_events(
                view,
                team,
                before,
                awaited is not None,
                before is not None and bool(found) and found[-1].sentence == number - 1,
            )
        )
        if events:
            spread_minutes(view, events)
        team = _spoken_of(view, events, team)
        for event in events:
            event.sentence = number
            event.overtime = WENT_ON.search(text, sentence.start, event.start) is not None
        _without_spells(events, text, previous_minute)
        counted_from = _last(previous_minute)
        if events or not ended(sentence):  # "won with a goal in stoppage time": no minute that others count from
            previous_minute = _relative(events, view.minutes, previous_minute)
        if events and awaited is not None:
            clause = text[sentence.start : events[0].end]
            words = text[sentence.start : sentence.end]
            give(awaited, events[0], number, sentence.block, bool(view.minutes), clause, words)
            if not view.minutes and events[0].minutes:
                previous_minute = Told(events[0].minutes[0].minute, events[0].scorer.norm, events[0].end)
        waits = None if events or view.minutes else _still(awaited, number)
        awaited = None if events else herald(sentence, number, text, counted_from) or waits
        found += events
        spoken = person_topic(view, events)
        silent = 0 if spoken is not None else silent + 1
        if spoken is not None or silent > 1 or any(c.kind == "H" for c in sentence.chunks):
            topic = spoken
    return found, read


def _spoken_of(view: Clauses, events: list[Event], team: str | None) -> str | None:
    """The team that "they" means behind the sentence: its subject; where that is a person, the side named for which he
    scored; else the `team` spoken of before."""
    subject = subject_team(view, team)
    side = events[-1].side if events and not events[-1].listed else None
    plain = plain_subject_team(view.chunks) is None and sum(c.kind == "T" for c in view.chunks) == 1
    return side if side is not None and plain and subject == team else subject


def _without_spells(events: list[Event], text: str, previous: Told | None) -> None:
    """Take from goals a minute that only says how soon after the last they fell: "Within five minutes it was 2-0"."""
    if previous is None:
        return
    for event in events:
        event.minutes = [
            m for m in event.minutes
            if m.after_previous or m.minute > previous.minute or not text.startswith(("Within", "Inside"), m.start)
        ]  # fmt: skip


def _of_kicks(view: Clauses, before: list[Sentence], text: str) -> bool:
    """Whether the sentence, without a minute, goes on about the shoot-out of which the one before it speaks."""
    if view.minutes or not before or before[0].block != view.sentence.block:
        return False
    return SHOOTOUT.search(text, before[0].start, before[0].end, before[0].words) is not None


def _still(awaited: Herald | None, number: int) -> Herald | None:
    """The goal announced, where it may still be told behind sentence `number`."""
    return awaited if awaited is not None and number - awaited.sentence < WAITS else None


def _last(told: Told | None) -> int | None:
    return told.minute if told is not None else None


def _silent_topic(chunks: list[Chunk], topic: Chunk | None, silent: int) -> tuple[Chunk | None, int]:
    """The person that "he" means after a sentence that tells no goal, and how many such name nobody in a row."""
    named = [c for c in chunks if c.kind == "H"]
    if not named:
        return (None if silent else topic), silent + 1
    if (substitute := brought_on(chunks)) is not None:
        return substitute, 0
    free = [c for c in players_named(chunks) if not c.possessive]
    return (free[0] if len({c.norm.split()[-1] for c in free}) == 1 else None), 0


def _relative(events: list[Event], minutes: list[Minute], previous: Told | None) -> Told | None:
    """Minutes told from one before ("five minutes later") made absolute; returns the last minute told of a goal with
    its scorer. Behind another's goal without a minute nobody knows what "later" counts from."""
    absolute = {}
    untimed = [event for event in events if not event.minutes]
    for minute in minutes:
        owner = next((event.scorer.norm for event in events if minute in event.minutes), "")
        if minute.after_previous:
            if previous is None or _between(untimed, previous, minute.start, owner):
                continue
            absolute[minute.start] = minute.counted_from(previous.minute)
        else:
            absolute[minute.start] = minute
        previous = Told(absolute[minute.start].minute, owner, minute.end)
    for event in events:
        event.minutes = [absolute[m.start] if m.after_previous else m for m in event.minutes if m.start in absolute]
    end = max((event.end for event in events), default=0) + 1
    return None if previous is not None and _between(untimed, previous, end, "") else previous


def _between(untimed: list[Event], previous: Told, at: int, owner: str) -> bool:
    """Whether a goal without a minute is told between a goal's minute and offset `at`, of neither that goal's scorer
    nor `owner`, the scorer of the next."""
    known = {name.split()[-1] for name in (previous.scorer, owner) if name}
    return bool(previous.scorer) and any(
        previous.end <= event.at < at and event.scorer.norm.split()[-1] not in known for event in untimed
    )


def _attribute(events: list[Event], sentences: list[Sentence], known: Matches, players: Players, text: str) -> None:
    said: list[set[str]] = []  # teams named in the paragraph so far, by sentence
    latest: list[set[str]] = []  # the one that its last sentence with such a subject is about
    for number, sentence in enumerate(sentences):
        goes_on = number > 0 and sentences[number - 1].block == sentence.block
        named = {
            str(c.value.name)
            for k, c in enumerate(sentence.chunks)
            if c.kind == "T"
            and (
                not (is_players(sentence.chunks, k) or is_origin(sentence.chunks, k))
                or known.knows([c.value.name], sentence.block)
            )
        }
        said.append((said[-1] if goes_on else set()) | named)
        subject = plain_subject_team(sentence.chunks)
        if subject and _behind_verb(sentence.chunks, subject, known.knows([subject], sentence.block)):
            subject = None  # "they beat Derby", "that includes Milan and Copenhagen"
        latest.append({subject} if subject else latest[-1] if goes_on else set())
    ahead: list[set[str]] = [set() for _ in sentences]  # teams named in the rest of the paragraph
    for number in range(len(sentences) - 1, 0, -1):
        if sentences[number - 1].block == sentences[number].block:
            named = {str(c.value.name) for c in sentences[number].chunks if c.kind == "T"}
            ahead[number - 1] = ahead[number] | named
    together = _told_together(events)
    last: Event | None = None
    for event in events:
        sentence = sentences[event.sentence]
        norm = event.scorer.norm
        team = players.team_of(norm)
        about = event.sentence - (event.sentence > 0 and _only_behind(sentences, event))
        place = Place(
            sentence,
            sentences[event.sentence - 1] if event.sentence else None,
            said[event.sentence],
            ahead[event.sentence],
            {team} if team else set(),
            together[event.sentence, event.group],
            latest[about],
            last.match if last is not None and _goes_on(last, event, sentences, known) else None,
        )
        event.match = attribute(event, place, known, text)
        last = event if event.match is not None else last


def _behind_verb(chunks: list[Chunk], team: str, plays: bool) -> bool:
    """Whether the team, which `plays` in no match told, stands behind a verb or says whence a person comes: it is not
    what the sentence is about."""
    at = next((k for k, c in enumerate(chunks) if c.kind == "T" and str(c.value.name) == team), 0)
    return not plays and (is_origin(chunks, at) or any(c.kind in "KP" for c in chunks[:at]))


def _only_behind(sentences: list[Sentence], event: Event) -> bool:
    """Whether the sentence, which goes on in its paragraph, names its teams only behind the goal: "Smith got another,
    so Derby await them"."""
    sentence, before = sentences[event.sentence], sentences[event.sentence - 1]
    first = next((c.start for c in sentence.chunks if c.kind == "T"), 0)
    return before.block == sentence.block and first > event.end


def _gather_scorers(events: list[Event], known: Matches) -> None:
    """A scorer whom one sentence gives to its own match scored there too where another tells of him in passing."""
    main = known.main.match if known.main is not None and known.dominant else None
    by_scorer: dict[str, list[Event]] = {}
    for event in events:
        if event.match is not None:
            by_scorer.setdefault(event.scorer.norm.split()[-1], []).append(event)
    for told in by_scorer.values():
        own = {pair_key(e.match, known.twice): e.match for e in told if e.anchored and e.match is not None}
        if len(own) == 1:
            match = next(iter(own.values()))
            minutes = {minute.minute for event in told if event.anchored for minute in event.minutes}
            for event in told:
                elsewhere = {minute.minute for minute in event.minutes} - minutes
                again = elsewhere and event.match is not None and not _strangers(event.match, match)
                passing = not event.anchored and event.match is not main and not again  # his side's other match
                if passing and {event.side, event.not_side} <= {None, match.home_team, match.away_team}:
                    event.match = match


def _strangers(one: MatchClaim, other: MatchClaim) -> bool:
    """Whether no team played in both matches."""
    return {one.home_team, one.away_team}.isdisjoint({other.home_team, other.away_team})


def _drop_kicks(events: list[Event], known: Matches) -> None:
    """Where penalties decided, who "scored" without a minute may have done so in the shoot-out: of a main match whose
    score was not read nothing shows that it was a goal."""
    for event in events:
        if known.main is not None and known.main.unread and event.match is known.main.match and not event.minutes:
            event.match = None


def _goes_on(last: Event, event: Event, sentences: list[Sentence], known: Matches) -> bool:
    """Whether no other match is told between two goals of a paragraph."""
    return sentences[last.sentence].block == sentences[event.sentence].block and all(
        c.match is last.match for c in known.told_between(last.at, event.at)
    )


def _told_together(events: list[Event]) -> Counter[tuple[int, int]]:
    """How many goals every group of a sentence tells ("goals from A, B and C twice")."""
    most: dict[tuple[int, int, int], int] = {}
    for event in events:
        key = (event.sentence, event.group, event.scorer.start)
        most[key] = max(most.get(key, 0), event.count)
    total: Counter[tuple[int, int]] = Counter()
    for (sentence, group, _), count in most.items():
        total[sentence, group] += count
    return total


def _rated(sentences: list[Sentence], text: str, names: Names, teams: set[str]) -> dict[str, str]:
    """Players rated line by line, with the side under whose heading they stand ("Leeds player ratings v Derby")."""
    found: dict[str, str] = {}
    side: str | None = None
    for sentence in sentences:
        lead = names.lead(sentence, text)
        if lead is not None and side is not None:
            found[lead.norm] = found[lead.norm.split()[-1]] = side
        elif len(sentence.chunks) <= 3 or not sentence.words.isdisjoint(RATINGS):
            named = (str(c.value.name) for c in sentence.chunks if c.kind == "T" and c.value.name in teams)
            side = next(named, side)
    return found


def _settle(
    events: list[Event],
    names: Names,
    players: Players,
    listed: list[GoalClaim],
    matches: Matches,
    longer: MatchClaim | None,
    grounds: dict[str, str],
) -> list[GoalClaim]:
    """The goals of each match. `longer`: the match that went to extra time, where one did; `grounds`: whether persons
    are of the side at home or away."""
    twice = matches.twice
    homes = {pair_key(c.match, twice): c.home for c in (*matches.unread, *matches.candidates)}
    by_match: dict[PairKey, list[Event]] = {}
    for event in events:
        if event.match is not None:
            by_match.setdefault(pair_key(event.match, twice), []).append(event)
    known = {(pair_key(goal.match, twice), fold(goal.scorer).split()[-1]) for goal in listed if goal.match is not None}
    persons = [person for event in events for person in (event.scorer, event.assist) if person is not None]
    full = {person.start: names.full(person) for person in persons}
    players = Players({**_shared_team(events, full), **players})
    told: dict[PairKey, list[GoalClaim]] = {}
    for _ in range(2 if len(by_match) > 1 else 1):  # a side learned in one match tells it in another
        told = {
            key: settle(group, full, players, group[0].match is longer is not None, homes.get(key), grounds)
            for key, group in by_match.items()
        }
        surest_last = sorted(
            told.values(), key=lambda goals: any(g.match and g.match.home_goals is not None for g in goals)
        )
        learned = {fold(g.scorer): g.team for goals in surest_last for g in goals if g.kind != "own goal"}
        players = Players({**learned, **players})
    return [goal for key, goals in told.items() for goal in goals if (key, fold(goal.scorer).split()[-1]) not in known]


def _shared_team(events: list[Event], full: dict[int, str]) -> dict[str, str]:
    """Scorers in several matches play for the one team that is in all of them."""
    teams: dict[str, set[str]] = {}
    for event in events:
        if event.match is not None and event.match.home_goals is not None and event.kind != "own goal":
            pair = {event.match.home_team, event.match.away_team}
            name = fold(full[event.scorer.start])
            teams[name] = teams.get(name, pair) & pair
    return {name: next(iter(left)) for name, left in teams.items() if len(left) == 1}
