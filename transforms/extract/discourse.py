"""What an article is about, as it goes on: whose turn the pronouns take, which match and competition are spoken of.

State of one article, kept by the extractors from sentence to sentence; nothing here outlives the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

from transforms.annotate.article import Annotated
from transforms.annotate.chunks import Sentence, sections_of
from transforms.annotate.names import names
from transforms.extract.circumstances import in_passing, of_side
from transforms.extract.heads import HEAD, Head, is_long_ago, rounds_in, rounds_of
from transforms.extract.homes import owns
from transforms.extract.mentions import Mention, read_mentions, weigh
from transforms.extract.otherrounds import is_set, is_to_be_played, leads_to, of_next_opponent
from transforms.extract.pairing import is_same_result, pairs_of
from transforms.extract.reported import day_told, place
from transforms.extract.sections import sections
from transforms.extract.tabletalk import TableTalk
from transforms.lexicon.tables import LEAGUES_OF
from transforms.lexicon.wording import Wording, any_of, wording
from transforms.lexicon.words import word_set
from transforms.model import MatchClaim

OWN_GROUND = re.compile(r"\btheir (?:own )?(?:home )?(?:advantage|ground|turf|soil|stadium|crowd|fans)\b", re.I)
OPENING, SHORT = 5, 9  # chunks: a round named so early, or in so short a line, is what the next sentences are about
RECENT = 5  # matches spoken of that an article can still return to without naming both sides
HEADLINE_GAP = 200  # characters between a result line and the paragraph that it heads
OF_KNOCKOUT = wording(word_set("en", "ties", "knockout", "words"))
NEIGHBOURS = word_set("en", "grammar", "neighbour_league", "words")
NEIGHBOUR = Wording(NEIGHBOURS, rf"\bin (?:the |a )?(?:{any_of(NEIGHBOURS)})\b")
REPORTED = 8  # days after a match in which it is reported


@dataclass(slots=True)
class Discourse:
    """The running context.

    `protagonist`: the team that the article speaks of most, the earlier one at equal count;
    `topic`: the team last spoken of as subject, `topic_before` the one when the sentence began;
    `pair`: the match last spoken of (`guessed`: one side only by what came before), `pairs` those before it too;
    `stranger_block`: the paragraph that has since come to a match with somebody unknown;
    `scores`: the results told of each pair, `hosts` who was at home in the last match told of it, `in_hand` the sides,
    home side and paragraph of the last one spoken of whose result was still to be told;
    `last_score`: the figures of the last one;
    `person_team`: the team of the person last spoken of; `tie`: the tie whose second leg is still to come, and
    `tie_block` the paragraph that last spoke of it; `leg_block`: the paragraph that last named a leg;
    `sections`: where the parts of the article begin, each with its competition; `at`: where the sentence in hand does;
    `inferred`: the match claims (by identity) whose competition the words do not tell, `carried` those whose round was
    told before in the paragraph, `led` those of whose round only the next one is told, `bygone` those of another
    season told without their competition, `apart` those of weeks before or of a friendly, `of_league` those told as
    league matches whose league is not known, `of_cup` those by which a side went out of one,
    `neighbour` those of a league above or below that is not named; `winners`:
    of the pairs told in the head without a score; `outcomes`: of those told without one anywhere, who won (None for a
    draw); `last_stage`: the round last named; `round_ahead`: the one to come
    that the paragraph set, `round_drawn` the one that the head says is to be played, and on `day_drawn`;
    `final_of`: the sides of the final that is `block_stage`;
    `announced`: the legs to come told so far, by pair; `closed`: pairs whose tie is told as decided;
    `objects`: the chunks of the sentence in hand that complete a result or a meeting, so are nobody's subject;
    `told_now` and `coming`: the results and the matches to come that the sentence in hand tells, `told_before` the
    results of the last one before it that told any;
    `main`: the first result told; `heard`: the last one printed as a line, which the text below it is about;
    `headed`: the sides of the match to come that was last printed as a line;
    `block_leg`: the leg that opened the paragraph, whose matches follow; `leg_of`: the teams named with it;
    `grounds`: whose ground a leg of a tie was played at, told apart from its result; `mentioned`: every mention of a
    competition, `mentions` their weights, `first_told` the paragraphs in which competitions are first spoken of, but
    as what a side is of; `named`: the teams of the sentences before;
    `families`: the family names of the people that it calls by both names, once they are asked for;
    `kicks`: shoot-outs told apart from their match: winner, loser, the figures, where they stand."""

    annotated: Annotated
    people: dict[str, str]
    topic: str | None = None
    topic_before: str | None = None
    person_team: str | None = None
    pair: tuple[str, str] | None = None
    pair_block: int = -1
    guessed: bool = False
    stranger_block: int = -2
    pairs: list[tuple[str, str]] = field(default_factory=list)
    scores: dict[frozenset[str], set[tuple[int, int]]] = field(default_factory=dict)
    last_score: tuple[int, int] | None = None
    home_of_pair: str | None = None
    hosts: dict[frozenset[str], str] = field(default_factory=dict)
    in_hand: tuple[frozenset[str], str | None, int] = (frozenset(), None, -1)
    tie: tuple[str, str] | None = None
    tie_block: int = -1
    leg_block: int = -1
    inferred: set[int] = field(default_factory=set)
    carried: set[int] = field(default_factory=set)
    led: set[int] = field(default_factory=set)
    bygone: set[int] = field(default_factory=set)
    apart: set[int] = field(default_factory=set)
    of_cup: set[int] = field(default_factory=set)
    of_league: set[int] = field(default_factory=set)
    neighbour: set[int] = field(default_factory=set)
    winners: dict[frozenset[str], str] = field(default_factory=dict)
    outcomes: dict[frozenset[str], set[str | None]] = field(default_factory=dict)
    announced: dict[frozenset[str], MatchClaim] = field(default_factory=dict)
    closed: set[frozenset[str]] = field(default_factory=set)
    met: dict[frozenset[str], tuple[object, ...]] = field(default_factory=dict)
    objects: set[int] = field(default_factory=set)
    told_now: list[MatchClaim] = field(default_factory=list)
    told_before: list[MatchClaim] = field(default_factory=list)
    coming: list[MatchClaim] = field(default_factory=list)
    grounds: list[tuple[tuple[str, str], int, str]] = field(default_factory=list)
    through: dict[int, str] = field(default_factory=dict)
    kicks: list[tuple[str, str, int, int, int]] = field(default_factory=list)
    main: MatchClaim | None = None
    heard: MatchClaim | None = None
    headed: frozenset[str] = frozenset()
    table: TableTalk = field(default_factory=TableTalk)
    reference_day: date | None = None
    block: int = -1
    at: int = 0
    block_stage: str | None = None
    final_of: frozenset[frozenset[str]] = frozenset()
    last_stage: str | None = None
    block_leg: int | None = None
    leg_of: frozenset[str] = frozenset()
    block_competition: str | None = None
    round_ahead: str | None = None
    round_drawn: str | None = None
    day_drawn: date | None = None
    protagonist: str | None = field(init=False)
    head: Head = field(init=False)
    mentioned: list[Mention] = field(init=False)
    mentions: Counter[str] = field(init=False)
    first_told: dict[str, int] = field(init=False)
    sections: list[tuple[int, str]] = field(init=False)
    starts: list[int] = field(init=False)  # of the sentences
    named: set[str] = field(default_factory=set)
    named_rounds: set[str] | None = None
    families: set[str] | None = None

    def __post_init__(self) -> None:
        counts = self.annotated.team_counts
        self.starts = [sentence.start for sentence in self.annotated.sentences]
        self.protagonist = max(counts, key=lambda team: counts[team]) if counts else None
        self.head = Head(self.annotated)
        self.mentioned = read_mentions(self.annotated, self.head)
        self.mentions = weigh(self.mentioned)
        self.first_told = {mention.name: mention.block for mention in reversed(self.mentioned) if not mention.of_side}
        self.sections = sections(self.annotated)

    def comes_later(self, competition: str) -> bool:
        """Whether the text has not yet spoken of the competition, but as what a side is of."""
        return self.first_told.get(competition, -1) > self.block

    def is_of_others(self, competition: str, *sides: str) -> bool:
        """Whether the text, which has not yet named the competition, first does so with two other sides."""
        first = next((m for m in self.mentioned if m.name == competition), None)
        if first is None or first.block <= self.block:
            return False
        sentences = self.annotated.sentences
        sentence = sentences[bisect_right(sentences, first.at, key=attrgetter("start")) - 1]
        named = {c.value.name for c in sentence.chunks if c.kind == "T"}
        return len(named) > 1 and named.isdisjoint(sides)

    def league_named_last(self, leagues: Collection[str]) -> str | None:
        """Which of `leagues` was named last, up to the end of the sentence in hand; what only says of which league a
        side is counts in its paragraph."""
        told = bisect_right(self.mentioned, self.at, key=attrgetter("at"))
        for mention in reversed(self.mentioned[:told]):
            if mention.name in leagues and (mention.block == self.block or not mention.of_side):
                return mention.name
        return None

    def turn_to(self, at: int) -> None:
        """Stand in the sentence of the character `at` again, after the whole article has been read."""
        k = bisect_right(self.starts, at) - 1
        if k >= 0:
            self.at, self.block = self.starts[k], self.annotated.sentences[k].block

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence that the character `at` stands in, or stands behind."""
        k = bisect_right(self.starts, at) - 1
        return self.annotated.sentences[k] if k >= 0 else None

    def rounds(self) -> set[str]:
        """The rounds that the article names."""
        if self.named_rounds is None:
            self.named_rounds = rounds_in(self.annotated.sentences)
        return self.named_rounds

    @property
    def competitions(self) -> list[str]:
        """The known competitions that the article is about, in order of first mention."""
        return list(self.mentions)

    @property
    def section(self) -> str | None:
        """The competition of the part of the article that the sentence in hand stands in."""
        return self.section_at(self.at)

    def section_at(self, at: int) -> str | None:
        """The competition of the part of the article that the character `at` stands in."""
        above = bisect_right(self.sections, at, key=lambda part: part[0])
        return self.sections[above - 1][1] if above else None

    def leagues_are_todays(self) -> bool:
        """Whether the reference data's leagues held when the article was written; of an undated one nobody knows."""
        written = self.annotated.article.published_on
        return written is not None and written.year >= LEAGUES_OF - 1

    def held_then(self, league: str) -> bool:
        """Whether the clubs that play in `league` today may be taken to have done so when the article was written: of a
        first division that is more likely than not, unless the article is on the lower ones of its country alone."""
        known = names().data.competitions
        if self.leagues_are_todays() or league in self.competitions:
            return self.leagues_are_todays() or known[league].tier == 1
        area = known[league].area
        lower = (c for c in self.competitions if known[c].kind == "league" and known[c].area == area)
        return known[league].tier == 1 and not any((known[c].tier or 1) > 1 for c in lower)

    def is_on_one_team(self, rival: str | None = None) -> bool:
        """Whether the article speaks of its first team at least twice as often as of any other; `rival`: who the other
        side of the match told is, and so not the one looked for."""
        counts, first = self.annotated.team_counts, self.protagonist
        return first is not None and all(
            counts[first] >= 2 * n for team, n in counts.items() if team not in (first, rival)
        )

    def may_report(self, claim: MatchClaim) -> bool:
        """Whether a result can be the one that the article reports: none of more than a week before it, nor one told as
        earlier than a match of other sides of whom it told who won ("had beaten Derby in the semi-final")."""
        written = self.annotated.anchor
        late = claim.date is not None and written is not None and (written - claim.date).days > REPORTED
        another = self.winners and frozenset((claim.home_team, claim.away_team)) not in self.winners
        earlier = another and " had " in self.annotated.article.text[claim.char_start : claim.char_end]
        return claim.home_goals is not None and not (late or earlier or id(claim) in self.apart | self.bygone)

    def enter(self, sentence: Sentence) -> None:
        """A sentence begins; a new paragraph forgets stage and competition of the last one, a new part the latter."""
        self.topic_before = self.topic
        block, before, self.at = sentence.block, self.section, sentence.start
        if self.section != before:
            self.block_competition = self.section
        if block != self.block:
            self.block = block
            self.block_stage = self.block_leg = self.round_ahead = None
            self.block_competition = self.section
            self.final_of = frozenset()

    def _note_competition(self, sentence: Sentence, told: list[MatchClaim]) -> None:
        """A competition named before any team sets the scene: "Four games were played in the First Division."."""
        chunks = sentence.chunks
        if not sentence.has("C"):
            return
        first_team = next((k for k, chunk in enumerate(chunks) if chunk.kind == "T"), len(chunks))
        at = next((k for k, chunk in enumerate(chunks[:first_team]) if chunk.kind == "C"), None)
        if at is None or is_long_ago(chunks, at, self.annotated.anchor) or of_side(chunks, at):
            return
        if {claim.competition for claim in told} == {chunks[at].value} or first_team == len(chunks):
            self.block_competition = str(chunks[at].value)

    def _note_neighbour(self, sentence: Sentence, told: list[MatchClaim]) -> None:
        """Matches of a league that is only said to be above or below the one spoken of: which, nothing tells."""
        text = self.annotated.article.text
        at = NEIGHBOUR.search(text, sentence.start, sentence.end, sentence.words) if told else None
        if at is not None:
            named = sentence.has("C")
            self.neighbour |= {id(c) for c in told if not named or c.char_end > at.start()}

    def leg_told(self, pair: frozenset[str]) -> int | None:
        """The leg that opened the paragraph for a match of `pair`; one told of teams is that of theirs only."""
        return self.block_leg if self.leg_of <= pair or pair <= self.leg_of else None

    def stage_of(self, pair: frozenset[str]) -> str | None:
        """The round of the paragraph for a match of `pair`; a final that it told is that of its own two sides only."""
        return None if self.final_of and pair not in self.final_of else self.block_stage

    def met_before(self, claim: MatchClaim) -> bool:
        """Whether the article has told another match of the pair: both legs of their tie are played."""
        pair = frozenset((claim.home_team, claim.away_team))
        score = (claim.home_team, claim.home_goals, claim.away_goals)
        return claim.home_goals is not None and self.met.setdefault(pair, score) != score and claim.leg != 1

    def after(self, sentence: Sentence) -> Sentence | None:
        """The sentence that follows in the same paragraph."""
        sentences = self.annotated.sentences
        at = bisect_right(self.starts, sentence.start)
        return sentences[at] if at < len(sentences) and sentences[at].block == sentence.block else None

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence that precedes in the same paragraph."""
        sentences = self.annotated.sentences
        at = bisect_right(self.starts, sentence.start - 1)
        return sentences[at - 1] if at and sentences[at - 1].block == sentence.block else None

    def opens(self, sentence: Sentence) -> bool:
        """Whether the sentence is the first of its paragraph."""
        return self.before(sentence) is None

    def earlier(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, of whatever paragraph."""
        at = bisect_right(self.starts, sentence.start - 1)
        return self.annotated.sentences[at - 1] if at else None

    @property
    def main_pair(self) -> tuple[str, str] | None:
        """The two sides of the match that the article reports: of its first result, or as its head names them."""
        if self.main is not None:
            return self.main.home_team, self.main.away_team
        head: list[str] = []
        for sentence in self.annotated.sentences[:3]:
            for chunk in sentence.chunks:
                if chunk.kind == "T" and chunk.value.name not in head:
                    head.append(chunk.value.name)
        counts = self.annotated.team_counts
        head = [team for team in head if counts[team] > 1]
        return (head[0], head[1]) if len(head) == 2 else None

    def is_reported(self, a: str, b: str) -> bool:
        """Whether the article reports the match of the two; not where its head's competition is that of a match to come
        of others told before: "Leeds meet Ajax in the Champions League on Tuesday. They lost 2-1 to Hull"."""
        if {a, b} != set(self.main_pair or ()):
            return False
        start = self.main.char_start if self.main is not None else 0
        cup = self.head.competition
        return not any(
            cup is not None and c.competition == cup and c.char_start < start
            for pair, c in self.announced.items()
            if pair != {a, b}
        )

    def hear(self, claim: MatchClaim, at: int) -> list[MatchClaim]:
        """A match printed as a line above the text at `at` is what that text is about, where it stands close above."""
        if claim.status == "played" and at - claim.char_end < HEADLINE_GAP:
            self.speak_of((claim.home_team, claim.away_team), self.block)
            self.home_of_pair = claim.home_team if claim.home_known else None
            self.note_host((claim.home_team, claim.away_team), self.home_of_pair)
            self.heard = claim
            self.topic = claim.home_team
            self.main = self.main or claim
            return [claim]
        if claim.status == "scheduled":
            self.headed = frozenset((claim.home_team, claim.away_team))
            self.pair, self.pair_block, self.guessed = (claim.home_team, claim.away_team), self.block, False
            self.announced.setdefault(self.headed, claim)
        return []

    def leave_sentence(self, sentence: Sentence, told: list[MatchClaim]) -> None:
        """Keep what the sentence says of round and day for the ones that follow in its paragraph."""
        if sentence.has("T"):
            self.named.update(str(chunk.value.name) for chunk in sentence.chunks if chunk.kind == "T")
        for k, chunk in enumerate(sentence.chunks) if sentence.has("G") else ():
            if chunk.kind != "G":
                continue
            if sentence.block <= HEAD and not sentence.has("T") and is_to_be_played(sentence.chunks, k):
                self.round_drawn = next(iter(rounds_of(chunk) - {"none"}), self.round_drawn)
                days = {c.value.resolve(True) for c in sentence.chunks if c.kind == "D" and c.value.precision == "day"}
                self.day_drawn = next(iter(days)) if len(days) == 1 and sentence.has("m") else self.day_drawn
                continue
            if is_set(sentence.chunks, k):
                stages = [label.partition(".")[2] for label in chunk.labels if label.startswith("stages.")]
                self.round_ahead = next(iter(stages), self.round_ahead)
            of_another = told and of_next_opponent(sentence.chunks, k, (told[-1].home_team, told[-1].away_team))
            if not of_another and not leads_to(sentence.chunks, k) and not in_passing(sentence.chunks, k):
                for label in chunk.labels:
                    section, _, key = label.partition(".")
                    if section == "stages":
                        self.last_stage = key
                    if section == "stages" and (self._is_to_come(key, told) or _of_aside(key, told)):
                        continue
                    if key == "play-off" and k >= OPENING and told and all(c.stage != key for c in told):
                        continue  # "won 2-0 to stay three points outside the play-offs": a part of the table
                    if section == "stages" and (told or k < OPENING or len(sentence.chunks) < SHORT):
                        self.block_stage = key
                        self.final_of = pairs_of(told) if key == "final" else frozenset()
                    elif section == "legs":
                        self.leg_block = sentence.block
                        if not told and k < OPENING and sentence.chunks[0].norm == "in":
                            self.block_leg = int(key)  # "In the night's other first leg, ...": of what follows
                            self.leg_of = frozenset(str(c.value.name) for c in sentence.chunks if c.kind == "T")
        for claim in told:
            if claim.home_goals is None and claim.outcome:
                won = {"home": claim.home_team, "away": claim.away_team}.get(claim.outcome)
                self.outcomes.setdefault(frozenset((claim.home_team, claim.away_team)), set()).add(won)
        for claim in told if sentence.block <= HEAD else ():
            if claim.home_goals is None and claim.outcome in ("home", "away") and self.main is None:
                winner = claim.home_team if claim.outcome == "home" else claim.away_team
                self.winners[frozenset((claim.home_team, claim.away_team))] = winner
        self._note_competition(sentence, told)
        self._note_neighbour(sentence, [*told, *self.coming])
        self._note_home(sentence)
        if self.main is not None and sentence.block <= HEAD and all(claim is self.main for claim in told):
            place(self.main, sentence, with_leg=not self.coming)
        if self.main is not None and self.main.date is None:
            again = [c for c in told if c.date and is_same_result(c, self.main)]
            if again and again[0].date_precision == "day":
                self.main.date, self.main.date_precision = again[0].date, "day"
        if self.main is not None and self.main.date is not None:
            self.reference_day = self.main.date
        elif self.main is not None and self.main.leg != 1 and sentence.block <= 3:
            for before in self.head.sentences if self.main in told else ():
                if before.start < sentence.start:
                    self._date_main(before)
            if not told and not self.coming:
                self._date_main(sentence)

    def _is_to_come(self, stage: str, told: list[MatchClaim]) -> bool:
        """Whether a round that the sentence in hand names is that of a match to come, and of none that it tells."""
        return any(c.stage == stage for c in self.coming) and not any(c.stage == stage for c in told)

    def _note_home(self, sentence: Sentence) -> None:
        """Whose ground a leg was played at: "made the most of their home advantage in the first leg"."""
        tie, topic = self.tie, self.topic
        if tie is None or topic not in tie:
            return
        text = self.annotated.article.text
        if not OWN_GROUND.search(text, sentence.start, sentence.end):
            return
        for chunk in sentence.chunks:
            for label in chunk.labels:
                section, _, key = label.partition(".")
                if section == "legs":
                    self.grounds.append((tie, int(key), str(topic)))

    def _date_main(self, sentence: Sentence) -> None:
        """The day of the main match from a sentence of the head that tells no other match."""
        assert self.main is not None
        if all(c.kind in ".,:-" or (c.kind == "D" and c.value.kind == "weekday") for c in sentence.chunks):
            return  # "Tuesday" alone heads what stands below it
        ahead = [c for c in self.announced.values() if sentence.start <= c.char_start < sentence.end]
        if any(c.date or c.extractor == "prose.fixture drawn" for c in ahead):
            return  # "meet in the final on Saturday", "were drawn on Saturday": of a match to come, or of a draw
        day = None if self.main.date is not None else day_told(self.main, sentence, self.annotated.anchor)
        if day is not None:
            self.main.date, self.main.date_precision = day, "day"
            self.reference_day = day

    def host_of(
        self, pair: tuple[str, str], head: int | None = None, others: Iterable[int] = (), told: bool = False
    ) -> str | None:
        """Which of `pair` owns the grounds that the article names; None where neither or both do. `head`: only those of
        its first sentences that speak of no leg, which may be the other one, nor tell a match of `others` (where these
        stand in the text). `told`: only those at which something was."""
        hosts = {
            team
            for sentence in self.annotated.sentences[:head]
            if head is None or not _speaks_of_another(sentence)
            if not any(sentence.start <= at < sentence.end for at in others)
            for k, chunk in enumerate(sentence.chunks)
            if chunk.kind == "L" and chunk.value[0][0]
            if not told or {c.norm for c in sentence.chunks[max(0, k - 2) : k]} & {"at", "in"}
            for team in pair
            if owns(team, chunk)
        }
        return hosts.pop() if len(hosts) == 1 else None

    @property
    def next_pair(self) -> tuple[str, str] | None:
        """The two sides of the match to come that was told last."""
        coming = next(reversed(self.announced.values()), None)
        return (coming.home_team, coming.away_team) if coming is not None else None

    def home_of(self, pair: tuple[str, str]) -> str | None:
        """Which of `pair` was, or is to be, at home: by what was told of their match, else by the ground named."""
        match = frozenset(pair)
        coming = self.announced.get(match)
        told = self.hosts.get(match) or (coming.home_team if coming is not None and coming.home_known else None)
        return told or (self.host_of(pair) if self.main_pair and match == frozenset(self.main_pair) else None)

    def opponent(self, team: str, apart: Collection[str] = ()) -> str | None:
        """The other side of the match last spoken of, else of the article's main match, where `team` is one of them;
        none of those `apart`."""
        if self.stranger_block == self.block:
            return None
        for pair in (*reversed(self.pairs), self.main_pair):
            if pair and team in pair and not set(pair).intersection(apart):
                return pair[1] if pair[0] == team else pair[0]
        return None

    def tell(self, pair: tuple[str, str], high: int, low: int) -> None:
        """A result of `pair` is told: `high` and `low` are its goals."""
        self.scores.setdefault(frozenset(pair), set()).add((high, low))
        self.last_score = (high, low)

    def note_host(self, pair: tuple[str, str], home: str | None, result_follows: bool = False) -> None:
        """The match of `pair` that is told was at the ground of `home`; None: nothing says whose it was.
        `result_follows`: it is spoken of without its result, which what follows may tell."""
        if home is not None:
            self.hosts[frozenset(pair)] = home
        if result_follows:
            self.in_hand = (frozenset(pair), home, self.block)

    def host_in_hand(self, pair: tuple[str, str]) -> str | None:
        """The home side of the match of `pair` that this paragraph or the one before spoke of without its result."""
        match, home, block = self.in_hand
        return home if match == frozenset(pair) and block >= self.block - 1 else None

    def told_of(self, team: str, left: int, right: int) -> str | None:
        """The other side of the one match of `team` that the article has told with these figures."""
        same = (max(left, right), min(left, right))
        pairs = [pair for pair, scores in self.scores.items() if team in pair and same in scores]
        return next(iter(pairs[0] - {team}), None) if len(pairs) == 1 else None

    def lose_pair(self) -> None:
        """A match with somebody unknown is what the next words of the paragraph are about."""
        self.pair, self.stranger_block = None, self.block

    def speak_of(self, pair: tuple[str, str], block: int, guessed: bool = False) -> None:
        """A match of `pair` is what the next words are about; `guessed`: one of the two only by what came before."""
        self.pair, self.pair_block, self.guessed, self.stranger_block = pair, block, guessed, -1
        self.pairs = [*self.pairs[-RECENT:], pair]


def _speaks_of_another(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a leg, a replay or another season, which may be another match than the one
    reported."""
    return any(
        "replay" in c.norm or "legs" in sections_of(c.labels) or (c.kind == "D" and (c.value.season_offset or 0) < 0)
        for c in sentence.chunks
    )


def _of_aside(stage: str, told: list[MatchClaim]) -> bool:
    """Whether a round that a sentence names is that of an aside, beside a result told with another round."""
    return bool(told) and told[0].stage not in (None, stage)
