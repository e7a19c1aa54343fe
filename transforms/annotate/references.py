"""Who is meant by "the Florida side", "Mascherano's squad", "the Catalans": descriptions become team mentions.

In: an annotated article. Out: the same, with descriptions that fit exactly one team of the article turned into team
chunks (`how` = `description`). A description that fits none or several stays what it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from transforms.annotate.article import Annotated
from transforms.annotate.chunks import Chunk, Sentence, TeamMention
from transforms.annotate.features import LEAGUES_SINCE, demonym_countries, features, leagues, leagues_at_home
from transforms.annotate.names import names
from transforms.annotate.tokens import fold
from transforms.lexicon.words import word_set

PERSON_WORDS = word_set("en", "grammar", "person_words")
TEAM_NOUNS = word_set("en", "grammar", "team_nouns")
COMPASS = word_set("en", "squads", "compass")
CROWNED = word_set("en", "grammar", "crowned")
CROWNING = word_set("en", "grammar", "crowning")
FORMER = word_set("en", "grammar", "former")
OTHER_SIDES = word_set("en", "squads", "other_sides")
SCORED = frozenset({"scored", "netted", "struck", "scores", "levelled", "equalised", "equalized"})
LEADERS = frozenset({"manager", "coach", "boss"})
CARD = 4  # lines between the name of a team and who leads it
SCORED_REACH = 14  # chunks between a person and the team that he scored for


def resolve_references(annotated: Annotated, people: dict[str, str]) -> None:
    """Turn descriptions into team chunks, in place. `people`: the team that each person of the article belongs to."""
    known = names().data.teams
    named = [t for t in annotated.team_counts if annotated.national or t not in known or known[t].kind != "national"]
    current = annotated.anchor is not None and annotated.anchor >= LEAGUES_SINCE
    words = {team: features(team) | (leagues(team) if current else frozenset()) for team in named}
    if not current:
        _add_sole_leagues(words)
    described = _Described(words, annotated.women, _nations(annotated.team_counts))
    here: set[str] = set()
    block = -1
    for sentence in annotated.sentences:
        if sentence.block != block:
            before, here, block = here, set(), sentence.block
        _rewrite(sentence, described, people, (here, before))


class _Described(dict[str, frozenset[str]]):
    """The teams of an article with the words that describe them, all told when it is made."""

    def __init__(self, words: dict[str, frozenset[str]], women: bool, nations: dict[str, list[str]]) -> None:
        super().__init__(words)
        self.women, self.of_nations = women, nations
        self.of_countries = len(nations) > 1 and {team for found in nations.values() for team in found} >= set(words)
        self.by_word: dict[str, list[str]] = {}
        for team, describing in words.items():
            for word in describing:
                self.by_word.setdefault(word, []).append(team)

    def fitting(self, words: Iterable[str]) -> list[str]:
        """The teams that one of `words` describes."""
        return list(dict.fromkeys(team for word in words for team in self.by_word.get(word, ())))

    def people(self, word: str) -> str | None:
        """The national side of a people that the article names only so, where all its teams are countries: "the
        Colombians had a 1-0 win over Uruguay"."""
        country = demonym_countries().get(word) if word.endswith("s") and self.of_countries else None
        return self.nation(country) if country is not None else None

    def nation(self, country: str) -> str | None:
        """The national side of `country` as the article names it, or would: of women, of an age; None if several."""
        named = self.of_nations.get(country) or [f"{country} Women" if self.women else country]
        return named[0] if len(named) == 1 else country if country in named else None


def _nations(counts: Iterable[str]) -> dict[str, list[str]]:
    """The national sides that an article names, by their country: "France", "France Women", "France U20"."""
    found: dict[str, list[str]] = {}
    for team in counts:
        country = OF_AGE.sub("", team)
        if country in names().data.countries:
            found.setdefault(country, []).append(team)
    return found


def _add_sole_leagues(described: dict[str, frozenset[str]]) -> None:
    """A league's name means a team that alone in the article plays in that country, in whatever season."""
    at_home = {team: leagues_at_home(team) for team in described}
    once: set[str] = set()
    shared: set[str] = set()
    for found in at_home.values():
        shared |= once & found
        once |= found
    for team, found in at_home.items():
        described[team] |= found - shared


def people_of(annotated: Annotated) -> dict[str, str]:
    """Persons, by folded name and by surname, with the team that the article gives them."""
    votes: dict[str, Counter[str]] = {}
    for at, sentence in enumerate(annotated.sentences):
        for person, team in (*_pairs(sentence.chunks), *_of_card(annotated.sentences, at)):
            votes.setdefault(person, Counter())[team] += 1
    sure: dict[str, str] = {}
    for person, counts in votes.items():
        ranked = counts.most_common(2)
        if len(ranked) == 1 or ranked[0][1] > ranked[1][1]:
            sure[person] = ranked[0][0]
    for person, team in list(sure.items()):
        sure.setdefault(person.split()[-1], team)
    return sure


def _of_card(sentences: list[Sentence], at: int) -> Iterable[tuple[str, str]]:
    """(person, team) where a line tells who leads the team that heads it: "Leeds", below it "Manager: Jim Gray"."""
    chunks = sentences[at].chunks
    if len(chunks) != len("w;H") or chunks[0].norm not in LEADERS or chunks[1].norm != ":" or chunks[2].kind != "H":
        return
    above = (s.chunks for s in reversed(sentences[max(0, at - CARD) : at]))
    head = next((line[0] for line in above if [c.kind for c in line] == ["T"]), None)
    if head is not None:
        yield chunks[2].norm, str(head.value.name)


def _pairs(chunks: list[Chunk]) -> Iterable[tuple[str, str]]:
    """(person, team) wherever a sentence ties them: "Inter Miami head coach Javier Mascherano", "Novo of Rangers"."""
    for i, chunk in enumerate(chunks):
        if chunk.kind != "H":
            continue
        j = i - 1
        described = False
        while j >= 0 and i - j <= 6 and (chunks[j].kind in "wNn,-G" or chunks[j].norm == "boss"):
            if chunks[j].kind == "," or (chunks[j].kind == "w" and chunks[j].norm.endswith("ed")):
                break  # "the Leeds keeper allowed Smith to score"
            described = described or chunks[j].norm in PERSON_WORDS
            j -= 1
        if j >= 0 and is_former(chunks, j):
            pass
        elif j >= 0 and chunks[j].kind == "T" and not chunks[j].value.place:
            team = chunks[j]
            if team.possessive or described:
                yield chunk.norm, team.value.name
        elif j >= 0 and chunks[j].kind == "T" and described and (team_of := chunks[j].value.name):
            yield chunk.norm, team_of
        if i + 2 < len(chunks) and chunks[i + 1].norm in ("of", "(") and chunks[i + 2].kind == "T":
            yield chunk.norm, chunks[i + 2].value.name
        owned = chunks[i + 1 : i + 2] if chunk.possessive else []
        if owned and owned[0].kind == "T" and owned[0].value.how == "name" and not owned[0].value.national:
            yield chunk.norm, owned[0].value.name  # "Alan Smith's Leeds"
        if (served := _scored_for(chunks, i) or _in_charge_of(chunks, i)) is not None:
            yield chunk.norm, served
        if (missed := _missed_by(chunks, i)) is not None:
            yield chunk.norm, missed
        apposition = i + 4 < len(chunks) and chunks[i + 1].kind == "," and chunks[i + 2].norm == "the"
        if apposition and chunks[i + 3].kind == "T" and chunks[i + 4].norm in PERSON_WORDS:
            yield chunk.norm, chunks[i + 3].value.name


def _missed_by(chunks: list[Chunk], i: int) -> str | None:
    """The team that is told to be without the person at `i`: "Leeds are still without the injured Smith"."""
    k = i - 1
    while k > 1 and chunks[k].kind in "dw" and chunks[k].norm not in LACKING:
        k -= 1
    if k < 1 or chunks[k].norm not in LACKING:
        return None
    j = next((n for n in range(k - 1, max(-1, k - 4), -1) if chunks[n].kind not in "xmw"), k)
    owner = chunks[j]
    return str(owner.value.name) if owner.kind == "T" and not owner.possessive else None


def is_former(chunks: list[Chunk], j: int) -> bool:
    """Whether the team at `j` is one that somebody once belonged to: "former Leeds striker Smith"."""
    before = [c.norm for c in chunks[max(0, j - 2) : j] if c.kind != "-"]
    return bool(before) and before[-1] in FORMER


def _in_charge_of(chunks: list[Chunk], i: int) -> str | None:
    """The team that the person at `i` leads: "Smith's first match in charge of Leeds"."""
    for k in range(i + 1, min(len(chunks) - 3, i + 7)):
        if chunks[k].kind in ",;HT":
            return None
        if [c.norm for c in chunks[k : k + 3]] == ["in", "charge", "of"]:
            team = chunks[k + 4] if chunks[k + 3].kind == "d" and k + 4 < len(chunks) else chunks[k + 3]
            return str(team.value.name) if team.kind == "T" else None
    return None


def _scored_for(chunks: list[Chunk], i: int) -> str | None:
    """The team that the person at `i` scored for: "Smicer scored at the last second for Lens"."""
    scored = False
    for k in range(i + 1, min(len(chunks) - 1, i + SCORED_REACH)):
        turns = chunks[k].norm == "only" and chunks[k + 1].norm == "for"
        if chunks[k].kind in ",;Hb" or turns or (scored and chunks[k].kind == "T"):
            return None
        scored = scored or chunks[k].norm in SCORED
        if scored and chunks[k].norm == "for" and chunks[k + 1].kind == "T" and not chunks[k + 1].possessive:
            return str(chunks[k + 1].value.name)
    return None


LACKING = frozenset({"without"})
OF_AGE = re.compile(r" (?:Women|U\d\d)\b.*$")
NATIONAL_NOUNS = frozenset({"team", "side", "squad", "xi", "eleven", "selection"})
DESCRIBING = frozenset({"the", "his", "her", "a", "an"})  # what a description begins with, if not with a possessive


def _rewrite(
    sentence: Sentence,
    described: _Described,
    people: dict[str, str],
    spoken_of: tuple[set[str], set[str]],
) -> None:
    """Rewrite the descriptions of one sentence. `spoken_of`: the teams that its paragraph has named so far, and those
    of the paragraph before: of several that a description fits, it means the one spoken of last."""
    chunks = sentence.chunks
    out: list[Chunk] = []
    done = 0
    for i, chunk in enumerate(chunks):
        if chunk.kind == "T":
            spoken_of[0].add(chunk.value.name)
        opens = i >= done and (chunk.possessive or chunk.norm in DESCRIBING)
        found = _description(chunks, i, described, people, spoken_of) if opens else None
        if found:
            team, last = found
            out += chunks[done:i]
            out.append(_team_chunk(team, chunk, chunks[last]) if team else _unresolved(chunk, chunks[last]))
            done = last + 1
    sentence.chunks = out + chunks[done:]


def _team_chunk(team: str, first: Chunk, last: Chunk) -> Chunk:
    known = team.removesuffix(" Women") in names().data.teams
    mention = TeamMention(team, known, "description", last.possessive)
    return Chunk("T", first.start, last.end, last.norm, mention, possessive=last.possessive)


def _unresolved(first: Chunk, last: Chunk) -> Chunk:
    """A description that fits no single team of the article stands like a pronoun: the text has spoken of it before."""
    kind = "his" if first.norm in ("his", "her") else "person's" if first.kind == "H" else "description"
    return Chunk("P", first.start, last.end, "they", kind, possessive=last.possessive)


def _description(
    chunks: list[Chunk],
    i: int,
    described: _Described,
    people: dict[str, str],
    spoken_of: tuple[set[str], set[str]],
) -> tuple[str | None, int] | None:
    """The team that a description starting at chunk `i` means (None: unclear which), and its last chunk."""
    chunk = chunks[i]
    if chunk.possessive and i + 1 < len(chunks):
        last = _noun(chunks, i + 1)
        if last and chunk.kind == "H":
            team = people.get(chunk.norm) or people.get(chunk.norm.split()[-1])
            return team, last
        followed = last is not None and [c.kind for c in chunks[last + 1 : last + 2]] == ["T"]
        if last and chunk.kind == "T" and not followed:  # not "Tunisia's giants Esperance"
            return chunk.value.name, last
        if last is None and chunk.kind == "H" and (champions := _crowned(chunks, i + 1)) is not None:
            team = people.get(chunk.norm) or people.get(chunk.norm.split()[-1])
            return (team, champions) if team else None
    if chunk.norm in ("his", "her") and (last := _noun(chunks, i + 1)):
        return None, last
    if chunk.norm in ("a", "an"):
        return _dressed_up(chunks, i, described)
    if chunk.norm != "the" or i + 1 >= len(chunks):
        return None
    if (nation := _national_side(chunks, i + 1, described)) is not None:
        return nation
    word = chunks[i + 1]
    if word.norm in COMPASS and i + 2 < len(chunks) and chunks[i + 2].kind == "H":  # "the South Africans"
        i, word = i + 1, replace(chunks[i + 2], norm=f"{word.norm} {chunks[i + 2].norm}")
    last = _noun(chunks, i + 2)
    if last and word.kind in "HTLCw":
        return _fitting(word, described, last, spoken_of)
    if i + 2 < len(chunks) and chunks[i + 2].norm in CROWNED:
        crowned = described.fitting({word.norm} & demonym_countries().keys())
        if len(crowned) == 1:
            return crowned[0], i + 2
    following = chunks[i + 2].kind if i + 2 < len(chunks) else "."
    alone = following != "H" if word.kind == "H" else word.kind == "w" and following in "Kxm,.;)bp"
    if alone and not word.possessive:
        of_people = word.norm.endswith(("s", "ese", "sh", "ch"))
        fitting = _near(described.fitting([word.norm]), spoken_of) if of_people else []
        if len(fitting) == 1:
            return fitting[0], i + 1
        if of_people and not fitting and following in "KxmSDc,.;)bp" and (theirs := described.people(word.norm)):
            return theirs, i + 1
    return None


def _national_side(chunks: list[Chunk], i: int, described: _Described) -> tuple[str, int] | None:
    """The side of the country whose adjective stands at chunk `i` before "national team", named before or not."""
    at = next((k for k in (i + 1, i + 2) if k + 1 < len(chunks) and chunks[k].norm == "national"), None)
    if at is None or chunks[at + 1].norm not in NATIONAL_NOUNS:
        return None
    country = demonym_countries().get(" ".join(c.norm for c in chunks[i:at]))
    team = described.nation(country) if country is not None else None
    return (team, at + 1) if team is not None else None


def _dressed_up(chunks: list[Chunk], i: int, described: _Described) -> tuple[str, int] | None:
    """The one team of the article that an adjective and its people's name describe: "A dominant Chinese team"; without
    the adjective it may be any of that country."""
    k = i + 1
    while k < len(chunks) and k < i + 4 and chunks[k].kind == "w":
        k += 1
    last = _noun(chunks, k + 1) if i + 1 < k < len(chunks) and chunks[k].kind == "H" else None
    fitting = described.fitting([chunks[k].norm]) if last is not None else []
    return (fitting[0], last) if len(fitting) == 1 and last is not None else None


def _near(fitting: list[str], spoken_of: tuple[set[str], set[str]]) -> list[str]:
    """Those of several teams that the paragraph has spoken of, else those of the paragraph before."""
    for named in spoken_of if len(fitting) > 1 else ():
        if near := [team for team in fitting if team in named]:
            return near
    return fitting


def _fitting(
    word: Chunk, described: _Described, last: int, spoken_of: tuple[set[str], set[str]]
) -> tuple[str | None, int] | None:
    keys = {word.norm}
    if word.kind == "C":
        keys.add(fold(word.value))
    fitting = _near(described.fitting(keys), spoken_of)
    if not fitting and word.kind == "L" and len(at_home := [t.name for _, t in word.value if t is not None]) == 1:
        fitting = at_home  # "the Anfield outfit", of a side that the article does not name
    if len(fitting) != 1 and (word.kind == "w" or word.norm in PERSON_WORDS):
        return None
    if not fitting and word.norm in names().places and all(described.values()):
        return None  # a side of that town, which the article names nowhere else
    return (fitting[0] if len(fitting) == 1 else None), last


def _owns(chunk: Chunk) -> bool:
    """Whether a word is a team noun that owns something: "the Italian side's lead"."""
    return chunk.kind == "w" and chunk.possessive and chunk.norm.removesuffix("s") in TEAM_NOUNS


def _noun(chunks: list[Chunk], at: int) -> int | None:
    """The index of a team noun at `at`, or after one adjective; None where there is none."""
    for k in (at, at + 1):
        if k < len(chunks) and chunks[k].kind == "n" and "team_nouns.words" in chunks[k].labels:
            return k
        if k < len(chunks) and _owns(chunks[k]):
            return k
        if k < len(chunks) and (chunks[k].kind != "w" or chunks[k].norm in OTHER_SIDES):
            return None
    return None


def _crowned(chunks: list[Chunk], at: int) -> int | None:
    """The index of "champions" behind a coach's name, or after what they won: "Klopp's Premier League leaders"."""
    said = at < len(chunks) and (chunks[at].norm in CROWNING or chunks[at].kind == "C")
    k = at + 1 if said else at
    if k >= len(chunks) or chunks[k].norm not in CROWNED or chunks[k].possessive:
        return None
    if not said and chunks[k].norm == "leaders":
        return None  # "Arteta's leaders" may be those of his dressing room
    named = [c.kind for c in chunks[k + 1 : k + 2]] == ["T"]  # "Guardiola's champions Manchester City"
    return None if named else k
