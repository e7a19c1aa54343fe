"""Teams that the reference data does not know, and short forms of those it does: from their shape and their part.

In: the sentences of an article, in which an unknown name is a person's or nobody's. Out: the same, with the names that
the article uses as teams turned into team chunks (`how` = `slot`, `known` False), one team under its fullest name.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from transforms.annotate.chunks import Chunk, Sentence, TeamMention, grammar
from transforms.annotate.context import NOT_NAMES, OTHER_CLUBS, SHARED_WORDS
from transforms.annotate.features import people_words
from transforms.annotate.names import AFFIXES
from transforms.annotate.senses import Senses
from transforms.lexicon.words import word_set

ENDINGS = word_set("en", "squads", "club_endings")
COMPASS = word_set("en", "squads", "compass")
BEGINNINGS = word_set("en", "squads", "club_beginnings")
NO_CLUBS = word_set("en", "squads", "no_clubs")
PERSON_WORDS = word_set("en", "grammar", "person_words")
AGAINST = frozenset(["over", "against", "v", "vs", "versus"])
NEAR = frozenset(["of", "from", "near", "outside", "around", "through"])
DESCRIBERS = word_set("en", "grammar", "beside_name", "described")
INITIALS = 3, 6  # letters of a name of capitals alone
PHRASE = 4  # chunks that describe a name before it
COMEBACKS = word_set("en", "squads", "comebacks")
COMEBACK = 11  # chunks between a name and the verb that ends its comeback
PLURAL = word_set("en", "squads", "comebacks", "plural")
PLACES = word_set("en", "squads", "comebacks", "places")
BETWEEN = frozenset(["v", "vs", "versus"])
NOUNS = {"lose": "loss_noun", "draw": "draw_noun"}  # the section of the nouns that say the same as a verb


@dataclass(slots=True)
class _Names:
    """What the unknown names of an article look like: clubs by shape, teams by part, words of persons' names."""

    clubs: dict[str, str] = field(default_factory=dict)
    players: dict[str, str] = field(default_factory=dict)
    persons: dict[str, set[str]] = field(default_factory=dict)
    initials: set[str] = field(default_factory=set)

    def team_of(self, norm: str) -> str | None:
        """The fullest name of the team that the article calls `norm`, None where it is no team's."""
        if norm in self.clubs:
            return self.clubs[norm]
        if self.of_persons(norm):
            return None
        longer = {name for key, name in self.clubs.items() if key.startswith(norm + " ")}
        if len(longer) == 1:
            return longer.pop()
        return self.players.get(norm) if not longer else None

    def of_persons(self, norm: str) -> bool:
        """Whether a word of the name is one of a longer name that nothing makes a team's ("Smith" of "Alan Smith")."""
        return any(self.persons.get(word, set()) - {norm} for word in norm.split())


def name_newcomers(sentences: list[Sentence], senses: Senses, text: str) -> None:
    """Turn the unknown names that stand for teams into team chunks, in place."""
    found = _Names()
    for sentence in sentences:
        _join_parts(sentence, text)
        _collect(sentence, found, text)
    for sentence in sentences:
        for i, chunk in enumerate(sentence.chunks):
            if (
                (chunk.kind == "H" or chunk.norm in found.initials)
                and not _is_place(sentence.chunks, i)
                and chunk.norm not in AFFIXES
            ):
                known = (
                    None if _of_town(sentence.chunks, i) else _part_of_known(chunk.norm, senses, found, sentence.block)
                )
                name = known or (None if _is_ambiguous(chunk.norm, senses) else found.team_of(chunk.norm))
                if name:
                    chunk.value = TeamMention(name, known is not None, "name" if known else "slot", chunk.possessive)
                    chunk.kind = "T"
        _part_scorers(sentence.chunks, text)


def _part_scorers(chunks: list[Chunk], text: str) -> None:
    """A club's name among the scorers in brackets is a scorer's: "Horley 5 (Turner 3, Oakey, Bray)"."""
    opened = -1
    for i, chunk in enumerate(chunks):
        if chunk.kind == "(":
            opened = i
        elif chunk.kind == ")" and opened >= 0:
            inside, opened = chunks[opened + 1 : i], -1
            kinds = {c.kind for c in inside}
            if "H" in kinds and kinds & set(",N") and kinds <= set("HTN,w"):
                _name_persons(inside, text)


def _name_persons(chunks: list[Chunk], text: str) -> None:
    """Take the teams of one word among `chunks` for persons."""
    for chunk in chunks:
        name = text[chunk.start : chunk.end]
        if chunk.kind == "T" and " " not in name:
            chunk.kind, chunk.value = "H", name


def _join_parts(sentence: Sentence, text: str) -> None:
    """Put names together that are one: a town and the ending of clubs' names behind it ("Blackpool Rangers"), a
    direction and an unknown name ("South Shore Youth"), what clubs' names begin with ("AFC West Dunning")."""
    chunks = sentence.chunks
    for i in range(len(chunks) - 1, 0, -1):
        first, last = chunks[i - 1], chunks[i]
        if last.kind not in "TH" or text[first.end : last.start] != " " or not text[first.start].isupper():
            continue
        strange = first.kind == "H" and last.kind == "T" and not sentence.heading and " " not in first.norm
        ending = last.norm in ENDINGS and last.norm not in AFFIXES
        town = (first.kind == "T" or strange) and not first.possessive and ending
        club = last.kind == "H" and first.kind == "w" and first.norm in BEGINNINGS and len(last.norm.split()) > 1
        if town or club or (last.kind == "H" and first.kind == "w" and first.norm in COMPASS and i > 1):
            whole = text[first.start : last.end].removesuffix("'s").removesuffix("’s")
            last.kind, last.start, last.norm, last.value = "H", first.start, f"{first.norm} {last.norm}", whole
            del chunks[i - 1]


def _part_of_known(norm: str, senses: Senses, found: _Names, block: int) -> str | None:
    """The known team of the article whose name begins or ends with `norm` ("Ashton" for Ashton United)."""
    bearers = senses.bearers.get(norm, ())
    if norm in SHARED_WORDS or found.of_persons(norm) or not bearers:
        return None
    if len(bearers) > 1:
        bearers = [name for name in bearers if senses.latest.get(name) == block]
    return bearers[0] if len(bearers) == 1 else None


def _is_ambiguous(norm: str, senses: Senses) -> bool:
    """Whether the name is that of several teams or of a people: a description, if anything, says which is meant."""
    if norm in SHARED_WORDS or norm in OTHER_CLUBS or norm in people_words():
        return True
    surface = senses.index.surfaces.get(norm)
    return surface is not None and len({team.country for _, team in surface.teams}) > 1


def _collect(sentence: Sentence, found: _Names, text: str) -> None:
    chunks = sentence.chunks
    for i, chunk in enumerate(chunks):
        if chunk.kind != "H":
            if chunk.kind == "w" and not sentence.heading and _is_initials(chunks, i, text):
                if _plays(chunks, i):
                    found.players.setdefault(chunk.norm, text[chunk.start : chunk.end])
                    found.initials.add(chunk.norm)
                elif i and chunks[i - 1].norm in DESCRIBERS:
                    chunk.kind, chunk.value = "H", text[chunk.start : chunk.end]  # "leaders UCW": somebody unknown
            continue
        words = chunk.norm.split()
        town = i > 0 and chunks[i - 1].norm == "the" and words[-1] in ("city", "county", "town")
        if _is_club(words) and not town and (not sentence.heading or _scored(chunks, i) or _told(chunks, i, text)):
            found.clubs.setdefault(chunk.norm, str(chunk.value))
        elif _plays(chunks, i):
            found.players.setdefault(chunk.norm, str(chunk.value))
        elif len(words) > 1 and not sentence.heading:
            for word in (words[0], words[-1]):
                found.persons.setdefault(word, set()).add(chunk.norm)


def _is_initials(chunks: list[Chunk], i: int, text: str) -> bool:
    """Whether the word at `i` is a name of capitals alone amid small letters: "beat KMKM 2-0"."""
    first, last = chunks[i].start, chunks[i].end
    if (
        not (INITIALS[0] <= last - first <= INITIALS[1])
        or not text[first:last].isupper()
        or chunks[i].norm in NOT_NAMES
    ):
        return False
    beside = [text[c.start : c.end] for c in (*chunks[max(0, i - 1) : i], *chunks[i + 1 : i + 2]) if c.kind in "wKxpd"]
    return text[first:last].isalpha() and bool(beside) and not any(near.isupper() for near in beside)


def _told(chunks: list[Chunk], i: int, text: str) -> bool:
    """Whether a small verb follows: the line is a sentence that happens to hold many capitals, no headline."""
    return i + 1 < len(chunks) and chunks[i + 1].kind == "K" and text[chunks[i + 1].start].islower()


def _is_club(words: list[str]) -> bool:
    if len(words) < 2 or " ".join(words) in NO_CLUBS:
        return False
    if words[0] in BEGINNINGS:
        return True
    return words[-1] in ENDINGS and words[0] not in NOT_NAMES and words[0] not in grammar()


def _is_place(chunks: list[Chunk], i: int) -> bool:
    return i > 0 and chunks[i - 1].norm == "in" and not chunks[i].possessive


def _of_town(chunks: list[Chunk], i: int) -> bool:
    """Whether a name is said of a place: "the thin air of Quito", "the Kano-based side"."""
    of = i > 0 and chunks[i - 1].norm in NEAR and not chunks[i].possessive
    return of or (i + 1 < len(chunks) and chunks[i + 1].norm == "-")


def _plays(chunks: list[Chunk], i: int) -> bool:
    """Whether the name at `i` plays the part of a team: it is beaten, met, or stands on one side of a score."""
    before = chunks[i - 1] if i else None
    if chunks[i].possessive or (before is not None and before.norm in PERSON_WORDS):
        return False
    parts = (_scored, _beaten, _subject, _together, _placed)
    return any(part(chunks, i) for part in parts)


def _scored(chunks: list[Chunk], i: int) -> bool:
    """ "Horley 2-1 Bedfont", "Horley 2 Bedfont 1", "Horley v Bedfont": the name is one side of a line of its own."""
    kinds = "".join(chunk.kind for chunk in chunks[:5])
    if kinds[:3] in ("HST", "TSH", "HSH") or kinds[:4] in ("HNHN", "HNTN", "TNHN"):
        return i in (0, 2) and (len(chunks) <= 5 or chunks[3].kind in "(;" or kinds[1] == "N")
    return len(chunks) == 3 and chunks[1].norm in BETWEEN and i in (0, 2)


def _beaten(chunks: list[Chunk], i: int) -> bool:
    """ "beat Horley 3-1", "a 3-1 win over Zambia's debutants Horley", "lost 2-0 to Horley", "drew 1-1 with Horley"."""
    first = _start_of_phrase(chunks, i)
    before = chunks[first - 1] if first else None
    if before is None or goes_on(chunks, i):
        return False
    if _is(before, "win") and i + 1 < len(chunks) and chunks[i + 1].kind == "S":
        return i + 2 >= len(chunks) or chunks[i + 2].kind != "S"  # two scores are the sets of a tennis match
    near = chunks[max(0, first - 4) : first - 1]
    if before.norm in ("to", "with") and i + 1 < len(chunks) and chunks[i + 1].kind == "S":
        return _is(chunks[first - 2], "lose" if before.norm == "to" else "draw")  # "lost to Horley 3-1"
    if before.kind != "p" or not any(chunk.kind == "S" for chunk in near):
        return False
    after = next((chunk.kind for chunk in chunks[i + 1 :] if chunk.kind not in "wn"), "")
    if after == "T":
        return False  # it only describes who is meant: "over Category One outfit Leeds"
    if before.norm in AGAINST:
        return True
    if before.norm == "by" and first > 2 and _is(chunks[first - 3], "win"):
        return True  # "were thrashed 10-1 by Horley"
    told = "lose" if before.norm in ("to", "by", "against") else "draw" if before.norm == "with" else None
    return told is not None and any(_is(chunk, told) or _is(chunk, NOUNS[told]) for chunk in near)


def _start_of_phrase(chunks: list[Chunk], i: int) -> int:
    """Where what describes the name at `i` begins: "the", "bottom-placed", "Zambia's debutants"."""
    first = i
    while first > 0 and i - first < PHRASE:
        before = chunks[first - 1]
        owner = before.kind == "T" and before.possessive and before.value.national
        if not (owner or before.norm == "the" or (first == i and before.norm in DESCRIBERS) or before.kind in "-nC"):
            break
        first -= 1
    return first


def goes_on(chunks: list[Chunk], i: int) -> bool:
    """Whether the name at `i` is a person's who does something ("with Alan Smith levelling"), or only its beginning."""
    behind = chunks[i + 1 : i + 3]
    doing = bool(behind) and behind[0].kind == "w" and behind[0].norm.endswith("ing")
    return doing or [c.kind for c in behind] == ["w", "H"]


def _subject(chunks: list[Chunk], i: int) -> bool:
    """ "Horley beat Leeds 3-1", "Horley came from behind to win 2-1 at Leeds": a name at the head of a clause that
    takes its score from a known team; of a longer name only "beat" and "drew" make a team, for a coach wins too.
    """
    if (i and chunks[i - 1].kind not in ";b,c") or i + 2 >= len(chunks):
        return False
    at = _verb_behind(chunks, i)
    verb = chunks[at]
    if verb.norm in ("were", "are") and [c.kind for c in chunks[at + 1 : at + 3]] == ["S", "K"]:
        return _is(chunks[at + 2], "win_noun")  # "Horley Rangers were 3-1 winners at Leeds"
    if verb.norm in ("were", "was") and _is(chunks[at + 1], "win"):  # "Horley Rangers were beaten 3-1 by"
        return [c.norm if c.kind == "p" else c.kind for c in chunks[at + 2 : at + 4]] == ["S", "by"]
    roles = ("win", "draw") if " " in chunks[i].norm else ("win", "draw", "lose", "won")
    if not any(_is(verb, role) for role in roles):
        return False
    clause = chunks[at + 1 : at + 6]
    strangers = _is(verb, "win") and " " not in chunks[i].norm and at == i + 1  # "Horley beat Bedfont 3-1"
    known = any(chunk.kind == "T" for chunk in clause) or (strangers and bool(clause) and _beaten(chunks, at + 1))
    return known and any(chunk.kind == "S" for chunk in clause)


def _verb_behind(chunks: list[Chunk], i: int) -> int:
    """The place of the verb of the name at `i`: right behind it, or behind the words of a comeback."""
    if chunks[i + 1].norm not in COMEBACKS:
        return i + 1
    for k in range(i + 2, min(len(chunks), i + COMEBACK)):
        if chunks[k].kind == "K" and not _is(chunks[k], "match_noun"):
            return k
        if chunks[k].kind not in "wpNdP-":
            break
    return i + 1


def _together(chunks: list[Chunk], i: int) -> bool:
    """ "Horley and Bedfont drew 1-1": one of two names that share a draw."""
    for k in (i, i - 2):
        pair = chunks[k : k + 4] if k >= 0 else []
        if len(pair) == 4 and pair[1].norm == "and" and pair[0].kind in "HT" and pair[2].kind in "HT":
            told = any(chunk.kind == "S" or _is(chunk, "draw_noun") for chunk in chunks[k + 4 : k + 8])
            return told and _is(pair[3], "draw") and (k == 0 or chunks[k - 1].kind in ";b,")
    return False


def _placed(chunks: list[Chunk], i: int) -> bool:
    """ "Horley are second after a 2-0 win at Leeds": one word with a plural verb that tells a place."""
    if " " in chunks[i].norm or chunks[i].norm.endswith("s") or (i and chunks[i - 1].kind not in ";b"):
        return False
    following = chunks[i + 1 : i + 6]
    return bool(following) and following[0].norm in PLURAL and any(c.norm in PLACES for c in following)


def _is(chunk: Chunk, section: str) -> bool:
    return chunk.kind == "K" and any(label.startswith(f"{section}.") for label in chunk.labels)
