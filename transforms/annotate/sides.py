"""Which side of a club or country a name means: women's, youth, reserves, by the words beside it or by the article.

In: a team as resolved, the tokens of its sentence, the article's senses. Out: the name of the side.
"""

from __future__ import annotations

from transforms.annotate.context import SQUAD_WORDS, WOMENS_NICKNAMES
from transforms.annotate.hits import Stretch
from transforms.annotate.senses import Senses
from transforms.annotate.tokens import Tokens
from transforms.lexicon.tables import Team
from transforms.lexicon.words import word_set

WOMEN = frozenset({"women", "womens"})
WOMENS_MATCHES = word_set("en", "squads", "womens_matches")
MENS = frozenset(["men", "mens"])


def squad_tail(tokens: Tokens, last: int, possessive: bool) -> int | None:
    """The last token of a squad word behind the name that ends at `last` (`Women`, `reserves`, `Under-18`), or None."""
    words, at = tokens.words, last + 1
    if at >= len(words) or not (words[at].norm in SQUAD_WORDS or words[at].base in SQUAD_WORDS | MENS):
        return None
    if words[at].norm == "under":
        at += 2 if at + 1 < len(words) and words[at + 1].text in "-–" else 1
        return at if at < len(words) and words[at].shape == "9" else None
    lower = words[at].shape == "a" and words[at].norm[:1] != "u"
    if lower and (words[at].norm == "ii" or (possessive and words[at].norm == "reserves")):
        return None
    return at


def side_of(team: Team, key: str, senses: Senses, womens_line: bool) -> str:
    """The side that an article, or a sentence on a women's match, means where no squad word follows the name."""
    if team.gender == "m" and (senses.women or womens_line or key in WOMENS_NICKNAMES):
        return f"{team.name} Women"
    squad = senses.youth if team.kind == "national" else senses.academy
    return f"{team.name} {squad}" if squad and team.gender == "m" else team.name


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
