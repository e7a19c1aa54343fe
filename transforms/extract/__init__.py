"""An article to its claims: annotate, read lists and prose, check, seal.

`extract` is the one entry; `VERSION` changes whenever its reading changes, so that older claims are read again.
"""

from __future__ import annotations

from transforms.annotate.article import annotate
from transforms.annotate.references import resolve_references
from transforms.extract.discourse import Discourse
from transforms.extract.fixtures import read_fixtures
from transforms.extract.people import read_people
from transforms.extract.results import read_results
from transforms.extract.statements import read_statements
from transforms.model import Article, Extraction

VERSION = "1"


def extract(article: Article) -> Extraction:
    """All claims of `article`, sealed. An article that was not read (quarantined, skipped) has none."""
    extraction = Extraction(article)
    if article.status != "parsed" or not article.text.strip():
        return extraction
    if article.format == "sheet":
        from transforms.extract.sheets import extract_sheet

        return extract_sheet(article)
    annotated = annotate(article)
    discourse = Discourse(annotated, resolve_references(annotated))
    for sentence in annotated.sentences:
        discourse.enter_block(sentence.block)
        told = read_results(sentence, article.text, discourse)
        for claim in told or read_fixtures(sentence, article.text, discourse):
            extraction.add(claim)
        for claim in (*read_statements(sentence, article.text, discourse), *read_people(sentence, article.text, discourse)):
            extraction.add(claim)
    if extraction.claim_count == 0:
        article.status = "no facts"
    return extraction.seal()
