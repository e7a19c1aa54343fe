"""Tokens of a printed line put together: a day is one token, a country behind a comma stands as in a bracket.

In: the tokens of a line. Out: the same with some of them merged. No match is read here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from transforms.annotate.dates import find_dates
from transforms.extract.lists.competitions import country_of
from transforms.extract.lists.tokens import Token, kinds

BOTH_COUNTRIES = re.compile(r"N,N(?:S|V|-|vs?)N,N")


def with_countries(tokens: list[Token]) -> list[Token]:
    """The tokens with a country behind a comma as a bracket: "Rivers United, Nigeria 1-0 Enyimba, Nigeria". Only where
    both sides have one: "In Group B, Spain 1-0 Italy" is no club's."""
    out = tokens
    for match in reversed(list(BOTH_COUNTRIES.finditer(kinds(tokens)))):
        commas = (match.start() + 1, match.end() - 2)
        clubs = not any(country_of(tokens[comma - 1].text) for comma in commas)
        if clubs and all(country_of(tokens[comma + 1].text) for comma in commas):
            for comma in reversed(commas):
                country = tokens[comma + 1]
                out = [*out[:comma], Token("P", tokens[comma].start, country.end, country.text), *out[comma + 2 :]]
    return out


def whole_names(text: str, tokens: list[Token], known: Callable[[str], bool]) -> list[Token]:
    """The tokens with a word that is elsewhere no name as the end of a team's: "Sheff Wed"."""
    out: list[Token] = []
    for token in tokens:
        before = out[-1] if out else None
        if token.kind == "w" and before is not None and before.kind == "N":
            name = text[before.start : token.end]
            if known(name):
                out[-1] = Token("N", before.start, token.end, name, token.through)
                continue
        out.append(token)
    return out


def dated(
    text: str, start: int, end: int, anchor: date | None, tokens: list[Token], known: Callable[[str], bool]
) -> list[Token]:
    """The tokens with every day that is named in them as one token of kind `d`, the end of a team's name aside ("Sheff
    Wed"); `known`: whether a name is a team's."""
    days = [
        m
        for m in find_dates(text[start:end], anchor)
        if m.kind not in ("ago", "relative", "season")
        and not any(t.kind == "N" and t.start < start + m.start < t.end and known(t.text) for t in tokens)
    ]
    if not days:
        return tokens
    out: list[Token] = []
    for token in tokens:
        day = next((m for m in days if start + m.start < token.end and token.start < start + m.end), None)
        if day is None or (day.kind == "year" and token.kind != "D"):
            out.append(token)
        else:
            told = any(t.kind == "d" and t.start == start + day.start for t in out[-2:])
            parts = _around(text, token, start + day.start, start + day.end)
            out.extend(part for part in parts if not (told and part.kind == "d"))
    return out


def _around(text: str, token: Token, start: int, end: int) -> list[Token]:
    """A day's token; a name that runs into it or out of it keeps what stands beside."""
    out = [Token("d", start, end, text[start:end])]
    before = text[token.start : start].rstrip() if token.start < start else ""
    after = text[end : token.end].lstrip() if token.end > end else ""
    if before and token.kind == "N":
        out.insert(0, Token("N", token.start, token.start + len(before), before))
    if after and token.kind == "N":
        out.append(Token("N", token.end - len(after), token.end, after))
    return out
