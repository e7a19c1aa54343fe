"""Who was at home: the owners of grounds, the clubs of a town, and the words beside a told match that say it.

In: the chunks of a sentence and the place of a told match in it. Out: the home side, where it is said or implied.
"""

from __future__ import annotations

from functools import cache

from transforms.annotate.chunks import Chunk
from transforms.annotate.names import names
from transforms.annotate.tokens import fold
from transforms.extract.circumstances import Span, before_brought_home, before_day, own_words
from transforms.lexicon.tables import Team
from transforms.lexicon.words import word_set

HOMEWARD = word_set("en", "grammar", "homeward", "words")
OFF_AND_AWAY = word_set("en", "grammar", "off_and_away", "words")
HOST_WORDS = word_set("en", "grammar", "beside_name", "home")
VISITOR_WORDS = word_set("en", "grammar", "beside_name", "away")
GONE_TO = frozenset("away trip trips visit journey went headed heading travelled traveled".split())
PLACED = (["in"], ["at"], ["from"], ["to"])
BACK_FROM = frozenset("away returned returning back".split())
OF_TWO = frozenset(["leg", "match", "game", "tie", "meeting"])
HOME_RESULTS = frozenset(["draw", "defeat", "loss", "stalemate"])
GROUND_WORDS = frozenset(["ground", "pitch", "patch", "turf", "soil", "stadium", "backyard", "midden", "doorstep"])
CROWD_WORDS = frozenset(["fans", "crowd", "supporters"])


def alike(one: str, other: str) -> bool:
    """Whether both are women's sides or neither: they share grounds."""
    return one.endswith(" Women") == other.endswith(" Women")


def owners(chunk: Chunk) -> list[str]:
    """The teams at home at a ground or place chunk."""
    if chunk.kind == "L":
        return [team.name for _, team in chunk.value if team is not None]
    return []


def owns(team: str, chunk: Chunk) -> bool:
    """Whether `team` is at home at a ground or place chunk, as a club's women are at the club's."""
    return not {team, team.removesuffix(" Women")}.isdisjoint(owners(chunk))


def at_ground(chunk: Chunk, pair: tuple[str, str]) -> str | None:
    """Which of `pair` is at home at the ground of a chunk: its owner, else the nation in whose country it is."""
    local = [team for team in pair if owns(team, chunk)]
    if not local:
        teams = names().data.teams
        countries = {teams[club].country for club in owners(chunk) if club in teams}
        local = [t for t in pair if t in teams and teams[t].kind == "national" and teams[t].country in countries]
    return local[0] if len(local) == 1 else None


GROUND_ENDINGS = word_set("en", "squads", "ground_words", "endings")
SIDE_WORDS = word_set("en", "squads", "side_words")
DESCRIBED_BY = 6  # chunks from "at" to the name of a club that is described in between
SHORT_WORD = 2  # letters of a word that is no club's own
MET_REACH = 8  # chunks between a result, the word "when" and the meeting behind it
NEAR = 4  # chunks between a result and the "home leg" that it was
WHERE_REACH = 15  # chunks between a place, the word "where" and the result behind it
FEW_TEAMS = 6  # of a town, that its name can stand for one of them


def city_teams(norm: str) -> frozenset[str]:
    """The teams whose town is called `norm` (folded)."""
    return _cities().get(norm, frozenset())


def is_metropolis(norm: str) -> bool:
    """Whether so many teams are of the town that it tells of none: "drew 1-1 in London"."""
    return len(city_teams(norm)) > FEW_TEAMS


_CITIES: dict[str, frozenset[str]] = {}


def _cities() -> dict[str, frozenset[str]]:
    if not _CITIES:
        found: dict[str, set[str]] = {}
        for team in names().data.teams.values():
            for place in _places(team):
                found.setdefault(fold(place), set()).add(team.name)
        _CITIES.update({city: frozenset(teams) for city, teams in found.items()})
    return _CITIES


def _places(team: Team) -> list[str]:
    places = [team.city, *(team.region or "").split(";")]
    if team.kind == "national":
        country = names().data.countries.get(team.country)
        places += [team.name, country.capital if country else None]
    return [place for place in places if place]


def _of_country(norm: str, pair: tuple[str, str]) -> list[str]:
    """Which of `pair` are of the country called `norm`: the club whose foreign guests play there."""
    teams = names().data.teams
    return [team for team in pair if team in teams and fold(teams[team].country) == norm]


def _is_nation_of(team: str, city: str) -> bool:
    """Whether `team` is the national side of a country with clubs in `city`."""
    teams = names().data.teams
    known = teams.get(team)
    return (
        known is not None
        and known.kind == "national"
        and any(teams[club].country == known.country for club in city_teams(city) if club in teams)
    )


def _at(chunks: list[Chunk], k: int) -> bool:
    """Whether somebody was at the team at `k`: "at Leeds", "at the Columbus Crew", "at Mexico's Pumas", "at bottom side
    Leeds", "at second-placed Leeds", "at ten-man Leeds"."""
    hyphened = k > 2 and chunks[k - 1].kind == "w" and chunks[k - 2].kind == "-" and chunks[k - 1].norm != "time"
    if k and (chunks[k - 1].kind == "n" or chunks[k - 1].norm in SIDE_WORDS or hyphened):
        k = next((n for n in range(k - 1, max(-1, k - DESCRIBED_BY), -1) if chunks[n].kind not in "nwN-"), k - 1) + 1
    while k and (chunks[k - 1].norm == "the" or (chunks[k - 1].kind in "TH" and chunks[k - 1].possessive)):
        k -= 1
    return k > 0 and chunks[k - 1].norm == "at"


ANOTHER, ASIDE = frozenset({"having", "original"}), 5  # words right before a match that is not the sentence's own


def aside_from(chunks: list[Chunk], at: int) -> int | None:
    """Where the words of the match at `at` begin, if they are an aside about another one than that of the sentence:
    "Leeds welcome Hull to Elland Road having lost 1-0 in Hull", "for the original tie, a 2-2 draw with Hull"."""
    return next((k for k in range(max(0, at - ASIDE), at) if chunks[k].norm in ANOTHER), None)


def home_side(chunks: list[Chunk], span: Span, pair: tuple[str, str], subject: str | None) -> str | None:
    """Which of `pair` was at home, where the span says or plainly implies it, the nearest words first."""
    own = before_brought_home(chunks, own_words(chunks, span))
    if (aside := aside_from(chunks, span.at)) is not None:
        own.first = aside
    for k in sorted(range(own.first, own.last + 1), key=lambda k: abs(k - span.at)):
        if _of_other_leg(chunks, k, span.at) or any(c.norm == "will" for c in chunks[k : span.at]):
            continue  # "at Anfield, where Leeds will look to bounce back from their 3-1 defeat"
        by_word, home = _by_word(chunks, own, k, pair, subject)
        if by_word:
            return home
        if (home := by_place(chunks, k, pair)) is not None:
            return home
    if aside is not None:
        return None
    return _by_hosting(chunks, span, pair) or _where_they_met(chunks, span, pair) or _where_told(chunks, span, pair)


def _of_other_leg(chunks: list[Chunk], k: int, at: int) -> bool:
    """Whether the place at `k` is that of a first leg told in an aside before the match at `at`: "Leeds, 1-0 down from
    the first leg at Hull, won 3-1"."""
    aside = 1 < k < at and chunks[k - 1].norm in ("at", "in") and "legs.1" in chunks[k - 2].labels
    return aside and any(c.kind == "," for c in chunks[k:at])


def first_leg_ground(chunks: list[Chunk], at: int, pair: tuple[str, str], subject: str | None) -> str | None:
    """Which of `pair` was at home in the first leg of which the words behind chunk `at` tell: "1-0 down from the first
    leg at Hull", "1-0 up from the first leg at home"."""
    reach = range(at + 2, min(len(chunks), at + DESCRIBED_BY + 2))
    place = next((k for k in reach if chunks[k - 1].norm in ("at", "in") and "legs.1" in chunks[k - 2].labels), None)
    if place is None:
        return None
    return subject if chunks[place].norm == "home" else by_place(chunks, place, pair)


def _where_told(chunks: list[Chunk], span: Span, pair: tuple[str, str]) -> str | None:
    """The home side by the place before a "where" that leads to the match: "the result in Cali, where Peru won 1-0"."""
    for k in range(span.at - 1, max(1, span.at - WHERE_REACH), -1):
        if chunks[k].kind in ";K" or chunks[k].norm == "will" or (chunks[k].kind == "S" and k < span.at - 1):
            return None
        if chunks[k].norm == "where":
            place = before_day(chunks, k - 2)
            told = place > 0 and chunks[k - 1].norm == "," and chunks[place - 1].norm.split()[-1:] in PLACED
            return by_place(chunks, place, pair) or _local(chunks[place], pair) if told else None
    return None


def _where_they_met(chunks: list[Chunk], span: Span, pair: tuple[str, str]) -> str | None:
    """The home side by the ground where they are told to have met: "it ended goalless when they met at Elland Road"."""
    start = next((k for k in range(span.at, min(len(chunks), span.at + MET_REACH)) if chunks[k].norm == "when"), None)
    if start is None:
        return None
    for k in range(start + 1, min(len(chunks) - 2, start + MET_REACH)):
        if chunks[k].norm in ("met", "clashed") and chunks[k + 1].norm == "at":
            return by_place(chunks, k + 2, pair)
    return None


def _by_word(
    chunks: list[Chunk], span: Span, k: int, pair: tuple[str, str], subject: str | None
) -> tuple[bool, str | None]:
    """Whether the word at `k` ("home", "away", "on their own ground") tells whose ground it was, and whose."""
    if subject is None:
        return False, None
    norm, other = chunks[k].norm, pair[1] if subject == pair[0] else pair[0] if subject == pair[1] else None
    before = chunks[k - 1].norm if k else ""
    after = chunks[k + 1].norm if k + 1 < len(chunks) else ""
    others = [c for c in chunks[k + 2 : k + 3] if c.kind == "T" and c.value.name not in pair]
    if norm in ("home", "away") and after == "to" and others:
        return False, None  # "Leeds, at home to Derby on Wednesday, beat Hull"
    if (norm == "home" and _says_home(chunks, span, k)) or (norm == "home leg" and abs(k - span.at) <= NEAR):
        return True, subject
    if norm == "own" and after in GROUND_WORDS:
        named = next((n for n in range(k - 1, span.first - 1, -1) if chunks[n].kind == "T"), None)
        if named is None or chunks[named].value.name == subject:
            return True, subject
        return chunks[named - 1].norm in ("by", "to"), subject  # "Leeds were beaten 3-0 by Hull on their own ground"
    if norm in CROWD_WORDS and before in ("own", "home") and any(c.norm == "front" for c in chunks[max(0, k - 6) : k]):
        return True, subject
    if norm in ("away", "road") and abs(k - span.at) <= 8 and before not in OFF_AND_AWAY:
        if any(c.norm == "home" for c in chunks[span.at + 1 : k]):
            return False, None  # "beat Derby home (2-0) and away (3-1)"
        from_home = [c.norm for c in chunks[k + 1 : k + 3]] == ["from", "home"] and k > span.at
        return from_home or after not in ("goals", "goal", "fans", "end", "from", "form"), other
    return False, None


def _says_home(chunks: list[Chunk], span: Span, k: int) -> bool:
    """Whether the "home" at `k` says that the subject played there."""
    before = chunks[k - 1].norm if k else ""
    after = chunks[k + 1].norm if k + 1 < len(chunks) else ""
    if before == "from" or before in HOMEWARD or (after == "of" and before == "the"):
        return False  # "two outings away from home, drawing 1-1 at Derby"; "takes home a 1-1 draw"
    if after == "win" and abs(k - span.at) <= 2:
        return True
    if after in OF_TWO and before in ("the", "their", "its"):
        return True  # "won the home leg 3-1 and lost the return"
    if after in ("side", "team", "form", "advantage", "win", "record", *CROWD_WORDS):
        return False
    if before == "a" and k > span.at + 1 and k + 1 < len(chunks) and _is_match(chunks[k + 1]):
        return chunks[k - 2].norm in ("in", "during")  # "a win over Hull that earned them a home tie with Derby"
    if after in HOME_RESULTS and span.at < k <= span.at + NEAR:
        return True  # "were held to a 1-1 home draw"
    beside = abs(k - span.at) <= 3 and k < span.at
    return before in ("at", "own", "a", "1-0") or (before == "on" and after in ("soil", "turf")) or beside


def _is_match(chunk: Chunk) -> bool:
    """Whether a chunk names a match or a round."""
    return chunk.kind == "G" or "match_noun.nouns" in chunk.labels


def of_list(chunks: list[Chunk], at: int, subject: str | None, other: str) -> str | None:
    """The home side of a match told in a row of home or away wins: "There were home wins for Leeds, 3-2 against Derby,
    and Hull, 1-0 against Bury"."""
    for k in range(min(at, len(chunks) - 2) - 1, 0, -1):
        heads = chunks[k].kind == "K" and any(label.endswith("_noun.nouns") for label in chunks[k].labels)
        if heads and chunks[k - 1].norm in ("home", "away") and chunks[k + 1].norm == "for":
            return subject if chunks[k - 1].norm == "home" else other
        if chunks[k].kind in "K;":
            return None
    return None


def is_visitor_to_come(chunks: list[Chunk], team: str) -> bool:
    """Whether another team is still to host `team`, on whose ground they have met then: "Ajax host Porto"."""
    return any(
        chunks[k].kind == "T" and chunks[k].value.name == team and chunks[k - 1].norm in ("host", "hosts")
        for k in range(2, len(chunks))
        if chunks[k - 2].kind == "T" and chunks[k - 2].value.name != team
    )


def by_place(chunks: list[Chunk], k: int, pair: tuple[str, str]) -> str | None:
    """The side that the team, ground, town or country at `k` tells to have been at home."""
    chunk, before = chunks[k], chunks[k - 1].norm if k else ""
    if chunk.kind == "T" and chunk.value.name in pair:
        if before in HOST_WORDS:
            return str(chunk.value.name)
        if before in VISITOR_WORDS:
            return pair[1] if chunk.value.name == pair[0] else pair[0]
        gone, to = chunks[k - 2].norm if k > 1 else "", before.split()
        if len(to) == 2 and to[1] == "to" and to[0] in GONE_TO:
            return str(chunk.value.name)  # "their trip to Leeds ended in a 2-0 victory"
        if _at(chunks, k) or before in ("to", "at") and gone in GONE_TO or before == "from" and gone in BACK_FROM:
            return str(chunk.value.name)
    if chunk.kind == "L":
        at_home = at_ground(chunk, pair)
        if at_home is not None:
            return at_home
    if before == "at" and (at_home := _named_after(chunk, pair)) is not None:
        return at_home
    described = k + 1 < len(chunks) and chunks[k + 1].kind in "wn"  # "in the Leeds dressing room"
    if chunks[k].kind == "T" and k + 1 < len(chunks) and chunks[k + 1].norm.endswith("ing"):
        return None  # "played a part in Leeds winning 2-1"
    within = before == "in" or (before == "the" and k > 1 and chunks[k - 2].norm == "in" and not described)
    return _local(chunk, pair) if within else None


def _local(chunk: Chunk, pair: tuple[str, str]) -> str | None:
    """Which of `pair` is of the town or country that a chunk names."""
    if chunk.kind not in "LH" and not (chunk.kind == "T" and chunk.value.place and not chunk.possessive):
        return None
    local = [team for team in pair if team in city_teams(chunk.norm)] or _of_country(chunk.norm, pair)
    local = local or [team for team in pair if _is_nation_of(team, chunk.norm)] or _abroad(chunk.norm, pair)
    return local[0] if len(local) == 1 else None


def _abroad(norm: str, pair: tuple[str, str]) -> list[str]:
    """Which of two clubs is at home in the foreign town or country called `norm`: the only one of that country, or one
    that nobody knows where the other is a guest ("Lyon won 2-0 in Luanda")."""
    teams = names().data.teams
    there = {teams[club].country for club in city_teams(norm) if club in teams} | {named_country(norm)}
    known = {team: teams[team] for team in pair if team in teams}
    if there == {None} or not known or any(team.kind == "national" for team in known.values()):
        return []
    at_home = [name for name, team in known.items() if team.country in there]
    unknown = [name for name in pair if name not in known]
    return unknown if not at_home else [] if unknown else at_home  # an unknown side may be of the country too


def named_country(norm: str) -> str | None:
    """The country called `norm` (folded), also for short ("Bosnia")."""
    return _country_names().get(norm)


@cache
def _country_names() -> dict[str, str]:
    """Every country by its folded name, and by those of its team; of two alike the first."""
    sides = [t for t in names().data.teams.values() if t.kind == "national" and t.name == t.country]
    also = {fold(alias): side.country for side in reversed(sides) for alias in side.aliases}
    return also | {fold(country.name): country.name for country in reversed(names().data.countries.values())}


def _named_after(chunk: Chunk, pair: tuple[str, str]) -> str | None:
    """Which of `pair` an unknown ground is named after: "at Gor Sports Complex", unless the name is that of a town of
    both."""
    words = chunk.norm.split()
    if chunk.kind != "H" or len(words) < 2 or words[-1] not in GROUND_ENDINGS:
        return None
    both = {team: fold(team).split()[0] for team in pair}
    found = [team for team, first in both.items() if first == words[0] and len(first) > SHORT_WORD]
    return found[0] if len(found) == 1 and len(city_teams(words[0])) < FEW_TEAMS else None


def _by_hosting(chunks: list[Chunk], span: Span, pair: tuple[str, str]) -> str | None:
    """The home side by a verb of hosting or travelling before the result: "Leeds travelled to Derby and won 3-1"."""
    for k in range(span.at - 1, span.first - 1, -1):
        if chunks[k].kind in ";bSm":
            return None
        if (
            chunks[k].kind == "T"
            and chunks[k].value.name in pair
            and chunks[k - 1].norm == "to"
            and chunks[k - 2].norm in GONE_TO
            and k > 1
        ):
            return str(chunks[k].value.name)
        if chunks[k].kind != "K" or k + 2 > span.at:
            continue
        visited = chunks[k + 2] if chunks[k + 1].kind == "d" else chunks[k + 1]
        if visited.kind != "T" or visited.value.name not in pair:
            continue
        if "hosting.away" in chunks[k].labels:
            return str(visited.value.name)
        if "hosting.home" in chunks[k].labels:
            return pair[1] if visited.value.name == pair[0] else pair[0]
    return None
