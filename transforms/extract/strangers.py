"""Unknown teams of local football, told by the results that are told of them.

In: an annotated article whose teams are mostly unknown. Out: the same, with more names taken for teams': those that the
grammar of results, were they teams, gives a score against another named in the same sentence. "Crowcombe were too good
for Lydeard, running out 6-2 winners" so needs no rule of its own for names.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from transforms.annotate.article import Annotated
from transforms.annotate.chunks import Chunk, Sentence, TeamMention
from transforms.extract.discourse import Discourse
from transforms.extract.fixtures import read_fixtures
from transforms.extract.results import read_results
from transforms.lexicon.words import word_set

NOUNS = ("prose.win_noun", "prose.loss_noun")  # what tells a result without a score that no player has of another
SURE = 0.7  # confidence of a result whose sides its paragraph names
PERSONS = word_set("en", "people", "of_one_person")
FOR_SIDE = frozenset(["for", "hosts", "visitors"])
CLAUSE = 6  # chunks behind a name that may tell that it is a person's


def name_strangers(annotated: Annotated) -> None:
    """Take the names that play in the article's results, as its sentences tell them, for teams'."""
    newcomers = annotated.newcomers
    if newcomers is None or not (strangers := newcomers.strangers()):
        return
    trial = replace(annotated, sentences=[_with_teams(sentence, strangers) for sentence in annotated.sentences])
    trial.count_names()
    playing = _playing(trial)
    others = {
        c.norm for s in trial.sentences for i, c in enumerate(s.chunks) if c.kind == "T" and _is_no_side(s.chunks, i)
    }
    admitted = {norm: name for norm, name in strangers.items() if name in playing and norm not in others}
    if admitted:
        newcomers.admit(admitted)
        annotated.count_names()


def _with_teams(sentence: Sentence, strangers: dict[str, str]) -> Sentence:
    """The sentence with every such name as a team."""
    if sentence.heading or not any(c.kind == "H" and c.norm in strangers for c in sentence.chunks):
        return sentence
    return replace(sentence, chunks=[_as_team(chunk, strangers) for chunk in sentence.chunks])


def _as_team(chunk: Chunk, strangers: dict[str, str]) -> Chunk:
    name = strangers.get(chunk.norm) if chunk.kind == "H" else None
    if name is None:
        return chunk
    return replace(chunk, kind="T", value=TeamMention(name, False, "slot", chunk.possessive))


def _is_no_side(chunks: list[Chunk], i: int) -> bool:
    """Whether the words behind the name at `i` tell of one person ("Hollis helped himself to another"), or it is none
    ("before Easter", "Keeping the ball")."""
    behind = chunks[i + 1 : i + 1 + CLAUSE]
    if [c.kind for c in behind[1:2]] == ["H"] and "person_words.words" in behind[0].labels:
        return False  # "goals from Lydeard striker Smith"
    ends = ";.,(b" if i and chunks[i - 1].norm in FOR_SIDE else ";.,("  # "scored for Lydeard before he was sent off"
    clause = behind[: next((k for k, c in enumerate(behind) if c.kind in ends), len(behind))]
    doing = i == 0 and chunks[i].norm.endswith("ing") and bool(behind) and behind[0].kind == "d"
    both = any(chunk.norm == "both" and then.norm == "goals" for chunk, then in pairwise(clause))
    return doing or both or any(chunk.norm in PERSONS for chunk in clause)


def _playing(trial: Annotated) -> set[str]:
    """The teams of the results and fixtures that one paragraph tells with both their names."""
    discourse, text = Discourse(trial, {}), trial.article.text
    found: set[str] = set()
    named: set[str] = set()
    for sentence in trial.sentences:
        if sentence.block != discourse.block:
            named = set()
        discourse.enter(sentence)
        told = read_results(sentence, text, discourse)
        to_come = list(read_fixtures(sentence, text, discourse, told))
        discourse.leave_sentence(sentence, told)
        named |= {str(chunk.value.name) for chunk in sentence.chunks if chunk.kind == "T"}
        for claim in (*told, *to_come):
            sides = {claim.home_team, claim.away_team}
            scored = claim.home_goals is not None or claim.status == "scheduled" or claim.extractor in NOUNS
            if scored and claim.confidence >= SURE and sides <= named:
                found |= sides
    return found
