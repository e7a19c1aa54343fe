"""Which side of a club or country a name means: women's, youth, reserves, by the words beside it or by the article.

In: a team as resolved, the tokens of its sentence, the article's senses. Out: the name of the side.
"""

from __future__ import annotations

from transforms.annotate.context import SQUAD_WORDS, WOMENS_NICKNAMES
from transforms.annotate.hits import Hit, Stretch
from transforms.annotate.names import SQUADS, WITHOUT_WOMEN
from transforms.annotate.senses import Senses
from transforms.annotate.tokens import Tokens, Word
from transforms.lexicon.tables import Team
from transforms.lexicon.words import phrases, table, word_set

WOMEN = frozenset({"women", "womens"})
WOMENS_MATCHES = word_set("en", "squads", "womens_matches")
MENS = frozenset(["men", "mens"])
PHRASES = table("en", "squads")["squad_phrases"]
APOSTROPHES = frozenset("'’`´")
DASHES = frozenset("-–")
UNDER = frozenset(["under", "u"])
AGES = range(15, 24)
RESULTS = frozenset(["win", "lose", "won", "draw"])
RESULT_VERBS = frozenset(
    verb for verb, labels in phrases("en", "results").items() if RESULTS & {label.split(".")[0] for label in labels}
)


def named_side(
    tokens: Tokens, hit: Hit, last: int, team: Team, senses: Senses, womens_line: bool, youth_line: str | None
) -> tuple[str, int]:
    """The name of the side of the club or country that is meant, and the last token of it. `last`: of the bare name;
    `womens_line`, `youth_line`: what its sentence alone is on."""
    words = tokens.words
    behind = last + 1
    bare = behind < len(words) and words[behind].text in APOSTROPHES and hit.key.endswith("s")
    behind += bare  # "Rovers' reserves"
    short = behind + 1 < len(words) and words[behind].text == "." and words[last].text[-2:-1] in ("", ".")
    behind += short and tokens.starts[behind] == tokens.ends[last]  # "U.S. women"
    if behind < len(words) and words[behind].norm in MENS:
        return team.name, _national_team(words, behind) if team.kind == "national" else last
    squad, end = _squad(tokens, behind, hit.possessive or bare)
    if squad is None:
        return side_of(team, hit.key, senses, womens_line, youth_line), last
    return (team.name if squad == "Women" and team.gender == "w" else f"{team.name} {squad}"), end


def _national_team(words: list[Word], at: int) -> int:
    """The last token of "Men's National Team", whose first is at `at`: a country's own name for its side."""
    following = [word.norm for word in words[at + 1 : at + 3] if word.shape == "A"]
    return at + 2 if following in (["national", "team"], ["national", "side"]) else at


def _squad(tokens: Tokens, at: int, possessive: bool) -> tuple[str | None, int]:
    """The squad that the words from token `at` on name behind a team (`Women`, `U18`, `Reserves`), and the last of
    them; None where they name none.
    """
    words = tokens.words
    if at >= len(words):
        return None, at
    word = words[at]
    if at + 1 < len(words) and (squad := PHRASES.get(f"{word.norm} {words[at + 1].norm}")):
        return str(squad), at + 1
    if word.norm in UNDER and (age := at + 1 + (at + 2 < len(words) and words[at + 1].text in DASHES)) < len(words):
        if words[age].number not in AGES:
            return None, at
        plural = age + 1 < len(words) and words[age + 1].text == "s" and tokens.starts[age + 1] == tokens.ends[age]
        return f"U{words[age].number}", age + plural
    if word.norm not in SQUAD_WORDS and word.base not in SQUAD_WORDS:
        return None, at
    on_bench = possessive and word.norm == "reserves" and not _is_told_of(words, at)
    if word.shape == "a" and (word.norm == "ii" or on_bench):
        return None, at
    return SQUADS.get(word.norm) or SQUADS.get(word.base), at


def _is_told_of(words: list[Word], at: int) -> bool:
    """Whether a verb of results follows: "Everton's reserves lost"; "Everton's reserves came on" from the bench."""
    return at + 1 < len(words) and words[at + 1].norm in RESULT_VERBS


def side_of(team: Team, key: str, senses: Senses, womens_line: bool, youth_line: str | None) -> str:
    """The side that an article, or a sentence on a women's match, means where no squad word follows the name."""
    squad = (senses.youth or youth_line) if team.kind == "national" else senses.academy
    if team.gender == "w" or (team.league in WITHOUT_WOMEN and squad is None):
        return team.name
    women = team.league not in WITHOUT_WOMEN and (senses.women or womens_line or key in WOMENS_NICKNAMES)
    if women and team.kind != "national":
        squad = None
    return " ".join(filter(None, (team.name, "Women" if women else None, squad)))


def is_on_womens_match(raw: Stretch, senses: Senses) -> bool:
    """Whether a sentence of an article on men's football tells of women's: "the women's final", the WSL."""
    if senses.women or not senses.womens_words:
        return False
    named = [c for hit in raw.hits if (c := senses.competitions.get(hit.key))]
    if any(c.gender == "w" for c in named):
        return all(c.gender == "w" for c in named)
    words = raw.tokens.words
    return not raw.words.isdisjoint(WOMEN) and any(
        word.base in WOMEN and words[k + 1].base in WOMENS_MATCHES
        for k, word in enumerate(words[:-1])
        if word.shape != "."
    )
