"""One-word names of clubs that are persons in an article: "Bobby Zamora", "Hércules came off the bench".

In: the stretches of an article with their hits. Out: the forms that a person bears. Whether a club of the name may be
meant all the same is decided in `senses`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.annotate.hits import Stretch
from transforms.annotate.tokens import Word
from transforms.lexicon.tables import Team
from transforms.lexicon.words import word_set

if TYPE_CHECKING:
    from transforms.annotate.senses import Senses

GIVEN_NAMES = word_set("en", "people", "given_names")
DOINGS = word_set("en", "people", "doings")
BELONGINGS = word_set("en", "people", "belongings")
BEFORE_SIDES = word_set("en", "people", "beside_sides", "before")
BEHIND_SIDES = word_set("en", "people", "beside_sides", "behind")
MUCH_MORE = 3  # times as often
OFF_THE_BENCH = ("off", "the", "bench")


def persons(raws: list[Stretch]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The forms that a first name stands before, those of which a person's doings are told, and those that stand
    somewhere as a side does: beside a number, behind "at", "beat" or "v"."""
    named, doing, playing = set(), set(), set()
    for raw in raws:
        words = raw.tokens.words
        for hit in raw.hits:
            if hit.first != hit.last or not hit.surface.teams:
                continue
            before = words[hit.first - 1] if hit.first else None
            if before is not None and before.shape == "A" and not before.possessive and before.norm in GIVEN_NAMES:
                named.add(hit.key)
            elif _plays(words, hit.first, hit.last):
                playing.add(hit.key)
            if _does(words, hit.last + 1, hit.possessive):
                doing.add(hit.key)
    return frozenset(named), frozenset(doing), frozenset(playing)


def is_person(senses: Senses, key: str, teams: list[tuple[int, Team]]) -> bool:
    """Whether a person of the article bears the name of clubs of which it does not speak: "Bobby Zamora" where nothing
    else is of Venezuela. Who is only told of as a person is at least no club of a league that the article is on."""
    if key not in senses.persons | senses.acting or any(senses.otherwise(team.name, key) for _, team in teams):
        return False
    if key in senses.persons and key not in senses.playing:
        return True  # "Brian Hamilton ... Hamilton, on his debut, put Hearts in front"
    own = max((senses.areas[team.country] for _, team in teams), default=0) - senses.counts[key]
    if key in senses.persons:
        return own <= 0
    spoken_of = any(senses.areas[team.country] for _, team in teams if team.league or team.kind == "national")
    return not spoken_of and MUCH_MORE * own <= senses.most()


def _plays(words: list[Word], first: int, last: int) -> bool:
    """Whether the name stands as that of a side: "beat Hamilton 2-0", "at Hamilton", "Hamilton 1"."""
    before = words[first - 1].norm if first else ""
    after = words[last + 1] if last + 1 < len(words) else None
    return before in BEFORE_SIDES or (after is not None and (after.norm[:1].isdigit() or after.norm in BEHIND_SIDES))


def _does(words: list[Word], after: int, possessive: bool) -> bool:
    """Whether what follows a name is a person's: "headed in", "'s header", "came off the bench"."""
    following = [word.norm for word in words[after : after + 4]]
    if not following:
        return False
    if possessive:
        return following[0] in BELONGINGS
    return following[0] in DOINGS or tuple(following[1:4]) == OFF_THE_BENCH
