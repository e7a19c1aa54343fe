"""What stands around the names of an article: women's football, an age group, countries told, longer names they are in.

In: the stretches of an article with their hits. Out: facts about single forms, from which `senses` decides.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable

from transforms.annotate.chunks import phrase_index
from transforms.annotate.features import demonym_countries
from transforms.annotate.hits import FINITE, Hit, Stretch
from transforms.annotate.names import AFFIXES, Surface, names
from transforms.annotate.names import YOUTH as YOUTH_AGE
from transforms.annotate.tokens import Word, fold
from transforms.lexicon.tables import Team
from transforms.lexicon.wording import words_in
from transforms.lexicon.words import word_set

FIRST_LINES, OFTEN = 3, 3
OPENING = 3  # words before the country that opens a paragraph: "Over in Italy"
AGES = frozenset({"17", "18", "19", "20", "21", "23"})
YOUTH = frozenset(f"u{age}{plural}" for age in AGES for plural in ("", "s"))
YOUTH_WORDS = YOUTH | {"under"}
TOURNAMENTS = frozenset({"tournament", "championship", "championships", "cup", "finals"})
FRIENDLIES = frozenset({"friendly", "friendlies", "senior", "seniors", "fixtures", "results"})
YOUTH_LINES = 4  # sentences of a paragraph from the one that names a youth tournament
SHE, HE = frozenset({"she", "her", "hers", "herself"}), frozenset({"he", "him", "his", "himself"})
FEWEST_SHE = 4
OF_PERSONS = frozenset({"who", "whose", "his", "he", "her", "she"})
LISTED = frozenset(
    {"results", "round", "roundup", "fixtures", "table", "tables", "standings", "scores", "summary", "summaries"}
)
MEN = frozenset({"mens", "men"})
WOMEN_WORDS = word_set("en", "squads", "womens_football")
WOMENS_NICKNAMES = word_set("en", "squads", "womens_nicknames")
COMPASS = word_set("en", "squads", "compass")
PLACE_OPENINGS = word_set("en", "squads", "place_openings")
SQUAD_WORDS = word_set("en", "squads", "squad_words")
SIDE_WORDS = word_set("en", "grammar", "team_nouns") | {"champions", "holders", "leaders", "winners"}
SHARED_WORDS = word_set("en", "squads", "shared_words")
NOT_NAMES = word_set("en", "grammar", "not_names")
AGAINST = "V"  # in a heading of capitals: "BRIGHTON V CHELSEA"
# Nicknames that are everyday words: they name a team only where the article also names it otherwise.
COMMON_NICKNAMES = word_set("en", "squads", "common_nicknames")


def is_everyday(key: str, teams: list[tuple[int, Team]]) -> bool:
    """Whether a form is an everyday word and no team's name."""
    return (key in NOT_NAMES or key in COMMON_NICKNAMES) and all(rank > 0 for rank, _ in teams)


def is_womens(raws: list[Stretch]) -> bool:
    """Whether the article is about women's football: such words or competitions outweigh the men's."""
    women, men = _players_called_she(raws), 0
    clubs = _womens_clubs(raws)
    for number, raw in enumerate(raws):
        told = not (raw.words.isdisjoint(WOMEN_WORDS) and raw.words.isdisjoint(MEN))
        for token in raw.tokens.words if told else ():
            if token.norm in WOMEN_WORDS or token.base in WOMEN_WORDS:
                women += 1
            elif token.norm in MEN and token.possessive:
                men += 1
        for hit in raw.hits:
            if hit.first and raw.tokens.words[hit.first - 1].base in WOMEN_WORDS:
                continue  # "the Women's Scottish Cup", which has the name of the men's
            genders = {c.gender for c in hit.surface.competitions} | {t.gender for _, t in hit.surface.teams}
            if genders == {"w"} and hit.key not in COMMON_NICKNAMES and _is_womens_alone(hit, clubs):
                women += 2 + (not number and bool(hit.surface.competitions))  # more, where the title names their league
            elif hit.key in WOMENS_NICKNAMES:
                women += hit.key not in WOMEN_WORDS
            elif hit.surface.competitions and genders == {"m"}:
                men += 1
    return women >= 3 and women > 2 * men


def _players_called_she(raws: list[Stretch]) -> int:
    """How often an article says "she" and "her", where it hardly ever says "he": of women's football, though no other
    word may say so."""
    words = Counter(word.norm for raw in raws for word in raw.tokens.words if word.norm in SHE or word.norm in HE)
    she, he = sum(words[word] for word in SHE), sum(words[word] for word in HE)
    return she if she >= FEWEST_SHE and she > 2 * he else 0


def _womens_clubs(raws: list[Stretch]) -> set[str]:
    """The clubs of women that an article names in full ("Durham Women"), and those of the leagues that it names."""
    hits = [hit for raw in raws for hit in raw.hits]
    leagues = {c.name for hit in hits for c in hit.surface.competitions}
    teams = ((rank, team) for hit in hits for rank, team in hit.surface.teams if team.gender == "w")
    return {team.name for rank, team in teams if not rank or team.league in leagues}


def _is_womens_alone(hit: Hit, clubs: set[str]) -> bool:
    """Whether a form speaks of women's football: a short one ("Durham", "Bay") may name the town or its men's club."""
    return bool(hit.surface.competitions) or any(team.name in clubs for _, team in hit.surface.teams)


def is_womens_list(title: str) -> bool:
    """Whether a title announces the results of women's football: "Women's Premier League round-up"."""
    words = words_in(title)
    return not words.isdisjoint(WOMEN_WORDS) and not words.isdisjoint(LISTED) and words.isdisjoint(MEN)


def youth_squad(raws: list[Stretch]) -> str | None:
    """The age group that an article on national teams is about (`U20`): told in its first lines, or again and again."""
    told: list[tuple[int, str]] = []
    for number, raw in enumerate(raws):
        told.extend((number, age) for hit in raw.hits if (age := _age_of(hit)))
        told.extend((number, age) for age in _ages_told(raw))
    if not told or (told[0][0] >= FIRST_LINES and len(told) < OFTEN):
        return None
    return told[0][1]


def _ages_told(raw: Stretch) -> list[str]:
    """The age groups that the words of a sentence tell: "under-20", "U20s"."""
    if raw.words.isdisjoint(YOUTH_WORDS):
        return []
    words = [w.norm for w in raw.tokens.words if w.text not in "-–"]
    told = [f"U{second}" for first, second in itertools.pairwise(words) if first == "under" and second in AGES]
    return told + [word[:3].upper() for word in words if word in YOUTH]


def youth_lines(raws: list[Stretch]) -> dict[int, str]:
    """The sentences of an article on other football that tell of a youth tournament, by their start, with its age
    group: from where a paragraph names one ("the Under-17 Asian Cup", "that same youth tournament") for a few more."""
    found: dict[int, str] = {}
    block, here, last, left = -1, "", "", 0
    for raw in raws:
        ages = [age for hit in raw.hits if (age := _age_of(hit)) and not _is_edition(raw.tokens.words, hit.first)]
        last = (ages or _ages_told(raw) or [last])[-1]
        again = "youth" in raw.words and not raw.words.isdisjoint(TOURNAMENTS)
        if (ages or (again and last)) and raw.words.isdisjoint(OF_PERSONS):
            here, left = last, YOUTH_LINES
        elif (
            raw.block != block
            or not raw.words.isdisjoint(FRIENDLIES)
            or any(hit.surface.competitions for hit in raw.hits)
        ):
            here = ""
        block, left = raw.block, left - 1
        if here and left >= 0:
            found[raw.start] = here
    return found


def _age_of(hit: Hit) -> str:
    """The age group of the competition that a form names (`U20`), empty for one of grown men: as the form has it,
    for the ages of tournaments change ("the Asian Under-19 Championship" is one for under-20s now)."""
    own = YOUTH_AGE.search(hit.key)
    ages = {own or YOUTH_AGE.search(fold(c.name)) for c in hit.surface.competitions}
    told = {f"U{age.group(1)}" for age in ages if age is not None}
    return told.pop() if len(told) == 1 and None not in ages else ""


def _is_edition(words: list[Word], first: int) -> bool:
    """Whether a year before a competition's name says that an edition of another time is meant."""
    return any(word.shape == "9" and len(word.text) == 4 for word in words[max(0, first - 2) : first])


def countries_told(raws: list[Stretch]) -> dict[str, set[str]]:
    """The country that the words beside a name give it: "Chile's Everton", "Everton of Chile", "Everton (Chile)"."""
    found: dict[str, set[str]] = {}
    for raw in raws:
        words = raw.tokens.words
        for before, hit in itertools.pairwise(raw.hits):
            between = [word.norm for word in words[before.last + 1 : hit.first]]
            if before.possessive and not between and (country := _country(before.surface)):
                found.setdefault(hit.key, set()).add(country)
            elif between in (["of"], ["("], ["from"]) and not before.possessive and (country := _country(hit.surface)):
                found.setdefault(before.key, set()).add(country)
        for hit in raw.hits:
            country = _called(words, hit)
            if country and len(hit.surface.teams) > 1:
                found.setdefault(hit.key, set()).add(country)
    for raw, country in _under_countries(raws):
        for hit in raw.hits:
            if len(hit.surface.teams) > 1 and any(team.country == country for _, team in hit.surface.teams):
                found.setdefault(hit.key, set()).add(country)
    return found


def _under_countries(raws: list[Stretch]) -> Iterable[tuple[Stretch, str]]:
    """The sentences of a round-up by country, each with that which heads its part ("ITALY") or opens it ("In Italy,
    Inter won"); one country alone heads no round-up."""
    found: list[tuple[Stretch, str]] = []
    here: str | None = None
    for raw in raws:
        words, country = raw.tokens.words, None
        if raw.hits and raw.hits[0].first < OPENING:
            country = _country(raw.hits[0].surface)
        heads = country and raw.hits[0].last - raw.hits[0].first + 1 == len(words)
        if country and (heads or [w.norm for w in words[: raw.hits[0].first]][-1:] == ["in"]):
            here = country
        if here:
            found.append((raw, here))
    return found if len({country for _, country in found}) > 1 else []


def _country(surface: Surface) -> str | None:
    nations = {team.country for _, team in surface.teams if team.kind == "national"}
    return nations.pop() if len(nations) == 1 else None


def _called(words: list[Word], hit: Hit) -> str | None:
    """The country of "Chilean side Everton", or of the town in "Liverpool of Montevideo"."""
    at = hit.first - 1
    if at > 0 and words[at].norm in SIDE_WORDS:
        at -= 1
    if at >= 0 and words[at].norm in demonym_countries():
        return demonym_countries()[words[at].norm]
    after = hit.last + 1
    if after + 1 < len(words) and words[after].norm == "of":
        return next((t.country for _, t in hit.surface.teams if fold(t.city or "") == words[after + 1].norm), None)
    return None


def opens_another(words: list[Word], at: int) -> bool:
    """Whether the word before a one-word name at `at` makes it another place's: "West Auckland", "New Brighton". One
    that opens the sentence does where a result follows: not "New Chelsea signing …"."""
    before = words[at - 1] if at else None
    if before is None or before.shape != "A" or before.norm not in COMPASS | PLACE_OPENINGS:
        return False
    if before.norm in COMPASS or at > 1:
        return True
    known, _ = phrase_index()
    return at + 1 < len(words) and any(map(FINITE, known.get(words[at + 1].norm, ())))


def behind_place(words: list[Word], at: int) -> bool:
    """Whether the words before a name at `at` say where: "in Turin Juventus won"."""
    return at > 1 and words[at - 2].norm == "in" and words[at - 1].norm in names().places


def strangers(raws: list[Stretch]) -> Counter[str]:
    """How often one-word forms end the longer name of a team that nothing knows: `wolves` where Warri Wolves play."""
    found: Counter[str] = Counter()
    known, _ = phrase_index()
    for raw in raws:
        words, starts, ends = raw.tokens.words, raw.tokens.starts, raw.tokens.ends
        ending = {hit.last for hit in raw.hits}
        for hit in raw.hits:
            at = hit.first - 1
            if hit.first != hit.last or at < 0 or at in ending or not hit.surface.teams or raw.title_case:
                continue
            word = words[at]
            another = opens_another(words, hit.first)
            of_phrase = at > 0 and f"{words[at - 1].norm} {word.norm}" in known  # "in Group E Peru drew"
            unknown = another or not (of_phrase or word.norm in NOT_NAMES or word.norm in known)
            named = word.shape == "A" and unknown and word.text != AGAINST
            if (
                named
                and not word.possessive
                and not behind_place(words, hit.first)
                and starts[hit.first] - ends[at] == 1
            ):
                found[hit.key] += at > 0 or hit.key in SHARED_WORDS or another
    return found


def first_names(raws: list[Stretch]) -> Counter[str]:
    """How often one-word forms begin the longer name of a person or team that nothing knows ("Milan Baros")."""
    found: Counter[str] = Counter()
    for raw in raws:
        words, starts, ends = raw.tokens.words, raw.tokens.starts, raw.tokens.ends
        beginning = {hit.first for hit in raw.hits}
        for hit in raw.hits:
            after = hit.last + 1
            if hit.first != hit.last or hit.possessive or after >= len(words) or after in beginning or raw.title_case:
                continue
            named = words[after].shape == "A" and words[after].norm not in NOT_NAMES | AFFIXES | SQUAD_WORDS
            named = named and words[after].text != AGAINST
            found[hit.key] += named and starts[after] - ends[hit.last] == 1
    return found
