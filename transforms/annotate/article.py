"""An article to sentences of chunks: names, scores, dates, stages found, names that several clubs share settled.

In: an `Article` with its prose spans. Out: `Annotated`. One sense per name and article: what a shared name or a
nickname means follows from the other teams, countries and competitions of the same article, or it stays unknown.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from transforms.annotate.chunks import PUNCTUATION, Chunk, Sentence, TeamMention, grammar, kind_of, phrase_index
from transforms.annotate.dates import DateMention, find_dates
from transforms.annotate.names import AFFIXES, Names, Surface, names, split_squad
from transforms.annotate.scores import Score, find_scores
from transforms.annotate.sentences import is_wrapped, sentences
from transforms.annotate.tokens import Tokens, fold, tokenise
from transforms.lexicon.tables import Competition, Team
from transforms.lexicon.words import word_set
from transforms.model import Article

YOUTH_WORD = re.compile(r"^u(?:17|18|19|20|21|23)s?$")
QUOTES = frozenset("'‘’`´")
JOINERS = frozenset(".-–&'’")
WOMEN_WORDS = frozenset(["women", "womens", "wsl", "nwsl", "lionesses", "ladies", "uswnt"])
CUP_WORDS = frozenset(
    ["cup", "league", "trophy", "shield", "championship", "liga", "copa", "coppa", "pokal", "division", "conference"]
)
SQUAD_TAIL = frozenset(
    [
        "women",
        "womens",
        "ladies",
        "femeni",
        "femenil",
        "reserves",
        "ii",
        "u23",
        "u21",
        "u20",
        "u19",
        "u18",
        "u17",
        "u23s",
        "u21s",
        "u20s",
        "u19s",
        "u18s",
        "u17s",
        "under",
    ]
)
NOT_NAMES = word_set("en", "grammar", "not_names")
PARTICLES = word_set("en", "grammar", "particles")


@dataclass(slots=True)
class Hit:
    """A form of the index at tokens `first`..`last` of a sentence."""

    first: int
    last: int
    key: str
    surface: Surface
    possessive: bool


@dataclass(slots=True)
class Annotated:
    """An article as chunks, with what it is about: how often each team is named, its competitions, who plays where."""

    article: Article
    sentences: list[Sentence] = field(default_factory=list)
    team_counts: Counter[str] = field(default_factory=Counter)
    competition_counts: Counter[str] = field(default_factory=Counter)
    women: bool = False
    national: bool = False

    @property
    def anchor(self) -> date | None:
        """The day that relative dates count from."""
        return self.article.published_on


@dataclass(slots=True)
class _Raw:
    start: int
    end: int
    block: int
    tokens: Tokens
    hits: list[Hit]


def annotate(article: Article, skip: Iterable[tuple[int, int]] = ()) -> Annotated:
    """Annotate the prose of `article`; stretches in `skip` (already read as lists) are left out."""
    index = names()
    raws = [_raw(article.text, start, end, block, index) for start, end, block in _stretches(article, list(skip))]
    result = Annotated(article)
    result.women = _is_womens(raws)
    senses = Senses(index, raws, result.women, article)
    result.national = senses.national
    scores = {s.start: s for s in find_scores(article.text)}
    dates = {d.start: d for d in find_dates(article.text, article.published_on)}
    for raw in raws:
        sentence = _Builder(article.text, raw, senses, scores, dates).build()
        result.sentences.append(sentence)
        for chunk in sentence.chunks:
            if chunk.kind == "T":
                result.team_counts[chunk.value.name] += 1
            elif chunk.kind == "C":
                result.competition_counts[chunk.value] += 1
    return result


def _stretches(article: Article, skip: list[tuple[int, int]]) -> Iterable[tuple[int, int, int]]:
    """Sentences of the prose spans outside `skip`, with the number of their paragraph."""
    spans = article.prose_spans or [(0, len(article.text))]
    block = 0
    wrapped = is_wrapped(article.text)
    for start, end in spans:
        for piece_start, piece_end in _minus(start, end, skip):
            previous = piece_start
            for s, e in sentences(article.text, piece_start, piece_end, wrapped):
                if "\n\n" in article.text[previous:s] or previous == piece_start:
                    block += 1
                previous = e
                yield s, e, block


def _minus(start: int, end: int, skip: list[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    for skip_start, skip_end in sorted(skip):
        if skip_end <= start or skip_start >= end:
            continue
        if skip_start > start:
            yield start, skip_start
        start = max(start, skip_end)
    if start < end:
        yield start, end


def _raw(text: str, start: int, end: int, block: int, index: Names) -> _Raw:
    tokens = tokenise(text, start, end)
    return _Raw(start, end, block, tokens, list(_hits(text, tokens, index)))


def _hits(text: str, tokens: Tokens, index: Names) -> Iterable[Hit]:
    at, count = 0, len(tokens.words)
    reach = index.reach
    while at < count:
        token = tokens.words[at]
        if token.shape in "AX9" and (token.norm in reach or token.base in reach):
            hit = _longest(text, tokens, at, index)
            if hit:
                yield hit
                at = hit.last + 1
                continue
        at += 1


def _longest(text: str, tokens: Tokens, at: int, index: Names) -> Hit | None:
    """The longest form of the index that starts at token `at`."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    limit = max(index.reach.get(words[at].norm, 0), index.reach.get(words[at].base, 0))
    best: Hit | None = None
    parts: list[str] = []
    k = at
    while k < len(words) and len(parts) < limit:
        current = words[k]
        if k > at and text[ends[k - 1] : starts[k]] not in ("", " ", "\n"):
            break
        if (
            current.shape == "9"
            and k > at
            and text[ends[k] : ends[k] + 2][:1] in ("-", "–", ":", ",")
            and text[ends[k] + 1 : ends[k] + 2].isdigit()
        ):
            break  # `Los Angeles FC 2-1` is no reserve side
        if current.shape == ".":
            if current.text not in JOINERS or k == at or (current.text == "." and len(words[k - 1].text) > 3):
                break
            k += 1
            continue
        for form, possessive in ((current.norm, False), (current.base, True)):
            if possessive and not current.possessive:
                continue
            key = " ".join((*parts, form))
            surface = index.surfaces.get(key)
            if surface and (k == at or current.shape != "a" or len(key) > 8):
                best = Hit(at, k, key, surface, possessive)
        if current.possessive and best is not None and best.last == k and best.possessive:
            break
        parts.append(current.norm)
        k += 1
    return best


def _is_womens(raws: list[_Raw]) -> bool:
    """Whether the article is about women's football: such words or competitions outweigh the men's."""
    women = men = 0
    for raw in raws:
        for token in raw.tokens.words:
            if token.norm in WOMEN_WORDS or token.base in WOMEN_WORDS:
                women += 1
            elif token.norm in ("mens", "men") and token.possessive:
                men += 1
        for hit in raw.hits:
            genders = {c.gender for c in hit.surface.competitions} | {t.gender for _, t in hit.surface.teams}
            if genders == {"w"}:
                women += 2
            elif hit.surface.competitions and genders == {"m"}:
                men += 1
    return women >= 3 and women > 2 * men


def _youth_squad(raws: list[_Raw]) -> str | None:
    """The age group that an article on national teams is about (`U20`), told by its first such word."""
    for raw in raws:
        words = [w.norm for w in raw.tokens.words if w.text not in "-–"]
        for first, second in itertools.pairwise(words):
            if first == "under" and second in ("17", "18", "19", "20", "21", "23"):
                return f"U{second}"
        for word in words:
            if YOUTH_WORD.match(word):
                return word[:3].upper()
    return None


class Senses:
    """What every name of one article means: decided once, from all its hits together."""

    def __init__(self, index: Names, raws: list[_Raw], women: bool, article: Article) -> None:
        self.index = index
        self.women = women
        self.surfaces: dict[str, Surface] = {hit.key: hit.surface for raw in raws for hit in raw.hits}
        self.counts = Counter(hit.key for raw in raws for hit in raw.hits)
        self.anchored: Counter[str] = Counter()
        self.areas: Counter[str] = Counter()
        self.leagues: Counter[str] = Counter()
        self._anchor()
        self.national = self._is_national()
        self.youth = _youth_squad(raws) if self.national else None
        self.competitions = {key: self._competition(s) for key, s in self.surfaces.items() if s.competitions}
        self.teams = {key: self._team(key, s) for key, s in self.surfaces.items() if s.teams}

    def _gendered(self, surface: Surface) -> list[tuple[int, Team]]:
        wanted = "w" if self.women else "m"
        same = [pair for pair in surface.teams if pair[1].gender == wanted]
        return same or surface.teams

    def _anchor(self) -> None:
        for key, surface in self.surfaces.items():
            teams = self._gendered(surface)
            best = min((rank for rank, _ in teams), default=9)
            sure = [team for rank, team in teams if rank == best]
            if len(sure) == 1 and best < 3 and (best == 0 or len(teams) == 1):
                weight = self.counts[key]
                self.anchored[sure[0].name] += weight
                if sure[0].kind != "national":
                    self.areas[sure[0].country] += weight
                    country = self.index.data.countries.get(sure[0].country)
                    if country is not None:
                        self.areas[country.confederation] += weight
                    if sure[0].league:
                        self.leagues[sure[0].league] += weight
            if len({c.area for c in surface.competitions}) == 1:
                self.areas[surface.competitions[0].area] += 2 * self.counts[key]

    def _is_national(self) -> bool:
        """National teams are meant where competitions between them are named, or countries outnumber clubs."""
        nations = clubs = 0
        for surface in self.surfaces.values():
            if surface.competitions and all(c.teams == "national" for c in surface.competitions):
                return True
            if surface.teams:
                kinds = {team.kind for _, team in surface.teams}
                nations += kinds == {"national"}
                clubs += "national" not in kinds
        return nations > clubs

    def _competition(self, surface: Surface) -> Competition:
        wanted = "w" if self.women else "m"

        def merit(item: tuple[int, Competition]) -> tuple[bool, bool, int, int]:
            order, competition = item
            return (
                competition.gender != wanted,
                competition.teams == "national" and not self.national,
                -self.areas[competition.area],
                order,
            )

        return min(enumerate(surface.competitions), key=merit)[1]

    def _team(self, key: str, surface: Surface) -> Team | None:
        """The one team that the form means in this article, or None."""
        teams = self._gendered(surface)
        if len(teams) == 1:
            rank, team = teams[0]
            if rank == 3 and " " not in key and not self.anchored[team.name] and key in COMMON_NICKNAMES:
                return None
            return team

        def merit(pair: tuple[int, Team]) -> tuple[int, bool, int, int, int, bool]:
            rank, team = pair
            return (
                -self.anchored[team.name] if rank else -1000,
                team.kind == "national" and not self.national,
                rank if rank == 3 else 0,
                -self.areas[team.country],
                rank,
                not team.league,
            )

        ordered = sorted(teams, key=merit)
        if ordered[0][0] == 3 and not self.anchored[ordered[0][1].name]:
            return None  # a nickname of several teams, none of which the article names
        first, second = merit(ordered[0]), merit(ordered[1])
        if first == second and ordered[0][1] is not ordered[1][1]:
            return self._by_league(ordered)
        return ordered[0][1]

    def _by_league(self, ordered: list[tuple[int, Team]]) -> Team | None:
        ranked = sorted(ordered, key=lambda pair: -self.leagues[pair[1].league or ""])
        top, next_best = (self.leagues[pair[1].league or ""] for pair in ranked[:2])
        return ranked[0][1] if top > next_best else None


# Nicknames that are everyday words: they name a team only where the article also names it otherwise.
COMMON_NICKNAMES = frozenset(
    [
        "reds",
        "blues",
        "whites",
        "greens",
        "blacks",
        "saints",
        "eagles",
        "lions",
        "tigers",
        "hornets",
        "bees",
        "wolves",
        "foxes",
        "rams",
        "owls",
        "swans",
        "robins",
        "canaries",
        "magpies",
        "giants",
        "warriors",
        "stars",
        "champions",
        "pirates",
        "bulls",
        "bears",
        "rangers",
        "villans",
        "citizens",
        "potters",
        "hatters",
        "cherries",
        "hammers",
        "addicts",
        "cottagers",
        "seagulls",
        "gulls",
        "spartans",
        "trojans",
        "brazilians",
        "dragons",
        "falcons",
        "hawks",
        "knights",
    ]
)


class _Builder:
    """One pass over the tokens of a sentence; each step takes the longest thing that starts at a token."""

    def __init__(
        self, text: str, raw: _Raw, senses: Senses, scores: dict[int, Score], dates: dict[int, DateMention]
    ) -> None:
        self.text, self.raw, self.senses = text, raw, senses
        self.scores, self.dates = scores, dates
        self.tokens = raw.tokens
        self.hits = {hit.first: hit for hit in raw.hits}
        self.chunks: list[Chunk] = []
        shapes = [w.shape for w in self.tokens.words if w.shape in "aAX"]
        self.capitals = bool(shapes) and shapes.count("a") <= len(shapes) * 0.34 and len(shapes) >= 4
        self.all_caps = bool(shapes) and shapes.count("X") > len(shapes) * 0.6
        self.phrases, self.reach = phrase_index()

    def build(self) -> Sentence:
        at, count = 0, len(self.tokens.words)
        while at < count:
            at = (
                self._score(at)
                or self._date(at)
                or self._name(at)
                or self._phrase(at)
                or self._person(at)
                or self._word(at)
            )
        return Sentence(self.raw.start, self.raw.end, self.chunks, self.raw.block, heading=self.capitals)

    def _add(self, kind: str, first: int, last: int, norm: str, value: object = None, **more: object) -> int:
        self.chunks.append(
            Chunk(kind, self.tokens.starts[first], self.tokens.ends[last], norm, value, **more)  # type: ignore[arg-type]
        )
        return last + 1

    def _skip_to(self, end: int, at: int) -> int:
        while at < len(self.tokens.words) and self.tokens.starts[at] < end:
            at += 1
        return at - 1

    def _score(self, at: int) -> int:
        score = self.scores.get(self.tokens.starts[at])
        if score is None:
            return 0
        last = self._skip_to(score.end, at)
        return self._add("S", at, last, self.text[score.start : score.end].lower(), score)

    def _date(self, at: int) -> int:
        mention = self.dates.get(self.tokens.starts[at])
        if mention is None:
            return 0
        last = self._skip_to(mention.end, at)
        possessive = self.tokens.words[last].possessive
        return self._add("D", at, last, mention.text.lower(), mention, possessive=possessive)

    def _previous(self) -> str:
        return self.chunks[-1].norm if self.chunks else ""

    def _name(self, at: int) -> int:
        hit = self.hits.get(at)
        if hit is None or self._is_person(hit):
            return 0
        surface, last = hit.surface, hit.last
        phrase = self._phrase_end(at)
        if phrase and phrase[0] > last:
            return 0
        team = self.senses.teams.get(hit.key)
        if team is not None and not self._named_as_team(hit, team):
            team = None
        if team is not None and not (surface.competitions and self._cup_follows(last)):
            return self._team(hit, team)
        if surface.competitions:
            competition = self.senses.competitions[hit.key]
            return self._add("C", at, last, hit.key, competition.name, possessive=hit.possessive)
        if surface.venues:
            return self._add("L", at, last, hit.key, surface.venues, possessive=hit.possessive)
        return 0

    def _named_as_team(self, hit: Hit, team: Team) -> bool:
        """A bare nickname of a team that the article never names counts only after "the"."""
        rank = min(rank for rank, t in hit.surface.teams if t is team)
        if team.kind == "national" and rank > 0 and not self.senses.national and fold(team.country) != hit.key:
            return False
        return rank < 3 or bool(self.senses.anchored[team.name]) or self._previous() == "the"

    def _cup_follows(self, last: int) -> bool:
        words = self.tokens.words
        return last + 1 < len(words) and words[last + 1].norm in CUP_WORDS

    def _team(self, hit: Hit, team: Team) -> int:
        at, last = hit.first, hit.last
        words = self.tokens.words
        national = team.kind == "national"
        previous = self._previous()
        if previous == "in" and (national or fold(team.city or "") == hit.key) and not hit.possessive:
            return self._add("L", at, last, hit.key, [(None, team)])
        if self._cup_follows(last) and not hit.possessive:
            return 0
        while last + 1 < len(words) and words[last + 1].norm in AFFIXES and words[last + 1].shape == "X":
            last += 1
        name, last = self._squad(team, last)
        mention = TeamMention(
            name,
            True,
            "name" if not any(rank == 3 for rank, t in hit.surface.teams if t is team) else "nickname",
            hit.possessive or (last + 1 < len(words) and words[last + 1].text in ("'", "’") and hit.key.endswith("s")),
            national,
            national or fold(team.city or "") == hit.key,
            team.gender,
        )
        return self._add("T", at, last, hit.key, mention, possessive=mention.possessive)

    def _squad(self, team: Team, last: int) -> tuple[str, int]:
        """The name of the women's, youth or reserve side where a squad word follows the team's name."""
        words = self.tokens.words
        if last + 1 >= len(words) or (
            words[last + 1].norm not in SQUAD_TAIL and words[last + 1].base not in SQUAD_TAIL
        ):
            if self.senses.women and team.gender == "m":
                return f"{team.name} Women", last
            if self.senses.youth and team.kind == "national":
                return f"{team.name} {self.senses.youth}", last
            return team.name, last
        if words[last + 1].shape == "a" and words[last + 1].norm not in ("women", "womens", "ladies"):
            return team.name, last
        tail = last + 1
        if words[tail].norm == "under" and tail + 2 < len(words) and words[tail + 1].text == "-":
            tail += 2
        squad = split_squad(f"{team.name} {self.text[self.tokens.starts[last + 1] : self.tokens.ends[tail]]}")[1]
        if squad is None or (squad == "Women" and team.gender == "w"):
            return team.name, (tail if squad else last)
        own = f"{team.name} {squad}"
        return own, tail

    def _is_person(self, hit: Hit) -> bool:
        """A one-word team name inside a longer capitalised name is a person's (`Milan Baros`, `Jordan Henderson`)."""
        if hit.first != hit.last or self.capitals or hit.possessive:
            return False
        words, tokens = self.tokens.words, self.tokens
        after = hit.last + 1
        if (
            after < len(words)
            and words[after].shape == "A"
            and self.text[tokens.ends[hit.last] : tokens.starts[after]] == " "
        ):
            following = words[after]
            named = after in self.hits or following.norm in NOT_NAMES or following.norm in SQUAD_TAIL
            if not named and following.norm not in AFFIXES and not following.text[0].isdigit():
                return True
        if self.chunks and self.chunks[-1].kind == "H" and hit.surface.teams:
            last = self.chunks[-1]
            adjacent = self.text[last.end : tokens.starts[hit.first]] == " "
            lone_head = last.start == self.raw.start and " " not in last.norm
            return adjacent and not lone_head and not last.possessive
        return False

    def _phrase_end(self, at: int) -> tuple[int, str] | None:
        """The longest phrase of the lexicon that starts at token `at`: its last token and its form."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        limit = self.reach.get(words[at].norm, 0)
        if not limit:
            return None
        best: tuple[int, str] | None = None
        parts: list[str] = []
        k = at
        while k < len(words) and len(parts) < limit:
            if k > at and self.text[ends[k - 1] : starts[k]] not in ("", " ", "\n"):
                break
            if words[k].shape == ".":
                if words[k].text not in "-–" or k == at:
                    break
                k += 1
                continue
            if k > at and (k in self.hits or starts[k] in self.scores):
                break
            parts.append(words[k].norm)
            key = " ".join(parts)
            if key in self.phrases:
                best = (k, key)
            k += 1
        return best

    def _phrase(self, at: int) -> int:
        found = self._phrase_end(at)
        if found is None:
            return 0
        last, key = found
        token = self.tokens.words[at]
        if token.shape == "A" and at > 0 and not self.capitals and at in self.hits:
            return 0
        labels = self.phrases[key]
        return self._add(
            kind_of(labels), at, last, key, None, labels=labels, possessive=self.tokens.words[last].possessive
        )

    def _person(self, at: int) -> int:
        words, tokens = self.tokens.words, self.tokens
        first = words[at]
        if first.shape not in "AX" or self.all_caps or first.norm in NOT_NAMES or first.base in NOT_NAMES:
            return 0
        if first.shape == "X" and len(first.text) > 1 and not self._capital_run(at):
            return self._add("w", at, at, first.norm)
        last = at
        k = at + 1
        while k < len(words) and not words[last].possessive:
            gap = self.text[tokens.ends[k - 1] : tokens.starts[k]]
            if (
                gap not in ("", " ", "\n")
                or (k in self.hits and not self._is_tail(k))
                or tokens.starts[k] in self.dates
            ):
                break
            current = words[k]
            if current.shape == "A" or (current.shape == "X" and len(current.text) <= 3 and gap == " "):
                if self.capitals and current.norm in self.phrases:
                    break
                last = k
            elif (
                (current.shape == "a" and current.norm in PARTICLES and gap == " ")
                or (current.text in "-–'’" and gap == "")
                or (current.text == "." and len(words[k - 1].text) <= 2 and gap == "")
            ):
                pass
            else:
                break
            k += 1
        norm = fold(self.text[tokens.starts[at] : tokens.ends[last]])
        possessive = words[last].possessive
        surface = self.text[tokens.starts[at] : tokens.ends[last]]
        if possessive:
            surface = surface[: -len("'s")]
            norm = fold(surface)
        cup = norm.rsplit(" ", 1)[-1] in CUP_WORDS and " " in norm
        return self._add("C" if cup else "H", at, last, norm, surface, possessive=possessive)

    def _capital_run(self, at: int) -> bool:
        words = self.tokens.words
        return at + 1 < len(words) and words[at + 1].shape in "AX"

    def _is_tail(self, k: int) -> bool:
        """A one-word known name that ends a longer unknown one (`Danny Blackburn`)."""
        hit = self.hits[k]
        return hit.first == hit.last and bool(hit.surface.teams) and not hit.possessive and not self.capitals

    def _word(self, at: int) -> int:
        token = self.tokens.words[at]
        if token.shape == "9":
            return self._add("N", at, at, token.norm, token.number)
        if token.text in QUOTES:
            return at + 1
        if token.shape == ".":
            return self._add(PUNCTUATION.get(token.text, "w"), at, at, token.text)
        kind = grammar().get(token.norm, "w")
        if kind == "w" and "'" in token.text.replace("’", "'") and not token.possessive:
            first = token.text.replace("’", "'").split("'")[0].lower()
            if grammar().get(first) == "P":
                return self._add("P", at, at, first)  # we'd, they've
        return self._add(kind, at, at, token.norm, possessive=token.possessive)
