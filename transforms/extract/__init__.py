"""An article to its claims: annotate, read lists and prose, check, seal.

`extract` is the one entry; `VERSION` changes whenever its reading changes, so that older claims are read again.
"""

from __future__ import annotations

from dataclasses import dataclass

from transforms.annotate.article import annotate
from transforms.annotate.names import Names, names
from transforms.annotate.references import resolve_references
from transforms.extract.complete import complete
from transforms.extract.discourse import Discourse
from transforms.extract.fixtures import read_fixtures
from transforms.extract.goals import read_goals
from transforms.extract.lists import read_lists
from transforms.extract.people import read_people
from transforms.extract.results import read_results
from transforms.extract.statements import read_statements
from transforms.extract.ties import read_ties, ties_from_legs
from transforms.model import Article, Extraction, MatchClaim

VERSION = "1"


@dataclass(frozen=True, slots=True)
class ListContext:
    """What the reading of lists is given: the index of names."""

    names: Names


def extract(article: Article) -> Extraction:
    """All claims of `article`, sealed. An article that was not read (quarantined, skipped) has none."""
    extraction = Extraction(article)
    if article.status != "parsed" or not article.text.strip():
        return extraction
    if article.format == "sheet":
        from transforms.extract.sheets import extract_sheet

        return extract_sheet(article)
    listed, spans = read_lists(article, ListContext(names()))
    for claim in listed:
        extraction.add(claim)
    annotated = annotate(article, spans)
    discourse = Discourse(annotated, resolve_references(annotated))
    told_in: dict[int, list[MatchClaim]] = {}
    for sentence in annotated.sentences:
        discourse.enter_block(sentence.block)
        told = told_in[sentence.start] = read_results(sentence, article.text, discourse)
        for claim in told or read_fixtures(sentence, article.text, discourse):
            extraction.add(claim)
        discourse.leave_sentence(sentence, told)
        for tie in read_ties(sentence, article.text, discourse):
            extraction.add(tie)
        for claim in (*read_statements(sentence, article.text, discourse), *read_people(sentence, article.text, discourse)):
            extraction.add(claim)
    for goal in read_goals(annotated.sentences, article.text, told_in, discourse.people):
        extraction.add(goal)
    complete(extraction.claims["matches"], extraction.claims["ties"], discourse)
    for tie in ties_from_legs(extraction.claims["matches"], extraction.claims["ties"]):
        extraction.add(tie)
    if extraction.claim_count == 0:
        article.status = "no facts"
    return extraction.seal()
